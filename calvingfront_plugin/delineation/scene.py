"""A SAR raster as the network sees it: window, backscatter scale, working grid, valid mask, date, sensor."""

from __future__ import annotations

import itertools
import math
import os
from dataclasses import dataclass, replace

import numpy as np

from . import georeference
from .backscatter import DB_ZERO_SHARE, SCALES, detect_scale, from_linear, given_scale, scale_hint, to_linear
from .product_name import parse_product_name
from .raster import (
    RasterBand,
    SceneError,
    choose_band,
    native_georeference,
    native_transform,
    open_raster,
    source_file,
)
from .resampling import axis_weights, resample, target_size, weighted_average, weighted_sum

__all__ = [
    "Scene",
    "SceneError",
    "extent_in_raster_crs",
    "normalise",
    "read_native",
    "read_scene",
    "resample",
]

#: Ground size of a pixel of the working grid, in metres, unless the weights file says otherwise.
WORKING_PIXEL_SIZE_M = 75.0

#: Windows snap to this many working pixels: the network halves its grid four times.
GRID_STEP = 16

#: Quantiles of the valid pixels that :func:`normalise` maps to -1 and 1.
NORMALISATION_QUANTILES = (0.02, 0.98)

#: Normalised backscatter is clipped here, so that a few bright targets cannot dominate.
NORMALISATION_CLIP = 1.5

# A window thinner than this many working pixels is refused; one thinner than twice as many is warned about.
_SMALLEST_WINDOW = 16

# Share of a working pixel that must be measured, safe against rounding of exactly one half.
_HALF = 0.5 + 1e-5

# Native pixels read at a time: some 100 MB with all that is derived from them.
_STRIP_PIXELS = 4_000_000


def normalise(values, valid):
    """Bring backscatter of any sensor and any scale to one range.

    The same function serves training and use, so that the network meets what it was trained on.

    Parameters
    ----------
    values : ndarray of float, shape (H, W)
        Backscatter in any monotone unit (dB, DN, 8-bit stretch).
    valid : ndarray of bool, shape (H, W)
        Where ``values`` holds a measurement.

    Returns
    -------
    ndarray of float32, shape (2, H, W)
        Channel 0: backscatter with the 2 % and 98 % quantiles of the valid pixels at -1 and 1, clipped at
        +-1.5, and 0 where there is no measurement. Channel 1: 1 where there is a measurement.
    """
    channels = np.zeros((2, *values.shape), dtype=np.float32)
    channels[1] = valid
    if not valid.any():
        return channels
    low, high = np.quantile(values[valid], NORMALISATION_QUANTILES)
    if high > low:
        scaled = 2.0 * (values - low) / (high - low) - 1.0
        channels[0] = np.where(valid, np.clip(scaled, -NORMALISATION_CLIP, NORMALISATION_CLIP), 0.0)
    return channels


