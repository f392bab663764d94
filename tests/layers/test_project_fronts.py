"""The project's one layer of fronts: where it is kept, what is added to it, and that nothing is lost."""

import shutil
import sqlite3
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
from calvingfront_plugin.delineation.front_record import points_of_wkt
from calvingfront_plugin.layers.project_fronts import ProjectFronts, ProjectFrontsError, front_crs
from training.simulated_raster import write_label, write_scene

NAME = "S1B_IW_GRDH_1SDH_20200315T101010_20200315T101035_020700_0273A1_1F2E.tif"
HERE = QgsPointXY(523_000, 7_377_000)
ALONG = [(522_000, 7_377_000), (523_000, 7_377_200), (524_000, 7_376_900)]


def crs(code):
    return QgsCoordinateReferenceSystem(f"EPSG:{code}")


class Chooser:
    """Stands for the file dialog: gives what the user chose, and counts how often they were asked."""

    def __init__(self, path=""):
        self.path = str(path)
        self.asked = []

    def __call__(self, suggested):
        self.asked.append(suggested)
        return self.path


@pytest.fixture(scope="module")
def delineated(fjord, tmp_path_factory):
    """A scene on disk and what the method makes of it with both ends of its front clicked; with none where asked."""
    folder = tmp_path_factory.mktemp("delineated")
    raster = write_scene(folder / NAME, fjord, date="2020-03-15")
    label = QgsVectorLayer(str(write_label(folder / "label.gpkg", fjord)), "label", "ogr")
    longest = max((feature.geometry() for feature in label.getFeatures()), key=lambda line: line.length())
    ends = [longest.vertexAt(0), longest.vertexAt(longest.constGet().numPoints() - 1)]
    clicks = tuple(Click(end.x(), end.y(), "end") for end in ends)
    found = delineate(DelineationRequest(raster=str(raster), clicks=clicks))
    none = delineate(DelineationRequest(raster=str(raster), minimum_length_m=1e6))
    assert len(found.fronts) == 1 and none.fronts == ()
    return found, none


@pytest.fixture
def result(delineated):
    return delineated[0]


@pytest.fixture
def scene(delineated, project):
    layer = QgsRasterLayer(delineated[0].request.raster, "scene", "gdal")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def chooser(tmp_path):
    return Chooser(tmp_path / "fronts.gpkg")


@pytest.fixture
def fronts(project, chooser):
    fronts = ProjectFronts(project, chooser, lambda: "Jane Doe")
    yield fronts
    fronts.close()


@pytest.fixture(scope="module")
def empty_file(qgis_app, tmp_path_factory):
    """A file as first use leaves it, for the tests that are not about that."""
    path = tmp_path_factory.mktemp("empty") / "fronts.gpkg"
    project = QgsProject()
    fronts = ProjectFronts(project, Chooser(path))
    fronts.ensure(crs(32624), HERE)
    fronts.close()
    project.clear()
    return path


@pytest.fixture
def prepared(chooser, empty_file):
    """The user chooses a file that is ready for fronts."""
    shutil.copy(empty_file, chooser.path)


def rows(path, name):
    """What another program reads from the file now."""
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid(), f"{path} has no {name}"
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def steps(layer):
    stack = layer.undoStack()
    return [stack.text(number) for number in range(stack.count())]


def line_of(layer, fid):
    # The vertices do not keep their geometry alive.
    geometry = layer.getFeature(fid).geometry()
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])


# First use


def test_the_first_front_makes_a_file_with_fronts_and_scenes_on_top_of_the_project(
    fronts, chooser, result, scene, project
):
    assert fronts.layer is None
    (fid,) = fronts.add(result, scene, edit_seconds=4.26)
    layer = fronts.layer
    assert len(chooser.asked) == 1 and chooser.asked[0].endswith("calving_fronts.gpkg")
    assert [node.layer() for node in project.layerTreeRoot().children()] == [layer, scene]
    assert layer.crs().authid() == "EPSG:32624"
    front = layer.getFeature(fid)
    assert (front["method"], front["status"], front["edit_seconds"]) == ("clicked", "unreviewed", 4.3)
    assert front["date"].toString("yyyy-MM-dd") == "2020-03-15"
    np.testing.assert_allclose(line_of(layer, fid), result.fronts[0].points)
    assert steps(layer) == ["Delineate calving front"]
    (row,) = rows(chooser.path, "scenes")
    assert row["n_fronts"] == 1 and row["reason"] == result.reason
    assert rows(chooser.path, "fronts") == [], "nothing is saved for the user"
    assert scene.temporalProperties().isActive(), "the scene plays with its front"
    assert layer.commitChanges()
    assert len(rows(chooser.path, "fronts")) == 1


