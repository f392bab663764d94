"""Which predicted front is measured against which labelled one: by date, glacier and scene, or by place.

Names decide before places do: glaciers of one fjord lie closer together than two drawings of one front may.
"""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
from osgeo import osr
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import KDTree

from .dated_front import DatedFront
from .georeference import quiet_call, spatial_reference
from .ground import GroundError

#: What fronts can be matched by.
MATCH_FIELDS = ("date", "glacier", "scene")

#: Where names do not tell, fronts of one date and not farther apart than this are of one place.
NEAR_M = 5_000.0

#: Beyond that and up to here a prediction and a label belong together if neither has another that is nearer: a front
#: may be drawn far off, and fronts of different glaciers lie farther apart than this.
REACH_M = 20_000.0

#: Places are told apart by kilometres: of a line at most so many vertices count, with points between them where they
#: are farther apart than this part of the reach.
_VERTICES = 64
_POINTS_IN_REACH = 20

#: That many names are listed, and then there are others.
_FEW = 3

#: What files of a scene add to its identifier.
_FILE_ENDINGS = re.compile(r"(\.(tiff?|jp2|img|vrt|nc|h5|safe|zip))+$")


class MatchingError(ValueError):
    """Fronts cannot be matched by what was asked for; the message says what can be."""


@dataclass(frozen=True, eq=False)
class FrontPair:
    """The predicted and the labelled front that are measured against each other, each of any number of lines.

    What is known of the pair is read from its fronts: ``dataclasses.replace(pair, predicted=...)`` is the same pair
    after an edit.

    Attributes
    ----------
    name : str
        Glacier, date and whatever else tells it from the other pairs of its matching.
    predicted : tuple of DatedFront
        Records; empty where there is none.
    labels : dict of str to tuple of DatedFront
        Records by who drew them, "" where nobody is named; empty where there is none.
    """

    name: str
    predicted: tuple[DatedFront, ...]
    labels: dict[str, tuple[DatedFront, ...]]

    @property
    def authors(self):
        """Who drew the labels; one nobody where there is no label, since that is compared, too."""
        return tuple(self.labels) or ("",)

    @property
    def unlabelled(self):
        """Whether nothing is known of the true front: no record of a label, not even one without lines.

        Such a prediction is no false front.
        """
        return not self.labels

    @property
    def unpredicted(self):
        """Whether there is no record of a prediction, not even one that says that no front was found."""
        return not self.predicted

    @property
    def predicted_lines(self):
        """Tuple of ndarray of float, shape (N, 2)."""
        return tuple(line for front in self.predicted for line in front.lines)

    def label_lines(self, author=None):
        """Lines of one author, or of all.

        Parameters
        ----------
        author : str, optional
            A key of :attr:`labels`, or "" where there is none.

        Returns
        -------
        tuple of ndarray of float, shape (N, 2)
        """
        records = self.label_fronts if author is None else self.labels.get(author, ())
        return tuple(line for front in records for line in front.lines)

    @property
    def label_fronts(self):
        """Tuple of DatedFront: the records of all authors."""
        return tuple(front for records in self.labels.values() for front in records)

    @property
    def glacier(self):
        """As the labels spell it, else the predictions; None where nobody names it."""
        return _told("glacier", self.label_fronts, self.predicted)

    @property
    def date(self):
        """The date of the predictions, else of the labels; None where there is none or more than one."""
        for records in (self.predicted, self.label_fronts):
            dates = {front.date for front in records} - {None}
            if dates:
                return dates.pop() if len(dates) == 1 else None
        return None

    @property
    def scene(self):
        """The scene that was predicted on, else the labels'."""
        return _told("scene", self.predicted, self.label_fronts)

    @property
    def sensor(self):
        """Of the scene that was predicted on, else of the labels'."""
        return _told("sensor", self.predicted, self.label_fronts)

    @property
    def outcome(self):
        """Of the prediction."""
        return _told("outcome", self.predicted)

    @property
    def confidence(self):
        """Mean over the predicted records that have one."""
        known = [front.confidence for front in self.predicted if _is_number(front.confidence)]
        return float(np.mean(known)) if known else None

    @property
    def resolution_m(self):
        """Pixel size of the scene that was predicted on, else of the labels'; the coarsest of several."""
        for records in (self.predicted, self.label_fronts):
            known = [front.resolution_m for front in records if _is_number(front.resolution_m)]
            known = [pixel_m for pixel_m in known if pixel_m > 0]
            if known:
                return max(known)
        return None


