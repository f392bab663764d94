"""Time and memory of the plugin's work, each case in a process of its own: ``make bench``.

Machines are noisy: compare rows of one run, not runs.
"""

import argparse
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[1]

#: Seconds that the benchmark's reference code takes for a 1000 x 1000 scene on two cores without a GPU, from
#: reading patches to the one-pixel front (method, section 9.1).
REFERENCE_SECONDS = (15.0, 28.0)


def published_scene(folder):
    """A 1000 x 1000 scene at its own resolution through the published zones network, raster to fronts."""
    from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
    from calvingfront_plugin.delineation.weights import WeightsCard, write_weights
    from training.simulate import simulate_scene
    from training.simulated_raster import write_scene

    raster = write_scene(folder / "scene.tif", simulate_scene(1))
    card = WeightsCard(name="published architecture, random weights", version="0")
    write_weights(folder / "published.safetensors", card.build_network(), card, half=False)
    request = DelineationRequest(str(raster), weights=str(folder / "published.safetensors"), device="cpu")
    return _timed(delineate, request)


def label_like_zones(folder):
    """Zones to fronts on a 1000 x 1000 label, as post-processing of random weights would be trivial."""
    from calvingfront_plugin.delineation.front_mask import front_from_zones
    from training.simulate import simulate_scene

    grey = np.array([0, 64, 127, 254], dtype=np.uint8)
    return _timed(front_from_zones, grey[simulate_scene(1).zones], 37.5)


def bundled_scene(folder):
    """The same scene through the bundled weights on the working grid."""
    from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
    from training.simulate import simulate_scene
    from training.simulated_raster import write_scene

    raster = write_scene(folder / "scene.tif", simulate_scene(1))
    return _timed(delineate, DelineationRequest(str(raster), device="cpu"))


def window_of_large_raster(folder):
    """A 20 km window of a 25,000 x 17,000 raster at 10 m through the bundled weights."""
    from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate

    path = folder / "large.tif"
    # Written in a process of its own: what GDAL keeps of its blocks is not part of reading a window.
    writer = multiprocessing.get_context("spawn").Process(target=_write_large_raster, args=(str(path),))
    writer.start()
    writer.join()
    extent = (400_000.0, 7_500_000.0, 420_000.0, 7_520_000.0)
    return _timed(delineate, DelineationRequest(str(path), extent=extent, device="cpu"))


def _write_large_raster(path):
    """Speckle in dB, 25,000 x 17,000 pixels of 10 m, in tiles."""
    from osgeo import gdal, osr

    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=YES"]
    raster = gdal.GetDriverByName("GTiff").Create(path, 25_000, 17_000, 1, gdal.GDT_Float32, options)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32624)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetGeoTransform((300_000.0, 10.0, 0.0, 7_600_000.0, 0.0, -10.0))
    rng = np.random.default_rng(0)
    for row in range(0, 17_000, 500):
        block = rng.standard_gamma(4.4, (500, 5_000)).astype(np.float32) / 4.4 * 0.05
        raster.GetRasterBand(1).WriteArray(10 * np.log10(np.tile(block, (1, 5))), 0, row)


CASES = (published_scene, label_like_zones, bundled_scene, window_of_large_raster)


def _timed(function, *arguments):
    begin = time.perf_counter()
    function(*arguments)
    return {"seconds": time.perf_counter() - begin}


def _peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    """Run all cases, or the one that is named, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", nargs="?", choices=[case.__name__ for case in CASES])
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    if options.case:
        case = next(case for case in CASES if case.__name__ == options.case)
        with tempfile.TemporaryDirectory() as folder:
            figures = case(Path(folder))
        print(json.dumps({**figures, "peak_mb": _peak_mb()}))
        return
    print(f"{'case':24s} {'seconds: min':>13s} {'median':>8s} {'max':>8s} {'peak MB':>9s}")
    for case in CASES:
        runs = [_run(case.__name__) for _ in range(options.repeats)]
        seconds = [run["seconds"] for run in runs]
        peak = max(run["peak_mb"] for run in runs)
        print(
            f"{case.__name__:24s} {min(seconds):13.2f} {np.median(seconds):8.2f} {max(seconds):8.2f} {peak:9.0f}"
        )
    low, high = REFERENCE_SECONDS
    print(f"reference code, published_scene: {low:.0f} to {high:.0f} s on another 2-core machine")


def _run(name):
    command = [sys.executable, str(Path(__file__)), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=REPOSITORY)
    if done.returncode != 0:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY))
    main()
