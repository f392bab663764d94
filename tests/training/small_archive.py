"""Archives of a few scenes drawn by hand, and evaluations on them, for the tests of the benchmark."""

import csv
import json

import numpy as np
import pytest
from skimage.io import imsave

from calvingfront_plugin.delineation.front_mask import OCEAN
from calvingfront_plugin.delineation.weights import ZONES, WeightsCard, write_weights
from training.benchmark import evaluate, part_scenes
from training.benchmark_predictions import masks_predictor

ICE_NAME = "Mapple_2012-05-04_TSX_20_1_034"


def write_scene(root, stem, front, zones=None, image=None, box="whole", folder="test"):
    """One scene of the archive's layout; the box encloses the whole image unless it is given."""
    zones = np.full(front.shape, OCEAN) if zones is None else zones
    image = np.full(front.shape, 100) if image is None else image
    pictures = {
        "sar_images": ("", image),
        "zones": ("_zones", zones),
        "fronts": ("_front", 255 * (front > 0)),
    }
    for kind, (suffix, picture) in pictures.items():
        (root / "data_raw" / kind / folder).mkdir(parents=True, exist_ok=True)
        write_mask(root / "data_raw" / kind / folder / f"{stem}{suffix}.png", picture)
    if box is not None:
        height, width = front.shape
        left, top, right, bottom = (0, 0, width, height) if box == "whole" else box
        corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
        (root / "data_raw" / "bounding_boxes").mkdir(exist_ok=True)
        (root / "data_raw" / "bounding_boxes" / f"{stem}_front_extent_coord.txt").write_text(
            "\n".join(["x,y", *(f"{x},{y}" for x, y in corners)]) + "\n"
        )


def write_mask(path, mask):
    path.parent.mkdir(parents=True, exist_ok=True)
    imsave(path, np.asarray(mask, dtype=np.uint8), check_contrast=False)


def line(shape, column, rows=slice(None)):
    mask = np.zeros(shape, dtype=bool)
    mask[rows, column] = True
    return mask


def write_bright_ice(path, network_of, **about):
    values = {"width": 4, "pooling": False, "classes": (*ZONES, "front"), **about}
    card = WeightsCard("bright ice, dark water", "1", **values)
    write_weights(path, network_of(card), card, half=False)
    return path


def evaluate_masks(root, masks, out, **options):
    predictor = masks_predictor(masks, part_scenes(root, "test"), **options)
    return evaluate(root, "test", predictor, out)


def read_results(folder):
    results = json.loads((folder / "results.json").read_text(), parse_constant=pytest.fail)
    with open(folder / "images.csv", newline="") as stream:
        return results, list(csv.DictReader(stream))
