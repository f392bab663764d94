"""The trace tool as a glaciologist uses it: real mouse and keys on a map of a simulated fjord."""

import time

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow

from calvingfront_plugin.layers.project_fronts import ProjectFronts

UTM = "EPSG:32624"
ENTER, ESCAPE, BACKSPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
RIGHT = Qt.MouseButton.RightButton

#: Where the network draws the simulated front, give or take: one and a half pixels of what it sees.
NEAR_M = 120.0


@pytest.fixture
def tool(canvas, queue, fronts, settings, tell, scene):
    """The trace tool, active on the first scene."""
    from calvingfront_plugin.gui.trace_tool import TraceTool

    tool = TraceTool(canvas, queue, fronts, settings, tell)
    tool.set_scene(scene)
    canvas.setMapTool(tool)
    yield tool
    tool.close()
    canvas.unsetMapTool(tool)


@pytest.fixture
def ready(tool, hand, fjord, qtbot):
    """The tool when the mouse has rested on the scene long enough for the line to follow the front."""
    hand.move(fjord.on_front(0.5), crs=UTM)
    qtbot.waitUntil(lambda: tool.paths.is_ready, timeout=60_000)
    return tool


@pytest.fixture
def front_of(fronts, canvas, scene):
    """Put a front into the project and on the map: ``front_of(points, date)`` returns its id."""

    def add(points, date="2020-03-15"):
        record = {"method": "automatic", "date": date}
        fid = fronts.add_line(np.asarray(points), QgsCoordinateReferenceSystem(UTM), record, "a front")
        canvas.setLayers([fronts.layer, scene])
        return fid

    return add


def in_utm(layer, fid):
    """The vertices of a front in UTM 24N, shape (N, 2)."""
    geometry = QgsGeometry(layer.getFeature(fid).geometry())
    target = QgsCoordinateReferenceSystem(UTM)
    geometry.transform(QgsCoordinateTransform(layer.crs(), target, QgsProject.instance()))
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])


def polyline(line):
    return QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in line])


def distances_m(line, other):
    """From each vertex of a line to another line."""
    other = polyline(other)
    return np.array([QgsGeometry.fromPointXY(QgsPointXY(*point)).distance(other) for point in line])


def mean_distance_m(line, other):
    return distances_m(line, other).mean()


def only_front(fronts):
    (front,) = fronts.layer.getFeatures()
    return front


def candidate(tool):
    """The stretch to the cursor: vertices in map coordinates, and the share of it that is drawn on the map."""
    geometry = tool.bands.candidate.asGeometry()
    line = np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])
    picture, to_pixels = tool.canvas().grab().toImage(), tool.canvas().getCoordinateTransform()
    drawn = []
    for share in np.linspace(0.05, 0.95, 200):
        at, on = (
            to_pixels.transform(QgsPointXY(geometry.interpolate(part * geometry.length()).asPoint()))
            for part in (share, share + 0.01)
        )
        # The line is thin: its middle may lie between two pixels, across it.
        across = np.array([on.y() - at.y(), at.x() - on.x()])
        across /= np.hypot(*across)
        places = [(int(at.x() + step * across[0]), int(at.y() + step * across[1])) for step in (-1, 0, 1)]
        colours = [picture.pixelColor(*place) for place in places]
        drawn.append(any(colour.red() - colour.green() > 60 for colour in colours))
    return line, np.mean(drawn)


def settle():
    for _ in range(3):
        QApplication.processEvents()


def trace(hand, fjord, *shares):
    """Click at shares of the front's length."""
    for share in shares:
        hand.move(fjord.on_front(share), crs=UTM)
        settle()
        hand.click(fjord.on_front(share), crs=UTM)


# A new front.


