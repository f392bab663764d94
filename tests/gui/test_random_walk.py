"""Days at the desk drawn at random: whatever is clicked, undone, removed or cancelled, no error and no lost edit.

A walk is five hundred steps on the whole plugin with real mouse, keys, rasters and network. Its seed gives the steps;
only how far the work has come at each of them is up to the machine. A walk that fails prints its last steps, and
writes all of them to ``walk.txt`` in its folder as it goes, for the case that QGIS itself goes down.
"""
# ruff: noqa: N802 - plugins call QGIS by names like mapCanvas.

import random
import shutil
import traceback
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    NULL,
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPointXY,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import (
    QgsAbstractMapToolHandler,
    QgsLayerTreeMapCanvasBridge,
    QgsMapCanvas,
    QgsMapToolPan,
    QgsMessageBar,
    QgsRubberBand,
    QgsVertexMarker,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QLabel, QMainWindow, QMenu

from calvingfront_plugin.gui import choose_fronts_file
from calvingfront_plugin.gui.delineation_queue import LOG_TAG
from calvingfront_plugin.gui.workplace import Workplace

SEEDS = (1, 2, 3, 4, 5)
STEPS = 500
#: So many are printed of a walk that has failed.
LAST_STEPS = 25

CRS = "EPSG:32624"
PROJECT_CRS = (CRS, CRS, "EPSG:3413", "EPSG:4326", "EPSG:3857", "EPSG:3031")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RIGHT, MIDDLE = Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
ENTER = Qt.Key.Key_Return

#: What a person does, and how often.
STEP_WEIGHTS = {
    "click_on_front": 45,
    "shift_click_on_front": 20,
    "click_beside_front": 10,
    "click_outside_scene": 5,
    "double_click": 4,
    "choose_kind": 12,
    "press_enter": 45,
    "right_click": 14,
    "press_escape": 9,
    "press_backspace": 18,
    "press_s": 8,
    "press_undo": 14,
    "press_redo": 12,
    "drag_rectangle": 10,
    "turn_wheel": 8,
    "turn_wheel_with_ctrl": 9,
    "pan": 10,
    "move_mouse": 14,
    "zoom_to_scene": 14,
    "turn_map": 3,
    "take_delineate_tool": 24,
    "take_trace_tool": 20,
    "take_pan_tool": 6,
    "choose_layer": 14,
    "click_and_look": 14,
    "delineate_front": 14,
    "trace_front": 12,
    "redraw_stretch": 14,
    "move_vertex": 14,
    "reshape": 10,
    "split": 8,
    "draw_by_hand": 5,
    "write_note": 6,
    "delete": 5,
    "thin_out": 3,
    "undo": 16,
    "redo": 14,
    "undo_and_redo_all": 6,
    "save": 7,
    "save_and_go_on": 6,
    "roll_back": 4,
    "choose_in_list": 14,
    "answer_in_list": 24,
    "filter_list": 5,
    "delineate_by_button": 7,
    "cancel_all": 8,
    "cancel_in_qgis": 3,
    "choose_style": 4,
    "play_or_stop": 4,
    "show_or_hide_dock": 4,
    "correct_date": 3,
    "change_project_crs": 7,
    "remove_scene": 9,
    "add_scene": 14,
    "remove_fronts": 4,
    "add_fronts": 5,
    "reopen_project": 4,
    "reload_plugin": 6,
    "wait_until_idle": 16,
}


#: Whatever else is done, what is being made stays as it is.
MAY_END_WORK = (
    *("click_on_front", "shift_click_on_front", "click_beside_front", "click_outside_scene", "double_click"),
    *("drag_rectangle", "press_enter", "right_click", "press_escape", "press_backspace", "press_undo"),
    *("click_and_look", "delineate_front", "trace_front", "redraw_stretch"),
    *("remove_scene", "reopen_project", "reload_plugin"),
)


class Desktop(QMainWindow):
    """The part of QGIS around a plugin (``iface``): a window with a map, and what follows the active layer."""

    def __init__(self, project):
        super().__init__()
        self.project = project
        self.canvas = QgsMapCanvas(self)
        # Under this name the project remembers the extent.
        self.canvas.setObjectName("theMapCanvas")
        self.canvas.setTemporalController(QgsTemporalNavigationObject(self))
        self.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self)
        self.help_menu = QMenu(self)
        self.handlers = []
        self.pan_tool = QgsMapToolPan(self.canvas)
        # QGIS's vertex tool is part of the application; another tool takes over all the same.
        self.vertex_tool_action = QAction(self)
        self.vertex_tool_action.triggered.connect(self.take_pan_tool)
        self.bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), self.canvas, self.canvas)
        project.crsChanged.connect(self._set_crs)
        project.layersWillBeRemoved.connect(self._layers_go)
        self.take_pan_tool()
        self._set_crs()

    def take_pan_tool(self):
        self.canvas.setMapTool(self.pan_tool)

    def _set_crs(self):
        self.canvas.setDestinationCrs(self.project.crs())

    def _layers_go(self, ids):
        if self.activeLayer() is not None and self.activeLayer().id() in ids:
            self.setActiveLayer(None)

    # What a plugin calls.

    def mainWindow(self):
        return self

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def pluginHelpMenu(self):
        return self.help_menu

    def addPluginToRasterMenu(self, menu, action):
        pass

    def removePluginRasterMenu(self, menu, action):
        pass

    def registerOptionsWidgetFactory(self, factory):
        pass

    def unregisterOptionsWidgetFactory(self, factory):
        pass

    def actionVertexToolActiveLayer(self):
        return self.vertex_tool_action

    def activeLayer(self):
        return self.canvas.currentLayer()

    def setActiveLayer(self, layer):
        self.canvas.setCurrentLayer(layer)
        for handler in self.handlers:
            is_of_use = handler.isCompatibleWithLayer(layer, QgsAbstractMapToolHandler.Context())
            handler.action().setEnabled(is_of_use)
            if handler.mapTool() != self.canvas.mapTool():
                continue
            if is_of_use:
                handler.setLayerForTool(layer)
            else:
                self.take_pan_tool()

    def registerMapToolHandler(self, handler):
        self.handlers.append(handler)
        handler.mapTool().setAction(handler.action())
        handler.action().triggered.connect(partial(self._take_tool, handler))
        self.setActiveLayer(self.activeLayer())

    def unregisterMapToolHandler(self, handler):
        self.handlers.remove(handler)

    def _take_tool(self, handler):
        if handler in self.handlers and handler.mapTool() != self.canvas.mapTool():
            handler.setLayerForTool(self.activeLayer())
            self.canvas.setMapTool(handler.mapTool())


