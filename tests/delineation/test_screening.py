"""Which fronts of a series are called suspect, and that an ordinary year is not."""

import datetime
import math
from dataclasses import replace

import numpy as np
import pytest

from calvingfront_plugin.delineation.change import CENTRELINE, METHODS, front_change
from calvingfront_plugin.delineation.dated_front import DatedFront
from calvingfront_plugin.delineation.screening import MIN_FRONTS, screen, turning_points

FLOW = np.array([[0.0, 0.0], [20_000.0, 0.0]])
FIRST_DAY = datetime.date(2017, 1, 5)


def seasonal(number):
    """Where the front stands: it advances in winter, retreats in summer, and loses a little each year."""
    years = number * 12 / 365.25
    return 10_000 + 400 * math.sin(2 * math.pi * years) - 150 * years


def arched(x, width=6000.0, vertices=80, bulge=200.0):
    """A front as glaciers have it, its middle ahead."""
    aside = np.linspace(-width / 2, width / 2, vertices)
    return np.column_stack([x - bulge * (aside / 3000) ** 2, aside])


def fronts(count=60, sensor="TerraSAR-X", shape=arched, position=seasonal, every=12, **unusual):
    """A front every twelve days; ``unusual`` maps ``f"at_{number}"`` to a line of its own."""
    return [
        DatedFront(
            lines=(unusual.get(f"at_{number}", shape(position(number))),),
            date=FIRST_DAY + datetime.timedelta(days=every * number),
            sensor=sensor,
            scene=f"{sensor} {number}",
        )
        for number in range(count)
    ]


def screened(drawn, method="curvilinear box"):
    width_m = None if method == CENTRELINE else 5000.0
    return screen(front_change(drawn, FLOW, None, method=method, width_m=width_m))


def suspects(series):
    return {number: position.suspect for number, position in enumerate(series.positions) if position.suspect}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("rough_m", [0.0, 25.0])
def test_nothing_is_suspect_in_an_ordinary_series(method, rough_m):
    rng = np.random.default_rng(11)

    def shape(x):
        return arched(x) + np.column_stack([rng.normal(0, rough_m, 80), np.zeros(80)])

    assert suspects(screened(fronts(shape=shape), method)) == {}


@pytest.mark.parametrize("method", METHODS)
def test_a_front_that_jumps_and_is_back_at_the_next_date_is_suspect(method):
    series = screened(fronts(at_30=arched(seasonal(30) + 1500)), method)
    assert list(suspects(series)) == [30]
    (reason,) = series.positions[30].suspect
    assert reason.startswith("Jumps 14") or reason.startswith("Jumps 15")
    assert "seaward and back by" in reason and str(series.positions[31].date) in reason
    assert len(series.positions) == 60  # told, never deleted


def test_two_people_who_draw_differently_do_not_jump_there_and_back():
    # Each of Bo's fronts lies 900 m seaward of Ann's of the same day; one of Bo's lies 1500 m farther out still.
    ann = [replace(each, author="Ann") for each in fronts(count=30)]
    bo = [replace(each, author="Bo") for each in fronts(count=30, position=lambda k: seasonal(k) + 900)]
    assert suspects(screened([*ann, *bo])) == {}
    bo[12] = replace(bo[12], lines=(arched(seasonal(12) + 2400),))
    series = screened([*ann, *bo])
    (number,) = suspects(series)
    assert series.positions[number].front is bo[12]


def test_fronts_that_stay_away_for_a_while_are_all_suspect_but_not_a_lasting_retreat():
    away = {f"at_{number}": arched(seasonal(number) - 1500) for number in (30, 31, 32)}
    assert list(suspects(screened(fronts(**away)))) == [30, 31, 32]
    collapse = fronts(position=lambda number: seasonal(number) - 1500 * (number >= 30))
    assert suspects(screened(collapse)) == {}


def test_a_retreat_in_two_steps_is_no_jump_there_and_back():
    steps = fronts(position=lambda number: seasonal(number) - 1500 * (number >= 30) - 1500 * (number >= 32))
    assert suspects(screened(steps)) == {}


