"""Simulated scenes: exact labels, honest speckle, and a task that image edges alone do not solve."""

import json

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import ndimage
from scipy.spatial import cKDTree

from calvingfront_plugin.delineation.tracing import (
    arc_length,
    edge_strength,
    least_cost_path,
    path_cost,
    resample_line,
)
from training.labelled_scene import GLACIER, NO_DATA, OCEAN, distance_to_fronts
from training.simulate import (
    FRONT_FREE,
    PIXEL_SIZES_M,
    SHORTEST_FRONT_M,
    SMALLEST_SIDE_PX,
    WITH_FRONT,
    as_labelled,
    simulate_scene,
)

FOUR_NEIGHBOURS = ndimage.generate_binary_structure(2, 1)

#: Rows, columns and pixel size: square and not, overview and Sentinel-1 scale.
GRIDS = [((128, 128), 75.0), ((96, 208), 40.0), ((300, 220), 20.0)]


def beside(zones, zone, other):
    """Pixels of one zone that share a side with a pixel of another."""
    return (zones == zone) & ndimage.binary_dilation(zones == other, FOUR_NEIGHBOURS)


def border(zones):
    """Pixels on either side of the border between glacier and ocean."""
    return beside(zones, OCEAN, GLACIER) | beside(zones, GLACIER, OCEAN)


def mean_distance(line, other):
    """Symmetric mean distance in pixels between two lines, each sampled every quarter of a pixel."""
    line, other = resample_line(line, 0.25), resample_line(other, 0.25)
    return np.concatenate([cKDTree(other).query(line)[0], cKDTree(line).query(other)[0]]).mean()


@pytest.mark.parametrize("landscape", [*WITH_FRONT, *FRONT_FREE])
def test_the_same_seed_gives_the_same_scene_and_another_seed_another(landscape):
    first, again, other = (simulate_scene(seed, (64, 80), 75.0, landscape=landscape) for seed in (7, 7, 8))
    np.testing.assert_array_equal(first.backscatter_db, again.backscatter_db)
    np.testing.assert_array_equal(first.zones, again.zones)
    assert len(first.fronts) == len(again.fronts)
    for front, same in zip(first.fronts, again.fronts):
        np.testing.assert_array_equal(front, same)
    assert not np.array_equal(first.backscatter_db, other.backscatter_db, equal_nan=True)


def test_a_retreated_front_has_turned_glacier_into_ocean_between_the_same_walls():
    """2 km of retreat: the lost glacier is as large as the fjord's width there says, and nothing else changed."""
    before = simulate_scene(41, (250, 250), 60.0)
    after = simulate_scene(41, (250, 250), 60.0, retreat_m=2_000.0)
    lost = (before.zones == GLACIER) & (after.zones == OCEAN)
    assert (after.zones[before.zones == OCEAN] == OCEAN).all()
    # The front is moved along the fjord, so that the area lost is its width across times 2 km.
    (front,) = before.fronts
    width_px = np.hypot(*(front[0] - front[-1]))
    assert lost.sum() * 60.0**2 == pytest.approx(width_px * 60.0 * 2_000.0, rel=0.15)
    assert mean_distance(front, after.fronts[0]) * 60.0 < 2_000.0


