"""The distance error of the fronts against labels: a table that follows every edit, charts, and their places."""

from dataclasses import replace
from html import escape
from textwrap import shorten

import numpy as np
from qgis.core import Qgis, QgsProcessing
from qgis.PyQt.QtCore import QCoreApplication, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..charts.error_charts import NOT_PREDICTED
from ..processing.error_words import chart_words
from .chart_canvas import ChartCanvas
from .compared_layers import ComparedLayers
from .error_places import LABEL_COLOUR, PREDICTED_COLOUR, PlacesOnMap, place_at, places_of_class, whole_pair
from .error_table import ErrorModel, ErrorTable, SortedErrors, write_csv
from .live_errors import MISSING, LiveErrors, Summary
from .plain_text import plain_text

#: A sign that holds for this share of the length holds for all of it.
_ALL = 0.995

#: Work that is done by then shows no progress bar, in milliseconds.
_SHOW_PROGRESS_AFTER_MS = 400

#: Of a warning, so many characters are read beside the figures; a click or the mouse over it tells all of it.
_WARNING_LENGTH = 64

_ALARM = "#c23a1c"


def tr(text):
    return QCoreApplication.translate("ErrorPanel", text)


class ErrorPanel(QWidget):
    """Measures the fronts of a layer against layers of labels as long as it is seen.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    fronts : ProjectFronts
    tell : callable
        ``tell(text, level)`` says a sentence in the message bar.
    """

    #: A report of these layers is asked for: parameters of the algorithm ``distanceerror``.
    reportRequested = pyqtSignal(dict)

    def __init__(self, canvas, project, fronts, tell, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.tell = tell
        self.places = PlacesOnMap(canvas, tell)
        self.live = LiveErrors(project, self)
        self.layers = ComparedLayers(project, fronts)
        #: The class of distances, or whatever else of the histogram, that is shown on the map, and its places.
        self._chosen = self._places = None
        #: The error that the profile shows, and the place along it that was clicked.
        self._profiled = self._place_on_profile = None
        #: Figures of the pair whose places are marked; others of it mean that it has been edited.
        self._marked = None
        #: The row whose fronts are marked.
        self._row_on_map = None
        self._is_reselecting = False
        self._build()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SHOW_PROGRESS_AFTER_MS)
        self._late.timeout.connect(self._show_progress)
        self.layers.changed.connect(self._measure)
        self.layers.going.connect(self._layers_go)
        self.live.changed.connect(self._show)
        self.live.progressed.connect(self._progressed)
        canvas.destinationCrsChanged.connect(self._unmark)
        self.live.measure(self.layers.setting)

    def _build(self):
        self.summary = plain_text()
        self.summary.setTextFormat(Qt.TextFormat.RichText)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.summary.linkActivated.connect(lambda _: self.tell(" ".join(self._remarks)))
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(160)
        self.progress.setTextVisible(False)
        self.cancel_button = _button(tr("Cancel"), tr("Measure no more fronts."), self.live.cancel)
        self.go_on_button = _button(tr("Go on"), tr("Measure the other fronts, too."), self.live.go_on)
        self.all_button = _button(
            tr("All pairs"), tr("Charts of all pairs again, not of those selected (Esc)."), self.select_none
        )
        self.csv_button = _button(
            tr("CSV…"), tr("Save the table as a file of comma-separated values."), self.ask_and_save
        )
        self.report_button = _button(
            tr("Report…"),
            tr("Open the algorithm 'Distance error' for these layers: report, map of errors, worst places."),
            self._ask_for_report,
        )
        self.model = ErrorModel(self)
        self.sorted = SortedErrors(self.model, self)
        self.table = ErrorTable(self.sorted)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.clicked.connect(lambda _: self._mark_selected())
        self.table.doubleClicked.connect(lambda index: self.show_pair(self.sorted.row(index.row())))
        self.table.leaveAsked.connect(self.select_none)

        self.histogram = ChartCanvas(tr("Distances"), self.tell)
        self.histogram.describe = self._class_in_words
        self.histogram.picked.connect(self.show_next_place)
        self.fine = QCheckBox(tr("Fine classes"))
        self.fine.toggled.connect(self._classes_changed)
        self.hint = plain_text()
        self.hint.setTextFormat(Qt.TextFormat.RichText)
        self.hint.setText("&nbsp;")
        # Words that come and go must not move rows and bars from under the mouse.
        room = self.hint.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.hint.setSizePolicy(room)
        self.hint.hide()
        self.profile = ChartCanvas(tr("Along the front"), self.tell)
        self.profile.describe = self._sample_in_words
        self.profile.picked.connect(self.show_sample)
        self.profile.pointed.connect(self._point_at_sample)
        self.confidence = ChartCanvas(tr("Confidence"), self.tell)
        self.confidence.describe = lambda row: f"{row.pair.name}: {row.figures['mean_m']:.0f} m"
        self.confidence.picked.connect(self._show_row)
        for chart, draw in (
            (self.histogram, self._draw_histogram),
            (self.profile, self._draw_profile),
            (self.confidence, self._draw_confidence),
        ):
            chart.show_chart(draw)

        self.charts = QTabWidget()
        self.charts.setDocumentMode(True)
        for chart, title, tip in (
            (
                self.histogram,
                tr("Distances"),
                tr("How much of the fronts lies how far off; a click on a bar goes to the places"),
            ),
            (
                self.profile,
                tr("Along the front"),
                tr("Where along the label the prediction is how far off; a click goes to the place"),
            ),
            (
                self.confidence,
                tr("Confidence"),
                tr("Whether the confidence of the predictions can be trusted; a click goes to the front"),
            ),
        ):
            self.charts.setTabToolTip(self.charts.addTab(chart, title), tip)
        self.charts.currentChanged.connect(lambda index: self.fine.setVisible(index == 0))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.charts)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([500, 400])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)

        top = QHBoxLayout()
        top.addWidget(self.layers, 1)
        top.addWidget(self.csv_button)
        top.addWidget(self.report_button)
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        for widget in (self.fine, self.all_button, self.progress, self.cancel_button, self.go_on_button):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 2)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addLayout(line)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.hint)
        self._end = QWidget()
        layout.addWidget(self._end, 1)
        self._hide_progress()

    # As long as it is seen

    def showEvent(self, event):
        super().showEvent(event)
        self.live.go_on()

    def hideEvent(self, event):
        super().hideEvent(event)
        if not event.spontaneous():
            self.live.pause()
            self.leave()

    def leave(self):
        """Take everything off the map."""
        self._forget_places()

    def close_for_good(self):
        """Let go of layers and map, before the plugin goes."""
        self.leave()
        self.live.close()
        self.layers.let_go()

    def _measure(self, setting):
        self._forget_places()
        self.live.measure(setting)

    def _layers_go(self, layers):
        self._forget_places()
        self.live.forget(layers)

    # What is shown

    def _show(self):
        current = self._current()
        selected = {row.key for row in self._selected()}
        self._is_reselecting = True
        self.model.show_rows(self.live.rows)
        if selected and not self._selected():
            self._select(selected, current)
        self._is_reselecting = False
        self._follow_edit()
        if self.live.problem:
            self._say(self.live.problem)
            return
        self.splitter.show()
        self._end.hide()
        self._show_selection()

    def _say(self, sentence):
        """A sentence in the place of table and charts."""
        self.summary.setText(sentence)
        self.splitter.hide()
        self._end.show()
        for widget in (self.all_button, self.go_on_button, self.fine):
            widget.hide()
        self.csv_button.setEnabled(False)
        self.report_button.setEnabled(self.live.setting.predicted is not None)

    def _show_selection(self):
        selected = self._selected()
        rows = self._shown()
        summary = Summary.of(rows)
        # Fewer words must not move the table between the two clicks of a double click.
        self.summary.setMinimumHeight(self.summary.height() if selected else 0)
        self.summary.setText(_in_words(summary, self._scope(selected), self.live.warnings, self.live.remarks))
        self.summary.setToolTip("\n".join(self._remarks))
        # One that came and went would push the table from under the mouse.
        self.all_button.setVisible(True)
        self.all_button.setEnabled(bool(selected))
        self.go_on_button.setVisible(self.live.is_cancelled and summary.n_open > 0)
        self.fine.setVisible(self.charts.currentIndex() == 0)
        self.csv_button.setEnabled(any(row.figures is not None for row in self.model.rows))
        self.report_button.setEnabled(True)
        if not self.live.is_busy:
            self._draw_charts()

    @property
    def _remarks(self):
        return (*self.live.warnings, *self.live.remarks)

    def _draw_charts(self):
        for chart in (self.histogram, self.profile, self.confidence):
            chart.draw()

    def _scope(self, selected):
        if len(selected) == 1:
            author = f", {selected[0].author}" if selected[0].author else ""
            return selected[0].pair.name + author
        if selected:
            return tr("{n} selected").format(n=len(selected))
        return ""

    def _selected(self):
        return [self.sorted.row(index.row()) for index in self.table.selectionModel().selectedRows()]

    def _current(self):
        index = self.table.currentIndex()
        return self.sorted.row(index.row()) if index.isValid() else None

    def _shown(self):
        """Rows that the charts are of: those selected, else all."""
        return self._selected() or list(self.model.rows)

    def _row_of_profile(self):
        selected, current = self._selected(), self._current()
        if current is not None and current.key in {row.key for row in selected}:
            return current
        if selected:
            return selected[0]
        return self.model.rows[0] if len(self.model.rows) == 1 else None

    def _select(self, keys, current):
        flags = QItemSelectionModel.SelectionFlag
        selection = self.table.selectionModel()
        selection.clearSelection()
        for k, row in enumerate(self.sorted.rows):
            if current is not None and row.key == current.key:
                selection.setCurrentIndex(self.sorted.index(k, 0), flags.NoUpdate)
            if row.key in keys:
                selection.select(self.sorted.index(k, 0), flags.Select | flags.Rows)

    def select_none(self):
        """Charts of all pairs again."""
        self.table.clearSelection()

    def _selection_changed(self):
        if self._is_reselecting:
            return
        self._unmark()
        self._mark_selected()
        self._show_selection()

    # Charts

    def _draw_histogram(self, figure):
        from ..charts import error_charts
        from ..delineation.distance import MATCH_TOLERANCE_M

        rows = [row for row in self._shown() if row.figures is not None]
        fine = error_charts.distance_classes(fine=True)
        classes = error_charts.distance_classes(self.fine.isChecked())
        lengths = np.sum([row.class_lengths for row in rows], axis=0) if rows else np.zeros(len(fine))
        summary = Summary.of(rows)
        return error_charts.histogram(
            figure.add_subplot(),
            classes,
            [sum(lengths[k] for k, each in enumerate(fine) if whole.contains(each)) for whole in classes],
            n_missing=summary.n_missing,
            missing_m=summary.missing_m,
            tolerance_m=MATCH_TOLERANCE_M,
            words=_short_words(),
            chosen=self._chosen,
        )

    def _draw_profile(self, figure):
        from ..charts import error_charts

        axes = figure.add_subplot()
        row = self._row_of_profile()
        self._profiled = error = None if row is None else self.live.error_of(row)
        if error is None:
            error_charts.say(axes, row.problem if row else tr("Select a pair in the table."))
            return {}
        return error_charts.profile(axes, error, words=chart_words(), at_m=self._place_on_profile)

    def _draw_confidence(self, figure):
        from ..charts import error_charts

        rows = [row for row in self._shown() if row.is_measured]
        return error_charts.by_confidence(
            figure.add_subplot(),
            [row.pair.confidence for row in rows],
            [row.figures["mean_m"] for row in rows],
            rows,
            words=_short_words(),
        )

    def _class_in_words(self, what):
        from ..charts.error_charts import class_name

        rows = self._in_class(what)
        if what == NOT_PREDICTED:
            length_m = sum(length for _, length in rows)
            return tr("{n} fronts without a prediction, {km:.1f} km").format(n=len(rows), km=length_m / 1000)
        return tr("{distances}: {km:.1f} km of front, in {n} pairs").format(
            distances=class_name(what, chart_words()),
            km=sum(length for _, length in rows) / 1000,
            n=len({row.pair.name for row, _ in rows}),
        )

    def _sample_in_words(self, index):
        samples = self._profiled.label_samples
        side = {1.0: tr("seaward"), -1.0: tr("landward")}.get(float(samples.seaward[index]), "")
        return tr("{km:.2f} km along the label: {m:.0f} m {side}").format(
            km=samples.along_m[index] / 1000, m=samples.distance_m[index], side=side
        )

    # Places on the map

    def _in_class(self, what):
        """Rows that have distances of a class with the length of it, the longest first."""
        from ..charts.error_charts import distance_classes

        rows = [row for row in self._shown() if row.figures is not None]
        if what == NOT_PREDICTED:
            # However many people have labelled a front, it is missing once.
            longest = {}
            for row in rows:
                before = longest.get(row.pair.name)
                if row.case == MISSING and (before is None or _label_m(row) > _label_m(before)):
                    longest[row.pair.name] = row
            found = [(row, _label_m(row)) for row in longest.values()]
        else:
            fine = distance_classes(fine=True)
            there = np.array([what.contains(each) for each in fine])
            found = [(row, row.class_lengths[there].sum()) for row in rows]
        return sorted((pair for pair in found if pair[1] > 0), key=lambda pair: -pair[1])

    def show_next_place(self, what):
        """Go to the places of a bar of the histogram, to the next one with each click."""
        place = None
        if self._places is not None and what == self._chosen:
            place = next(self._places, None)
        if place is None:
            is_other = what != self._chosen
            self._chosen, self._places = what, self._places_of(what)
            place = next(self._places, None)
            if is_other:
                self.histogram.draw()
        if place is not None:
            self._show_place(*place)

    def _places_of(self, what):
        for row, _ in self._in_class(what):
            error = self.live.error_of(row)
            if error is None:
                continue
            places = places_of_class(error, None if what == NOT_PREDICTED else what)
            for number, place in enumerate(places, 1):
                yield row, places, place, number

    def _show_place(self, row, places, place, number):
        from ..charts.error_charts import class_colour

        colour = "#e4572e" if self._chosen == NOT_PREDICTED else class_colour(self._chosen)
        self.places.show(places, self.live.crs, colour, zoom_to=place)
        self._marked = row.figures
        which = tr("{pair}: place {k} of {n}").format(pair=row.pair.name, k=number, n=len(places))
        if np.isnan(place.largest_m):
            what = tr("{km:.1f} km of label without a prediction").format(km=place.length_m / 1000)
        else:
            words = tr("{m:.0f} m of label, up to {largest:.0f} m from the prediction")
            if not place.is_label:
                words = tr("{m:.0f} m of prediction, up to {largest:.0f} m from the label")
            what = words.format(m=place.length_m, largest=place.largest_m)
        self._say_of_marks(escape(f"{which}, {what}. {tr('Click the bar again for the next.')}"))

    def show_sample(self, index):
        """Go to a place along the front, as clicked in the profile."""
        error, row = self._profiled, self._row_of_profile()
        place = place_at(error, index)
        self._forget_places()
        self._marked = row.figures
        self._place_on_profile = float(error.label_samples.along_m[index])
        self.profile.draw()
        self.places.show([place], self.live.crs, "#e4572e", zoom_to=place)

    def _point_at_sample(self, index):
        place = None if index is None or self._profiled is None else place_at(self._profiled, index)
        self.places.point_at(place, self.live.crs)

    def show_pair(self, row):
        """Go to both fronts of a row, and mark them."""
        error = self.live.error_of(row)
        if error is None or not (error.n_predicted or error.n_label):
            return
        self._forget_places()
        self._mark_fronts(row)
        self.places.zoom_to(whole_pair(error), self.live.crs)

    def _mark_selected(self):
        """Mark the fronts of the row that is selected, if it is one."""
        selected = self._selected()
        if len(selected) == 1:
            self._forget_places()
            self._mark_fronts(selected[0])

    def _mark_fronts(self, row):
        pair = row.pair
        self._row_on_map = row
        self.places.show_fronts(pair.predicted_lines, pair.label_lines(row.author), self.live.crs)
        parts = []
        if pair.predicted_lines:
            parts.append(
                f'<span style="color: {PREDICTED_COLOUR}"><b>——</b> {escape(tr("prediction"))}</span>'
            )
        if pair.label_lines(row.author):
            label = tr("label of {author}").format(author=row.author) if row.author else tr("label")
            parts.append(f'<span style="color: {LABEL_COLOUR}"><b>– –</b> {escape(label)}</span>')
        where = tr("On the map, {pair}:").format(pair=pair.name)
        self._say_of_marks(f"{escape(where)} {' &nbsp; '.join(parts)}" if parts else "")

    def _say_of_marks(self, text):
        self.hint.setText(text or "&nbsp;")
        self.hint.setVisible(bool(text))

    def _follow_edit(self):
        """Marked fronts go along with an edit; marked places are then no longer what they were."""
        if self._row_on_map is None:
            if not any(row.figures is self._marked for row in self.live.rows):
                self._unmark()
            return
        row = next((row for row in self.live.rows if row.key == self._row_on_map.key), None)
        if row is None:
            self._unmark()
        elif row.pair is not self._row_on_map.pair:
            self._mark_fronts(row)

    def _show_row(self, row):
        """Select a row and go to its fronts, as clicked in the chart of confidence."""
        for k, each in enumerate(self.sorted.rows):
            if each.key == row.key:
                self.table.selectRow(k)
                self.table.scrollTo(self.sorted.index(k, 0))
                self.show_pair(each)
                return

    def _unmark(self):
        """Forget places that are no longer what they were."""
        self._chosen = self._places = self._place_on_profile = self._marked = self._row_on_map = None
        self.places.clear()
        self.hint.hide()

    def _forget_places(self):
        had_places = self._marked is not None
        self._unmark()
        if had_places:
            self.histogram.draw()
            self.profile.draw()

    def _classes_changed(self):
        self._unmark()
        self.histogram.draw()

    # Progress

    def _progressed(self, done, of_all):
        if not self.live.is_busy:
            self._hide_progress()
            self._draw_charts()
            return
        self.progress.setRange(0, of_all)
        self.progress.setValue(done)
        if not self.progress.isVisible() and not self._late.isActive():
            self._late.start()

    def _show_progress(self):
        if self.live.is_busy:
            self.progress.show()
            self.cancel_button.show()

    def _hide_progress(self):
        self.progress.hide()
        self.cancel_button.hide()

    # Files and report

    def ask_and_save(self):
        """Save the table where the user says."""
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save table"), "distance_error.csv", tr("CSV files (*.csv)")
        )
        if path:
            self.save(path if path.lower().endswith(".csv") else f"{path}.csv")

    def save(self, path):
        """Save the table as CSV in the order that it is shown in; the user is told how that went."""
        try:
            write_csv(self.sorted.rows, path)
        except OSError as error:
            self.tell(
                tr("The table cannot be written to {path}: {reason}. Choose another folder or name.").format(
                    path=path, reason=error.strerror or error
                ),
                Qgis.MessageLevel.Critical,
            )
            return
        self.tell(tr("The table is saved: {path}").format(path=path), Qgis.MessageLevel.Success)

    def _ask_for_report(self):
        setting = self.live.setting
        parameters = {
            "PREDICTED": [layer.id() for layer in (setting.predicted,) if layer is not None],
            "LABEL": [layer.id() for layer in setting.labels],
            "BOX": "around label" if setting.in_box else "none",
            "ERROR_LINES": QgsProcessing.TEMPORARY_OUTPUT,
            "WORST_PLACES": QgsProcessing.TEMPORARY_OUTPUT,
        }
        if setting.flow_line is not None:
            parameters["FLOW_LINE"] = setting.flow_line.id()
        self.reportRequested.emit(parameters)


