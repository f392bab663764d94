"""Front change in QGIS: fronts that move by known distances, in every kind of layer that users have."""

import csv
import datetime

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsMultiLineString,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from benchmarks import jakobshavn_change
from calvingfront_plugin.processing.front_change import FrontChange
from training.labelled_scene import GLACIER

#: UTM 24N: the projection shortens by 0.04 % at its centre.
SCALE = 0.9996
EAST, NORTH = 500_000.0, 7_380_000.0
FJORD_M, WIDTH_M = 6000.0, 3000.0


def front(x_m, half_m=FJORD_M / 2, y_m=0.0):
    """WKT of a straight front across a fjord that opens to the east, so many metres of the map down the fjord."""
    x, y = EAST + x_m, NORTH + y_m
    return f"LINESTRING({x} {y - half_m}, {x} {y}, {x} {y + half_m})"


CENTRELINE = f"LINESTRING({EAST} {NORTH}, {EAST + 12_000} {NORTH})"

#: A front that retreats by 200 m of the map a year, and its dates.
YEARS = (2015, 2016, 2017, 2018, 2019)
RETREAT_M = 200.0
STEADY = [(front(8000 - RETREAT_M * number), f"{year}-07-01") for number, year in enumerate(YEARS)]


@pytest.fixture
def lines_layer(qgis_app):
    """Make a memory layer from WKT with attributes, moved from UTM 24N to another CRS."""

    def make(rows, fields="field=date:date", kind="LineString", crs="EPSG:32624", name="fronts"):
        layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", name, "memory")
        move = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32624"),
            QgsCoordinateReferenceSystem(crs),
            QgsProject.instance().transformContext(),
        )
        for wkt, *attributes in rows:
            feature = QgsFeature(layer.fields())
            geometry = QgsGeometry.fromWkt(wkt).densifyByDistance(200)
            geometry.transform(move)
            feature.setGeometry(geometry)
            feature.setAttributes([_as_in(field, value) for field, value in zip(layer.fields(), attributes)])
            assert layer.dataProvider().addFeature(feature)
        return layer

    return make


def _as_in(field, value):
    if value is not None and field.typeName() == "date":
        return QDate.fromString(value, Qt.DateFormat.ISODate)
    if value is not None and field.typeName() == "datetime":
        return QDateTime.fromString(value, Qt.DateFormat.ISODate)
    return value


def lines_only(lines_layer, wkt=CENTRELINE, **options):
    return lines_layer([(wkt,)], fields="", name="centreline", **options)


def rows_of(layer):
    """Rows of the fronts by date."""
    rows = [
        {field.name(): feature[field.name()] or None for field in layer.fields()}
        for feature in layer.getFeatures()
    ]
    return sorted(rows, key=lambda row: row["date"].toString(Qt.DateFormat.ISODate))


@pytest.mark.parametrize("method", FrontChange.METHODS)
def test_a_steady_retreat_has_its_rate_with_every_method(run, lines_layer, tmp_path, method):
    files = {name: tmp_path / f"change.{kind}" for name, kind in (("TABLE", "csv"), ("CHART", "png"))}
    result = run(
        "frontchange",
        INPUT=[lines_layer(STEADY)],
        CENTRELINE=lines_only(lines_layer),
        METHOD=method,
        WIDTH=WIDTH_M,
        POSITIONS="memory:",
        FLOW_BOX="memory:",
        REPORT=str(tmp_path / "change.html"),
        **{name: str(path) for name, path in files.items()},
    )
    years = (datetime.date(2019, 7, 1) - datetime.date(2015, 7, 1)).days / 365.25
    total = -4 * RETREAT_M / SCALE
    assert (result["N_POSITIONS"], result["N_SUSPECT"]) == (5, 0)
    assert (result["FIRST_DATE"], result["LAST_DATE"]) == ("2015-07-01", "2019-07-01")
    assert result["TOTAL_CHANGE"] == pytest.approx(total, rel=1e-3)
    assert result["RATE"] == pytest.approx(total / years, rel=2e-3), "retreat is negative"
    assert result["RATE_UNCERTAINTY"] > 0
    if method != "centreline":
        assert result["AREA_CHANGE"] == pytest.approx(total * WIDTH_M, rel=1e-3)

    rows = rows_of(result["POSITIONS"])
    assert rows[0]["position_m"] == pytest.approx(8000 / SCALE, rel=1e-3)
    assert rows[0]["change_m"] is None and rows[0]["rate_m_a"] is None, "nothing came before the first"
    for row in rows[1:]:
        assert row["change_m"] == pytest.approx(-RETREAT_M / SCALE, rel=1e-3)
        assert row["rate_m_a"] == pytest.approx(-RETREAT_M / SCALE / row["days"] * 365.25, rel=1e-3)
        assert row["length_m"] == pytest.approx(FJORD_M / SCALE, rel=1e-3)
        assert row["suspect"] is None
    assert result["FLOW_BOX"].featureCount() == (0 if method == "centreline" else 1)
    for box in result["FLOW_BOX"].getFeatures():
        assert box["width_m"] == WIDTH_M
        extent = box.geometry().boundingBox()
        assert extent.height() == pytest.approx(WIDTH_M * SCALE, rel=1e-3)

    with open(files["TABLE"], newline="", encoding="utf-8") as stream:
        table = list(csv.DictReader(stream))
    assert [row["date"] for row in table] == [f"{year}-07-01" for year in YEARS]
    assert [float(row["position_m"]) for row in table] == [row["position_m"] for row in rows]
    assert files["CHART"].read_bytes().startswith(b"\x89PNG")
    page = (tmp_path / "change.html").read_text(encoding="utf-8")
    assert method in page and "advance" in page and "2015-07-01" in page
    assert 'src="http' not in page and "<link" not in page, "the page needs nothing beside it"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["change.csv", "change.html", "change.png"]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3413", "EPSG:3857"])
