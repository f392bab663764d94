"""The benchmark's two ways from a segmentation to a front of one pixel, pixel for pixel."""

import numpy as np
import pytest
from osgeo import gdal
from scipy import ndimage

from calvingfront_plugin.delineation.front_mask import (
    FRONT_THRESHOLD,
    GLACIER,
    MINIMUM_LENGTH_M,
    OCEAN,
    box_mask,
    fill_zone_gaps,
    front_from_probability,
    front_from_zones,
    largest_component,
    longest_paths,
    remove_short,
)


def test_zones_to_front_with_islands_lake_and_tongue(golden):
    expected = golden("g1_zone_to_front")
    zone, threshold = expected["zone"], float(expected["threshold_px"])
    assert threshold == MINIMUM_LENGTH_M / float(expected["resolution_m"])
    np.testing.assert_array_equal(fill_zone_gaps(zone), expected["zone_post"])
    np.testing.assert_array_equal(front_from_zones(zone, 0), expected["front_unfiltered"] > 0)
    np.testing.assert_array_equal(front_from_zones(zone, threshold), expected["front"] > 0)


@pytest.mark.parametrize("case", ["noocean", "allocean"])
def test_scene_of_one_kind_has_no_front(golden, case):
    expected = golden("g1_zone_to_front")
    zone = expected[f"zone_{case}"]
    np.testing.assert_array_equal(fill_zone_gaps(zone), expected[f"zone_{case}_post"])
    assert not expected[f"front_{case}"].any()
    assert not front_from_zones(zone, 0).any()


def test_random_zone_maps(golden):
    expected = golden("g1b_zone_random")
    for zones, filled, front in zip(expected["zones"], expected["zones_post"], expected["fronts"]):
        np.testing.assert_array_equal(fill_zone_gaps(zones), filled)
        np.testing.assert_array_equal(front_from_zones(zones, float(expected["threshold_px"])), front > 0)


def test_boxes_are_rounded_as_published(golden):
    expected = golden("g1_zone_to_front")
    shape = expected["zone"].shape
    for box, count in (("A", 3294), ("B", 12065), ("C", 12288)):
        mask = box_mask(expected[f"box{box}"], shape)
        assert mask.sum() == count
        np.testing.assert_array_equal(mask, expected[f"ones_in_box{box}"] > 0)
    inside = (expected["front"] > 0) & box_mask(expected["boxA"], shape)
    np.testing.assert_array_equal(inside, expected["front_in_boxA"] > 0)


def test_box_outside_the_image_holds_nothing():
    corners = np.array([[-40.0, -10.0], [-40.0, -30.0], [-20.0, -30.0], [-20.0, -10.0]])
    assert not box_mask(corners, (50, 60)).any()


def test_front_probability_to_line(golden):
    from skimage.morphology import skeletonize

    expected = golden("g2_front_prob_to_line")
    band = expected["prob"] > FRONT_THRESHOLD
    np.testing.assert_array_equal(band, expected["binary"] > 0)
    skeleton = skeletonize(band)
    np.testing.assert_array_equal(skeleton, expected["skeleton"] > 0)
    drawn = np.zeros_like(band)
    for path in longest_paths(skeleton):
        drawn[path[:, 0], path[:, 1]] = True
    np.testing.assert_array_equal(drawn, expected["longest_paths"] > 0)
    line = front_from_probability(expected["prob"], float(expected["threshold_px"]))
    np.testing.assert_array_equal(line, expected["line"] > 0)


def ring(radius, size=64):
    rows, columns = np.mgrid[:size, :size] - size / 2
    return np.abs(np.hypot(rows, columns) - radius) < 2.0


def test_closed_loop_is_opened_once_and_kept():
    """Where the published code raises an error."""
    from skimage.morphology import skeletonize

    skeleton = skeletonize(ring(20))
    (path,) = longest_paths(skeleton)
    steps = np.abs(np.diff(path, axis=0))
    assert steps.max() == 1, "neighbours in the path are neighbours in the image"
    assert len(np.unique(path, axis=0)) == len(path)
    assert np.abs(path[0] - path[-1]).max() <= 2, "opened at one place"
    assert len(path) >= skeleton.sum() - 2
    assert front_from_probability(ring(20).astype(float), 37.5).sum() == len(path)


def test_path_runs_between_the_ends_and_leaves_side_branches_out():
    skeleton = np.zeros((30, 60), dtype=bool)
    skeleton[15, 5:55] = True
    skeleton[10:15, 30] = True
    (path,) = longest_paths(skeleton)
    assert {tuple(path[0]), tuple(path[-1])} == {(15, 5), (15, 54)}
    assert (path[:, 0] >= 14).all()


def test_front_everywhere_is_no_front():
    assert not front_from_probability(np.ones((20, 30)), 5).any()
    assert not front_from_probability(np.zeros((20, 30)), 5).any()
    assert not front_from_probability(np.full((20, 30), FRONT_THRESHOLD), 5).any()


def test_length_filter_is_strict():
    mask = np.zeros((9, 12), dtype=bool)
    mask[2, 1:6] = True
    mask[6, 1:7] = True
    kept = remove_short(mask, 5)
    assert not kept[2].any() and kept[6].sum() == 6


def test_largest_component_is_the_first_of_equals_and_joins_diagonals():
    mask = np.array([[1, 0, 0, 1], [0, 1, 0, 1]], dtype=bool)
    np.testing.assert_array_equal(largest_component(mask), [[1, 0, 0, 0], [0, 1, 0, 0]])
    assert not largest_component(np.zeros((3, 3), dtype=bool)).any()


def test_real_zone_mask_at_native_size(shared_data):
    """Crane, TerraSAR-X, 2768 x 3561 pixels of 6 2/3 m: the label's own front is one ocean's border."""
    path = shared_data / "caffe_native_zone" / "Crane_TSX_7m_zones_native_2768x3561.png"
    zones = gdal.Open(str(path)).ReadAsArray()
    assert zones.shape in ((2768, 3561), (3561, 2768))
    front = front_from_zones(zones, MINIMUM_LENGTH_M / 7)
    filled = fill_zone_gaps(zones)
    assert ndimage.label(filled == OCEAN, np.ones((3, 3)))[1] == 1
    assert 500 < front.sum() < 20_000
    assert (filled[front] == OCEAN).all()
    beside = ndimage.binary_dilation(front, ndimage.generate_binary_structure(2, 1)) & (filled == GLACIER)
    # Each front pixel has one to three glacier pixels beside it, and neighbours share them.
    assert 0.5 * front.sum() < beside.sum() < 2 * front.sum()
    np.testing.assert_array_equal(fill_zone_gaps(filled), filled)
