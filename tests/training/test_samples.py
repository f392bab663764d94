"""Training samples: what the network sees, and what it is told, agree with the scene they were cut from."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from calvingfront_plugin.delineation.clicks import KINDS
from training.labelled_scene import (
    GLACIER,
    NO_DATA,
    NOT_LABELLED,
    OCEAN,
    LabelledScene,
    distance_to_fronts,
)
from training.samples import (
    CLICK_JITTER_M,
    FRONT_FREE_SHARE,
    NO_CLICK_SHARE,
    PreparedScene,
    draw_sample,
    draw_window,
    front_clicks,
    resample_plain,
    window_pieces,
    zone_click,
)
from training.simulate import as_labelled, simulate_scene

WINDOW = (112, 112)
PIXEL_M = 75.0


def straight_front(shape=(240, 200), pixel_size_m=(60.0, 90.0)):
    """Ice left, water right, and a bent but exactly known front between, on pixels that are not square."""
    rows = np.arange(0.0, shape[0], 0.5)
    front = np.stack([rows, shape[1] / 2 + 0.1 * (rows - shape[0] / 2)], axis=1)
    centres = np.arange(shape[0]) + 0.5
    at = np.interp(centres, front[:, 0], front[:, 1])
    zones = np.where(np.arange(shape[1])[None, :] + 0.5 < at[:, None], GLACIER, OCEAN).astype(np.uint8)
    return LabelledScene(
        name="straight",
        glacier="drawn",
        backscatter=np.where(zones == GLACIER, 0.8, 0.2).astype(np.float32),
        valid=np.ones(shape, dtype=bool),
        zones=zones,
        fronts=(front,),
        front_distance_m=distance_to_fronts((front,), shape, pixel_size_m),
        pixel_size_m=pixel_size_m,
    )


@pytest.fixture(scope="module")
def drawn():
    return PreparedScene(straight_front(), PIXEL_M)


@pytest.fixture(scope="module")
def wide():
    """A scene of 30 km, with room for windows that show no front."""
    return PreparedScene(straight_front((400, 400), (75.0, 75.0)), PIXEL_M)


@pytest.fixture(scope="module")
def fjord():
    return PreparedScene(as_labelled(simulate_scene(3, (200, 200), 75.0, 30.0), "fjord"), PIXEL_M)


def samples(prepared, count, shape=WINDOW, seed=0):
    rng = np.random.default_rng(seed)
    return [draw_sample(prepared, shape, rng, PIXEL_M) for _ in range(count)]


def distance_to_border(zones):
    """Distance in pixels to the border between glacier and ocean; infinite where there is none."""
    border = (zones == OCEAN) & ndimage.binary_dilation(zones == GLACIER)
    border |= (zones == GLACIER) & ndimage.binary_dilation(zones == OCEAN)
    return ndimage.distance_transform_edt(~border) if border.any() else np.full(zones.shape, np.inf)


def clicked(sample, kind):
    """Pixels (row, column) of the clicks of one kind."""
    channel = sample.inputs[2 + KINDS.index(kind)]
    # The pixel that holds a click is at most half a diagonal from it: exp(-0.5 * (53 / 225) ** 2) = 0.97.
    return np.argwhere((channel > 0.97) & (channel == ndimage.maximum_filter(channel, 3)))


def test_the_same_generator_gives_the_same_sample(fjord):
    for first, again in zip(samples(fjord, 4, seed=5), samples(fjord, 4, seed=5)):
        np.testing.assert_array_equal(first.inputs, again.inputs)
        np.testing.assert_array_equal(first.zones, again.zones)
        np.testing.assert_array_equal(first.front, again.front)
    assert not np.array_equal(*(samples(fjord, 1, seed=seed)[0].inputs for seed in (5, 6)))


def test_windows_are_8_to_19_km_and_fit_the_network():
    rng = np.random.default_rng(0)
    for _ in range(100):
        shape = draw_window(rng, PIXEL_M)
        assert all(size % 16 == 0 and 8_000 < size * 75.0 < 20_000 for size in shape)


def test_inputs_are_normalised_and_missing_pixels_are_marked(fjord, drawn):
    for sample in samples(fjord, 12) + samples(drawn, 12):
        backscatter, valid, clicks = sample.inputs[0], sample.inputs[1], sample.inputs[2:]
        assert sample.inputs.shape == (6, *WINDOW)
        assert sample.inputs.dtype == np.float32
        assert np.abs(backscatter).max() <= 1.5
        assert backscatter[valid == 1].std() > 0.1
        assert (backscatter[valid == 0] == 0).all()
        assert np.isin(valid, (0, 1)).all()
        assert 0 <= clicks.min() <= clicks.max() <= 1
        assert 0 <= sample.front.min() <= sample.front.max() <= 1
        assert np.isin(sample.zones, range(4)).all()


def test_what_lies_beyond_the_scene_is_missing_and_has_no_front():
    small = PreparedScene(straight_front((90, 60)), PIXEL_M)
    shares = []
    for sample in samples(small, 12, (160, 160)):
        missing = sample.inputs[1] == 0
        shares.append(missing.mean())
        # Half a pixel at the scene's corners is neither.
        assert (missing != (sample.zones == NO_DATA)).sum() <= 8
        assert sample.front[sample.zones == NO_DATA].max() < 1e-6
    assert np.mean(shares) > 0.3


def test_a_scene_without_zones_teaches_its_front_and_nothing_of_zones():
    labelled = straight_front((90, 60))
    nothing = np.full_like(labelled.zones, NOT_LABELLED)
    prepared, whole = (PreparedScene(replace(labelled, zones=z), PIXEL_M) for z in (nothing, labelled.zones))
    for seed in range(8):
        sample, same = (samples(p, 1, (160, 160), seed)[0] for p in (prepared, whole))
        assert (sample.zones == NOT_LABELLED).all()
        # The same window of the same front; only clicks in zones are what nobody can give.
        np.testing.assert_array_equal(sample.front, same.front)
        np.testing.assert_array_equal(sample.inputs[1:4], same.inputs[1:4])
        assert sample.inputs[4:].max() == 0


def test_zones_known_in_part_stay_so_and_beyond_the_scene_there_is_no_data():
    labelled = straight_front((90, 60))
    zones = labelled.zones.copy()
    zones[zones == OCEAN] = NOT_LABELLED
    prepared = PreparedScene(replace(labelled, zones=zones), PIXEL_M)
    for sample in samples(prepared, 8, (160, 160)):
        assert set(np.unique(sample.zones)) <= {NO_DATA, GLACIER, NOT_LABELLED}
        missing = sample.inputs[1] == 0
        assert (missing != (sample.zones == NO_DATA)).sum() <= 8


def test_backscatter_without_calibration_gives_the_same_samples_at_the_edge_of_the_swath():
    """Digital numbers lie 46 dB above calibrated backscatter, and so on the other side of what marks no data."""
    calibrated = straight_front()
    rows, columns = np.indices(calibrated.zones.shape)
    valid = (rows + 2 * columns < 420) & (columns % 40 > 3)
    rng = np.random.default_rng(0)
    backscatter = np.where(calibrated.zones == GLACIER, -8.0, -18.0) + rng.normal(0, 1, valid.shape)
    calibrated, numbers = (
        replace(
            calibrated, valid=valid, backscatter=np.where(valid, backscatter + offset, 0).astype(np.float32)
        )
        for offset in (0.0, 46.0)
    )
    pairs = zip(samples(PreparedScene(calibrated, PIXEL_M), 30), samples(PreparedScene(numbers, PIXEL_M), 30))
    for one, other in pairs:
        np.testing.assert_array_equal(one.inputs[1:], other.inputs[1:])
        difference = np.abs(one.inputs[0] - other.inputs[0])
        # Rounding to a few grey levels may fall either way.
        assert np.mean(difference > 0.01) < 0.002


def test_the_front_is_taught_where_glacier_meets_ocean_however_turned_and_zoomed(drawn):
    seen = 0
    for sample in samples(drawn, 40):
        to_border = distance_to_border(sample.zones)
        if np.isinf(to_border).all():
            assert sample.front.max() < 0.5
            continue
        seen += 1
        # Away from the edges: beyond them the front may go on unseen, and distances are cut off there.
        inside = ndimage.binary_erosion(sample.zones != NO_DATA, iterations=6)
        # Labels are pixels: up to one of the scene's (90 m), at the largest zoom 145 m, off the border.
        assert sample.front[(to_border == 0) & inside].min() > 0.3
        assert sample.front[(to_border == 0) & inside].mean() > 0.7
        assert to_border[(sample.front > 0.8) & inside].max() < 2.5
        # 100 m is 1.33 pixels: nothing beyond five.
        assert sample.front[(to_border > 7) & inside].max() < 0.01
    assert seen > 25


def test_image_and_zones_turn_together(drawn):
    agreement = []
    for sample in samples(drawn, 40):
        glacier, ocean = (
            sample.inputs[0][(sample.zones == zone) & (sample.inputs[1] == 1)] for zone in (GLACIER, OCEAN)
        )
        if len(glacier) > 500 and len(ocean) > 500:
            agreement.append(np.median(glacier) > np.median(ocean))
    # Ice is brighter but where a sample lights up the sea (a third do, at most twofold).
    assert len(agreement) > 20
    assert np.mean(agreement) > 0.9


def test_clicks_on_the_front_lie_within_the_jitter_of_a_hand(drawn):
    metres = []
    for sample in samples(drawn, 80):
        to_border = distance_to_border(sample.zones)
        for kind in ("front", "end"):
            metres += [75.0 * to_border[tuple(pixel)] for pixel in clicked(sample, kind)]
    assert len(metres) > 60
    # Across the front the jitter is one normal deviate of 100 m, here in whole pixels.
    assert 0.5 * CLICK_JITTER_M < np.mean(metres) < 1.2 * CLICK_JITTER_M
    assert max(metres) < 4.5 * CLICK_JITTER_M + 75.0


def test_ocean_and_glacier_clicks_lie_in_their_zone_and_clear_of_the_front(drawn):
    counted = 0
    for sample in samples(drawn, 60):
        for kind, zone in (("ocean", OCEAN), ("glacier", GLACIER)):
            for pixel in clicked(sample, kind):
                assert sample.zones[tuple(pixel)] == zone
                assert sample.front[tuple(pixel)] < 0.5
                counted += 1
    assert counted > 5


def test_end_clicks_mark_where_the_front_ends_or_leaves_the_window(drawn):
    count = 0
    for sample in samples(drawn, 60):
        seen = np.pad(sample.zones != NO_DATA, 1)
        to_edge = 75.0 * ndimage.distance_transform_edt(seen)[1:-1, 1:-1]
        for pixel in clicked(sample, "end"):
            count += 1
            assert to_edge[tuple(pixel)] < 5 * CLICK_JITTER_M
    assert count > 20


def test_front_clicks_meet_their_share_of_the_length_and_jitter_as_stated():
    # An L of 30 and 10 pixels: half its length is 20 pixels down the long side.
    piece = np.array([[0.0, 0.0], [30.0, 0.0], [30.0, 10.0]])
    rng = np.random.default_rng(0)
    exact = front_clicks(piece, [0.0, 0.5, 1.0], rng, PIXEL_M, jitter_m=0.0)
    assert exact == [(0.0, 0.0, "end"), (20.0, 0.0, "front"), (30.0, 10.0, "end")]
    points = np.array([front_clicks(piece, [0.5], rng, PIXEL_M)[0][:2] for _ in range(2000)])
    assert points.mean(axis=0) == pytest.approx((20.0, 0.0), abs=0.15)
    assert 75.0 * points.std(axis=0) == pytest.approx(CLICK_JITTER_M, rel=0.06)


def test_a_front_that_leaves_the_window_and_returns_is_two_pieces():
    columns = np.arange(0.0, 60.0, 0.5)
    line = np.stack([20.0 - 30.0 * np.sin(np.pi * columns / 60.0), columns], axis=1)
    pieces = window_pieces([line], (40, 60), PIXEL_M)
    assert len(pieces) == 2
    np.testing.assert_array_equal(pieces[0][0], line[0])
    np.testing.assert_array_equal(pieces[1][-1], line[-1])
    # 5 pixels are 375 m: shorter than the benchmark's shortest front.
    assert window_pieces([np.array([[5.0, 5.0], [5.0, 10.0]])], (40, 60), PIXEL_M) == []


def test_no_click_is_put_into_a_zone_that_is_not_there():
    zones = np.full((20, 20), GLACIER)
    assert zone_click(zones, np.full((20, 20), 1e4), OCEAN, np.random.default_rng(0)) is None


def test_front_free_crops_and_samples_without_click_are_as_frequent_as_stated(wide):
    drawn = samples(wide, 300)
    free = [sample for sample in drawn if sample.front.max() < 0.5]
    assert FRONT_FREE_SHARE - 0.06 < len(free) / 300 < FRONT_FREE_SHARE + 0.06
    for sample in free:
        assert np.isinf(distance_to_border(sample.zones)).all()
        assert sample.inputs[2:4].max() == 0  # neither front nor end
    no_click = np.mean([sample.inputs[2:].max() == 0 for sample in drawn])
    # Besides those meant: most front-free ones, and windows that only graze the front.
    assert NO_CLICK_SHARE - 0.08 < no_click < NO_CLICK_SHARE + 0.2


def test_a_scene_without_a_front_gives_samples_without_one():
    coast = as_labelled(simulate_scene(4, (120, 120), 75.0, 30.0, "coast"), "coast")
    for sample in samples(PreparedScene(coast, PIXEL_M), 10):
        assert sample.front.max() == 0
        assert sample.inputs[2:4].max() == 0


def test_the_working_grid_of_a_scene_starts_at_its_corner():
    scene = straight_front((100, 80), (75.0, 75.0))
    values, valid = resample_plain(PreparedScene(scene, PIXEL_M), PIXEL_M)
    np.testing.assert_allclose(values, scene.backscatter, atol=1e-6)
    assert valid.all()
    # Half the pixel size: half as many working pixels, each the mean of the four under it.
    fine = straight_front((100, 80), (37.5, 37.5))
    values, _ = resample_plain(PreparedScene(fine, PIXEL_M), PIXEL_M)
    np.testing.assert_allclose(values, fine.backscatter.reshape(50, 2, 40, 2).mean(axis=(1, 3)), atol=1e-5)


def test_another_scene_is_seen_in_the_ocean_and_nowhere_else(drawn):
    """Stripes 300 m wide, blended into a scene of smooth ice and smooth water."""
    striped = straight_front()
    rows = np.arange(striped.backscatter.shape[0])
    stripes = np.tile(10.0 * (rows // 4 % 2)[:, None], striped.backscatter.shape[1])
    striped = PreparedScene(replace(striped, backscatter=stripes), PIXEL_M)

    def roughness(mixed):
        rng = np.random.default_rng(0)
        found = {OCEAN: [], GLACIER: []}
        for _ in range(40):
            sample = draw_sample(drawn, WINDOW, rng, PIXEL_M, mixed)
            for zone in found:
                inside = ndimage.binary_erosion(sample.zones == zone, iterations=5)
                if inside.sum() > 500:
                    found[zone].append(sample.inputs[0][inside].std())
        return np.median(found[OCEAN]), np.median(found[GLACIER])

    (ocean, ice), (mixed_ocean, ice_beside) = roughness(None), roughness(striped)
    assert mixed_ocean > 4 * ocean
    assert ice_beside == pytest.approx(ice, rel=0.2)
