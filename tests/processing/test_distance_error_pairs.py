"""Many fronts against many labels: who is compared with whom, what is counted, and what comes out of it."""

import csv
import datetime
import re

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsSymbolLayerUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QSize

#: UTM 24N: the projection shortens by 0.04 % at its centre.
SCALE = 0.9996
WEST, SOUTH = 500_000.0, 7_380_000.0
LENGTH_M = 6_000.0

FIELDS = "field=date:date&field=glacier:string&field=image_id:string&field=author:string&field=status:string"
DATES = [datetime.date(2019, 1, 15), datetime.date(2019, 6, 15), datetime.date(2020, 1, 15)]


def straight(offset_m, north_m=0.0):
    """A front that runs north, so many metres of the map east of the origin; the sea is in the east."""
    west, south = WEST + offset_m * SCALE, SOUTH + north_m
    return f"LINESTRING({west} {south}, {west} {south + LENGTH_M})"


@pytest.fixture
def layer(qgis_app):
    """Make a memory layer of fronts: WKT (None: a record without line) and the values of its fields."""

    def make(*records, fields=FIELDS, crs="EPSG:32624", name="fronts"):
        made = QgsVectorLayer(f"LineString?crs={crs}&{fields}", name, "memory")
        for wkt, values in records:
            feature = QgsFeature(made.fields())
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            for field, value in values.items():
                feature[field] = (
                    QDate(value.year, value.month, value.day) if isinstance(value, datetime.date) else value
                )
            made.dataProvider().addFeature(feature)
        return made

    return make


@pytest.fixture
def flow_line(layer):
    return layer(
        (f"LINESTRING({WEST - 5000} {SOUTH + 3000}, {WEST + 5000} {SOUTH + 3000})", {}),
        fields="",
        name="flow",
    )


class Log(QgsProcessingFeedback):
    """Keeps the warnings apart from what else is said."""

    def __init__(self):
        super().__init__()
        self.warnings = []

    def pushWarning(self, warning):  # noqa: N802 - of QGIS
        self.warnings.append(warning)


def rows(table):
    return [dict(zip(table.fields().names(), feature.attributes())) for feature in table.getFeatures()]


def test_fronts_of_a_year_meet_the_labels_of_their_dates(run, layer):
    """Three dates, each with an error of its own; the layers hold them in another order."""
    predicted = layer(*((straight(offset), {"date": date}) for date, offset in zip(DATES, (50, 100, 300))))
    labels = layer(*((straight(0), {"date": date}) for date in reversed(DATES)))
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, PAIRS="memory:")
    assert [row["mean_m"] for row in rows(result["PAIRS"])] == pytest.approx([50, 100, 300], rel=1e-4)
    assert result["MEAN"] == pytest.approx(150, rel=1e-4)
    assert (result["N_PAIRS"], result["N_MISSING"], result["N_UNLABELLED"]) == (3, 0, 0)
    assert result["WITHIN_38M"] == 0 and result["LENGTH_LABEL"] == pytest.approx(
        3 * LENGTH_M / SCALE, rel=1e-4
    )


def test_long_fronts_weigh_most_in_the_pooled_mean_and_each_the_same_in_the_other(run, layer):
    north = SOUTH + 2000
    predicted = layer(
        (straight(300), {"date": DATES[0]}),
        (f"LINESTRING({WEST} {SOUTH}, {WEST} {north})", {"date": DATES[1]}),
    )
    labels = layer(
        (straight(0), {"date": DATES[0]}),
        (f"LINESTRING({WEST} {SOUTH}, {WEST} {north})", {"date": DATES[1]}),
    )
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels)
    assert result["MEAN"] == pytest.approx(300 * 6 / 8, rel=1e-3)
    assert result["MEAN_OF_FRONTS"] == pytest.approx(150, rel=1e-3)


