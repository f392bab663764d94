"""Keeps the record of fronts true to their lines, whatever tool of QGIS has moved them.

The machine's own line stays in ``predicted_wkt``; a front that runs elsewhere is a corrected one.
"""

from datetime import datetime, timezone

import numpy as np
from qgis.core import NULL, QgsCoordinateTransformContext, QgsDistanceArea, QgsFeature
from qgis.PyQt import QtGui, QtWidgets
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ..delineation.front_record import points_of_wkt
from .record import set_values

# Qt 6 has moved it.
QUndoCommand = getattr(QtWidgets, "QUndoCommand", None) or QtGui.QUndoCommand

#: A front is the machine's where its vertices agree to the ten digits that the machine's line is written with.
_SAME = 1e-9

#: Lengths are stored to 0.1 m; a front whose length differs by more was moved without this plugin.
_LENGTH_TOLERANCE_M = 0.5

#: Machine's lines further away, in lengths of the front, are of another place: written in another CRS.
_FAR = 10


def tr(text):
    return QCoreApplication.translate("Correction", text)


def now_utc():
    """The present second as the record of a front has it."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def length_m(geometry, crs):
    """Length of a line on the ground in metres; None without a CRS."""
    if not crs.isValid():
        return None
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    return round(measure.measureLength(geometry), 1)


def needs_settling(feature, crs):
    """Whether the record of a front does not fit its line, as after edits made without this plugin.

    Quick, so that it can be asked of all fronts: of a front that is known to be corrected only the length is looked at.
    """
    if feature.geometry().isEmpty():
        return False
    runs_elsewhere, method = _runs_elsewhere(feature), value_of(feature, "method")
    if method is None or runs_elsewhere not in (None, method == "corrected"):
        return True
    if runs_elsewhere is False or not crs.isValid():
        return False
    stored = value_of(feature, "length_m")
    return stored is None or abs(stored - length_m(feature.geometry(), crs)) > _LENGTH_TOLERANCE_M


def settled(feature, crs, author=""):
    """What the record of a front ought to say of its line.

    A front that runs elsewhere than the machine's line is corrected. One that was brought back to that line exactly
    is what it was before: clicked, if it has clicks, else automatic.

    Parameters
    ----------
    feature : QgsFeature
    crs : QgsCoordinateReferenceSystem
    author : str
        Of a correction.

    Returns
    -------
    dict
        Values of the fields that have to change.
    """
    if feature.geometry().isEmpty():
        return {}
    runs_elsewhere, method = _runs_elsewhere(feature), value_of(feature, "method")
    values = {"status": value_of(feature, "status") or "unreviewed"}
    if runs_elsewhere is None:
        values["method"] = method or "manual"
    elif runs_elsewhere:
        values["method"] = "corrected"
        values["edit_distance_m"] = _edit_distance_m(feature, crs)
        if method != "corrected" and author:
            values["author"] = author
    elif method in ("corrected", None):
        values["method"] = "clicked" if value_of(feature, "n_clicks") else "automatic"
        values["edit_distance_m"] = None
    # The method has measured its own lines.
    if runs_elsewhere is not False or method == "corrected":
        values["length_m"] = length_m(feature.geometry(), crs)
    return {name: value for name, value in values.items() if value_of(feature, name) != value}


def value_of(feature, name):
    """An attribute, None where it is NULL or the user has removed the field."""
    index = feature.fieldNameIndex(name)
    value = feature.attribute(index) if index >= 0 else None
    return None if value == NULL else value


def _runs_elsewhere(feature):
    """Whether a front runs elsewhere than the machine's own line; None where it has none to compare with."""
    try:
        machine = points_of_wkt(value_of(feature, "predicted_wkt") or "")
    except ValueError:
        return None
    line = _vertices(feature.geometry())
    apart = np.abs(line.mean(axis=0) - machine.mean(axis=0)).max()
    if apart > _FAR * np.ptp(machine, axis=0).max():
        return None
    return not any(
        line.shape == machine.shape and np.allclose(line, way, rtol=_SAME, atol=0)
        for way in (machine, machine[::-1])
    )


def _edit_distance_m(feature, crs):
    """Mean distance from the machine's line in metres; None where it cannot be measured."""
    if not crs.isValid():
        return None
    try:
        from ..delineation.correction import edit_distance_m
        from ..delineation.ground import GroundError
    except ImportError:
        # Without the packages of the method the front can be edited all the same; it is measured later.
        return None
    line, machine = _vertices(feature.geometry()), value_of(feature, "predicted_wkt")
    try:
        return round(edit_distance_m(line, machine, crs.toWkt()), 1)
    except GroundError:
        return None


