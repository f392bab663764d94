"""Confidence calibrated on fronts whose chance of being right is known."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calvingfront_plugin.delineation.front_record import LOW_CONFIDENCE
from calvingfront_plugin.delineation.weights import WeightsCard
from training.__main__ import main
from training.calibration import (
    CalibrationError,
    Flagged,
    calibrated,
    cross_calibrated,
    fit,
    flagged,
    reliability,
    study_fronts,
)
from training.drawn_fronts import DrawnFront, read_drawn, write_drawn
from training.measured import FALSE_FRONTS, FRONTS, stamp
from training.recipes import GuidedRecipe


def front(confidence, distance_m, glacier="Crane", clicks="0", scene="a"):
    return DrawnFront(scene, glacier, clicks, np.array(confidence, float), np.array(distance_m, float))


def right_with_chance(chance, points, seed, glacier="Crane", clicks="0"):
    """A long front whose evidence is even from 0 to 1, right with a chance that follows from it."""
    rng = np.random.default_rng(seed)
    evidence = rng.uniform(0, 1, points)
    is_right = rng.uniform(0, 1, points) < chance(evidence)
    return front(evidence, np.where(is_right, 100.0, 900.0), glacier, clicks)


def squared(evidence):
    return evidence**2


def test_the_curve_is_the_chance_that_the_fronts_were_drawn_with():
    evidence, chance = fit([right_with_chance(squared, 40_000, 0)])["automatic"]
    np.testing.assert_allclose(chance, np.maximum(squared(np.array(evidence)), 0.01), atol=0.03)


def test_a_glacier_of_many_scenes_does_not_outvote_the_others():
    always, never = (lambda e: np.ones_like(e)), (lambda e: np.zeros_like(e))
    many = [right_with_chance(always, 300, seed, "JAC") for seed in range(30)]
    (_, chance) = fit([*many, right_with_chance(never, 300, 1, "Crane")])["automatic"]
    np.testing.assert_allclose(chance[1:], 0.5, atol=0.1)


def test_clicked_fronts_have_a_curve_of_their_own():
    curves = fit([right_with_chance(squared, 5000, 0), right_with_chance(np.sqrt, 5000, 1, clicks="2")])
    assert list(curves) == ["automatic", "clicked"]
    assert np.interp(0.5, *curves["automatic"]) == pytest.approx(0.25, abs=0.08)
    assert np.interp(0.5, *curves["clicked"]) == pytest.approx(0.71, abs=0.08)


def test_equal_evidence_gets_one_chance():
    ((evidence, chance),) = fit([front(np.full(100, 0.5), [100.0] * 30 + [900.0] * 70)]).values()
    assert np.interp(0.5, evidence, chance) == pytest.approx(0.3)


@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.floats(0, 2000) | st.just(np.inf), st.sampled_from(["JAC", "DBE"])),
        min_size=1,
        max_size=60,
    )
)
def test_whatever_was_measured_the_curve_is_one_that_a_card_takes(points):
    curves = fit([front([confidence], [distance], glacier) for confidence, distance, glacier in points])
    card = WeightsCard("any", "1", calibration=curves)
    (method,) = curves
    chances = np.interp([0.0, 0.3, 1.0], *card.calibration[method])
    assert (np.diff(chances) >= 0).all() and chances.min() >= 0.01 and chances.max() <= 0.99


def test_a_new_glacier_is_calibrated_by_the_others():
    """On the one the evidence is right, on the other it is reversed: each gets what the other teaches."""
    straight = right_with_chance(lambda e: e, 20_000, 0, "JAC")
    always = right_with_chance(lambda e: np.full_like(e, 0.7), 20_000, 1, "DBE")
    on_new = {each.glacier: each for each in cross_calibrated([straight, always])[0]}
    some = straight.confidence > 0.05
    np.testing.assert_allclose(on_new["JAC"].confidence[some], 0.7, atol=0.05)
    np.testing.assert_allclose(on_new["DBE"].confidence, np.clip(always.confidence, 0.03, 0.97), atol=0.05)
    with pytest.raises(CalibrationError, match="across glaciers"):
        cross_calibrated([straight])
    with pytest.raises(CalibrationError, match="clicked fronts were drawn on one only"):
        cross_calibrated([straight, always, right_with_chance(squared, 10, 2, "JAC", clicks="2")])


def test_false_fronts_are_calibrated_without_the_glacier_they_were_drawn_on():
    fronts = [
        right_with_chance(lambda e, c=c: np.full_like(e, c), 9000, 0, g)
        for g, c in (("JAC", 0.9), ("DBE", 0.2))
    ]
    _, (on_jac,) = cross_calibrated(fronts, [front([0.5, 0.9], [np.inf, np.inf], "JAC")])
    np.testing.assert_allclose(on_jac.confidence, 0.2, atol=0.05)


def test_less_evidence_than_any_front_had_is_less_chance():
    """Clicks that were put right lead to evidence; a line without any is none of theirs."""
    rng = np.random.default_rng(0)
    clicked = front(rng.uniform(0.4, 0.9, 1000), np.full(1000, 50.0), clicks="2")
    (nothing,) = calibrated([front([0.0, 0.1, 0.5], [0, 0, 0], clicks="2")], fit([clicked]))
    assert nothing.confidence[0] == pytest.approx(0.01) and nothing.confidence[1] < 0.3
    assert nothing.confidence[2] > 0.95


def test_reliability_of_confidence_that_holds_is_a_diagonal():
    held = right_with_chance(lambda e: e, 50_000, 2)
    rows = reliability([held])
    np.testing.assert_allclose(rows[:, 0], np.arange(0.05, 1, 0.1), atol=0.01)
    np.testing.assert_allclose(rows[:, 0], rows[:, 1], atol=0.03)
    np.testing.assert_allclose(rows[:, 2], 0.1, atol=0.01)


def test_low_confidence_is_counted_over_fronts_far_off_and_near():
    low, high = LOW_CONFIDENCE["automatic"] - 0.1, LOW_CONFIDENCE["automatic"] + 0.1
    clicked = (LOW_CONFIDENCE["automatic"] + LOW_CONFIDENCE["clicked"]) / 2
    fronts = [
        front([clicked], [100], clicks="2"),
        front([low, low], [2000, 2000]),
        front([high, high], [300, 900]),
        front([low - 0.2, high], [np.inf, np.inf]),
        front([low, low], [100, 150]),
        front([high], [199]),
        front([high], [199]),
        front([low], [350]),  # neither
    ]
    assert flagged(fronts) == Flagged(far=3, far_flagged=2, near=4, near_flagged=2)


# Studies


def test_fronts_are_the_same_after_writing_and_reading(tmp_path):
    fronts = [
        front([0.25, 0.5], [10.0, 2000.5], "JAC", "2+zones", "s"),
        front([0.75], [np.inf], "JAC", "0", "s"),
    ]
    write_drawn(tmp_path / "fronts.csv", fronts)
    for before, after in zip(fronts, read_drawn(tmp_path / "fronts.csv")):
        assert (before.scene, before.glacier, before.clicks) == (after.scene, after.glacier, after.clicks)
        np.testing.assert_array_equal(before.confidence, after.confidence)
        np.testing.assert_array_equal(before.distance_m, after.distance_m)


@pytest.fixture
def study(tmp_path):
    for seed, glacier in enumerate(("Crane", "JAC")):
        run = tmp_path / f"guided_{glacier}_0"
        run.mkdir()
        drawn = [right_with_chance(squared, 3000, seed, glacier, clicks) for clicks in ("0", "2")]
        write_drawn(run / FRONTS, drawn)
        write_drawn(run / FALSE_FRONTS, [front([0.1, 0.1], [np.inf, np.inf], "ocean")])
        (run / "weights.safetensors").write_bytes(b"")
        stamp(run, run / "weights.safetensors", GuidedRecipe(), 100)
    return tmp_path


def test_a_study_calibrates_a_card(study, tmp_path, capsys):
    card = tmp_path / "card.json"
    card.write_text(json.dumps({"name": "mine", "notes": "Eisberge \u2013 many"}), encoding="utf-8")
    assert main(["calibrate", str(study), str(card)]) == 0
    written = json.loads(card.read_text(encoding="utf-8"))
    assert written["name"] == "mine" and written["notes"] == "Eisberge \u2013 many"
    assert np.interp(0.8, *written["calibration"]["automatic"]) == pytest.approx(0.64, abs=0.08)
    text = (study / "calibration.md").read_text(encoding="utf-8")
    assert text.strip() in capsys.readouterr().out
    assert "On scenes without a front: 2 fronts, of low confidence 100%." in text
    assert (study / "reliability.png").stat().st_size > 10_000


def test_a_study_without_runs_says_what_to_do(tmp_path):
    with pytest.raises(CalibrationError, match="leave-one-out' first"):
        study_fronts(tmp_path, "guided")


def test_a_study_with_a_run_that_is_not_measured_is_not_calibrated_with(study):
    (study / "guided_DBE_0").mkdir()
    with pytest.raises(CalibrationError, match="guided_DBE_0 not measured"):
        study_fronts(study, "guided")
