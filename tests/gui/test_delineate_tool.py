"""Delineating by clicks on a real map: what a glaciologist does all day, and what goes wrong meanwhile."""

import time

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapToolPan, QgsRubberBand, QgsVertexMarker
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow

from calvingfront_plugin.gui.delineate_tool import DelineateTool
from calvingfront_plugin.gui.delineate_words import short_name
from calvingfront_plugin.layers import scene_layer
from calvingfront_plugin.layers.project_fronts import ProjectFronts

CRS = "EPSG:32624"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
RIGHT = Qt.MouseButton.RightButton
ENTER, ESC, BACKSPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace


@pytest.fixture
def tool(canvas, scene, queue, fronts, settings, tell):
    """The tool on the map, with the first scene chosen."""
    tool = DelineateTool(canvas, queue, fronts, settings, tell)
    tool.set_scene(scene)
    canvas.setMapTool(tool)
    yield tool
    if not sip.isdeleted(tool):
        tool.close()


@pytest.fixture
def added(tool):
    """Ids of all fronts that were accepted."""
    ids = []
    tool.frontsAdded.connect(ids.extend)
    return ids


def seen(canvas):
    """What is drawn over the map: number of lines, windows and clicks."""
    items = [item for item in canvas.scene().items() if item.isVisible()]
    bands = [item for item in items if isinstance(item, QgsRubberBand) and item.numberOfVertices()]
    lines = [band for band in bands if band.asGeometry().type() == QgsWkbTypes.GeometryType.LineGeometry]
    markers = [item for item in items if isinstance(item, QgsVertexMarker)]
    return {"line": bool(lines), "window": len(bands) - len(lines), "clicks": len(markers) // 2}


NOTHING = {"line": False, "window": 0, "clicks": 0}


def front_lines(fronts, crs=CRS):
    """The lines of the layer of fronts in a CRS."""
    layer = fronts.layer
    move = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance().transformContext()
    )
    lines = []
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(move)
        lines.append(geometry)
    return lines


def distance_to_truth_m(line, fjord):
    """Mean distance of the vertices of a line in UTM 24N from the true front."""
    truth = QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in fjord.front])
    return np.mean(
        [truth.distance(QgsGeometry.fromPointXY(QgsPointXY(v.x(), v.y()))) for v in line.vertices()]
    )


