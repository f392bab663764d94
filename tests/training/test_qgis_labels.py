"""Fronts drawn in QGIS become the labels that they were drawn to be, on the rasters they were drawn on."""

import dataclasses
import json
import shutil

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from scipy import ndimage
from scipy.spatial import cKDTree

from calvingfront_plugin.delineation.delineate import DelineationRequest, DelineationResult
from calvingfront_plugin.delineation.front_record import write_geopackage
from calvingfront_plugin.delineation.fronts import Front
from calvingfront_plugin.delineation.grids import write_zones
from calvingfront_plugin.delineation.scene import read_scene
from calvingfront_plugin.delineation.tracing import resample_line
from calvingfront_plugin.delineation.weights import WeightsCard
from training.labelled_scene import GLACIER, NO_DATA, NOT_LABELLED, OCEAN, ROCK
from training.qgis_labels import LabelsError, load_labels
from training.samples import PreparedScene, draw_sample
from training.simulate import simulate_scene
from training.simulated_raster import ORIGINS, write_label, write_scene

#: A working pixel of 75 m, read at 37.5 m.
GRID_M = 37.5


@pytest.fixture(scope="module")
def fjord():
    """A fjord of 12 km by 12 km at 25 m with one long front and the edge of the swath in view."""
    scenes = (simulate_scene(seed, (480, 480), 25.0) for seed in range(30))
    return next(s for s in scenes if (s.zones == NO_DATA).mean() > 0.02 and len(s.fronts) == 1)


def map_points(front, epsg, pixel_m=25.0):
    """Map coordinates of (row, column) of a simulated raster."""
    x, y = ORIGINS[epsg]
    return np.column_stack([x + pixel_m * front[:, 1], y - pixel_m * front[:, 0]])


def result_of(raster, lines, glacier=None, method="automatic", zones=None):
    """What the plugin would hand to its GeoPackage for lines in map coordinates."""
    scene = read_scene(raster)
    fronts = tuple(Front(points, np.full(len(points), 0.8), 0.8, 5000.0, method) for points in lines)
    return DelineationResult(
        request=DelineationRequest(str(raster), glacier=glacier),
        scene=scene,
        fronts=fronts,
        outcome="found" if fronts else "none",
        reason="Drawn by the test.",
        flags=(),
        warnings=(),
        zones=zones,
        front_probability=np.zeros(scene.values.shape, dtype=np.float32),
        card=WeightsCard(name="none", version="0"),
        device="cpu",
        seconds=1.0,
        created_utc="2024-07-20T12:00:00Z",
    )


def review(path, **fields):
    """Set fields of the fronts of a GeoPackage; a list gives each front its own value."""
    source = ogr.Open(str(path), update=1)
    for number, feature in enumerate(layer := source.GetLayerByName("fronts")):
        for name, value in fields.items():
            value = value[number] if isinstance(value, list) else value
            feature.SetField(name, value) if value is not None else feature.SetFieldNull(name)
        layer.SetFeature(feature)
    del layer, source


def write_lines(path, lines, epsg=None, driver="GPKG", layer_name="lines", **fields):
    """A plain line layer with text fields; a list gives each line its own value."""
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    reference = None
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = source.CreateLayer(layer_name, reference, ogr.wkbLineString)
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number, points in enumerate(lines):
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(fields.values()):
            feature.SetField(index, value[number] if isinstance(value, list) else value)
        line = ogr.Geometry(ogr.wkbLineString)
        for x, y in points:
            line.AddPoint_2D(float(x), float(y))
        feature.SetGeometry(line)
        layer.CreateFeature(feature)
    del layer, source
    return path


def load(folder, **options):
    return load_labels(folder, report=lambda line: None, **options)


def pixels_off(scene, front, pixel_m=25.0):
    """Largest distance between a scene's fronts and a simulated front, both ways, in pixels of the scene.

    Both as (row, column) from the same corner; the map's metres for the ground's, 3 % off in polar stereographic.
    """
    label = np.concatenate(scene.fronts)
    truth = resample_line(front * pixel_m / GRID_M, 0.2)
    scale = GRID_M / np.array(scene.pixel_size_m)
    label = label / scale if np.abs(scale - 1).max() > 0.005 else label
    return max(cKDTree(label).query(truth)[0].max(), cKDTree(truth).query(label)[0].max())