def test_what_has_no_counterpart_is_counted_for_what_it_is(run, layer):
    """A missed date, a date that nobody labelled, a date that somebody looked at and saw no front on, and a reject."""
    day = datetime.date(2020, 6, 15)
    predicted = layer(
        (straight(150), {"date": DATES[0]}),
        (straight(0), {"date": DATES[2]}),
        (straight(0), {"date": day}),
        (straight(9000), {"date": DATES[0], "status": "rejected"}),
    )
    labels = layer(
        (straight(0), {"date": DATES[0]}),
        (straight(0), {"date": DATES[1]}),
        (None, {"date": day}),
    )
    log = QgsProcessingFeedback()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=labels, PAIRS="memory:")
    counts = {name: result[f"N_{name}"] for name in ("PAIRS", "MISSING", "FALSE", "UNLABELLED")}
    assert counts == {"PAIRS": 1, "MISSING": 1, "FALSE": 1, "UNLABELLED": 1}
    assert result["MEAN"] == pytest.approx(150, rel=1e-4)
    assert result["UNMATCHED_PREDICTED"] == pytest.approx(2 * LENGTH_M / SCALE, rel=1e-3), (
        "not the unlabelled"
    )
    assert "Rejected predictions left out: 1" in log.textLog()
    listed = {row["date"].toString("yyyy-MM-dd"): row for row in rows(result["PAIRS"])}
    assert listed["2020-01-15"]["unlabelled"] == 1 and listed["2019-06-15"]["missing"] == 1


def test_each_scene_of_a_day_counts_against_the_label_of_that_day(run, layer):
    """The morning's front fits, on the evening's scene none was found: that one is missing."""
    predicted = layer(
        (straight(50), {"date": DATES[0], "image_id": "S1A_1"}),
        (None, {"date": DATES[0], "image_id": "S1B_1"}),
    )
    labels = layer((straight(0), {"date": DATES[0]}))
    log = QgsProcessingFeedback()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=labels, PAIRS="memory:")
    assert (result["N_PAIRS"], result["N_MISSING"], result["N_UNLABELLED"]) == (1, 1, 0)
    assert result["MEAN"] == pytest.approx(50, rel=1e-4)
    assert [(row["scene"], row["missing"]) for row in rows(result["PAIRS"])] == [("S1A_1", 0), ("S1B_1", 1)]
    assert "compared with each of them: 1" in log.textLog()
    as_one = run("distanceerror", PREDICTED=predicted, LABEL=labels, MATCH_BY="date")
    assert (as_one["N_PAIRS"], as_one["N_MISSING"]) == (1, 0)


def test_the_front_of_a_neighbour_that_nobody_labelled_is_listed_and_not_counted(run, layer):
    predicted = layer((straight(20), {"date": DATES[0]}), (straight(0, LENGTH_M + 7000), {"date": DATES[0]}))
    labels = layer((straight(0), {"date": DATES[0], "glacier": "Crane"}))
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels)
    assert (result["N_PAIRS"], result["N_UNLABELLED"]) == (1, 1)
    assert result["MEAN"] == pytest.approx(20, rel=1e-4)


def test_of_layers_with_several_glaciers_one_is_compared(run, layer):
    """Helheim alone is of interest; a front that nobody named may be its own."""
    far = 50_000.0
    predicted = layer(
        (straight(40), {"date": DATES[0], "glacier": "Helheim"}),
        (straight(60), {"date": DATES[1]}),
    )
    labels = layer(
        *((straight(0), {"date": date, "glacier": "Helheim"}) for date in DATES[:2]),
        *((straight(0, far), {"date": date, "glacier": "Fenris"}) for date in DATES),
    )
    assert run("distanceerror", PREDICTED=predicted, LABEL=labels)["N_MISSING"] == 3
    log = QgsProcessingFeedback()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=labels, GLACIER=" helheim")
    assert (result["N_PAIRS"], result["N_MISSING"], result["N_LABEL"]) == (2, 0, 2)
    assert "Labels of other glaciers than helheim left out: 3" in log.textLog()


def test_a_glacier_that_the_labels_call_otherwise_does_not_lose_them(run, layer):
    predicted = layer((straight(40), {"date": DATES[0], "glacier": "Helheim"}))
    labels = layer((straight(0), {"date": DATES[0], "glacier": "HEL"}))
    log = Log()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=labels, GLACIER="Helheim", MATCH_BY="date")
    assert (result["N_PAIRS"], result["N_MISSING"]) == (1, 0)
    assert "No label is of a glacier called 'Helheim'; all of them are compared: HEL." in log.warnings


