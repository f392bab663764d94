"""The change of a front through time, kept up to date while fronts, centreline and box are edited."""

import time
from dataclasses import dataclass, fields

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsGeometry, QgsLineString
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..delineation.progress import part
from ..layers import centrelines
from ..layers.centrelines import CentrelineError
from ..layers.dated_fronts import DatedFrontsError
from .delineation_queue import DelineationQueue
from .watched_fronts import WatchedFronts

#: Edits that follow each other within this time are measured once, in milliseconds.
_PAUSE_MS = 200

#: Fronts are read for so long before the map and the user get their turn, in seconds.
_SLICE_S = 0.02


def tr(text):
    return QCoreApplication.translate("LiveChange", text)


@dataclass(frozen=True)
class Setting:
    """What is measured, and how.

    Attributes
    ----------
    fronts, centreline : QgsVectorLayer or None
        Layers of lines.
    box : QgsVectorLayer or None
        Of polygons; for the rectilinear box instead of the width.
    glacier : str
        Only its fronts; '' for the glacier whose fronts the centreline crosses.
    method : str
        One of ``delineation.change.METHODS``.
    width_m : float
        Of the box; 0 for one that suits the fronts.
    """

    fronts: object = None
    centreline: object = None
    box: object = None
    glacier: str = ""
    method: str = "curvilinear box"
    width_m: float = 0.0

    @property
    def layers(self):
        return [layer for layer in (self.fronts, self.centreline, self.box) if layer is not None]


