"""Scene and clicks to class probabilities: inputs, device, tiles, blending."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np

from .clicks import click_maps
from .network import LEVELS
from .progress import silent
from .scene import normalise
from .weights import BACKSCATTER_INPUTS, WeightsError, read_weights

#: Windows up to this many pixels on a side run in one piece; larger ones in cores of this size.
CORE = 1024

#: Neighbouring tiles fade into each other over so many pixels outside their cores.
FADE = 32

#: Pixels seen around a core. The network sees 230 pixels far, so with this halo a tile is what the whole window
#: would give as far as it fades, but for the pooling branch.
HALO = 272

#: The benchmark's tiles, their overlap, and the constants of its normalisation (method, sections 1.8 and 2.3).
BENCHMARK_TILE, BENCHMARK_OVERLAP = 256, 128
CAFFE_MEAN, CAFFE_DEVIATION = 0.3047126829624176, 0.32187142968177795

#: Quantiles of the valid pixels that become black and white where such a network is given no 8-bit picture.
STRETCH_QUANTILES = (0.01, 0.99)

_STEP = 2**LEVELS


class DeviceError(ValueError):
    """A device that was asked for and is not there."""


@dataclass(frozen=True)
class Probabilities:
    """What the network says of each pixel of the working grid.

    Attributes
    ----------
    zones : ndarray of float32, shape (4, H, W), or None
        Probability of no data, rock, glacier, ocean; None for a network of fronts only.
    front : ndarray of float32, shape (H, W), or None
        Probability of the calving front; None for a network of zones only.
    device : str
        Where it was computed.
    warnings : tuple of str
    calibration : dict
        Of the weights' card: what confidence goes with which evidence.
    """

    zones: np.ndarray | None
    front: np.ndarray | None
    device: str
    warnings: tuple = ()
    calibration: dict = field(default_factory=dict)


def segment(scene, card, network, clicks=(), device="auto", progress=silent):
    """Class probabilities of a scene.

    Parameters
    ----------
    scene : Scene
    card : WeightsCard
    network : UNetASPP
        In evaluation mode; both from :func:`load_network`.
    clicks : sequence of (column, row, kind)
        In pixels of the working grid.
    device : str
        ``auto``, ``cpu``, ``cuda`` or ``mps``.
    progress : callable
        Called before every tile; may raise to cancel.

    Returns
    -------
    Probabilities
    """
    inputs = network_inputs(scene, card, clicks)
    name = choose_device(device)
    run = _run_benchmark if card.normalisation == "caffe" else _run_tiles
    scores, name, warnings = _where_it_fits(lambda on: run(network, inputs, on, card, progress), name)
    zones = scores[:4] if card.has_zones else None
    front = scores[-1] if card.has_front else None
    return Probabilities(zones, front, name, warnings, card.calibration)


def _where_it_fits(run, device):
    """Result of ``run(device)``, or of ``run("cpu")`` where the device's memory is too small; device and warnings."""
    try:
        return run(device), device, ()
    except RuntimeError as error:
        if device == "cpu" or "out of memory" not in str(error).lower():
            raise
    # Outside the handler, since the error's traceback holds the device's memory.
    warning = f"The memory of the {device} device was too small for this window; the CPU was used instead."
    return run("cpu"), "cpu", (warning,)


@lru_cache(maxsize=2)
def _cached_weights(path, modified):
    return read_weights(path)


def load_network(path):
    """Network and card of a weights file, kept for the next scene.

    Returns
    -------
    network : UNetASPP
    card : WeightsCard
    """
    path = Path(path)
    if not path.is_file():
        raise WeightsError(f"There is no weights file {path}.")
    return _cached_weights(str(path), path.stat().st_mtime_ns)


def network_inputs(scene, card, clicks=()):
    """The network's input channels for a scene, as its card describes them.

    Returns
    -------
    ndarray of float32, shape (C, H, W)
    """
    if card.normalisation == "caffe":
        return _caffe_normalised(scene)[None]
    channels = normalise(scene.values, scene.valid)[: min(len(card.inputs), len(BACKSCATTER_INPUTS))]
    if card.takes_clicks:
        columns, rows, kinds = zip(*clicks) if clicks else ((), (), ())
        maps = click_maps(columns, rows, kinds, scene.values.shape, scene.pixel_size_m, card.click_sigma_m)
        channels = np.concatenate([channels, maps])
    return channels