@pytest.mark.parametrize("epsg", sorted(ORIGINS))
@pytest.mark.parametrize("scale", ["db", "stretched"])
def test_fronts_land_on_the_true_line_within_a_pixel(tmp_path, fjord, epsg, scale):
    raster = write_scene(tmp_path / "fjord.tif", fjord, epsg=epsg, scale=scale)
    write_geopackage(
        tmp_path / "fronts.gpkg", [result_of(raster, [map_points(fjord.fronts[0], epsg)], method="clicked")]
    )
    review(tmp_path / "fronts.gpkg", status="accepted")
    (scene,) = load(tmp_path)
    assert scene.name == "fjord"
    assert scene.pixel_size_m == pytest.approx((GRID_M, GRID_M), rel=1e-3)
    reader = read_scene(raster, working_pixel_size_m=GRID_M)
    # On the grid of the reader, place by place the same: map coordinates of both fronts agree to half a pixel.
    assert scene.backscatter.shape == reader.values.shape
    np.testing.assert_array_equal(scene.valid, reader.valid)
    grey = 255.0 if scale == "stretched" else 1.0
    np.testing.assert_allclose(scene.backscatter * grey, reader.values, rtol=1e-5)
    x, y = reader.to_map(*np.concatenate(scene.fronts).T[::-1])
    truth = map_points(resample_line(fjord.fronts[0], 0.2), epsg)
    off = [cKDTree(truth).query(np.column_stack([x, y]))[0], cKDTree(np.column_stack([x, y])).query(truth)[0]]
    assert max(map(np.max, off)) < 0.5 * GRID_M
    # The front lies where the simulation has glacier beside ocean.
    rows, columns = (np.concatenate(scene.fronts) * reader.transform[1] / 25.0).T
    beside = {
        tuple(fjord.zones[np.clip(rows.astype(int) + d, 0, 479), np.clip(columns.astype(int), 0, 479)])
        for d in (-3, 3)
    }
    assert any(GLACIER in zones for zones in beside)
    assert any(OCEAN in zones for zones in beside)
    # Dense vertices, and distances that are 0 there, or a pixel where the line cuts a corner of one.
    assert all(np.hypot(*np.diff(front, axis=0).T).max() <= 0.5 + 1e-9 for front in scene.fronts)
    at = tuple(np.concatenate(scene.fronts).astype(int).T)
    assert np.mean(scene.front_distance_m[at] == 0) > 0.9
    assert scene.front_distance_m[at].max() <= 1.01 * GRID_M


def test_a_label_file_of_the_simulation_finds_its_raster_by_the_date(tmp_path, fjord):
    write_scene(tmp_path / "july.tif", fjord, date="2024-07-15")
    write_scene(tmp_path / "august.tif", fjord, date="2024-08-15")
    write_label(tmp_path / "label.gpkg", fjord, date="2024-08-15")
    (scene,) = load(tmp_path)
    assert scene.name == "august"
    assert pixels_off(scene, fjord.fronts[0]) < 1
    assert (scene.zones == NOT_LABELLED).all()
    assert scene.glacier == "unknown"


#: Method and status of a line, and what it is good for.
USES = [
    ("automatic", "unreviewed", False),
    ("clicked", "unreviewed", False),
    ("automatic", None, False),
    ("automatic", "rejected", False),
    ("manual", "rejected", False),
    ("automatic", "accepted", True),
    ("corrected", "unreviewed", True),
    ("traced", "unreviewed", True),
    ("manual", None, True),
    (None, None, True),
    (None, "unreviewed", False),
]


@pytest.fixture(scope="module")
def raster(tmp_path_factory, fjord):
    return write_scene(tmp_path_factory.mktemp("raster") / "fjord.tif", fjord)


def parallels(fjord, count, step_m):
    """The front of a fjord and copies of it, each a step east of the one before."""
    points = map_points(fjord.fronts[0], 32624)
    return [points + [k * step_m, 0.0] for k in range(count)]


