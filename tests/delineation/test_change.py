"""Change of a front through time on shapes whose answer is known: bays, tongues, bends, fronts as people draw them."""

import datetime
import math
import time

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from osgeo import osr
from shapely.ops import split

from calvingfront_plugin.delineation.change import (
    CENTRELINE,
    CURVILINEAR,
    DAYS_PER_YEAR,
    METHODS,
    RECTILINEAR,
    ChangeError,
    front_change,
    position_uncertainty_m,
    rate_of,
    undoubted,
)
from calvingfront_plugin.delineation.dated_front import DatedFront
from calvingfront_plugin.delineation.distance import HUMAN_SPREAD_M
from calvingfront_plugin.delineation.flow_box import FlowBoxError, one_centreline
from calvingfront_plugin.delineation.ground import GroundError
from calvingfront_plugin.delineation.progress import Cancelled

BOXES = (RECTILINEAR, CURVILINEAR)
WIDTH = 5000.0
#: A fjord of 20 km from west to east.
FLOW = np.array([[0.0, 0.0], [20_000.0, 0.0]])
#: A fjord that turns left through a right angle, its middle 20 km from the centre of the bend.
RADIUS = 20_000.0
BEND = np.linspace(0.0, math.pi / 2, 181)
CURVED_FLOW = RADIUS * np.column_stack([np.sin(BEND), 1 - np.cos(BEND)])

FIRST_DAY = datetime.date(2018, 1, 1)


def wkt(epsg):
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def front(*lines, day=0, **known):
    return DatedFront(lines=tuple(lines), date=FIRST_DAY + datetime.timedelta(days=day), **known)


def wall_to_wall(x, width=6000.0):
    """A straight front across the fjord, drawn from south to north."""
    return np.array([[x, -width / 2], [x, width / 2]], dtype=float)


def across_the_bend(angle, width=6000.0):
    reach = RADIUS + width / 2 * np.array([1.0, -1.0])
    return np.column_stack([reach * np.sin(angle), RADIUS - reach * np.cos(angle)])


def change(first, second, method=CURVILINEAR, days=365, flow=FLOW, **settings):
    """The second of two positions."""
    if method != CENTRELINE and "box" not in settings:
        settings.setdefault("width_m", WIDTH)
    series = front_change([front(*first), front(*second, day=days)], flow, None, method=method, **settings)
    return series.positions[1]


# Sign and size


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("moved", [300.0, -1200.0])
def test_a_front_that_moves_down_the_fjord_has_advanced_by_so_much(method, moved):
    moved_to = change([wall_to_wall(10_000)], [wall_to_wall(10_000 + moved)], method)
    assert moved_to.change_m == pytest.approx(moved, rel=1e-9)
    assert moved_to.position_m == pytest.approx(10_000 + moved)
    assert moved_to.rate_m_a == pytest.approx(moved * DAYS_PER_YEAR / 365)
    assert moved_to.crossing == pytest.approx((10_000 + moved, 0))
    if method != CENTRELINE:
        assert moved_to.area_change_m2 == pytest.approx(WIDTH * moved)
        assert moved_to.advanced_m2 == pytest.approx(max(WIDTH * moved, 0.0))
        assert moved_to.retreated_m2 == pytest.approx(max(-WIDTH * moved, 0.0))


@pytest.mark.parametrize("method", [CENTRELINE, CURVILINEAR])
def test_around_a_bend_the_front_advances_by_the_arc_of_the_centreline(method):
    moved = change(
        [across_the_bend(0.70)],
        [across_the_bend(0.75)],
        method,
        flow=CURVED_FLOW,
    )
    assert moved.change_m == pytest.approx(0.05 * RADIUS, rel=1e-4)
    assert moved.position_m == pytest.approx(0.75 * RADIUS, rel=1e-4)
    if method == CURVILINEAR:
        # Sector of a ring.
        outer, inner = RADIUS + WIDTH / 2, RADIUS - WIDTH / 2
        assert moved.area_change_m2 == pytest.approx(0.05 / 2 * (outer**2 - inner**2), rel=1e-4)


def test_more_ice_lies_on_the_outside_of_a_bend():
    # The same front, once straight across and once with its outer half 0.01 rad ahead: the area tells the outer half
    # of the sector, which is more than half of it.
    radii = RADIUS + np.array([3000.0, 0.0, 0.0, -3000.0])
    angles = 0.70 + np.array([0.01, 0.01, 0.0, 0.0])
    stepped = np.column_stack([radii * np.sin(angles), RADIUS - radii * np.cos(angles)])
    moved = change([across_the_bend(0.70)], [stepped], flow=CURVED_FLOW)
    outer_half = 0.01 / 2 * ((RADIUS + WIDTH / 2) ** 2 - RADIUS**2)
    assert moved.area_change_m2 == pytest.approx(outer_half, rel=2e-3)
    assert outer_half > 1.05 * 0.01 / 2 * (RADIUS**2 - (RADIUS - WIDTH / 2) ** 2)


@pytest.mark.parametrize("method", METHODS)
def test_a_front_that_turns_about_the_centreline_does_not_move(method):
    turned = np.array([[9000.0, -3000.0], [11_000.0, 3000.0]])
    moved = change([wall_to_wall(10_000)], [turned], method)
    assert moved.change_m == pytest.approx(0.0, abs=1e-6)
    if method != CENTRELINE:
        # Two triangles of half the width, half of it high, one of ice and one of water.
        triangle = WIDTH / 2 * (WIDTH / 2 / 3) / 2
        assert moved.area_change_m2 == pytest.approx(0.0, abs=1e-3)
        assert moved.advanced_m2 == pytest.approx(triangle, rel=1e-3)
        assert moved.retreated_m2 == pytest.approx(triangle, rel=1e-3)


