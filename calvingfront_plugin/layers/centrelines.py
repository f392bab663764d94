"""Centrelines: lines along the flow of a glacier, drawn downstream, in any line layer of the project."""

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsCurvePolygon,
    QgsField,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from .dated_fronts import FrontSource
from .record import FIELD_TYPES, line_of

#: On the layer that centrelines are taken from, so that a project that is opened again goes on with it.
_CHOSEN = "calvingfront/chosen_centrelines"

#: On the layer that was made here for centrelines that are drawn.
_DRAWN = "calvingfront/drawn_centrelines"

_GLACIER = "glacier"


class CentrelineError(ValueError):
    """A layer that no centreline can be taken from or written to; the message says what to do."""


def tr(text):
    return QCoreApplication.translate("Centrelines", text)


def chosen_layer(project):
    """The layer that centrelines of a project are taken from; None where none has been chosen."""
    return _marked(project, _CHOSEN)


def choose_layer(project, layer):
    """Take the centrelines of a project from a layer; None takes them from none."""
    before = chosen_layer(project)
    if before == layer:
        return
    if before is not None:
        before.removeCustomProperty(_CHOSEN)
    if layer is not None:
        layer.setCustomProperty(_CHOSEN, True)


def centreline_of(layer, glacier, crs, transform_context):
    """The one centreline that is meant of those in a layer.

    What is selected goes before all others, and lines that name the glacier before those that do not; of several that
    are left, the newest is taken.

    Parameters
    ----------
    layer : QgsVectorLayer
    glacier : str or None
    crs : QgsCoordinateReferenceSystem
        That its points are wanted in.
    transform_context : QgsCoordinateTransformContext

    Returns
    -------
    (int, ndarray of float, shape (N, 2), str)
        Feature id, points, and a sentence where the choice was not clear, else ''.

    Raises
    ------
    CentrelineError
        If there is no line.
    DatedFrontsError
        If the layer is none of lines, or its coordinates do not exist in the CRS.
    """
    source = FrontSource(layer)
    selected = layer.selectedFeatureIds()
    read = source.read(crs, transform_context, selected or None)
    lines = [front for front in read if any(map(_has_length, front.lines))]
    if not selected:
        named = [
            front for front in lines if glacier and (front.glacier or "").casefold() == glacier.casefold()
        ]
        lines = named or lines
    if not lines:
        raise CentrelineError(
            tr("'{layer}' has no line yet: draw the centreline on the map, or choose another layer.").format(
                layer=layer.name()
            )
        )
    # Ids of lines that are not saved yet count downwards from -1.
    taken = max(lines, key=lambda line: (line.source[1] < 0, abs(line.source[1])))
    points, remark = one_line(taken.lines, layer.name(), layer.crs(), crs)
    if len(lines) > 1:
        unclear = tr(
            "'{layer}' has {count} lines that may be meant; the newest is used. Select another to take that one."
        ).format(layer=layer.name(), count=len(lines))
        remark = f"{unclear} {remark}".rstrip()
    return taken.source[1], points, remark


def one_line(parts, name, own_crs, crs):
    """Parts of one centreline as one line: joined where they touch, else the longest.

    Parameters
    ----------
    parts : sequence of ndarray of float, shape (N, 2)
        In ``crs``.
    name : str
        Of their layer.
    own_crs, crs : QgsCoordinateReferenceSystem
        Of the layer, and of the points.

    Returns
    -------
    (ndarray of float, shape (N, 2), str)
        The line, and a sentence where parts are left out, else ''.

    Raises
    ------
    CentrelineError
        If a point has no place on the Earth, or the parts cannot be measured.
    """
    from ..delineation.flow_box import one_centreline
    from ..delineation.ground import GroundError

    for part in parts:
        _check_place(part, name, own_crs, crs)
    try:
        points, left_out = one_centreline(parts, crs.toWkt() if crs.isValid() else None)
    except GroundError as error:
        raise CentrelineError(f"'{name}': {error}") from error
    if not left_out:
        return points, ""
    return points, tr(
        "The centreline in '{layer}' has {count} pieces that do not touch; only the longest is used. Join them to one "
        "line."
    ).format(layer=name, count=left_out + 1)


def parts_on_map(features, name, own_crs, crs, transform_context):
    """Lines and outlines of features in a CRS, curves as straight pieces.

    Parameters
    ----------
    features : iterable of QgsFeature
        With lines or polygons.
    name : str
        Of their layer.
    own_crs, crs : QgsCoordinateReferenceSystem
        Of the layer, and the one that points are wanted in; where one is not valid, coordinates stay as they are.
    transform_context : QgsCoordinateTransformContext

    Yields
    ------
    (QgsFeature, list of ndarray of float, shape (N, 2))
        Parts with a length; features without any are left out.

    Raises
    ------
    CentrelineError
        If a point has no place in the CRS or on the Earth.
    """
    transform = None
    if own_crs.isValid() and crs.isValid() and own_crs != crs:
        transform = QgsCoordinateTransform(own_crs, crs, transform_context)
    for feature in features:
        geometry = feature.geometry()
        geometry.convertToStraightSegment()
        try:
            if transform is not None and not geometry.isEmpty():
                geometry.transform(transform)
        except QgsCsException as error:
            raise _nowhere(name, own_crs, crs) from error
        lines = [
            part.exteriorRing() if isinstance(part, QgsCurvePolygon) else part
            for part in (() if geometry.isEmpty() else geometry.constParts())
        ]
        parts = [
            np.array([(vertex.x(), vertex.y()) for vertex in line.vertices()])
            for line in lines
            if line is not None and not line.isEmpty()
        ]
        for part in parts:
            _check_place(part, name, own_crs, crs)
        parts = list(filter(_has_length, parts))
        if parts:
            yield feature, parts


