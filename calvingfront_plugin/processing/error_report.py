"""The report of a distance error: one page of HTML that needs nothing beside it."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QCoreApplication

from ..charts import error_charts, figures
from .distance_report import FIGURES, SHARE, figure_text, meanings, titles
from .error_words import chart_words, group_titles, in_words
from .report_page import page

#: Tables with more rows than this are folded.
_LONG_TABLE = 40

#: A text longer than this is broken into lines.
_LONGEST_ON_A_LINE, _LONG = 32, ' class="long"'

#: Glaciers that have a map, those with the largest errors first.
_MOST_MAPS = 8

#: Width of the charts, in inches; maps stand two beside each other.
_WIDTH_IN, _MAP_IN = 9.2, (4.5, 3.8)
_SIDE_BY_SIDE = "display: inline-block; width: 49%; min-width: 24em; vertical-align: top"

#: A scatter of fewer fronts tells nothing.
_FEWEST_FOR_CONFIDENCE = 5


def tr(text):
    return QCoreApplication.translate("ErrorReport", text)


def report_page(facts, totals, tally, rows, groups):
    """The page as text.

    Parameters
    ----------
    facts : ReportFacts
    totals : dict
        Values of :data:`FIGURES`; None where there is nothing to measure.
    tally : ErrorTally
    rows : list of dict
        Of ``error_tables.pair_rows``.
    groups : sequence of evaluation.GroupError

    Returns
    -------
    str
    """
    title = tr("Distance error")
    return page(
        title,
        f"""<h1>{_text(title)}</h1>
