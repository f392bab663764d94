"""The published network, number for number, and its family."""

import numpy as np
import pytest
import torch

from calvingfront_plugin.delineation.network import UNetASPP


def trainable(network):
    return sum(parameter.numel() for parameter in network.parameters() if parameter.requires_grad)


@pytest.mark.parametrize(("classes", "count"), [(4, 19_307_012), (1, 19_306_913)])
def test_parameter_counts_are_the_published_ones(classes, count):
    network = UNetASPP(classes=classes)
    assert trainable(network) == count
    assert len(list(network.parameters())) == 103
    assert len(network.state_dict()) == 178


@pytest.mark.parametrize(("kind", "classes"), [("zones", 4), ("fronts", 1)])
def test_forward_pass_is_that_of_the_reference(golden, recipe_network, kind, classes):
    expected = golden("g5_forward")
    network = recipe_network(classes=classes)
    total = sum(float(parameter.detach().double().sum()) for parameter in network.parameters())
    assert total == pytest.approx(float(expected[f"{kind}_param_sum"]), abs=1e-6)

    activations = []

    def note(_layer, _input, output):
        activations.append(output.abs().mean().item())

    for layer in (*network.layers[:5], network.bottleneck):
        layer.register_forward_hook(note)
    with torch.inference_mode():
        logits = network(torch.from_numpy(expected["x"]))
        odd = network(torch.from_numpy(expected["x2"]))
    np.testing.assert_allclose(logits, expected[f"{kind}_logits"], rtol=0, atol=1e-4)
    np.testing.assert_allclose(odd, expected[f"{kind}_logits_x2"], rtol=0, atol=1e-4)
    of_levels = np.append(expected[f"{kind}_enc_absmean"], expected[f"{kind}_bottleneck_absmean"])
    np.testing.assert_allclose(activations[:6], of_levels, rtol=1e-4)


@pytest.mark.parametrize("pooling", [True, False])
@pytest.mark.parametrize(("in_channels", "classes", "width"), [(2, 5, 4), (6, 5, 8), (1, 1, 4)])
def test_family_keeps_the_size_of_the_image(in_channels, classes, width, pooling):
    network = UNetASPP(in_channels, classes, width, pooling).eval()
    with torch.inference_mode():
        assert network(torch.zeros(2, in_channels, 48, 33)).shape == (2, classes, 48, 33)


def test_half_width_is_a_quarter_of_the_numbers():
    assert trainable(UNetASPP(width=16)) / trainable(UNetASPP()) == pytest.approx(0.25, rel=0.01)


def test_without_pooling_a_far_pixel_changes_nothing(recipe_network):
    """The figure that the halo of the tiles rests on: the network sees 230 pixels far."""
    network = recipe_network(width=4, pooling=False)
    image = torch.randn(1, 1, 512, 512, generator=torch.Generator().manual_seed(3))
    seen = 0
    # At which distance depends on the place within the 16 pixels of the coarsest level: these are extreme.
    for place in (247, 248, 255, 256, 263, 264):
        leaf = image.clone().requires_grad_()
        (gradient,) = torch.autograd.grad(network(leaf)[0, :, place, place].sum(), leaf)
        rows, columns = torch.nonzero(gradient[0, 0], as_tuple=True)
        seen = max(seen, *(int((axis - place).abs().max()) for axis in (rows, columns)))
    assert 220 < seen <= 230
