"""The scene in the dock: what the plugin knows of a raster, and a glaciologist who knows better."""

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest

from calvingfront_plugin.gui.scene_panel import ScenePanel
from calvingfront_plugin.layers import scene_layer
from training.simulate import simulate_scene
from training.simulated_raster import write_scene


@pytest.fixture
def panel(qtbot, canvas, project, queue):
    panel = ScenePanel(canvas, project, queue)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def type_into(field, text):
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def write_raster(path, bands, size=120):
    """A raster of dB without CRS; its bands are described as given."""
    raster = gdal.GetDriverByName("GTiff").Create(str(path), size, size, len(bands), gdal.GDT_Float32)
    values = np.random.default_rng(1).normal(-12.0, 4.0, (size, size)).astype(np.float32)
    for number, description in enumerate(bands, 1):
        raster.GetRasterBand(number).WriteArray(values - 3.0 * number)
        raster.GetRasterBand(number).SetDescription(description)
    raster.FlushCache()
    return path


def test_it_says_what_the_name_and_the_values_of_a_scene_tell(panel, scene, qtbot):
    assert panel.scene is scene
    assert panel.date.date() == QDate(2020, 3, 15)
    assert panel.sensor.text() == "Sentinel-1"
    assert panel.glacier.text() == ""
    qtbot.waitUntil(lambda: panel.scale.itemText(0) == "found: dB")
    assert "negative" in panel.scale_reason.text()
    assert "HH" in panel.details.text() and "pixels of 30 m" in panel.details.text()
    assert not panel.band.isVisible(), "one band is no choice"
    assert not panel.pixel_size.isVisible(), "the CRS says it"
    assert not panel.reset_button.isVisible()


def test_the_values_are_looked_at_off_the_main_thread_and_once(panel, scene, queue, qtbot):
    # The panel has asked when it was shown; nothing was read before the event loop runs.
    assert panel.scale.itemText(0) == "found"
    assert [job.scene_layer_id for job in queue.jobs] == [scene.id()]
    qtbot.waitUntil(lambda: queue.is_idle)
    panel.hide()
    panel.show()
    assert not queue.jobs


def test_it_follows_the_active_layer(panel, canvas, fjords, add_scene, qtbot):
    second = add_scene(fjords[1])
    with qtbot.waitSignal(panel.sceneChanged) as changed:
        canvas.setCurrentLayer(second)
    assert changed.args == [second]
    assert panel.date.date() == QDate(2020, 6, 19)


def test_a_date_typed_in_counts_everywhere_and_can_be_taken_back(panel, scene):
    panel.date.setFocus()
    panel.date.setDate(QDate(2019, 8, 1))
    assert scene_layer.information(scene).date == "2019-08-01"
    assert scene.temporalProperties().fixedTemporalRange().begin().date() == QDate(2019, 8, 1)
    assert scene_layer.request_options(scene)["date"] == "2019-08-01"
    assert panel.reset_button.isVisible()

    QTest.mouseClick(panel.reset_button, Qt.MouseButton.LeftButton)
    assert panel.date.date() == QDate(2020, 3, 15)
    assert scene_layer.request_options(scene)["date"] is None
    assert not panel.reset_button.isVisible()


def test_glacier_and_sensor_typed_in_go_into_the_request_and_emptied_go_back(panel, scene):
    type_into(panel.glacier, "Helheim")
    type_into(panel.sensor, "ERS")
    options = scene_layer.request_options(scene)
    assert (options["glacier"], options["sensor"]) == ("Helheim", "ERS")
    assert panel.sensor.text() == "ERS"

    type_into(panel.sensor, "")
    QTest.keyClick(panel.sensor, Qt.Key.Key_Backspace)
    QTest.keyClick(panel.sensor, Qt.Key.Key_Return)
    assert panel.sensor.text() == "Sentinel-1"
    assert scene_layer.request_options(scene)["sensor"] is None


def test_a_scale_found_wrongly_is_chosen_by_hand(panel, scene, qtbot):
    qtbot.waitUntil(lambda: panel.scale.itemText(0) == "found: dB")
    panel.scale.setFocus()
    # As from the keyboard: Down goes to the next choice.
    QTest.keyClick(panel.scale, Qt.Key.Key_Down)
    QTest.keyClick(panel.scale, Qt.Key.Key_Down)
    assert scene_layer.request_options(scene)["scale"] == "power"
    assert panel.scale_reason.text() == "Chosen by you."
    QTest.keyClick(panel.scale, Qt.Key.Key_Home)
    assert scene_layer.request_options(scene)["scale"] == "auto"
    assert "negative" in panel.scale_reason.text()