@pytest.mark.parametrize(
    ("undated", "dated", "told"),
    [
        ("LABEL", "PREDICTED", "The labels have no dates: predictions of 3 dates"),
        (
            "PREDICTED",
            "LABEL",
            "The predictions have no dates: a prediction is compared with labels of 3 dates",
        ),
    ],
)
def test_a_figure_of_no_date_is_no_quiet_headline(run, layer, tmp_path, undated, dated, told):
    many = layer(*((straight(300 * n), {"date": date}) for n, date in enumerate(DATES)))
    log, report = Log(), tmp_path / "report.html"
    run("distanceerror", log, **{undated: layer((straight(0), {})), dated: many}, REPORT=str(report))
    assert any(warning.startswith(told) for warning in log.warnings)
    note = report.read_text("utf-8").split('class="note"')[1].split("</div>")[0]
    assert told in note
    log = Log()
    run("distanceerror", log, PREDICTED=many, LABEL=many)
    assert log.warnings == []


def test_a_label_without_date_among_dated_ones_is_not_missing(run, layer):
    predicted = layer(*((straight(30), {"date": date}) for date in DATES))
    labels = layer(*((straight(0), {"date": date}) for date in DATES), (straight(0), {}), (straight(10), {}))
    log = Log()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=labels, PAIRS="memory:")
    assert (result["N_PAIRS"], result["N_MISSING"], result["PAIRS"].featureCount()) == (3, 0, 3)
    assert [warning for warning in log.warnings if warning.startswith("Labels without a date left out: 2.")]


def test_an_empty_layer_of_labels_is_said(run, layer, tmp_path):
    predicted = layer(*((straight(0), {"date": date}) for date in DATES))
    log, report = Log(), tmp_path / "report.html"
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=layer(), REPORT=str(report))
    assert result["N_FALSE"] == 3
    told = "The layer of labels is empty: all 3 predictions count as false."
    assert told in log.warnings and told in report.read_text("utf-8")
    log = Log()
    run("distanceerror", log, PREDICTED=predicted, LABEL=layer((straight(0), {"status": "rejected"})))
    assert "All labels are rejected: all 3 predictions count as false." in log.warnings


@pytest.mark.parametrize("box", ["none", "around label"])
def test_labels_called_by_a_wrong_crs_are_named_and_the_others_are_measured(run, layer, box):
    """Coordinates of UTM in a file that says polar stereographic."""
    of = {"glacier": "Helheim"}
    predicted = layer(*((straight(50), {"date": date, **of}) for date in DATES[:2]), name="ours")
    right = layer((straight(0), {"date": DATES[0], "author": "Anna", **of}), name="right")
    wrong = layer(
        (straight(0), {"date": DATES[0], "author": "Bert", **of}),
        (straight(0), {"date": DATES[1], "author": "Bert", **of}),
        name="lost",
        crs="EPSG:3413",
    )
    log = Log()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=[right, wrong], BOX=box)
    assert (result["N_PAIRS"], result["N_MISSING"]) == (1, 0)
    assert result["MEAN"] == pytest.approx(50, rel=1e-3) and result["N_COMPARISONS"] == 1
    told = r"km apart: check the CRS of the layers 'ours' \(EPSG:32624\), 'lost' \(EPSG:3413\)"
    assert len([warning for warning in log.warnings if re.search(told, warning)]) == 2
    with pytest.raises(QgsProcessingException, match=told):
        run("distanceerror", PREDICTED=predicted, LABEL=wrong, BOX=box)


def test_labels_far_off_are_suspected_where_no_name_pairs_them(run, layer):
    predicted = layer((straight(50), {"date": DATES[0]}), name="ours")
    wrong = layer((straight(0), {"date": DATES[0]}), name="zone 27", crs="EPSG:32627")
    log = Log()
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=wrong)
    assert result["N_PAIRS"] == 0
    told = (
        "Predictions and labels lie 403 km apart: check the CRS of the layers 'ours' (EPSG:32624), 'zone 27'"
    )
    assert any(re.sub(r"\d+ km", "403 km", warning).startswith(told) for warning in log.warnings)


def broken():
    """A front with a vertex that is nowhere, as a script leaves it that divides by nothing."""
    return QgsLineString([WEST, float("nan"), WEST], [SOUTH, SOUTH + 3000, SOUTH + LENGTH_M])


