"""CaFFe scenes at overview size (256 x 256), with the ground size of their pixels restored from the manifest."""

import csv
from pathlib import Path

import numpy as np
from scipy import ndimage
from skimage.io import imread

from calvingfront_plugin.delineation.front_mask import longest_paths
from training.labelled_scene import LabelledScene

#: Scenes whose front lies on average 690 to 960 m off the border of their zones (all others: 30 m in the median, up
#: to 230 m in three ENVISAT scenes of Crane).
_INCONSISTENT = {
    "DBE_2010-10-16_PALSAR_17_4_127",
    "DBE_2010-12-01_PALSAR_17_4_127",
    "DBE_2011-01-16_PALSAR_17_4_127",
}

#: Two pixels of front left apart by the shrinking belong together within this distance.
_FRONT_GAP_PX = 3


class OverviewError(FileNotFoundError):
    """The overview data set is not where it was looked for."""


def load_overview(folder, glaciers=None):
    """Read the overview data set.

    Parameters
    ----------
    folder : path
        Holds ``manifest.csv``, ``sar``, ``zones`` and ``fronts``.
    glaciers : sequence of str, optional
        Only these.

    Returns
    -------
    list of LabelledScene
    """
    folder = Path(folder)
    manifest = folder / "manifest.csv"
    if not manifest.is_file():
        raise OverviewError(f"No manifest.csv in {folder}. Give the folder of the overview data set.")
    with open(manifest, newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [_load_scene(folder, row) for row in rows if glaciers is None or row["glacier"] in glaciers]


def follows_its_zones(scene_name):
    """Whether front and zones of a scene belong together; three scenes are known not to."""
    return scene_name not in _INCONSISTENT


def _load_scene(folder, row):
    name = row["name"]
    pixel_size_m = (float(row["pixel_height_m_at_256"]), float(row["pixel_width_m_at_256"]))
    backscatter = imread(folder / "sar" / f"{name}.png").astype(np.float32) / 255.0
    front = imread(folder / "fronts" / f"{name}_front.png") > 0
    return LabelledScene(
        name=name,
        glacier=row["glacier"],
        backscatter=backscatter,
        valid=backscatter > 0,
        zones=majority(imread(folder / "zones" / f"{name}_zones.png") - 1),
        fronts=order_front(front),
        front_distance_m=ndimage.distance_transform_edt(~front, sampling=pixel_size_m).astype(np.float32),
        pixel_size_m=pixel_size_m,
    )


def majority(zones, classes=4):
    """3x3 majority filter; it removes the one-pixel fringes that shrinking left between zones."""
    votes = [
        ndimage.uniform_filter((zones == c).astype(np.float32), 3, mode="nearest") for c in range(classes)
    ]
    return np.argmax(votes, axis=0).astype(np.uint8)


def order_front(mask):
    """Ordered front lines of a front mask, (row, column) with pixel centres at half integers."""
    from skimage.morphology import skeletonize

    # Shrinking broke lines into pixels that touch no longer; closing joins them before they are ordered.
    closed = ndimage.binary_closing(
        np.pad(mask, _FRONT_GAP_PX), iterations=_FRONT_GAP_PX - 1, structure=np.ones((3, 3))
    )
    closed = closed[_FRONT_GAP_PX:-_FRONT_GAP_PX, _FRONT_GAP_PX:-_FRONT_GAP_PX]
    return tuple(path + 0.5 for path in longest_paths(skeletonize(closed)))
