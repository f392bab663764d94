"""Distance errors of many images, of masks or of lines, by season, glacier, sensor and so on as the benchmark does.

Gourmelon et al. (2022), ESSD 14, 4287-4313 (method, sections 7.2 to 7.4). Masks come in by :func:`mask_image`. Lines
are matched by :func:`match_fronts`, of :mod:`.matching`, and measured by :func:`measure_pair`. The rows that tables,
layers and reports show of either are those of :mod:`.error_tables`.
"""

from __future__ import annotations

import datetime
import itertools
import math
from dataclasses import dataclass

import numpy as np

from .distance import (
    MATCH_TOLERANCE_M,
    SAMPLE_SPACING_M,
    DistanceError,
    clip_lines,
    front_box,
    front_distances,
    mask_distances,
)
from .front_record import LOW_CONFIDENCE
from .ground import map_lines
from .matching import MATCH_FIELDS as MATCH_FIELDS
from .matching import FrontPair, earth_centred
from .matching import match_fronts as match_fronts

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

#: The same for lines, of which more is known.
LINE_BREAKDOWNS = (*BREAKDOWNS, ("outcome",), ("confidence",), ("author",))

#: Confidences are grouped between these; below the first a front is more likely wrong than right.
CONFIDENCE_STEPS = (LOW_CONFIDENCE["automatic"], 0.7, LOW_CONFIDENCE["clicked"], 0.95)

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
    predicted_weight, label_weight : ndarray of float, shapes (P,) and (Q,), or None
        Length that each sample stands for. None: pixels, of which each counts once.
    outcome : str or None
        Of the prediction.
    confidence : float or None
        Of the prediction, 0 to 1.
    author : str or None
        Of the label.
    """

    name: str
    glacier: str | None
    date: datetime.date | None
    sensor: str | None
    resolution_m: float | None
    hemisphere: str | None
    predicted_to_label_m: np.ndarray
    label_to_predicted_m: np.ndarray
    has_prediction: bool = True
    has_label: bool = True
    predicted_weight: np.ndarray | None = None
    label_weight: np.ndarray | None = None
    outcome: str | None = None
    confidence: float | None = None
    author: str | None = None

    def __post_init__(self):
        both = self.has_prediction and self.has_label
        for distances, weight in (
            (self.predicted_to_label_m, self.predicted_weight),
            (self.label_to_predicted_m, self.label_weight),
        ):
            none_here, none_there = weight is None, self.predicted_weight is None
            if none_here != none_there or not (none_here or len(weight) == len(distances)):
                raise EvaluationError(f"{self.name}: give a weight for every distance, or none at all.")
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
    def weights(self):
        """Of :attr:`distances_m`; None where each counts once."""
        if self.predicted_weight is None:
            return None
        return np.concatenate([self.predicted_weight, self.label_weight])

    @property
    def mean_m(self):
        """Mean over both ways; nan without distances."""
        return _mean(self.distances_m, self.weights) if self.measured else math.nan

    @property
    def season(self):
        """:data:`WINTER` or :data:`SUMMER`; None where date or hemisphere are not known."""
        if self.date is None or self.hemisphere is None:
            return None
        return season(self.date.month, self.hemisphere)


@dataclass(frozen=True)
class GroupError:
    """Distance error of a group of images.

    A mean over the fronts that were found says nothing about those that were not: report the count beside it. What is
    said of pixels holds for lengths of line where the images have those.

    Attributes
    ----------
    by : tuple of str
        What the images are grouped by, one of :data:`BREAKDOWNS` or :data:`LINE_BREAKDOWNS`.
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


def hemisphere_of(lines, crs_wkt):
    """Hemisphere that lines lie in, for their season.

    Parameters
    ----------
    lines : sequence of lines
        As in :func:`.ground.map_lines`.
    crs_wkt : str or None
        As in :func:`.ground.ground_plane`.

    Returns
    -------
    str or None
        :data:`NORTH` or :data:`SOUTH`; None without a coordinate system or without lines.

    Raises
    ------
    GroundError
        For coordinates that do not fit the coordinate system.
    """
    lines = map_lines(lines)
    if crs_wkt is None or not lines:
        return None
    return NORTH if earth_centred(lines[0][:1], crs_wkt)[0, 2] >= 0 else SOUTH


