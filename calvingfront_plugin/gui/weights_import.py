"""Import of a weights file: tried out first, then copied into the user's folder of weights."""

import filecmp
import shutil
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QStandardPaths, Qt, QThread, QTimer
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog

from ..delineation.whole_files import whole_file
from ..processing import packages
from .delineation_queue import LOG_TAG

SUFFIX = ".safetensors"

#: Below this the busy cursor says enough.
SILENT_MS = 1000


def tr(text):
    return QCoreApplication.translate("WeightsImport", text)


def imported_weights(folder):
    """The weights files of a folder, by name."""
    return sorted(Path(folder).glob(f"*{SUFFIX}"), key=lambda path: path.name.lower())


def import_weights(settings, parent, folder=None):
    """Ask for a weights file and import it, telling the user why where it cannot be used.

    Parameters
    ----------
    settings : Settings
    parent : QWidget or None
    folder : path, optional
        Where to, if not into the folder of the settings.

    Returns
    -------
    str or None
        Path of the imported file, for ``settings.weights``; None where nothing was imported.
    """
    title = tr("Import weights")
    missing = packages.missing_message(packages.DELINEATION)
    if missing:
        QMessageBox.warning(parent, title, missing)
        return None
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    # A checkpoint can be chosen too: what to do with it is then said.
    kinds = ";;".join(
        (tr("Weights files (*.safetensors)"), tr("Checkpoints (*.ckpt *.pt *.pth)"), tr("All files (*)"))
    )
    source, _ = QFileDialog.getOpenFileName(parent, title, downloads, kinds)
    if not source:
        return None
    try:
        imported = import_file(
            source,
            folder or settings.weights_folder,
            lambda taken: _ask_about(taken, parent),
            lambda work: _beside_the_window(work, parent),
        )
    except ImportRefused as refused:
        _show(parent, QMessageBox.Icon.Warning, title, str(refused))
        return None
    return str(imported) if imported else None


class ImportRefused(Exception):  # noqa: N818 - says what it is
    """A file that was not imported; the message says why and what to do."""


def import_file(source, folder, if_taken=lambda taken: None, run=lambda work: work()):
    """Try out a weights file and copy it into a folder.

    Parameters
    ----------
    source, folder : path
        The folder is made if need be.
    if_taken : callable
        Called with the path where another file of the same name lies; returns the path to write, None to give up.
    run : callable
        Runs the function it is given and returns its result; where that is not on the main thread, the window
        stays alive.

    Returns
    -------
    pathlib.Path or None
        The copy; None where ``if_taken`` gave up.

    Raises
    ------
    ImportRefused
        If the file cannot be used or copied.
    """
    source, folder = Path(source), Path(folder)
    run(lambda: _try_out(source))
    target = folder / f"{source.stem if source.suffix == SUFFIX else source.name}{SUFFIX}"
    try:
        if target.exists():
            if run(lambda: filecmp.cmp(source, target, shallow=False)):
                return target
            target = if_taken(target)
            if target is None:
                return None
        run(lambda: _copy(source, target))
    except OSError as error:
        raise ImportRefused(
            tr(
                "The weights could not be copied into the folder {folder}: {error}. Choose another folder of weights "
                "in the options of the plugin."
            ).format(folder=folder, error=error.strerror or error)
        ) from error
    return target


def free_name(taken):
    """A path beside ``taken`` where nothing lies: ``name-2.safetensors`` and so on."""
    taken = Path(taken)
    number = 2
    while (path := taken.with_name(f"{taken.stem}-{number}{taken.suffix}")).exists():
        number += 1
    return path


def _try_out(source):
    from ..delineation.weights import WeightsError, verify_weights

    try:
        verify_weights(source)
    except WeightsError as error:
        raise ImportRefused(str(error)) from error
    except OSError as error:
        raise ImportRefused(
            tr("{name} could not be read: {error}.").format(name=source.name, error=error.strerror or error)
        ) from error


def _copy(source, target):
    """Written beside and renamed, so that nobody ever opens half a file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(target) as beside:
        shutil.copyfile(source, beside)


def _ask_about(taken, parent):
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Import weights"))
    box.setText(tr("Your folder of weights already has another file called {name}.").format(name=taken.name))
    other = free_name(taken)
    both = box.addButton(
        tr("Keep both (as {name})").format(name=other.name), QMessageBox.ButtonRole.AcceptRole
    )
    replace = box.addButton(tr("Replace it"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(both)
    box.exec()
    return {both: other, replace: taken}.get(box.clickedButton())


def _show(parent, icon, title, text):
    box = QMessageBox(icon, title, text, QMessageBox.StandardButton.Ok, parent)
    # The text may hold a command to copy.
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.exec()


class _Work(QThread):
    """A function on a thread of its own, which does not wait for the delineations that run."""

    def __init__(self, work):
        super().__init__()
        self.work, self.result, self.error = work, None, None

    def run(self):
        try:
            self.result = self.work()
        except Exception as error:
            self.error = error


def _beside_the_window(work, parent):
    """Result of ``work()``, done while the window is drawn but takes no input, which waits."""
    thread, loop = _Work(work), QEventLoop()
    thread.finished.connect(loop.quit)
    progress = QProgressDialog(tr("Trying out the weights…"), None, 0, 0, parent)
    progress.setWindowTitle(tr("Import weights"))
    # A progress without end does not show itself as soon as it is told to.
    soon = QTimer()
    soon.setSingleShot(True)
    soon.timeout.connect(progress.show)
    QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
    try:
        soon.start(SILENT_MS)
        thread.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        thread.wait()
    finally:
        QApplication.restoreOverrideCursor()
        soon.stop()
        progress.close()
        progress.deleteLater()
    if thread.error is not None and not isinstance(thread.error, (ImportRefused, OSError)):
        QgsMessageLog.logMessage(repr(thread.error), LOG_TAG, Qgis.MessageLevel.Critical)
        raise ImportRefused(
            tr("The weights could not be tried out: {error}").format(error=thread.error)
        ) from thread.error
    if thread.error is not None:
        raise thread.error
    return thread.result
