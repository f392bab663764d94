"""Two methods over seeds and images: p values worked out by hand, and comparisons that would mislead refused."""

import json
import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.archive import list_scenes
from training.benchmark import evaluate
from training.benchmark_predictions import masks_predictor
from training.comparison import ComparisonError, compare, rank_sum_p, report, signed_rank_p
from training.simulated_archive import write_archive


@pytest.fixture
def write_run(tmp_path):
    """Write the files of one seed as `evaluate` does; the errors of its images, None without front."""

    def write(name, images, mde_m=None, folder="test", labels="a0", method="ours", scenes="scene", **about):
        run = tmp_path / name
        run.mkdir()
        measured = [error for error in images if error is not None]
        content = {
            "weights": {"name": method, "version": "1"},
            "way": "zones",
            "finished": False,
            "protocol": f"As published, by {about}.",
            "folder": folder,
            "archive": {"labels_sha256": labels},
            "mde_m": mde_m if mde_m is not None else (np.mean(measured) if measured else None),
            "without_front": images.count(None),
            **about,
        }
        (run / "results.json").write_text(json.dumps(content))
        rows = [f"{scenes}{k},{'' if error is None else error}" for k, error in enumerate(images)]
        (run / "images.csv").write_text("\n".join(["name,mean_m", *rows]) + "\n")
        return run / "results.json"

    return write


def three_seeds(write_run, name, errors, **about):
    return [write_run(f"{name}{k}", [error], **about) for k, error in enumerate(errors)]


# Over seeds


def test_three_seeds_that_are_all_better_than_three_others(write_run):
    """20 ways of dealing out six errors, two of which separate them wholly: p is 0.1, and cannot be smaller."""
    a = three_seeds(write_run, "a", [300.0, 310.0, 330.0])
    b = three_seeds(write_run, "b", [400.0, 450.0, 500.0], method="theirs")
    comparison = compare(a, b)
    assert comparison.seeds_p == pytest.approx(0.1)
    assert comparison.smallest_p == pytest.approx(0.1)
    assert comparison.a.mde_m == (300.0, 310.0, 330.0)
    assert comparison.a.mean_m == pytest.approx(313.333, abs=1e-3)
    # Of the sample: the squares 177.8, 11.1 and 277.8 over two.
    assert comparison.a.deviation_m == pytest.approx(math.sqrt(466.667 / 2), abs=1e-3)
    text = report(comparison)
    assert "p = 0.1." in text and "cannot show a difference at 0.05" in text
    assert "A: MDE 313 ± 15 over 3 seeds (300, 310, 330)" in text
    assert "theirs 1, by zones" in text


def test_five_seeds_each_can_show_a_difference(write_run):
    a = three_seeds(write_run, "a", [1.0, 2.0, 3.0, 4.0, 5.0])
    b = three_seeds(write_run, "b", [6.0, 7.0, 8.0, 9.0, 10.0])
    comparison = compare(a, b)
    assert comparison.seeds_p == comparison.smallest_p == pytest.approx(2 / 252)
    assert "cannot show" not in report(comparison)


def test_one_seed_each_says_nothing(write_run):
    comparison = compare([write_run("a", [100.0])], [write_run("b", [900.0])])
    assert comparison.seeds_p == comparison.smallest_p == 1.0
    assert math.isnan(comparison.a.deviation_m)
    assert "MDE 100 over 1 seed (100)" in report(comparison)


@given(
    st.lists(st.integers(0, 6), min_size=1, max_size=4), st.lists(st.integers(0, 6), min_size=1, max_size=4)
)
def test_the_p_over_seeds_is_that_of_dealing_them_out_in_all_ways(a, b):
    """With ties too: wins of a over b, half for a tie, against those of every other way to deal the values out."""

    def wins(chosen):
        first = [value for k, value in enumerate(values) if k in chosen]
        rest = [value for k, value in enumerate(values) if k not in chosen]
        return sum((x > y) + (x == y) / 2 for x in first for y in rest)

    values = [*a, *b]
    dealt = np.array([wins(chosen) for chosen in combinations(range(len(values)), len(a))])
    ours = wins(range(len(a)))
    expected = min(1.0, 2 * min((dealt <= ours).mean(), (dealt >= ours).mean()))
    assert rank_sum_p(a, b) == pytest.approx(expected)
    assert rank_sum_p(b, a) == pytest.approx(expected)