def test_the_crs_of_the_fronts_does_not_matter(run, lines_layer, crs):
    """Fronts in another CRS, the centreline in UTM, the project in Web Mercator: the same metres."""
    centreline = lines_only(lines_layer)
    in_utm = run("frontchange", INPUT=[lines_layer(STEADY)], CENTRELINE=centreline, WIDTH=WIDTH_M)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    result = run("frontchange", INPUT=[lines_layer(STEADY, crs=crs)], CENTRELINE=centreline, WIDTH=WIDTH_M)
    for figure in ("TOTAL_CHANGE", "RATE", "AREA_CHANGE"):
        assert result[figure] == pytest.approx(in_utm[figure], rel=5e-3), figure


def test_a_centreline_drawn_upstream_gets_a_hint(run, lines_layer):
    """Nothing in lines tells where the sea is; that a glacier seems to advance for years makes one look."""
    log = QgsProcessingFeedback()
    upstream = lines_only(lines_layer, f"LINESTRING({EAST + 12_000} {NORTH}, {EAST} {NORTH})")
    result = run("frontchange", log, INPUT=[lines_layer(STEADY)], CENTRELINE=upstream, WIDTH=WIDTH_M)
    assert result["TOTAL_CHANGE"] == pytest.approx(4 * RETREAT_M / SCALE, rel=1e-3)
    assert "drawn upstream" in log.textLog()

    log = QgsProcessingFeedback()
    run("frontchange", log, INPUT=[lines_layer(STEADY)], CENTRELINE=lines_only(lines_layer), WIDTH=WIDTH_M)
    assert "drawn upstream" not in log.textLog()


@pytest.mark.parametrize(
    ("kind", "as_written"),
    [("date", "{}"), ("datetime", "{}T14:05:09"), ("string", "{}"), ("string", "{} 14:05:09")],
)
def test_dates_come_as_days_moments_and_text(run, lines_layer, kind, as_written):
    rows = [(wkt, as_written.format(date)) for wkt, date in STEADY]
    fronts = lines_layer(rows, fields=f"field=seen:{kind}")
    result = run(
        "frontchange", INPUT=[fronts], CENTRELINE=lines_only(lines_layer), DATE_FIELD="seen", WIDTH=WIDTH_M
    )
    assert (result["N_POSITIONS"], result["FIRST_DATE"]) == (5, "2015-07-01")


def test_what_is_left_out_is_counted(run, lines_layer):
    """Rejected fronts and fronts without a date or a line; only accepted ones where that is asked for."""
    rows = [
        *[
            (wkt, date, "accepted" if number < 3 else "unreviewed")
            for number, (wkt, date) in enumerate(STEADY)
        ],
        (front(2000), "2017-09-01", "rejected"),
        (front(2000), None, "accepted"),
    ]
    fronts = lines_layer(rows, fields="field=date:date&field=status:string")
    centreline, log = lines_only(lines_layer), QgsProcessingFeedback()
    result = run(
        "frontchange", log, INPUT=[fronts], CENTRELINE=centreline, WIDTH=WIDTH_M, POSITIONS="memory:"
    )
    assert result["N_POSITIONS"] == 5
    assert "rejected" in log.textLog() and "without a date" in log.textLog()
    assert all(row["status"] != "rejected" for row in rows_of(result["POSITIONS"]))

    log = QgsProcessingFeedback()
    result = run("frontchange", log, INPUT=[fronts], CENTRELINE=centreline, WIDTH=WIDTH_M, ONLY_ACCEPTED=True)
    assert (result["N_POSITIONS"], result["LAST_DATE"]) == (3, "2017-07-01")
    assert "nobody has accepted left out: 2" in log.textLog()


