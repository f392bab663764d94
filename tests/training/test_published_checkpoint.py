"""Checkpoints: the published ones and ours are read, and nothing that a file holds is ever run."""

import os
import sys
import types
import zipfile
from functools import partial

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.network import UNetASPP
from training.published_checkpoint import CheckpointError, architecture, published_kind, read_checkpoint


@pytest.fixture(scope="module")
def small(recipe_network):
    """A network of the published form, two channels wide."""
    return recipe_network(1, 4, 2)


@pytest.fixture
def checkpoint(tmp_path, small, save_published):
    return save_published(tmp_path / "-epoch=143-avg_metric_validation=0.90.ckpt", small)


def floats_of(network):
    return {
        key: value for key, value in network.state_dict().items() if not key.endswith("num_batches_tracked")
    }


def assert_same_weights(read, network):
    expected = floats_of(network)
    assert list(read) == list(expected)
    for key, value in read.items():
        assert value.dtype == torch.float32
        assert value.is_contiguous()
        assert torch.equal(value, expected[key])


# What is read


def test_a_published_checkpoint_gives_its_weights_and_plain_values(checkpoint, small):
    names = zipfile.ZipFile(checkpoint).read(f"{checkpoint.stem}/data.pkl")
    for expected in (b"EarlyStopping", b"ModelCheckpoint", b"getattr", b"CyclicLR", b"Adam", b"defaultdict"):
        assert expected in names
    read = read_checkpoint(checkpoint)
    assert_same_weights(read["state_dict"], small)
    assert (read["epoch"], read["global_step"]) == (143, 420_768)
    assert read["hyper_parameters"]["kernel_size"] == 3
    assert read["hyper_parameters"]["gpus"] is None
    assert published_kind(read["state_dict"]) == "zones"


def test_a_checkpoint_of_ours_gives_its_weights_under_the_networks_own_names(tmp_path, recipe_network):
    network = recipe_network(6, 5, 4, pooling=False).to(memory_format=torch.channels_last)
    about = {
        "recipe": {"name": "guided", "width": 4, "images": None},
        "card": {"inputs": ("backscatter", "valid"), "error_by_glacier": {}},
        "scenes": ["Crane_2010-01-01_ENVISAT_20_1_001"],
        "data": "overview",
    }
    state = {f"network.{key}": value for key, value in network.state_dict().items()}
    torch.save(
        {"epoch": 0, "global_step": 7, "state_dict": state, "hyper_parameters": about}, tmp_path / "last.ckpt"
    )
    read = read_checkpoint(tmp_path / "last.ckpt")
    assert_same_weights(read["state_dict"], network)
    assert read["hyper_parameters"]["recipe"] == about["recipe"]
    assert read["hyper_parameters"]["card"]["inputs"] == ["backscatter", "valid"]
    shapes = {key: value.shape for key, value in read["state_dict"].items()}
    assert architecture(shapes) == {"in_channels": 6, "classes": 5, "width": 4, "pooling": False}


@pytest.mark.parametrize("kind", [torch.float64, torch.float16, torch.bfloat16])
def test_weights_of_other_precisions_become_32_bit_floats(tmp_path, small, kind):
    state = {key: value.to(kind) for key, value in floats_of(small).items()}
    torch.save({"state_dict": state}, tmp_path / "other.ckpt")
    read = read_checkpoint(tmp_path / "other.ckpt")
    assert read["epoch"] is None
    for key, value in read["state_dict"].items():
        assert torch.equal(value, state[key].float())


def test_views_and_parameters_are_read_as_what_they_show(tmp_path, small):
    state = floats_of(small)
    weights = state["layers.1.net.1.net.0.weight"]
    larger = torch.full((8, *weights.shape[1:]), 7.0)
    larger[2:6] = weights
    state["layers.1.net.1.net.0.weight"] = larger[2:6]
    state["layers.9.bias"] = torch.nn.Parameter(state["layers.9.bias"])
    torch.save({"state_dict": state}, tmp_path / "views.ckpt")
    assert_same_weights(read_checkpoint(tmp_path / "views.ckpt")["state_dict"], small)


