"""Distance error: the benchmark's number on masks, and metres on the ground between lines."""

import concurrent.futures
import itertools
import math
import time

import numpy as np
import pytest
import shapely
from osgeo import ogr, osr

from calvingfront_plugin.delineation.distance import (
    clip_lines,
    error_lines,
    front_box,
    front_distances,
    mask_distances,
    mean_distance_error,
    pool,
)
from calvingfront_plugin.delineation.ground import GroundError

PER_MILLE = 1e-3


def wkt(epsg):
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def vincenty(start, end):
    """Geodesic length in metres on WGS 84 between longitude, latitude pairs (Vincenty 1975, inverse)."""
    a, f = 6378137.0, 1 / 298.257223563
    b = a * (1 - f)
    (lon1, lat1), (lon2, lat2) = np.radians(start), np.radians(end)
    if (lon1, lat1) == (lon2, lat2):
        return 0.0
    u1, u2 = math.atan((1 - f) * math.tan(lat1)), math.atan((1 - f) * math.tan(lat2))
    difference = (lon2 - lon1 + math.pi) % (2 * math.pi) - math.pi
    lam = difference
    for _ in range(100):
        sin_sigma = math.hypot(
            math.cos(u2) * math.sin(lam),
            math.cos(u1) * math.sin(u2) - math.sin(u1) * math.cos(u2) * math.cos(lam),
        )
        cos_sigma = math.sin(u1) * math.sin(u2) + math.cos(u1) * math.cos(u2) * math.cos(lam)
        sigma = math.atan2(sin_sigma, cos_sigma)
        sin_alpha = math.cos(u1) * math.cos(u2) * math.sin(lam) / sin_sigma
        cos2_alpha = 1 - sin_alpha**2
        cos_2m = cos_sigma - 2 * math.sin(u1) * math.sin(u2) / cos2_alpha
        c = f / 16 * cos2_alpha * (4 + f * (4 - 3 * cos2_alpha))
        inner = sigma + c * sin_sigma * (cos_2m + c * cos_sigma * (2 * cos_2m**2 - 1))
        lam, previous = difference + (1 - c) * f * sin_alpha * inner, lam
        if abs(lam - previous) < 1e-14:
            break
    k2 = cos2_alpha * (a**2 - b**2) / b**2
    big_a = 1 + k2 / 16384 * (4096 + k2 * (-768 + k2 * (320 - 175 * k2)))
    big_b = k2 / 1024 * (256 + k2 * (-128 + k2 * (74 - 47 * k2)))
    tail = cos_2m * (4 * sin_sigma**2 - 3) * (4 * cos_2m**2 - 3)
    delta = big_b * sin_sigma * (cos_2m + big_b / 4 * (cos_sigma * (2 * cos_2m**2 - 1) - big_b / 6 * tail))
    return b * big_a * (sigma - delta)


def polar_stereographic_scale(latitude, true_scale_latitude=70.0):
    """Map metres a metre of ground in EPSG:3413 or 3031 (Snyder 1987, equations 14-15, 15-9, 21-32, 21-34)."""
    e = math.sqrt(0.00669437999014)

    def m(phi):
        return math.cos(phi) / math.sqrt(1 - (e * math.sin(phi)) ** 2)

    def t(phi):
        s = e * math.sin(phi)
        return math.tan(math.pi / 4 - phi / 2) / ((1 - s) / (1 + s)) ** (e / 2)

    phi, true = math.radians(latitude), math.radians(true_scale_latitude)
    return m(true) * t(phi) / t(true) / m(phi)


# The benchmark on masks


def test_benchmark_distances_equal_the_reference(golden):
    reference = golden("g4_metrics")
    for image in ("1", "2"):
        both_ways = mask_distances(reference[f"front_pred_{image}"], reference[f"front_target_{image}"], 1)
        expected = reference[f"front_errors_px_{image}"]
        np.testing.assert_allclose(np.concatenate(both_ways), expected, rtol=0, atol=1e-9)


def test_benchmark_mean_pools_pixels_and_counts_the_image_without_front(golden):
    reference = golden("g4_metrics")
    nothing = np.zeros_like(reference["front_pred_2"])
    resolutions = reference["resolutions_m"]
    result = mean_distance_error(
        [
            (reference["front_pred_1"], reference["front_target_1"], resolutions[0]),
            (reference["front_pred_2"], reference["front_target_2"], resolutions[1]),
            (nothing, reference["front_target_2"], resolutions[2]),
        ]
    )
    assert result.mean_m == pytest.approx(96.59925390688757, abs=1e-9)
    np.testing.assert_allclose(result.distances_m, reference["pooled_errors_m"], rtol=0, atol=1e-9)
    assert (result.n_images, result.n_without_front) == (3, 1)


def test_a_set_in_which_no_image_has_a_front_gives_nan_and_the_count():
    empty, front = np.zeros((8, 9), np.uint8), np.eye(8, 9, dtype=np.uint8) * 255
    result = mean_distance_error([(empty, front, 20), (front, empty, 20), (empty, empty, 20)])
    assert math.isnan(result.mean_m)
    assert (result.n_images, result.n_without_front, result.distances_m.size) == (3, 3, 0)
    assert math.isnan(mean_distance_error([]).mean_m)


def test_pixels_that_are_not_square_count_in_metres_each_way():
    predicted, label = np.zeros((10, 10)), np.zeros((10, 10))
    predicted[:, 2] = label[:, 5] = 1
    assert mask_distances(predicted, label, (93, 72))[0].mean() == pytest.approx(3 * 72)
    assert mask_distances(predicted.T, label.T, (93, 72))[1].mean() == pytest.approx(3 * 93)


@pytest.mark.parametrize(
    ("predicted", "label", "resolution_m", "message"),
    [
        (np.ones((4, 5)), np.ones((5, 4)), 20, "same grid"),
        (np.ones((4, 5, 1)), np.ones((4, 5)), 20, "rows and columns"),
        (np.full((4, 5), np.nan), np.ones((4, 5)), 20, "NaN"),
        (np.ones((4, 5)), np.ones((4, 5)), 0, "positive"),
        (np.ones((4, 5)), np.ones((4, 5)), (20, math.nan), "positive"),
        (np.ones((4, 5)), np.ones((4, 5)), (20, 20, 20), "positive"),
    ],
)
def test_masks_that_do_not_fit_are_refused_in_words(predicted, label, resolution_m, message):
    with pytest.raises(GroundError, match=message):
        mask_distances(predicted, label, resolution_m)


# Lines on a metric plane: numbers from geometry


def test_parallel_fronts_100_m_apart():
    label = np.array([[0, 0], [5000, 0]])
    error = front_distances([label + [0, 100]], [label], None)
    for figure in (
        "mean_m",
        "median_m",
        "p95_m",
        "hausdorff_m",
        "predicted_to_label_m",
        "label_to_predicted_m",
    ):
        assert getattr(error, figure) == pytest.approx(100, abs=1e-9), figure
    assert (error.length_predicted_m, error.length_label_m) == pytest.approx((5000, 5000))
    assert (error.n_predicted, error.n_label, error.missing) == (1, 1, False)


