"""SAR rasters as users have them, onto the working grid."""

import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr

from calvingfront_plugin.delineation.backscatter import detect_scale, scale_hint
from calvingfront_plugin.delineation.scene import (
    SceneError,
    extent_in_raster_crs,
    normalise,
    read_native,
    read_scene,
    resample,
)

REPOSITORY = Path(__file__).resolve().parents[2]

UTM24 = 32624
NORTH_UP = (400000.0, 10.0, 0.0, 7500000.0, 0.0, -10.0)


def write(path, *bands, epsg=UTM24, transform=NORTH_UP, descriptions=(), nodata=None, options=(), unit=""):
    """Write arrays as the bands of a GeoTIFF; `epsg` and `transform` may be None."""
    codes = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16}
    codes |= {"float32": gdal.GDT_Float32, "complex64": gdal.GDT_CFloat32}
    height, width = bands[0].shape
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, len(bands), codes[bands[0].dtype.name], list(options)
    )
    if transform is not None:
        raster.SetGeoTransform(transform)
    if epsg is not None:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        raster.SetProjection(reference.ExportToWkt())
    for number, values in enumerate(bands, 1):
        band = raster.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if number <= len(descriptions):
            band.SetDescription(descriptions[number - 1])
        if unit:
            band.SetUnitType(unit)
        band.WriteArray(values)
    raster.FlushCache()
    return str(path)