@pytest.mark.parametrize("map_crs", [UTM, "EPSG:3413", "EPSG:4326"])
def test_three_clicks_trace_a_front_in_any_map(
    map_crs, ready, project, canvas, scene, hand, press, fjord, fronts, tell, qtbot
):
    project.setCrs(QgsCoordinateReferenceSystem(map_crs))
    canvas.setDestinationCrs(project.crs())
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(scene, scene.extent()))
    trace(hand, fjord, 0.05, 0.5, 0.95)
    time.sleep(0.1)
    with qtbot.waitSignal(ready.frontsAdded) as added:
        press(ENTER)

    front = only_front(fronts)
    assert added.args == [[front.id()]]
    line = in_utm(fronts.layer, front.id())
    pixel_m = scene.extent().height() / 600
    assert mean_distance_m(line, fjord.front) < NEAR_M
    assert np.hypot(*(line[0] - [*fjord.on_front(0.05)])) < 2 * pixel_m
    assert np.hypot(*(line[-1] - [*fjord.on_front(0.95)])) < 2 * pixel_m
    length_m = polyline(line).length()
    assert front["length_m"] == pytest.approx(length_m, rel=0.005), "on the ground, in every map"
    assert front["method"] == "traced" and front["status"] == "unreviewed"
    assert front["date"].toString("yyyy-MM-dd") == fjord.date
    assert front["sensor"] == "Sentinel-1" and front["author"] == "A. Glaciologist"
    assert front["n_clicks"] == 3 and front["edit_seconds"] > 0
    assert front["confidence"] in (NULL, None) and front["predicted_wkt"] in (NULL, None)
    assert fjord.date in tell.last and "3 clicks" in tell.last
    assert scene.temporalProperties().isActive(), "scene and front play together"

    stack = fronts.layer.undoStack()
    assert stack.count() == 1 and stack.undoText() == "Trace calving front"
    stack.undo()
    assert fronts.layer.featureCount() == 0


def test_the_line_clings_to_the_front_and_is_drawn_solid(ready, hand, fjord):
    trace(hand, fjord, 0.1)
    hand.move(fjord.on_front(0.6))
    settle()
    line, drawn = candidate(ready)
    assert drawn > 0.9
    assert mean_distance_m(line, fjord.front) < NEAR_M
    straight = np.array([line[0], line[-1]])
    assert mean_distance_m(fjord.front[10:-10], straight) > 200.0, "or a straight line would do"


def test_until_the_scene_is_prepared_the_line_is_straight_and_what_is_placed_stays(
    tool, hand, press, fjord, fronts, qtbot
):
    hand.click(fjord.on_front(0.1))
    hand.move(fjord.on_front(0.3))
    settle()
    line, drawn = candidate(tool)
    assert len(line) == 2 and 0.2 < drawn < 0.85, "dashed"
    assert "being prepared" in tool.hint.text()
    hand.click(fjord.on_front(0.3))
    qtbot.waitUntil(lambda: tool.paths.is_ready, timeout=60_000)
    assert "follows" in tool.hint.text()
    hand.click(fjord.on_front(0.7))
    press(ENTER)
    line = in_utm(fronts.layer, only_front(fronts).id())
    begin = fjord.on_front(0.3)
    corner = int(np.argmin(np.hypot(*(line - [begin.x(), begin.y()]).T)))
    assert corner == 1, "one straight stretch"
    assert len(line) > 6, "then one that follows"


def test_backspace_steps_back_s_draws_straight_and_escape_throws_away(ready, hand, press, fjord, fronts):
    trace(hand, fjord, 0.1, 0.4)
    press(Qt.Key.Key_S)
    assert "next stretch is straight" in ready.hint.text()
    trace(hand, fjord, 0.6)
    assert len(ready.bands.points.asGeometry().asMultiPoint()) == 3
    hand.move(fjord.on_front(0.9))
    settle()
    assert len(candidate(ready)[0]) > 2, "only the next stretch was to be straight"
    press(BACKSPACE)
    press(BACKSPACE)
    press(BACKSPACE)
    assert len(ready.bands.points.asGeometry().asMultiPoint()) == 1, "the first point stays"
    press(ESCAPE)
    assert ready.bands.points.asGeometry().isEmpty() and ready.bands.candidate.asGeometry().isEmpty()
    press(ENTER)
    assert fronts.layer is None, "nothing was written, and no file asked for"


def test_a_straight_stretch_is_straight(ready, hand, press, fjord, fronts):
    trace(hand, fjord, 0.1)
    press(Qt.Key.Key_S)
    trace(hand, fjord, 0.6)
    hand.click(fjord.on_front(0.6), RIGHT)
    assert len(in_utm(fronts.layer, only_front(fronts).id())) == 2


