"""Predictions on an archive: by published weights, by ours as the plugin draws, and by anybody's masks."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage
from skimage.io import imread
from small_archive import (
    ICE_NAME,
    evaluate_masks,
    line,
    read_results,
    write_bright_ice,
    write_mask,
    write_scene,
)

from calvingfront_plugin.delineation.front_mask import GLACIER, OCEAN, ROCK
from calvingfront_plugin.delineation.segmentation import DeviceError, load_network, segment
from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    ZONES,
    WeightsCard,
    bundled_weights,
    write_weights,
)
from training.archive import list_scenes
from training.benchmark import evaluate, part_scenes
from training.benchmark_predictions import BenchmarkError, draw_lines, native_scene, weights_predictor

# Weights


@pytest.mark.parametrize("target", ["zones", "fronts"])
def test_golden_scene_through_published_weights(golden, tmp_path, recipe_network, target):
    """Image and weights in, the reference's masks and probabilities out."""
    reference = golden("g8_pipeline")
    write_scene(tmp_path, ICE_NAME, line(reference["image"].shape, 150), image=reference["image"])
    weights = tmp_path / f"{target}.safetensors"
    card = WeightsCard(f"recipe {target}", "7", classes=ZONES if target == "zones" else ("front",))
    write_weights(weights, recipe_network(classes=len(card.classes)), card, half=False)

    (result,) = evaluate(tmp_path, "test", weights_predictor(weights, "cpu"), tmp_path / "out")
    suffix, expected = ("_zones", "zones_pred_grey") if target == "zones" else ("_front", "front_pred")
    mask = imread(tmp_path / "out" / "masks" / f"{ICE_NAME}{suffix}.png")
    assert (mask == reference[expected] * (1 if reference[expected].max() > 1 else 255)).mean() >= 0.999
    assert (result.way, result.name, result.version) == (target, f"recipe {target}", "7")

    network, card = load_network(weights)
    (scene,) = list_scenes(tmp_path, "test")
    probabilities = segment(native_scene(scene), card, network, device="cpu")
    if target == "zones":
        ours, expected = probabilities.zones[:, ::8, ::8], reference["zones_prob_sub8"]
    else:
        ours, expected = probabilities.front, reference["front_prob"]
    np.testing.assert_allclose(ours, expected, rtol=0, atol=1e-4)


def test_our_weights_are_measured_as_the_plugin_draws(shore, brightness_network):
    weights = write_bright_ice(
        shore / "ours.safetensors",
        brightness_network,
        inputs=BACKSCATTER_INPUTS,
        normalisation="quantiles",
        working_pixel_size_m=75.0,
    )
    (result,) = evaluate(shore, "test", weights_predictor(weights, "cpu"), shore / "out")
    assert result.way == "lines"
    assert "without clicks" in result.protocol
    for image in result.images:
        # Half a working pixel; in the whole metres of its name a "7 m" pixel is 5 % too large.
        assert image.in_box.mean_m < 37.5 * 1.05
        # Across the whole scene but for what smoothing loses at its edges.
        length_m = len(image.in_box.predicted_to_label_m) * image.in_box.resolution_m
        assert 5500 < length_m < 6500
        assert image.segmentation["ocean"].iou > 0.97
        assert image.segmentation["glacier"].iou > 0.97
        # A band some hundred metres wide holds the one-pixel line.
        assert image.segmentation["front"].recall > 0.9
        assert image.segmentation["front"].precision < 0.5
    for image in result.images:
        front = imread(shore / "out" / "fronts" / f"{image.in_box.name}_front.png") > 0
        assert ndimage.label(front, np.ones((3, 3)))[1] == 1


def test_published_weights_of_zones_and_front_give_two_results(shore, brightness_network):
    weights = write_bright_ice(shore / "fused.safetensors", brightness_network, pooling=True)
    results = evaluate(shore, "test", weights_predictor(weights, "cpu"), shore / "out")
    assert [result.way for result in results] == ["zones", "fronts"]
    zones, fronts = results
    assert set(zones.segmentation) == {*ZONES, "macro"} and set(fronts.segmentation) == {"front"}
    # This network also takes the black padding around the picture for something between ice and water.
    assert zones.table[0].mde_m < 20 and fronts.table[0].label_to_predicted_m < 20
    assert zones.labels_sha256 == fronts.labels_sha256
    for result in results:
        written, images = read_results(shore / "out" / result.way)
        assert written["way"] == result.way
        assert len(images) == 2

    # Who gets the masks measures the same, and who gets the fronts the same distances.
    for result in results:
        (again,) = evaluate_masks(shore, result.folder / "masks", shore / "again")
        assert again.way == result.way
        assert again.table == result.table and again.table_without_box == result.table_without_box
        assert read_results(again.folder)[0]["segmentation"] == read_results(result.folder)[0]["segmentation"]
        (finished,) = evaluate_masks(shore, result.folder / "fronts", shore / "finished", finished=True)
        assert finished.table == result.table


