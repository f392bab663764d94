"""From scene to probabilities: the benchmark's way exactly, and ours without seams."""

import numpy as np
import pytest
import torch

from calvingfront_plugin.delineation import segmentation
from calvingfront_plugin.delineation.clicks import KINDS
from calvingfront_plugin.delineation.front_mask import FRONT_THRESHOLD, GLACIER, NO_DATA, OCEAN, ROCK
from calvingfront_plugin.delineation.progress import Cancelled
from calvingfront_plugin.delineation.segmentation import (
    CORE,
    HALO,
    DeviceError,
    blend_patches,
    choose_device,
    extract_patches,
    fold_batch_norm,
    gaussian_window,
    load_network,
    network_inputs,
    segment,
)
from calvingfront_plugin.delineation.weights import (
    BACKSCATTER_INPUTS,
    CLICK_INPUTS,
    ZONES,
    WeightsCard,
    WeightsError,
    write_weights,
)


def our_card(pooling=False, width=4, inputs=BACKSCATTER_INPUTS, classes=(*ZONES, "front"), rotations=1):
    return WeightsCard("trial", "1", width, pooling, inputs, classes, 75.0, "quantiles", rotations=rotations)


def saturated(shape, seed=0):
    """A stretched image with 3 % of its pixels at either end: every window of it is normalised alike."""
    random = np.random.default_rng(seed)
    values = random.normal(0.5, 0.15, shape).clip(0.05, 0.95) * 255
    draw = random.random(shape)
    values[draw < 0.03] = 0.0
    values[draw > 0.97] = 255.0
    return values.astype(np.float32)


def decided(network):
    """Sharpen the logits of random weights until the probabilities spread over 0 to 1."""
    with torch.no_grad():
        network.layers[-1].weight *= 30.0
        network.layers[-1].bias.zero_()
    return network


# The benchmark's way


@pytest.mark.parametrize("case", "abcd")
def test_patches_are_those_of_the_benchmark(golden, case):
    expected = golden("g3_patching")
    image = expected[f"{case}_image"]
    size, overlap = int(expected[f"{case}_patch"]), int(expected[f"{case}_overlap"])
    patches, rows, columns, padding = extract_patches(image, size, overlap)
    assert padding == (expected[f"{case}_bottom"], expected[f"{case}_right"])
    assert tuple(np.add(image.shape, padding)) == tuple(expected[f"{case}_padded_shape"])
    np.testing.assert_array_equal(rows, expected[f"{case}_rows"])
    np.testing.assert_array_equal(columns, expected[f"{case}_cols"])
    np.testing.assert_array_equal(patches, expected[f"{case}_patches"])


@pytest.mark.parametrize("shape", [(40, 300), (128, 128), (129, 90), (1, 1)])
def test_a_window_smaller_than_a_patch_of_the_benchmark_is_one_all_the_same(
    make_scene, recipe_network, shape
):
    result = segment(
        make_scene(saturated(shape), scale="stretched"), WeightsCard("zones", "1", 2), recipe_network(1, 4, 2)
    )
    assert result.zones.shape == (4, *shape)
    assert (result.zones > 0).all() and (result.zones < 1).all()


def test_blending_is_that_of_the_benchmark(golden):
    expected = golden("g3_patching")
    for size in (32, 256):
        np.testing.assert_allclose(gaussian_window(size), expected[f"gauss{size}"], rtol=0, atol=1e-6)
    shape = tuple(expected["a_padded_shape"])
    blended = blend_patches(expected["a_probs"], expected["a_rows"], expected["a_cols"], shape)
    np.testing.assert_allclose(blended, expected["a_reconstructed"], rtol=0, atol=1e-6)
    cut = blended[:, : expected["a_image"].shape[0], : expected["a_image"].shape[1]]
    np.testing.assert_allclose(cut, expected["a_cut"], rtol=0, atol=1e-6)
    np.testing.assert_array_equal(cut.argmax(axis=0), expected["a_argmax"])