def test_a_line_of_one_point_is_not_ended(ready, hand, press, fjord, fronts, tell):
    trace(hand, fjord, 0.1)
    press(ENTER)
    assert fronts.layer is None and "first point" in tell.last
    trace(hand, fjord, 0.5)
    press(ENTER)
    assert fronts.layer.featureCount() == 1


def test_a_double_click_is_one_point(ready, hand, press, fjord, fronts):
    trace(hand, fjord, 0.1)
    hand.double_click(fjord.on_front(0.4))
    press(ENTER)
    assert only_front(fronts)["n_clicks"] == 2


def test_a_click_outside_the_scene_says_so(ready, hand, scene, tell):
    extent = scene.extent()
    hand.click(QgsPointXY(extent.xMinimum() - 500, extent.center().y()))
    assert "outside the scene" in tell.last
    assert ready.bands.points.asGeometry().isEmpty()


def test_declining_a_file_keeps_the_line(
    project, canvas, queue, settings, tell, scene, hand, press, fjord, tmp_path
):
    from calvingfront_plugin.gui.trace_tool import TraceTool

    answers = ["", str(tmp_path / "fronts.gpkg")]
    fronts = ProjectFronts(project, lambda suggested: answers.pop(0))
    tool = TraceTool(canvas, queue, fronts, settings, tell)
    tool.set_scene(scene)
    canvas.setMapTool(tool)
    trace(hand, fjord, 0.1, 0.5)
    press(ENTER)
    assert fronts.layer is None and "not stored" in tell.last
    press(ENTER)
    assert fronts.layer.featureCount() == 1
    fronts.layer.rollBack()
    tool.close()
    fronts.close()


# A stretch of a front that is there.


@pytest.fixture
def bulged(fjord):
    """The true front with a bulge of 900 m in its middle third, as a network may draw it."""
    line = fjord.front.copy()
    share = np.linspace(0, 1, len(line))
    line[:, 1] += 900.0 * np.exp(-(((share - 0.5) / 0.08) ** 2))
    return line


def test_a_stretch_is_redrawn_in_place(ready, hand, fjord, fronts, front_of, bulged, canvas, tell):
    fid = front_of(bulged[::-1])
    steps = fronts.layer.undoStack().count()
    hand.move(fjord.on_front(0.25))
    settle()
    assert ready.bands.snap.isVisible() and fjord.date in ready.hint.text()
    trace(hand, fjord, 0.25, 0.5)
    hand.move(fjord.on_front(0.75))
    settle()
    assert ready.bands.snap.isVisible() and "ends here redraws" in ready.hint.text()
    hand.click(fjord.on_front(0.75))
    hand.click(fjord.on_front(0.75), RIGHT)

    assert fronts.layer.featureCount() == 1
    line = in_utm(fronts.layer, fid)
    assert distances_m(line, fjord.front).max() < 300.0 < 800.0 < distances_m(bulged, fjord.front).max()
    np.testing.assert_allclose(line[[0, -1]], bulged[[-1, 0]], atol=0.01)
    stack = fronts.layer.undoStack()
    assert stack.count() == steps + 1 and stack.undoText() == "Redraw calving front"
    assert fjord.date in tell.last
    stack.undo()
    assert mean_distance_m(in_utm(fronts.layer, fid), bulged) < 1.0


def test_raster_fronts_and_map_in_three_systems(
    tool, hand, press, fjord, fronts, front_of, bulged, project, canvas, add_scene, tmp_path, qtbot
):
    """A scene in degrees, fronts in UTM, the map in polar stereographic."""
    gdal.Warp(str(tmp_path / fjord.raster.name), str(fjord.raster), dstSRS="EPSG:4326")
    in_degrees = add_scene(tmp_path / fjord.raster.name)
    fid = front_of(bulged)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
    canvas.setDestinationCrs(project.crs())
    canvas.setLayers([fronts.layer, in_degrees])
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(in_degrees, in_degrees.extent()))
    tool.set_scene(in_degrees)
    hand.move(fjord.on_front(0.5), crs=UTM)
    qtbot.waitUntil(lambda: tool.paths.is_ready, timeout=60_000)
    trace(hand, fjord, 0.25, 0.5, 0.75)
    press(ENTER)
    assert fronts.layer.crs().authid() == UTM and fronts.layer.featureCount() == 1
    line = in_utm(fronts.layer, fid)
    assert distances_m(line, fjord.front).max() < 300.0
    np.testing.assert_allclose(line[[0, -1]], bulged[[0, -1]], atol=0.01)


