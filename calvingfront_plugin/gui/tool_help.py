"""F1 opens the page on the map tool in hand; with any other tool it stays QGIS's own."""

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QDesktopServices

from ..layers import resources


class ToolHelp(QObject):
    """Watches the keys of the map.

    Parameters
    ----------
    canvas : QgsMapCanvas
    pages : dict
        Map tool -> name of its page of help.
    parent : QObject, optional
    """

    def __init__(self, canvas, pages, parent=None):
        super().__init__(parent)
        self._canvas = canvas
        self._pages = pages
        canvas.installEventFilter(self)

    def close(self):
        self._canvas.removeEventFilter(self)

    def eventFilter(self, canvas, event):
        # A shortcut of the window comes before the keys of the map, unless the map claims the key.
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        page = self._page()
        if event.key() != Qt.Key.Key_F1 or page is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            QDesktopServices.openUrl(resources.help_url(page))
        return True

    def _page(self):
        tool = self._canvas.mapTool()
        return next((page for each, page in self._pages.items() if each == tool), None)
