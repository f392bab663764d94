"""The positions of a front through time as a table."""

import math

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from .narrow_columns import fit_arrow, fit_columns

#: Values to sort by, whatever is shown.
_SORT_ROLE = Qt.ItemDataRole.UserRole

_COLUMNS = ("date", "position", "change", "rate", "look", "coverage", "sensor")
_LOOK = _COLUMNS.index("look")

#: Of what is to be looked at, in pixels, where the user has not pulled it wider: it may be sentences.
_LOOK_WIDTH = 150


def tr(text):
    return QCoreApplication.translate("ChangeTable", text)


class ChangeModel(QAbstractTableModel):
    """A row for each position of a series."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.positions = ()

    def show(self, positions):
        self.beginResetModel()
        self.positions = tuple(positions)
        self.endResetModel()

    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self.positions)

    def columnCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            title = {
                "date": tr("Date"),
                "position": tr("Position (m)"),
                "change": tr("Change (m)"),
                "rate": tr("Rate (m/a)"),
                "coverage": tr("Coverage"),
                "sensor": tr("Sensor"),
                "look": tr("To look at"),
            }[_COLUMNS[section]]
            # Figures are narrower than their headings.
            return title.replace(" (", "\n(")
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                "position": tr("Along the centreline from its first vertex, seaward; one standard deviation"),
                "change": tr("Since the front before; advance is positive"),
                "rate": tr("Since the front before; advance is positive; one standard deviation"),
                "coverage": tr("Share of the width of the box where the front was drawn"),
                "look": tr("What speaks against the front; none is left out for it"),
            }.get(_COLUMNS[section])
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        position, column = self.positions[index.row()], _COLUMNS[index.column()]
        is_number = column in ("position", "change", "rate", "coverage")
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(position, column)
        if role == _SORT_ROLE:
            value = _value(position, column)
            if is_number:
                return value if math.isfinite(value) else -math.inf
            # Fronts of one day by their scene.
            return f"{value} {position.front.scene or ''}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (position.front.scene, _look(position))))
        if role == Qt.ItemDataRole.TextAlignmentRole and is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class ChangeTable(QTableView):
    """The table itself; a row that is chosen is told of."""

    #: The user has chosen a position.
    chosen = pyqtSignal(object)
    #: Esc was pressed.
    leaveAsked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows = ChangeModel(self)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSortRole(_SORT_ROLE)
        self.sorted.setSourceModel(self.rows)
        self.setModel(self.sorted)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().sortIndicatorChanged.connect(lambda section, _: fit_arrow(self, section))
        self.setAccessibleName(tr("Positions of the front through time"))
        self._selects_itself = False
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    @property
    def current(self):
        """The position of the selected row; None where none is selected."""
        rows = self.selectionModel().selectedRows()
        return self.rows.positions[self.sorted.mapToSource(rows[0]).row()] if rows else None

    def show_positions(self, positions):
        """Show other positions; none is selected."""
        is_first = not self.rows.positions
        self._selects_itself = True
        self.rows.show(positions)
        self._selects_itself = False
        if is_first:
            fit_columns(self)
            self.setColumnWidth(_LOOK, min(self.columnWidth(_LOOK), _LOOK_WIDTH))

    def select(self, position):
        """Select the row of a position without telling of it; None selects none."""
        self._selects_itself = True
        if position is None:
            self.clearSelection()
            self.setCurrentIndex(self.sorted.index(-1, -1))
        else:
            row = next(k for k, each in enumerate(self.rows.positions) if each is position)
            index = self.sorted.mapFromSource(self.rows.index(row, 0))
            self.selectRow(index.row())
            self.scrollTo(index)
        self._selects_itself = False

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape:
            self.leaveAsked.emit()
        else:
            super().keyPressEvent(event)

    def _row_changed(self, current, _):
        if current.isValid() and not self._selects_itself:
            self.chosen.emit(self.rows.positions[self.sorted.mapToSource(current).row()])


def described(position):
    """A position in words of a few lines, for a tool tip."""
    where = _text(position, "position")
    lines = [
        f"{position.date}, {position.front.sensor}" if position.front.sensor else str(position.date),
        tr("{position} m along the centreline").format(position=where) if where else "",
    ]
    if math.isfinite(position.rate_m_a):
        lines.append(
            tr("{change} m in {days} days: {rate} m/a").format(
                change=_text(position, "change"), days=round(position.days), rate=_text(position, "rate")
            )
        )
    return "\n".join(filter(None, (*lines, _look(position))))


def _value(position, column):
    if column in ("date", "sensor", "look"):
        return _text(position, column)
    return {
        "position": position.position_m,
        "change": position.change_m,
        "rate": position.rate_m_a,
        "coverage": position.coverage,
    }[column]


def _text(position, column):
    if column == "date":
        return position.date.isoformat()
    if column == "sensor":
        return position.front.sensor or ""
    if column == "look":
        return _look(position).replace("\n", " ")
    value = _value(position, column)
    if not math.isfinite(value):
        return ""
    if column == "coverage":
        return f"{value:.0%}"
    if column == "change":
        return f"{value:+,.0f}".replace("-", "−")
    uncertainty = position.uncertainty_m if column == "position" else position.rate_uncertainty_m_a
    sign = "" if column == "position" else "+"
    return f"{value:{sign},.0f} ± {uncertainty:,.0f}".replace("-", "−")


def _look(position):
    return "\n".join(filter(None, (*position.suspect, position.remark)))
