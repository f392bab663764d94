"""The distance errors of the fronts of a layer, kept up to date while they are edited.

All of it happens on the main thread, where the layers are, in slices so short that nobody notices: fronts are read a
few at a time and measured pair by pair, and an edit has only its own pairs measured again.
"""

import math
import time
from collections import Counter, OrderedDict
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..layers.dated_fronts import DatedFrontsError
from ..processing import compared_pairs
from .watched_fronts import WatchedFronts

#: Edits that follow each other within this time are measured once, in milliseconds.
_PAUSE_MS = 150

#: Work goes on for so long before the map and the user get their turn, in seconds.
_SLICE_S = 0.02

#: While much is measured, results are shown every so many seconds.
_SHOW_EVERY_S = 0.7

#: Pairs whose samples, for charts and places, are kept; of the others only the figures are.
_KEPT_PAIRS = 24

#: What else is shown of a pair than its distances.
_SHOWN = ("name", "glacier", "date", "scene", "sensor", "outcome", "confidence", "resolution_m")

#: What a row can be: two fronts, a label without prediction, a prediction where people have seen that there is no
#: front, one where nobody has looked, neither of both, not measured yet, not to be measured.
MEASURED, MISSING, FALSE, UNLABELLED, EMPTY, OPEN, FAILED = range(7)


def tr(text):
    return QCoreApplication.translate("LiveErrors", text)


@dataclass(frozen=True, eq=False)
class ErrorRow:
    """A pair of fronts as one author has labelled it.

    Attributes
    ----------
    pair : FrontPair
    author : str
        '' where nobody is named.
    figures : dict or None
        As from :func:`.error_tables.pair_rows`; None where it is not measured.
    class_lengths : ndarray of float, or None
        Length of both fronts in each of the fine classes of distance.
    problem : str
        Why it cannot be measured.
    """

    pair: object
    author: str
    figures: object = None
    class_lengths: object = None
    problem: str = ""

    @property
    def key(self):
        """What it is found again by after an edit."""
        return self.pair.name, self.author

    @property
    def is_measured(self):
        """Whether there is a distance."""
        return self.figures is not None and self.figures["mean_m"] is not None

    @property
    def case(self):
        """Which of the cases it is, from :data:`MEASURED` on."""
        if self.figures is None:
            return FAILED if self.problem else OPEN
        if self.is_measured:
            return MEASURED
        if self.figures["missing"]:
            return MISSING
        if not self.figures["n_predicted"]:
            return EMPTY
        return UNLABELLED if self.pair.unlabelled else FALSE


@dataclass(frozen=True)
class _NamedLayer:
    layer_id: str
    name: str

    @property
    def long_name(self):
        return self.layer_id


@dataclass(frozen=True)
class Setting:
    """What is measured, and how.

    Attributes
    ----------
    predicted : QgsVectorLayer or None
    labels : tuple of QgsVectorLayer
    flow_line : QgsVectorLayer or None
    in_box : bool
        Whether only the prediction near the label counts, as in the benchmark.
    """

    predicted: object = None
    labels: tuple = ()
    flow_line: object = None
    in_box: bool = True

    @property
    def layers(self):
        flow_line = () if self.flow_line is None else (self.flow_line,)
        return (*(() if self.predicted is None else (self.predicted,)), *self.labels, *flow_line)


