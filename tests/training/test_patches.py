"""Patches cut out of whole scenes: each once an epoch, in the same order, augmented anew, whoever cuts them."""

import multiprocessing
import pickle

import numpy as np
import pytest
import torch
from torch.utils.data import DataLoader

from calvingfront_plugin.delineation.segmentation import CAFFE_DEVIATION, CAFFE_MEAN, extract_patches
from training.caffe_augmentation import FRONTS_AUGMENTATION, Augmentation
from training.labelled_scene import GLACIER, NO_DATA, NOT_LABELLED, OCEAN
from training.patches import (
    FRONT_LINE,
    THICK_FRONT,
    PatchBatches,
    PatchError,
    PatchScene,
    StoredLayers,
    patch_table,
)

AS_IS = Augmentation(0, 0, 0, 0, 0)


def scene(layers, name="drawn"):
    return PatchScene(name, "drawn", 20.0, layers)


def fjord(shape, seed=0):
    """Ice left, water right, speckle everywhere, and a front of five pixels with its line between."""
    random = np.random.default_rng(seed)
    middle = shape[1] // 2
    zones = np.full(shape, GLACIER, dtype=np.uint8)
    zones[:, middle:] = OCEAN
    front = np.zeros(shape, dtype=np.uint8)
    front[:, middle - 2 : middle + 3] = THICK_FRONT
    front[:, middle] = FRONT_LINE
    return scene(np.stack([random.integers(1, 256, shape).astype(np.uint8), zones, front]))


def chequered(blocks, first=1, size=16):
    """A scene whose patches of one grey each tell which they are."""
    greys = np.arange(first, first + np.prod(blocks), dtype=np.uint8).reshape(blocks)
    image = np.kron(greys, np.ones((size, size), dtype=np.uint8))
    return scene(np.stack([image, np.zeros_like(image), np.zeros_like(image)]))


def shapes_only(shapes):
    """Scenes of which nothing is read."""
    return [scene(StoredLayers("nowhere.npy", (3, *shape))) for shape in np.asarray(shapes).tolist()]


def greys(inputs):
    """Grey values that were normalised with the published constants."""
    return 255 * (inputs * CAFFE_DEVIATION + CAFFE_MEAN)


def numbers_seen(batches, epoch):
    """Greys of the patches of an epoch of :func:`chequered` scenes, in order."""
    first = epoch * batches.batches_per_epoch
    inputs = torch.cat([batches[first + k][0] for k in range(len(batches))])
    return greys(inputs).mean(dim=(1, 2, 3)).round().int().tolist()


# Which patches there are


def test_all_patches_of_the_archive_are_counted(golden):
    names = golden("g7_split_names")
    counts = [
        len(patch_table(names[f"{part}_hw"], 256, overlap))
        for part, overlap in (("train", 0), ("val", 128), ("test", 128))
    ]
    assert counts == names["patch_counts"].tolist() == [46_740, 18_744, 28_376]


def test_an_epoch_of_the_archive_has_the_published_number_of_batches(golden):
    names = golden("g7_split_names")
    training = PatchBatches(shapes_only(names["train_hw"]), augmentation=AS_IS)
    validation = PatchBatches(shapes_only(names["val_hw"]), overlap=128)
    assert (len(training), len(validation)) == (2_922, 1_172)


@pytest.mark.parametrize("overlap", [0, 16])
def test_patches_are_those_of_the_plugins_benchmark_tiles_normalised(overlap):
    drawn = fjord((70, 50))
    patches, rows, columns, _ = extract_patches(drawn.layers[0], 32, overlap)
    assert patch_table([(70, 50)], 32, overlap)[:, 1:].tolist() == np.stack([rows, columns], axis=1).tolist()
    batches = PatchBatches([drawn], batch=100, overlap=overlap, size=32)
    inputs, zones, front = batches[0]
    assert (inputs.dtype, zones.dtype, front.dtype) == (torch.float32, torch.int64, torch.float32)
    assert inputs.shape == (len(patches), 1, 32, 32) and zones.shape == front.shape == (len(patches), 32, 32)
    np.testing.assert_allclose(inputs[:, 0], (patches / 255 - CAFFE_MEAN) / CAFFE_DEVIATION, atol=1e-6)
    # What lies past the scene is black, without data and without front.
    padding = torch.from_numpy(patches == 0)
    assert padding.any()
    assert (zones[padding] == NO_DATA).all() and (front[padding] == 0).all()
    np.testing.assert_array_equal(zones, extract_patches(drawn.layers[1], 32, overlap)[0])
    # The front that is learnt is the thick one, the line in it included.
    np.testing.assert_array_equal(front, extract_patches(drawn.layers[2], 32, overlap)[0] > 0)
    assert front[0, 0].sum() == 5


def test_pixels_that_nobody_labelled_are_handed_on():
    drawn = fjord((32, 32))
    drawn.layers[1, 5] = NOT_LABELLED
    zones = PatchBatches([drawn], size=32)[0][1]
    assert (zones[0, 5] == 255).all() and (zones[0, 6] <= OCEAN).all()


# Order and augmentation