def test_declining_keeps_everything_as_it_was_and_asks_again(
    fronts, chooser, result, scene, project, tmp_path
):
    chooser.path = ""
    assert fronts.add(result, scene) is None
    assert fronts.add_line(ALONG, crs(32624), {}, "Trace calving front") is None
    assert fronts.layer is None and list(project.mapLayers().values()) == [scene]
    assert list(tmp_path.iterdir()) == []
    chooser.path = str(tmp_path / "later.gpkg")
    assert len(fronts.add(result, scene)) == 1
    assert len(chooser.asked) == 3


@pytest.mark.usefixtures("prepared")
def test_the_file_is_asked_for_once(fronts, chooser, result, scene):
    for _ in range(3):
        assert len(fronts.add(result, scene)) == 1
    assert len(chooser.asked) == 1
    assert fronts.layer.featureCount() == 3
    assert steps(fronts.layer) == ["Delineate calving front"] * 3
    assert len(rows(chooser.path, "scenes")) == 3


def test_a_front_that_comes_while_the_user_is_being_asked_is_kept_by_its_tool(project, result, tmp_path):
    """The file dialog lets other results arrive."""
    answers = []

    def choose(suggested):
        answers.append(fronts.add(result))
        return str(tmp_path / "fronts.gpkg")

    fronts = ProjectFronts(project, choose)
    assert len(fronts.add(result)) == 1
    assert answers == [None]
    fronts.close()


def test_a_name_without_an_ending_becomes_a_geopackage(fronts, chooser, result, tmp_path):
    chooser.path = str(tmp_path / "helheim")
    fronts.add(result)
    assert (tmp_path / "helheim.gpkg").is_file()


def test_a_scene_without_a_front_asks_for_no_file_and_its_row_is_kept(fronts, chooser, delineated, scene):
    found, none = delineated
    assert fronts.add(none, scene) == []
    assert chooser.asked == [] and fronts.layer is None
    fronts.add(found, scene)
    assert [row["outcome"] for row in rows(chooser.path, "scenes")] == ["none", found.outcome]
    assert fronts.add(none, scene) == []
    assert [row["n_fronts"] for row in rows(chooser.path, "scenes")] == [0, 1, 0]


# Files that are there already


@pytest.mark.usefixtures("prepared")
def test_the_fronts_of_a_file_are_gone_on_with(project, chooser, result, scene):
    yesterday = ProjectFronts(project, chooser)
    yesterday.add(result, scene)
    assert yesterday.layer.commitChanges()
    yesterday.close()
    project.clear()

    today = ProjectFronts(project, chooser)
    assert today.layer is None
    today.add(result)
    assert today.layer.featureCount() == 2
    assert len(rows(chooser.path, "scenes")) == 2
    assert today.layer.commitChanges()
    assert len(rows(chooser.path, "fronts")) == 2
    today.close()


@pytest.mark.usefixtures("prepared")
def test_a_layer_that_shows_the_file_already_is_taken(fronts, chooser, result, project, tmp_path):
    """The user dragged yesterday's file into the project before the first click."""
    fronts.add(result)
    assert fronts.layer.commitChanges()
    project.clear()
    by_hand = QgsVectorLayer(f"{chooser.path}|layername=fronts", "by hand", "ogr")
    project.addMapLayer(by_hand)
    fronts.add(result)
    assert fronts.layer is by_hand and by_hand.featureCount() == 2
    assert len(project.mapLayers()) == 1


def test_other_tables_of_a_geopackage_stay(fronts, chooser, result, fjord, tmp_path):
    path = write_label(tmp_path / "mine.gpkg", fjord)
    gdal.VectorTranslate(str(tmp_path / "study.gpkg"), str(path), layerName="labels")
    chooser.path = str(tmp_path / "study.gpkg")
    labels = rows(chooser.path, "labels")
    fronts.add(result)
    assert fronts.layer.commitChanges()
    assert len(rows(chooser.path, "fronts")) == len(rows(chooser.path, "scenes")) == 1
    assert rows(chooser.path, "labels") == labels != []


