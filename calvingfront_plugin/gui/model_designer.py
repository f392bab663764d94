"""The plugin's own model opened in QGIS's model designer, from the context menu of the Processing Toolbox.

QGIS offers this for the models of users and projects only.
"""

from processing.gui.ContextAction import ContextAction
from processing.gui.ProviderActions import ProviderContextMenuActions
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from ..processing.front_series import FrontSeries


def tr(text):
    return QCoreApplication.translate("ModelDesigner", text)


class OpenInDesigner(ContextAction):
    """A copy of the model, to be changed and saved by the user."""

    def __init__(self):
        super().__init__()
        self.name = tr("Open a Copy in the Model Designer…")

    def icon(self):
        return QgsApplication.getThemeIcon("/processingModel.svg")

    def isEnabled(self):
        return isinstance(self.itemData, FrontSeries)

    def execute(self):
        from processing.modeler.ModelerDialog import ModelerDialog

        copy = QgsProcessingModelAlgorithm()
        copy.loadVariant(self.itemData.toVariant())
        copy.setName(self.itemData.displayName())
        designer = ModelerDialog.create(copy)
        designer.show()
        designer.activate()
        return designer


class ModelDesignerEntry:
    """The entry in the toolbox's context menu, until :meth:`close`."""

    def __init__(self):
        self.actions = [OpenInDesigner()]
        ProviderContextMenuActions.registerProviderContextMenuActions(self.actions)

    def close(self):
        ProviderContextMenuActions.deregisterProviderContextMenuActions(self.actions)
