"""A box along the flow of a glacier, cut into strips, and how far the ice reaches in each of them.

The strips run along the flow, all equally wide, so that the area of ice in the box is the sum of their ice lengths
times that width. In a box that follows a bending centreline each strip is the centreline displaced sideways, and
its length the length of the displaced line: longer on the outside of a bend than on the inside. Areas are therefore
exact there as well, up to the width of a strip.

Everything here is in metres on a plane (see :mod:`.ground`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from .ground import GroundError, ground_plane, map_lines
from .tracing import arc_length, smooth_line

#: Strips of a box. The published tools place the sides of a box to some 50 m; these are 25 m in a 5 km fjord.
STRIPS = 200

#: Vertices of a centreline that bend it by less than this are the hand's, not the glacier's.
_STRAIGHT_M = 1.0

#: A strip is bent too much where less than this share of a piece of the centreline is left of it.
_SHORTEST = 0.1

#: Smoothing of a centreline whose strips would fold, as shares of the width, tried one after the other.
_SMOOTHING = (0.0, 0.25, 0.5, 1.0)

#: A polygon that fills this share of its smallest rectangle is a rectangle, drawn along the flow.
_RECTANGLE = 0.95


class FlowBoxError(GroundError):
    """A centreline, width or polygon that no box can be made of; the message says what to do about it."""


@dataclass(frozen=True, eq=False)
class Crossings:
    """Where lines cross the strips of a box.

    Attributes
    ----------
    strip : ndarray of int, shape (N,)
    length_m : ndarray of float, shape (N,)
        Along the strip, from the beginning of the axis.
    chainage_m : ndarray of float, shape (N,)
        Along the axis, at the same place across the flow.
    turn : ndarray of int, shape (N,)
        1 where the line, as it is drawn, crosses towards the left of the flow, -1 towards its right.
    line : ndarray of int, shape (N,)
        Which of the lines.
    """

    strip: np.ndarray
    length_m: np.ndarray
    chainage_m: np.ndarray
    turn: np.ndarray
    line: np.ndarray


@dataclass(frozen=True, eq=False)
class FlowBox:
    """Strips along an axis.

    Attributes
    ----------
    axis : ndarray of float, shape (V, 2)
        Drawn downstream.
    offset_m : ndarray of float, shape (K,)
        Of the middle of each strip from the axis, to the left of the flow; equally spaced.
    width_m : float
        Across the flow, of all strips together; 0 for the axis alone.
    begin_m, end_m : ndarray of float, shape (K,)
        Between which lengths from the beginning of the axis a strip lies in the box.
    origin_m : float
        Position of the beginning of the axis.
    ring : ndarray of float, shape (R, 2), or None
        Outline, the last vertex as the first.
    smoothing_m : float
        By how much the centreline was smoothed.
    """

    axis: np.ndarray
    offset_m: np.ndarray
    width_m: float
    begin_m: np.ndarray
    end_m: np.ndarray
    origin_m: float = 0.0
    ring: np.ndarray | None = None
    smoothing_m: float = 0.0

    @cached_property
    def _pieces(self):
        return _Pieces(self.axis)

    @cached_property
    def _tree(self):
        return shapely.STRtree(shapely.linestrings(self._pieces.corners(self.width_m / 2)))

    def crossings(self, lines) -> Crossings:
        """Where lines cross the strips within the box.

        Parameters
        ----------
        lines : list of ndarray of float, shape (N, 2)
        """
        ends = [np.stack([line[:-1], line[1:]], axis=1) for line in lines]
        line = np.repeat(np.arange(len(ends)), [len(part) for part in ends])
        ends = np.concatenate(ends) if ends else np.empty((0, 2, 2))
        segment, piece = self._tree.query(shapely.linestrings(ends))
        begin, end = ends[segment].swapaxes(0, 1)

        # Each piece of the axis has its own straight strips. They meet at its joints, so that is where a segment
        # that passes from one piece to the next is cut.
        pieces = self._pieces
        inside = np.repeat([[0.0], [1.0]], len(segment), axis=1)
        _cut(inside, *(pieces.past(piece, at) for at in (begin, end)), closed=True)
        _cut(inside, *(-pieces.past(piece + 1, at) for at in (begin, end)), closed=False)
        kept = inside[0] <= inside[1]
        segment, piece, inside = segment[kept], piece[kept], inside[:, kept]
        begin, end = ends[segment].swapaxes(0, 1)

        across = [pieces.across(piece, at) for at in (begin, end)]
        # So weighted, the ends of a segment come out to the last digit, and neighbours agree on theirs.
        first, last = ((1 - share) * across[0] + share * across[1] for share in inside)
        # Strips between the two; one that goes through a vertex belongs to one of the segments that meet there.
        before, behind = (np.searchsorted(self.offset_m, at) for at in (first, last))
        low, count = np.minimum(before, behind), np.abs(behind - before)
        which = np.repeat(np.arange(len(segment)), count)
        strip = low[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)

        offset = self.offset_m[strip]
        share = (offset - across[0][which]) / (across[1] - across[0])[which]
        at = begin[which] + share[:, None] * (end - begin)[which]
        length, chainage = pieces.along(piece[which], at, offset)
        in_box = (length >= self.begin_m[strip]) & (length <= self.end_m[strip])
        turn = np.sign(behind - before)[which]
        found = (strip, length, chainage, turn, line[segment][which])
        return Crossings(*(values[in_box] for values in found))

    def lengths(self, chainage_m):
        """Length of each strip up to a place along the axis.

        Parameters
        ----------
        chainage_m : ndarray of float, shape (K,)

        Returns
        -------
        ndarray of float, shape (K,)
            Not beyond the ends of the box.
        """
        return np.clip(self._pieces.length(chainage_m, self.offset_m), self.begin_m, self.end_m)

    def point(self, chainage_m):
        """The point of the axis at a length along it, shape (2,)."""
        along = arc_length(self.axis)
        return np.array([np.interp(chainage_m, along, column) for column in self.axis.T])


def axis_alone(centreline) -> FlowBox:
    """The centreline as the only strip.

    Parameters
    ----------
    centreline : ndarray of float, shape (V, 2)
        Drawn downstream.
    """
    return FlowBox(centreline, np.zeros(1), 0.0, np.zeros(1), arc_length(centreline)[-1:])


def curvilinear_box(centreline, width_m) -> FlowBox:
    """The box that follows a centreline at half its width on either side.

    As in Lea, Mair and Rea (2014, doi:10.3189/2014JoG13J061), the position of a front in it is the area of ice
    upstream over the width. The centreline is smoothed where it has to be, and only there, for the strips not to fold
    on the inside of its bends.

    Parameters
    ----------
    centreline : ndarray of float, shape (V, 2)
        Drawn downstream.
    width_m : float
        Across the flow.

    Raises
    ------
    FlowBoxError
        If the bends are too narrow for the width.
    """
    _check_width(width_m)
    drawn = shapely.get_coordinates(shapely.simplify(shapely.LineString(centreline), _STRAIGHT_M))
    for share in _SMOOTHING:
        axis = smooth_line(drawn, share * width_m) if share else drawn
        pieces = _Pieces(axis)
        ring = _outline(pieces, width_m / 2)
        if pieces.widest() >= width_m / 2 and shapely.Polygon(ring).is_valid:
            total = pieces.length(np.full(STRIPS, arc_length(axis)[-1]), _offsets(width_m))
            return FlowBox(
                axis,
                _offsets(width_m),
                width_m,
                np.zeros(STRIPS),
                total,
                ring=ring,
                smoothing_m=share * width_m,
            )
    raise FlowBoxError(
        f"The centreline bends too sharply for a box {width_m:.0f} m wide: its sides would cross on the inside of a "
        "bend. Take a smaller width, draw a centreline with wider bends, or take the rectilinear box."
    )


def rectilinear_box(centreline, width_m) -> FlowBox:
    """The straight box from the first to the last vertex of a centreline.

    The method of Moon and Joughin (2008, doi:10.1029/2007JF000927): area of ice in a box over the width of the box.

    Parameters
    ----------
    centreline : ndarray of float, shape (V, 2)
        Drawn downstream; only its two ends count.
    width_m : float
        Across the flow.

    Raises
    ------
    FlowBoxError
        If the centreline ends where it begins.
    """
    _check_width(width_m)
    axis = centreline[[0, -1]]
    length = np.hypot(*(axis[1] - axis[0]))
    if not length:
        raise FlowBoxError(
            "The centreline ends where it begins: draw it from the glacier to the sea, or take the curvilinear box."
        )
    limits = np.zeros(STRIPS), np.full(STRIPS, length)
    ring = _outline(_Pieces(axis), width_m / 2)
    return FlowBox(axis, _offsets(width_m), width_m, *limits, ring=ring)


def polygon_box(centreline, ring) -> FlowBox:
    """The box that somebody drew around the front.

    Ice flows along its sides where it is a rectangle, whichever two of them lie closer to the direction of the
    centreline, and else from where the centreline enters it to where it leaves. The width is the extent across that
    direction, so that areas are averaged over the same width wherever the front lies.

    Parameters
    ----------
    centreline : ndarray of float, shape (V, 2)
        Drawn downstream. Positions count along the flow of the box from its first vertex.
    ring : ndarray of float, shape (R, 2)
        Outline of the box.

    Raises
    ------
    FlowBoxError
        If the polygon has no area or crosses itself, or the centreline ends where it begins.
    """
    polygon = shapely.Polygon(ring) if len(ring) > 2 else shapely.Polygon()
    if not (polygon.is_valid and polygon.area > 0):
        raise FlowBoxError(
            "The box has no area or its outline crosses itself: draw it again as a simple polygon."
        )
    flow = _flow_through(centreline, polygon)
    flow /= np.hypot(*flow)
    origin = centreline[0]
    along, across = ((ring - origin) @ axis for axis in (flow, _left(flow)))
    shift, middle, width = along.min(), (across.min() + across.max()) / 2, np.ptp(across)

    axis = origin + middle * _left(flow) + np.outer((along.min(), along.max()), flow)
    offsets = _offsets(width)
    # The strips where they lie in the polygon, from the first entry to the last exit.
    upright = shapely.Polygon(np.column_stack([along - shift, across - middle]))
    beyond = np.ptp(along) + 1.0
    strips = shapely.linestrings([[(-1.0, offset), (beyond, offset)] for offset in offsets])
    begin, _, end, _ = shapely.bounds(shapely.intersection(strips, upright)).T
    return FlowBox(axis, offsets, width, begin, end, origin_m=shift, ring=np.concatenate([ring, ring[:1]]))


def beyond_end(box) -> FlowBox:
    """The same strips straight on from where the axis of a box ends, as far again as the box is long and wide.

    Parameters
    ----------
    box : FlowBox
    """
    last = box.axis[-1] - box.axis[-2]
    length = arc_length(box.axis)[-1] + box.width_m
    axis = box.axis[-1] + np.outer((0.0, length), last / np.hypot(*last))
    limits = np.zeros(len(box.offset_m)), np.full(len(box.offset_m), length)
    return FlowBox(axis, box.offset_m, box.width_m, *limits)


def extent_across(centreline_alone, lines):
    """How wide a box around a centreline may be for a front to span it.

    Parameters
    ----------
    centreline_alone : FlowBox
        :func:`axis_alone`.
    lines : list of ndarray of float, shape (N, 2)
        Of the front.

    Returns
    -------
    float
        Twice as far as the front reaches to that side of the flow to which it reaches less far, a metre at least; 0
        where it does not cross the centreline.
    """
    crossings = centreline_alone.crossings(lines).length_m
    if not crossings.size:
        return 0.0
    vertices = np.concatenate(lines)
    at, half = crossings.max(), np.hypot(*np.ptp(vertices, axis=0)) / 2
    # The flow over as much of the centreline as the front is long: bends that the hand drew do not turn it.
    flow = centreline_alone.point(at + half) - centreline_alone.point(at - half)
    across = (vertices - centreline_alone.point(at)) @ _left(flow) / np.hypot(*flow)
    return max(1.0, 2 * float(min(across.max(), -across.min())))


def one_centreline(parts, crs_wkt):
    """Parts of a centreline as one line: those that touch joined, and of what is then left the longest.

    Parameters
    ----------
    parts : list of ndarray of float, shape (N, 2)
        In map coordinates. Where they are drawn in both directions the line runs as most of them do.
    crs_wkt : str or None
        As WKT; None for metres on a plane.

    Returns
    -------
    (ndarray of float, shape (N, 2), int)
        The line, and how many others there are that do not touch it.

    Raises
    ------
    GroundError
        If no part has a length, or they cannot be measured.
    """
    parts = map_lines(parts)
    if not parts:
        raise FlowBoxError(
            "The centreline has no length: draw it along the flow, from the glacier to the sea."
        )
    if len(parts) == 1:
        return parts[0], 0
    # Files cut lines at the antimeridian; in one turn their ends meet.
    one_turn = ground_plane(parts[:1], crs_wkt).in_one_turn
    joined = shapely.get_parts(
        shapely.line_merge(shapely.MultiLineString([one_turn(part) for part in parts]))
    )
    lines = [shapely.get_coordinates(line) for line in joined]
    # On a plane each, as a stray piece may lie anywhere.
    grounds = [ground_plane([line], crs_wkt).lines_on_ground([line]) for line in lines]
    lengths = [arc_length(ground[0])[-1] for ground in grounds]
    return lines[int(np.argmax(lengths))], len(lines) - 1


def _flow_through(centreline, polygon):
    """Direction of flow through a box, not of unit length."""
    line = shapely.LineString(centreline)
    chord = centreline[-1] - centreline[0]
    within = shapely.get_coordinates(shapely.intersection(line, polygon))
    if len(within) > 1:
        ends = np.sort([line.project(shapely.Point(point)) for point in within])[[0, -1]]
        ends = shapely.get_coordinates(line.interpolate(ends))
        if np.hypot(*(ends[1] - ends[0])):
            chord = ends[1] - ends[0]
    if not np.hypot(*chord):
        raise FlowBoxError(
            "The centreline ends where it begins: draw it from the glacier through the box to the sea."
        )
    rectangle = shapely.minimum_rotated_rectangle(polygon)
    if polygon.area < _RECTANGLE * rectangle.area:
        return chord
    corners = shapely.get_coordinates(rectangle)
    sides = np.diff(corners[:3], axis=0)
    cosines = sides @ chord / np.hypot(*sides.T)
    nearer = np.argmax(np.abs(cosines))
    return sides[nearer] * np.sign(cosines[nearer])


def _check_width(width_m):
    if width_m is None or not (np.isfinite(width_m) and width_m > 0):
        raise FlowBoxError(
            f"The width of the box must be a positive number of metres, not {width_m!r}: take the width of the fjord "
            "at the front, or a little less."
        )


def _offsets(width_m):
    return ((np.arange(STRIPS) + 0.5) / STRIPS - 0.5) * width_m


def _outline(pieces, half_width):
    right, left = pieces.joints - half_width * pieces.sideways, pieces.joints + half_width * pieces.sideways
    return np.concatenate([right, left[::-1], right[:1]])


def _left(direction):
    return direction[..., ::-1] * (-1.0, 1.0)


def _cut(inside, at_begin, at_end, closed):
    """Keep of segments what lies where a value that changes evenly along them is not negative.

    ``inside`` (2, N) holds the shares of the segments at which the kept part begins and ends; changed in place, begin
    after end where nothing is kept. ``closed``: also keep segments along which the value is 0 throughout.
    """
    change = at_end - at_begin
    with np.errstate(divide="ignore", invalid="ignore"):
        zero = -at_begin / change
    np.maximum(inside[0], zero, out=inside[0], where=change > 0)
    np.minimum(inside[1], zero, out=inside[1], where=change < 0)
    nowhere = (change == 0) & ((at_begin < 0) if closed else (at_begin <= 0))
    inside[0, nowhere] = 2.0


class _Pieces:
    """The straight pieces of an axis and the joints between them.

    At a joint all strips bend along one line, the one that halves the angle between the pieces. Displaced pieces then
    stay parallel to their own and lie side by side without gap or overlap, so that their lengths add up to areas.
    """

    def __init__(self, axis):
        vectors = np.diff(axis, axis=0)
        self.joints = axis
        self.lengths = np.hypot(*vectors.T)
        self.tangents = vectors / self.lengths[:, None]
        normals = _left(self.tangents)
        before, behind = normals[np.r_[0, : len(normals)]], normals[np.r_[: len(normals), -1]]
        # Turned right round, an axis has no such line; what stands in for it folds any box.
        halved = np.maximum(1 + (before * behind).sum(axis=1), 1e-9)
        #: Displacement of each joint for a metre to the left.
        self.sideways = (before + behind) / halved[:, None]
        self.chainage = arc_length(axis)
        #: By how much each piece becomes longer for a metre to the left, and all pieces up to a joint.
        self.growth = (np.diff(self.sideways, axis=0) * self.tangents).sum(axis=1)
        self.grown = np.append(0.0, np.cumsum(self.growth))

    def widest(self):
        """How far to either side the strips may lie before one folds."""
        with np.errstate(divide="ignore"):
            return ((1 - _SHORTEST) * self.lengths / np.abs(self.growth)).min()

    def corners(self, half_width):
        """The four corners of each piece, shape (V - 1, 4, 2)."""
        aside = half_width * self.sideways
        right, left = self.joints - aside, self.joints + aside
        return np.stack([right[:-1], left[:-1], left[1:], right[1:]], axis=1)

    def past(self, joint, at):
        """Positive for points downstream of a joint, whichever lies there growing evenly along any straight line."""
        away = at - self.joints[joint]
        return away[:, 0] * self.sideways[joint, 1] - away[:, 1] * self.sideways[joint, 0]

    def across(self, piece, at):
        """Distance of points from the line of a piece, to the left positive."""
        away = at - self.joints[piece]
        return self.tangents[piece, 0] * away[:, 1] - self.tangents[piece, 1] * away[:, 0]

    def along(self, piece, at, offset):
        """Length along the displaced axis to points on it, and along the axis itself."""
        begin = self.joints[piece] + offset[:, None] * self.sideways[piece]
        within = ((at - begin) * self.tangents[piece]).sum(axis=1)
        whole = self.lengths[piece] + offset * self.growth[piece]
        within = np.clip(within, 0.0, whole)
        length = self.chainage[piece] + offset * self.grown[piece] + within
        return length, self.chainage[piece] + within / whole * self.lengths[piece]

    def length(self, chainage, offset):
        """Length along the displaced axis up to a length along the axis."""
        piece = np.clip(np.searchsorted(self.chainage, chainage, side="right") - 1, 0, len(self.lengths) - 1)
        share = (chainage - self.chainage[piece]) / self.lengths[piece]
        whole = self.lengths[piece] + offset * self.growth[piece]
        return self.chainage[piece] + offset * self.grown[piece] + share * whole
