"""A raster layer as a SAR scene: whether it can be read, when and by what it was taken, what the user says of it.

What is found in a scene's name and metadata is read once for each file; what the user says is kept in the layer, and
so in the project, as custom properties ``calvingfront/<name>``.
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from functools import lru_cache

from qgis.core import Qgis, QgsDateTimeRange, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime

from ..delineation import georeference
from ..delineation.product_name import ProductName, parse_product_name
from ..delineation.raster import (
    SceneError,
    choose_band,
    native_georeference,
    native_transform,
    open_raster,
    source_file,
)
from ..delineation.scene import read_product

#: What the user can say of a scene -> its type; projects store text.
OVERRIDES = {"date": str, "sensor": str, "glacier": str, "band": int, "scale": str, "pixel_size_m": float}

_PREFIX = "calvingfront/"
#: The day that :func:`set_time` gave the layer.
_TIME_SET = _PREFIX + "time_set"
_COMPLEX = (
    Qgis.DataType.CInt16,
    Qgis.DataType.CInt32,
    Qgis.DataType.CFloat32,
    Qgis.DataType.CFloat64,
)


@dataclass(frozen=True)
class SceneInformation:
    """The acquisition of a scene, as :class:`~..delineation.product_name.ProductName`, and the band to be used.

    What is not known is None.
    """

    date: str | None = None
    time_utc: str | None = None
    sensor: str | None = None
    polarisation: str | None = None
    orbit_pass: str | None = None
    image_id: str | None = None
    glacier: str | None = None
    band: int | None = None


def tr(text):
    return QCoreApplication.translate("SceneLayer", text)


def problem(layer):
    """Why a layer cannot be delineated, in words that say what to do; '' where it can."""
    if not isinstance(layer, QgsRasterLayer):
        return tr("Choose the raster layer of a SAR scene.")
    name = layer.name()
    if not layer.isValid():
        return tr("The file of '{name}' cannot be read; repair the layer's data source.").format(name=name)
    if layer.providerType() != "gdal":
        return tr(
            "'{name}' comes from the provider '{provider}', which hands out pictures, not measured values. Save it as "
            "GeoTIFF (Export > Save As, raw data) and take that."
        ).format(name=name, provider=layer.providerType())
    types = [layer.dataProvider().dataType(band) for band in range(1, layer.bandCount() + 1)]
    if not types:
        return tr("'{name}' has no band.").format(name=name)
    if all(each in _COMPLEX for each in types):
        return tr(
            "'{name}' holds complex numbers (single-look complex data). Convert it to intensity, multi-look and "
            "geocode it, and take that."
        ).format(name=name)
    return _file(layer).problem


def information(layer):
    """What is known of a scene: from its name and its metadata, with what the user says in their place.

    Returns
    -------
    SceneInformation
        Empty where the layer has a :func:`problem`.
    """
    if problem(layer):
        return SceneInformation()
    file = _file(layer)
    band = _said(layer, "band")
    if band not in range(1, layer.bandCount() + 1):
        band = file.band
    date = _said(layer, "date") or file.product.date
    return SceneInformation(
        date=date,
        # A time belongs to its day.
        time_utc=file.product.time_utc if date == file.product.date else None,
        sensor=_said(layer, "sensor") or file.product.sensor,
        polarisation=file.band_polarisations[band - 1] or file.product.polarisation,
        orbit_pass=file.product.orbit_pass,
        image_id=file.product.image_id or file.name,
        glacier=_said(layer, "glacier") or file.product.glacier,
        band=band,
    )


def override(layer, **values):
    """Keep what the user says of a scene; None returns to what was found.

    Parameters
    ----------
    layer : QgsRasterLayer
    values
        Of :data:`OVERRIDES`; the date as ``2018-06-02``.
    """
    for name, value in values.items():
        as_type = OVERRIDES[name]
        if value is None:
            layer.removeCustomProperty(_PREFIX + name)
        else:
            layer.setCustomProperty(_PREFIX + name, as_type(value))
    _mark_changed(layer)
    if "date" in values:
        set_time(layer)


def request_options(layer):
    """The part of a :class:`~..delineation.delineate.DelineationRequest` that tells of the scene."""
    said = {name: _said(layer, name) for name in OVERRIDES}
    return {
        **said,
        "raster": layer.source(),
        "scale": said["scale"] or "auto",
        "pixel_size_m": said["pixel_size_m"] or _size_by_layer_crs(layer),
    }


def set_time(layer):
    """Give a scene the day of its acquisition, for the Temporal Controller; without a date it is always shown.

    A time that the user has set, or changed after it was set here, stays.
    """
    date = information(layer).date
    before = layer.customProperty(_TIME_SET)
    time = layer.temporalProperties()
    if date == before or (time.isActive() and not (before and time.fixedTemporalRange() == _day(before))):
        return
    if date is None:
        layer.removeCustomProperty(_TIME_SET)
        time.setIsActive(False)
    else:
        layer.setCustomProperty(_TIME_SET, date)
        time.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        time.setFixedTemporalRange(_day(date))
        time.setIsActive(True)
    _mark_changed(layer)
    layer.triggerRepaint()


def ground_pixel_size(layer):
    """Size of a pixel on the ground at the layer's centre, in metres; None where it is not known.

    The geometric mean of the two directions, so that its square is the pixel's area.
    """
    if problem(layer):
        return None
    stated = _file(layer).product.pixel_size_m
    given = request_options(layer)["pixel_size_m"]
    try:
        size = native_georeference(open_raster(layer.source()), stated, given)[2]
    except SceneError:
        return None
    return math.sqrt(size[0] * size[1])


@dataclass(frozen=True)
class _File:
    """What a raster file says by itself; with a problem, nothing else is known."""

    problem: str = ""
    name: str = ""
    product: ProductName = ProductName()
    band: int = 1
    band_polarisations: tuple = ()
    #: None where it has none of its own and QGIS shows it in pixels.
    transform: tuple | None = None
    has_crs: bool = False


def _file(layer):
    source = layer.source()
    try:
        changed = os.stat(source.split("|")[0]).st_mtime_ns
    except OSError:
        changed = None  # inside an archive or on the web
    return _read(source, changed)


@lru_cache(maxsize=512)
def _read(source, changed):
    """Read a raster's header, once until it is changed."""
    try:
        dataset = open_raster(source)
        transform, crs_wkt = native_transform(dataset)
    except SceneError as error:
        return _File(problem=str(error))
    file = source_file(source)
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    return _File(
        name=file.stem,
        product=read_product(file, dataset.GetMetadata()),
        band=choose_band(dataset)[0],
        band_polarisations=tuple(parse_product_name(band.GetDescription()).polarisation for band in bands),
        transform=transform if dataset.GetGeoTransform(can_return_null=True) else None,
        has_crs=bool(crs_wkt),
    )


def _said(layer, name):
    """What the user says, None where nothing."""
    value = layer.customProperty(_PREFIX + name)
    return None if value in (None, "") else OVERRIDES[name](value)


def _size_by_layer_crs(layer):
    """Ground size (row, column) of a pixel where the user gave the layer the CRS that its file lacks, else None."""
    if problem(layer):
        return None
    file = _file(layer)
    if file.has_crs or file.transform is None or not layer.crs().isValid():
        return None
    centre = layer.width() / 2, layer.height() / 2
    return georeference.ground_pixel_size(file.transform, layer.crs().toWkt(), *centre)


def _day(date):
    """A day without its first and last second: to QGIS, ranges that touch overlap, whether or not they have ends."""
    begin = QDateTime(QDate.fromString(date, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(begin.addSecs(1), begin.addSecs(24 * 3600 - 1))


def _mark_changed(layer):
    """QGIS asks before it closes a project with changes; custom properties and time are none to it."""
    if layer.project() is not None:
        layer.project().setDirty(True)
