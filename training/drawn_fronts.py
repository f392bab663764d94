"""Fronts that a network drew: how far it trusted them, and how far off they are, at points along them."""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np
import shapely

from calvingfront_plugin.delineation.tracing import resample_line
from training.tables import write_table

#: Distance between points along a front, in metres.
SPACING_M = 100.0

_COLUMNS = ["scene", "glacier", "clicks", "front", "confidence", "distance_m"]


@dataclass(frozen=True, eq=False)
class DrawnFront:
    """A front that a network drew.

    Attributes
    ----------
    scene, glacier : str
    clicks : str
        A key of :data:`.scene_error.CLICKED`.
    confidence : ndarray, shape (N,)
        Every 100 m along the front.
    distance_m : ndarray, shape (N,)
        Distance from the labelled front; infinite where the scene has none.
    """

    scene: str
    glacier: str
    clicks: str
    confidence: np.ndarray
    distance_m: np.ndarray

    @property
    def method(self):
        """One of :data:`calvingfront_plugin.delineation.weights.METHODS`."""
        return "automatic" if self.clicks == "0" else "clicked"


def drawn_front(labelled, front, label, clicks="0"):
    """What is noted of a front.

    Parameters
    ----------
    labelled : LabelledScene
    front : fronts.Front
        In metres.
    label : sequence of ndarray, shape (N, 2)
        Labelled fronts in metres; none where there is no front.
    clicks : str

    Returns
    -------
    DrawnFront
    """
    along = resample_line(np.column_stack([front.points, front.confidence]), SPACING_M)
    distance_m = np.full(len(along), np.inf)
    if len(label):
        distance_m = shapely.distance(shapely.MultiLineString(label), shapely.points(along[:, :2]))
    return DrawnFront(labelled.name, labelled.glacier, clicks, along[:, 2], distance_m)


def write_drawn(path, fronts):
    """Write fronts as CSV, a row a point."""
    rows = (
        [front.scene, front.glacier, front.clicks, number, f"{confidence:.4f}", f"{distance_m:.1f}"]
        for number, front in enumerate(fronts)
        for confidence, distance_m in zip(front.confidence, front.distance_m)
    )
    write_table(path, _COLUMNS, rows)


def read_drawn(path):
    """Fronts that :func:`write_drawn` wrote.

    Returns
    -------
    list of DrawnFront
    """
    points = {}
    with open(path, newline="") as stream:
        for row in csv.DictReader(stream):
            key = tuple(row[name] for name in _COLUMNS[:4])
            points.setdefault(key, []).append((float(row["confidence"]), float(row["distance_m"])))
    return [DrawnFront(*key[:3], *np.array(along).T) for key, along in points.items()]
