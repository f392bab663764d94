"""The one owner of running work: one piece at a time off the main thread, with progress and cancel."""

import threading
import time
import traceback

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, pyqtSignal

from .. import delineation
from ..delineation.progress import Cancelled
from ..processing import packages

LOG_TAG = "Calving fronts"

#: Reports of progress that say nothing new are at least this far apart, in seconds.
_REPORT_INTERVAL_S = 0.05

#: A tile, or the first import of torch, cannot be interrupted; closing waits this long for it, in seconds.
_LONGEST_STEP_S = 60.0


def tr(text):
    return QCoreApplication.translate("DelineationQueue", text)


class Job(QObject):
    """A piece of work in the queue. Exactly one of finished, failed and cancelled comes, on the main thread.

    Attributes
    ----------
    description : str
        For the user.
    scene_layer_id : str or None
        The scene that it looks at.
    fraction, message
        How far it is, and what it is doing.
    state : str
        ``waiting``, ``running``, ``finished``, ``failed`` or ``cancelled``.
    """

    progressed = pyqtSignal(float, str)
    finished = pyqtSignal(object)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()

    def __init__(self, work, description, scene_layer_id=None):
        super().__init__()
        self.work = work
        self.description = description
        self.scene_layer_id = scene_layer_id
        self.fraction = 0.0
        self.message = ""
        self.state = "waiting"

    @property
    def is_waiting(self):
        return self.state == "waiting"

    @property
    def is_running(self):
        return self.state == "running"


class DelineationQueue(QObject):
    """Runs jobs one after the other.

    Jobs of a scene are cancelled when its layer is removed from the project, and all when the project is closed.

    Attributes
    ----------
    jobs : list of Job
        The running one and those that wait, in the order in which they run.
    """

    #: Jobs came or went, or one of them got further.
    changed = pyqtSignal()

    _progressed = pyqtSignal(object, float, str)
    _ended = pyqtSignal(object)

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self.jobs = []
        self._project = project
        self._task = None
        self._done = 0
        self._is_closed = False
        #: The weights that are loaded ahead or are about to be; None where none are.
        self._warm_weights = None
        self._progressed.connect(self._note_progress)
        # QGIS's task manager calls from within its own bookkeeping; what jobs lead to (even a dialog) comes after.
        self._ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        project.layersWillBeRemoved.connect(self._cancel_of_layers)
        project.cleared.connect(self.cancel_all)

    @property
    def fraction(self):
        """How far all jobs are together, from 0 to 1, since the queue was last empty."""
        if not self.jobs:
            return 1.0
        return (self._done + sum(job.fraction for job in self.jobs)) / (self._done + len(self.jobs))

    @property
    def is_idle(self):
        """Whether nothing runs or waits; a job that was cancelled still runs until it has noticed."""
        return not self.jobs and self._task is None

    def submit(self, work, description, scene_layer=None, first=False):
        """Put work at the end of the queue.

        Parameters
        ----------
        work : callable
            ``work(progress) -> result``, called off the main thread: it must touch no layer, canvas or widget.
            ``progress(fraction, message="")`` raises :class:`~..delineation.progress.Cancelled` to stop it.
        description : str
        scene_layer : QgsRasterLayer, optional
            Work is cancelled when this layer is removed.
        first : bool
            Whether it goes ahead of all that waits, because somebody looks on.

        Returns
        -------
        Job
        """
        job = Job(work, description, None if scene_layer is None else scene_layer.id())
        if self._is_closed:
            job.state = "cancelled"
            return job
        self.jobs.insert(
            min(len(self.jobs), 1 if self._runs_first_job() else 0) if first else len(self.jobs), job
        )
        self._start_next()
        self.changed.emit()
        return job

    def warm_up(self, weights=None):
        """Load packages and network ahead of the first click; what is wrong with them, that click will tell.

        Nothing is done where these weights were the last to be loaded so.

        Parameters
        ----------
        weights : str, optional
            A weights file; by default the bundled one.
        """
        wanted = weights or ""
        if wanted == self._warm_weights:
            return
        self._warm_weights = wanted

        def work(progress):
            progress(0.0, tr("loading the network"))
            from ..delineation import delineate  # noqa: F401 - it brings torch, which takes seconds
            from ..delineation.segmentation import load_network
            from ..delineation.weights import bundled_weights

            load_network(weights or bundled_weights())

        self.submit(work, tr("Loading the network")).cancelled.connect(self._forget_warm_weights)

    def _forget_warm_weights(self):
        self._warm_weights = None

    def delineate(self, options, description, scene_layer=None, first=False):
        """Delineate fronts; the job's result is a ``delineate.DelineationResult``.

        Parameters
        ----------
        options : dict
            Fields of a ``delineate.DelineationRequest``. It is made by the job, since its module imports torch.
        description, scene_layer, first
            As for :meth:`submit`.
        """

        def work(progress):
            progress(0.0, tr("loading the network"))
            missing = packages.missing_message(packages.DELINEATION)
            if missing:
                raise ImportError(missing)
            from ..delineation.delineate import DelineationRequest, delineate

            return delineate(DelineationRequest(**options), progress)

        return self.submit(work, description, scene_layer, first)

    def cancel(self, job):
        """Take a job out of the queue; a running one stops at its next report of progress."""
        if job not in self.jobs:
            return
        self.jobs.remove(job)
        job.state = "cancelled"
        if self._task is not None and self._task.job is job:
            self._task.stop()
        if not self.jobs:
            self._done = 0
        job.cancelled.emit()
        self._start_next()
        self.changed.emit()

    def cancel_all(self):
        for job in reversed(list(self.jobs)):
            self.cancel(job)

    def close(self):
        """Cancel everything and wait until the running job has stopped; no signal comes of this, nor after it."""
        if self._is_closed:
            return
        self._is_closed = True
        self._project.layersWillBeRemoved.disconnect(self._cancel_of_layers)
        self._project.cleared.disconnect(self.cancel_all)
        self.blockSignals(True)
        for job in self.jobs:
            job.state = "cancelled"
        self.jobs = []
        if self._task is not None:
            self._task.stop()
            if self._task.started.is_set():
                self._task.stopped.wait(_LONGEST_STEP_S)

    def _runs_first_job(self):
        return bool(self.jobs) and self.jobs[0].is_running

    def _start_next(self):
        if self._task is None and self.jobs and not self._is_closed:
            self._task = _Task(self, self.jobs[0])
            self.jobs[0].state = "running"
            _Task.unfinished.add(self._task)
            QgsApplication.taskManager().addTask(self._task)

    def _note_progress(self, job, fraction, message):
        if job not in self.jobs:
            return
        job.fraction, job.message = fraction, message or job.message
        job.progressed.emit(job.fraction, job.message)
        self.changed.emit()

    def _settle(self, task):
        if task is not self._task:
            return
        job, self._task = task.job, None
        if job not in self.jobs:
            # Cancelled here, and told already.
            self._start_next()
            self.changed.emit()
            return
        self.jobs.remove(job)
        self._done = self._done + 1 if self.jobs else 0
        self._start_next()
        if task.problem:
            job.state = "failed"
            job.failed.emit(task.problem)
        elif task.is_complete:
            job.state = "finished"
            job.finished.emit(task.result)
        else:
            # In QGIS's own list of tasks.
            job.state = "cancelled"
            job.cancelled.emit()
        self.changed.emit()

    def _cancel_of_layers(self, layer_ids):
        for job in reversed(list(self.jobs)):
            if job.scene_layer_id in layer_ids:
                self.cancel(job)


