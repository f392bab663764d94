"""Three dates of one glacier in a QGIS window: clicked, corrected, undone, saved, reopened, measured, reviewed, played.

Run inside QGIS by ``qgis --code``; settings and answer travel as JSON. The mouse and the keys are Qt's own events on
the map. The story is a generator: it yields what it waits for.
"""

import json
import os
import sys
import time
import traceback

import qgis.utils
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QDate, QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QTabWidget, QToolBar
from qgis.utils import iface

PLUGIN = "calvingfront_plugin"
settings = json.loads(os.environ["CALVINGFRONT_SESSION"])
told = {"log": []}
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


# Hands and eyes


def workplace():
    return qgis.utils.plugins[PLUGIN].workplace


def action(name):
    bar = iface.mainWindow().findChild(QToolBar, "CalvingFrontToolBar")
    return next(each for each in bar.actions() if each.objectName() == f"calvingfront_{name}")


def on_map(point):
    """Pixel of the canvas of a point in the scenes' CRS; the project may have another."""
    canvas = iface.mapCanvas()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(settings["crs"]),
        canvas.mapSettings().destinationCrs(),
        QgsProject.instance().transformContext(),
    )
    pixel = canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(*point)))
    return QPoint(round(pixel.x()), round(pixel.y()))


def move(point):
    viewport, at = iface.mapCanvas().viewport(), on_map(point)
    where = QPointF(viewport.mapToGlobal(at))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), where, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NO_KEY
    )
    QApplication.sendEvent(viewport, event)


def click(point, button=LEFT, modifiers=NO_KEY):
    move(point)
    QTest.mouseClick(iface.mapCanvas().viewport(), button, modifiers, on_map(point))


def press(key, widget=None, modifiers=NO_KEY):
    QTest.keyClick(widget or iface.mapCanvas(), key, modifiers)


def picture(name, widget=None):
    (widget or iface.mainWindow()).grab().save(os.path.join(settings["pictures"], f"{name}.png"))


