"""Distance errors of many images by season, glacier, sensor and resolution, as the benchmark breaks them down.

Gourmelon et al. (2022), ESSD 14, 4287-4313 (method, sections 7.2 to 7.4). Where an image's distances come from,
masks or lines, is not known here.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

import numpy as np

NORTH, SOUTH = "north", "south"
WINTER, SUMMER = "winter", "summer"

#: Group of images of which the date, the sensor or whatever makes the group is not known.
UNKNOWN = "unknown"

#: Hemispheres of the benchmark's glaciers, by their codes.
BENCHMARK_HEMISPHERES = {
    "COL": NORTH,
    "JAC": NORTH,
    "Crane": SOUTH,
    "DBE": SOUTH,
    "Jorum": SOUTH,
    "Mapple": SOUTH,
    "SI": SOUTH,
}

#: What images are grouped by; the empty one takes all of them.
BREAKDOWNS = (
    (),
    ("season",),
    ("glacier",),
    ("sensor",),
    ("resolution",),
    ("glacier", "season"),
    ("glacier", "sensor"),
    ("glacier", "resolution"),
)

# The twin satellites carry the same radar. Codes of the benchmark and full names of the plugin's layers.
_TWINS = {"TSX", "TDX", "TerraSAR-X", "TanDEM-X"}
_TWINS_NAME = "TSX/TDX"


class EvaluationError(ValueError):
    """Results that cannot be summed up as they are given; the message says why."""


@dataclass(frozen=True, eq=False)
class ImageDistances:
    """Distances between the predicted and the labelled front of one image.

    Attributes
    ----------
    name, glacier : str
    date : datetime.date or None
    sensor : str or None
        Code of the benchmark (``TSX``) or full name.
    resolution_m : float or None
        By which images are grouped; the benchmark's integers stay what they are.
    hemisphere : str or None
        :data:`NORTH` or :data:`SOUTH`.
    predicted_to_label_m, label_to_predicted_m : ndarray of float, shapes (P,) and (Q,)
        Distance in metres of each pixel or sample of the one front to the other. Both are empty where there is
        no prediction or no label.
    has_prediction, has_label : bool
    """

    name: str
    glacier: str
    date: datetime.date | None
    sensor: str | None
    resolution_m: float | None
    hemisphere: str | None
    predicted_to_label_m: np.ndarray
    label_to_predicted_m: np.ndarray
    has_prediction: bool = True
    has_label: bool = True

    def __post_init__(self):
        both = self.has_prediction and self.has_label
        for distances in (self.predicted_to_label_m, self.label_to_predicted_m):
            if bool(len(distances)) != both:
                raise EvaluationError(
                    f"{self.name}: distances need a prediction and a label, both ways; say with has_prediction and "
                    "has_label which of the two is missing where there are none."
                )

    @property
    def measured(self):
        """Whether there are distances."""
        return self.has_prediction and self.has_label

    @property
    def distances_m(self):
        """Both ways together, as the benchmark pools them."""
        return np.concatenate([self.predicted_to_label_m, self.label_to_predicted_m])

    @property
    def mean_m(self):
        """Mean over both ways; nan without distances."""
        return float(self.distances_m.mean()) if self.measured else math.nan

    @property
    def season(self):
        """:data:`WINTER` or :data:`SUMMER`; None where date or hemisphere are not known."""
        if self.date is None or self.hemisphere is None:
            return None
        return season(self.date.month, self.hemisphere)


@dataclass(frozen=True)
class GroupError:
    """Distance error of a group of images.

    A mean over the fronts that were found says nothing about those that were not: report the count beside it.

    Attributes
    ----------
    by : tuple of str
        What the images are grouped by, one of :data:`BREAKDOWNS`.
    group : tuple of str
        Which group it is, such as ``("COL", "winter")``; empty for all images.
    n_images : int
    n_missing, n_false, n_empty : int
        Images with a label but no prediction, with a prediction but no label, and with neither.
    mde_m : float
        Mean distance error of the benchmark: all distances of all images pooled, so that long fronts and fine
        pixels weigh most. As all other figures it leaves out images without prediction or label and is nan
        where none is left.
    mean_of_images_m, median_of_images_m, p95_of_images_m : float
        Mean, median and 95th percentile of the images' own means, so that each image weighs the same.
    label_to_predicted_m : float
        Mean of all distances from label to prediction, pooled: large where front was missed.
    """

    by: tuple
    group: tuple
    n_images: int
    n_missing: int
    n_false: int
    n_empty: int
    mde_m: float
    mean_of_images_m: float
    median_of_images_m: float
    p95_of_images_m: float
    label_to_predicted_m: float

    @property
    def n_without_front(self):
        """Images left out of the figures, the benchmark's count."""
        return self.n_missing + self.n_false + self.n_empty


