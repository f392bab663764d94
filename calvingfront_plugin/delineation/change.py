"""How far a calving front has moved: positions along the flow through time, areas and rates, and how sure they are.

Advance is positive throughout: positions grow seaward, a front that retreats has a negative change, a negative rate
and a negative area change.

Three of the methods that Lea, Mair and Rea (2014, Journal of Glaciology 60(220), doi:10.3189/2014JoG13J061) compare:

- ``centreline``: where the front crosses the centreline, measured along it. Tells nothing of the rest of the front.
- ``rectilinear box`` (Moon and Joughin 2008, doi:10.1029/2007JF000927): area of ice in a straight box over its width.
- ``curvilinear box`` (Lea and others 2014): the same in a box that follows the centreline through bends of the fjord.

The boxes are cut into strips along the flow (:mod:`.flow_box`), and the front is looked at in each of them:

- Ice lies upstream and water downstream. Going downstream a front leads from ice to water, back into ice where it
  overhangs, and to water again; the ice length of the strip is the sum of its ice, an area as in the published
  methods.
- Which of the two a crossing is can be told from the direction in which the line crosses, compared with the direction
  in which it leads across the box as a whole. Which end a line was begun at therefore makes no difference.
- Crossings that contradict ice upstream and water downstream come from a line whose end turns back along the side of
  the fjord, or from two lines one behind the other: of crossings from ice to water that follow each other the most
  seaward counts, and so do those from water to ice; one back into ice with no water after it does not count.
- Lines that lead nowhere across, closed ones and those that return to the side they came from, are no front: an
  iceberg, an island.
- Where no front is drawn it goes on at its last place along the centreline; between two parts of a front it goes
  straight from the one to the other. ``coverage`` tells the share of the width where it was drawn. Below
  :data:`MIN_COVERAGE` there is no position.
- Where a front lies beyond the end of the centreline it was not drawn in the box: ice reaches to that end at least,
  and the position says that it is too far landward.

Where several people drew fronts of the same dates, each person's fronts are compared with those of the same person;
the trend counts each date once.
"""

from __future__ import annotations

import datetime
import math
import statistics
from collections.abc import Hashable
from dataclasses import dataclass, field, replace

import numpy as np
import shapely

from .dated_front import DatedFront
from .distance import HUMAN_SPREAD_M
from .evaluation import hemisphere_of, season
from .flow_box import (
    FlowBox,
    axis_alone,
    beyond_end,
    curvilinear_box,
    extent_across,
    polygon_box,
    rectilinear_box,
)
from .ground import GroundError, ground_plane, map_lines
from .progress import silent
from .tracing import arc_length, resample_line

CENTRELINE, RECTILINEAR, CURVILINEAR = METHODS = ("centreline", "rectilinear box", "curvilinear box")

#: A front drawn over less of the width of the box than this has no position in it.
MIN_COVERAGE = 0.5

#: A front that covers less of the width than this does not span it.
FULL_COVERAGE = 0.995

#: Of the extent of the usual front across the flow: so wide a box nearly all fronts span, also those that are not
#: drawn to the rock.
SHARE_OF_EXTENT = 0.6

#: A trend of the fronts without a doubt is told from so many dates on.
MIN_UNDOUBTED = 5

#: Shares of the width from which on it is told that lines of one front lie one behind the other, and that it reaches
#: beyond the end of the centreline.
_TWICE, _PAST_END = 0.1, 0.02

#: Places along a drawing at which it is looked whether it lies beside another one.
_PLACES = 50

#: Lower confidences do not make a position less certain than this one does.
MIN_CONFIDENCE = 0.1

DAYS_PER_YEAR = 365.25


class ChangeError(GroundError):
    """Fronts or settings that no change can be measured with; the message says what to do about it."""


