"""The way in, for every door: a request goes in, fronts with outcome and reason come out."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import datetime, timezone

import numpy as np

from .clicks import Click, ClickError
from .front_mask import MINIMUM_LENGTH_M
from .fronts import clicked_fronts, extract_fronts
from .georeference import spatial_reference, transform_points
from .product_name import acquisition_date
from .progress import part, silent
from .scene import SceneError, extent_in_raster_crs, read_scene
from .segmentation import choose_device, load_network, segment
from .sharpening import sharpen
from .weights import bundled_weights


@dataclass(frozen=True)
class DelineationRequest:
    """What is to be delineated, and how.

    Attributes
    ----------
    raster : str
        Anything GDAL opens.
    band : int or None
        Counted from 1; None chooses HH, VV, HV, VH or the first.
    extent : (xmin, ymin, xmax, ymax) or None
        Window in ``extent_crs``; the whole raster by default.
    extent_crs, clicks_crs : str
        WKT or ``EPSG:...``; '' is the raster's own.
    clicks : tuple of Click
    weights : str or None
        A weights file; None is the bundled one.
    scale : str
        ``auto``, ``db``, ``power``, ``amplitude`` or ``stretched``.
    pixel_size_m : float, (float, float) or None
        Ground size of a raster pixel, or (row, column), where the raster has no CRS.
    device : str
        ``auto``, ``cpu``, ``cuda`` or ``mps``.
    minimum_length_m : float
        Shorter fronts are left out.
    sharpen : bool
        Whether to move the line onto the edge in the raster at full resolution.
    glacier, date, sensor : str or None
        What the user says of the scene, in place of what its name and metadata say; the date as ``2018-06-02``.
    """

    raster: str
    band: int | None = None
    extent: tuple | None = None
    extent_crs: str = ""
    clicks: tuple = ()
    clicks_crs: str = ""
    weights: str | None = None
    scale: str = "auto"
    pixel_size_m: float | None = None
    device: str = "auto"
    minimum_length_m: float = MINIMUM_LENGTH_M
    sharpen: bool = False
    glacier: str | None = None
    date: str | None = None
    sensor: str | None = None


@dataclass(frozen=True, eq=False)
class SegmentedScene:
    """A scene as the network saw it.

    Attributes
    ----------
    scene : Scene
        With what the user says of it.
    card : WeightsCard
    clicks : tuple of Click
        In pixels (x = column, y = row) of the working grid.
    probabilities : Probabilities
    extent : (xmin, ymin, xmax, ymax) or None
        The window that was asked for, in the raster's CRS; the scene is a little larger.
    """

    scene: object
    card: object
    clicks: tuple
    probabilities: object
    extent: tuple | None


@dataclass(frozen=True, eq=False)
class DelineationResult:
    """Fronts of one scene, the outcome in a word and in a sentence, and what led to them.

    Attributes
    ----------
    request : DelineationRequest
    scene : Scene
        The working grid with its georeference; ``scene.transform`` and ``scene.crs_wkt`` also place ``zones`` and
        ``front_probability``.
    fronts : tuple of fronts.Front
        In map coordinates of the raster.
    outcome : str
        ``found``, ``several``, ``low_confidence`` or ``none``.
    reason : str
        Why, in words.
    flags, warnings : tuple of str
    zones : ndarray of uint8, shape (H, W), or None
        Most probable zone: 0 no data, 1 rock, 2 glacier, 3 ocean and melange.
    front_probability : ndarray of float32, shape (H, W)
    card : WeightsCard
    device : str
    seconds : float
    created_utc : str
    """

    request: DelineationRequest
    scene: object
    fronts: tuple
    outcome: str
    reason: str
    flags: tuple
    warnings: tuple
    zones: np.ndarray | None
    front_probability: np.ndarray
    card: object
    device: str
    seconds: float
    created_utc: str

    @property
    def window(self):
        """Processed extent in map coordinates: xmin, ymin, xmax, ymax."""
        rows, columns = self.scene.values.shape
        x, y = self.scene.to_map([0, columns, 0, columns], [0, 0, rows, rows])
        return min(x), min(y), max(x), max(y)


def delineate(request, progress=silent):
    """Delineate the calving fronts of a scene.

    Parameters
    ----------
    request : DelineationRequest
    progress : callable
        Takes a fraction from 0 to 1 and a message; raises :class:`~.progress.Cancelled` to stop.

    Returns
    -------
    DelineationResult

    Raises
    ------
    SceneError, WeightsError, ClickError, DeviceError
        Where the input cannot be used; the message says what to do.
    """
    begin = time.monotonic()
    created = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    segmented = segment_scene(request, part(progress, 0.0, 0.9))
    scene, probabilities = segmented.scene, segmented.probabilities
    progress(0.9, "drawing fronts")
    extraction = extract_fronts(
        scene, probabilities, segmented.clicks, request.minimum_length_m, segmented.extent
    )
    fronts = extraction.fronts
    if request.sharpen:
        fronts = sharpen(scene, fronts, part(progress, 0.92, 1.0))
    progress(1.0, "")
    one_ended = [number for number, (ends, _) in clicked_fronts(segmented.clicks).items() if len(ends) == 1]
    return DelineationResult(
        request=request,
        scene=scene,
        fronts=fronts,
        outcome=extraction.outcome,
        reason=extraction.reason,
        flags=extraction.flags,
        warnings=(
            *scene.warnings,
            *probabilities.warnings,
            *extraction.warnings,
            *(f"Front {number} has one end clicked; click the other too." for number in one_ended),
        ),
        zones=None if probabilities.zones is None else probabilities.zones.argmax(axis=0).astype(np.uint8),
        front_probability=extraction.front_probability,
        card=segmented.card,
        device=probabilities.device,
        seconds=time.monotonic() - begin,
        created_utc=created,
    )


def segment_scene(request, progress=silent):
    """Read the scene of a request and let the network see it, with the clicks.

    Parameters
    ----------
    request : DelineationRequest
    progress : callable
        As for :func:`delineate`.

    Returns
    -------
    SegmentedScene

    Raises
    ------
    SceneError, WeightsError, ClickError, DeviceError
        As for :func:`delineate`.
    """
    date = _given_date(request)
    choose_device(request.device)
    network, card = load_network(request.weights or bundled_weights())
    extent = request.extent
    if extent is not None and request.extent_crs:
        if spatial_reference(request.extent_crs) is None:
            raise SceneError(_unknown_crs(request.extent_crs, "window"))
        extent = extent_in_raster_crs(request.raster, extent, request.extent_crs)
    scene = read_scene(
        request.raster,
        band=request.band,
        extent=extent,
        scale=request.scale,
        pixel_size_m=request.pixel_size_m,
        working_pixel_size_m=card.working_pixel_size_m,
        progress=part(progress, 0.0, 1 / 3),
    )
    scene = replace(
        scene,
        glacier=request.glacier or scene.glacier,
        sensor=request.sensor or scene.sensor,
        date=date or scene.date,
        # A time belongs to its day.
        time_utc=scene.time_utc if date in (None, scene.date) else None,
    )
    clicks = clicks_on_grid(scene, request.clicks, request.clicks_crs)
    # Clicks that contradict themselves are refused before the long work.
    clicked_fronts(clicks)
    guidance = [(click.x, click.y, click.kind) for click in clicks]
    probabilities = segment(scene, card, network, guidance, request.device, part(progress, 1 / 3, 1.0))
    return SegmentedScene(scene, card, clicks, probabilities, extent)


def _given_date(request):
    try:
        return acquisition_date(request.date) if request.date else None
    except ValueError as error:
        raise SceneError(str(error)) from error


def _unknown_crs(text, owner):
    return f"'{text[:60]}' is an unknown CRS for the {owner}; write EPSG and its number, such as EPSG:3413, or WKT."


def clicks_on_grid(scene, clicks, clicks_crs=""):
    """Clicks in pixels (column, row) of a scene's working grid.

    Raises
    ------
    ClickError
        If a click cannot be placed on the scene or lies outside the window.
    """
    if not clicks:
        return ()
    points = np.array([(click.x, click.y) for click in clicks], dtype=float)
    if clicks_crs:
        if spatial_reference(clicks_crs) is None:
            raise ClickError(_unknown_crs(clicks_crs, "clicks"))
        if not scene.crs_wkt:
            raise ClickError("The raster has no CRS, so clicks must be in its own coordinates.")
        points = transform_points(points, clicks_crs, scene.crs_wkt)
        if len(points) < len(clicks):
            raise ClickError(
                "Some clicks cannot be brought to the raster's CRS; check the CRS of the clicks."
            )
    columns, rows = scene.to_pixel(points[:, 0], points[:, 1])
    inside = (
        (columns >= 0) & (rows >= 0) & (columns <= scene.values.shape[1]) & (rows <= scene.values.shape[0])
    )
    if not inside.all():
        k = int(np.flatnonzero(~inside)[0])
        raise ClickError(
            f"Click {k + 1} of {len(clicks)} at ({clicks[k].x:.6g}, {clicks[k].y:.6g}) lies outside the window; "
            "widen the window, or check the CRS of the clicks."
        )
    return tuple(
        Click(float(column), float(row), click.kind, click.front)
        for click, column, row in zip(clicks, columns, rows)
    )