def test_a_broken_front_is_named_and_left_out_and_the_others_are_measured(run, layer, tmp_path):
    predicted = layer(*((straight(100), {"date": date}) for date in DATES[:2]))
    feature = QgsFeature(predicted.fields())
    feature.setGeometry(QgsGeometry(broken()))
    feature["date"], feature["image_id"] = QDate(2020, 1, 15), "S1A_X"
    predicted.dataProvider().addFeature(feature)
    # Labels with a name have the predictions go with them by place.
    labels = layer(*((straight(0), {"date": date, "glacier": "Helheim"}) for date in DATES))
    log, report = QgsProcessingFeedback(), tmp_path / "report.html"
    result = run("distanceerror", log, PREDICTED=predicted, LABEL=labels, REPORT=str(report))
    assert (result["N_PAIRS"], result["N_MISSING"]) == (2, 0)
    assert result["MEAN"] == pytest.approx(100, rel=1e-4)
    told = "Helheim 2020-01-15 S1A_X: A front line has a coordinate that is NaN or infinite: repair or remove"
    assert f"Not measured and left out: {told}" in log.textLog()
    assert "could not be measured and are left out: 1. The first, Helheim" in log.textLog()
    assert "could not be measured and are left out: 1. The first, Helheim" in report.read_text("utf-8")


def test_where_no_pair_can_be_measured_the_run_ends_with_the_reason(run, layer):
    predicted = layer((straight(0), {"date": DATES[0]}))
    (fid,) = predicted.allFeatureIds()
    predicted.dataProvider().changeGeometryValues({fid: QgsGeometry(broken())})
    with pytest.raises(QgsProcessingException, match="2019-01-15: .* NaN or infinite: repair"):
        run("distanceerror", PREDICTED=predicted, LABEL=layer((straight(0), {"date": DATES[0]})))


def test_fronts_that_go_on_along_a_coast_do_not_stop_those_of_other_dates(run, layer):
    """No glacier has a name and the next is never far: too long for one plane."""
    coast = [(straight(0, 10_000.0 * k), {"date": DATES[0]}) for k in range(220)]
    glacier = (straight(30), {"date": DATES[1]})
    labels = layer(*coast, (straight(0), {"date": DATES[1]}))
    log = QgsProcessingFeedback()
    result = run("distanceerror", log, PREDICTED=layer(*coast, glacier), LABEL=labels)
    assert result["N_PAIRS"] == 1 and result["MEAN"] == pytest.approx(30, rel=1e-4)
    assert "2019-01-15: The front lines are spread" in log.textLog()


def test_two_people_and_the_spread_between_them(run, layer):
    """Anna 30 m seaward of Bert: the prediction lies 100 m off hers and 130 m off his."""
    predicted = layer((straight(100), {"date": DATES[0]}))
    labels = layer(
        (straight(0), {"date": DATES[0], "author": "Anna"}),
        (straight(-30), {"date": DATES[0], "author": "Bert"}),
    )
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, PAIRS="memory:")
    assert {row["author"]: row["mean_m"] for row in rows(result["PAIRS"])} == pytest.approx(
        {"Anna": 100, "Bert": 130}, rel=1e-4
    )
    assert result["AUTHOR_SPREAD"] == pytest.approx(30, rel=1e-4)
    assert result["MEAN"] == pytest.approx(115, rel=1e-3)
    assert (result["N_PAIRS"], result["N_MISSING"]) == (1, 0)


def test_what_two_people_have_labelled_was_predicted_once(run, layer, tmp_path):
    """Lines and lengths count once; what is per comparison says so."""
    predicted = layer((straight(100), {"date": DATES[0]}), (straight(500), {"date": DATES[1]}))
    labels = layer(
        *((straight(0), {"date": date, "author": who}) for date in DATES for who in ("Anna", "Bert"))
    )
    report = tmp_path / "report.html"
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, REPORT=str(report))
    length_m = LENGTH_M / SCALE
    assert (result["N_PREDICTED"], result["N_LABEL"]) == (2, 6)
    assert (result["N_PAIRS"], result["N_COMPARISONS"], result["N_MISSING"]) == (2, 4, 1)
    assert result["LENGTH_PREDICTED"] == pytest.approx(2 * length_m, rel=1e-3)
    assert result["UNMATCHED_PREDICTED"] == pytest.approx(length_m, rel=1e-3)
    assert result["LENGTH_LABEL"] == pytest.approx(6 * length_m, rel=1e-3)
    page = report.read_text("utf-8")
    assert "Over 4 comparisons." in page and "comparisons with their authors: 4" in page
    # Per cent of the chart and those of the table are of different fronts.
    assert "The share within 38 m in the table above" in page


