"""What is seen of a front that is not accepted yet: its line by confidence, the clicks, the window."""

from itertools import groupby

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsRubberBand, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..delineation.front_record import LOW_CONFIDENCE
from .window import footprint, on_the_map

#: Least confidence -> colour and dash: the classes of the layer style "By confidence". Their limits are those of low
#: confidence, of clicked fronts and of fronts drawn without clicks.
CONFIDENCE_CLASSES = (
    (LOW_CONFIDENCE["clicked"], QColor(86, 180, 233), Qt.PenStyle.SolidLine),
    (LOW_CONFIDENCE["automatic"], QColor(240, 228, 66), Qt.PenStyle.DashLine),
    (0.0, QColor(230, 110, 20), Qt.PenStyle.DotLine),
)

#: Kind of click -> shape and colour, which differ both.
MARKERS = {
    "front": (QgsVertexMarker.IconType.ICON_CIRCLE, QColor("#ff4fa3")),
    "end": (QgsVertexMarker.IconType.ICON_BOX, QColor("#ff4fa3")),
    "ocean": (QgsVertexMarker.IconType.ICON_INVERTED_TRIANGLE, QColor("#2f7fe0")),
    "glacier": (QgsVertexMarker.IconType.ICON_TRIANGLE, QColor("#ffffff")),
}

#: Bright and dark scenes both occur: everything has a dark rim.
_RIM = QColor(10, 20, 30, 200)
_WINDOW = QColor(255, 255, 255, 230)

_LINE_WIDTH, _RIM_WIDTH, _MARKER_SIZE = 4, 8, 11


class FrontPreview:
    """Rubber bands and markers on a canvas.

    Positions are given in the coordinates of a scene and stay right when the map gets another CRS.
    """

    def __init__(self, canvas):
        self.canvas = canvas
        self._crs = None
        self._extent = None
        self._clicks = ()
        self._fronts = ()
        self._items = []

    def show(self, crs, extent=None, clicks=(), fronts=()):
        """Draw these in place of what was drawn.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem
            Of the scene.
        extent : (xmin, ymin, xmax, ymax), optional
            The window.
        clicks : sequence of Click
        fronts : sequence of fronts.Front
        """
        self._crs, self._extent, self._clicks, self._fronts = crs, extent, tuple(clicks), tuple(fronts)
        self.redraw()

    def redraw(self):
        """Draw the same again; the map has another CRS."""
        self._remove_items()
        if self._crs is None:
            return
        if self._extent is not None:
            self._draw_window()
        for front in self._fronts:
            self._draw_front(front)
        for click in self._clicks:
            self._draw_click(click)

    def clear(self):
        """Leave nothing on the canvas."""
        self._crs, self._extent, self._clicks, self._fronts = None, None, (), ()
        self._remove_items()

    def _remove_items(self):
        # With the canvas its items are gone.
        if not sip.isdeleted(self.canvas):
            for item in self._items:
                self.canvas.scene().removeItem(item)
        self._items = []

    def _draw_window(self):
        band = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setFillColor(QColor(Qt.GlobalColor.transparent))
        band.setStrokeColor(_WINDOW)
        band.setSecondaryStrokeColor(_RIM)
        band.setLineStyle(Qt.PenStyle.DashLine)
        band.setToGeometry(footprint(self._extent, self._crs, self.canvas), None)
        self._items.append(band)

    def _draw_front(self, front):
        vertices = on_the_map([QgsPointXY(*point) for point in front.points], self._crs, self.canvas)
        if vertices is None:
            return
        self._draw_line(vertices, _RIM, Qt.PenStyle.SolidLine, _RIM_WIDTH)
        # A stretch between two vertices is as sure as the less sure of them.
        classes = [_confidence_class(min(pair)) for pair in zip(front.confidence, front.confidence[1:])]
        begin = 0
        for number, run in groupby(classes):
            end = begin + len(list(run))
            _, colour, dash = CONFIDENCE_CLASSES[number]
            self._draw_line(vertices[begin : end + 1], colour, dash, _LINE_WIDTH)
            begin = end

    def _draw_line(self, vertices, colour, dash, width):
        band = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setStrokeColor(colour)
        band.setLineStyle(dash)
        band.setWidth(width)
        band.setToGeometry(QgsGeometry.fromPolylineXY(vertices), None)
        self._items.append(band)

    def _draw_click(self, click):
        places = on_the_map([QgsPointXY(click.x, click.y)], self._crs, self.canvas)
        if places is None:
            return
        shape, colour = MARKERS[click.kind]
        for pen_width, pen, fill in ((5, _RIM, _RIM), (2, QColor("white"), colour)):
            marker = QgsVertexMarker(self.canvas)
            marker.setIconType(shape)
            marker.setIconSize(_MARKER_SIZE)
            marker.setPenWidth(pen_width)
            marker.setColor(pen)
            marker.setFillColor(fill)
            marker.setCenter(places[0])
            self._items.append(marker)


def _confidence_class(confidence):
    return next(number for number, (least, _, _) in enumerate(CONFIDENCE_CLASSES) if confidence >= least)