@dataclass(frozen=True, eq=False)
class Matching:
    """All fronts in pairs.

    Attributes
    ----------
    pairs : tuple of FrontPair
        By date, glacier, scene and place. Each prediction is in exactly one; each label, too, unless it is compared
        with several scenes of its date.
    by : tuple of str
        Of :data:`MATCH_FIELDS`, what was equal.
    remarks : tuple of str
        What the user should know of how they were matched, in sentences.
    warnings : tuple of str
        The same of what gives the figures another meaning than they seem to have; none of :func:`match_fronts` itself.
    """

    pairs: tuple[FrontPair, ...]
    by: tuple[str, ...]
    remarks: tuple[str, ...]
    warnings: tuple[str, ...] = ()


@dataclass(eq=False)
class _Entry:
    """A front while it is matched, with names as they are compared; points on the ground where they are needed."""

    front: DatedFront
    is_label: bool
    date: datetime.date | None
    glacier: str | None
    scene: str | None
    lines: list
    points: np.ndarray | None = None


def match_fronts(predicted, labels, *, by=None, crs_wkt=None, reach_m=REACH_M):
    """Predicted and labelled fronts in pairs.

    All fronts of one side with the same key are one front: a front may be drawn in pieces. Names are compared
    without regard to case and surrounding space, and of scenes without folder and the ending of a raster file.

    - *Dates* have to be equal; fronts without a date belong together.
    - *Glaciers*: fronts without a name go with the nearest front of their date that has one, within :data:`NEAR_M`.
      Where only one side has names, or none is on both sides, it is the names of that side (of the labels) that the
      others go with. Fronts that no name tells apart are of one place as long as the next is within
      :data:`NEAR_M`. A prediction without name that is farther off than that from all labels, up to the reach, goes
      with its nearest label if it is, of its scene, the nearest to that, and the same holds for a label without name;
      else it is of a place of its own, such as a glacier that nobody labelled.
    - *Scenes* tell fronts of one date and place apart where all predictions have one: each scene is an image of its
      own, as the benchmark counts. A label without a scene is compared with each of them. So two images that each
      show half of a front miss the other half; match by date and glacier alone to compare them as one.

    Vertices that are not finite are left out of account here.

    Parameters
    ----------
    predicted, labels : iterable of DatedFront
        In one coordinate system.
    by : sequence of str, optional
        Of :data:`MATCH_FIELDS`. By default what tells something: dates that both sides have, glaciers and scenes
        that are named alike on at least one front of each side. Labels of a place and date on which no scene is on
        both sides count as labels without a scene.
    crs_wkt : str or None
        Coordinate system as WKT, x before y. None: coordinates are metres on a plane.
    reach_m : float
        How far a prediction may be off where no name tells whose it is.

    Returns
    -------
    Matching
        The same in whatever order the fronts are given.

    Raises
    ------
    MatchingError
        For fields that fronts cannot be matched by, and a reach that is not positive.
    GroundError
        Where places are needed, for coordinates that do not fit the coordinate system.
    """
    if by is not None and not set(by) <= set(MATCH_FIELDS):
        raise MatchingError(f"Fronts are matched by {', '.join(MATCH_FIELDS)}, not by {', '.join(by)}.")
    if not (math.isfinite(reach_m) and reach_m > 0):
        raise MatchingError(f"The reach must be a positive number of metres, not {reach_m!r}.")
    entries = [_entry(front, False) for front in predicted] + [_entry(front, True) for front in labels]
    entries.sort(key=_content)
    if by is None:
        used, remarks = _telling_fields(entries)
    else:
        used, remarks = tuple(name for name in MATCH_FIELDS if name in by), []
        if "glacier" not in used:
            _forget_glaciers(entries)
    # Fronts of several dates are not told apart by their scenes unless the labels have some of these, too.
    by_scene = "scene" in used or (by is None and "date" in used)
    dates = list(_grouped(entries, lambda entry: entry.date if "date" in used else None).values())
    _locate(dates, "glacier" in used, crs_wkt, reach_m)
    groups, n_apart = [], 0
    for of_date in dates:
        places, apart = _places(of_date, "glacier" in used, by_scene, reach_m)
        n_apart += apart
        groups += [
            group for place in places for group in (_scenes(place, by is None) if by_scene else [place])
        ]
    return Matching(
        pairs=_named([_pair(group) for group in groups]),
        by=used,
        remarks=(*remarks, *_remarks(entries, groups, used, by_scene, n_apart)),
    )


