"""On which side of a front the sea lies, and on which side of it points lie."""

import math

import numpy as np

from .line_segments import arc_length, points_along

#: A flow line that crosses no front tells its sea side only if it meets the front's chord at more than this angle.
MIN_FLOW_ANGLE_DEGREES = 15.0

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


def _cross(first, second):
    return first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0]
