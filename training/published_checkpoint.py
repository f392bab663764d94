"""Checkpoints, of the published training and of ours, read without running anything that they hold.

A checkpoint is a zip file with the tensors' bytes and one pickle that says what they are. A pickle names functions
and calls them, which is how a malicious file takes over a computer. Here every name becomes an inert record of what
it was called with, whatever it is: no function or class of the file's choice is looked up, imported or called, and
the tensors are put together from the records afterwards. A file that names anything but what trainings leave in
their checkpoints is refused altogether.
"""

from __future__ import annotations

import io
import math
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path

import torch
from tqdm import tqdm

from calvingfront_plugin.delineation.network import UNetASPP

#: Storage classes of the tensors that weights can be, with the type of their numbers.
_STORAGES = {
    "torch.FloatStorage": torch.float32,
    "torch.DoubleStorage": torch.float64,
    "torch.HalfStorage": torch.float16,
    "torch.BFloat16Storage": torch.bfloat16,
}

#: Packages whose objects trainings leave in checkpoints: callbacks as keys, pickled schedulers and optimisers.
_KNOWN_PACKAGES = ("pytorch_lightning.", "lightning.", "lightning_fabric.", "torchmetrics.", "torch.optim.")

_KNOWN_NAMES = {
    "torch._utils._rebuild_tensor_v2",
    "torch._utils._rebuild_parameter",
    "torch.nn.parameter.Parameter",
    "torch.Size",
    "torch.device",
    *(f"torch.{kind}" for kind in ("float16", "bfloat16", "float32", "float64", "int32", "int64", "bool")),
    *(f"torch.{kind}Storage" for kind in ("Int", "Long", "Short", "Char", "Byte", "Bool")),
    *_STORAGES,
    "collections.OrderedDict",
    "collections.defaultdict",
    "collections.Counter",
    "collections.deque",
    "argparse.Namespace",
    "pathlib.Path",
    "pathlib.PosixPath",
    "pathlib.WindowsPath",
    "numpy.dtype",
    "numpy.core.multiarray.scalar",
    "numpy._core.multiarray.scalar",
    "_codecs.encode",  # how bytes are written
    "copyreg._reconstructor",
    # A bound method is written as getattr of its object.
    *(
        f"builtins.{name}"
        for name in ("getattr", "object", "set", "frozenset", "bytearray", "complex", "slice")
    ),
    *(f"builtins.{name}" for name in ("dict", "list", "tuple", "int", "float", "bool", "str", "bytes")),
}

#: Names of modules in pickles that any version of Python can read.
_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg"}

#: Keys of our own trainer's checkpoints begin with this.
_PREFIX = "network."

#: Tensors of our trainings that serve the training alone (:class:`training.module.FrontTraining`).
_TRAINING_ONLY = "heads."

#: Weights of the first and of the last convolution.
_FIRST, _LAST = "layers.0.net.0.weight", "layers.9.weight"


class CheckpointError(ValueError):
    """A checkpoint that cannot be used or must not be trusted; the message says why and what to do."""


def read_checkpoint(path):
    """Read the weights and plain values of a checkpoint, of the published training or of ours.

    Parameters
    ----------
    path : path
        Zip file as torch writes them, of the layout in the method, section 3.1.

    Returns
    -------
    dict
        ``state_dict`` : OrderedDict of Tensor, 32-bit floats by the network's own names, without
        ``num_batches_tracked``; ``epoch`` and ``global_step`` : int or None; ``hyper_parameters`` : dict of the
        plain values among them (numbers, texts, and lists and dicts of these).

    Raises
    ------
    CheckpointError
        If the file is missing or no checkpoint, is damaged, names anything that does not belong into one, or
        holds the weights of another network.
    """
    path = Path(path)
    if not path.is_file():
        raise CheckpointError(f"There is no checkpoint {path}.")
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive, path)
    except CheckpointError:
        raise
    except zipfile.BadZipFile as error:
        raise CheckpointError(
            f"{path.name} is no checkpoint as torch writes them ({error}); it may be a web page or an interrupted "
            "download. Download it again."
        ) from error
    except OSError:
        raise
    # A damaged pickle can fail in any way; nothing of it was run.
    except Exception as error:
        raise CheckpointError(f"{path.name} is damaged ({type(error).__name__}: {error}).") from error


