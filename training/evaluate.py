"""Distance error of weights on labelled scenes, by the plugin's own delineation.

Symmetric distance error in metres, each metre of both lines counted once, per scene; then the plain mean over the
scenes of a glacier, and over glaciers. Scenes where nothing was found are counted beside it: a network lowers its
mean by abstaining.
"""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.distance import clip_lines, front_box, front_distances
from calvingfront_plugin.delineation.front_mask import MINIMUM_LENGTH_M
from calvingfront_plugin.delineation.fronts import extract_fronts
from calvingfront_plugin.delineation.scene import Scene
from calvingfront_plugin.delineation.segmentation import load_network, segment
from calvingfront_plugin.delineation.tracing import edge_strength, least_cost_path, path_cost
from training.samples import CLICK_JITTER_M, PreparedScene, front_clicks, resample_plain, window_pieces
from training.simulate import FRONT_FREE, as_labelled, simulate_scene

#: Shares of a front's length that are clicked, by number of clicks.
CLICKED_SHARES = {0: (), 1: (0.5,), 2: (0.0, 1.0), 3: (0.0, 0.5, 1.0), 5: (0.0, 0.25, 0.5, 0.75, 1.0)}

#: Ways of drawing a front; the two others know the clicks but no network.
WAYS = ("network", "edges", "polyline")

#: Seeds of the simulated scenes that weights are tested on; training starts far above.
TEST_SEED = 500_000


@dataclass(frozen=True)
class SceneError:
    """Distance error of one scene.

    Attributes
    ----------
    scene, glacier, way : str
    clicks : int
        Per labelled piece of front.
    found : bool
        Whether anything was drawn.
    mean_m, mean_in_box_m : float
        Symmetric; in the box only what lies in the front's bounding rectangle plus 500 m counts. NaN where nothing
        was found.
    label_to_predicted_m : float
    confidence : float
        Mean over the vertices of all fronts drawn.
    outcome : str
    """

    scene: str
    glacier: str
    way: str
    clicks: int
    found: bool
    mean_m: float
    mean_in_box_m: float
    label_to_predicted_m: float
    confidence: float
    outcome: str


class EvaluationError(ValueError):
    """Weights that cannot be evaluated as asked; the message says what to do."""


def _load(weights):
    """Network and card of a weights file; who gives the folder of a run is told which file that is."""
    if (Path(weights) / "weights.safetensors").is_file():
        raise EvaluationError(
            f"{weights} is the folder of a run; give {Path(weights) / 'weights.safetensors'}."
        )
    return load_network(weights)


def working_pixel_size(card, pixel_size_m=None):
    """Ground size of the pixels that weights are evaluated on: that of their card, else the one given.

    Raises
    ------
    EvaluationError
        If neither is there: weights of the published recipe take a raster's own pixels, and a labelled scene's
        are not a raster's.
    """
    size = card.working_pixel_size_m or pixel_size_m
    if not size:
        raise EvaluationError(
            f"The weights '{card.name}' state no size of their pixels; give the size in metres to evaluate them on."
        )
    return size


def working_scene(labelled, pixel_size_m):
    """A labelled scene as the plugin reads it: on the working grid, in metres without a CRS."""
    values, valid = resample_plain(PreparedScene(labelled, pixel_size_m), pixel_size_m)
    # The published normalisation is that of 8-bit pictures and takes their grey values as they are; backscatter
    # in dB is first stretched to what a picture holds. Means of white pixels are 1 but for rounding.
    picture = values.min() >= 0.0 and values.max() < 1.001
    if picture:
        values = values * 255.0
    size = pixel_size_m
    rows, columns = values.shape
    return Scene(
        path=labelled.name,
        band=1,
        name=labelled.name,
        values=values.astype(np.float32),
        valid=valid,
        transform=(0.0, size, 0.0, 0.0, 0.0, -size),
        crs_wkt="",
        pixel_size_m=(size, size),
        native_pixel_size_m=labelled.pixel_size_m,
        native_window=(0, 0, columns, rows),
        scale="stretched" if picture else "db",
        scale_reason="labelled scene",
    )


def label_lines(labelled):
    """The labelled fronts in metres, (x, y), in the coordinates of :func:`working_scene`."""
    return [front[:, ::-1] * labelled.pixel_size_m[::-1] * [1, -1] for front in labelled.fronts]


