"""The overview scenes of four glaciers: what training reads is what the benchmark labelled."""

import csv
import functools

import numpy as np
import pytest
from scipy import ndimage
from skimage.io import imread

from training.labelled_scene import GLACIER, OCEAN, distance_to_fronts
from training.overview import OverviewError, follows_its_zones, load_overview, majority, order_front

#: Name, number of scenes, and ground size of a pixel (row, column) in metres, from native sizes over 256.
GLACIERS = {
    "Crane": (69, (92.7, 72.0)),
    "DBE": (133, (73.4, 80.2)),
    "JAC": (159, (73.7, 61.8)),
    "Jorum": (77, (50.9, 78.0)),
}


@functools.lru_cache(maxsize=1)
def overview(folder):
    return load_overview(folder)


@pytest.fixture
def folder(shared_data):
    return shared_data / "caffe_overview"


def test_all_scenes_are_there_with_the_ground_size_of_their_pixels(folder):
    scenes = overview(folder)
    assert len(scenes) == 438
    for glacier, (count, pixel_size_m) in GLACIERS.items():
        chosen = [scene for scene in scenes if scene.glacier == glacier]
        assert len(chosen) == count
        for scene in chosen:
            assert scene.pixel_size_m == pytest.approx(pixel_size_m, rel=0.003)
            assert scene.backscatter.shape == scene.zones.shape == (256, 256)
            assert scene.backscatter.min() >= 0
            assert scene.backscatter.max() <= 1
            assert scene.zones.max() <= OCEAN


def test_pixel_sizes_are_native_size_times_resolution_over_256(folder):
    # "7 m" and "17 m" in names are 6 2/3 and 16 2/3 m, "12" is 12.5.
    resolution = {"6": 6.0, "7": 20 / 3, "12": 12.5, "17": 50 / 3, "20": 20.0}
    with open(folder / "manifest.csv", newline="") as stream:
        rows = list(csv.DictReader(stream))
    stated = {row["name"]: row for row in rows}
    for scene in overview(folder):
        row = stated[scene.name]
        metres = resolution[row["nominal_res_m"]]
        native = int(row["native_height_px"]) * metres / 256, int(row["native_width_px"]) * metres / 256
        assert scene.pixel_size_m == pytest.approx(native, rel=0.001)


def test_ordered_fronts_cover_the_labelled_pixels(folder):
    covered = []
    for scene in overview(folder):
        label = imread(folder / "fronts" / f"{scene.name}_front.png") > 0
        assert scene.fronts
        for front in scene.fronts:
            # Ordered: every step goes to one of the eight neighbours, and none is visited twice.
            assert np.abs(np.diff(front, axis=0)).max() == 1
            assert len(np.unique(front, axis=0)) == len(front)
        pixels = np.floor(np.concatenate(scene.fronts)).astype(int)
        assert ndimage.distance_transform_edt(~label)[tuple(pixels.T)].max() < 4
        covered.append((distance_to_fronts(scene.fronts, label.shape, (1, 1))[label] <= 2).mean())
        assert (scene.front_distance_m[label] == 0).all()
    # Side branches of a label are left out: at most a fifth of it, and hardly anything in most scenes.
    assert min(covered) > 0.8
    assert np.quantile(covered, 0.05) > 0.95


def test_three_scenes_have_fronts_that_do_not_follow_their_zones(folder):
    off = {}
    for scene in overview(folder):
        ocean, glacier = scene.zones == OCEAN, scene.zones == GLACIER
        border = ocean & ndimage.binary_dilation(glacier)
        to_border = ndimage.distance_transform_edt(~border, sampling=scene.pixel_size_m)
        pixels = np.floor(np.concatenate(scene.fronts)).astype(int)
        off[scene.name] = to_border[tuple(pixels.T)].mean()
    named = {name for name in off if not follows_its_zones(name)}
    assert named == {name for name, metres in off.items() if metres > 400}
    assert len(named) == 3
    assert all(650 < off[name] < 1000 for name in named)
    others = [metres for name, metres in off.items() if name not in named]
    assert np.median(others) < 40  # half a pixel
    assert max(others) < 250


@pytest.mark.parametrize(("low", "fringe", "high"), [(1, 2, 3), (0, 1, 3), (0, 2, 3), (0, 1, 2)])
@pytest.mark.parametrize("turned", [False, True])
def test_the_majority_filter_removes_the_classes_that_shrinking_put_between_two_zones(
    low, fringe, high, turned
):
    # The mean of the grey values of rock and ocean is that of glacier: a front where there is none.
    zones = np.full((12, 14), low, dtype=np.uint8)
    zones[:, 7:] = high
    fringed = zones.copy()
    fringed[:, 7] = fringe
    cleaned = majority(fringed.T).T if turned else majority(fringed)
    assert not (cleaned == fringe).any()
    np.testing.assert_array_equal(majority(zones), zones)


def test_a_front_broken_by_shrinking_is_one_line_and_a_far_one_another():
    mask = np.zeros((40, 60), dtype=bool)
    mask[10, 5:55] = True
    mask[10, 20:22] = False  # two pixels lost
    mask[30, 10:30] = True
    lines = order_front(mask)
    assert len(lines) == 2
    long, short = sorted(lines, key=len, reverse=True)
    assert long[:, 0] == pytest.approx(10.5)
    assert len(long) >= 46
    assert short[:, 0] == pytest.approx(30.5)


def test_only_the_glaciers_asked_for_are_read(folder):
    # By name, so that a left-out glacier cannot slip into training.
    assert {scene.glacier for scene in load_overview(folder, ["Crane"])} == {"Crane"}


def test_a_folder_without_manifest_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(OverviewError, match=r"manifest\.csv.*Give the folder"):
        load_overview(tmp_path)
