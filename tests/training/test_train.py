"""A run of training: it learns, it goes on after a power cut as if nothing had happened, it keeps what it should."""

import csv
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from filelock import FileLock
from small_run import small_data, small_recipe

from calvingfront_plugin.delineation.weights import read_weights
from training.data_modules import SceneData
from training.simulate import as_labelled, simulate_scene
from training.train import RunError, train

SMALL_RUN = Path(__file__).with_name("small_run.py")


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Sums over threads are not the same from run to run."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def small_train(run, recipe, checkpoint_steps=15, lines=None):
    report = (lambda line: None) if lines is None else lines.append
    return train(
        small_data(recipe), recipe, run, accelerator="cpu", checkpoint_steps=checkpoint_steps, report=report
    )


def killed(run, *options):
    """Train in another process until it kills itself."""
    command = [sys.executable, "-W", "ignore", SMALL_RUN, run, *map(str, options)]
    process = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert process.returncode == -signal.SIGKILL, process.stderr


def rows(path):
    with open(path, newline="") as stream:
        return [{name: float(value) for name, value in row.items()} for row in csv.DictReader(stream)]


def column(path, name):
    return [row[name] for row in rows(path)]


@pytest.fixture(scope="module")
def guided(tmp_path_factory):
    """A run of our recipe left alone, and one that was killed 5 steps after its first checkpoint and resumed."""
    folder = tmp_path_factory.mktemp("guided")
    whole, resumed = folder / "whole", folder / "resumed"
    small_train(whole, small_recipe("guided"))
    killed(resumed, "--die-at", 20)
    before_resuming = folder / "before_resuming"
    shutil.copytree(resumed, before_resuming)
    with open(resumed / "losses.csv", "a") as stream:
        stream.write("16,15,9.0,0.1\r\n17,16,9.0")  # logged, but lost with the weights of that time
    lines = []
    small_train(resumed, small_recipe("guided"), lines=lines)
    return whole, resumed, before_resuming, lines


def test_the_loss_falls(guided):
    losses = column(guided[0] / "losses.csv", "loss")
    assert len(losses) == 40
    assert np.mean(losses[-8:]) < np.mean(losses[:8]) - 0.05


def test_a_run_that_was_killed_goes_on_to_the_same_losses(guided):
    whole, resumed, before_resuming, lines = guided
    assert not (before_resuming / "weights.safetensors").exists()
    assert any("step 15 of 40" in line for line in lines)
    assert column(resumed / "losses.csv", "batch") == list(range(40))
    first, again = (column(run / "losses.csv", "loss") for run in (whole, resumed))
    assert again == pytest.approx(first, abs=1e-6)
    a, b = (torch.load(run / "last.ckpt", weights_only=True) for run in (whole, resumed))
    for key, value in a["state_dict"].items():
        assert torch.allclose(value.float(), b["state_dict"][key].float(), atol=1e-6), key


def test_loading_beside_the_computing_changes_nothing(guided, tmp_path):
    recipe = small_recipe("guided")
    train(
        small_data(recipe, workers=2), recipe, tmp_path / "run", accelerator="cpu", report=lambda line: None
    )
    again = column(tmp_path / "run" / "losses.csv", "loss")
    assert again == pytest.approx(column(guided[0] / "losses.csv", "loss"), abs=1e-6)


def test_the_weights_file_gives_the_outputs_of_the_averaged_network(guided):
    network, card = read_weights(guided[0] / "weights.safetensors")
    assert (card.width, card.pooling, card.working_pixel_size_m) == (2, False, 75.0)
    assert card.takes_clicks
    assert card.has_zones
    assert card.has_front
    # On the way the weights themselves are others than their average.
    saved = torch.load(guided[2] / "last.ckpt", weights_only=True)
    key = "network.layers.0.net.0.weight"
    assert not torch.allclose(saved["state_dict"][key], saved["current_model_state"][key], atol=1e-4)
    saved = torch.load(guided[0] / "last.ckpt", weights_only=True)
    averaged = card.build_network().eval()
    averaged.load_state_dict(
        {
            name.removeprefix("network."): value
            for name, value in saved["state_dict"].items()
            if name.startswith("network.")
        }
    )
    stored = network.state_dict()
    for name, value in averaged.state_dict().items():
        if value.dtype.is_floating_point:  # to 11 bits
            assert torch.allclose(stored[name], value, rtol=2**-11, atol=1e-7), name


