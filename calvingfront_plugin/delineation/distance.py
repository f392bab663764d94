"""How far a predicted calving front lies from a labelled one.

Two forms of the same question. On masks: the mean distance error of the CaFFe benchmark, in pixels times the
pixel size. On lines: the same pooling with arc length in place of pixel counts, in metres on the ground, so
that neither the pixel staircase, nor the density of vertices, nor the scale of the map projection enters the
number.

A mean over the fronts that were found says nothing about those that were not: a detector can lower it by
abstaining on hard scenes. Everything here therefore counts missing fronts beside the mean; report both.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely
from scipy.spatial import KDTree

from .frechet import frechet_distance
from .ground import GroundError, ground_plane, map_lines
from .line_segments import LineSegments, arc_length, points_along
from .sea_side import lead_across, sea_sides, sides_of

#: Lines are sampled at most this far apart on the ground. Well below the error of any front (38 m between
#: human annotators on CaFFe), and a 100 km front still has only 10,000 samples.
SAMPLE_SPACING_M = 10.0

#: A front is called matched where the other one lies within this distance: about the spread between authors.
MATCH_TOLERANCE_M = 100.0

#: Distance between the fronts that different people draw on one scene: their mean distance error in the study of CaFFe
#: by several annotators (arXiv:2501.05281). Nobody can ask a prediction to come closer than this everywhere.
HUMAN_SPREAD_M = 38.0

#: Nearer than this the other front lies neither seaward nor landward: rounding must not decide.
_ON_IT_M = 1e-6

#: The benchmark clips predictions to a box around the front; this is how far it reaches beyond the label.
BOX_MARGIN_M = 500.0


class DistanceInputError(GroundError):
    """Masks or settings that no distance can be measured with; the message says what to do about it."""


# The benchmark's metric, on masks


@dataclass(frozen=True, eq=False)
class PixelDistanceError:
    """Mean distance error of the benchmark over one or many images.

    Attributes
    ----------
    mean_m : float
        Mean of ``distances_m``; nan if no image has both fronts.
    n_images : int
        Images given.
    n_without_front : int
        Images left out of ``mean_m`` because prediction or label holds no front pixel.
    distances_m : ndarray of float, shape (N,)
        All distances pooled: per image those from prediction to label, then those from label to prediction.
    """

    mean_m: float
    n_images: int
    n_without_front: int
    distances_m: np.ndarray


def mask_distances(predicted, label, resolution_m):
    """Distance of each front pixel of one mask to the nearest front pixel of the other, both ways.

    Source: Gourmelon et al. 2022 (doi:10.5194/essd-14-4287-2022), mean distance error; pixel centre to pixel
    centre.

    Parameters
    ----------
    predicted, label : ndarray, shape (H, W)
        Front masks; everything that is not 0 is front.
    resolution_m : float or (float, float)
        Size of a pixel on the ground in metres, or its height and its width. The benchmark takes the integer
        of the file name ("7 m" images are truly 6 2/3 m); take the true size for anything else.

    Returns
    -------
    predicted_to_label, label_to_predicted : ndarray of float, shapes (P,) and (Q,)
        Metres, in raster order of the front pixels. Both are empty if either mask holds no front.

    Raises
    ------
    DistanceInputError
        Masks of different shapes, not two-dimensional or not finite, or a resolution that is not positive.
    """
    masks = [_front_mask(mask) for mask in (predicted, label)]
    if masks[0].shape != masks[1].shape:
        raise DistanceInputError(
            f"The predicted mask has {masks[0].shape[0]} x {masks[0].shape[1]} pixels and the label mask "
            f"{masks[1].shape[0]} x {masks[1].shape[1]}: bring both to the same grid first."
        )
    pixel_size = np.asarray(resolution_m, dtype=float)
    if pixel_size.shape not in ((), (2,)) or not (np.isfinite(pixel_size) & (pixel_size > 0)).all():
        raise DistanceInputError(
            f"The resolution must be a positive number of metres, or two (height, width), not {resolution_m!r}."
        )
    predicted_m, label_m = (np.argwhere(mask) * pixel_size for mask in masks)
    if not len(predicted_m) or not len(label_m):
        return np.empty(0), np.empty(0)
    return KDTree(label_m).query(predicted_m)[0], KDTree(predicted_m).query(label_m)[0]


def mean_distance_error(pairs):
    """Mean distance error of the benchmark over images: all pixel distances of all images pooled.

    Not a mean of image means: long fronts and fine pixels weigh most. Images without a predicted or without a
    labelled front are left out of the mean and counted, as the benchmark does; a detector can lower its mean
    by abstaining, so report the count with it. Source: Gourmelon et al. 2022 (doi:10.5194/essd-14-4287-2022).

    Parameters
    ----------
    pairs : iterable of (predicted, label, resolution_m)
        One entry an image, as in :func:`mask_distances`. A generator keeps one image in memory at a time.

    Returns
    -------
    PixelDistanceError
        With ``mean_m`` nan, not an error, if no image has both fronts.
    """
    distances = []
    n_images = n_without_front = 0
    for predicted, label, resolution_m in pairs:
        both_ways = mask_distances(predicted, label, resolution_m)
        n_images += 1
        n_without_front += not both_ways[0].size
        distances.extend(both_ways)
    pooled = np.concatenate(distances) if distances else np.empty(0)
    return PixelDistanceError(
        mean_m=float(pooled.mean()) if pooled.size else math.nan,
        n_images=n_images,
        n_without_front=n_without_front,
        distances_m=pooled,
    )


def _front_mask(mask):
    mask = np.asarray(mask)
    if mask.ndim != 2:
        raise DistanceInputError(f"A front mask has rows and columns; this one has the shape {mask.shape}.")
    if not np.isfinite(mask).all():
        raise DistanceInputError("A front mask holds NaN or infinity: set pixels without data to 0 first.")
    return mask != 0


# The same on lines, in metres on the ground


@dataclass(frozen=True, eq=False)
class FrontSamples:
    """A front as points at equal spacing, and where the other front is nearest to each.

    Attributes
    ----------
    points : ndarray of float, shape (N, 2)
        Samples in map coordinates, line by line, both ends of each line included.
    nearest : ndarray of float, shape (N, 2)
        Nearest point of the other front in map coordinates; nan if there is none.
    distance_m : ndarray of float, shape (N,)
        Metres on the ground between the two; nan if there is no other front.
    weight_m : ndarray of float, shape (N,)
        Length of line that the sample stands for; the sum is the length of the front.
    line : ndarray of int, shape (N,)
        Which line of the front the sample lies on, counted from 0 over those that have a length.
    seaward : ndarray of float, shape (N,)
        Side of the label on which the predicted front lies here: +1 seaward, -1 landward, 0 on it; nan if there is no
        other front, if it is not known where the sea is, or if the other front ends at its nearest point and the way
        there leads along the fronts, over a part that is missing (see :func:`.sea_side.lead_across`).
    """

    points: np.ndarray
    nearest: np.ndarray
    distance_m: np.ndarray
    weight_m: np.ndarray
    line: np.ndarray
    seaward: np.ndarray

    @property
    def along_m(self):
        """Position along the front, shape (N,): the length of line before each sample, one line after the other."""
        behind = np.cumsum(self.weight_m)
        # A sample stands for as much line before it as behind it, but for the two ends.
        changes = self.line[1:] != self.line[:-1]
        share_ahead = np.where(np.append(True, changes), 1.0, np.where(np.append(changes, True), 0.0, 0.5))
        return behind - share_ahead[: len(behind)] * self.weight_m


@dataclass(frozen=True, eq=False)
class DistanceError:
    """Distance between one predicted and one labelled front, in metres on the ground.

    ``mean_m``, ``median_m`` and ``p95_m`` pool both directions over arc length, as the benchmark pools
    pixels: every metre of predicted front counts once with its distance to the label, every metre of labelled
    front once with its distance to the prediction. They do not change when prediction and label change
    places. All distances are nan when there is no prediction or no label.

    Attributes
    ----------
    mean_m, median_m, p95_m : float
        Mean, median and 95th percentile of distance over the arc length of both fronts.
    hausdorff_m : float
        Largest distance of any sample of either front; at most half the spacing below the Hausdorff distance.
    predicted_to_label_m : float
        Mean over the predicted front of the distance to the label. Large: front drawn where there is none.
    label_to_predicted_m : float
        Mean over the labelled front of the distance to the prediction. Large: front missed.
    frechet_m : float
        Discrete Frechet distance (see :func:`.frechet.frechet_distance`), the smaller one of both drawing directions:
        as the Hausdorff distance, but with both fronts walked from end to end, so that a loop too many counts. nan
        unless each front is one line.
    signed_m : float
        Mean over the arc length of both fronts of the distance with a sign: positive where the prediction lies seaward
        of the label, negative where landward. The part of it that is not scatter: how far the predicted glacier is
        too long. Pieces of front of which the side is not known are left out: where the other front is missing, and
        next to labelled lines of which the flow line does not tell the sea side. nan without a flow line or if it is
        known of none.
    signed_share : float
        Share, 0 to 1, of the arc length of both fronts over which ``signed_m`` holds; nan without a flow line. Report
        it beside ``signed_m``: a small one says that the fronts hardly lie side by side.
    share_within_spread : float
        Share, 0 to 1, of the arc length of both fronts within :data:`HUMAN_SPREAD_M` of the other.
    share_within_pixel : float
        The same within ``pixel_m``; nan without.
    length_predicted_m, length_label_m : float
        Lengths of the two fronts.
    unmatched_predicted_m, unmatched_label_m : float
        Length of each farther than ``tolerance_m`` from the other; all of it if there is no other.
    n_predicted, n_label : int
        Number of lines with a length.
    missing : bool
        There is a label but no prediction.
    tolerance_m, spacing_m : float
        As measured with.
    pixel_m : float or None
        Pixel size of the scene on the ground, as given.
    predicted_samples, label_samples : FrontSamples
        What the figures come from, for drawing and for :func:`pool`.
    """

    mean_m: float
    median_m: float
    p95_m: float
    hausdorff_m: float
    predicted_to_label_m: float
    label_to_predicted_m: float
    frechet_m: float
    signed_m: float
    signed_share: float
    share_within_spread: float
    share_within_pixel: float
    length_predicted_m: float
    length_label_m: float
    unmatched_predicted_m: float
    unmatched_label_m: float
    n_predicted: int
    n_label: int
    missing: bool
    tolerance_m: float
    spacing_m: float
    pixel_m: float | None
    predicted_samples: FrontSamples
    label_samples: FrontSamples


@dataclass(frozen=True)
class PooledDistanceError:
    """Distance errors of many pairs as one.

    ``mean_m``, ``median_m``, ``p95_m`` and the directed means pool the arc length of all measured pairs, so
    long fronts weigh most; ``mean_of_fronts_m`` gives each pair the same weight. None of them knows of
    missing fronts: a detector lowers them by abstaining on hard scenes. Report ``n_missing`` beside them, or
    the share ``unmatched_label_m / length_label_m``, which counts missing fronts in full and only rises by
    abstaining.

    Attributes
    ----------
    mean_m, median_m, p95_m, hausdorff_m, predicted_to_label_m, label_to_predicted_m : float
        As in :class:`DistanceError`, over all measured pairs; nan if there is none.
    frechet_m : float
        Largest of the pairs', those left out that have none; nan if none has.
    signed_m, share_within_spread, share_within_pixel : float
        As in :class:`DistanceError`, over all pieces of front of which side or pixel size is known; nan if it is of
        none.
    signed_share : float
        Share of the arc length of all measured pairs over which ``signed_m`` holds; nan if none has a flow line.
    mean_of_fronts_m : float
        Mean of the pairs' own ``mean_m``.
    n_pairs : int
        Pairs given: ``n_measured + n_missing + n_false + n_empty``.
    n_measured : int
        Pairs with a prediction and a label.
    n_missing : int
        Pairs with a label and no prediction.
    n_false : int
        Pairs with a prediction and no label.
    n_empty : int
        Pairs with neither: rightly no front.
    length_predicted_m, length_label_m, unmatched_predicted_m, unmatched_label_m : float
        Sums over all pairs, measured or not.
    """

    mean_m: float
    mean_of_fronts_m: float
    median_m: float
    p95_m: float
    hausdorff_m: float
    predicted_to_label_m: float
    label_to_predicted_m: float
    frechet_m: float
    signed_m: float
    signed_share: float
    share_within_spread: float
    share_within_pixel: float
    n_pairs: int
    n_measured: int
    n_missing: int
    n_false: int
    n_empty: int
    length_predicted_m: float
    length_label_m: float
    unmatched_predicted_m: float
    unmatched_label_m: float


def front_distances(
    predicted,
    label,
    crs_wkt,
    *,
    spacing_m=SAMPLE_SPACING_M,
    tolerance_m=MATCH_TOLERANCE_M,
    pixel_m=None,
    flow_line=None,
) -> DistanceError:
    """Distance error between a predicted and a labelled front, in metres on the ground.

    Both are brought to a plane centred on them (transverse Mercator, or azimuthal equidistant near the poles
    and for very wide fronts) where scale is within 0.1 % of the ground, sampled at equal spacing along their
    arc, and each sample measured to the nearest point of the other front's segments, exactly. A straight
    segment means the line that is straight in the map coordinates given.

    Parameters
    ----------
    predicted, label : sequence of lines
        Each a shapely LineString, LinearRing or MultiLineString (Z and M are ignored) or an array of shape
        (N, 2 or more); a single geometry or array counts as one. Empty or without length: ignored. Curves
        must be linearised by the caller.
    crs_wkt : str or None
        Coordinate system of both as WKT, x before y (longitude before latitude). None: coordinates are metres
        on a plane already.
    spacing_m : float
        Largest distance between samples along a line.
    tolerance_m : float
        From where on a piece of front counts as unmatched.
    pixel_m : float, optional
        Pixel size of the scene on the ground, for ``share_within_pixel``.
    flow_line : sequence of lines, optional
        Drawn downstream, towards the sea, in the coordinate system of the fronts. They tell which side of each
        labelled line is the sea: the one that they cross it to, or head for where they do not reach it.

    Returns
    -------
    DistanceError

    Raises
    ------
    DistanceInputError
        Spacing, tolerance or pixel size out of range.
    GroundError
        Coordinates that are not finite or do not fit the coordinate system, geometries that are not lines, a
        coordinate system that cannot be read or has no place on Earth, or lines spread over more than 980 km.
    """
    if not (math.isfinite(spacing_m) and spacing_m > 0):
        raise DistanceInputError(
            f"The sample spacing must be a positive number of metres, not {spacing_m!r}."
        )
    if not (math.isfinite(tolerance_m) and tolerance_m >= 0):
        raise DistanceInputError(f"The tolerance must be 0 or more metres, not {tolerance_m!r}.")
    if pixel_m is not None and not (math.isfinite(pixel_m) and pixel_m > 0):
        raise DistanceInputError(f"The pixel size must be a positive number of metres, not {pixel_m!r}.")

    predicted_map, label_map = map_lines(predicted), map_lines(label)
    plane = ground_plane(predicted_map + label_map, crs_wkt)
    predicted_front, label_front = (_Front(lines, plane, spacing_m) for lines in (predicted_map, label_map))
    flow_map = map_lines([] if flow_line is None else flow_line)
    flow = plane.lines_on_ground(plane.within_reach(flow_map))
    predicted_samples, label_samples = _measure(predicted_front, label_front, flow)
    predicted_lines, label_lines = predicted_front.lines, label_front.lines
    return DistanceError(
        **_statistics([predicted_samples], [label_samples], has_flow=bool(flow_map)),
        frechet_m=(
            frechet_distance(predicted_lines[0], label_lines[0], spacing_m=spacing_m)
            if len(predicted_lines) == len(label_lines) == 1
            else math.nan
        ),
        share_within_pixel=_share_within([(predicted_samples, label_samples, pixel_m)]),
        length_predicted_m=float(predicted_samples.weight_m.sum()),
        length_label_m=float(label_samples.weight_m.sum()),
        unmatched_predicted_m=_unmatched_length(predicted_samples, tolerance_m),
        unmatched_label_m=_unmatched_length(label_samples, tolerance_m),
        n_predicted=len(predicted_lines),
        n_label=len(label_lines),
        missing=bool(label_lines) and not predicted_lines,
        tolerance_m=float(tolerance_m),
        spacing_m=float(spacing_m),
        pixel_m=pixel_m,
        predicted_samples=predicted_samples,
        label_samples=label_samples,
    )


def error_lines(error):
    """From each sample of the label the straight way to the nearest point of the prediction.

    Parameters
    ----------
    error : DistanceError
        As measured by :func:`front_distances`.

    Returns
    -------
    segments : ndarray of float, shape (N, 2, 2)
        Start on the label and end on the prediction, in the map coordinates that were measured in (longitudes
        run on past 180 degrees where a front crosses the antimeridian). Empty if either front is absent.
    distance_m : ndarray of float, shape (N,)
        Length of each on the ground.
    """
    samples = error.label_samples
    measured = np.isfinite(samples.distance_m)
    segments = np.stack([samples.points[measured], samples.nearest[measured]], axis=1)
    return segments, samples.distance_m[measured]


def pool(errors) -> PooledDistanceError:
    """Distance errors of many pairs as one, with missing fronts counted.

    Parameters
    ----------
    errors : iterable of DistanceError
        One a pair, measured with the same spacing and tolerance. Pairs without prediction belong in here too.

    Returns
    -------
    PooledDistanceError
        A detector can lower its mean by abstaining: see there what to report beside it.
    """
    errors = list(errors)
    measured = [error for error in errors if error.n_predicted and error.n_label]
    n_missing = sum(error.missing for error in errors)
    n_false = sum(bool(error.n_predicted and not error.n_label) for error in errors)
    statistics = _statistics(
        [error.predicted_samples for error in measured],
        [error.label_samples for error in measured],
        has_flow=any(not math.isnan(error.signed_share) for error in measured),
    )
    return PooledDistanceError(
        **statistics,
        frechet_m=max(
            (error.frechet_m for error in measured if not math.isnan(error.frechet_m)), default=math.nan
        ),
        share_within_pixel=_share_within(
            (error.predicted_samples, error.label_samples, error.pixel_m) for error in measured
        ),
        mean_of_fronts_m=float(np.mean([error.mean_m for error in measured])) if measured else math.nan,
        n_pairs=len(errors),
        n_measured=len(measured),
        n_missing=n_missing,
        n_false=n_false,
        n_empty=len(errors) - len(measured) - n_missing - n_false,
        length_predicted_m=sum(error.length_predicted_m for error in errors),
        length_label_m=sum(error.length_label_m for error in errors),
        unmatched_predicted_m=sum(error.unmatched_predicted_m for error in errors),
        unmatched_label_m=sum(error.unmatched_label_m for error in errors),
    )


# The benchmark's box


def front_box(label, crs_wkt, *, margin_m=BOX_MARGIN_M):
    """Bounding rectangle of a labelled front in map coordinates, widened by a margin on the ground.

    The benchmark looks at the prediction only inside a box around the front (the label is not clipped),
    because the border of glacier and ocean runs on along side glaciers and ice walls.

    Parameters
    ----------
    label : sequence of lines
        As in :func:`front_distances`.
    crs_wkt : str or None
        As in :func:`front_distances`.
    margin_m : float
        Metres on the ground added on all sides.

    Returns
    -------
    (xmin, ymin, xmax, ymax) : tuple of float, or None
        None if the label is empty. For longitudes that jump at the antimeridian the box reaches all the way
        round, so that it clips by latitude only.
    """
    if not (math.isfinite(margin_m) and margin_m >= 0):
        raise DistanceInputError(f"The margin of the box must be 0 or more metres, not {margin_m!r}.")
    lines = map_lines(label)
    if not lines:
        return None
    plane = ground_plane(lines, crs_wkt)
    continuous = np.concatenate([plane.continuous(line) for line in lines])
    low, high = continuous.min(axis=0), continuous.max(axis=0)

    # Metres a map unit, along x and along y: they differ in degrees. The step is small beside the box.
    centre, step = (low + high) / 2, np.ptp(continuous, axis=0).max() / 100
    origin, along_x, along_y = plane.to_ground(centre + step * np.array([[0, 0], [1, 0], [0, 1]]))
    margin = margin_m * step / np.hypot(*np.stack([along_x - origin, along_y - origin]).T)
    low, high = low - margin, high + margin

    vertices = np.concatenate(lines)
    if plane.full_turn and np.ptp(vertices[:, 0]) > plane.full_turn / 2:
        low[0], high[0] = -plane.full_turn / 2, plane.full_turn / 2
    return (float(low[0]), float(low[1]), float(high[0]), float(high[1]))


def clip_lines(lines, box):
    """Parts of lines inside a box.

    Parameters
    ----------
    lines : sequence of lines
        As in :func:`front_distances`.
    box : (xmin, ymin, xmax, ymax) or None
        In the coordinates of the lines, such as from :func:`front_box`. None clips nothing.

    Returns
    -------
    list of shapely.LineString
        Two-dimensional, a line that leaves and comes back in several parts; empty if nothing lies inside.
    """
    whole = [shapely.LineString(line) for line in map_lines(lines)]
    if box is None:
        return whole
    clipped = shapely.get_parts(shapely.clip_by_rect(np.array(whole, dtype=object), *box))
    return [part for part in clipped if part.geom_type == "LineString" and part.length > 0]


# Sampling and measuring on the plane


class _Front:
    """Lines with their segments and samples, on the plane and on the map."""

    def __init__(self, map_lines, plane, spacing_m):
        lines_on_both = plane.lines_on_both(map_lines)
        self._in_one_turn = plane.in_one_turn
        self.lines = [ground for ground, _ in lines_on_both]
        nothing = np.empty((0, 2)), np.empty((0, 2)), np.empty(0)
        samples = [_samples(*line, spacing_m) for line in lines_on_both]
        self.points, map_points, self.weight_m = map(np.concatenate, zip(nothing, *samples))
        self.map_points = plane.in_one_turn(map_points)
        self.index = np.repeat(np.arange(len(samples)), [len(weight) for _, _, weight in samples])
        if self.lines:
            self.segments = LineSegments(self.lines)
            self._map_starts = np.concatenate([on_map[:-1] for _, on_map in lines_on_both])
            self._map_ends = np.concatenate([on_map[1:] for _, on_map in lines_on_both])

    def map_points_at(self, segment, share):
        """Map coordinates of what :meth:`LineSegments.nearest` found."""
        share = share[:, np.newaxis]
        return self._in_one_turn((1 - share) * self._map_starts[segment] + share * self._map_ends[segment])


def _samples(ground, on_map, spacing_m):
    """Points at equal spacing from end to end, and the length that each stands for (trapezoidal rule)."""
    arc = arc_length(ground)
    # Rounding of a length that is a whole number of spacings must not add a sample.
    n_steps = max(1, math.ceil(arc[-1] / spacing_m - 1e-6))
    at = np.linspace(0.0, arc[-1], n_steps + 1)
    weight = np.full(n_steps + 1, arc[-1] / n_steps)
    weight[[0, -1]] /= 2
    return points_along(ground, arc, at), points_along(on_map, arc, at), weight


def _measure(predicted, label, flow):
    """FrontSamples of both fronts; flow lines on the plane, if there are any, say where the sea is."""
    if not (predicted.lines and label.lines):
        return _unmeasured(predicted), _unmeasured(label)
    in_label, in_predicted = (
        label.segments.nearest(predicted.points),
        predicted.segments.nearest(label.points),
    )
    at_label, at_predicted = label.segments.points_at(*in_label), predicted.segments.points_at(*in_predicted)
    from_predicted_m = np.hypot(*(predicted.points - at_label).T)
    from_label_m = np.hypot(*(label.points - at_predicted).T)
    sides = np.full(len(predicted.points), np.nan), np.full(len(label.points), np.nan)
    if flow:
        sea = sea_sides(label.lines, LineSegments(flow))
        # Where the prediction lies, seen from the label as a whole: at its samples, and at its points nearest to the
        # samples of the label.
        back_in_label = label.segments.nearest(at_predicted)
        sides = (
            sides_of(predicted.points, label.segments, *in_label) * sea[label.segments.line[in_label[0]]],
            sides_of(at_predicted, label.segments, *back_in_label)
            * sea[label.segments.line[back_in_label[0]]],
        )
        for side, way_m, own, other, at_other in (
            (sides[0], from_predicted_m, predicted, label, in_label),
            (sides[1], from_label_m, label, predicted, in_predicted),
        ):
            side[~lead_across(way_m, own.segments, other.segments, *at_other) & (way_m > _ON_IT_M)] = np.nan
    return tuple(
        FrontSamples(
            points=front.map_points,
            nearest=nearest,
            distance_m=distance_m,
            weight_m=front.weight_m,
            line=front.index,
            seaward=np.where(distance_m > _ON_IT_M, side, 0.0 * side),
        )
        for front, nearest, distance_m, side in (
            (predicted, label.map_points_at(*in_label), from_predicted_m, sides[0]),
            (label, predicted.map_points_at(*in_predicted), from_label_m, sides[1]),
        )
    )


def _unmeasured(front):
    unknown = np.full(len(front.points), np.nan)
    return FrontSamples(
        front.map_points,
        np.full_like(front.map_points, np.nan),
        unknown,
        front.weight_m,
        front.index,
        unknown,
    )


def _unmatched_length(samples, tolerance_m):
    """Length of a front without the other within the tolerance; nan distances mean there is no other."""
    return float(samples.weight_m[~(samples.distance_m <= tolerance_m)].sum())


def _statistics(predicted_samples, label_samples, *, has_flow):
    """The distance figures shared by one pair and by many, from lists of FrontSamples."""
    directed = [
        tuple(
            np.concatenate([getattr(part, name) for part in samples] or [np.empty(0)])
            for name in ("distance_m", "weight_m", "seaward")
        )
        for samples in (predicted_samples, label_samples)
    ]
    distance, weight, seaward = (np.concatenate(both) for both in zip(*directed))
    if not distance.size or np.isnan(distance).any():
        names = (
            "mean_m",
            "median_m",
            "p95_m",
            "hausdorff_m",
            "predicted_to_label_m",
            "label_to_predicted_m",
            "signed_m",
            "signed_share",
            "share_within_spread",
        )
        return dict.fromkeys(names, math.nan)
    predicted_to_label, label_to_predicted = (float(np.average(d, weights=w)) for d, w, _ in directed)
    median, p95 = _weighted_quantiles(distance, weight, (0.5, 0.95))
    known = np.isfinite(seaward)
    return {
        "mean_m": float(np.average(distance, weights=weight)),
        "median_m": median,
        "p95_m": p95,
        "hausdorff_m": float(distance.max()),
        "predicted_to_label_m": predicted_to_label,
        "label_to_predicted_m": label_to_predicted,
        "signed_m": float(np.average((seaward * distance)[known], weights=weight[known]))
        if known.any()
        else math.nan,
        "signed_share": float(weight[known].sum() / weight.sum()) if has_flow else math.nan,
        "share_within_spread": float(weight[distance <= HUMAN_SPREAD_M].sum() / weight.sum()),
    }


def _share_within(measured):
    """Share of the length of fronts within ``pixel_m`` of the other, from (samples, samples, pixel_m) of pairs."""
    within_m = length_m = 0.0
    for *both, pixel_m in measured:
        for samples in both:
            if pixel_m is not None and not np.isnan(samples.distance_m).any():
                within_m += samples.weight_m[samples.distance_m <= pixel_m].sum()
                length_m += samples.weight_m.sum()
    return float(within_m / length_m) if length_m else math.nan


def _weighted_quantiles(values, weights, shares):
    """Quantiles of values that stand for lengths: Hazen's rule (the middle of each length), interpolated."""
    # Distances equal to the micrometre go by weight: rounding must not decide which length comes first.
    lengths = weights[np.lexsort((weights, np.round(values, 6)))]
    middle = (np.cumsum(lengths) - lengths / 2) / lengths.sum()
    return [float(quantile) for quantile in np.interp(shares, middle, np.sort(values))]
