"""A user who answers the modal dialogs that come up, by their lines and buttons."""

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

SOON_MS = 100


class Answers:
    """Answers one dialog after the other.

    Parameters
    ----------
    *answers : str or path
        For a file dialog the path to type, for a message box the beginning of a button's text; '' closes the dialog.

    Attributes
    ----------
    asked : list of str
        What the dialogs answered said: the file that was offered, or the text.
    """

    def __init__(self, *answers):
        self.asked = []
        self._waiting = [str(answer) for answer in answers]
        # A lambda keeps this object; Qt would not.
        QTimer.singleShot(SOON_MS, lambda: self._look())

    def _look(self):
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, (QFileDialog, QMessageBox)):
            try:
                self._answer(dialog)
            finally:
                # Whatever went wrong, the test goes on and fails.
                if dialog.isVisible():
                    dialog.close()
        if self._waiting:
            QTimer.singleShot(SOON_MS, lambda: self._look())

    def _answer(self, dialog):
        answer = self._waiting.pop(0)
        if isinstance(dialog, QFileDialog):
            self.asked.append((dialog.selectedFiles() or [""])[0])
            if answer:
                line = dialog.findChild(QLineEdit)
                line.setText(answer)
                QTest.keyClick(line, Qt.Key.Key_Return)
        else:
            self.asked.append(dialog.text())
            if answer:
                next(b for b in dialog.buttons() if b.text().replace("&", "").startswith(answer)).click()