def test_a_front_that_ends_too_early_is_extended(ready, hand, press, fjord, fronts, front_of):
    fid = front_of(fjord.front[: len(fjord.front) // 2])
    trace(hand, fjord, 0.4, 0.95)
    press(ENTER)
    assert fronts.layer.featureCount() == 1
    end = fjord.on_front(0.95)
    assert distances_m([[end.x(), end.y()]], in_utm(fronts.layer, fid)) < NEAR_M


def test_a_line_from_beyond_the_end_of_a_front_back_onto_it_extends_it(
    ready, hand, press, fjord, fronts, front_of, tell
):
    fid = front_of(fjord.front[: len(fjord.front) // 2])
    trace(hand, fjord, 0.95)
    hand.move(fjord.on_front(0.7))
    settle()
    assert ready.bands.front.asGeometry().isEmpty() and "redraws" not in ready.hint.text()
    hand.move(fjord.on_front(0.4))
    settle()
    assert "ends here redraws" in ready.hint.text()
    assert ready.bands.snap.isVisible() and not ready.bands.front.asGeometry().isEmpty()
    hand.move(fjord.on_front(0.7))
    settle()
    assert not ready.bands.snap.isVisible() and ready.bands.front.asGeometry().isEmpty()
    trace(hand, fjord, 0.4)
    press(ENTER)
    assert fronts.layer.featureCount() == 1 and "was redrawn" in tell.last
    end = fjord.on_front(0.95)
    assert distances_m([[end.x(), end.y()]], in_utm(fronts.layer, fid)) < NEAR_M
    assert fronts.layer.undoStack().undoText() == "Redraw calving front"


def test_a_line_that_ends_on_a_front_of_another_date_is_a_new_one(
    ready, hand, press, fjord, fronts, front_of
):
    last_year = front_of(fjord.front[: len(fjord.front) // 2], "2019-03-15")
    before = in_utm(fronts.layer, last_year)
    trace(hand, fjord, 0.95)
    hand.move(fjord.on_front(0.4))
    settle()
    assert not ready.bands.snap.isVisible() and "redraws" not in ready.hint.text()
    trace(hand, fjord, 0.4)
    press(ENTER)
    assert fronts.layer.featureCount() == 2
    np.testing.assert_array_equal(in_utm(fronts.layer, last_year), before)


def test_a_line_from_beside_a_front_onto_it_is_a_new_one(ready, hand, press, fjord, fronts, front_of, canvas):
    """Such as the front of a tributary; nothing tells which part of the front it would replace."""
    fid = front_of(fjord.front)
    before = in_utm(fronts.layer, fid)
    beside, on_front = fjord.on_front(0.5), fjord.on_front(0.55)
    hand.click(QgsPointXY(beside.x(), beside.y() + 40 * canvas.mapUnitsPerPixel()))
    press(Qt.Key.Key_S)
    hand.move(on_front)
    settle()
    assert not ready.bands.snap.isVisible() and "redraws" not in ready.hint.text()
    hand.click(on_front)
    press(ENTER)
    assert fronts.layer.featureCount() == 2
    np.testing.assert_array_equal(in_utm(fronts.layer, fid), before)


def test_saving_the_layer_meanwhile_redraws_the_front_all_the_same(
    ready, hand, press, fjord, fronts, front_of, bulged, tell
):
    """A front that was saved has another id than before."""
    front_of(bulged)
    trace(hand, fjord, 0.25, 0.5)
    assert fronts.layer.commitChanges(False)
    hand.move(fjord.on_front(0.75))
    settle()
    assert ready.bands.snap.isVisible() and "ends here redraws" in ready.hint.text()
    hand.click(fjord.on_front(0.75))
    press(ENTER)
    assert "was redrawn" in tell.last
    line = in_utm(fronts.layer, only_front(fronts).id())
    assert distances_m(line, fjord.front).max() < 300.0


def test_saving_and_deleting_meanwhile_spares_the_front_of_another_date(
    ready, hand, press, fjord, fronts, front_of, tell
):
    last_year = front_of(fjord.front, "2019-03-15")
    this_year = front_of(fjord.front)
    trace(hand, fjord, 0.3, 0.5)
    fronts.layer.deleteFeature(this_year)
    assert fronts.layer.commitChanges(False)
    (last_year,) = fronts.layer.allFeatureIds()
    fronts.layer.selectByIds([last_year])
    before = in_utm(fronts.layer, last_year)
    trace(hand, fjord, 0.7)
    press(ENTER)
    assert "not there any more" in tell.last and fronts.layer.featureCount() == 2
    np.testing.assert_array_equal(in_utm(fronts.layer, last_year), before)


def test_fronts_of_other_dates_are_left_alone_unless_selected(ready, hand, press, fjord, fronts, front_of):
    last_year = front_of(fjord.front, "2019-03-15")
    before = in_utm(fronts.layer, last_year)
    hand.move(fjord.on_front(0.3))
    settle()
    assert not ready.bands.snap.isVisible()
    trace(hand, fjord, 0.3, 0.6)
    press(ENTER)
    assert fronts.layer.featureCount() == 2
    np.testing.assert_array_equal(in_utm(fronts.layer, last_year), before)

    fronts.layer.selectByIds([last_year])
    trace(hand, fjord, 0.3, 0.6)
    press(ENTER)
    assert fronts.layer.featureCount() == 2
    assert len(in_utm(fronts.layer, last_year)) != len(before)


def test_a_front_that_is_not_shown_is_not_redrawn(ready, hand, fjord, front_of, canvas, scene):
    front_of(fjord.front)
    canvas.setLayers([scene])
    hand.move(fjord.on_front(0.3))
    settle()
    assert not ready.bands.snap.isVisible()


@pytest.mark.parametrize("how", ["deleted", "rolled back", "layer removed"])
def test_a_front_that_goes_meanwhile_makes_the_line_a_new_one(
    how, ready, hand, press, fjord, fronts, front_of, tell, project, canvas, scene
):
    fid = front_of(fjord.front)
    trace(hand, fjord, 0.3, 0.5)
    if how == "deleted":
        fronts.layer.deleteFeature(fid)
    elif how == "rolled back":
        fronts.layer.rollBack()
    else:
        fronts.layer.rollBack()
        canvas.setLayers([scene])
        project.removeMapLayer(fronts.layer.id())
    trace(hand, fjord, 0.7)
    press(ENTER)
    assert "not there any more" in tell.last
    assert only_front(fronts)["method"] == "traced"


# Nothing gets lost, nothing goes wrong.


def test_panning_and_zooming_keep_the_line(ready, canvas, hand, fjord):
    trace(hand, fjord, 0.1, 0.4)
    extent = canvas.extent()
    hand.wheel(1)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    hand.move(fjord.on_front(0.6))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    hand.drag(fjord.on_front(0.3), fjord.on_front(0.5), button=Qt.MouseButton.MiddleButton)
    assert canvas.extent() != extent
    assert len(ready.bands.points.asGeometry().asMultiPoint()) == 2
    hand.move(fjord.on_front(0.6))
    settle()
    assert len(candidate(ready)[0]) > 2


def test_another_tool_and_back_keeps_the_line(ready, canvas, hand, press, fjord, fronts):
    trace(hand, fjord, 0.1, 0.4)
    canvas.setMapTool(QgsMapToolPan(canvas))
    assert ready.bands.placed.asGeometry().isEmpty() and not ready.hint.isVisible()
    spent = ready._trace.watch.seconds
    time.sleep(0.05)
    assert ready._trace.watch.seconds == spent, "only the time with this tool counts"
    canvas.setMapTool(ready)
    assert len(ready.bands.points.asGeometry().asMultiPoint()) == 2
    trace(hand, fjord, 0.7)
    press(ENTER)
    assert only_front(fronts)["n_clicks"] == 3


def test_another_scene_waits_until_the_line_ends(ready, add_scene, fjords, hand, press, fjord, fronts):
    trace(hand, fjord, 0.1, 0.4)
    later = add_scene(fjords[1])
    ready.set_scene(later)
    assert ready.scene == later
    press(ENTER)
    assert only_front(fronts)["date"].toString("yyyy-MM-dd") == fjord.date
    assert ready.paths.scene == later


def test_removing_the_scene_keeps_the_line(ready, hand, press, fjord, fronts, tell, project, canvas, scene):
    trace(hand, fjord, 0.1, 0.4)
    canvas.setLayers([])
    project.removeMapLayer(scene.id())
    settle()
    assert "scene was removed" in tell.last and ready.scene is None
    trace(hand, fjord, 0.7)
    press(ENTER)
    front = only_front(fronts)
    assert front["date"].toString("yyyy-MM-dd") == fjord.date and front["n_clicks"] == 3
    hand.click(fjord.on_front(0.2))
    assert "Choose a SAR scene" in tell.last


def test_closing_the_project_drops_the_line(ready, hand, press, fjord, fronts, tell, project, canvas):
    trace(hand, fjord, 0.1, 0.4)
    canvas.setLayers([])
    project.clear()
    settle()
    assert [level for _, level in tell] == [Qgis.MessageLevel.Warning]
    assert "project was closed" in tell.last
    press(ENTER)
    hand.move(fjord.on_front(0.5))
    settle()
    assert fronts.layer is None


def test_closing_the_project_while_the_scene_is_being_prepared(
    tool, hand, fjord, queue, project, canvas, tell
):
    hand.click(fjord.on_front(0.1))
    canvas.setLayers([])
    project.clear()
    QTest.qWait(300)
    assert not tool.paths.is_ready and not queue.jobs
    assert "project was closed" in tell.last


def test_weights_that_cannot_be_read_are_told_once_and_the_line_stays_straight(
    tool, hand, press, fjord, fronts, tell, settings, qtbot, tmp_path
):
    settings.weights = str(tmp_path / "no.safetensors")
    hand.click(fjord.on_front(0.1))
    qtbot.waitUntil(lambda: bool(tell), timeout=60_000)
    assert "no.safetensors" in tell.last and "no.safetensors" in tool.hint.text()
    trace(hand, fjord, 0.5)
    QTest.qWait(200)
    press(ENTER)
    assert len([text for text, _ in tell if "no.safetensors" in text]) == 1
    assert len(in_utm(fronts.layer, only_front(fronts).id())) == 2


def test_preparing_can_be_cancelled_and_begins_again_with_the_next_click(
    tool, hand, fjord, queue, tell, qtbot
):
    hand.click(fjord.on_front(0.1))
    queue.cancel_all()
    assert "was cancelled" in tool.hint.text() and not tell
    hand.move(fjord.on_front(0.2))
    settle()
    assert not queue.jobs
    hand.click(fjord.on_front(0.3))
    qtbot.waitUntil(lambda: tool.paths.is_ready, timeout=60_000)
    assert "follows" in tool.hint.text()


def test_leaving_the_window_prepares_the_next(tool, hand, fjord, settings, qtbot, queue):
    settings.window_km = 5.0
    hand.click(fjord.on_front(0.05))
    qtbot.waitUntil(lambda: tool.paths.is_ready and queue.is_idle, timeout=60_000)
    trace(hand, fjord, 0.3)
    hand.move(fjord.on_front(0.7))
    settle()
    assert queue.jobs, "the window around the last click reaches farther"
    qtbot.waitUntil(lambda: queue.is_idle, timeout=60_000)
    hand.move(fjord.on_front(0.42))
    settle()
    line, drawn = candidate(tool)
    assert drawn > 0.9 and mean_distance_m(line, fjord.front) < NEAR_M


@pytest.fixture
def in_window(canvas, qtbot):
    """Put the map into a window that has an action with a shortcut: ``in_window(text, keys)`` returns the action."""
    window = QMainWindow()

    def add(text, keys):
        action = QAction(text, window)
        action.setShortcut(QKeySequence(keys))
        window.addAction(action)
        window.setCentralWidget(canvas)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        canvas.setFocus()
        return action

    yield add
    window.takeCentralWidget()
    canvas.setParent(None)
    window.close()


def test_the_key_s_is_not_taken_for_the_shortcut_of_snapping(ready, in_window, hand, press, fjord):
    """QGIS has S alone as shortcut of the user's snapping."""
    snapping = in_window("Enable snapping", "S")
    snapping.setCheckable(True)
    press(Qt.Key.Key_S)
    assert snapping.isChecked(), "QGIS has it while nothing is being traced"
    trace(hand, fjord, 0.1)
    press(Qt.Key.Key_S)
    assert snapping.isChecked() and "next stretch is straight" in ready.hint.text()


def test_stepping_back_deletes_no_selected_front(ready, canvas, hand, press, fjord):
    """QGIS deletes the selected features at the keys that a map tool has not taken."""
    free = []

    def note(event):
        if event.isAccepted() and event.key() != Qt.Key.Key_Shift:
            free.append(event.key())

    canvas.keyPressed.connect(note)
    trace(hand, fjord, 0.1, 0.3, 0.5)
    for key, modifiers in ((BACKSPACE, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Delete, SHIFT)):
        press(key, modifiers)
    assert len(ready.bands.points.asGeometry().asMultiPoint()) == 1
    press(BACKSPACE, SHIFT)
    press(BACKSPACE)
    press(Qt.Key.Key_S)
    press(ENTER)
    assert free == [], "also when there is nothing to take back"
    press(Qt.Key.Key_F9)
    press(ESCAPE)
    assert free == [Qt.Key.Key_F9]
    press(Qt.Key.Key_Delete)
    assert free[-1] == Qt.Key.Key_Delete, "nothing is being traced: it is for QGIS"


def test_undo_steps_back_and_leaves_the_layer_alone(ready, in_window, hand, press, fjord, fronts, front_of):
    front_of(fjord.front)
    undo = in_window("Undo", QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: fronts.layer.undoStack().undo())
    trace(hand, fjord, 0.3, 0.5, 0.7)
    for left in (2, 1, 1):
        press(Qt.Key.Key_Z, CTRL)
        assert len(ready.bands.points.asGeometry().asMultiPoint()) == left
    assert fronts.layer.featureCount() == 1, "the front that is being redrawn"
    press(ESCAPE)
    press(Qt.Key.Key_Z, CTRL)
    assert fronts.layer.featureCount() == 0, "nothing is being traced: it is for QGIS"


# The mouse.


def test_many_mouse_moves_are_followed_once(ready, hand, fjord, monkeypatch):
    trace(hand, fjord, 0.1)
    settle()
    followed = []
    path = ready.paths.path
    # Counted only; the real one runs.
    monkeypatch.setattr(ready.paths, "path", lambda begin, end: followed.append(end) or path(begin, end))
    for share in np.linspace(0.15, 0.8, 40):
        hand.move(fjord.on_front(share))
    settle()
    assert len(followed) == 1
    newest = hand.pixel(fjord.on_front(0.8))
    assert (hand.pixel(QgsPointXY(*followed[0])) - newest).manhattanLength() <= 1


def test_the_path_follows_the_mouse_at_once(ready, hand, fjord):
    trace(hand, fjord, 0.1)
    spent = []
    for share in np.linspace(0.15, 0.9, 25):
        begin = time.perf_counter()
        hand.move(fjord.on_front(share))
        settle()
        spent.append(time.perf_counter() - begin)
    assert np.median(spent) < 0.05


def test_after_close_nothing_is_left_on_the_map(canvas, queue, fronts, settings, tell, scene, hand, fjord):
    from calvingfront_plugin.gui.trace_tool import TraceTool

    before = len(canvas.scene().items())
    tool = TraceTool(canvas, queue, fronts, settings, tell)
    tool.set_scene(scene)
    canvas.setMapTool(tool)
    hand.click(fjord.on_front(0.1))
    tool.close()
    tool.close()
    canvas.unsetMapTool(tool)
    assert len(canvas.scene().items()) == before
    assert not queue.jobs