# Over images


def test_images_are_paired_by_their_means_over_seeds(write_run):
    """Differences of 10, 20, 30, 40 and 50 m, all one way: two of 32 patterns of signs are as clear."""
    a = [
        write_run("a0", [90.0, 170.0, 260.0, 350.0, 440.0]),
        write_run("a1", [110.0, 190.0, 280.0, 370.0, 460.0]),
    ]
    b = [write_run("b0", [110.0, 200.0, 300.0, 400.0, 500.0])]
    comparison = compare(a, b)
    assert comparison.n_paired == 5
    assert comparison.median_difference_m == pytest.approx(-30.0)
    assert (comparison.n_a_better, comparison.n_b_better) == (5, 0)
    assert comparison.images_p == pytest.approx(2 / 32)
    text = report(comparison)
    assert "median of A - B is -30.0 m on 5 images" in text
    assert "p = 0.062" in text or "p = 0.063" in text
    assert "Scenes of one glacier are not independent" in text


def test_images_that_a_method_never_found_are_left_out_and_counted(write_run):
    a = [write_run("a0", [100.0, None, 50.0, None]), write_run("a1", [None, None, 70.0, None])]
    b = [write_run("b0", [130.0, 20.0, 90.0, None])]
    comparison = compare(a, b)
    # The first is measured by one seed of a, the third by both.
    assert comparison.n_paired == 2
    assert comparison.median_difference_m == pytest.approx(-30.0)
    assert comparison.a.without_front == (2, 3) and comparison.b.without_front == (1,)
    assert "2 images are left out" in report(comparison)
    assert "images without front 2, 3:" in report(comparison)


def test_methods_that_share_no_measured_image_are_compared_over_seeds_only(write_run):
    comparison = compare([write_run("a", [100.0, None])], [write_run("b", [None, 50.0])])
    assert comparison.n_paired == 0
    assert math.isnan(comparison.median_difference_m) and math.isnan(comparison.images_p)
    assert "no image that both have measured" in report(comparison)


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        ([-1.0, 2.0, 3.0], 0.5),  # rank sum 1 or less: 2 of 8 patterns, at either end
        ([1.0], 1.0),
        ([0.0, 0.0], 1.0),
        ([0.0, 1.0, 2.0, 3.0], 0.25),  # the zero is left out
    ],
)
def test_signed_ranks_by_hand(differences, expected):
    assert signed_rank_p(np.array(differences)) == pytest.approx(expected)


# What must not be compared


def test_different_scenes_labels_and_parts_are_refused(write_run):
    first = write_run("first", [100.0, 200.0])
    for other, message in (
        (write_run("part", [1.0, 2.0], folder="validation"), "first.*test scenes.*validation scenes"),
        (write_run("fewer", [1.0]), "different scenes: 1 are only in one of them, such as scene1"),
        (write_run("others", [1.0, 2.0], scenes="image"), "different scenes: 4"),
        (write_run("labels", [1.0, 2.0], labels="b1"), "different labels or boxes"),
    ):
        with pytest.raises(ComparisonError, match=message):
            compare([first], [other])


def test_seeds_of_one_method_draw_fronts_in_one_way(write_run):
    """Zones, fronts and finished fronts are three methods, not three seeds of one."""
    zones, fronts = write_run("zones", [300.0]), write_run("fronts", [100.0], way="fronts")
    finished = write_run("finished", [200.0], way="fronts", finished=True)
    theirs = write_run("theirs", [400.0])
    for mixed, message in (
        ([zones, fronts], "is by zones, .* by fronts: seeds of one method"),
        ([fronts, finished], "is by fronts, .* by finished fronts"),
    ):
        for first, other in ((mixed, [theirs]), ([theirs], mixed)):
            with pytest.raises(ComparisonError, match=message):
                compare(first, other)
    text = " ".join(report(compare([fronts], [finished])).split())
    assert "by fronts for A and by finished fronts for B: the difference is one of the networks and" in text
    assert "for A" not in report(compare([zones], [theirs]))


