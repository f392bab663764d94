"""Tracing in a scene: from map coordinates to a line along the front and back, wherever the scene lies."""

import time

import numpy as np
import pytest

from calvingfront_plugin.delineation.clicks import Click
from calvingfront_plugin.delineation.delineate import DelineationRequest, delineate
from calvingfront_plugin.delineation.distance import front_distances
from calvingfront_plugin.delineation.progress import Cancelled
from calvingfront_plugin.delineation.scene import SceneError
from calvingfront_plugin.delineation.tracing import path_cost
from calvingfront_plugin.delineation.tracing_grid import TracingGrid, read_tracing_grid
from calvingfront_plugin.delineation.weights import WeightsCard, WeightsError, write_weights


def request_for(fjord, weights_file, **options):
    return DelineationRequest(**{"raster": str(fjord.path), "weights": str(weights_file), **options})


@pytest.fixture(scope="module")
def grid(fjord, weights_file):
    return read_tracing_grid(request_for(fjord, weights_file))


def traced(grid, begin, end):
    return grid.path(grid.field(*begin), *end)


def test_a_traced_line_follows_the_front_and_meets_both_clicks(grid, fjord):
    for begin, end in ((100, 250), (250, 100), (30, 60), (340, 20)):
        line = traced(grid, fjord.front[begin], fjord.front[end])
        np.testing.assert_array_equal(line[[0, -1]], fjord.front[[begin, end]])
        truth = fjord.front[min(begin, end) : max(begin, end) + 1]
        error = front_distances(line, truth, fjord.crs_wkt)
        assert error.mean_m < 45, "about half a working pixel"
        assert error.length_predicted_m < 1.15 * error.length_label_m


def test_a_traced_line_is_smooth_and_has_few_vertices(grid, fjord):
    line = traced(grid, fjord.front[20], fjord.front[340])
    direction = np.unwrap(np.arctan2(*np.diff(line, axis=0).T))
    assert np.degrees(np.abs(np.diff(direction))).max() < 40, "no staircase of pixels"
    pixels = np.hypot(*np.diff(fjord.front[[20, 340]], axis=0)[0]) / 75
    assert 5 < len(line) < pixels / 2


def test_a_traced_line_is_the_front_that_two_clicked_ends_give(grid, fjord, weights_file):
    ends = fjord.front[[100, 250]]
    clicks = tuple(Click(x, y, "end") for x, y in ends)
    (front,) = delineate(request_for(fjord, weights_file, clicks=clicks)).fronts
    line = traced(grid, *ends)
    assert front_distances(line, front.points, fjord.crs_wkt).hausdorff_m < 20


def test_beyond_the_window_a_line_goes_on_straight(fjord, weights_file):
    """The mouse leaves the window that was read: the line still ends under it."""
    x, y = fjord.front[180]
    window = (x - 2000, y - 2000, x + 2000, y + 2000)
    grid = read_tracing_grid(request_for(fjord, weights_file, extent=window))
    outside = (x + 30_000.0, y + 1000.0)
    line = traced(grid, fjord.front[180], outside)
    np.testing.assert_array_equal(line[[0, -1]], [fjord.front[180], outside])
    far = line[line[:, 0] > x + 5000]
    chord = np.polyfit(*far.T, 1)
    assert np.abs(np.polyval(chord, far[:, 0]) - far[:, 1]).max() < 1.0


def test_scene_in_degrees(tmp_path, bright_and_dark, write_raster, weights_file):
    """Twice as many metres from row to row as from column to column, and x is the longitude."""
    backscatter, front = bright_and_dark()
    corner, degrees = (-38.4, 66.5), 0.0005
    raster = write_raster(
        tmp_path / "degrees_20180602.tif", backscatter.astype(np.float32), degrees, epsg=4326, corner=corner
    )
    truth = np.column_stack([corner[0] + degrees * front[:, 1], corner[1] - degrees * front[:, 0]])
    grid = read_tracing_grid(DelineationRequest(str(raster), weights=str(weights_file)))
    line = traced(grid, truth[100], truth[240])
    np.testing.assert_array_equal(line[[0, -1]], truth[[100, 240]])
    assert front_distances(line, truth[100:241], grid.scene.crs_wkt).mean_m < 60


@pytest.mark.parametrize("classes", [("no_data", "rock", "glacier", "ocean"), ("front",)])
def test_networks_of_zones_only_or_fronts_only(tmp_path, fjord, recipe_network, classes):
    card = WeightsCard("one kind", "1", 4, False, ("backscatter",), classes, 75.0, "quantiles")
    path = tmp_path / "one.safetensors"
    write_weights(path, recipe_network(1, len(classes), 4, False), card)
    grid = read_tracing_grid(request_for(fjord, path))
    assert grid.card.name == "one kind"
    assert np.isfinite(traced(grid, *fjord.front[[100, 250]])).all()


def test_what_the_user_says_of_the_scene_is_known_to_the_grid(fjord, weights_file):
    said = {"glacier": "Sermeq", "date": "2018-06-03", "sensor": "ICEYE"}
    scene = read_tracing_grid(request_for(fjord, weights_file, **said)).scene
    assert (scene.glacier, scene.date, scene.sensor) == ("Sermeq", "2018-06-03", "ICEYE")


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"weights": "absent.safetensors"}, WeightsError),
        ({"raster": "absent.tif"}, SceneError),
        ({"extent": (0.0, 0.0, 1000.0, 1000.0)}, SceneError),
        ({"date": "yesterday"}, SceneError),
    ],
)
def test_what_cannot_be_delineated_cannot_be_traced(fjord, weights_file, options, error):
    with pytest.raises(error):
        read_tracing_grid(request_for(fjord, weights_file, **options))


def test_progress_rises_to_all_and_cancelling_stops(fjord, weights_file):
    fractions = []
    read_tracing_grid(
        request_for(fjord, weights_file), lambda fraction, message="": fractions.append(fraction)
    )
    assert (np.diff(fractions) > -1e-9).all() and fractions[0] >= 0 and fractions[-1] == 1

    def stop(fraction, message=""):
        if fraction >= 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_tracing_grid(request_for(fjord, weights_file), stop)


def test_a_line_keeps_up_with_the_mouse(grid):
    """On the largest window that one field covers: a frame of the screen lasts 16 ms. Loose, for busy computers."""
    likeness = np.random.default_rng(0).random((256, 256))
    large = TracingGrid(grid.scene, path_cost(likeness), grid.card)
    x, y = (float(value) for value in large.scene.to_map(128.2, 127.7))
    seconds = []
    large.field(x, y)
    begin = time.perf_counter()
    field = large.field(x, y)
    assert time.perf_counter() - begin < 0.5
    for column, row in np.random.default_rng(1).uniform(0, 256, (30, 2)):
        place = (float(value) for value in large.scene.to_map(column, row))
        begin = time.perf_counter()
        large.path(field, *place)
        seconds.append(time.perf_counter() - begin)
    assert np.median(seconds) < 0.016