def test_a_bay_is_its_area_over_the_width_in_the_box_and_its_depth_on_the_centreline():
    radius, angle = 1000.0, np.linspace(-math.pi / 2, math.pi / 2, 721)
    bay = np.column_stack([10_000 - radius * np.cos(angle), radius * np.sin(angle)])
    with_bay = np.concatenate([[[10_000.0, -3000.0]], bay, [[10_000.0, 3000.0]]])
    area = math.pi * radius**2 / 2
    for method in BOXES:
        moved = change([wall_to_wall(10_000)], [with_bay], method)
        assert moved.area_change_m2 == pytest.approx(-area, rel=1e-3)
        assert moved.change_m == pytest.approx(-area / WIDTH, rel=1e-3)
        assert (moved.advanced_m2, moved.retreated_m2) == (0.0, -moved.area_change_m2)
    assert change([wall_to_wall(10_000)], [with_bay], CENTRELINE).change_m == pytest.approx(-radius)


def test_advance_on_one_side_and_retreat_on_the_other_do_not_hide_each_other():
    stepped = np.array([[10_400.0, -3000.0], [10_400.0, 0.0], [9600.0, 0.0], [9600.0, 3000.0]])
    moved = change([wall_to_wall(10_000)], [stepped])
    assert moved.change_m == pytest.approx(0.0, abs=1e-6)
    assert moved.area_change_m2 == pytest.approx(0.0, abs=1e-3)
    assert moved.advanced_m2 == pytest.approx(400 * WIDTH / 2)
    assert moved.retreated_m2 == pytest.approx(400 * WIDTH / 2)


# Fronts as they are drawn


@pytest.mark.parametrize("method", METHODS)
def test_which_end_a_front_is_drawn_from_makes_no_difference(method):
    hooked = np.array(
        [[9000.0, -3000.0], [10_300.0, -400.0], [9700.0, 500.0], [10_100.0, 2600.0], [10_900.0, 2300.0]]
    )
    there, back = (change([wall_to_wall(10_000)], [line], method) for line in (hooked, hooked[::-1]))
    for name in (
        "position_m",
        "change_m",
        "coverage",
        "n_crossings",
        "advanced_m2",
        "retreated_m2",
        "crossing",
    ):
        assert getattr(there, name) == pytest.approx(getattr(back, name), nan_ok=True), name


@pytest.mark.parametrize("method", BOXES)
def test_a_front_that_spans_part_of_the_box_goes_on_at_its_ends(method):
    half = np.array([[10_000.0, -2500.0], [10_000.0, 500.0]])
    moved = change([wall_to_wall(9800)], [half], method)
    assert moved.coverage == pytest.approx(0.6)
    assert moved.position_m == pytest.approx(10_000)
    assert moved.change_m == pytest.approx(200)
    # Areas only where both were seen.
    assert moved.area_change_m2 == pytest.approx(200 * 3000)


@pytest.mark.parametrize("method", BOXES)
def test_the_area_from_first_to_last_is_that_between_these_two_fronts(method):
    """A kilometre of retreat, seen in the south by March and everywhere in May: sums of steps would miss the north."""
    south = np.array([[9000.0, -2500.0], [9000.0, 500.0]])
    fronts = [front(wall_to_wall(10_000)), front(south, day=60), front(wall_to_wall(9000), day=120)]
    series = front_change(fronts, FLOW, None, method=method, width_m=WIDTH)
    assert series.area_change_m2 == pytest.approx(-1000 * WIDTH)
    assert series.area_share == 1
    assert sum(position.area_change_m2 for position in series.positions[1:]) == pytest.approx(-1000 * 3000)
    until_march = front_change(fronts[:2], FLOW, None, method=method, width_m=WIDTH)
    assert until_march.area_change_m2 == pytest.approx(-1000 * 3000)
    assert until_march.area_share == pytest.approx(0.6)
    assert math.isnan(front_change(fronts[:1], FLOW, None, method=method, width_m=WIDTH).area_change_m2)
    assert math.isnan(front_change(fronts, FLOW, None, method=CENTRELINE).area_change_m2)


def test_around_a_bend_a_front_goes_on_across_the_flow():
    outer_half = across_the_bend(0.70)
    outer_half[1] = across_the_bend(0.70, width=-200)[0]
    moved = change([across_the_bend(0.70)], [outer_half], flow=CURVED_FLOW)
    assert moved.coverage == pytest.approx(0.5, abs=0.03)
    assert moved.change_m == pytest.approx(0.0, abs=2.0)


def test_too_little_of_a_front_has_no_position_but_stays_in_the_series():
    stub = front(np.array([[10_000.0, -2500.0], [10_000.0, -1000.0]]), day=10)
    series = front_change(
        [front(wall_to_wall(9000)), stub, front(wall_to_wall(9100), day=20)], FLOW, None, width_m=WIDTH
    )
    first, second, third = series.positions
    assert math.isnan(second.position_m) and math.isnan(second.uncertainty_m)
    assert second.coverage == pytest.approx(0.3)
    assert "30%" in second.remark
    assert series.remarks == ("1 front of 3 without a position; their rows say why.",)
    # The next front is compared with the last that has a position.
    assert third.days == 20
    assert third.change_m == pytest.approx(100)
    assert not first.remark and not third.remark


def test_between_the_parts_of_a_front_it_goes_straight():
    south = np.array([[10_000.0, -3000.0], [10_000.0, -500.0]])
    north = np.array([[9000.0, 3000.0], [9000.0, 500.0]])  # drawn the other way
    moved = change([wall_to_wall(9500)], [south, north])
    assert moved.coverage == pytest.approx(0.8)
    assert moved.position_m == pytest.approx(9500)
    assert moved.n_crossings == 0 and moved.crossing is None
    assert moved.length_m == pytest.approx(5000)


