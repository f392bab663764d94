"""Fronts that people correct with QGIS's own tools, with the plugin and without it, stay true to their record."""

import shutil

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsVectorLayer,
    QgsVectorLayerEditUtils,
    QgsVectorLayerUtils,
)

from calvingfront_plugin.delineation.front_record import line_m_wkt
from calvingfront_plugin.layers import record
from calvingfront_plugin.layers.correction import CorrectionWatch
from calvingfront_plugin.layers.fronts_layer import set_form_and_time
from calvingfront_plugin.layers.project_fronts import ProjectFronts

#: A front of 4 km running east, in UTM 24 N, with a vertex every kilometre.
LINE = np.column_stack([np.arange(522e3, 526001, 1e3), np.full(5, 7377e3)])
MACHINE = line_m_wkt(LINE, np.linspace(0.9, 0.7, 5))

AUTOMATIC, CLICKED, MANUAL = 1, 2, 3


#: On the ground; UTM shrinks by 0.04 % here.
LENGTH_M = 4001.3


@pytest.fixture(scope="module")
def file(qgis_app, tmp_path_factory):
    """A GeoPackage with a front that the machine drew, one that it drew from clicks, and one drawn by hand."""
    path = str(tmp_path_factory.mktemp("fronts") / "fronts.gpkg")
    record.add_fronts_to_geopackage(path, QgsCoordinateReferenceSystem("EPSG:32624"))
    layer = opened(path)
    layer.startEditing()
    for n_clicks, method in ((0, "automatic"), (2, "clicked"), (None, "manual")):
        machine = None if method == "manual" else MACHINE
        values = {"method": method, "status": "unreviewed", "n_clicks": n_clicks, "predicted_wkt": machine}
        layer.addFeature(record.feature_for(layer, LINE, {**values, "length_m": LENGTH_M}))
    assert layer.commitChanges()
    return path


@pytest.fixture
def path(file, tmp_path):
    return str(shutil.copy(file, tmp_path))


def opened(path):
    return QgsVectorLayer(f"{path}|layername=fronts", "fronts", "ogr")


@pytest.fixture
def layer(path, project):
    """The fronts in a project of another CRS, watched and being edited."""
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
    layer = opened(path)
    set_form_and_time(layer)
    project.addMapLayer(layer)
    watch = CorrectionWatch(layer, lambda: "Jane Doe")
    assert layer.startEditing()
    assert layer.undoStack().count() == 0, "what is right needs no settling"
    yield layer
    watch.close()


def record_of(layer, fid):
    """Method, edit distance, length and author of a front."""
    front = layer.getFeature(fid)
    values = (front[name] for name in ("method", "edit_distance_m", "length_m", "author"))
    return tuple(None if value == NULL else value for value in values)


def everything(layer):
    """All attributes and lines, to be compared before and after."""
    return {
        feature.id(): ([str(value) for value in feature.attributes()], feature.geometry().asWkt(3))
        for feature in layer.getFeatures()
    }


# As QGIS's tools call it: a command around the change.


def vertex_tool(layer):
    """Moves a vertex 1 km north."""
    geometry = layer.getFeature(AUTOMATIC).geometry()
    geometry.moveVertex(524e3, 7378e3, 2)
    layer.beginEditCommand("Moved vertex")
    layer.changeGeometry(AUTOMATIC, geometry)
    layer.endEditCommand()


def moved_by_script(layer):
    layer.beginEditCommand("Moved vertex")
    QgsVectorLayerEditUtils(layer).moveVertex(524e3, 7378e3, AUTOMATIC, 2)
    layer.endEditCommand()


def inserted_vertex(layer):
    layer.beginEditCommand("Added vertex")
    QgsVectorLayerEditUtils(layer).insertVertex(523500, 7378e3, AUTOMATIC, 2)
    layer.endEditCommand()


def deleted_vertex_of_a_bend(layer):
    """First the front is bent, then the bend is cut off again at its foot."""
    vertex_tool(layer)
    layer.beginEditCommand("Deleted vertex")
    QgsVectorLayerEditUtils(layer).deleteVertex(AUTOMATIC, 1)
    layer.endEditCommand()


def reshape_tool(layer):
    geometry = layer.getFeature(AUTOMATIC).geometry()
    line = QgsGeometry.fromWkt("LineString (522500 7376900, 522500 7377800, 525500 7377800, 525500 7376900)")
    assert geometry.reshapeGeometry(line.constGet().clone()) == QgsGeometry.OperationResult.Success
    layer.beginEditCommand("Reshape")
    layer.changeGeometry(AUTOMATIC, geometry)
    layer.endEditCommand()


