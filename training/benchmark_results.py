"""What an evaluation on an archive has measured, and the files it is kept in."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np

from calvingfront_plugin.delineation.evaluation import UNKNOWN, ImageDistances, breakdown
from calvingfront_plugin.delineation.weights import weights_title
from calvingfront_plugin.delineation.whole_files import whole_file
from training.archive import SUFFIXES
from training.benchmark_predictions import FINISHED, WAYS

PROTOCOL = (
    "Gourmelon et al. 2022 (doi:10.5194/essd-14-4287-2022). {way} The "
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
        A key of :data:`benchmark_predictions.WAYS`.
    part : str
        One of :data:`benchmark.PARTS`.
    name, version : str
        Of what predicted.
    images : tuple of BenchmarkImage
        In the order of the archive.
    labels_sha256 : str
        Of names, fronts and boxes: results with the same one were measured against the same labels.
    finished : bool
        Whether predicted front masks were taken as finished fronts.
    """

    folder: Path
    way: str
    part: str
    name: str
    version: str
    images: tuple
    labels_sha256: str
    finished: bool = False

    @property
    def title(self):
        """Who predicted, and how fronts were drawn."""
        return f"{weights_title(self.name, self.version)}, by {way_in_words(self.way, self.finished)}"

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
        return PROTOCOL.format(way=FINISHED if self.finished else WAYS[self.way])

    @property
    def is_published_test_set(self):
        """Whether these are the 122 test scenes of the published archive, by their names."""
        names = sorted(image.in_box.name for image in self.images)
        return self.part == "test" and _sha256_of_names(names) == _PUBLISHED_TEST_NAMES


def way_in_words(way, finished):
    """A way of drawing fronts, for headings."""
    return f"finished {way}" if finished else way


def _mean_metrics(images):
    means = {}
    for name in dict.fromkeys(name for image in images for name in image):
        values = np.array([[getattr(image[name], metric) for metric in METRICS] for image in images])
        there = np.isfinite(values).all(axis=1)
        mean = values[there].mean(axis=0) if there.any() else np.full(len(METRICS), np.nan)
        means[name] = {**dict(zip(METRICS, mean.tolist())), "images": int(there.sum())}
    return means


def _sha256_of_names(names):
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


# Files


def write_masks(folder, stem, prediction):
    """Write the masks of a scene as predicted, and its one-pixel fronts, to folders that are there.

    Parameters
    ----------
    folder : Path
        Of the result; holds :data:`MASKS_FOLDER` and :data:`FRONTS_FOLDER`.
    stem : str
        Name of the scene.
    prediction : benchmark_predictions.Prediction
    """
    if prediction.zones is not None:
        _write_picture(folder / MASKS_FOLDER / f"{stem}{SUFFIXES['zones']}.png", prediction.zones)
    if prediction.band is not None:
        _write_picture(folder / MASKS_FOLDER / f"{stem}{SUFFIXES['fronts']}.png", prediction.band)
    _write_picture(folder / FRONTS_FOLDER / f"{stem}{SUFFIXES['fronts']}.png", prediction.front)


def _write_picture(path, values):
    from PIL import Image

    grey = values.astype(np.uint8) * 255 if values.dtype == bool else values
    with whole_file(path) as beside:
        Image.fromarray(grey).save(beside, format="PNG")


def write_result(result):
    """Write ``results.json``, ``images.csv`` and ``distances.npz`` to the folder of a result.

    Parameters
    ----------
    result : BenchmarkResult
    """
    _write_distances(result)
    _write_images(result)
    _write_results(result)


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
    with whole_file(result.folder / DISTANCES_FILE) as beside, open(beside, "wb") as stream:
        np.savez_compressed(stream, **arrays)


def _write_images(result):
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


def _write_results(result):
    counted = [image.in_box for image in result.images]
    glaciers = [row for row in result.table if row.by == ("glacier",)]
    content = {
        "weights": {"name": result.name, "version": result.version},
        "way": result.way,
        "finished": result.finished,
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


def _write(path, text):
    with whole_file(path) as beside:
        beside.write_text(text, encoding="utf-8")
