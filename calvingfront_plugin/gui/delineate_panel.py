"""Delineating a window, a scene or all scenes at the press of a button: where the work is, what came of it."""

from dataclasses import dataclass, field
from functools import partial

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMessageLog,
    QgsPointXY,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..layers import scene_layer
from ..layers.project_fronts import ProjectFrontsError
from .delineation_queue import LOG_TAG, problem

#: So many scenes are named below the summary; the log names them all.
_SHOWN_REASONS = 4


def tr(text):
    return QCoreApplication.translate("DelineatePanel", text)


@dataclass
class _Batch:
    """What was begun by one press of a button, and what came of each scene: its name and the reason in words.

    Results in ``unstored`` (name, id of the scene, result) came while the project had no layer for their fronts.
    """

    n_scenes: int
    with_front: list = field(default_factory=list)
    doubtful: list = field(default_factory=list)
    without: list = field(default_factory=list)
    failed: list = field(default_factory=list)
    cancelled: list = field(default_factory=list)
    unstored: list = field(default_factory=list)
    lost: list = field(default_factory=list)

    @property
    def n_ended(self):
        told = (self.with_front, self.doubtful, self.without, self.failed, self.cancelled, self.lost)
        return sum(map(len, (*told, self.unstored)))

    def lose_unstored(self, reason):
        self.lost += [(scene, reason) for scene, *_ in self.unstored]
        self.unstored = []