@dataclass(frozen=True, eq=False)
class TerminusPosition:
    """Where the front lay on a date, and what has changed since the position before.

    The position before is the last one that is not nan: fronts without a position are passed over. Where several
    people drew fronts of the same dates it is the last of an earlier date by the same person.

    Attributes
    ----------
    front : DatedFront
        All parts as one.
    parts : tuple of DatedFront
        The fronts as given that it consists of.
    date : datetime.date
    position_m : float
        Metres seaward of the first vertex of the centreline, nan where the front has no position: along the
        centreline for ``centreline``; for the boxes the mean over the width of how far the ice reaches in the strips,
        which is area over width, along the straight flow of the rectilinear box or along the displaced centreline. In
        a polygon ice is counted no farther than to its sides.
    uncertainty_m : float
        See :func:`position_uncertainty_m`; nan without a position.
    coverage : float
        Share of the width where the front was drawn, 0 to 1; for ``centreline`` 1 or 0.
    n_crossings : int
        How often the front crosses the centreline, whichever the method.
    length_m : float
        Of all lines of the front on the ground.
    season : str or None
        :data:`.evaluation.WINTER` or :data:`.evaluation.SUMMER`.
    days : float
        Since the position before; nan for the first.
    change_m : float
        Advance positive; nan for the first.
    rate_m_a, rate_uncertainty_m_a : float
        Change over time in metres a year; nan for the first, and between two scenes of one day.
    area_change_m2 : float
        Ice gained, positive, or lost in the strips where both fronts were drawn; nan for the first and for
        ``centreline``. With both drawn over the whole width it is the change times the width of the box.
    advanced_m2, retreated_m2 : float
        The strips that gained ice and those that lost it apart, both 0 or more: the area change is their difference.
    crossing : (float, float) or None
        Where the front meets the centreline, the most seaward place, in map coordinates.
    why_missing : str
        Why there is no position; empty where there is one.
    doubts : tuple of str
        Why to look at the front before its position is believed, in words: what came of its delineation, how it lies
        in the box.
    suspect : tuple of str
        What the published screening rules say against the front, in words (:func:`.screening.screen`).
    person : hashable or None
        Who drew it, where several people drew fronts of the same dates.
    """

    front: DatedFront
    parts: tuple[DatedFront, ...]
    date: datetime.date
    position_m: float
    uncertainty_m: float
    coverage: float
    n_crossings: int
    length_m: float
    season: str | None
    days: float = math.nan
    change_m: float = math.nan
    rate_m_a: float = math.nan
    rate_uncertainty_m_a: float = math.nan
    area_change_m2: float = math.nan
    advanced_m2: float = math.nan
    retreated_m2: float = math.nan
    crossing: tuple[float, float] | None = None
    why_missing: str = ""
    doubts: tuple[str, ...] = ()
    suspect: tuple[str, ...] = ()
    person: Hashable | None = None

    @property
    def remark(self):
        """Why there is no position, or why to doubt the one there is; mostly empty."""
        return self.why_missing or " ".join(self.doubts)

    @property
    def to_look_at(self):
        """All reasons to look at a front that has a position, those of the screening first; tuple of str."""
        return (*self.suspect, *self.doubts)


@dataclass(frozen=True, eq=False)
class ChangeSeries:
    """Positions of the front of a glacier through time.

    Attributes
    ----------
    method : str
        One of :data:`METHODS`.
    width_m : float or None
        Of the box across the flow; None without a box.
    positions : tuple of TerminusPosition
        By date, those of one day by scene.
    centreline : ndarray of float, shape (N, 2)
        As given, in map coordinates.
    box : ndarray of float, shape (R, 2), or None
        Outline of the box in map coordinates, the last vertex as the first.
    remarks : tuple of str
        What was left out and what to know of the rest, in words.
    crs_wkt : str or None
        Coordinate system of all map coordinates.
    area_change_m2 : float
        From the first to the last position: ice gained, positive, or lost in the strips where these two fronts were
        drawn; nan for ``centreline`` and with fewer than two positions. The area changes between neighbours do not
        add up to it, as each is of other strips where fronts span part of the width.
    area_share : float
        Share of the width of these strips, 0 to 1.
    is_width_automatic : bool
        Whether the width was taken from the fronts.
    """

    method: str
    width_m: float | None
    positions: tuple[TerminusPosition, ...]
    centreline: np.ndarray
    box: np.ndarray | None
    remarks: tuple[str, ...] = field(default=())
    crs_wkt: str | None = None
    area_change_m2: float = math.nan
    area_share: float = math.nan
    is_width_automatic: bool = False


