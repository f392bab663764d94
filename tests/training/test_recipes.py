"""The recipes: the published one to its letter, ours to its plan."""

import numpy as np
import pytest
import torch

from training.recipes import CaffeRecipe, GuidedRecipe, RecipeError, as_dict, from_dict


def test_the_published_networks_have_the_published_numbers_of_parameters():
    """Method, section 3: counted in the reference."""

    def parameters(recipe):
        return sum(p.numel() for p in recipe.build_network().parameters())

    assert parameters(CaffeRecipe(target="zones")) == 19_307_012
    assert parameters(CaffeRecipe(target="fronts")) == 19_306_913


@pytest.mark.parametrize(("target", "base", "highest"), [("zones", 4e-5, 2e-4), ("fronts", 1e-4, 5e-4)])
def test_the_published_rate_goes_up_and_down_between_its_bounds(target, base, highest):
    recipe = CaffeRecipe(target=target)
    steps = 438_300
    rates = [recipe.rate(step, steps) for step in (0, 15_000, 30_000, 45_000, 60_000, 90_000)]
    middle = (base + highest) / 2
    assert rates == pytest.approx([base, middle, highest, middle, base, highest])


def test_a_shorter_training_goes_through_as_many_cycles_as_the_published_one():
    recipe = CaffeRecipe(images=16 * 4383)
    # A hundredth of the steps, a hundredth of the 30,000.
    assert recipe.rate(300, 4383) == pytest.approx(2e-4)
    assert recipe.rate(600, 4383) == pytest.approx(4e-5)


def test_the_published_validation_selects_zones_by_overlap_and_fronts_by_loss():
    assert CaffeRecipe(target="zones").monitor == ("validation_iou", "max")
    assert CaffeRecipe(target="fronts").monitor == ("validation_loss", "min")
    assert (CaffeRecipe().epochs, CaffeRecipe().patience, CaffeRecipe().batch) == (150, 30, 16)


def test_the_published_optimiser_is_adam_without_decay():
    optimiser = CaffeRecipe().optimiser([torch.nn.Parameter(torch.zeros(1))])
    assert type(optimiser) is torch.optim.Adam
    group = optimiser.param_groups[0]
    assert (group["betas"], group["eps"], group["weight_decay"]) == ((0.9, 0.999), 1e-8, 0)


@pytest.mark.parametrize("letter", ["a", "b"])
def test_the_published_losses_pass_through_the_recipe(golden, letter):
    vectors = golden("g6_losses")
    logits = torch.from_numpy(vectors["zone_logits"])
    zones = torch.from_numpy(vectors[f"zone_{letter}_target"]).long()
    recipe = CaffeRecipe(target="zones")
    expected = vectors[f"zone_{letter}_loss"][0]
    assert float(recipe.loss(logits, zones, None)) == pytest.approx(float(expected), abs=1e-5)
    iou = recipe.intersection_over_union(logits, zones, None)
    assert float(iou) == pytest.approx(float(vectors[f"zone_{letter}_iou"][0]), abs=1e-5)


def test_our_rate_rises_to_its_height_and_falls_to_a_hundredth():
    recipe = GuidedRecipe(images=1600, batch=8, learning_rate=1e-3)
    rates = [recipe.rate(step, 200) for step in range(200)]
    assert max(rates) == pytest.approx(1e-3)
    assert np.argmax(rates) <= 0.03 * 200
    assert rates[0] < 0.2e-3
    assert rates[-1] == pytest.approx(1e-5, rel=0.05)
    assert (np.diff(rates[10:]) < 0).all()


def test_the_untrained_network_follows_from_the_seed():
    first, again, other = (
        GuidedRecipe(width=2, seed=seed).build_network().state_dict()["layers.0.net.0.weight"]
        for seed in (1, 1, 2)
    )
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_recipes_come_back_from_checkpoints():
    for recipe in (CaffeRecipe(target="fused", images=100), GuidedRecipe(width=8)):
        assert from_dict(as_dict(recipe)) == recipe
    with pytest.raises(RecipeError, match="another version"):
        from_dict({**as_dict(GuidedRecipe()), "warp": 1})


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: CaffeRecipe(target="zone"), "zones, fronts, fused"),
        (lambda: GuidedRecipe(width=0), "width must be 1 or more"),
        (lambda: GuidedRecipe(images=3), "do not fill one batch"),
        (lambda: CaffeRecipe(batch=1), "batches of 2 or more"),
        (lambda: CaffeRecipe(epochs=0), "one epoch or more"),
        (lambda: GuidedRecipe(pixel_size_m=0.0), "1 to 300 m"),
        (lambda: GuidedRecipe(pixel_size_m=float("nan")), "1 to 300 m"),
    ],
)
def test_what_cannot_be_trained_is_refused_with_what_can(make, message):
    with pytest.raises(RecipeError, match=message):
        make()