def test_networks_on_a_working_grid_are_not_run_on_native_pixels(shore, brightness_network):
    """The published recipe trained at 75 m has never seen 20 m pixels."""
    weights = write_bright_ice(shore / "coarse.safetensors", brightness_network, working_pixel_size_m=75.0)
    assert weights_predictor(weights).ways == ("lines",)


def test_a_device_that_is_not_there_is_refused(shore, brightness_network):
    weights = write_bright_ice(shore / "fused.safetensors", brightness_network)
    absent = "mps" if not torch.backends.mps.is_available() else "cuda"
    with pytest.raises(DeviceError, match=f"no usable '{absent}'"):
        evaluate(shore, "test", weights_predictor(weights, absent), shore / "out")


# Lines on pixels


@given(st.lists(st.tuples(st.floats(-10, 40), st.floats(-10, 50)), min_size=2, max_size=5))
def test_drawn_lines_are_connected_and_keep_to_the_line(points):
    wide = np.array(points) + 50
    mask = draw_lines([wide], (140, 150))
    assert ndimage.label(mask, np.ones((3, 3)))[1] == 1
    steps = np.linspace(0, 1, 400)[:, None]
    dense = np.concatenate([a + steps * (b - a) for a, b in zip(wide, wide[1:])])
    gaps = np.hypot(*(np.argwhere(mask)[:, None] + 0.5 - dense).transpose(2, 0, 1)).min(axis=1)
    assert gaps.max() < 1.5
    np.testing.assert_array_equal(draw_lines([wide - 50], (30, 40)), mask[50:80, 50:90])


# Masks


def test_raw_masks_become_fronts_of_more_than_750_m(tmp_path):
    """37 pixels of 20 m are 740 m and go; 38 stay. Zones and a thick band alike."""
    shape = (120, 90)
    write_scene(tmp_path, ICE_NAME, line(shape, 45))
    zones = np.full(shape, OCEAN)
    zones[:, :45] = ROCK
    zones[10:47, 44] = GLACIER  # 37 ocean pixels beside it
    zones[70:108, 44] = GLACIER  # 38
    write_mask(tmp_path / "zones" / f"{ICE_NAME}_zones.png", zones)
    (result,) = evaluate_masks(tmp_path, tmp_path / "zones", tmp_path / "out")
    np.testing.assert_array_equal(
        imread(tmp_path / "out" / "fronts" / f"{ICE_NAME}_front.png") > 0, line(shape, 45, slice(70, 108))
    )
    assert result.images[0].in_box.predicted_to_label_m.tolist() == [0.0] * 38

    band = ndimage.binary_dilation(line(shape, 45, slice(5, 110)), iterations=3)
    band |= ndimage.binary_dilation(line(shape, 80, slice(5, 30)), iterations=2)
    write_mask(tmp_path / "bands" / f"{ICE_NAME}.png", band)  # 0 and 1 are as good as 0 and 255
    (result,) = evaluate_masks(tmp_path, tmp_path / "bands", tmp_path / "out")
    assert result.way == "fronts"
    front = imread(tmp_path / "out" / "fronts" / f"{ICE_NAME}_front.png") > 0
    assert not front[:, 60:].any()
    assert result.images[0].in_box.predicted_to_label_m.max() <= 20.0
    # Thick against thin: every labelled pixel within the band is found, most of the band is not label.
    assert result.images[0].segmentation["front"].precision == pytest.approx(
        np.count_nonzero(band[:, 45]) / np.count_nonzero(band)
    )


def test_both_kinds_of_masks_are_two_results(tmp_path):
    shape = (60, 60)
    write_scene(tmp_path, ICE_NAME, line(shape, 30))
    write_mask(
        tmp_path / "masks" / f"{ICE_NAME}_zones.png",
        np.where(np.arange(60) < 30, GLACIER, OCEAN) * np.ones(shape),
    )
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_front.png", 255 * line(shape, 31))
    zones, fronts = evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out")
    assert (zones.table[0].mde_m, fronts.table[0].mde_m) == (0.0, 20.0)
    assert (zones.name, zones.version) == ("masks", "")


