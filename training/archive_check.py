"""Check of an archive before hours of training: every problem is listed, not only the first.

What the published check verifies (method, section 1.9) and what it forgets: the number of zones, names,
bounding boxes, damaged pictures, and labels that do not belong together.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree
from tqdm import tqdm

from calvingfront_plugin.delineation.front_mask import GLACIER, OCEAN, box_mask
from calvingfront_plugin.delineation.product_name import CAFFE_SENSORS
from training.archive import (
    BOX_FOLDER,
    BOX_SUFFIX,
    FOLDERS,
    FRONT_GREYS,
    SUFFIXES,
    ZONE_GREYS,
    ArchiveError,
    foreign_greys,
    is_picture,
    listed,
    parse_name,
    read_corners,
    read_picture,
)

#: Scenes in train and test of the published archive.
PUBLISHED_COUNTS = (559, 122)

#: Pictures smaller than this give no patch of validation or test (method, section 2.3).
SMALLEST_SIDE_PX = 128

#: A front farther than this from the border between glacier and ocean, on average, belongs to other zones. Three
#: scenes of DBE lie 690 to 960 m off in the overview data set, all others less than 230 m.
FARTHEST_FROM_BORDER_M = 400.0

#: Share of front pixels that begin a 2 x 2 block of front above which a line counts as thick; one of two pixels
#: width has half.
_THICK_SHARE = 0.05

#: What a file of each folder is, for messages.
_KINDS = {"sar_images": "picture", "zones": "zones", "fronts": "front"}


@dataclass(frozen=True)
class Problem:
    """Something in an archive that is not as it should be.

    Attributes
    ----------
    path : str
        File or folder, from the folder ``data_raw`` on.
    text : str
        What is wrong and what to do.
    is_error : bool
        Whether training or evaluation cannot be right with it; otherwise it is a note.
    """

    path: str
    text: str
    is_error: bool = True


def check_archive(root, *, counts=PUBLISHED_COUNTS):
    """List everything that is wrong with an archive.

    Parameters
    ----------
    root : path
        ``data_raw``, or the folder that contains it.
    counts : (int, int)
        Scenes that train and test should hold; other numbers are a note.

    Returns
    -------
    list of Problem
        Sorted by path; empty for the published archive as it should be.
    """
    data = _data_folder(Path(root))
    if data is None:
        return [Problem(str(root), "holds neither data_raw nor its folders; give the folder of the archive.")]
    files = {
        (kind, folder): _scene_files(data, kind, folder)
        for kind in SUFFIXES
        for folder in FOLDERS
        if (data / kind / folder).is_dir()
    }
    stems = {folder: sorted(files.get(("sar_images", folder), {})) for folder in FOLDERS}
    problems = _folder_problems(data, files)
    problems += _pairing_problems(data, files)
    problems += _name_problems(data, files, stems)
    problems += _box_file_problems(data, stems)
    problems += [
        Problem(
            f"sar_images/{folder}",
            f"{len(stems[folder])} scenes, not the {count} of the published archive: as it should be for "
            "labels of your own, but then results are not those of the benchmark.",
            is_error=False,
        )
        for folder, count in zip(FOLDERS, counts)
        if len(stems[folder]) != count
    ]
    scenes = [(folder, stem) for folder in FOLDERS for stem in stems[folder]]
    if not scenes:
        problems.append(Problem("sar_images", "holds no scene, neither in train nor in test."))
    problems += _content_problems(data, files, scenes)
    return sorted(problems, key=lambda problem: (problem.path, problem.text))


def is_sound(problems):
    """Whether an archive with these problems can be trained on and evaluated: no error among them."""
    return not any(problem.is_error for problem in problems)


def report(problems):
    """The problems in words, errors before notes, a line each."""
    if not problems:
        return "No problems: the archive is as published."
    errors = [problem for problem in problems if problem.is_error]
    notes = [problem for problem in problems if not problem.is_error]
    lines = []
    if errors:
        lines.append("Errors: training or evaluation cannot be right before these are put right.")
        lines += [f"  {problem.path}: {problem.text}" for problem in errors]
    if notes:
        lines.append("Notes: these may be as they should be.")
        lines += [f"  {problem.path}: {problem.text}" for problem in notes]
    lines.append(f"{_number(len(errors), 'error')}, {_number(len(notes), 'note')}.")
    return "\n".join(lines)


def _number(count, what):
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


def _data_folder(root):
    """Like ``archive.data_folder``, but for an archive of which any folder may be missing."""
    for folder in (root, root / "data_raw"):
        if any((folder / kind).is_dir() for kind in SUFFIXES):
            return folder
    return None


def _place(data, path):
    """Path of a file as problems name it."""
    return path.relative_to(data).as_posix()


def _entries(folder):
    """What a folder holds, without hidden files."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _scene_files(data, kind, folder):
    """PNG files of a folder by the name of their scene; those of other names by none."""
    suffix = SUFFIXES[kind]
    files = {}
    for path in _entries(data / kind / folder):
        if is_picture(path) and path.stem.endswith(suffix):
            files.setdefault(path.stem[: len(path.stem) - len(suffix)], path)
    return files


