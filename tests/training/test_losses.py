"""The loss, against numbers worked out by hand and against the published Dice."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from training.losses import dice_loss, zones_and_front_loss


def test_dice_of_two_pixels_by_hand():
    probability = torch.tensor([[[[0.5, 0.5]]]])
    target = torch.tensor([[[[1.0, 0.0]]]])
    # Overlap 0.5, total 2: 1 - (2 * 0.5 + 1) / (2 + 1).
    assert dice_loss(probability, target).item() == pytest.approx(1 / 3)
    # 1 - 1 / 2.
    assert dice_loss(probability, target, smooth=0.0).item() == pytest.approx(0.5)


def test_dice_is_over_the_whole_batch_and_averaged_over_channels():
    probability = torch.zeros(2, 2, 1, 2)
    target = torch.zeros(2, 2, 1, 2)
    probability[0, 0], target[0, 0] = 1.0, 1.0  # channel 0: right in the first image, nothing in the second
    probability[0, 1] = 1.0  # channel 1: two false pixels
    assert dice_loss(probability, target).item() == pytest.approx((0 + (1 - 1 / 3)) / 2)


def test_dice_of_zones_is_the_published_one(golden):
    """Golden vectors g6: total, cross-entropy and Dice of the benchmark's zones loss."""
    data = golden("g6_losses")
    logits = torch.from_numpy(data["zone_logits"])

    def dice(target):
        one_hot = functional.one_hot(torch.from_numpy(target), 4).movedim(-1, 1).float()
        return dice_loss(logits.softmax(dim=1), one_hot, smooth=0.0).item()

    assert dice(data["zone_b_target"]) == pytest.approx(data["zone_b_loss"][2], abs=1e-5)
    # The published loss counts a class that is absent as 0; ours as entirely missed: a quarter of the mean.
    assert not (data["zone_a_target"] == 3).any()
    assert dice(data["zone_a_target"]) == pytest.approx(data["zone_a_loss"][2] + 0.25, abs=1e-5)


def test_an_undecided_network_on_four_pixels_by_hand():
    zones = torch.tensor([[[0, 1], [2, 3]]])
    front = torch.tensor([[[1.0, 0.0], [0.0, 0.0]]])
    # Zones: cross-entropy ln 4 whatever the smoothing, Dice 1 - (2 * 0.25 + 1) / (1 + 1 + 1), halves of each.
    zone_loss = 0.5 * math.log(4) + 0.5 * 0.5
    # Front: ln 2 at each pixel, five times at the front; Dice 1 - (2 * 0.5 + 1) / (2 + 1 + 1), half of it.
    front_loss = math.log(2) * (5 + 1 + 1 + 1) / 4 + 0.5 * 0.5
    loss = zones_and_front_loss(torch.zeros(1, 5, 2, 2), zones, front)
    assert loss.item() == pytest.approx(zone_loss + front_loss, abs=1e-6)


def logits_of(zones, front, sure=20.0):
    """Logits of a network that is sure of these zones and this front."""
    one_hot = functional.one_hot(zones, 4).movedim(-1, 1).float()
    return sure * torch.cat([one_hot, 2 * front[:, None] - 1], dim=1)


@pytest.fixture
def upright():
    """Glacier left, ocean right, rock above, no data below; the front one pixel wide."""
    zones = torch.full((1, 16, 24), 2)
    zones[:, :, 12:] = 3
    zones[:, :3] = 1
    zones[:, 13:] = 0
    front = torch.zeros(1, 16, 24)
    front[:, 3:13, 12] = 1.0
    return zones, front


def test_a_perfect_prediction_costs_next_to_nothing_and_the_opposite_a_lot(upright):
    zones, front = upright
    assert zones_and_front_loss(logits_of(zones, front), zones, front, 0.0).item() < 1e-4
    assert zones_and_front_loss(logits_of(3 - zones, 1 - front), zones, front, 0.0).item() > 10


def test_the_loss_falls_as_the_predicted_front_moves_onto_the_true_one(upright):
    zones, front = upright
    columns = torch.arange(24.0)
    target = torch.exp(-0.5 * ((columns - 12) / 1.33) ** 2).expand(1, 16, 24)
    losses = []
    for shift in (9, 6, 4, 2, 1, 0):
        probability = torch.exp(-0.5 * ((columns - 12 - shift) / 1.33) ** 2).clamp(1e-4, 0.999)
        logits = logits_of(zones, front)
        logits[:, 4] = torch.logit(probability).expand(1, 16, 24)
        losses.append(zones_and_front_loss(logits, zones, target).item())
    assert (np.diff(losses) < 0).all()


def test_a_soft_front_costs_least_where_it_is_predicted_as_it_is_or_somewhat_narrower():
    """Cross-entropy wants the target itself, Dice wants it thinned out at the flanks; neither widens it."""
    columns = torch.arange(41.0) - 20
    target = torch.exp(-0.5 * (columns / 4) ** 2).expand(1, 8, 41)
    zones = torch.full((1, 8, 41), 3)
    losses = {}
    for width in (2.0, 3.0, 4.0, 6.0, 8.0):
        probability = torch.exp(-0.5 * (columns / width) ** 2).clamp(1e-5, 0.9999)
        logits = logits_of(zones, torch.zeros(1, 8, 41))
        logits[:, 4] = torch.logit(probability).expand(1, 8, 41)
        losses[width] = zones_and_front_loss(logits, zones, target).item()
    assert min(losses, key=losses.get) in (3.0, 4.0)


def test_a_batch_without_a_front_still_teaches_that_there_is_none():
    zones = torch.full((2, 8, 8), 1)
    logits = torch.zeros(2, 5, 8, 8, requires_grad=True)
    zones_and_front_loss(logits, zones, torch.zeros(2, 8, 8)).backward()
    assert torch.isfinite(logits.grad).all()
    assert (logits.grad[:, 4] > 0).all()  # a step downhill lowers the front's probability everywhere


def test_sixteen_bit_logits_give_a_finite_loss(upright):
    zones, front = upright
    logits = logits_of(3 - zones, 1 - front, sure=200.0).to(torch.bfloat16)
    assert torch.isfinite(zones_and_front_loss(logits, zones, front))