def earth_centred(points, crs_wkt):
    """Points in metres from the Earth's centre, where neither projection nor antimeridian is in the way.

    Parameters
    ----------
    points : ndarray of float, shape (N, 2)
        Map coordinates, x before y.
    crs_wkt : str

    Returns
    -------
    ndarray of float, shape (N, 3)
        The third is positive in the north.

    Raises
    ------
    GroundError
        If the coordinate system cannot be read or the coordinates do not fit it.
    """
    if not len(points):
        return np.empty((0, 3))
    source = spatial_reference(crs_wkt)
    transformation = moved = None
    if source is not None:
        target = spatial_reference("EPSG:4978")
        transformation, _ = quiet_call(osr.CreateCoordinateTransformation, source, target)
    if transformation is not None:
        moved, _ = quiet_call(transformation.TransformPoints, np.asarray(points).tolist())
    if not moved or not np.isfinite(moved).all():
        raise GroundError(
            "The fronts have coordinates that have no place on Earth in their coordinate system: assign the right one "
            "to their layer."
        )
    return np.array(moved)


# Fronts as they are compared


def _entry(front, is_label):
    lines = [_finite(np.asarray(line, dtype=float)) for line in front.lines if len(line)]
    lines = [line for line in lines if len(line)]
    return _Entry(
        front, is_label, front.date, compared_name(front.glacier), _compared_scene(front.scene), lines
    )


def _finite(line):
    finite = np.isfinite(line).all(axis=1)
    return line if finite.all() else line[finite]


def compared_name(name):
    """A name without what does not count where names are compared; None where it is blank."""
    text = _text(name)
    return text and " ".join(text.split()).casefold()


def _compared_scene(name):
    """The same of a scene, which Earth Engine names with its collection and others by its file."""
    text = compared_name(name)
    return text and (_FILE_ENDINGS.sub("", re.split(r"[\\/]", text.rstrip("\\/"))[-1]) or text)


def _text(name):
    """The name; None where it is blank."""
    return (name or "").strip() or None


def _is_number(value):
    return value is not None and math.isfinite(value)


def _told(attribute, *sides):
    """What the fronts of the first side that says anything say, one or several; None where none does."""
    compared = _compared_scene if attribute == "scene" else compared_name
    for fronts in sides:
        names = {}
        for front in fronts:
            name = _text(getattr(front, attribute))
            if name:
                names.setdefault(compared(name), name)
        if names:
            return _listed(names.values())
    return None


def _listed(names):
    names = sorted(names)
    return ", ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "")


def _content(entry):
    """Sorts fronts by what they are, so that the order in which they are given does not matter.

    The pairs come in this order, too.
    """
    front = entry.front
    key = (entry.date and entry.date.isoformat(), entry.glacier, entry.scene)
    told = (
        front.author,
        front.glacier,
        front.scene,
        front.sensor,
        front.outcome,
        front.status,
        front.orbit_pass,
    )
    others = (front.confidence, front.resolution_m, front.source)
    return (
        [(text is None, text or "") for text in key],
        [text or "" for text in told],
        [line.tobytes() for line in entry.lines],
        [str(value) for value in others],
    )


def _grouped(entries, key):
    groups = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups


# Fields


_PREDICTED, _LABELS = "predictions", "labels"


def _telling_fields(entries):
    """Fields that tell pairs apart, and sentences on why others do not."""
    used, remarks = [], []
    sides = {entry.is_label for entry in entries}
    for name in MATCH_FIELDS:
        predicted, labelled = (_values(entries, name, is_label) for is_label in (False, True))
        if predicted & labelled or (name == "date" and predicted and labelled):
            used.append(name)
        elif len(sides) < 2:
            used += [name] if predicted or labelled else []
        elif predicted and labelled:
            remarks.append(_NOTHING_SHARED[name])
        elif predicted or labelled:
            without, other = (_LABELS, _PREDICTED) if predicted else (_PREDICTED, _LABELS)
            remarks.append(_ONE_SIDED[name].format(without=without, other=other))
        elif name == "date":
            remarks.append(
                "Neither predictions nor labels have dates: the fronts of each place are compared as one."
            )
    if "glacier" not in used and _values(entries, "glacier", True):
        _forget_glaciers(entry for entry in entries if not entry.is_label)
    return tuple(used), remarks


