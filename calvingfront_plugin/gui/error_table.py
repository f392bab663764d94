"""The table of errors: a row for each pair of fronts and author of the label."""

import csv

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QTableView

from ..delineation.whole_files import whole_file
from .live_errors import EMPTY, FAILED, FALSE, MISSING, OPEN, UNLABELLED
from .narrow_columns import fit_arrow, fit_columns

_COLUMNS = (
    "date",
    "glacier",
    "mean_m",
    "median_m",
    "p95_m",
    "hausdorff_m",
    "frechet_m",
    "signed_m",
    "share_within_spread",
    "unmatched_label_m",
    "confidence",
    "outcome",
    "author",
    "authors_apart_m",
    "sensor",
    "scene",
)
_TEXTS = ("date", "glacier", "outcome", "author", "sensor", "scene")
_GLACIER, _AUTHOR, _APART = (_COLUMNS.index(name) for name in ("glacier", "author", "authors_apart_m"))

#: Of a long table, so many rows decide how wide its columns are.
_MEASURED_ROWS = 100

#: Values to sort by, whatever is shown.
_SORT_ROLE = Qt.ItemDataRole.UserRole


def tr(text):
    return QCoreApplication.translate("ErrorTable", text)


class ErrorModel(QAbstractTableModel):
    """Rows of :class:`.live_errors.ErrorRow`."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows = ()
        self._colours = {}

    def show_rows(self, rows):
        """Take over rows; selection and scrolling stay where they are the same pairs with other figures."""
        if [row.key for row in rows] == [row.key for row in self.rows]:
            changed = [
                k
                for k, (row, before) in enumerate(zip(rows, self.rows))
                if row.figures is not before.figures or row.case != before.case
            ]
            self.rows = rows
            # Sorting all rows again would take longer than measuring one.
            for k in changed:
                self.dataChanged.emit(self.index(k, 0), self.index(k, len(_COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                "date": tr("Date"),
                "glacier": tr("Glacier"),
                "mean_m": tr("Mean (m)"),
                "median_m": tr("Median (m)"),
                "p95_m": tr("95 % (m)"),
                "hausdorff_m": tr("Largest (m)"),
                "frechet_m": tr("Fréchet (m)"),
                "signed_m": tr("Signed (m)"),
                "share_within_spread": tr("≤ 38 m (%)"),
                "unmatched_label_m": tr("Missed (km)"),
                "confidence": tr("Confidence"),
                "outcome": tr("Outcome"),
                "author": tr("Author"),
                "authors_apart_m": tr("Authors (m)"),
                "sensor": tr("Sensor"),
                "scene": tr("Image"),
            }[_COLUMNS[section]]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                "mean_m": tr("Mean of all distances from either front to the nearest point of the other"),
                "median_m": tr("Half of all distances are smaller"),
                "p95_m": tr("Only one in twenty distances is larger"),
                "hausdorff_m": tr("Distance at the worst place (Hausdorff)"),
                "frechet_m": tr("The same, both fronts walked from end to end (discrete Fréchet)"),
                "signed_m": tr(
                    "Mean with its sign: positive where the prediction lies seaward of the label; needs a flow line"
                ),
                "share_within_spread": tr(
                    "Share of both fronts within 38 m of the other, the spread between people"
                ),
                "unmatched_label_m": tr("Length of label without a prediction within 100 m"),
                "confidence": tr(
                    "Of the prediction: chance that the front is within 500 m, where the weights are calibrated"
                ),
                "author": tr("Who drew the label"),
                "authors_apart_m": tr("Mean distance between the labels of several authors"),
            }.get(_COLUMNS[section])
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = self.rows[index.row()], _COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == _SORT_ROLE:
            if column in _TEXTS:
                return _shown_text(row, column)
            # Without a figure it is worse than any.
            value = (row.figures or {}).get(column)
            return float("inf") if value is None else float(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in _TEXTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DecorationRole and column == "mean_m" and row.is_measured:
            return self._colour(row.figures["mean_m"])
        if role == Qt.ItemDataRole.ForegroundRole and column == "mean_m" and row.case == MISSING:
            return QColor("#c23a1c")
        if role == Qt.ItemDataRole.FontRole and column == "mean_m":
            font = QApplication.font()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return _what_it_is(row)
        return None

    def _text(self, row, column):
        if column in _TEXTS:
            text = _shown_text(row, column)
            return _word(text) if column == "outcome" else text
        value = (row.figures or {}).get(column)
        if value is None:
            return _in_place_of_mean(row) if column == "mean_m" else ""
        if column == "share_within_spread":
            return f"{100 * value:.0f}"
        if column == "unmatched_label_m":
            return f"{value / 1000:.1f}"
        if column == "confidence":
            return f"{value:.2f}"
        sign = "+" if column == "signed_m" else ""
        digits = 1 if abs(value) < 99.95 else 0
        return f"{value:{sign}.{digits}f}".replace("-", "−")

    def _colour(self, mean_m):
        from ..charts.error_charts import class_colour, distance_classes

        if not self._colours:
            self._colours = {each: QColor(class_colour(each)) for each in distance_classes()}
        return next(colour for each, colour in self._colours.items() if each.holds(mean_m))


class SortedErrors(QSortFilterProxyModel):
    """Rows in the order that the user has chosen."""

    def __init__(self, model, parent=None):
        super().__init__(parent)
        self.setSourceModel(model)
        self.setSortRole(_SORT_ROLE)
        self.setSortLocaleAware(True)

    @property
    def rows(self):
        return [self.row(k) for k in range(self.rowCount())]

    def row(self, k):
        return self.sourceModel().rows[self.mapToSource(self.index(k, 0)).row()]


class ErrorTable(QTableView):
    """The table itself."""

    #: The rows that were selected are to be selected no more.
    leaveAsked = pyqtSignal()

    def __init__(self, model, parent=None):
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.horizontalHeader().setHighlightSections(False)
        self.setAccessibleName(tr("Distance errors of pairs of fronts"))
        self.setModel(model)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        model.modelReset.connect(self._fit_columns)
        self.horizontalHeader().sortIndicatorChanged.connect(lambda section, _: fit_arrow(self, section))
        self._fit_columns()

    def _fit_columns(self):
        """Show who drew the labels where that is known, and beside the glacier where it tells rows apart."""
        authors = {row.author for row in self.model().sourceModel().rows} - {""}
        header = self.horizontalHeader()
        header.moveSection(header.visualIndex(_AUTHOR), _GLACIER + 1 if len(authors) > 1 else _AUTHOR)
        self.setColumnHidden(_AUTHOR, not authors)
        self.setColumnHidden(_APART, len(authors) < 2)
        fit_columns(self)

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape:
            self.leaveAsked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self):
        """The selected rows for a spreadsheet, with headings."""
        model = self.model()
        columns = range(model.columnCount())
        lines = [[model.headerData(k, Qt.Orientation.Horizontal) for k in columns]]
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines += [[str(model.index(row, k).data() or "") for k in columns] for row in rows]
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))


def write_csv(rows, path):
    """Write rows in full precision, those that are not measured left out.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    from ..delineation.error_tables import PAIR_FIELDS

    with whole_file(path) as beside, open(beside, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, PAIR_FIELDS)
        table.writeheader()
        table.writerows(row.figures for row in rows if row.figures is not None)


def _shown_text(row, column):
    if column == "author":
        return row.author
    value = getattr(row.pair, column)
    return "" if value is None else str(value)


def _word(value):
    """A value of the record in the user's language."""
    return QCoreApplication.translate("FrontsLayer", value.replace("_", " ")) if value else ""


def _in_place_of_mean(row):
    return {
        MISSING: tr("missing"),
        FALSE: tr("false front"),
        UNLABELLED: tr("no label"),
        EMPTY: "–",
        OPEN: "…",
        FAILED: tr("error"),
    }[row.case]


def _what_it_is(row):
    return {
        MISSING: tr("There is a label and no prediction: the front is missing."),
        FALSE: tr("There is a prediction, and the label says that there is no front."),
        UNLABELLED: tr("There is a prediction and no label of this date and glacier to measure it against."),
        EMPTY: tr("There is neither a prediction nor a label, and a record that says so."),
        FAILED: row.problem,
    }.get(row.case, row.pair.name)
