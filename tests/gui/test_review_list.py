"""Reviewing fifty fronts from the keyboard: what a glaciologist does at the end of a long day."""

import shutil
import time

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QDate, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QShortcut

from calvingfront_plugin.gui.review_panel import ReviewPanel
from calvingfront_plugin.layers.correction import length_m
from calvingfront_plugin.layers.project_fronts import ProjectFronts

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def scenes(scene, fjords, add_scene):
    """All three scenes in the project, the first of them shown."""
    layers = [scene, *(add_scene(fjord) for fjord in fjords[1:])]
    for layer in layers[1:]:
        node_of(layer).setItemVisibilityChecked(False)
    return layers


@pytest.fixture(scope="module")
def files_of_fronts(qgis_app, fjords, tmp_path_factory):
    """GeoPackages of 3 and of 50 fronts from earlier days, one a month; the first three lie on the scenes."""
    folder = tmp_path_factory.mktemp("reviewed")
    project, crs = QgsProject.instance(), QgsCoordinateReferenceSystem("EPSG:32624")
    files = {}
    for count in (3, 50):
        files[count] = folder / f"{count}.gpkg"
        fronts = ProjectFronts(project, lambda _, count=count: str(files[count]))
        layer = fronts.ensure(crs, fjords[0].on_front(0.5))
        features = [feature_of(number, layer.fields(), fjords, crs) for number in range(count)]
        assert layer.dataProvider().addFeatures(features)[0]
        fronts.close()
        project.removeMapLayer(layer.id())
    return files


def feature_of(number, fields, fjords, crs):
    on_scene = number < len(fjords)
    month = QDate(2020, 10, 1).addMonths(number).toString("yyyy-MM-dd")
    date = fjords[number].date if on_scene else month
    confidence = 0.20 + 0.01 * ((7 * number) % 50)
    points = fjords[0].front + (60.0 * number, 0.0)
    line = QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in points])
    values = {
        "date": QDate.fromString(date, "yyyy-MM-dd"),
        "glacier": "Helheim" if number % 2 else "Midgaard",
        "status": "unreviewed",
        "method": "automatic",
        "outcome": "low_confidence" if confidence < 0.4 else "found",
        "confidence": confidence,
        "length_m": length_m(line, crs),
        "source_raster": str(fjords[number].raster) if on_scene else f"/elsewhere/{date}.tif",
    }
    feature = QgsFeature(fields)
    for name, value in values.items():
        feature[name] = value
    feature.setGeometry(line)
    return feature


@pytest.fixture
def review(qtbot, canvas, project, fronts, tell):
    review = ReviewPanel(canvas, project, fronts, tell)
    review.resize(420, 500)
    qtbot.addWidget(review)
    review.show()
    review.activateWindow()
    review.list.setFocus()
    return review


@pytest.fixture
def open_fronts(files_of_fronts, review, fronts, scenes, tmp_path):
    """Open the file of so many fronts and go to the list."""

    def open_file(count):
        shutil.copy(files_of_fronts[count], tmp_path / "fronts.gpkg")
        layer = fronts.ensure(scenes[0].crs(), QgsPointXY(scenes[0].extent().center()))
        assert len(review.model.fronts) == count
        review.list.setFocus()
        return layer

    return open_file


@pytest.fixture
def fifty(open_fronts):
    return open_fronts(50)


@pytest.fixture
def three(open_fronts):
    return open_fronts(3)


def node_of(layer):
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id())


def checked(layers):
    return [node_of(layer).itemVisibilityChecked() for layer in layers]


