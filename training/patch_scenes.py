"""The two forms that labelled scenes take in training, and the way from either to the other.

The published recipe reads grey values of square pixels patch by patch, our own backscatter with its fronts as lines.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from calvingfront_plugin.delineation.resampling import (
    axis_weights,
    target_size,
    weighted_average,
    weighted_sum,
)
from calvingfront_plugin.delineation.segmentation import STRETCH_QUANTILES
from calvingfront_plugin.delineation.weights import ZONES
from training.labelled_scene import NO_DATA, NOT_LABELLED, LabelledScene, distance_to_fronts
from training.overview import order_front
from training.patches import FRONT_LINE, THICK_FRONT, PatchScene
from training.samples import PreparedScene, resample_plain

#: Side of the square that thickens fronts (method, section 2.2).
FRONT_WIDTH = 5

#: Share of a block that must be measured, safe against rounding of exactly one half.
_HALF = 0.5 + 1e-5


def labelled_scene(scene, pixel_size_m):
    """A prepared scene as our own recipe takes it: averaged over blocks of whole pixels.

    Parameters
    ----------
    scene : patches.PatchScene
    pixel_size_m : float
        Ground size of a pixel of the working grid. The blocks are the largest that are at most half of it; samples
        average what is left.

    Returns
    -------
    LabelledScene
        Its fronts are ordered at the scene's own resolution.
    """
    block = max(1, int(pixel_size_m / 2 / scene.pixel_size_m + 1e-6))
    image, zones, front = scene.layers[:]
    rows, columns = (axis_weights(block, 0, target_size(n, block), n) for n in image.shape)
    measured = image > 0
    backscatter, coverage = weighted_average(image / np.float32(255), measured, rows, columns)
    valid = coverage > _HALF
    classes = np.array([*range(len(ZONES)), NOT_LABELLED], dtype=np.uint8)
    votes = np.stack([weighted_sum(zones == zone, rows, columns) for zone in classes])
    size = (block * scene.pixel_size_m,) * 2
    fronts = tuple(line / block for line in _ordered_lines(front == FRONT_LINE))
    return LabelledScene(
        name=scene.name,
        glacier=scene.glacier,
        backscatter=np.where(valid, backscatter, np.float32(0)),
        valid=valid,
        zones=classes[votes.argmax(axis=0)],
        fronts=fronts,
        front_distance_m=distance_to_fronts(fronts, valid.shape, size),
        pixel_size_m=size,
    )


def _ordered_lines(line):
    """Fronts of a mask in order, looked for where there are any."""
    if not line.any():
        return ()
    window = ndimage.find_objects(line)[0]
    first = [side.start for side in window]
    return tuple(front + first for front in order_front(line[window]))


def patch_scene(labelled, pixel_size_m):
    """A labelled scene of any source as the published recipe takes it.

    Parameters
    ----------
    labelled : LabelledScene
        Backscatter from 0 to 1 is taken as the grey of an 8-bit picture; anything else, such as dB, is stretched
        between its 1 % and 99 % quantiles, as in use.
    pixel_size_m : float
        Ground size of a pixel of the grid to bring it to.

    Returns
    -------
    patches.PatchScene
    """
    values, valid = resample_plain(PreparedScene(labelled, pixel_size_m), pixel_size_m)
    factors = pixel_size_m / np.array(labelled.pixel_size_m)
    image = np.where(valid, _grey(values, valid, labelled), 0).astype(np.uint8)
    zones = _nearest_zones(labelled.zones, factors, image.shape)
    front = front_layer(_draw([line / factors for line in labelled.fronts], image.shape))
    layers = np.stack([image, zones, front])
    return PatchScene(labelled.name, labelled.glacier, pixel_size_m, layers)


def _grey(values, valid, labelled):
    """Grey values of 1 to 255."""
    measured = labelled.backscatter[labelled.valid]
    low, high = 0.0, 1.0
    if len(measured) and (measured.min() < 0 or measured.max() > 1):
        low, high = np.quantile(values[valid], STRETCH_QUANTILES) if valid.any() else (0.0, 1.0)
    # 0 means no data.
    return np.clip(np.round(255 * (values - low) / max(high - low, 1e-6)), 1, 255)


def _nearest_zones(zones, factors, shape):
    """Zone at the centre of each pixel of the grid; no data where that lies beyond the scene."""
    rows, columns = (np.floor((np.arange(n) + 0.5) * factor).astype(int) for n, factor in zip(shape, factors))
    found = np.full(shape, NO_DATA, dtype=np.uint8)
    inside = rows[rows < zones.shape[0]], columns[columns < zones.shape[1]]
    found[: len(inside[0]), : len(inside[1])] = zones[np.ix_(*inside)]
    return found


def _draw(lines, shape):
    """Lines of one pixel, 8-connected: ndarray of bool."""
    from skimage.morphology import skeletonize

    # Where the distance is nil the line passes; where it cuts a corner it takes two pixels, of which one is left.
    return skeletonize(distance_to_fronts(lines, shape, (1.0, 1.0)) == 0)


def front_layer(line):
    """Front layer of a patch scene from the line of one pixel.

    Parameters
    ----------
    line : ndarray of bool, shape (H, W)

    Returns
    -------
    ndarray of uint8, shape (H, W)
        0, ``THICK_FRONT`` within the 5 x 5 pixels around the line, ``FRONT_LINE`` on it (method, section 2.2).
    """
    layer = ndimage.grey_dilation(
        line.astype(np.uint8) * np.uint8(THICK_FRONT), size=(FRONT_WIDTH, FRONT_WIDTH)
    )
    layer[line] = FRONT_LINE
    return layer
