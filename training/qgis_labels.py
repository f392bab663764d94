"""Labelled scenes from rasters and the front lines that people drew on them in QGIS.

A folder holds vector files with fronts, as the plugin writes them or as plain line layers that name their raster,
and the rasters. Whoever trains on it says with it that the fronts are complete: within the window of a scene, what
is not drawn is taught to be no front.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal
from scipy.ndimage import distance_transform_edt
from tqdm import tqdm

from calvingfront_plugin.delineation.distance import clip_lines, front_box
from calvingfront_plugin.delineation.front_record import FRONT_LAYER, METHODS, SCENE_LAYER, STATUSES
from calvingfront_plugin.delineation.georeference import (
    quiet_call,
    spatial_reference,
    to_pixel,
    transform_points,
)
from calvingfront_plugin.delineation.product_name import parse_product_name
from calvingfront_plugin.delineation.raster import native_georeference, open_raster, source_file
from calvingfront_plugin.delineation.scene import WORKING_PIXEL_SIZE_M, read_scene
from calvingfront_plugin.delineation.tracing import resample_line
from training.labelled_scene import NOT_LABELLED, OCEAN, LabelledScene, distance_to_fronts

#: Ground around the fronts of a scene that is read with them, in metres.
MARGIN_M = 10_000.0

#: Around a line that nobody has reviewed, as far as a machine's line may be off, the scene is hidden.
UNREVIEWED_REACH_M = 1_000.0

#: What the name of a zones raster ends in, after that of its scene.
ZONES_SUFFIX = "_zones"

#: Vertices of label lines are so many pixels of the scene apart, as those of other data sets.
_VERTEX_SPACING_PX = 0.5

_VECTOR_SUFFIXES = (".gpkg", ".shp", ".geojson", ".fgb")
_RASTER_SUFFIXES = (".tif", ".tiff", ".img", ".vrt", ".png", ".jp2")

# Fields that name the raster of a line; Shapefiles cut names after ten letters.
_RASTER_FIELDS = ("source_raster", "source_ras", "raster", "image")

# Bands that the plugin writes beside scenes, with the dates of these in their names.
_RESULT_BANDS = ("zone", "front probability")

_BY_HAND = ("traced", "corrected", "manual")


class LabelsError(ValueError):
    """Fronts or rasters that make no labelled scene; the message says why and what to do."""


@dataclass(frozen=True, eq=False)
class _Line:
    """A line of a vector file.

    Attributes
    ----------
    points : ndarray of float, shape (N, 2)
        In the layer's CRS.
    crs_wkt : str
        '' where the layer has none.
    use : str
        ``label``, ``unreviewed`` or ``rejected``.
    raster, image_id, date, glacier : str
        As the fields state them, '' where they do not.
    file : pathlib.Path
    number : int
        Of the feature.
    """

    points: np.ndarray
    crs_wkt: str
    use: str
    raster: str
    image_id: str
    date: str
    glacier: str
    file: Path
    number: int


def load_labels(
    folder,
    pixel_size_m=WORKING_PIXEL_SIZE_M,
    *,
    include_unreviewed=False,
    margin_m=MARGIN_M,
    report=print,
):
    """Read the rasters that fronts were drawn on, with these as labels.

    Labels are the lines that a person made (method traced, corrected or manual, or no method stated) or accepted.
    Rejected lines are none, and mean that no front is there. Lines of a machine that nobody has reviewed mean
    nothing: their surroundings are hidden.

    A line finds its raster by the path or file name in ``source_raster`` (or ``raster``, ``image``), else by
    ``image_id``, else by ``date`` where only one raster in the folder has it. Fronts of one raster make one scene,
    which holds their surroundings alone; fronts whose surroundings do not meet make several.

    Zones are read from ``<raster's name>_zones.tif`` beside the raster or in the folder, as *Segment zones* writes
    it, corrected by hand: put none there that nobody has looked at. Without it the scene has no zone labels.

    The table ``scenes`` does not tell whether a person agrees that a scene has no front, so that scenes without one
    are not used.

    Parameters
    ----------
    folder : path
        A folder, searched with all folders in it, or one vector file; rasters are then looked for beside it.
    pixel_size_m : float
        Ground size of a pixel of the working grid. Scenes are read at half of it, or at the raster's own size if
        that is larger: training turns and zooms them before it averages to the working grid, and interpolating on
        that grid itself would blur twice.
    include_unreviewed : bool
        Take a machine's lines that nobody has reviewed for labels too.
    margin_m : float
        Ground around the fronts that belongs to a scene.
    report : callable
        Takes lines on what was read and what was left out.

    Returns
    -------
    list of LabelledScene
        By the names of their rasters.

    Raises
    ------
    LabelsError
        If there are no fronts, a front has no raster or does not lie on it, or a raster or zones cannot be used.
    """
    place = Path(folder)
    if not place.exists():
        raise LabelsError(f"There is no {place}; give a folder with fronts and their rasters.")
    lines = [line for file in _vector_files(place) for line in _read_lines(file, include_unreviewed)]
    counts = Counter(line.use for line in lines)
    left_out = f"left out: {counts['rejected']} rejected, {counts['unreviewed']} not reviewed"
    if not counts["label"]:
        raise LabelsError(
            f"{place} holds no front to train on ({left_out}). Draw fronts in QGIS, or accept or correct those "
            "that were found; plain line layers need a field 'source_raster' that names the raster."
        )
    root = place if place.is_dir() else place.parent
    by_raster = _lines_by_raster(lines, root)
    names = _scene_names(by_raster)
    scenes = []
    for raster in tqdm(sorted(by_raster, key=names.get), "reading", unit="raster", disable=None):
        drawn = by_raster[raster]
        scenes += _read_raster(raster, names[raster], drawn, root, pixel_size_m, margin_m)
    labelled = sum((scene.zones != NOT_LABELLED).any() for scene in scenes)
    report(
        f"{place.name}: {_counted(counts['label'], 'front')} on {_counted(len(by_raster), 'raster')}, "
        f"{_counted(len(scenes), 'scene')}, {labelled} of them with zones; {left_out}"
    )
    return scenes


def _counted(count, noun):
    return f"{count} {noun}" + "s" * (count != 1)


# Lines of vector files


def _vector_files(place):
    if place.is_file():
        return [place]
    files = (file for file in place.rglob("*") if file.suffix.lower() in _VECTOR_SUFFIXES)
    return sorted(file for file in files if not file.name.startswith("."))


def _read_lines(file, include_unreviewed):
    """Lines of the layers that hold fronts."""
    source, problem = quiet_call(gdal.OpenEx, str(file), gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
    if source is None:
        raise LabelsError(f"{file} cannot be read as a vector file; check it. GDAL says: {problem}")
    lines = []
    for k in range(source.GetLayerCount()):
        layer = source.GetLayer(k)
        definition = layer.GetLayerDefn()
        raster_fields = [name for name in _RASTER_FIELDS if definition.GetFieldIndex(name) >= 0]
        if layer.GetName() == SCENE_LAYER or not (raster_fields or layer.GetName() == FRONT_LAYER):
            continue
        reference = layer.GetSpatialRef()
        crs_wkt = "" if reference is None or reference.IsLocal() else reference.ExportToWkt()
        for feature in layer:
            values = {name: _text(feature, name) for name in ("image_id", "glacier", "date")}
            raster = next(filter(None, (_text(feature, name) for name in raster_fields)), "")
            values["date"] = values["date"].replace("/", "-")[:10]
            use = _use(feature, include_unreviewed, file)
            lines += [
                _Line(points, crs_wkt, use, raster, file=file, number=feature.GetFID(), **values)
                for points in _polylines(feature.GetGeometryRef())
            ]
    return lines


def _text(feature, name):
    """A field's value as text without blanks around it; '' where it is NULL or not there."""
    index = feature.GetFieldIndex(name)
    return feature.GetFieldAsString(index).strip() if index >= 0 else ""


