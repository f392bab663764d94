"""Zones and front probability of a result as GeoTIFF."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .front_record import RecordError, put_in_place
from .georeference import quiet_call

#: Colour of each zone: no data, rock, glacier, ocean and melange.
ZONE_COLOURS = ((0, 0, 0), (153, 125, 92), (214, 232, 245), (34, 94, 168))

NO_ZONES = "These weights tell fronts but no zones; choose other weights for a zones raster."


def write_zones(path, result):
    """Write the most probable zone of each pixel: 0 no data, 1 rock, 2 glacier, 3 ocean and melange.

    Raises
    ------
    RecordError
        If the network gave no zones or the file cannot be written.
    """
    if result.zones is None:
        raise RecordError(NO_ZONES)
    _write(path, result, result.zones, "zone", ZONE_COLOURS)


def write_front_probability(path, result):
    """Write how much each pixel looks like a calving front, from 0 to 1.

    Raises
    ------
    RecordError
        If the file cannot be written.
    """
    _write(path, result, result.front_probability.astype(np.float32), "front probability")


def _write(path, result, array, description, colours=None):
    from osgeo import gdal

    path = Path(path)
    kind = gdal.GDT_Byte if array.dtype == np.uint8 else gdal.GDT_Float32
    beside = path.with_name(f".{path.name}.part.tif")
    rows, columns = array.shape
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    dataset, problem = quiet_call(
        gdal.GetDriverByName("GTiff").Create, str(beside), columns, rows, 1, kind, options
    )
    if dataset is None:
        raise RecordError(f"{path} cannot be written ({problem}); does the folder exist, and is it writable?")
    dataset.SetGeoTransform(result.scene.transform)
    dataset.SetProjection(result.scene.crs_wkt)
    band = dataset.GetRasterBand(1)
    band.SetDescription(description)
    if colours is not None:
        table = gdal.ColorTable()
        for value, colour in enumerate(colours):
            table.SetColorEntry(value, (*colour, 255))
        band.SetColorTable(table)
    filled, problem = quiet_call(_fill, band, array)
    # GDAL writes on closing, and closes when the last reference goes.
    del band, dataset
    if not filled:
        beside.unlink(missing_ok=True)
        raise RecordError(f"{path} cannot be written ({problem}); is there room on the disk?")
    put_in_place(beside, path)


def _fill(band, array):
    """Write an array to the disk; whether that succeeded."""
    from osgeo import gdal

    # What FlushCache() returns tells nothing in older versions.
    failed = band.WriteArray(array) or band.GetDataset().FlushCache()
    return not failed and gdal.GetLastErrorType() < gdal.CE_Failure
