"""The dock "Calving fronts": scene, weights, delineation, review and time, one below the other."""

from qgis.gui import QgsCollapsibleGroupBox, QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ..layers import resources
from .delineate_panel import DelineatePanel
from .play_through_time import PlayThroughTime
from .review_panel import ReviewPanel
from .scene_panel import ScenePanel
from .weights_panel import WeightsPanel


def tr(text):
    return QCoreApplication.translate("FrontsDock", text)


class FrontsDock(QgsDockWidget):
    """Everything about the fronts of a project in one place.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    queue : DelineationQueue
    fronts : ProjectFronts
    settings : Settings
    tell : callable
        ``tell(text, level)`` says a sentence in the message bar.
    """

    #: Id of the front that is to be edited on the map; its layer is in editing mode.
    editRequested = pyqtSignal(int)

    def __init__(self, canvas, project, queue, fronts, settings, tell, parent=None):
        super().__init__(tr("Calving fronts"), parent)
        self.setObjectName("CalvingFrontsDock")
        self.setWindowIcon(resources.icon("frontsdock"))
        self.scene = ScenePanel(canvas, project, queue)
        self.weights = WeightsPanel(settings, tell)
        self.delineation = DelineatePanel(canvas, project, queue, fronts, settings, tell)
        self.review = ReviewPanel(canvas, project, fronts, tell)
        self.time = PlayThroughTime(canvas, project, fronts, tell)

        layout = QVBoxLayout()
        layout.setContentsMargins(6, 6, 6, 6)
        for name, title, panel, collapsed, stretch in (
            ("scene", tr("Scene"), self.scene, False, 0),
            ("weights", tr("Weights"), self.weights, True, 0),
            ("delineation", tr("Delineate"), self.delineation, False, 0),
            ("review", tr("Review"), self.review, False, 1),
            ("time", tr("Time"), self.time, False, 0),
        ):
            layout.addWidget(_section(name, title, panel, collapsed), stretch)
        page = resources.help_url("frontsdock").toString()
        help_link = QLabel(tr('<a href="{page}">Help on this panel</a>').format(page=page))
        help_link.setOpenExternalLinks(True)
        layout.addWidget(help_link)
        content = QWidget()
        content.setLayout(layout)
        scroll = _OnlyDownwards()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        self.setWidget(scroll)

        # Floating, a dock is hidden and shown again.
        self._hidden = QTimer(self)
        self._hidden.setSingleShot(True)
        self._hidden.setInterval(0)
        self._hidden.timeout.connect(self._leave_if_closed)
        self.scene.sceneChanged.connect(self.delineation.set_scene)
        self.scene.informationChanged.connect(self.delineation.show_buttons)
        self.review.editRequested.connect(self.editRequested)
        # A review hides scenes, and playing shows one date: only one of them at a time.
        self.time.playRequested.connect(self.review.leave)
        self.review.frontShown.connect(self.time.stop)
        self.delineation.set_scene(self.scene.scene)

    def hideEvent(self, event):
        super().hideEvent(event)
        if not event.spontaneous():
            self._hidden.start()

    def _leave_if_closed(self):
        """Whoever closes the dock ends the review; one that floats or lies behind another is not closed."""
        if self.isHidden():
            self.review.leave()

    def close_for_good(self):
        """Put back what a review or playing has changed, before the plugin goes."""
        self.review.leave()
        self.time.stop()
        self.close()


class _OnlyDownwards(QScrollArea):
    """Only height is scrolled: it is never narrower than what stands in it."""

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(watched.minimumSizeHint().width() + bar)
        return super().eventFilter(watched, event)


def _section(name, title, panel, collapsed):
    box = QgsCollapsibleGroupBox(title)
    # Under this name QGIS remembers whether it is folded.
    box.setObjectName(f"calvingfront_{name}")
    box.setSettingGroup("calvingfront")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(6, 6, 6, 6)
    layout.addWidget(panel)
    # Hides what is in it by now.
    box.setCollapsed(collapsed)
    return box