def test_a_label_compared_with_two_scenes_was_drawn_once(run, layer):
    predicted = layer(
        *((straight(150), {"date": DATES[0], "image_id": scene}) for scene in ("S1A_1", "S1B_1"))
    )
    result = run("distanceerror", PREDICTED=predicted, LABEL=layer((straight(0), {"date": DATES[0]})))
    assert (result["N_PAIRS"], result["N_PREDICTED"], result["N_LABEL"]) == (2, 2, 1)
    assert result["LENGTH_LABEL"] == pytest.approx(LENGTH_M / SCALE, rel=1e-3)
    assert result["UNMATCHED_LABEL"] == pytest.approx(LENGTH_M / SCALE, rel=1e-3)


def test_the_report_says_whether_a_box_was_used_and_when_to_use_one(run, layer, tmp_path):
    """The prediction follows the label and then runs on along the ice wall for 12 km."""
    x, y = WEST, SOUTH
    predicted = layer((f"LINESTRING({x} {y}, {x} {y + LENGTH_M}, {x - 12000} {y + LENGTH_M})", {}))
    label, report, hint = (
        layer((straight(0), {})),
        tmp_path / "report.html",
        "is prediction outside the label",
    )

    def note(**settings):
        log = Log()
        run("distanceerror", log, PREDICTED=predicted, LABEL=label, REPORT=str(report), **settings)
        text = report.read_text("utf-8").split('class="note"')[1].split("</div>")[0]
        assert (hint in text) == any(hint in warning for warning in log.warnings)
        return text

    without, within = note(), note(BOX="around label")
    assert "Measured without a box" in without and hint in without
    assert "only within 500 m" in within and hint not in within
    predicted = layer((straight(450), {}))
    assert hint not in note()


def test_several_layers_of_labels_are_their_authors_where_nobody_is_named(run, layer):
    predicted = layer((straight(100), {"date": DATES[0]}), (straight(0), {"date": DATES[1]}))
    first = layer((straight(0), {"date": DATES[0]}), name="TermPicks")
    second = layer((straight(-30), {"date": DATES[0]}), (straight(0), {"date": DATES[1]}), name="CALFIN")
    result = run("distanceerror", PREDICTED=predicted, LABEL=[first, second], PAIRS="memory:")
    told = [(row["author"] or None, round(row["mean_m"])) for row in rows(result["PAIRS"])]
    assert sorted(told, key=str) == [("CALFIN", 130), ("TermPicks", 100), (None, 0)]
    assert result["AUTHOR_SPREAD"] == pytest.approx(30, rel=1e-4)


def test_a_flow_line_gives_the_error_a_sign(run, layer, flow_line):
    """The sea is where the flow line heads; the sign does not depend on how the fronts were digitised."""
    north = straight(0)
    south = QgsGeometry.fromWkt(north)
    backwards = QgsGeometry.fromPolyline(list(reversed(list(south.vertices())))).asWkt()
    for label in (north, backwards):
        for offset in (80, -80):
            result = run(
                "distanceerror",
                PREDICTED=layer((straight(offset), {})),
                LABEL=layer((label, {})),
                FLOW_LINE=flow_line,
                ERROR_LINES="memory:",
            )
            assert result["SIGNED"] == pytest.approx(offset, rel=1e-4)
            assert all(line["signed_m"] * offset > 0 for line in result["ERROR_LINES"].getFeatures())
    unsigned = run("distanceerror", PREDICTED=layer((straight(80), {})), LABEL=layer((north, {})))
    assert unsigned["SIGNED"] is None


def test_fields_of_other_names_are_told(run, layer):
    """Somebody else's columns: a day as text, a code for the glacier, and initials."""
    fields = "field=acquired:string&field=code:string&field=who:string"
    predicted = layer(
        (straight(50), {"date": DATES[0], "glacier": "HEL"}),
        (straight(60), {"date": DATES[1], "glacier": "HEL"}),
    )
    labels = layer(
        (straight(0), {"acquired": "2019-01-15", "code": "HEL", "who": "AB"}),
        (straight(0), {"acquired": "2019-06-15", "code": "HEL", "who": "AB"}),
        fields=fields,
    )
    named = {"LABEL_DATE": "acquired", "LABEL_GLACIER": "code", "LABEL_AUTHOR": "who"}
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, PAIRS="memory:", **named)
    assert [(row["glacier"], row["author"]) for row in rows(result["PAIRS"])] == [("HEL", "AB")] * 2
    assert result["HAUSDORFF"] == pytest.approx(60, rel=1e-4)
    with pytest.raises(QgsProcessingException, match="no field 'day'. It has: acquired, code, who"):
        run("distanceerror", PREDICTED=predicted, LABEL=labels, LABEL_DATE="day")


