"""From an archive to what training reads, and between the two forms that scenes take there."""

import json
import os
import struct
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage
from skimage.io import imread, imsave

from training.archive import ArchiveError, list_scenes, published_split
from training.labelled_scene import (
    GLACIER,
    NO_DATA,
    NOT_LABELLED,
    OCEAN,
    ROCK,
    LabelledScene,
    distance_to_fronts,
)
from training.patches import FRONT_LINE, PatchBatches, PatchScene
from training.preparation import (
    PREPARED_FILE,
    PreparationError,
    front_layer,
    grey_statistics,
    labelled_scene,
    load_prepared,
    patch_scene,
    prepare,
    summary,
)
from training.samples import PreparedScene, draw_sample
from training.simulate import as_labelled, simulate_scene
from training.simulated_archive import write_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_archive(tmp_path_factory.mktemp("archive"), scenes=(5, 2), size=300)


@pytest.fixture(scope="module")
def folder(archive, tmp_path_factory):
    folder = tmp_path_factory.mktemp("prepared")
    prepare(archive, folder)
    return folder


@pytest.fixture
def own_archive(tmp_path):
    """Three scenes that a test may change."""
    return write_archive(tmp_path, scenes=(2, 1), size=300)


# From the archive


def test_scenes_are_split_as_published_and_named_with_the_true_size_of_their_pixels(archive, folder):
    prepared = load_prepared(folder)
    names = [scene.name.stem for scene in list_scenes(archive, "train")]
    train, validation = published_split(5)
    assert [scene.name for scene in prepared.train] == [names[k] for k in train]
    assert [scene.name for scene in prepared.validation] == [names[k] for k in validation]
    assert [scene.name for scene in prepared.test] == [s.name.stem for s in list_scenes(archive, "test")]
    for scene in prepared.train + prepared.validation + prepared.test:
        glacier, _, _, resolution, *_ = scene.name.split("_")
        assert scene.glacier == glacier
        assert scene.pixel_size_m == {"6": 6, "7": 20 / 3, "12": 12.5, "17": 50 / 3, "20": 20}[resolution]


def test_layers_are_the_pictures_of_the_archive_with_a_thickened_front(archive, folder):
    prepared = {scene.name: scene for scene in load_prepared(folder).test}
    for source in list_scenes(archive, "test"):
        image, zones, front = prepared[source.name.stem].layers[:]
        np.testing.assert_array_equal(image, imread(source.image))
        np.testing.assert_array_equal(np.array([0, 64, 127, 254])[zones], imread(source.zones))
        line = imread(source.front) > 0
        np.testing.assert_array_equal(front == FRONT_LINE, line)
        # Two pixels to all sides, along rows and columns.
        np.testing.assert_array_equal(front > 0, ndimage.distance_transform_cdt(~line, "chessboard") <= 2)


def test_a_front_is_thickened_to_five_pixels_also_at_the_edge():
    line = np.zeros((7, 9), dtype=bool)
    line[0, 4] = True
    layer = front_layer(line)
    expected = np.zeros((7, 9), dtype=int)
    expected[:3, 2:7] = 1
    expected[0, 4] = 2
    np.testing.assert_array_equal(layer, expected)


def test_statistics_are_those_of_all_images_of_the_train_folder(archive, folder):
    """Training and validation images, no-data zeros included, by torch's unbiased deviation."""
    images = [imread(scene.image).ravel() for scene in list_scenes(archive, "train")]
    pixels = torch.from_numpy(np.concatenate(images)).double() / 255
    prepared = load_prepared(folder)
    assert prepared.mean == pytest.approx(pixels.mean().item(), rel=1e-12)
    assert prepared.deviation == pytest.approx(torch.std(pixels).item(), rel=1e-12)


def test_statistics_are_exact_for_more_pixels_than_floats_can_add():
    half = 10**15
    counts = [half, *[0] * 254, half]
    mean, deviation = grey_statistics(counts)
    assert mean == 0.5
    assert deviation == pytest.approx(0.5, rel=1e-15)
    # One pixel among so many: sums of squares that differ in the last of 32 digits.
    counts = [0] * 256
    counts[100], counts[101] = half - 1, 1
    assert grey_statistics(counts)[1] == pytest.approx(1 / 255 / half**0.5, rel=1e-12)


@given(st.lists(st.integers(0, 255), min_size=2, max_size=40))
def test_statistics_from_counts_are_those_of_the_pixels(pixels):
    mean, deviation = grey_statistics(np.bincount(pixels, minlength=256))
    assert mean == pytest.approx(float(Fraction(sum(pixels), 255 * len(pixels))), rel=1e-14)
    assert deviation == pytest.approx(np.std(pixels, ddof=1) / 255, rel=1e-9, abs=1e-12)


def test_zone_shares_and_patches_are_counted_by_part_and_told_in_words(archive, folder):
    prepared = load_prepared(folder)
    zones = np.concatenate([imread(scene.zones).ravel() for scene in list_scenes(archive, "test")])
    shares = [(zones == grey).mean() for grey in (0, 64, 127, 254)]
    assert prepared.zone_shares["test"] == pytest.approx(shares)
    description = json.loads((folder / PREPARED_FILE).read_text())
    # 300 x 330 pixels: four patches without overlap, and with it padding to 384 x 384 the same number.
    assert description["patches"] == {"train": 16, "validation": 4, "test": 8}
    lines = summary(prepared).splitlines()
    assert lines[1].split()[:3] == ["train", "4", "16"]
    assert lines[3].split()[:3] == ["test", "2", "8"]
    assert f"{100 * shares[2]:.1f} %" in lines[3]
    assert f"mean {prepared.mean:.6f} (published 0.304713)" in lines[4]
    assert "always given images normalised with the published constants" in lines[5]