def test_of_two_bands_the_other_is_chosen(panel, project, canvas, tmp_path, qtbot):
    layer = QgsRasterLayer(str(write_raster(tmp_path / "crane_2018-06-02.tif", ("HV", "HH"))), "crane")
    project.addMapLayer(layer)
    canvas.setCurrentLayer(layer)
    assert panel.band.isVisible()
    assert scene_layer.information(layer).polarisation == "HH"
    panel.band.setBand(1)
    assert scene_layer.request_options(layer)["band"] == 1
    assert "HV" in panel.details.text()


def test_a_picture_without_crs_asks_for_the_size_of_its_pixels(panel, project, canvas, tmp_path):
    layer = QgsRasterLayer(str(write_raster(tmp_path / "crane_2018-06-02.tif", ("HH",))), "crane")
    layer.setCrs(QgsCoordinateReferenceSystem())
    project.addMapLayer(layer)
    canvas.setCurrentLayer(layer)
    assert panel.pixel_size.isVisible() and panel.pixel_size.text() == "not known"
    type_into(panel.pixel_size.lineEdit(), "17.5")
    assert scene_layer.request_options(layer)["pixel_size_m"] == 17.5
    assert "pixels of 17.5 m" in panel.details.text()


def test_a_raster_of_nodata_says_so_and_the_next_is_looked_at(panel, project, canvas, scene, tmp_path, qtbot):
    path = tmp_path / "empty_2018-06-02.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 50, 50, 1, gdal.GDT_Float32)
    raster.GetRasterBand(1).SetNoDataValue(0.0)
    raster.FlushCache()
    del raster
    layer = QgsRasterLayer(str(path), "empty")
    project.addMapLayer(layer)
    canvas.setCurrentLayer(layer)
    qtbot.waitUntil(lambda: "no valid pixel" in panel.scale_reason.text())
    canvas.setCurrentLayer(scene)
    qtbot.waitUntil(lambda: panel.scale.itemText(0) == "found: dB")


def test_without_a_scene_it_says_what_to_do(panel, project, fjords, add_scene):
    project.clear()
    assert panel.scene is None
    assert panel.nothing.isVisible() and "Load a SAR scene" in panel.nothing.text()
    assert not panel.known.isVisible()
    # Several at once, as when a project is opened.
    layers = [QgsRasterLayer(str(fjord.raster), fjord.date) for fjord in fjords]
    project.addMapLayers(layers)
    assert panel.scene in layers and panel.known.isVisible()


def test_the_scene_is_removed_and_another_takes_its_place(panel, project, scene, fjords, add_scene, qtbot):
    others = [add_scene(fjord) for fjord in fjords[1:]]
    gone = scene.id()
    with qtbot.waitSignal(panel.sceneChanged) as changed:
        project.removeMapLayer(gone)
    assert panel.scene in others and changed.args == [panel.scene]


def test_pictures_of_a_web_service_are_not_offered(panel, project, scene):
    picture = QgsRasterLayer("type=xyz&url=file:///no/{z}/{x}/{y}.png&zmax=1", "web", "wms")
    project.addMapLayer(picture)
    assert panel.layers.count() == 1
    assert panel.scene is scene


def test_the_keyboard_goes_from_field_to_field(panel):
    panel.activateWindow()
    panel.layers.setFocus()
    visited = []
    for _ in range(7):
        visited.append(panel.focusWidget())
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    # The date takes three steps: year, month, day.
    assert list(dict.fromkeys(visited)) == [
        panel.layers,
        panel.scale,
        panel.date,
        panel.sensor,
        panel.glacier,
    ]


def test_amplitude_is_told_from_db(panel, project, canvas, tmp_path, qtbot):
    path = tmp_path / "kanger_2018-06-02.tif"
    write_scene(path, simulate_scene(5, (200, 200), 40.0), scale="amplitude", date="2018-06-02")
    layer = QgsRasterLayer(str(path), "amplitudes")
    project.addMapLayer(layer)
    canvas.setCurrentLayer(layer)
    qtbot.waitUntil(lambda: panel.scale.itemText(0) == "found: amplitude")