_ONE_SIDED = {
    "date": "The {without} have no dates: the fronts of all dates at a place are compared as one.",
    "glacier": "The {without} have no glacier names: each front goes with the nearest of the {other}.",
    "scene": "The {without} have no scene identifiers, so that fronts are not matched by scene.",
}
_NOTHING_SHARED = {
    "glacier": "No glacier has the same name in predictions and labels: each prediction goes with the nearest label.",
    "scene": "No scene has the same identifier in predictions and labels, so that fronts are not matched by scene.",
}


def _values(entries, name, is_label):
    return {getattr(entry, name) for entry in entries if entry.is_label == is_label} - {None}


def _forget_glaciers(entries):
    for entry in entries:
        entry.glacier = None


def _remarks(entries, groups, used, by_scene, n_apart):
    """What the user should know of single fronts, in sentences."""
    remarks = []
    if "date" in used:
        predicted, labelled = (_values(entries, "date", is_label) for is_label in (False, True))
        if predicted and labelled and not predicted & labelled:
            remarks.append("No date is on both sides: no prediction has a label.")
        for is_label, side in ((False, _PREDICTED), (True, _LABELS)):
            undated = sum(entry.date is None for entry in entries if entry.is_label == is_label)
            if undated:
                remarks.append(f"Of the {side}, {undated} without a date can match nothing that has one.")
    if "glacier" in used:
        predicted, labelled = (_values(entries, "glacier", is_label) for is_label in (False, True))
        spelled = {entry.glacier: _text(entry.front.glacier) for entry in entries if entry.glacier}
        for side, own, other in ((_PREDICTED, predicted, labelled), (_LABELS, labelled, predicted)):
            if other and own - other:
                names = _listed(spelled[name] for name in own - other)
                remarks.append(f"Glaciers that only the {side} name: {names}.")
        went = {
            entry
            for group in groups
            if any(e.glacier for e in group)
            for entry in group
            if entry.glacier is None
        }
        if went:
            remarks.append(
                f"Fronts without a glacier name that went with the nearest of their date that has one: {len(went)}."
            )
    if n_apart:
        remarks.append(
            f"Predictions farther than {NEAR_M / 1000:g} km from every label of their date, of which the nearest has a "
            f"nearer prediction: {n_apart}. They are taken for fronts of glaciers that nobody labelled."
        )
    if by_scene:
        as_one = sum(
            max(len(_values(group, "scene", is_label)) for is_label in (False, True)) > 1 for group in groups
        )
        if as_one:
            remarks.append(
                f"Pairs in which fronts of several scenes are compared as one, because not all of them name a scene "
                f"that the other side names: {as_one}."
            )
        n_pairs = Counter(entry for group in groups for entry in group if entry.is_label)
        shared = sum(count > 1 for count in n_pairs.values())
        if shared:
            remarks.append(
                "Labels that do not tell which of several scenes they were drawn on and are compared with each of "
                f"them: {shared}."
            )
    return remarks


# Places


def _locate(dates, by_name, crs_wkt, reach_m):
    """Give points on the ground to the fronts that names alone do not tell apart."""
    entries = [
        entry
        for of_date in dates
        if len(of_date) > 1 and not (by_name and all(entry.glacier for entry in of_date))
        for entry in of_date
        if entry.lines
    ]
    lines = [_thinned(line) for entry in entries for line in entry.lines]
    if not lines:
        return
    vertices = np.concatenate(lines)
    if crs_wkt is not None:
        vertices = earth_centred(vertices, crs_wkt)
    line_of = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    points, line_of = _densified(vertices, line_of, reach_m / _POINTS_IN_REACH)
    entry_of = np.repeat(np.arange(len(entries)), [len(entry.lines) for entry in entries])[line_of]
    for entry, part in zip(entries, np.split(points, np.flatnonzero(np.diff(entry_of)) + 1)):
        entry.points = part


def _thinned(line):
    if len(line) <= _VERTICES:
        return line
    return line[np.linspace(0, len(line) - 1, _VERTICES).round().astype(int)]