def front_change(
    fronts,
    centreline,
    crs_wkt,
    *,
    method=CURVILINEAR,
    width_m=None,
    box=None,
    hemisphere=None,
    progress=silent,
) -> ChangeSeries:
    """Positions of the front of one glacier through time, and its change from each to the next.

    Fronts of the same date and scene are one, unless several people drew them: then each person's lines are one. Who
    drew a front is its author, or where none is named the layer it comes from (the first of a ``source`` that is a
    tuple). What nobody is named for is a piece of another drawing where it lies beside that. Fronts without a date
    and rejected fronts are left out, and counted in the remarks. A front that does not reach the centreline or the
    box, or that has coordinates which are not finite, stays in the series without a position.

    Parameters
    ----------
    fronts : iterable of DatedFront
        In any order; the direction in which they are drawn makes no difference.
    centreline : line
        One line drawn downstream, from the glacier to the sea, as an array of shape (N, 2) or a shapely line.
    crs_wkt : str or None
        Coordinate system of all lines as WKT, x before y. None: coordinates are metres on a plane already.
    method : str
        One of :data:`METHODS`.
    width_m : float, optional
        Of the box across the flow. By default :data:`SHARE_OF_EXTENT` of how far the fronts extend across the flow in
        the median, in round metres; where no front crosses the centreline there is no box then.
    box : ndarray of float, shape (R, 2), optional
        Outline of the rectilinear box, instead of the width (:func:`.flow_box.polygon_box`).
    hemisphere : str, optional
        For the season; told from the centreline where it is not given.
    progress : callable
        Called for each front with a fraction from 0 to 1; raises :class:`~.progress.Cancelled` to stop.

    Returns
    -------
    ChangeSeries

    Raises
    ------
    GroundError
        For a centreline, a width or a box that nothing can be measured with; the message says why.
    Cancelled
        Raised by ``progress``.
    """
    if method not in METHODS:
        raise ChangeError(f"A change is measured by one of {', '.join(METHODS)}; '{method}' is none of them.")
    line = map_lines(centreline)
    if len(line) != 1:
        raise ChangeError(
            f"The centreline must be one line with a length, not {len(line)}: draw it along the flow, from the "
            "glacier to the sea."
        )
    if box is not None and method != RECTILINEAR:
        raise ChangeError(
            f"A polygon can be the box of the method '{RECTILINEAR}' only; give a width instead."
        )
    ring = [] if box is None else map_lines([np.concatenate([box, box[:1]])])

    plane = ground_plane(line + ring, crs_wkt)
    (centreline_ground,) = plane.lines_on_ground(line)
    ring_ground = plane.lines_on_ground(ring)
    if hemisphere is None:
        hemisphere = hemisphere_of(line, crs_wkt)

    remarks = []
    records = _records(fronts, plane, remarks)
    middle = axis_alone(centreline_ground)
    is_width_automatic = method != CENTRELINE and box is None and width_m is None
    if is_width_automatic:
        width_m = _suitable_width_m(records, plane, middle)
    if method == CENTRELINE or (is_width_automatic and width_m is None):
        flow = middle
    elif method == CURVILINEAR:
        flow = curvilinear_box(centreline_ground, width_m)
        if flow.smoothing_m:
            remarks.append(
                f"The bends of the centreline are too sharp for a box {flow.width_m:.0f} m wide; for it the centreline "
                f"was smoothed over {flow.smoothing_m:.0f} m."
            )
    elif box is None:
        flow = rectilinear_box(centreline_ground, width_m)
    else:
        flow = polygon_box(centreline_ground, ring_ground[0][:-1] if ring_ground else np.empty((0, 2)))

    # The end of a polygon is where somebody wanted the box to end.
    beyond = beyond_end(flow) if flow.width_m and box is None else None

    positions, placed = [], []
    people = _people(records)
    for number, (parts, person) in enumerate(zip(records, people)):
        progress(number / len(records))
        position, ice = _position(parts, person, plane, middle, flow, beyond, hemisphere)
        if math.isfinite(position.position_m):
            before = _before(position, placed)
            if before is not None:
                position = _with_change(position, ice, *before, flow)
            placed.append((position, ice))
        positions.append(position)
    if any(people):
        remarks.append(
            "Some dates have fronts of several people or layers: each drawing is a front of its own, compared with the "
            "last of an earlier date by the same person or layer, and the trend counts each date once."
        )
    missing = sum(not math.isfinite(position.position_m) for position in positions)
    if missing:
        remarks.append(f"{_fronts(missing)} of {len(positions)} without a position; their rows say why.")
    doubtful = sum(bool(position.doubts) for position in positions)
    if doubtful:
        remarks.append(
            f"{_fronts(doubtful)} of {len(positions)} with a position to doubt; their rows say why."
        )
    areas = _areas_m2(placed[-1][1], placed[0][1], flow) if len(placed) > 1 else np.empty(0)
    return ChangeSeries(
        method=method,
        width_m=flow.width_m or None,
        positions=tuple(positions),
        centreline=line[0],
        box=None if flow.ring is None else plane.to_map(flow.ring),
        remarks=tuple(remarks),
        crs_wkt=crs_wkt,
        area_change_m2=float(areas.sum()) if areas.size else math.nan,
        area_share=areas.size / len(flow.offset_m) if areas.size else math.nan,
        is_width_automatic=is_width_automatic,
    )


