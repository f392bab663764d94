"""Who predicts on an archive's scenes: weights as published, weights as the plugin uses them, or anybody's masks."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Callable

import numpy as np
from tqdm import tqdm

from calvingfront_plugin.delineation import fronts
from calvingfront_plugin.delineation.front_mask import (
    FRONT_THRESHOLD,
    MINIMUM_LENGTH_M,
    front_from_probability,
    front_from_zones,
)
from calvingfront_plugin.delineation.resampling import resample
from calvingfront_plugin.delineation.scene import Scene, SceneError, read_scene
from calvingfront_plugin.delineation.segmentation import load_network, segment
from training.archive import (
    SUFFIXES,
    ZONE_GREYS,
    foreign_greys,
    listed,
    pictures,
    read_image,
    read_picture,
)

_SHORT_REMOVED = f"Fronts up to {MINIMUM_LENGTH_M:.0f} m are removed."

#: Ways of drawing fronts and what results say of them.
WAYS = {
    "zones": f"One-pixel fronts between ocean and glacier of the predicted zones. {_SHORT_REMOVED}",
    "fronts": f"One-pixel fronts along the skeletons of the predicted front. {_SHORT_REMOVED}",
    "lines": "Fronts drawn by the plugin on its working grid, without clicks, put back on the image's pixels. "
    f"{_SHORT_REMOVED}",
}

#: What results say of front masks that are taken as they are.
FINISHED = (
    "Predicted front masks are taken as finished fronts (--finished), unlike in the publication: they are not "
    "thinned, and no short front is removed."
)


class BenchmarkError(ValueError):
    """Predictions or scenes that cannot be evaluated; the message says why and what to do."""


@dataclass(frozen=True, eq=False)
class Prediction:
    """What one way of drawing fronts says of one scene.

    Attributes
    ----------
    way : str
        A key of :data:`WAYS`.
    front : ndarray of bool, shape (H, W)
        Fronts one pixel wide, without regard to the bounding box.
    zones : ndarray of uint8, shape (H, W), or None
        Grey values before any post-processing.
    band : ndarray of bool, shape (H, W), or None
        Pixels called front, before they are thinned.
    """

    way: str
    front: np.ndarray
    zones: np.ndarray | None = None
    band: np.ndarray | None = None


@dataclass(frozen=True)
class Predictor:
    """Something that predicts on scenes: weights, or masks that some other system has written.

    Attributes
    ----------
    name, version : str
    ways : tuple of str
        Of each prediction, keys of :data:`WAYS`.
    predict : callable
        Takes an ArchiveScene and yields a :class:`Prediction` for each way.
    finished : bool
        Whether front masks are taken as they are, see :func:`masks_predictor`.
    """

    name: str
    version: str
    ways: tuple
    predict: Callable
    finished: bool = False


# Weights


def weights_predictor(path, device="auto"):
    """Predictor from a weights file.

    Networks of the published kind (published normalisation, native pixels) predict as published; all others as
    the plugin uses them, without clicks.

    Parameters
    ----------
    path : path
    device : str
        ``auto``, ``cpu``, ``cuda`` or ``mps``.

    Returns
    -------
    Predictor

    Raises
    ------
    WeightsError
        Where the file cannot be used.
    """
    network, card = load_network(path)
    if card.normalisation == "caffe" and card.working_pixel_size_m is None:
        ways = ("zones",) * card.has_zones + ("fronts",) * card.has_front
        predict = _predict_as_published
    else:
        ways, predict = ("lines",), _predict_as_the_plugin
    return Predictor(
        card.name, card.version, ways, partial(predict, card=card, network=network, device=device)
    )


def native_scene(scene):
    """A scene of the archive as a network of the published kind sees it: all pixels, none missing.

    Parameters
    ----------
    scene : ArchiveScene

    Returns
    -------
    Scene
        At native resolution, without a CRS.
    """
    values = read_image(scene).astype(np.float32)
    size = scene.name.ground_pixel_m
    return Scene(
        path=str(scene.image),
        band=1,
        name=scene.name.stem,
        values=values,
        valid=np.ones(values.shape, dtype=bool),
        transform=(0.0, size, 0.0, 0.0, 0.0, -size),
        crs_wkt="",
        pixel_size_m=(size, size),
        native_pixel_size_m=(size, size),
        native_window=(0, 0, values.shape[1], values.shape[0]),
        scale="stretched",
        scale_reason="8-bit picture of the archive",
    )


def _predict_as_published(scene, card, network, device):
    """Method, sections 5 and 6, by zones and by fronts where the network has both."""
    probabilities = segment(native_scene(scene), card, network, device=device)
    if card.has_zones:
        zones = np.array(ZONE_GREYS, dtype=np.uint8)[probabilities.zones.argmax(axis=0)]
        yield _prediction_from_zones(zones, scene)
    if card.has_front:
        yield _prediction_from_band(probabilities.front > FRONT_THRESHOLD, scene)


def _predict_as_the_plugin(scene, card, network, device):
    try:
        working = read_scene(
            scene.image,
            scale="stretched",
            pixel_size_m=scene.name.ground_pixel_m,
            working_pixel_size_m=card.working_pixel_size_m,
        )
    except SceneError as error:
        # As a user who gets no line; it counts as an image without front.
        tqdm.write(f"{scene.name.stem}: nothing predicted. {error}", file=sys.stderr)
        yield Prediction("lines", np.zeros(read_image(scene).shape, dtype=bool))
        return
    probabilities = segment(working, card, network, device=device)
    extraction = fronts.extract_fronts(working, probabilities, (), MINIMUM_LENGTH_M)
    factors = np.divide(working.pixel_size_m, working.native_pixel_size_m)
    lines = []
    for front in extraction.fronts:
        columns, rows = working.to_pixel(*front.points.T)
        lines.append(np.column_stack([rows, columns]) * factors)

    shape = read_image(scene).shape
    zones = band = None
    if card.has_zones:
        native = [_on_native_grid(layer, factors, shape) for layer in probabilities.zones]
        zones = np.array(ZONE_GREYS, dtype=np.uint8)[np.argmax(native, axis=0)]
    if card.has_front:
        band = _on_native_grid(probabilities.front, factors, shape) > fronts.FRONT_THRESHOLD
    yield Prediction("lines", draw_lines(lines, shape), zones, band)


def _on_native_grid(layer, factors, shape):
    values, _ = resample(layer, np.ones(layer.shape, dtype=bool), tuple(1 / factors))
    return values[: shape[0], : shape[1]]


def draw_lines(lines, shape):
    """One-pixel mask of lines.

    Parameters
    ----------
    lines : sequence of ndarray of float, shape (N, 2)
        Ordered (row, column), (0, 0) the outer corner of the first pixel.
    shape : tuple of int

    Returns
    -------
    ndarray of bool, shape (H, W)
        What lies outside is left out.
    """
    from skimage.draw import line as straight_line

    mask = np.zeros(shape, dtype=bool)
    for line in lines:
        pixels = np.floor(line).astype(int)
        for begin, end in zip(pixels, pixels[1:]):
            rows, columns = straight_line(*begin, *end)
            inside = (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
            mask[rows[inside], columns[inside]] = True
    return mask


# Masks


#: What a folder without masks may hold instead, and what to do with it.
_NO_MASKS = {
    ".safetensors": "weights: give that file, {}.",
    ".ckpt": "checkpoints: write weights with 'python -m training export', and give these.",
}


def masks_predictor(folder, scenes, finished=False, name=None):
    """Predictor from a folder of masks that some system has predicted.

    Parameters
    ----------
    folder : path
        For each scene ``<stem>_zones.png`` with the archive's grey values, or ``<stem>_front.png`` with 0 and one
        other value, or both; or ``<stem>.png``, which is one or the other.
    scenes : sequence of ArchiveScene
        All of which must have a mask.
    finished : bool
        Whether front masks hold the finished fronts, one pixel wide: they are then neither thinned nor are short
        ones removed.
    name : str, optional
        Of the system; the folder's by default.

    Returns
    -------
    Predictor

    Raises
    ------
    BenchmarkError
        Where masks are missing; when predicting also for masks of other size or with other values.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise BenchmarkError(f"There is no folder {folder}; give the one that holds the predicted masks.")
    files = pictures(folder)
    stems = [scene.name.stem for scene in scenes]
    suffixes = {way: SUFFIXES[way] for way in ("zones", "fronts")}
    ways = tuple(way for way in suffixes if any(stem + suffixes[way] in files for stem in stems))
    if not ways and any(stem in files for stem in stems):
        ways = (_way_of_plain_masks(files[stem] for stem in stems if stem in files),)
        suffixes = dict.fromkeys(ways, "")
    if not ways:
        for suffix, what in _NO_MASKS.items():
            there = sorted(folder.glob(f"*{suffix}"))
            if there:
                raise BenchmarkError(f"{folder} holds no masks, but {what.format(there[0])}")
        raise BenchmarkError(
            f"{folder} has no mask of any scene: it must hold <scene>_zones.png or <scene>_front.png, such as "
            f"{stems[0]}_zones.png."
        )
    for way in ways:
        missing = [stem + suffixes[way] for stem in stems if stem + suffixes[way] not in files]
        if missing:
            raise BenchmarkError(
                f"{folder} lacks {len(missing)} of {len(stems)} masks, such as {missing[0]}.png. Every scene needs "
                "one; where nothing was found write a mask that says so, for fronts an all-black one."
            )

    def predict(scene):
        for way in ways:
            path = files[scene.name.stem + suffixes[way]]
            if way == "zones":
                yield _prediction_from_zones(_read_zone_mask(path), scene)
            else:
                mask = _read_front_mask(path)
                if finished:
                    yield Prediction("fronts", mask, band=mask)
                else:
                    yield _prediction_from_band(mask, scene)

    return Predictor(name or folder.resolve().name, "", ways, predict, finished)