@pytest.mark.parametrize(("classes", "kind"), [(4, "zones"), (1, "fronts")])
def test_the_kind_of_a_published_network_is_that_of_its_last_layer(classes, kind):
    assert published_kind(UNetASPP(1, classes, 2).state_dict()) == kind


def test_a_network_of_both_kinds_at_once_is_not_a_published_one():
    with pytest.raises(CheckpointError, match="not 5"):
        published_kind(UNetASPP(1, 5, 2).state_dict())


# What is no checkpoint of this network


def test_a_missing_file_a_web_page_and_an_interrupted_download(tmp_path, checkpoint):
    with pytest.raises(CheckpointError, match="There is no checkpoint"):
        read_checkpoint(tmp_path / "absent.ckpt")
    page = tmp_path / "page.ckpt"
    page.write_text("<!DOCTYPE html><html><body>Sign in to download</body></html>")
    with pytest.raises(CheckpointError, match="web page or an interrupted download"):
        read_checkpoint(page)
    content = checkpoint.read_bytes()
    for share in (0.1, 0.5, 0.99):
        page.write_bytes(content[: int(share * len(content))])
        with pytest.raises(CheckpointError, match="web page or an interrupted download"):
            read_checkpoint(page)


def test_a_flipped_bit_in_the_weights_is_noticed(checkpoint):
    with zipfile.ZipFile(checkpoint) as archive:
        largest = max(archive.infolist(), key=lambda entry: entry.file_size)
    content = bytearray(checkpoint.read_bytes())
    content[largest.header_offset + 2 * largest.file_size // 3] ^= 0x40
    checkpoint.write_bytes(content)
    with pytest.raises(CheckpointError, match="CRC"):
        read_checkpoint(checkpoint)


def test_files_that_hold_something_else(tmp_path):
    path = tmp_path / "other.ckpt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data_raw/readme.txt", "681 images")
    with pytest.raises(CheckpointError, match="no checkpoint as torch writes them"):
        read_checkpoint(path)
    for content in ({"epoch": 3}, [1, 2], {"state_dict": 5}, {"state_dict": {}}, {"state_dict": {1: 2}}):
        torch.save(content, path)
        with pytest.raises(CheckpointError, match="no 'state_dict'"):
            read_checkpoint(path)


def test_the_weights_of_another_network_are_named(tmp_path, small):
    path = tmp_path / "other.ckpt"
    torch.save({"state_dict": {"encoder.conv1.weight": torch.zeros(8, 3, 7, 7)}}, path)
    with pytest.raises(CheckpointError, match=r"another network \(see encoder\.conv1\.weight\)"):
        read_checkpoint(path)
    for spoil in ("missing", "further", "shape"):
        state = floats_of(small)
        if spoil == "missing":
            del state["layers.5.upsample.bias"]
        elif spoil == "further":
            state["layers.5.upsample.bias2"] = torch.zeros(2)
        else:
            state["layers.5.upsample.bias"] = torch.zeros(17)
        torch.save({"state_dict": state}, path)
        with pytest.raises(CheckpointError, match=r"another network \(see layers\.5\.upsample\.bias"):
            read_checkpoint(path)


def test_whole_numbers_are_no_weights(tmp_path, small):
    state = {key: value.long() for key, value in floats_of(small).items()}
    torch.save({"state_dict": state}, tmp_path / "whole.ckpt")
    with pytest.raises(CheckpointError, match="LongStorage, which are no floats"):
        read_checkpoint(tmp_path / "whole.ckpt")


# Malicious files


@pytest.fixture
def witness(tmp_path):
    """A file that code in a checkpoint would write, and that must not be there after a test."""
    path = tmp_path / "code-was-run"
    yield path
    assert not path.exists()


class Calls:
    """Pickled as a call of any function."""

    def __init__(self, function, *arguments):
        self._call = (function, arguments)

    def __reduce__(self):
        return self._call


class RunsWhenSet:
    """Pickled as an object that writes a file when its state is set."""

    def __init__(self, witness):
        self.witness = str(witness)

    def __setstate__(self, state):
        open(state["witness"], "w").close()


