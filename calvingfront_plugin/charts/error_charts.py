"""Charts of the distance error: how large it is, where along the front, in which groups, and on the ground.

Each function draws on axes that it is given and returns what can be clicked: a dict from an artist to what it stands
for, or to a function that tells it from the place clicked, ``(x, y)`` in the units of the axes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .figures import BLUE, FAINT_INK, GRID, INK, ORANGE, dress, look

#: Colours of the classes of distance, told apart with any colour vision: blue where people differ as much, then from
#: yellow on the darker the farther.
CLASS_COLOURS = ("#6aaed6", "#c6dbef", "#fecc5c", "#fd8d3c", "#e4572e", "#7a0046")

#: Upper ends of the classes beyond the spread between people, in metres.
_COARSE_M = (100.0, 250.0, 500.0, 1000.0)
#: Further ends within them, where more is to be seen.
_FINE_M = (10.0, 20.0, 30.0, 50.0, 75.0, 150.0, 200.0, 300.0, 400.0, 750.0, 1500.0, 2000.0, 3000.0, 5000.0)

#: A profile is drawn with so many points at most.
_MOST_POINTS = 4000

#: Of hatching, which is not to outshine what is drawn.
_HATCH = "#b4c1ca"

_LABEL_LINE = {"color": INK, "linewidth": 1.0, "solid_capstyle": "round"}
_PREDICTED_LINE = {"color": BLUE, "linewidth": 2.0, "solid_capstyle": "round"}


@dataclass(frozen=True)
class DistanceClass:
    """Distances from ``low_m`` up to, not including, ``high_m``, which is infinite for the last class."""

    low_m: float
    high_m: float

    def holds(self, distance_m):
        """Whether distances are in the class; nan is in none."""
        return (distance_m >= self.low_m) & (distance_m < self.high_m)

    def contains(self, other):
        """Whether all distances of another class are in this one."""
        return self.low_m <= other.low_m and other.high_m <= self.high_m


#: In the place of a class: the fronts that were not predicted.
NOT_PREDICTED = "not predicted"


@dataclass(frozen=True)
class ErrorWords:
    """The words of the charts, in English; whoever draws for people of another language gives theirs."""

    distance: str = "Distance (m)"
    length_of_fronts: str = "Length of both fronts (km)"
    not_predicted: str = "not predicted"
    between_people: str = "spread between people, {0:g} m"
    tolerance: str = "tolerance, {0:g} m"
    along_label: str = "Along the label (km)"
    seaward: str = "seaward"
    landward: str = "landward"
    no_prediction: str = "There is no prediction."
    no_label: str = "There is no label."
    nothing: str = "Nothing to show."
    mean_distance: str = "Mean distance error (m)"
    missing: str = "{0} missing"
    confidence: str = "Confidence"
    prediction: str = "Prediction"
    label: str = "Label"
    up_to: str = "up to {0:g} m"
    from_to: str = "{0:g} to {1:g} m"
    more_than: str = "more than {0:g} m"


# Classes of distance


def distance_classes(fine=False):
    """The classes that distances are counted in.

    Parameters
    ----------
    fine : bool
        Several classes within each of the six.

    Returns
    -------
    tuple of DistanceClass
    """
    from ..delineation.distance import HUMAN_SPREAD_M

    inner = sorted({HUMAN_SPREAD_M, *_COARSE_M, *(_FINE_M if fine else ())})
    ends = [0.0, *inner, math.inf]
    return tuple(map(DistanceClass, ends[:-1], ends[1:]))


def class_lengths(error, classes):
    """Length of both fronts in each class of distance.

    Parameters
    ----------
    error : distance.DistanceError
    classes : sequence of DistanceClass
        Adjoining, from 0 m on.

    Returns
    -------
    ndarray of float, shape (classes,)
        Metres; nothing for a front without counterpart, which has no distance.
    """
    inner = [each.low_m for each in classes[1:]]
    lengths = np.zeros(len(classes))
    for samples in (error.predicted_samples, error.label_samples):
        there = np.isfinite(samples.distance_m)
        index = np.searchsorted(inner, samples.distance_m[there], side="right")
        lengths += np.bincount(index, samples.weight_m[there], len(classes))
    return lengths


def class_colour(distance_class):
    """The colour of the class that it lies in, as on the map of errors."""
    coarse = distance_classes()
    index = next(k for k, each in enumerate(coarse) if distance_class.low_m < each.high_m)
    return CLASS_COLOURS[index]


def class_name(distance_class, words):
    """A class in words, such as ``38 to 100 m``."""
    if math.isinf(distance_class.high_m):
        return words.more_than.format(distance_class.low_m)
    if not distance_class.low_m:
        return words.up_to.format(distance_class.high_m)
    return words.from_to.format(distance_class.low_m, distance_class.high_m)


# Charts


@look()
def histogram(
    axes, classes, lengths_m, *, n_missing=0, missing_m=0.0, tolerance_m=None, words=None, chosen=None
):
    """Length of front by its distance to the other front, one bar for each class.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    classes : sequence of DistanceClass
    lengths_m : ndarray of float, shape (classes,)
        As from :func:`class_lengths`, of one pair or of many together.
    n_missing : int
        Fronts that were not predicted; with any, there is a bar apart from the others.
    missing_m : float
        Their length.
    tolerance_m : float, optional
        Drawn where it is the end of a class.
    words : ErrorWords, optional
    chosen : DistanceClass or NOT_PREDICTED, optional
        The bar that is marked.

    Returns
    -------
    dict
        Each bar's artist to its :class:`DistanceClass`, that of missing fronts to :data:`NOT_PREDICTED`.
    """
    dress(axes)
    words = words or ErrorWords()
    lengths_m = np.asarray(lengths_m, dtype=float)
    if not lengths_m.any() and not n_missing:
        say(axes, words.nothing)
        return {}
    drawn = 1 + max(np.flatnonzero(lengths_m), default=0)
    is_fine = len(classes) > len(CLASS_COLOURS)
    if not is_fine:
        drawn = len(classes)
    positions = np.arange(drawn)
    heights = lengths_m[:drawn] / 1000
    colours = [class_colour(each) for each in classes[:drawn]]
    bars = axes.bar(positions, heights, width=0.92, color=colours, edgecolor="white", linewidth=0.5)
    picks = dict(zip(bars, classes))
    total_m = lengths_m.sum() + missing_m
    if not is_fine:
        for position, height, length in zip(positions, heights, lengths_m):
            _above_bar(axes, position, height, length, total_m)
    right = drawn - 0.5
    if n_missing:
        apart = drawn + (1.5 if is_fine else 0.5)
        (bar,) = axes.bar(
            [apart], [missing_m / 1000], width=0.92, facecolor="white", edgecolor=FAINT_INK, hatch="////"
        )
        _above_bar(axes, apart, missing_m / 1000, missing_m, total_m)
        picks[bar] = NOT_PREDICTED
        right = apart + 0.5
    for bar, what in picks.items():
        if what == chosen:
            bar.set(edgecolor=INK, linewidth=1.6)

    ends = [0.0, *(each.high_m for each in classes[:drawn])]
    inner = [k for k, end in enumerate(ends) if math.isfinite(end)]
    names = [f"{ends[k]:g}" for k in inner]
    if is_fine:
        # Of fine classes only the ends that the coarse have; there is no room for more.
        coarse = {each.low_m for each in distance_classes()}
        # Beside the name of the bar of missing fronts, in particular.
        last = drawn - 3 if n_missing else drawn
        names = [name if ends[k] in coarse and k <= last else "" for k, name in zip(inner, names)]
    if n_missing:
        axes.set_xticks([*(k - 0.5 for k in inner), apart], [*names, words.not_predicted])
        axes.xaxis.get_major_ticks()[-1].tick1line.set_visible(False)
    else:
        axes.set_xticks([k - 0.5 for k in inner], names)
    axes.set(xlim=(-0.6, right + 0.1), xlabel=words.distance, ylabel=words.length_of_fronts)
    axes.margins(y=0.16)
    axes.set_ylim(bottom=0)
    axes.grid(axis="y")

    people_m = distance_classes()[0].high_m
    handles = [_limit(axes, ends, people_m, words.between_people, {"color": INK, "linestyle": "--"})]
    if tolerance_m is not None:
        handles.append(_limit(axes, ends, tolerance_m, words.tolerance, {"color": ORANGE, "linestyle": "-."}))
    _legend_above(axes, [handle for handle in handles if handle])
    return picks


def _above_bar(axes, position, height, length_m, total_m):
    """The share of all in per cent."""
    if not length_m:
        return
    share = 100 * length_m / total_m
    text = "<1 %" if share < 1 else f"{share:.0f} %"
    axes.annotate(
        text,
        (position, height),
        xytext=(0, 2),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize="small",
        color=FAINT_INK,
    )


def _limit(axes, ends, limit_m, name, line):
    """A line between two bars where a limit is the end of a class."""
    if limit_m not in ends:
        return None
    return axes.axvline(ends.index(limit_m) - 0.5, label=name.format(limit_m), linewidth=1.1, **line)


@look()
def profile(axes, error, *, words=None, at_m=None):
    """Distance along the label from its first vertex on, its lines one after the other.

    With a flow line seaward errors are drawn upwards and landward ones downwards; where the other front is missing,
    which has no side, the chart is hatched. Without one all errors are drawn upwards.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    error : distance.DistanceError
    words : ErrorWords, optional
    at_m : float, optional
        A place along the front that is marked.

    Returns
    -------
    dict
        The background of the axes to a function from ``(x, y)`` to the index of the sample of the label there.
    """
    dress(axes)
    words = words or ErrorWords()
    samples = error.label_samples
    measured = np.isfinite(samples.distance_m)
    if not measured.any():
        say(axes, words.no_prediction if len(samples.points) else words.no_label)
        return {}
    along_km = samples.along_m / 1000
    is_signed = np.isfinite(samples.seaward).any()
    height = samples.distance_m * samples.seaward if is_signed else samples.distance_m
    _hatch(axes, along_km, ~np.isfinite(height), words.not_predicted)
    for line in range(int(samples.line.max()) + 1):
        drawn = np.flatnonzero(samples.line == line)
        if not len(drawn):
            continue
        for known in np.split(drawn, np.flatnonzero(np.diff(np.isfinite(height[drawn]))) + 1):
            if np.isfinite(height[known[0]]):
                _draw_stretch(axes, along_km[known], height[known])
        if line:
            axes.axvline(along_km[drawn[0]], color=FAINT_INK, linewidth=0.8, linestyle=":")
    for sign in (1, -1) if is_signed else (1,):
        axes.axhline(
            sign * error.tolerance_m,
            color=ORANGE,
            linestyle="-.",
            linewidth=1.1,
            label=words.tolerance.format(error.tolerance_m) if sign > 0 else None,
        )
    axes.axhline(0.0, color=FAINT_INK, linewidth=0.8)
    if at_m is not None:
        axes.axvline(at_m / 1000, color=INK, linewidth=1.2)
    axes.set(xlim=(0.0, along_km[-1]), xlabel=words.along_label, ylabel=words.distance)
    axes.grid(axis="y")
    top = max(np.nanmax(np.abs(height)), error.tolerance_m) * 1.15
    if is_signed:
        axes.set_ylim(-top, top)
        axes.yaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
        axes.set_ylabel(f"{words.distance}\n← {words.landward} · {words.seaward} →")
    else:
        axes.set_ylim(0.0, top)
    _legend_above(axes)

    def nearest(x, _):
        return int(np.argmin(np.abs(along_km - x)))

    return {axes.patch: nearest}


def _hatch(axes, along_km, unknown, name):
    """Stretches of the profile that have no height."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], unknown, [False]]).astype(int))).reshape(-1, 2)
    for number, (first, end) in enumerate(edges):
        axes.axvspan(
            along_km[first],
            along_km[min(end, len(along_km) - 1)],
            facecolor="none",
            edgecolor=_HATCH,
            hatch="////",
            linewidth=0,
            zorder=0,
            label=None if number else name,
        )


