"""F1 with a tool in hand: the page on that tool, offline."""

import pytest
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices

from calvingfront_plugin.gui.delineate_tool import DelineateTool
from calvingfront_plugin.gui.tool_help import ToolHelp
from calvingfront_plugin.gui.trace_tool import TraceTool


class Browser(QObject):
    """Takes the pages instead of the user's browser, which no test should open."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @pyqtSlot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def browser():
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser.open)
    yield browser
    QDesktopServices.unsetUrlHandler("file")


def test_f1_opens_the_page_of_the_tool_in_hand(canvas, queue, fronts, settings, tell, press, browser):
    shared = (canvas, queue, fronts, settings, tell)
    delineate, trace, pan = DelineateTool(*shared), TraceTool(*shared), QgsMapToolPan(canvas)
    tool_help = ToolHelp(canvas, {delineate: "delineatetool", trace: "tracetool"})
    for tool in (delineate, pan, trace):
        canvas.setMapTool(tool)
        press(Qt.Key.Key_F1)
    assert [path.rsplit("/", 1)[-1] for path in browser.opened] == ["delineatetool.html", "tracetool.html"]

    tool_help.close()
    press(Qt.Key.Key_F1)
    assert len(browser.opened) == 2
    delineate.close()
    trace.close()