def test_a_front_that_stops_short_is_missed_where_it_stops():
    # Distance grows as s beyond the end: 8 km matched, mean over the last 2 km of label is 1 km.
    error = front_distances([[[0, 0], [8000, 0]]], [[[0, 0], [10000, 0]]], None, tolerance_m=500)
    assert error.predicted_to_label_m == pytest.approx(0, abs=1e-9)
    assert error.label_to_predicted_m == pytest.approx(2000 / 10000 * 1000, rel=1e-6)
    assert error.mean_m == pytest.approx(2000 * 1000 / 18000, rel=1e-6)
    assert error.hausdorff_m == pytest.approx(2000)
    assert error.unmatched_label_m == pytest.approx(1500, abs=error.spacing_m)
    assert error.unmatched_predicted_m == 0
    assert error.median_m == pytest.approx(0, abs=1e-9)
    # 95 % of 18 km is matched within s where the last 900 m of label begin.
    assert error.p95_m == pytest.approx(1100, abs=error.spacing_m)


def test_distance_is_to_the_line_and_not_to_its_vertices():
    label = [[0, 0], [20000, 0]]
    error = front_distances([[[9990, 30], [10010, 30]]], [label], None)
    assert error.predicted_to_label_m == pytest.approx(30, abs=1e-9)


def test_a_crossing_front_has_the_mean_of_its_triangles():
    # y = 0.02 x against y = 0 between -5 and 5 km: distance to the label |0.02 x|, 50 m on average; from the
    # label |x| sin(atan 0.02), but from beyond the foot of the slanting line's end, 2 m from the end, to it.
    error = front_distances([[[-5000, -100], [5000, 100]]], [[[-5000, 0], [5000, 0]]], None, spacing_m=1)
    assert error.predicted_to_label_m == pytest.approx(50, rel=1e-4)
    assert error.label_to_predicted_m == pytest.approx(50 / math.sqrt(1 + 0.02**2), rel=1e-4)


def test_every_metre_counts_once_however_the_front_is_cut_into_lines():
    front, label = np.array([[0, 0], [3000, 400], [9000, 0]]), np.array([[0, 100], [9000, 200]])
    whole = front_distances([front], [label], None, spacing_m=1)
    cut = front_distances([front[:2], front[1:]], [label], None, spacing_m=1)
    assert cut.n_predicted == 2
    assert cut.mean_m == pytest.approx(whole.mean_m, rel=1e-5)
    assert set(cut.predicted_samples.line) == {0, 1}


def test_specks_weigh_by_their_length_and_not_by_their_number():
    # 400 specks of 1 m, each with its two ends as samples, beside a 4 km front 10 m off; 5 % of 8.4 km is
    # 420 m.
    label, specks = np.array([[0, 0], [4000, 0]]), [[[x, 900], [x + 1, 900]] for x in range(0, 4000, 10)]
    error = front_distances([label + [0, 10], *specks], [label], None)
    assert len(error.predicted_samples.points) > 3 * len(error.label_samples.points) - 3
    assert (error.median_m, error.p95_m, error.hausdorff_m) == pytest.approx((10, 10, 900))


def test_a_whole_number_of_spacings_gives_the_same_samples_however_the_front_lies():
    for angle in np.linspace(0, math.pi, 50):
        front = np.outer([0.0, 300.0, 1000.0], [math.cos(angle), math.sin(angle)]) + [5e5, 7.4e6]
        assert len(front_distances([front], [front], None, spacing_m=10).label_samples.points) == 101


# The story of a side glacier


SIDE_GLACIER_LABEL = np.array([[0, 0], [2000, 300], [4000, -100], [6000, 0]])
SIDE_GLACIER = np.array([[8000, 4000], [9000, 4500], [10000, 4000]])


def test_a_side_glacier_nobody_labelled_raises_one_direction_only():
    main_front = SIDE_GLACIER_LABEL + [0, 40]
    alone = front_distances([main_front], [SIDE_GLACIER_LABEL], None)
    with_side = front_distances([main_front, SIDE_GLACIER], [SIDE_GLACIER_LABEL], None)

    assert alone.mean_m < 45
    assert with_side.label_to_predicted_m == pytest.approx(alone.label_to_predicted_m)
    assert with_side.predicted_to_label_m > 1000
    side_length = 2 * math.hypot(1000, 500)
    assert with_side.unmatched_predicted_m == pytest.approx(side_length)
    assert with_side.unmatched_label_m == 0
    assert with_side.median_m < 45
    assert 4000 < with_side.p95_m < with_side.hausdorff_m

    in_box = clip_lines([main_front, SIDE_GLACIER], front_box([SIDE_GLACIER_LABEL], None))
    clipped = front_distances(in_box, [SIDE_GLACIER_LABEL], None)
    assert clipped.n_predicted == 1
    assert clipped.mean_m == pytest.approx(alone.mean_m)


def test_the_box_is_the_extent_of_the_label_and_500_m():
    assert front_box([SIDE_GLACIER_LABEL], None) == pytest.approx((-500, -600, 6500, 800))
    assert front_box([], None) is None
    assert len(clip_lines([SIDE_GLACIER], None)) == 1
    assert clip_lines([], (0, 0, 1, 1)) == []


def test_a_line_that_leaves_the_box_and_comes_back_is_two():
    loop = shapely.LineString([(0, 0), (0, 30), (10, 30), (10, 0)])
    parts = clip_lines([loop], (-5, -5, 15, 20))
    assert [part.length for part in parts] == [20, 20]


# On the ground


@pytest.mark.parametrize("latitude", [70.0, 80.0, -66.0, 86.5, -89.0])
def test_north_and_east_offsets_in_degrees_are_metres(latitude):
    # 5 km of front along the parallel and along the meridian, and a prediction 0.01 degrees of arc away.
    per_longitude = 1 / math.cos(math.radians(latitude))
    along_parallel = np.array([[-38.0, latitude], [-38.0 + 0.045 * per_longitude, latitude]])
    along_meridian = np.array([[-38.0, latitude], [-38.0, latitude + 0.045]])
    north, east = np.array([0, 0.01]), np.array([0.01 * per_longitude, 0])

    error = front_distances([along_parallel + north], [along_parallel], wkt(4326))
    expected = vincenty(along_parallel[0], along_parallel[0] + north)
    # Parallels of different latitude are a constant distance apart, but not of the same length.
    assert error.label_to_predicted_m == pytest.approx(expected, rel=PER_MILLE)

    error = front_distances([along_meridian + east], [along_meridian], wkt(4326))
    across = [vincenty(point, point + east) for point in np.linspace(*along_meridian, 11)]
    assert error.label_to_predicted_m == pytest.approx(np.mean(across), rel=PER_MILLE)
    assert error.length_label_m == pytest.approx(vincenty(*along_meridian), rel=PER_MILLE)