@dataclass(frozen=True, eq=False)
class Scene:
    """A window of one band of a SAR raster on the working grid.

    Attributes
    ----------
    path : str
        As given.
    band : int
        Counted from 1.
    name : str
        File name without folder and suffix.
    values : ndarray of float32, shape (H, W)
        dB where the scale is known (10 log10 of the mean power), mean values where it is 'stretched'; 0 where
        not valid.
    valid : ndarray of bool, shape (H, W)
        Where more than half of the working pixel was measured.
    transform : tuple of 6 float
        GDAL geotransform of the working grid, from pixel (column, row) to map coordinates.
    crs_wkt : str
        '' where the raster has no CRS.
    pixel_size_m, native_pixel_size_m : (float, float)
        True ground size of a pixel of the working grid and of the raster, in metres: one step from row to
        row, and one from column to column.
    native_window : (int, int, int, int)
        Column offset, row offset, width and height in raster pixels of what the working grid covers, rounded
        outwards.
    scale : str
        'db', 'power', 'amplitude' or 'stretched'.
    scale_reason : str
        Why, and whether the user chose it.
    zeros : str
        What exact zeros of the raster are: 'nodata', 'values', or 'majority' (nodata where they are more than
        half of a pixel's area).
    touches_raster_edge : (bool, bool, bool, bool)
        Whether the window ends where the raster does: left, top, right, bottom in pixel axes.
    date, time_utc, sensor, polarisation, orbit_pass, image_id, glacier : str or None
        Of the acquisition, see :class:`~.product_name.ProductName`; `image_id` is the scene's name where
        there is no product identifier.
    warnings : tuple of str
        Sentences for the user.
    """

    path: str
    band: int
    name: str
    values: np.ndarray
    valid: np.ndarray
    transform: tuple
    crs_wkt: str
    pixel_size_m: tuple
    native_pixel_size_m: tuple
    native_window: tuple
    scale: str
    scale_reason: str
    zeros: str = "majority"
    touches_raster_edge: tuple = (True, True, True, True)
    date: str | None = None
    time_utc: str | None = None
    sensor: str | None = None
    polarisation: str | None = None
    orbit_pass: str | None = None
    image_id: str | None = None
    glacier: str | None = None
    warnings: tuple = ()

    def to_map(self, columns, rows):
        """Map coordinates (x, y) of working pixels; the centre of pixel (r, c) is (c + 0.5, r + 0.5)."""
        return georeference.to_map(self.transform, columns, rows)

    def to_pixel(self, x, y):
        """Working pixel coordinates (columns, rows) of map coordinates."""
        return georeference.to_pixel(self.transform, x, y)


def read_scene(
    path,
    *,
    band=None,
    extent=None,
    scale="auto",
    pixel_size_m=None,
    working_pixel_size_m=WORKING_PIXEL_SIZE_M,
    progress=None,
):
    """Read a SAR raster, or a window of it, onto the working grid.

    The working grid starts at the raster's own origin, so that a place has the same value in every window.
    Only the window is read, in strips.

    Parameters
    ----------
    path : str or path-like
        Anything GDAL opens, including ``/vsizip/...`` and the source of a QGIS raster layer.
    band : int, optional
        Counted from 1. By default the band described as HH, else VV, HV, VH, else the first.
    extent : (xmin, ymin, xmax, ymax), optional
        Window in the raster's CRS, widened to whole multiples of 16 working pixels; the whole raster by
        default.
    scale : str
        'auto', 'db', 'power', 'amplitude' or 'stretched'.
    pixel_size_m : float or (float, float), optional
        Ground size of a raster pixel (row, column) where the raster has no CRS; otherwise its CRS decides.
    working_pixel_size_m : float or None
        Ground size of a pixel of the working grid; None keeps the raster's own pixels.
    progress : callable, optional
        Called with a fraction and a message after each strip; may raise to cancel.

    Returns
    -------
    Scene

    Raises
    ------
    SceneError
        Where the raster, band, window or scale cannot be used.
    """
    if scale != "auto" and scale not in SCALES:
        raise SceneError(f"Unknown scale '{scale}': choose auto, {', '.join(SCALES)}.")
    dataset = open_raster(path)
    name = source_file(path).stem
    product = read_product(source_file(path), dataset.GetMetadata())
    number, warnings = choose_band(dataset, band)
    source = RasterBand(dataset, number, os.fspath(path))
    transform, crs_wkt, native_size, georeference_warnings = native_georeference(
        dataset, product.pixel_size_m, pixel_size_m
    )
    factors = _factors(native_size, working_pixel_size_m)
    first, shape, grid_shape = _working_window(transform, source.shape, factors, extent)
    grid_warnings = _check_grid(shape, native_size, factors)
    rows = axis_weights(factors[0], first[0], shape[0], source.shape[0])
    columns = axis_weights(factors[1], first[1], shape[1], source.shape[1])

    sample, zero_share = source.sample(rows.span, columns.span)
    if not len(sample):
        raise _no_valid_pixel(source, extent)
    detected = found_scale(source, sample) if scale == "auto" else given_scale(scale)
    zeros = _meaning_of_zeros(source, detected.scale, zero_share)
    linear, valid = _read_average(source, rows, columns, detected.scale, zeros, progress)
    if not valid.any():
        raise _no_valid_pixel(source, extent)

    band_polarisation = parse_product_name(source.description).polarisation
    return Scene(
        path=os.fspath(path),
        band=number,
        name=name,
        values=from_linear(linear, valid, detected.scale),
        valid=valid,
        transform=georeference.part_of_grid(transform, first, factors),
        crs_wkt=crs_wkt,
        pixel_size_m=(native_size[0] * factors[0], native_size[1] * factors[1]),
        native_pixel_size_m=native_size,
        native_window=_native_window(first, shape, factors, source.shape),
        scale=detected.scale,
        scale_reason=detected.reason,
        zeros=zeros,
        touches_raster_edge=(
            first[1] == 0,
            first[0] == 0,
            first[1] + shape[1] == grid_shape[1],
            first[0] + shape[0] == grid_shape[0],
        ),
        date=product.date,
        time_utc=product.time_utc,
        sensor=product.sensor,
        polarisation=band_polarisation or product.polarisation,
        orbit_pass=product.orbit_pass,
        image_id=product.image_id or name,
        glacier=product.glacier,
        warnings=(*warnings, *georeference_warnings, *grid_warnings, *detected.warnings),
    )


