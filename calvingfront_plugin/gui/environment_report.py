"""What this computer computes with, tried out; and the lines to send along with a question."""

import copy
import importlib.metadata
import platform
import time
from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QT_VERSION_STR, QCoreApplication

from ..layers import resources
from ..processing import packages
from .delineation_queue import LOG_TAG

#: Side of the image on which the device is timed: the window of a click on the working grid of the bundled weights.
WINDOW_PIXELS = 256


def tr(text):
    return QCoreApplication.translate("EnvironmentReport", text)


@dataclass(frozen=True)
class Devices:
    """What was found.

    Attributes
    ----------
    found : tuple of str
        Each device in words.
    used : str
        What the setting means on this computer, or why it cannot be used.
    """

    found: tuple
    used: str


def check_devices(choice, weights):
    """Look for devices, and run the network once on the one that the setting means.

    Not for the main thread: torch takes a second or two to load.

    Parameters
    ----------
    choice : str
        ``auto``, ``cpu``, ``cuda`` or ``mps``.
    weights : str
        A weights file, '' for the bundled one.
    """
    import torch

    from ..delineation.segmentation import DeviceError, choose_device, load_network
    from ..delineation.weights import WeightsError, bundled_weights

    found = {"cpu": tr("CPU (threads: {n})").format(n=torch.get_num_threads())}
    if torch.cuda.is_available():
        card = torch.cuda.get_device_properties(0)
        found["cuda"] = f"{card.name}, {card.total_memory / 2**30:.0f} GiB"
    if torch.backends.mps.is_available():
        found["mps"] = tr("Apple graphics processor")
    words = tuple(found.values())
    try:
        device = choose_device(choice)
        network, card = load_network(weights or bundled_weights())
        # The network is kept for the next scene, on the CPU.
        network = copy.deepcopy(network).to(device)
        image = torch.zeros(1, len(card.inputs), WINDOW_PIXELS, WINDOW_PIXELS, device=device)
        with torch.inference_mode():
            network(image)
            begin = time.perf_counter()
            # The sum must come back to the CPU, so that the card's work is over.
            float(network(image).sum())
            seconds = time.perf_counter() - begin
    # A RuntimeError is what torch makes of a driver that does not fit or memory that is full.
    except (DeviceError, WeightsError, RuntimeError) as error:
        return Devices(words, str(error).partition("\n")[0])
    used = tr("{device} is used: {seconds:.2f} s for the network on {n} x {n} pixels.").format(
        device=found[device], seconds=seconds, n=WINDOW_PIXELS
    )
    return Devices(words, used)


class DeviceCheck(QgsTask):
    """:func:`check_devices` off the main thread; ``devices`` holds what was found when the task has ended."""

    def __init__(self, choice, weights):
        super().__init__(tr("Looking for computing devices"), QgsTask.Flag.CanCancel)
        self.choice, self.weights, self.devices = choice, weights, None

    def run(self):
        try:
            self.devices = check_devices(self.choice, self.weights)
        # A torch that is there and cannot be loaded fails in ways of its own; QGIS must not see an exception here.
        except Exception as error:
            QgsMessageLog.logMessage(repr(error), LOG_TAG, Qgis.MessageLevel.Warning)
            self.devices = Devices((), tr("torch cannot be used: {error}").format(error=error))
        return True


def environment_report(settings, devices=None):
    """Versions, devices and settings as lines of text, without names of folders.

    Parameters
    ----------
    settings : Settings
    devices : Devices, optional
        Where they were checked.
    """
    from osgeo import gdal

    lines = [
        f"Calving fronts {resources.plugin_version()}",
        f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}, GDAL {gdal.__version__}",
        f"{platform.platform()}, Python {platform.python_version()}",
        ", ".join(f"{name} {_version(name)}" for name in _DISTRIBUTIONS),
        f"device = {settings.device}, window = {settings.window_km:g} km, "
        f"weights = {Path(settings.weights).name or 'bundled'}",
    ]
    if devices is not None:
        lines.append(f"devices: {'; '.join(devices.found) or 'none'}. {devices.used}")
    lines.append(packages.missing_message(packages.DELINEATION))
    return "\n".join(filter(None, lines))


_DISTRIBUTIONS = ("numpy", "torch", "scikit-image", "scipy", "shapely", "safetensors")


def _version(distribution):
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return "-"