class TestAFront:
    """One front, from the first click to the layer."""

    def test_one_click_and_enter_make_a_front_that_can_be_undone(
        self, tool, hand, fjord, fronts, queue, canvas, tell, added, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        assert seen(canvas) == {"line": False, "window": 1, "clicks": 1}
        assert "Delineating" in tool.hint.text()
        wait_until_idle(queue)
        assert seen(canvas)["line"]
        assert fronts.layer is None, "nothing is stored before it is accepted"
        assert "front of" in tool.hint.text()
        hand.press(ENTER)
        assert seen(canvas) == NOTHING
        layer = fronts.layer
        assert [feature.id() for feature in layer.getFeatures()] == added
        (feature,) = layer.getFeatures()
        assert feature["n_clicks"] == 1
        assert feature["method"] == "clicked"
        assert feature["date"].toString(Qt.DateFormat.ISODate) == fjord.date
        assert 0 < feature["edit_seconds"] < 60
        assert distance_to_truth_m(front_lines(fronts)[0], fjord) < 400
        sentence, _ = tell[-1]
        assert sentence.startswith("Front of ")
        assert "1 click," in sentence
        assert "undo with Ctrl+Z, save with the layer" in sentence
        assert layer.isEditable()
        assert layer.undoStack().count() == 1
        assert layer.undoStack().undoText() == "Delineate calving front"
        hand.press(Qt.Key.Key_Z, CTRL)
        assert layer.featureCount() == 0
        hand.press(Qt.Key.Key_Z, CTRL | SHIFT)
        assert layer.featureCount() == 1

    def test_the_two_ends_and_more_clicks_lead_the_line(
        self, tool, hand, fjord, fronts, queue, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        hand.click(fjord.on_front(0.02), modifiers=SHIFT)
        wait_until_idle(queue)
        assert "Now Shift+click the other end" in tool.hint.text()
        hand.click(fjord.on_front(0.98), modifiers=SHIFT)
        wait_until_idle(queue)
        hand.click(fjord.on_front(0.5), RIGHT)
        (feature,) = fronts.layer.getFeatures()
        assert feature["n_clicks"] == 3
        (line,) = front_lines(fronts)
        vertices = [QgsPointXY(v.x(), v.y()) for v in line.vertices()]
        for share in (0.02, 0.98):
            assert min(end.distance(fjord.on_front(share)) for end in (vertices[0], vertices[-1])) < 60
        assert line.distance(QgsGeometry.fromPointXY(fjord.on_front(0.5))) < 60

    def test_a_third_end_takes_the_place_of_the_nearer_one(
        self, tool, hand, fjord, fronts, queue, tell, wait_until_idle
    ):
        for share in (0.3, 0.98, 0.02):
            hand.click(fjord.on_front(share), modifiers=SHIFT)
        wait_until_idle(queue)
        hand.press(ENTER)
        (line,) = front_lines(fronts)
        first, last = line.vertexAt(0), [*line.vertices()][-1]
        ends = [QgsPointXY(v.x(), v.y()) for v in (first, last)]
        assert min(end.distance(fjord.on_front(0.02)) for end in ends) < 60
        assert "2 clicks" in tell.last

    def test_keys_say_what_a_click_is(self, tool, hand, fjord, fronts, queue, wait_until_idle):
        heard = []
        tool.kindChanged.connect(heard.append)
        for key, words in (
            (Qt.Key.Key_3, "ocean or melange"),
            (Qt.Key.Key_4, "glacier"),
            (Qt.Key.Key_2, "an end of the front"),
            (Qt.Key.Key_1, "a point on the front"),
        ):
            hand.press(key)
            assert words.replace(" ", "&nbsp;") in tool.hint.text().replace(" ", "&nbsp;")
        assert heard == ["ocean", "glacier", "end", "front"]
        hand.press(Qt.Key.Key_2)
        hand.click(fjord.on_front(0.02))
        hand.click(fjord.on_front(0.98))
        hand.press(Qt.Key.Key_1)
        hand.click(fjord.on_front(0.5))
        (job,) = queue.jobs
        wait_until_idle(queue)
        hand.press(ENTER)
        (feature,) = fronts.layer.getFeatures()
        assert feature["n_clicks"] == 3

    def test_backspace_takes_back_one_click_after_the_other(
        self, tool, hand, fjord, fronts, queue, canvas, tell, wait_until_idle
    ):
        for share in (0.4, 0.5, 0.6):
            hand.click(fjord.on_front(share))
        assert seen(canvas)["clicks"] == 3
        hand.press(BACKSPACE)
        assert seen(canvas)["clicks"] == 2
        hand.press(Qt.Key.Key_Z, CTRL)
        assert seen(canvas)["clicks"] == 1
        wait_until_idle(queue)
        assert seen(canvas)["line"]
        hand.press(BACKSPACE)
        assert seen(canvas) == NOTHING
        hand.press(ENTER)
        assert fronts.layer is None
        assert tell == []

    def test_undo_takes_back_the_click_although_the_layer_of_fronts_is_active(
        self, tool, hand, fjord, fronts, queue, canvas, wait_until_idle, qtbot
    ):
        """QGIS's own Ctrl+Z is a shortcut of its window, which Qt hands out before any key event."""
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        hand.press(ENTER)
        window = QMainWindow()
        qtbot.addWidget(window)
        window.setCentralWidget(canvas)
        undo = QAction(window)
        undo.setShortcut(QKeySequence.StandardKey.Undo)
        undo.triggered.connect(fronts.layer.undoStack().undo)
        window.addAction(undo)
        window.show()
        window.activateWindow()
        canvas.setFocus()
        qtbot.waitUntil(window.isActiveWindow)
        hand.click(fjord.on_front(0.4))
        # As typed: the test's own key clicks know no shortcuts, except through their window.
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
        assert seen(canvas) == NOTHING
        assert fronts.layer.featureCount() == 1
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
        assert fronts.layer.featureCount() == 0, "by QGIS, with no front being made"
        window.takeCentralWidget().setParent(None)

    def test_backspace_once_too_often_deletes_no_selected_feature(self, tool, hand, fjord, canvas):
        """QGIS deletes the selected features at the keys that a map tool has not taken."""
        reached_qgis = []
        canvas.keyPressed.connect(lambda event: reached_qgis.append((event.key(), event.isAccepted())))
        for key in (BACKSPACE, Qt.Key.Key_Delete):
            hand.press(key)
        assert [is_free for _, is_free in reached_qgis if is_free] == []
        hand.press(Qt.Key.Key_F9)
        assert reached_qgis[-1] == (Qt.Key.Key_F9, True)

    def test_backspace_while_shift_is_still_held(self, tool, hand, fjord, canvas):
        for share in (0.1, 0.9):
            hand.click(fjord.on_front(share), modifiers=SHIFT)
        hand.press(BACKSPACE, SHIFT)
        assert seen(canvas)["clicks"] == 1

    def test_escape_gives_up_what_is_being_made(
        self, tool, hand, fjord, fronts, queue, canvas, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        hand.press(ESC)
        assert seen(canvas) == NOTHING
        assert queue.jobs == []
        hand.press(ESC)
        hand.click(fjord.on_front(0.4))
        wait_until_idle(queue)
        assert seen(canvas)["line"]
        hand.press(ESC)
        assert seen(canvas) == NOTHING
        hand.press(ENTER)
        assert fronts.layer is None

    def test_nothing_happens_at_a_right_click_or_enter_without_a_front(
        self, tool, hand, fjord, fronts, tell, queue
    ):
        hand.click(fjord.on_front(0.5), RIGHT)
        hand.press(ENTER)
        hand.press(ESC)
        assert (fronts.layer, list(tell), queue.jobs) == (None, [], [])

    def test_a_double_click_is_one_click(self, tool, hand, fjord, canvas, queue):
        hand.double_click(fjord.on_front(0.5))
        assert seen(canvas)["clicks"] == 1
        assert len(queue.jobs) == 1

    def test_the_map_stays_usable_while_it_clicks_and_hovers(self, tool, hand, fjord, queue, wait_until_idle):
        """No click, mouse move or key holds the map up for longer than 50 ms."""
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        hand.press(ESC)
        took = []
        for share in np.linspace(0.2, 0.8, 12):
            for act in (
                lambda at: hand.move(at),
                lambda at: hand.click(at),
                lambda at: hand.press(BACKSPACE),
            ):
                begin = time.perf_counter()
                act(fjord.on_front(share))
                took.append(time.perf_counter() - begin)
        wait_until_idle(queue)
        assert np.median(took) < 0.02
        assert np.quantile(took, 0.95) < 0.05


class TestSeveralFronts:
    def test_three_dates_are_delineated_one_after_the_other(
        self, tool, hand, fjords, add_scene, scene, fronts, queue, wait_until_idle
    ):
        layers = [scene, *(add_scene(fjord) for fjord in fjords[1:])]
        for fjord, layer in zip(fjords, layers):
            tool.set_scene(layer)
            hand.click(fjord.on_front(0.1), modifiers=SHIFT)
            hand.click(fjord.on_front(0.9), modifiers=SHIFT)
            wait_until_idle(queue)
            hand.press(ENTER)
        dates = [feature["date"].toString(Qt.DateFormat.ISODate) for feature in fronts.layer.getFeatures()]
        assert sorted(dates) == [fjord.date for fjord in fjords]
        assert fronts.layer.undoStack().count() == 3

    def test_the_next_front_begins_before_the_result_of_the_last_has_come(
        self, tool, hand, fjords, add_scene, fronts, queue, canvas, tell, wait_until_idle
    ):
        other = add_scene(fjords[1])
        hand.click(fjords[0].on_front(0.5))
        hand.press(ENTER)
        assert fronts.layer is None
        assert "1 accepted and under way" in tool.hint.text()
        tool.set_scene(other)
        hand.click(fjords[1].on_front(0.4))
        assert len(queue.jobs) == 2
        wait_until_idle(queue)
        assert fronts.layer.featureCount() == 1
        assert seen(canvas) == {"line": True, "window": 1, "clicks": 1}, "of the second front"
        hand.press(ENTER)
        assert fronts.layer.featureCount() == 2
        assert [sentence[:9] for sentence, _ in tell] == ["Front of ", "Front of "]

    def test_the_time_counted_ends_with_enter_and_not_with_the_result(
        self, tool, hand, fjord, fronts, queue, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        QTest.qWait(300)
        begin = time.monotonic()
        hand.press(ENTER)
        wait_until_idle(queue)
        (feature,) = fronts.layer.getFeatures()
        assert 0.3 <= feature["edit_seconds"] < 0.3 + max(time.monotonic() - begin, 0.2)

    def test_the_time_spent_with_another_tool_does_not_count(
        self, tool, hand, fjord, fronts, queue, canvas, tell, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        canvas.setMapTool(QgsMapToolPan(canvas))
        QTest.qWait(1500)
        canvas.setMapTool(tool)
        hand.press(ESC)
        hand.click(fjord.on_front(0.4))
        canvas.setMapTool(QgsMapToolPan(canvas))
        wait_until_idle(queue)
        QTest.qWait(1500)
        canvas.setMapTool(tool)
        hand.press(ENTER)
        (feature,) = fronts.layer.getFeatures()
        assert feature["edit_seconds"] < 1
        assert "under 1 s;" in tell.last

    def test_a_file_that_was_not_chosen_is_asked_for_again(
        self, canvas, scene, queue, project, settings, tell, hand, fjord, tmp_path, wait_until_idle
    ):
        answers = ["", str(tmp_path / "chosen.gpkg")]
        fronts = ProjectFronts(project, lambda suggested: answers.pop(0))
        tool = DelineateTool(canvas, queue, fronts, settings, tell)
        tool.set_scene(scene)
        canvas.setMapTool(tool)
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        hand.press(ENTER)
        assert fronts.layer is None
        assert "Enter asks again" in tell.last
        assert seen(canvas)["line"], "the front is still there"
        hand.press(ENTER)
        assert fronts.layer.featureCount() == 1
        assert seen(canvas) == NOTHING
        fronts.layer.rollBack()
        tool.close()
        fronts.close()

    def test_the_scene_is_removed_while_the_user_is_asked_for_the_file(
        self, canvas, scene, queue, project, settings, tell, hand, fjord, tmp_path, wait_until_idle
    ):
        answers = ["", str(tmp_path / "chosen.gpkg")]

        def choose(suggested):
            canvas.setLayers([])
            if project.mapLayers():
                project.removeMapLayer(scene.id())
            return answers.pop(0)

        fronts = ProjectFronts(project, choose)
        tool = DelineateTool(canvas, queue, fronts, settings, tell)
        tool.set_scene(scene)
        canvas.setMapTool(tool)
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        hand.press(ENTER)
        assert "Enter asks again" in tell.last
        hand.click(fjord.on_front(0.6))
        assert "was removed" in tell.last
        hand.press(ENTER)
        assert fronts.layer.featureCount() == 1
        fronts.layer.rollBack()
        tool.close()
        fronts.close()

    @pytest.mark.parametrize("answer", ["", "chosen.gpkg"])
    def test_the_project_is_closed_while_the_user_is_asked_for_the_file(
        self, canvas, scene, queue, project, settings, tell, hand, fjord, tmp_path, wait_until_idle, answer
    ):
        def choose(suggested):
            canvas.setLayers([])
            project.clear()
            return answer and str(tmp_path / answer)

        fronts = ProjectFronts(project, choose)
        tool = DelineateTool(canvas, queue, fronts, settings, tell)
        tool.set_scene(scene)
        canvas.setMapTool(tool)
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        hand.press(ENTER)
        assert [sentence for sentence, _ in tell] == [
            "The project was closed, and the front that was not stored yet was given up with it."
        ]
        assert seen(canvas) == NOTHING
        hand.press(ENTER)
        assert len(tell) == 1, "nothing is left to accept"
        assert fronts.layer is None or fronts.layer.featureCount() == 0
        tool.close()
        fronts.close()

    def test_the_work_has_ended_before_the_user_is_asked_for_the_file(
        self, canvas, scene, queue, project, settings, tell, hand, fjord, wait_until_idle, qtbot
    ):
        """An early Enter asks when the result comes; meanwhile progress and buttons are to be right."""
        told, told_when_asked = [], []
        queue.changed.connect(lambda: told.append(len(queue.jobs)))

        def choose(suggested):
            told_when_asked.extend(told)
            return ""

        fronts = ProjectFronts(project, choose)
        tool = DelineateTool(canvas, queue, fronts, settings, tell)
        tool.set_scene(scene)
        canvas.setMapTool(tool)
        hand.click(fjord.on_front(0.5))
        hand.press(ENTER)
        wait_until_idle(queue)
        qtbot.waitUntil(lambda: bool(told_when_asked))
        assert told_when_asked[-1] == 0
        tool.close()
        fronts.close()


class TestWindows:
    def test_the_window_follows_the_mouse_until_a_front_is_being_made(
        self, tool, hand, fjord, scene, canvas, settings
    ):
        settings.window_km = 5.0
        at = fjord.on_front(0.5)
        hand.move(at)
        assert seen(canvas) == {"line": False, "window": 1, "clicks": 0}
        (band,) = [i for i in canvas.scene().items() if isinstance(i, QgsRubberBand) and i.numberOfVertices()]
        box = band.asGeometry().boundingBox()
        assert box.contains(at)
        assert box.width() == pytest.approx(5000, rel=0.01)
        hand.move(QgsPointXY(scene.extent().xMinimum() - 500, at.y()))
        assert seen(canvas) == NOTHING

    def test_ctrl_and_wheel_change_the_window_and_the_wheel_alone_zooms(
        self, tool, hand, fjord, canvas, settings, queue, wait_until_idle
    ):
        settings.window_km = 10.0
        width = canvas.extent().width()
        hand.wheel(2, modifiers=CTRL)
        assert settings.window_km == pytest.approx(12.1)
        hand.wheel(-3, modifiers=CTRL)
        assert settings.window_km == pytest.approx(10 / 1.1)
        hand.wheel(-100, modifiers=CTRL)
        assert settings.window_km == 5.0
        assert canvas.extent().width() == width
        assert "5 km" in tool.hint.text().replace("&nbsp;", " ")
        hand.wheel(1)
        assert canvas.extent().width() < width
        assert settings.window_km == 5.0

    def test_ctrl_and_wheel_delineate_the_front_that_is_being_made_anew(
        self, tool, hand, fjord, settings, queue, fronts, qtbot, wait_until_idle
    ):
        settings.window_km = 5.0
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        hand.wheel(8, modifiers=CTRL)
        assert queue.is_idle, "not with every notch"
        qtbot.waitUntil(lambda: not queue.is_idle, timeout=2000)
        wait_until_idle(queue)
        hand.press(ENTER)
        (line,) = front_lines(fronts)
        assert line.length() > 5500

    def test_a_rectangle_is_delineated_as_it_is_drawn(
        self, tool, hand, fjord, scene, fronts, queue, canvas, tell, wait_until_idle
    ):
        box = QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in fjord.front]).boundingBox()
        box.grow(1500)
        hand.drag(
            QgsPointXY(box.xMinimum(), box.yMaximum()), QgsPointXY(box.xMaximum(), box.yMinimum()), SHIFT
        )
        assert seen(canvas) == {"line": False, "window": 1, "clicks": 0}
        wait_until_idle(queue)
        assert seen(canvas)["line"], tell.last
        hand.press(ENTER)
        methods = {feature["method"] for feature in fronts.layer.getFeatures()}
        assert methods == {"automatic"}
        assert "no click" in tell.last

    def test_a_shaky_hand_still_clicks(self, tool, hand, fjord, canvas, queue):
        at = hand.pixel(fjord.on_front(0.5))
        port = canvas.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, SHIFT, at)
        hand.move_to_pixel(at + QPoint(2, 1), Qt.MouseButton.LeftButton, SHIFT)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, SHIFT, at + QPoint(2, 1))
        assert seen(canvas)["clicks"] == 1
        assert "the other end" in tool.hint.text()

    def test_a_click_far_from_the_front_that_is_being_made_is_refused(
        self, tool, hand, fjord, canvas, queue, tell, settings
    ):
        type(settings).window_km.maximum, before = 6.0, type(settings).window_km.maximum
        try:
            settings.window_km = 5.0
            hand.click(fjord.on_front(0.02))
            hand.click(fjord.on_front(0.98))
        finally:
            type(settings).window_km.maximum = before
        assert "too far" in tell.last
        assert seen(canvas)["clicks"] == 1
        assert len(queue.jobs) == 1

    def test_a_click_outside_the_window_widens_it(
        self, tool, hand, fjord, fronts, settings, queue, wait_until_idle
    ):
        settings.window_km = 5.0
        for share in (0.03, 0.97):
            hand.click(fjord.on_front(share), modifiers=SHIFT)
        wait_until_idle(queue)
        hand.press(ENTER)
        (line,) = front_lines(fronts)
        assert line.length() > 8000


class TestEveryMap:
    @pytest.mark.parametrize(
        ("scene_crs", "map_crs"),
        [
            ("EPSG:32624", "EPSG:3413"),
            ("EPSG:32624", "EPSG:4326"),
            ("EPSG:4326", "EPSG:3857"),
            ("EPSG:3413", "EPSG:32624"),
            ("EPSG:3031", "EPSG:3857"),
            ("EPSG:3857", "EPSG:3413"),
        ],
    )
    def test_the_front_lies_where_it_was_clicked(
        self,
        tool,
        hand,
        canvas,
        fjord_in,
        add_scene,
        fronts,
        project,
        queue,
        scene_crs,
        map_crs,
        wait_until_idle,
    ):
        fjord = fjord_in(scene_crs)
        layer = add_scene(fjord)
        project.setCrs(QgsCoordinateReferenceSystem(map_crs))
        canvas.setDestinationCrs(project.crs())
        to_map = QgsCoordinateTransform(layer.crs(), project.crs(), project.transformContext())
        canvas.setExtent(to_map.transformBoundingBox(layer.extent()))
        tool.set_scene(layer)
        for share in (0.1, 0.9):
            hand.click(fjord.on_front(share), modifiers=SHIFT, crs=scene_crs)
        wait_until_idle(queue)
        assert seen(canvas)["line"]
        hand.press(ENTER)
        (line,) = front_lines(fronts, "EPSG:4326")
        to_degrees = QgsCoordinateTransform(
            layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), project.transformContext()
        )
        truth = QgsGeometry.fromPolylineXY([to_degrees.transform(QgsPointXY(*p)) for p in fjord.front])
        # A hundredth of a degree is a kilometre from north to south.
        assert max(truth.distance(QgsGeometry(v.clone())) for v in line.vertices()) < 0.015
        begin, end = line.vertexAt(0), [*line.vertices()][-1]
        for vertex in (begin, end):
            ends = [to_degrees.transform(fjord.on_front(share)) for share in (0.1, 0.9)]
            assert min(QgsPointXY(vertex).distance(point) for point in ends) < 0.002

    def test_on_a_rotated_map(self, tool, hand, fjord, canvas, fronts, queue, wait_until_idle):
        canvas.setRotation(40)
        for share in (0.1, 0.9):
            hand.click(fjord.on_front(share), modifiers=SHIFT)
        wait_until_idle(queue)
        hand.press(ENTER)
        (line,) = front_lines(fronts)
        first = QgsPointXY(line.vertexAt(0))
        assert min(first.distance(fjord.on_front(share)) for share in (0.1, 0.9)) < 80

    def test_the_preview_stays_in_its_place_when_the_map_gets_another_crs(
        self, tool, hand, fjord, canvas, queue, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
        markers = [item for item in canvas.scene().items() if isinstance(item, QgsVertexMarker)]
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS),
            QgsCoordinateReferenceSystem("EPSG:3413"),
            QgsProject.instance().transformContext(),
        )
        assert markers[0].center().distance(to_map.transform(fjord.on_front(0.5))) < 60
        assert seen(canvas) == {"line": True, "window": 1, "clicks": 1}

    def test_a_scene_without_a_crs_needs_the_size_of_its_pixels(
        self, tool, hand, canvas, unreferenced, add_scene, project, queue, tell, wait_until_idle
    ):
        layer = add_scene(unreferenced)
        project.setCrs(QgsCoordinateReferenceSystem())
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
        canvas.setExtent(layer.extent())
        tool.set_scene(layer)
        hand.click(layer.extent().center())
        assert "Give it in the panel" in tell.last
        assert seen(canvas)["clicks"] == 0
        scene_layer.override(layer, pixel_size_m=30.0)
        hand.click(layer.extent().center())
        assert seen(canvas)["clicks"] == 1
        wait_until_idle(queue)
        assert "CRS" not in tool.hint.text()

    def test_a_click_outside_the_scene_is_told_and_nothing_else(self, tool, hand, scene, canvas, queue, tell):
        hand.click(QgsPointXY(scene.extent().xMinimum() - 700, scene.extent().center().y()))
        assert tell.last.startswith("That click lies outside the scene")
        assert (seen(canvas), queue.jobs, len(tell)) == (NOTHING, [], 1)
        # Farther than any place on Earth.
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        canvas.setExtent(QgsVectorLayer("Point?crs=EPSG:4326", "", "memory").extent())
        canvas.zoomToFeatureExtent(scene.extent())
        canvas.setCenter(QgsPointXY(5000, 5000))
        QTest.mouseClick(
            canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(9, 9)
        )
        assert (seen(canvas), queue.jobs, len(tell)) == (NOTHING, [], 2)

    def test_without_a_scene_it_says_what_to_choose(self, tool, hand, fjord, canvas, tell, queue):
        tool.set_scene(None)
        hand.move(fjord.on_front(0.5))
        hand.click(fjord.on_front(0.5))
        assert "Choose" in tell.last
        tool.set_scene(QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory"))
        hand.click(fjord.on_front(0.5))
        assert "Choose" in tell.last
        assert (seen(canvas), queue.jobs) == (NOTHING, [])
        assert "Choose a SAR scene" in tool.hint.text()

    def test_where_nothing_was_measured_the_click_stays_and_the_reason_is_told(
        self,
        tool,
        hand,
        scene,
        canvas,
        fronts,
        queue,
        tell,
        settings,
        add_scene,
        empty_corner,
        wait_until_idle,
    ):
        layer = add_scene(empty_corner)
        tool.set_scene(layer)
        settings.window_km = 5.0
        corner = QgsPointXY(layer.extent().xMinimum() + 900, layer.extent().yMaximum() - 900)
        hand.click(corner)
        wait_until_idle(queue)
        assert "no valid pixel" in tell.last
        assert "The clicks are kept" in tool.hint.text()
        assert seen(canvas)["clicks"] == 1
        said = len(tell)
        hand.press(ENTER)
        wait_until_idle(queue)
        assert len(tell) == said + 1, "tried again"
        assert fronts.layer is None


class TestWhatComesBetween:
    def test_panning_and_zooming_lose_nothing(self, tool, hand, fjord, canvas, queue, wait_until_idle):
        hand.click(fjord.on_front(0.4))
        before = canvas.center()
        middle = hand.pixel(before)
        hand.drag(before, QgsPointXY(before.x() + 2000, before.y()), button=Qt.MouseButton.MiddleButton)
        assert canvas.center().distance(before) > 500
        hand.wheel(1)
        panned = canvas.center()
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        for k in range(5):
            hand.move_to_pixel(middle + QPoint(15 * k, 0))
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
        assert canvas.center().distance(panned) > 200
        wait_until_idle(queue)
        assert seen(canvas) == {"line": True, "window": 1, "clicks": 1}
        hand.click(fjord.on_front(0.5))
        assert seen(canvas)["clicks"] == 2

    def test_moving_the_map_in_the_middle_of_a_click_makes_it_none(self, tool, hand, fjord, canvas, queue):
        at = hand.pixel(fjord.on_front(0.5))
        QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        canvas.setCenter(fjord.on_front(0.1))
        QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        assert (seen(canvas), queue.jobs) == (NOTHING, [])

    def test_another_tool_and_back_keeps_clicks_and_preview(
        self, tool, hand, fjord, canvas, queue, fronts, wait_until_idle
    ):
        hand.click(fjord.on_front(0.4))
        canvas.setMapTool(QgsMapToolPan(canvas))
        assert not tool.hint.isVisible()
        wait_until_idle(queue)
        assert seen(canvas) == {"line": True, "window": 1, "clicks": 1}
        canvas.setMapTool(tool)
        assert tool.hint.isVisible()
        hand.click(fjord.on_front(0.6))
        wait_until_idle(queue)
        hand.press(ENTER)
        (feature,) = fronts.layer.getFeatures()
        assert feature["n_clicks"] == 2

    def test_a_scene_that_is_removed_while_its_front_is_computed(
        self, tool, hand, fjord, scene, canvas, queue, project, tell, fronts, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        canvas.setLayers([])
        project.removeMapLayer(scene.id())
        assert "was removed" in tell.last
        assert len(tell) == 1
        wait_until_idle(queue)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert seen(canvas) == NOTHING
        assert tool.scene is None
        hand.click(fjord.on_front(0.5))
        assert fronts.layer is None

    def test_a_scene_that_is_removed_before_its_front_is_accepted_takes_no_front_away(
        self, tool, hand, fjord, scene, canvas, queue, project, tell, fronts, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        canvas.setLayers([])
        project.removeMapLayer(scene.id())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert seen(canvas)["line"]
        hand.click(fjord.on_front(0.6))
        assert "Enter accepts it as it is" in tell.last
        hand.press(BACKSPACE)
        assert seen(canvas)["line"]
        hand.press(ENTER)
        assert fronts.layer.featureCount() == 1
        assert seen(canvas) == NOTHING

    def test_a_project_that_is_closed_in_the_middle(
        self, tool, hand, fjord, canvas, queue, project, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        hand.press(ENTER)
        hand.click(fjord.on_front(0.4))
        wait_until_idle(queue)
        hand.click(fjord.on_front(0.6))
        canvas.setLayers([])
        project.clear()
        assert seen(canvas) == NOTHING
        assert queue.jobs == []
        wait_until_idle(queue)
        hand.press(ENTER)
        assert tool.scene is None
        assert project.mapLayers() == {}

    def test_a_finished_front_that_goes_with_its_project_is_told(
        self, tool, hand, fjord, canvas, queue, project, tell, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        wait_until_idle(queue)
        canvas.setLayers([])
        project.clear()
        assert tell[-1] == (
            "The project was closed, and the front that was not stored yet was given up with it.",
            Qgis.MessageLevel.Warning,
        )
        assert len(tell) == 1

    def test_work_cancelled_in_the_list_of_tasks_keeps_the_clicks(
        self, tool, hand, fjord, canvas, queue, fronts, tell, wait_until_idle
    ):
        hand.click(fjord.on_front(0.5))
        hand.press(ENTER)
        (task,) = QgsApplication.taskManager().activeTasks()
        task.cancel()
        wait_until_idle(queue)
        assert "cancelled" in tool.hint.text()
        assert seen(canvas) == {"line": False, "window": 1, "clicks": 1}
        hand.press(ENTER)
        wait_until_idle(queue)
        hand.press(ENTER)
        assert fronts.layer.featureCount() == 1

    def test_the_plugin_is_unloaded_while_it_works(
        self, tool, hand, fjord, canvas, queue, settings, scene, tell, fronts, qtbot
    ):
        hand.click(fjord.on_front(0.5))
        hand.press(ENTER)
        hand.click(fjord.on_front(0.4))
        tool.close()
        queue.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert sip.isdeleted(tool)
        assert canvas.mapTool() is None
        assert seen(canvas) == NOTHING
        settings.window_km = 7.0
        qtbot.wait(300)
        assert list(tell) == []
        assert fronts.layer is None

    def test_the_map_is_destroyed_while_it_works(
        self, tool, hand, fjord, canvas, queue, settings, qtbot, tell
    ):
        hand.click(fjord.on_front(0.5))
        hand.press(ENTER)
        hand.click(fjord.on_front(0.4))
        canvas.setLayers([])
        sip.delete(canvas)
        assert sip.isdeleted(tool)
        settings.window_km = 7.0
        qtbot.waitUntil(lambda: queue.is_idle, timeout=30_000)
        assert list(tell) == []

    def test_choosing_another_scene_leaves_the_front_on_its_own(
        self, tool, hand, fjords, add_scene, fronts, queue, wait_until_idle
    ):
        other = add_scene(fjords[1])
        hand.click(fjords[0].on_front(0.4))
        tool.set_scene(other)
        hand.click(fjords[0].on_front(0.6))
        wait_until_idle(queue)
        hand.press(ENTER)
        (feature,) = fronts.layer.getFeatures()
        assert feature["n_clicks"] == 2
        assert feature["date"].toString(Qt.DateFormat.ISODate) == fjords[0].date
        assert short_name(other) in tool.hint.text()

    def test_a_hidden_scene_is_not_delineated_unseen(self, tool, hand, fjords, canvas, scene, queue, tell):
        """Else a front would be drawn over the scene of another day."""
        canvas.setLayers([])
        hand.click(fjords[0].on_front(0.4))
        assert "is hidden" in tell.last and not queue.jobs
        canvas.setLayers([scene])
        hand.click(fjords[0].on_front(0.4))
        assert queue.jobs

    def test_an_unsure_front_is_told_as_a_warning(
        self, tool, hand, fjord, fronts, queue, tell, wait_until_idle
    ):
        """Ends clicked in smooth water give a line that nothing in the image bears out."""
        for share in (0.4, 0.6):
            at = fjord.on_front(share)
            hand.click(QgsPointXY(at.x() + 4000, at.y()), modifiers=SHIFT)
        wait_until_idle(queue)
        hand.press(ENTER)
        sentence, level = tell[-1]
        assert "unsure" in sentence
        assert level == Qgis.MessageLevel.Warning
