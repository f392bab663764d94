"""A glacier that retreats, measured in the panel: centreline drawn, chart clicked, fronts edited, files saved."""

import ast
import csv
import math
from pathlib import Path

import numpy as np
import pytest
from matplotlib.dates import date2num
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDataProvider,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRenderContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QFont, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QToolTip

from calvingfront_plugin.charts import change_chart, figures
from calvingfront_plugin.delineation.front_record import FRONT_FIELDS
from calvingfront_plugin.delineation.ground import ground_plane
from calvingfront_plugin.gui.change_panel import ChangePanel
from calvingfront_plugin.layers import centrelines, record
from calvingfront_plugin.layers.project_fronts import MARK
from calvingfront_plugin.processing import change_words

CRS = "EPSG:32624"
LEFT, RIGHT, NO_KEY = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier

#: Date, metres from the head of the centreline: 600 m in half a year. The first three have scenes.
FRONTS = (
    ("2020-03-15", 6000.0),
    ("2020-06-19", 5700.0),
    ("2020-09-11", 5400.0),
    ("2020-12-01", 5200.0),
)


#: The upper end of the centreline: flow is to the east through the middle of the scene.
HEAD = QgsPointXY(521_500, 7_372_500)


def across_the_flow(head, distance):
    """A front across the flow, 5 km long."""
    return [(head.x() + distance, head.y() + across) for across in np.linspace(-2500, 2500, 21)]


@pytest.fixture
def head():
    return HEAD


@pytest.fixture
def front_line(head):
    return lambda distance: across_the_flow(head, distance)


@pytest.fixture
def front_layer(project, fronts, fjords, add_scene):
    """The project's layer of fronts, with a front for each date; three scenes are loaded."""
    for fjord in fjords[1:]:
        add_scene(fjord)
    rasters = {fjord.date: str(fjord.raster) for fjord in fjords}
    layer = QgsVectorLayer(f"LineString?crs={CRS}", "Calving fronts", "memory")
    layer.dataProvider().addAttributes(list(record.qgis_fields(FRONT_FIELDS)))
    layer.updateFields()
    layer.dataProvider().addFeatures(
        record.feature_for(
            layer,
            across_the_flow(HEAD, distance),
            {
                "date": date,
                "glacier": "Helheim",
                "sensor": "Sentinel-1",
                "image_id": f"S1_{date}",
                "source_raster": rasters.get(date),
            },
        )
        for date, distance in FRONTS
    )
    layer.setCustomProperty(MARK, layer.id())
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def centreline_layer(project, head):
    layer = QgsVectorLayer("LineString?crs=EPSG:32624", "Flow lines", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPolylineXY([head, QgsPointXY(head.x() + 12_000, head.y())]))
    layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def panel(qtbot, canvas, project, fronts, tell):
    panel = ChangePanel(canvas, project, fronts, tell)
    qtbot.addWidget(panel)
    font = QFont(panel.font())
    font.setPointSize(9)
    panel.setFont(font)
    # Without a desktop headings have a font of their own.
    panel.table.horizontalHeader().setFont(font)
    panel.resize(900, 260)
    panel.show()
    yield panel
    panel.close_for_good()


@pytest.fixture
def settle(panel, qtbot):
    """Wait until the panel has measured what there is."""

    def wait():
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not panel.live.is_working, timeout=20_000)
        qtbot.wait(10)

    return wait


@pytest.fixture
def measured(panel, front_layer, centreline_layer, settle):
    """The panel with fronts and centreline chosen."""
    panel.choices.centreline.setLayer(centreline_layer)
    settle()
    return panel


def positions(panel):
    return [position.position_m for position in panel.live.series.positions]


def near(metres, within=5):
    """Metres on the ground are up to 0.04 % more than those of UTM here."""
    return pytest.approx(metres, abs=within)


def of_date(layer, date):
    return next(f for f in layer.getFeatures() if f["date"].toString("yyyy-MM-dd") == date)


def row_texts(panel, row):
    model = panel.table.model()
    return [model.index(row, column).data() or "" for column in range(model.columnCount())]


def pixel_of(panel, qtbot, place):
    """Where a place on the axes is, in pixels of the chart's widget."""
    canvas = panel.chart.canvas
    qtbot.wait(50)
    canvas.draw()
    x, y = canvas.figure.axes[0].transData.transform(place)
    ratio = canvas.device_pixel_ratio
    return QPoint(round(x / ratio), round(canvas.height() - y / ratio))


def on_chart(panel, qtbot, position):
    return pixel_of(panel, qtbot, (date2num(position.date), position.position_m))


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


