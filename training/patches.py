"""Batches of the benchmark's patches, cut out of whole scenes as they are needed (method, sections 2.3, 2.4, 4.4).

Everything about a patch follows from the seed, the epoch and its number, so that neither the number of loading
processes nor an interruption changes what is learnt.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from calvingfront_plugin.delineation.segmentation import (
    BENCHMARK_TILE,
    CAFFE_DEVIATION,
    CAFFE_MEAN,
    patch_origins,
)
from training.caffe_augmentation import augment

#: Values of a scene's front layer: the front as it is learnt, and in it the line of one pixel that is the label.
THICK_FRONT, FRONT_LINE = 1, 2


class PatchError(ValueError):
    """Scenes that no batch can be made of; the message says what to do."""


@dataclass(frozen=True)
class StoredLayers:
    """Layers of a scene in an npy file, of which only what is asked for is read.

    No file stays open in between: there are hundreds of scenes, and some systems allow a process 256 files. So it
    also costs nothing to hand a scene to another process.

    Attributes
    ----------
    path : Path
    shape : tuple of int
    """

    path: Path
    shape: tuple

    def __getitem__(self, window):
        """The part that a numpy index selects: ndarray of uint8."""
        return np.array(np.load(self.path, mmap_mode="r")[window])


@dataclass(frozen=True)
class PatchScene:
    """A scene on the grid that patches are cut from.

    Attributes
    ----------
    name, glacier : str
    pixel_size_m : float
        True ground size of a pixel.
    layers : ndarray of uint8 or StoredLayers, shape (3, H, W)
        Grey value; zone (class id 0 to 3, ``NOT_LABELLED``); front (0, :data:`THICK_FRONT`, :data:`FRONT_LINE`).
    """

    name: str
    glacier: str
    pixel_size_m: float
    layers: np.ndarray | StoredLayers


def patch_table(shapes, size=BENCHMARK_TILE, overlap=0):
    """All patches of scenes, in the benchmark's order within a scene.

    Parameters
    ----------
    shapes : sequence of (int, int)
        Rows and columns of the scenes.
    size, overlap : int

    Returns
    -------
    ndarray of int, shape (N, 3)
        Number of the scene, and first row and column in it.
    """
    parts = [np.empty((0, 3), dtype=int)]
    for number, shape in enumerate(shapes):
        rows, columns, _ = patch_origins(shape, size, overlap)
        parts.append(np.stack([np.full_like(rows, number), rows, columns], axis=1))
    return np.concatenate(parts)


class PatchBatches:
    """Batches of patches by their number since the start of training.

    Parameters
    ----------
    scenes : sequence of PatchScene
    batch : int
        Patches of a batch. The last batch of an epoch is smaller; where it would be a single patch, which batch
        normalisation cannot train on, that goes into the batch before.
    seed : int
    augmentation : caffe_augmentation.Augmentation, optional
        For training: patches come in one random order, the same in every epoch as the benchmark has it, augmented
        anew in each. Without, for validation: as they are and in their natural order.
    overlap, size : int

    Raises
    ------
    PatchError
        If the scenes hold no patch, or one where training needs two.
    """

    def __init__(self, scenes, *, batch=16, seed=0, augmentation=None, overlap=0, size=BENCHMARK_TILE):
        self._scenes = tuple(scenes)
        self._seed = seed
        self._augmentation = augmentation
        self._size = size
        self._patches = patch_table([scene.layers.shape[1:] for scene in self._scenes], size, overlap)
        count = len(self._patches)
        if count == 0:
            raise PatchError(
                f"The scenes hold no patch of {size} pixels; they are too small or there is none."
            )
        if count == 1 and augmentation is not None:
            raise PatchError(
                "The scenes make one patch, and training needs two; add a scene or take a larger one."
            )
        self._order = np.arange(count)
        if augmentation is not None:
            # Spawned, so that no patch shares these random numbers.
            self._order = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(0,))).permutation(
                count
            )
        starts = np.arange(0, count, batch)
        if count > 1 and count - starts[-1] == 1:
            starts = starts[:-1]
        self._bounds = np.append(starts, count)
        self.batches_per_epoch = len(starts)

    def __len__(self):
        return self.batches_per_epoch

    def __getitem__(self, number):
        """Inputs (N, 1, size, size), zones (N, size, size) and front (N, size, size) of a batch."""
        epoch, place = divmod(int(number), self.batches_per_epoch)
        indices = self._order[self._bounds[place] : self._bounds[place + 1]]
        shape = (len(indices), self._size, self._size)
        inputs = np.empty(shape, dtype=np.float32)
        zones = np.empty(shape, dtype=np.int64)
        front = np.empty(shape, dtype=np.float32)
        for k, index in enumerate(indices):
            inputs[k], zones[k], front[k] = self._sample(int(index), epoch)
        inputs -= np.float32(CAFFE_MEAN)
        inputs /= np.float32(CAFFE_DEVIATION)
        return torch.from_numpy(inputs)[:, None], torch.from_numpy(zones), torch.from_numpy(front)

    def _sample(self, index, epoch):
        """Image from 0 to 1, zones and front of a patch as it is seen in an epoch."""
        scene, row, column = self._patches[index]
        inside = self._scenes[scene].layers[:, row : row + self._size, column : column + self._size]
        # Past the scene's lower and right edges: black, no data, no front.
        layers = np.zeros((3, self._size, self._size), dtype=np.uint8)
        layers[:, : inside.shape[1], : inside.shape[2]] = inside
        image, zones, front = layers[0] / np.float32(255), layers[1], layers[2] > 0
        if self._augmentation is None:
            return image, zones, front
        rng = np.random.default_rng((self._seed, epoch, index))
        return augment(image, zones, front, rng, self._augmentation)
