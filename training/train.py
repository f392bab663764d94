"""Training of the plugin's own weights: zones, front and clicks in one network.

A run is a folder: ``checkpoint.pt`` (resumes to the same losses), ``losses.csv`` and, at its end,
``weights.safetensors``.
"""

import copy
import csv
import math
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from calvingfront_plugin.delineation.network import UNetASPP
from calvingfront_plugin.delineation.scene import WORKING_PIXEL_SIZE_M
from calvingfront_plugin.delineation.segmentation import cpu_has_bfloat16
from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    CLICK_INPUTS,
    ZONES,
    WeightsCard,
    write_weights,
)
from training.labelled_scene import LabelledScene
from training.losses import zones_and_front_loss
from training.samples import CLICK_SIGMA_PX, PreparedScene, draw_sample, draw_window
from training.simulate import FRONT_FREE, as_labelled, simulate_scene

#: Seeds of simulated training scenes start here; tests and the demo use smaller ones.
SIMULATION_SEED = 1_000_000

#: Steps between checkpoints.
CHECKPOINT_STEPS = 100


@dataclass(frozen=True)
class Recipe:
    """What decides a run besides its scenes.

    Attributes
    ----------
    images : int
        Samples seen in all.
    pixel_size_m : float
        Ground size of a pixel of the working grid.
    batch : int
    width : int
        Channels of the network's first level.
    learning_rate : float
        Highest rate; it rises over the first 3 % of the steps and falls as a cosine.
    weight_decay : float
    average : float
        Decay per step of the running average of the weights, which is what is kept.
    simulated_share : float
        Share of samples from simulated scenes.
    simulated_scenes : int
        Number of simulated scenes, a quarter of them without a front.
    seed : int
    """

    images: int = 20_000
    pixel_size_m: float = WORKING_PIXEL_SIZE_M
    batch: int = 8
    width: int = 16
    learning_rate: float = 1.5e-3
    weight_decay: float = 1e-4
    average: float = 0.995
    simulated_share: float = 0.2
    simulated_scenes: int = 240
    seed: int = 0

    @property
    def steps(self):
        return self.images // self.batch

    def rate(self, step):
        """Learning rate at a step."""
        warm = max(1, round(0.03 * self.steps))
        if step < warm:
            return self.learning_rate * (step + 1) / warm
        done = (step - warm) / max(1, self.steps - warm)
        return self.learning_rate * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done)))