def key(review, pressed, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(review.list, pressed, modifiers)


def current_date(review):
    return review.list.currentIndex().siblingAtColumn(0).data()


def titles(review):
    return [review.filter.itemText(index) for index in range(review.filter.count())]


def statuses(layer):
    return {f["date"].toString("yyyy-MM-dd"): f["status"] for f in layer.getFeatures()}


def wait_shown(review, qtbot, date):
    qtbot.waitUntil(lambda: review.shown is not None and review.shown.date == date)


def test_without_fronts_it_says_what_to_do(review):
    assert review.nothing.isVisible() and "Delineate a scene" in review.nothing.text()
    assert not review.review.isVisible()


def test_fronts_are_accepted_and_rejected_by_keys_one_undo_step_each(three, review, fjords):
    key(review, Qt.Key.Key_N)
    assert current_date(review) == "2020-03-15"
    key(review, Qt.Key.Key_A)
    assert current_date(review) == "2020-06-19", "the next unreviewed front"
    key(review, Qt.Key.Key_R)
    assert current_date(review) == "2020-09-11"
    assert statuses(three) == {
        "2020-03-15": "accepted",
        "2020-06-19": "rejected",
        "2020-09-11": "unreviewed",
    }
    assert three.undoStack().count() == 2
    accepted = next(f for f in three.getFeatures() if f["status"] == "accepted")
    assert accepted["author"] == "A. Glaciologist"

    key(review, Qt.Key.Key_Z, CTRL)
    assert statuses(three)["2020-06-19"] == "unreviewed"
    key(review, Qt.Key.Key_Z, CTRL)
    assert set(statuses(three).values()) == {"unreviewed"}
    key(review, Qt.Key.Key_Z, CTRL | SHIFT)
    assert statuses(three)["2020-03-15"] == "accepted"


def test_the_list_shows_an_undone_answer_at_once(three, review, qtbot):
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_A)
    assert titles(review)[1] == "unreviewed (2)"
    three.undoStack().undo()
    qtbot.waitUntil(lambda: titles(review)[1] == "unreviewed (3)")


def test_after_the_last_answer_it_says_that_all_are_reviewed(three, review, tell):
    key(review, Qt.Key.Key_N)
    for _ in range(3):
        key(review, Qt.Key.Key_A)
    assert set(statuses(three).values()) == {"accepted"}
    assert "reviewed" in tell.last


def test_several_at_once_are_one_step(fifty, review):
    key(review, Qt.Key.Key_N)
    for _ in range(4):
        key(review, Qt.Key.Key_Down, SHIFT)
    key(review, Qt.Key.Key_R)
    assert sorted(statuses(fifty).values()).count("rejected") == 5
    assert fifty.undoStack().count() == 1
    assert review.list.currentIndex().row() == 5


@pytest.mark.parametrize("crs", ["EPSG:32624", "EPSG:3413", "EPSG:4326", "EPSG:3857"])
def test_the_map_goes_to_the_front_in_any_crs(three, review, canvas, project, crs, qtbot):
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setDestinationCrs(project.crs())
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    front = next(f for f in three.getFeatures() if f["date"] == QDate(2020, 6, 19)).geometry()
    front.transform(QgsCoordinateTransform(three.crs(), project.crs(), project))
    shown, bounds = canvas.extent(), front.boundingBox()
    assert shown.contains(bounds)
    share = max(bounds.width() / shown.width(), bounds.height() / shown.height())
    assert 0.3 < share < 0.9


def test_the_scene_of_the_front_is_shown_and_the_others_are_hidden(three, review, scenes, canvas, qtbot):
    assert checked(scenes) == [True, False, False]
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    assert checked(scenes) == [False, True, False]
    key(review, Qt.Key.Key_P)
    wait_shown(review, qtbot, "2020-03-15")
    assert checked(scenes) == [True, False, False]
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")

    key(review, Qt.Key.Key_Escape)
    assert checked(scenes) == [True, False, False], "as before the review"
    assert not review.list.selectionModel().hasSelection()


def test_fronts_of_other_dates_fade_until_the_review_ends(three, review, canvas, qtbot):
    def faded():
        return canvas.expressionContextScope().variable("calvingfront_review_date")

    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-03-15")
    assert faded() == "2020-03-15"
    QTest.mouseClick(review.leave_button, Qt.MouseButton.LeftButton)
    assert not faded()