def found_scale(source, sample):
    """What the values of a band are, from its name, its description and a sample of its pixels.

    Parameters
    ----------
    source : raster.RasterBand
    sample : ndarray
        Valid values.

    Returns
    -------
    backscatter.DetectedScale
    """
    hint = scale_hint(source_file(source.path).stem, source.description, source.unit)
    return detect_scale(sample, source.data_type, hint)


def read_native(scene, extent, *, max_pixels=4_000_000, progress=None):
    """Read a window of a scene's band at the raster's own resolution, for work on single edges.

    Parameters
    ----------
    scene : Scene
        Whose path, band, scale and meaning of zeros are used.
    extent : (xmin, ymin, xmax, ymax)
        In the raster's CRS, widened to whole pixels.
    max_pixels : int
        Larger windows are averaged over blocks of 2 x 2, 3 x 3, ... raster pixels.
    progress : callable, optional
        As for :func:`read_scene`.

    Returns
    -------
    values : ndarray of float32, shape (H, W)
        Linear power, or the values themselves where the scale is 'stretched'; 0 where not valid.
    valid : ndarray of bool, shape (H, W)
    transform : tuple of 6 float
        GDAL geotransform of the returned array.
    pixel_size_m : (float, float)
        Ground size of its pixels (row, column).

    Raises
    ------
    SceneError
        Where the window lies outside the raster or cannot be read. No valid pixel is no error.
    """
    dataset = open_raster(scene.path)
    source = RasterBand(dataset, scene.band, scene.path)
    transform, _ = native_transform(dataset)
    top, bottom, left, right = _pixel_bounds(transform, source.shape, extent)
    for block in itertools.count(1):
        first = (math.floor(top / block + 1e-6), math.floor(left / block + 1e-6))
        shape = (math.ceil(bottom / block - 1e-6) - first[0], math.ceil(right / block - 1e-6) - first[1])
        if shape[0] * shape[1] <= max(max_pixels, 1):
            break
    rows = axis_weights(block, first[0], shape[0], source.shape[0])
    columns = axis_weights(block, first[1], shape[1], source.shape[1])
    linear, valid = _read_average(source, rows, columns, scene.scale, scene.zeros, progress)
    return (
        np.where(valid, linear, np.float32(0.0)),
        valid,
        georeference.part_of_grid(transform, first, (block, block)),
        (scene.native_pixel_size_m[0] * block, scene.native_pixel_size_m[1] * block),
    )


