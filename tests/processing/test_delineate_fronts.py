"""From a scene in QGIS to editable fronts: toolbox, script, batch, worker thread."""

import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QThread

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
from calvingfront_plugin.delineation.front_record import FRONT_FIELDS, LOW_CONFIDENCE, SCENE_FIELDS
from calvingfront_plugin.delineation.front_record import front_values as values_of

OUTCOMES = {"found", "several", "low_confidence", "none"}


def features(layer):
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def opened(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def test_two_clicked_ends_give_one_front_between_them(run, fjord, ends):
    result = run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, GLACIER="Testbræ", FRONTS="memory:")
    layer = result["FRONTS"]
    assert layer.crs().authid() == "EPSG:32624"
    assert layer.fields().names() == [field.name for field in FRONT_FIELDS]
    (front,) = features(layer)
    assert (front["method"], front["n_clicks"], front["status"]) == ("clicked", 2, "unreviewed")
    assert (front["glacier"], front["sensor"]) == ("Testbræ", "Sentinel-1")
    assert front["date"].toString("yyyy-MM-dd") == result["DATE"] == "2020-03-15"
    assert front["predicted_wkt"].startswith("LINESTRING M (")
    assert 0 < front["confidence"] <= 1
    assert result["OUTCOME"] in OUTCOMES - {"none"} and result["REASON"]
    assert result["COUNT"] == 1

    line = np.array([(v.x(), v.y()) for v in next(layer.getFeatures()).geometry().vertices()])
    for clicked in fjord.front[[0, -1]]:
        distance = np.hypot(*(line[[0, -1]] - clicked).T).min()
        assert distance < 150, "the front ends where it was clicked, within two working pixels"
    on_map = np.hypot(*np.diff(line, axis=0).T).sum()
    assert result["LENGTH"] == pytest.approx(front["length_m"], abs=0.1)
    assert front["length_m"] == pytest.approx(on_map, rel=2e-3), "UTM is true to 0.1 %"


@pytest.mark.parametrize("said", [{}, {"glacier": "Sermeq", "date": "2020-03-16", "sensor": "ICEYE"}])
def test_the_algorithm_is_a_door_to_the_one_method(run, fjord, ends, said):
    """Geometry and every field but the time are what the method itself returns."""
    layer = run(
        "delineatefronts",
        INPUT=str(fjord.raster),
        CLICKS=ends,
        FRONTS="memory:",
        **{name.upper(): value for name, value in said.items()},
    )["FRONTS"]
    clicks = tuple(Click(float(x), float(y), "end") for x, y in fjord.front[[0, -1]])
    direct = delineate(DelineationRequest(raster=str(fjord.raster), clicks=clicks, **said))
    (front,), (record,) = direct.fronts, features(layer)
    assert record["date"].toString("yyyy-MM-dd") == said.get("date", "2020-03-15")
    line = [(v.x(), v.y()) for v in next(layer.getFeatures()).geometry().vertices()]
    np.testing.assert_allclose(line, front.points, atol=1e-3)
    for name, value in values_of(front, direct).items():
        if name in ("date", "created_utc", "predicted_wkt"):
            continue
        assert record[name] == (
            NULL if value is None else pytest.approx(value) if value is float else value
        ), name


def test_a_geopackage_keeps_fronts_scenes_style_time_and_metadata(run, fjord, ends, tmp_path):
    path = tmp_path / "helheim 2020.gpkg"
    result = run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=str(path))
    assert result["FRONTS"] == f"{path}|layername=fronts"

    (scene,) = features(opened(path, "scenes"))
    assert set(scene) == {"fid"} | {field.name for field in SCENE_FIELDS}
    assert (scene["outcome"], scene["reason"], scene["n_fronts"]) == (result["OUTCOME"], result["REASON"], 1)
    assert scene["n_clicks"] == 2 and scene["source_raster"] == str(fjord.raster)

    layer = opened(path, "fronts")
    layer.loadDefaultStyle()
    assert layer.renderer().type() == "RuleRenderer"
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    # What is drawn as unsure is what the outcome calls unsure, with clicks and without.
    assert len(labels) == 5 and labels[2].endswith(f"below {LOW_CONFIDENCE['automatic']}")
    assert labels[1].endswith(f"to {LOW_CONFIDENCE['clicked']}")
    time = layer.temporalProperties()
    assert time.isActive() and time.startField() == "date"
    assert time.mode() == Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField
    assert layer.fields().field("length_m").alias() == "Length (m)"
    form, index = layer.editFormConfig(), layer.fields().indexFromName
    assert form.readOnly(index("model")) and not form.readOnly(index("quality"))
    assert layer.editorWidgetSetup(index("status")).type() == "ValueMap"
    assert [tab.name() for tab in form.tabs()] == ["Front", "Review", "Provenance"]
    metadata = layer.metadata()
    assert "Calving fronts of S1B_IW_GRDH" in metadata.title()
    history = " ".join(metadata.history())
    assert str(fjord.raster) in history and "2 clicks" in history and "model" in history


