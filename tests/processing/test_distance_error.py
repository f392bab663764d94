"""The distance error in QGIS against cases whose answer is known, for every kind of layer that users have."""

import re

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

#: UTM 24N: the projection shortens by 0.04 % at its centre.
SCALE = 0.9996
WEST, SOUTH = 500_000.0, 7_380_000.0


@pytest.fixture
def lines_layer(qgis_app):
    """Make a memory layer of lines from WKT."""

    def make(*geometries, kind="LineString", crs="EPSG:32624", name="fronts"):
        layer = QgsVectorLayer(f"{kind}?crs={crs}", name, "memory")
        for wkt in geometries:
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
            layer.dataProvider().addFeature(feature)
        return layer

    return make


def straight(offset_m, length_m=10_000.0):
    """WKT of a front that runs north, so many metres of the map east of the origin."""
    return f"LINESTRING({WEST + offset_m} {SOUTH}, {WEST + offset_m} {SOUTH + length_m})"


@pytest.fixture
def mask_file(tmp_path):
    """Write a front mask as GeoTIFF; without ``epsg`` it has no georeference."""

    def write(name, mask, pixel_m=20.0, epsg=32624, nodata=None):
        path = str(tmp_path / name)
        raster = gdal.GetDriverByName("GTiff").Create(path, mask.shape[1], mask.shape[0], 1, gdal.GDT_Byte)
        if epsg:
            raster.SetGeoTransform((WEST, pixel_m, 0.0, SOUTH, 0.0, -pixel_m))
            reference = QgsVectorLayer(f"Point?crs=EPSG:{epsg}", "", "memory").crs().toWkt()
            raster.SetProjection(reference)
        if nodata is not None:
            raster.GetRasterBand(1).SetNoDataValue(nodata)
        raster.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
        del raster
        return path

    return write


def test_parallel_fronts_are_as_far_apart_as_they_are(run, lines_layer, tmp_path):
    report = tmp_path / "report.html"
    result = run(
        "distanceerror",
        PREDICTED=lines_layer(straight(100)),
        LABEL=lines_layer(straight(0), name="label of 2020"),
        TOLERANCE=90,
        REPORT=str(report),
        ERROR_LINES="memory:",
    )
    apart = 100 / SCALE
    for figure in ("MEAN", "MEDIAN", "P95", "HAUSDORFF", "PREDICTED_TO_LABEL", "LABEL_TO_PREDICTED"):
        assert result[figure] == pytest.approx(apart, rel=1e-5), figure
    for figure in ("LENGTH_PREDICTED", "LENGTH_LABEL", "UNMATCHED_PREDICTED", "UNMATCHED_LABEL"):
        assert result[figure] == pytest.approx(10_000 / SCALE, rel=1e-5), figure
    assert (result["N_PREDICTED"], result["N_LABEL"], result["MISSING"]) == (1, 1, 0)

    page = report.read_text(encoding="utf-8")
    assert "label of 2020" in page and "100.0\u00a0m" in page and "missing fronts" in page
    assert not re.search(r'(?:src|href)="(?!data:|#)', page), "the page needs nothing beside it"

    errors = result["ERROR_LINES"]
    assert errors.crs().authid() == "EPSG:32624" and errors.featureCount() == 1002
    assert errors.renderer().type() == "graduatedSymbol"
    for feature in errors.getFeatures():
        assert feature["distance_m"] == pytest.approx(apart, abs=2e-3)
        assert feature.geometry().length() == pytest.approx(100, abs=1e-3)


def test_the_two_directions_tell_a_part_that_was_missed(run, lines_layer):
    """Half of the label is predicted, exactly: nothing wrong was drawn, and half of the front is missing."""
    result = run(
        "distanceerror", PREDICTED=lines_layer(straight(0, 5000)), LABEL=lines_layer(straight(0, 10_000))
    )
    assert result["PREDICTED_TO_LABEL"] == pytest.approx(0, abs=1e-6)
    assert result["LABEL_TO_PREDICTED"] == pytest.approx(1250 / SCALE, rel=1e-3)
    assert result["HAUSDORFF"] == pytest.approx(5000 / SCALE, rel=1e-5)
    assert result["UNMATCHED_LABEL"] == pytest.approx(4900 / SCALE, rel=3e-3)


