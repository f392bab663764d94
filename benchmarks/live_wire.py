"""How fast the traced line follows the mouse: ``make bench-tools``.

A simulated fjord, and the scenes of ``../shared/data/georeferenced_sar`` where that folder is. On a map of
1200 x 900 pixels the front is traced from end to end with a click every few kilometres, and the mouse is moved along
it in between, to both sides of it; then it is traced again, as a redrawing of that front among 50 others. Measured are

- ready: from the first click until the line follows the front, and the longest gap on the way. The first row of all
  includes that packages are loaded, once a session;
- path: from a mouse move to the line painted on the map;
- gap: how long the main thread took no other event meanwhile, at most.

The first move after a click includes the search from that click. Machines are noisy: compare rows of one run, not
runs.
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

#: Path and gap must be quicker, in milliseconds.
LIMIT_MS = 50.0

#: The mouse is moved this far off the front on either side, in metres.
OFF_FRONT_M = 400.0

#: Fronts of other dates that are there when one is redrawn.
OTHER_FRONTS = 50


class Desk:
    """A map with the trace tool on one scene, and a hand on the mouse; points are in the CRS of the scene."""

    def __init__(self, raster, map_crs, fronts_file):
        from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject, QgsRasterLayer
        from qgis.gui import QgsMapCanvas

        from calvingfront_plugin.gui.delineation_queue import DelineationQueue
        from calvingfront_plugin.gui.settings import Settings
        from calvingfront_plugin.gui.trace_tool import TraceTool
        from calvingfront_plugin.layers.project_fronts import ProjectFronts

        self.project = QgsProject.instance()
        self.project.setCrs(QgsCoordinateReferenceSystem(map_crs))
        self.scene = QgsRasterLayer(str(raster), raster.stem)
        self.project.addMapLayer(self.scene)
        self.to_map = QgsCoordinateTransform(self.scene.crs(), self.project.crs(), self.project)
        self.canvas = QgsMapCanvas()
        self.canvas.resize(1200, 900)
        self.canvas.setDestinationCrs(self.project.crs())
        self.canvas.setLayers([self.scene])
        self.canvas.show()
        self.queue = DelineationQueue(self.project)
        self.fronts = ProjectFronts(self.project, lambda suggested: str(fronts_file))
        self.tool = TraceTool(self.canvas, self.queue, self.fronts, Settings(), lambda text, level=None: None)
        self.tool.set_scene(self.scene)
        self.canvas.setMapTool(self.tool)
        self.times_drawn = 0
        show_candidate = self.tool.bands.show_candidate

        def count(*arguments):
            show_candidate(*arguments)
            self.times_drawn += 1

        self.tool.bands.show_candidate = count

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

    def metres(self, line):
        """Length of a line on the ground."""
        from qgis.core import QgsDistanceArea, QgsPointXY

        measure = QgsDistanceArea()
        measure.setSourceCrs(self.scene.crs(), self.project.transformContext())
        measure.setEllipsoid("WGS84")
        return measure.measureLine([QgsPointXY(*point) for point in line])

    def look_at(self, line):
        """Show a line with as much around it."""
        from qgis.core import QgsGeometry, QgsPointXY

        shown = QgsGeometry.fromPolylineXY([self.to_map.transform(QgsPointXY(*point)) for point in line])
        box = shown.boundingBox()
        box.scale(1.5)
        self.canvas.setExtent(box)
        self._render()

    def add_fronts(self, line):
        """Fronts as a line's project holds them after years, the line itself among them, on the map."""
        shift = np.array([0.0, self.scene.extent().height() / 500])
        for number in range(OTHER_FRONTS + 1):
            record = {"date": f"{2024 - number}-07-15"}
            self.fronts.add_line(line + number * shift, self.scene.crs(), record, "a front")
        self.canvas.setLayers([self.fronts.layer, self.scene])
        self._render()

    def pixel(self, point):
        from qgis.core import QgsPointXY
        from qgis.PyQt.QtCore import QPoint

        at = self.canvas.getCoordinateTransform().transform(self.to_map.transform(QgsPointXY(*point)))
        return QPoint(round(at.x()), round(at.y()))

    def click(self, point):
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest

        button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.canvas.viewport(), button, no_key, self.pixel(point))

    def throw_away(self):
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest

        QTest.keyClick(self.canvas, Qt.Key.Key_Escape)

    def begin(self, point):
        """Click where a line begins; seconds until it follows the front, and the longest gap in milliseconds."""
        begin = time.perf_counter()
        self.click(point)
        gap = self._wait(lambda: self.tool.paths.is_ready or self.tool.paths.problem, begin)
        if self.tool.paths.problem:
            raise SystemExit(self.tool.paths.problem)
        return time.perf_counter() - begin, gap

    def move(self, point):
        """Move the mouse; milliseconds until the line is painted, and the longest gap."""
        from qgis.PyQt.QtCore import QEvent, QPointF, Qt
        from qgis.PyQt.QtGui import QMouseEvent
        from qgis.PyQt.QtWidgets import QApplication

        pixel, viewport = self.pixel(point), self.canvas.viewport()
        where = QPointF(viewport.mapToGlobal(pixel))
        no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(pixel), where, no_button, no_button, no_key)
        before, begin = self.times_drawn, time.perf_counter()
        QApplication.sendEvent(viewport, event)
        gap = self._wait(lambda: self.times_drawn > before, begin)
        # What has changed is painted in the next turn at the latest.
        turn = time.perf_counter()
        QApplication.processEvents()
        end = time.perf_counter()
        return 1000 * (end - begin), max(gap, 1000 * (end - turn))

    def _render(self):
        from qgis.PyQt.QtTest import QSignalSpy

        drawn = QSignalSpy(self.canvas.mapCanvasRefreshed)
        self.canvas.refresh()
        drawn.wait()

    def _wait(self, condition, turn):
        """Let the event loop turn until a condition holds; its longest turn in milliseconds."""
        from qgis.PyQt.QtWidgets import QApplication

        gap = 0.0
        while not condition():
            QApplication.processEvents()
            now = time.perf_counter()
            gap, turn = max(gap, now - turn), now
        return 1000 * gap


