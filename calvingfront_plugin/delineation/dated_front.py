"""A calving front of a date as it is compared with others: with labels, and with the fronts of other dates."""

from __future__ import annotations

import datetime
from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class DatedFront:
    """Lines of one record with what is known of them; None is what is not known.

    Attributes
    ----------
    lines : tuple of ndarray of float, shape (N, 2)
        Map coordinates, x before y; all fronts of a comparison in the same coordinate system. More than one for a
        front in several parts, none for a record without geometry.
    date : datetime.date or None
        Of acquisition.
    glacier : str or None
    scene : str or None
        Identifier of the image.
    sensor : str or None
    author : str or None
        Who drew it.
    outcome : str or None
        One of :data:`.front_record.OUTCOMES`.
    status : str or None
        One of :data:`.front_record.STATUSES`.
    orbit_pass : str or None
        ``ascending`` or ``descending``.
    confidence : float or None
        0 to 1.
    resolution_m : float or None
        Pixel size of the scene on the ground.
    source : hashable or None
        Where it came from, such as the ids of layer and feature. The first of a tuple tells the layer: drawings from
        different layers are those of different people (:func:`.change.front_change`).
    """

    lines: tuple[np.ndarray, ...]
    date: datetime.date | None = None
    glacier: str | None = None
    scene: str | None = None
    sensor: str | None = None
    author: str | None = None
    outcome: str | None = None
    status: str | None = None
    orbit_pass: str | None = None
    confidence: float | None = None
    resolution_m: float | None = None
    source: Hashable | None = None
