"""The one layer of fronts of a project: found, created in a GeoPackage, written to in undoable steps."""

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLayerTreeLayer,
    QgsMessageLog,
    QgsPointXY,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..delineation.front_record import FRONT_FIELDS, FRONT_LAYER, RecordError, check_target, front_values
from ..delineation.georeference import ground_pixel_size
from . import front_styles, record, scene_layer
from .correction import CorrectionWatch, length_m, now_utc, value_of
from .fronts_layer import set_form_and_time

#: Marks the layer; the value is the layer's own id, so that a duplicate of it is told apart.
MARK = "calvingfront/fronts"

#: A projected CRS serves where its unit is a metre on the ground within this share.
_SCALE_ERROR = 0.05

#: Changes that follow each other within this time are told of once, in milliseconds.
_PAUSE_MS = 50


class ProjectFrontsError(ValueError):
    """Fronts that cannot be kept; the message says why and what to do."""


def tr(text):
    return QCoreApplication.translate("ProjectFronts", text)


class ProjectFronts(QObject):
    """The project's layer of fronts, whatever the user calls it and wherever they move it in the project.

    Every action is one undo step on that layer, which is made editable if it is not. Nothing is saved to its file
    for the user; only the table of scenes, which is a log, is written at once.

    Parameters
    ----------
    project : QgsProject
    choose_path : callable
        Takes a suggested path and returns that of the GeoPackage that the user chose, '' where they declined.
        Called on first use only.
    author : callable
        Returns the name of the person at work, '' if that is not known.
    parent : QObject, optional
    """

    #: The layer came, went or was replaced, or its file was.
    layerChanged = pyqtSignal()
    #: Fronts were added or removed, or their attributes or lines have changed; many changes tell once, a little later.
    frontsChanged = pyqtSignal()
    #: So many fronts were edited without this plugin; the layer is being edited, and their record is up to date.
    correctionsFound = pyqtSignal(int)

    def __init__(self, project, choose_path, author=lambda: "", parent=None):
        super().__init__(parent)
        self.project = project
        self.choose_path = choose_path
        self.author = author
        self._layer = self._watch = None
        self._layer_connections = ()
        self._is_choosing = False
        #: Rows of the table of scenes that are not written yet.
        self._rows = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell_changes)
        self._project_connections = (
            (project.layersAdded, self._layers_added),
            (project.layersWillBeRemoved, self._layers_go),
            (project.readProject, self._project_read),
            (project.cleared, self._project_cleared),
        )
        for signal, slot in self._project_connections:
            signal.connect(slot)
        self._take(self._marked_layer())

    def close(self):
        """Let go of project and layer."""
        for signal, slot in self._project_connections:
            signal.disconnect(slot)
        # Slots hold their object, which is to go with the last that uses it, and not some time later.
        self._project_connections = ()
        self._take(None)
        self._pause.stop()

    @property
    def layer(self):
        """The project's layer of fronts, a QgsVectorLayer; None where there is none that can be read."""
        return self._layer if self._layer is not None and self._layer.isValid() else None

    def ensure(self, crs, point):
        """The layer of fronts; if the project has none, one in the GeoPackage that the user chooses.

        A GeoPackage that has fronts is gone on with; any other gets tables for them beside what it has.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem
            Of the raster that fronts are to be drawn on.
        point : QgsPointXY
            Where, in that CRS.

        Returns
        -------
        QgsVectorLayer or None
            None where the user declined.

        Raises
        ------
        ProjectFrontsError
            If the layer or its file cannot be used.
        """
        if self._layer is not None:
            if not self._layer.isValid():
                raise ProjectFrontsError(
                    tr(
                        "The file of the layer '{name}' is missing or cannot be read. Repair the layer's data source, "
                        "or remove the layer to begin another file of fronts."
                    ).format(name=self._layer.name())
                )
            return self._layer
        # A front that comes while the user is being asked must not ask again.
        if self._is_choosing:
            return None
        self._is_choosing = True
        try:
            folder = self.project.absolutePath() or str(Path.home())
            path = self.choose_path(str(Path(folder) / "calving_fronts.gpkg"))
        finally:
            self._is_choosing = False
        # The user may have opened a project meanwhile.
        if not path or self._layer is not None:
            return self.layer
        path = path if path.lower().endswith(".gpkg") else f"{path}.gpkg"
        layer = self._layer_from(path) or self._added_layer(path, crs, point)
        layer.setCustomProperty(MARK, layer.id())
        self._take(layer)
        self._write_rows()
        return layer

    def add(self, result, scene=None, edit_seconds=None):
        """Add all fronts of a result in one undo step, and the row of its scene.

        A scene without a front asks for no file: its row is kept until there is one.

        Parameters
        ----------
        result : delineate.DelineationResult
        scene : QgsRasterLayer, optional
            The layer that it came from, if it is still there; gets the time of its date.
        edit_seconds : float, optional
            Time that a person spent on the fronts.

        Returns
        -------
        list of int or None
            Ids of the new fronts. None where the user declined to choose a file: keep the result.

        Raises
        ------
        ProjectFrontsError
            If they cannot be kept; nothing was changed.
        """
        scene = None if scene is None or sip.isdeleted(scene) else scene
        # As the user sees the raster, whose CRS may have been set in QGIS.
        crs = scene.crs() if scene else QgsCoordinateReferenceSystem.fromWkt(result.scene.crs_wkt)
        fids = []
        if result.fronts:
            if self.ensure(crs, QgsPointXY(*result.fronts[0].points[0])) is None:
                return None
            seconds = None if edit_seconds is None else round(edit_seconds, 1)
            fronts = [replace(front, points=self._moved(front.points, crs)) for front in result.fronts]
            values = [{**front_values(front, result), "edit_seconds": seconds} for front in fronts]
            lines = [front.points for front in fronts]
            fids = self._add(lines, values, tr("Delineate calving front"))
        self._rows.append(record.scene_feature(result))
        self._write_rows()
        # Choosing a file lets events through, in which the scene can go.
        if scene and not sip.isdeleted(scene):
            scene_layer.set_time(scene)
        return fids

    def add_line(self, points, crs, values, text):
        """Add a front drawn by hand in one undo step.

        Parameters
        ----------
        points : sequence of (x, y)
        crs : QgsCoordinateReferenceSystem
            Of the points; where it is not valid, they are as the project shows them.
        values : dict
            What is known of the record of a front, such as ``method``, ``date`` (``2018-06-02``) and ``sensor``.
            Method, status, author, length and time of creation are filled in where they are missing.
        text : str
            What the undo step is called.

        Returns
        -------
        int or None
            Id of the new front; None where the user declined to choose a file.

        Raises
        ------
        ProjectFrontsError
            If it cannot be kept; nothing was changed.
        """
        layer = self.ensure(crs, QgsPointXY(*points[0]))
        if layer is None:
            return None
        points = self._moved(points, crs)
        values = {
            "method": "manual",
            "status": "unreviewed",
            "author": self.author() or None,
            "length_m": length_m(record.line_of(points), layer.crs()),
            "created_utc": now_utc(),
            **values,
        }
        return self._add([points], [values], text)[0]

    def reshape(self, fid, points, text, seconds=0.0):
        """Give a front another line in one undo step; method, edit distance and length follow.

        Parameters
        ----------
        fid : int
        points : sequence of (x, y)
            In the CRS of the layer.
        text : str
            What the undo step is called.
        seconds : float
            Time that the user has spent on it, to be added to what the front has cost so far.

        Raises
        ------
        ProjectFrontsError
            If the front is not there any more or cannot be edited.
        """
        (front,) = self._present([fid])
        spent = round((value_of(front, "edit_seconds") or 0.0) + seconds, 1)
        with self._step(text) as layer:
            if seconds:
                record.set_values(layer, fid, {"edit_seconds": spent})
            if not layer.changeGeometry(fid, record.line_of(points)):
                raise ProjectFrontsError(
                    tr("The layer '{name}' did not take the new line.").format(name=layer.name())
                )

    def set_status(self, fids, status, text):
        """Mark fronts as ``accepted``, ``rejected`` or ``unreviewed`` in one undo step.

        Accepted fronts without an author get the person at work.

        Raises
        ------
        ProjectFrontsError
            If a front is not there any more or cannot be edited.
        """
        changes = {}
        for feature in self._present(fids):
            if value_of(feature, "status") == status:
                continue
            changes[feature.id()] = {"status": status}
            if status == "accepted" and not value_of(feature, "author") and self.author():
                changes[feature.id()]["author"] = self.author()
        if not changes:
            return
        with self._step(text) as layer:
            for fid, values in changes.items():
                record.set_values(layer, fid, values)

    # The layer in the project

    def _marked_layer(self, going=()):
        """Of several marked layers that which was marked as itself: the others are its duplicates."""
        marked = [
            layer
            for layer in self.project.mapLayers().values()
            if isinstance(layer, QgsVectorLayer) and layer.customProperty(MARK) and layer.id() not in going
        ]
        return min(marked, key=lambda layer: layer.customProperty(MARK) != layer.id(), default=None)

    def _take(self, layer):
        """Take a layer for the project's layer of fronts; None where it has gone."""
        if layer is self._layer:
            return
        for signal, slot in self._layer_connections:
            signal.disconnect(slot)
        if self._watch is not None:
            self._watch.close()
            self._watch.deleteLater()
        self._layer, self._layer_connections, self._watch = layer, (), None
        if layer is not None:
            # What a GeoPackage writes for "no CRS" is read as degrees.
            if layer.crs().description().startswith("Undefined"):
                layer.setCrs(QgsCoordinateReferenceSystem())
            self._watch = CorrectionWatch(layer, self.author, self)
            self._watch.settledEarlierEdits.connect(self.correctionsFound)
            self._layer_connections = (
                (layer.featureAdded, self._changed),
                (layer.featureDeleted, self._changed),
                (layer.geometryChanged, self._changed),
                (layer.attributeValueChanged, self._changed),
                (layer.afterRollBack, self._changed),
                (layer.editingStopped, self._write_rows),
                (layer.dataSourceChanged, self.layerChanged),
                (layer.styleChanged, self._keep_mark),
                (layer.styleManager().currentStyleChanged, self._style_changed),
            )
            for signal, slot in self._layer_connections:
                signal.connect(slot)
        self.layerChanged.emit()

    def _layers_added(self, _):
        if self._layer is None:
            self._take(self._marked_layer())

    def _layers_go(self, ids):
        if self._layer is not None and self._layer.id() in ids:
            self._take(self._marked_layer(going=ids))

    def _project_read(self, *_):
        """Bring the record of fronts up to date that were edited without this plugin, such as by a colleague."""
        # Layers are read one by one, and the first need not be the right one.
        self._take(self._marked_layer())
        if self.layer is not None and not self.layer.isEditable() and self._watch.needs_settling():
            self.layer.startEditing()

    def _project_cleared(self):
        self._rows.clear()

    def _keep_mark(self):
        # A style can bring along the custom properties of the layer that it was made for, in the place of ours.
        if not self._layer.customProperty(MARK):
            self._layer.setCustomProperty(MARK, self._layer.id())

    def _style_changed(self, _):
        self._keep_mark()
        front_styles.classify_dates(self._layer)

    def _changed(self, *_):
        self._pause.start()

    def _tell_changes(self):
        if self.layer is not None:
            front_styles.classify_dates(self.layer)
            self.frontsChanged.emit()

    # Its file

    def _layer_from(self, path):
        """A layer of the project that shows the fronts of a file already."""
        for layer in self.project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.isValid():
                source = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
                is_of_file = Path(source.get("path") or "").resolve() == Path(path).resolve()
                if is_of_file and source.get("layerName") in (None, "", FRONT_LAYER) and not _misfit(layer):
                    return layer
        return None

    def _added_layer(self, path, crs, point):
        """The fronts of a file, on top of the project; file and tables are created if need be."""
        is_new = not Path(path).exists()
        try:
            check_target(path, [])
            has_fronts = not is_new and FRONT_LAYER in record.table_names(path)
            has_scenes = record.has_scenes(path)
            if not has_fronts:
                record.add_fronts_to_geopackage(path, self._crs_for(crs, point))
            if not has_scenes:
                record.add_scenes_to_geopackage(path)
        except RecordError as error:
            if is_new:
                Path(path).unlink(missing_ok=True)
            raise ProjectFrontsError(str(error)) from error
        layer = QgsVectorLayer(f"{path}|layername={FRONT_LAYER}", tr("Calving fronts"), "ogr")
        misfit = _misfit(layer)
        if misfit:
            raise ProjectFrontsError(
                tr(
                    "{path} has a layer 'fronts' that is no record of calving fronts ({reason}); choose another file."
                ).format(path=path, reason=misfit)
            )
        if layer.listStylesInDatabase()[0] <= 0:
            set_form_and_time(layer)
        front_styles.add_styles(layer)
        self.project.addMapLayer(layer, False)
        self.project.layerTreeRoot().insertChildNode(0, QgsLayerTreeLayer(layer))
        return layer

    def _source_crs(self, crs):
        """A raster's CRS; one without lies where the project shows it, unless that would make its pixels degrees."""
        if crs.isValid():
            return crs
        shown = self.project.crs()
        return QgsCoordinateReferenceSystem() if shown.isGeographic() else shown

    def _crs_for(self, crs, point):
        source = self._source_crs(crs)
        if not source.isValid():
            return source
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        try:
            place = QgsCoordinateTransform(source, degrees, self.project).transform(point)
        except QgsCsException as error:
            raise ProjectFrontsError(
                tr(
                    "The scene has no place on Earth in its coordinate system; set the right one for the layer."
                )
            ) from error
        return front_crs(self.project.crs(), source, place.x(), place.y())

    def _write_rows(self):
        """Write what is waiting for the table of scenes."""
        path = record.geopackage_of(self.layer.source()) if self.layer is not None else None
        # Where the project edits in transactions, the file can be written again when editing has ended.
        if not self._rows or path is None or self.layer.dataProvider().transaction() is not None:
            return
        try:
            record.add_scenes_to_geopackage(path, self._rows)
        except RecordError as error:
            # The fronts are there; the rows wait for the next time.
            QgsMessageLog.logMessage(str(error), "Calving fronts", Qgis.MessageLevel.Warning)
        else:
            self._rows.clear()

    # Edits

    def _moved(self, points, crs):
        """Points (N, 2) in the CRS of the layer."""
        source, target = self._source_crs(crs), self.layer.crs()
        line = record.line_of(points)
        if source.isValid() != target.isValid():
            sentence = (
                tr(
                    "The scene has no coordinate system, and the fronts in '{name}' have one. Set the scene's, or "
                    "remove that layer from the project to begin another file."
                )
                if target.isValid()
                else tr(
                    "The layer '{name}' has no coordinate system, as its fronts were drawn on a raster without one. "
                    "Remove it from the project to begin another file for this scene."
                )
            )
            raise ProjectFrontsError(sentence.format(name=self.layer.name()))
        try:
            line.transform(QgsCoordinateTransform(source, target, self.project))
        except QgsCsException:
            line = None
        if line is None or not line.boundingBox().isFinite():
            raise ProjectFrontsError(
                tr(
                    "The front cannot be brought to the coordinate system of the layer '{name}' ({crs}); does it lie "
                    "far from the fronts that the layer has?"
                ).format(name=self.layer.name(), crs=target.userFriendlyIdentifier())
            )
        return np.array([(vertex.x(), vertex.y()) for vertex in line.vertices()])

    def _add(self, lines, values, text):
        with self._step(text) as layer:
            features = [record.feature_for(layer, *front) for front in zip(lines, values)]
            if not all(layer.addFeature(feature) for feature in features):
                raise ProjectFrontsError(
                    tr("The layer '{name}' did not take the new fronts.").format(name=layer.name())
                )
        return [feature.id() for feature in features]

    def _present(self, fids):
        if self.layer is None:
            raise ProjectFrontsError(tr("The project has no layer of fronts."))
        features = [self.layer.getFeature(fid) for fid in fids]
        if not all(feature.isValid() for feature in features):
            raise ProjectFrontsError(tr("The front is not there any more."))
        return features

    @contextmanager
    def _step(self, text):
        """One undo step on the layer, which is taken back where something fails in it."""
        layer = self.layer
        if not layer.isEditable() and not layer.startEditing():
            raise ProjectFrontsError(
                tr(
                    "The layer '{name}' cannot be edited. Is it set to read-only, or is its file write-protected or "
                    "open in another program?"
                ).format(name=layer.name())
            )
        layer.beginEditCommand(text)
        try:
            yield layer
        except BaseException:
            layer.destroyEditCommand()
            raise
        layer.endEditCommand()
        layer.triggerRepaint()


