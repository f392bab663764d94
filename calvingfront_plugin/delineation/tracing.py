"""Least-cost paths along calving fronts, over front probability and image edges, and smooth lines of them.

The idea is that of intelligent scissors (Mortensen and Barrett 1995): a line between two points follows what
looks most like the thing to be traced.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

#: Cost of a step over a pixel that looks nothing like a front, relative to one that looks exactly like it.
CONTRAST = 60.0

#: Weight of image edges beside the network's probability, and the power of the cost where there is one. With more
#: weight or less power a path takes a short cut along edges of floes or crevasses where a front is several times as
#: long as the way between its ends (model card).
EDGE_SHARE = 0.05
STEEPNESS = 2

#: Scale of the edges looked for, in working pixels.
_EDGE_SIGMA = 1.5

#: Standard deviation of the smoothing along a path, which goes from pixel to pixel, in working pixels.
PATH_SIGMA = 2.0

#: Vertices that lie within this many working pixels of the line between their neighbours are left out.
_SIMPLIFY = 0.1


def edge_strength(values, valid):
    """How strongly backscatter changes at each pixel, from 0 to 1, without any network.

    In dB the gradient of the smoothed values is the log ratio of the mean power on both sides, which does not
    depend on the brightness of the speckle (ratio edge detectors: Touzi et al. 1988).

    Parameters
    ----------
    values : ndarray of float, shape (H, W)
        Backscatter in dB, or any monotone unit.
    valid : ndarray of bool, shape (H, W)

    Returns
    -------
    ndarray of float32, shape (H, W)
        1 at the strongest hundredth of edges; 0 beside pixels without a measurement.
    """
    if not valid.any():
        return np.zeros(values.shape, dtype=np.float32)
    filled = np.where(valid, values, np.median(values[valid])).astype(np.float32)
    gradient = ndimage.gaussian_gradient_magnitude(filled, _EDGE_SIGMA)
    gradient[ndimage.binary_dilation(~valid, iterations=int(np.ceil(2 * _EDGE_SIGMA)))] = 0.0
    strongest = np.quantile(gradient[valid], 0.99)
    return np.clip(gradient / strongest, 0.0, 1.0) if strongest > 0 else np.zeros_like(gradient)


def path_cost(likeness):
    """Cost of crossing each pixel, from how much it looks like a front (0 to 1).

    A step over the likeliest pixel costs 1, over the least likely one :data:`CONTRAST`; between them the cost
    falls as the inverse of the likeness, so that a path rather goes round than through.
    """
    return 1.0 / (np.clip(likeness, 0.0, 1.0) * (1 - 1 / CONTRAST) + 1 / CONTRAST)


def least_cost_path(cost, points):
    """Cheapest path through points, in their order.

    Parameters
    ----------
    cost : ndarray of float, shape (H, W)
    points : sequence of (row, column)
        Positions in pixels; (0, 0) is the outer corner of the first pixel.

    Returns
    -------
    ndarray of float, shape (N, 2)
        (row, column); pixel centres at half integers, but the given points are met exactly.
    """
    from skimage.graph import MCP_Geometric

    pieces = []
    for begin, end in zip(points, points[1:]):
        start, stop = _pixel(begin, cost.shape), _pixel(end, cost.shape)
        paths = MCP_Geometric(cost)
        paths.find_costs([start], [stop])
        path = _from_end_to_end(paths.traceback(stop), begin, end)
        pieces.append(path if not pieces else path[1:])
    return np.concatenate(pieces)


class PathField:
    """Cheapest paths from one point to all others around it, for a line that follows the mouse.

    The search is done once, for a box of pixels around the point; each path is then only read off.

    Parameters
    ----------
    cost : ndarray of float, shape (H, W)
    start : (row, column)
        Position in pixels; (0, 0) is the outer corner of the first pixel.
    reach_px : int
        How far the box reaches from the start. The search takes time as its area (some 25 ms for 256 x 256
        pixels), during which no other Python code runs.
    """

    def __init__(self, cost, start, reach_px=128):
        from skimage.graph import MCP_Geometric

        pixel = _pixel(start, cost.shape)
        self.start = np.array(start, dtype=float)
        self._corner = np.maximum(np.array(pixel) - reach_px, 0)
        box = cost[tuple(slice(low, at + reach_px + 1) for low, at in zip(self._corner, pixel))]
        self._shape = box.shape
        self._paths = MCP_Geometric(box)
        self._paths.find_costs([_pixel(self.start - self._corner, box.shape)])

    def path_to(self, point):
        """Cheapest path from the start to a point; straight where it leaves the box.

        Parameters
        ----------
        point : (row, column)

        Returns
        -------
        ndarray of float, shape (N, 2)
            (row, column) from the start to the point, both met exactly.
        """
        begin, end = self.start - self._corner, np.array(point, dtype=float) - self._corner
        path = _from_end_to_end(self._paths.traceback(_pixel(end, self._shape)), begin, end) + self._corner
        path[0], path[-1] = self.start, point
        return path


def _from_end_to_end(pixels, begin, end):
    """A path through the centres of pixels, with its ends in place of the centres of the pixels they lie in."""
    centres = np.array(pixels, dtype=float) + 0.5
    first, last = (
        int((np.abs(centre - point) <= 0.5).all()) for centre, point in zip(centres[[0, -1]], (begin, end))
    )
    return np.concatenate([[begin], centres[first : len(centres) - last], [end]])


def _pixel(point, shape):
    return tuple(int(np.clip(np.floor(value), 0, size - 1)) for value, size in zip(point, shape))


def nearest_vertex(line, point):
    """Index of the vertex nearest to a point, and its distance."""
    distance = np.hypot(*(line - point).T)
    nearest = int(np.argmin(distance))
    return nearest, distance[nearest]


def arc_length(line):
    """Length along a line up to each of its points."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])


