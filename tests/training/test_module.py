"""What one step of training minimises."""

import pytest
import torch
from lightning.pytorch import Trainer
from torch.utils.data import DataLoader

from training.module import FrontTraining
from training.recipes import CaffeRecipe, GuidedRecipe

ROWS, COLUMNS = 32, 64


def train_a_step(recipe, loss, **settings):
    """Train one step of a recipe that has another loss, a function of logits, zones and front; what was minimised."""

    class OtherLoss(recipe):
        def loss(self, logits, zones, front):
            return loss(logits, zones, front)

    zones = torch.zeros(2, ROWS, COLUMNS, dtype=torch.int64)
    zones[:, :, COLUMNS // 2 :] = 3
    front = torch.zeros(2, ROWS, COLUMNS)
    front[:, :, COLUMNS // 2] = 1.0
    recipe = OtherLoss(width=2, batch=2, **settings)
    inputs = torch.randn(2, len(recipe.inputs), ROWS, COLUMNS)
    quiet = {"logger": False, "enable_progress_bar": False, "enable_model_summary": False}
    trainer = Trainer(accelerator="cpu", max_steps=1, enable_checkpointing=False, **quiet)
    trainer.fit(
        FrontTraining(recipe, {}, [], "", 1, 1), DataLoader([(inputs, zones, front)], batch_size=None)
    )
    return float(trainer.callback_metrics["loss"])


def constant(logits, value):
    """A loss that changes nothing."""
    return 0.0 * logits.sum() + value


def test_coarser_levels_weigh_as_their_resolution():
    seen = []

    def width_of_the_level(logits, zones, front):
        assert logits.shape[-2:] == zones.shape[-2:] == front.shape[-2:]
        seen.append(logits.shape[-1])
        return constant(logits, seen[-1])

    loss = train_a_step(GuidedRecipe, width_of_the_level, deep=0.5)
    assert seen == [COLUMNS, COLUMNS // 8, COLUMNS // 4, COLUMNS // 2]
    weights = [1.0, 0.5 / 8, 0.5 / 4, 0.5 / 2]
    assert loss == pytest.approx(sum(w * s for w, s in zip(weights, seen)) / sum(weights))


def test_a_front_stays_whole_at_every_level_and_zones_stay_zones():
    levels = []

    def look(logits, zones, front):
        levels.append(logits.shape[-1])
        assert front.amax(dim=-1).min() == 1.0, "a front in every row"
        assert set(zones.unique().tolist()) == {0, 3}
        assert (zones == 3).float().mean() == pytest.approx(0.5)
        return constant(logits, 1.0)

    train_a_step(GuidedRecipe, look)
    assert len(levels) == 4


@pytest.mark.parametrize(("recipe", "settings"), [(GuidedRecipe, {"deep": 0.0}), (CaffeRecipe, {})])
def test_without_deep_supervision_only_the_finest_level_counts(recipe, settings):
    seen = []

    def width_of_the_level(logits, zones, front):
        seen.append(logits.shape[-1])
        return constant(logits, 1.0)

    assert train_a_step(recipe, width_of_the_level, **settings) == 1.0 and seen == [COLUMNS]
