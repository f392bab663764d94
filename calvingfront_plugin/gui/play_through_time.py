"""Scenes and fronts in the order of time: QGIS's Temporal Controller set up, and the styles of the fronts."""

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from ..layers import scene_layer

_DAY_S = 24 * 3600


def tr(text):
    return QCoreApplication.translate("PlayThroughTime", text)


class PlayThroughTime(QWidget):
    """A button that plays scenes and fronts through time, and the choice of the fronts' style.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    fronts : ProjectFronts
    tell : callable
    """

    #: The time that is played has been handed to the Temporal Controller: its panel is of use now.
    playRequested = pyqtSignal(QgsDateTimeRange)

    def __init__(self, canvas, project, fronts, tell, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.project = project
        self.fronts = fronts
        self.tell = tell
        self._styles = None
        #: What the Temporal Controller was set to before: mode, extent, step and frames.
        self._before = None
        self._build()
        self._show_state()
        fronts.layerChanged.connect(self._follow_layer)
        self._follow_layer()

    def _build(self):
        self.play_button = QPushButton()
        self.play_button.setToolTip(
            tr("Show scenes and fronts one date after the other, by QGIS's Temporal Controller.")
        )
        self.play_button.setCheckable(True)
        self.play_button.clicked.connect(self._play_or_stop)
        label = QLabel(tr("St&yle"))
        self.style_choice = QComboBox()
        self.style_choice.setAccessibleName(tr("Style of the fronts"))
        self.style_choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.style_choice.setMinimumContentsLength(10)
        self.style_choice.setToolTip(
            tr(
                "What colours and dashes tell; 'All fronts so far' keeps earlier fronts on the map while time goes on."
            )
        )
        self.style_choice.activated.connect(self._choose_style)
        label.setBuddy(self.style_choice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.style_choice, 1)
        layout.addWidget(self.play_button)

    # Playing

    @property
    def is_playing(self):
        return self._before is not None

    def _play_or_stop(self, is_on):
        if is_on:
            self.play()
        else:
            self.stop()

    def play(self):
        """Let the Temporal Controller go from date to date, a frame each, from the first on."""
        self.stop()
        controller = self.canvas.temporalController()
        days = self._days()
        if not isinstance(controller, QgsTemporalNavigationObject) or not days:
            self.tell(
                tr("There is nothing to play yet: no scene and no front has a date.")
                if not days
                else tr("This map has no Temporal Controller to play with."),
                Qgis.MessageLevel.Warning,
            )
            return
        self._before = (
            controller.navigationMode(),
            controller.temporalExtents(),
            controller.frameDuration(),
            controller.availableTemporalRanges(),
        )
        frames = [_whole_day(day) for day in days]
        extent = QgsDateTimeRange(frames[0].begin(), frames[-1].end())
        controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
        controller.setTemporalExtents(extent)
        controller.setAvailableTemporalRanges(frames)
        controller.setFrameDuration(QgsInterval(1, QgsUnitTypes.TemporalUnit.TemporalIrregularStep))
        controller.rewindToStart()
        controller.playForward()
        controller.updateTemporalRange.connect(self._time_changed)
        self._show_state()
        self.playRequested.emit(extent)

    def stop(self):
        """Show all dates again, as before; the Temporal Controller gets back what it was set to."""
        controller = self.canvas.temporalController()
        if self.is_playing and controller is not None:
            controller.updateTemporalRange.disconnect(self._time_changed)
            mode, extent, step, ranges = self._before
            self._before = None
            controller.pause()
            controller.setAvailableTemporalRanges(ranges)
            controller.setTemporalExtents(extent)
            controller.setFrameDuration(step)
            controller.setNavigationMode(mode)
        self._show_state()

    def _time_changed(self):
        """Somebody may have switched the Temporal Controller themselves: then it is theirs again."""
        controller = self.canvas.temporalController()
        # QGIS 3.22 does not let Python hear of the mode itself.
        if controller.navigationMode() != QgsTemporalNavigationObject.NavigationMode.Animated:
            controller.updateTemporalRange.disconnect(self._time_changed)
            self._before = None
            self._show_state()

    def _show_state(self):
        self.play_button.setChecked(self.is_playing)
        self.play_button.setText(tr("Stop playing") if self.is_playing else tr("Play thro&ugh time"))

    def _days(self):
        """Days of the scenes, which get their time on the way, and of the fronts, in order."""
        days = set()
        for layer in self.project.mapLayers().values():
            date = scene_layer.information(layer).date if isinstance(layer, QgsRasterLayer) else None
            if date:
                scene_layer.set_time(layer)
                days.add(date)
        layer = self.fronts.layer
        index = -1 if layer is None else layer.fields().indexFromName("date")
        if index >= 0:
            dates = (
                value for value in layer.uniqueValues(index) if isinstance(value, QDate) and value.isValid()
            )
            days.update(date.toString(Qt.DateFormat.ISODate) for date in dates)
        return sorted(days)

    # Styles

    def _follow_layer(self):
        """Offer the styles of the project's layer of fronts."""
        if self._styles is not None and not sip.isdeleted(self._styles):
            for signal in _signals(self._styles):
                signal.disconnect(self._list_styles)
        layer = self.fronts.layer
        self._styles = None if layer is None else layer.styleManager()
        if self._styles is not None:
            for signal in _signals(self._styles):
                signal.connect(self._list_styles)
        self._list_styles()

    def _list_styles(self):
        self.style_choice.clear()
        if self._styles is not None and not sip.isdeleted(self._styles):
            for name in self._styles.styles():
                self.style_choice.addItem(name or tr("default"), name)
            self.style_choice.setCurrentIndex(self.style_choice.findData(self._styles.currentStyle()))
        self.style_choice.setEnabled(self.style_choice.count() > 0)

    def _choose_style(self, index):
        self._styles.setCurrentStyle(self.style_choice.itemData(index))


def _signals(styles):
    return styles.currentStyleChanged, styles.styleAdded, styles.styleRemoved, styles.styleRenamed


def _whole_day(day):
    begin = QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(begin, begin.addSecs(_DAY_S - 1))
