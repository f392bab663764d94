"""Tables and pictures of an evaluation: what was measured, beside what was published, and how it looks."""

from __future__ import annotations

import csv
import io
import math
import textwrap

import numpy as np
from scipy import ndimage
from tqdm import tqdm

from calvingfront_plugin.delineation.evaluation import sensor_group
from calvingfront_plugin.delineation.front_mask import GLACIER, NO_DATA, OCEAN, ROCK
from calvingfront_plugin.delineation.resampling import resample
from calvingfront_plugin.delineation.weights import ZONES
from calvingfront_plugin.delineation.whole_files import whole_file
from training.archive import SUFFIXES, read_box, read_front, read_image, read_picture
from training.benchmark_results import FRONTS_FOLDER, MASKS_FOLDER, METRICS

#: Published mean distance errors in metres on the 122 test scenes and their deviations over five trainings, by what
#: is grouped and group: zones, deviation, fronts, deviation (method, section 7.5); None where none is known.
PUBLISHED = {
    ((), ()): (753, 76, 887, None),
    (("season",), ("summer",)): (732, None, 738, None),
    (("season",), ("winter",)): (776, None, 1054, None),
    (("glacier",), ("COL",)): (840, 84, 1032, None),
    (("glacier",), ("Mapple",)): (287, None, 150, 24),
    (("sensor",), ("ENVISAT",)): (493, None, 191, None),
    (("sensor",), ("ERS",)): (437, None, 127, None),
    (("sensor",), ("PALSAR",)): (437, None, 197, None),
    (("sensor",), ("S1",)): (2201, None, 2806, None),
    (("sensor",), ("TSX/TDX",)): (547, None, 663, None),
    (("glacier", "season"), ("COL", "summer")): (854, None, 907, None),
    (("glacier", "season"), ("COL", "winter")): (826, None, 1157, None),
    (("glacier", "season"), ("Mapple", "summer")): (262, None, 140, None),
    (("glacier", "season"), ("Mapple", "winter")): (340, None, 173, None),
    (("glacier", "sensor"), ("COL", "S1")): (2587, None, 3537, None),
    (("glacier", "sensor"), ("COL", "TSX/TDX")): (587, None, 744, None),
    (("glacier", "sensor"), ("Mapple", "ENVISAT")): (493, None, 191, None),
    (("glacier", "sensor"), ("Mapple", "ERS")): (437, None, 127, None),
    (("glacier", "sensor"), ("Mapple", "PALSAR")): (437, None, 197, None),
    (("glacier", "sensor"), ("Mapple", "S1")): (141, None, 206, None),
    (("glacier", "sensor"), ("Mapple", "TSX/TDX")): (246, None, 129, None),
}

#: Mean distance between fronts that ten people drew on the same scenes (arXiv 2501.05281).
HUMAN_ERROR_M = 38.0

#: Scenes are drawn with their longer side between these numbers of pixels.
PICTURE_PX = (900, 1600)

#: Headings of the tables in words and in the CSV, and the figure: in the box, then without.
_IN_BOX = (
    ("images", "images", "n_images"),
    ("no front", "without_front", "n_without_front"),
    ("missed", "missed", "n_missing"),
    ("MDE", "mde_m", "mde_m"),
    ("mean", "mean_of_images_m", "mean_of_images_m"),
    ("median", "median_of_images_m", "median_of_images_m"),
    ("95 %", "p95_of_images_m", "p95_of_images_m"),
    ("from label", "label_to_predicted_m", "label_to_predicted_m"),
)
_WITHOUT_BOX = (
    ("no front", "without_front_without_box", "n_without_front"),
    ("MDE", "mde_without_box_m", "mde_m"),
)

_NOTES = (
    "Distances in metres. MDE: all distances of all images pooled, as published. It leaves out images without "
    'predicted or labelled front ("no front"); of these, "missed" have a label and no prediction. Mean, median, 95 %: '
    "over the images' own means. From label: distances from label to prediction only, pooled."
)
_PUBLISHED_NOTES = (
    "Published: Gourmelon et al. 2022, zones and fronts network, means (and deviations) over five trainings on these "
    "122 scenes; most figures are second-hand, and those of ERS by zones equal PALSAR's, which may be a slip of the "
    "source."
)
_TEXT_WIDTH = 118

