"""Distance error of weights on labelled scenes, by the plugin's own delineation.

Per scene; then the plain mean over the scenes of a glacier, and over glaciers. Scenes where nothing was found are
counted beside it: a network lowers its mean by abstaining.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from tqdm import tqdm

from calvingfront_plugin.delineation.segmentation import load_network
from training.scene_error import (
    CLICKED,
    WAYS,
    EvaluationError,
    SceneError,
    evaluate_scene,
    working_pixel_size,
)
from training.tables import write_table

#: Columns of the table of scenes.
_COLUMNS = [name for name in SceneError.__dataclass_fields__ if name != "fronts"]


def open_weights(weights):
    """Network and card of a weights file; who gives the folder of a run is told which file that is."""
    if (Path(weights) / "weights.safetensors").is_file():
        raise EvaluationError(
            f"{weights} is the folder of a run; give {Path(weights) / 'weights.safetensors'}."
        )
    return load_network(weights)


def evaluate(weights, scenes, clicks=("0", "2"), baselines=True, seed=0, report=print, pixel_size_m=None):
    """Distance errors of all scenes for several numbers of clicks.

    Parameters
    ----------
    weights : path
    scenes : list of LabelledScene
    clicks : sequence of str
        Keys of :data:`.scene_error.CLICKED`.
    baselines : bool
        Also the ways without a network, on the same clicks: two or more on a front, and none elsewhere.
    seed : int
        Of the jitter; every way gets the same clicks.
    report : callable
        Takes the lines of the summaries.
    pixel_size_m : float, optional
        As for :func:`evaluate_scene`.

    Returns
    -------
    list of SceneError
    """
    network, card = open_weights(weights)
    working_pixel_size(card, pixel_size_m)
    errors = []
    for number in clicks:
        for way in WAYS if baselines and _leads_a_line(number) else WAYS[:1]:
            doing = f"{way}, {number} clicks"
            for k, scene in enumerate(tqdm(scenes, doing, unit="scene", disable=None)):
                rng = np.random.default_rng((seed, k))
                error = evaluate_scene(scene, card, network, number, way, rng, pixel_size_m=pixel_size_m)
                errors.append(error)
            report(summary_row(errors, number, way))
            for row in glacier_rows(errors, number, way):
                report(row)
    return errors


def _leads_a_line(clicks):
    shares, zones_too = CLICKED[clicks]
    return len(shares) > 1 and not zones_too


def _chosen(errors, clicks, way):
    return [e for e in errors if e.clicks == clicks and e.way == way]


def summary_row(errors, clicks, way):
    """Mean, median and 90th percentile over scenes, and what was missed, in one line."""
    chosen = _chosen(errors, clicks, way)
    found = [e for e in chosen if e.found]

    def figures(values):
        values = [v for v in values if np.isfinite(v)]
        if not values:
            return "   -"
        return f"{np.mean(values):6.0f} {np.median(values):6.0f} {np.quantile(values, 0.9):6.0f}"

    return (
        f"{way:9s} {clicks} clicks: {len(chosen)} scenes, {len(chosen) - len(found)} missed | mean, median, 90 % (m): "
        f"in box {figures([e.mean_in_box_m for e in found])} "
        f"({sum(np.isnan(e.mean_in_box_m) for e in found)} with nothing in it) | "
        f"without box {figures([e.mean_m for e in found])} | "
        f"label to prediction {figures([e.label_to_predicted_m for e in found])}"
    )


#: Figures of a glacier: fields of :class:`SceneError` and what they are called.
FIGURES = {
    "mean_in_box_m": "in box",
    "mean_m": "without box",
    "label_to_predicted_m": "label to prediction",
}


def glacier_rows(errors, clicks, way):
    """Means over the scenes of each glacier, a line each, and the plain mean of these over glaciers.

    Glaciers with many scenes decide a mean over all scenes; one that is new to the weights may be like any of
    them.
    """
    by_glacier = {}
    for error in _chosen(errors, clicks, way):
        by_glacier.setdefault(error.glacier, []).append(error)
    means = {
        glacier: [mean_of_numbers(getattr(e, figure) for e in chosen) for figure in FIGURES]
        for glacier, chosen in sorted(by_glacier.items())
    }
    rows = []
    for glacier, values in means.items():
        chosen = by_glacier[glacier]
        missed = sum(not e.found for e in chosen)
        rows.append(f"  {glacier}: {len(chosen)} scenes, {missed} missed | {_figures(values)}")
    over = [mean_of_numbers(column) for column in zip(*means.values())]
    counted = sum(np.isfinite(values).any() for values in means.values())
    of = f"{counted} of {len(means)}" if counted < len(means) else f"{counted}"
    return [*rows, f"  mean over {of} glaciers | {_figures(over)}"] if len(rows) > 1 else rows


def mean_of_numbers(values):
    """Mean of what is a number: scenes where nothing was found have none; NaN where nothing is."""
    numbers = [value for value in values if np.isfinite(value)]
    return float(np.mean(numbers)) if numbers else float("nan")


def _figures(values):
    named = zip(FIGURES.values(), values)
    return "mean (m): " + ", ".join(
        f"{name} {value:.0f}" if np.isfinite(value) else f"{name} -" for name, value in named
    )


def write_errors(path, errors):
    """Write errors as CSV, a row a scene."""
    write_table(path, _COLUMNS, ([getattr(error, name) for name in _COLUMNS] for error in errors))


def read_errors(path):
    """Errors that :func:`write_errors` wrote, without the fronts.

    Returns
    -------
    list of SceneError
    """
    kinds = {"str": str, "bool": "True".__eq__, "float": float}
    fields = SceneError.__dataclass_fields__
    with open(path, newline="") as stream:
        return [
            SceneError(**{name: kinds[fields[name].type](row[name]) for name in _COLUMNS})
            for row in csv.DictReader(stream)
        ]