def test_an_overhang_counts_its_ice_and_not_the_water_under_it():
    # From the southern half a tongue reaches north, with 500 m of water behind it.
    overhang = np.array(
        [[12_000.0, -3000], [12_000, 1000], [11_000, 1000], [11_000, 0], [10_500, 0], [10_500, 3000]],
        dtype=float,
    )
    moved = change([wall_to_wall(10_500)], [overhang])
    assert moved.area_change_m2 == pytest.approx(1500 * 2500 + 1000 * 1000)
    crossed = front_change([front(overhang)], FLOW + (0.0, 500.0), None, method=CENTRELINE).positions[0]
    assert (crossed.n_crossings, crossed.position_m) == (3, 12_000)


@pytest.mark.parametrize("along_wall", [8000.0, 12_000.0])
def test_an_end_that_runs_along_the_wall_of_the_fjord_does_not_count(along_wall):
    # Machines like to follow the shore: up the glacier or out to sea, and back into the box.
    hook = np.array([[10_000.0, -3000.0], [10_000.0, 2400.0], [along_wall, 2400.0], [along_wall, 1000.0]])
    moved = change([wall_to_wall(9000)], [hook])
    assert moved.change_m == pytest.approx(1000.0)
    assert moved.coverage == pytest.approx(4900 / 5000)


def test_icebergs_and_islands_are_no_front():
    angle = np.linspace(0, 2 * math.pi, 73)
    ring = 300 * np.column_stack([np.cos(angle), np.sin(angle)])
    berg, nunatak = ring + (13_000, 700), ring + (6000, -900)
    side_bay = np.array([[15_000.0, 3000.0], [15_000.0, 2000.0], [16_000.0, 2000.0], [16_000.0, 3000.0]])
    moved = change([wall_to_wall(10_000)], [wall_to_wall(10_000), berg, nunatak, side_bay])
    assert moved.change_m == pytest.approx(0.0, abs=1e-9)
    alone = change([wall_to_wall(10_000)], [berg])
    assert (alone.coverage, alone.change_m) == (0.0, pytest.approx(math.nan, nan_ok=True))


def test_of_two_lines_one_behind_the_other_the_seaward_one_counts():
    angle = np.linspace(0, 2 * math.pi, 73)
    between = (10_025, 0) + 20 * np.column_stack([np.cos(angle), np.sin(angle)])
    twice = [wall_to_wall(10_000), wall_to_wall(10_050)[::-1], between]
    for method in METHODS:
        assert change([wall_to_wall(10_000)], twice, method).position_m == pytest.approx(10_050)


@pytest.mark.parametrize("method", METHODS)
def test_a_front_elsewhere_keeps_its_row_and_says_so(method):
    beyond, elsewhere = wall_to_wall(25_000), wall_to_wall(10_000) + (0.0, 50_000.0)
    fronts = [front(wall_to_wall(9000)), front(beyond, day=1), front(elsewhere, day=2), front(day=3)]
    series = front_change(fronts, FLOW, None, method=method, width_m=None if method == CENTRELINE else WIDTH)
    assert [math.isnan(position.position_m) for position in series.positions] == [False, True, True, True]
    assert all("does not reach the" in position.remark for position in series.positions[1:3])
    assert series.positions[3].remark == "There is no line."


def test_a_front_on_the_other_side_of_the_earth_does_not_stop_the_others():
    flow = np.array([[-50.0, 69.1], [-49.5, 69.1]])
    here = np.array([[-49.7, 69.0], [-49.7, 69.2]])
    fronts = [front(here), front(here + (180.0, -60.0), day=1), front(here + math.nan, day=2)]
    series = front_change(fronts, flow, wkt(4326), width_m=WIDTH)
    assert [math.isnan(position.position_m) for position in series.positions] == [False, True, True]
    assert "NaN" in series.positions[2].remark


def test_a_front_that_reaches_beyond_the_end_of_the_centreline_says_so():
    # Its north lies up to 3 km farther out than the centreline ends.
    aslant = np.array([[18_000.0, -3000.0], [22_000.0, 3000.0]])
    mostly = aslant + (1500.0, 0.0)
    for method in BOXES:
        fronts = [front(wall_to_wall(19_000)), front(aslant, day=1), front(mostly, day=2)]
        series = front_change(fronts, FLOW, None, method=method, width_m=WIDTH)
        _, partly, beyond = series.positions
        assert 19_400 < partly.position_m < 20_000, "no farther than the box"
        assert partly.coverage == pytest.approx(0.5)
        assert "too far landward: draw the centreline longer" in partly.remark
        # Areas compare what was drawn in the box.
        assert partly.area_change_m2 < WIDTH / 2 * 1000
        assert math.isnan(beyond.position_m) and "draw the centreline longer" in beyond.remark
        longer = FLOW * (1.5, 1.0)
        series = front_change(fronts, longer, None, method=method, width_m=WIDTH)
        assert [position.position_m for position in series.positions] == pytest.approx(
            [19_000, 20_000, 21_500]
        )
        assert series.remarks == ()


# Which fronts make a position


def test_a_series_is_in_order_of_dates_and_says_what_it_left_out():
    fronts = [
        front(wall_to_wall(9000), day=40, status="accepted"),
        front(wall_to_wall(10_000), day=0),
        front(wall_to_wall(1000), day=20, status="rejected"),
        DatedFront(lines=(wall_to_wall(5000),)),
    ]
    series = front_change(fronts, FLOW, None, width_m=WIDTH)
    assert [position.position_m for position in series.positions] == pytest.approx([10_000, 9000])
    assert series.remarks == ("1 front without a date left out.", "1 rejected front left out.")
    assert [position.days for position in series.positions] == pytest.approx([math.nan, 40], nan_ok=True)
    assert np.array_equal(series.centreline, FLOW)
    assert shapely.Polygon(series.box).area == pytest.approx(20_000 * WIDTH)