def test_a_line_is_a_label_where_a_person_made_or_accepted_it(tmp_path, fjord, raster):
    lines = parallels(fjord, len(USES), 5.0)
    write_geopackage(tmp_path / "fronts.gpkg", [result_of(raster, lines)])
    methods, statuses, labels = zip(*USES)
    review(tmp_path / "fronts.gpkg", method=list(methods), status=list(statuses))
    (scene,) = load(tmp_path)
    assert len(scene.fronts) == sum(labels)
    expected = [front[0] for front, label in zip(lines, labels) if label]
    grid = read_scene(raster, working_pixel_size_m=GRID_M)
    found = np.column_stack(grid.to_map(*np.array([front[0] for front in scene.fronts]).T[::-1]))
    np.testing.assert_allclose(found, expected, atol=0.01)
    # Rejected ones are none however much is taken.
    (scene,) = load(tmp_path, include_unreviewed=True)
    assert len(scene.fronts) == len(USES) - 2


def test_a_folder_of_machine_lines_that_nobody_has_looked_at_is_refused_with_what_to_do(
    tmp_path, fjord, raster
):
    lines = parallels(fjord, 3, 5.0)
    write_geopackage(tmp_path / "fronts.gpkg", [result_of(raster, lines)])
    review(tmp_path / "fronts.gpkg", status=["unreviewed", "rejected", "rejected"])
    with pytest.raises(LabelsError, match=r"2 rejected, 1 not reviewed.*accept or correct"):
        load(tmp_path)
    assert len(load(tmp_path, include_unreviewed=True)[0].fronts) == 1


def test_around_a_line_that_nobody_has_reviewed_the_scene_is_hidden(tmp_path, fjord, raster):
    west, north = ORIGINS[32624]
    front, draft, unknown = (
        np.array([[west + x, north - 1000.0], [west + x, north - 9000.0]]) for x in (3000, 3400, 6000)
    )
    zones = np.full(read_scene(raster).values.shape, ROCK, dtype=np.uint8)
    result = result_of(raster, [front, draft, unknown], zones=zones)
    write_geopackage(tmp_path / "fronts.gpkg", [result])
    shutil.copy(raster, tmp_path)
    write_zones(tmp_path / "fjord_zones.tif", result)
    review(tmp_path / "fronts.gpkg", status=["accepted", "unreviewed", "unreviewed"])
    (scene,) = load(tmp_path)
    seen = read_scene(raster, working_pixel_size_m=GRID_M)
    hidden = seen.valid & ~scene.valid
    # All that is seen within a kilometre of the unknown line, and nothing at the draft of the front.
    rows, columns = np.nonzero(seen.valid)
    points = np.column_stack(seen.to_map(columns + 0.5, rows + 0.5))
    distance = cKDTree(resample_line(unknown, 5.0)).query(points)[0]
    at = hidden[seen.valid]
    assert at.sum() > 1000
    assert distance[at].max() < 1000 + 0.7 * GRID_M
    assert distance[~at].min() > 1000 - 0.7 * GRID_M
    (scene_of_all,) = load(tmp_path, include_unreviewed=True)
    np.testing.assert_array_equal(scene_of_all.valid, seen.valid)
    assert (scene.zones[hidden] == NOT_LABELLED).all()
    assert (scene.backscatter[hidden] == 0).all()
    assert (scene.zones[scene.valid] == ROCK).all()


def test_an_unknown_status_is_refused_by_name(tmp_path, fjord, raster):
    lines = parallels(fjord, 1, 0.0)
    write_lines(tmp_path / "lines.gpkg", lines, 32624, raster=str(raster), status="final")
    with pytest.raises(
        LabelsError, match=r"lines\.gpkg, feature 1: unknown status 'final'; use unreviewed, acc"
    ):
        load(tmp_path)


@pytest.mark.parametrize("field", ["source_raster", "raster", "image"])
@pytest.mark.parametrize(
    "stated", ["/somewhere/else/fjord.tif", r"C:\data\fjord.tif", "below/fjord.tif", "fjord"]
)
def test_plain_lines_find_a_raster_that_has_moved_by_its_name(tmp_path, fjord, raster, field, stated):
    (tmp_path / "below").mkdir()
    shutil.copy(raster, tmp_path / "below")
    write_lines(tmp_path / "lines.gpkg", parallels(fjord, 1, 0.0), 32624, **{field: stated})
    (scene,) = load(tmp_path)
    assert scene.name == "fjord"
    assert pixels_off(scene, fjord.fronts[0]) < 1


