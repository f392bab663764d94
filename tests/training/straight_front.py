"""A scene of one straight front, and a network that sees it by its brightness."""

from dataclasses import replace

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from calvingfront_plugin.delineation.segmentation import CAFFE_DEVIATION, CAFFE_MEAN
from calvingfront_plugin.delineation.weights import BACKSCATTER_INPUTS, ZONES, WeightsCard
from training.labelled_scene import GLACIER, OCEAN, LabelledScene, distance_to_fronts

PIXEL_M = 75.0
CLASSES = {"zones": ZONES, "fronts": ("front",), "fused": (*ZONES, "front")}


def ice_and_water(pixel_size_m=(60.0, 90.0), shape=(160, 120), slope=0.15, glacier="Drawn"):
    """Bright ice left, dark water right, and a straight slanting front between them, as an 8-bit picture."""
    rows = np.arange(0.0, shape[0] + 0.5, 0.5)
    front = np.stack([rows, shape[1] / 2 + slope * (rows - shape[0] / 2)], axis=1)
    at = np.interp(np.arange(shape[0]) + 0.5, front[:, 0], front[:, 1])
    # The share of ice in a pixel that the front cuts.
    ice = np.clip(at[:, None] - np.arange(shape[1])[None, :], 0.0, 1.0)
    return LabelledScene(
        name=f"{glacier} straight",
        glacier=glacier,
        backscatter=(0.2 + 0.6 * ice).astype(np.float32),
        valid=np.ones(shape, dtype=bool),
        zones=np.where(ice > 0.5, GLACIER, OCEAN).astype(np.uint8),
        fronts=(front,),
        front_distance_m=distance_to_fronts((front,), shape, pixel_size_m),
        pixel_size_m=pixel_size_m,
    )


def in_decibel(labelled):
    return replace(labelled, backscatter=30.0 * labelled.backscatter - 30.0)


class Brightness(nn.Module):
    """Calls bright ground glacier, dark ground ocean, and front where bright turns dark from left to right."""

    def __init__(self, card):
        super().__init__()
        self.card = card
        # Between -1 and 1, or between the grey values 0.2 and 0.8 as published networks see them.
        self.middle = 0.0 if card.normalisation == "quantiles" else (0.5 - CAFFE_MEAN) / CAFFE_DEVIATION

    def forward(self, inputs):
        smooth = functional.avg_pool2d(inputs[:, :1], 3, 1, 1, count_include_pad=False) - self.middle
        never = torch.full_like(smooth, -30.0)
        channels = []
        if self.card.has_zones:
            channels += [never, never, 10 * smooth, -10 * smooth]
        if self.card.has_front:
            beside = functional.pad(smooth, (2, 2, 0, 0), mode="replicate")
            channels.append(6 * (beside[..., :-4] - beside[..., 4:]) - 8)
        return torch.cat(channels, dim=1)


def guided(target):
    return WeightsCard(
        name=f"guided {target}",
        version="1",
        width=2,
        pooling=False,
        inputs=BACKSCATTER_INPUTS,
        classes=CLASSES[target],
        working_pixel_size_m=PIXEL_M,
        normalisation="quantiles",
    )


def caffe(target):
    return WeightsCard(name=f"caffe {target}", version="1", width=2, classes=CLASSES[target])
