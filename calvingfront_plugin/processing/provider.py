"""The Processing provider of the plugin."""

from qgis.core import QgsProcessingProvider

from ..layers import resources
from .delineate_fronts import DelineateFronts
from .distance_error import DistanceError
from .export_fronts import ExportFronts
from .import_labels import ImportLabels
from .segment_zones import SegmentZones


class CalvingFrontProvider(QgsProcessingProvider):
    """Calving front algorithms in the toolbox, in models, in batch and in qgis_process."""

    def id(self):
        return "calvingfront"

    def name(self):
        return self.tr("Calving fronts")

    def longName(self):
        return self.tr("Calving fronts in SAR scenes")

    def icon(self):
        return resources.icon("calvingfront")

    def helpId(self):
        return resources.help_url().toString()

    def loadAlgorithms(self):
        for algorithm in (DelineateFronts, SegmentZones, DistanceError, ImportLabels, ExportFronts):
            self.addAlgorithm(algorithm())

    def supportedOutputRasterLayerExtensions(self):
        return ["tif"]
