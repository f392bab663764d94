"""The benchmark's evaluation: predictions on an archive against its labels, as Gourmelon et al. (2022) measure them.

Segmentation metrics on masks as they are predicted, then one-pixel fronts, the bounding box, and distances pooled
over all images (method, sections 5 to 7). Beyond the paper: the same without box, and figures image by image.
"""

from __future__ import annotations

import csv
import hashlib
import json
import math
import os
from dataclasses import asdict, dataclass, fields
from functools import partial
from pathlib import Path
from typing import Callable

import numpy as np
from tqdm import tqdm

from calvingfront_plugin.delineation import fronts
from calvingfront_plugin.delineation.distance import mask_distances
from calvingfront_plugin.delineation.evaluation import (
    BENCHMARK_HEMISPHERES,
    UNKNOWN,
    ImageDistances,
    breakdown,
)
from calvingfront_plugin.delineation.front_mask import (
    FRONT_THRESHOLD,
    MINIMUM_LENGTH_M,
    box_mask,
    front_from_probability,
    front_from_zones,
)
from calvingfront_plugin.delineation.resampling import resample
from calvingfront_plugin.delineation.scene import Scene, read_scene
from calvingfront_plugin.delineation.segmentation import load_network, segment
from calvingfront_plugin.delineation.weights import ZONES
from training.archive import (
    SUFFIXES,
    ZONE_GREYS,
    foreign_greys,
    list_scenes,
    listed,
    pictures,
    published_split,
    read_box,
    read_front,
    read_image,
    read_picture,
    read_zones,
)

#: Scenes that can be evaluated: the two folders of an archive, and the validation part of the train folder.
PARTS = ("test", "train", "validation")

#: Ways of drawing fronts and what results say of them.
WAYS = {
    "zones": "One-pixel fronts between ocean and glacier of the predicted zones.",
    "fronts": "One-pixel fronts along the skeletons of the predicted front.",
    "lines": "Fronts drawn by the plugin on its working grid, without clicks, put back on the image's pixels.",
}

PROTOCOL = (
    "Gourmelon et al. 2022 (doi:10.5194/essd-14-4287-2022). {way} Fronts up to {minimum:.0f} m are removed; the "
    "prediction is cut to the bounding box, the label is not. Distances from pixel centre to pixel centre, both "
    "ways, with the whole metres of the file name as pixel size; all distances of all images pooled. Images "
    "without a predicted or without a labelled front are left out of the distances and counted. Segmentation "
    "metrics of the masks as predicted, at full size and without box: mean over images; ratios without "
    "denominator are 0, but a class that neither prediction nor label holds is left out."
)

RESULTS_FILE, IMAGES_FILE, DISTANCES_FILE = "results.json", "images.csv", "distances.npz"

#: Folders of a result: masks as predicted, and one-pixel fronts before the bounding box.
MASKS_FOLDER, FRONTS_FOLDER = "masks", "fronts"

#: Marks the columns and arrays that hold figures without bounding box.
WITHOUT_BOX = "_without_box"