def evaluate_scene(
    labelled, card, network, clicks=0, way="network", rng=None, *, pixel_size_m=None, jitter_m=CLICK_JITTER_M
):
    """Distance error of one scene.

    Parameters
    ----------
    labelled : LabelledScene
    card : WeightsCard
    network : UNetASPP
        Of zones, of fronts, or of both.
    clicks : int
        Per labelled piece of more than 750 m; a key of :data:`CLICKED_SHARES`.
    way : str
        One of :data:`WAYS`.
    rng : numpy.random.Generator
        For the jitter; needed with clicks.
    pixel_size_m : float, optional
        Ground size of the pixels to work on, for weights whose card states none.
    jitter_m : float
        Standard deviation by which clicks miss the front, that of a hand by default.

    Returns
    -------
    SceneError

    Raises
    ------
    EvaluationError
        If neither card nor caller states the size of the pixels.
    """
    size = working_pixel_size(card, pixel_size_m)
    scene = working_scene(labelled, size)
    pieces = [front * labelled.pixel_size_m / size for front in labelled.fronts]
    pieces = window_pieces(pieces, scene.values.shape, size)
    shares = CLICKED_SHARES[clicks]
    clicked = [front_clicks(piece, shares, rng, size, jitter_m) for piece in pieces] if shares else []
    outcome, confidence = "found", float("nan")
    if way == "network":
        on_grid = _clicks(clicked, scene.values.shape)
        guidance = [(click.x, click.y, click.kind) for click in on_grid]
        probabilities = segment(scene, card, network, guidance, device="auto")
        extraction = extract_fronts(scene, probabilities, on_grid, MINIMUM_LENGTH_M)
        lines = [front.points for front in extraction.fronts]
        outcome = extraction.outcome
        if lines:
            confidence = float(np.mean(np.concatenate([front.confidence for front in extraction.fronts])))
    else:
        cost = path_cost(edge_strength(scene.values, scene.valid))
        positions = [[(row, column) for row, column, _ in points] for points in clicked]
        drawn = [np.array(p) if way == "polyline" else least_cost_path(cost, p) for p in positions]
        lines = [line[:, ::-1] * size * [1, -1] for line in drawn]
    label = label_lines(labelled)
    error = front_distances(lines, label, None)
    in_box = front_distances(clip_lines(lines, front_box(label, None)), label, None)
    return SceneError(
        scene=labelled.name,
        glacier=labelled.glacier,
        way=way,
        clicks=clicks,
        found=bool(lines),
        mean_m=error.mean_m,
        mean_in_box_m=in_box.mean_m,
        label_to_predicted_m=error.label_to_predicted_m,
        confidence=confidence,
        outcome=outcome,
    )


def _clicks(clicked, shape):
    """Clicks of pieces of front, moved onto the window where the jitter led beyond it."""
    return [
        Click(float(np.clip(column, 0, shape[1])), float(np.clip(row, 0, shape[0])), kind, number)
        for number, points in enumerate(clicked)
        for row, column, kind in points
    ]


def evaluate(weights, scenes, clicks=(0, 2), baselines=True, seed=0, report=print, pixel_size_m=None):
    """Distance errors of all scenes for several numbers of clicks.

    Parameters
    ----------
    weights : path
    scenes : list of LabelledScene
    clicks : sequence of int
    baselines : bool
        Also the ways without a network, on the same clicks.
    seed : int
        Of the jitter; every way gets the same clicks.
    report : callable
        Takes the lines of the summaries.
    pixel_size_m : float, optional
        As for :func:`evaluate_scene`.

    Returns
    -------
    list of SceneError
    """
    network, card = _load(weights)
    working_pixel_size(card, pixel_size_m)
    errors = []
    for number in clicks:
        for way in WAYS if baselines and number > 1 else WAYS[:1]:
            doing = f"{way}, {number} clicks"
            for k, scene in enumerate(tqdm(scenes, doing, unit="scene", disable=None)):
                rng = np.random.default_rng((seed, k))
                error = evaluate_scene(scene, card, network, number, way, rng, pixel_size_m=pixel_size_m)
                errors.append(error)
            report(summary_row(errors, number, way))
            for row in glacier_rows(errors, number, way):
                report(row)
    return errors


def _chosen(errors, clicks, way):
    return [e for e in errors if e.clicks == clicks and e.way == way]