@pytest.mark.parametrize(("latitude", "northing"), [(80.0, -1087079.63), (60.0, -3333134.03)])
def test_polar_stereographic_stretch_is_taken_out(latitude, northing):
    # On the central meridian of EPSG:3413 (45 W) the latitude follows from the northing alone (Snyder 21-34).
    scale = polar_stereographic_scale(latitude)
    label = np.array([[-3000.0, northing], [3000.0, northing]])
    error = front_distances([label + [0, 200]], [label], wkt(3413))
    assert abs(scale - 1) > 0.02, "the case must be able to fail"
    assert error.mean_m == pytest.approx(200 / scale, rel=PER_MILLE)
    assert error.length_label_m == pytest.approx(6000 / scale, rel=PER_MILLE)


def test_polar_stereographic_distance_is_the_geodesic_one():
    system, degrees = osr.SpatialReference(), osr.SpatialReference()
    system.ImportFromEPSG(3413)
    degrees.ImportFromEPSG(4326)
    for each in (system, degrees):
        each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    label = np.array([[480_000.0, -980_000.0], [484_000.0, -983_000.0]])
    aside = np.array([600.0, 800.0])
    ends = [label[0], label[0] + aside]
    expected = vincenty(*np.array(osr.CoordinateTransformation(system, degrees).TransformPoints(ends))[:, :2])
    error = front_distances([label + aside], [label], wkt(3413))
    assert error.mean_m == pytest.approx(expected, rel=PER_MILLE)
    assert abs(expected / 1000 - 1) > 0.01, "the case must be able to fail"


def test_utm_grid_distance_loses_its_scale_factor_on_the_central_meridian():
    label = np.array([[498_000.0, 7_360_000.0], [502_000.0, 7_360_000.0]])
    error = front_distances([label + [0, 100]], [label], wkt(32624))
    assert error.mean_m == pytest.approx(100 / 0.9996, rel=1e-6)


def test_web_mercator_is_not_believed():
    # One degree of longitude in EPSG:3857 at 70 N, where it stretches 2.9 times.
    northing = 6378137 * math.log(math.tan(math.pi / 4 + math.radians(70) / 2))
    label = np.array([[-3e6, northing], [-3e6 + 9000, northing]])
    error = front_distances([label], [label], wkt(3857))
    start, end = ([math.degrees(x / 6378137), 70.0] for x, _ in label)
    assert error.length_label_m == pytest.approx(vincenty(start, end), rel=PER_MILLE)


def test_an_ice_shelf_front_of_800_km_keeps_the_promise_at_its_ends():
    longitudes = np.linspace(162, 198, 200)
    label = np.column_stack([longitudes, np.full(200, -78.0)])
    offset = vincenty((180, -78.0), (180, -77.99))
    error = front_distances([label + [0, 0.01]], [label], wkt(4326), spacing_m=500)
    assert error.length_label_m > 800_000
    assert error.label_samples.distance_m.min() == pytest.approx(offset, rel=PER_MILLE)
    assert error.label_samples.distance_m.max() == pytest.approx(offset, rel=PER_MILLE)


def test_a_front_across_the_antimeridian_is_a_short_front():
    west = np.array([[169.95, 71.0], [170.0, 71.02], [170.05, 71.0]])
    shifted = west + [10, 0]
    wrapped = np.column_stack([(shifted[:, 0] + 180) % 360 - 180, shifted[:, 1]])
    elsewhere = front_distances([west + [0, 0.005]], [west], wkt(4326))
    across = front_distances([wrapped + [0, 0.005]], [wrapped], wkt(4326))
    assert elsewhere.length_label_m < 6000
    for figure in ("mean_m", "p95_m", "hausdorff_m", "length_label_m", "length_predicted_m"):
        assert getattr(across, figure) == pytest.approx(getattr(elsewhere, figure), rel=1e-6), figure
    segments, _ = error_lines(across)
    assert np.ptp(segments[..., 0], axis=1).max() < 0.01
    segments, distance_m = error_lines(
        front_distances([[[-179.99, 70.9], [-179.99, 71.1]]], [wrapped], wkt(4326))
    )
    assert np.ptp(segments[..., 0], axis=1).max() < 0.1
    assert distance_m.max() == pytest.approx(vincenty((179.95, 71.0), (-179.99, 71.0)), rel=PER_MILLE)
    box = front_box([wrapped], wkt(4326))
    assert sum(part.length for part in clip_lines([wrapped], box)) == shapely.LineString(wrapped).length


def test_vertices_on_a_long_straight_line_of_the_map_change_nothing():
    # 40 km along the parallel of 75 N: the geodesic between its ends runs 117 m further north.
    label = np.array([[-20.0, 75.0], [-18.61, 75.0]])
    dense = np.linspace(*label, 1000)
    assert front_distances([dense], [label], wkt(4326)).hausdorff_m < 0.05


def test_a_geographic_system_in_grads_from_paris_is_read_right():
    # EPSG:4807: 95 grads north are 85.5 degrees.
    label = np.array([[2.0, 95.0], [2.1, 95.0]])
    error = front_distances([label + [0, 0.01]], [label], wkt(4807))
    assert error.label_to_predicted_m == pytest.approx(vincenty((0, 85.5), (0, 85.509)), rel=PER_MILLE)


def test_the_margin_of_a_box_in_degrees_is_500_m_on_every_side():
    label = [[[-38.2, 66.3], [-38.0, 66.4]]]
    xmin, ymin, xmax, ymax = front_box(label, wkt(4326))
    assert vincenty((xmin, 66.35), (-38.2, 66.35)) == pytest.approx(500, rel=PER_MILLE)
    assert vincenty((-38.0, 66.35), (xmax, 66.35)) == pytest.approx(500, rel=PER_MILLE)
    assert vincenty((-38.1, ymin), (-38.1, 66.3)) == pytest.approx(500, rel=PER_MILLE)
    assert vincenty((-38.1, 66.4), (-38.1, ymax)) == pytest.approx(500, rel=PER_MILLE)


# What the analytic cases must keep


@pytest.mark.parametrize("distance_m", [40.0, 300.0])
def test_a_circle_around_a_circle(distance_m):
    at = np.linspace(0, 2 * math.pi, 2001)
    circle = np.column_stack([np.cos(at), np.sin(at)])
    inner, outer = 2000 * circle, (2000 + distance_m) * circle
    error = front_distances([outer], [inner], None, tolerance_m=10)
    for figure in (
        "mean_m",
        "median_m",
        "p95_m",
        "hausdorff_m",
        "frechet_m",
        "predicted_to_label_m",
        "label_to_predicted_m",
    ):
        assert getattr(error, figure) == pytest.approx(distance_m, rel=PER_MILLE), figure
    assert error.length_label_m == pytest.approx(2 * math.pi * 2000, rel=PER_MILLE)
    assert error.unmatched_predicted_m == pytest.approx(2 * math.pi * (2000 + distance_m), rel=PER_MILLE)
    # Flowing out of the inner circle: all of the prediction lies seaward.
    radial = [[0, 0], [5000, 0]]
    outward = front_distances([outer], [inner], None, flow_line=[radial])
    assert outward.signed_m == pytest.approx(distance_m, rel=PER_MILLE)
    assert front_distances([inner], [outer], None, flow_line=[radial]).signed_m == pytest.approx(
        -distance_m, rel=PER_MILLE
    )


