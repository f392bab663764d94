"""How far predicted fronts lie from labelled ones."""

import math
import os
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..layers import front_styles, resources
from ..layers.record import FIELD_TYPES
from . import packages
from .compared_front import ComparedFront
from .distance_report import FIGURES, report_page, titles
from .scene_algorithm import FrontsAlgorithm

#: Of the method, where scipy and shapely are imported with them.
TOLERANCE_M = 100.0
BOX_MARGIN_M = 500.0


class DistanceError(FrontsAlgorithm):
    """The benchmark's metric on masks, and its form on lines in metres on the ground."""

    NAME = "distanceerror"
    PACKAGES = packages.DISTANCE
    PREDICTED = "PREDICTED"
    LABEL = "LABEL"
    METRIC = "METRIC"
    BOX = "BOX"
    TOLERANCE = "TOLERANCE"
    RESOLUTION = "RESOLUTION"
    REPORT = "REPORT"
    ERROR_LINES = "ERROR_LINES"

    METRICS = ("metres", "benchmark pixels")
    BOXES = ("none", "around label")

    def displayName(self):
        return self.tr("Distance error")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,accuracy,error,validation,benchmark,hausdorff,mde"
        ).split(",")

    def shortDescription(self):
        return self.tr("Measures how far predicted calving fronts lie from labelled ones.")

    def shortHelpString(self):
        return self.tr(
            "<p>Measures how far a predicted calving front lies from a labelled one. Each is a layer of lines (any "
            "number of lines, multi-part, curved or with Z) or a raster mask in which the front is not 0.</p>"
            "<p><b>metres</b>: both fronts are compared along their arc, in metres on the ground, whatever the CRS. "
            "Pixel size and the density of vertices do not enter. Masks are thinned to lines first.</p>"
            "<p><b>benchmark pixels</b>: the mean distance error of the CaFFe benchmark (Gourmelon et al. 2022), pixel "
            "by pixel on two masks of equal size, times the resolution. Lengths have no meaning there and stay "
            "empty.</p>"
            "<p><b>Box</b>: the benchmark looks at the prediction only in a box around the front, because the border "
            "of ice and water runs on along side glaciers. <i>around label</i> takes the bounding rectangle of the "
            "label plus 500 m.</p>"
            "<p>A front that is missing has no distance. It is counted (MISSING, and its length as not matched), "
            "never hidden in a mean.</p>"
        )

    def initAlgorithm(self, configuration=None):
        types = [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeRaster]
        self.add(
            QgsProcessingParameterMapLayer(self.PREDICTED, self.tr("Prediction"), None, False, types),
            self.tr("Lines or mask raster; brought to the CRS of the label."),
        )
        self.add(
            QgsProcessingParameterMapLayer(self.LABEL, self.tr("Label"), None, False, types),
            self.tr("Lines or mask raster of the reference."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METRIC, self.tr("Metric"), list(self.METRICS), False, self.METRICS[0], False, True
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                self.BOX, self.tr("Box"), list(self.BOXES), False, self.BOXES[0], False, True
            ),
            self.tr("Where to look at the prediction."),
        )
        self.add(
            self.metres(self.TOLERANCE, self.tr("Tolerance"), TOLERANCE_M),
            self.tr("From this distance on a piece of front counts as not matched; in metres."),
            advanced=True,
        )
        self.add(
            self.metres(self.RESOLUTION, self.tr("Resolution of the masks"), optional=True),
            self.tr("Metres by pixel: for benchmark pixels, and for masks without georeference."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), None, True, True
            )
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.ERROR_LINES,
                self.tr("Error lines"),
                QgsProcessing.SourceType.TypeVectorLine,
                None,
                True,
                False,
            ),
            self.tr(
                "From points on the label, 10 m apart, to the nearest point of the prediction; with the metric "
                "'metres' only."
            ),
        )
        for name, title in titles().items():
            unit = f" ({FIGURES[name]})" if FIGURES[name] else ""
            self.addOutput(QgsProcessingOutputNumber(name, title + unit))
        self.addOutput(QgsProcessingOutputString("METRIC_USED", self.tr("Metric")))

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        layers = [self.parameterAsLayer(parameters, name, context) for name in (self.PREDICTED, self.LABEL)]
        self.files_read = [layer.source() for layer in layers if layer is not None]
        self.predicted = self._front(parameters, self.PREDICTED, context, self.tr("Prediction"))
        self.label = self._front(parameters, self.LABEL, context, self.tr("Label"))
        self.metric = self.parameterAsEnumString(parameters, self.METRIC, context)
        self.tolerance_m = self.parameterAsDouble(parameters, self.TOLERANCE, context)
        # 0 is not given: no pixel has that size.
        self.resolution_m = self.parameterAsDouble(parameters, self.RESOLUTION, context)
        self.margin_m = (
            BOX_MARGIN_M if self.parameterAsEnumString(parameters, self.BOX, context) != "none" else None
        )
        if self.metric == "metres":
            if self.label.crs.isValid() != self.predicted.crs.isValid():
                raise QgsProcessingException(
                    self.tr(
                        "Only one of prediction and label has a CRS: assign the right one to the other, too."
                    )
                )
        elif not (self.predicted.is_mask and self.label.is_mask):
            raise QgsProcessingException(
                self.tr("The metric 'benchmark pixels' compares two mask rasters; for lines take 'metres'.")
            )
        elif not self.resolution_m:
            raise QgsProcessingException(
                self.tr("The metric 'benchmark pixels' needs the resolution of the masks in metres by pixel.")
            )

    def _front(self, parameters, name, context, role):
        layer = self.parameterAsLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(
                self.tr("{role}: choose a layer of lines or a mask raster.").format(role=role)
            )
        return ComparedFront(layer, role)

    def processAlgorithm(self, parameters, context, feedback):
        from ..delineation.ground import GroundError

        measure = self._on_masks if self.metric == "benchmark pixels" else self._on_lines
        try:
            figures, segments = measure(context, feedback)
        except GroundError as error:
            raise QgsProcessingException(str(error)) from error
        # What cannot be measured is no number, not a number that compares as one.
        figures = {name: None if math.isnan(value) else value for name, value in figures.items()}
        for name, title in titles().items():
            if figures[name] is not None:
                feedback.pushInfo(f"{title}: {figures[name]:.6g} {FIGURES[name]}")
        if figures["MISSING"]:
            feedback.pushWarning(
                self.tr(
                    "There is a label but no prediction: the front is missing. No mean shows that; count it."
                )
            )
        if feedback.isCanceled():
            raise QgsProcessingException(self.tr("Cancelled; nothing was written."))

        self.error_lines = self._write_error_lines(parameters, context, segments)
        if self.error_lines and self.metric != "metres":
            feedback.pushWarning(
                self.tr(
                    "Benchmark pixels have no error lines: the layer is empty. Take the metric 'metres' for them."
                )
            )
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            self._write_report(Path(report), figures)
        outputs = {self.ERROR_LINES: self.error_lines} if self.error_lines else {}
        return {**outputs, self.REPORT: report or None, **figures, "METRIC_USED": self.metric}

    def _on_lines(self, context, feedback):
        from ..delineation.distance import clip_lines, error_lines, front_box, front_distances

        crs = self.label.crs
        if not crs.isValid():
            feedback.pushWarning(self.tr("Neither layer has a CRS; their coordinates are taken for metres."))
        wkt = crs.toWkt() if crs.isValid() else None
        label = self.label.lines(crs, context.transformContext(), self.resolution_m)
        predicted = self.predicted.lines(crs, context.transformContext(), self.resolution_m)
        if self.margin_m is not None:
            predicted = clip_lines(predicted, front_box(label, wkt, margin_m=self.margin_m))
        error = front_distances(predicted, label, wkt, tolerance_m=self.tolerance_m)
        figures = {name: getattr(error, _attribute(name)) for name in FIGURES}
        figures["MISSING"] = int(error.missing)
        return figures, error_lines(error)

    def _on_masks(self, context, feedback):
        from ..delineation.distance import mask_distances

        predicted, label = self.predicted.mask(), self.label.mask()
        if self.margin_m is not None and predicted.shape == label.shape and label.any():
            predicted = predicted & _box_around(label, self.margin_m / self.resolution_m)
        directed = mask_distances(predicted, label, self.resolution_m)
        pooled = np.concatenate(directed)
        figures = dict.fromkeys(FIGURES, math.nan)
        figures.update(N_PREDICTED=int(predicted.sum()), N_LABEL=int(label.sum()))
        figures["MISSING"] = int(label.any() and not predicted.any())
        if pooled.size:
            figures.update(
                MEAN=float(pooled.mean()),
                MEDIAN=float(np.median(pooled)),
                P95=float(np.quantile(pooled, 0.95)),
                HAUSDORFF=float(pooled.max()),
                PREDICTED_TO_LABEL=float(directed[0].mean()),
                LABEL_TO_PREDICTED=float(directed[1].mean()),
            )
        return figures, (np.empty((0, 2, 2)), np.empty(0))

    def _write_error_lines(self, parameters, context, segments):
        fields = QgsFields()
        fields.append(QgsField("distance_m", FIELD_TYPES["real"]))
        sink, destination = self.sink(
            parameters, self.ERROR_LINES, context, fields, QgsWkbTypes.Type.LineString, self.label.crs
        )
        if sink is None:
            return None
        for (start, end), distance in zip(*segments):
            feature = QgsFeature(fields)
            feature.setAttributes([round(float(distance), 3)])
            feature.setGeometry(QgsGeometry(QgsLineString([start[0], end[0]], [start[1], end[1]])))
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(sink.lastError())
        return destination

    def _write_report(self, path, figures):
        crs = self.label.crs
        settings = [
            self.tr("Metric: {0}").format(self.metric),
            self.tr("CRS of the label: {0}").format(crs.authid() or crs.description() or self.tr("none")),
            self.tr("Tolerance: {0:g} m").format(self.tolerance_m),
            self.tr("Prediction only within {0:g} m of the label's bounding box").format(self.margin_m)
            if self.margin_m is not None
            else self.tr("The whole prediction, no box"),
            f"Calving Fronts {resources.plugin_version()}",
        ]
        if self.metric != "metres":
            settings.insert(1, self.tr("Resolution: {0:g} m").format(self.resolution_m))
        page = report_page(
            self.predicted.name, self.label.name, self.metric, settings, figures, self.tolerance_m
        )
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(page, encoding="utf-8")
        os.replace(beside, path)

    def postProcessAlgorithm(self, context, feedback):
        if self.error_lines:
            layer = QgsProcessingUtils.mapLayerFromString(self.error_lines, context)
            if layer is not None:
                front_styles.load_style(layer, "error_lines")
        return {}


def _attribute(name):
    """The attribute of the method's DistanceError that an output tells."""
    return name.lower() if name in ("N_PREDICTED", "N_LABEL", "MISSING") else f"{name.lower()}_m"


def _box_around(label, margin_px):
    """Pixels within a margin of the bounding rectangle of the label."""
    rows, columns = np.nonzero(label)
    box = np.zeros(label.shape, dtype=bool)
    top, left = (max(0, math.floor(axis.min() - margin_px)) for axis in (rows, columns))
    box[top : math.ceil(rows.max() + margin_px) + 1, left : math.ceil(columns.max() + margin_px) + 1] = True
    return box
