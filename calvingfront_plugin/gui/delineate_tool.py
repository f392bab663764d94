"""Delineate fronts by clicks: a click or two, a look, and Enter."""

from qgis.core import Qgis, QgsApplication, QgsPointXY
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QApplication

from ..delineation.clicks import KINDS
from ..layers import scene_layer
from . import delineate_words as words
from .canvas_hint import CanvasHint
from .fronts_under_way import FrontsUnderWay
from .preview import FrontPreview
from .window import in_layer, rectangle_extent, window_extent

#: One notch of the wheel makes the window larger by this factor.
_WHEEL_FACTOR = 1.1

_ACCEPT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_KIND_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), KINDS))


class DelineateTool(QgsMapTool):
    """A click on the front delineates it, further clicks refine it, Enter or right-click accepts it.

    Parameters
    ----------
    canvas : QgsMapCanvas
    queue : DelineationQueue
    fronts : ProjectFronts
    settings : Settings
    tell : callable
        Takes a sentence and a level.
    """

    #: What the next plain click says, one of :data:`~..delineation.clicks.KINDS`.
    kindChanged = pyqtSignal(str)
    #: Ids of fronts that were accepted, in the layer of fronts.
    frontsAdded = pyqtSignal(list)

    def __init__(self, canvas, queue, fronts, settings, tell):
        # The canvas is its parent: a map tool that outlives its canvas crashes QGIS.
        super().__init__(canvas)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CrossHair))
        self.kind = KINDS[0]
        self.hint = CanvasHint(canvas)
        self._fronts = fronts
        self._settings = settings
        self._tell = tell
        self._scene = None
        self._hover = FrontPreview(canvas)
        self._cursor = None
        self._pressed_at = None
        self._is_dragging = False
        self._is_closed = False
        self._under_way = FrontsUnderWay(canvas, queue, fronts, settings, tell, self)
        self._under_way.changed.connect(self._show)
        self._under_way.added.connect(self.frontsAdded)
        canvas.destinationCrsChanged.connect(self._map_crs_changed)
        canvas.extentsChanged.connect(self._end_drag)
        settings.changed.connect(self._settings_changed)
        fronts.project.layersWillBeRemoved.connect(self._layers_go)

    def close(self):
        """Give up what is under way, and leave nothing on the canvas."""
        if self._is_closed:
            return
        self._is_closed = True
        self._under_way.close()
        self._fronts.project.layersWillBeRemoved.disconnect(self._layers_go)
        self._settings.changed.disconnect(self._settings_changed)
        self.canvas().extentsChanged.disconnect(self._end_drag)
        self.canvas().destinationCrsChanged.disconnect(self._map_crs_changed)
        self.canvas().removeEventFilter(self)
        self.canvas().unsetMapTool(self)
        self._scene = None
        self._hover.clear()
        self.hint.hide()
        self.hint.deleteLater()
        self.deleteLater()

    # The scene and what a click says.

    @property
    def scene(self):
        """The scene that the next front is delineated on; None where there is none."""
        return self._scene

    def set_scene(self, layer):
        """Delineate on another scene; the front that is being made stays on its own."""
        self._scene = layer
        self._show()

    def set_kind(self, kind):
        if kind != self.kind:
            self.kind = kind
            self.kindChanged.emit(kind)
            self._show()

    def _scene_in_use(self):
        """The scene that a click is meant for: that of the front that is being made, else the chosen one."""
        front = self._under_way.current
        return self._scene if front is None else front.layer

    # The tool as QGIS knows it.

    def activate(self):
        super().activate()
        if self._is_closed:
            return
        self.canvas().installEventFilter(self)
        self._under_way.resume()
        # Keys go to the map before the first click too.
        self.canvas().setFocus()
        self._show()

    def deactivate(self):
        """Another tool takes over; clicks, preview and running work stay as they are."""
        if not self._is_closed:
            self.canvas().removeEventFilter(self)
            self._under_way.pause()
            self._end_drag()
            self._cursor = None
            self._hover.clear()
            self.hint.hide()
        super().deactivate()

    def canvasPressEvent(self, event):
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.pixelPoint()

    def canvasMoveEvent(self, event):
        self._cursor = QgsPointXY(event.mapPoint())
        if self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            way = (event.pixelPoint() - self._pressed_at).manhattanLength()
            self._is_dragging = self._is_dragging or way >= QApplication.startDragDistance()
        if self._is_dragging:
            layer = self._scene_in_use()
            rectangle = None if scene_layer.problem(layer) else self._drawn(layer, event.pixelPoint())
            self._show_window(layer, rectangle)
        else:
            self._hover_at_cursor()

    def canvasReleaseEvent(self, event):
        if event.button() == Qt.MouseButton.RightButton:
            self._under_way.accept()
        # Without a press it is the second half of a double click, or the map was moved in between.
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        layer = self._usable_scene()
        if layer is not None and self._is_dragging:
            self._draw_rectangle(layer, event.pixelPoint())
        elif layer is not None:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._click(layer, QgsPointXY(event.mapPoint()), "end" if shift else self.kind)
        self._end_drag()

    def keyPressEvent(self, event):
        """Keys of the tool; a map tool tells by ignoring an event that the map must do nothing more about it."""
        event.accept()
        if self._handle_key(event):
            event.ignore()

    def eventFilter(self, watched, event):
        # Else QGIS's shortcut undoes the last edit of the active layer instead of the click.
        is_shortcut = event.type() == QEvent.Type.ShortcutOverride
        if (
            is_shortcut
            and self._under_way.current is not None
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return False

    def wheelEvent(self, event):
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        event.accept()
        notches = event.angleDelta().y() / 120
        self._settings.window_km = self._settings.window_km * _WHEEL_FACTOR**notches

    def _handle_key(self, event):
        """Whether the key was the tool's."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._under_way.take_back() or self._undo_in_layer("undo")
        if event.matches(QKeySequence.StandardKey.Redo):
            return self._undo_in_layer("redo")
        # Whoever Shift+clicks has Shift still held.
        if key in _BACK:
            self._under_way.take_back()
            # Also when there is nothing to take back: QGIS would delete the features selected.
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _KIND_KEYS:
            self.set_kind(_KIND_KEYS[key])
            return True
        if self._under_way.current is None or event.isAutoRepeat():
            return False
        if key in _ACCEPT:
            self._under_way.accept()
            return True
        if key == Qt.Key.Key_Escape:
            self._under_way.give_up()
            return True
        return False

    def _undo_in_layer(self, which):
        """Undo or redo on the layer of fronts; QGIS itself does so only while that is the active layer."""
        layer = self._fronts.layer
        if layer is None or not layer.isEditable():
            return False
        getattr(layer.undoStack(), which)()
        layer.triggerRepaint()
        return True

    # Clicks and rectangles on the scene.

    def _click(self, layer, map_point, kind):
        point = in_layer(map_point, layer.crs(), self.canvas())
        if point is None or not layer.extent().contains(point):
            self._warn(words.click_outside(layer))
        else:
            self._under_way.click(layer, point, kind)

    def _draw_rectangle(self, layer, pixel):
        rectangle = self._drawn(layer, pixel)
        if rectangle is None:
            self._warn(words.rectangle_outside(layer))
        else:
            self._under_way.draw_rectangle(layer, rectangle)

    def _drawn(self, layer, pixel):
        """The part of a scene in the rectangle from where the mouse was pressed to a pixel; None outside."""
        begin = self._pressed_at
        pixels = (begin, QPoint(begin.x(), pixel.y()), pixel, QPoint(pixel.x(), begin.y()))
        corners = [QgsPointXY(self.toMapCoordinates(each)) for each in pixels]
        return rectangle_extent(layer, corners, self.canvas())

    def _end_drag(self):
        """The button was let go, or the map was panned or zoomed in the middle of a click, which then was none."""
        self._pressed_at = None
        if self._is_dragging:
            self._is_dragging = False
            self._hover.clear()

    def _usable_scene(self):
        """The scene that a click is meant for; None, with the reason told, where it cannot be delineated."""
        front, layer = self._under_way.current, self._scene_in_use()
        is_gone = front is not None and layer is None
        problem = words.scene_is_gone(front) if is_gone else scene_layer.problem(layer)
        if not problem and not layer.crs().isValid() and scene_layer.ground_pixel_size(layer) is None:
            problem = words.unknown_pixel_size(layer)
        if not problem and layer not in self.canvas().layers():
            problem = words.scene_is_hidden(layer)
        if problem:
            self._warn(problem)
            return None
        return layer

    # What changes around the tool.

    def _layers_go(self, ids):
        if self._scene is not None and self._scene.id() in ids:
            self.set_scene(None)

    def _settings_changed(self, name):
        if name == "window_km":
            self._under_way.set_window_km(self._settings.window_km)
            self._show()

    def _map_crs_changed(self):
        self._under_way.redraw()
        self._cursor = None
        self._hover.clear()

    # What is seen and said.

    def _show(self):
        if self._is_closed or not self.isActive():
            return
        scene = None if scene_layer.problem(self._scene) else self._scene
        under_way = self._under_way
        self.hint.show_text(
            words.hint(scene, under_way.current, self.kind, len(under_way.accepted), self._settings.window_km)
        )
        self._hover_at_cursor()

    def _hover_at_cursor(self):
        """Show the window that a click would delineate, unless a front is being made already."""
        layer = self._scene
        is_asked_for = self._cursor is not None and self._under_way.current is None
        if not is_asked_for or scene_layer.problem(layer):
            self._hover.clear()
            return
        point = in_layer(self._cursor, layer.crs(), self.canvas())
        if point is None or not layer.extent().contains(point):
            self._hover.clear()
        else:
            self._show_window(layer, window_extent(layer, point, self._settings.window_km))

    def _show_window(self, layer, extent):
        if extent is None:
            self._hover.clear()
        else:
            self._hover.show(layer.crs(), extent)

    def _warn(self, sentence):
        self._tell(sentence, Qgis.MessageLevel.Warning)
