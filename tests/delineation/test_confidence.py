"""How far lines are trusted, on scenes whose answer is known."""

import numpy as np
import pytest

from calvingfront_plugin.delineation.confidence import line_confidence
from calvingfront_plugin.delineation.front_record import LOW_EVIDENCE

PIXEL_M = 75.0
GLACIER, OCEAN = 2, 3


@pytest.fixture
def zones():
    """A glacier 9 km wide in the west of an ocean, with a crack full of water 150 m wide 4 km behind its front."""
    zones = np.zeros((4, 160, 200), np.float32)
    zones[GLACIER, :, :100] = 1.0
    zones[GLACIER, :, 46:48] = 0.0
    zones[OCEAN] = 1.0 - zones[GLACIER]
    return zones


def along(column, rows=(20, 140)):
    rows = np.arange(*rows, 0.8)
    return np.column_stack([rows, np.full(len(rows), float(column))])


def confidence(line, method="automatic", zones=None, front=None, calibration=None, edges=None):
    edges = np.ones((160, 200), np.float32) if edges is None else edges
    return line_confidence(line, method, zones, front, edges, PIXEL_M, calibration or {})


def test_a_front_is_told_from_a_crack(zones):
    assert confidence(along(100), zones=zones).min() > 0.99
    assert confidence(along(46), zones=zones).max() < LOW_EVIDENCE / 2


def test_bays_and_headlands_do_not_turn_the_sides(zones):
    line = along(100)
    line[:, 1] += 2.5 * np.sign(np.sin(line[:, 0] / 2.0))
    assert confidence(line, zones=zones).min() > 0.9


def test_a_clicked_front_is_trusted_where_network_and_image_saw_one(zones):
    front, edges = np.zeros((2, 160, 200), np.float32)
    front[20:80, 99:101] = 0.9
    edges[:, 99:101] = 0.6
    values = confidence(along(100), "clicked", zones, front, edges=edges)
    rows = along(100)[:, 0]
    np.testing.assert_allclose(values[(rows > 30) & (rows < 70)], (0.9 * 0.6) ** (1 / 3), atol=0.01)
    np.testing.assert_allclose(values[rows > 90], 0.0, atol=0.01)


def test_ends_clicked_in_smooth_water_are_not_believed_though_the_network_follows_them(zones):
    front, edges = np.zeros((2, 160, 200), np.float32)
    front[:, 119:121] = 0.9
    edges[:, 119:121] = 0.1
    assert confidence(along(120), "clicked", zones, front, edges=edges).max() < LOW_EVIDENCE


def test_what_a_network_does_not_tell_is_not_needed(zones):
    front = np.full((160, 200), 0.7, np.float32)
    assert confidence(along(100), front=front) == pytest.approx(0.7)
    assert confidence(along(100), "clicked", front=front) == pytest.approx(0.7**0.5)
    assert confidence(along(100), zones=zones) == pytest.approx(1.0)
    assert confidence(along(100), zones=zones, front=front) == pytest.approx(0.7**0.5)
    assert confidence(along(100), "clicked", zones=zones) == pytest.approx(1.0)


def test_calibration_turns_evidence_into_chances(zones):
    zones[GLACIER, :, :100] *= 0.49  # evidence: sqrt(0.49)
    calibration = {"automatic": [[0.2, 0.6, 0.8], [0.05, 0.3, 0.5]]}
    line = along(100)
    np.testing.assert_allclose(confidence(line, zones=zones, calibration=calibration), 0.4, atol=1e-3)
    # Below and above what was seen in the calibration, nothing is known to be worse or better.
    assert confidence(along(46), zones=zones, calibration=calibration) == pytest.approx(0.05)
    assert confidence(line, "clicked", zones, None, calibration).min() == pytest.approx(0.7**0.5, abs=0.01)


def test_vertices_of_any_spacing_get_what_their_place_gets(zones):
    ends = along(100)[[0, -1]]
    np.testing.assert_allclose(
        confidence(ends, zones=zones), confidence(along(100), zones=zones)[[0, -1]], atol=0.01
    )
    assert confidence(np.repeat(ends[:1], 2, axis=0), zones=zones).shape == (2,)
