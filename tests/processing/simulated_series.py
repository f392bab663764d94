"""A glacier that retreats, as files: scenes of three springs, their labels, a centreline and a box around it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

from training.simulate import simulate_scene
from training.simulated_raster import ORIGINS, write_scene

#: A fjord of 8 km whose front the bundled weights find; a second of work for a series.
SEED, SHAPE, PIXEL_M = 21, (200, 200), 40.0

#: Day of acquisition -> how far the front has gone back since the first, in metres.
RETREAT_M = {"20200315": 0.0, "20210320": 400.0, "20220318": 800.0}


@dataclass(frozen=True)
class Series:
    """Files of a series.

    Attributes
    ----------
    folder : pathlib.Path
        Of the scenes.
    labels, centreline : pathlib.Path
        The true fronts with their dates; a line drawn downstream.
    box : str
        Around the glacier, as an extent of Processing.
    """

    folder: Path
    labels: Path
    centreline: Path
    box: str


def scene_name(day):
    return f"S1B_IW_GRDH_1SDH_{day}T101010_{day}T101035_020700_0273A1_1F2E.tif"


def scenes():
    """The simulated scene of each day."""
    return {
        day: simulate_scene(SEED, SHAPE, PIXEL_M, retreat_m=retreat) for day, retreat in RETREAT_M.items()
    }


def write_series(folder):
    """Write the series into a folder."""
    (folder / "scenes").mkdir()
    x, y = ORIGINS[32624]
    labels = {}
    for day, scene in scenes().items():
        date = f"{day[:4]}-{day[4:6]}-{day[6:]}"
        write_scene(folder / "scenes" / scene_name(day), scene, date=date)
        rows, columns = scene.fronts[0].T
        labels[date] = np.column_stack([x + columns * PIXEL_M, y - rows * PIXEL_M])
    first, *_, last = (points.mean(axis=0) for points in labels.values())
    downstream = (first - last) / np.hypot(*(first - last))
    centreline = {None: np.array([last - 2000 * downstream, first + 2000 * downstream])}
    side = SHAPE[0] * PIXEL_M
    return Series(
        folder / "scenes",
        _write_lines(folder / "labels.gpkg", labels),
        _write_lines(folder / "centreline.gpkg", centreline),
        f"{x},{x + side},{y - side},{y} [EPSG:32624]",
    )


def _write_lines(path, lines):
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32624)
    layer = source.CreateLayer(path.stem, reference, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("date", ogr.OFTDate))
    for date, points in lines.items():
        line = ogr.Geometry(ogr.wkbLineString)
        for x, y in points:
            line.AddPoint_2D(float(x), float(y))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(line)
        if date:
            feature.SetField("date", date.replace("-", "/"))
        layer.CreateFeature(feature)
    return path
