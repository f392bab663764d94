"""A folder of scenes becomes one layer of fronts, with a row for every file, whatever is the matter with it."""

import os
import shutil

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from calvingfront_plugin.delineation.front_record import FRONT_FIELDS, SCENE_FIELDS, points_of_wkt
from calvingfront_plugin.delineation.segmentation import _cached_weights
from tests.processing.simulated_series import PIXEL_M, RETREAT_M, SHAPE, scene_name, scenes
from training.simulated_raster import ORIGINS, write_scene


@pytest.fixture(scope="session")
def simulated():
    return scenes()


@pytest.fixture
def folder(simulated, tmp_path):
    """Three springs of a retreating glacier; not in the order of their names."""
    folder = tmp_path / "scenes"
    folder.mkdir()
    for day, scene in simulated.items():
        prefix = "zz_" if day.startswith("2020") else ""
        write_scene(folder / (prefix + scene_name(day)), scene, date=f"{day[:4]}-{day[4:6]}-{day[6:]}")
    return folder


@pytest.fixture
def box():
    """The fjord as a user draws a box in a map of polar stereographic coordinates."""
    x, y = ORIGINS[32624]
    side = SHAPE[0] * PIXEL_M
    utm = QgsRectangle(x + 100, y - side + 100, x + side - 100, y - 100)
    polar = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32624"),
        QgsCoordinateReferenceSystem("EPSG:3413"),
        QgsProject.instance().transformContext(),
    ).transformBoundingBox(utm)
    return f"{polar.xMinimum()},{polar.xMaximum()},{polar.yMinimum()},{polar.yMaximum()} [EPSG:3413]"


def features(layer):
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def lines(layer):
    return [
        np.array([(v.x(), v.y()) for v in feature.geometry().vertices()]) for feature in layer.getFeatures()
    ]


