"""What was compared and how it was measured, in words."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ..layers import resources


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
    remarks : tuple of str
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
    is_pixels: bool
    tolerance_m: float
    crs_wkt: str | None


def report_facts(predicted, labels, flow_line, settings, matching):
    """What the report says beside the figures.

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
    protocol = [
        (tr("Metric"), _metric(settings.is_pixels)),
        (tr("Pairs"), tr("matched by {0}; rejected fronts left out").format(by)),
        (tr("Box"), _box(settings.margin_m)),
        (
            tr("Not counted"),
            tr(
                "predictions of which no label is known; in no mean: missing and false fronts, which have no distance"
            ),
        ),
        (tr("Season"), tr("winter is September to March in the north and April to August in the south")),
    ]
    if settings.is_pixels:
        sizes = sorted({label.benchmark_resolution_m for label in labels})
        protocol.append((tr("Resolution"), ", ".join(f"{size:g} m" for size in sizes)))
    else:
        crs = settings.crs.authid() or settings.crs.description()
        protocol += [
            (tr("Tolerance"), f"{settings.tolerance_m:g} m"),
            (tr("Sign"), _sign(flow_line)),
            (tr("CRS of the layers"), crs or tr("none; coordinates are metres")),
        ]
    protocol.append((tr("Software"), f"Calving Fronts {resources.plugin_version()}"))
    return ReportFacts(
        predicted=tuple(front.name for front in predicted),
        labels=tuple(front.name for front in labels),
        protocol=tuple(protocol),
        remarks=matching.remarks,
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
