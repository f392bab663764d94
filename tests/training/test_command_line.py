"""The command line of training: what it writes, and what it says when it is given the wrong thing."""

import json

import numpy as np
import pytest
import torch
from osgeo import gdal, ogr
from skimage.io import imsave

from calvingfront_plugin.delineation.weights import bundled_weights
from training.__main__ import main
from training.simulated_archive import write_archive


def error_of(capsys, *arguments):
    """The one line of error that a failing command prints."""
    assert main([str(argument) for argument in arguments]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("error: ")
    return lines[0]


def test_a_simulated_scene_comes_with_its_true_front(tmp_path, capsys):
    # 1000 pixels of 40 m: a fjord 40 km wide.
    assert main(["simulate", str(tmp_path / "new"), "--seed", "3", "--pixel-size", "40"]) == 0
    raster = gdal.Open(str(tmp_path / "new" / "simulated_fjord_3.tif"))
    assert (raster.RasterXSize, raster.GetGeoTransform()[1]) == (1000, 40.0)
    source = ogr.Open(str(tmp_path / "new" / "simulated_fjord_3_front.gpkg"))
    assert source.GetLayer(0).GetFeatureCount() > 0
    assert "simulated_fjord_3.tif" in capsys.readouterr().out


def test_a_front_corrected_by_hand_is_not_simulated_over(tmp_path, capsys):
    front = tmp_path / "simulated_fjord_0_front.gpkg"
    front.write_text("corrected")
    assert "--overwrite" in error_of(capsys, "simulate", tmp_path)
    assert front.read_text() == "corrected"
    assert list(tmp_path.iterdir()) == [front]


def test_an_archive_takes_no_pixel_size(tmp_path, capsys):
    assert "leave both out" in error_of(capsys, "simulate", tmp_path, "--archive", "--pixel-size", "3")


@pytest.mark.parametrize(
    "option",
    ["--devices", "--accumulate", "--checkpoint-steps", "--epochs", "--images", "--width", "--batch"],
)
def test_counts_below_one_are_refused_before_any_work(tmp_path, option, capsys):
    with pytest.raises(SystemExit) as left:
        main(["train", "simulated", str(tmp_path / "run"), option, "0"])
    assert left.value.code == 2
    assert "0 is not 1 or more" in capsys.readouterr().err


def test_a_landscape_without_a_front_has_an_empty_label(tmp_path):
    assert main(["simulate", str(tmp_path), "--landscape", "ocean"]) == 0
    source = ogr.Open(str(tmp_path / "simulated_ocean_0_front.gpkg"))
    assert source.GetLayer(0).GetFeatureCount() == 0


def test_an_unknown_landscape_is_refused_with_the_known_ones(tmp_path, capsys):
    assert "icefield" in error_of(capsys, "simulate", tmp_path, "--landscape", "desert")


def test_a_folder_without_data_set(tmp_path, capsys):
    assert "No data set in" in error_of(capsys, "train", tmp_path, tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_a_mistyped_glacier_to_leave_out_is_not_trained_on(overview, tmp_path, capsys):
    message = error_of(capsys, "train", overview, tmp_path / "run", "--leave-out", "Jorum", "Krane")
    assert message == "error: No scene of Krane; the data set holds Crane, Jorum."
    assert not (tmp_path / "run").exists()


def test_a_mistyped_glacier_to_evaluate_on(overview, tmp_path, capsys):
    message = error_of(capsys, "evaluate", tmp_path / "w.safetensors", overview, "--glaciers", "crane")
    assert "No scene of crane" in message


def test_weights_that_are_not_there(overview, tmp_path, capsys):
    message = error_of(capsys, "evaluate", tmp_path / "w.safetensors", overview, "--glaciers", "Crane")
    assert "There is no weights file" in message


def test_a_card_that_is_not_there_is_named(tmp_path, capsys):
    card, target = tmp_path / "card.json", tmp_path / "w.safetensors"
    assert "card.json" in error_of(capsys, "export", bundled_weights(), target, "--card", card)
    card.write_text(json.dumps({"name": "a"})[:-1])
    assert "card.json" in error_of(capsys, "export", bundled_weights(), target, "--card", card)
    assert not target.exists()


def test_weights_that_are_there_are_not_exported_over(tmp_path, capsys):
    target = tmp_path / "mine.safetensors"
    target.write_text("precious")
    assert "already" in error_of(capsys, "export", bundled_weights(), target)
    assert target.read_text() == "precious"


def test_the_checkpoint_of_another_run_is_not_overwritten(overview, tmp_path, capsys):
    run = tmp_path / "run"
    run.mkdir()
    checkpoint = run / "last.ckpt"
    torch.save({"hyper_parameters": {"recipe": {"seed": 1}, "scenes": []}, "global_step": 1}, checkpoint)
    before = checkpoint.read_bytes()
    assert "seed is 1, not 0" in error_of(capsys, "train", overview, run)
    assert checkpoint.read_bytes() == before


def test_results_that_are_there_are_not_written_over(tmp_path, capsys):
    archive = write_archive(tmp_path, scenes=(1, 1), size=200, extent_m=0)
    results = tmp_path / "results"
    results.mkdir()
    (results / "results.json").write_text("precious")
    message = error_of(capsys, "evaluate", bundled_weights(), archive, "--results", results)
    assert "--overwrite" in message
    assert (results / "results.json").read_text() == "precious"


def test_a_length_in_epochs_is_for_the_published_recipe(overview, tmp_path, capsys):
    message = error_of(capsys, "train", overview, tmp_path / "run", "--epochs", "3")
    assert "--images" in message


def test_what_is_neither_archive_nor_overview_cannot_be_evaluated_on(tmp_path, capsys):
    message = error_of(capsys, "evaluate", bundled_weights(), tmp_path)
    assert "sar_images" in message
    assert "manifest.csv" in message


def test_problems_of_an_archive_are_all_listed_and_make_the_check_fail(tmp_path, capsys):
    archive = write_archive(tmp_path, scenes=(2, 1), size=200, extent_m=0)
    assert main(["check", str(tmp_path)]) == 0
    capsys.readouterr()
    zones, fronts = (sorted((archive / kind / "train").iterdir()) for kind in ("zones", "fronts"))
    zones[0].unlink()
    imsave(fronts[1], np.full((20, 20), 3, np.uint8), check_contrast=False)
    assert main(["check", str(tmp_path)]) == 1
    listed = capsys.readouterr().out
    assert zones[0].name.removesuffix("_zones.png") in listed
    assert fronts[1].name in listed


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "prepare",
        "train",
        "evaluate",
        "leave-one-out",
        "calibrate",
        "compare",
        "false-fronts",
        "export",
        "simulate",
    ],
)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"python -m training {command}" in capsys.readouterr().out
