"""From probabilities and clicks to calving fronts: lines, confidence, outcome and its reason."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calvingfront_plugin.delineation.clicks import Click, ClickError
from calvingfront_plugin.delineation.distance import front_distances
from calvingfront_plugin.delineation.fronts import FRONT_THRESHOLD, extract_fronts
from calvingfront_plugin.delineation.segmentation import Probabilities
from calvingfront_plugin.delineation.tracing import arc_length
from training.labelled_scene import distance_to_fronts
from training.simulate import FRONT_FREE, simulate_scene

NO_DATA, ROCK, GLACIER, OCEAN = range(4)
PIXEL_M = 75.0
MINIMUM_M = 750.0


def certain(zones):
    """Probabilities of a network that is sure of the zones of a map."""
    return np.stack([zones == zone for zone in range(4)]).astype(np.float32)


def probability_of(fronts, shape, width_px=1.2):
    """Front probability of a network that is right: 1 on the fronts, falling off beside them."""
    if not fronts:
        return np.zeros(shape, dtype=np.float32)
    distance = distance_to_fronts(fronts, shape, (1.0, 1.0))
    return np.exp(-0.5 * (distance / width_px) ** 2).astype(np.float32)


def straight_scene(shape=(120, 160), front_column=80, walls=(20, 100)):
    """Ice in the west, water in the east, rock north and south of them; the front as (row, column)."""
    zones = np.full(shape, ROCK)
    zones[walls[0] : walls[1], :front_column] = GLACIER
    zones[walls[0] : walls[1], front_column:] = OCEAN
    rows = np.linspace(walls[0], walls[1], 200)
    return zones, np.column_stack([rows, np.full(len(rows), float(front_column))])


def extract(make_scene, zones=None, front=None, clicks=(), minimum_m=MINIMUM_M, valid=None, **scene):
    """Fronts of a network's answer, in a scene without any edge of its own."""
    shape = front.shape if zones is None else zones.shape
    values = np.full(shape, -10.0)
    valid = np.ones(shape, dtype=bool) if valid is None else valid
    probabilities = Probabilities(None if zones is None else certain(zones), front, "cpu")
    made = make_scene(values, valid, PIXEL_M, **scene)
    return made, extract_fronts(made, probabilities, clicks, minimum_m)


def on_grid(scene, front):
    """Vertices of a front as (row, column) of the working grid."""
    columns, rows = scene.to_pixel(*front.points.T)
    return np.column_stack([rows, columns])


def distance_px(lines, true):
    """Mean distance, both ways pooled, between lines and the truth on the working grid, in pixels."""
    return front_distances(lines, true, None, spacing_m=0.2, tolerance_m=3.0)


def turning_angles(line):
    direction = np.unwrap(np.arctan2(*np.diff(line, axis=0).T))
    return np.degrees(np.abs(np.diff(direction)))


# What the network sees


@pytest.mark.parametrize("seed", [0, 3, 5, 11, 17])
@pytest.mark.parametrize("kind", ["both", "zones", "front"])
def test_a_perfect_network_gives_the_true_front(make_scene, seed, kind):
    label = simulate_scene(seed, shape=(192, 192), pixel_size_m=PIXEL_M)
    front = probability_of(label.fronts, label.zones.shape) if kind != "zones" else None
    valid = np.isfinite(label.backscatter_db)
    scene, extraction = extract(
        make_scene, label.zones if kind != "front" else None, front, valid=valid, minimum_m=300.0
    )
    assert extraction.outcome in ("found", "several")
    lines = [on_grid(scene, front) for front in extraction.fronts]
    error = distance_px(lines, list(label.fronts))
    # Zones hold the border to a fraction of their pixel; the ridge of a band cuts the corners of a rough front.
    assert error.mean_m < (1.5 if kind == "front" else 0.5)
    assert error.median_m < (0.9 if kind == "front" else 0.25)
    assert error.unmatched_label_m < 0.2 * error.length_label_m
    # A stub along the fjord's wall has no broad glacier behind it and is not trusted.
    assert max(extraction.fronts, key=lambda front: front.length_m).confidence.mean() > 0.5
    # The true fronts come with two vertices a pixel.
    roughness = np.concatenate([turning_angles(line[::2]) for line in label.fronts])
    for line, front in zip(lines, extraction.fronts):
        assert np.isfinite(front.points).all()
        assert front.confidence.shape == (len(line),)
        assert front.confidence.min() >= 0 and front.confidence.max() <= 1
        assert not (line[0] == line[-1]).all(), "an open line"
        # Ordered: the way along the vertices is that of the front, without going back.
        assert arc_length(line)[-1] * PIXEL_M == pytest.approx(front.length_m, rel=0.02)
        angles = turning_angles(line)
        # A pixel staircase turns by 45 or 90 degrees at every other vertex.
        assert np.median(angles) < max(12, np.median(roughness))
        assert (angles > 44).mean() < max(0.05, (roughness > 44).mean())


