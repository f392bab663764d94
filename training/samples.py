"""Training samples: a window of a labelled scene, made to look as rasters look in use, with clicks.

Everything about a sample follows from a seed, so that a resumed run sees the samples it would have seen.
"""

from dataclasses import dataclass

import numpy as np
import torch
from scipy import ndimage
from torch.nn import functional

from calvingfront_plugin.delineation.clicks import click_maps
from calvingfront_plugin.delineation.scene import GRID_STEP, normalise
from training.labelled_scene import GLACIER, NO_DATA, NOT_LABELLED, OCEAN

#: Jitter of simulated clicks in metres on the ground (standard deviation).
CLICK_JITTER_M = 100.0

#: Half width of the band around the front that counts as front, in working pixels (standard deviation of a
#: Gaussian).
FRONT_SIGMA_PX = 4 / 3

#: Standard deviation of the Gaussian that marks a click, in working pixels.
CLICK_SIGMA_PX = 3.0

#: Ground length of the windows of training, in metres: a quarter of the batches take the longest.
SHORTEST_WINDOW_M, LONGEST_WINDOW_M = 8_000.0, 19_200.0

#: Pieces of front shorter than this are not clicked.
MINIMUM_PIECE_M = 750.0

#: Share of samples without a click, and of samples cut where there is no front.
NO_CLICK_SHARE = 0.35
FRONT_FREE_SHARE = 0.12

#: How much of the ocean's backscatter comes from another scene where one is blended in: least and most.
MIXED = (0.15, 0.5)


@dataclass(frozen=True)
class Sample:
    """One training sample on the working grid.

    Attributes
    ----------
    inputs : ndarray of float32, shape (6, H, W)
        Normalised backscatter, valid mask, and the four click channels.
    zones : ndarray of int64, shape (H, W)
        Class ids, and ``NOT_LABELLED``.
    front : ndarray of float32, shape (H, W)
        Soft front target, 1 on the front.
    """

    inputs: np.ndarray
    zones: np.ndarray
    front: np.ndarray


@dataclass(frozen=True)
class _View:
    """Where a sample looks: map from its pixels to the scene's."""

    centre: np.ndarray  # scene pixel (row, column) under the middle of the window
    matrix: np.ndarray  # scene pixels per window pixel, 2 x 2, (row, column)
    shape: tuple
    zoom: float
    pixel_size_m: float  # of the window, as the network is told

    def from_scene(self, points):
        """Window (row, column) of scene (row, column)."""
        middle = np.array(self.shape) / 2
        return (points - self.centre) @ np.linalg.inv(self.matrix).T + middle


class PreparedScene:
    """A labelled scene with its layers stacked for resampling to a working grid.

    Parameters
    ----------
    scene : LabelledScene
    pixel_size_m : float
        Ground size of a pixel of the working grid, over which backscatter is averaged.
    """

    def __init__(self, scene, pixel_size_m):
        self.scene = scene
        valid = scene.valid.astype(np.float32)
        # As in use, a working pixel is the mean of what it covers. Interpolation averages two pixels already;
        # blocks are odd, so that nothing moves.
        blocks = [2 * int(max(pixel_size_m / size - 1, 0) / 2 + 1e-6) + 1 for size in scene.pixel_size_m]
        weight = ndimage.uniform_filter(valid, blocks, mode="constant")
        values = ndimage.uniform_filter(scene.backscatter * valid, blocks, mode="constant")
        self.smooth = torch.from_numpy(np.stack([values, weight]).astype(np.float32))[None]
        self.distance = torch.from_numpy(np.minimum(scene.front_distance_m, 1e4).astype(np.float32))[
            None, None
        ]
        self.zones = torch.from_numpy(scene.zones.astype(np.float32))[None, None]
        # Beyond a scene there is no data. A scene without zones does not say so: of all classes it would teach
        # this one alone, which a network could answer everywhere.
        self.zone_beyond = NOT_LABELLED if (scene.zones == NOT_LABELLED).all() else NO_DATA


def draw_window(rng, pixel_size_m):
    """Rows and columns of the windows of one batch: 8 to 19 km on the working grid, mostly small ones."""
    longest = round(LONGEST_WINDOW_M / pixel_size_m / GRID_STEP)
    if rng.random() < 0.25:
        return longest * GRID_STEP, longest * GRID_STEP
    shortest = round(SHORTEST_WINDOW_M / pixel_size_m / GRID_STEP)
    return tuple(int(GRID_STEP * n) for n in rng.integers(shortest, longest + 1, 2))


