"""The distance error of many pairs of masks as the benchmark measures it, pixel by pixel."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from .compared_pairs import cancel_if_asked, match


def tr(text):
    return QCoreApplication.translate("MaskErrors", text)


def measure_masks(predicted, labels, settings, tally, feedback):
    """Measure all pairs of masks.

    Masks of one scene belong together, since they share its pixels; one mask and one label always do.

    Parameters
    ----------
    predicted, labels : list of ComparedFront
        Masks.
    settings : ComparisonSettings
    tally : ErrorTally
        Gets the images, in the order of the names of their scenes, as the benchmark reads them.
    feedback : QgsProcessingFeedback

    Returns
    -------
    matching.Matching

    Raises
    ------
    QgsProcessingException
        If masks cannot be read or compared, or the user has cancelled.
    DistanceInputError
        For masks of different sizes.
    """
    masks = {mask.layer_id: mask for mask in (*predicted, *labels)}
    by = settings.match_by or ("scene",)
    if len(predicted) == len(labels) == 1:
        by = ()
    matching = match(
        [mask.record() for mask in predicted],
        [mask.record() for mask in labels],
        labels,
        by,
        None,
        settings.glacier,
    )
    for number, pair in enumerate(sorted(matching.pairs, key=lambda pair: pair.scene)):
        cancel_if_asked(feedback)
        _measure(pair, masks, settings, tally)
        feedback.setProgress(95.0 * (number + 1) / len(matching.pairs))
    return matching


def _measure(pair, masks, settings, tally):
    from ..delineation.distance import BOX_MARGIN_M
    from ..delineation.evaluation import BENCHMARK_HEMISPHERES, mask_image

    predicted = _only_mask(pair, pair.predicted, masks)
    labels = {author: _only_mask(pair, records, masks) for author, records in pair.labels.items()}
    for author, label in labels.items() or [("", None)]:
        label_front = label.front_pixels() if label else None
        predicted_front = predicted.front_pixels() if predicted else np.zeros_like(label_front)
        if label_front is None:
            label_front = np.zeros_like(predicted_front)
        resolution_m = (label or predicted).benchmark_resolution_m
        if settings.margin_m is not None and predicted_front.shape == label_front.shape and label_front.any():
            predicted_front = predicted_front & _box_around(label_front, settings.margin_m / resolution_m)
        image = mask_image(
            pair.scene,
            pair.glacier,
            pair.date,
            pair.sensor,
            resolution_m,
            BENCHMARK_HEMISPHERES.get(pair.glacier),
            predicted_front,
            label_front,
        )
        image = dataclasses.replace(image, author=author or None)
        if label is None:
            tally.add_unlabelled(image)
        else:
            outside = np.zeros(label_front.shape, dtype=bool)
            if image.measured:
                outside = ~_box_around(label_front, BOX_MARGIN_M / resolution_m)
            tally.add_mask(image, predicted_front, label_front, outside)


def _only_mask(pair, records, masks):
    """The mask of a prediction or of the label of an author; None where there is none."""
    named = [masks[record.source[0]] for record in records]
    if len(named) > 1:
        raise QgsProcessingException(
            tr(
                "'{first}' and '{second}' are masks of the same front ({pair}): leave one of them out."
            ).format(first=named[0].long_name, second=named[1].long_name, pair=pair.name)
        )
    return named[0] if named else None


def _box_around(label, margin_px):
    """Pixels within a margin of the bounding rectangle of the label."""
    rows, columns = np.nonzero(label)
    box = np.zeros(label.shape, dtype=bool)
    top, left = (max(0, math.floor(axis.min() - margin_px)) for axis in (rows, columns))
    box[top : math.ceil(rows.max() + margin_px) + 1, left : math.ceil(columns.max() + margin_px) + 1] = True
    return box
