"""The report of a front's change: one page of HTML with chart, map and table that needs nothing beside it."""

import math
from html import escape

from qgis.PyQt.QtCore import QCoreApplication

from ..charts.change_chart import fronts_map, position_chart, trend_in_words, with_uncertainty
from ..charts.figures import figure_as_html, has_matplotlib, new_figure
from ..delineation.change_table import COLUMNS, table_rows
from ..layers import resources
from .change_words import in_words
from .distance_report import figure_text
from .report_page import page

#: Columns of the table in the page; the file of the table has all of them.
_SHOWN = (
    "date",
    "sensor",
    "position_m",
    "uncertainty_m",
    "change_m",
    "rate_m_a",
    "area_change_m2",
    "coverage",
    "confidence",
    "outcome",
)

#: Of these, what has a sign.
_SIGNED = ("change_m", "rate_m_a", "area_change_m2")

#: Tables with more rows than this, and lists with more items, are folded.
_LONG_TABLE, _LONG_LIST = 40, 15

#: Above so many fronts the map is a picture, which is smaller than a drawing of that many vertices.
_DRAWN = 40


def tr(text):
    return QCoreApplication.translate("ChangeReport", text)


def column_title(column):
    """What a column of the table is called in the user's language."""
    return tr(column.alias)


def method_in_words(series):
    """How the positions of a series were measured, with where the method is published."""
    width = f"{series.width_m:,.0f}".replace(",", "\u202f") if series.width_m else ""
    return {
        "centreline": tr("Positions are where the front crosses the centreline, measured along it."),
        "rectilinear box": tr(
            "Positions are means over the width of a straight box along the flow, {width} m wide (Moon and Joughin "
            "2008, doi:10.1029/2007JF000927)."
        ).format(width=width),
        "curvilinear box": tr(
            "Positions are means over the width of a box that follows the centreline, {width} m wide (Lea and others "
            "2014, doi:10.3189/2014JoG13J061)."
        ).format(width=width),
    }[series.method]


def automatic_width_in_words(series):
    """Where the width of the box comes from; '' where somebody chose it, or there is no box."""
    if not (series.width_m and series.is_width_automatic):
        return ""
    return tr(
        "The width is automatic, 60 % of how far the fronts extend across the flow in the median, in round metres: so "
        "wide a box nearly all of them span."
    )


def glaciers_of(series):
    """Names of the glaciers of a series, '' where none is named."""
    return ", ".join(
        sorted({position.front.glacier for position in series.positions if position.front.glacier})
    )


def position_figure(series):
    """The chart of positions through time."""
    figure = new_figure((9.0, 4.2))
    position_chart(figure.add_subplot(), series, words=in_words)
    return figure


def change_report(series, figures, remarks, layers):
    """The page as text.

    Parameters
    ----------
    series : ChangeSeries
    figures : dict
        Outputs of the algorithm; None where there is nothing to tell.
    remarks : sequence of str
        What was left out and what to look at.
    layers : sequence of str
        Names of the layers that the fronts were read from.
    """
    glaciers = glaciers_of(series)
    title = tr("Front change of {glacier}").format(glacier=glaciers) if glaciers else tr("Front change")
    parts = (
        f"<h1>{escape(title)}</h1>",
        f'<p class="sub">{escape(_dates(figures))}<br>{escape(tr("Fronts:"))} <b>{escape(", ".join(layers))}</b></p>',
        _headline(series),
        _caution(series, figures),
        f"<p>{escape(_sign_convention())}</p>",
        _list(tr("Left out, and to look at"), remarks),
        _summary(series, figures),
        _pictures(series),
        _suspects(series),
        _list(tr("Fronts without a position"), _remarks(series, are_placed=False)),
        _list(tr("Positions to doubt"), _remarks(series, are_placed=True)),
        _table(series),
        _how(series),
    )
    return page(title, "\n".join(filter(None, parts)))


