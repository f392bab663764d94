"""Simulated scenes as files: read back as any user's raster, with their fronts in the right place."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr
from scipy import ndimage

from calvingfront_plugin.delineation.scene import read_scene
from training.labelled_scene import GLACIER, NO_DATA, OCEAN
from training.simulate import simulate_scene
from training.simulated_raster import ORIGINS, write_label, write_scene

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def cut():
    """A fjord of 12 by 14 km at 40 m, cut by the edge of the swath."""
    scenes = (simulate_scene(seed, (300, 350), 40.0) for seed in range(20))
    return next(scene for scene in scenes if (scene.zones == NO_DATA).mean() > 0.02)


def read_at_native_size(path, **options):
    return read_scene(path, working_pixel_size_m=None, **options)


@pytest.mark.parametrize("nodata", [np.nan, -9999.0])
def test_a_scene_in_db_reads_back_as_it_was_simulated(tmp_path, cut, nodata):
    path = write_scene(tmp_path / "fjord.tif", cut, nodata=nodata)
    scene = read_at_native_size(path)
    assert scene.scale == "db"
    np.testing.assert_array_equal(scene.valid, np.isfinite(cut.backscatter_db))
    np.testing.assert_allclose(scene.values[scene.valid], cut.backscatter_db[scene.valid], atol=1e-3)
    assert (scene.date, scene.polarisation) == ("2024-07-15", "HH")
    assert scene.pixel_size_m == pytest.approx((40.0, 40.0), rel=1e-3)
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_is_a_tiled_compressed_geotiff_with_a_described_band(tmp_path, cut):
    raster = gdal.Open(str(write_scene(tmp_path / "fjord.tif", cut, polarisation="VV", date="2019-03-01")))
    assert raster.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
    band = raster.GetRasterBand(1)
    assert band.GetBlockSize() == [256, 256]
    assert band.GetDescription() == "VV"
    assert np.isnan(band.GetNoDataValue())
    assert raster.GetMetadata()["ACQUISITION_DATE"] == "2019-03-01"
    assert raster.GetSpatialRef().GetAuthorityCode(None) == "32624"


def test_power_and_digital_numbers_are_recognised_and_give_the_same_backscatter(tmp_path, cut):
    power = read_at_native_size(write_scene(tmp_path / "power.tif", cut, scale="power"))
    assert power.scale == "power"
    assert power.values[power.valid] == pytest.approx(cut.backscatter_db[power.valid], abs=1e-3)
    amplitude = read_at_native_size(write_scene(tmp_path / "numbers.tif", cut, scale="amplitude"))
    assert amplitude.scale == "amplitude"
    np.testing.assert_array_equal(amplitude.valid, power.valid)
    # 500 for unit amplitude; whole numbers blur the darkest pixels.
    above = amplitude.valid & (cut.backscatter_db > -25)
    difference = amplitude.values - cut.backscatter_db - 20 * np.log10(500.0)
    assert np.abs(difference[above]).max() < 0.2


def test_an_8_bit_picture_keeps_the_order_of_backscatter_and_its_margin(tmp_path, cut):
    scene = read_at_native_size(write_scene(tmp_path / "picture.tif", cut, scale="stretched"))
    assert scene.scale == "stretched"
    np.testing.assert_array_equal(scene.valid, np.isfinite(cut.backscatter_db))
    values = cut.backscatter_db[scene.valid]
    grey = scene.values[scene.valid]
    assert (np.diff(grey[np.argsort(values)]) >= 0).all()
    assert (grey.min(), grey.max()) == (1, 255)


@pytest.mark.parametrize("epsg", sorted(ORIGINS))
def test_the_label_lies_on_the_border_between_glacier_and_ocean(tmp_path, cut, epsg):
    raster = gdal.Open(str(write_scene(tmp_path / "fjord.tif", cut, epsg=epsg)))
    path = write_label(tmp_path / "label.gpkg", cut, epsg=epsg)
    source = ogr.Open(str(path))
    layer = source.GetLayer("fronts")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == str(epsg)
    assert layer.GetGeomType() == ogr.wkbLineString
    assert layer.GetFeatureCount() == len(cut.fronts)
    to_pixel = gdal.InvGeoTransform(raster.GetGeoTransform())
    glacier, ocean = cut.zones == GLACIER, cut.zones == OCEAN
    border = (ocean & ndimage.binary_dilation(glacier)) | (glacier & ndimage.binary_dilation(ocean))
    to_border = ndimage.distance_transform_edt(~border)
    pixels_off = []
    for feature in layer:
        assert feature.GetField("date") == "2024/07/15"
        for x, y in feature.GetGeometryRef().GetPoints():
            column, row = gdal.ApplyGeoTransform(to_pixel, x, y)
            pixels_off.append(to_border[int(row), int(column)])
    # Where the front skims a wall, a sliver thinner than a pixel has no border of its own.
    assert np.mean(np.array(pixels_off) <= 1.5) > 0.98
    assert max(pixels_off) <= 3
    del feature, layer, source
    assert sorted(tmp_path.iterdir()) == [tmp_path / "fjord.tif", path]


def test_polar_stereographic_pixels_are_measured_on_the_ground(tmp_path, cut):
    scene = read_at_native_size(write_scene(tmp_path / "polar.tif", cut, epsg=3413))
    # 66 degrees north: the map is some percent larger than the ground it shows.
    assert scene.pixel_size_m[0] == pytest.approx(40.0, rel=0.05)
    assert scene.pixel_size_m[0] != pytest.approx(40.0, rel=0.002)


def test_a_scene_without_a_front_has_an_empty_label(tmp_path):
    scene = simulate_scene(1, (64, 64), 75.0, landscape="land")
    source = ogr.Open(str(write_label(tmp_path / "label.gpkg", scene)))
    assert source.GetLayer("fronts").GetFeatureCount() == 0


def test_an_existing_file_is_replaced(tmp_path, cut):
    path = tmp_path / "fjord.tif"
    for scale in ("stretched", "db"):
        write_scene(path, cut, scale=scale)
        write_label(tmp_path / "label.gpkg", cut)
    assert read_at_native_size(path).scale == "db"
    assert ogr.Open(str(tmp_path / "label.gpkg")).GetLayerCount() == 1


def test_what_cannot_be_written_is_refused_in_words(tmp_path, cut):
    with pytest.raises(ValueError, match="Unknown scale 'decibel': choose db"):
        write_scene(tmp_path / "a.tif", cut, scale="decibel")
    with pytest.raises(ValueError, match="origin of the scene in EPSG:3031"):
        write_scene(tmp_path / "a.tif", cut, epsg=3031)
    for write in (write_scene, write_label):
        with pytest.raises(OSError, match="no folder"):
            write(tmp_path / "nowhere" / "a.tif", cut)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="file sizes are limited as POSIX does")
def test_a_full_disk_is_noticed_and_keeps_the_file_that_was_there(tmp_path, cut):
    """A child process whose files may not grow beyond 20 kB: what a full disk is to it."""
    paths = [
        write_scene(tmp_path / "simulated_fjord_1.tif", cut),
        write_label(tmp_path / "simulated_fjord_1_front.gpkg", cut),
    ]
    before = [path.read_bytes() for path in paths]
    program = (
        "import resource\n"
        "from training.simulate import simulate_scene\n"
        "from training.simulated_raster import write_label, write_scene\n"
        "scene = simulate_scene(1, (300, 300), 40.0)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        f"for write, path in zip((write_scene, write_label), {[str(path) for path in paths]!r}):\n"
        "    try:\n"
        "        write(path, scene)\n"
        "    except OSError as error:\n"
        "        print(error)\n"
    )
    child = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True)
    for path, line in zip(paths, child.stdout.splitlines()):
        assert line.startswith(f"{path} cannot be written (")
        assert line.endswith("is the folder writable and the disk not full?")
    assert len(child.stdout.splitlines()) == 2
    assert child.stderr == ""
    assert [path.read_bytes() for path in paths] == before
    assert sorted(tmp_path.iterdir()) == paths
