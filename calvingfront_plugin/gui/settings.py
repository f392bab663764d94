"""What the user has chosen for the plugin: every setting declared once, kept by QGIS with its own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

PREFIX = "calvingfront/"


def tr(text):
    return QCoreApplication.translate("Settings", text)


def _weights_folder():
    return os.path.join(QgsApplication.qgisSettingsDirPath(), "calvingfront", "weights")


@dataclass
class Setting:
    """A setting and what is to be known of it; reads and writes itself as a property of :class:`Settings`.

    Texts and choices are functions, since they are asked for when the translation is there. What is stored and
    makes no sense (edited by hand, or by a later version) reads as the default.
    """

    default: Any
    label: Callable[[], str]
    help: Callable[[], str]

    def __set_name__(self, owner, name):
        self.name = name
        self.key = PREFIX + name

    def __get__(self, settings, owner=None):
        if settings is None:
            return self
        stored = QgsSettings().value(self.key)
        try:
            return self.default if stored is None else self.valid(stored)
        except (TypeError, ValueError):
            return self.default

    def __set__(self, settings, value):
        value = self.valid(value)
        if value != self.__get__(settings):
            QgsSettings().setValue(self.key, value)
            settings.changed.emit(self.name)

    def valid(self, value):
        """The value as this setting keeps it; ValueError where it cannot."""
        return value


@dataclass
class Choice(Setting):
    """One of a few words, each with a text for the user."""

    choices: Callable[[], dict]

    def valid(self, value):
        if value not in self.choices():
            raise ValueError(f"{self.name}: {value} is none of {', '.join(self.choices())}")
        return value


@dataclass
class Number(Setting):
    """A number, brought between its limits."""

    minimum: float
    maximum: float
    unit: Callable[[], str]

    def valid(self, value):
        number = float(value)
        if number != number:
            raise ValueError(f"{self.name}: not a number")
        return min(max(number, self.minimum), self.maximum)


@dataclass
class Text(Setting):
    """A short text, without spaces around it."""

    def valid(self, value):
        return str(value).strip()


@dataclass
class File(Text):
    """A file, or '' for none; ``when_empty`` says what is taken then."""

    filter: Callable[[], str]
    when_empty: Callable[[], str]


@dataclass
class Folder(Text):
    """A folder; where it is '', the default is asked for, which may depend on the user's profile."""

    default: Callable[[], str]

    def __get__(self, settings, owner=None):
        if settings is None:
            return self
        return self.valid(QgsSettings().value(self.key, "")) or self.default()


class Settings(QObject):
    """The user's settings as typed properties; the plugin has one object of this class.

    ``changed`` gives the name of the setting that got another value.
    """

    changed = pyqtSignal(str)

    device = Choice(
        "auto",
        lambda: tr("Computing device"),
        lambda: tr("Where fronts are computed; a graphics card is faster."),
        lambda: {
            "auto": tr("The graphics card if there is one, else the processor"),
            "cpu": tr("Processor (CPU)"),
            "cuda": tr("NVIDIA graphics card (CUDA)"),
            "mps": tr("Apple graphics processor (MPS)"),
        },
    )
    window_km = Number(
        19.2,
        lambda: tr("Size of the window"),
        lambda: tr(
            "Side of the square around a click that is looked at, on the ground. It should hold the whole front and "
            "some glacier and ocean; Ctrl and the mouse wheel change it on the map."
        ),
        5.0,
        60.0,
        lambda: tr(" km"),
    )
    author = Text(
        "",
        lambda: tr("Author"),
        lambda: tr(
            "Your name or initials, for the field 'author' of fronts that you draw, correct or accept."
        ),
    )
    weights = File(
        "",
        lambda: tr("Weights"),
        lambda: tr("What the network has learnt, in a .safetensors file; empty for the plugin's own."),
        lambda: tr("Weights files (*.safetensors)"),
        lambda: tr("The plugin's own weights"),
    )
    weights_folder = Folder(
        _weights_folder,
        lambda: tr("Folder of weights"),
        lambda: tr("Weights files are imported into this folder; those in it can be chosen in the panel."),
    )
    fronts_place = Choice(
        "ask",
        lambda: tr("New fronts go to"),
        lambda: tr(
            "The GeoPackage that a project's fronts are kept in, made with the first front. A project that has one "
            "goes on with it."
        ),
        lambda: {
            "ask": tr("A file that you are asked for"),
            "project": tr("A file beside the project, named after it"),
            "folder": tr("A file in the folder below, named after the project"),
        },
    )
    fronts_folder = Folder(
        lambda: "",
        lambda: tr("Folder of fronts"),
        lambda: tr("For the choice 'A file in the folder below'."),
    )

    @classmethod
    def declared(cls):
        """All settings in the order of their declaration."""
        return [each for each in vars(cls).values() if isinstance(each, Setting)]
