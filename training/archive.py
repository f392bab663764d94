"""The CaFFe archive as published: scenes with their zones, fronts and bounding boxes, and its split.

Layout, names and grey values of Gourmelon et al. (2022), ESSD 14, 4287-4313, data doi 10.1594/PANGAEA.940950
(method, sections 1.1 to 1.5 and 2.1).
"""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL.Image import DecompressionBombError
from skimage.io import imread

from calvingfront_plugin.delineation.front_mask import GLACIER, NO_DATA, OCEAN, ROCK
from calvingfront_plugin.delineation.product_name import CAFFE_PIXEL_SIZES_M

#: Folders of scenes; the archive has none for validation, which is drawn from train.
FOLDERS = ("train", "test")

#: Folders of pictures and what the names in them add to the scene's.
SUFFIXES = {"sar_images": "", "zones": "_zones", "fronts": "_front"}

#: Grey values of the zones; the class id is the place in the tuple.
ZONE_GREYS = (NO_DATA, ROCK, GLACIER, OCEAN)

#: Grey values of background and front.
FRONT_GREYS = (0, 255)

BOX_FOLDER, BOX_SUFFIX, BOX_HEADER = "bounding_boxes", "_front_extent_coord.txt", "x,y"

#: Share of the train folder that the benchmark validates on, and the seed of its draw.
_VALIDATION_SHARE, _SPLIT_SEED = 0.1, 1

_NAME_PATTERN = re.compile(
    r"(?P<glacier>[^_]+)_(?P<date>\d{4}-\d{2}-\d{2})_(?P<sensor>[A-Za-z0-9]+)_(?P<resolution>\d{1,3})"
    r"_(?P<quality>[1-6])_(?P<orbit>[A-Za-z0-9]+)"
)


class ArchiveError(ValueError):
    """An archive, or a file of it, is not as training and evaluation need it."""


@dataclass(frozen=True)
class SceneName:
    """What the name of a scene tells.

    Attributes
    ----------
    stem : str
        The name without folder and suffix.
    glacier : str
        Its code, such as ``COL``.
    date : datetime.date
    sensor : str
        Code, such as ``TSX`` (``product_name.CAFFE_SENSORS``).
    resolution_m : int
        Pixel size as the name rounds it; the benchmark measures with it.
    quality : int
        1 (best) to 6.
    orbit : str
        Of three characters in the published archive.
    """

    stem: str
    glacier: str
    date: datetime.date
    sensor: str
    resolution_m: int
    quality: int
    orbit: str

    @property
    def ground_pixel_m(self):
        """True ground size of a pixel in metres, which the name rounds (method, section 1.6)."""
        return CAFFE_PIXEL_SIZES_M.get(self.resolution_m, float(self.resolution_m))


@dataclass(frozen=True)
class ArchiveScene:
    """The files of a scene.

    Attributes
    ----------
    name : SceneName
    folder : str
        ``train`` or ``test``.
    image, zones, front : Path
    box : Path
        Of the bounding box file, whether there is one or not.
    """

    name: SceneName
    folder: str
    image: Path
    zones: Path
    front: Path
    box: Path


def parse_name(stem):
    """Read the six fields of a scene's name.

    Parameters
    ----------
    stem : str
        Name of the SAR picture without folder and suffix.

    Returns
    -------
    SceneName

    Raises
    ------
    ArchiveError
        For any other name; it says what a name must look like.
    """
    match = _NAME_PATTERN.fullmatch(stem)
    date = _day(match["date"]) if match else None
    if date is None or int(match["resolution"]) == 0:
        raise ArchiveError(
            f"'{stem}' is no name of a scene. It must read GLACIER_YYYY-MM-DD_SENSOR_RESOLUTION_QUALITY_ORBIT "
            "with the resolution in whole metres and a quality of 1 to 6, such as COL_2011-06-18_TDX_7_1_024."
        )
    return SceneName(
        stem=stem,
        glacier=match["glacier"],
        date=date,
        sensor=match["sensor"],
        resolution_m=int(match["resolution"]),
        quality=int(match["quality"]),
        orbit=match["orbit"],
    )


def _day(text):
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:  # a day that no calendar has
        return None


def data_folder(root):
    """The folder ``data_raw`` of an archive: ``root`` itself or the one in it.

    Raises
    ------
    ArchiveError
        Where neither holds ``sar_images``.
    """
    root = Path(root)
    for folder in (root, root / "data_raw"):
        if (folder / "sar_images").is_dir():
            return folder
    raise ArchiveError(
        f"{root} holds no archive: neither data_raw/sar_images nor sar_images is in it. "
        "Give the folder into which data_raw.zip was unpacked."
    )


def list_scenes(root, folder):
    """The scenes of one folder of an archive.

    Parameters
    ----------
    root : path
        ``data_raw``, or the folder that contains it.
    folder : str
        ``train`` or ``test``.

    Returns
    -------
    list of ArchiveScene
        Sorted by the name of the picture, as the benchmark sorts.

    Raises
    ------
    ArchiveError
        Where there is no such archive or folder, for a name of other form, and for a picture without zones or
        front.
    """
    if folder not in FOLDERS:
        raise ValueError(f"Unknown folder '{folder}'; use train or test.")
    data = data_folder(root)
    images, zones, fronts = (pictures(data / kind / folder) for kind in SUFFIXES)
    scenes = []
    for stem, image in images.items():
        for kind, labels in (("zones", zones), ("fronts", fronts)):
            if stem + SUFFIXES[kind] not in labels:
                raise ArchiveError(
                    f"{data / kind / folder} has no {stem}{SUFFIXES[kind]}.png for {image.name}. "
                    f"`python -m training check {root}` lists all such files."
                )
        scenes.append(
            ArchiveScene(
                name=parse_name(stem),
                folder=folder,
                image=image,
                zones=zones[stem + SUFFIXES["zones"]],
                front=fronts[stem + SUFFIXES["fronts"]],
                box=data / BOX_FOLDER / f"{stem}{BOX_SUFFIX}",
            )
        )
    return scenes