def test_a_scene_in_a_group_that_is_off_is_seen_all_the_same(three, review, scenes, project, qtbot):
    root = project.layerTreeRoot()
    group = root.addGroup("2020")
    group.addChildNode(node_of(scenes[1]).clone())
    root.removeChildNode(node_of(scenes[1]))
    group.setItemVisibilityChecked(False)
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    assert node_of(scenes[1]).isVisible()
    review.leave()
    assert not group.itemVisibilityChecked()


def test_a_box_that_the_user_ticks_meanwhile_stays_ticked(three, review, scenes, qtbot):
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    node_of(scenes[2]).setItemVisibilityChecked(True)
    review.leave()
    assert checked(scenes) == [True, False, True]


def test_a_project_saved_during_the_review_is_put_right_when_opened(
    three, review, scenes, project, canvas, tmp_path, qtbot
):
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    assert project.write(str(tmp_path / "saved.qgz"))
    project.clear()
    assert not review.model.fronts
    assert project.read(str(tmp_path / "saved.qgz"))
    qtbot.waitUntil(lambda: len(review.model.fronts) == 3)
    by_name = {
        node.layer().name(): node.itemVisibilityChecked() for node in project.layerTreeRoot().findLayers()
    }
    names = [name for name in sorted(by_name) if name.startswith("S1B")]
    assert [by_name[name] for name in names] == [True, False, False]


def test_a_scene_that_is_not_loaded_is_said_and_no_other_shown_in_its_place(fifty, review, scenes, qtbot):
    review.list.selectRow(20)
    date = current_date(review)
    wait_shown(review, qtbot, date)
    assert review.hint.text() == f"The scene of {date} is not loaded."
    assert checked(scenes) == [False, False, False]


def test_filter_and_counts(fifty, review):
    doubtful = sum(f["outcome"] == "low_confidence" for f in fifty.getFeatures())
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_A)
    assert titles(review) == [
        "all (50)",
        "unreviewed (49)",
        f"low confidence ({doubtful})",
        "accepted (1)",
        "rejected (0)",
    ]
    review.filter.setCurrentIndex(1)
    assert review.filtered.rowCount() == 49
    review.list.setFocus()
    first = review.list.model().index(0, 0).data()
    review.list.selectRow(0)
    key(review, Qt.Key.Key_R)
    assert review.filtered.rowCount() == 48
    assert current_date(review) != first and len(review.list.selectionModel().selectedRows()) == 1
    review.filter.setCurrentIndex(2)
    assert review.filtered.rowCount() == doubtful


def test_it_is_sorted_by_any_column(fifty, review):
    column = next(
        c for c in range(7) if review.list.model().headerData(c, Qt.Orientation.Horizontal) == "Confidence"
    )
    header = review.list.horizontalHeader()
    review.list.scrollTo(review.list.model().index(0, 0))
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    values = [float(review.list.model().index(row, column).data()) for row in range(50)]
    assert values == sorted(values) or values == sorted(values, reverse=True)


def test_editing_is_asked_for_with_the_front_selected(three, review, qtbot):
    key(review, Qt.Key.Key_N)
    with qtbot.waitSignal(review.editRequested) as asked:
        key(review, Qt.Key.Key_E)
    assert three.isEditable()
    assert three.selectedFeatureIds() == asked.args


def test_selection_survives_a_refresh_and_saving(fifty, review, fronts, qtbot):
    """Saving gives new fronts another id."""
    new = QgsFeature(next(fifty.getFeatures()))
    new["fid"] = NULL
    new["date"] = QDate(2031, 1, 1)
    fifty.startEditing()
    assert fifty.addFeature(new)
    qtbot.waitUntil(lambda: len(review.model.fronts) == 51)
    review.list.selectRow(50)
    assert current_date(review) == "2031-01-01"
    before = review.list.model().index(50, 0).data(Qt.ItemDataRole.UserRole + 1)
    assert fifty.commitChanges()
    qtbot.waitUntil(lambda: before not in [front.fid for front in review.model.fronts])
    assert current_date(review) == "2031-01-01"
    assert [index.row() for index in review.list.selectionModel().selectedRows()] == [50]