def position_uncertainty_m(front):
    """How far the position of a front may be off, one standard deviation.

    A rule of thumb: a pixel, and in quadrature the spread between people who draw the same front
    (:data:`.distance.HUMAN_SPREAD_M`), divided by the confidence of the front. Without a confidence the front counts
    as drawn by hand, with confidence 1; without a pixel size the spread between people stands alone, as it was
    measured on pixels of all sizes. The errors along a front count as fully correlated, so that averaging over the
    width does not make the position better: radar geometry and the choice of an edge shift whole fronts. What a front
    that does not span the box may be off where it was not drawn is not in it; see its coverage.

    Parameters
    ----------
    front : DatedFront
    """
    confidence = 1.0 if front.confidence is None else min(max(front.confidence, MIN_CONFIDENCE), 1.0)
    return math.hypot(front.resolution_m or 0.0, HUMAN_SPREAD_M / confidence)


def rate_of(series):
    """Linear trend over a series in metres a year, advance positive, and its standard error.

    Least squares weighted by the uncertainties, each date once (:func:`date_means`). Where the positions scatter more
    about the trend than these say, as they do with the seasons, the error is larger in that proportion; it is never
    smaller than they say. It knows nothing of fronts that are wrong: see :func:`undoubted`.

    Parameters
    ----------
    series : ChangeSeries

    Returns
    -------
    (rate_m_a, uncertainty_m_a) : tuple of float
        nan with fewer than two dates.
    """
    days, metres, weights = date_means(series)
    if len(days) < 2:
        return math.nan, math.nan
    years = days / DAYS_PER_YEAR
    years = years - np.average(years, weights=weights)
    metres = metres - np.average(metres, weights=weights)
    spread = (weights * years**2).sum()
    rate = (weights * years * metres).sum() / spread
    excess = (weights * (metres - rate * years) ** 2).sum() / max(len(days) - 2, 1)
    return float(rate), float(math.sqrt(max(1.0, excess) / spread))


def date_means(series):
    """Each date with a position once: its day, the mean of its positions, and what that counts in a trend.

    Positions of one date are of one front: they are no less uncertain together than one by one. Their mean is weighted
    by their uncertainties, and counts as much as they do in the mean.

    Parameters
    ----------
    series : ChangeSeries

    Returns
    -------
    (days, metres, weights) : tuple of ndarray of float, shape (N,)
        Days as ordinals.
    """
    placed = [position for position in series.positions if math.isfinite(position.position_m)]
    day = np.array([position.date.toordinal() for position in placed])
    metres = np.array([position.position_m for position in placed])
    weights = np.array([position.uncertainty_m for position in placed]) ** -2.0
    days, which, count = np.unique(day, return_inverse=True, return_counts=True)
    total = np.bincount(which, weights)
    return days.astype(float), np.bincount(which, weights * metres) / total, total / count


def undoubted(series):
    """The same series with only those positions that have nothing to look at.

    Parameters
    ----------
    series : ChangeSeries

    Returns
    -------
    ChangeSeries or None
        For :func:`rate_of`; None with fewer than :data:`MIN_UNDOUBTED` dates.
    """
    kept = tuple(
        position
        for position in series.positions
        if math.isfinite(position.position_m) and not position.to_look_at
    )
    if len({position.date for position in kept}) < MIN_UNDOUBTED:
        return None
    return replace(series, positions=kept)


# Records to fronts


