"""Fronts in the files of others: GeoJSON and Shapefiles are written, whatever OGR opens is read."""

from __future__ import annotations

import datetime
import math
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from .exchange_columns import CONVENTIONS, DBF_NAME_LENGTH, SharedFront, record_of
from .georeference import quiet_call, spatial_reference, transform_points
from .progress import silent

#: Suffix of a file -> the OGR driver that writes it.
DRIVERS = {".geojson": "GeoJSON", ".json": "GeoJSON", ".shp": "ESRI Shapefile"}

#: CRS that the files of a convention have, and that of everything else.
NORTH_POLAR, DEGREES = "EPSG:3413", "EPSG:4326"
_NORTH_POLAR_CONVENTIONS = ("TermPicks", "CALFIN")

#: The longest text of a DBF table, in bytes of UTF-8.
DBF_TEXT_LENGTH = 254
#: Every row has the width of the column, and somebody may write more into it later.
_USUAL_TEXT_LENGTH = 80

#: What may lie beside a Shapefile and belongs to it: indexes and names of an old one would spoil a new one.
_SHAPEFILE_PARTS = (
    ".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".idm", ".ind", ".shp.xml",
)  # fmt: skip

#: Decimals of coordinates in GeoJSON: about a centimetre in degrees, a tenth of a millimetre in metres.
_DECIMALS = {True: 7, False: 4}


class ExchangeError(ValueError):
    """A file that cannot be read or written as fronts; the message says why and what to do."""


@dataclass(frozen=True)
class WrittenFile:
    """What a file of fronts holds.

    Attributes
    ----------
    crs : str
        ``EPSG:...`` or WKT.
    cut_names : tuple of str
        Columns whose names a Shapefile has no room for.
    cut_texts : int
        Texts that are longer than a Shapefile takes.
    """

    crs: str
    cut_names: tuple
    cut_texts: int


@dataclass(frozen=True, eq=False)
class Label:
    """A labelled front.

    Attributes
    ----------
    points : ndarray of float, shape (N, 2)
        In the CRS of its layer.
    values : dict
        Of :data:`front_record.FRONT_FIELDS`.
    """

    points: np.ndarray
    values: dict


@dataclass(frozen=True, eq=False)
class LabelLayer:
    """The labels of a layer of a file.

    Attributes
    ----------
    name : str
    crs_wkt : str
    labels : list of Label
        One for each part of each line.
    n_without_line : int
        Features that have no line.
    """

    name: str
    crs_wkt: str
    labels: list
    n_without_line: int


# Writing


def check_target(path):
    """Refuse a file that could not be written, before the work that would go into it.

    Raises
    ------
    ExchangeError
        If it is neither GeoJSON nor a Shapefile, is a folder, or has no folder to lie in.
    """
    path = Path(path)
    if path.suffix.lower() not in DRIVERS:
        raise ExchangeError(
            f"{path} must end in .geojson or .shp: fronts are written as GeoJSON or Shapefile."
        )
    if path.is_dir():
        raise ExchangeError(f"{path} is a folder; give the file to write.")
    if not path.parent.is_dir():
        raise ExchangeError(f"There is no folder {path.parent}; create it or choose another.")


def usual_crs(path, convention, lines, crs):
    """The CRS that a file of a convention is expected to have.

    GeoJSON is longitude and latitude on WGS 84, and so is what GEEDiT writes. TermPicks and CALFIN Shapefiles are
    polar stereographic north (EPSG:3413); where a front lies in the southern hemisphere, WGS 84 again.

    Parameters
    ----------
    path : path
    convention : str
        Of :data:`exchange_columns.CONVENTIONS`.
    lines : sequence of ndarray, shape (N, 2)
    crs : str
        Of the lines, ``EPSG:...`` or WKT.

    Returns
    -------
    str
    """
    if convention not in _NORTH_POLAR_CONVENTIONS or DRIVERS[Path(path).suffix.lower()] == "GeoJSON":
        return DEGREES
    places = _moved(_means(lines), crs, DEGREES)
    return NORTH_POLAR if all(place[0, 1] >= 0 for place in places) else DEGREES


