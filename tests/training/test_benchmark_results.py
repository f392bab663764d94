"""What an evaluation leaves behind: files that agree with each other, and whether its scenes are the published ones."""

from dataclasses import replace

import numpy as np
import pytest
from small_archive import (
    ICE_NAME,
    evaluate_masks,
    line,
    read_results,
    write_bright_ice,
    write_mask,
    write_scene,
)

from calvingfront_plugin.delineation.weights import BACKSCATTER_INPUTS
from training.benchmark import evaluate
from training.benchmark_predictions import weights_predictor
from training.simulated_archive import write_archive


def test_a_simulated_archive_runs_through(tmp_path, brightness_network):
    """Every sensor's names, boxes and sizes; what is written agrees with itself."""
    write_archive(tmp_path, scenes=(6, 3), size=200, extent_m=0)
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


def test_scenes_without_box_file_are_counted(tmp_path):
    write_scene(tmp_path, ICE_NAME, line((40, 40), 20), box=None)
    write_mask(tmp_path / "masks" / f"{ICE_NAME}_front.png", 255 * line((40, 40), 20))
    evaluate_masks(tmp_path, tmp_path / "masks", tmp_path / "out", finished=True)
    results, images = read_results(tmp_path / "out")
    assert results["archive"]["without_box_file"] == 1
    assert images[0]["has_box"] == "False"


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
