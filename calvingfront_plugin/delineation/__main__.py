"""Delineate calving fronts without QGIS: ``python -m calvingfront_plugin.delineation scene.tif fronts.gpkg``."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from .backscatter import SCALES
from .clicks import KINDS, Click, ClickError
from .delineate import DelineationRequest, delineate
from .front_record import RecordError, check_target, write_geopackage
from .grids import NO_ZONES, write_front_probability, write_zones
from .raster import SceneError, open_raster, source_file
from .segmentation import DeviceError
from .weights import WeightsError, bundled_weights, read_card

_SUFFIXES = (".tif", ".tiff", ".vrt", ".png", ".img", ".jp2")
_GRID_SUFFIXES = (".tif", ".tiff")


def main(arguments=None):
    """Run the command line; the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        rasters = _rasters(options.scenes)
        clicks = tuple(_click(text) for text in options.click)
        if clicks and len(rasters) > 1:
            raise ClickError("Clicks belong to one scene; give one raster.")
        if options.date and len(rasters) > 1:
            raise SceneError("A date belongs to one scene; give one raster.")
        several = len(rasters) > 1
        readable, failed = _readable(rasters)
        _check_outputs(options, rasters, readable)
        results = []
        for number, (raster, _, _) in enumerate(readable, start=1):
            print(f"[{number}/{len(readable)}] {raster}", file=sys.stderr)
            try:
                result = delineate(_request(options, raster, clicks), _print_progress)
            except SceneError as error:
                if not several:
                    raise
                # One bad scene must not cost the others their fronts.
                print(f"  error: {error}", file=sys.stderr)
                failed.append(raster)
                continue
            _print_result(result)
            results.append(result)
        if not results:
            raise SceneError("None of the scenes could be read; nothing was written.")
        for result in results:
            _write_grids(options, result, several)
        write_geopackage(options.fronts, results)
    except (SceneError, WeightsError, ClickError, DeviceError, RecordError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped; nothing was written", file=sys.stderr)
        return 130
    fronts = _count(sum(len(result.fronts) for result in results), "front")
    print(f"{fronts} of {_count(len(results), 'scene')} in {options.fronts}")
    if failed:
        print(f"{_count(len(failed), 'scene')} failed: {', '.join(map(str, failed))}", file=sys.stderr)
    return 1 if failed else 0


def _count(number, noun):
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _parser():
    parser = argparse.ArgumentParser(
        prog="python -m calvingfront_plugin.delineation",
        description="Delineate glacier calving fronts in SAR rasters as lines with a confidence and an outcome.",
        epilog="A click is x,y[,kind[,front]] in map coordinates; kinds: " + ", ".join(KINDS) + ". "
        "For a raster without a CRS, a click is x = column, y = minus row, in pixels.",
    )
    # That of Python 3.14: also -250000,-2320000,end and -2.5e5 are values, not options.
    parser._negative_number_matcher = re.compile(r"-\.?\d")
    parser.add_argument("scenes", nargs="+", type=Path, help="rasters, or folders of rasters")
    parser.add_argument("fronts", type=Path, help="GeoPackage (.gpkg) to write")
    parser.add_argument(
        "--overwrite", action="store_true", help="replace outputs that exist, edits in them included"
    )
    parser.add_argument(
        "--band", type=int, help="counted from 1 (default: HH, else VV, HV, VH, else the first)"
    )
    parser.add_argument(
        "--window",
        nargs=4,
        type=float,
        metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="only this part of the raster",
    )
    parser.add_argument(
        "--window-crs", default="", metavar="CRS", help="of the window (default: the raster's)"
    )
    parser.add_argument("--click", action="append", default=[], metavar="X,Y[,KIND[,FRONT]]")
    parser.add_argument(
        "--clicks-crs", default="", metavar="CRS", help="of the clicks (default: the raster's)"
    )
    parser.add_argument("--weights", help="weights file (default: the bundled one)")
    parser.add_argument("--scale", default="auto", choices=("auto", *SCALES), help="of the backscatter")
    parser.add_argument("--pixel-size", type=float, metavar="METRES", help="for rasters without a CRS")
    parser.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    parser.add_argument("--minimum-length", type=_length, default=750.0, metavar="METRES")
    parser.add_argument(
        "--sharpen", action="store_true", help="move the line onto the edge at full resolution"
    )
    parser.add_argument("--glacier", help="name to store with the fronts")
    parser.add_argument(
        "--date", metavar="YYYY-MM-DD", help="of acquisition (default: from name or metadata)"
    )
    parser.add_argument("--sensor", help="of the scenes (default: from name or metadata)")
    parser.add_argument("--zones", type=Path, metavar="TIF", help="also write the zones (.tif, or a folder)")
    parser.add_argument(
        "--probability",
        type=Path,
        metavar="TIF",
        help="also write the front probability (.tif, or a folder)",
    )
    return parser


def _length(text):
    length = float(text)
    if not length >= 0:
        raise argparse.ArgumentTypeError(f"a length in metres is 0 or more, not {text}")
    return length


def _rasters(paths):
    rasters = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.suffix.lower() in _SUFFIXES)
            if not inside:
                raise SceneError(f"The folder {path} holds no rasters ({', '.join(_SUFFIXES)}).")
            rasters += inside
        else:
            rasters.append(path)
    return rasters


