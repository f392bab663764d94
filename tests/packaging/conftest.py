"""The zip as a user installs it, and an environment for QGIS apart from the user's own."""

import os
import sysconfig
import zipfile

import pytest

from stage import PLUGIN, stage
from zip import build_zip


@pytest.fixture(scope="session")
def plugin_zip(tmp_path_factory):
    """The plugin zip, built from the checkout."""
    folder = tmp_path_factory.mktemp("zip")
    return build_zip(stage(folder / "build" / "plugins" / PLUGIN), folder / "calvingfront_plugin.zip")


@pytest.fixture(scope="session")
def plugins_folder(plugin_zip, tmp_path_factory):
    """A plugins folder, as in a QGIS profile, that holds the unzipped plugin and nothing else."""
    folder = tmp_path_factory.mktemp("profile") / "plugins"
    with zipfile.ZipFile(plugin_zip) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def qgis_environment(plugins_folder, tmp_path):
    """Environment variables for a QGIS process with a fresh profile and the unzipped plugin."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    return {
        **os.environ,
        "QGIS_PLUGINPATH": str(plugins_folder),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
        "PYTHONWARNINGS": "ignore",
    }