def pictures(folder):
    """PNG files of a folder by stem, sorted by file name; hidden files are left out.

    Raises
    ------
    ArchiveError
        Without such a folder.
    """
    if not folder.is_dir():
        raise ArchiveError(
            f"The archive has no folder {folder}; create it, empty if you have nothing for it."
        )
    paths = sorted(folder.iterdir(), key=lambda path: path.name)
    return {path.stem: path for path in paths if is_picture(path)}


def is_picture(path):
    """Whether a path names a PNG file (``.png`` or ``.PNG``) that is not hidden."""
    return path.suffix in (".png", ".PNG") and not path.name.startswith(".")


def read_image(scene):
    """SAR picture of a scene: ndarray of uint8, shape (H, W).

    Raises
    ------
    ArchiveError
        As :func:`read_picture`; so for the other files of a scene.
    """
    return read_picture(scene.image)


def read_zones(scene):
    """Zones of a scene as stored: ndarray of uint8, shape (H, W), of :data:`ZONE_GREYS`."""
    return _read_label(scene.zones, ZONE_GREYS)


def read_front(scene):
    """Front line of a scene: ndarray of bool, shape (H, W)."""
    return _read_label(scene.front, FRONT_GREYS) > 0


def read_box(scene):
    """Bounding box of a scene, in the form that ``front_mask.box_mask`` takes.

    Returns
    -------
    ndarray of float, shape (4, 2), or None
        (x, y) in pixels in the order of the file: left-upper, left-lower, right-lower, right-upper, where upper
        is the larger row (method, section 1.5). None where there is no file.

    Raises
    ------
    ArchiveError
        Where the file does not hold the header ``x,y`` and four corners.
    """
    return read_corners(scene.box) if scene.box.is_file() else None


def read_corners(path):
    """Corners of a bounding box file, as :func:`read_box` returns them."""
    wrong = ArchiveError(
        f"{path} is no bounding box. It must hold the line x,y and then four corners, one x,y in pixels a line."
    )
    try:
        header, *lines = path.read_text(encoding="utf-8-sig").strip().splitlines()
        corners = np.array([[float(value) for value in line.split(",")] for line in lines])
    except ValueError as error:
        raise wrong from error
    if header.strip() != BOX_HEADER or corners.shape != (4, 2) or not np.isfinite(corners).all():
        raise wrong
    return corners


def read_picture(path):
    """Read an 8-bit grey picture: ndarray of uint8, shape (H, W).

    Raises
    ------
    ArchiveError
        Where the file is damaged, has colours or another depth.
    """
    try:
        picture = imread(path)
    except (OSError, ValueError, SyntaxError) as error:  # Pillow calls a damaged PNG a SyntaxError
        raise ArchiveError(
            f"{path} cannot be read as a picture; it may be cut short. Copy it again."
        ) from error
    except DecompressionBombError as error:
        raise ArchiveError(f"{path} has more pixels than are safe to read; cut it into scenes.") from error
    if picture.ndim != 2:
        raise ArchiveError(f"{path} has colours or transparency; it must be a grey picture of one channel.")
    if picture.dtype != np.uint8:
        raise ArchiveError(f"{path} is {picture.dtype}; it must be an 8-bit picture with values of 0 to 255.")
    return picture


def foreign_greys(picture, greys):
    """Grey values of a picture that are none of those allowed, ascending."""
    counts = np.bincount(picture.ravel(), minlength=256)
    return sorted(set(np.flatnonzero(counts).tolist()) - set(greys))


def _read_label(path, greys):
    label = read_picture(path)
    foreign = foreign_greys(label, greys)
    if foreign:
        raise ArchiveError(
            f"{path} has grey values of {listed(foreign)}; only {listed(greys)} have a meaning there."
        )
    return label


def listed(greys, longest=6):
    """Grey values in words, the first few of many."""
    shown = ", ".join(str(grey) for grey in greys[:longest])
    return f"{shown} and {len(greys) - longest} more" if len(greys) > longest else shown


def published_split(count):
    """Split of the train folder into training and validation, as the benchmark draws it.

    For the 559 scenes of the published archive it is the published split of 503 and 56 (method, section 2.1);
    for other numbers what the published code would draw.

    Parameters
    ----------
    count : int
        Scenes in the train folder.

    Returns
    -------
    train, validation : ndarray of int
        Indices into :func:`list_scenes`.

    Raises
    ------
    ArchiveError
        For fewer than two scenes.
    """
    if count < 2:
        raise ArchiveError(f"{count} scenes cannot be split; training and validation need one each at least.")
    # Only the legacy generator repeats the published draw.
    drawn = np.random.RandomState(_SPLIT_SEED).permutation(count)
    validation = math.ceil(count * _VALIDATION_SHARE)
    return drawn[validation:], drawn[:validation]