def test_an_epoch_shows_every_patch_once_and_the_next_in_the_same_order():
    scenes = [chequered((3, 5)), chequered((4, 2), first=16)]
    batches = PatchBatches(scenes, batch=4, seed=7, augmentation=AS_IS, size=16)
    assert len(batches) == 6
    first, second = (numbers_seen(batches, epoch) for epoch in (0, 1))
    assert sorted(first) == list(range(1, 24))
    assert first != sorted(first)
    assert first == second
    other_seed = PatchBatches(scenes, batch=4, seed=8, augmentation=AS_IS, size=16)
    assert numbers_seen(other_seed, 0) != first


def test_without_augmentation_patches_come_in_their_natural_order():
    batches = PatchBatches([chequered((2, 3)), chequered((1, 2), first=7)], batch=4, size=16)
    # Rows vary fastest, as the benchmark counts them.
    assert numbers_seen(batches, 0) == [1, 4, 2, 5, 3, 6, 7, 8]


def test_each_epoch_is_augmented_anew_but_a_batch_is_always_what_it_was():
    batches = PatchBatches([fjord((64, 64))], batch=4, augmentation=FRONTS_AUGMENTATION, size=32)
    again = PatchBatches([fjord((64, 64))], batch=4, augmentation=FRONTS_AUGMENTATION, size=32)
    assert len(batches) == 1
    epochs = [batches[number] for number in range(3)]
    for k, first in enumerate(epochs):
        # Without those before it, as in a run that is resumed.
        for one, other in zip(first, again[k]):
            assert torch.equal(one, other)
    assert not torch.equal(epochs[0][0], epochs[1][0])
    assert not torch.equal(epochs[1][0], epochs[2][0])


def test_patches_that_look_alike_are_not_augmented_alike():
    layers = np.zeros((3, 64, 96), dtype=np.uint8)
    layers[0] = 128
    noisy = PatchBatches(
        [scene(layers), scene(layers)], augmentation=Augmentation(0, 0, 0, 0, noise=1), size=32
    )
    inputs = noisy[0][0]
    assert len(inputs) == len({patch.numpy().tobytes() for patch in inputs}) == 12


def test_a_patch_is_augmented_alike_in_whichever_batch_it_comes():
    drawn = [fjord((64, 64))]
    small, large = (
        PatchBatches(drawn, batch=batch, augmentation=FRONTS_AUGMENTATION, size=32) for batch in (2, 4)
    )
    assert torch.equal(torch.cat([small[0][0], small[1][0]]), large[0][0])


@pytest.mark.parametrize(
    ("count", "batch", "sizes"),
    [(16, 16, [16]), (17, 16, [17]), (18, 16, [16, 2]), (5, 2, [2, 3]), (3, 16, [3])],
)
def test_a_last_batch_of_one_patch_joins_the_batch_before(count, batch, sizes):
    batches = PatchBatches([chequered((count, 1))], batch=batch, augmentation=AS_IS, size=16)
    assert [len(batches[k][0]) for k in range(len(batches))] == sizes


def test_scenes_without_patches_are_refused_in_words():
    with pytest.raises(PatchError, match="no patch of 256 pixels"):
        PatchBatches([])
    # With an overlap nothing below half a patch is padded to a whole one.
    with pytest.raises(PatchError, match="no patch of 256 pixels"):
        PatchBatches([fjord((100, 300))], overlap=128)
    with pytest.raises(PatchError, match="training needs two"):
        PatchBatches([fjord((200, 200))], augmentation=AS_IS)
    assert len(PatchBatches([fjord((200, 200))])) == 1


# Scenes on disk, loading processes


@pytest.fixture
def stored(tmp_path):
    drawn = fjord((100, 90))
    np.save(tmp_path / "scene.npy", drawn.layers)
    return drawn, scene(StoredLayers(tmp_path / "scene.npy", (3, 100, 90)))


def test_scenes_on_disk_give_the_patches_of_scenes_in_memory(stored):
    in_memory, on_disk = (PatchBatches([one], augmentation=FRONTS_AUGMENTATION, size=32) for one in stored)
    for one, other in zip(in_memory[3], on_disk[3]):
        assert torch.equal(one, other)
    np.testing.assert_array_equal(stored[1].layers[:], stored[0].layers)
    # Another process is told where a scene is, and is not sent it.
    assert len(pickle.dumps(stored[1])) < 1000 < stored[0].layers.nbytes


@pytest.mark.parametrize(
    "method", [m for m in ("fork", "spawn") if m in multiprocessing.get_all_start_methods()]
)
def test_loading_processes_change_nothing(stored, method):
    batches = PatchBatches([stored[1]], batch=4, augmentation=FRONTS_AUGMENTATION, size=32)
    numbers = [0, 1, 2, 3]
    assert len(batches) == 3  # so that the last is of the second epoch
    loader = DataLoader(
        batches,
        batch_size=None,
        sampler=numbers,
        num_workers=2 if method == "fork" else 1,
        multiprocessing_context=method,
    )
    for number, loaded in zip(numbers, loader):
        for one, other in zip(loaded, batches[number]):
            assert torch.equal(one, other)
