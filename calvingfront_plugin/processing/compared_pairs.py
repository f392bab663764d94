"""Pairs of predictions and labels of many layers."""

from __future__ import annotations

import dataclasses
from collections import Counter

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

#: Status of fronts that a person has looked at and thrown away.
_REJECTED = "rejected"


def tr(text):
    return QCoreApplication.translate("ComparedPairs", text)


@dataclasses.dataclass(frozen=True)
class ComparisonSettings:
    """How fronts are compared.

    Attributes
    ----------
    crs : QgsCoordinateReferenceSystem
        That all are brought to; not valid where their coordinates are metres.
    transform_context : QgsCoordinateTransformContext
    glacier : str
        Whose fronts are compared; empty: those of all glaciers.
    match_by : tuple of str or None
        What is equal in a pair; None: all that both sides tell.
    margin_m : float or None
        How far beyond the label the prediction is looked at; None: everywhere.
    tolerance_m : float
    resolution_m : float
        Of masks, and of lines that do not tell that of their scene; 0 where it is not known.
    is_pixels : bool
        By the benchmark's pixels, not along lines.
    """

    crs: QgsCoordinateReferenceSystem
    transform_context: QgsCoordinateTransformContext
    glacier: str
    match_by: tuple | None
    margin_m: float | None
    tolerance_m: float
    resolution_m: float
    is_pixels: bool

    @property
    def crs_wkt(self):
        return self.crs.toWkt() if self.crs.isValid() else None


def match(predicted, labels, layers, by, crs_wkt, glacier=""):
    """Pairs of fronts that nobody rejected.

    Parameters
    ----------
    predicted, labels : list of DatedFront
    layers : list of ComparedFront
        The layers that the labels come from.
    by : tuple of str or None
    crs_wkt : str or None
    glacier : str
        Fronts of others are left out; those that name none stay.

    Returns
    -------
    matching.Matching
        With warnings. Labels without a date are in no pair where they match nothing and other fronts have dates.
    """
    from ..delineation.matching import match_fronts

    remarks, warnings = [], []
    predicted, labels = _without_rejected(predicted, labels, remarks)
    nobody_rejected = not remarks
    if glacier:
        predicted, labels = _of_glacier(predicted, labels, glacier, remarks, warnings)
    matching = match_fronts(predicted, labels, by=by, crs_wkt=crs_wkt)
    pairs = matching.pairs
    if labels:
        names = author_names(layers)
        pairs = _without_undated(
            [_with_layers_as_authors(pair, names) for pair in pairs], matching.by, warnings
        )
        warnings += _mixed_dates(predicted, labels, pairs)
    else:
        # Nobody drew a front: that says that there is none.
        pairs = [dataclasses.replace(pair, labels={"": ()}) for pair in pairs]
        count = sum(any(front.lines for front in pair.predicted) for pair in pairs)
        empty = tr("The layer of labels is empty: all {count} predictions count as false.")
        rejected = tr("All labels are rejected: all {count} predictions count as false.")
        warnings.append((empty if nobody_rejected else rejected).format(count=count))
    return dataclasses.replace(
        matching,
        pairs=tuple(pairs),
        remarks=(*remarks, *matching.remarks),
        warnings=(*warnings, *matching.warnings),
    )


def _without_rejected(predicted, labels, remarks):
    kept = []
    for fronts, text in (
        (predicted, tr("Rejected predictions left out: {0}.")),
        (labels, tr("Rejected labels left out: {0}.")),
    ):
        accepted = [front for front in fronts if front.status != _REJECTED]
        if len(accepted) < len(fronts):
            remarks.append(text.format(len(fronts) - len(accepted)))
        kept.append(accepted)
    return kept


def _of_glacier(predicted, labels, glacier, remarks, warnings):
    """Fronts of a glacier and those that name none; of a side that knows it by another name all."""
    from ..delineation.matching import compared_name

    kept = []
    for fronts, text, other_name in (
        (
            predicted,
            tr("Predictions of other glaciers than {glacier} left out: {count}."),
            tr("No prediction is of a glacier called '{glacier}'; all of them are compared: {names}."),
        ),
        (
            labels,
            tr("Labels of other glaciers than {glacier} left out: {count}."),
            tr("No label is of a glacier called '{glacier}'; all of them are compared: {names}."),
        ),
    ):
        of_it = [front for front in fronts if compared_name(front.glacier) in (None, compared_name(glacier))]
        if fronts and not of_it:
            names = ", ".join(sorted({front.glacier.strip() for front in fronts}))
            warnings.append(other_name.format(glacier=glacier, names=names))
            of_it = fronts
        elif len(of_it) < len(fronts):
            remarks.append(text.format(glacier=glacier, count=len(fronts) - len(of_it)))
        kept.append(of_it)
    return kept


def _without_undated(pairs, by, warnings):
    """The pairs without labels that match nothing for want of a date: nobody knows of them that a front is missing."""
    if "date" not in by or not any(front.date for pair in pairs for front in _records(pair)):
        return pairs
    undated = [
        pair for pair in pairs if not pair.predicted and not any(front.date for front in _records(pair))
    ]
    if not undated:
        return pairs
    warnings.append(
        tr(
            "Labels without a date left out: {count}. They match no prediction that has one. If a field of another "
            "name holds their dates, choose it."
        ).format(count=sum(len(pair.label_fronts) for pair in undated))
    )
    return [pair for pair in pairs if pair not in undated]


def _mixed_dates(predicted, labels, pairs):
    """A warning where fronts of several dates are compared as one, for want of dates on the other side."""
    predicted_have, labels_have = (any(front.date for front in fronts) for fronts in (predicted, labels))
    count = max(
        (
            len({front.date for front in _records(pair)} - {None})
            for pair in pairs
            if pair.predicted and pair.labels
        ),
        default=0,
    )
    if predicted_have == labels_have or count < 2:
        return []
    if predicted_have:
        text = tr(
            "The labels have no dates: predictions of {count} dates are compared with a label as if they were one "
            "front, so that the figures are those of no date. Choose the field with the dates of the labels, or "
            "compare only the predictions of the date that was labelled."
        )
    else:
        text = tr(
            "The predictions have no dates: a prediction is compared with labels of {count} dates as if they were one "
            "front, so that the figures are those of no date. Choose the field with the dates of the predictions, or "
            "compare them only with the labels of their date."
        )
    return [text.format(count=count)]


def _records(pair):
    return (*pair.predicted, *pair.label_fronts)


def author_names(layers):
    """Layer id -> what an author who is not named is called: the layer, with its folder where two have one name."""
    counts = Counter(layer.name for layer in layers)
    return {layer.layer_id: layer.name if counts[layer.name] == 1 else layer.long_name for layer in layers}


def _with_layers_as_authors(pair, names):
    """The pair with the layers of its labels for authors, where several hold it and name nobody."""
    labels = {}
    for author, fronts in pair.labels.items():
        several = not author and len({front.source[0] for front in fronts}) > 1
        for front in fronts:
            key = names[front.source[0]] if several else author
            labels[key] = (*labels.get(key, ()), front)
    return dataclasses.replace(pair, labels=labels)


def cancel_if_asked(feedback):
    """End the algorithm where the user has cancelled it.

    Raises
    ------
    QgsProcessingException
    """
    if feedback.isCanceled():
        raise QgsProcessingException(tr("Cancelled; nothing was written."))
