"""Functions for QGIS's expressions: fields, labels, styles and layouts that follow the fronts as they are edited.

Expressions run on many threads at once: only the geometries that they hand over are read here, never a layer.
"""

import html
import math
from functools import lru_cache

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionFunction,
    QgsGeometry,
    QgsLineString,
)
from qgis.PyQt.QtCore import QCoreApplication

_NAME = "front_distance"

#: Where the function is kept, for QGIS does not, and it outlives this module.
_KEPT_AS = "_calvingfront_front_distance"

#: Word for a measure -> attribute of the method's DistanceError that it stands for.
MEASURES = {
    "mean": "mean_m",
    "median": "median_m",
    "p95": "p95_m",
    "hausdorff": "hausdorff_m",
    "frechet": "frechet_m",
    "to_label": "predicted_to_label_m",
    "to_front": "label_to_predicted_m",
    "unmatched_label": "unmatched_label_m",
    "unmatched_front": "unmatched_predicted_m",
    "within_38m": "share_within_spread",
}


def tr(text):
    return QCoreApplication.translate("Expressions", text)


def register():
    """Make the functions answer, and known to QGIS if they are not yet."""
    function = getattr(QgsExpression, _KEPT_AS, None)
    if function is None:
        function = FrontDistance()
        QgsExpression.registerFunction(function)
        setattr(QgsExpression, _KEPT_AS, function)
    function.answer = _distance


def unregister():
    """Let the functions answer no longer.

    They stay known to QGIS: an expression that has been read, such as of a style or a virtual field, remembers the
    number of its functions in QGIS's list, and QGIS crashes on one that has gone or takes another function for it.
    """
    function = getattr(QgsExpression, _KEPT_AS, None)
    if function is not None:
        function.answer = None


class FrontDistance(QgsExpressionFunction):
    """How far a front lies from its label, on the ground."""

    def __init__(self):
        parameter = QgsExpressionFunction.Parameter
        super().__init__(
            _NAME,
            [
                parameter("front"),
                parameter("label"),
                parameter("measure", True, "mean"),
                parameter("crs", True, None),
            ],
            tr("Calving fronts"),
            _help(),
            False,
            True,  # NULL comes in, since a front that is missing is an answer and the default of crs
            False,  # QGIS hides "contextual" functions; the context is handed to others, too
        )
        #: Of the plugin that is loaded; None while none is.
        self.answer = None

    def func(self, values, context, parent, node):
        answer = self.answer
        if answer is None:
            parent.setEvalErrorString(
                tr("{function} comes with the plugin Calving Fronts; switch that on.").format(function=_NAME)
            )
            return None
        try:
            return answer(*values, context)
        except Exception as error:
            # Whatever it is: QGIS ends at once over what Python raises here.
            parent.setEvalErrorString(f"{_NAME}: {error}")
            return None


def _distance(front, label, measure, crs, context):
    """A measure of the distance between two geometries; None where one of them is missing.

    Raises
    ------
    ValueError
        With what to do about it.
    """
    if not isinstance(measure, str) or measure not in MEASURES:
        raise ValueError(
            tr("'{measure}' is no measure; use one of: {measures}.").format(
                measure=measure, measures=", ".join(MEASURES)
            )
        )
    lines = [_lines(geometry) for geometry in (front, label)]
    if not all(lines):
        return None
    if crs in (None, "") or crs == NULL:
        # There is no context where a script evaluates an expression without one.
        crs = context.variable("layer_crs") if context is not None else None
    error = _method().front_distances(*lines, _wkt(crs or ""))
    value = getattr(error, MEASURES[measure])
    return None if math.isnan(value) else value


def _method():
    """The method's module of distances, which is not imported before somebody needs it."""
    try:
        import shapely

        from ..delineation import distance
    except ImportError as error:
        raise ValueError(_missing(error.name)) from error
    if not hasattr(shapely, "from_wkb"):
        raise ValueError(_missing("shapely>=2"))
    return distance


def _missing(package):
    return tr(
        "QGIS's Python lacks {package}. The algorithm 'Distance error' in the Processing Toolbox tells the command "
        "that installs it."
    ).format(package=package)


