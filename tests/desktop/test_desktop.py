"""The zip in a real QGIS window: load, unload, load, press Run, look."""

import json
from pathlib import Path

import pytest
from osgeo import ogr, osr

from tests.desktop.conftest import HELHEIM, SCREENSHOTS

SESSION = Path(__file__).with_name("session.py")
ACTIONS = [
    f"calvingfront_{name}"
    for name in (
        "delineatetool",
        "tracetool",
        "click_front",
        "click_end",
        "click_ocean",
        "click_glacier",
        "frontsdock",
        "measuredock",
        "delineatefronts",
        "distanceerror",
        "frontchange",
    )
]
ALGORITHMS = [
    "delineatefolder",
    "delineatefronts",
    "distanceerror",
    "exportfronts",
    "frontchange",
    "frontseries",
    "importlabels",
    "segmentzones",
]


def write_ends(path, label):
    """The two ends of the labelled front as clicks."""
    line = json.loads(Path(label).read_text())["features"][0]["geometry"]["coordinates"]
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    layer = source.CreateLayer("clicks", reference, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    for x, y in (line[0][:2], line[-1][:2]):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("kind", "end")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})"))
        layer.CreateFeature(feature)
    return path


@pytest.mark.slow
def test_a_session_in_qgis(desktop, scene_of, plugins_folder, tmp_path):
    scene, label = scene_of(HELHEIM)
    told = desktop(
        SESSION,
        scene=str(scene),
        label=str(label),
        clicks=str(write_ends(tmp_path / "clicks.gpkg", label)),
        fronts=str(tmp_path / "fronts.gpkg"),
        zones=str(tmp_path / "zones.tif"),
        report=str(SCREENSHOTS / "distance_error.html"),
        picture=str(SCREENSHOTS / "desktop.png"),
        dialog_picture=str(SCREENSHOTS / "dialog.png"),
        expected_layer="Calving fronts 2018-06-02",
    )
    (SCREENSHOTS / "desktop.json").write_text(json.dumps(told, indent=1))

    assert told["plugin_file"].startswith(str(plugins_folder)), "it is the zip that runs"
    for state in ("loaded", "loaded_again"):
        assert told[state]["active"]
        assert [n for n in told[state]["toolbar"] if n] == ACTIONS
        assert told[state]["raster_menu"] == ["Calving fronts"]
        assert told[state]["help_menu"] == ["calvingfront_help"]
        assert told[state]["algorithms"] == ALGORITHMS
        assert told[state]["heavy"] == [], "nothing heavy is imported before there is work"
    gone = told["unloaded"]
    assert not gone["active"] and gone["toolbar"] is None and gone["algorithms"] is None
    assert gone["raster_menu"] == gone["help_menu"] == []

    assert told["dialog"] == {"title": "Delineate calving fronts", "modal": False}
    assert told["message_bar"] == []
    fronts = told["fronts"]
    assert (fronts["renderer"], fronts["temporal"], fronts["crs"]) == ("RuleRenderer", True, "EPSG:4326")
    assert fronts["is_temporary"] and "helheim" in fronts["title"]

    assert told["clicked"]["COUNT"] == 1 and told["clicked"]["DATE"] == "2018-06-02"
    assert told["error"]["MISSING"] == 0 and told["error"]["MEAN"] < 5_000
    assert set(told["layers"].values()) >= {"RuleRenderer", "graduatedSymbol", "paletted"}
    assert told["picture_saved"]
