"""The working grid of a scene with what leads a line along fronts, in map coordinates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .delineate import segment_scene
from .fronts import front_cost, front_likeness
from .progress import part, silent
from .tracing import PATH_SIGMA, PathField, edge_strength, simplify_line, smooth_line


@dataclass(frozen=True, eq=False)
class TracingField:
    """Paths from one place of a scene to all others around it.

    Attributes
    ----------
    x, y : float
        Map coordinates of the place.
    paths : tracing.PathField
        On the working grid.
    """

    x: float
    y: float
    paths: PathField


@dataclass(frozen=True, eq=False)
class TracingGrid:
    """A scene on the working grid, and what it costs to lead a front across each of its pixels.

    Attributes
    ----------
    scene : Scene
        With its georeference and acquisition.
    cost : ndarray of float, shape (H, W)
    card : WeightsCard
        Of the network that the cost comes from.
    """

    scene: object
    cost: np.ndarray
    card: object

    def field(self, x, y):
        """Paths from a place, in map coordinates of the raster; takes some 25 ms.

        Returns
        -------
        TracingField
        """
        return TracingField(x, y, PathField(self.cost, self._position(x, y)))

    def path(self, field, x, y):
        """The smooth line from a field's place to another, along what looks like a front.

        Parameters
        ----------
        field : TracingField
            From :meth:`field`.
        x, y : float
            Map coordinates in the raster's CRS. Beyond the grid, or farther than the field reaches, the line goes on
            straight.

        Returns
        -------
        ndarray of float, shape (N, 2)
            Map coordinates (x, y); both ends are met exactly.
        """
        line = simplify_line(smooth_line(field.paths.path_to(self._position(x, y)), PATH_SIGMA))
        points = np.column_stack(self.scene.to_map(line[:, 1], line[:, 0]))
        points[0], points[-1] = (field.x, field.y), (x, y)
        return points

    def _position(self, x, y):
        column, row = self.scene.to_pixel(x, y)
        return float(row), float(column)


def read_tracing_grid(request, progress=silent):
    """Read a scene and let the network see it once, so that fronts can be traced in it.

    Parameters
    ----------
    request : delineate.DelineationRequest
    progress : callable
        As for :func:`.delineate.delineate`.

    Returns
    -------
    TracingGrid

    Raises
    ------
    SceneError, WeightsError, ClickError, DeviceError
        As for :func:`.delineate.delineate`.
    """
    segmented = segment_scene(request, part(progress, 0.0, 0.95))
    progress(0.95, "looking for edges")
    scene = segmented.scene
    edges = edge_strength(scene.values, scene.valid)
    cost = front_cost(front_likeness(segmented.probabilities), edges)
    progress(1.0, "")
    return TracingGrid(scene, cost, segmented.card)