def _draw_stretch(axes, along_km, height):
    """A line of the profile over areas in the colours of its classes."""
    if len(along_km) > _MOST_POINTS:
        # What is largest of each few samples, so that no peak goes.
        few = np.arange(len(height)) // math.ceil(len(height) / _MOST_POINTS)
        order = np.lexsort((np.abs(height), few))
        peaks = order[np.append(np.flatnonzero(np.diff(few)), len(few) - 1)]
        along_km, height = along_km[peaks], height[peaks]
    for distance_class in distance_classes():
        there = distance_class.holds(np.abs(height))
        if there.any():
            # Up to the next sample, so that classes adjoin.
            there |= np.append(False, there[:-1])
            axes.fill_between(
                along_km, 0.0, height, where=there, color=class_colour(distance_class), linewidth=0
            )
    axes.plot(along_km, height, color=INK, linewidth=0.9)


@look()
def by_group(axes, rows, *, words=None):
    """Mean distance error of groups as bars, with the number of fronts and of missing ones beside each.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    rows : sequence of evaluation.GroupError
        Drawn from top to bottom.
    words : ErrorWords, optional

    Returns
    -------
    dict
        Each bar's artist to its row.
    """
    dress(axes)
    words = words or ErrorWords()
    rows = list(rows)
    if not rows:
        say(axes, words.nothing)
        return {}
    means = np.array([row.mde_m for row in rows])
    bars = axes.barh(np.arange(len(rows)), np.nan_to_num(means), height=0.68, color=BLUE, linewidth=0)
    people_m = distance_classes()[0].high_m
    axes.axvline(
        people_m, color=INK, linestyle="--", linewidth=1.1, label=words.between_people.format(people_m)
    )
    # Words stay readable where they lie over a line.
    ground = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
    for position, row in enumerate(rows):
        value = "–" if math.isnan(row.mde_m) else f"{row.mde_m:.0f} m"
        text = axes.annotate(
            value,
            (0.0 if math.isnan(row.mde_m) else row.mde_m, position),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            fontweight="bold",
            bbox=ground,
        )
        beside = {"xy": (1, 0), "va": "bottom", "bbox": ground}
        text = axes.annotate(f" · n = {row.n_images}", xycoords=text, color=FAINT_INK, **beside)
        if row.n_missing:
            axes.annotate(f" · {words.missing.format(row.n_missing)}", xycoords=text, color=ORANGE, **beside)
    axes.set_yticks(np.arange(len(rows)), [", ".join(row.group) for row in rows])
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_xlim(0.0, 1.7 * max([*means[np.isfinite(means)], people_m]))
    axes.set_xlabel(words.mean_distance)
    axes.grid(axis="x")
    _legend_above(axes)
    return dict(zip(bars, rows))


