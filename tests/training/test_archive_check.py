"""Whatever is wrong with an archive is found before training, all of it at once, and what is right is not called
wrong."""

import os
import shutil

import numpy as np
import pytest
from scipy import ndimage
from skimage.io import imread, imsave

from training.archive_check import Problem, check_archive, is_sound, report
from training.simulated_archive import write_archive

#: The miniature's scenes in train and test.
COUNTS = (3, 1)

STEM = "DBE_2000-07-20_RSAT_12_2_282"
IMAGE = f"sar_images/train/{STEM}.png"
ZONES = f"zones/train/{STEM}_zones.png"
FRONT = f"fronts/train/{STEM}_front.png"
BOX = f"bounding_boxes/{STEM}_front_extent_coord.txt"


@pytest.fixture(scope="module")
def miniature(tmp_path_factory):
    return write_archive(tmp_path_factory.mktemp("miniature"), scenes=COUNTS, size=200, extent_m=0)


@pytest.fixture
def data(miniature, tmp_path):
    """A ``data_raw`` to spoil."""
    return shutil.copytree(miniature, tmp_path / "data_raw")


def check(data):
    return check_archive(data, counts=COUNTS)


def save(path, values):
    imsave(path, values.astype(np.uint8), check_contrast=False)


def change(data, file, function):
    save(data / file, function(imread(data / file)))


def cut_short(path, kept=0.5):
    content = path.read_bytes()
    path.write_bytes(content[: int(kept * len(content))])


def with_grey(grey):
    def paint(label):
        label[:2, :2] = grey
        return label

    return paint


def write_box(data, *corners):
    (data / BOX).write_text("\n".join(["x,y", *(f"{x},{y}" for x, y in corners)]))


#: What is spoiled: (how, path of the problem, part of its text). Each is an error.
ERRORS = {
    "no folder": (lambda data: shutil.rmtree(data / "zones/test"), "zones/test", "is missing; create it"),
    "no zones": (lambda data: (data / ZONES).unlink(), ZONES, f"is missing; {STEM}.png cannot be used"),
    "no front": (lambda data: (data / FRONT).unlink(), FRONT, "is missing"),
    "zones of another scene": (
        lambda data: shutil.copy(data / ZONES, data / "zones/train/DBE_1999-01-01_ERS_20_1_061_zones.png"),
        "zones/train/DBE_1999-01-01_ERS_20_1_061_zones.png",
        "belongs to no picture in sar_images/train",
    ),
    "front of another scene": (
        lambda data: shutil.copy(data / FRONT, data / "fronts/train/DBE_1999-01-01_ERS_20_1_061_front.png"),
        "fronts/train/DBE_1999-01-01_ERS_20_1_061_front.png",
        "belongs to no picture",
    ),
    "a box of another scene": (
        lambda data: shutil.copy(
            data / BOX, data / "bounding_boxes/DBE_1999-01-01_ERS_20_1_061_front_extent_coord.txt"
        ),
        "bounding_boxes/DBE_1999-01-01_ERS_20_1_061_front_extent_coord.txt",
        "belongs to no picture",
    ),
    "a GeoTIFF": (
        lambda data: (data / "sar_images/train/scene.tif").touch(),
        "sar_images/train/scene.tif",
        "is no .png file",
    ),
    "a folder among the pictures": (
        lambda data: (data / "fronts/test/old").mkdir(),
        "fronts/test/old",
        "is no .png file",
    ),
    "label of another ending": (
        lambda data: shutil.copy(data / ZONES, data / f"zones/train/{STEM}_zone.png"),
        f"zones/train/{STEM}_zone.png",
        "does not end in _zones.png",
    ),
    "a picture cut short": (lambda data: cut_short(data / IMAGE), IMAGE, "cannot be read"),
    "zones cut short": (lambda data: cut_short(data / ZONES), ZONES, "cannot be read"),
    "an empty front file": (lambda data: cut_short(data / FRONT, 0), FRONT, "cannot be read"),
    "colours": (lambda data: change(data, IMAGE, lambda i: np.dstack([i] * 3)), IMAGE, "has colours"),
    "a black picture": (lambda data: change(data, IMAGE, lambda i: 0 * i), IMAGE, "is black"),
    "a zone of another grey": (
        lambda data: change(data, ZONES, with_grey(128)),
        ZONES,
        "has grey values of 128; only 0, 64, 127, 254",
    ),
    "a front of another grey": (
        lambda data: change(data, FRONT, with_grey(1)),
        FRONT,
        "has grey values of 1; only 0, 255",
    ),
    "no front in the front file": (
        lambda data: change(data, FRONT, lambda f: 0 * f),
        FRONT,
        "holds no front",
    ),
    "zones a row short": (
        lambda data: change(data, ZONES, lambda z: z[1:]),
        IMAGE,
        "differ in rows x columns: picture 200 x 220, zones 199 x 220, front 200 x 220",
    ),
    "a front turned on its side": (
        lambda data: change(data, FRONT, np.transpose),
        IMAGE,
        "zones 200 x 220, front 220 x 200",
    ),
    "a box with a header of words": (
        lambda data: (data / BOX).write_text("corner one: 3, 4"),
        BOX,
        "is no bounding box",
    ),
    "a box of three corners": (
        lambda data: write_box(data, (10, 90), (10, 20), (99, 20)),
        BOX,
        "is no bounding box",
    ),
    "a box upside down": (
        lambda data: write_box(data, (10, 20), (10, 90), (99, 90), (99, 20)),
        BOX,
        "is turned",
    ),
    "a box with one wild number": (
        lambda data: write_box(data, (99999, 90), (10, 20), (99, 20), (99, 90)),
        BOX,
        "wrong number: the first corner must have the smaller x and the larger y, the third the reverse, but they are "
        "99999,90 and 99,20 in its picture of 200 rows and 220 columns",
    ),
    "a box of wild numbers alone": (
        lambda data: write_box(data, *[(99999, 99999)] * 4),
        BOX,
        "lies outside its picture of 200 rows and 220 columns",
    ),
    "a box upside down above the picture": (
        lambda data: write_box(data, (10, -90), (10, -20), (99, -20), (99, -90)),
        BOX,
        "lies outside its picture of 200 rows and 220 columns",
    ),
    "a box between two pixels": (
        lambda data: write_box(data, (10.1, 90), (10.1, 20), (10.3, 20), (10.3, 90)),
        BOX,
        "holds no pixel of its picture of 200 rows and 220 columns",
    ),
    "a box in metres of the map": (
        lambda data: write_box(data, (5e5, 7.2e6), (5e5, 7.1e6), (6e5, 7.1e6), (6e5, 7.2e6)),
        BOX,
        "lies outside its picture of 200 rows and 220 columns",
    ),
}


