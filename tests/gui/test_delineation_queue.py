"""Work off the main thread: in order, cancelled at once, never heard of again after the end."""

import threading
import time

import numpy as np
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QApplication

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
from calvingfront_plugin.delineation.progress import Cancelled
from calvingfront_plugin.delineation.scene import SceneError
from calvingfront_plugin.delineation.weights import bundled_weights
from calvingfront_plugin.gui import delineation_queue
from calvingfront_plugin.gui.delineation_queue import DelineationQueue

MAIN = threading.main_thread()


class Listener(QObject):
    """Notes what jobs tell, and on which thread."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.threads = set()

    def listen(self, job):
        for name in ("finished", "failed", "cancelled"):
            getattr(job, name).connect(getattr(self, f"_{name}"))
        return job

    def _note(self, what):
        self.heard.append(what)
        self.threads.add(threading.current_thread())

    def _finished(self, result):
        self._note(("finished", result))

    def _failed(self, text):
        self._note(("failed", text))

    def _cancelled(self):
        self._note("cancelled")


@pytest.fixture
def listener(qgis_app):
    return Listener()


class Patience:
    """Work that goes on until it is cancelled or let go."""

    def __init__(self):
        self.started = threading.Event()
        self.may_end = threading.Event()
        self.was_cancelled = False

    def __call__(self, progress):
        self.started.set()
        try:
            while not self.may_end.wait(0.01):
                progress(0.5, "working")
        except Cancelled:
            self.was_cancelled = True
            raise
        return "done"


def test_jobs_run_one_after_the_other_off_the_main_thread(queue, listener, wait_until_idle):
    running, most, workers = [], [], set()

    def work(number):
        def run(progress):
            running.append(number)
            most.append(len(running))
            workers.add(threading.current_thread())
            for k in range(3):
                progress(k / 3)
                time.sleep(0.01)
            running.remove(number)
            return number

        return run

    for number in range(4):
        listener.listen(queue.submit(work(number), f"job {number}"))
    wait_until_idle(queue)
    assert listener.heard == [("finished", number) for number in range(4)]
    assert max(most) == 1
    assert MAIN not in workers
    assert listener.threads == {MAIN}
    assert queue.fraction == 1.0


def test_what_somebody_waits_for_goes_ahead_of_a_batch(queue, listener, wait_until_idle):
    first = Patience()
    queue.submit(first, "running")
    for number in range(3):
        listener.listen(queue.submit(lambda progress, number=number: number, "batch"))
    listener.listen(queue.submit(lambda progress: "click", "click", first=True))
    first.may_end.set()
    wait_until_idle(queue)
    assert [result for _, result in listener.heard] == ["click", 0, 1, 2]


def test_progress_of_all_jobs_together_only_grows(queue, qtbot, wait_until_idle):
    seen, jobs = [], []

    def work(progress):
        for k in range(5):
            progress(k / 4, f"step {k}")
        return None

    queue.changed.connect(lambda: seen.append(queue.fraction))
    jobs = [queue.submit(work, f"job {number}") for number in range(3)]
    told = []
    jobs[0].progressed.connect(lambda fraction, message: told.append((fraction, message)))
    wait_until_idle(queue)
    grown = seen[3:]
    assert grown == sorted(grown)
    assert grown[-1] == 1.0
    assert any(0.0 < fraction < 1.0 for fraction in grown)
    assert told == [(k / 4, f"step {k}") for k in range(5)]


def test_progress_begins_anew_after_the_rest_was_cancelled(queue, qtbot):
    patience = Patience()
    queue.submit(lambda progress: None, "done")
    queue.submit(patience, "cancelled")
    qtbot.waitUntil(patience.started.is_set)
    queue.cancel_all()
    queue.submit(Patience(), "the next day")
    assert queue.fraction == 0.0


def test_delineation_gives_what_the_method_gives_and_the_map_stays_usable(
    queue, scene, fjord, listener, wait_until_idle
):
    clicks = tuple(Click(*fjord.front[k], "end", 1) for k in (0, -1))
    options = {"raster": str(fjord.raster), "clicks": clicks, "device": "cpu"}
    # The first job of a session imports torch, whose libraries hold Python's lock while they are loaded.
    queue.delineate(options, "the first", scene)
    wait_until_idle(queue)
    gaps, last = [], [time.monotonic()]

    def beat():
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(beat)
    timer.start()
    listener.listen(queue.delineate(options, "a front", scene))
    wait_until_idle(queue)
    timer.stop()
    ((outcome, result),) = listener.heard
    assert outcome == "finished"
    alone = delineate(DelineationRequest(**options))
    assert np.array_equal(result.fronts[0].points, alone.fronts[0].points)
    assert result.reason == alone.reason
    assert np.quantile(gaps, 0.95) < 0.05


def test_a_cancelled_job_stops_and_the_next_one_runs(queue, listener, wait_until_idle):
    patience = Patience()
    running = listener.listen(queue.submit(patience, "long"))
    waiting = listener.listen(queue.submit(lambda progress: "never", "waits"))
    listener.listen(queue.submit(lambda progress: "next", "next"))
    assert patience.started.wait(5)
    queue.cancel(waiting)
    queue.cancel(running)
    assert listener.heard == ["cancelled", "cancelled"]
    assert [running.state, waiting.state] == ["cancelled", "cancelled"]
    wait_until_idle(queue)
    assert patience.was_cancelled
    assert listener.heard[2:] == [("finished", "next")]
    queue.cancel(running)
    assert len(listener.heard) == 3


def test_it_can_be_cancelled_in_the_list_of_tasks_of_qgis(queue, listener, wait_until_idle):
    patience = Patience()
    listener.listen(queue.submit(patience, "long"))
    assert patience.started.wait(5)
    (task,) = [task for task in QgsApplication.taskManager().tasks() if task.description() == "long"]
    assert task.canCancel()
    task.cancel()
    wait_until_idle(queue)
    assert listener.heard == ["cancelled"]


def test_errors_that_say_what_to_do_are_passed_on_and_others_are_explained(
    queue, listener, wait_until_idle, qgis_app
):
    logged = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda text, tag, level: logged.append((tag, text)))

    def bad_scene(progress):
        raise SceneError("The raster has no band 7; choose one of 1 (HH).")

    def bug(progress):
        return {}["no such key"]

    listener.listen(queue.submit(bad_scene, "bad scene"))
    listener.listen(queue.submit(bug, "bug"))
    wait_until_idle(queue)
    (_, first), (_, second) = listener.heard
    assert first == "The raster has no band 7; choose one of 1 (HH)."
    assert "unexpected error" in second
    assert "Traceback" not in second
    QApplication.processEvents()
    ours = [text for tag, text in logged if tag == delineation_queue.LOG_TAG]
    assert len(ours) == 1
    assert "KeyError: 'no such key'" in ours[0]


def test_without_a_package_the_user_gets_the_command_that_installs_it(
    queue, listener, wait_until_idle, monkeypatch
):
    # The packages are all here; what Python would find is what cannot be had otherwise.
    monkeypatch.setattr(delineation_queue.packages, "_is_there", lambda name: name != "torch")
    listener.listen(queue.delineate({"raster": "nothing.tif"}, "a front"))
    wait_until_idle(queue)
    ((outcome, text),) = listener.heard
    assert outcome == "failed"
    assert "lacks torch" in text
    assert "pip install" in text


def test_removing_a_scene_cancels_its_work_and_no_other(
    queue, add_scene, fjords, project, listener, wait_until_idle
):
    one, other = add_scene(fjords[0]), add_scene(fjords[1])
    patience = Patience()
    listener.listen(queue.submit(patience, "of the first", one))
    listener.listen(queue.submit(lambda progress: "other", "of the second", other))
    assert patience.started.wait(5)
    project.removeMapLayer(one.id())
    assert listener.heard == ["cancelled"]
    wait_until_idle(queue)
    assert patience.was_cancelled
    assert listener.heard == ["cancelled", ("finished", "other")]


def test_closing_the_project_cancels_everything(queue, scene, project, listener, wait_until_idle):
    patience = Patience()
    listener.listen(queue.submit(patience, "of the scene", scene))
    listener.listen(queue.submit(lambda progress: "never", "of no scene"))
    assert patience.started.wait(5)
    project.clear()
    assert listener.heard == ["cancelled", "cancelled"]
    wait_until_idle(queue)
    assert patience.was_cancelled


def test_after_closing_the_work_has_stopped_and_nothing_is_heard(project, listener, qtbot):
    queue = DelineationQueue(project)
    patience = Patience()
    jobs = [listener.listen(queue.submit(work, "work")) for work in (patience, Patience())]
    queue.changed.connect(lambda: listener.heard.append("changed"))
    assert patience.started.wait(5)
    queue.close()
    assert patience.was_cancelled
    assert [job.state for job in jobs] == ["cancelled", "cancelled"]
    qtbot.wait(100)
    assert listener.heard == []
    late = listener.listen(queue.submit(lambda progress: "late", "late"))
    qtbot.wait(50)
    assert late.state == "cancelled"
    assert listener.heard == []
    queue.close()


def test_closing_and_forgetting_the_queue_while_work_runs_is_safe(project, qtbot):
    for _ in range(5):
        queue = DelineationQueue(project)
        patience = Patience()
        queue.submit(patience, "work")
        queue.close()
        queue.deleteLater()
        del queue
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=5000)


def test_a_listener_that_is_gone_hears_nothing(queue, wait_until_idle):
    listener = Listener()
    heard = listener.heard
    patience = Patience()
    listener.listen(queue.submit(patience, "work"))
    assert patience.started.wait(5)
    listener.deleteLater()
    QApplication.sendPostedEvents(listener, QEvent.Type.DeferredDelete)
    patience.may_end.set()
    wait_until_idle(queue)
    assert heard == []


def test_a_dialog_that_a_result_opens_does_not_hold_up_other_work(queue, listener, qtbot, wait_until_idle):
    """Accepting a front may ask for a file; meanwhile the next front is delineated."""
    seen = []

    def ask(result):
        qtbot.waitUntil(lambda: listener.heard == [("finished", "second")], timeout=5000)
        seen.append("asked")

    queue.submit(lambda progress: "first", "first").finished.connect(ask)
    listener.listen(queue.submit(lambda progress: "second", "second"))
    qtbot.waitUntil(lambda: seen == ["asked"], timeout=5000)
    wait_until_idle(queue)


def test_the_network_is_loaded_before_the_first_click_and_once(queue, wait_until_idle):
    """What takes seconds is done while the user still looks for the front."""
    queue.warm_up()
    (job,) = queue.jobs
    ended = []
    job.finished.connect(lambda _: ended.append("finished"))
    job.failed.connect(ended.append)
    wait_until_idle(queue)
    assert ended == ["finished"]
    queue.warm_up()
    assert queue.jobs == []


def test_the_network_is_loaded_again_where_the_project_was_closed_meanwhile_or_others_were_chosen(
    queue, project, wait_until_idle, tmp_path
):
    queue.warm_up()
    project.clear()
    wait_until_idle(queue)
    queue.warm_up()
    assert len(queue.jobs) == 1
    wait_until_idle(queue)
    other = tmp_path / "other.safetensors"
    other.write_bytes(bundled_weights().read_bytes())
    queue.warm_up(str(other))
    assert len(queue.jobs) == 1
    wait_until_idle(queue)
    queue.warm_up(str(other))
    assert queue.jobs == []


def test_weights_that_cannot_be_loaded_are_told_by_the_first_click_only(queue, wait_until_idle, tmp_path):
    queue.warm_up(str(tmp_path / "gone.safetensors"))
    (job,) = queue.jobs
    failures = []
    job.failed.connect(failures.append)
    wait_until_idle(queue)
    assert len(failures) == 1 and "gone.safetensors" in failures[0]
    # Nobody listens to it in the plugin; the queue goes on.
    assert queue.is_idle
