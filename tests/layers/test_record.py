"""Fronts and scenes as tables of a GeoPackage."""

import pytest
from osgeo import ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsVectorLayer

from calvingfront_plugin.delineation.front_record import FRONT_FIELDS, SCENE_FIELDS, RecordError
from calvingfront_plugin.layers import record

UTM = QgsCoordinateReferenceSystem("EPSG:32624")


@pytest.fixture
def path(qgis_app, tmp_path):
    return str(tmp_path / "fronts.gpkg")


def names(path):
    file = ogr.Open(path)
    return [file.GetLayer(number).GetName() for number in range(file.GetLayerCount())]


def opened(path, name):
    return QgsVectorLayer(f"{path}|layername={name}", name, "ogr")


def row(outcome):
    feature = QgsFeature(record.qgis_fields(SCENE_FIELDS))
    feature["outcome"] = outcome
    return feature


@pytest.mark.parametrize("fronts_first", [True, False])
def test_both_tables_lie_in_one_file_whichever_came_first(path, fronts_first):
    add = [lambda: record.add_fronts_to_geopackage(path, UTM), lambda: record.add_scenes_to_geopackage(path)]
    for table in add if fronts_first else reversed(add):
        table()
    assert sorted(names(path)) == ["fronts", "scenes"]
    fronts, scenes = opened(path, "fronts"), opened(path, "scenes")
    assert fronts.crs() == UTM and not scenes.isSpatial()
    assert set(fronts.fields().names()) == {"fid"} | {field.name for field in FRONT_FIELDS}
    assert set(scenes.fields().names()) == {"fid"} | {field.name for field in SCENE_FIELDS}


def test_rows_of_scenes_add_up(path):
    assert not record.has_scenes(path)
    record.add_scenes_to_geopackage(path, [row("found")])
    record.add_scenes_to_geopackage(path, [row("none"), row("several")])
    assert record.has_scenes(path)
    assert [scene["outcome"] for scene in opened(path, "scenes").getFeatures()] == [
        "found",
        "none",
        "several",
    ]


def test_another_layer_of_scenes_is_refused(path):
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    file.CreateLayer("scenes", None, ogr.wkbPoint)
    del file
    with pytest.raises(RecordError, match="no table of scenes; rename that layer"):
        record.add_scenes_to_geopackage(path, [row("found")])


def test_a_folder_that_is_not_there_is_an_error_in_words(tmp_path):
    with pytest.raises(RecordError, match="'fronts' of .* cannot be written"):
        record.add_fronts_to_geopackage(str(tmp_path / "nowhere" / "fronts.gpkg"), UTM)


def test_a_front_goes_into_a_layer_with_other_fields(qgis_app):
    """The layer has a field of the user's own, in front, and lacks most of the record."""
    layer = QgsVectorLayer(
        "LineString?crs=EPSG:32624&field=mine:string&field=date:date&field=quality:integer",
        "fronts",
        "memory",
    )
    values = {"date": "2020-03-15", "quality": 2, "glacier": "Helheim"}
    front = record.feature_for(layer, [(0, 0), (1, 1)], values)
    assert front["date"].toString("yyyy-MM-dd") == "2020-03-15" and front["quality"] == 2
    layer.startEditing()
    layer.addFeature(front)
    record.set_values(layer, front.id(), {"quality": None, "date": "2020-03-16", "glacier": "Kangerlussuaq"})
    changed = layer.getFeature(front.id())
    assert changed["date"].toString("yyyy-MM-dd") == "2020-03-16" and not changed["quality"]
