"""Fronts of others become a layer of labels, ready to be compared, shown and played."""

import json
import sqlite3

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from calvingfront_plugin.delineation.exchange import write_fronts
from calvingfront_plugin.delineation.exchange_columns import CONVENTIONS
from calvingfront_plugin.delineation.front_record import FRONT_FIELDS
from calvingfront_plugin.layers import resources

POINTS = np.array([[530_000.0, 7_370_000.0], [530_400.25, 7_369_200.5], [530_100.0, 7_368_100.125]])
VALUES = {
    "glacier": "Køge Bugt",
    "date": "2020-03-15",
    "time_utc": "10:10:10",
    "sensor": "Sentinel-1",
    "method": "corrected",
    "status": "accepted",
    "author": "Åse Ødegård",
    "quality": 2,
}


@pytest.fixture
def file_of(tmp_path):
    """One front in a file of a convention."""

    def write(convention="CALFIN", suffix=".shp", **values):
        path = tmp_path / f"{convention}{suffix}"
        write_fronts(path, [(POINTS, {**VALUES, **values})], "EPSG:32624", convention)
        return str(path)

    return write


def points_of(feature, crs, target="EPSG:32624"):
    geometry = feature.geometry()
    to = QgsCoordinateReferenceSystem(target)
    geometry.transform(QgsCoordinateTransform(crs, to, QgsProject.instance().transformContext()))
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])


def shown(feature, *names):
    """Values as the attribute table shows them."""
    values = [feature[name] for name in names]
    return [
        value.toString("yyyy-MM-dd") if hasattr(value, "toString") else None if value == NULL else value
        for value in values
    ]


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize("suffix", [".shp", ".geojson"])
def test_a_front_comes_in_with_place_date_and_people(run, file_of, convention, suffix):
    result = run("importlabels", INPUT=[file_of(convention, suffix)], LABELS="memory:")
    layer = result["LABELS"]
    assert (result["COUNT"], result["UNDATED"]) == (1, 0)
    assert layer.fields().names() == [field.name for field in FRONT_FIELDS]
    assert layer.wkbType() == QgsWkbTypes.Type.LineString
    (feature,) = layer.getFeatures()
    assert shown(feature, *VALUES) == list(VALUES.values())
    np.testing.assert_allclose(points_of(feature, layer.crs()), POINTS, atol=0.02)
    assert feature["length_m"] == pytest.approx(2000, rel=0.05)


def test_the_layer_looks_like_labels_and_plays_in_time(run, file_of, tmp_path):
    path = tmp_path / "labels.gpkg"
    result = run("importlabels", INPUT=[file_of()], LABELS=str(path))
    layer = QgsVectorLayer(result["LABELS"], "labels", "ogr")
    layer.loadDefaultStyle()
    assert layer.temporalProperties().isActive() and layer.temporalProperties().startField() == "date"
    assert layer.crs().authid() == "EPSG:3413"
    label = QgsVectorLayer("LineString", "label", "memory")
    label.loadNamedStyle(resources.style_file("label"))
    assert layer.renderer().dump() == label.renderer().dump()
    assert layer.attributeAlias(layer.fields().indexFromName("author")) == "Author"
    with sqlite3.connect(path) as geopackage:
        assert geopackage.execute("SELECT count(*) FROM layer_styles WHERE useAsDefault").fetchone() == (1,)


def test_several_files_of_several_crs_become_one_layer(run, file_of):
    files = [file_of("CALFIN"), file_of("GEEDiT-TermPicks", ".geojson", glacier="Helheim", date="2020-04-01")]
    layer = run("importlabels", INPUT=files, LABELS="memory:")["LABELS"]
    assert layer.crs().authid() == "EPSG:3413"
    features = sorted(layer.getFeatures(), key=lambda feature: feature.id())
    assert [shown(f, "glacier", "date") for f in features] == [
        ["Køge Bugt", "2020-03-15"],
        ["Helheim", "2020-04-01"],
    ]
    for feature in features:
        np.testing.assert_allclose(points_of(feature, layer.crs()), POINTS, atol=0.02)
    utm = QgsCoordinateReferenceSystem("EPSG:32624")
    layer = run("importlabels", INPUT=files, CRS=utm, LABELS="memory:")["LABELS"]
    assert layer.crs() == utm
    for feature in layer.getFeatures():
        np.testing.assert_allclose(points_of(feature, utm), POINTS, atol=0.02)