def _caffe_normalised(scene):
    """Published normalisation of 8-bit images; anything else is first stretched to what an 8-bit image holds."""
    values = scene.values
    if scene.scale == "stretched":
        unit = np.clip(values / 255.0, 0.0, 1.0)
    else:
        low, high = np.quantile(values[scene.valid], STRETCH_QUANTILES) if scene.valid.any() else (0.0, 1.0)
        unit = np.clip((values - low) / max(high - low, 1e-6), 0.0, 1.0)
    unit = np.where(scene.valid, unit, 0.0)
    return ((unit - CAFFE_MEAN) / CAFFE_DEVIATION).astype(np.float32)


def choose_device(device="auto"):
    """Name of the torch device to use: the GPU if there is one.

    Raises
    ------
    DeviceError
        If the device asked for is not there.
    """
    import torch

    there = {
        "cuda": torch.cuda.is_available,
        "mps": torch.backends.mps.is_available,
        "cpu": lambda: True,
    }
    if device == "auto":
        return next(name for name in there if there[name]())
    if device not in there:
        raise DeviceError(f"There is no device '{device}'; use auto, cpu, cuda (NVIDIA) or mps (Apple).")
    if not there[device]():
        raise DeviceError(f"This computer has no usable '{device}' device; use auto or cpu.")
    return device


def cpu_has_bfloat16():
    """Whether the CPU computes 16-bit floats natively (AVX-512 BF16 or AMX)."""
    import torch

    return bool(torch.backends.mkldnn.is_available() and torch.cpu._is_avx512_bf16_supported())


def _half_type(device):
    """16-bit float type that is fast on a device, or None."""
    import torch

    if device == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    if device == "cpu" and cpu_has_bfloat16():
        return torch.bfloat16
    return None