def test_arcs_weigh_by_their_length():
    # Around a circle of 2 km, a half circle 100 m outside and one 200 m inside, drawn with very different vertices.
    def arc(radius, start, end, n):
        at = np.linspace(start, end, n)
        return radius * np.column_stack([np.cos(at), np.sin(at)])

    predicted = [arc(2100, 0, math.pi, 3000), arc(1800, math.pi, 2 * math.pi, 300)]
    error = front_distances(
        predicted, [arc(2000, 0, 2 * math.pi, 3000)], None, pixel_m=150, flow_line=[[[0, 0], [0, 3000]]]
    )
    assert error.predicted_to_label_m == pytest.approx((2100 * 100 + 1800 * 200) / 3900, rel=PER_MILLE)
    samples = error.predicted_samples
    assert np.average(samples.seaward, weights=samples.weight_m) == pytest.approx(300 / 3900, rel=1e-2)
    # 150 m around the nearer arc lie its own half of the label and a little beyond the two ends of that.
    within = (2100 + 2000) * math.pi + 2 * math.sqrt(150**2 - 100**2)
    assert error.share_within_pixel == pytest.approx(within / ((3900 + 4000) * math.pi), rel=2e-3)
    assert error.share_within_spread == 0


BAY = np.array([[0, 0], [0, 2000], [-1500, 2500], [-1500, 4000], [0, 4500], [0, 7000]])
DOWNSTREAM = np.array([[-6000, 3000], [4000, 3200]])


@pytest.mark.parametrize("distance_m", [20.0, 300.0])
def test_a_front_moved_downstream_lies_seaward_by_as_much(distance_m):
    label, advanced = BAY[[0, -1]], BAY[[0, -1]] + [distance_m, 0]
    for predicted, flow_line in itertools.product(
        (advanced, advanced[::-1]), (DOWNSTREAM, DOWNSTREAM[:1] + [[0, 0], [1000, 0]])
    ):
        error = front_distances([predicted], [label[::-1]], None, flow_line=flow_line)
        assert error.signed_m == pytest.approx(distance_m)
        assert front_distances([label], [predicted], None, flow_line=flow_line).signed_m == pytest.approx(
            -distance_m
        )
    assert error.frechet_m == pytest.approx(distance_m)
    assert set(error.predicted_samples.seaward) == set(error.label_samples.seaward) == {1}


@pytest.mark.parametrize("distance_m", [20.0, 300.0])
def test_a_front_with_a_bay_moved_downstream_is_all_seaward(distance_m):
    error = front_distances([BAY + [distance_m, 0]], [BAY[::-1]], None, flow_line=DOWNSTREAM)
    assert error.signed_m == pytest.approx(error.mean_m)
    # The walls of the bay, 1500 m along the flow and 500 m across it, are nearer than the way downstream.
    expected = distance_m * (6000 + 2 * 500) / (6000 + 2 * math.hypot(1500, 500))
    assert error.signed_m == pytest.approx(expected, rel=2e-3)
    swapped = front_distances([BAY], [BAY + [distance_m, 0]], None, flow_line=DOWNSTREAM)
    assert swapped.signed_m == pytest.approx(-error.signed_m, rel=PER_MILLE)


def test_a_front_across_the_label_is_as_far_seaward_as_landward():
    label, crossing = BAY[[0, -1]], np.array([[-200, 0], [200, 7000]])
    error = front_distances([crossing], [label], None, flow_line=DOWNSTREAM)
    assert error.signed_m == pytest.approx(0, abs=0.1)
    assert error.mean_m > 90
    assert (error.predicted_samples.seaward[0], error.predicted_samples.seaward[-1]) == (-1, 1)
    moved = front_distances([crossing + [50, 0]], [label], None, flow_line=DOWNSTREAM)
    assert moved.signed_m == pytest.approx(50, rel=1e-2)


def test_without_knowing_where_the_sea_is_there_is_no_sign():
    label, advanced = BAY[[0, -1]], BAY[[0, -1]] + [100, 0]
    along_the_front = np.array([[-500, 0], [-500, 7000]])
    for flow_line in (None, [], along_the_front):
        error = front_distances([advanced], [label], None, flow_line=flow_line)
        assert math.isnan(error.signed_m)
        assert np.isnan(error.predicted_samples.seaward).all() and np.isnan(error.label_samples.seaward).all()
        assert error.mean_m == pytest.approx(100)
    assert math.isnan(front_distances([], [label], None, flow_line=DOWNSTREAM).signed_m)
    assert front_distances([label], [label], None, flow_line=DOWNSTREAM).signed_m == 0


def test_two_glaciers_that_calve_into_one_fjord_have_the_sea_between_them():
    west, east = np.array([[0, 0], [0, 3000]]), np.array([[9000, 0], [9000, 3000]])
    flow = [[[-4000, 1500], [4000, 1500]], [[14_000, 1500], [8500, 1500]]]
    advanced = [west + [100, 0], east - [60, 0]]
    error = front_distances(advanced, [west, east[::-1]], None, flow_line=flow)
    assert error.signed_m == pytest.approx(80)
    # Where the flow nearest to a front runs along it, that front is left out.
    along = [[9500, 0], [9500, 3000]]
    error = front_distances(advanced, [west, east], None, flow_line=[flow[0], along])
    assert error.signed_m == pytest.approx(100)
    assert math.isnan(front_distances(advanced[1:], [east], None, flow_line=[along]).signed_m)


# Where a part of a front is missing the way to the other leads along the front and not across it


FLOW_EAST = np.array([[-9000.0, 1000], [9000, 1010]])


@pytest.mark.parametrize("offset_m", [-5.0, 5.0, 60.0, -300.0])
def test_half_a_front_predicted_a_little_off_lies_off_by_that_little(offset_m):
    label = np.array([[0.0, 0], [0, 5000]])
    half = np.array([[offset_m, 0], [offset_m, 2500]])
    error = front_distances([half], [label], None, flow_line=FLOW_EAST)
    assert error.signed_m == pytest.approx(offset_m, rel=0.01)
    assert error.signed_share == pytest.approx(2 / 3, abs=0.05)
    assert set(error.predicted_samples.seaward) == {math.copysign(1, offset_m)}
    assert np.isnan(error.label_samples.seaward[-200:]).all()
    assert error.mean_m > 400, "the half that is missing still counts as far off"
    # A prediction twice as long as the label.
    swapped = front_distances([label], [half], None, flow_line=FLOW_EAST)
    assert swapped.signed_m == pytest.approx(-error.signed_m)
    assert swapped.signed_share == pytest.approx(error.signed_share)
    for predicted, labelled in itertools.product((half, half[::-1]), (label, label[::-1])):
        turned = front_distances([predicted], [labelled], None, flow_line=FLOW_EAST)
        assert turned.signed_m == pytest.approx(error.signed_m)
        assert turned.signed_share == pytest.approx(error.signed_share)