def mask_image(name, glacier, date, sensor, resolution_m, hemisphere, predicted, label):
    """Distances between the front pixels of two masks, as the benchmark measures one image.

    Parameters
    ----------
    name, glacier, date, sensor, resolution_m, hemisphere
        As in :class:`ImageDistances`; the resolution is the size of a pixel, too.
    predicted, label : ndarray, shape (H, W)
        As in :func:`.distance.mask_distances`; the prediction inside the benchmark's box only, where there is one.

    Returns
    -------
    ImageDistances

    Raises
    ------
    DistanceInputError
        As :func:`.distance.mask_distances` does.
    """
    forth, back = mask_distances(predicted, label, resolution_m)
    return ImageDistances(
        name=name,
        glacier=glacier,
        date=date,
        sensor=sensor,
        resolution_m=resolution_m,
        hemisphere=hemisphere,
        predicted_to_label_m=forth,
        label_to_predicted_m=back,
        has_prediction=bool(np.any(predicted)),
        has_label=bool(np.any(label)),
    )


def breakdown(images, by=BREAKDOWNS):
    """Distance errors of all images and of their groups.

    Parameters
    ----------
    images : iterable of ImageDistances
    by : sequence of tuple of str
        Each a combination of what images can be grouped by, such as :data:`LINE_BREAKDOWNS`.

    Returns
    -------
    tuple of GroupError
        All images first, then the groups of each of ``by``, sorted; groups without an image are left out.
    """
    images = tuple(images)
    return tuple(
        group_error([images[number] for number in numbers], kinds, names)
        for kinds, names, numbers in grouped(images, by)
    )


def grouped(images, by):
    """Images in groups.

    Parameters
    ----------
    images : sequence of ImageDistances
    by : sequence of tuple of str
        As in :func:`breakdown`.

    Yields
    ------
    by, group : tuple of str
        As in :class:`GroupError`.
    numbers : list of int
        Of the images in the group, counted from 0.
    """
    for kinds in by:
        groups = {}
        for number, image in enumerate(images):
            groups.setdefault(tuple(_KEYS[kind](image) for kind in kinds), []).append(number)
        for key in sorted(groups, key=_unknown_last):
            yield kinds, tuple(_group_name(kind, value) for kind, value in zip(kinds, key)), groups[key]


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

    Raises
    ------
    EvaluationError
        Where some images count pixels and others lengths.
    """
    measured = [image for image in images if image.measured]
    if len({image.weights is None for image in measured}) > 1:
        raise EvaluationError("Errors of masks, in pixels, and of lines, in lengths, do not make one mean.")
    means = [image.mean_m for image in measured]
    return GroupError(
        by=by,
        group=group,
        n_images=len(images),
        n_missing=sum(image.has_label and not image.has_prediction for image in images),
        n_false=sum(image.has_prediction and not image.has_label for image in images),
        n_empty=sum(not image.has_prediction and not image.has_label for image in images),
        mde_m=_pooled_mean([(image.distances_m, image.weights) for image in measured]),
        mean_of_images_m=float(np.mean(means)) if means else math.nan,
        median_of_images_m=float(np.median(means)) if means else math.nan,
        p95_of_images_m=float(np.quantile(means, 0.95)) if means else math.nan,
        label_to_predicted_m=_pooled_mean(
            [(image.label_to_predicted_m, image.label_weight) for image in measured]
        ),
    )


def _pooled_mean(parts):
    if not parts:
        return math.nan
    distances, weights = zip(*parts)
    return _mean(np.concatenate(distances), None if weights[0] is None else np.concatenate(weights))


def _mean(distances, weights):
    return float(distances.mean() if weights is None else np.average(distances, weights=weights))


def _whole_metres(resolution_m):
    """Ground resolutions of one sensor differ by centimetres from scene to scene."""
    return resolution_m if resolution_m is None or resolution_m < 1 else round(resolution_m)


def _confidence_class(confidence):
    return None if confidence is None else sum(confidence >= step for step in CONFIDENCE_STEPS)


_CONFIDENCES = (
    f"< {CONFIDENCE_STEPS[0]:g}",
    *(f"{low:g}\u2013{high:g}" for low, high in zip(CONFIDENCE_STEPS, CONFIDENCE_STEPS[1:])),
    f"\u2265 {CONFIDENCE_STEPS[-1]:g}",
)

_KEYS = {
    "season": lambda image: image.season,
    "glacier": lambda image: image.glacier,
    "sensor": lambda image: sensor_group(image.sensor),
    "resolution": lambda image: _whole_metres(image.resolution_m),
    "outcome": lambda image: image.outcome,
    "confidence": lambda image: _confidence_class(image.confidence),
    "author": lambda image: image.author,
}


def _unknown_last(key):
    return tuple((value is None, value) for value in key)


def _group_name(kind, value):
    if value is None:
        return UNKNOWN
    if kind == "confidence":
        return _CONFIDENCES[value]
    return f"{value:g} m" if kind == "resolution" else value


# Pairs of fronts


@dataclass(frozen=True, eq=False)
class PairError:
    """How far the predicted front of a pair lies from its labels, from those of each author apart.

    Attributes
    ----------
    pair : matching.FrontPair
    by_author : dict of str to DistanceError
        By the authors of the pair; one nobody, "", where there is no label.
    spread_m : float
        How far the authors lie apart: mean over any two of them of the mean distance between their labels. nan below
        two.
    hemisphere : str or None
        :data:`NORTH` or :data:`SOUTH`.
    """

    pair: FrontPair
    by_author: dict[str, DistanceError]
    spread_m: float
    hemisphere: str | None

    @property
    def error(self):
        """Against the first author's labels."""
        return next(iter(self.by_author.values()))

    @property
    def mean_m(self):
        """Mean over the authors of the mean distance error; nan where there is none."""
        known = [error.mean_m for error in self.by_author.values() if not math.isnan(error.mean_m)]
        return float(np.mean(known)) if known else math.nan

    @property
    def images(self):
        """Tuple of ImageDistances, one an author."""
        return tuple(self._image(author, error) for author, error in self.by_author.items())

    def _image(self, author, error):
        pair, both = self.pair, bool(error.n_predicted and error.n_label)
        forth, back = error.predicted_samples, error.label_samples
        nothing = np.empty(0)
        return ImageDistances(
            name=pair.name,
            glacier=pair.glacier,
            date=pair.date,
            sensor=pair.sensor,
            resolution_m=pair.resolution_m,
            hemisphere=self.hemisphere,
            predicted_to_label_m=forth.distance_m if both else nothing,
            label_to_predicted_m=back.distance_m if both else nothing,
            has_prediction=bool(error.n_predicted),
            has_label=bool(error.n_label),
            predicted_weight=forth.weight_m if both else nothing,
            label_weight=back.weight_m if both else nothing,
            outcome=pair.outcome,
            confidence=pair.confidence,
            author=author or None,
        )