def _use(feature, include_unreviewed, file):
    """What a line is good for, by its status and method."""
    status, method = _text(feature, "status").lower(), _text(feature, "method").lower()
    for value, name, known in ((status, "status", STATUSES), (method, "method", METHODS)):
        if value and value not in known:
            raise LabelsError(
                f"{file}, feature {feature.GetFID()}: unknown {name} '{value}'; use {', '.join(known)}, or none."
            )
    if status == "rejected":
        return "rejected"
    by_machine = method not in _BY_HAND and (method or status == "unreviewed")
    if status == "accepted" or include_unreviewed or not by_machine:
        return "label"
    return "unreviewed"


def _polylines(geometry):
    """Vertices (x, y) of each line of a geometry that has a length; curves become straight pieces."""
    if geometry is None:
        return
    flat = geometry.GetLinearGeometry()
    flat.FlattenTo2D()
    for part in shapely.get_parts(shapely.from_wkb(bytes(flat.ExportToWkb()))):
        if part.geom_type == "LineString" and part.length > 0:
            yield shapely.get_coordinates(part)


# Rasters of lines


def _lines_by_raster(lines, root):
    """Lines by the path of their raster; rasters without a label are left out.

    Raises
    ------
    LabelsError
        If a label has no raster, or several that it could have been drawn on.
    """
    files = [path for path in sorted(root.rglob("*")) if path.suffix.lower() in _RASTER_SUFFIXES]
    products = None
    paths, by_file, lost = {}, defaultdict(list), []
    for line in lines:
        found = _by_name(line, files)
        if not found:
            products = _products(files) if products is None else products
            found = _by_acquisition(line, products)
        if len(found) == 1:
            # A path through a link or another folder is the same raster, and all its fronts one scene's.
            file = os.path.realpath(found[0])
            paths.setdefault(file, found[0])
            by_file[file].append(line)
        elif line.use == "label":
            lost.append((line, len(found)))
    if lost:
        raise LabelsError(_lost_fronts(lost, sum(line.use == "label" for line in lines), root))
    return {
        paths[file]: drawn for file, drawn in by_file.items() if any(line.use == "label" for line in drawn)
    }


