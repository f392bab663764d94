"""What many compared pairs add up to, while of each of them only distances and lengths are kept."""

from __future__ import annotations

import dataclasses

import numpy as np

from ..charts.error_charts import class_lengths, distance_classes
from .distance_report import FIGURES

#: Figure -> column of ``error_tables.total`` that tells it; the others are counted here.
_TOTALS = {
    "MEAN": "mde_m",
    "MEAN_OF_FRONTS": "mean_of_fronts_m",
    "MEDIAN": "median_m",
    "P95": "p95_m",
    "HAUSDORFF": "hausdorff_m",
    "FRECHET": "frechet_m",
    "PREDICTED_TO_LABEL": "predicted_to_label_m",
    "LABEL_TO_PREDICTED": "label_to_predicted_m",
    "SIGNED": "signed_m",
    "WITHIN_38M": "share_within_spread",
    "WITHIN_PIXEL": "share_within_pixel",
    "LENGTH_PREDICTED": "length_predicted_m",
    "LENGTH_LABEL": "length_label_m",
    "UNMATCHED_PREDICTED": "unmatched_predicted_m",
    "UNMATCHED_LABEL": "unmatched_label_m",
    "AUTHOR_SPREAD": "authors_apart_m",
    "N_PREDICTED": "n_predicted",
    "N_LABEL": "n_label",
    "N_PAIRS": "n_measured",
    "N_MISSING": "n_missing",
    "N_FALSE": "n_false",
    "MISSING": "n_missing",
}


class ErrorTally:
    """Pairs of lines, or of masks, as they are measured one after the other.

    Attributes
    ----------
    classes, class_lengths_m : tuple of error_charts.DistanceClass, ndarray of float
        Length of all fronts by their distance.
    missing_m : float
        Length of label of the fronts that are missing.
    worst : dict
        Glacier -> name of the pair that lies farthest off and its DistanceError.

    Parameters
    ----------
    crs_wkt : str or None
        Of lines.
    """

    def __init__(self, crs_wkt=None):
        self._crs_wkt = crs_wkt
        self._counted, self._unlabelled = [], []
        self._pixels = {"N_PREDICTED": 0, "N_LABEL": 0}
        #: Sum of all distances, each by the length or the pixels it stands for, and what of it is outside the box.
        self._distances = self._outside = 0.0
        self.classes = distance_classes()
        self.class_lengths_m = np.zeros(len(self.classes))
        self.missing_m = 0.0
        self.worst = {}

    def add_lines(self, measured):
        """Count a PairError; one without a record of a label is listed only."""
        if measured.pair.unlabelled:
            self._unlabelled.append(_without_places(measured))
            return
        self._counted.append(_without_places(measured))
        name, glacier = measured.pair.name, measured.pair.glacier
        for author, error in measured.by_author.items():
            self._add_outside(error, measured.pair.label_lines(author))
            self.class_lengths_m += class_lengths(error, self.classes)
            if error.missing:
                self.missing_m += error.length_label_m
            elif error.n_label and error.n_predicted:
                before = self.worst.get(glacier)
                if before is None or error.mean_m > before[1].mean_m:
                    self.worst[glacier] = name, error

    def _add_outside(self, error, label):
        from ..delineation.distance import BOX_MARGIN_M, front_box

        if not (error.n_label and error.n_predicted):
            return
        sides = (error.predicted_samples, error.label_samples)
        self._distances += sum((side.distance_m * side.weight_m).sum() for side in sides)
        # What is outside the box is at least as far from the label as the box.
        if error.hausdorff_m >= BOX_MARGIN_M:
            left, bottom, right, top = front_box(label, self._crs_wkt)
            samples = error.predicted_samples
            x, y = samples.points.T
            outside = (x < left) | (x > right) | (y < bottom) | (y > top)
            self._outside += (samples.distance_m * samples.weight_m)[outside].sum()

    def add_mask(self, image, predicted, label, outside):
        """Count an ImageDistances and its front pixels.

        Parameters
        ----------
        image : ImageDistances
        predicted, label : ndarray of bool, shape (H, W)
        outside : ndarray of bool, shape (H, W)
            Pixels outside the benchmark's box.
        """
        self._counted.append(image)
        self._pixels["N_PREDICTED"] += np.count_nonzero(predicted)
        self._pixels["N_LABEL"] += np.count_nonzero(label)
        if image.measured:
            self._distances += image.distances_m.sum()
            self._outside += image.predicted_to_label_m[outside[predicted]].sum()

    def add_unlabelled(self, image):
        """List the ImageDistances of a mask without a label."""
        self._unlabelled.append(image)

    def images(self):
        """ImageDistances of all that counts, one an author."""
        return [
            image for one in self._counted for image in (one.images if hasattr(one, "images") else (one,))
        ]

    @property
    def is_mostly_outside(self):
        """Whether most of the distances is prediction outside the benchmark's box around the label."""
        return self._outside > 0.5 * self._distances

    def totals(self):
        """Values of :data:`FIGURES`; None for what cannot be measured."""
        row = self.total_row()
        totals = {name: row[_TOTALS[name]] for name in FIGURES if name in _TOTALS}
        totals["N_COMPARISONS"] = sum(image.measured for image in self.images())
        totals["N_UNLABELLED"] = len(self._unlabelled)
        for name, count in self._pixels.items():
            totals[name] = count if totals[name] is None else totals[name]
        return {name: totals[name] for name in FIGURES}

    def total_row(self):
        """The row of ``error_tables.total``."""
        from ..delineation.error_tables import total

        return total(self._counted)

    def pair_rows(self):
        """Rows of ``error_tables.pair_rows``, those that are listed only at the end."""
        from ..delineation.error_tables import pair_rows

        listed = [{**row, "unlabelled": 1} for row in pair_rows(self._unlabelled)]
        return pair_rows(self._counted) + listed

    def group_rows(self):
        """Rows of ``error_tables.group_rows``."""
        from ..delineation.error_tables import group_rows

        return group_rows(self._counted)

    def groups(self, rows):
        """GroupError of each of the rows; its numbers of images are those of pairs, however many authors they have."""
        from ..delineation.evaluation import LINE_BREAKDOWNS, breakdown

        names = {"n_images": "n_pairs", "n_missing": "n_missing", "n_false": "n_false", "n_empty": "n_empty"}
        return [
            dataclasses.replace(group, **{name: row[column] for name, column in names.items()})
            for group, row in zip(breakdown(self.images(), LINE_BREAKDOWNS), rows)
        ]


def _without_places(measured):
    """A PairError without the coordinates of its samples, which take most of the memory."""
    nowhere = np.empty((0, 2))
    return dataclasses.replace(
        measured,
        by_author={
            author: dataclasses.replace(
                error,
                **{
                    side: dataclasses.replace(getattr(error, side), points=nowhere, nearest=nowhere)
                    for side in ("predicted_samples", "label_samples")
                },
            )
            for author, error in measured.by_author.items()
        },
    )
