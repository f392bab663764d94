"""On which side of a front the sea is, told by flow lines, and which points lie on either side of it."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.line_segments import LineSegments
from calvingfront_plugin.delineation.sea_side import lead_across, sea_sides, sides_of

#: Drawn from south to north: the left of it is the west.
FRONT = np.array([[0.0, 0], [300, 1000], [-200, 2000], [100, 3000], [0, 4000]])
EAST = np.array([[-3000.0, 1500], [3000, 1500]])


def sea(front, *flow_lines):
    return sea_sides([front], LineSegments([np.asarray(line, float) for line in flow_lines]))[0]


def test_the_sea_is_where_the_flow_leaves_to_however_the_front_is_drawn():
    assert sea(FRONT, EAST) == -1
    assert sea(FRONT[::-1], EAST) == 1
    assert sea(FRONT, EAST[::-1]) == 1


def test_a_flow_line_that_ends_before_the_front_heads_for_the_sea():
    assert sea(FRONT, EAST - [4000, 0]) == -1
    assert sea(FRONT, EAST + [4000, 0]) == -1
    assert sea(FRONT[::-1], [[-9000, -9000], [-9000, 1500], [-1000, 1600]]) == 1


def test_of_flow_lines_the_nearest_heads_for_the_sea():
    other_glacier = [[20_000, 1500], [10_000, 1500]]
    assert sea(FRONT, EAST - [4000, 0], other_glacier) == -1


@pytest.mark.parametrize("x", [-5.0, 0.0, 5.0, 100.0, 300.0])
def test_a_flow_line_through_a_vertex_or_along_a_crinkle_crosses_once_in_all(x):
    # From x = 0 to 100 m the front runs west to east and back: the flow crosses it three times.
    crinkled = np.array([[0.0, 0], [0, 1500], [100, 1500.5], [0, 1501], [0, 4000]])
    assert sea(crinkled, [[-3000, 1500], [x, 1500], [3000, 1501]]) == -1
    assert sea(FRONT, [[-3000, 1000], [x, 1000], [3000, 1000]]) == -1


def test_flow_along_the_front_does_not_tell():
    beside = np.array([[-500.0, -1000], [-500, 5000]])
    assert math.isnan(sea(FRONT, beside))
    for degrees, told in ((14, math.nan), (16, -1), (166, math.nan), (164, -1)):
        direction = np.array([math.sin(math.radians(degrees)), math.cos(math.radians(degrees))])
        assert sea(FRONT[[0, -1]], [[-9000, 2000], [-9000, 2000] + 100 * direction]) == pytest.approx(
            told, nan_ok=True
        )


def test_a_ring_has_a_side_only_where_flow_crosses_it():
    island = np.array([[0.0, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]])
    assert math.isnan(sea(island, [[-900, 500], [-100, 500]]))
    assert sea(island, [[500, 500], [3000, 500]]) == -1


def test_ten_thousand_vertices_against_a_flow_line_of_ten_thousand():
    at = np.linspace(0, 1, 10_000)
    front = np.column_stack([300 * np.sin(50 * at), 10_000 * at])
    flow = np.column_stack([8000 * at - 4000, 5000 + 200 * np.sin(30 * at)])
    assert sea(front, flow) == -1
    assert sea(front[::-1], flow) == 1


def side_of(points, *lines):
    segments = LineSegments(lines)
    return sides_of(points, segments, *segments.nearest(points))


def test_around_a_sharp_tip_all_points_lie_on_the_same_side():
    # Seen from either leg alone, half of the points around the tip lie on the wrong side.
    tip = np.array([[0.0, 0], [1000, 50], [0, 100]])
    around = [1000, 50] + 30 * np.column_stack(
        [np.cos(np.linspace(-1.5, 1.5, 31)), np.sin(np.linspace(-1.5, 1.5, 31))]
    )
    assert set(side_of(around, tip)) == {-1}
    assert set(side_of(np.array([[900.0, 50], [10, 50]]), tip)) == {1}


def test_beyond_its_ends_a_front_goes_on_straight():
    line = np.array([[0.0, 0], [1000, 0], [1000, 500]])
    points = np.array([[-400.0, 10], [-400, -10], [990, 900], [1010, 900], [500, 0], [-400, 0]])
    assert list(side_of(points, line)) == [1, -1, 1, -1, 0, 0]


radii = st.lists(st.integers(1, 20), min_size=5, max_size=12)


@settings(max_examples=150, deadline=None)
@given(radii, st.integers(0, 99), st.integers(0, 11), st.sampled_from([1, -1]))
def test_left_of_a_ring_is_its_inside(radii, seed, start, direction):
    angle = np.linspace(0, 2 * np.pi, len(radii), endpoint=False)
    corners = np.array(radii)[:, np.newaxis] * np.column_stack([np.cos(angle), np.sin(angle)])
    corners = np.roll(corners, start, axis=0)[::direction]
    ring = np.vstack([corners, corners[:1]])
    polygon = shapely.Polygon(ring)
    assume(polygon.is_valid)
    points = np.random.default_rng(seed).uniform(-22, 22, (60, 2))
    inside = shapely.contains(polygon, shapely.points(points))
    np.testing.assert_array_equal(side_of(points, ring), np.where(inside, direction, -direction))


def across(points, own, other):
    """Of points on the line ``own``."""
    own, other = LineSegments([np.array(own, float)]), LineSegments([np.array(other, float)])
    points = np.array(points, float)
    feet = other.nearest(points)
    return list(lead_across(np.hypot(*(points - other.points_at(*feet)).T), own, other, *feet))


@pytest.mark.parametrize("width", [1.0, 100.0, 3000.0])
def test_the_way_to_an_end_leads_across_up_to_30_degrees(width):
    own, other = [[0, -9000], [0, 9000]], [[width, -9000], [width, 0]]
    angles = np.array([-60.0, 0, 10, 29, 31, 60, 70])
    points = np.column_stack([np.zeros(7), width * np.tan(np.radians(angles))])
    assert across(points, own, other) == [True, True, True, True, False, False, False]
    assert across(points, own[::-1], other[::-1]) == [True, True, True, True, False, False, False]
    # Beyond the end of both: the front is drawn on.
    shorter = [[0, width], [0, 9000]]
    assert across(points[[5, 6]], shorter, other) == [False, False]
    assert across([[0, 10], [0, 9000]], [[0, 10], [0, 9000]], [[width, 0], [width + 500, -9000]]) == [
        width > 20,
        False,
    ]


def test_a_ring_has_no_end():
    ring = [[0, 0], [1000, 0], [1000, 1000], [0, 1000], [0, 0]]
    assert across([[-500, -500], [-10, -500]], [[-500, -500], [-10, -500]], ring) == [True, True]
    assert across([[-500, -500], [-10, -500]], [[-500, -500], [-10, -500]], ring[:-1]) == [False, True]
