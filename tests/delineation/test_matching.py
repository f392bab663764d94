"""Which prediction is measured against which label, as layers of glaciologists have them."""

import datetime
import random
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import osr

from calvingfront_plugin.delineation.dated_front import DatedFront
from calvingfront_plugin.delineation.ground import GroundError
from calvingfront_plugin.delineation.matching import MatchingError, earth_centred, match_fronts

JUNE, JULY = datetime.date(2018, 6, 2), datetime.date(2018, 7, 8)


def wkt(epsg):
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def front(x=0.0, date=None, glacier=None, scene=None, y=0.0, **about):
    """A front of 2 km from south to north; metres."""
    return DatedFront((np.array([[x, y], [x + 50, y + 2000]]),), date, glacier, scene, **about)


def pairs_of(matching):
    """Name -> numbers of predicted and labelled records."""
    return {
        pair.name: (len(pair.predicted), sum(len(records) for records in pair.labels.values()))
        for pair in matching.pairs
    }


def told(matching):
    return " ".join(matching.remarks)


# What is known on both sides


def test_a_season_of_one_glacier_is_matched_by_date():
    matching = match_fronts(
        [front(10, JULY, "Helheim"), front(0, JUNE, "Helheim")],
        [front(0, JUNE, "HELHEIM "), front(10, JULY, " helheim")],
    )
    assert pairs_of(matching) == {"HELHEIM 2018-06-02": (1, 1), "helheim 2018-07-08": (1, 1)}
    assert matching.by == ("date", "glacier")
    assert matching.remarks == ()
    assert [pair.date for pair in matching.pairs] == [JUNE, JULY]


def test_pieces_of_one_front_are_one():
    """An annotator drew around a rock; the network saw one front in two parts."""
    matching = match_fronts(
        [front(0, JUNE), front(0, JUNE, y=3000), front(500, JULY)], [front(0, JUNE), front(0, JUNE, y=2500)]
    )
    june, july = matching.pairs
    assert (len(june.predicted_lines), len(june.label_lines())) == (2, 2)
    assert july.unlabelled and not june.unlabelled


def test_neighbours_in_one_fjord_are_told_apart_by_their_names():
    """Crane and Jorum end 5 km apart; nobody labelled Jorum that day."""
    matching = match_fronts(
        [front(0, JUNE, "Crane"), front(0, JUNE, "Jorum", y=5000)],
        [front(0, JUNE, "Crane"), front(0, JULY, "Jorum", y=5000)],
    )
    assert pairs_of(matching) == {
        "Crane 2018-06-02": (1, 1),
        "Jorum 2018-06-02": (1, 0),
        "Jorum 2018-07-08": (0, 1),
    }


def test_several_authors_of_one_front_stay_apart():
    labels = [
        front(0, JUNE, author="Cheng"),
        front(30, JUNE, author="Goliber"),
        front(30, JUNE, author="goliber", y=2100),
        front(60, JUNE),
    ]
    (pair,) = match_fronts([front(0, JUNE)], labels).pairs
    assert pair.authors == ("Cheng", "Goliber", "")
    assert len(pair.label_lines("Goliber")) == 2
    assert len(pair.label_lines("")) == 1
    assert len(pair.label_lines()) == 4


def test_what_a_pair_says_comes_from_the_scene_that_was_predicted_on():
    predicted = front(
        0, JUNE, "Helheim", "S1A_1", sensor="Sentinel-1", outcome="found", confidence=0.8, resolution_m=10.0
    )
    label = front(0, JUNE, "Helheim", "LC08_1", sensor="Landsat-8", resolution_m=15.0)
    (pair,) = match_fronts([predicted], [label]).pairs
    assert (pair.scene, pair.sensor, pair.outcome, pair.confidence, pair.resolution_m) == (
        "S1A_1",
        "Sentinel-1",
        "found",
        0.8,
        10.0,
    )
    (missing,) = match_fronts([], [label]).pairs
    assert (missing.scene, missing.sensor, missing.outcome, missing.resolution_m) == (
        "LC08_1",
        "Landsat-8",
        None,
        15.0,
    )
    assert missing.unpredicted
    corrected = replace(pair, predicted=(replace(predicted, confidence=None, sensor="TerraSAR-X"),))
    assert (corrected.confidence, corrected.sensor, corrected.name) == (None, "TerraSAR-X", pair.name)