def _folder_problems(data, files):
    """Folders that are missing, and what does not belong in those that are there."""
    problems = []
    for kind, suffix in SUFFIXES.items():
        for folder in FOLDERS:
            where = f"{kind}/{folder}"
            if (kind, folder) not in files:
                problems.append(Problem(where, "is missing; create it, empty if you have nothing for it."))
                continue
            for path in _entries(data / where):
                name = f"{where}/{path.name}"
                if not is_picture(path):
                    problems.append(Problem(name, "is no .png file; nothing else belongs here."))
                elif not path.stem.endswith(suffix):
                    problems.append(Problem(name, f"has a name that does not end in {suffix}.png."))
                elif path not in files[kind, folder].values():
                    problems.append(Problem(name, "is there twice, as .png and as .PNG; remove one."))
    return problems


def _pairing_problems(data, files):
    """Pictures without labels and labels without a picture; a folder missing whole is reported as such."""
    problems = []
    for folder in FOLDERS:
        for kind in ("zones", "fronts"):
            if ("sar_images", folder) not in files or (kind, folder) not in files:
                continue
            images, labels = files["sar_images", folder], files[kind, folder]
            for stem in images.keys() - labels.keys():
                path = f"{kind}/{folder}/{stem}{SUFFIXES[kind]}.png"
                problems.append(Problem(path, f"is missing; {images[stem].name} cannot be used without."))
            for stem in labels.keys() - images.keys():
                path = _place(data, labels[stem])
                problems.append(Problem(path, f"belongs to no picture in sar_images/{folder}."))
    return problems


def _name_problems(data, files, stems):
    problems = []
    for folder in FOLDERS:
        for stem in stems[folder]:
            path = _place(data, files["sar_images", folder][stem])
            try:
                sensor = parse_name(stem).sensor
            except ArchiveError as error:
                problems.append(Problem(path, str(error)))
                continue
            if sensor not in CAFFE_SENSORS:
                known = ", ".join(CAFFE_SENSORS)
                text = f"names the sensor {sensor}, which the benchmark does not know (it has {known})."
                problems.append(Problem(path, text, is_error=False))
    for stem in set(stems["train"]) & set(stems["test"]):
        path = _place(data, files["sar_images", "test"][stem])
        problems.append(Problem(path, "is in train too; remove one of them."))
    return problems


def _box_file_problems(data, stems):
    """Scenes without a bounding box and boxes without a scene."""
    without = "predictions there are evaluated on the whole picture, which the benchmark does not do."
    if not (data / BOX_FOLDER).is_dir():
        return [Problem(BOX_FOLDER, f"is missing; {without}", is_error=False)]
    present = {path.name for path in _entries(data / BOX_FOLDER)}
    wanted = {f"{stem}{BOX_SUFFIX}" for folder in FOLDERS for stem in stems[folder]}
    problems = [
        Problem(f"{BOX_FOLDER}/{name}", f"is missing; {without}", is_error=False) for name in wanted - present
    ]
    problems += [
        Problem(f"{BOX_FOLDER}/{name}", "belongs to no picture of train or test.")
        for name in present - wanted
    ]
    return problems


def _content_problems(data, files, scenes):
    """Problems inside the files of all scenes, read in parallel."""

    def check(scene):
        folder, stem = scene
        paths = {kind: files[kind, folder].get(stem) for kind in SUFFIXES if (kind, folder) in files}
        return _scene_problems(data, folder, stem, {kind: path for kind, path in paths.items() if path})

    # Decoding and counting run outside Python's lock.
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        checked = list(
            tqdm(pool.map(check, scenes), total=len(scenes), desc="check", unit="scene", disable=None)
        )
    problems = [problem for found, _ in checked for problem in found]
    first = {}
    for (folder, stem), (_, digest) in zip(scenes, checked):
        path = _place(data, files["sar_images", folder][stem])
        if digest and first.setdefault(digest, path) != path:
            problems.append(Problem(path, f"is the same picture as {first[digest]}.", is_error=False))
    return problems


def _scene_problems(data, folder, stem, paths):
    """Problems inside the files of one scene, and a digest of its picture (None where it cannot be read)."""
    problems, pictures = [], {}
    for kind, path in paths.items():
        try:
            pictures[kind] = read_picture(path)
        except ArchiveError as error:
            problems.append(Problem(_place(data, path), _text(error, path)))
    names = {kind: _place(data, path) for kind, path in paths.items()}
    image, zones, front = (pictures.get(kind) for kind in SUFFIXES)
    if image is not None:
        problems += _image_problems(names["sar_images"], image)
    if zones is not None:
        problems += _grey_problems(names["zones"], zones, ZONE_GREYS)
    if front is not None:
        problems += _grey_problems(names["fronts"], front, FRONT_GREYS)
        problems += _line_problems(names["fronts"], front == 255)
    shapes = {kind: picture.shape for kind, picture in pictures.items()}
    if len(set(shapes.values())) > 1:
        sizes = ", ".join(f"{_KINDS[kind]} {shape[0]} x {shape[1]}" for kind, shape in shapes.items())
        problems.append(Problem(names["sar_images"], f"and its labels differ in rows x columns: {sizes}."))
    elif zones is not None and front is not None:
        problems += _border_problems(names["fronts"], stem, zones, front == 255)
    box = data / BOX_FOLDER / f"{stem}{BOX_SUFFIX}"
    if image is not None:
        same_size = front is not None and front.shape == image.shape
        problems += _box_problems(data, box, image.shape, front == 255 if same_size else None)
    digest = hashlib.blake2b(image.tobytes()).digest() if image is not None else None
    return problems, digest


