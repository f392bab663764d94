"""How far, how fast and how surely a calving front has moved: chart and table that follow the layers."""

import numpy as np
from qgis.core import Qgis, QgsApplication, QgsMapLayerStyle
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..charts.change_chart import trend_in_words
from ..delineation.change_table import write_table
from ..layers import centrelines, front_styles, record
from ..layers.centrelines import CentrelineError
from ..layers.correction import value_of
from ..processing.change_words import in_words
from .centreline_tool import CentrelineTool
from .change_chart_view import MAP, POSITIONS, RATES, ChangeChartView
from .change_choices import ChangeChoices
from .change_table import ChangeTable
from .flow_bands import FlowBands
from .live_change import LiveChange
from .plain_text import plain_text
from .shown_front import ShownFront, scene_not_loaded
from .window import in_layer

#: Work that takes longer is shown, and can be cancelled; in milliseconds.
_SHOW_WORK_AFTER_MS = 700

#: Of the form, where the user has not pulled it wider.
_LEFT_WIDTH = 215

#: Who runs through the table with a key held down sees the front they stop at.
_SHOW_AFTER_MS = 60


def tr(text):
    return QCoreApplication.translate("ChangePanel", text)


class ChangePanel(QWidget):
    """Positions of one glacier's front through time.

    A click on a point, or a row of the table, shows that front on its scene and hides the scenes of other dates;
    :meth:`leave` puts that back.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    fronts : ProjectFronts
    tell : callable
        ``tell(text, level)`` says a sentence in the message bar.
    """

    #: The map goes to a front, given as (layer id, feature id): what it showed before it shows no longer.
    frontShown = pyqtSignal(tuple)
    #: The scene that a front is shown on.
    sceneShown = pyqtSignal(object)

    def __init__(self, canvas, project, fronts, tell, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.project = project
        self.fronts = fronts
        self.tell = tell
        self.live = LiveChange(project, self)
        self.shown_front = ShownFront(canvas, project, tell)
        self.bands = FlowBands(canvas)
        self.tool = CentrelineTool(canvas)
        #: The position that the map shows, and the layer of its front.
        self.shown = self._shown_layer = None
        self._build()
        self._slow = self._timer(_SHOW_WORK_AFTER_MS, lambda: self._show_work(True))
        self._show_later = self._timer(_SHOW_AFTER_MS, self._show_selected)
        self.live.changed.connect(self._show)
        self.live.workingChanged.connect(self._working_changed)
        self.choices.changed.connect(self._measure)
        self.choices.drawAsked.connect(self.tool.begin)
        self.choices.reverseAsked.connect(self._reverse)
        self.tool.drawn.connect(self._drawn)
        self.chart.picked.connect(self._pick)
        self.table.chosen.connect(lambda _: self._show_later.start())
        self.table.doubleClicked.connect(lambda _: self._show_selected())
        self.table.leaveAsked.connect(self.put_back)
        self._connections = (
            (project.layersWillBeRemoved, self._layers_go),
            # A project may have been saved while a front was shown.
            (project.readProject, self._restore),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self._measure()
        self._show()

    def _timer(self, milliseconds, slot):
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _build(self):
        self.choices = ChangeChoices(self.project, self.fronts)
        left = QScrollArea()
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setWidgetResizable(True)
        left.setWidget(self.choices)

        self.chart = ChangeChartView(self.tell)
        self.table = ChangeTable()
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("What the chart shows"))
        for kind, title in ((POSITIONS, tr("Positions")), (RATES, tr("Rates")), (MAP, tr("Map of fronts"))):
            self.kind.addItem(title, kind)
        self.kind.currentIndexChanged.connect(lambda _: self.chart.show_kind(self.kind.currentData()))
        self.trend = plain_text()
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setMaximumWidth(120)
        self.progress.setTextVisible(False)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        self.date_button = _button(
            "/propertyicons/temporal.svg",
            tr("Colour the fronts on the map by date: the style 'By date' of their layer"),
        )
        self.date_button.clicked.connect(self._colour_by_date)
        self.box_button = _button(
            "/mActionAddPolygon.svg", tr("Show box and centreline on the map, with the direction of the flow")
        )
        self.box_button.setCheckable(True)
        self.box_button.toggled.connect(self._show_bands)
        self.leave_button = _button(
            "/mActionShowAllLayers.svg",
            tr("Show the layers again as they were before a front was chosen here (Esc)"),
        )
        self.leave_button.clicked.connect(self.put_back)
        self.export_button = _button("/mActionFileSaveAs.svg", tr("Save chart or table to a file"))
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export_button)
        self.chart_action = menu.addAction(tr("Chart (PNG, SVG, PDF)…"), self.chart.ask_and_save)
        self.table_action = menu.addAction(tr("Table (CSV)…"), self._ask_and_save_table)
        self.export_button.setMenu(menu)

        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addWidget(self.trend, 1)
        for widget in (self.progress, self.cancel_button):
            widget.hide()
            top.addWidget(widget)
        for button in (self.date_button, self.box_button, self.leave_button, self.export_button):
            top.addWidget(button)
        self.sentence = plain_text()
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.result = QSplitter(Qt.Orientation.Horizontal)
        self.result.addWidget(self.chart)
        self.result.addWidget(self.table)
        self.result.setSizes([180, 220])
        self.result.setStretchFactor(0, 9)
        self.result.setStretchFactor(1, 11)
        self.result.setChildrenCollapsible(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.sentence)
        self.pages.addWidget(self.result)
        self.remarks = plain_text()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        column.addWidget(self.remarks)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setSizes([_LEFT_WIDTH, 3 * _LEFT_WIDTH])
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.splitter)

    # As the dock knows it

    def showEvent(self, event):
        super().showEvent(event)
        self.live.go_on()

    def hideEvent(self, event):
        super().hideEvent(event)
        if not event.spontaneous():
            self.live.pause()

    def leave(self):
        """Take everything off the map that was put there from here, and show the layers as before."""
        self.put_back()
        self.box_button.setChecked(False)
        self.canvas.unsetMapTool(self.tool)

    def close_for_good(self):
        """Let go of map and layers, before the plugin goes."""
        self.leave()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()
        self.choices.close_for_good()
        self.live.close()
        self.tool.close()
        self.bands.remove()

    def _layers_go(self, ids):
        if self._shown_layer is not None and self._shown_layer.id() in ids:
            self._shown_layer = None
            self._restore()
        self.live.forget([layer for layer in map(self.project.mapLayer, ids) if layer is not None])

    # What is measured

    def _measure(self):
        self.live.measure(self.choices.setting)

    def _drawn(self, points):
        crs = self.canvas.mapSettings().destinationCrs()
        layer = self.choices.setting.fronts
        try:
            drawn = centrelines.add_centreline(
                self.project,
                [(point.x(), point.y()) for point in points],
                crs,
                crs if layer is None else layer.crs(),
                self._glacier_of(points),
            )
        except CentrelineError as error:
            self.tell(str(error), Qgis.MessageLevel.Critical)
            return
        self.choices.choose_centreline(drawn)

    def _glacier_of(self, points):
        """The glacier that a line drawn on the map is of."""
        line = [in_layer(point, self.live.crs, self.canvas) for point in points]
        if None in line:
            return self.live.glacier
        return self.live.glacier_on(np.array([(point.x(), point.y()) for point in line]))

    def _reverse(self):
        layer = self.live.setting.centreline
        try:
            centrelines.reverse(layer, self.live.centreline_fid)
        except CentrelineError as error:
            self.tell(str(error), Qgis.MessageLevel.Critical)

    def _cancel(self):
        self.live.cancel()
        self._tell_trend(
            tr("Cancelled. What is shown may be out of date; it is measured again after the next edit.")
        )

    def _working_changed(self, is_working):
        if is_working:
            self._slow.start()
        else:
            self._slow.stop()
            self._show_work(False)

    def _show_work(self, is_shown):
        self.progress.setVisible(is_shown)
        self.cancel_button.setVisible(is_shown)

    # What is shown of it

    def _show(self):
        """Show a new series; what was selected before is selected again."""
        series = self.live.series
        self.choices.show_state(self.live)
        shown, self.shown = self.shown, self._found_again(self.shown)
        if shown is not None and self.shown is None:
            self._restore()
        if self.shown is not None:
            self.shown_front.mark(self._shown_layer, [part.source[1] for part in self.shown.parts])
        positions = () if series is None else series.positions
        self.table.show_positions(positions)
        self.table.select(self.shown)
        self.chart.show_series(series, self.shown)
        self.pages.setCurrentWidget(self.sentence if series is None else self.result)
        self.sentence.setText(self.live.problem)
        remarks = (*self.live.remarks, *(series.remarks if series is not None else ()))
        self.remarks.setText(" ".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self._tell_trend("" if series is None else _summary(series))
        for widget in (self.kind, self.export_button, self.box_button):
            widget.setEnabled(series is not None)
        self.chart_action.setEnabled(series is not None and self.chart.figure is not None)
        self.date_button.setEnabled(self.live.setting.fronts is not None)
        self._show_bands()
        self._show_buttons()

    def _tell_trend(self, text):
        self.trend.setText(text)
        self.trend.setToolTip(text)

    def _found_again(self, position):
        """A position of an earlier series as it is now: by its features, or by date and scene where saving has given
        them other ids."""
        if position is None or self.live.series is None:
            return None
        sources = {part.source for part in position.parts}
        there = self.live.series.positions
        same = (each for each in there if sources & {part.source for part in each.parts})
        alike = (
            each
            for each in there
            if (each.date, each.front.scene, each.front.author)
            == (position.date, position.front.scene, position.front.author)
        )
        return next(same, None) or next(alike, None)

    def _show_buttons(self):
        self.leave_button.setEnabled(self.shown is not None)

    def _show_bands(self, *_):
        self.bands.show(self.live.series if self.box_button.isChecked() else None)

    # A front on the map

    def _pick(self, position):
        self.table.select(position)
        self._show_front(position)

    def _show_selected(self):
        position = self.table.current
        if position is not None:
            self._show_front(position)

    def _show_front(self, position):
        layer = self.live.setting.fronts
        if layer is None:
            return
        fids = [part.source[1] for part in position.parts]
        # Whoever shows another front, or plays through time, puts the layers back first.
        self.frontShown.emit(position.parts[0].source)
        self.shown, self._shown_layer = position, layer
        self.shown_front.mark(layer, fids)
        date = position.date.isoformat()
        source = value_of(layer.getFeature(fids[0]), "source_raster")
        scenes = self.shown_front.show(layer, fids, date, source)
        if scenes:
            self.sceneShown.emit(scenes[0])
        else:
            self._tell_trend(" ".join((_summary(self.live.series), scene_not_loaded(date))))
        self.chart.select(position)
        self._show_buttons()

    def put_back(self):
        """Show the layers as they were before a front was chosen here."""
        self._show_later.stop()
        self.table.select(None)
        if self._shown_layer is not None:
            self._restore()

    def _restore(self, *_):
        layer, self.shown, self._shown_layer = self._shown_layer, None, None
        self.shown_front.put_back(layer)
        self.chart.select(None)
        self._tell_trend("" if self.live.series is None else _summary(self.live.series))
        self._show_buttons()

    def _colour_by_date(self):
        """Choose the style 'By date' of the fronts; the styles that their layer has stay."""
        layer = self.live.setting.fronts
        dates = layer.fields().indexFromName("date")
        if dates < 0 or layer.fields().field(dates).type() != record.FIELD_TYPES["date"]:
            self.tell(
                tr(
                    "The layer '{name}' lacks a field 'date' of the type Date, which the style needs; bring its lines "
                    "in by 'Import labels' first."
                ).format(name=layer.name()),
                Qgis.MessageLevel.Warning,
            )
            return
        styles = layer.styleManager()
        title = QCoreApplication.translate("FrontStyles", "By date")
        if title in styles.styles():
            styles.setCurrentStyle(title)
            return
        styles.addStyleFromLayer(title)
        styles.setCurrentStyle(title)
        map_tip = layer.mapTipTemplate()
        front_styles.load_style(layer, "by_date")
        front_styles.classify_dates(layer)
        if layer.fields().lookupField("status") < 0:
            # Nobody can have rejected a front, and what asks for a field that is not there draws nothing.
            layer.setMapTipTemplate(map_tip)
            style = QgsMapLayerStyle()
            style.readFromLayer(layer)
            style = QgsMapLayerStyle(style.xmlData().replace("&quot;status&quot;", "NULL"))
            style.writeToLayer(layer)

    # Files

    def _ask_and_save_table(self):
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save table"), f"{tr('Change of the calving front')}.csv", tr("CSV files (*.csv)")
        )
        if path:
            self.save_table(path if path.lower().endswith(".csv") else f"{path}.csv")

    def save_table(self, path):
        """Save the positions as CSV; the user is told how that went."""
        try:
            write_table(path, self.live.series)
        except OSError as error:
            self.tell(
                tr("The table cannot be written to {path}: {reason}. Choose another folder or name.").format(
                    path=path, reason=error.strerror or error
                ),
                Qgis.MessageLevel.Critical,
            )
            return
        self.tell(tr("The table is saved: {path}").format(path=path), Qgis.MessageLevel.Success)


def _summary(series):
    """The trend, and what its sign means."""
    trend = trend_in_words(series, in_words)
    return tr("Trend {trend} (advance +, retreat −)").format(trend=trend) if trend else ""


def _button(icon, tip):
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setIconSize(QSize(18, 18))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
