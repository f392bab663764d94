"""Charts of a glacier's front through time: positions, rates, and all fronts on a map.

Drawn on axes that are given. Each chart returns which artist stands for which positions, so that a click on one can be
answered: a list with a position for each point of the artist, or a function of a place ``(x, y)`` on the axes that
gives the position meant there.
"""

from __future__ import annotations

import datetime
import functools
import itertools
import math
import statistics

from .figures import BLUE, FAINT_INK, GRID, INK, ORANGE, dress, look

#: Told apart also without colour (Okabe and Ito's colours, seen alike by everybody).
_MARKS = (
    ("o", "#0072b2"),
    ("s", "#d55e00"),
    ("^", "#009e73"),
    ("D", "#7b4fa3"),
    ("v", "#8a6d00"),
    ("P", "#cc79a7"),
    ("X", "#56b4e9"),
    ("h", "#555555"),
)
_WINTER = "#dbe7f0"
_TREND = "#b5341f"
_SELECTED = "#e6007e"
_RING = "#333333"
_ADVANCE, _RETREAT = BLUE, ORANGE

#: Beyond these counts points become small, and fronts thin.
_MANY, _VERY_MANY = 25, 80

#: What a letter of a legend takes, and what its mark with the space around it does.
_LETTER_INCHES, _HANDLE_INCHES = 0.055, 0.45

#: Figures of less height say in their legend only what points mean.
_SMALL_INCHES = 2.6

#: Rates that differ more than this from the usual ones would leave nothing to see of those.
_SPREAD = 20

#: Widths of a scale bar that are easily read, times a power of ten.
_ROUND = (1, 2, 5)


@look()
def position_chart(axes, series, selected=None, words=str):
    """Position of the front through time, with error bars, seasons and the linear trend.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    series : ChangeSeries
    selected : TerminusPosition, optional
        Marked by a ring.
    words : callable, optional
        Gives a text of the chart in the user's language.

    Returns
    -------
    dict of artist to list of TerminusPosition
        The points.
    """
    dress(axes)
    placed = [position for position in series.positions if math.isfinite(position.position_m)]
    axes.set_ylabel(words("Position (m), advance →"))
    if not placed:
        _say(axes, words("No front has a position yet."))
        return {}
    size = _size(len(placed))
    trusted = [position for position in placed if not position.suspect]
    axes.plot(_dates(trusted), _positions(trusted), color="#8795a1", linewidth=0.8, zorder=2)
    axes.errorbar(
        _dates(placed),
        _positions(placed),
        yerr=[position.uncertainty_m if position.uncertainty_m > 0 else 0.0 for position in placed],
        fmt="none",
        ecolor="#56636d",
        elinewidth=0.9,
        capsize=2 if len(placed) <= _VERY_MANY else 0,
        zorder=3,
    )
    points = {}
    for (sensor, kind), group in _groups(placed).items():
        marker, colour = _mark(sensor, placed)
        artist = axes.plot(
            _dates(group),
            _positions(group),
            linestyle="none",
            marker=marker,
            markersize=size,
            markeredgecolor=colour,
            markeredgewidth=1.1,
            **_filling(kind, colour),
            pickradius=size / 2 + 3,
            zorder=4,
        )[0]
        points[artist] = group
    doubted = [position for position in placed if position.doubts]
    if doubted:
        axes.plot(_dates(doubted), _positions(doubted), zorder=3.8, **_ring(size))
    _show_trend(axes, series, words)
    if selected is not None and math.isfinite(selected.position_m):
        axes.axvline(selected.date, color=_SELECTED, linewidth=0.8, zorder=2)
        axes.plot(
            [selected.date],
            [selected.position_m],
            linestyle="none",
            marker="o",
            markersize=size + 7,
            markerfacecolor="none",
            markeredgecolor=_SELECTED,
            markeredgewidth=1.8,
            zorder=6,
        )
    axes.margins(x=0.03, y=0.12)
    _show_time(axes, placed)
    _shade_winters(axes, placed, words)
    _legend(axes, placed, words)
    return points