def opened(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def test_a_series_is_one_layer_by_date(run, folder, box, tmp_path):
    path, log = tmp_path / "fronts.gpkg", QgsProcessingFeedback()
    steps = []
    log.progressChanged.connect(steps.append)
    result = run("delineatefolder", log, FOLDER=str(folder), EXTENT=box, GLACIER="Testbræ", FRONTS=str(path))
    layer = opened(path, "fronts")
    assert layer.crs().authid() == "EPSG:32624"
    fronts = features(layer)
    assert [front["date"].toString("yyyyMMdd") for front in fronts] == list(RETREAT_M)
    assert {(front["glacier"], front["sensor"], front["status"]) for front in fronts} == {
        ("Testbræ", "Sentinel-1", "unreviewed")
    }
    rows = features(opened(path, "scenes"))
    assert set(rows[0]) == {"fid"} | {field.name for field in SCENE_FIELDS}
    assert [(row["date"].toString("yyyyMMdd"), row["n_fronts"]) for row in rows] == [
        (day, 1) for day in RETREAT_M
    ]
    assert all(row["outcome"] == "found" and row["reason"] for row in rows)
    assert (result["N_SCENES"], result["N_WITH_FRONT"], result["N_SKIPPED"], result["COUNT"]) == (3, 3, 0, 3)
    assert (result["FIRST_DATE"], result["LAST_DATE"]) == ("2020-03-15", "2022-03-18")
    assert steps == sorted(steps) and steps[-1] == 100 and len(steps) > 10
    assert "[2/3]" in log.textLog() and "3 files: 3 with a front, 0 without, 0 skipped" in log.textLog()

    layer.loadDefaultStyle()
    assert layer.renderer().type() == "RuleRenderer" and layer.temporalProperties().isActive()
    assert "3 SAR scenes (2020-03-15 – 2022-03-18)" in layer.metadata().abstract()
    history = " ".join(layer.metadata().history())
    assert all(scene_name(day) in history for day in RETREAT_M)


def test_each_front_is_what_the_scene_alone_gives(run, folder):
    together = run("delineatefolder", FOLDER=str(folder), FRONTS="memory:", SCENES="memory:")
    rows = features(together["SCENES"])
    for line, front, row in zip(lines(together["FRONTS"]), features(together["FRONTS"]), rows):
        alone = run("delineatefronts", INPUT=front["source_raster"], FRONTS="memory:", SCENES="memory:")
        (expected,), (expected_row,) = features(alone["FRONTS"]), features(alone["SCENES"])
        np.testing.assert_array_equal(line, lines(alone["FRONTS"])[0])
        assert set(front) == {field.name for field in FRONT_FIELDS}
        changing = {"created_utc", "seconds"}
        assert {k: v for k, v in front.items() if k not in changing} == {
            k: v for k, v in expected.items() if k not in changing
        }
        assert {k: v for k, v in row.items() if k not in changing} == {
            k: v for k, v in expected_row.items() if k not in changing
        }


def test_what_is_no_scene_has_a_row_and_costs_the_others_nothing(run, folder, box, simulated, tmp_path):
    """A folder as people have them: a broken download, a mask, zones of last week, another fjord's scene."""
    (folder / scene_name("20190301")).write_bytes(b"II*\0 and then the connection broke")
    write_scene(
        folder / "far_20190302.tif", simulated["20200315"], origin=(700_000.0, 7_380_000.0), date="2019-03-02"
    )
    mask = gdal.GetDriverByName("GTiff").Create(str(folder / "COL_2019-03-03_front.tif"), 200, 200)
    mask.GetRasterBand(1).WriteArray(np.eye(200, dtype=np.uint8) * 255)
    del mask
    run(
        "segmentzones",
        INPUT=str(folder / ("zz_" + scene_name("20200315"))),
        ZONES=str(folder / "zones_20190304.tif"),
        PROBABILITY=str(folder / "probability_20190305.tif"),
    )
    (folder / ".hidden.tif").write_bytes(b"")
    (folder / (scene_name("20210320") + ".aux.xml")).write_text("<PAMDataset/>")
    (folder / "notes.txt").write_text("not a raster")

    log = QgsProcessingFeedback()
    result = run(
        "delineatefolder",
        log,
        FOLDER=str(folder),
        PATTERN="*.tif*",
        EXTENT=box,
        FRONTS="memory:",
        SCENES="memory:",
    )
    rows = features(result["SCENES"])
    reasons = {
        os.path.basename(row["source_raster"]): row["reason"] for row in rows if row["outcome"] == "skipped"
    }
    assert "cannot be opened as a raster" in reasons.pop(scene_name("20190301"))
    assert "lies outside the raster" in reasons.pop("far_20190302.tif")
    assert "no values but 0 and 255: a mask" in reasons.pop("COL_2019-03-03_front.tif")
    assert "result of this plugin (zone)" in reasons.pop("zones_20190304.tif")
    assert "result of this plugin (front probability)" in reasons.pop("probability_20190305.tif")
    assert reasons == {}
    assert [row["date"].toString("yyyyMMdd") for row in rows] == [
        *("20190301", "20190302", "20190303", "20190304", "20190305"),
        *RETREAT_M,
    ]
    assert rows[0]["sensor"] == "Sentinel-1" and rows[0]["n_fronts"] == 0 and rows[0]["model"] == NULL
    assert (result["N_SCENES"], result["N_SKIPPED"], result["COUNT"]) == (8, 5, 3)
    assert log.textLog().count("is skipped:") == 5


def test_scenes_of_another_crs_are_brought_to_that_of_the_first(run, folder, simulated):
    """The lines and the machine's own copies of them, whose comparison tells what people corrected."""
    write_scene(folder / scene_name("20230401"), simulated["20220318"], epsg=3413, date="2023-04-01")
    result = run("delineatefolder", FOLDER=str(folder), FRONTS="memory:", SCENES="memory:")
    layer = result["FRONTS"]
    assert layer.crs().authid() == "EPSG:32624"
    assert layer.featureCount() == 4
    for line, front in zip(lines(layer), features(layer)):
        np.testing.assert_allclose(points_of_wkt(front["predicted_wkt"]), line, atol=1e-2)
    to_utm = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3413"), layer.crs(), QgsProject.instance().transformContext()
    )
    x, y = ORIGINS[3413]
    side = SHAPE[0] * PIXEL_M
    place = to_utm.transformBoundingBox(QgsRectangle(x, y - side, x + side, y))
    last = list(layer.getFeatures())[-1]
    assert last["date"].toString("yyyyMMdd") == "20230401"
    assert place.contains(last.geometry().boundingBox())
    assert last["length_m"] == pytest.approx(last.geometry().length(), rel=5e-3), "UTM is true to some 0.1 %"

    polar = run("delineatefolder", FOLDER=str(folder), FRONTS="memory:", CRS="EPSG:3413")["FRONTS"]
    assert polar.crs().authid() == "EPSG:3413"
    ground = [front["length_m"] for front in features(layer)]
    assert [front["length_m"] for front in features(polar)] == ground, "metres on the ground know no CRS"


