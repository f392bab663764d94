"""Between the two forms that scenes take in training."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from training.labelled_scene import (
    GLACIER,
    NO_DATA,
    NOT_LABELLED,
    OCEAN,
    ROCK,
    LabelledScene,
    distance_to_fronts,
)
from training.patch_scenes import front_layer, labelled_scene, patch_scene
from training.patches import FRONT_LINE, PatchScene
from training.simulate import as_labelled, simulate_scene

# To our own recipe


def slanted(shape=(400, 330), pixel_size_m=20 / 3):
    """Ice left of a slanted front, water right of it, rock above, and a corner without data."""
    rows, columns = np.mgrid[: shape[0], : shape[1]] + 0.5
    at = 0.4 * shape[1] + 0.2 * (rows - 100)
    zones = np.where(columns < at, GLACIER, OCEAN)
    zones[:100] = ROCK
    image = np.choose(zones, [0, 60, 180, 30])
    zones[300:, :60] = image[300:, :60] = NO_DATA
    line = (np.abs(columns - at) <= 0.5) & (rows > 100)
    layers = np.stack([image, zones, front_layer(line)]).astype(np.uint8)
    return PatchScene("slanted", "drawn", pixel_size_m, layers)


@pytest.mark.parametrize(
    ("native_m", "block"), [(6.0, 6), (20 / 3, 5), (12.5, 3), (50 / 3, 2), (20.0, 1), (50.0, 1)]
)
def test_scenes_are_averaged_to_at_most_half_a_working_pixel(native_m, block):
    scene = labelled_scene(slanted(pixel_size_m=native_m), 75.0)
    assert scene.pixel_size_m == pytest.approx((block * native_m, block * native_m))
    assert scene.backscatter.shape == (-(-400 // block), -(-330 // block))
    assert scene.zones.dtype == np.uint8 and scene.valid.dtype == bool


def test_an_averaged_scene_has_its_zones_and_grey_values_where_they_were():
    scene = labelled_scene(slanted(), 75.0)  # blocks of 5 x 5 pixels
    assert scene.backscatter.dtype == np.float32
    assert not scene.valid[60:, :12].any() and scene.valid[:60].all() and scene.valid[:, 12:].all()
    assert (scene.backscatter[~scene.valid] == 0).all()
    assert scene.backscatter[10, 10] == pytest.approx(60 / 255)
    assert scene.backscatter[50, 5] == pytest.approx(180 / 255)
    assert scene.backscatter[50, 60] == pytest.approx(30 / 255)
    assert (scene.zones[:20] == ROCK).all()
    assert (scene.zones[60:, :12] == NO_DATA).all()
    # The border between ice and water, to within half a block.
    rows, columns = np.mgrid[20:60, :66] + 0.5
    to_border = columns - (132 + 0.2 * (5 * rows - 100)) / 5
    clear = np.abs(to_border) > 0.7
    np.testing.assert_array_equal(scene.zones[20:60][clear], np.where(to_border > 0, OCEAN, GLACIER)[clear])


def test_fronts_are_ordered_at_the_scenes_own_resolution():
    native = slanted()
    scene = labelled_scene(native, 75.0)
    (front,) = scene.fronts
    # One point for each of 300 rows of pixels, blocks of 5 apart by a fifth.
    assert len(front) == 300
    assert np.abs(np.diff(front, axis=0)).max() == pytest.approx(0.2)
    rows, columns = 5 * front.T
    assert np.abs(columns - (132 + 0.2 * (rows - 100))).max() <= 1.5  # native pixels
    assert {rows.min(), rows.max()} == {100.5, 399.5}
    # The same distance on the ground as at native resolution, but for the size of the blocks.
    line = native.layers[2] == FRONT_LINE
    exact = ndimage.distance_transform_edt(~line) * 20 / 3
    np.testing.assert_allclose(scene.front_distance_m, exact[2::5, 2::5], atol=0.75 * 5 * 20 / 3)


def test_half_measured_blocks_do_not_count_and_measured_pixels_alone_are_averaged():
    native = slanted()
    native.layers[0][:] = 100
    native.layers[0][:5, :5] = 0
    native.layers[0][:5, :2] = 200  # 10 of 25 pixels
    native.layers[0][:5, 5:7] = 0  # 15 of 25 are left
    scene = labelled_scene(native, 75.0)
    assert not scene.valid[0, 0] and scene.valid[0, 1]
    assert scene.backscatter[0, :2] == pytest.approx([0, 100 / 255])


def test_pixels_that_nobody_labelled_stay_so_when_averaged():
    native = slanted()
    native.layers[1, :, :50] = NOT_LABELLED
    scene = labelled_scene(native, 75.0)
    assert (scene.zones[:, :10] == NOT_LABELLED).all()
    assert (scene.zones[:, 10:] <= OCEAN).all()


def test_a_scene_without_front_is_infinitely_far_from_one():
    native = slanted()
    native.layers[2] = 0
    scene = labelled_scene(native, 75.0)
    assert scene.fronts == ()
    assert np.isinf(scene.front_distance_m).all()


# To the published recipe


def test_a_front_is_thickened_to_five_pixels_also_at_the_edge():
    line = np.zeros((7, 9), dtype=bool)
    line[0, 4] = True
    layer = front_layer(line)
    expected = np.zeros((7, 9), dtype=int)
    expected[:3, 2:7] = 1
    expected[0, 4] = 2
    np.testing.assert_array_equal(layer, expected)


def overview_scene():
    """As the overview scenes are: grey values over 255 on pixels of 92.7 x 72 m; ice left, water right."""
    shape, size = (100, 120), (92.7, 72.0)
    at = 60 + 10 * np.sin(np.arange(100) / 15)
    zones = np.where(np.arange(120)[None] + 0.5 < at[:, None], GLACIER, OCEAN).astype(np.uint8)
    zones[:8] = NO_DATA
    backscatter = np.where(zones == GLACIER, 200, 40).astype(np.float32) / 255
    backscatter[:8] = 0
    front = np.stack([np.arange(8, 100) + 0.5, at[8:]], axis=1)
    return LabelledScene(
        name="overview",
        glacier="Crane",
        backscatter=backscatter,
        valid=backscatter > 0,
        zones=zones,
        fronts=(front,),
        front_distance_m=distance_to_fronts((front,), shape, size),
        pixel_size_m=size,
    )


@pytest.mark.parametrize("pixel_size_m", [60.0, 75.0, 150.0])
def test_a_scene_is_brought_to_square_pixels_with_its_greys_zones_and_front(pixel_size_m):
    source = overview_scene()
    scene = patch_scene(source, pixel_size_m)
    assert (scene.name, scene.glacier, scene.pixel_size_m) == ("overview", "Crane", pixel_size_m)
    image, zones, front = scene.layers
    assert scene.layers.dtype == np.uint8
    assert image.shape == (np.ceil(100 * 92.7 / pixel_size_m), np.ceil(120 * 72 / pixel_size_m))
    # Centres of its pixels, on the source.
    rows = (np.arange(image.shape[0]) + 0.5) * pixel_size_m / 92.7
    columns = (np.arange(image.shape[1]) + 0.5) * pixel_size_m / 72.0
    off = columns[None] - np.interp(rows, source.fronts[0][:, 0], source.fronts[0][:, 1])[:, None]
    inside = (rows > 10)[:, None] & (rows < 98)[:, None] & (columns < 118)
    ice, water = inside & (off < -4), inside & (off > 4)
    assert set(image[ice]) == {200} and set(image[water]) == {40}
    assert set(zones[ice]) == {GLACIER} and set(zones[water]) == {OCEAN}
    # No data stays black, and is nowhere else.
    assert (image[rows < 7] == 0).all() and (zones[rows < 7] == NO_DATA).all()
    assert (image[inside] > 0).all()
    # A line of one pixel, connected, no more than a pixel off.
    line = front == FRONT_LINE
    labels, count = ndimage.label(line, np.ones((3, 3)))
    assert count == 1
    # It never takes two pixels where it cuts a corner.
    assert ndimage.uniform_filter(4.0 * line, 2).max() < 2.5
    assert np.abs(off[line]).max() * 72.0 < 1.5 * pixel_size_m
    assert line.any(axis=1).sum() >= 92 * 92.7 / pixel_size_m - 3
    np.testing.assert_array_equal(front > 0, ndimage.binary_dilation(line, np.ones((5, 5))))


def test_decibels_are_stretched_and_only_missing_pixels_are_black():
    source = as_labelled(simulate_scene(3, (150, 150), 75.0, 30.0), "fjord")
    source.valid[:20] = False
    image = patch_scene(source, 75.0).layers[0]
    np.testing.assert_array_equal(image == 0, ~source.valid)
    seen = image[source.valid]
    # One in a hundred at either end, as in use; 1 is the darkest grey of a measurement.
    assert 0.01 <= (seen == 1).mean() < 0.02 and 0.01 <= (seen == 255).mean() < 0.02
    between = (seen > 1) & (seen < 255)
    slope, _ = np.polyfit(source.backscatter[source.valid][between], seen[between].astype(float), 1)
    low, high = np.quantile(source.backscatter[source.valid], [0.01, 0.99])
    assert slope == pytest.approx(255 / (high - low), rel=0.01)


def test_both_ways_at_native_resolution_give_the_scene_back():
    native = slanted(pixel_size_m=20.0)
    there = labelled_scene(native, 20.0)
    back = patch_scene(there, 20.0)
    np.testing.assert_array_equal(back.layers[:2], native.layers[:2])
    line, again = (layers[2] == FRONT_LINE for layers in (native.layers, back.layers))
    assert ndimage.distance_transform_cdt(~line, "chessboard")[again].max() <= 1
    assert ndimage.distance_transform_cdt(~again, "chessboard")[line].max() <= 1


def test_scenes_without_labels_or_measurements_are_brought_over_too():
    source = overview_scene()
    unknown = replace(source, zones=np.full_like(source.zones, NOT_LABELLED), fronts=())
    image, zones, front = patch_scene(unknown, 72.0).layers
    assert not front.any()
    # The grid may reach past the scene by part of a pixel.
    assert (zones[:-1] == NOT_LABELLED).all()
    blank = replace(source, valid=np.zeros_like(source.valid), backscatter=np.zeros_like(source.backscatter))
    assert not patch_scene(blank, 72.0).layers[0].any()
