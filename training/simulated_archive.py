"""A small archive of the published layout from simulated scenes: the whole path without the real data.

Names follow the published scheme, with glaciers, sensors and resolutions as the archive has them; the scenes show
no real place.
"""

import datetime
import itertools
import math
import os
import shutil
from pathlib import Path

import numpy as np
from scipy import ndimage
from skimage.io import imsave
from skimage.morphology import skeletonize
from tqdm import tqdm

from calvingfront_plugin.delineation.front_mask import MINIMUM_LENGTH_M, remove_short
from training.archive import (
    BOX_FOLDER,
    BOX_HEADER,
    BOX_SUFFIX,
    FOLDERS,
    FRONT_GREYS,
    SUFFIXES,
    ZONE_GREYS,
    parse_name,
)
from training.labelled_scene import GLACIER, OCEAN, distance_to_fronts
from training.simulate import check_seed, simulate_scene
from training.simulated_raster import stored_values

#: Glacier, sensor, resolution and orbit of the scenes, in turn: a dozen of train and four of test have every
#: glacier, sensor and resolution of the published archive, and both test glaciers in both seasons.
_ACQUISITIONS = {
    "train": (
        ("SI", "TSX", 7, "125"),
        ("DBE", "RSAT", 12, "282"),
        ("Crane", "ERS", 20, "061"),
        ("Jorum", "S1", 20, "038"),
        ("JAC", "TSX", 6, "005"),
        ("SI", "ENVISAT", 20, "467"),
        ("DBE", "PALSAR", 17, "127"),
    ),
    "test": (
        ("COL", "TDX", 7, "024"),
        ("Mapple", "S1", 20, "038"),
        ("Mapple", "TSX", 7, "034"),
        ("COL", "S1", 20, "094"),
        ("Mapple", "PALSAR", 17, "152"),
        ("Mapple", "ENVISAT", 20, "467"),
        ("Mapple", "ERS", 20, "195"),
    ),
}

#: Year from which a sensor's scenes are dated.
_FIRST_YEAR = {
    "ERS": 1995,
    "RSAT": 2000,
    "ENVISAT": 2004,
    "PALSAR": 2006,
    "TSX": 2008,
    "TDX": 2011,
    "S1": 2014,
}

#: Days from one scene of the list to the next: half a year and a few days, so that seasons take turns.
_REPEAT_DAYS = 187

#: Front pixels may lie so far from the simulated line, which runs between the pixels.
_LINE_REACH_PX = 2.0

#: Margin of the bounding box about the front, as a share of the picture's sides.
_BOX_MARGIN = 0.1

#: Draws after which a picture of this size is taken to be too small for a front.
_LONGEST_SEARCH = 100