@look()
def rate_chart(axes, series, selected=None, words=str):
    """Rate of change between each date and the one before it.

    Parameters
    ----------
    axes, series, selected, words
        As for :func:`position_chart`.

    Returns
    -------
    dict of artist to callable
        A function of ``(x, y)`` gives the TerminusPosition.
    """
    dress(axes)
    rated = [position for position in series.positions if math.isfinite(position.rate_m_a)]
    axes.set_ylabel(words("Rate (m/a), advance →"))
    if not rated:
        _say(axes, words("A rate needs two dated fronts with a position."))
        return {}
    axes.axhline(0, color="#222222", linewidth=0.8, zorder=2)
    points = {}
    for is_advance, colour in ((True, _ADVANCE), (False, _RETREAT)):
        group = [position for position in rated if (position.rate_m_a >= 0) == is_advance]
        if not group:
            continue
        begins = [position.date - datetime.timedelta(days=position.days) for position in group]
        rates = [position.rate_m_a for position in group]
        artist = axes.hlines(
            rates,
            begins,
            _dates(group),
            colors=colour,
            linewidth=2.4,
            pickradius=5,
            zorder=4,
            label=words("advance") if is_advance else words("retreat"),
        )
        middles = [begin + (position.date - begin) / 2 for begin, position in zip(begins, group)]
        axes.errorbar(
            middles,
            rates,
            yerr=[
                position.rate_uncertainty_m_a if position.rate_uncertainty_m_a > 0 else 0.0
                for position in group
            ],
            fmt="none",
            ecolor=colour,
            elinewidth=0.8,
            alpha=0.7,
            zorder=3,
        )
        points[artist] = functools.partial(_rate_at, group, begins)
    if selected is not None:
        axes.axvline(selected.date, color=_SELECTED, linewidth=0.8, zorder=2)
    axes.margins(x=0.03, y=0.12)
    _show_time(axes, [position for position in series.positions if math.isfinite(position.position_m)])
    _shade_winters(axes, series.positions, words)
    usual = statistics.median(abs(position.rate_m_a) for position in rated)
    if max(abs(position.rate_m_a) for position in rated) > _SPREAD * usual > 0:
        # Dates of a few days apart give rates that are mostly noise.
        axes.set_yscale("symlog", linthresh=usual)
    if not _is_small(axes):
        _place_legend(axes, axes.get_legend_handles_labels()[0])
    return points


@look()
def fronts_map(axes, series, selected=None, words=str):
    """All fronts coloured by date, with centreline, box and scale bar; north is up.

    Parameters
    ----------
    axes, series, selected, words
        As for :func:`position_chart`.

    Returns
    -------
    dict of artist to callable
        As of :func:`rate_chart`.
    """
    from matplotlib.collections import LineCollection
    from matplotlib.colors import Normalize
    from matplotlib.dates import date2num

    from ..delineation.ground import ground_plane

    ring = [] if series.box is None else [series.box]
    plane = ground_plane([series.centreline, *ring], series.crs_wkt)
    parts = [(position, line) for position in series.positions for line in _on_ground(plane, position.front)]
    axes.set_aspect("equal")
    axes.set_axis_off()
    if not parts:
        _say(axes, words("There is no front to show."))
        return {}
    for outline in plane.lines_on_ground(ring):
        axes.fill(*outline.T, facecolor=INK, alpha=0.06, edgecolor="none", zorder=1)
        axes.plot(*outline.T, color=FAINT_INK, linewidth=0.9, zorder=1)
    days = [date2num(position.date) for position, _ in parts]
    collection = LineCollection(
        [line for _, line in parts],
        cmap=_colours_of_time(),
        norm=Normalize(min(days), max(max(days), min(days) + 1)),
        linewidths=2.0 if len(parts) <= _MANY else 1.0,
        pickradius=4,
        zorder=3,
    )
    collection.set_array(days)
    axes.add_collection(collection)
    centreline = plane.lines_on_ground([series.centreline])
    for line in centreline:
        axes.plot(*line.T, color=INK, linewidth=1.0, linestyle=(0, (5, 2)), zorder=4)
    for position, line in parts:
        if position is selected:
            axes.plot(*line.T, color=_SELECTED, linewidth=3.0, zorder=5)
    _show_fronts(axes, parts)
    for line in centreline:
        _arrow_head(axes, line)
    _date_bar(axes, collection, days)
    _scale_bar(axes)
    return {collection: functools.partial(_front_at, parts)}


