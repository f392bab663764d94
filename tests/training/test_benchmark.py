"""The benchmark's protocol from an archive's files to its numbers, for weights and for anybody's masks."""

import csv
import json
import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage
from skimage.io import imread, imsave

from calvingfront_plugin.delineation.evaluation import SUMMER, WINTER
from calvingfront_plugin.delineation.front_mask import GLACIER, NO_DATA, OCEAN, ROCK
from calvingfront_plugin.delineation.segmentation import DeviceError, load_network, segment
from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    ZONES,
    WeightsCard,
    write_weights,
)
from tests.delineation.conftest import brightness_network  # noqa: F401
from training.archive import list_scenes, published_split
from training.benchmark import (
    BenchmarkError,
    class_metrics,
    draw_lines,
    evaluate,
    masks_predictor,
    native_scene,
    part_scenes,
    weights_predictor,
    zone_metrics,
)
from training.simulated_archive import write_archive

ICE_NAME = "Mapple_2012-05-04_TSX_20_1_034"


def write_scene(root, stem, front, zones=None, image=None, box="whole", folder="test"):
    """One scene of the archive's layout; the box encloses the whole image unless it is given."""
    zones = np.full(front.shape, OCEAN) if zones is None else zones
    image = np.full(front.shape, 100) if image is None else image
    pictures = {
        "sar_images": ("", image),
        "zones": ("_zones", zones),
        "fronts": ("_front", 255 * (front > 0)),
    }
    for kind, (suffix, picture) in pictures.items():
        (root / "data_raw" / kind / folder).mkdir(parents=True, exist_ok=True)
        write_mask(root / "data_raw" / kind / folder / f"{stem}{suffix}.png", picture)
    if box is not None:
        height, width = front.shape
        left, top, right, bottom = (0, 0, width, height) if box == "whole" else box
        corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
        (root / "data_raw" / "bounding_boxes").mkdir(exist_ok=True)
        (root / "data_raw" / "bounding_boxes" / f"{stem}_front_extent_coord.txt").write_text(
            "\n".join(["x,y", *(f"{x},{y}" for x, y in corners)]) + "\n"
        )


def write_mask(path, mask):
    path.parent.mkdir(parents=True, exist_ok=True)
    imsave(path, np.asarray(mask, dtype=np.uint8), check_contrast=False)


def line(shape, column, rows=slice(None)):
    mask = np.zeros(shape, dtype=bool)
    mask[rows, column] = True
    return mask


def evaluate_masks(root, masks, out, **options):
    predictor = masks_predictor(masks, part_scenes(root, "test"), **options)
    return evaluate(root, "test", predictor, out)


def read_results(folder):
    results = json.loads((folder / "results.json").read_text(), parse_constant=pytest.fail)
    with open(folder / "images.csv", newline="") as stream:
        return results, list(csv.DictReader(stream))


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


# Ours and anybody's


