"""The GeoPackage of fronts and scenes, read back as any GIS reads it."""

import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
from calvingfront_plugin.delineation.front_record import (
    FRONT_FIELDS,
    METHODS,
    OUTCOMES,
    SCENE_FIELDS,
    STATUSES,
    RecordError,
    check_target,
    line_m_wkt,
    put_in_place,
    write_geopackage,
)
from calvingfront_plugin.delineation.grids import write_front_probability, write_zones

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def result(fjord, weights_file):
    return delineate(DelineationRequest(str(fjord.path), weights=str(weights_file), glacier="Sermeq"))


@pytest.fixture(scope="module")
def empty(fjord, weights_file):
    """Nothing is as long as what is asked for."""
    return delineate(DelineationRequest(str(fjord.path), weights=str(weights_file), minimum_length_m=1e6))


def rows(path, layer):
    source = ogr.Open(str(path))
    return [
        {**feature.items(), "geometry": feature.GetGeometryRef() and feature.GetGeometryRef().Clone()}
        for feature in source.GetLayerByName(layer)
    ]


def test_front_comes_back_with_fields_crs_and_line(tmp_path, result):
    path = tmp_path / "fronts.gpkg"
    write_geopackage(path, [result])
    source = ogr.Open(str(path))
    assert [source.GetLayer(k).GetName() for k in range(2)] == ["fronts", "scenes"]
    layer = source.GetLayerByName("fronts")
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(k).GetName() for k in range(definition.GetFieldCount())]
    assert names == [field.name for field in FRONT_FIELDS]
    assert layer.GetGeomType() == ogr.wkbLineString
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "3413"

    (row,) = rows(path, "fronts")
    (front,) = result.fronts
    np.testing.assert_allclose(np.array(row["geometry"].GetPoints())[:, :2], front.points)
    assert row["method"] in METHODS and row["status"] in STATUSES and row["outcome"] in OUTCOMES
    assert row["glacier"] == "Sermeq"
    assert row["date"] == "2018/06/02" and row["time_utc"] == "09:42:18"
    assert row["sensor"] and row["polarisation"] == "HH"
    assert row["length_m"] == pytest.approx(front.length_m, abs=0.06)
    assert row["confidence"] == pytest.approx(front.confidence.mean(), abs=6e-4)
    assert (row["model"], row["model_version"]) == ("bright ice, dark water", "1")
    assert row["author"] is None and row["edit_distance_m"] is None and row["quality"] is None
    assert row["n_clicks"] == 0
    assert row["source_raster"] == result.scene.path
    assert re.match(r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\+00", row["created_utc"])


def test_predicted_line_carries_its_confidence_as_m(tmp_path, result):
    write_geopackage(tmp_path / "fronts.gpkg", [result])
    (row,) = rows(tmp_path / "fronts.gpkg", "fronts")
    assert row["predicted_wkt"].startswith("LINESTRING M (")
    line = ogr.CreateGeometryFromWkt(row["predicted_wkt"])
    assert line.GetGeometryName() == "LINESTRING" and line.IsMeasured() and not line.Is3D()
    vertices = np.array([line.GetPointZM(k) for k in range(line.GetPointCount())])[:, [0, 1, 3]]
    (front,) = result.fronts
    np.testing.assert_allclose(vertices[:, :2], front.points, atol=1e-3)
    np.testing.assert_allclose(vertices[:, 2], front.confidence, atol=6e-4)


def test_degrees_keep_their_centimetres():
    wkt = line_m_wkt(np.array([[-37.123456789, 66.3], [-179.999999, -80.0]]), np.array([0.5, 1.0]))
    assert wkt == "LINESTRING M (-37.12345679 66.3 0.500, -179.999999 -80 1.000)"


def test_scene_without_front_leaves_a_row_with_its_reason(tmp_path, empty):
    write_geopackage(tmp_path / "fronts.gpkg", [empty])
    assert rows(tmp_path / "fronts.gpkg", "fronts") == []
    (row,) = rows(tmp_path / "fronts.gpkg", "scenes")
    assert list(row) == [field.name for field in SCENE_FIELDS] + ["geometry"]
    assert row["geometry"] is None
    assert row["outcome"] == "none" and "shorter than" in row["reason"]
    assert row["n_fronts"] == 0 and row["band"] == 1
    assert row["working_pixel_size_m"] == pytest.approx(75, abs=0.5)
    # Polar stereographic shrinks or widens the ground by some percents.
    assert row["pixel_size_m"] == pytest.approx(25, rel=0.05) and row["pixel_size_m"] != 25
    assert [float(value) for value in row["window"].split(", ")] == pytest.approx(empty.window, rel=1e-9)
    assert row["scale"] == "db" and row["scale_reason"]
    assert row["seconds"] > 0 and row["device"]


def test_layer_without_any_front_can_be_written(tmp_path):
    write_geopackage(tmp_path / "nothing.gpkg", [])
    assert rows(tmp_path / "nothing.gpkg", "fronts") == rows(tmp_path / "nothing.gpkg", "scenes") == []


def test_existing_file_is_replaced_whole(tmp_path, result, empty):
    path = tmp_path / "fronts.gpkg"
    write_geopackage(path, [result, result])
    write_geopackage(path, [empty])
    assert len(rows(path, "fronts")) == 0 and len(rows(path, "scenes")) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["fronts.gpkg"]


def test_failed_writing_keeps_the_old_file(tmp_path, result):
    path = tmp_path / "fronts.gpkg"
    write_geopackage(path, [result])
    before = path.read_bytes()
    # Not text: the failure comes in the middle of the rows.
    spoilt = dataclasses.replace(result, scene=dataclasses.replace(result.scene, date=20180602))
    with pytest.raises(AttributeError):
        write_geopackage(path, [result, spoilt])
    assert path.read_bytes() == before


@pytest.mark.parametrize(("room", "options"), [(60_000, []), (300, ["--zones", "zones.tif"])])
def test_full_disk_is_noticed_and_keeps_the_old_file(tmp_path, result, fjord, weights_file, room, options):
    """A child process whose files may not grow: what a full disk is to it."""
    path = tmp_path / "fronts.gpkg"
    write_geopackage(path, [result])
    before = path.read_bytes()
    program = (
        "import os, resource, signal, sys\n"
        "from calvingfront_plugin.delineation.__main__ import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        f"os.chdir({str(tmp_path)!r})\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    arguments = [str(fjord.path), "fronts.gpkg", "--overwrite", "--weights", str(weights_file), *options]
    child = subprocess.run(
        [sys.executable, "-c", program, *arguments], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert child.returncode == 1, child.stderr
    assert "cannot be written" in child.stderr
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["fronts.gpkg"]


@pytest.mark.parametrize("write", [write_zones, write_front_probability])
def test_grid_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path, result, write):
    (tmp_path / "grid.tif").mkdir()
    with pytest.raises(RecordError, match="cannot be written"):
        write(tmp_path / "grid.tif", result)
    assert [entry.name for entry in tmp_path.iterdir()] == ["grid.tif"]


def test_geopackage_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path):
    """A folder takes the place while the file is being written."""
    beside = tmp_path / ".fronts.gpkg.part.gpkg"
    beside.write_bytes(b"finished")
    (tmp_path / "fronts.gpkg").mkdir()
    with pytest.raises(RecordError, match="cannot be written"):
        put_in_place(beside, tmp_path / "fronts.gpkg")
    assert [entry.name for entry in tmp_path.iterdir()] == ["fronts.gpkg"]


def test_targets_that_are_no_geopackage_are_refused(tmp_path):
    (tmp_path / "folder.gpkg").mkdir()
    (tmp_path / "notes.gpkg").write_text("notes")
    for name, message in [
        ("folder.gpkg", "is a folder"),
        ("scene.tif", "must end in .gpkg"),
        ("notes.gpkg", "no GeoPackage"),
    ]:
        with pytest.raises(RecordError, match=message):
            check_target(tmp_path / name, [])


def test_mixed_systems_are_named_with_their_first_files(fjord):
    scenes = [(f"folder/{number}.tif", fjord.crs_wkt) for number in range(5)] + [("picture.tif", "")]
    with pytest.raises(RecordError) as refused:
        check_target("fronts.gpkg", scenes)
    assert "EPSG:3413: 0.tif, 1.tif, 2.tif and 2 more; no CRS: picture.tif" in str(refused.value)


def test_missing_folder_and_mixed_systems_are_refused(tmp_path, result):
    with pytest.raises(RecordError, match="no folder"):
        write_geopackage(tmp_path / "absent" / "fronts.gpkg", [result])
    elsewhere = dataclasses.replace(result, scene=dataclasses.replace(result.scene, crs_wkt=""))
    with pytest.raises(RecordError, match="one file per system"):
        write_geopackage(tmp_path / "fronts.gpkg", [result, elsewhere])
    assert list(tmp_path.iterdir()) == []


def test_field_names_are_unique_and_explained():
    for record in (FRONT_FIELDS, SCENE_FIELDS):
        assert len({field.name for field in record}) == len(record)
        assert all(field.alias and field.meaning for field in record)