def trend_in_words(series, words=str):
    """The linear trend over all dates, such as ``−312 ± 21 m/a over 2009–2015``; '' where there is none."""
    from ..delineation.change import rate_of

    placed = [position for position in series.positions if math.isfinite(position.position_m)]
    rate, uncertainty = rate_of(series)
    if not math.isfinite(rate):
        return ""
    first, last = placed[0].date, placed[-1].date
    over = (
        words("over {first}–{last}").format(first=first.year, last=last.year)
        if first.year < last.year
        else words("from {first} to {last}").format(first=first, last=last)
    )
    return f"{with_uncertainty(rate, uncertainty)} m/a {over}"


def with_uncertainty(value, uncertainty):
    """A change with its sign and as many digits as its uncertainty allows, such as ``−312 ± 21``."""
    is_known = math.isfinite(uncertainty)
    digits = 0 if not is_known or uncertainty >= 3 else 1
    text = f"{value:+,.{digits}f}".replace("-", "−")
    return f"{text} ± {uncertainty:,.{digits}f}" if is_known else text


# What is where


def _rate_at(positions, begins, x, y):
    from matplotlib.dates import date2num

    there = [
        position
        for begin, position in zip(begins, positions)
        if date2num(begin) <= x <= date2num(position.date)
    ]
    return min(there or positions, key=lambda position: abs(position.rate_m_a - y))


def _front_at(parts, x, y):
    import numpy as np

    def distance(line):
        # To its pieces, as a front may have few vertices.
        along = np.diff(line, axis=0)
        away = (x, y) - line[:-1]
        share = np.clip((away * along).sum(axis=1) / (along**2).sum(axis=1), 0, 1)
        return np.hypot(*(away - share[:, None] * along).T).min()

    return min(parts, key=lambda part: distance(part[1]))[0]


# What is on several charts


def _dates(positions):
    return [position.date for position in positions]


def _positions(positions):
    return [position.position_m for position in positions]


def _size(count):
    return 7.0 if count <= _MANY else 5.5 if count <= _VERY_MANY else 4.2


def _sensors(positions):
    return sorted({position.front.sensor or "" for position in positions})


def _mark(sensor, positions):
    return _MARKS[_sensors(positions).index(sensor) % len(_MARKS)]


def _groups(positions):
    """Positions that look alike: (sensor, kind) -> positions."""
    from ..delineation.change import FULL_COVERAGE

    groups = {}
    for position in positions:
        kind = "suspect" if position.suspect else "partial" if position.coverage < FULL_COVERAGE else "whole"
        groups.setdefault((position.front.sensor or "", kind), []).append(position)
    return groups


def _filling(kind, colour):
    if kind == "suspect":
        return {"markerfacecolor": "white"}
    if kind == "partial":
        return {"fillstyle": "bottom", "markerfacecolor": colour, "markerfacecoloralt": "white"}
    return {"markerfacecolor": colour}


def _ring(size):
    """The look of a ring around a point."""
    return {
        "linestyle": "none",
        "marker": "o",
        "markersize": size + 4.5,
        "markerfacecolor": "none",
        "markeredgecolor": _RING,
        "markeredgewidth": 0.7,
    }


def _legend(axes, positions, words):
    """Sensors where there are several, what rings and hollow and half points mean where there are any, the trend."""
    from matplotlib.lines import Line2D

    def entry(marker, colour, kind, label):
        return Line2D(
            [],
            [],
            linestyle="none",
            marker=marker,
            markeredgecolor=colour,
            **_filling(kind, colour),
            label=label,
        )

    handles = [] if _is_small(axes) else axes.get_legend_handles_labels()[0]
    sensors = _sensors(positions)
    if len(sensors) > 1:
        for sensor in sensors:
            handles.append(entry(*_mark(sensor, positions), "whole", sensor or words("sensor not known")))
    kinds = {kind for _, kind in _groups(positions)}
    if "suspect" in kinds:
        handles.append(entry("o", "#333333", "suspect", words("suspect")))
    if "partial" in kinds:
        handles.append(entry("o", "#333333", "partial", words("covers part of the width")))
    if any(position.doubts for position in positions):
        handles.append(Line2D([], [], label=words("to look at"), **_ring(_size(len(positions)))))
    _place_legend(axes, handles)