class LiveChange(QObject):
    """A series of positions that follows layers.

    Fronts are read on the main thread, where the layers are, in slices so short that nobody notices, and only those
    that were edited; they are measured off it.

    Parameters
    ----------
    project : QgsProject
    """

    #: The series, or why there is none, is another one.
    changed = pyqtSignal()
    #: Measuring begins (True) or has ended.
    workingChanged = pyqtSignal(bool)

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self.project = project
        self.setting = Setting()
        self.crs = QgsCoordinateReferenceSystem()
        #: The ChangeSeries; None where there is none.
        self.series = None
        #: Id of the line that is the centreline.
        self.centreline_fid = None
        #: Names of the glaciers that the layer of fronts holds, and the one that is measured.
        self.glaciers, self.glacier = (), ""
        #: Why nothing can be measured, and what the user should know of the choice of lines: sentences.
        self.problem = ""
        self.remarks = ()
        self.is_paused = True
        self._is_due = self._is_working = False
        self._watched = {}
        self._queue = DelineationQueue(project, self)
        self._job = None
        self._reading = None
        self._pause = self._timer(_PAUSE_MS, self._begin, single=True)
        self._turns = self._timer(0, self._take_turn)

    def _timer(self, milliseconds, slot, single=False):
        timer = QTimer(self)
        timer.setSingleShot(single)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def is_working(self):
        return self._is_working or self._pause.isActive()

    def measure(self, setting):
        """Measure other layers, or in another way."""
        for layer in list(self._watched):
            if layer not in setting.layers:
                self._watched.pop(layer).close()
        for layer in setting.layers:
            if layer not in self._watched:
                self._watched[layer] = WatchedFronts(layer, self)
                self._watched[layer].changed.connect(self._edited)
        if self.setting.centreline is not setting.centreline:
            self._follow_selection(setting.centreline)
        self.setting = setting
        self._restart(0)

    def forget(self, layers):
        """Let go of layers that are about to be deleted."""
        gone = {layer for layer in layers if layer in self._watched}
        if gone:
            kept = {f.name: getattr(self.setting, f.name) for f in fields(Setting)}
            self.measure(Setting(**{name: None if each in gone else each for name, each in kept.items()}))

    def pause(self):
        """Do nothing until :meth:`go_on`; edits are remembered."""
        self.is_paused = True
        self.cancel()

    def go_on(self):
        """Measure what has changed meanwhile or was cancelled."""
        self.is_paused = False
        if self._is_due:
            self._restart(0)

    def cancel(self):
        """Measure no more until an edit or :meth:`go_on`."""
        self._pause.stop()
        self._stop()

    def close(self):
        """Let go of all layers."""
        self.pause()
        self._queue.close()
        self._follow_selection(None)
        for layer in list(self._watched):
            self._watched.pop(layer).close()
        self.setting = Setting()

    def _follow_selection(self, layer):
        """Of several lines the selected one is the centreline."""
        before = self.setting.centreline
        if before is not None:
            before.selectionChanged.disconnect(self._edited)
        if layer is not None:
            layer.selectionChanged.connect(self._edited)

    def _edited(self, *_):
        self._restart(_PAUSE_MS)

    def _restart(self, after_ms):
        self._is_due = True
        if not self.is_paused:
            self._pause.start(after_ms)

    # One measurement

    def _begin(self):
        self._stop()
        self._set_working(True)
        self._reading = self._read()
        self._turns.start()

    def _stop(self):
        self._turns.stop()
        self._reading = None
        if self._job is not None:
            job, self._job = self._job, None
            self._queue.cancel(job)
        self._set_working(False)

    def _set_working(self, is_working):
        if is_working != self._is_working:
            self._is_working = is_working
            self.workingChanged.emit(is_working)

    def _take_turn(self):
        until = time.monotonic() + _SLICE_S
        try:
            while self._reading is not None and time.monotonic() < until:
                next(self._reading)
        except StopIteration:
            self._turns.stop()
            self._reading = None
            self._submit()
        except DatedFrontsError as error:
            self._show_problem(str(error))

    def _read(self):
        if self.setting.fronts is not None and self.setting.fronts.isValid():
            self.crs = self.setting.fronts.crs()
            yield from self._watched[self.setting.fronts].read(self.crs, self.project.transformContext())

    def _submit(self):
        """Hand what was read over to another thread."""
        setting = self.setting
        self.glaciers = ()
        fronts = []
        if setting.fronts is not None:
            fronts = list(self._watched[setting.fronts].fronts.values())
            self.glaciers = tuple(sorted({front.glacier for front in fronts if front.glacier}))
            if setting.glacier in self.glaciers:
                self.glacier = setting.glacier
            elif self.glacier not in self.glaciers:
                # A series is that of one glacier.
                self.glacier = next(iter(self.glaciers), "")
        problem = self._what_is_missing()
        if problem:
            self._show_problem(problem)
            return
        try:
            self.centreline_fid, centreline, remark = centrelines.centreline_of(
                setting.centreline, self.glacier, self.crs, self.project.transformContext()
            )
            self.glacier = self.glacier_on(centreline)
            box = self._box()
        except (CentrelineError, DatedFrontsError) as error:
            self._show_problem(str(error))
            return
        if len(self.glaciers) > 1:
            fronts = [front for front in fronts if front.glacier == self.glacier]
        if not fronts:
            self._show_problem(tr("The layer '{name}' has no front yet.").format(name=setting.fronts.name()))
            return
        crs_wkt = self.crs.toWkt() if self.crs.isValid() else None
        work = _work(fronts, centreline, box, crs_wkt, setting.method, setting.width_m)
        self._job = self._queue.submit(work, tr("Measuring the change of the front"))
        self._job.finished.connect(lambda series: self._show(series, (remark,) if remark else ()))
        self._job.failed.connect(self._show_problem)
        self._job.cancelled.connect(self._stop)

    def glacier_on(self, centreline):
        """The glacier that is chosen, else the one whose fronts a line crosses.

        Parameters
        ----------
        centreline : ndarray of float, shape (N, 2)
            In the CRS of the fronts.

        Returns
        -------
        str
            The one measured now where no front is crossed, or one of it is.
        """
        watched = self._watched.get(self.setting.fronts)
        if watched is None or self.setting.glacier in self.glaciers or len(self.glaciers) < 2:
            return self.glacier
        engine = QgsGeometry.createGeometryEngine(_line(centreline))
        engine.prepareGeometry()
        fronts = watched.fronts.values()
        for glacier in sorted(self.glaciers, key=lambda name: name != self.glacier):
            lines = (line for front in fronts if front.glacier == glacier for line in front.lines)
            if any(engine.intersects(_line(line)) for line in lines):
                return glacier
        return self.glacier

    def _what_is_missing(self):
        setting = self.setting
        if setting.fronts is None:
            return tr("Choose the layer of calving fronts.")
        if setting.centreline is None:
            return tr("Choose a centreline, or draw one on the map: downstream, from the ice out to the sea.")
        for layer in setting.layers:
            if not layer.isValid():
                return tr("The file of the layer '{name}' is missing or cannot be read.").format(
                    name=layer.name()
                )
            if layer.crs().isValid() != self.crs.isValid():
                without = setting.fronts if layer.crs().isValid() else layer
                return tr("The layer '{name}' has no CRS, others have: assign the right one.").format(
                    name=without.name()
                )
        return ""

    def _box(self):
        """The ring of the polygon, in the CRS of the fronts; None without one."""
        layer = self.setting.box
        if layer is None:
            return None
        request = QgsFeatureRequest()
        if layer.selectedFeatureCount():
            request.setFilterFids(layer.selectedFeatureIds())
        features = centrelines.parts_on_map(
            layer.getFeatures(request), layer.name(), layer.crs(), self.crs, self.project.transformContext()
        )
        rings = [ring for _, parts in features for ring in parts]
        if len(rings) != 1:
            raise CentrelineError(
                tr("'{name}' has {count} polygons, and the box is one: select it.").format(
                    name=layer.name(), count=len(rings)
                )
            )
        return rings[0]

    def _show(self, series, remarks):
        self._job = None
        self._is_due = False
        self.series, self.remarks, self.problem = series, remarks, ""
        self._set_working(False)
        self.changed.emit()

    def _show_problem(self, text):
        self._job = None
        self._stop()
        self._is_due = False
        self.series, self.remarks, self.problem, self.centreline_fid = None, (), text, None
        self.changed.emit()


def _line(points):
    return QgsLineString(points[:, 0].tolist(), points[:, 1].tolist())


def _work(fronts, centreline, box, crs_wkt, method, width_m):
    def work(progress):
        progress(0.0, tr("measuring {count} fronts").format(count=len(fronts)))
        from ..delineation.change import CENTRELINE, front_change
        from ..delineation.screening import screen

        has_width = box is None and method != CENTRELINE
        series = front_change(
            fronts,
            centreline,
            crs_wkt,
            method=method,
            width_m=(width_m or None) if has_width else None,
            box=box,
            progress=part(progress, 0.0, 0.7),
        )
        progress(0.7)
        return screen(series)

    return work