def test_a_restless_front_may_go_farther_to_and_fro_than_a_quiet_one():
    restless = fronts(position=lambda number: seasonal(number) + 150 * math.sin(2.1 * number))
    assert suspects(screened(restless)) == {}
    # On a glacier that stands still a change within the uncertainty of the fronts is nothing, more than that is.
    still = {number: fronts(position=lambda _: 10_000, at_30=arched(10_000 + number)) for number in (90, 150)}
    assert [list(suspects(screened(drawn))) for drawn in still.values()] == [[], [30]]


@pytest.mark.parametrize(("sensor", "found"), [("Sentinel-1", list(range(30, 38))), ("TerraSAR-X", [])])
def test_sentinel_1_has_longer_to_jump_back(sensor, found):
    away = {f"at_{number}": arched(seasonal(number) + 1500) for number in range(30, 38)}
    assert list(suspects(screened(fronts(sensor=sensor, **away)))) == found


def test_part_of_a_front_is_short_and_a_coastline_with_it_long():
    part = arched(seasonal(20))[:48]
    coast = np.concatenate([arched(seasonal(40)), [[16_000.0, 3000.0]]])
    series = screened(fronts(at_20=part, at_40=coast))
    assert list(suspects(series)) == [20, 40]
    assert series.positions[20].suspect[0].startswith("Short: 3.")
    assert series.positions[40].suspect[0].startswith("Long: 1")


def test_a_jagged_front_is_suspect():
    zigzag = arched(seasonal(25))
    zigzag[:, 0] += 60 * (np.arange(80) % 4 > 1)
    series = screened(fronts(at_25=zigzag))
    (reason,) = series.positions[25].suspect[:1]
    assert 25 in suspects(series) and reason.startswith("Jagged")


def test_each_sensor_with_enough_fronts_is_judged_by_its_own():
    # The wide swath sees the whole front, the narrow one the northern two thirds: neither is odd among its like.
    wide = fronts(sensor="Sentinel-1", count=40)
    narrow = [
        replace(front, sensor="TerraSAR-X", scene=f"narrow {k}", lines=(front.lines[0][25:],))
        for k, front in enumerate(fronts(count=MIN_FRONTS))
    ]
    assert suspects(screened(wide + narrow)) == {}
    # Fewer are judged by all, and stand out.
    few = screened(wide + narrow[:4])
    assert {few.positions[number].front.sensor for number in suspects(few)} == {"TerraSAR-X"}


def test_a_short_series_is_not_judged_and_says_so():
    series = screened(fronts(count=MIN_FRONTS - 1, at_4=arched(15_000)))
    assert suspects(series) == {}
    assert f"Fewer than {MIN_FRONTS} fronts" in series.remarks[-1]
    assert screen(series).remarks == series.remarks


def test_fronts_without_a_position_or_a_line_do_not_stop_the_screening():
    drawn = fronts(at_10=arched(50_000), at_30=arched(seasonal(30) + 1500))
    drawn[12] = replace(drawn[12], lines=())
    series = screened(drawn)
    assert math.isnan(series.positions[10].position_m) and math.isnan(series.positions[12].position_m)
    assert list(suspects(series)) == [30]
    assert suspects(screen(series)) == suspects(series)


def test_turning_points_do_not_depend_on_vertices_or_direction():
    corner = np.array([[0.0, 0.0], [1000.0, 0.0], [1000.0, 1000.0]])
    dense = np.concatenate([np.linspace(*corner[:2], 51), np.linspace(*corner[1:], 51)[1:]])
    assert turning_points(corner) == turning_points(dense) == turning_points(corner[::-1]) == 1
    assert turning_points(corner[:2]) == 0
    angle = np.linspace(0, math.pi, 200)
    circle = np.column_stack([np.cos(angle), np.sin(angle)])
    assert turning_points(2000 * circle) == 0
    assert turning_points(500 * circle) > 10
