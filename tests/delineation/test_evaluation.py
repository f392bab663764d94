"""Breakdowns of distance errors: every image in its season and group, counted once, and none lost."""

import datetime
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import osr

from calvingfront_plugin.delineation.dated_front import DatedFront
from calvingfront_plugin.delineation.distance import mean_distance_error, pool
from calvingfront_plugin.delineation.evaluation import (
    BENCHMARK_HEMISPHERES,
    BREAKDOWNS,
    LINE_BREAKDOWNS,
    NORTH,
    SOUTH,
    SUMMER,
    UNKNOWN,
    WINTER,
    EvaluationError,
    ImageDistances,
    breakdown,
    hemisphere_of,
    mask_image,
    match_fronts,
    measure_pair,
    season,
    sensor_group,
)
from training.archive import ArchiveScene, parse_name
from training.benchmark import measure
from training.benchmark_predictions import Prediction


def image(
    name="a",
    forth=(),
    back=(),
    glacier="COL",
    month=1,
    sensor="S1",
    resolution_m=20,
    hemisphere=NORTH,
    **missing,
):
    date = datetime.date(2015, month, 3) if month else None
    forth, back = np.array(forth, float), np.array(back, float)
    return ImageDistances(name, glacier, date, sensor, resolution_m, hemisphere, forth, back, **missing)


def without_prediction(**about):
    return image(has_prediction=False, **about)


def rows_by(rows, *by):
    return {row.group: row for row in rows if row.by == by}


# Seasons


def test_seasons_are_those_of_the_benchmark(golden):
    reference = golden("g4_metrics")
    for name, is_winter in zip(reference["season_names"], reference["season_is_winter"]):
        glacier, date = name.split("_")[:2]
        month = datetime.date.fromisoformat(date).month
        expected = WINTER if is_winter else SUMMER
        assert season(month, BENCHMARK_HEMISPHERES[glacier]) == expected, name


def test_polar_summers_of_april_to_august_and_of_the_rest():
    assert [season(month, NORTH) == SUMMER for month in range(1, 13)] == [4 <= m <= 8 for m in range(1, 13)]
    assert all(season(month, NORTH) != season(month, SOUTH) for month in range(1, 13))


@pytest.mark.parametrize(("month", "hemisphere"), [(0, NORTH), (13, SOUTH), (6, "COL"), (6, None)])
def test_no_season_is_made_up(month, hemisphere):
    with pytest.raises(EvaluationError, match="month of 1 to 12 and a hemisphere"):
        season(month, hemisphere)


# Groups


def test_the_benchmark_pools_pixels_and_images_are_also_weighed_alike():
    """A long front 100 m off and two short ones 10 m and 40 m off."""
    rows = breakdown(
        [image("long", [100.0] * 60, [100.0] * 40), image("b", [10.0], [10.0]), image("c", [50.0], [30.0])]
    )
    everything = rows[0]
    assert (everything.by, everything.group) == ((), ())
    assert (everything.n_images, everything.n_without_front) == (3, 0)
    assert everything.mde_m == pytest.approx((100 * 100 + 20 + 80) / 104)
    assert everything.mean_of_images_m == pytest.approx(50.0)
    assert everything.median_of_images_m == 40.0
    # Between 40 and 100 m: the 95th percentile of three values lies nine tenths of the way up.
    assert everything.p95_of_images_m == pytest.approx(40 + 0.9 * 60)
    assert everything.label_to_predicted_m == pytest.approx((40 * 100 + 10 + 30) / 42)


def test_golden_distances_pool_to_the_golden_error(golden):
    reference = golden("g4_metrics")
    resolutions = reference["resolutions_m"]
    measured = []
    for number, resolution_m in (("1", resolutions[0]), ("2", resolutions[1])):
        predicted = np.count_nonzero(reference[f"front_pred_{number}"])
        distances = reference[f"front_errors_px_{number}"] * resolution_m
        measured.append(image(number, distances[:predicted], distances[predicted:]))
    everything = breakdown([*measured, without_prediction(name="3")])[0]
    assert everything.mde_m == pytest.approx(float(reference["mde_m"]), abs=1e-9)
    assert everything.n_without_front == reference["n_images_without_front"]
    # The golden README's counter-check.
    assert everything.mean_of_images_m == pytest.approx(85.007, abs=5e-4)