def published_kind(state_dict):
    """Which of the two published networks the weights are: ``zones`` or ``fronts``.

    Raises
    ------
    CheckpointError
        If they are neither.
    """
    classes = len(state_dict[_LAST])
    if classes not in (4, 1):
        raise CheckpointError(
            f"A published network has 4 output channels (zones) or 1 (fronts), not {classes}."
        )
    return "zones" if classes == 4 else "fronts"


def architecture(shapes):
    """Arguments of :class:`network.UNetASPP` that the shapes of its tensors imply.

    Parameters
    ----------
    shapes : dict of tuple of int
        Shape of each tensor by its name in the state dict.

    Returns
    -------
    dict
        ``in_channels``, ``classes``, ``width``, ``pooling``.
    """
    width, in_channels = shapes[_FIRST][:2]
    return {
        "in_channels": in_channels,
        "classes": shapes[_LAST][0],
        "width": width,
        "pooling": "bottleneck.convs.5.1.weight" in shapes,
    }


def _read(archive, path):
    folder = _check_archive(archive, path)
    content = _Reader(io.BytesIO(archive.read(f"{folder}/data.pkl")), path.name).load()
    stored = _entries(content.get("state_dict")) if isinstance(content, dict) else None
    if not stored:
        raise CheckpointError(
            f"{path.name} holds no 'state_dict'; give a checkpoint of the published training or of ours."
        )
    weights = {
        key[len(_PREFIX) :] if key.startswith(_PREFIX) else key: value
        for key, value in stored.items()
        if not key.endswith("num_batches_tracked") and not key.startswith(_TRAINING_ONLY)
    }
    _check_network(weights, path)
    progress = tqdm(weights.items(), "reading", unit="tensor", leave=False, disable=None)
    values = content.get("hyper_parameters")
    return {
        "state_dict": OrderedDict((key, _tensor(key, record, archive, folder)) for key, record in progress),
        "epoch": _whole_number(content.get("epoch")),
        "global_step": _whole_number(content.get("global_step")),
        "hyper_parameters": _plain(values) if isinstance(values, dict) else {},
    }


def _check_archive(archive, path):
    """The folder inside the archive that holds everything."""
    entries = archive.infolist()
    pickles = [entry.filename for entry in entries if entry.filename.endswith("/data.pkl")]
    if len(pickles) != 1:
        raise CheckpointError(f"{path.name} is a zip file, but no checkpoint as torch writes them.")
    # Torch stores without compressing, so that the content cannot be larger than the file.
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries) or (
        sum(entry.file_size for entry in entries) > path.stat().st_size
    ):
        raise CheckpointError(f"{path.name} would grow when it is unpacked, which no checkpoint does.")
    folder = pickles[0][: -len("/data.pkl")]
    order = f"{folder}/byteorder"
    if order in archive.namelist() and archive.read(order) != b"little":
        raise CheckpointError(f"{path.name} was written on a computer of another byte order.")
    return folder


class _Inert:
    """Stands for something that a pickle names: keeps what it is called with and given, and does nothing."""

    name = ""

    def __new__(cls, *arguments, **_named):
        record = super().__new__(cls)
        record.arguments = arguments
        record.entries = {}
        return record

    def __setstate__(self, state):
        pass

    def __setitem__(self, key, value):
        self.entries[key] = value

    def append(self, value):
        pass

    def extend(self, values):
        pass


