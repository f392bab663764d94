"""Shared data and golden vectors for every tier of tests."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
SHARED_DATA = REPOSITORY.parent / "shared" / "data"
GOLDEN = REPOSITORY / "tests" / "golden"

_real_data_tests = {"run": set(), "skipped": set()}


@pytest.fixture
def shared_data(request):
    """The folder of real data beside the checkout; without it a test skips, on CI it fails."""
    if not SHARED_DATA.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"real data is missing: {SHARED_DATA} (it must be there with CI=true)")
        _real_data_tests["skipped"].add(request.node.nodeid)
        pytest.skip(f"real data is not here: {SHARED_DATA}")
    _real_data_tests["run"].add(request.node.nodeid)
    return SHARED_DATA


@pytest.fixture(scope="session")
def golden():
    """Loader of golden vectors: ``golden("g1_zone_to_front")["zone"]``."""
    import numpy as np

    def load(name):
        return np.load(GOLDEN / f"{name}.npz")

    return load


@pytest.fixture(scope="session")
def recipe_network():
    """Networks with weights drawn by the recipe of the golden vectors (tests/golden/README.md)."""
    import numpy as np
    import torch

    from calvingfront_plugin.delineation.network import UNetASPP

    def build(*arguments, **options):
        network = UNetASPP(*arguments, **options)
        random = np.random.RandomState(20220922)
        state = network.state_dict()
        for name, tensor in state.items():
            if name.endswith("num_batches_tracked"):
                continue
            shape = tuple(tensor.shape)
            if name.endswith("running_var"):
                values = random.uniform(0.5, 1.5, shape)
            elif name.endswith("running_mean"):
                values = random.normal(0, 0.1, shape)
            elif name.endswith(".bias"):
                values = random.normal(0, 0.05, shape)
            elif len(shape) == 1:
                values = random.uniform(0.5, 1.5, shape)
            else:
                values = random.normal(0, 1, shape) * np.sqrt(2 / np.prod(shape[1:]))
            state[name] = torch.from_numpy(values.astype(np.float32))
        network.load_state_dict(state)
        return network.eval()

    return build


def pytest_terminal_summary(terminalreporter):
    ran, skipped = len(_real_data_tests["run"]), len(_real_data_tests["skipped"])
    terminalreporter.write_line(f"real-data tests run: {ran}" + (f", skipped: {skipped}" if skipped else ""))
    # packaging/run_tests.py adds up the tiers.
    if os.environ.get("REAL_DATA_COUNTS"):
        with open(os.environ["REAL_DATA_COUNTS"], "a") as counts:
            counts.write(f"{ran} {skipped}\n")