def test_what_has_no_front_is_counted_by_what_is_missing():
    rows = breakdown(
        [
            image("both", [5.0], [5.0]),
            without_prediction(name="missed"),
            image("invented", has_label=False),
            without_prediction(name="nothing to see", has_label=False),
        ]
    )
    everything = rows[0]
    assert (everything.n_missing, everything.n_false, everything.n_empty) == (1, 1, 1)
    assert everything.n_without_front == 3
    assert everything.mde_m == 5.0


def test_a_group_in_which_nothing_was_found_has_counts_and_no_error():
    rows = breakdown([without_prediction(), without_prediction(name="b")])
    assert (rows[0].n_images, rows[0].n_missing) == (2, 2)
    for figure in ("mde_m", "mean_of_images_m", "median_of_images_m", "p95_of_images_m"):
        assert math.isnan(getattr(rows[0], figure))
    assert math.isnan(rows[0].label_to_predicted_m)
    assert breakdown([])[:1] == ()


def test_every_breakdown_of_the_benchmark_is_there():
    rows = breakdown(
        [
            image("a", [1.0], [1.0], "COL", 6, "TDX", 7),
            image("b", [2.0], [2.0], "COL", 12, "S1", 20),
            image("c", [4.0], [4.0], "Mapple", 6, "TSX", 7, SOUTH),
            image("d", [8.0], [8.0], "Mapple", 6, "PALSAR", 17, SOUTH),
        ]
    )
    errors = {by: {group: row.mde_m for group, row in rows_by(rows, *by).items()} for by in BREAKDOWNS}
    assert errors == {
        (): {(): 3.75},
        ("season",): {("summer",): 1.0, ("winter",): pytest.approx(14 / 3)},
        ("glacier",): {("COL",): 1.5, ("Mapple",): 6.0},
        ("sensor",): {("PALSAR",): 8.0, ("S1",): 2.0, ("TSX/TDX",): 2.5},
        ("resolution",): {("7 m",): 2.5, ("17 m",): 8.0, ("20 m",): 2.0},
        ("glacier", "season"): {("COL", "summer"): 1.0, ("COL", "winter"): 2.0, ("Mapple", "winter"): 6.0},
        ("glacier", "sensor"): {
            ("COL", "S1"): 2.0,
            ("COL", "TSX/TDX"): 1.0,
            ("Mapple", "PALSAR"): 8.0,
            ("Mapple", "TSX/TDX"): 4.0,
        },
        ("glacier", "resolution"): {
            ("COL", "7 m"): 1.0,
            ("COL", "20 m"): 2.0,
            ("Mapple", "7 m"): 4.0,
            ("Mapple", "17 m"): 8.0,
        },
    }
    # From fine to coarse, not as words sort.
    assert [row.group for row in rows if row.by == ("resolution",)] == [("7 m",), ("17 m",), ("20 m",)]


def test_twins_are_one_sensor_by_code_and_by_name():
    assert {sensor_group(name) for name in ("TSX", "TDX", "TerraSAR-X", "TanDEM-X")} == {"TSX/TDX"}
    assert sensor_group("ERS") == "ERS"


def test_lines_of_which_little_is_known_still_count():
    """A layer in QGIS may lack date and sensor."""
    rows = breakdown(
        [
            image("known", [1.0], [1.0]),
            image("bare", [3.0], [3.0], month=None, sensor=None, resolution_m=None, hemisphere=None),
        ]
    )
    for by in ("season", "sensor", "resolution"):
        groups = [row for row in rows if row.by == (by,)]
        assert (groups[-1].group, groups[-1].n_images, groups[-1].mde_m) == ((UNKNOWN,), 1, 3.0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["COL", "Mapple"]),
            st.integers(1, 12),
            st.sampled_from(["TSX", "TDX", "S1", None]),
            st.sampled_from([7, 20]),
            st.lists(st.floats(0, 1e4), min_size=1, max_size=5),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_groups_share_out_the_images_and_their_distances(drawn):
    images = []
    for number, (glacier, month, sensor, resolution_m, distances, found) in enumerate(drawn):
        distances = distances if found else []
        about = (str(number), distances, distances, glacier, month, sensor, resolution_m)
        images.append(image(*about, BENCHMARK_HEMISPHERES[glacier], has_prediction=found))
    rows = breakdown(images)
    pixels = {row.group: sum(len(i.distances_m) for i in images) for row in rows[:1]}
    for by in BREAKDOWNS:
        groups = rows_by(rows, *by).values()
        assert sum(row.n_images for row in groups) == len(images)
        assert sum(row.n_without_front for row in groups) == sum(not i.measured for i in images)
    if pixels.get(()):
        assert rows[0].mde_m == pytest.approx(np.concatenate([i.distances_m for i in images]).mean())