def trace(desk, front, moves, every_m):
    """Trace a front from end to end.

    Returns
    -------
    ready : (float, float)
        See :meth:`Desk.begin`.
    moved : ndarray, shape (moves, 2)
        See :meth:`Desk.move`.
    """
    length_m = desk.metres(front)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(front, axis=0).T))])
    sideways = OFF_FRONT_M / length_m * along[-1]

    def at(share, aside=0.0):
        here, ahead = (
            np.array([np.interp(place * along[-1], along, column) for column in front.T])
            for place in (share, share + 0.01)
        )
        step = ahead - here
        return here + aside * np.array([-step[1], step[0]]) / max(np.hypot(*step), 1e-12)

    ready = desk.begin(at(0.0))
    clicks, clicked, moved = max(2, round(length_m / every_m)), 0, []
    for share in np.linspace(0.0, 1.0, moves + 1)[1:]:
        moved.append(desk.move(at(share, sideways * np.sin(60 * share))))
        if int(share * clicks) > clicked:
            clicked = int(share * clicks)
            desk.click(at(share))
    desk.throw_away()
    return ready, np.array(moved)


def report(name, what, ready, moved):
    columns = [function(column) for column in moved.T for function in (np.median, _most, np.max)]
    cells = [f"{value:6.1f}" for value in columns]
    print(
        f"{name:11s} {what:7s} {ready[0]:6.1f} {ready[1]:6.0f}   {' '.join(cells[:3])}   {' '.join(cells[3:])}"
    )


def _most(values):
    return np.quantile(values, 0.95)


def main():
    """Trace and redraw in every scene and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--moves", type=int, default=300, help="of the mouse along each front")
    parser.add_argument("--every", type=float, default=3000.0, help="metres between two clicks")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    print(f"{'':19s} {'ready':>6s} {'gap':>6s}   {'path, ms':^20s}   {'gap, ms':^20s}")
    print(f"{'scene':19s} {'s':>6s} {'ms':>6s}{2 * '   median   95 %    max'}")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        cases = [("simulated", *simulated_scene(folder, 12, (1000, 1000), 30.0)), *greenland_scenes(folder)]
        for name, raster, front in cases:
            # The real scenes are in degrees; maps of Greenland are polar stereographic.
            map_crs = "EPSG:32624" if name == "simulated" else "EPSG:3413"
            desk = Desk(raster, map_crs, folder / f"fronts_{name}.gpkg")
            desk.look_at(front)
            report(name, "trace", *trace(desk, front, options.moves, options.every))
            desk.add_fronts(front)
            report(name, "redraw", *trace(desk, front, options.moves, options.every))
            desk.close()
    print(f"wanted: path and gap within {LIMIT_MS:.0f} ms")
    application.exitQgis()


if __name__ == "__main__":
    # The plugin as QGIS loads it, with its resources.
    sys.path[:0] = [str(REPOSITORY / "build" / "plugins"), str(REPOSITORY)]
    main()
