"""The fronts of the project as a list to be reviewed from the keyboard."""

from dataclasses import dataclass

from qgis.core import NULL, QgsFeatureRequest
from qgis.PyQt.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDate,
    QEvent,
    QRectF,
    QSortFilterProxyModel,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QColor, QKeySequence, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

#: What the list is filtered by.
ALL, UNREVIEWED, DOUBTFUL, ACCEPTED, REJECTED = "all", "unreviewed", "doubtful", "accepted", "rejected"

_FIELDS = (
    "date",
    "time_utc",
    "glacier",
    "status",
    "outcome",
    "method",
    "confidence",
    "length_m",
    "source_raster",
)
_COLUMNS = ("date", "status", "confidence", "length_m", "glacier", "outcome", "method")
_BAR = _COLUMNS.index("confidence")

#: Of a long list, so many rows decide how wide its columns are.
_MEASURED_ROWS = 100

#: Values to sort by, whatever is shown.
_SORT_ROLE = Qt.ItemDataRole.UserRole
_FID_ROLE = Qt.ItemDataRole.UserRole + 1


def tr(text):
    return QCoreApplication.translate("ReviewList", text)


def _word(value):
    """A value of the record in the user's language."""
    return QCoreApplication.translate("FrontsLayer", value.replace("_", " ")) if value else ""


@dataclass(frozen=True)
class ListedFront:
    """A front as the list has it; what is not known is None."""

    fid: int
    date: object
    time_utc: object
    glacier: object
    status: object
    outcome: object
    method: object
    confidence: object
    length_m: object
    source_raster: object

    @property
    def is_unreviewed(self):
        return self.status in (None, "unreviewed")

    def is_of(self, kind):
        """Whether it passes a filter."""
        return {
            ALL: True,
            UNREVIEWED: self.is_unreviewed,
            DOUBTFUL: self.outcome == "low_confidence",
            ACCEPTED: self.status == "accepted",
            REJECTED: self.status == "rejected",
        }[kind]

    def looks_like(self, other):
        """Whether they are one front before and after saving, which gives new fronts another id."""
        mine, theirs = (
            (f.date, f.time_utc, f.source_raster, f.method, f.length_m, f.confidence) for f in (self, other)
        )
        return mine == theirs


