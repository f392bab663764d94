"""Lines in map coordinates, and the plane on which they have their true lengths.

Everything measured in metres goes through here: a plane centred on the lines, on which scale is within 0.1 % of the
ground whatever the coordinate system of the map.
"""

from __future__ import annotations

import functools
import math
import struct
import threading
from dataclasses import dataclass

import numpy as np
import shapely
from osgeo import ogr, osr

#: A straight line of the map may depart this far from the straight line between its projected vertices.
CHORD_TOLERANCE_M = 0.01

#: Within these distances of its centre a projection's scale is within 0.1 % of one: transverse Mercator
#: x**2 / (2 R**2), azimuthal equidistant c**2 / (6 R**2), with R = 6371 km (Snyder 1987, sections 8 and 25).
TRANSVERSE_MERCATOR_REACH_M = 280e3
AZIMUTHAL_REACH_M = 490e3

#: Towards the poles, where meridians converge inside the scene, the azimuthal projection takes over.
TRANSVERSE_MERCATOR_MAX_LATITUDE = 84.0

EARTH_RADIUS_M = 6371e3


class GroundError(ValueError):
    """Lines or coordinate systems that nothing can be measured on; the message says what to do about it."""


# Lines as users have them


def map_lines(lines):
    """Coordinates of the lines that have a length.

    Parameters
    ----------
    lines : sequence of lines
        Each a shapely LineString, LinearRing or MultiLineString (Z and M are ignored) or an array of shape
        (N, 2 or more); a single geometry or array counts as one.

    Returns
    -------
    list of ndarray of float, shape (N, 2)
        As given, x before y; multi-part lines in their parts; empty lines and lines without length left out.

    Raises
    ------
    GroundError
        For coordinates that are not finite and geometries that are not lines.
    """
    if isinstance(lines, shapely.Geometry) or getattr(lines, "ndim", 0) == 2:
        lines = [lines]
    coordinates = []
    for line in lines:
        for vertices in _vertices(line):
            if not np.isfinite(vertices).all():
                raise GroundError(
                    "A front line has a coordinate that is NaN or infinite: repair or remove that geometry "
                    "(in QGIS: 'Check validity') and try again."
                )
            if len(vertices) > 1 and (vertices != vertices[0]).any():
                coordinates.append(vertices)
    return coordinates


def _vertices(line):
    if line is None:
        return []
    if isinstance(line, shapely.Geometry):
        if line.geom_type not in ("LineString", "LinearRing", "MultiLineString"):
            raise GroundError(
                f"A front must be a line, not a {line.geom_type}: convert it to lines first "
                "(in QGIS: 'Polygons to lines')."
            )
        return [shapely.get_coordinates(part) for part in shapely.get_parts(line)]
    vertices = np.asarray(line, dtype=float)
    if not vertices.size:
        return []
    if vertices.ndim != 2 or vertices.shape[1] < 2:
        raise GroundError(
            f"A front line given as an array has the shape (points, 2), not {vertices.shape}: "
            "give one array a line, x before y."
        )
    return [vertices[:, :2]]


# The plane that distances are measured on


