"""Losses of our own recipe: of a network of zones, of fronts, or of both at once."""

import torch
from torch.nn import functional

from training.labelled_scene import NOT_LABELLED

#: Share of cross-entropy in the sum with Dice, as published for zones (method, section 4.1).
CROSS_ENTROPY_SHARE = 0.5

#: Front pixels are a few in a thousand; they weigh so much more in the cross-entropy.
FRONT_WEIGHT = 5.0

#: Share of Dice beside the cross-entropy of the front.
FRONT_DICE_SHARE = 0.5

#: A class is there if some pixel of the batch belongs to it at least this much.
PRESENT = 0.5


def dice_loss(probability, target, smooth=1.0):
    """One minus Dice over the whole batch, averaged over channels; 0 for a channel that is not in the target.

    Dice of an absent class tells nothing: it is near 1 whether a hundred pixels are false or a hundred thousand,
    and only the last few are pulled on, by a gradient that overrules the cross-entropy and its label smoothing. So
    it does not count, as published (method, section 4.1), and a present class weighs the same in every batch;
    false positives of an absent class are left to the cross-entropy.

    Parameters
    ----------
    probability, target : Tensor, shape (N, C, H, W)
    smooth : float
        Steadies the loss of a class of few pixels.
    """
    overlap = (probability * target).sum(dim=(0, 2, 3))
    total = (probability + target).sum(dim=(0, 2, 3))
    present = target.amax(dim=(0, 2, 3)) >= PRESENT
    missed = 1 - (2 * overlap + smooth) / (total + smooth)
    return torch.where(present, missed, torch.zeros_like(missed)).mean()


def zones_loss(logits, zones, label_smoothing=0.05):
    """Cross-entropy and Dice of the zones, over the labelled pixels of the batch.

    Parameters
    ----------
    logits : Tensor, shape (N, 4, H, W)
    zones : Tensor of int, shape (N, H, W)
        Class ids; ``NOT_LABELLED`` pixels do not count.
    label_smoothing : float

    Returns
    -------
    Tensor
        Scalar; 0, with a gradient of 0, where no pixel is labelled.
    """
    logits = logits.float()
    labelled = zones != NOT_LABELLED
    # The mean that torch takes over no pixel at all is not a number.
    cross_entropy = functional.cross_entropy(
        logits, zones, ignore_index=NOT_LABELLED, label_smoothing=label_smoothing, reduction="sum"
    ) / labelled.sum().clamp(min=1)
    one_hot = functional.one_hot(zones.masked_fill(~labelled, 0), logits.shape[1]).movedim(-1, 1)
    counted = labelled[:, None].float()
    dice = dice_loss(logits.softmax(dim=1) * counted, one_hot * counted)
    return CROSS_ENTROPY_SHARE * cross_entropy + (1 - CROSS_ENTROPY_SHARE) * dice


def front_loss(logits, front):
    """Weighted cross-entropy and Dice of the front.

    Parameters
    ----------
    logits : Tensor, shape (N, 1, H, W)
    front : Tensor, shape (N, H, W)
        Soft target in [0, 1].

    Returns
    -------
    Tensor
        Scalar.
    """
    logits, target = logits.float(), front[:, None]
    weight = 1 + (FRONT_WEIGHT - 1) * target
    cross_entropy = functional.binary_cross_entropy_with_logits(logits, target, weight=weight)
    return cross_entropy + FRONT_DICE_SHARE * dice_loss(logits.sigmoid(), target)


def zones_and_front_loss(logits, zones, front, label_smoothing=0.05):
    """Sum of :func:`zones_loss` and :func:`front_loss`.

    Parameters
    ----------
    logits : Tensor, shape (N, 5, H, W)
        Four zones, then the front.
    zones : Tensor of int, shape (N, H, W)
    front : Tensor, shape (N, H, W)
    label_smoothing : float

    Returns
    -------
    Tensor
        Scalar.
    """
    return zones_loss(logits[:, :4], zones, label_smoothing) + front_loss(logits[:, 4:], front)