@pytest.mark.parametrize(
    ("driver", "suffix", "epsg"), [("ESRI Shapefile", "shp", 32624), ("GeoJSON", "geojson", 4326)]
)
def test_other_vector_files_and_other_coordinate_systems_give_the_same_front(
    tmp_path, fjord, raster, driver, suffix, epsg
):
    points = parallels(fjord, 1, 0.0)[0]
    if epsg != 32624:
        here, there = osr.SpatialReference(), osr.SpatialReference()
        here.ImportFromEPSG(32624)
        there.ImportFromEPSG(epsg)
        there.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        points = np.array(osr.CoordinateTransformation(here, there).TransformPoints(points.tolist()))[:, :2]
        assert np.abs(points).max() < 90
    write_lines(tmp_path / f"lines.{suffix}", [points], epsg, driver, source_raster=str(raster))
    (scene,) = load(tmp_path)
    assert pixels_off(scene, fjord.fronts[0]) < 1


def test_fronts_of_one_raster_from_several_files_make_one_scene(tmp_path, fjord, raster):
    first, second = parallels(fjord, 2, 600.0)
    write_lines(tmp_path / "a.gpkg", [first], 32624, raster=str(raster), glacier="Sermeq")
    detour = raster.parent / ".." / raster.parent.name / raster.name
    write_lines(tmp_path / "b.gpkg", [second], 32624, raster=str(detour), glacier="Sermeq")
    (scene,) = load(tmp_path)
    assert len(scene.fronts) == 2
    assert scene.glacier == "Sermeq"


def test_one_file_of_a_folder_can_be_given_alone(tmp_path, fjord, raster):
    first, second = parallels(fjord, 2, 600.0)
    shutil.copy(raster, tmp_path)
    write_lines(tmp_path / "a.gpkg", [first], 32624, raster="fjord.tif")
    write_lines(tmp_path / "b.gpkg", [second], 32624, raster="fjord.tif")
    assert [len(load(tmp_path / name)[0].fronts) for name in ("a.gpkg", "b.gpkg")] == [1, 1]


def test_fronts_without_a_raster_are_listed(tmp_path, fjord, raster):
    for name in ("twice/fjord.tif", "again/fjord.tif"):
        (tmp_path / name).parent.mkdir()
        shutil.copy(raster, tmp_path / name)
    lines = parallels(fjord, 4, 5.0)
    stated = ["lost.tif", "lost.tif", "fjord.tif", str(raster)]
    write_lines(tmp_path / "lines.gpkg", lines, 32624, source_raster=stated)
    with pytest.raises(LabelsError) as refused:
        load(tmp_path)
    message = str(refused.value)
    assert "3 of 4 fronts have no raster" in message
    assert "lines.gpkg, raster 'lost.tif': not found (feature 1, 2)" in message
    assert "lines.gpkg, raster 'fjord.tif': 2 rasters fit (feature 3)" in message
    assert f"Put the rasters into {tmp_path}" in message
    # Nobody asks for the raster of a line that is no label.
    write_lines(tmp_path / "more.gpkg", lines[:1], 32624, source_raster="lost.tif", status="rejected")
    with pytest.raises(LabelsError, match="3 of 4"):
        load(tmp_path)


def test_a_zones_raster_of_the_same_day_is_not_taken_for_the_scene(tmp_path, fjord):
    name = "S1A_IW_GRDH_1SDH_20240715T094218_20240715T094243_054775_06AB6F_0A50"
    raster = write_scene(tmp_path / f"{name}.tif", fjord)
    result = result_of(raster, [], zones=read_scene(raster).valid.astype(np.uint8))
    write_zones(tmp_path / f"{name}_zones.tif", result)
    write_zones(tmp_path / f"{name}_first_try.tif", result)
    lines = parallels(fjord, 1, 0.0)
    write_lines(tmp_path / "fronts.gpkg", lines, 32624, layer_name="fronts", image_id=name)
    assert [scene.name for scene in load(tmp_path)] == [name]
    write_lines(tmp_path / "fronts.gpkg", lines, 32624, layer_name="fronts", date="2024-07-15")
    assert [scene.name for scene in load(tmp_path)] == [name]


