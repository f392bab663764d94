"""The zip in ``qgis_process``, as on a server: scenes in, fronts and figures out."""

import pytest
from osgeo import gdal, ogr

from calvingfront_plugin.delineation.front_record import FRONT_FIELDS
from tests.desktop.conftest import HELHEIM, KANGERDLUGSSUAQ
from tests.desktop.test_desktop import write_ends


def layer_of(path, name):
    """Spatial reference and features, as dictionaries, of a layer."""
    source = ogr.Open(str(path))
    layer = source.GetLayerByName(name)
    return layer.GetSpatialRef(), [feature.items() for feature in layer]


@pytest.mark.parametrize(("name", "date"), [(HELHEIM, "2018-06-02"), (KANGERDLUGSSUAQ, "2015-01-30")])
def test_fronts_of_a_real_scene(qgis_process, scene_of, tmp_path, name, date):
    """Without clicks and with the two ends clicked; how far both agree with another network's line."""
    scene, label = scene_of(name)
    fronts, clicked = tmp_path / "fronts.gpkg", tmp_path / "clicked.gpkg"
    status, result, log = qgis_process("delineatefronts", INPUT=scene, FRONTS=fronts)
    assert status == 0, log
    assert (result["DATE"], result["SENSOR"]) == (date, "Sentinel-1")

    ends = write_ends(tmp_path / "ends.gpkg", label)
    status, guided, log = qgis_process("delineatefronts", INPUT=scene, CLICKS=ends, FRONTS=clicked)
    assert status == 0, log
    assert guided["COUNT"] == 1

    for path, outputs in ((fronts, result), (clicked, guided)):
        reference, features = layer_of(path, "fronts")
        assert reference.GetAuthorityCode(None) == "4326", "the CRS of the raster"
        assert len(features) == outputs["COUNT"]
        assert all(set(feature) == {field.name for field in FRONT_FIELDS} for feature in features)
        (row,) = layer_of(path, "scenes")[1]
        assert (row["outcome"], row["reason"]) == (outputs["OUTCOME"], outputs["REASON"])

        report = tmp_path / f"{path.stem}.html"
        status, error, log = qgis_process("distanceerror", PREDICTED=path, LABEL=label, REPORT=report)
        assert status == 0, log
        assert error["MISSING"] == (0 if outputs["COUNT"] else 1)
        assert report.is_file()
        print(
            f"{name}, {path.stem}: {outputs['OUTCOME']}, agreement {error['MEAN'] or float('nan'):.0f} m, label to "
            f"prediction {error['LABEL_TO_PREDICTED'] or float('nan'):.0f} m, label not matched "
            f"{error['UNMATCHED_LABEL']:.0f} of {error['LENGTH_LABEL']:.0f} m"
        )


def test_the_layers_file_is_complete_without_a_desktop(qgis_process, fjord, tmp_path):
    """Style and metadata are in the GeoPackage, zones have their colours, and nothing else is left behind."""
    raster, label = fjord
    fronts, zones = tmp_path / "out" / "fronts.gpkg", tmp_path / "out" / "zones.tif"
    fronts.parent.mkdir()
    status, result, log = qgis_process("delineatefronts", INPUT=raster, FRONTS=fronts, ZONES=zones)
    assert status == 0, log
    assert sorted(path.name for path in fronts.parent.iterdir()) == ["fronts.gpkg", "zones.tif"]
    (style,) = layer_of(fronts, "layer_styles")[1]
    assert style["f_table_name"] == "fronts" and style["useAsDefault"]
    assert "RuleRenderer" in style["styleQML"] and "temporal" in style["styleQML"]
    metadata = ogr.Open(str(fronts)).ExecuteSQL("SELECT metadata FROM gpkg_metadata")
    assert any("Calving fronts of simulated" in row.GetField(0) for row in metadata)
    assert gdal.Open(str(zones)).GetRasterBand(1).GetColorTable() is not None

    areas = qgis_process("segmentzones", INPUT=raster, ZONES=tmp_path / "again.tif")[1]
    assert areas["AREA_GLACIER"] + areas["AREA_OCEAN"] + areas["AREA_ROCK"] > 150


def test_errors_end_with_status_one_and_a_sentence(qgis_process, shared_data, tmp_path):
    chip = shared_data / "sen1floods11_samples" / "Paraguay_34417_S1Hand.tif"
    copy = tmp_path / "paraguay.tif"
    copy.write_bytes(chip.read_bytes())
    status, _, log = qgis_process("delineatefronts", INPUT=copy, FRONTS=tmp_path / "fronts.gpkg")
    assert status == 1
    assert "no valid" in log
    assert not (tmp_path / "fronts.gpkg").exists()
