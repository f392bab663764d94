"""Which layers are measured against which: chosen in a row of fields, remembered in the project."""

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsCheckableComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from .live_errors import Setting

#: Where the project keeps the choice.
_SCOPE = "calvingfront"

#: Of a list of layers, in pixels.
_NARROWEST = 64


def tr(text):
    return QCoreApplication.translate("ComparedLayers", text)


class ComparedLayers(QWidget):
    """Choice of the predicted fronts (the project's own unless others are chosen), labels, flow line and box.

    Parameters
    ----------
    project : QgsProject
    fronts : ProjectFronts
    """

    #: The :class:`.live_errors.Setting` that is chosen now.
    changed = pyqtSignal(object)
    #: Layers that the project is about to delete.
    going = pyqtSignal(list)

    def __init__(self, project, fronts, parent=None):
        super().__init__(parent)
        self.project = project
        self.fronts = fronts
        self._filling = False
        #: Of the last setting that was told.
        self._told = None
        self._build()
        self._connections = (
            (project.layersAdded, self._layers_changed),
            (project.layersRemoved, self._layers_changed),
            (project.layersWillBeRemoved, self._layers_go),
            (project.readProject, self._restore),
            (project.cleared, self._restore),
            (fronts.layerChanged, self._layers_changed),
            (project.layerTreeRoot().nameChanged, self._renamed),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self._restore()

    def let_go(self):
        """Follow the project no more."""
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()

    @property
    def setting(self):
        labels = tuple(self.project.mapLayer(each) for each in self.labels.checkedItemsData())
        return Setting(
            self.predicted.currentLayer(),
            tuple(layer for layer in labels if layer is not None),
            self.flow_line.currentLayer(),
            self.in_box.isChecked(),
        )

    def _build(self):
        self.predicted = _layer_choice(tr("Layer of predicted fronts"))
        self.predicted.setToolTip(tr("The fronts to be measured: those of the project, or any other lines."))
        self.predicted.activated.connect(self._chosen)
        self.labels = QgsCheckableComboBox()
        self.labels.setDefaultText(tr("none"))
        _make_narrow(self.labels)
        self.labels.setAccessibleName(tr("Layers of labels"))
        self.labels.setToolTip(
            tr("Fronts drawn by people; several layers or authors are measured against one by one.")
        )
        self.labels.checkedItemsChanged.connect(self._chosen)
        self.flow_line = _layer_choice(tr("Layer of flow lines"))
        self.flow_line.setToolTip(
            tr("Lines drawn downstream, towards the sea: they tell whether an error is seaward or landward.")
        )
        self.flow_line.activated.connect(self._chosen)
        self.in_box = QCheckBox(tr("Bo&x"))
        self.in_box.setToolTip(
            tr(
                "Look at a prediction only in the bounding rectangle of its label and 500 m around, as the benchmark "
                "does: the border of ice and water runs on along side glaciers."
            )
        )
        self.in_box.toggled.connect(self._chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for title, choice in (
            (tr("&Prediction"), self.predicted),
            (tr("&Labels"), self.labels),
            (tr("Fl&ow line"), self.flow_line),
        ):
            name = QLabel(title)
            name.setBuddy(choice)
            layout.addWidget(name)
            layout.addWidget(choice, 1)
        layout.addWidget(self.in_box)

    # The project

    def _restore(self, *_):
        """What the project remembers, else the project's fronts against nothing."""
        self._filling = True
        self.in_box.setChecked(self.project.readBoolEntry(_SCOPE, "/error/box", False)[0])
        self._filling = False
        self._layers_changed()

    def _layers_changed(self, *_):
        self._filling = True
        predicted = self._remembered("predicted")
        self.predicted.setLayer(predicted or self.fronts.layer)
        self.flow_line.setLayer(self._remembered("flow_line"))
        self._list_labels()
        self._filling = False
        self._tell()

    def _renamed(self, *_):
        """A layer, or a group of layers, has another name; that of a label may stand for its author."""
        self._told = None
        self._layers_changed()

    def _remembered(self, name):
        return self.project.mapLayer(self.project.readEntry(_SCOPE, f"/error/{name}", "")[0])

    def _list_labels(self):
        checked = self.project.readListEntry(_SCOPE, "/error/labels", [])[0]
        predicted = self.predicted.currentLayer()
        layers = [
            layer
            for layer in self.project.mapLayers().values()
            if isinstance(layer, QgsVectorLayer)
            and layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
            and layer is not predicted
        ]
        layers.sort(key=lambda layer: layer.name().casefold())
        listed = [(self.labels.itemText(k), self.labels.itemData(k)) for k in range(self.labels.count())]
        if listed == [(layer.name(), layer.id()) for layer in layers]:
            # Not while somebody is choosing in it.
            return
        self.labels.clear()
        for layer in layers:
            state = Qt.CheckState.Checked if layer.id() in checked else Qt.CheckState.Unchecked
            self.labels.addItemWithCheckState(layer.name(), state, layer.id())

    def _layers_go(self, ids):
        self.going.emit([self.project.mapLayer(each) for each in ids])
        self._told = None

    def _chosen(self, *_):
        """Something was chosen, which the project remembers."""
        if self._filling:
            return
        self._filling = True
        setting = self.setting
        own = setting.predicted is None or setting.predicted is self.fronts.layer
        self._remember("predicted", "" if own else setting.predicted.id())
        self._remember("flow_line", "" if setting.flow_line is None else setting.flow_line.id())
        labels = self.labels.checkedItemsData()
        if labels != self.project.readListEntry(_SCOPE, "/error/labels", [])[0]:
            self.project.writeEntry(_SCOPE, "/error/labels", labels)
        if setting.in_box != self.project.readBoolEntry(_SCOPE, "/error/box", False)[0]:
            self.project.writeEntryBool(_SCOPE, "/error/box", setting.in_box)
        self._list_labels()
        self._filling = False
        self._tell()

    def _remember(self, name, layer_id):
        if layer_id != self.project.readEntry(_SCOPE, f"/error/{name}", "")[0]:
            self.project.writeEntry(_SCOPE, f"/error/{name}", layer_id)

    def _tell(self):
        setting = self.setting
        if setting != self._told:
            self._told = setting
            self.changed.emit(setting)


def _layer_choice(name):
    choice = QgsMapLayerComboBox()
    choice.setFilters(QgsMapLayerProxyModel.Filter.LineLayer)
    _make_narrow(choice)
    # Else the first layer that is loaded would be chosen by itself.
    choice.setAllowEmptyLayer(True, tr("none"))
    choice.setAccessibleName(name)
    return choice


def _make_narrow(choice):
    """Let long names of layers be cut rather than the table."""
    choice.setMinimumWidth(_NARROWEST)
    choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
