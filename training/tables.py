"""Tables as files."""

import csv
import os
from pathlib import Path


def write_table(path, columns, rows):
    """Write rows of values as CSV, beside and renamed."""
    path = Path(path)
    beside = path.with_name(path.name + ".part")
    with open(beside, "w", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(columns)
        table.writerows(rows)
    os.replace(beside, path)
