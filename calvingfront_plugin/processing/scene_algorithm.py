"""What the algorithms share: their name and help, the settings of the method, the parameters of a scene, the run."""

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..delineation.backscatter import SCALES
from ..delineation.clicks import KINDS, Click, ClickError
from ..delineation.progress import Cancelled
from ..layers import front_styles, resources, scene_layer
from . import destinations, packages
from .feedback import progress_to

DEVICES = ("auto", "cpu", "cuda", "mps")


class FrontsAlgorithm(QgsProcessingAlgorithm):
    """Name, group, icon and help of every algorithm of the plugin."""

    #: Of the algorithm, its icon and its help page; never translated, never changed.
    NAME = ""
    PACKAGES = {}

    @classmethod
    def tr(cls, text):
        return QCoreApplication.translate("FrontsAlgorithm", text)

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def group(self):
        return self.tr("Calving fronts")

    def groupId(self):
        return "calvingfronts"

    def icon(self):
        return resources.icon(self.NAME)

    def helpUrl(self):
        return resources.help_url(self.NAME).toString()

    def canExecute(self):
        message = packages.missing_message(self.PACKAGES)
        return not message, message

    def checkParameterValues(self, parameters, context):
        """Refuse what cannot be used before the work begins; said here, dialogs and scripts both show it."""
        parameters = self._in_words(parameters)
        are_right, message = super().checkParameterValues(parameters, context)
        if not are_right:
            return are_right, message
        try:
            self.read_inputs(parameters, context)
            destinations.check(self.destinationParameterDefinitions(), parameters, context, self.files_read)
        except QgsProcessingException as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(self, parameters, context, feedback):
        """Read everything that belongs to layers here, on the thread they live in."""
        self.read_inputs(self._in_words(parameters), context)
        return True

    def _in_words(self, parameters):
        """Parameters with the words of choices that were given as numbers.

        ``qgis_process help`` numbers the choices, and QGIS itself then refuses the numbers.
        """
        words = dict(parameters)
        for definition in self.parameterDefinitions():
            value = str(words.get(definition.name(), ""))
            if isinstance(definition, QgsProcessingParameterEnum) and value.isdecimal():
                choices = definition.options()
                if int(value) < len(choices):
                    words[definition.name()] = choices[int(value)]
        return words

    def read_inputs(self, parameters, context):
        """Read layers and settings; called on the main thread.

        Raises
        ------
        QgsProcessingException
            If they cannot be used. QGIS asks canExecute() to grey an algorithm out and runs it from scripts all
            the same, so packages are asked for again.
        """
        message = packages.missing_message(self.PACKAGES)
        if message:
            raise QgsProcessingException(message)
        #: Sources of the layers read, which no output may overwrite.
        self.files_read = []

    def add(self, parameter, description="", advanced=False):
        if description:
            parameter.setHelp(description)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def sink(self, parameters, name, context, fields, geometry_type, crs=None):
        """As :meth:`parameterAsSink`; 'Append to Layer' gets the attributes too.

        QGIS maps them by expressions, and those know a field only where the context names it.
        """
        context.expressionContext().setFields(fields)
        crs = crs or QgsCoordinateReferenceSystem()
        return self.parameterAsSink(parameters, name, context, fields, geometry_type, crs)

    def metres(self, name, description, default=None, optional=False, minimum=0.0):
        """A distance parameter in metres on the ground, whatever the units of the layers are."""
        parameter = QgsProcessingParameterDistance(name, description, default, "", optional, minimum)
        parameter.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        parameter.setMetadata({"widget_wrapper": {"decimals": 2}})
        return parameter


class DelineationAlgorithm(FrontsAlgorithm):
    """An algorithm that lets the network look at SAR scenes."""

    PACKAGES = packages.DELINEATION
    #: What the method says of a step -> what the step is to the users of this algorithm.
    PROGRESS_TEXTS = {}
    BAND = "BAND"
    EXTENT = "EXTENT"
    WEIGHTS = "WEIGHTS"
    SCALE = "SCALE"
    PIXEL_SIZE = "PIXEL_SIZE"
    DEVICE = "DEVICE"

    def add_technical_parameters(self):
        self.add(
            QgsProcessingParameterFile(
                self.WEIGHTS, self.tr("Weights file"), extension="safetensors", optional=True
            ),
            self.tr("By default the weights that come with the plugin."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.SCALE, self.tr("Backscatter scale"), ["auto", *SCALES], False, "auto", False, True
            ),
            self.tr(
                "What the values are; found out from the values and the name by default. The log says how."
            ),
            advanced=True,
        )
        self.add(
            self.metres(self.PIXEL_SIZE, self.tr("Pixel size of a raster without CRS"), optional=True),
            self.tr("In metres on the ground."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.DEVICE, self.tr("Computing device"), list(DEVICES), False, "auto", False, True
            ),
            self.tr("auto takes an NVIDIA (cuda) or Apple (mps) GPU if there is one, else the CPU."),
            advanced=True,
        )

    def settings(self, parameters, context):
        """Settings of the technical parameters and the band, as a request takes them."""
        return {
            "band": self._optional(parameters, self.BAND, self.parameterAsInt, context),
            "weights": self.parameterAsFile(parameters, self.WEIGHTS, context) or None,
            "scale": self.parameterAsEnumString(parameters, self.SCALE, context),
            "pixel_size_m": self._optional(parameters, self.PIXEL_SIZE, self.parameterAsDouble, context),
            "device": self.parameterAsEnumString(parameters, self.DEVICE, context),
        }

    def _optional(self, parameters, name, read, context):
        return None if parameters.get(name) in (None, "") else read(parameters, name, context)

    def run_method(self, options, progress, feedback):
        """Run the method on a request; what it decided goes to the log.

        Returns
        -------
        delineate.DelineationResult

        Raises
        ------
        scene.SceneError
            If this scene cannot be read.
        QgsProcessingException
            If no scene could be delineated so.
        progress.Cancelled
        """
        from ..delineation.delineate import DelineationRequest, delineate
        from ..delineation.segmentation import DeviceError
        from ..delineation.weights import WeightsError

        try:
            result = delineate(DelineationRequest(**options), progress)
        except (WeightsError, ClickError, DeviceError) as error:
            raise QgsProcessingException(str(error)) from error
        feedback.pushInfo(
            self.tr("Read as {scale}: {reason}").format(
                scale=result.scene.scale, reason=result.scene.scale_reason
            )
        )
        for warning in result.warnings:
            feedback.pushWarning(warning)
        feedback.pushInfo(
            self.tr("Model {name} {version} on {device}, {seconds:.1f} s").format(
                name=result.card.name,
                version=result.card.version,
                device=result.device,
                seconds=result.seconds,
            )
        )
        return result