class _Reader(pickle._Unpickler):
    """Unpickler to which every name is inert.

    It is the one written in Python: the one in C reserves as much memory as a number in the file asks for.
    """

    def __init__(self, stream, file_name):
        super().__init__(stream, encoding="utf-8")
        self._file_name = file_name
        self._records = {}

    def find_class(self, module, name):
        full_name = f"{_MODULES.get(module, module)}.{name}"
        if full_name not in _KNOWN_NAMES and not full_name.startswith(_KNOWN_PACKAGES):
            raise CheckpointError(
                f"{self._file_name} was refused: it names {full_name}, which has no place in a checkpoint and may "
                "be an attack. Nothing of it was run. Get the file from its authors again."
            )
        # A class of its own for each file, so that no file can change what another one meets.
        if full_name not in self._records:
            self._records[full_name] = type("Record", (_Inert,), {"name": full_name})
        return self._records[full_name]

    def get_extension(self, code):
        raise CheckpointError(f"{self._file_name} was refused: it asks for extension {code} of pickle.")

    def persistent_load(self, pid):
        return pid


def _entries(value):
    """Items of a dict or of the record of an OrderedDict whose keys are texts, else None."""
    if isinstance(value, _Inert) and value.name == "collections.OrderedDict":
        value = value.entries
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        return None
    return value


def _check_network(weights, path):
    """Refuse what is not a network of our family: names first, then shapes."""
    shapes = {key: _shape(record) for key, record in weights.items()}
    if any(len(shapes.get(key) or ()) != 4 for key in (_FIRST, _LAST)):
        raise CheckpointError(_of_another_network(path, weights))
    with torch.device("meta"):
        network = UNetASPP(**architecture(shapes))
    expected = {
        key: tuple(value.shape)
        for key, value in network.state_dict().items()
        if not key.endswith("num_batches_tracked")
    }
    unknown = [key for key in shapes if key not in expected]
    missing = [key for key in expected if key not in shapes]
    other = [key for key in shapes if key in expected and shapes[key] != expected[key]]
    if unknown or missing or other:
        raise CheckpointError(_of_another_network(path, unknown or other or missing))


def _of_another_network(path, keys):
    first = ", ".join(list(keys)[:3])
    return (
        f"{path.name} holds the weights of another network (see {first}); U-Nets with ASPP of the published form "
        "can be read."
    )


def _rebuilt(record):
    """The record of the tensor itself, where it was stored as a parameter."""
    if isinstance(record, _Inert) and record.name == "torch._utils._rebuild_parameter" and record.arguments:
        record = record.arguments[0]
    if not isinstance(record, _Inert) or record.name != "torch._utils._rebuild_tensor_v2":
        return None
    return record


def _shape(record):
    record = _rebuilt(record)
    size = record.arguments[2] if record is not None and len(record.arguments) > 3 else None
    if not isinstance(size, tuple) or not all(type(n) is int and n > 0 for n in size):
        return None
    return size


def _tensor(name, record, archive, folder):
    """A tensor of 32-bit floats from its record; its bytes are checked against its shape."""
    (_, storage, number, _, _), offset, size, strides = _rebuilt(record).arguments[:4]
    kind = _STORAGES.get(storage.name)
    if kind is None:
        raise CheckpointError(f"The weights {name} are stored as {storage.name}, which are no floats.")
    content = archive.read(f"{folder}/data/{number}")
    numbers = torch.frombuffer(bytearray(content), dtype=kind)
    last = offset + sum((n - 1) * stride for n, stride in zip(size, strides))
    if min(offset, *strides) < 0 or last >= len(numbers) or math.prod(size) > len(numbers):
        raise CheckpointError(
            f"The weights {name} reach beyond their stored numbers; the checkpoint is damaged."
        )
    return numbers.as_strided(size, strides, offset).float().contiguous()


def _whole_number(value):
    return value if type(value) is int else None


def _plain(value):
    """The plain values among nested ones; what is a record, or holds nothing plain under a text, is left out."""
    if isinstance(value, dict):
        return {key: _plain(v) for key, v in value.items() if isinstance(key, str) and _is_plain(v)}
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value if _is_plain(v)]
    return value


def _is_plain(value):
    return value is None or isinstance(value, (bool, int, float, str, list, tuple, dict))