def draw_sample(prepared, shape, rng, pixel_size_m, mixed=None):
    """Draw a sample from one scene.

    Parameters
    ----------
    prepared : PreparedScene
    shape : tuple of int
        Rows and columns of the window.
    rng : numpy.random.Generator
    pixel_size_m : float
        Ground size of a pixel of the working grid.
    mixed : PreparedScene, optional
        Another scene, to be blended into the ocean of this one.

    Returns
    -------
    Sample
    """
    scene = prepared.scene
    view = _draw_view(scene, shape, rng, pixel_size_m)
    backscatter, valid, distance, zones = _resample(prepared, view)
    if mixed is not None:
        backscatter = _blend_into_ocean(backscatter, valid, zones, mixed, shape, rng, pixel_size_m)
    backscatter = _randomise_backscatter(backscatter, valid, zones, rng)
    front = np.exp(-0.5 * (distance / view.zoom / (FRONT_SIGMA_PX * pixel_size_m)) ** 2)
    maps = np.zeros((4, *shape), dtype=np.float32)
    if rng.random() > NO_CLICK_SHARE:
        lines = [view.from_scene(piece) for piece in scene.fronts]
        maps = _draw_clicks(lines, zones, distance / view.zoom, rng, pixel_size_m)
    inputs = np.concatenate([normalise(backscatter, valid), maps])
    return Sample(inputs, zones.astype(np.int64), front.astype(np.float32))


def resample_plain(prepared, pixel_size_m):
    """Backscatter and valid mask of a whole scene on the working grid, neither turned nor retouched.

    Returns
    -------
    values : ndarray of float, shape (H, W)
    valid : ndarray of bool, shape (H, W)
    """
    values, valid, _, _ = _resample(prepared, _plain_view(prepared.scene, pixel_size_m))
    return values, valid


def label_plain(prepared, pixel_size_m):
    """Zones and distance to the front of a whole scene on the working grid.

    Returns
    -------
    zones : ndarray of uint8, shape (H, W)
    distance_m : ndarray of float32, shape (H, W)
        Up to 10 km.
    """
    _, _, distance_m, zones = _resample(prepared, _plain_view(prepared.scene, pixel_size_m))
    return zones, distance_m


def _plain_view(scene, pixel_size_m):
    """The whole scene on the working grid."""
    size = np.array(scene.backscatter.shape)
    factor = pixel_size_m / np.array(scene.pixel_size_m)
    shape = tuple(int(np.ceil(n)) for n in size / factor)
    # The window starts at the scene's corner, as in use.
    centre = np.array(shape) / 2 * factor
    return _View(centre, np.diag(factor), shape, 1.0, pixel_size_m)


def _draw_view(scene, shape, rng, pixel_size_m):
    size = np.array(scene.backscatter.shape)
    zoom = 2.0 ** rng.uniform(-0.7, 0.4)
    aspect = 2.0 ** rng.uniform(-0.2, 0.2)
    angle = rng.integers(0, 4) * np.pi / 2
    if rng.random() < 0.5:
        angle += rng.normal(0, 0.2)
    mirror = rng.choice([-1.0, 1.0])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ np.diag(
        [mirror, 1.0]
    )
    ground = pixel_size_m * zoom * np.array([aspect**0.5, aspect**-0.5])
    matrix = np.diag(1 / np.array(scene.pixel_size_m)) @ turn @ np.diag(ground)
    centre = _draw_centre(scene, size, np.array(shape) * pixel_size_m * zoom, rng)
    return _View(centre, matrix, shape, zoom, pixel_size_m)


def _draw_centre(scene, size, window_m, rng):
    """Mostly around the front, sometimes anywhere, sometimes where no front is in view."""
    if not scene.fronts:
        return rng.uniform(0.3, 0.7, 2) * size
    window = window_m / np.array(scene.pixel_size_m)
    if rng.random() > FRONT_FREE_SHARE:
        piece = scene.fronts[rng.integers(len(scene.fronts))]
        on_front = piece[rng.integers(len(piece))] + rng.uniform(-0.3, 0.3, 2) * window
        # Where the window would show more padding than scene, it moves inwards.
        inner = np.minimum(0.4 * size, 0.35 * window)
        return np.clip(on_front, inner, size - inner)
    # Where the front is far enough for no corner to see it; else as far from it as there is.
    candidates = rng.uniform(0.1, 0.9, (60, 2)) * size
    distances = scene.front_distance_m[tuple(candidates.astype(int).T)]
    free = np.flatnonzero(distances > np.hypot(*window_m) / 2)
    return candidates[rng.choice(free) if len(free) else np.argmax(distances)]