def test_parts_sensors_and_layers_of_one_glacier(run, lines_layer):
    """Parts of a front are one front, also as rows of their own; several layers and sensors make one series."""
    north, south = front(7900, 1500, 1500), front(7900, 1500, -1500)
    parts = f"MULTILINESTRING({north[10:]}, {south[10:]})"
    fields = "field=date:date&field=sensor:string&field=image_id:string"
    optical = lines_layer([(parts, "2015-06-01", "Landsat 8", "L1")], fields, kind="MultiLineString")
    radar = lines_layer(
        [
            (front(7700, 1500, 1500), "2016-06-01", "Sentinel-1", "S1"),
            (front(7700, 1500, -1500), "2016-06-01", "Sentinel-1", "S1"),
            (front(7500), "2017-06-01", "TerraSAR-X", "T1"),
        ],
        fields,
    )
    result = run(
        "frontchange",
        INPUT=[optical, radar],
        CENTRELINE=lines_only(lines_layer),
        WIDTH=WIDTH_M,
        POSITIONS="memory:",
    )
    rows = rows_of(result["POSITIONS"])
    assert [row["sensor"] for row in rows] == ["Landsat 8", "Sentinel-1", "TerraSAR-X"]
    assert [row["scene"] for row in rows] == ["L1", "S1", "T1"]
    assert [row["coverage"] for row in rows] == pytest.approx([1, 1, 1], abs=0.01)
    assert [row["change_m"] for row in rows[1:]] == pytest.approx([-200 / SCALE] * 2, rel=2e-3)
    assert result["TOTAL_CHANGE"] == pytest.approx(-400 / SCALE, rel=2e-3)


def test_a_front_beside_the_centreline_keeps_its_row(run, lines_layer):
    log = QgsProcessingFeedback()
    rows = [*STEADY, (front(7000, 500, 20_000), "2016-09-01")]
    result = run(
        "frontchange",
        log,
        INPUT=[lines_layer(rows)],
        CENTRELINE=lines_only(lines_layer),
        WIDTH=WIDTH_M,
        POSITIONS="memory:",
    )
    assert result["N_POSITIONS"] == 5 and result["POSITIONS"].featureCount() == 6
    (row,) = [row for row in rows_of(result["POSITIONS"]) if row["date"] == QDate(2016, 9, 1)]
    assert row["position_m"] is None and row["change_m"] is None
    assert "2016-09-01" in log.textLog()


def test_no_fronts_make_empty_outputs_and_a_word(run, lines_layer, tmp_path):
    log, table = QgsProcessingFeedback(), tmp_path / "change.csv"
    result = run(
        "frontchange",
        log,
        INPUT=[lines_layer([])],
        CENTRELINE=lines_only(lines_layer),
        POSITIONS="memory:",
        TABLE=str(table),
        CHART=str(tmp_path / "change.svg"),
        REPORT=str(tmp_path / "change.html"),
    )
    assert result["N_POSITIONS"] == result["POSITIONS"].featureCount() == 0
    assert result["RATE"] is None and result["TOTAL_CHANGE"] is None and result["FIRST_DATE"] is None
    assert "No front was left" in log.textLog()
    assert len(table.read_text().splitlines()) == 1, "the names of the columns"
    assert "No front was left" in (tmp_path / "change.html").read_text(encoding="utf-8")


def test_cancelling_writes_nothing(run, lines_layer, tmp_path):
    stopped = QgsProcessingFeedback()
    stopped.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            "frontchange",
            stopped,
            INPUT=[lines_layer(STEADY)],
            CENTRELINE=lines_only(lines_layer),
            POSITIONS=str(tmp_path / "positions.gpkg"),
            TABLE=str(tmp_path / "change.csv"),
            REPORT=str(tmp_path / "change.html"),
        )
    assert list(tmp_path.iterdir()) == []


def test_the_centreline_is_one_line(run, lines_layer):
    two = lines_layer(
        [(f"LINESTRING({EAST} {NORTH + 9000}, {EAST + 12_000} {NORTH + 9000})",), (CENTRELINE,)],
        "",
        name="flow",
    )
    with pytest.raises(QgsProcessingException, match="'flow' has 2 lines.*Selected features only"):
        run("frontchange", INPUT=[lines_layer(STEADY)], CENTRELINE=two)
    with pytest.raises(QgsProcessingException, match="has no line"):
        run("frontchange", INPUT=[lines_layer(STEADY)], CENTRELINE=lines_layer([], ""))

    two.select(2)
    QgsProject.instance().addMapLayer(two)
    chosen = QgsProcessingFeatureSourceDefinition(two.id(), True)
    result = run("frontchange", INPUT=[lines_layer(STEADY)], CENTRELINE=chosen, WIDTH=WIDTH_M)
    assert result["TOTAL_CHANGE"] == pytest.approx(-4 * RETREAT_M / SCALE, rel=1e-3)


def test_centrelines_of_several_glaciers_in_one_layer(run, lines_layer):
    """As the panel keeps them: the name of the glacier chooses the line, too."""
    fields = "field=date:date&field=glacier:string"
    fronts = lines_layer([(wkt, date, "Helheim") for wkt, date in STEADY], fields)
    elsewhere = f"LINESTRING({EAST} {NORTH + 9000}, {EAST + 12_000} {NORTH + 9000})"
    lines = lines_layer(
        [(elsewhere, "Fenris"), (CENTRELINE, "helheim"), (elsewhere, None)], "field=glacier:string"
    )
    result = run("frontchange", INPUT=[fronts], CENTRELINE=lines, GLACIER="Helheim", WIDTH=WIDTH_M)
    assert result["TOTAL_CHANGE"] == pytest.approx(-4 * RETREAT_M / SCALE, rel=1e-3)
    with pytest.raises(QgsProcessingException, match="3 lines.*give the glacier"):
        run("frontchange", INPUT=[fronts], CENTRELINE=lines)