def test_benchmark_pipeline_end_to_end(golden, recipe_network, make_scene, write_raster, tmp_path):
    """An 8-bit raster through read_scene() and segment() gives the reference's zones and fronts."""
    from calvingfront_plugin.delineation.scene import read_scene

    expected = golden("g8_pipeline")
    path = write_raster(tmp_path / "scene.tif", expected["image"], pixel_m=20.0)
    scene = read_scene(path, working_pixel_size_m=None, scale="stretched")
    np.testing.assert_array_equal(scene.values, expected["image"])
    # Nothing of the image counts as missing: the benchmark knows no valid mask.
    assert scene.valid.all() or not expected["image"][~scene.valid].any()

    zones_card = WeightsCard("zones", "1")
    corner = network_inputs(scene, zones_card)[0, :40, :50]
    np.testing.assert_allclose(corner, expected["norm_patch0_topleft"], rtol=0, atol=1e-6)
    zones = segment(scene, zones_card, recipe_network(), device="cpu").zones
    np.testing.assert_allclose(zones[:, ::8, ::8], expected["zones_prob_sub8"], rtol=0, atol=1e-4)
    grey = np.array([NO_DATA, ROCK, GLACIER, OCEAN])[zones.argmax(axis=0)]
    assert (grey == expected["zones_pred_grey"]).mean() >= 0.999

    fronts_card = WeightsCard("fronts", "1", classes=("front",))
    result = segment(scene, fronts_card, recipe_network(classes=1), device="cpu")
    assert result.zones is None
    np.testing.assert_allclose(result.front, expected["front_prob"], rtol=0, atol=1e-4)
    assert ((result.front > FRONT_THRESHOLD) == (expected["front_pred"] > 0)).mean() >= 0.999


def test_decibels_are_stretched_for_the_benchmark_network(make_scene):
    """The published networks know 8-bit images: the darkest and brightest hundredth end at black and white."""
    values = np.linspace(-30.0, 0.0, 10_000).reshape(100, 100)
    values[0, :10] = np.nan
    inputs = network_inputs(make_scene(values), WeightsCard("zones", "1"))
    unit = inputs * segmentation.CAFFE_DEVIATION + segmentation.CAFFE_MEAN
    assert unit.min() == pytest.approx(0.0, abs=1e-6)
    assert unit.max() == pytest.approx(1.0, abs=1e-6)
    assert (unit[0, 0, :10] < 1e-6).all()
    assert 0.01 < (unit < 1e-6).mean() < 0.02


# Inputs and outputs of our own networks


def test_clicks_become_channels_in_their_order(make_scene):
    scene = make_scene(np.random.default_rng(0).normal(-10, 3, (40, 50)))
    clicks = [(10.0 + 5 * k, 20.0, kind) for k, kind in enumerate(KINDS)]
    card = our_card(inputs=BACKSCATTER_INPUTS + CLICK_INPUTS)
    channels = network_inputs(scene, card, clicks)
    assert channels.shape == (6, 40, 50)
    for k, channel in enumerate(channels[2:]):
        peak = np.unravel_index(channel.argmax(), channel.shape)
        assert peak[0] in (19, 20) and peak[1] in (9 + 5 * k, 10 + 5 * k)
        # Three pixels of 75 m are the standard deviation of 225 m.
        assert channel[19, 9 + 5 * k] / channel[16, 9 + 5 * k] == pytest.approx(
            np.exp(0.5 * (3.5**2 - 0.5**2) / 9), rel=1e-3
        )
    assert not network_inputs(scene, card)[2:].any()
    assert network_inputs(scene, our_card(inputs=("backscatter",)), clicks).shape == (1, 40, 50)


@pytest.mark.parametrize("rotations", [1, 4])
def test_averaged_over_turns_it_does_not_matter_which_way_is_north(make_scene, recipe_network, rotations):
    network, card = decided(recipe_network(2, 5, 4, False)), our_card(rotations=rotations)
    values = saturated((96, 64))
    fractions = []

    def result(turned):
        scene = make_scene(turned, scale="stretched")
        found = segment(scene, card, network, device="cpu", progress=lambda f, _="": fractions.append(f))
        return np.concatenate([found.zones, found.front[None]])

    apart = np.abs(np.rot90(result(values), 1, (1, 2)) - result(np.rot90(values))).max()
    assert (apart < 1e-3) == (rotations == 4)
    assert fractions[: rotations + 1] == [turn / rotations for turn in range(rotations + 1)]


@pytest.mark.parametrize("shape", [(16, 16), (33, 70)])
def test_windows_of_any_size_give_probabilities_of_that_size(make_scene, recipe_network, shape):
    scene = make_scene(np.random.default_rng(0).normal(-10, 3, shape))
    result = segment(scene, our_card(), recipe_network(2, 5, 4, False), device="cpu")
    assert result.zones.shape == (4, *shape) and result.front.shape == shape
    np.testing.assert_allclose(result.zones.sum(axis=0), 1.0, atol=1e-5)
    assert result.front.min() >= 0 and result.front.max() <= 1
    assert result.device == "cpu" and result.warnings == ()