def test_positions_and_trend_are_those_of_the_fronts(measured):
    assert positions(measured) == near([6000, 5700, 5400, 5200])
    assert measured.pages.currentWidget() is measured.result
    date, position, change, rate, look, coverage, sensor = row_texts(measured, 1)
    assert (date, position, change, coverage, sensor) == (
        "2020-06-19",
        "5,702 ± 38",
        "−300",
        "100%",
        "Sentinel-1",
    )
    assert rate.startswith("−1,142 ± ") and look == ""
    text = measured.trend.text()
    assert "Trend −1,1" in text and "m/a from 2020-03-15 to 2020-12-01" in text
    assert "advance +" in text


def test_what_is_missing_is_said(panel, settle, project, front_line, fronts):
    settle()
    assert panel.sentence.text() == "Choose the layer of calving fronts."
    assert not panel.export_button.isEnabled() and not panel.choices.reverse_button.isEnabled()
    fronts.add_line(front_line(6000), QgsCoordinateReferenceSystem(CRS), {"date": "2020-03-15"}, "Draw")
    settle()
    assert panel.choices.layer.currentLayer() is fronts.layer
    assert "draw one on the map: downstream" in panel.sentence.text()


# The centreline


def draw_centreline(panel, hand, head, settle):
    settle()
    QTest.mouseClick(panel.choices.draw_button, LEFT)
    for metres in (0, 5000, 11_000):
        hand.click(QgsPointXY(head.x() + metres, head.y()))
    hand.click(QgsPointXY(head.x() + 11_500, head.y() + 100), RIGHT)


def test_a_centreline_is_drawn_on_the_map(panel, front_layer, hand, head, settle, canvas, project):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    draw_centreline(panel, hand, head, settle)
    settle()
    assert canvas.mapTool() is pan
    layer = panel.choices.centreline.currentLayer()
    assert layer.name() == "Centrelines" and layer.crs() == front_layer.crs()
    (line,) = layer.getFeatures()
    assert line["glacier"] == "Helheim" and line.geometry().constGet().numPoints() == 3
    assert layer.undoStack().count() == 1 and layer.isEditable()
    assert positions(panel) == near([6000, 5700, 5400, 5200], 40)
    layer.undoStack().undo()
    settle()
    assert "has no line yet" in panel.sentence.text()
    layer.undoStack().redo()
    settle()
    assert len(positions(panel)) == 4


def test_a_second_line_goes_into_the_same_layer_and_is_the_one_used(panel, front_layer, hand, head, settle):
    draw_centreline(panel, hand, head, settle)
    settle()
    draw_centreline(panel, hand, QgsPointXY(head.x() + 1000, head.y()), settle)
    settle()
    layer = panel.choices.centreline.currentLayer()
    assert layer.featureCount() == 2
    assert positions(panel) == near([5000, 4700, 4400, 4200], 40)
    layer.removeSelection()
    settle()
    assert positions(panel) == near([5000, 4700, 4400, 4200], 40)
    assert "has 2 lines that may be meant; the newest is used" in panel.remarks.text()
    layer.selectByIds([max(layer.allFeatureIds())])
    settle()
    assert positions(panel) == near([6000, 5700, 5400, 5200], 40)
    assert "may be meant" not in panel.remarks.text()


def test_points_are_taken_back_and_the_line_given_up(panel, front_layer, hand, head, settle, canvas):
    QTest.mouseClick(panel.choices.draw_button, LEFT)
    assert canvas.mapTool() is panel.tool and "downstream" in panel.tool.hint.text()
    for metres in (0, 3000, 6000):
        hand.click(QgsPointXY(head.x() + metres, head.y()))
    hand.press(Qt.Key.Key_Backspace)
    hand.move(QgsPointXY(head.x() + 9000, head.y()))
    assert panel.tool.band.numberOfVertices() == 3
    hand.press(Qt.Key.Key_Escape)
    assert canvas.mapTool() is not panel.tool
    QTest.mouseClick(panel.choices.draw_button, LEFT)
    hand.double_click(head)
    hand.press(Qt.Key.Key_Return)
    assert canvas.mapTool() is panel.tool, "a line of one point is none"
    assert centrelines.chosen_layer(panel.project) is None


