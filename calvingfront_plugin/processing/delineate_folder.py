"""Calving fronts of all SAR scenes of a folder in one layer."""

import os
import traceback
from collections import Counter
from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ..delineation.front_record import RecordError
from ..delineation.progress import Cancelled
from ..delineation.scene import SceneError
from ..layers import fronts_layer, record
from . import destinations
from .drawn_fronts import FrontsDrawingAlgorithm
from .feedback import progress_to
from .scene_folder import by_date, files_in, no_scene

#: Outcome of a scene that the method did not see, in the table of scenes.
SKIPPED = "skipped"

#: Share of the progress bar for the headers of all files.
_HEADERS = 0.02


class DelineateFolder(FrontsDrawingAlgorithm):
    """One run for a series: scenes by date, fronts in one layer, a row for every file."""

    NAME = "delineatefolder"
    FOLDER = "FOLDER"
    PATTERN = "PATTERN"
    RECURSIVE = "RECURSIVE"
    CRS = "CRS"

    def displayName(self):
        return self.tr("Delineate calving fronts of a folder")

    def tags(self):
        return self.tr(
            "glacier,terminus,calving,front,sar,sentinel-1,series,time series,batch,folder,directory"
        ).split(",")

    def shortDescription(self):
        return self.tr("Draws the calving fronts in all SAR scenes of a folder, one layer for all dates.")

    def shortHelpString(self):
        return self.tr(
            "<p>Draws the calving fronts in all SAR scenes of a folder, oldest first, and keeps them in one layer of "
            "editable lines. Each scene is treated as 'Delineate calving fronts' treats it without clicks.</p>"
            "<p><b>Window</b>: a box around the glacier, in any CRS; it is found again in every scene, whatever the "
            "scene's CRS. 10 to 30 km around the front are best.</p>"
            "<p><b>Every file has a row</b> in the table of scenes, with its outcome and the reason in words. A scene "
            "that cannot be read, lies outside the window or is a mask is no error: its outcome is <i>skipped</i>, the "
            "log warns, and the work goes on. Only where no scene at all can be used there is an error.</p>"
            "<p>The dates come from the names of the scenes or from their metadata. Only one scene at a time is in "
            "memory. Nothing is written before all scenes are done: after 'Cancel' there is no half of a layer.</p>"
        )

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterFile(
                self.FOLDER, self.tr("Folder of SAR scenes"), QgsProcessingParameterFile.Behavior.Folder
            ),
            self.tr("Rasters of backscatter: dB, linear power, amplitude or 8-bit stretches."),
        )
        self.add(
            QgsProcessingParameterString(self.PATTERN, self.tr("Names of the files"), "*.tif;*.tiff"),
            self.tr(
                "With * for any letters, several patterns parted by semicolons, such as S1*_hh.tif; large and small "
                "letters are the same."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(self.RECURSIVE, self.tr("Also in folders in the folder"), False)
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Window"), optional=True),
            self.tr(
                "Part of each scene to look at; 10 to 30 km around the front are best. In any CRS: numbers without a "
                "CRS, such as a script may give, are in that of each scene. By default all of each scene."
            ),
        )
        self.add_glacier_parameter()
        self.add_drawing_parameters()
        self.add(
            QgsProcessingParameterNumber(
                self.BAND,
                self.tr("Band"),
                QgsProcessingParameterNumber.Type.Integer,
                None,
                True,
                1,
            ),
            self.tr("By default the band called HH, else VV, HV, VH, else the first."),
            advanced=True,
        )
        self.add_technical_parameters()
        self.add(
            QgsProcessingParameterCrs(self.CRS, self.tr("CRS of the fronts"), None, True),
            self.tr(
                "By default that of the oldest scene that can be used; fronts of scenes in another CRS are transformed."
            ),
            advanced=True,
        )
        self.add_front_outputs()
        for name, description in (
            ("N_SCENES", self.tr("Number of files")),
            ("N_WITH_FRONT", self.tr("Scenes with a front")),
            ("N_WITHOUT_FRONT", self.tr("Scenes without a front")),
            ("N_SKIPPED", self.tr("Files that were skipped")),
            ("COUNT", self.tr("Number of fronts")),
            ("SECONDS", self.tr("Seconds that the work took")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))
        for name, description in (
            ("FIRST_DATE", self.tr("Date of the oldest scene that was used")),
            ("LAST_DATE", self.tr("Date of the youngest scene that was used")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))

    def read_inputs(self, parameters, context):
        super().read_inputs(parameters, context)
        folder = self.parameterAsFile(parameters, self.FOLDER, context)
        pattern = self.parameterAsString(parameters, self.PATTERN, context)
        recursive = self.parameterAsBoolean(parameters, self.RECURSIVE, context)
        if not os.path.isdir(folder):
            raise QgsProcessingException(
                self.tr("There is no folder {folder}; choose another.").format(folder=folder)
            )
        self.files = files_in(folder, pattern, recursive)
        if not self.files:
            raise QgsProcessingException(
                self.tr(
                    "No file in the folder {folder} fits the names {pattern}. Choose another folder, other names, or "
                    "to look into the folders in it, too."
                ).format(folder=folder, pattern=pattern)
            )
        self.files_read = list(self.files)
        self.folder = folder
        self.crs = self.parameterAsCrs(parameters, self.CRS, context)
        self.request_options = {
            **self.settings(parameters, context),
            **self.drawing_settings(parameters, context),
            **self._window(parameters, context),
        }

    def _window(self, parameters, context):
        given = parameters.get(self.EXTENT)
        extent = self.parameterAsExtent(parameters, self.EXTENT, context)
        if given in (None, "") or extent.isNull():
            return {}
        # QGIS would take numbers alone for coordinates of the project, whatever that shows just now.
        is_bare = (
            given.count(",") == 3 and "[" not in given
            if isinstance(given, str)
            else isinstance(given, QgsRectangle) and not isinstance(given, QgsReferencedRectangle)
        )
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        return {
            "extent": (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
            "extent_crs": "" if is_bare or not crs.isValid() else crs.toWkt(),
        }

    def processAlgorithm(self, parameters, context, feedback):
        destinations.warn_of_losses(self.parameterDefinition(self.FRONTS), parameters, context, feedback)
        begin = datetime.now(timezone.utc)
        self.fronts, self.rows, self.history, self.card = [], [], [], None
        self.outcomes, self.dates = Counter(), []
        try:
            self._delineate_all(context, feedback)
        except Cancelled as cancelled:
            raise QgsProcessingException(
                self.tr("Cancelled after {done} of {n} scenes; nothing was written.").format(
                    done=len(self.rows), n=len(self.files)
                )
            ) from cancelled
        if self.card is None:
            raise QgsProcessingException(
                self.tr(
                    "None of the {n} files could be used; nothing was written. The first, {file}: {reason}"
                ).format(n=len(self.files), file=self.first_skipped[0], reason=self.first_skipped[1])
            )
        n_skipped, n_without = self.outcomes[SKIPPED], self.outcomes["none"]
        n_with = len(self.files) - n_skipped - n_without
        feedback.pushInfo(
            self.tr("{n} files: {front} with a front, {none} without, {skipped} skipped.").format(
                n=len(self.files), front=n_with, none=n_without, skipped=n_skipped
            )
        )
        first, last = (min(self.dates), max(self.dates)) if self.dates else ("", "")
        glacier = self.request_options["glacier"]
        years = "–".join(sorted({first[:4], last[:4]}))
        try:
            self.outputs = self.write_layers(
                parameters, context, self.crs, self.fronts, self.rows, (glacier, years)
            )
        except RecordError as error:
            raise QgsProcessingException(str(error)) from error
        return {
            **self.outputs,
            "N_SCENES": len(self.files),
            "N_WITH_FRONT": n_with,
            "N_WITHOUT_FRONT": n_without,
            "N_SKIPPED": n_skipped,
            "COUNT": len(self.fronts),
            "SECONDS": (datetime.now(timezone.utc) - begin).total_seconds(),
            "FIRST_DATE": first,
            "LAST_DATE": last,
        }

    def _delineate_all(self, context, feedback):
        progress = progress_to(feedback)
        scenes = by_date(
            self.files, lambda fraction, message: progress(_HEADERS * fraction, self.tr("Reading dates"))
        )
        self.needs_crs = self.crs.isValid() or any(scene.crs_wkt for scene in scenes)
        for number, scene in enumerate(scenes):
            name = f"[{number + 1}/{len(scenes)}] {scene.name}"
            feedback.pushInfo(name)

            def of_all(fraction, message="", number=number, name=name):
                done = _HEADERS + (1 - _HEADERS) * (number + fraction) / len(scenes)
                progress(done, f"{name}: {message}" if message else "")

            of_all(0.0)
            try:
                self._delineate(scene, of_all, context, feedback)
            except (Cancelled, QgsProcessingException):
                raise
            except SceneError as error:
                self._skip(scene, str(error), feedback)
            except Exception as error:
                # Nobody foresaw it; the fronts of the other scenes are not to suffer from it.
                feedback.pushDebugInfo(traceback.format_exc())
                self._skip(scene, f"{type(error).__name__}: {error}", feedback)

    def _delineate(self, scene, progress, context, feedback):
        """Delineate one scene and keep what becomes rows of the output; the rasters go with the result."""
        if scene.problem:
            raise SceneError(scene.problem)
        reason = no_scene(scene.path, self.request_options["band"])
        if reason:
            raise SceneError(reason)
        if self.needs_crs and not scene.crs_wkt:
            raise SceneError(
                "The raster has no CRS, so its fronts cannot be put beside those of the others; assign it one."
            )
        result = self.run_method({**self.request_options, "raster": scene.path}, progress, feedback)
        if not self.crs.isValid():
            self.crs = QgsCoordinateReferenceSystem.fromWkt(result.scene.crs_wkt)
        result = self._moved(result, context)
        self.fronts += record.front_features(result)
        self._keep_row(record.scene_feature(result), result.outcome)
        report = feedback.pushInfo if result.outcome in ("found", "several") else feedback.pushWarning
        report(self.tr("Outcome: {outcome}. {reason}").format(outcome=result.outcome, reason=result.reason))
        if result.scene.date:
            self.dates.append(result.scene.date)
        else:
            feedback.pushWarning(
                self.tr("Neither name nor metadata of {file} tell a date.").format(file=scene.name)
            )
        if self.card is None:
            self.card = result.card
            self.history = [fronts_layer.history_of(result)[0]]
        self.history.append(f"raster {scene.path}: {result.outcome}")

    def _moved(self, result, context):
        """A result with its fronts in the CRS of the output."""
        crs = QgsCoordinateReferenceSystem.fromWkt(result.scene.crs_wkt)
        if crs == self.crs or not crs.isValid():
            return result
        transform = QgsCoordinateTransform(crs, self.crs, context.transformContext())
        fronts = []
        for front in result.fronts:
            line = record.line_of(front.points)
            try:
                line.transform(transform)
            except QgsCsException as error:
                raise SceneError(self._nowhere()) from error
            points = np.array([(vertex.x(), vertex.y()) for vertex in line.vertices()])
            # What has no place in a CRS is not always an error to QGIS.
            if not np.isfinite(points).all():
                raise SceneError(self._nowhere())
            fronts.append(replace(front, points=points))
        return replace(result, fronts=tuple(fronts))

    def _nowhere(self):
        crs = self.crs.authid() or self.crs.description()
        return f"The fronts have no place in the CRS of the output ({crs})."

    def _skip(self, scene, reason, feedback):
        feedback.pushWarning(self.tr("{file} is skipped: {reason}").format(file=scene.name, reason=reason))
        if not self.outcomes[SKIPPED]:
            self.first_skipped = (scene.name, reason)
        product = scene.product
        values = {
            "image_id": product.image_id or os.path.splitext(scene.name)[0],
            "source_raster": scene.path,
            "glacier": self.request_options["glacier"] or product.glacier,
            "date": product.date,
            "time_utc": product.time_utc,
            "sensor": self.request_options["sensor"] or product.sensor,
            "orbit_pass": product.orbit_pass,
            "outcome": SKIPPED,
            "reason": reason,
            "n_fronts": 0,
            "created_utc": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        self._keep_row(record.scene_row(values), SKIPPED)

    def _keep_row(self, row, outcome):
        self.rows.append(row)
        self.outcomes[outcome] += 1

    def postProcessAlgorithm(self, context, feedback):
        metadata = fronts_layer.series_metadata(
            os.path.basename(os.path.normpath(self.folder)),
            self.dates,
            len(self.files),
            self.outcomes,
            self.card,
            self.crs,
        )
        self.finish_layer(self.outputs[self.FRONTS], metadata, self.history, context)
        return {}
