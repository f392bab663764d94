"""The front in a raster mask: drawn as a thin line, or as the border of the benchmark's zones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

#: A front is a thin line; a zone or a scene fills more of its raster than this.
_LARGEST_SHARE = 0.2

#: Values of zones, first no data, then rock, glacier and ocean: the benchmark's grey values, the classes of our own
#: rasters, and classes counted from 1.
_ZONE_GREYS, _ZONE_CLASSES, _ZONE_CLASSES_FROM_1 = (0, 64, 127, 254), (0, 1, 2, 3), (1, 2, 3, 4)


def tr(text):
    return QCoreApplication.translate("MaskRaster", text)


@dataclass(frozen=True, eq=False)
class MaskRaster:
    """Values of a raster that holds a front.

    Attributes
    ----------
    values : ndarray, shape (H, W)
        Front pixels as bool, or zones as the benchmark's grey values.
    are_zones : bool
    transform : tuple of float
        GDAL's geotransform.
    """

    values: np.ndarray
    are_zones: bool
    transform: tuple

    def front(self, pixel_m):
        """Front pixels, shape (H, W) of bool; between zones the benchmark's border of ocean and glacier.

        Parameters
        ----------
        pixel_m : float
            Size of a pixel: the benchmark removes borders of zones that are up to 750 m long.
        """
        if not self.are_zones:
            return self.values
        from ..delineation.front_mask import MINIMUM_LENGTH_M, front_from_zones

        return front_from_zones(self.values, MINIMUM_LENGTH_M / pixel_m)


def read_mask(path):
    """Read a mask.

    Raises
    ------
    QgsProcessingException
        If the file cannot be read, or is a mask of neither fronts nor zones.
    """
    dataset = gdal.Open(path)
    if dataset is None:
        raise QgsProcessingException(tr("{path} cannot be opened as a raster.").format(path=path))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray()
    is_valid = np.isfinite(values)
    if band.GetNoDataValue() is not None:
        is_valid &= values != band.GetNoDataValue()
    valid = values[is_valid]
    scheme = _zone_values(valid, values.size)
    if scheme is None:
        front = _front(path, values, is_valid, valid)
        return MaskRaster(front, False, dataset.GetGeoTransform())
    zones = np.zeros(values.shape, dtype=np.uint8)
    for value, grey in zip(scheme, _ZONE_GREYS):
        zones[is_valid & (values == value)] = grey
    return MaskRaster(zones, True, dataset.GetGeoTransform())


def _zone_values(valid, n_pixels):
    """Which of the three ways zones are written in; None where these are none.

    One value that fills little of a raster is a front.
    """
    if not valid.size or not np.isin(valid, (*_ZONE_GREYS, *_ZONE_CLASSES_FROM_1)).all():
        return None
    present = {int(value) for value in np.unique(valid)}
    if present <= set(_ZONE_GREYS):
        is_front = len(present - {0}) <= 1 and np.count_nonzero(valid) <= _LARGEST_SHARE * n_pixels
        return None if is_front else _ZONE_GREYS
    if len(present) > 2 or (len(present) == 2 and 0 not in present):
        for scheme in (_ZONE_CLASSES, _ZONE_CLASSES_FROM_1):
            if present <= set(scheme):
                return scheme
    return None


def _front(path, values, is_valid, valid):
    # Any value between the smallest and the largest is a third one.
    if valid.size and ((valid != valid.min()) & (valid != valid.max())).any():
        raise _no_mask(path, tr("it has more than two values, and they are no zones"))
    front = is_valid & (values != 0)
    if front.mean() > _LARGEST_SHARE:
        raise _no_mask(path, tr("{share:.0%} of its pixels are not 0").format(share=front.mean()))
    return front


def _no_mask(path, reason):
    return QgsProcessingException(
        tr(
            "{path} is no mask of a front: {reason}. A mask is 0 everywhere but on the thin line of the front, where "
            "it has one other value, such as 1 or 255; or it holds the zones of the benchmark (0, 64, 127, 254) or of "
            "'Segment zones' (0 to 3). A scene has to go through 'Delineate calving fronts' first."
        ).format(path=path, reason=reason)
    )