def test_a_finished_run_is_not_trained_again(guided):
    before = (guided[0] / "last.ckpt").stat().st_mtime_ns
    lines = []
    weights = small_train(guided[0], small_recipe("guided"), lines=lines)
    assert weights == guided[0] / "weights.safetensors"
    assert "finished" in lines[0]
    assert (guided[0] / "last.ckpt").stat().st_mtime_ns == before


def test_a_run_without_a_glacier_does_not_go_on_with_it(guided):
    recipe = small_recipe("guided")
    seen = SceneData(
        "simulated", [as_labelled(simulate_scene(5, (64, 64), 75.0, 30.0), "left_out")], [], recipe
    )
    before = (guided[2] / "last.ckpt").read_bytes()
    with pytest.raises(RunError, match="other scenes"):
        train(seen, recipe, guided[2], report=lambda line: None)
    assert (guided[2] / "last.ckpt").read_bytes() == before


def test_a_run_that_another_process_works_on_is_left_alone(tmp_path):
    run = tmp_path / "run"
    run.mkdir()
    with FileLock(run / "claim"), pytest.raises(RunError, match=f"Another process works on {run}"):
        small_train(run, small_recipe("guided"))
    assert [path.name for path in run.iterdir()] == ["claim"]
    small_train(run, small_recipe("guided", images=2))
    assert (run / "weights.safetensors").is_file()


def test_a_checkpoint_of_another_recipe_is_refused(guided):
    with pytest.raises(RunError, match="learning_rate is 0.01, not 0.001"):
        small_train(guided[2], small_recipe("guided", learning_rate=1e-3))