def _by_name(line, files):
    """Rasters that the line's own field names."""
    if not line.raster:
        return []
    file = source_file(line.raster)
    # A relative path counts from the file that states it.
    path = os.fspath(line.file.parent / file)
    if gdal.VSIStatL(path) is not None:
        return [line.raster if path == str(file) else path]
    return [str(path) for path in files if file.name in (path.name, path.stem)]


def _products(files):
    """What name and metadata of each raster say of its acquisition, but for results of the plugin."""
    products = {}
    for file in files:
        raster, _ = quiet_call(gdal.Open, str(file))
        if raster is None or raster.RasterCount == 0 or file.stem.endswith(ZONES_SUFFIX):
            continue
        if raster.GetRasterBand(1).GetDescription() not in _RESULT_BANDS:
            products[str(file)] = parse_product_name(file.name, raster.GetMetadata())
    return products


def _by_acquisition(line, products):
    """Rasters of the line's product, else of its day."""
    by_product = [
        path
        for path, product in products.items()
        if line.image_id and line.image_id in (product.image_id, Path(path).stem)
    ]
    return by_product or [
        path for path, product in products.items() if line.date and line.date == product.date
    ]


def _lost_fronts(lost, count, root, few=10):
    features = defaultdict(list)
    for line, found in lost:
        stated = [f"raster '{line.raster}'" if line.raster else "", f"date {line.date}" if line.date else ""]
        why = f"{found} rasters fit" if found else "not found"
        features[f"{line.file.name}, {', '.join(filter(None, stated)) or 'no raster stated'}: {why}"].append(
            str(line.number)
        )
    described = [f"{what} (feature {', '.join(numbers)})" for what, numbers in features.items()]
    more = f"; and {len(described) - few} more" if len(described) > few else ""
    return (
        f"{len(lost)} of {count} fronts have no raster: {'; '.join(described[:few])}{more}. Put the rasters into "
        f"{root}, or name them in the field 'source_raster'."
    )