class LiveErrors(QObject):
    """Rows of a table of errors that follows layers.

    Parameters
    ----------
    project : QgsProject
    """

    #: Rows came, went or have other figures.
    changed = pyqtSignal()
    #: Work begins, goes on (done, of all) or has ended.
    progressed = pyqtSignal(int, int)

    def __init__(self, project, parent=None):
        super().__init__(parent)
        self.project = project
        self.setting = Setting()
        self.crs = QgsCoordinateReferenceSystem()
        self.rows = ()
        #: Why nothing can be measured, and what the user should know of how fronts were matched: sentences. Warnings
        #: are those without which the figures would be misunderstood.
        self.problem = ""
        self.warnings = self.remarks = ()
        self.is_paused = True
        self.is_cancelled = False
        self._watched = {}
        self._matched = None
        self._fronts_as_matched = self._pairs_of = {}
        self._pairs, self._keys, self._flow = [], [], None
        self._measured = {}
        self._recent = OrderedDict()
        #: Pair -> what tells it from others; front -> what tells its lines.
        self._pair_keys, self._line_keys = WeakKeyDictionary(), WeakKeyDictionary()
        self._work = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._take_turn)

    @property
    def is_busy(self):
        return self._work is not None or self._pause.isActive()

    @property
    def crs_wkt(self):
        return self.crs.toWkt() if self.crs.isValid() else None

    # What is measured

    def measure(self, setting):
        """Measure other layers, or in another way."""
        for layer in list(self._watched):
            if layer not in setting.layers:
                self._watched.pop(layer).close()
        for layer in setting.layers:
            if layer not in self._watched:
                self._watched[layer] = WatchedFronts(layer, self)
                self._watched[layer].changed.connect(self._edited)
        self.setting = setting
        self._matched = None
        self._restart(0)

    def forget(self, layers):
        """Let go of layers that are about to be deleted."""
        for layer in layers:
            watched = self._watched.pop(layer, None)
            if watched is not None:
                watched.close()
        gone = set(layers)
        self.setting = replace(
            self.setting,
            predicted=None if self.setting.predicted in gone else self.setting.predicted,
            labels=tuple(layer for layer in self.setting.labels if layer not in gone),
            flow_line=None if self.setting.flow_line in gone else self.setting.flow_line,
        )
        self._matched = None
        self._restart(0)

    def close(self):
        """Let go of all layers."""
        self.pause()
        for layer in list(self._watched):
            self._watched.pop(layer).close()
        self.setting = Setting()

    def pause(self):
        """Do nothing until :meth:`go_on`; edits are remembered."""
        self.is_paused = True
        self._pause.stop()
        self._stop()

    def go_on(self):
        """Measure what is not measured yet, also after :meth:`cancel`."""
        self.is_paused = self.is_cancelled = False
        self._restart(0)

    def cancel(self):
        """Measure no more until an edit or :meth:`go_on`."""
        self.is_cancelled = True
        self._pause.stop()
        self._stop()
        self._show()

    def _edited(self):
        self.is_cancelled = False
        self._restart(_PAUSE_MS)

    def _restart(self, after_ms):
        if not self.is_paused:
            self._pause.start(after_ms)

    # Work in slices

    def _begin(self):
        if self._work is not None:
            self._work.close()
        self._work = self._steps()
        self._turns.start()

    def _stop(self):
        self._turns.stop()
        if self._work is not None:
            self._work.close()
            self._work = None
            self.progressed.emit(0, 0)

    def _take_turn(self):
        until = time.monotonic() + _SLICE_S
        while self._work is not None and time.monotonic() < until:
            try:
                done, of_all = next(self._work)
            except StopIteration:
                self._stop()
                return
        if self._work is not None:
            self.progressed.emit(done, of_all)

    def _steps(self):
        """All that is to be done, with a break wherever others may have their turn."""
        from ..delineation.ground import GroundError
        from ..delineation.matching import MatchingError

        self.problem = self._what_is_missing()
        if self.problem:
            self._matched, self.rows, self.warnings, self.remarks = None, (), (), ()
            self.changed.emit()
            return
        try:
            yield from self._read()
            flow_line = self._flow_line()
            if self._matched is None or not self._taken_over():
                yield 0, 0
                predicted, labels = self._fronts()
                named = [_NamedLayer(layer.id(), layer.name()) for layer in self.setting.labels]
                self._matched = compared_pairs.match(predicted, labels, named, None, self.crs_wkt)
                self._pairs = list(self._matched.pairs)
                # A label of a day is in a pair with each scene of that day.
                self._pairs_of = {}
                for k, pair in enumerate(self._pairs):
                    for front in _records(pair):
                        self._pairs_of.setdefault(front.source, []).append(k)
        except (DatedFrontsError, GroundError, MatchingError) as error:
            self._matched, self.rows, self.warnings, self.remarks = None, (), (), ()
            self.problem = str(error)
            self.changed.emit()
            return
        self._fronts_as_matched = self._all_fronts()
        self.warnings, self.remarks = self._matched.warnings, self._matched.remarks
        yield from self._measure(flow_line)

    def _what_is_missing(self):
        if self.setting.predicted is None:
            return tr("Choose the layer of predicted fronts.")
        if not self.setting.labels:
            return tr("Choose one or more layers of labels to measure them against.")
        for layer in self.setting.layers:
            if not layer.isValid():
                return tr("The file of the layer '{name}' is missing or cannot be read.").format(
                    name=layer.name()
                )
        have_crs = [layer for layer in self.setting.layers if layer.crs().isValid()]
        if have_crs and len(have_crs) < len(self.setting.layers):
            without = next(layer for layer in self.setting.layers if not layer.crs().isValid())
            return tr("The layer '{name}' has no CRS, others have: assign the right one.").format(
                name=without.name()
            )
        return ""

    def _read(self):
        self.crs = self.setting.predicted.crs()
        for watched in [self._watched[layer] for layer in self.setting.layers]:
            for _left in watched.read(self.crs, self.project.transformContext()):
                yield 0, 0

    def _fronts(self):
        """Predicted and labelled fronts."""
        predicted = self._watched[self.setting.predicted].fronts
        labels = [self._watched[layer].fronts for layer in self.setting.labels]
        return list(predicted.values()), [front for fronts in labels for front in fronts.values()]

    def _all_fronts(self):
        predicted, labels = self._fronts()
        return {front.source: front for front in (*predicted, *labels)}

    def _flow_line(self):
        layer = self.setting.flow_line
        if layer is None:
            return None
        return [line for front in self._watched[layer].fronts.values() for line in front.lines] or None

    def _taken_over(self):
        """Whether nothing but lines has changed since fronts were matched, and the pairs have the new ones."""
        fronts = self._all_fronts()
        if fronts.keys() != self._fronts_as_matched.keys():
            return False
        moved = [front for source, front in fronts.items() if front is not self._fronts_as_matched[source]]
        if not all(_differ_in_lines_only(front, self._fronts_as_matched[front.source]) for front in moved):
            return False
        # Those that were rejected are in no pair.
        for k in {k for front in moved for k in self._pairs_of.get(front.source, ())}:
            pair = self._pairs[k]
            self._pairs[k] = replace(
                pair,
                predicted=tuple(fronts[front.source] for front in pair.predicted),
                labels={
                    author: tuple(fronts[front.source] for front in records)
                    for author, records in pair.labels.items()
                },
            )
        return True

    # Measuring

    def _measure(self, flow_line):
        flow_key = None if flow_line is None else tuple(map(_line_key, flow_line))
        how = (self.setting.in_box, self.crs_wkt, flow_key)
        keys = [(how, self._pair_key(pair)) for pair in self._pairs]
        there = set(keys)
        self._measured = {key: value for key, value in self._measured.items() if key in there}
        self._keys, self._flow = keys, flow_line
        to_do = [k for k, key in enumerate(keys) if key not in self._measured]
        # What is seen changing comes before what has not been measured at all.
        known = {row.pair.name for row in self.rows if row.figures is not None}
        to_do.sort(key=lambda k: self._pairs[k].name not in known)
        shown = time.monotonic()
        if len(to_do) != 1:
            self._show()
        for done, k in enumerate(to_do):
            yield done, len(to_do)
            self._measured[keys[k]] = self._measured_pair(k)
            if time.monotonic() - shown > _SHOW_EVERY_S:
                self._show()
                shown = time.monotonic()
        if to_do:
            self._show()

    def _pair_key(self, pair):
        """Tells what would be shown differently; saving gives fronts other ids, and leaves this alone."""
        if pair not in self._pair_keys:
            labels = tuple((author, self._keys_of(records)) for author, records in pair.labels.items())
            shown = (getattr(pair, name) for name in _SHOWN)
            self._pair_keys[pair] = (self._keys_of(pair.predicted), labels, *shown)
        return self._pair_keys[pair]

    def _keys_of(self, fronts):
        for front in fronts:
            if front not in self._line_keys:
                self._line_keys[front] = tuple(map(_line_key, front.lines))
        return tuple(sorted(key for front in fronts for key in self._line_keys[front]))

    def _measured_pair(self, k):
        """What is shown of a pair: by author its figures and the lengths in each class, and what was in the way."""
        from ..charts.error_charts import class_lengths, distance_classes
        from ..delineation.error_tables import pair_rows
        from ..delineation.evaluation import EvaluationError
        from ..delineation.ground import GroundError

        try:
            measured = self._samples(k)
        except (EvaluationError, GroundError) as error:
            return {}, str(error)
        classes = distance_classes(fine=True)
        return {
            author: (figures, class_lengths(error, classes))
            for (author, error), figures in zip(measured.by_author.items(), pair_rows([measured]))
        }, ""

    def _samples(self, k):
        """The measurement of a pair with all its samples."""
        from ..delineation.distance import BOX_MARGIN_M, MATCH_TOLERANCE_M, SAMPLE_SPACING_M
        from ..delineation.evaluation import measure_pair

        key = self._keys[k]
        if key not in self._recent:
            self._recent[key] = measure_pair(
                self._pairs[k],
                self.crs_wkt,
                margin_m=BOX_MARGIN_M if self.setting.in_box else None,
                tolerance_m=MATCH_TOLERANCE_M,
                spacing_m=SAMPLE_SPACING_M,
                flow_line=self._flow,
            )
        self._recent.move_to_end(key)
        while len(self._recent) > _KEPT_PAIRS:
            self._recent.popitem(last=False)
        return self._recent[key]

    def _show(self):
        rows = []
        for pair, key in zip(self._pairs, self._keys):
            measured, problem = self._measured.get(key, ({}, ""))
            for author in pair.authors:
                figures, lengths = measured.get(author, (None, None))
                rows.append(ErrorRow(pair, author, figures, lengths, problem))
        self.rows = tuple(rows)
        self.changed.emit()

    def error_of(self, row):
        """The measurement of a row with its samples, measured again where they were not kept; None if there is none."""
        k = next((k for k, pair in enumerate(self._pairs) if pair.name == row.pair.name), None)
        if row.figures is None or k is None:
            return None
        return self._samples(k).by_author.get(row.author)


