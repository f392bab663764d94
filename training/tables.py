"""Tables as files."""

import csv

from calvingfront_plugin.delineation.whole_files import whole_file


def write_table(path, columns, rows):
    """Write rows of values as CSV."""
    with whole_file(path) as beside, open(beside, "w", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(columns)
        table.writerows(rows)