@look()
def by_confidence(axes, confidence, mean_m, pairs, *, words=None):
    """The error of each front over the confidence that it was predicted with, to see whether that can be trusted.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    confidence, mean_m : sequence of float
        One a front; those without either are left out.
    pairs : sequence
        What a click on the point of each stands for.
    words : ErrorWords, optional

    Returns
    -------
    dict
        The points' artist to the pairs that are drawn, in the order of the points.
    """
    from matplotlib.ticker import LogLocator, NullLocator

    dress(axes)
    words = words or ErrorWords()
    confidence, mean_m = (
        np.array([np.nan if value is None else value for value in each], dtype=float)
        for each in (confidence, mean_m)
    )
    drawn = np.flatnonzero(np.isfinite(confidence) & np.isfinite(mean_m))
    if not len(drawn):
        say(axes, words.nothing)
        return {}
    # On a logarithmic axis a front that fits exactly has no place.
    error_m = np.maximum(mean_m[drawn], 1.0)
    points = axes.scatter(confidence[drawn], error_m, s=22, color=BLUE, alpha=0.65, linewidth=0)
    tenth = np.minimum((confidence[drawn] * 10).astype(int), 9)
    for k in np.unique(tenth):
        median = np.median(error_m[tenth == k])
        axes.plot([k / 10, (k + 1) / 10], [median, median], color=ORANGE, linewidth=2.2)
    people_m = distance_classes()[0].high_m
    axes.axhline(
        people_m, color=INK, linestyle="--", linewidth=1.1, label=words.between_people.format(people_m)
    )
    axes.set(xlim=(0, 1), yscale="log", xlabel=words.confidence, ylabel=words.mean_distance)
    axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    axes.yaxis.set_minor_locator(NullLocator())
    axes.grid()
    _legend_above(axes)
    return {points: [pairs[k] for k in drawn]}