# Fronts as they are compared: {"line": WKB, field: value}, without the id that saving gives.


def plain(value):
    if value is None or value == NULL:
        return None
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd")
    if isinstance(value, QDateTime):
        return value.toUTC().toString("yyyy-MM-ddTHH:mm:ss")
    return value


def fronts_in_layer(layer):
    """Id -> front, also those not saved yet."""
    names = layer.fields().names()
    fronts = {}
    for feature in layer.getFeatures():
        fronts[feature.id()] = dict(zip(names, map(plain, feature.attributes())))
        fronts[feature.id()]["line"] = bytes(feature.geometry().asWkb())
        del fronts[feature.id()]["fid"]
    return fronts


def read_file(path):
    """The fronts of a GeoPackage and the number of scenes, as OGR reads them, without QGIS."""
    if not path.exists():
        return [], 0
    # Of a copy, since one more connection that is closed takes the journal away from the layer that QGIS shows.
    for suffix in ("", "-wal"):
        copy = path.with_name(f"copy.gpkg{suffix}")
        copy.unlink(missing_ok=True)
        if Path(f"{path}{suffix}").exists():
            shutil.copy(f"{path}{suffix}", copy)
    file = ogr.Open(str(path.with_name("copy.gpkg")))
    fronts = [_front_of_ogr(feature) for feature in file.GetLayerByName("fronts")]
    return fronts, file.GetLayerByName("scenes").GetFeatureCount()


def _front_of_ogr(feature):
    front = {"line": bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR))}
    for index in range(feature.GetFieldCount()):
        definition = feature.GetFieldDefnRef(index)
        value = feature.GetField(index)
        if value is not None and definition.GetType() in (ogr.OFTDate, ogr.OFTDateTime):
            year, month, day, hour, minute, second, _ = feature.GetFieldAsDateTime(index)
            value = f"{year:04}-{month:02}-{day:02}"
            if definition.GetType() == ogr.OFTDateTime:
                value += f"T{hour:02}:{minute:02}:{int(second):02}"
        front[definition.GetName()] = value
    return front


def counted(fronts):
    return Counter(tuple(sorted(front.items(), key=lambda item: item[0])) for front in fronts)


def line_of(front):
    line = QgsGeometry()
    line.fromWkb(front["line"])
    return line


def record_problem(front, crs):
    """What the record of a front says wrongly of its line; '' where all is right."""
    line, method = line_of(front), front["method"]
    machine = QgsGeometry.fromWkt(front["predicted_wkt"] or "")
    moved = not machine.isNull() and not _same_vertices(line, machine)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    length = measure.measureLength(line)
    # The method measures its own lines before it thins them out.
    length_error = 0.2 if moved or machine.isNull() else 0.01 * length
    problems = {
        f"the method is {method}, and the line {'differs' if moved else 'does not differ'} from the machine's": (
            (method == "corrected") != moved
        ),
        "a corrected front has an edit distance, and only that": (
            (front["edit_distance_m"] is not None) != (method == "corrected")
        ),
        f"the edit distance is {front['edit_distance_m']}, more than any part of the line was moved": (
            moved and front["edit_distance_m"] > 1.05 * line.hausdorffDistanceDensify(machine, 0.02) + 1
        ),
        f"the length is {front['length_m']}, not {length:.1f} m": (
            front["length_m"] is None or abs(front["length_m"] - length) > length_error
        ),
        "a clicked front has clicks": method == "clicked" and not front["n_clicks"],
        "a traced front has two clicks at least": method == "traced" and (front["n_clicks"] or 0) < 2,
        "a front is unreviewed, accepted or rejected": front["status"]
        not in ("unreviewed", "accepted", "rejected"),
        "an accepted front has an author": front["status"] == "accepted" and not front["author"],
        "a front says when it was made": front["created_utc"] is None,
    }
    return next((problem for problem, is_so in problems.items() if is_so), "")