# Scenes


def test_two_scenes_of_one_day_are_two_fronts_where_both_sides_name_them():
    matching = match_fronts(
        [front(0, JUNE, scene="TDX_1"), front(90, JUNE, scene="S1_7")],
        [front(0, JUNE, scene="tdx_1"), front(80, JUNE, scene="ERS_3")],
    )
    assert matching.by == ("date", "scene")
    assert pairs_of(matching) == {
        "2018-06-02 ERS_3": (0, 1),
        "2018-06-02 S1_7": (1, 0),
        "2018-06-02 TDX_1": (1, 1),
    }


def test_pairs_come_in_order_of_date_glacier_and_scene():
    labels = [front(0, day, "a", scene) for day in (JULY, JUNE) for scene in ("S3", "S2")]
    predicted = [front(0, JUNE, scene=scene) for scene in ("S2", "S1")]
    named = [(pair.date, pair.scene) for pair in match_fronts(predicted, [*labels, front(0, y=80_000)]).pairs]
    assert named == [(JUNE, "S2"), (JUNE, "S3"), (JUNE, "S1"), (JULY, "S2"), (JULY, "S3"), (None, None)]


def test_labels_drawn_on_other_images_of_the_day_are_labels():
    """TermPicks names Landsat scenes, the predictions Sentinel-1 products."""
    matching = match_fronts(
        [front(0, JUNE, scene="S1A_1"), front(0, JULY, scene="S1A_2")],
        [front(0, JUNE, scene="LC08_1"), front(0, JULY, scene="LC08_2")],
    )
    assert matching.by == ("date",)
    assert "No scene has the same identifier" in told(matching)
    assert set(pairs_of(matching).values()) == {(1, 1)}


def test_one_shared_scene_does_not_part_the_fronts_of_other_days():
    matching = match_fronts(
        [front(0, JUNE, scene="S1A_1"), front(0, JULY, scene="S1A_2")],
        [front(0, JUNE, scene="S1A_1"), front(0, JULY, scene="LC08_2")],
    )
    assert matching.by == ("date", "scene")
    assert pairs_of(matching) == {"2018-06-02": (1, 1), "2018-07-08": (1, 1)}
    strict = match_fronts(
        [front(0, JULY, scene="S1A_2")], [front(0, JULY, scene="LC08_2")], by=("date", "scene")
    )
    assert set(pairs_of(strict).values()) == {(1, 0), (0, 1)}


@pytest.mark.parametrize(
    "spelled",
    ["COPERNICUS/S1_GRD/{}", "{}.tif", "{}.SAFE.zip", "C:\\scenes\\{}.TIF", " {} ", "/scenes/{}.SAFE/"],
)
def test_a_scene_is_the_same_however_its_name_is_spelled(spelled):
    """Earth Engine puts the collection before it, others give the file."""
    morning, evening = "S1A_IW_GRDH_1SSH_20180602T101010", "S1B_IW_GRDH_1SSH_20180602T204010"
    matching = match_fronts(
        [front(0, JUNE, scene=morning), front(300, JUNE, scene=evening)],
        [front(20, JUNE, scene=spelled.format(name)) for name in (morning, evening)],
    )
    assert matching.by == ("date", "scene") and matching.remarks == ()
    assert pairs_of(matching) == {f"2018-06-02 {name}": (1, 1) for name in (morning, evening)}