def test_a_front_that_does_not_lie_on_its_raster_is_refused(tmp_path, fjord, raster):
    far = parallels(fjord, 1, 0.0)[0] + [13_000.0, 0.0]
    write_lines(tmp_path / "lines.gpkg", [far], 32624, raster=str(raster))
    with pytest.raises(
        LabelsError, match=r"feature 1, does not lie on its raster .*fjord\.tif; check the CRS"
    ):
        load(tmp_path)


@pytest.mark.parametrize("content", ["nothing", "other layers"])
def test_a_folder_without_fronts_is_refused(tmp_path, content):
    if content == "other layers":
        write_lines(tmp_path / "coast.gpkg", [np.array([[0.0, 0.0], [1.0, 1.0]])], 32624, name="coast")
    with pytest.raises(LabelsError, match="holds no front to train on.*source_raster"):
        load(tmp_path)
    with pytest.raises(LabelsError, match="There is no"):
        load(tmp_path / "nowhere")


def test_a_damaged_raster_is_named(tmp_path, fjord):
    (tmp_path / "broken.tif").write_bytes(b"II*\0 and no more")
    write_lines(tmp_path / "lines.gpkg", parallels(fjord, 1, 0.0), 32624, raster="broken.tif")
    with pytest.raises(LabelsError, match=r"broken\.tif cannot be opened"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["helheim", "kanger"])
def test_lines_on_real_scenes_in_degrees_keep_their_place(tmp_path, shared_data, name):
    """Pictures of Sentinel-1 in EPSG:4326, whose pixels are twice as high as they are wide."""
    folder = shared_data / "georeferenced_sar"
    (raster,) = folder.glob(f"*{name}*.tif")
    lines = [
        np.array(feature["geometry"]["coordinates"])
        for feature in json.loads((folder / "fronts.geojson").read_text())["features"]
        if feature["properties"]["scene"] == raster.name
    ]
    write_lines(tmp_path / "fronts.gpkg", lines, 4326, image=str(raster), glacier=name)
    # So large a margin that the window is the whole raster, on the reader's own grid.
    (scene,) = load(tmp_path, margin_m=100_000.0)
    grid = read_scene(raster, working_pixel_size_m=GRID_M)
    assert scene.backscatter.shape == grid.values.shape
    assert scene.pixel_size_m == pytest.approx((GRID_M, GRID_M))
    assert 0 <= scene.backscatter.min() < scene.backscatter.max() <= 1
    columns, rows = grid.to_pixel(*np.concatenate(lines).T)
    inside = (rows > 0) & (columns > 0) & (rows < scene.zones.shape[0]) & (columns < scene.zones.shape[1])
    truth = np.column_stack([rows, columns])[inside]
    label = np.concatenate(scene.fronts)
    assert cKDTree(label).query(truth)[0].max() < 1
    assert cKDTree(resample_line(truth, 0.2)).query(label)[0].max() < 1


# Windows


@pytest.fixture
def wide(tmp_path):
    """A raster of 120 km by 20 km of which next to nothing is stored, noise where it is read at all."""
    path = tmp_path / "wide.tif"
    raster = gdal.GetDriverByName("GTiff").Create(
        str(path), 4800, 800, 1, gdal.GDT_Float32, ["SPARSE_OK=TRUE", "TILED=YES"]
    )
    raster.SetGeoTransform((500_000.0, 25.0, 0.0, 7_400_000.0, 0.0, -25.0))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32624)
    raster.SetProjection(reference.ExportToWkt())
    noise = np.random.default_rng(0).normal(-12, 3, (800, 700)).astype(np.float32)
    for column in (0, 3800):
        raster.GetRasterBand(1).WriteArray(noise, column, 0)
    raster.GetRasterBand(1).SetNoDataValue(0.0)
    raster.FlushCache()
    return path