def test_a_line_begun_survives_another_tool_and_another_crs(
    panel, front_layer, hand, head, settle, canvas, project
):
    QTest.mouseClick(panel.choices.draw_button, LEFT)
    hand.click(head)
    canvas.setMapTool(QgsMapToolPan(canvas))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
    canvas.setDestinationCrs(project.crs())
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(panel.fronts.layer, front_layer.extent()))
    canvas.zoomByFactor(4)
    QTest.mouseClick(panel.choices.draw_button, LEFT)
    hand.click(QgsPointXY(head.x() + 11_000, head.y()), crs="EPSG:32624")
    hand.press(Qt.Key.Key_Enter)
    settle()
    assert positions(panel) == near([6000, 5700, 5400, 5200], 80)


def test_a_centreline_that_runs_upstream_is_reversed(measured, centreline_layer, settle):
    QTest.mouseClick(measured.choices.reverse_button, LEFT)
    settle()
    assert positions(measured) == near([6000, 6300, 6600, 6800])
    assert "Trend +1,1" in measured.trend.text()
    assert centreline_layer.undoStack().count() == 1
    centreline_layer.undoStack().undo()
    settle()
    assert positions(measured) == near([6000, 5700, 5400, 5200])


def test_the_centreline_chosen_is_chosen_again_when_the_project_is_opened(
    panel, fronts, front_line, hand, head, project, tmp_path, settle
):
    for date, distance in FRONTS:
        fronts.add_line(front_line(distance), QgsCoordinateReferenceSystem(CRS), {"date": date}, "Draw")
    assert fronts.layer.commitChanges()
    draw_centreline(panel, hand, head, settle)
    settle()
    drawn = panel.choices.centreline.currentLayer()
    path = str(tmp_path / "lines.gpkg")
    # As "Make permanent" does.
    assert drawn.commitChanges()
    context, options = project.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(drawn, path, context, options)
    drawn.setDataSource(path, drawn.name(), "ogr", QgsDataProvider.ProviderOptions())
    assert project.write(str(tmp_path / "glacier.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "glacier.qgz"))
    settle()
    assert panel.choices.centreline.currentLayer().name() == "Centrelines"
    assert positions(panel) == near([6000, 5700, 5400, 5200], 40)


def test_of_a_centreline_in_pieces_the_longest_is_used_and_told(measured, centreline_layer, settle, head):
    (line,) = centreline_layer.getFeatures()
    (start, end) = line.geometry().asPolyline()
    stub = [QgsPointXY(end.x() + 500 + metres, end.y()) for metres in range(10)]
    layer = QgsVectorLayer("MultiLineString?crs=EPSG:32624", "Pieces", "memory")
    pieces = QgsFeature()
    pieces.setGeometry(QgsGeometry.fromMultiPolylineXY([[start, end], stub]))
    layer.dataProvider().addFeature(pieces)
    measured.project.addMapLayer(layer)
    measured.choices.centreline.setLayer(layer)
    settle()
    assert positions(measured) == near([6000, 5700, 5400, 5200])
    assert "'Pieces' has 2 pieces that do not touch" in measured.remarks.text()
    layer.startEditing()
    touching = [[start, QgsPointXY(head.x() + 5000, head.y())], [QgsPointXY(head.x() + 5000, head.y()), end]]
    layer.changeGeometry(next(layer.getFeatures()).id(), QgsGeometry.fromMultiPolylineXY(touching))
    settle()
    assert positions(measured) == near([6000, 5700, 5400, 5200])
    assert "pieces" not in measured.remarks.text()


def test_a_box_in_a_wrong_crs_is_named(measured, settle, project, head):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "Lost box", "memory")
    feature = QgsFeature()
    ring = [QgsPointXY(head.x() + x, head.y() + y) for x, y in ((0, -1), (9, -1), (9, 1), (0, 1))]
    feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
    layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    choose(measured.choices.method, "rectilinear box")
    measured.choices.box.setLayer(layer)
    settle()
    assert measured.sentence.text().startswith("'Lost box' has coordinates that do not exist in EPSG:32624")


# Fronts are edited


def test_a_front_that_is_edited_moves_its_point_and_undo_moves_it_back(
    measured, front_layer, front_line, settle
):
    fid = of_date(front_layer, "2020-06-19").id()
    front_layer.startEditing()
    front_layer.beginEditCommand("Move front")
    line = QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in front_line(5800)])
    front_layer.changeGeometry(fid, line)
    front_layer.endEditCommand()
    settle()
    assert positions(measured) == near([6000, 5800, 5400, 5200])
    front_layer.undoStack().undo()
    settle()
    assert positions(measured) == near([6000, 5700, 5400, 5200])


