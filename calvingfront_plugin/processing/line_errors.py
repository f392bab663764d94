"""The distance error of many pairs of lines, in metres on the ground."""

from __future__ import annotations

import dataclasses

import numpy as np
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from .compared_pairs import cancel_if_asked, match

#: Share of the progress that reading takes.
_READING = 30.0

#: No prediction is as wrong as this: prediction and label are not on one map.
_FAR_M = 100_000.0


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
        Remarks tell of the pairs that are left out, warnings of layers that are far from the others.

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
        settings.glacier,
    )
    layers = {layer.layer_id: layer for layer in (*predicted, *labels)}
    left_out, far = [], _far_labels(matching.pairs, settings.crs_wkt)
    for number, pair in enumerate(matching.pairs):
        feedback.setProgress(_READING + (95.0 - _READING) * number / len(matching.pairs))
        cancel_if_asked(feedback)
        try:
            measured = measure_pair(
                _without_far(pair, far[number], layers, feedback),
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
    matching = dataclasses.replace(
        matching,
        warnings=(*matching.warnings, *_far_layers(matching.pairs, layers, labels, settings.crs_wkt)),
    )
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


def _far_labels(pairs, crs_wkt):
    """For each pair the authors whose label is not within reach of the prediction, and the metres between them."""
    compared = [
        (number, author, pair.predicted_lines, pair.label_lines(author))
        for number, pair in enumerate(pairs)
        for author in pair.labels
    ]
    ends = [(_a_vertex(predicted), _a_vertex(label)) for _, _, predicted, label in compared]
    far = [{} for _ in pairs]
    for (number, author, predicted, label), apart_m in zip(compared, _between(ends, crs_wkt)):
        # Of two vertices only; nearer ones may be within reach.
        if apart_m > _FAR_M:
            apart_m = _nearest_m(predicted, label, crs_wkt)
            if apart_m > _FAR_M:
                far[number][author] = apart_m
    return far


def _without_far(pair, far, layers, feedback):
    """The pair without the labels that are not on one map with the prediction.

    Raises
    ------
    GroundError
        If there is no other.
    """
    from ..delineation.ground import GroundError

    kept = {author: fronts for author, fronts in pair.labels.items() if author not in far}
    for author, apart_m in far.items():
        text = tr("prediction and label lie {km} km apart: check the CRS of the layers {layers}.")
        text = _far_apart(text, apart_m, (*pair.predicted, *pair.labels[author]), layers)
        if not kept:
            raise GroundError(text)
        feedback.pushWarning(
            tr("A label of {pair} is left out: {reason}").format(pair=_full_name(pair), reason=text)
        )
    return dataclasses.replace(pair, labels=kept) if far else pair


def _far_layers(pairs, layers, labels, crs_wkt):
    """Warnings of layers of labels that match nothing because they are far from all predictions."""
    predicted = [line for pair in pairs for line in pair.predicted_lines]
    fronts = [front for pair in pairs for front in pair.predicted]
    matched = {front.source[0] for pair in pairs if pair.predicted for front in pair.label_fronts}
    warnings = []
    for layer in labels:
        own = [
            front
            for pair in pairs
            for front in pair.label_fronts
            if front.source[0] == layer.layer_id and front.source[0] not in matched
        ]
        apart_m = _nearest_m(
            [line[:1] for line in predicted], [line[:1] for f in own for line in f.lines], crs_wkt
        )
        if apart_m > _FAR_M:
            text = tr("Predictions and labels lie {km} km apart: check the CRS of the layers {layers}.")
            warnings.append(_far_apart(text, apart_m, (*fronts, *own), layers))
    return warnings


def _far_apart(text, apart_m, fronts, layers):
    """The text with a distance and the layers that fronts come from."""
    named = [
        "'{}' ({})".format(layers[layer].name, layers[layer].crs.authid() or tr("no CRS"))
        for layer in dict.fromkeys(front.source[0] for front in fronts)
    ]
    return text.format(km=round(apart_m / 1000), layers=", ".join(named))


def _a_vertex(lines):
    vertices = _vertices(lines)
    return vertices[0] if len(vertices) else np.full(2, np.nan)


def _vertices(lines):
    vertices = np.concatenate([np.empty((0, 2)), *lines])
    return vertices[np.isfinite(vertices).all(axis=1)]


def _between(ends, crs_wkt):
    """Metres through the Earth between points of pairs; nan where there are none."""
    ends = np.array(ends, dtype=float).reshape(-1, 2, 2)
    apart_m, there = np.full(len(ends), np.nan), np.isfinite(ends).all(axis=(1, 2))
    points = _in_space(ends[there].reshape(-1, 2), crs_wkt)
    if points is not None:
        points = points.reshape(-1, 2, points.shape[-1])
        apart_m[there] = np.linalg.norm(points[:, 0] - points[:, 1], axis=1)
    return apart_m


def _nearest_m(predicted, label, crs_wkt):
    """Metres through the Earth between the nearest vertices; nan where there are none."""
    from scipy.spatial import KDTree

    sides = [_in_space(_vertices(lines), crs_wkt) for lines in (predicted, label)]
    if any(side is None or not len(side) for side in sides):
        return np.nan
    return float(KDTree(sides[0]).query(sides[1])[0].min())


def _in_space(points, crs_wkt):
    """Points where distances are metres; None where they have no place, which measuring tells of."""
    from ..delineation.ground import GroundError
    from ..delineation.matching import earth_centred

    if crs_wkt is None:
        return points
    try:
        return earth_centred(points, crs_wkt)
    except GroundError:
        return None


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
