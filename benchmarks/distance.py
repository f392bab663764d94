"""Time and memory of matching and measuring fronts, beside the benchmark's way: ``python benchmarks/distance.py``.

Each case runs in a process of its own. Machines are noisy: compare rows of one run, not runs.
"""

import argparse
import datetime
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[1]

#: Vertices or pixels of each front of a long pair.
N_POINTS = 10_000

#: Glaciers and dates of the many pairs.
N_GLACIERS, N_DATES = 20, 50

#: The way of another row that a row is compared with.
BESIDE = {"long_lines": "long_masks_by_table", "long_masks": "long_masks_by_table"}


def long_lines():
    """Two lines of 100 km, all figures of one pair, in polar stereographic coordinates with a flow line."""
    from calvingfront_plugin.delineation.distance import front_distances

    rng = np.random.default_rng(0)
    label = _front(100e3, N_POINTS, rng) + [-180e3, -2280e3]
    predicted = label + rng.normal(0, 5, label.shape) + [40, -80]
    flow = [label[N_POINTS // 2] + [0, -9000], label[N_POINTS // 2] + [0, 9000]]
    crs_wkt = _polar_stereographic()
    return _timed(lambda: front_distances([predicted], [label], crs_wkt, pixel_m=20, flow_line=[flow]).mean_m)


def long_masks():
    """Two masks with a front of 10,000 pixels each, both ways."""
    from calvingfront_plugin.delineation.distance import mask_distances

    predicted, label = _masks()
    return _timed(lambda: np.concatenate(mask_distances(predicted, label, 7.0)).mean())


def long_masks_by_table():
    """The same masks as the benchmark's code measures them: a table of all distances."""
    from scipy.spatial.distance import cdist

    predicted, label = _masks()

    def mean():
        table = cdist(np.argwhere(predicted), np.argwhere(label))
        return np.concatenate([table.min(axis=1), table.min(axis=0)]).mean() * 7.0

    return _timed(mean)


def thousand_pairs():
    """1,000 predicted and 1,000 labelled fronts of 5 to 10 km matched, measured and broken down."""
    from calvingfront_plugin.delineation.dated_front import DatedFront
    from calvingfront_plugin.delineation.evaluation import LINE_BREAKDOWNS, breakdown, measure_pair
    from calvingfront_plugin.delineation.matching import match_fronts

    rng = np.random.default_rng(0)
    sides = [], []
    for glacier in range(N_GLACIERS):
        place = [-180e3, -2280e3 + 50e3 * glacier]
        for day in range(N_DATES):
            front = _front(rng.uniform(5e3, 10e3), int(rng.integers(200, 500)), rng) + place
            redrawn = front + rng.normal(0, 15, front.shape) + rng.normal(0, 60, 2)
            for side, line in zip(sides, (redrawn, front)):
                date = datetime.date(2018, 1, 1) + datetime.timedelta(days=12 * day)
                side.append(
                    DatedFront((line,), date, f"Glacier {glacier}", sensor="Sentinel-1", resolution_m=10.0)
                )
    crs_wkt = _polar_stereographic()

    def mean():
        matching = match_fronts(*sides, crs_wkt=crs_wkt)
        images = []
        for pair in matching.pairs:
            images += measure_pair(pair, crs_wkt).images
        assert len(images) == N_GLACIERS * N_DATES
        return breakdown(images, LINE_BREAKDOWNS)[0].mde_m

    return _timed(mean)


CASES = (long_lines, long_masks, long_masks_by_table, thousand_pairs)


def _front(length_m, n_vertices, rng):
    """A crinkled line from west to east."""
    at = np.linspace(0, 1, n_vertices)
    waves = np.arange(1, 40)
    heights = length_m / 60 / waves**1.2
    phase = rng.uniform(0, 2 * np.pi, len(waves))
    return np.column_stack([length_m * at, np.sin(2 * np.pi * np.outer(at, waves) + phase) @ heights])


def _masks():
    rng = np.random.default_rng(0)
    rows = _front(N_POINTS, N_POINTS, rng)[:, 1].round().astype(int)
    rows -= rows.min()
    masks = np.zeros((2, rows.max() + 30, N_POINTS), dtype=np.uint8)
    for mask, moved in zip(masks, (rows, rows + rng.integers(5, 25, N_POINTS))):
        mask[moved, np.arange(N_POINTS)] = 1
    return masks


def _polar_stereographic():
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3413)
    return reference.ExportToWkt()


def _timed(function):
    before_mb, begin, begin_cpu = _peak_mb(), time.perf_counter(), time.process_time()
    mean_m = float(function())
    return {
        "seconds": time.perf_counter() - begin,
        "cpu_seconds": time.process_time() - begin_cpu,
        "mean_m": mean_m,
        "added_mb": _peak_mb() - before_mb,
        "peak_mb": _peak_mb(),
    }


def _peak_mb():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    """Run all cases, or the one that is named, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", nargs="?", choices=[case.__name__ for case in CASES])
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    if options.case:
        print(json.dumps(next(case for case in CASES if case.__name__ == options.case)()))
        return
    best = {}
    print(
        f"{'case':20s} {'seconds: min':>12s} {'max':>6s} {'processor: min':>14s} {'peak MB':>8s} {'of it here':>10s} "
        f"{'mean, m':>8s}"
    )
    for case in CASES:
        runs = [_run(case.__name__) for _ in range(options.repeats)]
        least = {key: min(run[key] for run in runs) for key in ("seconds", "cpu_seconds")}
        most = {key: max(run[key] for run in runs) for key in ("seconds", "peak_mb", "added_mb", "mean_m")}
        best[case.__name__] = {"cpu_seconds": least["cpu_seconds"], "peak_mb": most["peak_mb"]}
        print(
            f"{case.__name__:20s} {least['seconds']:12.2f} {most['seconds']:6.2f} {least['cpu_seconds']:14.2f} "
            f"{most['peak_mb']:8.0f} {most['added_mb']:10.0f} {most['mean_m']:8.2f}"
        )
    for name, other in BESIDE.items():
        times, memory = (best[other][key] / best[name][key] for key in ("cpu_seconds", "peak_mb"))
        print(f"{name}: {times:.1f} times as fast as {other}, in {memory:.1f} times less memory")


def _run(name):
    command = [sys.executable, str(Path(__file__)), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=REPOSITORY)
    if done.returncode != 0:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY))
    main()