@pytest.mark.parametrize(
    "missing", [{}, {"has_label": False, "forth": [1.0], "back": [1.0]}, {"forth": [1.0]}]
)
def test_distances_that_contradict_what_is_there_are_refused(missing):
    with pytest.raises(EvaluationError, match=r"a: .*has_prediction and has_label"):
        image(**missing)


# Masks


@pytest.fixture
def golden_masks(golden):
    """Name, predicted and labelled front of the three golden images, the third without prediction."""
    reference = golden("g4_metrics")
    predicted = (
        reference["front_pred_1"],
        reference["front_pred_2"],
        np.zeros_like(reference["front_pred_2"]),
    )
    labels = [reference[f"front_target_{number}"] for number in "122"]
    names = [parse_name(str(name)) for name in reference["names"]]
    return list(zip(names, (mask > 0 for mask in predicted), (mask > 0 for mask in labels)))


def images_of(masks):
    return [
        mask_image(
            name.stem,
            name.glacier,
            name.date,
            name.sensor,
            name.resolution_m,
            BENCHMARK_HEMISPHERES[name.glacier],
            predicted,
            label,
        )
        for name, predicted, label in masks
    ]


def test_golden_masks_have_the_golden_error(golden_masks):
    everything = breakdown(images_of(golden_masks))[0]
    assert everything.mde_m == 96.59925390688757
    assert (everything.n_images, everything.n_missing, everything.n_without_front) == (3, 1, 1)


def test_masks_are_measured_as_training_evaluates_them(golden_masks):
    """The same floats in every group, and those of the metric in one call."""
    evaluated = [
        measure(
            ArchiveScene(name, "test", None, None, None, None),
            Prediction("fronts", predicted),
            None,
            label,
            None,
        )
        for name, predicted, label in golden_masks
    ]
    table = breakdown(image.in_box for image in evaluated)
    assert repr(breakdown(images_of(golden_masks))) == repr(table)
    pairs = [(predicted, label, name.resolution_m) for name, predicted, label in golden_masks]
    assert table[0].mde_m == mean_distance_error(pairs).mean_m


# Lengths in place of pixels


def test_long_stretches_weigh_more_than_short_ones():
    lengths = {"predicted_weight": np.array([10.0, 30.0]), "label_weight": np.array([60.0])}
    (everything,) = breakdown([image("a", [0.0, 100.0], [50.0], **lengths)], by=((),))
    assert everything.mde_m == pytest.approx((30 * 100 + 60 * 50) / 100)
    assert everything.mean_of_images_m == everything.mde_m
    assert everything.label_to_predicted_m == 50.0


def test_lengths_are_given_for_all_distances_or_for_none():
    with pytest.raises(EvaluationError, match="a weight for every distance"):
        image("a", [1.0, 2.0], [1.0], predicted_weight=np.ones(1), label_weight=np.ones(1))
    with pytest.raises(EvaluationError, match="a weight for every distance"):
        image("a", [1.0], [1.0], predicted_weight=np.ones(1))
    weighed = image("a", [1.0], [1.0], predicted_weight=np.ones(1), label_weight=np.ones(1))
    with pytest.raises(EvaluationError, match="do not make one mean"):
        breakdown([weighed, image("b", [1.0], [1.0])])


def test_confidences_are_grouped_in_classes():
    confidences = (0.96, 0.1, 0.5, None, 0.75, 0.95, 0.49999)
    images = [image(str(c), [1.0], [1.0], confidence=c) for c in confidences]
    rows = breakdown(images, LINE_BREAKDOWNS)
    groups = [(row.group[0], row.n_images) for row in rows if row.by == ("confidence",)]
    assert groups == [("< 0.5", 2), ("0.5–0.7", 1), ("0.7–0.85", 1), ("≥ 0.95", 2), (UNKNOWN, 1)]


def test_pixel_sizes_that_differ_by_centimetres_are_one_resolution():
    images = [image(str(m), [1.0], [1.0], resolution_m=m) for m in (39.97, 40.02, 40, 0.4)]
    rows = breakdown(images, by=(("resolution",),))
    assert [(row.group[0], row.n_images) for row in rows] == [("0.4 m", 1), ("40 m", 3)]


# Pairs of lines


def wkt(epsg):
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


JUNE, JULY = datetime.date(2018, 6, 2), datetime.date(2018, 7, 8)


