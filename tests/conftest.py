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


def pytest_terminal_summary(terminalreporter):
    ran, skipped = len(_real_data_tests["run"]), len(_real_data_tests["skipped"])
    terminalreporter.write_line(f"real-data tests run: {ran}" + (f", skipped: {skipped}" if skipped else ""))
    # packaging/run_tests.py adds up the tiers.
    if os.environ.get("REAL_DATA_COUNTS"):
        with open(os.environ["REAL_DATA_COUNTS"], "a") as counts:
            counts.write(f"{ran} {skipped}\n")