def extent_in_raster_crs(path, extent, crs_wkt):
    """Bounds of `extent` in the CRS of a raster.

    Parameters
    ----------
    path : str or path-like
        The raster.
    extent : (xmin, ymin, xmax, ymax)
        In `crs_wkt`, x before y (longitude before latitude).
    crs_wkt : str
        WKT or ``EPSG:...``; '' means the raster's own.

    Returns
    -------
    (xmin, ymin, xmax, ymax)
        Bounds of a grid of points of the extent, since its edges may become curves. Unchanged where either
        has no CRS.

    Raises
    ------
    SceneError
        Where the extent has no place in the raster's CRS.
    """
    raster_crs = open_raster(path).GetProjection()
    ours, theirs = georeference.spatial_reference(raster_crs), georeference.spatial_reference(crs_wkt)
    if ours is None or theirs is None or ours.IsSame(theirs):
        return tuple(map(float, extent))
    bounds = georeference.transform_bounds(extent, crs_wkt, raster_crs)
    if bounds is None:
        raise SceneError(f"The window {_in_words(extent)} cannot be transformed to the CRS of the raster.")
    return bounds


def read_product(file, metadata):
    """What is known of the acquisition from a file's name and metadata, or from the product it lies in.

    Parameters
    ----------
    file : pathlib.Path
        Such as ``S1A_*.data/VV.img``.
    metadata : dict
        Of the raster, as GDAL gives it.

    Returns
    -------
    ProductName
    """
    product = parse_product_name(file.name, metadata)
    if product.date is None:
        for folder in file.parents:
            if folder.suffix.lower() in (".data", ".safe", ".zip"):
                whole = parse_product_name(folder.stem)
                return replace(whole, polarisation=product.polarisation or whole.polarisation)
    return product


def _factors(native_size, working_pixel_size_m):
    """Raster pixels per working pixel, (row, column); exactly 1 where they differ by less than 1 %."""
    if working_pixel_size_m is None:
        return 1.0, 1.0
    if not working_pixel_size_m > 0.0:
        raise SceneError(f"The working pixel size must be positive, in metres; it is {working_pixel_size_m}.")
    factors = (working_pixel_size_m / size for size in native_size)
    return tuple(1.0 if abs(factor - 1.0) < 0.01 else factor for factor in factors)


def _working_window(transform, raster_shape, factors, extent):
    """First pixel (row, column) and shape of a window of the working grid, and the whole grid's shape."""
    grid_shape = tuple(target_size(size, factor) for size, factor in zip(raster_shape, factors))
    if extent is None:
        return (0, 0), grid_shape, grid_shape
    top, bottom, left, right = _pixel_bounds(transform, raster_shape, extent)
    first, shape = [], []
    for low, high, factor, size in zip((top, left), (bottom, right), factors, grid_shape):
        start = GRID_STEP * math.floor(low / factor / GRID_STEP + 1e-6)
        stop = min(GRID_STEP * math.ceil(high / factor / GRID_STEP - 1e-6), size)
        first.append(start)
        shape.append(stop - start)
    return tuple(first), tuple(shape), grid_shape


def _pixel_bounds(transform, raster_shape, extent):
    """Top, bottom, left and right of an extent in raster pixels, clipped to the raster."""
    extent = tuple(map(float, extent))
    if not (np.isfinite(extent).all() and extent[0] < extent[2] and extent[1] < extent[3]):
        raise SceneError(f"The window {_in_words(extent)} is empty; give xmin, ymin, xmax, ymax.")
    columns, rows = georeference.to_pixel(
        transform, [extent[0], extent[2], extent[2], extent[0]], [extent[1], extent[1], extent[3], extent[3]]
    )
    height, width = raster_shape
    top, bottom = max(rows.min(), 0.0), min(rows.max(), height)
    left, right = max(columns.min(), 0.0), min(columns.max(), width)
    if top >= bottom or left >= right:
        x, y = georeference.to_map(transform, [0, width, width, 0], [0, 0, height, height])
        bounds = _in_words((x.min(), y.min(), x.max(), y.max()))
        raise SceneError(
            f"The window {_in_words(extent)} lies outside the raster, which covers {bounds}; choose a window "
            "inside it, in the raster's own CRS."
        )
    return top, bottom, left, right


