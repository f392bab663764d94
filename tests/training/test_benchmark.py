"""The benchmark's protocol from an archive's files to its numbers."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_archive import ICE_NAME, evaluate_masks, line, read_results, write_mask, write_scene

from calvingfront_plugin.delineation.evaluation import SUMMER, WINTER
from calvingfront_plugin.delineation.front_mask import GLACIER, NO_DATA, OCEAN, ROCK
from calvingfront_plugin.delineation.weights import ZONES
from training.archive import published_split
from training.benchmark import class_metrics, part_scenes, zone_metrics
from training.benchmark_predictions import BenchmarkError

# The golden vectors, from files to files


@pytest.fixture
def golden_fronts(golden, tmp_path):
    """Archive and finished masks of the three golden images, the third without prediction."""
    reference = golden("g4_metrics")
    for name, number in zip(reference["names"], "122"):
        write_scene(tmp_path, str(name), reference[f"front_target_{number}"])
    for name, number in zip(reference["names"][:2], "12"):
        write_mask(tmp_path / "masks" / f"{name}_front.png", 255 * (reference[f"front_pred_{number}"] > 0))
    nothing = np.zeros_like(reference["front_pred_2"])
    write_mask(tmp_path / "masks" / f"{reference['names'][2]}_front.png", nothing)
    return reference, tmp_path


def test_golden_fronts_have_the_golden_error(golden_fronts):
    reference, folder = golden_fronts
    (result,) = evaluate_masks(folder, folder / "masks", folder / "out", finished=True)
    assert result.table[0].mde_m == pytest.approx(96.59925390688757, abs=1e-9)
    assert (result.table[0].n_images, result.table[0].n_missing) == (3, 1)

    results, images = read_results(folder / "out")
    assert results["mde_m"] == pytest.approx(96.59925390688757, abs=1e-9)
    assert results["without_front"] == 1
    assert results["by_glacier"]["Mapple"] == {
        "mde_m": pytest.approx(reference["front_errors_px_2"].mean() * 7, abs=1e-9),
        "images": 2,
        "without_front": 1,
    }
    assert [row["name"] for row in images] == sorted(reference["names"])
    stored = np.load(folder / "out" / "distances.npz")
    # The archive sorts Columbia, Mapple 2010, Mapple 2012; the golden vectors have 2010 last.
    np.testing.assert_allclose(stored["distances_m"], reference["pooled_errors_m"], rtol=0, atol=1e-9)
    assert np.bincount(stored["image"]).tolist() == [65, 0, 42]
    assert stored["from_label"].sum() == sum(np.count_nonzero(reference[f"front_target_{k}"]) for k in "12")


def test_golden_zones_have_the_golden_metrics(golden, tmp_path):
    reference = golden("g4_metrics")
    stem = str(reference["names"][0])
    write_scene(tmp_path, stem, line((50, 60), 3), reference["zone_target"])
    write_mask(tmp_path / "masks" / f"{stem}_zones.png", reference["zone_pred"])
    evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out")
    results, images = read_results(tmp_path / "out")
    for metric in ("iou", "precision", "recall", "f1"):
        for name, expected in zip(("macro", *ZONES), reference[f"zone_{metric}"]):
            assert results["segmentation"][name][metric] == pytest.approx(expected, abs=1e-9)
            assert float(images[0][f"{metric}_{name}"]) == pytest.approx(expected, abs=1e-9)


def test_golden_seasons(golden, tmp_path):
    reference = golden("g4_metrics")
    winters = {}
    for number, (name, is_winter) in enumerate(zip(reference["season_names"], reference["season_is_winter"])):
        glacier, date = name.split("_")[:2]
        stem = f"{glacier}_{date}_S1_20_1_{number:03d}"
        winters[stem] = WINTER if is_winter else SUMMER
        write_scene(tmp_path, stem, line((4, 4), 1), box=None)
        write_mask(tmp_path / "masks" / f"{stem}_front.png", 255 * line((4, 4), 1))
    (result,) = evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out", finished=True)
    _, images = read_results(tmp_path / "out")
    assert {row["name"]: row["season"] for row in images} == winters
    counted = {row.group[0]: row.n_images for row in result.table if row.by == ("season",)}
    assert counted == {season: list(winters.values()).count(season) for season in (WINTER, SUMMER)}


# The protocol in small


def test_the_box_cuts_the_prediction_and_not_the_label(tmp_path):
    """A false front outside the box does not count; a label outside it still has to be found."""
    shape = (60, 100)
    label = line(shape, 20)
    write_scene(tmp_path, ICE_NAME, label, box=(0, 0, 50, 40))
    predicted = line(shape, 23) | line(shape, 90)
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_front.png", 255 * predicted)
    (result,) = evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out", finished=True)
    (image,) = result.images
    np.testing.assert_array_equal(image.in_box.predicted_to_label_m, [60.0] * 40)
    # Rows 40 to 59 of the label: the prediction ends with row 39.
    below = 20 * np.hypot(3, np.arange(1, 21))
    np.testing.assert_allclose(image.in_box.label_to_predicted_m, [60.0] * 40 + below.tolist())
    np.testing.assert_array_equal(np.sort(image.without_box.predicted_to_label_m), [60] * 60 + [1400] * 60)
    np.testing.assert_array_equal(image.without_box.label_to_predicted_m, [60.0] * 60)
    results, images = read_results(tmp_path / "out")
    assert results["table"][0]["without_box"]["mde_m"] == pytest.approx((120 * 60 + 60 * 1400) / 180)
    assert float(images[0]["predicted_to_label_m_without_box"]) == pytest.approx(730.0)


def test_nothing_found_anywhere_is_a_result_and_no_crash(tmp_path):
    write_scene(tmp_path, ICE_NAME, line((40, 40), 20))
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_zones.png", np.full((40, 40), ROCK))
    (result,) = evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out")
    assert math.isnan(result.table[0].mde_m)
    results, images = read_results(tmp_path / "out")
    assert results["mde_m"] is None and results["without_front"] == 1
    assert results["by_glacier"]["Mapple"]["mde_m"] is None
    assert images[0]["mean_m"] == "" and images[0]["has_prediction"] == "False"
    # The label is all ocean: rock is false, ocean missed, glacier and no data are in neither.
    assert results["segmentation"]["rock"]["iou"] == 0 == results["segmentation"]["ocean"]["f1"]
    assert results["segmentation"]["glacier"] == dict.fromkeys(("iou", "precision", "recall", "f1")) | {
        "images": 0
    }


# Segmentation metrics


def test_a_perfect_scene_without_one_of_the_zones_is_perfect():
    zones = np.repeat([ROCK, GLACIER, OCEAN], 10)[None] * np.ones((5, 1), dtype=int)
    metrics = zone_metrics(zones, zones)
    assert metrics["macro"].iou == metrics["macro"].f1 == 1.0
    assert math.isnan(metrics["no_data"].iou)
    # Predicted where there is none it counts: zero, and a quarter of the mean.
    wrong = zones.copy()
    wrong[0, 0] = NO_DATA
    metrics = zone_metrics(wrong, zones)
    assert metrics["no_data"].recall == metrics["no_data"].precision == 0.0
    assert metrics["macro"].precision == pytest.approx(3 / 4)
    assert metrics["macro"].recall == pytest.approx((2 + 49 / 50) / 4)


masks = st.lists(st.booleans(), min_size=12, max_size=12).map(np.array)


@given(masks, masks)
def test_metrics_agree_with_each_other(predicted, label):
    metrics = class_metrics(predicted, label)
    swapped = class_metrics(label, predicted)
    if not predicted.any() and not label.any():
        assert math.isnan(metrics.iou)
        return
    assert metrics.precision == swapped.recall
    assert 0 <= metrics.iou <= metrics.f1 <= 1
    assert metrics.f1 == pytest.approx(2 * metrics.iou / (1 + metrics.iou))
    if metrics.precision and metrics.recall:
        assert 1 / metrics.iou == pytest.approx(1 / metrics.precision + 1 / metrics.recall - 1)


# Parts of an archive


def test_validation_is_the_published_draw_from_the_train_folder(tmp_path):
    stems = [f"JAC_20{year:02d}-06-01_TSX_6_1_005" for year in range(10, 31)]
    for stem in stems:
        write_scene(tmp_path, stem, line((4, 4), 1), folder="train")
    drawn = {stems[k] for k in published_split(len(stems))[1]}
    assert {scene.name.stem for scene in part_scenes(tmp_path, "validation")} == drawn
    assert len(drawn) == 3
    assert len(part_scenes(tmp_path, "train")) == 21


@pytest.mark.parametrize(
    ("part", "message"), [("val", "Unknown part 'val'"), ("train", "no scene to evaluate in its train part")]
)
def test_parts_that_are_not_there_are_refused(shore, part, message):
    for kind in ("sar_images", "zones", "fronts"):
        (shore / "data_raw" / kind / "train").mkdir()
    with pytest.raises(BenchmarkError, match=message):
        part_scenes(shore, part)