def test_geometries_that_qgis_calls_invalid_get_a_sentence(run, lines_layer):
    """QGIS stops at them by default, and an exception of its own through Python would end QGIS."""
    fronts, name = lines_layer(STEADY), "flow"
    for wkt in (f"LINESTRING({EAST} {NORTH})", f"LINESTRING({EAST} {NORTH}, {EAST} {NORTH})"):
        with pytest.raises(QgsProcessingException, match="'flow' has no line"):
            run("frontchange", INPUT=[fronts], CENTRELINE=undensified(wkt, name=name))
    beside_a_stub = undensified(CENTRELINE, f"LINESTRING({EAST} {NORTH}, {EAST} {NORTH})")
    result = run("frontchange", INPUT=[fronts], CENTRELINE=beside_a_stub, WIDTH=WIDTH_M)
    assert result["TOTAL_CHANGE"] == pytest.approx(-4 * RETREAT_M / SCALE, rel=1e-3)
    west, east, south, north = EAST + 500, EAST + 11_500, NORTH - 2000, NORTH + 2000
    corners = ((west, south), (east, north), (east, south), (west, north), (west, south))
    bow_tie = undensified(f"POLYGON(({', '.join(f'{x} {y}' for x, y in corners)}))", kind="Polygon")
    with pytest.raises(QgsProcessingException, match="crosses itself"):
        run("frontchange", INPUT=[fronts], CENTRELINE=beside_a_stub, METHOD="rectilinear box", BOX=bow_tie)


def undensified(*wkts, kind="LineString", crs="EPSG:32624", name="flow"):
    """A layer with geometries as they are, wrong ones too."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}", name, "memory")
    for wkt in wkts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeature(feature)
    return layer


def test_a_centreline_or_box_in_a_wrong_crs_is_named(run, lines_layer):
    """Metres in a layer that says degrees: the first thing to go wrong with a file that lost its CRS."""
    box = f"POLYGON(({EAST} {NORTH}, {EAST + 500} {NORTH}, {EAST} {NORTH + 500}, {EAST} {NORTH}))"
    in_degrees = lines_layer(STEADY, crs="EPSG:4326")
    wrong = undensified(CENTRELINE, crs="EPSG:4326", name="lost")
    for fronts in (lines_layer(STEADY), in_degrees):
        with pytest.raises(QgsProcessingException, match=r"'lost' has coordinates.*its CRS \(EPSG:4326\)"):
            run("frontchange", INPUT=[fronts], CENTRELINE=wrong)
        with pytest.raises(QgsProcessingException, match=r"'box' has coordinates.*its CRS \(EPSG:4326\)"):
            run(
                "frontchange",
                INPUT=[fronts],
                CENTRELINE=lines_only(lines_layer),
                METHOD="rectilinear box",
                BOX=undensified(box, kind="Polygon", crs="EPSG:4326", name="box"),
            )


def test_a_centreline_in_pieces(run, lines_layer, tmp_path):
    """Joined where they touch; else the longest is used, and log and report say so."""
    fronts, log = lines_layer(STEADY), QgsProcessingFeedback()
    middle, end = (f"{EAST + x} {NORTH}" for x in (5000, 12_000))
    touching = f"MULTILINESTRING(({EAST} {NORTH}, {middle}), ({middle}, {end}))"
    layer = undensified(touching, kind="MultiLineString")
    result = run("frontchange", log, INPUT=[fronts], CENTRELINE=layer, WIDTH=WIDTH_M, POSITIONS="memory:")
    assert rows_of(result["POSITIONS"])[0]["position_m"] == pytest.approx(8000 / SCALE, rel=1e-3)
    assert "pieces" not in log.textLog()
    apart = f"MULTILINESTRING(({EAST} {NORTH}, {end}), (0 0, 1 0, 2 0, 3 0, 4 0))"
    layer, report = undensified(apart, kind="MultiLineString"), tmp_path / "change.html"
    result = run("frontchange", log, INPUT=[fronts], CENTRELINE=layer, WIDTH=WIDTH_M, REPORT=str(report))
    assert result["TOTAL_CHANGE"] == pytest.approx(-4 * RETREAT_M / SCALE, rel=1e-3)
    for text in (log.textLog(), report.read_text(encoding="utf-8")):
        assert "has 2 pieces that do not touch" in text


def test_fields_are_those_of_the_layers_that_have_them(run, lines_layer):
    """Our own fronts together with labels whose date has another name."""
    own = lines_layer([(front(8000), "2015-07-01", "Helheim")], "field=date:date&field=glacier:string")
    labels = lines_layer(
        [(front(7000), "2016-07-01", "Helheim")], "field=seen:string&field=place:string", name="labels"
    )
    centreline = lines_only(lines_layer)
    for layers in ([own, labels], [labels, own]):
        result = run(
            "frontchange",
            INPUT=layers,
            CENTRELINE=centreline,
            DATE_FIELD="seen",
            GLACIER_FIELD="place",
            GLACIER="Helheim",
            WIDTH=WIDTH_M,
        )
        assert (result["N_POSITIONS"], result["LAST_DATE"]) == (2, "2016-07-01")
    with pytest.raises(QgsProcessingException, match="has no field 'day'"):
        run("frontchange", INPUT=[own, labels], CENTRELINE=centreline, DATE_FIELD="day")
    log = QgsProcessingFeedback()
    result = run("frontchange", log, INPUT=[labels], CENTRELINE=centreline, WIDTH=WIDTH_M)
    assert result["N_POSITIONS"] == 0 and "give the field with the date" in log.textLog()


def test_the_area_is_that_between_first_and_last_front(run, lines_layer, tmp_path):
    """The front of 2016 was drawn in the south only; sums of steps would lose the north's retreat before it."""
    rows = [(front(8000), "2015-07-01"), (front(7000, 1600, -1400), "2016-07-01")]
    centreline, report = lines_only(lines_layer), tmp_path / "change.html"
    for last, share in (((front(7000), "2017-07-01"), 1.0), (None, 1700 / 3000)):
        result = run(
            "frontchange",
            INPUT=[lines_layer([*rows, *filter(None, [last])])],
            CENTRELINE=centreline,
            WIDTH=WIDTH_M,
            REPORT=str(report),
        )
        assert result["AREA_CHANGE"] == pytest.approx(-1000 * WIDTH_M * share / SCALE**2, rel=0.01)
        page = report.read_text(encoding="utf-8")
        assert ("of the width where both were drawn" in page) == (share < 1)


