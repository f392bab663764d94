"""From the archive to what training reads: published split, thickened fronts, statistics (method, section 2).

A prepared folder holds ``prepared.json`` and, for each scene, ``scenes/NAME.npy`` (its layers, which training reads
patch by patch) and ``scenes/NAME.json`` (which files it was made of, and what they hold).
"""

from __future__ import annotations

import contextlib
import json
import math
import shutil
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from calvingfront_plugin.delineation.segmentation import BENCHMARK_OVERLAP, CAFFE_DEVIATION, CAFFE_MEAN
from calvingfront_plugin.delineation.weights import ZONES
from calvingfront_plugin.delineation.whole_files import whole_file
from training.archive import (
    ZONE_GREYS,
    ArchiveError,
    data_folder,
    list_scenes,
    published_split,
    read_front,
    read_image,
    read_zones,
)
from training.labelled_scene import NOT_LABELLED
from training.patch_scenes import front_layer
from training.patches import PatchScene, StoredLayers, patch_table

PREPARED_FILE = "prepared.json"

#: Changes whenever older prepared folders can no longer be read.
VERSION = 1

#: Overlap of the patches of each part of the split (method, section 2.3).
OVERLAPS = {"train": 0, "validation": BENCHMARK_OVERLAP, "test": BENCHMARK_OVERLAP}

_ZONE_OF_GREY = np.full(256, NOT_LABELLED, dtype=np.uint8)
_ZONE_OF_GREY[list(ZONE_GREYS)] = range(len(ZONE_GREYS))


class PreparationError(ValueError):
    """A prepared folder that cannot be made or read; the message says what to do."""


@dataclass(frozen=True)
class Prepared:
    """An archive made ready for training.

    Attributes
    ----------
    train, validation, test : tuple of PatchScene
    mean, deviation : float
        Of the grey values, from 0 to 1, of all images of the train folder, which holds train and validation.
    zone_shares : dict
        For each part of the split the shares of pixels of the four zones.
    """

    train: tuple
    validation: tuple
    test: tuple
    mean: float
    deviation: float
    zone_shares: dict


def prepare(root, folder):
    """Make an archive ready for training.

    An interrupted call is taken up by the next: scenes that were finished, and whose files in the archive have not
    changed since, are not made again.

    Parameters
    ----------
    root : path
        The archive: ``data_raw``, or the folder that contains it.
    folder : path
        Where to write: a new or empty folder, or one of an earlier call.

    Returns
    -------
    Prepared

    Raises
    ------
    archive.ArchiveError
        For an archive of another layout, or files in it that cannot be read.
    PreparationError
        If the folder holds something else or is part of the archive, or the disk has no room.
    OSError
        Where a file cannot be written; nothing half written stays, and the next call goes on from there.
    """
    folder = Path(folder)
    in_train, in_test = (list_scenes(root, name) for name in ("train", "test"))
    indices = published_split(len(in_train))
    split = {
        "train": [in_train[k] for k in indices[0]],
        "validation": [in_train[k] for k in indices[1]],
        "test": in_test,
    }
    _check_folder(folder, data_folder(root))
    scenes_folder = folder / "scenes"
    with _readable_errors(scenes_folder):
        scenes_folder.mkdir(parents=True, exist_ok=True)
    finished = {scene.name.stem: _finished(scenes_folder, scene) for scene in in_train + in_test}
    missing = [scene for scene in in_train + in_test if finished[scene.name.stem] is None]
    _check_room(folder, missing)
    for scene in tqdm(missing, desc="making ready", unit="scene", disable=None):
        finished[scene.name.stem] = _write_scene(scenes_folder, scene)
    mean, deviation = grey_statistics(sum(_counts(finished, in_train, "greys")))
    description = {
        "version": VERSION,
        "scenes": {
            scene.name.stem: {
                "glacier": scene.name.glacier,
                "pixel_size_m": scene.name.ground_pixel_m,
                "shape": finished[scene.name.stem]["shape"],
            }
            for scene in in_train + in_test
        },
        "split": {part: [scene.name.stem for scene in scenes] for part, scenes in split.items()},
        "patches": {
            part: len(patch_table([finished[s.name.stem]["shape"] for s in scenes], overlap=OVERLAPS[part]))
            for part, scenes in split.items()
        },
        "mean": mean,
        "deviation": deviation,
        "zone_shares": {part: _zone_shares(finished, scenes) for part, scenes in split.items()},
    }
    _write_json(folder / PREPARED_FILE, description)
    return load_prepared(folder)


