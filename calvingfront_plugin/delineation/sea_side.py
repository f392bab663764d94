"""On which side of a front the sea lies, on which side of it points lie, and where the question has an answer."""

import math

import numpy as np

from .line_segments import arc_length, points_along

#: A flow line that crosses no front tells its sea side only if it meets the front's chord at more than this angle.
MIN_FLOW_ANGLE_DEGREES = 15.0

#: The way to the end of a front leads across where it is at most this far from the normal of the front it comes from.
MAX_ANGLE_FROM_NORMAL_DEGREES = 30.0

#: A place is at the end of a line if no more than this share of the length in question is left of the line: lines
#: traced from pixels end in hooks.
_HOOK = 0.2

#: Tests of vertices of fronts against segments of flow lines done at once.
_BLOCK = 500_000

#: Points of a front among which the one nearest to the flow is sought.
_N_POINTS = 201


def sea_sides(front, flow):
    """Side of each line of a front on which the sea lies.

    Where flow lines cross the line, it is the side that they leave to (for a line crossed to and fro, most often).
    Where none does, it is the side to which the flow nearest to the line heads, seen from its chord.

    Parameters
    ----------
    front : sequence of ndarray of float, shape (N, 2)
        Lines on a plane.
    flow : LineSegments
        Of flow lines on the same plane, drawn downstream.

    Returns
    -------
    ndarray of float, shape (number of lines,)
        +1 to the left of the line as drawn, -1 to the right, nan where the flow does not tell: it runs along the
        chord.
    """
    return np.array([_sea_side(line, flow) for line in front])


def _sea_side(line, flow):
    crossings = _net_crossings(line, flow)
    if crossings:
        return math.copysign(1.0, crossings)
    chord = line[-1] - line[0]
    arc = arc_length(line)
    points = points_along(line, arc, np.linspace(0.0, arc[-1], _N_POINTS))
    segment, share = flow.nearest(points)
    distance = np.hypot(*(flow.points_at(segment, share) - points).T)
    nearest = [distance.argmin()]
    (direction,) = flow.directions_at(segment[nearest], share[nearest])
    across = _cross(chord, direction)
    least = math.sin(math.radians(MIN_FLOW_ANGLE_DEGREES)) * np.hypot(*chord) * np.hypot(*direction)
    return math.copysign(1.0, across) if abs(across) > least else math.nan


def _net_crossings(line, flow):
    """How often flow segments cross a line from right to left, less how often from left to right."""
    starts, ends = _in_extent_of((flow.starts, flow.ends), (line, line))
    firsts, lasts = _in_extent_of((line[:-1], line[1:]), (starts, ends))
    starts, ends = starts[:, np.newaxis], ends[:, np.newaxis]
    n_at_once = max(1, _BLOCK // max(1, len(firsts)))
    net = 0
    # A vertex on the other line counts as on its right, for both segments that it belongs to: a crossing through a
    # vertex is one crossing.
    for at in range(0, len(starts), n_at_once):
        start, end = starts[at : at + n_at_once], ends[at : at + n_at_once]
        first_left = _cross(end - start, firsts - start) > 0
        last_left = _cross(end - start, lasts - start) > 0
        start_left = _cross(lasts - firsts, start - firsts) > 0
        end_left = _cross(lasts - firsts, end - firsts) > 0
        crossed = (first_left != last_left) & (start_left != end_left)
        net += np.count_nonzero(crossed & end_left) - np.count_nonzero(crossed & start_left)
    return net


def _in_extent_of(segments, others):
    """Segments, as starts and ends, that reach into the extent of others."""
    (starts, ends), (other_starts, other_ends) = segments, others
    if not len(other_starts):
        return starts[:0], ends[:0]
    low = np.minimum(other_starts, other_ends).min(axis=0)
    high = np.maximum(other_starts, other_ends).max(axis=0)
    inside = (np.maximum(starts, ends) >= low).all(axis=1) & (np.minimum(starts, ends) <= high).all(axis=1)
    return starts[inside], ends[inside]


def sides_of(points, lines, segment, share):
    """On which side of lines points lie, beyond the ends of a line by its last segments drawn on.

    At a vertex the side is that of the mean direction of its two segments (the pseudo-normal of Baerentzen & Aanaes
    2005, doi:10.1109/TVCG.2005.49, in the plane): by one segment alone it is wrong around corners.

    Parameters
    ----------
    points : ndarray of float, shape (N, 2)
    lines : LineSegments
    segment, share : ndarray, shape (N,)
        Where the lines are nearest to the points, from :meth:`LineSegments.nearest`.

    Returns
    -------
    ndarray of float, shape (N,)
        +1 left, -1 right, 0 on the line or on its straight continuation.
    """
    return np.sign(_cross(lines.directions_at(segment, share), points - lines.points_at(segment, share)))


def lead_across(way_m, own, other, segment, share):
    """Whether the ways from a front to the nearest points of another lead across the water or ice between them.

    Where the other front goes on to both sides of its nearest point, the way meets it at a right angle: it leads from
    one front across to the other, and its length says how far apart they lie. Where the other front ends there, the
    way may as well lead along both, over a stretch on which the other front is missing; then its length says how much
    is missing, and nothing about which of the fronts lies ahead.

    The width b between the fronts at that end tells the two apart: the distance from the end back to the front that
    the way w came from. Beside a straight front w = b / cos(a) with a the angle between the way and the front's normal.
    The way is taken to lead across up to a = 30 degrees, b >= w cos(30 degrees). For a front that winds, b needs no
    direction of any piece of it: a way from the head of a bay to where the other front stops at its mouth leads along.

    Where the place nearest to the end is itself an end, the fronts lie one after the other or side by side, and b is
    measured to the front drawn on straight, on its course over the last b metres. A hook of up to a fifth of the way
    counts as part of the end; lines that meet end to end do not end there. Which front is which does not enter, nor do
    the directions of drawing.

    Parameters
    ----------
    way_m : ndarray of float, shape (N,)
        Lengths of the ways.
    own, other : LineSegments
        The fronts that the ways lead from and to.
    segment, share : ndarray, shape (N,)
        Where the other front is nearest, from :meth:`LineSegments.nearest`.

    Returns
    -------
    ndarray of bool, shape (N,)
    """
    across = np.ones(len(way_m), dtype=bool)
    to_end = np.flatnonzero(other.left_at(segment, share) <= _HOOK * way_m)
    ends = other.points_at(segment[to_end], share[to_end])
    back = own.nearest(ends)
    gap = ends - own.points_at(*back)
    width = np.hypot(*gap.T)
    drawn_on = own.left_at(*back) <= _HOOK * width
    beside = np.abs(_cross(own.courses_at(*back, width), gap))
    width = np.where(drawn_on, beside, width)
    across[to_end] = width >= math.cos(math.radians(MAX_ANGLE_FROM_NORMAL_DEGREES)) * way_m[to_end]
    return across


def _cross(first, second):
    return first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0]
