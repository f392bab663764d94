"""Recipes: what decides a training besides its scenes.

``caffe`` is the published training of Gourmelon et al. (2022); ``guided`` is ours, which also takes clicks. Both
train a network of zones, of fronts, or of both at once (``fused``: the four zones, then the front).
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields

import torch

from calvingfront_plugin.delineation.network import UNetASPP
from calvingfront_plugin.delineation.scene import WORKING_PIXEL_SIZE_M
from calvingfront_plugin.delineation.weights import BACKSCATTER_INPUTS, CLICK_INPUTS, ZONES, WeightsCard
from training import caffe_losses, losses
from training.caffe_augmentation import FRONTS_AUGMENTATION, ZONES_AUGMENTATION
from training.samples import CLICK_SIGMA_PX

#: What a network may learn, with the classes of its output channels.
TARGETS = {"zones": ZONES, "fronts": ("front",), "fused": (*ZONES, "front")}

#: Optimiser steps of the published training: 150 epochs of 2,922 batches (method, section 4.4).
PUBLISHED_STEPS = 150 * 2_922

#: Quarter turns that weights of ours are averaged over in use: 26 % less error with two ends clicked, on the
#: development glacier (model card).
ROTATIONS = 4

#: Ground sizes of a pixel that leave a glacier front a front, and windows of 8 km some pixels.
PIXEL_SIZES_M = (1.0, 300.0)


class RecipeError(ValueError):
    """A recipe that cannot be trained; the message says why and what to do."""


@dataclass(frozen=True)
class _Recipe:
    target: str
    width: int
    batch: int
    seed: int
    dropout: float

    def __post_init__(self):
        if self.target not in TARGETS:
            raise RecipeError(f"Unknown target '{self.target}'; use {', '.join(TARGETS)}.")
        if self.width < 1:
            raise RecipeError(f"The width must be 1 or more, not {self.width}.")
        if self.batch < self.smallest_batch:
            raise RecipeError(
                f"The recipe '{self.name}' needs batches of {self.smallest_batch} or more, not {self.batch}."
            )
        if self.images is not None and self.images < self.batch:
            raise RecipeError(f"{self.images} images do not fill one batch of {self.batch}.")
        if self.epochs < 1:
            raise RecipeError(f"Training takes one epoch or more, not {self.epochs}.")
        low, high = PIXEL_SIZES_M
        if self.pixel_size_m is not None and not low <= self.pixel_size_m <= high:
            raise RecipeError(
                f"The pixel size of the working grid must be {low:g} to {high:g} m, not {self.pixel_size_m:g}."
            )

    @property
    def classes(self):
        return TARGETS[self.target]

    def build_network(self):
        """The untrained network; its weights follow from the seed."""
        torch.manual_seed(self.seed)
        return UNetASPP(len(self.inputs), len(self.classes), self.width, self.pooling, self.dropout)

    def card(self, name):
        """Card of the weights, without the texts that only the trainer knows."""
        return WeightsCard(
            name=name,
            version="0",
            width=self.width,
            pooling=self.pooling,
            inputs=self.inputs,
            classes=self.classes,
            working_pixel_size_m=self.pixel_size_m,
            normalisation=self.normalisation,
            **self._card_of_use(),
        )

    def _card_of_use(self):
        return {}


@dataclass(frozen=True)
class CaffeRecipe(_Recipe):
    """The published training (method, section 4).

    Attributes
    ----------
    target : str
        ``zones`` and ``fronts`` as published; ``fused`` trains both at once with the sum of their losses.
    width, batch : int
    seed : int
    dropout : float
    epochs : int
    images : int, optional
        Patches seen in all, in place of the epochs; the cycle of the rate shrinks in proportion to the published
        number of steps.
    patience : int
        Epochs without improvement of the monitored figure after which training ends.
    pixel_size_m : float, optional
        Ground size of a pixel where scenes come without a grid of the benchmark; None for native pixels.
    """

    target: str = "zones"
    width: int = 32
    batch: int = 16
    seed: int = 42
    dropout: float = 0.5
    epochs: int = 150
    images: int | None = None
    patience: int = 30
    pixel_size_m: float | None = None

    name = "caffe"
    pooling = True
    inputs = BACKSCATTER_INPUTS[:1]
    normalisation = "caffe"
    average = None
    half_precision = False
    deep = 0.0
    # Batch normalisation of the pooled image has one value a patch.
    smallest_batch = 2

    @property
    def augmentation(self):
        return FRONTS_AUGMENTATION if self.target == "fronts" else ZONES_AUGMENTATION

    @property
    def monitor(self):
        """Validation figure that selects the epoch, and whether the smallest or the largest is best."""
        return ("validation_loss", "min") if self.target == "fronts" else ("validation_iou", "max")

    def optimiser(self, parameters):
        return torch.optim.Adam(parameters, lr=1.0)

    def rate(self, step, steps):
        """Learning rate of an optimiser step: triangles between two rates."""
        base, highest = (1e-4, 5e-4) if self.target == "fronts" else (4e-5, 2e-4)
        half_cycle = caffe_losses.HALF_CYCLE
        if self.images is not None:
            half_cycle = max(1, round(half_cycle * steps / PUBLISHED_STEPS))
        return caffe_losses.cyclic_rate(step, base, highest, half_cycle)

    def loss(self, logits, zones, front):
        """Published loss of the target."""
        loss = 0.0
        if self.target != "fronts":
            loss = caffe_losses.zones_loss(logits[:, : len(ZONES)], zones)
        if self.target != "zones":
            loss = loss + caffe_losses.fronts_loss(logits[:, -1:], front)
        return loss

    def intersection_over_union(self, logits, zones, front):
        """Mean over classes of one batch, as published for validation."""
        if self.target == "fronts":
            return caffe_losses.front_iou(logits, front)[0]
        return caffe_losses.zones_iou(logits[:, : len(ZONES)], zones)[0]


@dataclass(frozen=True)
class GuidedRecipe(_Recipe):
    """Our training: one ground scale, clicks in two thirds of the samples, a running average of the weights.

    Every level of the decoder learns the classes at its own resolution (deep supervision, Lee et al. 2015,
    arXiv:1409.5185), and the ocean of many samples looks half like another scene (after mixup, Zhang et al. 2018,
    arXiv:1710.09412), so that melange and water of no scene in particular mean ocean.

    Attributes
    ----------
    target : str
    width : int
        Channels of the network's first level.
    batch, seed : int
    dropout : float
    images : int
        Samples seen in all.
    pixel_size_m : float
        Ground size of a pixel of the working grid.
    learning_rate : float
        Highest rate; it rises over the first 3 % of the steps and falls as a cosine.
    weight_decay : float
    average : float
        Decay per step of the running average of the weights, which is what is kept.
    simulated_share : float
        Share of samples from simulated scenes.
    simulated_scenes : int
        Number of simulated scenes, a quarter of them without a front.
    mixed_share : float
        Share of samples into whose ocean another scene is blended.
    deep : float
        Weight of the loss of each coarser level of the decoder, times its resolution as a share of the finest;
        0: none.
    """

    target: str = "fused"
    width: int = 16
    batch: int = 4
    seed: int = 0
    dropout: float = 0.5
    images: int = 20_000
    pixel_size_m: float = WORKING_PIXEL_SIZE_M
    learning_rate: float = 1.0e-3
    weight_decay: float = 1e-4
    average: float = 0.995
    simulated_share: float = 0.4
    simulated_scenes: int = 720
    mixed_share: float = 0.4
    deep: float = 0.5

    name = "guided"
    pooling = False
    inputs = BACKSCATTER_INPUTS + CLICK_INPUTS
    normalisation = "quantiles"
    epochs = 1
    patience = None
    monitor = None
    half_precision = True
    smallest_batch = 1

    def _card_of_use(self):
        return {"click_sigma_m": CLICK_SIGMA_PX * self.pixel_size_m, "rotations": ROTATIONS}

    def optimiser(self, parameters):
        return torch.optim.AdamW(parameters, lr=1.0, weight_decay=self.weight_decay)

    def rate(self, step, steps):
        """Learning rate of an optimiser step."""
        warm = max(1, round(0.03 * steps))
        if step < warm:
            return self.learning_rate * (step + 1) / warm
        done = (step - warm) / max(1, steps - warm)
        return self.learning_rate * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(done, 1.0))))

    def loss(self, logits, zones, front):
        """Loss of the target."""
        if self.target == "zones":
            return losses.zones_loss(logits, zones)
        if self.target == "fronts":
            return losses.front_loss(logits, front)
        return losses.zones_and_front_loss(logits, zones, front)


RECIPES = {recipe.name: recipe for recipe in (CaffeRecipe, GuidedRecipe)}


def as_dict(recipe):
    """A recipe as plain values, for checkpoints."""
    return {"name": recipe.name, **asdict(recipe)}


def from_dict(values):
    """The recipe that :func:`as_dict` wrote; fields that this version does not know are refused."""
    values = dict(values)
    recipe = RECIPES.get(values.pop("name", None))
    if recipe is None or set(values) - {field.name for field in fields(recipe)}:
        raise RecipeError("The recipe comes from another version of the training package; train again.")
    return recipe(**values)
