"""Calving fronts of a SAR scene as editable lines."""

import numpy as np
from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..delineation.front_record import FRONT_FIELDS, FRONT_LAYER, SCENE_FIELDS, RecordError
from ..delineation.grids import write_front_probability, write_zones
from ..delineation.product_name import acquisition_date
from ..layers import fronts_layer, record
from . import destinations
from .scene_algorithm import SceneAlgorithm

#: The benchmark's minimum length of a front, in metres. (Where the method keeps it, scipy is imported.)
MINIMUM_LENGTH_M = 750.0


class DelineateFronts(SceneAlgorithm):
    """The method's way in for Processing: toolbox, batch, models and qgis_process."""

    NAME = "delineatefronts"
    MINIMUM_LENGTH = "MINIMUM_LENGTH"
    SHARPEN = "SHARPEN"
    GLACIER = "GLACIER"
    DATE = "DATE"
    SENSOR = "SENSOR"
    FRONTS = "FRONTS"
    SCENES = "SCENES"
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
        self.add(
            QgsProcessingParameterString(self.GLACIER, self.tr("Name of the glacier"), None, False, True),
            self.tr("For the field 'glacier'; by default from the scene's name, where it has one."),
        )
        self.add(
            QgsProcessingParameterString(self.DATE, self.tr("Date of acquisition"), None, False, True),
            self.tr("Year, month and day, such as 2018-06-02; by default from the scene's name or metadata."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.SENSOR, self.tr("Sensor"), None, False, True),
            self.tr("Such as Sentinel-1; by default from the scene's name or metadata."),
            advanced=True,
        )
        self.add(
            self.metres(self.MINIMUM_LENGTH, self.tr("Shortest front"), MINIMUM_LENGTH_M),
            self.tr("Shorter fronts are left out unless clicked; in metres on the ground."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.SHARPEN, self.tr("Sharpen on the full-resolution raster"), False
            ),
            self.tr(
                "Moves the line onto the nearest edge in the raster where one stands out from the speckle."
            ),
            advanced=True,
        )
        self.add_technical_parameters()

        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSink(
                self.FRONTS, self.tr("Calving fronts"), line, None, False, True, supportsAppend=True
            ),
            self.tr(
                "A GeoPackage keeps everything: fronts, scenes, style, time and metadata. As by every algorithm of "
                "QGIS, an existing file is replaced; 'Append to Layer' collects the fronts of several scenes in one."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.SCENES,
                self.tr("Table of scenes"),
                QgsProcessing.SourceType.TypeVector,
                None,
                True,
                False,
            ),
            self.tr("Outcome, reason, flags and settings. A GeoPackage of fronts has it anyway."),
        )
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
            ("CONFIDENCE", self.tr("Mean confidence over the vertices of all fronts")),
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
        self.request_options.update(
            glacier=self.parameterAsString(parameters, self.GLACIER, context) or None,
            date=date,
            sensor=self.parameterAsString(parameters, self.SENSOR, context).strip() or None,
            minimum_length_m=self.parameterAsDouble(parameters, self.MINIMUM_LENGTH, context),
            sharpen=self.parameterAsBoolean(parameters, self.SHARPEN, context),
        )

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
            outputs.update(self._write_layers(parameters, context, result))
        except RecordError as error:
            raise QgsProcessingException(str(error)) from error

        self.result, self.outputs = result, outputs
        confidences = [front.confidence for front in result.fronts]
        return {
            **outputs,
            "OUTCOME": result.outcome,
            "REASON": result.reason,
            "FLAGS": ", ".join(result.flags),
            "COUNT": len(result.fronts),
            "CONFIDENCE": float(np.concatenate(confidences).mean()) if confidences else None,
            "LENGTH": float(sum(front.length_m for front in result.fronts)),
            "DATE": result.scene.date or "",
            "SENSOR": result.scene.sensor or "",
            "SCALE_USED": result.scene.scale,
            "SECONDS": result.seconds,
            "DEVICE_USED": result.device,
        }

    def _write_layers(self, parameters, context, result):
        fields = record.qgis_fields(FRONT_FIELDS)
        line, crs = QgsWkbTypes.Type.LineString, self.output_crs(result)
        parameters = {**parameters, self.FRONTS: _called_fronts(parameters.get(self.FRONTS), context)}
        sink, fronts = self.sink(parameters, self.FRONTS, context, fields, line, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.FRONTS))
        _add(sink, record.front_features(result))
        # The file is complete, and free for the table of scenes, when the sink is gone.
        del sink
        outputs = {self.FRONTS: fronts}

        # Where fronts were appended to a layer, the destination is the layer's id.
        layer = context.getMapLayer(fronts)
        geopackage = record.geopackage_of(layer.source() if layer else fronts)
        if geopackage:
            record.add_scene_to_geopackage(geopackage, result)

        table, scenes = self.sink(
            parameters, self.SCENES, context, record.qgis_fields(SCENE_FIELDS), QgsWkbTypes.Type.NoGeometry
        )
        if table is not None:
            _add(table, [record.scene_feature(result)])
            del table
            outputs[self.SCENES] = scenes
        if context.willLoadLayerOnCompletion(fronts):
            details = context.layerToLoadOnCompletionDetails(fronts)
            words = (details.name, result.scene.glacier, result.scene.date)
            details.name = " ".join(filter(None, words))
        return outputs

    def postProcessAlgorithm(self, context, feedback):
        """Style what was written, on the thread where layers live, whether or not it is shown."""
        layer = QgsProcessingUtils.mapLayerFromString(self.outputs[self.FRONTS], context)
        project = context.project()
        is_users_own = layer is None or (project is not None and project.mapLayer(layer.id()) is not None)
        if not is_users_own:
            fronts_layer.finish(layer, self.result, self.output_crs(self.result))
        self.style_raster(self.outputs.get(self.ZONES), "zones", context)
        self.style_raster(self.outputs.get(self.PROBABILITY), "front_probability", context)
        return {}


def _called_fronts(destination, context):
    """The destination with the name that the layer has in every GeoPackage of ours; QGIS would take the file's."""
    if not isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = QgsProcessingOutputLayerDefinition(destination)
    target = destination.sink.valueAsString(context.expressionContext())[0]
    if target.lower().endswith(".gpkg"):
        named = QgsProcessingOutputLayerDefinition(destination)
        named.createOptions = {**destination.createOptions, "layerName": FRONT_LAYER}
        return named
    return destination


def _add(sink, features):
    for feature in features:
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(sink.lastError())