def test_a_file_with_other_fronts_is_refused(fronts, chooser, result, fjord, tmp_path):
    chooser.path = str(write_label(tmp_path / "label.gpkg", fjord))
    before = rows(chooser.path, "fronts")
    with pytest.raises(ProjectFrontsError, match="no record of calving fronts .*lacks the fields glacier"):
        fronts.add(result)
    assert rows(chooser.path, "fronts") == before
    assert fronts.layer is None


def test_a_layer_that_differs_by_a_capital_is_not_overwritten(fronts, chooser, result, fjord, tmp_path):
    label = write_label(tmp_path / "label.gpkg", fjord)
    gdal.VectorTranslate(str(tmp_path / "study.gpkg"), str(label), layerName="Fronts")
    chooser.path = str(tmp_path / "study.gpkg")
    before = rows(chooser.path, "Fronts")
    with pytest.raises(ProjectFrontsError, match="no record of calving fronts"):
        fronts.add(result)
    assert rows(chooser.path, "Fronts") == before != []


def test_a_file_with_another_table_of_scenes_is_refused_and_left_alone(
    fronts, chooser, result, fjord, tmp_path
):
    label = write_label(tmp_path / "label.gpkg", fjord)
    gdal.VectorTranslate(str(tmp_path / "study.gpkg"), str(label), layerName="scenes")
    chooser.path = str(tmp_path / "study.gpkg")
    with pytest.raises(ProjectFrontsError, match="no table of scenes"):
        fronts.add(result)
    assert not QgsVectorLayer(f"{chooser.path}|layername=fronts", "fronts", "ogr").isValid()


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("nowhere/fronts.gpkg", "There is no folder .*nowhere; create it"),
        ("notes.gpkg", "is no GeoPackage, so it is not replaced"),
        ("folder.gpkg", "is a folder"),
        ("damaged.gpkg", "cannot be opened for writing"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(fronts, chooser, result, project, tmp_path, name, complaint):
    (tmp_path / "notes.gpkg").write_text("my notes")
    (tmp_path / "folder.gpkg").mkdir()
    header = bytearray(4096)
    header[:16], header[68:72] = b"SQLite format 3\0", b"GPKG"
    (tmp_path / "damaged.gpkg").write_bytes(header)
    chooser.path = str(tmp_path / name)
    with pytest.raises(ProjectFrontsError, match=complaint):
        fronts.add(result)
    assert fronts.layer is None and not project.mapLayers()
    assert (tmp_path / "notes.gpkg").read_text() == "my notes"


def test_a_folder_that_cannot_be_written_to_is_refused(fronts, chooser, result):
    # Not even root can create files here, so the test also means something in a container.
    chooser.path = "/proc/fronts.gpkg"
    with pytest.raises(ProjectFrontsError, match="cannot be written"):
        fronts.add(result)
    assert fronts.layer is None


def test_a_file_that_another_program_holds_is_refused_and_works_when_it_is_free(
    fronts, chooser, result, fjord, tmp_path, monkeypatch
):
    label = write_label(tmp_path / "label.gpkg", fjord)
    shutil.move(gdal_copy(label, tmp_path / "copy.gpkg"), chooser.path)
    # SQLite waits five seconds for a lock to go; the test need not.
    monkeypatch.setenv("SQLITE_BUSY_TIMEOUT", "100")
    other = sqlite3.connect(chooser.path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ProjectFrontsError, match="another program"):
        fronts.add(result)
    assert fronts.layer is None
    other.rollback()
    other.close()
    assert len(fronts.add(result)) == 1


def gdal_copy(source, target):
    gdal.VectorTranslate(str(target), str(source), layerName="labels")
    return target


# The layer in the project


@pytest.mark.usefixtures("prepared")
def test_it_is_found_again_after_the_project_was_saved_and_opened(
    fronts, chooser, result, scene, project, tmp_path
):
    fronts.add(result, scene)
    layer = fronts.layer
    assert layer.commitChanges()
    layer.setName("Helheim, my fronts")
    group = project.layerTreeRoot().addGroup("results")
    node = project.layerTreeRoot().findLayer(layer.id())
    group.addChildNode(node.clone())
    project.layerTreeRoot().removeChildNode(node)
    assert project.write(str(tmp_path / "helheim.qgz"))
    project.clear()
    assert fronts.layer is None
    assert project.read(str(tmp_path / "helheim.qgz"))
    assert fronts.layer.name() == "Helheim, my fronts"
    assert not fronts.layer.isEditable()
    (fid,) = fronts.add(result)
    assert len(chooser.asked) == 1 and fronts.layer.featureCount() == 2
    assert [tab.name() for tab in fronts.layer.editFormConfig().tabs()] == ["Front", "Review", "Provenance"]


@pytest.mark.usefixtures("prepared")
def test_it_tells_when_the_user_removes_the_layer(fronts, chooser, result, project, qtbot):
    fronts.add(result)
    with qtbot.waitSignal(fronts.layerChanged):
        project.removeMapLayer(fronts.layer.id())
    assert fronts.layer is None
    with pytest.raises(ProjectFrontsError, match="no layer of fronts"):
        fronts.set_status([1], "accepted", "Accept front")
    fronts.add(result)
    assert len(chooser.asked) == 2 and fronts.layer is not None


@pytest.mark.usefixtures("prepared")
def test_of_a_layer_and_its_duplicate_the_first_counts(fronts, chooser, result, project, tmp_path):
    fronts.add(result)
    first = fronts.layer
    assert first.commitChanges()
    duplicate = first.clone()
    project.addMapLayer(duplicate)
    assert fronts.layer is first
    project.write(str(tmp_path / "project.qgz"))
    identity, other = first.id(), duplicate.id()
    project.read(str(tmp_path / "project.qgz"))
    assert fronts.layer.id() == identity
    project.removeMapLayer(identity)
    assert fronts.layer.id() == other


@pytest.mark.usefixtures("prepared")
def test_a_style_of_another_layer_does_not_hide_it(fronts, chooser, result, project, tmp_path):
    fronts.add(result)
    plain = QgsVectorLayer("LineString?crs=EPSG:32624", "plain", "memory")
    plain.saveNamedStyle(str(tmp_path / "plain.qml"))
    layer = fronts.layer
    layer.loadNamedStyle(str(tmp_path / "plain.qml"))
    layer.commitChanges()
    project.write(str(tmp_path / "project.qgz"))
    project.read(str(tmp_path / "project.qgz"))
    assert fronts.layer is not None


@pytest.mark.usefixtures("prepared")
def test_a_missing_file_is_said_and_no_second_one_begun(fronts, chooser, result, project, tmp_path):
    fronts.add(result)
    assert fronts.layer.commitChanges()
    project.write(str(tmp_path / "project.qgz"))
    project.clear()
    shutil.move(chooser.path, tmp_path / "elsewhere.gpkg")
    project.read(str(tmp_path / "project.qgz"))
    assert fronts.layer is None
    with pytest.raises(ProjectFrontsError, match="'Calving fronts' is missing .*Repair"):
        fronts.add(result)
    assert len(chooser.asked) == 1
    (broken,) = project.mapLayers().values()
    broken.setDataSource(f"{tmp_path / 'elsewhere.gpkg'}|layername=fronts", "Calving fronts", "ogr")
    assert fronts.layer is broken
    assert len(fronts.add(result)) == 1


@pytest.mark.usefixtures("prepared")
def test_a_read_only_layer_is_said_to_be_one(fronts, result):
    fronts.add(result)
    assert fronts.layer.commitChanges()
    fronts.layer.setReadOnly(True)
    with pytest.raises(ProjectFrontsError, match="read-only"):
        fronts.add(result)


# Edits


@pytest.mark.usefixtures("prepared")
def test_undo_save_and_roll_back_are_those_of_qgis(fronts, chooser, result, scene):
    (first,) = fronts.add(result, scene)
    (second,) = fronts.add(result, scene)
    layer = fronts.layer
    layer.undoStack().undo()
    assert [feature.id() for feature in layer.getFeatures()] == [first]
    layer.undoStack().redo()
    assert layer.featureCount() == 2
    assert layer.commitChanges(stopEditing=False)
    # The file gives the fronts other ids.
    with pytest.raises(ProjectFrontsError, match="not there any more"):
        fronts.set_status([second], "accepted", "Accept front")
    fronts.set_status([1, 2], "rejected", "Reject fronts")
    assert layer.rollBack()
    assert {feature["status"] for feature in layer.getFeatures()} == {"unreviewed"}
    assert {row["status"] for row in rows(chooser.path, "fronts")} == {"unreviewed"}


@pytest.mark.usefixtures("prepared")
def test_a_review_is_one_step_and_names_who_accepted(fronts, result):
    fids = [*fronts.add(result), *fronts.add(result), *fronts.add(result)]
    layer = fronts.layer
    fronts.set_status(fids[:2], "accepted", "Accept fronts")
    assert steps(layer)[3:] == ["Accept fronts"]
    assert [layer.getFeature(fid)["author"] for fid in fids[:2]] == ["Jane Doe"] * 2
    assert not layer.getFeature(fids[2])["author"]
    fronts.set_status(fids[:2], "accepted", "Accept fronts")
    assert len(steps(layer)) == 4, "what is accepted already is no step"
    fronts.set_status(fids[:1], "unreviewed", "Not reviewed")
    layer.undoStack().undo()
    layer.undoStack().undo()
    assert {feature["status"] for feature in layer.getFeatures()} == {"unreviewed"}


@pytest.mark.usefixtures("prepared")
def test_a_traced_front_gets_its_record(fronts, chooser):
    values = {"method": "traced", "date": "2020-03-15", "sensor": "Sentinel-1", "n_clicks": 3}
    fid = fronts.add_line(ALONG, crs(32624), values, "Trace calving front")
    front = fronts.layer.getFeature(fid)
    assert (front["method"], front["status"], front["author"]) == ("traced", "unreviewed", "Jane Doe")
    assert front["date"].toString("yyyy-MM-dd") == "2020-03-15" and front["n_clicks"] == 3
    assert front["created_utc"].isValid()
    assert front["length_m"] == pytest.approx(2064, abs=3)
    assert steps(fronts.layer) == ["Trace calving front"]


@pytest.mark.usefixtures("prepared")
def test_a_reshaped_front_is_a_corrected_one_in_one_step(fronts, result):
    (fid,) = fronts.add(result)
    layer, line = fronts.layer, result.fronts[0].points
    moved = line + [0, 200]
    fronts.reshape(fid, moved, "Redraw calving front")
    front = layer.getFeature(fid)
    assert (front["method"], front["author"]) == ("corrected", "Jane Doe")
    assert 50 < front["edit_distance_m"] <= 200
    np.testing.assert_allclose(line_of(layer, fid), moved)
    layer.undoStack().undo()
    front = layer.getFeature(fid)
    assert front["method"] == "clicked" and not front["edit_distance_m"]
    with pytest.raises(ProjectFrontsError, match="not there any more"):
        fronts.reshape(99, moved, "Redraw calving front")
    assert len(steps(layer)) == 2


@pytest.mark.usefixtures("prepared")
def test_many_changes_are_told_once(fronts, result, qtbot):
    fids = [*fronts.add(result), *fronts.add(result)]
    told = []
    fronts.frontsChanged.connect(lambda: told.append(fronts.layer.featureCount()))
    fronts.set_status(fids, "accepted", "Accept fronts")
    fronts.layer.deleteFeature(fids[0])
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(120)
    assert told == [1]
    fronts.layer.rollBack()
    qtbot.waitUntil(lambda: len(told) == 2)


@pytest.mark.usefixtures("prepared")
@pytest.mark.parametrize("in_transactions", [False, True])
def test_the_row_of_a_scene_is_written_while_the_fronts_are_edited(
    fronts, chooser, result, scene, project, in_transactions
):
    """Both lie in one file, which QGIS holds open; in transactions the row waits for the end of editing."""
    project.setAutoTransaction(in_transactions)
    (fid,) = fronts.add(result, scene)
    fronts.reshape(fid, result.fronts[0].points + [0, 100], "Redraw calving front")
    fronts.add(result, scene)
    assert len(rows(chooser.path, "scenes")) == (0 if in_transactions else 2)
    assert fronts.layer.commitChanges(), fronts.layer.commitErrors()
    assert len(rows(chooser.path, "scenes")) == 2
    assert sorted(row["method"] for row in rows(chooser.path, "fronts")) == ["clicked", "corrected"]
    fronts.add(result, scene)
    fronts.layer.rollBack()
    assert len(rows(chooser.path, "scenes")) == 3, "what was processed was processed"
    project.setAutoTransaction(False)


@pytest.mark.usefixtures("prepared")
def test_nothing_is_heard_after_closing(project, chooser, result, qtbot):
    fronts = ProjectFronts(project, chooser)
    fronts.add(result)
    layer, told = fronts.layer, []
    fronts.frontsChanged.connect(lambda: told.append("fronts"))
    fronts.layerChanged.connect(lambda: told.append("layer"))
    fronts.close()
    layer.deleteFeature(next(layer.getFeatures()).id())
    project.clear()
    qtbot.wait(120)
    assert told == ["layer"], "letting go is the last that is told"


# Coordinate systems


@pytest.mark.parametrize("project_crs", [3413, 3857, 4326, 32633])
def test_fronts_and_the_machines_line_are_brought_to_the_layers_crs(
    fronts, result, scene, project, project_crs
):
    project.setCrs(crs(project_crs))
    (fid,) = fronts.add(result, scene)
    layer = fronts.layer
    assert layer.crs().authid() == ("EPSG:3413" if project_crs == 3413 else "EPSG:32624")
    back = QgsCoordinateTransform(layer.crs(), scene.crs(), project)
    line = layer.getFeature(fid).geometry()
    machine = layer.getFeature(fid)["predicted_wkt"]
    np.testing.assert_allclose(points_of_wkt(machine), line_of(layer, fid), atol=2e-3)
    line.transform(back)
    np.testing.assert_allclose(
        [(v.x(), v.y()) for v in line.vertices()], result.fronts[0].points, atol=1e-3, rtol=0
    )
    machine = QgsGeometry.fromWkt(machine)
    confidences = [vertex.m() for vertex in machine.vertices()]
    np.testing.assert_allclose(confidences, result.fronts[0].confidence, atol=1e-3)


def test_a_raster_whose_crs_was_set_in_qgis_is_taken_as_it_is_shown(fronts, result, project, tmp_path):
    """The file says a zone too far east."""
    path = tmp_path / "wrong.tif"
    gdal.Translate(str(path), result.request.raster, outputSRS="EPSG:32625")
    shifted = delineate(replace(result.request, raster=str(path)))
    layer = QgsRasterLayer(str(path), "wrong", "gdal")
    layer.setCrs(crs(32624))
    project.addMapLayer(layer)
    (fid,) = fronts.add(shifted, layer)
    assert fronts.layer.crs().authid() == "EPSG:32624"
    np.testing.assert_allclose(line_of(fronts.layer, fid), shifted.fronts[0].points)


@pytest.mark.usefixtures("prepared")
def test_a_front_that_cannot_be_brought_there_is_refused_and_nothing_changed(fronts, result):
    fronts.add(result)
    with pytest.raises(ProjectFrontsError, match="cannot be brought to the coordinate system"):
        fronts.add_line([(-38, 500), (-37, 500)], crs(4326), {}, "Trace calving front")
    assert fronts.layer.featureCount() == 1 and len(steps(fronts.layer)) == 1


@pytest.mark.parametrize(
    ("project_crs", "raster_crs", "longitude", "latitude", "expected"),
    [
        (3413, 32624, -38, 66, 3413),  # the project's, as Greenland is mapped
        (3857, 32624, -38, 66, 32624),  # Web Mercator measures nothing
        (4326, 32624, -38, 66, 32624),
        (32633, 32622, -50, 69, 32622),  # a UTM zone of Svalbard in West Greenland
        (3857, 4326, -38, 66, 32624),
        (3857, 3395, -73, -49, 32718),  # Patagonia
        (4326, 4326, -30, 82, 3413),  # the north of Greenland
        (4326, 4326, -62, -65, 3031),  # the Antarctic Peninsula
        (2264, 32624, -38, 66, 32624),  # feet
        (None, None, 15, 78, 32633),
    ],
)
def test_fronts_lie_in_a_projected_crs_that_is_true_to_scale(
    project_crs, raster_crs, longitude, latitude, expected
):
    given = [
        QgsCoordinateReferenceSystem() if code is None else crs(code) for code in (project_crs, raster_crs)
    ]
    assert front_crs(*given, longitude, latitude).authid() == f"EPSG:{expected}"


def test_another_project_than_the_applications_will_do(result, chooser):
    project = QgsProject()
    fronts = ProjectFronts(project, chooser)
    fronts.add(result)
    assert [node.layer() for node in project.layerTreeRoot().children()] == [fronts.layer]
    fronts.close()


def test_fronts_on_a_raster_without_crs_keep_its_pixels_in_a_project_in_degrees(
    fronts, project, result, scene
):
    """A picture of a scene in a new project: pixel numbers are no degrees."""
    project.setCrs(crs(4326))
    pixels = [(100.0, -200.0), (150.0, -260.0), (220.0, -300.0)]
    fid = fronts.add_line(
        pixels, QgsCoordinateReferenceSystem(), {"date": "2020-03-15"}, "Trace calving front"
    )
    assert not fronts.layer.crs().isValid()
    assert line_of(fronts.layer, fid) == pytest.approx(np.array(pixels))
    with pytest.raises(ProjectFrontsError, match="drawn on a raster without one"):
        fronts.add(result, scene)
    assert len(list(fronts.layer.getFeatures())) == 1