@look()
def error_map(axes, error, crs_wkt, *, words=None):
    """The two fronts of a pair on the ground, and the way from each to the other by how long it is.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    error : distance.DistanceError
    crs_wkt : str or None
        Of the coordinates measured in; None for metres on a plane.
    words : ErrorWords, optional
    """
    from matplotlib.collections import LineCollection

    from ..delineation.ground import ground_plane

    dress(axes)
    words = words or ErrorWords()
    fronts = [
        [samples.points[samples.line == line] for line in np.unique(samples.line)]
        for samples in (error.predicted_samples, error.label_samples)
    ]
    if not any(fronts):
        say(axes, words.nothing)
        return
    plane = ground_plane([line for lines in fronts for line in lines], crs_wkt)
    predicted, label = ([plane.to_ground(plane.continuous(line)) for line in lines] for lines in fronts)
    ways, distance_m = _ways(error)
    handles = []
    for distance_class in distance_classes():
        there = ways[distance_class.holds(distance_m)]
        if not len(there):
            continue
        segments = plane.to_ground(there.reshape(-1, 2)).reshape(-1, 2, 2)
        axes.add_collection(LineCollection(segments, colors=class_colour(distance_class), linewidths=1.4))
        name = class_name(distance_class, words)
        handles += axes.plot([], [], color=class_colour(distance_class), linewidth=5, label=name)
    for lines, line, name in (
        (predicted, _PREDICTED_LINE, words.prediction),
        (label, _LABEL_LINE, words.label),
    ):
        for k, points in enumerate(lines):
            handles += axes.plot(*points.T, label=name if not k else None, **line)[: not k]
    axes.set_aspect("equal", adjustable="datalim")
    axes.autoscale()
    axes.margins(0.06)
    axes.set(xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(visible=True, color=GRID)
    _scale_bar(axes, np.concatenate([*predicted, *label]))
    axes.legend(handles=handles[::-1], loc="upper left", bbox_to_anchor=(1.0, 1.0), borderaxespad=0.3)


def _ways(error):
    """Straight ways from each sample of either front to the other, shape (N, 2, 2), and their lengths."""
    sides = (error.predicted_samples, error.label_samples)
    ways = np.concatenate([np.stack([side.points, side.nearest], axis=1) for side in sides])
    return ways, np.concatenate([side.distance_m for side in sides])


def _scale_bar(axes, points):
    """A bar of a round length, about a quarter of the width."""
    width = max(np.ptp(points, axis=0).max(), 1.0)
    length = next(
        step * 10**power
        for power in range(6, -3, -1)
        for step in (5, 2, 1)
        if step * 10**power <= width / 3 or power == -2
    )
    from matplotlib.offsetbox import AnchoredOffsetbox, AuxTransformBox, TextArea, VPacker
    from matplotlib.patches import Rectangle

    bar = AuxTransformBox(axes.transData)
    bar.add_artist(Rectangle((0, 0), length, 0, edgecolor=INK, linewidth=2.5, facecolor="none"))
    text = TextArea(f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m")
    box = VPacker(children=[bar, text], align="center", pad=0, sep=3)
    axes.add_artist(AnchoredOffsetbox("lower right", child=box, pad=0.5, borderpad=0.4, frameon=False))


def _legend_above(axes, handles=None):
    """A legend that covers nothing."""
    handles = axes.get_legend_handles_labels()[0] if handles is None else handles
    axes.legend(handles=handles, loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=3, borderaxespad=0.2)


def say(axes, sentence):
    """A sentence in the place of a chart."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, sentence, transform=axes.transAxes, ha="center", va="center", color=FAINT_INK)
