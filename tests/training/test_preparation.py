"""From an archive to what training reads."""

import json
import os
import re
import struct
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage
from skimage.io import imread, imsave

from training.archive import ArchiveError, list_scenes, published_split
from training.labelled_scene import OCEAN
from training.patch_scenes import labelled_scene
from training.patches import FRONT_LINE, PatchBatches
from training.preparation import (
    PREPARED_FILE,
    PreparationError,
    bytes_in_words,
    grey_statistics,
    load_prepared,
    prepare,
    summary,
)
from training.samples import PreparedScene, draw_sample
from training.simulated_archive import write_archive

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_archive(tmp_path_factory.mktemp("archive"), scenes=(5, 2), size=300, extent_m=0)


@pytest.fixture(scope="module")
def folder(archive, tmp_path_factory):
    folder = tmp_path_factory.mktemp("prepared")
    prepare(archive, folder)
    return folder


@pytest.fixture
def own_archive(tmp_path):
    """Three scenes that a test may change."""
    return write_archive(tmp_path, scenes=(2, 1), size=300, extent_m=0)


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


def test_our_own_recipe_draws_samples_of_it(folder):
    scene = labelled_scene(load_prepared(folder).train[0], 75.0)
    sample = draw_sample(PreparedScene(scene, 75.0), (112, 112), np.random.default_rng(0), 75.0)
    assert sample.inputs.shape == (6, 112, 112)
    assert sample.inputs[1].any() and sample.front.max() > 0.5


# Taken up again, moved, damaged


def changed(folder):
    return {path.name: path.stat().st_mtime_ns for path in (folder / "scenes").glob("*.npy")}


def test_an_interrupted_preparation_goes_on_with_what_is_missing(own_archive, tmp_path):
    folder = tmp_path / "prepared"
    whole = prepare(own_archive, folder)
    before = changed(folder)
    first, second, third = sorted(before)
    # As a run leaves them that was stopped while it wrote the first scene, and before it said the second was done.
    os.replace(folder / "scenes" / first, folder / "scenes" / f".{first}.part")
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
    with pytest.raises(PreparationError, match=r"3 scenes need 300000\.00 GB .* has .* [MG]B left"):
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


def test_room_is_told_in_megabytes_where_gigabytes_would_be_nought():
    # Sixteen scenes of 300 x 330 pixels and the published archive's zip file.
    assert bytes_in_words(16 * 3 * 300 * 330) == "4.8 MB"
    assert bytes_in_words(2_860_000_000) == "2.86 GB"
    assert (bytes_in_words(999_949_999), bytes_in_words(10**9)) == ("999.9 MB", "1.00 GB")


@pytest.mark.skipif(os.name == "nt", reason="file sizes are limited as POSIX does")
def test_a_disk_that_fills_up_ends_in_a_line_and_the_next_call_goes_on(own_archive, tmp_path):
    """A child process whose files may not grow: to it the disk is full at the second scene."""
    first, second = (scene.name.stem for scene in list_scenes(own_archive, "train"))
    # A third of the rows of the others, so that it alone has room.
    for path in own_archive.rglob(f"{first}*.png"):
        imsave(path, imread(path)[:100], check_contrast=False)
    program = (
        "import resource, sys\n"
        "from training.__main__ import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    folder = tmp_path / "prepared"
    child = subprocess.run(
        [sys.executable, "-c", program, "prepare", str(own_archive), str(folder)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
    )
    assert child.returncode == 1
    assert child.stderr.startswith(f"error: {folder / 'scenes' / second}.npy cannot be written (")
    assert child.stderr.rstrip().endswith("The same command goes on then.")
    assert len(child.stderr.splitlines()) == 1
    assert sorted(path.name for path in folder.rglob("*")) == [f"{first}.json", f"{first}.npy", "scenes"]
    before = changed(folder)
    prepare(own_archive, folder)
    assert changed(folder)[f"{first}.npy"] == before[f"{first}.npy"]


# Where it may write


@pytest.mark.parametrize("place", [".", "sar_images", "sar_images/train", "prepared"])
def test_the_archive_itself_is_no_place_to_write_to(own_archive, place):
    before = sorted(own_archive.rglob("*"))
    with pytest.raises(PreparationError, match="is part of the archive, which stays as it is; give a new"):
        prepare(own_archive.parent, own_archive / place)
    assert sorted(own_archive.rglob("*")) == before


def test_a_link_into_the_archive_is_no_way_round(own_archive, tmp_path):
    (tmp_path / "link").symlink_to(own_archive, target_is_directory=True)
    with pytest.raises(PreparationError, match="is part of the archive"):
        prepare(own_archive, tmp_path / "link" / "prepared")


def test_beside_the_archive_is_a_place_to_write_to(own_archive, tmp_path):
    assert len(prepare(tmp_path, tmp_path / "prepared").test) == 1


@pytest.mark.parametrize("keepsake", ["fieldwork.ods", "scenes/Helheim.tif", "scenes.txt/notes.txt"])
def test_a_folder_of_something_else_is_left_alone(own_archive, tmp_path, keepsake):
    path = tmp_path / "mine" / keepsake
    path.parent.mkdir(parents=True)
    path.write_text("kept")
    with pytest.raises(PreparationError, match=r"mine is not empty and holds no prepared data; give a new"):
        prepare(own_archive, tmp_path / "mine")
    assert [path for path in (tmp_path / "mine").rglob("*") if path.is_file()] == [path]


def test_an_empty_folder_and_what_a_file_manager_leaves_in_it_are_no_hindrance(own_archive, tmp_path):
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / ".DS_Store").touch()
    assert len(prepare(own_archive, folder).train) == 1


def test_a_file_is_no_folder(own_archive, tmp_path):
    file = tmp_path / "prepared.zip"
    file.write_text("kept")
    with pytest.raises(PreparationError, match=r"prepared\.zip is a file; give a new or empty folder"):
        prepare(own_archive, file)
    with pytest.raises(OSError, match=f"^{re.escape(str(file / 'new' / 'scenes'))} cannot be written"):
        prepare(own_archive, file / "new")
    assert file.read_text() == "kept"