class DelineatePanel(QWidget):
    """Buttons that delineate whole windows, and one progress bar over all work of the plugin.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    queue : DelineationQueue
    fronts : ProjectFronts
    settings : Settings
    tell : callable
    """

    #: All scenes of a batch have ended, and there is still no layer for some of its fronts.
    _layerNeeded = pyqtSignal(object)

    def __init__(self, canvas, project, queue, fronts, settings, tell, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.project = project
        self.queue = queue
        self.fronts = fronts
        self.settings = settings
        self.tell = tell
        self.scene = None
        self.batch = None
        self._build()
        queue.changed.connect(self._show_progress)
        # Asking for a file must not hold up the work that has just ended.
        self._layerNeeded.connect(self._store, Qt.ConnectionType.QueuedConnection)
        project.cleared.connect(self._project_goes)
        project.layersAdded.connect(self.show_buttons)
        project.layersRemoved.connect(self.show_buttons)
        self.show_buttons()
        self._show_progress()

    def _build(self):
        self.visible_button = QPushButton(tr("V&isible part"))
        self.visible_button.setToolTip(tr("Delineate the part of the scene that the map shows."))
        self.visible_button.clicked.connect(self.delineate_visible)
        self.scene_button = QPushButton(tr("Whole sce&ne"))
        self.scene_button.setToolTip(tr("Delineate all of the scene."))
        self.scene_button.clicked.connect(self.delineate_scene)
        self.all_button = QPushButton()
        self.all_button.clicked.connect(self.delineate_all)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName(tr("Progress of the work"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(
            tr("Stop what runs and what waits; fronts that are drawn already stay.")
        )
        self.cancel_button.clicked.connect(self.queue.cancel_all)
        self.doing = _text()
        self.outcome = _text()
        self.outcome.hide()

        buttons = QGridLayout()
        buttons.addWidget(self.visible_button, 0, 0)
        buttons.addWidget(self.scene_button, 0, 1)
        buttons.addWidget(self.all_button, 1, 0, 1, 2)
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addLayout(row)
        layout.addWidget(self.doing)
        layout.addWidget(self.outcome)

    def set_scene(self, layer):
        self.scene = layer
        self.show_buttons()

    def delineate_visible(self):
        extent = self._visible_extent()
        if extent is None:
            self.tell(
                tr("The map does not show '{scene}': zoom to it first.").format(scene=self.scene.name()),
                Qgis.MessageLevel.Warning,
            )
            return
        self._begin([self.scene], extent)

    def delineate_scene(self):
        self._begin([self.scene])

    def delineate_all(self):
        self._begin(self._dated_scenes())

    def _dated_scenes(self):
        """The project's readable rasters whose day is known, oldest first; others are hardly SAR scenes."""
        dated = [
            (scene_layer.information(layer).date, layer.name(), layer)
            for layer in self.project.mapLayers().values()
            if isinstance(layer, QgsRasterLayer)
        ]
        return [
            layer for date, _, layer in sorted(filter(lambda each: each[0], dated), key=lambda each: each[:2])
        ]

    def _visible_extent(self):
        """What the map shows of the scene, in the scene's CRS."""
        shown = self.canvas.mapSettings()
        to_scene = QgsCoordinateTransform(shown.destinationCrs(), self.scene.crs(), self.project)
        try:
            part = to_scene.transformBoundingBox(shown.visibleExtent()).intersect(self.scene.extent())
        except QgsCsException:
            return None
        if part.isEmpty():
            return None
        return part.xMinimum(), part.yMinimum(), part.xMaximum(), part.yMaximum()

    def _begin(self, layers, extent=None):
        # Where fronts are kept is asked for before the work, so that nothing is computed in vain.
        first = layers[0]
        try:
            if self.fronts.ensure(first.crs(), QgsPointXY(first.extent().center())) is None:
                self.tell(tr("Nothing was begun: choose a file to keep the fronts in."))
                return
        except ProjectFrontsError as error:
            self.tell(str(error), Qgis.MessageLevel.Critical)
            return
        batch = self.batch = _Batch(len(layers))
        self.outcome.hide()
        self.show_buttons()
        common = {"extent": extent, "weights": self.settings.weights or None, "device": self.settings.device}
        for layer in layers:
            options = {**scene_layer.request_options(layer), **common}
            scene = layer.name()
            job = self.queue.delineate(options, tr("Delineating {scene}").format(scene=scene), layer)
            # Bound methods, unlike functions, are no longer called once the panel is gone.
            job.finished.connect(partial(self._finished, batch, scene, layer.id()))
            job.failed.connect(partial(self._failed, batch, scene))
            job.cancelled.connect(partial(self._cancelled, batch, scene))

    def _finished(self, batch, scene, layer_id, result):
        if result.fronts and self.fronts.layer is None:
            # It was removed; with the last scene the user is asked once for all.
            batch.unstored.append((scene, layer_id, result))
        else:
            self._add(batch, scene, layer_id, result)
        self._settle(batch)

    def _add(self, batch, scene, layer_id, result):
        try:
            self.fronts.add(result, self.project.mapLayer(layer_id))
        except ProjectFrontsError as error:
            batch.failed.append((scene, str(error)))
        except Exception as error:
            # Nobody foresaw it; the other scenes are not to suffer from it.
            batch.failed.append((scene, problem(error)))
        else:
            # One unsure front among sure ones is to be looked at too.
            is_doubtful = any(front.outcome == "low_confidence" for front in result.fronts)
            certain = batch.with_front if result.fronts else batch.without
            (batch.doubtful if is_doubtful else certain).append(
                (scene, " ".join((result.reason, *result.warnings)))
            )

    def _store(self, batch):
        """Ask for a file and put the fronts into it that have come without one."""
        if batch is not self.batch:
            return
        _, layer_id, result = batch.unstored[0]
        layer = self.project.mapLayer(layer_id)
        crs = QgsCoordinateReferenceSystem.fromWkt(result.scene.crs_wkt) if layer is None else layer.crs()
        reason = tr("Its fronts were not stored, since no file was chosen for them.")
        try:
            has_layer = self.fronts.ensure(crs, QgsPointXY(*result.fronts[0].points[0])) is not None
        except ProjectFrontsError as error:
            has_layer, reason = False, str(error)
        except Exception as error:
            has_layer, reason = False, problem(error)
        # The project may have been closed while the user was being asked.
        if batch is not self.batch:
            return
        if has_layer:
            while batch.unstored:
                self._add(batch, *batch.unstored.pop(0))
        batch.lose_unstored(reason)
        self._end(batch)

    def _project_goes(self):
        if self.batch is not None and self.batch.unstored:
            self.batch.lose_unstored(tr("Its fronts were not stored, since the project was closed."))
            self._settle(self.batch)

    def _failed(self, batch, scene, message):
        batch.failed.append((scene, message))
        self._settle(batch)

    def _cancelled(self, batch, scene):
        batch.cancelled.append((scene, ""))
        self._settle(batch)

    def _settle(self, batch):
        if batch.n_ended < batch.n_scenes:
            return
        if batch.unstored:
            self._layerNeeded.emit(batch)
        else:
            self._end(batch)

    def _end(self, batch):
        """Say what came of all scenes."""
        self.batch = None
        self.show_buttons()
        if len(batch.cancelled) == batch.n_scenes:
            self.tell(tr("Cancelled; nothing was drawn."))
            return
        summary, remarks = (_of_one if batch.n_scenes == 1 else _of_several)(batch)
        for scene, reason in (*batch.with_front, *remarks):
            QgsMessageLog.logMessage(f"{scene}: {reason}", LOG_TAG, Qgis.MessageLevel.Info, False)
        # A single scene's reason is the summary already.
        shown = [f"{scene}: {reason}" for scene, reason in remarks] if batch.n_scenes > 1 else []
        if len(shown) > _SHOWN_REASONS:
            left = len(shown) - _SHOWN_REASONS + 1
            shown[_SHOWN_REASONS - 1 :] = [tr("{n} more; the log messages name them all.").format(n=left)]
        self.outcome.setText("\n".join((summary, *shown)))
        self.outcome.show()
        is_good = not remarks and not batch.cancelled
        self.tell(summary, Qgis.MessageLevel.Success if is_good else Qgis.MessageLevel.Warning)

    def show_buttons(self):
        is_free = self.batch is None
        self.visible_button.setEnabled(is_free and self.scene is not None)
        self.scene_button.setEnabled(is_free and self.scene is not None)
        scenes = self._dated_scenes()
        self.all_button.setEnabled(is_free and bool(scenes))
        self.all_button.setText(tr("&All loaded scenes ({n})").format(n=len(scenes)))
        names = "\n".join(layer.name() for layer in scenes)
        self.all_button.setToolTip(
            "\n".join((tr("Delineate each loaded scene whose date is known, one after the other:"), names))
            if names
            else tr("No loaded scene has a date; enter it above.")
        )

    def _show_progress(self):
        jobs = self.queue.jobs
        self.progress.setValue(round(100 * self.queue.fraction) if jobs else 0)
        self.progress.setTextVisible(bool(jobs))
        self.cancel_button.setEnabled(bool(jobs))
        doing = ""
        if jobs:
            doing = ": ".join(filter(None, (jobs[0].description, jobs[0].message)))
        if len(jobs) > 1:
            doing += " " + tr("({n} more to do)").format(n=len(jobs) - 1)
        self.doing.setText(doing)
        self.doing.setVisible(bool(doing))


def _of_one(batch):
    """Summary of a batch of one scene, and what to look at."""
    remarks = [*batch.doubtful, *batch.without, *batch.failed, *batch.lost]
    (scene, reason), *_ = remarks or batch.with_front
    return f"{scene}: {reason}", remarks


def _of_several(batch):
    counts = [
        tr("{n} with a front").format(n=len(batch.with_front)),
        tr("{n} doubtful").format(n=len(batch.doubtful)),
        tr("{n} without").format(n=len(batch.without)),
    ]
    if batch.failed:
        counts.append(tr("{n} failed").format(n=len(batch.failed)))
    if batch.lost:
        counts.append(tr("{n} not stored").format(n=len(batch.lost)))
    if batch.cancelled:
        counts.append(tr("{n} cancelled").format(n=len(batch.cancelled)))
    summary = tr("{n} scenes: {counts}.").format(n=batch.n_scenes, counts=", ".join(counts))
    return summary, [*batch.failed, *batch.lost, *batch.without, *batch.doubtful]


def _text():
    text = QLabel()
    text.setWordWrap(True)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text