def test_match_by_less_than_both_sides_tell(run, layer):
    """By glacier only, the fronts of all dates are one; words, numbers and lists of them choose the same."""
    predicted = layer(*((straight(0), {"date": date, "glacier": "Helheim"}) for date in DATES[:2]))
    labels = layer((straight(0), {"date": DATES[0], "glacier": "helheim "}))
    assert run("distanceerror", PREDICTED=predicted, LABEL=labels)["N_UNLABELLED"] == 1
    for choice in (["glacier"], "glacier", "1"):
        result = run("distanceerror", PREDICTED=predicted, LABEL=labels, MATCH_BY=choice)
        assert (result["N_PAIRS"], result["N_UNLABELLED"], result["N_PREDICTED"]) == (1, 0, 2), choice


def test_nothing_to_be_paired_is_said_and_no_crash(run, layer, tmp_path):
    log = QgsProcessingFeedback()
    report = tmp_path / "report.html"
    result = run(
        "distanceerror",
        log,
        PREDICTED=layer((straight(0), {"date": DATES[0]})),
        LABEL=layer((straight(0), {"date": DATES[1]})),
        REPORT=str(report),
        CSV=str(tmp_path / "pairs.csv"),
        WORST_PLACES="memory:",
    )
    assert result["MEAN"] is None and (result["N_PAIRS"], result["N_MISSING"], result["N_UNLABELLED"]) == (
        0,
        1,
        1,
    )
    assert "No date is on both sides" in log.textLog()
    assert "No prediction has a label to be measured against" in log.textLog()
    assert "No date is on both sides" in report.read_text(encoding="utf-8")


def test_layers_of_several_crs_are_one_set(run, layer):
    """Each date in a CRS of its own, as different people deliver them."""
    move = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32624"),
        QgsCoordinateReferenceSystem("EPSG:3413"),
        QgsProject.instance(),
    )
    moved = QgsGeometry.fromWkt(straight(70)).densifyByDistance(50)
    moved.transform(move)
    predicted = [
        layer((straight(70), {"date": DATES[0]})),
        layer((moved.asWkt(9), {"date": DATES[1]}), crs="EPSG:3413"),
    ]
    labels = layer(*((straight(0), {"date": date}) for date in DATES[:2]))
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, PAIRS="memory:")
    assert [row["mean_m"] for row in rows(result["PAIRS"])] == pytest.approx([70, 70], rel=1e-3)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3413", "EPSG:3857"])
def test_metres_are_metres_on_the_ground_whatever_the_crs_of_the_layers(run, layer, crs):
    """Web Mercator draws this place 2.5 times as large as it is, and polar stereographic 2 % smaller."""
    move = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32624"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    sides = []
    for offset in (120, 0):
        geometry = QgsGeometry.fromWkt(straight(offset)).densifyByDistance(50)
        geometry.transform(move)
        sides.append(layer((geometry.asWkt(12), {"date": DATES[0]}), crs=crs))
    result = run("distanceerror", PREDICTED=sides[0], LABEL=sides[1])
    assert result["MEAN"] == pytest.approx(120, rel=1e-3)
    assert result["LENGTH_LABEL"] == pytest.approx(LENGTH_M / SCALE, rel=1e-3)


def test_the_worst_places_are_numbered_by_distance(run, layer):
    """A bulge of 400 m, a bulge of 250 m on another date, and a front that was missed."""

    def bulge(metres):
        x, y = WEST, SOUTH
        return f"LINESTRING({x} {y}, {x} {y + 2900}, {x + metres} {y + 3000}, {x} {y + 3100}, {x} {y + LENGTH_M})"

    predicted = layer((bulge(250), {"date": DATES[0]}), (bulge(400), {"date": DATES[1]}))
    labels = layer(*((straight(0), {"date": date}) for date in DATES))
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, WORST_PLACES="memory:")
    places = result["WORST_PLACES"]
    told = [(row["place"], row["kind"], row["max_m"]) for row in rows(places)]
    assert [(number or None, kind) for number, kind, _ in told] == [
        (1, "extra"),
        (2, "extra"),
        (None, "missing front"),
    ]
    assert [distance for *_, distance in told[:2]] == pytest.approx([400 / SCALE, 250 / SCALE], abs=6), (
        "to the spacing of the samples"
    )
    at = next(places.getFeatures()).geometry().asPoint()
    assert at.x() - WEST == pytest.approx(400, abs=6) and at.y() - SOUTH == pytest.approx(3000, abs=6)
    assert places.renderer().type() == "RuleRenderer" and places.labelsEnabled()


