"""The whole way: a raster and a request in, fronts with an outcome out."""

import dataclasses
import shutil

import numpy as np
import pytest

from calvingfront_plugin.delineation.clicks import Click, ClickError
from calvingfront_plugin.delineation.delineate import DelineationRequest, clicks_on_grid, delineate
from calvingfront_plugin.delineation.distance import front_distances
from calvingfront_plugin.delineation.front_record import front_values, scene_values
from calvingfront_plugin.delineation.fronts import Front, _conclude
from calvingfront_plugin.delineation.georeference import transform_points
from calvingfront_plugin.delineation.progress import Cancelled
from calvingfront_plugin.delineation.scene import SceneError
from calvingfront_plugin.delineation.segmentation import DeviceError
from calvingfront_plugin.delineation.weights import (
    WeightsCard,
    WeightsError,
    bundled_weights,
    read_card,
    write_weights,
)


@pytest.fixture
def request_for(fjord, weights_file):
    def build(**options):
        return DelineationRequest(**{"raster": str(fjord.path), "weights": str(weights_file), **options})

    return build


def never(fraction, message=""):
    """Progress of work that must not begin."""
    raise AssertionError(f"work began: {message}")


def test_front_of_a_raster_lies_where_it_is(fjord, request_for):
    result = delineate(request_for())
    assert result.outcome == "found" and "one front" in result.reason.lower()
    (front,) = result.fronts
    error = front_distances(front.points, fjord.front, fjord.crs_wkt)
    assert error.mean_m < 40 and error.unmatched_label_m < 0.05 * error.length_label_m
    assert front.length_m == pytest.approx(error.length_predicted_m, rel=0.01)
    # From one side of the raster to the other.
    assert result.flags == ("touches_edge",)
    assert result.scene.date == "2018-06-02" and result.scene.sensor == "Sentinel-1"
    assert result.zones.dtype == np.uint8 and result.zones.shape == result.scene.values.shape
    assert set(np.unique(result.zones)) == {2, 3}
    assert result.front_probability.shape == result.zones.shape
    assert result.seconds > 0 and result.device in ("cpu", "cuda", "mps")
    # The raster ends within a working pixel of the window.
    xmin, ymin, xmax, ymax = result.window
    assert (xmin, ymax) == (250000.0, -2320000.0)
    assert 0 <= xmax - 259000 < 80 and 0 <= -2329000 - ymin < 80


def test_the_same_request_gives_the_same_front(request_for):
    first, second = (delineate(request_for()) for _ in range(2))
    np.testing.assert_array_equal(first.fronts[0].points, second.fronts[0].points)
    np.testing.assert_array_equal(first.fronts[0].confidence, second.fronts[0].confidence)


def test_window_in_another_crs_gives_the_same_front(fjord, request_for):
    whole = delineate(request_for())
    corners = np.array([(x, y) for x in (252000.0, 257000.0) for y in (-2327000.0, -2322000.0)])
    degrees = transform_points(corners, fjord.crs_wkt, "EPSG:4326")
    extent = (*degrees.min(axis=0), *degrees.max(axis=0))
    part = delineate(request_for(extent=extent, extent_crs="EPSG:4326"))
    assert part.zones.size < whole.zones.size
    error = front_distances(part.fronts[0].points, whole.fronts[0].points, fjord.crs_wkt)
    assert error.predicted_samples.distance_m.mean() < 20


def test_two_ends_clicked_give_the_front_between_them(fjord, request_for):
    ends = fjord.front[[100, 250]]
    clicks = tuple(Click(x, y, "end", 1) for x, y in ends)
    result = delineate(request_for(clicks=clicks))
    (front,) = result.fronts
    assert front.method == "clicked" and front.n_clicks == 2 and front.click_front == 1
    np.testing.assert_allclose(front.points[[0, -1]], ends, atol=1e-6)
    assert front_distances(front.points, fjord.front[100:251], fjord.crs_wkt).mean_m < 60


def test_one_end_clicked_asks_for_the_other(fjord, request_for):
    one = [Click(*fjord.front[100], "end", 3)]
    warning = "Front 3 has one end clicked; click the other too."
    assert warning in delineate(request_for(clicks=tuple(one))).warnings
    both = (*one, Click(*fjord.front[250], "end", 3))
    assert not any("one end" in text for text in delineate(request_for(clicks=both)).warnings)


