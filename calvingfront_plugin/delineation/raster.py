"""SAR rasters through GDAL: opening, choice of band, ground size of a pixel, reads with validity."""

from __future__ import annotations

import os
import re
from pathlib import PurePosixPath

import numpy as np
from osgeo import gdal, gdal_array

from .backscatter import FILL_LIMIT
from .georeference import UNREFERENCED_TRANSFORM, ground_pixel_size, quiet_call

#: Bands are preferred in this order: HH shows ice against water best, cross-polarised bands are the noisiest.
BAND_PREFERENCE = ("HH", "VV", "HV", "VH")

# Blocks that GDAL has decoded stay in its cache, up to 5 % of all memory; they are dropped after this.
_CACHE_BYTES = 128 * 2**20

# The scale is judged from 8 x 8 pieces of 64 x 64 pixels, spread over the window: few tiles of the file.
_PIECES, _PIECE_SIZE = 8, 64
_ENOUGH_SAMPLES = 100
_OVERVIEW_SIZE = 512


class SceneError(ValueError):
    """A raster that cannot be delineated; the message says what to do about it."""


def open_raster(path):
    """Open a raster for reading, with all bands checked to exist.

    Parameters
    ----------
    path : str or path-like
        Anything GDAL opens; what QGIS appends to the source of a raster layer (``|option:KEY=VALUE``) is
        understood.

    Raises
    ------
    SceneError
        Where it cannot be opened, or holds no band but subdatasets.
    """
    source, *suffixes = os.fspath(path).split("|")
    options = [part[len("option:") :] for part in suffixes if part.startswith("option:")]
    flags = gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR
    dataset, message = quiet_call(gdal.OpenEx, source, flags, open_options=options)
    if dataset is None:
        raise SceneError(
            f"{source} cannot be opened as a raster; check the path and the file. GDAL says: {message}"
        )
    if dataset.RasterCount == 0:
        parts = ", ".join(name for name, _ in dataset.GetSubDatasets()) or "none"
        raise SceneError(f"{source} has no raster bands of its own; open one of its subdatasets: {parts}")
    return dataset


def source_file(path):
    """File part of a raster's path or source: without subdataset, driver prefix and QGIS suffixes."""
    text = os.fspath(path).split("|")[0].replace("\\", "/")
    # DRIVER:"file":subdataset; one letter before the colon is a drive of Windows.
    subdataset = re.match(r'^\w{2,}:(?!//)"?(?P<file>(?:[A-Za-z]:)?[^":]+)"?', text)
    return PurePosixPath(subdataset["file"] if subdataset else text)


def choose_band(dataset, band=None):
    """Number of the band to use, and sentences about the choice where there was one."""
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    described = [
        f"{number} ({each.GetDescription() or 'no description'})" for number, each in enumerate(bands, 1)
    ]
    if band is not None:
        if band not in range(1, len(bands) + 1):
            raise SceneError(f"The raster has no band {band}; choose one of {', '.join(described)}.")
        return int(band), []
    colours = [each.GetColorInterpretation() for each in bands]
    candidates = [number for number, colour in enumerate(colours, 1) if colour != gdal.GCI_AlphaBand] or [1]
    if len(candidates) == 1:
        return candidates[0], []
    for polarisation in BAND_PREFERENCE:
        word = re.compile(rf"(?<![A-Za-z]){polarisation}(?![A-Za-z])", re.IGNORECASE)
        for number in candidates:
            if word.search(bands[number - 1].GetDescription()):
                choice = f"Of the bands {', '.join(described)}, band {number} ({polarisation}) is used."
                return number, [choice]
    if gdal.GCI_RedBand in colours:
        composite = "The raster is a colour composite, not backscatter of one band"
        return candidates[0], [f"{composite}; band {candidates[0]} is used."]
    choice = f"Of the bands {', '.join(described)}, band {candidates[0]} is used: none names HH or VV."
    return candidates[0], [choice]


def native_georeference(dataset, stated_size_m=None, given_size_m=None):
    """Transform, CRS and ground size of a raster's pixels.

    Parameters
    ----------
    dataset : gdal.Dataset
    stated_size_m : float, optional
        Pixel size that the file's name states, for rasters without CRS.
    given_size_m : float or (float, float), optional
        Pixel size (row, column) that the user gives, for rasters without CRS.

    Returns
    -------
    transform : tuple of 6 float
        Where the raster has none, the one by which QGIS shows it.
    crs_wkt : str
    size : (float, float)
        Metres on the ground at the raster's centre, from row to row and from column to column.
    warnings : list of str

    Raises
    ------
    SceneError
        Where the pixel size is unknown.
    """
    transform, crs_wkt = native_transform(dataset)
    column, row = dataset.RasterXSize / 2.0, dataset.RasterYSize / 2.0
    given = _pixel_size_pair(given_size_m)
    measured = ground_pixel_size(transform, crs_wkt, column, row) if crs_wkt else None
    if measured:
        if given and max(abs(g / m - 1.0) for g, m in zip(given, measured)) > 0.05:
            return transform, crs_wkt, measured, [
                f"The pixel size given ({given[0]:g} m by {given[1]:g} m) is not used: the raster's CRS says "
                f"{measured[0]:.2f} m by {measured[1]:.2f} m."
            ]  # fmt: skip
        return transform, crs_wkt, measured, []
    if given:
        return (
            transform,
            crs_wkt,
            given,
            ["The raster is not tied to the Earth: distances rest on the pixel size given."],
        )
    if stated_size_m:
        return transform, crs_wkt, (stated_size_m, stated_size_m), [
            f"The raster has no georeference; the pixel size of {stated_size_m:.4g} m is that of its CaFFe "
            "name. If the image was resized since, give its pixel size in metres."
        ]  # fmt: skip
    raise SceneError(
        "The raster has no CRS or no geotransform, so the size of its pixels on the ground is unknown: give "
        "the pixel size in metres, or georeference the raster."
    )


