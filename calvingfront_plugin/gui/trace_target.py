"""Which front a traced line begins or ends on."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import NULL, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle


@dataclass(frozen=True)
class NearFront:
    """A front near a place, and the nearest point of it.

    Attributes
    ----------
    layer_id : str
    fid : int
    date : str
        ISO, '' where it is not known.
    point : (float, float)
        In the layer's CRS.
    """

    layer_id: str
    fid: int
    date: str
    point: tuple


def near_front(layer, point, radius, date):
    """The front that a line beginning or ending at a point redraws, or None.

    A front of another date is another front, however near it lies: fronts of all dates end on the same walls of a
    fjord, and none of them must be changed by tracing the next. Who means one of them selects it.

    Parameters
    ----------
    layer : QgsVectorLayer
    point : QgsPointXY
        In the layer's CRS.
    radius : float
        In the layer's units.
    date : str or None
        Of the scene that is traced, ISO.

    Returns
    -------
    NearFront or None
        A selected one before others, one of the date before one without, the nearest of these.
    """
    selected = set(layer.selectedFeatureIds())
    best, best_rank = None, None
    for front, distance in _fronts_within(layer, point, radius):
        if date and front.date not in ("", date) and front.fid not in selected:
            continue
        rank = (front.fid not in selected, front.date != (date or ""), distance)
        if best is None or rank < best_rank:
            best, best_rank = front, rank
    return best


def found_again(layer, front, radius):
    """A front whose id is not there any more, under its new id: of the same date, at the same point; or None."""
    same = [
        (distance, other)
        for other, distance in _fronts_within(layer, QgsPointXY(*front.point), radius)
        if other.date == front.date
    ]
    return replace(front, fid=min(same, key=lambda pair: pair[0])[1].fid) if same else None


def _fronts_within(layer, point, radius):
    """Pairs of a ``NearFront`` and its distance from a point."""
    box = QgsRectangle(point.x() - radius, point.y() - radius, point.x() + radius, point.y() + radius)
    request = QgsFeatureRequest(box).setSubsetOfAttributes(["date"], layer.fields())
    for feature in layer.getFeatures(request):
        line = _one_line(feature)
        if line is None:
            continue
        nearest, distance = nearest_point(line, point)
        if distance <= radius:
            yield NearFront(layer.id(), feature.id(), date_of(feature), nearest), distance


def date_of(feature):
    """ISO date of a front, '' where it is not known."""
    value = feature.attribute("date") if feature.fields().indexFromName("date") >= 0 else None
    if value is None or value == NULL:
        return ""
    return value if isinstance(value, str) else value.toString("yyyy-MM-dd")


def front_geometry(layer, fid):
    """The line of a front, or None where there is no such front any more, or none that is one line."""
    feature = layer.getFeature(fid)
    return _one_line(feature) if feature.isValid() else None


def _one_line(feature):
    geometry = QgsGeometry(feature.geometry())
    if geometry.isEmpty() or (geometry.isMultipart() and geometry.constGet().numGeometries() != 1):
        return None
    geometry.convertToSingleType()
    return geometry


def nearest_point(geometry, point):
    """The nearest point (x, y) of a line, and how far it is."""
    squared, nearest, _, _ = geometry.closestSegmentWithContext(point)
    return (nearest.x(), nearest.y()), math.sqrt(squared) if squared >= 0 else math.inf


def vertices(geometry):
    """Positions of the vertices of a line, shape (N, 2)."""
    line = geometry.constGet().clone()
    line.dropZValue()
    line.dropMValue()
    # From the binary form (byte order, type, count, coordinates): one by one takes milliseconds for a long front.
    return np.frombuffer(line.asWkb().data(), dtype=np.float64, offset=9).reshape(-1, 2)
