"""The rows that CSV files, layers, reports and panels show."""

import datetime

import numpy as np
import pytest

from calvingfront_plugin.delineation.dated_front import DatedFront
from calvingfront_plugin.delineation.distance import pool
from calvingfront_plugin.delineation.error_tables import (
    GROUP_FIELDS,
    PAIR_FIELDS,
    group_rows,
    pair_rows,
    total,
)
from calvingfront_plugin.delineation.evaluation import (
    LINE_BREAKDOWNS,
    EvaluationError,
    breakdown,
    mask_image,
    match_fronts,
    measure_pair,
)

JUNE, JULY, AUGUST = (datetime.date(2018, month, 2) for month in (6, 7, 8))
PYTHON = {"text": str, "date": datetime.date, "real": float, "integer": int}


def front(x, date=JUNE, glacier="Helheim", length_m=4000.0, **about):
    return DatedFront((np.array([[x, 0.0], [x, length_m]]),), date, glacier, **about)


@pytest.fixture(scope="module")
def season():
    """Helheim in summer: two authors in June, one front missed in July, one without a label in August."""
    predicted = [
        front(
            40, JUNE, scene="S1A_1", sensor="Sentinel-1", outcome="found", confidence=0.8, resolution_m=50.0
        ),
        front(0, AUGUST, outcome="low_confidence", confidence=0.3),
    ]
    labels = [
        front(0, JUNE, author="Cheng"),
        front(60, JUNE, author="Goliber"),
        front(0, JULY, author="Cheng", length_m=2000.0),
        front(0, JULY, author="Goliber", length_m=2000.0),
    ]
    return [measure_pair(pair, None) for pair in match_fronts(predicted, labels).pairs]


def test_a_pair_has_a_row_for_each_author(season):
    rows = pair_rows(season)
    told = [(row["name"], row["author"], row["missing"], row["unlabelled"]) for row in rows]
    assert told == [
        ("Helheim 2018-06-02", "Cheng", 0, 0),
        ("Helheim 2018-06-02", "Goliber", 0, 0),
        ("Helheim 2018-07-02", "Cheng", 1, 0),
        ("Helheim 2018-07-02", "Goliber", 1, 0),
        ("Helheim 2018-08-02", None, 0, 1),
    ]
    june = rows[0]
    assert (june["mean_m"], june["hausdorff_m"]) == (pytest.approx(40), pytest.approx(40))
    assert (june["scene"], june["sensor"], june["outcome"], june["confidence"], june["resolution_m"]) == (
        "S1A_1",
        "Sentinel-1",
        "found",
        0.8,
        50.0,
    )
    assert (june["share_within_spread"], june["share_within_pixel"]) == (0.0, 1.0)
    assert june["authors_apart_m"] == pytest.approx(60)
    # No coordinate system: the hemisphere is not known.
    assert june["season"] is None
    assert rows[2]["mean_m"] is None and rows[2]["length_label_m"] == pytest.approx(2000)


def test_rows_hold_what_their_columns_say(season):
    rows = [(PAIR_FIELDS, row) for row in pair_rows(season)]
    rows += [(GROUP_FIELDS, row) for row in (*group_rows(season), total(season), total([]))]
    for fields, row in rows:
        assert list(row) == list(fields)
        for name, value in row.items():
            assert value is None or type(value) is PYTHON[fields[name]], (name, value)
            assert value == value, name


def test_pairs_are_counted_once_whoever_drew_the_labels(season):
    labelled = [measured for measured in season if not measured.pair.unlabelled]
    row = total(labelled)
    counts = ("n_pairs", "n_measured", "n_missing", "n_false", "n_empty", "n_unlabelled", "n_comparisons")
    assert [row[name] for name in counts] == [2, 1, 1, 0, 0, 0, 4]
    assert row["mde_m"] == pytest.approx(30) == row["mean_of_fronts_m"]
    # 60 m in June; in July they drew the same line.
    assert row["authors_apart_m"] == pytest.approx(30)
    # Half of what the two drew in June and July: 4 of 12 km were missed; June lies within 100 m.
    assert row["share_unmatched_label"] == pytest.approx(4 / 12)
    row = total(season)
    assert [row[name] for name in counts] == [3, 1, 1, 1, 0, 1, 5]


def test_lines_and_lengths_count_once_and_distances_each_comparison(season):
    row = total([measured for measured in season if not measured.pair.unlabelled])
    assert (row["n_predicted"], row["n_label"]) == (1, 4)
    assert row["length_predicted_m"] == pytest.approx(4000)
    # What both have drawn: 4 km each in June, and 2 km each in July that were missed.
    assert row["length_label_m"] == pytest.approx(12_000)
    assert row["unmatched_label_m"] == pytest.approx(4000)