def _resample(prepared, view):
    """Backscatter, valid mask, distance to the front and zones on the window's grid."""
    rows, columns = view.shape
    offsets = np.stack(np.meshgrid(np.arange(rows) + 0.5, np.arange(columns) + 0.5, indexing="ij"), axis=-1)
    points = (offsets - np.array(view.shape) / 2) @ view.matrix.T + view.centre
    size = np.array(prepared.scene.backscatter.shape)
    grid = torch.from_numpy((2 * points / size - 1)[..., ::-1].astype(np.float32).copy())[None]
    smooth = functional.grid_sample(prepared.smooth, grid, padding_mode="zeros", align_corners=False)
    # Beyond the scene the distance goes on; zeros there would put a front along the scene's edge.
    distance = functional.grid_sample(prepared.distance, grid, padding_mode="border", align_corners=False)
    zones = functional.grid_sample(
        prepared.zones, grid, mode="nearest", padding_mode="border", align_corners=False
    )
    backscatter, weight = smooth[0].numpy()
    inside = ((points >= 0) & (points < size)).all(axis=-1)
    valid = (weight > 0.5) & inside
    backscatter = np.where(valid, backscatter / np.maximum(weight, 1e-3), 0.0)
    distance = np.where(inside, distance[0, 0].numpy(), 1e4)
    zones = np.where(inside, zones[0, 0].numpy(), prepared.zone_beyond).astype(np.uint8)
    return backscatter, valid, distance, zones


def _blend_into_ocean(values, valid, zones, mixed, shape, rng, pixel_size_m):
    """Mean of a scene and another one where there is ocean, both first brought to the same scale."""
    theirs, theirs_valid, _, _ = _resample(mixed, _draw_view(mixed.scene, shape, rng, pixel_size_m))
    if not valid.any() or not theirs_valid.any():
        return values
    ours, theirs = _to_unit(values, valid), _to_unit(theirs, theirs_valid)
    where = ndimage.gaussian_filter(((zones == OCEAN) & theirs_valid).astype(np.float32), 1.0)
    return ours + rng.uniform(*MIXED) * where * (theirs - ours)


def _to_unit(values, valid):
    """Values from 0 to 1 between low and high quantiles of the valid ones."""
    low, high = np.quantile(values[valid], [0.005, 0.995])
    return np.clip((values - low) / max(high - low, 1e-6), 0.0, 1.0)


def _randomise_backscatter(values, valid, zones, rng):
    """Make backscatter look as some other sensor, date or stretch would give it."""
    if not valid.any():
        return values
    x = _to_unit(values, valid)
    if rng.random() < 0.35:
        # Another state of sea or ice: one zone brighter or darker than it was.
        zone = OCEAN if rng.random() < 0.7 else GLACIER
        soft = ndimage.gaussian_filter((zones == zone).astype(np.float32), 1.0)
        x = np.clip(x * (1 + soft * (2.0 ** rng.uniform(-2.0, 1.0) - 1)), 0.0, 1.0)
    if rng.random() < 0.6:
        looks = 2.0 ** rng.uniform(3, 8)
        noise = rng.standard_gamma(looks, x.shape).astype(np.float32) / looks
        if rng.random() < 0.5:
            noise = 1 + (ndimage.gaussian_filter(noise, 0.7) - 1) * 2.5
        x = np.clip(x * np.maximum(noise, 0.0), 0.0, 1.0)
    if rng.random() < 0.25:
        x = _blur(x, valid, rng.uniform(0.4, 1.2))
    x = x ** (2.0 ** rng.uniform(-1.3, 1.0))
    if rng.random() < 0.3:
        # Histogram-matched products: values follow their rank.
        ordered = np.sort(x[valid])
        rank = np.searchsorted(ordered, x) / max(len(ordered), 1)
        share = rng.uniform(0.3, 1.0)
        x = (1 - share) * x + share * np.clip(rank, 0, 1)
    if rng.random() < 0.3:
        slope = rng.uniform(-0.3, 0.3, 2)
        ramp = np.add.outer(
            slope[0] * np.linspace(-1, 1, x.shape[0]), slope[1] * np.linspace(-1, 1, x.shape[1])
        )
        x = x + ramp * (x > 0)
    if rng.random() < 0.3:
        levels = rng.integers(12, 200)
        x = np.round(x * levels) / levels
    return x.astype(np.float32)


