"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(path):
    """A path to write to that takes the place of ``path`` when all is written.

    Parameters
    ----------
    path : path

    Yields
    ------
    Path
        Hidden beside ``path``. After an error, or when the user stops it, it is gone, and what stood at ``path`` is as
        it was; only a process that is killed leaves it, for the next to write over.
    """
    path = Path(path)
    beside = path.with_name(f".{path.name}.part")
    try:
        yield beside
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