<p class="sub">{_text(tr("Prediction:"))} <b>{_names(facts.predicted)}</b><br>
{_text(tr("Label:"))} <b>{_names(facts.labels)}</b></p>
<div class="figure">{figure_text(totals["MEAN"], "m")} <small>{_text(tr("mean distance error"))}</small></div>
<p class="sub">{_text(_counts(totals))}</p>
<div class="note">{_notes(facts, totals, tally)}</div>
{_remarks(facts.remarks)}
{_figures_table(facts, totals, tally)}
{_charts(facts, totals, tally, groups)}
{_groups_tables(groups)}
{_pairs_table(rows)}
{_protocol(facts)}""",
    )


def _text(text):
    return escape(str(text))


def _names(names, most=6):
    listed = ", ".join(names[:most])
    if len(names) > most:
        listed = tr("{names} and {count} more").format(names=listed, count=len(names) - most)
    return _text(listed)


def _counts(totals):
    counts = [
        tr("pairs measured: {0}").format(totals["N_PAIRS"]),
        *_comparisons(totals),
        tr("fronts missing: {0}").format(totals["N_MISSING"]),
    ]
    if totals["N_FALSE"]:
        counts.append(tr("false fronts: {0}").format(totals["N_FALSE"]))
    if totals["N_UNLABELLED"]:
        counts.append(tr("without a label: {0}").format(totals["N_UNLABELLED"]))
    return " · ".join(counts)


def _comparisons(totals):
    if not _have_authors(totals):
        return []
    return [tr("comparisons with their authors: {0}").format(totals["N_COMPARISONS"])]


def _have_authors(totals):
    return totals["N_COMPARISONS"] > totals["N_PAIRS"]


def _notes(facts, totals, tally):
    """What the figures must not be read without, a paragraph each."""
    notes = [*facts.warnings, _honest_note(totals)]
    if totals["N_PAIRS"]:
        notes.append(_of_box(facts.margin_m))
    if facts.margin_m is None and tally.is_mostly_outside:
        notes.append(outside_hint())
    return "".join(f"<p>{_text(note)}</p>" for note in notes)


def _of_box(margin_m):
    if margin_m is None:
        return tr("Measured without a box: the whole prediction counts.")
    return tr(
        "Measured in a box: the prediction counts only within {0:g} m of the label's bounding rectangle."
    ).format(margin_m)


def outside_hint():
    """For a run without a box."""
    return tr(
        "Most of the error is prediction outside the label: choose the box 'around label' for the benchmark's number."
    )


def _honest_note(totals):
    if totals["N_MISSING"] and not totals["N_PAIRS"]:
        return tr(
            "There is a label but no prediction: the front is missing. It has no distance, so it is in no mean; count "
            "it, and report the count beside every mean."
        )
    if totals["MEAN"] is None and totals["N_UNLABELLED"]:
        return tr(
            "No prediction has a label of its date, glacier and scene, so nothing can be measured. The protocol below "
            "says what they were matched by."
        )
    if totals["MEAN"] is None:
        return tr("There is no label, so nothing can be measured. A prediction here is a false front.")
    return tr(
        "A mean knows nothing of fronts that were not found: it falls when the hard scenes are left out. Over several "
        "scenes report the number of missing fronts, or the length of label not matched, beside it."
    )


def _remarks(remarks):
    items = "".join(f"<li>{_text(remark)}</li>" for remark in remarks)
    return f"<ul>{items}</ul>" if items else ""


def _figures_table(facts, totals, tally):
    explained = meanings(
        facts.tolerance_m,
        facts.is_pixels,
        n_comparisons=totals["N_COMPARISONS"] if _have_authors(totals) else None,
        signed_share=tally.total_row()["signed_share"],
    )
    # The number of missing fronts has a row of its own.
    named = titles(facts.is_pixels)
    left_out = {"MISSING"} if _have_authors(totals) else {"MISSING", "N_COMPARISONS"}
    told = {name: title for name, title in named.items() if name not in left_out}
    rows = "\n".join(
        f'<tr><th scope="row">{_text(title)}</th><td class="number">{figure_text(totals[name], FIGURES[name])}</td>'
        f'<td class="meaning">{_text(explained[name])}</td></tr>'
        for name, title in told.items()
    )
    return f'<table class="figures">{rows}</table>'


# Charts


def _charts(facts, totals, tally, groups):
    if not figures.has_matplotlib():
        return "<p>{}</p>".format(
            _text(
                tr(
                    "There are no charts, because QGIS's Python lacks matplotlib. The tables have all figures."
                )
            )
        )
    words, parts = chart_words(), []
    if tally.class_lengths_m.any():
        parts.append(_section(tr("How far apart, over the length of all fronts")))
        figure = figures.new_figure((_WIDTH_IN, 2.8))
        error_charts.histogram(
            figure.add_subplot(),
            tally.classes,
            tally.class_lengths_m,
            n_missing=totals["N_MISSING"],
            missing_m=tally.missing_m,
            tolerance_m=facts.tolerance_m,
            words=words,
        )
        parts.append(_picture(figure, tr("Histogram of distances")))
        if totals["N_MISSING"]:
            parts.append(_caption(_of_missing(totals)))
    for by, title in ((("glacier",), tr("By glacier")), (("season",), tr("By season"))):
        rows = [row for row in groups if row.by == by]
        if len(rows) > 1:
            parts.append(_section(title))
            figure = figures.new_figure((_WIDTH_IN, 0.9 + 0.28 * len(rows)))
            error_charts.by_group(figure.add_subplot(), [in_words(row) for row in rows], words=words)
            parts.append(_picture(figure, title))
    known = [image for image in tally.images() if image.measured and image.confidence is not None]
    if len(known) >= _FEWEST_FOR_CONFIDENCE:
        parts.append(_section(tr("Error and confidence")))
        figure = figures.new_figure((_WIDTH_IN, 3.0))
        error_charts.by_confidence(
            figure.add_subplot(),
            [image.confidence for image in known],
            [image.mean_m for image in known],
            known,
            words=words,
        )
        parts.append(_picture(figure, tr("Error of each front over its confidence")))
    worst = sorted(tally.worst.values(), key=lambda each: -each[1].mean_m)[:_MOST_MAPS]
    if worst:
        one_of_each = tr("The worst front of each glacier") if any(tally.worst) else tr("The worst front")
        parts.append(_section(tr("Map") if totals["N_PAIRS"] == 1 else one_of_each))
    for name, error in worst:
        figure = figures.new_figure(_MAP_IN)
        error_charts.error_map(figure.add_subplot(), error, facts.crs_wkt, words=words)
        title = tr("{pair}: mean {mean}, largest {largest}").format(
            pair=name, mean=figure_text(error.mean_m, "m"), largest=figure_text(error.hausdorff_m, "m")
        )
        picture = _picture(figure, title, "png")
        parts.append(f'<div style="{_SIDE_BY_SIDE}"><h3>{_text(title)}</h3>{picture}</div>')
    return "\n".join(parts)


def _of_missing(totals):
    return tr(
        "Per cent are of all fronts, with those that are missing. The share within 38 m in the table above, {share}, "
        "is of the pairs that were measured."
    ).format(share=figure_text(totals["WITHIN_38M"], SHARE))


def _caption(words):
    return f'<p class="caption">{_text(words)}</p>'


def _section(title):
    return f"<h2>{_text(title)}</h2>"


def _picture(figure, words, kind="svg"):
    return f'<div class="picture">{figures.figure_as_html(figure, words, kind)}</div>'


# Tables


def _groups_tables(groups):
    """A table for each breakdown that tells more than the ones before it."""
    by_kind = {}
    for row in map(in_words, groups):
        by_kind.setdefault(row.by, []).append(row)
    parts = []
    for by, title in group_titles().items():
        rows = by_kind.get(by, [])
        # Where each glacier was seen by one sensor, a table by glacier and sensor is that by glacier.
        if len(rows) > max(
            len(by_kind.get(part, [])) for part in ((), *([by[:1], by[1:]] if by[1:] else []))
        ):
            parts.append(f"<h3>{_text(title)}</h3>{_groups_table(rows)}")
    return _section(tr("Broken down")) + "".join(parts) if parts else ""


def _groups_table(rows):
    head = (
        tr("Group"),
        tr("Fronts"),
        tr("Missing"),
        tr("False"),
        tr("Mean, pooled"),
        tr("Mean of fronts"),
        tr("Median of fronts"),
        tr("95th percentile of fronts"),
        tr("Label to prediction"),
    )
    body = [
        (
            ", ".join(row.group),
            figure_text(row.n_images, ""),
            figure_text(row.n_missing, ""),
            figure_text(row.n_false, ""),
            figure_text(row.mde_m, "m"),
            figure_text(row.mean_of_images_m, "m"),
            figure_text(row.median_of_images_m, "m"),
            figure_text(row.p95_of_images_m, "m"),
            figure_text(row.label_to_predicted_m, "m"),
        )
        for row in rows
    ]
    return _table(head, body, texts=1)


def _pairs_table(rows):
    """A row for each pair and author, with those columns only that tell something."""
    if not rows:
        return ""
    rows = [{**row, "remark": _remark(row)} for row in rows]
    columns = [
        (name, title, unit)
        for name, title, unit in _pair_columns()
        if name in ("name", "mean_m") or any(row[name] is not None for row in rows)
    ]
    head = [title for _, title, _ in columns]
    body = [[_cell(row[name], unit) for name, _, unit in columns] for row in rows]
    return _section(tr("Pairs")) + _table(head, body, texts=sum(unit is None for _, _, unit in columns))


def _pair_columns():
    """Column of ``error_tables.pair_rows``, its title, and its unit; None for texts, which come first."""
    named = titles()
    return (
        ("name", tr("Front"), None),
        ("author", tr("Author"), None),
        ("sensor", tr("Sensor"), None),
        ("remark", tr("Remark"), None),
        ("confidence", tr("Confidence"), "confidence"),
        ("mean_m", tr("Mean"), "m"),
        ("p95_m", named["P95"], "m"),
        ("hausdorff_m", tr("Largest"), "m"),
        ("signed_m", tr("With sign"), "m"),
        ("share_within_spread", named["WITHIN_38M"], SHARE),
        ("unmatched_label_m", named["UNMATCHED_LABEL"], "m"),
        ("authors_apart_m", named["AUTHOR_SPREAD"], "m"),
    )


def _cell(value, unit):
    if unit is None:
        return value or ""
    if unit == "confidence":
        return "–" if value is None else f"{value:.2f}"
    return figure_text(value, unit)


def _remark(row):
    if row["unlabelled"]:
        return tr("no label")
    if row["missing"]:
        return tr("missing")
    return None if row["mean_m"] is not None else tr("nothing to measure")


def _table(head, body, texts):
    """A table of texts, of which all but the first columns are numbers; folded where it is long."""
    kinds = [' class="text"'] * texts + [' class="number"'] * (len(head) - texts)
    # Titles may be longer than their numbers.
    sides = ["left"] * texts + ["right"] * (len(head) - texts)
    titles_row = "".join(
        f'<th style="text-align: {side}">{_text(title)}</th>' for side, title in zip(sides, head)
    )
    rows = "\n".join(
        "<tr>{}</tr>".format(
            "".join(
                f"<td{_LONG if len(cell) > _LONGEST_ON_A_LINE else kind}>{_text(cell)}</td>"
                for kind, cell in zip(kinds, row)
            )
        )
        for row in body
    )
    table = f'<div class="wide"><table class="many"><tr>{titles_row}</tr>\n{rows}</table></div>'
    if len(body) <= _LONG_TABLE:
        return table
    summary = tr("Show {0} rows").format(len(body))
    return f"<details><summary>{_text(summary)}</summary>{table}</details>"


def _protocol(facts):
    rows = "".join(
        f'<tr><th scope="row">{_text(setting)}</th><td{_LONG}>{_text(value)}</td></tr>'
        for setting, value in facts.protocol
    )
    return f'{_section(tr("Protocol"))}<table class="many">{rows}</table>'