def _blur(x, valid, sigma):
    """Gaussian mean of the valid pixels; what stands for missing ones is bright in dB and must not leak in."""
    weight = ndimage.gaussian_filter(valid.astype(np.float32), sigma)
    return ndimage.gaussian_filter(np.where(valid, x, 0.0), sigma) / np.maximum(weight, 1e-6)


def window_pieces(lines, shape, pixel_size_m, minimum_m=MINIMUM_PIECE_M):
    """Stretches of front inside a window, of at least a minimum length on the working grid.

    Parameters
    ----------
    lines : sequence of ndarray, shape (N, 2)
        Ordered (row, column) on the window's grid.
    shape : tuple of int
    pixel_size_m, minimum_m : float

    Returns
    -------
    list of ndarray, shape (M, 2)
    """
    pieces = []
    for line in lines:
        labels, count = ndimage.label(((line >= 0) & (line < shape)).all(axis=1))
        for k in range(1, count + 1):
            piece = line[labels == k]
            length = np.hypot(*np.diff(piece, axis=0).T).sum() * pixel_size_m
            if length > minimum_m:
                pieces.append(piece)
    return pieces


def front_clicks(piece, shares, rng, pixel_size_m, jitter_m=CLICK_JITTER_M):
    """Clicks on a piece of front at given shares of its length, as a hand would put them.

    Returns
    -------
    list of (row, column, kind)
        ``end`` at shares 0 and 1, ``front`` between.
    """
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(piece, axis=0).T))])
    jitter = jitter_m / pixel_size_m
    clicks = []
    for share in shares:
        point = np.array([np.interp(share * along[-1], along, piece[:, k]) for k in (0, 1)])
        point = point + rng.normal(0, jitter, 2)
        clicks.append((point[0], point[1], "end" if share in (0.0, 1.0) else "front"))
    return clicks


def zone_click(zones, distance_m, zone, rng, reach_m=3000.0):
    """A click in the ocean or on the glacier, near the front but clear of it; None where there is none."""
    rows, columns = np.nonzero((zones == zone) & (distance_m > 150.0) & (distance_m < reach_m))
    if len(rows) == 0:
        rows, columns = np.nonzero(zones == zone)
    if len(rows) == 0:
        return None
    k = rng.integers(len(rows))
    return rows[k] + 0.5, columns[k] + 0.5, "ocean" if zone == OCEAN else "glacier"


def _draw_clicks(lines, zones, distance_m, rng, pixel_size_m):
    """Click channels: every kind, number and mixture."""
    clicks = []
    pieces = window_pieces(lines, zones.shape, pixel_size_m)
    for piece in pieces:
        if len(pieces) > 1 and rng.random() < 0.25:
            continue
        choice = rng.random()
        if choice < 0.25:
            shares = [rng.uniform(0.1, 0.9)]
        elif choice < 0.6:
            shares = [0.0, 1.0]
        elif choice < 0.75:
            shares = [0.0, rng.uniform(0.3, 0.7), 1.0]
        elif choice < 0.85:
            shares = [float(rng.integers(2))]
        else:
            shares = list(rng.uniform(0.05, 0.95, rng.integers(1, 6)))
            shares += [0.0, 1.0] if rng.random() < 0.5 else []
        clicks += front_clicks(piece, shares, rng, pixel_size_m)
    for zone in (OCEAN, GLACIER):
        if rng.random() < 0.25:
            click = zone_click(zones, distance_m, zone, rng)
            clicks += [click] if click else []
    if not clicks:
        return np.zeros((4, *zones.shape), dtype=np.float32)
    rows, columns, kinds = zip(*clicks)
    sigma = CLICK_SIGMA_PX * pixel_size_m
    return click_maps(columns, rows, kinds, zones.shape, (pixel_size_m, pixel_size_m), sigma)