def test_rejected_and_undated_fronts_are_left_out_and_told(measured, front_layer, front_line, fronts, settle):
    fid = of_date(front_layer, "2020-06-19").id()
    fronts.set_status([fid], "rejected", "Reject")
    settle()
    assert positions(measured) == near([6000, 5400, 5200])
    fronts.add_line(front_line(5000), QgsCoordinateReferenceSystem(CRS), {"glacier": "Helheim"}, "Draw")
    settle()
    assert positions(measured) == near([6000, 5400, 5200])
    assert "1 rejected front left out." in measured.remarks.text()
    assert "1 front without a date left out." in measured.remarks.text()
    assert measured.remarks.isVisible()


def test_a_front_beside_the_box_keeps_its_row_and_says_why(measured, fronts, front_line, settle):
    far = [(x, y + 9000) for x, y in front_line(6000)]
    fronts.add_line(
        far, QgsCoordinateReferenceSystem(CRS), {"date": "2020-10-10", "glacier": "Helheim"}, "Draw"
    )
    settle()
    row = row_texts(measured, 3)
    assert row[0] == "2020-10-10" and row[1] == "" and "does not reach the box" in row[4]


def test_nothing_is_measured_while_the_panel_is_hidden(measured, front_layer, front_line, settle, qtbot):
    measured.hide()
    front_layer.startEditing()
    front_layer.changeGeometry(
        of_date(front_layer, "2020-06-19").id(),
        QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in front_line(5800)]),
    )
    qtbot.wait(300)
    assert not measured.live.is_working and positions(measured) == near([6000, 5700, 5400, 5200])
    measured.show()
    settle()
    assert positions(measured) == near([6000, 5800, 5400, 5200])


# Method, width, glacier


def test_methods_and_widths(measured, settle):
    choices = measured.choices
    assert choices.width.text() == "auto: 3,000 m"
    choices.width.setValue(2000)
    settle()
    assert measured.live.series.width_m == 2000
    choose(choices.method, "centreline")
    settle()
    assert measured.live.series.width_m is None and not choices.width.isVisible()
    assert positions(measured) == near([6000, 5700, 5400, 5200])
    choose(choices.method, "rectilinear box")
    settle()
    assert measured.live.series.method == "rectilinear box" and measured.live.series.width_m == 2000
    assert choices.width.isVisible() and choices.box.isVisible()


def test_a_polygon_is_the_box(measured, settle, project, head):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32624", "Box", "memory")
    feature = QgsFeature()
    corners = [(1000, -1000), (11_000, -1000), (11_000, 1500), (1000, 1500)]
    ring = [QgsPointXY(head.x() + x, head.y() + y) for x, y in corners]
    feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
    layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    choose(measured.choices.method, "rectilinear box")
    measured.choices.box.setLayer(layer)
    settle()
    assert measured.live.series.width_m == pytest.approx(2500, rel=1e-3)
    assert not measured.choices.width.isVisible()
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    settle()
    assert "has 0 polygons" in measured.sentence.text()


def test_of_several_glaciers_one_is_chosen(measured, fronts, front_line, settle):
    assert not measured.choices.glacier.isVisible()
    fronts.add_line(
        front_line(7000),
        QgsCoordinateReferenceSystem(CRS),
        {"date": "2020-04-01", "glacier": "Fenris"},
        "Draw",
    )
    settle()
    glacier = measured.choices.glacier
    assert glacier.isVisible() and [glacier.itemText(k) for k in range(glacier.count())] == [
        "Fenris",
        "Helheim",
    ]
    assert glacier.currentText() == "Helheim" and len(positions(measured)) == 4
    glacier.setFocus()
    QTest.keyClick(glacier, Qt.Key.Key_Up)
    settle()
    assert positions(measured) == near([7000])


@pytest.fixture
def two_glaciers(front_layer, fronts, head):
    """Fronts of Fenris, 10 km north of those of Helheim, of which the flow is the same."""
    north = QgsPointXY(head.x(), head.y() + 10_000)
    for date, distance in FRONTS[:2]:
        values = {"date": date, "glacier": "Fenris"}
        fronts.add_line(
            across_the_flow(north, distance - 2000), QgsCoordinateReferenceSystem(CRS), values, "Draw"
        )


@pytest.fixture
def shown_glacier(panel):
    """The glacier that the form shows."""
    return panel.choices.glacier.currentText