def test_each_scene_of_a_day_is_measured_against_a_label_that_names_none():
    """The evening's front lies 300 m off; pooled with the morning's it would look half as bad."""
    matching = match_fronts(
        [front(0, JUNE, scene="S1A_1"), front(300, JUNE, scene="S1B_1"), front(0, JULY, scene="S1A_2")],
        [front(0, JUNE), front(0, JUNE, author="Anna"), front(0, JULY, scene="S1A_2")],
    )
    assert pairs_of(matching) == {
        "2018-06-02 S1A_1": (1, 2),
        "2018-06-02 S1B_1": (1, 2),
        "2018-07-08": (1, 1),
    }
    assert "which of several scenes they were drawn on and are compared with each of them: 2." in told(
        matching
    )


def test_a_scene_in_which_nothing_was_found_misses_the_label_of_its_day():
    """Another scene of that day shows the front, which does not make up for it."""
    nothing = DatedFront((), JUNE, scene="S1B_1", outcome="none")
    found, missed = match_fronts([front(0, JUNE, scene="S1A_1"), nothing], [front(20, JUNE)]).pairs
    assert (found.scene, missed.scene) == ("S1A_1", "S1B_1")
    assert missed.predicted == (nothing,) and len(missed.label_lines()) == 1


def test_scenes_of_a_day_are_one_where_the_user_matches_by_date_alone():
    """Two images may each show half of a long front."""
    predicted = [front(0, JUNE, scene="S1A_1"), front(0, JUNE, scene="S1A_2", y=2000)]
    label = DatedFront((np.array([[0.0, 0.0], [0.0, 4000.0]]),), JUNE)
    assert pairs_of(match_fronts(predicted, [label], by=("date",))) == {"2018-06-02": (2, 1)}
    assert set(pairs_of(match_fronts(predicted, [label])).values()) == {(1, 1)}


def test_labels_on_two_other_images_of_the_day_are_compared_with_each_scene():
    matching = match_fronts(
        [front(0, JUNE, scene="S1A_1"), front(0, JUNE, scene="S1B_1")],
        [front(0, JUNE, scene="LC08_1"), front(10, JUNE, scene="LE07_1")],
    )
    assert pairs_of(matching) == {"2018-06-02 S1A_1": (1, 2), "2018-06-02 S1B_1": (1, 2)}


def test_a_prediction_that_names_no_scene_is_taken_with_those_of_its_place_and_that_is_told():
    """Somebody drew a piece by hand and did not say on what."""
    matching = match_fronts(
        [front(0, JUNE, scene="S1A_1"), front(0, JUNE, y=2100), front(0, JUNE, scene="S1B_1")],
        [front(0, JUNE, scene="S1A_1")],
    )
    assert pairs_of(matching) == {"2018-06-02": (3, 1)}
    assert "fronts of several scenes are compared as one" in told(matching)


# What only one side knows


def test_dates_on_one_side_only_are_not_used():
    matching = match_fronts([front(0, JUNE), front(100, JULY)], [front(0)])
    assert matching.by == ()
    assert (
        told(matching) == "The labels have no dates: the fronts of all dates at a place are compared as one."
    )
    assert pairs_of(matching) == {"several dates": (2, 1)}
    assert matching.pairs[0].date is None


def test_a_front_without_date_among_dated_ones_matches_none_of_them():
    matching = match_fronts([front(0, JUNE), front(0)], [front(0, JUNE)])
    assert pairs_of(matching) == {"2018-06-02": (1, 1), "undated": (1, 0)}
    assert "Of the predictions, 1 without a date" in told(matching)


def test_other_years_are_no_labels():
    matching = match_fronts([front(0, JUNE)], [front(0, JULY)])
    assert set(pairs_of(matching).values()) == {(1, 0), (0, 1)}
    assert told(matching) == "No date is on both sides: no prediction has a label."


def test_nothing_to_match_by_makes_places():
    fjords = [front(0), front(0, y=15_000), front(60_000)]
    matching = match_fronts(fjords, [front(40), front(60_040)])
    assert sorted(pairs_of(matching).values()) == [(1, 0), (1, 1), (1, 1)]
    assert [pair.name for pair in matching.pairs] == ["undated (1)", "undated (2)", "undated (3)"]
    assert "Neither predictions nor labels have dates" in told(matching)