def _check_grid(shape, native_size, factors):
    """Warnings about a small window or a coarse raster; SceneError for a window that is too small."""
    size = [native * factor for native, factor in zip(native_size, factors)]
    needed = (
        f"{2 * _SMALLEST_WINDOW * size[0] / 1000:.1f} km by {2 * _SMALLEST_WINDOW * size[1] / 1000:.1f} km"
    )
    small = f"The window is only {shape[0]} by {shape[1]} pixels of {size[0]:.0f} m by {size[1]:.0f} m"
    if min(shape) < _SMALLEST_WINDOW:
        raise SceneError(
            f"{small}, too little to recognise a front: choose a larger window, at least {needed}."
        )
    warnings = []
    if min(shape) < 2 * _SMALLEST_WINDOW:
        warnings.append(
            f"{small}: a larger window, at least {needed}, shows more of the glacier and is safer."
        )
    if min(factors) < 1.0:
        warnings.append(
            f"The raster's pixels ({native_size[0]:.0f} m by {native_size[1]:.0f} m) are coarser than the "
            f"working grid ({size[0]:.0f} m by {size[1]:.0f} m) and were interpolated: fine detail of the "
            "front is not in them."
        )
    return warnings


def _meaning_of_zeros(source, scale, zero_share):
    if scale == "db" and source.data_type.kind == "f" and zero_share > DB_ZERO_SHARE:
        return "nodata"
    # The dark end of a stretch is 0. It is told from the margin only where the file declares what is missing.
    return "values" if scale == "stretched" and source.declares_nodata else "majority"


def _read_average(source, rows, columns, scale, zeros, progress):
    """Mean linear values over the pixels of a grid, and where more than half of a pixel is measured."""
    count, first_column = len(rows.index), columns.span[0]
    columns_read = columns.from_pixel(first_column)
    native_rows = (rows.span[1] - rows.span[0]) / count
    step = max(1, int(_STRIP_PIXELS / (native_rows * (columns.span[1] - first_column))))
    linear = np.zeros((count, len(columns.index)), dtype=np.float32)
    valid = np.zeros(linear.shape, dtype=bool)
    for start in range(0, count, step):
        strip = rows.part(start, start + step)
        strip_rows = strip.from_pixel(strip.span[0])
        values, known = source.read(strip.span, columns.span)
        if zeros == "nodata":
            known &= values != 0.0
        power, measured, empty = to_linear(values, known, scale)
        average, coverage = weighted_average(power, measured, strip_rows, columns_read)
        good = coverage > _HALF
        if zeros == "majority" and empty.any():
            covered = weighted_sum(measured | empty, strip_rows, columns_read)
            zero = weighted_sum(empty, strip_rows, columns_read)
            good = (covered > _HALF) & (zero <= _HALF * covered)
        linear[start : start + step], valid[start : start + step] = average, good
        if progress is not None:
            progress(min(start + step, count) / count, "Reading the raster")
    return linear, valid


def _native_window(first, shape, factors, raster_shape):
    row, column = (math.floor(start * factor) for start, factor in zip(first, factors))
    bottom, right = (
        min(math.ceil((start + count) * factor), size)
        for start, count, factor, size in zip(first, shape, factors, raster_shape)
    )
    return column, row, right - column, bottom - row


def _no_valid_pixel(source, extent):
    where = f"the window {_in_words(extent)} of " if extent is not None else ""
    return SceneError(
        f"There is no valid pixel in band {source.number} of {where}{source.path}: all are nodata. Choose "
        "another window or band."
    )


def _in_words(extent):
    return "(" + ", ".join(f"{value:.10g}" for value in extent) + ")"