def _records(fronts, plane, remarks):
    """Parts of each front, by date and scene."""
    undated = rejected = 0
    scenes = {}
    for front in fronts:
        if (front.status or "").strip().casefold() == "rejected":
            rejected += 1
        elif front.date is None:
            undated += 1
        else:
            scenes.setdefault((front.date, front.scene or ""), []).append(front)
    if undated:
        most = undated > sum(map(len, scenes.values()))
        remarks.append(
            f"{_fronts(undated)} without a date left out."
            + (" That is most of them: give the field with the date, or call it 'date'." if most else "")
        )
    if rejected:
        remarks.append(f"{_fronts(rejected, 'rejected front')} left out.")

    records = []
    for _, parts in sorted(scenes.items(), key=lambda item: item[0]):
        records += _drawings(parts, plane)
    glaciers = sorted({part.glacier for parts in records for part in parts if part.glacier})
    if len(glaciers) > 1:
        remarks.append(
            f"The fronts are of {len(glaciers)} glaciers: {', '.join(glaciers)}. A series is that of one glacier; "
            "choose it first."
        )
    return records


def _drawings(parts, plane):
    """Parts of one scene by who drew them."""
    by_whom = {}
    for part in parts:
        author = _author(part)
        by_whom.setdefault((author, None if author else _layer(part)), []).append(part)
    drawings = []
    for (author, _), drawn in sorted(by_whom.items(), key=lambda item: item[0][0]):
        for place, (known, before) in enumerate(drawings):
            if not (author and known) and not _is_drawn_twice(before, drawn, plane):
                drawings[place] = known or author, [*before, *drawn]
                break
        else:
            drawings.append((author, drawn))
    return [drawn for _, drawn in drawings]


def _is_drawn_twice(one, other, plane):
    """Whether most of the shorter of two drawings lies before or behind the other, not beside it as a piece of it."""
    try:
        lines = [_on_ground([line for part in drawn for line in part.lines], plane) for drawn in (one, other)]
    except GroundError:
        # One that cannot be measured must not take the other with it.
        return True
    if not all(lines):
        return False
    shorter, longer = sorted(lines, key=_length_m)
    spacing = _length_m(shorter) / _PLACES
    places = shapely.points(np.concatenate([resample_line(line, spacing) for line in shorter]))
    longer = np.array([shapely.LineString(line) for line in longer])[:, np.newaxis]
    nearest = shapely.distance(longer, places).argmin(axis=0)
    along = shapely.line_locate_point(longer[nearest, 0], places, normalized=True)
    # Of what lies beside it the nearest place is one of its ends.
    return ((along > 0) & (along < 1)).mean() > 0.5


def _people(records):
    """Who drew each record, where several people drew fronts of the same dates; None for each where they did not.

    A layer in which nobody drew a scene that another one drew is one person's, whoever corrected some of its fronts.
    """
    authors = [next(filter(None, map(_author, parts)), "") for parts in records]
    layers = [next((layer for layer in map(_layer, parts) if layer is not None), None) for parts in records]
    of_layer, on_date, of_scene = {}, {}, {}
    for parts, author, layer in zip(records, authors, layers):
        of_layer.setdefault(layer, set()).add(author)
        on_date.setdefault((layer, parts[0].date), set()).add(author)
        of_scene.setdefault((layer, parts[0].date, parts[0].scene or ""), []).append(author)
    shared = {layer for (layer, _), drew in on_date.items() if len(drew - {""}) > 1}
    shared |= {layer for (layer, *_), drew in of_scene.items() if len(drew) > 1}
    people = [
        author if author and (layer in shared or len(of_layer[layer]) == 1) else (layer,)
        for author, layer in zip(authors, layers)
    ]
    who = {}
    for parts, person in zip(records, people):
        who.setdefault(parts[0].date, set()).add(person)
    return people if any(len(drew) > 1 for drew in who.values()) else [None] * len(records)


def _author(part):
    return (part.author or "").strip().casefold()


def _layer(part):
    return part.source[0] if isinstance(part.source, tuple) and part.source else None


def _fronts(count, name="front"):
    return f"{count} {name}{'s' if count > 1 else ''}"


def _merged(parts):
    """The parts of a front as one: the lowest confidence and the coarsest pixels of them."""
    if len(parts) == 1:
        return parts[0]

    def known(name):
        return [value for value in (getattr(part, name) for part in parts) if value not in (None, "")]

    names = ("glacier", "scene", "sensor", "author", "outcome", "status", "orbit_pass", "source")
    return DatedFront(
        lines=tuple(line for part in parts for line in part.lines),
        date=parts[0].date,
        confidence=min(known("confidence"), default=None),
        resolution_m=max(known("resolution_m"), default=None),
        **{name: next(iter(known(name)), None) for name in names},
    )