# The overlays' colours are the benchmark's; those of the diagrams can be told apart with any colour vision (Okabe and
# Ito).
_PREDICTED, _LABELLED, _BOTH, _BOX = "#FFE000", "#3B74FF", "#FF00E6", "#00E5FF"
_BLUE, _ORANGE = "#0072B2", "#E69F00"

#: Width of the lines of an overlay in its own pixels, at least.
_LINE_PX = 1.5

#: Tints of predicted zones, how strong they are, and their names.
_ZONE_TINTS = {
    NO_DATA: ("#000000", "no data"),
    ROCK: ("#B0703C", "rock"),
    GLACIER: ("#FFFFFF", "glacier"),
    OCEAN: ("#0072B2", "ocean"),
}
_TINT = 0.25

_DPI = 100
_LEGEND_PX = 28

#: Groups of fewer images are drawn without quartiles.
_FEWEST_FOR_BOX = 5

_HUMAN_LINE = {"color": "black", "linestyle": "--", "label": f"between people, {HUMAN_ERROR_M:.0f} m"}
_IMAGE_POINTS = {"linestyle": "", "marker": "o", "markersize": 4, "color": _BLUE, "alpha": 0.6}
_MDE_LINE = {"color": _ORANGE, "linewidth": 4, "solid_capstyle": "butt"}


def write_report(result, scenes, pictures=True):
    """Write tables, diagrams and pictures into the folder of a result.

    Parameters
    ----------
    result : benchmark_results.BenchmarkResult
    scenes : sequence of archive.ArchiveScene
        Those that were evaluated.
    pictures : bool
        Whether to draw every scene, which takes longest.

    Returns
    -------
    list of Path
        ``table.txt``, ``.csv`` and ``.tex``, ``distances.png``, ``groups.png`` and ``overlays/<stem>.png``.
    """
    folder = result.folder
    paths = [
        _write(folder / "table.txt", text_table(result)),
        _write(folder / "table.csv", csv_table(result)),
        _write(folder / "table.tex", latex_table(result)),
        draw_distances(folder / "distances.png", result),
        draw_groups(folder / "groups.png", result),
    ]
    if pictures:
        (folder / "overlays").mkdir(exist_ok=True)
        images = {image.in_box.name: image for image in result.images}
        for scene in tqdm(scenes, desc="pictures", unit="scene", disable=None):
            path = folder / "overlays" / f"{scene.name.stem}.png"
            paths.append(draw_overlay(path, scene, images[scene.name.stem], folder))
    return paths


# Tables


def text_table(result):
    """Distances by group and segmentation metrics by class, aligned for a terminal.

    Parameters
    ----------
    result : benchmark_results.BenchmarkResult
        The published figures stand beside its own where it is of the published test set.

    Returns
    -------
    str
    """
    published = result.is_published_test_set
    headings = [heading for heading, _, _ in (*_IN_BOX, *_WITHOUT_BOX)]
    above = ["in the box"] + [""] * (len(_IN_BOX) - 1) + ["without box", ""]
    if published:
        headings += ["zones", "fronts"]
        above += ["published", ""]
    lines = [["", *above], ["", *headings]]
    by = ()
    for row, cells in _distance_rows(result, published):
        if row.by != by:
            by = row.by
            lines.append([f"by {' and '.join(by)}"])
        lines.append([("  " if by else "") + _group_name(row), *cells])
    parts = [
        f"{result.title}, on the {result.part} scenes",
        _aligned(lines),
        textwrap.fill(_NOTES, _TEXT_WIDTH),
        *([textwrap.fill(_PUBLISHED_NOTES, _TEXT_WIDTH)] if published else []),
        "Segmentation: means over images",
        _aligned([["", *("IoU", "precision", "recall", "F1", "images")], *_segmentation_rows(result)]),
        textwrap.fill(result.protocol, _TEXT_WIDTH),
    ]
    return "\n\n".join(parts) + "\n"


