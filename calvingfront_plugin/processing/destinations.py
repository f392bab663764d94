"""Where outputs will be written: refused before the work, not after it."""

import os
import re

from qgis.core import QgsProcessingException, QgsProcessingOutputLayerDefinition
from qgis.PyQt.QtCore import QCoreApplication

#: How a destination in an OGR data source is written, such as ogr:dbname='fronts.gpkg' table="fronts" (geom).
_OGR_FILE = re.compile(r"ogr:(?:dbname='(?P<quoted>[^']+)'|(?P<plain>[^|]+))")
#: memory:, postgis:, GDAL's /vsimem/, TEMPORARY_OUTPUT and their like; a single letter would be a drive of Windows.
_NO_FILE = re.compile(r"TEMPORARY_OUTPUT$|/vsi|[A-Za-z]{2,}:")


def tr(text):
    return QCoreApplication.translate("Destinations", text)


def new_file(value, context):
    """Path of the file that a destination makes or replaces; None where it is none, or one that only grows.

    Parameters
    ----------
    value : str, QgsProperty or QgsProcessingOutputLayerDefinition
        As in the parameters of an algorithm.
    context : QgsProcessingContext
    """
    target = _target(value, context)
    return None if not target or _NO_FILE.match(target) else target


def check(definitions, parameters, context, files_read):
    """Refuse destinations that cannot be written or that would overwrite what is read.

    Parameters
    ----------
    definitions : iterable of QgsProcessingDestinationParameter
    parameters : dict
    context : QgsProcessingContext
    files_read : iterable of str
        Sources of layers.

    Raises
    ------
    QgsProcessingException
        If the folder of a file does not exist or the file is one that is read.
    """
    read = {os.path.realpath(source.split("|")[0]) for source in files_read}
    for definition in definitions:
        value = parameters.get(definition.name())
        target = _target(value, context)
        grown = _OGR_FILE.match(target)
        path = (grown["quoted"] or grown["plain"]) if grown else new_file(value, context)
        if not path:
            continue
        folder = os.path.dirname(os.path.abspath(path))
        if not os.path.isdir(folder):
            raise QgsProcessingException(
                tr("{output}: there is no folder {folder}; create it or choose another.").format(
                    output=definition.description(), folder=folder
                )
            )
        if not grown and os.path.realpath(path) in read:
            raise QgsProcessingException(
                tr("{output}: {path} is an input and would be overwritten; choose another file.").format(
                    output=definition.description(), path=path
                )
            )


def warn_of_losses(definition, parameters, context, feedback):
    """Say what other formats than a GeoPackage leave out of a layer of fronts."""
    path = new_file(parameters.get(definition.name()), context)
    extension = os.path.splitext(path or "")[1].lower()
    if extension in ("", ".gpkg"):
        return
    losses = tr("the table of scenes, style, time settings and metadata")
    if extension == ".shp":
        losses = tr(
            "names of fields beyond 10 letters, texts beyond 254 letters (predicted_wkt), {rest}"
        ).format(rest=losses)
    feedback.pushWarning(
        tr("A {extension} file does not keep: {losses}. A GeoPackage (.gpkg) keeps everything.").format(
            extension=extension, losses=losses
        )
    )


def _target(value, context):
    """A destination as text; empty where there is none or where features are appended to a layer."""
    if value is None or value == "":
        return ""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        value = QgsProcessingOutputLayerDefinition(value)
    if value.useRemapping():
        return ""
    return value.sink.valueAsString(context.expressionContext())[0]