@pytest.mark.parametrize(
    ("confidence", "ends", "reason"),
    [
        (
            [0.33],
            False,
            "One unsure front of 5.8 km (mean confidence 0.33, below 0.4): check it, or click its ends.",
        ),
        ([0.33], True, "One unsure front of 5.8 km (mean confidence 0.33, below 0.4): check it."),
        (
            [0.3, 0.2],
            False,
            "2 unsure fronts of 11.6 km in all (mean confidence 0.25, below 0.4): check them, or click their ends.",
        ),
        ([0.8], False, "One front of 5.8 km, mean confidence 0.80."),
        ([0.8, 0.7], False, "2 fronts of 11.6 km in all, mean confidence 0.75."),
    ],
)
def test_outcome_in_a_sentence(confidence, ends, reason):
    fronts = [
        Front(np.zeros((2, 2)), np.full(2, value), value, 5800.0, "clicked", click_front=number)
        for number, value in enumerate(confidence)
    ]
    ends_and_points = ([np.zeros(2), np.ones(2)], []) if ends else ([], [np.zeros(2)])
    groups = {number: ends_and_points for number in range(len(fronts))}
    assert _conclude(fronts, "", [], None, groups, {}).reason == reason


def test_clicks_in_another_crs_are_the_same_clicks(fjord, request_for):
    ends = fjord.front[[100, 250]]
    degrees = transform_points(ends, fjord.crs_wkt, "EPSG:4326")
    clicks = tuple(Click(x, y, "end") for x, y in degrees)
    result = delineate(request_for(clicks=clicks, clicks_crs="EPSG:4326"))
    np.testing.assert_allclose(result.fronts[0].points[[0, -1]], ends, atol=1e-3)


def test_sharpening_keeps_ends_and_comes_no_farther(fjord, request_for):
    coarse, sharp = (delineate(request_for(sharpen=sharpen)).fronts[0] for sharpen in (False, True))
    np.testing.assert_array_equal(coarse.points[[0, -1]], sharp.points[[0, -1]])
    errors = [front_distances(front.points, fjord.front, fjord.crs_wkt).mean_m for front in (coarse, sharp)]
    assert errors[1] < errors[0] + 5


# What the user says of the scene


def records(result):
    return [*(front_values(front, result) for front in result.fronts), scene_values(result)]


def test_scene_without_a_date_gets_the_one_that_the_user_gives(tmp_path, fjord, request_for):
    raster = shutil.copy(fjord.path, tmp_path / "helheim.tif")
    for record in records(delineate(request_for(raster=raster))):
        assert record["date"] is record["sensor"] is record["glacier"] is None
    said = {"date": "2018-06-02", "sensor": "Sentinel-1", "glacier": "Helheim"}
    result = delineate(request_for(raster=raster, **said))
    assert len(records(result)) == 2
    for record in records(result):
        assert {name: record[name] for name in said} == said


def test_the_user_knows_better_than_the_name_of_the_file(request_for):
    found, said = (
        records(delineate(request_for(**options)))
        for options in ({}, {"date": "2018-06-03", "sensor": "ICEYE"})
    )
    for old, new in zip(found, said):
        assert (old["date"], old["time_utc"], old["sensor"]) == ("2018-06-02", "09:42:18", "Sentinel-1")
        # The time that the name tells is that of another day.
        assert (new["date"], new["time_utc"], new["sensor"]) == ("2018-06-03", None, "ICEYE")
        assert new["image_id"] == old["image_id"] and new["polarisation"] == old["polarisation"] == "HH"


def test_the_day_that_the_name_tells_keeps_its_time(request_for):
    for record in records(delineate(request_for(date=" 2018-06-02 "))):
        assert (record["date"], record["time_utc"]) == ("2018-06-02", "09:42:18")


@pytest.mark.parametrize(
    "date",
    ["yesterday", "2018/06/02", "20180602", "02-06-2018", "2018-02-30", "2018-6-2", "2018-06-02T09:42"],
)
def test_what_is_no_date_is_refused_before_any_work(request_for, date):
    with pytest.raises(
        SceneError, match=f"'{date}' is no date; write year, month and day, such as 2018-06-02"
    ):
        delineate(request_for(date=date), never)


def test_front_shorter_than_asked_for_leaves_a_reason(request_for):
    result = delineate(request_for(minimum_length_m=50_000.0))
    assert result.fronts == () and result.outcome == "none"
    assert "shorter than 50000 m" in result.reason


