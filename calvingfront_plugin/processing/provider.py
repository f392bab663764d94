"""The Processing provider of the plugin."""

from qgis.core import QgsApplication, QgsProcessingProvider

from ..layers import resources
from .delineate_folder import DelineateFolder
from .delineate_fronts import DelineateFronts
from .distance_error import DistanceError
from .export_fronts import ExportFronts
from .front_change import FrontChange
from .front_series import FrontSeries
from .import_labels import ImportLabels
from .segment_zones import SegmentZones


class CalvingFrontProvider(QgsProcessingProvider):
    """Calving front algorithms in the toolbox, in models, in batch and in qgis_process."""

    def __init__(self):
        super().__init__()
        QgsApplication.processingRegistry().providerAdded.connect(self._added)

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
        for algorithm in (
            DelineateFronts,
            DelineateFolder,
            SegmentZones,
            DistanceError,
            FrontChange,
            ImportLabels,
            ExportFronts,
        ):
            self.addAlgorithm(algorithm())
        # A model looks for the algorithms that it is made of in QGIS's registry, where they are not at first.
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            self.addAlgorithm(FrontSeries())

    def _added(self, provider_id):
        if provider_id == self.id():
            self.refreshAlgorithms()

    def supportedOutputRasterLayerExtensions(self):
        return ["tif"]
