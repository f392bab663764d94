"""``python -m calvingfront_plugin.delineation``: the method without QGIS."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from osgeo import gdal, ogr

from calvingfront_plugin.delineation.__main__ import _parser, main
from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
from calvingfront_plugin.delineation.distance import front_distances
from calvingfront_plugin.delineation.front_record import front_values
from calvingfront_plugin.delineation.georeference import transform_points
from calvingfront_plugin.delineation.weights import WeightsCard, write_weights

# No computer has both an NVIDIA and an Apple GPU: one of them is always missing.
ABSENT_GPU = "mps" if torch.cuda.is_available() else "cuda"

REPOSITORY = Path(__file__).resolve().parents[2]


def rows(path, layer):
    source = ogr.Open(str(path))
    return [feature.items() for feature in source.GetLayerByName(layer)]


def lines(path):
    source = ogr.Open(str(path))
    return [
        np.array(feature.GetGeometryRef().GetPoints())[:, :2] for feature in source.GetLayerByName("fronts")
    ]


@pytest.fixture
def run(weights_file, tmp_path):
    """Run the command line on scenes; its exit status and the GeoPackage."""

    def call(*arguments, out=tmp_path / "fronts.gpkg"):
        scenes = [str(argument) for argument in arguments if not str(argument).startswith("-")]
        options = [str(argument) for argument in arguments if str(argument).startswith("-")]
        return main([*scenes, str(out), "--weights", str(weights_file), *options]), out

    return call


def test_real_process_writes_fronts_and_says_what_it_found(tmp_path, fjord, weights_file):
    out = tmp_path / "fronts.gpkg"
    command = [sys.executable, "-m", "calvingfront_plugin.delineation", str(fjord.path), str(out)]
    child = subprocess.run(
        [*command, "--weights", str(weights_file)], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert child.returncode == 0, child.stderr
    assert "found: One front of" in child.stdout
    assert "Sentinel-1, 2018-06-02" in child.stdout
    assert f"1 front of 1 scene in {out}" in child.stdout
    (line,) = lines(out)
    assert front_distances(line, fjord.front, fjord.crs_wkt).mean_m < 40


def test_folder_with_several_scenes(tmp_path, fjord, run, capsys):
    folder = tmp_path / "scenes"
    folder.mkdir()
    for day in ("0602", "0614"):
        shutil.copy(fjord.path, folder / f"S1A_2018{day}.tif")
    (folder / "notes.txt").write_text("no raster")
    status, out = run(folder, "--glacier=Sermeq")
    assert status == 0
    assert "2 fronts of 2 scenes" in capsys.readouterr().out
    scenes = rows(out, "scenes")
    assert [Path(scene["source_raster"]).name for scene in scenes] == ["S1A_20180602.tif", "S1A_20180614.tif"]
    assert [scene["date"] for scene in scenes] == ["2018/06/02", "2018/06/14"]
    assert {front["glacier"] for front in rows(out, "fronts")} == {"Sermeq"}


def test_date_and_sensor_that_the_user_gives(tmp_path, fjord, run, capsys):
    raster = shutil.copy(fjord.path, tmp_path / "helheim.tif")
    status, out = run(raster, "--date=2018-06-02", "--sensor=ICEYE")
    assert status == 0
    assert "ICEYE, 2018-06-02;" in capsys.readouterr().out
    for record in (*rows(out, "fronts"), *rows(out, "scenes")):
        assert (record["date"], record["sensor"]) == ("2018/06/02", "ICEYE")


@pytest.mark.parametrize("said", [{}, {"glacier": "Sermeq", "date": "2018-06-03", "sensor": "ICEYE"}])
def test_the_command_line_is_a_door_to_the_one_method(fjord, weights_file, run, said):
    """Geometry and every field but the time are what the method itself returns."""
    ends = fjord.front[[100, 250]]
    arguments = [f"--click={x},{y},end" for x, y in ends] + [
        f"--{name}={value}" for name, value in said.items()
    ]
    status, out = run(fjord.path, *arguments)
    clicks = tuple(Click(x, y, "end") for x, y in ends)
    direct = delineate(DelineationRequest(str(fjord.path), weights=str(weights_file), clicks=clicks, **said))
    (front,), (line,), (record,) = direct.fronts, lines(out), rows(out, "fronts")
    assert status == 0
    np.testing.assert_allclose(line, front.points, atol=1e-6)
    expected = front_values(front, direct)
    expected["date"] = expected["date"].replace("-", "/")
    for name in expected.keys() - {"created_utc"}:
        assert record[name] == expected[name], name


def test_one_bad_scene_does_not_cost_the_others_their_fronts(tmp_path, fjord, run, capsys):
    folder = tmp_path / "scenes"
    folder.mkdir()
    shutil.copy(fjord.path, folder / "a_20180602.tif")
    empty = gdal.GetDriverByName("GTiff").CreateCopy(
        str(folder / "b_20180614.tif"), gdal.Open(str(fjord.path))
    )
    empty.GetRasterBand(1).Fill(float("nan"))
    del empty
    shutil.copy(fjord.path, folder / "c_20180626.tif")
    status, out = run(folder)
    assert status == 1
    said = capsys.readouterr()
    assert "2 fronts of 2 scenes" in said.out
    assert "1 scene failed" in said.err and "b_20180614.tif" in said.err
    assert [Path(scene["source_raster"]).name[0] for scene in rows(out, "scenes")] == ["a", "c"]


@pytest.mark.parametrize("separate", [True, False])
def test_clicks_with_negative_coordinates(fjord, weights_file, tmp_path, separate):
    """As in Greenland and Antarctica, with or without an equals sign."""
    out = tmp_path / "fronts.gpkg"
    arguments = [str(fjord.path), str(out), "--weights", str(weights_file), "--clicks-crs", "EPSG:4326"]
    degrees = transform_points(fjord.front[[100, 250]], fjord.crs_wkt, "EPSG:4326")
    assert (degrees[:, 0] < 0).all()
    for longitude, latitude in degrees:
        text = f"{longitude:.9f},{latitude:.9f},end"
        arguments += ["--click", text] if separate else [f"--click={text}"]
    assert main(arguments) == 0
    (front,) = rows(out, "fronts")
    assert front["method"] == "clicked" and front["n_clicks"] == 2
    np.testing.assert_allclose(lines(out)[0][[0, -1]], fjord.front[[100, 250]], atol=0.1)


def test_parser_takes_negative_numbers_however_they_are_written():
    options = _parser().parse_args(
        ["a.tif", "b.gpkg", "--click", "-250000,-2320000,end,2", "--click", "-.5,-.25"]
        + ["--window", "-3e5", "-2.4e6", "-250000.5", "-2300000"]
    )
    assert options.click == ["-250000,-2320000,end,2", "-.5,-.25"]
    assert options.window == [-3e5, -2.4e6, -250000.5, -2300000.0]
    assert [str(scene) for scene in options.scenes] == ["a.tif"] and str(options.fronts) == "b.gpkg"


def test_window_limits_the_work(tmp_path, fjord, weights_file):
    out = tmp_path / "fronts.gpkg"
    window = ["--window", "252000", "-2327000", "257000", "-2322000"]
    assert main([str(fjord.path), str(out), "--weights", str(weights_file), *window]) == 0
    xmin, ymin, xmax, ymax = map(float, rows(out, "scenes")[0]["window"].split(", "))
    # Widened to whole multiples of 16 working pixels.
    assert 250000 <= xmin <= 252000 and 257000 <= xmax < 258300
    assert -2328300 < ymin <= -2327000 and -2322000 <= ymax <= -2320000


def test_zones_and_probability_lie_on_the_raster(tmp_path, fjord, run):
    zones, probability = tmp_path / "zones.tif", tmp_path / "probability.tif"
    status, _ = run(fjord.path, f"--zones={zones}", f"--probability={probability}")
    assert status == 0
    raster = gdal.Open(str(zones))
    band = raster.GetRasterBand(1)
    assert set(np.unique(raster.ReadAsArray())) == {2, 3}
    assert band.GetDescription() == "zone" and band.GetColorTable().GetCount() >= 4
    assert raster.GetGeoTransform()[0] == 250000.0 and raster.GetGeoTransform()[3] == -2320000.0
    assert raster.GetSpatialRef().GetAuthorityCode(None) == "3413"
    # West of the true front lies glacier.
    transform = raster.GetGeoTransform()
    x, y = fjord.front[180]
    row, column = int((y - transform[3]) / transform[5]), int((x - transform[0]) / transform[1])
    assert raster.ReadAsArray()[row, column - 4] == 2 and raster.ReadAsArray()[row, column + 4] == 3
    values = gdal.Open(str(probability)).ReadAsArray()
    assert values.dtype == np.float32 and values.min() >= 0 and values.max() <= 1
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [
        "fronts.gpkg",
        "probability.tif",
        "zones.tif",
    ]


def test_grids_of_several_scenes_go_to_a_folder(tmp_path, fjord, run):
    other = shutil.copy(fjord.path, tmp_path / "S1A_20180614.tif")
    status, _ = run(fjord.path, other, f"--zones={tmp_path / 'zones'}")
    assert status == 0
    assert sorted(entry.name for entry in (tmp_path / "zones").iterdir()) == [
        "S1A_20180614.tif",
        fjord.path.name,
    ]


def test_scene_without_front_is_an_answer_not_an_error(fjord, run, capsys):
    status, out = run(fjord.path, "--minimum-length=100000")
    assert status == 0
    assert "0 fronts of 1 scene in" in capsys.readouterr().out
    assert rows(out, "scenes")[0]["outcome"] == "none"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--click=12"], "is no click"),
        (["--click=1,2,berg"], "no kind of click"),
        (["--click=nan,2"], "finite"),
        (["--click=0,0"], "outside the window"),
        ([f"--device={ABSENT_GPU}"], "device"),
        (["--window-crs=EPSG:0", "--band=9"], "band"),
        (["--clicks-crs=EPSG:0", "--click=0,0"], "unknown CRS for the clicks"),
        (["--zones=zones.png"], "must end in .tif"),
        (["--zones=fronts.gpkg"], "must end in .tif"),
        (["--zones=grid.tif", "--probability=grid.tif"], "Two outputs"),
        (["--zones=absent/zones.tif"], "no folder"),
        (["--probability=absent/probability.tif"], "no folder"),
        (["--date=2.6.2018"], "is no date; write year, month and day"),
    ],
)
def test_errors_have_status_1_and_leave_nothing(
    tmp_path, fjord, run, capsys, monkeypatch, arguments, message
):
    monkeypatch.chdir(tmp_path)
    status, _ = run(fjord.path, *arguments)
    assert status == 1
    error = capsys.readouterr().err
    assert "error: " in error and message in error and "Traceback" not in error
    assert list(tmp_path.iterdir()) == []


def test_missing_raster_empty_folder_and_missing_weights(tmp_path, fjord, run, capsys):
    (tmp_path / "scenes").mkdir()
    assert run(tmp_path / "absent.tif")[0] == 1
    assert run(tmp_path / "scenes")[0] == 1
    assert main([str(fjord.path), str(tmp_path / "f.gpkg"), "--weights", "absent.safetensors"]) == 1
    assert run(fjord.path, out=tmp_path / "absent" / "fronts.gpkg")[0] == 1
    error = capsys.readouterr().err
    for message in ("cannot be opened", "holds no rasters", "no weights file", "There is no folder"):
        assert message in error
    assert [entry.name for entry in tmp_path.iterdir()] == ["scenes"]


@pytest.mark.parametrize("option", ["--click=254000,-2324000", "--date=2018-06-02"])
def test_clicks_and_a_date_belong_to_one_scene(fjord, run, capsys, option):
    assert run(fjord.path, fjord.path, option)[0] == 1
    assert "give one raster" in capsys.readouterr().err


def test_what_cannot_be_written_is_said_before_the_work(tmp_path, fjord, run, write_raster, capsys):
    other = write_raster(tmp_path / "utm.tif", np.zeros((360, 360), np.float32), epsg=32624)
    assert run(fjord.path, other)[0] == 1
    error = capsys.readouterr().err
    assert "one file per system" in error
    assert f"EPSG:3413: {fjord.path.name}" in error and "EPSG:32624: utm.tif" in error
    (tmp_path / "again").mkdir()
    same = shutil.copy(fjord.path, tmp_path / "again" / fjord.path.name)
    assert run(fjord.path, same, f"--zones={tmp_path / 'zones'}")[0] == 1
    captured = capsys.readouterr()
    assert "overwrite each other" in captured.err and "[1/2]" not in captured.err
    assert not (tmp_path / "fronts.gpkg").exists() and not (tmp_path / "zones").exists()


def test_network_without_zones_has_no_zones_raster(tmp_path, fjord, recipe_network, capsys):
    card = WeightsCard("fronts", "1", 4, False, ("backscatter",), ("front",), 75.0, "quantiles")
    weights = tmp_path / "fronts.safetensors"
    write_weights(weights, recipe_network(1, 1, 4, False), card)
    zones = tmp_path / "zones.tif"
    arguments = [str(fjord.path), str(tmp_path / "f.gpkg"), "--weights", str(weights), "--zones", str(zones)]
    assert main(arguments) == 1
    assert "choose other weights" in capsys.readouterr().err
    assert [entry.name for entry in tmp_path.iterdir()] == ["fronts.safetensors"]


def test_help_names_the_kinds_of_click(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    text = capsys.readouterr().out
    assert all(kind in text for kind in ("front", "end", "ocean", "glacier", "--sharpen"))
    assert "x = column, y = minus row, in pixels" in " ".join(text.split())


@pytest.mark.parametrize("length", ["-1", "nan"])
def test_minimum_length_is_no_less_than_nothing(capsys, length):
    with pytest.raises(SystemExit) as stopped:
        main(["a.tif", "b.gpkg", f"--minimum-length={length}"])
    assert stopped.value.code == 2
    assert "0 or more" in capsys.readouterr().err


# What is there already is not lost


@pytest.fixture
def copies(tmp_path, fjord):
    """A folder with a raster, and the same as a virtual raster, as a GeoPackage and as a link."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(fjord.path, folder / "S.tif")
    gdal.Translate(str(folder / "S.vrt"), str(folder / "S.tif"), format="VRT")
    gdal.Translate(str(folder / "S.gpkg"), str(folder / "S.tif"), format="GPKG", outputType=gdal.GDT_Byte)
    (folder / "link.tif").symlink_to(folder / "S.tif")
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["S.tif", "S.tif"], "must end in .gpkg"),
        (["S.tif", "."], "is a folder"),
        (["S.gpkg", "S.gpkg"], "read as an input"),
        (["S.tif", "f.gpkg", "--zones", "S.tif"], "read as an input"),
        (["S.tif", "f.gpkg", "--zones", "../data/S.tif"], "read as an input"),
        (["S.tif", "f.gpkg", "--probability", "link.tif"], "read as an input"),
        (["link.tif", "f.gpkg", "--probability", "S.tif"], "read as an input"),
        (["S.vrt", "f.gpkg", "--zones", "S.tif"], "read as an input"),
        (["S.tif", "f.gpkg", "--zones", "."], "read as an input"),
        (["S.tif", "link.tif", "f.gpkg", "--zones", "z.tif"], "need a folder"),
    ],
)
def test_inputs_are_never_overwritten(copies, weights_file, monkeypatch, capsys, arguments, message):
    monkeypatch.chdir(copies)
    before = contents(copies)
    assert main([*arguments, "--overwrite", "--weights", str(weights_file)]) == 1
    captured = capsys.readouterr()
    assert message in captured.err and "[1/" not in captured.err
    assert contents(copies) == before