def test_a_trend_of_fronts_that_may_be_wrong_is_told_beside_that_of_the_others(run, lines_layer, tmp_path):
    """Three fronts of scenes with several of them stay 700 m out: the trend says so, and what it is without them."""
    fields = "field=date:date&field=outcome:string&field=confidence:double"
    right = [(wkt, date, "found", 0.9) for wkt, date in STEADY]
    wrong = [(front(7900), f"{year}-07-01", "several", 0.58) for year in (2020, 2021, 2022)]
    for rows, sentence in (
        ([*right, *wrong], "Without these positions the trend is −200"),
        (wrong, "too few"),
    ):
        log, report = QgsProcessingFeedback(), tmp_path / "change.html"
        result = run(
            "frontchange",
            log,
            INPUT=[lines_layer(rows, fields)],
            CENTRELINE=lines_only(lines_layer),
            WIDTH=WIDTH_M,
            TABLE=str(tmp_path / "change.csv"),
            REPORT=str(report),
        )
        assert (result["N_TO_LOOK_AT"], result["N_SUSPECT"]) == (3, 0)
        page = report.read_text(encoding="utf-8")
        head = page[: page.index("<h2>")]
        assert f"Of {len(rows)} positions 3 are to look at" in head and sentence in head
        assert "knows nothing of wrong fronts" in head and "knows nothing of wrong fronts" in log.textLog()
        assert "2021-07-01: The delineation found several fronts" in log.textLog()
    assert ">several</td>" in page and "58\u00a0%" in page
    assert page.count('<tr class="suspect">') == 3
    with open(tmp_path / "change.csv", newline="", encoding="utf-8") as stream:
        assert all("several fronts" in row["remark"] for row in csv.DictReader(stream))


def test_nothing_to_look_at_needs_no_caution(run, lines_layer, tmp_path):
    report = tmp_path / "change.html"
    result = run(
        "frontchange", INPUT=[lines_layer(STEADY)], CENTRELINE=lines_only(lines_layer), REPORT=str(report)
    )
    assert result["N_TO_LOOK_AT"] == 0
    page = report.read_text(encoding="utf-8")
    assert 'class="note"' not in page and "knows nothing of wrong fronts" in page


@pytest.mark.parametrize("width", [{}, {"WIDTH": 0}, {"WIDTH": None}])
def test_the_width_is_automatic_and_told(run, lines_layer, tmp_path, width):
    """Fronts of 6 km: a box of 3.5 km, in the log, the report, an output and the layer of the box."""
    log, report = QgsProcessingFeedback(), tmp_path / "change.html"
    result = run(
        "frontchange",
        log,
        INPUT=[lines_layer(STEADY)],
        CENTRELINE=lines_only(lines_layer),
        FLOW_BOX="memory:",
        REPORT=str(report),
        **width,
    )
    assert result["WIDTH_USED"] == 3500
    assert [box["width_m"] for box in result["FLOW_BOX"].getFeatures()] == [3500]
    assert "Width of the box: 3500 m." in log.textLog() and "The width is automatic" in log.textLog()
    page = report.read_text(encoding="utf-8")
    assert "3\u202f500\u00a0m (automatic)" in page and "The width is automatic" in page


def test_a_width_that_was_chosen_is_told_and_the_centreline_has_none(run, lines_layer, tmp_path):
    log, report = QgsProcessingFeedback(), tmp_path / "change.html"
    settings = {"INPUT": [lines_layer(STEADY)], "CENTRELINE": lines_only(lines_layer)}
    result = run("frontchange", log, WIDTH=2000, REPORT=str(report), **settings)
    assert result["WIDTH_USED"] == 2000 and "Width of the box: 2000 m." in log.textLog()
    assert "automatic" not in log.textLog() + report.read_text(encoding="utf-8")
    assert run("frontchange", METHOD="centreline", **settings)["WIDTH_USED"] is None


