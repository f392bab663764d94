"""The words of charts and tables of distance errors, in the language of the user."""

from __future__ import annotations

import dataclasses

from qgis.PyQt.QtCore import QCoreApplication

from ..charts.error_charts import ErrorWords


def tr(text):
    return QCoreApplication.translate("ErrorWords", text)


def chart_words():
    """The words of the charts."""
    return ErrorWords(
        distance=tr("Distance (m)"),
        length_of_fronts=tr("Length of both fronts (km)"),
        not_predicted=tr("not predicted"),
        between_people=tr("spread between people, {0:g} m"),
        tolerance=tr("tolerance, {0:g} m"),
        along_label=tr("Along the label (km)"),
        seaward=tr("seaward"),
        landward=tr("landward"),
        no_prediction=tr("There is no prediction."),
        no_label=tr("There is no label."),
        nothing=tr("Nothing to show."),
        mean_distance=tr("Mean distance error (m)"),
        missing=tr("{0} missing"),
        confidence=tr("Confidence"),
        prediction=tr("Prediction"),
        label=tr("Label"),
        up_to=tr("up to {0:g} m"),
        from_to=tr("{0:g} to {1:g} m"),
        more_than=tr("more than {0:g} m"),
    )


def group_titles():
    """What images are grouped by -> what a table of the groups is called; all but the groups of all images."""
    return {
        ("season",): tr("By season"),
        ("glacier",): tr("By glacier"),
        ("sensor",): tr("By sensor"),
        ("resolution",): tr("By resolution"),
        ("outcome",): tr("By outcome"),
        ("confidence",): tr("By confidence"),
        ("author",): tr("By author"),
        ("glacier", "season"): tr("By glacier and season"),
        ("glacier", "sensor"): tr("By glacier and sensor"),
        ("glacier", "resolution"): tr("By glacier and resolution"),
    }


def in_words(group_error):
    """A group with its names in the user's language: those that are words of ours and not of the data."""
    words = {
        "winter": tr("winter"),
        "summer": tr("summer"),
        "unknown": tr("unknown"),
        "found": tr("found"),
        "several": tr("several"),
        "low_confidence": tr("low confidence"),
        "none": tr("none"),
    }
    named = tuple(words.get(name, name) for name in group_error.group)
    return dataclasses.replace(group_error, group=named)
