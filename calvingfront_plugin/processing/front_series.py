"""A model that comes with the plugin: from a folder of scenes to fronts, their errors and their change."""

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ..layers import resources
from . import destinations

#: Made in QGIS's model designer, which can open it.
MODEL_FILE = Path(__file__).parent / "models" / "frontseries.model3"

#: What people read in the file, for the translations.
_TEXTS = (
    QT_TRANSLATE_NOOP("FrontSeries", "Folder of SAR scenes"),
    QT_TRANSLATE_NOOP("FrontSeries", "Names of the files"),
    QT_TRANSLATE_NOOP("FrontSeries", "Also in folders in the folder"),
    QT_TRANSLATE_NOOP("FrontSeries", "Box around the glacier"),
    QT_TRANSLATE_NOOP("FrontSeries", "Name of the glacier"),
    QT_TRANSLATE_NOOP("FrontSeries", "Weights file"),
    QT_TRANSLATE_NOOP("FrontSeries", "Labels"),
    QT_TRANSLATE_NOOP("FrontSeries", "Centreline"),
    QT_TRANSLATE_NOOP("FrontSeries", "Method of change"),
    QT_TRANSLATE_NOOP("FrontSeries", "Width of the change box"),
    QT_TRANSLATE_NOOP(
        "FrontSeries", "All scenes of one glacier; their dates come from their names or metadata."
    ),
    QT_TRANSLATE_NOOP(
        "FrontSeries",
        "With * for any letters, several patterns parted by semicolons; large and small letters are the same.",
    ),
    QT_TRANSLATE_NOOP(
        "FrontSeries",
        "In any CRS; 10 to 30 km around the front are best. By default all of each scene.",
    ),
    QT_TRANSLATE_NOOP(
        "FrontSeries",
        "Written to the fronts. By default from the names of the scenes, where they have one.",
    ),
    QT_TRANSLATE_NOOP("FrontSeries", "By default the weights that come with the plugin."),
    QT_TRANSLATE_NOOP(
        "FrontSeries",
        "Fronts that people have drawn, lines or mask rasters, with the dates of the scenes; one or several layers.",
    ),
    QT_TRANSLATE_NOOP(
        "FrontSeries", "One line, drawn downstream: from the ice, across all fronts, towards the sea."
    ),
    QT_TRANSLATE_NOOP(
        "FrontSeries",
        "How a front gets its position: where it crosses the centreline, or as a mean over the width of a box that is "
        "straight or follows the centreline.",
    ),
    QT_TRANSLATE_NOOP(
        "FrontSeries",
        "Across the flow, in metres: the part of the front that is averaged. 0 is automatic: a width that nearly all "
        "fronts span.",
    ),
    QT_TRANSLATE_NOOP("FrontSeries", "Calving fronts"),
    QT_TRANSLATE_NOOP("FrontSeries", "Table of scenes"),
    QT_TRANSLATE_NOOP("FrontSeries", "Report of errors"),
    QT_TRANSLATE_NOOP("FrontSeries", "Errors of each front"),
    QT_TRANSLATE_NOOP("FrontSeries", "Error lines"),
    QT_TRANSLATE_NOOP("FrontSeries", "Worst places"),
    QT_TRANSLATE_NOOP("FrontSeries", "Fronts with positions"),
    QT_TRANSLATE_NOOP("FrontSeries", "Change from date to date"),
    QT_TRANSLATE_NOOP("FrontSeries", "Chart of change"),
    QT_TRANSLATE_NOOP("FrontSeries", "Report of change"),
)


class FrontSeries(QgsProcessingModelAlgorithm):
    """The model of :data:`MODEL_FILE` with a name, an icon and help as the algorithms have them."""

    NAME = "frontseries"

    @classmethod
    def tr(cls, text):
        return QCoreApplication.translate("FrontSeries", text)

    def __init__(self):
        super().__init__()
        self.fromFile(str(MODEL_FILE))
        # A copy that somebody changes in the designer asks where to be saved.
        self.setSourceFilePath("")
        for definition in self.parameterDefinitions():
            definition.setDescription(self.tr(definition.description()))
            if not definition.isDestination():
                definition.setHelp(self.tr(definition.help()) if definition.help() else "")

    def createInstance(self):
        return FrontSeries()

    def checkParameterValues(self, parameters, context):
        """Refuse what cannot be used before the long work begins; of a child that fails, QGIS tells no reason."""
        are_right, message = super().checkParameterValues(parameters, context)
        if not are_right:
            return are_right, message
        try:
            destinations.check(self.destinationParameterDefinitions(), parameters, context, [])
        except QgsProcessingException as error:
            return False, str(error)
        first = self.childAlgorithm("fronts")
        values = {f: parameters.get(f"fronts:{f}") for f in first.modelOutputs()}
        for name, (source, *_) in first.parameterSources().items():
            is_fixed = source.source() == QgsProcessingModelChildParameterSource.Source.StaticValue
            values[name] = source.staticValue() if is_fixed else parameters.get(source.parameterName())
        return first.algorithm().checkParameterValues(values, context)

    def name(self):
        return self.NAME

    def displayName(self):
        return self.tr("Fronts, errors and change of a folder of scenes")

    def group(self):
        return self.tr("Calving fronts")

    def groupId(self):
        return "calvingfronts"

    def tags(self):
        return self.tr("glacier,terminus,calving,front,sar,model,workflow,series,retreat,validation").split(
            ","
        )

    def icon(self):
        return resources.icon(self.NAME)

    def shortDescription(self):
        return self.tr(
            "Fronts of all scenes of a folder, their errors against labels, and their change through time."
        )

    def shortHelpString(self):
        return self.tr(
            "<p>From a folder of SAR scenes of one glacier to the fronts of all dates, to their errors against labels "
            "that people have drawn, and to the advance and retreat along a centreline. It is a model of three "
            "algorithms, which can be run one by one as well: <i>Delineate calving fronts of a folder</i>, <i>Distance "
            "error</i> and <i>Front change</i>.</p>"
            "<p><b>Labels</b> are matched with the fronts by date, and fronts are looked at within 500 m of the box "
            "around the label, as in the benchmark. The centreline tells which side of a label is the sea.</p>"
            "<p>To change the model, right-click it in the toolbox and open a copy in the model designer.</p>"
        )

    def helpUrl(self):
        return resources.help_url(self.NAME).toString()