def test_a_good_archive_has_no_problems(miniature):
    assert check(miniature) == check(miniature.parent) == []
    assert report([]).startswith("No problems")


@pytest.mark.parametrize("defect", ERRORS)
def test_each_defect_is_found_and_nothing_else_is_called_wrong(data, defect):
    spoil, path, text = ERRORS[defect]
    spoil(data)
    errors = [problem for problem in check(data) if problem.is_error]
    assert not is_sound(errors)
    assert [problem.path for problem in errors] == [path]
    assert text in errors[0].text
    assert str(data) not in errors[0].text
    assert f"  {path}: {errors[0].text}" in report(errors).splitlines()


def rename(data, old, new):
    """Give a scene another name, with all its files."""
    for path in list(data.rglob(f"{old}*")):
        path.rename(path.with_name(path.name.replace(old, new)))


@pytest.mark.parametrize(
    "new", ["DBE_2000-07-20_RSAT_12_2", "DBE_2000-07-32_RSAT_12_2_282", "DBE_2000-07-20_RSAT_12_2_282_new"]
)
def test_a_scene_whose_name_cannot_be_read_is_an_error_once(data, new):
    rename(data, STEM, new)
    (problem,) = check(data)
    assert (problem.path, problem.is_error) == (f"sar_images/train/{new}.png", True)
    assert "must read GLACIER_YYYY-MM-DD_SENSOR_RESOLUTION" in problem.text


def test_a_scene_there_as_png_and_as_PNG_is_an_error(data):  # noqa: N802
    shutil.copy(data / IMAGE, data / IMAGE.replace(".png", ".PNG"))
    if len(list((data / "sar_images/train").iterdir())) == COUNTS[0]:
        pytest.skip("this file system does not tell .png from .PNG")
    (problem,) = check(data)
    assert problem.is_error
    assert "is there twice" in problem.text


