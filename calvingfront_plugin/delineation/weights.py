"""Weights files: safetensors with a card that says what the numbers are and how far they can be trusted."""

from __future__ import annotations

import json
import zipfile
import zlib
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from .whole_files import whole_file

#: Zone classes in the order of a zones network's output channels.
ZONES = ("no_data", "rock", "glacier", "ocean")

#: Inputs a network may ask for, in the order of its input channels.
BACKSCATTER_INPUTS = ("backscatter", "valid")
CLICK_INPUTS = ("click_front", "click_end", "click_ocean", "click_glacier")

#: Normalisations a network may ask for: ours, and the published constants on 8-bit images.
NORMALISATIONS = ("quantiles", "caffe")

#: How a front can come about, which decides what confidence is made from (:mod:`.confidence`).
METHODS = ("automatic", "clicked")

_CARD_KEY = "calvingfront_card"

#: Version of weights that a training has just written: nobody has given them one.
UNRELEASED = "0"


class WeightsError(ValueError):
    """A weights file that cannot be used; the message says why and what to do."""


@dataclass(frozen=True)
class WeightsCard:
    """What a weights file says of itself.

    Attributes
    ----------
    name, version : str
    width : int
        Channels of the network's first level.
    pooling : bool
        Whether ASPP has its image pooling branch.
    inputs : tuple of str
        Meaning of each input channel: ``backscatter``, ``valid``, ``click_front``, ...
    classes : tuple of str
        Meaning of each output channel: the four zones, ``front``, or both.
    working_pixel_size_m : float or None
        Ground size of the pixels the network was trained on; None for the raster's own.
    normalisation : str
        ``quantiles`` (:func:`scene.normalise`) or ``caffe`` (published mean and deviation on [0, 1]).
    click_sigma_m : float
        Standard deviation of the Gaussian that marks a click.
    rotations : int
        Quarter turns of the scene whose results are averaged, 1 or 4: what is seen one way round only counts less.
    calibration : dict
        Method of a front (:data:`METHODS`) to two lists of equal length: rising evidence, and the
        confidence that goes with it; without it the evidence is the confidence.
    training_data, recipe, licence, attribution : str
    error_by_glacier : dict
        Distance error in metres by glacier that was left out of training, with what is needed to read it.
    notes : str
        Known failures, and what the figures are not.
    """

    name: str
    version: str
    width: int = 32
    pooling: bool = True
    inputs: tuple = ("backscatter",)
    classes: tuple = ZONES
    working_pixel_size_m: float | None = None
    normalisation: str = "caffe"
    click_sigma_m: float = 225.0
    rotations: int = 1
    calibration: dict = field(default_factory=dict)
    training_data: str = ""
    recipe: str = ""
    licence: str = ""
    attribution: str = ""
    error_by_glacier: dict = field(default_factory=dict)
    notes: str = ""

    def __post_init__(self):
        object.__setattr__(self, "inputs", tuple(self.inputs))
        object.__setattr__(self, "classes", tuple(self.classes))
        known = (("backscatter",), BACKSCATTER_INPUTS, BACKSCATTER_INPUTS + CLICK_INPUTS)
        if self.inputs not in known:
            raise WeightsError(f"Weights '{self.name}' ask for inputs {self.inputs}; known are {known}.")
        if self.classes not in (ZONES, ("front",), (*ZONES, "front")):
            raise WeightsError(
                f"Weights '{self.name}' give classes {self.classes}; known are {ZONES}, with or without 'front'."
            )
        if self.normalisation not in NORMALISATIONS:
            raise WeightsError(
                f"Weights '{self.name}' ask for normalisation '{self.normalisation}'; known are {NORMALISATIONS}."
            )
        if self.rotations not in (1, 4):
            raise WeightsError(
                f"Weights '{self.name}' ask for {self.rotations} rotations; known are 1 and 4."
            )
        if self.normalisation == "caffe" and self.rotations != 1:
            raise WeightsError(f"Weights '{self.name}': the normalisation 'caffe' is for a single rotation.")
        if self.normalisation == "caffe" and self.inputs != ("backscatter",):
            raise WeightsError(f"Weights '{self.name}': the normalisation 'caffe' is for backscatter alone.")
        if not all(
            method in METHODS and _is_calibration(curve) for method, curve in self.calibration.items()
        ):
            raise WeightsError(
                f"Weights '{self.name}': the calibration needs, for {' and '.join(METHODS)}, rising evidence and "
                "confidence between 0 and 1 that does not fall."
            )

    @property
    def takes_clicks(self):
        return self.inputs[-len(CLICK_INPUTS) :] == CLICK_INPUTS

    @property
    def has_zones(self):
        return self.classes[: len(ZONES)] == ZONES

    @property
    def has_front(self):
        return self.classes[-1] == "front"

    def build_network(self):
        """An untrained network of the architecture that the card describes."""
        # Reading a card needs no torch, and QGIS shows cards.
        from .network import UNetASPP

        return UNetASPP(len(self.inputs), len(self.classes), self.width, self.pooling)


