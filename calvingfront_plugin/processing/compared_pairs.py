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
    match_by: tuple | None
    margin_m: float | None
    tolerance_m: float
    resolution_m: float
    is_pixels: bool

    @property
    def crs_wkt(self):
        return self.crs.toWkt() if self.crs.isValid() else None


def match(predicted, labels, layers, by, crs_wkt):
    """Pairs of fronts that nobody rejected.

    Parameters
    ----------
    predicted, labels : list of DatedFront
    layers : list of ComparedFront
        The layers that the labels come from.
    by : tuple of str or None
    crs_wkt : str or None

    Returns
    -------
    matching.Matching
    """
    from ..delineation.matching import match_fronts

    remarks = []
    kept = []
    for fronts, text in (
        (predicted, tr("Rejected predictions left out: {0}.")),
        (labels, tr("Rejected labels left out: {0}.")),
    ):
        accepted = [front for front in fronts if front.status != _REJECTED]
        if len(accepted) < len(fronts):
            remarks.append(text.format(len(fronts) - len(accepted)))
        kept.append(accepted)
    matching = match_fronts(*kept, by=by, crs_wkt=crs_wkt)
    if kept[1]:
        names = author_names(layers)
        pairs = tuple(_with_layers_as_authors(pair, names) for pair in matching.pairs)
    else:
        # Nobody drew a front: that says that there is none.
        pairs = tuple(dataclasses.replace(pair, labels={"": ()}) for pair in matching.pairs)
    return dataclasses.replace(matching, pairs=pairs, remarks=(*remarks, *matching.remarks))


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
