"""How far a corrected front lies from the machine's own, wherever on Earth and in whatever CRS."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import osr

from calvingfront_plugin.delineation.correction import edit_distance_m
from calvingfront_plugin.delineation.front_record import line_m_wkt, points_of_wkt
from calvingfront_plugin.delineation.georeference import transform_points
from calvingfront_plugin.delineation.ground import GroundError

#: Around Helheim Glacier, near the central meridian of UTM 24N, where its metres are 0.9996 of those on the ground.
EAST, NORTH, SCALE = 510_000.0, 7_360_000.0, 0.9996

#: Map coordinates that fronts come in: UTM, the NSIDC polar grid, degrees, and Web Mercator.
CRS = [32624, 3413, 4326, 3857]


def wkt_of(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def front(*vertices, spacing=50.0):
    """A line through vertices given in metres on the ground, in UTM, with vertices in between."""
    vertices = np.array(vertices, dtype=float) * SCALE
    pieces = [
        np.linspace(a, b, 1 + int(np.hypot(*(b - a)) / spacing), endpoint=False)
        for a, b in zip(vertices, vertices[1:])
    ]
    return np.concatenate([*pieces, vertices[-1:]]) + (EAST, NORTH)


def edit_distance(corrected, predicted, epsg=32624):
    """Of fronts in UTM, measured in another CRS."""
    corrected, predicted = (
        transform_points(line, "EPSG:32624", f"EPSG:{epsg}") for line in (corrected, predicted)
    )
    return edit_distance_m(corrected, line_m_wkt(predicted, np.ones(len(predicted))), wkt_of(epsg))


@pytest.mark.parametrize("epsg", CRS)
def test_a_front_that_nobody_moved_has_no_distance(epsg):
    line = front((0, 0), (400, 2500), (-300, 6000))
    assert edit_distance(line, line, epsg) < 1e-3


@pytest.mark.parametrize("epsg", CRS)
@pytest.mark.parametrize("offset", [(120, 0), (-120, 0)])
def test_parallel_fronts_lie_as_far_apart_as_on_the_ground(epsg, offset):
    predicted = front((0, -1000), (0, 7000))
    corrected = front((0, 0), (0, 6000)) + np.multiply(offset, SCALE)
    assert edit_distance(corrected, predicted, epsg) == pytest.approx(120.0, rel=2e-3)
    assert edit_distance(corrected[::-1], predicted, epsg) == pytest.approx(120.0, rel=2e-3)


@pytest.mark.parametrize("epsg", CRS)
def test_a_part_that_was_moved_counts_by_its_length(epsg):
    """2 of 8 km were moved by 300 m; the ways there and back are 300 m each, 150 m off on average."""
    corrected = front((0, 0), (0, 3000), (300, 3000), (300, 5000), (0, 5000), (0, 8000))
    predicted = front((0, 0), (0, 8000))
    expected = (2000 * 300 + 2 * 300 * 150) / (8000 + 600)
    assert edit_distance(corrected, predicted, epsg) == pytest.approx(expected, rel=0.01)


def test_what_was_cut_off_does_not_count_and_what_was_added_does():
    predicted = front((0, 0), (0, 8000))
    assert edit_distance(front((0, 0), (0, 5000)), predicted) < 1e-3
    # 2 km more, on average 1 km beyond the machine's end.
    longer = edit_distance(front((0, 0), (0, 10_000)), predicted)
    assert longer == pytest.approx(2000 * 1000 / 10_000, rel=0.01)


def test_measured_on_the_map_where_there_is_no_coordinate_system():
    predicted = line_m_wkt(np.array([(0.0, 0.0), (5000.0, 0.0)]), [1.0, 0.2])
    assert edit_distance_m(np.array([(500.0, 40.0), (4500.0, 40.0)]), predicted, None) == pytest.approx(40)


@pytest.mark.parametrize(
    ("line", "predicted", "crs", "message"),
    [
        ([(0, 0), (1, 1)], "", wkt_of(32624), "cannot be read"),
        ([(0, 0), (1, 1)], "MULTILINESTRING ((0 0, 1 1))", wkt_of(32624), "cannot be read"),
        ([(5, 5), (5, 5)], "LINESTRING M (0 0 1, 1 1 1)", wkt_of(32624), "without a length"),
        ([], "LINESTRING M (0 0 1, 1 1 1)", wkt_of(32624), "without a length"),
        ([(0, 0), (1, 1)], "LINESTRING M (0 0 1, 1 1 1)", "", "coordinate system"),
    ],
)
def test_what_cannot_be_measured_is_refused_with_the_reason(line, predicted, crs, message):
    with pytest.raises(GroundError, match=message):
        edit_distance_m(np.array(line, dtype=float), predicted, crs)


# The machine's line in the record


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(-3e6, 3e6), st.floats(-3e6, 3e6)), min_size=2, max_size=20))
def test_the_line_of_the_record_comes_back(vertices):
    points = np.array(vertices)
    read = points_of_wkt(line_m_wkt(points, np.linspace(0, 1, len(points))))
    np.testing.assert_allclose(read, points, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize(
    "wkt",
    ["LINESTRING(1 2,3 4)", " LineStringM (1 2 0.5, 3 4 nan) ", "LineString Z (1 2 9, 3 4 9)"],
)
def test_lines_that_others_wrote_are_read_too(wkt):
    np.testing.assert_array_equal(points_of_wkt(wkt), [(1, 2), (3, 4)])


@pytest.mark.parametrize(
    "wkt",
    [
        "",
        "LINESTRING EMPTY",
        "LINESTRING M (1 2 0.5)",
        "LINESTRING (1, 2)",
        "LINESTRING (1 2, 3)",
        "LINESTRING (a b, c d)",
    ],
)
def test_what_is_no_line_is_refused(wkt):
    with pytest.raises(ValueError, match="is no line|could not convert"):
        points_of_wkt(wkt)
