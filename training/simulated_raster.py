"""Simulated scenes as files: a GeoTIFF as users have them and its true fronts, for the demo and the tests."""

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from calvingfront_plugin.delineation.backscatter import SCALES
from calvingfront_plugin.delineation.front_record import FRONT_LAYER
from calvingfront_plugin.delineation.georeference import quiet_call
from calvingfront_plugin.delineation.whole_files import whole_file

#: Upper left corners for the projections of the Greenland coast: UTM 24 N and polar stereographic, both in the
#: south-east.
ORIGINS = {32624: (520_000.0, 7_380_000.0), 3413: (300_000.0, -2_570_000.0)}

#: Digital number of unit amplitude, about that of Sentinel-1 GRD products.
_DIGITAL_NUMBER = 500.0

#: Quantiles of the valid pixels that 8-bit pictures of SAR scenes map to black and white.
_STRETCH_QUANTILES = (0.02, 0.98)


def write_scene(
    path, scene, *, epsg=32624, origin=None, scale="db", nodata=np.nan, date="2024-07-15", polarisation="HH"
):
    """Write a simulated scene as a GeoTIFF.

    The scene's pixels become pixels of the map: in UTM within 0.1 % of the ground, in polar stereographic up
    to some percent off.

    Parameters
    ----------
    path : path
        Written beside and renamed. What the name says of sensor and date is the caller's business.
    scene : simulate.SimulatedScene
    epsg : int
        A projected CRS in metres.
    origin : (float, float), optional
        Map coordinates of the upper left corner; needed for other CRS than those of :data:`ORIGINS`.
    scale : str
        ``db`` or ``power`` (float32), ``amplitude`` (uint16, as digital numbers), or ``stretched`` (8-bit, dB
        between its 2 % and 98 % quantiles).
    nodata : float
        Marks pixels without data in ``db`` and ``power``; 0 does in the two others.
    date : str
        Day of acquisition for the metadata, ``YYYY-MM-DD``.
    polarisation : str
        Description of the band.

    Returns
    -------
    path

    Raises
    ------
    ValueError
        For an unknown scale or a CRS without origin.
    OSError
        Where the file cannot be written; one that was there stays.
    """
    if scale not in SCALES:
        raise ValueError(f"Unknown scale '{scale}': choose {', '.join(SCALES)}.")
    path = Path(path)
    transform, reference = _transform(scene, epsg, origin), _reference(epsg)
    values, nodata = stored_values(scene.backscatter_db, scale, nodata)
    metadata = {
        "ACQUISITION_DATE": date,
        "POLARISATION": polarisation,
        "TIFFTAG_IMAGEDESCRIPTION": "simulated SAR scene, no real place",
    }
    return _written_beside(path, _write_raster, values, nodata, transform, reference, metadata)


def _write_raster(path, values, nodata, transform, reference, metadata):
    """Write a GeoTIFF of one band; whether that succeeded."""
    types = {"float32": gdal.GDT_Float32, "uint16": gdal.GDT_UInt16, "uint8": gdal.GDT_Byte}
    predictor = 3 if values.dtype == np.float32 else 2
    raster = gdal.GetDriverByName("GTiff").Create(
        path,
        values.shape[1],
        values.shape[0],
        1,
        types[values.dtype.name],
        ["TILED=YES", "COMPRESS=DEFLATE", f"PREDICTOR={predictor}"],
    )
    if raster is None:
        return False
    raster.SetGeoTransform(transform)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetMetadata(metadata)
    band = raster.GetRasterBand(1)
    band.SetDescription(metadata["POLARISATION"])
    band.SetNoDataValue(float(nodata))
    # What FlushCache() returns tells nothing in older versions.
    failed = band.WriteArray(values) or raster.FlushCache() or gdal.GetLastErrorType() >= gdal.CE_Failure
    # GDAL writes on closing, and closes when the last reference goes.
    del band, raster
    return not failed and gdal.GetLastErrorType() < gdal.CE_Failure


def write_label(path, scene, *, epsg=32624, origin=None, date="2024-07-15"):
    """Write the true fronts of a simulated scene as a GeoPackage, a line each, in layer ``fronts``.

    Parameters
    ----------
    path : path
        Written beside and renamed.
    scene : simulate.SimulatedScene
        Without a front the layer is empty.
    epsg, origin, date
        As for :func:`write_scene`.

    Returns
    -------
    path

    Raises
    ------
    ValueError
        For a CRS without origin.
    OSError
        Where the file cannot be written; one that was there stays.
    """
    path = Path(path)
    transform, reference = _transform(scene, epsg, origin), _reference(epsg)
    lines = [
        [gdal.ApplyGeoTransform(transform, float(column), float(row)) for row, column in front]
        for front in scene.fronts
    ]
    return _written_beside(path, _write_lines, lines, reference, date)


def _write_lines(path, lines, reference, date):
    """Write a GeoPackage of lines (x, y); whether that succeeded."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    if source is None:
        return False
    layer = source.CreateLayer(FRONT_LAYER, reference, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("date", ogr.OFTDate))
    failures = [source.StartTransaction()]
    for points in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("date", date.replace("-", "/"))
        line = ogr.Geometry(ogr.wkbLineString)
        for point in points:
            line.AddPoint_2D(*point)
        feature.SetGeometry(line)
        failures.append(layer.CreateFeature(feature))
    failures.append(source.CommitTransaction())
    # OGR writes on closing, and closes when the last reference goes.
    del layer, source
    return not any(failures) and gdal.GetLastErrorType() < gdal.CE_Failure


def _written_beside(path, write, *arguments):
    """The path, after ``write`` has written the file beside it, or an OSError and nothing left."""
    if not path.parent.is_dir():
        raise OSError(f"There is no folder {path.parent}; create it or choose another.")
    with whole_file(path) as beside:
        beside.unlink(missing_ok=True)
        written, problem = quiet_call(write, str(beside), *arguments)
        if not written:
            raise OSError(
                f"{path} cannot be written ({problem}); is the folder writable and the disk not full?"
            )
    return path


def _transform(scene, epsg, origin):
    if origin is None:
        if epsg not in ORIGINS:
            raise ValueError(
                f"Give the origin of the scene in EPSG:{epsg}: the map coordinates of its corner."
            )
        origin = ORIGINS[epsg]
    return (float(origin[0]), scene.pixel_size_m, 0.0, float(origin[1]), 0.0, -scene.pixel_size_m)


def _reference(epsg):
    reference = osr.SpatialReference()
    if reference.ImportFromEPSG(epsg) != 0:
        raise ValueError(f"There is no EPSG:{epsg}.")
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def stored_values(backscatter_db, scale, nodata):
    """Values as a file of that scale holds them, and what marks missing ones."""
    valid = np.isfinite(backscatter_db)
    if scale == "db":
        return np.where(valid, backscatter_db, nodata).astype(np.float32), nodata
    power = 10.0 ** (np.where(valid, backscatter_db, 0.0) / 10.0)
    if scale == "power":
        return np.where(valid, power, nodata).astype(np.float32), nodata
    if scale == "amplitude":
        # A measured pixel is never 0, which means nodata.
        numbers = np.clip(np.round(_DIGITAL_NUMBER * np.sqrt(power)), 1, np.iinfo(np.uint16).max)
        return np.where(valid, numbers, 0).astype(np.uint16), 0
    low, high = np.quantile(backscatter_db[valid], _STRETCH_QUANTILES)
    grey = 1 + 254 * np.clip((np.where(valid, backscatter_db, low) - low) / (high - low), 0.0, 1.0)
    return np.where(valid, np.round(grey), 0).astype(np.uint8), 0