def test_prediction_in_another_crs(run, lines_layer):
    """The same line in degrees gives the same figures."""
    in_utm = run("distanceerror", PREDICTED=lines_layer(straight(80)), LABEL=lines_layer(straight(0)))
    moved = QgsGeometry.fromWkt(straight(80)).densifyByDistance(100)
    moved.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32624"),
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsProject.instance(),
        )
    )
    in_degrees = lines_layer(moved.asWkt(12), crs="EPSG:4326")
    result = run("distanceerror", PREDICTED=in_degrees, LABEL=lines_layer(straight(0)))
    assert result["MEAN"] == pytest.approx(in_utm["MEAN"], rel=1e-4)


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("LineStringZ", f"LINESTRING Z({WEST} {SOUTH} 5, {WEST} {SOUTH + 10000} 7)"),
        ("LineStringM", f"LINESTRING M({WEST} {SOUTH} 0.5, {WEST} {SOUTH + 10000} 0.9)"),
        (
            "MultiLineStringZ",
            f"MULTILINESTRING Z(({WEST} {SOUTH} 0, {WEST} {SOUTH + 4000} 0), "
            f"({WEST} {SOUTH + 4000} 0, {WEST} {SOUTH + 10000} 0))",
        ),
        ("CompoundCurve", f"COMPOUNDCURVE(({WEST} {SOUTH}, {WEST} {SOUTH + 10000}))"),
    ],
)
def test_labels_come_in_many_kinds_of_geometry(run, lines_layer, kind, wkt):
    result = run("distanceerror", PREDICTED=lines_layer(straight(50)), LABEL=lines_layer(wkt, kind=kind))
    assert result["MEAN"] == pytest.approx(50 / SCALE, rel=1e-4)
    assert result["LENGTH_LABEL"] == pytest.approx(10_000 / SCALE, rel=1e-4)


def test_a_curved_label_is_followed(run, lines_layer):
    """A half circle of 1 km radius is pi km long."""
    arc = f"CIRCULARSTRING({WEST} {SOUTH}, {WEST + 1000} {SOUTH + 1000}, {WEST} {SOUTH + 2000})"
    result = run(
        "distanceerror", PREDICTED=lines_layer(straight(0)), LABEL=lines_layer(arc, kind="CircularString")
    )
    assert result["LENGTH_LABEL"] == pytest.approx(np.pi * 1000 / SCALE, rel=1e-3)


def test_a_missing_front_is_counted_and_never_a_small_error(run, lines_layer, tmp_path):
    report, log = tmp_path / "report.html", QgsProcessingFeedback()
    result = run(
        "distanceerror",
        log,
        PREDICTED=lines_layer(),
        LABEL=lines_layer(straight(0)),
        REPORT=str(report),
        ERROR_LINES="memory:",
    )
    assert result["MISSING"] == 1 and result["N_PREDICTED"] == 0
    assert result["MEAN"] is None and result["HAUSDORFF"] is None
    assert result["UNMATCHED_LABEL"] == result["LENGTH_LABEL"] == pytest.approx(10_000 / SCALE, rel=1e-5)
    assert result["ERROR_LINES"].featureCount() == 0
    assert "the front is missing" in log.textLog()
    assert "the front is missing" in report.read_text(encoding="utf-8")


def test_a_prediction_without_a_label_is_a_false_front(run, lines_layer):
    result = run("distanceerror", PREDICTED=lines_layer(straight(0)), LABEL=lines_layer())
    assert result["MISSING"] == 0 and result["N_LABEL"] == 0 and result["MEAN"] is None
    assert result["UNMATCHED_PREDICTED"] == result["LENGTH_PREDICTED"] > 0


def test_the_box_leaves_side_glaciers_out(run, lines_layer):
    """A prediction that runs on for 5 km beyond the label is looked at 500 m beyond it."""
    layers = {"PREDICTED": lines_layer(straight(0, 15_000)), "LABEL": lines_layer(straight(0, 10_000))}
    assert run("distanceerror", **layers)["LENGTH_PREDICTED"] == pytest.approx(15_000 / SCALE, rel=1e-4)
    boxed = run("distanceerror", BOX="around label", **layers)
    assert boxed["LENGTH_PREDICTED"] == pytest.approx(10_000 / SCALE + 500, abs=2)
    assert boxed["LENGTH_LABEL"] == pytest.approx(10_000 / SCALE, rel=1e-4)


