"""One training as Lightning runs it: network, loss, rate, running average and validation of a recipe."""

from __future__ import annotations

import torch
from lightning.pytorch import LightningModule
from lightning.pytorch.callbacks import WeightAveraging

from calvingfront_plugin.delineation.network import LEVELS
from training.recipes import as_dict


class FrontTraining(LightningModule):
    """Trains the network of a recipe.

    Parameters
    ----------
    recipe : recipes.CaffeRecipe or recipes.GuidedRecipe
    card : dict
        Fields of the weights' card, kept in the checkpoints for the export.
    scenes : sequence of str
        Names of the training scenes.
    data : str
        Kind of the data set.
    steps : int
        Optimiser steps of the whole training.
    batches_per_step : int
        Batches of all processes whose gradients are averaged for a step.
    """

    def __init__(self, recipe, card, scenes, data, steps, batches_per_step):
        super().__init__()
        self.steps = steps
        about = {"recipe": as_dict(recipe), "card": card, "scenes": scenes, "data": data}
        about.update(steps=steps, batches_per_step=batches_per_step)
        self.save_hyperparameters(about, logger=False)
        self.recipe = recipe
        self.network = recipe.build_network().to(memory_format=torch.channels_last)
        # What the coarser levels of the decoder learn by; the weights for use do not hold them.
        self.heads = torch.nn.ModuleList(
            torch.nn.Conv2d(recipe.width * 2**level, len(recipe.classes), 1)
            for level in (range(LEVELS - 1, 0, -1) if recipe.deep else ())
        )

    def training_step(self, batch, batch_idx):
        inputs, zones, front = batch
        self._fix_dropout()
        *coarser, finest = self.network.decode(_channels_last(inputs))
        loss = self.recipe.loss(self.network.layers[-1](finest).float(), zones, front)
        weights = 1.0
        for head, features in zip(self.heads, coarser):
            step = zones.shape[-1] // features.shape[-1]
            # A front is a line: at a coarser level it is wherever some pixel holds it.
            coarse_front = torch.nn.functional.max_pool2d(front[:, None], step)[:, 0]
            coarse_zones = zones[:, step // 2 :: step, step // 2 :: step]
            weight = self.recipe.deep / step
            loss = loss + weight * self.recipe.loss(head(features).float(), coarse_zones, coarse_front)
            weights += weight
        loss = loss / weights
        self.log("loss", loss, prog_bar=True)
        return loss

    def validation_step(self, batch, batch_idx):
        inputs, zones, front = batch
        logits = self.network(_channels_last(inputs)).float()
        figures = {"validation_loss": self.recipe.loss(logits, zones, front)}
        if self.recipe.name == "caffe":
            figures["validation_iou"] = self.recipe.intersection_over_union(logits, zones, front)
        # The plain mean over batches, as published.
        self.log_dict(figures, on_epoch=True, batch_size=1, sync_dist=True, prog_bar=True)

    def configure_optimizers(self):
        optimiser = self.recipe.optimiser(self.parameters())
        # Not the trainer's estimate: asking for it makes the loader before its place is restored.
        steps = self.steps
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: self.recipe.rate(step, steps))
        return {
            "optimizer": optimiser,
            "lr_scheduler": {"scheduler": schedule, "interval": "step"},
        }

    def _fix_dropout(self):
        """What is dropped follows from the number of the batch, so that a resumed run drops the same."""
        number = self.trainer.fit_loop.epoch_loop.total_batch_idx * self.trainer.world_size + self.global_rank
        torch.manual_seed(self.recipe.seed * 1_000_003 + number)


def _channels_last(inputs):
    return inputs.contiguous(memory_format=torch.channels_last)


class RunningAverage(WeightAveraging):
    """Running average of the weights over the steps; it is validated, and kept when training ends.

    Parameters
    ----------
    decay : float
    """

    def __init__(self, decay):
        def average(averaged, current, count):
            if not current.is_floating_point():
                return current
            # Early on the average is young and must not remember the random start.
            young = (count + 1.0) / (count + 10.0)
            return torch.lerp(current, averaged, min(decay, float(young)))

        super().__init__(avg_fn=average)