def test_the_crs_is_that_of_the_oldest_scene_that_is_used(run, folder, simulated):
    """An older mask in degrees, an older scene of another fjord: neither gives a front, and neither the CRS."""
    mask = gdal.GetDriverByName("GTiff").Create(str(folder / "mask_2010-01-01.tif"), 50, 50)
    mask.SetProjection(QgsCoordinateReferenceSystem("EPSG:4326").toWkt())
    mask.SetGeoTransform((-39, 0.001, 0, 67, 0, -0.001))
    mask.GetRasterBand(1).WriteArray(np.full((50, 50), 128, dtype=np.uint8))
    del mask
    write_scene(folder / "far_20110101.tif", simulated["20200315"], epsg=3413, date="2011-01-01")
    x, y = ORIGINS[32624]
    side = SHAPE[0] * PIXEL_M
    box = f"{x + 100},{x + side - 100},{y - side + 100},{y - 100} [EPSG:32624]"
    result = run("delineatefolder", FOLDER=str(folder), EXTENT=box, FRONTS="memory:", SCENES="memory:")
    assert (result["N_SKIPPED"], result["COUNT"]) == (2, 3)
    assert result["FRONTS"].crs().authid() == "EPSG:32624"


def test_a_scene_without_crs_does_not_come_between_the_others(run, folder, simulated):
    bare = write_scene(folder / scene_name("20230401"), simulated["20220318"])
    gdal.Open(str(bare), gdal.GA_Update).SetProjection("")
    result = run("delineatefolder", FOLDER=str(folder), PIXEL_SIZE=40, FRONTS="memory:", SCENES="memory:")
    (row,) = [row for row in features(result["SCENES"]) if row["outcome"] == "skipped"]
    assert row["source_raster"] == str(bare) and "has no CRS" in row["reason"]
    assert result["COUNT"] == 3


def test_the_box_without_a_crs_is_in_that_of_each_scene(run, folder):
    """As delineatefronts takes it, and whatever the project shows."""
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    x, y = ORIGINS[32624]
    side = SHAPE[0] * PIXEL_M
    numbers = f"{x + 2500},{x + side},{y - side},{y}"
    windows = []
    for extent in (numbers, f"{numbers} [EPSG:32624]", QgsRectangle(x + 2500, y - side, x + side, y)):
        result = run("delineatefolder", FOLDER=str(folder), EXTENT=extent, FRONTS="memory:", SCENES="memory:")
        windows.append([row["window"] for row in features(result["SCENES"])])
    assert windows[0] == windows[1] == windows[2]
    whole = run("delineatefolder", FOLDER=str(folder), FRONTS="memory:", SCENES="memory:")
    assert windows[0] != [row["window"] for row in features(whole["SCENES"])]


