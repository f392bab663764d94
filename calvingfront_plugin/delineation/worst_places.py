"""Where a predicted front is wrong: the stretches of front farthest from the other, worst first."""

import math
from dataclasses import dataclass

import numpy as np
import shapely

from .distance import DistanceInputError
from .ground import ground_plane

MISSED, EXTRA = "missed", "extra"


@dataclass(frozen=True, eq=False)
class WorstPlace:
    """A stretch of one front that the other does not come near to.

    Attributes
    ----------
    kind : str
        :data:`MISSED` for a stretch of label, :data:`EXTRA` for one of prediction.
    points : ndarray of float, shape (N, 2)
        The stretch in map coordinates, two points or more: its samples, and half a spacing on either side.
    at : ndarray of float, shape (2,)
        Where on it the distance is largest, in map coordinates; without another front its middle.
    nearest : ndarray of float, shape (2,)
        The point of the other front nearest to ``at``; nan without another front.
    max_m, mean_m : float
        Largest and mean distance to the other front; nan without another front.
    length_m : float
    """

    kind: str
    points: np.ndarray
    at: np.ndarray
    nearest: np.ndarray
    max_m: float
    mean_m: float
    length_m: float


def worst_places(error, *, threshold_m=None, limit=10):
    """Stretches of label and of prediction farther from the other front than a threshold.

    One wrong piece of prediction is mostly two places: the stretch of prediction that should not be there, and the
    stretch of label that it should have followed. :func:`distinct_places` takes the worse of the two.

    Parameters
    ----------
    error : DistanceError
        As measured by :func:`.distance.front_distances`.
    threshold_m : float, optional
        Metres; None is the tolerance that the error was measured with.
    limit : int or None
        At most so many places; None for all.

    Returns
    -------
    tuple of WorstPlace
        Lines without another front first, each a place of its own, the longest first; then by largest distance.

    Raises
    ------
    DistanceInputError
        For a threshold below 0.
    """
    threshold_m = error.tolerance_m if threshold_m is None else threshold_m
    if not (math.isfinite(threshold_m) and threshold_m >= 0):
        raise DistanceInputError(f"The threshold must be 0 or more metres, not {threshold_m!r}.")
    places = []
    for kind, samples in ((MISSED, error.label_samples), (EXTRA, error.predicted_samples)):
        far = ~(samples.distance_m <= threshold_m)
        # A stretch goes on while samples are far and on the same line.
        goes_on = far[1:] & far[:-1] & (samples.line[1:] == samples.line[:-1])
        first = np.flatnonzero(far & ~np.append(False, goes_on)[: len(far)])
        last = np.flatnonzero(far & ~np.append(goes_on, False)[: len(far)])
        places += [_place(kind, samples, *stretch) for stretch in zip(first, last)]
    return tuple(sorted(places, key=_badness, reverse=True)[:limit])


def distinct_places(places, crs_wkt, *, same_m, limit=None):
    """Places that are not told of by a worse one already, such as the same place seen from the other front.

    Parameters
    ----------
    places : iterable of WorstPlace
        Of one prediction, against the labels of any number of authors.
    crs_wkt : str or None
        Coordinate system that was measured in, as in :func:`.distance.front_distances`.
    same_m : float
        Lines without another front are one place up to this distance; stretches up to their largest distance.
    limit : int, optional
        At most so many places; by default all.

    Returns
    -------
    tuple of WorstPlace
        Worst first. The largest distance of none begins or ends within the reach of a worse one's stretch.
    """
    places = sorted(places, key=_badness, reverse=True)
    plane = ground_plane([place.points for place in places], crs_wkt)
    kept, reached = [], []
    for place in places:
        if len(kept) == limit:
            break
        ends = np.array([place.at, place.nearest])
        ends = shapely.points(plane.to_ground(ends[np.isfinite(ends).all(axis=1)]))
        if any((shapely.distance(line, ends) <= reach_m).any() for line, reach_m in reached):
            continue
        kept.append(place)
        line = shapely.LineString(plane.to_ground(plane.continuous(place.points)))
        reached.append((line, same_m if math.isnan(place.max_m) else place.max_m))
    return tuple(kept)


def _badness(place):
    return math.inf if math.isnan(place.max_m) else place.max_m, place.length_m


def _place(kind, samples, first, last):
    stretch = slice(first, last + 1)
    points = samples.points[stretch]
    if first > 0 and samples.line[first - 1] == samples.line[first]:
        points = np.vstack([samples.points[first - 1 : first + 1].mean(axis=0), points])
    if last + 1 < len(samples.line) and samples.line[last + 1] == samples.line[last]:
        points = np.vstack([points, samples.points[last : last + 2].mean(axis=0)])
    distance_m, weight_m = samples.distance_m[stretch], samples.weight_m[stretch]
    measured = not np.isnan(distance_m).any()
    at = first + int(distance_m.argmax() if measured else len(distance_m) // 2)
    return WorstPlace(
        kind=kind,
        points=points,
        at=samples.points[at],
        nearest=samples.nearest[at],
        max_m=float(distance_m.max()),
        mean_m=float(np.average(distance_m, weights=weight_m)),
        length_m=float(weight_m.sum()),
    )
