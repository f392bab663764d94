"""The front that is being made, and those that were accepted before their result came."""

from qgis.core import Qgis, QgsPointXY
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ..layers.project_fronts import ProjectFrontsError
from . import delineate_words as words
from .front_being_made import FrontBeingMade


class FrontsUnderWay(QObject):
    """Fronts from their first click until they are in the layer of fronts.

    One is being made; any number that were accepted wait for their result and are taken over as it comes. One that
    was accepted in vain comes back to be gone on with.

    Parameters
    ----------
    canvas, queue, fronts, settings, tell, parent
        As for :class:`~.delineate_tool.DelineateTool`.

    Attributes
    ----------
    current : FrontBeingMade or None
    accepted : list of FrontBeingMade
        Not taken over yet.
    """

    #: Another front is being made, or one got further.
    changed = pyqtSignal()
    #: Ids of fronts that were taken over.
    added = pyqtSignal(list)

    _resultCame = pyqtSignal()

    def __init__(self, canvas, queue, fronts, settings, tell, parent=None):
        super().__init__(parent)
        self.current = None
        self.accepted = []
        self._canvas = canvas
        self._queue = queue
        self._fronts = fronts
        self._settings = settings
        self._tell = tell
        #: Accepted in vain while another was being made already.
        self._set_aside = []
        #: What was said of a scene once is not said again with each of its fronts.
        self._told = set()
        #: Goes into the layer of fronts just now, for which the user may be being asked for a file.
        self._taking = None
        self._is_taking_over = False
        self._is_paused = False
        # The work has ended for everybody before the user is asked for a file.
        self._resultCame.connect(self._take_over, Qt.ConnectionType.QueuedConnection)
        fronts.project.layersWillBeRemoved.connect(self._layers_go)
        fronts.project.cleared.connect(self._project_goes)

    def close(self):
        """Give up everything that is under way."""
        self._fronts.project.layersWillBeRemoved.disconnect(self._layers_go)
        self._fronts.project.cleared.disconnect(self._project_goes)
        self._drop_all()

    def redraw(self):
        """The map has another CRS."""
        for front in self._all():
            front.redraw()

    # Time is counted while the user is at it.

    def pause(self):
        """Another tool is active."""
        self._is_paused = True
        if self.current is not None:
            self.current.watch.pause()

    def resume(self):
        self._is_paused = False
        if self.current is not None:
            self.current.watch.resume()

    def _go_on_with(self, front):
        self.current = front
        if front is not None and not self._is_paused:
            front.watch.resume()

    # What the user does.

    def click(self, layer, point, kind):
        """Add a click, in the scene's coordinates, to the front that is being made, or begin one with it."""
        front = self.current or self._new_front(layer)
        self._change(front, front.with_click(point, kind), front.rectangle)

    def draw_rectangle(self, layer, rectangle):
        """Delineate a rectangle, in the scene's coordinates, or make it the window of the front that is being made."""
        front = self.current or self._new_front(layer)
        self._change(front, front.clicks, rectangle)

    def set_window_km(self, window_km):
        if self.current is not None:
            self.current.set_window_km(window_km)

    def accept(self):
        """Accept the front that is being made, as it is or as it will come; where its work has failed, try again."""
        front = self.current
        if front is None:
            return
        if front.result is None and front.job is None:
            front.run()
            self.changed.emit()
        elif front.result is not None and not front.result.fronts:
            self._warn(words.nothing_found(front))
        else:
            front.accept()
            self.accepted.append(front)
            self._next()
            self._take_over()

    def give_up(self):
        """Cancel the front that is being made."""
        if self.current is not None:
            self.current.remove()
            self._next()

    def take_back(self):
        """Take back the last click of the front that is being made; False where there is no front."""
        front = self.current
        if front is None:
            return False
        if front.layer is None:
            self._warn(words.scene_is_gone(front))
        elif front.take_back():
            self.changed.emit()
        else:
            self.give_up()
        return True

    def _new_front(self, layer):
        front = FrontBeingMade(layer, self._canvas, self._queue, self._settings, self)
        front.progressed.connect(self.changed)
        front.ended.connect(self._work_ended)
        return front

    def _change(self, front, clicks, rectangle):
        if front.change(clicks, rectangle, type(self._settings).window_km.maximum):
            self._go_on_with(front)
            self.changed.emit()
        else:
            self._warn(words.too_far())

    def _next(self):
        self._go_on_with(self._set_aside.pop() if self._set_aside else None)
        self.changed.emit()

    # What the work brings.

    def _work_ended(self, front):
        if front in self.accepted and not front.problem:
            self._resultCame.emit()
            return
        if front in self.accepted:
            self._reopen(front)
        if front.result is not None and not front.result.fronts:
            self._warn(words.nothing_found(front))
        elif front.result is None and not front.was_cancelled:
            self._warn(front.problem)
        self.changed.emit()

    def _take_over(self):
        """Put what was accepted into the layer of fronts, as far as its result has come."""
        # Asking for a file lets events through; what they bring has its turn afterwards.
        if self._is_taking_over:
            return
        self._is_taking_over = True
        try:
            while ready := [front for front in self.accepted if front.result is not None]:
                self._taking = ready[0]
                self.accepted.remove(ready[0])
                self._take_over_front(ready[0])
        finally:
            self._is_taking_over = False
        self.changed.emit()

    def _take_over_front(self, front):
        if not front.result.fronts:
            self._reopen(front)
            self._warn(words.nothing_found(front))
            return
        try:
            # Apart from adding: while the user is being asked for a file, the scene and even the project may go.
            layer = self._fronts.ensure(front.crs, QgsPointXY(*front.result.fronts[0].points[0]))
            is_to_be_added = layer is not None and front is self._taking
            fids = self._fronts.add(front.result, front.layer, front.edit_seconds) if is_to_be_added else None
        except ProjectFrontsError as error:
            self._reopen(front)
            self._tell(str(error), Qgis.MessageLevel.Critical)
            return
        except Exception:
            # Nobody foresaw it, and QGIS shows it; the front is not lost with it.
            self._reopen(front)
            raise
        if fids is not None:
            self._taking = None
            front.remove()
            self._tell_outcome(front)
            self.added.emit(fids)
        elif front is self._taking:
            self._reopen(front)
            self._warn(words.not_stored())

    def _reopen(self, front):
        """Give an accepted front back to the user, unless it was dropped meanwhile."""
        if front in self.accepted:
            self.accepted.remove(front)
        elif front is self._taking:
            self._taking = None
        else:
            return
        front.reopen()
        if self.current is None:
            self._go_on_with(front)
        else:
            self._set_aside.append(front)

    def _layers_go(self, ids):
        for front in self._all():
            if front.layer_id in ids and front.layer is not None:
                front.lose_scene()
                if front.result is None:
                    self._drop(front)
                    self._warn(words.given_up_with_scene(front))
        self.changed.emit()

    def _all(self):
        return [*filter(None, [self.current, self._taking]), *self._set_aside, *self.accepted]

    def _drop(self, front):
        front.remove()
        for others in (self._set_aside, self.accepted):
            if front in others:
                others.remove(front)
        if front is self._taking:
            self._taking = None
        if front is self.current:
            self._next()

    def _project_goes(self):
        count = sum(front.result is not None and bool(front.result.fronts) for front in self._all())
        self._drop_all()
        if count:
            self._warn(words.given_up_with_project(count))

    def _drop_all(self):
        for front in self._all():
            front.remove()
        self.current, self._taking, self._set_aside, self.accepted = None, None, [], []
        self._told.clear()
        self.changed.emit()

    # What is said.

    def _warn(self, sentence):
        self._tell(sentence, Qgis.MessageLevel.Warning)

    def _tell_outcome(self, front):
        """What was added, and what is to be known of it."""
        result = front.result
        is_unsure = result.outcome == "low_confidence"
        news = [warning for warning in result.warnings if warning not in self._told]
        self._told.update(news)
        sentences = [words.outcome(front), *([result.reason] if is_unsure else []), *news]
        self._tell(" ".join(sentences), Qgis.MessageLevel.Warning if is_unsure else Qgis.MessageLevel.Success)