def test_the_fronts_are_editable(run, fjord, ends, tmp_path):
    path = tmp_path / "fronts.gpkg"
    run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=str(path))
    layer = opened(path, "fronts")
    feature = next(layer.getFeatures())
    assert layer.startEditing()
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexFromName("status"), "accepted")
    start = feature.geometry().vertexAt(0)
    assert layer.moveVertex(start.x() + 10, start.y(), feature.id(), 0)
    assert layer.commitChanges(), layer.commitErrors()
    assert features(opened(path, "fronts"))[0]["status"] == "accepted"


def test_a_second_layer_in_the_same_file_appends_its_scene(run, fjord, ends, tmp_path):
    path = tmp_path / "fronts.gpkg"
    run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=str(path))
    second = f"ogr:dbname='{path}' table=\"second_run\" (geom)"
    run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=second)
    assert opened(path, "fronts").featureCount() == opened(path, "second_run").featureCount() == 1
    assert [scene["n_fronts"] for scene in features(opened(path, "scenes"))] == [1, 1]


def test_fronts_are_appended_to_a_layer_with_the_users_own_style(run, fjord, ends, tmp_path):
    """As by 'Append to Layer...': one layer collects the fronts of many scenes."""
    path = tmp_path / "fronts.gpkg"
    run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=str(path))
    layer = opened(path, "fronts")
    layer.loadDefaultStyle()
    layer.renderer().rootRule().children()[0].setLabel("my own")
    layer.saveStyleToDatabase("mine", "", True, "")

    mapping = QgsRemappingSinkDefinition()
    mapping.setDestinationFields(layer.fields())
    mapping.setDestinationCrs(layer.crs())
    mapping.setDestinationWkbType(layer.wkbType())
    mapping.setFieldMap({field.name: QgsProperty.fromField(field.name) for field in FRONT_FIELDS})
    destination = QgsProcessingOutputLayerDefinition(f"ogr:{path}|layername=fronts")
    destination.setRemappingDefinition(mapping)
    run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS=destination)

    layer = opened(path, "fronts")
    layer.loadDefaultStyle()
    first, second = features(layer)
    assert (first["fid"], second["fid"]) == (1, 2)
    for name in ("date", "method", "length_m", "predicted_wkt", "created_utc"):
        assert second[name] is not None and second[name] != NULL, name
    assert second["length_m"] == first["length_m"]
    assert layer.renderer().rootRule().children()[0].label() == "my own"
    assert len(features(opened(path, "scenes"))) == 2
    assert len([line for line in layer.metadata().history() if "clicks" in line]) == 2


@pytest.mark.parametrize(
    ("name", "lost"), [("fronts.geojson", "table of scenes"), ("fronts.shp", "predicted_wkt")]
)
def test_other_formats_hold_the_fronts_too_and_say_what_they_lose(run, fjord, ends, tmp_path, name, lost):
    log = QgsProcessingFeedback()
    run("delineatefronts", log, INPUT=str(fjord.raster), CLICKS=ends, FRONTS=str(tmp_path / name))
    assert lost in log.textLog() and "GeoPackage (.gpkg) keeps everything" in log.textLog()
    layer = QgsVectorLayer(str(tmp_path / name), "fronts", "ogr")
    assert layer.featureCount() == 1
    assert next(layer.getFeatures())["status"] == "unreviewed"


def test_a_scene_without_a_front_gives_an_empty_layer_and_its_reason(run, fjord, tmp_path):
    """No front is 100 km long: the outcome is none, which is an answer and no error."""
    path, log = tmp_path / "none.gpkg", QgsProcessingFeedback()
    result = run("delineatefronts", log, INPUT=str(fjord.raster), MINIMUM_LENGTH=100_000, FRONTS=str(path))
    assert (result["OUTCOME"], result["COUNT"], result["LENGTH"]) == ("none", 0, 0)
    assert result["CONFIDENCE"] is None
    assert opened(path, "fronts").featureCount() == 0
    (scene,) = features(opened(path, "scenes"))
    assert scene["outcome"] == "none" and scene["reason"] == result["REASON"] != ""
    assert result["REASON"] in log.textLog()
    assert "none" in opened(path, "fronts").metadata().abstract()