def test_a_gap_in_the_prediction_has_no_side():
    label = np.array([[0.0, 0], [0, 5000]])
    pieces = [[[-20, 0], [-20, 1500]], [[-20, 3500], [-20, 5000]]]
    error = front_distances(pieces, [label], None, flow_line=FLOW_EAST)
    assert error.signed_m == pytest.approx(-20, rel=0.01)
    assert error.signed_share == pytest.approx(6 / 8, abs=0.01)
    inside = np.abs(error.label_samples.points[:, 1] - 2500) < 1000 - 20 * math.tan(math.radians(30))
    np.testing.assert_array_equal(np.isnan(error.label_samples.seaward), inside)
    # One piece seaward and one landward: the gap decides nothing.
    apart = front_distances([pieces[0], [[20, 3500], [20, 5000]]], [label], None, flow_line=FLOW_EAST)
    assert apart.signed_m == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("turn", [[0.0, 2000], [-2000, 0], [2000, 0], [-30, 0], [30, 10]])
def test_a_prediction_that_runs_on_past_the_label_or_turns_up_the_wall_has_no_side_there(turn):
    label = np.array([[0.0, 0], [0, 3000]])
    predicted = np.array([[-10.0, 0], [-10, 3000], np.add([-10, 3000], turn)])
    error = front_distances([predicted], [label], None, flow_line=FLOW_EAST)
    # A few metres around the corner are as near to the label as they are across.
    assert error.signed_m == pytest.approx(-10, abs=1.0)
    swapped = front_distances([label], [predicted], None, flow_line=FLOW_EAST)
    assert swapped.signed_m == pytest.approx(-error.signed_m, abs=0.5)


@pytest.mark.parametrize("hook", [[-25.0, 0], [25, 0], [20, -20]])
def test_a_hook_at_the_end_of_half_a_prediction_does_not_bring_the_other_half_back(hook):
    label = np.array([[0.0, 0], [0, 5000]])
    half = np.array([[-5.0, 0], [-5, 2500], np.add([-5, 2500], hook)])
    error = front_distances([half], [label], None, flow_line=FLOW_EAST)
    # What lies within five times the length of the hook goes on counting.
    assert error.signed_m == pytest.approx(-5, abs=3)
    assert error.signed_share == pytest.approx(2 / 3, abs=0.05)


def test_a_staircase_of_pixels_covers_half_a_front():
    steps = np.repeat(np.arange(0.0, 2520, 20), 2)
    stairs = np.column_stack([np.tile([-20.0, -20, -40, -40], 63), np.append(steps[1:], 2520)])
    label = np.array([[0.0, 0], [0, 5000]])
    error = front_distances([stairs], [label], None, flow_line=FLOW_EAST)
    assert error.signed_m == pytest.approx(-27, abs=4)
    assert front_distances([label], [stairs], None, flow_line=FLOW_EAST).signed_m == pytest.approx(
        -error.signed_m, rel=0.02
    )


def test_fronts_one_after_the_other_have_no_side():
    label, beyond = np.array([[0.0, 0], [0, 2500]]), np.array([[-5.0, 3000], [-5, 5000]])
    for predicted, labelled in ((beyond, label), (label, beyond[::-1])):
        error = front_distances([predicted], [labelled], None, flow_line=FLOW_EAST)
        assert math.isnan(error.signed_m)
        assert error.signed_share == 0
        assert error.mean_m > 1000


def test_a_bay_of_the_label_counts_where_the_prediction_crosses_its_mouth_and_not_where_it_stops():
    straight = BAY[[0, -1]] + [5, 0]
    across = front_distances([straight], [BAY], None, flow_line=DOWNSTREAM)
    assert across.signed_m == pytest.approx(across.mean_m)
    assert across.signed_m > 200
    assert across.signed_share == 1
    stopped = [[[5, 0], [5, 2000]], [[5, 4500], [5, 7000]]]
    error = front_distances(stopped, [BAY], None, flow_line=DOWNSTREAM)
    assert error.signed_m == pytest.approx(5, rel=0.02)
    length_bay = 1500 + 2 * math.hypot(1500, 500)
    assert error.signed_share == pytest.approx(9000 / (9000 + length_bay), abs=0.01)
    swapped = front_distances([BAY], stopped, None, flow_line=DOWNSTREAM)
    assert swapped.signed_m == pytest.approx(-error.signed_m, rel=0.02)
    assert swapped.signed_share == pytest.approx(error.signed_share)


def test_a_corner_of_the_glacier_that_retreated_far_up_to_the_wall_counts():
    # The label steps back by 1500 m along the last kilometre before the wall, at which both fronts end.
    label = np.array([[0, 0], [0, 4000], [-1500, 4000], [-1500, 5000]])
    error = front_distances([[[0, 0], [0, 5000]]], [label], None, flow_line=FLOW_EAST)
    x, y = error.label_samples.points.T
    assert set(error.label_samples.seaward[(x == -1500) & (y > 4010) & (y < 4690)]) == {1}
    assert error.signed_share > 0.95


def test_a_front_cut_into_lines_that_meet_has_the_same_sides():
    corner = np.array([[-2000.0, 0], [0, 0], [0, 3000]])
    advanced = np.array([[-2000.0, -200], [200, -200], [200, 3000]])
    whole = front_distances([advanced], [corner], None, flow_line=FLOW_EAST)
    cut = front_distances(
        [advanced[:2], advanced[1:]],
        [corner[1::-1], corner[1:]],
        None,
        flow_line=[FLOW_EAST, [[-500, 500], [-500, -900]]],
    )
    assert whole.signed_share == cut.signed_share == 1
    # But for one sample, straight on from where the label is cut.
    assert cut.signed_m == pytest.approx(whole.signed_m, rel=2e-3)


def test_a_short_piece_far_out_lies_seaward_of_the_label_behind_it_alone():
    label, piece = np.array([[0.0, 0], [0, 5000]]), np.array([[1000.0, 2400], [1000, 2600]])
    error = front_distances([piece], [label], None, flow_line=FLOW_EAST)
    behind = np.abs(error.label_samples.points[:, 1] - 2500) < 100 + 1000 * math.tan(math.radians(30))
    np.testing.assert_array_equal(error.label_samples.seaward == 1, behind)
    assert 1000 <= error.signed_m < 1000 / math.cos(math.radians(30))


def test_the_share_with_a_side_is_known_only_with_a_flow_line():
    label, advanced = BAY[[0, -1]], BAY[[0, -1]] + [100, 0]
    assert front_distances([advanced], [label], None, flow_line=DOWNSTREAM).signed_share == 1
    assert front_distances([label], [label], None, flow_line=DOWNSTREAM).signed_share == 1
    for without in (None, []):
        assert math.isnan(front_distances([advanced], [label], None, flow_line=without).signed_share)
    along_the_front = [[-500, 0], [-500, 7000]]
    assert front_distances([advanced], [label], None, flow_line=[along_the_front]).signed_share == 0
    assert math.isnan(front_distances([], [label], None, flow_line=DOWNSTREAM).signed_share)


