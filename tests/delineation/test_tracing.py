"""Least-cost paths along fronts and smooth lines of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.tracing import (
    CONTRAST,
    PathField,
    arc_length,
    edge_strength,
    least_cost_path,
    path_cost,
    resample_line,
    simplify_line,
    smooth_line,
)

positions = st.tuples(st.floats(0, 40), st.floats(0, 60))


def turning_angles(line):
    """Absolute change of direction at each inner vertex, in degrees."""
    steps = np.diff(line, axis=0)
    steps = steps[np.hypot(*steps.T) > 1e-9]
    direction = np.unwrap(np.arctan2(steps[:, 0], steps[:, 1]))
    return np.degrees(np.abs(np.diff(direction)))


def ridge(shape=(60, 120), width=1.5):
    """A bent ridge, brightest on a known curve: rows as a function of columns."""
    columns = np.arange(shape[1]) + 0.5
    true = 30 + 12 * np.sin(columns / 18)
    rows = np.arange(shape[0])[:, None] + 0.5
    return np.exp(-0.5 * ((rows - true) / width) ** 2), np.column_stack([true, columns])


@settings(max_examples=60, deadline=None)
@given(st.lists(positions, min_size=2, max_size=5), st.integers(0, 2**32 - 1))
def test_path_meets_the_clicked_points_exactly(points, seed):
    cost = path_cost(np.random.default_rng(seed).random((40, 60)))
    path = least_cost_path(cost, points)
    assert np.isfinite(path).all()
    np.testing.assert_array_equal(path[[0, -1]], [points[0], points[-1]])
    # All points are met, in their order.
    at = 0
    for point in points:
        at += int(np.flatnonzero((path[at:] == point).all(axis=1))[0])
    # From pixel to pixel: never farther than from one corner of a pixel to the far corner of its neighbour.
    assert np.hypot(*np.diff(path, axis=0).T).max() <= 2 * np.sqrt(2) + 1e-9


def test_path_follows_the_bright_ridge_instead_of_the_short_way():
    likeness, true = ridge()
    path = least_cost_path(path_cost(likeness), [true[2], true[-3]])
    distance = np.abs(path[:, 0] - np.interp(path[:, 1], true[:, 1], true[:, 0]))
    assert distance.max() < 1.5
    assert arc_length(path)[-1] > 1.1 * np.hypot(*(true[-3] - true[2]))


def test_path_bridges_a_hole_and_keeps_clear_of_another_ridge():
    likeness, true = ridge()
    likeness[:, 55:62] = 0.0
    likeness[5, :] = 1.0
    path = least_cost_path(path_cost(likeness), [true[2], true[-3]])
    assert path[:, 0].min() > 10


# Paths from one point to wherever the mouse is


def cost_along(cost, path):
    """What a path from pixel centre to pixel centre costs."""
    rows, columns = np.floor(path).astype(int).T
    pixels = cost[rows, columns]
    return (np.hypot(*np.diff(path, axis=0).T) * (pixels[:-1] + pixels[1:]) / 2).sum()


centres = st.tuples(
    st.integers(0, 39).map(lambda row: row + 0.5), st.integers(0, 59).map(lambda column: column + 0.5)
)


@settings(max_examples=40, deadline=None)
@given(centres, st.lists(centres, min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_paths_of_a_field_cost_what_the_cheapest_paths_cost(start, points, seed):
    cost = path_cost(np.random.default_rng(seed).random((40, 60)))
    field = PathField(cost, start)
    for point in points:
        cheapest = cost_along(cost, least_cost_path(cost, [start, point]))
        assert cost_along(cost, field.path_to(point)) == pytest.approx(cheapest)


anywhere = st.tuples(st.floats(-30, 70), st.floats(-30, 90))


@settings(max_examples=80, deadline=None)
@given(anywhere, anywhere, st.integers(1, 80), st.integers(0, 2**32 - 1))
def test_paths_of_a_field_meet_both_ends_wherever_they_lie(start, point, reach, seed):
    cost = path_cost(np.random.default_rng(seed).random((40, 60)))
    path = PathField(cost, start, reach).path_to(point)
    assert np.isfinite(path).all()
    np.testing.assert_array_equal(path[[0, -1]], [start, point])
    # On the grid the path goes from pixel to pixel; only its ends can lie far from it.
    assert np.hypot(*np.diff(path[1:-1], axis=0).T).max(initial=0) <= np.sqrt(2) + 1e-9
    inside = np.clip(path[1:-1], 0, [40, 60])
    np.testing.assert_array_equal(inside, path[1:-1])


def test_a_path_goes_on_straight_beyond_the_reach_of_its_field():
    likeness, true = ridge()
    start = true[5]
    field = PathField(path_cost(likeness), start, reach_px=40)
    within, beyond = field.path_to(true[40]), field.path_to(true[-1])
    assert np.abs(within[:, 0] - np.interp(within[:, 1], true[:, 1], true[:, 0])).max() < 1.5
    steps = np.hypot(*np.diff(beyond, axis=0).T)
    assert steps[:-1].max() <= np.sqrt(2) + 1e-9 and steps[-1] > 60


def test_a_field_follows_the_ridge_from_anywhere_in_a_large_grid():
    """The box lies around the start, not at the corner of the grid."""
    likeness, true = ridge((60, 400))
    for start, point in ((350, 300), (200, 260), (20, 90)):
        path = PathField(path_cost(likeness), true[start], reach_px=80).path_to(true[point])
        assert np.abs(path[:, 0] - np.interp(path[:, 1], true[:, 1], true[:, 0])).max() < 1.5


def test_cost_spans_the_contrast_whatever_comes_in():
    np.testing.assert_allclose(path_cost(np.array([-1.0, 0.0, 1.0, 2.0])), [CONTRAST, CONTRAST, 1.0, 1.0])


def test_edges_are_where_backscatter_changes_not_where_it_is_missing():
    values = np.full((60, 80), -18.0)
    values[:, 40:] = -6.0
    valid = np.ones_like(values, dtype=bool)
    valid[:20] = False
    values[~valid] = 0.0
    strength = edge_strength(values, valid)
    assert strength.max() == 1.0
    assert (strength[30:, 39:41] > 0.9).all()
    assert not strength[:23].any(), "the border of the measured ground is no edge"
    assert strength[30:, :30].max() < 0.01


@pytest.mark.parametrize("measured", [False, True])
def test_flat_or_empty_scene_has_no_edges(measured):
    flat = np.full((20, 20), -10.0)
    assert not edge_strength(flat, np.full(flat.shape, measured)).any()


@settings(max_examples=40, deadline=None)
@given(st.floats(0.05, 0.95), st.integers(60, 200))
def test_smooth_line_has_no_staircase(slope, count):
    columns = np.arange(count) + 0.5
    stairs = np.column_stack([np.floor(slope * columns) + 0.5, columns])
    smooth = smooth_line(stairs, 2.0)
    # Away from the fixed ends; those of a pixel path are off the line by up to half a pixel.
    along = arc_length(smooth)
    inner = smooth[(along > 8) & (along < along[-1] - 8)]
    assert turning_angles(stairs).max() >= 44
    assert turning_angles(inner).max() < 8
    offset = inner[:, 0] - slope * inner[:, 1]
    assert np.abs(offset).max() < 0.75


@settings(max_examples=60, deadline=None)
@given(st.lists(positions, min_size=2, max_size=40), st.data(), st.floats(0.5, 4.0))
def test_smooth_line_keeps_its_ends_and_fixed_points(points, data, sigma):
    line = np.array(points)
    fixed = [points[k] for k in data.draw(st.lists(st.integers(0, len(points) - 1), max_size=4))]
    smooth = smooth_line(line, sigma, fixed)
    assert np.isfinite(smooth).all()
    np.testing.assert_allclose(smooth[[0, -1]], line[[0, -1]], atol=1e-9)
    for point in fixed:
        assert np.hypot(*(smooth - point).T).min() < 1e-9
    assert arc_length(smooth)[-1] <= arc_length(line)[-1] * (1 + 1e-9) + 1e-9


def test_straight_line_stays_straight():
    line = np.column_stack([np.linspace(3, 30, 28), np.linspace(5, 86, 28)])
    smooth = smooth_line(line, 2.0)
    np.testing.assert_allclose(smooth[:, 1] - 3 * smooth[:, 0], -4.0, atol=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(positions, min_size=2, max_size=20), st.floats(0.3, 10.0))
def test_resampled_points_are_evenly_spaced_on_the_line(points, spacing):
    line = np.column_stack([np.array(points), np.arange(len(points))])
    resampled = resample_line(line, spacing)
    np.testing.assert_allclose(resampled[[0, -1], :2], line[[0, -1], :2], atol=1e-9)
    assert np.hypot(*np.diff(resampled[:, :2], axis=0).T).max(initial=0) <= spacing * (1 + 1e-6)
    assert resampled[:, 2].min() >= 0 and resampled[:, 2].max() <= len(points) - 1


@settings(max_examples=60, deadline=None)
@given(st.lists(positions, min_size=2, max_size=60), st.data())
def test_vertices_left_out_lie_on_the_line_of_the_others(points, data):
    line = np.array(points)
    fixed = [points[k] for k in data.draw(st.lists(st.integers(0, len(points) - 1), max_size=3))]
    simple = simplify_line(line, fixed)
    np.testing.assert_array_equal(simple[[0, -1]], line[[0, -1]])
    assert set(fixed) <= {tuple(vertex) for vertex in simple}
    dense = resample_line(simple, 0.05)
    assert all(np.hypot(*(dense - vertex).T).min() < 0.13 for vertex in line)


def test_a_straight_line_keeps_a_vertex_here_and_there():
    line = np.column_stack([np.arange(100.0), np.zeros(100), np.linspace(0, 1, 100)])
    simple = simplify_line(line)
    assert np.diff(simple[:, 0]).min() >= 6 and np.diff(simple[:, 0]).max() <= 12
    np.testing.assert_allclose(simple[:, 2], simple[:, 0] / 99)