def test_fifty_fronts_are_run_through_smoothly(fifty, review, canvas, qtbot):
    """The list keeps up with a key held down; the map waits until it is let go."""
    moves = []
    canvas.extentsChanged.connect(lambda: moves.append(1))
    begin = time.perf_counter()
    key(review, Qt.Key.Key_Home)
    for _ in range(49):
        key(review, Qt.Key.Key_Down)
    assert review.list.currentIndex().row() == 49
    assert time.perf_counter() - begin < 1.0
    wait_shown(review, qtbot, current_date(review))
    assert len(moves) <= 25

    begin = time.perf_counter()
    for _ in range(20):
        review.refresh()
    assert (time.perf_counter() - begin) / 20 < 0.1


def test_all_fifty_are_answered(fifty, review):
    key(review, Qt.Key.Key_N)
    begin = time.perf_counter()
    for number in range(50):
        key(review, Qt.Key.Key_R if number % 5 == 0 else Qt.Key.Key_A)
    assert (time.perf_counter() - begin) / 50 < 0.25
    answers = list(statuses(fifty).values())
    assert (answers.count("accepted"), answers.count("rejected")) == (40, 10)
    assert fifty.undoStack().count() == 50


def test_the_layer_of_fronts_is_removed_during_the_review(three, review, scenes, project, qtbot):
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    project.removeMapLayer(three.id())
    qtbot.waitUntil(lambda: review.nothing.isVisible())
    assert checked(scenes) == [True, False, False]
    for pressed in (Qt.Key.Key_A, Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_Escape):
        key(review, pressed)


def test_the_scene_is_removed_during_the_review(three, review, scenes, project, qtbot):
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-03-15")
    project.removeMapLayer(scenes[0].id())
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    assert checked(scenes[1:]) == [True, False]


def test_the_front_is_deleted_on_the_map_during_the_review(three, review, scenes, qtbot):
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    three.startEditing()
    three.deleteFeature(review.shown.fid)
    qtbot.waitUntil(lambda: len(review.model.fronts) == 2)
    assert review.shown is None
    assert checked(scenes) == [True, False, False]


def test_renamed_layers_are_the_same_layers(three, review, scenes, qtbot):
    three.setName("Fronten")
    scenes[1].setName("Juni")
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_N)
    wait_shown(review, qtbot, "2020-06-19")
    assert checked(scenes) == [False, True, False]


def test_what_cannot_be_written_is_said(three, review, tell):
    three.setReadOnly(True)
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_A)
    assert tell and set(statuses(three).values()) == {"unreviewed"}
    told = len(tell)
    key(review, Qt.Key.Key_E)
    assert len(tell) == told + 1


def test_a_shortcut_of_the_window_does_not_take_the_keys(three, review, qtbot):
    """QGIS and its plugins have shortcuts of one letter; in the list A accepts."""
    taken = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_A), review)
    shortcut.activated.connect(lambda: taken.append("activated"))
    shortcut.activatedAmbiguously.connect(lambda: taken.append("ambiguous"))
    key(review, Qt.Key.Key_N)
    key(review, Qt.Key.Key_A)
    assert not taken
    assert statuses(three)["2020-03-15"] == "accepted"


def test_nothing_arrives_once_the_panel_is_gone(three, review, canvas, project, fronts, tell, qtbot):
    other = ReviewPanel(canvas, project, fronts, tell)
    other.list.selectRow(0)
    other.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    fronts.set_status([f.id() for f in three.getFeatures()], "accepted", "Accept")
    qtbot.waitUntil(lambda: "accepted (3)" in titles(review))
    project.removeMapLayer(three.id())
    assert review.nothing.isVisible()
