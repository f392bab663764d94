"""The published losses, validation measures and learning rate: golden vectors g6, and numbers by hand."""

import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from training.caffe_losses import (
    cyclic_rate,
    front_iou,
    front_weight_map,
    fronts_loss,
    zones_iou,
    zones_loss,
)

#: Where training would compute.
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


@pytest.fixture
def published(golden):
    """Golden vectors g6 as tensors."""
    data = golden("g6_losses")
    return {name: torch.from_numpy(np.array(data[name])).to(DEVICE) for name in data.files}


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def assert_close(found, expected):
    assert found.device.type == DEVICE
    np.testing.assert_allclose(found.cpu(), expected.cpu(), rtol=0, atol=1e-5)


# Golden vectors


@pytest.mark.parametrize("case", ["a", "b"])
def test_loss_of_zones_is_the_published_one(published, case):
    logits, zones = published["zone_logits"], published[f"zone_{case}_target"]
    total, cross_entropy, dice = published[f"zone_{case}_loss"].tolist()
    assert zones_loss(logits, zones).item() == pytest.approx(total, abs=1e-5)
    assert zones_loss(logits, zones, 1.0).item() == pytest.approx(cross_entropy, abs=1e-5)
    assert zones_loss(logits, zones, 0.0).item() == pytest.approx(dice, abs=1e-5)


@pytest.mark.parametrize("case", ["a", "b"])
def test_iou_of_zones_is_the_published_one(published, case):
    iou = zones_iou(published["zone_logits"], published[f"zone_{case}_target"])
    assert_close(iou, published[f"zone_{case}_iou"])


@pytest.mark.parametrize("case", ["a", "b", "c"])  # the second image of a has no front, nor have both of c
def test_loss_weights_and_iou_of_fronts_are_the_published_ones(published, case):
    logits, front = published["front_logits"], published[f"front_{case}_target"]
    expected = published[f"front_{case}_distance_map"]
    assert_close(front_weight_map(front), expected)
    loss = fronts_loss(logits, front.float())
    assert loss.item() == pytest.approx(published[f"front_{case}_loss"].item(), abs=1e-5)
    assert_close(front_iou(logits, front), published[f"front_{case}_iou"])


# Numbers by hand


def test_weights_across_a_straight_front():
    """A front five pixels wide has a band of nine: distances to its rim 1, 2, 3, 4, 5, 4, 3, 2, 1."""
    front = torch.zeros(1, 40, 40)
    front[0, :, 18:23] = 1
    weights = front_weight_map(front)[0]
    rise = [(sigmoid(distance) - 0.5) / (sigmoid(5) - 0.5) for distance in (1, 2, 3, 4, 5)]
    assert rise[0] == pytest.approx(0.4684, abs=1e-4)  # as stated in the method, section 4.2
    expected = [0.1] * 16 + rise + rise[-2::-1] + [0.1] * 15
    for row in weights:
        np.testing.assert_allclose(row, expected, rtol=0, atol=1e-6)


def test_a_dice_of_fronts_by_hand():
    """Undecided everywhere: overlap and prediction follow from the weights alone."""
    front = torch.zeros(1, 40, 40)
    front[0, :, 18:23] = 1
    rise = [(sigmoid(distance) - 0.5) / (sigmoid(5) - 0.5) for distance in (1, 2, 3, 4, 5)]
    in_front = 40 * (rise[4] + 2 * rise[3] + 2 * rise[2])
    in_band = in_front + 40 * 2 * (rise[0] + rise[1])
    predicted = 0.5 * (in_band + 0.1 * 40 * 31)
    expected = 1 - 2 * 0.5 * in_front / (predicted + 5 * 40)
    assert fronts_loss(torch.zeros(1, 1, 40, 40), front).item() == pytest.approx(expected, abs=1e-6)


def test_a_false_front_far_away_costs_and_a_shifted_one_costs_more_the_farther_it_is():
    columns = torch.arange(48)
    front = ((columns - 20).abs() <= 2).float().expand(1, 48, 48)

    def loss(*middles):
        near = torch.stack([(columns - middle).abs() <= 2 for middle in middles]).any(dim=0)
        return fronts_loss((20.0 * (2 * near.float() - 1)).expand(1, 1, 48, 48), front).item()

    assert loss(20, 40) > loss(20) + 0.01
    assert (np.diff([loss(20 + shift) for shift in (0, 1, 2, 4)]) > 0).all()