def _check_folder(folder, archive):
    """Refuse a folder that is for something else."""
    another = "give a new or empty folder"
    if folder.exists() and not folder.is_dir():
        raise PreparationError(f"{folder} is a file; {another}.")
    if archive.resolve() in (folder.resolve(), *folder.resolve().parents):
        raise PreparationError(f"{folder} is part of the archive, which stays as it is; {another} elsewhere.")
    if folder.is_dir() and not (folder / PREPARED_FILE).is_file() and not _was_begun(folder):
        raise PreparationError(f"{folder} is not empty and holds no prepared data; {another}.")


def _was_begun(folder):
    """Whether a folder holds nothing but scenes made by a call that did not come to its end."""
    if any(path.name != "scenes" for path in folder.iterdir() if not path.name.startswith(".")):
        return False
    scenes = folder / "scenes"
    return not scenes.exists() or (
        scenes.is_dir() and all(path.suffix in (".npy", ".json", ".part") for path in scenes.iterdir())
    )


def _finished(folder, scene):
    """Record of a scene made earlier from the same files, or None."""
    try:
        record = json.loads((folder / f"{scene.name.stem}.json").read_text(encoding="utf-8"))
        layers = np.load(folder / f"{scene.name.stem}.npy", mmap_mode="r")
    except (OSError, ValueError):
        return None
    same = record.get("version") == VERSION and record.get("sources") == _sources(scene)
    return record if same and list(layers.shape[1:]) == record["shape"] else None


def _sources(scene):
    """Size and time of change of a scene's files in the archive."""
    states = [path.stat() for path in (scene.image, scene.zones, scene.front)]
    return [[state.st_size, state.st_mtime_ns] for state in states]


def _check_room(folder, scenes):
    needed = sum(3 * math.prod(_png_shape(scene.image)) for scene in scenes)
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise PreparationError(
            f"{len(scenes)} scenes need {bytes_in_words(needed)} in {folder}, and the disk has "
            f"{bytes_in_words(free)} left. Make room or give a folder on another disk."
        )


def bytes_in_words(count):
    """A number of bytes in words: ``4.8 MB``, ``2.86 GB``."""
    return f"{count / 1e9:.2f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"


def _png_shape(path):
    """Rows and columns of a PNG file from its header."""
    with path.open("rb") as stream:
        header = stream.read(24)
    if len(header) < 24 or not header.startswith(b"\x89PNG"):
        raise ArchiveError(f"{path} is no PNG picture, or is cut short. Copy it again.")
    columns, rows = struct.unpack(">II", header[16:])
    return rows, columns


def _write_scene(folder, scene):
    """Write the layers of a scene and the record of them."""
    sources = _sources(scene)
    image, greys, line = read_image(scene), read_zones(scene), read_front(scene)
    for path, layer in ((scene.zones, greys), (scene.front, line)):
        if layer.shape != image.shape:
            raise ArchiveError(
                f"{path} has {layer.shape[0]} x {layer.shape[1]} pixels and {scene.image.name} {image.shape[0]} x "
                f"{image.shape[1]}; `python -m training check` lists all such files."
            )
    zones = _ZONE_OF_GREY[greys]
    layers = np.stack([image, zones, front_layer(line)])
    with _written_beside(folder / f"{scene.name.stem}.npy") as beside, beside.open("wb") as stream:
        np.save(stream, layers)
    record = {
        "version": VERSION,
        "sources": sources,
        "shape": list(image.shape),
        "greys": np.bincount(image.ravel(), minlength=256).tolist(),
        "zones": np.bincount(zones.ravel(), minlength=len(ZONES)).tolist(),
    }
    # Last, since it says that the scene is finished.
    _write_json(folder / f"{scene.name.stem}.json", record)
    return record


def _write_json(path, value):
    with _written_beside(path) as beside:
        beside.write_text(json.dumps(value, indent=1), encoding="utf-8")


