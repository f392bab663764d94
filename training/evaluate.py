"""Distance error of weights on labelled scenes, by the plugin's own delineation.

Symmetric distance error in metres, each metre of both lines counted once, per scene; then the plain mean over the
scenes of a glacier. Scenes where nothing was found are counted beside it: a network lowers its mean by abstaining.
"""

import csv
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.distance import clip_lines, front_box, front_distances
from calvingfront_plugin.delineation.front_mask import MINIMUM_LENGTH_M
from calvingfront_plugin.delineation.fronts import extract_fronts
from calvingfront_plugin.delineation.scene import Scene
from calvingfront_plugin.delineation.segmentation import load_network, segment
from calvingfront_plugin.delineation.tracing import edge_strength, least_cost_path, path_cost
from training.samples import PreparedScene, front_clicks, resample_plain, window_pieces
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


def working_scene(labelled, pixel_size_m):
    """A labelled scene as the plugin reads it: on the working grid, in metres without a CRS."""
    values, valid = resample_plain(PreparedScene(labelled, pixel_size_m), pixel_size_m)
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
        scale="stretched",
        scale_reason="labelled scene",
    )


def label_lines(labelled):
    """The labelled fronts in metres, (x, y), in the coordinates of :func:`working_scene`."""
    return [front[:, ::-1] * labelled.pixel_size_m[::-1] * [1, -1] for front in labelled.fronts]


def evaluate_scene(labelled, card, network, clicks=0, way="network", rng=None):
    """Distance error of one scene.

    Parameters
    ----------
    labelled : LabelledScene
    card : WeightsCard
    network : UNetASPP
    clicks : int
        Per labelled piece of more than 750 m, with the jitter of a hand; a key of :data:`CLICKED_SHARES`.
    way : str
        One of :data:`WAYS`.
    rng : numpy.random.Generator
        For the jitter.

    Returns
    -------
    SceneError
    """
    size = card.working_pixel_size_m
    scene = working_scene(labelled, size)
    pieces = [front * labelled.pixel_size_m / size for front in labelled.fronts]
    pieces = window_pieces(pieces, scene.values.shape, size)
    clicked = [front_clicks(piece, CLICKED_SHARES[clicks], rng, size) for piece in pieces] if clicks else []
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
        ordered = [sorted(points, key=lambda p: p[2] != "end")[:1] + points[1:] for points in clicked]
        positions = [[(row, column) for row, column, _ in points] for points in ordered]
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


def evaluate(weights, scenes, clicks=(0, 2), baselines=True, seed=0, report=print):
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

    Returns
    -------
    list of SceneError
    """
    network, card = load_network(weights)
    errors = []
    for number in clicks:
        for way in WAYS if baselines and number > 1 else WAYS[:1]:
            for k, scene in enumerate(scenes):
                rng = np.random.default_rng((seed, k))
                errors.append(evaluate_scene(scene, card, network, number, way, rng))
            report(summary_row(errors, number, way))
    return errors


def summary_row(errors, clicks, way):
    """Mean, median and 90th percentile over scenes, and what was missed, in one line."""
    chosen = [e for e in errors if e.clicks == clicks and e.way == way]
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


def write_errors(path, errors):
    """Write errors as CSV, a row a scene."""
    path = Path(path)
    beside = path.with_name(path.name + ".part")
    with open(beside, "w", newline="") as stream:
        rows = csv.DictWriter(stream, fieldnames=list(SceneError.__dataclass_fields__))
        rows.writeheader()
        rows.writerows(vars(error) for error in errors)
    os.replace(beside, path)


def false_fronts(weights, count=50, first_seed=TEST_SEED):
    """Outcomes on simulated scenes without a front that no training has seen.

    Returns
    -------
    dict
        Number of scenes by landscape and outcome.
    """
    network, card = load_network(weights)
    outcomes = {}
    for k in range(count):
        landscape = FRONT_FREE[k % len(FRONT_FREE)]
        simulated = simulate_scene(first_seed + k, (300, 300), 75.0, 60.0, landscape)
        labelled = as_labelled(simulated, f"{landscape}_{first_seed + k}")
        scene = working_scene(labelled, card.working_pixel_size_m)
        extraction = extract_fronts(scene, segment(scene, card, network), (), MINIMUM_LENGTH_M)
        key = (landscape, extraction.outcome)
        outcomes[key] = outcomes.get(key, 0) + 1
    return outcomes