def moved_as_a_whole(layer):
    layer.beginEditCommand("Feature moved")
    layer.translateFeature(AUTOMATIC, 0, 300)
    layer.endEditCommand()


TOOLS = [
    vertex_tool,
    moved_by_script,
    inserted_vertex,
    deleted_vertex_of_a_bend,
    reshape_tool,
    moved_as_a_whole,
]


@pytest.mark.parametrize("project_crs", ["EPSG:32624", "EPSG:3413", "EPSG:4326"])
@pytest.mark.parametrize("tool", TOOLS)
def test_whatever_tool_moves_a_machines_front_it_becomes_a_corrected_one_in_the_same_step(
    layer, project, tool, project_crs
):
    project.setCrs(QgsCoordinateReferenceSystem(project_crs))
    before = everything(layer)
    tool(layer)
    after, steps = everything(layer), layer.undoStack().count()
    method, distance, length, author = record_of(layer, AUTOMATIC)
    assert (method, author) == ("corrected", "Jane Doe")
    assert 100 < distance < 1000
    assert length == pytest.approx(layer.getFeature(AUTOMATIC).geometry().length(), rel=1e-3)
    assert layer.getFeature(AUTOMATIC)["predicted_wkt"] == MACHINE, "the machine's line is kept"
    for _ in range(2):
        while layer.undoStack().canUndo():
            layer.undoStack().undo()
        assert everything(layer) == before
        while layer.undoStack().canRedo():
            layer.undoStack().redo()
        assert everything(layer) == after
    assert layer.undoStack().count() == steps == (2 if tool is deleted_vertex_of_a_bend else 1)
    assert layer.commitChanges(), layer.commitErrors()
    assert everything(opened(layer.source().partition("|")[0])) == after


def test_the_distance_is_that_of_the_stretch_that_was_moved(layer):
    moved_as_a_whole(layer)
    # The whole front lies 300 m beside the machine's line.
    assert record_of(layer, AUTOMATIC)[1] == pytest.approx(300, abs=0.5)
    assert record_of(layer, AUTOMATIC)[2] == pytest.approx(LENGTH_M, abs=1)


@pytest.mark.parametrize("method", ["automatic", "clicked"])
def test_brought_back_to_the_machines_line_a_front_is_what_it_was(layer, method):
    fid = {"automatic": AUTOMATIC, "clicked": CLICKED}[method]
    for line in (LINE + [0, 200], LINE[::-1]):
        layer.beginEditCommand("Moved")
        layer.changeGeometry(fid, record.line_of(line))
        layer.endEditCommand()
    assert record_of(layer, fid)[:2] == (method, None), "its direction is no correction"
    layer.undoStack().undo()
    assert record_of(layer, fid)[0] == "corrected"


def test_a_front_drawn_by_hand_stays_one_and_its_length_follows(layer):
    layer.beginEditCommand("Moved vertex")
    QgsVectorLayerEditUtils(layer).moveVertex(526e3, 7379e3, MANUAL, 4)
    layer.endEditCommand()
    method, distance, length, author = record_of(layer, MANUAL)
    assert (method, distance, author) == ("manual", None, None)
    assert length == pytest.approx(3000 + np.hypot(1000, 2000), rel=1e-3)


def split_tool(layer, x):
    """Cuts all fronts at x, or those selected."""
    cut = [QgsPoint(x, 7376e3), QgsPoint(x, 7378e3)]
    layer.beginEditCommand("Features split")
    assert layer.splitFeatures([QgsPointXY(point) for point in cut], False) == 0
    layer.endEditCommand()


def test_both_parts_of_a_split_front_know_their_length(layer):
    """The split tool adds the second part within its step."""
    before = everything(layer)
    layer.selectByIds([AUTOMATIC])
    split_tool(layer, 523e3)
    after = everything(layer)
    (new,) = set(after) - set(before)
    assert record_of(layer, AUTOMATIC)[0] == record_of(layer, new)[0] == "corrected"
    assert sorted([record_of(layer, AUTOMATIC)[2], record_of(layer, new)[2]]) == pytest.approx(
        [1000, 3000], rel=1e-3
    )
    assert record_of(layer, new)[1] == 0, "what was cut off is no distance"
    stack = layer.undoStack()
    assert stack.count() == 1
    for _ in range(3):
        stack.undo()
        assert everything(layer) == before
        stack.redo()
        assert everything(layer) == after
    vertex_tool(layer)
    stack.undo()
    stack.undo()
    assert everything(layer) == before
    stack.redo()
    stack.redo()
    assert layer.commitChanges(), layer.commitErrors()
    assert sorted(front["method"] for front in layer.getFeatures()).count("corrected") == 2


