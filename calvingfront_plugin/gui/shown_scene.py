"""Which scenes the map shows while fronts are reviewed: that of one date, the others hidden until the review ends."""

from qgis.core import QgsRasterLayer

from ..layers import scene_layer

#: On a node of the layer tree: whether it was checked before, 1 or 0. It travels with the project, so that a project
#: that was saved during a review can be put right.
_BEFORE = "calvingfront/checked_before_review"
#: What this module made of it.
_MADE = "calvingfront/checked_in_review"


class ShownScene:
    """Shows one scene of a project at a time and puts the layer tree back as it was.

    A box that the user ticks or clears meanwhile stays as they set it.

    Parameters
    ----------
    project : QgsProject
    """

    def __init__(self, project):
        self.project = project

    def show(self, date, source):
        """Show the scene of a front and hide those of other dates.

        Parameters
        ----------
        date : str or None
            YYYY-MM-DD.
        source : str or None
            Of the raster that the front was drawn on; of several scenes of a day it decides.

        Returns
        -------
        list of QgsRasterLayer
            What is shown. Empty where that scene is not in the project: the others are hidden all the same, since a
            front seen on the scene of another day misleads.
        """
        dates = {
            layer: scene_layer.information(layer).date
            for layer in self.project.mapLayers().values()
            if isinstance(layer, QgsRasterLayer)
        }
        shown = [layer for layer in dates if source and layer.source() == source]
        shown = shown or [layer for layer, its_date in dates.items() if date and its_date == date]
        root = self.project.layerTreeRoot()
        for layer, its_date in dates.items():
            node = root.findLayer(layer.id())
            if node is None:
                continue
            if layer in shown:
                self._set(node, True)
                # A scene in a group that is off would stay unseen.
                parent = node.parent()
                while parent is not None and parent is not root:
                    self._set(parent, True)
                    parent = parent.parent()
            elif its_date:
                self._set(node, False)
        return shown

    def restore(self):
        """Put every box back that the user has not touched since."""
        for node in _nodes(self.project.layerTreeRoot()):
            before = node.customProperty(_BEFORE)
            if before is None:
                continue
            if node.itemVisibilityChecked() == bool(int(node.customProperty(_MADE))):
                node.setItemVisibilityChecked(bool(int(before)))
            node.removeCustomProperty(_BEFORE)
            node.removeCustomProperty(_MADE)

    def _set(self, node, checked):
        if node.customProperty(_BEFORE) is None:
            if node.itemVisibilityChecked() == checked:
                return
            node.setCustomProperty(_BEFORE, int(node.itemVisibilityChecked()))
        node.setCustomProperty(_MADE, int(checked))
        node.setItemVisibilityChecked(checked)


def _nodes(group):
    for node in group.children():
        yield node
        yield from _nodes(node)
