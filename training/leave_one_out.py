"""Leave-one-glacier-out: each glacier measured by networks that have not seen it.

A run of training for every recipe, glacier and seed, in a folder named after them; each goes on where it was
stopped, and its errors are tables beside its weights. Processes that share the folder share the runs.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from calvingfront_plugin.delineation.weights import read_card
from training.data_modules import check_glaciers, open_data
from training.drawn_fronts import write_drawn
from training.evaluate import evaluate, write_errors
from training.front_free import front_free_crops, outcomes, simulated_front_free
from training.measured import ERRORS, FALSE_FRONTS, FRONT_FREE, FRONTS, StudyError, is_measured, stamp
from training.overview import follows_its_zones, load_overview
from training.scene_error import CLICKED
from training.tables import write_table
from training.train import RunTakenError, claimed, train

#: Simulated scenes without a front that each network is tested on.
SIMULATED = 100


@dataclass(frozen=True)
class Fold:
    """A network and the glacier that it has not seen.

    Attributes
    ----------
    recipe : recipes.CaffeRecipe or recipes.GuidedRecipe
    glacier : str
    """

    recipe: object
    glacier: str

    @property
    def name(self):
        """Of its folder."""
        return f"{self.recipe.name}_{self.glacier}_{self.recipe.seed}"


def leave_one_out(data, folder, folds, report=print, simulated=SIMULATED):
    """Train and measure the networks of all folds that are not done and that no other process works on.

    Parameters
    ----------
    data : path
        Folder of the overview scenes.
    folder : path
        Gets a folder a fold, with the run of training and its tables.
    folds : sequence of Fold
    report : callable
        Takes lines of progress.
    simulated : int
        Simulated scenes without a front that each network is tested on.

    Raises
    ------
    DataError
        For a glacier that the data set does not hold.
    StudyError
        Where several processes were started to share one training: a study's share its runs instead.
    """
    if "LOCAL_WORLD_SIZE" in os.environ or int(os.environ.get("SLURM_NTASKS", 1)) > 1:
        raise StudyError(
            "A study trains every network in one process: start the command itself once for each GPU (with "
            "CUDA_VISIBLE_DEVICES), without torchrun and with one task under SLURM."
        )
    folder = Path(folder)
    scenes = [scene for scene in load_overview(data) if follows_its_zones(scene.name)]
    check_glaciers([fold.glacier for fold in folds], scenes)
    for number, fold in enumerate(folds, 1):
        run = folder / fold.name
        run.mkdir(parents=True, exist_ok=True)
        try:
            with claimed(run):
                report(f"{fold.name}, {number} of {len(folds)}")
                training_data = open_data([data], fold.recipe, [fold.glacier])
                weights = train(training_data, fold.recipe, run, devices=1, report=report)
                if not is_measured(run, weights, fold.recipe, simulated):
                    left_out = [scene for scene in scenes if scene.glacier == fold.glacier]
                    measure(weights, run, left_out, fold.recipe, report, simulated)
        except RunTakenError:
            report(f"{fold.name}: another process works on it")


def measure(weights, run, scenes, recipe, report=print, simulated=SIMULATED):
    """Write the tables of a network: errors, the fronts drawn, and the same where there is no front.

    Parameters
    ----------
    weights, run : path
    scenes : sequence of LabelledScene
        Of the glacier that the network has not seen.
    recipe : recipes.CaffeRecipe or recipes.GuidedRecipe
        States the size of the pixels where the weights' card does not.
    report : callable
    simulated : int
    """
    clicks = tuple(CLICKED) if read_card(weights).takes_clicks else ("0",)
    size = recipe.pixel_size_m
    errors = evaluate(weights, scenes, clicks, report=report, pixel_size_m=size)
    without = {"simulated": simulated_front_free(simulated), "crop": front_free_crops(scenes)}
    rows, false = [], []
    for kind, chosen in without.items():
        found = outcomes(weights, chosen, size)
        counts = Counter((each.place, each.outcome) for each in found)
        rows += [[kind, *key, count] for key, count in sorted(counts.items())]
        false += [front for each in found for front in each.fronts]
    write_table(run / FRONT_FREE, ["kind", "place", "outcome", "scenes"], rows)
    write_drawn(run / FALSE_FRONTS, false)
    write_drawn(run / FRONTS, [front for error in errors for front in error.fronts])
    write_errors(run / ERRORS, errors)
    stamp(run, weights, recipe, simulated)