def test_predictions_without_glacier_go_with_the_nearest_label():
    """Fronts of Upernavik lie kilometres apart; the third was not predicted, the fourth not labelled."""
    named = [front(0, JUNE, name, y=y) for name, y in (("Upernavik 1", 0), ("2", 6000), ("3", 12_000))]
    matching = match_fronts([front(30, JUNE), front(30, JUNE, y=6100), front(0, JUNE, y=90_000)], named)
    assert matching.by == ("date",)
    assert pairs_of(matching) == {
        "2 2018-06-02": (1, 1),
        "3 2018-06-02": (0, 1),
        "Upernavik 1 2018-06-02": (1, 1),
        "2018-06-02": (1, 0),
    }
    assert "The predictions have no glacier names: each front goes with the nearest of the labels." in told(
        matching
    )


def test_glaciers_that_are_named_otherwise_are_found_by_place():
    matching = match_fronts(
        [front(0, JUNE, "JAC"), front(0, JUNE, "KNG", y=300_000)],
        [front(20, JUNE, "Jakobshavn Isbrae"), front(20, JUNE, "Kangerlussuaq", y=300_000)],
    )
    assert pairs_of(matching) == {"Jakobshavn Isbrae 2018-06-02": (1, 1), "Kangerlussuaq 2018-06-02": (1, 1)}
    assert "No glacier has the same name" in told(matching)


def test_a_name_of_a_whole_data_set_is_no_glacier():
    labels = [front(0, JUNE, "Greenland"), front(0, JUNE, "Greenland", y=300_000)]
    matching = match_fronts([front(20, JUNE), front(20, JUNE, y=300_000)], labels)
    assert pairs_of(matching) == {"Greenland 2018-06-02 (1)": (1, 1), "Greenland 2018-06-02 (2)": (1, 1)}


def test_a_few_fronts_without_a_name_go_with_the_nearest():
    matching = match_fronts(
        [front(0, JUNE, "Crane"), front(0, JUNE, y=5000)],
        [front(0, JUNE, "Crane"), front(30, JUNE, "Jorum", y=5000), front(0, JUNE, "Mapple", y=15_000)],
    )
    assert pairs_of(matching) == {
        "Crane 2018-06-02": (1, 1),
        "Jorum 2018-06-02": (1, 1),
        "Mapple 2018-06-02": (0, 1),
    }
    assert "Glaciers that only the labels name: Jorum, Mapple." in matching.remarks
    assert "the nearest of their date that has one: 1." in told(matching)


def test_the_user_may_choose_that_names_do_not_count():
    matching = match_fronts(
        [front(0, JUNE, "a")], [front(0, JUNE, "b"), front(0, JUNE, "a", y=50_000)], by=("date",)
    )
    assert set(pairs_of(matching).values()) == {(1, 1), (0, 1)}


def test_a_scene_in_which_nothing_was_found_is_not_one_that_nobody_looked_at():
    nothing = DatedFront((), JUNE, outcome="none")
    pair, later = match_fronts([nothing], [front(0, JUNE), front(0, JULY)]).pairs
    assert pair.predicted == (nothing,) and not pair.unpredicted
    assert pair.predicted_lines == () and pair.outcome == "none"
    assert later.unpredicted


# Places


@pytest.mark.parametrize("label_name", ["Crane", None])
def test_the_front_of_a_neighbour_that_nobody_labelled_is_not_charged_to_the_label(label_name):
    """The network draws all fronts of a scene, 7 km apart; people labelled that of one glacier."""
    crane, jorum = front(20, JUNE), front(0, JUNE, y=9000)
    matching = match_fronts([crane, jorum], [front(0, JUNE, label_name)])
    labelled, unlabelled = matching.pairs
    assert labelled.predicted == (crane,) and len(labelled.label_lines()) == 1
    assert unlabelled.predicted == (jorum,) and unlabelled.unlabelled
    assert "of which the nearest has a nearer prediction: 1." in told(matching)


