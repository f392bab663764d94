"""Train, evaluate and export networks that find calving fronts; check and prepare an archive; simulate scenes."""

import argparse
import ctypes
import os
import sys
import warnings
from pathlib import Path


def main(arguments=None):
    """Run the command line; the exit status."""
    options = _parser().parse_args(arguments)
    _keep_freed_memory()
    # From Debian's and pip's matplotlib side by side; nothing here draws in three dimensions.
    warnings.filterwarnings("ignore", message="Unable to import Axes3D")
    try:
        return options.function(options) or 0
    # A missing data set, card or weights, weights that do not fit, the checkpoint of another run.
    except (OSError, ValueError) as error:
        if os.environ.get("CALVINGFRONT_TRACEBACK"):
            raise
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


def _parser():
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__,
        epilog="From the full CaFFe archive to weights for the plugin: check, prepare, train, evaluate, export.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (
        _add_check,
        _add_prepare,
        _add_train,
        _add_evaluate,
        _add_leave_one_out,
        _add_calibrate,
        _add_compare,
        _add_false_fronts,
        _add_export,
        _add_simulate,
    ):
        add(commands)
    return parser


def _count(text):
    """A whole number of 1 or more."""
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return int(text)


def _count_or_zero(text):
    """A whole number of 0 or more."""
    if int(text) < 0:
        raise argparse.ArgumentTypeError(f"{text} is not 0 or more")
    return int(text)


def _command(commands, name, function, text, **options):
    parser = commands.add_parser(name, help=text, description=options.pop("description", text), **options)
    parser.set_defaults(function=function)
    return parser


# check and prepare


def _add_check(commands):
    check = _command(commands, "check", _check, "look for everything that is wrong with a CaFFe archive")
    check.add_argument("archive", type=Path, help="folder into which data_raw.zip was unpacked")


def _check(options):
    from training.archive_check import check_archive, is_sound, report

    problems = check_archive(options.archive)
    _print(report(problems))
    return 0 if is_sound(problems) else 1


def _add_prepare(commands):
    prepare = _command(
        commands,
        "prepare",
        _prepare,
        "make a CaFFe archive ready for training: split, thickened fronts, statistics",
        description="Make a CaFFe archive ready for training: split, thickened fronts, statistics. One array a scene, "
        "from which patches are cut in training; an interrupted run goes on where it stopped.",
    )
    prepare.add_argument("archive", type=Path, help="folder into which data_raw.zip was unpacked")
    prepare.add_argument("prepared", type=Path, help="folder to write")


def _prepare(options):
    from training.preparation import prepare, summary

    _print(summary(prepare(options.archive, options.prepared)))


# train


def _add_train(commands):
    train = _command(
        commands,
        "train",
        _train,
        "train a network, or go on with an interrupted run",
        description="Train a network, or go on with an interrupted run: the same command again. Under torchrun or "
        "SLURM each process takes its share of the batches.",
    )
    train.add_argument(
        "data",
        help="folder: a prepared archive, the overview scenes, or rasters with fronts drawn in the plugin; or the "
        "word 'simulated'",
    )
    train.add_argument("run", type=Path, help="folder of the run")
    train.add_argument("--also", nargs="+", default=[], metavar="DATA", help="further data to mix in")
    train.add_argument(
        "--recipe", default="guided", choices=("guided", "caffe"), help="ours (default), or the published one"
    )
    train.add_argument(
        "--target", choices=("zones", "fronts", "fused"), help="default: fused for guided, zones for caffe"
    )
    train.add_argument(
        "--leave-out", nargs="+", default=[], metavar="GLACIER", help="glaciers not to train on"
    )
    train.add_argument("--epochs", type=_count, help="recipe caffe: at most so many (default 150)")
    train.add_argument(
        "--images",
        type=_count,
        help="samples to see in all (default of guided: 20000); shortens caffe's cycle",
    )
    train.add_argument(
        "--pixel-size",
        type=float,
        metavar="METRES",
        help="of the working grid (default: 75; caffe on a prepared archive: the native one)",
    )
    train.add_argument(
        "--width", type=_count, help="channels of the first level (default: guided 16, caffe 32)"
    )
    train.add_argument("--batch", type=_count, help="images of a batch (default: guided 4, caffe 16)")
    train.add_argument("--seed", type=_count_or_zero)
    machine = train.add_argument_group("machine")
    machine.add_argument("--threads", type=_count, help="CPU threads (default: all)")
    machine.add_argument(
        "--workers",
        type=_count_or_zero,
        metavar="N",
        help="processes that make batches beside the computing (default: none on a CPU, where they would take its "
        "cores from it; with a GPU up to 8)",
    )
    machine.add_argument("--precision", default="auto", choices=("auto", "32", "bf16", "16"))
    machine.add_argument("--accelerator", default="auto", choices=("auto", "cpu", "gpu", "mps"))
    machine.add_argument(
        "--devices", type=_count, metavar="N", help="GPUs, or processes on the CPU, a machine"
    )
    machine.add_argument("--nodes", type=_count, default=1, metavar="N", help="machines")
    machine.add_argument(
        "--accumulate", type=_count, default=1, metavar="N", help="batches averaged for a step (default 1)"
    )
    machine.add_argument(
        "--checkpoint-steps",
        type=_count,
        default=100,
        metavar="N",
        help="steps between checkpoints (default 100)",
    )