class _Task(QgsTask):
    """One job in QGIS's task manager, which shows it in the status bar."""

    #: Whatever becomes of the queue, a task must not go before QGIS has done with it.
    unfinished = set()

    def __init__(self, queue, job):
        super().__init__(job.description, QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt)
        self.queue = queue
        self.job = job
        self.result = None
        self.problem = ""
        self.is_complete = False
        self.started = threading.Event()
        self.stopped = threading.Event()
        self._should_stop = threading.Event()
        self._last_report = 0.0

    def run(self):
        self.started.set()
        try:
            self._stop_if_asked()
            self.result = self.job.work(self.progress)
            self.is_complete = True
        except Cancelled:
            self.is_complete = False
        except Exception as error:
            self.problem = problem(error)
        finally:
            self.stopped.set()
        # What went wrong is told by the job; of a task that fails QGIS would tell "Task failed" too, and so of work
        # that was taken back because a further click came.
        return True

    def progress(self, fraction, message=""):
        self._stop_if_asked()
        self.setProgress(100.0 * fraction)
        now = time.monotonic()
        if message or now - self._last_report > _REPORT_INTERVAL_S:
            self._last_report = now
            self.queue._progressed.emit(self.job, fraction, message)

    def _stop_if_asked(self):
        # isCanceled: in QGIS's own list of tasks.
        if self._should_stop.is_set() or self.isCanceled():
            raise Cancelled

    def finished(self, _):
        """Called by the task manager on the main thread, also for a task that never ran; it deletes the task then."""
        self.stopped.set()
        _Task.unfinished.discard(self)
        if not sip.isdeleted(self.queue):
            self.queue._ended.emit(self)

    def stop(self):
        """Have the work stop; QgsTask.cancel() crashes QGIS 3.22 now and then where a task is just being started."""
        self._should_stop.set()


def problem(error):
    """What to tell the user of an exception; one that nobody foresaw goes to the log with its traceback."""
    if type(error).__module__.startswith(delineation.__name__):
        # The method's own exceptions say what to do.
        return str(error)
    if isinstance(error, ImportError):
        missing = packages.missing_message(packages.DELINEATION)
        if missing:
            return missing
    QgsMessageLog.logMessage(
        "".join(traceback.format_exception(type(error), error, error.__traceback__)),
        LOG_TAG,
        Qgis.MessageLevel.Critical,
    )
    if isinstance(error, ImportError):
        return tr(
            "A Python package that is installed cannot be loaded ({error}). Install it again, then restart QGIS."
        ).format(error=error)
    return tr(
        "The work stopped at an unexpected error ({error}). Try another window; the log messages of 'Calving fronts' "
        "hold the details for a bug report."
    ).format(error=error or type(error).__name__)
