"""Evaluation on labelled scenes: what was missed is counted, not averaged."""

import csv
import shutil
from dataclasses import replace

import numpy as np
import pytest
from straight_front import ice_and_water

from training.evaluate import evaluate, glacier_rows, summary_row, write_errors
from training.scene_error import EvaluationError, SceneError


def test_a_missed_front_is_counted_and_no_zero_enters_the_mean(rock_everywhere):
    lines = []
    scenes = [ice_and_water(glacier=name) for name in ("Near", "Near", "Far")]
    errors = evaluate(rock_everywhere, scenes, clicks=("0", "2"), report=lines.append)
    missed = [e for e in errors if not e.found]
    assert [(e.way, e.clicks, e.outcome) for e in missed] == [("network", "0", "none")] * 3
    assert all(np.isnan(e.mean_m) and np.isnan(e.mean_in_box_m) for e in missed)
    # Without clicks the network; with two clicks all three ways, on the same clicks.
    assert [(e.way, e.clicks) for e in errors[3::3]] == [("network", "2"), ("edges", "2"), ("polyline", "2")]
    assert len(errors) == 12
    assert all(e.found for e in errors[3:])
    assert "3 scenes, 3 missed" in lines[0]
    assert lines[1] == "  Far: 1 scenes, 1 missed | mean (m): in box -, without box -, label to prediction -"
    assert lines[2].startswith("  Near: 2 scenes, 2 missed")
    assert lines[3].startswith("  mean over 0 of 2 glaciers")
    assert len(lines) == 4 * 4


def test_the_folder_of_a_run_is_no_weights_but_holds_them(rock_everywhere, tmp_path):
    shutil.copy(rock_everywhere, tmp_path / "weights.safetensors")
    with pytest.raises(EvaluationError, match=r"folder of a run; give .*weights\.safetensors"):
        evaluate(tmp_path, [ice_and_water()])


def error_of(glacier, metres, found=True):
    nan = float("nan")
    in_box, whole, label = (metres, 2 * metres, metres / 2) if found else (nan, nan, nan)
    return SceneError("scene", glacier, "network", "0", found, whole, in_box, label, 0.9, "found")


def test_the_mean_over_glaciers_does_not_depend_on_how_many_scenes_each_has():
    errors = [error_of("Crane", 100), error_of("Crane", 200), error_of("Crane", 300), error_of("JAC", 600)]
    errors += [error_of("Crane", 0, found=False), replace(error_of("JAC", 9000), way="edges")]
    assert glacier_rows(errors, "0", "network") == [
        "  Crane: 4 scenes, 1 missed | mean (m): in box 200, without box 400, label to prediction 100",
        "  JAC: 1 scenes, 0 missed | mean (m): in box 600, without box 1200, label to prediction 300",
        "  mean over 2 glaciers | mean (m): in box 400, without box 800, label to prediction 200",
    ]
    # Over scenes: (100 + 200 + 300 + 600) / 4.
    assert "5 scenes, 1 missed" in summary_row(errors, "0", "network")
    assert "in box    300    250" in summary_row(errors, "0", "network")


def test_a_glacier_with_nothing_found_has_no_mean_and_takes_none_from_the_others():
    errors = [error_of("Crane", 100), error_of("JAC", 0, found=False)]
    rows = glacier_rows(errors, "0", "network")
    assert rows[1].endswith("in box -, without box -, label to prediction -")
    assert rows[2].endswith("in box 100, without box 200, label to prediction 50")


def test_the_table_has_a_row_a_scene(tmp_path):
    errors = [error_of("Crane", 100), error_of("JAC", 0, found=False)]
    write_errors(tmp_path / "errors.csv", errors)
    with open(tmp_path / "errors.csv", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["glacier"], row["found"], row["mean_m"]) for row in rows] == [
        ("Crane", "True", "200"),
        ("JAC", "False", "nan"),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["errors.csv"]