def write_archive(root, *, scenes=(12, 4), seed=0, size=300, extent_m=5_000.0):
    """Write a simulated archive.

    Parameters
    ----------
    root : path
        Folder that then holds ``data_raw``; created where missing.
    scenes : (int, int)
        Number of scenes in train and in test.
    seed : int
        The same seed, numbers and size give the same files; 0 or larger.
    size : int
        Smallest number of rows of a picture; it has a tenth more columns. A pixel is as large as the scene's name
        says.
    extent_m : float
        Smallest ground length of a picture's rows: those of fine pixels have more rows for it. By default what
        networks on a coarse working grid need; 0 for pictures of one size.

    Returns
    -------
    path
        The folder ``data_raw``.

    Raises
    ------
    ValueError
        Where pictures of this size do not hold a front of 750 m, and for a negative seed.
    FileExistsError
        Where there is a ``data_raw`` already, which might be the real one.
    OSError
        Where the files cannot be written, as on a full disk; nothing of them stays, nor when the user stops it.
    """
    check_seed(seed)
    data = Path(root) / "data_raw"
    if data.exists():
        raise FileExistsError(f"{data} exists already; choose another folder or remove it.")
    beside = data.with_name(".data_raw.part")
    shutil.rmtree(beside, ignore_errors=True)  # left by a run that was killed
    try:
        _write_scenes(beside, scenes, seed, size, extent_m)
        os.replace(beside, data)
    except OSError as error:
        raise OSError(
            f"{data} cannot be written ({error.strerror or error}); is the folder writable and the disk not full?"
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return data


def _write_scenes(data, scenes, seed, size, extent_m):
    """Simulate and write all scenes into a new folder."""
    for kind, folder in itertools.product(SUFFIXES, FOLDERS):
        (data / kind / folder).mkdir(parents=True)
    (data / BOX_FOLDER).mkdir()
    names = [(folder, name) for folder, count in zip(FOLDERS, scenes) for name in _names(folder, count)]
    seeds = np.random.SeedSequence(seed).spawn(len(names))
    progress = tqdm(list(zip(names, seeds)), desc="simulate", unit="scene", disable=None)
    for (folder, name), scene_seed in progress:
        rows = max(size, math.ceil(extent_m / parse_name(name).ground_pixel_m))
        _write_scene(data, folder, name, scene_seed, (rows, rows + rows // 10))


def _names(folder, count):
    """Names of the scenes of a folder, none twice."""
    acquisitions = itertools.islice(itertools.cycle(_ACQUISITIONS[folder]), count)
    names = []
    for number, (glacier, sensor, resolution, orbit) in enumerate(acquisitions):
        first = datetime.date(_FIRST_YEAR[sensor], 1, 15)
        date = first + datetime.timedelta(days=_REPEAT_DAYS * number)
        names.append(f"{glacier}_{date.isoformat()}_{sensor}_{resolution}_{1 + number % 3}_{orbit}")
    return names


def _write_scene(data, folder, name, seed, shape):
    """Simulate and write picture, zones, front and bounding box of one scene."""
    scene, front = _with_front(seed, shape, parse_name(name))
    picture, _ = stored_values(scene.backscatter_db, "stretched", 0)
    pictures = {
        "sar_images": picture,
        "zones": np.array(ZONE_GREYS, dtype=np.uint8)[scene.zones],
        "fronts": np.array(FRONT_GREYS, dtype=np.uint8)[front.astype(int)],
    }
    for kind, values in pictures.items():
        imsave(data / kind / folder / f"{name}{SUFFIXES[kind]}.png", values, check_contrast=False)
    lines = [BOX_HEADER, *(f"{x:.2f},{y:.2f}" for x, y in _box(front))]
    (data / BOX_FOLDER / f"{name}{BOX_SUFFIX}").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _with_front(seed, shape, name):
    """The first of the scenes drawn from a seed that has a front longer than evaluation removes, and its pixels."""
    for draw in seed.generate_state(_LONGEST_SEARCH):
        scene = simulate_scene(int(draw), shape, name.ground_pixel_m)
        # Measured by the resolution of the name, as the benchmark does.
        front = remove_short(front_pixels(scene), MINIMUM_LENGTH_M / name.resolution_m)
        if front.any():
            return scene, front
    raise ValueError(
        f"No front of {MINIMUM_LENGTH_M:.0f} m fits {shape[0]} x {shape[1]} pixels of {name.resolution_m} m; "
        "choose a larger size."
    )


def front_pixels(scene):
    """The front of a simulated scene as the archive stores it: one pixel wide, on the ocean's side of the border.

    Parameters
    ----------
    scene : simulate.SimulatedScene

    Returns
    -------
    ndarray of bool, shape (H, W)
    """
    beside_glacier = ndimage.binary_dilation(scene.zones == GLACIER)
    near_line = distance_to_fronts(scene.fronts, scene.zones.shape, (1.0, 1.0)) <= _LINE_REACH_PX
    return skeletonize((scene.zones == OCEAN) & beside_glacier & near_line)


def _box(front):
    """Corners (x, y) about the front in the published order, upper being the larger row; inside the picture."""
    rows, columns = np.nonzero(front)
    margin_y, margin_x = _BOX_MARGIN * np.array(front.shape)
    lower, upper = max(rows.min() - margin_y, 0.0), min(rows.max() + 1 + margin_y, front.shape[0])
    left, right = max(columns.min() - margin_x, 0.0), min(columns.max() + 1 + margin_x, front.shape[1])
    return [(left, upper), (left, lower), (right, lower), (right, upper)]
