"""Draw a centreline on the map: clicks downstream, from the ice towards the sea."""

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence

from ..layers import centrelines
from .canvas_hint import CanvasHint

#: A second click nearer to the last one than this is the other half of a double click.
_SAME_PIXELS = 3

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class CentrelineTool(QgsMapTool):
    """Each click adds a point; a right click or Enter ends the line. A line begun waits while another tool is used."""

    #: The points of a line as a list of QgsPointXY, in the CRS of the map.
    drawn = pyqtSignal(list)

    def __init__(self, canvas):
        # The canvas is its parent: a map tool that outlives its canvas crashes QGIS.
        super().__init__(canvas)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))
        self.hint = CanvasHint(canvas)
        self.band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self.band.setSymbol(centrelines.flow_symbol())
        self._points = []
        self._crs = None
        self._cursor = None
        self._before = None
        canvas.destinationCrsChanged.connect(self._map_crs_changed)

    def begin(self):
        """Take the place of the map tool in hand until the line is drawn."""
        if self.canvas().mapTool() != self:
            self._before = self.canvas().mapTool()
            self.canvas().setMapTool(self)
        self.canvas().setFocus()

    def close(self):
        """Take everything off the canvas for good."""
        canvas = self.canvas()
        canvas.destinationCrsChanged.disconnect(self._map_crs_changed)
        canvas.unsetMapTool(self)
        self.hint.deleteLater()
        canvas.scene().removeItem(self.band)
        self.deleteLater()

    def activate(self):
        super().activate()
        self.canvas().installEventFilter(self)
        self._show()

    def deactivate(self):
        self.canvas().removeEventFilter(self)
        self._cursor = None
        self.hint.hide()
        self.band.reset(QgsWkbTypes.GeometryType.LineGeometry)
        super().deactivate()

    def canvasMoveEvent(self, event):
        self._cursor = QgsPointXY(event.mapPoint())
        self._show()

    def canvasReleaseEvent(self, event):
        if event.button() == Qt.MouseButton.RightButton:
            self._finish()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._add(QgsPointXY(event.mapPoint()))

    def keyPressEvent(self, event):
        """Keys of the line; a map tool tells by ignoring an event that QGIS must do nothing more about it."""
        event.accept()
        if not self._is_mine(event):
            return
        event.ignore()
        if event.key() in _ENTER:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._points.clear()
            self._give_back()
        elif self._points:
            self._points.pop()
            self._show()

    def eventFilter(self, watched, event):
        # Undo and Delete alone would change the layer that is being edited.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
            event.accept()
            return True
        return False

    def _is_mine(self, event):
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        keys = (Qt.Key.Key_Escape, *_ENTER, *_BACK)
        return (is_plain and event.key() in keys) or event.matches(QKeySequence.StandardKey.Undo)

    def _add(self, point):
        pixels = self.toCanvasCoordinates
        if self._points and (pixels(self._points[-1]) - pixels(point)).manhattanLength() < _SAME_PIXELS:
            return
        self._points.append(point)
        self._crs = self.canvas().mapSettings().destinationCrs()
        self._cursor = None
        self._show()

    def _finish(self):
        if len(self._points) < 2:
            self._show()
            return
        points, self._points = self._points, []
        self._give_back()
        self.drawn.emit(points)

    def _give_back(self):
        """Let the user go on with the map tool that they had."""
        before, self._before = self._before, None
        if before is not None and not sip.isdeleted(before) and before != self:
            self.canvas().setMapTool(before)
        else:
            self.canvas().unsetMapTool(self)

    def _show(self):
        if not self.isActive():
            return
        self.band.setToGeometry(
            QgsGeometry.fromPolylineXY([*self._points, *filter(None, [self._cursor])])
            if self._points
            else QgsGeometry(),
            None,
        )
        self.hint.show_text(
            self.tr(
                "<b>Centreline</b>: click along the middle of the glacier <b>downstream</b>, from the ice across all "
                "fronts out to the sea. Right-click or Enter ends it; Backspace takes a point back, Esc gives up."
            )
            if len(self._points) < 2
            else self.tr(
                "<b>Centreline</b>: the arrow must point <b>to the sea</b>. Right-click or Enter ends it; Backspace "
                "takes a point back, Esc gives up."
            )
        )

    def _map_crs_changed(self):
        """Take the points of a line along to another CRS of the map; where they have no place in it, it is gone."""
        crs = self.canvas().mapSettings().destinationCrs()
        if self._points:
            transform = QgsCoordinateTransform(self._crs, crs, QgsProject.instance())
            try:
                self._points = [transform.transform(point) for point in self._points]
            except QgsCsException:
                self._points = []
        self._crs, self._cursor = crs, None
        self._show()

    def tr(self, text):
        return QCoreApplication.translate("CentrelineTool", text)
