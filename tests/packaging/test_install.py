"""`make install` puts the plugin where QGIS looks for it, and replaces an older version as a whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from install import install, qgis_settings_folder
from stage import PLUGIN, REPOSITORY, replace_folder, stage

INSTALLED = Path("profiles") / "default" / "python" / "plugins" / PLUGIN


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    return stage(tmp_path_factory.mktemp("staged") / "plugins" / PLUGIN)


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_fresh_profile_gets_the_plugin(staged, tmp_path):
    installed = install(staged, tmp_path)
    assert installed == tmp_path / INSTALLED
    assert files(installed) == files(staged)


def test_an_older_version_is_replaced_and_other_plugins_stay(staged, tmp_path):
    older = tmp_path / INSTALLED
    older.mkdir(parents=True)
    (older / "gone_since_then.py").write_text("")
    other = older.parent / "another_plugin"
    other.mkdir()
    install(staged, tmp_path)
    assert files(older) == files(staged)
    assert sorted(path.name for path in older.parent.iterdir()) == ["another_plugin", PLUGIN]
    assert [path.name for path in older.parent.parent.iterdir()] == ["plugins"]


def test_a_link_to_a_checkout_is_replaced_and_the_checkout_stays(staged, tmp_path):
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    (checkout / "work.py").write_text("unsaved = True\n")
    link = tmp_path / INSTALLED
    link.parent.mkdir(parents=True)
    link.symlink_to(checkout)
    install(staged, tmp_path)
    assert not link.is_symlink()
    assert (checkout / "work.py").read_text() == "unsaved = True\n"


def test_the_older_version_comes_back_when_the_new_one_cannot_take_its_place(tmp_path):
    older = tmp_path / "plugins" / PLUGIN
    older.mkdir(parents=True)
    (older / "older.py").write_text("")
    with pytest.raises(FileNotFoundError):
        replace_folder(tmp_path / "was_never_written", older)
    assert [path.name for path in older.iterdir()] == ["older.py"]


def test_another_profile_is_a_matter_of_its_name(staged, tmp_path):
    assert install(staged, tmp_path, profile="fieldwork").parts[-4] == "fieldwork"


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"HOME": "/home/ada"}, "/home/ada/.local/share/QGIS/QGIS3"),
        ({"HOME": "/home/ada", "XDG_DATA_HOME": "/data/ada"}, "/data/ada/QGIS/QGIS3"),
        ({"HOME": "/home/ada", "QGIS_CUSTOM_CONFIG_PATH": "/data/qgis"}, "/data/qgis"),
        ({"HOME": "/home/ada", "QGIS_CUSTOM_CONFIG_PATH": ""}, "/home/ada/.local/share/QGIS/QGIS3"),
    ],
)
def test_the_settings_folder_is_the_one_qgis_uses(environment, folder):
    assert qgis_settings_folder(environment) == Path(folder)


def test_the_script_installs_into_the_users_profile(tmp_path):
    environment = {**os.environ, "HOME": str(tmp_path), "QGIS_CUSTOM_CONFIG_PATH": "", "XDG_DATA_HOME": ""}
    script = [sys.executable, REPOSITORY / "packaging" / "install.py"]
    ran = subprocess.run(script, env=environment, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    installed = tmp_path / ".local" / "share" / "QGIS" / "QGIS3" / INSTALLED
    assert (installed / "metadata.txt").is_file()
    assert str(installed) in ran.stdout
