"""Error of one scene: known fronts have known errors, whatever the recipe of the network."""

from dataclasses import replace

import numpy as np
import pytest
from straight_front import (
    CLASSES,
    PIXEL_M,
    Brightness,
    caffe,
    guided,
    ice_and_water,
    in_decibel,
)

from calvingfront_plugin.delineation.segmentation import CAFFE_DEVIATION, CAFFE_MEAN, network_inputs
from calvingfront_plugin.delineation.weights import BACKSCATTER_INPUTS, CLICK_INPUTS
from training.labelled_scene import NOT_LABELLED
from training.scene_error import EvaluationError, evaluate_scene, working_scene


def test_a_straight_front_is_the_line_between_its_two_ends():
    rng = np.random.default_rng(0)
    error = evaluate_scene(ice_and_water(), guided("fused"), None, "2", way="polyline", rng=rng, jitter_m=0.0)
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
    errors = [evaluate_scene(labelled, card, None, "2", "polyline", rng).mean_m for rng in generators]
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


def test_clicks_in_ocean_and_glacier_reach_the_network_beside_the_ends():
    card = replace(guided("fused"), inputs=BACKSCATTER_INPUTS + CLICK_INPUTS)
    network, clicked = Brightness(card).eval(), []
    network.register_forward_pre_hook(
        lambda _, inputs: clicked.append([bool(channel.any()) for channel in inputs[0][0, 2:]])
    )
    for clicks in ("0", "1", "2", "3", "2+zones"):
        evaluate_scene(ice_and_water(), card, network, clicks, rng=np.random.default_rng(0))
    # On the front, on its ends, in the ocean, on the glacier.
    assert clicked == [
        [False, False, False, False],
        [True, False, False, False],
        [False, True, False, False],
        [True, True, False, False],
        [False, True, True, True],
    ]


def test_fronts_know_their_confidence_and_how_far_they_are_off():
    card = guided("fused")
    error = evaluate_scene(ice_and_water(), card, Brightness(card).eval())
    in_pieces = replace(ice_and_water(), fronts=tuple(np.split(ice_and_water().fronts[0], [50])))
    (front,), (same,) = error.fronts, evaluate_scene(in_pieces, card, Brightness(card).eval()).fronts
    np.testing.assert_allclose(front.distance_m, same.distance_m, atol=2.0)
    assert front.confidence.mean() == pytest.approx(error.confidence, abs=0.02)
    assert front.distance_m.min() >= 0 and front.distance_m.max() < PIXEL_M
    assert evaluate_scene(ice_and_water(), card, None, "2", "edges", np.random.default_rng(0)).fronts == ()
