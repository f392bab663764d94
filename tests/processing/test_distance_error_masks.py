"""Masks of the benchmark in QGIS: names that tell the scene, zones, and the very figures of ``training evaluate``."""

import csv
from html import escape

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)

from calvingfront_plugin.delineation.evaluation import BREAKDOWNS
from calvingfront_plugin.delineation.front_mask import front_from_zones
from training.archive import ArchiveScene, parse_name
from training.benchmark import measure
from training.benchmark_predictions import Prediction
from training.benchmark_results import BenchmarkResult

GOLDEN_ERROR = 96.59925390688757
GLACIER, OCEAN = 127, 254


@pytest.fixture
def picture(tmp_path):
    """Write a mask as PNG, without georeference as the benchmark's are."""

    def write(folder, name, mask):
        (tmp_path / folder).mkdir(exist_ok=True)
        path = str(tmp_path / folder / f"{name}.png")
        memory = gdal.GetDriverByName("MEM").Create("", mask.shape[1], mask.shape[0], 1, gdal.GDT_Byte)
        memory.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
        gdal.GetDriverByName("PNG").CreateCopy(path, memory)
        return path

    return write


def wavy(seed, shape=(120, 100), lift=0.0):
    """Zones with a wavy border of ice in the west, and its front: the ocean's first pixel of each row."""
    rng = np.random.default_rng(seed)
    rows = np.arange(shape[0])
    border = (50 + lift + 8 * np.sin(rows / 14 + rng.uniform(0, 6)) + rng.normal(0, 1, shape[0])).astype(int)
    zones = np.where(np.arange(shape[1]) >= border[:, np.newaxis], OCEAN, GLACIER)
    front = np.zeros(shape, dtype=bool)
    front[rows, border] = True
    return zones, front


def test_the_golden_images_have_the_golden_error(run, picture, golden):
    reference = golden("g4_metrics")
    names = [str(name) for name in reference["names"]]
    nothing = np.zeros_like(reference["front_pred_2"])
    predicted = [reference["front_pred_1"] > 0, reference["front_pred_2"] > 0, nothing]
    result = run(
        "distanceerror",
        PREDICTED=[picture("p", f"{name}_front", 255 * mask) for name, mask in zip(names, predicted)],
        LABEL=[
            picture("l", f"{name}_front", 255 * (reference[f"front_target_{number}"] > 0))
            for name, number in zip(names, "122")
        ],
        METRIC="benchmark pixels",
    )
    assert result["MEAN"] == pytest.approx(GOLDEN_ERROR, rel=1e-12)
    assert (result["N_PAIRS"], result["N_MISSING"]) == (2, 1)
    assert result["MEAN_OF_FRONTS"] == pytest.approx(85.007, abs=5e-4), "the golden README's counter-check"


def test_the_figures_of_training_evaluate_to_the_digit(run, picture, tmp_path):
    """Fronts of seven scenes, one of them not found and one without a mask: the same images, means and groups."""
    stems = [
        "COL_2011-06-18_TDX_7_1_024",
        "COL_2012-12-04_S1_20_1_094",
        "JAC_2009-05-01_TSX_6_2_005",
        "Mapple_2007-02-10_PALSAR_17_3_152",
        "Mapple_2010-07-04_ENVISAT_20_1_467",
        "SI_1999-01-04_ERS_20_4_061",
        "DBE_2001-09-09_RSAT_12_3_282",
    ]
    predicted, labels, images = [], [], []
    for number, stem in enumerate(stems):
        _, label = wavy(number)
        _, front = wavy(number, lift=3 * number)
        if number >= 5:
            front[:] = False
        labels.append(picture("labels", f"{stem}_front", 255 * label))
        if number != 6:
            predicted.append(picture("predicted", stem, 255 * front))
        # The archive's own evaluation; it is given the pictures, so that no file is read.
        scene = ArchiveScene(parse_name(stem), "test", *[tmp_path / "not there"] * 4)
        images.append(measure(scene, Prediction("fronts", front), None, label, None))
    table = BenchmarkResult(
        folder=tmp_path,
        way="fronts",
        part="test",
        name="",
        version="",
        images=tuple(sorted(images, key=lambda image: image.in_box.name)),
        labels_sha256="",
        finished=True,
    ).table_without_box

    path = tmp_path / "pairs.csv"
    result = run(
        "distanceerror",
        PREDICTED=predicted,
        LABEL=labels,
        METRIC="benchmark pixels",
        CSV=str(path),
        PAIRS="memory:",
    )
    assert result["MEAN"] == table[0].mde_m
    assert result["MEAN_OF_FRONTS"] == table[0].mean_of_images_m
    assert result["LABEL_TO_PREDICTED"] == table[0].label_to_predicted_m
    assert result["N_MISSING"] == table[0].n_missing == 2
    with open(tmp_path / "pairs_groups.csv", encoding="utf-8", newline="") as stream:
        read = [
            row for row in csv.DictReader(stream) if tuple(filter(None, row["by"].split(", "))) in BREAKDOWNS
        ]
    assert [row["group"] for row in read] == [", ".join(row.group) for row in table]
    for mine, row in zip(read, table):
        assert int(mine["n_pairs"]) == row.n_images, row.group
        if row.n_images > row.n_without_front:
            assert float(mine["mde_m"]) == pytest.approx(row.mde_m, abs=5e-5), row.group
    means = {row["name"]: row["mean_m"] for row in result["PAIRS"].getFeatures() if not row["missing"]}
    assert means == {
        each.without_box.name: each.without_box.mean_m for each in images if each.without_box.measured
    }