def test_a_run_does_not_go_on_with_other_steps_than_it_began_with(guided):
    recipe = small_recipe("guided")
    with pytest.raises(RunError, match="averages 1 batches for a step.*not 2"):
        train(
            small_data(recipe), recipe, guided[2], accelerator="cpu", accumulate=2, report=lambda line: None
        )


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The published recipe, killed in the middle of its second epoch, and a run left alone."""
    folder = tmp_path_factory.mktemp("caffe")
    whole, resumed = folder / "whole", folder / "resumed"
    small_train(whole, small_recipe("caffe"), 3)
    killed(resumed, "--recipe", "caffe", "--checkpoint-steps", 3, "--die-at", 7)
    small_train(resumed, small_recipe("caffe"), 3)
    return whole, resumed


def test_the_published_recipe_goes_on_in_the_middle_of_an_epoch(published):
    whole, resumed = published
    # 4 scenes of 300 x 300 pixels: 16 patches, 4 batches an epoch, 3 epochs; the checkpoint is of the 6th.
    for log, count in (("losses.csv", 12), ("validation.csv", 3)):
        first, again = rows(whole / log), rows(resumed / log)
        assert len(first) == len(again) == count
        for a, b in zip(first, again):
            assert b == pytest.approx(a, abs=1e-6)


def test_the_published_recipe_keeps_the_epoch_of_the_best_validation(published):
    iou = column(published[0] / "validation.csv", "validation_iou")
    best = torch.load(published[0] / "best.ckpt", weights_only=True)
    assert best["epoch"] == int(np.argmax(iou))
    network, card = read_weights(published[0] / "weights.safetensors")
    key = "layers.9.weight"
    assert torch.equal(network.state_dict()[key], best["state_dict"][f"network.{key}"])
    assert (card.normalisation, card.pooling, card.inputs) == ("caffe", True, ("backscatter",))


def test_training_ends_when_validation_no_longer_improves(tmp_path):
    recipe = small_recipe("caffe", epochs=30, patience=0)
    small_train(tmp_path / "run", recipe, 100)
    iou = column(tmp_path / "run" / "validation.csv", "validation_iou")
    assert len(iou) < 30
    assert iou[-1] <= max(iou[:-1])


@pytest.mark.parametrize(("target", "channels"), [("zones", 4), ("fronts", 1), ("fused", 5)])
@pytest.mark.parametrize("name", ["caffe", "guided"])
def test_every_target_of_every_recipe_trains(tmp_path, name, target, channels):
    recipe = small_recipe(name, target=target, images=8)
    network, card = read_weights(small_train(tmp_path / "run", recipe))
    assert network.layers[-1].out_channels == channels
    assert (card.has_zones, card.has_front) == (target != "fronts", target != "zones")
    assert np.isfinite(column(tmp_path / "run" / "losses.csv", "loss")).all()


@pytest.mark.parametrize(("by", "status"), [("SIGTERM", 143), ("SIGINT", 130)])
def test_a_run_that_is_told_to_end_says_how_it_goes_on_and_is_no_success(tmp_path, by, status):
    """A batch system that takes the machine back, or Ctrl-C; `train && evaluate` must not evaluate."""
    command = [sys.executable, "-W", "ignore", SMALL_RUN, tmp_path / "run", "--die-at", "5", "--by", by]
    command += ["--checkpoint-steps", "4", "--workers", "1"]
    # A session of its own, all processes of which are signalled.
    process = subprocess.run(command, capture_output=True, text=True, timeout=240, start_new_session=True)
    assert process.returncode == status, process.stderr
    assert "the same command goes on" in process.stdout
    assert not (tmp_path / "run" / "weights.safetensors").exists()
    assert torch.load(tmp_path / "run" / "last.ckpt", weights_only=True)["global_step"] == 4


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"accelerator": "mps"}, "No Apple GPU"),
        ({"accelerator": "cpu", "precision": "16"}, "need a GPU"),
        ({"nodes": 2}, "torchrun or SLURM"),
    ],
)
def test_what_the_machine_has_not_is_said_at_once(tmp_path, asked, message):
    recipe = small_recipe("guided")
    data = SceneData("simulated", [], [], recipe)
    with pytest.raises(RunError, match=message):
        train(data, recipe, tmp_path / "run", report=lambda line: None, **asked)
    assert not (tmp_path / "run").exists()


@pytest.mark.skipif(torch.cuda.is_available(), reason="says what happens without an NVIDIA GPU")
def test_a_gpu_that_is_not_there_is_said_at_once(tmp_path):
    recipe = small_recipe("guided")
    with pytest.raises(RunError, match="No NVIDIA GPU"):
        train(SceneData("simulated", [], [], recipe), recipe, tmp_path / "run", accelerator="gpu")


def test_mixed_precision_learns_the_same(tmp_path):
    runs = {}
    for precision in ("32", "bf16"):
        recipe = small_recipe("guided", images=16)
        run = tmp_path / precision
        train(
            small_data(recipe), recipe, run, accelerator="cpu", precision=precision, report=lambda line: None
        )
        runs[precision] = column(run / "losses.csv", "loss")
    assert runs["bf16"] == pytest.approx(runs["32"], rel=0.02)
    # 8 bits of a mantissa are not 24.
    assert runs["bf16"] != runs["32"]


def test_tensorboard_is_given_the_losses(guided):
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    events = EventAccumulator(str(guided[0] / "tensorboard")).Reload()
    logged = [(event.step, event.value) for event in events.Scalars("loss")]
    losses = column(guided[0] / "losses.csv", "loss")
    assert [step for step, _ in logged] == [9, 19, 29, 39]
    assert [value for _, value in logged] == pytest.approx([losses[step] for step, _ in logged], abs=1e-5)


def test_two_processes_step_as_one_that_accumulates_both_batches(tmp_path):
    """Distributed training over gloo: equal losses of every batch, and the mean of both gradients."""
    options = ["--images", "24", "--dropout", "0"]
    torchrun = [sys.executable, "-W", "ignore", "-m", "torch.distributed.run", "--nproc_per_node", "2"]
    two, one = tmp_path / "two", tmp_path / "one"
    for command in (
        [*torchrun, SMALL_RUN, two, *options, "--gradients", tmp_path / "two.grad"],
        [sys.executable, "-W", "ignore", SMALL_RUN, one, *options, "--accumulate", "2"]
        + ["--gradients", tmp_path / "one.grad"],
    ):
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=240)
        assert done.returncode == 0, done.stderr

    alone = rows(one / "losses.csv")
    together = sorted(rows(two / "losses.csv") + rows(two / "losses_1.csv"), key=lambda row: row["batch"])
    assert [row["batch"] for row in together] == [row["batch"] for row in alone] == list(range(12))
    assert [row["loss"] for row in together] == pytest.approx([row["loss"] for row in alone], abs=1e-5)

    mean = torch.load(tmp_path / "one.grad.0", weights_only=True)
    for rank in (0, 1):
        gradients = torch.load(tmp_path / f"two.grad.{rank}", weights_only=True)
        assert gradients.keys() == mean.keys()
        for name, value in gradients.items():
            assert torch.allclose(value, mean[name], rtol=1e-4, atol=1e-7), name
