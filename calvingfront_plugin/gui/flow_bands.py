"""The box that a change is averaged over, and the centreline with its direction, on the map."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from ..layers import centrelines

_OUTLINE, _INSIDE = QColor("#1f5a86"), QColor(31, 90, 134, 40)


class FlowBands:
    """Rubber bands on a canvas, in whatever CRS it has.

    Parameters
    ----------
    canvas : QgsMapCanvas
    """

    def __init__(self, canvas):
        self.canvas = canvas
        self.box = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self.box.setStrokeColor(_OUTLINE)
        self.box.setSecondaryStrokeColor(QColor(255, 255, 255, 200))
        self.box.setFillColor(_INSIDE)
        self.box.setWidth(2)
        self.line = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self.line.setSymbol(centrelines.flow_symbol())
        self._series = None
        canvas.destinationCrsChanged.connect(self._draw)

    def show(self, series):
        """Show box and centreline of a ChangeSeries; None shows nothing."""
        self._series = series
        self._draw()

    def remove(self):
        """Take them off the canvas, which may have gone before."""
        if not sip.isdeleted(self.canvas):
            self.canvas.destinationCrsChanged.disconnect(self._draw)
            for band in (self.box, self.line):
                self.canvas.scene().removeItem(band)

    def _draw(self):
        box, line = QgsGeometry(), QgsGeometry()
        if self._series is not None:
            line = self._on_map(QgsGeometry.fromPolylineXY(_points(self._series.centreline)))
            if self._series.box is not None:
                box = self._on_map(QgsGeometry.fromPolygonXY([_points(self._series.box)]))
        self.box.setToGeometry(box, None)
        self.line.setToGeometry(line, None)

    def _on_map(self, geometry):
        crs = self.canvas.mapSettings().destinationCrs()
        source = QgsCoordinateReferenceSystem.fromWkt(self._series.crs_wkt or "")
        try:
            geometry.transform(QgsCoordinateTransform(source, crs, QgsProject.instance()))
        except QgsCsException:
            return QgsGeometry()
        return geometry


def _points(vertices):
    return [QgsPointXY(float(x), float(y)) for x, y in vertices]
