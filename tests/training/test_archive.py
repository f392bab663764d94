"""The published archive: its names, order, split and files, read as the benchmark reads them."""

import datetime
import struct
import zlib
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skimage.io import imsave

from training.archive import (
    ZONE_GREYS,
    ArchiveError,
    list_scenes,
    parse_name,
    published_split,
    read_box,
    read_front,
    read_image,
    read_zones,
)

STEM = "COL_2011-06-18_TDX_7_1_024"

#: Its bounding box as the archive stores it (method, section 1.5).
BOX = "x,y\n270.74,1959.30\n270.74,909.27\n2634.35,909.27\n2634.35,1959.30\n"


@pytest.fixture
def names(golden):
    """Names of the 559 scenes of train, as the benchmark sorts them, and of the 122 of test."""
    split = golden("g7_split_names")
    return split["all_train_sorted"].tolist(), split["test_names"].tolist()


def write_files(root, folder, stems, suffix=".png"):
    """Empty files in the published layout."""
    for kind, ending in (("sar_images", ""), ("zones", "_zones"), ("fronts", "_front")):
        place = root / "data_raw" / kind / folder
        place.mkdir(parents=True, exist_ok=True)
        for stem in stems:
            (place / f"{stem}{ending}{suffix}").touch()


@pytest.fixture
def scene(tmp_path):
    """One scene of 4 x 5 pixels: two rows of glacier and two of ocean, one corner without information."""
    write_files(tmp_path, "test", [STEM])
    (scene,) = list_scenes(tmp_path, "test")
    zones = np.repeat(np.array([127, 127, 254, 254], dtype=np.uint8), 5).reshape(4, 5)
    zones[0, :2] = 0, 64
    front = np.zeros((4, 5), dtype=np.uint8)
    front[2] = 255
    imsave(scene.image, np.arange(20, dtype=np.uint8).reshape(4, 5), check_contrast=False)
    imsave(scene.zones, zones, check_contrast=False)
    imsave(scene.front, front, check_contrast=False)
    return scene


def test_the_split_of_559_scenes_is_the_published_one(golden, names):
    train, validation = published_split(559)
    published = golden("g7_split_names")
    np.testing.assert_array_equal(train, published["train_idx"])
    np.testing.assert_array_equal(validation, published["val_idx"])
    np.testing.assert_array_equal(np.array(names[0])[train], published["train_names"])
    np.testing.assert_array_equal(np.array(names[0])[validation], published["val_names"])
    # The first and last of the stored order, and all five glaciers (method, section 2.1).
    assert validation[:4].tolist() == [440, 530, 346, 323]
    assert validation[-2:].tolist() == [286, 284]
    glaciers = Counter(parse_name(names[0][k]).glacier for k in validation)
    assert glaciers == {"Crane": 8, "DBE": 10, "JAC": 16, "Jorum": 8, "SI": 14}


