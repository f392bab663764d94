"""The published augmentation: what it does to a patch, and that labels follow the image."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.caffe_augmentation import (
    FRONTS_AUGMENTATION,
    ZONES_AUGMENTATION,
    Augmentation,
    add_noise,
    augment,
    brighten,
    plasma_fields,
    warp,
    warp_field,
)
from training.labelled_scene import GLACIER, NO_DATA, NOT_LABELLED, OCEAN, ROCK

NOTHING = Augmentation(0, 0, 0, 0, 0)
GREY_OF_ZONE = {NO_DATA: 0.0, ROCK: 0.3, GLACIER: 0.6, OCEAN: 0.9}


def fjord(size=64):
    """A patch that is not its own mirror image: rock above, ice left, water right, a corner without data."""
    zones = np.full((size, size), ROCK, dtype=np.uint8)
    zones[size // 4 :, : size // 2] = GLACIER
    zones[size // 4 :, size // 2 :] = OCEAN
    zones[-size // 8 :, : size // 8] = NO_DATA
    front = np.zeros((size, size), dtype=bool)
    front[size // 4 :, size // 2 - 2 : size // 2 + 3] = True
    image = np.vectorize(GREY_OF_ZONE.get)(zones).astype(np.float32)
    return image, zones, front


def only(**probabilities):
    return Augmentation(**{**vars(NOTHING), **probabilities})


def test_probabilities_are_the_published_ones():
    zones, fronts = vars(ZONES_AUGMENTATION), vars(FRONTS_AUGMENTATION)
    assert list(zones) == ["flip", "rotate", "brightness", "wrap", "noise"]
    assert list(zones.values()) == [0.3, 0.5, 0.1, 0.1, 0.5]
    assert list(fronts.values()) == [0.65] * 5


def test_without_augmentation_a_patch_stays_as_it_is():
    layers = fjord()
    for before, after in zip(layers, augment(*layers, np.random.default_rng(0), NOTHING)):
        np.testing.assert_array_equal(before, after)


def test_the_same_generator_augments_alike_and_keeps_types_and_range():
    for seed in range(20):
        first, again = (augment(*fjord(), np.random.default_rng(seed), FRONTS_AUGMENTATION) for _ in range(2))
        for one, other in zip(first, again):
            np.testing.assert_array_equal(one, other)
        image, zones, front = first
        assert (image.dtype, zones.dtype, front.dtype) == (np.float32, np.uint8, bool)
        assert image.min() >= 0 and image.max() <= 1
        assert zones.max() <= OCEAN


# Flips and turns


def test_flips_are_horizontal_and_labels_go_with_the_image():
    image, zones, front = fjord()
    flipped = augment(image, zones, front, np.random.default_rng(0), only(flip=1))
    # Rock stays above; ice and water change sides.
    assert (flipped[1][0] == ROCK).all()
    assert (flipped[1][20, 0], flipped[1][20, -1]) == (OCEAN, GLACIER)
    for before, after in zip((image, zones, front), flipped):
        np.testing.assert_array_equal(after, np.fliplr(before))


def test_quarter_turns_are_equally_frequent_and_labels_go_with_the_image():
    image, zones, front = fjord(16)
    turns = [np.rot90(zones, k) for k in range(4)]
    counts = np.zeros(4, dtype=int)
    rng = np.random.default_rng(0)
    for _ in range(600):
        turned_image, turned_zones, turned_front = augment(image, zones, front, rng, only(rotate=1))
        k = next(k for k in range(4) if np.array_equal(turned_zones, turns[k]))
        np.testing.assert_array_equal(turned_image, np.rot90(image, k))
        np.testing.assert_array_equal(turned_front, np.rot90(front, k))
        counts[k] += 1
    # 600 draws of three: 200 each with a deviation of 11.5.
    assert counts[0] == 0
    assert np.abs(counts[1:] - 200).max() < 46


@pytest.mark.parametrize("augmentation", [ZONES_AUGMENTATION, FRONTS_AUGMENTATION])
def test_steps_are_drawn_independently_and_as_often_as_they_should_be(augmentation):
    """Which steps a patch went through is told by what it has become."""
    rng = np.random.default_rng(3)
    zones = np.arange(64, dtype=np.uint8).reshape(8, 8) // 16
    zones[0, 0] = OCEAN
    image = np.full((8, 8), 0.5, dtype=np.float32)
    front = np.zeros((8, 8), dtype=bool)
    turns = {np.rot90(zones, k).tobytes(): (False, k > 0) for k in range(4)}
    turns |= {np.rot90(np.fliplr(zones), k).tobytes(): (True, k > 0) for k in range(4)}
    assert len(turns) == 8
    count = 3000
    unwarped = Augmentation(**{**vars(augmentation), "wrap": 0})
    seen = np.zeros((count, 4), dtype=bool)
    for k in range(count):
        grey, turned, _ = augment(image, zones, front, rng, unwarped)
        noisy = np.ptp(grey) > 0
        brighter = not noisy and grey[0, 0] != 0.5
        seen[k] = (*turns[turned.tobytes()], brighter, noisy)
    p = augmentation
    expected = [p.flip, p.rotate, p.brightness * (1 - p.noise), p.noise]
    # Five standard deviations of a share of 3,000 draws are at most 0.046.
    np.testing.assert_allclose(seen.mean(axis=0), expected, atol=0.046)
    both = (seen[:, 0] & seen[:, 1]).mean(), (seen[:, 1] & seen[:, 3]).mean()
    np.testing.assert_allclose(both, [p.flip * p.rotate, p.rotate * p.noise], atol=0.046)
    warped = [
        not np.array_equal(augment(image, zones, front, rng, only(wrap=p.wrap))[0], image)
        for _ in range(count)
    ]
    assert np.mean(warped) == pytest.approx(p.wrap, abs=0.046)


# Grey values


def test_brightness_changes_all_but_no_data_by_up_to_a_fifth():
    image, zones, front = fjord()
    rng = np.random.default_rng(0)
    changes = []
    for _ in range(200):
        brighter, same_zones, same_front = augment(image, zones, front, rng, only(brightness=1))
        assert same_zones is zones and same_front is front
        assert (brighter[image == 0] == 0).all()
        change = (brighter - image)[zones == GLACIER]
        assert np.ptp(change) < 1e-6
        changes.append(change[0])
    assert -0.2 <= min(changes) < -0.18 and 0.18 < max(changes) <= 0.2
    # Water at 0.9 cannot become brighter than 1.
    np.testing.assert_allclose(brighten(image, 0.2)[zones == OCEAN], 1.0)
    assert (brighten(np.float32([0.1, 0.0]), -0.2) == 0).all()


def test_noise_is_a_share_of_the_grey_value_and_leaves_no_data_alone():
    image = np.repeat(np.float32([0.0, 0.1, 0.2]), 40_000).reshape(3, -1)
    noisy = add_noise(image, np.random.default_rng(0))
    assert (noisy[0] == 0).all()
    for grey, row in ((0.1, noisy[1]), (0.2, noisy[2])):
        # 0.3 of the value; a pixel in 2,300 would fall below 0 and is cut off there.
        assert row.mean() == pytest.approx(grey, rel=0.01)
        assert row.std() == pytest.approx(0.3 * grey, rel=0.02)
    assert add_noise(np.ones((50, 50), dtype=np.float32), np.random.default_rng(0)).max() == 1


# Warps


@settings(deadline=None, max_examples=25)
@given(
    rows=st.integers(2, 80),
    columns=st.integers(2, 80),
    roughness=st.floats(0.1, 0.7),
    intensity=st.floats(0.01, 1),
    seed=st.integers(0, 2**32 - 1),
)
def test_the_steepest_displacement_is_what_the_intensity_says(rows, columns, roughness, intensity, seed):
    field = warp_field((rows, columns), roughness, intensity, np.random.default_rng(seed))
    assert field.shape == (2, rows, columns)
    for axis, size in enumerate((rows, columns)):
        steepest = np.abs(np.diff(field[axis], axis=axis)).max()
        # The patch reaches from -1 to 1: half its size is the unit, so this is 2 * intensity pixels a pixel.
        assert steepest == pytest.approx(4 * intensity / size, rel=1e-3)


@pytest.mark.parametrize("shape", [(256, 256), (65, 65), (40, 97)])
def test_plasma_fields_reach_from_0_to_1_and_differ(shape):
    fields = plasma_fields(2, shape, 0.5, np.random.default_rng(1))
    assert fields.shape == (2, *shape)
    np.testing.assert_array_equal(fields.min(axis=(1, 2)), 0)
    np.testing.assert_array_equal(fields.max(axis=(1, 2)), 1)
    assert np.abs(np.corrcoef(fields.reshape(2, -1))[0, 1]) < 0.95


def test_without_roughness_a_plasma_field_joins_its_corners_smoothly():
    """Diamond-square on 5 x 5 pixels without noise, with the midpoints worked out by hand."""
    field = plasma_fields(1, (5, 5), 0.0, np.random.default_rng(4))[0].astype(float)
    a, b, c, d = field[0, 0], field[0, 4], field[4, 0], field[4, 4]
    centre = (a + b + c + d) / 4
    above, left, right = (a + b + centre) / 3, (a + c + centre) / 3, (b + d + centre) / 3
    first = (a + above + left + centre) / 4
    second = (b + above + right + centre) / 4
    assert field[2, 2] == pytest.approx(centre, abs=1e-6)
    assert [field[0, 2], field[2, 0], field[2, 4]] == pytest.approx([above, left, right], abs=1e-6)
    assert [field[1, 1], field[1, 3]] == pytest.approx([first, second], abs=1e-6)
    assert field[0, 1] == pytest.approx((a + above + first) / 3, abs=1e-6)
    assert field[1, 2] == pytest.approx((above + centre + first + second) / 4, abs=1e-6)


def test_rough_fields_are_rougher():
    """Amplitude falls by the roughness an octave: what is left between neighbours tells it."""
    rng = np.random.default_rng(0)
    mean_step = {
        roughness: np.mean(
            [
                np.abs(np.diff(plasma_fields(1, (129, 129), roughness, rng)[0], axis=1)).mean()
                for _ in range(10)
            ]
        )
        for roughness in (0.1, 0.4, 0.7)
    }
    assert 2 * mean_step[0.1] < 2 * mean_step[0.4] < mean_step[0.7]


def test_a_constant_displacement_moves_image_and_labels_by_whole_pixels_and_no_data_comes_in():
    image, zones, front = fjord(65)
    image = image + np.float32(0.05)
    field = np.zeros((2, 65, 65), dtype=np.float32)
    # From -1 to 1 there are 64 pixels: 3 down, 5 to the right, seen from where the patch is sampled.
    field[0], field[1] = 3 * 2 / 64, 5 * 2 / 64
    moved_image, moved_zones, moved_front = warp(image, zones, front, field)
    np.testing.assert_allclose(moved_image[:-3, :-5], image[3:, 5:], atol=1e-5)
    np.testing.assert_array_equal(moved_zones[:-3, :-5], zones[3:, 5:])
    np.testing.assert_array_equal(moved_front[:-3, :-5], front[3:, 5:])
    assert (moved_image[-2:] == 0).all() and (moved_image[:, -4:] == 0).all()
    assert (moved_zones[-2:] == NO_DATA).all() and not moved_front[:, -4:].any()


def test_no_displacement_changes_nothing():
    layers = fjord()
    warped = warp(*layers, np.zeros((2, 64, 64), dtype=np.float32))
    np.testing.assert_allclose(warped[0], layers[0], atol=1e-5)
    np.testing.assert_array_equal(warped[1], layers[1])
    np.testing.assert_array_equal(warped[2], layers[2])


def test_a_warped_image_and_its_warped_labels_still_agree():
    """Images that show one zone alone: where more than half of a warped pixel is that zone, so is its label."""
    _, zones, front = fjord(128)
    for seed in range(10):
        field = warp_field(zones.shape, 0.4, 0.3, np.random.default_rng(seed))
        for zone in range(4):
            share, warped, _ = warp((zones == zone).astype(np.float32), zones, front, field)
            assert (warped[share > 0.501] == zone).all()
            # On the edge of the patch a small share suffices: nothing beyond it votes. Past it is no data.
            assert zone == NO_DATA or share[warped == zone].min() > 0
        share, _, warped = warp(front.astype(np.float32), zones, front, field)
        assert warped[share > 0.501].all()
        assert share[warped].min() > 0


def test_pixels_that_nobody_labelled_stay_so_in_a_warp():
    image, zones, front = fjord(128)
    unknown = np.full_like(zones, NOT_LABELLED)
    rng = np.random.default_rng(2)
    field = warp_field(image.shape, 0.4, 0.3, rng)
    outside = warp(np.ones_like(image), zones, front, field)[0] < 0.5
    warped = warp(image, unknown, front, field)[1]
    assert set(np.unique(warped)) <= {NO_DATA, NOT_LABELLED}
    assert (warped[~outside] == NOT_LABELLED).all()
    half = zones.copy()
    half[:, :64] = NOT_LABELLED
    warped = warp(image, half, front, field)[1]
    whole = warp(image, zones, front, field)[1]
    known = warped != NOT_LABELLED
    # Where three classes meet, two of them may now be one.
    assert (warped[known] == whole[known]).mean() > 0.99
    assert 0.1 < known.mean() < 0.9