def csv_table(result):
    """The distances of :func:`text_table` in full precision, a row a group.

    Returns
    -------
    str
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    published = result.is_published_test_set
    names = ["by", "group", *(name for _, name, _ in (*_IN_BOX, *_WITHOUT_BOX))]
    if published:
        names += [f"published_{way}_{what}_m" for way in ("zones", "fronts") for what in ("mde", "deviation")]
    table.writerow(names)
    for row, whole in zip(result.table, result.table_without_box):
        values = [*_values(row, _IN_BOX), *_values(whole, _WITHOUT_BOX)]
        if published:
            values += [math.nan if v is None else v for v in PUBLISHED.get((row.by, row.group), (None,) * 4)]
        cells = ["" if math.isnan(value) else value for value in values]
        table.writerow([" x ".join(row.by) or "all", " x ".join(row.group) or "all", *cells])
    return text.getvalue()


def latex_table(result):
    """The distances of :func:`text_table` as a LaTeX ``tabular`` that needs no package.

    Returns
    -------
    str
    """
    published = result.is_published_test_set
    groups = [("in the box", len(_IN_BOX)), ("without box", len(_WITHOUT_BOX))]
    headings = [heading for heading, _, _ in (*_IN_BOX, *_WITHOUT_BOX)]
    if published:
        groups.append(("published", 2))
        headings += ["zones", "fronts"]
    above = " & ".join(f"\\multicolumn{{{count}}}{{c}}{{{name}}}" for name, count in groups)
    lines = [
        f"% {_escaped(result.title)}, {result.part} scenes; distances in metres",
        f"\\begin{{tabular}}{{l{'r' * len(headings)}}}",
        "\\hline",
        f" & {above} \\\\",
        " & ".join(_escaped(cell) for cell in ["group", *headings]) + " \\\\",
    ]
    by = None
    for row, cells in _distance_rows(result, published):
        if row.by != by:
            by = row.by
            lines.append("\\hline")
        lines.append(" & ".join(_escaped(cell) for cell in [_group_name(row), *cells]) + " \\\\")
    return "\n".join([*lines, "\\hline", "\\end{tabular}"]) + "\n"


def _distance_rows(result, published):
    """Each row of the table with its cells in words."""
    for row, whole in zip(result.table, result.table_without_box):
        cells = [_cell(value) for value in (*_values(row, _IN_BOX), *_values(whole, _WITHOUT_BOX))]
        if published:
            zones, zones_deviation, fronts, fronts_deviation = PUBLISHED.get((row.by, row.group), (None,) * 4)
            cells += [_published_cell(zones, zones_deviation), _published_cell(fronts, fronts_deviation)]
        yield row, cells


def _segmentation_rows(result):
    for name, means in result.segmentation.items():
        figures = ["-" if math.isnan(means[metric]) else f"{means[metric]:.3f}" for metric in METRICS]
        yield [name.replace("_", " "), *figures, str(means["images"])]


def _values(row, columns):
    return [getattr(row, field) for _, _, field in columns]


def _cell(value):
    return "-" if math.isnan(value) else f"{value:.0f}"


def _published_cell(mean, deviation):
    if mean is None:
        return "-"
    return f"{mean}" if deviation is None else f"{mean} ± {deviation}"


def _group_name(row):
    return ", ".join(row.group) or "all images"


def _aligned(lines):
    """Rows of cells as lines: the first column to the left, all others to the right."""
    full = [line for line in lines if len(line) > 1]
    widths = [max(len(line[k]) for line in full) for k in range(len(full[0]))]
    widths[0] = max(len(line[0]) for line in lines)
    text = []
    for line in lines:
        cells = [line[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]
        text.append("  ".join(cells).rstrip())
    return "\n".join(text)


_LATEX = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "±": "$\\pm$",
    **{character: "\\" + character for character in "&%$#_{}"},
}


def _escaped(text):
    return "".join(_LATEX.get(character, character) for character in text)


def _write(path, text):
    with whole_file(path) as beside:
        beside.write_text(text, encoding="utf-8")
    return path


# Pictures of scenes


def draw_overlay(path, scene, image, folder):
    """Draw prediction and label over the SAR picture of a scene (method, section 7.4), tinted by predicted zones.

    Colours are the published ones; lines are as wide as they must be to be seen, not 3 or 9 of the scene's pixels,
    which hide small scenes.

    Parameters
    ----------
    path : path
        PNG to write.
    scene : archive.ArchiveScene
    image : benchmark_results.BenchmarkImage
        For the errors in the title.
    folder : path
        Of the result, which holds the predicted front and, where there are any, zones.

    Returns
    -------
    path
    """
    picture = read_image(scene)
    label = read_front(scene)
    predicted = read_picture(folder / FRONTS_FOLDER / f"{scene.name.stem}{SUFFIXES['fronts']}.png") > 0
    zones = None
    # A mask may be left from a result that was here before.
    if ZONES[-1] in image.segmentation:
        zones = read_picture(folder / MASKS_FOLDER / f"{scene.name.stem}{SUFFIXES['zones']}.png")

    colours = _overlay(picture, predicted, label, zones)
    figure, axes = _picture_figure(colours.shape[:2])
    ground_km = scene.name.ground_pixel_m / 1000
    height_km, width_km = np.array(picture.shape) * ground_km
    axes.imshow(colours, extent=(0, width_km, height_km, 0), interpolation="nearest")
    axes.set(xlabel="km", ylabel="km", xlim=(0, width_km), ylim=(height_km, 0))
    entries = [(_PREDICTED, "prediction"), (_LABELLED, "label"), (_BOTH, "both")]
    box = read_box(scene)
    if box is not None:
        corners = np.vstack([box, box[:1]]) * ground_km
        axes.plot(*corners.T, color="black", linewidth=3)
        axes.plot(*corners.T, color=_BOX, linewidth=1.5)
        entries.append((_BOX, "bounding box"))
    _legend_line(figure, entries, 1 if zones is not None else 0.5)
    if zones is not None:
        tints = [_ZONE_TINTS[grey] for grey in _ZONE_TINTS if (zones == grey).any()]
        _legend_line(figure, [("none", "predicted zones:"), *tints], 0)
    figure.suptitle(f"{scene.name.stem}\n{_error_in_words(image)}", fontsize=11)
    return _save(path, figure)


def _legend_line(figure, entries, line):
    """A line of colours and their names below the picture, counted from the lower one."""
    from matplotlib.patches import Patch

    handles = [
        Patch(facecolor=colour, edgecolor="none" if colour == "none" else "black", label=name)
        for colour, name in entries
    ]
    height = (_LEGEND_PX * line + 5) / (_DPI * figure.get_figheight())
    figure.legend(
        handles=handles, loc="lower center", bbox_to_anchor=(0.5, height), ncols=len(entries), frameon=False
    )


def _overlay(picture, predicted, label, zones):
    """Colours of an overlay, shrunk by a whole factor: ndarray of float, shape (H, W, 3)."""
    from skimage.measure import block_reduce

    longer = max(picture.shape)
    factor = math.ceil(longer / PICTURE_PX[1])
    drawn_px = _drawn_px(math.ceil(longer / factor)) / longer  # a pixel of the scene
    dilation = 1 + 2 * max(0, math.ceil((_LINE_PX / drawn_px - 1) / 2))
    predicted, label = (
        block_reduce(ndimage.maximum_filter(mask, dilation), factor, np.max) for mask in (predicted, label)
    )
    grey, _ = resample(picture, np.ones(picture.shape, dtype=bool), factor)
    colours = np.repeat(grey[:, :, None] / 255, 3, axis=2)
    if zones is not None:
        zones = zones[factor // 2 :: factor, factor // 2 :: factor]
        # The last block may be narrower than half the factor.
        zones = np.pad(zones, [(0, n - m) for n, m in zip(grey.shape, zones.shape)], mode="edge")
        for value, (tint, _) in _ZONE_TINTS.items():
            there = zones == value
            colours[there] = (1 - _TINT) * colours[there] + _TINT * _rgb(tint)
    for mask, colour in ((predicted, _PREDICTED), (label, _LABELLED), (predicted & label, _BOTH)):
        colours[mask] = _rgb(colour)
    return colours


def _rgb(colour):
    from matplotlib.colors import to_rgb

    return np.array(to_rgb(colour))


def _picture_figure(shape):
    """Figure with axes for a picture of so many rows and columns, and room for title, legend and axis labels."""
    from matplotlib.figure import Figure

    scale = _drawn_px(max(shape)) / max(shape)
    height, width = np.array(shape) * scale
    left, right, top, bottom = 65, 25, 65, 115
    whole_width, whole_height = max(width + left + right, 760), height + top + bottom
    figure = Figure(figsize=(whole_width / _DPI, whole_height / _DPI), dpi=_DPI)
    # In the middle where the title needs more width than the picture.
    left += (whole_width - left - right - width) / 2
    position = (left / whole_width, bottom / whole_height, width / whole_width, height / whole_height)
    return figure, figure.add_axes(position)


def _drawn_px(longer):
    """Pixels in which the longer side of a picture is drawn."""
    return np.clip(longer, *PICTURE_PX)


def _error_in_words(image):
    if not image.in_box.has_label:
        return "no labelled front"
    if not image.in_box.has_prediction:
        elsewhere = image.without_box.has_prediction
        return "no predicted front in the bounding box" if elsewhere else "no predicted front"
    words = f"mean distance {image.in_box.mean_m:.0f} m"
    if image.has_box:
        words += f" in the bounding box, {image.without_box.mean_m:.0f} m without"
    return words


# Diagrams


def draw_distances(path, result):
    """Histograms of the images' mean distances and of all distances pooled, in the box.

    Parameters
    ----------
    path : path
        PNG to write.
    result : benchmark_results.BenchmarkResult

    Returns
    -------
    path
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 7), dpi=_DPI, layout="constrained")
    figure.suptitle(_title(result))
    above, below = figure.subplots(2, 1, sharex=True)
    measured = [image.in_box for image in result.images if image.in_box.measured]
    everything = result.table[0]
    if measured:
        means = np.array([image.mean_m for image in measured])
        pooled = np.concatenate([image.distances_m for image in measured])
        low = _smallest_drawn_m(measured)
        bins = _distance_bins(low, max(pooled.max(), HUMAN_ERROR_M))
        zero = math.sqrt(bins[0] * bins[1])

        def drawn(distances):
            return np.where(distances == 0, zero, np.maximum(distances, low))

        share = np.full(len(pooled), 100 / len(pooled))
        bars = {"bins": bins, "color": _BLUE, "edgecolor": "white", "linewidth": 0.5}
        above.hist(drawn(means), **bars)
        below.hist(drawn(pooled), weights=share, **bars)
        line = {"color": _ORANGE, "linewidth": 2.5}
        median, mde = everything.median_of_images_m, everything.mde_m
        above.axvline(drawn(median), label=f"median, {median:.0f} m", **line)
        below.axvline(drawn(mde), label=f"mean (MDE), {mde:.0f} m", **line)
    above.set(ylabel="images", title=f"Mean distance of each image ({len(measured)} measured)", xscale="log")
    above.yaxis.get_major_locator().set_params(integer=True)
    below.set(ylabel="share (%)", title="All distances pooled", xlabel="distance (m)")
    for axes in (above, below):
        axes.axvline(HUMAN_ERROR_M, **_HUMAN_LINE)
        axes.set_axisbelow(True)
        axes.grid(alpha=0.3)
        axes.legend()
    _label_metres(below.xaxis)
    if measured:
        ticks = [tick for tick in below.get_xticks() if low <= tick <= bins[-1]]
        below.set_xticks([zero, *ticks], ["0", *(f"{tick:g}" for tick in ticks)])
        below.minorticks_off()
    return _save(path, figure)