def test_a_place_is_one_place_whoever_labelled_it(run, layer):
    """A bulge of 900 m that three people did not see, on either front; and another one on another date."""
    x, y = WEST, SOUTH
    bulge = f"LINESTRING({x} {y}, {x} {y + 2000}, {x + 900} {y + 3000}, {x} {y + 4000}, {x} {y + LENGTH_M})"
    predicted = layer(*((bulge, {"date": date}) for date in DATES[:2]))
    people = [(who, 10 * n) for n, who in enumerate(("Anna", "Bert", "Carla"))]
    labels = layer(*((straight(dx), {"date": date, "author": who}) for date in DATES for who, dx in people))
    places = rows(
        run("distanceerror", PREDICTED=predicted, LABEL=labels, WORST_PLACES="memory:")["WORST_PLACES"]
    )
    assert [(row["place"] or None, row["kind"]) for row in places] == [
        (1, "extra"),
        (2, "extra"),
        (None, "missing front"),
    ]


def test_layers_of_errors_in_files_keep_their_looks_and_follow_the_time(run, layer, tmp_path):
    predicted = layer(*((straight(300), {"date": date}) for date in DATES[:2]))
    labels = layer(*((straight(0), {"date": date}) for date in DATES[:2]))
    outputs = {name: str(tmp_path / f"{name}.gpkg") for name in ("ERROR_LINES", "WORST_PLACES")}
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, **outputs)
    for name, kind in (("ERROR_LINES", "graduatedSymbol"), ("WORST_PLACES", "RuleRenderer")):
        opened = QgsVectorLayer(result[name], name, "ogr")
        assert opened.renderer().type() == kind, "as another session opens it"
        assert opened.loadDefaultStyle()[1]
        assert opened.temporalProperties().isActive()
        assert '"date"' in opened.temporalProperties().startExpression()
    in_memory = run("distanceerror", PREDICTED=predicted, LABEL=labels, WORST_PLACES="memory:")
    assert in_memory["WORST_PLACES"].temporalProperties().isActive()


def test_symbols_of_worst_places_fit_into_a_legend(run, layer):
    """Each is drawn with a way to the other front, which a legend would draw across all of its width."""
    both = {"PREDICTED": layer((straight(300), {})), "LABEL": layer((straight(0), {}))}
    places = run("distanceerror", WORST_PLACES="memory:", **both)["WORST_PLACES"]
    for item in places.renderer().legendSymbolItems():
        image = QgsSymbolLayerUtils.symbolPreviewPixmap(item.symbol(), QSize(200, 50)).toImage()
        drawn = [x for x in range(200) for y in range(50) if image.pixelColor(x, y).alpha()]
        assert drawn and max(drawn) - min(drawn) < 30, item.label()


def test_error_lines_tell_whose_they_are(run, layer):
    predicted = layer((straight(100), {"date": DATES[0], "glacier": "Helheim", "image_id": "S1A_X"}))
    labels = layer(
        (straight(0), {"date": DATES[0], "glacier": "Helheim", "image_id": "S1A_X", "author": "Anna"})
    )
    lines = run("distanceerror", PREDICTED=predicted, LABEL=labels, ERROR_LINES="memory:")["ERROR_LINES"]
    assert lines.fields().names() == ["glacier", "date", "scene", "author", "distance_m", "signed_m"]
    first = next(lines.getFeatures())
    assert first.attributes()[:4] == ["Helheim", QDate(2019, 1, 15), "S1A_X", "Anna"]
    assert [each.upperValue() for each in lines.renderer().ranges()][:5] == [38, 100, 250, 500, 1000]