def _length_m(lines):
    return float(sum(arc_length(line)[-1] for line in lines))


def _on_ground(lines, plane):
    return plane.lines_on_ground(plane.within_reach(map_lines(lines)))


# One front in the box


def _suitable_width_m(records, plane, middle):
    """A width that nearly all fronts span, in round metres; None where no front crosses the centreline."""
    extents = []
    for parts in records:
        try:
            lines = _on_ground([line for part in parts for line in part.lines], plane)
        except GroundError:
            continue
        extents.append(extent_across(middle, lines))
    extents = [extent for extent in extents if extent > 0]
    if not extents:
        return None
    width = SHARE_OF_EXTENT * statistics.median(extents)
    step = 10 ** math.floor(math.log10(width)) / 2
    return max(round(width / step), 1) * step


def _position(parts, person, plane, middle, flow, beyond, hemisphere):
    """Position of a front, and its ice lengths; nan in strips where it was not drawn."""
    front = _merged(parts)
    unknown, lines = "", []
    try:
        lines = _on_ground(front.lines, plane)
    except GroundError as error:
        unknown = str(error)
    on_centreline = middle.crossings(lines)
    crossing = None
    if on_centreline.strip.size:
        seaward = on_centreline.length_m.max()
        crossing = tuple(plane.to_map(middle.point(seaward)[np.newaxis])[0].tolist())
    found, past_end = on_centreline, 0.0
    if flow is middle:
        position, coverage = (seaward, 1.0) if crossing else (math.nan, 0.0)
        ice = np.array([position])
    else:
        found = flow.crossings(lines)
        ice, position, coverage, past_end = _in_box(flow, found, beyond, lines)
    why_missing, doubts, n_crossings = "", (), int(on_centreline.strip.size)
    if math.isfinite(position):
        doubts = (
            *_doubts_of_front(front, n_crossings, coverage),
            *_doubts_in_box(past_end, _drawn_twice(flow, found, len(lines)), is_box=flow is not middle),
        )
    else:
        where = "the centreline" if flow is middle else "the box"
        why_missing = unknown or _why_no_position(front, where, coverage, past_end)
    return TerminusPosition(
        front=front,
        parts=tuple(parts),
        date=front.date,
        position_m=float(position),
        uncertainty_m=position_uncertainty_m(front) if math.isfinite(position) else math.nan,
        coverage=float(coverage),
        n_crossings=n_crossings,
        length_m=_length_m(lines),
        season=season(front.date.month, hemisphere) if hemisphere else None,
        crossing=crossing,
        why_missing=why_missing,
        doubts=doubts,
        person=person,
    ), ice


def _why_no_position(front, where, coverage, past_end):
    if not front.lines:
        return "There is no line."
    if coverage and past_end >= _PAST_END:
        return (
            f"The front reaches beyond the end of the centreline in {past_end:.0%} of the width of the box: draw the "
            "centreline longer."
        )
    if coverage:
        return f"The front spans only {coverage:.0%} of the width of the box."
    return f"The front does not reach {where}: it lies elsewhere, or beyond the end of the centreline."


def _doubts_of_front(front, n_crossings, coverage):
    """Why to look at a front, from what came of its delineation and how it lies along the flow."""
    # Somebody who accepted a front has answered what the delineation was unsure of.
    outcome = None if (front.status or "").strip().casefold() == "accepted" else front.outcome
    if outcome == "several":
        yield "The delineation found several fronts in the scene: look whether these lines are the glacier's."
    if outcome == "low_confidence":
        yield "The delineation was unsure of the front: look whether it is right."
    if n_crossings > 1:
        yield f"The front crosses the centreline {n_crossings} times."
    if coverage < FULL_COVERAGE:
        yield (
            f"The front spans {math.floor(100 * coverage)}% of the width of the box; in the rest it goes on as it ends."
        )


