"""The dock as a whole: from loaded scenes to reviewed fronts without a click on the map."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDateTimeRange,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QEvent, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow

from calvingfront_plugin.delineation.weights import bundled_weights
from calvingfront_plugin.gui.fronts_dock import FrontsDock
from calvingfront_plugin.layers.project_fronts import ProjectFronts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dock(qtbot, canvas, project, queue, fronts, settings, tell):
    # QGIS remembers which sections were folded.
    QgsSettings().remove("QgsCollapsibleGroupBox")
    window = QMainWindow()
    # That of QGIS on a desktop; offscreen, fonts are larger.
    font = QFont(window.font())
    font.setPointSize(9)
    window.setFont(font)
    qtbot.addWidget(window)
    dock = FrontsDock(canvas, project, queue, fronts, settings, tell, window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(700, 1000)
    window.show()
    yield dock
    queue.close()
    if not sip.isdeleted(dock):
        dock.close_for_good()


@pytest.fixture
def scenes(scene, fjords, add_scene):
    return [scene, *(add_scene(fjord) for fjord in fjords[1:])]


@pytest.fixture
def empty_raster(tmp_path, project):
    """A scene of which nothing was measured, as left over at the edge of an orbit."""
    path = tmp_path / "S1B_empty_20200801.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 300, 300, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((520_000.0, 30.0, 0.0, 7_380_000.0, 0.0, -30.0))
    raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:32624").toWkt())
    raster.GetRasterBand(1).SetNoDataValue(-9999.0)
    raster.GetRasterBand(1).WriteArray(np.full((300, 300), -9999.0, np.float32))
    raster.FlushCache()
    del raster
    layer = QgsRasterLayer(str(path), "empty")
    project.addMapLayer(layer)
    return layer


def press(button):
    QTest.mouseClick(button, LEFT)


def dates(layer):
    return sorted(f["date"].toString("yyyy-MM-dd") for f in layer.getFeatures())


def test_all_loaded_scenes_are_delineated_one_undo_step_each(
    dock, scenes, queue, fronts, tell, wait_until_idle, qtbot
):
    panel = dock.delineation
    assert panel.all_button.text() == "&All loaded scenes (3)"
    # The dock has looked at the values of the scene when it came up.
    wait_until_idle(queue)
    progress = []
    queue.changed.connect(lambda: progress.append(panel.progress.value()))
    press(panel.all_button)
    assert not panel.all_button.isEnabled() and panel.cancel_button.isEnabled()
    assert "Delineating S1B_IW_GRDH_1SDH_20200315" in panel.doing.text()
    assert "2 more to do" in panel.doing.text()
    wait_until_idle(queue)

    assert sorted(set(dates(fronts.layer))) == ["2020-03-15", "2020-06-19", "2020-09-11"]
    assert fronts.layer.undoStack().count() == 3
    assert tell.last.startswith("3 scenes: ")
    assert panel.outcome.text().startswith(tell.last)
    assert progress == sorted(progress[:-1]) + progress[-1:] and len(set(progress)) > 3
    assert panel.all_button.isEnabled() and not panel.cancel_button.isEnabled()
    qtbot.waitUntil(lambda: len(dock.review.model.fronts) == fronts.layer.featureCount())


def test_one_scene_that_fails_does_not_stop_the_others(
    dock, scene, empty_raster, queue, fronts, tell, wait_until_idle
):
    press(dock.delineation.all_button)
    wait_until_idle(queue)
    text, level = tell[-1]
    assert text.startswith("2 scenes: ") and "1 failed" in text
    assert level == Qgis.MessageLevel.Warning
    assert (
        "empty: " in dock.delineation.outcome.text() and "no valid pixel" in dock.delineation.outcome.text()
    )
    assert set(dates(fronts.layer)) == {"2020-03-15"}


def test_the_visible_part_is_what_the_map_shows_in_any_crs(
    dock, scene, fjord, canvas, project, queue, fronts, tell, wait_until_idle
):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
    canvas.setDestinationCrs(project.crs())
    middle = fjord.on_front(0.5)
    around = QgsRectangle(middle.x() - 2500, middle.y() - 2500, middle.x() + 2500, middle.y() + 2500)
    to_map = QgsCoordinateTransform(scene.crs(), project.crs(), project)
    canvas.setExtent(to_map.transformBoundingBox(around))
    press(dock.delineation.visible_button)
    job = queue.jobs[-1]
    results = []
    job.finished.connect(results.append)
    wait_until_idle(queue)
    (result,) = results
    xmin, ymin, xmax, ymax = result.request.extent
    extent = QgsRectangle(xmin, ymin, xmax, ymax)
    assert extent.contains(around) and scene.extent().contains(extent)
    assert QgsGeometry.fromRect(extent).area() < 0.95 * QgsGeometry.fromRect(scene.extent()).area()
    assert len(tell) == 1 and tell.last.startswith(scene.name())


def test_a_scene_that_the_map_does_not_show_is_not_begun(dock, scene, canvas, queue, tell):
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    press(dock.delineation.visible_button)
    assert "zoom to it" in tell.last
    assert not [job for job in queue.jobs if "Delineating" in job.description]


def test_cancelling_keeps_what_was_drawn(dock, scenes, queue, fronts, tell, wait_until_idle, qtbot):
    press(dock.delineation.all_button)
    qtbot.waitUntil(lambda: fronts.layer is not None and fronts.layer.featureCount() > 0, timeout=30_000)
    press(dock.delineation.cancel_button)
    assert "cancelled" in tell.last
    wait_until_idle(queue)
    assert fronts.layer.undoStack().count() == 1
    assert dock.delineation.all_button.isEnabled() and dock.delineation.progress.value() == 0


def test_everything_cancelled_at_once_draws_nothing(dock, scenes, queue, fronts, tell, wait_until_idle):
    press(dock.delineation.all_button)
    press(dock.delineation.cancel_button)
    wait_until_idle(queue)
    assert tell.last == "Cancelled; nothing was drawn."
    assert fronts.layer.featureCount() == 0


def test_a_scene_removed_while_it_is_delineated_is_only_cancelled(
    dock, scenes, project, queue, fronts, tell, wait_until_idle
):
    press(dock.delineation.all_button)
    project.removeMapLayer(scenes[2].id())
    wait_until_idle(queue)
    assert "1 cancelled" in tell.last
    assert sorted(set(dates(fronts.layer))) == ["2020-03-15", "2020-06-19"]


def test_the_project_is_closed_while_scenes_are_delineated(
    dock, scenes, project, queue, wait_until_idle, qtbot
):
    press(dock.delineation.all_button)
    project.clear()
    wait_until_idle(queue)
    assert dock.scene.scene is None and not dock.delineation.scene_button.isEnabled()
    assert not dock.delineation.all_button.isEnabled()


def test_who_declines_to_choose_a_file_has_nothing_begun(
    qtbot, canvas, project, scene, queue, settings, tell
):
    fronts = ProjectFronts(project, lambda suggested: "")
    dock = FrontsDock(canvas, project, queue, fronts, settings, tell)
    qtbot.addWidget(dock)
    press(dock.delineation.scene_button)
    assert "choose a file" in tell.last
    assert not queue.jobs and dock.delineation.scene_button.isEnabled()
    fronts.close()


@pytest.mark.parametrize("is_declined", [True, False])
def test_the_layer_of_fronts_is_removed_while_scenes_are_delineated(
    dock, scenes, queue, fronts, project, tell, tmp_path, qtbot, is_declined
):
    asked = []

    def choose(suggested):
        asked.append(len(queue.jobs))
        return "" if is_declined else str(tmp_path / "others.gpkg")

    press(dock.delineation.all_button)
    project.removeMapLayer(fronts.layer.id())
    fronts.choose_path = choose
    qtbot.waitUntil(dock.delineation.all_button.isEnabled, timeout=60_000)
    assert asked == [0], "once for all scenes, when they are done"
    assert tell.last.startswith("3 scenes: ")
    if is_declined:
        assert "3 not stored" in tell.last
        assert "no file was chosen" in dock.delineation.outcome.text()
        assert fronts.layer is None
    else:
        assert "not stored" not in tell.last
        assert sorted(set(dates(fronts.layer))) == ["2020-03-15", "2020-06-19", "2020-09-11"]


def test_the_project_is_closed_before_the_user_has_said_where_to_keep_the_fronts(
    dock, scenes, queue, fronts, project, tell, tmp_path, qtbot
):
    def choose(suggested):
        project.clear()
        return ""

    press(dock.delineation.all_button)
    project.removeMapLayer(fronts.layer.id())
    fronts.choose_path = choose
    qtbot.waitUntil(lambda: "3 not stored" in tell.last, timeout=60_000)
    assert "the project was closed" in dock.delineation.outcome.text()
    assert dock.delineation.batch is None


def test_an_error_that_nobody_foresaw_leaves_the_buttons_usable(
    dock, scene, queue, fronts, tell, wait_until_idle, monkeypatch
):
    # What goes wrong here is not known: that is the point.
    monkeypatch.setattr(fronts, "add", lambda *_: {}["no such key"])
    press(dock.delineation.scene_button)
    wait_until_idle(queue)
    assert "unexpected error" in tell.last
    assert dock.delineation.scene_button.isEnabled()


def test_a_date_given_by_the_user_is_the_date_of_the_front(dock, scene, queue, fronts, wait_until_idle):
    dock.scene.date.setDate(QDate(2011, 7, 4))
    press(dock.delineation.scene_button)
    wait_until_idle(queue)
    assert set(dates(fronts.layer)) == {"2011-07-04"}


def test_a_raster_without_a_date_is_left_out_until_it_has_one(dock, scene, project, tmp_path, fjord, canvas):
    path = tmp_path / "dem.tif"
    gdal.Translate(
        str(path), str(fjord.raster), options=gdal.TranslateOptions(metadataOptions=["ACQUISITION_DATE="])
    )
    layer = QgsRasterLayer(str(path), "dem")
    project.addMapLayer(layer)
    panel = dock.delineation
    assert panel.all_button.text() == "&All loaded scenes (1)"
    assert scene.name() in panel.all_button.toolTip() and "dem" not in panel.all_button.toolTip()
    canvas.setCurrentLayer(layer)
    assert panel.scene_button.isEnabled(), "alone it can be delineated"
    dock.scene.date.setDate(QDate(2020, 5, 5))
    assert panel.all_button.text() == "&All loaded scenes (2)"


def test_an_empty_project_says_what_to_do_and_enables_nothing(dock, project):
    project.clear()
    panel = dock.delineation
    for button in (panel.visible_button, panel.scene_button, panel.all_button, panel.cancel_button):
        assert not button.isEnabled()
    assert dock.scene.nothing.isVisible() and dock.review.nothing.isVisible()


# Weights


def unfold(dock, name):
    dock.findChild(QgsCollapsibleGroupBox, f"calvingfront_{name}").setCollapsed(False)
    QApplication.processEvents()


def test_the_card_of_the_weights_is_a_table_that_people_can_read(dock):
    QApplication.processEvents()
    assert not dock.weights.card.text(), "nothing heavy is loaded before somebody looks"
    unfold(dock, "weights")
    card = dock.weights.card.text()
    for words in ("overview", "435 scenes", "<td>Crane</td>", "2 clicks", "857", "CC BY 4.0", "benchmark"):
        assert words in card
    for raw in ("clicks_2", "missed_without", "{", "None"):
        assert raw not in card


def test_other_weights_are_chosen_from_the_folder(dock, settings, tmp_path):
    folder = tmp_path / "weights"
    folder.mkdir()
    (folder / "mine.safetensors").write_bytes(Path(bundled_weights()).read_bytes())
    (folder / "broken.safetensors").write_bytes(b"nothing of the kind")
    settings.weights_folder = str(folder)
    unfold(dock, "weights")
    choice = dock.weights.choice
    assert [choice.itemText(i) for i in range(choice.count())] == ["The plugin's own", "broken", "mine"]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert settings.weights == str(folder / "mine.safetensors")
    assert "435 scenes" in dock.weights.card.text()
    QTest.keyClick(choice, Qt.Key.Key_Up)
    assert "no safetensors file" in dock.weights.card.text()
    settings.weights = ""
    assert choice.currentText() == "The plugin's own"


def test_weights_that_are_gone_are_named_and_not_silently_replaced(dock, settings, tmp_path):
    settings.weights = str(tmp_path / "gone.safetensors")
    unfold(dock, "weights")
    assert dock.weights.choice.currentText() == "gone"
    assert "There is no weights file" in dock.weights.card.text()


def test_imported_weights_are_used(dock, settings, tmp_path, monkeypatch, tell):
    path = tmp_path / "new.safetensors"
    path.write_bytes(Path(bundled_weights()).read_bytes())
    # The real one asks in a dialog.
    monkeypatch.setattr("calvingfront_plugin.gui.weights_panel.import_weights", lambda *_: str(path))
    unfold(dock, "weights")
    press(dock.weights.import_button)
    assert settings.weights == str(path) and dock.weights.choice.currentText() == "new"
    assert "new" in tell.last


# Time


@pytest.fixture
def controller(canvas):
    """As QGIS's window gives its map."""
    controller = QgsTemporalNavigationObject()
    controller.setFramesPerSecond(50)
    canvas.setTemporalController(controller)
    yield controller
    controller.pause()
    canvas.setTemporalController(None)


