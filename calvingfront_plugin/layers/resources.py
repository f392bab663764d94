"""Icons, styles and help pages of the installed plugin."""

import configparser
from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

_PACKAGE = Path(__file__).resolve().parents[1]
_RESOURCES = _PACKAGE / "resources"


def icon(name):
    return QIcon(str(_RESOURCES / "icons" / f"{name}.svg"))


def style_file(name):
    return str(_RESOURCES / "styles" / f"{name}.qml")


def translation_file(locale):
    """Compiled translation for a locale such as ``de_AT``; of another country's German rather than none."""
    return str(_RESOURCES / "i18n" / f"calvingfront_{locale[:2]}.qm")


def help_url(page="index"):
    """A page of the help that comes with the plugin; works offline."""
    return QUrl.fromLocalFile(str(_RESOURCES / "help" / f"{page}.html"))


def plugin_version():
    metadata = configparser.ConfigParser()
    metadata.read(_PACKAGE / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version", fallback="")