def summary_row(errors, clicks, way):
    """Mean, median and 90th percentile over scenes, and what was missed, in one line."""
    chosen = _chosen(errors, clicks, way)
    found = [e for e in chosen if e.found]

    def figures(values):
        values = [v for v in values if np.isfinite(v)]
        if not values:
            return "   -"
        return f"{np.mean(values):6.0f} {np.median(values):6.0f} {np.quantile(values, 0.9):6.0f}"

    return (
        f"{way:9s} {clicks} clicks: {len(chosen)} scenes, {len(chosen) - len(found)} missed | mean, median, 90 % (m): "
        f"in box {figures([e.mean_in_box_m for e in found])} "
        f"({sum(np.isnan(e.mean_in_box_m) for e in found)} with nothing in it) | "
        f"without box {figures([e.mean_m for e in found])} | "
        f"label to prediction {figures([e.label_to_predicted_m for e in found])}"
    )


#: Figures of a glacier: fields of :class:`SceneError` and what they are called.
_GLACIER_FIGURES = {
    "mean_in_box_m": "in box",
    "mean_m": "without box",
    "label_to_predicted_m": "label to prediction",
}


def glacier_rows(errors, clicks, way):
    """Means over the scenes of each glacier, a line each, and the plain mean of these over glaciers.

    Glaciers with many scenes decide a mean over all scenes; one that is new to the weights may be like any of
    them.
    """
    by_glacier = {}
    for error in _chosen(errors, clicks, way):
        by_glacier.setdefault(error.glacier, []).append(error)
    means = {
        glacier: [_mean(getattr(e, figure) for e in chosen) for figure in _GLACIER_FIGURES]
        for glacier, chosen in sorted(by_glacier.items())
    }
    rows = []
    for glacier, values in means.items():
        chosen = by_glacier[glacier]
        missed = sum(not e.found for e in chosen)
        rows.append(f"  {glacier}: {len(chosen)} scenes, {missed} missed | {_figures(values)}")
    over = [_mean(column) for column in zip(*means.values())]
    return [*rows, f"  mean over {len(means)} glaciers | {_figures(over)}"] if len(rows) > 1 else rows


def _mean(values):
    """Mean of what is a number; NaN where nothing is."""
    numbers = [value for value in values if np.isfinite(value)]
    return float(np.mean(numbers)) if numbers else float("nan")


def _figures(values):
    named = zip(_GLACIER_FIGURES.values(), values)
    return "mean (m): " + ", ".join(
        f"{name} {value:.0f}" if np.isfinite(value) else f"{name} -" for name, value in named
    )


def write_errors(path, errors):
    """Write errors as CSV, a row a scene."""
    path = Path(path)
    beside = path.with_name(path.name + ".part")
    with open(beside, "w", newline="") as stream:
        rows = csv.DictWriter(stream, fieldnames=list(SceneError.__dataclass_fields__))
        rows.writeheader()
        rows.writerows(vars(error) for error in errors)
    os.replace(beside, path)


def false_fronts(weights, count=50, first_seed=TEST_SEED, pixel_size_m=None):
    """Outcomes on simulated scenes without a front that no training has seen.

    Parameters
    ----------
    weights : path
    count, first_seed : int
        Scenes, and the seed of the first.
    pixel_size_m : float, optional
        As for :func:`evaluate_scene`.

    Returns
    -------
    dict
        Number of scenes by landscape and outcome.

    Raises
    ------
    EvaluationError
        If ``count`` is not 1 or more, or neither card nor caller states the size of the pixels.
    """
    if count < 1:
        raise EvaluationError(f"Outcomes need a scene or more, not {count}.")
    network, card = _load(weights)
    size = working_pixel_size(card, pixel_size_m)
    outcomes = {}
    for k in tqdm(range(count), "scenes without a front", unit="scene", disable=None):
        landscape = FRONT_FREE[k % len(FRONT_FREE)]
        simulated = simulate_scene(first_seed + k, (300, 300), 75.0, 60.0, landscape)
        labelled = as_labelled(simulated, f"{landscape}_{first_seed + k}")
        scene = working_scene(labelled, size)
        extraction = extract_fronts(scene, segment(scene, card, network), (), MINIMUM_LENGTH_M)
        key = (landscape, extraction.outcome)
        outcomes[key] = outcomes.get(key, 0) + 1
    return outcomes
