"""What was compared and how it was measured, in words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ..layers import resources

#: Sources that are listed one by one.
_FEW = 4


def tr(text):
    return QCoreApplication.translate("ErrorProtocol", text)


@dataclass(frozen=True)
class ReportFacts:
    """What was compared and how, in words.

    Attributes
    ----------
    predicted, labels : tuple of str
        Names of layers.
    protocol : tuple of (str, str)
        Setting and what it was.
    remarks, warnings : tuple of str
        Of how they were matched.
    margin_m : float or None
        How far beyond the label the prediction was looked at; None: everywhere.
    is_pixels : bool
        Measured on the pixels of masks.
    tolerance_m : float
    crs_wkt : str or None
        Of the lines.
    """

    predicted: tuple
    labels: tuple
    protocol: tuple
    remarks: tuple
    warnings: tuple
    margin_m: float | None
    is_pixels: bool
    tolerance_m: float
    crs_wkt: str | None


def report_facts(predicted, labels, flow_line, settings, matching):
    """What the report says beside the figures, as of now.

    Parameters
    ----------
    predicted, labels : list of ComparedFront
    flow_line : FrontSource or None
    settings : ComparisonSettings
    matching : matching.Matching

    Returns
    -------
    ReportFacts
    """
    names = {"date": tr("date"), "glacier": tr("glacier"), "scene": tr("scene")}
    by = ", ".join(names[field] for field in matching.by) or tr("place only")
    run = datetime.datetime.now(datetime.timezone.utc)
    masks = [front for front in (*predicted, *labels) if front.is_mask]
    protocol = [
        (tr("Run"), f"{run:%Y-%m-%d %H:%M} UTC"),
        (tr("Predictions"), _sources(predicted)),
        (tr("Labels"), _sources(labels)),
        (tr("Metric"), _metric(settings.is_pixels)),
        (tr("Pairs"), _pairs(by, settings)),
        (tr("Fields of predictions"), _fields(predicted)),
        (tr("Fields of labels"), _fields(labels)),
        (tr("Box"), _box(settings.margin_m)),
        (
            tr("Not counted"),
            tr(
                "predictions of which no label is known; in no mean: missing and false fronts, which have no distance"
            ),
        ),
        (tr("Season"), tr("winter is September to March in the north and April to August in the south")),
    ]
    if settings.glacier:
        protocol.append((tr("Glacier"), tr("{0}, and fronts that name none").format(settings.glacier)))
    if masks:
        sizes = dict.fromkeys(mask.resolution_in_words(settings.is_pixels) for mask in masks)
        protocol.append((tr("Resolution of the masks"), "; ".join(sizes)))
    if not settings.is_pixels:
        protocol += [
            (tr("Tolerance"), f"{settings.tolerance_m:g} m"),
            (tr("Sign"), _sign(flow_line)),
            (tr("CRS measured in"), _crs(settings.crs, masks)),
        ]
    protocol.append((tr("Software"), f"Calving Fronts {resources.plugin_version()}"))
    return ReportFacts(
        predicted=tuple(front.name for front in predicted),
        labels=tuple(front.name for front in labels),
        protocol=tuple(protocol),
        remarks=matching.remarks,
        warnings=matching.warnings,
        margin_m=settings.margin_m,
        is_pixels=settings.is_pixels,
        tolerance_m=settings.tolerance_m,
        crs_wkt=settings.crs_wkt,
    )


def _metric(is_pixels):
    if is_pixels:
        return tr(
            "benchmark pixels: from each front pixel to the nearest one of the other front, centre to centre, times "
            "the resolution (Gourmelon et al. 2022, doi:10.5194/essd-14-4287-2022)"
        )
    return tr(
        "metres on the ground: from points every 10 m along either front to the nearest point of the other, both ways "
        "pooled by length"
    )


def _sources(layers):
    """Where layers lie, of many in one folder the first and the last."""
    folders = {}
    for layer in layers:
        # A temporary layer lies nowhere.
        is_file = Path(layer.source.split("|")[0]).is_absolute()
        path = Path(layer.source) if is_file else Path(tr("not in a file"), layer.name)
        folders.setdefault(path.parent, []).append(path.name)
    return "; ".join(
        str(folder / names[0])
        if len(names) == 1
        else tr("{folder}: {names}").format(folder=folder, names=", ".join(names))
        if len(names) <= _FEW
        else tr("{folder}: {count} files, {first} to {last}").format(
            folder=folder, count=len(names), first=min(names), last=max(names)
        )
        for folder, names in folders.items()
    )


def _pairs(by, settings):
    if settings.match_by is not None:
        text = tr("matched by {0}, as chosen; rejected fronts left out")
    elif settings.is_pixels:
        text = tr("matched by {0}; rejected fronts left out")
    else:
        text = tr("matched by {0}, which is all that tells; rejected fronts left out")
    return text.format(by)


def _fields(layers):
    """What of the fronts was read from where."""
    words = {
        "date": tr("date"),
        "glacier": tr("glacier"),
        "scene": tr("scene"),
        "author": tr("author"),
    }
    kinds = dict.fromkeys(layer.is_mask for layer in layers)
    told = []
    if False in kinds:
        chosen = [
            tr("{what} from '{field}'").format(what=words[part], field=field)
            for part, field in layers[0].fields.items()
        ]
        told += [*chosen, tr("others by their usual names") if chosen else tr("by their usual names")]
    if True in kinds:
        told.append(tr("of masks from the names of their files"))
    return ", ".join(told)


def _crs(crs, masks):
    if crs.isValid():
        return crs.authid() or crs.description()
    if masks:
        return tr("none; rows and columns of the masks times the size of their pixels")
    return tr("none; coordinates are metres")


def _box(margin_m):
    if margin_m is None:
        return tr("the whole prediction, no box")
    return tr("prediction only within {0:g} m of the label's bounding rectangle").format(margin_m)


def _sign(flow_line):
    if flow_line is None:
        return tr("none, because no flow line was given")
    return tr("+ where the prediction lies seaward of the label, by the flow line '{0}'").format(
        flow_line.name
    )
