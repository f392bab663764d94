"""What a change is measured on and how: fronts, glacier, centreline, method, width."""

import math

from qgis.core import QgsApplication, QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ..layers import centrelines
from .live_change import Setting
from .plain_text import plain_text

_WIDEST_M = 200_000.0

#: Of a field, in pixels.
_NARROWEST = 70


def tr(text):
    return QCoreApplication.translate("ChangeChoices", text)


class ChangeChoices(QWidget):
    """The form on the left of the panel.

    Parameters
    ----------
    project : QgsProject
    fronts : ProjectFronts
    """

    #: The user, or a layer that came or went, has changed the setting.
    changed = pyqtSignal()
    drawAsked = pyqtSignal()
    reverseAsked = pyqtSignal()

    def __init__(self, project, fronts, parent=None):
        super().__init__(parent)
        self.project = project
        self.fronts = fronts
        self._fills_itself = False
        #: The glacier that the user has chosen; '' as long as the centreline decides.
        self._own_glacier = ""
        self._build()
        for signal in (
            self.layer.layerChanged,
            self.method.currentIndexChanged,
            self.width.valueChanged,
            self.box.layerChanged,
        ):
            signal.connect(self._chosen)
        self.glacier.activated.connect(self._glacier_chosen)
        self.centreline.layerChanged.connect(self._centreline_chosen)
        # The lists of layers hear of a new one after others do.
        self._follow_later = QTimer(self)
        self._follow_later.setSingleShot(True)
        self._follow_later.setInterval(0)
        self._follow_later.timeout.connect(self._follow_project)
        self._connections = (
            (fronts.layerChanged, self._follow_later.start),
            (project.readProject, self._project_read),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self._follow_project()

    def close_for_good(self):
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()

    def _build(self):
        self.layer = _layer_choice(QgsMapLayerProxyModel.Filter.LineLayer)
        self.layer.setToolTip(tr("The layer of calving fronts, with their dates"))
        self.glacier = QComboBox()
        self.glacier.setToolTip(tr("A series is that of one glacier."))
        _make_narrow(self.glacier)
        self.centreline = _layer_choice(QgsMapLayerProxyModel.Filter.LineLayer)
        self.centreline.setToolTip(
            tr(
                "A line drawn downstream, from the ice across all fronts out to the sea: then advance is positive. "
                "Of a layer with several lines, select one."
            )
        )
        self.draw_button = _button(
            "/mActionAddPolyline.svg", tr("Draw a centreline on the map"), self.drawAsked.emit
        )
        self.reverse_button = _button(
            "/mActionReverseLine.svg",
            tr("Reverse the centreline, where advance and retreat are mixed up"),
            self.reverseAsked.emit,
        )
        self.method = QComboBox()
        for name, title, tip in (
            (
                "curvilinear box",
                tr("Curvilinear box"),
                tr("Mean over the width of a box that follows the centreline, for fjords that bend"),
            ),
            ("rectilinear box", tr("Rectilinear box"), tr("Mean over the width of a straight box")),
            ("centreline", tr("Centreline"), tr("Where the front crosses the centreline")),
        ):
            self.method.addItem(title, name)
            self.method.setItemData(self.method.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        _make_narrow(self.method)
        self.width = QDoubleSpinBox()
        self.width.setRange(0.0, _WIDEST_M)
        self.width.setDecimals(0)
        self.width.setSingleStep(100.0)
        _make_narrow(self.width)
        self.width.setSuffix(tr(" m"))
        self.width.setSpecialValueText(tr("auto"))
        self.width.setKeyboardTracking(False)
        self.width.setGroupSeparatorShown(True)
        self.width.setToolTip(
            tr(
                "Across the flow, half on either side of the centreline: the part of the front that is averaged."
            )
        )
        self.box = _layer_choice(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.box.setToolTip(tr("A polygon to take as the box, instead of the width"))

        self.doubt = plain_text(
            tr("The front advances. If this glacier retreats, the centreline runs upstream: reverse it.")
        )
        self.doubt.hide()
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.centreline, 1)
        line.addWidget(self.draw_button)
        line.addWidget(self.reverse_button)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(4)
        self.labels = {}
        for field, title, buddy in (
            (self.layer, tr("Fronts"), self.layer),
            (self.glacier, tr("Glacier"), self.glacier),
            (line, tr("Centreline"), self.centreline),
            (self.method, tr("Method"), self.method),
            (self.width, tr("Width"), self.width),
            (self.box, tr("Box"), self.box),
        ):
            label = QLabel(title)
            label.setBuddy(buddy)
            buddy.setAccessibleName(title)
            self.form.addRow(label, field)
            self.labels[buddy] = label
            if field is line:
                self.form.addRow(self.doubt)
        self._show_rows()

    @property
    def setting(self):
        method = self.method.currentData()
        return Setting(
            fronts=self.layer.currentLayer(),
            centreline=self.centreline.currentLayer(),
            box=self.box.currentLayer() if method == "rectilinear box" else None,
            glacier=self._own_glacier,
            method=method,
            width_m=self.width.value(),
        )

    def show_state(self, live):
        """Show what a LiveChange has found: glaciers, and the width that suits."""
        self._fills_itself = True
        names = list(live.glaciers)
        if [self.glacier.itemData(k) for k in range(self.glacier.count())] != names:
            self.glacier.clear()
            for name in names:
                self.glacier.addItem(name, name)
        self.glacier.setCurrentIndex(self.glacier.findData(live.glacier))
        width = live.series.width_m if live.series is not None else None
        self.width.setSpecialValueText(
            tr("auto: {width} m").format(width=f"{width:,.0f}") if width else tr("auto")
        )
        self.reverse_button.setEnabled(live.centreline_fid is not None)
        self.doubt.setVisible(live.series is not None and _advances(live.series))
        self._fills_itself = False
        self._show_rows()

    def choose_centreline(self, layer):
        """Take the centreline from another layer."""
        self.centreline.setLayer(layer)

    def _project_read(self, *_):
        self._follow_later.start()

    def _follow_project(self):
        """The project's own layer of fronts, and the centrelines that were chosen in it."""
        self._fills_itself = True
        self._own_glacier = ""
        if self.fronts.layer is not None:
            self.layer.setLayer(self.fronts.layer)
        self.centreline.setLayer(centrelines.chosen_layer(self.project))
        self._fills_itself = False
        self._chosen()

    def _chosen(self, *_):
        if self._fills_itself:
            return
        self._fills_itself = True
        fronts = self.layer.currentLayer()
        self.centreline.setExceptedLayerList([fronts] if fronts is not None else [])
        self._fills_itself = False
        self._show_rows()
        self.changed.emit()

    def _glacier_chosen(self, _):
        self._own_glacier = self.glacier.currentData()
        self._chosen()

    def _centreline_chosen(self, layer):
        if not self._fills_itself:
            centrelines.choose_layer(self.project, layer)
            self._chosen()

    def _show_rows(self):
        method = self.method.currentData()
        has_polygon = method == "rectilinear box" and self.box.currentLayer() is not None
        for field, is_shown in (
            (self.glacier, self.glacier.count() > 1),
            (self.width, method != "centreline" and not has_polygon),
            (self.box, method == "rectilinear box"),
        ):
            field.setVisible(is_shown)
            self.labels[field].setVisible(is_shown)


def _advances(series):
    """Whether the trend is an advance by more than chance."""
    from ..delineation.change import rate_of

    rate, uncertainty = rate_of(series)
    return rate > 2 * (uncertainty if math.isfinite(uncertainty) else 0.0)


def _layer_choice(kinds):
    choice = QgsMapLayerComboBox()
    choice.setFilters(kinds)
    choice.setAllowEmptyLayer(True)
    choice.setCurrentIndex(0)
    _make_narrow(choice)
    return choice


def _make_narrow(field):
    """Let long names of layers be cut rather than the chart."""
    field.setMinimumWidth(_NARROWEST)
    field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


def _button(icon, tip, slot):
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(lambda _: slot())
    return button
