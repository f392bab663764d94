"""The published augmentation of training patches (method, section 4.5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from training.labelled_scene import GLACIER, NO_DATA, NOT_LABELLED, OCEAN, ROCK

#: Largest change of brightness, and standard deviation of the noise as a share of the pixel's value.
BRIGHTNESS = 0.2
NOISE_DEVIATION = 0.3

#: Factor by which a plasma field loses amplitude from octave to octave, and steepness of a warp.
ROUGHNESS = (0.1, 0.7)
INTENSITY = (0.0, 1.0)

_LABELS = np.array([NO_DATA, ROCK, GLACIER, OCEAN, NOT_LABELLED], dtype=np.uint8)


@dataclass(frozen=True)
class Augmentation:
    """Probability of each step, in the order of the steps; each is drawn independently.

    Attributes
    ----------
    flip, rotate, brightness, wrap, noise : float
    """

    flip: float
    rotate: float
    brightness: float
    wrap: float
    noise: float


ZONES_AUGMENTATION = Augmentation(flip=0.3, rotate=0.5, brightness=0.1, wrap=0.1, noise=0.5)
FRONTS_AUGMENTATION = Augmentation(flip=0.65, rotate=0.65, brightness=0.65, wrap=0.65, noise=0.65)


def augment(image, zones, front, rng, augmentation):
    """Augment a patch before it is normalised.

    Parameters
    ----------
    image : ndarray of float32, shape (H, W)
        Grey values from 0 to 1; exactly 0 is no data and stays so, but where a warp moves it.
    zones : ndarray of uint8, shape (H, W)
        Class ids 0 to 3, ``NOT_LABELLED`` where not known.
    front : ndarray of bool, shape (H, W)
    rng : numpy.random.Generator
    augmentation : Augmentation

    Returns
    -------
    image, zones, front : ndarray
        Of the same types; rows and columns change places where a patch is turned by 90 or 270 degrees.
    """
    layers = image, zones, front
    if rng.random() < augmentation.flip:
        layers = tuple(layer[:, ::-1] for layer in layers)
    if rng.random() < augmentation.rotate:
        quarters = rng.integers(1, 4)
        layers = tuple(np.rot90(layer, quarters) for layer in layers)
    image, zones, front = layers
    if rng.random() < augmentation.brightness:
        image = brighten(image, rng.uniform(-BRIGHTNESS, BRIGHTNESS))
    if rng.random() < augmentation.wrap:
        field = warp_field(image.shape, rng.uniform(*ROUGHNESS), rng.uniform(*INTENSITY), rng)
        image, zones, front = warp(image, zones, front, field)
    if rng.random() < augmentation.noise:
        image = add_noise(image, rng)
    return image, zones, front


def brighten(image, change):
    """Add a constant to the grey values; what was exactly 0 stays so."""
    return np.where(image == 0, np.float32(0), np.clip(image + np.float32(change), 0, 1))


def add_noise(image, rng):
    """Multiplicative noise of each pixel, so that 0 stays 0."""
    noise = rng.standard_normal(image.shape, dtype=np.float32)
    return np.clip(image + image * (np.float32(NOISE_DEVIATION) * noise), 0, 1)


def warp_field(shape, roughness, intensity, rng):
    """Smooth random displacements, one plasma field for each direction.

    Parameters
    ----------
    shape : tuple of int
    roughness : float
        See :func:`plasma_fields`.
    intensity : float
        The steepest change of a displacement along its own direction is 4 * intensity / size a pixel, with the
        size of the patch in that direction: about 2 * intensity pixels a pixel.
    rng : numpy.random.Generator

    Returns
    -------
    ndarray of float32, shape (2, H, W)
        Displacements along rows and along columns, where the patch reaches from -1 to 1.
    """
    fields = plasma_fields(2, shape, roughness, rng) - np.float32(0.5)
    for axis, field in enumerate(fields):
        steepest = np.abs(np.diff(field, axis=axis)).max()
        field *= np.float32(4 * intensity / (shape[axis] * steepest))
    return fields


def plasma_fields(count, shape, roughness, rng):
    """Fractal fields from 0 to 1 by the diamond-square algorithm.

    Parameters
    ----------
    count : int
    shape : tuple of int
        At least two pixels on a side.
    roughness : float
        Factor of the random amplitude from octave to octave.
    rng : numpy.random.Generator

    Returns
    -------
    ndarray of float32, shape (count, H, W)
    """
    side = 1
    while side + 1 < max(shape):
        side *= 2
    field = np.empty((count, side + 1, side + 1), dtype=np.float32)
    amplitude = 1.0
    field[:, ::side, ::side] = _centred(rng, amplitude, (count, 2, 2))
    step = side
    while step > 1:
        half = step // 2
        amplitude *= roughness
        corners = field[:, ::step, ::step]
        centres = corners[:, :-1, :-1] + corners[:, :-1, 1:] + corners[:, 1:, :-1] + corners[:, 1:, 1:]
        centres = centres / 4 + _centred(rng, amplitude, centres.shape)
        field[:, half::step, half::step] = centres
        # Sides of the squares: two corners and the centres on either side, of which the border has one.
        for turned, beside in ((field, centres), (field.swapaxes(1, 2), centres.swapaxes(1, 2))):
            ends = turned[:, ::step, ::step]
            sides = ends[:, :, :-1] + ends[:, :, 1:]
            sides[:, 1:] += beside
            sides[:, :-1] += beside
            sides[:, 1:-1] /= 4
            sides[:, [0, -1]] /= 3
            turned[:, ::step, half::step] = sides + _centred(rng, amplitude, sides.shape)
        step = half
    field = field[:, : shape[0], : shape[1]]
    lowest = field.min(axis=(1, 2), keepdims=True)
    return (field - lowest) / (field.max(axis=(1, 2), keepdims=True) - lowest)


def _centred(rng, amplitude, shape):
    """Uniform random numbers from -amplitude to amplitude."""
    return np.float32(2 * amplitude) * (rng.random(shape, dtype=np.float32) - np.float32(0.5))


def warp(image, zones, front, field):
    """Resample a patch where a field displaces it: no data comes in from outside.

    Parameters
    ----------
    image : ndarray of float32, shape (H, W)
        Interpolated linearly.
    zones : ndarray of uint8, shape (H, W)
    front : ndarray of bool, shape (H, W)
        Labels become what most of the four neighbours' weight says.
    field : ndarray of float32, shape (2, H, W)
        From :func:`warp_field`.

    Returns
    -------
    image, zones, front : ndarray
    """
    rows, columns = image.shape
    grid = np.empty((1, rows, columns, 2), dtype=np.float32)
    grid[0, :, :, 0] = np.linspace(-1, 1, columns, dtype=np.float32) + field[1]
    grid[0, :, :, 1] = np.linspace(-1, 1, rows, dtype=np.float32)[:, None] + field[0]
    layers = np.empty((1, len(_LABELS) + 3, rows, columns), dtype=np.float32)
    layers[0, 0] = image
    layers[0, 1:-2] = zones == _LABELS[:, None, None]
    layers[0, -2] = ~front
    layers[0, -1] = front
    warped = functional.grid_sample(
        torch.from_numpy(layers),
        torch.from_numpy(grid),
        mode="bilinear",
        padding_mode="zeros",
        align_corners=True,
    )[0].numpy()
    # The first of equals wins: outside, where no class has any weight, no data and background.
    return warped[0], _LABELS[warped[1:-2].argmax(axis=0)], warped[-1] > warped[-2]
