"""Fronts of a series that should be looked at: far more jagged, longer or shorter than usual, or there and back.

The rules of AutoTerm (Zhang and others 2023, The Cryosphere 17, doi:10.5194/tc-17-3485-2023, and its published code),
which learn from the series itself what is usual:

- turning points per kilometre above Q3 + 2 IQR of all fronts: jagged, where speckle or melange was followed;
- length outside Q1 - 1.5 IQR to Q3 + 1.5 IQR: part of the front, or more than the front;
- a jump of the position above Q3 + 2 IQR of all changes between neighbours, if the front jumps back within the next
  5 observations, or 10 after one of Sentinel-1.

AutoTerm deletes such fronts; here they are told and stay where they are. In a series of fronts that are all alike the
smallest difference would stand out; each rule therefore has a least difference below which it says nothing.

What differs, and why:

- A turning point is a place where the line bends with a radius below 1 km, as there, but to either side, so that the
  direction in which a front is drawn makes no difference, and looked for every 100 m, so that the density of vertices
  makes none.
- AutoTerm looks at changes of area. The change of the position is that area over the width of the box, and there is
  one for the centreline method, too.
- There a jump counts if any other follows, here only one in the opposite direction. All fronts from the jump to the
  return are told. Where several people drew fronts of the same dates, jumps are those from front to front of one
  person.
- Not adopted: the limits for Sentinel-1 taken from Sentinel-2, and the shift of each orbit pass of Sentinel-1
  estimated from optical scenes of the same day. Both need optical fronts, and this plugin reads radar.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np

from .evaluation import sensor_group
from .ground import ground_plane, map_lines
from .tracing import resample_line

#: Quartiles of fewer fronts say little: a sensor with fewer is judged by the fronts of all sensors, and a series with
#: fewer is not judged.
MIN_FRONTS = 10

TURNING_RADIUS_M = 1000.0
TURNING_STEP_M = 100.0

#: Observations within which a front that has jumped must be back to be suspect.
OBSERVATIONS = 5
OBSERVATIONS_SENTINEL_1 = 10

_SENTINEL_1 = ("sentinel-1", "sentinel1", "s1")

#: Least differences: turning points per kilometre above the third quartile, and a share of the median length.
_LEAST_TURNS_PER_KM = 1.0
_LEAST_LENGTH = 0.05


def screen(series):
    """The same series with the suspect fronts named.

    Parameters
    ----------
    series : ChangeSeries

    Returns
    -------
    ChangeSeries
        With ``suspect`` of each position anew, in words; nothing is left out. Where there are too few fronts to tell
        what is usual a remark says so.
    """
    positions = series.positions
    if len(positions) < MIN_FRONTS:
        few = f"Fewer than {MIN_FRONTS} fronts: what is usual for them cannot be told, and none is called suspect."
        kept = [remark for remark in series.remarks if remark != few]
        return replace(
            series,
            positions=tuple(replace(position, suspect=()) for position in positions),
            remarks=(*kept, few),
        )
    reasons = [[] for _ in positions]
    sensors = [sensor_group(position.front.sensor) for position in positions]
    _jagged(_turns_per_km(series), sensors, reasons)
    _long_or_short(np.array([position.length_m for position in positions]), sensors, reasons)
    _there_and_back(positions, reasons)
    screened = (replace(position, suspect=tuple(why)) for position, why in zip(positions, reasons))
    return replace(series, positions=tuple(screened))


def turning_points(line):
    """How often a line bends with a radius below :data:`TURNING_RADIUS_M`, looked at every :data:`TURNING_STEP_M`.

    Parameters
    ----------
    line : ndarray of float, shape (N, 2)
        In metres on a plane.

    Returns
    -------
    int
    """
    steps = np.diff(resample_line(line, TURNING_STEP_M), axis=0)
    heading = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
    return int((np.abs(np.diff(heading)) * TURNING_RADIUS_M > np.hypot(*steps[1:].T)).sum())


def _turns_per_km(series):
    """Turning points per kilometre of each front; nan without a line."""
    plane = ground_plane(map_lines(series.centreline), series.crs_wkt)
    turns = np.full(len(series.positions), math.nan)
    for number, position in enumerate(series.positions):
        if position.length_m > 0:
            lines = plane.lines_on_ground(plane.within_reach(map_lines(position.front.lines)))
            turns[number] = sum(map(turning_points, lines)) / (position.length_m / 1000)
    return turns


def _jagged(turns, sensors, reasons):
    for judged, usual in _groups(turns, sensors):
        _, third, spread = _quartiles(turns[usual])
        limit = third + max(2 * spread, _LEAST_TURNS_PER_KM)
        for number in judged:
            if turns[number] > limit:
                reasons[number].append(
                    f"Jagged: {turns[number]:.1f} turning points a kilometre, where up to {limit:.1f} are usual."
                )


def _long_or_short(length, sensors, reasons):
    for judged, usual in _groups(np.where(length > 0, length, math.nan), sensors):
        first, third, spread = _quartiles(length[usual])
        margin = max(1.5 * spread, _LEAST_LENGTH * np.median(length[usual]))
        for number in judged:
            if not first - margin <= length[number] <= third + margin:
                which = "Short" if length[number] < first else "Long"
                reasons[number].append(
                    f"{which}: {length[number] / 1000:.1f} km, where {max(first - margin, 0) / 1000:.1f} to "
                    f"{(third + margin) / 1000:.1f} km are usual."
                )


def _there_and_back(positions, reasons):
    by_person = {}
    for number, position in enumerate(positions):
        if math.isfinite(position.position_m):
            by_person.setdefault(position.person, []).append(number)
    if sum(map(len, by_person.values())) < MIN_FRONTS:
        return
    changes = {
        person: np.diff([positions[number].position_m for number in placed])
        for person, placed in by_person.items()
    }
    steps = np.abs(np.concatenate(list(changes.values())))
    if not steps.size:
        return
    _, third, spread = _quartiles(steps)
    for person, placed in by_person.items():
        _jumps(positions, placed, changes[person], third + 2 * spread, reasons)


def _jumps(positions, placed, changes, usual, reasons):
    """Tell the jumps there and back of one person's fronts, where changes up to ``usual`` are none."""
    change = np.append(0.0, changes)
    # A change within its uncertainty is no jump.
    uncertainty = np.array([positions[number].uncertainty_m for number in placed])
    limit = np.maximum(usual, 2 * np.hypot(uncertainty, np.roll(uncertainty, 1)))
    jump = np.where(np.abs(change) > limit, np.sign(change), 0)
    at = 1
    while at < len(placed):
        is_sentinel_1 = (positions[placed[at]].front.sensor or "").casefold().startswith(_SENTINEL_1)
        reach = OBSERVATIONS_SENTINEL_1 if is_sentinel_1 else OBSERVATIONS
        back = np.flatnonzero(jump[at + 1 : at + 1 + reach] == -jump[at]) if jump[at] else []
        if len(back):
            returned = at + 1 + back[0]
            for number in placed[at:returned]:
                reasons[number].append(
                    f"Jumps {abs(change[at]):.0f} m {'seaward' if change[at] > 0 else 'landward'} and back by "
                    f"{positions[placed[returned]].date}."
                )
            at = returned
        at += 1


# What is usual


def _groups(values, sensors):
    """For each sensor the fronts to judge, and those that tell what is usual for them; none whose value is nan."""
    known = np.flatnonzero(np.isfinite(values))
    count = Counter(sensors[number] for number in known)
    for sensor in count if len(known) >= MIN_FRONTS else ():
        judged = [number for number in known if sensors[number] == sensor]
        yield judged, judged if count[sensor] >= MIN_FRONTS else known


def _quartiles(values):
    first, third = np.percentile(values, (25, 75))
    return first, third, third - first
