"""The form of a front: what people fill in, and what they only read."""

import pytest
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QTabWidget

from calvingfront_plugin.layers import record
from calvingfront_plugin.layers.fronts_layer import set_form_and_time

LINE = [(522_000, 7_377_000), (523_000, 7_377_200)]
MACHINES = {
    "glacier": "Helheim Gletsjer",
    "date": "2020-03-15",
    "method": "automatic",
    "status": "unreviewed",
    "outcome": "low_confidence",
    "confidence": 0.41,
    "model": "overview",
    "created_utc": "2024-06-01T10:20:30Z",
    "source_raster": "/scenes/helheim.tif",
}


@pytest.fixture(scope="module", autouse=True)
def editors(qgis_app):
    QgsGui.editorWidgetRegistry().initEditors()


@pytest.fixture
def layer(project, tmp_path):
    path = str(tmp_path / "fronts.gpkg")
    record.add_fronts_to_geopackage(path, QgsCoordinateReferenceSystem("EPSG:32624"))
    layer = QgsVectorLayer(f"{path}|layername=fronts", "fronts", "ogr")
    set_form_and_time(layer)
    project.addMapLayer(layer)
    layer.startEditing()
    return layer


@pytest.fixture
def form_of(layer, qtbot):
    """Open the form of a front that is there, or of one that is being drawn."""
    forms = []

    def open_form(feature, mode=QgsAttributeEditorContext.Mode.SingleEditMode):
        form = QgsAttributeForm(layer, feature)
        form.setMode(mode)
        form.show()
        forms.append(form)
        return form

    yield open_form
    for form in forms:
        form.deleteLater()


def editor(form, name, kind):
    return next(widget for widget in form.findChildren(kind) if widget.objectName() == name)


def tabs(form):
    widget = form.findChild(QTabWidget)
    return [widget.tabText(number) for number in range(widget.count())]


def test_people_fill_in_what_is_theirs(layer, form_of):
    front = record.feature_for(layer, LINE, MACHINES)
    layer.addFeature(front)
    form = form_of(layer.getFeature(front.id()))
    assert tabs(form) == ["Front", "Review", "Provenance"]

    status, quality = editor(form, "status", QComboBox), editor(form, "quality", QComboBox)
    assert [status.itemText(n) for n in range(status.count())] == ["unreviewed", "accepted", "rejected"]
    assert [quality.itemText(n) for n in range(quality.count())] == [
        "not given", "1 (best)", "2", "3", "4", "5", "6 (worst)"
    ]  # fmt: skip
    assert quality.currentText() == "not given"
    status.setCurrentText("accepted")
    quality.setCurrentText("2")
    editor(form, "date", QDateTimeEdit).setDateTime(QDate(2020, 3, 16).startOfDay())
    editor(form, "notes", QLineEdit).setText("Melange hides the south end.")
    assert form.save()
    saved = layer.getFeature(front.id())
    assert (saved["status"], saved["quality"], saved["notes"]) == (
        "accepted",
        2,
        "Melange hides the south end.",
    )
    assert saved["date"].toString("yyyy-MM-dd") == "2020-03-16"

    quality.setCurrentText("not given")
    assert form.save()
    assert layer.getFeature(front.id())["quality"] == NULL


def test_where_a_front_comes_from_is_only_read(layer, form_of):
    front = record.feature_for(layer, LINE, MACHINES)
    layer.addFeature(front)
    form = form_of(layer.getFeature(front.id()))
    for name, kind in (("method", QComboBox), ("outcome", QComboBox), ("created_utc", QDateTimeEdit)):
        assert not editor(form, name, kind).isEnabled(), name
    for name in ("length_m", "confidence", "model", "image_id", "source_raster", "n_clicks"):
        assert editor(form, name, QLineEdit).isReadOnly(), name
    assert editor(form, "outcome", QComboBox).currentText() == "low confidence"
    assert editor(form, "created_utc", QDateTimeEdit).text() == "2024-06-01 10:20:30"
    assert not [
        w for w in form.findChildren(QLineEdit) if w.objectName() == "predicted_wkt" and w.isVisible()
    ]


def test_a_front_drawn_by_hand_asks_for_its_date_and_shows_nothing_of_the_network(layer, form_of):
    layer.addFeature(record.feature_for(layer, LINE, MACHINES))
    new = QgsVectorLayerUtils.createFeature(layer, record.line_of(LINE))
    form = form_of(new, QgsAttributeEditorContext.Mode.AddFeatureMode)
    assert editor(form, "method", QComboBox).currentText() == "manual"
    assert editor(form, "status", QComboBox).currentText() == "unreviewed"
    widget = form.findChild(QTabWidget)
    assert [widget.tabText(n) for n in range(widget.count()) if widget.isTabVisible(n)] == ["Front", "Review"]
    assert not editor(form, "confidence", QLineEdit).isVisible()
    date = layer.fields().indexFromName("date")
    is_right, reasons = QgsVectorLayerUtils.validateAttribute(layer, form.feature(), date)
    assert not is_right and reasons
    assert form.save(), "a front without a date is kept all the same"
    assert layer.featureCount() == 2