def test_weights_are_never_overwritten(tmp_path, fjord, weights_file, capsys):
    weights = Path(shutil.copy(weights_file, tmp_path / "weights.tif"))
    before = weights.read_bytes()
    arguments = [str(fjord.path), str(tmp_path / "f.gpkg"), "--weights", str(weights), "--overwrite"]
    assert main([*arguments, "--zones", str(weights)]) == 1
    assert "read as an input" in capsys.readouterr().err
    assert weights.read_bytes() == before


def test_existing_outputs_are_replaced_only_on_request(tmp_path, fjord, run, capsys):
    zones = tmp_path / "zones.tif"
    assert run(fjord.path, "--glacier=Sermeq")[0] == 0
    before = (tmp_path / "fronts.gpkg").read_bytes()
    capsys.readouterr()
    status, out = run(fjord.path, "--glacier=Helheim")
    captured = capsys.readouterr()
    assert status == 1 and "--overwrite" in captured.err and "[1/1]" not in captured.err
    assert out.read_bytes() == before
    assert run(fjord.path, "--glacier=Helheim", "--overwrite")[0] == 0
    assert {front["glacier"] for front in rows(out, "fronts")} == {"Helheim"}
    zones.write_bytes(b"zones drawn by hand")
    assert run(fjord.path, f"--zones={zones}", out=tmp_path / "other.gpkg")[0] == 1
    assert zones.read_bytes() == b"zones drawn by hand"