def test_where_most_fronts_lack_a_date_the_field_may_have_another_name():
    undated = [DatedFront(lines=(wall_to_wall(x),)) for x in (5000, 6000)]
    (remark,) = front_change([*undated, front(wall_to_wall(9000))], FLOW, None, width_m=WIDTH).remarks
    assert remark.startswith("2 fronts without a date left out.") and "give the field with the date" in remark


def test_a_long_series_can_be_cancelled_between_two_fronts():
    told = []

    def progress(fraction, message=""):
        told.append(fraction)
        if len(told) == 3:
            raise Cancelled

    fronts = [front(wall_to_wall(9000), day=day) for day in range(10)]
    with pytest.raises(Cancelled):
        front_change(fronts, FLOW, None, width_m=WIDTH, progress=progress)
    assert told == [0.0, 0.1, 0.2]


def test_records_of_one_scene_are_one_front():
    parts = [
        front(
            wall_to_wall(10_000)[:1].repeat(2, 0) + ((0, 0), (0, 2900)),
            scene="S1A",
            confidence=0.9,
            resolution_m=10,
        ),
        front(
            np.array([[10_000.0, 0.0], [10_000.0, 3000.0]]),
            scene="S1A",
            confidence=0.6,
            resolution_m=40,
            source=7,
        ),
    ]
    other = front(wall_to_wall(10_100), scene="S1B")
    series = front_change([*parts, other], FLOW, None, width_m=WIDTH)
    together, alone = series.positions
    assert together.parts == tuple(parts)
    assert (together.front.confidence, together.front.resolution_m, together.front.source) == (0.6, 40, 7)
    assert len(together.front.lines) == 2
    assert alone.front is other
    # Two scenes of one day: a change but no rate.
    assert (alone.days, alone.change_m) == (0, pytest.approx(100))
    assert math.isnan(alone.rate_m_a) and math.isnan(alone.rate_uncertainty_m_a)


def test_fronts_that_several_people_drew_of_one_scene_stay_apart():
    drawn = [
        front(wall_to_wall(10_000 + 40 * k), scene="S1A", author=name) for k, name in enumerate(("Ann", "Bo"))
    ]
    series = front_change(drawn, FLOW, None, width_m=WIDTH)
    assert [position.position_m for position in series.positions] == pytest.approx([10_000, 10_040])
    assert "several people" in series.remarks[0]


def test_a_part_that_somebody_corrected_and_the_part_left_as_it_was_are_one_front():
    south, north = wall_to_wall(10_000) * (1, 0.5) - (0, 1500), wall_to_wall(10_050) * (1, 0.5) + (0, 1400)
    pieces = [
        front(south, scene="S1A", author="Ann", source=("fronts", 1)),
        front(north[::-1], scene="S1A", source=("fronts", 2)),
    ]
    for parts in (pieces, pieces[::-1]):
        series = front_change(parts, FLOW, None, width_m=WIDTH)
        (together,) = series.positions
        assert together.coverage == pytest.approx(1.0) and together.front.author == "Ann"
        assert not together.remark and series.remarks == ()


@pytest.mark.parametrize("method", METHODS)
def test_a_prediction_and_the_label_of_its_scene_are_two_fronts(method):
    settings = {"method": method, "width_m": None if method == CENTRELINE else WIDTH}
    predicted = front(wall_to_wall(10_000, 2800), scene="S1A", source=("predicted", 1))
    for known in ({"author": "Ann", "source": ("predicted", 2)}, {"source": ("labels", 1)}):
        label = front(wall_to_wall(9000), scene="S1A", **known)
        series = front_change([predicted, label], FLOW, None, **settings)
        assert [position.position_m for position in series.positions] == pytest.approx([10_000, 9000])
        assert "several people or layers" in series.remarks[0]


def test_a_label_with_a_broken_vertex_does_not_take_the_prediction_with_it():
    broken = front(np.array([[10_000.0, -3000.0], [math.nan, 0.0]]), scene="S1A", author="Ann")
    series = front_change([broken, front(wall_to_wall(9000), scene="S1A")], FLOW, None, width_m=WIDTH)
    assert [position.position_m for position in series.positions] == pytest.approx(
        [9000, math.nan], nan_ok=True
    )
    assert series.remarks[-1] == "1 front of 2 without a position; their rows say why."


@pytest.mark.parametrize("method", METHODS)
def test_lines_of_one_date_that_lie_one_behind_the_other_are_told(method):
    settings = {"method": method, "width_m": None if method == CENTRELINE else WIDTH}
    fronts = [front(wall_to_wall(9000)), front(wall_to_wall(10_000)), front(wall_to_wall(9500), day=1)]
    series = front_change(fronts, FLOW, None, **settings)
    assert "one behind the other" in series.positions[0].remark and "'image_id'" in series.positions[0].remark
    assert not series.positions[1].remark
    assert series.remarks == ("1 front of 2 with a position to doubt; their rows say why.",)


def drawn_by(name, positions, every=365, **known):
    return [
        front(wall_to_wall(x), day=every * year, author=name, **known) for year, x in enumerate(positions)
    ]


