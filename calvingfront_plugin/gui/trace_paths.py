"""The way along the front from one point of a scene to another, over a grid that the queue prepares."""

from __future__ import annotations

from importlib import import_module

import numpy as np
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..layers import scene_layer
from .window import window_extent


def tr(text):
    return QCoreApplication.translate("TracePaths", text)


class ScenePaths(QObject):
    """Paths on one scene at a time; straight lines where there is no grid yet.

    Points are (x, y) in the scene's CRS.
    """

    #: A grid has come, or will not come.
    changed = pyqtSignal()
    #: Why it will not come, where nobody has cancelled it.
    failed = pyqtSignal(str)

    def __init__(self, queue, settings, parent=None):
        super().__init__(parent)
        self.queue = queue
        self.settings = settings
        self.scene = None
        #: Why there is no grid, in a sentence; '' where there is one or it is being prepared.
        self.problem = ""
        self._job = None
        self._forget()

    def _forget(self):
        self._grid = self._field = self._window = self._options = None
        self._asked_window = self._asked_options = None

    def set_scene(self, layer):
        """The scene that paths are drawn on, or None."""
        self._cancel()
        self._forget()
        self.problem = ""
        self.scene = layer

    def close(self):
        self.set_scene(None)

    @property
    def is_waiting(self):
        return self._job is not None

    @property
    def is_ready(self):
        """Whether there is a grid, be it of another part of the scene."""
        return self._grid is not None

    def prepare(self, point, towards=None, again=False):
        """See to it that there will be a grid around a point.

        Parameters
        ----------
        point : (float, float)
        towards : (float, float), optional
            Where paths are to lead; where the present grid does not reach it, another is made around the point.
        again : bool
            Also where it has failed before.
        """
        if self.scene is None:
            return
        options = self._read_options()
        if self._options != options:
            self._grid = self._field = self._window = None
        if _holds(self._window, point) and _holds(self._window, towards or point):
            return
        window = window_extent(self.scene, QgsPointXY(*point), self.settings.window_km)
        if _alike(window, self._window):
            return
        if self._asked_options == options:
            if self._job is not None and _alike(window, self._asked_window):
                return
            if self.problem and not again:
                return
        self._ask(window, options)

    def path(self, begin, end):
        """The line from one point to another, and whether it follows the scene.

        Returns
        -------
        ndarray of float, shape (N, 2)
            Both ends are met exactly.
        bool
        """
        if self._grid is None or not _holds(self._window, begin):
            return straight(begin, end), False
        if self._field is None or self._field_start != begin:
            self._field, self._field_start = self._grid.field(*begin), begin
        line = np.asarray(self._grid.path(self._field, *end), dtype=float)
        return line, _holds(self._window, end)

    def _read_options(self):
        """What the grid depends on; when the scene was taken, and by what, is no part of that."""
        scene = scene_layer.request_options(self.scene)
        return {
            **{name: scene[name] for name in ("raster", "band", "scale", "pixel_size_m")},
            "weights": self.settings.weights or None,
            "device": self.settings.device,
        }

    def _ask(self, window, options):
        self._cancel()
        self.problem = ""
        self._asked_window, self._asked_options = window, options

        def work(progress):
            # On the task's thread, since they take seconds: also skimage, which the first path would import.
            import_module("skimage.graph")
            from ..delineation.delineate import DelineationRequest
            from ..delineation.tracing_grid import read_tracing_grid

            return read_tracing_grid(DelineationRequest(**options, extent=window), progress)

        description = tr("Preparing {scene} for tracing").format(scene=self.scene.name())
        # Ahead of whole scenes that wait: somebody holds the mouse.
        job = self._job = self.queue.submit(work, description, self.scene, first=True)
        job.finished.connect(lambda grid: self._take(job, grid, window, options))
        job.failed.connect(lambda text: self._fail(job, text))
        job.cancelled.connect(
            lambda: self._give_up(job, tr("preparing the scene was cancelled; the next click begins again."))
        )

    def _cancel(self):
        job, self._job = self._job, None
        if job is not None:
            self.queue.cancel(job)

    def _take(self, job, grid, window, options):
        if job is self._job:
            self._job = None
            self._grid, self._window, self._options, self._field = grid, window, options, None
            self.changed.emit()

    def _fail(self, job, text):
        if job is self._job:
            self.failed.emit(text)
            self._give_up(job, text)

    def _give_up(self, job, text):
        if job is self._job:
            self._job = None
            self.problem = text
            self.changed.emit()


def straight(begin, end):
    return np.array([begin, end], dtype=float)


def _holds(window, point):
    return window is not None and window[0] <= point[0] <= window[2] and window[1] <= point[1] <= window[3]


def _alike(window, other):
    """Whether two windows hold nearly the same: at the edge of a raster they are moved into it."""
    if other is None:
        return False
    tolerance = max(window[2] - window[0], window[3] - window[1]) / 8
    return all(abs(a - b) < tolerance for a, b in zip(window, other))
