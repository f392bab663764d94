"""The whole way once, as a user would go it: ``make demo``.

A scene (simulated, or the user's own) goes through the installed plugin by ``qgis_process``; its fronts, their
distance error and a map stay in ``demo/``.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY))

#: Seed of the simulated scene; any other gives another fjord.
SEED = 5

SCENE, LABEL, FRONTS, MAP = "simulated_fjord_2024-07-15_HH.tif", "label.gpkg", "fronts.gpkg", "map.png"
CLICKS, CLICKED_FRONTS, EDGES = "clicks.gpkg", "fronts_two_ends_clicked.gpkg", "edges_only.gpkg"
PRODUCTS = (SCENE, LABEL, FRONTS, MAP, CLICKS, CLICKED_FRONTS, EDGES)


def main():
    """Run the demo; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scene", type=Path, help="a SAR raster of your own")
    parser.add_argument("--label", type=Path, help="its labelled fronts (a line layer)")
    parser.add_argument("--pixel-size", type=float, metavar="METRES", help="of a scene without CRS")
    parser.add_argument("--seed", type=int, default=SEED, help="of the simulated scene")
    options = parser.parse_args()
    if options.pixel_size is not None and not (options.scene and options.pixel_size > 0.0):
        parser.error("a pixel size is above 0 m and needs a scene: make demo SCENE=x.png PIXEL_SIZE=20")
    if options.label and not options.scene:
        parser.error("a label needs a scene: make demo SCENE=my.tif LABEL=my.gpkg")
    for path in (options.scene, options.label):
        if path and not path.is_file():
            parser.error(f"there is no file {path}")
    folder = REPOSITORY / "demo"
    folder.mkdir(exist_ok=True)
    clear(folder, [path.resolve() for path in (options.scene, options.label) if path])
    if options.scene:
        scene, label = options.scene.resolve(), options.label and options.label.resolve()
        print(f"Your scene: {scene}")
    else:
        scene, label = simulate(folder, options.seed)
        print(f"Simulated Sentinel-1-like scene with a known front (seed {options.seed}): {shown(scene)}")
    qgis = InstalledPlugin(REPOSITORY / "build" / "demo-profile")
    fronts = folder / FRONTS
    raster = {"INPUT": scene}
    if options.pixel_size is not None:
        raster["PIXEL_SIZE"] = options.pixel_size
    found = qgis.run("delineatefronts", **raster, FRONTS=fronts)
    print(f"Outcome: {found['OUTCOME']}. {found['REASON']}")
    if label:
        compare(qgis, folder, raster, label, fronts)
    draw_map(folder / MAP, scene, fronts, label, options.pixel_size)
    print(f"Fronts: {shown(fronts)}\nMap:    {shown(folder / MAP)}")
    return 0


def clear(folder, inputs):
    """Remove what an older run left in the folder, and nothing else: no table or map of another scene stays."""
    for name in PRODUCTS:
        if (folder / name).resolve() not in inputs:
            (folder / name).unlink(missing_ok=True)


def shown(path):
    """A path as short as it can be said from here."""
    return path.relative_to(REPOSITORY) if path.is_relative_to(REPOSITORY) else path


def simulate(folder, seed):
    """Write a simulated scene and its true front."""
    from training.simulate import simulate_scene
    from training.simulated_raster import write_label, write_scene

    simulated = simulate_scene(seed)
    scene = write_scene(folder / SCENE, simulated)
    return scene, write_label(folder / LABEL, simulated)


class InstalledPlugin:
    """The plugin, unzipped into a QGIS profile of its own and run by ``qgis_process``."""

    def __init__(self, profile):
        shutil.rmtree(profile, ignore_errors=True)
        plugins = profile / "plugins"
        plugins.mkdir(parents=True)
        with zipfile.ZipFile(REPOSITORY / "build" / "calvingfront_plugin.zip") as archive:
            archive.extractall(plugins)
        # Debian's wrapper of qgis_process passes an option that the program does not know.
        self.program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        self.environment = {
            **os.environ,
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "PYTHONPATH": sysconfig.get_paths()["purelib"],
            "PYTHONWARNINGS": "ignore",
            "GDAL_PAM_ENABLED": "NO",
        }
        self._call("plugins", "enable", "calvingfront_plugin")

    def run(self, algorithm, **parameters):
        """Run an algorithm of the plugin; its outputs."""
        values = [f"--{name}={value}" for name, value in parameters.items()]
        done = self._call("--json", "run", f"calvingfront:{algorithm}", *values)
        return json.loads(done.stdout[done.stdout.index("{") :])["results"]

    def _call(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"error: {last_error(done.stderr) or last_error(done.stdout) or 'QGIS failed'}")
        return done


