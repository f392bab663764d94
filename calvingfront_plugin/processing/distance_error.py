"""How far predicted fronts lie from labelled ones."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
)

from ..layers import front_styles
from ..layers.dated_fronts import DatedFrontsError, FrontSource
from . import error_layers, packages
from .compared_front import ComparedFront
from .compared_pairs import ComparisonSettings, cancel_if_asked
from .distance_report import FIGURES, SHARE, figure_text, titles
from .error_files import replace_file, write_tables
from .error_protocol import report_facts
from .error_report import outside_hint, report_page
from .error_tally import ErrorTally
from .line_errors import measure_lines
from .mask_errors import measure_masks
from .scene_algorithm import FrontsAlgorithm

#: Of the method, where scipy and shapely are imported with them.
TOLERANCE_M = 100.0
BOX_MARGIN_M = 500.0
MATCH_FIELDS = ("date", "glacier", "scene")


class DistanceError(FrontsAlgorithm):
    """The benchmark's metric on masks, and its form on lines in metres on the ground."""

    NAME = "distanceerror"
    PACKAGES = packages.DISTANCE
    PREDICTED = "PREDICTED"
    LABEL = "LABEL"
    METRIC = "METRIC"
    MATCH_BY = "MATCH_BY"
    GLACIER = "GLACIER"
    FLOW_LINE = "FLOW_LINE"
    BOX = "BOX"
    TOLERANCE = "TOLERANCE"
    RESOLUTION = "RESOLUTION"
    REPORT = "REPORT"
    CSV = "CSV"
    ERROR_LINES = "ERROR_LINES"
    WORST_PLACES = "WORST_PLACES"
    PAIRS = "PAIRS"

    METRICS = ("metres", "benchmark pixels")
    BOXES = ("none", "around label")

    #: Side -> parameters of the fields of its layers, and what of a front they hold.
    FIELDS = {
        PREDICTED: {
            "PREDICTED_DATE": "date",
            "PREDICTED_GLACIER": "glacier",
            "PREDICTED_SCENE": "scene",
        },
        LABEL: {
            "LABEL_DATE": "date",
            "LABEL_GLACIER": "glacier",
            "LABEL_SCENE": "scene",
            "LABEL_AUTHOR": "author",
        },
    }

    def displayName(self):
        return self.tr("Distance error")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,accuracy,error,validation,benchmark,hausdorff,frechet,mde,bias,authors"
        ).split(",")

    def shortDescription(self):
        return self.tr("Measures how far predicted calving fronts lie from labelled ones.")

    def shortHelpString(self):
        return self.tr(
            "<p>Measures how far predicted calving fronts lie from labelled ones: one pair, or all the fronts of many "
            "scenes. Both sides are layers of lines (any number of lines, multi-part, curved or with Z) or raster "
            "masks of a front or of zones, one layer or many.</p>"
            "<p><b>Pairs</b>: fronts of the same date, glacier and scene belong together, as far as both sides tell "
            "them; else the lines of one place are one front. A label without prediction is a missing front; a "
            "prediction of a date that nobody labelled is listed, but not counted. Rejected fronts are left out.</p>"
            "<p><b>metres</b>: both fronts are compared along their arc, in metres on the ground, whatever the CRS. "
            "Pixel size and the density of vertices do not enter. Masks become lines first.</p>"
            "<p><b>benchmark pixels</b>: the mean distance error of the CaFFe benchmark (Gourmelon et al. 2022), pixel "
            "by pixel on masks of equal size, times the resolution. Lengths have no meaning there and stay empty.</p>"
            "<p><b>Flow line</b>: drawn downstream, it tells where the sea is. Errors then have a sign: + where the "
            "prediction lies seaward of the label, - where it lies landward.</p>"
            "<p><b>Box</b>: the benchmark looks at the prediction only in a box around the front, because the border "
            "of ice and water runs on along side glaciers. <i>around label</i> takes the bounding rectangle of the "
            "label plus 500 m.</p>"
            "<p>A front that is missing has no distance. It is counted (N_MISSING, and its length as not matched), "
            "never hidden in a mean.</p>"
        )

    def initAlgorithm(self, configuration=None):
        self._add_layers()
        self._add_settings()
        self._add_destinations()
        for name, title in titles().items():
            unit = {SHARE: self.tr(" (0 to 1)"), "": ""}.get(FIGURES[name], f" ({FIGURES[name]})")
            self.addOutput(QgsProcessingOutputNumber(name, title + unit))
        self.addOutput(QgsProcessingOutputString("METRIC_USED", self.tr("Metric")))

    def _add_layers(self):
        any_layer = QgsProcessing.SourceType.TypeMapLayer
        self.add(
            QgsProcessingParameterMultipleLayers(self.PREDICTED, self.tr("Predictions"), any_layer),
            self.tr("Lines or mask rasters; brought to the CRS of the first label."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(self.LABEL, self.tr("Labels"), any_layer),
            self.tr(
                "Lines or mask rasters of the reference. Where several layers hold the same front and name no author, "
                "each counts as an author."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.METRIC, self.tr("Metric"), list(self.METRICS), False, self.METRICS[0], False, True
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MATCH_BY, self.tr("Match by"), list(MATCH_FIELDS), True, None, True, True
            ),
            self.tr("What has to be equal in a pair. By default all that both sides tell."),
        )
        self.add(
            QgsProcessingParameterString(self.GLACIER, self.tr("Glacier"), None, False, True),
            self.tr(
                "Compare only fronts of this glacier, where the layers hold those of others too. Fronts that name no "
                "glacier stay."
            ),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                self.FLOW_LINE,
                self.tr("Flow line"),
                [QgsProcessing.SourceType.TypeVectorLine],
                None,
                True,
            ),
            self.tr("Drawn downstream, towards the sea; one for each glacier. Gives the errors a sign."),
        )

    def _add_settings(self):
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
            self.tr(
                "Metres by pixel: for benchmark pixels, and for masks without georeference. By default what CaFFe "
                "names of files tell. For lines that do not tell the pixel size of their scene, too."
            ),
            advanced=True,
        )
        words = {
            "PREDICTED_DATE": self.tr("Predictions: field with the date"),
            "PREDICTED_GLACIER": self.tr("Predictions: field with the glacier"),
            "PREDICTED_SCENE": self.tr("Predictions: field with the scene"),
            "LABEL_DATE": self.tr("Labels: field with the date"),
            "LABEL_GLACIER": self.tr("Labels: field with the glacier"),
            "LABEL_SCENE": self.tr("Labels: field with the scene"),
            "LABEL_AUTHOR": self.tr("Labels: field with the author"),
        }
        for name, title in words.items():
            # A field parameter has nothing to choose from where its layers are several.
            self.add(
                QgsProcessingParameterString(name, title, None, False, True),
                self.tr("Name of a field. By default the usual ones are known."),
                advanced=True,
            )

    def _add_destinations(self):
        for name, title, kinds in (
            (self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)")),
            (self.CSV, self.tr("Table of pairs as a file"), self.tr("CSV files (*.csv)")),
        ):
            self.add(QgsProcessingParameterFileDestination(name, title, kinds, None, True, True))
        for name, title, kind, words in (
            (
                self.ERROR_LINES,
                self.tr("Error lines"),
                QgsProcessing.SourceType.TypeVectorLine,
                self.tr(
                    "From points on the label, 10 m apart, to the nearest point of the prediction; with the metric "
                    "'metres' only."
                ),
            ),
            (
                self.WORST_PLACES,
                self.tr("Worst places"),
                QgsProcessing.SourceType.TypeVectorPoint,
                self.tr(
                    "Where a stretch of either front is farther off than the tolerance, numbered by distance; with the "
                    "metric 'metres' only."
                ),
            ),
            (
                self.PAIRS,
                self.tr("Table of pairs"),
                QgsProcessing.SourceType.TypeVector,
                self.tr("A row for each pair and author of the label."),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, None, True, False), words)

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        self.metric = self.parameterAsEnumString(parameters, self.METRIC, context)
        # 0 is not given: no pixel has that size.
        resolution_m = self.parameterAsDouble(parameters, self.RESOLUTION, context)
        self.predicted = self._layers(
            parameters, self.PREDICTED, context, self.tr("Prediction"), resolution_m
        )
        self.labels = self._layers(parameters, self.LABEL, context, self.tr("Label"), resolution_m)
        self.flow_line = self._flow_line(parameters, context)
        # QGIS 3.22 reads nothing as one empty choice.
        match_by = tuple(filter(None, self.parameterAsEnumStrings(parameters, self.MATCH_BY, context)))
        box = self.parameterAsEnumString(parameters, self.BOX, context)
        self.settings = ComparisonSettings(
            crs=self.labels[0].crs,
            transform_context=context.transformContext(),
            glacier=self.parameterAsString(parameters, self.GLACIER, context).strip(),
            match_by=match_by or None,
            margin_m=None if box == self.BOXES[0] else BOX_MARGIN_M,
            tolerance_m=self.parameterAsDouble(parameters, self.TOLERANCE, context),
            resolution_m=resolution_m,
            is_pixels=self.metric != self.METRICS[0],
        )
        self._check_together()

    def _check_together(self):
        both = (*self.predicted, *self.labels)
        if not self.settings.is_pixels:
            placed = [front for front in both if front.crs.isValid()]
            pictures = [front for front in both if not front.has_georeference]
            if placed and pictures:
                raise QgsProcessingException(
                    self.tr(
                        "'{mask}' has no georeference: it cannot lie on the map with '{other}'. Georeference it first "
                        "(with QGIS's Georeferencer), or compare it with a mask of the same scene and size that has "
                        "none either."
                    ).format(mask=pictures[0].name, other=placed[0].name)
                )
            if len({front.crs.isValid() for front in both}) > 1:
                raise QgsProcessingException(
                    self.tr(
                        "Only some of predictions and labels have a CRS: assign the right one to the others, too."
                    )
                )
        elif not all(front.is_mask for front in both):
            raise QgsProcessingException(
                self.tr("The metric 'benchmark pixels' compares mask rasters; for lines take 'metres'.")
            )
        elif not all(front.benchmark_resolution_m for front in both):
            raise QgsProcessingException(
                self.tr("The metric 'benchmark pixels' needs the resolution of the masks in metres by pixel.")
            )

    def _layers(self, parameters, name, context, role, resolution_m):
        layers = self.parameterAsLayerList(parameters, name, context)
        if not layers:
            raise QgsProcessingException(
                self.tr("{role}: choose a layer of lines or a mask raster.").format(role=role)
            )
        self.files_read += [layer.source() for layer in layers]
        fields = {
            part: self.parameterAsString(parameters, field, context).strip()
            for field, part in self.FIELDS[name].items()
        }
        return [ComparedFront(layer, role, fields, resolution_m) for layer in layers]

    def _flow_line(self, parameters, context):
        layer = self.parameterAsVectorLayer(parameters, self.FLOW_LINE, context)
        if layer is None:
            return None
        self.files_read.append(layer.source())
        try:
            return FrontSource(layer)
        except DatedFrontsError as error:
            raise QgsProcessingException(str(error)) from error

    def processAlgorithm(self, parameters, context, feedback):
        from ..delineation.evaluation import EvaluationError
        from ..delineation.ground import GroundError
        from ..delineation.matching import MatchingError

        tally = ErrorTally(self.settings.crs_wkt)
        drawn = self._layers_wanted(parameters)
        has_lines = not all(front.is_mask for front in (*self.predicted, *self.labels))
        if has_lines and not self.settings.crs.isValid():
            feedback.pushWarning(self.tr("No layer has a CRS; their coordinates are taken for metres."))
        try:
            if self.settings.is_pixels:
                matching = measure_masks(self.predicted, self.labels, self.settings, tally, feedback)
            else:
                takers = [tally.add_lines, *(layer.add for layer in drawn.values())]
                matching = measure_lines(
                    self.predicted, self.labels, self.flow_line, self.settings, takers, feedback
                )
        except (GroundError, MatchingError, EvaluationError, DatedFrontsError) as error:
            raise QgsProcessingException(str(error)) from error
        totals = tally.totals()
        self._tell(matching, tally, totals, feedback)
        cancel_if_asked(feedback)
        rows = tally.pair_rows()
        return {
            **self._write_layers(parameters, context, drawn, rows, feedback),
            **self._write_files(parameters, context, matching, tally, rows, totals),
            **totals,
            "METRIC_USED": self.metric,
        }

    def _layers_wanted(self, parameters):
        layers = {
            self.ERROR_LINES: error_layers.ErrorLines(),
            self.WORST_PLACES: error_layers.WorstPlaces(self.settings.crs_wkt),
        }
        return {name: layer for name, layer in layers.items() if parameters.get(name) not in (None, "")}

    def _tell(self, matching, tally, totals, feedback):
        for remark in matching.remarks:
            feedback.pushInfo(remark)
        for name, title in titles(self.settings.is_pixels).items():
            if totals[name] is not None and name != "MISSING":
                feedback.pushInfo(f"{title}: {figure_text(totals[name], FIGURES[name])}")
        for warning in matching.warnings:
            feedback.pushWarning(warning)
        if self.settings.margin_m is None and tally.is_mostly_outside:
            feedback.pushWarning(outside_hint())
        if not totals["N_PAIRS"] and totals["N_UNLABELLED"]:
            feedback.pushWarning(
                self.tr(
                    "No prediction has a label to be measured against; the lines above say what they were matched by. "
                    "If dates, glaciers or scenes are in fields of other names, give those, or choose what to match by."
                )
            )
        if totals["N_MISSING"] == 1:
            feedback.pushWarning(
                self.tr(
                    "There is a label but no prediction: the front is missing. No mean shows that; count it."
                )
            )
        elif totals["N_MISSING"]:
            feedback.pushWarning(
                self.tr(
                    "{0} labels have no prediction: those fronts are missing. No mean shows that; count them. If their "
                    "scenes were never looked at, filter the labels to those that were."
                ).format(totals["N_MISSING"])
            )

    def _write_layers(self, parameters, context, drawn, rows, feedback):
        from ..delineation.error_tables import PAIR_FIELDS

        layers = {**drawn, self.PAIRS: error_layers.PairTable(PAIR_FIELDS, rows)}
        self.written = {}
        for name, layer in layers.items():
            destination = error_layers.write(
                self, parameters, name, context, layer, self.settings.crs, feedback
            )
            if destination:
                self.written[name] = destination
        if drawn and self.settings.is_pixels:
            feedback.pushWarning(
                self.tr(
                    "Benchmark pixels have no error lines and no worst places: the layers are empty. Take the metric "
                    "'metres' for them."
                )
            )
        return self.written

    def _write_files(self, parameters, context, matching, tally, rows, totals):
        report, table = (
            self.parameterAsFileOutput(parameters, name, context) for name in (self.REPORT, self.CSV)
        )
        group_rows = tally.group_rows() if report or table else []
        if report:
            groups = tally.groups(group_rows)
            facts = report_facts(self.predicted, self.labels, self.flow_line, self.settings, matching)
            replace_file(report, report_page(facts, totals, tally, rows, groups))
        if table:
            write_tables(table, rows, group_rows)
        return {self.REPORT: report or None, self.CSV: table or None}

    def postProcessAlgorithm(self, context, feedback):
        for name, style in ((self.ERROR_LINES, "error_lines"), (self.WORST_PLACES, "worst_places")):
            if name in self.written:
                layer = QgsProcessingUtils.mapLayerFromString(self.written[name], context)
                if layer is not None:
                    front_styles.finish_errors(layer, style)
        return {}