@pytest.mark.parametrize(
    ("greys", "why"),
    [
        ({GLACIER: GLACIER, OCEAN: OCEAN}, "as the benchmark writes them"),
        ({GLACIER: 2, OCEAN: 3}, "as 'Segment zones' writes them"),
        ({GLACIER: 3, OCEAN: 4}, "as classes counted from 1"),
    ],
)
def test_zones_become_the_benchmarks_front(run, picture, greys, why):
    """The border that the benchmark draws between ocean and glacier, whatever the values of the zones are."""
    zones, front = wavy(1)
    zones[:30, :10] = 64
    zones[60:70, 80:] = 0
    values = {64: {GLACIER: 64, 2: 1, 3: 2}[greys[GLACIER]], 0: 1 if greys[GLACIER] == 3 else 0, **greys}
    coded = np.select([zones == value for value in values], list(values.values()))
    stem = "COL_2011-06-18_TDX_20_1_024"
    label = picture("labels", f"{stem}_front", 255 * front)
    predicted = picture("predicted", f"{stem}_zones", coded)
    pixels = run("distanceerror", PREDICTED=predicted, LABEL=label, METRIC="benchmark pixels")
    assert pixels["N_PREDICTED"] == np.count_nonzero(front_from_zones(zones, 750 / 20)), why
    assert pixels["LABEL_TO_PREDICTED"] == 0.0
    metres = run("distanceerror", PREDICTED=predicted, LABEL=label)
    assert metres["MEAN"] < 30 and metres["N_PREDICTED"] == 1


def test_the_name_tells_glacier_date_and_true_pixel_size(run, picture):
    """Pixels of TanDEM-X called 7 m are 6 2/3 m: the benchmark measures with the name, metres with the truth."""
    masks = {}
    for side, column in (("PREDICTED", 33), ("LABEL", 30)):
        mask = np.zeros((120, 100))
        mask[:, column] = 255
        masks[side] = [
            picture(side, f"{stem}_front", mask)
            for stem in ("COL_2011-06-18_TDX_7_1_024", "Crane_2009-06-18_TSX_7_2_061")
        ]
    metres = run("distanceerror", PAIRS="memory:", **masks)
    assert metres["MEAN"] == pytest.approx(20.0) and metres["N_PAIRS"] == 2
    rows = {row["glacier"]: row for row in metres["PAIRS"].getFeatures()}
    assert rows["COL"]["season"] == "summer" and rows["Crane"]["season"] == "winter", "of either hemisphere"
    assert rows["COL"]["resolution_m"] == 7
    assert run("distanceerror", METRIC="benchmark pixels", **masks)["MEAN"] == pytest.approx(21.0)
    assert run("distanceerror", METRIC="benchmark pixels", RESOLUTION=10, **masks)["MEAN"] == pytest.approx(
        30.0
    )


def test_a_mask_of_a_scene_without_label_is_listed_and_two_of_one_scene_are_refused(run, picture):
    _, front = wavy(0)
    stems = ["COL_2011-06-18_TDX_7_1_024", "COL_2011-06-29_TDX_7_1_024"]
    predicted = [picture("predicted", f"{stem}_front", 255 * front) for stem in stems]
    label = picture("labels", f"{stems[0]}_front", 255 * front)
    log = QgsProcessingFeedback()
    result = run(
        "distanceerror", log, PREDICTED=predicted, LABEL=label, METRIC="benchmark pixels", PAIRS="memory:"
    )
    assert (result["MEAN"], result["N_PAIRS"], result["N_UNLABELLED"]) == (0.0, 1, 1)
    assert [row["unlabelled"] for row in result["PAIRS"].getFeatures()] == [0, 1]

    zones, _ = wavy(0)
    twice = [*predicted, picture("predicted", f"{stems[0]}_zones", zones)]
    with pytest.raises(QgsProcessingException, match="are masks of the same front"):
        run("distanceerror", PREDICTED=twice, LABEL=label, METRIC="benchmark pixels")


