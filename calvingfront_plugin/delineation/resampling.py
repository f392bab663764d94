"""Averages of backscatter over the cells of a coarser grid, and interpolation to a finer one."""

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class AxisWeights:
    """Which source pixels make each target pixel of one axis, and with which weight.

    Attributes
    ----------
    index : ndarray of int, shape (n, k)
        Source pixels.
    weight : ndarray of float32, shape (n, k)
        Their share of the target pixel. Rows sum to 1, less where the target pixel reaches past the source.
    """

    index: np.ndarray
    weight: np.ndarray

    @property
    def span(self):
        """First source pixel used, and one past the last."""
        return int(self.index.min()), int(self.index.max()) + 1

    def part(self, start, stop):
        """The weights of target pixels `start` to `stop`."""
        return AxisWeights(self.index[start:stop], self.weight[start:stop])

    def from_pixel(self, first):
        """The same weights for a source array that starts at source pixel `first`."""
        return AxisWeights(self.index - first, self.weight)


def target_size(size, factor):
    """Number of target pixels of `factor` source pixels each that cover `size` source pixels."""
    return max(1, math.ceil(size / factor - 1e-6))


def axis_weights(factor, first, count, size):
    """Weights for target pixels `first` to `first + count` of a grid that starts where the source does.

    Target pixel i covers source pixels i * factor to (i + 1) * factor. It is their area-weighted mean where
    it is at least as large as a source pixel, and linearly interpolated at its centre where it is smaller.
    The weights follow from the absolute index i, so that a pixel does not depend on the window it is read in.

    Parameters
    ----------
    factor : float
        Source pixels per target pixel.
    first, count : int
        The target pixels wanted.
    size : int
        Source pixels along the axis; past the last there is nothing.

    Returns
    -------
    AxisWeights
    """
    target = np.arange(first, first + count, dtype=np.float64)
    if factor >= 1.0:
        low, high = target * factor, (target + 1.0) * factor
        index = np.floor(low).astype(np.int64)[:, None] + np.arange(math.ceil(factor) + 1)
        overlap = np.minimum(index + 1, high[:, None]) - np.maximum(index, low[:, None])
        weight = np.clip(overlap, 0.0, None) / factor
        weight[index >= size] = 0.0
    else:
        centre = (target + 0.5) * factor
        left = np.floor(centre - 0.5)
        share = centre - 0.5 - left
        index = left.astype(np.int64)[:, None] + np.arange(2)
        weight = np.stack([1.0 - share, share], axis=1)
        weight[centre > size] = 0.0
    used = weight.any(axis=0)
    used[0] = True
    # A pixel without weight must not widen the span that is read.
    index = np.where(weight > 0.0, index, np.floor(target * factor).astype(np.int64)[:, None])
    return AxisWeights(np.clip(index[:, used], 0, size - 1), weight[:, used].astype(np.float32))


def weighted_sum(array, rows, columns):
    """Sum of `array` (H, W) over the target pixels of `rows` and `columns`, float32."""
    by_row = np.zeros((len(rows.index), array.shape[1]), dtype=np.float32)
    for tap in range(rows.index.shape[1]):
        by_row += rows.weight[:, tap, None] * array[rows.index[:, tap]]
    total = np.zeros((len(rows.index), len(columns.index)), dtype=np.float32)
    for tap in range(columns.index.shape[1]):
        total += columns.weight[:, tap] * by_row[:, columns.index[:, tap]]
    return total


def weighted_average(values, valid, rows, columns):
    """Mean of the valid source pixels of each target pixel, and the share of its area that they cover.

    Returns
    -------
    average : ndarray of float32
        0 where nothing is covered.
    coverage : ndarray of float32
        0 to 1.
    """
    if valid.all():
        coverage = rows.weight.sum(axis=1)[:, None] * columns.weight.sum(axis=1)
        total = weighted_sum(values, rows, columns)
    else:
        coverage = weighted_sum(valid, rows, columns)
        total = weighted_sum(np.where(valid, values, np.float32(0.0)), rows, columns)
    average = np.divide(total, coverage, out=np.zeros_like(total), where=coverage > 0.0)
    return average, coverage


def resample(values, valid, factors):
    """Bring an array to another pixel size on its own axes: no rotation, no warp.

    Give backscatter in linear power, so that the mean is that of the power.

    Parameters
    ----------
    values : ndarray of float, shape (H, W)
        Anything (also NaN) where not valid.
    valid : ndarray of bool, shape (H, W)
    factors : float or tuple of float
        Source pixels per target pixel: (along rows, along columns). Above 1 the result is the area-weighted
        mean, below 1 linear interpolation.

    Returns
    -------
    values : ndarray of float32, shape (ceil(H / factors[0]), ceil(W / factors[1]))
        Mean of the valid pixels, 0 where there are none.
    coverage : ndarray of float32, same shape
        Share of the target pixel that valid source pixels cover.
    """
    row_factor, column_factor = (factors, factors) if np.isscalar(factors) else factors
    height, width = values.shape
    rows = axis_weights(row_factor, 0, target_size(height, row_factor), height)
    columns = axis_weights(column_factor, 0, target_size(width, column_factor), width)
    return weighted_average(np.asarray(values, dtype=np.float32), valid, rows, columns)
