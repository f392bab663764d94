"""How few clicks and seconds a front costs: ``make bench-tools``.

On a simulated fjord, and on the scenes of ``../shared/data/georeferenced_sar`` where that folder is, the click tool is
used as a person would: the raster is opened, the two ends of the front are clicked, and the line is accepted. Then
again with up to four clicks more, each on the front where the line is farthest off. Given are

- seconds from opening the raster until the front is in its layer: what the machine takes, without a person's own
  seconds (the first row of all includes that packages are loaded, once a session);
- the mean and 95th percentile of the distance from the reference to the line, and the mean of both ways, in metres;
- by hand: how many vertices of QGIS's own line tool come as near to the reference in the mean, if each is placed on it
  as well as can be (Visvalingam's order of vertices), and how many keep within 38 m of it everywhere.

The references of the real scenes are another network's lines, not people's: agreement, not error.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from reference_scenes import greenland_scenes, simulated_scene

REPOSITORY = Path(__file__).resolve().parents[1]

#: Clicks after the two ends.
MORE_CLICKS = 4

#: How far people's fronts lie apart, in metres (Gourmelon et al. 2022).
PEOPLE_M = 38.0


class Desk:
    """A map with the click tool, and a hand on mouse and keys; points are in the CRS of the scene."""

    def __init__(self, raster, fronts_file):
        from qgis.core import QgsProject, QgsRasterLayer
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtWidgets import QApplication

        from calvingfront_plugin.gui.delineate_tool import DelineateTool
        from calvingfront_plugin.gui.delineation_queue import DelineationQueue
        from calvingfront_plugin.gui.settings import Settings
        from calvingfront_plugin.layers.project_fronts import ProjectFronts

        self.begun = time.perf_counter()
        self.project = QgsProject.instance()
        self.scene = QgsRasterLayer(str(raster), raster.stem)
        self.project.setCrs(self.scene.crs())
        self.project.addMapLayer(self.scene)
        self.canvas = QgsMapCanvas()
        self.canvas.resize(1200, 900)
        self.canvas.setDestinationCrs(self.project.crs())
        self.canvas.setLayers([self.scene])
        self.canvas.setExtent(self.scene.extent())
        self.canvas.show()
        self.queue = DelineationQueue(self.project)
        self.fronts = ProjectFronts(self.project, lambda suggested: str(fronts_file))
        self.said = []
        self.tool = DelineateTool(
            self.canvas, self.queue, self.fronts, Settings(), lambda text, level=None: self.said.append(text)
        )
        self.tool.set_scene(self.scene)
        self.canvas.setMapTool(self.tool)
        QApplication.processEvents()

    def click(self, point, is_end):
        from qgis.core import QgsPointXY
        from qgis.PyQt.QtCore import QPoint, Qt
        from qgis.PyQt.QtTest import QTest

        at = self.canvas.getCoordinateTransform().transform(QgsPointXY(*point))
        modifier = Qt.KeyboardModifier.ShiftModifier if is_end else Qt.KeyboardModifier.NoModifier
        pixel = QPoint(round(at.x()), round(at.y()))
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, pixel)

    def accept(self):
        """Press Enter and wait for the front; its line in the CRS of the scene, and seconds since the beginning."""
        from qgis.core import QgsCoordinateTransform
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest
        from qgis.PyQt.QtWidgets import QApplication

        added = []
        self.tool.frontsAdded.connect(added.extend)
        QTest.keyClick(self.canvas, Qt.Key.Key_Return)
        deadline = time.perf_counter() + 120
        while not added:
            QApplication.processEvents()
            if time.perf_counter() > deadline:
                raise SystemExit(f"no front came: {' '.join(self.said)}")
        seconds = time.perf_counter() - self.begun
        geometry = self.fronts.layer.getFeature(added[0]).geometry()
        geometry.transform(QgsCoordinateTransform(self.fronts.layer.crs(), self.scene.crs(), self.project))
        return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()]), seconds

    def close(self):
        from qgis.PyQt.QtWidgets import QApplication

        self.queue.close()
        self.tool.close()
        if self.fronts.layer is not None:
            self.fronts.layer.rollBack()
        self.fronts.close()
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        self.project.clear()
        self.canvas.deleteLater()
        QApplication.processEvents()


def delineate(raster, clicks, folder):
    """A front by clicks in a QGIS project of its own: line, seconds, CRS."""
    desk = Desk(raster, folder / f"fronts_{time.monotonic_ns()}.gpkg")
    crs_wkt = desk.scene.crs().toWkt()
    for point, is_end in clicks:
        desk.click(point, is_end)
    line, seconds = desk.accept()
    desk.close()
    return line, seconds, crs_wkt


def vertices_by_hand(reference, crs_wkt, wanted, statistic):
    """Fewest vertices of the reference whose line keeps a statistic of the distance from it below what is wanted."""
    from calvingfront_plugin.delineation.distance import front_distances

    kept = list(_by_importance(reference))
    low, high = 2, len(reference)
    while low < high:
        middle = (low + high) // 2
        line = reference[sorted(kept[:middle])]
        error = front_distances([line], [reference], crs_wkt)
        low, high = (
            (low, middle) if statistic(error.label_samples.distance_m) <= wanted else (middle + 1, high)
        )
    return low


def _by_importance(line):
    """Indices of vertices, ends first, then by the area of the triangle that is lost without them (Visvalingam)."""
    left = list(range(len(line)))
    dropped = []
    while len(left) > 2:
        a, b, c = line[left[:-2]], line[left[1:-1]], line[left[2:]]
        areas = np.abs((b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1]))
        dropped.append(left.pop(int(np.argmin(areas)) + 1))
    return [*left, *reversed(dropped)]


def main():
    """Click in every scene and print a table."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    from calvingfront_plugin.delineation.distance import front_distances

    application = QgsApplication([], True)
    application.initQgis()
    print(f"{'scene':14s} clicks  seconds  reference to line, m   both ways, m  by hand, vertices")
    print(f"{'':14s} {'':6s}  {'':7s}      mean     95 %            mean  as near  within {PEOPLE_M:.0f} m")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        cases = [("simulated", *simulated_scene(folder, 41, (500, 500), 30.0)), *greenland_scenes(folder)]
        for name, raster, reference in cases:
            clicks = [(reference[0], True), (reference[-1], True)]
            for _ in range(MORE_CLICKS + 1):
                line, seconds, crs_wkt = delineate(raster, clicks, folder)
                error = front_distances([line], [reference], crs_wkt)
                off = error.label_samples.distance_m
                by_hand = vertices_by_hand(reference, crs_wkt, off.mean(), np.mean)
                within = vertices_by_hand(reference, crs_wkt, PEOPLE_M, np.max)
                print(
                    f"{name:14s} {len(clicks):6d}  {seconds:7.1f}  {off.mean():8.0f} {np.quantile(off, 0.95):8.0f}"
                    f"   {error.mean_m:13.0f}  {by_hand:7d} {within:12d}"
                )
                clicks.append((error.label_samples.points[int(np.argmax(off))], False))
    application.exitQgis()


if __name__ == "__main__":
    # The plugin as QGIS loads it, with its resources.
    sys.path[:0] = [str(REPOSITORY / "build" / "plugins"), str(REPOSITORY)]
    main()
