"""Places of an error on the map: where a chart was clicked or pointed at, marked and zoomed to."""

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QColor

from .window import on_the_map

#: Of fronts as a whole: predicted and labelled ones are told apart by the pen, too.
PREDICTED_COLOUR, LABEL_COLOUR = "#e4572e", "#12507b"

#: Of the map around a place, as a share of the place's own extent.
_MARGIN = 0.6
#: On the map around a place at least, as a multiple of the distance there.
_DISTANCES_AROUND = 4.0
#: And at least so many metres, so that a place of some metres is seen among others.
_LEAST_M = 400.0


def tr(text):
    return QCoreApplication.translate("ErrorPlaces", text)


@dataclass(frozen=True, eq=False)
class ErrorPlace:
    """A stretch of a front.

    Attributes
    ----------
    points : ndarray of float, shape (N, 2)
        In the CRS that was measured in.
    way : ndarray of float, shape (2, 2)
        From where it is farthest from the other front to the nearest point of that; nan without another front.
    length_m, largest_m : float
    is_label : bool
        Whether it lies on the label.
    """

    points: np.ndarray
    way: np.ndarray
    length_m: float
    largest_m: float
    is_label: bool


def places_of_class(error, distance_class):
    """Stretches of both fronts with distances of a class, the longest first.

    Parameters
    ----------
    error : DistanceError
    distance_class : DistanceClass or None
        None: all of the front, for one without a counterpart.
    """
    places = []
    for is_label, samples in ((True, error.label_samples), (False, error.predicted_samples)):
        if distance_class is None:
            is_in = np.ones(len(samples.points), dtype=bool)
        else:
            is_in = distance_class.holds(samples.distance_m)
        index = np.flatnonzero(is_in)
        if not len(index):
            continue
        apart = (np.diff(index) > 1) | (np.diff(samples.line[index]) != 0)
        for stretch in np.split(index, np.flatnonzero(apart) + 1):
            places.append(_place(samples, stretch, is_label))
    return sorted(places, key=lambda place: -place.length_m)


def place_at(error, index):
    """The place of a sample of the label."""
    return _place(error.label_samples, np.array([index]), True)


def whole_pair(error):
    """Both fronts as one place, to see all of them."""
    points = np.concatenate([error.label_samples.points, error.predicted_samples.points])
    length_m = error.length_label_m + error.length_predicted_m
    return ErrorPlace(points, np.full((2, 2), np.nan), length_m, error.hausdorff_m, True)


def _place(samples, stretch, is_label):
    distance_m = samples.distance_m[stretch]
    farthest = stretch[np.argmax(np.nan_to_num(distance_m))]
    # One sample is a stretch, too: with its neighbours on the line it can be drawn.
    drawn = np.arange(max(stretch[0] - 1, 0), min(stretch[-1] + 2, len(samples.points)))
    drawn = drawn[samples.line[drawn] == samples.line[stretch[0]]]
    return ErrorPlace(
        samples.points[drawn],
        np.stack([samples.points[farthest], samples.nearest[farthest]]),
        float(samples.weight_m[stretch].sum()),
        float(np.nanmax(distance_m)) if np.isfinite(distance_m).any() else np.nan,
        is_label,
    )