def write_fronts(path, fronts, crs, convention, target_crs=None, progress=silent):
    """Write fronts as GeoJSON or Shapefile with the columns of a convention.

    All of it is written beside and then renamed: a file that was there, with everything that belongs to it, is
    replaced whole or stays.

    Parameters
    ----------
    path : path
        Ends in ``.geojson``, ``.json`` or ``.shp``.
    fronts : sequence of (ndarray of shape (N, 2), dict)
        Vertices, and values of :data:`front_record.FRONT_FIELDS`.
    crs : str
        Of the vertices, ``EPSG:...`` or WKT.
    convention : str
        Of :data:`exchange_columns.CONVENTIONS`.
    target_crs : str, optional
        By default :func:`usual_crs`.
    progress : callable

    Returns
    -------
    WrittenFile

    Raises
    ------
    ExchangeError
        If :func:`check_target` refuses it, the fronts cannot be brought to the CRS, or the file cannot be written.
    """
    path = Path(path)
    check_target(path)
    if spatial_reference(crs) is None:
        raise ExchangeError(
            "The fronts have no coordinate system; assign the right one to their layer first."
        )
    lines = [np.asarray(points, dtype=float) for points, _ in fronts]
    target_crs = target_crs or usual_crs(path, convention, lines, crs)
    shared = _shared_fronts(lines, [values for _, values in fronts], crs, target_crs)
    columns = CONVENTIONS[convention]
    is_shapefile = DRIVERS[path.suffix.lower()] == "ESRI Shapefile"

    rows = [[column.value(front) for column in columns] for front in shared]
    cut_texts = 0
    if is_shapefile:
        cut_texts = sum(_is_too_long(value) for row in rows for value in row)
        rows = [[_fitting(value) for value in row] for row in rows]
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{path.stem}.", dir=path.parent))
    except OSError as error:
        raise ExchangeError(
            f"{path} cannot be written ({error.strerror}); is the folder writable?"
        ) from error
    try:
        target = folder / path.name
        written, problem = quiet_call(_write_layer, target, shared, rows, columns, target_crs, progress)
        if not written:
            raise ExchangeError(f"{path} cannot be written ({problem}); is the disk not full?")
        _put_in_place(folder, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    names = tuple(c.name for c in columns if is_shapefile and len(c.name) > DBF_NAME_LENGTH)
    return WrittenFile(target_crs, names, cut_texts)


def _shared_fronts(lines, records, crs, target_crs):
    moved = _moved(lines, crs, target_crs)
    centres, degrees = (_moved(_means(lines), crs, each) for each in (target_crs, DEGREES))
    lengths = ground_lengths(lines, crs)
    return [
        SharedFront(values, points, tuple(centre[0].tolist()), *place[0].tolist(), length)
        for values, points, centre, place, length in zip(records, moved, centres, degrees, lengths)
    ]


def _means(lines):
    """Mean of the vertices of each line, as a line of one vertex."""
    return [line.mean(axis=0, keepdims=True) for line in lines]


def _moved(lines, source, target):
    """Lines in another CRS; as they are where it is the same."""
    target_reference = spatial_reference(target)
    if target_reference is None:
        raise ExchangeError(f"{target} is no coordinate system that is known here; choose another.")
    if not lines or spatial_reference(source).IsSame(target_reference):
        return lines
    points = np.concatenate(lines)
    moved = transform_points(points.tolist(), source, target)
    if len(moved) != len(points):
        raise ExchangeError(
            f"The fronts cannot be brought to {target_reference.GetName()}: {len(points) - len(moved)} of their "
            "vertices do not exist there. Choose another coordinate system, or assign the right one to their layer."
        )
    return _split(moved, lines)


def _split(vertices, lines):
    """Values at the vertices of all lines, by line."""
    return np.split(vertices, np.cumsum([len(line) for line in lines])[:-1])


def ground_lengths(lines, crs):
    """Lengths of lines on the WGS 84 ellipsoid in metres, NaN where a line has no place on it.

    Parameters
    ----------
    lines : sequence of ndarray of float, shape (N, 2)
    crs : str
        ``EPSG:...`` or WKT.

    Returns
    -------
    list of float
    """
    if not len(lines):
        return []
    vertices = np.concatenate(lines).tolist()
    moved, _ = quiet_call(_earth_centred, vertices, crs)
    earth = np.full((len(vertices), 3), np.nan) if moved is None else np.array(moved)
    earth[~np.isfinite(earth)] = np.nan
    return [float(np.linalg.norm(np.diff(part, axis=0), axis=1).sum()) for part in _split(earth, lines)]


def _earth_centred(vertices, crs):
    transformation = osr.CoordinateTransformation(spatial_reference(crs), spatial_reference("EPSG:4978"))
    return transformation.TransformPoints(vertices)


def _is_too_long(value):
    return isinstance(value, str) and len(value.encode()) > DBF_TEXT_LENGTH


def _fitting(value):
    """A text cut to what a DBF table takes, between two characters."""
    return value.encode()[:DBF_TEXT_LENGTH].decode(errors="ignore") if _is_too_long(value) else value


def _write_layer(path, fronts, rows, columns, crs, progress):
    """Write the file; whether that succeeded."""
    driver = DRIVERS[path.suffix.lower()]
    reference = spatial_reference(crs)
    options = ["ENCODING=UTF-8"]
    if driver == "GeoJSON":
        options = [f"COORDINATE_PRECISION={_DECIMALS[bool(reference.IsGeographic())]}"]
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    if source is None:
        return False
    layer = source.CreateLayer(path.stem, reference, ogr.wkbLineString, options)
    failures = [
        layer.CreateField(_definition(column, driver, [row[index] for row in rows]))
        for index, column in enumerate(columns)
    ]
    for number, (front, row) in enumerate(zip(fronts, rows)):
        progress(number / len(fronts))
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(row):
            if value is None:
                feature.SetFieldNull(index)
            else:
                feature.SetField(index, value)
        line = ogr.Geometry(ogr.wkbLineString)
        for x, y in front.points.tolist():
            line.AddPoint_2D(x, y)
        feature.SetGeometry(line)
        failures.append(layer.CreateFeature(feature))
    # OGR writes on closing, and closes when the last reference goes.
    del layer, source
    return not any(failures) and gdal.GetLastErrorType() < gdal.CE_Failure


def _definition(column, driver, values):
    kinds = {"text": ogr.OFTString, "real": ogr.OFTReal, "flag": ogr.OFTInteger, "integer": ogr.OFTInteger64}
    if driver != "ESRI Shapefile":
        definition = ogr.FieldDefn(column.name, kinds[column.kind])
        if column.kind == "flag":
            definition.SetSubType(ogr.OFSTBoolean)
        return definition
    definition = ogr.FieldDefn(column.dbf_name, kinds[column.kind])
    longest = max((len(value.encode()) for value in values if isinstance(value, str)), default=0)
    widths = {"text": max(longest, _USUAL_TEXT_LENGTH), "real": 24, "flag": 1, "integer": 18}
    definition.SetWidth(widths[column.kind])
    definition.SetPrecision(8 if column.kind == "real" else 0)
    return definition


def _put_in_place(folder, path):
    """Rename all files of a folder into that of ``path``; if one fails, what was there comes back."""
    parts = _SHAPEFILE_PARTS if path.suffix.lower() == ".shp" else (path.suffix,)
    replaced = [old for old in (path.with_name(path.stem + part) for part in parts) if old.exists()]
    old_folder = Path(tempfile.mkdtemp(prefix=f".{path.stem}.", dir=path.parent))
    moves = [(old, old_folder / old.name) for old in replaced]
    moves += [(new, path.with_name(new.name)) for new in sorted(folder.iterdir())]
    done = []
    try:
        for origin, target in moves:
            os.replace(origin, target)
            done.append((origin, target))
    except OSError as error:
        for origin, target in reversed(done):
            os.replace(target, origin)
        raise ExchangeError(
            f"{path} cannot be written ({error.strerror}); is it open in another program?"
        ) from error
    finally:
        # It stays where old files could not be brought back.
        if done == moves or not any(old_folder.iterdir()):
            shutil.rmtree(old_folder)


# Reading


def read_labels(path, date_field=None, progress=silent):
    """Read fronts that others drew, each with our record of it.

    Parts of a line become fronts of their own, curves become straight pieces, and heights are left out.

    Parameters
    ----------
    path : path
        Anything that OGR opens.
    date_field : str, optional
        The field that holds the date, where its name does not tell.
    progress : callable

    Returns
    -------
    list of LabelLayer
        The layers that have lines.

    Raises
    ------
    ExchangeError
        If the file cannot be read, has no lines, or the field or the CRS is missing.
    """
    source, problem = quiet_call(gdal.OpenEx, str(path), gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
    if source is None:
        raise ExchangeError(f"{path} cannot be read as a vector file. GDAL says: {problem or 'nothing'}")
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    total = sum(max(layer.GetFeatureCount(), 0) for layer in layers)
    read, begin = [], 0
    for layer in layers:

        def report(number, begin=begin):
            progress(min((begin + number) / max(total, 1), 1.0))

        labels = _read_layer(path, layer, date_field, report)
        if labels is not None:
            read.append(labels)
        begin += max(layer.GetFeatureCount(), 0)
    if not read:
        raise ExchangeError(
            f"{path} has no lines. Fronts drawn as polygons become lines with Vector > Geometry Tools > Polygons to "
            "Lines."
        )
    return read


def _read_layer(path, layer, date_field, report):
    """Labels of a layer; None where it has no lines."""
    definition = layer.GetLayerDefn()
    fields = [definition.GetFieldDefn(index) for index in range(definition.GetFieldCount())]
    labels, n_without_line = [], 0
    for number, feature in enumerate(layer):
        report(number)
        lines = list(polylines(feature.GetGeometryRef()))
        n_without_line += not lines
        if lines:
            attributes = {field.GetName(): _value(feature, index) for index, field in enumerate(fields)}
            labels += [Label(points, record_of(attributes, date_field)) for points in lines]
    if not labels:
        return None
    if date_field and date_field.lower() not in {field.GetName().lower() for field in fields}:
        names = ", ".join(field.GetName() for field in fields)
        raise ExchangeError(f"{path} has no field '{date_field}'; it has {names or 'no fields'}.")
    reference = layer.GetSpatialRef()
    if reference is None or reference.IsLocal():
        raise ExchangeError(
            f"{path} does not say its coordinate system: put the .prj file beside it, or open it in QGIS, assign the "
            "right one and save it again."
        )
    crs_wkt = reference.ExportToWkt()
    for label, length in zip(labels, ground_lengths([label.points for label in labels], crs_wkt)):
        label.values["length_m"] = round(length, 1) if math.isfinite(length) else None
    return LabelLayer(layer.GetName(), crs_wkt, labels, n_without_line)


def polylines(geometry):
    """Vertices of each line of a geometry that has a length.

    Parameters
    ----------
    geometry : ogr.Geometry or None
        Lines in any form: with heights, in parts, curved.

    Yields
    ------
    ndarray of float, shape (N, 2)
    """
    if geometry is None:
        return
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbLineString:
        points = np.array([geometry.GetPoint_2D(k) for k in range(geometry.GetPointCount())], dtype=float)
        if len(points) and (points != points[0]).any():
            yield points
    elif ogr.GT_IsSubClassOf(geometry.GetGeometryType(), ogr.wkbGeometryCollection):
        for number in range(geometry.GetGeometryCount()):
            yield from polylines(geometry.GetGeometryRef(number))


def _value(feature, index):
    """An attribute; days and moments as Python has them."""
    if not feature.IsFieldSetAndNotNull(index):
        return None
    kind = feature.GetFieldType(index)
    if kind in (ogr.OFTDate, ogr.OFTDateTime):
        year, month, day, hour, minute, second, _ = feature.GetFieldAsDateTime(index)
        if kind == ogr.OFTDate:
            return _checked(datetime.date, year, month, day)
        return _checked(datetime.datetime, year, month, day, hour, minute, int(second))
    return feature.GetField(index)


def _checked(kind, *parts):
    """A day or moment; as text where the calendar has none such, as 1985-00-00."""
    try:
        return kind(*parts)
    except ValueError:
        return "-".join(f"{part:02d}" for part in parts[:3])