def _way_of_plain_masks(paths):
    """Black masks do not tell whether they are of zones or of fronts; the first other one does."""
    for path in paths:
        greys = set(np.unique(read_picture(path)).tolist()) - {0}
        if greys:
            return "zones" if greys & set(ZONE_GREYS) else "fronts"
    return "fronts"


def _read_zone_mask(path):
    mask = read_picture(path)
    foreign = foreign_greys(mask, ZONE_GREYS)
    if foreign:
        raise BenchmarkError(
            f"{path} has grey values of {listed(foreign)}; predicted zones are {listed(ZONE_GREYS)} for no data, "
            "rock, glacier and ocean."
        )
    return mask


def _read_front_mask(path):
    mask = read_picture(path)
    greys = foreign_greys(mask, (0,))
    if len(greys) > 1:
        raise BenchmarkError(
            f"{path} has grey values of {listed(greys)} beside 0; a front mask has one. Apply the threshold to "
            "probabilities first."
        )
    return mask > 0


# From masks to fronts


def _prediction_from_zones(zones, scene):
    front = front_from_zones(zones, MINIMUM_LENGTH_M / scene.name.resolution_m)
    return Prediction("zones", front, zones=zones)


def _prediction_from_band(band, scene):
    threshold_px = MINIMUM_LENGTH_M / scene.name.resolution_m
    return Prediction("fronts", front_from_probability(band.astype(np.float32), threshold_px), band=band)