def test_a_picture_cannot_lie_on_the_map(run, picture, qgis_app):
    """A mask of the benchmark against a line with coordinates; the message says what to do."""
    _, front = wavy(0)
    mask = picture("predicted", "COL_2011-06-18_TDX_7_1_024_front", 255 * front)
    line = QgsVectorLayer("LineString?crs=EPSG:32606&field=date:date", "drawn in QGIS", "memory")
    line_feature = QgsFeature(line.fields())
    line_feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(500000 6800000, 500000 6805000)"))
    line.dataProvider().addFeature(line_feature)
    told = "'.*024_front' has no georeference: it cannot lie on the map with 'drawn in QGIS'. Georeference it"
    for sides in ({"PREDICTED": mask, "LABEL": line}, {"PREDICTED": line, "LABEL": mask}):
        with pytest.raises(QgsProcessingException, match=told):
            run("distanceerror", **sides)
    # What QGIS does with a picture where it is set to give layers the CRS of the project.
    called = QgsRasterLayer(mask, "called", "gdal")
    called.setCrs(QgsCoordinateReferenceSystem("EPSG:32606"))
    with pytest.raises(QgsProcessingException, match="'called' has no georeference"):
        run("distanceerror", PREDICTED=called, LABEL=line)
    assert run("distanceerror", PREDICTED=called, LABEL=mask)["MEAN"] == pytest.approx(0)


def test_the_protocol_says_what_masks_were_measured_by(run, picture, tmp_path):
    _, front = wavy(0)
    stem, report = "COL_2011-06-18_TDX_7_1_024_front", tmp_path / "report.html"
    sides = {name: picture(name, stem, 255 * front) for name in ("PREDICTED", "LABEL")}
    for settings, size in (
        ({"METRIC": "benchmark pixels"}, "7 m from the name, 100 x 120 pixels"),
        ({}, "6.667 m from the name, 100 x 120 pixels"),
        ({"RESOLUTION": 12}, "12 m as given, 100 x 120 pixels"),
    ):
        log = QgsProcessingFeedback()
        run("distanceerror", log, REPORT=str(report), **sides, **settings)
        page = report.read_text("utf-8")
        assert size in page
        assert all(escape(path) in page for path in sides.values())
        assert "taken for metres" not in log.textLog() and "coordinates are metres" not in page


def test_most_of_the_error_outside_the_box_is_said_of_masks_too(run, picture):
    _, label = wavy(0)
    predicted = label.copy()
    predicted[:, 80:90] = predicted[:1, :] = True
    stem, hint = "COL_2011-06-18_TDX_20_1_024_front", "choose the box 'around label'"
    sides = {"PREDICTED": picture("p", stem, 255 * predicted), "LABEL": picture("l", stem, 255 * label)}
    for settings in ({"RESOLUTION": 10}, {"RESOLUTION": 20}, {"RESOLUTION": 20, "BOX": "around label"}):
        log = QgsProcessingFeedback()
        run("distanceerror", log, METRIC="benchmark pixels", **sides, **settings)
        assert (hint in log.textLog()) == (settings == {"RESOLUTION": 20})


def test_several_annotators_of_one_scene(run, picture):
    """The same scene in two folders of labels: each is an author."""
    stem = "COL_2011-06-18_TDX_20_1_024"
    columns = {}
    for folder, column in (("predicted", 34), ("anna", 30), ("bert", 31)):
        mask = np.zeros((120, 100))
        mask[:, column] = 255
        columns[folder] = picture(folder, f"{stem}_front", mask)
    labels = [columns["anna"], columns["bert"]]
    # The benchmark counts images: one for each annotator.
    for metric, count in (("metres", 1), ("benchmark pixels", 2)):
        result = run(
            "distanceerror", PREDICTED=columns["predicted"], LABEL=labels, METRIC=metric, PAIRS="memory:"
        )
        told = {row["author"]: row["mean_m"] for row in result["PAIRS"].getFeatures()}
        assert told == {
            f"anna/{stem}_front": pytest.approx(80),
            f"bert/{stem}_front": pytest.approx(60),
        }, metric
        assert result["N_PAIRS"] == count