def _scene_names(rasters):
    """A name for each raster: that of its file, with its folder where several are called the same."""
    stems = {raster: source_file(raster).stem for raster in rasters}
    count = Counter(stems.values())
    return {
        raster: stem if count[stem] == 1 else f"{source_file(raster).parent.name}/{stem}"
        for raster, stem in stems.items()
    }


# Scenes of rasters


def _read_raster(raster, name, drawn, root, pixel_size_m, margin_m):
    """The labelled scenes of one raster, one for each group of fronts."""
    try:
        dataset = open_raster(raster)
        stated_m = parse_product_name(source_file(raster).name).pixel_size_m
        transform, crs_wkt, native_m, _ = native_georeference(dataset, stated_m)
        shape = (dataset.RasterYSize, dataset.RasterXSize)
        placed = [(line, _on_raster(line, raster, transform, crs_wkt, shape)) for line in drawn]
        labels = [(line, points) for line, points in placed if line.use == "label"]
        unreviewed = [points for line, points in placed if line.use == "unreviewed"]
        # Without a CRS the map's unit is the raster's own pixel.
        margin = margin_m if crs_wkt else margin_m / min(native_m)
        windows = _windows([points for _, points in labels], crs_wkt or None, margin)
        grid_m = pixel_size_m / 2 if max(native_m) < pixel_size_m / 2 else None
        scenes = []
        for number, window in enumerate(windows, 1):
            scene = read_scene(raster, extent=window, working_pixel_size_m=grid_m)
            scene_name = f"{name}_{number}" if len(windows) > 1 else name
            scenes.append(_labelled(scene, scene_name, labels, unreviewed, root))
        return scenes
    except LabelsError:
        raise
    except ValueError as error:
        message = str(error)
        raise LabelsError(message if str(raster) in message else f"{raster}: {message}") from error


def _on_raster(line, raster, transform, crs_wkt, shape):
    """Vertices of a line in the raster's CRS.

    Vertices alone are transformed, as QGIS does when it draws a layer over a raster of another CRS: the line is
    straight between them where it was drawn so.
    """
    points = line.points
    if line.crs_wkt and crs_wkt and not spatial_reference(line.crs_wkt).IsSame(spatial_reference(crs_wkt)):
        points = transform_points(points, line.crs_wkt, crs_wkt)
    columns, rows = to_pixel(transform, points[:, 0], points[:, 1])
    on_raster = len(points) == len(line.points) and clip_lines(
        [np.column_stack([columns, rows])], (0, 0, shape[1], shape[0])
    )
    if line.use == "label" and not on_raster:
        raise LabelsError(
            f"The front in {line.file}, feature {line.number}, does not lie on its raster {raster}; check the CRS of "
            "its layer and the raster that it names."
        )
    return points


def _windows(fronts, crs_wkt, margin):
    """Bounding boxes of fronts with a margin; those that meet become one."""
    boxes = []
    for front in fronts:
        box = front_box([front], crs_wkt, margin_m=margin)
        meeting = True
        while meeting:
            meeting = [other for other in boxes if _meet(box, other)]
            boxes = [other for other in boxes if not _meet(box, other)]
            corners = np.array([box, *meeting])
            box = (*corners[:, :2].min(axis=0), *corners[:, 2:].max(axis=0))
        boxes.append(box)
    return boxes