def test_the_glacier_is_the_one_that_the_centreline_crosses(
    panel, two_glaciers, shown_glacier, hand, head, settle, centreline_layer, project
):
    settle()
    assert shown_glacier() == "Fenris", "as long as there is no centreline it is the first"
    draw_centreline(panel, hand, head, settle)
    settle()
    assert shown_glacier() == "Helheim" and len(positions(panel)) == 4
    (line,) = panel.choices.centreline.currentLayer().getFeatures()
    assert line["glacier"] == "Helheim"
    # One that is chosen counts as well.
    other = QgsVectorLayer("LineString?crs=EPSG:4326", "Flow of Fenris", "memory")
    flow = QgsGeometry.fromPolylineXY([QgsPointXY(head.x() + x, head.y() + 10_000) for x in (0, 12_000)])
    flow.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), other.crs(), project))
    feature = QgsFeature()
    feature.setGeometry(flow)
    other.dataProvider().addFeature(feature)
    project.addMapLayer(other)
    panel.choices.centreline.setLayer(other)
    settle()
    assert shown_glacier() == "Fenris" and positions(panel) == near([4000, 3700], 15)


def test_the_glacier_that_the_user_has_chosen_stays(
    panel, two_glaciers, shown_glacier, settle, centreline_layer, head
):
    panel.choices.centreline.setLayer(centreline_layer)
    settle()
    assert shown_glacier() == "Helheim"
    panel.choices.glacier.setFocus()
    QTest.keyClick(panel.choices.glacier, Qt.Key.Key_Up)
    settle()
    centreline_layer.startEditing()
    longer = [head, QgsPointXY(head.x() + 13_000, head.y())]
    centreline_layer.changeGeometry(1, QgsGeometry.fromPolylineXY(longer))
    settle()
    assert shown_glacier() == "Fenris"


def test_an_advance_asks_which_way_the_centreline_runs(measured, settle):
    assert not measured.choices.doubt.isVisible()
    QTest.mouseClick(measured.choices.reverse_button, LEFT)
    settle()
    assert measured.trend.text().startswith("Trend +")
    assert measured.choices.doubt.isVisible() and "reverse it" in measured.choices.doubt.text()
    QTest.mouseClick(measured.choices.reverse_button, LEFT)
    settle()
    assert not measured.choices.doubt.isVisible()


# Chart, table and map


def is_checked(project, layer):
    return project.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


def scene_of(project, date):
    (scene,) = project.mapLayersByName(
        next(
            name
            for name in (layer.name() for layer in project.mapLayers().values())
            if f"_{date.replace('-', '')}T" in name
        )
    )
    return scene


def test_a_click_on_a_point_shows_that_scene_and_front(measured, qtbot, project, canvas, front_layer):
    told, scenes = [], []
    measured.frontShown.connect(told.append)
    measured.sceneShown.connect(scenes.append)
    position = measured.live.series.positions[1]
    QTest.mouseClick(measured.chart.canvas, LEFT, NO_KEY, on_chart(measured, qtbot, position))
    assert told == [(front_layer.id(), of_date(front_layer, "2020-06-19").id())]
    assert measured.table.current is position and measured.chart.selected is position
    shown, other = scene_of(project, "2020-06-19"), scene_of(project, "2020-03-15")
    assert scenes == [shown]
    assert is_checked(project, shown) and not is_checked(project, other)
    box = of_date(front_layer, "2020-06-19").geometry().boundingBox()
    assert canvas.extent().contains(box) and canvas.extent().height() < 3 * box.height()
    QTest.mouseClick(measured.leave_button, LEFT)
    assert is_checked(project, shown) and is_checked(project, other)
    assert measured.table.current is None and measured.chart.selected is None
    assert not measured.leave_button.isEnabled()


def test_rows_show_their_fronts_and_esc_ends_it(measured, qtbot, project):
    measured.table.setFocus()
    measured.table.selectRow(0)
    QTest.keyClick(measured.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: measured.shown is measured.live.series.positions[1])
    assert not is_checked(project, scene_of(project, "2020-03-15"))
    QTest.keyClick(measured.table, Qt.Key.Key_Down)
    QTest.keyClick(measured.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: measured.shown is measured.live.series.positions[3])
    assert "The scene of 2020-12-01 is not loaded." in measured.trend.text()
    QTest.keyClick(measured.table, Qt.Key.Key_Escape)
    assert measured.shown is None and is_checked(project, scene_of(project, "2020-03-15"))


def marks(canvas):
    """Outlines of the rubber bands on the map that show something."""
    bands = (item for item in canvas.scene().items() if isinstance(item, QgsRubberBand))
    lines = (band.asGeometry() for band in bands)
    return [line for line in lines if not line.isEmpty()]


