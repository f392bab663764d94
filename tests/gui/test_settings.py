"""What the user chose is there again, and nonsense in the file of settings does no harm."""

import ast
import inspect
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings

from calvingfront_plugin.gui import settings as settings_module
from calvingfront_plugin.gui.settings import Choice, Number, Settings


@pytest.fixture
def settings(qgis_app):
    """Without the author and device of the other tests."""
    QgsSettings().remove("calvingfront")
    yield Settings()
    QgsSettings().remove("calvingfront")


def test_before_anything_is_chosen(settings):
    assert (settings.device, settings.window_km, settings.author, settings.weights) == ("auto", 19.2, "", "")
    assert (settings.fronts_place, settings.fronts_folder) == ("ask", "")
    folder = Path(settings.weights_folder)
    assert folder.is_relative_to(QgsApplication.qgisSettingsDirPath())
    assert folder.parts[-2:] == ("calvingfront", "weights")


def test_what_was_chosen_is_there_in_the_next_session(settings, tmp_path):
    chosen = {
        "device": "cpu",
        "window_km": 12.5,
        "author": "A. Meier, Zürich",
        "weights": str(tmp_path / "a.safetensors"),
        "weights_folder": str(tmp_path),
        "fronts_place": "folder",
        "fronts_folder": str(tmp_path / "fronts"),
    }
    for name, value in chosen.items():
        setattr(settings, name, value)
    QgsSettings().sync()
    assert {name: getattr(Settings(), name) for name in chosen} == chosen
    assert {setting.name for setting in Settings.declared()} == set(chosen)


def test_everybody_hears_of_a_change_and_of_nothing_else(settings):
    heard = []
    settings.changed.connect(heard.append)
    settings.author = "AM"
    settings.author = " AM "
    settings.window_km = 25
    settings.window_km = 25.0
    settings.device = "auto"
    assert heard == ["author", "window_km"]


@pytest.mark.parametrize(("given", "kept"), [(3, 5.0), (1000, 60.0), (5, 5.0), (60, 60.0), (33.3, 33.3)])
def test_a_window_stays_within_its_limits(settings, given, kept):
    settings.window_km = given
    assert settings.window_km == kept


@pytest.mark.parametrize("value", ["wide", "nan", ["1", "2"], None, ""])
def test_a_file_of_settings_that_was_edited_by_hand(settings, value):
    for name in ("window_km", "device", "fronts_place"):
        QgsSettings().setValue(f"calvingfront/{name}", value)
    assert (settings.window_km, settings.device, settings.fronts_place) == (19.2, "auto", "ask")
    QgsSettings().setValue("calvingfront/window_km", "1e9")
    assert settings.window_km == 60.0


def test_what_makes_no_sense_cannot_be_chosen(settings):
    with pytest.raises(ValueError, match="device: tpu is none of auto, cpu, cuda, mps"):
        settings.device = "tpu"
    with pytest.raises(ValueError, match="number"):
        settings.window_km = float("nan")
    assert (settings.device, settings.window_km) == ("auto", 19.2)


def test_an_emptied_folder_of_weights_is_the_default_one(settings, tmp_path):
    default = settings.weights_folder
    settings.weights_folder = str(tmp_path)
    settings.weights_folder = ""
    assert settings.weights_folder == default


def test_every_setting_says_what_it_is():
    for setting in Settings.declared():
        assert setting.label() and setting.help().endswith("."), setting.name
        if isinstance(setting, Choice):
            assert setting.default in setting.choices() and all(setting.choices().values())
        if isinstance(setting, Number):
            assert setting.minimum <= setting.default <= setting.maximum


def test_settings_are_read_nowhere_else():
    """One declaration: no other module of the plugin reads or writes below the prefix."""
    package = Path(inspect.getfile(settings_module)).parents[1]
    for source in package.rglob("*.py"):
        if source.name == "settings.py":
            continue
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Name) and node.id == "QgsSettings"), source
