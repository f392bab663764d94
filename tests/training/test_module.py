"""What one step of training minimises."""

from types import SimpleNamespace

import pytest
import torch

from training.module import FrontTraining
from training.recipes import CaffeRecipe, GuidedRecipe

ROWS, COLUMNS = 32, 64


@pytest.fixture
def step(monkeypatch):
    """Loss of a step of a recipe whose loss is stood in for by a function of logits, zones and front."""

    def run(recipe, loss):
        monkeypatch.setattr(type(recipe), "loss", lambda self, *batch: loss(*batch))
        module = FrontTraining(recipe, {}, [], "", 1, 1)
        epoch = SimpleNamespace(total_batch_idx=0)
        loop = SimpleNamespace(epoch_loop=epoch)
        module._trainer = SimpleNamespace(fit_loop=loop, world_size=1, global_rank=0)
        module.log = lambda *_, **__: None
        zones = torch.zeros(2, ROWS, COLUMNS, dtype=torch.int64)
        zones[:, :, COLUMNS // 2 :] = 3
        front = torch.zeros(2, ROWS, COLUMNS)
        front[:, :, COLUMNS // 2] = 1.0
        inputs = torch.randn(2, len(recipe.inputs), ROWS, COLUMNS)
        return module.training_step((inputs, zones, front), 0)

    return run


def test_coarser_levels_weigh_as_their_resolution(step):
    seen = []

    def width_of_the_level(logits, zones, front):
        assert logits.shape[-2:] == zones.shape[-2:] == front.shape[-2:]
        seen.append(logits.shape[-1])
        return torch.tensor(float(logits.shape[-1]))

    loss = step(GuidedRecipe(width=2, batch=2, deep=0.5), width_of_the_level)
    assert seen == [COLUMNS, COLUMNS // 8, COLUMNS // 4, COLUMNS // 2]
    weights = [1.0, 0.5 / 8, 0.5 / 4, 0.5 / 2]
    assert float(loss) == pytest.approx(sum(w * s for w, s in zip(weights, seen)) / sum(weights))


def test_a_front_stays_whole_at_every_level_and_zones_stay_zones(step):
    def check(logits, zones, front):
        assert front.amax(dim=2).min() == 1.0 or front.amax(dim=-1).min() == 1.0, "a front in every row"
        assert set(zones.unique().tolist()) == {0, 3}
        assert (zones == 3).float().mean() == pytest.approx(0.5)
        return logits.sum()

    step(GuidedRecipe(width=2, batch=2), check)


@pytest.mark.parametrize("recipe", [GuidedRecipe(width=2, batch=2, deep=0.0), CaffeRecipe(width=2, batch=2)])
def test_without_deep_supervision_only_the_finest_level_counts(step, recipe):
    seen = []

    def count(logits, zones, front):
        seen.append(logits.shape[-1])
        return torch.tensor(1.0)

    assert float(step(recipe, count)) == 1.0 and seen == [COLUMNS]
