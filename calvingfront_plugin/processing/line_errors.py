"""The distance error of many pairs of lines, in metres on the ground."""

from __future__ import annotations

import dataclasses

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from .compared_pairs import cancel_if_asked, match

#: Share of the progress that reading takes.
_READING = 30.0


def tr(text):
    return QCoreApplication.translate("LineErrors", text)


def measure_lines(predicted, labels, flow_line, settings, takers, feedback):
    """Measure all pairs.

    Parameters
    ----------
    predicted, labels : list of ComparedFront
    flow_line : FrontSource or None
    settings : ComparisonSettings
    takers : list of callables
        Each is given every ``evaluation.PairError``, one after the other; none is kept here. A pair that cannot be
        measured, such as of a broken geometry, is told of and left out.
    feedback : QgsProcessingFeedback

    Returns
    -------
    matching.Matching
        Remarks tell of the pairs that are left out.

    Raises
    ------
    QgsProcessingException
        If layers cannot be read, not one pair can be measured, or the user has cancelled.
    """
    from ..delineation.evaluation import BENCHMARK_HEMISPHERES, measure_pair
    from ..delineation.ground import GroundError

    fronts = _read([*predicted, *labels], settings, feedback)
    n_predicted = len(predicted)
    flow = _flow(flow_line, settings)
    matching = match(
        [front for layer in fronts[:n_predicted] for front in layer],
        [front for layer in fronts[n_predicted:] for front in layer],
        labels,
        settings.match_by,
        settings.crs_wkt,
    )
    left_out = []
    for number, pair in enumerate(matching.pairs):
        feedback.setProgress(_READING + (95.0 - _READING) * number / len(matching.pairs))
        cancel_if_asked(feedback)
        try:
            measured = measure_pair(
                pair,
                settings.crs_wkt,
                margin_m=settings.margin_m,
                tolerance_m=settings.tolerance_m,
                flow_line=flow,
            )
        except GroundError as error:
            left_out.append(f"{_full_name(pair)}: {error}")
            feedback.pushWarning(tr("Not measured and left out: {pair}").format(pair=left_out[-1]))
            continue
        if measured.hemisphere is None:
            # Masks of the benchmark have no place, but their glaciers are known.
            measured = dataclasses.replace(measured, hemisphere=BENCHMARK_HEMISPHERES.get(pair.glacier))
        for take in takers:
            take(measured)
    if not left_out:
        return matching
    if len(left_out) == len(matching.pairs):
        raise QgsProcessingException(left_out[0])
    remark = tr("Pairs that could not be measured and are left out: {count}. The first, {pair}").format(
        count=len(left_out), pair=left_out[0]
    )
    return dataclasses.replace(matching, remarks=(*matching.remarks, remark))


def _full_name(pair):
    """The name of a pair with its scene, to find its fronts by."""
    return f"{pair.name} {pair.scene}" if pair.scene and pair.scene not in pair.name else pair.name


def _read(layers, settings, feedback):
    """Fronts of each layer in the CRS of all, with the pixel size that is known for them."""
    fronts = []
    for number, layer in enumerate(layers):
        cancel_if_asked(feedback)
        read = layer.fronts(settings.crs, settings.transform_context)
        if settings.resolution_m:
            read = tuple(
                dataclasses.replace(front, resolution_m=front.resolution_m or settings.resolution_m)
                for front in read
            )
        fronts.append(read)
        feedback.setProgress(_READING * (number + 1) / len(layers))
    return fronts


def _flow(flow_line, settings):
    """Flow lines in the CRS of the fronts; None where there are none."""
    if flow_line is None:
        return None
    lines = [
        line for front in flow_line.read(settings.crs, settings.transform_context) for line in front.lines
    ]
    return lines or None
