"""Fronts that others drew as a layer of labels."""

from collections import Counter
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsLineString,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..delineation.exchange import ExchangeError, read_labels
from ..delineation.front_record import FRONT_FIELDS
from ..delineation.progress import Cancelled, part
from ..layers import front_styles, fronts_layer, record
from . import destinations
from .feedback import progress_to
from .scene_algorithm import FrontsAlgorithm


class ImportLabels(FrontsAlgorithm):
    """Other people's files in, a layer of labels with our fields out."""

    NAME = "importlabels"
    INPUT = "INPUT"
    DATE_FIELD = "DATE_FIELD"
    CRS = "CRS"
    LABELS = "LABELS"

    def displayName(self):
        return self.tr("Import labels")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,label,reference,import,geojson,shapefile,geedit,termpicks,calfin"
        ).split(",")

    def shortDescription(self):
        return self.tr("Reads calving fronts that others drew, with their date, glacier, author and sensor.")

    def shortHelpString(self):
        return self.tr(
            "<p>Reads fronts that others drew and puts date, glacier, author, sensor, quality and whatever else their "
            "files tell into the fields that our own fronts have. The columns of <b>GEEDiT</b>, <b>TermPicks</b>, "
            "<b>CALFIN</b>, the MEaSUREs termini and our own exports are known; of other files, the name of the image "
            "tells date and sensor where it can.</p>"
            "<p>Nothing is guessed: a date of which only the year is known, or that has two readings, stays empty and "
            "is quoted in the notes.</p>"
            "<p>Parts of a line become fronts of their own, curves become straight pieces, and heights are left out. "
            "The layer is drawn as labels and plays in the Temporal Controller. Files of several scenes, glaciers and "
            "CRS can be read at once.</p>"
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.INPUT, self.tr("Files"), QgsProcessing.SourceType.TypeFile
            ),
            self.tr("GeoJSON, Shapefile, GeoPackage or any other vector file with lines."),
        )
        self.add(
            QgsProcessingParameterString(self.DATE_FIELD, self.tr("Field with the date"), None, False, True),
            self.tr("Only where the files have several columns of dates or one with an unusual name."),
        )
        self.add(
            QgsProcessingParameterCrs(self.CRS, self.tr("CRS"), optional=True),
            self.tr("By default that of the first file."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.LABELS,
                self.tr("Labels"),
                QgsProcessing.SourceType.TypeVectorLine,
                None,
                False,
                True,
                supportsAppend=True,
            ),
            self.tr("A GeoPackage keeps everything, with style and time."),
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Number of labels")))
        self.addOutput(QgsProcessingOutputNumber("UNDATED", self.tr("Number of labels without a date")))

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        self.files_read = self.parameterAsFileList(parameters, self.INPUT, context)
        if not self.files_read:
            raise QgsProcessingException(self.tr("Choose at least one file with fronts."))
        self.date_field = self.parameterAsString(parameters, self.DATE_FIELD, context).strip() or None
        self.crs = self.parameterAsCrs(parameters, self.CRS, context)

    def processAlgorithm(self, parameters, context, feedback):
        destinations.warn_of_losses(self.parameterDefinition(self.LABELS), parameters, context, feedback)
        try:
            layers = self._read_files(feedback)
        except Cancelled as cancelled:
            raise QgsProcessingException(self.tr("Cancelled; nothing was written.")) from cancelled
        except ExchangeError as error:
            raise QgsProcessingException(str(error)) from error

        crs = self.crs if self.crs.isValid() else QgsCoordinateReferenceSystem.fromWkt(layers[0].crs_wkt)
        fields, line = record.qgis_fields(FRONT_FIELDS), QgsWkbTypes.Type.LineString
        # All are ready before anything is opened for writing.
        features = [feature for layer in layers for feature in self._features(layer, fields, crs, context)]
        sink, self.labels = self.sink(parameters, self.LABELS, context, fields, line, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.LABELS))
        for feature in features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(sink.lastError())

        records = [label.values for layer in layers for label in layer.labels]
        return {self.LABELS: self.labels, "COUNT": len(records), "UNDATED": self._report(records, feedback)}

    def _read_files(self, feedback):
        progress = progress_to(feedback)
        layers = []
        for number, file in enumerate(self.files_read):
            begin, end = number / len(self.files_read), (number + 1) / len(self.files_read)
            read = read_labels(file, self.date_field, part(progress, begin, end))
            layers += read
            feedback.pushInfo(
                self.tr("{file}: {count} labels").format(
                    file=Path(file).name, count=sum(len(layer.labels) for layer in read)
                )
            )
            without_line = sum(layer.n_without_line for layer in read)
            if without_line:
                feedback.pushInfo(
                    self.tr("Left out, because they have no line: {count}").format(count=without_line)
                )
        return layers

    def _features(self, layer, fields, crs, context):
        """Labels of a layer in the CRS of all of them."""
        own_crs = QgsCoordinateReferenceSystem.fromWkt(layer.crs_wkt)
        transform = QgsCoordinateTransform(own_crs, crs, context.transformContext())
        for label in layer.labels:
            line = QgsLineString(label.points[:, 0].tolist(), label.points[:, 1].tolist())
            try:
                line.transform(transform)
            except QgsCsException as error:
                raise QgsProcessingException(
                    self.tr("'{name}' has coordinates that do not exist in {crs}: {error}").format(
                        name=layer.name, crs=crs.authid() or crs.description(), error=error
                    )
                ) from error
            feature = QgsFeature(fields)
            # Days are text in the record and days in the layer.
            feature.setAttributes([field.convertCompatible(label.values[field.name()]) for field in fields])
            feature.setGeometry(QgsGeometry(line))
            yield feature

    def _report(self, records, feedback):
        """Say what was read; how many have no date."""
        dates = sorted(values["date"] for values in records if values["date"])
        if dates:
            feedback.pushInfo(self.tr("Dates from {first} to {last}").format(first=dates[0], last=dates[-1]))
        glaciers = Counter(values["glacier"] for values in records if values["glacier"])
        if glaciers:
            feedback.pushInfo(
                self.tr("{count} glaciers, such as {glacier}").format(
                    count=len(glaciers), glacier=glaciers.most_common(1)[0][0]
                )
            )
        undated = len(records) - len(dates)
        if undated:
            feedback.pushWarning(
                self.tr(
                    "Labels without a date: {count}. What the files say of it is in the field 'notes'; where a column "
                    "has it under another name, give that name as 'Field with the date'."
                ).format(count=undated)
            )
        return undated

    def postProcessAlgorithm(self, context, feedback):
        """Style what was written, on the thread where layers live, whether or not it is shown."""
        layer = QgsProcessingUtils.mapLayerFromString(self.labels, context)
        project = context.project()
        is_users_own = layer is None or (project is not None and project.mapLayer(layer.id()) is not None)
        if not is_users_own:
            self._style(layer)
        return {}

    def _style(self, layer):
        """Draw as labels; a style that the GeoPackage already holds for the layer is the user's and stays."""
        in_geopackage = record.geopackage_of(layer.source()) is not None
        if in_geopackage and layer.listStylesInDatabase()[0] > 0:
            layer.loadDefaultStyle()
            return
        fronts_layer.prepare_fronts_layer(layer)
        front_styles.load_style(layer, "label")
        if in_geopackage:
            layer.saveStyleToDatabase(self.tr("Labels"), "", True, "")