def test_folders_in_the_folder_are_looked_into_where_asked(run, folder, simulated):
    inside = folder / "2023"
    inside.mkdir()
    write_scene(inside / "S1_20230401_hh.TIF", simulated["20220318"])
    files = {"FOLDER": str(folder), "FRONTS": "memory:"}
    assert run("delineatefolder", **files)["N_SCENES"] == 3
    assert run("delineatefolder", RECURSIVE=True, **files)["N_SCENES"] == 4
    one = run("delineatefolder", RECURSIVE=True, PATTERN="s1_*_hh.tif ; *.nothing", **files)
    assert (one["N_SCENES"], one["LAST_DATE"]) == (1, "2023-04-01")


def test_a_scene_without_a_date_comes_last_and_is_told_of(run, folder):
    undated = shutil.move(folder / scene_name("20210320"), folder / "aaa.tif")
    raster = gdal.Open(str(undated), gdal.GA_Update)
    raster.SetMetadata({})
    del raster
    log = QgsProcessingFeedback()
    layer = run("delineatefolder", log, FOLDER=str(folder), FRONTS="memory:")["FRONTS"]
    dates = [front["date"] for front in features(layer)]
    assert dates[2] == NULL and dates[0].toString("yyyy") == "2020"
    assert "Neither name nor metadata of aaa.tif tell a date" in log.textLog()


def test_the_network_is_loaded_once(run, folder):
    _cached_weights.cache_clear()
    run("delineatefolder", FOLDER=str(folder), FRONTS="memory:")
    assert _cached_weights.cache_info().misses == 1


def refused_before_the_work(run, complaint, **parameters):
    log, progress = QgsProcessingFeedback(), []
    log.progressChanged.connect(progress.append)
    with pytest.raises(QgsProcessingException, match=complaint):
        run("delineatefolder", log, **parameters)
    assert progress == []


def test_a_folder_without_scenes_is_refused_before_the_work(run, folder, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    refused_before_the_work(run, "No file in the folder .*empty fits", FOLDER=str(empty), FRONTS="memory:")
    refused_before_the_work(
        run, r"fits the names \*\.jp2", FOLDER=str(folder), PATTERN="*.jp2", FRONTS="memory:"
    )
    refused_before_the_work(run, "no folder .*nowhere", FOLDER=str(tmp_path / "nowhere"), FRONTS="memory:")


def test_a_scene_is_not_overwritten(run, folder):
    scene = folder / scene_name("20210320")
    before = scene.read_bytes()
    refused_before_the_work(run, "would be overwritten", FOLDER=str(folder), FRONTS=str(scene))
    assert scene.read_bytes() == before


def test_where_no_file_can_be_used_nothing_is_written(run, folder, tmp_path):
    """A box on the wrong side of Greenland is the user's mistake, not 159 rows of a table."""
    with pytest.raises(QgsProcessingException, match="None of the 3 files .* lies outside the raster"):
        run(
            "delineatefolder",
            FOLDER=str(folder),
            EXTENT="-60,-59,75,76 [EPSG:4326]",
            FRONTS=str(tmp_path / "fronts.gpkg"),
        )
    assert not (tmp_path / "fronts.gpkg").exists()


def test_wrong_weights_end_the_work_at_once(run, folder, tmp_path):
    log = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException, match="no weights file"):
        run(
            "delineatefolder",
            log,
            FOLDER=str(folder),
            WEIGHTS=str(tmp_path / "x.safetensors"),
            FRONTS="memory:",
        )
    assert "[2/3]" not in log.textLog()


def test_cancel_leaves_nothing_behind_and_says_so(run, folder, tmp_path):
    impatient = QgsProcessingFeedback()
    impatient.progressChanged.connect(lambda percent: impatient.cancel() if percent >= 50 else None)
    with pytest.raises(QgsProcessingException, match="Cancelled after 1 of 3 scenes; nothing was written"):
        run("delineatefolder", impatient, FOLDER=str(folder), FRONTS=str(tmp_path / "fronts.gpkg"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scenes"]