@pytest.mark.parametrize("label_name", ["Crane", None])
def test_a_single_front_far_off_is_an_error_and_not_forgotten(label_name):
    matching = match_fronts([front(0, JUNE, y=10_000)], [front(0, JUNE, label_name)])
    assert list(pairs_of(matching).values()) == [(1, 1)]
    assert "5 km" not in told(matching)
    assert len(match_fronts([front(0, JUNE, y=30_000)], [front(0, JUNE, label_name)]).pairs) == 2


def test_a_front_far_off_in_one_scene_is_an_error_though_another_scene_shows_it_well():
    well, badly = front(20, JUNE, scene="S1A_1"), front(0, JUNE, scene="S1B_1", y=10_000)
    for pair, predicted in zip(match_fronts([well, badly], [front(0, JUNE)]).pairs, (well, badly)):
        assert pair.predicted == (predicted,) and len(pair.label_lines()) == 1


def test_a_label_without_name_far_from_the_predictions_is_missing():
    """Predictions name their glacier; somebody labelled the neighbour, too, and named nothing."""
    labels = [front(0, JUNE), front(0, JUNE, y=9000)]
    found, missing = match_fronts([front(20, JUNE, "Crane")], labels).pairs
    assert (len(found.predicted), len(found.label_lines())) == (1, 1)
    assert missing.unpredicted and len(missing.label_lines()) == 1
    (far,) = match_fronts([front(20, JUNE, "Crane")], labels[1:]).pairs
    assert not (far.unpredicted or far.unlabelled), "the only one of its date"


def test_one_prediction_that_spans_two_pieces_of_a_label_is_measured_against_both():
    """An annotator left 6 km of mélange out."""
    shelf = DatedFront((np.array([[0.0, 0.0], [0.0, 12_000.0]]),), JUNE)
    pieces = [front(0, JUNE, y=1000), front(0, JUNE, y=9000)]
    assert list(pairs_of(match_fronts([shelf], pieces)).values()) == [(1, 2)]


def test_a_scene_without_front_and_without_name_belongs_to_the_only_label():
    """Beside an unlabelled neighbour, which the other scene of that day shows."""
    nothing = DatedFront((), JUNE, scene="S1B_1", outcome="none")
    predicted = [front(0, JUNE, scene="S1A_1"), front(0, JUNE, scene="S1A_1", y=9000), nothing]
    pairs = match_fronts(predicted, [front(20, JUNE, "Crane")]).pairs
    assert [pair.predicted for pair in pairs if pair.labels] == [(predicted[0],), (nothing,)]


def test_a_front_with_a_broken_vertex_is_matched_by_what_is_left_of_it():
    """Its pair cannot be measured; the others can."""
    broken = DatedFront((np.array([[0.0, 0.0], [np.nan, 500.0], [0.0, 2000.0]]),), JUNE)
    nowhere = DatedFront((np.full((2, 2), np.inf),), JULY)
    predicted = [broken, nowhere, front(0, JUNE, y=50_000), front(0, JULY)]
    for crs_wkt in (None, wkt(32624)):
        moved = [
            replace(each, lines=tuple(line + [500_000, 7_500_000] for line in each.lines))
            for each in predicted
        ]
        labels = [replace(moved[2], glacier="A"), replace(moved[3], glacier="B", date=JUNE), moved[3]]
        by_label = {
            pair.glacier: pair.predicted
            for pair in match_fronts(moved, labels, crs_wkt=crs_wkt).pairs
            if pair.date == JUNE
        }
        assert by_label == {"A": (moved[2],), "B": (moved[0],)}


