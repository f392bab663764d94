"""A front on the map: its scene and no other, fronts of other dates pale, the map where it is."""

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication

from ..layers import front_styles
from .shown_scene import ShownScene

#: Of the map around a front, as a share of the front's own extent.
_MARGIN = 0.35


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

    def put_back(self, layer):
        """Show scenes and fronts as before; the layer is None where it has gone."""
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
