"""What must hold for the distance error of any two fronts, whoever drew them."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from osgeo import osr
from scipy.spatial.distance import cdist

from calvingfront_plugin.delineation.distance import clip_lines, front_distances, mask_distances, pool

FIGURES = (
    "mean_m",
    "median_m",
    "p95_m",
    "hausdorff_m",
    "predicted_to_label_m",
    "label_to_predicted_m",
    "length_predicted_m",
    "length_label_m",
)

#: Lines of a few kilometres in steps of a decimetre, so that what is the same to a person is the same here.
coordinate = st.integers(-30_000, 30_000).map(lambda decimetres: decimetres / 10)
line = st.lists(st.tuples(coordinate, coordinate), min_size=2, max_size=6, unique=True).map(np.array)
front = st.lists(line, min_size=1, max_size=3)

few = settings(max_examples=60, deadline=None)


def measure(predicted, label, crs_wkt=None):
    return front_distances(predicted, label, crs_wkt, spacing_m=25)


def same(first, second, rel=1e-6, absolute=1e-6):
    for figure in FIGURES:
        expected = pytest.approx(getattr(second, figure), rel=rel, abs=absolute)
        assert getattr(first, figure) == expected, figure


def densified(vertices, n):
    at = np.linspace(0, len(vertices) - 1, n * (len(vertices) - 1) + 1)
    return np.column_stack([np.interp(at, np.arange(len(vertices)), axis) for axis in vertices.T])


def degrees_wkt():
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    return system.ExportToWkt()


@few
@given(front, front)
def test_prediction_and_label_may_change_places(predicted, label):
    forward, backward = measure(predicted, label), measure(label, predicted)
    for figure in ("mean_m", "median_m", "p95_m", "hausdorff_m"):
        assert getattr(forward, figure) == pytest.approx(getattr(backward, figure), rel=1e-12), figure
    assert forward.predicted_to_label_m == backward.label_to_predicted_m
    assert forward.unmatched_predicted_m == backward.unmatched_label_m
    assert forward.length_predicted_m == backward.length_label_m


@few
@given(
    front,
    front,
    st.floats(0, 2 * math.pi),
    st.floats(-1e6, 1e6),
    st.floats(-8e6, 8e6),
    st.sampled_from([1, -1]),
)
def test_the_frame_of_the_map_does_not_matter(predicted, label, angle, east, north, mirror):
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])

    def moved(lines):
        return [vertices * [1, mirror] @ turn.T + [east, north] for vertices in lines]

    same(measure(moved(predicted), moved(label)), measure(predicted, label))


@few
@given(front, front)
def test_the_direction_and_order_of_drawing_do_not_matter(predicted, label):
    turned = [vertices[::-1] for vertices in predicted[::-1]]
    same(measure(turned, label), measure(predicted, label))


@few
@given(front, front, st.integers(2, 40), st.integers(1, 7))
def test_the_density_of_vertices_does_not_matter(predicted, label, n_predicted, n_label):
    dense_predicted = [densified(vertices, n_predicted) for vertices in predicted]
    dense_label = [densified(vertices, n_label) for vertices in label]
    same(measure(dense_predicted, dense_label), measure(predicted, label))


@few
@given(front, front, st.integers(2, 20), st.floats(-78, 78), st.floats(-180, 180))
def test_the_density_of_vertices_does_not_matter_in_degrees(predicted, label, n, latitude, longitude):
    def in_degrees(vertices):
        return vertices / [111e3 * math.cos(math.radians(latitude)), 111e3] + [longitude, latitude]

    dense = [in_degrees(densified(vertices, n)) for vertices in predicted]
    predicted, label = [in_degrees(v) for v in predicted], [in_degrees(v) for v in label]
    crs_wkt = degrees_wkt()
    # Lines follow the straight line of the map to a centimetre. The number of samples may change with that.
    same(measure(dense, label, crs_wkt), measure(predicted, label, crs_wkt), rel=2e-3, absolute=1.0)


@few
@given(front, front, st.floats(-85, 85), st.integers(-180, 180))
def test_the_longitude_does_not_matter(predicted, label, latitude, turn):
    def in_degrees(vertices, longitude):
        degrees = vertices / [111e3 * math.cos(math.radians(latitude)), 111e3] + [longitude, latitude]
        return np.column_stack([(degrees[:, 0] + 180) % 360 - 180, degrees[:, 1]])

    crs_wkt = degrees_wkt()
    here, there = (
        measure(
            [in_degrees(v, longitude) for v in predicted], [in_degrees(v, longitude) for v in label], crs_wkt
        )
        for longitude in (0, turn)
    )
    same(here, there, rel=1e-5, absolute=1e-3)


@few
@given(line, line, line)
def test_the_sign_knows_no_direction_of_drawing(predicted, label, flow):
    flow = flow + [0.0371, 0.0713]  # or it may touch the label, which is neither crossing it nor not
    error = front_distances([predicted], [label], None, spacing_m=25, flow_line=flow)
    turned = front_distances([predicted[::-1]], [label[::-1]], None, spacing_m=25, flow_line=flow)
    upstream = front_distances([predicted], [label], None, spacing_m=25, flow_line=flow[::-1])
    same = pytest.approx(error.signed_m, abs=1e-6 + 0.02 * error.mean_m, nan_ok=True)
    assert turned.signed_m == same
    assert -upstream.signed_m == same
    assert 0 <= error.signed_share <= 1
    assert math.isnan(error.signed_m) == (error.signed_share == 0)
    assert math.isnan(error.signed_m) or abs(error.signed_m) * error.signed_share <= error.mean_m + 1e-9


@few
@given(
    st.sampled_from([-400.0, -30.0, 5.0, 200.0]),
    st.lists(st.floats(-250, 250), min_size=6, max_size=6),
    st.floats(0, 0.9),
    st.floats(0.1, 1),
)
def test_a_part_of_a_front_lies_as_far_ahead_as_the_whole_however_much_is_missing(moved, bends, begin, part):
    label = np.column_stack([bends, np.linspace(0, 6000, 6)])
    at = np.linspace(begin, min(1.0, begin + part), 60) * 6000
    predicted = np.column_stack([np.interp(at, label[:, 1], label[:, 0]) + moved, at])
    flow = np.array([[-5000.0, 3000], [5000, 3300]])
    error = front_distances([predicted], [label], None, spacing_m=5, flow_line=flow)
    # From the least across the steepest piece of the front to the longest way that still leads across.
    assert 0.9 <= error.signed_m / moved <= 1 / math.cos(math.radians(30))
    swapped = front_distances([label], [predicted], None, spacing_m=5, flow_line=flow)
    assert swapped.signed_m == pytest.approx(-error.signed_m, rel=0.02)
    assert swapped.signed_share == pytest.approx(error.signed_share)


@few
@given(line, line)
def test_the_frechet_distance_is_no_less_than_the_hausdorff_distance(predicted, label):
    error = measure([predicted], [label])
    # Both on samples: of the one front against the whole other, and of both.
    assert error.frechet_m >= error.hausdorff_m - 25


@few
@given(front, st.randoms(use_true_random=False))
def test_a_front_is_at_no_distance_from_itself(label, random):
    redrawn = [densified(vertices[:: random.choice([1, -1])], random.randint(1, 5)) for vertices in label]
    random.shuffle(redrawn)
    assert measure(redrawn, label).hausdorff_m < 1e-6


@few
@given(front, front)
def test_no_distance_means_the_same_geometry(predicted, label):
    first, second = shapely.MultiLineString(predicted), shapely.MultiLineString(label)
    apart = measure(predicted, label).hausdorff_m > 1e-6
    # Vertices are farthest from the other front or close to it; shapely measures to them alone.
    assert apart == (shapely.hausdorff_distance(first, second, densify=0.01) > 1e-6)


@few
@given(front, front)
def test_the_figures_stand_in_their_order(predicted, label):
    error = measure(predicted, label)
    assert 0 <= error.median_m <= error.p95_m <= error.hausdorff_m
    low, high = sorted([error.predicted_to_label_m, error.label_to_predicted_m])
    assert low - 1e-9 <= error.mean_m <= high + 1e-9 <= error.hausdorff_m + 2e-9
    assert 0 <= error.unmatched_label_m <= error.length_label_m * (1 + 1e-12)
    same(pool([error]), error)


@few
@given(front, front)
def test_every_distance_is_the_exact_one_to_the_line(predicted, label):
    error = measure(predicted, label)
    samples = error.predicted_samples
    exact = shapely.distance(shapely.points(samples.points), shapely.MultiLineString(label))
    np.testing.assert_allclose(samples.distance_m, exact, rtol=0, atol=1e-6)
    np.testing.assert_allclose(
        np.hypot(*(samples.points - samples.nearest).T), samples.distance_m, rtol=0, atol=1e-9
    )
    assert shapely.distance(shapely.points(samples.nearest), shapely.MultiLineString(label)).max() < 1e-6
    assert samples.weight_m.sum() == pytest.approx(shapely.MultiLineString(predicted).length)


@few
@given(front, front, st.floats(1, 50))
def test_the_hausdorff_distance_is_at_most_half_a_spacing_short(predicted, label, spacing_m):
    first, second = shapely.MultiLineString(predicted), shapely.MultiLineString(label)
    error = front_distances(predicted, label, None, spacing_m=spacing_m)
    at_vertices = shapely.hausdorff_distance(first, second)
    assert error.hausdorff_m >= at_vertices - spacing_m / 2 - 1e-6


@few
@given(front, line)
def test_what_is_clipped_lies_in_the_box_and_the_rest_outside(lines, corners):
    box = (*corners.min(axis=0), *corners.max(axis=0))
    assume(box[0] < box[2] and box[1] < box[3])
    inside = sum(part.length for part in clip_lines(lines, box))
    rectangle = shapely.box(*box)
    expected = sum(shapely.LineString(vertices).intersection(rectangle).length for vertices in lines)
    on_edge = sum(shapely.LineString(v).intersection(rectangle.exterior).length for v in lines)
    assert expected - on_edge - 1e-6 <= inside
    for part in clip_lines(lines, box):
        assert rectangle.buffer(1e-6).covers(part)


masks = st.integers(1, 12).flatmap(
    lambda h: st.integers(1, 12).flatmap(
        lambda w: st.tuples(*[st.lists(st.integers(0, 4), min_size=h * w, max_size=h * w) for _ in "pl"]).map(
            lambda cells: [np.reshape(c, (h, w)) == 0 for c in cells]
        )
    )
)


@few
@given(masks, st.sampled_from([6, 7, 12.5, 20]))
def test_pixel_distances_are_those_of_the_full_table(pair, resolution_m):
    predicted, label = pair
    table = cdist(np.argwhere(predicted), np.argwhere(label)) * resolution_m
    expected = (table.min(axis=1), table.min(axis=0)) if table.size else (np.empty(0), np.empty(0))
    for found, wanted in zip(mask_distances(predicted, label, resolution_m), expected):
        np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-9)