def test_a_loop_too_many_shows_in_the_frechet_distance_alone():
    label = np.array([[0.0, 0], [10_000, 0]])
    there_and_back = np.array([[0.0, 30], [7000, 30], [3000, 30.1], [10_000, 30]])
    error = front_distances([there_and_back], [label], None)
    assert error.hausdorff_m < 31
    assert error.frechet_m == pytest.approx(2000, rel=0.02)
    assert math.isnan(front_distances([label[:, ::-1], there_and_back], [label], None).frechet_m)
    assert math.isnan(front_distances([], [label], None).frechet_m)


def test_shares_within_what_people_and_pixels_can_tell():
    # 20 m off over 6 km, 50 m off over 4 km: two pieces of prediction, one label.
    label = np.array([[0, 0], [10_000, 0]])
    predicted = [[[0, 20], [6000, 20]], [[6000, 50], [10_000, 50]]]
    error = front_distances(predicted, [label], None, pixel_m=60)
    assert error.share_within_spread == pytest.approx(0.6, abs=2e-3)
    assert error.share_within_pixel == 1
    assert front_distances(predicted, [label], None, pixel_m=19).share_within_pixel == 0
    assert math.isnan(front_distances(predicted, [label], None).share_within_pixel)
    missing = front_distances([], [label], None, pixel_m=60)
    assert math.isnan(missing.share_within_pixel) and math.isnan(missing.share_within_spread)


def test_samples_know_how_far_along_the_front_they_lie():
    error = front_distances([BAY], [BAY[:2], BAY[3:]], None, spacing_m=90)
    samples = error.label_samples
    first = samples.line == 0
    lengths = np.hypot(*(samples.points[first] - BAY[0]).T)
    np.testing.assert_allclose(samples.along_m[first], lengths, atol=1e-6)
    assert samples.along_m[first][-1] == pytest.approx(samples.along_m[~first][0]) == pytest.approx(2000)
    assert samples.along_m[-1] == pytest.approx(error.length_label_m)
    assert len(front_distances([], [BAY], None).predicted_samples.along_m) == 0


def test_samples_lie_on_the_lines_as_drawn():
    label = np.array([[-50.1, 69.1], [-49.2, 69.1], [-49.1, 69.4]])
    error = front_distances([label + [0.05, 0.02]], [label], wkt(4326))
    drawn = shapely.LineString(label)
    assert shapely.distance(shapely.points(error.label_samples.points), drawn).max() < 1e-12
    assert shapely.distance(shapely.points(error.predicted_samples.nearest), drawn).max() < 1e-12


# The same places on the ground in any coordinate system


def fjord_fronts(longitude, latitude):
    """Two fronts, 7 km long, and a flow line, in degrees with a vertex every few metres."""
    at = np.linspace(0, 1, 1500)[:, np.newaxis]
    label = np.hstack([300 * np.sin(9 * at) + 90 * np.sin(41 * at), 7000 * at])
    predicted = np.hstack([80 + 280 * np.sin(9 * at + 0.2), 7100 * at - 150])
    flow = np.hstack([8000 * at - 5000, 3000 + 500 * at])
    metres = np.array([111e3 * math.cos(math.radians(latitude)), 111.5e3])
    return [line / metres + [longitude, latitude] for line in (predicted, label, flow)]


def moved_to(epsg, lines):
    degrees, target = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    target.ImportFromEPSG(epsg)
    for each in (degrees, target):
        each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    to_target = osr.CoordinateTransformation(degrees, target)
    return [np.array(to_target.TransformPoints(line.tolist()))[:, :2] for line in lines]


METRES = (
    "mean_m",
    "median_m",
    "p95_m",
    "hausdorff_m",
    "frechet_m",
    "signed_m",
    "signed_share",
    "predicted_to_label_m",
    "label_to_predicted_m",
    "length_predicted_m",
    "length_label_m",
    "share_within_spread",
    "share_within_pixel",
)


@pytest.mark.parametrize(
    ("place", "epsg"),
    [
        *(((-49.7, 69.1), epsg) for epsg in (3413, 32622, 3857)),
        *(((-60.2, -65.0), epsg) for epsg in (3031, 32720, 3857)),
    ],
)
def test_the_figures_are_those_of_the_ground_in_any_coordinate_system(place, epsg):
    lines = fjord_fronts(*place)
    errors = []
    for code in (4326, epsg):
        predicted, label, flow = moved_to(code, lines)
        errors.append(
            front_distances([predicted], [label], wkt(code), spacing_m=5, pixel_m=60, flow_line=flow)
        )
    in_degrees, projected = errors
    assert in_degrees.signed_m == pytest.approx(80, rel=0.2)
    for figure in METRES:
        expected = pytest.approx(getattr(in_degrees, figure), rel=5e-3)
        assert getattr(projected, figure) == expected, figure
    # A sample or two more or less beyond the tolerance, at each place where the distance passes it.
    assert projected.unmatched_label_m == pytest.approx(in_degrees.unmatched_label_m, abs=40)


def test_a_flow_line_crosses_the_antimeridian_and_one_on_the_other_side_of_the_earth_is_none():
    label = np.array([[180.0, 71.0], [180.0, 71.05]])
    predicted = np.array([[-179.99, 71.0], [-179.99, 71.05]])
    flow = np.array([[179.8, 71.02], [-179.8, 71.02]])
    antipode = np.array([[0.0, -71.0], [0.1, -71.0]])
    error = front_distances([predicted], [label], wkt(4326), flow_line=[antipode, flow])
    assert error.signed_m == pytest.approx(error.mean_m) == pytest.approx(362, rel=0.01)
    assert math.isnan(front_distances([predicted], [label], wkt(4326), flow_line=[antipode]).signed_m)


def test_samples_of_a_front_around_the_pole_lie_where_they_are_measured():
    longitudes = np.linspace(-20, 310, 40)
    label = np.column_stack([(longitudes + 180) % 360 - 180, np.full(40, 89.0)])
    error = front_distances([label - [0, 0.02]], [label], wkt(4326), spacing_m=2000)
    segments, distance_m = error_lines(error)
    np.testing.assert_allclose([vincenty(*segment) for segment in segments], distance_m, rtol=PER_MILLE)
    assert np.hypot(*(segments[1:, 0] - segments[:-1, 0]).T).max() > 300, "the case must cross half a turn"


