"""A SAR scene with exact labels, as every data set and the simulation hand it to training."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

#: Class ids of zone labels; the order of the network's zone channels.
NO_DATA, ROCK, GLACIER, OCEAN = range(4)

#: Zone of a pixel that nobody has labelled: no loss looks at it.
NOT_LABELLED = 255


@dataclass(frozen=True)
class LabelledScene:
    """Backscatter, zones and fronts of one scene on one grid.

    Attributes
    ----------
    name, glacier : str
    backscatter : ndarray of float32, shape (H, W)
        In any monotone unit; grey values of 8-bit pictures are divided by 255.
    valid : ndarray of bool, shape (H, W)
        Where there is a measurement.
    zones : ndarray of uint8, shape (H, W)
        Class ids 0 no data, 1 rock, 2 glacier, 3 ocean and melange; :data:`NOT_LABELLED` where it is not known.
    fronts : tuple of ndarray of float, shape (N, 2)
        Calving fronts, ordered (row, column), pixel centres at half integers.
    front_distance_m : ndarray of float32, shape (H, W)
        Distance of every pixel to the nearest front on the ground; infinite where the scene has none.
    pixel_size_m : tuple of float
        Ground size of a pixel, (row, column).
    """

    name: str
    glacier: str
    backscatter: np.ndarray
    valid: np.ndarray
    zones: np.ndarray
    fronts: tuple
    front_distance_m: np.ndarray
    pixel_size_m: tuple


def distance_to_fronts(fronts, shape, pixel_size_m):
    """Distance of every pixel to the nearest front, in metres.

    Parameters
    ----------
    fronts : sequence of ndarray of float, shape (N, 2)
        Ordered (row, column), pixel centres at half integers.
    shape : tuple of int
    pixel_size_m : tuple of float

    Returns
    -------
    ndarray of float32, shape (H, W)
        From pixel centre to pixel centre, so within 0.7 pixels of the distance to the line (deviation 0.25);
        infinite without a front.
    """
    background = np.ones(shape, dtype=bool)
    for front in fronts:
        steps = np.abs(np.diff(front, axis=0)).max(axis=1)
        along = np.concatenate([[0.0], np.cumsum(steps)])
        dense = np.linspace(0.0, along[-1], max(2, int(2 * along[-1]) + 1))
        rows = np.floor(np.interp(dense, along, front[:, 0])).astype(int)
        columns = np.floor(np.interp(dense, along, front[:, 1])).astype(int)
        inside = (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
        background[rows[inside], columns[inside]] = False
    if background.all():
        return np.full(shape, np.inf, dtype=np.float32)
    return ndimage.distance_transform_edt(background, sampling=pixel_size_m).astype(np.float32)