def _train(options):
    # Importing takes seconds, and reading may take minutes.
    _print(f"reading {', '.join(str(one) for one in (options.data, *options.also))} ...")
    import torch

    from training.data_modules import open_data
    from training.recipes import RECIPES
    from training.train import train

    if options.threads:
        torch.set_num_threads(options.threads)
    asked = {
        "target": options.target,
        "width": options.width,
        "batch": options.batch,
        "seed": options.seed,
        "images": options.images,
        "pixel_size_m": options.pixel_size,
    }
    if options.epochs is not None:
        if options.recipe != "caffe":
            raise ValueError("The length of the recipe 'guided' is given as --images, not --epochs.")
        asked["epochs"] = options.epochs
    recipe = RECIPES[options.recipe](**{name: value for name, value in asked.items() if value is not None})
    data = open_data([options.data, *options.also], recipe, options.leave_out, _workers(options), _print)
    train(
        data,
        recipe,
        options.run,
        precision=options.precision,
        accelerator=options.accelerator,
        devices=options.devices or "auto",
        nodes=options.nodes,
        accumulate=options.accumulate,
        checkpoint_steps=options.checkpoint_steps,
        report=_print,
    )


def _workers(options):
    import torch

    if options.workers is not None:
        return options.workers
    on_gpu = options.accelerator != "cpu" and (torch.cuda.is_available() or options.accelerator == "mps")
    return min(8, max(1, (os.cpu_count() or 2) - 1)) if on_gpu else 0


# evaluate and compare


def _add_evaluate(commands):
    evaluate = _command(
        commands,
        "evaluate",
        _evaluate,
        "distance error of weights, or of somebody's masks, on labelled scenes",
        description="On a CaFFe archive: the benchmark's protocol, with tables and pictures. On overview scenes: the "
        "plugin's own lines, also with clicks.",
    )
    evaluate.add_argument("predicted", type=Path, help="weights file, or folder of predicted masks")
    evaluate.add_argument("data", type=Path, help="CaFFe archive, or folder of the overview scenes")
    archive = evaluate.add_argument_group("on an archive")
    archive.add_argument(
        "--results",
        type=Path,
        default=Path("results"),
        help="folder for tables and pictures (default: results)",
    )
    archive.add_argument("--overwrite", action="store_true", help="replace results that are there")
    archive.add_argument("--part", default="test", choices=("test", "train", "validation"))
    archive.add_argument(
        "--finished", action="store_true", help="predicted front masks are fronts already, one pixel wide"
    )
    archive.add_argument("--no-pictures", action="store_true", help="no picture of every scene")
    archive.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"))
    overview = evaluate.add_argument_group("on overview scenes")
    overview.add_argument("--glaciers", nargs="+", help="that the weights have not seen")
    overview.add_argument(
        "--clicks",
        nargs="+",
        choices=("0", "1", "2", "3", "5", "2+zones"),
        default=["0", "2", "3"],
        help="per piece of front: none, its middle, its ends, ends and middle, ends and three between; 2+zones adds "
        "one in the ocean and one on the glacier (default: 0 2 3)",
    )
    overview.add_argument("--every", type=_count, default=1, metavar="N", help="only every Nth scene")
    overview.add_argument(
        "--pixel-size", type=float, metavar="METRES", help="for weights that do not name one (recipe caffe)"
    )
    overview.add_argument("--table", type=Path, metavar="CSV", help="write a row a scene")