def test_straight_front_is_straight(make_scene):
    zones, true = straight_scene()
    scene, extraction = extract(make_scene, zones, probability_of([true], zones.shape))
    (front,) = extraction.fronts
    line = on_grid(scene, front)
    assert extraction.outcome == front.outcome == "found"
    assert front.method == "automatic" and front.n_clicks == 0 and front.flags == ()
    assert distance_px(line, true).mean_m < 0.2
    np.testing.assert_allclose(line[5:-5, 1], 80.0, atol=0.05)
    assert front.length_m == pytest.approx(80 * PIXEL_M, rel=0.05)
    assert (
        "one front of 6.0 km" in extraction.reason.lower() or "one front of 5." in extraction.reason.lower()
    )


@settings(max_examples=15, deadline=None)
@given(angle=st.floats(0, 180))
def test_slanted_front_has_no_staircase(make_scene, angle):
    """Whatever the angle to the grid."""
    rows, columns = np.mgrid[:100, :100] - 49.5
    side = rows * np.cos(np.radians(angle)) + columns * np.sin(np.radians(angle))
    _, extraction = extract(make_scene, np.where(side > 0, OCEAN, GLACIER))
    (front,) = extraction.fronts
    assert np.percentile(turning_angles(front.points), 90) < 20
    assert front.flags == ("touches_edge",)


def test_icebergs_and_lakes_are_no_fronts(make_scene):
    zones, true = straight_scene()
    zones[50:58, 110:118] = GLACIER  # 0.36 km2 of ice afloat
    zones[60:66, 30:40] = OCEAN  # a lake of 0.34 km2 on the glacier
    scene, extraction = extract(make_scene, zones)
    (front,) = extraction.fronts
    assert distance_px(on_grid(scene, front), true).mean_m < 0.5


def test_a_click_on_the_lake_says_that_it_is_ocean(make_scene):
    zones, _ = straight_scene()
    zones[55:70, 20:40] = OCEAN
    assert len(extract(make_scene, zones)[1].fronts) == 1
    _, extraction = extract(make_scene, zones, clicks=[Click(30.0, 60.0, "ocean")])
    assert extraction.outcome == "several"
    assert len(extraction.fronts) == 2
    shore = min(extraction.fronts, key=lambda front: front.length_m)
    assert shore.length_m == pytest.approx(70 * PIXEL_M, rel=0.06)
    assert (shore.points[0] != shore.points[-1]).any(), "the shore of a lake is closed, a front is open"


def test_a_small_ocean_alone_needs_a_click(make_scene):
    zones = np.full((64, 64), GLACIER)
    zones[20:36, 20:38] = OCEAN  # 1.6 km2
    _, without = extract(make_scene, zones)
    assert without.outcome == "none"
    assert "no ocean larger than 2 km2" in without.reason
    _, extraction = extract(make_scene, zones, clicks=[Click(30.0, 30.0, "ocean")])
    assert extraction.outcome == "found"


def test_a_click_on_the_iceberg_says_that_it_is_glacier(make_scene):
    zones, _ = straight_scene()
    zones[50:62, 110:122] = GLACIER
    _, extraction = extract(make_scene, zones, clicks=[Click(116.0, 56.0, "glacier")])
    assert len(extraction.fronts) == 2