def _vertices(geometry):
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])


class CorrectionWatch(QObject):
    """Watches a layer of fronts while it is edited.

    What follows from an edit belongs to the same undo step. The step is still open while QGIS's tools work in it, but
    QGIS stacks an attribute set from within ``geometryChanged`` or ``featureAdded`` below the change that it follows
    from, which crashes on redo. So a step within the step is opened there, which the tool then closes as its own, and
    the attributes are set before the outer one is closed. Undo and redo pass by: they are no edit commands.

    Parameters
    ----------
    layer : QgsVectorLayer
    author : callable
        Returns the name of the person at work.
    parent : QObject, optional
    """

    #: So many fronts had been edited without this plugin; their record is brought up to date in an undo step.
    settledEarlierEdits = pyqtSignal(int)

    def __init__(self, layer, author=lambda: "", parent=None):
        super().__init__(parent)
        self.layer = layer
        self.author = author
        #: Fronts that the step now open has changed -> whether it has added them.
        self._in_step = {}
        #: Fronts that were changed or added outside any step, by scripts and by undo.
        self._outside = set()
        self._connections = (
            (layer.geometryChanged, self._geometry_changed),
            (layer.featureAdded, self._feature_added),
            (layer.editCommandEnded, self._step_ended),
            (layer.editCommandDestroyed, self._step_destroyed),
            (layer.editingStarted, self._editing_started),
            (layer.beforeCommitChanges, self._before_commit),
        )
        for signal, slot in self._connections:
            signal.connect(slot)

    def close(self):
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()

    def needs_settling(self):
        """Whether fronts were edited without this plugin."""
        crs = self.layer.crs()
        return any(needs_settling(feature, crs) for feature in self.layer.getFeatures())

    def _settle(self, features, author):
        """Bring the record of fronts up to date in one undo step; returns their number."""
        crs = self.layer.crs()
        changes = {feature.id(): settled(feature, crs, author) for feature in features}
        changes = {fid: values for fid, values in changes.items() if values}
        if changes:
            self.layer.beginEditCommand(tr("Measure corrections"))
            for fid, values in changes.items():
                set_values(self.layer, fid, values)
            self.layer.endEditCommand()
        return len(changes)

    def _editing_started(self):
        self._outside.clear()
        # A rollback may have come in the middle of a step.
        self._in_step = {}
        crs = self.layer.crs()
        edited = [feature for feature in self.layer.getFeatures() if needs_settling(feature, crs)]
        # Who made these edits is not known.
        count = self._settle(edited, author="")
        if count:
            self.settledEarlierEdits.emit(count)

    def _before_commit(self, *_):
        edited = filter(QgsFeature.isValid, map(self.layer.getFeature, self._outside))
        self._settle(list(edited), self.author())
        self._outside.clear()

    def _geometry_changed(self, fid, _):
        if self.layer.isEditCommandActive():
            self._follow(fid, is_new=False)
        else:
            self._outside.add(fid)

    def _feature_added(self, fid):
        if not self.layer.isEditCommandActive():
            self._outside.add(fid)
        elif self._wanted(fid, is_new=True):
            self._follow(fid, is_new=True)

    def _follow(self, fid, is_new):
        if not self._in_step:
            self.layer.undoStack().beginMacro("")
        self._in_step[fid] = is_new or self._in_step.get(fid, False)

    def _step_ended(self):
        if not self._in_step:
            return
        changed, self._in_step = self._in_step, {}
        for fid, is_new in changed.items():
            set_values(self.layer, fid, self._wanted(fid, is_new))
        self.layer.undoStack().endMacro()

    def _step_destroyed(self):
        """Take back what QGIS could not, since the outer step was still open."""
        if not self._in_step:
            return
        self._in_step = {}
        stack = self.layer.undoStack()
        stack.endMacro()
        stack.undo()
        # Pushing a command removes those that could be redone, and this one removes itself.
        obsolete = QUndoCommand()
        obsolete.setObsolete(True)
        stack.push(obsolete)

    def _wanted(self, fid, is_new):
        """Values that have to change; none where the front was deleted."""
        feature = self.layer.getFeature(fid)
        if not feature.isValid():
            return {}
        values = settled(feature, self.layer.crs(), self.author())
        if is_new and value_of(feature, "created_utc") is None:
            values["created_utc"] = now_utc()
            if value_of(feature, "author") is None and self.author():
                values["author"] = self.author()
        return values