def resample_line(line, spacing):
    """Points at equal spacing along a line, both ends included.

    Parameters
    ----------
    line : ndarray of float, shape (N, K)
        The first two columns are the position; the others are carried along.
    spacing : float
        Largest distance between neighbours.
    """
    along = arc_length(line[:, :2])
    count = max(2, int(np.ceil(along[-1] / spacing)) + 1)
    at = np.linspace(0.0, along[-1], count)
    return np.stack([np.interp(at, along, column) for column in line.T], axis=1)


def values_along(image, line):
    """Bilinear values of an image at (row, column) positions; beyond its edge those of the edge.

    Parameters
    ----------
    image : ndarray, shape (H, W)
    line : ndarray of float, shape (N, 2)

    Returns
    -------
    ndarray, shape (N,)
    """
    return ndimage.map_coordinates(image, line.T - 0.5, order=1, mode="nearest")


def smooth_line(line, sigma, fixed=()):
    """A line without the staircase of pixels.

    Gaussian average along the line of the deviations from the straight connection of its fixed points, so that
    these are kept.

    Parameters
    ----------
    line : ndarray of float, shape (N, 2)
    sigma : float
        Standard deviation along the line, in the line's unit.
    fixed : sequence of (float, float)
        Points of the line to be kept besides its ends, such as clicks.

    Returns
    -------
    ndarray of float, shape (M, 2)
        About two points per sigma.
    """
    pieces, begin = [], 0
    stops = sorted({int(np.argmin(np.hypot(*(line - point).T))) for point in fixed} | {len(line) - 1})
    for stop in stops:
        if stop <= begin:
            continue
        pieces.append(_smooth_between(line[begin : stop + 1], sigma))
        begin = stop
    return np.concatenate([piece[: len(piece) - (k < len(pieces) - 1)] for k, piece in enumerate(pieces)])


def _smooth_between(line, sigma):
    spacing = sigma / 2
    dense = resample_line(line, spacing)
    chord = np.linspace(dense[0], dense[-1], len(dense))
    deviation = dense - chord
    # Mirrored with a change of sign at either end, and so on for ever, the deviation stays zero at both.
    mirrored = np.concatenate([deviation, -deviation[-2:0:-1]])
    smooth = ndimage.gaussian_filter1d(mirrored, sigma / spacing, axis=0, mode="wrap")
    return chord + smooth[: len(dense)]


def simplify_line(vertices, fixed=()):
    """Leave out vertices that lie on the line of the others (Douglas and Peucker 1973), but none that is fixed.

    Parameters
    ----------
    vertices : ndarray of float, shape (N, K)
        The first two columns are the position in pixels; the others are carried along.
    fixed : sequence of (float, float)
        Points of the line whose nearest vertices are kept besides the ends.

    Returns
    -------
    ndarray of float, shape (M, K)
    """
    position = vertices[:, :2]
    stops = np.unique([0, len(vertices) - 1, *(nearest_vertex(position, point)[0] for point in fixed)])
    while True:
        pieces = np.diff(stops)
        piece = np.append(np.repeat(np.arange(len(pieces)), pieces), len(pieces) - 1)
        chord, offset = np.diff(position[stops], axis=0)[piece], position - position[stops[piece]]
        squared = (chord**2).sum(axis=1)
        share = np.clip((offset * chord).sum(axis=1) / np.where(squared > 0, squared, 1.0), 0.0, 1.0)
        distance = np.hypot(*(offset - share[:, None] * chord).T)
        distance[stops] = 0.0
        # Sorted by piece, each begins where it did: with its farthest vertex.
        farthest = np.lexsort((-distance, piece))[stops[:-1]]
        is_bent = distance[farthest] > _SIMPLIFY
        # Long straight stretches keep some vertices too, for confidence and for editing.
        split = np.where(is_bent, farthest, stops[:-1] + pieces // 2)[is_bent | (pieces > 12)]
        if not len(split):
            return vertices[stops]
        stops = np.union1d(stops, split)
