"""The fields of a calving front and of a processed scene, once, and the GeoPackage that holds them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .georeference import quiet_call, spatial_reference

#: Layer names in the GeoPackage.
FRONT_LAYER = "fronts"
SCENE_LAYER = "scenes"

#: Allowed values of fields.
METHODS = ("automatic", "clicked", "traced", "corrected", "manual")
STATUSES = ("unreviewed", "accepted", "rejected")
OUTCOMES = ("found", "several", "low_confidence", "none")

#: Fronts of lower mean confidence are of low confidence. By how a front came about: without clicks, what is more
#: likely wrong than right; of clicked fronts more is expected, and so much flags two in five of those that are
#: more than 500 m off and one in seven of those within 200 m, on glaciers that a network had not seen (model card).
LOW_CONFIDENCE = {"automatic": 0.5, "clicked": 0.85}

#: The same for weights whose confidence is not calibrated.
LOW_EVIDENCE = 0.4


class RecordError(OSError):
    """A GeoPackage that cannot be written; the message says why."""


@dataclass(frozen=True)
class RecordField:
    """A field of the record.

    Attributes
    ----------
    name : str
    kind : str
        ``text``, ``date``, ``datetime``, ``real`` or ``integer``.
    alias : str
        What people read.
    meaning : str
    """

    name: str
    kind: str
    alias: str
    meaning: str


FRONT_FIELDS = (
    RecordField("glacier", "text", "Glacier", "name, from the scene's name, a polygon layer, or the user"),
    RecordField("date", "date", "Date", "of acquisition"),
    RecordField("time_utc", "text", "Time (UTC)", "of acquisition, hh:mm:ss"),
    RecordField("sensor", "text", "Sensor", "that acquired the scene"),
    RecordField("image_id", "text", "Image", "product identifier of the scene"),
    RecordField("polarisation", "text", "Polarisation", "of the band used"),
    RecordField("orbit_pass", "text", "Orbit pass", "ascending or descending"),
    RecordField("method", "text", "Method", "automatic, clicked, traced, corrected or manual"),
    RecordField("status", "text", "Status", "unreviewed, accepted or rejected"),
    RecordField("outcome", "text", "Outcome", "found, several or low_confidence"),
    RecordField("flags", "text", "Flags", "what to look at, such as touches_edge"),
    RecordField("confidence", "real", "Confidence", "mean along the line, 0 to 1"),
    RecordField("length_m", "real", "Length (m)", "on the ground"),
    RecordField("model", "text", "Model", "name of the weights"),
    RecordField("model_version", "text", "Model version", "version of the weights"),
    RecordField("author", "text", "Author", "who drew or corrected it"),
    RecordField("quality", "integer", "Quality", "given by the user, 1 (best) to 6"),
    RecordField("notes", "text", "Notes", "of the user"),
    RecordField(
        "edit_distance_m",
        "real",
        "Edit distance (m)",
        "mean distance of the corrected from the predicted line",
    ),
    RecordField("n_clicks", "integer", "Clicks", "number of clicks that led to the front"),
    RecordField("edit_seconds", "real", "Editing time (s)", "spent on the front by hand"),
    RecordField("predicted_wkt", "text", "Predicted line", "the machine's own line with its confidence as M"),
    RecordField("source_raster", "text", "Raster", "that the front was drawn on"),
    RecordField("created_utc", "datetime", "Created (UTC)", "when the front was delineated"),
)

SCENE_FIELDS = (
    RecordField("image_id", "text", "Image", "product identifier of the scene"),
    RecordField("source_raster", "text", "Raster", "that was processed"),
    RecordField("band", "integer", "Band", "counted from 1"),
    RecordField("glacier", "text", "Glacier", "name, from the scene's name or the user"),
    RecordField("date", "date", "Date", "of acquisition"),
    RecordField("time_utc", "text", "Time (UTC)", "of acquisition, hh:mm:ss"),
    RecordField("sensor", "text", "Sensor", "that acquired the scene"),
    RecordField("polarisation", "text", "Polarisation", "of the band used"),
    RecordField("orbit_pass", "text", "Orbit pass", "ascending or descending"),
    RecordField("outcome", "text", "Outcome", "found, several, low_confidence, none or skipped"),
    RecordField("reason", "text", "Reason", "for the outcome, in words"),
    RecordField("flags", "text", "Flags", "what to look at"),
    RecordField("n_fronts", "integer", "Fronts", "number of fronts drawn"),
    RecordField("n_clicks", "integer", "Clicks", "number of clicks given"),
    RecordField("window", "text", "Window", "processed extent in map coordinates: xmin, ymin, xmax, ymax"),
    RecordField("pixel_size_m", "real", "Pixel size (m)", "of the raster, on the ground"),
    RecordField("working_pixel_size_m", "real", "Working pixel size (m)", "that the network saw"),
    RecordField("scale", "text", "Backscatter scale", "db, power, amplitude or stretched"),
    RecordField("scale_reason", "text", "Scale, why", "why the values were read so"),
    RecordField("model", "text", "Model", "name of the weights"),
    RecordField("model_version", "text", "Model version", "version of the weights"),
    RecordField("device", "text", "Device", "that computed it"),
    RecordField("seconds", "real", "Seconds", "that it took"),
    RecordField("warnings", "text", "Warnings", "about the raster or the result"),
    RecordField("created_utc", "datetime", "Created (UTC)", "when the scene was processed"),
)


def line_m_wkt(points, confidence):
    """A line with a confidence at each vertex as WKT (LINESTRING M).

    Parameters
    ----------
    points : ndarray of float, shape (N, 2)
    confidence : ndarray of float, shape (N,)
    """
    vertices = (f"{x:.10g} {y:.10g} {m:.3f}" for (x, y), m in zip(points, confidence))
    return f"LINESTRING M ({', '.join(vertices)})"


def points_of_wkt(wkt):
    """Positions of the vertices of a line given as WKT, as :func:`line_m_wkt` and others write it.

    Parameters
    ----------
    wkt : str

    Returns
    -------
    ndarray of float, shape (N, 2)
        Without heights and measures.

    Raises
    ------
    ValueError
        If it is no line of at least two vertices.
    """
    text = re.fullmatch(r"\s*LINESTRING\s*Z?M?\s*\((.*)\)\s*", wkt, re.IGNORECASE | re.DOTALL)
    vertices = [vertex.split()[:2] for vertex in text[1].split(",")] if text else []
    if len(vertices) < 2 or any(len(vertex) < 2 for vertex in vertices):
        raise ValueError(f"'{wkt[:40]}' is no line.")
    return np.array(vertices, dtype=float)


def front_values(front, result):
    """Values of :data:`FRONT_FIELDS` for a front of a result.

    Parameters
    ----------
    front : fronts.Front
    result : delineate.DelineationResult

    Returns
    -------
    dict
    """
    scene = result.scene
    return {
        "glacier": scene.glacier,
        "date": scene.date,
        "time_utc": scene.time_utc,
        "sensor": scene.sensor,
        "image_id": scene.image_id,
        "polarisation": scene.polarisation,
        "orbit_pass": scene.orbit_pass,
        "method": front.method,
        "status": "unreviewed",
        "outcome": front.outcome,
        "flags": ", ".join(front.flags) or None,
        "confidence": round(front.mean_confidence, 3),
        "length_m": round(front.length_m, 1),
        "model": result.card.name,
        "model_version": result.card.version,
        "author": None,
        "quality": None,
        "notes": None,
        "edit_distance_m": None,
        "n_clicks": front.n_clicks,
        "edit_seconds": None,
        "predicted_wkt": line_m_wkt(front.points, front.confidence),
        "source_raster": scene.path,
        "created_utc": result.created_utc,
    }


def scene_values(result):
    """Values of :data:`SCENE_FIELDS` for a result."""
    scene = result.scene
    return {
        "image_id": scene.image_id,
        "source_raster": scene.path,
        "band": scene.band,
        "glacier": scene.glacier,
        "date": scene.date,
        "time_utc": scene.time_utc,
        "sensor": scene.sensor,
        "polarisation": scene.polarisation,
        "orbit_pass": scene.orbit_pass,
        "outcome": result.outcome,
        "reason": result.reason,
        "flags": ", ".join(result.flags) or None,
        "n_fronts": len(result.fronts),
        "n_clicks": len(result.request.clicks),
        "window": ", ".join(f"{value:.10g}" for value in result.window),
        "pixel_size_m": round(float(np.mean(scene.native_pixel_size_m)), 3),
        "working_pixel_size_m": round(float(np.mean(scene.pixel_size_m)), 3),
        "scale": scene.scale,
        "scale_reason": scene.scale_reason,
        "model": result.card.name,
        "model_version": result.card.version,
        "device": result.device,
        "seconds": round(result.seconds, 2),
        "warnings": " ".join(result.warnings) or None,
        "created_utc": result.created_utc,
    }


def check_target(path, scenes):
    """Refuse a GeoPackage that could not be written, before the work that would go into it.

    Parameters
    ----------
    path : path
    scenes : iterable of (path, str)
        Each raster and its CRS as WKT.

    Raises
    ------
    RecordError
        If it is a folder, is not called ``.gpkg``, exists and is no GeoPackage, has no folder to lie in, or the
        rasters have several CRS.
    """
    path = Path(path)
    if path.is_dir():
        raise RecordError(f"{path} is a folder; give a GeoPackage to write, such as {path / 'fronts.gpkg'}.")
    if path.suffix.lower() != ".gpkg":
        raise RecordError(f"Fronts are written to a GeoPackage; {path} must end in .gpkg.")
    if not path.parent.is_dir():
        raise RecordError(f"There is no folder {path.parent}; create it or choose another.")
    if path.exists() and not _is_geopackage(path):
        raise RecordError(f"{path} exists and is no GeoPackage, so it is not replaced; choose another name.")
    files = {}
    for raster, crs_wkt in scenes:
        files.setdefault(crs_wkt, []).append(Path(raster).name)
    if len(files) > 1:
        systems = "; ".join(f"{_crs_name(crs_wkt)}: {_first_few(names)}" for crs_wkt, names in files.items())
        raise RecordError(
            f"The scenes have different coordinate systems; write them to one file per system ({systems})."
        )


def _is_geopackage(path):
    """By its header: SQLite with the application id of a GeoPackage (OGC 12-128r18, requirement 2)."""
    try:
        with open(path, "rb") as file:
            header = file.read(72)
    except OSError as error:
        raise RecordError(f"{path} exists and cannot be read ({error.strerror}).") from error
    return header.startswith(b"SQLite format 3\0") and header[68:70] == b"GP"


def _crs_name(crs_wkt):
    reference = spatial_reference(crs_wkt)
    if reference is None:
        return "no CRS"
    code = reference.GetAuthorityCode(None)
    return f"{reference.GetAuthorityName(None)}:{code}" if code else reference.GetName() or "unnamed CRS"


def _first_few(names, few=3):
    left = len(names) - few
    return ", ".join(names[:few]) + (f" and {left} more" if left > 0 else "")


def put_in_place(beside, path):
    """Rename a finished file to what it is to be called.

    Raises
    ------
    RecordError
        If that fails; the finished file is removed.
    """
    try:
        os.replace(beside, path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise RecordError(
            f"{path} cannot be written ({error.strerror}); is it a folder, or open in another program?"
        ) from error


def write_geopackage(path, results):
    """Write the fronts and scenes of results to a new GeoPackage.

    It is written beside and renamed, so that an existing file is replaced whole or not at all.

    Parameters
    ----------
    path : path
    results : sequence of delineate.DelineationResult
        Their rasters share one CRS.

    Raises
    ------
    RecordError
        If :func:`check_target` refuses it or the file cannot be written.
    """
    path = Path(path)
    check_target(path, [(result.scene.path, result.scene.crs_wkt) for result in results])
    beside = path.with_name(f".{path.name}.part.gpkg")
    beside.unlink(missing_ok=True)
    written, problem = quiet_call(_write_layers, str(beside), results)
    if not written:
        beside.unlink(missing_ok=True)
        raise RecordError(
            f"{path} cannot be written ({problem}); is the folder writable and the disk not full?"
        )
    put_in_place(beside, path)


def _write_layers(path, results):
    """Write all layers; whether that succeeded."""
    from osgeo import ogr

    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    if source is None:
        return False
    reference = _reference(results[0].scene.crs_wkt if results else "")
    fronts = _create_layer(source, FRONT_LAYER, reference, ogr.wkbLineString, FRONT_FIELDS)
    scenes = _create_layer(source, SCENE_LAYER, None, ogr.wkbNone, SCENE_FIELDS)
    failures = [source.StartTransaction()]
    for result in results:
        for front in result.fronts:
            line = ogr.Geometry(ogr.wkbLineString)
            for x, y in front.points:
                line.AddPoint_2D(float(x), float(y))
            failures.append(_add_feature(fronts, FRONT_FIELDS, front_values(front, result), line))
        failures.append(_add_feature(scenes, SCENE_FIELDS, scene_values(result), None))
    failures.append(source.CommitTransaction())
    # OGR writes on closing, and closes when the last reference goes.
    del fronts, scenes, source
    return not any(failures)


def _reference(crs_wkt):
    from osgeo import osr

    if not crs_wkt:
        return None
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs_wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def _create_layer(source, name, reference, geometry_type, record_fields):
    from osgeo import ogr

    kinds = {
        "text": ogr.OFTString,
        "date": ogr.OFTDate,
        "datetime": ogr.OFTDateTime,
        "real": ogr.OFTReal,
        "integer": ogr.OFTInteger,
    }
    layer = source.CreateLayer(name, reference, geometry_type)
    for record_field in record_fields:
        definition = ogr.FieldDefn(record_field.name, kinds[record_field.kind])
        layer.CreateField(definition)
    return layer


def _add_feature(layer, record_fields, values, geometry):
    from osgeo import ogr

    feature = ogr.Feature(layer.GetLayerDefn())
    for record_field in record_fields:
        value = values[record_field.name]
        if value is None:
            continue
        if record_field.kind == "date":
            value = value.replace("-", "/")
        elif record_field.kind == "datetime":
            value = value.replace("-", "/").replace("T", " ").replace("Z", "+00")
        feature.SetField(record_field.name, value)
    if geometry is not None:
        feature.SetGeometry(geometry)
    return layer.CreateFeature(feature)
