"""The benchmark's evaluation: predictions on an archive against its labels, as Gourmelon et al. (2022) measure them.

Segmentation metrics on masks as they are predicted, then one-pixel fronts, the bounding box, and distances pooled
over all images (method, sections 5 to 7). Beyond the paper: the same without box, and figures image by image.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import asdict
from pathlib import Path

import numpy as np
from tqdm import tqdm

from calvingfront_plugin.delineation.evaluation import BENCHMARK_HEMISPHERES, mask_image
from calvingfront_plugin.delineation.front_mask import box_mask
from calvingfront_plugin.delineation.weights import ZONES
from training.archive import ZONE_GREYS, list_scenes, published_split, read_box, read_front, read_zones
from training.benchmark_predictions import BenchmarkError
from training.benchmark_results import (
    FRONTS_FOLDER,
    MASKS_FOLDER,
    BenchmarkImage,
    BenchmarkResult,
    ClassMetrics,
    write_masks,
    write_result,
)

#: Scenes that can be evaluated: the two folders of an archive, and the validation part of the train folder.
PARTS = ("test", "train", "validation")


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


def evaluate(root, part, predictor, out):
    """Evaluate predictions on a part of an archive, one image in memory at a time.

    Parameters
    ----------
    root : path
        ``data_raw``, or the folder that contains it.
    part : str
        One of :data:`PARTS`.
    predictor : benchmark_predictions.Predictor
    out : path
        Folder for the results; where the predictor has several ways, those of each are in a folder of its name.

    Returns
    -------
    tuple of benchmark_results.BenchmarkResult
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
            write_masks(folders[prediction.way], scene.name.stem, prediction)
    results = tuple(
        BenchmarkResult(
            folder=folders[way],
            way=way,
            part=part,
            name=predictor.name,
            version=predictor.version,
            images=tuple(images[way]),
            labels_sha256=labels.hexdigest(),
            finished=predictor.finished and way == "fronts",
        )
        for way in predictor.ways
    )
    for result in results:
        write_result(result)
    return results


def measure(scene, prediction, zones, front, box):
    """Segmentation metrics and distances of one prediction.

    Parameters
    ----------
    scene : ArchiveScene
    prediction : benchmark_predictions.Prediction
    zones : ndarray of uint8, shape (H, W)
        Labelled, as grey values.
    front : ndarray of bool, shape (H, W)
        Labelled, one pixel wide.
    box : ndarray of float, shape (4, 2), or None
        As in ``front_mask.box_mask``.

    Returns
    -------
    benchmark_results.BenchmarkImage
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
    return mask_image(
        name.stem,
        name.glacier,
        name.date,
        name.sensor,
        # The whole metres of the name, which the benchmark takes for the size of a pixel.
        name.resolution_m,
        BENCHMARK_HEMISPHERES.get(name.glacier),
        predicted,
        label,
    )


def class_metrics(predicted, label):
    """Overlap of one class in a predicted and a labelled mask (method, section 7.1).

    Parameters
    ----------
    predicted, label : ndarray of bool, same shape

    Returns
    -------
    benchmark_results.ClassMetrics
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
    dict of str to benchmark_results.ClassMetrics
    """
    metrics = {zone: class_metrics(predicted == grey, label == grey) for zone, grey in zip(ZONES, ZONE_GREYS)}
    means = np.nanmean([list(asdict(values).values()) for values in metrics.values()], axis=0)
    return {**metrics, "macro": ClassMetrics(*means.tolist())}
