"""Report and tables of a distance error as files, each put in its place when it is complete."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..delineation.whole_files import whole_file


def replace_file(path, text):
    """Write a text; what stood there is replaced at the end."""
    # csv and html bring their own ends of lines.
    with whole_file(path) as beside, open(beside, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def write_tables(path, pair_rows, group_rows):
    """Write the table of pairs, and that of their groups beside it as ``<name>_groups.csv``."""
    from ..delineation.error_tables import GROUP_FIELDS, PAIR_FIELDS

    path = Path(path)
    replace_file(path, _csv(PAIR_FIELDS, pair_rows))
    replace_file(path.with_name(f"{path.stem}_groups{path.suffix}"), _csv(GROUP_FIELDS, group_rows))


def _csv(columns, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    return text.getvalue()


def _cell(value):
    """Figures to a tenth of a millimetre; dates as ISO, nothing for what is not known."""
    return round(value, 4) if isinstance(value, float) else value