def test_a_temporary_layer_has_its_table_of_scenes_where_asked(run, fjord, ends):
    result = run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS="memory:", SCENES="memory:")
    (scene,) = features(result["SCENES"])
    assert scene["outcome"] == result["OUTCOME"]
    assert result["FRONTS"].renderer().type() == "RuleRenderer"
    assert result["FRONTS"].temporalProperties().isActive()


def test_zones_and_front_probability_lie_on_the_scene(run, fjord, tmp_path):
    zones, probability = tmp_path / "zones.tif", tmp_path / "probability.tif"
    run(
        "delineatefronts",
        INPUT=str(fjord.raster),
        FRONTS="memory:",
        ZONES=str(zones),
        PROBABILITY=str(probability),
    )
    zones_raster, probability_raster = gdal.Open(str(zones)), gdal.Open(str(probability))
    assert zones_raster.GetGeoTransform() == probability_raster.GetGeoTransform()
    assert zones_raster.GetRasterBand(1).GetColorTable().GetCount() >= 4
    assert set(np.unique(zones_raster.ReadAsArray())) <= {0, 1, 2, 3}
    values = probability_raster.ReadAsArray()
    assert values.min() >= 0 and values.max() <= 1 and values.dtype == np.float32
    scene, grid = QgsRasterLayer(str(fjord.raster)), QgsRasterLayer(str(zones))
    assert grid.crs() == scene.crs() and grid.extent().intersects(scene.extent())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["probability.tif", "zones.tif"]


def test_only_the_window_is_processed(run, fjord, tmp_path):
    x, y = fjord.front.mean(axis=0)
    window = f"{x - 3000},{x + 3000},{y - 3000},{y + 3000}"
    results = []
    for extent in (f"{window} [EPSG:32624]", window):
        zones = tmp_path / f"zones{len(results)}.tif"
        run("segmentzones", INPUT=str(fjord.raster), EXTENT=extent, ZONES=str(zones))
        results.append(gdal.Open(str(zones)).GetGeoTransform())
        assert gdal.Open(str(zones)).RasterXSize <= 6000 / 75 + 2 * 16
    assert results[0] == results[1]