def test_scene_without_measurement_gives_finite_probabilities(make_scene, recipe_network):
    result = segment(make_scene(np.full((32, 32), np.nan)), our_card(), recipe_network(2, 5, 4, False))
    assert np.isfinite(result.zones).all() and np.isfinite(result.front).all()


@pytest.mark.parametrize("pooling", [True, False])
def test_folding_batch_normalisation_changes_nothing(recipe_network, pooling):
    network = recipe_network(2, 5, 8, pooling)
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    folded = fold_batch_norm(network)
    assert not any(isinstance(module, torch.nn.BatchNorm2d) for module in folded.modules())
    image = torch.randn(1, 2, 96, 96, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        np.testing.assert_allclose(folded(image).sigmoid(), network(image).sigmoid(), rtol=0, atol=2e-5)
        exact = fold_batch_norm(network.double())(image.double())
        np.testing.assert_allclose(exact, network(image.double()), rtol=0, atol=1e-12)
    # The network given is kept for the next scene.
    assert all(
        torch.equal(before[name], tensor.to(before[name])) for name, tensor in network.state_dict().items()
    )


# Seams


def windows_apart(network, card, make_scene, size, offset=(48, 16)):
    """Largest difference of the probabilities of two windows where both have their edges HALO away."""
    values = saturated((size + offset[0], size + offset[1]))
    first = segment(make_scene(values[:size, :size], scale="stretched"), card, network, device="cpu")
    second = segment(
        make_scene(values[offset[0] :, offset[1] :], scale="stretched"), card, network, device="cpu"
    )
    deviations = []
    for a, b in ((first.zones, second.zones), (first.front, second.front)):
        ours = a[..., offset[0] + HALO : size - HALO, offset[1] + HALO : size - HALO]
        theirs = b[..., HALO : size - HALO - offset[0], HALO : size - HALO - offset[1]]
        assert ours.size and ours.std() > 0.02
        deviations.append(np.abs(ours - theirs).max())
    return max(deviations)


def test_the_origin_of_the_window_does_not_matter(make_scene, recipe_network):
    network = decided(recipe_network(2, 5, 4, False))
    assert windows_apart(network, our_card(), make_scene, 720) < 1e-3


def test_nor_does_it_in_16_bit_floats(make_scene, recipe_network, monkeypatch):
    """As on CPUs that have them; others compute the same, slowly."""
    # The real 16-bit path runs; only the question whether it is fast here is answered for the CPU.
    monkeypatch.setattr(segmentation, "cpu_has_bfloat16", lambda: True)
    network = decided(recipe_network(2, 5, 4, False))
    assert windows_apart(network, our_card(), make_scene, 640) < 1e-3


def test_with_the_pooling_branch_the_origin_matters_a_little(make_scene, recipe_network, monkeypatch):
    """The branch averages over the window: as that changes, so does everything. Measured: up to 0.05."""
    # The real 32-bit path runs, on every CPU; only the question whether 16 bits are fast here is answered for it.
    # In 16 bits the roundings of the two windows differ as soon as the average does, and so sharp a network makes up
    # to 0.9 of a rounding anywhere, with the branch or without: that would be measured, not the branch.
    monkeypatch.setattr(segmentation, "cpu_has_bfloat16", lambda: False)
    network = decided(recipe_network(2, 5, 4, True))
    assert 1e-3 < windows_apart(network, our_card(pooling=True), make_scene, 720) < 0.1


def tiled_and_whole(network, card, make_scene, monkeypatch):
    """Probabilities of a window larger than a core, in tiles and in one forward."""
    scene = make_scene(saturated((CORE + 80, CORE + 48)), scale="stretched")
    seen = []
    tiled = segment(scene, card, network, device="cpu", progress=lambda _, message="": seen.append(message))
    assert [message[:11] for message in seen if message] == [f"tile {k} of 4" for k in (1, 2, 3, 4)]
    with monkeypatch.context() as patch:
        patch.setattr(segmentation, "CORE", 2 * CORE)
        whole = segment(scene, card, network, device="cpu")
    return (np.concatenate([result.zones, result.front[None]]) for result in (tiled, whole))


def test_tiles_are_what_the_whole_window_would_give(make_scene, recipe_network, monkeypatch):
    network = decided(recipe_network(2, 5, 4, False))
    tiled, whole = tiled_and_whole(network, our_card(), make_scene, monkeypatch)
    assert whole.std(axis=(1, 2)).min() > 0.02
    assert np.abs(tiled - whole).max() < 1e-3


def test_with_the_pooling_branch_tiles_fade_into_each_other():
    """Whatever two tiles say, the way from one to the other takes 64 pixels."""
    length = 2 * CORE + 160
    total, weight = np.zeros(length), np.zeros(length)
    for number, (span, fade) in enumerate(segmentation._spans(length)):
        assert span.start % 16 == 0
        total[span] += fade * number
        weight[span] += fade
    blended = total / weight
    assert blended[0] == 0 and blended[-1] == 2
    assert (np.diff(blended) >= 0).all() and np.diff(blended).max() <= 1 / segmentation.FADE
    assert np.count_nonzero((blended > 0) & (blended < 1)) == 2 * segmentation.FADE


# Devices, memory, cancelling


def test_unknown_and_absent_devices_are_refused_in_words():
    assert choose_device("cpu") == "cpu"
    assert choose_device("auto") in ("cuda", "mps", "cpu")
    with pytest.raises(DeviceError, match="no device 'tpu'"):
        choose_device("tpu")
    if not torch.backends.mps.is_available():
        with pytest.raises(DeviceError, match="no usable 'mps'"):
            choose_device("mps")


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
        RuntimeError("MPS backend out of memory (MPS allocated: 8.00 GB)"),
        RuntimeError("CUDA error: out of memory"),
    ],
)
def test_a_full_device_hands_over_to_the_cpu(error):
    """The errors as NVIDIA and Apple devices raise them; the way round them needs neither."""
    tried = []

    def run(device):
        tried.append(device)
        if device != "cpu":
            raise error
        return "scores"

    scores, device, warnings = segmentation._where_it_fits(run, "cuda")
    assert (scores, device, tried) == ("scores", "cpu", ["cuda", "cpu"])
    assert "the CPU was used instead" in warnings[0]