def _same_vertices(line, other):
    """Also where the line runs the other way; the machine's line is written with ten digits."""
    here, there = ([(v.x(), v.y()) for v in each.vertices()] for each in (line, other))
    return any(
        len(here) == len(way) and all(abs(a - b) < 0.01 for p, q in zip(here, way) for a, b in zip(p, q))
        for way in (there, there[::-1])
    )


@dataclass
class Command:
    """A step of the layer's undo stack as it was made."""

    text: str
    before: dict
    after: dict
    crs: QgsCoordinateReferenceSystem

    @property
    def added(self):
        return {fid: front for fid, front in self.after.items() if fid not in self.before}

    @property
    def removed(self):
        return self.before.keys() - self.after.keys()

    @property
    def changed(self):
        """Id -> names of what has changed of a front."""
        names = {
            fid: {name for name, value in front.items() if value != self.before[fid][name]}
            for fid, front in self.after.items()
            if fid in self.before
        }
        return {fid: changed for fid, changed in names.items() if changed}

    def __str__(self):
        done = {"added": list(self.added), "removed": list(self.removed), "changed": self.changed}
        return ", ".join([f"'{self.text}'", *(f"{how} {what}" for how, what in done.items() if what)])


class Book:
    """What the layer of fronts must hold, by its undo stack and by what was saved.

    After each new command the fronts are noted; undo and redo must lead to exactly the fronts noted, and outside the
    stack nothing may change.
    """

    def __init__(self, path):
        self.path = path
        self.layer = None
        self.saved = []
        #: Fronts at each index of the undo stack since it was last empty.
        self.states = []
        #: Commands made since the last check.
        self.commands = []
        self.faults = []
        self._index = self._n_scenes = 0
        self._is_aside = self._is_moving = False
        self._found_right = set()

    def follow(self, layer):
        """The layer has come, gone or been replaced; what was not saved of it went by the user's own will."""
        if layer is self.layer:
            return
        if self.layer is not None:
            self.layer.undoStack().indexChanged.disconnect(self._index_changed)
        self.layer = layer
        if layer is not None:
            layer.undoStack().indexChanged.connect(self._index_changed)
            self._begin()
            if counted(self.states[0].values()) != counted(self.saved):
                self.faults.append("the layer that was added does not show what was saved")

    def _begin(self):
        self.states, self._index = [fronts_in_layer(self.layer)], 0

    def _index_changed(self, index):
        if self._is_aside:
            return
        now, before = fronts_in_layer(self.layer), self._index
        self._index = index
        if not self._is_moving and index > before:
            text = self.layer.undoStack().text(index - 1)
            self.commands.append(Command(text, self.states[before], now, self.layer.crs()))
            self.states[index:] = [now]
        elif not self._is_moving:
            self.faults.append(f"undone, and nobody has asked for it: {difference(self.states[before], now)}")
        elif now != self.states[index]:
            way = "redo" if index > before else "undo"
            self.faults.append(f"{way} to {index} did not bring back: {difference(self.states[index], now)}")

    @contextmanager
    def moving(self):
        """The user goes back and forth on the undo stack."""
        self._is_moving = True
        yield
        self._is_moving = False

    def save(self, stop):
        before = counted(fronts_in_layer(self.layer).values())
        with self._aside():
            if not self.layer.commitChanges(stop):
                self.faults.append(f"it was not saved: {self.layer.commitErrors()}")
        self.saved, _ = read_file(self.path)
        after = counted(fronts_in_layer(self.layer).values())
        if not before == after == counted(self.saved):
            self.faults.append(
                f"saving lost {before - counted(self.saved)} and brought {counted(self.saved) - before}"
            )

    def roll_back(self):
        with self._aside():
            self.layer.rollBack()

    @contextmanager
    def _aside(self):
        """Saving and rolling back empty the stack."""
        self._is_aside = True
        yield
        self._is_aside = False
        self._begin()

    def check(self):
        saved, n_scenes = read_file(self.path)
        if counted(saved) != counted(self.saved):
            self.faults.append("the file has changed, and nobody has saved")
        if n_scenes < self._n_scenes:
            self.faults.append("scenes are gone from the log of scenes")
        self._n_scenes = n_scenes
        if self.layer is not None:
            now = fronts_in_layer(self.layer)
            if self.layer.isEditable():
                if now != self.states[self._index]:
                    self.faults.append(f"changed by no command: {difference(self.states[self._index], now)}")
            elif counted(now.values()) != counted(self.saved):
                self.faults.append("the layer is not being edited, and does not show what was saved")
            for fid, front in now.items():
                self._check_record(fid, front)

    def _check_record(self, fid, front):
        key = tuple(front.values())
        if key in self._found_right:
            return
        problem = record_problem(front, self.layer.crs())
        if problem:
            facts = {name: value for name, value in front.items() if name != "line"}
            self.faults.append(f"front {fid}: {problem}: {facts} {line_of(front).asWkt(3)}")
        self._found_right.add(key)


def difference(before, after):
    return str(Command("", before, after, None))