class SceneAlgorithm(DelineationAlgorithm):
    """An algorithm that looks at one SAR scene."""

    INPUT = "INPUT"
    CLICKS = "CLICKS"

    def add_scene_parameters(self):
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("SAR scene")),
            self.tr("Backscatter of one band: dB, linear power, amplitude or an 8-bit stretch."),
        )
        self.add(
            QgsProcessingParameterBand(self.BAND, self.tr("Band"), None, self.INPUT, True),
            self.tr("By default the band called HH, else VV, HV, VH, else the first."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Window"), optional=True),
            self.tr(
                "Part of the scene to look at; 10 to 30 km around the front are best. By default all of it."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.CLICKS, self.tr("Clicks"), [QgsProcessing.SourceType.TypeVectorPoint], None, True
            ),
            self.tr(
                "Points that guide the line, in any CRS. Field 'kind': front (a point on the front; the default), "
                "end (the front ends here), ocean or glacier. Field 'front': an integer that tells the fronts of one "
                "scene apart."
            ),
        )

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        problem = scene_layer.problem(layer)
        if problem:
            raise QgsProcessingException(problem)
        clicks = self.parameterAsVectorLayer(parameters, self.CLICKS, context)
        self.files_read = [read.source() for read in (layer, clicks) if read is not None]
        self.crs = layer.crs()
        self.request_options = {
            **self.settings(parameters, context),
            "raster": layer.source(),
            "extent": self._extent(parameters, context),
            "clicks": self._clicks(parameters, context),
        }

    def _extent(self, parameters, context):
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, self.crs)
        if parameters.get(self.EXTENT) in (None, "") or extent.isNull():
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()

    def _clicks(self, parameters, context):
        """Clicks in the raster's CRS."""
        source = self.parameterAsSource(parameters, self.CLICKS, context)
        if source is None:
            return ()
        kind_field, front_field = (source.fields().lookupField(name) for name in ("kind", "front"))
        request = QgsFeatureRequest()
        if source.sourceCrs().isValid() and self.crs.isValid():
            request.setDestinationCrs(self.crs, context.transformContext())
        clicks = []
        # QGIS ends at once over an invalid geometry that its own check finds while Python asks for features.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        try:
            for feature in source.getFeatures(request, unchecked):
                kind = str(_value(feature, kind_field) or KINDS[0]).strip().lower()
                front = _value(feature, front_field) or 0
                for point in feature.geometry().vertices():
                    clicks.append(Click(point.x(), point.y(), kind, int(front)))
        except (ClickError, ValueError) as error:
            raise QgsProcessingException(
                self.tr("Clicks, feature {id}: {error}").format(id=feature.id(), error=error)
            ) from error
        if not clicks:
            raise QgsProcessingException(
                self.tr("The layer of clicks has no points; choose another, or none.")
            )
        return tuple(clicks)

    def delineate(self, feedback):
        """Run the method on the prepared request; what it decided goes to the log.

        Returns
        -------
        delineate.DelineationResult
        """
        from ..delineation.scene import SceneError

        try:
            return self.run_method(self.request_options, progress_to(feedback, self.PROGRESS_TEXTS), feedback)
        except Cancelled as cancelled:
            raise QgsProcessingException(self.tr("Cancelled; nothing was written.")) from cancelled
        except SceneError as error:
            raise QgsProcessingException(str(error)) from error

    def output_crs(self, result):
        """The CRS that the layer has in QGIS; a raster opened without one may still state it to GDAL."""
        if self.crs.isValid():
            return self.crs
        return QgsCoordinateReferenceSystem.fromWkt(result.scene.crs_wkt)

    def style_raster(self, destination, style, context):
        """Style a raster that will be shown; opening any other would leave a file of statistics beside it."""
        if destination and context.willLoadLayerOnCompletion(destination):
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
            if layer is not None:
                front_styles.load_style(layer, style)


def _value(feature, index):
    """An attribute, None where it is NULL or the field is not there."""
    if index < 0:
        return None
    value = feature.attribute(index)
    return None if value is None or value == NULL else value
