"""Losses, validation measures and learning rate of the published method (method, sections 4.1 to 4.4)."""

import math

import numpy as np
import torch
from scipy import ndimage
from torch.nn import functional

from training.losses import CROSS_ENTROPY_SHARE

#: Classes of the zones network: no data, rock, glacier, ocean.
ZONE_CLASSES = 4

#: Batches from the lowest learning rate to the highest.
HALF_CYCLE = 30_000

#: Keeps Dice defined where there is nothing to overlap.
_SMALLEST_TOTAL = 1e-7


def zones_loss(logits, zones, cross_entropy_share=CROSS_ENTROPY_SHARE):
    """Cross-entropy and Dice of the zones (method, section 4.1).

    No class is weighted or ignored. Dice is over the whole batch; a class that the labels of the batch do not
    hold costs nothing, but counts in the mean over classes.

    Parameters
    ----------
    logits : Tensor, shape (N, 4, H, W)
    zones : Tensor of int64, shape (N, H, W)
        Class ids 0 to 3.
    cross_entropy_share : float
        Weight of cross-entropy; Dice has the rest.

    Returns
    -------
    Tensor
        Scalar.

    Raises
    ------
    ValueError
        If pixels are not labelled (255): the published loss has no place for them.
    """
    # Without this, a GPU stops the process with an error that does not name the labels.
    if int(zones.max()) >= ZONE_CLASSES:
        raise ValueError("The scenes hold labels without zones: train with --target fronts.")
    logits = logits.float()
    probability = logits.softmax(dim=1)
    one_hot = functional.one_hot(zones, ZONE_CLASSES).movedim(-1, 1).float()
    overlap = (probability * one_hot).sum(dim=(0, 2, 3))
    labelled = one_hot.sum(dim=(0, 2, 3))
    total = probability.sum(dim=(0, 2, 3)) + labelled
    dice = ((1 - 2 * overlap / total.clamp(min=_SMALLEST_TOTAL)) * (labelled > 0)).mean()
    return cross_entropy_share * functional.cross_entropy(logits, zones) + (1 - cross_entropy_share) * dice


def fronts_loss(logits, front, width=5, weight=0.1, relax=1.0):
    """Dice of the thickened front, predictions weighted by their distance to it (method, section 4.2).

    Parameters
    ----------
    logits : Tensor, shape (N, 1, H, W)
    front : Tensor, shape (N, H, W)
        1 on the thickened front, 0 elsewhere.
    width, weight, relax
        See :func:`front_weight_map`.

    Returns
    -------
    Tensor
        Scalar; 0, with gradients of 0, if the batch holds no front.
    """
    front = front.float()
    weighted = logits[:, 0].float().sigmoid() * front_weight_map(front, width, weight, relax)
    labelled = front.sum()
    dice = 2 * (weighted * front).sum() / (weighted.sum() + labelled).clamp(min=_SMALLEST_TOTAL)
    return (1 - dice) * (labelled > 0)


def front_weight_map(front, width=5, weight=0.1, relax=1.0):
    """How much a predicted front counts at each pixel: 0 at the rim of the front's band, 1 on its ridge.

    Parameters
    ----------
    front : Tensor, shape (N, H, W)
        1 on the thickened front, 0 elsewhere.
    width : int
        The band is the front dilated by a square of so many pixels.
    weight : float
        Weight outside the band.
    relax : float
        Pixels over which the weight rises inside the band.

    Returns
    -------
    Tensor of float32, shape (N, H, W)
        On the device of ``front``; 1 everywhere in an image without a front.
    """
    maps = [_weight_map(mask, width, weight, relax) for mask in front.detach().cpu().numpy() > 0]
    return torch.from_numpy(np.stack(maps)).to(front.device)


def _weight_map(mask, width, weight, relax):
    band = ndimage.binary_dilation(mask, structure=np.ones((width, width)))
    # A band that covers the image has no rim to measure from.
    if not mask.any() or band.all():
        return np.ones(mask.shape, dtype=np.float32)
    rise = 1 / (1 + np.exp(-ndimage.distance_transform_edt(band) / relax)) - 0.5
    return (rise / rise.max() + weight * ~band).astype(np.float32)


@torch.no_grad()
def zones_iou(logits, zones):
    """Intersection over union of the zones in one batch, as validation counts it (method, section 4.4).

    Parameters
    ----------
    logits : Tensor, shape (N, 4, H, W)
    zones : Tensor of int64, shape (N, H, W)

    Returns
    -------
    Tensor, shape (5,)
        Mean over classes, then no data, rock, glacier, ocean; 1 for a class that neither labels nor
        predictions hold.
    """
    return _mean_and_classes(logits.argmax(dim=1), zones, ZONE_CLASSES)


@torch.no_grad()
def front_iou(logits, front):
    """Intersection over union of the front in one batch, as validation counts it (method, section 4.4).

    Parameters
    ----------
    logits : Tensor, shape (N, 1, H, W)
        Front where not negative.
    front : Tensor, shape (N, H, W)
        1 on the thickened front, 0 elsewhere.

    Returns
    -------
    Tensor, shape (3,)
        Mean over classes, then background and front; 1 for a class that neither labels nor predictions hold.
    """
    return _mean_and_classes((logits[:, 0] >= 0).long(), front.long(), 2)


def _mean_and_classes(predicted, target, classes):
    values = []
    for number in range(classes):
        found, labelled = predicted == number, target == number
        union = (found | labelled).sum()
        values.append(torch.where(union > 0, (found & labelled).sum() / union.clamp(min=1), 1.0))
    return torch.stack([torch.stack(values).mean(), *values])


def cyclic_rate(step, base, highest, half_cycle=HALF_CYCLE):
    """Learning rate of a step: a triangle between two rates (method, section 4.3).

    Parameters
    ----------
    step : int
        Batches since the start of training.
    base, highest : float
    half_cycle : int
        Batches from the base rate to the highest.
    """
    cycle = math.floor(1 + step / (2 * half_cycle))
    return base + (highest - base) * max(0.0, 1 - abs(step / half_cycle - 2 * cycle + 1))