def test_what_is_no_geopackage_is_not_replaced(tmp_path, fjord, run, capsys):
    (tmp_path / "fronts.gpkg").write_text("notes")
    status, out = run(fjord.path, "--overwrite")
    assert status == 1 and "no GeoPackage" in capsys.readouterr().err
    assert out.read_text() == "notes"


def test_files_that_do_not_open_are_named_and_the_others_go_on(tmp_path, fjord, run, capsys):
    folder = tmp_path / "scenes"
    folder.mkdir()
    (folder / "a_20180602.tif").write_text("a download that broke off")
    shutil.copy(fjord.path, folder / "b_20180614.tif")
    status, out = run(folder, f"--zones={tmp_path / 'zones'}")
    said = capsys.readouterr()
    assert status == 1
    assert "1 front of 1 scene in" in said.out
    assert "1 scene failed" in said.err and "a_20180602.tif" in said.err.splitlines()[-1]
    assert len(rows(out, "scenes")) == 1
    # A folder, although only one scene is left.
    assert [entry.name for entry in (tmp_path / "zones").iterdir()] == ["b_20180614.tif"]


def test_grid_of_one_scene_goes_into_a_folder_that_exists(tmp_path, fjord, run):
    (tmp_path / "zones").mkdir()
    assert run(fjord.path, f"--zones={tmp_path / 'zones'}")[0] == 0
    assert [entry.name for entry in (tmp_path / "zones").iterdir()] == [f"{fjord.path.stem}.tif"]