def _evaluate(options):
    from training.archive import ArchiveError, data_folder

    if (options.data / "manifest.csv").is_file():
        return _evaluate_scenes(options)
    try:
        data_folder(options.data)
    except ArchiveError as error:
        raise ValueError(f"{error} Overview scenes would have a manifest.csv there.") from None
    return _evaluate_archive(options)


def _evaluate_archive(options):
    from training.benchmark import evaluate, part_scenes
    from training.benchmark_predictions import masks_predictor, weights_predictor
    from training.benchmark_report import text_table, write_report

    if options.results.is_dir() and any(options.results.iterdir()) and not options.overwrite:
        raise FileExistsError(
            f"{options.results} is not empty; name another folder with --results, or --overwrite."
        )
    scenes = part_scenes(options.data, options.part)
    if (options.predicted / "weights.safetensors").is_file():  # the folder of a run
        options.predicted /= "weights.safetensors"
    if options.predicted.is_dir():
        predictor = masks_predictor(options.predicted, scenes, options.finished)
    else:
        predictor = weights_predictor(options.predicted, options.device)
    for result in evaluate(options.data, options.part, predictor, options.results):
        write_report(result, scenes, pictures=not options.no_pictures)
        _print(text_table(result))
        if not any(image.without_box.has_prediction for image in result.images):
            _print(
                "No front on any scene: the network has learnt too little yet, or other scenes than these."
            )
        _print(f"tables and pictures: {result.folder}")


def _evaluate_scenes(options):
    from training.evaluate import evaluate, write_errors

    scenes = _overview_scenes(options.data, options.glaciers)
    errors = evaluate(
        options.predicted,
        scenes[:: options.every],
        options.clicks,
        report=_print,
        pixel_size_m=options.pixel_size,
    )
    if options.table:
        write_errors(options.table, errors)


def _overview_scenes(folder, glaciers):
    """Overview scenes of some glaciers whose fronts follow their zones."""
    from training.data_modules import check_glaciers
    from training.overview import follows_its_zones, load_overview

    overview = load_overview(folder)
    if not glaciers:
        raise ValueError("Name the --glaciers to evaluate on: those that the weights have not seen.")
    check_glaciers(glaciers, overview)
    return [scene for scene in overview if scene.glacier in glaciers and follows_its_zones(scene.name)]


def _add_leave_one_out(commands):
    study = _command(
        commands,
        "leave-one-out",
        _leave_one_out,
        "measure recipes on glaciers that were left out of training",
        description="For every recipe, glacier and seed: train without the glacier, then measure on it. An interrupted "
        "study goes on where it stopped, and several processes may share it: start the same command in each, with "
        "CUDA_VISIBLE_DEVICES where there are several GPUs.",
    )
    study.add_argument("data", type=Path, help="folder of the overview scenes")
    study.add_argument("folder", type=Path, help="of the study: a run a folder, and tables.md")
    study.add_argument(
        "--recipes",
        nargs="+",
        choices=("guided", "caffe"),
        default=["guided", "caffe"],
        help="to train (default: both)",
    )
    study.add_argument("--glaciers", nargs="+", metavar="GLACIER", help="to leave out (default: each)")
    study.add_argument(
        "--seeds", nargs="+", type=_count_or_zero, default=[0, 1], metavar="SEED", help="default: 0 1"
    )
    study.add_argument(
        "--images", type=_count, default=60_000, help="that every network sees (default 60000)"
    )
    study.add_argument("--pixel-size", type=float, default=75.0, metavar="METRES", help="default: 75")
    study.add_argument("--width", type=_count, default=16, help="channels of the first level (default 16)")
    study.add_argument(
        "--develop", nargs="+", default=[], metavar="GLACIER", help="with which recipes were chosen; marked"
    )
    study.add_argument("--threads", type=_count, help="CPU threads (default: all)")


