"""The dock "Measure fronts": distance error against labels, and change through time, one tab each."""

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget

from ..layers import resources
from ..processing import packages
from .plain_text import plain_text


def tr(text):
    return QCoreApplication.translate("MeasureDock", text)


class MeasureDock(QgsDockWidget):
    """Two panels that come into being when the dock is seen for the first time, and the packages they need with them.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    fronts : ProjectFronts
    tell : callable
        ``tell(text, level)`` says a sentence in the message bar.
    """

    #: The map goes to a front: what it showed before it shows no longer.
    frontShown = pyqtSignal()
    #: The scene that a front is shown on.
    sceneShown = pyqtSignal(object)
    #: The algorithm 'Distance error' is to be opened with these parameters.
    reportRequested = pyqtSignal(dict)

    def __init__(self, canvas, project, fronts, tell, parent=None):
        super().__init__(tr("Measure fronts"), parent)
        self.setObjectName("CalvingFrontMeasureDock")
        self.setWindowIcon(resources.icon("measuredock"))
        self._for_panels = (canvas, project, fronts, tell)
        #: The panels of distance error and of change; None as long as nobody has seen the dock.
        self.error = self.change = None
        self._is_in_place = False
        # Floating, a dock is hidden and shown again.
        self._hidden = QTimer(self)
        self._hidden.setSingleShot(True)
        self._hidden.setInterval(0)
        self._hidden.timeout.connect(self._leave_if_closed)

    def hide_until_wanted(self):
        """Hide, and make the panels once somebody opens the dock: QGIS shows every dock that it takes in."""
        self.hide()
        self._is_in_place = True

    def showEvent(self, event):
        super().showEvent(event)
        if self._is_in_place and self.widget() is None:
            self._build()

    def hideEvent(self, event):
        super().hideEvent(event)
        if not event.spontaneous():
            self._hidden.start()

    def _leave_if_closed(self):
        """Whoever closes the dock is done; one that floats or lies behind another is not closed."""
        if self.isHidden():
            self.leave()

    def _build(self):
        missing = packages.missing_message(packages.DISTANCE)
        if missing:
            sentence = plain_text(missing)
            sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
            sentence.setMargin(8)
            self.setWidget(sentence)
            return
        from .change_panel import ChangePanel
        from .error_panel import ErrorPanel

        self.error = ErrorPanel(*self._for_panels)
        self.change = ChangePanel(*self._for_panels)
        self.error.reportRequested.connect(self.reportRequested)
        self.change.frontShown.connect(lambda _: self.frontShown.emit())
        self.change.sceneShown.connect(self.sceneShown)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.error, resources.icon("distanceerror"), tr("Distance error"))
        self.tabs.addTab(self.change, resources.icon("frontchange"), tr("Change"))
        self.setWidget(self.tabs)

    def put_back(self):
        """Show the layers as before a front was chosen here; what else lies on the map stays."""
        if self.change is not None:
            self.change.put_back()

    def leave(self):
        """Take everything off the map that the panels have put there."""
        for panel in (self.error, self.change):
            if panel is not None:
                panel.leave()

    def close_for_good(self):
        """Let go of map and layers, before the plugin goes."""
        for panel in (self.error, self.change):
            if panel is not None:
                panel.close_for_good()
        self.error = self.change = None
        self.close()
