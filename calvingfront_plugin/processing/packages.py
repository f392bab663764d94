"""Which Python packages the work needs, and what to do where one is missing."""

import importlib.metadata
import importlib.util
import sys

from qgis.PyQt.QtCore import QCoreApplication

#: What is imported -> what is installed.
DELINEATION = {
    "torch": "torch",
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
    command = " ".join(f'"{name}"' if ">" in name else name for name in [*missing, *_keep_numpy()])
    where = {
        "win32": tr("In the OSGeo4W Shell (start menu, folder QGIS): python -m pip install --user {names}"),
        "darwin": tr(
            "In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {names}"
        ),
    }.get(
        sys.platform,
        tr(
            "In a terminal: python3 -m pip install --user {names} "
            "(add --break-system-packages where pip says that the environment is externally managed)"
        ),
    )
    return tr("QGIS's Python lacks {missing}. {command} - then restart QGIS.").format(
        missing=", ".join(missing), command=where.format(names=command)
    )


def _is_there(name):
    try:
        if importlib.util.find_spec(name) is None:
            return False
        # Version 1, which some systems still ship, has another interface.
        return name != "shapely" or int(importlib.metadata.version(name).split(".")[0]) >= 2
    except (ImportError, ValueError):
        return False


def _keep_numpy():
    """Pin of the present numpy: another major version would break the GDAL bindings of this QGIS."""
    try:
        return [f"numpy=={importlib.metadata.version('numpy')}"]
    except importlib.metadata.PackageNotFoundError:
        return ["numpy"]
