"""Trace a front, or a stretch of one, with a line that clings to it between clicks (live-wire)."""

import numpy as np
from qgis.core import Qgis, QgsApplication, QgsPointXY, QgsProject
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence

from ..layers import scene_layer
from ..layers.project_fronts import ProjectFrontsError
from . import trace_result
from .canvas_hint import CanvasHint
from .delineate_words import scene_is_hidden
from .trace_bands import TraceBands
from .trace_hint import hint
from .trace_line import TracedLine
from .trace_paths import ScenePaths, straight
from .trace_places import Places
from .trace_target import front_geometry, vertices

#: A second click nearer to the last one than this is the other half of a double click.
_SAME_PIXELS = 3

#: A cursor that rests this long asks for the grid before the first click does.
_REST_MS = 250

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def _is_back(event):
    """Whether a key takes a step back: Undo, or Backspace with whatever is held, at which QGIS deletes features."""
    return event.key() in _BACK or event.matches(QKeySequence.StandardKey.Undo)


class TraceTool(QgsMapTool):
    """A line follows the front between the last click and the cursor; a click fixes it, Undo takes it back.

    Parameters
    ----------
    canvas : QgsMapCanvas
    queue : DelineationQueue
    fronts : ProjectFronts
    settings : Settings
    tell : callable
        Takes a sentence and a level.
    """

    #: Identifiers of the fronts that came of a line.
    frontsAdded = pyqtSignal(list)

    def __init__(self, canvas, queue, fronts, settings, tell):
        # The canvas is its parent: a map tool that outlives its canvas crashes QGIS.
        super().__init__(canvas)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))
        self.fronts = fronts
        self.tell = tell
        self.paths = ScenePaths(queue, settings, self)
        self.paths.changed.connect(self._refresh)
        self.paths.failed.connect(self._tell_problem)
        self.places = Places(canvas, fronts)
        self.bands = TraceBands(canvas)
        self.hint = CanvasHint(canvas)
        self._scene = None
        self._trace = None
        self._straight = False
        self._cursor = None
        self._told_problem = ""
        self._is_closed = False
        # However many mouse moves wait, only the newest is followed, once a turn of the event loop.
        self._newest = self._timer(0, self._follow)
        self._rest = self._timer(_REST_MS, self._prepare_at_cursor)
        # Told when it is clear that not the whole project was closed.
        self._scene_went = self._timer(0, self._tell_of_scene)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._layers_go)
        project.cleared.connect(self._project_goes)
        canvas.destinationCrsChanged.connect(self._map_crs_changed)

    def _timer(self, milliseconds, slot):
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def close(self):
        """Take everything off the canvas for good."""
        if self._is_closed:
            return
        self._is_closed = True
        project = QgsProject.instance()
        project.layersWillBeRemoved.disconnect(self._layers_go)
        project.cleared.disconnect(self._project_goes)
        self.canvas().destinationCrsChanged.disconnect(self._map_crs_changed)
        self.canvas().removeEventFilter(self)
        self.canvas().unsetMapTool(self)
        for timer in (self._newest, self._rest, self._scene_went):
            timer.stop()
        self.paths.close()
        self.hint.deleteLater()
        self.bands.remove()
        self._scene = self._trace = None
        self.deleteLater()

    # The scene.

    @property
    def scene(self):
        """The scene that the next line is traced on."""
        return self._scene

    def set_scene(self, layer):
        """Trace on another scene; a line that is being traced stays with its own until it ends."""
        if layer == self._scene:
            return
        self._scene = layer
        if self._trace is None:
            self.paths.set_scene(layer)
            self._refresh()

    def _layers_go(self, ids):
        if self._scene is not None and self._scene.id() in ids:
            self._scene = None
        trace = self._trace
        if trace is not None and trace.scene is not None and trace.scene.id() in ids:
            trace.scene = None
            self._scene_went.start()
        if self.paths.scene is not None and self.paths.scene.id() in ids:
            self.paths.set_scene(None)
        self._refresh()

    def _tell_of_scene(self):
        if self._trace is not None and self._trace.scene is None:
            self.tell(
                self.tr(
                    "The scene was removed. The line traced so far is kept: Enter ends it, and what you still add "
                    "is straight."
                ),
                Qgis.MessageLevel.Warning,
            )

    def _project_goes(self):
        if self._trace is not None:
            self._drop()
            self.tell(
                self.tr("The project was closed, and the line that was being traced with it."),
                Qgis.MessageLevel.Warning,
            )

    # The tool as QGIS knows it.

    def activate(self):
        super().activate()
        if self._is_closed:
            return
        self.canvas().installEventFilter(self)
        if self._trace is not None:
            self._trace.watch.resume()
        self._refresh()

    def deactivate(self):
        """Another tool takes over; the line waits for this one to come back."""
        if not self._is_closed:
            self.canvas().removeEventFilter(self)
            self._newest.stop()
            self._rest.stop()
            if self._trace is not None:
                self._trace.watch.pause()
            self._cursor = None
            self.hint.hide()
            self.bands.clear()
        super().deactivate()

    def canvasMoveEvent(self, event):
        self._cursor = QgsPointXY(event.mapPoint())
        if not self._newest.isActive():
            self._newest.start()

    def canvasReleaseEvent(self, event):
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._cursor = QgsPointXY(event.mapPoint())
            self._newest.stop()
            if self._trace is None:
                self._begin(self._cursor)
            else:
                self._fix(self._cursor)

    def keyPressEvent(self, event):
        """Keys of the line; a map tool tells by ignoring an event that QGIS must do nothing more about it."""
        event.accept()
        if not self._is_mine(event):
            return
        event.ignore()
        if _is_back(event):
            if self._trace.step_back():
                self._refresh()
        elif event.key() == Qt.Key.Key_Escape:
            self._drop()
        elif event.key() in _ENTER:
            self.finish()
        elif not event.isAutoRepeat():
            self._straight = not self._straight
            self._refresh()

    def _is_mine(self, event):
        """Whether a key means something to the line that is being traced."""
        is_plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_S, *_ENTER)
        return self._trace is not None and (_is_back(event) or (is_plain and event.key() in keys))

    def eventFilter(self, watched, event):
        # S alone is QGIS's shortcut for the user's snapping, and Undo would change the layer that is being edited,
        # perhaps the very front that is redrawn.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
            event.accept()
            return True
        return False

    # The line.

    def _begin(self, cursor):
        if self._scene is None:
            self.tell(
                self.tr("Choose a SAR scene in the Layers panel, then click where the line begins."),
                Qgis.MessageLevel.Warning,
            )
            return
        if self._scene not in self.canvas().layers():
            self.tell(scene_is_hidden(self._scene), Qgis.MessageLevel.Warning)
            return
        point = self._in_scene(cursor)
        if point is None:
            self.tell(
                self.tr("This place lies outside the scene '{scene}'; click on the scene.").format(
                    scene=self._scene.name()
                ),
                Qgis.MessageLevel.Warning,
            )
            return
        crs, near = self._scene.crs(), self._front_at(cursor)
        if near is not None:
            on_front = self.places.to_map(near.point, self.fronts.layer.crs())
            point = self.places.to_layer(on_front, crs)
        self._trace = TracedLine(point, self._scene, crs, trace_result.record_of(self._scene), near)
        self._straight = False
        self.paths.prepare(point, again=True)
        self._refresh()

    def _fix(self, cursor):
        end, on_front = self.places.end_at(self._trace, cursor)
        # Two clicks beside a front may be on the same point of it.
        if end is None or self._is_last_click(cursor if on_front is None else on_front):
            return
        line, _ = self._way(end)
        self._trace.fix(line)
        self._straight = False
        self.paths.prepare(self._trace.end, again=True)
        self._refresh()

    def _is_last_click(self, place):
        last = self.places.to_map(self._trace.end, self._trace.crs)
        return last is not None and self.places.pixels_between(place, last) < _SAME_PIXELS

    def _way(self, end):
        """The line from the last fixed point to an end, and whether it follows the front."""
        if self._straight:
            return straight(self._trace.end, end), False
        line, follows = self.paths.path(self._trace.end, end)
        if not follows:
            self.paths.prepare(self._trace.end, towards=end)
        return line, follows

    def finish(self):
        """End the line at its last fixed point: it replaces a stretch of a front, or becomes a front."""
        trace = self._trace
        if trace is None:
            return
        if not trace.stretches:
            self.tell(self.tr("The line has only its first point: click where it goes, or press Esc."))
            return
        if trace.scene is not None:
            trace.record = trace_result.record_of(trace.scene)
        try:
            outcome = trace_result.store(trace, self.places)
        except ProjectFrontsError as error:
            self.tell(str(error), Qgis.MessageLevel.Critical)
            return
        if outcome is None:
            self.tell(
                self.tr("The line is not stored yet: Enter asks again where to, Esc throws it away."),
                Qgis.MessageLevel.Warning,
            )
            return
        if trace.scene is not None:
            scene_layer.set_time(trace.scene)
        self._drop()
        self.tell(outcome.text, outcome.level)
        if outcome.added:
            self.frontsAdded.emit([outcome.fid])

    def _drop(self):
        """The line is done with; the next is traced on the scene chosen by now."""
        self._trace = None
        self._straight = False
        if self.paths.scene != self._scene:
            self.paths.set_scene(self._scene)
        self._refresh()

    # What is seen.

    def _follow(self):
        """Show what a click at the cursor would do."""
        if self._cursor is None or not self.isActive():
            return
        if self._trace is None:
            near = self._front_at(self._cursor)
            self.bands.show_snap(near and self.places.to_map(near.point, self.fronts.layer.crs()))
            self._show_hint(near)
            self._rest.start()
            return
        end, on_front = self.places.end_at(self._trace, self._cursor)
        if end is None:
            return
        line, follows = self._way(end)
        self.bands.show_candidate(self.places.line_on_map(line, self._trace.crs), follows)
        if self._trace.front is not None:
            self.bands.show_snap(on_front)
            self._show_hint(changes_front=self._changes_front(line))
            return
        near, changes_front = self.places.front_at_end(self._trace, end), None
        if near is not None:
            changes_front = self._changes_front(line)
            near = None if changes_front is False else near
        self._show_front(near)
        self.bands.show_snap(near and self.places.to_map(near.point, self.fronts.layer.crs()))
        self._show_hint(near, changes_front)

    def _changes_front(self, candidate):
        """Whether the line with one more stretch redraws a front, None where that takes long to say."""
        if not self.paths.is_ready:
            return None
        line = np.concatenate([self._trace.line, candidate[1:]])
        redrawing, _ = trace_result.redrawing(self._trace, line, self.places)
        return redrawing is not None

    def _prepare_at_cursor(self):
        if self._scene is not None and self._cursor is not None and self._trace is None:
            point = self._in_scene(self._cursor)
            if point is not None:
                self.paths.prepare(point)

    def _tell_problem(self, text):
        # Each click tries again; that it fails again is no news.
        if text != self._told_problem:
            self.tell(text, Qgis.MessageLevel.Warning)
        self._told_problem = text

    def _map_crs_changed(self):
        self._cursor = None
        self._refresh()

    def _refresh(self):
        """Draw everything anew; nothing while another tool is active."""
        if self._is_closed or not self.isActive():
            return
        self.bands.clear()
        trace = self._trace
        if trace is not None:
            self._show_front(self.places.front_of(trace))
            points = [self.places.to_map(point, trace.crs) for point in trace.points]
            self.bands.show_placed(
                self.places.line_on_map(trace.line, trace.crs),
                [point for point in points if point is not None],
            )
        self._show_hint()
        self._follow()

    def _show_front(self, front):
        """Mark a front as the one that is redrawn; None: none is."""
        line = None if front is None else front_geometry(self.fronts.layer, front.fid)
        self.bands.show_front(line and self.places.line_on_map(vertices(line), self.fronts.layer.crs()))

    def _show_hint(self, near=None, changes_front=None):
        text = hint(self._scene, self._trace, self.paths, self._straight, near, changes_front)
        self.hint.show_text(text)

    # Where it is.

    def _in_scene(self, cursor):
        """The cursor in the scene's coordinates, None where it is outside."""
        point = self.places.to_layer(cursor, self._scene.crs())
        return point if point is not None and self._scene.extent().contains(QgsPointXY(*point)) else None

    def _front_at(self, cursor):
        if self._scene is None:
            return None
        return self.places.front_at(cursor, scene_layer.information(self._scene).date)

    def tr(self, text):
        return QCoreApplication.translate("TraceTool", text)