def test_results_of_another_protocol_are_measured_again(write_run):
    first, other = write_run("first", [300.0]), write_run("other", [100.0], protocol="In degrees.")
    with pytest.raises(ComparisonError, match="different protocols; evaluate both again"):
        compare([first], [other])


def test_folders_stand_for_the_results_in_them(write_run, tmp_path):
    first, other = write_run("first", [100.0]), write_run("other", [200.0])
    assert compare([first.parent], [other.parent]) == compare([first], [other])
    with pytest.raises(ComparisonError, match="holds no results.json"):
        compare([tmp_path], [other])
    # A network of zones and of fronts.
    (tmp_path / "fused").mkdir()
    for way in ("zones", "fronts"):
        write_run(f"fused/{way}", [100.0], way=way)
    with pytest.raises(ComparisonError, match=r"zones and fronts; give one, such as .*fused.zones\."):
        compare([tmp_path / "fused"], [other])


def test_the_same_result_twice_is_no_second_seed(write_run):
    first, second = write_run("first", [100.0]), write_run("second", [200.0])
    with pytest.raises(ComparisonError, match="given twice"):
        compare([first, first.parent / ".." / "first" / "results.json"], [second])
    with pytest.raises(ComparisonError, match="given twice"):
        compare([first], [first])


def test_a_result_that_measured_nothing_is_refused(write_run):
    with pytest.raises(ComparisonError, match="no mean distance error"):
        compare([write_run("a", [None])], [write_run("b", [1.0])])


def test_files_that_are_no_results_are_refused_in_words(write_run, tmp_path):
    good = write_run("good", [1.0])
    with pytest.raises(ComparisonError, match=r"nowhere\.json cannot be read"):
        compare([tmp_path / "nowhere.json"], [good])
    bare = write_run("bare", [1.0])
    (bare.parent / "images.csv").unlink()
    with pytest.raises(ComparisonError, match=r"images\.csv cannot be read.*with its images\.csv"):
        compare([bare], [good])
    (tmp_path / "other.json").write_text('{"epochs": 3}')
    (tmp_path / "images.csv").write_text("name,mean_m\n")
    with pytest.raises(ComparisonError, match="not what this version of evaluate writes"):
        compare([tmp_path / "other.json"], [good])
    (tmp_path / "other.json").write_text("{")
    with pytest.raises(ComparisonError, match="evaluate again"):
        compare([tmp_path / "other.json"], [good])
    with pytest.raises(ComparisonError, match="at least one"):
        compare([], [good])


def test_what_evaluate_writes_is_what_compare_reads(tmp_path):
    """Labels against themselves moved by one pixel: better by one pixel on every image."""
    from skimage.io import imread, imsave

    write_archive(tmp_path, scenes=(0, 3), size=200, extent_m=0)
    scenes = list_scenes(tmp_path, "test")
    folders = {}
    for name, shift in (("exact", 0), ("moved", 1)):
        (tmp_path / name).mkdir()
        for scene in scenes:
            moved = np.roll(imread(scene.front), shift, axis=0)
            imsave(tmp_path / name / scene.front.name, moved, check_contrast=False)
        predictor = masks_predictor(tmp_path / name, scenes, finished=True)
        (result,) = evaluate(tmp_path, "test", predictor, tmp_path / f"results_{name}")
        folders[name] = result.folder / "results.json"
    comparison = compare([folders["exact"]], [folders["moved"]])
    assert (comparison.n_paired, comparison.n_a_better) == (3, 3)
    assert comparison.a.mean_m == 0.0
    assert -20.0 <= comparison.median_difference_m < 0.0