#: SHA-256 of the names of the 122 published test scenes, sorted, a line each.
_PUBLISHED_TEST_NAMES = "0c8d0de56799725659da8abd0c4d99f583a077e4cff2febfb4ca1216899f2202"


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
    """

    name: str
    version: str
    ways: tuple
    predict: Callable


@dataclass(frozen=True)
class ClassMetrics:
    """How well one class was segmented in one image, each 0 to 1; nan where neither mask holds the class."""

    iou: float
    precision: float
    recall: float
    f1: float


METRICS = tuple(field.name for field in fields(ClassMetrics))


@dataclass(frozen=True, eq=False)
class BenchmarkImage:
    """Everything measured on one image.

    Attributes
    ----------
    in_box, without_box : ImageDistances
        With the prediction cut to the bounding box, and whole.
    has_box : bool
        Without one both are the same.
    segmentation : dict of str to ClassMetrics
        By class; for zones also ``macro``, the mean over those that are there.
    """

    in_box: ImageDistances
    without_box: ImageDistances
    has_box: bool
    segmentation: dict


@dataclass(frozen=True, eq=False)
class BenchmarkResult:
    """An evaluation of one way of drawing fronts, as written to its folder.

    Attributes
    ----------
    folder : Path
        Holds ``results.json``, ``images.csv`` (a row an image), ``distances.npz`` (all distances), the predicted masks
        and the one-pixel fronts.
    way : str
        A key of :data:`WAYS`.
    part : str
        One of :data:`PARTS`.
    name, version : str
        Of what predicted.
    images : tuple of BenchmarkImage
        In the order of the archive.
    labels_sha256 : str
        Of names, fronts and boxes: results with the same one were measured against the same labels.
    """

    folder: Path
    way: str
    part: str
    name: str
    version: str
    images: tuple
    labels_sha256: str

    @property
    def table(self):
        """Tuple of evaluation.GroupError: as the benchmark measures, in the box."""
        return breakdown(image.in_box for image in self.images)

    @property
    def table_without_box(self):
        """The rows of :attr:`table` without box."""
        return breakdown(image.without_box for image in self.images)

    @property
    def segmentation(self):
        """Mean over images of each metric by class, with the number of images: dict of dict."""
        return _mean_metrics([image.segmentation for image in self.images])

    @property
    def protocol(self):
        return PROTOCOL.format(way=WAYS[self.way], minimum=MINIMUM_LENGTH_M)

    @property
    def is_published_test_set(self):
        """Whether these are the 122 test scenes of the published archive, by their names."""
        names = sorted(image.in_box.name for image in self.images)
        return self.part == "test" and _sha256_of_names(names) == _PUBLISHED_TEST_NAMES


def part_scenes(root, part):
    """Scenes of one part of an archive.

    Parameters
    ----------
    root : path
        ``data_raw``, or the folder that contains it.
    part : str
        One of :data:`PARTS`; ``validation`` is the published draw from the train folder (method, section 2.1).

    Returns
    -------
    list of ArchiveScene

    Raises
    ------
    archive.ArchiveError
        Where the archive or the folder is not there.
    BenchmarkError
        For an unknown or an empty part.
    """
    if part not in PARTS:
        raise BenchmarkError(f"Unknown part '{part}' of an archive; use {', '.join(PARTS)}.")
    scenes = list_scenes(root, "test" if part == "test" else "train")
    if not scenes:
        raise BenchmarkError(f"The archive {root} has no scene to evaluate in its {part} part.")
    if part == "validation":
        scenes = [scenes[number] for number in sorted(published_split(len(scenes))[1])]
    return scenes


# Who predicts


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
    working = read_scene(
        scene.image,
        scale="stretched",
        pixel_size_m=scene.name.ground_pixel_m,
        working_pixel_size_m=card.working_pixel_size_m,
    )
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

    return Predictor(name or folder.resolve().name, "", ways, predict)


def _prediction_from_zones(zones, scene):
    front = front_from_zones(zones, MINIMUM_LENGTH_M / scene.name.resolution_m)
    return Prediction("zones", front, zones=zones)


def _prediction_from_band(band, scene):
    threshold_px = MINIMUM_LENGTH_M / scene.name.resolution_m
    return Prediction("fronts", front_from_probability(band.astype(np.float32), threshold_px), band=band)


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


# Measuring


def evaluate(root, part, predictor, out):
    """Evaluate predictions on a part of an archive, one image in memory at a time.

    Parameters
    ----------
    root : path
        ``data_raw``, or the folder that contains it.
    part : str
        One of :data:`PARTS`.
    predictor : Predictor
    out : path
        Folder for the results; where the predictor has several ways, those of each are in a folder of its name.

    Returns
    -------
    tuple of BenchmarkResult
        One for each way, written.

    Raises
    ------
    archive.ArchiveError, BenchmarkError, DeviceError
        Where archive, predictions or device cannot be used.
    """
    scenes = part_scenes(root, part)
    folders = {way: Path(out) / way if len(predictor.ways) > 1 else Path(out) for way in predictor.ways}
    for folder in folders.values():
        for kind in (MASKS_FOLDER, FRONTS_FOLDER):
            (folder / kind).mkdir(parents=True, exist_ok=True)
    images = {way: [] for way in predictor.ways}
    labels = hashlib.sha256()
    for scene in tqdm(scenes, desc="evaluate", unit="scene", disable=None):
        zones, front, box = read_zones(scene), read_front(scene), read_box(scene)
        labels.update(scene.name.stem.encode() + np.packbits(front).tobytes())
        labels.update(b"" if box is None else box.tobytes())
        for prediction in predictor.predict(scene):
            images[prediction.way].append(measure(scene, prediction, zones, front, box))
            _write_masks(folders[prediction.way], scene.name.stem, prediction)
    results = tuple(
        BenchmarkResult(
            folder=folders[way],
            way=way,
            part=part,
            name=predictor.name,
            version=predictor.version,
            images=tuple(images[way]),
            labels_sha256=labels.hexdigest(),
        )
        for way in predictor.ways
    )
    for result in results:
        _write_distances(result)
        _write_images(result)
        _write_results(result)
    return results


def measure(scene, prediction, zones, front, box):
    """Segmentation metrics and distances of one prediction.

    Parameters
    ----------
    scene : ArchiveScene
    prediction : Prediction
    zones : ndarray of uint8, shape (H, W)
        Labelled, as grey values.
    front : ndarray of bool, shape (H, W)
        Labelled, one pixel wide.
    box : ndarray of float, shape (4, 2), or None
        As in ``front_mask.box_mask``.

    Returns
    -------
    BenchmarkImage
    """
    if prediction.front.shape != front.shape:
        raise BenchmarkError(
            f"{scene.name.stem}: the prediction has {prediction.front.shape[0]} x {prediction.front.shape[1]} "
            f"pixels, the label {front.shape[0]} x {front.shape[1]}; both must have the size of the SAR picture."
        )
    segmentation = {}
    if prediction.zones is not None:
        segmentation.update(zone_metrics(prediction.zones, zones))
    if prediction.band is not None:
        segmentation["front"] = class_metrics(prediction.band, front)
    inside = prediction.front if box is None else prediction.front & box_mask(box, front.shape)
    return BenchmarkImage(
        in_box=_image_distances(scene, inside, front),
        without_box=_image_distances(scene, prediction.front, front),
        has_box=box is not None,
        segmentation=segmentation,
    )


def _image_distances(scene, predicted, label):
    name = scene.name
    # The whole metres of the name, which the benchmark takes for the size of a pixel.
    forth, back = mask_distances(predicted, label, name.resolution_m)
    return ImageDistances(
        name=name.stem,
        glacier=name.glacier,
        date=name.date,
        sensor=name.sensor,
        resolution_m=name.resolution_m,
        hemisphere=BENCHMARK_HEMISPHERES.get(name.glacier),
        predicted_to_label_m=forth,
        label_to_predicted_m=back,
        has_prediction=bool(predicted.any()),
        has_label=bool(label.any()),
    )


def class_metrics(predicted, label):
    """Overlap of one class in a predicted and a labelled mask (method, section 7.1).

    Parameters
    ----------
    predicted, label : ndarray of bool, same shape

    Returns
    -------
    ClassMetrics
        Ratios without denominator are 0; all are nan where neither mask holds the class, for which the published
        code has no value.
    """
    n_predicted, n_label = np.count_nonzero(predicted), np.count_nonzero(label)
    if not n_predicted and not n_label:
        return ClassMetrics(math.nan, math.nan, math.nan, math.nan)
    both = np.count_nonzero(predicted & label)
    return ClassMetrics(
        iou=both / (n_predicted + n_label - both),
        precision=both / n_predicted if n_predicted else 0.0,
        recall=both / n_label if n_label else 0.0,
        f1=2 * both / (n_predicted + n_label),
    )


def zone_metrics(predicted, label):
    """Metrics of the four zones and their mean, ``macro``, over the zones that are there.

    Parameters
    ----------
    predicted, label : ndarray of uint8, shape (H, W)
        Grey values.

    Returns
    -------
    dict of str to ClassMetrics
    """
    metrics = {zone: class_metrics(predicted == grey, label == grey) for zone, grey in zip(ZONES, ZONE_GREYS)}
    means = np.nanmean([list(asdict(values).values()) for values in metrics.values()], axis=0)
    return {**metrics, "macro": ClassMetrics(*means.tolist())}


def _mean_metrics(images):
    means = {}
    for name in dict.fromkeys(name for image in images for name in image):
        values = np.array([[getattr(image[name], metric) for metric in METRICS] for image in images])
        there = np.isfinite(values).all(axis=1)
        mean = values[there].mean(axis=0) if there.any() else np.full(len(METRICS), np.nan)
        means[name] = {**dict(zip(METRICS, mean.tolist())), "images": int(there.sum())}
    return means


# Files


def _write_masks(folder, stem, prediction):
    if prediction.zones is not None:
        _write_picture(folder / MASKS_FOLDER / f"{stem}{SUFFIXES['zones']}.png", prediction.zones)
    if prediction.band is not None:
        _write_picture(folder / MASKS_FOLDER / f"{stem}{SUFFIXES['fronts']}.png", prediction.band)
    _write_picture(folder / FRONTS_FOLDER / f"{stem}{SUFFIXES['fronts']}.png", prediction.front)


def _write_picture(path, values):
    from PIL import Image

    grey = values.astype(np.uint8) * 255 if values.dtype == bool else values
    beside = path.with_name(path.name + ".part")
    Image.fromarray(grey).save(beside, format="PNG")
    os.replace(beside, path)


def _write_results(result):
    counted = [image.in_box for image in result.images]
    glaciers = [row for row in result.table if row.by == ("glacier",)]
    content = {
        "weights": {"name": result.name, "version": result.version},
        "way": result.way,
        "folder": result.part,
        "archive": {
            "images": len(counted),
            "without_label": sum(not image.has_label for image in counted),
            "without_box_file": sum(not image.has_box for image in result.images),
            "published_test_set": result.is_published_test_set,
            "labels_sha256": result.labels_sha256,
        },
        "protocol": result.protocol,
        "mde_m": result.table[0].mde_m,
        "without_front": result.table[0].n_without_front,
        "by_glacier": {
            row.group[0]: {
                "mde_m": row.mde_m,
                "images": row.n_images,
                "without_front": row.n_without_front,
            }
            for row in glaciers
        },
        "segmentation": result.segmentation,
        "table": [
            {"by": row.by, "group": row.group, "in_box": _figures(row), "without_box": _figures(whole)}
            for row, whole in zip(result.table, result.table_without_box)
        ],
    }
    _write(result.folder / RESULTS_FILE, json.dumps(_without_nan(content), indent=1, allow_nan=False) + "\n")


def _figures(row):
    values = asdict(row)
    del values["by"], values["group"]
    return {**values, "n_without_front": row.n_without_front}


def _without_nan(value):
    """The same with None for nan, which JSON does not know."""
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nan(item) for item in value]
    return None if isinstance(value, float) and math.isnan(value) else value


def _write_images(result):
    import io

    rows = [_image_row(image) for image in result.images]
    text = io.StringIO()
    table = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    _write(result.folder / IMAGES_FILE, text.getvalue())


def _image_row(image):
    about = image.in_box
    row = {
        "name": about.name,
        "glacier": about.glacier,
        "date": about.date.isoformat(),
        "season": about.season or UNKNOWN,
        "sensor": about.sensor,
        "resolution_m": about.resolution_m,
        "has_box": image.has_box,
        "has_label": about.has_label,
        **_distance_columns(image.in_box, ""),
        **_distance_columns(image.without_box, WITHOUT_BOX),
    }
    for name, metrics in image.segmentation.items():
        row.update({f"{metric}_{name}": _cell(value) for metric, value in asdict(metrics).items()})
    return row


def _distance_columns(image, suffix):
    figures = dict.fromkeys(
        ("mean_m", "median_m", "p95_m", "predicted_to_label_m", "label_to_predicted_m"), ""
    )
    if image.measured:
        distances = image.distances_m
        figures.update(
            mean_m=float(distances.mean()),
            median_m=float(np.median(distances)),
            p95_m=float(np.quantile(distances, 0.95)),
            predicted_to_label_m=float(image.predicted_to_label_m.mean()),
            label_to_predicted_m=float(image.label_to_predicted_m.mean()),
        )
    return {
        f"{key}{suffix}": value for key, value in {"has_prediction": image.has_prediction, **figures}.items()
    }


def _cell(value):
    return "" if math.isnan(value) else value


def _write_distances(result):
    """All distances with the number of their image and their direction."""
    arrays = {"names": np.array([image.in_box.name for image in result.images])}
    for kind, suffix in (("in_box", ""), ("without_box", WITHOUT_BOX)):
        images = [getattr(image, kind) for image in result.images]
        forth = [len(image.predicted_to_label_m) for image in images]
        back = [len(image.label_to_predicted_m) for image in images]
        counts = np.ravel([forth, back], order="F")
        arrays["distances_m" + suffix] = np.concatenate([image.distances_m for image in images])
        arrays["image" + suffix] = np.repeat(np.repeat(np.arange(len(images)), 2), counts)
        arrays["from_label" + suffix] = np.repeat(np.tile([False, True], len(images)), counts)
    path = result.folder / DISTANCES_FILE
    beside = path.with_name(path.name + ".part")
    with open(beside, "wb") as stream:
        np.savez_compressed(stream, **arrays)
    os.replace(beside, path)


def _write(path, text):
    beside = path.with_name(path.name + ".part")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def _sha256_of_names(names):
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