def measure_pair(
    pair,
    crs_wkt,
    *,
    margin_m=None,
    tolerance_m=MATCH_TOLERANCE_M,
    spacing_m=SAMPLE_SPACING_M,
    flow_line=None,
):
    """Distance error of a pair of fronts, against each author's labels.

    Parameters
    ----------
    pair : matching.FrontPair
    crs_wkt : str or None
        As in :func:`.distance.front_distances`.
    margin_m : float, optional
        Look at the prediction only in a box that reaches so far beyond the label, as in
        :func:`.distance.front_box`; by default everywhere.
    tolerance_m, spacing_m, flow_line
        As in :func:`.distance.front_distances`.

    Returns
    -------
    PairError

    Raises
    ------
    GroundError
        As :func:`.distance.front_distances` does.
    """
    labels = {author: pair.label_lines(author) for author in pair.authors}
    settings = {"spacing_m": spacing_m, "tolerance_m": tolerance_m}
    by_author = {}
    for author, label in labels.items():
        predicted = pair.predicted_lines
        if margin_m is not None:
            predicted = clip_lines(predicted, front_box(label, crs_wkt, margin_m=margin_m))
        by_author[author] = front_distances(
            predicted, label, crs_wkt, pixel_m=pair.resolution_m, flow_line=flow_line, **settings
        )
    apart = [
        front_distances(first, second, crs_wkt, **settings).mean_m
        for first, second in itertools.combinations(labels.values(), 2)
    ]
    apart = [distance for distance in apart if not math.isnan(distance)]
    return PairError(
        pair=pair,
        by_author=by_author,
        spread_m=float(np.mean(apart)) if apart else math.nan,
        hemisphere=hemisphere_of([*pair.label_lines(), *pair.predicted_lines], crs_wkt),
    )
