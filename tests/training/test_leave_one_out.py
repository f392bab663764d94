"""A study over two glaciers: trained without each, measured on it, stopped and gone on with, and its tables."""

import csv
import json

import numpy as np
import pytest
from filelock import FileLock

from training.data_modules import DataError
from training.drawn_fronts import read_drawn
from training.evaluate import read_errors, write_errors
from training.fold_tables import OVERALL, error_rows, front_free_rows, markdown
from training.leave_one_out import Fold, leave_one_out
from training.measured import ERRORS, FRONT_FREE, FRONTS, StudyError, is_measured, measured_runs, stamp
from training.published_checkpoint import read_checkpoint
from training.recipes import RECIPES, CaffeRecipe, GuidedRecipe
from training.scene_error import CLICKED, SceneError

GUIDED = GuidedRecipe(images=8, batch=2, width=2, simulated_scenes=4)
CAFFE = CaffeRecipe(images=4, batch=2, width=2, seed=0, pixel_size_m=75.0)
FOLDS = [Fold(GUIDED, "Crane"), Fold(GUIDED, "Jorum"), Fold(CAFFE, "Crane")]


def study(overview, folder, folds=FOLDS):
    lines = []
    leave_one_out(overview, folder, folds, lines.append, simulated=5)
    return lines


def test_a_study_measures_each_glacier_by_networks_that_have_not_seen_it(overview, tmp_path):
    folder = tmp_path / "study"
    study(overview, folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "caffe_Crane_0",
        "guided_Crane_0",
        "guided_Jorum_0",
    ]
    for run in folder.iterdir():
        _, glacier, _ = run.name.split("_")
        seen = read_checkpoint(run / "last.ckpt")["hyper_parameters"]["scenes"]
        assert len(seen) == 2 and not any(name.startswith(glacier) for name in seen)
        errors = read_errors(run / ERRORS)
        assert {error.glacier for error in errors} == {glacier}
        assert {error.clicks for error in errors} == (set(CLICKED) if "guided" in run.name else {"0"})
        with open(run / FRONT_FREE, newline="") as stream:
            assert sum(int(row["scenes"]) for row in csv.DictReader(stream)) == 5
    fronts = read_drawn(folder / "guided_Crane_0" / FRONTS)
    # Whoever clicks two ends gets a front, also from a network that has learnt nothing.
    assert {"2", "3", "5", "2+zones"} <= {front.clicks for front in fronts}
    assert all(front.confidence.min() >= 0 and np.isfinite(front.distance_m).all() for front in fronts)


def test_a_study_goes_on_where_it_stopped_and_leaves_others_alone(overview, tmp_path):
    folder = tmp_path / "study"
    study(overview, folder, FOLDS[:1])
    done = folder / "guided_Crane_0"
    before = {path.name: path.stat().st_mtime_ns for path in done.glob("*.*")}
    (folder / "guided_Jorum_0").mkdir()
    with FileLock(folder / "guided_Jorum_0" / "claim"):
        said = study(overview, folder, FOLDS[:2])
    assert "guided_Jorum_0: another process works on it" in said
    assert not (folder / "guided_Jorum_0" / ERRORS).exists()
    assert {path.name: path.stat().st_mtime_ns for path in done.glob("*.*")} == before


def test_figures_of_other_code_or_other_weights_are_measured_again(overview, tmp_path):
    folder = tmp_path / "study"
    study(overview, folder, FOLDS[:1])
    run = folder / "guided_Crane_0"
    weights, told = run / "weights.safetensors", run / "measured.json"
    was_told, trained = told.read_text(), weights.stat().st_mtime_ns
    told.write_text(json.dumps({**json.loads(was_told), "code": "of another version"}))
    assert measured_runs(folder) == ([], [run])
    assert "not yet measured by this version: guided_Crane_0" in markdown(folder)
    said = study(overview, folder, FOLDS[:1])
    assert measured_runs(folder) == ([run], [])
    assert told.read_text() == was_told and any("scenes, 0 missed" in line for line in said)
    # Stopped while it was measured.
    told.unlink()
    assert not is_measured(run, weights, GUIDED, 5)
    study(overview, folder, FOLDS[:1])
    assert is_measured(run, weights, GUIDED, 5) and not is_measured(run, weights, GUIDED, 100)
    assert weights.stat().st_mtime_ns == trained
    weights.write_bytes(b"others")
    assert measured_runs(folder) == ([], [run])


def test_processes_that_share_one_training_are_refused(overview, tmp_path, monkeypatch):
    """As torchrun starts them: each would train a fold of its own, and all would learn from all glaciers."""
    monkeypatch.setenv("LOCAL_WORLD_SIZE", "2")
    with pytest.raises(StudyError, match="once for each GPU"):
        study(overview, tmp_path / "study")
    assert not (tmp_path / "study").exists()


def test_a_glacier_that_is_not_there_is_refused_before_anything_is_trained(overview, tmp_path):
    with pytest.raises(DataError, match="No scene of JAC; the data set holds Crane, Jorum"):
        study(overview, tmp_path / "study", [*FOLDS, Fold(GUIDED, "JAC")])
    assert not (tmp_path / "study").exists()


