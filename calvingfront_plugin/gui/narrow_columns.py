"""Columns as wide as they have to be, for tables beside a chart in a low panel."""

from qgis.PyQt.QtCore import Qt

#: Around a heading, in pixels.
_AROUND = 14

#: The arrow of the column that is sorted by; QGIS would keep this free in every heading.
_ARROW = 16


def fit_columns(table):
    """Make every column that is shown fit its heading and what is in it."""
    for section in range(table.model().columnCount()):
        if not table.isColumnHidden(section):
            table.setColumnWidth(
                section, max(_heading_width(table, section), table.sizeHintForColumn(section))
            )


def fit_arrow(table, section):
    """Make the column that is sorted by now wide enough for its arrow; one that the user has pulled wider stays so."""
    table.setColumnWidth(section, max(_heading_width(table, section), table.columnWidth(section)))


def _heading_width(table, section):
    header = table.horizontalHeader()
    text = table.model().headerData(section, Qt.Orientation.Horizontal)
    arrow = _ARROW if section == header.sortIndicatorSection() else 0
    width = max(header.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
    return width + _AROUND + arrow
