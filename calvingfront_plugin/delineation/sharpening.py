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

from .progress import silent
from .scene import read_native
from .tracing import arc_length, least_cost_path, path_cost, smooth_line

#: Half width of the strip searched, in metres, for a line of full and of no confidence.
BAND_M = (80.0, 150.0)

#: Lengths over which power is averaged along and across the front, in metres.
ALONG_M, ACROSS_M = 120.0, 60.0

#: Chance that speckle alone gives an edge at a position.
FALSE_ALARM = 0.01

#: Smoothing of the shift along the front, in metres.
SMOOTHING_M = 60.0

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
        With the same ends, order and fields; points that found no edge stay where they were.
    """
    sharpened = []
    for k, front in enumerate(fronts):
        progress(k / len(fronts), "sharpening")
        sharpened.append(_sharpen_front(scene, front))
    return tuple(sharpened)


def _sharpen_front(scene, front):
    band = float(np.interp(front.confidence.mean(), [0.0, 1.0], BAND_M[::-1]))
    margin = (band + ACROSS_M) * _map_units_per_metre(scene)
    low, high = front.points.min(axis=0) - margin, front.points.max(axis=0) + margin
    power, valid, transform, pixel_size_m = read_native(scene, (*low, *high), max_pixels=_GREATEST_PIXELS)
    step = float(np.mean(pixel_size_m))
    if step > ACROSS_M / 2:
        return front
    inverse = np.linalg.inv(np.array([transform[1:3], transform[4:6]]))
    pixels = (front.points - [transform[0], transform[3]]) @ inverse.T  # column, row
    metres = pixels * pixel_size_m[::-1]
    dense = _with_confidence(metres, front.confidence, step)
    normal = _normals(dense[:, :2], ALONG_M / step)
    offsets = np.arange(-band, band + step / 2, step)
    across = np.arange(-band - ACROSS_M, band + ACROSS_M + step / 2, step)
    positions = (dense[:, None, :2] + across[None, :, None] * normal[:, None]) / pixel_size_m[::-1]
    strip, measured = _strip(power, valid, positions)
    strength = _edge_strength(strip, measured, step, len(across) - len(offsets))
    path = least_cost_path(path_cost(strength), _strip_ends(strength))
    shift = np.interp(np.arange(len(dense)) + 0.5, path[:, 0], offsets[np.clip(path[:, 1].astype(int), 0, len(offsets) - 1)])
    at = np.clip(((shift + band) / step).round().astype(int), 0, len(offsets) - 1)
    shift = np.where(strength[np.arange(len(dense)), at] > 0, shift, 0.0)
    # The ends are the ends of the coarse line: the strip knows nothing of what lies beyond them.
    shift *= np.clip(np.minimum(arc_length(dense[:, :2]), arc_length(dense[:, :2])[::-1]) / band, 0.0, 1.0)
    shift = ndimage.gaussian_filter1d(shift, SMOOTHING_M / step, mode="nearest")
    moved = (dense[:, :2] + shift[:, None] * normal) / pixel_size_m[::-1]
    points = moved @ np.array([transform[1:3], transform[4:6]]).T + [transform[0], transform[3]]
    keep = np.unique(np.r_[0 : len(points) : max(1, round(ALONG_M / 4 / step)), len(points) - 1])
    return replace(
        front,
        points=points[keep],
        confidence=dense[keep, 2],
        length_m=float(arc_length(moved[keep] * pixel_size_m[::-1])[-1]),
    )
