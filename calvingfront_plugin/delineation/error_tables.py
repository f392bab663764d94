"""Distance errors as rows of tables: what a CSV file, a layer, a report and a panel show, computed once."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .distance import DistanceError, pool
from .evaluation import (
    LINE_BREAKDOWNS,
    EvaluationError,
    ImageDistances,
    PairError,
    group_error,
    grouped,
)

#: Columns of :func:`pair_rows` and their kinds, those of a :class:`.front_record.RecordField`. ``authors_apart_m`` is
#: the spread between the authors of a pair.
PAIR_FIELDS = {
    "name": "text",
    "glacier": "text",
    "date": "date",
    "season": "text",
    "scene": "text",
    "sensor": "text",
    "resolution_m": "real",
    "outcome": "text",
    "confidence": "real",
    "author": "text",
    "missing": "integer",
    "unlabelled": "integer",
    "mean_m": "real",
    "median_m": "real",
    "p95_m": "real",
    "hausdorff_m": "real",
    "frechet_m": "real",
    "predicted_to_label_m": "real",
    "label_to_predicted_m": "real",
    "signed_m": "real",
    "signed_share": "real",
    "share_within_spread": "real",
    "share_within_pixel": "real",
    "length_predicted_m": "real",
    "length_label_m": "real",
    "unmatched_predicted_m": "real",
    "unmatched_label_m": "real",
    "n_predicted": "integer",
    "n_label": "integer",
    "authors_apart_m": "real",
}

#: Columns of :func:`group_rows` and their kinds.
GROUP_FIELDS = {
    "by": "text",
    "group": "text",
    "n_pairs": "integer",
    "n_measured": "integer",
    "n_missing": "integer",
    "n_false": "integer",
    "n_empty": "integer",
    "n_unlabelled": "integer",
    "n_comparisons": "integer",
    "mde_m": "real",
    "mean_of_fronts_m": "real",
    "median_of_fronts_m": "real",
    "p95_of_fronts_m": "real",
    "median_m": "real",
    "p95_m": "real",
    "hausdorff_m": "real",
    "frechet_m": "real",
    "predicted_to_label_m": "real",
    "label_to_predicted_m": "real",
    "signed_m": "real",
    "signed_share": "real",
    "share_within_spread": "real",
    "share_within_pixel": "real",
    "length_predicted_m": "real",
    "length_label_m": "real",
    "unmatched_predicted_m": "real",
    "unmatched_label_m": "real",
    "share_unmatched_label": "real",
    "n_predicted": "integer",
    "n_label": "integer",
    "authors_apart_m": "real",
}


def pair_rows(measured):
    """A row of a table for each pair and author.

    Parameters
    ----------
    measured : iterable of PairError, or of ImageDistances for masks
        For masks lengths and what comes from lines is not known.

    Returns
    -------
    list of dict
        With the keys of :data:`PAIR_FIELDS` in their order; None for what is not known and what cannot be measured.
    """
    rows = []
    for comparison in _comparisons(measured):
        image, error, of_pair = comparison.image, comparison.error, comparison.of_pair
        figures = _figures(error, PAIR_FIELDS) if error else _pixel_figures([image])
        row = {**dict.fromkeys(PAIR_FIELDS), **figures}
        row.update(
            name=image.name,
            glacier=image.glacier,
            date=image.date,
            season=image.season,
            scene=of_pair.pair.scene if of_pair else None,
            sensor=image.sensor,
            resolution_m=image.resolution_m,
            outcome=image.outcome,
            confidence=image.confidence,
            author=image.author,
            missing=int(image.has_label and not image.has_prediction),
            unlabelled=int(comparison.unlabelled),
            authors_apart_m=of_pair.spread_m if of_pair else None,
        )
        rows.append(_without_nan(row))
    return rows


def group_rows(measured, by=LINE_BREAKDOWNS):
    """A row of a table for each group of pairs.

    Distances are over the comparisons of each pair with all the authors of its labels. Pairs, lines and lengths are
    counted once: those of a prediction however many authors drew its label (the mean where a box around each cuts it
    differently), those of a label with however many scenes of its date it is compared.

    Parameters
    ----------
    measured : iterable of PairError, or of ImageDistances for masks
        Leave out pairs that are ``unlabelled`` unless their predictions shall count as false.
    by : sequence of tuple of str
        As in :func:`breakdown`.

    Returns
    -------
    list of dict
        With the keys of :data:`GROUP_FIELDS` in their order, in the order of :func:`breakdown`. ``mde_m`` and the
        figures ``of_fronts`` are those of :class:`GroupError`, lines and lengths are counted as above, the others are
        those of :class:`.distance.PooledDistanceError`; ``n_unlabelled`` are some of ``n_false`` and ``n_empty``. None
        for what cannot be measured.

    Raises
    ------
    EvaluationError
        Where masks and lines are mixed.
    """
    comparisons = _comparisons(measured)
    rows, known = [], {}
    for kinds, names, numbers in grouped([comparison.image for comparison in comparisons], by):
        # Fronts of one glacier and sensor are the same group many times over.
        members = tuple(numbers)
        if members not in known:
            known[members] = _group_row([comparisons[number] for number in members])
        rows.append({**known[members], "by": ", ".join(kinds), "group": ", ".join(names)})
    return rows


def total(measured):
    """The row of :func:`group_rows` for all pairs; there is one for none, too.

    Parameters
    ----------
    measured : iterable of PairError, or of ImageDistances for masks

    Returns
    -------
    dict
    """
    return {**_group_row(_comparisons(measured)), "by": "", "group": ""}


@dataclass(frozen=True, eq=False)
class _Comparison:
    """A prediction against one label: ``number`` is that of the pair, ``error`` and ``of_pair`` are those of lines."""

    number: int
    image: ImageDistances
    error: DistanceError | None = None
    of_pair: PairError | None = None

    @property
    def unlabelled(self):
        return self.of_pair is not None and self.of_pair.pair.unlabelled

    @property
    def case(self):
        return (not self.image.measured, not self.image.has_label, not self.image.has_prediction)


def _comparisons(measured):
    comparisons = []
    for number, one in enumerate(measured):
        if isinstance(one, ImageDistances):
            comparisons.append(_Comparison(number, one))
        else:
            comparisons += [
                _Comparison(number, image, error, one)
                for image, error in zip(one.images, one.by_author.values())
            ]
    return comparisons


def _group_row(comparisons):
    images = [comparison.image for comparison in comparisons]
    error = group_error(images)
    errors = [comparison.error for comparison in comparisons if comparison.error]
    if errors and len(errors) < len(images):
        raise EvaluationError("Errors of masks, in pixels, and of lines, in lengths, do not make one table.")
    # A pair is what the best known of its authors' labels makes it.
    pairs = {}
    for comparison in comparisons:
        pairs[comparison.number] = min(pairs.get(comparison.number, comparison.case), comparison.case)
    cases = list(pairs.values())
    apart = {
        comparison.number: comparison.of_pair.spread_m
        for comparison in comparisons
        if comparison.of_pair and not math.isnan(comparison.of_pair.spread_m)
    }
    figures = _figures(pool(errors), GROUP_FIELDS) if errors else _pixel_figures(images)
    row = dict.fromkeys(GROUP_FIELDS)
    row.update({name: value for name, value in figures.items() if name in GROUP_FIELDS})
    if errors:
        row.update(_counted_once(comparisons))
    row.update(
        n_pairs=len(cases),
        n_measured=cases.count((False, False, False)),
        n_missing=cases.count((True, False, True)),
        n_false=cases.count((True, True, False)),
        n_empty=cases.count((True, True, True)),
        n_unlabelled=len({comparison.number for comparison in comparisons if comparison.unlabelled}),
        n_comparisons=len(images),
        mde_m=error.mde_m,
        mean_of_fronts_m=error.mean_of_images_m,
        median_of_fronts_m=error.median_of_images_m,
        p95_of_fronts_m=error.p95_of_images_m,
        authors_apart_m=float(np.mean(list(apart.values()))) if apart else None,
    )
    if row["length_label_m"]:
        row["share_unmatched_label"] = row["unmatched_label_m"] / row["length_label_m"]
    return _without_nan(row)


def _counted_once(comparisons):
    """Lines and lengths of the predictions, once a pair, and of the labels, once a label."""
    predictions, labels = {}, {}
    for comparison in comparisons:
        predictions.setdefault(comparison.number, []).append(comparison.error)
        fronts = comparison.of_pair.pair.labels.get(comparison.image.author or "", ())
        # Where nobody drew a label, the pair is told by itself.
        labels.setdefault(frozenset(fronts) or comparison.number, []).append(comparison.error)
    counted = {}
    for side, groups in (("predicted", predictions), ("label", labels)):
        for name in (f"length_{side}_m", f"unmatched_{side}_m"):
            counted[name] = sum(
                float(np.mean([getattr(error, name) for error in errors])) for errors in groups.values()
            )
        name = f"n_{side}"
        counted[name] = sum(max(getattr(error, name) for error in errors) for errors in groups.values())
    return counted


def _figures(error, names):
    """What a DistanceError or PooledDistanceError says of the names."""
    return {name: getattr(error, name) for name in names if hasattr(error, name)}


def _pixel_figures(images):
    """The same from front pixels, which have no lengths and no sides."""
    measured = [image for image in images if image.measured]
    if not measured:
        return {}
    forth = np.concatenate([image.predicted_to_label_m for image in measured])
    back = np.concatenate([image.label_to_predicted_m for image in measured])
    pooled = np.concatenate([image.distances_m for image in measured])
    return {
        "mean_m": float(pooled.mean()),
        "median_m": float(np.median(pooled)),
        "p95_m": float(np.quantile(pooled, 0.95)),
        "hausdorff_m": float(pooled.max()),
        "predicted_to_label_m": float(forth.mean()),
        "label_to_predicted_m": float(back.mean()),
    }


def _without_nan(row):
    return {
        name: None if isinstance(value, float) and math.isnan(value) else value for name, value in row.items()
    }
