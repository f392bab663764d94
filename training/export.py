"""Weights for the plugin, with a filled model card, from runs, checkpoints and published checkpoints."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import torch

from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    ZONES,
    WeightsCard,
    read_weights,
    write_weights,
)
from calvingfront_plugin.delineation.whole_files import whole_file
from training.model_card import LASTING_SENTENCES, OVERVIEW_SENTENCE, model_card
from training.published_checkpoint import CheckpointError, architecture, published_kind, read_checkpoint

#: Files of a run that hold weights, the first one there is taken: validation selected ``best.ckpt``.
RUN_FILES = ("best.ckpt", "last.ckpt", "weights.safetensors")

#: Of these the last to be written, when training has ended.
_RUN_WEIGHTS = RUN_FILES[-1]

#: Fields of a card that a user may set; the others follow from the weights.
TEXTS = (
    "name",
    "version",
    "training_data",
    "recipe",
    "licence",
    "attribution",
    "error_by_glacier",
    "calibration",
    "notes",
)

#: Those of them that hold figures, and what is asked for.
_FIGURES = {"error_by_glacier": "figures by glacier", "calibration": "curves by method"}

#: Largest change of a probability that rounding to 16-bit floats may make.
HALF_TOLERANCE = 0.02

#: Largest difference of logits after writing and reading 32-bit floats, for logits of the size of 1.
FULL_TOLERANCE = 1e-5

_PUBLICATION = "Gourmelon, Seehaus, Braun, Maier, Christlein (2022), Calving Fronts and Where to Find Them"
_CAFFE_LICENCE = "CC BY 4.0"
_CAFFE_DATA = f"{_PUBLICATION}, doi:10.1594/PANGAEA.940950, {_CAFFE_LICENCE}"

#: What is said of weights from scenes in the archive's layout, which may also be one's own or simulated.
_MAYBE_CAFFE_LICENCE = (
    f"to be chosen by whoever publishes the weights; the CaFFe data ask for attribution ({_CAFFE_LICENCE})"
)

#: How the archive is changed for training, by kind of data set.
_CHANGES = {"caffe": "front labels thickened", "overview": "shrunk to 256 x 256 pixels, zones recoded"}

#: Glaciers of the published training, by the codes of the archive (method, section 1.1).
_PUBLISHED_GLACIERS = ("Crane", "DBE", "JAC", "Jorum", "SI")


class ExportError(ValueError):
    """Weights, texts or figures that cannot be exported; the message says why and what to do."""


@dataclass(frozen=True)
class _Source:
    """Weights to export, and what is known of them."""

    network: object
    card: WeightsCard
    glaciers: tuple  # seen in training
    unfinished: str = ""  # how much of the training is done, if not all


def export(
    source,
    target,
    *,
    card=None,
    evaluation=None,
    name=None,
    half=None,
    overwrite=False,
    unfinished=False,
    finished=False,
):
    """Write weights that the plugin reads, and beside them a model card as text.

    Parameters
    ----------
    source : path
        Folder of a run, checkpoint of ours or of the published training, or weights file.
    target : path
        Weights file to write, with or without ``.safetensors``; the model card is beside it as ``.md``.
    card : path, optional
        JSON file with texts and figures of the card: any of the fields in ``TEXTS``.
    evaluation : path, optional
        ``results.json`` of ``python -m training evaluate``, whose errors by glacier the card takes over.
    name : str, optional
        Name of the weights; otherwise that of ``card``, of the source's card, or of the target.
    half : bool, optional
        Store 16-bit floats. By default networks of the published kind keep 32 bits, in which the benchmark
        computes, and ours are stored in 16.
    overwrite : bool
        Replace files that are there.
    unfinished : bool
        Export also a training that was interrupted; the card says so.
    finished : bool
        The training has ended, though perhaps before all its steps, as validation can end it. Otherwise it has when
        its run did all steps or holds ``weights.safetensors``.

    Returns
    -------
    Path
        The weights file, read back and found to give the results of the source.

    Raises
    ------
    ExportError
        If texts or figures do not fit, 16-bit floats change the results, or the training is unfinished.
    CheckpointError, WeightsError
        If the source cannot be used.
    FileExistsError
        If the target is there.
    FileNotFoundError
        If its folder is not there.
    """
    weights, text = _target_files(Path(target))
    if not weights.parent.is_dir():
        raise FileNotFoundError(
            f"There is no folder {weights.parent} to write to; make it, or check the path."
        )
    for file in (weights, text):
        if file.exists() and not overwrite:
            raise FileExistsError(f"{file} is there already; choose another name or ask to overwrite it.")
    file = _weights_file(Path(source))
    origin = _open_source(file, weights.stem)
    if origin.unfinished and not finished:
        origin = _unfinished(origin, file, weights, unfinished)
    filled = _fill(origin, card, evaluation, name)
    half = filled.normalisation != "caffe" if half is None else half
    # Under another name until it is found to be right.
    unproven = weights.with_name(f"{weights.name}.unproven")
    try:
        stored_half = _store(unproven, origin, filled, half)
        with whole_file(text) as beside:
            beside.write_text(model_card(filled, weights.name, stored_half), encoding="utf-8")
            os.replace(unproven, weights)
    finally:
        unproven.unlink(missing_ok=True)
    return weights


def _store(path, origin, card, half):
    """Write weights that give the results of the source; whether in 16 bits."""
    for kind in (origin.half, False) if half is None else (half,):
        write_weights(path, origin.network, card, kind)
        try:
            _compare(origin.network, read_weights(path)[0], len(card.inputs), kind)
        except ExportError:
            if half is not None or not kind:
                raise
            continue
        return kind


def _target_files(target):
    stem = target.name[: -len(".safetensors")] if target.suffix == ".safetensors" else target.name
    return target.with_name(f"{stem}.safetensors"), target.with_name(f"{stem}.md")


def _weights_file(source):
    if not source.is_dir():
        return source
    there = [source / name for name in RUN_FILES if (source / name).is_file()]
    if not there:
        raise ExportError(f"{source} is not the folder of a run: it holds none of {', '.join(RUN_FILES)}.")
    return there[0]


def _unfinished(origin, file, target, allowed):
    """Weights of a training that was interrupted, which say so, where they are asked for."""
    if not allowed:
        raise ExportError(
            f"{file} is unfinished: {origin.unfinished}; train on by the same command, or ask for unfinished weights "
            "(--unfinished)."
        )
    if target.resolve() == file.resolve().with_name(_RUN_WEIGHTS):
        raise ExportError(
            f"{target} would make an unfinished run look like a finished one; choose another name."
        )
    sentence = f"UNFINISHED: {origin.unfinished}."
    card = replace(
        origin.card,
        recipe=_with_sentence(origin.card.recipe, sentence),
        notes=_with_sentence(origin.card.notes, sentence),
    )
    return replace(origin, card=card)


def _open_source(path, default_name):
    if path.suffix == ".safetensors":
        network, card = read_weights(path)
        return _Source(network, card, ())
    checkpoint = read_checkpoint(path)
    tensors = checkpoint["state_dict"]
    found = architecture({key: tuple(value.shape) for key, value in tensors.items()})
    unfinished = ""
    if "recipe" in checkpoint["hyper_parameters"]:
        card, glaciers = _ours(checkpoint, path)
        unfinished = _what_is_done(checkpoint, path)
    else:
        card, glaciers = _published(checkpoint, found, path, default_name), _PUBLISHED_GLACIERS
    described = {
        "in_channels": len(card.inputs),
        "classes": len(card.classes),
        "width": card.width,
        "pooling": card.pooling,
    }
    if found != described:
        raise CheckpointError(
            f"{path.name} says that its network is {described}, but its tensors are of {found}."
        )
    network = card.build_network()
    network.load_state_dict(tensors, strict=False)
    return _Source(network.eval(), card, glaciers, unfinished)


# What checkpoints say of themselves


def _ours(checkpoint, path):
    """Card of a checkpoint of ours, and the glaciers that it has seen."""
    about = checkpoint["hyper_parameters"]
    known = {field.name for field in fields(WeightsCard)}
    try:
        card = WeightsCard(**{key: value for key, value in about["card"].items() if key in known})
        recipe, scenes, data = dict(about["recipe"]), list(about["scenes"]), str(about["data"])
    except (KeyError, TypeError, AttributeError) as error:
        raise CheckpointError(f"{path.name} does not say how it was trained ({error}).") from error
    licence, attribution = "", ""
    if "caffe" in data or "overview" in data:
        changes = "; ".join(change for kind, change in _CHANGES.items() if kind in data)
        # The layout of the archive may hold scenes of one's own; the overview scenes are the archive's.
        archives = "overview" in data
        licence = _CAFFE_LICENCE if archives else _MAYBE_CAFFE_LICENCE
        trained = "Trained" if archives else "If the scenes are those of the CaFFe archive: trained"
        attribution = f"{trained} on {_CAFFE_DATA}; changed: {changes}."
    card = replace(
        card,
        training_data=card.training_data or _data_in_words(scenes, data),
        recipe=card.recipe or _recipe_in_words(recipe, checkpoint, path),
        licence=card.licence or licence,
        attribution=card.attribution or attribution,
        notes=_with_sentence(card.notes, OVERVIEW_SENTENCE if "overview" in data else ""),
    )
    return card, tuple(sorted({_glacier(scene) for scene in scenes}))


def _what_is_done(checkpoint, path):
    """How much of its training a run has done, '' where that has ended or the checkpoint is too old to tell."""
    steps, done = checkpoint["hyper_parameters"].get("steps"), checkpoint["global_step"]
    if not isinstance(steps, int) or done is None or done >= steps or path.with_name(_RUN_WEIGHTS).is_file():
        return ""
    last = path.with_name("last.ckpt")
    # The epoch that validation selected is seldom the last one.
    if path.name == "best.ckpt" and last.is_file():
        done = read_checkpoint(last)["global_step"]
    return f"{done} of {steps} steps" if done < steps else ""


def _glacier(scene):
    return scene.partition("_")[0]


def _data_in_words(scenes, data):
    if not scenes:
        return f"Data: {data}."
    if not all(kind in (*_CHANGES, "simulated") for kind in data.split(" + ")):
        return f"{len(scenes)} scenes; data: {data}."
    by_glacier = Counter(_glacier(scene) for scene in scenes)
    counted = ", ".join(f"{glacier} {count}" for glacier, count in sorted(by_glacier.items()))
    return f"{len(scenes)} scenes ({counted}); data: {data}."


def _recipe_in_words(recipe, checkpoint, path):
    name, target = recipe.pop("name", "?"), recipe.pop("target", "?")
    settings = ", ".join(f"{key} = {value}" for key, value in recipe.items() if value is not None)
    chosen = "the epoch that validation selected" if path.name == "best.ckpt" else "the last state of the run"
    return (
        f"Recipe '{name}' of the training package, target {target}: {settings}. "
        f"{checkpoint['global_step']} steps; {chosen}."
    )


def _published(checkpoint, found, path, default_name):
    """Card of a published checkpoint."""
    kind = published_kind(checkpoint["state_dict"])
    if found["in_channels"] != 1:
        raise CheckpointError(
            f"{path.name} takes {found['in_channels']} input channels and does not say which; a published network "
            "takes backscatter alone."
        )
    return WeightsCard(
        name=default_name,
        version="2022",
        width=found["width"],
        pooling=found["pooling"],
        inputs=BACKSCATTER_INPUTS[:1],
        classes=ZONES if kind == "zones" else ("front",),
        working_pixel_size_m=None,
        normalisation="caffe",
        training_data="Training scenes of the CaFFe archive (503 of 559; 56 for validation) of Crane, Dinsmoor-"
        "Bombardier-Edgeworth, Jakobshavn, Jorum and Sjoegren Inlet, at 6 to 20 m, in patches of 256 pixels.",
        recipe=f"Published {kind} network of Gourmelon et al. (2022), doi:10.5194/essd-14-4287-2022, not trained "
        f"here; checkpoint {path.name}, epoch {checkpoint['epoch']} counted from 0, step "
        f"{checkpoint['global_step']}.",
        licence="Data: CC BY 4.0. For the checkpoint see the record it was downloaded from.",
        attribution="Weights published by the authors of the data, doi:10.5281/zenodo.6469519; changed: converted to "
        f"safetensors. Trained on {_CAFFE_DATA}.",
        notes="Works on the pixels of the scene, in 256-pixel tiles, and saw pixels of 6 to 20 m in training: on "
        "other pixel sizes its results mean little. Takes no clicks. Data, recipe and attribution are those of the "
        "published training; that this checkpoint comes from it was not checked.",
    )


# What the user adds


def _fill(origin, card, evaluation, name):
    values = asdict(origin.card)
    added = read_texts(Path(card)) if card is not None else {}
    values.update(added)
    if name is not None:
        values["name"] = name
    for lasting in re.findall(LASTING_SENTENCES, origin.card.notes):
        values["notes"] = _with_sentence(values["notes"], lasting)
    if evaluation is not None:
        errors = _read_errors(Path(evaluation), {origin.card.name, values["name"]})
        values["error_by_glacier"] = errors
        seen = [glacier for glacier in origin.glaciers if glacier in errors]
        sentence = f"Errors on {', '.join(seen)} are on glaciers seen in training." if seen else ""
        values["notes"] = _with_sentence(values["notes"], sentence)
    return WeightsCard(**values)


def read_texts(path):
    """Texts and figures for a card.

    Parameters
    ----------
    path : Path
        JSON.

    Returns
    -------
    dict

    Raises
    ------
    ExportError
        If the file is not there, is no JSON, or sets what follows from the weights.
    """
    values = _read_json(path)
    unknown = sorted(set(values) - set(TEXTS))
    if unknown:
        raise ExportError(
            f"{path.name} sets {', '.join(unknown)}; a card's file may set {', '.join(TEXTS)}, the rest follows from "
            "the weights."
        )
    for key, value in values.items():
        if not isinstance(value, dict if key in _FIGURES else str):
            raise ExportError(f"{path.name}: {key} must be {_FIGURES.get(key, 'a text')}.")
    return values


def _read_errors(path, names):
    """Errors by glacier, with what is needed to read them."""
    results = _read_json(path)
    evaluated = results.get("weights", {}).get("name")
    if evaluated is not None and evaluated not in names:
        raise ExportError(
            f"{path.name} is of the weights '{evaluated}', not of {' or '.join(sorted(names))}; evaluate those that "
            "you export."
        )
    try:
        by_glacier = results["by_glacier"]
        images = sum(figures["images"] for figures in by_glacier.values())
    except (KeyError, TypeError, AttributeError) as error:
        raise ExportError(
            f"{path.name} holds no errors by glacier; give the results.json of 'evaluate'."
        ) from error
    published = results.get("archive", {}).get("published_test_set")
    measure = (
        f"mean distance error (MDE) in metres by 'python -m training evaluate'; {images} images, "
        f"{'the' if published else 'not the'} published test set. {results.get('protocol', '')}"
    )
    errors = {"measure": measure.strip()}
    if "mde_m" in results:
        without_front = results.get("without_front")
        errors["all"] = {"mde_m": results["mde_m"], "images": images, "without_front": without_front}
    return {**errors, **by_glacier}


def _read_json(path):
    if not path.is_file():
        raise ExportError(f"There is no file {path}.")
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ExportError(f"{path} is no JSON file: {error}") from error
    if not isinstance(values, dict):
        raise ExportError(f"{path} holds no fields by name.")
    return values


def _with_sentence(text, sentence):
    return text if sentence in text else f"{text} {sentence}".strip()


# The check


def _compare(network, read, channels, half):
    """Refuse a file whose network does not give the results of the original."""
    image = torch.randn(1, channels, 64, 64, generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        expected, found = network(image), read(image)
    if half:
        change = (found.sigmoid() - expected.sigmoid()).abs().max().item()
        if not change <= HALF_TOLERANCE:
            raise ExportError(
                f"16-bit floats change probabilities by up to {change:.3f}; export these weights in 32 bits."
            )
        return
    change = (found - expected).abs().max().item() / max(1.0, expected.abs().max().item())
    if not change <= FULL_TOLERANCE:
        raise ExportError(
            f"The weights read back give other results (by {change:.2g}); the file was not kept."
        )