def _is_calibration(curve):
    if len(curve) != 2 or not 2 <= len(curve[0]) == len(curve[1]):
        return False
    evidence, confidence = (list(map(float, values)) for values in curve)
    rises = all(a < b for a, b in zip(evidence, evidence[1:])) and sorted(confidence) == confidence
    return rises and confidence[0] >= 0 and confidence[-1] <= 1


def weights_title(name, version):
    """Name and version of weights for headings; the version of unreleased ones says nothing and is left out."""
    return name if version in ("", UNRELEASED) else f"{name} {version}"


def bundled_weights():
    """Path of the weights that come with the plugin."""
    return Path(__file__).resolve().parents[1] / "weights" / "overview.safetensors"


def write_weights(path, network, card, half=True):
    """Write a network and its card to a safetensors file.

    Parameters
    ----------
    path : path
        Written beside and renamed, so that an interrupted run leaves no half file; who may read it follows from
        the umask, as for any file.
    network : UNetASPP
    card : WeightsCard
    half : bool
        Store 16-bit floats, where the values fit: half the size; quote figures measured on the stored file.
    """
    import torch
    from safetensors.torch import save

    path = Path(path)
    tensors = {
        key: _stored(value, torch.float16 if half else torch.float32)
        for key, value in network.state_dict().items()
        if not key.endswith("num_batches_tracked")
    }
    with whole_file(path) as beside:
        # The library's own way to a file shuts out everybody but its owner.
        beside.write_bytes(save(tensors, metadata={_CARD_KEY: json.dumps(asdict(card), sort_keys=True)}))


def _stored(values, kind):
    stored = values.to(kind).contiguous()
    # 16-bit floats end at 65,504; a running variance can be larger.
    return stored if stored.isfinite().all() else values.float().contiguous()


def read_card(path):
    """Read the card of a weights file without its tensors.

    Raises
    ------
    WeightsError
        If the file is missing, is not safetensors, or has no card.
    """
    from safetensors import SafetensorError, safe_open

    path = Path(path)
    if not path.is_file():
        raise WeightsError(f"There is no weights file {path}.")
    try:
        with safe_open(str(path), framework="numpy") as stream:
            metadata = stream.metadata() or {}
    except SafetensorError as error:
        raise WeightsError(f"{path.name} is no safetensors file{_what_else(path)}") from error
    if _CARD_KEY not in metadata:
        raise WeightsError(
            f"{path.name} has no card that says what its numbers mean, so it was written by other software; weights "
            "for the plugin are written from a checkpoint by 'python -m training export'."
        )
    try:
        values = json.loads(metadata[_CARD_KEY])
        return WeightsCard(**{key: values[key] for key in values if key in _CARD_FIELDS})
    except (ValueError, TypeError) as error:
        raise WeightsError(f"The card of {path.name} cannot be read: {error}") from error


_CARD_FIELDS = {f.name for f in fields(WeightsCard)}


