"""A front from its first click until it is accepted or given up."""

import math

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..delineation.clicks import Click
from ..layers import scene_layer
from .preview import FrontPreview
from .stopwatch import Stopwatch
from .window import size_km, window_extent

#: The number that the clicks of one front share.
_FRONT = 1

#: A window is widened where a click lies nearer to its edge than this share of its size.
_CLICK_MARGIN = 1 / 8

#: Windows that the clicks have widened may exceed the largest size by this factor: sizes on the ground differ within
#: a scene in degrees.
_TOLERANCE = 1.1

#: The work begins anew when the wheel has rested this long, in milliseconds.
_WHEEL_REST_MS = 400


class FrontBeingMade(QObject):
    """The clicks of one front, the work that they started and what came of it, seen on the canvas.

    Every new click takes the running work back and starts it again with all clicks.

    Attributes
    ----------
    layer : QgsRasterLayer or None
        The scene; None once it was removed.
    crs : QgsCoordinateReferenceSystem
        Of the scene.
    clicks : tuple of Click
        In the scene's coordinates.
    rectangle : (xmin, ymin, xmax, ymax) or None
        The window where the user has drawn one; else it is a square of ``window_km`` around the first click.
    job : Job or None
        The work that runs or waits.
    result : DelineationResult or None
        Of all clicks.
    problem : str
        Why there is no result and none is to come.
    was_cancelled : bool
        Whether that is because somebody stopped the work, who need not be told.
    watch : Stopwatch
        Time that the user spends on it.
    edit_seconds : float or None
        That time once it was accepted.
    """

    progressed = pyqtSignal()
    #: The work of this front ended: there is a result or a problem.
    ended = pyqtSignal(object)

    def __init__(self, layer, canvas, queue, settings, parent=None):
        super().__init__(parent)
        self.layer = layer
        self.layer_id = layer.id()
        self.scene_name = layer.name()
        self.clicks = ()
        self.rectangle = None
        self.window_km = settings.window_km
        self.job = None
        self.result = None
        self.problem = ""
        self.was_cancelled = False
        self.watch = Stopwatch()
        self.edit_seconds = None
        self.crs = layer.crs()
        self._queue = queue
        self._settings = settings
        self._preview = FrontPreview(canvas)
        #: Fronts on the canvas: while the work runs, those of the clicks before.
        self._drawn = ()
        self._before = []
        self._wheel_rest = QTimer(self)
        self._wheel_rest.setSingleShot(True)
        self._wheel_rest.setInterval(_WHEEL_REST_MS)
        self._wheel_rest.timeout.connect(self.run)

    @property
    def extent(self):
        """The window: around the first click or as drawn, widened where it must be to show what was clicked."""
        clicked = [QgsPointXY(click.x, click.y) for click in self.clicks]
        extent, margin = self.rectangle, 0.0
        if extent is None:
            extent, margin = window_extent(self.layer, clicked[0], self.window_km), _CLICK_MARGIN
        for point in clicked:
            if not _holds(extent, point, margin):
                extent = _union(extent, window_extent(self.layer, point, self.window_km / 2))
        return extent

    def with_click(self, point, kind):
        """All clicks and one more; a third end takes the place of the nearer of the two."""
        click = Click(point.x(), point.y(), kind, _FRONT)
        ends = [each for each in self.clicks if each.kind == "end"]
        if kind == "end" and len(ends) == 2:
            nearer = min(ends, key=lambda end: math.hypot(end.x - click.x, end.y - click.y))
            return (*(each for each in self.clicks if each is not nearer), click)
        return (*self.clicks, click)

    def change(self, clicks, rectangle, largest_km):
        """Go on with other clicks or another window.

        Returns
        -------
        bool
            False where the window would get longer than ``largest_km``; nothing has changed then.
        """
        state = self.clicks, self.rectangle
        self.clicks, self.rectangle = tuple(clicks), rectangle
        km = size_km(self.layer, self.extent)
        if km is not None and km > max(largest_km, self._drawn_km()) * _TOLERANCE:
            self.clicks, self.rectangle = state
            return False
        self._before.append(state)
        self.run()
        return True

    def take_back(self):
        """Undo the last change; False where it was the first, and nothing is left."""
        if len(self._before) < 2:
            return False
        self.clicks, self.rectangle = self._before.pop()
        self.run()
        return True

    def set_window_km(self, window_km):
        """Make the window larger or smaller, and delineate again when it has stayed so for a moment."""
        self.window_km = window_km
        if self.rectangle is None and self.layer is not None:
            self._wheel_rest.start()
            self._draw()

    def run(self):
        """Delineate with all clicks."""
        self.stop()
        self.result, self.problem, self.was_cancelled = None, "", False
        options = {
            **scene_layer.request_options(self.layer),
            "extent": self.extent,
            "clicks": self.clicks,
            "weights": self._settings.weights or None,
            "device": self._settings.device,
        }
        description = self.tr("Front on {scene}").format(scene=self.scene_name)
        self.job = self._queue.delineate(options, description, self.layer, first=True)
        for signal, slot in self._reports(self.job):
            signal.connect(slot)
        self._draw()

    def stop(self):
        """Cancel the work."""
        self._wheel_rest.stop()
        job, self.job = self.job, None
        if job is not None:
            # What was taken back has nothing to say any more.
            for signal, slot in self._reports(job):
                signal.disconnect(slot)
            self._queue.cancel(job)

    def accept(self):
        """The user has accepted what is there or is to come."""
        self.watch.pause()
        self.edit_seconds = self.watch.seconds

    def reopen(self):
        """It could not be taken over; the user goes on with it."""
        self.edit_seconds = None

    def lose_scene(self):
        """The scene was removed; a result stays."""
        self.stop()
        self.layer = None
        if self.result is None:
            self.problem = self.tr("The scene '{scene}' was removed.").format(scene=self.scene_name)

    def redraw(self):
        self._preview.redraw()

    def remove(self):
        """Stop, and leave nothing on the canvas."""
        self.stop()
        self._preview.clear()
        self.deleteLater()

    def _drawn_km(self):
        return 0.0 if self.rectangle is None else size_km(self.layer, self.rectangle) or 0.0

    def _draw(self):
        self._preview.show(self.crs, self.extent, self.clicks, self._drawn)

    def _reports(self, job):
        return (
            (job.progressed, self._progressed),
            (job.finished, self._finished),
            (job.failed, self._failed),
            (job.cancelled, self._cancelled),
        )

    def _progressed(self):
        self.progressed.emit()

    def _finished(self, result):
        self._settle(result, "")

    def _failed(self, text):
        self._settle(None, text)

    def _cancelled(self):
        self.was_cancelled = True
        self._settle(None, self.tr("The work was cancelled."))

    def _settle(self, result, problem):
        self.job, self.result, self.problem = None, result, problem
        self._drawn = () if result is None else result.fronts
        self._draw()
        self.ended.emit(self)

    def tr(self, text):
        return QCoreApplication.translate("FrontBeingMade", text)


def _holds(extent, point, margin):
    """Whether a point lies inside an extent, that far from its edges; the margin is a share of the extent."""
    x_margin, y_margin = margin * (extent[2] - extent[0]), margin * (extent[3] - extent[1])
    return (
        extent[0] + x_margin <= point.x() <= extent[2] - x_margin
        and extent[1] + y_margin <= point.y() <= extent[3] - y_margin
    )


def _union(extent, other):
    return (
        min(extent[0], other[0]),
        min(extent[1], other[1]),
        max(extent[2], other[2]),
        max(extent[3], other[3]),
    )