def test_the_front_shown_is_marked_until_esc(
    measured, qtbot, canvas, front_layer, front_line, settle, fronts
):
    feature = of_date(front_layer, "2020-06-19")
    position = measured.live.series.positions[1]
    QTest.mouseClick(measured.chart.canvas, LEFT, NO_KEY, on_chart(measured, qtbot, position))
    # Until it no longer flashes.
    qtbot.waitUntil(lambda: len(marks(canvas)) == 1)
    (mark,) = marks(canvas)
    assert mark.boundingBox() == feature.geometry().boundingBox()
    fronts.reshape(feature.id(), front_line(5800), "Redraw")
    settle()
    (mark,) = marks(canvas)
    assert mark.boundingBox().center().x() == pytest.approx(HEAD.x() + 5800)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    (mark,) = marks(canvas)
    assert mark.boundingBox().yMaximum() < 90
    QTest.keyClick(measured.table, Qt.Key.Key_Escape)
    assert not marks(canvas)


def test_the_mark_goes_with_its_layer(measured, qtbot, canvas, project, front_layer):
    measured.table.selectRow(2)
    qtbot.waitUntil(lambda: len(marks(canvas)) == 1)
    project.removeMapLayer(front_layer.id())
    assert not marks(canvas)


def test_the_columns_that_matter_are_seen_in_a_small_panel(measured, qtbot, settle):
    """As wide as the dock is beside the layers on a screen of 1280 pixels."""
    table, header = measured.table, measured.table.horizontalHeader()
    measured.resize(970, 260)
    qtbot.wait(20)
    names = [table.model().headerData(k, Qt.Orientation.Horizontal) for k in range(header.count())]
    for name in ("Rate\n(m/a)", "To look at"):
        k = names.index(name)
        assert header.sectionViewportPosition(k) + 60 < table.viewport().width(), name
    assert "Coverage" in names


def test_the_front_shown_stays_shown_while_it_is_edited(
    measured, qtbot, front_layer, front_line, settle, fronts
):
    measured.table.selectRow(1)
    qtbot.waitUntil(lambda: measured.shown is not None)
    fid = of_date(front_layer, "2020-06-19").id()
    fronts.reshape(fid, front_line(5800), "Redraw")
    settle()
    assert measured.shown.position_m == near(5800)
    assert measured.table.current is measured.shown is measured.chart.selected
    front_layer.deleteFeature(fid)
    settle()
    assert measured.shown is None and not measured.leave_button.isEnabled()


def test_a_new_front_stays_shown_when_saving_gives_it_another_id(
    measured, qtbot, front_layer, front_line, settle, fronts
):
    values = {"date": "2020-10-10", "glacier": "Helheim", "image_id": "S1_new"}
    new = fronts.add_line(front_line(5300), QgsCoordinateReferenceSystem(CRS), values, "Draw")
    settle()
    measured.table.selectRow(3)
    qtbot.waitUntil(lambda: measured.shown is not None)
    assert front_layer.commitChanges()
    settle()
    (part,) = measured.shown.parts
    assert measured.shown.date.isoformat() == "2020-10-10" and part.source[1] != new
    assert measured.table.current is measured.shown


def test_the_table_sorts_by_number(measured):
    measured.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row_texts(measured, row)[1][:5] for row in range(4)] == ["5,202", "5,402", "5,702", "6,002"]
    position = measured.live.series.positions[0]
    measured.table.select(position)
    assert measured.table.current is position and measured.table.currentIndex().row() == 3


def test_the_mouse_over_a_point_tells_of_it(measured, qtbot):
    position = measured.live.series.positions[1]
    pointed = []
    measured.chart.pointed.connect(pointed.append)
    at, kind = on_chart(measured, qtbot, position), QEvent.Type.MouseMove
    none = Qt.MouseButton.NoButton
    # QTest's own move may be taken for none where the pointer of the system is there already.
    QApplication.sendEvent(measured.chart.canvas, QMouseEvent(kind, QPointF(at), none, none, NO_KEY))
    assert pointed == [position]
    text = QToolTip.text()
    assert text.splitlines()[0] == "2020-06-19, Sentinel-1"
    assert "5,702 ± 38 m along the centreline" in text and "−300 m in 96 days: −1,142 ±" in text


def test_rates_and_map_answer_clicks_too(measured, qtbot):
    series = measured.live.series
    plane = ground_plane([series.centreline, series.box], series.crs_wkt)
    on_map = plane.to_ground(series.positions[0].front.lines[0][12:13])[0]
    third = series.positions[2]
    on_rates = date2num(third.date) - 0.3 * third.days, third.rate_m_a
    for kind, place, position in (("rates", on_rates, third), ("map", on_map, series.positions[0])):
        choose(measured.kind, kind)
        QTest.mouseClick(measured.chart.canvas, LEFT, NO_KEY, pixel_of(measured, qtbot, place))
        assert measured.shown is position