def _densified(vertices, line_of, spacing_m):
    """Points at most the spacing apart along lines given one after the other, and the line of each."""
    step = np.diff(vertices, axis=0)
    length = np.where(line_of[1:] == line_of[:-1], np.linalg.norm(step, axis=1), 0.0)
    pieces = np.maximum(1, np.ceil(length / spacing_m)).astype(int)
    segment = np.repeat(np.arange(len(pieces)), pieces)
    piece = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    points = vertices[segment] + (piece / pieces[segment])[:, np.newaxis] * step[segment]
    return np.concatenate([points, vertices[-1:]]), np.append(line_of[segment], line_of[-1])


def _places(of_date, by_name, by_scene, reach_m):
    """Fronts of one date by glacier, those without a name by where they are, and how many predictions stay apart."""
    near_m = min(NEAR_M, reach_m)
    named = list(
        _grouped([entry for entry in of_date if entry.glacier], lambda entry: entry.glacier).values()
    )
    unnamed = [entry for entry in of_date if not entry.glacier]
    nowhere = [entry for entry in unnamed if not entry.lines]
    unnamed = [entry for entry in unnamed if entry.lines]
    if not by_name:
        # Names of one side alone may be those of a region or of a data set.
        named = [place for group in named for place in _linked(group, reach_m)]
    nearest = _nearest([[entry] for entry in unnamed], named, near_m)
    places = [
        group + [entry for entry, place in zip(unnamed, nearest) if place == number]
        for number, group in enumerate(named)
    ]
    places += _linked([entry for entry, place in zip(unnamed, nearest) if place is None], near_m)
    n_apart = _join_alone(places, False, by_scene, reach_m)
    _join_alone(places, True, False, reach_m)
    return _with_nowhere([place for place in places if place], nowhere), n_apart


def _join_alone(places, is_label, by_scene, reach_m):
    """Bring fronts of one side, far from all of the other, to the nearest of that if they are its nearest.

    Parameters
    ----------
    places : list of list of _Entry
        Changed; a place that all have left stays, empty.
    is_label : bool
        Whose side.
    by_scene : bool
        Whether the fronts of each scene are on their own.

    Returns
    -------
    int
        Fronts that have one of the other side within the reach and stay where they are.
    """
    alone, own = [], {}
    for place in places:
        side = [entry for entry in place if entry.is_label == is_label and entry.lines]
        is_alone = len(side) == len(place) and not any(entry.glacier for entry in place)
        for scene, entries in _grouped(side, lambda entry: entry.scene if by_scene else None).items():
            own.setdefault(scene, []).append(entries)
            if is_alone:
                alone.append((scene, place, entries))
    other = [[entry for entry in place if entry.is_label != is_label] for place in places]
    found = _nearest([entries for _, _, entries in alone], other, reach_m)
    reaching = {}
    for (scene, place, entries), number in zip(alone, found):
        if number is not None:
            reaching.setdefault(scene, []).append((place, entries, number))
    moves, n_apart = [], 0
    for scene, some in reaching.items():
        back = _nearest([other[number] for _, _, number in some], own[scene], reach_m)
        for (place, entries, number), nearest in zip(some, back):
            to = places[number]
            is_taken = any(
                entry.is_label == is_label and (not by_scene or entry.scene == scene) for entry in to
            )
            if is_taken or own[scene][nearest] is not entries:
                n_apart += len(entries)
            else:
                moves.append((place, entries, to))
    for place, entries, to in moves:
        to += entries
        place[:] = [entry for entry in place if entry not in entries]
    return n_apart


def _nearest(groups, places, reach_m):
    """Number of the place nearest to each group of fronts; None beyond the reach."""
    located = [[entry.points for entry in place if entry.lines] for place in places]
    if not groups or not any(located):
        return [None] * len(groups)
    place_of = np.repeat(np.arange(len(places)), [sum(map(len, points)) for points in located])
    tree = KDTree(np.concatenate([part for points in located for part in points]))
    nearest = []
    for group in groups:
        points = np.concatenate([entry.points for entry in group if entry.lines])
        distance, found = tree.query(points, distance_upper_bound=reach_m)
        best = distance.argmin()
        nearest.append(int(place_of[found[best]]) if np.isfinite(distance[best]) else None)
    return nearest


