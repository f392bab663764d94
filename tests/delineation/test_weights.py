"""Weights files: what goes in comes out, and what cannot be used is refused in words."""

import json
import os
import shlex
import zipfile
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    CLICK_INPUTS,
    ZONES,
    WeightsCard,
    WeightsError,
    bundled_weights,
    read_card,
    read_weights,
    verify_weights,
    weights_title,
    write_weights,
)
from tests.training.conftest import save_published  # noqa: F401
from training.__main__ import main as training


@pytest.fixture
def card():
    return WeightsCard(
        name="trial",
        version="0.1",
        width=4,
        pooling=False,
        inputs=BACKSCATTER_INPUTS + CLICK_INPUTS,
        classes=(*ZONES, "front"),
        working_pixel_size_m=75.0,
        normalisation="quantiles",
        training_data="four glaciers",
        licence="CC BY 4.0",
        error_by_glacier={"Crane": {"mean_m": 210.0, "scenes": 69}},
    )


def test_card_and_network_come_back(tmp_path, card, recipe_network):
    network = recipe_network(6, 5, 4, False)
    path = tmp_path / "trial.safetensors"
    write_weights(path, network, card, half=False)
    read, its_card = read_weights(path)
    assert its_card == card == read_card(path)
    assert its_card.takes_clicks and its_card.has_zones and its_card.has_front
    assert not read.training
    image = torch.randn(1, 6, 32, 32)
    with torch.inference_mode():
        np.testing.assert_array_equal(read(image), network(image))
    assert [entry.name for entry in tmp_path.iterdir()] == ["trial.safetensors"]


def test_half_precision_takes_half_the_room_and_changes_little(tmp_path, card, recipe_network):
    network = recipe_network(6, 5, 4, False)
    write_weights(tmp_path / "full", network, card, half=False)
    write_weights(tmp_path / "half", network, card)
    sizes = [(tmp_path / name).stat().st_size for name in ("half", "full")]
    assert sizes[0] < 0.6 * sizes[1]
    image = torch.randn(1, 6, 64, 64)
    read, _ = read_weights(tmp_path / "half")
    with torch.inference_mode():
        difference = (read(image).sigmoid() - network(image).sigmoid()).abs().max()
    assert 0 < difference < 5e-3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o002, 0o664)])
def test_colleagues_may_read_weights_as_any_other_file(tmp_path, card, recipe_network, umask, mode):
    before = os.umask(umask)
    try:
        write_weights(tmp_path / "shared", recipe_network(6, 5, 4, False), card)
    finally:
        os.umask(before)
    assert (tmp_path / "shared").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize(
    ("version", "title"), [("1.2", "ours 1.2"), ("0", "ours"), ("", "ours"), ("0.1", "ours 0.1")]
)
def test_titles_leave_out_the_version_of_weights_that_have_none(version, title):
    assert weights_title("ours", version) == title


def test_numbers_too_large_for_half_precision_are_kept(tmp_path, card, recipe_network):
    """The variance of a bright channel can exceed 65,504, where 16-bit floats end."""
    network = recipe_network(6, 5, 4, False)
    network.layers[0].net[1].running_var[0] = 1e6
    path = tmp_path / "bright.safetensors"
    write_weights(path, network, card)
    read, _ = read_weights(path)
    assert read.layers[0].net[1].running_var[0] == 1e6
    assert load_file(str(path))["layers.9.weight"].dtype == torch.float16


def test_diverged_training_is_refused(tmp_path, card, recipe_network):
    network = recipe_network(6, 5, 4, False)
    with torch.no_grad():
        network.layers[9].bias[0] = float("nan")
    write_weights(tmp_path / "diverged", network, card)
    with pytest.raises(WeightsError, match="no numbers"):
        read_weights(tmp_path / "diverged")


def test_missing_file(tmp_path):
    with pytest.raises(WeightsError, match="There is no weights file"):
        read_card(tmp_path / "absent.safetensors")


def test_a_card_can_ask_for_no_turn_or_for_all_quarter_turns(card):
    assert replace(card, rotations=4).rotations == 4
    with pytest.raises(WeightsError, match="2 rotations; known are 1 and 4"):
        replace(card, rotations=2)


