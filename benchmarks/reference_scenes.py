"""Scenes with a reference front, as files in a folder of the benchmark's own."""

import json
import shutil
from pathlib import Path

import numpy as np

GREENLAND = Path(__file__).resolve().parents[2] / "shared" / "data" / "georeferenced_sar"


def simulated_scene(folder, seed, shape, pixel_size_m):
    """A simulated fjord and the longest line of its front, in UTM 24 N."""
    from osgeo import ogr

    from training.simulate import simulate_scene
    from training.simulated_raster import write_label, write_scene

    scene = simulate_scene(seed, shape, pixel_size_m)
    raster = write_scene(folder / "simulated_S1_2024-07-15.tif", scene)
    source = ogr.Open(str(write_label(folder / "label.gpkg", scene)))
    lines = [feature.GetGeometryRef().GetPoints() for feature in source.GetLayer()]
    return raster, np.array(max(lines, key=len))[:, :2]


def greenland_scenes(folder):
    """Name, raster and front of the real scenes in degrees, where they are; the fronts are another network's.

    The rasters are copies, since QGIS writes statistics beside a raster.
    """
    for path in sorted(GREENLAND.glob("*.tif")) if GREENLAND.is_dir() else ():
        collection = json.loads((GREENLAND / "fronts.geojson").read_text())
        lines = [
            each["geometry"]["coordinates"]
            for each in collection["features"]
            if each["properties"]["scene"] == path.name
        ]
        front = np.array(max(lines, key=len), dtype=float)[:, :2]
        yield path.stem.split("_")[-2], Path(shutil.copy(path, folder / path.name)), front
