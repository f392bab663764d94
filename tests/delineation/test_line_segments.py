"""The nearest point on lines: exact, wherever vertices lie."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.line_segments import LineSegments

angles = np.linspace(0, 2 * np.pi, 4001)
circle = 1000 * np.column_stack([np.cos(angles), np.sin(angles)])
crowd = np.column_stack([np.linspace(0, 1e-3, 3000), np.sin(np.linspace(0, 3000, 3000))])

LINES = {
    "one segment": [np.array([[0.0, 0], [100_000, 0]])],
    "a circle around the points": [circle],
    "a crowd of vertices on a long line": [np.vstack([[[-50_000.0, 0]], crowd, [[50_000, 0]]])],
    "a long line and specks": [
        np.array([[-5000.0, 300], [5000, 300]]),
        *np.array([[[x, 0.0], [x + 1, 0]] for x in range(-500, 500, 10)]),
    ],
    "back and forth on itself": [np.array([[0.0, 0], [1000, 0], [0, 0], [1000, 0]])],
}


@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
@pytest.mark.parametrize("spread", [1e-3, 1.0, 300.0, 20_000.0])
def test_the_nearest_point_is_the_nearest_of_all(lines, spread):
    points = np.random.default_rng(7).normal(0, spread, (400, 2))
    segments = LineSegments(lines)
    segment, share = segments.nearest(points)
    found = segments.points_at(segment, share)
    expected = shapely.distance(shapely.points(points), shapely.MultiLineString(lines))
    np.testing.assert_allclose(np.hypot(*(points - found).T), expected, rtol=1e-9, atol=1e-9)
    assert shapely.distance(shapely.points(found), shapely.MultiLineString(lines)).max() < 1e-8


coordinate = st.integers(-9, 9)
line = st.lists(st.tuples(coordinate, coordinate), min_size=2, max_size=8, unique=True)


@settings(max_examples=150, deadline=None)
@given(st.lists(line.map(lambda xy: np.array(xy, float)), min_size=1, max_size=4), st.integers(0, 99))
def test_the_nearest_point_of_any_lines_is_the_nearest_of_all(lines, seed):
    points = np.random.default_rng(seed).uniform(-12, 12, (30, 2)).round(1)
    segments = LineSegments(lines)
    segment, share = segments.nearest(points)
    distance = np.hypot(*(points - segments.points_at(segment, share)).T)
    along = np.linspace(0, 1, 201)[:, np.newaxis, np.newaxis]
    everywhere = (segments.starts + along * segments.along).reshape(-1, 2)
    brute = np.hypot(*(points[:, np.newaxis] - everywhere).transpose(2, 0, 1)).min(axis=1)
    assert (distance <= brute + 1e-12).all()
    # Between two of the points tried there is at most a 200th of the longest segment.
    assert (distance >= brute - np.hypot(*segments.along.T).max() / 400 - 1e-12).all()
    assert ((share >= 0) & (share <= 1)).all()


def test_no_points_have_no_nearest_point():
    segment, share = LineSegments(LINES["one segment"]).nearest(np.empty((0, 2)))
    assert len(segment) == len(share) == 0