@pytest.mark.parametrize("with_names", [True, False])
def test_change_is_between_fronts_of_the_same_person(with_names):
    # Bo draws all fronts 60 m farther out than Ann does, and not that of the third year.
    ann = drawn_by("Ann" if with_names else None, [10_000, 9800, 9600, 9400], source=("ann", 0))
    bo = drawn_by("Bo" if with_names else None, [10_060, 9860, 9660, 9460], source=("bo", 0))
    del bo[2]
    series = front_change([*ann, *bo], FLOW, None, width_m=WIDTH)
    of_ann = [position for position in series.positions if position.front.source == ("ann", 0)]
    of_bo = [position for position in series.positions if position.front.source == ("bo", 0)]
    assert [position.change_m for position in of_ann[1:]] == pytest.approx([-200, -200, -200])
    assert [position.change_m for position in of_bo[1:]] == pytest.approx([-200, -400])
    assert [position.days for position in of_bo[1:]] == [365, 730]
    assert [position.rate_m_a for position in of_bo[1:]] == pytest.approx([-200 * 365.25 / 365] * 2)
    assert math.isnan(of_ann[0].days) and math.isnan(of_bo[0].days)
    (remark,) = series.remarks
    assert "several people or layers" in remark


def test_a_layer_with_some_fronts_corrected_is_one_series_beside_the_labels():
    own = drawn_by(None, [10_000, 9800, 9600], source=("own", 0))
    own[1] = front(wall_to_wall(9700), day=365, author="Ann", source=("own", 1))
    labels = drawn_by("Bo", [9990, 9790, 9590], source=("labels", 0))
    series = front_change([*own, *labels], FLOW, None, width_m=WIDTH)
    changes = [p.change_m for p in series.positions if p.front.source[0] == "own"]
    assert changes == pytest.approx([math.nan, -300, -100], nan_ok=True)


def test_people_who_follow_each_other_make_one_series():
    series = front_change(
        [front(wall_to_wall(10_000), author="Ann"), front(wall_to_wall(9800), day=365, author="Bo")],
        FLOW,
        None,
        width_m=WIDTH,
    )
    assert series.positions[1].change_m == pytest.approx(-200) and series.remarks == ()


def test_a_second_drawing_of_the_same_dates_makes_the_trend_no_surer():
    positions = [12_000 - 250 * year + 300 * (-1) ** year for year in range(8)]
    ann, bo = drawn_by("Ann", positions), drawn_by("Bo", [x + 40 for x in positions])
    alone = rate_of(front_change(ann, FLOW, None, width_m=WIDTH))
    both = front_change([*ann, *bo], FLOW, None, width_m=WIDTH)
    assert rate_of(both) == pytest.approx(alone, rel=1e-6)
    # Where one of the two is unsure the sure one has the say.
    unsure = drawn_by("Bo", [15_000] * 8, confidence=0.1)
    rate, _ = rate_of(front_change([*ann, *unsure], FLOW, None, width_m=WIDTH))
    assert rate == pytest.approx(alone[0], rel=0.02)


# What is to be looked at


@pytest.mark.parametrize(
    ("drawn", "reason"),
    [
        (front(wall_to_wall(9000), day=1, outcome="several"), "several fronts"),
        (front(wall_to_wall(9000), day=1, outcome="low_confidence"), "unsure"),
        (
            # The front, and a crack before it.
            front(wall_to_wall(9000), np.array([[9300.0, -2900.0], [9400.0, 50.0]]), day=1),
            "crosses the centreline 2 times",
        ),
        (front(wall_to_wall(9000, 4000.0), day=1), "spans 80% of the width"),
    ],
)
def test_a_front_that_may_be_wrong_says_so(drawn, reason):
    series = front_change([front(wall_to_wall(9500), outcome="found"), drawn], FLOW, None, width_m=WIDTH)
    right, doubtful = series.positions
    assert right.doubts == () and right.to_look_at == ()
    assert reason in doubtful.remark and doubtful.to_look_at == doubtful.doubts
    assert doubtful.suspect == (), "the published rules say nothing of it"
    assert series.remarks == ("1 front of 2 with a position to doubt; their rows say why.",)


def test_a_front_that_somebody_accepted_is_no_longer_in_doubt_for_its_delineation():
    series = front_change(
        [front(wall_to_wall(9000), outcome="several", status="accepted")], FLOW, None, width_m=WIDTH
    )
    assert series.positions[0].doubts == ()


def test_the_trend_without_the_doubtful_fronts_needs_five_others():
    def of(years):
        right = [front(wall_to_wall(12_000 - 250 * year), day=365 * year) for year in range(years)]
        wrong = [front(wall_to_wall(12_500), day=365 * 6 + k, outcome="several") for k in range(3)]
        return front_change([*right, *wrong], FLOW, None, width_m=WIDTH)

    assert rate_of(of(5))[0] > 0, "the wrong ones turn it round"
    assert rate_of(undoubted(of(5)))[0] == pytest.approx(-250 * 365.25 / 365)
    assert undoubted(of(4)) is None


def test_fronts_of_two_glaciers_are_remarked():
    fronts = [
        front(wall_to_wall(10_000), glacier="Helheim"),
        front(wall_to_wall(10_000), day=1, glacier="Fenris"),
    ]
    assert "2 glaciers: Fenris, Helheim" in front_change(fronts, FLOW, None, width_m=WIDTH).remarks[0]


def test_seasons_are_those_of_the_hemisphere():
    series = front_change(
        [front(wall_to_wall(9000)), front(wall_to_wall(9000), day=180)], FLOW, None, width_m=WIDTH
    )
    assert [position.season for position in series.positions] == [None, None]
    series = front_change(
        [front(wall_to_wall(9000)), front(wall_to_wall(9000), day=180)],
        FLOW,
        None,
        width_m=WIDTH,
        hemisphere="south",
    )
    assert [position.season for position in series.positions] == ["summer", "winter"]