def test_a_front_over_the_whole_image_weighs_the_same_everywhere():
    """No pixel outside the band is left to measure a distance from."""
    np.testing.assert_array_equal(front_weight_map(torch.ones(1, 6, 7)), np.ones((1, 6, 7)))


def test_a_perfect_segmentation_costs_next_to_nothing():
    zones = torch.arange(4).repeat_interleave(8).expand(2, 16, 32)
    logits = 30 * functional.one_hot(zones, 4).movedim(-1, 1).float()
    assert zones_loss(logits, zones).item() < 1e-6
    np.testing.assert_allclose(zones_iou(logits, zones), np.ones(5))


def test_a_zone_in_neither_labels_nor_predictions_counts_as_right():
    zones = torch.tensor([[[2, 2], [3, 3]]])
    logits = functional.one_hot(torch.tensor([[[2, 2], [2, 3]]]), 4).movedim(-1, 1).float()
    # Glacier 2 of 3, ocean 1 of 2, no data and rock nowhere.
    np.testing.assert_allclose(
        zones_iou(logits, zones), [(1 + 1 + 2 / 3 + 0.5) / 4, 1, 1, 2 / 3, 0.5], rtol=1e-6
    )


# What training meets


def test_a_batch_without_a_front_moves_nothing():
    logits = torch.randn(2, 1, 16, 16, requires_grad=True)
    loss = fronts_loss(logits, torch.zeros(2, 16, 16))
    loss.backward()
    assert loss.item() == 0
    assert (logits.grad == 0).all()


def test_scenes_without_zones_are_refused_with_what_to_do():
    zones = torch.full((1, 8, 8), 255)
    with pytest.raises(ValueError, match="labels without zones: train with --target fronts"):
        zones_loss(torch.zeros(1, 4, 8, 8), zones)


@pytest.mark.parametrize("target", ["zones", "fronts"])
def test_losses_of_sixteen_bit_logits_are_computed_in_32_bits(published, target):
    logits, loss, labels = {
        "zones": (published["zone_logits"], zones_loss, published["zone_b_target"]),
        "fronts": (published["front_logits"], fronts_loss, published["front_b_target"]),
    }[target]
    half = logits.to(torch.bfloat16)
    with torch.autocast(DEVICE, torch.bfloat16):
        mixed = loss(half, labels)
    assert mixed.dtype == torch.float32
    assert mixed.item() == pytest.approx(loss(half.float(), labels).item(), abs=1e-6)


def test_following_the_gradient_finds_the_front(published):
    """The loss can be driven down by the logits alone: gradients point the right way."""
    front = published["front_b_target"].float()
    logits = torch.zeros(2, 1, 40, 44, device=DEVICE, requires_grad=True)
    optimiser = torch.optim.Adam([logits], lr=0.5)
    for _ in range(60):
        optimiser.zero_grad()
        fronts_loss(logits, front).backward()
        optimiser.step()
    found, iou = fronts_loss(logits, front).item(), front_iou(logits, front)[2].item()
    assert found < fronts_loss(torch.zeros_like(logits), front).item() / 2
    assert iou > 0.95


# Learning rate


@pytest.mark.parametrize(("base", "highest"), [(4e-5, 2e-4), (1e-4, 5e-4)])  # zones, fronts
def test_the_rate_is_a_triangle_of_60000_steps(base, highest):
    half = (base + highest) / 2
    steps = {0: base, 15_000: half, 30_000: highest, 45_000: half, 60_000: base, 90_000: highest}
    for step, rate in steps.items():
        assert cyclic_rate(step, base, highest) == pytest.approx(rate, rel=1e-9)
    assert cyclic_rate(1, base, highest) == pytest.approx(base + (highest - base) / 30_000, rel=1e-9)


def test_the_rate_is_that_of_the_published_scheduler():
    """Stepped every batch over two and a half cycles, against the framework's own."""
    optimiser = torch.optim.Adam([torch.nn.Parameter(torch.zeros(1))], lr=4e-5)
    scheduler = torch.optim.lr_scheduler.CyclicLR(optimiser, 4e-5, 2e-4, 30, cycle_momentum=False)
    for step in range(150):
        assert cyclic_rate(step, 4e-5, 2e-4, 30) == pytest.approx(scheduler.get_last_lr()[0], rel=1e-9)
        optimiser.step()
        scheduler.step()
