"""Positions of a front through time as a table: the same columns in files, layers and panels."""

from __future__ import annotations

import csv
import math

from .front_record import RecordField
from .whole_files import whole_file

COLUMNS = (
    RecordField("glacier", "text", "Glacier", "name"),
    RecordField("date", "date", "Date", "of acquisition"),
    RecordField("sensor", "text", "Sensor", "that acquired the scene"),
    RecordField("scene", "text", "Scene", "identifier of the image"),
    RecordField("author", "text", "Author", "who drew the front"),
    RecordField("position_m", "real", "Position (m)", "along the centreline from its first vertex, seaward"),
    RecordField("uncertainty_m", "real", "Uncertainty (m)", "of the position, one standard deviation"),
    RecordField("days", "real", "Days", "since the front before"),
    RecordField("change_m", "real", "Change (m)", "since the front before; advance positive"),
    RecordField("rate_m_a", "real", "Rate (m/a)", "since the front before; advance positive"),
    RecordField("rate_uncertainty_m_a", "real", "Rate uncertainty (m/a)", "one standard deviation"),
    RecordField("area_change_m2", "real", "Area change (m²)", "since the front before; ice gained positive"),
    RecordField("advanced_m2", "real", "Area gained (m²)", "ice where there was water at the front before"),
    RecordField("retreated_m2", "real", "Area lost (m²)", "water where there was ice at the front before"),
    RecordField("coverage", "real", "Coverage", "share of the width that the front spans, 0 to 1"),
    RecordField("n_crossings", "integer", "Crossings", "how often the front crosses the centreline"),
    RecordField("length_m", "real", "Length (m)", "of the front, on the ground"),
    RecordField("season", "text", "Season", "by hemisphere"),
    RecordField(
        "suspect", "text", "Suspect", "why the front should be looked at; empty where nothing is odd"
    ),
    RecordField(
        "remark", "text", "Remark", "why there is no position, or why to look at the front; mostly empty"
    ),
    RecordField("confidence", "real", "Confidence", "of the front, 0 to 1"),
    RecordField("outcome", "text", "Outcome", "of the delineation"),
    RecordField("status", "text", "Status", "unreviewed or accepted"),
)

#: Columns that are told of the front, not of its position.
_OF_FRONT = {"glacier", "sensor", "scene", "author", "confidence", "outcome", "status"}

#: Digits after the point: centimetres, centimetres a year, square metres.
_DIGITS = {"coverage": 3, "confidence": 3, "area_change_m2": 0, "advanced_m2": 0, "retreated_m2": 0}


def table_rows(series):
    """A row for each position.

    Parameters
    ----------
    series : ChangeSeries

    Yields
    ------
    dict
        Column -> value in the order of :data:`COLUMNS`; None where there is none, days as text such as
        ``2018-06-02``.
    """
    for position in series.positions:
        yield {column.name: _value(position, column) for column in COLUMNS}


def write_table(path, series):
    """Write the rows as CSV (UTF-8); what stood there is replaced at the end.

    Parameters
    ----------
    path : path
    series : ChangeSeries

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    with whole_file(path) as beside, open(beside, "w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, [column.name for column in COLUMNS], lineterminator="\n")
        writer.writeheader()
        writer.writerows(table_rows(series))


def _value(position, column):
    value = getattr(position.front if column.name in _OF_FRONT else position, column.name)
    if column.name == "suspect":
        value = " ".join(value)
    if value is None or value == "":
        return None
    if column.kind == "date":
        return value.isoformat()
    if column.kind == "integer":
        return int(value)
    if column.kind == "real":
        # Rounding may leave a minus before nought.
        return round(float(value), _DIGITS.get(column.name, 2)) + 0.0 if math.isfinite(value) else None
    return str(value)
