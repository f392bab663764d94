"""Where the fronts of a project are kept: asked for once, or settled by the options."""

import os
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog


def tr(text):
    return QCoreApplication.translate("ChooseFrontsFile", text)


def choose_path(settings, project, parent):
    """A function that gives the path of the project's GeoPackage of fronts, as the options say.

    It takes a suggested file name and returns '' where the user declined. The user is asked where the options say
    so, and where what they say cannot be done: the project is not saved yet, or the folder cannot be written to. In a
    folder for all projects a file that is already there may be another project's, so the user is asked as well.
    """

    def choose(suggested):
        place = settings.fronts_place
        home, name = project.absolutePath(), project.baseName()
        folder = settings.fronts_folder if place == "folder" else home
        own = f"{name}_fronts.gpkg" if name else os.path.basename(suggested) or "fronts.gpkg"
        is_settled = (
            place != "ask"
            and bool(home and name)
            and _is_writable(folder)
            and not (place == "folder" and os.path.exists(os.path.join(folder, own)))
        )
        if is_settled:
            return os.path.join(folder, own)
        begin = folder if _is_writable(folder) else os.path.dirname(suggested) or str(Path.home())
        return _ask(os.path.join(begin, own), parent)

    return choose


def _is_writable(folder):
    return os.path.isdir(folder) and os.access(folder, os.W_OK)


def _ask(path, parent):
    path, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Where to keep the calving fronts of this project: a new GeoPackage, or one that has fronts"),
        path,
        tr("GeoPackage (*.gpkg)"),
        # Nothing is overwritten: a file that is there is gone on with.
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if path and not path.lower().endswith(".gpkg"):
        path += ".gpkg"
    return path