def test_scenes_are_played_one_after_the_other_and_all_are_there_again(
    dock, scenes, controller, canvas, qtbot
):
    played = []
    controller.updateTemporalRange.connect(
        lambda span: played.append(span.begin().date().toString("yyyy-MM-dd"))
    )
    with qtbot.waitSignal(dock.time.playRequested) as asked:
        press(dock.time.play_button)
    extent = asked.args[0]
    assert isinstance(extent, QgsDateTimeRange)
    assert (extent.begin().date(), extent.end().date()) == (QDate(2020, 3, 15), QDate(2020, 9, 11))
    qtbot.waitUntil(lambda: "2020-09-11" in played)
    assert list(dict.fromkeys(played))[-3:] == ["2020-03-15", "2020-06-19", "2020-09-11"], "a frame a date"
    assert all(layer.temporalProperties().isActive() for layer in scenes)
    assert "Stop" in dock.time.play_button.text()

    press(dock.time.play_button)
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.NavigationOff
    assert canvas.temporalRange().isInfinite()


def test_who_switches_the_temporal_controller_has_it_for_themselves(dock, scenes, controller):
    press(dock.time.play_button)
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
    assert not dock.time.play_button.isChecked()
    dock.close_for_good()
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.FixedRange


def test_without_dates_there_is_nothing_to_play(dock, project, controller, tell):
    project.clear()
    press(dock.time.play_button)
    assert "nothing to play" in tell.last
    assert not dock.time.play_button.isChecked()