class GroundPlane:
    """Metres on the ground around some lines; without a coordinate system the coordinates themselves.

    Made by :func:`ground_plane`, and to be used in the thread that made it.

    Attributes
    ----------
    full_turn : float or None
        360 degrees in map units for geographic coordinates, None for all others.
    """

    def __init__(self, system=None, projection="", centre=None, longitude=0.0):
        self._system = system
        self._centre = centre
        self._longitude = longitude
        self.full_turn = None if system is None else system.full_turn
        if system is not None:
            # Steps of our own between degrees and plane: a search for the best way between two coordinate systems
            # costs milliseconds a plane, and finds these.
            projection = f"{projection} +a={system.semi_major_m!r} +b={system.semi_minor_m!r}"
            self._project = _operation(f"+step +proj=unitconvert +xy_in=deg +xy_out=rad +step {projection}")
            self._unproject = _operation(
                f"+step +inv {projection} +step +proj=unitconvert +xy_in=rad +xy_out=deg"
            )

    def to_ground(self, map_xy):
        """Points in map coordinates, shape (N, 2), as metres on the plane."""
        if self._system is None:
            return map_xy
        return _transformed(self._project, self._system.degrees(map_xy))

    def to_map(self, ground_xy):
        """Points on the plane, shape (N, 2), in map coordinates."""
        if self._system is None:
            return ground_xy
        return self.in_one_turn(self._system.map_xy(_transformed(self._unproject, ground_xy)))

    def in_one_turn(self, map_xy):
        """Map coordinates with longitudes in the turn of the lines given, so that no line runs round the Earth."""
        if not self.full_turn:
            return map_xy
        turns = np.round((map_xy[:, 0] - self._longitude) / self.full_turn)
        return np.column_stack([map_xy[:, 0] - turns * self.full_turn, map_xy[:, 1]])

    def within_reach(self, lines):
        """Lines of :func:`map_lines` with a vertex not too far away to be drawn on the plane."""
        if self._system is None:
            return lines
        reach = 2 * math.sin(AZIMUTHAL_REACH_M / EARTH_RADIUS_M / 2)
        return [
            line
            for line in lines
            if np.linalg.norm(_directions(self._system.degrees(line)) - self._centre, axis=1).min() < reach
        ]

    def continuous(self, line):
        """The line without the jump of its longitudes at the antimeridian."""
        if not self.full_turn:
            return line
        return np.column_stack([np.unwrap(line[:, 0], period=self.full_turn), line[:, 1]])

    def lines_on_ground(self, lines):
        """Lines of :func:`map_lines` in metres on the plane, those that have a length there."""
        return [ground for ground, _ in self.lines_on_both(lines)]

    def lines_on_both(self, lines):
        """The same, each as a pair of arrays with a row a vertex: metres on the plane, and map coordinates.

        The latter are without the jump at the antimeridian; :meth:`in_one_turn` is for points of them. Straight
        between vertices on the one is straight on the other to :data:`CHORD_TOLERANCE_M`.
        """
        return [pair for pair in map(self._on_both, lines) if len(pair[0]) > 1]

    def _on_both(self, line):
        """Vertices on plane and map, with some added where straight on the map is not straight on the ground.

        Without them a long segment along a parallel would move by tens of metres, and the result would depend
        on where somebody happened to put vertices.
        """
        line = self.continuous(line)
        ground = self.to_ground(line)
        if self._system is not None:
            middles = self.to_ground((line[:-1] + line[1:]) / 2)
            departure = np.hypot(*(middles - (ground[:-1] + ground[1:]) / 2).T)
            # The departure of an arc from its chord falls with the square of its length.
            pieces = np.maximum(1, np.ceil(np.sqrt(departure / CHORD_TOLERANCE_M))).astype(int)
            if (pieces > 1).any():
                segment = np.repeat(np.arange(len(pieces)), pieces)
                piece = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
                position = np.append(segment + piece / pieces[segment], len(pieces))
                at = np.arange(len(line))
                line = np.column_stack([np.interp(position, at, axis) for axis in line.T])
                ground = self.to_ground(line)
        distinct = np.append(True, (ground[1:] != ground[:-1]).any(axis=1))
        return ground[distinct], line[distinct]


def ground_plane(lines, crs_wkt):
    """The plane centred on lines.

    Parameters
    ----------
    lines : list of ndarray of float, shape (N, 2)
        In map coordinates, as from :func:`map_lines`.
    crs_wkt : str or None
        Their coordinate system as WKT, x before y (longitude before latitude). None: coordinates are metres on a
        plane already.

    Returns
    -------
    GroundPlane
        Transverse Mercator around the lines, or azimuthal equidistant near the poles and for very wide extents:
        scale is within 0.1 % of the ground.

    Raises
    ------
    GroundError
        If the coordinate system cannot be read or has no place on Earth, the coordinates do not fit it, or the lines
        are spread over more than 980 km.
    """
    if crs_wkt is None:
        return GroundPlane()
    system = _systems.read(crs_wkt)
    if not lines:
        return GroundPlane()

    vertices = np.concatenate(lines)
    degrees = system.degrees(vertices)
    if np.abs(degrees[:, 1]).max() > 90 * (1 + 1e-9):
        raise GroundError(
            "The front lines have latitudes beyond 90 degrees: their coordinates do not belong to the coordinate "
            "system of their layer. Assign the right one, or swap x and y if latitude comes first."
        )

    # The centre of the extent of directions from the Earth's centre knows neither antimeridian nor pole, and
    # does not move with the density of vertices.
    directions = _directions(degrees)
    centre = (directions.min(axis=0) + directions.max(axis=0)) / 2
    centre /= max(np.linalg.norm(centre), 1e-12)
    half_chord = np.linalg.norm(directions - centre, axis=1).max() / 2
    reach_m = 2 * EARTH_RADIUS_M * math.asin(min(half_chord, 1.0))
    centre_longitude = math.degrees(math.atan2(centre[1], centre[0]))
    centre_latitude = math.degrees(math.asin(np.clip(centre[2], -1, 1)))

    if reach_m > AZIMUTHAL_REACH_M:
        raise GroundError(
            f"The front lines are spread up to {reach_m / 1e3:.0f} km around their centre; beyond "
            f"{AZIMUTHAL_REACH_M / 1e3:.0f} km no plane keeps distances to 0.1 %. Measure one glacier at a time."
        )
    if reach_m > TRANSVERSE_MERCATOR_REACH_M or abs(centre_latitude) > TRANSVERSE_MERCATOR_MAX_LATITUDE:
        projection = "aeqd"
    else:
        projection = "tmerc"
    projection = f"+proj={projection} +lat_0={centre_latitude!r} +lon_0={centre_longitude!r}"
    return GroundPlane(system, projection, centre=centre, longitude=vertices[0, 0])