def _leave_one_out(options):
    import torch

    from training.fold_tables import markdown
    from training.leave_one_out import Fold, leave_one_out
    from training.overview import load_overview
    from training.recipes import RECIPES

    if options.threads:
        torch.set_num_threads(options.threads)
    glaciers = options.glaciers or sorted({scene.glacier for scene in load_overview(options.data)})
    folds = [
        Fold(
            RECIPES[recipe](
                width=options.width, seed=seed, images=options.images, pixel_size_m=options.pixel_size
            ),
            glacier,
        )
        for seed in options.seeds
        for glacier in glaciers
        for recipe in options.recipes
    ]
    leave_one_out(options.data, options.folder, folds, _print)
    tables = options.folder / "tables.md"
    tables.write_text(markdown(options.folder, options.develop), encoding="utf-8")
    _print(f"tables: {tables}")


def _add_calibrate(commands):
    calibrate = _command(
        commands,
        "calibrate",
        _calibrate,
        "turn the evidence of a study's networks into chances",
        description="Fit the confidence of fronts to how often they were right on glaciers that the networks of a "
        "leave-one-out study had not seen. The curves go into the description of weights; calibration.md and "
        "reliability.png in the study's folder tell how well they hold on a glacier that they were not fitted to.",
    )
    calibrate.add_argument("study", type=Path, help="folder of the leave-one-out study")
    calibrate.add_argument("card", type=Path, help="description of weights (JSON) that gets the curves")
    calibrate.add_argument("--recipe", choices=("guided", "caffe"), default="guided")


def _calibrate(options):
    import json

    from calvingfront_plugin.delineation.whole_files import whole_file
    from training import calibration
    from training.export import read_texts

    card = read_texts(options.card)
    fronts, false_fronts = calibration.study_fronts(options.study, options.recipe)
    held_out, false_held_out = calibration.cross_calibrated(fronts, false_fronts)
    card["calibration"] = calibration.fit(fronts)
    text = calibration.report(held_out, false_held_out)
    calibration.draw(options.study / "reliability.png", held_out)
    (options.study / "calibration.md").write_text(text, encoding="utf-8")
    with whole_file(options.card) as beside:
        beside.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    _print(text)


def _add_compare(commands):
    compare = _command(
        commands,
        "compare",
        _compare,
        "compare two methods over seeds by rank tests",
        description="Compare two methods by rank tests. Each takes the results of several trainings that differ in "
        "their seed alone: results.json or its folder, as written by evaluate.",
    )
    compare.add_argument("first", type=Path, nargs="+", help="results of one method")
    compare.add_argument("--to", type=Path, nargs="+", required=True, help="results of the other")


def _compare(options):
    from training.comparison import compare, report

    _print(report(compare(options.first, options.to)))


def _add_false_fronts(commands):
    false_fronts = _command(
        commands, "false-fronts", _false_fronts, "outcomes on scenes without a front, simulated or cut out"
    )
    false_fronts.add_argument("weights", type=Path)
    false_fronts.add_argument("--scenes", type=_count, default=100, help="simulated ones (default 100)")
    false_fronts.add_argument(
        "--crops-of", type=Path, metavar="DATA", help="instead, crops of the overview scenes in this folder"
    )
    false_fronts.add_argument("--glaciers", nargs="+", help="to crop: those that the weights have not seen")
    false_fronts.add_argument(
        "--pixel-size", type=float, metavar="METRES", help="for weights that do not name one (recipe caffe)"
    )