# The box


@pytest.mark.parametrize("turned", [0.0, 0.7, 2.5])
def test_a_rectangle_that_somebody_drew_is_the_box_whatever_side_comes_first(turned):
    rotation = np.array([[math.cos(turned), math.sin(turned)], [-math.sin(turned), math.cos(turned)]])
    rectangle = np.array([[8000.0, -2000.0], [12_000.0, -2000.0], [12_000.0, 3000.0], [8000.0, 3000.0]])
    # Drawn by hand, the centreline runs not quite along the rectangle.
    flow = np.array([[0.0, 300.0], [9000.0, -400.0], [20_000.0, 200.0]])
    for ring in (rectangle, rectangle[[2, 1, 0, 3]], np.concatenate([rectangle, rectangle[:1]])):
        fronts = [
            front(wall_to_wall(10_000, 9000) @ rotation),
            front(wall_to_wall(9600, 9000) @ rotation, day=365),
        ]
        series = front_change(fronts, flow @ rotation, None, method=RECTILINEAR, box=ring @ rotation)
        assert series.width_m == pytest.approx(5000)
        assert [p.position_m for p in series.positions] == pytest.approx([10_000, 9600])
        assert series.positions[1].area_change_m2 == pytest.approx(-400 * 5000)
        assert series.positions[1].coverage == 1


def test_the_ice_in_a_box_shaped_like_the_fjord_is_counted_inside_it_only():
    # Half as wide beyond the narrows at 10 km.
    south = np.array([[5000.0, -2000.0], [10_000.0, -2000.0], [10_000.0, -1000.0], [15_000.0, -1000.0]])
    fjord = np.concatenate([south, south[::-1] * (1, -1)])
    fronts = [front(wall_to_wall(8000)), front(wall_to_wall(12_000), day=1)]
    first, second = front_change(fronts, FLOW, None, method=RECTILINEAR, box=fjord).positions
    assert first.position_m == pytest.approx(8000)
    assert second.position_m == pytest.approx((10_000 + 12_000) / 2)
    assert second.area_change_m2 == pytest.approx(4000 * 2000)  # the strips where both were drawn
    assert second.change_m == pytest.approx((2000 * 4000 + 2000 * 2000) / 4000)
    assert second.coverage == pytest.approx(0.5)


def test_a_box_with_a_slanting_upstream_end_gives_the_same_positions():
    slanting = np.array([[5000.0, -2000.0], [15_000.0, -2000.0], [17_000.0, 2000.0], [7000.0, 2000.0]])
    fronts = [front(wall_to_wall(10_000)), front(wall_to_wall(9500), day=1)]
    series = front_change(fronts, FLOW, None, method=RECTILINEAR, box=slanting)
    assert [position.position_m for position in series.positions] == pytest.approx([10_000, 9500])
    assert series.positions[1].area_change_m2 == pytest.approx(-500 * 4000)


@pytest.mark.parametrize("method", BOXES)
def test_a_width_is_taken_that_nearly_all_fronts_span(method):
    # Fronts 5 km long across the flow, with wings along the walls of the fjord; one is a stub, one has a stray piece.
    def winged(x):
        return np.array([[x + 2000.0, -2500.0], [x, -2500.0], [x, 2500.0], [x + 3000.0, 2500.0]])

    fronts = [front(winged(10_000 - 100 * day), day=day) for day in range(7)]
    fronts += [
        front(wall_to_wall(9000, 1000.0), day=8),
        front(winged(9000), wall_to_wall(9000) + (0.0, 9000.0), day=9),
        front(wall_to_wall(9000, 90_000.0), day=10, status="rejected"),
    ]
    series = front_change(fronts, FLOW, None, method=method)
    assert series.width_m == 3000 and series.is_width_automatic
    assert [position.coverage for position in series.positions[:7]] == pytest.approx([1.0] * 7)
    assert not front_change(fronts, FLOW, None, method=method, width_m=WIDTH).is_width_automatic
    # The box has the centreline in its middle: fronts that reach 2 km to one side of it span 4 km.
    aside = [front(wall_to_wall(x, 6000.0) + (0.0, 1000.0), day=x) for x in (9000, 9500)]
    assert front_change(aside, FLOW, None, method=method).width_m == 2500


def test_around_a_bend_the_width_is_that_across_the_flow():
    fronts = [front(across_the_bend(angle), day=round(100 * angle)) for angle in (0.3, 0.7, 1.1)]
    assert front_change(fronts, CURVED_FLOW, None).width_m == 3500


def test_without_a_front_on_the_centreline_there_is_no_box():
    for fronts in ([], [front(day=1), front(wall_to_wall(9000) + (0.0, 50_000.0))]):
        series = front_change(fronts, FLOW, None)
        assert series.width_m is None and series.box is None
        assert all(math.isnan(position.position_m) for position in series.positions)


def test_a_box_too_wide_for_the_bends_follows_a_smoother_centreline_or_says_what_to_do():
    kinked = np.array(
        [[0.0, 0.0], [5000.0, 0.0], [5300.0, 600.0], [5800.0, 900.0], [6500.0, 1000.0], [15_000.0, 1000.0]]
    )
    series = front_change([front(wall_to_wall(12_000, 9000))], kinked, None, width_m=WIDTH)
    assert "smoothed" in series.remarks[0]
    assert shapely.Polygon(series.box).is_valid
    assert series.positions[0].position_m == pytest.approx(12_000 + 600, abs=800)

    # A slip of the hand at the first click: the sides of the box would begin behind its end.
    slipped = np.array([[0.0, 0.0], [80.0, 0.0], [8000.0, 8000.0], [16_000.0, 16_000.0]])
    assert "smoothed" in front_change([], slipped, None, width_m=WIDTH).remarks[0]

    hairpin = np.array([[0.0, 0.0], [10_000.0, 0.0], [10_000.0, 500.0], [0.0, 500.0]])
    with pytest.raises(FlowBoxError, match="smaller width"):
        front_change([front(wall_to_wall(5000))], hairpin, None, width_m=WIDTH)


