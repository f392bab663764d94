"""A glaciologist's desk: scenes of one fjord in a project, a map canvas with real mouse and keys, the queue, fronts."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

import calvingfront_plugin
from training.simulate import simulate_scene
from training.simulated_raster import write_scene

#: A fjord of 15 km: big enough for a front, small enough for every run.
SHAPE, PIXEL_M, SEED = (500, 500), 30.0, 12
CRS = "EPSG:32624"
DATES = ("2020-03-15", "2020-06-19", "2020-09-11")

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="session", autouse=True)
def staged():
    """What is tested is the staged folder, as QGIS would load it."""
    folder = Path(calvingfront_plugin.__file__).parent
    assert (folder / "metadata.txt").is_file() and (folder / "resources").is_dir(), "run 'make stage' first"
    return folder


@dataclass(frozen=True)
class Fjord:
    """A simulated scene as files.

    Attributes
    ----------
    raster : pathlib.Path
        GeoTIFF in dB.
    date : str
    front : ndarray, shape (N, 2)
        The true front in the raster's CRS.
    crs : str
    """

    raster: Path
    date: str
    front: np.ndarray
    crs: str = CRS

    def on_front(self, share):
        """The point at a share of the front's length, in the raster's CRS."""
        along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(self.front, axis=0).T))])
        return QgsPointXY(*(np.interp(share * along[-1], along, values) for values in self.front.T))


@pytest.fixture(scope="session")
def fjords(tmp_path_factory):
    """One fjord seen by Sentinel-1 on three days: the same front under other speckle."""
    folder = tmp_path_factory.mktemp("fjords")
    return [_written(folder, date, looks) for date, looks in zip(DATES, (4.4, 6.0, 9.0))]


def _written(folder, date, looks, **where):
    scene = simulate_scene(SEED, SHAPE, PIXEL_M, looks)
    day = date.replace("-", "")
    name = f"S1B_IW_GRDH_1SDH_{day}T101010_{day}T101035_020700_0273A1_1F2E.tif"
    raster = write_scene(folder / name, scene, date=date, **where)
    transform = gdal.Open(str(raster)).GetGeoTransform()
    longest = max(scene.fronts, key=len)
    front = [gdal.ApplyGeoTransform(transform, float(column), float(row)) for row, column in longest]
    return Fjord(raster, date, np.array(front), f"EPSG:{where.get('epsg', 32624)}")


@pytest.fixture(scope="session")
def fjord_in(fjords, tmp_path_factory):
    """The fjord of 15 March 2020 in another CRS: ``fjord_in("EPSG:4326")``; in EPSG:3031 it lies in Antarctica."""
    made = {CRS: fjords[0]}

    def make(crs):
        if crs not in made:
            folder = tmp_path_factory.mktemp("fjord_elsewhere")
            if crs == "EPSG:3031":
                made[crs] = _written(folder, DATES[0], 4.4, epsg=3031, origin=(-1_600_000.0, -300_000.0))
            else:
                made[crs] = _warped(fjords[0], folder, crs)
        return made[crs]

    return make


def _warped(fjord, folder, crs):
    raster = folder / fjord.raster.name
    gdal.Warp(str(raster), str(fjord.raster), dstSRS=crs, resampleAlg="bilinear")
    references = [osr.SpatialReference() for _ in range(2)]
    for reference, code in zip(references, (fjord.crs, crs)):
        reference.SetFromUserInput(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    move = osr.CoordinateTransformation(*references)
    front = np.array(move.TransformPoints(fjord.front.tolist()))[:, :2]
    return Fjord(raster, fjord.date, front, crs)


@pytest.fixture
def fjord(fjords):
    """The fjord on 15 March 2020."""
    return fjords[0]


@pytest.fixture
def project(qgis_app):
    """The empty project, in the CRS of the scenes."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    yield project
    project.clear()


@pytest.fixture
def add_scene(project):
    """Add a raster to the project: ``add_scene(fjord)`` or ``add_scene(path)``."""

    def add(scene):
        path = scene.raster if isinstance(scene, Fjord) else scene
        layer = QgsRasterLayer(str(path), Path(path).stem)
        assert layer.isValid()
        project.addMapLayer(layer)
        return layer

    return add


@pytest.fixture
def scene(add_scene, fjord):
    """The layer of the first scene, in the project."""
    return add_scene(fjord)


@pytest.fixture
def canvas(project, scene):
    """A map of 800 x 600 pixels that shows the first scene in the project's CRS."""
    canvas = QgsMapCanvas()
    canvas.resize(800, 600)
    canvas.setDestinationCrs(project.crs())
    canvas.setLayers([scene])
    canvas.setExtent(scene.extent())
    canvas.show()
    QApplication.processEvents()

    def show(layers):
        if not sip.isdeleted(canvas):
            canvas.setLayers([*layers, *canvas.layers()])

    # As QGIS does with layers that are loaded.
    project.layersAdded.connect(show)
    yield canvas
    project.layersAdded.disconnect(show)
    if sip.isdeleted(canvas):
        return
    canvas.stopRendering()
    canvas.setLayers([])
    canvas.close()
    canvas.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings(qgis_app):
    """The plugin's settings as after installation, with an author, on the CPU."""
    from calvingfront_plugin.gui.settings import Settings

    QgsSettings().remove("calvingfront")
    settings = Settings()
    settings.author = "A. Glaciologist"
    settings.device = "cpu"
    yield settings
    QgsSettings().remove("calvingfront")