def test_two_layers_of_one_date_are_two_fronts(run, lines_layer):
    predicted, labels = (lines_layer([(front(x), "2016-07-01")], name=str(x)) for x in (8000, 7500))
    log = QgsProcessingFeedback()
    result = run(
        "frontchange",
        log,
        INPUT=[predicted, labels],
        CENTRELINE=lines_only(lines_layer),
        WIDTH=WIDTH_M,
        POSITIONS="memory:",
    )
    assert sorted(row["position_m"] for row in rows_of(result["POSITIONS"])) == pytest.approx(
        [7500 / SCALE, 8000 / SCALE], rel=1e-3
    )
    assert "several people or layers" in log.textLog()


def test_two_people_on_the_same_dates_are_compared_each_with_themselves(run, lines_layer, tmp_path):
    fields, report = "field=date:date&field=author:string", tmp_path / "change.html"
    ann = [(wkt, date, "Ann") for wkt, date in STEADY]
    bo = [(front(8050 - RETREAT_M * number), date, "Bo") for number, (_, date) in enumerate(STEADY)]
    settings = {"CENTRELINE": lines_only(lines_layer), "WIDTH": WIDTH_M}
    alone = run("frontchange", INPUT=[lines_layer(ann, fields)], **settings)
    both = run(
        "frontchange",
        INPUT=[lines_layer([*ann, *bo], fields)],
        POSITIONS="memory:",
        REPORT=str(report),
        **settings,
    )
    rows = rows_of(both["POSITIONS"])
    assert len(rows) == 10 and [row["change_m"] for row in rows[:2]] == [None, None]
    assert [row["change_m"] for row in rows[2:]] == pytest.approx([-RETREAT_M / SCALE] * 8, rel=1e-3)
    for figure in ("RATE", "RATE_UNCERTAINTY"):
        assert both[figure] == pytest.approx(alone[figure], rel=1e-3)
    page = report.read_text(encoding="utf-8")
    assert page.count(">Ann</td>") == page.count(">Bo</td>") == 5


@pytest.mark.parametrize("measured_in", ["EPSG:32624", "EPSG:3413"])
def test_a_front_with_a_broken_vertex_is_one_row_without_a_position(run, lines_layer, tmp_path, measured_in):
    layer = lines_layer([], "field=date:date&field=glacier:string")
    broken = QgsGeometry(QgsLineString([EAST, np.nan, EAST], [NORTH - 10, NORTH, NORTH + 10]))
    fronts = [(broken, "2020-07-01", "Helheim"), (front(7000, 500, 20_000), "2020-07-01", "Fenris")]
    fronts += [(wkt, date, "Helheim") for wkt, date in STEADY]
    for line, date, glacier in fronts:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(line) if isinstance(line, str) else line)
        feature.setAttributes([QDate.fromString(date, Qt.DateFormat.ISODate), glacier])
        assert layer.dataProvider().addFeature(feature)
    log = QgsProcessingFeedback()
    result = run(
        "frontchange",
        log,
        # The first layer gives the CRS.
        INPUT=[lines_layer([], crs=measured_in), layer],
        CENTRELINE=lines_only(lines_layer),
        WIDTH=WIDTH_M,
        POSITIONS=str(tmp_path / "positions.gpkg"),
        CHART=str(tmp_path / "change.png"),
        REPORT=str(tmp_path / "change.html"),
    )
    assert result["N_POSITIONS"] == 5
    assert "1 front of 6 without a position" in log.textLog()
    *_, broken = rows_of(QgsVectorLayer(result["POSITIONS"], "positions", "ogr"))
    assert broken["position_m"] is None and "NaN" in broken["remark"]


def test_the_glacier_at_the_antimeridian_is_the_one_that_the_centreline_crosses(run):
    """In degrees the centreline from 179.9 E to 179.9 W seems to run round the Earth, across every other front."""

    def across(longitude):
        x = longitude if longitude <= 180 else longitude - 360
        return f"LINESTRING({x} -78.01, {x} -77.99)"

    fields = "field=date:string&field=glacier:string"
    fronts = QgsVectorLayer(f"LineString?crs=EPSG:4326&{fields}", "fronts", "memory")
    for longitude, date, glacier in (
        (180.05, "2020-01-01", "Here"),
        (179.99, "2021-01-01", "Here"),
        (300, "2020-01-01", "Far off"),
    ):
        feature = QgsFeature(fronts.fields())
        feature.setGeometry(QgsGeometry.fromWkt(across(longitude)))
        feature.setAttributes([date, glacier])
        assert fronts.dataProvider().addFeature(feature)
    centreline = undensified("LINESTRING(179.9 -78, -179.9 -78)", crs="EPSG:4326")
    result = run("frontchange", INPUT=[fronts], CENTRELINE=centreline, WIDTH=1000, POSITIONS="memory:")
    assert {row["glacier"] for row in rows_of(result["POSITIONS"])} == {"Here"}
    assert result["TOTAL_CHANGE"] == pytest.approx(-1393, abs=2)


