"""Fronts leave QGIS: what a user chooses, and what a colleague's program finds in the file."""

import json

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from calvingfront_plugin.delineation.front_record import FRONT_FIELDS
from calvingfront_plugin.layers import record

#: By row: date, method, status. All are of the same place, each 100 m further down the fjord.
DRAWN = (
    ("2020-03-15", "automatic", "accepted"),
    ("2020-03-27", "corrected", "unreviewed"),
    ("2020-04-08", "automatic", "unreviewed"),
    ("2020-04-20", "clicked", "rejected"),
    ("2020-05-02", "manual", "rejected"),
    (None, "manual", None),
)


@pytest.fixture
def fronts_layer(qgis_app):
    """A layer with our fields in UTM 24N, as people have it in their project."""
    layer = QgsVectorLayer("LineString?crs=EPSG:32624", "fronts", "memory")
    layer.dataProvider().addAttributes(record.qgis_fields(FRONT_FIELDS).toList())
    layer.updateFields()
    for row, (date, method, status) in enumerate(DRAWN):
        feature = QgsFeature(layer.fields())
        feature["glacier"], feature["author"], feature["sensor"] = "Køge Bugt", "Åse", "Sentinel-1"
        feature["method"], feature["status"], feature["quality"] = method, status, 1 + row
        if date:
            feature["date"] = QDate.fromString(date, "yyyy-MM-dd")
        y = 7_370_000 - 100 * row
        feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING(530000 {y}, 531000 {y - 500}, 532000 {y})"))
        layer.dataProvider().addFeature(feature)
    return layer


def rows(path):
    source = ogr.Open(str(path))
    return [feature.items() for feature in source.GetLayer(0)]


def test_fronts_for_a_colleague_who_works_with_calfin(run, fronts_layer, tmp_path):
    path, log = tmp_path / "termini.shp", QgsProcessingFeedback()
    result = run("exportfronts", log, INPUT=fronts_layer, COLUMNS="CALFIN", OUTPUT=str(path))
    assert (result["COUNT"], result["LEFT_OUT"], result["CRS_USED"]) == (4, 2, "EPSG:3413")
    written = rows(path)
    assert [row["Date"] for row in written] == ["2020-03-15", "2020-03-27", "2020-04-08", None]
    assert [row["QualFlag"] for row in written] == [10, 0, 10, 0]
    assert {row["RefName"] for row in written} == {"Køge Bugt"} and {row["Author"] for row in written} == {
        "Åse"
    }
    assert [row["quality"] for row in written] == [1, 2, 3, 6]
    # QGIS finds file, names and CRS as it does those of others.
    layer = QgsVectorLayer(str(path), "termini", "ogr")
    assert layer.isValid() and layer.crs().authid() == "EPSG:3413"
    assert next(layer.getFeatures())["Author"] == "Åse"
    said = log.textLog()
    assert "Left out, because they are rejected: 2" in said
    assert "Fronts without a date: 1" in said
    assert "A Shapefile has no room for names" in said and "edit_distance_m" in said


