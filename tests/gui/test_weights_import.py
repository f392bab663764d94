"""Importing weights: tried out, copied whole, and nothing of the user's overwritten unasked."""

import os
import shutil
import threading
from pathlib import Path

import pytest
import torch
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QProgressDialog

from calvingfront_plugin.delineation.weights import WeightsCard, bundled_weights, read_card, write_weights
from calvingfront_plugin.gui import weights_import
from calvingfront_plugin.gui.weights_import import (
    ImportRefused,
    free_name,
    import_file,
    import_weights,
    imported_weights,
)
from tests.gui.answers import Answers


@pytest.fixture
def folder(tmp_path):
    """The user's folder of weights, not there yet."""
    return tmp_path / "profile" / "weights"


@pytest.fixture
def make_weights(tmp_path):
    def make(name, title="trial", seed=0):
        torch.manual_seed(seed)
        card = WeightsCard(title, "1", width=2, pooling=False)
        path = tmp_path / name
        write_weights(path, card.build_network(), card)
        return path

    return make


@pytest.fixture
def checkpoint(tmp_path):
    path = tmp_path / "zones.ckpt"
    card = WeightsCard("published", "2022", width=2)
    torch.save({"state_dict": card.build_network().state_dict(), "pytorch-lightning_version": "1.3.8"}, path)
    return path


def test_a_download_comes_into_the_folder(folder, make_weights):
    imported = import_file(make_weights("crane.safetensors"), folder)
    assert imported == folder / "crane.safetensors"
    assert read_card(imported).name == "trial"
    assert list(folder.iterdir()) == imported_weights(folder) == [imported]


def test_an_ending_that_a_browser_added_goes(folder, make_weights):
    assert import_file(make_weights("crane.bin"), folder).name == "crane.bin.safetensors"


def test_the_same_file_again_is_no_question(folder, make_weights):
    source = make_weights("crane.safetensors")
    first = import_file(source, folder)
    before = first.stat().st_mtime_ns
    assert import_file(source, folder, pytest.fail) == first
    assert import_file(first, folder, pytest.fail) == first, "a file of the folder itself"
    assert first.stat().st_mtime_ns == before


@pytest.mark.parametrize("answer", ["give up", "keep both", "replace"])
def test_another_file_of_the_same_name_is_not_overwritten_unasked(folder, make_weights, answer):
    old = import_file(make_weights("crane.safetensors", "old"), folder)
    asked = []

    def if_taken(taken):
        asked.append(taken)
        return {"give up": None, "keep both": free_name(taken), "replace": taken}[answer]

    imported = import_file(make_weights("crane.safetensors", "new", seed=1), folder, if_taken)
    assert asked == [old]
    names = {path.name: read_card(path).name for path in folder.iterdir()}
    assert (imported, names) == {
        "give up": (None, {"crane.safetensors": "old"}),
        "keep both": (
            folder / "crane-2.safetensors",
            {"crane.safetensors": "old", "crane-2.safetensors": "new"},
        ),
        "replace": (old, {"crane.safetensors": "new"}),
    }[answer]


def test_a_published_checkpoint_is_refused_with_the_command(folder, checkpoint):
    with pytest.raises(ImportRefused, match="CaFFe benchmark.*python -m training export"):
        import_file(checkpoint, folder)
    assert not folder.exists()


def test_a_damaged_file_is_refused(folder, make_weights):
    source = make_weights("crane.safetensors")
    source.write_bytes(source.read_bytes()[:-10])
    with pytest.raises(ImportRefused, match="cut off"):
        import_file(source, folder)
    assert not folder.exists()


def test_a_disk_that_is_full_leaves_nothing_behind(folder, make_weights, monkeypatch):
    def full(source, target):
        Path(target).write_bytes(b"half of it")
        raise OSError(28, "No space left on device")

    # A full disk cannot be had in a test.
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(ImportRefused, match="No space left on device. Choose another folder"):
        import_file(make_weights("crane.safetensors"), folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_a_file(folder, make_weights, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ImportRefused, match="Choose another folder of weights"):
        import_file(make_weights("crane.safetensors"), tmp_path / "file")


# With the dialogs


@pytest.fixture
def settings(settings, folder):
    settings.weights_folder = str(folder)
    return settings


def test_the_user_imports_a_file(settings, make_weights, folder):
    Answers(make_weights("crane.safetensors"))
    imported = import_weights(settings, None)
    assert imported == str(folder / "crane.safetensors")
    assert settings.weights == "", "which weights are used is for the caller"


def test_the_user_chooses_nothing(settings, folder):
    Answers("")
    assert import_weights(settings, None) is None
    assert not folder.exists()


def test_the_user_is_told_how_to_convert_a_checkpoint(settings, checkpoint):
    user = Answers(checkpoint, "OK")
    assert import_weights(settings, None) is None
    assert f'python -m training export "{checkpoint}"' in user.asked[1]


def test_the_user_keeps_both_files(settings, make_weights, folder):
    Answers(make_weights("crane.safetensors", "old"))
    import_weights(settings, None)
    user = Answers(make_weights("crane.safetensors", "new", seed=1), "Keep both")
    assert import_weights(settings, None) == str(folder / "crane-2.safetensors")
    assert "already has another file called crane.safetensors" in user.asked[-1]


def is_progress_shown():
    return any(isinstance(w, QProgressDialog) and w.isVisible() for w in QApplication.topLevelWidgets())


def test_the_window_is_drawn_while_the_weights_are_tried_out(settings, folder, monkeypatch):
    ticks, threads = [], set()
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(is_progress_shown()))
    timer.start(10)
    try_out = weights_import._try_out

    def slow(source):
        threads.add(threading.current_thread())
        # The time that loading torch takes on a slow disk.
        threading.Event().wait(1.5)
        try_out(source)

    monkeypatch.setattr(weights_import, "_try_out", slow)
    Answers(bundled_weights())
    assert import_weights(settings, None) == str(folder / "overview.safetensors")
    assert threads and threading.main_thread() not in threads
    assert len(ticks) > 50
    assert not ticks[0] and any(ticks), "a short wait shows no progress, a long one does"
    assert not is_progress_shown()
    assert QApplication.overrideCursor() is None


def test_what_nobody_foresaw_is_told(settings, make_weights, monkeypatch):
    def broken(source):
        raise ImportError("DLL load failed")

    # A torch that is there and cannot be loaded.
    monkeypatch.setattr(weights_import, "_try_out", broken)
    user = Answers(make_weights("crane.safetensors"), "OK")
    assert import_weights(settings, None) is None
    assert "could not be tried out: DLL load failed" in user.asked[1]
    assert QApplication.overrideCursor() is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_the_copy_can_be_read_by_colleagues(folder, make_weights):
    assert import_file(make_weights("crane.safetensors"), folder).stat().st_mode & 0o044