def test_fields_of_clicks_may_be_missing(run, fjord, points_layer):
    """A bare point on the front is enough to pick it."""
    middle = fjord.front[[len(fjord.front) // 2]]
    clicks = points_layer(middle, fields="field=id:integer", crs="EPSG:3413")
    result = run("delineatefronts", INPUT=str(fjord.raster), CLICKS=clicks, FRONTS="memory:")
    assert result["OUTCOME"] in OUTCOMES
    assert result["COUNT"] <= 1
    assert all(front["n_clicks"] == 1 for front in features(result["FRONTS"]))


@pytest.mark.parametrize(
    ("attributes", "complaint"),
    [
        ([("edge", 0), ("end", 0)], "'edge' is no kind of click; use one of: front, end, ocean, glacier"),
        ([("end", 0), ("ende", 0)], "'ende' is no kind"),
    ],
)
def test_unknown_kinds_of_clicks_are_refused_with_the_known_ones(
    run, fjord, points_layer, attributes, complaint
):
    clicks = points_layer(fjord.front[[0, -1]], attributes=attributes)
    with pytest.raises(QgsProcessingException, match=complaint):
        run("delineatefronts", INPUT=str(fjord.raster), CLICKS=clicks, FRONTS="memory:")


def test_clicks_beside_the_scene_are_refused(run, fjord, points_layer):
    clicks = points_layer([(0.0, 7_000_000.0)], attributes=[("front", 0)])
    with pytest.raises(QgsProcessingException, match="outside the window"):
        run("delineatefronts", INPUT=str(fjord.raster), CLICKS=clicks, FRONTS="memory:")


def test_a_web_map_is_no_scene(run):
    tiles = QgsRasterLayer("type=xyz&url=https://example.org/{z}/{x}/{y}.png&zmin=0&zmax=2", "tiles", "wms")
    QgsProject.instance().addMapLayer(tiles)
    with pytest.raises(QgsProcessingException, match="pictures, not measured values"):
        run("delineatefronts", INPUT=tiles.id(), FRONTS="memory:")


def test_a_file_that_is_no_weights_file_is_refused(run, fjord, tmp_path):
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"no tensors here")
    with pytest.raises(QgsProcessingException, match="no safetensors file"):
        run("delineatefronts", INPUT=str(fjord.raster), WEIGHTS=str(weights), FRONTS="memory:")
    with pytest.raises(QgsProcessingException, match="no weights file"):
        run(
            "delineatefronts",
            INPUT=str(fjord.raster),
            WEIGHTS=str(tmp_path / "x.safetensors"),
            FRONTS="memory:",
        )


def refused_before_the_work(run, complaint, **parameters):
    """The refusal comes before the network has made any progress."""
    log, progress = QgsProcessingFeedback(), []
    log.progressChanged.connect(progress.append)
    with pytest.raises(QgsProcessingException, match=complaint):
        run("delineatefronts", log, **parameters)
    assert progress == []


def test_what_is_no_date_is_refused_before_the_work(run, fjord):
    complaint = "'2.6.2018' is no date; write year, month and day, such as 2018-06-02"
    refused_before_the_work(run, complaint, INPUT=str(fjord.raster), FRONTS="memory:", DATE="2.6.2018")


@pytest.mark.parametrize("output", ["FRONTS", "SCENES", "ZONES", "PROBABILITY"])
def test_a_folder_that_is_not_there_is_refused_before_the_work(run, fjord, tmp_path, output):
    nowhere = str(tmp_path / "nowhere" / "output.tif")
    parameters = {"INPUT": str(fjord.raster), "FRONTS": "memory:", output: nowhere}
    refused_before_the_work(run, "no folder .*nowhere", **parameters)


def test_a_table_in_a_folder_that_is_not_there_is_refused_before_the_work(run, fjord, tmp_path):
    table = f"ogr:dbname='{tmp_path / 'nowhere' / 'fronts.gpkg'}' table=\"fronts\" (geom)"
    refused_before_the_work(run, "no folder .*nowhere", INPUT=str(fjord.raster), FRONTS=table)


@pytest.mark.parametrize("output", ["FRONTS", "ZONES"])
def test_a_scene_is_not_overwritten(run, fjord, tmp_path, output):
    raster = tmp_path / "scene.tif"
    shutil.copy(fjord.raster, raster)
    parameters = {"INPUT": str(raster), "FRONTS": "memory:", output: str(tmp_path / "." / "scene.tif")}
    refused_before_the_work(run, "is an input and would be overwritten", **parameters)
    assert raster.read_bytes() == fjord.raster.read_bytes()


def test_clicks_are_not_overwritten(run, fjord):
    """The file of clicks, given as fronts by mistake, would be replaced whole."""
    from_label = {"CLICKS": f"{fjord.label}|layername=fronts", "FRONTS": str(fjord.label)}
    refused_before_the_work(run, "would be overwritten", INPUT=str(fjord.raster), **from_label)


def test_a_choice_is_a_word_or_its_number(run, fjord):
    """``qgis_process help`` numbers the choices, from 0."""
    scales = QgsApplication.processingRegistry().algorithmById("calvingfront:segmentzones")
    options = scales.parameterDefinition("SCALE").options()
    by_number = run(
        "segmentzones",
        INPUT=str(fjord.raster),
        SCALE=str(options.index("db")),
        DEVICE=1,
        ZONES="TEMPORARY_OUTPUT",
    )
    assert (by_number["SCALE_USED"], by_number["DEVICE_USED"]) == ("db", "cpu")
    with pytest.raises(QgsProcessingException, match="SCALE"):
        run("segmentzones", INPUT=str(fjord.raster), SCALE=str(len(options)), ZONES="TEMPORARY_OUTPUT")


def test_scenes_in_batch_keep_their_own_dates(run, fjord, tmp_path):
    """As the batch dialog does: one run after the other, from one algorithm."""
    dates = []
    for day in ("20200315", "20200408"):
        raster = tmp_path / f"S1B_IW_GRDH_1SDH_{day}T101010_{day}T101035_020700_0273A1_1F2E.tif"
        shutil.copy(fjord.raster, raster)
        result = run("delineatefronts", INPUT=str(raster), FRONTS=str(tmp_path / f"{day}.gpkg"))
        (scene,) = features(opened(tmp_path / f"{day}.gpkg", "scenes"))
        dates.append((result["DATE"], scene["date"].toString("yyyyMMdd")))
    assert [scene_date for _, scene_date in dates] == ["20200315", "20200408"]
    assert [date for date, _ in dates] == ["2020-03-15", "2020-04-08"]


def test_the_toolbox_runs_it_on_a_worker_thread(provider, fjord, ends, tmp_path, qtbot):
    algorithm = QgsApplication.processingRegistry().algorithmById("calvingfront:delineatefronts").create()
    context, feedback, threads = QgsProcessingContext(), QgsProcessingFeedback(), set()
    feedback.progressChanged.connect(
        lambda: threads.add(int(QThread.currentThreadId())), Qt.ConnectionType.DirectConnection
    )
    context.setProject(QgsProject.instance())
    QgsProject.instance().addMapLayer(ends)
    parameters = {
        "INPUT": str(fjord.raster),
        "CLICKS": ends.id(),
        "FRONTS": str(tmp_path / "fronts.gpkg"),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended = []
    task.executed.connect(lambda succeeded, results: ended.append((succeeded, results)))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    succeeded, results = ended[0]
    assert succeeded
    assert threads and int(QThread.currentThreadId()) not in threads
    layer = opened(tmp_path / "fronts.gpkg", "fronts")
    layer.loadDefaultStyle()
    assert layer.featureCount() == results["COUNT"] == 1
    assert layer.temporalProperties().isActive()


def test_cancel_leaves_nothing_behind(run, fjord, tmp_path):
    """A user cancels while the network is at work."""
    impatient = QgsProcessingFeedback()
    impatient.progressChanged.connect(lambda percent: impatient.cancel() if percent >= 30 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            "delineatefronts",
            impatient,
            INPUT=str(fjord.raster),
            FRONTS=str(tmp_path / "fronts.gpkg"),
            ZONES=str(tmp_path / "zones.tif"),
        )
    assert list(tmp_path.iterdir()) == []


WITHOUT_TORCH = """
import os, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("torch", "skimage"):
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
sys.path[:0] = [{plugins!r}]
sys.path += ["/usr/share/qgis/python/plugins"]
from qgis.core import QgsApplication, QgsProcessingException
application = QgsApplication([], False, {folder!r})
application.initQgis()
from processing.core.Processing import Processing
import processing
Processing.initialize()
import calvingfront_plugin
plugin = calvingfront_plugin.classFactory(None)
plugin.initProcessing()
algorithm = QgsApplication.processingRegistry().algorithmById("calvingfront:delineatefronts")
print(algorithm.canExecute())
try:
    processing.run("calvingfront:delineatefronts", {{"INPUT": {raster!r}, "FRONTS": "memory:"}})
except QgsProcessingException as error:
    print(error, flush=True)
os._exit(0)
"""


def test_without_torch_the_message_names_the_command(staged, fjord, tmp_path):
    code = WITHOUT_TORCH.format(plugins=str(staged.parent), folder=str(tmp_path), raster=str(fjord.raster))
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    can_execute, *_, raised = [line for line in ran.stdout.splitlines() if "pip" in line]
    assert can_execute.startswith("(False")
    for text in (can_execute, raised):
        assert "torch, scikit-image" in text
        assert '/usr/bin/python3 -m pip install --user "numpy<2" torch==2.13.0 scikit-image' in text
        assert "--extra-index-url https://download.pytorch.org/whl/cpu" in text
        assert "restart QGIS" in text


def test_helheim_in_2018(run, shared_data, tmp_path):
    """A real scene in degrees, 8-bit: whatever is found has its place, its date and its reason."""
    name = "20180602_hh_GEE_sentinel_GRD_IW_helheim_stretch.tif"
    shutil.copy(shared_data / "georeferenced_sar" / name, tmp_path / name)
    result = run("delineatefronts", INPUT=str(tmp_path / name), FRONTS="memory:")
    assert (result["DATE"], result["SENSOR"], result["SCALE_USED"]) == (
        "2018-06-02",
        "Sentinel-1",
        "stretched",
    )
    assert result["OUTCOME"] in OUTCOMES and result["REASON"].endswith(".")
    layer = result["FRONTS"]
    assert layer.crs().authid() == "EPSG:4326" and layer.featureCount() == result["COUNT"]
    scene = QgsRasterLayer(str(tmp_path / name)).extent()
    assert all(scene.intersects(feature.geometry().boundingBox()) for feature in layer.getFeatures())
    lengths = [front["length_m"] for front in features(layer)]
    assert sum(lengths) == pytest.approx(result["LENGTH"], abs=1)


def test_a_chip_without_a_single_value_is_refused(run, shared_data, tmp_path):
    shutil.copy(shared_data / "sen1floods11_samples" / "Paraguay_34417_S1Hand.tif", tmp_path / "paraguay.tif")
    with pytest.raises(QgsProcessingException, match="no valid"):
        run("delineatefronts", INPUT=str(tmp_path / "paraguay.tif"), FRONTS="memory:")