def _is_small(axes):
    """Whether there is room only for what cannot be told otherwise."""
    return axes.figure.get_figheight() < _SMALL_INCHES


def _place_legend(axes, handles):
    """Above the chart, where it hides no point, in as many lines as the figure is narrow."""
    if not handles:
        return
    widths = [_LETTER_INCHES * len(handle.get_label()) + _HANDLE_INCHES for handle in handles]
    room = 0.85 * axes.figure.get_figwidth()
    ncol = next(n for n in range(len(handles), 0, -1) if n == 1 or _width_in_columns(widths, n) <= room)
    axes.legend(
        handles=handles,
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncol=ncol,
        borderaxespad=0.1,
        handletextpad=0.4,
        columnspacing=1.1,
        labelspacing=0.2,
    )


def _width_in_columns(widths, count):
    """Width of a legend whose entries stand in columns, one below the other, the first columns the longer ones."""
    lines, longer = divmod(len(widths), count)
    begins = [k * lines + min(k, longer) for k in range(count + 1)]
    return sum(max(widths[begin:end]) for begin, end in zip(begins, begins[1:]))


def _show_trend(axes, series, words):
    text = trend_in_words(series, words)
    if not text:
        return
    import numpy as np

    from ..delineation.change import date_means, rate_of

    rate, uncertainty = rate_of(series)
    days, metres, weights = date_means(series)
    day, middle = (np.average(values, weights=weights) for values in (days, metres))
    ends = [datetime.date.fromordinal(int(day)) for day in days[[0, -1]]]
    steps = [ends[0] + (ends[1] - ends[0]) * (k / 20) for k in range(21)]
    years = [(step.toordinal() - day) / 365.25 for step in steps]
    line = [middle + rate * year for year in years]
    axes.plot(steps, line, color=_TREND, linewidth=1.4, linestyle=(0, (6, 2)), zorder=3.5, label=text)
    if math.isfinite(uncertainty):
        axes.fill_between(
            steps,
            [value - uncertainty * abs(year) for value, year in zip(line, years)],
            [value + uncertainty * abs(year) for value, year in zip(line, years)],
            color=_TREND,
            alpha=0.15,
            linewidth=0,
            zorder=1.5,
        )


def _show_time(axes, positions):
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    most = min(max(3, round(1.6 * axes.figure.get_figwidth())), 10)
    locator = AutoDateLocator(minticks=2, maxticks=most)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.grid(True, axis="y", color=GRID, linewidth=0.6)
    dates = _dates(positions)
    if dates and min(dates) == max(dates):
        axes.set_xlim(min(dates) - datetime.timedelta(days=30), max(dates) + datetime.timedelta(days=30))