def test_a_copied_front_is_the_machines_and_a_moved_copy_is_corrected(layer):
    """As by Copy and Move Feature, and by pasting."""
    copy, moved = (QgsVectorLayerUtils.createFeature(layer, record.line_of(LINE + [0, y])) for y in (0, 400))
    for feature in (copy, moved):
        original = layer.getFeature(CLICKED)
        for name in ("method", "status", "n_clicks", "predicted_wkt", "created_utc", "length_m"):
            feature[name] = original[name]
    layer.beginEditCommand("Pasted")
    assert layer.addFeature(copy) and layer.addFeature(moved)
    layer.endEditCommand()
    assert record_of(layer, copy.id())[0] == "clicked"
    assert record_of(layer, moved.id())[:2] == ("corrected", pytest.approx(400, abs=1))
    layer.undoStack().undo()
    assert layer.featureCount() == 3
    layer.undoStack().redo()
    assert record_of(layer, moved.id())[0] == "corrected"


def test_a_front_drawn_with_qgis_own_line_tool_gets_its_record(layer):
    """The form comes up with the defaults; the rest is filled in as it is added."""
    feature = QgsVectorLayerUtils.createFeature(layer, record.line_of(LINE[:3]))
    assert (feature["method"], feature["status"]) == ("manual", "unreviewed")
    layer.beginEditCommand("Feature added")
    assert layer.addFeature(feature)
    layer.endEditCommand()
    assert record_of(layer, feature.id()) == ("manual", None, pytest.approx(2000, rel=1e-3), "Jane Doe")
    assert layer.getFeature(feature.id())["created_utc"].isValid()
    layer.undoStack().undo()
    assert layer.featureCount() == 3 and layer.undoStack().count() == 1
    layer.undoStack().redo()
    assert layer.getFeature(feature.id())["author"] == "Jane Doe"
    assert layer.commitChanges()


def test_a_step_that_a_tool_gives_up_leaves_nothing(layer):
    """Tools destroy their command where something fails in it."""
    vertex_tool(layer)
    after = everything(layer)
    layer.beginEditCommand("Reshape")
    layer.changeGeometry(CLICKED, record.line_of(LINE + [0, 500]))
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer, record.line_of(LINE)))
    layer.destroyEditCommand()
    assert everything(layer) == after
    stack = layer.undoStack()
    assert (stack.count(), stack.index()) == (1, 1)
    stack.undo()
    stack.redo()
    assert everything(layer) == after


def test_a_front_that_is_deleted_in_the_step_that_moved_it_is_gone(layer):
    layer.beginEditCommand("Merged features")
    layer.changeGeometry(CLICKED, record.line_of(LINE + [0, 500]))
    layer.deleteFeature(AUTOMATIC)
    layer.changeGeometry(AUTOMATIC, record.line_of(LINE + [0, 500]))
    layer.endEditCommand()
    assert record_of(layer, CLICKED)[0] == "corrected"
    assert layer.featureCount() == 2
    layer.undoStack().undo()
    assert layer.featureCount() == 3 and record_of(layer, CLICKED)[0] == "clicked"


def test_rolling_back_takes_corrections_back(layer):
    before = everything(layer)
    vertex_tool(layer)
    split_tool(layer, 524500)
    assert layer.rollBack()
    assert everything(layer) == before


def test_a_script_that_knows_no_commands_is_caught_up_with_before_saving(layer):
    """Python's edit() changes lines one by one; each is an undo step of its own."""
    layer.changeGeometry(AUTOMATIC, record.line_of(LINE + [0, 300]))
    assert record_of(layer, AUTOMATIC)[0] == "automatic"
    layer.undoStack().undo()
    layer.undoStack().redo()
    assert layer.commitChanges(), layer.commitErrors()
    assert record_of(layer, AUTOMATIC) == (
        "corrected",
        pytest.approx(300, abs=1),
        pytest.approx(4000, rel=1e-3),
        "Jane Doe",
    )
    assert layer.startEditing()
    layer.changeGeometry(AUTOMATIC, record.line_of(LINE + [0, 500]))
    assert layer.commitChanges()
    assert record_of(layer, AUTOMATIC)[1] == pytest.approx(500, abs=1), "also where the length stays"


