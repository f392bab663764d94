"""A small training as a process of its own, for tests that kill it or start several of it.

python small_run.py RUN [--recipe guided|caffe] [--die-at STEP [--by SIGTERM]] [--accumulate N] [--gradients FILE]
"""

import argparse
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import torch
from lightning.pytorch.callbacks import Callback

from training.data_modules import SceneData
from training.recipes import CaffeRecipe, GuidedRecipe
from training.sample_batches import simulated_scenes
from training.train import train


class Die(Callback):
    """Kill the process, as a power cut would, or signal it to end, when so many steps are done."""

    def __init__(self, step, by):
        self._step, self._by = step, by

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx):
        if trainer.global_step == self._step:
            # A signal to end comes to all processes of a session, one that kills to this one.
            os.kill(0 if self._by != signal.SIGKILL else os.getpid(), self._by)


class KeepGradients(Callback):
    """Write the gradients of the first step, before they are clipped."""

    def __init__(self, path):
        self._path = path

    def on_before_optimizer_step(self, trainer, module, optimizer):
        if trainer.global_step == 0:
            gradients = {name: p.grad.clone() for name, p in module.network.named_parameters()}
            torch.save(gradients, f"{self._path}.{trainer.global_rank}")


def small_data(recipe, workers=0):
    """Simulated scenes only; for the published recipe four of 19 patches of 256 pixels, and one to validate on."""
    if recipe.name == "guided":
        return SceneData("simulated", [], [], recipe, workers)
    scenes = simulated_scenes(5, size=300)
    return SceneData("simulated", scenes[:4], scenes[4:], recipe, workers)


def small_recipe(name, **changes):
    """A network of two channels, without dropout only where asked."""
    if name == "guided":
        return GuidedRecipe(
            **{"images": 80, "batch": 2, "width": 2, "learning_rate": 1e-2, "simulated_scenes": 4, **changes}
        )
    return CaffeRecipe(**{"batch": 4, "width": 2, "epochs": 3, "pixel_size_m": 75.0, **changes})


def main(arguments=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("run", type=Path)
    parser.add_argument("--recipe", default="guided")
    parser.add_argument("--images", type=int)
    parser.add_argument("--dropout", type=float)
    parser.add_argument("--die-at", type=int)
    parser.add_argument("--by", default="SIGKILL")
    parser.add_argument("--accumulate", type=int, default=1)
    parser.add_argument("--gradients")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--checkpoint-steps", type=int, default=15)
    options = parser.parse_args(arguments)
    # A batch system may start the tests with Ctrl-C ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    # Sums over threads are not the same from run to run.
    torch.set_num_threads(1)
    changes = {"images": options.images, "dropout": options.dropout}
    recipe = small_recipe(options.recipe, **{k: v for k, v in changes.items() if v is not None})
    callbacks = [Die(options.die_at, signal.Signals[options.by])] if options.die_at else []
    callbacks += [KeepGradients(options.gradients)] if options.gradients else []
    train(
        small_data(recipe, options.workers),
        recipe,
        options.run,
        accelerator="cpu",
        accumulate=options.accumulate,
        checkpoint_steps=options.checkpoint_steps,
        callbacks=callbacks,
    )


if __name__ == "__main__":
    main()
