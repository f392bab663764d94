"""Scenes without a calving front: how often one is drawn there all the same."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from scipy import ndimage
from tqdm import tqdm

from calvingfront_plugin.delineation.front_mask import MINIMUM_LENGTH_M
from calvingfront_plugin.delineation.fronts import extract_fronts
from calvingfront_plugin.delineation.segmentation import segment
from training.drawn_fronts import drawn_front
from training.evaluate import open_weights
from training.scene_error import EvaluationError, working_pixel_size, working_scene
from training.simulate import FRONT_FREE, as_labelled, simulate_scene

#: Seeds of the simulated scenes that weights are tested on; training starts far above.
TEST_SEED = 500_000

#: Side of the crops of real scenes, what has to lie between them and the front, and the share of them that must be
#: measured.
CROP_M, CLEAR_M, VALID_SHARE = 8_000.0, 500.0, 0.8


def simulated_front_free(count, first_seed=TEST_SEED):
    """Simulated scenes without a front that no training has seen, every landscape in turn.

    Parameters
    ----------
    count, first_seed : int
        Scenes, and the seed of the first.

    Returns
    -------
    list of LabelledScene
        Named by their landscape and seed, their ``glacier`` the landscape.

    Raises
    ------
    EvaluationError
        If ``count`` is not 1 or more.
    """
    if count < 1:
        raise EvaluationError(f"Outcomes need a scene or more, not {count}.")
    scenes = []
    for seed in range(first_seed, first_seed + count):
        landscape = FRONT_FREE[(seed - first_seed) % len(FRONT_FREE)]
        simulated = simulate_scene(seed, (300, 300), 75.0, 60.0, landscape)
        scenes.append(replace(as_labelled(simulated, f"{landscape}_{seed}"), glacier=landscape))
    return scenes


def front_free_crops(scenes):
    """Squares of real scenes in which no front lies, the one farthest from the front of each scene.

    Parameters
    ----------
    scenes : sequence of LabelledScene

    Returns
    -------
    list of LabelledScene
        Of 8 km, more than 500 m from the front; fewer than there are scenes, since some have no room for one.
    """
    crops = (_crop(scene) for scene in scenes)
    return [crop for crop in crops if crop is not None]


def _crop(scene):
    rows, columns = (round(CROP_M / size) for size in scene.pixel_size_m)
    if rows > scene.valid.shape[0] or columns > scene.valid.shape[1]:
        return None
    # At every pixel what the square around it holds.
    nearest = ndimage.minimum_filter(scene.front_distance_m, (rows, columns))
    measured = ndimage.uniform_filter(scene.valid.astype(np.float32), (rows, columns))
    inside = np.zeros(scene.valid.shape, dtype=bool)
    inside[rows // 2 : len(inside) - rows // 2, columns // 2 : inside.shape[1] - columns // 2] = True
    nearest[~inside | (measured < VALID_SHARE)] = -np.inf
    row, column = np.unravel_index(nearest.argmax(), nearest.shape)
    if nearest[row, column] <= CLEAR_M:
        return None
    first_row, first_column = row - rows // 2, column - columns // 2
    square = np.s_[first_row : first_row + rows, first_column : first_column + columns]
    return replace(
        scene,
        backscatter=scene.backscatter[square],
        valid=scene.valid[square],
        zones=scene.zones[square],
        fronts=(),
        front_distance_m=np.full((rows, columns), np.inf, dtype=np.float32),
    )


@dataclass(frozen=True)
class Outcome:
    """What came of a scene without a front.

    Attributes
    ----------
    place : str
        Glacier, or landscape of a simulated scene.
    outcome : str
        ``none`` is right.
    fronts : tuple of DrawnFront
    """

    place: str
    outcome: str
    fronts: tuple = field(default=(), compare=False, repr=False)


def outcomes(weights, scenes, pixel_size_m=None):
    """What weights find on scenes without a front.

    Parameters
    ----------
    weights : path
    scenes : sequence of LabelledScene
    pixel_size_m : float, optional
        As for :func:`.scene_error.evaluate_scene`.

    Returns
    -------
    list of Outcome

    Raises
    ------
    EvaluationError
        If neither card nor caller states the size of the pixels.
    """
    network, card = open_weights(weights)
    size = working_pixel_size(card, pixel_size_m)
    found = []
    for labelled in tqdm(scenes, "scenes without a front", unit="scene", disable=None):
        scene = working_scene(labelled, size)
        extraction = extract_fronts(scene, segment(scene, card, network), (), MINIMUM_LENGTH_M)
        fronts = tuple(drawn_front(labelled, front, ()) for front in extraction.fronts)
        found.append(Outcome(labelled.glacier, extraction.outcome, fronts))
    return found