def test_in_transactions_the_steps_are_the_same(layer, project):
    """A setting of the project: every edit goes to the file at once, in a transaction."""
    assert layer.rollBack()
    project.setAutoTransaction(True)
    assert layer.startEditing() and layer.dataProvider().transaction() is not None
    before = everything(layer)
    vertex_tool(layer)
    layer.selectByIds([CLICKED])
    split_tool(layer, 523e3)
    after = everything(layer)
    assert [record_of(layer, fid)[0] for fid in (AUTOMATIC, CLICKED, 4)] == ["corrected"] * 3
    stack = layer.undoStack()
    for _ in range(2):
        stack.undo()
        stack.undo()
        assert everything(layer) == before
        stack.redo()
        stack.redo()
        assert everything(layer) == after
    assert layer.commitChanges(), layer.commitErrors()
    assert everything(layer) == after
    project.setAutoTransaction(False)


# Without the plugin


def edited_elsewhere(path, values=None):
    """A colleague, without the plugin, moves the first front 300 m, bends that drawn by hand, and adds one."""
    layer = opened(path)
    layer.startEditing()
    layer.changeGeometry(AUTOMATIC, record.line_of(LINE + [0, 300]))
    layer.changeGeometry(MANUAL, record.line_of(np.vstack([LINE, [526e3, 7378e3]])))
    bare = QgsFeature(layer.fields())
    bare.setGeometry(record.line_of(LINE[:3]))
    layer.addFeature(bare)
    assert layer.commitChanges()


@pytest.mark.parametrize("way", ["open", "edit"])
def test_fronts_edited_without_the_plugin_are_measured_when_the_project_is_opened_or_they_are_edited(
    path, project, tmp_path, way
):
    project.addMapLayer(opened(path))
    fronts = ProjectFronts(project, lambda suggested: path)
    fronts.ensure(QgsCoordinateReferenceSystem("EPSG:32624"), QgsPointXY(*LINE[0]))
    told = []
    fronts.correctionsFound.connect(told.append)
    if way == "open":
        project.write(str(tmp_path / "project.qgz"))
        project.clear()
        edited_elsewhere(path)
        project.read(str(tmp_path / "project.qgz"))
    else:
        edited_elsewhere(path)
        fronts.layer.startEditing()
    layer = fronts.layer
    assert layer.isEditable(), "nothing is saved for the user"
    assert told == [3]
    assert record_of(layer, AUTOMATIC) == (
        "corrected",
        pytest.approx(300, abs=1),
        pytest.approx(4000, rel=1e-3),
        None,
    )
    assert record_of(layer, MANUAL)[2] == pytest.approx(5000, rel=1e-3)
    assert record_of(layer, 4)[::2] == ("manual", pytest.approx(2000, rel=1e-3))
    assert layer.getFeature(4)["status"] == "unreviewed"
    stack = layer.undoStack()
    assert stack.count() == 1
    stack.undo()
    assert record_of(layer, AUTOMATIC)[0] == "automatic"
    stack.redo()
    assert layer.commitChanges()
    assert layer.startEditing() and layer.undoStack().count() == 0, "what was settled stays settled"
    fronts.close()


def test_a_project_without_such_edits_opens_as_it_is(path, project, tmp_path):
    fronts = ProjectFronts(project, lambda suggested: path)
    fronts.ensure(QgsCoordinateReferenceSystem("EPSG:32624"), QgsPointXY(*LINE[0]))
    project.write(str(tmp_path / "project.qgz"))
    project.read(str(tmp_path / "project.qgz"))
    assert fronts.layer is not None and not fronts.layer.isEditable()
    fronts.close()


def test_a_machines_line_in_another_crs_is_no_correction(layer):
    """As after appending fronts to a layer of another CRS by an algorithm."""
    method = layer.fields().indexFromName("method")
    wkt = layer.fields().indexFromName("predicted_wkt")
    layer.changeAttributeValue(AUTOMATIC, wkt, "LINESTRING M (-38.5 66.5 0.9, -38.4 66.5 0.9)")
    layer.changeAttributeValue(AUTOMATIC, method, "automatic")
    vertex_tool(layer)
    assert record_of(layer, AUTOMATIC)[:2] == ("automatic", None)


def test_a_layer_without_some_of_the_fields_can_be_edited(layer):
    """The user has removed fields."""
    for name in ("edit_distance_m", "created_utc", "author", "n_clicks"):
        layer.deleteAttribute(layer.fields().indexFromName(name))
    vertex_tool(layer)
    split_tool(layer, 523e3)
    assert layer.getFeature(AUTOMATIC)["method"] == "corrected"
