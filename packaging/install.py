"""Put the plugin into the user's QGIS profile, in the place of an older version."""

import argparse
import os
import shutil
import sys
import sysconfig
from pathlib import Path

from stage import PLUGIN, replace_folder, stage
from translations import TranslationsError


def qgis_settings_folder(environment=os.environ):
    """Return the folder that holds QGIS 3's user profiles, as QGIS on Linux looks for it."""
    if environment.get("QGIS_CUSTOM_CONFIG_PATH"):
        return Path(environment["QGIS_CUSTOM_CONFIG_PATH"])
    data_home = environment.get("XDG_DATA_HOME") or Path(environment["HOME"]) / ".local" / "share"
    return Path(data_home) / "QGIS" / "QGIS3"


def install(staged, settings_folder, profile="default"):
    """Copy a staged plugin folder into a profile.

    Parameters
    ----------
    staged : Path
        The plugin folder to install.
    settings_folder : Path
        See :func:`qgis_settings_folder`.
    profile : str
        Name of the QGIS user profile.

    Returns
    -------
    Path
        Where the plugin now lies.
    """
    python_folder = Path(settings_folder) / "profiles" / profile / "python"
    # Beside the plugins folder, not in it: QGIS takes every folder in there for a plugin.
    fresh = python_folder / f"{PLUGIN}.installing"
    shutil.rmtree(fresh, ignore_errors=True)
    python_folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(staged, fresh)
    installed = python_folder / "plugins" / PLUGIN
    replace_folder(fresh, installed)
    return installed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", default="default", help="QGIS user profile (default: %(default)s)")
    options = parser.parse_args()
    try:
        installed = install(stage(), qgis_settings_folder(), options.profile)
    except (FileNotFoundError, TranslationsError) as error:
        sys.exit(f"error: {error}")
    print(f"installed {installed}")
    print("Enable it in QGIS: Plugins > Manage and Install Plugins > Installed > Calving Fronts.")
    print("QGIS finds torch and the other packages of this checkout when started as")
    print(f"  PYTHONPATH={sysconfig.get_paths()['purelib']} qgis")