def test_the_styles_of_the_fronts_are_one_choice_away(dock, scene, fronts, qtbot):
    assert not dock.time.style_choice.isEnabled()
    layer = fronts.ensure(scene.crs(), scene.extent().center())
    choice = dock.time.style_choice
    qtbot.waitUntil(lambda: choice.findText("All fronts so far") >= 0)
    choice.setFocus()
    QTest.keyClicks(choice, "All")
    assert layer.styleManager().currentStyle() == "All fronts so far"
    layer.styleManager().setCurrentStyle("By date")
    assert choice.currentText() == "By date"


# The dock itself


def test_hiding_the_dock_ends_the_review_and_showing_it_does_not_begin_one(
    dock, scenes, queue, fronts, project, wait_until_idle, qtbot
):
    press(dock.delineation.all_button)
    wait_until_idle(queue)
    qtbot.waitUntil(lambda: len(dock.review.model.fronts) > 2)
    dock.review.list.selectRow(1)
    qtbot.waitUntil(lambda: dock.review.shown is not None)
    root = project.layerTreeRoot()
    visible = [root.findLayer(layer.id()).itemVisibilityChecked() for layer in scenes]
    assert visible.count(True) == 1
    dock.setFloating(True)
    qtbot.wait(100)
    assert dock.review.shown is not None, "a dock that floats is not closed"
    dock.close()
    qtbot.waitUntil(lambda: all(root.findLayer(layer.id()).itemVisibilityChecked() for layer in scenes))
    dock.show()
    qtbot.wait(100)
    assert dock.review.shown is None


def test_it_can_go_at_any_time(dock, scenes, queue, fronts, project, qtbot):
    press(dock.delineation.all_button)
    queue.close()
    dock.close_for_good()
    dock.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    project.removeMapLayer(scenes[0].id())
    fronts.layerChanged.emit()
    fronts.frontsChanged.emit()
    qtbot.wait(100)


def test_it_fits_beside_a_map_and_hears_the_tab_key(dock, scenes, qtbot):
    QApplication.processEvents()
    assert dock.minimumSizeHint().width() <= 420
    assert dock.widget().widget().sizeHint().height() <= 900
    dock.window().activateWindow()
    dock.scene.layers.setFocus()
    visited = []
    for _ in range(30):
        visited.append(dock.window().focusWidget())
        QTest.keyClick(visited[-1], Qt.Key.Key_Tab)
    places = [
        dock.scene.glacier,
        dock.delineation.visible_button,
        dock.delineation.all_button,
        dock.time.play_button,
    ]
    order = [visited.index(place) for place in places]
    assert order == sorted(order)
