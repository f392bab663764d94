"""Fronts leave for other people's programs and come back; others' fronts come in."""

import datetime
import json
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr

from calvingfront_plugin.delineation import exchange
from calvingfront_plugin.delineation.exchange import (
    ExchangeError,
    ground_lengths,
    read_labels,
    usual_crs,
    write_fronts,
)
from calvingfront_plugin.delineation.exchange_columns import (
    CONVENTIONS,
    DBF_NAME_LENGTH,
    parse_date,
    record_of,
    sensor_name,
)
from calvingfront_plugin.delineation.front_record import FRONT_FIELDS
from calvingfront_plugin.delineation.georeference import transform_points
from calvingfront_plugin.delineation.progress import Cancelled

UTM = "EPSG:32624"
PRODUCT = "S1B_IW_GRDH_1SSH_20200315T101010_20200315T101035_020700_0273A1_1F2E"

#: Two fronts in south-east Greenland: one that a person corrected, and one of the machine that nobody has seen.
CORRECTED = (
    np.array([[530_000.0, 7_370_000.0], [530_400.25, 7_369_200.5], [530_100.0, 7_368_100.125]]),
    {
        "glacier": "Køge Bugt",
        "date": "2020-03-15",
        "time_utc": "10:10:10",
        "sensor": "Sentinel-1",
        "image_id": PRODUCT,
        "polarisation": "HH",
        "orbit_pass": "descending",
        "method": "corrected",
        "status": "accepted",
        "outcome": "found",
        "flags": "touches_edge",
        "confidence": 0.812,
        "length_m": 2034.6,
        "model": "overview",
        "model_version": "0.1",
        "author": "Åse Ødegård",
        "quality": 2,
        "notes": "melange in the north",
        "edit_distance_m": 41.5,
        "n_clicks": 3,
        "edit_seconds": 12.0,
        "predicted_wkt": "LINESTRING M (530000 7370000 0.9, 530100 7368100 0.8)",
        "source_raster": "/scenes/here.tif",
        "created_utc": "2026-01-02T03:04:05Z",
    },
)
AUTOMATIC = (
    np.array([[560_000.0, 7_390_000.0], [561_500.0, 7_389_500.0]]),
    {
        "glacier": "17",
        "date": "2009-10-05",
        "sensor": "TerraSAR-X",
        "method": "automatic",
        "status": "unreviewed",
        "confidence": 0.4,
    },
)
FRONTS = (CORRECTED, AUTOMATIC)

#: What comes back from a file.
KEPT = (
    "glacier", "date", "time_utc", "sensor", "image_id", "polarisation", "orbit_pass", "method", "status", "flags",
    "confidence", "model", "model_version", "author", "quality", "notes", "edit_distance_m",
)  # fmt: skip

FILES = [(convention, suffix) for convention in CONVENTIONS for suffix in (".geojson", ".shp")]