def fold_batch_norm(network):
    """A copy of a network whose batch normalisations are folded into the convolutions before them."""
    from torch import nn
    from torch.nn.utils.fusion import fuse_conv_bn_eval

    folded = copy.deepcopy(network).eval()
    for sequence in [module for module in folded.modules() if isinstance(module, nn.Sequential)]:
        children = list(sequence.named_children())
        for (name, convolution), (next_name, norm) in zip(children, children[1:]):
            if isinstance(convolution, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
                setattr(sequence, name, fuse_conv_bn_eval(convolution, norm))
                setattr(sequence, next_name, nn.Identity())
    return folded


def _run_tiles(network, inputs, device, card, progress):
    """Activated scores of a window of any size, shape (classes, H, W)."""
    import torch
    from torch.nn import functional

    shape = inputs.shape[1:]
    padding = [-n % _STEP for n in shape]
    padded = np.pad(inputs, ((0, 0), (0, padding[0]), (0, padding[1])))
    ready = fold_batch_norm(network).to(device, memory_format=torch.channels_last)
    half = _half_type(device)
    tiles = _tiles(padded.shape[1:])
    scores = np.zeros((len(card.classes), *padded.shape[1:]), dtype=np.float32)
    weights = np.zeros(padded.shape[1:], dtype=np.float32) if len(tiles) > 1 else None
    with torch.inference_mode():
        for done, (rows, columns, weight) in enumerate(tiles):
            tile = torch.from_numpy(padded[:, rows, columns].copy())[None].to(device)
            result = 0.0
            for turn in range(card.rotations):
                share = (done + turn / card.rotations) / len(tiles)
                progress(share, f"tile {done + 1} of {len(tiles)} on {device}")
                turned = torch.rot90(tile, turn, (2, 3)).contiguous(memory_format=torch.channels_last)
                logits = _logits(ready, turned, device, half)
                zones = logits[:4].softmax(dim=0) if card.has_zones else logits[:0]
                front = functional.sigmoid(logits[-1:]) if card.has_front else logits[:0]
                scored = torch.rot90(torch.cat([zones, front]), -turn, (1, 2))
                result = result + scored.cpu().numpy() / card.rotations
            if weights is None:
                scores = result
            else:
                scores[:, rows, columns] += weight * result
                weights[rows, columns] += weight
    progress(1.0, "")
    if weights is not None:
        scores /= weights
    return scores[:, : shape[0], : shape[1]]


def _logits(network, tile, device, half):
    import torch

    with torch.autocast(device, half or torch.float32, enabled=half is not None):
        logits = network(tile)[0].float()
    if half is not None and not logits.isfinite().all():
        # 16-bit floats of older GPUs end at 65,504.
        logits = network(tile)[0]
    return logits


def _tiles(shape):
    """Row slice, column slice and weight of each tile; the weights fade outside the cores."""
    if max(shape) <= CORE:
        return [(slice(0, shape[0]), slice(0, shape[1]), None)]
    return [
        (rows, columns, np.outer(fade_rows, fade_columns))
        for rows, fade_rows in _spans(shape[0])
        for columns, fade_columns in _spans(shape[1])
    ]


def _spans(length):
    spans = []
    for begin in range(0, length, CORE):
        end = min(begin + CORE, length)
        outer = slice(max(0, begin - HALO), min(length, end + HALO))
        position = np.arange(outer.start, outer.stop) + 0.5
        outside = np.maximum(np.maximum(begin - position, position - end), 0.0)
        spans.append((outer, np.maximum(1 - outside / FADE, 0.0).astype(np.float32)))
    return spans


def _run_benchmark(network, inputs, device, card, progress):
    """Scores as the benchmark computes them: 256-pixel tiles, sigmoid, Gaussian blending, 32-bit floats."""
    import torch

    shape = inputs[0].shape
    # The benchmark pads the image, then normalises: padding is a black pixel, not a mean one.
    black = np.float32(-CAFFE_MEAN / CAFFE_DEVIATION)
    # Its images were never smaller than a tile; windows can be.
    smaller = [(0, max(BENCHMARK_TILE - n, 0)) for n in shape]
    image = np.pad(inputs[0], smaller, constant_values=black)
    patches, rows, columns, padding = extract_patches(image, BENCHMARK_TILE, BENCHMARK_OVERLAP, black)
    # A copy, since the network is kept for the next scene and other threads.
    ready = copy.deepcopy(network).to(device)
    results = []
    with torch.inference_mode():
        for done, patch in enumerate(patches):
            progress(done / len(patches), f"tile {done + 1} of {len(patches)} on {device}")
            logits = ready(torch.from_numpy(patch)[None, None].to(device))
            results.append(torch.sigmoid(logits)[0].cpu().numpy())
    progress(1.0, "")
    padded = (image.shape[0] + padding[0], image.shape[1] + padding[1])
    blended = blend_patches(np.stack(results), rows, columns, padded)
    return blended[:, : shape[0], : shape[1]].astype(np.float32)


def patch_origins(shape, size, overlap):
    """Where the benchmark's patches of an image begin, and how it is padded for them (method, section 2.3).

    Parameters
    ----------
    shape : tuple of int
        Rows and columns of the image.
    size, overlap : int

    Returns
    -------
    rows, columns : ndarray of int, shape (N,)
        Origins in the padded image; rows vary fastest.
    padding : tuple of int
        Rows added below and columns added at the right. With an overlap it is never 0: an image that
        fits gets a whole further stride.
    """
    stride = size - overlap
    padding = tuple(stride - (n - size) % stride if overlap else -n % size for n in shape)
    origins = [np.arange(0, n + extra - size + 1, stride) for n, extra in zip(shape, padding)]
    columns, rows = (axis.ravel() for axis in np.meshgrid(origins[1], origins[0], indexing="ij"))
    return rows, columns, padding


def extract_patches(image, size, overlap, fill=0):
    """Cut an image into the benchmark's patches (method, section 2.3).

    Parameters
    ----------
    image : ndarray, shape (H, W)
    size, overlap : int
    fill : number
        Value of the padding.

    Returns
    -------
    patches : ndarray, shape (N, size, size)
    rows, columns : ndarray of int, shape (N,)
    padding : tuple of int
        All three as :func:`patch_origins` gives them.
    """
    rows, columns, padding = patch_origins(image.shape, size, overlap)
    padded = np.pad(image, ((0, padding[0]), (0, padding[1])), constant_values=fill)
    patches = np.stack([padded[r : r + size, c : c + size] for r, c in zip(rows, columns)])
    return patches, rows, columns, padding


def gaussian_window(size):
    """The benchmark's blending weights: a Gaussian of an eighth of the tile about pixel size / 2, 1 at its peak."""
    profile = np.exp(-0.5 * ((np.arange(size) - size // 2) / (size / 8)) ** 2)
    return np.outer(profile, profile).astype(np.float32)


def blend_patches(probabilities, rows, columns, shape):
    """Gaussian-weighted mean of overlapping patches (method, section 5).

    Parameters
    ----------
    probabilities : ndarray, shape (N, C, size, size)
    rows, columns : sequence of int
    shape : tuple of int

    Returns
    -------
    ndarray of float64, shape (C, *shape)
    """
    size = probabilities.shape[-1]
    window = gaussian_window(size)
    total = np.zeros((probabilities.shape[1], *shape))
    weight = np.zeros(shape)
    for patch, row, column in zip(probabilities, rows, columns):
        total[:, row : row + size, column : column + size] += window * patch
        weight[row : row + size, column : column + size] += window
    return total / np.maximum(weight, 1e-12)