def along(date, share):
    """The point at a share of the length of the true front of a date."""
    line = settings["fronts"][date]
    lengths = [0.0]
    for (x0, y0), (x1, y1) in zip(line, line[1:]):
        lengths.append(lengths[-1] + ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    at = share * lengths[-1]
    k = max(1, next((i for i, length in enumerate(lengths) if length >= at), len(line) - 1))
    part = (at - lengths[k - 1]) / max(lengths[k] - lengths[k - 1], 1e-9)
    return [a + part * (b - a) for a, b in zip(line[k - 1], line[k])]


def rendered():
    canvas = iface.mapCanvas()
    return lambda: not canvas.isDrawing()


def seconds(length):
    end = time.monotonic() + length
    return lambda: time.monotonic() > end


def features():
    layer = workplace().fronts.layer
    return [] if layer is None else sorted(layer.getFeatures(), key=lambda f: f["date"])


def summary():
    """What is in the layer of fronts, front by front."""
    return [
        {
            "date": f["date"].toString("yyyy-MM-dd"),
            "method": f["method"],
            "status": f["status"],
            "clicks": f["n_clicks"],
            "length_m": f["length_m"],
            "edit_distance_m": f["edit_distance_m"] or None,
            "author": f["author"] or None,
        }
        for f in features()
    ]


# The story


def story():
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    iface.mainWindow().resize(1600, 1000)
    told["plugin_file"] = sys.modules[PLUGIN].__file__
    QgsSettings().setValue("calvingfront/author", "A. Glaciologist")
    QgsSettings().setValue("calvingfront/fronts_place", "project")
    project.write(settings["project"])

    for path in settings["scenes"].values():
        layer = QgsRasterLayer(path, os.path.splitext(os.path.basename(path))[0])
        project.addMapLayer(layer)
    # QGIS takes the CRS of the first layer, a little later.
    yield seconds(0.3)
    project.setCrs(QgsCoordinateReferenceSystem(settings["project_crs"]))
    scenes = {
        date: next(each for each in project.mapLayers().values() if each.source() == path)
        for date, path in settings["scenes"].items()
    }
    dock = workplace().dock
    dock.setUserVisible(True)
    first = next(iter(scenes))
    show_only(scenes, first)
    iface.setActiveLayer(scenes[first])
    canvas.zoomToFeatureExtent(
        canvas.mapSettings().layerExtentToOutputExtent(scenes[first], scenes[first].extent())
    )
    yield rendered()
    yield seconds(1.5)

    # Two clicks on the ends of each front, and Enter.
    begun = time.monotonic()
    for number, date in enumerate(scenes):
        show_only(scenes, date)
        iface.setActiveLayer(scenes[date])
        yield rendered()
        action("delineatetool").trigger()
        move(along(date, 0.5))
        if number == 0:
            yield seconds(0.3)
            picture("tool_hover")
        click(along(date, 0.0), modifiers=SHIFT)
        click(along(date, 1.0), modifiers=SHIFT)
        tool = workplace().delineate_tool
        yield lambda: workplace().queue.is_idle
        if number == 0:
            yield seconds(0.3)
            picture("tool_preview")
        press(Qt.Key.Key_Return)
        yield lambda number=number: len(features()) == number + 1
        if number == 0:
            told["active_tool_stays"] = canvas.mapTool() is tool or canvas.mapTool() == tool
    told["seconds_for_three"] = round(time.monotonic() - begun, 1)
    yield rendered()
    picture("three_fronts")
    told["clicked"] = summary()
    told["undo_steps"] = [layer_undo().text(k) for k in range(layer_undo().count())]

    # The last one is corrected in its middle by the live-wire.
    last = list(scenes)[-1]
    action("tracetool").trigger()
    # Its own name keeps the geometry while its vertices are read.
    geometry = features()[-1].geometry()
    line = list(geometry.vertices())
    to_scene = QgsCoordinateTransform(
        workplace().fronts.layer.crs(),
        QgsCoordinateReferenceSystem(settings["crs"]),
        project.transformContext(),
    )
    drawn = [to_scene.transform(QgsPointXY(v.x(), v.y())) for v in line]
    begin, middle, end = (drawn[quarter * len(drawn) // 4] for quarter in (1, 2, 3))
    # Farther from the line than the mouse is caught by it.
    aside = 500 / begin.distance(end)
    move([begin.x(), begin.y()])
    yield seconds(1.0)
    yield lambda: workplace().queue.is_idle
    click([begin.x(), begin.y()])
    yield seconds(1.0)
    yield lambda: workplace().queue.is_idle
    click([middle.x() + aside * (end.y() - begin.y()), middle.y() - aside * (end.x() - begin.x())])
    yield seconds(0.3)
    move([end.x(), end.y()])
    yield seconds(0.5)
    picture("trace_tool")
    click([end.x(), end.y()])
    yield seconds(0.3)
    press(Qt.Key.Key_Return)
    yield lambda: features()[-1]["method"] == "corrected"
    told["corrected"] = summary()

    # Undo gives the machine's line back, redo the correction.
    layer_undo().undo()
    yield seconds(0.3)
    told["undone"] = summary()
    layer_undo().redo()
    yield seconds(0.3)
    told["redone"] = summary()

    # The form, tab by tab.
    layer = workplace().fronts.layer
    form = iface.getFeatureForm(layer, features()[-1])
    form.show()
    yield seconds(0.8)
    tabs = form.findChild(QTabWidget)
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        yield seconds(0.2)
        picture(f"form_{number}", form)
    form.close()

    # Save, close, reopen.
    layer.commitChanges()
    project.write()
    told["saved"] = os.path.basename(layer.source().split("|")[0])
    iface.newProject()
    yield seconds(0.5)
    told["empty_dock"] = workplace().fronts.layer is None
    iface.addProject(settings["project"])
    yield rendered()
    yield seconds(1.0)
    told["reopened"] = summary()
    scenes = {
        date: next(each for each in project.mapLayers().values() if each.source() == path)
        for date, path in settings["scenes"].items()
    }

    yield from measuring(project, canvas)

    # Review: accept, reject and the next, from the keyboard.
    dock.setUserVisible(True)
    table = dock.review.list
    table.setFocus()
    table.selectRow(0)
    yield seconds(1.0)
    yield rendered()
    yield seconds(0.3)
    picture("review")
    for key in (Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_R):
        press(key, table)
        yield seconds(0.6)
    told["reviewed"] = summary()
    press(Qt.Key.Key_E, table)
    yield seconds(0.8)
    told["edits_with"] = canvas.mapTool().objectName() or type(canvas.mapTool()).__name__
    told["editable"] = workplace().fronts.layer.isEditable()
    workplace().fronts.layer.commitChanges()
    dock.review.leave()

    # Every style on the same map.
    layer = workplace().fronts.layer
    for scene in scenes.values():
        project.layerTreeRoot().findLayer(scene.id()).setItemVisibilityChecked(scene == scenes[last])
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
    canvas.zoomByFactor(1.4)
    told["styles"] = layer.styleManager().styles()
    for number, style in enumerate(told["styles"]):
        layer.styleManager().setCurrentStyle(style)
        yield seconds(0.3)
        yield rendered()
        yield seconds(0.5)
        picture(f"style_{number}", canvas)
    layer.styleManager().setCurrentStyle(told["styles"][0])

    # What the weights are.
    sections = {
        name: dock.findChild(QgsCollapsibleGroupBox, f"calvingfront_{name}") for name in ("scene", "weights")
    }
    sections["scene"].setCollapsed(True)
    sections["weights"].setCollapsed(False)
    yield seconds(0.8)
    picture("weights", dock)
    sections["weights"].setCollapsed(True)
    sections["scene"].setCollapsed(False)

    # Fronts through time, each on its scene.
    for scene in scenes.values():
        project.layerTreeRoot().findLayer(scene.id()).setItemVisibilityChecked(True)
    dock.time.play_button.click()
    yield seconds(2.0)
    canvas.temporalController().pause()
    yield rendered()
    picture("time")
    dock.time.play_button.click()
    yield seconds(0.5)

    # The options.
    QTimer.singleShot(1500, guarded(look_at_options))
    action_of_menu("settings").trigger()
    yield seconds(0.5)
    told["options_seen"] = "options" in told

    # Nothing was left behind.
    qgis.utils.unloadPlugin(PLUGIN)
    yield seconds(0.5)
    told["toolbar_gone"] = iface.mainWindow().findChild(QToolBar, "CalvingFrontToolBar") is None
    qgis.utils.loadPlugin(PLUGIN)
    qgis.utils.startPlugin(PLUGIN)
    yield seconds(0.5)
    told["fronts_after_reload"] = len(features())


def measuring(project, canvas):
    """Distance errors that follow an edit and its undoing, and the change along a centreline drawn on the map."""
    fronts, labels = workplace().fronts.layer, label_layer()
    project.addMapLayer(labels)
    workplace().dock.hide()
    measures = workplace().measures
    action("measuredock").trigger()
    yield seconds(1.0)
    choice = measures.error.layers.labels
    choice.toggleItemCheckState(choice.findData(labels.id()))
    rows = measures.error.model
    yield lambda: len(rows.rows) == 3 and all(row.figures for row in rows.rows)
    yield rendered()
    yield seconds(0.5)
    picture("distance_error")
    told["errors"] = errors(rows)

    fronts.startEditing()
    moved = features()[0]
    fronts.beginEditCommand("Move")
    geometry = moved.geometry()
    geometry.translate(2_000.0, 2_000.0)
    fronts.changeGeometry(moved.id(), geometry)
    fronts.endEditCommand()
    yield lambda: errors(rows) != told["errors"] and not measures.error.live.is_busy
    told["errors_moved"] = errors(rows)
    layer_undo().undo()
    yield lambda: errors(rows) != told["errors_moved"] and not measures.error.live.is_busy
    told["errors_undone"] = errors(rows)
    fronts.rollBack()

    measures.tabs.setCurrentWidget(measures.change)
    yield seconds(0.5)
    measures.change.choices.draw_button.click()
    newest, oldest = (along(date, 0.5) for date in (max(settings["fronts"]), min(settings["fronts"])))
    seaward = [(b - a) / 2_400.0 for a, b in zip(newest, oldest)]
    for place, share in ((newest, -2_500.0), (oldest, 0.0), (oldest, 1_500.0)):
        click([at + share * way for at, way in zip(place, seaward)])
        yield seconds(0.2)
    click([at + 1_500.0 * way for at, way in zip(oldest, seaward)], button=RIGHT)
    yield lambda: measures.change.live.series is not None
    yield seconds(0.5)
    measures.change.box_button.setChecked(True)
    yield rendered()
    yield seconds(0.5)
    picture("change")
    told["positions"] = [round(each.position_m) for each in measures.change.live.series.positions]
    measures.hide()
    yield seconds(0.3)
    centreline = measures.change.choices.setting.centreline
    centreline.commitChanges()
    for layer in (labels, centreline):
        project.removeMapLayer(layer.id())


def label_layer():
    """The true fronts as a person would have drawn them."""
    labels = QgsVectorLayer(
        f"LineString?crs={settings['crs']}&field=date:date&field=author:string", "labels", "memory"
    )
    for date, points in settings["fronts"].items():
        feature = QgsFeature(labels.fields())
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in points]))
        feature.setAttributes([QDate.fromString(date, Qt.DateFormat.ISODate), "A. Glaciologist"])
        labels.dataProvider().addFeature(feature)
    labels.updateExtents()
    return labels


