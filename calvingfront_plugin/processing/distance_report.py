"""The figures of a distance error: in which order they are told, what they are called and what they mean."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    return QCoreApplication.translate("DistanceReport", text)


#: Unit of figures from 0 to 1, which are shown in per cent.
SHARE = "share"

#: Figure -> unit. The order is that of report and panel.
FIGURES = {
    "MEAN": "m",
    "MEAN_OF_FRONTS": "m",
    "MEDIAN": "m",
    "P95": "m",
    "HAUSDORFF": "m",
    "FRECHET": "m",
    "PREDICTED_TO_LABEL": "m",
    "LABEL_TO_PREDICTED": "m",
    "SIGNED": "m",
    "WITHIN_38M": SHARE,
    "WITHIN_PIXEL": SHARE,
    "LENGTH_PREDICTED": "m",
    "LENGTH_LABEL": "m",
    "UNMATCHED_PREDICTED": "m",
    "UNMATCHED_LABEL": "m",
    "AUTHOR_SPREAD": "m",
    "N_PREDICTED": "",
    "N_LABEL": "",
    "N_PAIRS": "",
    "N_COMPARISONS": "",
    "N_MISSING": "",
    "N_FALSE": "",
    "N_UNLABELLED": "",
    "MISSING": "",
}

#: Figures over the comparisons of each pair with each author of its labels.
_OF_COMPARISONS = (
    "MEAN",
    "MEAN_OF_FRONTS",
    "MEDIAN",
    "P95",
    "PREDICTED_TO_LABEL",
    "LABEL_TO_PREDICTED",
    "SIGNED",
    "WITHIN_38M",
    "WITHIN_PIXEL",
)

#: Figure -> attribute of ``distance.DistanceError`` that tells it; the others belong to many pairs.
ATTRIBUTES = {
    "MEAN": "mean_m",
    "MEDIAN": "median_m",
    "P95": "p95_m",
    "HAUSDORFF": "hausdorff_m",
    "FRECHET": "frechet_m",
    "PREDICTED_TO_LABEL": "predicted_to_label_m",
    "LABEL_TO_PREDICTED": "label_to_predicted_m",
    "SIGNED": "signed_m",
    "WITHIN_38M": "share_within_spread",
    "WITHIN_PIXEL": "share_within_pixel",
    "LENGTH_PREDICTED": "length_predicted_m",
    "LENGTH_LABEL": "length_label_m",
    "UNMATCHED_PREDICTED": "unmatched_predicted_m",
    "UNMATCHED_LABEL": "unmatched_label_m",
    "N_PREDICTED": "n_predicted",
    "N_LABEL": "n_label",
    "MISSING": "missing",
}


def titles(is_pixels=False):
    """What each figure is called, in the order of :data:`FIGURES`.

    Parameters
    ----------
    is_pixels : bool
        Measured on the pixels of masks, not along lines.
    """
    return {
        "MEAN": tr("Mean distance error"),
        "MEAN_OF_FRONTS": tr("Mean of the fronts' means"),
        "MEDIAN": tr("Median"),
        "P95": tr("95th percentile"),
        "HAUSDORFF": tr("Largest distance"),
        "FRECHET": tr("Fréchet distance"),
        "PREDICTED_TO_LABEL": tr("Prediction to label"),
        "LABEL_TO_PREDICTED": tr("Label to prediction"),
        "SIGNED": tr("Seaward (+) or landward (−)"),
        "WITHIN_38M": tr("Within 38 m"),
        "WITHIN_PIXEL": tr("Within one pixel"),
        "LENGTH_PREDICTED": tr("Length of the prediction"),
        "LENGTH_LABEL": tr("Length of the label"),
        "UNMATCHED_PREDICTED": tr("Prediction not matched"),
        "UNMATCHED_LABEL": tr("Label not matched"),
        "AUTHOR_SPREAD": tr("Spread between authors"),
        "N_PREDICTED": tr("Front pixels predicted") if is_pixels else tr("Lines predicted"),
        "N_LABEL": tr("Front pixels labelled") if is_pixels else tr("Lines labelled"),
        "N_PAIRS": tr("Pairs measured"),
        "N_COMPARISONS": tr("Comparisons"),
        "N_MISSING": tr("Missing fronts"),
        "N_FALSE": tr("False fronts"),
        "N_UNLABELLED": tr("Predictions without a label"),
        "MISSING": tr("Missing"),
    }


def meanings(tolerance_m, is_pixels=False, n_comparisons=None, signed_share=None):
    """What each figure means, in a sentence.

    Parameters
    ----------
    tolerance_m : float
    is_pixels : bool
        Measured on the pixels of masks, not along lines.
    n_comparisons : int, optional
        Said of the figures that are over so many comparisons, where these are more than the pairs.
    signed_share : float, optional
        Share of the length of both fronts of which the sign is known.
    """
    counted = (
        tr("Front pixels in the masks.")
        if is_pixels
        else tr("Lines that have a length; each counts once, however often it is compared.")
    )
    meant = {
        "MEAN": tr(
            "Mean of all distances from either front to the nearest point of the other, both ways and all pairs "
            "pooled: long fronts weigh most."
        ),
        "MEAN_OF_FRONTS": tr("Mean of the means of the pairs: each front weighs the same."),
        "MEDIAN": tr("Half of all distances, both ways pooled, are smaller."),
        "P95": tr("Only one in twenty distances is larger."),
        "HAUSDORFF": tr("The worst place of either front (Hausdorff distance)."),
        "FRECHET": tr(
            "As the largest distance, but with both fronts walked from end to end, so that a detour counts. Of pairs "
            "in which each front is one line; over many the largest."
        ),
        "PREDICTED_TO_LABEL": tr(
            "Mean over the predicted front; large where a front was drawn that is none."
        ),
        "LABEL_TO_PREDICTED": tr("Mean over the labelled front; large where a part of the front was missed."),
        "SIGNED": tr(
            "Mean with sign: + where the prediction lies seaward of the label, − where it lies landward. Needs a flow "
            "line."
        ),
        "WITHIN_38M": tr(
            "Share of the length of both fronts with the other front within 38 m, the spread between people."
        ),
        "WITHIN_PIXEL": tr(
            "Share of the length of both fronts with the other front within a pixel of the scene."
        ),
        "LENGTH_PREDICTED": tr("On the ground, inside the box if there is one."),
        "LENGTH_LABEL": tr("On the ground."),
        "UNMATCHED_PREDICTED": tr("Length with no label within {0:g} m.").format(tolerance_m),
        "UNMATCHED_LABEL": tr("Length with no prediction within {0:g} m.").format(tolerance_m),
        "AUTHOR_SPREAD": tr(
            "Mean distance between the labels of two authors of the same front, over all pairs of authors: an error "
            "below it says little."
        ),
        "N_PREDICTED": counted,
        "N_LABEL": counted,
        "N_PAIRS": tr("With a prediction and a label; only these have distances."),
        "N_COMPARISONS": tr("Of each pair with each author of its label."),
        "N_MISSING": tr("There is a label and no prediction."),
        "N_FALSE": tr("There is a prediction, and a record of the label says that there is no front."),
        "N_UNLABELLED": tr("Nobody labelled that date; listed, and in no figure."),
        "MISSING": tr("1 where there is a label and no prediction, else 0; over many pairs their number."),
    }
    if signed_share is not None:
        share = figure_text(signed_share, SHARE)
        meant["SIGNED"] += " " + tr("The side is known for {share} of the length.").format(share=share)
    if n_comparisons is not None:
        over = tr("Over {count} comparisons.").format(count=n_comparisons)
        meant.update({name: f"{meant[name]} {over}" for name in _OF_COMPARISONS})
    return meant


def figure_text(value, unit):
    """A figure as people read it, with its unit; an en dash where there is none.

    Parameters
    ----------
    value : float or None
        nan counts as None.
    unit : str
        As in :data:`FIGURES`.
    """
    if value is None or math.isnan(value):
        return "–"
    if not math.isfinite(value):
        return str(value)
    if unit == SHARE:
        return f"{100 * value:.0f}\u00a0%"
    # Thin spaces between thousands, as SI writes them; a space before the unit that does not break.
    digits = 1 if unit and abs(value) < 1000 else 0
    text = f"{value:,.{digits}f}".replace(",", "\u202f").replace("-", "\u2212")
    return f"{text}\u00a0{unit}" if unit else text