@pytest.mark.parametrize("epsg", [4326, 3413, 32624])
def test_the_reach_is_on_the_ground(epsg):
    """Two pieces of ice front 15 km apart at 70 degrees north, in degrees 0.13 or 0.39."""
    to_map = osr.CoordinateTransformation(system(32624), system(epsg))

    def moved(x):
        line = [to_map.TransformPoint(x + dx, 7_780_000.0 + y)[:2] for dx, y in ((0, 0), (0, 3000))]
        return DatedFront((np.array(line),), JUNE)

    for reach_m, n_pairs in ((14_500, 2), (15_500, 1)):
        matching = match_fronts([moved(500_000)], [moved(515_000)], crs_wkt=wkt(epsg), reach_m=reach_m)
        assert len(matching.pairs) == n_pairs, reach_m


def system(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def test_the_antimeridian_and_the_pole_part_nothing():
    across = [DatedFront((np.array([[lon, -78.0], [lon, -78.1]]),)) for lon in (179.9, -179.9)]
    assert len(match_fronts(across[:1], across[1:], crs_wkt=wkt(4326)).pairs) == 1
    whole = DatedFront((np.array([[179.0, -78.0], [-179.0, -78.0]]),))
    assert (
        len(
            match_fronts(
                [whole], [DatedFront((np.array([[0.0, -78.0], [1.0, -78.0]]),))], crs_wkt=wkt(4326)
            ).pairs
        )
        == 2
    )


def test_a_long_straight_segment_is_near_in_its_middle():
    shelf = DatedFront((np.array([[0.0, 0.0], [200_000.0, 0.0]]),))
    assert len(match_fronts([shelf], [front(100_000, y=3000)], reach_m=5000).pairs) == 1


def test_places_chain_and_reach_over_what_lies_between():
    fronts = [front(0, y=y) for y in (0, 6000, 12_000, 25_000)]
    assert sorted(len(pair.predicted) for pair in match_fronts(fronts, []).pairs) == [1, 3]


def test_coordinates_without_a_place_on_earth_are_refused():
    wrong = [DatedFront((np.array([[4e8, 0.0], [4e8, 1.0]]),)), front()]
    with pytest.raises(GroundError, match="no place on Earth"):
        match_fronts(wrong, wrong, crs_wkt=wkt(32624))
    with pytest.raises(GroundError, match="no place on Earth"):
        earth_centred(np.zeros((1, 2)), "no coordinate system")


def test_what_cannot_be_matched_by_is_refused():
    with pytest.raises(MatchingError, match="date, glacier, scene, not by sensor"):
        match_fronts([], [], by=("sensor",))
    with pytest.raises(MatchingError, match="positive number of metres"):
        match_fronts([], [], reach_m=0)


def test_no_fronts_make_no_pairs():
    assert match_fronts([], []).pairs == ()


# Whatever the layers hold


names = st.sampled_from([None, None, "a", "A ", "b", "", "c"])
places = st.tuples(st.integers(0, 6), st.integers(0, 6))
drawn_fronts = st.lists(
    st.builds(
        lambda place, n_lines, **about: DatedFront(
            tuple(
                np.array([[0.0, 0.0], [900.0, 700.0]]) + 9000.0 * np.array(place) + 100.0 * k
                for k in range(n_lines)
            ),
            **about,
        ),
        places,
        st.sampled_from([0, 1, 1, 1, 2]),
        date=st.sampled_from([None, JUNE, JULY]),
        glacier=names,
        scene=names,
        author=st.sampled_from([None, "x", "y"]),
        source=st.integers(0, 10**6),
    ),
    max_size=9,
)
fields = st.sampled_from([None, (), ("date",), ("glacier", "date"), ("scene",), ("date", "glacier", "scene")])
often = settings(max_examples=60, deadline=None)


def by_identity(pair):
    labels = {author: sorted(map(id, records)) for author, records in pair.labels.items()}
    return pair.name, sorted(map(id, pair.predicted)), labels


@often
@given(drawn_fronts, drawn_fronts, fields)
def test_every_prediction_is_in_one_pair_and_every_label_in_one_or_in_those_of_the_scenes_of_its_day(
    predicted, labels, by
):
    matching = match_fronts(predicted, labels, by=by)
    in_pairs = [id(front) for pair in matching.pairs for front in pair.predicted]
    assert sorted(in_pairs) == sorted(map(id, predicted))
    of_label = {id(front): [] for front in labels}
    for pair in matching.pairs:
        for records in pair.labels.values():
            for front in records:
                of_label[id(front)].append(pair)
    for pairs in of_label.values():
        assert pairs
        if len(pairs) > 1:
            assert by is None or "scene" in by
            assert all(pair.predicted for pair in pairs)
            scenes = [{(front.scene or "").strip().casefold() for front in pair.predicted} for pair in pairs]
            assert all(len(each) == 1 and each != {""} for each in scenes)
            assert len(set.union(*scenes)) == len(pairs)
    pair_names = [pair.name for pair in matching.pairs]
    assert len(set(pair_names)) == len(pair_names)
    for pair in matching.pairs:
        assert pair.predicted or pair.labels
        if "date" in matching.by:
            records = [*pair.predicted, *(front for drawn in pair.labels.values() for front in drawn)]
            assert len({front.date for front in records}) == 1


@often
@given(drawn_fronts, drawn_fronts, fields, st.randoms(use_true_random=False))
def test_the_order_of_the_fronts_does_not_matter(predicted, labels, by, shuffle):
    matching = match_fronts(predicted, labels, by=by)
    predicted, labels = predicted[:], labels[:]
    shuffle.shuffle(predicted)
    shuffle.shuffle(labels)
    again = match_fronts(predicted, labels, by=by)
    assert list(map(by_identity, again.pairs)) == list(map(by_identity, matching.pairs))
    assert (again.by, again.remarks) == (matching.by, matching.remarks)


@often
@given(drawn_fronts, fields)
def test_a_layer_matches_itself(fronts, by):
    for pair in match_fronts(fronts, fronts, by=by).pairs:
        labels = [front for records in pair.labels.values() for front in records]
        assert sorted(map(id, pair.predicted)) == sorted(map(id, labels))


def test_places_are_those_of_single_linkage():
    """Against the distances between all points."""
    rng = np.random.default_rng(3)
    at = rng.uniform(0, 40_000, (60, 2))
    fronts = [DatedFront((np.array([xy, xy + 1e-3]),), source=k) for k, xy in enumerate(at)]
    found = match_fronts(fronts, [], reach_m=4500).pairs
    groups = {k: k for k in range(60)}
    near = np.linalg.norm(at[:, None] - at[None], axis=2) <= 4500
    for first, second in zip(*np.nonzero(near)):
        joined, gone = groups[first], groups[second]
        groups = {k: joined if group == gone else group for k, group in groups.items()}
    expected = {frozenset(k for k in groups if groups[k] == group) for group in set(groups.values())}
    assert {frozenset(front.source for front in pair.predicted) for pair in found} == expected
    assert 1 < len(expected) < 60


def test_a_thousand_fronts_and_a_thousand_labels_are_matched_in_seconds():
    rng = random.Random(1)
    days = [datetime.date(2010, 1, 1) + datetime.timedelta(days=k) for k in range(100)]

    def layer(offset, glacier):
        return [
            DatedFront(
                (
                    np.column_stack(
                        [np.full(300, offset - 2e5 + 30_000 * k), np.linspace(-2.3e6, -2.29e6, 300)]
                    ),
                ),
                day,
                glacier and f"{k}",
                source=(offset, k, day),
            )
            for day in days
            for k in range(10)
        ]

    predicted, labels = layer(0.0, False), layer(60.0, True)
    rng.shuffle(predicted)
    start = time.perf_counter()
    matching = match_fronts(predicted, labels, crs_wkt=wkt(3413))
    # A third of a second where nothing else runs.
    assert time.perf_counter() - start < 5
    assert len(matching.pairs) == 1000
    assert all(len(pair.predicted) == len(pair.labels) == 1 for pair in matching.pairs)
