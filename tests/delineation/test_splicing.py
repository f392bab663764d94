"""A stretch of a front drawn anew takes the place of the old one, and nothing else changes."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.splicing import nearest_on_line, splice
from calvingfront_plugin.delineation.tracing import arc_length

TOLERANCE = 30.0

#: A front from west to east, one vertex every 100 m.
FRONT = np.column_stack([np.arange(0.0, 2001.0, 100.0), 40 * np.sin(np.arange(21))])


def as_lists(line):
    return [tuple(vertex) for vertex in line]


def circle(count=361, radius=1000.0):
    angle = np.linspace(0.0, 2 * np.pi, count)
    ring = radius * np.column_stack([np.cos(angle), np.sin(angle)])
    ring[-1] = ring[0]
    return ring


def arc(begin_degrees, end_degrees, radius=1000.0):
    angle = np.radians(np.linspace(begin_degrees, end_degrees, 200))
    return radius * np.column_stack([np.cos(angle), np.sin(angle)])


def area(ring):
    x, y = ring.T
    return np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2


# Where a line comes nearest


def test_nearest_place_of_a_bent_line():
    line = np.array([(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)])
    assert nearest_on_line(line, (4.0, 3.0)) == (3.0, 0.4)
    assert nearest_on_line(line, (10.0, 0.0)) == (0.0, 1.0)
    assert nearest_on_line(line, (13.0, -4.0)) == (5.0, 1.0)
    assert nearest_on_line(line, (12.0, 30.0)) == (pytest.approx(np.hypot(2, 20)), 2.0)
    assert nearest_on_line(line, (-3.0, -4.0)) == (5.0, 0.0)


def test_vertices_that_repeat_do_no_harm():
    line = np.array([(0.0, 0.0), (0.0, 0.0), (10.0, 0.0), (10.0, 0.0)])
    assert nearest_on_line(line, (4.0, 3.0)) == (3.0, 1.4)


coordinates = st.floats(-1000, 1000).map(lambda value: round(value, 3))
points = st.tuples(coordinates, coordinates)


@settings(max_examples=60, deadline=None)
@given(st.lists(points, min_size=2, max_size=30), points)
def test_no_place_of_a_line_is_nearer_than_the_nearest(vertices, point):
    line = np.array(vertices)
    distance, place = nearest_on_line(line, point)
    at = np.linspace(0, len(line) - 1, 500)
    along = np.column_stack([np.interp(at, np.arange(len(line)), column) for column in line.T])
    assert distance <= np.hypot(*(along - point).T).min() + 1e-9
    here = [np.interp(place, np.arange(len(line)), column) for column in line.T]
    assert np.hypot(*np.subtract(here, point)) == pytest.approx(distance, abs=1e-5)


# What a user draws, and what comes of it


def test_a_stretch_in_the_middle_is_mended():
    """A berg had been taken for the front: it is cut off by a line from vertex 5 to vertex 9."""
    stretch = np.array([FRONT[5], (600.0, -200.0), (800.0, -250.0), FRONT[9]])
    mended = splice(FRONT, stretch, TOLERANCE)
    np.testing.assert_array_equal(mended, np.concatenate([FRONT[:5], stretch, FRONT[10:]]))


def test_a_stretch_drawn_backwards_gives_the_same_front():
    stretch = np.array([FRONT[5], (600.0, -200.0), (800.0, -250.0), FRONT[9]])
    np.testing.assert_array_equal(splice(FRONT, stretch[::-1], TOLERANCE), splice(FRONT, stretch, TOLERANCE))


def test_a_stretch_that_begins_near_the_front_is_moved_onto_it():
    line = np.array([(0.0, 0.0), (1000.0, 0.0)])
    stretch = np.array([(300.0, 20.0), (400.0, 90.0), (500.0, 90.0), (600.0, -20.0)])
    mended = [(0, 0), (300, 0), (400, 90), (500, 90), (600, 0), (1000, 0)]
    assert as_lists(splice(line, stretch, TOLERANCE)) == mended


@pytest.mark.parametrize("backwards", [False, True])
def test_a_front_that_stops_short_is_lengthened_to_the_wall(backwards):
    stretch = np.array([(2015.0, FRONT[-1][1] + 5), (2200.0, 100.0), (2400.0, 150.0)])
    longer = splice(FRONT, stretch[::-1] if backwards else stretch, TOLERANCE)
    np.testing.assert_array_equal(longer, np.concatenate([FRONT, stretch[1:]]))


def test_a_front_is_lengthened_at_its_beginning():
    stretch = np.array([FRONT[0], (-100.0, 30.0), (-300.0, 60.0)])
    longer = splice(FRONT, stretch, TOLERANCE)
    np.testing.assert_array_equal(longer, np.concatenate([stretch[::-1], FRONT[1:]]))


def test_an_end_that_went_astray_is_replaced():
    """From vertex 15 on the front ran along the wall; it goes on straight."""
    astray = np.concatenate([FRONT[:16], [(1520.0, 100.0), (1530.0, 300.0)]])
    stretch = np.array([FRONT[15], (1700.0, 0.0), (2100.0, -20.0)])
    np.testing.assert_array_equal(splice(astray, stretch, TOLERANCE), np.concatenate([FRONT[:15], stretch]))


def test_a_front_is_cut_back_to_where_the_new_end_lies_near_its_end():
    """The last 20 m: the end is where it was drawn, not where it was."""
    stretch = np.array([FRONT[17], (1850.0, 0.0), FRONT[-1] + (-8.0, 12.0)])
    mended = splice(FRONT, stretch, TOLERANCE)
    np.testing.assert_array_equal(mended, np.concatenate([FRONT[:17], stretch]))


@pytest.mark.parametrize("backwards", [False, True])
def test_a_front_drawn_anew_from_end_to_end_is_replaced_whole(backwards):
    anew = np.column_stack([np.linspace(-20, 2015, 90), 60 * np.cos(np.arange(90))])
    anew[[0, -1], 1] = FRONT[[0, -1], 1] + (10.0, -10.0)
    np.testing.assert_array_equal(splice(FRONT, anew[::-1] if backwards else anew, TOLERANCE), anew)


@pytest.mark.parametrize(
    "stretch",
    [
        [(500.0, 400.0), (900.0, 400.0)],
        [(-500.0, 400.0), (2500.0, 400.0)],
        [FRONT[8], (850.0, 300.0), (900.0, 300.0)],
        [(3000.0, 0.0), (5000.0, 0.0)],
    ],
    ids=["beside", "beside and longer", "a branch", "far past the end"],
)
def test_a_line_elsewhere_is_another_front(stretch):
    assert splice(FRONT, np.array(stretch), TOLERANCE) is None
    assert splice(FRONT, np.array(stretch)[::-1], TOLERANCE) is None


def test_the_arms_of_a_horseshoe_are_told_apart():
    """The arms lie 200 m apart; what is drawn on one leaves the other alone, and the mouth stays open."""
    arms = np.arange(0.0, 2001.0, 100.0)
    west, east = np.column_stack([0 * arms, -arms]), np.column_stack([0 * arms + 200, -arms[::-1]])
    horseshoe = np.concatenate([west, [(100.0, -2100.0)], east])
    stretch = np.array([(5.0, -500.0), (-60.0, -800.0), (0.0, -1100.0)])
    mended = splice(horseshoe, stretch, TOLERANCE)
    np.testing.assert_array_equal(
        mended, np.concatenate([west[:5], [(0.0, -500.0)], stretch[1:], horseshoe[12:]])
    )
    across = np.array([west[10], (100.0, -950.0), east[10]])
    np.testing.assert_array_equal(
        splice(horseshoe, across, TOLERANCE), np.concatenate([west[:10], across, east[11:]])
    )


def test_a_ring_stays_a_ring_whichever_part_is_drawn():
    ring = circle()
    for begin, end in ((40, 80), (-40, 30), (200, 400), (170, 190), (5, 355), (0, 90), (-90, 0)):
        for stretch in (arc(begin, end, 1010.0), arc(begin, end, 1010.0)[::-1]):
            mended = splice(ring, stretch, TOLERANCE)
            assert (mended[0] == mended[-1]).all()
            # Only a part of the ring has moved outwards, so that it holds more, and runs the same way round.
            more = (end - begin) / 360 * np.pi * (1010**2 - 1000**2)
            assert area(mended) - area(ring) == pytest.approx(more, rel=0.15, abs=2500)


# Whatever is drawn


@st.composite
def fronts(draw):
    """Lines that go on eastwards, with vertices at any distance."""
    steps = draw(st.lists(st.floats(1, 300), min_size=3, max_size=40))
    heights = draw(st.lists(st.floats(-200, 200), min_size=len(steps), max_size=len(steps)))
    return np.column_stack([np.cumsum(steps), heights])


@settings(max_examples=60, deadline=None)
@given(fronts(), st.data(), st.booleans())
def test_splicing_a_part_of_a_front_into_it_changes_nothing(front, data, backwards):
    begin = data.draw(st.integers(0, len(front) - 2))
    end = data.draw(st.integers(begin + 1, len(front) - 1))
    stretch = front[begin : end + 1]
    np.testing.assert_array_equal(splice(front, stretch[::-1] if backwards else stretch, 1.0), front)


@settings(max_examples=60, deadline=None)
@given(fronts(), st.data())
def test_splicing_a_part_that_begins_between_vertices_changes_no_place(front, data):
    begin, end = sorted(data.draw(st.tuples(*[st.floats(0, len(front) - 1)] * 2)))
    assume(end - begin > 1e-3)
    at = np.linspace(begin, end, 60)
    stretch = np.column_stack([np.interp(at, np.arange(len(front)), column) for column in front.T])
    spliced = splice(front, stretch, 1.0)
    np.testing.assert_allclose(spliced[[0, -1]], front[[0, -1]], atol=1e-6)
    for point in spliced:
        assert nearest_on_line(front, point)[0] < 1e-6


@settings(max_examples=60, deadline=None)
@given(fronts(), st.lists(points, min_size=0, max_size=10), st.data(), st.booleans())
def test_kept_parts_stay_as_they_are_in_their_direction(front, detour, data, backwards):
    """From one place of the front by any way to another: the old vertices outside are there, bit by bit."""
    begin = data.draw(st.integers(0, len(front) - 2))
    end = data.draw(st.integers(begin + 1, len(front) - 1))
    assume(not detour or (tuple(front[begin]) != detour[0] and tuple(front[end]) != detour[-1]))
    stretch = np.array([front[begin], *detour, front[end]])
    spliced = splice(front, stretch[::-1] if backwards else stretch, TOLERANCE)
    np.testing.assert_array_equal(spliced[: begin + 1], front[: begin + 1])
    np.testing.assert_array_equal(spliced[len(spliced) - (len(front) - end) :], front[end:])
    assert as_lists(detour) == as_lists(spliced)[begin + 1 :][: len(detour)]


@settings(max_examples=60, deadline=None)
@given(fronts(), st.lists(points, min_size=2, max_size=10), st.floats(0, 500))
def test_any_line_is_either_spliced_or_another_front(front, drawn, tolerance):
    stretch = np.array(drawn)
    spliced = splice(front, stretch, tolerance)
    reverse = splice(front, stretch[::-1], tolerance)
    assert (spliced is None) == (reverse is None)
    nearest = [nearest_on_line(front, point)[0] for point in stretch[[0, -1]]]
    if min(nearest) > tolerance:
        assert spliced is None
    elif max(nearest) == 0:
        assert spliced is not None
    if spliced is not None:
        assert np.isfinite(spliced).all() and len(spliced) >= 2
        known = set(as_lists(front)) | set(as_lists(stretch))
        # New are only the two places where the front was cut.
        assert len(set(as_lists(spliced)) - known) <= 2


def test_length_of_a_mended_front_is_that_of_its_parts():
    stretch = np.array([FRONT[5], (600.0, -200.0), (800.0, -250.0), FRONT[9]])
    along, drawn = arc_length(FRONT), arc_length(stretch)[-1]
    assert arc_length(splice(FRONT, stretch, TOLERANCE))[-1] == pytest.approx(
        along[5] + drawn + along[-1] - along[9]
    )