def _remarks(series, are_placed):
    """What the rows of fronts with or without a position say of themselves."""
    return [
        f"{position.date.isoformat()}: {position.remark}"
        for position in series.positions
        if position.remark and math.isfinite(position.position_m) == are_placed
    ]


def _dates(figures):
    if not figures["N_POSITIONS"]:
        return tr("No position")
    return tr("{count} positions from {first} to {last}").format(
        count=figures["N_POSITIONS"], first=figures["FIRST_DATE"], last=figures["LAST_DATE"]
    )


def _headline(series):
    """The trend, in large."""
    rate, unit, span = trend_in_words(series, in_words).partition(" m/a ")
    if not unit:
        return ""
    return f'<div class="figure">{escape(rate)} <small>m/a {escape(span)}</small></div>'


def _caution(series, figures):
    """What the trend does not know: fronts that may be wrong, and what it is without them."""
    count = figures["N_TO_LOOK_AT"]
    if not count:
        return ""
    sentences = [
        tr(
            "Of {total} positions {count} are to look at before the trend is believed: the suspect fronts and the "
            "positions to doubt, listed below with the reasons."
        ).format(total=figures["N_POSITIONS"], count=count)
    ]
    if figures["RATE"] is not None:
        without = undoubted_trend_in_words(series)
        sentences += [
            limit_of_uncertainty(),
            tr("Without these positions the trend is {trend}.").format(trend=without)
            if without
            else tr("Without these positions too few are left for a trend."),
        ]
    return f'<div class="note">{escape(" ".join(sentences))}</div>'


def undoubted_trend_in_words(series):
    """The trend of the positions that have nothing to look at; '' where they are too few."""
    from ..delineation.change import undoubted

    kept = undoubted(series)
    return trend_in_words(kept, in_words) if kept is not None else ""


def limit_of_uncertainty():
    """What nobody should take the uncertainty of a trend for."""
    return tr(
        "The uncertainty of the trend knows nothing of wrong fronts: it is that of fronts which are right, and of how "
        "they scatter."
    )


def _sign_convention():
    return tr(
        "Advance is positive, retreat negative. Positions are metres on the ground along the centreline from its "
        "first vertex, which lies on the ice; a year has 365.25 days."
    )


