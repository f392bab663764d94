"""The window around a click: a square on the ground in every CRS, inside the raster, drawn where it is."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)

from calvingfront_plugin.gui.window import (
    footprint,
    in_layer,
    rectangle_extent,
    size_km,
    window_extent,
)
from calvingfront_plugin.layers import scene_layer

CRSS = ("EPSG:32624", "EPSG:3413", "EPSG:3031", "EPSG:4326", "EPSG:3857")


def sides_km(extent, crs):
    """Width and height through the middle of an extent, measured on the ellipsoid."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid("EPSG:7030")
    xmin, ymin, xmax, ymax = extent
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    return (
        measure.measureLine(QgsPointXY(xmin, y), QgsPointXY(xmax, y)) / 1000,
        measure.measureLine(QgsPointXY(x, ymin), QgsPointXY(x, ymax)) / 1000,
    )


@pytest.mark.parametrize("crs", CRSS)
def test_the_window_is_a_square_on_the_ground_around_the_click(fjord_in, add_scene, crs):
    layer = add_scene(fjord_in(crs))
    middle = layer.extent().center()
    extent = window_extent(layer, middle, 6.0)
    assert sides_km(extent, layer.crs()) == pytest.approx((6.0, 6.0), rel=0.01)
    assert size_km(layer, extent) == pytest.approx(6.0, rel=0.01)
    assert (extent[0] + extent[2]) / 2 == pytest.approx(middle.x())
    assert (extent[1] + extent[3]) / 2 == pytest.approx(middle.y())


def test_at_the_edge_of_the_raster_the_window_is_moved_and_keeps_its_size(scene):
    raster = scene.extent()
    corner = QgsPointXY(raster.xMaximum() - 10, raster.yMinimum() + 10)
    xmin, ymin, xmax, ymax = window_extent(scene, corner, 6.0)
    assert (xmax, ymin) == (raster.xMaximum(), raster.yMinimum())
    assert sides_km((xmin, ymin, xmax, ymax), scene.crs()) == pytest.approx((6.0, 6.0), rel=0.01)


def test_a_raster_that_is_smaller_is_taken_whole(scene):
    raster = scene.extent()
    whole = raster.xMinimum(), raster.yMinimum(), raster.xMaximum(), raster.yMaximum()
    assert window_extent(scene, raster.center(), 60.0) == whole


def test_without_a_crs_the_size_that_the_user_gives_counts(scene, add_scene, unreferenced):
    layer = add_scene(unreferenced)
    raster = layer.extent()
    middle = raster.center()
    assert size_km(layer, (0, 0, 1, 1)) is None
    assert window_extent(layer, middle, 6.0)[2] == raster.xMaximum()
    scene_layer.override(layer, pixel_size_m=30.0)
    xmin, ymin, xmax, ymax = window_extent(layer, middle, 6.0)
    assert (xmax - xmin, ymax - ymin) == pytest.approx((200, 200))
    assert size_km(layer, (xmin, ymin, xmax, ymax)) == pytest.approx(6.0)


def test_the_outline_follows_the_scene_s_axes_on_a_map_in_another_crs(scene, canvas):
    extent = window_extent(scene, scene.extent().center(), 6.0)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
    outline = footprint(extent, scene.crs(), canvas)
    back = QgsGeometry(outline)
    back.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:3413"), scene.crs(), QgsProject.instance().transformContext()
        )
    )
    box = back.boundingBox()
    assert (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) == pytest.approx(extent, abs=0.5)
    assert back.area() == pytest.approx(box.area(), rel=1e-4)


def test_where_the_map_has_no_place_for_it_there_is_no_outline_and_no_point(scene, canvas):
    # The gnomonic projection shows less than half of the Earth; the fjord lies on the other one.
    other_side = QgsCoordinateReferenceSystem.fromProj("+proj=gnom +lat_0=-60 +lon_0=140 +datum=WGS84")
    canvas.setDestinationCrs(other_side)
    extent = window_extent(scene, scene.extent().center(), 6.0)
    assert footprint(extent, scene.crs(), canvas).isEmpty()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert in_layer(QgsPointXY(-38.0, 123.0), scene.crs(), canvas) is None


def test_a_rectangle_on_a_rotated_map_becomes_the_part_of_the_raster_around_it(scene, canvas):
    middle = scene.extent().center()
    x, y = middle.x(), middle.y()
    diamond = [QgsPointXY(x + dx, y + dy) for dx, dy in ((3000, 0), (0, 2000), (-3000, 0), (0, -2000))]
    assert rectangle_extent(scene, diamond, canvas) == pytest.approx((x - 3000, y - 2000, x + 3000, y + 2000))
    far = [QgsPointXY(point.x() + 100_000, point.y()) for point in diamond]
    assert rectangle_extent(scene, far, canvas) is None
    right = scene.extent().xMaximum()
    across = [QgsPointXY(right + dx, y + dy) for dx, dy in ((2000, 0), (0, 2000), (-2000, 0), (0, -2000))]
    assert rectangle_extent(scene, across, canvas)[2] == right