@contextlib.contextmanager
def _written_beside(path):
    """A path to write to that then replaces ``path``; after an error, or when the user stops it, it is removed."""
    with _readable_errors(path), whole_file(path) as beside:
        yield beside


@contextlib.contextmanager
def _readable_errors(path):
    """Say of an error in writing which path it is about and what to do."""
    try:
        yield
    except OSError as error:
        raise OSError(
            f"{path} cannot be written ({error.strerror or error}); is the folder writable and the disk not full? "
            "The same command goes on then."
        ) from error


def _counts(finished, scenes, name):
    return [np.array(finished[scene.name.stem][name]) for scene in scenes]


def grey_statistics(counts):
    """Mean and unbiased standard deviation of 8-bit pixels scaled to 0 to 1, exact but for the last rounding.

    Parameters
    ----------
    counts : sequence of int, shape (256,)
        Pixels of each grey value.

    Returns
    -------
    mean, deviation : float
    """
    # Python's integers: squares of sums over a billion pixels leave 64 bits.
    counts = [int(count) for count in counts]
    pixels = sum(counts)
    total = sum(grey * count for grey, count in enumerate(counts))
    squares = sum(grey**2 * count for grey, count in enumerate(counts))
    variance = (pixels * squares - total**2) / (pixels * (pixels - 1))
    return total / (255 * pixels), math.sqrt(variance) / 255


def _zone_shares(finished, scenes):
    counts = sum(_counts(finished, scenes, "zones"), np.zeros(len(ZONES)))
    return (counts / max(counts.sum(), 1)).tolist()


def load_prepared(folder):
    """Open a folder that :func:`prepare` wrote; no scene is read yet.

    Parameters
    ----------
    folder : path

    Returns
    -------
    Prepared

    Raises
    ------
    PreparationError
        Where ``prepare`` has to be run, or run again.
    """
    folder = Path(folder)
    again = f"Run 'python -m training prepare ARCHIVE {folder}'"
    try:
        description = json.loads((folder / PREPARED_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PreparationError(
            f"{folder} holds no prepared data ({PREPARED_FILE} is missing). {again}."
        ) from None
    except ValueError as error:
        raise PreparationError(f"{folder / PREPARED_FILE} is damaged. {again} again.") from error
    if description.get("version") != VERSION:
        raise PreparationError(
            f"{folder} was prepared by another version of the training package. {again} again."
        )
    scenes = {
        name: _open_scene(folder, name, values, again) for name, values in description["scenes"].items()
    }
    parts = {part: tuple(scenes[name] for name in names) for part, names in description["split"].items()}
    return Prepared(
        **parts,
        mean=description["mean"],
        deviation=description["deviation"],
        zone_shares=description["zone_shares"],
    )


def _open_scene(folder, name, values, again):
    path = folder / "scenes" / f"{name}.npy"
    shape = (3, *values["shape"])
    try:
        found = np.load(path, mmap_mode="r").shape
    except (OSError, ValueError):
        raise PreparationError(f"{path} is missing or damaged. {again} again.") from None
    if found != shape:
        raise PreparationError(f"{path} holds layers of {found} in place of {shape}. {again} again.")
    return PatchScene(name, values["glacier"], values["pixel_size_m"], StoredLayers(path, shape))


def summary(prepared):
    """What was prepared, as text of a few lines."""
    lines = [
        f"{'':12}{'scenes':>8}{'patches':>9}" + "".join(f"{zone.replace('_', ' '):>10}" for zone in ZONES)
    ]
    for part, overlap in OVERLAPS.items():
        scenes = getattr(prepared, part)
        patches = len(patch_table([scene.layers.shape[1:] for scene in scenes], overlap=overlap))
        shares = "".join(f"{100 * share:>8.1f} %" for share in prepared.zone_shares[part])
        lines.append(f"{part:12}{len(scenes):>8}{patches:>9}{shares}")
    lines += [
        f"Grey values of the train folder: mean {prepared.mean:.6f} (published {CAFFE_MEAN:.6f}), standard deviation "
        f"{prepared.deviation:.6f} (published {CAFFE_DEVIATION:.6f}).",
        "The network is always given images normalised with the published constants, here as in the plugin.",
    ]
    return "\n".join(lines)