def test_a_front_without_length_is_left_out_and_costs_the_others_nothing(run, fronts_layer, tmp_path):
    """Two clicks on one point. By default QGIS's own check of geometries would end the run, and QGIS with it."""
    feature = QgsFeature(fronts_layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(530000 7370000, 530000 7370000)"))
    fronts_layer.dataProvider().addFeature(feature)
    log = QgsProcessingFeedback()
    result = run("exportfronts", log, INPUT=fronts_layer, OUTPUT=str(tmp_path / "fronts.geojson"))
    assert (result["COUNT"], result["LEFT_OUT"]) == (4, 3)
    assert "Left out, because they have no line: 1" in log.textLog()


def test_only_reviewed_fronts_are_those_that_a_person_stands_for(run, fronts_layer, tmp_path):
    path, log = tmp_path / "reviewed.geojson", QgsProcessingFeedback()
    result = run("exportfronts", log, INPUT=fronts_layer, ONLY_REVIEWED=True, OUTPUT=str(path))
    assert (result["COUNT"], result["LEFT_OUT"], result["CRS_USED"]) == (3, 3, "EPSG:4326")
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert [f["properties"]["date"] for f in features] == ["2020-03-15", "2020-03-27", None]
    assert {f["properties"]["satellite"] for f in features} == {"SENTINEL_1"}
    assert "Left out, because nobody has accepted or corrected them: 1" in log.textLog()


def test_selected_features_only(run, fronts_layer, tmp_path):
    QgsProject.instance().addMapLayer(fronts_layer)
    fronts_layer.selectByExpression("date = '2020-03-27'")
    selected = QgsProcessingFeatureSourceDefinition(fronts_layer.id(), True)
    result = run("exportfronts", INPUT=selected, COLUMNS="TermPicks", OUTPUT=str(tmp_path / "one.geojson"))
    assert result["COUNT"] == 1
    assert rows(tmp_path / "one.geojson")[0]["Date"] == "2020/03/27", "as OGR shows days"


def test_another_crs_with_a_warning_for_geojson(run, fronts_layer, tmp_path):
    log = QgsProcessingFeedback()
    result = run(
        "exportfronts",
        log,
        INPUT=fronts_layer,
        CRS=QgsCoordinateReferenceSystem("EPSG:32624"),
        OUTPUT=str(tmp_path / "utm.geojson"),
    )
    assert result["CRS_USED"] == "EPSG:32624"
    first = json.loads((tmp_path / "utm.geojson").read_text(encoding="utf-8"))["features"][0]
    np.testing.assert_allclose(first["geometry"]["coordinates"][0], [530000, 7370000])
    assert "Many programs take every GeoJSON" in log.textLog()


def test_a_label_layer_of_others_goes_from_one_convention_to_the_next(run, tmp_path):
    layer = QgsVectorLayer(
        "MultiLineStringZ?crs=EPSG:3413&field=GlacierID:integer&field=Date:string&field=QualFlag:string"
        "&field=Author:string",
        "TermPicks",
        "memory",
    )
    feature = QgsFeature(layer.fields())
    feature.setAttributes([181, "1999-08-12", "03", "Black_Taryn"])
    parts = "((307000 -2577000 1, 308000 -2578000 2), (309000 -2578000 1, 310000 -2577000 2))"
    feature.setGeometry(QgsGeometry.fromWkt(f"MULTILINESTRINGZ {parts}"))
    empty = QgsFeature(layer.fields())
    empty.setAttributes([182, "1999-08-12", "00", "Black_Taryn"])
    layer.dataProvider().addFeatures([feature, empty])
    log = QgsProcessingFeedback()
    result = run("exportfronts", log, INPUT=layer, COLUMNS="CALFIN", OUTPUT=str(tmp_path / "calfin.shp"))
    assert (result["COUNT"], result["LEFT_OUT"]) == (2, 1)
    assert "Left out, because they have no line: 1" in log.textLog()
    for row in rows(tmp_path / "calfin.shp"):
        assert (row["GlacierID"], row["Date"], row["QualFlag"], row["Author"]) == (
            181,
            "1999-08-12",
            3,
            "Black_Taryn",
        )


def test_no_front_left_is_said_and_gives_an_empty_file(run, fronts_layer, tmp_path):
    fronts_layer.selectByExpression("status = 'rejected'")
    QgsProject.instance().addMapLayer(fronts_layer)
    log = QgsProcessingFeedback()
    selected = QgsProcessingFeatureSourceDefinition(fronts_layer.id(), True)
    result = run("exportfronts", log, INPUT=selected, COLUMNS="CALFIN", OUTPUT=str(tmp_path / "none.shp"))
    assert result["COUNT"] == 0 and rows(tmp_path / "none.shp") == []
    assert "No front was left to write: the file holds none." in log.textLog()


@pytest.mark.parametrize(
    ("output", "complaint"),
    [("fronts.gpkg", "must end in .geojson or .shp"), ("nowhere/fronts.shp", "no folder")],
)
def test_files_that_cannot_be_are_refused_before_the_work(run, fronts_layer, tmp_path, output, complaint):
    with pytest.raises(QgsProcessingException, match=complaint):
        run("exportfronts", INPUT=fronts_layer, OUTPUT=str(tmp_path / output))
    assert list(tmp_path.iterdir()) == []


def test_the_layer_itself_is_never_overwritten(run, fronts_layer, tmp_path):
    path = tmp_path / "fronts.geojson"
    run("exportfronts", INPUT=fronts_layer, OUTPUT=str(path))
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="is an input and would be overwritten"):
        run("exportfronts", INPUT=str(path), COLUMNS="CALFIN", OUTPUT=str(path))
    assert path.read_bytes() == before


def test_a_layer_without_crs_is_refused(run, fronts_layer, tmp_path):
    fronts_layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="has no CRS: assign"):
        run("exportfronts", INPUT=fronts_layer, OUTPUT=str(tmp_path / "fronts.shp"))


def test_cancelled_the_old_file_stays(run, fronts_layer, tmp_path):
    path = tmp_path / "fronts.geojson"
    path.write_text("of yesterday")
    cancelled = QgsProcessingFeedback()
    cancelled.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("exportfronts", cancelled, INPUT=fronts_layer, OUTPUT=str(path))
    assert path.read_text() == "of yesterday" and len(list(tmp_path.iterdir())) == 1


def test_a_temporary_file_is_geojson(run, fronts_layer):
    result = run("exportfronts", INPUT=fronts_layer, OUTPUT="TEMPORARY_OUTPUT")
    assert result["OUTPUT"].endswith(".geojson") and len(rows(result["OUTPUT"])) == 4


def test_a_crs_of_the_users_own(run, fronts_layer, tmp_path):
    own = QgsCoordinateReferenceSystem("PROJ:+proj=laea +lat_0=66 +lon_0=-38 +datum=WGS84")
    result = run("exportfronts", INPUT=fronts_layer, CRS=own, OUTPUT=str(tmp_path / "own.shp"))
    assert (result["COUNT"], result["CRS_USED"] != "") == (4, True)
    layer = QgsVectorLayer(str(tmp_path / "own.shp"), "own", "ogr")
    assert "laea" in layer.crs().toProj() and abs(layer.extent().center().x()) < 50_000