def _distance_bins(low, high):
    """Edges of bars on a logarithmic axis, ten a decade; the first bar, apart from the others, is that of 0 m."""
    edges = np.geomspace(low, 1.001 * high, 2 + round(10 * math.log10(high / low)))
    return np.concatenate([[low / 2.5, low / 2], edges])


def draw_groups(path, result):
    """Mean distance of every image by glacier and by sensor, in the box.

    Parameters
    ----------
    path : path
        PNG to write.
    result : benchmark_results.BenchmarkResult

    Returns
    -------
    path
    """
    from matplotlib.figure import Figure

    images = [image.in_box for image in result.images]
    low = _smallest_drawn_m(images)
    panels = {kind: [row for row in result.table if row.by == (kind,)] for kind in ("glacier", "sensor")}
    counts = [len(rows) for rows in panels.values()]
    figure = Figure(figsize=(max(8.0, 2 + 1.3 * sum(counts)), 6), dpi=_DPI, layout="constrained")
    figure.suptitle(_title(result))
    all_axes = figure.subplots(1, 2, sharey=True, width_ratios=counts)
    for axes, (kind, rows) in zip(all_axes, panels.items()):
        for position, row in enumerate(rows):
            chosen = [image for image in images if _group_of(image, kind) == row.group[0]]
            means = np.array([image.mean_m for image in chosen if image.measured])
            _draw_group(axes, position, np.maximum(means, low), max(row.mde_m, low))
        human = axes.axhline(HUMAN_ERROR_M, **_HUMAN_LINE)
        axes.set(xlabel=kind, yscale="log", xlim=(-0.6, len(rows) - 0.4))
        axes.set_xticks(range(len(rows)), [_tick_label(row) for row in rows])
        axes.set_axisbelow(True)
        axes.grid(axis="y", alpha=0.3)
    all_axes[0].set_ylabel("mean distance of an image (m)")
    _label_metres(all_axes[0].yaxis)
    figure.legend(handles=[*_group_legend(), human], loc="outside lower center", ncols=4, frameon=False)
    return _save(path, figure)