def _false_fronts(options):
    from collections import Counter

    from training.front_free import front_free_crops, outcomes, simulated_front_free

    if options.crops_of is None:
        scenes = simulated_front_free(options.scenes)
    else:
        scenes = front_free_crops(_overview_scenes(options.crops_of, options.glaciers))
    found = outcomes(options.weights, scenes, options.pixel_size)
    drawn = sum(each.outcome != "none" for each in found)
    for (place, outcome), count in sorted(Counter((each.place, each.outcome) for each in found).items()):
        _print(f"{place:9s} {outcome:15s} {count}")
    _print(f"a front was drawn on {drawn} of {len(scenes)} front-free scenes")


# export and simulate


def _add_export(commands):
    export = _command(
        commands,
        "export",
        _export,
        "write weights for the plugin, with a filled model card",
        description="Write weights for the plugin, with a filled model card, from a run of ours, a checkpoint of ours "
        "or a published one. Published checkpoints are pickles: they are read without running what is in them.",
    )
    export.add_argument(
        "source", type=Path, help="folder of a run, checkpoint (.ckpt) or weights (.safetensors)"
    )
    export.add_argument("target", type=Path, help="weights file to write; the card goes beside it as .md")
    export.add_argument("--card", type=Path, metavar="JSON", help="texts and figures for the card")
    export.add_argument(
        "--evaluation", type=Path, metavar="JSON", help="results.json of evaluate, for the card's figures"
    )
    export.add_argument("--name", help="of the weights (default: of the source)")
    export.add_argument(
        "--precision", default="auto", choices=("auto", "16", "32"), help="bits of the stored numbers"
    )
    export.add_argument(
        "--unfinished", action="store_true", help="also from a run that was stopped; the card then says so"
    )
    export.add_argument("--overwrite", action="store_true")


def _export(options):
    from training.export import export

    target = export(
        options.source,
        options.target,
        card=options.card,
        evaluation=options.evaluation,
        name=options.name,
        half={"auto": None, "16": True, "32": False}[options.precision],
        overwrite=options.overwrite,
        unfinished=options.unfinished,
    )
    _print(f"weights: {target}")
    _print(f"card: {target.with_suffix('.md')}")


def _add_simulate(commands):
    simulate = _command(
        commands, "simulate", _simulate, "write a simulated scene, or a small simulated archive"
    )
    simulate.add_argument("folder", type=Path, help="where the files are written")
    simulate.add_argument("--seed", type=_count_or_zero, default=0)
    simulate.add_argument("--landscape", help="fjord (default), bay, or one without a front")
    simulate.add_argument("--pixel-size", type=float, metavar="METRES", help="default 20")
    simulate.add_argument("--overwrite", action="store_true", help="replace files that are there")
    simulate.add_argument(
        "--archive", action="store_true", help="an archive of the official layout, to try out the whole path"
    )


def _simulate(options):
    if options.archive:
        if options.landscape is not None or options.pixel_size is not None:
            raise ValueError("An archive's landscape and pixel sizes are those of its names; leave both out.")
        from training.simulated_archive import write_archive

        _print(f"archive: {write_archive(options.folder, seed=options.seed)}")
        return
    from training.simulate import simulate_scene
    from training.simulated_raster import write_label, write_scene

    landscape = options.landscape or "fjord"
    pixel_size_m = 20.0 if options.pixel_size is None else options.pixel_size
    name = f"simulated_{landscape}_{options.seed}"
    raster, label = options.folder / f"{name}.tif", options.folder / f"{name}_front.gpkg"
    for path in (raster, label):
        if path.exists() and not options.overwrite:
            raise FileExistsError(f"{path} is there already; choose another folder, or --overwrite.")
    scene = simulate_scene(options.seed, pixel_size_m=pixel_size_m, landscape=landscape)
    options.folder.mkdir(parents=True, exist_ok=True)
    _print(f"scene: {write_scene(raster, scene)}")
    _print(f"front: {write_label(label, scene)}")


def _keep_freed_memory():
    """Let the C library keep freed memory: handing every tensor back to the kernel costs half the time."""
    if sys.platform == "linux" and "MALLOC_MMAP_THRESHOLD_" not in os.environ:
        library = ctypes.CDLL(None)
        library.mallopt(-3, 1 << 30)  # M_MMAP_THRESHOLD
        library.mallopt(-1, 2**31 - 1)  # M_TRIM_THRESHOLD


def _print(line):
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