def front_crs(project_crs, raster_crs, longitude, latitude):
    """The CRS for a layer of fronts around a place.

    The project's where it is projected and true to scale there, else the raster's, else UTM; towards the poles, as the
    community has it, polar stereographic (EPSG:3413 and EPSG:3031).

    Parameters
    ----------
    project_crs, raster_crs : QgsCoordinateReferenceSystem
    longitude, latitude : float
        In degrees.

    Returns
    -------
    QgsCoordinateReferenceSystem
    """
    for crs in (project_crs, raster_crs):
        if _is_true_to_scale(crs, longitude, latitude):
            return QgsCoordinateReferenceSystem(crs)
    if latitude > 80:
        code = 3413
    elif latitude < -60:
        code = 3031
    else:
        code = (32601 if latitude >= 0 else 32701) + int((longitude + 180) // 6) % 60
    return QgsCoordinateReferenceSystem(f"EPSG:{code}")


def _is_true_to_scale(crs, longitude, latitude):
    # Web Mercator is true to scale at the equator, and still nobody's choice for measuring.
    if not crs.isValid() or crs.isGeographic() or crs.projectionAcronym() == "merc":
        return False
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        place = QgsCoordinateTransform(degrees, crs, QgsCoordinateTransformContext()).transform(
            QgsPointXY(longitude, latitude)
        )
    except QgsCsException:
        return False
    step = 100.0
    sizes = ground_pixel_size((place.x(), step, 0.0, place.y(), 0.0, -step), crs.toWkt(), 0, 0)
    return sizes is not None and all(abs(size / step - 1) <= _SCALE_ERROR for size in sizes)


def _misfit(layer):
    """Why a layer cannot take the fronts, in words; '' where it can."""
    if not layer.isValid():
        return tr("it cannot be read")
    if layer.wkbType() != QgsWkbTypes.Type.LineString:
        return tr("its geometries are no simple lines")
    missing = [field.name for field in FRONT_FIELDS if layer.fields().indexFromName(field.name) < 0]
    return tr("it lacks the fields {names}").format(names=", ".join(missing)) if missing else ""