@pytest.mark.parametrize(("shape", "pixel_size_m"), GRIDS)
def test_the_front_is_the_border_between_glacier_and_ocean(shape, pixel_size_m):
    off = []
    for seed in range(12):
        scene = simulate_scene(seed, shape, pixel_size_m)
        assert scene.zones.shape == scene.backscatter_db.shape == shape
        assert scene.fronts
        pixels = np.floor(np.concatenate(scene.fronts)).astype(int).T
        to_border = ndimage.distance_transform_edt(~border(scene.zones))[tuple(pixels)]
        seen = scene.zones[tuple(pixels)] != NO_DATA
        off += list(to_border[seen])
        # The border without a front: where the open sea meets ice beyond the walls, and slivers under 300 m.
        beyond = distance_to_fronts(scene.fronts, shape, (1.0, 1.0))[border(scene.zones)] > 3
        assert beyond.mean() < 0.2
    # A line that skims a wall or a spit thinner than a pixel leaves no pixel of one zone there.
    assert np.mean(np.array(off) <= 1.5) > 0.99
    assert max(off) < 8


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 400_000))
def test_a_bay_is_one_sea_without_islands_and_its_front_is_all_of_its_border_with_ice(seed):
    scene = simulate_scene(seed, (120, 104), 150.0, landscape="bay")
    assume((scene.zones != NO_DATA).all())  # the edge of the swath may cut a sea in two
    is_sea = scene.zones == OCEAN
    assert ndimage.label(is_sea)[1] == 1
    # Land that does not reach the edge of the scene would be an island.
    lands, _ = ndimage.label(np.pad(~is_sea, 1, constant_values=True))
    assert lands.max() == 1
    on_border = border(scene.zones)
    front = distance_to_fronts(scene.fronts, scene.zones.shape, (1.0, 1.0))
    # What of the border is farther than two pixels from the front are pieces under 300 m, so two pixels long.
    pieces, count = ndimage.label(on_border & (front > 2), np.ones((3, 3)))
    longest = max(np.bincount(pieces.ravel())[1:], default=0)
    assert longest * 150.0 / 2 <= SHORTEST_FRONT_M + 2 * 150.0


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 400_000), landscape=st.sampled_from(FRONT_FREE))
def test_a_landscape_without_a_front_has_no_glacier_beside_the_sea(seed, landscape):
    scene = simulate_scene(seed, (72, 88), 75.0, landscape=landscape)
    assert scene.fronts == ()
    assert not border(scene.zones).any()
    assert np.isinf(as_labelled(scene, "no front").front_distance_m).all()


@pytest.mark.parametrize("looks", [1.0, 4.4, 30.0])
def test_speckle_has_the_equivalent_number_of_looks_asked_for(looks):
    for seed in range(4):
        # The same scene with next to no speckle; the ratio of the two is speckle alone, everywhere.
        speckled, smooth = (simulate_scene(seed, (160, 160), 20.0, n) for n in (looks, 1e9))
        ratio = 10 ** ((speckled.backscatter_db - smooth.backscatter_db) / 10)
        ratio = ratio[np.isfinite(ratio)]
        assert ratio.mean() == pytest.approx(1.0, abs=0.03)
        assert ratio.mean() ** 2 / ratio.var() == pytest.approx(looks, rel=0.1)


def test_backscatter_lies_where_c_and_x_band_scenes_lie():
    for seed in range(14):
        landscape = (*WITH_FRONT, *FRONT_FREE)[seed % 7]
        smooth = simulate_scene(seed, (96, 96), 75.0, 1e9, landscape).backscatter_db
        low, middle, high = np.nanquantile(smooth, [0.01, 0.5, 0.99])
        assert -30 < low < middle < high < 8  # thermal noise to icebergs and layover
        assert -25 < middle < -3


def test_the_edge_of_the_swath_is_missing_in_image_and_zones_alike():
    cut = 0
    for seed in range(20):
        scene = simulate_scene(seed, (64, 64), 75.0)
        np.testing.assert_array_equal(np.isnan(scene.backscatter_db), scene.zones == NO_DATA)
        labelled = as_labelled(scene, "cut")
        np.testing.assert_array_equal(labelled.valid, scene.zones != NO_DATA)
        assert np.isfinite(labelled.backscatter).all()
        cut += (~labelled.valid).any()
    assert 1 <= cut <= 14


def test_an_unknown_landscape_is_refused_by_name():
    with pytest.raises(ValueError, match="'desert'.*fjord"):
        simulate_scene(0, (32, 32), landscape="desert")


@pytest.mark.parametrize("pixel_size_m", [0, -20.0, np.nan, np.inf, 1.9, 10_000])
def test_a_pixel_size_of_no_sensor_is_refused_with_those_that_are_possible(pixel_size_m):
    with pytest.raises(ValueError, match=rf"pixels of {pixel_size_m:g} m cannot .* a size of 2 to 300 m"):
        simulate_scene(0, (64, 64), pixel_size_m)


def test_a_scene_of_the_finest_pixels_allowed_still_has_room_for_a_front():
    finest, coarsest = PIXEL_SIZES_M
    assert all(simulate_scene(seed, (900, 900), finest).fronts for seed in range(2))
    # And on the coarsest it is not in shreds.
    assert np.median([len(simulate_scene(seed, (200, 200), coarsest).fronts) for seed in range(10)]) < 6