def test_benchmark_pixels_are_the_benchmarks(run, mask_file, golden):
    reference = golden("g4_metrics")
    resolution = int(reference["resolutions_m"][0])
    result = run(
        "distanceerror",
        PREDICTED=mask_file("predicted.tif", reference["front_pred_1"], epsg=None),
        LABEL=mask_file("label.tif", reference["front_target_1"], epsg=None),
        METRIC="benchmark pixels",
        RESOLUTION=resolution,
    )
    expected = reference["front_errors_px_1"] * resolution
    assert result["MEAN"] == pytest.approx(expected.mean(), abs=1e-9)
    assert result["HAUSDORFF"] == pytest.approx(expected.max(), abs=1e-9)
    n_predicted = np.count_nonzero(reference["front_pred_1"])
    assert result["N_PREDICTED"] == n_predicted
    assert result["PREDICTED_TO_LABEL"] == pytest.approx(expected[:n_predicted].mean(), abs=1e-9)
    assert result["LABEL_TO_PREDICTED"] == pytest.approx(expected[n_predicted:].mean(), abs=1e-9)
    assert result["LENGTH_LABEL"] is None, "pixels have no length"


def column(offset_px, shape=(200, 60), thickness=1):
    mask = np.zeros(shape, dtype=bool)
    mask[20:-20, 20 + offset_px : 20 + offset_px + thickness] = True
    return mask


def test_masks_become_lines_for_metres(run, mask_file, lines_layer):
    """Pixel columns 3 pixels of 20 m apart; a line along the middle of one lies on it."""
    predicted, label = mask_file("predicted.tif", column(3)), mask_file("label.tif", column(0))
    result = run("distanceerror", PREDICTED=predicted, LABEL=label)
    assert result["MEAN"] == pytest.approx(60 / SCALE, rel=1e-4)
    x = WEST + 20.5 * 20
    line = f"LINESTRING({x} {SOUTH - 20.5 * 20}, {x} {SOUTH - 179.5 * 20})"
    on_it = run("distanceerror", PREDICTED=lines_layer(line), LABEL=label)
    assert on_it["HAUSDORFF"] == pytest.approx(0, abs=1e-3)


def test_a_thick_mask_is_thinned_to_its_middle(run, mask_file):
    thick = run(
        "distanceerror",
        PREDICTED=mask_file("predicted.tif", column(3, thickness=5)),
        LABEL=mask_file("label.tif", column(5)),
    )
    assert thick["MEDIAN"] == pytest.approx(0, abs=20)
    assert thick["N_PREDICTED"] == 1


def test_the_nodata_value_of_a_mask_is_no_front(run, mask_file):
    with_nodata = np.where(column(3), 1, 255)
    result = run(
        "distanceerror",
        PREDICTED=mask_file("predicted.tif", with_nodata, nodata=255),
        LABEL=mask_file("label.tif", column(0)),
    )
    assert result["MEAN"] == pytest.approx(60 / SCALE, rel=1e-4)


@pytest.mark.parametrize("role", ["PREDICTED", "LABEL"])
@pytest.mark.parametrize("metric", [{}, {"METRIC": "benchmark pixels", "RESOLUTION": 30}])
def test_a_scene_is_no_mask(run, mask_file, fjord, role, metric):
    """Every pixel of a SAR scene would be front: the figure would look right and mean nothing."""
    mask = mask_file("mask.tif", column(0))
    rasters = {"PREDICTED": mask, "LABEL": mask, role: str(fjord.raster)}
    with pytest.raises(QgsProcessingException, match="no mask of a front: it has more than two values"):
        run("distanceerror", **rasters, **metric)


def test_a_mask_of_the_ocean_is_no_mask_of_a_front(run, mask_file):
    ocean = np.zeros((200, 60), dtype=bool)
    ocean[:, 30:] = True
    with pytest.raises(QgsProcessingException, match="50% of its pixels"):
        run("distanceerror", PREDICTED=mask_file("a.tif", column(0)), LABEL=mask_file("b.tif", ocean))


def test_numbers_choose_metric_and_box_as_words_do(run, mask_file):
    masks = {
        "PREDICTED": mask_file("a.tif", column(3)),
        "LABEL": mask_file("b.tif", column(0)),
        "RESOLUTION": 20,
    }
    words = run("distanceerror", METRIC="benchmark pixels", BOX="around label", **masks)
    assert run("distanceerror", METRIC="1", BOX="1", **masks) == words
    assert words["METRIC_USED"] == "benchmark pixels"