def test_the_box_is_shown_on_the_map_in_its_crs(measured, canvas, project, head, settle):
    QTest.mouseClick(measured.box_button, LEFT)
    box = measured.bands.box.asGeometry()
    assert box.area() == pytest.approx(3000 * 12_000, rel=0.01)
    assert measured.bands.line.asGeometry().length() == pytest.approx(12_000, rel=1e-3)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setDestinationCrs(project.crs())
    assert measured.bands.box.asGeometry().boundingBox().width() < 1
    measured.choices.width.setValue(1000)
    settle()
    assert measured.bands.box.asGeometry().area() < box.area() / 1e6
    measured.leave()
    assert not measured.box_button.isChecked() and measured.bands.box.asGeometry().isEmpty()


@pytest.mark.parametrize("is_in_geopackage", [True, False])
def test_fronts_are_coloured_by_date(panel, settle, fronts, front_line, is_in_geopackage, request):
    if is_in_geopackage:
        # The plugin's own file comes with its styles.
        values = {"date": "2020-10-10", "glacier": "Helheim"}
        fronts.add_line(front_line(5300), QgsCoordinateReferenceSystem(CRS), values, "Draw")
        layer = fronts.layer
    else:
        layer = request.getfixturevalue("front_layer")
    settle()
    before = set(layer.styleManager().styles())
    QTest.mouseClick(panel.date_button, LEFT)
    assert layer.styleManager().currentStyle() == "By date"
    assert set(layer.styleManager().styles()) == before | {"By date"}
    legend = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert "2020-10-10" in legend if is_in_geopackage else "2020-03-15" in legend


def test_a_layer_without_review_is_coloured_by_date_too(
    panel, project, front_line, centreline_layer, settle, tell, canvas
):
    layer = QgsVectorLayer("LineString?crs=EPSG:32624&field=date:date", "labels", "memory")
    for date, distance in FRONTS:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([date])
        feature.setGeometry(
            QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in front_line(distance)])
        )
        assert layer.dataProvider().addFeature(feature)
    layer.setMapTipTemplate('[% "date" %]')
    project.addMapLayer(layer)
    panel.choices.layer.setLayer(layer)
    panel.choices.centreline.setLayer(centreline_layer)
    settle()
    QTest.mouseClick(panel.date_button, LEFT)
    assert not [text for text, level in tell if level == Qgis.MessageLevel.Warning]
    assert layer.styleManager().currentStyle() == "By date"
    assert layer.mapTipTemplate() == '[% "date" %]'
    context = QgsRenderContext.fromMapSettings(canvas.mapSettings())
    context.expressionContext().appendScope(layer.createExpressionContextScope())
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    colours = set()
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        colours.add(renderer.symbolsForFeature(feature, context)[0].symbolLayer(1).color().name())
    renderer.stopRender(context)
    assert len(colours) == len(FRONTS)


def test_labels_of_others_are_measured_but_have_no_style_by_date(
    panel, project, front_line, centreline_layer, settle, tell
):
    layer = QgsVectorLayer(
        "MultiLineString?crs=EPSG:32624&field=Date:string&field=Glacier:string", "TermPicks", "memory"
    )
    for date, distance in FRONTS:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([date, "Helheim"])
        points = [QgsPointXY(*point) for point in front_line(distance)]
        feature.setGeometry(QgsGeometry.fromMultiPolylineXY([points]))
        layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    panel.choices.layer.setLayer(layer)
    panel.choices.centreline.setLayer(centreline_layer)
    settle()
    assert positions(panel) == near([6000, 5700, 5400, 5200])
    panel.table.selectRow(0)
    panel._show_selected()
    assert panel.shown is panel.live.series.positions[0]
    QTest.mouseClick(panel.date_button, LEFT)
    assert tell[-1][1] == Qgis.MessageLevel.Warning and "Import labels" in tell.last


def test_every_text_of_the_charts_is_there_to_be_translated(monkeypatch):
    # No language is shipped that has a text for each.
    monkeypatch.setattr(change_words, "tr", lambda text: f"<{text}>")
    tree = ast.parse(Path(change_chart.__file__).read_text(encoding="utf-8"))
    texts = [
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "words"
    ]
    assert len(texts) > 10
    assert [text for text in texts if change_words.in_words(text) != f"<{text}>"] == []


# Files