def test_the_figures_are_those_of_the_first_version():
    # Recorded before sampling and search were made faster.
    t = np.linspace(0, 1, 240)
    label = np.column_stack([8000 * t, 600 * np.sin(9 * t) + 150 * np.sin(40 * t)])
    predicted = np.column_stack([8200 * t - 150, 600 * np.sin(9 * t + 0.2) + 120 * np.cos(5 * t)])
    figures = (
        "mean_m",
        "median_m",
        "p95_m",
        "hausdorff_m",
        "predicted_to_label_m",
        "label_to_predicted_m",
        "length_predicted_m",
        "length_label_m",
        "unmatched_predicted_m",
        "unmatched_label_m",
    )
    polar = (118.88218414680419, 108.54769400263, 272.80496869108606, 317.0655942712955, 114.94586230288569)
    polar += (122.49869066230458, 8781.288664155847, 9557.836613405983, 4594.487629901401, 5338.791581128446)
    degrees = (119.54872944725822, 109.0933987678, 274.27205981108096, 319.46373897697674, 115.53326405468898)
    degrees += (123.23410045797098, 8781.641568041505, 9568.202958105556, 4634.79541068538, 5358.993506316172)
    for epsg, expected, to_map in (
        (3413, polar, lambda xy: xy + [-180e3, -2280e3]),
        (4326, degrees, lambda xy: xy / [40e3, 111e3] + [-49.5, 69.1]),
    ):
        error = front_distances([to_map(predicted[:90]), to_map(predicted[95:])], [to_map(label)], wkt(epsg))
        assert [getattr(error, figure) for figure in figures] == pytest.approx(expected, rel=1e-9)


def test_fronts_are_measured_on_several_threads_at_once():
    codes = [(3413, (-49.7, 69.1)), (4326, (-49.7, 69.1)), (3031, (-60.2, -65.0))] * 8
    pairs = [(wkt(code), *moved_to(code, fjord_fronts(*place))) for code, place in codes]

    def mean(pair):
        crs_wkt, predicted, label, _ = pair
        return front_distances([predicted], [label], crs_wkt, spacing_m=50).mean_m

    with concurrent.futures.ThreadPoolExecutor(4) as threads:
        assert list(threads.map(mean, pairs)) == list(map(mean, pairs))


def test_ten_thousand_vertices_against_ten_thousand_take_less_than_half_a_second():
    at = np.linspace(0, 1, 10_000)
    label = np.column_stack([2000 * np.sin(40 * at), 100_000 * at])
    predicted = label + np.random.default_rng(3).normal(0, 5, label.shape)
    flow = np.array([[-9000, 50_000], [9000, 50_000]])
    lines = [line + [-180e3, -2280e3] for line in (predicted, label, flow)]
    seconds = []
    for _ in range(3):
        begin = time.process_time()
        front_distances([lines[0]], [lines[1]], wkt(3413), pixel_m=20, flow_line=lines[2])
        seconds.append(time.process_time() - begin)
    assert min(seconds) < 0.5


# Error lines


def test_error_lines_run_from_the_label_to_the_prediction_in_map_coordinates():
    label = np.array([[-38.2, 66.38], [-38.15, 66.36], [-38.1, 66.37]])
    predicted = label + [0.001, 0.004]
    error = front_distances([predicted], [label], wkt(4326), spacing_m=100)
    segments, distance_m = error_lines(error)
    assert segments.shape == (len(error.label_samples.points), 2, 2)
    on_label, on_prediction = shapely.points(segments[:, 0]), shapely.points(segments[:, 1])
    assert shapely.distance(on_label, shapely.LineString(label)).max() < 1e-6
    assert shapely.distance(on_prediction, shapely.LineString(predicted)).max() < 1e-6
    np.testing.assert_allclose(segments[0, 0], label[0], atol=1e-9)
    lengths = [vincenty(*segment) for segment in segments]
    np.testing.assert_allclose(distance_m, lengths, rtol=PER_MILLE)
    np.testing.assert_allclose(distance_m, error.label_samples.distance_m)


def test_a_missing_front_has_no_error_lines():
    segments, distance_m = error_lines(front_distances([], [SIDE_GLACIER], None))
    assert segments.shape == (0, 2, 2)
    assert distance_m.shape == (0,)


# Missing fronts


def test_a_front_not_found_is_missing_and_not_perfect():
    error = front_distances([], [SIDE_GLACIER_LABEL], None)
    assert error.missing
    assert math.isnan(error.mean_m) and math.isnan(error.hausdorff_m)
    assert error.unmatched_label_m == error.length_label_m > 6000
    assert (error.n_predicted, error.n_label) == (0, 1)


def test_a_front_where_none_is_labelled_is_false_and_not_missing():
    error = front_distances([SIDE_GLACIER], [], None)
    assert not error.missing
    assert math.isnan(error.mean_m)
    assert error.unmatched_predicted_m == error.length_predicted_m > 2000


def test_abstaining_lowers_the_mean_but_shows_in_the_counts():
    near = front_distances([SIDE_GLACIER_LABEL + [0, 30]], [SIDE_GLACIER_LABEL], None)
    far = front_distances([SIDE_GLACIER_LABEL + [0, 2000]], [SIDE_GLACIER_LABEL], None)
    abstained = front_distances([], [SIDE_GLACIER_LABEL], None)
    bold, timid = pool([near, far]), pool([near, abstained])

    assert timid.mean_m < 35
    assert bold.mean_m > 900
    assert (bold.n_pairs, bold.n_measured, bold.n_missing) == (2, 2, 0)
    assert (timid.n_pairs, timid.n_measured, timid.n_missing) == (2, 1, 1)
    assert timid.unmatched_label_m == pytest.approx(near.length_label_m)
    assert timid.length_label_m == pytest.approx(2 * near.length_label_m)


def test_pooling_weighs_by_length_and_the_mean_of_fronts_does_not():
    long_front, short_front = np.array([[0, 0], [9000, 0]]), np.array([[0, 0], [1000, 0]])
    errors = [
        front_distances([long_front + [0, 10]], [long_front], None),
        front_distances([short_front + [0, 110]], [short_front], None),
        front_distances([], [], None),
        front_distances([short_front], [], None),
    ]
    pooled = pool(iter(errors))
    assert pooled.mean_m == pytest.approx((9000 * 10 + 1000 * 110) / 10000)
    assert pooled.mean_of_fronts_m == pytest.approx(60)
    assert (pooled.median_m, pooled.p95_m, pooled.hausdorff_m) == pytest.approx((10, 110, 110))
    assert (pooled.n_measured, pooled.n_missing, pooled.n_false, pooled.n_empty) == (2, 0, 1, 1)
    assert pooled.unmatched_predicted_m == pytest.approx(1000 + 1000)


def test_pooled_signs_and_shares_weigh_by_length_and_leave_out_what_is_not_known():
    long_front, short_front = np.array([[0, 0], [0, 9000]]), np.array([[0, 0], [0, 1000]])
    flow = np.array([[-500, 400], [500, 400]])
    errors = [
        front_distances([long_front + [20, 0]], [long_front], None, flow_line=flow, pixel_m=30),
        front_distances([short_front - [200, 0]], [short_front], None, flow_line=flow, pixel_m=40),
        front_distances([short_front + [35, 0]], [short_front], None),
        front_distances([], [short_front], None, flow_line=flow, pixel_m=10),
    ]
    pooled = pool(errors)
    assert pooled.signed_m == pytest.approx((9000 * 20 - 1000 * 200) / 10_000)
    assert pooled.share_within_spread == pytest.approx(10 / 11)
    assert pooled.share_within_pixel == pytest.approx(9 / 10)
    assert pooled.frechet_m == pytest.approx(200)
    # The front without a flow line is one whose side is not known.
    assert pooled.signed_share == pytest.approx(10 / 11)
    assert pool(errors[:2]).signed_share == 1
    assert math.isnan(pool(errors[2:]).signed_m) and math.isnan(pool(errors[2:]).share_within_pixel)
    assert math.isnan(pool(errors[2:]).signed_share)