def test_upper_case_suffixes_are_as_good(data):
    for path in list(data.rglob("*.png")):
        path.rename(path.with_suffix(".PNG"))
    assert check(data) == []


def test_a_scene_of_train_in_test_too_is_an_error(data):
    for file in (IMAGE, ZONES, FRONT):
        shutil.copy(data / file, data / file.replace("train", "test"))
    problems = check_archive(data, counts=(3, 2))
    assert [problem.text for problem in problems if problem.is_error] == [
        "is in train too; remove one of them."
    ]
    assert [problem.text for problem in problems if not problem.is_error] == [
        f"is the same picture as {IMAGE}."
    ]


def test_a_picture_too_small_to_be_evaluated_is_an_error(data):
    for file in (IMAGE, ZONES, FRONT):
        change(data, file, lambda picture: picture[:127])
    (data / BOX).unlink()
    assert Problem(IMAGE, "is 127 x 220; a picture needs 128 pixels on each side to be evaluated.") in check(
        data
    )


def test_several_defects_are_all_found(data):
    # One after another in the same archive, as long as they do not hide each other.
    together = (
        "no folder",
        "label of another ending",
        "no zones",
        "a front of another grey",
        "a GeoTIFF",
        "a black picture",
        "a folder among the pictures",
        "a box upside down",
    )
    for defect in together:
        ERRORS[defect][0](data)
    cut_short(next((data / "sar_images/test").glob("COL*.png")))
    found = {(problem.path, problem.text) for problem in check(data) if problem.is_error}
    for defect in together:
        _, path, text = ERRORS[defect]
        assert any(path == where and text in what for where, what in found), defect
    assert any(path.startswith("sar_images/test/COL") and "cannot be read" in text for path, text in found)
    assert len(found) == len(together) + 1


def test_several_defects_of_one_scene_are_all_found(data):
    change(data, IMAGE, lambda image: 0 * image)
    change(data, ZONES, lambda zones: with_grey(99)(zones)[:, :-3])
    change(data, FRONT, lambda front: 0 * front)
    write_box(data, (10, 90), (10, 20), (99, 20))
    assert sorted(problem.path for problem in check(data)) == sorted([IMAGE, IMAGE, ZONES, FRONT, BOX])


@pytest.mark.parametrize(
    ("spoil", "path", "text"),
    [
        (lambda data: (data / BOX).unlink(), BOX, "is missing; predictions there are evaluated on the whole"),
        (lambda data: shutil.rmtree(data / "bounding_boxes"), "bounding_boxes", "is missing; predictions"),
        (
            lambda data: change(data, FRONT, lambda f: ndimage.grey_dilation(f, size=(2, 2))),
            FRONT,
            "has a line thicker than one pixel",
        ),
        (
            lambda data: shutil.copy(data / IMAGE, data / "sar_images/train/JAC_2010-02-01_TSX_6_2_005.png"),
            IMAGE.replace(STEM, "JAC_2010-02-01_TSX_6_2_005"),
            f"is the same picture as {IMAGE}",
        ),
        (
            lambda data: write_box(data, (-5, 200), (-5, 0), (220, 0), (220, 200)),
            BOX,
            "reaches over its picture",
        ),
        (
            lambda data: write_box(data, (0, 201), (0, 0), (220, 0), (220, 201)),
            BOX,
            "reaches over its picture",
        ),
        (
            # The corners that evaluation reads are right, the two others are swapped.
            lambda data: write_box(data, (0, 200), (220, 200), (220, 0), (0, 0)),
            BOX,
            "is no upright rectangle",
        ),
    ],
)
def test_what_may_be_as_it_should_be_is_a_note(data, spoil, path, text):
    rename(data, "Crane_1996-01-24_ERS_20_3_061", "JAC_2010-02-01_TSX_6_2_005")
    spoil(data)
    (problem,) = check(data)
    assert (problem.path, problem.is_error) == (path, False)
    assert text in problem.text
    assert is_sound([problem])
    assert "no errors, 1 note." in report([problem])


def test_a_box_that_leaves_out_half_of_the_front_is_a_note(data):
    front = imread(data / FRONT) > 0
    columns = np.nonzero(front)[1]
    middle = int(np.median(columns))
    write_box(data, (0, 200), (0, 0), (middle, 0), (middle, 200))
    (problem,) = check(data)
    assert problem == Problem(
        BOX,
        f"leaves out {(columns >= middle).sum()} of {len(columns)} pixels of the labelled front.",
        is_error=False,
    )


