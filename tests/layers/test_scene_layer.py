"""What a raster layer tells about its acquisition, what the user says instead, and when it is shown."""

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from calvingfront_plugin.delineation.delineate import DelineationRequest
from calvingfront_plugin.delineation.scene import read_scene
from calvingfront_plugin.layers import scene_layer

SENTINEL = "S1B_IW_GRDH_1SDH_20200315T101010_20200315T101035_020700_0273A1_1F2E.tif"


def write_raster(path, bands=1, kind=gdal.GDT_Float32, gcps=False, georeferenced=True):
    """A raster of 40 x 40 pixels of 100 m, without CRS."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 40, 40, bands, kind)
    if gcps:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4326)
        corners = [(0, 0), (40, 0), (0, 40), (40, 40)]
        dataset.SetGCPs(
            [gdal.GCP(-38 + c / 400, 66 - r / 400, 0, c, r) for c, r in corners], reference.ExportToWkt()
        )
    elif georeferenced:
        dataset.SetGeoTransform((500_000.0, 100.0, 0.0, 7_400_000.0, 0.0, -100.0))
    for number in range(1, bands + 1):
        dataset.GetRasterBand(number).WriteArray(np.arange(1600, dtype=np.float32).reshape(40, 40) / 100 - 20)
    del dataset
    return QgsRasterLayer(str(path), path.stem, "gdal")


def hours(date, begin, end):
    """A frame of the Temporal Controller on a day."""
    day = QDateTime(QDate.fromString(date, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(day.addSecs(3600 * begin), day.addSecs(3600 * end), True, False)


def is_shown(layer, date, begin=0, end=24):
    return layer.temporalProperties().isVisibleInTemporalRange(hours(date, begin, end))


def reopened(layer, path):
    """The layer in the project, saved and opened again."""
    project, name = QgsProject.instance(), layer.id()
    assert project.write(str(path))
    project.clear()
    assert project.read(str(path))
    return project.mapLayer(name)


# --- what can be delineated


def test_a_scene_can_be_read(scene_of):
    assert scene_layer.problem(scene_of(SENTINEL)) == ""


def test_without_a_raster_the_user_is_told_to_choose_one(qgis_app):
    for layer in (None, QgsVectorLayer("LineString?crs=EPSG:3413", "fronts", "memory")):
        assert scene_layer.problem(layer) == "Choose the raster layer of a SAR scene."


def test_a_web_map_hands_out_pictures(qgis_app):
    tiles = QgsRasterLayer("type=xyz&url=https://example.org/{z}/{x}/{y}.png&zmin=0&zmax=2", "tiles", "wms")
    assert "pictures, not measured values" in scene_layer.problem(tiles)


def test_a_scene_whose_file_has_gone_says_so(qgis_app, tmp_path):
    layer = QgsRasterLayer(str(tmp_path / "moved.tif"), "moved", "gdal")
    assert "'moved' cannot be read" in scene_layer.problem(layer)


def test_complex_data_are_refused_with_advice(qgis_app, tmp_path):
    layer = write_raster(tmp_path / "slc.tif", kind=gdal.GDT_CFloat32)
    assert "Convert it to intensity" in scene_layer.problem(layer)


def test_radar_geometry_is_refused_with_advice(qgis_app, tmp_path):
    """QGIS draws such a file as if it lay on the map; its values are not on a grid there."""
    layer = write_raster(tmp_path / "grd.tif", gcps=True)
    assert layer.isValid()
    assert "Warp in QGIS" in scene_layer.problem(layer)
    assert scene_layer.information(layer) == scene_layer.SceneInformation()
    assert scene_layer.ground_pixel_size(layer) is None


def test_a_file_that_was_mended_can_be_read_at_once(qgis_app, tmp_path):
    layer = write_raster(tmp_path / "grd.tif", gcps=True)
    assert scene_layer.problem(layer)
    layer = write_raster(tmp_path / "grd.tif")
    assert scene_layer.problem(layer) == ""


# --- the acquisition


def test_the_acquisition_is_read_from_the_products_name(scene_of):
    found = scene_layer.information(scene_of(SENTINEL))
    assert (found.date, found.time_utc) == ("2020-03-15", "10:10:10")
    assert (found.sensor, found.polarisation, found.band) == ("Sentinel-1", "HH", 1)
    assert found.image_id == SENTINEL[: -len(".tif")]


def test_it_is_what_the_record_of_a_front_will_say(scene_of):
    layer = scene_of("Helheim_ERS_asc.tif", date="1995-08-02")
    found, scene = scene_layer.information(layer), read_scene(layer.source())
    for name in ("date", "time_utc", "sensor", "polarisation", "orbit_pass", "image_id", "glacier", "band"):
        assert getattr(found, name) == getattr(scene, name), name
    assert (found.date, found.sensor, found.orbit_pass) == ("1995-08-02", "ERS", "ascending")


def test_the_band_that_shows_ice_best_is_used_until_the_user_chooses(qgis_app, tmp_path):
    layer = write_raster(tmp_path / "two.tif", bands=2)
    dataset = gdal.Open(layer.source(), gdal.GA_Update)
    for number, polarisation in enumerate(("HV", "HH"), 1):
        dataset.GetRasterBand(number).SetDescription(polarisation)
    del dataset
    found = scene_layer.information(layer)
    assert (found.band, found.polarisation) == (2, "HH")
    scene_layer.override(layer, band=1)
    found = scene_layer.information(layer)
    assert (found.band, found.polarisation) == (1, "HV")
    assert scene_layer.request_options(layer)["band"] == 1


# --- what the user says


def test_what_the_user_says_stands_in_place_of_what_was_found_and_can_be_taken_back(scene_of):
    layer = scene_of(SENTINEL)
    scene_layer.override(layer, date="2020-03-16", sensor="TerraSAR-X", glacier="Helheim")
    said = scene_layer.information(layer)
    assert (said.date, said.sensor, said.glacier) == ("2020-03-16", "TerraSAR-X", "Helheim")
    assert said.time_utc is None, "a time of another day"
    scene_layer.override(layer, date=None, sensor=None, glacier=None)
    found = scene_layer.information(layer)
    assert (found.date, found.time_utc, found.sensor) == ("2020-03-15", "10:10:10", "Sentinel-1")
    assert found.glacier is None


def test_what_the_user_says_is_asked_of_the_method(scene_of):
    layer = scene_of(SENTINEL)
    unasked = DelineationRequest(**scene_layer.request_options(layer))
    assert unasked == DelineationRequest(raster=layer.source())
    said = {
        "date": "2020-03-16",
        "sensor": "ERS",
        "glacier": "Helheim",
        "band": 1,
        "scale": "power",
        "pixel_size_m": 30.0,
    }
    scene_layer.override(layer, **said)
    assert DelineationRequest(**scene_layer.request_options(layer)) == DelineationRequest(
        raster=layer.source(), **said
    )


def test_what_the_user_says_is_in_the_project_and_not_lost_on_closing(scene_of, project, tmp_path):
    layer = scene_of("scene.tif")
    project.write(str(tmp_path / "before.qgz"))
    assert not project.isDirty()
    scene_layer.override(layer, date="2019-07-01", band=1, pixel_size_m=12.5)
    assert project.isDirty(), "QGIS must ask before it closes the project"
    again = reopened(layer, tmp_path / "after.qgz")
    assert scene_layer.information(again).date == "2019-07-01"
    assert scene_layer.request_options(again) == scene_layer.request_options(again) | {
        "date": "2019-07-01",
        "band": 1,
        "pixel_size_m": 12.5,
    }


# --- size on the ground


@pytest.mark.parametrize(("epsg", "least", "most"), [(32624, 29.9, 30.1), (3413, 29.0, 31.5)])
def test_pixels_are_measured_on_the_ground(scene_of, epsg, least, most):
    assert least < scene_layer.ground_pixel_size(scene_of(f"{epsg}.tif", epsg=epsg)) < most


def test_a_picture_without_georeference_has_the_size_its_name_states_or_the_user(qgis_app, tmp_path):
    stated = write_raster(tmp_path / "JAC_2015-12-23_TSX_7_1_049.tif", georeferenced=False)
    assert scene_layer.ground_pixel_size(stated) == pytest.approx(20 / 3)
    unknown = write_raster(tmp_path / "picture.tif", georeferenced=False)
    assert scene_layer.ground_pixel_size(unknown) is None
    scene_layer.override(unknown, pixel_size_m=20)
    assert scene_layer.ground_pixel_size(unknown) == 20


def test_the_crs_that_the_user_gave_the_layer_tells_the_size_that_the_file_does_not(qgis_app, tmp_path):
    layer = write_raster(tmp_path / "old.tif")
    assert scene_layer.ground_pixel_size(layer) is None
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32624"))
    assert scene_layer.ground_pixel_size(layer) == pytest.approx(100, rel=0.001)
    request = DelineationRequest(**scene_layer.request_options(layer))
    scene = read_scene(request.raster, pixel_size_m=request.pixel_size_m)
    assert scene.pixel_size_m == pytest.approx((75, 75), rel=0.001)


# --- time


def test_a_scene_is_shown_on_its_day_only(scene_of):
    layer = scene_of(SENTINEL)
    assert is_shown(layer, "2019-01-01"), "always, until it has its time"
    scene_layer.set_time(layer)
    assert is_shown(layer, "2020-03-15")
    assert is_shown(layer, "2020-03-15", 3, 4), "a step may be an hour"
    assert not is_shown(layer, "2020-03-14")
    assert not is_shown(layer, "2020-03-16")


def test_it_keeps_its_day_in_the_project(scene_of, tmp_path):
    layer = scene_of(SENTINEL)
    scene_layer.set_time(layer)
    again = reopened(layer, tmp_path / "time.qgz")
    assert is_shown(again, "2020-03-15")
    assert not is_shown(again, "2020-03-14")
    assert not is_shown(again, "2020-03-16")


def test_a_scene_without_a_date_is_always_shown(fjord, project, tmp_path):
    layer = write_raster(tmp_path / "undated.tif")
    scene_layer.set_time(layer)
    assert is_shown(layer, "2020-03-15")
    scene_layer.override(layer, date="2019-07-01")
    assert not is_shown(layer, "2020-03-15")
    scene_layer.override(layer, date=None)
    assert is_shown(layer, "2020-03-15")


def test_another_date_moves_the_scene(scene_of):
    layer = scene_of(SENTINEL)
    scene_layer.set_time(layer)
    scene_layer.override(layer, date="2020-03-20")
    assert is_shown(layer, "2020-03-20")
    assert not is_shown(layer, "2020-03-15")


def test_a_time_that_the_user_set_stays(scene_of):
    layer = scene_of(SENTINEL)
    time = layer.temporalProperties()
    own = hours("2020-03-01", 0, 24 * 31)
    time.setFixedTemporalRange(own)
    time.setIsActive(True)
    scene_layer.set_time(layer)
    assert time.fixedTemporalRange() == own


def test_a_time_that_the_user_turned_off_or_changed_stays(scene_of):
    layer = scene_of(SENTINEL)
    scene_layer.set_time(layer)
    time = layer.temporalProperties()
    time.setIsActive(False)
    scene_layer.set_time(layer)
    assert not time.isActive()
    month = hours("2020-03-01", 0, 24 * 31)
    time.setFixedTemporalRange(month)
    time.setIsActive(True)
    scene_layer.override(layer, date="2020-03-20")
    assert time.fixedTemporalRange() == month
