"""A front on the map: its scene and no other, fronts of other dates pale, the map where it is."""

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..layers import front_styles
from .shown_scene import ShownScene

#: Of the map around a front, as a share of the front's own extent.
_MARGIN = 0.35

#: The mark of a front, as the charts mark it.
_MARK, _MARK_BORDER = QColor("#e6007e"), QColor("#ffffff")


def tr(text):
    return QCoreApplication.translate("ShownFront", text)


class ShownFront:
    """Shows one front at a time and puts layers back as they were; the map stays where it is then.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    tell : callable
    """

    def __init__(self, canvas, project, tell):
        self.canvas = canvas
        self.project = project
        self.tell = tell
        self.scene = ShownScene(project)
        self._band = self._marked = None

    def show(self, layer, fids, date, source):
        """Show a front on its scene.

        Parameters
        ----------
        layer : QgsVectorLayer
        fids : list of int
            One, or several where the front is in pieces.
        date : str or None
            YYYY-MM-DD.
        source : str or None
            Of the raster that it was drawn on.

        Returns
        -------
        list of QgsRasterLayer
            Its scenes; empty where they are not in the project.
        """
        shown = self.scene.show(date, source)
        front_styles.fade_others(self.canvas, layer, date)
        self._zoom_to(layer, fids)
        return shown

    def mark(self, layer, fids):
        """Mark a front, as it is now, until another is marked or :meth:`put_back`; parameters as of :meth:`show`."""
        if self._band is None:
            self._band = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.LineGeometry)
            self._band.setColor(_MARK)
            self._band.setSecondaryStrokeColor(_MARK_BORDER)
            self._band.setWidth(3)
            self.canvas.destinationCrsChanged.connect(self._draw_mark)
        self._marked = layer, fids
        self._draw_mark()

    def _draw_mark(self):
        layer, fids = self._marked
        lines = [layer.getFeature(fid).geometry() for fid in fids]
        lines = QgsGeometry.collectGeometry([line for line in lines if not line.isEmpty()])
        settings = self.canvas.mapSettings()
        to_map = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), self.project)
        try:
            lines.transform(to_map)
        except QgsCsException:
            lines = QgsGeometry()
        self._band.setToGeometry(lines, None)

    def _unmark(self):
        if self._band is not None:
            self.canvas.destinationCrsChanged.disconnect(self._draw_mark)
            self.canvas.scene().removeItem(self._band)
            self._band = self._marked = None

    def put_back(self, layer):
        """Show scenes and fronts as before, without a mark; the layer is None where it has gone."""
        self._unmark()
        self.scene.restore()
        front_styles.fade_others(self.canvas, layer, None)

    def _zoom_to(self, layer, fids):
        bounds = QgsRectangle()
        for fid in fids:
            bounds.combineExtentWith(layer.getFeature(fid).geometry().boundingBox())
        if bounds.isNull():
            return
        to_map = QgsCoordinateTransform(layer.crs(), self.canvas.mapSettings().destinationCrs(), self.project)
        try:
            bounds = to_map.transformBoundingBox(bounds)
        except QgsCsException:
            self.tell(
                tr("The front has no place in the CRS of the project; choose another CRS for the project."),
                Qgis.MessageLevel.Warning,
            )
            return
        bounds.grow(_MARGIN * max(bounds.width(), bounds.height()))
        self.canvas.setExtent(bounds)
        self.canvas.refresh()
        self.canvas.flashFeatureIds(layer, fids, flashes=1)


def scene_not_loaded(date):
    """What to say where a front cannot be shown on its scene."""
    if date:
        return tr("The scene of {date} is not loaded.").format(date=date)
    return tr("The scene of this front is not loaded.")
