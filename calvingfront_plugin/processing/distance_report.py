"""The report of a distance error: one page of HTML that needs nothing beside it."""

import math
from html import escape

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    return QCoreApplication.translate("DistanceReport", text)


#: Figure -> unit. The order is that of the report.
FIGURES = {
    "MEAN": "m",
    "MEDIAN": "m",
    "P95": "m",
    "HAUSDORFF": "m",
    "PREDICTED_TO_LABEL": "m",
    "LABEL_TO_PREDICTED": "m",
    "LENGTH_PREDICTED": "m",
    "LENGTH_LABEL": "m",
    "UNMATCHED_PREDICTED": "m",
    "UNMATCHED_LABEL": "m",
    "N_PREDICTED": "",
    "N_LABEL": "",
    "MISSING": "",
}


def titles():
    return {
        "MEAN": tr("Mean distance error"),
        "MEDIAN": tr("Median"),
        "P95": tr("95th percentile"),
        "HAUSDORFF": tr("Largest distance"),
        "PREDICTED_TO_LABEL": tr("Prediction to label"),
        "LABEL_TO_PREDICTED": tr("Label to prediction"),
        "LENGTH_PREDICTED": tr("Length of the prediction"),
        "LENGTH_LABEL": tr("Length of the label"),
        "UNMATCHED_PREDICTED": tr("Prediction not matched"),
        "UNMATCHED_LABEL": tr("Label not matched"),
        "N_PREDICTED": tr("Fronts predicted"),
        "N_LABEL": tr("Fronts labelled"),
        "MISSING": tr("Missing"),
    }


def meanings(tolerance_m, is_pixels):
    """What each figure means, in a sentence."""
    counted = tr("Front pixels in the mask.") if is_pixels else tr("Lines that have a length.")
    return {
        "MEAN": tr(
            "Mean of all distances from either front to the nearest point of the other, both ways pooled."
        ),
        "MEDIAN": tr("Half of all distances, both ways pooled, are smaller."),
        "P95": tr("Only one in twenty distances is larger."),
        "HAUSDORFF": tr("The worst place of either front (Hausdorff distance)."),
        "PREDICTED_TO_LABEL": tr(
            "Mean over the predicted front; large where a front was drawn that is none."
        ),
        "LABEL_TO_PREDICTED": tr("Mean over the labelled front; large where a part of the front was missed."),
        "LENGTH_PREDICTED": tr("On the ground, inside the box if there is one."),
        "LENGTH_LABEL": tr("On the ground."),
        "UNMATCHED_PREDICTED": tr("Length with no label within {0:g} m.").format(tolerance_m),
        "UNMATCHED_LABEL": tr("Length with no prediction within {0:g} m.").format(tolerance_m),
        "N_PREDICTED": counted,
        "N_LABEL": counted,
        "MISSING": tr("1 where there is a label and no prediction, else 0."),
    }


_STYLE = """
body { font: 15px/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: #1d2a33; background: #eef3f6;
       margin: 0; padding: 2em 1em; }
main { max-width: 46em; margin: 0 auto; background: #fff; border-radius: 8px; padding: 2em 2.4em;
       border-top: 6px solid #1f5a86; }
h1 { font-size: 1.5em; margin: 0 0 .2em; }
.sub { color: #5a6b77; margin: 0 0 1.4em; }
.figure { font-size: 3em; font-weight: 600; color: #1f5a86; line-height: 1.1; }
.figure small { font-size: .4em; font-weight: 400; color: #5a6b77; }
table { border-collapse: collapse; width: 100%; margin: 1.6em 0; }
th, td { text-align: left; padding: .45em .6em; border-bottom: 1px solid #dfe7ec; vertical-align: top; }
th { background: #f5f8fa; font-weight: 600; white-space: nowrap; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 600; }
td.meaning { color: #5a6b77; }
.note { border-left: 4px solid #e4572e; background: #fdf3ef; padding: .8em 1.1em; margin: 1em 0; }
"""


def report_page(predicted, label, metric, settings, figures, tolerance_m):
    """The page as text.

    Parameters
    ----------
    predicted, label : str
        Names of what was compared.
    metric : str
    settings : sequence of str
        How it was measured, in words.
    figures : dict
        Values of :data:`FIGURES`; None where there is nothing to measure.
    tolerance_m : float
    """
    explained = meanings(tolerance_m, metric != "metres")
    rows = "\n".join(
        f'<tr><th scope="row">{escape(title)}</th><td class="number">{_number(figures[name], FIGURES[name])}</td>'
        f'<td class="meaning">{escape(explained[name])}</td></tr>'
        for name, title in titles().items()
    )
    how = escape(" · ".join(settings))
    return f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>{escape(tr("Distance error"))}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{escape(tr("Distance error"))}</h1>
<p class="sub">{escape(tr("Prediction:"))} <b>{escape(predicted)}</b><br>
{escape(tr("Label:"))} <b>{escape(label)}</b></p>
<div class="figure">{_number(figures["MEAN"], "m")} <small>{escape(tr("mean distance error"))}</small></div>
<div class="note">{escape(_honest_note(figures))}</div>
<table>{rows}</table>
<p class="sub">{how}</p>
</main>
</body>
</html>
"""


def _honest_note(figures):
    if figures["MISSING"]:
        return tr(
            "There is a label but no prediction: the front is missing. It has no distance, so it is in no mean; count "
            "it, and report the count beside every mean."
        )
    if figures["MEAN"] is None:
        return tr("There is no label, so nothing can be measured. A prediction here is a false front.")
    return tr(
        "A mean knows nothing of fronts that were not found: it falls when the hard scenes are left out. Over several "
        "scenes report the number of missing fronts, or the length of label not matched, beside it."
    )


def _number(value, unit):
    if value is None:
        return "–"
    if not unit:
        return f"{value:g}"
    digits = 1 if abs(value) < 1000 else 0
    # Thin spaces between thousands, as SI writes them; a space before the unit that does not break.
    text = f"{value:,.{digits}f}".replace(",", "\u202f") if math.isfinite(value) else str(value)
    return f"{text}\u00a0{unit}"