@pytest.mark.parametrize(
    "curves",
    [
        {"by hand": [[0.0, 1.0], [0.0, 1.0]]},
        {"automatic": [[0.0, 1.0], [0.0]]},
        {"automatic": [[0.5], [0.5]]},
        {"automatic": [[0.5, 0.5], [0.1, 0.5]]},
        {"clicked": [[0.0, 1.0], [0.5, 0.4]]},
        {"clicked": [[0.0, 1.0], [0.5, 1.1]]},
    ],
)
def test_a_calibration_rises_and_stays_a_chance(card, curves):
    with pytest.raises(WeightsError, match="rising evidence"):
        replace(card, calibration=curves)


def test_a_calibration_is_kept_in_the_file(tmp_path, card, recipe_network):
    curves = {"automatic": [[0.1, 0.4, 0.9], [0.05, 0.3, 0.3]], "clicked": [[0.0, 1.0], [0.8, 0.99]]}
    network = recipe_network(len(card.inputs), len(card.classes), card.width, card.pooling)
    write_weights(tmp_path / "w.safetensors", network, replace(card, calibration=curves))
    assert read_card(tmp_path / "w.safetensors").calibration == curves


def test_weights_that_come_with_the_plugin_are_verified():
    assert verify_weights(bundled_weights()) == read_card(bundled_weights())


def test_weights_that_give_no_numbers_are_found_by_using_them(tmp_path, card, recipe_network):
    """Every weight is a number, but the deviation of a channel that is divided by is not."""
    network = recipe_network(6, 5, 4, False)
    network.layers[0].net[1].running_var[0] = -1.0
    write_weights(tmp_path / "odd.safetensors", network, card)
    read_weights(tmp_path / "odd.safetensors")
    with pytest.raises(WeightsError, match="results that are no numbers"):
        verify_weights(tmp_path / "odd.safetensors")


class Harmful:
    """Pickled, it asks whoever opens it to make a file."""

    def __init__(self, witness):
        self.witness = witness

    def __reduce__(self):
        return (open, (str(self.witness), "w"))


def test_a_published_checkpoint_is_recognised_and_the_command_named_converts_it(
    tmp_path,
    recipe_network,
    monkeypatch,
    save_published,  # noqa: F811 - the fixture imported above
):
    checkpoint = save_published(
        tmp_path / "-epoch=143-avg_metric_validation=0.90.ckpt", recipe_network(1, 4, 2)
    )
    with pytest.raises(WeightsError, match="published training of the CaFFe benchmark") as refused:
        verify_weights(checkpoint)
    command = shlex.split(str(refused.value).partition("choose the file written: ")[2])
    assert command[:4] == ["python", "-m", "training", "export"]
    monkeypatch.chdir(tmp_path)
    assert training(command[3:]) == 0
    assert verify_weights(command[-1]).width == 2


def test_a_checkpoint_of_ours_is_told_from_a_published_one(tmp_path, recipe_network):
    state = {f"network.{key}": value for key, value in recipe_network(6, 5, 4, False).state_dict().items()}
    torch.save({"state_dict": state, "pytorch-lightning_version": "2.5.0"}, tmp_path / "last.ckpt")
    with pytest.raises(WeightsError, match="checkpoint of this project's training.*training export"):
        verify_weights(tmp_path / "last.ckpt")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"state_dict": {"encoder.conv1.weight": torch.zeros(1)}}, "PyTorch"),
        (
            {"state_dict": {"fc.bias": torch.zeros(1)}, "pytorch-lightning_version": "2.0"},
            "PyTorch Lightning",
        ),
    ],
)
def test_a_checkpoint_of_another_network_is_no_case_for_conversion(tmp_path, content, kind):
    torch.save(content, tmp_path / "resnet.pt")
    with pytest.raises(WeightsError, match=f"a checkpoint of {kind} with another network") as refused:
        verify_weights(tmp_path / "resnet.pt")
    assert "training export" not in str(refused.value)


