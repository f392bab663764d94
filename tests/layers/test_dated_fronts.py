"""Fronts of all kinds of layers, as users have them, read for comparing."""

import datetime

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from calvingfront_plugin.layers import record
from calvingfront_plugin.layers.dated_fronts import DatedFrontsError, FrontSource

UTM_24N = QgsCoordinateReferenceSystem("EPSG:32624")
CONTEXT = QgsCoordinateTransformContext()


def layer_of(fields, *rows, kind="LineString", crs="EPSG:32624"):
    """A memory layer from rows of a geometry and attributes."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "termini", "memory")
    for wkt, *attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(attributes)
        layer.dataProvider().addFeature(feature)
    return layer


def test_a_front_of_a_glaciologist_with_columns_of_termpicks():
    layer = layer_of(
        "field=Date:string&field=GlacierID:integer&field=Author:string&field=Satellite:string",
        ("LINESTRING(0 0, 100 0)", "2018-06-02", 3, "Goliber", "Landsat 8"),
    )
    (front,) = FrontSource(layer).read(UTM_24N, CONTEXT)
    assert front.date == datetime.date(2018, 6, 2)
    assert (front.glacier, front.author, front.sensor) == ("3", "Goliber", "Landsat 8")
    assert front.source == (layer.id(), next(layer.getFeatures()).id())
    assert front.confidence is None and front.resolution_m is None


@pytest.mark.parametrize(
    ("kind", "wkt", "parts"),
    [
        ("LineStringZM", "LINESTRING ZM(0 0 5 0.5, 100 0 6 0.7)", [[(0, 0), (100, 0)]]),
        (
            "MultiLineStringZ",
            "MULTILINESTRING Z((0 0 1, 100 0 1), (200 0 1, 300 50 1))",
            [[(0, 0), (100, 0)], [(200, 0), (300, 50)]],
        ),
        ("CompoundCurve", "COMPOUNDCURVE((0 0, 100 0), (100 0, 200 50))", [[(0, 0), (100, 0), (200, 50)]]),
        ("LineString", "LINESTRING EMPTY", []),
    ],
)
def test_lines_come_in_many_kinds(kind, wkt, parts):
    (front,) = FrontSource(layer_of("field=id:integer", (wkt, 1), kind=kind)).read(UTM_24N, CONTEXT)
    assert [line.tolist() for line in front.lines] == [[list(xy) for xy in part] for part in parts]


def test_a_curve_is_followed():
    arc = "CIRCULARSTRING(0 0, 1000 1000, 0 2000)"
    (front,) = FrontSource(layer_of("field=id:integer", (arc, 1), kind="CircularString")).read(
        UTM_24N, CONTEXT
    )
    distance = np.hypot(*(front.lines[0] - [0, 1000]).T)
    assert len(front.lines[0]) > 20 and np.allclose(distance, 1000)


def test_edits_that_nobody_has_saved_count_and_what_is_not_known_is_none():
    layer = layer_of(
        "field=when:datetime&field=glacier:string",
        ("LINESTRING(0 0, 100 0)", QDateTime.fromString("2019-07-01T10:00:00", Qt.DateFormat.ISODate), None),
        ("LINESTRING(0 0, 100 0)", None, " "),
    )
    first, second = sorted(layer.allFeatureIds())
    layer.startEditing()
    layer.changeGeometry(first, QgsGeometry.fromWkt("LINESTRING(0 50, 100 50)"))
    moved, undated = FrontSource(layer).read(UTM_24N, CONTEXT)
    assert moved.lines[0][0].tolist() == [0, 50] and moved.date == datetime.date(2019, 7, 1)
    assert (undated.date, undated.glacier) == (None, None)
    (only,) = FrontSource(layer).read(UTM_24N, CONTEXT, [second])
    assert only.source == (layer.id(), second)


def test_fields_under_names_of_ones_own():
    layer = layer_of(
        "field=acquired:string&field=published:string&field=place:integer&field=who:string&field=image:string",
        ("LINESTRING(0 0, 100 0)", "2018-06-02", "2020-01-01", 7, "A", "scene 12"),
    )
    fields = {"date": "acquired", "glacier": "place", "author": "who", "scene": "image"}
    (front,) = FrontSource(layer, fields).read(UTM_24N, CONTEXT)
    assert (front.date, front.glacier, front.author) == (datetime.date(2018, 6, 2), "7", "A")
    assert front.scene == "scene 12"
    with pytest.raises(DatedFrontsError, match="no field 'day'.*acquired, published"):
        FrontSource(layer, {"date": "day"})


def test_fronts_come_in_the_crs_asked_for():
    layer = layer_of("field=id:integer", ("LINESTRING(-39 66, -38.9 66)", 1), crs="EPSG:4326")
    (front,) = FrontSource(layer).read(UTM_24N, CONTEXT)
    # The central meridian of zone 24 is 39 degrees west: easting 500 km.
    assert front.lines[0][0][0] == pytest.approx(500_000, abs=0.01)
    (as_it_is,) = FrontSource(layer).read(QgsCoordinateReferenceSystem(), CONTEXT)
    assert as_it_is.lines[0][0].tolist() == [-39, 66]


def test_coordinates_that_do_not_exist_there_are_named():
    layer = layer_of("field=id:integer", ("LINESTRING(-39 66, -38.9 660000)", 1), crs="EPSG:4326")
    with pytest.raises(DatedFrontsError, match="termini.*EPSG:32624"):
        FrontSource(layer).read(UTM_24N, CONTEXT)


def test_a_vertex_that_is_no_number_does_not_stop_the_others():
    wkt = "LINESTRING(-39 66, -38.9 66)"
    layer = layer_of("field=id:integer", (wkt, 1), (wkt, 2), crs="EPSG:4326")
    broken = QgsGeometry(QgsLineString([-39.0, float("nan")], [66.0, 66.0]))
    layer.dataProvider().changeGeometryValues({max(layer.allFeatureIds()): broken})
    sound, broken = FrontSource(layer).read(UTM_24N, CONTEXT)
    assert np.isfinite(sound.lines[0]).all() and not np.isfinite(broken.lines[0]).all()


def test_pixel_size_from_the_table_of_scenes(tmp_path):
    path = str(tmp_path / "fronts.gpkg")
    record.add_fronts_to_geopackage(path, UTM_24N)
    scene = QgsFeature(record.qgis_fields(record.SCENE_FIELDS))
    scene["source_raster"], scene["pixel_size_m"] = "/data/helheim.tif", 20.0
    record.add_scenes_to_geopackage(path, [scene])
    layer = QgsVectorLayer(f"{path}|layername=fronts", "fronts", "ogr")
    layer.startEditing()
    for raster in ("/data/helheim.tif", "/data/other.tif"):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(0 0, 100 0)"))
        feature["source_raster"], feature["date"] = raster, QDate(2018, 6, 2)
        layer.addFeature(feature)
    sizes = [front.resolution_m for front in FrontSource(layer).read(UTM_24N, CONTEXT)]
    assert sorted(sizes, key=str) == [20.0, None]


def test_a_geopackage_of_others_leaves_no_warning_in_the_log(tmp_path, qgis_app):
    path = str(tmp_path / "others.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    layer = layer_of("field=id:integer", ("LINESTRING(0 0, 100 0)", 1))
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, CONTEXT, options)
    told = []
    qgis_app.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(
        lambda *what: told.append(what)
    )
    (front,) = FrontSource(QgsVectorLayer(path, "others", "ogr")).read(UTM_24N, CONTEXT)
    assert front.resolution_m is None and told == []


def test_polygons_are_refused_with_the_way_out():
    layer = QgsVectorLayer("Polygon?crs=EPSG:32624", "boxes", "memory")
    with pytest.raises(DatedFrontsError, match="'boxes' is no layer of lines.*Polygons to Lines"):
        FrontSource(layer)