@pytest.fixture
def shore(tmp_path):
    """Archive of two scenes of bright ice west of a straight front, on 20 m and on "7 m" pixels.

    Both are 6 km by 6 km on the ground, the front 3 km from either side.
    """
    for stem, size in ((ICE_NAME, 300), ("COL_2011-06-18_TDX_7_1_024", 900)):
        west = np.arange(size) < size // 2
        image = np.where(west, 200, 30) + np.random.default_rng(1).integers(-20, 21, (size, size))
        zones = np.tile(np.where(west, GLACIER, OCEAN), (size, 1))
        write_scene(tmp_path, stem, line((size, size), size // 2), zones, image)
    return tmp_path


def write_bright_ice(path, network_of, **about):
    values = {"width": 4, "pooling": False, "classes": (*ZONES, "front"), **about}
    card = WeightsCard("bright ice, dark water", "1", **values)
    write_weights(path, network_of(card), card, half=False)
    return path


def test_our_weights_are_measured_as_the_plugin_draws(shore, brightness_network):  # noqa: F811
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


def test_published_weights_of_zones_and_front_give_two_results(shore, brightness_network):  # noqa: F811
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


def test_networks_on_a_working_grid_are_not_run_on_native_pixels(shore, brightness_network):  # noqa: F811
    """The published recipe trained at 75 m has never seen 20 m pixels."""
    weights = write_bright_ice(shore / "coarse.safetensors", brightness_network, working_pixel_size_m=75.0)
    assert weights_predictor(weights).ways == ("lines",)


def test_a_device_that_is_not_there_is_refused(shore, brightness_network):  # noqa: F811
    weights = write_bright_ice(shore / "fused.safetensors", brightness_network)
    absent = "mps" if not torch.backends.mps.is_available() else "cuda"
    with pytest.raises(DeviceError, match=f"no usable '{absent}'"):
        evaluate(shore, "test", weights_predictor(weights, absent), shore / "out")


def test_a_simulated_archive_runs_through(tmp_path, brightness_network):  # noqa: F811
    """Every sensor's names, boxes and sizes; what is written agrees with itself."""
    write_archive(tmp_path, scenes=(6, 3), size=200)
    weights = write_bright_ice(
        tmp_path / "ours.safetensors",
        brightness_network,
        inputs=BACKSCATTER_INPUTS,
        normalisation="quantiles",
        working_pixel_size_m=75.0,
    )
    (result,) = evaluate(tmp_path, "train", weights_predictor(weights, "cpu"), tmp_path / "out")
    results, images = read_results(tmp_path / "out")
    assert results["folder"] == "train"
    assert results["archive"]["images"] == len(images) == 6
    assert not results["archive"]["published_test_set"]
    assert results["weights"] == {"name": "bright ice, dark water", "version": "1"}
    assert "bounding box" in results["protocol"]
    stored = np.load(tmp_path / "out" / "distances.npz")
    for suffix, key in (("", "in_box"), ("_without_box", "without_box")):
        everything = results["table"][0][key]
        distances, number = stored[f"distances_m{suffix}"], stored[f"image{suffix}"]
        assert everything["mde_m"] == pytest.approx(distances.mean())
        assert everything["label_to_predicted_m"] == pytest.approx(
            distances[stored[f"from_label{suffix}"]].mean()
        )
        for k, row in enumerate(images):
            assert stored["names"][k] == row["name"]
            if row[f"mean_m{suffix}"]:
                ours = distances[number == k]
                assert float(row[f"mean_m{suffix}"]) == pytest.approx(ours.mean())
                assert float(row[f"median_m{suffix}"]) == pytest.approx(np.median(ours))
                assert float(row[f"p95_m{suffix}"]) == pytest.approx(np.quantile(ours, 0.95))
    assert sum(row["mean_m"] != "" for row in images) == 6 - results["without_front"]
    assert result.folder == tmp_path / "out"
    assert not list((tmp_path / "out").rglob("*.part"))


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


def test_scenes_without_box_file_are_counted(tmp_path):
    write_scene(tmp_path, ICE_NAME, line((40, 40), 20), box=None)
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_front.png", 255 * line((40, 40), 20))
    evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out", finished=True)
    results, images = read_results(tmp_path / "out")
    assert results["archive"]["without_box_file"] == 1
    assert images[0]["has_box"] == "False"


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


# Parts of an archive


def test_validation_is_the_published_draw_from_the_train_folder(tmp_path):
    stems = [f"JAC_20{year:02d}-06-01_TSX_6_1_005" for year in range(10, 31)]
    for stem in stems:
        write_scene(tmp_path, stem, line((4, 4), 1), folder="train")
    drawn = {stems[k] for k in published_split(len(stems))[1]}
    assert {scene.name.stem for scene in part_scenes(tmp_path, "validation")} == drawn
    assert len(drawn) == 3
    assert len(part_scenes(tmp_path, "train")) == 21


def test_the_published_test_set_is_known_by_its_names(golden, shore):
    masks = shore / "masks"
    for stem, size in ((ICE_NAME, 300), ("COL_2011-06-18_TDX_7_1_024", 900)):
        write_mask(masks / f"{stem}_front.png", np.zeros((size, size)))
    (result,) = evaluate_masks(shore, masks, shore / "out")
    assert not result.is_published_test_set
    one = result.images[0]
    names = [str(name) for name in golden("g7_split_names")["test_names"]]
    images = tuple(replace(one, in_box=replace(one.in_box, name=name)) for name in names)
    assert replace(result, images=images).is_published_test_set
    assert not replace(result, images=images, part="train").is_published_test_set
    assert not replace(result, images=images[1:]).is_published_test_set


@pytest.mark.parametrize(
    ("part", "message"), [("val", "Unknown part 'val'"), ("train", "no scene to evaluate in its train part")]
)
def test_parts_that_are_not_there_are_refused(shore, part, message):
    for kind in ("sar_images", "zones", "fronts"):
        (shore / "data_raw" / kind / "train").mkdir()
    with pytest.raises(BenchmarkError, match=message):
        part_scenes(shore, part)


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
