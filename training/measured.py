"""What the tables of a study's runs were measured with, so that figures of different code are never put together."""

from __future__ import annotations

import ast
import hashlib
import inspect
import json
from functools import cache
from pathlib import Path

from calvingfront_plugin.delineation import (
    clicks,
    confidence,
    distance,
    front_mask,
    fronts,
    network,
    resampling,
    scene,
    segmentation,
    tracing,
    whole_files,
)
from training import drawn_fronts, front_free, samples, scene_error, simulate
from training.recipes import as_dict

#: Tables of a run.
ERRORS, FRONTS = "errors.csv", "fronts.csv"
FRONT_FREE, FALSE_FRONTS = "front_free.csv", "false_fronts.csv"

#: Written when all tables are there.
_STAMP = "measured.json"

#: What decides how a line is drawn, trusted and measured.
_DECIDES = (
    *(clicks, confidence, distance, front_mask, fronts, network, resampling, scene, segmentation, tracing),
    *(drawn_fronts, front_free, samples, scene_error, simulate),
)


class StudyError(ValueError):
    """Runs that do not belong together; the message says what to do."""


def stamp(run, weights, recipe, simulated):
    """Note what a run's tables have been measured with; the last thing to write."""
    with whole_files.whole_file(Path(run) / _STAMP) as beside:
        beside.write_text(json.dumps(_made_with(weights, recipe, simulated), indent=1), encoding="utf-8")


def is_measured(run, weights, recipe, simulated):
    """Whether a run's tables were measured on these weights, so many simulated scenes, and by this code."""
    return _read(run) == _made_with(weights, recipe, simulated)


def measured_runs(folder, recipe=None):
    """Runs of a study that this code has measured.

    Parameters
    ----------
    folder : path
    recipe : str, optional
        Name of the only recipe that counts.

    Returns
    -------
    measured : list of Path
        By name, which tells recipe, glacier and seed.
    others : list of Path
        Runs that are not measured, or by other code or on other weights.

    Raises
    ------
    StudyError
        If runs of a recipe differ in more than their seed.
    """
    measured, others, recipes = [], [], {}
    for run in sorted(path for path in Path(folder).glob(f"{recipe or '*'}_*_*") if path.is_dir()):
        made_with = _read(run)
        weights = run / "weights.safetensors"
        current = made_with is not None and weights.is_file()
        if not current or (made_with["code"], made_with["weights"]) != (_code(), _digest(weights)):
            others.append(run)
            continue
        measured.append(run)
        settings = {name: value for name, value in made_with["recipe"].items() if name != "seed"}
        first, known = recipes.setdefault(settings["name"], (run, settings))
        differing = [name for name in known if known[name] != settings.get(name)]
        if differing:
            raise StudyError(
                f"{first} and {run} differ in {', '.join(differing)}; give every study a folder of its own."
            )
    return measured, others


def _read(run):
    path = Path(run) / _STAMP
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _made_with(weights, recipe, simulated):
    return {"code": _code(), "weights": _digest(weights), "recipe": as_dict(recipe), "simulated": simulated}


def _digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@cache
def _code():
    """Digest of the code that decides, without comments and docstrings."""
    digest = hashlib.sha256()
    for module in _DECIDES:
        tree = ast.parse(inspect.getsource(module))
        for node in ast.walk(tree):
            documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
            if isinstance(node, documented) and ast.get_docstring(node) is not None:
                del node.body[0]
        digest.update(ast.dump(tree).encode())
    return digest.hexdigest()
