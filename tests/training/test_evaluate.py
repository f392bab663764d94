"""Evaluation on labelled scenes: known fronts have known errors, and what was missed is counted, not averaged."""

import csv
import shutil
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from calvingfront_plugin.delineation.segmentation import CAFFE_DEVIATION, CAFFE_MEAN, network_inputs
from calvingfront_plugin.delineation.weights import BACKSCATTER_INPUTS, ZONES, WeightsCard, write_weights
from training.evaluate import (
    EvaluationError,
    SceneError,
    evaluate,
    evaluate_scene,
    false_fronts,
    glacier_rows,
    summary_row,
    working_scene,
    write_errors,
)
from training.labelled_scene import GLACIER, NOT_LABELLED, OCEAN, ROCK, LabelledScene, distance_to_fronts

PIXEL_M = 75.0
CLASSES = {"zones": ZONES, "fronts": ("front",), "fused": (*ZONES, "front")}


def ice_and_water(pixel_size_m=(60.0, 90.0), shape=(160, 120), slope=0.15, glacier="Drawn"):
    """Bright ice left, dark water right, and a straight slanting front between them, as an 8-bit picture."""
    rows = np.arange(0.0, shape[0] + 0.5, 0.5)
    front = np.stack([rows, shape[1] / 2 + slope * (rows - shape[0] / 2)], axis=1)
    at = np.interp(np.arange(shape[0]) + 0.5, front[:, 0], front[:, 1])
    # The share of ice in a pixel that the front cuts.
    ice = np.clip(at[:, None] - np.arange(shape[1])[None, :], 0.0, 1.0)
    return LabelledScene(
        name=f"{glacier} straight",
        glacier=glacier,
        backscatter=(0.2 + 0.6 * ice).astype(np.float32),
        valid=np.ones(shape, dtype=bool),
        zones=np.where(ice > 0.5, GLACIER, OCEAN).astype(np.uint8),
        fronts=(front,),
        front_distance_m=distance_to_fronts((front,), shape, pixel_size_m),
        pixel_size_m=pixel_size_m,
    )


def in_decibel(labelled):
    return replace(labelled, backscatter=30.0 * labelled.backscatter - 30.0)


class Brightness(nn.Module):
    """Calls bright ground glacier, dark ground ocean, and front where bright turns dark from left to right."""

    def __init__(self, card):
        super().__init__()
        self.card = card
        # Between -1 and 1, or between the grey values 0.2 and 0.8 as published networks see them.
        self.middle = 0.0 if card.normalisation == "quantiles" else (0.5 - CAFFE_MEAN) / CAFFE_DEVIATION

    def forward(self, inputs):
        smooth = functional.avg_pool2d(inputs[:, :1], 3, 1, 1, count_include_pad=False) - self.middle
        never = torch.full_like(smooth, -30.0)
        channels = []
        if self.card.has_zones:
            channels += [never, never, 10 * smooth, -10 * smooth]
        if self.card.has_front:
            beside = functional.pad(smooth, (2, 2, 0, 0), mode="replicate")
            channels.append(6 * (beside[..., :-4] - beside[..., 4:]) - 8)
        return torch.cat(channels, dim=1)


def guided(target):
    return WeightsCard(
        name=f"guided {target}",
        version="1",
        width=2,
        pooling=False,
        inputs=BACKSCATTER_INPUTS,
        classes=CLASSES[target],
        working_pixel_size_m=PIXEL_M,
        normalisation="quantiles",
    )


def caffe(target):
    return WeightsCard(name=f"caffe {target}", version="1", width=2, classes=CLASSES[target])


def test_a_straight_front_is_the_line_between_its_two_ends():
    rng = np.random.default_rng(0)
    error = evaluate_scene(ice_and_water(), guided("fused"), None, 2, way="polyline", rng=rng, jitter_m=0.0)
    assert error.found
    # The label's last half pixel lies on the window's edge, where no click can be.
    assert max(error.mean_m, error.mean_in_box_m, error.label_to_predicted_m) < 0.1


