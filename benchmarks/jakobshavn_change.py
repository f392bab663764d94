"""Change of Jakobshavn Isbrae (JAC) from labelled fronts and from the plugin's own, and how far the two disagree.

``python benchmarks/jakobshavn_change.py FOLDER [--scenes 10]`` reads the 159 TerraSAR-X scenes of
``../shared/data/caffe_overview`` (2009 to 2015), draws the front of each by the bundled weights without a click,
measures both series of fronts along one centreline, and writes tables, charts and maps to a folder outside the
repository. It prints

- for each series: positions, fronts without one, suspect fronts, trend, and change from the first to the last date;
- for dates with a position in both: how far the plugin's lies seaward of the label's, and the correlation of positions
  and of changes.

All scenes lie on one grid of 3143 x 2639 pixels of 6 m, as their names say (only "7", "12" and "17" in names of the
data set are rounded), each picture a shrunk one of 256 x 256. They have no georeference: coordinates are metres from
the upper left corner of the grid, which is all that change needs.

The bundled weights have learnt from these very scenes: on a glacier that they have not seen they disagree more.
"""

import argparse
import datetime
import os
import sys
import time
from pathlib import Path

import numpy as np

REPOSITORY = Path(__file__).resolve().parents[1]
OVERVIEW = REPOSITORY.parent / "shared" / "data" / "caffe_overview"

#: Main trunk, from the ice to the fjord, as (column, row) of the pictures: along the band of fast ice that comes from
#: the south-east, then down the middle of the fjord.
CENTRELINE_PX = np.array(
    [(250, 240), (228, 214), (205, 191), (180, 175), (150, 167), (115, 162), (60, 160)], dtype=float
)

#: Leaves out the sides of the trunk, where the front is the wall of the fjord.
WIDTH_M = 3000.0


def jakobshavn_scenes(folder=OVERVIEW, count=None):
    """Labelled scenes by date; ``count`` of them spread over all dates, by default all."""
    from training.overview import load_overview

    scenes = sorted(load_overview(folder, ["JAC"]), key=lambda scene: scene.name)
    if count is None or count >= len(scenes):
        return scenes
    return [scenes[round(number)] for number in np.linspace(0, len(scenes) - 1, count)]


def centreline(pixel_size_m):
    """The centreline in metres, (x, y), in the coordinates of :func:`training.scene_error.label_lines`."""
    return CENTRELINE_PX * pixel_size_m[::-1] * [1, -1]


def label_front(scene):
    """The labelled front of a scene."""
    from training.scene_error import label_lines

    return _front(scene, label_lines(scene), max(scene.pixel_size_m))


def predicted_front(scene, network, card):
    """The front that the plugin draws without a click, and what came of it."""
    from calvingfront_plugin.delineation.front_mask import MINIMUM_LENGTH_M
    from calvingfront_plugin.delineation.fronts import extract_fronts
    from calvingfront_plugin.delineation.segmentation import segment
    from training.scene_error import working_pixel_size, working_scene

    working = working_scene(scene, working_pixel_size(card))
    extraction = extract_fronts(working, segment(working, card, network), (), MINIMUM_LENGTH_M)
    confidence = None
    if extraction.fronts:
        confidence = float(np.mean(np.concatenate([front.confidence for front in extraction.fronts])))
    lines = [front.points for front in extraction.fronts]
    return _front(scene, lines, working.pixel_size_m[0], confidence, extraction.outcome)


def _front(scene, lines, resolution_m, confidence=None, outcome=None):
    from calvingfront_plugin.delineation.dated_front import DatedFront

    return DatedFront(
        lines=tuple(lines),
        date=datetime.date.fromisoformat(scene.name.split("_")[1]),
        glacier=scene.glacier,
        scene=scene.name,
        sensor="TerraSAR-X",
        outcome=outcome,
        confidence=confidence,
        resolution_m=resolution_m,
    )


def measured(fronts, pixel_size_m, method="curvilinear box"):
    """The screened series of fronts."""
    from calvingfront_plugin.delineation.change import front_change
    from calvingfront_plugin.delineation.evaluation import NORTH
    from calvingfront_plugin.delineation.screening import screen

    width_m = None if method == "centreline" else WIDTH_M
    line = centreline(pixel_size_m)
    return screen(front_change(fronts, line, None, method=method, width_m=width_m, hemisphere=NORTH))


def summary(name, series):
    """A series in one line."""
    from calvingfront_plugin.delineation.change import rate_of

    placed = [position for position in series.positions if np.isfinite(position.position_m)]
    rate, uncertainty = rate_of(series)
    change = placed[-1].position_m - placed[0].position_m if placed else float("nan")
    return (
        f"{name:16s} {len(placed)} positions of {len(series.positions)}, "
        f"{sum(bool(position.suspect) for position in series.positions)} suspect | trend {rate:+.0f} ± "
        f"{uncertainty:.0f} m/a | from the first to the last date {change:+.0f} m"
    )