@pytest.mark.parametrize(("gap_m", "fronts"), [(300.0, 1), (1200.0, 2)])
def test_front_goes_on_across_short_gaps_only(make_scene, gap_m, fronts):
    zones, true = straight_scene()
    front = probability_of([true], zones.shape)
    half = round(gap_m / PIXEL_M / 2)
    front[60 - half : 60 + half] = 0.0
    _, extraction = extract(make_scene, zones, front)
    assert len(extraction.fronts) == fronts


@pytest.mark.parametrize("turn", range(0, 160, 20))
def test_where_a_shoreline_begins_does_not_cut_a_front(make_scene, turn):
    """A bay that the window holds whole is a closed contour; its start lies anywhere, also in a short gap."""
    rows, columns = np.mgrid[:100, :100] + 0.5
    angle = np.degrees(np.arctan2(rows - 50, columns - 50)) % 360
    zones = np.where(np.hypot(rows - 50, columns - 50) < 30, OCEAN, GLACIER)
    front = np.where(np.abs(np.hypot(rows - 50, columns - 50) - 30) < 2, 0.9, 0.0).astype(np.float32)
    # 6 degrees are 240 m; from 120 to 240 degrees there is no front.
    along = (angle - 2 * turn) % 360
    front[((along > 57) & (along < 63)) | ((along > 120) & (along < 240))] = 0.0
    _, extraction = extract(make_scene, zones, front)
    (line,) = extraction.fronts
    assert line.length_m == pytest.approx(2 * np.pi * 30 * PIXEL_M * 240 / 360, rel=0.1)


def test_fronts_shorter_than_asked_for_are_left_out_with_their_length(make_scene):
    zones, true = straight_scene(walls=(50, 58))
    zones[:, 90:] = OCEAN
    zones[50:58, 80:90] = OCEAN
    _, extraction = extract(make_scene, zones, minimum_m=750.0)
    assert extraction.outcome == "none" and extraction.fronts == ()
    assert "shorter than 750 m" in extraction.reason
    assert extract(make_scene, zones, minimum_m=300.0)[1].outcome == "found"


# Outcomes


@pytest.mark.parametrize(
    ("zone", "reason"),
    [(ROCK, "There is no ocean"), (GLACIER, "There is no ocean"), (OCEAN, "No glacier borders on the ocean")],
)
def test_scene_of_one_kind_says_what_is_missing(make_scene, zone, reason):
    shape = (64, 64)
    _, extraction = extract(make_scene, np.full(shape, zone), np.zeros(shape, np.float32))
    assert extraction.outcome == "none"
    assert extraction.reason.startswith(reason) and extraction.reason.endswith(".")


def test_coast_without_glacier_says_so(make_scene):
    zones = np.full((64, 64), ROCK)
    zones[:, 32:] = OCEAN
    assert "no glacier borders" in extract(make_scene, zones)[1].reason.lower()


def test_border_that_is_no_front_says_so(make_scene):
    zones, _ = straight_scene()
    _, extraction = extract(make_scene, zones, np.full(zones.shape, 0.5 * FRONT_THRESHOLD, np.float32))
    assert extraction.outcome == "none"
    assert "does not look like a calving front" in extraction.reason


@pytest.mark.parametrize("landscape", FRONT_FREE)
def test_landscapes_without_front_give_none_with_a_reason(make_scene, landscape):
    label = simulate_scene(4, shape=(128, 128), pixel_size_m=PIXEL_M, landscape=landscape)
    valid = np.isfinite(label.backscatter_db)
    _, extraction = extract(make_scene, label.zones, np.zeros(label.zones.shape, np.float32), valid=valid)
    assert extraction.outcome == "none" and len(extraction.reason) > 20


def test_two_glaciers_in_one_fjord_are_several(make_scene):
    zones, _ = straight_scene()
    zones[20:100, 130:] = GLACIER
    _, extraction = extract(make_scene, zones)
    assert extraction.outcome == "several"
    assert [front.outcome for front in extraction.fronts] == ["several", "several"]
    assert "2 fronts" in extraction.reason


