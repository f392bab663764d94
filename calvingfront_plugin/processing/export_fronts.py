"""Fronts as GeoJSON or Shapefile with the columns that other collections of fronts have."""

from pathlib import Path

from osgeo import ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..delineation.exchange import (
    DEGREES,
    DRIVERS,
    ExchangeError,
    check_target,
    polylines,
    write_fronts,
)
from ..delineation.exchange_columns import CONVENTIONS, MACHINE_METHODS, record_of
from ..delineation.progress import Cancelled
from .feedback import progress_to
from .scene_algorithm import FrontsAlgorithm


class ExportFronts(FrontsAlgorithm):
    """A layer of fronts in, a file for other people's programs out."""

    NAME = "exportfronts"
    INPUT = "INPUT"
    COLUMNS = "COLUMNS"
    ONLY_REVIEWED = "ONLY_REVIEWED"
    CRS = "CRS"
    OUTPUT = "OUTPUT"

    def displayName(self):
        return self.tr("Export fronts")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,export,share,geojson,shapefile,geedit,termpicks,calfin"
        ).split(",")

    def shortDescription(self):
        return self.tr("Writes calving fronts with the columns of GEEDiT, TermPicks or CALFIN.")

    def shortHelpString(self):
        return self.tr(
            "<p>Writes calving fronts as GeoJSON or Shapefile with the columns that other collections of fronts have, "
            "so that programs made for these read them: <b>GEEDiT-TermPicks</b> (the Earth Engine digitising tool), "
            "<b>TermPicks</b> (the data base) or <b>CALFIN</b>.</p>"
            "<p>After these columns come some of ours that they have no place for: time, polarisation, orbit pass, "
            "method, status, flags, quality, confidence, edit distance and model. The machine's own line, the clicks "
            "and the path of the raster stay behind: keep the GeoPackage.</p>"
            "<p>Rejected fronts are never written. An existing file is replaced.</p>"
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, self.tr("Calving fronts"), [QgsProcessing.SourceType.TypeVectorLine]
            ),
            self.tr("Fronts as the plugin draws them, or imported labels."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.COLUMNS,
                self.tr("Columns"),
                list(CONVENTIONS),
                False,
                next(iter(CONVENTIONS)),
                False,
                True,
            ),
            self.tr("Whose columns the file has."),
        )
        self.add(
            QgsProcessingParameterBoolean(self.ONLY_REVIEWED, self.tr("Only reviewed fronts"), False),
            self.tr("Those that a person accepted, corrected, traced or drew."),
        )
        self.add(
            QgsProcessingParameterCrs(self.CRS, self.tr("CRS"), optional=True),
            self.tr(
                "By default polar stereographic north (EPSG:3413) for TermPicks and CALFIN Shapefiles of fronts in the "
                "northern hemisphere, as these are, and WGS 84 (EPSG:4326) for all others and every GeoJSON."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                self.tr("File"),
                self.tr("GeoJSON files (*.geojson);;ESRI Shapefiles (*.shp)"),
            ),
            self.tr(
                "GeoJSON keeps all names and texts; a Shapefile cuts names after 10 and texts after 254 letters."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Number of fronts written")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT", self.tr("Number of fronts left out")))
        self.addOutput(QgsProcessingOutputString("CRS_USED", self.tr("CRS of the file")))

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        self.files_read = [layer.source()] if layer is not None else []
        self.source = self.parameterAsSource(parameters, self.INPUT, context)
        if self.source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        if not self.source.sourceCrs().isValid():
            raise QgsProcessingException(
                self.tr("'{name}' has no CRS: assign the right one to the layer first.").format(
                    name=self.source.sourceName()
                )
            )
        self.columns = self.parameterAsEnumString(parameters, self.COLUMNS, context)
        self.only_reviewed = self.parameterAsBoolean(parameters, self.ONLY_REVIEWED, context)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        self.crs = _definition(crs) if crs.isValid() else None
        self.path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        try:
            check_target(self.path)
        except ExchangeError as error:
            raise QgsProcessingException(str(error)) from error

    def processAlgorithm(self, parameters, context, feedback):
        try:
            fronts, n_left_out = self._fronts(feedback)
            source_crs = _definition(self.source.sourceCrs())
            written = write_fronts(
                self.path, fronts, source_crs, self.columns, self.crs, progress_to(feedback)
            )
        except Cancelled as cancelled:
            raise QgsProcessingException(self.tr("Cancelled; nothing was written.")) from cancelled
        except ExchangeError as error:
            raise QgsProcessingException(str(error)) from error
        crs = QgsCoordinateReferenceSystem(written.crs)
        self._report(fronts, written, crs, feedback)
        return {
            self.OUTPUT: str(self.path),
            "COUNT": len(fronts),
            "LEFT_OUT": n_left_out,
            "CRS_USED": crs.authid() or crs.description(),
        }

    def _fronts(self, feedback):
        """Fronts to write, and how many are not."""
        fronts, rejected, not_reviewed, without_line = [], 0, 0, 0
        # QGIS ends at once over an invalid geometry that its own check finds while Python asks for features.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for feature in self.source.getFeatures(QgsFeatureRequest(), unchecked):
            if feedback.isCanceled():
                raise Cancelled
            names = feature.fields().names()
            values = record_of({name: _plain(value) for name, value in zip(names, feature.attributes())})
            lines = _lines(feature)
            if values["status"] == "rejected":
                rejected += 1
            elif self.only_reviewed and not _is_reviewed(values):
                not_reviewed += 1
            elif not lines:
                without_line += 1
            else:
                fronts += [(points, values) for points in lines]
        for count, words in (
            (rejected, self.tr("Left out, because they are rejected: {count}")),
            (not_reviewed, self.tr("Left out, because nobody has accepted or corrected them: {count}")),
            (without_line, self.tr("Left out, because they have no line: {count}")),
        ):
            if count:
                feedback.pushInfo(words.format(count=count))
        return fronts, rejected + not_reviewed + without_line

    def _report(self, fronts, written, crs, feedback):
        feedback.pushInfo(
            self.tr("{count} fronts written to {path} in {crs}").format(
                count=len(fronts), path=self.path, crs=crs.authid() or crs.description()
            )
        )
        if not fronts:
            feedback.pushWarning(self.tr("No front was left to write: the file holds none."))
        undated = sum(values["date"] is None for _, values in fronts)
        if undated:
            feedback.pushWarning(self.tr("Fronts without a date: {count}").format(count=undated))
        if written.cut_names:
            feedback.pushWarning(
                self.tr(
                    "A Shapefile has no room for names of more than 10 letters. Cut are: {names}. A GeoJSON keeps them."
                ).format(names=", ".join(written.cut_names))
            )
        if written.cut_texts:
            feedback.pushWarning(
                self.tr(
                    "A Shapefile has no room for texts of more than 254 letters. Texts cut: {count}. A GeoJSON keeps "
                    "them."
                ).format(count=written.cut_texts)
            )
        if DRIVERS[self.path.suffix.lower()] == "GeoJSON" and crs.authid() != DEGREES:
            feedback.pushWarning(
                self.tr(
                    "Many programs take every GeoJSON for longitude and latitude on WGS 84; this one is in {crs}."
                ).format(crs=crs.authid() or crs.description())
            )


def _definition(crs):
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt()


def _is_reviewed(values):
    by_hand = values["method"] is not None and values["method"] not in MACHINE_METHODS
    return values["status"] == "accepted" or by_hand


def _plain(value):
    """An attribute as Python has it."""
    if value is None or value == NULL:
        return None
    if isinstance(value, QDate):
        return value.toPyDate()
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    return value


def _lines(feature):
    if not feature.hasGeometry():
        return []
    return list(polylines(ogr.CreateGeometryFromWkb(bytes(feature.geometry().asWkb()))))