def last_error(log):
    """The last line of a log of QGIS, which states why it ended; libraries complain before."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    return lines[-1].removeprefix("ERROR:").strip() if lines else ""


def compare(qgis, folder, raster, label, fronts):
    """Print the distance error of each way to draw the fronts, with and without the network."""
    scene = raster["INPUT"]
    ends = ends_of(label, scene)
    clicks = write_clicks(folder / CLICKS, ends, scene)
    clicked, edges = folder / CLICKED_FRONTS, folder / EDGES
    qgis.run("delineatefronts", **raster, CLICKS=clicks, FRONTS=clicked)
    write_edge_paths(edges, scene, ends, raster.get("PIXEL_SIZE"))
    print(
        f"\n{'distance error in metres':34s} {'mean':>8s} {'median':>8s} {'95 %':>8s} {'label missed':>13s}"
    )
    for name, lines in (
        ("network, no click", fronts),
        ("network, the two ends clicked", clicked),
        ("edges alone, same two clicks", edges),
    ):
        error = qgis.run("distanceerror", PREDICTED=f"{lines}|layername=fronts", LABEL=label)
        figures = "".join(f" {number(error.get(key)):>8s}" for key in ("MEAN", "MEDIAN", "P95"))
        missed = number(error.get("UNMATCHED_LABEL"))
        print(f"{name:34s}{figures} {missed + ' m':>13s}")
    print("label missed: length of the label with no line within the tolerance\n")


def number(value):
    """A figure as text; a dash where there is none."""
    return "-" if value is None or not np.isfinite(value) else f"{value:.0f}"


def ends_of(label, scene):
    """The two ends of every labelled front, in the CRS of the scene."""
    from osgeo import gdal, ogr, osr

    raster = gdal.Open(str(scene))
    target = raster.GetSpatialRef()
    source = ogr.Open(str(label))
    layer = source.GetLayer(0)
    reference = layer.GetSpatialRef()
    change = None
    if target is not None and reference is not None:
        for system in (target, reference):
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        change = osr.CoordinateTransformation(reference, target)
    ends = []
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if geometry is None or geometry.IsEmpty():
            continue
        geometry = geometry.GetLinearGeometry()
        parts = [geometry] if geometry.GetGeometryCount() == 0 else [part for part in geometry]
        for part in parts:
            line = part.Clone()
            if change is not None:
                line.Transform(change)
            points = np.array(line.GetPoints())[:, :2]
            ends.append((points[0], points[-1]))
    return ends


def write_clicks(path, ends, scene):
    """Write the two ends of each front as a click layer."""
    from osgeo import ogr

    source, layer = new_layer(path, "clicks", scene, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("front", ogr.OFTInteger))
    for front, pair in enumerate(ends):
        for x, y in pair:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("kind", "end")
            feature.SetField("front", front)
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(float(x), float(y))
            feature.SetGeometry(point)
            layer.CreateFeature(feature)
    del layer, source
    return path


def write_edge_paths(path, scene, ends, pixel_size_m):
    """Write the least-cost path between the ends over the edges of the image, without a network."""
    from osgeo import ogr

    from calvingfront_plugin.delineation.scene import read_scene
    from calvingfront_plugin.delineation.tracing import edge_strength, least_cost_path, path_cost

    grid = read_scene(scene, pixel_size_m=pixel_size_m)
    cost = path_cost(edge_strength(grid.values, grid.valid))
    source, layer = new_layer(path, "fronts", scene, ogr.wkbLineString)
    for pair in ends:
        columns, rows = grid.to_pixel(*np.array(pair).T)
        line = ogr.Geometry(ogr.wkbLineString)
        traced = least_cost_path(cost, list(zip(rows, columns)))
        for x, y in zip(*grid.to_map(traced[:, 1], traced[:, 0])):
            line.AddPoint_2D(float(x), float(y))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(line)
        layer.CreateFeature(feature)
    del layer, source


def new_layer(path, name, scene, kind):
    """A new GeoPackage with one layer in the CRS of the scene."""
    from osgeo import gdal, ogr

    path.unlink(missing_ok=True)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    return source, source.CreateLayer(name, gdal.Open(str(scene)).GetSpatialRef(), kind)


def draw_map(path, scene, fronts, label, pixel_size_m):
    """Let QGIS draw the map, in a process of its own."""
    command = [
        sys.executable,
        str(REPOSITORY / "packaging" / "demo_map.py"),
        str(path),
        str(scene),
        str(fronts),
        *(["--label", str(label)] if label else []),
        *(["--pixel-size", str(pixel_size_m)] if pixel_size_m else []),
    ]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "GDAL_PAM_ENABLED": "NO",
        "PYTHONWARNINGS": "ignore",
    }
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"error: the map could not be drawn: {last_error(done.stderr)}")


if __name__ == "__main__":
    sys.exit(main())
