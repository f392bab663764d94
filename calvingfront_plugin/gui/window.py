"""The window on the ground around a point: what the network is shown of a scene."""

import math

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsPointXY

from ..delineation.georeference import ground_pixel_size
from ..layers import scene_layer

#: Points on each side of an outline: straight in the scene's CRS, curved on the map.
_STEPS = 12


def window_extent(layer, point, size_km):
    """A square on the ground around a point, moved into the raster where it would stick out.

    Parameters
    ----------
    layer : QgsRasterLayer
    point : QgsPointXY
        In the layer's CRS.
    size_km : float
        Length of a side; a raster that is smaller is taken whole.

    Returns
    -------
    (xmin, ymin, xmax, ymax)
        In the layer's CRS; the whole raster where the size of its pixels on the ground is not known.
    """
    raster = layer.extent()
    metres = _metres_per_unit(layer, point)
    if metres is None:
        return raster.xMinimum(), raster.yMinimum(), raster.xMaximum(), raster.yMaximum()
    wide, high = (1000.0 * size_km / each for each in metres)
    xmin, xmax = _moved_into(point.x(), wide, raster.xMinimum(), raster.xMaximum())
    ymin, ymax = _moved_into(point.y(), high, raster.yMinimum(), raster.yMaximum())
    return xmin, ymin, xmax, ymax


def rectangle_extent(layer, corners, canvas):
    """The part of a raster inside a rectangle drawn on the map, which may be rotated or in another CRS.

    Parameters
    ----------
    layer : QgsRasterLayer
    corners : sequence of QgsPointXY
        On the map.

    Returns
    -------
    (xmin, ymin, xmax, ymax) or None
        In the layer's CRS; None where the rectangle lies outside the raster.
    """
    points = [in_layer(corner, layer.crs(), canvas) for corner in corners]
    if None in points:
        return None
    raster = layer.extent()
    extent = (
        max(min(point.x() for point in points), raster.xMinimum()),
        max(min(point.y() for point in points), raster.yMinimum()),
        min(max(point.x() for point in points), raster.xMaximum()),
        min(max(point.y() for point in points), raster.yMaximum()),
    )
    return extent if extent[0] < extent[2] and extent[1] < extent[3] else None


def size_km(layer, extent):
    """The longer side of a window on the ground; None where the size of the raster's pixels is not known."""
    metres = _metres_per_unit(layer, QgsPointXY((extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2))
    if metres is None:
        return None
    return max((extent[2] - extent[0]) * metres[0], (extent[3] - extent[1]) * metres[1]) / 1000.0


def footprint(extent, layer_crs, canvas):
    """Outline of a window on the map, for a rubber band; an empty geometry where the map cannot show it."""
    xmin, ymin, xmax, ymax = extent
    corners = [(xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin)]
    outline = [
        QgsPointXY(x0 + (x1 - x0) * k / _STEPS, y0 + (y1 - y0) * k / _STEPS)
        for (x0, y0), (x1, y1) in zip(corners, corners[1:])
        for k in range(_STEPS)
    ]
    on_map = on_the_map(outline, layer_crs, canvas)
    return QgsGeometry() if on_map is None else QgsGeometry.fromPolygonXY([on_map])


def on_the_map(points, layer_crs, canvas):
    """Points of a layer in map coordinates; None where the map's CRS has no place for them."""
    return _transformed(points, map_transform(layer_crs, canvas), Qgis.TransformDirection.Forward)


def in_layer(point, layer_crs, canvas):
    """A point of the map in a layer's coordinates; None where the layer's CRS has no place for it."""
    points = _transformed([point], map_transform(layer_crs, canvas), Qgis.TransformDirection.Reverse)
    return None if points is None else points[0]


def map_transform(layer_crs, canvas):
    """From a layer's coordinates to the map's, by the datum transformations that the project prefers."""
    settings = canvas.mapSettings()
    return QgsCoordinateTransform(layer_crs, settings.destinationCrs(), settings.transformContext())


def _transformed(points, transform, direction):
    try:
        moved = [transform.transform(point, direction) for point in points]
    except QgsCsException:
        return None
    return moved if all(math.isfinite(point.x()) and math.isfinite(point.y()) for point in moved) else None


def _metres_per_unit(layer, point):
    """Ground size of a unit of the layer's coordinates along x and y; None where it is not known.

    At the point itself: in degrees and in Web Mercator it differs much within a scene.
    """
    step = layer.rasterUnitsPerPixelX()
    if layer.crs().isValid():
        # A pixel with the point in its middle.
        pixel = (point.x() - step / 2, step, 0.0, point.y() + step / 2, 0.0, -step)
        size = ground_pixel_size(pixel, layer.crs().toWkt(), 0.0, 0.0)
        if size is not None and all(map(math.isfinite, size)):
            return size[1] / step, size[0] / step
    pixel_size_m = scene_layer.ground_pixel_size(layer)
    return None if pixel_size_m is None else (pixel_size_m / step,) * 2


def _moved_into(centre, length, low, high):
    """A stretch of some length around a centre, moved and if need be shortened to lie between two limits."""
    if length >= high - low:
        return low, high
    begin = min(max(centre - length / 2, low), high - length)
    return begin, begin + length
