"""Pixel and map coordinates of a raster, and the true size of its pixels on the ground."""

import math

import numpy as np
from osgeo import gdal, osr

#: Where QGIS draws a raster without georeference: x is the column, y minus the row.
UNREFERENCED_TRANSFORM = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)

_SEMI_MAJOR_M, _FLATTENING = 6378137.0, 1.0 / 298.257223563  # WGS 84


def quiet_call(call, *arguments, **options):
    """Call GDAL or OSR without output, whether or not they are set to raise.

    Whether they raise is a setting of the whole process, which belongs to QGIS and the user: it is not
    touched.

    Returns
    -------
    result, message
        The result, None where the call raised; and GDAL's last message, '' where there was none.
    """
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        gdal.ErrorReset()
        return call(*arguments, **options), gdal.GetLastErrorMsg()
    except RuntimeError as error:
        return None, str(error)
    finally:
        gdal.PopErrorHandler()


def to_map(transform, columns, rows):
    """Map coordinates of pixel coordinates; (0, 0) is the outer corner of the first pixel."""
    columns, rows = np.asarray(columns, dtype=np.float64), np.asarray(rows, dtype=np.float64)
    x = transform[0] + columns * transform[1] + rows * transform[2]
    y = transform[3] + columns * transform[4] + rows * transform[5]
    return x, y


def to_pixel(transform, x, y):
    """Pixel coordinates (columns, rows) of map coordinates, the inverse of :func:`to_map`."""
    dx = np.asarray(x, dtype=np.float64) - transform[0]
    dy = np.asarray(y, dtype=np.float64) - transform[3]
    determinant = transform[1] * transform[5] - transform[2] * transform[4]
    return (dx * transform[5] - dy * transform[2]) / determinant, (
        dy * transform[1] - dx * transform[4]
    ) / determinant


def part_of_grid(transform, first, factors):
    """Transform of a grid whose pixels hold `factors` (row, column) old ones, from its pixel `first` on."""
    x, y = to_map(transform, first[1] * factors[1], first[0] * factors[0])
    return (
        float(x),
        transform[1] * factors[1],
        transform[2] * factors[0],
        float(y),
        transform[4] * factors[1],
        transform[5] * factors[0],
    )


def spatial_reference(crs):
    """OSR reference of a WKT or ``EPSG:...`` text with x before y; None for no or an unknown one."""
    reference = osr.SpatialReference()
    failed, _ = quiet_call(reference.SetFromUserInput, crs) if crs else (1, "")
    if failed != 0:
        return None
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def transform_points(points, source, target):
    """Points (n, 2) from one CRS to another (texts); those that cannot be transformed are left out."""
    source, target = spatial_reference(source), spatial_reference(target)
    if source is None or target is None:
        return np.empty((0, 2))
    transformation, _ = quiet_call(osr.CreateCoordinateTransformation, source, target)
    if transformation is None:
        return np.empty((0, 2))
    transformed, _ = quiet_call(transformation.TransformPoints, [(float(x), float(y)) for x, y in points])
    transformed = np.array(transformed or [], dtype=np.float64).reshape(-1, 3)[:, :2]
    return transformed[np.isfinite(transformed).all(axis=1)]


def transform_bounds(extent, source, target, steps=21):
    """Bounds in `target` of a rectangle in `source`.

    From a grid of points, since edges become curves and poles can lie inside.

    Returns
    -------
    (xmin, ymin, xmax, ymax), or None where no point of the rectangle can be transformed.
    """
    x, y = np.meshgrid(np.linspace(extent[0], extent[2], steps), np.linspace(extent[1], extent[3], steps))
    points = transform_points(np.column_stack([x.ravel(), y.ravel()]), source, target)
    if not len(points):
        return None
    return (*map(float, points.min(axis=0)), *map(float, points.max(axis=0)))


def ground_pixel_size(transform, crs, column, row):
    """True size in metres of the pixel at (column, row): one step along the rows and one along the columns.

    Straight-line distances on the WGS 84 ellipsoid between the ends of the two steps: exact for a pixel, and
    without trouble at the pole and the date line. Polar stereographic differs from its nominal metres by
    percents, Web Mercator by a factor 2.9 at 70 degrees north.

    Returns
    -------
    (row_size, column_size) or None where `crs` is not tied to the Earth.
    """
    corners = to_map(transform, [column, column, column + 1.0], [row, row + 1.0, row])
    degrees = transform_points(np.column_stack(corners), crs, "EPSG:4326")
    if len(degrees) != 3:
        return None
    origin, down, right = _earth_centred(degrees)
    sizes = math.dist(origin, down), math.dist(origin, right)
    return sizes if min(sizes) > 0.0 else None


def _earth_centred(degrees):
    """Earth-centred coordinates (n, 3) in metres of longitudes and latitudes (n, 2) on WGS 84."""
    longitude, latitude = np.radians(degrees).T
    eccentricity = _FLATTENING * (2.0 - _FLATTENING)
    prime_vertical = _SEMI_MAJOR_M / np.sqrt(1.0 - eccentricity * np.sin(latitude) ** 2)
    return np.column_stack(
        [
            prime_vertical * np.cos(latitude) * np.cos(longitude),
            prime_vertical * np.cos(latitude) * np.sin(longitude),
            prime_vertical * (1.0 - eccentricity) * np.sin(latitude),
        ]
    )
