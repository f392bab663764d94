"""Checkpoints as the published training wrote them, weights that see rock everywhere, and an archive of two scenes."""

import csv
import itertools
import sys
import types

import numpy as np
import pytest
import torch
from skimage.io import imsave
from small_archive import ICE_NAME, line, write_scene
from straight_front import guided

from calvingfront_plugin.delineation.front_mask import GLACIER, OCEAN
from calvingfront_plugin.delineation.weights import ZONES, write_weights
from tests.delineation.conftest import brightness_network  # noqa: F401

#: Model options and a part of the trainer's, as the published checkpoints hold them.
PUBLISHED_OPTIONS = {
    "base_lr": 4e-5,
    "max_lr": 2e-4,
    "batch_size": 16,
    "kernel_size": 3,
    "aspp": True,
    "weight_loss": 0.5,
    "target_masks": "zones",
    "precision": 32,
    "gradient_clip_val": 0.0,
    "gpus": None,
    "accumulate_grad_batches": 1,
}


@pytest.fixture(scope="session")
def save_published():
    """Save a network with everything that a published checkpoint holds (method, section 3.1).

    The callbacks are classes of a package that is not there when the file is read; the scheduler is pickled whole,
    with its optimiser, as a bound method under torch 1.9 took it along.
    """

    def save(path, network, **more):
        with pytest.MonkeyPatch.context() as there:
            early_stopping, model_checkpoint = (
                _class_of(there, f"pytorch_lightning.callbacks.{module}", name)
                for module, name in (
                    ("early_stopping", "EarlyStopping"),
                    ("model_checkpoint", "ModelCheckpoint"),
                )
            )
            parameters = list(network.parameters())
            adam = torch.optim.Adam([torch.nn.Parameter(torch.zeros(2))], lr=4e-5)
            cyclic = torch.optim.lr_scheduler.CyclicLR(adam, 4e-5, 2e-4, 30_000, cycle_momentum=False)
            content = {
                "epoch": 143,
                "global_step": 2_922 * 144,
                "pytorch-lightning_version": "1.3.8",
                "state_dict": network.state_dict(),
                "callbacks": {
                    early_stopping: {"wait_count": 3, "best_score": torch.tensor(0.9), "patience": 30},
                    model_checkpoint: {"best_model_path": "-epoch=143.ckpt", "best_model_score": 0.9},
                },
                "optimizer_states": [_adam_state(parameters)],
                "lr_schedulers": [{"base_lrs": [4e-5], "last_epoch": 420_768, "scale_fn": cyclic.get_lr}],
                "hparams_name": "hparams",
                "hyper_parameters": dict(PUBLISHED_OPTIONS),
                **more,
            }
            torch.save(content, path)
        return path

    return save


def _class_of(there, module, name):
    """A class that can be pickled by its name as long as ``there`` lasts."""
    parts = module.split(".")
    for count in range(1, len(parts) + 1):
        package = ".".join(parts[:count])
        if package not in sys.modules:
            there.setitem(sys.modules, package, types.ModuleType(package))
    made = type(name, (), {"__module__": module})
    there.setattr(sys.modules[module], name, made, raising=False)
    return made


def _adam_state(parameters):
    """State of Adam after a step, an entry a parameter; all of a moment is one stored number."""
    moments = [torch.zeros(1).expand(parameter.shape) for parameter in parameters]
    state = {
        number: {"step": 420_768, "exp_avg": moment, "exp_avg_sq": moment}
        for number, moment in enumerate(moments)
    }
    group = {"lr": 4e-5, "betas": (0.9, 0.999), "eps": 1e-8, "params": list(range(len(parameters)))}
    return {"state": state, "param_groups": [group]}


@pytest.fixture(scope="session")
def rock_everywhere(tmp_path_factory):
    """Weights of a network that sees nothing but rock."""
    card = guided("fused")
    network = card.build_network()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.zero_()
        network.layers[-1].bias[ZONES.index("rock")] = 9.0
        network.layers[-1].bias[-1] = -9.0
    path = tmp_path_factory.mktemp("weights") / "rock.safetensors"
    write_weights(path, network, card)
    return path


@pytest.fixture
def overview(tmp_path):
    """An overview data set with two scenes each of Crane and Jorum: glacier on the left, ocean on the right."""
    folder = tmp_path / "overview"
    columns = np.broadcast_to(np.arange(48), (48, 48))
    for part in ("sar", "zones", "fronts"):
        (folder / part).mkdir(parents=True)
    with open(folder / "manifest.csv", "w", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["name", "glacier", "pixel_height_m_at_256", "pixel_width_m_at_256"])
        for glacier, day in itertools.product(("Crane", "Jorum"), (1, 2)):
            name = f"{glacier}_2010-01-0{day}_ENVISAT_20_1_001"
            rows.writerow([name, glacier, 100.0, 80.0])
            write_image(folder / "sar" / f"{name}.png", 80 + 2 * columns)
            write_image(folder / "zones" / f"{name}_zones.png", np.where(columns < 24, 3, 4))
            write_image(folder / "fronts" / f"{name}_front.png", np.where(columns == 24, 255, 0))
    return folder


def write_image(path, values):
    imsave(path, values.astype(np.uint8), check_contrast=False)


@pytest.fixture
def shore(tmp_path):
    """Archive of two scenes of bright ice west of a straight front, on 20 m and on "7 m" pixels.

    Both are 6 km by 6 km on the ground, the front 3 km from either side.
    """
    for stem, size in ((ICE_NAME, 300), ("COL_2011-06-18_TDX_7_1_024", 900)):
        west = np.arange(size) < size // 2
        image = np.where(west, 200, 30) + np.random.default_rng(1).integers(-20, 21, (size, size))
        zones = np.tile(np.where(west, GLACIER, OCEAN), (size, 1))
        write_scene(tmp_path, stem, line((size, size), size // 2), zones, image)
    return tmp_path