class FrontsModel(QAbstractTableModel):
    """Fronts of a layer as rows."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.fronts = []

    def read(self, layer):
        """Take over the fronts of a layer as they are now, also those not saved yet; None empties the list."""
        fronts = [] if layer is None else list(_read(layer))
        if [front.fid for front in fronts] == [front.fid for front in self.fronts]:
            # Selection and scrolling stay, as nearly always.
            self.fronts = fronts
            if fronts:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fronts) - 1, len(_COLUMNS) - 1))
            return
        self.beginResetModel()
        self.fronts = fronts
        self.endResetModel()

    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self.fronts)

    def columnCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return {
                "date": tr("Date"),
                "glacier": tr("Glacier"),
                "status": tr("Status"),
                "outcome": tr("Outcome"),
                "method": tr("Method"),
                "confidence": tr("Confidence"),
                "length_m": tr("km"),
            }[_COLUMNS[section]]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return {
                "status": tr("Whether somebody has looked at the front"),
                "outcome": tr("What the delineation of the scene came to"),
                "method": tr("How the line was made"),
                "confidence": tr(
                    "Chance that the front is within 500 m of the line, where the weights are calibrated"
                ),
                "length_m": tr("Length on the ground in kilometres"),
            }.get(_COLUMNS[section])
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        front, column = self.fronts[index.row()], _COLUMNS[index.column()]
        value = getattr(front, column)
        if role == _FID_ROLE:
            return front.fid
        if role == _SORT_ROLE:
            if column in ("confidence", "length_m"):
                return -1.0 if value is None else value
            # Fronts of one day by their time.
            return f"{value or ''} {front.time_utc or ''}"
        if role == Qt.ItemDataRole.DisplayRole:
            if column in ("status", "outcome", "method"):
                return _word(value)
            if column == "confidence":
                return "" if value is None else f"{value:.2f}"
            if column == "length_m":
                return "" if value is None else f"{value / 1000:.1f}"
            return value or ("–" if column == "date" else "")
        if role == Qt.ItemDataRole.ToolTipRole and column in ("glacier", "date"):
            return "\n".join(filter(None, (value, front.source_raster)))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in ("confidence", "length_m"):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and column == "date" and front.is_unreviewed:
            font = QApplication.font()
            font.setBold(True)
            return font
        return None


class FrontsFilter(QSortFilterProxyModel):
    """Sorted, and only those fronts that are asked for."""

    def __init__(self, model, parent=None):
        super().__init__(parent)
        self.kind = ALL
        self.setSourceModel(model)
        self.setSortRole(_SORT_ROLE)
        self.setSortLocaleAware(True)

    def show_only(self, kind):
        self.kind = kind
        self.invalidateFilter()

    def filterAcceptsRow(self, row, parent):
        return self.sourceModel().fronts[row].is_of(self.kind)

    def front(self, row):
        return self.sourceModel().fronts[self.mapToSource(self.index(row, 0)).row()]

    def row_of(self, fid):
        """Row of a front; -1 where it is not among those shown."""
        return next((row for row in range(self.rowCount()) if self.front(row).fid == fid), -1)


class ReviewList(QTableView):
    """The list itself: keys for each answer, one front after the other."""

    accepted = pyqtSignal()
    rejected = pyqtSignal()
    editAsked = pyqtSignal()
    nextAsked = pyqtSignal()
    previousAsked = pyqtSignal()
    undoAsked = pyqtSignal()
    redoAsked = pyqtSignal()
    leaveAsked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegateForColumn(_BAR, ConfidenceBar(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.horizontalHeader().setHighlightSections(False)
        self.setAccessibleName(tr("Calving fronts to review"))

    def setModel(self, model):
        super().setModel(model)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.setSectionResizeMode(_BAR, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_BAR, self.fontMetrics().horizontalAdvance(tr("Confidence")) + 14)
        # Once for each list and not with each answer, which would take longer than the answer itself.
        model.modelReset.connect(self._fit_columns)

    def _fit_columns(self):
        for column in range(len(_COLUMNS)):
            if column != _BAR:
                self.resizeColumnToContents(column)

    def event(self, event):
        # QGIS itself has shortcuts of one letter (S switches snapping); with a QShortcut of the same letter neither
        # would act.
        if event.type() == QEvent.Type.ShortcutOverride and self._answer(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event):
        answer = self._answer(event)
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer.emit()

    def _answer(self, event):
        """The signal that a key press stands for, None for all others."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.undoAsked
        if event.matches(QKeySequence.StandardKey.Redo):
            return self.redoAsked
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return None
        return {
            Qt.Key.Key_A: self.accepted,
            Qt.Key.Key_R: self.rejected,
            Qt.Key.Key_E: self.editAsked,
            Qt.Key.Key_N: self.nextAsked,
            Qt.Key.Key_P: self.previousAsked,
            Qt.Key.Key_Escape: self.leaveAsked,
        }.get(event.key())


class ConfidenceBar(QStyledItemDelegate):
    """A number with a bar behind it, as long as the number is large."""

    def paint(self, painter, option, index):
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        text, plain.text = plain.text, ""
        style = QApplication.style() if option.widget is None else option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        if not text:
            return
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        colour = option.palette.color(role)
        bar = QColor(colour)
        bar.setAlphaF(0.22)
        area = QRectF(option.rect).adjusted(3, 3, -3, -3)
        painter.save()
        painter.fillRect(
            QRectF(area.left(), area.top(), area.width() * index.data(_SORT_ROLE), area.height()), bar
        )
        painter.setFont(plain.font)
        painter.setPen(colour)
        painter.drawText(area.adjusted(0, 0, -3, 0), plain.displayAlignment, text)
        painter.restore()


def _read(layer):
    fields = layer.fields()
    there = [name for name in _FIELDS if fields.indexFromName(name) >= 0]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(there, fields)
    for feature in layer.getFeatures(request):
        values = dict.fromkeys(_FIELDS)
        values.update((name, _value(feature.attribute(name))) for name in there)
        yield ListedFront(feature.id(), **values)


def _value(value):
    """An attribute as Python has it: a day as YYYY-MM-DD, None for NULL."""
    if value is None or value == NULL:
        return None
    return value.toString(Qt.DateFormat.ISODate) if isinstance(value, QDate) else value
