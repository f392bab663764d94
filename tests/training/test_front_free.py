"""Scenes without a front: simulated, and cut out of real ones."""

from dataclasses import replace

import numpy as np
import pytest
from straight_front import ice_and_water

from training.front_free import front_free_crops, outcomes, simulated_front_free
from training.scene_error import EvaluationError


def test_no_front_is_drawn_on_scenes_without_one_by_a_network_that_sees_none(rock_everywhere):
    found = outcomes(rock_everywhere, simulated_front_free(5))
    assert [(each.outcome, each.fronts) for each in found] == [("none", ())] * 5
    assert len({each.place for each in found}) == 5


@pytest.mark.parametrize("count", [0, -3])
def test_no_scenes_have_no_outcomes(count):
    with pytest.raises(EvaluationError, match=f"a scene or more, not {count}"):
        simulated_front_free(count)


def test_a_crop_keeps_clear_of_the_front_and_shows_what_was_measured():
    """24 km of ice and water, the front in their middle, the easternmost 6 km not measured."""
    scene = ice_and_water(pixel_size_m=(80.0, 100.0), shape=(300, 240), slope=0.0)
    scene.valid[:, 180:] = False
    (crop,) = front_free_crops([scene])
    assert crop.valid.shape == crop.backscatter.shape == crop.zones.shape == (100, 80)
    assert crop.valid.mean() >= 0.8
    assert crop.fronts == () and np.isinf(crop.front_distance_m).all()
    # West of the front there is room for 3.95 km of water or ice beside the square, in the east for none.
    assert np.ptp(crop.zones) == 0 and crop.backscatter.min() == pytest.approx(0.8)


def test_a_scene_with_fronts_everywhere_has_no_crop():
    scene = ice_and_water()  # 10.8 km wide, the front in its middle
    nothing_measured = replace(ice_and_water(shape=(300, 400)), valid=np.zeros((300, 400), dtype=bool))
    smaller_than_a_crop = ice_and_water(shape=(60, 60))
    assert front_free_crops([scene, nothing_measured, smaller_than_a_crop]) == []