def test_two_clicks_that_miss_as_a_hand_does_cost_two_thirds_of_what_they_miss():
    """Ends off by normal deviates a and b of 100 m: the mean of |a (1 - t) + b t| along the line.

    That is sqrt(2 / pi) times the mean of sqrt((1 - t)^2 + t^2), 0.798 * 0.812 = 0.648 deviates.
    """
    labelled = ice_and_water(shape=(80, 60), slope=0.0)
    card = guided("fused")
    generators = [np.random.default_rng(seed) for seed in range(60)]
    errors = [evaluate_scene(labelled, card, None, 2, "polyline", rng).mean_m for rng in generators]
    assert np.mean(errors) == pytest.approx(64.8, rel=0.15)


@pytest.mark.parametrize("target", sorted(CLASSES))
def test_networks_of_zones_of_fronts_and_of_both_find_the_front_within_half_a_pixel(target):
    card = guided(target)
    error = evaluate_scene(ice_and_water(), card, Brightness(card).eval())
    assert (error.found, error.outcome) == (True, "found")
    assert error.mean_m < PIXEL_M / 2
    assert error.confidence > 0.6


@pytest.mark.parametrize("target", ["zones", "fronts"])
@pytest.mark.parametrize("picture", [True, False])
def test_networks_of_the_published_recipe_are_evaluated_on_the_grid_given(target, picture):
    card = caffe(target)
    labelled = ice_and_water() if picture else in_decibel(ice_and_water())
    error = evaluate_scene(labelled, card, Brightness(card).eval(), pixel_size_m=PIXEL_M)
    assert error.found
    assert error.mean_m < PIXEL_M / 2


def test_published_networks_see_grey_values_as_published_and_decibels_as_a_picture_would_show_them():
    labelled = ice_and_water((PIXEL_M, PIXEL_M))
    labelled.backscatter[:40, :30] = 1.0  # saturated
    grey = working_scene(labelled, PIXEL_M)
    published = (labelled.backscatter - CAFFE_MEAN) / CAFFE_DEVIATION
    np.testing.assert_allclose(network_inputs(grey, caffe("zones"))[0], published, atol=1e-5)
    decibel = network_inputs(working_scene(in_decibel(labelled), PIXEL_M), caffe("zones"))[0]
    unit = decibel * CAFFE_DEVIATION + CAFFE_MEAN
    assert (unit.min(), unit.max()) == pytest.approx((0.0, 1.0), abs=1e-5)


def test_weights_that_state_no_pixel_size_need_one():
    with pytest.raises(EvaluationError, match=r"'caffe zones' state no size.*give the size in metres"):
        evaluate_scene(ice_and_water(), caffe("zones"), Brightness(caffe("zones")))


def test_the_pixel_size_of_a_card_is_not_overruled():
    card = guided("fused")
    error, same = (
        evaluate_scene(ice_and_water(), card, Brightness(card), pixel_size_m=size) for size in (None, 150.0)
    )
    assert error == same


def test_a_scene_without_labelled_zones_is_evaluated_all_the_same():
    card = guided("fused")
    labelled = ice_and_water()
    unlabelled = replace(labelled, zones=np.full_like(labelled.zones, NOT_LABELLED))
    network = Brightness(card)
    assert evaluate_scene(unlabelled, card, network) == evaluate_scene(labelled, card, network)


@pytest.fixture(scope="module")
def rock_everywhere(tmp_path_factory):
    """Weights of a network that sees nothing but rock."""
    card = guided("fused")
    network = card.build_network()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.zero_()
        network.layers[-1].bias[ROCK] = 9.0
        network.layers[-1].bias[-1] = -9.0
    path = tmp_path_factory.mktemp("weights") / "rock.safetensors"
    write_weights(path, network, card)
    return path


