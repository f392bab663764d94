"""The dock of measurements: hidden and light until somebody opens it, gone without a trace."""

import subprocess
import sys
import textwrap

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMainWindow

import calvingfront_plugin
from calvingfront_plugin.gui.measure_dock import MeasureDock
from calvingfront_plugin.processing import packages

CRS = QgsCoordinateReferenceSystem


@pytest.fixture
def dock(qtbot, canvas, project, fronts, tell):
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = MeasureDock(canvas, project, fronts, tell, window)
    window.resize(900, 300)
    window.show()
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    # As QGIS does where the plugin is switched on in a running session.
    dock.show()
    dock.hide_until_wanted()
    yield dock
    if not sip.isdeleted(dock):
        dock.close_for_good()


def test_it_is_made_when_it_is_first_seen(dock, qtbot):
    assert dock.objectName() == "CalvingFrontMeasureDock"
    assert dock.change is None and dock.error is None
    dock.toggleViewAction().trigger()
    assert dock.isVisible()
    assert [dock.tabs.tabText(k) for k in range(dock.tabs.count())] == ["Distance error", "Change"]
    assert dock.tabs.widget(1) is dock.change
    change = dock.change
    dock.toggleViewAction().trigger()
    dock.toggleViewAction().trigger()
    assert dock.change is change


def test_nothing_heavy_is_loaded_before_it_is_seen():
    code = """
        import sys
        import calvingfront_plugin.gui.measure_dock
        print(sorted({"matplotlib", "scipy", "skimage", "shapely", "torch"} & set(sys.modules)))
    """
    folder = str(calvingfront_plugin.__path__[0]).rpartition("/")[0]
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        timeout=60,
    )
    assert run.stdout.strip() == "[]"


def test_missing_packages_are_named_with_the_command_that_installs_them(dock, monkeypatch):
    # A QGIS without them cannot be had here.
    monkeypatch.setattr(packages, "missing_packages", lambda wanted: ["scipy"] if "scipy" in wanted else [])
    dock.show()
    assert dock.change is None and isinstance(dock.widget(), QLabel)
    assert "lacks scipy" in dock.widget().text() and "pip install" in dock.widget().text()
    dock.leave()
    dock.close_for_good()


@pytest.fixture
def change(dock, project, scene, qtbot):
    """The panel of change with a series of two fronts, the first on the scene."""
    centre = scene.extent().center()
    layer = QgsVectorLayer("LineString?crs=EPSG:32624&field=date:string", "Fronts", "memory")
    flow = QgsVectorLayer("LineString?crs=EPSG:32624", "Flow", "memory")
    lines = {
        date: [QgsPointXY(centre.x() + x, centre.y() + y) for y in np.linspace(-2000, 2000, 9)]
        for date, x in (("2020-03-15", 0), ("2020-06-19", -200))
    }
    for date, line in lines.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([date])
        feature.setGeometry(QgsGeometry.fromPolylineXY(line))
        layer.dataProvider().addFeature(feature)
    feature = QgsFeature()
    ends = [QgsPointXY(centre.x() + x, centre.y()) for x in (-4000, 4000)]
    feature.setGeometry(QgsGeometry.fromPolylineXY(ends))
    flow.dataProvider().addFeature(feature)
    project.addMapLayers([layer, flow])
    dock.show()
    dock.tabs.setCurrentWidget(dock.change)
    dock.change.choices.layer.setLayer(layer)
    dock.change.choices.centreline.setLayer(flow)
    qtbot.waitUntil(lambda: dock.change.live.series is not None, timeout=20_000)
    return dock.change


def test_closing_it_shows_the_layers_as_before(dock, change, scene, project, qtbot):
    told, scenes = [], []
    dock.frontShown.connect(lambda: told.append(True))
    dock.sceneShown.connect(scenes.append)
    node = project.layerTreeRoot().findLayer(scene.id())
    change.box_button.click()
    change.table.selectRow(0)
    qtbot.waitUntil(lambda: scenes == [scene])
    assert told == [True]
    change.table.selectRow(1)
    qtbot.waitUntil(lambda: not node.itemVisibilityChecked())
    dock.setFloating(True)
    QApplication.processEvents()
    assert not node.itemVisibilityChecked(), "it floats, and is not closed"
    dock.close()
    QApplication.processEvents()
    assert node.itemVisibilityChecked()
    assert change.bands.box.asGeometry().isEmpty()


def test_closing_it_leaves_no_mark_on_the_map(dock, change, canvas, qtbot):
    def marks():
        return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]

    empty = len(marks())
    change.table.selectRow(0)
    qtbot.waitUntil(lambda: len(marks()) == empty + 1)
    dock.put_back()
    assert len(marks()) == empty
    change.table.selectRow(1)
    qtbot.waitUntil(lambda: len(marks()) == empty + 1)
    dock.close()
    QApplication.processEvents()
    assert len(marks()) == empty


def test_the_plugin_goes_while_a_front_is_shown(dock, change, scene, project, canvas, qtbot):
    node = project.layerTreeRoot().findLayer(scene.id())
    change.table.selectRow(1)
    qtbot.waitUntil(lambda: not node.itemVisibilityChecked())
    change.choices.draw_button.click()
    dock.close_for_good()
    QApplication.processEvents()
    assert node.itemVisibilityChecked() and canvas.mapTool() is None
    # Nothing listens any more.
    project.clear()
    QApplication.processEvents()