def _directions(degrees):
    """Unit vectors from the Earth's centre."""
    longitude, latitude = np.radians(degrees).T
    return np.column_stack(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)]
    )


# Coordinate systems


@dataclass(frozen=True, eq=False)
class _MapSystem:
    """A coordinate system, the way to longitude and latitude on its own datum, and the ellipsoid of that.

    On its own datum, so that no datum shift with its grids comes in between. ``forward`` and ``backward`` are None
    where map coordinates are longitude and latitude.
    """

    forward: osr.CoordinateTransformation | None
    backward: osr.CoordinateTransformation | None
    degrees_per_unit: float
    semi_major_m: float
    semi_minor_m: float

    @property
    def full_turn(self):
        return 360 / self.degrees_per_unit if self.forward is None else None

    def degrees(self, map_xy):
        angles = map_xy if self.forward is None else _transformed(self.forward, map_xy)
        return angles * self.degrees_per_unit

    def map_xy(self, degrees):
        angles = degrees / self.degrees_per_unit
        return angles if self.backward is None else _transformed(self.backward, angles)


def _map_system(crs_wkt):
    system = osr.SpatialReference()
    try:
        readable = bool(crs_wkt) and system.ImportFromWkt(crs_wkt) == 0
    except (
        RuntimeError
    ):  # the same failure when some other part of the process has called osr.UseExceptions()
        readable = False
    if not readable:
        raise GroundError(
            "The coordinate system of the front lines cannot be read: assign one to their layer, or say that the "
            "coordinates are metres already."
        )
    geographic = None if system.IsLocal() else system.CloneGeogCS()
    if geographic is None:
        raise GroundError(
            "The coordinate system of the front lines has no place on Earth: assign a projected or geographic one "
            "to their layer, or say that the coordinates are metres already."
        )
    forward = backward = None
    if not system.IsGeographic():
        for each in (system, geographic):
            each.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        forward = osr.CoordinateTransformation(system, geographic)
        backward = osr.CoordinateTransformation(geographic, system)
    return _MapSystem(
        forward,
        backward,
        math.degrees(geographic.GetAngularUnits()),
        geographic.GetSemiMajor(),
        geographic.GetSemiMinor(),
    )


class _MapSystems(threading.local):
    """The last coordinate systems read; for each thread its own, as their transformations belong to one thread."""

    def __init__(self):
        self.read = functools.lru_cache(maxsize=8)(_map_system)


_systems = _MapSystems()


def _operation(steps):
    options = osr.CoordinateTransformationOptions()
    options.SetOperation(f"+proj=pipeline {steps}")
    return osr.CoordinateTransformation(None, None, options)


def _transformed(transformation, xy):
    if not len(xy):
        return np.empty((0, 2))
    # As one geometry: lists of points, in and out of Python, take longer than the transformation.
    header = b"\x01" + struct.pack("<II", ogr.wkbLineString, len(xy))
    geometry = ogr.CreateGeometryFromWkb(header + np.asarray(xy, dtype="<f8").tobytes())
    try:
        failed = geometry.Transform(transformation) != 0
    except RuntimeError:  # as above
        failed = True
    moved = np.frombuffer(geometry.ExportToWkb(ogr.wkbNDR), "<f8", offset=len(header)).reshape(-1, 2).copy()
    if failed or not np.isfinite(moved).all():
        raise GroundError(
            "The front lines have coordinates that do not exist in the coordinate system of their layer: assign "
            "the right one, or swap x and y if latitude comes first."
        )
    return moved