def test_of_several_fronts_the_doubtful_ones_are_counted(make_scene):
    """Two glaciers face each other in one fjord; the network hardly sees the front of one of them."""
    zones, true = straight_scene()
    zones[20:100, 130:] = GLACIER
    seen = probability_of([true], zones.shape) + 0.3 * probability_of([true + [0.0, 50.0]], zones.shape)
    calibration = {"automatic": [[0.6, 0.95], [0.2, 0.8]]}
    probabilities = Probabilities(certain(zones), seen, "cpu", calibration=calibration)
    extraction = extract_fronts(make_scene(np.full(zones.shape, -10.0)), probabilities, (), MINIMUM_M)
    assert sorted(front.outcome for front in extraction.fronts) == ["low_confidence", "several"]
    assert extraction.outcome == "several"
    assert extraction.reason.endswith("; 1 of them below 0.5: check it.")


def test_unsure_network_gives_low_confidence(make_scene):
    zones, true = straight_scene()
    unsure = 0.3 * certain(zones) + 0.7 * np.array([0, 0, 0.5, 0.5], np.float32)[:, None, None]
    scene = make_scene(np.full(zones.shape, -10.0))
    faint = (0.35 * probability_of([true], zones.shape)).astype(np.float32)
    calibration = {"automatic": [[0.4, 0.9], [0.1, 0.7]]}
    probabilities = Probabilities(unsure.astype(np.float32), faint, "cpu", calibration=calibration)
    extraction = extract_fronts(scene, probabilities, (), MINIMUM_M)
    assert extraction.outcome == "low_confidence"
    assert {front.outcome for front in extraction.fronts} == {"low_confidence"}
    assert "click" in extraction.reason


def test_of_a_front_that_was_clicked_more_confidence_is_expected(make_scene):
    zones, true = straight_scene()
    scene = make_scene(np.where(zones == OCEAN, -20.0, -10.0))
    calibration = {"automatic": [[0.0, 1.0], [0.7, 0.7]], "clicked": [[0.0, 1.0], [0.7, 0.7]]}
    sure = Probabilities(certain(zones), probability_of([true], zones.shape), "cpu", calibration=calibration)
    ends = tuple(Click(x, y, "end") for y, x in true[[0, -1]])
    assert extract_fronts(scene, sure, (), MINIMUM_M).outcome == "found"
    assert extract_fronts(scene, sure, ends, MINIMUM_M).outcome == "low_confidence"
    # Bare evidence is no chance, and has another limit.
    bare = replace(sure, calibration={})
    assert extract_fronts(scene, bare, ends, MINIMUM_M).outcome == "found"


# Edges of the measured ground


def test_every_metre_of_a_front_counts_alike_in_its_confidence(make_scene):
    """A winding half needs many vertices; it is no more of the front for that."""
    rows = np.linspace(10, 150, 1500)
    winding = np.column_stack([rows, 40 + np.where(rows > 80, 4 * np.sin(rows / 2.5), 0.0)])
    probability = probability_of([winding], (160, 80), 2.0)
    probability[80:] *= 0.6
    _, extraction = extract(make_scene, None, probability)
    (front,) = extraction.fronts
    steps = np.hypot(*np.diff(front.points, axis=0).T)
    between = (front.confidence[1:] + front.confidence[:-1]) / 2
    assert front.mean_confidence == pytest.approx(np.average(between, weights=steps), abs=0.01)
    assert front.confidence.mean() < front.mean_confidence - 0.03


def test_front_cut_by_the_window_is_flagged(make_scene):
    zones, _ = straight_scene(walls=(0, 100))
    _, extraction = extract(make_scene, zones)
    assert extraction.flags == extraction.fronts[0].flags == ("touches_edge",)


def test_front_cut_by_the_swath_is_flagged_but_not_one_beside_a_shadow(make_scene):
    zones, _ = straight_scene()
    swath = np.ones(zones.shape, dtype=bool)
    swath[:50] = False
    scene, cut = extract(make_scene, np.where(swath, zones, NO_DATA), valid=swath)
    assert cut.flags == ("touches_edge",)
    assert on_grid(scene, cut.fronts[0])[:, 0].min() > 48
    shadow = np.ones(zones.shape, dtype=bool)
    shadow[14:19, 70:90] = False
    assert extract(make_scene, zones, valid=shadow)[1].flags == ()


