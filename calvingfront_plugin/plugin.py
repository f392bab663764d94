"""What appears in QGIS when the plugin is loaded, and disappears when it is unloaded."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .layers import expressions, resources
from .processing.provider import CalvingFrontProvider


class CalvingFrontPlugin:
    """The Processing provider and expression functions, and on a desktop the tools, the docks and the options page.

    Parameters
    ----------
    iface : QgisInterface or None
        None where there is no desktop (``qgis_process``).
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.workplace = None
        self.translator = QTranslator()
        if self.translator.load(resources.translation_file(QgsApplication.locale())):
            QCoreApplication.installTranslator(self.translator)

    def initProcessing(self):
        self.provider = CalvingFrontProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        expressions.register()

    def initGui(self):
        from .gui.workplace import Workplace

        self.initProcessing()
        self.workplace = Workplace(self.iface)

    def unload(self):
        if self.workplace is not None:
            self.workplace.close()
            self.workplace = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
            expressions.unregister()
        QCoreApplication.removeTranslator(self.translator)
