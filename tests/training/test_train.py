"""A run of training: it learns, it resumes as if nothing had happened, and its weights are what it averaged."""

import csv
import shutil
from dataclasses import replace

import numpy as np
import pytest
import torch

from calvingfront_plugin.delineation.weights import WeightsCard, read_weights
from training.simulate import as_labelled, simulate_scene
from training.train import SIMULATION_SEED, Recipe, simulated_scenes, train

#: Simulated scenes only, a network of two channels: seconds on one core.
TINY = Recipe(images=80, batch=2, width=2, learning_rate=1e-2, simulated_scenes=4)
INTERRUPTED_AT = 15


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Sums over threads are not the same from run to run."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """A run left alone, and one that lost what it did after its first checkpoint and was resumed."""
    folder = tmp_path_factory.mktemp("runs")
    whole, resumed = folder / "whole", folder / "resumed"
    resumed.mkdir()
    lines = []

    def keep_first_checkpoint(line):
        lines.append(line)
        if line.startswith(f"step {INTERRUPTED_AT}/"):
            shutil.copy(whole / "checkpoint.pt", resumed)
            shutil.copy(whole / "losses.csv", resumed)

    card = WeightsCard(name="tiny", version="0", licence="CC BY 4.0")
    train([], TINY, whole, card, keep_first_checkpoint, checkpoint_steps=INTERRUPTED_AT)
    with open(resumed / "losses.csv", "a") as stream:
        stream.write("16,9.000000\r\n17,9.000000\r\n1")  # logged, but lost with the weights of that time
    train([], TINY, resumed, card, lines.append, checkpoint_steps=INTERRUPTED_AT)
    return whole, resumed, lines


def losses(run):
    with open(run / "losses.csv", newline="") as stream:
        return [(int(step), float(loss)) for step, loss in csv.reader(stream)]


def test_the_loss_falls(runs):
    values = [loss for _, loss in losses(runs[0])]
    assert len(values) == TINY.steps
    assert np.mean(values[-8:]) < np.mean(values[:8]) - 0.1


def test_a_resumed_run_loses_nothing_and_logs_every_step_once(runs):
    whole, resumed, lines = runs
    assert any(f"step {INTERRUPTED_AT} of {TINY.steps}" in line for line in lines)
    first, again = losses(whole), losses(resumed)
    assert [step for step, _ in again] == list(range(1, TINY.steps + 1))
    assert [loss for _, loss in again] == pytest.approx([loss for _, loss in first], abs=1e-6)
    a, b = (torch.load(run / "checkpoint.pt", weights_only=True)["average"] for run in (whole, resumed))
    for key in a:
        assert torch.allclose(a[key].float(), b[key].float(), atol=1e-6), key


def test_the_weights_file_gives_the_outputs_of_the_averaged_network(runs):
    network, card = read_weights(runs[0] / "weights.safetensors")
    assert (card.name, card.licence, card.width, card.pooling) == ("tiny", "CC BY 4.0", 2, False)
    assert card.takes_clicks
    assert card.has_zones
    assert card.has_front
    assert card.working_pixel_size_m == 75.0
    averaged = card.build_network().eval()
    averaged.load_state_dict(torch.load(runs[0] / "checkpoint.pt", weights_only=True)["average"])
    stored = network.state_dict()
    for key, value in averaged.state_dict().items():
        if value.dtype.is_floating_point:  # to 11 bits
            assert torch.allclose(stored[key], value, rtol=2**-11, atol=1e-7), key
    inputs = torch.randn(1, 6, 64, 64, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        expected, outputs = averaged(inputs), network(inputs)
    difference = (outputs - expected).abs() / expected.std()
    assert difference.mean() < 0.005
    assert difference.max() < 0.05


def test_finished_runs_are_not_trained_again(runs):
    before = losses(runs[0])
    train([], TINY, runs[0], report=lambda line: None)
    assert losses(runs[0]) == before


def test_a_run_without_a_glacier_does_not_go_on_with_it(runs):
    seen = as_labelled(simulate_scene(5, (64, 64), 75.0, 30.0), "left_out")
    with pytest.raises(ValueError, match="scenes differ"):
        train([seen], TINY, runs[0], report=lambda line: None)


def test_a_checkpoint_of_another_recipe_is_refused(runs):
    with pytest.raises(ValueError, match="recipe differ"):
        train([], replace(TINY, learning_rate=1e-3), runs[0], report=lambda line: None)


def test_the_rate_rises_to_its_height_and_falls_to_a_hundredth():
    recipe = Recipe(images=1600, batch=8, learning_rate=1e-3)
    rates = [recipe.rate(step) for step in range(recipe.steps)]
    assert max(rates) == pytest.approx(1e-3)
    assert np.argmax(rates) <= 0.03 * recipe.steps
    assert rates[0] < 0.2e-3
    assert rates[-1] == pytest.approx(1e-5, rel=0.05)
    assert (np.diff(rates[10:]) < 0).all()


def test_a_quarter_of_the_simulated_scenes_has_no_front_and_none_is_a_test_scene():
    scenes = simulated_scenes(8, size=64)
    assert [bool(scene.fronts) for scene in scenes] == [False, True, True, True] * 2
    assert [scene.name for scene in scenes][:2] == [f"simulated_{SIMULATION_SEED + k}" for k in (0, 1)]
    assert all(np.isinf(scene.front_distance_m).all() for scene in scenes[::4])