class PlacesOnMap:
    """Marks places on the map until others are marked or :meth:`clear`.

    Parameters
    ----------
    canvas : QgsMapCanvas
    tell : callable
    """

    def __init__(self, canvas, tell):
        self.canvas = canvas
        self.tell = tell
        self._bands = []
        self._pointer = []

    def show(self, places, crs, colour, zoom_to=None):
        """Mark places and go to one of them.

        Parameters
        ----------
        places : sequence of ErrorPlace
        crs : QgsCoordinateReferenceSystem
            Of their points.
        colour : str
        zoom_to : ErrorPlace, optional
        """
        self.clear()
        lines = [self._on_map(place.points, crs) for place in places]
        ways = [self._on_map(place.way, crs) for place in places if np.isfinite(place.way).all()]
        if None in lines or None in ways:
            self._tell_no_place()
            return
        self._bands = [
            self._band(lines, "#ffffff", 7),
            self._band(lines, colour, 4),
            self._band(ways, "#1d2a33", 1, Qt.PenStyle.DashLine),
        ]
        if zoom_to is not None:
            self.zoom_to(zoom_to, crs)

    def show_fronts(self, predicted, labels, crs):
        """Mark a pair of fronts as a whole: solid the prediction, dashed the label; the map stays where it is.

        Parameters
        ----------
        predicted, labels : iterable of ndarray of float, shape (N, 2)
        crs : QgsCoordinateReferenceSystem
        """
        self.clear()
        predicted, labels = ([self._on_map(line, crs) for line in lines] for lines in (predicted, labels))
        # What has no place on this map is told of where somebody wants to go there.
        predicted, labels = ([line for line in lines if line] for lines in (predicted, labels))
        self._bands = [
            self._band(predicted + labels, "#ffffff", 7),
            self._band(predicted, PREDICTED_COLOUR, 4),
            self._band(labels, LABEL_COLOUR, 3, Qt.PenStyle.DashLine),
        ]

    def zoom_to(self, place, crs):
        """Go to a place so that it is seen with what is around it."""
        corners = self._on_map(_around(place, crs.toWkt() if crs.isValid() else None), crs)
        if corners is None:
            self._tell_no_place()
            return
        bounds = QgsRectangle(corners[0], corners[0])
        for corner in corners:
            bounds.include(corner)
        self.canvas.setExtent(bounds)
        self.canvas.refresh()

    def point_at(self, place, crs):
        """Mark the one place that the mouse is over in a chart; None takes the mark away."""
        for band in self._pointer:
            self.canvas.scene().removeItem(band)
        self._pointer = []
        if place is None:
            return
        way = self._on_map(place.way, crs)
        if way is None:
            return
        point = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.PointGeometry)
        point.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        point.setIconSize(11)
        point.setWidth(2)
        point.setColor(QColor("#e4572e"))
        point.addPoint(way[0])
        self._pointer = [self._band([way], "#e4572e", 2), point]

    def clear(self):
        """Take all marks off the map."""
        for band in (*self._bands, *self._pointer):
            self.canvas.scene().removeItem(band)
        self._bands, self._pointer = [], []

    def _band(self, lines, colour, width, pen=Qt.PenStyle.SolidLine):
        band = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setColor(QColor(colour))
        band.setWidth(width)
        band.setLineStyle(pen)
        band.setToGeometry(QgsGeometry.fromMultiPolylineXY(lines), None)
        return band

    def _on_map(self, points, crs):
        """Points as the map has them; None where its CRS has no place for them."""
        return on_the_map([QgsPointXY(*point) for point in points], crs, self.canvas)

    def _tell_no_place(self):
        self.tell(
            tr("The fronts have no place in the CRS of the project; choose another CRS for the project."),
            Qgis.MessageLevel.Warning,
        )


def _around(place, crs_wkt):
    """Corners of a rectangle on the ground around a place, in the coordinates of the place."""
    from ..delineation.ground import ground_plane

    points = place.points
    if np.isfinite(place.way).all():
        points = np.concatenate([points, place.way])
    plane = ground_plane([points], crs_wkt)
    on_ground = plane.to_ground(plane.continuous(points))
    low, high = on_ground.min(axis=0), on_ground.max(axis=0)
    least_m = max(_LEAST_M, _DISTANCES_AROUND * np.nan_to_num(place.largest_m))
    side_m = max(least_m, (1 + 2 * _MARGIN) * (high - low).max())
    corners = (low + high) / 2 + side_m / 2 * np.array([[-1, -1], [-1, 1], [1, 1], [1, -1]])
    return plane.to_map(corners)
