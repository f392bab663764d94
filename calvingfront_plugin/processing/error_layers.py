"""The layers of a distance error: error lines, worst places, and the table of pairs."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsPointXY,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ..layers.record import FIELD_TYPES


def tr(text):
    return QCoreApplication.translate("ErrorLayers", text)


#: What tells a comparison from the others -> kind of its field.
_OF_PAIR = {"glacier": "text", "date": "date", "scene": "text", "author": "text"}

ERROR_LINES = {**_OF_PAIR, "distance_m": "real", "signed_m": "real"}

WORST_PLACES = {
    "place": "integer",
    **_OF_PAIR,
    "kind": "text",
    "max_m": "real",
    "mean_m": "real",
    "length_m": "real",
    "nearest_x": "real",
    "nearest_y": "real",
}


#: Worst places of each pair.
_MOST_OF_PAIR = 10


class ErrorLines:
    """Error lines of many pairs, kept as arrays until they are written."""

    fields, geometry_type, is_spatial = ERROR_LINES, QgsWkbTypes.Type.LineString, True

    def __init__(self):
        self._parts = []

    def add(self, measured):
        """Take a PairError."""
        from ..delineation.distance import error_lines

        for author, error in measured.by_author.items():
            segments, distance_m = error_lines(error)
            samples = error.label_samples
            seaward = samples.seaward[np.isfinite(samples.distance_m)]
            self._parts.append((_told(measured.pair, author), segments, distance_m, seaward * distance_m))

    def features(self):
        """One line for each sample of the labels."""
        fields = _fields(self.fields)
        for told, segments, distance_m, signed_m in self._parts:
            for ((x0, y0), (x1, y1)), distance, signed in zip(
                segments.tolist(), distance_m.round(3).tolist(), signed_m.round(3).tolist()
            ):
                feature = QgsFeature(fields)
                feature.setAttributes([*told, distance, _value(signed)])
                feature.setGeometry(QgsGeometry(QgsLineString([x0, x1], [y0, y1])))
                yield feature


class WorstPlaces:
    """The worst places of many pairs.

    Parameters
    ----------
    crs_wkt : str or None
        That the fronts were measured in.
    """

    fields, geometry_type, is_spatial = WORST_PLACES, QgsWkbTypes.Type.Point, True

    def __init__(self, crs_wkt):
        self._crs_wkt = crs_wkt
        self._places = []

    def add(self, measured):
        """Take a PairError; where nobody knows the true front, no place of the prediction is bad.

        What several authors tell of one place is one place.
        """
        from ..delineation.worst_places import distinct_places, worst_places

        if measured.pair.unlabelled:
            return
        author_of = {
            place: author
            for author, error in measured.by_author.items()
            for place in worst_places(error, limit=None)
        }
        places = distinct_places(
            author_of, self._crs_wkt, same_m=measured.error.tolerance_m, limit=_MOST_OF_PAIR
        )
        self._places += [(_told(measured.pair, author_of[place]), place) for place in places]

    def features(self):
        """A point for each place, numbered by distance; fronts without counterpart have none and come last."""
        fields = _fields(self.fields)
        order = sorted(self._places, key=lambda each: -np.nan_to_num(each[1].max_m, nan=-1.0))
        for number, (told, place) in enumerate(order, start=1):
            kind = place.kind
            if math.isnan(place.max_m):
                number, kind = None, {"missed": "missing front", "extra": "false front"}[kind]
            figures = [round(figure, 1) for figure in (place.max_m, place.mean_m, place.length_m)]
            figures += map(float, place.nearest)
            feature = QgsFeature(fields)
            feature.setAttributes([number, *told, kind, *map(_value, figures)])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*map(float, place.at))))
            yield feature


class PairTable:
    """A row for each pair and author, without geometry."""

    geometry_type, is_spatial = QgsWkbTypes.Type.NoGeometry, False

    def __init__(self, fields, rows):
        self.fields, self._rows = fields, rows

    def features(self):
        fields = _fields(self.fields)
        for row in self._rows:
            feature = QgsFeature(fields)
            feature.setAttributes([_value(row[name]) for name in self.fields])
            yield feature


def write(algorithm, parameters, name, context, layer, crs, feedback):
    """Write a layer to the output of that name.

    Returns
    -------
    str or None
        Where it is; None where nobody wants it.
    """
    sink, destination = algorithm.sink(
        parameters,
        name,
        context,
        _fields(layer.fields),
        layer.geometry_type,
        crs if layer.is_spatial else None,
    )
    if sink is None:
        return None
    for feature in layer.features():
        if feedback.isCanceled():
            raise QgsProcessingException(
                tr("Cancelled while the layers were written: '{layer}' is not complete.").format(
                    layer=algorithm.parameterDefinition(name).description()
                )
            )
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(sink.lastError())
    return destination


def _fields(kinds):
    fields = QgsFields()
    for name, kind in kinds.items():
        fields.append(QgsField(name, FIELD_TYPES[kind]))
    return fields


def _told(pair, author):
    return [_value(value) for value in (pair.glacier, pair.date, pair.scene, author or None)]


def _value(value):
    """A value as QGIS keeps it; what is not known is NULL."""
    if value is None or isinstance(value, float) and math.isnan(value):
        return None
    if hasattr(value, "isoformat"):
        return QDate(value.year, value.month, value.day)
    return value
