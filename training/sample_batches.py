"""Batches of our own recipe: windows of labelled scenes, drawn anew for every batch."""

import numpy as np
import torch

from training.samples import PreparedScene, draw_sample, draw_window
from training.simulate import FRONT_FREE, as_labelled, simulate_scene

#: Seeds of simulated training scenes start here; tests, the demo and evaluations use smaller ones.
SIMULATION_SEED = 1_000_000

#: Batches of a validation.
VALIDATION_BATCHES = 16


def simulated_scenes(count, first_seed=SIMULATION_SEED, pixel_size_m=75.0, size=300):
    """Simulated scenes for training: of eight, two are without a calving front and three are bays."""
    scenes = []
    for k in range(count):
        seed = first_seed + k
        landscape = "bay" if k % 8 in (1, 3, 5) else "fjord"
        if k % 4 == 0:
            landscape = FRONT_FREE[(k // 4) % len(FRONT_FREE)]
        # A working pixel averages some tens to hundreds of looks of the sensors in use.
        looks = 2.0 ** np.random.default_rng(seed).uniform(3.5, 8)
        scene = simulate_scene(seed, (size, size), pixel_size_m, looks, landscape)
        scenes.append(as_labelled(scene, f"simulated_{seed}"))
    return scenes


class SampleBatches:
    """Batches by their number; each follows from the recipe's seed and its number alone.

    Glaciers are drawn equally often, whatever their number of scenes.

    Parameters
    ----------
    scenes : sequence of LabelledScene
        Real scenes.
    simulated : sequence of LabelledScene
        Mixed in with the recipe's share; all there is where there is no real scene.
    recipe : recipes.GuidedRecipe
    validation : bool
        The same few batches each time, from another stream of random numbers, without simulated scenes.
    """

    def __init__(self, scenes, simulated, recipe, validation=False):
        by_glacier = {}
        for scene in scenes:
            by_glacier.setdefault(scene.glacier, []).append(PreparedScene(scene, recipe.pixel_size_m))
        self._groups = list(by_glacier.values())
        self._simulated = [PreparedScene(scene, recipe.pixel_size_m) for scene in simulated]
        self._recipe = recipe
        self._stream = (recipe.seed, 1) if validation else (recipe.seed,)
        self.batches_per_epoch = VALIDATION_BATCHES if validation else recipe.images // recipe.batch

    def __len__(self):
        return self.batches_per_epoch

    def __getitem__(self, number):
        """Inputs (N, C, H, W), zones (N, H, W) and front (N, H, W) of a batch."""
        recipe = self._recipe
        rng = np.random.default_rng((*self._stream, number))
        shape = draw_window(rng, recipe.pixel_size_m)
        samples = []
        for _ in range(recipe.batch):
            use_simulated = self._simulated and (not self._groups or rng.random() < recipe.simulated_share)
            group = self._simulated if use_simulated else self._groups[rng.integers(len(self._groups))]
            scene, mixed = group[rng.integers(len(group))], None
            if rng.random() < recipe.mixed_share:
                groups = self._groups or [self._simulated]
                others = groups[rng.integers(len(groups))]
                mixed = others[rng.integers(len(others))]
            samples.append(draw_sample(scene, shape, rng, recipe.pixel_size_m, mixed))
        return (
            torch.from_numpy(np.stack([s.inputs for s in samples])),
            torch.from_numpy(np.stack([s.zones for s in samples])),
            torch.from_numpy(np.stack([s.front for s in samples])),
        )