def test_a_label_of_a_day_with_two_scenes_is_one_label():
    predicted = [front(200, scene="S1A"), front(40, scene="S1B")]
    pairs = match_fronts(predicted, [front(0)]).pairs
    row = total([measure_pair(pair, None) for pair in pairs])
    assert (row["n_pairs"], row["n_predicted"], row["n_label"]) == (2, 2, 1)
    assert row["length_label_m"] == pytest.approx(4000) and row["length_predicted_m"] == pytest.approx(8000)
    # All of it was missed in one of the two.
    assert row["unmatched_label_m"] == pytest.approx(2000)


def test_the_sign_comes_with_the_share_that_it_holds_for():
    (pair,) = match_fronts([front(40)], [front(0)]).pairs
    flow_line = [np.array([[-1000.0, 2000.0], [1000.0, 2000.0]])]
    signed, unsigned = (measure_pair(pair, None, flow_line=line) for line in (flow_line, None))
    for row in (pair_rows([signed])[0], total([signed])):
        assert (row["signed_m"], row["signed_share"]) == (pytest.approx(40), pytest.approx(1))
    assert total([unsigned])["signed_share"] is None


def test_a_pair_that_one_author_can_tell_the_error_of_is_measured():
    """The other one saw no front in the scene."""
    labels = [front(0, author="Cheng"), DatedFront((), JUNE, "Helheim", author="Goliber")]
    (pair,) = match_fronts([front(40)], labels).pairs
    row = total([measure_pair(pair, None)])
    assert (row["n_pairs"], row["n_measured"], row["n_false"], row["n_comparisons"]) == (1, 1, 0, 2)


def test_groups_are_those_of_the_breakdown_and_of_the_pool(season):
    rows = group_rows(season)
    images = [image for measured in season for image in measured.images]
    groups = breakdown(images, LINE_BREAKDOWNS)
    assert [(row["by"], row["group"]) for row in rows] == [
        (", ".join(group.by), ", ".join(group.group)) for group in groups
    ]
    assert [row["mde_m"] for row in rows] == [
        None if np.isnan(group.mde_m) else group.mde_m for group in groups
    ]
    assert rows[0] == total(season)
    pooled = pool(error for measured in season for error in measured.by_author.values())
    assert rows[0]["mde_m"] == pytest.approx(pooled.mean_m, rel=1e-12)
    assert rows[0]["unmatched_label_m"] == pooled.unmatched_label_m
    by_author = {row["group"]: row for row in rows if row["by"] == "author"}
    assert {name: (row["n_pairs"], row["n_missing"], row["mde_m"]) for name, row in by_author.items()} == {
        "Cheng": (2, 1, pytest.approx(40)),
        "Goliber": (2, 1, pytest.approx(20)),
        "unknown": (1, 0, None),
    }
    outcomes = {row["group"]: row["n_pairs"] for row in rows if row["by"] == "outcome"}
    assert outcomes == {"found": 1, "low_confidence": 1, "unknown": 1}


def test_masks_have_rows_with_the_benchmarks_figures(golden):
    reference = golden("g4_metrics")
    images = [
        mask_image(name, name[:3], None, "S1", int(resolution_m), None, predicted, label)
        for name, resolution_m, predicted, label in (
            ("one", reference["resolutions_m"][0], reference["front_pred_1"], reference["front_target_1"]),
            ("two", reference["resolutions_m"][1], reference["front_pred_2"], reference["front_target_2"]),
            ("three", 7, np.zeros_like(reference["front_pred_2"]), reference["front_target_2"]),
        )
    ]
    row = total(images)
    assert row["mde_m"] == 96.59925390688757
    assert (row["n_pairs"], row["n_measured"], row["n_missing"]) == (3, 2, 1)
    assert row["length_label_m"] is None and row["share_unmatched_label"] is None
    rows = pair_rows(images)
    assert rows[0]["mean_m"] == images[0].mean_m
    assert rows[0]["hausdorff_m"] == images[0].distances_m.max()
    assert (rows[2]["missing"], rows[2]["mean_m"], rows[2]["frechet_m"]) == (1, None, None)


def test_masks_and_lines_make_no_table(season):
    mask = mask_image("m", None, None, None, 10.0, None, np.eye(3), np.eye(3))
    with pytest.raises(EvaluationError, match="masks, in pixels, and of lines"):
        total([season[0], mask])


def test_nothing_makes_a_row_of_nothing():
    row = total([])
    assert row["n_pairs"] == 0 and row["mde_m"] is None
    assert pair_rows([]) == group_rows([]) == []
