"""The whole path as a new user walks it: archive, check, prepare, train, evaluate, export, and fronts of a raster."""

import csv
import json

import pytest
from osgeo import ogr

from calvingfront_plugin.delineation import __main__ as delineation
from calvingfront_plugin.delineation.weights import read_card
from training.__main__ import main
from training.simulate import simulate_scene
from training.simulated_raster import write_scene


def run(*arguments):
    """A command that must end well."""
    assert main([str(argument) for argument in arguments]) == 0


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("path")
    run("simulate", folder / "archive", "--archive")
    run("check", folder / "archive")
    run("prepare", folder / "archive", folder / "prepared")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(
    ("recipe", "options", "ways"),
    [
        ("caffe", ["--target", "zones", "--epochs", "2", "--batch", "8"], [""]),
        ("caffe", ["--target", "fused", "--epochs", "1", "--batch", "8"], ["zones", "fronts"]),
        ("guided", ["--images", "16", "--batch", "4", "--pixel-size", "40"], [""]),
    ],
)
def test_from_an_archive_to_fronts_of_a_raster(prepared, tmp_path, recipe, options, ways):
    training = tmp_path / "run"
    run(
        *("train", prepared / "prepared", training, "--recipe", recipe, "--width", "2", *options),
        *("--threads", "1", "--workers", "0"),
    )
    assert (training / "weights.md").is_file()

    results = tmp_path / "results"
    run("evaluate", training / "weights.safetensors", prepared / "archive", "--results", results)
    for way in ways:
        measured = json.loads((results / way / "results.json").read_text())
        assert sum(figures["images"] for figures in measured["by_glacier"].values()) == 4
        with open(results / way / "images.csv", newline="") as stream:
            assert len(list(csv.DictReader(stream))) == 4
        for table in ("table.txt", "table.csv", "table.tex"):
            assert (results / way / table).stat().st_size > 200
        assert len(list((results / way / "overlays").glob("*.png"))) == 4

    weights = tmp_path / "mine.safetensors"
    evaluation = results / ways[0] / "results.json"
    run("export", training, weights, "--evaluation", evaluation)
    card = read_card(weights)
    assert {"COL", "Mapple"} <= set(card.error_by_glacier)
    assert "4 images, not the published test set" in card.error_by_glacier["measure"]

    scene = write_scene(tmp_path / "scene.tif", simulate_scene(7, (300, 300), 40.0))
    fronts = tmp_path / "fronts.gpkg"
    assert delineation.main([str(scene), str(fronts), "--weights", str(weights)]) == 0
    # Two channels and a few batches see no front, but the way is there to its end: a row says what was found.
    source = ogr.Open(str(fronts))
    outcomes = [feature.GetField("outcome") for feature in source.GetLayerByName("scenes")]
    assert outcomes[0] in ("none", "found", "several", "low_confidence")


def test_two_trainings_are_compared(prepared, tmp_path, capsys):
    """Somebody's masks, here the labels themselves, against the same with nothing found in one scene."""
    archive = prepared / "archive" / "data_raw"
    labels = archive / "zones" / "test"
    run("evaluate", labels, archive, "--results", tmp_path / "labels", "--no-pictures")
    measured = json.loads((tmp_path / "labels" / "results.json").read_text())
    # True zones give the true fronts to within a pixel.
    assert measured["mde_m"] < 3.0
    run("evaluate", archive / "fronts" / "test", archive, "--results", tmp_path / "fronts", "--no-pictures")
    capsys.readouterr()
    run("compare", tmp_path / "labels", "--to", tmp_path / "fronts")
    assert "smallest" in capsys.readouterr().out