@pytest.mark.parametrize("classes", [("no_data", "rock", "glacier", "ocean"), ("front",)])
def test_networks_of_zones_only_or_fronts_only(tmp_path, fjord, recipe_network, request_for, classes):
    card = WeightsCard("one kind", "1", 4, False, ("backscatter",), classes, 75.0, "quantiles")
    path = tmp_path / "one.safetensors"
    write_weights(path, recipe_network(1, len(classes), 4, False), card)
    result = delineate(request_for(weights=str(path)))
    assert result.outcome in ("none", "found", "several", "low_confidence") and result.reason
    assert (result.zones is None) == (classes == ("front",))
    assert result.front_probability.shape == result.scene.values.shape


def test_progress_rises_from_nothing_to_all(request_for):
    fractions = []
    delineate(request_for(sharpen=True), lambda fraction, message="": fractions.append(fraction))
    assert (np.diff(fractions) > -1e-9).all()
    assert fractions[0] >= 0 and fractions[-1] == 1


@pytest.mark.parametrize("stage", [0.0, 0.31, 0.9, 0.92])
def test_cancelling_stops_at_every_stage(request_for, stage):
    def stop(fraction, message=""):
        if fraction >= stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        delineate(request_for(sharpen=True), stop)


# Input that cannot be used


def test_click_outside_the_window_is_refused_before_the_network_runs(fjord, request_for):
    clicks = (Click(*fjord.front[100]), Click(0.0, 0.0))

    def only_reading(fraction, message=""):
        assert fraction <= 0.3, "the network ran"

    with pytest.raises(ClickError, match=r"Click 2 of 2 at \(0, 0\) lies outside the window"):
        delineate(request_for(clicks=clicks), only_reading)


def test_click_outside_the_chosen_part_is_refused(fjord, request_for):
    with pytest.raises(ClickError, match="outside the window"):
        delineate(
            request_for(
                extent=(252000.0, -2324000.0, 257000.0, -2322000.0), clicks=(Click(*fjord.front[300]),)
            )
        )


def test_clicks_of_an_unknown_crs_are_refused(fjord, request_for):
    with pytest.raises(ClickError, match="'EPSG:0' is an unknown CRS for the clicks"):
        delineate(request_for(clicks=(Click(*fjord.front[100]),), clicks_crs="EPSG:0"))


def test_window_of_an_unknown_crs_is_refused(request_for):
    extent = (252000.0, -2327000.0, 257000.0, -2322000.0)
    with pytest.raises(SceneError, match="'EPSG:0' is an unknown CRS for the window"):
        delineate(request_for(extent=extent, extent_crs="EPSG:0"), never)


def test_clicks_in_degrees_need_a_raster_with_crs(make_scene):
    scene = make_scene(np.zeros((32, 32)), epsg=None)
    with pytest.raises(ClickError, match="The raster has no CRS"):
        clicks_on_grid(scene, (Click(-38.0, 66.0),), "EPSG:4326")


def test_clicks_on_the_rim_of_the_window_count(make_scene):
    scene = make_scene(np.zeros((32, 48)))
    x, y = scene.to_map(np.array([0.0, 48.0]), np.array([0.0, 32.0]))
    rim = clicks_on_grid(scene, tuple(Click(a, b) for a, b in zip(x, y)))
    assert [(click.x, click.y) for click in rim] == [(0.0, 0.0), (48.0, 32.0)]


def test_three_ends_are_refused_before_the_network_runs(fjord, request_for):
    clicks = tuple(Click(x, y, "end") for x, y in fjord.front[[50, 100, 200]])

    def only_reading(fraction, message=""):
        assert fraction <= 0.3, "the network ran"

    with pytest.raises(ClickError, match="has 3 ends"):
        delineate(request_for(clicks=clicks), only_reading)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"weights": "absent.safetensors"}, WeightsError, "There is no weights file"),
        ({"raster": "absent.tif"}, SceneError, "cannot be opened"),
        ({"device": "abacus"}, DeviceError, "no device 'abacus'"),
        ({"extent": (0.0, 0.0, 1000.0, 1000.0)}, SceneError, "outside the raster"),
        ({"band": 7}, SceneError, "band"),
    ],
)
def test_input_that_cannot_be_used_is_refused_before_any_work(request_for, options, error, message):
    with pytest.raises(error, match=message):
        delineate(request_for(**options), never)


def test_request_and_clicks_cannot_be_changed_behind_the_work(request_for):
    with pytest.raises(dataclasses.FrozenInstanceError):
        request_for().raster = "other.tif"


def test_bundled_weights_run(fjord):
    card = read_card(bundled_weights())
    assert card.licence and card.training_data and card.takes_clicks
    result = delineate(DelineationRequest(str(fjord.path)))
    assert result.card == card
    assert (result.outcome == "none") == (not result.fronts) and result.reason