def test_a_missed_front_is_counted_and_no_zero_enters_the_mean(rock_everywhere):
    lines = []
    scenes = [ice_and_water(glacier=name) for name in ("Near", "Near", "Far")]
    errors = evaluate(rock_everywhere, scenes, clicks=(0, 2), report=lines.append)
    missed = [e for e in errors if not e.found]
    assert [(e.way, e.clicks, e.outcome) for e in missed] == [("network", 0, "none")] * 3
    assert all(np.isnan(e.mean_m) and np.isnan(e.mean_in_box_m) for e in missed)
    # Without clicks the network; with two clicks all three ways, on the same clicks.
    assert [(e.way, e.clicks) for e in errors[3::3]] == [("network", 2), ("edges", 2), ("polyline", 2)]
    assert len(errors) == 12
    assert all(e.found for e in errors[3:])
    assert "3 scenes, 3 missed" in lines[0]
    assert lines[1] == "  Far: 1 scenes, 1 missed | mean (m): in box -, without box -, label to prediction -"
    assert lines[2].startswith("  Near: 2 scenes, 2 missed")
    assert lines[3].startswith("  mean over 2 glaciers")
    assert len(lines) == 4 * 4


def test_no_front_is_drawn_on_scenes_without_one_by_a_network_that_sees_none(rock_everywhere):
    outcomes = false_fronts(rock_everywhere, count=5)
    assert set(outcomes.values()) == {1}
    assert {outcome for _, outcome in outcomes} == {"none"}
    assert len({landscape for landscape, _ in outcomes}) == 5


@pytest.mark.parametrize("count", [0, -3])
def test_no_scenes_have_no_outcomes(rock_everywhere, count):
    with pytest.raises(EvaluationError, match=f"a scene or more, not {count}"):
        false_fronts(rock_everywhere, count)


def test_the_folder_of_a_run_is_no_weights_but_holds_them(rock_everywhere, tmp_path):
    shutil.copy(rock_everywhere, tmp_path / "weights.safetensors")
    with pytest.raises(EvaluationError, match=r"folder of a run; give .*weights\.safetensors"):
        evaluate(tmp_path, [ice_and_water()])
    with pytest.raises(EvaluationError, match=r"folder of a run; give .*weights\.safetensors"):
        false_fronts(tmp_path, 1)


def error_of(glacier, metres, found=True):
    nan = float("nan")
    in_box, whole, label = (metres, 2 * metres, metres / 2) if found else (nan, nan, nan)
    return SceneError("scene", glacier, "network", 0, found, whole, in_box, label, 0.9, "found")


def test_the_mean_over_glaciers_does_not_depend_on_how_many_scenes_each_has():
    errors = [error_of("Crane", 100), error_of("Crane", 200), error_of("Crane", 300), error_of("JAC", 600)]
    errors += [error_of("Crane", 0, found=False), replace(error_of("JAC", 9000), way="edges")]
    assert glacier_rows(errors, 0, "network") == [
        "  Crane: 4 scenes, 1 missed | mean (m): in box 200, without box 400, label to prediction 100",
        "  JAC: 1 scenes, 0 missed | mean (m): in box 600, without box 1200, label to prediction 300",
        "  mean over 2 glaciers | mean (m): in box 400, without box 800, label to prediction 200",
    ]
    # Over scenes: (100 + 200 + 300 + 600) / 4.
    assert "5 scenes, 1 missed" in summary_row(errors, 0, "network")
    assert "in box    300    250" in summary_row(errors, 0, "network")


def test_a_glacier_with_nothing_found_has_no_mean_and_takes_none_from_the_others():
    errors = [error_of("Crane", 100), error_of("JAC", 0, found=False)]
    rows = glacier_rows(errors, 0, "network")
    assert rows[1].endswith("in box -, without box -, label to prediction -")
    assert rows[2].endswith("in box 100, without box 200, label to prediction 50")


def test_the_table_has_a_row_a_scene(tmp_path):
    errors = [error_of("Crane", 100), error_of("JAC", 0, found=False)]
    write_errors(tmp_path / "errors.csv", errors)
    with open(tmp_path / "errors.csv", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["glacier"], row["found"], row["mean_m"]) for row in rows] == [
        ("Crane", "True", "200"),
        ("JAC", "False", "nan"),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["errors.csv"]
