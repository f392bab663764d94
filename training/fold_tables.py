"""Tables of a leave-one-glacier-out study, from those of its runs.

A figure is the mean over the scenes of a glacier, then over seeds; glaciers count alike in the last column.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass

import numpy as np

from training.evaluate import FIGURES, mean_of_numbers, read_errors
from training.measured import ERRORS, FRONT_FREE, measured_runs


@dataclass(frozen=True)
class Row:
    """Error of one way of drawing on one glacier, or on all.

    Attributes
    ----------
    recipe, way, clicks, glacier : str
        ``glacier`` is ``mean over glaciers`` in the last row of each way.
    seeds, scenes : int
    mean_m, spread_m : dict of str to float
        By figure: the mean over seeds, and half of what lies between the smallest and the largest seed; NaN where there
        is none, or for the spread only one.
    counted : dict of str to int
        By figure: seeds, or for the mean over glaciers glaciers, that have one.
    missed, outside : float
        Share of the scenes on which nothing was drawn, and nothing in the box.
    """

    recipe: str
    way: str
    clicks: str
    glacier: str
    seeds: int
    scenes: int
    mean_m: dict
    spread_m: dict
    counted: dict
    missed: float
    outside: float


OVERALL = "mean over glaciers"


def error_rows(folder):
    """Errors of all runs of a study.

    Parameters
    ----------
    folder : path
        As :func:`.leave_one_out.leave_one_out` fills it; runs that are not measured yet do not count.

    Returns
    -------
    list of Row
        By recipe, way and clicks; each with a row a glacier and, for several, one over all. The spread of that is
        the one between the seeds' own means over glaciers, of seeds that know all glaciers.
    """
    by_way = {}
    for run in measured_runs(folder)[0]:
        recipe, glacier, seed = run.name.rsplit("_", 2)
        for error in read_errors(run / ERRORS):
            key = (recipe, error.way, error.clicks)
            by_way.setdefault(key, {}).setdefault(glacier, {}).setdefault(seed, []).append(error)
    rows = []
    for key, by_glacier in by_way.items():
        of_way = [_row(key, glacier, list(by_seed.values())) for glacier, by_seed in by_glacier.items()]
        rows += of_way
        if len(of_way) > 1:
            rows.append(_overall(key, of_way, by_glacier))
    return rows


def _row(key, glacier, by_seed):
    means = {figure: [_mean(errors, figure) for errors in by_seed] for figure in FIGURES}
    missed = [np.mean([not error.found for error in errors]) for errors in by_seed]
    outside = [np.mean([np.isnan(error.mean_in_box_m) for error in errors]) for errors in by_seed]
    return Row(
        *key,
        glacier,
        len(by_seed),
        len(by_seed[0]),
        {figure: mean_of_numbers(values) for figure, values in means.items()},
        {figure: _spread(values) for figure, values in means.items()},
        {figure: int(np.isfinite(values).sum()) for figure, values in means.items()},
        float(np.mean(missed)),
        float(np.mean(outside)),
    )


def _overall(key, rows, by_glacier):
    everywhere = set.intersection(*(set(by_seed) for by_seed in by_glacier.values()))
    means = {
        figure: [
            np.mean([_mean(by_seed[seed], figure) for by_seed in by_glacier.values()])
            for seed in sorted(everywhere)
        ]
        for figure in FIGURES
    }
    return Row(
        *key,
        OVERALL,
        min(row.seeds for row in rows),
        sum(row.scenes for row in rows),
        {figure: mean_of_numbers(row.mean_m[figure] for row in rows) for figure in FIGURES},
        {figure: _spread(values) for figure, values in means.items()},
        {figure: sum(row.counted[figure] > 0 for row in rows) for figure in FIGURES},
        float(np.mean([row.missed for row in rows])),
        float(np.mean([row.outside for row in rows])),
    )


def _spread(values):
    numbers = [value for value in values if np.isfinite(value)]
    return float(np.ptp(numbers)) / 2 if len(numbers) > 1 else float("nan")


def _mean(errors, figure):
    return mean_of_numbers(getattr(error, figure) for error in errors)


def front_free_rows(folder):
    """Share of front-free scenes on which a front was drawn.

    Parameters
    ----------
    folder : path

    Returns
    -------
    dict
        (recipe, kind, glacier that was left out) to the share over seeds and the number of scenes a seed.
    """
    counts = {}
    for run in measured_runs(folder)[0]:
        recipe, glacier, seed = run.name.rsplit("_", 2)
        with open(run / FRONT_FREE, newline="") as stream:
            for row in csv.DictReader(stream):
                drawn, scenes, seeds = counts.setdefault((recipe, row["kind"], glacier), [0, 0, set()])
                number = int(row["scenes"])
                counts[recipe, row["kind"], glacier] = [
                    drawn + number * (row["outcome"] != "none"),
                    scenes + number,
                    seeds | {seed},
                ]
    return {key: (drawn / scenes, scenes // len(seeds)) for key, (drawn, scenes, seeds) in counts.items()}


def markdown(folder, development=()):
    """The study as text with tables.

    Parameters
    ----------
    folder : path
    development : sequence of str
        Glaciers that the recipe was chosen with; they are marked.

    Returns
    -------
    str
    """
    rows = error_rows(folder)
    _, others = measured_runs(folder)
    parts = []
    if others:
        names = ", ".join(run.name for run in others)
        parts += [f"Not in the tables, since not yet measured by this version: {names}.", ""]
    for figure, title in FIGURES.items():
        parts += [f"Mean distance error in metres, {title}:", "", *_pivot(rows, figure, development), ""]
    missing = [row for row in rows if row.way == "network" and (row.clicks == "0" or row.outside > 0)]
    parts += [
        "Scenes that the means above leave out, since nothing was drawn, or nothing in the box (without clicks, and "
        "wherever there are any):",
        "",
        "| recipe | clicks | glacier | scenes | nothing drawn | nothing in the box |",
        "|---|---|---|---|---|---|",
        *(
            f"| {row.recipe} | {row.clicks} | {_marked(row.glacier, development)} | {row.scenes} "
            f"| {row.missed:.0%} | {row.outside:.0%} |"
            for row in missing
        ),
        "",
        "A front drawn where there is none:",
        "",
        "| recipe | scenes | left out | share |",
        "|---|---|---|---|",
        *(
            f"| {recipe} | {number} {kind}{'s' * (kind == 'crop')} | {_marked(glacier, development)} | {share:.0%} |"
            for (recipe, kind, glacier), (share, number) in sorted(front_free_rows(folder).items())
        ),
    ]
    if development:
        parts += [
            "",
            f"\\* the development fold: the recipe was chosen with {', '.join(development)} in view.",
        ]
    return "\n".join(parts) + "\n"


def _pivot(rows, figure, development):
    glaciers = list(dict.fromkeys(row.glacier for row in rows if row.glacier != OVERALL))
    columns = [*glaciers, OVERALL]
    lines = [
        "| recipe, way | clicks | " + " | ".join(_marked(name, development) for name in columns) + " |",
        "|---" * (2 + len(columns)) + "|",
    ]
    by_way = {}
    for row in rows:
        by_way.setdefault((row.recipe, row.way, row.clicks), {})[row.glacier] = row
    for (recipe, way, clicks), by_glacier in by_way.items():
        named = recipe if way == "network" else way
        cells = [_cell(by_glacier.get(name), figure, len(glaciers)) for name in columns]
        lines.append(f"| {named} | {clicks} | " + " | ".join(cells) + " |")
    return lines


def _cell(row, figure, glaciers):
    """Mean and spread, and of how many seeds or glaciers, where some have no figure."""
    if row is None or not np.isfinite(row.mean_m[figure]):
        return "–"
    spread = f" ± {row.spread_m[figure]:.0f}" if np.isfinite(row.spread_m[figure]) else ""
    counted, all_of_them = row.counted[figure], glaciers if row.glacier == OVERALL else row.seeds
    of = f" ({counted} of {all_of_them})" if counted < all_of_them else ""
    return f"{row.mean_m[figure]:.0f}{spread}{of}"


def _marked(glacier, development):
    return f"{glacier}\\*" if glacier in development else glacier
