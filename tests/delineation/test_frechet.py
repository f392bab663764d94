"""Discrete Frechet distance, against the definition and against geometry."""

import functools
import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.frechet import coupling_distance, frechet_distance

few = settings(max_examples=100, deadline=None)
coordinate = st.integers(-50, 50)
points = st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=9).map(
    lambda xy: np.array(xy, float)
)
line = st.lists(st.tuples(coordinate, coordinate), min_size=2, max_size=6, unique=True).map(
    lambda xy: np.array(xy, float)
)


def by_definition(first, second):
    """The recursion of Eiter & Mannila (1994), word for word."""

    @functools.cache
    def coupling(i, j):
        here = math.dist(first[i], second[j])
        if i == j == 0:
            return here
        before = [coupling(*pair) for pair in ((i - 1, j), (i - 1, j - 1), (i, j - 1)) if min(pair) >= 0]
        return max(here, min(before))

    return coupling(len(first) - 1, len(second) - 1)


@few
@given(points, points)
def test_the_shortest_leash_is_the_one_of_the_definition(first, second):
    assert coupling_distance(first, second) == pytest.approx(by_definition(first, second), rel=1e-12)


@few
@given(line, line)
def test_neither_order_nor_direction_of_drawing_matters(first, second):
    distance = frechet_distance(first, second, spacing_m=1)
    for one, other in ((second, first), (first[::-1], second), (first, second[::-1])):
        assert frechet_distance(one, other, spacing_m=1) == pytest.approx(distance, rel=1e-9, abs=1e-9)
    ends = [
        max(math.dist(first[0], a), math.dist(first[-1], b)) for a, b in (second[[0, -1]], second[[-1, 0]])
    ]
    assert distance >= min(ends) - 1e-9


@few
@given(line)
def test_a_line_drawn_backwards_is_the_same_line(front):
    assert frechet_distance(front, front[::-1], spacing_m=1) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("spacing_m", [3.0, 10.0, 1e6])
def test_parallel_and_translated_fronts_are_as_far_as_they_were_moved(spacing_m):
    front = np.array([[0, 0], [3000, 700], [4000, -900], [9000, 0]])
    assert frechet_distance(front, front + [60, 80], spacing_m=spacing_m) == pytest.approx(100)
    straight = front[[0, -1]]
    assert frechet_distance(straight[::-1] + [0, 100], straight, spacing_m=spacing_m) == pytest.approx(100)


def test_going_back_and_forth_costs_half_the_way_back():
    # At 50 m beside the label, but from 7 km back to 3 km: whoever walks the label waits at 5 km.
    label = np.array([[0.0, 0], [10_000, 0]])
    back_and_forth = np.array([[0.0, 50], [7000, 50], [3000, 50], [10_000, 50]])
    distance = frechet_distance(label, back_and_forth, spacing_m=40)
    assert distance == pytest.approx(math.hypot(2000, 50), abs=40)


def test_a_very_long_front_takes_no_longer():
    at = np.linspace(0, 1, 10_000)
    fronts = [np.column_stack([5e5 * at, 5e3 * np.sin(turns * at)]) for turns in (40, 41)]
    begin = time.process_time()
    frechet_distance(*fronts, spacing_m=1)
    assert time.process_time() - begin < 0.5
