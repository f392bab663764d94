"""Points along lines, and the nearest point on lines to each of many points, exactly and fast."""

import functools

import numpy as np
import shapely
from scipy.spatial import KDTree

#: Nodes of the lines that are looked at around each point, and around those where these do not settle it.
_NODES = (3, 12)


def arc_length(line):
    """Length of a line, shape (N, 2), from its first vertex to each."""
    return np.append(0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T)))


def points_along(line, arc, at):
    """Points of a line at distances ``at`` along it, where its vertices lie at distances ``arc``."""
    return np.column_stack([np.interp(at, arc, axis) for axis in line.T])


class LineSegments:
    """The straight pieces of lines on a plane.

    Parameters
    ----------
    lines : sequence of ndarray of float, shape (N, 2)
        At least one, each of two or more vertices of which none repeats the one before. A line that ends where it
        begins is a ring.

    Attributes
    ----------
    starts, ends, along : ndarray of float, shape (S, 2)
        First and last point of each segment, and the way between.
    line : ndarray of int, shape (S,)
        Which of the lines it belongs to.
    """

    def __init__(self, lines):
        self.starts = np.concatenate([line[:-1] for line in lines])
        self.ends = np.concatenate([line[1:] for line in lines])
        self.along = self.ends - self.starts
        self.line = np.repeat(np.arange(len(lines)), [len(line) - 1 for line in lines])
        (self._start_x, self._start_y), (self._along_x, self._along_y) = map(
            np.ascontiguousarray, (self.starts.T, self.along.T)
        )
        self._square = self._along_x**2 + self._along_y**2

        last = np.append(np.flatnonzero(np.diff(self.line)), len(self.line) - 1)
        first = np.append(0, last[:-1] + 1)
        rings = (self.starts[first] == self.ends[last]).all(axis=1)
        self._ring_firsts, self._ring_lasts = first[rings], last[rings]

        # Nodes: all vertices, and points on segments longer than the mean so that none lies far from a node.
        length = np.sqrt(self._square)
        pieces = np.ceil(length / length.mean()).astype(int)
        owner = np.repeat(np.arange(len(pieces)), pieces)
        piece = np.arange(len(owner)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        self._owner = np.append(owner, last)
        nodes = self.points_at(self._owner, np.append(piece / pieces[owner], np.ones(len(last))))
        self._tree = KDTree(nodes)
        self._half_gap = (length / pieces).max() / 2

    def points_at(self, segment, share):
        """Points at shares of the lengths of segments, both of shape (N,)."""
        return self.starts[segment] + share[:, np.newaxis] * self.along[segment]

    def directions_at(self, segment, share):
        """Directions of the lines there, shape (N, 2), of any length; at a vertex the mean one of both segments."""
        at_start, along, at_end = self._directions
        at = np.where(share <= 0, 0, np.where(share >= 1, 2, 1))
        return np.choose(at[:, np.newaxis], (at_start[segment], along[segment], at_end[segment]))

    @functools.cached_property
    def _directions(self):
        """Unit vectors of the segments, and the sums of those of the segments that meet at their starts and ends."""
        along = self.along / np.sqrt(self._square)[:, np.newaxis]
        at_start, at_end = along.copy(), along.copy()
        joined = np.flatnonzero(self.line[1:] == self.line[:-1])
        first, last = np.append(joined + 1, self._ring_firsts), np.append(joined, self._ring_lasts)
        at_start[first] += along[last]
        at_end[last] += along[first]
        return at_start, along, at_end

    def nearest(self, points):
        """Where the lines are nearest to points, shape (N, 2).

        Returns
        -------
        segment : ndarray of int, shape (N,)
        share : ndarray of float, shape (N,)
            Of the segment's length, 0 to 1.
        """
        segment, share = np.empty(len(points), dtype=int), np.empty(len(points))
        open_points = np.arange(len(points))
        for n_nodes in _NODES:
            if not len(open_points):
                return segment, share
            around = points[open_points]
            to_node, node = self._tree.query(around, min(n_nodes, self._tree.n))
            to_node, node = to_node.reshape(len(around), -1), node.reshape(len(around), -1)
            # A node may be a vertex, where the segment before its own ends.
            candidates = np.hstack([self._owner[node], np.maximum(self._owner[node] - 1, 0)])
            shares, square = self._foot(around[:, np.newaxis], candidates)
            best = square.argmin(axis=1)[:, np.newaxis]
            segment[open_points] = np.take_along_axis(candidates, best, axis=1)[:, 0]
            share[open_points] = np.take_along_axis(shares, best, axis=1)[:, 0]
            # A segment that is nearer has a node at most half a gap aside from the foot of the distance.
            bound = np.take_along_axis(square, best, axis=1)[:, 0] + self._half_gap**2
            open_points = open_points[(to_node[:, -1] ** 2 < bound) & (n_nodes < self._tree.n)]
        if len(open_points):
            segments = np.stack([self.starts, self.ends], axis=1)
            tree = shapely.STRtree(shapely.linestrings(segments))
            _, found = tree.query_nearest(shapely.points(points[open_points]), all_matches=False)
            segment[open_points] = found
            share[open_points] = self._foot(points[open_points], found)[0]
        return segment, share

    def _foot(self, points, segment):
        """Share of the segments' lengths at which they are nearest to points, and the square of that distance."""
        # Axis by axis: sums over pairs of numbers take numpy several times as long.
        x, y = points[..., 0] - self._start_x[segment], points[..., 1] - self._start_y[segment]
        along_x, along_y = self._along_x[segment], self._along_y[segment]
        share = np.clip((x * along_x + y * along_y) / self._square[segment], 0.0, 1.0)
        return share, (x - share * along_x) ** 2 + (y - share * along_y) ** 2