def test_results_of_finished_fronts_say_that_they_are_measured_otherwise(tmp_path):
    """A front of 400 m is too short for the publication; as a finished one it counts."""
    write_scene(tmp_path, ICE_NAME, line((60, 60), 30))
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_front.png", 255 * line((60, 60), 31, slice(10, 30)))
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_zones.png", np.full((60, 60), ROCK))
    written = {}
    for finished in (False, True):
        out = tmp_path / f"finished {finished}"
        _, fronts = evaluate_masks(tmp_path, tmp_path / "masks", out, finished=finished)
        assert fronts.images[0].in_box.has_prediction == finished
        written[finished] = {way: read_results(out / way)[0] for way in ("zones", "fronts")}
    before, after = written[False]["fronts"], written[True]["fronts"]
    assert (before["finished"], after["finished"]) == (False, True)
    assert "Fronts up to 750 m are removed." in before["protocol"]
    assert "taken as finished fronts" in after["protocol"] and "750 m" not in after["protocol"]
    # Zones have no finished masks.
    assert written[False]["zones"] == written[True]["zones"]
    assert fronts.title == "masks, by finished fronts"


def test_plain_names_are_zones_or_fronts_by_their_greys(tmp_path):
    shape = (50, 60)
    names = ["COL_2012-02-04_S1_20_1_094", ICE_NAME]
    for name in names:
        write_scene(tmp_path, name, line(shape, 30))
    # The first is black: zones without data, or nothing found.
    write_mask(tmp_path / "zones" / f"{names[0]}.png", np.zeros(shape))
    write_mask(tmp_path / "zones" / f"{names[1]}.png", np.full(shape, ROCK))
    write_mask(tmp_path / "fronts" / f"{names[0]}.png", np.zeros(shape))
    write_mask(tmp_path / "fronts" / f"{names[1]}.png", 255 * line(shape, 30))
    for way in ("zones", "fronts"):
        (result,) = evaluate_masks(tmp_path, tmp_path / way, tmp_path / "out" / way, name="other system")
        assert (result.way, result.name) == (way, "other system")


# Masks that cannot be used


def test_a_scene_without_mask_is_named_and_not_taken_for_one_without_front(shore):
    write_mask(shore / "masks" / f"{ICE_NAME}_front.png", np.zeros((300, 300)))
    with pytest.raises(BenchmarkError, match=r"lacks 1 of 2 masks, such as COL_.*_front\.png"):
        evaluate_masks(shore, shore / "masks", shore / "out")


def test_folders_without_masks_are_refused(shore):
    with pytest.raises(BenchmarkError, match="There is no folder"):
        evaluate_masks(shore, shore / "nowhere", shore / "out")
    with pytest.raises(BenchmarkError, match="has no mask of any scene"):
        evaluate_masks(shore, shore, shore / "out")
    run = shore / "run"
    run.mkdir()
    (run / "last.ckpt").touch()
    with pytest.raises(BenchmarkError, match="holds no masks, but checkpoints: .*training export"):
        evaluate_masks(shore, run, shore / "out")
    (run / "weights.safetensors").touch()
    with pytest.raises(BenchmarkError, match=r"holds no masks, but weights: give .*weights\.safetensors\."):
        evaluate_masks(shore, run, shore / "out")


@pytest.mark.parametrize(
    ("suffix", "mask", "message"),
    [
        ("_zones", np.full((40, 40), 3), "grey values of 3; predicted zones are 0, 64, 127, 254"),
        ("_front", np.arange(40) * np.ones((40, 1)), "a front mask has one. Apply the threshold"),
        ("_front", np.zeros((40, 41)), f"{ICE_NAME}: the prediction has 40 x 41 pixels, the label 40 x 40"),
        ("_zones", np.zeros((41, 40)), f"{ICE_NAME}: the prediction has 41 x 40 pixels, the label 40 x 40"),
    ],
)
def test_masks_that_do_not_fit_are_refused_in_words(tmp_path, suffix, mask, message):
    write_scene(tmp_path, ICE_NAME, line((40, 40), 20))
    write_mask(tmp_path / "masks" / f"{ICE_NAME}{suffix}.png", mask)
    with pytest.raises(BenchmarkError, match=message):
        evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out")


def test_a_scene_too_small_for_the_weights_counts_as_one_without_front(tmp_path, capsys):
    """A picture of 1 km holds nothing that a network could know."""
    write_scene(tmp_path, ICE_NAME, line((50, 50), 25))
    (scene,) = part_scenes(tmp_path, "test")
    (prediction,) = weights_predictor(bundled_weights(), "cpu").predict(scene)
    assert not prediction.front.any()
    assert scene.name.stem in capsys.readouterr().err