def _meet(box, other):
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def _labelled(scene, name, labels, unreviewed, root):
    """A scene with the fronts that lie in it."""
    shape = scene.values.shape
    fronts, glaciers = [], set()
    for line, points in labels:
        pieces = _on_grid(scene, points)
        fronts += pieces
        if pieces and line.glacier:
            glaciers.add(line.glacier)
    front_distance_m = distance_to_fronts(fronts, shape, scene.pixel_size_m)
    known = ~_near_unreviewed(scene, unreviewed, front_distance_m)
    valid, zones = scene.valid & known, np.where(known, _read_zones(scene, root), NOT_LABELLED)
    # Grey values as in other data sets.
    values = np.clip(scene.values / 255.0, 0.0, 1.0) if _is_picture(scene) else scene.values
    return LabelledScene(
        name=name,
        glacier=" + ".join(sorted(glaciers)) or scene.glacier or "unknown",
        backscatter=np.where(valid, values, 0.0).astype(np.float32),
        valid=valid,
        zones=zones.astype(np.uint8),
        fronts=tuple(fronts),
        front_distance_m=front_distance_m,
        pixel_size_m=scene.pixel_size_m,
    )


def _near_unreviewed(scene, unreviewed, front_distance_m):
    """Surroundings of unreviewed lines, but for stretches along a labelled front: drafts that were redrawn."""
    elsewhere = np.ones(scene.values.shape, dtype=bool)
    for points in unreviewed:
        for piece in _on_grid(scene, points):
            rows, columns = np.minimum(piece.astype(int), np.array(elsewhere.shape) - 1).T
            elsewhere[rows, columns] = front_distance_m[rows, columns] < UNREVIEWED_REACH_M
    if elsewhere.all():
        return ~elsewhere
    return distance_transform_edt(elsewhere, sampling=scene.pixel_size_m) < UNREVIEWED_REACH_M


def _is_picture(scene):
    """Whether values are the grey values of an 8-bit picture; means of them are that but for rounding."""
    values = scene.values[scene.valid]
    return scene.scale == "stretched" and values.min() >= 0.0 and values.max() < 255.5


def _on_grid(scene, points):
    """Pieces of a line on the grid of a scene, (row, column)."""
    columns, rows = scene.to_pixel(points[:, 0], points[:, 1])
    height, width = scene.values.shape
    pieces = clip_lines([np.column_stack([columns, rows])], (0, 0, width, height))
    return [resample_line(shapely.get_coordinates(piece)[:, ::-1], _VERTEX_SPACING_PX) for piece in pieces]


# Zones


def _read_zones(scene, root):
    """Zones of a scene, from the raster of zones if there is one."""
    raster = Path(source_file(scene.path))
    name = f"{raster.stem}{ZONES_SUFFIX}.tif"
    file = next((path for path in (raster.with_name(name), root / name) if path.is_file()), None)
    if file is None:
        return np.full(scene.values.shape, NOT_LABELLED, dtype=np.uint8)
    source = open_raster(file)
    grid = _nearest(source, scene)
    classes = np.isin(grid, range(OCEAN + 1))
    nodata = source.GetRasterBand(1).GetNoDataValue()
    foreign = ~classes & np.isfinite(grid) & (grid != NOT_LABELLED)
    foreign &= grid != np.float32(np.nan if nodata is None else nodata)
    if foreign.any():
        values = ", ".join(f"{value:g}" for value in np.unique(grid[foreign])[:5])
        raise LabelsError(
            f"{file} holds values that are no zones ({values}): use 0 no data, 1 rock, 2 glacier, 3 ocean and "
            f"melange, and {NOT_LABELLED} where the zone is not known."
        )
    return np.where(classes, grid, NOT_LABELLED).astype(np.uint8)


def _nearest(source, scene):
    """Nearest values of a raster on the grid of a scene; NOT_LABELLED beyond it."""
    rows, columns = scene.values.shape
    grid = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    grid.SetGeoTransform(scene.transform)
    grid.SetProjection(scene.crs_wkt)
    grid.GetRasterBand(1).Fill(NOT_LABELLED)
    options = {"resampleAlg": "near", "srcNodata": "None", "errorThreshold": 0}
    if scene.crs_wkt and not source.GetProjection():
        options["srcSRS"] = scene.crs_wkt
    warped, problem = quiet_call(gdal.Warp, grid, source, **options)
    if not warped:
        raise LabelsError(
            f"{source.GetDescription()} cannot be brought to the grid of its scene; check its CRS. GDAL says: "
            f"{problem}"
        )
    return grid.ReadAsArray()