def rows(path):
    """What any program that uses OGR sees: spatial reference and features."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    return layer.GetSpatialRef().Clone(), [
        {**feature.items(), "points": np.array(feature.GetGeometryRef().GetPoints())} for feature in layer
    ]


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


# Out and in again


@pytest.mark.parametrize(("convention", "suffix"), FILES)
def test_fronts_come_back_as_they_went(tmp_path, convention, suffix):
    path = tmp_path / f"fronts{suffix}"
    written = write_fronts(path, FRONTS, UTM, convention)
    (layer,) = read_labels(path)
    assert len(layer.labels) == 2 and layer.n_without_line == 0
    for label, (points, values) in zip(layer.labels, FRONTS):
        assert {name: label.values[name] for name in KEPT} == {name: values.get(name) for name in KEPT}
        back = transform_points(label.points, layer.crs_wkt, UTM)
        # Seven decimals of a degree are a centimetre.
        np.testing.assert_allclose(back, points, atol=0.02 if suffix == ".geojson" else 1e-4)
        assert label.values["length_m"] == pytest.approx(ground_lengths([points], UTM)[0], abs=0.1)
    assert written.cut_texts == 0


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_shapefile_through_another_convention_loses_nothing_either(tmp_path, convention):
    """Somebody reads our CALFIN file and hands it on in another convention."""
    write_fronts(tmp_path / "first.shp", FRONTS, UTM, "CALFIN")
    (first,) = read_labels(tmp_path / "first.shp")
    labels = [(label.points, label.values) for label in first.labels]
    write_fronts(tmp_path / "second.geojson", labels, first.crs_wkt, convention)
    (second,) = read_labels(tmp_path / "second.geojson")
    for label, (_, values) in zip(second.labels, FRONTS):
        assert {name: label.values[name] for name in KEPT} == {name: values.get(name) for name in KEPT}


# What other programs find


def test_calfin_columns_in_polar_stereographic(tmp_path):
    write_fronts(tmp_path / "termini.shp", FRONTS, UTM, "CALFIN")
    reference, (corrected, automatic) = rows(tmp_path / "termini.shp")
    assert reference.GetAuthorityCode(None) == "3413" or reference.AutoIdentifyEPSG() == 0
    assert list(corrected)[:14] == [
        "GlacierID", "Center_X", "Center_Y", "Latitude", "Longitude", "QualFlag", "Satellite", "Date", "ImageID",
        "GrnlndcN", "OfficialN", "AltName", "RefName", "Author",
    ]  # fmt: skip
    assert (corrected["QualFlag"], automatic["QualFlag"]) == (0, 10)
    assert (corrected["Satellite"], automatic["Satellite"]) == ("S1B", "TerraSAR-X")
    assert (corrected["Date"], corrected["ImageID"], corrected["Author"]) == (
        "2020-03-15",
        PRODUCT,
        "Åse Ødegård",
    )
    assert (corrected["GlacierID"], corrected["RefName"]) == (None, "Køge Bugt")
    assert (automatic["GlacierID"], automatic["RefName"]) == (17, None)
    polar = transform_points(CORRECTED[0], UTM, "EPSG:3413")
    np.testing.assert_allclose(corrected["points"], polar, atol=1e-6)
    centre = corrected["Center_X"], corrected["Center_Y"]
    assert centre == pytest.approx(polar.mean(axis=0).tolist(), abs=0.5)
    degrees = transform_points([centre], "EPSG:3413", "EPSG:4326")[0]
    assert (corrected["Longitude"], corrected["Latitude"]) == pytest.approx(degrees.tolist(), abs=1e-6)


def test_termpicks_columns_with_its_quality_codes(tmp_path):
    write_fronts(tmp_path / "picks.shp", FRONTS, UTM, "TermPicks")
    _, (corrected, automatic) = rows(tmp_path / "picks.shp")
    assert list(corrected)[:12] == [
        "GlacierID", "Date", "Year", "Month", "Day", "DecDate", "QualFlag", "Satellite", "ImageID", "Author",
        "Center_X", "Center_Y",
    ]  # fmt: skip
    assert (corrected["Year"], corrected["Month"], corrected["Day"]) == (2020, 3, 15)
    assert corrected["DecDate"] == pytest.approx(2020 + 74 / 366)
    # The line runs out of the window (04, incomplete); the machine's own lines are marked as CALFIN's are there.
    assert (corrected["QualFlag"], automatic["QualFlag"]) == ("04", "10")


def test_geedit_geojson_is_plain_json_in_degrees(tmp_path):
    path = tmp_path / "margins.geojson"
    write_fronts(path, FRONTS, UTM, "GEEDiT-TermPicks")
    collection = json.loads(path.read_text(encoding="utf-8"))
    first = collection["features"][0]
    properties = first["properties"]
    assert properties["satellite"] == "SENTINEL_1" and properties["operatorName"] == "Åse Ødegård"
    assert properties["date"] == "2020-03-15" and properties["RefName"] == "Køge Bugt"
    assert properties["partialPickFlag"] is True and properties["cloudShadowFlag"] is False
    assert properties["MankoffID"] is None
    moment = datetime.datetime(2020, 3, 15, 10, 10, 10, tzinfo=datetime.timezone.utc)
    assert properties["system:time_start"] == 1000 * moment.timestamp()
    assert collection["features"][1]["properties"]["system:time_start"] is None, (
        "the time of day is not known"
    )
    assert (properties["numVertices"], properties["marginLength"]) == (3, pytest.approx(2034.6, abs=1.5))
    assert properties["distPerVertex"] == pytest.approx(properties["marginLength"] / 3)
    longitude, latitude = first["geometry"]["coordinates"][0]
    assert -45 < longitude < -30 and 60 < latitude < 70
    assert (properties["pointLon"], properties["pointLat"]) == pytest.approx((longitude, latitude), abs=0.05)


def test_lengths_are_of_the_ground_whatever_the_map():
    line = np.array([[530_000.0, 7_370_000.0], [531_000.0, 7_370_000.0]])
    in_utm, in_polar, in_web = (
        ground_lengths([transform_points(line, UTM, crs)], crs)[0] for crs in (UTM, "EPSG:3413", "EPSG:3857")
    )
    assert in_utm == pytest.approx(1000 / 0.9996, abs=0.1)
    assert in_polar == pytest.approx(in_utm, abs=1e-3) and in_web == pytest.approx(in_utm, abs=1e-3)


# What Shapefiles do to it


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_names_of_columns_stay_apart_when_cut(tmp_path, convention):
    columns = CONVENTIONS[convention]
    cut = [column.dbf_name.lower() for column in columns]
    assert len(set(cut)) == len(cut) and max(map(len, cut)) <= DBF_NAME_LENGTH
    written = write_fronts(tmp_path / "fronts.shp", FRONTS, UTM, convention)
    assert list(rows(tmp_path / "fronts.shp")[1][0])[:-1] == [column.dbf_name for column in columns]
    assert set(written.cut_names) == {c.name for c in columns if len(c.name) > 10}
    assert write_fronts(tmp_path / "fronts.geojson", FRONTS, UTM, convention).cut_names == ()


def test_long_texts_are_cut_between_characters_and_counted(tmp_path):
    fronts = [(CORRECTED[0], {**CORRECTED[1], "notes": "x" + "å" * 200})]
    assert write_fronts(tmp_path / "fronts.shp", fronts, UTM, "CALFIN").cut_texts == 1
    (layer,) = read_labels(tmp_path / "fronts.shp")
    assert layer.labels[0].values["notes"] == "x" + "å" * 126
    assert write_fronts(tmp_path / "fronts.geojson", fronts, UTM, "CALFIN").cut_texts == 0


def test_a_shapefile_says_its_encoding_and_its_crs(tmp_path):
    write_fronts(tmp_path / "fronts.shp", FRONTS, UTM, "CALFIN")
    assert names_in(tmp_path) == [f"fronts{part}" for part in (".cpg", ".dbf", ".prj", ".shp", ".shx")]
    assert (tmp_path / "fronts.cpg").read_text() == "UTF-8"
    assert "Polar_Stereographic" in (tmp_path / "fronts.prj").read_text()


# Files that were there


@pytest.mark.parametrize("suffix", [".shp", ".geojson"])
def test_an_existing_file_is_replaced_whole(tmp_path, suffix):
    path = tmp_path / f"fronts{suffix}"
    write_fronts(path, FRONTS, UTM, "CALFIN")
    if suffix == ".shp":
        source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        source.ExecuteSQL("CREATE SPATIAL INDEX ON fronts")
        del source
        assert (tmp_path / "fronts.qix").exists()
    (tmp_path / "fronts.txt").write_text("mine")
    write_fronts(path, FRONTS[:1], UTM, "TermPicks")
    assert len(rows(path)[1]) == 1
    assert not (tmp_path / "fronts.qix").exists(), "an index of other lines would hide these"
    assert (tmp_path / "fronts.txt").read_text() == "mine"
    assert not [name for name in names_in(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("suffix", [".shp", ".geojson"])
def test_cancelled_nothing_has_changed(tmp_path, suffix):
    path = tmp_path / f"fronts{suffix}"
    write_fronts(path, FRONTS[:1], UTM, "CALFIN")
    before = {name: (tmp_path / name).read_bytes() for name in names_in(tmp_path)}

    def cancel(fraction, message=""):
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_fronts(path, FRONTS, UTM, "CALFIN", progress=cancel)
    assert {name: (tmp_path / name).read_bytes() for name in names_in(tmp_path)} == before


def test_a_part_that_cannot_be_renamed_brings_the_old_shapefile_back(tmp_path, monkeypatch):
    write_fronts(tmp_path / "fronts.shp", FRONTS[:1], UTM, "CALFIN")
    before = {name: (tmp_path / name).read_bytes() for name in names_in(tmp_path)}
    rename = os.replace

    def held_open(origin, target):
        if Path(target) == tmp_path / "fronts.shp" and ".fronts." in str(origin) and not held_open.has_failed:
            held_open.has_failed = True
            raise PermissionError(13, "The file is open")
        rename(origin, target)

    held_open.has_failed = False
    # Only Windows refuses to rename a file that another program holds open.
    monkeypatch.setattr(exchange.os, "replace", held_open)
    with pytest.raises(ExchangeError, match=r"The file is open.*another program"):
        write_fronts(tmp_path / "fronts.shp", FRONTS, UTM, "TermPicks")
    assert held_open.has_failed
    assert {name: (tmp_path / name).read_bytes() for name in names_in(tmp_path)} == before


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("fronts.gpkg", "must end in .geojson or .shp"),
        ("nowhere/fronts.shp", "no folder"),
        ("x.shp", "is a folder"),
    ],
)
def test_targets_that_cannot_be_are_refused(tmp_path, name, complaint):
    (tmp_path / "x.shp").mkdir()
    with pytest.raises(ExchangeError, match=complaint):
        write_fronts(tmp_path / name, FRONTS, UTM, "CALFIN")


# Coordinate systems


@pytest.mark.parametrize(
    ("convention", "file", "x", "y", "expected"),
    [
        ("CALFIN", "a.shp", -38.0, 66.0, "EPSG:3413"),
        ("TermPicks", "a.shp", -38.0, 66.0, "EPSG:3413"),
        ("CALFIN", "a.shp", -60.0, -64.0, "EPSG:4326"),
        ("CALFIN", "a.geojson", -38.0, 66.0, "EPSG:4326"),
        ("GEEDiT-TermPicks", "a.shp", -38.0, 66.0, "EPSG:4326"),
    ],
)
def test_the_usual_crs_of_each_convention(convention, file, x, y, expected):
    assert usual_crs(file, convention, [np.array([[x, y], [x + 0.1, y]])], "EPSG:4326") == expected


@pytest.mark.parametrize("suffix", [".shp", ".geojson"])
def test_any_other_crs_is_written_when_asked_for(tmp_path, suffix):
    path = tmp_path / f"fronts{suffix}"
    write_fronts(path, FRONTS, UTM, "CALFIN", "EPSG:32624")
    reference, (corrected, _) = rows(path)
    assert reference.GetAuthorityCode(None) == "32624" or "24N" in reference.GetName()
    np.testing.assert_allclose(corrected["points"], CORRECTED[0], atol=1e-4)
    assert corrected["Center_X"] == pytest.approx(CORRECTED[0][:, 0].mean())


def test_fronts_without_a_place_on_earth_are_refused(tmp_path):
    with pytest.raises(ExchangeError, match="no coordinate system; assign"):
        write_fronts(tmp_path / "fronts.shp", FRONTS, "", "CALFIN")
    with pytest.raises(ExchangeError, match="is no coordinate system that is known"):
        write_fronts(tmp_path / "fronts.shp", FRONTS, UTM, "CALFIN", "EPSG:99999999")
    swapped = [(np.array([[66.0, -138.0], [66.1, -138.0]]), {})]
    with pytest.raises(ExchangeError, match="2 of their vertices do not exist there"):
        write_fronts(tmp_path / "fronts.shp", swapped, "EPSG:4326", "GEEDiT-TermPicks", "EPSG:3413")
    assert names_in(tmp_path) == []


def test_a_layer_without_fronts_gives_a_file_without_fronts(tmp_path):
    write_fronts(tmp_path / "none.shp", [], UTM, "CALFIN")
    source = ogr.Open(str(tmp_path / "none.shp"))
    assert source.GetLayer(0).GetFeatureCount() == 0
    assert source.GetLayer(0).GetLayerDefn().GetFieldIndex("QualFlag") >= 0


# Dates


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2016-07-05", "2016-07-05"),
        ("2016/7/5", "2016-07-05"),
        ("2016_07_05_1432", "2016-07-05"),
        ("2016-07-05T14:32:10Z", "2016-07-05"),
        ("20160705", "2016-07-05"),
        (20160705, "2016-07-05"),
        (20160705.0, "2016-07-05"),
        ("20160705T143210", "2016-07-05"),
        ("05.07.2016", "2016-07-05"),
        ("05Jul2016", "2016-07-05"),
        ("5 July 2016", "2016-07-05"),
        ("25/07/2016", "2016-07-25"),
        ("07/25/2016", "2016-07-25"),
        ("07-07-2016", "2016-07-07"),
        (datetime.datetime(2016, 7, 5, 14, 32), "2016-07-05"),
        # Days that no calendar has, or that could be two.
        ("1985-00-00", None),
        ("2018-02-30", None),
        ("05/07/2016", None),
        ("2016", None),
        ("05Xyz2016", None),
        (2016.51, None),
        (None, None),
    ],
)
def test_dates_as_files_state_them(stated, date):
    assert parse_date(stated) == date


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_from_every_way_to_write_it(day):
    for spelling in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y", "%d%b%Y", "%d-%B-%Y"):
        assert parse_date(day.strftime(spelling)) == day.isoformat()
    for spelling in ("%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y"):
        assert parse_date(day.strftime(spelling)) in (day.isoformat(), None)


# Rows of others


def test_a_row_of_calfin():
    record = record_of(
        {
            "GlacierID": 181, "Center_X": 307853.1, "Center_Y": -2577233.9, "Latitude": 66.35, "Longitude": -38.2,
            "QualFlag": 13, "Satellite": "LE07", "Date": "2004-06-16", "ImageID": "LE07_L1TP_232014_20040616",
            "GrnlndcN": "", "OfficialN": "Helheim Gletsjer", "AltName": "", "RefName": "Helheim", "Author": "Cheng_D",
        }
    )  # fmt: skip
    assert (record["glacier"], record["date"], record["author"]) == (
        "Helheim Gletsjer",
        "2004-06-16",
        "Cheng_D",
    )
    assert (record["sensor"], record["method"], record["flags"]) == ("Landsat 7", "automatic", "slc_off")
    assert record["image_id"] == "LE07_L1TP_232014_20040616"
    assert record["quality"] is None, "its flag is no grade"
    assert set(record) == {field.name for field in FRONT_FIELDS}


@pytest.mark.parametrize(
    ("flag", "flags", "method"),
    [
        ("00", None, "manual"),
        ("0", None, "manual"),
        ("01, 04", "uncertain, partial", "manual"),
        ("05, 04", "partial, assigned_automatically", "manual"),
        ("3", "slc_off", "manual"),
        (3.0, "slc_off", "manual"),
        ("10", None, "automatic"),
        (None, None, None),
    ],
)
def test_quality_codes_of_termpicks(flag, flags, method):
    record = record_of({"GlacierID": 3, "Date": "1999-08-01", "QualFlag": flag, "Author": "Black_Taryn"})
    assert (record["flags"], record["method"], record["glacier"]) == (flags, method, "3")


def test_a_pick_of_which_only_the_year_is_known_has_no_date_but_keeps_the_words():
    record = record_of({"GlacierID": 3, "Date": "1985-00-00", "Year": 1985, "Month": 0, "Day": 0})
    assert record["date"] is None
    assert record["notes"] == "date in the file: 1985-00-00"
    assert record_of({"Date": None, "Year": 1985, "Month": 8, "Day": 4})["date"] == "1985-08-04"


def test_a_margin_of_geedit_as_earth_engine_exports_it():
    record = record_of(
        {
            "satellite": "SENTINEL_1", "imageID": f"COPERNICUS/S1_GRD/{PRODUCT}", "date": "2020-03-15",
            "Official": "Helheim Gletsjer", "RefName": "Helheim", "JoughinID": "Helheim", "TermPicksID": 181,
            "cloudShadowFlag": False, "otherImageFlag": True, "SLCFlag": False, "partialPickFlag": True,
            "notes": "", "operatorName": "A. Person", "operatorEmail": "a@b.example", "marginLength": 5432.1,
            "system:time_start": 1584267010000,
        }
    )  # fmt: skip
    assert (record["glacier"], record["author"], record["method"]) == (
        "Helheim Gletsjer",
        "A. Person",
        "manual",
    )
    assert (record["sensor"], record["date"], record["time_utc"]) == ("Sentinel-1", "2020-03-15", "10:10:10")
    assert (record["flags"], record["notes"]) == ("other_image, partial", None)
    assert record["polarisation"] == "HH"
    cut = record_of(
        {"operatorNa": "A. Person", "date": "2020-03-15", "partialPic": 1, "system_tim": 1584267010000}
    )
    assert (cut["author"], cut["flags"], cut["time_utc"]) == ("A. Person", "partial", "10:10:10")


def test_our_own_fields_come_back_from_a_shapefile_that_qgis_saved():
    """QGIS cuts names to ten letters and texts to 254; half a WKT is no line."""
    row = {name[:10]: str(value)[:254] for name, value in CORRECTED[1].items()}
    row.update(confidence=0.812, quality=2, date=datetime.date(2020, 3, 15))
    record = record_of(row)
    expected = {**CORRECTED[1], "predicted_wkt": None, "length_m": None}
    assert record == {field.name: expected[field.name] for field in FRONT_FIELDS}


def test_words_that_are_not_ours_do_not_become_ours():
    record = record_of(
        {"Status": "final", "Method": "box", "Quality": 9, "confidence": "high", "created_utc": "now"}
    )
    assert all(record[name] is None for name in ("status", "method", "quality", "confidence", "created_utc"))
    # When a front was made says nothing of when it was there.
    assert record_of({"created_utc": datetime.datetime(2026, 1, 2)})["date"] is None


@pytest.mark.parametrize(
    ("spelt", "sensor"),
    [
        ("SENTINEL_1", "Sentinel-1"), ("S1A", "Sentinel-1"), ("LC08", "Landsat 8"), ("LANDSAT_5", "Landsat 5"),
        ("TSX", "TerraSAR-X"), ("ASTER", "ASTER"),
    ],
)  # fmt: skip
def test_sensors_get_their_names(spelt, sensor):
    assert sensor_name(spelt) == sensor


def test_several_columns_of_days_make_no_date_unless_one_is_chosen():
    first, second = datetime.date(2018, 1, 1), datetime.date(2018, 1, 7)
    row = {"start_date": first, "end_date": second, "filename": "2018-01-01_2018-01-07_S1B"}
    assert record_of({"observed": first})["date"] == "2018-01-01"
    assert record_of(row)["date"] is None
    assert record_of(row)["notes"] == "date in the file: start_date 2018-01-01, end_date 2018-01-07"
    assert record_of(row, "End_Date")["date"] == "2018-01-07"


# Geometries of others


def collection(path, *geometries, **fields):
    features = [
        {"type": "Feature", "properties": fields, "geometry": geometry and json.loads(ogr_json(geometry))}
        for geometry in geometries
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def ogr_json(wkt):
    return ogr.CreateGeometryFromWkt(wkt).ExportToJson()


def test_parts_heights_and_empty_lines(tmp_path):
    path = collection(
        tmp_path / "odd.geojson",
        "MULTILINESTRING ((-38 66, -38 66.1), (-38 66.2, -38 66.3, -38.1 66.3))",
        "LINESTRING Z (-38 66 12, -38 66.1 13)",
        "LINESTRING (-38 66, -38 66)",
        "LINESTRING EMPTY",
        None,
        Date="2010-08-01",
    )
    (layer,) = read_labels(path)
    assert [len(label.points) for label in layer.labels] == [2, 3, 2]
    assert {label.points.shape[1] for label in layer.labels} == {2}
    assert {label.values["date"] for label in layer.labels} == {"2010-08-01"}
    assert layer.n_without_line == 3
    assert layer.labels[0].values["length_m"] == pytest.approx(11_153, abs=5)


def test_curves_become_straight_pieces(tmp_path):
    path = tmp_path / "curve.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = exchange.spatial_reference(UTM)
    layer = source.CreateLayer("curved", reference, ogr.wkbCompoundCurve)
    feature = ogr.Feature(layer.GetLayerDefn())
    wkt = "COMPOUNDCURVE (CIRCULARSTRING (500000 7000000, 501000 7001000, 502000 7000000))"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    layer.CreateFeature(feature)
    del feature, layer, source
    (read,) = read_labels(path)
    assert len(read.labels[0].points) > 10
    assert read.labels[0].values["length_m"] == pytest.approx(np.pi * 1000, rel=2e-3)


def test_files_that_hold_no_fronts_are_refused_with_what_to_do(tmp_path):
    (tmp_path / "text.txt").write_text("no fronts")
    with pytest.raises(ExchangeError, match="cannot be read as a vector file"):
        read_labels(tmp_path / "text.txt")
    polygons = collection(tmp_path / "polygons.geojson", "POLYGON ((0 0, 1 0, 1 1, 0 0))")
    with pytest.raises(ExchangeError, match="has no lines.*Polygons to Lines"):
        read_labels(polygons)
    lines = collection(tmp_path / "lines.geojson", "LINESTRING (-38 66, -38 66.1)", seen="2010-08-01")
    with pytest.raises(ExchangeError, match="no field 'day'; it has seen"):
        read_labels(lines, "day")
    write_fronts(tmp_path / "fronts.shp", FRONTS, UTM, "CALFIN")
    (tmp_path / "fronts.prj").unlink()
    with pytest.raises(ExchangeError, match=r"does not say its coordinate system: put the \.prj"):
        read_labels(tmp_path / "fronts.shp")


# Real files


@pytest.mark.parametrize(
    ("name", "count", "sensors"),
    [
        ("TUD", 198, {None}),
        ("CALFIN", 162, {"Landsat 5", "Landsat 7", "Landsat 8"}),
        ("Baumhoer", 62, {"Sentinel-1"}),
    ],
)
def test_lines_that_only_name_their_image_have_its_date(shared_data, name, count, sensors):
    (layer,) = read_labels(shared_data / "vectors" / "cobra_inference" / f"{name}.geo.json")
    assert len(layer.labels) == count
    values = [label.values for label in layer.labels]
    assert all(record["date"] for record in values)
    assert {record["sensor"] for record in values} == sensors
    assert all(record["time_utc"] is None for record in values), "what follows the date is an orbit or a path"
    assert all(4_000 < record["length_m"] < 500_000 for record in values)


def test_real_lines_of_melange_with_three_columns_of_days(shared_data):
    path = shared_data / "vectors" / "jakobshavn_melange_front" / "rigid_melange_monthly_frontal_position.shp"
    (layer,) = read_labels(path)
    assert len(layer.labels) == 42
    assert all(label.values["date"] is None and "tp_date" in label.values["notes"] for label in layer.labels)
    (dated,) = read_labels(path, "tp_date")
    assert [label.values["date"] for label in dated.labels][:2] == ["2018-01-05", "2018-02-04"]


def test_real_polygons_are_no_lines(shared_data):
    with pytest.raises(ExchangeError, match="Polygons to Lines"):
        read_labels(shared_data / "vectors" / "eloebel_frontpolygons" / "helheim.shp")