# Tables


def errors_of(folder, run, metres, way="network", clicks="0", **recipe):
    """Table of a run: a scene an error, None for a scene on which nothing was found."""
    nan = float("nan")
    (folder / run).mkdir(parents=True, exist_ok=True)
    (folder / run / FRONT_FREE).write_text("kind,place,outcome,scenes\n")
    weights = folder / run / "weights.safetensors"
    weights.write_bytes(b"")
    name, _, seed = run.split("_")
    stamp(folder / run, weights, RECIPES[name](seed=int(seed), **recipe), 100)
    table, glacier = folder / run / ERRORS, run.split("_")[1]
    errors = read_errors(table) if table.is_file() else []
    for number, error in enumerate(metres):
        found = error is not None
        values = (2 * error, error, 3 * error) if found else (nan, nan, nan)
        outcome = "found" if found else "none"
        errors.append(SceneError(f"{glacier} {number}", glacier, way, clicks, found, *values, 0.9, outcome))
    write_errors(table, errors)


@pytest.fixture
def tables(tmp_path):
    """Two seeds on two glaciers, one of which has three times as many scenes."""
    errors_of(tmp_path, "guided_Crane_0", [100, 200, 300])
    errors_of(tmp_path, "guided_Crane_1", [300, 300, None])
    errors_of(tmp_path, "guided_JAC_0", [1000])
    errors_of(tmp_path, "guided_JAC_1", [2000])
    errors_of(tmp_path, "guided_JAC_1", [50], clicks="2")
    errors_of(tmp_path, "guided_JAC_1", [70], way="edges", clicks="2")
    errors_of(tmp_path, "caffe_Crane_0", [4000])
    for run, drawn in (("guided_Crane_0", 1), ("guided_Crane_1", 2)):
        with open(tmp_path / run / FRONT_FREE, "w", newline="") as stream:
            rows = [["kind", "place", "outcome", "scenes"], ["crop", "Crane", "none", 4 - drawn]]
            csv.writer(stream).writerows([*rows, ["crop", "Crane", "several", drawn]])
    return tmp_path


def test_scenes_seeds_and_glaciers_are_averaged_in_this_order(tables):
    rows = {(row.recipe, row.way, row.clicks, row.glacier): row for row in error_rows(tables)}
    crane, jac, both = (rows["guided", "network", "0", name] for name in ("Crane", "JAC", OVERALL))
    # Seeds 200 and 300 on Crane, 1000 and 2000 on JAC; over glaciers 600 and 1150.
    assert (crane.mean_m["mean_in_box_m"], crane.spread_m["mean_in_box_m"]) == (250, 50)
    assert (jac.mean_m["mean_m"], jac.spread_m["mean_m"]) == (3000, 1000)
    assert (both.mean_m["mean_in_box_m"], both.spread_m["mean_in_box_m"]) == (875, 275)
    assert (crane.missed, both.missed) == pytest.approx((1 / 6, 1 / 12))
    assert (crane.seeds, crane.scenes, both.scenes) == (2, 3, 4)
    assert ("caffe", "network", "0", OVERALL) not in rows
    assert rows["guided", "edges", "2", "JAC"].mean_m["mean_in_box_m"] == 70
    assert front_free_rows(tables) == {("guided", "crop", "Crane"): (3 / 8, 4)}


def test_the_tables_can_be_read(tables):
    text = markdown(tables, development=["Crane"])
    assert "| guided | 0 | 250 ± 50 | 1500 ± 500 | 875 ± 275 |" in text
    assert "| edges | 2 | – | 70 | – |" in text
    assert "| recipe, way | clicks | Crane\\* | JAC | mean over glaciers |" in text
    assert "| guided | 0 | Crane\\* | 3 | 17% | 17% |" in text
    assert "| guided | 4 crops | Crane\\* | 38% |" in text
    assert "chosen with Crane in view" in text
    assert "not yet measured" not in text


def test_a_mean_over_some_seeds_or_glaciers_says_so(tmp_path):
    errors_of(tmp_path, "caffe_Crane_0", [100])
    errors_of(tmp_path, "caffe_Crane_1", [None])
    errors_of(tmp_path, "caffe_DBE_0", [300])
    errors_of(tmp_path, "caffe_DBE_1", [500])
    errors_of(tmp_path, "caffe_JAC_0", [None])
    errors_of(tmp_path, "guided_Crane_0", [None, 100], clicks="1")
    text = markdown(tmp_path)
    assert "| caffe | 0 | 100 (1 of 2) | 400 ± 100 | – | 250 (2 of 3) |" in text
    assert "| caffe | 0 | JAC | 1 | 100% | 100% |" in text
    assert "| guided | 1 | Crane | 2 | 50% | 50% |" in text


def test_runs_of_different_recipes_are_not_put_together(tmp_path):
    errors_of(tmp_path, "guided_Crane_0", [100], images=10_000)
    errors_of(tmp_path, "guided_Crane_1", [100], images=10_000)
    errors_of(tmp_path, "guided_JAC_0", [100], images=20_000)
    with pytest.raises(StudyError, match="guided_Crane_0 and .*guided_JAC_0 differ in images"):
        markdown(tmp_path)