def _text(error, path):
    """What an error says of a file, without the path that the problem names already."""
    return str(error).replace(f"{path} ", "", 1)


def _image_problems(name, image):
    problems = []
    if not image.any():
        problems.append(Problem(name, "is black: every pixel is 0."))
    if min(image.shape) < SMALLEST_SIDE_PX:
        rows, columns = image.shape
        text = (
            f"is {rows} x {columns}; a picture needs {SMALLEST_SIDE_PX} pixels on each side to be evaluated."
        )
        problems.append(Problem(name, text))
    return problems


def _grey_problems(name, label, greys):
    foreign = foreign_greys(label, greys)
    if not foreign:
        return []
    return [
        Problem(name, f"has grey values of {listed(foreign)}; only {listed(greys)} have a meaning there.")
    ]


def _line_problems(name, front):
    count = np.count_nonzero(front)
    if count == 0:
        return [Problem(name, "holds no front: no pixel is 255.")]
    blocks = np.count_nonzero(front[1:, 1:] & front[1:, :-1] & front[:-1, 1:] & front[:-1, :-1])
    if blocks <= _THICK_SHARE * count:
        return []
    text = "has a line thicker than one pixel; every pixel of it counts in the mean distance error."
    return [Problem(name, text, is_error=False)]


def _border_problems(name, stem, zones, front):
    """Whether the front lies where the zones let glacier and ocean meet."""
    if not front.any():
        return []
    border = _border(zones)
    if len(border) == 0:
        text = "holds a front, but in its zones glacier and ocean do not meet."
        return [Problem(name, text, is_error=False)]
    try:
        pixel_size_m = parse_name(stem).ground_pixel_m
    except ArchiveError:
        return []
    distances, _ = cKDTree(border).query(np.argwhere(front))
    mean_m = distances.mean() * pixel_size_m
    if mean_m <= FARTHEST_FROM_BORDER_M:
        return []
    text = f"lies {mean_m:.0f} m on average off the border of glacier and ocean in its zones."
    return [Problem(name, text, is_error=False)]


def _border(zones):
    """Where a glacier pixel and an ocean pixel are neighbours in a row or column: (row, column), between both."""
    points = []
    for along, shift in ((zones, [0.0, 0.5]), (zones.T, [0.5, 0.0])):
        a, b = along[:, :-1], along[:, 1:]
        meeting = np.argwhere(((a == GLACIER) & (b == OCEAN)) | ((a == OCEAN) & (b == GLACIER)))
        points.append((meeting if along is zones else meeting[:, ::-1]) + shift)
    return np.concatenate(points)


def _box_problems(data, path, shape, front):
    """Whether the bounding box of a scene holds what evaluation takes from it; ``front`` may be None."""
    if not path.is_file():
        return []
    name = _place(data, path)
    try:
        corners = read_corners(path)
    except ArchiveError as error:
        return [Problem(name, _text(error, path))]
    (left, upper), (right, lower) = corners[0], corners[2]
    # Evaluation reads the first and the third corner only.
    picture = f"its picture of {shape[0]} rows and {shape[1]} columns"
    sides = ((left, right, shape[1]), (lower, upper, shape[0]))
    if any(max(a, b) <= 0 or min(a, b) >= length for a, b, length in sides):
        return [Problem(name, f"lies outside {picture}.")]
    if left >= right or lower >= upper:
        text = (
            "is turned or has a wrong number: the first corner must have the smaller x and the larger y, the third "
            f"the reverse, but they are {left:.10g},{upper:.10g} and {right:.10g},{lower:.10g} in {picture}."
        )
        return [Problem(name, text)]
    inside = box_mask(corners, shape)
    if not inside.any():
        return [Problem(name, f"holds no pixel of {picture}.")]
    notes = []
    if not np.allclose(corners, [(left, upper), (left, lower), (right, lower), (right, upper)], atol=0.5):
        notes.append("is no upright rectangle in the order left-upper, left-lower, right-lower, right-upper.")
    if min(left, lower) < 0 or right > shape[1] or upper > shape[0]:
        notes.append("reaches over its picture; evaluation cuts it there.")
    if front is not None and (front & ~inside).any():
        outside, count = np.count_nonzero(front & ~inside), np.count_nonzero(front)
        notes.append(f"leaves out {outside} of {count} pixels of the labelled front.")
    return [Problem(name, text, is_error=False) for text in notes]
