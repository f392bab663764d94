"""Discrete Frechet distance of two lines: the shortest leash with which both can be walked from end to end."""

import itertools
import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from .line_segments import arc_length, points_along

#: Lines are cut into at most this many pieces, of 20 m on a front of 10 km: time grows with its square.
MAX_PIECES = 500

#: Distances worked out at once: few enough to stay in the cache of a processor.
_BLOCK = 16_384


def frechet_distance(first, second, *, spacing_m):
    """Discrete Frechet distance of two lines on a plane, the smaller one of both drawing directions.

    Source: Eiter & Mannila 1994, Computing discrete Frechet distance, CD-TR 94/64, TU Wien. It is never less than the
    Frechet distance of the lines themselves, and at most the length of a piece more.

    Parameters
    ----------
    first, second : ndarray of float, shape (N, 2)
    spacing_m : float
        Both lines are cut into the same number of equal pieces, none longer than this, but into at most
        :data:`MAX_PIECES`.

    Returns
    -------
    float
    """
    arcs = arc_length(first), arc_length(second)
    n_pieces = min(max(1, math.ceil(max(arc[-1] for arc in arcs) / spacing_m - 1e-6)), MAX_PIECES)
    first, second = (
        points_along(line, arc, np.linspace(0.0, arc[-1], n_pieces + 1))
        for line, arc in zip((first, second), arcs)
    )
    shortest = math.inf
    # The ends are coupled whatever lies between: against the direction of drawing that is mostly too much already.
    for other in sorted([second, second[::-1]], key=lambda other: _between_ends(first, other)):
        if _between_ends(first, other) < shortest:
            shortest = min(shortest, coupling_distance(first, other))
    return shortest


def _between_ends(first, second):
    return max(math.dist(first[0], second[0]), math.dist(first[-1], second[-1]))


def coupling_distance(first, second):
    """Least possible largest distance between the points that two walkers are at, who step on alone or both at once.

    Parameters
    ----------
    first, second : ndarray of float, shapes (N, 2) and (M, 2)
        Points that they walk along, from the first to the last.

    Returns
    -------
    float
    """
    n = len(first)
    # What is possible up to a pair of points depends on pairs one and two steps before: all pairs that take the same
    # number of steps, a diagonal of the table of distances, are done at once. Beyond the ends of the second
    # sequence all is too far.
    too_far = np.full(n - 1, math.inf)
    (x, y), second_xy = np.ascontiguousarray(first.T), second[::-1].T
    windows_x, windows_y = (
        sliding_window_view(np.concatenate([too_far, axis, too_far]), n)[::-1] for axis in second_xy
    )

    # Three diagonals in turn: the least squares of distances, with a place in front that no way leads through.
    buffers = np.full((3, n + 1), math.inf)
    buffers[0, 0] = -math.inf
    turns = itertools.cycle(
        [(buffers[i][:-1], buffers[i - 2][:-1], buffers[i - 2][1:], buffers[i - 1][1:]) for i in range(3)]
    )
    n_at_once = max(1, _BLOCK // n)
    for at in range(0, len(windows_x), n_at_once):
        square = (x - windows_x[at : at + n_at_once]) ** 2
        square += (y - windows_y[at : at + n_at_once]) ** 2
        for costs, (two_before, before, before_beside, reach) in zip(square, turns):
            np.minimum(before, before_beside, out=reach)
            np.minimum(reach, two_before, out=reach)
            np.maximum(reach, costs, out=reach)
            buffers[0, 0] = math.inf
    return math.sqrt(reach[-1])
