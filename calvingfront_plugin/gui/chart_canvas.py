"""A chart in a panel: drawn by matplotlib once it is seen, clicked and pointed at, saved; a sentence without it."""

import numpy as np
from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip, QVBoxLayout, QWidget

from ..charts import figures
from ..processing.packages import missing_message
from .plain_text import plain_text

#: Size of a chart in a file in inches, however small the panel is.
_FILE_SIZE = (8.0, 4.2)


def tr(text):
    return QCoreApplication.translate("ChartCanvas", text)


class ChartCanvas(QWidget):
    """Shows one chart at a time.

    matplotlib is imported when the widget is seen for the first time, and nothing is drawn while it is hidden.

    Parameters
    ----------
    name : str
        What is shown, in a few words: for screen readers and as the name of a file to save it as.
    tell : callable
        ``tell(text, level)`` says a sentence in the message bar.
    """

    #: What was clicked, as the drawing function has named it.
    picked = pyqtSignal(object)
    #: What the mouse is over; None where it is nothing.
    pointed = pyqtSignal(object)

    def __init__(self, name, tell, parent=None):
        super().__init__(parent)
        self.name = name
        self.tell = tell
        #: Called with what the mouse is over, returns words for it or ''.
        self.describe = lambda what: ""
        self._draw = None
        self._picks = {}
        self._is_due = False
        self._pointed = None
        self.canvas = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(name)
        self.setMinimumSize(180, 110)

    @property
    def figure(self):
        """The matplotlib figure; None without matplotlib."""
        self._make()
        return None if self.canvas is None else self.canvas.figure

    def show_chart(self, draw):
        """Show another chart.

        Parameters
        ----------
        draw : callable
            ``draw(figure)`` draws on an empty figure and returns what can be clicked: a dict from artists to what
            each stands for; to a list for an artist of many points; to a function of ``(x, y)`` in the units of its
            axes. Called whenever the chart is due, also later than now.
        """
        self._draw = draw
        self.draw()

    def draw(self):
        """Draw the chart again, as soon as it is seen."""
        self._is_due = True
        if self.isVisible():
            self._draw_now()

    def showEvent(self, event):
        super().showEvent(event)
        self._make()
        if self._is_due:
            self._draw_now()

    def _make(self):
        if self._layout.count():
            return
        if not figures.has_matplotlib():
            self.sentence = plain_text(
                tr("The charts need matplotlib; everything else works without it. {how}").format(
                    how=missing_message({"matplotlib": "matplotlib"})
                )
            )
            self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._layout.addWidget(self.sentence)
            return
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        class Canvas(FigureCanvasQTAgg):
            # Ticks and their labels come into being only now.
            @figures.look()
            def draw(self):
                super().draw()

        self.canvas = Canvas(figures.new_figure((4.5, 2.4)))
        self.canvas.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.canvas.setAccessibleName(self.name)
        self.canvas.mpl_connect("button_press_event", self._pressed)
        self.canvas.mpl_connect("motion_notify_event", self._moved)
        self.canvas.mpl_connect("figure_leave_event", self._left)
        self._layout.addWidget(self.canvas)

    def _draw_now(self):
        self._is_due = False
        self._make()
        if self.canvas is None or self._draw is None:
            return
        self.canvas.figure.clear()
        self._picks = self._draw(self.canvas.figure) or {}
        self.canvas.draw_idle()

    # Mouse

    def _pressed(self, event):
        if event.button != 1:
            return
        what = self._what_at(event)
        if what is not None:
            self.picked.emit(what)

    def _moved(self, event):
        what = self._what_at(event)
        if what is self._pointed or what == self._pointed:
            return
        self._pointed = what
        shape = Qt.CursorShape.ArrowCursor if what is None else Qt.CursorShape.PointingHandCursor
        self.canvas.setCursor(shape)
        words = "" if what is None else self.describe(what)
        if words:
            QToolTip.showText(QCursor.pos(), words, self.canvas)
        else:
            QToolTip.hideText()
        self.pointed.emit(what)

    def _left(self, _):
        if self._pointed is not None:
            self._pointed = None
            self.pointed.emit(None)

    def _what_at(self, event):
        """What a place stands for; what was drawn last lies on top."""
        for artist, what in reversed(list(self._picks.items())):
            is_inside, details = artist.contains(event)
            if is_inside and callable(what):
                return what(event.xdata, event.ydata)
            if is_inside and isinstance(what, list):
                return what[_nearest(artist, details["ind"], event)]
            if is_inside:
                return what
        return None

    # Saving

    def contextMenuEvent(self, event):
        if self.canvas is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("Save chart…"), self.ask_and_save)
        menu.addAction(tr("Copy chart"), self.copy)
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)

    def ask_and_save(self):
        """Save the chart as the user says."""
        kinds = ";;".join(f"{kind.upper()} (*.{kind})" for kind in figures.FILE_KINDS)
        path, kind = QFileDialog.getSaveFileName(self, tr("Save chart"), f"{self.name}.png", kinds)
        if not path:
            return
        if not path.lower().endswith(tuple(f".{each}" for each in figures.FILE_KINDS)):
            path += f".{kind.split()[0].lower()}"
        self.save(path)

    def save(self, path):
        """Save the chart as PNG, SVG or PDF in a size to be printed; the user is told how that went."""
        figure = figures.new_figure(_FILE_SIZE)
        self._draw(figure)
        try:
            path = figures.save_figure(figure, path)
        except OSError as error:
            self.tell(
                tr("The chart cannot be written to {path}: {reason}. Choose another folder or name.").format(
                    path=path, reason=error.strerror or error
                ),
                Qgis.MessageLevel.Critical,
            )
            return
        self.tell(tr("The chart is saved: {path}").format(path=path), Qgis.MessageLevel.Success)

    def copy(self):
        QApplication.clipboard().setPixmap(self.canvas.grab())


def _nearest(artist, indices, event):
    """Of several points below the mouse that which is nearest to it."""
    points = artist.get_offsets() if hasattr(artist, "get_offsets") else artist.get_xydata()
    on_screen = artist.axes.transData.transform(np.asarray(points)[indices])
    return indices[np.argmin(np.hypot(*(on_screen - (event.x, event.y)).T))]