def test_rotated_raster_has_its_front_where_it_is_on_the_map(make_scene):
    zones, true = straight_scene()
    turned = (400000.0, 60.0, 45.0, 7300000.0, 45.0, -60.0)
    scene, extraction = extract(make_scene, zones, transform=turned)
    x, y = scene.to_map(true[:, 1], true[:, 0])
    error = front_distances(extraction.fronts[0].points, np.column_stack([x, y]), scene.crs_wkt)
    assert error.mean_m < 0.5 * PIXEL_M


@pytest.mark.parametrize("shape", [(16, 16), (16, 64)])
def test_smallest_windows_do_not_break(make_scene, shape):
    zones = np.full(shape, GLACIER)
    zones[:, shape[1] // 2 :] = OCEAN
    clicks = [Click(1.0, 1.0, "end"), Click(shape[1] / 2, 15.0, "end")]
    for given_clicks in ((), clicks, clicks[:1], [Click(8.0, 8.0, "front")]):
        _, extraction = extract(make_scene, zones, np.full(shape, 0.5, np.float32), given_clicks)
        assert extraction.outcome in ("none", "found", "low_confidence", "several")
        assert all(len(front.points) > 1 for front in extraction.fronts)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    grain=st.sampled_from([1, 4, 9]),
    clicks=st.lists(
        st.tuples(
            st.floats(0, 40),
            st.floats(0, 48),
            st.sampled_from(["front", "end", "ocean", "glacier"]),
            st.integers(0, 1),
        ),
        max_size=5,
    ),
)
def test_whatever_the_network_says_fronts_are_sound(make_scene, seed, grain, clicks):
    random = np.random.default_rng(seed)
    blocks = random.random((5, 48 // grain + 1, 40 // grain + 1)) ** 3
    noise = blocks.repeat(grain, axis=1).repeat(grain, axis=2)[:, :48, :40].astype(np.float32)
    zones = noise[:4] / noise[:4].sum(axis=0)
    valid = np.ones((48, 40), dtype=bool)
    valid[:, : random.integers(0, 10)] = False
    scene = make_scene(random.normal(-10, 2, valid.shape), valid)
    clicks = [Click(*click) for click in clicks]
    try:
        extraction = extract_fronts(scene, Probabilities(zones, noise[4], "cpu"), clicks, 300.0)
    except ClickError:
        ends = [(click.front, click.x, click.y) for click in clicks if click.kind == "end"]
        numbers = [end[0] for end in ends]
        assert any(numbers.count(number) >= 2 for number in numbers)
        return
    assert (extraction.outcome == "none") == (not extraction.fronts)
    assert len(extraction.reason) > 10
    for front in extraction.fronts:
        assert len(front.points) >= 2 and np.isfinite(front.points).all()
        assert (
            np.isfinite(front.confidence).all() and 0 <= front.confidence.min() <= front.confidence.max() <= 1
        )
        assert front.length_m > 0
        assert (np.diff(front.points, axis=0) != 0).any(axis=1).all(), "no vertex twice in a row"
        answered = [c for c in clicks if c.front == front.click_front and c.kind in ("front", "end")]
        places = [scene.to_map(click.x, click.y) for click in answered]
        missed = [
            click.kind
            for click, place in zip(answered, places)
            if np.hypot(*(front.points - place).T).min() >= 0.26 * PIXEL_M
        ]
        # Each click is on its front; but of points on both sides of the only end, one side lies beyond it.
        kinds = [click.kind for click in answered]
        beyond = kinds.count("front") - 1 if kinds.count("end") == 1 else 0
        assert len(missed) <= max(beyond, 0) and "end" not in missed


# Clicks


def clicked_front(make_scene, clicks, zones, front=None):
    scene, extraction = extract(make_scene, zones, front, clicks)
    (line,) = extraction.fronts
    assert line.method == "clicked"
    return on_grid(scene, line), line, extraction


def meets(line, click):
    return np.hypot(*(line - [click.y, click.x]).T).min() < 1e-6


def test_between_two_ends_the_front_goes_through_its_points(make_scene):
    zones, true = straight_scene()
    clicks = [
        Click(80.5, 30.0, "end"),
        Click(84.3, 70.2, "front"),
        Click(80.2, 90.0, "end"),
        Click(78.1, 50.6, "front"),
    ]
    line, front, _ = clicked_front(make_scene, clicks, zones, probability_of([true], zones.shape))
    np.testing.assert_allclose(line[0], [30.0, 80.5], atol=1e-6)
    np.testing.assert_allclose(line[-1], [90.0, 80.2], atol=1e-6)
    assert all(meets(line, click) for click in clicks)
    assert (np.diff(line[:, 0]) > -0.5).all(), "in the order of the points along the front"
    assert front.n_clicks == 4 and front.click_front == 0
    # Away from the points it follows what the network sees.
    far = np.abs(line[:, None, 0] - [30.0, 70.2, 90.0, 50.6]).min(axis=1) > 6
    assert np.abs(line[far, 1] - 80).max() < 0.6


def test_a_place_clicked_twice_counts_once(make_scene):
    zones, true = straight_scene()
    once = [Click(80.5, 30.0, "end"), Click(80.2, 90.0, "end"), Click(81.0, 60.0)]
    front = probability_of([true], zones.shape)
    line, _, _ = clicked_front(make_scene, [*once, Click(80.5, 30.0), Click(81.0, 60.0)], zones, front)
    np.testing.assert_array_equal(line, clicked_front(make_scene, once, zones, front)[0])


def test_an_ice_wall_is_no_short_cut_between_two_ends(make_scene):
    """The network is faintly aware of a front that bulges; glacier and ocean also meet on the straight way."""
    zones, wall = straight_scene(walls=(0, 120))
    angle = np.linspace(-np.pi / 2, np.pi / 2, 300)
    bulge = np.column_stack([60 + 35 * np.sin(angle), 80 + 35 * np.cos(angle)])
    clicks = [Click(80.0, 25.0, "end"), Click(80.0, 95.0, "end")]
    line, _, _ = clicked_front(make_scene, clicks, zones, 0.3 * probability_of([bulge], zones.shape))
    assert distance_px([line], [bulge]).mean_m < 1.0


def test_the_edge_of_the_melange_is_no_short_cut_across_a_bay(make_scene):
    """The front around a bay is four times as long as the way across, where the image has its only edge."""
    bay = np.array([[30.0, 40.0], [30.0, 120.0], [90.0, 120.0], [90.0, 40.0]])
    values = np.full((120, 160), -16.0)
    values[:, :40] = -8.0
    scene = make_scene(values, np.ones(values.shape, dtype=bool), PIXEL_M)
    seen = Probabilities(None, 0.7 * probability_of([bay], values.shape), "cpu")
    clicks = [Click(40.0, 30.0, "end"), Click(40.0, 90.0, "end")]
    (front,) = extract_fronts(scene, seen, clicks, MINIMUM_M).fronts
    assert distance_px([on_grid(scene, front)], [bay]).mean_m < 1.0


def test_two_ends_are_joined_even_where_the_network_sees_nothing(make_scene):
    zones = np.full((64, 64), ROCK)
    clicks = [Click(10.0, 10.0, "end"), Click(50.0, 40.0, "end")]
    line, front, extraction = clicked_front(make_scene, clicks, zones, np.zeros(zones.shape, np.float32))
    np.testing.assert_allclose(line[[0, -1]], [[10, 10], [40, 50]], atol=1e-6)
    assert extraction.outcome == "low_confidence" and front.confidence.max() < 0.1


def test_one_end_cuts_the_front_and_the_longer_part_stays(make_scene):
    zones, _ = straight_scene()
    line, *_ = clicked_front(make_scene, [Click(80.0, 45.3, "end")], zones)
    assert min(line[0, 0], line[-1, 0]) == pytest.approx(45.3, abs=1e-6)
    assert max(line[0, 0], line[-1, 0]) > 98


def test_one_end_cuts_the_front_and_the_part_with_the_point_stays(make_scene):
    zones, _ = straight_scene()
    clicks = [Click(80.0, 45.3, "end"), Click(80.0, 30.0, "front")]
    line, *_ = clicked_front(make_scene, clicks, zones)
    assert max(line[0, 0], line[-1, 0]) == pytest.approx(45.3, abs=1e-6)
    assert meets(line, clicks[1])


@pytest.mark.parametrize("end_row", [104.0, 112.0])
def test_an_end_beyond_the_front_leads_it_there(make_scene, end_row):
    zones, _ = straight_scene()
    line, *_ = clicked_front(make_scene, [Click(82.0, end_row, "end")], zones)
    ends = sorted([line[0], line[-1]], key=lambda end: end[0])
    np.testing.assert_allclose(ends[1], [end_row, 82.0], atol=1e-6)
    assert ends[0][0] < 22, "the other end stays"
    assert arc_length(line)[-1] < 1.2 * (end_row - 20), "and nothing is walked twice"


@pytest.mark.parametrize("row", [22.0, 24.5, 60.0, 96.0])
def test_a_point_beside_the_front_bends_it_and_keeps_its_ends(make_scene, row):
    zones, _ = straight_scene()
    before = on_grid(*(lambda made, found: (made, found.fronts[0]))(*extract(make_scene, zones)))
    click = Click(81.5, row, "front")
    line, *_ = clicked_front(make_scene, [click], zones)
    assert meets(line, click)
    rows = sorted(before[[0, -1], 0])
    assert sorted(line[[0, -1], 0]) == pytest.approx(rows, abs=1.0)


def test_points_close_to_each_other_are_all_met(make_scene):
    zones, _ = straight_scene()
    clicks = [Click(82.0, 60.0), Click(79.0, 62.5), Click(82.5, 65.0), Click(80.5, 57.0)]
    line, front, _ = clicked_front(make_scene, clicks, zones)
    assert all(meets(line, click) for click in clicks)
    assert front.n_clicks == 4


def test_a_point_beyond_a_short_front_leads_it_there_and_not_back(make_scene):
    """Shorter than the reach of a pull."""
    zones, _ = straight_scene(walls=(50, 56))
    click = Click(80.0, 62.0, "front")
    line, *_ = clicked_front(make_scene, [click], zones)
    assert np.hypot(*(line[[0, -1]] - [62.0, 80.0]).T).min() < 1e-6
    assert arc_length(line)[-1] < 16


def test_one_click_takes_the_whole_front_where_the_zones_break_it(make_scene):
    """2.6 km of a front of 6 km, which the network sees throughout, lie between zones that it calls rock."""
    zones, true = straight_scene()
    zones[40:75] = ROCK
    front = probability_of([true], zones.shape)
    line, drawn, _ = clicked_front(make_scene, [Click(80.0, 85.0)], zones, front)
    assert drawn.length_m == pytest.approx(6000.0, rel=0.05)
    assert distance_px([line], [true]).mean_m < 1.0


def test_a_point_without_ends_picks_the_nearest_front(make_scene):
    zones, _ = straight_scene()
    zones[20:100, 130:] = GLACIER
    line, front, extraction = clicked_front(make_scene, [Click(127.0, 60.0, front=7)], zones)
    assert line[0, 1] > 120 and front.click_front == 7
    assert extraction.fronts == (front,)


def test_each_number_asks_for_a_front_of_its_own(make_scene):
    zones, _ = straight_scene()
    zones[20:100, 130:] = GLACIER
    clicks = [Click(127.0, 60.0, front=1), Click(83.0, 60.0, front=2)]
    _, extraction = extract(make_scene, zones, clicks=clicks)
    assert [front.click_front for front in extraction.fronts] == [1, 2]


def test_a_point_far_from_any_front_gives_none_and_says_what_to_do(make_scene):
    zones, _ = straight_scene()
    _, extraction = extract(make_scene, zones, clicks=[Click(10.0, 60.0, "front", 3)])
    assert extraction.outcome == "none"
    assert "front 3" in extraction.warnings[0] and "two ends" in extraction.warnings[0]


def test_a_faint_front_counts_when_it_is_clicked(make_scene):
    zones, true = straight_scene()
    faint = 0.5 * probability_of([true], zones.shape)
    assert extract(make_scene, None, faint)[1].outcome == "none"
    scene, extraction = extract(make_scene, None, faint, [Click(81.0, 60.0)])
    assert extraction.outcome == "low_confidence"
    assert distance_px(on_grid(scene, extraction.fronts[0]), true).mean_m < 1.0


@pytest.mark.parametrize(
    ("ends", "message"),
    [([20.0, 50.0, 90.0], "has 3 ends; a front has two"), ([60.0, 60.2], "lie in the same place")],
)
def test_ends_that_contradict_each_other_are_refused(make_scene, ends, message):
    zones, _ = straight_scene()
    with pytest.raises(ClickError, match=message):
        extract(make_scene, zones, clicks=[Click(80.0, row, "end") for row in ends])


# Networks of fronts only


def test_ridge_that_bends_back_on_itself_is_followed(make_scene):
    """The front of an ice tongue: its ends are closer to each other than the way along it."""
    angle = np.radians(np.linspace(8, 352, 400))
    tongue = np.column_stack([40 + 20 * np.sin(angle), 40 + 20 * np.cos(angle)])
    scene, extraction = extract(make_scene, None, probability_of([tongue], (80, 80)))
    (front,) = extraction.fronts
    assert front.length_m == pytest.approx(arc_length(tongue)[-1] * PIXEL_M, rel=0.1)
    assert distance_px(on_grid(scene, front), tongue).mean_m < 0.5


def test_network_that_calls_everything_front_is_not_believed(make_scene):
    _, extraction = extract(make_scene, None, np.ones((64, 64), np.float32))
    assert extraction.outcome in ("none", "found", "low_confidence")
    _, nothing = extract(make_scene, None, np.zeros((64, 64), np.float32))
    assert nothing.outcome == "none" and "no calving front" in nothing.reason


def test_front_seen_away_from_the_zones_border_is_drawn_too(make_scene):
    """Where zones call the melange glacier, the front probability still knows."""
    zones, _ = straight_scene(front_column=120)
    true = np.column_stack([np.linspace(22, 98, 100), np.full(100, 60.0)])
    scene, extraction = extract(make_scene, zones, probability_of([true], zones.shape))
    (front,) = extraction.fronts
    assert distance_px(on_grid(scene, front), true).mean_m < 1.0


def test_a_shear_margin_is_no_front_beside_one_unless_it_is_clicked(make_scene):
    zones, true = straight_scene(front_column=120)
    margin = np.column_stack([np.full(100, 60.0), np.linspace(10, 70, 100)])
    front = probability_of([true, margin], zones.shape)
    scene, extraction = extract(make_scene, zones, front)
    assert distance_px([on_grid(scene, each) for each in extraction.fronts], [true]).hausdorff_m < 5.0
    line, _, _ = clicked_front(make_scene, [Click(40.0, 60.0, "front")], zones, front)
    assert distance_px([line], [margin]).hausdorff_m < 5.0


def test_fronts_beyond_the_window_that_was_asked_for_are_not_drawn(make_scene):
    """The network sees whole multiples of 16 pixels; a front in the strip beside the window was not asked for."""
    zones, _ = straight_scene()
    scene = make_scene(np.full(zones.shape, -10.0), np.ones(zones.shape, dtype=bool), PIXEL_M)
    probabilities = Probabilities(certain(zones), None, "cpu")

    def drawn(first_column, last_column, clicks=()):
        x, y = scene.to_map(np.array([first_column, last_column]), np.array([0, zones.shape[0]]))
        extent = (x.min(), y.min(), x.max(), y.max())
        return extract_fronts(scene, probabilities, clicks, MINIMUM_M, extent)

    assert len(drawn(0, 160).fronts) == len(drawn(70, 160).fronts) == 1
    beyond = drawn(90, 160)
    assert beyond.outcome == "none" and "beyond the edge of the window" in beyond.reason
    # What was clicked was asked for.
    assert len(drawn(90, 160, [Click(80.0, 60.0)]).fronts) == 1