def read_weights(path):
    """Read a weights file.

    Returns
    -------
    network : UNetASPP
        In evaluation mode, 32-bit floats on the CPU.
    card : WeightsCard

    Raises
    ------
    WeightsError
        If the file cannot be used or its tensors do not fit its card.
    """
    from safetensors.torch import load_file

    card = read_card(path)
    network = card.build_network()
    tensors = {key: value.float() for key, value in load_file(str(path)).items()}
    missing, unexpected = (
        network.load_state_dict(tensors, strict=False) if _fits(network, tensors) else ([""], [])
    )
    if unexpected or any(not key.endswith("num_batches_tracked") for key in missing):
        raise WeightsError(f"The tensors of {Path(path).name} do not fit its card; export the weights again.")
    if not all(value.isfinite().all() for value in tensors.values()):
        raise WeightsError(
            f"{Path(path).name} holds weights that are no numbers; take those of an earlier epoch."
        )
    return network.eval(), card


def _fits(network, tensors):
    shapes = {key: value.shape for key, value in network.state_dict().items()}
    return all(shapes.get(key) == value.shape for key, value in tensors.items())


def verify_weights(path):
    """Find out whether a weights file can be used: by using it, on a small image.

    Returns
    -------
    WeightsCard

    Raises
    ------
    WeightsError
        If the file cannot be used; the message says what it is and what to do.
    """
    import torch

    network, card = read_weights(path)
    image = torch.linspace(-2.0, 2.0, 64).repeat(1, len(card.inputs), 64, 1)
    with torch.inference_mode():
        scores = network(image)
    if not scores.isfinite().all():
        raise WeightsError(
            f"{Path(path).name} gives results that are no numbers; take weights of an earlier epoch."
        )
    return card


# What people give instead of a weights file

#: More than the list of tensors and settings of any checkpoint; its tensors lie elsewhere in the file.
_LONGEST_PICKLE = 2**25

_DOWNLOAD_AGAIN = "copy or download it again."


def _what_else(path):
    """What a file is that is no safetensors file, and what to do, to go on a sentence; nothing in it is run."""
    with open(path, "rb") as stream:
        beginning = stream.read(64)
    if not beginning:
        return f": it is empty; {_DOWNLOAD_AGAIN}"
    if beginning.lstrip()[:1] == b"<":
        return ", but a web page: open its address in a browser, and download the file that it offers."
    if beginning.startswith(b"version https://git-lfs"):
        return ", but only a pointer to one: fetch it by 'git lfs pull' in the checkout that it comes from."
    if beginning.startswith(b"PK"):
        try:
            return _what_archive(path)
        # Cut off, damaged, or encrypted.
        except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError):
            return f", but a checkpoint or zip file that is cut off or damaged; {_DOWNLOAD_AGAIN}"
    if beginning.startswith(b"\x80"):
        return (
            ", but a pickle of Python, perhaps a checkpoint in the format that PyTorch had before 1.6; ask its authors "
            "for one in today's format, or for safetensors with a card."
        )
    return f": it is cut off, or something else; {_DOWNLOAD_AGAIN}"


def _what_archive(path):
    # Opening a checkpoint can run code; the names in it are found as plain bytes.
    with zipfile.ZipFile(path) as archive:
        pickled = next((name for name in archive.namelist() if name.endswith("data.pkl")), None)
        if pickled is None:
            return ", but a zip file; unpack it and choose the file of weights inside."
        with archive.open(pickled) as stream:
            names = stream.read(_LONGEST_PICKLE)
    if b"layers.0.net.0.weight" not in names or b"state_dict" not in names:
        kind = "PyTorch Lightning" if b"pytorch-lightning_version" in names else "PyTorch"
        return (
            f", but a checkpoint of {kind} with another network than those of the CaFFe benchmark and of this "
            "project's training; it cannot be used here."
        )
    ours = b"network.layers.0.net.0.weight" in names
    kind = "this project's training" if ours else "the published training of the CaFFe benchmark"
    source = Path(path).absolute()
    return (
        f", but a checkpoint of {kind}. Checkpoints can run code when they are opened, so the plugin does not open "
        "them. Convert it in a checkout of the plugin's repository, where nothing in it is run, and choose the file "
        f'written: python -m training export "{source}" "{source.with_suffix(".safetensors")}"'
    )