def errors(rows):
    """Mean distance error of each date."""
    return {str(row.pair.date): round(row.figures["mean_m"], 1) for row in rows.rows if row.figures}


def show_only(scenes, date):
    root = QgsProject.instance().layerTreeRoot()
    for each, layer in scenes.items():
        root.findLayer(layer.id()).setItemVisibilityChecked(each == date)


def layer_undo():
    return workplace().fronts.layer.undoStack()


def action_of_menu(name):
    return next(a for a in workplace().actions if a.objectName() == f"calvingfront_{name}")


def look_at_options():
    dialog = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible() and w.isModal()
    )
    dialog.resize(1000, 800)
    QApplication.processEvents()
    told["options"] = dialog.windowTitle()
    picture("options", dialog)
    dialog.reject()


# How it is run


def guarded(step):
    """A step whose failure is told instead of waited for."""

    def run(*arguments):
        try:
            step(*arguments)
        except Exception:
            told["failure"] = traceback.format_exc()
            picture("failure")
            leave()

    return run


def go_on(steps, condition=None, deadline=None):
    if condition is not None and not condition():
        if time.monotonic() > deadline:
            steps.throw(
                TimeoutError(f"waited too long; queue {[j.description for j in workplace().queue.jobs]}")
            )
        QTimer.singleShot(50, guarded(lambda: go_on(steps, condition, deadline)))
        return
    try:
        condition = next(steps)
    except StopIteration:
        leave()
        return
    QTimer.singleShot(50, guarded(lambda: go_on(steps, condition, time.monotonic() + 60)))


def note(text, tag, level):
    if level >= Qgis.MessageLevel.Warning and tag in (
        "Calving fronts",
        "Python error",
        "Python warning",
        "Plugins",
    ):
        told["log"].append(f"{tag}: {text}")


def leave():
    told["message_bar"] = [item.text() for item in iface.messageBar().items() if item.level() > 1]
    with open(settings["answer"], "w", encoding="utf-8") as file:
        json.dump(told, file, indent=1, default=str)
    # Unsaved layers make QGIS ask; an empty project leaves nothing to ask about.
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QgsApplication.messageLog().messageReceived.connect(note)
QTimer.singleShot(1500, guarded(lambda: go_on(story())))
