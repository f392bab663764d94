"""The fronts of a layer as they are now, read again where and when the layer is edited."""

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.dated_fronts import FrontSource

#: So many fronts are read before others get their turn.
_AT_ONCE = 50


class WatchedFronts(QObject):
    """Follows one layer of lines; edits that nobody has saved count.

    Parameters
    ----------
    layer : QgsVectorLayer
        Of lines.
    """

    #: Something is not as it was read.
    changed = pyqtSignal()

    def __init__(self, layer, parent=None):
        super().__init__(parent)
        self.layer = layer
        #: Feature id -> DatedFront, in the CRS that was read in last.
        self.fronts = {}
        self._crs = None
        self._is_all_due = True
        #: Ids of the features that are not read again yet.
        self._due = set()
        self._connections = (
            (layer.geometryChanged, self._one_changed),
            (layer.attributeValueChanged, self._one_changed),
            (layer.featureAdded, self._one_changed),
            (layer.featureDeleted, self._one_changed),
            # Saving gives new fronts other ids.
            (layer.afterCommitChanges, self._all_changed),
            (layer.afterRollBack, self._all_changed),
            (layer.dataChanged, self._data_changed),
            (layer.dataSourceChanged, self._all_changed),
            (layer.subsetStringChanged, self._all_changed),
            (layer.updatedFields, self._all_changed),
            (layer.crsChanged, self._all_changed),
        )
        for signal, slot in self._connections:
            signal.connect(slot)

    def close(self, layer_goes=False):
        """Let go of the layer."""
        if not layer_goes:
            for signal, slot in self._connections:
                signal.disconnect(slot)
        self._connections = ()
        self.deleteLater()

    def read(self, crs, transform_context):
        """Bring the fronts up to date, a few at a time.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem
        transform_context : QgsCoordinateTransformContext

        Yields
        ------
        int
            Number of fronts still to be read, between two steps; begun again later, it goes on there.

        Raises
        ------
        DatedFrontsError
            If the layer cannot be read.
        """
        if self._crs is None or crs != self._crs:
            self._crs, self._is_all_due = crs, True
        if not self._is_all_due and not self._due:
            return
        source = FrontSource(self.layer)
        if self._is_all_due:
            there = self.layer.allFeatureIds()
            self._due = set(there) | set(self.fronts)
            self._is_all_due = False
        while self._due:
            fids = sorted(self._due)[:_AT_ONCE]
            read = {front.source[1]: front for front in source.read(crs, transform_context, fids)}
            for fid in fids:
                if fid in read:
                    self.fronts[fid] = read[fid]
                else:
                    self.fronts.pop(fid, None)
            self._due.difference_update(fids)
            yield len(self._due)

    def _one_changed(self, fid, *_):
        self._due.add(fid)
        self.changed.emit()

    def _all_changed(self, *_):
        self._is_all_due = True
        self.changed.emit()

    def _data_changed(self):
        # Editing tells of each front; this is somebody else who writes to the file.
        if not self.layer.isEditable():
            self._all_changed()
