"""What the algorithms that draw fronts share: how fronts are drawn, and how they are written with their scenes."""

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..delineation.front_record import FRONT_FIELDS, FRONT_LAYER, SCENE_FIELDS
from ..layers import fronts_layer, record
from .scene_algorithm import DelineationAlgorithm

#: The benchmark's minimum length of a front, in metres. (Where the method keeps it, scipy is imported.)
MINIMUM_LENGTH_M = 750.0


class FrontsDrawingAlgorithm(DelineationAlgorithm):
    """An algorithm that draws fronts and keeps a record of the scenes they were drawn on."""

    MINIMUM_LENGTH = "MINIMUM_LENGTH"
    SHARPEN = "SHARPEN"
    GLACIER = "GLACIER"
    SENSOR = "SENSOR"
    FRONTS = "FRONTS"
    SCENES = "SCENES"

    def add_glacier_parameter(self):
        self.add(
            QgsProcessingParameterString(self.GLACIER, self.tr("Name of the glacier"), None, False, True),
            self.tr("For the field 'glacier'; by default from the scene's name, where it has one."),
        )

    def add_drawing_parameters(self):
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

    def add_front_outputs(self):
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

    def drawing_settings(self, parameters, context):
        """Settings of how fronts are drawn, as a request takes them."""
        return {
            "glacier": self.parameterAsString(parameters, self.GLACIER, context) or None,
            "sensor": self.parameterAsString(parameters, self.SENSOR, context).strip() or None,
            "minimum_length_m": self.parameterAsDouble(parameters, self.MINIMUM_LENGTH, context),
            "sharpen": self.parameterAsBoolean(parameters, self.SHARPEN, context),
        }

    def write_layers(self, parameters, context, crs, fronts, scenes, name):
        """Write features of fronts and of scenes, and in a GeoPackage both into one file.

        Parameters
        ----------
        fronts, scenes : sequence of QgsFeature
            With the fields of the record; fronts in ``crs``.
        name : sequence of str or None
            Words to call the layer by beside what it is.

        Returns
        -------
        dict
            Of outputs.

        Raises
        ------
        RecordError, QgsProcessingException
            If they cannot be written.
        """
        fields, line = record.qgis_fields(FRONT_FIELDS), QgsWkbTypes.Type.LineString
        parameters = {**parameters, self.FRONTS: _called_fronts(parameters.get(self.FRONTS), context)}
        sink, destination = self.sink(parameters, self.FRONTS, context, fields, line, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.FRONTS))
        _add(sink, fronts)
        # The file is complete, and free for the table of scenes, when the sink is gone.
        del sink
        outputs = {self.FRONTS: destination}

        # Where fronts were appended to a layer, the destination is the layer's id.
        layer = context.getMapLayer(destination)
        geopackage = record.geopackage_of(layer.source() if layer else destination)
        if geopackage:
            record.add_scenes_to_geopackage(geopackage, scenes)

        fields, no_geometry = record.qgis_fields(SCENE_FIELDS), QgsWkbTypes.Type.NoGeometry
        table, scenes_destination = self.sink(parameters, self.SCENES, context, fields, no_geometry)
        if table is not None:
            _add(table, scenes)
            del table
            outputs[self.SCENES] = scenes_destination
        if context.willLoadLayerOnCompletion(destination):
            details = context.layerToLoadOnCompletionDetails(destination)
            details.name = " ".join(filter(None, (details.name, *name)))
        return outputs

    def finish_layer(self, destination, metadata, history, context):
        """Style and describe the layer that was written, on the thread where layers live, shown or not."""
        layer = QgsProcessingUtils.mapLayerFromString(destination, context)
        project = context.project()
        is_users_own = layer is None or (project is not None and project.mapLayer(layer.id()) is not None)
        if not is_users_own:
            fronts_layer.finish(layer, metadata, history)


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
