"""The plugin's page among the options of QGIS, made from the settings as they are declared."""

import html
import os
from dataclasses import dataclass
from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..layers import resources
from ..processing import packages
from .environment_report import DeviceCheck, environment_report
from .settings import Choice, File, Folder, Number, Settings
from .weights_import import import_weights


def tr(text):
    return QCoreApplication.translate("OptionsPage", text)


class FrontsOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page anew each time the options are opened.

    Parameters
    ----------
    settings : Settings
    """

    #: Names the page where QGIS is asked to open the options on it.
    PAGE = "CalvingFrontsOptions"

    def __init__(self, settings):
        super().__init__(tr("Calving fronts"), resources.icon("calvingfront"))
        self.settings = settings
        # Pages have a key since QGIS 3.32.
        if hasattr(self, "setKey"):
            self.setKey("calvingfront")

    def createWidget(self, parent):
        return FrontsOptionsPage(self.settings, parent)


class FrontsOptionsPage(QgsOptionsPageWidget):
    """Shows the settings as they are kept; none of them changes before :meth:`apply`.

    Parameters
    ----------
    settings : Settings
    """

    def __init__(self, settings, parent=None):
        super().__init__(parent)
        self.setObjectName(FrontsOptionsFactory.PAGE)
        self.settings = settings
        self.task, self.devices = None, None
        self.editors = {setting.name: _editor(setting) for setting in Settings.declared()}
        #: Under each editor: what the setting is, or what is wrong with its value.
        self.notes = {name: _note() for name in self.editors}

        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addWidget(
            self._group(
                tr("Delineation"), {"device": self._device_check(), "window_km": None, "author": None}
            )
        )
        layout.addWidget(
            self._group(tr("Weights"), {"weights": None, "weights_folder": self._import_button()})
        )
        layout.addWidget(self._group(tr("Files"), {"fronts_place": None, "fronts_folder": None}))
        layout.addWidget(_help_link())
        layout.addStretch(1)
        scroll_area = QScrollArea()
        scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        scroll_area.setWidgetResizable(True)
        scroll_area.setWidget(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll_area)

        for name, editor in self.editors.items():
            editor.show(getattr(settings, name))
            editor.changed.connect(self._look)
        self._look()

    def apply(self):
        """Keep what can be kept, and say what cannot: QGIS asks :meth:`isValid` before only since 3.32."""
        problems = self.problems()
        for name, editor in self.editors.items():
            if name not in problems:
                setattr(self.settings, name, editor.value())
        if problems:
            QMessageBox.warning(self, tr("Calving fronts"), "\n\n".join(problems.values()))

    def isValid(self):
        return not self.problems()

    def problems(self):
        """What is wrong with the values shown, in words by the name of the setting."""
        problems = {}
        weights = self.editors["weights"].value()
        if weights and not os.path.isfile(weights):
            problems["weights"] = tr("There is no weights file {path}. Choose another, or none.").format(
                path=weights
            )
        elif weights and not weights.lower().endswith(".safetensors"):
            problems["weights"] = tr(
                "{name} is no .safetensors file. 'Import weights…' finds out what it is and what to do."
            ).format(name=os.path.basename(weights))
        folder = self.editors["weights_folder"].value()
        if folder and (os.path.isfile(folder) or not os.path.isabs(folder)):
            problems["weights_folder"] = tr("{path} is no folder; choose one.").format(path=folder)
        folder = self.editors["fronts_folder"].value()
        if self.editors["fronts_place"].value() == "folder" and not os.path.isdir(folder):
            problems["fronts_folder"] = (
                tr("There is no folder {path}. Make it, or choose another.").format(path=folder)
                if folder
                else tr("Choose the folder that new files of fronts go to.")
            )
        return problems

    def _look(self, *_):
        """Show under each editor its problem, else its help; grey out what has no effect."""
        problems = self.problems()
        for setting in Settings.declared():
            note, problem = self.notes[setting.name], problems.get(setting.name)
            note.setText(problem or setting.help())
            _set_prominent(note, bool(problem))
        self.editors["fronts_folder"].widget.setEnabled(self.editors["fronts_place"].value() == "folder")

    def _group(self, title, rows):
        """A box with settings, and what stands below some of them."""
        box = QGroupBox(title)
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, below in rows.items():
            setting = getattr(Settings, name)
            column = QVBoxLayout()
            column.setContentsMargins(0, 0, 0, 6)
            column.addWidget(self.editors[name].widget)
            column.addWidget(self.notes[name])
            if below is not None:
                column.addWidget(below)
            label = QLabel(setting.label())
            label.setBuddy(self.editors[name].widget)
            form.addRow(label, column)
        return box

    # The device

    def _device_check(self):
        self.check_button = QPushButton(tr("Check"))
        self.check_button.setToolTip(
            tr("Find out which devices this computer has, and try out the one chosen.")
        )
        self.check_button.clicked.connect(self.check_device)
        self.copy_button = QPushButton(tr("Copy report"))
        self.copy_button.setToolTip(
            tr("Copy versions and devices as text, to send along with a question or an error report.")
        )
        self.copy_button.clicked.connect(self.copy_report)
        self.device_note = QLabel()
        self.device_note.setWordWrap(True)
        self.device_note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.device_note.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.check_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(self.device_note)
        return below

    def check_device(self):
        self.device_note.show()
        missing = packages.missing_message(packages.DELINEATION)
        if missing:
            self.device_note.setText(missing)
            return
        self.check_button.setEnabled(False)
        self.device_note.setText(tr("Checking…"))
        self.task = DeviceCheck(self.editors["device"].value(), self.editors["weights"].value())
        # A bound method: nothing is called once the page is gone.
        self.task.taskCompleted.connect(self._checked)
        self.task.taskTerminated.connect(self._checked)
        QgsApplication.taskManager().addTask(self.task)

    def _checked(self):
        self.devices, self.task = self.task.devices, None
        self.check_button.setEnabled(True)
        if self.devices is None:
            self.device_note.setText(tr("The check was cancelled."))
            return
        found = tr("Found: {devices}.").format(devices="; ".join(self.devices.found))
        self.device_note.setText(
            "\n".join([found, self.devices.used] if self.devices.found else [self.devices.used])
        )

    def copy_report(self):
        QgsApplication.clipboard().setText(environment_report(self.settings, self.devices))
        self.copy_button.setText(tr("Copied"))

    # The weights

    def _import_button(self):
        self.import_button = QPushButton(tr("Import weights…"))
        self.import_button.setToolTip(tr("Try out a weights file and copy it into the folder of weights."))
        self.import_button.clicked.connect(self.import_weights)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.import_button)
        row.addStretch(1)
        return below

    def import_weights(self):
        path = import_weights(self.settings, self, self.editors["weights_folder"].value() or None)
        if path:
            self.editors["weights"].show(path)


@dataclass
class _Editor:
    """A widget for a setting: how its value is read and shown, and the signal that it was changed."""

    widget: QWidget
    value: Callable[[], Any]
    show: Callable[[Any], None]
    changed: Any


def _editor(setting):
    """The widget that fits what kind of setting it is."""
    if isinstance(setting, Choice):
        widget = QComboBox()
        for value, text in setting.choices().items():
            widget.addItem(text, value)
        editor = _Editor(
            widget,
            widget.currentData,
            lambda value: widget.setCurrentIndex(widget.findData(value)),
            widget.currentIndexChanged,
        )
    elif isinstance(setting, Number):
        widget = QgsDoubleSpinBox()
        widget.setDecimals(1)
        widget.setRange(setting.minimum, setting.maximum)
        widget.setSuffix(setting.unit())
        widget.setClearValue(setting.default)
        editor = _Editor(widget, widget.value, widget.setValue, widget.valueChanged)
    elif isinstance(setting, (File, Folder)):
        editor = _path_editor(setting)
    else:
        widget = QLineEdit()
        editor = _Editor(widget, widget.text, widget.setText, widget.textChanged)
    editor.widget.setObjectName(f"calvingfront_{setting.name}")
    editor.widget.setAccessibleName(setting.label())
    return editor


def _path_editor(setting):
    widget = QgsFileWidget()
    widget.setDialogTitle(setting.label())
    if isinstance(setting, File):
        widget.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        widget.setFilter(setting.filter())
        default, placeholder = setting.default, setting.when_empty()
    else:
        widget.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        default = placeholder = setting.default()
    widget.lineEdit().setPlaceholderText(placeholder)
    # The default is shown in grey, and stays the default when the user's profile moves.
    return _Editor(
        widget,
        lambda: widget.filePath().strip(),
        lambda value: widget.setFilePath("" if value == default else value),
        widget.fileChanged,
    )


def _note():
    note = QLabel()
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setWordWrap(True)
    return note


def _set_prominent(note, is_prominent):
    # Not by colour: the style sheet of the options has the last word on that.
    font = QFont()
    font.setBold(is_prominent)
    if not is_prominent:
        font.setPointSizeF(0.9 * font.pointSizeF())
    note.setFont(font)


def _help_link():
    text = html.escape(tr("Help on these options"))
    link = QLabel(f'<a href="{resources.help_url("options").toString()}">{text}</a>')
    link.setOpenExternalLinks(True)
    return link
