"""What a traced line becomes: another course of the front that it begins or ends on, or a new front."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from ..layers import scene_layer
from ..processing import packages
from .trace_target import NearFront, front_geometry, vertices


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


@dataclass(frozen=True)
class Redrawing:
    """Another course of a front.

    Attributes
    ----------
    front : NearFront
    line : ndarray, shape (N, 2)
        All of it, in the CRS of the layer.
    """

    front: NearFront
    line: np.ndarray


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
    redrawn, reason = redrawing(trace, trace.line, places)
    if redrawn is not None:
        front = redrawn.front
        fronts.reshape(front.fid, redrawn.line, tr("Redraw calving front"), trace.watch.seconds)
        return Outcome(front.fid, False, _redrawn_text(front))
    record = {
        **trace.record,
        "method": "traced",
        "n_clicks": len(trace.points),
        "edit_seconds": round(trace.watch.seconds, 1),
    }
    fid = fronts.add_line(trace.line, trace.crs, record, tr("Trace calving front"))
    if fid is None:
        return None
    level = Qgis.MessageLevel.Warning if reason else Qgis.MessageLevel.Success
    return Outcome(fid, True, " ".join(filter(None, (_added_text(trace), reason))), level)


def redrawing(trace, line, places):
    """The new course of the front that a line begins on, or ends on where it begins on none.

    Parameters
    ----------
    trace : TracedLine
    line : ndarray, shape (N, 2)
        Of the trace, in its coordinates.
    places : Places

    Returns
    -------
    Redrawing or None
        None where the line is no part of that front.
    str
        Why not; '' where it begins on no front.
    """
    front = places.front_at_end(trace, line[-1])
    if trace.front is None and front is None:
        return None, ""
    missing = packages.missing_message({"scipy": packages.DELINEATION["scipy"]})
    if missing:
        return None, missing
    # It takes scipy, which has been imported already where paths have followed the front.
    from ..delineation.splicing import splice

    front = front or places.front_of(trace)
    if front is None:
        return None, tr("The front that it begins on is not there any more.")
    stretch = places.to_fronts(line, trace.crs)
    if stretch is None:
        return None, tr("The line cannot be brought to the coordinate system of the fronts.")
    before = vertices(front_geometry(places.fronts.layer, front.fid))
    changed = splice(before, vertices(stretch), places.tolerance(line[-1], trace.crs))
    if changed is not None:
        return Redrawing(front, changed), ""
    if trace.front is None:
        # It comes from beside that front, as the front of a neighbouring glacier does.
        return None, ""
    return None, tr("It begins on another front and ends beside that, which stays as it is.")


def _redrawn_text(front):
    if front.date:
        return tr("The front of {date} was redrawn where the line runs.").format(date=front.date)
    return tr("The front was redrawn where the line runs.")


def _added_text(trace):
    figures = {"clicks": len(trace.points), "date": trace.record["date"]}
    if trace.record["date"]:
        return tr("The front of {date} was traced with {clicks} clicks.").format(**figures)
    return tr("A front was traced with {clicks} clicks. Its date is not known: give it in the form.").format(
        **figures
    )