def harmful(attack, witness):
    """An object that writes the witness when it is unpickled, and the name by which it is to be refused."""
    command = Calls(os.system, f"echo > '{witness}'")
    if attack == "a command":
        return command, f"{os.system.__module__}.system"
    if attack == "an expression":
        return Calls(eval, f"open({str(witness)!r}, 'w').close()"), "builtins.eval"
    if attack == "state that is set":
        return RunsWhenSet(witness), "RunsWhenSet"
    if attack == "objects in an array":
        return np.array([command], dtype=object), "_reconstruct"
    nested = witness.with_name("nested.ckpt")
    torch.save({"a": command}, nested)
    return Calls(partial(torch.load, weights_only=False), str(nested)), "functools.partial"


ATTACKS = ("a command", "an expression", "state that is set", "objects in an array", "a checkpoint within")


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", ["epoch", "callbacks", "hyper_parameters"])
def test_code_is_refused_by_its_name_and_not_run(tmp_path, small, save_published, witness, attack, place):
    harm, name = harmful(attack, witness)
    path = save_published(tmp_path / "harm.ckpt", small, **{place: {"a": harm}})
    with pytest.raises(CheckpointError, match=rf"refused: it names \S*{name}"):
        read_checkpoint(path)


@pytest.mark.parametrize("attack", ATTACKS)
def test_these_attacks_work_where_pickles_are_trusted(tmp_path, attack):
    """Else the test above would show nothing."""
    written = tmp_path / "code-was-run"
    harm, _ = harmful(attack, written)
    torch.save({"a": harm}, tmp_path / "harm.ckpt")
    torch.load(tmp_path / "harm.ckpt", weights_only=False)
    assert written.exists()


def write_pickle(path, pickled, compression=zipfile.ZIP_STORED):
    """Write a checkpoint that holds nothing but a pickle."""
    with zipfile.ZipFile(path, "w", compression) as archive:
        archive.writestr("archive/data.pkl", pickled)
        archive.writestr("archive/version", "3\n")
    return path


@pytest.mark.parametrize(
    ("pickled", "name"),
    [
        (b"cos\nsystem\n(X%sR.", "os.system"),
        (b"cposix\nsystem\n(X%stR.", "posix.system"),
        (b"c__builtin__\nexec\n(X%stR.", "builtins.exec"),
        (b"csubprocess\nPopen\n(X%stR.", "subprocess.Popen"),
        (b"cimportlib\nimport_module\n(X%stR.", "importlib.import_module"),
        (b"cpickle\nloads\n(X%stR.", "pickle.loads"),
        (b"ctorch.hub\nload\n(X%stR.", "torch.hub.load"),
        (b"ctorch\nload\n(X%stR.", "torch.load"),
        (b"cfunctools\npartial\n(X%stR.", "functools.partial"),
        (b"cnumpy\nfromfile\n(X%stR.", "numpy.fromfile"),
        (b"\x80\x04\x8c\x02os\x8c\x06system\x93(X%stR.", "os.system"),  # names taken from the stack
        (b"(X%sios\nsystem\n.", "os.system"),  # an instance, as of old
        (b"(cos\nsystem\nX%so.", "os.system"),
    ],
)
def test_whatever_a_pickle_names_and_however_it_is_refused(tmp_path, witness, pickled, name):
    command = f"echo > '{witness}'".encode()
    text = len(command).to_bytes(4, "little") + command
    path = write_pickle(tmp_path / "harm.ckpt", pickled.replace(b"%s", text))
    with pytest.raises(CheckpointError, match=rf"refused: it names {name},"):
        read_checkpoint(path)


def test_an_extension_of_pickle_is_refused(tmp_path):
    with pytest.raises(CheckpointError, match="extension 1 of pickle"):
        read_checkpoint(write_pickle(tmp_path / "harm.ckpt", b"\x80\x02\x82\x01."))


