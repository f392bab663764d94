"""What a traced line becomes: another course of the front that it begins and ends on, or a new front."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from ..layers import scene_layer
from ..processing import packages
from .trace_target import vertices


def tr(text):
    return QCoreApplication.translate("TraceResult", text)


@dataclass(frozen=True)
class Outcome:
    """What was done, in words.

    Attributes
    ----------
    fid : int
        Of the front.
    added : bool
        Whether it is a new one.
    text : str
    level : Qgis.MessageLevel
    """

    fid: int
    added: bool
    text: str
    level: Qgis.MessageLevel = Qgis.MessageLevel.Success


def record_of(scene):
    """What the record of a front tells of its scene."""
    known = scene_layer.information(scene)
    return {
        "glacier": known.glacier,
        "date": known.date,
        "time_utc": known.time_utc,
        "sensor": known.sensor,
        "image_id": known.image_id,
        "polarisation": known.polarisation,
        "orbit_pass": known.orbit_pass,
        "source_raster": scene.source(),
    }


def store(trace, places):
    """Write a line to the layer of fronts, in one undo step.

    Parameters
    ----------
    trace : TracedLine
    places : Places

    Returns
    -------
    Outcome or None
        None where the user declined to choose a file.

    Raises
    ------
    ProjectFrontsError
        If it cannot be written; nothing was.
    """
    fronts = places.fronts
    changed, reason = course(trace, trace.line, places)
    if changed is not None:
        fronts.reshape(trace.front.fid, changed, tr("Redraw calving front"))
        return Outcome(trace.front.fid, False, _redrawn_text(trace))
    record = {
        **trace.record,
        "method": "traced",
        "n_clicks": len(trace.points),
        "edit_seconds": round(trace.seconds, 1),
    }
    fid = fronts.add_line(trace.line, trace.crs, record, tr("Trace calving front"))
    if fid is None:
        return None
    level = Qgis.MessageLevel.Warning if reason else Qgis.MessageLevel.Success
    return Outcome(fid, True, " ".join(filter(None, (_added_text(trace), reason))), level)


def course(trace, line, places):
    """The new course of the front that a line begins on.

    Parameters
    ----------
    trace : TracedLine
    line : ndarray, shape (N, 2)
        Of the trace, in its coordinates.
    places : Places

    Returns
    -------
    ndarray or None
        In the CRS of the layer; None where the line is no part of that front.
    str
        Why not; '' where it begins on no front.
    """
    if trace.front is None:
        return None, ""
    missing = packages.missing_message({"scipy": packages.DELINEATION["scipy"]})
    if missing:
        return None, missing
    # It takes scipy, which has been imported already where paths have followed the front.
    from ..delineation.splicing import splice

    before = places.front_of(trace)
    if before is None:
        return None, tr("The front that it begins on is not there any more.")
    stretch = places.to_fronts(line, trace.crs)
    if stretch is None:
        return None, tr("The line cannot be brought to the coordinate system of the fronts.")
    changed = splice(vertices(before), vertices(stretch), places.tolerance(trace))
    if changed is None:
        return None, tr("It begins on another front and ends beside that, which stays as it is.")
    return changed, ""


def _redrawn_text(trace):
    if trace.front.date:
        return tr("The front of {date} was redrawn where the line runs.").format(date=trace.front.date)
    return tr("The front was redrawn where the line runs.")


def _added_text(trace):
    figures = {"clicks": len(trace.points), "date": trace.record["date"]}
    if trace.record["date"]:
        return tr("The front of {date} was traced with {clicks} clicks.").format(**figures)
    return tr("A front was traced with {clicks} clicks. Its date is not known: give it in the form.").format(
        **figures
    )