def simulated_scenes(count, first_seed=SIMULATION_SEED, pixel_size_m=75.0, size=300):
    """Simulated scenes for training, a quarter of them without a calving front."""
    scenes = []
    for k in range(count):
        seed = first_seed + k
        landscape = FRONT_FREE[(k // 4) % len(FRONT_FREE)] if k % 4 == 0 else "fjord"
        # A working pixel averages some tens to hundreds of looks of the sensors in use.
        looks = 2.0 ** np.random.default_rng(seed).uniform(3.5, 8)
        scene = simulate_scene(seed, (size, size), pixel_size_m, looks, landscape)
        scenes.append(as_labelled(scene, f"simulated_{seed}"))
    return scenes


def train(
    scenes: list[LabelledScene],
    recipe: Recipe,
    run: Path,
    card: WeightsCard | None = None,
    report=print,
    checkpoint_steps=CHECKPOINT_STEPS,
):
    """Train, or go on training, the network of one run.

    Parameters
    ----------
    scenes : list of LabelledScene
        Real scenes; glaciers are drawn equally often, whatever their number of scenes.
    recipe : Recipe
    run : path
        Folder of the run; a checkpoint in it is resumed.
    card : WeightsCard, optional
        Card of the weights; the architecture's fields are filled in.
    report : callable
        Takes lines of progress.
    checkpoint_steps : int
        Steps between checkpoints and lines of progress.

    Returns
    -------
    path
        The weights file.

    Raises
    ------
    ValueError
        If the run's checkpoint belongs to another recipe or to other scenes: going on would make a left-out
        glacier one that was seen.
    """
    run = Path(run)
    run.mkdir(parents=True, exist_ok=True)
    state = _State(recipe, scenes)
    step = state.resume(run / "checkpoint.pt")
    by_glacier = {}
    for scene in scenes:
        by_glacier.setdefault(scene.glacier, []).append(PreparedScene(scene, recipe.pixel_size_m))
    simulated = [
        PreparedScene(scene, recipe.pixel_size_m) for scene in simulated_scenes(recipe.simulated_scenes)
    ]
    report(f"{len(scenes)} scenes of {', '.join(by_glacier)}; step {step} of {recipe.steps}")
    groups = list(by_glacier.values())
    start, first = time.monotonic(), step
    with ThreadPoolExecutor(1) as loader, _open_log(run / "losses.csv", step) as stream:
        log = csv.writer(stream)
        ahead = loader.submit(_batch, groups, simulated, recipe, step) if step < recipe.steps else None
        while step < recipe.steps:
            batch = ahead.result()
            ahead = loader.submit(_batch, groups, simulated, recipe, step + 1)
            loss = state.step(step, batch)
            step += 1
            log.writerow([step, f"{loss:.6f}"])
            if step % checkpoint_steps == 0 or step == recipe.steps:
                stream.flush()
                state.save(run / "checkpoint.pt", step)
                speed = (step - first) * recipe.batch / (time.monotonic() - start)
                report(f"step {step}/{recipe.steps}  loss {loss:.4f}  {speed:.1f} images/s")
    weights = run / "weights.safetensors"
    card = card or WeightsCard(name=run.name, version="0")
    write_weights(weights, state.average, architecture_card(card, recipe))
    return weights


def _open_log(path, step):
    """The log of losses without what an interrupted run logged after its last checkpoint."""
    if path.is_file():
        with open(path, newline="") as stream:
            kept = [row for row in csv.reader(stream) if len(row) == 2 and int(row[0]) <= step]
        beside = path.with_suffix(".part")
        with open(beside, "w", newline="") as stream:
            csv.writer(stream).writerows(kept)
        os.replace(beside, path)
    return open(path, "a", newline="")


def architecture_card(card, recipe):
    """A card with the fields that describe the network of a recipe."""
    values = asdict(card)
    values.update(
        width=recipe.width,
        pooling=False,
        inputs=BACKSCATTER_INPUTS + CLICK_INPUTS,
        classes=(*ZONES, "front"),
        working_pixel_size_m=recipe.pixel_size_m,
        normalisation="quantiles",
        click_sigma_m=CLICK_SIGMA_PX * recipe.pixel_size_m,
    )
    return WeightsCard(**values)


class _State:
    """Network, optimiser and running average of one run."""

    def __init__(self, recipe, scenes):
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.scenes = sorted(scene.name for scene in scenes)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        # Without the instructions for it, 16-bit arithmetic on a CPU is many times slower than 32-bit.
        self.half = self.device.type == "cuda" or cpu_has_bfloat16()
        network = UNetASPP(
            len(BACKSCATTER_INPUTS + CLICK_INPUTS), len(ZONES) + 1, recipe.width, pooling=False
        )
        self.network = network.to(self.device, memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.network).eval()
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=recipe.learning_rate, weight_decay=recipe.weight_decay
        )

    def resume(self, checkpoint):
        """Load a checkpoint if there is one; the number of steps done."""
        if not checkpoint.is_file():
            return 0
        saved = torch.load(checkpoint, map_location=self.device, weights_only=True)
        for what, mine in (("recipe", asdict(self.recipe)), ("scenes", self.scenes)):
            if saved[what] != mine:
                raise ValueError(
                    f"{checkpoint} belongs to another run ({what} differ); choose another folder or delete it."
                )
        self.network.load_state_dict(saved["network"])
        self.average.load_state_dict(saved["average"])
        self.optimiser.load_state_dict(saved["optimiser"])
        return saved["step"]

    def save(self, checkpoint, step):
        beside = checkpoint.with_suffix(".part")
        saved = {
            "recipe": asdict(self.recipe),
            "scenes": self.scenes,
            "step": step,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
        }
        torch.save(saved, beside)
        os.replace(beside, checkpoint)

    def step(self, step, batch):
        """One step; the loss."""
        # Dropout follows from the step, so that a resumed run drops what it would have dropped.
        torch.manual_seed(self.recipe.seed * 1_000_003 + step)
        inputs, zones, front = (tensor.to(self.device, non_blocking=True) for tensor in batch)
        inputs = inputs.contiguous(memory_format=torch.channels_last)
        for group in self.optimiser.param_groups:
            group["lr"] = self.recipe.rate(step)
        self.network.train()
        self.optimiser.zero_grad(set_to_none=True)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.half):
            logits = self.network(inputs)
        loss = zones_and_front_loss(logits, zones, front)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self._average(step)
        return loss.item()

    @torch.no_grad()
    def _average(self, step):
        # Early on the average is young and must not remember the random start.
        decay = min(self.recipe.average, (step + 1) / (step + 10))
        averaged = self.average.state_dict()
        for key, value in self.network.state_dict().items():
            if value.dtype.is_floating_point:
                averaged[key].lerp_(value, 1 - decay)
            else:
                averaged[key].copy_(value)


def _batch(groups, simulated, recipe, step):
    """The samples of one step; they follow from the seed and the step alone."""
    rng = np.random.default_rng((recipe.seed, step))
    shape = draw_window(rng, recipe.pixel_size_m)
    samples = []
    for _ in range(recipe.batch):
        use_simulated = simulated and (not groups or rng.random() < recipe.simulated_share)
        group = simulated if use_simulated else groups[rng.integers(len(groups))]
        samples.append(draw_sample(group[rng.integers(len(group))], shape, rng, recipe.pixel_size_m))
    return (
        torch.from_numpy(np.stack([s.inputs for s in samples])),
        torch.from_numpy(np.stack([s.zones for s in samples])),
        torch.from_numpy(np.stack([s.front for s in samples])),
    )
