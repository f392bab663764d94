"""Distance error of one labelled scene, by the plugin's own delineation, with clicks put as a hand would.

Symmetric distance error in metres, each metre of both lines counted once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.distance import clip_lines, front_box, front_distances
from calvingfront_plugin.delineation.front_mask import MINIMUM_LENGTH_M
from calvingfront_plugin.delineation.fronts import extract_fronts
from calvingfront_plugin.delineation.scene import Scene
from calvingfront_plugin.delineation.segmentation import segment
from calvingfront_plugin.delineation.tracing import edge_strength, least_cost_path, path_cost
from training.drawn_fronts import drawn_front
from training.labelled_scene import GLACIER, OCEAN
from training.samples import (
    CLICK_JITTER_M,
    PreparedScene,
    front_clicks,
    label_plain,
    resample_plain,
    window_pieces,
    zone_click,
)

#: What is clicked, by name: shares of the length of each labelled piece of front, and whether the ocean and the
#: glacier get a click too.
CLICKED = {
    "0": ((), False),
    "1": ((0.5,), False),
    "2": ((0.0, 1.0), False),
    "3": ((0.0, 0.5, 1.0), False),
    "5": ((0.0, 0.25, 0.5, 0.75, 1.0), False),
    "2+zones": ((0.0, 1.0), True),
}

#: Ways of drawing a front; the two others know the clicks but no network.
WAYS = ("network", "edges", "polyline")


class EvaluationError(ValueError):
    """Weights that cannot be evaluated as asked; the message says what to do."""


@dataclass(frozen=True)
class SceneError:
    """Distance error of one scene.

    Attributes
    ----------
    scene, glacier, way : str
    clicks : str
        A key of :data:`CLICKED`.
    found : bool
        Whether anything was drawn.
    mean_m, mean_in_box_m : float
        Symmetric; in the box only what lies in the front's bounding rectangle plus 500 m counts. NaN where nothing
        was found.
    label_to_predicted_m : float
    confidence : float
        Mean along all fronts drawn.
    outcome : str
    fronts : tuple of DrawnFront
        What the network drew.
    """

    scene: str
    glacier: str
    way: str
    clicks: str
    found: bool
    mean_m: float
    mean_in_box_m: float
    label_to_predicted_m: float
    confidence: float
    outcome: str
    fronts: tuple = field(default=(), compare=False, repr=False)


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
    labelled,
    card,
    network,
    clicks="0",
    way="network",
    rng=None,
    *,
    pixel_size_m=None,
    jitter_m=CLICK_JITTER_M,
):
    """Distance error of one scene.

    Parameters
    ----------
    labelled : LabelledScene
    card : WeightsCard
    network : UNetASPP
        Of zones, of fronts, or of both.
    clicks : str
        A key of :data:`CLICKED`; pieces of front of up to 750 m get none.
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
    shares, zones_too = CLICKED[clicks]
    clicked = [front_clicks(piece, shares, rng, size, jitter_m) for piece in pieces] if shares else []
    label = label_lines(labelled)
    outcome, confidence, drawn = "found", float("nan"), ()
    if way == "network":
        on_grid = _clicks(clicked, scene.values.shape)
        if zones_too:
            on_grid += _zone_clicks(labelled, size, rng)
        guidance = [(click.x, click.y, click.kind) for click in on_grid]
        probabilities = segment(scene, card, network, guidance, device="auto")
        extraction = extract_fronts(scene, probabilities, on_grid, MINIMUM_LENGTH_M)
        lines = [front.points for front in extraction.fronts]
        outcome = extraction.outcome
        if lines:
            lengths = [front.length_m for front in extraction.fronts]
            confidence = float(
                np.average([front.mean_confidence for front in extraction.fronts], weights=lengths)
            )
        drawn = tuple(drawn_front(labelled, front, label, clicks) for front in extraction.fronts)
    else:
        cost = path_cost(edge_strength(scene.values, scene.valid))
        positions = [[(row, column) for row, column, _ in points] for points in clicked]
        paths = [np.array(p) if way == "polyline" else least_cost_path(cost, p) for p in positions]
        lines = [path[:, ::-1] * size * [1, -1] for path in paths]
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
        fronts=drawn,
    )


def _clicks(clicked, shape):
    """Clicks of pieces of front, moved onto the window where the jitter led beyond it."""
    return [
        Click(float(np.clip(column, 0, shape[1])), float(np.clip(row, 0, shape[0])), kind, number)
        for number, points in enumerate(clicked)
        for row, column, kind in points
    ]


def _zone_clicks(labelled, pixel_size_m, rng):
    """A click in the ocean and one on the glacier, where there are any."""
    zones, distance_m = label_plain(PreparedScene(labelled, pixel_size_m), pixel_size_m)
    found = [zone_click(zones, distance_m, zone, rng) for zone in (OCEAN, GLACIER)]
    return [Click(column, row, kind) for row, column, kind in filter(None, found)]
