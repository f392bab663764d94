"""Where the cursor is: on the map, in the scene, on a front."""

from __future__ import annotations

import math

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsLineString, QgsPointXY

from .trace_target import found_again, front_geometry, near_front, nearest_point
from .window import map_transform

#: A cursor nearer to a front than this is on it.
SNAP_PIXELS = 10

_REVERSE = Qgis.TransformDirection.Reverse


class Places:
    """Places of the map in the coordinates of scenes and fronts, and back; None where there is no such place.

    Places of the map are QgsPointXY, those of layers (x, y).

    Parameters
    ----------
    canvas : QgsMapCanvas
    fronts : ProjectFronts
    """

    def __init__(self, canvas, fronts):
        self.canvas = canvas
        self.fronts = fronts

    def to_map(self, point, crs):
        return _transformed(map_transform(crs, self.canvas), QgsPointXY(*point))

    def to_layer(self, place, crs):
        point = _transformed(map_transform(crs, self.canvas), place, _REVERSE)
        return None if point is None else (point.x(), point.y())

    def line_on_map(self, line, crs):
        """A line (N, 2) of a layer as a geometry on the map, empty where the map cannot show it."""
        return line_geometry(line, map_transform(crs, self.canvas)) or QgsGeometry()

    def to_fronts(self, line, crs):
        """A line (N, 2) of a layer as a geometry in the CRS of the fronts."""
        context = self.canvas.mapSettings().transformContext()
        return line_geometry(line, QgsCoordinateTransform(crs, self.fronts.layer.crs(), context))

    def pixels_between(self, place, other):
        return place.distance(other) / self.canvas.mapUnitsPerPixel()

    def front_at(self, place, date):
        """The front that a line with an end at a place redraws, as a ``NearFront``; only what is shown counts."""
        layer = self.fronts.layer
        radius = None if layer is None or layer not in self.canvas.layers() else self.reach(layer, place)
        if radius is None:
            return None
        return near_front(layer, QgsPointXY(*self.to_layer(place, layer.crs())), radius, date)

    def front_of(self, trace):
        """The front that a trace begins on, as a ``NearFront``; None where it is not there (any more)."""
        front, layer = trace.front, self.fronts.layer
        if front is None or layer is None or layer.id() != front.layer_id:
            return None
        if front_geometry(layer, front.fid) is not None:
            return front
        # Fronts get other ids when the layer is saved. What lies farther away than a pixel is another front.
        place = self.to_map(front.point, layer.crs())
        reach = None if place is None else self.reach(layer, place)
        return None if reach is None else found_again(layer, front, reach / SNAP_PIXELS)

    def front_at_end(self, trace, end):
        """The front at an end (x, y) of a trace that begins on none, as a ``NearFront``; None where there is none."""
        place = None if trace.front is not None else self.to_map(end, trace.crs)
        return None if place is None else self.front_at(place, trace.record["date"])

    def end_at(self, trace, place):
        """A place in the coordinates of a trace, moved onto the front that the trace begins on where that is near.

        Returns
        -------
        (float, float) or None
        QgsPointXY or None
            The point on the front, on the map; None where none is near.
        """
        front, layer = self.front_of(trace), self.fronts.layer
        radius = None if front is None else self.reach(layer, place)
        on_front = None
        if radius is not None:
            line = front_geometry(layer, front.fid)
            point, distance = nearest_point(line, QgsPointXY(*self.to_layer(place, layer.crs())))
            on_front = self.to_map(point, layer.crs()) if distance <= radius else None
        return self.to_layer(place if on_front is None else on_front, trace.crs), on_front

    def tolerance(self, end, crs):
        """How far an end (x, y) of a line may lie from a front that it is on, in units of the layer of fronts."""
        layer, place = self.fronts.layer, self.to_map(end, crs)
        return 0.0 if layer is None or place is None else self.reach(layer, place) or 0.0

    def reach(self, layer, place):
        """How near to a front the cursor is on it, in units of a layer."""
        reach = SNAP_PIXELS * self.canvas.mapUnitsPerPixel()
        here = self.to_layer(place, layer.crs())
        beside = self.to_layer(QgsPointXY(place.x() + reach, place.y()), layer.crs())
        return None if here is None or beside is None else math.dist(here, beside)


def line_geometry(line, transform):
    """A line (N, 2) as a geometry in other coordinates, None where it cannot be brought to them."""
    geometry = QgsGeometry(QgsLineString(line[:, 0].tolist(), line[:, 1].tolist()))
    try:
        geometry.transform(transform)
    except QgsCsException:
        return None
    box = geometry.boundingBox()
    return geometry if math.isfinite(box.width()) and math.isfinite(box.height()) else None


def _transformed(transform, point, direction=Qgis.TransformDirection.Forward):
    try:
        point = transform.transform(point, direction)
    except QgsCsException:
        return None
    return point if math.isfinite(point.x()) and math.isfinite(point.y()) else None
