"""The scene that is worked on: what is known of it, how, and what the user knows better."""

from functools import partial

from qgis.core import QgsMapLayerProxyModel, QgsRasterLayer
from qgis.gui import (
    QgsDateEdit,
    QgsDoubleSpinBox,
    QgsFilterLineEdit,
    QgsMapLayerComboBox,
    QgsRasterBandComboBox,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..delineation.backscatter import SCALES
from ..delineation.product_name import CAFFE_SENSORS
from ..layers import scene_layer
from .plain_text import plain_text


def tr(text):
    return QCoreApplication.translate("ScenePanel", text)


class ScenePanel(QWidget):
    """Choice of a readable raster, and its acquisition as found or as the user says.

    It follows the active layer of the canvas. The scale of the backscatter is found off the main thread, when the
    panel is seen, since it reads pixels.

    Parameters
    ----------
    canvas : QgsMapCanvas
    project : QgsProject
    queue : DelineationQueue
    """

    #: The raster layer that is worked on, or None.
    sceneChanged = pyqtSignal(object)
    #: The user has said something of the scene.
    informationChanged = pyqtSignal()

    def __init__(self, canvas, project, queue, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.project = project
        self.queue = queue
        self.scene = None
        #: (source, band) -> DetectedScale, or the sentence that says why there is none.
        self._scales = {}
        self._filling = False
        self._build()
        project.layersAdded.connect(self._layers_changed)
        project.layersRemoved.connect(self._layers_changed)
        canvas.currentLayerChanged.connect(self._follow)
        self.layers.layerChanged.connect(self._choose)
        self._show()
        self._layers_changed()
        self._follow(canvas.currentLayer())

    def showEvent(self, event):
        super().showEvent(event)
        self._find_scale()

    def _build(self):
        self.nothing = QLabel(
            tr(
                "Load a SAR scene (Layer > Add Layer > Add Raster Layer…): backscatter of one date as GeoTIFF or any "
                "other file that GDAL reads."
            )
        )
        self.nothing.setWordWrap(True)

        self.layers = QgsMapLayerComboBox()
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layers.setMinimumContentsLength(12)
        self.band = QgsRasterBandComboBox()
        self.band.setShowNotSetOption(True, tr("By its name: HH, else VV, HV, VH, else the first"))
        self.band.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.band.bandChanged.connect(
            lambda number: self._override(band=number if number and number > 0 else None)
        )
        self.scale = QComboBox()
        for scale in ("auto", *SCALES):
            self.scale.addItem("", scale)
        self.scale.setToolTip(tr("What the values of the raster are. Choose it where it was found wrongly."))
        self.scale.activated.connect(
            lambda index: self._override(scale=self.scale.itemData(index) if index else None)
        )
        self.scale_reason = plain_text()
        self.pixel_size = QgsDoubleSpinBox()
        self.pixel_size.setRange(0.0, 1000.0)
        self.pixel_size.setSuffix(tr(" m"))
        self.pixel_size.setSpecialValueText(tr("not known"))
        self.pixel_size.setClearValue(0.0)
        self.pixel_size.setKeyboardTracking(False)
        self.pixel_size.setToolTip(tr("Size of a pixel on the ground; the raster itself does not say it."))
        self.pixel_size.valueChanged.connect(lambda size: self._override(pixel_size_m=size or None))
        self.date = QgsDateEdit()
        self.date.setAllowNull(True)
        self.date.setNullRepresentation(tr("not known"))
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.date.setKeyboardTracking(False)
        self.date.setToolTip(tr("Day of acquisition. The time of the scene on the map follows it."))
        self.date.dateValueChanged.connect(self._date_changed)
        self.sensor = _line(tr("not known"), sorted(set(CAFFE_SENSORS.values())))
        self.sensor.editingFinished.connect(lambda: self._text_changed("sensor", self.sensor))
        self.glacier = _line(tr("not known"))
        self.glacier.editingFinished.connect(lambda: self._text_changed("glacier", self.glacier))
        self.details = plain_text()
        self.reset_button = QPushButton(tr("Back to what was found"))
        self.reset_button.setToolTip(tr("Forget what was chosen or typed here for this scene."))
        self.reset_button.clicked.connect(self._reset)

        self.form = QFormLayout()
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.addRow(tr("Scene"), self.layers)
        self.form.addRow(tr("&Band"), self.band)
        self.form.addRow(tr("Bac&kscatter"), self.scale)
        self.form.addRow(self.scale_reason)
        self.form.addRow(tr("Pi&xel size"), self.pixel_size)
        self.form.addRow(tr("Da&te"), self.date)
        self.form.addRow(tr("Sensor"), self.sensor)
        self.form.addRow(tr("&Glacier"), self.glacier)
        self.form.addRow(self.details)
        self.form.addRow(self.reset_button)
        self.known = QWidget()
        self.known.setLayout(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.nothing)
        layout.addWidget(self.known)

    def _layers_changed(self):
        rasters = (layer for layer in self.project.mapLayers().values() if isinstance(layer, QgsRasterLayer))
        self.layers.setExceptedLayerList([layer for layer in rasters if scene_layer.problem(layer)])
        # The list itself tells of a choice that the user made only.
        self._choose(self.layers.currentLayer())

    def _follow(self, layer):
        if layer is not None and not scene_layer.problem(layer):
            self.layers.setLayer(layer)

    def _choose(self, layer):
        if layer is not None and scene_layer.problem(layer):
            layer = None
        if layer is self.scene:
            return
        self.scene = layer
        self._show()
        self._find_scale()
        self.sceneChanged.emit(layer)

    def _show(self):
        """Fill the fields with what is known of the scene."""
        scene = self.scene
        self.nothing.setVisible(scene is None)
        self.known.setVisible(scene is not None)
        if scene is None:
            return
        self._filling = True
        found = scene_layer.information(scene)
        self.band.setLayer(scene)
        self.band.setBand(scene_layer.request_options(scene)["band"] or -1)
        self._show_row(self.band, scene.bandCount() > 1)
        self._show_scale()
        size = scene_layer.ground_pixel_size(scene)
        self.pixel_size.setValue(size or 0.0)
        self._show_row(self.pixel_size, not scene.crs().isValid() or size is None)
        date = QDate.fromString(found.date or "", Qt.DateFormat.ISODate)
        if date.isValid():
            self.date.setDate(date)
        else:
            self.date.clear()
        self.sensor.setText(found.sensor or "")
        self.glacier.setText(found.glacier or "")
        self.details.setText(_details(found, size))
        said = (scene.customProperty(f"calvingfront/{name}") for name in scene_layer.OVERRIDES)
        self.reset_button.setVisible(any(value not in (None, "") for value in said))
        self._filling = False

    def _show_row(self, field, visible):
        field.setVisible(visible)
        self.form.labelForField(field).setVisible(visible)

    # What the user knows better

    def _override(self, **values):
        if self._filling or self.scene is None:
            return
        scene_layer.override(self.scene, **values)
        self._show()
        self._find_scale()
        self.informationChanged.emit()

    def _date_changed(self, date):
        self._override(date=date.toString(Qt.DateFormat.ISODate) if date.isValid() else None)

    def _text_changed(self, name, field):
        """Keep what was typed; an emptied field goes back to what was found."""
        text = field.text().strip()
        if self.scene is not None and text != (getattr(scene_layer.information(self.scene), name) or ""):
            self._override(**{name: text or None})

    def _reset(self):
        self._override(**dict.fromkeys(scene_layer.OVERRIDES))

    # The scale of the backscatter

    def _find_scale(self):
        """Look at the values of a scene that was not looked at yet; the queue does it off this thread."""
        scene = self.scene
        if scene is None or not self.isVisible():
            return
        raster, band = scene.source(), scene_layer.information(scene).band
        if (raster, band) in self._scales:
            return
        self._scales[raster, band] = tr("Looking at the values…")
        job = self.queue.submit(
            lambda progress: _found_scale(raster, band),
            tr("Looking at the values of {scene}").format(scene=scene.name()),
            scene,
            first=True,
        )
        # Bound methods, unlike functions, are no longer called once the panel is gone.
        job.finished.connect(partial(self._scale_found, raster, band))
        job.failed.connect(partial(self._scale_found, raster, band))
        job.cancelled.connect(partial(self._scale_not_found, raster, band))
        self._show_scale()

    def _scale_found(self, raster, band, found):
        self._scales[raster, band] = found
        if self.scene is not None:
            self._show_scale()

    def _scale_not_found(self, raster, band):
        self._scales.pop((raster, band), None)
        if self.scene is not None:
            self._show_scale()

    def _show_scale(self):
        chosen = scene_layer.request_options(self.scene)["scale"]
        found = self._scales.get((self.scene.source(), scene_layer.information(self.scene).band), "")
        names = {
            "db": tr("dB"),
            "power": tr("linear power"),
            "amplitude": tr("amplitude"),
            "stretched": tr("stretched values"),
        }
        is_known = not isinstance(found, str)
        self.scale.setItemText(
            0, tr("found: {scale}").format(scale=names[found.scale]) if is_known else tr("found")
        )
        for index, scale in enumerate(SCALES, 1):
            self.scale.setItemText(index, names[scale])
        self.scale.setCurrentIndex(self.scale.findData(chosen))
        reason = " ".join((found.reason, *found.warnings)) if is_known else found
        self.scale_reason.setText(reason if chosen == "auto" else tr("Chosen by you."))
        self.scale_reason.setVisible(bool(self.scale_reason.text()))


def _details(found, size):
    """What else is known of an acquisition, and the ground size of its pixels, in a few words."""
    passes = {"ascending": tr("ascending"), "descending": tr("descending")}
    words = (
        found.time_utc and tr("{time} UTC").format(time=found.time_utc),
        found.polarisation,
        passes.get(found.orbit_pass),
        size and tr("pixels of {size:.3g} m").format(size=size),
    )
    return ", ".join(filter(None, words))


def _found_scale(path, band):
    """What the values of a band are, from its name and a sample of its pixels."""
    from ..delineation.raster import RasterBand, SceneError, open_raster
    from ..delineation.scene import found_scale

    source = RasterBand(open_raster(path), band, path)
    rows, columns = source.shape
    sample, _ = source.sample((0, rows), (0, columns))
    if not len(sample):
        raise SceneError(
            tr("Band {band} has no valid pixel: all are nodata. Choose another.").format(band=band)
        )
    return found_scale(source, sample)


def _line(placeholder, suggestions=()):
    line = QgsFilterLineEdit()
    line.setPlaceholderText(placeholder)
    if suggestions:
        completer = QCompleter(list(suggestions), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
    return line
