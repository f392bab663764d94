"""Points along lines, and the nearest point on lines to each of many points, exactly and fast."""

import functools

import numpy as np
import shapely
from scipy.spatial import KDTree

#: Nodes of the lines that are looked at around each point, and around those where these do not settle it.
_NODES = (3, 12)

#: Lines of which one begins this near to where another ends are drawn through.
_MEETING_M = 1e-6


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
        self._firsts, self._lasts = first, last

        # Nodes: all vertices, and points on segments longer than the mean so that none lies far from a node.
        length = self._length = np.sqrt(self._square)
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

    def left_at(self, segment, share):
        """Length of line from there to its nearer end where no line goes on, shape (N,); infinite without one."""
        line, at = self.line[segment], self._arc[segment] + share * self._length[segment]
        begin, end = self._extent
        to_begin, to_end = (
            np.where(is_end[line], length, np.inf)
            for is_end, length in zip(self._are_ends, (at - begin[line], end[line] - at))
        )
        return np.minimum(to_begin, to_end)

    def courses_at(self, segment, share, reach):
        """Unit vectors from the points ``reach`` before there on the line to those as far behind, shape (N, 2).

        The course of a line on that scale, whatever it does on smaller ones; taken on the line as far as that goes. 0
        where both points are the same.
        """
        line, at = self.line[segment], self._arc[segment] + share * self._length[segment]
        begin, end = (extent[line] for extent in self._extent)
        before, behind = (
            self._points_at_arc(np.clip(to, begin, end), line) for to in (at - reach, at + reach)
        )
        course = behind - before
        length = np.hypot(*course.T)
        return course / np.where(length > 0, length, 1.0)[:, np.newaxis]

    def _points_at_arc(self, arc, line):
        segment = np.searchsorted(self._arc, arc, side="right") - 1
        segment = np.clip(segment, self._firsts[line], self._lasts[line])
        return self.points_at(segment, np.clip((arc - self._arc[segment]) / self._length[segment], 0.0, 1.0))

    @functools.cached_property
    def _arc(self):
        """Length of lines before each segment, one line after the other."""
        return np.append(0.0, np.cumsum(self._length)[:-1])

    @functools.cached_property
    def _extent(self):
        """Where each line begins and ends on that length."""
        return self._arc[self._firsts], self._arc[self._lasts] + self._length[self._lasts]

    @functools.cached_property
    def _are_ends(self):
        """Of the first and of the last points of lines, those that meet no other of either."""
        points = np.concatenate([self.starts[self._firsts], self.ends[self._lasts]])
        alone = KDTree(points).query_ball_point(points, _MEETING_M, return_length=True) == 1
        return alone[: len(self._firsts)], alone[len(self._firsts) :]

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
