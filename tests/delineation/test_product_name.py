"""What glaciologists' file names say about the acquisition."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calvingfront_plugin.delineation.product_name import ProductName, parse_product_name


def told(name, metadata=None):
    """The fields of a name that are not None."""
    parsed = dataclasses.asdict(parse_product_name(name, metadata))
    return {field: value for field, value in parsed.items() if value is not None}


SAFE = "S1A_IW_GRDH_1SDH_20180602T193245_20180602T193310_022185_02664D_5A2C"


def test_sentinel1_safe_tells_the_start_of_the_acquisition_and_both_polarisations():
    assert told(SAFE + ".SAFE") == {
        "sensor": "Sentinel-1",
        "date": "2018-06-02",
        "time_utc": "19:32:45",
        "polarisation": "HH+HV",
        "image_id": SAFE,
    }


@pytest.mark.parametrize(
    ("name", "polarisation"),
    [
        (f"/vsizip/data.zip/{SAFE}_Orb_NR_Cal_TC_HH.tif", "HH"),
        (f"Subset_of_{SAFE}_TC_dB.tif", "HH+HV"),
        (f"C:\\scenes\\{SAFE}_HV_75m.tif", "HV"),
        (SAFE.replace("1SDH", "1SSV"), "VV"),
        (SAFE.replace("1SDH", "1SDV") + "_Sigma0_VH_db.tif", "VH"),
    ],
)
def test_what_snap_and_earth_engine_derive_keeps_the_product_and_names_its_own_polarisation(
    name, polarisation
):
    parsed = parse_product_name(name)
    assert parsed.polarisation == polarisation
    assert (parsed.sensor, parsed.date, parsed.time_utc) == ("Sentinel-1", "2018-06-02", "19:32:45")
    assert parsed.image_id in name
    assert (parsed.image_id[:11], parsed.image_id[16:]) == (SAFE[:11], SAFE[16:])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "S1B_IW_20190117T081234_DHP_RTC30_G_gpuned_5A2C_HH.tif",  # ASF HyP3
            ("Sentinel-1", "2019-01-17", "08:12:34", "HH", None),
        ),
        (
            "OPERA_L2_RTC-S1_T069-147170-IW1_20231123T040001Z_20231125T140000Z_S1A_30_v1.0_VV.tif",
            ("Sentinel-1", "2023-11-23", "04:00:01", "VV", None),
        ),
        (
            "s1a-iw-grd-hh-20180602t193245-20180602t193310-022185-02664d-001.tiff",
            ("Sentinel-1", "2018-06-02", "19:32:45", "HH", None),
        ),
        (
            "S1A__IW___A_20150309T173017_VV_grd_mli_geo_norm_db.tif",  # pyroSAR
            ("Sentinel-1", "2015-03-09", "17:30:17", "VV", "ascending"),
        ),
        (
            "TSX1_SAR__MGD_SE___SM_S_SRA_20111013T084532_20111013T084540.tif",
            ("TerraSAR-X", "2011-10-13", "08:45:32", None, None),
        ),
        (
            "TDX1_SAR__EEC_RE___SM_S_SRA_20130605T101112_20130605T101120_HH.tif",
            ("TanDEM-X", "2013-06-05", "10:11:12", "HH", None),
        ),
        (
            "ASA_IMP_1PNDPA20070331_132025_000000162056_00467_26565_0001.N1",
            ("ENVISAT", "2007-03-31", "13:20:25", None, None),
        ),
        ("ASA_WSM_1PNPDE20081012_021103.tif", ("ENVISAT", "2008-10-12", "02:11:03", None, None)),
        (
            "SAR_IMP_1PNESA19951014_130501_00000018G152_00081_22222_0000.E1",
            ("ERS", "1995-10-14", "13:05:01", None, None),
        ),
        (
            "RS2_OK12345_PK123456_DK123456_SCWA_20100301_101010_HH_SGF.tif",
            ("RADARSAT-2", "2010-03-01", "10:10:10", "HH", None),
        ),
        ("RS1_20020315_ST4_geo.tif", ("RADARSAT-1", "2002-03-15", None, None, None)),
        (
            "IMG-HV-ALOS2014410740-140829-FBDR1.1__A.tif",
            ("ALOS-2 PALSAR-2", "2014-08-29", None, "HV", "ascending"),
        ),
        ("ALPSRP123456780-H1.5_UA.tif", ("ALOS PALSAR", None, None, None, None)),
        (
            "20150130_hh_GEE_sentinel_GRD_IW_kanger_stretch.tif",
            ("Sentinel-1", "2015-01-30", None, "HH", None),
        ),
        ("Helheim_TSX_2011-10-13_desc.tif", ("TerraSAR-X", "2011-10-13", None, None, "descending")),
        ("upernavik-20180602.tif", (None, "2018-06-02", None, None, None)),
        ("20180602T101530.tif", (None, "2018-06-02", "10:15:30", None, None)),
        ("scene.tif", (None, None, None, None, None)),
    ],
)
def test_distribution_formats_and_names_that_people_give(name, expected):
    parsed = parse_product_name(name)
    found = (parsed.sensor, parsed.date, parsed.time_utc, parsed.polarisation, parsed.orbit_pass)
    assert found == expected


@pytest.mark.parametrize(
    ("name", "glacier", "sensor", "pixel_size_m"),
    [
        ("COL_2011-06-18_TDX_7_1_024.png", "COL", "TanDEM-X", 6.6667),
        ("Mapple_2008-10-13_PALSAR_17_2_137.png", "Mapple", "ALOS PALSAR", 16.6667),
        ("DBE_2010-11-08_PALSAR_12_1_136_zones.png", "DBE", "ALOS PALSAR", 12.5),
        ("Crane_2002-11-09_ERS_20_2_061.png", "Crane", "ERS", 20.0),
        ("JAC_2009-04-16_TSX_6_1_005.png", "JAC", "TerraSAR-X", 6.0),
        ("SI_2000-01-05_RSAT_20_3_001_front.png", "SI", "RADARSAT-1", 20.0),
    ],
)
def test_caffe_names_tell_glacier_and_true_pixel_size(name, glacier, sensor, pixel_size_m):
    parsed = parse_product_name(name)
    assert (parsed.glacier, parsed.sensor) == (glacier, sensor)
    assert parsed.pixel_size_m == pytest.approx(pixel_size_m, abs=1e-4)
    assert parsed.date == name.split("_")[1]
    assert name.startswith(parsed.image_id)
    assert parsed.image_id.count("_") == 5


def test_every_name_of_the_benchmark_is_understood(shared_data):
    import csv

    with open(shared_data / "caffe_overview" / "manifest.csv", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 438
    for row in rows:
        parsed = parse_product_name(row["name"])
        assert (parsed.glacier, parsed.date, parsed.image_id) == (row["glacier"], row["date"], row["name"])
        # The manifest's size of an overview pixel is that of 1/256 of the native height.
        overview_height = parsed.pixel_size_m * int(row["native_height_px"]) / 256
        assert overview_height == pytest.approx(float(row["pixel_height_m_at_256"]), abs=0.006)


@pytest.mark.parametrize(
    "name", ["S1_20180230", "helheim_2018-13-01", "x_20181301", "orbit_20189999", "18920602"]
)
def test_an_impossible_day_is_no_date(name):
    assert parse_product_name(name).date is None


def test_an_impossible_day_does_not_hide_a_possible_one():
    assert parse_product_name("track_20189999_20180602.tif").date == "2018-06-02"


def test_metadata_fills_what_the_name_leaves_open():
    metadata = {
        "ACQUISITION_START_TIME": "2018-06-02T10:12:13.123456Z",
        "SATELLITE_IDENTIFIER": "RADARSAT-2",
        "POLARIZATIONS": "HH HV",
        "ORBIT_DIRECTION": "Descending",
        "TIFFTAG_DATETIME": "2020:01:01 00:00:00",
    }
    assert told("front.tif", metadata) == {
        "sensor": "RADARSAT-2",
        "date": "2018-06-02",
        "time_utc": "10:12:13",
        "polarisation": "HH+HV",
        "orbit_pass": "descending",
    }


def test_the_name_outranks_metadata_and_time_of_another_day_is_not_mixed_in():
    parsed = parse_product_name("helheim_2018-06-02_HH.tif", {"tifftag_datetime": "2020:01:01 11:22:33"})
    assert (parsed.date, parsed.time_utc) == ("2018-06-02", None)
    same_day = parse_product_name("helheim_2018-06-02_HH.tif", {"TIFFTAG_DATETIME": "2018:06:02 11:22:33"})
    assert same_day.time_utc == "11:22:33"


@pytest.mark.parametrize(
    ("key", "value", "date", "time_utc"),
    [
        ("TIFFTAG_DATETIME", "2018:06:02 10:15:03", "2018-06-02", "10:15:03"),
        ("MPH_SENSING_START", "02-JUN-2018 10:12:13.123", "2018-06-02", "10:12:13"),
        ("MPH_PRODUCT", "ASA_IMP_1PNDPA20070331_132025_0000.N1", "2007-03-31", "13:20:25"),
        ("PRODUCT", SAFE, "2018-06-02", "19:32:45"),
    ],
)
def test_metadata_times_in_the_notations_of_the_agencies(key, value, date, time_utc):
    parsed = parse_product_name("image", {key: value})
    assert (parsed.date, parsed.time_utc) == (date, time_utc)


@pytest.mark.parametrize("name", ["", None, "/", "....", 42])
def test_nothing_told_is_nothing_known(name):
    assert parse_product_name(name) == ProductName()


@given(st.text(max_size=60), st.dictionaries(st.sampled_from(["PRODUCT", "TIFFTAG_DATETIME"]), st.text()))
def test_no_name_raises(name, metadata):
    parse_product_name(name, metadata)
