"""Replace a stretch of a line by another, on plain coordinates."""

from __future__ import annotations

import numpy as np

from .tracing import arc_length

#: Places this near to a vertex are the vertex, as a share of the way to the next one.
_AT_VERTEX = 1e-9

#: How many points of each tell how far lines are apart.
_SAMPLES = 50


def nearest_on_line(line, point):
    """Where a line comes nearest to a point.

    Parameters
    ----------
    line : ndarray of float, shape (N, 2)
        At least two vertices.
    point : (x, y)

    Returns
    -------
    distance : float
    place : float
        Number of the vertex before, plus the share of the way to the next one; whole numbers are vertices. The
        first where several places are equally near.
    """
    starts, along = line[:-1], np.diff(line, axis=0)
    squared = (along**2).sum(axis=1)
    share = ((point - starts) * along).sum(axis=1) / np.where(squared > 0, squared, 1.0)
    share = np.clip(share, 0.0, 1.0)
    distance = np.hypot(*(starts + share[:, None] * along - point).T)
    nearest = int(np.argmin(distance))
    place = float(nearest + share[nearest])
    return float(distance[nearest]), float(round(place)) if abs(place - round(place)) < _AT_VERTEX else place


def splice(line, stretch, tolerance):
    """Replace the part of a line that a stretch was drawn for.

    An end of the stretch belongs to the line where it lies within the tolerance of it: it is moved onto the line,
    which is cut there. An end lies past an end of the line where less of the line is left than the way to it: from
    there on the stretch takes the place of the line's own end, and may be shorter or longer than that. In this way a
    stretch mends a part of a front, moves or lengthens one of its ends, or replaces all of it.

    Parameters
    ----------
    line : ndarray of float, shape (N, 2)
        At least two vertices. A ring, whose last vertex is its first, stays one: of its two parts between the ends of
        the stretch the one nearer to the stretch is replaced.
    stretch : ndarray of float, shape (M, 2)
        At least two vertices, in either direction.
    tolerance : float
        In the unit of the coordinates.

    Returns
    -------
    ndarray of float, shape (K, 2), or None
        In the direction of `line`; its vertices before and after the stretch are kept as they are. None where no end
        of the stretch belongs to the line, or where one end lies beside the line, neither on it nor past its ends.
    """
    is_ring = len(line) > 3 and bool((line[0] == line[-1]).all())
    begin, end = (_StretchEnd(line, point, is_ring) for point in stretch[[0, -1]])
    if min(begin.distance, end.distance) > tolerance:
        return None
    if any(one.distance > tolerance and not one.past for one in (begin, end)):
        return None
    if begin.order > end.order:
        begin, end, stretch = end, begin, stretch[::-1]
    if is_ring and _runs_over_seam(line, begin.place, end.place, stretch):
        kept = _between(line, begin.place, end.place)
        return _joined([kept, stretch[-2:0:-1], kept[:1]])
    head = line[:0] if begin.past < 0 else _between(line, 0.0, begin.place)
    tail = line[:0] if end.past > 0 else _between(line, end.place, len(line) - 1.0)
    return _joined([head, stretch[min(len(head), 1) : len(stretch) - min(len(tail), 1)], tail])


class _StretchEnd:
    """Where an end of a stretch lies in relation to a line.

    `past` is -1 or 1 where it lies past the line's first or last vertex, `order` the length along the line, which
    goes on beyond its ends.
    """

    def __init__(self, line, point, is_ring):
        self.distance, self.place = nearest_on_line(line, point)
        along = arc_length(line)
        before = float(np.interp(self.place, np.arange(len(line)), along))
        after = along[-1] - before
        is_past = min(before, after) < self.distance and not is_ring
        self.past = (-1 if before <= after else 1) if is_past else 0
        self.order = before + self.past * self.distance


def _between(line, begin, end):
    """Part of a line between two places of it, in its direction."""
    inner = line[int(np.floor(begin)) + 1 : int(np.ceil(end))]
    return _joined([_at(line, begin), inner, _at(line, end)])


def _at(line, place):
    """The point at a place of a line, shape (1, 2); at a vertex exactly that."""
    vertex, share = int(place), place % 1.0
    return line[[vertex]] if share == 0 else line[[vertex]] + share * (line[[vertex + 1]] - line[[vertex]])


def _joined(parts):
    """Parts of a line as one; a part's first point is left out where it is the last of those before it."""
    joined = parts[0]
    for part in parts[1:]:
        repeats = len(joined) and len(part) and (joined[-1] == part[0]).all()
        joined = np.concatenate([joined, part[1:] if repeats else part])
    return joined


def _runs_over_seam(ring, begin, end, stretch):
    """Whether a stretch runs along the part of a ring that holds its first vertex."""
    inside = _between(ring, begin, end)
    over_seam = _joined([_between(ring, end, len(ring) - 1.0), _between(ring, 0.0, begin)])
    return _apart(over_seam, stretch) < _apart(inside, stretch)


def _apart(one, other):
    """Mean distance between two lines, both ways."""
    # Where both ends of the stretch are one place of a ring, the part between them is a point.
    one, other = (np.concatenate([line, line[-1:]]) for line in (one, other))
    return sum(
        np.mean([nearest_on_line(target, point)[0] for point in _samples(source)])
        for source, target in ((one, other), (other, one))
    )


def _samples(line):
    along = arc_length(line)
    at = np.linspace(0.0, along[-1], _SAMPLES)
    return np.stack([np.interp(at, along, column) for column in line.T], axis=1)
