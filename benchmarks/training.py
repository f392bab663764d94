"""Speed of training on this machine, loading beside computing: ``make bench-training``.

Both recipes at their own width, on simulated scenes: seconds for 1,000 patches of 256 x 256 pixels (recipe caffe), or
for 1,000 windows of 8 to 19 km (recipe guided), when batches are made in between and when a process beside makes them;
and what making them and computing on them take alone. Compare rows of one run, not runs.
"""

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]

#: Steps that are timed, after those in which memory is claimed and workers start.
STEPS, WARM_UP = {"caffe": 4, "guided": 24}, 2


def main():
    """Time every way and print a table."""
    import torch
    from lightning.pytorch.callbacks import Callback

    from training.__main__ import _keep_freed_memory
    from training.data_modules import SceneData
    from training.recipes import CaffeRecipe, GuidedRecipe
    from training.sample_batches import simulated_scenes
    from training.train import train

    class Clock(Callback):
        """When each step ended."""

        def __init__(self):
            self.ends = []

        def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx):
            if torch.cuda.is_available():
                torch.cuda.synchronize()
            self.ends.append(time.perf_counter())

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=1)
    options = parser.parse_args()
    _keep_freed_memory()
    scenes = simulated_scenes(8, size=600)
    device = (
        torch.cuda.get_device_name()
        if torch.cuda.is_available()
        else f"CPU, {torch.get_num_threads()} threads"
    )
    print(f"{device}\n{'recipe':8s} {'way':22s} {'s / 1000 patches':>16s}")
    for _ in range(options.repeats):
        for recipe in (CaffeRecipe(pixel_size_m=75.0), GuidedRecipe(simulated_scenes=8)):
            steps = STEPS[recipe.name] + WARM_UP
            recipe = replace(recipe, images=steps * recipe.batch)
            real = scenes if recipe.name == "caffe" else []
            data = SceneData("simulated", real, [], recipe)
            data.setup()
            _row(
                recipe,
                "making batches alone",
                _seconds_of_loading(data.training_batches, steps),
                recipe.batch,
            )
            for workers in (0, 1):
                clock = Clock()
                with tempfile.TemporaryDirectory() as run:
                    train(
                        SceneData("simulated", real, [], recipe, workers),
                        recipe,
                        Path(run) / "run",
                        report=lambda line: None,
                        callbacks=[clock],
                        checkpoint_steps=10**9,
                    )
                seconds = (clock.ends[-1] - clock.ends[WARM_UP - 1]) / (len(clock.ends) - WARM_UP)
                way = "training, one process" if workers == 0 else "training, loading beside"
                _row(recipe, way, seconds, recipe.batch)


def _seconds_of_loading(batches, steps):
    begin = time.perf_counter()
    for number in range(steps):
        batches[number]
    return (time.perf_counter() - begin) / steps


def _row(recipe, way, seconds, batch):
    print(f"{recipe.name:8s} {way:22s} {1000 * seconds / batch:16.1f}", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY))
    main()