def test_a_hand_drawn_wiggle_of_the_centreline_does_not_move_the_front():
    rng = np.random.default_rng(5)
    drawn = np.column_stack([np.linspace(0, 20_000, 400), rng.normal(0, 20, 400)])
    moved = change([wall_to_wall(10_000)], [wall_to_wall(10_500)], flow=drawn)
    assert moved.change_m == pytest.approx(500, rel=0.01)


@pytest.mark.parametrize(
    ("settings", "flow", "message"),
    [
        ({"method": "bow"}, FLOW, "none of them"),
        ({"width_m": -5.0}, FLOW, "width of the box"),
        ({"width_m": WIDTH}, FLOW[:1], "centreline must be one line"),
        ({"width_m": WIDTH}, [FLOW, FLOW + 100], "centreline must be one line"),
        (
            {"width_m": WIDTH, "method": RECTILINEAR},
            np.array([[0.0, 0.0], [5.0, 5.0], [0.0, 0.0]]),
            "ends where",
        ),
        ({"box": FLOW, "method": RECTILINEAR}, FLOW, "no area"),
        ({"box": CURVED_FLOW}, FLOW, "polygon"),
    ],
)
def test_what_cannot_be_measured_says_what_to_do(settings, flow, message):
    with pytest.raises(GroundError, match=message):
        front_change([front(wall_to_wall(5000))], flow, None, **settings)
    assert issubclass(ChangeError, GroundError)


# A centreline in pieces


def test_pieces_of_a_centreline_that_touch_are_one_line():
    # The middle piece was drawn the other way; most of them run downstream.
    pieces = [FLOW * 0.3, (FLOW * 0.4 + (6000, 0))[::-1], FLOW * 0.3 + (14_000, 0)]
    for parts in (pieces, pieces[::-1]):
        line, left_out = one_centreline(parts, None)
        assert left_out == 0
        assert line[[0, -1]].tolist() == FLOW.tolist()


def test_of_pieces_that_do_not_touch_the_longest_on_the_ground_counts_however_many_vertices_a_stub_has():
    stub = np.column_stack([np.linspace(25_000, 25_100, 40), np.zeros(40)])
    line, left_out = one_centreline([FLOW, stub], None)
    assert line.tolist() == FLOW.tolist() and left_out == 1
    # In the far north a degree of longitude is short.
    eastward, northward = (np.array([[10.0, 82.0], end]) for end in ([10.5, 82.0], [10.0, 82.3]))
    line, _ = one_centreline([eastward + (1, 0), northward], wkt(4326))
    assert line.tolist() == northward.tolist()


def test_a_centreline_cut_at_the_antimeridian_is_one_line():
    line, left_out = one_centreline(
        [np.array([[179.9, -78.0], [180.0, -78.0]]), np.array([[-180.0, -78.0], [-179.9, -78.0]])], wkt(4326)
    )
    assert left_out == 0
    assert line[:, 0] == pytest.approx([179.9, 180.0, 180.1])


# On the ground, whatever the map


@pytest.mark.parametrize(
    ("place", "epsgs"),
    [
        ((-50.0, 69.1), (4326, 3413, 32622, 3857)),
        ((-60.5, -65.3), (4326, 3031, 32720)),
        ((179.99, 71.0), (4326, 3413)),
    ],
)
def test_the_metres_are_those_on_the_ground_in_every_coordinate_system(place, epsgs):
    plane = osr.SpatialReference()
    plane.SetWellKnownGeogCS("WGS84")
    plane.SetTM(place[1], place[0], 1.0, 0.0, 0.0)
    fronts = [across_the_bend(0.70), across_the_bend(0.72)]
    outer, inner = RADIUS + WIDTH / 2, RADIUS - WIDTH / 2
    for epsg in epsgs:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        for each in (system, plane):
            each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        transformation = osr.CoordinateTransformation(plane, system)

        def on_map(line, transformation=transformation):
            moved = np.array(transformation.TransformPoints((line - (14_000, 5000)).tolist()))
            return moved[:, :2]

        # A straight front has many vertices, so that it is the same line in all systems.
        dense = [np.linspace(*line, 61) for line in fronts]
        series = front_change(
            [front(on_map(line), day=k * 365) for k, line in enumerate(dense)],
            on_map(CURVED_FLOW),
            wkt(epsg),
            width_m=WIDTH,
        )
        second = series.positions[1]
        assert second.position_m == pytest.approx(0.72 * RADIUS, rel=1e-3), epsg
        assert second.change_m == pytest.approx(0.02 * RADIUS, rel=1e-3), epsg
        assert second.area_change_m2 == pytest.approx(0.02 / 2 * (outer**2 - inner**2), rel=2e-3), epsg
        middle = RADIUS * np.array([[math.sin(0.72), 1 - math.cos(0.72)]])
        on_ground = np.array(second.crossing) - on_map(middle)[0]
        if system.IsGeographic():
            on_ground = ((on_ground + 180) % 360 - 180) * 111_000
        assert np.hypot(*on_ground) < 20, epsg
        assert second.season == ("winter" if place[1] > 0 else "summer")


# Uncertainty