def _readable(rasters):
    """Each raster that opens with its CRS and files, and those that do not open; a single one must open."""
    readable, failed = [], []
    for raster in rasters:
        try:
            dataset = open_raster(raster)
            readable.append((raster, dataset.GetProjection(), dataset.GetFileList() or ()))
        except SceneError as error:
            if len(rasters) == 1:
                raise
            print(f"{raster}: error: {error}", file=sys.stderr)
            failed.append(raster)
    return readable, failed


def _check_outputs(options, rasters, readable):
    """Refuse outputs that could not be written or would cost a file, before the work that would go into them."""
    check_target(options.fronts, [(raster, crs_wkt) for raster, crs_wkt, _ in readable])
    grids = [target for target in (options.zones, options.probability) if target is not None]
    several = len(rasters) > 1
    if several and grids and len({raster.stem for raster in rasters}) < len(rasters):
        raise RecordError("Rasters of one name would overwrite each other's grids; process them one by one.")
    for target in grids:
        _check_grid_target(target, several)
    weights = Path(options.weights or bundled_weights())
    # Of a virtual raster also the files that it is made of.
    inputs = {Path(source_file(raster)) for raster in rasters} | {weights}
    inputs |= {Path(file) for _, _, files in readable for file in files}
    outputs = [options.fronts]
    outputs += [
        _grid_path(target, source_file(raster).stem, several) for target in grids for raster in rasters
    ]
    _check_collisions(outputs, inputs)
    existing = [str(output) for output in outputs if output.exists()]
    if existing and not options.overwrite:
        raise RecordError(
            f"{', '.join(existing[:3])} would be replaced, edits in it included; choose another name, or give "
            "--overwrite."
        )
    if options.zones is not None and not read_card(weights).has_zones:
        raise RecordError(NO_ZONES)


def _check_grid_target(target, several):
    if not target.parent.is_dir():
        raise RecordError(f"There is no folder {target.parent}; create it or choose another.")
    is_tiff = target.suffix.lower() in _GRID_SUFFIXES
    if several and not target.is_dir() and (target.exists() or is_tiff):
        raise RecordError(f"Several scenes need a folder for their grids; {target} is a file name.")
    if not several and not target.is_dir() and not is_tiff:
        raise RecordError(
            f"Grids are written as GeoTIFF; {target} must end in .tif, or be an existing folder."
        )


def _check_collisions(outputs, inputs):
    resolved_inputs = {path.resolve() for path in inputs}
    resolved = set()
    for output in outputs:
        place = output.resolve()
        if place in resolved_inputs:
            raise RecordError(f"{output} is read as an input and would be lost; choose another name.")
        if place in resolved:
            raise RecordError(f"Two outputs would be written to {output}; give each its own name.")
        resolved.add(place)


def _grid_path(target, name, several):
    """File of a scene's grid: in the folder that the target is, or the target itself."""
    return target / f"{name}.tif" if several or target.is_dir() else target


def _click(text):
    parts = text.split(",")
    try:
        x, y = float(parts[0]), float(parts[1])
        kind = parts[2].strip() if len(parts) > 2 else "front"
        return Click(x, y, kind, int(parts[3]) if len(parts) > 3 else 0)
    except (IndexError, ValueError) as error:
        if isinstance(error, ClickError):
            raise
        raise ClickError(f"'{text}' is no click; write x,y or x,y,kind or x,y,kind,front.") from error


def _request(options, raster, clicks):
    return DelineationRequest(
        raster=str(raster),
        band=options.band,
        extent=None if options.window is None else tuple(options.window),
        extent_crs=options.window_crs,
        clicks=clicks,
        clicks_crs=options.clicks_crs,
        weights=options.weights,
        scale=options.scale,
        pixel_size_m=options.pixel_size,
        device=options.device,
        minimum_length_m=options.minimum_length,
        sharpen=options.sharpen,
        glacier=options.glacier,
        date=options.date,
        sensor=options.sensor,
    )


def _print_progress(fraction, message=""):
    if sys.stderr.isatty():
        print(f"\r{100 * fraction:3.0f} % {message:<50}", end="" if fraction < 1 else "\n", file=sys.stderr)


def _print_result(result):
    scene = result.scene
    print(f"  {scene.sensor or 'unknown sensor'}, {scene.date or 'no date'}; {scene.scale_reason}")
    for warning in result.warnings:
        print(f"  warning: {warning}")
    print(f"  {result.outcome}: {result.reason} ({result.seconds:.1f} s on {result.device})")


def _write_grids(options, result, several):
    for target, write in ((options.zones, write_zones), (options.probability, write_front_probability)):
        if target is None:
            continue
        if several:
            try:
                target.mkdir(exist_ok=True)
            except OSError as error:
                raise RecordError(f"The folder {target} cannot be created ({error.strerror}).") from error
        write(_grid_path(target, result.scene.name, several), result)


if __name__ == "__main__":
    sys.exit(main())