class Walk:
    """Steps at random, and after each of them a look at whether all is well."""

    def __init__(self, seed, desktop, hand, settings, fjords, folder, qtbot, exceptions):
        self.seed = seed
        self.desktop = desktop
        self.canvas = desktop.canvas
        self.project = desktop.project
        self.hand = hand
        self.settings = settings
        self.fjords = fjords
        self.qtbot = qtbot
        self.exceptions = exceptions
        self.workplace = None
        self.diary = []
        self._written = (folder / "walk.txt").open("w")
        self.project_file = folder / "walk.qgz"
        self.book = Book(folder / "walk_fronts.gpkg")
        self.logged = []
        #: Sentences that are expected in the message bar although they are of the level of errors.
        self.excused = set()
        #: What must have become a command by the next check: (in words, whether a command is it, may be missed).
        self.expected = []
        #: Fronts accepted whose result has not come, and results of the dock's buttons.
        self.promised, self.results = [], []
        self.may_lose = False
        QgsApplication.messageLog().messageReceived.connect(self._note_log)
        self.project.write(str(self.project_file))
        self.load_plugin()
        for fjord in fjords:
            self._add(fjord)
        desktop.setActiveLayer(self.scenes[0])
        self.zoom_to_scene()

    def run(self):
        names, weights = list(STEP_WEIGHTS), list(STEP_WEIGHTS.values())
        for number in range(STEPS):
            # Drawn anew at each step, so that the steps are the same however far the work has come.
            rng = random.Random(f"{self.seed}/{number}")
            (name,) = rng.choices(names, weights)
            self.write(f"{number}: {name}")
            in_the_making = () if name in MAY_END_WORK else self._in_the_making()
            getattr(self, name)(rng)
            self.let_time_pass(rng)
            self.check()
            for each, clicks in in_the_making:
                assert (each, clicks) in self._in_the_making(), "a front that was being made is gone"

    def _in_the_making(self):
        """What is seen on the map and not accepted yet, with its clicks."""
        under_way, trace = self.workplace.delineate_tool._under_way, self.workplace.trace_tool._trace
        fronts = [(front, front.clicks) for front in under_way._all() if front not in under_way.accepted]
        return fronts if trace is None else [*fronts, (trace, tuple(trace.points))]

    def write(self, text):
        self.diary.append(text)
        self._written.write(f"{text}\n")
        self._written.flush()

    def end(self):
        """Also of a walk that has failed: the map must not go before the plugin."""
        QgsApplication.messageLog().messageReceived.disconnect(self._note_log)
        self._written.close()
        if self.workplace is not None:
            self.workplace.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _note_log(self, text, tag, level):
        self.logged.append((text, tag, level))

    # All is well

    def let_time_pass(self, rng):
        """Often none, so that work is under way when the next step comes."""
        chance, milliseconds = rng.random(), rng.randrange(1, 60)
        if chance > 0.85:
            QTest.qWait(milliseconds)
        elif chance > 0.45:
            QApplication.processEvents()

    def check(self):
        faults = ["".join(traceback.format_exception(*each)) for each in self.exceptions]
        faults += [f"{tag}: {text}" for text, tag, level in self.logged if _is_error(tag, level)]
        told = [(item.text(), item.level()) for item in self.desktop.bar.items()]
        for text, level in told:
            self.write(f"    told: {text}")
            if text not in self.excused and level == Qgis.MessageLevel.Critical or "unexpected error" in text:
                faults.append(f"told: {text}")
        self.logged.clear()
        self.excused.clear()
        self.desktop.bar.clearWidgets()
        self._look_for_promised_fronts()
        self._match_commands()
        self.book.check()
        faults += self.book.faults
        assert not faults, "\n".join(faults)

    def _look_for_promised_fronts(self):
        under_way = self.workplace.delineate_tool._under_way
        for front in list(self.promised):
            if front in under_way.accepted:
                continue
            self.promised.remove(front)
            if front in under_way._all():
                # It could not be taken over, and the user has it back.
                continue
            if front.result is None:
                assert self.may_lose, "a front that was accepted is nowhere"
            else:
                self._expect_result(front.result)
        batch = self.workplace.dock.delineation.batch
        # Without a layer of fronts they wait until all scenes are done, so that the user is asked once.
        waiting = [result for _, _, result in batch.unstored] if batch is not None else []
        for result in self.results:
            if result.fronts and result not in waiting:
                self._expect_result(result)
        self.results[:] = [result for result in self.results if result in waiting]
        self.may_lose = False

    def _match_commands(self):
        for command in self.book.commands:
            self.write(f"    {command}")
            match = next((each for each in self.expected if each[1](command)), None)
            assert match is not None, f"nobody has asked for {command}"
            self.expected.remove(match)
        self.book.commands.clear()
        lost = [words for words, _, may_miss in self.expected if not may_miss]
        assert not lost, f"lost: {lost}"
        self.expected.clear()

    def expect(self, words, fits, may_miss=False):
        self.expected.append((words, fits, may_miss))

    def _expect_result(self, result):
        lines = [front.points for front in result.fronts]
        crs = QgsCoordinateReferenceSystem.fromWkt(result.scene.crs_wkt)

        def fits(command):
            return (
                command.text == "Delineate calving front"
                and not command.removed
                and not command.changed
                and len(command.added) == len(lines)
                and all(
                    _runs_along(f, line, crs, command.crs) for f, line in zip(command.added.values(), lines)
                )
            )

        self.expect("a delineated front", fits, self.may_lose)

    # The plugin

    def load_plugin(self, _=None):
        self.workplace = Workplace(self.desktop)
        self.workplace.fronts.layerChanged.connect(self._follow_layer)
        self._follow_layer()

    def _follow_layer(self):
        # A plugin that is unloaded lets go of the layer, which stays as it is.
        if self.workplace is not None:
            self.book.follow(self.workplace.fronts.layer)

    def unload_plugin(self):
        """What is under way goes with it; nothing stays on the map, and nothing comes afterwards."""
        workplace, self.workplace = self.workplace, None
        workplace.close()
        assert not workplace.queue.jobs
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
        # A front that was flashed for a moment is QGIS's own.
        self.qtbot.waitUntil(lambda: not left_on(self.canvas))

    def reload_plugin(self, rng):
        self.may_lose = True
        self.move_mouse(rng)
        active = self.desktop.activeLayer()
        self.unload_plugin()
        self.load_plugin()
        self.desktop.setActiveLayer(active)

    # The map

    @property
    def scenes(self):
        return [layer for layer in self.project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]

    def _place(self, rng, off_m=0.0):
        """A place on the front, or so far off it, that the map shows."""
        on_front = self.fjords[0].on_front(rng.random())
        place = QgsPointXY(
            on_front.x() + rng.uniform(-off_m, off_m), on_front.y() + rng.uniform(-off_m, off_m)
        )
        if not self.canvas.viewport().rect().contains(self.hand.pixel(place, CRS)):
            self.zoom_to_scene()
        return place

    def zoom_to_scene(self, _=None):
        scene_crs, to = QgsCoordinateReferenceSystem(CRS), self.canvas.mapSettings().destinationCrs()
        xs, ys = self.fjords[0].front.T
        extent = QgsGeometry.fromMultiPointXY([QgsPointXY(x, y) for x, y in zip(xs, ys)]).boundingBox()
        extent.grow(3000)
        self.canvas.setRotation(0)
        self.canvas.setExtent(
            QgsCoordinateTransform(scene_crs, to, self.project).transformBoundingBox(extent)
        )
        QApplication.processEvents()

    def click_on_front(self, rng):
        self.hand.click(self._place(rng, 60.0), crs=CRS)

    def shift_click_on_front(self, rng):
        self.hand.click(self._place(rng, 60.0), modifiers=SHIFT, crs=CRS)

    def click_beside_front(self, rng):
        self.hand.click(self._place(rng, 4000.0), crs=CRS)

    def click_outside_scene(self, rng):
        self.hand.wheel(-3)
        self.hand.move_to_pixel(QPoint(2, 2))
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, SHIFT, QPoint(2, 2))

    def double_click(self, rng):
        self.hand.double_click(self._place(rng, 60.0), crs=CRS)

    def move_mouse(self, rng):
        for _ in range(4):
            self.hand.move(self._place(rng, 500.0), crs=CRS)

    def drag_rectangle(self, rng):
        self.hand.drag(self._place(rng, 2000.0), self._place(rng, 6000.0), crs=CRS)

    def turn_wheel(self, rng):
        self.hand.wheel(rng.choice((-1, 1)))

    def turn_wheel_with_ctrl(self, rng):
        self.hand.wheel(rng.choice((-2, -1, 1, 2)), modifiers=CTRL)

    def pan(self, rng):
        begin, end = self._place(rng, 1000.0), self._place(rng, 1000.0)
        if rng.random() < 0.5:
            self.hand.drag(begin, end, crs=CRS, button=MIDDLE)
            return
        QTest.keyPress(self.canvas, Qt.Key.Key_Space)
        self.hand.move(begin, crs=CRS)
        self.hand.move(end, crs=CRS)
        QTest.keyRelease(self.canvas, Qt.Key.Key_Space)

    def turn_map(self, rng):
        self.canvas.setRotation(rng.choice((0, 30, 200)))

    # Tools

    def _take(self, name):
        self.desktop.findChild(QAction, f"calvingfront_{name}").trigger()

    def take_delineate_tool(self, _=None):
        self._take("delineatetool")

    def take_trace_tool(self, _=None):
        self._take("tracetool")

    def take_pan_tool(self, _=None):
        self.desktop.take_pan_tool()

    def choose_layer(self, rng):
        layer = rng.choice([*self.scenes, self.workplace.fronts.layer])
        self.desktop.setActiveLayer(layer)
        self._tick(layer, rng.random() < 0.7)

    def _tick(self, layer, is_shown):
        """Set the layer's box in the Layers panel."""
        node = layer and self.project.layerTreeRoot().findLayer(layer.id())
        if node:
            node.setItemVisibilityChecked(is_shown)

    def choose_kind(self, rng):
        self.hand.press(rng.choice((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)))

    def press_enter(self, _=None):
        self._finish(lambda: self.hand.press(ENTER))

    def right_click(self, rng):
        place = self._place(rng, 500.0)
        # With the pan tool it opens QGIS's menu of the map.
        if self.canvas.mapTool() != self.desktop.pan_tool:
            self._finish(lambda: self.hand.click(place, RIGHT, crs=CRS))

    def _finish(self, act):
        """What is accepted or ended by this must come to the layer, now or with its result."""
        under_way, trace = self.workplace.delineate_tool._under_way, self.workplace.trace_tool._trace
        front = under_way.current
        if trace is not None and trace.stretches:
            line, crs, begins_on = trace.line, trace.crs, trace.front
        act()
        if front is not None and front is not under_way.current:
            self.promised.append(front)
        if trace is None or not trace.stretches or trace is self.workplace.trace_tool._trace:
            return

        def fits(command):
            if command.text == "Trace calving front":
                (added,) = command.added.values()
                return not command.changed and _runs_along(added, line, crs, command.crs)
            names = command.changed.get(begins_on.fid, set()) if begins_on is not None else set()
            return (
                command.text == "Redraw calving front"
                and len(command.changed) == 1
                and not command.added
                and names <= {"line", "method", "edit_distance_m", "length_m", "author", "edit_seconds"}
            )

        self.expect("a traced line", fits)

    def press_escape(self, rng):
        self.hand.press(Qt.Key.Key_Escape)

    def press_backspace(self, rng):
        self.hand.press(Qt.Key.Key_Backspace)

    def press_s(self, rng):
        self.hand.press(Qt.Key.Key_S)

    def press_undo(self, rng):
        with self.book.moving():
            self.hand.press(Qt.Key.Key_Z, CTRL)

    def press_redo(self, rng):
        with self.book.moving():
            self.hand.press(Qt.Key.Key_Z, CTRL | SHIFT)

    def _take_tool_on_scene(self, rng, take):
        if not self.scenes:
            return False
        scene = rng.choice(self.scenes)
        self.desktop.setActiveLayer(scene)
        take()
        self.hand.press(Qt.Key.Key_Escape)
        self._tick(scene, True)
        self.zoom_to_scene()
        return True

    def click_and_look(self, rng):
        """Delineate a front and leave it as it is for now."""
        if not self._take_tool_on_scene(rng, self.take_delineate_tool):
            return False
        self.hand.press(Qt.Key.Key_1)
        self.click_on_front(rng)
        if rng.random() < 0.5:
            self.shift_click_on_front(rng)
        self.wait_until_idle()
        return True

    def delineate_front(self, rng):
        """From the click to the layer, as most fronts of a day."""
        if self.click_and_look(rng):
            self.press_enter()

    def trace_front(self, rng):
        if self._take_tool_on_scene(rng, self.take_trace_tool):
            for _ in range(rng.randrange(2, 5)):
                self.move_mouse(rng)
                QApplication.processEvents()
                self.click_on_front(rng)
            self.press_enter()

    def redraw_stretch(self, rng):
        """From one place on a front of the layer to another of the same front."""
        front, rng_at = self._any_front(rng), (rng.random(), rng.random())
        if front is None or not self._take_tool_on_scene(rng, self.take_trace_tool):
            return
        line = QgsGeometry(self.book.layer.getFeature(front).geometry())
        self.book.layer.selectByIds([front])
        for share in rng_at:
            place = QgsPointXY(line.interpolate(share * line.length()).asPoint())
            on_map = self.canvas.mapSettings().layerToMapCoordinates(self.book.layer, place)
            if not self.canvas.viewport().rect().contains(self.hand.pixel(on_map)):
                return
            self.hand.move(on_map)
            QApplication.processEvents()
            self.hand.click(on_map)
        self.press_enter()

    # QGIS's own editing

    def _any_front(self, rng):
        chance = rng.random()
        fids = sorted(self.book.layer.allFeatureIds()) if self.book.layer is not None else []
        return fids[int(chance * len(fids))] if fids else None

    @contextmanager
    def _edit(self, text, fits):
        layer = self.book.layer
        if not layer.isEditable():
            layer.startEditing()
        layer.beginEditCommand(text)
        yield layer
        layer.endEditCommand()
        self.expect(text, lambda command: command.text == text and fits(command))

    def _change_line(self, text, fid, line):
        def fits(command):
            return (
                not command.added
                and not command.removed
                and set(command.changed) == {fid}
                and command.changed[fid] <= {"line", "method", "edit_distance_m", "length_m", "author"}
                and command.after[fid]["line"] == bytes(line.asWkb())
            )

        with self._edit(text, fits) as layer:
            layer.changeGeometry(fid, line)

    def move_vertex(self, rng):
        fid = self._any_front(rng)
        if fid is None:
            return
        line = QgsGeometry(self.book.layer.getFeature(fid).geometry())
        number = rng.randrange(line.constGet().numPoints())
        vertex = line.vertexAt(number)
        line.moveVertex(vertex.x() + rng.uniform(20, 300), vertex.y() - rng.uniform(20, 300), number)
        self._change_line("Moved vertex", fid, line)

    def reshape(self, rng):
        fid = self._any_front(rng)
        if fid is None:
            return
        line = QgsGeometry(self.book.layer.getFeature(fid).geometry())
        begin, middle, end = (
            line.interpolate(share * line.length()).asPoint() for share in sorted(rng.random() for _ in "123")
        )
        way = [QgsPoint(begin), QgsPoint(middle.x() + 250, middle.y() + 250), QgsPoint(end)]
        result, before = line.reshapeGeometry(QgsLineString(way)), self.book.layer.getFeature(fid).geometry()
        if result == Qgis.GeometryOperationResult.Success and not line.equals(before):
            self._change_line("Reshape", fid, line)

    def split(self, rng):
        fid = self._any_front(rng)
        if fid is None:
            return
        layer = self.book.layer
        layer.removeSelection()
        line = layer.getFeature(fid).geometry()
        at = line.interpolate(rng.uniform(0.2, 0.8) * line.length()).asPoint()
        cut = [QgsPointXY(at.x() - 90, at.y() - 70), QgsPointXY(at.x() + 90, at.y() + 70)]
        if not QgsGeometry.fromPolylineXY(cut).crosses(line):
            return
        length = sum(each.geometry().length() for each in layer.getFeatures())

        def fits(command):
            parts = sum(line_of(front).length() for front in command.after.values())
            return command.added and not command.removed and abs(parts - length) < 0.01

        with self._edit("Features split", fits):
            assert layer.splitFeatures(cut) == Qgis.GeometryOperationResult.Success

    def draw_by_hand(self, rng):
        if self.book.layer is None:
            return
        layer = self.book.layer
        place = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS), layer.crs(), self.project
        ).transform(self._place(rng, 1000.0))
        line = QgsGeometry.fromPolylineXY([place, QgsPointXY(place.x() + 900, place.y() + 400)])
        with self._edit("Feature added", lambda command: len(command.added) == 1 and not command.changed):
            layer.addFeature(QgsVectorLayerUtils.createFeature(layer, line))

    def write_note(self, rng):
        fid, note = self._any_front(rng), f"note {rng.random()}"
        if fid is not None:
            with self._edit(
                "Attributes changed", lambda command: command.changed == {fid: {"notes"}}
            ) as layer:
                layer.changeAttributeValue(fid, layer.fields().indexFromName("notes"), note)

    def delete(self, rng):
        fid = self._any_front(rng)
        if fid is not None:
            self._delete([fid])

    def thin_out(self, rng):
        if self.book.layer is not None and self.book.layer.featureCount() > 8:
            self._delete(sorted(self.book.layer.allFeatureIds())[4:])

    def _delete(self, fids):
        def fits(command):
            return set(command.removed) == set(fids) and not command.added and not command.changed

        with self._edit("Features deleted", fits) as layer:
            layer.deleteFeatures(fids)

    def undo(self, rng):
        if self.book.layer is not None:
            with self.book.moving():
                self.book.layer.undoStack().undo()

    def redo(self, rng):
        if self.book.layer is not None:
            with self.book.moving():
                self.book.layer.undoStack().redo()

    def undo_and_redo_all(self, rng):
        if self.book.layer is None:
            return
        stack = self.book.layer.undoStack()
        with self.book.moving():
            while stack.canUndo():
                stack.undo()
            assert counted(fronts_in_layer(self.book.layer).values()) == counted(self.book.saved)
            while stack.canRedo():
                stack.redo()

    def save(self, rng):
        if self.book.layer is not None and self.book.layer.isEditable():
            self.book.save(stop=True)

    def save_and_go_on(self, rng):
        if self.book.layer is not None and self.book.layer.isEditable():
            self.book.save(stop=False)

    def roll_back(self, rng):
        if self.book.layer is not None and self.book.layer.isEditable():
            self.book.roll_back()

    # The dock

    @property
    def list(self):
        return self.workplace.dock.review.list

    def choose_in_list(self, rng):
        self.workplace.dock.show()
        row, modifiers = rng.random(), rng.choice((Qt.KeyboardModifier.NoModifier, CTRL))
        if self.list.model().rowCount():
            index = self.list.model().index(int(row * self.list.model().rowCount()), 0)
            self.list.scrollTo(index)
            at = self.list.visualRect(index).center()
            QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, modifiers, at)

    def answer_in_list(self, rng):
        key = rng.choice("AAARRENN") if rng.random() < 0.9 else Qt.Key.Key_Escape
        status = {"A": "accepted", "R": "rejected"}.get(key)
        chosen = {
            index.data(Qt.ItemDataRole.UserRole + 1) for index in self.list.selectionModel().selectedRows()
        }
        there = {} if self.book.layer is None else fronts_in_layer(self.book.layer)
        QTest.keyClick(self.list, key)
        if not chosen <= there.keys():
            # The list is read again a moment after the layer has changed.
            self.excused.add("The front is not there any more.")
        elif status and any(there[fid]["status"] != status for fid in chosen):
            self.expect(
                f"{status} fronts",
                lambda command: (
                    set(command.changed) <= chosen
                    and all(names <= {"status", "author"} for names in command.changed.values())
                    and all(command.after[fid]["status"] == status for fid in chosen)
                ),
            )

    def filter_list(self, rng):
        QTest.keyClick(self.workplace.dock.review.filter, rng.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))

    def delineate_by_button(self, rng):
        panel = self.workplace.dock.delineation
        before = list(self.workplace.queue.jobs)
        rng.choice((panel.visible_button, panel.scene_button, panel.all_button)).click()
        for job in self.workplace.queue.jobs:
            if job not in before:
                job.finished.connect(self.results.append)

    def cancel_all(self, rng):
        self.workplace.dock.delineation.cancel_button.click()

    def cancel_in_qgis(self, rng):
        """In QGIS's own list of tasks."""
        QgsApplication.taskManager().cancelAll()

    def choose_style(self, rng):
        QTest.keyClick(self.workplace.dock.time.style_choice, rng.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))

    def play_or_stop(self, rng):
        self.workplace.dock.time.play_button.click()

    def show_or_hide_dock(self, rng):
        self.workplace.dock.toggleViewAction().trigger()

    def correct_date(self, rng):
        self.workplace.dock.scene.date.setDate(QDate(2020, 3, rng.randrange(1, 28)))

    # The project

    def change_project_crs(self, rng):
        self.project.setCrs(QgsCoordinateReferenceSystem(rng.choice(PROJECT_CRS)))

    def remove_scene(self, rng):
        """Often while a front is seen on it, which stays; one whose result has not come is given up."""
        if rng.random() < 0.5:
            self.click_and_look(rng)
        if self.scenes:
            self.may_lose = True
            kept = [each for each in self._in_the_making() if getattr(each[0], "result", True) is not None]
            scene = self.desktop.activeLayer()
            scene = scene if scene in self.scenes else rng.choice(self.scenes)
            self.project.removeMapLayer(scene.id())
            assert all(each in self._in_the_making() for each in kept), "a front that is seen is gone"

    def add_scene(self, rng):
        there = {layer.source() for layer in self.scenes}
        for fjord in self.fjords:
            if str(fjord.raster) not in there:
                self._add(fjord)

    def _add(self, fjord):
        layer = QgsRasterLayer(str(fjord.raster), fjord.raster.stem)
        self.project.addMapLayer(layer)
        self.desktop.setActiveLayer(layer)

    def remove_fronts(self, rng):
        """With what was not saved, as QGIS has asked the user."""
        if self.workplace.fronts.layer is not None:
            self.project.removeMapLayer(self.workplace.fronts.layer.id())

    def add_fronts(self, rng):
        """From the browser, as any layer."""
        if self.workplace.fronts.layer is None and self.book.path.exists():
            self.project.addMapLayer(QgsVectorLayer(f"{self.book.path}|layername=fronts", "fronts"))

    def reopen_project(self, rng):
        self.may_lose = True
        if rng.random() < 0.7:
            self.project.write(str(self.project_file))
        self.project.clear()
        if rng.random() < 0.5:
            QApplication.processEvents()
        assert self.project.read(str(self.project_file))
        self.desktop.setActiveLayer(next(iter(self.scenes), None))

    def wait_until_idle(self, _=None):
        queue = self.workplace.queue
        self.qtbot.waitUntil(lambda: queue.is_idle, timeout=60_000)
        # What has come is taken over in the next turn, since that may ask the user for a file.
        QApplication.processEvents()
        assert not self.workplace.delineate_tool._under_way.accepted, "accepted, and nothing more is to come"


