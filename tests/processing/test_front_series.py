"""The shipped model: a folder of scenes, a box, labels and a centreline in; fronts, their errors and change out."""

import csv
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)

from calvingfront_plugin.processing import front_series
from tests.processing.simulated_series import write_series

OUTPUTS = {
    "fronts:FRONTS": "fronts.gpkg",
    "error:REPORT": "errors.html",
    "error:CSV": "errors.csv",
    "change:TABLE": "change.csv",
    "change:CHART": "change.png",
    "change:REPORT": "change.html",
}


@pytest.fixture(scope="session")
def series(tmp_path_factory):
    return write_series(tmp_path_factory.mktemp("series"))


@pytest.fixture
def inputs(series):
    return {
        "FOLDER": str(series.folder),
        "BOX": series.box,
        "GLACIER": "Testbræ",
        "LABELS": [str(series.labels)],
        "CENTRELINE": str(series.centreline),
        "METHOD": "curvilinear box",
        "WIDTH": 2000,
    }


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines))


def test_from_a_folder_to_fronts_errors_and_change(run, series, inputs, tmp_path):
    files = {name: str(tmp_path / file) for name, file in OUTPUTS.items()}
    result = run("frontseries", **inputs, **files)
    assert {path.name for path in tmp_path.iterdir()} >= set(OUTPUTS.values())

    fronts = QgsVectorLayer(f"{files['fronts:FRONTS']}|layername=fronts", "fronts", "ogr")
    assert fronts.featureCount() == 3
    scenes = QgsVectorLayer(f"{files['fronts:FRONTS']}|layername=scenes", "scenes", "ogr")
    assert {feature["outcome"] for feature in scenes.getFeatures()} == {"found"}

    children = result["CHILD_RESULTS"]
    assert children["error"]["MISSING"] == 0 and 0 < children["error"]["MEAN"] < 300
    assert len(rows(files["error:CSV"])) == 3
    # The front goes back by 400 m a year; the network is some 50 m off.
    assert children["change"]["N_POSITIONS"] == 3
    assert children["change"]["RATE"] == pytest.approx(-400, abs=120)
    assert children["change"]["TOTAL_CHANGE"] == pytest.approx(-800, abs=200)
    assert len(rows(files["change:TABLE"])) == 3
    assert Path(files["change:CHART"]).read_bytes().startswith(b"\x89PNG")
    for report in ("error:REPORT", "change:REPORT"):
        assert "<html" in Path(files[report]).read_text(encoding="utf-8").lower()


def test_it_does_what_its_algorithms_do_one_by_one(run, series, inputs):
    together = run("frontseries", **inputs, **{"fronts:FRONTS": "memory:"})["CHILD_RESULTS"]
    fronts = run(
        "delineatefolder", FOLDER=inputs["FOLDER"], EXTENT=series.box, GLACIER="Testbræ", FRONTS="memory:"
    )["FRONTS"]
    error = run(
        "distanceerror",
        PREDICTED=[fronts],
        LABEL=inputs["LABELS"],
        MATCH_BY=["date"],
        BOX="around label",
        FLOW_LINE=inputs["CENTRELINE"],
    )
    change = run("frontchange", INPUT=[fronts], CENTRELINE=inputs["CENTRELINE"], WIDTH=2000)
    for name in ("MEAN", "HAUSDORFF", "SIGNED", "N_LABEL"):
        assert together["error"][name] == pytest.approx(error[name]), name
    for name in ("RATE", "TOTAL_CHANGE", "N_POSITIONS", "AREA_CHANGE"):
        assert together["change"][name] == pytest.approx(change[name]), name


def test_what_cannot_be_used_is_refused_before_the_work_with_the_reason(run, inputs, tmp_path):
    """A folder for the last report that is not there must not be found out after hours."""
    log, progress = QgsProcessingFeedback(), []
    log.progressChanged.connect(progress.append)
    outputs = {"fronts:FRONTS": "memory:", "change:REPORT": str(tmp_path / "change.html")}
    for changed, complaint in (
        ({"FOLDER": str(tmp_path)}, "No file in the folder"),
        (
            {"change:REPORT": str(tmp_path / "nowhere" / "change.html")},
            "Report of change: there is no folder",
        ),
        ({"fronts:FRONTS": str(next(Path(inputs["FOLDER"]).iterdir()))}, "would be overwritten"),
    ):
        with pytest.raises(QgsProcessingException, match=complaint):
            run("frontseries", log, **{**inputs, **outputs, **changed})
    assert progress == []


def test_what_it_asks_for_is_in_plain_words(provider):
    model = QgsApplication.processingRegistry().algorithmById("calvingfront:frontseries")
    asked = [
        definition.name() for definition in model.parameterDefinitions() if not definition.isDestination()
    ]
    assert asked == [
        *("FOLDER", "PATTERN", "RECURSIVE", "BOX", "GLACIER", "WEIGHTS"),
        *("LABELS", "CENTRELINE", "METHOD", "WIDTH"),
    ]
    given = {definition.name() for definition in model.parameterDefinitions() if definition.isDestination()}
    assert set(OUTPUTS) < given
    without_help = {d.name() for d in model.parameterDefinitions() if not d.isDestination() and not d.help()}
    assert without_help == {"RECURSIVE"}
    assert model.canExecute()[0]


def test_labels_of_other_glaciers_are_no_missing_fronts_of_this_one(provider):
    """Fronts, errors and change are of the one glacier that is named."""
    model = QgsApplication.processingRegistry().algorithmById("calvingfront:frontseries")
    for child in ("fronts", "error", "change"):
        (source,) = model.childAlgorithm(child).parameterSources()["GLACIER"]
        assert source.parameterName() == "GLACIER", child


def test_all_its_words_are_given_to_the_translators(provider):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(front_series.MODEL_FILE))
    words = {definition.description() for definition in model.parameterDefinitions()}
    words |= {d.help() for d in model.parameterDefinitions() if not d.isDestination() and d.help()}
    assert words == set(front_series._TEXTS)


def test_the_file_is_a_valid_model_for_the_designer(provider):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(front_series.MODEL_FILE))
    assert model.validate() == (True, [])
    assert {child.algorithmId() for child in model.childAlgorithms().values()} == {
        *("calvingfront:delineatefolder", "calvingfront:distanceerror", "calvingfront:frontchange")
    }
    # Boxes of the drawing do not lie on each other.
    places = [child.position() for child in model.childAlgorithms().values()]
    places += [component.position() for component in model.parameterComponents().values()]
    places += [
        output.position()
        for child in model.childAlgorithms().values()
        for output in child.modelOutputs().values()
    ]
    xy = np.array([(place.x(), place.y()) for place in places])
    apart = np.abs(xy[:, np.newaxis] - xy)
    overlap = (apart[..., 0] < 200) & (apart[..., 1] < 30)
    assert overlap.sum() == len(xy), "each only with itself"
