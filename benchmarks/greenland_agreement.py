"""Agreement with another network's fronts on Sentinel-1 scenes that no weights of ours were trained on.

``python benchmarks/greenland_agreement.py [--weights FILE] [--pictures FOLDER]`` draws the front of each scene of
``../shared/data/georeferenced_sar`` without a click, with its middle clicked, its ends, and all three. Clicks are put
on the reference, once exactly and ten times as a hand would, with a standard deviation of 100 m. It prints the mean
distance from the reference to the line, and that of both ways, in metres, and draws each scene with what came of the
exact clicks to a folder outside the repository.

The references are not people's lines: agreement, not error.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from reference_scenes import greenland_scenes

REPOSITORY = Path(__file__).resolve().parents[1]

#: Numbers of clicks, as in :data:`training.scene_error.CLICKED`.
CLICKS = ("0", "1", "2", "3")

#: Times that clicks are put with jitter.
HANDS = 10


def clicks_on(reference, shares, crs_wkt, jitter_m, rng):
    """Clicks at shares of the reference's length on the ground, beside it by a jitter."""
    from calvingfront_plugin.delineation.clicks import Click
    from calvingfront_plugin.delineation.ground import ground_plane
    from calvingfront_plugin.delineation.tracing import arc_length

    plane = ground_plane([reference], crs_wkt)
    on_ground = plane.to_ground(reference)
    along = arc_length(on_ground)
    places = np.array(shares) * along[-1]
    points = np.column_stack([np.interp(places, along, axis) for axis in on_ground.T])
    points = plane.to_map(points + rng.normal(0.0, jitter_m, points.shape))
    return tuple(
        Click(float(x), float(y), "end" if share in (0.0, 1.0) else "front")
        for share, (x, y) in zip(shares, points)
    )


def draw(path, result, lines_of):
    """Picture of a scene for every number of clicks: reference green, line yellow, clicks magenta."""
    from matplotlib.figure import Figure

    scene = result.scene
    figure = Figure(figsize=(5 * len(lines_of), 5), layout="constrained")
    for axes, (number, (reference, lines, clicks, title)) in zip(
        figure.subplots(1, len(lines_of)), lines_of.items()
    ):
        axes.imshow(scene.values, cmap="gray")
        for line, colour in [(reference, "lime"), *((line, "yellow") for line in lines)]:
            axes.plot(*(place - 0.5 for place in scene.to_pixel(*line.T)), color=colour, linewidth=1.2)
        for click in clicks:
            axes.plot(
                *(place - 0.5 for place in scene.to_pixel(click.x, click.y)), "+", color="magenta", ms=11
            )
        axes.set_title(f"{number} clicks: {title}")
        axes.set_axis_off()
    figure.savefig(path, dpi=90)


def main():
    """Measure every scene and print a table."""
    from osgeo import osr

    from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
    from calvingfront_plugin.delineation.distance import front_distances
    from training.samples import CLICK_JITTER_M
    from training.scene_error import CLICKED

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--weights", help="default: the bundled ones")
    parser.add_argument("--pictures", type=Path, help="folder to draw to")
    options = parser.parse_args()
    degrees = osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    crs_wkt = degrees.ExportToWkt()
    print(f"{'':14s}         clicks on the reference      with a hand's jitter (± between hands)")
    print(f"{'scene':14s} clicks   to the line  both ways          to the line  both ways")
    with tempfile.TemporaryDirectory() as folder:
        for name, raster, reference in greenland_scenes(Path(folder)):
            drawn = {}
            for number in CLICKS:
                shares = CLICKED[number][0]
                rng = np.random.default_rng(0)
                figures = []
                for jitter_m in [0.0, *([CLICK_JITTER_M] * HANDS if shares else [])]:
                    clicks = clicks_on(reference, shares, crs_wkt, jitter_m, rng)
                    result = delineate(
                        DelineationRequest(str(raster), clicks=clicks, weights=options.weights)
                    )
                    lines = [front.points for front in result.fronts]
                    error = front_distances(lines, [reference], crs_wkt)
                    figures.append((error.label_to_predicted_m, error.mean_m))
                    if jitter_m == 0.0:
                        drawn[number] = (reference, lines, clicks, f"{figures[0][0]:.0f} m, {result.outcome}")
                exact, jittered = figures[0], np.array(figures[1:])
                text = f"{name:14s} {number:>6s}  {exact[0]:12.0f} {exact[1]:10.0f}"
                if len(jittered):
                    means, spreads = jittered.mean(axis=0), jittered.std(axis=0)
                    text += f"   {means[0]:12.0f} ± {spreads[0]:3.0f} {means[1]:6.0f} ± {spreads[1]:3.0f}"
                print(text, flush=True)
            if options.pictures:
                options.pictures.mkdir(parents=True, exist_ok=True)
                draw(options.pictures / f"{name}.png", result, drawn)


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY))
    main()
