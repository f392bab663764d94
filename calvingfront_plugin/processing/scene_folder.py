"""The SAR scenes of a folder: which files are meant, in the order of their dates, and which of them are no scenes."""

import fnmatch
import os
from dataclasses import dataclass

import numpy as np

from ..delineation.product_name import ProductName
from ..delineation.raster import (
    RasterBand,
    SceneError,
    choose_band,
    native_transform,
    open_raster,
    source_file,
)
from ..delineation.scene import read_product

#: What GDAL keeps beside a raster.
_SIDECARS = (".aux.xml", ".ovr", ".msk")

#: Descriptions of the bands that the plugin itself writes.
_OWN_OUTPUTS = ("zone", "front probability")

#: An 8-bit raster with no more values than this, besides 0, shows classes: a scene has many shades of grey.
_MOST_CLASSES = 8


@dataclass(frozen=True)
class FolderScene:
    """A raster file of a folder by what its header says.

    Attributes
    ----------
    path : str
    product : ProductName
    crs_wkt : str
        '' where it has none.
    problem : str
        Why it cannot be read; '' where it can.
    """

    path: str
    product: ProductName = ProductName()
    crs_wkt: str = ""
    problem: str = ""

    @property
    def name(self):
        return os.path.basename(self.path)


def files_in(folder, pattern, recursive):
    """Paths of the files of a folder whose names fit.

    Parameters
    ----------
    folder : str
    pattern : str
        Such as ``*.tif``, several of them parted by semicolons; in any case.
    recursive : bool
        Whether to look into folders in the folder, too.

    Returns
    -------
    list of str
        In the order of their names; without hidden files and what GDAL keeps beside a raster.
    """
    patterns = [each.strip().lower() for each in pattern.split(";") if each.strip()]
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if recursive and not each.startswith(".")]
        found += [
            os.path.join(parent, name)
            for name in names
            if any(fnmatch.fnmatchcase(name.lower(), each) for each in patterns)
            and not name.startswith(".")
            and not name.lower().endswith(_SIDECARS)
        ]
    return sorted(found)


def by_date(paths, progress):
    """The headers of rasters, oldest first and those without a date last.

    Parameters
    ----------
    paths : sequence of str
    progress : callable
        Called with a fraction before each; may raise to cancel.

    Returns
    -------
    list of FolderScene
    """
    scenes = []
    for number, path in enumerate(paths):
        progress(number / len(paths), "Reading dates")
        scenes.append(_header(path))
    return sorted(
        scenes, key=lambda scene: (scene.product.date or "9", scene.product.time_utc or "", scene.path)
    )


def _header(path):
    try:
        dataset = open_raster(path)
        product = read_product(source_file(path), dataset.GetMetadata())
    except SceneError as error:
        return FolderScene(path, read_product(source_file(path), {}), problem=str(error))
    try:
        return FolderScene(path, product, native_transform(dataset)[1])
    except SceneError as error:
        return FolderScene(path, product, problem=str(error))


def no_scene(path, band):
    """Why a raster that can be read is no SAR scene, in words; '' where it may be one.

    Parameters
    ----------
    path : str
    band : int or None
        As for :func:`~..delineation.scene.read_scene`.

    Raises
    ------
    SceneError
        If it has no such band or its pixels cannot be read.
    """
    dataset = open_raster(path)
    source = RasterBand(dataset, choose_band(dataset, band)[0], path)
    if source.description in _OWN_OUTPUTS:
        return f"The raster is a result of this plugin ({source.description}), not a SAR scene."
    if source.data_type != np.uint8:
        return ""
    rows, columns = source.shape
    values = np.unique(source.sample((0, rows), (0, columns))[0])
    if 0 < len(values) <= _MOST_CLASSES:
        listed = ", ".join(f"{value:g}" for value in values)
        return f"The raster holds no values but 0 and {listed}: a mask or a map of classes, not a SAR scene."
    return ""
