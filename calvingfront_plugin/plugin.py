"""What appears in QGIS when the plugin is loaded, and disappears when it is unloaded."""

from qgis.core import QgsApplication, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction

from .layers import resources
from .processing.provider import CalvingFrontProvider


class CalvingFrontPlugin:
    """Toolbar, entries in the Raster and Help menus, and the Processing provider.

    Parameters
    ----------
    iface : QgisInterface or None
        None where there is no desktop (``qgis_process``).
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.toolbar = None
        self.actions = []
        self.help_action = None
        self.dialogs = []

    def initProcessing(self):
        self.provider = CalvingFrontProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()
        self.menu = self.tr("Calving fronts")
        self.toolbar = self.iface.addToolBar(self.tr("Calving fronts"))
        self.toolbar.setObjectName("CalvingFrontToolBar")
        window = self.iface.mainWindow()
        for name, title, slot in (
            ("delineatefronts", self.tr("Delineate fronts…"), self.delineate_fronts),
            ("distanceerror", self.tr("Distance error…"), self.distance_error),
        ):
            action = QAction(resources.icon(name), title, window)
            action.setObjectName(f"calvingfront_{name}")
            action.triggered.connect(slot)
            self.toolbar.addAction(action)
            self.iface.addPluginToRasterMenu(self.menu, action)
            self.actions.append(action)
        self.help_action = QAction(resources.icon("calvingfront"), self.tr("Calving fronts"), window)
        self.help_action.setObjectName("calvingfront_help")
        self.help_action.triggered.connect(self.show_help)
        self.iface.addPluginToRasterMenu(self.menu, self.help_action)
        self.iface.pluginHelpMenu().addAction(self.help_action)

    def unload(self):
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.toolbar is None:
            return
        for dialog in self.dialogs:
            if not sip.isdeleted(dialog):
                dialog.close()
        self.iface.pluginHelpMenu().removeAction(self.help_action)
        for action in (*self.actions, self.help_action):
            self.iface.removePluginRasterMenu(self.menu, action)
            action.deleteLater()
        self.actions, self.help_action = [], None
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        self.toolbar = None

    def delineate_fronts(self):
        layer = self.iface.activeLayer()
        is_raster = isinstance(layer, QgsRasterLayer)
        self._show_dialog("delineatefronts", {"INPUT": layer.id()} if is_raster else {})

    def distance_error(self):
        self._show_dialog("distanceerror", {})

    def show_help(self):
        QDesktopServices.openUrl(resources.help_url())

    def _show_dialog(self, algorithm, parameters):
        # QGIS's own Processing plugin may be off, and loads after this one.
        import processing

        dialog = processing.createAlgorithmDialog(f"calvingfront:{algorithm}", parameters)
        if dialog is not None:
            # Qt deletes it when it is closed or when the work begun in it has ended; until then its Python half
            # must not go.
            self.dialogs = [each for each in self.dialogs if not sip.isdeleted(each)] + [dialog]
            # Not modal: window and clicks can be drawn on the map meanwhile.
            dialog.show()

    def tr(self, text):
        return QCoreApplication.translate("CalvingFrontPlugin", text)