def test_fronts_of_several_glaciers(run, lines_layer):
    """The centreline tells which glacier is meant; where it does not, the error names them."""
    fields = "field=date:date&field=glacier:string"
    main = [(wkt, date, "Helheim " if number else "helheim") for number, (wkt, date) in enumerate(STEADY)]
    beside = [(front(3000, 1000, 20_000), "2016-08-01", "Fenris")]
    centreline, log = lines_only(lines_layer), QgsProcessingFeedback()
    both = lines_layer([*main, *beside], fields)
    result = run("frontchange", log, INPUT=[both], CENTRELINE=centreline, WIDTH=WIDTH_M, POSITIONS="memory:")
    assert result["N_POSITIONS"] == result["POSITIONS"].featureCount() == 5
    assert "other glaciers, or that name none, left out: 1" in log.textLog()

    unclear = lines_layer([*main, (front(3000), "2016-08-01", "Fenris")], fields)
    with pytest.raises(QgsProcessingException, match="several glaciers.*Fenris, helheim"):
        run("frontchange", INPUT=[unclear], CENTRELINE=centreline)
    with pytest.raises(QgsProcessingException, match="No front of 'Midgard'.*Fenris, helheim"):
        run("frontchange", INPUT=[unclear], CENTRELINE=centreline, GLACIER="Midgard")
    result = run("frontchange", INPUT=[unclear], CENTRELINE=centreline, GLACIER="HELHEIM", WIDTH=WIDTH_M)
    assert result["N_POSITIONS"] == 5


def test_a_polygon_is_the_box(run, lines_layer):
    """A box given as a polygon: 4 km wide, whatever the width says."""
    west, south = EAST + 500, NORTH - 2000
    ring = [
        (west, south),
        (west + 11_000, south),
        (west + 11_000, south + 4000),
        (west, south + 4000),
        (west, south),
    ]
    wkt = f"POLYGON(({', '.join(f'{x} {y}' for x, y in ring)}))"
    box = lines_layer([(wkt,)], fields="", kind="Polygon", crs="EPSG:4326")
    layers = {"INPUT": [lines_layer(STEADY)], "CENTRELINE": lines_only(lines_layer), "BOX": box}
    result = run("frontchange", METHOD="rectilinear box", **layers)
    assert result["AREA_CHANGE"] == pytest.approx(-4 * RETREAT_M * 4000 / SCALE**2, rel=2e-3)
    with pytest.raises(QgsProcessingException, match="'rectilinear box' only"):
        run("frontchange", METHOD="curvilinear box", **layers)


def test_the_layer_is_drawn_by_date_and_plays(run, lines_layer, tmp_path):
    path = tmp_path / "positions.gpkg"
    result = run(
        "frontchange",
        INPUT=[lines_layer(STEADY)],
        CENTRELINE=lines_only(lines_layer),
        WIDTH=WIDTH_M,
        POSITIONS=str(path),
        FLOW_BOX="memory:",
    )
    box = result["FLOW_BOX"].renderer().symbol()
    assert box.color().alpha() < 50, "the box hides no front"

    layer = QgsVectorLayer(result["POSITIONS"], "positions", "ogr")
    assert layer.listStylesInDatabase()[0] == 1
    layer.loadDefaultStyle()
    assert layer.temporalProperties().isActive()
    legend = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert legend[:5] == [f"{year}-07-01" for year in YEARS]
    assert layer.crs().authid() == "EPSG:32624"
    assert layer.attributeAlias(layer.fields().indexFromName("rate_m_a")) == "Rate (m/a)"
    assert "position_m" in layer.mapTipTemplate()


def test_without_matplotlib_the_tables_are_complete(run, lines_layer, tmp_path, monkeypatch):
    # Taking the package away from this Python would take it from all other tests.
    monkeypatch.setattr("calvingfront_plugin.processing.front_change.has_matplotlib", lambda: False)
    monkeypatch.setattr("calvingfront_plugin.processing.change_report.has_matplotlib", lambda: False)
    log, chart = QgsProcessingFeedback(), tmp_path / "change.png"
    result = run(
        "frontchange",
        log,
        INPUT=[lines_layer(STEADY)],
        CENTRELINE=lines_only(lines_layer),
        WIDTH=WIDTH_M,
        TABLE=str(tmp_path / "change.csv"),
        CHART=str(chart),
        REPORT=str(tmp_path / "change.html"),
    )
    assert "lacks matplotlib" in log.textLog()
    assert not chart.exists() and "CHART" not in result
    assert len((tmp_path / "change.csv").read_text().splitlines()) == 6
    assert "2019-07-01" in (tmp_path / "change.html").read_text(encoding="utf-8")


