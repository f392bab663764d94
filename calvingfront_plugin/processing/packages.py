"""Which Python packages the work needs, and what to do where one is missing."""

import importlib.metadata
import importlib.util
import sys

from qgis.PyQt.QtCore import QCoreApplication

#: What is imported -> what is installed.
DELINEATION = {
    # As in requirements/runtime.txt: the version that the method is tested with.
    "torch": "torch==2.13.0",
    "skimage": "scikit-image",
    "shapely": "shapely>=2",
    "safetensors": "safetensors",
    "scipy": "scipy",
}
DISTANCE = {"skimage": "scikit-image", "shapely": "shapely>=2", "scipy": "scipy"}


def tr(text):
    return QCoreApplication.translate("Packages", text)


def missing_packages(packages):
    """Names to install of those packages that are absent or too old; nothing is imported."""
    return [to_install for name, to_install in packages.items() if not _is_there(name)]


def missing_message(packages):
    """What is missing and the command that installs it; '' where nothing is."""
    missing = missing_packages(packages)
    if not missing:
        return ""
    names = " ".join(f'"{name}"' if set(name) & set("<>") else name for name in [_numpy(), *missing])
    where = {
        "win32": tr("In the OSGeo4W Shell (start menu, folder QGIS): python -m pip install --user {names}"),
        "darwin": tr(
            "In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {names}"
        ),
    }.get(
        sys.platform,
        tr(
            "In a terminal: /usr/bin/python3 -m pip install --user {names} "
            "(add --break-system-packages where pip says that the environment is externally managed, and "
            "--extra-index-url https://download.pytorch.org/whl/cpu on a computer without an NVIDIA GPU)"
        ),
    )
    return tr("QGIS's Python lacks {missing}. {command} - then restart QGIS.").format(
        missing=", ".join(name.partition("==")[0] for name in missing), command=where.format(names=names)
    )


def _is_there(name):
    try:
        if importlib.util.find_spec(name) is None:
            return False
        # Version 1, which some systems still ship, has another interface.
        return name != "shapely" or int(importlib.metadata.version(name).split(".")[0]) >= 2
    except (ImportError, ValueError):
        return False


def _numpy():
    """The numpy to keep: another major version would break the GDAL bindings of this QGIS."""
    try:
        major = int(importlib.metadata.version("numpy").split(".")[0])
    except importlib.metadata.PackageNotFoundError:
        major = 1
    return "numpy<2" if major < 2 else f"numpy>={major},<{major + 1}"
