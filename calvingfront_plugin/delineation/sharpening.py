"""Move a coarse front onto the edge in the raster at its full resolution.

The raster is unrolled along the line: one axis runs along the front, the other across it, as far as the coarse
line is uncertain. On that strip the mean power on both sides of every position is compared (ratio edge detector:
Touzi, Lopes and Bousquet 1988), and the least-cost path from one end of the strip to the other is the sharpened
front. Where no edge rises above what speckle alone gives, the coarse line stays.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import ndimage
from scipy.stats import norm

from .georeference import to_map, to_pixel
from .progress import silent
from .scene import read_native
from .tracing import arc_length, least_cost_path, path_cost, resample_line

#: Half width of the strip searched, in metres, for a line of full and of no confidence.
BAND_M = (80.0, 150.0)

#: Lengths over which power is averaged along and across the front, in metres.
ALONG_M, ACROSS_M = 120.0, 60.0

#: Chance that speckle alone gives an edge at a position.
FALSE_ALARM = 0.01

#: Smoothing of the shift along the front, in metres.
SMOOTHING_M = 60.0

#: Speckle of neighbouring pixels is alike in resampled products: so many pixels make one independent one.
_PIXELS_PER_LOOK = 4.0

_GREATEST_PIXELS = 4_000_000


def sharpen(scene, fronts, progress=silent):
    """Fronts moved onto the edge of the raster at full resolution.

    Parameters
    ----------
    scene : Scene
    fronts : sequence of fronts.Front
    progress : callable

    Returns
    -------
    tuple of fronts.Front
        With the same ends, order and fields; where no edge was found they stay as they were.
    """
    sharpened = []
    for k, front in enumerate(fronts):
        progress(k / len(fronts), "sharpening")
        sharpened.append(_sharpen_front(scene, front))
    return tuple(sharpened)


def _sharpen_front(scene, front):
    band = float(np.interp(front.mean_confidence, [0.0, 1.0], BAND_M[::-1]))
    extent = _extent_around(scene, front.points, band + ACROSS_M)
    power, valid, transform, pixel_size_m = read_native(scene, extent, max_pixels=_GREATEST_PIXELS)
    step = float(np.mean(pixel_size_m))
    if step > ACROSS_M / 2:
        # The raster is no finer than the working grid: there is nothing to gain.
        return front
    columns, rows = to_pixel(transform, *front.points.T)
    metres = np.column_stack([rows, columns]) * pixel_size_m
    line = resample_line(np.column_stack([metres, front.confidence]), step)
    position, confidence = line[:, :2], line[:, 2]
    normal = _normals(position, ALONG_M / step)
    half = round(band / step)
    reach = half + round(ACROSS_M / step)
    across = np.arange(-reach, reach + 1) * step
    grid = (position[:, None] + across[:, None] * normal[:, None]) / pixel_size_m
    strip = ndimage.map_coordinates(power, grid.transpose(2, 0, 1) - 0.5, order=1, mode="nearest")
    measured = (
        ndimage.map_coordinates(valid.astype(np.float32), grid.transpose(2, 0, 1) - 0.5, order=1) > 0.99
    )
    strength = _edge_strength(strip, measured, reach - half, ALONG_M / step, scene.scale != "stretched")

    middle = half + 0.5
    path = least_cost_path(path_cost(strength), [(0.5, middle), (len(strength) - 0.5, middle)])
    # The path may cross a row of the strip at several positions.
    rows = path[:, 0].astype(int)
    shift = np.bincount(rows, path[:, 1]) / np.bincount(rows) - middle
    found = ndimage.maximum_filter1d(
        strength[np.arange(len(strength)), np.clip((shift + middle).astype(int), 0, 2 * half)], 3
    )
    shift = ndimage.gaussian_filter1d(np.where(found > 0, shift, 0.0), SMOOTHING_M / step, mode="nearest")
    # Near its ends the line keeps its place: the strip knows nothing of what lies beyond them.
    along = np.arange(len(shift)) * step
    shift *= np.clip(np.minimum(along, along[::-1]) / band, 0.0, 1.0)
    moved = position + (shift * step)[:, None] * normal
    keep = np.unique(np.r_[0 : len(moved) : max(1, round(SMOOTHING_M / 2 / step)), len(moved) - 1])
    x, y = to_map(transform, *(moved[keep] / pixel_size_m).T[::-1])
    points = np.column_stack([x, y])
    # The ends are the user's or the network's, to the last digit.
    points[[0, -1]] = front.points[[0, -1]]
    return replace(
        front, points=points, confidence=confidence[keep], length_m=float(arc_length(moved[keep])[-1])
    )


def _extent_around(scene, points, margin_m):
    """Bounds of points in map coordinates with a margin on the ground."""
    columns, rows = scene.to_pixel(*points.T)
    margin = margin_m / np.array(scene.pixel_size_m)
    corners = [
        (columns.min() - margin[1], rows.min() - margin[0]),
        (columns.max() + margin[1], rows.min() - margin[0]),
        (columns.max() + margin[1], rows.max() + margin[0]),
        (columns.min() - margin[1], rows.max() + margin[0]),
    ]
    x, y = scene.to_map(*np.array(corners).T)
    return x.min(), y.min(), x.max(), y.max()


def _normals(line, sigma):
    """Unit normals of a line's course over some points."""
    smooth = ndimage.gaussian_filter1d(line, sigma, axis=0, mode="nearest")
    tangent = np.gradient(smooth, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    return np.column_stack([-tangent[:, 1], tangent[:, 0]])


def _edge_strength(strip, measured, width, along, ratio):
    """Strength of the edge at each position across, 0 where speckle alone explains it.

    Parameters
    ----------
    strip : ndarray of float, shape (N, M)
        Power, or stretched values, along and across the line.
    measured : ndarray of bool, shape (N, M)
    width : int
        Positions on each side that are averaged.
    along : float
        Positions along the line that are averaged.
    ratio : bool
        Whether means are compared by their ratio (power) or by their difference (stretched values).

    Returns
    -------
    ndarray of float, shape (N, M - 2 * width)
    """
    span = max(1, round(along))

    def mean(values):
        return ndimage.uniform_filter1d(values, span, axis=0, mode="nearest")

    def beside(values):
        total = np.pad(np.cumsum(values, axis=1), ((0, 0), (1, 0)))
        sides = (total[:, width:] - total[:, :-width]) / width
        return sides[:, : -width - 1], sides[:, width + 1 :]

    (left, right), (left2, right2), (seen, seen_right) = (
        beside(mean(values.astype(np.float64))) for values in (strip, np.square(strip), measured)
    )
    pixels = max(1.0, span * width / _PIXELS_PER_LOOK)
    variance, variance_right = left2 - left**2, right2 - right**2
    tiny = 1e-12
    if ratio:
        # To first order the logarithm of a mean has the mean's relative variance.
        contrast = np.abs(np.log(np.maximum(left, tiny)) - np.log(np.maximum(right, tiny)))
        noise = variance / np.maximum(left**2, tiny) + variance_right / np.maximum(right**2, tiny)
    else:
        contrast, noise = np.abs(left - right), variance + variance_right
    score = contrast / np.sqrt(np.maximum(noise, tiny) / pixels)
    score[(seen < 0.9) | (seen_right < 0.9)] = 0.0
    threshold = norm.isf(FALSE_ALARM / 2)
    return np.clip((score - threshold) / max(np.quantile(score, 0.98) - threshold, threshold), 0.0, 1.0)