@given(st.integers(2, 400))
def test_any_split_gives_every_scene_once_and_a_tenth_rounded_up_to_validation(count):
    train, validation = published_split(count)
    assert sorted([*train, *validation]) == list(range(count))
    assert len(validation) == -(-count // 10)
    assert len(train) > 0


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_scenes_cannot_be_split(count):
    with pytest.raises(ArchiveError, match=f"{count} scenes cannot be split"):
        published_split(count)


def test_a_name_tells_glacier_day_sensor_resolution_quality_and_orbit():
    name = parse_name(STEM)
    assert (name.stem, name.glacier, name.sensor, name.orbit) == (STEM, "COL", "TDX", "024")
    assert name.date == datetime.date(2011, 6, 18)
    assert (name.resolution_m, name.quality) == (7, 1)


def test_the_published_names_give_the_published_counts(names):
    # Method, section 1.1.
    train, test = ([parse_name(stem) for stem in stems] for stems in names)
    assert Counter((name.glacier, name.sensor) for name in test) == {
        ("COL", "TDX"): 47,
        ("COL", "S1"): 18,
        ("Mapple", "TSX"): 22,
        ("Mapple", "S1"): 15,
        ("Mapple", "ENVISAT"): 10,
        ("Mapple", "PALSAR"): 8,
        ("Mapple", "ERS"): 2,
    }
    assert Counter(name.glacier for name in train) == {
        "SI": 121,
        "DBE": 133,
        "Crane": 69,
        "Jorum": 77,
        "JAC": 159,
    }
    assert Counter(name.resolution_m for name in train + test) == {6: 159, 7: 236, 12: 43, 17: 48, 20: 195}
    assert Counter(name.quality for name in train + test) == {1: 334, 2: 141, 3: 111, 4: 54, 5: 36, 6: 5}
    assert (min(name.date.year for name in train), max(name.date.year for name in test)) == (1995, 2020)


def test_with_true_pixel_sizes_all_pictures_of_a_glacier_show_the_same_ground(golden):
    split = golden("g7_split_names")
    ground = {}
    for part in ("train", "val", "test"):
        for stem, size in zip(split[f"{part}_names"].tolist(), split[f"{part}_hw"]):
            name = parse_name(stem)
            ground.setdefault(name.glacier, []).append(size * name.ground_pixel_m)
    assert len(ground) == 7
    for sizes in ground.values():
        # Within a pixel or two of 20 m.
        assert np.ptp(sizes, axis=0).max() < 40


@pytest.mark.parametrize(
    "stem",
    [
        "COL_2011-06-18_TDX_7_1",  # no orbit
        "COL_2011-06-18_TDX_7_1_024_cropped",  # the benchmark would take 1 for the resolution
        "COL_2011-06-18_TDX_7_1_024_zones",
        "COL_2011-02-30_TDX_7_1_024",  # a day that no calendar has
        "COL_20110618_TDX_7_1_024",
        "COL_2011-06-18_TDX_7.5_1_024",
        "COL_2011-06-18_TDX_0_1_024",
        "COL_2011-06-18_TDX_7_7_024",
        "_2011-06-18_TDX_7_1_024",
        "",
    ],
)
def test_any_other_name_is_refused_with_what_a_name_looks_like(stem):
    with pytest.raises(ArchiveError, match=rf"^'{stem}' is no name.*GLACIER_YYYY-MM-DD_SENSOR.*such as COL_"):
        parse_name(stem)


def test_scenes_come_in_the_order_of_the_benchmark(tmp_path, names):
    train, test = names
    write_files(tmp_path, "train", np.random.default_rng(0).permutation(train))
    write_files(tmp_path, "test", test[::-1])
    assert [scene.name.stem for scene in list_scenes(tmp_path, "train")] == train
    assert [scene.name.stem for scene in list_scenes(tmp_path, "test")] == sorted(test)


def test_an_archive_is_given_as_data_raw_or_as_the_folder_around_it(tmp_path):
    write_files(tmp_path, "train", [STEM], suffix=".PNG")
    outside, inside = list_scenes(tmp_path, "train"), list_scenes(tmp_path / "data_raw", "train")
    assert outside == inside
    data = tmp_path / "data_raw"
    assert (outside[0].folder, outside[0].image) == ("train", data / "sar_images/train" / f"{STEM}.PNG")
    assert outside[0].zones == data / "zones/train" / f"{STEM}_zones.PNG"
    assert outside[0].front == data / "fronts/train" / f"{STEM}_front.PNG"
    assert outside[0].box == data / "bounding_boxes" / f"{STEM}_front_extent_coord.txt"


def test_hidden_files_and_other_files_are_no_scenes(tmp_path):
    write_files(tmp_path, "train", [STEM, f".{STEM}"])
    (tmp_path / "data_raw/sar_images/train/Thumbs.db").touch()
    assert [scene.name.stem for scene in list_scenes(tmp_path, "train")] == [STEM]


def test_a_folder_that_is_no_archive_is_refused_with_what_to_give(tmp_path):
    with pytest.raises(ArchiveError, match=r"holds no archive: neither data_raw/sar_images.*Give the folder"):
        list_scenes(tmp_path, "train")
    write_files(tmp_path, "train", [STEM])
    with pytest.raises(ArchiveError, match="no folder .*sar_images.test; create it"):
        list_scenes(tmp_path, "test")
    with pytest.raises(ValueError, match="Unknown folder 'val'; use train or test"):
        list_scenes(tmp_path, "val")


@pytest.mark.parametrize("label", ["zones", "front"])
def test_a_picture_without_its_label_is_named(tmp_path, label):
    write_files(tmp_path, "train", [STEM])
    (missing,) = tmp_path.rglob(f"*_{label}.png")
    missing.unlink()
    with pytest.raises(ArchiveError, match=rf"has no {missing.name} for {STEM}\.png.*training check"):
        list_scenes(tmp_path, "train")


def test_a_scene_is_read_as_stored(scene):
    np.testing.assert_array_equal(read_image(scene), np.arange(20).reshape(4, 5))
    zones, front = read_zones(scene), read_front(scene)
    assert zones[0].tolist() == [0, 64, 127, 127, 127]
    assert [ZONE_GREYS.index(grey) for grey in zones[:, 0]] == [0, 2, 3, 3]
    assert front.dtype == bool
    assert np.argwhere(front)[:, 0].tolist() == [2] * 5


@pytest.mark.parametrize(
    ("picture", "complaint"),
    [
        (np.full((9, 9, 3), 7, np.uint8), "has colours or transparency"),
        (np.full((9, 9, 2), 7, np.uint8), "has colours or transparency"),
        (np.full((9, 9), 700, np.uint16), "is uint16; it must be an 8-bit picture"),
    ],
)
@pytest.mark.parametrize(
    ("read", "kind"), [(read_image, "image"), (read_zones, "zones"), (read_front, "front")]
)
def test_only_grey_pictures_of_8_bits_are_read(scene, picture, complaint, read, kind):
    path = getattr(scene, kind)
    imsave(path, picture, check_contrast=False)
    with pytest.raises(ArchiveError, match=f"{path.name} {complaint}"):
        read(scene)


@pytest.mark.parametrize("kept", [0, 20, 45])
def test_a_picture_cut_short_is_named(scene, kept):
    scene.image.write_bytes(scene.image.read_bytes()[:kept])
    with pytest.raises(ArchiveError, match=rf"{STEM}\.png cannot be read.*Copy it again"):
        read_image(scene)


def test_a_picture_of_a_whole_swath_is_refused_before_it_fills_the_memory(scene):
    content = bytearray(scene.image.read_bytes())
    content[16:24] = struct.pack(">II", 25_000, 17_000)  # columns and rows of the header
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    scene.image.write_bytes(content)
    with pytest.raises(ArchiveError, match=rf"{STEM}\.png has more pixels than are safe to read; cut it"):
        read_image(scene)


def test_labels_with_other_greys_are_refused(scene):
    # As the overview data set codes zones, and as a front smoothed by resampling looks.
    imsave(scene.zones, np.array([[1, 2], [3, 4]], dtype=np.uint8), check_contrast=False)
    with pytest.raises(
        ArchiveError, match=r"_zones\.png has grey values of 1, 2, 3, 4; only 0, 64, 127, 254"
    ):
        read_zones(scene)
    imsave(scene.front, np.arange(0, 255, dtype=np.uint8)[None], check_contrast=False)
    with pytest.raises(ArchiveError, match=r"_front\.png has .*1, 2, 3, 4, 5, 6 and 248 more; only 0, 255"):
        read_front(scene)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_bounding_box_is_four_corners_in_the_order_of_the_file(scene, line_end, mark):
    scene.box.parent.mkdir()
    scene.box.write_bytes((mark + BOX.replace("\n", line_end)).encode())
    assert read_box(scene).tolist() == [
        [270.74, 1959.30],
        [270.74, 909.27],
        [2634.35, 909.27],
        [2634.35, 1959.30],
    ]


def test_a_scene_without_a_bounding_box_file_has_none(scene):
    assert read_box(scene) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x,y\n",
        BOX.replace("x,y\n", ""),
        BOX.replace("x,y", "row,column"),
        BOX + "1.0,2.0\n",
        BOX.replace("270.74,909.27", "270.74"),
        BOX.replace("2634.35,909.27", "2634,35,909,27"),  # a decimal comma
        BOX.replace("1959.30", "nan"),
        BOX.replace("270.74", "left"),
    ],
)
def test_a_malformed_bounding_box_is_named_with_what_it_must_hold(scene, text):
    scene.box.parent.mkdir()
    scene.box.write_text(text)
    with pytest.raises(ArchiveError, match=rf"{scene.box.name} is no bounding box.*x,y.*four corners"):
        read_box(scene)


def test_a_bounding_box_that_is_no_text_is_named(scene):
    scene.box.parent.mkdir()
    scene.box.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(ArchiveError, match="is no bounding box"):
        read_box(scene)
