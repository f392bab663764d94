"""The simulated archive stands in for the published one: same layout, names, grey values and boxes."""

import _thread
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from scipy import ndimage

from calvingfront_plugin.delineation.front_mask import box_mask, front_from_zones
from training.archive import list_scenes, read_box, read_front, read_image, read_zones
from training.archive_check import check_archive
from training.simulated_archive import write_archive

SIZE = 240

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("archive")
    write_archive(root, size=SIZE, extent_m=0)
    return root


@pytest.fixture(scope="module")
def scenes(root):
    return list_scenes(root, "train") + list_scenes(root, "test")


def test_it_is_an_archive_without_errors(root, scenes):
    problems = check_archive(root)
    assert {problem.path for problem in problems} == {"sar_images/train", "sar_images/test"}
    assert not any(problem.is_error for problem in problems)
    assert check_archive(root, counts=(12, 4)) == []
    assert len(scenes) == 16
    assert all(read_image(scene).shape == (SIZE, SIZE + SIZE // 10) for scene in scenes)


def test_it_has_the_glaciers_sensors_resolutions_and_seasons_of_the_published_one(scenes):
    names = [scene.name for scene in scenes]
    test = [scene.name for scene in scenes if scene.folder == "test"]
    assert {name.glacier for name in names} - {name.glacier for name in test} == {
        "SI",
        "DBE",
        "Crane",
        "Jorum",
        "JAC",
    }
    assert {name.glacier for name in test} == {"COL", "Mapple"}
    assert {name.sensor for name in names} == {"TSX", "TDX", "S1", "ENVISAT", "ERS", "RSAT", "PALSAR"}
    assert {name.resolution_m for name in names} == {6, 7, 12, 17, 20}
    # January to March and April to August are different seasons on both hemispheres.
    for glacier in ("COL", "Mapple"):
        assert {name.date.month < 4 for name in test if name.glacier == glacier} == {True, False}


def test_fronts_are_one_pixel_wide_connected_and_longer_than_750_m(scenes):
    for scene in scenes:
        front = read_front(scene)
        pieces, count = ndimage.label(front, structure=np.ones((3, 3)))
        assert np.bincount(pieces.ravel())[1:].min() * scene.name.resolution_m > 750
        # A thinner line would fall apart: most pixels have two neighbours, and none is in a full 2 x 2 block.
        neighbours = ndimage.convolve(front.astype(int), np.ones((3, 3), dtype=int), mode="constant") - 1
        assert np.median(neighbours[front]) == 2
        assert not ndimage.binary_erosion(front, np.ones((2, 2))).any()


def test_fronts_lie_on_the_ocean_beside_the_glacier(scenes):
    for scene in scenes:
        zones, front = read_zones(scene), read_front(scene)
        assert (zones[front] == 254).all()
        to_glacier = ndimage.distance_transform_edt(zones != 127)
        assert to_glacier[front].max() == 1


def test_true_zones_yield_the_labelled_front_inside_the_box(scenes):
    # The published way from zones to a front must find on the labels what the labels say.
    for scene in scenes:
        front = read_front(scene)
        derived = front_from_zones(read_zones(scene), 750 / scene.name.resolution_m)
        derived &= box_mask(read_box(scene), front.shape)
        assert ndimage.distance_transform_edt(~front)[derived].mean() < 1
        assert ndimage.distance_transform_edt(~derived)[front].mean() < 1


def test_boxes_hold_the_front_in_the_published_order(scenes):
    for scene in scenes:
        (left, upper), second, (right, lower), fourth = read_box(scene).tolist()
        assert second == [left, lower]
        assert fourth == [right, upper]
        rows, columns = np.nonzero(read_front(scene))
        assert lower <= rows.min() < rows.max() < upper  # upper is the larger row
        assert left <= columns.min() < columns.max() < right


def test_pictures_are_dark_where_zones_have_no_information_and_use_all_greys(scenes):
    cut = 0
    for scene in scenes:
        image, zones = read_image(scene), read_zones(scene)
        np.testing.assert_array_equal(image == 0, zones == 0)
        assert image.max() == 255
        cut += (zones == 0).any()
    assert 0 < cut < len(scenes)


def contents(data):
    return {path.relative_to(data): path.read_bytes() for path in data.rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_files_and_another_seed_others(tmp_path):
    first, again, other = (
        contents(write_archive(tmp_path / name, scenes=(2, 1), size=160, extent_m=0, seed=seed))
        for name, seed in (("first", 3), ("again", 3), ("other", 4))
    )
    assert len(first) == 3 * 4
    assert first == again
    assert first.keys() == other.keys()
    assert all(first[path] != other[path] for path in first)


def test_as_many_scenes_as_wanted_have_names_of_their_own(tmp_path):
    write_archive(tmp_path, scenes=(0, 9), size=160, extent_m=0)
    scenes = list_scenes(tmp_path, "test")
    assert len({scene.name for scene in scenes}) == 9
    assert list_scenes(tmp_path, "train") == []


def test_an_existing_archive_is_left_alone(tmp_path):
    keepsake = tmp_path / "data_raw" / "real.png"
    keepsake.parent.mkdir()
    keepsake.touch()
    with pytest.raises(FileExistsError, match="exists already; choose another folder"):
        write_archive(tmp_path, scenes=(1, 0))
    assert list(tmp_path.rglob("*")) == [keepsake.parent, keepsake]


def test_pictures_too_small_for_a_front_are_refused_and_a_later_run_is_not_hindered(tmp_path):
    with pytest.raises(ValueError, match=r"No front of 750 m fits 32 x 35 pixels of 7 m; choose a larger"):
        write_archive(tmp_path, scenes=(1, 0), size=32, extent_m=0)
    assert not (tmp_path / "data_raw").exists()
    data = write_archive(tmp_path, scenes=(1, 0), size=160, extent_m=0)
    assert list(tmp_path.iterdir()) == [data]


def test_a_negative_seed_is_refused_in_words(tmp_path):
    with pytest.raises(ValueError, match="The seed is -3; give a whole number of 0 or more"):
        write_archive(tmp_path / "new", scenes=(1, 0), seed=-3)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="file sizes are limited as POSIX does")
def test_a_full_disk_ends_in_a_line_that_names_the_folder_and_leaves_nothing(tmp_path):
    """A child process whose files may not grow beyond 20 kB: what a full disk is to it."""
    program = (
        "import resource, sys\n"
        "from training.__main__ import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    child = subprocess.run(
        [sys.executable, "-c", program, "simulate", str(tmp_path), "--archive"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
    )
    assert child.returncode == 1
    assert child.stderr.startswith(f"error: {tmp_path / 'data_raw'} cannot be written (")
    assert child.stderr.rstrip().endswith("is the folder writable and the disk not full?")
    assert len(child.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_archive_that_the_user_stops_leaves_nothing(tmp_path):
    over = threading.Event()

    def stop_after_a_picture():
        while not over.wait(0.01):
            if any(tmp_path.rglob("*.png")):
                _thread.interrupt_main()
                return

    # A batch system may start the tests with Ctrl-C ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    user = threading.Thread(target=stop_after_a_picture)
    user.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            write_archive(tmp_path, scenes=(200, 0), size=160, extent_m=0)
    finally:
        over.set()
        user.join()
        signal.signal(signal.SIGINT, before)
    assert list(tmp_path.iterdir()) == []
