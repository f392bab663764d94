"""A coarse front moved onto the edge of the raster at full resolution, where there is one."""

import numpy as np
import pytest

from calvingfront_plugin.delineation.distance import front_distances
from calvingfront_plugin.delineation.fronts import Front
from calvingfront_plugin.delineation.progress import Cancelled
from calvingfront_plugin.delineation.scene import read_scene
from calvingfront_plugin.delineation.sharpening import sharpen
from calvingfront_plugin.delineation.tracing import resample_line

PIXEL_M = 10.0
SHIFT_M = 60.0


@pytest.fixture(scope="module")
def scene_of(tmp_path_factory, bright_and_dark, write_raster):
    """Scene on the working grid of a raster of 10 m pixels, and its true front in map coordinates."""

    def make(contrast_db, name, **options):
        backscatter, front = bright_and_dark((500, 500), contrast_db, **options)
        corner = (500000.0, 7300000.0)
        path = tmp_path_factory.mktemp("native") / f"{name}.tif"
        write_raster(path, backscatter.astype(np.float32), PIXEL_M, 32624, corner)
        # Well inside the raster.
        front = front[60:440]
        true = np.column_stack([corner[0] + PIXEL_M * front[:, 1], corner[1] - PIXEL_M * front[:, 0]])
        return read_scene(path), true

    return make


def coarse(line, shift_m=SHIFT_M, confidence=0.8):
    """The true line shifted to the east, with a vertex every working pixel."""
    points = resample_line(line + [shift_m, 0.0], 75.0)
    length = float(np.hypot(*np.diff(points, axis=0).T).sum())
    return Front(
        points, np.full(len(points), confidence), confidence, length, "automatic", flags=("touches_edge",)
    )


def error_m(front, true, scene):
    return front_distances(front.points, true, scene.crs_wkt).mean_m


@pytest.mark.parametrize("shift_m", [-SHIFT_M, SHIFT_M])
def test_line_moves_onto_the_edge(scene_of, shift_m):
    scene, true = scene_of(8.0, "step")
    before = coarse(true, shift_m)
    (after,) = sharpen(scene, [before])
    assert error_m(before, true, scene) > 50
    assert error_m(after, true, scene) < 20
    # The inner two thirds, where no end holds the line back, lie on the edge within about a pixel.
    inner = after.points[len(after.points) // 6 : -len(after.points) // 6]
    assert front_distances(inner, true, scene.crs_wkt).predicted_samples.distance_m.mean() < 10


def test_ends_order_and_fields_stay(scene_of):
    scene, true = scene_of(8.0, "step")
    before = coarse(true)
    (after,) = sharpen(scene, [before])
    np.testing.assert_array_equal(after.points[[0, -1]], before.points[[0, -1]])
    assert (after.method, after.outcome, after.flags) == (before.method, before.outcome, before.flags)
    assert after.confidence.shape == (len(after.points),)
    np.testing.assert_allclose(after.confidence, 0.8)
    assert (np.diff(after.points[:, 1]) < 0).all(), "from north to south as before"
    steps = np.hypot(*np.diff(after.points, axis=0).T)
    assert after.length_m == pytest.approx(steps.sum(), rel=0.01)


@pytest.mark.parametrize("seed", range(4))
def test_without_an_edge_the_line_stays(scene_of, seed):
    """Speckle alone moves it by no more than a raster pixel on the mean."""
    scene, true = scene_of(0.0, f"flat{seed}", seed=seed)
    before = coarse(true, 0.0)
    (after,) = sharpen(scene, [before])
    assert front_distances(after.points, before.points, scene.crs_wkt).mean_m < PIXEL_M


def test_line_that_is_right_stays_right(scene_of):
    scene, true = scene_of(8.0, "step")
    (after,) = sharpen(scene, [coarse(true, 0.0)])
    assert error_m(after, true, scene) < PIXEL_M


def test_edge_out_of_reach_does_not_attract(scene_of):
    scene, true = scene_of(8.0, "step")
    before = coarse(true, 400.0)
    (after,) = sharpen(scene, [before])
    assert front_distances(after.points, before.points, scene.crs_wkt).mean_m < 2 * PIXEL_M


def test_coarse_raster_leaves_the_front_as_it_is(tmp_path, bright_and_dark, write_raster):
    backscatter, front = bright_and_dark((120, 120))
    scene = read_scene(write_raster(tmp_path / "coarse.tif", backscatter.astype(np.float32), 75.0, 32624))
    x, y = scene.to_map(front[10:100, 1], front[10:100, 0])
    before = coarse(np.column_stack([x, y]))
    assert sharpen(scene, [before]) == (before,)


def test_shortest_line_and_no_line(scene_of):
    scene, true = scene_of(8.0, "step")
    short = Front(true[:2] + [5.0, 0.0], np.ones(2), 1.0, 10.0, "clicked")
    (after,) = sharpen(scene, [short])
    np.testing.assert_array_equal(after.points[[0, -1]], short.points)
    assert sharpen(scene, []) == ()


def test_cancelling_stops_between_fronts(scene_of):
    scene, true = scene_of(8.0, "step")
    seen = []

    def stop(fraction, message=""):
        seen.append(fraction)
        if fraction >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        sharpen(scene, [coarse(true)] * 2, stop)
    assert seen == [0.0, 0.5]