def _in_words(summary, scope, warnings, remarks):
    """What comes out of rows, in a line."""
    parts = []
    if summary.n_measured:
        words = tr("<b>{mean:.0f} m</b> mean distance error")
        if summary.n_measured > 1:
            words = tr("<b>{mean:.0f} m</b> mean distance error of {n} fronts")
        parts.append(words.format(mean=summary.mean_m, n=summary.n_measured))
        parts.append(tr("{share:.0f} % within 38 m").format(share=100 * summary.share_within_spread))
    if np.isfinite(summary.signed_m):
        words = tr("{m:.0f} m too far seaward") if summary.signed_m >= 0 else tr("{m:.0f} m too far landward")
        if summary.signed_share < _ALL:
            over = tr("{words} (over {share:.0f} % of the length)")
            words = over.format(words=words, share=100 * summary.signed_share)
        parts.append(words.format(m=abs(summary.signed_m)))
    if summary.n_missing:
        parts.append(
            tr('<b style="color: #c23a1c">{n} missing</b> ({km:.1f} km)').format(
                n=summary.n_missing, km=summary.missing_m / 1000
            )
        )
    if summary.n_false:
        parts.append(tr("{n} false").format(n=summary.n_false))
    if summary.n_unlabelled:
        parts.append(tr("{n} without a label").format(n=summary.n_unlabelled))
    if summary.n_open:
        parts.append(tr("{n} not measured yet").format(n=summary.n_open))
    if not summary.n_measured and not summary.n_open:
        # Most likely they tell why.
        parts += map(escape, (*warnings, *remarks))
        warnings = remarks = ()
    for warning in warnings:
        words = escape(shorten(warning, _WARNING_LENGTH, placeholder=" …"))
        parts.append(f'<a href="remarks" style="color: {_ALARM}">{words}</a>')
    if remarks:
        parts.append('<a href="remarks">{}</a>'.format(tr("How they were matched")))
    text = " · ".join(parts) or tr("No fronts to compare.")
    return f"{escape(scope)}: {text}" if scope else text


def _label_m(row):
    return row.figures["length_label_m"]


def _short_words():
    """The words of the charts for less room than in a report."""
    return replace(
        chart_words(),
        length_of_fronts=tr("Length (km)"),
        mean_distance=tr("Mean (m)"),
        between_people=tr("between people, {0:g} m"),
    )


def _button(title, tip, slot):
    button = QToolButton()
    button.setText(title)
    button.setToolTip(tip)
    button.clicked.connect(lambda _: slot())
    return button