def _group_of(image, kind):
    return image.glacier if kind == "glacier" else sensor_group(image.sensor)


def _draw_group(axes, position, means, mde_m):
    """Images of a group as points beside each other, their quartiles, and the group's pooled error."""
    if not len(means):
        return
    # Multiples of the golden ratio spread any number of points evenly, and the same way every time.
    spread = (np.arange(len(means)) * 0.618034 + 0.5) % 1.0 - 0.5
    if len(means) >= _FEWEST_FOR_BOX:
        axes.boxplot(
            means,
            positions=[position],
            widths=0.6,
            showfliers=False,
            manage_ticks=False,
            medianprops={"color": "black", "linewidth": 1.5},
        )
    axes.plot([position - 0.4, position + 0.4], [mde_m, mde_m], zorder=3, **_MDE_LINE)
    axes.plot(position + 0.5 * spread, means, zorder=4, **_IMAGE_POINTS)


def _group_legend():
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    return [
        Line2D([], [], label="image", **_IMAGE_POINTS),
        Patch(facecolor="white", edgecolor="black", label=f"quartiles ({_FEWEST_FOR_BOX} images or more)"),
        Line2D([], [], label="pooled (MDE)", **_MDE_LINE),
    ]


def _tick_label(row):
    images = f"{row.n_images} image" + "s" * (row.n_images != 1)
    return f"{row.group[0]}\n{images}" + (f"\n{row.n_without_front} without" if row.n_without_front else "")


def _title(result):
    everything = result.table[0]
    error = "no image measured" if math.isnan(everything.mde_m) else f"MDE {everything.mde_m:.0f} m"
    about = f"{result.title}, {result.part} scenes"
    return (
        f"{textwrap.fill(about, 75)}\n"
        f"{error}; without front: {everything.n_without_front} of {everything.n_images}"
    )


def _smallest_drawn_m(images):
    """Half the finest pixel: a logarithmic axis has no 0."""
    return min(image.resolution_m for image in images) / 2


def _label_metres(axis):
    from matplotlib.ticker import LogLocator, NullFormatter

    axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axis.set_major_formatter(lambda value, _: f"{value:g}")
    axis.set_minor_formatter(NullFormatter())


def _save(path, figure):
    with whole_file(path) as beside:
        figure.savefig(beside, format="png")
    return path
