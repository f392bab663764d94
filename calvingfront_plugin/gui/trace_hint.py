"""What the trace tool expects next, in words."""

from html import escape

from qgis.PyQt.QtCore import QCoreApplication


def tr(text):
    return QCoreApplication.translate("TraceHint", text)


def hint(scene, trace, paths, is_straight, near=None, changes_front=None):
    """Rich text for the bottom of the map.

    Parameters
    ----------
    scene : QgsRasterLayer or None
    trace : TracedLine or None
    paths : ScenePaths
    is_straight : bool
        Whether the next stretch is asked to be straight.
    near : NearFront, optional
        The front under the cursor, before the first click and for a line that begins on none.
    changes_front : bool, optional
        Whether a line that ends at the cursor redraws the front that is marked; None where that is not known.
    """
    if trace is None:
        return _before(scene, near)
    return "<br>".join(
        filter(None, (_line(paths, is_straight), _front(trace.front or near, changes_front), _keys()))
    )


def _before(scene, near):
    if scene is None:
        return tr("Choose a SAR scene in the Layers panel to trace fronts on it.")
    if near is None:
        return tr("Click where the line begins; a line that begins on a front redraws it.")
    if near.date:
        return tr("Click to redraw the front of {date}: end the line on it again, or beyond its end.").format(
            date=near.date
        )
    return tr("Click to redraw this front: end the line on it again, or beyond its end.")


def _line(paths, is_straight):
    if is_straight:
        return tr("The next stretch is straight.")
    if paths.is_waiting:
        return tr("The scene is being prepared; until then the line is straight.")
    if paths.problem:
        return tr("The line is straight: {problem}").format(problem=escape(paths.problem))
    if paths.scene is None:
        return tr("The line is straight, as its scene was removed.")
    return tr("The line follows the front; click to fix it.")


def _front(marked, changes_front):
    if marked is None:
        return ""
    if changes_front is None:
        return tr("Where the line ends on the marked front again, or beyond its end, it redraws that front.")
    if changes_front:
        return tr("A line that ends here redraws the marked front.")
    return tr(
        "A line that ends here is a new front; on the marked front, or beyond its end, it redraws that."
    )


def _keys():
    keys = (
        ("S", tr("straight")),
        (tr("Backspace"), tr("a step back")),
        (tr("Enter or right click"), tr("end")),
        (tr("Esc"), tr("throw away")),
    )
    return " &nbsp; ".join(f"<b>{key}</b> {what}" for key, what in keys)
