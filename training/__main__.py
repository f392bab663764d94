"""Command line of the training package: ``python -m training train | evaluate | simulate``."""

import argparse
import ctypes
import os
import sys
from pathlib import Path


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    train = commands.add_parser("train", help="train weights on the overview scenes")
    train.add_argument("data", type=Path, help="folder of the overview data set")
    train.add_argument("run", type=Path, help="folder of the run; an interrupted run goes on where it stopped")
    train.add_argument("--leave-out", nargs="*", default=[], metavar="GLACIER", help="glaciers not to train on")
    train.add_argument("--images", type=int, default=16_000, help="samples to see in all (default %(default)s)")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--threads", type=int, help="CPU threads (default: all)")

    options = parser.parse_args(arguments)
    _keep_freed_memory()
    return {"train": _train}[options.command](options)


def _train(options):
    import torch

    from training.overview import follows_its_zones, load_overview
    from training.train import Recipe, train

    if options.threads:
        torch.set_num_threads(options.threads)
    scenes = [
        scene
        for scene in load_overview(options.data)
        if scene.glacier not in options.leave_out and follows_its_zones(scene.name)
    ]
    weights = train(scenes, Recipe(images=options.images, seed=options.seed), options.run, report=_report)
    _report(f"weights: {weights}")


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
