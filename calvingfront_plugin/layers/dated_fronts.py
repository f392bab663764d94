"""The fronts of a layer, whosever they are, as the method compares them."""

import datetime

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt

from ..delineation.dated_front import DatedFront
from ..delineation.exchange_columns import record_of
from ..delineation.front_record import SCENE_LAYER
from .record import geopackage_of

#: What users may name a field for, where its own name does not tell: parts of a :class:`DatedFront`.
CHOSEN_FIELDS = ("date", "glacier", "scene", "author")

#: Field of the record that a part of a front comes from, where the two have not the same name.
_IN_RECORD = {"scene": "image_id"}

#: Fields that hold the pixel size of the scene in metres, in any case.
_RESOLUTION_FIELDS = ("resolution_m", "pixel_size_m", "resolution", "pixelsize", "pixel_size")


class DatedFrontsError(ValueError):
    """A layer that no fronts can be read from; the message says what to do."""


def tr(text):
    return QCoreApplication.translate("DatedFronts", text)


class FrontSource:
    """The fronts of a line layer as they are now, edits that nobody has saved included.

    Made on the thread that the layer lives in; read on any.

    Parameters
    ----------
    layer : QgsVectorLayer
        Lines of any kind. Fields of our own record, of GEEDiT, TermPicks and CALFIN are known, in any case.
    fields : dict, optional
        Names of fields for :data:`CHOSEN_FIELDS` where the layer's own do not tell.

    Raises
    ------
    DatedFrontsError
        If the layer holds no lines, or has no field of a name that was given.
    """

    def __init__(self, layer, fields=None):
        is_lines = (
            isinstance(layer, QgsVectorLayer)
            and layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
        )
        if not is_lines:
            raise DatedFrontsError(
                tr(
                    "'{layer}' is no layer of lines. Turn polygons into lines first (Vector > Geometry Tools > "
                    "Polygons to Lines)."
                ).format(layer=layer.name())
            )
        self.name, self.layer_id, self.crs = layer.name(), layer.id(), layer.crs()
        self._names = [field.name() for field in layer.fields()]
        self._fields = {part: name for part, name in (fields or {}).items() if name}
        for name in self._fields.values():
            if name not in self._names:
                raise DatedFrontsError(
                    tr("'{layer}' has no field '{field}'. It has: {fields}.").format(
                        layer=self.name, field=name, fields=", ".join(self._names) or tr("none")
                    )
                )
        self._pixel_sizes = _pixel_sizes(layer)
        self._source = QgsVectorLayerFeatureSource(layer)

    def read(self, crs, transform_context, fids=None):
        """Fronts in a CRS.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem
            Not valid: coordinates stay as they are.
        transform_context : QgsCoordinateTransformContext
        fids : iterable of int, optional
            Only these features; by default all.

        Returns
        -------
        tuple of DatedFront
            By feature id, with ``(layer id, feature id)`` as source. A record without geometry has no lines.

        Raises
        ------
        DatedFrontsError
            If coordinates do not exist in the CRS.
        """
        request = QgsFeatureRequest()
        if fids is not None:
            request.setFilterFids(list(fids))
        transform = None
        if crs.isValid() and self.crs.isValid() and crs != self.crs:
            transform = QgsCoordinateTransform(self.crs, crs, transform_context)
        try:
            features = sorted(self._source.getFeatures(request), key=lambda feature: feature.id())
            fronts = tuple(self._front(feature, transform) for feature in features)
        except QgsCsException as error:
            raise self._nowhere(crs) from error
        # What has no place in the CRS is not always an error to QGIS; a vertex that is no number is the front's own.
        for feature, front in zip(features, fronts):
            if transform and not _are_finite(front.lines) and _are_finite(_lines(feature.geometry(), None)):
                raise self._nowhere(crs)
        return fronts

    def _nowhere(self, crs):
        return DatedFrontsError(
            tr(
                "'{layer}' has coordinates that do not exist in {crs}: its CRS ({own}) is not the right one, or a "
                "vertex lies far off."
            ).format(layer=self.name, crs=crs.authid() or crs.description(), own=self.crs.authid())
        )

    def _front(self, feature, transform):
        attributes = {name: _plain(value) for name, value in zip(self._names, feature.attributes())}
        record = record_of(attributes, self._fields.get("date"))
        for part, name in self._fields.items():
            if part != "date":
                value = attributes[name]
                record[_IN_RECORD.get(part, part)] = None if value is None else str(value).strip() or None
        return DatedFront(
            lines=_lines(feature.geometry(), transform),
            date=datetime.date.fromisoformat(record["date"]) if record["date"] else None,
            glacier=record["glacier"],
            scene=record["image_id"],
            sensor=record["sensor"],
            author=record["author"],
            outcome=record["outcome"],
            status=record["status"],
            orbit_pass=record["orbit_pass"],
            confidence=record["confidence"],
            resolution_m=self._resolution_m(attributes, record),
            source=(self.layer_id, feature.id()),
        )

    def _resolution_m(self, attributes, record):
        for name, value in attributes.items():
            if name.lower() in _RESOLUTION_FIELDS and isinstance(value, (int, float)) and value > 0:
                return float(value)
        for key in (record["source_raster"], record["image_id"]):
            if key in self._pixel_sizes:
                return self._pixel_sizes[key]
        return None


def _pixel_sizes(layer):
    """Pixel sizes in metres by raster and image, from the table of scenes beside the fronts."""
    path = geopackage_of(layer.source()) if layer.providerType() == "ogr" else None
    # Opened blindly, a table that is not there is a warning in QGIS's log.
    if path is None or SCENE_LAYER not in _tables(path):
        return {}
    scenes = QgsVectorLayer(f"{path}|layername={SCENE_LAYER}", SCENE_LAYER, "ogr")
    names = ("source_raster", "image_id", "pixel_size_m")
    indices = [scenes.fields().indexFromName(name) for name in names] if scenes.isValid() else [-1]
    if min(indices) < 0:
        return {}
    sizes = {}
    for feature in scenes.getFeatures():
        raster, image, size = (_plain(feature.attribute(index)) for index in indices)
        if size:
            sizes.update({key: float(size) for key in (raster, image) if key})
    return sizes


def _tables(path):
    provider = QgsProviderRegistry.instance().providerMetadata("ogr")
    return {table.name() for table in provider.querySublayers(path)}


def _plain(value):
    """A value of a feature in Python's own types; None where there is none."""
    if value is None or value == NULL:
        return None
    if isinstance(value, (QDate, QDateTime)):
        text = value.toString(Qt.DateFormat.ISODate)
        kind = datetime.datetime if isinstance(value, QDateTime) else datetime.date
        return kind.fromisoformat(text.rstrip("Z")) if text else None
    return value


def _lines(geometry, transform):
    """Parts of a geometry as arrays (N, 2); curves as straight pieces, without Z and M."""
    if geometry.isNull() or geometry.isEmpty():
        return ()
    lines = []
    for part in geometry.constParts():
        line = part.segmentize()
        if transform is not None:
            line.transform(transform)
        line.dropZValue()
        line.dropMValue()
        lines.append(_vertices(bytes(line.asWkb())))
    return tuple(lines)


def _are_finite(lines):
    return all(np.isfinite(line).all() for line in lines)


def _vertices(wkb):
    """Vertices (N, 2) of a two-dimensional line: vertex by vertex through QGIS takes a hundred times as long."""
    order = "<" if wkb[0] else ">"
    # Byte order, type and number of vertices come first.
    return np.frombuffer(wkb, dtype=f"{order}f8", offset=9).reshape(-1, 2).astype(float)
