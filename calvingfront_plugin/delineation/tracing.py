"""Least-cost paths along calving fronts, over front probability and image edges, and smooth lines of them.

The idea is that of intelligent scissors (Mortensen and Barrett 1995): a line between two points follows what
looks most like the thing to be traced.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

#: Cost of a step over a pixel that looks nothing like a front, relative to one that looks exactly like it.
CONTRAST = 60.0

#: Weight of image edges beside the network's probability.
EDGE_SHARE = 0.1

#: Scale of the edges looked for, in working pixels.
_EDGE_SIGMA = 1.5


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
        path = np.array(paths.traceback(stop), dtype=float) + 0.5
        path[0] = begin
        if len(path) == 1:
            path = np.array([begin, end], dtype=float)
        path[-1] = end
        pieces.append(path if not pieces else path[1:])
    return np.concatenate(pieces)


def _pixel(point, shape):
    return tuple(int(np.clip(np.floor(value), 0, size - 1)) for value, size in zip(point, shape))


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
