"""Calving fronts of a SAR scene as editable lines."""

import numpy as np
from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..delineation.front_record import RecordError
from ..delineation.grids import write_front_probability, write_zones
from ..delineation.product_name import acquisition_date
from ..layers import fronts_layer, record
from . import destinations
from .drawn_fronts import FrontsDrawingAlgorithm
from .scene_algorithm import SceneAlgorithm


class DelineateFronts(SceneAlgorithm, FrontsDrawingAlgorithm):
    """The method's way in for Processing: toolbox, batch, models and qgis_process."""

    NAME = "delineatefronts"
    DATE = "DATE"
    ZONES = "ZONES"
    PROBABILITY = "PROBABILITY"

    def displayName(self):
        return self.tr("Delineate calving fronts")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,sar,sentinel-1,radar,ice,ocean,deep learning,digitise"
        ).split(",")

    def shortDescription(self):
        return self.tr("Draws the calving fronts in a SAR scene as editable lines with a confidence.")

    def shortHelpString(self):
        return self.tr(
            "<p>Draws the calving fronts in a SAR scene as ordinary, editable lines in the CRS of the raster.</p>"
            "<p><b>Without clicks</b> all fronts are drawn that the network sees. <b>With clicks</b> only the fronts "
            "clicked: a point on a front picks the front nearest to it; two points of kind <i>end</i> are joined by "
            "the best path between them, which is the surest way where melange or ice cliffs confuse the network.</p>"
            "<p>Every line carries a confidence (0 to 1), its length on the ground, the date and sensor of the scene, "
            "the model, and the machine's own line, so that later corrections can be measured. The outcome says in "
            "a word what came of the scene: <i>found</i>, <i>several</i>, <i>low_confidence</i> or <i>none</i>; the "
            "reason follows in the log, in the output REASON and in the table of scenes. A scene without a front "
            "gives an empty layer and its reason, not an error.</p>"
            "<p>In a GeoPackage the table <i>scenes</i> is written beside the fronts, one row for each scene "
            "processed; style, time settings and metadata travel with the file.</p>"
        )

    def initAlgorithm(self, configuration=None):
        self.add_scene_parameters()
        self.add_glacier_parameter()
        self.add(
            QgsProcessingParameterString(self.DATE, self.tr("Date of acquisition"), None, False, True),
            self.tr("Year, month and day, such as 2018-06-02; by default from the scene's name or metadata."),
            advanced=True,
        )
        self.add_drawing_parameters()
        self.add_technical_parameters()
        self.add_front_outputs()
        self.add(
            QgsProcessingParameterRasterDestination(self.ZONES, self.tr("Zones"), None, True, False),
            self.tr("0 no data, 1 rock, 2 glacier, 3 ocean and melange."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.PROBABILITY, self.tr("Front probability"), None, True, False
            )
        )

        for name, description in (
            ("OUTCOME", self.tr("Outcome: found, several, low_confidence or none")),
            ("REASON", self.tr("Reason for the outcome")),
            ("FLAGS", self.tr("What to look at, such as touches_edge")),
            ("DATE", self.tr("Date of acquisition")),
            ("SENSOR", self.tr("Sensor")),
            ("SCALE_USED", self.tr("Backscatter scale used")),
            ("DEVICE_USED", self.tr("Computing device used")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))
        for name, description in (
            ("COUNT", self.tr("Number of fronts")),
            ("CONFIDENCE", self.tr("Mean confidence along all fronts")),
            ("LENGTH", self.tr("Length of all fronts (m)")),
            ("SECONDS", self.tr("Seconds that the work took")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        date = self.parameterAsString(parameters, self.DATE, context).strip()
        try:
            date = acquisition_date(date) if date else None
        except ValueError as error:
            raise QgsProcessingException(str(error)) from error
        self.request_options.update(self.drawing_settings(parameters, context), date=date)

    def processAlgorithm(self, parameters, context, feedback):
        destinations.warn_of_losses(self.parameterDefinition(self.FRONTS), parameters, context, feedback)
        result = self.delineate(feedback)
        report = feedback.pushInfo if result.outcome in ("found", "several") else feedback.pushWarning
        report(self.tr("Outcome: {outcome}. {reason}").format(outcome=result.outcome, reason=result.reason))

        # Nothing is opened for writing before there is something to write: a cancelled run leaves no file.
        outputs = {}
        try:
            for name, write in ((self.ZONES, write_zones), (self.PROBABILITY, write_front_probability)):
                path = self.parameterAsOutputLayer(parameters, name, context)
                if path:
                    write(path, result)
                    outputs[name] = path
            outputs.update(
                self.write_layers(
                    parameters,
                    context,
                    self.output_crs(result),
                    record.front_features(result),
                    [record.scene_feature(result)],
                    (result.scene.glacier, result.scene.date),
                )
            )
        except RecordError as error:
            raise QgsProcessingException(str(error)) from error

        self.result, self.outputs = result, outputs
        lengths = [front.length_m for front in result.fronts]
        confidences = [front.mean_confidence for front in result.fronts]
        return {
            **outputs,
            "OUTCOME": result.outcome,
            "REASON": result.reason,
            "FLAGS": ", ".join(result.flags),
            "COUNT": len(result.fronts),
            "CONFIDENCE": float(np.average(confidences, weights=lengths)) if lengths else None,
            "LENGTH": float(sum(lengths)),
            "DATE": result.scene.date or "",
            "SENSOR": result.scene.sensor or "",
            "SCALE_USED": result.scene.scale,
            "SECONDS": result.seconds,
            "DEVICE_USED": result.device,
        }

    def postProcessAlgorithm(self, context, feedback):
        metadata = fronts_layer.fronts_metadata(self.result, self.output_crs(self.result))
        self.finish_layer(self.outputs[self.FRONTS], metadata, fronts_layer.history_of(self.result), context)
        self.style_raster(self.outputs.get(self.ZONES), "zones", context)
        self.style_raster(self.outputs.get(self.PROBABILITY), "front_probability", context)
        return {}
