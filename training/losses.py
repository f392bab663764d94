"""Losses of the network that gives zones and front at once."""

from torch.nn import functional

#: Share of cross-entropy in the sum with Dice, as published for zones (method, section 4.1).
CROSS_ENTROPY_SHARE = 0.5

#: Front pixels are a few in a thousand; they weigh so much more in the cross-entropy.
FRONT_WEIGHT = 5.0


def dice_loss(probability, target, smooth=1.0):
    """One minus Dice over the whole batch, averaged over channels.

    Parameters
    ----------
    probability, target : Tensor, shape (N, C, H, W)
    smooth : float
        Keeps the loss defined where a class is absent.
    """
    overlap = (probability * target).sum(dim=(0, 2, 3))
    total = (probability + target).sum(dim=(0, 2, 3))
    return (1 - (2 * overlap + smooth) / (total + smooth)).mean()


def zones_and_front_loss(logits, zones, front, label_smoothing=0.05):
    """Cross-entropy and Dice of the zones plus those of the front.

    Parameters
    ----------
    logits : Tensor, shape (N, 5, H, W)
        Four zones, then the front.
    zones : Tensor of int, shape (N, H, W)
    front : Tensor, shape (N, H, W)
        Soft target in [0, 1].
    label_smoothing : float

    Returns
    -------
    Tensor
        Scalar.
    """
    logits = logits.float()
    zone_logits, front_logits = logits[:, :4], logits[:, 4:]
    one_hot = functional.one_hot(zones, 4).movedim(-1, 1).float()
    zone_loss = CROSS_ENTROPY_SHARE * functional.cross_entropy(
        zone_logits, zones, label_smoothing=label_smoothing
    ) + (1 - CROSS_ENTROPY_SHARE) * dice_loss(zone_logits.softmax(dim=1), one_hot)
    target = front[:, None]
    weight = 1 + (FRONT_WEIGHT - 1) * target
    front_loss = functional.binary_cross_entropy_with_logits(front_logits, target, weight=weight)
    return zone_loss + front_loss + 0.5 * dice_loss(front_logits.sigmoid(), target)