def front(x, date=JUNE, length_m=4000.0, **about):
    """A front from south to north near Helheim, at a distance from the first."""
    x, y = 300_000.0 + x, -2_570_000.0
    return DatedFront((np.array([[x, y], [x, y + length_m]]),), date, **about)


def measured_pairs(predicted, labels, crs_wkt=None, **settings):
    pairs = match_fronts(predicted, labels, crs_wkt=crs_wkt).pairs
    return [measure_pair(pair, crs_wkt, **settings) for pair in pairs]


@pytest.mark.parametrize(
    ("epsg", "xy", "expected"),
    [
        (3413, (300_000.0, -2_570_000.0), NORTH),
        (3031, (-2_400_000.0, 1_300_000.0), SOUTH),
        (4326, (-60.0, -65.0), SOUTH),
        (3857, (-4e6, 1e7), NORTH),
        # A northern zone that reaches over the equator.
        (32624, (500_000.0, -100.0), SOUTH),
    ],
)
def test_the_hemisphere_comes_from_the_coordinates(epsg, xy, expected):
    line = np.array([xy, np.add(xy, 1e-3)])
    assert hemisphere_of([line], wkt(epsg)) == expected
    assert hemisphere_of(line, wkt(epsg)) == expected


def test_no_hemisphere_is_made_up():
    assert hemisphere_of(front(0).lines, None) is None
    assert hemisphere_of([], wkt(3413)) is None


def test_a_pair_is_a_weighed_image():
    (measured,) = measured_pairs([front(200, confidence=0.7, outcome="found")], [front(0)], wkt(3413))
    (one,) = measured.images
    assert measured.mean_m == pytest.approx(measured.error.mean_m) == pytest.approx(200, rel=0.03)
    assert one.mean_m == pytest.approx(measured.mean_m, rel=1e-12)
    assert (one.season, one.outcome, one.confidence, one.author) == (SUMMER, "found", 0.7, None)
    everything = breakdown([one])[0]
    assert everything.mde_m == pytest.approx(pool([measured.error]).mean_m, rel=1e-12)


def test_pixel_size_and_flow_line_are_passed_on():
    flow = np.array([[299_000.0, -2_568_000.0], [301_000.0, -2_568_000.0]])
    predicted = front(8.0, resolution_m=10.0)
    (measured,) = measured_pairs([predicted], [front(0)], flow_line=flow)
    assert measured.error.share_within_pixel == 1.0
    assert measured.error.signed_m == pytest.approx(8.0)


def test_each_author_has_an_error_and_the_authors_a_spread():
    labels = [front(0, author="a"), front(30, author="b"), front(90, author="c")]
    (measured,) = measured_pairs([front(0)], labels)
    errors = {author: round(error.mean_m, 6) for author, error in measured.by_author.items()}
    assert errors == {"a": 0, "b": 30, "c": 90}
    assert measured.mean_m == pytest.approx(40)
    assert measured.spread_m == pytest.approx((30 + 90 + 60) / 3)
    assert [one.author for one in measured.images] == ["a", "b", "c"]


def test_one_author_has_no_spread():
    (measured,) = measured_pairs([front(0)], [front(0, author="a")])
    assert math.isnan(measured.spread_m)


def test_an_author_who_saw_no_front_does_not_spoil_the_mean_of_the_others():
    saw_none = DatedFront((), JUNE, author="b")
    (measured,) = measured_pairs([front(10)], [front(0, author="a"), saw_none, front(20, author="c")])
    assert measured.mean_m == pytest.approx(10)
    assert measured.spread_m == pytest.approx(20)
    assert [one.measured for one in measured.images] == [True, False, True]


def test_fronts_that_are_missing_and_fronts_nobody_labelled():
    missing, unlabelled = measured_pairs([front(0, JULY)], [front(0, JUNE)])
    assert missing.error.missing and math.isnan(missing.mean_m)
    assert missing.error.length_label_m == pytest.approx(4000)
    assert unlabelled.pair.unlabelled and not unlabelled.error.missing
    assert unlabelled.by_author.keys() == {""}
    everything = breakdown([*missing.images, *unlabelled.images])[0]
    assert (everything.n_missing, everything.n_false) == (1, 1)


def test_the_box_cuts_the_prediction_around_each_author_apart():
    """One author labelled half of the front only."""
    labels = [front(0, author="a"), front(0, author="b", length_m=2000.0)]
    (measured,) = measured_pairs([front(50)], labels, margin_m=100.0)
    assert measured.by_author["a"].length_predicted_m == pytest.approx(4000)
    assert measured.by_author["b"].length_predicted_m == pytest.approx(2100)
