"""Figures in the look of the plugin: on screen, as files and in reports."""

from __future__ import annotations

import base64
import importlib.util
import io
import re
import warnings
from contextlib import contextmanager
from html import escape
from pathlib import Path

from ..delineation.whole_files import whole_file

#: The plugin's own colours, as in its reports: what is meant, and what to look at.
BLUE, ORANGE = "#1f5a86", "#e4572e"
INK, FAINT_INK, GRID = "#1d2a33", "#5a6b77", "#dfe7ec"

#: Kinds of files that a figure can be saved as, by suffix.
FILE_KINDS = ("png", "svg", "pdf")

_DPI = 100
_FILE_DPI = 200

#: Whatever the user has set for figures of their own, such as LaTeX for all texts.
_LOOK = {
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans", "Arial", "Helvetica"],
    "font.size": 8.0,
    "text.usetex": False,
    "text.color": INK,
    "mathtext.default": "regular",
    "figure.facecolor": "white",
    "savefig.facecolor": "auto",
    "axes.facecolor": "white",
    "axes.edgecolor": FAINT_INK,
    "axes.labelcolor": INK,
    "axes.labelsize": "medium",
    "axes.titlesize": "medium",
    "axes.titleweight": "bold",
    "axes.linewidth": 0.8,
    "axes.axisbelow": True,
    "axes.grid": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.unicode_minus": True,
    "axes.formatter.use_locale": False,
    "grid.color": GRID,
    "grid.linewidth": 0.8,
    "xtick.color": FAINT_INK,
    "ytick.color": FAINT_INK,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "legend.fontsize": "small",
    "legend.frameon": False,
    "lines.linewidth": 1.5,
    "svg.fonttype": "path",
    # The same figure gives the same file.
    "svg.hashsalt": "calvingfront",
    "path.simplify": True,
}


class FigureError(ValueError):
    """A figure that cannot be saved as asked; the message says what to do."""


def has_matplotlib():
    """Whether charts can be drawn; matplotlib itself is not imported."""
    try:
        return importlib.util.find_spec("matplotlib") is not None
    except (ImportError, ValueError):
        return False


@contextmanager
def look():
    """The look of the plugin, for everything that is drawn meanwhile; also decorates functions that draw."""
    with warnings.catch_warnings():
        # Where the system's matplotlib and pip's lie side by side; nothing here draws in three dimensions.
        warnings.filterwarnings("ignore", "Unable to import Axes3D")
        import matplotlib.figure

    with matplotlib.rc_context(_LOOK):
        yield


@look()
def new_figure(size=(7.0, 3.5)):
    """An empty figure.

    Parameters
    ----------
    size : (float, float)
        Width and height in inches.

    Returns
    -------
    matplotlib.figure.Figure
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=size, dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


@look()
def dress(axes):
    """Give axes the look, whatever was in force when they were made."""
    for side, spine in axes.spines.items():
        spine.set(visible=_LOOK.get(f"axes.spines.{side}", True), color=FAINT_INK, linewidth=0.8)
    size = _LOOK["font.size"]
    axes.tick_params(which="both", color=FAINT_INK, labelcolor=INK, labelsize=size, grid_color=GRID)
    for axis in (axes.xaxis, axes.yaxis):
        axis.label.set(color=INK, size=size, usetex=False)
        axis.get_offset_text().set(size=size, usetex=False)
        axis.reset_ticks()
    axes.set_facecolor(_LOOK["axes.facecolor"])
    axes.set_axisbelow(True)


@look()
def save_figure(figure, path):
    """Save a figure as PNG, SVG or PDF, as the suffix says; what stood there is replaced at the end.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    path : str or path

    Returns
    -------
    Path

    Raises
    ------
    FigureError
        If the suffix is none of :data:`FILE_KINDS`.
    OSError
        If the file cannot be written.
    """
    path = Path(path)
    kind = path.suffix.lower().lstrip(".")
    if kind not in FILE_KINDS:
        raise FigureError(
            f"A figure is saved as {', '.join(f'.{each}' for each in FILE_KINDS)}, not as '{path.name}'."
        )
    with whole_file(path) as beside:
        figure.savefig(beside, format=kind, dpi=_FILE_DPI, metadata=_metadata(kind))
    return path


@look()
def figure_as_html(figure, words, kind="svg"):
    """A figure as part of a page that needs nothing beside it.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    words : str
        What there is to see, for those who cannot.
    kind : str
        ``svg``: drawn inside the page, sharp at any size. ``png``: a picture, smaller where there is much to draw.

    Returns
    -------
    str
    """
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=_FILE_DPI, metadata=_metadata(kind))
    name, style = escape(words, quote=True), "max-width: 100%; height: auto"
    if kind == "png":
        picture = base64.b64encode(buffer.getvalue()).decode("ascii")
        width = round(figure.get_figwidth() * _DPI)
        return f'<img alt="{name}" width="{width}" style="{style}" src="data:image/png;base64,{picture}">'
    drawing = buffer.getvalue().decode("utf-8")
    drawing = drawing[drawing.index("<svg") :]
    # A page has the titles of its figures in words.
    drawing = re.sub(r"<metadata>.*?</metadata>\s*", "", drawing, count=1, flags=re.DOTALL)
    return drawing.replace("<svg", f'<svg role="img" aria-label="{name}" style="{style}"', 1)


def _metadata(kind):
    """Nothing that differs from one time to the next."""
    return {"png": {}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}[kind]
