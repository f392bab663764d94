"""Confidence that means something: the chance that goes with evidence, from fronts on glaciers that were left out.

Networks of a leave-one-glacier-out study are not calibrated: their confidence is bare evidence. How often the front was
within 500 m where evidence was such, on glaciers that a network had not seen, is the calibrated confidence. Every
glacier counts alike, whatever its number of scenes. All scenes hold a front, and clicks are on it: that much is
presumed of the chance.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.optimize import isotonic_regression

from calvingfront_plugin.delineation.confidence import WITHIN_M
from calvingfront_plugin.delineation.front_record import LOW_CONFIDENCE
from calvingfront_plugin.delineation.weights import METHODS
from training.drawn_fronts import read_drawn
from training.measured import FALSE_FRONTS, FRONTS, measured_runs

#: A front is far off, or near, where its mean distance from the label is more, or less, in metres.
FAR_M, NEAR_M = 500.0, 200.0

#: Points of a calibration curve at most, and the chances that none goes beyond: no number of scenes makes one certain.
_KNOTS = 16
_BOUNDS = (0.01, 0.99)


#: Clicks whose fronts are left out: those on zones hardly move a line between clicked ends, which would count twice.
_REPEATED = ("2+zones",)


class CalibrationError(ValueError):
    """A study that confidence cannot be calibrated with; the message says what to do."""


def study_fronts(study, recipe):
    """Fronts that the networks of one recipe drew on the glaciers that they had not seen.

    Parameters
    ----------
    study : path
        Folder of a leave-one-glacier-out study.
    recipe : str

    Returns
    -------
    fronts : list of DrawnFront
    false_fronts : list of DrawnFront
        On scenes without a front; the glacier is the one that the network had not seen.

    Raises
    ------
    CalibrationError
        If a run of the recipe has not been measured, or there is none.
    """
    if not Path(study).is_dir():
        raise CalibrationError(f"There is no folder {study}; 'python -m training leave-one-out' makes it.")
    runs, others = measured_runs(study, recipe)
    if others or not runs:
        which = (
            f"{', '.join(run.name for run in others)} not" if others else f"no run of the recipe '{recipe}'"
        )
        raise CalibrationError(
            f"In {study} {which} measured by this version; run 'python -m training leave-one-out' first."
        )
    fronts, false_fronts = [], []
    for run in runs:
        _, glacier, _ = run.name.rsplit("_", 2)
        fronts += [front for front in read_drawn(run / FRONTS) if front.clicks not in _REPEATED]
        false_fronts += [replace(front, glacier=glacier) for front in read_drawn(run / FALSE_FRONTS)]
    return fronts, false_fronts


def fit(fronts):
    """Calibration curves of fronts with bare evidence.

    The share of points within 500 m of the label, over points ordered by evidence in up to 16 groups of the same
    weight, made to rise by isotonic regression (Zadrozny and Elkan 2002, doi:10.1145/775047.775151). Where there is
    less evidence than in any group, there is less chance, down to none without evidence.

    Parameters
    ----------
    fronts : sequence of DrawnFront

    Returns
    -------
    dict
        For :class:`calvingfront_plugin.delineation.weights.WeightsCard`: method to evidence and confidence.
    """
    return {method: _curve(chosen) for method, chosen in _by_method(fronts).items()}


def _by_method(fronts):
    chosen = {method: [front for front in fronts if front.method == method] for method in METHODS}
    return {method: chosen[method] for method in METHODS if chosen[method]}


def _curve(fronts):
    evidence, right, weight = _points(fronts)
    evidence = np.round(evidence, 5)
    order = np.argsort(evidence, kind="stable")
    evidence, right, weight = evidence[order], right[order], weight[order]
    group = np.minimum((np.cumsum(weight) - weight / 2) * _KNOTS, _KNOTS - 1).astype(int)
    # Equal evidence must not be in two groups.
    group = group[np.searchsorted(evidence, evidence)]
    total = np.bincount(group, weight)
    used = total > 0
    mean = np.bincount(group, weight * evidence)[used] / total[used]
    share = np.bincount(group, weight * right)[used] / total[used]
    chance = np.clip(isotonic_regression(share, weights=total[used]).x, *_BOUNDS)
    if mean[0] > 0:
        mean, chance = np.r_[0.0, mean], np.r_[_BOUNDS[0], chance]
    if len(mean) == 1:
        mean, chance = np.r_[mean, 1.0], np.repeat(chance, 2)
    return [np.round(mean, 6).tolist(), np.round(chance, 4).tolist()]


def _points(fronts):
    """Confidence, whether the front is within 500 m, and weight of all points; the weights add up to 1."""
    glaciers, counts = np.unique(
        np.concatenate([[front.glacier] * len(front.confidence) for front in fronts]), return_counts=True
    )
    share = dict(zip(glaciers, 1 / counts / len(glaciers)))
    return (
        np.concatenate([front.confidence for front in fronts]),
        np.concatenate([front.distance_m <= WITHIN_M for front in fronts]).astype(float),
        np.concatenate([np.full(len(front.confidence), share[front.glacier]) for front in fronts]),
    )


def calibrated(fronts, calibration):
    """The same fronts with calibrated confidence."""
    return [
        replace(front, confidence=np.interp(front.confidence, *calibration[front.method])) for front in fronts
    ]


def cross_calibrated(fronts, false_fronts=()):
    """Every glacier's fronts calibrated by the other glaciers alone, as on a glacier that is new to weights.

    Parameters
    ----------
    fronts, false_fronts : sequence of DrawnFront
        With bare evidence; curves are fitted to the first.

    Returns
    -------
    fronts, false_fronts : list of DrawnFront

    Raises
    ------
    CalibrationError
        If fronts of a method were drawn on one glacier only.
    """
    for method in _by_method([*fronts, *false_fronts]):
        if len({front.glacier for front in fronts if front.method == method}) < 2:
            raise CalibrationError(
                f"Calibration is tested across glaciers, and {method} fronts were drawn on one only; measure others."
            )
    results = [], []
    for glacier in sorted({front.glacier for front in fronts}):
        curves = fit([front for front in fronts if front.glacier != glacier])
        for result, kind in zip(results, (fronts, false_fronts)):
            result += calibrated([front for front in kind if front.glacier == glacier], curves)
    return results


@dataclass(frozen=True)
class Flagged:
    """What low confidence catches.

    Attributes
    ----------
    far, near : int
        Fronts more than 500 m, and less than 200 m, off in the mean.
    far_flagged, near_flagged : int
        Those of them that are of low confidence.
    """

    far: int
    far_flagged: int
    near: int
    near_flagged: int


def flagged(fronts):
    """Count the fronts of low confidence among those far off and those near.

    Parameters
    ----------
    fronts : sequence of DrawnFront
        Calibrated.

    Returns
    -------
    Flagged
    """
    error_m = np.array([front.distance_m.mean() for front in fronts])
    is_low = np.array(
        [front.confidence.mean() < LOW_CONFIDENCE[front.method] for front in fronts], dtype=bool
    )
    far, near = error_m > FAR_M, error_m < NEAR_M
    return Flagged(int(far.sum()), int((far & is_low).sum()), int(near.sum()), int((near & is_low).sum()))


def reliability(fronts, bins=10):
    """Observed against predicted chances.

    Parameters
    ----------
    fronts : sequence of DrawnFront
        Calibrated.
    bins : int
        Classes of confidence of equal width.

    Returns
    -------
    ndarray, shape (K, 3)
        Mean confidence, share of points within 500 m, and share of all points, of every class that has any.
    """
    confidence, right, weight = _points(fronts)
    group = np.minimum((confidence * bins).astype(int), bins - 1)
    total = np.bincount(group, weight)
    used = total > 0
    mean, share = (np.bincount(group, weight * values)[used] / total[used] for values in (confidence, right))
    return np.column_stack([mean, share, total[used]])


def report(fronts, false_fronts):
    """A calibration as tables in Markdown.

    Parameters
    ----------
    fronts, false_fronts : sequence of DrawnFront
        Calibrated.

    Returns
    -------
    str
    """
    glaciers = sorted({front.glacier for front in fronts})
    limits = " and ".join(f"below {limit:g} for {method} fronts" for method, limit in LOW_CONFIDENCE.items())
    lines = [
        f"Low confidence is {limits}. Each glacier is calibrated by the others.",
        "",
        "| fronts | glacier | far off | of low confidence | near | of low confidence |",
        "|---|---|---|---|---|---|",
    ]
    for method, chosen in _by_method(fronts).items():
        for glacier in [*glaciers, "all"]:
            counted = flagged([front for front in chosen if glacier in (front.glacier, "all")])
            lines.append(
                f"| {method} | {glacier} | {counted.far} | {_share(counted.far_flagged, counted.far)} "
                f"| {counted.near} | {_share(counted.near_flagged, counted.near)} |"
            )
    low = flagged(false_fronts)
    lines += [
        "",
        f"On scenes without a front: {low.far} fronts, of low confidence {_share(low.far_flagged, low.far)}.",
        "",
        "| fronts | confidence | within 500 m | share of the points |",
        "|---|---|---|---|",
    ]
    for method, chosen in _by_method(fronts).items():
        rows = reliability(chosen)
        lines += [f"| {method} | {mean:.2f} | {share:.2f} | {total:.0%} |" for mean, share, total in rows]
    return "\n".join(lines) + "\n"


def _share(part, whole):
    return f"{part / whole:.0%}" if whole else "–"


def draw(path, fronts):
    """Reliability diagram: observed against predicted, a line a glacier, and how many points are where.

    Parameters
    ----------
    path : path
        PNG.
    fronts : sequence of DrawnFront
        Calibrated.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 5.2), layout="constrained")
    above, below = figure.subplots(2, 2, sharex=True, height_ratios=[3, 1], squeeze=False)
    for number, (method, chosen) in enumerate(_by_method(fronts).items()):
        axes, counts = above[number], below[number]
        axes.plot([0, 1], [0, 1], color="0.7", linewidth=1)
        for glacier in sorted({front.glacier for front in chosen}):
            rows = reliability([front for front in chosen if front.glacier == glacier], 5)
            axes.plot(rows[:, 0], rows[:, 1], marker=".", linewidth=1, label=glacier)
        rows = reliability(chosen)
        axes.plot(rows[:, 0], rows[:, 1], color="black", marker="o", linewidth=2, label="all glaciers")
        axes.axvline(LOW_CONFIDENCE[method], color="0.7", linestyle=":", linewidth=1)
        axes.set(title=method, xlim=(0, 1), ylim=(0, 1.02))
        confidence, _, weight = _points(chosen)
        counts.hist(confidence, bins=np.linspace(0, 1, 21), weights=weight, color="0.5")
        counts.set(xlabel="confidence")
    above[0].set(ylabel=f"share of points within {WITHIN_M:.0f} m")
    below[0].set(ylabel="share")
    above[0].legend(frameon=False, fontsize="small")
    figure.savefig(path, dpi=130)