def test_benchmark_pixels_say_that_they_have_no_error_lines(run, mask_file):
    masks = {
        "PREDICTED": mask_file("a.tif", column(3)),
        "LABEL": mask_file("b.tif", column(0)),
        "RESOLUTION": 20,
    }
    for lines, is_said in ({"ERROR_LINES": "memory:"}, True), ({}, False):
        log = QgsProcessingFeedback()
        run("distanceerror", log, METRIC="benchmark pixels", **masks, **lines)
        assert ("no error lines" in log.textLog()) is is_said


def test_a_report_without_a_folder_or_in_place_of_a_mask_is_refused(run, mask_file, tmp_path):
    masks = {"PREDICTED": mask_file("a.tif", column(3)), "LABEL": mask_file("b.tif", column(0))}
    with pytest.raises(QgsProcessingException, match="no folder .*nowhere"):
        run("distanceerror", REPORT=str(tmp_path / "nowhere" / "report.html"), **masks)
    with pytest.raises(QgsProcessingException, match="would be overwritten"):
        run("distanceerror", REPORT=masks["LABEL"], **masks)


def test_masks_without_georeference_are_measured_by_their_resolution(run, mask_file):
    masks = {
        "PREDICTED": mask_file("predicted.tif", column(3), epsg=None),
        "LABEL": mask_file("label.tif", column(0), epsg=None),
    }
    assert run("distanceerror", RESOLUTION=7, **masks)["MEAN"] == pytest.approx(21)
    with pytest.raises(QgsProcessingException, match="give the resolution"):
        run("distanceerror", **masks)


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        (
            {"METRIC": "benchmark pixels", "RESOLUTION": 20},
            "20 x 60 pixels.*200 x 60|200 x 60 pixels.*100 x 60",
        ),
        ({"METRIC": "benchmark pixels"}, "needs the resolution"),
    ],
)
def test_benchmark_pixels_want_masks_of_one_grid(run, mask_file, settings, complaint):
    with pytest.raises(QgsProcessingException, match=complaint):
        run(
            "distanceerror",
            PREDICTED=mask_file("predicted.tif", column(0)),
            LABEL=mask_file("label.tif", column(0, shape=(100, 60))),
            **settings,
        )


def test_what_cannot_be_compared_is_refused_with_the_way_out(run, lines_layer, mask_file):
    lines, mask = lines_layer(straight(0)), mask_file("mask.tif", column(0))
    with pytest.raises(QgsProcessingException, match="for lines take 'metres'"):
        run("distanceerror", PREDICTED=lines, LABEL=mask, METRIC="benchmark pixels", RESOLUTION=20)
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32624", "basins", "memory")
    with pytest.raises(QgsProcessingException, match="Polygons to Lines"):
        run("distanceerror", PREDICTED=polygons, LABEL=lines)
    unplaced = lines_layer(straight(0), crs="")
    with pytest.raises(QgsProcessingException, match="assign the right one"):
        run("distanceerror", PREDICTED=unplaced, LABEL=lines)


def test_the_label_of_the_real_scene_agrees_with_itself(run, shared_data):
    """A layer in degrees, filtered to one scene as its user would filter it."""
    source = f"{shared_data / 'georeferenced_sar' / 'fronts.geojson'}|subset=\"scene\" LIKE '%helheim%'"
    result = run("distanceerror", PREDICTED=source, LABEL=source)
    assert result["N_LABEL"] == 1
    assert result["MEAN"] == pytest.approx(0, abs=1e-6)
    assert 5_000 < result["LENGTH_LABEL"] < 30_000


def test_a_simulated_scene_from_raster_to_error(run, fjord, ends):
    """The whole way: scene, two clicks, fronts, error against the exact label."""
    fronts = run("delineatefronts", INPUT=str(fjord.raster), CLICKS=ends, FRONTS="memory:")
    result = run("distanceerror", PREDICTED=fronts["FRONTS"], LABEL=str(fjord.label))
    assert result["MISSING"] == 0
    assert result["LENGTH_PREDICTED"] == pytest.approx(fronts["LENGTH"], rel=2e-3)
    assert 0 < result["MEDIAN"] <= result["P95"] <= result["HAUSDORFF"]