def _lines(geometry):
    """Parts of a geometry as shapely's; none where it is missing."""
    if geometry is None or geometry == NULL:
        return []
    if not isinstance(geometry, QgsGeometry):
        raise ValueError(
            tr("a front and a label are geometries, such as $geometry; this is no geometry: {value}").format(
                value=str(geometry)[:40]
            )
        )
    if geometry.isNull() or geometry.isEmpty():
        return []
    _method()
    import shapely

    lines = []
    for part in geometry.constParts():
        # Shapely has no curves, and older versions no measures.
        straight = part.segmentize()
        straight.dropMValue()
        # A line of one vertex, as QGIS keeps it, is none to the method, and shapely refuses to read it.
        if not (isinstance(straight, QgsLineString) and straight.numPoints() < 2):
            lines.append(shapely.from_wkb(bytes(straight.asWkb())))
    return lines


@lru_cache(maxsize=32)
def _wkt(crs):
    system = QgsCoordinateReferenceSystem(str(crs))
    if not system.isValid():
        raise ValueError(
            tr("'{crs}' is no known CRS; write EPSG and its number, such as 'EPSG:3413'.").format(crs=crs)
            if crs
            else tr(
                "the CRS of the geometries is not known here; give it, such as crs := 'EPSG:3413', or assign one to "
                "the layer."
            )
        )
    return system.toWkt()


def _help():
    """The page of QGIS's help panel, built as those of QGIS's own functions."""
    arguments = {
        "front": tr("the predicted front, a line or several; NULL where there is none"),
        "label": tr("the front to compare it with, a line or several"),
        "measure": tr("what to measure; 'mean' by default: {measures}").format(
            measures=", ".join(f"'{measure}'" for measure in MEASURES)
        ),
        "crs": tr("CRS of both, such as 'EPSG:3413'; by default that of the layer"),
    }
    measures = {
        "mean": tr("mean distance of both lines from each other"),
        "median, p95": tr("median and 95th percentile of these distances"),
        "hausdorff": tr("the largest of them"),
        "frechet": tr("discrete Fréchet distance; NULL where a side has several lines"),
        "to_label": tr("mean distance from the front to the label only"),
        "to_front": tr("mean distance from the label to the front only"),
        "unmatched_label": tr("length of the label that has no front within 100 m"),
        "unmatched_front": tr("length of the front that has no label within 100 m"),
        "within_38m": tr("share (0 to 1) of both within 38 m of the other, people's own spread"),
    }
    same_date = (
        "front_distance($geometry, aggregate(layer := 'labels', aggregate := 'collect', expression := $geometry, "
        "filter := \"date\" = attribute(@parent, 'date')))"
    )
    examples = {
        same_date: tr("mean distance (m) from the labels of the same date in the layer 'labels'"),
        same_date[:-1] + ", 'within_38m')": tr(
            "share of the front that is as near as people are to each other"
        ),
        "front_distance($geometry, geom_from_wkt(\"predicted_wkt\"), 'hausdorff')": tr(
            "how far a front was moved at most when it was corrected"
        ),
        "front_distance(geom_from_wkt('LINESTRING (500000 7000000, 503000 7000000)'), geom_from_wkt('LINESTRING "
        "(500000 7000100, 503000 7000100)'), crs := 'EPSG:32624')": "100.04",
    }
    description = tr(
        "Distance between a calving front and a label, in metres on the ground whatever the CRS, measured along both "
        "lines as by the algorithm 'Distance error'. NULL where one of them is missing: a front that was not found has "
        "no distance."
    )
    code = f'<code><span class="functionname">{_NAME}</span>(<span class="argument">front</span>, '
    code += '<span class="argument">label</span>[, <span class="argument">measure</span>]'
    code += '[, <span class="argument">crs</span>])</code>'
    return (
        f'<h3>{tr("function {name}").format(name=_NAME)}</h3>\n<div class="description"><p>{description}</p></div>'
        f'<h4>{tr("Syntax")}</h4><div class="syntax">{code}<br/><br/>{tr("[ ] marks optional components")}'
        f"<h4>{tr('Arguments')}</h4>{_table(arguments)}<h4>{tr('Measures')}</h4>{_table(measures)}"
        f'<h4>{tr("Examples")}</h4><div class="examples"><ul>'
        + "".join(
            f"<li><code>{html.escape(code, quote=False)}</code> &rarr; {result}</li>"
            for code, result in examples.items()
        )
        + "</ul></div></div>"
    )


def _table(rows):
    cells = "".join(
        f'<tr><td class="argument">{name}</td><td>{meaning}</td></tr>' for name, meaning in rows.items()
    )
    return f'<div class="arguments"><table>{cells}</table></div>'