def _shade_winters(axes, positions, words):
    """Shade the winters of the benchmark's calendar in the hemisphere that the positions' own seasons tell."""
    from matplotlib.dates import num2date

    from ..delineation.evaluation import WINTER, season

    hemisphere = _hemisphere(positions)
    if hemisphere is None:
        return
    begin, end = axes.get_xlim()
    first, last = (num2date(limit).date() for limit in (begin, end))
    winters = []
    for year, month in itertools.product(range(first.year, last.year + 1), range(1, 13)):
        month_begin = datetime.date(year, month, 1)
        month_end = datetime.date(year + month // 12, month % 12 + 1, 1)
        if season(month, hemisphere) != WINTER or not (first < month_end and month_begin <= last):
            continue
        # Months side by side are one patch: between patches seams would show.
        if winters and winters[-1][1] == month_begin:
            month_begin, _ = winters.pop()
        winters.append((month_begin, month_end))
    for number, (winter_begin, winter_end) in enumerate(winters):
        label = None if number else words("winter")
        axes.axvspan(winter_begin, winter_end, color=_WINTER, linewidth=0, zorder=0, label=label)
    axes.set_xlim(begin, end)


def _hemisphere(positions):
    # scipy and shapely come along, which QGIS is not to wait for when it starts.
    from ..delineation.evaluation import NORTH, SOUTH, SUMMER, WINTER, season

    for position in positions:
        if position.season in (SUMMER, WINTER):
            is_north = season(position.date.month, NORTH) == position.season
            return NORTH if is_north else SOUTH
    return None


def _colours_of_time():
    """Viridis, as fronts by date have on the map of QGIS, without its end that is too pale on white."""
    from matplotlib import colormaps
    from matplotlib.colors import ListedColormap

    whole = colormaps["viridis"]
    return ListedColormap([whole(k / 255 * 0.92) for k in range(256)])


def _date_bar(axes, collection, days):
    from matplotlib.dates import AutoDateLocator, DateFormatter

    bar = axes.figure.colorbar(collection, ax=axes, fraction=0.05, pad=0.02)
    is_few = len(set(days)) <= 6
    if is_few:
        bar.set_ticks(sorted(set(days)))
    else:
        bar.ax.yaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=8))
    is_long = max(days) - min(days) > 3 * 366
    bar.ax.yaxis.set_major_formatter(DateFormatter("%Y-%m-%d" if is_few else "%Y" if is_long else "%Y-%m"))
    bar.outline.set_visible(False)


def _on_ground(plane, front):
    """Lines of a front in metres; none of a front that is broken or lies far away."""
    from ..delineation.ground import GroundError, map_lines

    try:
        return plane.lines_on_ground(plane.within_reach(map_lines(front.lines)))
    except GroundError:
        return []


def _show_fronts(axes, parts):
    """Show the part of the map where the fronts with a position are, and room for the scale bar below."""
    placed = [line for position, line in parts if math.isfinite(position.position_m)]
    lines = placed or [line for _, line in parts]
    (left, right), (bottom, top) = (
        (min(v.min() for v in axis), max(v.max() for v in axis)) for axis in zip(*(line.T for line in lines))
    )
    margin = 0.15 * max(right - left, top - bottom)
    left, right, bottom, top = left - margin, right + margin, bottom - 1.5 * margin, top + margin / 3
    # A wide figure shows more to both sides.
    width, height = axes.figure.get_size_inches()
    missing = max(0.8 * width / height * (top - bottom) - (right - left), 0)
    axes.set_xlim(left - missing / 2, right + missing / 2)
    axes.set_ylim(bottom, top)


def _arrow_head(axes, line):
    """Which way is downstream, where the line ends or leaves the map."""
    import numpy as np

    steps = np.append(0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T)))
    fine = np.linspace(0.0, steps[-1], 500)
    points = np.column_stack([np.interp(fine, steps, axis) for axis in line.T])
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    margin = 0.02 * max(right - left, top - bottom)
    seen = ((points > [left + margin, bottom + margin]) & (points < [right - margin, top - margin])).all(
        axis=1
    )
    last = np.flatnonzero(seen)
    if not last.size or not last[-1]:
        return
    tip = points[last[-1]]
    axes.annotate(
        "",
        xy=tip,
        xytext=tip - (tip - points[last[-1] - 1]) * 1e-3,
        arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.0, "shrinkA": 0, "shrinkB": 0},
        zorder=4,
    )


def _scale_bar(axes):
    """A bar of round length at the lower left."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    longest = 0.4 * min(right - left, top - bottom)
    power = 10 ** math.floor(math.log10(longest))
    length = power * max(step for step in _ROUND if step * power <= longest)
    text = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    x, y = left + 0.03 * (right - left), bottom + 0.03 * (top - bottom)
    axes.plot([x, x + length], [y, y], color=INK, linewidth=2.5, solid_capstyle="butt", zorder=6)
    axes.annotate(
        text,
        (x + length / 2, y),
        (0, 3),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize="small",
        zorder=6,
    )


def _say(axes, text):
    axes.set_axis_off()
    axes.text(0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center", wrap=True)