def _doubts_in_box(past_end, twice, is_box):
    """Why to look at a front, from its lines and the end of the centreline."""
    if past_end >= _PAST_END:
        yield (
            f"The front reaches beyond the end of the centreline in {past_end:.0%} of the width of the box, and its "
            "position is too far landward: draw the centreline longer."
        )
    if twice >= _TWICE:
        where = f"in {twice:.0%} of the width of the box" if is_box else "on the centreline"
        yield (
            f"Lines of this date and scene lie one behind the other {where}, and the most seaward counts: if they are "
            "of several scenes or people, name these in the fields 'image_id' and 'author'."
        )


def _in_box(flow, found, beyond, lines):
    """Ice length of each strip with a front, position, coverage, and the share of the width beyond the end."""
    ice, chainage = _ice(flow, found, len(lines))
    drawn = np.isfinite(ice)
    coverage = drawn.mean()
    past_end = np.zeros_like(drawn)
    if beyond is not None:
        farther = beyond.crossings(lines)
        past_end[farther.strip[_leads(farther, len(lines)) != 0]] = True
        past_end &= ~drawn
    if coverage < MIN_COVERAGE:
        return ice, math.nan, coverage, past_end.mean()
    everywhere = np.interp(flow.offset_m, flow.offset_m[drawn], chainage[drawn])
    lengths = np.where(drawn, ice, flow.lengths(everywhere))
    lengths[past_end] = flow.end_m[past_end]
    return ice, flow.origin_m + lengths.mean(), coverage, past_end.mean()


def _leads(found, n_lines):
    """For each crossing which way its line leads across the box as a whole: to the left 1, to the right -1, or 0."""
    return np.sign(np.bincount(found.line, weights=found.turn, minlength=n_lines)).astype(int)[found.line]


def _drawn_twice(flow, found, n_lines):
    """Share of the strips with several lines that lead across the box."""
    crosses = np.zeros((n_lines, len(flow.offset_m)), dtype=bool)
    leads = _leads(found, n_lines) != 0
    crosses[found.line[leads], found.strip[leads]] = True
    return (crosses.sum(axis=0) > 1).mean()


def _ice(flow, found, n_lines):
    """Ice length of each strip, and the same along the axis; nan in strips without a front."""
    ice = np.full((2, len(flow.offset_m)), math.nan)
    to_water = found.turn * _leads(found, n_lines)
    order = np.lexsort((found.length_m, found.strip))
    order = order[to_water[order] != 0]
    # Of equal crossings that follow each other in a strip the last counts; the last of all leads to water.
    strip = found.strip[order]
    behind = np.append(np.where(strip[1:] == strip[:-1], to_water[order][1:], -1), -1)[: len(order)]
    order = order[to_water[order] != behind]
    # Upstream of the first there is ice.
    strip = found.strip[order]
    begins = np.append(True, strip[1:] != strip[:-1])[: len(order)]
    order = order[~begins | (to_water[order] > 0)]

    strip = found.strip[order]
    drawn = np.unique(strip)
    for values, along in zip(ice, (found.length_m, found.chainage_m)):
        summed = np.bincount(strip, weights=to_water[order] * along[order], minlength=len(values))
        values[drawn] = summed[drawn]
    return ice


# From one front to the next


def _before(position, placed):
    """The position that one is compared with, and its ice lengths; None for the first."""
    for before in reversed(placed):
        is_earlier = position.person is None or before[0].date < position.date
        if is_earlier and before[0].person == position.person:
            return before
    return None


def _with_change(position, ice, before, ice_before, flow: FlowBox):
    days = (position.date - before.date).days
    change = position.position_m - before.position_m
    per_year = DAYS_PER_YEAR / days if days else math.nan
    areas = _areas_m2(ice, ice_before, flow)
    gains, losses = (areas[areas > 0].sum(), -areas[areas < 0].sum()) if areas.size else (math.nan, math.nan)
    return replace(
        position,
        days=float(days),
        change_m=change,
        rate_m_a=change * per_year,
        rate_uncertainty_m_a=math.hypot(position.uncertainty_m, before.uncertainty_m) * per_year,
        area_change_m2=float(gains - losses),
        advanced_m2=float(gains),
        retreated_m2=float(losses),
    )


def _areas_m2(ice, ice_before, flow: FlowBox):
    """Ice gained in each of the strips where both fronts were drawn; none for the centreline alone."""
    areas = (ice - ice_before) * (flow.width_m / len(ice))
    return areas[np.isfinite(areas)] if flow.width_m else np.empty(0)