def test_only_the_surroundings_of_the_fronts_are_read_and_far_ones_make_scenes_of_their_own(tmp_path, wide):
    def front(x):
        return np.array([[x, 7_392_000.0], [x + 500.0, 7_388_000.0]])

    lines = [front(505_000.0), front(509_000.0), front(608_000.0)]
    glaciers = ["Left", "Left", "Right"]
    write_lines(tmp_path / "lines.gpkg", lines, 32624, raster="wide.tif", glacier=glaciers)
    left, right = load(tmp_path, margin_m=3_000.0)
    assert [(s.name, s.glacier, len(s.fronts)) for s in (left, right)] == [
        ("wide_1", "Left", 2),
        ("wide_2", "Right", 1),
    ]
    for scene, first, last in ((left, lines[0], lines[1]), (right, lines[2], lines[2])):
        # Fronts with 3 km around them, widened to whole blocks of 16 pixels.
        height = 4_000 + 6_000
        width = last[1, 0] - first[0, 0] + 6_000
        for pixels, metres in zip(scene.backscatter.shape, (height, width)):
            assert metres <= (pixels + 0.1) * GRID_M <= metres + 2 * 16 * GRID_M
        assert scene.front_distance_m.min() == 0
    # With all the ground between them they belong together, and the glacier is both.
    (both,) = load(tmp_path, margin_m=60_000.0)
    assert (both.name, both.glacier, len(both.fronts)) == ("wide", "Left + Right", 3)


def test_a_raster_coarser_than_half_a_working_pixel_keeps_its_own_pixels(tmp_path):
    coarse = simulate_scene(3, (200, 200), 60.0)
    write_scene(tmp_path / "coarse.tif", coarse)
    write_label(tmp_path / "label.gpkg", coarse)
    (scene,) = load(tmp_path)
    assert scene.pixel_size_m == pytest.approx((60.0, 60.0), rel=1e-3)
    (scene,) = load_labels(tmp_path, pixel_size_m=200.0, report=lambda line: None)
    assert scene.pixel_size_m == pytest.approx((100.0, 100.0), rel=1e-3)


def test_a_scene_without_coordinates_is_labelled_as_qgis_shows_it(tmp_path, fjord):
    """A CaFFe picture: the name states the size of its pixels; QGIS counts columns to the right and rows down."""
    picture = write_scene(tmp_path / "with.tif", fjord, scale="stretched")
    name = "Crane_2009-10-15_TSX_20_1_001.png"
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / name), gdal.Open(str(picture)))
    for aside in (*tmp_path.glob("*.xml"), picture):
        aside.unlink()
    front = fjord.fronts[0]
    write_lines(tmp_path / "fronts.gpkg", [front[:, ::-1] * [1, -1]], image=name)
    (scene,) = load(tmp_path)
    assert scene.glacier == "Crane"
    assert scene.pixel_size_m == pytest.approx((GRID_M, GRID_M))
    label, truth = np.concatenate(scene.fronts), resample_line(front * 20.0 / GRID_M, 0.2)
    assert max(cKDTree(label).query(truth)[0].max(), cKDTree(truth).query(label)[0].max()) < 1


# Zones


def zones_file(path, zones, epsg=32624, pixel_m=25.0, nodata=None, kind=gdal.GDT_Byte, corner=None):
    raster = gdal.GetDriverByName("GTiff").Create(str(path), zones.shape[1], zones.shape[0], 1, kind)
    x, y = corner or ORIGINS[epsg]
    raster.SetGeoTransform((x, pixel_m, 0.0, y, 0.0, -pixel_m))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    raster.SetProjection(reference.ExportToWkt())
    if nodata is not None:
        raster.GetRasterBand(1).SetNoDataValue(nodata)
    raster.GetRasterBand(1).WriteArray(zones)
    raster.FlushCache()


def simulated_pixels(raster, grid_m):
    """Row and column of the simulated scene under the centres of a grid on its raster."""
    scene = read_scene(raster, working_pixel_size_m=grid_m)
    rows, columns = (np.arange(n) + 0.5 for n in scene.values.shape)
    x, y = scene.transform[0] + columns * scene.transform[1], scene.transform[3] + rows * scene.transform[5]
    corner = ORIGINS[32624]
    return (corner[1] - y) / 25.0, (x - corner[0]) / 25.0


def nearest_zones(fjord, rows, columns):
    """Zones at positions of the simulated scene; not labelled beyond it."""
    zones = np.pad(fjord.zones, ((0, 4), (0, 4)), constant_values=NOT_LABELLED)
    return zones[np.ix_(rows.astype(int), columns.astype(int))]


@pytest.fixture
def drawn(tmp_path, fjord, raster):
    """A folder with the raster and its front."""
    shutil.copy(raster, tmp_path)
    write_lines(tmp_path / "fronts.gpkg", parallels(fjord, 1, 0.0), 32624, raster="fjord.tif")
    return tmp_path


