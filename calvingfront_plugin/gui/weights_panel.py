"""The weights of the network: which there are, which are used, and what their card says of them."""

import html
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ..processing import packages
from .weights_import import import_weights, imported_weights


def tr(text):
    return QCoreApplication.translate("WeightsPanel", text)


class WeightsPanel(QWidget):
    """Choice of the weights, and their card.

    The card is read when it is first seen: what reads it takes a second to load.

    Parameters
    ----------
    settings : Settings
    tell : callable
    """

    def __init__(self, settings, tell, parent=None):
        super().__init__(parent)
        self.settings = settings
        self.tell = tell
        self._shown = None
        self._look_later = QTimer(self)
        self._look_later.setSingleShot(True)
        self._look_later.setInterval(0)
        self._look_later.timeout.connect(self._look)

        self.choice = QComboBox()
        self.choice.setToolTip(tr("The plugin's own weights, and those in your folder of weights."))
        self.choice.setAccessibleName(tr("Weights"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.activated.connect(self._choose)
        self.import_button = QPushButton(tr("Import…"))
        self.import_button.setToolTip(tr("Check a weights file and copy it to your folder of weights."))
        self.import_button.clicked.connect(self._import)
        self.card = QLabel()
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setWordWrap(True)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.card.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.card.setAccessibleName(tr("What the weights say of themselves"))

        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.card)

        settings.changed.connect(self._settings_changed)
        self._list_files()

    def showEvent(self, event):
        super().showEvent(event)
        # A section that is folded shows what is in it for a moment when it comes up.
        self._look_later.start()

    def _settings_changed(self, setting):
        if setting in ("weights", "weights_folder"):
            self._look()

    def _look(self):
        """List the files of the folder, where some may have come or gone, and show the card if it is seen."""
        self._list_files()
        if self.isVisible():
            self._show_card()

    def _list_files(self):
        files = {"": tr("The plugin's own")}
        files.update((str(path), path.stem) for path in imported_weights(self.settings.weights_folder))
        # A file elsewhere, or one that is gone: its card says so, it is not silently replaced.
        files.setdefault(self.settings.weights, Path(self.settings.weights).stem)
        self.choice.clear()
        for path, name in files.items():
            self.choice.addItem(name, path)
            self.choice.setItemData(self.choice.count() - 1, path, Qt.ItemDataRole.ToolTipRole)
        self.choice.setCurrentIndex(list(files).index(self.settings.weights))

    def _choose(self):
        self.settings.weights = self.choice.currentData()

    def _import(self):
        path = import_weights(self.settings, self)
        if not path:
            return
        self.settings.weights = str(path)
        # It may have taken the place of a file of the same name.
        self._shown = None
        self._look()
        self.tell(
            tr("The weights '{name}' were imported and are used from now on.").format(name=Path(path).stem),
            Qgis.MessageLevel.Success,
        )

    def _show_card(self):
        chosen = self.settings.weights
        if chosen == self._shown:
            return
        missing = packages.missing_message(packages.DELINEATION)
        if missing:
            self.card.setText(html.escape(missing))
            return
        from ..delineation.weights import WeightsError, bundled_weights, read_card

        try:
            card = read_card(chosen or bundled_weights())
        except WeightsError as error:
            self._shown = None
            self.card.setText(html.escape(str(error)))
        else:
            self._shown = chosen
            self.card.setText(card_html(card))


def card_html(card):
    """A card as people read it: what it was trained on, errors by glacier as a table, limits and licence.

    Parameters
    ----------
    card : delineation.weights.WeightsCard
    """
    from ..delineation.weights import weights_title

    size = (
        tr("Sees the scene in its own pixels")
        if card.working_pixel_size_m is None
        else tr("Sees the ground in pixels of {size:g} m").format(size=card.working_pixel_size_m)
    )
    clicks = tr("is guided by clicks") if card.takes_clicks else tr("takes no clicks")
    parts = [
        f"<b>{html.escape(weights_title(card.name, card.version))}</b><br>{html.escape(f'{size}; {clicks}.')}",
        _section(tr("Trained on"), card.training_data or tr("Not stated.")),
        _section(tr("Error by glacier, in metres"), *_errors_html(card.error_by_glacier)),
        _section(tr("Limits"), card.notes) if card.notes else "",
        _section(
            tr("Licence"), ". ".join(filter(None, (card.licence, card.attribution))) or tr("Not stated.")
        ),
    ]
    return "".join(f"<p>{part}</p>" for part in parts if part)


def _section(title, text, table=""):
    return f"<b>{html.escape(title)}</b><br>{html.escape(text)}{table}"


def _errors_html(errors):
    """What the figures are, and a table of them with a row a glacier."""
    rows = {glacier: figures for glacier, figures in errors.items() if isinstance(figures, dict)}
    words = " ".join(str(value) for key, value in errors.items() if key not in rows)
    if not rows:
        return words or tr("Not measured."), ""
    columns = list(dict.fromkeys(column for figures in rows.values() for column in figures))
    head = "".join(f"<th align='right'>{html.escape(_heading(column))}</th>" for column in columns)
    body = "".join(
        f"<tr><td>{html.escape(tr('all') if glacier == 'all' else glacier)}</td>"
        + "".join(f"<td align='right'>{html.escape(_figure(figures.get(column)))}</td>" for column in columns)
        + "</tr>"
        for glacier, figures in rows.items()
    )
    if "missed_without_clicks" in columns:
        words = _sentence(words) + " " + tr("Missed: scenes without any line where nothing was clicked.")
    return _sentence(words), f"<table cellspacing='0' cellpadding='3'><tr><th></th>{head}</tr>{body}</table>"


def _sentence(text):
    return text[:1].upper() + text[1:].rstrip(".") + "." if text else ""


def _heading(column):
    """Words for a column of the errors; one that is not known is shown as it is called."""
    clicks = column[len("clicks_") :] if column.startswith("clicks_") else ""
    if clicks.isdecimal():
        return tr("no click") if int(clicks) == 0 else tr("{n} clicks").format(n=clicks)
    return {
        "mde_m": tr("mean"),
        "images": tr("scenes"),
        "scenes": tr("scenes"),
        "without_front": tr("no front"),
        "missed_without_clicks": tr("missed"),
    }.get(column, column.replace("_", " "))


def _figure(value):
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return str(value)