def test_outputs_that_cannot_be_written_are_refused_first(run, lines_layer, tmp_path):
    layers = {"INPUT": [lines_layer(STEADY)], "CENTRELINE": lines_only(lines_layer)}
    with pytest.raises(QgsProcessingException, match="there is no folder"):
        run("frontchange", TABLE=str(tmp_path / "nowhere" / "change.csv"), **layers)
    centreline = tmp_path / "centreline.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layers["CENTRELINE"],
        str(centreline),
        QgsCoordinateTransformContext(),
        QgsVectorFileWriter.SaveVectorOptions(),
    )
    in_file = QgsVectorLayer(str(centreline), "centreline", "ogr")
    QgsProject.instance().addMapLayer(in_file)
    in_file.selectAll()
    chosen = QgsProcessingFeatureSourceDefinition(in_file.id(), True)
    with pytest.raises(QgsProcessingException, match="is an input and would be overwritten"):
        run("frontchange", INPUT=layers["INPUT"], CENTRELINE=chosen, POSITIONS=str(centreline))
    with pytest.raises(QgsProcessingException, match="PNG, SVG or PDF"):
        run("frontchange", CHART=str(tmp_path / "change.bmp"), **layers)


def test_the_methods_are_those_of_the_method():
    from calvingfront_plugin.delineation.change import METHODS

    assert FrontChange.METHODS == METHODS


#: Where the pictures of Jakobshavn are put in UTM 22N: near the glacier, but only near, as they have no georeference.
JAKOBSHAVN_CORNER = (540_000.0, 7_680_000.0)


@pytest.fixture
def jakobshavn(shared_data, qgis_app):
    """Labelled fronts of 159 scenes as a layer and the centreline of the main trunk, with the scenes themselves."""
    scenes = jakobshavn_change.jakobshavn_scenes(shared_data / "caffe_overview")

    def moved(line):
        return QgsLineString(*(line + JAKOBSHAVN_CORNER).T.tolist())

    fields = "field=glacier:string&field=date:date&field=sensor:string&field=image_id:string&field=resolution_m:double"
    fronts = QgsVectorLayer(f"MultiLineString?crs=EPSG:32622&{fields}", "Jakobshavn labels", "memory")
    for scene in scenes:
        front = jakobshavn_change.label_front(scene)
        parts = QgsMultiLineString()
        for line in front.lines:
            parts.addGeometry(moved(line))
        feature = QgsFeature(fronts.fields())
        feature.setGeometry(QgsGeometry(parts))
        date = QDate.fromString(front.date.isoformat(), Qt.DateFormat.ISODate)
        feature.setAttributes([front.glacier, date, front.sensor, front.scene, front.resolution_m])
        fronts.dataProvider().addFeature(feature)
    line = QgsVectorLayer("LineString?crs=EPSG:32622", "main trunk", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry(moved(jakobshavn_change.centreline(scenes[0].pixel_size_m))))
    line.dataProvider().addFeature(feature)
    return fronts, line, scenes


def test_jakobshavn_from_2009_to_2015(run, jakobshavn, tmp_path):
    """Seven years of labels: the ice that the fronts enclose is the ice that the zones of the same scenes show.

    Zones and fronts are separate masks, and areas of zones need neither lines nor flow: two ways to one figure.
    """
    fronts, centreline, scenes = jakobshavn
    result = run(
        "frontchange",
        INPUT=[fronts],
        CENTRELINE=centreline,
        WIDTH=jakobshavn_change.WIDTH_M,
        POSITIONS=str(tmp_path / "positions.gpkg"),
        FLOW_BOX="memory:",
        TABLE=str(tmp_path / "change.csv"),
        CHART=str(tmp_path / "change.svg"),
        REPORT=str(tmp_path / "change.html"),
    )
    assert result["N_POSITIONS"] == len(scenes) == 159
    assert (result["FIRST_DATE"], result["LAST_DATE"]) == ("2009-04-16", "2015-12-23")
    assert result["N_SUSPECT"] <= 3, "people drew them"
    assert -500 < result["RATE"] < -400 and result["RATE_UNCERTAINTY"] < 60

    (box,) = result["FLOW_BOX"].getFeatures()
    ring = np.array([(v.x(), v.y()) for v in box.geometry().vertices()]) - JAKOBSHAVN_CORNER
    row, column = np.mgrid[0.5:256, 0.5:256]
    height, width = scenes[0].pixel_size_m
    in_box = shapely.contains_xy(shapely.Polygon(ring), column * width, -row * height)
    areas_m2 = np.array([((scene.zones == GLACIER) & in_box).sum() * height * width for scene in scenes])
    assert areas_m2[-1] - areas_m2[0] == pytest.approx(result["AREA_CHANGE"], rel=0.02)

    layer = QgsVectorLayer(result["POSITIONS"], "positions", "ogr")
    rows = rows_of(layer)
    positions_m = np.array([row["position_m"] for row in rows])
    of_zones_m = areas_m2 / jakobshavn_change.WIDTH_M
    apart_m = (positions_m - positions_m.mean()) - (of_zones_m - of_zones_m.mean())
    assert np.sqrt((apart_m**2).mean()) < 15, "a fifth of a pixel"
    assert np.corrcoef(positions_m, of_zones_m)[0, 1] > 0.9999

    seasons = [row["season"] for row in rows]
    assert {"summer", "winter"} == set(seasons)
    by_year = {}
    for row in rows:
        by_year.setdefault(row["date"].year(), []).append(row["position_m"])
    lost = [max(by_year[year]) - min(by_year[year]) for year in range(2012, 2016)]
    assert min(lost) > 2500, "the front comes and goes by kilometres every year"