def test_zones_beside_the_raster_are_the_zones_of_the_scene(drawn, fjord, raster):
    zones_file(drawn / "fjord_zones.tif", fjord.zones)
    (scene,) = load(drawn)
    rows, columns = simulated_pixels(raster, GRID_M)
    np.testing.assert_array_equal(scene.zones, nearest_zones(fjord, rows, columns))


def test_zones_as_the_plugin_writes_them_stay_beside_their_front(drawn, fjord, raster):
    zones = nearest_zones(fjord, *simulated_pixels(raster, 75.0))
    zones[zones == NOT_LABELLED] = NO_DATA
    write_zones(drawn / "fjord_zones.tif", result_of(raster, [], zones=zones))
    (labelled,) = load(drawn)
    # Each zone of 75 m is four of 37.5 m.
    height, width = labelled.zones.shape
    np.testing.assert_array_equal(labelled.zones, np.kron(zones, np.ones((2, 2)))[:height, :width])
    samples = [
        draw_sample(PreparedScene(labelled, 75.0), (96, 96), np.random.default_rng(k), 75.0) for k in range(6)
    ]
    for sample in samples:
        # Where the front is taught, glacier and ocean are taught on its sides.
        at_front = sample.zones[sample.front > 0.5]
        assert len(at_front) == 0 or {GLACIER, OCEAN} <= set(at_front)


def test_zones_in_part_and_unknown_ones_are_not_labelled(drawn, fjord, raster):
    part = fjord.zones[:240].astype(np.float32)
    part[:, :100] = np.nan
    part[:, 100:120] = -9999.0
    part[:, 120:140] = NOT_LABELLED
    zones_file(drawn / "fjord_zones.tif", part, nodata=-9999.0, kind=gdal.GDT_Float32)
    (scene,) = load(drawn)
    rows, columns = np.meshgrid(*simulated_pixels(raster, GRID_M), indexing="ij")
    known = (rows < 240) & (columns >= 140) & (columns < 480)
    assert (scene.zones[~known] == NOT_LABELLED).all()
    assert (scene.zones[known] <= OCEAN).all()


def test_zones_in_another_coordinate_system_are_brought_to_the_scene(drawn, fjord, raster):
    zones_file(drawn / "here.tif", fjord.zones)
    gdal.Warp(
        str(drawn / "fjord_zones.tif"),
        str(drawn / "here.tif"),
        dstSRS="EPSG:3413",
        xRes=25,
        yRes=25,
        dstNodata=255,
    )
    (scene,) = load(drawn)
    (drawn / "fjord_zones.tif").unlink()
    (drawn / "here.tif").rename(drawn / "fjord_zones.tif")
    (direct,) = load(drawn)
    differ = scene.zones != direct.zones
    assert differ.mean() < 0.05
    # Where they differ, a border is within a pixel, but for lone pixels of 25 m that one of them has skipped.
    border = ndimage.maximum_filter(direct.zones, 3) != ndimage.minimum_filter(direct.zones, 3)
    assert (differ & ~border)[2:-2, 2:-2].sum() <= 3


def test_zones_that_are_none_are_refused_with_what_they_must_be(drawn, fjord):
    greys = np.array([0, 64, 127, 254], dtype=np.uint8)[fjord.zones]
    zones_file(drawn / "fjord_zones.tif", greys)
    with pytest.raises(
        LabelsError, match=r"fjord_zones\.tif holds values that are no zones \(64, 127, 254\): use 0"
    ):
        load(drawn)


def test_what_was_read_and_left_out_is_reported(drawn, fjord, raster):
    write_lines(drawn / "more.gpkg", parallels(fjord, 3, 5.0), 32624, raster=str(raster), status="rejected")
    lines = []
    load_labels(drawn, report=lines.append)
    assert lines == [
        f"{drawn.name}: 1 front on 1 raster, 1 scene, 0 of them with zones; left out: 3 rejected, 0 not reviewed"
    ]


def test_the_same_folder_gives_the_same_scenes(drawn):
    first, again = load(drawn)[0], load(drawn)[0]
    for field in dataclasses.fields(first):
        one, other = (getattr(scene, field.name) for scene in (first, again))
        np.testing.assert_equal(one, other)