def _linked(entries, reach_m):
    """Fronts in places, each farther than the reach from all others."""
    located = [entry for entry in entries if entry.lines]
    nowhere = [entry for entry in entries if not entry.lines]
    if len(located) < 2:
        return _with_nowhere([located] if located else [], nowhere)
    points = np.concatenate([entry.points for entry in located])
    if np.linalg.norm(np.ptp(points, axis=0)) <= reach_m:
        return _with_nowhere([located], nowhere)
    owner = np.repeat(np.arange(len(located)), [len(entry.points) for entry in located])

    # In a cube of half the reach all points are within it of each other, and with those of cubes more than two away
    # none is. Only what lies between has to be measured.
    cubes, cube_of = np.unique(np.floor(points / (reach_m / 2)).astype(int), axis=0, return_inverse=True)
    node_of = len(located) + cube_of.ravel()
    links = np.column_stack([owner, node_of])
    place_of = _components(links, len(located) + len(cubes))
    by_cube = np.split(
        points[np.argsort(node_of, kind="stable")], np.cumsum(np.bincount(cube_of.ravel()))[:-1]
    )
    near = [
        (len(located) + first, len(located) + second)
        for first, second in KDTree(cubes).query_pairs(2.5, p=np.inf)
        if place_of[len(located) + first] != place_of[len(located) + second]
        and np.isfinite(KDTree(by_cube[first]).query(by_cube[second], distance_upper_bound=reach_m)[0]).any()
    ]
    if near:
        place_of = _components(np.concatenate([links, near]), len(located) + len(cubes))
    groups = {}
    for entry, place in zip(located, place_of):
        groups.setdefault(place, []).append(entry)
    return _with_nowhere(list(groups.values()), nowhere)


def _components(links, n_nodes):
    graph = coo_matrix((np.ones(len(links)), tuple(links.T)), shape=(n_nodes, n_nodes))
    return connected_components(graph, directed=False)[1]


def _with_nowhere(places, nowhere):
    """A front without lines has no place: where there is one only of the other side, or at all, it belongs there."""
    places, left = list(places), []
    of_sides = {
        is_label: [k for k, place in enumerate(places) if any(entry.is_label == is_label for entry in place)]
        for is_label in (False, True)
    }
    for entry in nowhere:
        among = of_sides[not entry.is_label]
        if len(among) != 1 and len(places) == 1:
            among = [0]
        if len(among) == 1:
            places[among[0]] = [*places[among[0]], entry]
        else:
            left.append(entry)
    return [*places, left] if left else places


# Scenes, and pairs


def _scenes(place, lenient):
    """Fronts of one date and place by scene, where that tells them apart."""
    predicted, labelled = (
        {entry.scene for entry in place if entry.is_label == side} for side in (False, True)
    )
    if None in predicted or (not predicted and None in labelled):
        return [place]
    # What is labelled on no scene, or on other images of the day, is labelled for all.
    of_all = labelled if lenient and predicted and not predicted & labelled else {None}
    return [
        [
            entry
            for entry in place
            if entry.scene == scene or (scene in predicted and entry.is_label and entry.scene in of_all)
        ]
        for scene in dict.fromkeys(entry.scene for entry in place)
        if scene in predicted or scene not in of_all
    ]


def _pair(group):
    authors, labels = {}, {}
    for entry in group:
        if entry.is_label:
            name = _text(entry.front.author) or ""
            author = authors.setdefault(compared_name(name), name)
            labels.setdefault(author, []).append(entry.front)
    return FrontPair(
        name="",
        predicted=tuple(entry.front for entry in group if not entry.is_label),
        labels={
            author: tuple(labels[author])
            for author in sorted(labels, key=lambda name: (not name, name.casefold()))
        },
    )


def _named(pairs):
    """The pairs with names that tell them apart: glacier and date, then the scene, then a number."""
    names = [_joined(pair.glacier, _when(pair)) for pair in pairs]
    counts = Counter(names)
    names = [_joined(name, pair.scene) if counts[name] > 1 else name for name, pair in zip(names, pairs)]
    counts, seen, named = Counter(names), Counter(), []
    for name, pair in zip(names, pairs):
        seen[name] += 1
        named.append(replace(pair, name=f"{name} ({seen[name]})" if counts[name] > 1 else name))
    return tuple(named)


def _when(pair):
    if pair.date is not None:
        return pair.date.isoformat()
    dated = any(front.date is not None for front in (*pair.predicted, *pair.label_fronts))
    return "several dates" if dated else "undated"


def _joined(*parts):
    return " ".join(part for part in parts if part)