def test_seeds_and_shapes_that_cannot_be_simulated_are_refused_in_words():
    with pytest.raises(ValueError, match="The seed is -1; give a whole number of 0 or more"):
        simulate_scene(-1, (64, 64))
    for shape in ((0, 0), (1, 500), (64, SMALLEST_SIDE_PX - 1)):
        with pytest.raises(ValueError, match=f"{shape[0]} x {shape[1]} pixels is too small .* needs 16"):
            simulate_scene(0, shape)


@pytest.mark.parametrize("landscape", [*WITH_FRONT, *FRONT_FREE])
def test_the_smallest_scene_has_backscatter_and_zones(landscape):
    scene = simulate_scene(3, (SMALLEST_SIDE_PX, SMALLEST_SIDE_PX), 75.0, landscape=landscape)
    np.testing.assert_array_equal(np.isfinite(scene.backscatter_db), scene.zones != NO_DATA)
    assert (scene.zones != NO_DATA).any()


def test_distance_to_the_front_is_in_metres_on_pixels_that_are_not_square():
    line = np.array([[0.5, 2.5], [9.5, 2.5]])  # down the middle of the third column
    distance = distance_to_fronts((line,), (10, 8), (50.0, 90.0))
    np.testing.assert_allclose(distance[4], 90.0 * np.abs(np.arange(8) - 2))


def test_edges_alone_fail_on_a_share_of_scenes_and_a_straight_line_on_most():
    edges, straight = [], []
    for seed in range(30):
        looks = 2.0 ** np.random.default_rng(seed).uniform(3.5, 8)
        scene = simulate_scene(seed, (128, 128), 75.0, looks)
        valid = np.isfinite(scene.backscatter_db)
        cost = path_cost(edge_strength(np.where(valid, scene.backscatter_db, 0.0), valid))
        front = max(scene.fronts, key=len)
        ends = front[[0, -1]]
        edges.append(75.0 * mean_distance(least_cost_path(cost, ends), front))
        straight.append(75.0 * mean_distance(ends, front))
    # Neither hopeless nor trivial: half the fronts are found to a pixel and a half, even with exact ends a
    # good part is missed.
    assert np.median(edges) < 115
    assert 0.1 < np.mean(np.array(edges) > 150) < 0.6
    assert np.mean(np.array(straight) > 150) > 0.6


def test_simulated_fronts_are_as_winding_as_real_ones(shared_data):
    """Length over chord at steps of 150 m, against fronts mapped in Landsat and Sentinel-1 scenes."""

    def winding(line_m):
        line = resample_line(line_m, 150.0)
        return arc_length(line)[-1] / np.hypot(*(line[-1] - line[0]))

    real = []
    for name in ("CALFIN", "TUD", "Baumhoer"):
        file = shared_data / "vectors" / "cobra_inference" / f"{name}.geo.json"
        for feature in json.loads(file.read_text())["features"]:
            degrees = np.array(feature["geometry"]["coordinates"])[:, :2]
            metres = 111_320.0 * np.array([np.cos(np.radians(degrees[:, 1].mean())), 1.0])
            real.append(winding(degrees * metres))
    fjords, bays = (
        [
            winding(75.0 * front)
            for seed in range(40)
            for front in simulate_scene(seed, (200, 200), 75.0, landscape=landscape).fronts
            if arc_length(75.0 * front)[-1] > 1_500.0
        ]
        for landscape in WITH_FRONT
    )
    assert len(real) == 422
    # Fjords are straighter than most, though not than all; bays stand for the more winding half.
    lowest, low, middle, high, highest = np.quantile(real, [0.1, 0.25, 0.5, 0.75, 0.95])
    assert lowest < np.median(fjords) < middle < np.median(bays) < high
    assert low < np.median(fjords + bays) < high
    assert high < np.quantile(bays, 0.9) < highest


def test_distance_to_a_slanting_front_is_within_a_pixel_of_the_exact_one():
    front = np.stack([np.linspace(2, 60, 200), 20 + 15 * np.sin(np.linspace(0, 5, 200))], axis=1)
    distance = distance_to_fronts((front,), (64, 64), (75.0, 75.0))
    centres = np.stack(np.mgrid[0:64, 0:64], axis=-1).reshape(-1, 2) + 0.5
    exact = 75.0 * cKDTree(resample_line(front, 0.05)).query(centres)[0].reshape(64, 64)
    assert np.abs(distance - exact).max() < 0.75 * 75.0
    assert (distance - exact).std() < 0.35 * 75.0
