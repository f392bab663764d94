"""The losses, against numbers worked out by hand and against the published Dice."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from training.labelled_scene import GLACIER, NOT_LABELLED, OCEAN, ROCK
from training.losses import dice_loss, front_loss, zones_and_front_loss, zones_loss


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
    probability[1, 1], target[0, 1, 0, 0] = (
        1.0,
        1.0,
    )  # channel 1: two false pixels, and a missed one in the first
    assert dice_loss(probability, target).item() == pytest.approx((0 + (1 - 1 / 4)) / 2)


def test_dice_of_zones_is_the_published_one(golden):
    """Golden vectors g6: total, cross-entropy and Dice of the benchmark's zones loss."""
    data = golden("g6_losses")
    logits = torch.from_numpy(data["zone_logits"])

    # One class is absent from the first target, none from the second.
    assert not (data["zone_a_target"] == OCEAN).any()
    for name in ("zone_a", "zone_b"):
        target = torch.from_numpy(data[f"{name}_target"])
        one_hot = functional.one_hot(target, 4).movedim(-1, 1).float()
        dice = dice_loss(logits.softmax(dim=1), one_hot, smooth=0.0).item()
        assert dice == pytest.approx(data[f"{name}_loss"][2], abs=1e-5)
        # Smoothing by one pixel moves it by no more than some thousandths; the cross-entropy is the published one.
        total = zones_loss(logits, target, label_smoothing=0.0).item()
        assert total == pytest.approx(data[f"{name}_loss"][0], abs=5e-3)


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


def test_an_absent_zone_is_left_to_the_cross_entropy():
    """Rock and ice in the batch, no sea; the network sees a little sea everywhere."""
    zones = torch.full((1, 8, 8), ROCK)
    zones[:, 4:] = GLACIER
    logits = logits_of(zones, torch.zeros(1, 8, 8), sure=4.0)[:, :4].requires_grad_()
    loss = zones_loss(logits, zones, label_smoothing=0.0)
    loss.backward()
    # Half of -ln p of the true zone, and of two present zones of four: 2 * 32 p + 1 over 32 p + 32 (1 - p) / 3
    # (the false ones of the other half) + 32 + 1.
    p = math.exp(4) / (math.exp(4) + 3)
    dice = 1 - (64 * p + 1) / (32 * p + 32 * (1 - p) / 3 + 33)
    assert loss.item() == pytest.approx(0.5 * -math.log(p) + 0.5 * 2 * dice / 4, abs=1e-6)
    # A step downhill lowers the sea's probability at every pixel, and no more than that of no data.
    assert (logits.grad[:, OCEAN] > 0).all()
    torch.testing.assert_close(logits.grad[:, OCEAN], logits.grad[:, 0])


def test_the_loss_does_not_jump_where_the_last_pixels_of_an_absent_zone_vanish():
    """Dice of an absent zone would fall from 1 to 0 within a few pixels, whatever the size of the batch."""
    zones = torch.full((1, 64, 64), GLACIER)
    losses = []
    for false_pixels in (0, 1, 10, 100):
        predicted = zones.clone()
        predicted.view(-1)[:false_pixels] = OCEAN
        logits = logits_of(predicted, torch.zeros(1, 64, 64))[:, :4]
        losses.append(zones_loss(logits, zones, label_smoothing=0.0).item())
    assert losses[0] < 1e-5
    # Each false pixel costs 20 / 4096 of cross-entropy, half of that, and next to nothing in Dice.
    for count, loss in zip((1, 10, 100), losses[1:]):
        assert loss == pytest.approx(0.5 * 20 * count / 4096, rel=0.02)


@pytest.fixture
def half_labelled(upright):
    """The scene twice; of the second one nobody has drawn the zones."""
    zones, front = (torch.cat([layer, layer]) for layer in upright)
    zones[1] = NOT_LABELLED
    return zones, front


def noisy_logits(channels, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(2, channels, 16, 24, generator=generator).requires_grad_()


def test_scenes_without_zones_leave_the_zones_loss_of_the_others_as_it_is(half_labelled):
    zones, _ = half_labelled
    logits = noisy_logits(4)
    loss = zones_loss(logits, zones)
    assert loss.item() == pytest.approx(zones_loss(logits[:1], zones[:1]).item(), abs=1e-6)
    loss.backward()
    assert (logits.grad[0] != 0).all()
    assert (logits.grad[1] == 0).all()


def test_a_scene_may_have_zones_in_part(upright):
    zones, _ = upright
    logits = noisy_logits(4)[:1]
    partly = zones.clone()
    partly[:, :, :8] = NOT_LABELLED
    expected = zones_loss(logits[..., 8:], zones[..., 8:])
    assert zones_loss(logits, partly).item() == pytest.approx(expected.item(), abs=1e-6)


def test_a_batch_without_any_zones_trains_the_front_alone(half_labelled):
    zones, front = half_labelled
    nothing = torch.full_like(zones, NOT_LABELLED)
    logits = noisy_logits(5)
    loss = zones_and_front_loss(logits, nothing, front)
    assert loss.item() == pytest.approx(front_loss(logits[:, 4:], front).item(), abs=1e-6)
    loss.backward()
    assert torch.isfinite(logits.grad).all()
    assert (logits.grad[:, :4] == 0).all()
    assert (logits.grad[:, 4] != 0).all()
    alone = noisy_logits(4)
    zones_loss(alone, nothing).backward()
    assert (alone.grad == 0).all()


def test_the_fused_loss_is_the_sum_of_those_of_its_targets(half_labelled):
    zones, front = half_labelled
    logits = noisy_logits(5)
    parts = zones_loss(logits[:, :4], zones) + front_loss(logits[:, 4:], front)
    assert zones_and_front_loss(logits, zones, front).item() == pytest.approx(parts.item(), abs=1e-6)


def test_the_flank_of_a_front_beyond_the_window_is_no_front_that_could_be_missed():
    """A front three pixels outside the window reaches into it with 8 % at most: only the cross-entropy counts."""
    flank = torch.exp(-0.5 * ((torch.arange(24.0) + 3) / 1.33) ** 2).expand(1, 16, 24)
    logits = noisy_logits(1)[:1]
    weight = 1 + 4 * flank[:, None]
    expected = functional.binary_cross_entropy_with_logits(logits, flank[:, None], weight=weight)
    assert front_loss(logits, flank).item() == pytest.approx(expected.item(), abs=1e-6)


def test_sixteen_bit_logits_give_a_finite_loss(upright):
    zones, front = upright
    logits = logits_of(3 - zones, 1 - front, sure=200.0).to(torch.bfloat16)
    assert torch.isfinite(zones_and_front_loss(logits, zones, front))