def _summary(series, figures):
    """What the outputs of the algorithm tell."""
    rate = figures["RATE"]
    area = _square_kilometres(figures["AREA_CHANGE"])
    if figures["AREA_CHANGE"] is not None and series.area_share < 1:
        area = tr("{area} in the {share} of the width where both were drawn").format(
            area=area, share=figure_text(series.area_share, "share")
        )
    rows = (
        (tr("Trend"), "–" if rate is None else f"{with_uncertainty(rate, figures['RATE_UNCERTAINTY'])} m/a"),
        (tr("From the first to the last date"), _signed(figures["TOTAL_CHANGE"], "m")),
        (tr("Ice gained less ice lost, last date against first"), area),
        (tr("Positions to look at"), str(figures["N_TO_LOOK_AT"])),
        (tr("Suspect fronts"), str(figures["N_SUSPECT"])),
    )
    if series.width_m:
        rows += ((tr("Width of the box"), _width(series)),)
    cells = "\n".join(
        f'<tr><th scope="row">{escape(name)}</th><td class="number">{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table class="figures">{cells}</table>'


def _width(series):
    width = figure_text(round(series.width_m), "m")
    return tr("{width} (automatic)").format(width=width) if series.is_width_automatic else width


def _pictures(series):
    if not has_matplotlib():
        missing = tr(
            "There are no chart and no map, because QGIS's Python lacks matplotlib. The tables are complete."
        )
        return f'<div class="note">{escape(missing)}</div>'
    if not series.positions:
        return ""
    on_map = new_figure((9.0, 7.0))
    fronts_map(on_map.add_subplot(), series, words=in_words)
    kind_of_map = "svg" if len(series.positions) <= _DRAWN else "png"
    return "\n".join(
        f'<h2>{escape(title)}</h2>\n<div class="picture">{figure_as_html(figure, title, kind)}</div>'
        for figure, title, kind in (
            (position_figure(series), tr("Position of the front through time"), "svg"),
            (on_map, tr("All fronts by date, with the centreline and the box"), kind_of_map),
        )
    )


def _suspects(series):
    told = [position for position in series.positions if position.suspect]
    rules = tr(
        "Found by the screening rules of AutoTerm (Zhang and others 2023, doi:10.5194/tc-17-3485-2023). They are in "
        "every figure all the same: look at them, reject or correct what is wrong, and run again."
    )
    reasons = [
        " ".join(filter(None, (f"{position.date.isoformat()}:", *position.suspect))) for position in told
    ]
    return f"{_list(tr('Suspect fronts'), reasons)}\n<p>{escape(rules)}</p>" if told else ""


def _table(series):
    rows = list(table_rows(series))
    if not rows:
        return ""
    several = {"author"} if any(position.person for position in series.positions) else set()
    columns = [column for column in COLUMNS if column.name in several.union(_SHOWN)]
    head = "".join(f"<th{_kind(column)}>{escape(column_title(column))}</th>" for column in columns)
    lines = []
    for position, row in zip(series.positions, rows):
        mark = ' class="suspect"' if position.to_look_at else ""
        cells = "".join(f"<td{_kind(column)}>{_cell(column, row[column.name])}</td>" for column in columns)
        lines.append(f"<tr{mark}>{cells}</tr>")
    body = "\n".join(lines)
    is_open = " open" if len(rows) <= _LONG_TABLE else ""
    title = tr("All positions ({count})").format(count=len(rows))
    return (
        f'<h2>{escape(tr("Table"))}</h2>\n<details{is_open}><summary>{escape(title)}</summary><div class="wide">'
        f'<table class="many"><tr>{head}</tr>\n{body}</table></div></details>'
    )


def _kind(column):
    return ' class="number"' if column.kind == "real" else ' class="text"'


def _cell(column, value):
    if column.name == "outcome":
        words = {
            "found": tr("found"),
            "several": tr("several"),
            "low_confidence": tr("low confidence"),
            "none": tr("none"),
        }
        value = words.get(value, value)
    if column.kind != "real":
        return escape(value or "–")
    if column.name in ("coverage", "confidence"):
        return figure_text(value, "share")
    return _signed(value) if column.name in _SIGNED else figure_text(value, "")


def _signed(value, unit=""):
    if value is None:
        return "–"
    text = with_uncertainty(value, math.nan).replace(",", "\u202f")
    return f"{text}\u00a0{unit}" if unit else text


def _square_kilometres(area_m2):
    return (
        "–" if area_m2 is None else f"{area_m2 / 1e6:+,.2f}\u00a0km²".replace(",", "\u202f").replace("-", "−")
    )


def _list(title, items):
    if not items:
        return ""
    listed = f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
    if len(items) > _LONG_LIST:
        number = tr("{count} of them").format(count=len(items))
        listed = f"<details><summary>{escape(number)}</summary>{listed}</details>"
    return f"<h2>{escape(title)}</h2>\n{listed}"


def _how(series):
    sentences = (
        tr("Method: {method}.").format(method=series.method),
        method_in_words(series),
        automatic_width_in_words(series),
        tr(
            "Areas compare those parts of the box in which both fronts were drawn; where fronts span part of the "
            "width, the changes from date to date do not add up to that of the last against the first."
        ),
        tr(
            "The uncertainty of a position is one standard deviation: a pixel of the scene and, in quadrature, the "
            "spread between people who draw the same front, divided by the confidence of the front. The trend is a "
            "straight line weighted by these; its error grows with the scatter about it, that of the seasons included."
        ),
        limit_of_uncertainty(),
        f"Calving Fronts {resources.plugin_version()}.",
    )
    return f"<h2>{escape(tr('How it was measured'))}</h2>\n<p>{escape(' '.join(filter(None, sentences)))}</p>"
