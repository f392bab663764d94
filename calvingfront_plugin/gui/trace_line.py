"""The line that is being traced: fixed points and the stretches between them, apart from any map."""

import numpy as np

from .stopwatch import Stopwatch


class TracedLine:
    """A line in the coordinates of its scene that grows by stretches and can be taken back by them.

    Parameters
    ----------
    start : (float, float)
    scene : QgsRasterLayer
        It may be removed later: what is needed of it then is in the other parameters.
    crs : QgsCoordinateReferenceSystem
        Of the scene.
    record : dict
        What the record of a front tells of the scene.
    front : trace_target.NearFront or None
        The front that the line begins on.
    """

    def __init__(self, start, scene, crs, record, front=None):
        self.scene = scene
        self.crs = crs
        self.record = record
        self.front = front
        self.points = [tuple(start)]
        self.stretches = []
        #: Pausing while another tool is active.
        self.watch = Stopwatch()

    @property
    def end(self):
        """The last fixed point."""
        return self.points[-1]

    @property
    def line(self):
        """All stretches as one line of (x, y), shape (N, 2)."""
        begin = np.array(self.points[:1], dtype=float)
        return np.concatenate([begin, *(stretch[1:] for stretch in self.stretches)])

    def fix(self, stretch):
        """Add a stretch that begins at the last fixed point."""
        self.stretches.append(np.asarray(stretch, dtype=float))
        self.points.append(tuple(self.stretches[-1][-1]))

    def step_back(self):
        """Take back the last stretch; the first point stays.

        Returns
        -------
        bool
            Whether there was one.
        """
        if not self.stretches:
            return False
        self.stretches.pop()
        self.points.pop()
        return True