def test_other_errors_and_a_full_computer_are_not_hidden():
    def run(device):
        raise RuntimeError(f"{device}: illegal instruction" if device == "cuda" else "out of memory")

    with pytest.raises(RuntimeError, match="illegal instruction"):
        segmentation._where_it_fits(run, "cuda")
    with pytest.raises(RuntimeError, match="out of memory"):
        segmentation._where_it_fits(run, "cpu")


# Only a real GPU can really run full; the fall-back itself is tested without one above.
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs an NVIDIA GPU")
def test_a_full_gpu_hands_over_to_the_cpu(make_scene, recipe_network):
    scene = make_scene(saturated((512, 512)), scale="stretched")
    network = recipe_network(2, 5, 16, False)
    roomy = segment(scene, our_card(width=16), network, device="cuda")
    torch.cuda.empty_cache()
    torch.cuda.set_per_process_memory_fraction(1e-4)
    try:
        full = segment(scene, our_card(width=16), network, device="cuda")
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
    assert (roomy.device, full.device) == ("cuda", "cpu")
    assert "memory of the cuda device" in full.warnings[0]
    np.testing.assert_allclose(full.zones, roomy.zones, atol=0.05)


@pytest.mark.parametrize("benchmark", [False, True])
def test_cancelling_stops_before_the_next_tile(make_scene, recipe_network, benchmark):
    card = WeightsCard("zones", "1", 4) if benchmark else our_card()
    network = recipe_network(1, 4, 4) if benchmark else recipe_network(2, 5, 4, False)
    tiles_run = []
    network.register_forward_hook(lambda *_: tiles_run.append(1))

    def stop_at_the_second_tile(fraction, message=""):
        if fraction > 0:
            raise Cancelled

    shape = (300, 300) if benchmark else (CORE + 16, 32)
    scene = make_scene(saturated(shape), scale="stretched")
    with pytest.raises(Cancelled):
        segment(scene, card, network, device="cpu", progress=stop_at_the_second_tile)
    # The hook travels with the copy that runs.
    assert len(tiles_run) == 1


def test_progress_goes_from_nothing_to_all(make_scene, recipe_network):
    fractions = []
    scene = make_scene(saturated((CORE + 16, 32)), scale="stretched")
    segment(scene, our_card(), recipe_network(2, 5, 4, False), progress=lambda f, _="": fractions.append(f))
    assert fractions == [0.0, 0.5, 1.0]


# Weights kept for the next scene


def test_weights_are_read_once_until_the_file_changes(tmp_path, recipe_network):
    path = tmp_path / "trial.safetensors"
    write_weights(path, recipe_network(2, 5, 4, False), our_card())
    network, card = load_network(path)
    assert load_network(str(path))[0] is network
    write_weights(path, recipe_network(2, 5, 8, False), our_card(width=8))
    assert load_network(path)[1].width == 8
    path.unlink()
    with pytest.raises(WeightsError, match="There is no weights file"):
        load_network(path)