def test_a_front_of_other_zones_is_a_note(data):
    # 12.5 m pixels: moved by 60 rows, the front of a glacier that ends elsewhere.
    rows = np.nonzero(imread(data / FRONT))[0]
    shift = 60 if rows.max() + 60 < 200 else -60
    change(data, FRONT, lambda front: np.roll(front, shift, axis=0))
    write_box(data, (0, 200), (0, 0), (220, 0), (220, 200))
    (problem,) = check(data)
    assert (problem.path, problem.is_error) == (FRONT, False)
    assert "m on average off the border of glacier and ocean" in problem.text
    change(data, ZONES, lambda zones: np.where(zones == 254, 64, zones))
    (problem,) = check(data)
    assert "glacier and ocean do not meet" in problem.text


def test_scenes_of_your_own_are_fine_but_not_the_benchmark(data):
    problems = check_archive(data)
    assert [problem.path for problem in problems] == ["sar_images/test", "sar_images/train"]
    assert is_sound(problems)
    assert "3 scenes, not the 559" in problems[1].text
    assert "labels of your own" in problems[1].text
    rename(data, "SI_2008-01-15_TSX_7_1_125", "Helheim_2008-01-15_ICEYE_7_1_125")
    (problem,) = check(data)
    assert "ICEYE, which the benchmark does not know" in problem.text
    assert not problem.is_error


def test_hidden_files_of_the_system_do_no_harm(data):
    (data / "sar_images/train/.DS_Store").touch()
    (data / "bounding_boxes/.DS_Store").touch()
    assert check(data) == []


def test_the_published_names_and_numbers_raise_no_complaint(golden, tmp_path):
    # All 681 names on one picture; it is no front but for these labels.
    zones = np.full((128, 130), 127)
    zones[:, 65:] = 254
    front = np.zeros((128, 130))
    front[:, 65] = 255
    split = golden("g7_split_names")
    sources = {"": zones, "_zones": zones, "_front": front}
    for suffix, picture in sources.items():
        save(tmp_path / f"one{suffix}.png", picture)
    for folder, names in (("train", split["all_train_sorted"]), ("test", split["test_names"])):
        for kind, suffix in (("sar_images", ""), ("zones", "_zones"), ("fronts", "_front")):
            place = tmp_path / "data_raw" / kind / folder
            place.mkdir(parents=True)
            for name in names.tolist():
                os.link(tmp_path / f"one{suffix}.png", place / f"{name}{suffix}.png")
    problems = check_archive(tmp_path)
    assert is_sound(problems)
    same = [problem for problem in problems if "is the same picture as" in problem.text]
    assert len(same) == 680
    assert [problem.path for problem in problems if problem not in same] == ["bounding_boxes"]


def test_a_folder_that_is_no_archive_is_one_problem(tmp_path):
    (problem,) = check_archive(tmp_path)
    assert problem.is_error
    assert "give the folder of the archive" in problem.text


def test_an_archive_without_scenes_is_an_error(tmp_path):
    (tmp_path / "data_raw/sar_images/train").mkdir(parents=True)
    errors = {problem.path: problem.text for problem in check_archive(tmp_path) if problem.is_error}
    assert "holds no scene" in errors.pop("sar_images")
    # The five other folders that an archive has.
    assert set(errors) == {"sar_images/test", "zones/train", "zones/test", "fronts/train", "fronts/test"}


def test_the_report_puts_errors_before_notes_and_counts_both():
    problems = [
        Problem("fronts/test/b_front.png", "has a thick line.", is_error=False),
        Problem("zones/test/a_zones.png", "cannot be read."),
        Problem("zones/test/c_zones.png", "cannot be read."),
    ]
    lines = report(problems).splitlines()
    assert lines[0].startswith("Errors:")
    assert lines[1:3] == [
        "  zones/test/a_zones.png: cannot be read.",
        "  zones/test/c_zones.png: cannot be read.",
    ]
    assert lines[3].startswith("Notes:")
    assert lines[4:] == ["  fronts/test/b_front.png: has a thick line.", "2 errors, 1 note."]
