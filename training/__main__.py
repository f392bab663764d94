"""Train, evaluate and export weights; simulate scenes."""

import argparse
import ctypes
import os
import sys
from pathlib import Path


def main(arguments=None):
    """Run the command line; the exit status."""
    options = _parser().parse_args(arguments)
    _keep_freed_memory()
    try:
        _COMMANDS[options.command](options)
    # A missing data set, card or weights, weights that do not fit, the checkpoint of another run.
    except (OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _parser():
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    train = commands.add_parser("train", help="train weights on the overview scenes")
    train.add_argument("data", type=Path, help="folder of the overview data set")
    train.add_argument(
        "run", type=Path, help="folder of the run; an interrupted run goes on where it stopped"
    )
    train.add_argument(
        "--leave-out", nargs="*", default=[], metavar="GLACIER", help="glaciers not to train on"
    )
    train.add_argument(
        "--images", type=int, default=16_000, help="samples to see in all (default %(default)s)"
    )
    train.add_argument("--pixel-size", type=float, default=75.0, metavar="METRES", help="of the working grid")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--threads", type=int, help="CPU threads (default: all)")

    evaluate = commands.add_parser("evaluate", help="distance error of weights on overview scenes")
    evaluate.add_argument("weights", type=Path)
    evaluate.add_argument("data", type=Path, help="folder of the overview data set")
    evaluate.add_argument("--glaciers", nargs="+", required=True, help="that the weights have not seen")
    evaluate.add_argument("--clicks", nargs="+", type=int, default=[0, 2, 3], help="per piece of front")
    evaluate.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth scene")
    evaluate.add_argument("--table", type=Path, metavar="CSV", help="write a row a scene")

    false_fronts = commands.add_parser("false-fronts", help="outcomes on simulated scenes without a front")
    false_fronts.add_argument("weights", type=Path)
    false_fronts.add_argument("--scenes", type=int, default=100)

    export = commands.add_parser("export", help="write weights with a filled model card")
    export.add_argument("weights", type=Path, help="weights of a run")
    export.add_argument("card", type=Path, help="JSON file with the card's texts and figures")
    export.add_argument("target", type=Path, help="weights file to write")

    simulate = commands.add_parser("simulate", help="write a simulated scene and its true front")
    simulate.add_argument("folder", type=Path, help="where both files are written")
    simulate.add_argument("--seed", type=int, default=0)
    simulate.add_argument("--landscape", default="fjord", help="fjord (default), or one without a front")
    simulate.add_argument("--pixel-size", type=float, default=20.0, metavar="METRES")
    return parser


def _train(options):
    import torch

    from training.overview import follows_its_zones, load_overview
    from training.train import Recipe, train

    if options.threads:
        torch.set_num_threads(options.threads)
    overview = load_overview(options.data)
    _check_glaciers(options.leave_out, overview)
    scenes = [
        scene
        for scene in overview
        if scene.glacier not in options.leave_out and follows_its_zones(scene.name)
    ]
    weights = train(
        scenes,
        Recipe(images=options.images, pixel_size_m=options.pixel_size, seed=options.seed),
        options.run,
        report=_report,
    )
    _report(f"weights: {weights}")


def _evaluate(options):
    from training.evaluate import evaluate, write_errors
    from training.overview import follows_its_zones, load_overview

    overview = load_overview(options.data)
    _check_glaciers(options.glaciers, overview)
    scenes = [
        scene for scene in overview if scene.glacier in options.glaciers and follows_its_zones(scene.name)
    ]
    errors = evaluate(options.weights, scenes[:: options.every], options.clicks, report=_report)
    if options.table:
        write_errors(options.table, errors)


def _false_fronts(options):
    from training.evaluate import false_fronts

    outcomes = false_fronts(options.weights, options.scenes)
    drawn = sum(count for (_, outcome), count in outcomes.items() if outcome != "none")
    for (landscape, outcome), count in sorted(outcomes.items()):
        _report(f"{landscape:9s} {outcome:15s} {count}")
    _report(f"a front was drawn on {drawn} of {options.scenes} front-free scenes")


def _export(options):
    import json
    from dataclasses import asdict

    from calvingfront_plugin.delineation.weights import WeightsCard, read_weights, write_weights

    network, card = read_weights(options.weights)
    values = asdict(card)
    values.update(json.loads(options.card.read_text()))
    write_weights(options.target, network, WeightsCard(**values))


def _simulate(options):
    from training.simulate import simulate_scene
    from training.simulated_raster import write_label, write_scene

    scene = simulate_scene(options.seed, pixel_size_m=options.pixel_size, landscape=options.landscape)
    name = f"simulated_{options.landscape}_{options.seed}"
    options.folder.mkdir(parents=True, exist_ok=True)
    _report(f"scene: {write_scene(options.folder / f'{name}.tif', scene)}")
    _report(f"front: {write_label(options.folder / f'{name}_front.gpkg', scene)}")


_COMMANDS = {
    "train": _train,
    "evaluate": _evaluate,
    "false-fronts": _false_fronts,
    "export": _export,
    "simulate": _simulate,
}


def _check_glaciers(names, scenes):
    """Refuse glaciers that the data set does not hold: a mistyped one would be trained on."""
    known = sorted({scene.glacier for scene in scenes})
    unknown = sorted(set(names) - set(known))
    if unknown:
        raise ValueError(f"No scene of {', '.join(unknown)}; the data set holds {', '.join(known)}.")


def _keep_freed_memory():
    """Let the C library keep freed memory: handing every tensor back to the kernel costs half the time."""
    if sys.platform == "linux" and "MALLOC_MMAP_THRESHOLD_" not in os.environ:
        library = ctypes.CDLL(None)
        library.mallopt(-3, 1 << 30)  # M_MMAP_THRESHOLD
        library.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD


def _report(line):
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