def test_the_chart_is_saved(measured, tmp_path, tell, monkeypatch):
    size = tuple(measured.chart.figure.get_size_inches())
    for kind, beginning in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        path = tmp_path / f"change.{kind}"
        # The real one waits for the user.
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path, **__: (str(path), ""))
        measured.chart_action.trigger()
        assert tell[-1][1] == Qgis.MessageLevel.Success and str(path) in tell.last
        assert path.read_bytes().startswith(beginning) and path.stat().st_size > 5000
    picture = gdal.Open(str(tmp_path / "change.png"))
    assert (picture.RasterXSize, picture.RasterYSize) == (1600, 840)
    assert picture.ReadAsArray().std() > 10
    assert tuple(measured.chart.figure.get_size_inches()) == size


def test_the_table_is_saved(measured, tmp_path, tell, monkeypatch):
    path = tmp_path / "change"
    # The real one waits for the user.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    measured.table_action.trigger()
    with open(tmp_path / "change.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["date"] for row in rows] == [date for date, _ in FRONTS]
    assert [float(row["position_m"]) for row in rows] == near([6000, 5700, 5400, 5200])
    assert float(rows[1]["area_change_m2"]) == pytest.approx(-300 * 3000, rel=0.01)
    measured.save_table(str(tmp_path / "nowhere" / "change.csv"))
    assert tell[-1][1] == Qgis.MessageLevel.Critical and "Choose another folder" in tell.last


# Layers go, packages are missing, work takes long


def test_layers_are_removed_one_after_the_other(
    measured, project, front_layer, centreline_layer, settle, qtbot
):
    measured.table.selectRow(0)
    qtbot.waitUntil(lambda: measured.shown is not None)
    project.removeMapLayer(centreline_layer.id())
    settle()
    assert "Choose a centreline" in measured.sentence.text()
    project.removeMapLayer(front_layer.id())
    settle()
    assert measured.sentence.text() == "Choose the layer of calving fronts."
    assert measured.shown is None


def test_the_project_is_closed_while_the_change_is_measured(measured, project, settle, front_layer):
    measured.choices.width.setValue(1000)
    project.clear()
    settle()
    assert measured.live.series is None and measured.pages.currentWidget() is measured.sentence


def test_long_work_is_shown_and_can_be_cancelled(panel, project, centreline_layer, settle, qtbot, head):
    layer = QgsVectorLayer("LineString?crs=EPSG:32624&field=date:string", "Many", "memory")
    across = np.linspace(-2500, 2500, 1000)
    features = []
    for day in range(250):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{2000 + day // 28}-{day % 12 + 1:02d}-{day % 28 + 1:02d}"])
        wave = 300 * np.sin(across / 300 + day)
        feature.setGeometry(
            QgsGeometry.fromPolylineXY(
                [QgsPointXY(head.x() + 6000 + x, head.y() + y) for x, y in zip(wave, across)]
            )
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    project.addMapLayer(layer)
    panel.choices.layer.setLayer(layer)
    panel.choices.centreline.setLayer(centreline_layer)
    qtbot.waitUntil(panel.cancel_button.isVisible, timeout=10_000)
    QTest.mouseClick(panel.cancel_button, LEFT)
    assert not panel.live.is_working and not panel.progress.isVisible()
    assert panel.trend.text().startswith("Cancelled.")


def test_without_matplotlib_the_table_still_works(
    qtbot, canvas, project, fronts, tell, front_layer, centreline_layer, monkeypatch
):
    # A QGIS without it cannot be had here.
    monkeypatch.setattr(figures, "has_matplotlib", lambda: False)
    panel = ChangePanel(canvas, project, fronts, tell)
    qtbot.addWidget(panel)
    panel.show()
    panel.choices.centreline.setLayer(centreline_layer)
    qtbot.waitUntil(lambda: not panel.live.is_working, timeout=20_000)
    assert panel.table.model().rowCount() == 4
    assert "need matplotlib" in panel.chart.sentence.text()
    panel.table.selectRow(1)
    qtbot.waitUntil(lambda: panel.shown is not None)
    assert math.isfinite(panel.shown.position_m) and not panel.chart_action.isEnabled()
    panel.close_for_good()


def test_nothing_is_left_on_the_map_when_the_plugin_goes(canvas, project, fronts, tell, qtbot):
    before = len(canvas.scene().items())
    panel = ChangePanel(canvas, project, fronts, tell)
    qtbot.addWidget(panel)
    panel.tool.begin()
    panel.close_for_good()
    qtbot.wait(10)
    assert len(canvas.scene().items()) == before
    assert canvas.mapTool() is None and QgsProject.instance() is project
