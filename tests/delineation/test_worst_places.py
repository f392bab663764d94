"""The places where a front is wrong, worst first."""

import math

import numpy as np
import pytest
import shapely
from osgeo import osr

from calvingfront_plugin.delineation.distance import front_distances
from calvingfront_plugin.delineation.ground import GroundError
from calvingfront_plugin.delineation.worst_places import distinct_places, worst_places

#: 20 km of front, and a prediction 20 m beside it that goes astray twice: 900 m at x = 5 km and 400 m at 14 km.
LABEL = np.array([[0.0, 0], [20_000, 0]])
ASTRAY = np.array(
    [[0, 20], [4000, 20], [5000, 900], [6000, 20], [13_500, 20], [14_000, -400], [14_500, 20], [20_000, 20]]
)


def test_a_front_astray_twice_has_two_wrong_stretches_and_the_label_missed_under_them():
    places = worst_places(front_distances([ASTRAY], [LABEL], None))
    assert [place.kind for place in places] == ["extra", "missed", "extra", "missed"]
    worst, missed, second, _ = places

    assert worst.max_m == pytest.approx(900, abs=5)
    np.testing.assert_allclose(worst.at, [5000, 900], atol=10)
    np.testing.assert_allclose(worst.nearest, [5000, 0], atol=10)
    # It leaves the 100 m beside the label at 80/880 of its way out and comes back there.
    expected = 2 * math.hypot(1000, 880) * (1 - 80 / 880)
    assert worst.length_m == pytest.approx(expected, abs=10)
    assert shapely.LineString(worst.points).length == pytest.approx(worst.length_m, abs=10)
    assert worst.mean_m == pytest.approx((100 + 900) / 2, abs=5)
    np.testing.assert_allclose(worst.points[0], [4091, 100], atol=10)
    np.testing.assert_allclose(worst.points[-1], [5909, 100], atol=10)

    # 5 km along the label the sides of the way out are nearest.
    assert missed.max_m == pytest.approx(900 * math.cos(math.atan(0.88)), abs=20)
    assert abs(missed.at[0] - 5000) < 20
    assert second.max_m == pytest.approx(400, abs=5)


def test_only_the_worst_and_only_beyond_the_threshold():
    error = front_distances([ASTRAY], [LABEL], None)
    assert len(worst_places(error, limit=3)) == 3
    assert len(worst_places(error, limit=None)) == 4
    assert {round(place.max_m, -1) for place in worst_places(error, threshold_m=700)} == {900}
    assert worst_places(error, threshold_m=901) == ()
    aside = front_distances([LABEL + [0, 30]], [LABEL], None)
    assert [place.length_m for place in worst_places(aside, threshold_m=5)] == pytest.approx([20_000, 20_000])


def test_the_whole_of_a_missing_front_is_the_worst_place():
    side_glacier = LABEL[:, ::-1] / 2
    error = front_distances([], [side_glacier, LABEL], None)
    first, second = worst_places(error)
    assert (first.kind, first.length_m, second.length_m) == (
        "missed",
        pytest.approx(20_000),
        pytest.approx(10_000),
    )
    assert math.isnan(first.max_m) and math.isnan(first.mean_m) and np.isnan(first.nearest).all()
    np.testing.assert_allclose(first.at, [10_000, 0], atol=10)
    np.testing.assert_allclose(first.points[[0, -1]], LABEL)
    (place,) = worst_places(front_distances([LABEL], [], None))
    assert place.kind == "extra"
    assert worst_places(front_distances([], [], None)) == ()


def test_a_single_sample_is_a_stretch_that_can_be_drawn():
    label = np.array([[0.0, 0], [1000, 0]])
    error = front_distances(
        [[[0, 0], [495, 0], [500, 130], [505, 0], [1000, 0]]], [label], None, spacing_m=60
    )
    for place in worst_places(error, threshold_m=25):
        assert len(place.points) >= 2
        assert shapely.LineString(place.points).length > 30
    speck = front_distances([[[0, 900], [1, 900]]], [label], None)
    assert len(worst_places(speck, limit=None)[0].points) >= 2


def test_two_lines_side_by_side_are_two_places():
    pieces = [[[0, 300], [400, 300]], [[410, 300], [900, 300]]]
    places = worst_places(front_distances(pieces, [[[0, 0], [900, 0]]], None))
    assert sorted(round(place.length_m) for place in places if place.kind == "extra") == [400, 490]


def test_each_place_once_whichever_front_and_author_tells_of_it():
    """Two people have drawn the label; the front goes astray twice."""
    errors = [front_distances([ASTRAY], [LABEL + [0, shift]], None) for shift in (0, -15)]
    places = [place for error in errors for place in worst_places(error, limit=None)]
    assert len(places) == 8
    distinct = distinct_places(places, None, same_m=100)
    assert [(place.kind, round(place.max_m, -2)) for place in distinct] == [("extra", 900), ("extra", 400)]
    assert distinct_places(places, None, same_m=100, limit=1) == distinct[:1]
    assert distinct_places([], None, same_m=100) == ()


def test_a_front_missed_by_two_labels_is_one_place():
    labels = (LABEL, LABEL + [0, 60], LABEL + [0, 5000])
    places = [place for label in labels for place in worst_places(front_distances([], [label], None))]
    assert len(distinct_places(places, None, same_m=100)) == 2


def test_places_are_told_apart_on_the_ground_and_not_on_the_map():
    """In degrees a reach of hundreds of metres would be that of the whole Earth."""
    degrees = ASTRAY / 111_195 + [10.0, 0.0], LABEL / 111_195 + [10.0, 0.0]
    wkt = osr.SpatialReference()
    wkt.ImportFromEPSG(4326)
    wkt = wkt.ExportToWkt()
    error = front_distances([degrees[0]], [degrees[1]], wkt)
    places = distinct_places(worst_places(error), wkt, same_m=100)
    assert [round(place.max_m, -2) for place in places] == [900, 400]


def test_a_front_where_it_should_be_has_no_worst_place():
    assert worst_places(front_distances([LABEL + [0, 30]], [LABEL], None)) == ()


@pytest.mark.parametrize("threshold_m", [-1, math.nan])
def test_a_threshold_below_nothing_is_refused(threshold_m):
    with pytest.raises(GroundError, match="threshold"):
        worst_places(front_distances([LABEL], [LABEL], None), threshold_m=threshold_m)