def test_pooling_nothing_gives_nan_and_zero():
    pooled = pool([])
    assert math.isnan(pooled.frechet_m) and math.isnan(pooled.signed_m) and math.isnan(pooled.signed_share)
    assert math.isnan(pooled.share_within_spread) and math.isnan(pooled.share_within_pixel)
    assert math.isnan(pooled.mean_m) and math.isnan(pooled.mean_of_fronts_m) and math.isnan(pooled.p95_m)
    assert (pooled.n_pairs, pooled.n_measured, pooled.length_label_m) == (0, 0, 0)


# Lines as users have them


@pytest.mark.parametrize(
    "front",
    [
        shapely.LineString([(0, 0), (500, 80), (1000, 0)]),
        [shapely.LineString([(0, 0, 12), (500, 80, 15), (1000, 0, 9)])],
        [shapely.from_wkt("LINESTRING M (0 0 1, 500 80 0.5, 1000 0 1)")],
        [shapely.from_wkt("LINESTRING ZM (0 0 12 1, 500 80 15 0.5, 1000 0 9 1)")],
        [shapely.LineString([(0, 0), (0, 0), (500, 80), (500, 80), (1000, 0)])],
        [shapely.LineString(), None, shapely.LineString([(0, 0), (500, 80), (1000, 0)])],
        [shapely.LineString([(5, 5), (5, 5)]), shapely.LineString([(0, 0), (500, 80), (1000, 0)])],
        np.array([[0, 0], [500, 80], [1000, 0]]),
        [np.array([[0, 0, 7], [500, 80, 7], [1000, 0, 7]]), np.empty((0, 2))],
        np.array([shapely.LineString([(0, 0), (500, 80), (1000, 0)])], dtype=object),
    ],
    ids=["plain", "Z", "M", "ZM", "repeated", "empty", "pointlike", "array", "array-Z", "object-array"],
)
def test_one_front_in_every_form_users_have_is_the_same_front(front):
    error = front_distances(front, [[[0, 0], [500, 80], [1000, 0]]], None)
    assert error.hausdorff_m < 1e-9
    assert (error.n_predicted, error.n_label) == (1, 1)


def test_a_multi_line_is_several_lines_and_a_ring_is_one():
    multi = shapely.MultiLineString([[(0, 0), (100, 0)], [(200, 0), (300, 0)]])
    ring = shapely.LinearRing([(0, 0), (100, 0), (100, 100)])
    error = front_distances([multi], [ring], None)
    assert (error.n_predicted, error.n_label) == (2, 1)
    assert error.length_label_m == pytest.approx(200 + math.hypot(100, 100))


@pytest.mark.parametrize(
    ("lines", "crs_wkt", "message"),
    [
        ([np.array([[0, 0], [math.nan, 5]])], None, "NaN"),
        ([shapely.LineString([(0, 0), (math.inf, 5)])], None, "infinite"),
        ([shapely.Polygon([(0, 0), (1, 0), (1, 1)])], None, "not a Polygon"),
        ([(0, 0), (5, 5)], None, "one array a line"),
        ([[[0, 0], [5, 5]]], "not a coordinate system", "cannot be read"),
        ([[[0, 0], [5, 5]]], "", "cannot be read"),
        ([[[0, 0], [5, 5]]], 'LOCAL_CS["survey",UNIT["metre",1]]', "no place on Earth"),
        ([[[305_000, 7_360_000], [306_000, 7_361_000]]], wkt(4326), "latitudes beyond 90"),
        ([[[1e12, 1e12], [2e12, 1e12]]], wkt(32624), "coordinates that do not exist|spread"),
        ([[[-50, 60], [-50, 61]], [[-20, 80], [-20, 81]]], wkt(4326), "one glacier at a time"),
    ],
)
def test_lines_that_cannot_be_measured_are_refused_in_words(lines, crs_wkt, message):
    with pytest.raises(GroundError, match=message):
        front_distances(lines, lines, crs_wkt)


def test_the_refusals_are_the_same_when_another_plugin_switched_osr_exceptions_on():
    osr.UseExceptions()
    try:
        with pytest.raises(GroundError, match="cannot be read"):
            front_distances([], [], "not a coordinate system")
        with pytest.raises(GroundError, match="coordinates that do not exist|spread"):
            front_distances([[[1e12, 1e12], [2e12, 1e12]]], [], wkt(32624))
    finally:
        osr.DontUseExceptions()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"spacing_m": 0}, "spacing"),
        ({"spacing_m": math.nan}, "spacing"),
        ({"tolerance_m": -1}, "tolerance"),
        ({"pixel_m": 0}, "pixel size"),
        ({"pixel_m": math.inf}, "pixel size"),
    ],
)
def test_settings_out_of_range_are_refused(settings, message):
    with pytest.raises(GroundError, match=message):
        front_distances([SIDE_GLACIER], [SIDE_GLACIER], None, **settings)


# Real fronts


def real_lines(path):
    source = ogr.Open(str(path))
    for feature in source.GetLayer(0):
        geometry = feature.GetGeometryRef()
        if geometry is not None and not geometry.IsEmpty():
            yield shapely.from_wkb(bytes(geometry.ExportToWkb()))


@pytest.mark.parametrize("region", ["CALFIN", "TUD", "Baumhoer"])
def test_real_fronts_are_as_long_as_their_geodesics(shared_data, region):
    fronts = list(real_lines(shared_data / "vectors" / "cobra_inference" / f"{region}.geo.json"))
    assert len(fronts) > 50
    for front in fronts[::4]:
        points = shapely.get_coordinates(front)
        geodesics = sum(vincenty(*pair) for pair in itertools.pairwise(points))
        error = front_distances([front], [front], wkt(4326), spacing_m=50)
        assert error.length_label_m == pytest.approx(geodesics, rel=PER_MILLE)
        assert error.hausdorff_m < 1e-6


def test_the_melange_front_of_jakobshavn_moves_from_month_to_month(shared_data):
    fronts = list(real_lines(shared_data / "vectors" / "jakobshavn_melange_front"))
    errors = [front_distances([a], [b], wkt(3413), spacing_m=50) for a, b in itertools.pairwise(fronts)]
    pooled = pool(errors)
    assert pooled.n_measured == len(fronts) - 1
    assert 0 < pooled.median_m < pooled.mean_m < pooled.p95_m < pooled.hausdorff_m < 50_000