def simulated_power(shape=(400, 480), seed=3):
    """Linear sigma0: dark water left of a bent front, bright ice right of it, speckle of 4.4 looks."""
    rng = np.random.default_rng(seed)
    row, column = np.mgrid[: shape[0], : shape[1]]
    ice = column > shape[1] / 2 + 40 * np.sin(row / 60)
    texture = 10 ** (rng.normal(0, 1.5, (shape[0] // 8 + 1, shape[1] // 8 + 1)) / 10)
    texture = np.kron(texture, np.ones((8, 8)))[: shape[0], : shape[1]]
    mean = np.where(ice, 0.16, 0.01) * texture
    return (mean * rng.gamma(4.4, 1 / 4.4, shape)).astype(np.float32)


def stored(power, scale):
    """The same backscatter in the number formats that products come in."""
    amplitude = np.sqrt(power)
    return {
        "power": power,
        "db": 10 * np.log10(power),
        "amplitude": amplitude,
        "digital numbers": np.round(1000 * amplitude).clip(1, 65535).astype(np.uint16),
        "8 bit": np.round(255 * (amplitude / 0.8).clip(0, 1) ** 0.7).clip(1, 255).astype(np.uint8),
    }[scale]


# ---------------------------------------------------------------------------------------------- radiometry


@pytest.mark.parametrize(
    ("stored_as", "scale", "offset_db"),
    [
        ("db", "db", 0.0),
        ("power", "power", 0.0),
        ("amplitude", "amplitude", 0.0),
        ("digital numbers", "amplitude", 60.0),
    ],
)
def test_the_same_backscatter_gives_the_same_db_however_it_is_stored(tmp_path, stored_as, scale, offset_db):
    power = simulated_power()
    scene = read_scene(write(tmp_path / "scene.tif", stored(power, stored_as)))
    reference = read_scene(write(tmp_path / "reference.tif", power), scale="power")
    assert scene.scale == scale
    assert scene.scale_reason
    # Amplitudes without unit could also be power of little contrast; then the warning names the override.
    assert all("by hand" in warning for warning in scene.warnings)
    assert scene.warnings == () or stored_as == "amplitude"
    np.testing.assert_array_equal(scene.valid, reference.valid)
    # Digital numbers are rounded to whole ones: after averaging that is under 0.05 dB.
    difference = scene.values[scene.valid] - offset_db - reference.values[reference.valid]
    assert np.abs(difference).max() < (0.05 if offset_db else 1e-4)


def test_an_8_bit_stretch_keeps_the_order_of_the_backscatter(tmp_path):
    power = simulated_power()
    scene = read_scene(write(tmp_path / "stretched.tif", stored(power, "8 bit")))
    reference = read_scene(write(tmp_path / "reference.tif", power))
    assert scene.scale == "stretched"
    assert "8-bit" in scene.scale_reason
    assert scene.values.max() > 100  # the stretched values themselves, no logarithm
    seen, true = (normalise(each.values, each.valid)[0].ravel() for each in (scene, reference))
    assert np.corrcoef(seen, true)[0, 1] > 0.97


def test_power_is_averaged_not_db(tmp_path):
    """Half the pixels of power 0.1 and half of 0.3 are 10 log10(2) - 10 dB; their mean dB would be -7.61."""
    stripes = np.where(np.arange(320) % 2, 0.3, 0.1).astype(np.float32) * np.ones((320, 1), np.float32)
    for scale, values in {
        "power": stripes,
        "db": 10 * np.log10(stripes),
        "amplitude": np.sqrt(stripes),
    }.items():
        path = write(tmp_path / f"{scale}.tif", values, epsg=None, transform=None)
        scene = read_scene(path, pixel_size_m=7.5, scale=scale)
        assert scene.values.shape == (32, 32)
        np.testing.assert_allclose(scene.values, 10 * math.log10(2) - 10, atol=1e-5)
        assert "chosen by the user" in scene.scale_reason
    stretched = read_scene(path, pixel_size_m=7.5, scale="stretched")
    np.testing.assert_allclose(stretched.values, (math.sqrt(0.1) + math.sqrt(0.3)) / 2, rtol=1e-6)


@pytest.mark.parametrize(
    ("name", "description", "unit", "expected"),
    [
        ("S1A_IW_20180602T081234_DHP_RTC30_G_gpuned_5A2C", "", "", "power"),
        ("S1A_IW_20180602T081234_DHP_RTC30_G_sduned_5A2C_HH", "", "", "db"),
        ("S1A_IW_20180602T081234_DHP_RTC30_G_gauned_5A2C", "", "", "amplitude"),
        ("OPERA_L2_RTC-S1_T069-147170-IW1_20231123T040001Z", "", "", "power"),
        ("helheim_dB", "", "", "db"),
        ("helheim-linear", "", "", "power"),
        ("x_amplitude_2018", "", "", "amplitude"),
        ("scene", "Sigma0_HH_db", "", "db"),
        ("scene", "Gamma0_VV", "", "power"),
        ("scene", "Intensity_HH", "", "power"),
        ("scene_linear", "HH", "dB", "db"),
        ("20180602_helheim_stretch", "", "", "stretched"),
        ("Dbrange_adb", "HH", "", None),
    ],
)
def test_scales_that_names_state(name, description, unit, expected):
    hint = scale_hint(name, description, unit)
    assert (hint and hint[0]) == expected


def test_a_name_that_the_values_contradict_does_not_decide(tmp_path):
    power = simulated_power()
    linear = read_scene(write(tmp_path / "scene_db.tif", power))
    assert linear.scale == "power"
    assert any("do not fit" in warning for warning in linear.warnings)
    decibel = read_scene(write(tmp_path / "scene_linear.tif", stored(power, "db")))
    assert decibel.scale == "db"
    assert any("do not fit" in warning for warning in decibel.warnings)


def test_floats_between_power_and_amplitude_are_read_with_a_warning_that_names_the_override():
    rng = np.random.default_rng(0)
    between = 10 ** (rng.normal(-6, 2.6, 20000) / 10)
    detected = detect_scale(between, np.float32)
    other = {"power": "amplitude", "amplitude": "power"}[detected.scale]
    assert f"'{other}'" in detected.warnings[0]


@given(st.floats(-3, 3), st.floats(0, 6), st.floats(2, 5))
@settings(max_examples=40, deadline=None)
def test_calibrated_scenes_are_recognised_in_all_three_scales(level_db, contrast_db, ice_db):
    """Water at -16 dB and ice 5 to 20 dB above it, with speckle, in every mixture of level and contrast."""
    rng = np.random.default_rng(1)
    mean_db = level_db + np.where(rng.random(8000) < 0.4, -16 - contrast_db, -11 + ice_db)
    power = 10 ** (mean_db / 10) * rng.gamma(4.4, 1 / 4.4, 8000)
    assert detect_scale(power.astype(np.float32), np.float32).scale == "power"
    assert detect_scale((10 * np.log10(power)).astype(np.float32), np.float32).scale == "db"
    assert detect_scale(np.round(1000 * np.sqrt(power)), np.uint16).scale == "amplitude"


def test_whole_floats_up_to_255_are_a_stretch_and_a_declared_gain_makes_db_of_bytes(tmp_path):
    power = simulated_power()
    path = write(tmp_path / "floats.tif", stored(power, "8 bit").astype(np.float32))
    assert read_scene(path).scale == "stretched"

    decibel = stored(power, "db")
    packed = write(tmp_path / "packed.tif", np.round((decibel + 50) / 0.25).clip(1, 255).astype(np.uint8))
    raster = gdal.Open(packed, gdal.GA_Update)
    raster.GetRasterBand(1).SetScale(0.25)
    raster.GetRasterBand(1).SetOffset(-50)
    raster = None
    scene = read_scene(packed)
    reference = read_scene(write(tmp_path / "reference.tif", decibel))
    assert scene.scale == "db"
    assert np.abs(scene.values - reference.values)[scene.valid].max() < 0.1


# ---------------------------------------------------------------------------------------------- nodata


def gap_in(values, gap):
    """The left third of the scene missing, in the way `gap` says; returns it and its nodata value."""
    values = values.copy()
    third = values.shape[1] // 3
    fill = {"declared zero": 0, "undeclared zero": 0, "NaN": np.nan, "-9999": -9999, "infinite": -np.inf}[gap]
    values[:, :third] = fill
    return values, {"declared zero": 0, "-9999": -9999}.get(gap)


@pytest.mark.parametrize(
    ("scale", "gap"),
    [(scale, gap) for scale in ("db", "power", "amplitude") for gap in ("NaN", "-9999", "infinite")]
    + [
        (scale, gap)
        for scale in ("db", "power", "amplitude", "digital numbers", "8 bit")
        for gap in ("declared zero", "undeclared zero")
    ],
)
def test_what_was_not_measured_is_found_before_any_logarithm(tmp_path, scale, gap):
    whole = stored(simulated_power(), scale)
    values, nodata = gap_in(whole, gap)
    scene = read_scene(write(tmp_path / "gap.tif", values, nodata=nodata))
    reference = read_scene(write(tmp_path / "whole.tif", whole))
    columns = np.arange(scene.valid.shape[1])
    working = 75 / scene.native_pixel_size_m[1]
    missing = (columns + 1) * working <= 160
    complete = (columns * working >= 160) & reference.valid.all(axis=0)
    assert not scene.valid[:, missing].any()
    assert scene.valid[:-1, complete].all()
    np.testing.assert_allclose(
        scene.values[:-1, complete], reference.values[:-1, complete], rtol=1e-5, atol=1e-4
    )
    assert np.isfinite(scene.values).all()
    assert (scene.values[~scene.valid] == 0).all()


def test_an_undeclared_fill_of_minus_9999_is_no_backscatter(tmp_path):
    for scale in ("db", "power", "amplitude"):
        values, _ = gap_in(stored(simulated_power(), scale), "-9999")
        scene = read_scene(write(tmp_path / f"{scale}.tif", values))
        assert scene.scale == scale
        assert not scene.valid[:, :20].any()
        assert scene.values[:, 23:-1].min() > -40


def test_a_mask_band_inside_the_file_counts(tmp_path):
    path = write(tmp_path / "masked.tif", stored(simulated_power(), "8 bit"))
    with_mask = gdal.Open(path, gdal.GA_Update)
    with_mask.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((400, 480), 255, np.uint8)
    mask[:200] = 0
    with_mask.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    with_mask = None
    scene = read_scene(path)
    assert not scene.valid[:26].any()
    assert scene.valid[27:-1, :-1].all()


def test_an_alpha_band_is_a_mask_and_no_choice_of_band(tmp_path):
    grey = stored(simulated_power(), "8 bit")
    alpha = np.full_like(grey, 255)
    alpha[:, 240:] = 0
    scene = read_scene(write(tmp_path / "grey_alpha.tif", grey, alpha, options=["ALPHA=YES"]))
    assert scene.band == 1
    assert scene.warnings == ()
    assert scene.valid[:-1, :31].all()
    assert not scene.valid[:, 33:].any()


def test_zeros_of_power_are_left_out_and_those_of_amplitude_count(tmp_path):
    values = np.full((320, 320), 4.0, np.float32)
    values[:, ::5] = 0.0  # 2 of 10 columns of every working pixel
    path = write(tmp_path / "zeros.tif", values, epsg=None, transform=None)
    power = read_scene(path, pixel_size_m=7.5, scale="power")
    np.testing.assert_allclose(power.values, 10 * math.log10(4.0), atol=1e-5)
    amplitude = read_scene(path, pixel_size_m=7.5, scale="amplitude")
    np.testing.assert_allclose(amplitude.values, 10 * math.log10(0.8 * 16.0), atol=1e-5)
    assert power.valid.all()
    assert amplitude.valid.all()


@pytest.mark.parametrize(("every", "expected_db"), [(50, -10.0), (200, 10 * math.log10(0.1 * 0.995 + 0.005))])
def test_exact_zeros_of_db_are_nodata_when_they_are_too_many_to_be_measured(tmp_path, every, expected_db):
    """2 % of the pixels at exactly 0 dB are a fill value; 0.5 % are bright targets, rounded."""
    values = np.full((400, 400), -10.0, np.float32)
    values.ravel()[::every] = 0.0
    path = write(tmp_path / "zeros.tif", values, epsg=None, transform=None)
    scene = read_scene(path, pixel_size_m=3.75, scale="db")
    assert scene.valid.all()
    mean_power = np.mean(10.0 ** (scene.values / 10.0))
    np.testing.assert_allclose(10 * math.log10(mean_power), expected_db, atol=1e-3)


def test_zeros_in_more_than_half_of_a_pixel_are_nodata_unless_a_stretch_declares_its_own(tmp_path):
    values = np.full((320, 320), 100, np.uint8)
    values[:, 160:] = np.where(np.arange(160) % 10 < 6, 0, 100)
    plain = {"epsg": None, "transform": None}
    undeclared = read_scene(write(tmp_path / "a.tif", values, **plain), pixel_size_m=7.5)
    assert undeclared.valid[:, :16].all()
    assert not undeclared.valid[:, 16:].any()
    declared = read_scene(write(tmp_path / "b.tif", values, nodata=255, **plain), pixel_size_m=7.5)
    assert declared.valid.all()
    np.testing.assert_allclose(declared.values[:, 16:], 40.0, rtol=1e-6)


def test_a_working_pixel_is_valid_when_more_than_half_of_it_is_measured(tmp_path):
    values = np.full((320, 325), 0.1, np.float32)
    values[:, 20:24] = np.nan  # 4 of the 10 columns of working pixel 2
    values[:, 30:36] = np.nan  # 6 of those of working pixel 3
    scene = read_scene(
        write(tmp_path / "a.tif", values, epsg=None, transform=None), pixel_size_m=7.5, scale="power"
    )
    assert scene.values.shape == (32, 33)
    assert scene.valid[0, :5].tolist() == [True, True, True, False, True]
    assert not scene.valid[:, 32].any()  # the last one holds half a pixel of raster: not more than half
    np.testing.assert_allclose(scene.values[scene.valid], -10.0, atol=1e-5)


@pytest.mark.parametrize(("fill", "nodata"), [(np.nan, None), (0.0, None), (-99.0, -99.0)])
def test_a_raster_without_any_measurement_says_so(tmp_path, fill, nodata):
    path = write(tmp_path / "empty.tif", np.full((400, 400), fill, np.float32), nodata=nodata)
    with pytest.raises(SceneError, match="no valid pixel in band 1.*another window or band"):
        read_scene(path)


def test_a_window_without_any_measurement_says_so_even_where_the_raster_has_some(tmp_path):
    values, _ = gap_in(stored(simulated_power((800, 1200)), "db"), "NaN")
    path = write(tmp_path / "gap.tif", values)
    with pytest.raises(SceneError, match="no valid pixel in band 1 of the window"):
        read_scene(path, extent=(400000, 7496000, 402300, 7499900))
    assert read_scene(path, extent=(405000, 7496000, 408000, 7499900)).valid.any()


# ---------------------------------------------------------------------------------------------- bands


def test_hh_is_chosen_before_vv_and_the_choice_is_told(tmp_path):
    power = simulated_power()
    bands = (power * 0.1, power * 2, power)
    path = write(tmp_path / "three.tif", *bands, descriptions=("Sigma0_HV", "Sigma0_VV", "Sigma0_HH"))
    scene = read_scene(path)
    assert (scene.band, scene.polarisation) == (3, "HH")
    assert "band 3 (HH)" in scene.warnings[0]
    given_band = read_scene(path, band=1)
    assert (given_band.band, given_band.polarisation, given_band.warnings) == (1, "HV", ())
    np.testing.assert_allclose(given_band.values[:-1, :-1], scene.values[:-1, :-1] - 10.0, atol=1e-4)


def test_nameless_bands_and_colour_composites_use_the_first_with_a_warning(tmp_path):
    power = simulated_power()
    assert "band 1 is used" in read_scene(write(tmp_path / "two.tif", power, power)).warnings[0]
    bytes_ = stored(power, "8 bit")
    colour = read_scene(write(tmp_path / "rgb.tif", bytes_, bytes_, bytes_, options=["PHOTOMETRIC=RGB"]))
    assert colour.band == 1
    assert "colour composite" in colour.warnings[0]


@pytest.mark.parametrize("band", [0, 3, -1])
def test_a_band_that_does_not_exist_is_refused_with_the_list_of_those_that_do(tmp_path, band):
    path = write(tmp_path / "two.tif", simulated_power(), simulated_power(), descriptions=("HH", "HV"))
    with pytest.raises(SceneError, match=r"no band .*1 \(HH\), 2 \(HV\)"):
        read_scene(path, band=band)


# ---------------------------------------------------------------------------------------------- georeference


@pytest.mark.parametrize(
    ("epsg", "transform", "expected", "tolerance"),
    [
        # Central meridian of UTM: scale factor 0.9996.
        (UTM24, (499000, 10, 0, 7500000, 0, -10), (10.004, 10.004), 1e-4),
        # Polar stereographic, true at 70 N; at 79.9 N (y = -1,097,000) k = (1 + sin 70) / (1 + sin 79.9) =
        # 0.977.
        (3413, (0, 10, 0, -1_095_000, 0, -10), (10.235, 10.235), 1e-3),
        # Tables of the ellipsoid: at 60 N a degree is 111,412 m of latitude and 55,800 m of longitude.
        (4326, (-40, 0.0002, 0, 60.04, 0, -0.0002), (22.2824, 11.1600), 1e-4),
        # Web Mercator at 70 N: 1 / cos(70) = 2.924 times too large.
        (3857, (-5_000_000, 29.24, 0, 11_074_500, 0, -29.24), (10.0, 10.0), 5e-3),
    ],
)
def test_the_true_ground_size_of_a_pixel(tmp_path, epsg, transform, expected, tolerance):
    path = write(tmp_path / "scene.tif", stored(simulated_power(), "db"), epsg=epsg, transform=transform)
    scene = read_scene(path)
    np.testing.assert_allclose(scene.native_pixel_size_m, expected, rtol=tolerance)
    np.testing.assert_allclose(scene.pixel_size_m, (75.0, 75.0), rtol=1e-6)
    assert scene.values.shape == tuple(
        math.ceil(n * size / 75) for n, size in zip((400, 480), scene.native_pixel_size_m)
    )


@pytest.mark.parametrize(
    "transform",
    [
        NORTH_UP,
        (400000.0, 8.0, 5.0, 7500000.0, 5.0, -8.0),
        (400000.0, 6.0, 12.0, 7500000.0, 3.0, -8.0),
        (400000.0, 10.0, 0.0, 7400000.0, 0.0, 10.0),
    ],
    ids=["north up", "rotated", "rotated, oblong pixels", "south up"],
)
@pytest.mark.parametrize("windowed", [False, True])
def test_a_bright_target_keeps_its_place_on_the_map(tmp_path, transform, windowed):
    power = np.full((900, 1000), 0.01, np.float32) * np.random.default_rng(0).gamma(4, 0.25, (900, 1000))
    power[600:660, 500:560] = 50.0
    x = transform[0] + 530 * transform[1] + 630 * transform[2]
    y = transform[3] + 530 * transform[4] + 630 * transform[5]
    path = write(tmp_path / "target.tif", power.astype(np.float32), transform=transform)
    extent = (x - 1500, y - 1500, x + 1500, y + 1500) if windowed else None
    scene = read_scene(path, extent=extent)
    bright = scene.values > 15.0
    rows, columns = np.nonzero(bright)
    seen = scene.to_map(columns.mean() + 0.5, rows.mean() + 0.5)
    assert math.hypot(seen[0] - x, seen[1] - y) < 40.0  # half a working pixel
    back = scene.to_pixel(*scene.to_map([0.0, 3.5, 20.25], [0.0, 7.5, 1.0]))
    np.testing.assert_allclose(back, [[0.0, 3.5, 20.25], [0.0, 7.5, 1.0]], atol=1e-6)
    # The corner of the first pixel of the whole raster is the raster's.
    if not windowed:
        np.testing.assert_allclose(scene.to_map(0, 0), (transform[0], transform[3]))


def test_without_crs_the_pixel_size_must_be_given_and_lines_fall_where_qgis_draws_the_image(tmp_path):
    path = write(tmp_path / "amplitude.tif", stored(simulated_power(), "8 bit"), epsg=None, transform=None)
    with pytest.raises(SceneError, match="give the pixel size in metres"):
        read_scene(path)
    scene = read_scene(path, pixel_size_m=(10.0, 12.5))
    assert scene.crs_wkt == ""
    assert scene.native_pixel_size_m == (10.0, 12.5)
    assert scene.values.shape == (math.ceil(400 / 7.5), 80)
    # QGIS shows such a raster with x the column and y minus the row.
    np.testing.assert_allclose(scene.to_map(80, 0), (480.0, 0.0))
    np.testing.assert_allclose(scene.to_map(0, 10), (0.0, -75.0))
    assert any("pixel size given" in warning for warning in scene.warnings)


def test_a_geotransform_without_crs_is_kept_but_needs_the_pixel_size(tmp_path):
    path = write(tmp_path / "world_file.tif", stored(simulated_power(), "8 bit"), epsg=None)
    with pytest.raises(SceneError, match="give the pixel size"):
        read_scene(path)
    scene = read_scene(path, pixel_size_m=10)
    np.testing.assert_allclose(scene.to_map(0, 0), (400000.0, 7500000.0))


def test_a_caffe_image_takes_its_pixel_size_from_its_name(tmp_path):
    path = write(
        tmp_path / "COL_2011-06-18_TDX_7_1_024.tif",
        stored(simulated_power(), "8 bit"),
        epsg=None,
        transform=None,
    )
    scene = read_scene(path, working_pixel_size_m=20.0)
    np.testing.assert_allclose(scene.native_pixel_size_m, (20 / 3, 20 / 3))
    assert scene.values.shape == (134, 160)  # ceil(400 / 3), 480 / 3: the true 6 2/3 m, not 7
    assert (scene.glacier, scene.sensor, scene.date) == ("COL", "TanDEM-X", "2011-06-18")
    assert any("6.667 m" in warning and "CaFFe" in warning for warning in scene.warnings)
    assert read_scene(path, pixel_size_m=5.0).native_pixel_size_m == (5.0, 5.0)


def test_a_pixel_size_against_the_crs_is_not_used_and_said(tmp_path):
    path = write(tmp_path / "utm.tif", stored(simulated_power(), "db"))
    scene = read_scene(path, pixel_size_m=40.0)
    assert scene.native_pixel_size_m[0] == pytest.approx(10.0, rel=1e-3)
    assert any("not used" in warning for warning in scene.warnings)


def test_radar_geometry_with_control_points_is_sent_back_for_terrain_correction(tmp_path):
    path = write(tmp_path / "grd.tif", simulated_power(), epsg=None, transform=None)
    raster = gdal.Open(path, gdal.GA_Update)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    corners = [(0, 0, -38, 66), (480, 0, -37, 66), (0, 400, -38, 65)]
    raster.SetGCPs([gdal.GCP(x, y, 0, c, r) for c, r, x, y in corners], reference.ExportToWkt())
    raster = None
    with pytest.raises(SceneError, match="terrain-correct"):
        read_scene(path, pixel_size_m=10)


def test_a_window_drawn_in_another_crs_is_found_in_the_raster(tmp_path):
    """A degree box around the raster's centre, in the CRS of a polar stereographic raster."""
    path = write(
        tmp_path / "polar.tif",
        stored(simulated_power((800, 800)), "db"),
        epsg=3413,
        transform=(200000, 20, 0, -2_300_000, 0, -20),
    )
    to_degrees = osr.CoordinateTransformation(*_references(3413, 4326))
    longitude, latitude, _ = to_degrees.TransformPoint(208000, -2_308_000)
    box = (longitude - 0.1, latitude - 0.04, longitude + 0.1, latitude + 0.04)
    bounds = extent_in_raster_crs(path, box, "EPSG:4326")
    corners = [to_degrees.TransformPoint(x, y)[:2] for x in bounds[::2] for y in bounds[1::2]]
    assert min(c[0] for c in corners) <= box[0]
    assert max(c[1] for c in corners) >= box[3]
    # 0.2 degrees of longitude at this latitude are 7.9 km, 0.08 of latitude 8.9 km, turned by some 50
    # degrees.
    assert 8_000 < bounds[2] - bounds[0] < 14_000
    assert bounds[0] < 208000 < bounds[2]
    assert read_scene(path, extent=bounds).valid.any()
    assert extent_in_raster_crs(path, (1, 2, 3, 4), "EPSG:3413") == (1.0, 2.0, 3.0, 4.0)
    assert extent_in_raster_crs(path, (1, 2, 3, 4), "") == (1.0, 2.0, 3.0, 4.0)


def _references(*codes):
    references = []
    for code in codes:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        references.append(reference)
    return references


# ---------------------------------------------------------------------------------------------- window and
# grid


def test_a_place_has_the_same_value_in_every_window(tmp_path):
    path = write(tmp_path / "scene.tif", stored(simulated_power((1400, 1500)), "db"))
    whole = read_scene(path)
    for extent in [(403000, 7489000, 408000, 7495000), (402345, 7490777, 409999, 7498765)]:
        part = read_scene(path, extent=extent)
        columns, rows = whole.to_pixel(*part.to_map(0, 0))
        row, column = round(float(rows)), round(float(columns))
        assert abs(rows - row) < 1e-6
        assert abs(columns - column) < 1e-6
        assert row % 16 == 0
        assert column % 16 == 0
        height, width = part.values.shape
        same = (slice(row, row + height), slice(column, column + width))
        np.testing.assert_array_equal(part.valid, whole.valid[same])
        np.testing.assert_allclose(part.values, whole.values[same], atol=2e-5)
        # The window asked for is inside what was read, unless the raster ends before.
        x, y = part.to_map([0, width], [height, 0])
        assert x[0] <= extent[0]
        assert x[1] >= extent[2]
        assert y[0] <= extent[1]
        assert y[1] >= extent[3]
        column_offset, row_offset, native_width, native_height = part.native_window
        assert column_offset == math.floor(column * 75 / part.native_pixel_size_m[1])
        assert abs(native_height - height * 75 / part.native_pixel_size_m[0]) < 2
        assert part.touches_raster_edge == (False, False, False, False)
    assert whole.touches_raster_edge == (True, True, True, True)
    corner = read_scene(path, extent=(399000, 7496000, 404000, 7510000))
    assert corner.touches_raster_edge == (True, True, False, False)
    assert corner.native_window[:2] == (0, 0)


def test_strips_leave_no_seam(tmp_path, monkeypatch):
    from calvingfront_plugin.delineation import scene as scene_module

    path = write(tmp_path / "scene.tif", stored(simulated_power(), "db"))
    in_one = read_scene(path)
    monkeypatch.setattr(scene_module, "_STRIP_PIXELS", 10_000)
    told = []
    in_strips = read_scene(path, progress=lambda fraction, message: told.append((fraction, message)))
    np.testing.assert_array_equal(in_strips.values, in_one.values)
    fractions = [fraction for fraction, _ in told]
    assert len(fractions) > 10
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_progress_can_cancel(tmp_path):
    path = write(tmp_path / "scene.tif", stored(simulated_power(), "db"))

    def cancel(fraction, message):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read_scene(path, progress=cancel)


def test_native_pixels_are_kept_when_no_working_size_is_asked_for(tmp_path):
    decibel = stored(simulated_power(), "db")
    scene = read_scene(write(tmp_path / "scene.tif", decibel), working_pixel_size_m=None)
    np.testing.assert_allclose(scene.values, decibel, atol=1e-4)
    assert scene.pixel_size_m == scene.native_pixel_size_m
    np.testing.assert_allclose(scene.transform, NORTH_UP)


def test_a_coarse_raster_is_interpolated_with_a_warning(tmp_path):
    """A plane of backscatter (in power) stays the same plane on a grid three times finer."""
    row, column = np.mgrid[:40, :50]
    plane = (1.0 + 0.1 * row + 0.2 * column).astype(np.float32)
    path = write(tmp_path / "coarse.tif", plane, epsg=None, transform=None)
    scene = read_scene(path, pixel_size_m=225.0, scale="power")
    assert scene.values.shape == (120, 150)
    assert any("coarser" in warning for warning in scene.warnings)
    fine_row, fine_column = (np.mgrid[3:117, 3:147] + 0.5) / 3 - 0.5
    expected = 10 * np.log10(1.0 + 0.1 * fine_row + 0.2 * fine_column)
    np.testing.assert_allclose(scene.values[3:117, 3:147], expected, atol=1e-4)


def test_small_windows_are_refused_or_warned_about(tmp_path):
    path = write(tmp_path / "tiny.tif", stored(simulated_power((110, 480)), "db"))
    with pytest.raises(SceneError, match="larger window, at least 2.4 km by 2.4 km"):
        read_scene(path)
    short = read_scene(write(tmp_path / "short.tif", stored(simulated_power((200, 480)), "db")))
    assert any("larger window" in warning for warning in short.warnings)


@pytest.mark.parametrize(
    ("extent", "complaint"),
    [
        ((500000, 7400000, 510000, 7410000), "outside the raster.*400000, 7496000, 404800, 7500000"),
        ((403000, 7497000, 402000, 7499000), "is empty"),
        ((math.nan, 0, 1, 1), "is empty"),
    ],
)
def test_windows_that_hold_nothing_of_the_raster(tmp_path, extent, complaint):
    path = write(tmp_path / "scene.tif", stored(simulated_power(), "db"))
    with pytest.raises(SceneError, match=complaint):
        read_scene(path, extent=extent)


def test_only_the_window_is_touched(tmp_path):
    """The rest of the file may even be damaged; reading that says so."""
    rng = np.random.default_rng(0)
    values = rng.normal(-12, 4, (1536, 1536)).astype(np.float32)
    tiles = ["TILED=YES", "COMPRESS=DEFLATE", "BLOCKXSIZE=256", "BLOCKYSIZE=256"]
    path = write(tmp_path / "damaged.tif", values, options=tiles)
    raster = gdal.Open(path)
    offset = int(raster.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF"))
    raster = None
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * 2000)
    window = read_scene(path, extent=(409000, 7485000, 415000, 7491000))
    assert window.valid[:-1, :-1].all()
    with pytest.raises(SceneError, match="damaged or incomplete"):
        read_scene(path)


def test_a_20_km_window_of_a_whole_swath_costs_little_memory(tmp_path):
    path = str(tmp_path / "swath.tif")
    options = ["TILED=YES", "SPARSE_OK=TRUE", "BIGTIFF=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512"]
    raster = gdal.GetDriverByName("GTiff").Create(path, 25000, 17000, 1, gdal.GDT_Float32, options)
    raster.SetGeoTransform(NORTH_UP)
    raster.SetProjection(_references(UTM24)[0].ExportToWkt())
    ice = np.random.default_rng(0).normal(-12, 4, (2600, 2600)).astype(np.float32)
    raster.GetRasterBand(1).WriteArray(ice, 9800, 7800)
    raster = None
    # A child process, whose peak memory is its own; what it needed before it read is taken off.
    script = """
import json, resource, sys
from calvingfront_plugin.delineation.scene import read_scene
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
scene = read_scene(sys.argv[1], extent=(500000, 7400000, 520000, 7420000))
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([scene.values.shape, bool(scene.valid.all()), (after - before) / 1024]))
"""
    child = subprocess.run(
        [sys.executable, "-c", script, path],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    shape, all_valid, megabytes = json.loads(child.stdout)
    assert shape == [288, 288]  # 20 km are 267 pixels, widened to whole steps of 16
    assert all_valid
    assert megabytes < 300


# ---------------------------------------------------------------------------------------------- files


def test_a_file_that_is_no_raster_says_so_whatever_gdal_is_set_to(tmp_path):
    text = tmp_path / "notes.tif"
    text.write_text("not a raster")
    before = gdal.GetUseExceptions()
    try:
        for switch in (gdal.UseExceptions, gdal.DontUseExceptions):
            switch()
            setting = gdal.GetUseExceptions()
            with pytest.raises(SceneError, match="cannot be opened as a raster"):
                read_scene(text)
            with pytest.raises(SceneError, match="cannot be opened as a raster"):
                read_scene(tmp_path / "missing.tif")
            path = write(tmp_path / "scene.tif", stored(simulated_power(), "db"))
            assert read_scene(path).valid.any()
            assert gdal.GetUseExceptions() == setting
    finally:
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def test_single_look_complex_data_is_refused_with_the_way_out(tmp_path):
    path = write(tmp_path / "slc.tif", np.ones((400, 400), np.complex64))
    with pytest.raises(SceneError, match="convert it to intensity"):
        read_scene(path)


def test_an_unknown_scale_is_refused(tmp_path):
    with pytest.raises(SceneError, match="auto, db, power"):
        read_scene(write(tmp_path / "scene.tif", simulated_power()), scale="decibel")


def test_nothing_is_written_beside_the_raster(tmp_path):
    folder = tmp_path / "scenes"
    folder.mkdir()
    decibel = stored(simulated_power(), "db")
    path = write(folder / "scene.tif", decibel, nodata=-99)
    scene = read_scene(path)
    read_native(scene, (401000, 7497000, 403000, 7499000))
    assert [each.name for each in folder.iterdir()] == ["scene.tif"]


def test_archives_and_qgis_sources_and_products_of_a_folder(tmp_path):
    import zipfile

    product = "S1A_IW_GRDH_1SDH_20180602T193245_20180602T193310_022185_02664D_5A2C_TC"
    folder = tmp_path / f"{product}.data"
    folder.mkdir()
    inside = write(folder / "Gamma0_HH.tif", simulated_power())
    scene = read_scene(inside)
    assert (scene.date, scene.sensor, scene.polarisation) == ("2018-06-02", "Sentinel-1", "HH")
    assert read_scene(inside + "|option:NUM_THREADS=1").name == "Gamma0_HH"
    with zipfile.ZipFile(tmp_path / f"{product}.zip", "w") as archive:
        archive.write(inside, "Gamma0_HH.tif")
    zipped = read_scene(f"/vsizip/{tmp_path}/{product}.zip/Gamma0_HH.tif")
    assert (zipped.name, zipped.time_utc) == ("Gamma0_HH", "19:32:45")
    np.testing.assert_array_equal(zipped.values, scene.values)


# ---------------------------------------------------------------------------------------------- native
# windows


def test_the_full_resolution_window_lies_on_the_raster_in_linear_power(tmp_path):
    power = simulated_power()
    scene = read_scene(write(tmp_path / "scene.tif", stored(power, "db")))
    values, valid, transform, size = read_native(scene, (401005, 7497000, 402000, 7498500))
    assert valid.all()
    assert values.shape == (150, 100)
    assert size == scene.native_pixel_size_m
    np.testing.assert_allclose(transform, (401000, 10, 0, 7498500, 0, -10))
    np.testing.assert_allclose(values, power[150:300, 100:200], rtol=1e-5)


def test_a_large_full_resolution_window_is_averaged_to_what_fits(tmp_path):
    power = simulated_power()
    scene = read_scene(write(tmp_path / "scene.tif", power))
    values, valid, transform, size = read_native(scene, (400000, 7496000, 404800, 7500000), max_pixels=12_000)
    assert values.shape == (100, 120)
    assert valid.all()
    np.testing.assert_allclose(values, power.reshape(100, 4, 120, 4).mean(axis=(1, 3)), rtol=1e-5)
    np.testing.assert_allclose(transform, (400000, 40, 0, 7500000, 0, -40))
    np.testing.assert_allclose(size, (40.0, 40.0), rtol=1e-3)


def test_a_full_resolution_window_outside_the_raster_is_refused(tmp_path):
    scene = read_scene(write(tmp_path / "scene.tif", simulated_power()))
    with pytest.raises(SceneError, match="outside the raster"):
        read_native(scene, (0, 0, 100, 100))


# ---------------------------------------------------------------------------------------------- resampling


@given(
    st.integers(5, 40),
    st.integers(5, 40),
    st.floats(0.3, 6.0),
    st.floats(0.3, 6.0),
    st.integers(0, 2**32 - 1),
)
@settings(max_examples=60, deadline=None)
def test_resampling_keeps_constants_and_stays_within_the_values(
    height, width, row_factor, column_factor, seed
):
    rng = np.random.default_rng(seed)
    valid = rng.random((height, width)) < 0.8
    values = np.where(valid, rng.gamma(2, 1, (height, width)), np.nan)
    averaged, coverage = resample(values, valid, (row_factor, column_factor))
    known = coverage > 1e-3
    assert coverage.min() >= 0.0
    assert coverage.max() <= 1.0 + 1e-5
    if valid.any():
        assert np.all(averaged[known] >= np.nanmin(values) * (1 - 1e-3))
        assert np.all(averaged[known] <= np.nanmax(values) * (1 + 1e-3))
    constant, _ = resample(np.where(valid, 7.0, np.nan), valid, (row_factor, column_factor))
    np.testing.assert_allclose(constant[known], 7.0, rtol=1e-3)
    if min(row_factor, column_factor) >= 1.0:  # averaging loses no energy
        total = (averaged * coverage).sum() * row_factor * column_factor
        assert total == pytest.approx(np.nansum(values), rel=1e-4, abs=1e-4)


def test_a_pixel_and_a_half_by_hand():
    """Three pixels 1, 2, 6 into two of 1.5: (1 + 0.5 * 2) / 1.5 and (0.5 * 2 + 6) / 1.5."""
    row = np.array([[1.0, 2.0, 6.0]])
    averaged, coverage = resample(row, np.ones_like(row, bool), (1.0, 1.5))
    np.testing.assert_allclose(averaged, [[2 / 1.5, 7 / 1.5]], rtol=1e-6)
    np.testing.assert_allclose(coverage, 1.0, rtol=1e-6)
    averaged, coverage = resample(row, np.array([[True, False, True]]), (1.0, 1.5))
    np.testing.assert_allclose(averaged, [[1.0, 6.0]], rtol=1e-6)
    np.testing.assert_allclose(coverage, 1 / 1.5, rtol=1e-6)


# ---------------------------------------------------------------------------------------------- real rasters


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("20180602_hh_GEE_sentinel_GRD_IW_helheim_stretch.tif", ("2018-06-02", (20.07, 9.40), (134, 126))),
        ("20150130_hh_GEE_sentinel_GRD_IW_kanger_stretch.tif", ("2015-01-30", (22.31, 8.66), (209, 185))),
    ],
)
def test_stretched_sentinel1_scenes_in_degrees(shared_data, file, expected):
    scene = read_scene(shared_data / "georeferenced_sar" / file)
    date, native_size, shape = expected
    assert (scene.date, scene.sensor, scene.polarisation) == (date, "Sentinel-1", "HH")
    assert scene.scale == "stretched"
    assert scene.values.shape == shape
    np.testing.assert_allclose(scene.native_pixel_size_m, native_size, atol=0.01)
    assert scene.valid[:-1, :-1].all()
    assert scene.warnings == ()


@pytest.mark.parametrize(
    ("file", "polarisation", "native_size"),
    [
        ("S1A__IW___A_20150309T173017_VV_grd_mli_geo_norm_db.tif", "VV", 20.0),
        ("scially_VH_utm33_db.tif", "VH", 10.0),
        ("scially_VV_utm33_db.tif", "VV", 10.0),
    ],
)
def test_sentinel1_db_in_utm(shared_data, file, polarisation, native_size):
    path = shared_data / "sentinel1_geotiffs" / file
    scene = read_scene(path)
    assert (scene.scale, scene.polarisation) == ("db", polarisation)
    np.testing.assert_allclose(scene.native_pixel_size_m, native_size, rtol=5e-4)
    raster = gdal.Open(str(path))
    decibel = raster.ReadAsArray().astype(np.float64)
    # The mean power of the scene, from the raster itself, is that of the working grid.
    whole = scene.valid[:-1, :-1].sum() / scene.valid[:-1, :-1].size
    assert whole == 1.0
    seen = 10 * np.log10(np.mean(10 ** (scene.values[:-1, :-1] / 10)))
    assert seen == pytest.approx(10 * np.log10(np.mean(10 ** (decibel / 10))), abs=0.1)


def test_two_bands_in_degrees_with_nan_as_nodata(shared_data):
    chips = shared_data / "sen1floods11_samples"
    for file in ("Sri-Lanka_534068_S1Hand.tif", "USA_905409_S1Hand.tif"):
        scene = read_scene(chips / file)
        assert (scene.band, scene.polarisation, scene.scale) == (1, "VV", "db")
        assert scene.valid[:-1, :-1].all()
        assert "band 1 (VV)" in scene.warnings[0]
        assert read_scene(chips / file, band=2).values.mean() < scene.values.mean() - 4.0


def test_a_chip_without_any_measurement_is_an_error(shared_data):
    with pytest.raises(SceneError, match="no valid pixel in band 1"):
        read_scene(shared_data / "sen1floods11_samples" / "Paraguay_34417_S1Hand.tif")


def test_a_native_caffe_picture_without_georeference(shared_data):
    path = shared_data / "caffe_native_zone" / "Crane_TSX_7m_zones_native_2768x3561.png"
    with pytest.raises(SceneError, match="give the pixel size"):
        read_scene(path)
    scene = read_scene(path, pixel_size_m=20 / 3)
    assert scene.crs_wkt == ""
    assert scene.values.shape == (317, 247)  # 3561 and 2768 pixels of 6 2/3 m in pixels of 75 m
    assert (scene.sensor, scene.scale) == ("TerraSAR-X", "stretched")
