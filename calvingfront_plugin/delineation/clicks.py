"""What a user tells by clicking, and how the network is told."""

from dataclasses import dataclass

import numpy as np

#: Kinds of click, in the order of the network's click channels. ``front``: a point on the calving front;
#: ``end``: the front ends here; ``ocean`` and ``glacier``: this is open water or melange, this is ice.
KINDS = ("front", "end", "ocean", "glacier")

#: Standard deviation of the Gaussian that marks a click, in metres on the ground.
CLICK_SIGMA_M = 225.0


class ClickError(ValueError):
    """Clicks that contradict themselves; the message says what to do."""


@dataclass(frozen=True)
class Click:
    """One click in map coordinates.

    Attributes
    ----------
    x, y : float
        Map coordinates in the CRS that goes with the clicks.
    kind : str
        One of :data:`KINDS`.
    front : int
        Tells the fronts of one scene apart; clicks of the same front share it. Without meaning for ``ocean``
        and ``glacier``.
    """

    x: float
    y: float
    kind: str = "front"
    front: int = 0

    def __post_init__(self):
        if self.kind not in KINDS:
            raise ClickError(f"'{self.kind}' is no kind of click; use one of: {', '.join(KINDS)}.")
        if not (np.isfinite(self.x) and np.isfinite(self.y)):
            raise ClickError("A click needs finite coordinates; remove points without a position.")


def click_maps(columns, rows, kinds, shape, pixel_size_m, sigma_m=CLICK_SIGMA_M):
    """Gaussian maps of clicks, one channel per kind.

    Parameters
    ----------
    columns, rows : sequence of float
        Positions in pixels of the working grid; (0, 0) is the outer corner of the first pixel.
    kinds : sequence of str
        Kind of each click.
    shape : tuple of int
        Rows and columns of the working grid.
    pixel_size_m : tuple of float
        Ground size of a pixel in metres, (row, column).
    sigma_m : float
        Standard deviation of the Gaussian in metres.

    Returns
    -------
    ndarray of float32, shape (4, H, W)
        Channels in the order of :data:`KINDS`; 1 at a click; clicks of one kind join by their maximum.
    """
    maps = np.zeros((len(KINDS), *shape), dtype=np.float32)
    centre_rows = np.arange(shape[0]) + 0.5
    centre_columns = np.arange(shape[1]) + 0.5
    for column, row, kind in zip(columns, rows, kinds):
        down = np.exp(-0.5 * ((centre_rows - row) * pixel_size_m[0] / sigma_m) ** 2)
        across = np.exp(-0.5 * ((centre_columns - column) * pixel_size_m[1] / sigma_m) ** 2)
        channel = maps[KINDS.index(kind)]
        np.maximum(channel, np.outer(down, across), out=channel)
    return maps