def test_nothing_in_a_checkpoint_is_run(tmp_path):
    witness = tmp_path / "witness"
    for old_format in (False, True):
        path = tmp_path / "harm.ckpt"
        torch.save({"state_dict": Harmful(witness)}, path, _use_new_zipfile_serialization=not old_format)
        with pytest.raises(WeightsError, match="no safetensors file"):
            verify_weights(path)
        assert not witness.exists()
        torch.load(path, weights_only=False)["state_dict"].close()
        assert witness.exists(), "the file does harm to whoever opens it"
        witness.unlink()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "it is empty; copy or download it again"),
        (b"\n<!DOCTYPE html><title>Sign in</title>", "but a web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid", "git lfs pull"),
        (b"PK\x03\x04" + bytes(200), "cut off or damaged"),
        (b"\x80\x02}q\x00.", "a pickle of Python"),
        (b"no tensors here", "cut off, or something else"),
    ],
)
def test_files_that_are_something_else_are_recognised(tmp_path, content, message):
    (tmp_path / "weights.safetensors").write_bytes(content)
    with pytest.raises(WeightsError, match=r"^weights.safetensors is no safetensors file.*" + message):
        verify_weights(tmp_path / "weights.safetensors")


def test_zip_files(tmp_path):
    path = tmp_path / "record.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("checkpoints/zones.ckpt", b"1")
    with pytest.raises(WeightsError, match="but a zip file; unpack it"):
        verify_weights(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", b"1" * 100)
    path.write_bytes(path.read_bytes().replace(b"1" * 100, b"2" * 100))
    with pytest.raises(WeightsError, match="cut off or damaged"):
        verify_weights(path)


def test_weights_of_other_software(tmp_path):
    save_file({"a": torch.zeros(1)}, str(tmp_path / "plain.safetensors"))
    with pytest.raises(WeightsError, match="has no card"):
        read_weights(tmp_path / "plain.safetensors")


def test_cut_off_download_is_refused(tmp_path, card, recipe_network):
    path = tmp_path / "trial.safetensors"
    write_weights(path, recipe_network(6, 5, 4, False), card)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(WeightsError, match="no safetensors file: it is cut off"):
        read_weights(path)


@pytest.mark.parametrize("spoil", ["other width", "tensor missing", "tensor too many"])
def test_tensors_must_fit_the_card(tmp_path, card, recipe_network, spoil):
    path = tmp_path / "trial.safetensors"
    write_weights(path, recipe_network(6, 5, 8 if spoil == "other width" else 4, False), card)
    tensors = load_file(str(path))
    if spoil == "tensor missing":
        del tensors["layers.9.bias"]
    elif spoil == "tensor too many":
        tensors["layers.10.bias"] = torch.zeros(1)
    save_file(tensors, str(path), metadata={"calvingfront_card": json.dumps(vars(card))})
    with pytest.raises(WeightsError, match="do not fit its card"):
        read_weights(path)


@pytest.mark.parametrize(
    ("card_text", "message"),
    [
        ("{", "cannot be read"),
        ('{"name": "nameless version"}', "cannot be read"),
        ('{"name": "a", "version": "1", "classes": ["ice"]}', "give classes"),
        ('{"name": "a", "version": "1", "inputs": ["colour"]}', "ask for inputs"),
        ('{"name": "a", "version": "1", "normalisation": "other"}', "ask for normalisation"),
        ('{"name": "a", "version": "1", "inputs": ["backscatter", "valid"]}', "for backscatter alone"),
    ],
)
def test_cards_that_cannot_be_used_say_why(tmp_path, card_text, message):
    path = tmp_path / "odd.safetensors"
    save_file({"a": torch.zeros(1)}, str(path), metadata={"calvingfront_card": card_text})
    with pytest.raises(WeightsError, match=message):
        read_card(path)


def test_card_of_a_later_version_is_read(tmp_path):
    path = tmp_path / "later.safetensors"
    text = '{"name": "later", "version": "9", "something_new": 1}'
    save_file({"a": torch.zeros(1)}, str(path), metadata={"calvingfront_card": text})
    assert read_card(path).name == "later"
