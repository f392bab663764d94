"""What the charts of change say, in the user's language; the charts themselves know no Qt."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    return QCoreApplication.translate("ChangeWords", text)


def in_words(text):
    """A text of :mod:`..charts.change_chart`, translated."""
    words = {
        "Position (m), advance →": tr("Position (m), advance →"),
        "Rate (m/a), advance →": tr("Rate (m/a), advance →"),
        "No front has a position yet.": tr("No front has a position yet."),
        "A rate needs two dated fronts with a position.": tr(
            "A rate needs two dated fronts with a position."
        ),
        "There is no front to show.": tr("There is no front to show."),
        "advance": tr("advance"),
        "retreat": tr("retreat"),
        "suspect": tr("suspect"),
        "to look at": tr("to look at"),
        "covers part of the width": tr("covers part of the width"),
        "sensor not known": tr("sensor not known"),
        "winter": tr("winter"),
        "over {first}–{last}": tr("over {first}–{last}"),
        "from {first} to {last}": tr("from {first} to {last}"),
    }
    return words.get(text, text)
