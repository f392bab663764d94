"""How far a line can be trusted: evidence along it, and the chance that it is right where evidence is such.

Two things tell right lines from wrong ones: the front's own probability along them, and broad ocean on one side with
broad glacier on the other, which cracks, floes and shear margins do not have. Since a network believes clicks, also
wrong ones, the image's edges must bear out what was clicked. (Measured on the development glacier and on simulated
scenes; model card of the bundled weights.)
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from .tracing import arc_length, resample_line, values_along

#: The calibrated confidence of a place on a line is the chance that the front is at most so far from it, in metres,
#: where there is a front and clicks are meant for it.
WITHIN_M = 500.0

#: Distances from the line at which ocean and glacier are looked for on its two sides, in metres.
_REACHES_M = (300.0, 600.0, 1000.0, 1500.0, 2100.0)

#: The two sides are those of the line without its bays up to about this size, in metres.
_BAYS_M = 600.0

_GLACIER, _OCEAN = 2, 3

#: A place tells little alone; evidence is averaged along the line with this standard deviation, in metres.
_ALONG_M = 150.0


def line_confidence(line, method, zones, front, edges, pixel_m, calibration):
    """Confidence at each vertex of a line.

    Parameters
    ----------
    line : ndarray, shape (N, 2)
        (row, column) on the working grid; (0, 0) is the outer corner of the first pixel.
    method : str
        One of :data:`.weights.METHODS`.
    zones : ndarray, shape (4, H, W), or None
        Probabilities; of zones and front one may be missing.
    front : ndarray, shape (H, W), or None
    edges : ndarray, shape (H, W)
        From :func:`.tracing.edge_strength`.
    pixel_m : float
        Ground size of a pixel of the working grid.
    calibration : dict
        Of the weights' card: method to evidence and the confidence that goes with it; a method that is missing keeps
        its evidence as confidence.

    Returns
    -------
    ndarray, shape (N,)
        0 to 1; calibrated, the chance that the front is within :data:`WITHIN_M`.
    """
    even = resample_line(line, 1.0)
    evidence = []
    if zones is not None:
        evidence.append(facing(even, zones, pixel_m))
    if front is not None:
        evidence.append(values_along(ndimage.maximum_filter(front, 3), even))
    if method == "clicked":
        evidence.append(values_along(ndimage.maximum_filter(edges, 3), even))
    # A product: what one of them denies, the others cannot make up for.
    together = np.prod(np.maximum(evidence, 0.0), axis=0) ** (1 / len(evidence))
    together = ndimage.gaussian_filter1d(together, _ALONG_M / pixel_m, mode="nearest")
    along = arc_length(line)
    at_vertices = np.interp(along, np.linspace(0.0, along[-1], len(even)), together)
    if method not in calibration:
        return np.clip(at_vertices, 0.0, 1.0)
    return np.interp(at_vertices, *calibration[method])


def facing(line, zones, pixel_m):
    """How much there is ocean on one side and glacier on the other, over some distances from a line.

    Parameters
    ----------
    line : ndarray, shape (N, 2)
        (row, column) on the working grid, in even steps of about a pixel.
    zones : ndarray, shape (4, H, W)
        Probabilities.
    pixel_m : float
        Ground size of a pixel of the working grid.

    Returns
    -------
    ndarray, shape (N,)
        0 to 1.
    """
    smooth = ndimage.gaussian_filter1d(line, _BAYS_M / pixel_m, axis=0, mode="nearest")
    tangent = np.gradient(smooth, axis=0)
    normal = tangent[:, ::-1] * [1, -1] / np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    total = 0.0
    for reach in _REACHES_M:
        sides = [line + sign * reach / pixel_m * normal for sign in (1, -1)]
        either_way = [
            np.sqrt(values_along(zones[_OCEAN], a) * values_along(zones[_GLACIER], b))
            for a, b in (sides, sides[::-1])
        ]
        total = total + np.maximum(*either_way)
    return total / len(_REACHES_M)