@pytest.fixture
def queue(project):
    from calvingfront_plugin.gui.delineation_queue import DelineationQueue

    queue = DelineationQueue(project)
    yield queue
    queue.close()


@pytest.fixture
def fronts(project, settings, tmp_path):
    """The fronts of the project, kept in ``fronts.gpkg`` of the test's folder."""
    from calvingfront_plugin.layers.project_fronts import ProjectFronts

    fronts = ProjectFronts(project, lambda suggested: str(tmp_path / "fronts.gpkg"), lambda: settings.author)
    yield fronts
    if fronts.layer is not None and fronts.layer.isEditable():
        fronts.layer.rollBack()
    fronts.close()


class Said(list):
    """What the message bar was told: (sentence, level) one after the other."""

    def __call__(self, text, level=Qgis.MessageLevel.Info):
        self.append((text, level))

    @property
    def last(self):
        return self[-1][0] if self else ""


@pytest.fixture
def tell():
    return Said()


@pytest.fixture
def wait_until_idle(qtbot):
    """Wait until a queue has nothing more to do: ``wait_until_idle(queue)``."""

    def wait(queue, timeout=60_000):
        qtbot.waitUntil(lambda: queue.is_idle, timeout=timeout)

    return wait


class Hand:
    """Mouse and keyboard on a canvas; points are map coordinates, or those of another CRS where one is named."""

    def __init__(self, canvas):
        self.canvas = canvas

    def pixel(self, point, crs=None):
        """Where a point is on the canvas, as a QPoint."""
        settings = self.canvas.mapSettings()
        if crs is not None:
            source = QgsCoordinateReferenceSystem(crs)
            context = QgsProject.instance().transformContext()
            point = QgsCoordinateTransform(source, settings.destinationCrs(), context).transform(point)
        on_canvas = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(on_canvas.x()), round(on_canvas.y()))

    def click(self, point, button=LEFT, modifiers=NO_KEY, crs=None):
        QTest.mouseClick(self.canvas.viewport(), button, modifiers, self.pixel(point, crs))

    def double_click(self, point, crs=None):
        at = self.pixel(point, crs)
        QTest.mouseClick(self.canvas.viewport(), LEFT, NO_KEY, at)
        QTest.mouseDClick(self.canvas.viewport(), LEFT, NO_KEY, at)

    def move(self, point, crs=None):
        self.move_to_pixel(self.pixel(point, crs))

    def drag(self, begin, end, modifiers=NO_KEY, crs=None, button=LEFT):
        """Press at one point, move in steps and let go at another."""
        first, last = self.pixel(begin, crs), self.pixel(end, crs)
        QTest.mousePress(self.canvas.viewport(), button, modifiers, first)
        for k in range(1, 6):
            self.move_to_pixel(first + (last - first) * (k / 5), button, modifiers)
        QTest.mouseRelease(self.canvas.viewport(), button, modifiers, last)

    def press(self, key, modifiers=NO_KEY):
        QTest.keyClick(self.canvas, key, modifiers)

    def wheel(self, steps, point=None, modifiers=NO_KEY):
        """Turn the wheel; positive steps turn it away from the user."""
        at = self.pixel(point or self.canvas.center())
        delta = QPoint(0, 120 * steps)
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            QPointF(at),
            QPointF(self.canvas.viewport().mapToGlobal(at)),
            QPoint(),
            delta,
            Qt.MouseButton.NoButton,
            modifiers,
            phase,
            False,
        )
        QApplication.sendEvent(self.canvas.viewport(), event)

    def move_to_pixel(self, at, buttons=Qt.MouseButton.NoButton, modifiers=NO_KEY):
        """Move the mouse with buttons held; QTest's own move carries none."""
        where = QPointF(self.canvas.viewport().mapToGlobal(at))
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        event = QMouseEvent(kind, QPointF(at), where, none, buttons, modifiers)
        QApplication.sendEvent(self.canvas.viewport(), event)


@pytest.fixture
def hand(canvas):
    return Hand(canvas)


@pytest.fixture
def click(hand):
    """``click(point, button, modifiers)`` in map coordinates."""
    return hand.click


@pytest.fixture
def press(hand):
    """``press(key, modifiers)`` on the canvas."""
    return hand.press


@pytest.fixture
def drag(hand):
    """``drag(begin, end, modifiers)`` in map coordinates."""
    return hand.drag


@pytest.fixture
def unreferenced(fjord, tmp_path):
    """The fjord as a plain picture file: no CRS, no geotransform."""
    raster = tmp_path / "fjord.tif"
    gdal.Translate(str(raster), str(fjord.raster), creationOptions=["PROFILE=BASELINE"], noData=-999)
    for beside in tmp_path.glob("fjord.tif.aux.xml"):
        beside.unlink()
    assert not gdal.Open(str(raster)).GetProjection()
    return raster


@pytest.fixture
def empty_corner(fjord, tmp_path):
    """The fjord with nothing measured in its upper left half."""
    raster = tmp_path / f"corner_{fjord.raster.name}"
    gdal.Translate(str(raster), str(fjord.raster))
    dataset = gdal.Open(str(raster), gdal.GA_Update)
    values = dataset.ReadAsArray()
    rows, columns = np.mgrid[0 : SHAPE[0], 0 : SHAPE[1]]
    values[rows + columns < SHAPE[0]] = np.nan
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return raster
