"""Probabilities and clicks to calving fronts: smooth open lines with a confidence at each vertex.

Positions inside this module are (row, column) on the working grid, (0, 0) the outer corner of the first pixel;
they become map coordinates when a :class:`Front` is made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import ndimage

from .clicks import ClickError
from .confidence import facing, line_confidence
from .front_mask import longest_paths
from .front_record import LOW_CONFIDENCE, LOW_EVIDENCE
from .tracing import (
    EDGE_SHARE,
    PATH_SIGMA,
    STEEPNESS,
    arc_length,
    edge_strength,
    least_cost_path,
    nearest_vertex,
    path_cost,
    resample_line,
    simplify_line,
    smooth_line,
    values_along,
)

_NO_DATA, _ROCK, _GLACIER, _OCEAN = range(4)
_EIGHT = np.ones((3, 3), dtype=bool)

#: A border of ocean and glacier belongs to the front where the front probability beside it exceeds this.
FRONT_THRESHOLD = 0.25

#: Land in the ocean (icebergs, islands) and water on land (lakes, shadow) up to this area are not told apart
#: from what surrounds them, in square metres.
SMALLEST_LAND_M2 = 1.0e6
SMALLEST_OCEAN_M2 = 2.0e6

#: Ocean beside the largest one counts where it has at least this share of its area.
SECOND_OCEAN_SHARE = 0.25

#: A front goes on across gaps up to this length, in metres.
LARGEST_GAP_M = 500.0

#: Beside a line with ocean and glacier on its two sides, ridges of front probability with less than this share of them
#: are shear margins, cracks or walls. Where all have little, the zones are no judge: melange may be taken for glacier.
FACING_SHARE = 0.6

#: A click picks the front within this distance, in metres.
CLICK_REACH_M = 1500.0

#: A line is pulled to a click from this far along the front, in metres.
CLICK_PULL_M = 600.0

#: Standard deviation of the smoothing along a contour, which holds sub-pixel positions, in working pixels.
_CONTOUR_SIGMA = 1.0


@dataclass(frozen=True, eq=False)
class Front:
    """A calving front.

    Attributes
    ----------
    points : ndarray of float, shape (N, 2)
        Map coordinates (x, y) in the raster's CRS, ordered along the front.
    confidence : ndarray of float, shape (N,)
        0 to 1 at each vertex.
    mean_confidence : float
        Every metre of the line counts alike, not every vertex: these crowd in bends.
    length_m : float
        On the ground.
    method : str
        ``automatic`` or ``clicked``.
    outcome : str
        ``found``, ``several`` or ``low_confidence``.
    flags : tuple of str
    n_clicks : int
    click_front : int or None
        Which of the clicked fronts it answers.
    """

    points: np.ndarray
    confidence: np.ndarray
    mean_confidence: float
    length_m: float
    method: str
    outcome: str = "found"
    flags: tuple = ()
    n_clicks: int = 0
    click_front: int | None = None


@dataclass(frozen=True, eq=False)
class Extraction:
    """Fronts of a scene with the outcome in a word and in a sentence."""

    fronts: tuple
    outcome: str
    reason: str
    flags: tuple
    warnings: tuple
    front_probability: np.ndarray


def extract_fronts(scene, probabilities, clicks, minimum_length_m, extent=None):
    """Draw the calving fronts of a scene.

    Without clicks on a front, all fronts that the network sees, but for ridges of front probability with far less ocean
    and glacier on their two sides than another line has; with such clicks, only the fronts clicked.

    Parameters
    ----------
    scene : Scene
    probabilities : Probabilities
    clicks : sequence of Click
        In pixels (x = column, y = row) of the working grid.
    minimum_length_m : float
        Shorter fronts are left out, unless clicked.
    extent : (xmin, ymin, xmax, ymax), optional
        In the raster's CRS. Without clicks, fronts that lie outside it for the larger part are left out: the grid is
        widened to whole multiples of 16 pixels.

    Returns
    -------
    Extraction
    """
    grid = _Grid(scene, probabilities, clicks)
    borders, ridges, reason = grid.candidates(minimum_length_m)
    groups = clicked_fronts(clicks)
    warnings = []
    if groups:
        drawn, whole = [], ridges
        if borders and any(len(ends) < 2 for ends, _ in groups.values()):
            whole = grid.ridges([], minimum_length_m)
        for number, (ends, points) in groups.items():
            line = grid.clicked_front(borders + ridges, whole, ends, points)
            if line is None:
                warnings.append(
                    f"Nothing like a front was found within {CLICK_REACH_M:.0f} m of the clicks of front {number}; "
                    "click its two ends to have it drawn all the same."
                )
                continue
            fixed = [*ends, *points]
            drawn.append(grid.front(line, "clicked", fixed, n_clicks=len(fixed), click_front=number))
        reason = "no clicked front was found" if not drawn else reason
    else:
        candidates = borders + grid.facing_ridges(ridges, borders)
        inside = [line for line in candidates if extent is None or _lies_in(scene, line, extent)]
        if candidates and not inside:
            reason = "what looks like a front lies beyond the edge of the window"
        drawn = [grid.front(line, "automatic") for line in inside]
    return _conclude(drawn, reason, warnings, grid.likeness, groups, grid.calibration)


def _lies_in(scene, line, extent):
    """Whether half of a line or more lies in an extent."""
    x, y = scene.to_map(line[:, 1], line[:, 0])
    xmin, ymin, xmax, ymax = extent
    return np.mean((x >= xmin) & (x <= xmax) & (y >= ymin) & (y <= ymax)) >= 0.5


def _conclude(fronts, reason, warnings, likeness, groups, calibration):
    if not fronts:
        return Extraction((), "none", _sentence(reason), (), tuple(warnings), likeness)
    # All fronts of a scene came about in the same way.
    method = fronts[0].method
    low = LOW_CONFIDENCE[method] if method in calibration else LOW_EVIDENCE
    confident = [front for front in fronts if front.mean_confidence >= low]
    outcome = "low_confidence" if not confident else "several" if len(fronts) > 1 else "found"
    fronts = tuple(
        replace(front, outcome=outcome if front in confident else "low_confidence") for front in fronts
    )
    mean = float(np.mean([front.mean_confidence for front in fronts]))
    length = sum(front.length_m for front in fronts)
    unsure = "unsure " if outcome == "low_confidence" else ""
    if len(fronts) == 1:
        what = f"one {unsure}front of {length / 1000:.1f} km"
    else:
        what = f"{len(fronts)} {unsure}fronts of {length / 1000:.1f} km in all"
    if unsure:
        them, their = ("it", "its") if len(fronts) == 1 else ("them", "their")
        what += f" (mean confidence {mean:.2f}, below {low:g}): check {them}"
        # Who has clicked the ends is not asked for them again.
        if not all(front.click_front in groups and groups[front.click_front][0] for front in fronts):
            what += f", or click {their} ends"
    else:
        what += f", mean confidence {mean:.2f}"
        if doubtful := len(fronts) - len(confident):
            what += f"; {doubtful} of them below {low:g}: check {'it' if doubtful == 1 else 'them'}"
    flags = tuple(sorted({flag for front in fronts for flag in front.flags}))
    return Extraction(fronts, outcome, _sentence(what), flags, tuple(warnings), likeness)


def _sentence(text):
    return text[0].upper() + text[1:] + "."


def clicked_fronts(clicks):
    """Ends and other points of each front that has clicks on it.

    Parameters
    ----------
    clicks : sequence of Click
        In pixels (x = column, y = row) of the working grid.

    Returns
    -------
    dict of int to (list, list)
        Number of the front to its ends and its points, each (row, column).

    Raises
    ------
    ClickError
        If a front has more than two ends, or two in the same place.
    """
    groups = {}
    for click in clicks:
        if click.kind in ("front", "end"):
            ends, points = groups.setdefault(click.front, ([], []))
            (ends if click.kind == "end" else points).append(np.array([click.y, click.x]))
    for number, (ends, _) in groups.items():
        if len(ends) > 2:
            raise ClickError(
                f"Front {number} has {len(ends)} ends; a front has two. Give the others another front number."
            )
        if len(ends) == 2 and np.hypot(*(ends[1] - ends[0])) < 1.0:
            raise ClickError(f"The two ends of front {number} lie in the same place; click one at each end.")
    return groups


def front_likeness(probabilities):
    """How much each pixel looks like a calving front to the network, from 0 to 1.

    Parameters
    ----------
    probabilities : Probabilities

    Returns
    -------
    ndarray of float32, shape (H, W)
        The front's own probability; of a network of zones only that of a border of glacier and ocean, which goes on
        along side glaciers and ice walls and would lead a path between two ends astray.
    """
    if probabilities.front is not None:
        return probabilities.front
    return _border_probability(probabilities.zones)


def front_cost(likeness, edges):
    """Cost of crossing each pixel for a path along a front: what looks like one, or at least like an edge.

    Parameters
    ----------
    likeness : ndarray of float, shape (H, W)
        From :func:`front_likeness`.
    edges : ndarray of float, shape (H, W)
        From :func:`.tracing.edge_strength`.

    Returns
    -------
    ndarray of float, shape (H, W)
    """
    return path_cost(np.maximum(likeness, EDGE_SHARE * edges)) ** STEEPNESS


class _Grid:
    """The working grid of one scene with all that drawing fronts on it needs."""

    def __init__(self, scene, probabilities, clicks):
        self.scene = scene
        self.pixel_m = float(np.mean(scene.pixel_size_m))
        self.shape = scene.values.shape
        self.zones = probabilities.zones
        self.front_probability = probabilities.front
        self.calibration = probabilities.calibration
        self.clicks = clicks
        self.likeness = front_likeness(probabilities)
        self.edges = edge_strength(scene.values, scene.valid)
        self.cost = front_cost(self.likeness, self.edges)

    # Candidates: what the network itself calls a front.

    def candidates(self, minimum_length_m):
        """Lines longer than a minimum: borders of ocean and glacier, other ridges; and why there is no border."""
        borders, reason = [], "the network found no calving front in this window"
        if self.zones is not None:
            ocean = self._ocean()
            borders, reason = self._border_lines(ocean, minimum_length_m)
        return borders, self.ridges(borders, minimum_length_m), reason

    def _ocean(self):
        """Ocean without icebergs, islands, lakes and shadows."""
        ocean = self.zones.argmax(axis=0) == _OCEAN
        pixel_m2 = self.scene.pixel_size_m[0] * self.scene.pixel_size_m[1]
        clicked = {kind: [(c.y, c.x) for c in self.clicks if c.kind == kind] for kind in ("ocean", "glacier")}
        ocean = ~_drop_components(~ocean, SMALLEST_LAND_M2 / pixel_m2, 0.0, clicked["glacier"])
        return _drop_components(ocean, SMALLEST_OCEAN_M2 / pixel_m2, SECOND_OCEAN_SHARE, clicked["ocean"])

    def _border_lines(self, ocean, minimum_length_m):
        """Stretches of the ocean's border that face the glacier and that the network calls front."""
        from skimage.measure import find_contours

        if not ocean.any():
            if (self.zones.argmax(axis=0) == _OCEAN).any():
                return [], (
                    f"there is no ocean larger than {SMALLEST_OCEAN_M2 / 1e6:.0f} km2 in this window; "
                    "click on it if there is"
                )
            return [], "there is no ocean in this window"
        others = self.zones[:_OCEAN].max(axis=0)
        field = self.zones[_OCEAN] - others
        # Where small things were dropped, the field must agree with what is left.
        field = np.where(ocean, np.maximum(field, 0.05), np.minimum(field, -0.05))
        facing = _share_of_glacier(self.zones, ~ocean)
        near_front = (
            None if self.front_probability is None else ndimage.maximum_filter(self.front_probability, 3)
        )
        lines, facing_any, longest = [], False, 0.0
        for contour in find_contours(field, 0.0):
            contour = contour + 0.5
            keep = values_along(facing, contour) > 0.5
            keep &= values_along(self.scene.valid.astype(np.float32), contour) > 0.5
            facing_any |= bool(keep.any())
            if near_front is not None:
                keep &= values_along(near_front, contour) > FRONT_THRESHOLD
            for line in _runs(contour, keep, LARGEST_GAP_M / self.pixel_m):
                line = smooth_line(line, _CONTOUR_SIGMA)
                length = self.length_m(line)
                longest = max(longest, length)
                if length > minimum_length_m:
                    lines.append(line)
        if lines:
            return lines, ""
        if longest > 0:
            return (
                [],
                f"the longest front-like border is {longest:.0f} m long, shorter than {minimum_length_m:.0f} m",
            )
        if facing_any:
            return [], "the border of glacier and ocean does not look like a calving front"
        return [], "no glacier borders on the ocean in this window"

    def ridges(self, known, minimum_length_m):
        """Ridges of front probability, longer than a minimum, that no known line follows."""
        from skimage.morphology import skeletonize

        if self.front_probability is None:
            return []
        band = (self.front_probability > 2 * FRONT_THRESHOLD) & self.scene.valid
        explained = np.ones(self.shape, dtype=bool)
        for line in known:
            rows, columns = np.clip(line.astype(int), 0, np.array(self.shape) - 1).T
            explained[rows, columns] = False
        if known:
            band &= ndimage.distance_transform_edt(explained) * self.pixel_m > LARGEST_GAP_M
        lines = []
        for path in longest_paths(skeletonize(band)):
            # Through its middle, or the path would take the short way between the ends of a horseshoe.
            line = smooth_line(least_cost_path(self.cost, path[[0, len(path) // 2, -1]] + 0.5), PATH_SIGMA)
            if self.length_m(line) > minimum_length_m:
                lines.append(line)
        return lines

    def facing_ridges(self, ridges, borders):
        """Ridges that have ocean and glacier on their two sides about as much as any line has."""
        if self.zones is None or not ridges:
            return ridges
        shares = [
            facing(resample_line(line, 1.0), self.zones, self.pixel_m).mean() for line in ridges + borders
        ]
        return [line for line, share in zip(ridges, shares) if share >= FACING_SHARE * max(shares)]

    # Clicks: what the user says.

    def clicked_front(self, candidates, whole, ends, points):
        """The front that clicks of one front ask for, or None where nothing is near them; whole are all ridges."""
        if len(ends) == 2:
            ordered = _order_between(ends[0], ends[1], points)
            return self._path([ends[0], *ordered, ends[1]])
        clicked = [*ends, *points]
        # The front may go on where the zones break its border: the longer of the two is meant.
        near = [self._nearest(clicked, lines) for lines in (candidates, whole)]
        line = max((each for each in near if each is not None), key=self.length_m, default=None)
        if line is None:
            line = self._nearest(clicked, self._faint_lines())
        if line is None:
            return None
        line = self._through(line, [*points, *ends])
        return _cut(line, ends[0], points) if ends else line

    def _path(self, points):
        # Who clicks a place twice means it once.
        points = [points[0], *(point for last, point in zip(points, points[1:]) if (point != last).any())]
        fixed = points[1:-1]
        return smooth_line(least_cost_path(self.cost, points), PATH_SIGMA, fixed)

    def _nearest(self, clicked, lines):
        """The line with the smallest distance to any of the clicks, if one is within reach."""
        best, best_distance = None, CLICK_REACH_M / self.pixel_m
        for line in lines:
            distance = min(nearest_vertex(line, point)[1] for point in clicked)
            if distance < best_distance:
                best, best_distance = line, distance
        return best

    def _faint_lines(self):
        """Ridges that are too faint or too short to count unless they are clicked."""
        from skimage.morphology import skeletonize

        ridges = longest_paths(skeletonize((self.likeness > 0.1) & self.scene.valid))
        return [smooth_line(path + 0.5, PATH_SIGMA) for path in ridges]

    def _through(self, line, points):
        """Lead a line through clicks, in their order along it."""
        done = line[:0]
        for number, point in enumerate(sorted(points, key=lambda point: _place(line, point))):
            line = self._pull(line, point, held=number > 0)
            at, _ = nearest_vertex(line, point)
            done, line = np.concatenate([done, line[:at]]), line[at:]
        return np.concatenate([done, line])

    def _pull(self, line, point, held):
        """Lead a line through a click, beyond its end if the click lies there; a held start stays."""
        nearest, distance = nearest_vertex(line, point)
        if distance < 0.25:
            return np.concatenate([line[:nearest], [point], line[nearest + 1 :]])
        along = arc_length(line)
        place, length = along[nearest], along[-1]
        pull = max(CLICK_PULL_M / self.pixel_m, 2 * distance)
        # The click lies beyond an end where less of the line is left than the click is away from it.
        before = line[along <= max(place - pull, 0.0)] if held or place > distance else line[:0]
        after = line[along >= min(place + pull, length)] if length - place > distance else line[:0]
        if not len(before) and not len(after):
            before, after = (line[:0], line[-1:]) if place < length / 2 else (line[:1], line[:0])
        way = self._path([*before[-1:], point, *after[:1]])
        return np.concatenate([before[:-1], way, after[1:]])

    # Lines to fronts.

    def front(self, line, method, fixed=(), **fields):
        """A front in map coordinates with its confidence."""
        confidence = line_confidence(
            line, method, self.zones, self.front_probability, self.edges, self.pixel_m, self.calibration
        )
        vertices = simplify_line(np.column_stack([line, confidence]), fixed)
        x, y = self.scene.to_map(vertices[:, 1], vertices[:, 0])
        return Front(
            points=np.column_stack([x, y]),
            confidence=np.clip(vertices[:, 2], 0.0, 1.0),
            mean_confidence=float(resample_line(np.column_stack([line, confidence]), 1.0)[:, 2].mean()),
            length_m=self.length_m(line),
            method=method,
            flags=self._flags(line),
            **fields,
        )

    def length_m(self, line):
        return float(np.hypot(*(np.diff(line, axis=0) * self.scene.pixel_size_m).T).sum())

    def _flags(self, line):
        flags = []
        margin = 2.0
        reach = np.array(self.shape) - margin
        at_window = ((line[[0, -1]] < margin) | (line[[0, -1]] > reach)).any()
        rows, columns = np.clip(line[[0, -1]].astype(int), 0, np.array(self.shape) - 1).T
        at_no_data = ndimage.binary_dilation(_outside(self.scene.valid), _EIGHT, iterations=2)[
            rows, columns
        ].any()
        if at_window or at_no_data:
            flags.append("touches_edge")
        return tuple(flags)


def _outside(valid):
    """Pixels without a measurement that are connected to the window's edge: not shadow within the scene."""
    labels, _ = ndimage.label(np.pad(~valid, 1, constant_values=True), structure=_EIGHT)
    return (labels == labels[0, 0])[1:-1, 1:-1]


def _border_probability(zones):
    """How much a pixel looks like the border of glacier and ocean: both are likely within a pixel of it."""
    ocean = ndimage.maximum_filter(zones[_OCEAN], 3)
    glacier = ndimage.maximum_filter(zones[_GLACIER], 3)
    return np.sqrt(ocean * glacier) * (np.minimum(ocean, glacier) > 0.3)


def _share_of_glacier(zones, land):
    """Share of glacier in the land near each pixel."""
    sigma = 1.5
    weight = ndimage.gaussian_filter(land.astype(np.float32), sigma)
    glacier = ndimage.gaussian_filter(np.where(land, zones[_GLACIER], 0.0), sigma)
    known = ndimage.gaussian_filter(np.where(land, zones[:_OCEAN].sum(axis=0), 0.0), sigma)
    return np.where(weight > 1e-3, glacier / np.maximum(known, 1e-6), 0.0)


def _drop_components(mask, smallest_px, share, wanted):
    """Components of a mask that are large enough, or that hold a wanted (row, column)."""
    labels, count = ndimage.label(mask, structure=_EIGHT)
    if count == 0:
        return mask
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    sizes[0] = 0
    keep = sizes >= max(smallest_px, share * sizes.max())
    for row, column in wanted:
        inside = tuple(np.clip([int(row), int(column)], 0, np.array(mask.shape) - 1))
        keep[labels[inside]] = True
    keep[0] = False
    return keep[labels]


def _place(line, point):
    """Where along a line a point lies; before it or after it where an end is nearest."""
    nearest, distance = nearest_vertex(line, point)
    return nearest + distance * ((nearest == len(line) - 1) - (nearest == 0))


def _cut(line, end, points):
    """End a line at a click; the part with the other clicks stays, else the longer one."""
    at, _ = nearest_vertex(line, end)
    parts = [part for part in (line[: at + 1], line[at:]) if len(part) > 1]
    if points:
        return min(parts, key=lambda part: sum(nearest_vertex(part, point)[1] for point in points))
    return max(parts, key=lambda part: arc_length(part)[-1])


def _runs(contour, keep, gap_px):
    """Stretches of a contour that are kept; gaps up to a length are bridged; a closed contour is opened."""
    if len(contour) > 2 and np.allclose(contour[0], contour[-1]):
        contour, keep = _opened(contour[:-1], keep[:-1])
    along = arc_length(contour)
    gaps, _ = ndimage.label(~keep)
    keep = keep.copy()
    for (gap,) in ndimage.find_objects(gaps):
        if gap.start > 0 and gap.stop < len(keep) and along[gap.stop] - along[gap.start - 1] <= gap_px:
            keep[gap] = True
    runs, _ = ndimage.label(keep)
    return [contour[run] for (run,) in ndimage.find_objects(runs) if run.stop - run.start > 1]


def _opened(ring, keep):
    """A ring of vertices from its longest gap on, so that its arbitrary start cuts no stretch in two."""
    gaps = np.flatnonzero(~keep & np.roll(keep, 1))
    runs = np.flatnonzero(keep & ~np.roll(keep, 1))
    if not len(gaps):
        return ring, keep
    lengths = (runs[np.searchsorted(runs, gaps) % len(runs)] - gaps) % len(ring)
    start = -gaps[np.argmax(lengths)]
    return np.roll(ring, start, axis=0), np.roll(keep, start)


def _order_between(begin, end, points):
    """Points on a front in their order from one end to the other: the shortest way through all of them."""
    ordered, here, left = [], begin, list(points)
    while left:
        nearest = min(range(len(left)), key=lambda k: np.hypot(*(left[k] - here)))
        here = left.pop(nearest)
        ordered.append(here)
    # The nearest neighbour can double back; swapping neighbours as long as the way gets shorter mends that.
    improved = True
    while improved:
        improved = False
        for k in range(len(ordered) - 1):
            swapped = [*ordered[:k], ordered[k + 1], ordered[k], *ordered[k + 2 :]]
            if _way(begin, swapped, end) < _way(begin, ordered, end) - 1e-9:
                ordered, improved = swapped, True
    return ordered


def _way(begin, points, end):
    return arc_length(np.array([begin, *points, end]))[-1]
