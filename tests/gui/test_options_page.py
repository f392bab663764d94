"""The options page: shows what is kept, keeps what is applied, and says what cannot be kept."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication, QLabel

import calvingfront_plugin
from calvingfront_plugin.delineation.weights import bundled_weights
from calvingfront_plugin.gui import environment_report
from calvingfront_plugin.gui.options_page import FrontsOptionsFactory
from calvingfront_plugin.gui.settings import Settings
from tests.gui.answers import Answers


@pytest.fixture
def open_page(settings):
    """Open the page as QGIS does each time; it is closed at the end."""
    factory, pages = FrontsOptionsFactory(settings), []

    def open_it():
        page = factory.createWidget(None)
        page.resize(760, 900)
        page.show()
        pages.append(page)
        return page

    yield open_it
    for page in pages:
        if not sip.isdeleted(page):
            close(page)


def close(page):
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(page):
    return {name: editor.value() for name, editor in page.editors.items()}


def checked(page, qtbot):
    page.check_button.click()
    qtbot.waitUntil(page.check_button.isEnabled, timeout=60_000)
    return page.device_note.text()


def assert_matches(text, pattern):
    assert re.search(pattern, text, re.DOTALL), text


def test_the_page_is_called_as_the_menu_is_and_has_every_setting(open_page, settings):
    factory = FrontsOptionsFactory(settings)
    assert factory.title() == "Calving fronts"
    assert not factory.icon().isNull()
    page = open_page()
    assert page.objectName() == FrontsOptionsFactory.PAGE
    for setting in Settings.declared():
        widget = page.editors[setting.name].widget
        assert widget.isVisible(), setting.name
        label = next(each for each in page.findChildren(QLabel) if each.buddy() is widget)
        assert label.text() == setting.label()
        assert page.notes[setting.name].text() == setting.help()


def test_what_is_applied_is_kept_and_shown_when_the_page_is_opened_again(open_page, settings, tmp_path):
    page = open_page()
    page.editors["author"].widget.setText("A. Meier")
    page.editors["window_km"].widget.setValue(25)
    page.editors["device"].show("cpu")
    page.editors["weights"].show(str(bundled_weights()))
    page.editors["weights_folder"].show(str(tmp_path / "not yet there"))
    page.editors["fronts_place"].show("folder")
    page.editors["fronts_folder"].show(str(tmp_path))
    assert settings.author == "A. Glaciologist", "nothing changes before the page is applied"
    assert page.isValid()
    page.apply()
    assert shown(open_page()) == shown(page)
    kept = {setting.name: getattr(settings, setting.name) for setting in Settings.declared()}
    assert kept == shown(page)


def test_what_was_typed_and_cancelled_is_gone(open_page, settings):
    page = open_page()
    page.editors["author"].widget.setText("someone else")
    close(page)
    assert shown(open_page())["author"] == settings.author == "A. Glaciologist"


def test_the_default_folder_is_shown_in_grey_and_not_pinned_down(open_page, settings):
    default = settings.weights_folder
    page = open_page()
    line = page.editors["weights_folder"].widget.lineEdit()
    assert (line.text(), line.placeholderText()) == ("", default)
    page.apply()
    assert settings.weights_folder == default


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("weights", "{tmp}/gone.safetensors", "There is no weights file .*gone.safetensors"),
        ("weights", "{tmp}/zones.ckpt", "zones.ckpt is no .safetensors file. 'Import weights…'"),
        ("weights_folder", "somewhere", "somewhere is no folder"),
        ("fronts_folder", "{tmp}/unplugged", "There is no folder .*unplugged"),
        ("fronts_folder", "", "Choose the folder that new files of fronts go to"),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_rest_is_kept(
    open_page, settings, tmp_path, name, value, problem
):
    (tmp_path / "zones.ckpt").write_bytes(b"PK")
    page = open_page()
    before = getattr(settings, name)
    page.editors["fronts_place"].show("folder" if name == "fronts_folder" else "project")
    page.editors["author"].widget.setText("A. Meier")
    page.editors[name].show(value.format(tmp=tmp_path))
    assert not page.isValid()
    assert list(page.problems()) == [name]
    note = page.notes[name]
    assert note.font().bold()
    user = Answers("OK")
    page.apply()
    for words in (note.text(), user.asked[0]):
        assert_matches(words, problem)
    assert getattr(settings, name) == before
    assert settings.author == "A. Meier"
    page.editors[name].show(str(bundled_weights()) if name == "weights" else str(tmp_path))
    assert page.isValid()
    assert not note.font().bold()


def test_the_folder_of_fronts_matters_only_where_it_is_used(open_page):
    page = open_page()
    for place, is_enabled in (("ask", False), ("folder", True), ("project", False)):
        page.editors["fronts_place"].show(place)
        assert page.editors["fronts_folder"].widget.isEnabled() == is_enabled
        assert page.isValid() != is_enabled


def test_the_device_is_tried_out(open_page, qtbot):
    page = open_page()
    page.editors["device"].show("cpu")
    words = checked(page, qtbot)
    assert_matches(words, r"Found: CPU \(threads: \d+\).*CPU .* is used: \d+\.\d\d s")


def test_a_device_that_is_not_there(open_page, qtbot):
    import torch

    page = open_page()
    page.editors["device"].show("mps" if torch.cuda.is_available() else "cuda")
    assert_matches(checked(page, qtbot), "Found: CPU.*This computer has no usable")


def test_a_torch_that_cannot_be_loaded(open_page, qtbot, monkeypatch):
    def broken(choice, weights):
        raise OSError("DLL load failed")

    # A computer that lacks one of torch's libraries cannot be had in a test.
    monkeypatch.setattr(environment_report, "check_devices", broken)
    assert checked(open_page(), qtbot) == "torch cannot be used: DLL load failed"


def test_the_page_is_closed_while_the_device_is_tried_out(open_page, qtbot):
    page = open_page()
    page.check_button.click()
    task = page.task
    with qtbot.waitSignal(task.taskCompleted, timeout=60_000):
        close(page)
    qtbot.waitUntil(lambda: QgsApplication.taskManager().count() == 0)


def test_the_report_to_copy_tells_what_matters_and_nothing_private(open_page, settings, qtbot, tmp_path):
    settings.weights = str(tmp_path / "mine.safetensors")
    page = open_page()
    page.editors["weights"].show("")
    page.copy_button.click()
    text = QgsApplication.clipboard().text()
    for words in ("QGIS 3", "GDAL 3", "torch 2", "safetensors", "device = cpu", "mine.safetensors"):
        assert words in text
    for private in (str(tmp_path), os.path.expanduser("~"), settings.author):
        assert private not in text
    assert "devices:" not in text
    checked(page, qtbot)
    page.copy_button.click()
    assert "devices: CPU (threads: " in QgsApplication.clipboard().text()


def test_imported_weights_are_used_when_the_page_is_applied(open_page, settings, tmp_path):
    page = open_page()
    page.editors["weights_folder"].show(str(tmp_path / "mine"))
    Answers(bundled_weights())
    page.import_button.click()
    imported = str(tmp_path / "mine" / "overview.safetensors")
    assert os.path.isfile(imported)
    assert shown(page)["weights"] == imported
    assert settings.weights == ""
    page.apply()
    assert settings.weights == imported


def test_opening_the_page_loads_nothing_heavy():
    """In a QGIS of its own, since torch is here already."""
    open_the_page = f"""
import sys
sys.path.insert(0, {str(Path(calvingfront_plugin.__file__).parents[1])!r})
from qgis.core import QgsApplication
application = QgsApplication([], True)
application.initQgis()
from calvingfront_plugin.gui import environment_report
from calvingfront_plugin.gui.options_page import FrontsOptionsFactory
from calvingfront_plugin.gui.settings import Settings
page = FrontsOptionsFactory(Settings()).createWidget(None)
page.show()
page.copy_report()
print(sorted({{"torch", "skimage", "shapely", "safetensors", "scipy", "numpy"}} & set(sys.modules)))
"""
    opened = subprocess.run(
        [sys.executable, "-c", open_the_page], capture_output=True, text=True, timeout=120
    )
    assert opened.stdout.strip() == "[]", opened.stderr
