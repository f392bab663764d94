"""The charts of a front's change in a panel: positions, rates or all fronts on a map."""

from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ..charts import change_chart
from ..charts.figures import look
from ..processing.change_words import in_words
from .change_table import described
from .chart_canvas import ChartCanvas

#: What the chart shows.
POSITIONS, RATES, MAP = "positions", "rates", "map"

#: Size of a chart in a file in inches, however small the panel is.
_FILE_SIZE = (8.0, 4.2)

#: A chart that is given another size is laid out anew after this time, in milliseconds.
_RESIZED_MS = 150


def tr(text):
    return QCoreApplication.translate("ChangeChartView", text)


class ChangeChartView(ChartCanvas):
    """Shows a ChangeSeries; ``picked`` gives the TerminusPosition that was clicked.

    Parameters
    ----------
    tell : callable
    """

    def __init__(self, tell, parent=None):
        super().__init__(tr("Change of the calving front"), tell, parent)
        self.series = self.selected = None
        self.kind = POSITIONS
        self.describe = described
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZED_MS)
        self._resized.timeout.connect(self.draw)
        self.show_chart(self._drawn)

    def show_series(self, series, selected=None):
        """Show a series, and one of its positions marked."""
        self.series, self.selected = series, selected
        self.draw()

    def select(self, position):
        if position is not self.selected:
            self.selected = position
            self.draw()

    def show_kind(self, kind):
        """Show positions, rates or the map."""
        self.kind = kind
        self.draw()

    def save(self, path):
        """Save the chart in a size to be printed, without the mark of what is selected."""
        size, selected = self.figure.get_size_inches(), self.selected
        self.figure.set_size_inches(_FILE_SIZE, forward=False)
        self.select(None)
        self.draw()
        super().save(path)
        self.figure.set_size_inches(size, forward=False)
        self.selected = selected
        self.draw()

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._resized.start()

    @look()
    def _drawn(self, figure):
        if self.series is None:
            return {}
        draw = {
            POSITIONS: change_chart.position_chart,
            RATES: change_chart.rate_chart,
            MAP: change_chart.fronts_map,
        }[self.kind]
        return draw(figure.add_subplot(), self.series, self.selected, in_words)