def left_on(canvas):
    """What the plugin has left on a map."""
    items = [i for i in canvas.scene().items() if isinstance(i, (QgsRubberBand, QgsVertexMarker))]
    return items + canvas.findChildren(QLabel, "CalvingFrontCanvasHint")


def _is_error(tag, level):
    return level == Qgis.MessageLevel.Critical and tag == LOG_TAG or tag.lower().startswith("python")


def _runs_along(front, points, crs, layer_crs):
    """Whether a front of the layer is a line given in another CRS."""
    line = QgsGeometry(QgsLineString([float(x) for x, _ in points], [float(y) for _, y in points]))
    line.transform(QgsCoordinateTransform(crs, layer_crs, QgsCoordinateTransformContext()))
    return line_of(front).hausdorffDistance(line) < 0.05


def nobody_answers(path, _):
    raise AssertionError(f"a file for the fronts is asked for, {path}: the project's own is settled")


@pytest.fixture
def desktop(project, monkeypatch):
    # A modal dialog would wait for ever.
    monkeypatch.setattr(choose_fronts_file, "_ask", nobody_answers)
    desktop = Desktop(project)
    desktop.resize(1100, 700)
    desktop.show()
    yield desktop
    desktop.canvas.stopRendering()
    project.clear()
    desktop.close()
    desktop.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def canvas(desktop):
    """The map that the mouse and the keys work on."""
    return desktop.canvas


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_no_error_and_no_lost_edit(seed, desktop, hand, settings, fjords, tmp_path, qtbot):
    settings.fronts_place = "project"
    with qtbot.captureExceptions() as exceptions:
        walk = Walk(seed, desktop, hand, settings, fjords[:2], tmp_path, qtbot, exceptions)
        try:
            walk.run()
            walk.wait_until_idle()
            walk.check()
            walk.save(None)
            walk.unload_plugin()
            # Long enough for every timer that might still run.
            QTest.qWait(600)
            assert not exceptions, exceptions
            assert not left_on(desktop.canvas)
        except BaseException:
            print(f"seed {seed}; its last steps:", *walk.diary[-2 * LAST_STEPS :], sep="\n")
            raise
        finally:
            walk.end()
