"""Zones of a SAR scene: rock, glacier, ocean and melange."""

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingOutputNumber, QgsProcessingOutputString
from qgis.core import QgsProcessingParameterRasterDestination as RasterDestination

from ..delineation.front_record import RecordError
from ..delineation.grids import write_front_probability, write_zones
from .scene_algorithm import SceneAlgorithm


class SegmentZones(SceneAlgorithm):
    """The network's zones as a raster, with their areas."""

    NAME = "segmentzones"
    PROGRESS_TEXTS = {"drawing fronts": "measuring zones"}
    ZONES = "ZONES"
    PROBABILITY = "PROBABILITY"

    def displayName(self):
        return self.tr("Segment zones")

    def tags(self):
        return self.tr("glacier,ice,ocean,melange,rock,sar,classification,segmentation,land cover").split(",")

    def shortDescription(self):
        return self.tr("Classifies a SAR scene into rock, glacier, and ocean with melange.")

    def shortHelpString(self):
        return self.tr(
            "<p>Classifies each pixel of a SAR scene: 0 no data, 1 rock, 2 glacier, 3 ocean and melange. The raster "
            "has the pixels that the network works on (the log says their size), in the CRS of the scene.</p>"
            "<p>The areas of the zones on the ground are outputs, in square kilometres. They count the window as it "
            "was processed, which is a little larger than the window asked for.</p>"
        )

    def initAlgorithm(self, configuration=None):
        self.add_scene_parameters()
        self.add_technical_parameters()
        self.add(RasterDestination(self.ZONES, self.tr("Zones")))
        self.add(RasterDestination(self.PROBABILITY, self.tr("Front probability"), None, True, False))
        for name, title in self.area_titles().items():
            self.addOutput(QgsProcessingOutputNumber(name, f"{title} (km2)"))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", self.tr("Seconds that the work took")))
        for name, description in (
            ("DATE", self.tr("Date of acquisition")),
            ("SENSOR", self.tr("Sensor")),
            ("SCALE_USED", self.tr("Backscatter scale used")),
            ("DEVICE_USED", self.tr("Computing device used")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))

    def area_titles(self):
        """Outputs and what they are called, in the order of the values of the zones."""
        return {
            "AREA_NO_DATA": self.tr("Area without data"),
            "AREA_ROCK": self.tr("Area of rock"),
            "AREA_GLACIER": self.tr("Area of glacier"),
            "AREA_OCEAN": self.tr("Area of ocean and melange"),
        }

    def processAlgorithm(self, parameters, context, feedback):
        result = self.delineate(feedback)
        size = result.scene.pixel_size_m
        feedback.pushInfo(self.tr("Pixels of {0:.4g} m x {1:.4g} m").format(*size))
        self.outputs = {}
        try:
            for name, write in ((self.ZONES, write_zones), (self.PROBABILITY, write_front_probability)):
                path = self.parameterAsOutputLayer(parameters, name, context)
                if path:
                    write(path, result)
                    self.outputs[name] = path
        except RecordError as error:
            raise QgsProcessingException(str(error)) from error

        titles = self.area_titles()
        counts = np.bincount(result.zones.ravel(), minlength=len(titles))
        areas = {name: float(count * size[0] * size[1] / 1e6) for name, count in zip(titles, counts)}
        for name, area in areas.items():
            feedback.pushInfo(f"{titles[name]}: {area:.2f} km2")
        return {
            **self.outputs,
            **areas,
            "SECONDS": result.seconds,
            "DATE": result.scene.date or "",
            "SENSOR": result.scene.sensor or "",
            "SCALE_USED": result.scene.scale,
            "DEVICE_USED": result.device,
        }

    def postProcessAlgorithm(self, context, feedback):
        self.style_raster(self.outputs[self.ZONES], "zones", context)
        self.style_raster(self.outputs.get(self.PROBABILITY), "front_probability", context)
        return {}