@dataclass(frozen=True)
class Summary:
    """Rows as one, pooled over the length of their fronts as the benchmark pools pixels."""

    n_measured: int
    n_missing: int
    n_false: int
    n_unlabelled: int
    n_open: int
    missing_m: float
    mean_m: float
    share_within_spread: float
    signed_m: float
    signed_share: float

    @classmethod
    def of(cls, rows):
        measured = [row.figures for row in rows if row.is_measured]
        length_m = np.array([each["length_predicted_m"] + each["length_label_m"] for each in measured])
        # However many people have labelled a front, it is missing once.
        missing = {}
        for row in rows:
            if row.case == MISSING:
                length = row.figures["length_label_m"]
                missing[row.pair.name] = max(missing.get(row.pair.name, 0.0), length)
        # A pair is what the best known of its labels makes it.
        cases = {}
        for row in rows:
            cases[row.pair.name] = min(cases.get(row.pair.name, row.case), row.case)
        counts = Counter(cases.values())

        def of_pairs(name):
            return np.array([np.nan if each[name] is None else each[name] for each in measured], dtype=float)

        def pooled(name, weight=length_m):
            values = of_pairs(name)
            known = np.isfinite(values) & (weight > 0)
            return float(np.average(values[known], weights=weight[known])) if known.any() else math.nan

        # The sign holds for a part of each pair.
        signed_m = length_m * np.nan_to_num(of_pairs("signed_share"))

        return cls(
            n_measured=counts[MEASURED],
            n_missing=counts[MISSING],
            n_false=counts[FALSE],
            n_unlabelled=counts[UNLABELLED],
            n_open=counts[OPEN],
            missing_m=sum(missing.values()),
            mean_m=pooled("mean_m"),
            share_within_spread=pooled("share_within_spread"),
            signed_m=pooled("signed_m", signed_m),
            signed_share=float(signed_m.sum() / length_m.sum()) if signed_m.any() else math.nan,
        )


def _records(pair):
    return (*pair.predicted, *(front for records in pair.labels.values() for front in records))


def _line_key(line):
    return line.shape, hash(line.tobytes())


def _differ_in_lines_only(front, before):
    has_lines = bool(front.lines) == bool(before.lines)
    return has_lines and all(
        getattr(front, name) == getattr(before, name)
        for name in front.__dataclass_fields__
        if name != "lines"
    )