@pytest.mark.parametrize(
    "pickled",
    [
        # What getattr gave is called: getattr(Adam, "__subclasses__")().
        b"c__builtin__\ngetattr\n(ctorch.optim\nAdam\nX\x0e\x00\x00\x00__subclasses__tR)R.",
        # A class is given a state, with attributes of its own.
        b"ctorch.optim\nAdam\n(N}X\x0b\x00\x00\x00__setitem__K\x01stb.",
        b"c__builtin__\ndict\n}X\x08\x00\x00\x00__init__K\x01sb.",
    ],
)
def test_known_names_are_inert(tmp_path, checkpoint, pickled):
    """Allowed names are neither called nor changed, for this file or the next."""
    with pytest.raises(CheckpointError, match="is damaged"):
        read_checkpoint(write_pickle(tmp_path / "harm.ckpt", pickled))
    assert len(read_checkpoint(checkpoint)["state_dict"]) == 153


def test_a_callback_that_is_there_is_not_touched(tmp_path, small, save_published, witness, monkeypatch):
    """The package of the published callbacks may be installed; its classes stay out of the reading."""
    path = save_published(tmp_path / "published.ckpt", small)
    module = types.ModuleType("pytorch_lightning.callbacks.early_stopping")

    class Loud(type):
        def __hash__(cls):
            witness.touch()
            return 0

    module.EarlyStopping = Loud("EarlyStopping", (), {})
    module.__getattr__ = lambda name: witness.touch()
    monkeypatch.setitem(sys.modules, "pytorch_lightning.callbacks.early_stopping", module)
    assert_same_weights(read_checkpoint(path)["state_dict"], small)


def test_a_file_that_would_fill_the_memory_is_refused(tmp_path, checkpoint):
    bomb = write_pickle(tmp_path / "bomb.ckpt", b"\x80\x02" + b"N" * 10_000_000 + b".", zipfile.ZIP_DEFLATED)
    assert bomb.stat().st_size < 20_000
    with pytest.raises(CheckpointError, match="would grow when it is unpacked"):
        read_checkpoint(bomb)
    # The same stored bytes under a hundred names.
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("archive/data.pkl", b"N." * 1000)
        archive.filelist *= 100
    with pytest.raises(CheckpointError, match="would grow when it is unpacked|no checkpoint as torch"):
        read_checkpoint(bomb)


@pytest.mark.parametrize(
    ("size", "stride", "offset"), [((4,), (1,), 1), ((4,), (2,), 0), ((4,), (0,), 4), ((4,), (-1,), 3)]
)
def test_a_tensor_that_reaches_beyond_its_bytes_is_refused(tmp_path, small, size, stride, offset):
    state = floats_of(small)
    four = torch.storage.TypedStorage(
        wrap_storage=torch.zeros(4).untyped_storage(), dtype=torch.float32, _internal=True
    )
    state["layers.9.bias"] = Calls(torch._utils._rebuild_tensor_v2, four, offset, size, stride, False, None)
    torch.save({"state_dict": state}, tmp_path / "beyond.ckpt")
    with pytest.raises(CheckpointError, match=r"layers\.9\.bias reach beyond"):
        read_checkpoint(tmp_path / "beyond.ckpt")


@pytest.fixture(scope="module")
def published_pickle(tmp_path_factory, small, save_published):
    path = save_published(tmp_path_factory.mktemp("valid") / "valid.ckpt", small)
    with zipfile.ZipFile(path) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(
        st.tuples(
            st.integers(0, 10**6), st.one_of(st.integers(0, 255), st.sampled_from(b"cRbios\x93\x81tR."))
        ),
        min_size=1,
        max_size=8,
    )
)
@example(changes=[(0, 0)])
@example(changes=[(2, ord("."))])
def test_a_damaged_checkpoint_is_read_or_refused_in_words(tmp_path, published_pickle, changes):
    path = tmp_path / "damaged.ckpt"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in published_pickle.items():
            if name.endswith("data.pkl"):
                content = bytearray(content)
                for place, byte in changes:
                    content[place % len(content)] = byte
            archive.writestr(name, bytes(content))
    try:
        outcome = len(read_checkpoint(path)["state_dict"])
    except CheckpointError as error:
        outcome = str(error)
    assert outcome == 153 or "damaged.ckpt" in outcome or "The weights layers" in outcome
