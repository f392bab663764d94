"""When a map tool of the plugin can be used: QGIS asks as the active layer changes."""

from qgis.gui import QgsAbstractMapToolHandler

from ..layers import scene_layer


class SceneToolHandler(QgsAbstractMapToolHandler):
    """A tool for scenes that can be read; with a scene chosen before, also while the fronts are the active layer.

    Parameters
    ----------
    tool : DelineateTool or TraceTool
    action : QAction
    fronts : ProjectFronts
    """

    def __init__(self, tool, action, fronts):
        super().__init__(tool, action)
        self.tool = tool
        self.fronts = fronts

    def isCompatibleWithLayer(self, layer, context):
        if layer is not None and layer == self.fronts.layer:
            return self.tool.scene is not None
        return not scene_layer.problem(layer)

    def setLayerForTool(self, layer):
        if not scene_layer.problem(layer):
            self.tool.set_scene(layer)
