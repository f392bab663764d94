"""The algorithms' own dialogs, opened from toolbar and menu with the active scene filled in."""

from qgis.PyQt import sip

from ..layers import scene_layer


class AlgorithmDialogs:
    """Dialogs that stay open beside the map, so that windows and clicks can be drawn meanwhile.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface):
        self.iface = iface
        self.dialogs = []

    def show(self, name, **parameters):
        """Open the dialog of an algorithm; the active layer is its scene where it can be."""
        # QGIS's own Processing plugin may be off, and loads after this one.
        import processing

        layer = self.iface.activeLayer()
        if name == "delineatefronts" and not scene_layer.problem(layer):
            parameters = {"INPUT": layer.id(), **parameters}
        dialog = processing.createAlgorithmDialog(f"calvingfront:{name}", parameters)
        if dialog is not None:
            # Qt deletes it when it is closed or when the work begun in it has ended; until then its Python half
            # must not go.
            self.dialogs = [each for each in self.dialogs if not sip.isdeleted(each)] + [dialog]
            dialog.show()

    def close(self):
        for dialog in self.dialogs:
            if not sip.isdeleted(dialog):
                dialog.close()
        self.dialogs = []
