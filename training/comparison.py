"""Two methods compared over the seeds of their trainings, and image by image.

Rank tests on what :mod:`training.benchmark` has written: Mann and Whitney's U over seeds, Wilcoxon's signed ranks
over images. Both are exact where that is possible.
"""

from __future__ import annotations

import csv
import itertools
import json
import math
import textwrap
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from calvingfront_plugin.delineation.weights import weights_title
from training.benchmark_predictions import WAYS
from training.benchmark_results import IMAGES_FILE, RESULTS_FILE, way_in_words

#: Widest line of a report.
_WIDTH = 118

_CAVEAT = (
    "Scenes of one glacier are not independent of each other: they share its walls, its water and most of its front. "
    "The p over images therefore makes a difference look surer than it is for other glaciers."
)

_OTHER_WAYS = (
    "Fronts are drawn by {} for A and by {} for B: the difference is one of the networks and of these ways "
    "together."
)


class ComparisonError(ValueError):
    """Results that must not be compared, or cannot be read; the message says why."""


@dataclass(frozen=True)
class Method:
    """One method over its seeds.

    Attributes
    ----------
    name : str
        Of the weights, with the way the fronts were drawn.
    way : str
        In words, the same for all seeds.
    mde_m : tuple of float
        Of each seed.
    mean_m, deviation_m : float
        Over seeds; the deviation (of the sample, n - 1) is nan for one seed.
    without_front : tuple of int
        Images without front of each seed.
    """

    name: str
    way: str
    mde_m: tuple
    mean_m: float
    deviation_m: float
    without_front: tuple


@dataclass(frozen=True)
class Comparison:
    """Difference of two methods.

    Attributes
    ----------
    a, b : Method
    part : str
        Of the archive.
    n_images : int
        Of each result.
    seeds_p : float
        Two-sided, exact: share of all ways of dealing the seeds' errors out to two methods that set these apart
        at least as clearly.
    smallest_p : float
        The smallest that so few seeds can give.
    n_paired : int
        Images that at least one seed of either method has measured.
    median_difference_m : float
        Of a - b over these images, each the mean over the seeds that measured it; nan where there is none.
    n_a_better, n_b_better : int
        Images with the smaller error.
    images_p : float
        Wilcoxon signed-rank test over these images, two-sided; nan where there is none.
    """

    a: Method
    b: Method
    part: str
    n_images: int
    seeds_p: float
    smallest_p: float
    n_paired: int
    median_difference_m: float
    n_a_better: int
    n_b_better: int
    images_p: float


@dataclass(frozen=True)
class _Run:
    path: Path
    name: str
    way: str
    protocol: str
    part: str
    labels: str
    mde_m: float
    without_front: int
    images: dict  # name to mean distance in metres, None where the image has no front


def compare(results_a, results_b):
    """Compare two methods by their results.

    Parameters
    ----------
    results_a, results_b : sequence of path
        Files ``results.json`` of one method each, one a seed, with their ``images.csv`` beside them, or the folders
        that hold both.

    Returns
    -------
    Comparison

    Raises
    ------
    ComparisonError
        For results of different scenes, labels or protocols, for a method whose seeds drew fronts in different
        ways, for the same result twice, and for files that are missing or not from an evaluation.
    """
    if not results_a or not results_b:
        raise ComparisonError("Give at least one results.json of either method.")
    runs_a, runs_b = ([_read(path) for path in paths] for paths in (results_a, results_b))
    _check(runs_a + runs_b)
    for runs in (runs_a, runs_b):
        _check_method(runs)
    a, b = _method(runs_a), _method(runs_b)
    differences = _paired_differences(runs_a, runs_b)
    return Comparison(
        a=a,
        b=b,
        part=runs_a[0].part,
        n_images=len(runs_a[0].images),
        seeds_p=rank_sum_p(a.mde_m, b.mde_m),
        smallest_p=2 / math.comb(len(runs_a) + len(runs_b), len(runs_a)),
        n_paired=len(differences),
        median_difference_m=float(np.median(differences)) if len(differences) else math.nan,
        n_a_better=int((differences < 0).sum()),
        n_b_better=int((differences > 0).sum()),
        images_p=signed_rank_p(differences),
    )