def disagreement(predicted, labelled, *, trusted=False):
    """How far the predicted positions lie seaward of the labelled ones, in one line.

    With ``trusted`` only dates of which neither front is suspect.
    """
    pairs = [
        (own, label)
        for own, label in zip(predicted.positions, labelled.positions)
        if np.isfinite(own.position_m) and np.isfinite(label.position_m)
        if not (trusted and (own.suspect or label.suspect))
    ]
    if len(pairs) < 3:
        return f"only {len(pairs)} dates with a position in both"
    own, label = np.array([[position.position_m for position in pair] for pair in pairs]).T
    off = own - label
    together, of_changes = (
        np.corrcoef(*each)[0, 1] for each in ((own, label), (np.diff(own), np.diff(label)))
    )
    return (
        f"{len(pairs)} dates | seaward of the label: median {np.median(off):+.0f} m, mean {off.mean():+.0f} m, RMS "
        f"{np.sqrt((off**2).mean()):.0f} m, median of the amount {np.median(abs(off)):.0f} m, 95 % within "
        f"{np.quantile(abs(off), 0.95):.0f} m | correlation of positions {together:.3f}, of changes {of_changes:.3f}"
    )


def write(folder, name, series):
    """Table, chart and map of a series."""
    from calvingfront_plugin.charts.change_chart import fronts_map, position_chart
    from calvingfront_plugin.charts.figures import new_figure, save_figure
    from calvingfront_plugin.delineation.change_table import write_table

    write_table(folder / f"{name}.csv", series)
    for draw, kind, size in ((position_chart, "chart", (9.0, 4.2)), (fronts_map, "map", (9.0, 7.0))):
        figure = new_figure(size)
        draw(figure.add_subplot(), series)
        save_figure(figure, folder / f"{name}_{kind}.png")


def write_both(folder, predicted, labelled):
    """Both series in one chart."""
    from calvingfront_plugin.charts.figures import BLUE, INK, ORANGE, look, new_figure, save_figure

    with look():
        figure = new_figure((9.0, 5.6))
        above, below = figure.subplots(2, 1, sharex=True, height_ratios=(2, 1))
        for series, colour, name in (
            (labelled, BLUE, "labels"),
            (predicted, ORANGE, "bundled weights, no click"),
        ):
            dates = [position.date for position in series.positions]
            metres = [position.position_m for position in series.positions]
            above.plot(dates, metres, ".-", color=colour, linewidth=0.8, label=name)
        pairs = list(zip(predicted.positions, labelled.positions))
        off = [own.position_m - label.position_m for own, label in pairs]
        below.axhline(0.0, color=INK, linewidth=0.8)
        below.plot([label.date for _, label in pairs], off, ".", color=ORANGE)
        above.set_ylabel("Position (m), advance →")
        below.set_ylabel("Difference (m), seaward →")
        above.legend(loc="upper right")
    save_figure(figure, folder / "both.png")


def main():
    """Measure both series and print how far they disagree."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where tables and charts are written")
    parser.add_argument("--data", type=Path, default=OVERVIEW)
    parser.add_argument("--weights", type=Path, help="by default the bundled ones")
    parser.add_argument("--scenes", type=int, help="so many of all dates, by default all")
    parser.add_argument("--method", default="curvilinear box")
    parser.add_argument("--labels-only", action="store_true", help="draw no fronts")
    options = parser.parse_args()
    if REPOSITORY in options.folder.resolve().parents:
        parser.error(
            "the charts show data that does not belong into the repository: give a folder outside it"
        )
    os.makedirs(options.folder, exist_ok=True)

    scenes = jakobshavn_scenes(options.data, options.scenes)
    pixel_size_m = scenes[0].pixel_size_m
    labelled = measured([label_front(scene) for scene in scenes], pixel_size_m, options.method)
    write(options.folder, "labels", labelled)
    print(summary("labels", labelled))
    if options.labels_only:
        return

    from calvingfront_plugin.delineation.segmentation import load_network
    from calvingfront_plugin.delineation.weights import bundled_weights

    network, card = load_network(options.weights or bundled_weights())
    begin, fronts = time.perf_counter(), []
    for number, scene in enumerate(scenes, start=1):
        fronts.append(predicted_front(scene, network, card))
        print(
            f"\r{number} of {len(scenes)} scenes, {time.perf_counter() - begin:.0f} s",
            end="",
            file=sys.stderr,
        )
    print(file=sys.stderr)
    predicted = measured(fronts, pixel_size_m, options.method)
    write(options.folder, "weights", predicted)
    write_both(options.folder, predicted, labelled)
    print(summary(f"{card.name} {card.version}", predicted))
    print("all:          ", disagreement(predicted, labelled))
    print("none suspect: ", disagreement(predicted, labelled, trusted=True))


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY))
    main()