def test_what_was_prepared_makes_batches(folder):
    prepared = load_prepared(folder)
    inputs, zones, front = PatchBatches(prepared.validation, overlap=128)[0]
    assert inputs.shape == (4, 1, 256, 256)
    assert front.any() and zones.max() == OCEAN


# Taken up again, moved, damaged


def changed(folder):
    return {path.name: path.stat().st_mtime_ns for path in (folder / "scenes").glob("*.npy")}


def test_an_interrupted_preparation_goes_on_with_what_is_missing(own_archive, tmp_path):
    folder = tmp_path / "prepared"
    whole = prepare(own_archive, folder)
    before = changed(folder)
    first, second, third = sorted(before)
    # As a run leaves them that was stopped while it wrote the first scene, and before it said the second was done.
    os.replace(folder / "scenes" / first, folder / "scenes" / f"{first}.part")
    (folder / "scenes" / second).with_suffix(".json").unlink()
    (folder / PREPARED_FILE).unlink()
    again = prepare(own_archive, folder)
    after = changed(folder)
    assert before[third] == after[third]
    assert before[first] != after[first] and before[second] != after[second]
    assert again == whole
    assert not list(folder.rglob("*.part"))


def test_a_scene_that_changed_in_the_archive_is_made_again(own_archive, tmp_path):
    folder = tmp_path / "prepared"
    prepare(own_archive, folder)
    before = changed(folder)
    scene = list_scenes(own_archive, "test")[0]
    image = imread(scene.image)
    image[:20] = 0
    imsave(scene.image, image, check_contrast=False)
    prepared = prepare(own_archive, folder)
    after = changed(folder)
    assert [name for name in before if before[name] != after[name]] == [f"{scene.name.stem}.npy"]
    np.testing.assert_array_equal(prepared.test[0].layers[0], image)


def test_a_prepared_folder_may_be_moved(own_archive, tmp_path):
    prepared = prepare(own_archive, tmp_path / "here")
    os.replace(tmp_path / "here", tmp_path / "there")
    moved = load_prepared(tmp_path / "there")
    assert [scene.name for scene in moved.train] == [scene.name for scene in prepared.train]
    assert moved.train[0].layers[:].any()


def test_a_folder_that_cannot_be_used_says_to_prepare_it(own_archive, tmp_path):
    folder = tmp_path / "prepared"
    with pytest.raises(PreparationError, match=r"holds no prepared data.*training prepare ARCHIVE"):
        load_prepared(folder)
    prepared = prepare(own_archive, folder)
    path = prepared.test[0].layers.path
    layers = np.load(path)
    np.save(path, layers[:, 1:])
    with pytest.raises(PreparationError, match=r"\(3, 299, 330\) in place of \(3, 300, 330\).* again"):
        load_prepared(folder)
    path.unlink()
    with pytest.raises(PreparationError, match="missing or damaged"):
        load_prepared(folder)
    # And it says true.
    prepare(own_archive, folder)
    np.testing.assert_array_equal(load_prepared(folder).test[0].layers[:], layers)

    description = json.loads((folder / PREPARED_FILE).read_text())
    (folder / PREPARED_FILE).write_text(json.dumps({**description, "version": 0}))
    with pytest.raises(PreparationError, match="another version"):
        load_prepared(folder)
    (folder / PREPARED_FILE).write_text("{")
    with pytest.raises(PreparationError, match="damaged"):
        load_prepared(folder)


def test_a_disk_without_room_is_noticed_before_anything_is_written(own_archive, tmp_path):
    image = list_scenes(own_archive, "train")[0].image
    header = image.read_bytes()[:16] + struct.pack(">II", 10_000_000, 10_000_000)
    image.write_bytes(header)
    with pytest.raises(PreparationError, match=r"3 scenes need 300000\.00 GB .* has .* GB left"):
        prepare(own_archive, tmp_path / "prepared")
    assert not list((tmp_path / "prepared").rglob("*.npy"))


def test_pictures_of_different_sizes_and_files_cut_short_are_named(own_archive, tmp_path):
    scene = list_scenes(own_archive, "test")[0]
    imsave(scene.zones, imread(scene.zones)[:-1], check_contrast=False)
    with pytest.raises(ArchiveError, match=rf"{scene.zones.name} has 299 x 330 pixels and .* 300 x 330"):
        prepare(own_archive, tmp_path / "prepared")
    scene.image.write_bytes(b"")
    with pytest.raises(ArchiveError, match=rf"{scene.image.name} is no PNG picture"):
        prepare(own_archive, tmp_path / "prepared")


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


def test_our_own_recipe_draws_samples_of_it(folder):
    scene = labelled_scene(load_prepared(folder).train[0], 75.0)
    sample = draw_sample(PreparedScene(scene, 75.0), (112, 112), np.random.default_rng(0), 75.0)
    assert sample.inputs.shape == (6, 112, 112)
    assert sample.inputs[1].any() and sample.front.max() > 0.5


# To the published recipe


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