def rank_sum_p(a, b):
    """Two-sided p of Mann and Whitney's U, exact also where values are equal.

    Parameters
    ----------
    a, b : sequence of float

    Returns
    -------
    float
    """
    from scipy.stats import mannwhitneyu, rankdata

    if len({*a, *b}) == len(a) + len(b):
        return float(mannwhitneyu(a, b, alternative="two-sided", method="exact").pvalue)
    # The tabulated distribution knows no ties.
    ranks = rankdata([*a, *b])
    sums = np.array([sum(dealt) for dealt in itertools.combinations(ranks, len(a))])
    ours = ranks[: len(a)].sum()
    return float(min(1.0, 2 * min(np.mean(sums <= ours), np.mean(sums >= ours))))


def signed_rank_p(differences):
    """Two-sided p of Wilcoxon's signed-rank test: exact up to 50 values without ties, else approximate.

    Parameters
    ----------
    differences : ndarray of float, shape (N,)
        Zeros are left out, as Wilcoxon did.

    Returns
    -------
    float
        1 where all are zero, nan where there is none.
    """
    from scipy.stats import wilcoxon

    if not len(differences):
        return math.nan
    if not differences.any():
        return 1.0
    return float(wilcoxon(differences[differences != 0], alternative="two-sided", method="auto").pvalue)


def report(comparison):
    """A comparison in words.

    Parameters
    ----------
    comparison : Comparison

    Returns
    -------
    str
        Lines for a terminal or a file.
    """
    c = comparison
    lines = [
        f"{c.n_images} images of the {c.part} scenes, distances in metres, in the bounding box",
        "",
        *(_method_line(letter, method) for letter, method in (("A", c.a), ("B", c.b))),
        "",
        *(_wrapped(_OTHER_WAYS.format(c.a.way, c.b.way)) if c.a.way != c.b.way else ()),
        *_wrapped(
            f"Over seeds: Mann-Whitney U, exact, two-sided p = {_p(c.seeds_p)}. The smallest p that {len(c.a.mde_m)} "
            f"against {len(c.b.mde_m)} seeds can give is {_p(c.smallest_p)}"
            + (", so these seeds cannot show a difference at 0.05." if c.smallest_p > 0.05 else ".")
        ),
    ]
    if c.n_paired:
        lines += _wrapped(
            f"Over images: the median of A - B is {c.median_difference_m:+.1f} m on {c.n_paired} images that both "
            f"have measured (means over seeds); A is better on {c.n_a_better}, B on {c.n_b_better}. Wilcoxon "
            f"signed-rank test, two-sided p = {_p(c.images_p)}. {c.n_images - c.n_paired} images are left out because "
            "a method never found a front, or none is labelled."
        )
        lines += _wrapped(_CAVEAT)
    else:
        lines.append("Over images: there is no image that both have measured.")
    return "\n".join(lines).rstrip() + "\n"