def season(month, hemisphere):
    """Season of the benchmark: winter is September to March in the north, April to August in the south.

    Parameters
    ----------
    month : int
        1 to 12.
    hemisphere : str
        :data:`NORTH` or :data:`SOUTH`.

    Returns
    -------
    str
        :data:`WINTER` or :data:`SUMMER` (method, section 7.4).

    Raises
    ------
    EvaluationError
        For any other month or hemisphere.
    """
    if month not in range(1, 13) or hemisphere not in (NORTH, SOUTH):
        raise EvaluationError(
            f"A season needs a month of 1 to 12 and a hemisphere, '{NORTH}' or '{SOUTH}', not {month!r} and "
            f"{hemisphere!r}."
        )
    northern_summer = 4 <= month <= 8
    return SUMMER if northern_summer == (hemisphere == NORTH) else WINTER


def sensor_group(sensor):
    """Name under which a sensor is reported: TerraSAR-X and its twin TanDEM-X are one."""
    return _TWINS_NAME if sensor in _TWINS else sensor


def breakdown(images):
    """Distance errors of all images and of their groups.

    Parameters
    ----------
    images : iterable of ImageDistances

    Returns
    -------
    tuple of GroupError
        All images first, then the groups of each of :data:`BREAKDOWNS`, sorted; groups without an image are left
        out.
    """
    images = tuple(images)
    rows = []
    for by in BREAKDOWNS:
        groups = {}
        for image in images:
            groups.setdefault(tuple(_KEYS[kind](image) for kind in by), []).append(image)
        for key in sorted(groups, key=_unknown_last):
            names = tuple(_group_name(kind, value) for kind, value in zip(by, key))
            rows.append(group_error(groups[key], by, names))
    return tuple(rows)


def group_error(images, by=(), group=()):
    """Distance error of images as one group.

    Parameters
    ----------
    images : sequence of ImageDistances
    by, group : tuple of str
        Name of the group.

    Returns
    -------
    GroupError
    """
    measured = [image for image in images if image.measured]
    means = [image.mean_m for image in measured]
    return GroupError(
        by=by,
        group=group,
        n_images=len(images),
        n_missing=sum(image.has_label and not image.has_prediction for image in images),
        n_false=sum(image.has_prediction and not image.has_label for image in images),
        n_empty=sum(not image.has_prediction and not image.has_label for image in images),
        mde_m=_pooled_mean([image.distances_m for image in measured]),
        mean_of_images_m=float(np.mean(means)) if means else math.nan,
        median_of_images_m=float(np.median(means)) if means else math.nan,
        p95_of_images_m=float(np.quantile(means, 0.95)) if means else math.nan,
        label_to_predicted_m=_pooled_mean([image.label_to_predicted_m for image in measured]),
    )


def _pooled_mean(parts):
    return float(np.concatenate(parts).mean()) if parts else math.nan


_KEYS = {
    "season": lambda image: image.season,
    "glacier": lambda image: image.glacier,
    "sensor": lambda image: sensor_group(image.sensor),
    "resolution": lambda image: image.resolution_m,
}


def _unknown_last(key):
    return tuple((value is None, value) for value in key)


def _group_name(kind, value):
    if value is None:
        return UNKNOWN
    return f"{value:g} m" if kind == "resolution" else value