def test_uncertainty_is_a_pixel_and_the_spread_between_people_over_the_confidence():
    by_hand = front(wall_to_wall(0))
    assert position_uncertainty_m(by_hand) == HUMAN_SPREAD_M
    assert position_uncertainty_m(front(resolution_m=20.0)) == pytest.approx(math.hypot(20, 38))
    assert position_uncertainty_m(front(resolution_m=20.0, confidence=0.5)) == pytest.approx(
        math.hypot(20, 76)
    )
    assert position_uncertainty_m(front(confidence=0.0)) == pytest.approx(380)


def test_rates_carry_the_uncertainty_of_both_fronts():
    fronts = [
        front(wall_to_wall(10_000), confidence=0.5, resolution_m=20.0),
        front(wall_to_wall(9900), day=73, confidence=0.8, resolution_m=7.0),
    ]
    second = front_change(fronts, FLOW, None, width_m=WIDTH).positions[1]
    years = 73 / 365.25
    expected = math.sqrt(20**2 + 76**2 + 7**2 + 47.5**2) / years
    assert second.rate_m_a == pytest.approx(-100 / years)
    assert second.rate_uncertainty_m_a == pytest.approx(expected)


def retreat(days, scatter=lambda day: 0.0, **known):
    fronts = [
        front(wall_to_wall(12_000 - 250 * day / 365.25 + scatter(day)), day=day, **known) for day in days
    ]
    return front_change(fronts, FLOW, None, width_m=WIDTH)


def test_the_trend_is_the_slope_and_its_error_that_of_the_fronts():
    days = np.arange(0, 1461, 12)
    rate, error = rate_of(retreat(days.tolist()))
    assert rate == pytest.approx(-250, rel=1e-6)
    years = days / 365.25
    assert error == pytest.approx(38 / math.sqrt(((years - years.mean()) ** 2).sum()))
    # Scatter about the trend beyond what the fronts claim makes it less sure: ten times the claim, ten times the error.
    scattered = retreat(days.tolist(), scatter=lambda day: 380 * (-1) ** (day // 12))
    rate, wider = rate_of(scattered)
    assert wider == pytest.approx(10 * error, rel=0.02)
    assert abs(rate + 250) < 2 * wider


def test_an_unsure_front_hardly_moves_the_trend():
    sure = [front(wall_to_wall(12_000 - 100 * year), day=round(365.25 * year)) for year in range(5)]
    unsure = front(wall_to_wall(15_000), day=round(365.25 * 5), confidence=0.1)
    rate, _ = rate_of(front_change([*sure, unsure], FLOW, None, width_m=WIDTH))
    assert -100 < rate < -50
    assert all(map(math.isnan, rate_of(front_change([unsure], FLOW, None, width_m=WIDTH))))


# Against polygons


@settings(max_examples=60, deadline=None)
@given(
    steps=st.lists(st.integers(-2000, 2000), min_size=2, max_size=25),
    method=st.sampled_from(BOXES),
    turned=st.floats(0, 2 * math.pi),
    bent=st.booleans(),
)
def test_any_front_from_wall_to_wall_divides_the_box_as_a_polygon_does(steps, method, turned, bent):
    assume(not (bent and method == RECTILINEAR))
    aside = np.linspace(-3000, 3000, len(steps))
    if bent:
        radius, angle = RADIUS - aside, 0.7 + np.array(steps) / RADIUS
        drawn, flow = np.column_stack([radius * np.sin(angle), RADIUS - radius * np.cos(angle)]), CURVED_FLOW
    else:
        drawn, flow = np.column_stack([10_000.0 + np.array(steps), aside]), FLOW
    rotation = np.array([[math.cos(turned), math.sin(turned)], [-math.sin(turned), math.cos(turned)]])
    drawn, flow = drawn @ rotation, flow @ rotation
    series = front_change([front(drawn)], flow, None, method=method, width_m=WIDTH)
    parts = split(shapely.Polygon(series.box), shapely.LineString(drawn)).geoms
    upstream = min(parts, key=lambda part: part.distance(shapely.Point(flow[0])))
    length = np.hypot(*np.diff(flow, axis=0).T).sum()
    assert len(parts) >= 2
    assert series.positions[0].position_m == pytest.approx(upstream.area / WIDTH, abs=length / 1000)
    assert series.positions[0].coverage == 1


# Many


def test_the_159_dates_of_a_glacier_take_less_than_two_seconds():
    rng = np.random.default_rng(2)
    aside = np.linspace(-3000, 3000, 300)
    fronts = [
        front(
            np.column_stack([11_000 - 5 * day + rng.normal(0, 30, 300), aside]) / 1.0
            + (-200_000, -2_200_000),
            day=day,
        )
        for day in range(0, 159 * 12, 12)
    ]
    began = time.process_time()  # of this process: other work on the machine does not count
    series = front_change(fronts, FLOW + (-200_000, -2_200_000), wkt(3413), width_m=WIDTH)
    assert time.process_time() - began < 2
    assert len(series.positions) == 159
    assert rate_of(series)[0] == pytest.approx(-5 * 365.25, rel=0.05)


def test_long_series_of_finely_drawn_fronts_take_20_milliseconds_a_front():
    rng = np.random.default_rng(2)
    aside = np.linspace(3000, -3000, 1000)
    fronts = []
    for day in range(200):
        angle = 0.7 + 0.05 * math.sin(day / 58) + rng.normal(0, 20 / RADIUS, 1000)
        radius = RADIUS - aside
        line = np.column_stack([radius * np.sin(angle), RADIUS - radius * np.cos(angle)])
        fronts.append(front(line + (-200_000, -2_200_000), day=day))
    began = time.process_time()
    series = front_change(fronts, CURVED_FLOW + (-200_000, -2_200_000), wkt(3413), width_m=WIDTH)
    assert time.process_time() - began < 200 * 0.02
    assert all(position.coverage == 1 for position in series.positions)
