"""What is seen of a line that is being traced."""

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsRubberBand, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

#: Bright and dark scenes both occur, so each line is dark in a white rim. What follows the mouse is magenta, which
#: no style of fronts is.
_RIM = QColor(255, 255, 255, 230)
_PLACED = QColor("#1f4e9c")
_CANDIDATE = QColor("#d01c8b")
_FRONT = QColor(255, 214, 10, 150)


class TraceBands:
    """Rubber bands and markers on a canvas: the line placed, the stretch to the cursor, the front redrawn.

    All positions are in map coordinates.
    """

    def __init__(self, canvas):
        self.canvas = canvas
        line, point = QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PointGeometry
        self.front = self._band(line, _FRONT, 9)
        self.placed = self._band(line, _PLACED, 3, rim=True)
        self.candidate = self._band(line, _CANDIDATE, 2, rim=True)
        self.points = self._band(point, _PLACED, 2, rim=True)
        self.points.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        self.points.setIconSize(8)
        self.points.setFillColor(QColor("white"))
        self.snap = QgsVertexMarker(canvas)
        self.snap.setIconType(QgsVertexMarker.IconType.ICON_BOX)
        self.snap.setIconSize(14)
        self.snap.setPenWidth(3)
        self.snap.setColor(_CANDIDATE)
        self.snap.hide()

    def _band(self, geometry_type, colour, width, rim=False):
        band = QgsRubberBand(self.canvas, geometry_type)
        band.setStrokeColor(colour)
        band.setWidth(width)
        if rim:
            band.setSecondaryStrokeColor(_RIM)
        return band

    def show_placed(self, line, points):
        """The line placed so far as a geometry, and its fixed points."""
        self.placed.setToGeometry(line, None)
        self.points.reset(QgsWkbTypes.GeometryType.PointGeometry)
        for point in points:
            self.points.addPoint(point)

    def show_candidate(self, line, follows):
        """The stretch to the cursor; dashed where it is straight and does not follow the front."""
        self.candidate.setLineStyle(Qt.PenStyle.SolidLine if follows else Qt.PenStyle.DashLine)
        self.candidate.setToGeometry(line, None)

    def show_snap(self, point):
        """Mark the point of a front that the cursor is on; None: it is on none."""
        if point is None:
            self.snap.hide()
        else:
            self.snap.setCenter(point)
            self.snap.show()

    def show_front(self, geometry):
        """Mark the front that is redrawn; None: none is."""
        self.front.setToGeometry(geometry or QgsGeometry(), None)

    def clear(self):
        for band in (self.front, self.placed, self.candidate):
            band.reset(QgsWkbTypes.GeometryType.LineGeometry)
        self.points.reset(QgsWkbTypes.GeometryType.PointGeometry)
        self.snap.hide()

    def remove(self):
        """Take everything off the canvas, which may have gone before."""
        if not sip.isdeleted(self.canvas):
            for item in (self.front, self.placed, self.candidate, self.points, self.snap):
                self.canvas.scene().removeItem(item)