def test_dates_that_cannot_be_known_are_counted_and_quoted(run, tmp_path):
    path = tmp_path / "old.geojson"
    line = {"type": "LineString", "coordinates": [[-38, 66], [-38, 66.1]]}
    features = [
        {"type": "Feature", "properties": {"Date": date}, "geometry": line}
        for date in ("1985-00-00", "1999-08-12")
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    log = QgsProcessingFeedback()
    result = run("importlabels", log, INPUT=[str(path)], LABELS="memory:")
    assert (result["COUNT"], result["UNDATED"]) == (2, 1)
    assert "Labels without a date: 1." in log.textLog()
    first, second = result["LABELS"].getFeatures()
    assert shown(first, "date", "notes") == [None, "date in the file: 1985-00-00"]
    assert shown(second, "date") == ["1999-08-12"]


def test_labels_appended_to_a_layer_leave_its_style_alone(run, file_of, tmp_path):
    path = str(tmp_path / "labels.gpkg")
    run("importlabels", INPUT=[file_of()], LABELS=path)
    layer = QgsVectorLayer(path, "labels", "ogr")
    layer.loadDefaultStyle()
    layer.renderer().symbol().setColor(QColor("red"))
    layer.saveStyleToDatabase("mine", "", True, "")

    mapping = QgsRemappingSinkDefinition()
    mapping.setDestinationFields(layer.fields())
    mapping.setDestinationCrs(layer.crs())
    mapping.setDestinationWkbType(layer.wkbType())
    mapping.setFieldMap({field.name: QgsProperty.fromField(field.name) for field in FRONT_FIELDS})
    destination = QgsProcessingOutputLayerDefinition(f"ogr:{path}|layername=labels")
    destination.setRemappingDefinition(mapping)
    run("importlabels", INPUT=[file_of("GEEDiT-TermPicks", date="2021-01-01")], LABELS=destination)

    layer = QgsVectorLayer(path, "labels", "ogr")
    layer.loadDefaultStyle()
    assert [shown(feature, "date") for feature in layer.getFeatures()] == [["2020-03-15"], ["2021-01-01"]]
    assert layer.renderer().symbol().color() == QColor("red")


def test_what_a_shapefile_would_lose_is_said(run, file_of, tmp_path):
    log = QgsProcessingFeedback()
    run("importlabels", log, INPUT=[file_of()], LABELS=str(tmp_path / "labels.shp"))
    assert "A .shp file does not keep" in log.textLog()


@pytest.mark.parametrize(
    ("file", "complaint"),
    [("nowhere.shp", "cannot be read as a vector file"), ("polygons.geojson", "Polygons to Lines")],
)
def test_files_without_fronts_are_refused_and_nothing_is_written(run, tmp_path, file, complaint):
    polygon = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    (tmp_path / "polygons.geojson").write_text(
        json.dumps({"type": "Feature", "properties": {}, "geometry": polygon})
    )
    with pytest.raises(QgsProcessingException, match=complaint):
        run("importlabels", INPUT=[str(tmp_path / file)], LABELS=str(tmp_path / "labels.gpkg"))
    assert not (tmp_path / "labels.gpkg").exists()


def test_an_input_is_never_overwritten(run, file_of):
    path = file_of("CALFIN", ".geojson")
    with pytest.raises(QgsProcessingException, match="would be overwritten"):
        run("importlabels", INPUT=[path], LABELS=path)


def test_cancelled_nothing_is_written(run, file_of, tmp_path):
    cancelled = QgsProcessingFeedback()
    cancelled.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("importlabels", cancelled, INPUT=[file_of()], LABELS=str(tmp_path / "labels.gpkg"))
    assert not (tmp_path / "labels.gpkg").exists()


def test_what_the_plugin_draws_comes_back_through_calfin_and_measures_zero(run, fjord, ends, tmp_path):
    """The whole way: scene, front, a colleague's file, label, distance error."""
    fronts = run(
        "delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=str(tmp_path / "fronts.gpkg")
    )
    shared = run(
        "exportfronts", INPUT=fronts["FRONTS"], COLUMNS="CALFIN", OUTPUT=str(tmp_path / "termini.shp")
    )
    labels = run("importlabels", INPUT=[shared["OUTPUT"]], LABELS=str(tmp_path / "labels.gpkg"))
    (label,) = QgsVectorLayer(labels["LABELS"], "labels", "ogr").getFeatures()
    assert shown(label, "date", "sensor", "method") == ["2020-03-15", "Sentinel-1", "clicked"]
    assert label["image_id"].startswith("S1B_IW_GRDH") and label["model"]
    error = run("distanceerror", PREDICTED=fronts["FRONTS"], LABEL=labels["LABELS"])
    assert error["HAUSDORFF"] < 0.5, "straight on one map is not quite straight on the other"


def test_real_fronts_of_three_collections(run, shared_data):
    folder = shared_data / "vectors" / "cobra_inference"
    files = [str(folder / f"{name}.geo.json") for name in ("TUD", "CALFIN", "Baumhoer")]
    result = run("importlabels", INPUT=files, LABELS="memory:")
    assert (result["COUNT"], result["UNDATED"]) == (422, 0)


def test_real_melange_fronts_by_the_column_that_the_user_names(run, shared_data):
    path = shared_data / "vectors" / "jakobshavn_melange_front" / "rigid_melange_monthly_frontal_position.shp"
    result = run("importlabels", INPUT=[str(path)], DATE_FIELD="tp_date", LABELS="memory:")
    assert (result["COUNT"], result["UNDATED"]) == (42, 0)