def _read(path):
    path = _results_file(Path(path))
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        with open(path.parent / IMAGES_FILE, newline="", encoding="utf-8") as stream:
            images = {
                row["name"]: float(row["mean_m"]) if row["mean_m"] else None for row in csv.DictReader(stream)
            }
        way = way_in_words(content["way"], content["finished"])
        return _Run(
            path=path,
            name=f"{weights_title(content['weights']['name'], content['weights']['version'])}, by {way}",
            way=way,
            protocol=content["protocol"],
            part=content["folder"],
            labels=content["archive"]["labels_sha256"],
            mde_m=content["mde_m"],
            without_front=content["without_front"],
            images=images,
        )
    except OSError as error:
        raise ComparisonError(
            f"{error.filename} cannot be read ({error.strerror}); give a results.json with its {IMAGES_FILE} beside it."
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ComparisonError(
            f"{path} or its {IMAGES_FILE} is not what this version of evaluate writes ({error}); evaluate again."
        ) from error


def _results_file(path):
    """The results in a folder, or the file itself."""
    if not path.is_dir():
        return path
    if (path / RESULTS_FILE).is_file():
        return path / RESULTS_FILE
    ways = [way for way in WAYS if (path / way / RESULTS_FILE).is_file()]
    if ways:
        raise ComparisonError(
            f"{path} holds results in folders by way of drawing fronts, {' and '.join(ways)}; give one, such as "
            f"{path / ways[0]}."
        )
    raise ComparisonError(f"{path} holds no {RESULTS_FILE}; give the folder that evaluate has written.")


def _check(runs):
    seen = set()
    for run in runs:
        where = run.path.resolve()
        if where in seen:
            raise ComparisonError(f"{run.path} is given twice; every seed counts once.")
        seen.add(where)
        if run.mde_m is None:
            raise ComparisonError(f"{run.path} has no mean distance error: no image has both fronts.")
    first = runs[0]
    for run in runs[1:]:
        if run.part != first.part:
            raise ComparisonError(
                f"{first.path} is of the {first.part} scenes, {run.path} of the {run.part} scenes; compare the same."
            )
        if set(run.images) != set(first.images):
            other = sorted(set(run.images) ^ set(first.images))
            raise ComparisonError(
                f"{first.path} and {run.path} are of different scenes: {len(other)} are only in one of them, such as "
                f"{other[0]}."
            )
        if run.labels != first.labels:
            raise ComparisonError(
                f"{first.path} and {run.path} were measured against different labels or boxes of the same scenes; "
                "evaluate both on one archive."
            )
        # Those of different ways may be compared, and the report says so.
        same_way = next(other for other in runs if other.way == run.way)
        if run.protocol != same_way.protocol:
            raise ComparisonError(
                f"{same_way.path} and {run.path} were measured by different protocols; evaluate both again with this "
                "version."
            )


def _check_method(runs):
    for run in runs[1:]:
        if run.way != runs[0].way:
            raise ComparisonError(
                f"{runs[0].path} is by {runs[0].way}, {run.path} by {run.way}: seeds of one method draw fronts in one "
                "way; compare those of each way on their own."
            )


def _method(runs):
    errors = [run.mde_m for run in runs]
    return Method(
        name=" | ".join(dict.fromkeys(run.name for run in runs)),
        way=runs[0].way,
        mde_m=tuple(errors),
        mean_m=float(np.mean(errors)),
        deviation_m=float(np.std(errors, ddof=1)) if len(errors) > 1 else math.nan,
        without_front=tuple(run.without_front for run in runs),
    )


def _paired_differences(runs_a, runs_b):
    """Differences a - b of the images' errors, each the mean over the seeds that measured the image."""
    differences = []
    for name in runs_a[0].images:
        a, b = (
            [run.images[name] for run in runs if run.images[name] is not None] for runs in (runs_a, runs_b)
        )
        if a and b:
            differences.append(np.mean(a) - np.mean(b))
    return np.array(differences)


def _method_line(letter, method):
    deviation = "" if math.isnan(method.deviation_m) else f" ± {method.deviation_m:.0f}"
    seeds = f"{len(method.mde_m)} seed" + "s" * (len(method.mde_m) != 1)
    each = ", ".join(f"{error:.0f}" for error in method.mde_m)
    missing = ", ".join(map(str, method.without_front))
    return (
        f"{letter}: MDE {method.mean_m:.0f}{deviation} over {seeds} ({each}); images without front {missing}: "
        f"{method.name}"
    )


def _wrapped(text):
    return [*textwrap.wrap(text, _WIDTH), ""]


def _p(value):
    return "less than 0.0001" if value < 1e-4 else f"{value:.2g}"