def _has_length(line):
    return bool(len(line) > 1 and (line != line[0]).any())


def _check_place(line, name, own_crs, crs):
    is_on_earth = not crs.isGeographic() or np.abs(line[:, 1]).max() <= 90
    if not (np.isfinite(line).all() and is_on_earth):
        raise _nowhere(name, own_crs, crs)


def _nowhere(name, own_crs, crs):
    return CentrelineError(
        tr(
            "'{layer}' has coordinates that do not exist in {crs}: its CRS ({own}) is not the right one, or a vertex "
            "lies far off or has no coordinates."
        ).format(layer=name, crs=_crs_name(crs), own=_crs_name(own_crs))
    )


def _crs_name(crs):
    return crs.authid() or crs.description() or tr("none")


def add_centreline(project, points, crs, layer_crs, glacier):
    """Add a line to the project's own layer of centrelines, in one undo step, and choose it.

    The layer is a scratch layer at first, as QGIS makes them: it is saved by "Make permanent" in its menu.

    Parameters
    ----------
    project : QgsProject
    points : sequence of (x, y)
        Downstream.
    crs : QgsCoordinateReferenceSystem
        Of the points.
    layer_crs : QgsCoordinateReferenceSystem
        Of the layer, where it is made now.
    glacier : str or None

    Returns
    -------
    QgsVectorLayer
        The line is selected in it.

    Raises
    ------
    CentrelineError
        If the layer cannot be edited, or the line has no place in its CRS.
    """
    layer = _marked(project, _DRAWN)
    if layer is None:
        layer = _new_layer(layer_crs)
        project.addMapLayer(layer)
    line = line_of(points)
    try:
        line.transform(QgsCoordinateTransform(crs, layer.crs(), project))
    except QgsCsException as error:
        raise CentrelineError(
            tr(
                "The line has no place in the CRS of the layer '{layer}'; draw it nearer to the fronts."
            ).format(layer=layer.name())
        ) from error
    _begin_editing(layer)
    layer.beginEditCommand(tr("Draw centreline"))
    index = layer.fields().indexFromName(_GLACIER)
    feature = QgsVectorLayerUtils.createFeature(layer, line, {index: glacier} if glacier else {})
    if not layer.addFeature(feature):
        layer.destroyEditCommand()
        raise _declined(layer)
    layer.endEditCommand()
    layer.selectByIds([feature.id()])
    layer.triggerRepaint()
    choose_layer(project, layer)
    return layer


def reverse(layer, fid):
    """Turn a line round, so that it runs the other way, in one undo step.

    Raises
    ------
    CentrelineError
        If the layer cannot be edited.
    """
    _begin_editing(layer)
    line = layer.getFeature(fid).geometry()
    parts = [QgsGeometry(part.reversed()) for part in line.constParts()]
    turned = QgsGeometry.collectGeometry(parts) if line.isMultipart() else parts[0]
    layer.beginEditCommand(tr("Reverse centreline"))
    if not layer.changeGeometry(fid, turned):
        layer.destroyEditCommand()
        raise _declined(layer)
    layer.endEditCommand()
    layer.triggerRepaint()


def _begin_editing(layer):
    if not layer.isEditable() and not layer.startEditing():
        raise CentrelineError(
            tr(
                "The layer '{layer}' cannot be edited. Is it set to read-only, or is its file write-protected or open "
                "in another program?"
            ).format(layer=layer.name())
        )


def flow_symbol():
    """A line with arrows along it: which way is downstream."""
    symbol = QgsLineSymbol.createSimple(
        {"line_color": "255,255,255,220", "line_width": "1.4", "capstyle": "round"}
    )
    line = QgsLineSymbol.createSimple({"line_color": "#111111", "line_width": "0.5"})
    symbol.appendSymbolLayer(line.symbolLayer(0).clone())
    for placement in ("lastvertex", "centralpoint"):
        arrows = QgsMarkerLineSymbolLayer.create({"placement": placement})
        arrows.setSubSymbol(
            QgsMarkerSymbol.createSimple(
                {
                    "name": "filled_arrowhead",
                    "color": "#111111",
                    "outline_color": "255,255,255,220",
                    "outline_width": "0.3",
                    "size": "4",
                }
            )
        )
        symbol.appendSymbolLayer(arrows)
    return symbol


def _marked(project, mark):
    return next((layer for layer in project.mapLayers().values() if layer.customProperty(mark)), None)


def _declined(layer):
    return CentrelineError(tr("The layer '{layer}' did not take the line.").format(layer=layer.name()))


def _new_layer(crs):
    layer = QgsVectorLayer("LineString", tr("Centrelines"), "memory")
    layer.setCrs(crs)
    layer.dataProvider().addAttributes([QgsField(_GLACIER, FIELD_TYPES["text"])])
    layer.updateFields()
    layer.setRenderer(QgsSingleSymbolRenderer(flow_symbol()))
    layer.setCustomProperty(_DRAWN, True)
    return layer