def test_table_and_files_say_the_same(run, layer, tmp_path):
    predicted = layer(
        *((straight(50 * n), {"date": date, "glacier": "Helheim"}) for n, date in enumerate(DATES))
    )
    labels = layer(*((straight(0), {"date": date, "glacier": "Helheim"}) for date in DATES))
    path = tmp_path / "pairs.csv"
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels, PAIRS="memory:", CSV=str(path))
    assert result["CSV"] == str(path)
    with open(path, encoding="utf-8", newline="") as stream:
        read = list(csv.DictReader(stream))
    table = rows(result["PAIRS"])
    assert list(read[0]) == result["PAIRS"].fields().names()
    assert [row["date"] for row in read] == [row["date"].toString("yyyy-MM-dd") for row in table]
    assert [float(row["mean_m"]) for row in read] == pytest.approx([row["mean_m"] for row in table], abs=1e-4)
    assert read[0]["author"] == "" and read[0]["season"] == "winter"
    with open(tmp_path / "pairs_groups.csv", encoding="utf-8", newline="") as stream:
        groups = {(row["by"], row["group"]): row for row in csv.DictReader(stream)}
    assert float(groups["", ""]["mde_m"]) == pytest.approx(result["MEAN"], abs=1e-4)
    assert groups["season", "summer"]["n_pairs"] == "1"


def test_the_report_says_how_and_shows_all_groups(run, layer, flow_line, tmp_path):
    glaciers = {"Helheim": 0, "Fenris <north>": 30_000}
    predicted = layer(
        *(
            (straight(80 + 40 * n, north), {"date": date, "glacier": glacier})
            for glacier, north in glaciers.items()
            for n, date in enumerate(DATES)
        )
    )
    labels = layer(
        *(
            (straight(0, north), {"date": date, "glacier": glacier})
            for glacier, north in glaciers.items()
            for date in DATES
        ),
        name="labels of 2019 & 2020",
    )
    path = tmp_path / "report.html"
    run(
        "distanceerror",
        PREDICTED=predicted,
        LABEL=labels,
        FLOW_LINE=flow_line,
        REPORT=str(path),
        BOX="around label",
    )
    page = path.read_text(encoding="utf-8")
    for text in (
        "labels of 2019 &amp; 2020",
        "Fenris &lt;north&gt; 2020-01-15",
        "By season",
        "By glacier",
        "matched by date, glacier",
        "within 500 m of the label",
        "by the flow line",
        "EPSG:32624",
        "not in a file/labels of 2019 &amp; 2020",
        "which is all that tells",
        f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d }",
        " UTC",
    ):
        assert text in page, text
    assert page.count("<svg") == 3 and page.count("<img") == 2, "histogram, glaciers and seasons; a map each"


def test_without_matplotlib_the_report_has_its_tables_and_says_so(run, layer, tmp_path, monkeypatch):
    # A QGIS without matplotlib cannot be had here.
    monkeypatch.setattr("calvingfront_plugin.charts.figures.has_matplotlib", lambda: False)
    path = tmp_path / "report.html"
    run(
        "distanceerror", PREDICTED=layer((straight(50), {})), LABEL=layer((straight(0), {})), REPORT=str(path)
    )
    page = path.read_text(encoding="utf-8")
    assert "lacks matplotlib" in page and "<svg" not in page and "<img" not in page
    assert "50.0\u00a0m" in page


def test_cancelled_between_two_pairs_nothing_is_written(run, layer, tmp_path):
    impatient = QgsProcessingFeedback()
    impatient.progressChanged.connect(lambda progress: progress > 50 and impatient.cancel())
    dates = [datetime.date(2019, 1, 1) + datetime.timedelta(days=12 * n) for n in range(12)]
    fronts = layer(*((straight(0), {"date": date}) for date in dates))
    outputs = {name: str(tmp_path / f"{name}.gpkg") for name in ("ERROR_LINES", "WORST_PLACES", "PAIRS")}
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        run(
            "distanceerror",
            impatient,
            PREDICTED=fronts,
            LABEL=fronts,
            REPORT=str(tmp_path / "report.html"),
            **outputs,
        )
    assert list(tmp_path.iterdir()) == []


def test_a_hundred_fronts_a_glacier_take_no_time(run, layer):
    """Matching and measuring, not the number of fronts squared."""
    dates = [datetime.date(2015, 1, 1) + datetime.timedelta(days=6 * n) for n in range(100)]
    predicted = layer(*((straight(20 + n), {"date": date}) for n, date in enumerate(dates)))
    labels = layer(*((straight(0), {"date": date}) for date in dates))
    result = run("distanceerror", PREDICTED=predicted, LABEL=labels)
    assert result["N_PAIRS"] == 100
    assert result["MEAN_OF_FRONTS"] == pytest.approx(np.mean(20 + np.arange(100)), rel=1e-4)
