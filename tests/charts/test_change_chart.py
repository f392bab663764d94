"""Charts of a glacier that retreats: what is drawn, what a click on it means, and that it can be read."""

import datetime
import functools
import math
import warnings

import numpy as np
import pytest
from matplotlib.backend_bases import MouseEvent
from matplotlib.dates import date2num
from osgeo import osr

from calvingfront_plugin.charts.change_chart import (
    fronts_map,
    position_chart,
    rate_chart,
    trend_in_words,
    with_uncertainty,
)
from calvingfront_plugin.charts.figures import new_figure, save_figure
from calvingfront_plugin.delineation.change import front_change
from calvingfront_plugin.delineation.dated_front import DatedFront
from calvingfront_plugin.delineation.screening import screen

SENSORS = ("TerraSAR-X", "ENVISAT", "Sentinel-1", "ALOS PALSAR")
CENTRELINE = np.array([(0.0, 0.0), (3000.0, 100.0), (9000.0, 0.0)])


def front(date, position, aside_m=0.0, **known):
    across = np.linspace(-2500.0, 2500.0, 40) + aside_m
    return DatedFront(
        lines=(np.column_stack([position + 100 * np.sin(across / 600), across]),), date=date, **known
    )


@functools.cache
def glacier(count, years, hemisphere="north", sensors=SENSORS):
    """A series of so many fronts: 300 m/a of retreat and seasons; one jumps, one leaves a part of the width open."""
    generator = np.random.default_rng(5)
    days = np.sort(generator.choice(int(years * 365), count, replace=False))
    fronts = []
    for k, day in enumerate(days):
        date = datetime.date(2009, 2, 1) + datetime.timedelta(days=int(day))
        position = 6000 - 300 * day / 365.25 + 300 * math.cos(2 * math.pi * day / 365.25)
        position += 1500 * (k == count // 2 and count > 10)
        aside_m = 1300.0 if k == 4 else 0.0
        fronts.append(front(date, position, aside_m, sensor=sensors[k % len(sensors)], scene=f"s{k}"))
    return screen(front_change(fronts, CENTRELINE, None, width_m=3000, hemisphere=hemisphere))


@pytest.fixture
def long_series():
    return glacier(159, 7)


def axes(size=(7.0, 3.5)):
    return new_figure(size).add_subplot()


def asked(axes, points, place):
    """What a click at a place on the axes means."""
    axes.figure.canvas.draw()
    x, y = axes.transData.transform(place)
    event = MouseEvent("button_press_event", axes.figure.canvas, x, y, 1)
    for artist, positions in points.items():
        inside, details = artist.contains(event)
        if inside:
            return (
                positions(event.xdata, event.ydata) if callable(positions) else positions[details["ind"][0]]
            )
    return None


def labels(axes):
    legend = axes.get_legend()
    return [text.get_text() for text in legend.get_texts()] if legend else []


def test_each_point_of_the_chart_stands_for_its_position(long_series):
    chart = axes()
    points = position_chart(chart, long_series)
    shown = [position for group in points.values() for position in group]
    assert set(map(id, shown)) == set(map(id, long_series.positions))
    for position in long_series.positions[::40]:
        meant = asked(chart, points, (date2num(position.date), position.position_m))
        assert abs(meant.date - position.date).days < 20 and meant.position_m == pytest.approx(
            position.position_m, abs=150
        )
    assert asked(chart, points, (date2num(datetime.date(2012, 1, 1)), 1000)) is None


def test_sensors_suspects_and_parts_can_be_told_apart(long_series):
    chart = axes()
    points = position_chart(chart, long_series)
    looks = {
        artist: (artist.get_marker(), artist.get_fillstyle(), artist.get_markerfacecolor())
        for artist in points
    }
    assert len(set(looks.values())) == len(looks)
    assert len({marker for marker, _, _ in looks.values()}) == 4
    for artist, group in points.items():
        assert all((artist.get_markerfacecolor() == "white") == bool(position.suspect) for position in group)
    assert {"suspect", "covers part of the width", "winter", *SENSORS} <= set(labels(chart))
    assert "Position (m), advance →" in chart.get_ylabel()


def test_positions_to_look_at_have_a_ring():
    def drawn(**outcomes):
        fronts = [
            front(datetime.date(2010 + k, 2, 1), 6000 - 300 * k, outcome=outcomes.get(f"at_{k}", "found"))
            for k in range(6)
        ]
        chart = axes()
        series = front_change(fronts, CENTRELINE, None, width_m=3000)
        points = position_chart(chart, series)
        shown = {id(artist) for artist in points}
        rings = [
            line
            for line in chart.lines
            if id(line) not in shown and line.get_marker() == "o" and line.get_markerfacecolor() == "none"
        ]
        return rings, series, chart

    rings, series, chart = drawn(at_2="several", at_5="low_confidence")
    (ring,) = rings
    doubted = [series.positions[number] for number in (2, 5)]
    assert ring.get_ydata() == pytest.approx([position.position_m for position in doubted])
    assert "to look at" in labels(chart)
    rings, _, chart = drawn()
    assert not rings and "to look at" not in labels(chart)


def test_one_sensor_needs_no_legend_of_sensors():
    chart = axes()
    position_chart(chart, glacier(8, 2, sensors=("ENVISAT",)))
    assert "ENVISAT" not in labels(chart)


def test_trend_and_its_uncertainty_stand_in_the_legend(long_series):
    chart = axes()
    position_chart(chart, long_series)
    trend = trend_in_words(long_series)
    assert trend in labels(chart)
    rate, _, uncertainty, unit = trend.split(" ")[:4]
    assert float(rate.replace("−", "-")) == pytest.approx(-300, abs=30)
    assert 0 < float(uncertainty) < 50 and unit == "m/a" and trend.endswith("over 2009–2016")


@pytest.mark.parametrize(
    ("value", "uncertainty", "text"),
    [
        (-312.4, 21.3, "−312 ± 21"),
        (1234.5, 100, "+1,234 ± 100"),
        (0.42, 0.31, "+0.4 ± 0.3"),
        (-5, math.nan, "−5"),
    ],
)
def test_changes_have_their_sign(value, uncertainty, text):
    assert with_uncertainty(value, uncertainty) == text


@pytest.mark.parametrize(("hemisphere", "month"), [("north", 1), ("south", 6)])
def test_winters_of_the_hemisphere_are_shaded(hemisphere, month):
    chart = axes()
    position_chart(chart, glacier(30, 4, hemisphere))
    spans = [patch.get_extents().transformed(chart.transData.inverted()) for patch in chart.patches]

    def is_shaded(day):
        return any(span.x0 <= date2num(day) <= span.x1 for span in spans)

    assert is_shaded(datetime.date(2011, month, 15))
    assert not is_shaded(datetime.date(2011, 7 - month, 15).replace(month=7 if month == 1 else 1))


@pytest.mark.parametrize(("count", "years"), [(3, 0.4), (159, 7), (1, 1)])
@pytest.mark.parametrize("size", [(8.0, 4.2), (3.6, 1.5)])
@pytest.mark.parametrize("draw", [position_chart, rate_chart, fronts_map])
def test_no_text_is_cut_off_or_lies_on_another(count, years, size, draw):
    series = glacier(count, years)
    chart = axes(size)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw(chart, series, series.positions[0])
        chart.figure.canvas.draw()
    renderer = chart.figure.canvas.get_renderer()
    whole = chart.figure.bbox.padded(2)
    for each in chart.figure.axes:
        bounds = each.get_tightbbox(renderer)
        assert whole.x0 <= bounds.x0 and bounds.x1 <= whole.x1, "cut off"
        ticks = [tick.get_window_extent(renderer) for tick in each.get_xticklabels() if tick.get_text()]
        ticks = [tick for tick in ticks if each.axison and whole.x0 <= tick.x0 and tick.x1 <= whole.x1]
        assert all(left.x1 < right.x0 for left, right in zip(ticks, ticks[1:])), "dates on each other"


def test_a_place_of_the_other_charts_means_a_position(long_series):
    chart = axes()
    points = rate_chart(chart, long_series)
    rated = max(long_series.positions[1:], key=lambda position: position.days)
    middle = date2num(rated.date) - rated.days / 2
    assert asked(chart, points, (middle, rated.rate_m_a)) is rated
    chart = axes()
    points = fronts_map(chart, long_series)
    first = long_series.positions[0]
    assert asked(chart, points, first.front.lines[0][3:5].mean(axis=0)) is first


def test_the_map_is_in_metres_whatever_the_crs():
    longitude_m = 111_320 * math.cos(math.radians(66))
    metres = glacier(5, 1)
    in_degrees = [
        DatedFront(
            lines=tuple(line / (longitude_m, 111_540) + (-38, 66) for line in position.front.lines),
            date=position.date,
        )
        for position in metres.positions
    ]
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    centreline = CENTRELINE / (longitude_m, 111_540) + (-38, 66)
    series = front_change(in_degrees, centreline, system.ExportToWkt(), width_m=3000)
    widths = []
    for each in (metres, series):
        chart = axes()
        fronts_map(chart, each)
        widths.append(np.ptp(chart.get_ylim()))
        assert "2 km" in [text.get_text() for text in chart.texts]
    assert widths[1] == pytest.approx(widths[0], rel=0.01)


def test_a_series_without_a_position_says_so():
    series = front_change([front(datetime.date(2020, 1, 1), 50_000.0)], CENTRELINE, None, width_m=3000)
    for draw, sentence in (
        (position_chart, "No front has a position yet."),
        (rate_chart, "A rate needs two dated fronts with a position."),
    ):
        chart = axes()
        assert draw(chart, series) == {}
        assert [text.get_text() for text in chart.texts] == [sentence]
    fronts_map(axes(), series)


def test_the_words_of_a_chart_are_given_in_another_language(long_series):
    chart = axes()
    position_chart(
        chart, long_series, words=lambda text: {"winter": "Winter", "suspect": "fraglich"}.get(text, text)
    )
    assert {"Winter", "fraglich"} <= set(labels(chart))


def test_a_chart_becomes_a_file(long_series, tmp_path):
    chart = axes()
    position_chart(chart, long_series)
    assert save_figure(chart.figure, tmp_path / "change.pdf").read_bytes().startswith(b"%PDF")