def native_transform(dataset):
    """Geotransform and CRS (WKT) of a raster; without a geotransform, QGIS's own and '' ."""
    transform = dataset.GetGeoTransform(can_return_null=True)
    if transform is not None and transform[1] * transform[5] != transform[2] * transform[4]:
        return tuple(transform), dataset.GetProjection()
    if dataset.GetGCPCount():
        raise SceneError(
            "The raster is placed by ground control points only, as in radar geometry; terrain-correct it, "
            "or warp it to a map projection (Raster > Projections > Warp in QGIS), and use the result."
        )
    return UNREFERENCED_TRANSFORM, ""


def _pixel_size_pair(size):
    """Pixel size as (row, column) from one number or two; None stays None."""
    if size is None:
        return None
    pair = np.broadcast_to(np.asarray(size, dtype=np.float64), 2)
    if not np.all(np.isfinite(pair) & (pair > 0.0)):
        raise SceneError(f"The pixel size must be positive, in metres; it is {size}.")
    return float(pair[0]), float(pair[1])


class RasterBand:
    """One band, read by windows as float32 together with where it holds a measurement.

    Attributes
    ----------
    shape : (int, int)
        Rows and columns.
    data_type : numpy dtype
        Of the values as they count: float32 where the band declares a scale and an offset.
    declares_nodata : bool
        Whether the file itself says what is missing: by nodata value, mask or alpha.
    """

    def __init__(self, dataset, number, path):
        self._dataset = dataset  # GDAL's bands do not keep their dataset open
        self._band = dataset.GetRasterBand(number)
        if gdal.DataTypeIsComplex(self._band.DataType):
            raise SceneError(
                f"Band {number} of {path} holds complex numbers (single-look complex data); convert it to "
                "intensity, multi-look and geocode it first."
            )
        self.number = number
        self.path = path
        self.shape = (dataset.RasterYSize, dataset.RasterXSize)
        self.description = self._band.GetDescription() or ""
        self.unit = self._band.GetUnitType() or ""
        self._gain, self._offset = self._band.GetScale() or 1.0, self._band.GetOffset() or 0.0
        scaled = (self._gain, self._offset) != (1.0, 0.0)
        self.data_type = np.dtype(
            np.float32 if scaled else gdal_array.GDALTypeCodeToNumericTypeCode(self._band.DataType)
        )
        self.declares_nodata = not self._band.GetMaskFlags() & gdal.GMF_ALL_VALID
        self._mask = self._band.GetMaskBand() if self.declares_nodata else None
        self._bytes_per_pixel = gdal.GetDataTypeSize(self._band.DataType) // 8 + 1
        self._cached_bytes = 0

    def read(self, rows, columns, shape=None):
        """Values and validity of the pixels from rows[0] to rows[1] and columns[0] to columns[1].

        Parameters
        ----------
        rows, columns : (int, int)
            First, and one past the last.
        shape : (int, int), optional
            Read only the nearest pixels of an array of this shape.

        Returns
        -------
        values : ndarray of float32
        valid : ndarray of bool
            False at declared nodata, NaN, infinities and huge fill values.
        """
        values = self._read(self._band, rows, columns, shape)
        with np.errstate(over="ignore", invalid="ignore"):
            values = values.astype(np.float32, copy=False)
            if (self._gain, self._offset) != (1.0, 0.0):
                values = values * np.float32(self._gain) + np.float32(self._offset)
            valid = np.abs(values) < FILL_LIMIT
        if self._mask is not None:
            valid &= self._read(self._mask, rows, columns, shape) != 0
        self._cached_bytes += (rows[1] - rows[0]) * (columns[1] - columns[0]) * self._bytes_per_pixel
        if self._cached_bytes > _CACHE_BYTES:
            self._dataset.FlushCache()
            self._cached_bytes = 0
        return values, valid

    def sample(self, rows, columns):
        """Values of some pixels of a window, to judge the scale by.

        Returns
        -------
        values : ndarray of float32, shape (n,)
            Valid and not exactly 0; empty where the window holds no such pixel.
        zero_share : float
            Share of the valid pixels that are exactly 0.
        """
        pieces = [
            self.read((row, min(row + _PIECE_SIZE, rows[1])), (column, min(column + _PIECE_SIZE, columns[1])))
            for row in _piece_starts(*rows)
            for column in _piece_starts(*columns)
        ]
        sample = np.concatenate([values[valid] for values, valid in pieces])
        if np.count_nonzero(sample) < _ENOUGH_SAMPLES:
            shape = min(rows[1] - rows[0], _OVERVIEW_SIZE), min(columns[1] - columns[0], _OVERVIEW_SIZE)
            values, valid = self.read(rows, columns, shape)
            sample = values[valid]
        zero = sample == 0.0
        return sample[~zero], float(zero.mean()) if len(sample) else 0.0

    def _read(self, band, rows, columns, shape):
        height, width = rows[1] - rows[0], columns[1] - columns[0]
        buffer = {} if shape is None else {"buf_ysize": shape[0], "buf_xsize": shape[1]}
        values, message = quiet_call(band.ReadAsArray, columns[0], rows[0], width, height, **buffer)
        if values is None:
            raise SceneError(
                f"Rows {rows[0]} to {rows[1]} of band {self.number} of {self.path} cannot be read; the file "
                f"may be damaged or incomplete. GDAL says: {message}"
            )
        return values


def _piece_starts(start, stop):
    return np.unique(np.linspace(start, max(stop - _PIECE_SIZE, start), _PIECES).astype(int)).tolist()
