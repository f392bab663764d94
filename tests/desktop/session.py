"""What a user does, run inside a QGIS window by ``qgis --code``; settings and answer travel as JSON."""

import json
import os
import sys
import traceback

import processing
import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QToolBar
from qgis.utils import iface

PLUGIN = "calvingfront_plugin"
HEAVY = ("torch", "skimage", "shapely", "safetensors", "scipy")

settings = json.loads(os.environ["CALVINGFRONT_SESSION"])
told = {}


def what_is_there():
    window = iface.mainWindow()
    toolbar = window.findChild(QToolBar, "CalvingFrontToolBar")
    provider = QgsApplication.processingRegistry().providerById("calvingfront")
    return {
        "active": PLUGIN in qgis.utils.active_plugins,
        "toolbar": [action.objectName() for action in toolbar.actions()] if toolbar else None,
        "raster_menu": [a.text() for a in iface.rasterMenu().actions() if a.text() == "Calving fronts"],
        "help_menu": [
            a.objectName() for a in iface.pluginHelpMenu().actions() if "calvingfront" in a.objectName()
        ],
        "algorithms": sorted(a.name() for a in provider.algorithms()) if provider else None,
        "heavy": sorted(set(HEAVY) & set(sys.modules)),
    }


def begin():
    told["plugin_file"] = sys.modules[PLUGIN].__file__
    told["loaded"] = what_is_there()
    qgis.utils.unloadPlugin(PLUGIN)
    # Toolbars and actions are deleted when control returns to the event loop.
    QTimer.singleShot(200, guarded(load_again))


def load_again():
    told["unloaded"] = what_is_there()
    qgis.utils.loadPlugin(PLUGIN)
    qgis.utils.startPlugin(PLUGIN)
    told["loaded_again"] = what_is_there()
    scene = QgsRasterLayer(settings["scene"], "scene")
    QgsProject.instance().setCrs(scene.crs())
    QgsProject.instance().addMapLayer(scene)
    iface.setActiveLayer(scene)
    iface.mainWindow().resize(1600, 1000)
    iface.mapCanvas().setExtent(scene.extent())
    next(a for a in toolbar_actions() if a.objectName() == "calvingfront_delineatefronts").trigger()
    QTimer.singleShot(1500, guarded(press_run))


def toolbar_actions():
    # The toolbar that was unloaded may still be about to go.
    return [
        a for bar in iface.mainWindow().findChildren(QToolBar, "CalvingFrontToolBar") for a in bar.actions()
    ]


def algorithm_dialog():
    return next(
        w for w in QApplication.topLevelWidgets() if type(w).__name__ == "AlgorithmDialog" and w.isVisible()
    )


def press_run():
    dialog = algorithm_dialog()
    told["dialog"] = {"title": dialog.windowTitle(), "modal": dialog.isModal()}
    dialog.resize(1000, 760)
    QApplication.processEvents()
    dialog.grab().save(settings["dialog_picture"])
    dialog.runButton().click()
    wait_for(lambda: QgsProject.instance().mapLayersByName(settings["expected_layer"]), show_more)


def wait_for(condition, then, left=600):
    if condition():
        QTimer.singleShot(300, guarded(then))
    elif left == 0:
        raise TimeoutError(
            f"no layer in {[each.name() for each in QgsProject.instance().mapLayers().values()]}"
        )
    else:
        QTimer.singleShot(200, guarded(lambda: wait_for(condition, then, left - 1)))


def show_more():
    """Beside the automatic fronts: the front between two clicks, the label, and the error lines."""
    algorithm_dialog().close()
    automatic = QgsProject.instance().mapLayersByName(settings["expected_layer"])[0]
    told["fronts"] = {
        "count": automatic.featureCount(),
        "renderer": automatic.renderer().type(),
        "temporal": automatic.temporalProperties().isActive(),
        "crs": automatic.crs().authid(),
        "title": automatic.metadata().title(),
        "is_temporary": automatic.isTemporary(),
    }
    told["message_bar"] = [item.text() for item in iface.messageBar().items() if item.level() > 1]
    project = QgsProject.instance()
    project.removeMapLayer(automatic.id())
    clicks = QgsVectorLayer(settings["clicks"], "clicks", "ogr")
    inputs = {
        "INPUT": settings["scene"],
        "CLICKS": clicks.source(),
        "FRONTS": settings["fronts"],
        "ZONES": settings["zones"],
    }
    told["clicked"] = plain(processing.runAndLoadResults("calvingfront:delineatefronts", inputs))
    told["error"] = plain(
        processing.runAndLoadResults(
            "calvingfront:distanceerror",
            {
                "PREDICTED": told["clicked"]["FRONTS"],
                "LABEL": settings["label"],
                "REPORT": settings["report"],
                "ERROR_LINES": "memory:",
            },
        )
    )
    label = QgsVectorLayer(settings["label"], "label", "ogr")
    label.loadNamedStyle(
        os.path.join(os.path.dirname(told["plugin_file"]), "resources", "styles", "label.qml")
    )
    project.addMapLayer(label)
    arrange(project)
    told["layers"] = {
        layer.name(): getattr(layer.renderer(), "type", lambda: "")()
        for layer in project.mapLayers().values()
    }
    iface.mapCanvas().refresh()
    QTimer.singleShot(2500, guarded(finish))


def arrange(project):
    """Zones at the bottom, half shown; lines above the scene, all folded out."""
    root = project.layerTreeRoot()
    order = ("label", "Calving fronts", "Error lines", "Zones", "scene")
    nodes = sorted(
        root.findLayers(),
        key=lambda node: next(i for i, name in enumerate(order) if node.name().startswith(name)),
    )
    for position, node in enumerate(nodes):
        clone = node.clone()
        root.insertChildNode(position, clone)
        root.removeChildNode(node)
        clone.setExpanded(True)
    scene = project.mapLayersByName("scene")[0]
    iface.setActiveLayer(
        next(layer for layer in project.mapLayers().values() if layer.name().startswith("Calving"))
    )
    iface.mapCanvas().setExtent(scene.extent())


def finish():
    iface.mapCanvas().waitWhileRendering()
    told["picture_saved"] = iface.mainWindow().grab().save(settings["picture"])
    leave()


def plain(results):
    return {key: value.id() if hasattr(value, "id") else value for key, value in results.items()}


def guarded(step):
    """A step whose failure is told instead of waited for."""

    def run():
        try:
            step()
        except Exception:
            told["failure"] = traceback.format_exc()
            iface.mainWindow().grab().save(settings["picture"])
            leave()

    return run


def leave():
    with open(settings["answer"], "w", encoding="utf-8") as file:
        json.dump(told, file, indent=1, default=str)
    # Layers in a temporary folder make QGIS ask; an empty project leaves nothing to ask about.
    QgsProject.instance().clear()
    iface.actionExit().trigger()


QTimer.singleShot(1500, guarded(begin))
