"""Data sets found by what is in their folder, and batches that every process and every resumed run agrees on."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.archive import list_scenes
from training.data_modules import BatchNumbers, DataError, ResumableLoader, SceneData, open_data
from training.labelled_scene import NOT_LABELLED
from training.preparation import prepare
from training.recipes import CaffeRecipe, GuidedRecipe
from training.sample_batches import SIMULATION_SEED, SampleBatches, simulated_scenes
from training.simulate import as_labelled, simulate_scene
from training.simulated_archive import write_archive


@given(per_epoch=st.integers(1, 30), processes=st.integers(1, 4), epochs=st.integers(1, 3))
def test_processes_share_every_batch_of_every_epoch(per_epoch, processes, epochs):
    taken = []
    for process in range(processes):
        numbers = BatchNumbers(per_epoch, process, processes)
        mine = []
        for _ in range(epochs):
            numbers.taken = len(mine)
            mine += list(numbers)
        assert len(mine) == epochs * len(numbers)
        taken.append(mine)
    # In the order of the steps it is the sequence of a single process, but for a last round filled up.
    for epoch in range(epochs):
        length = len(numbers)
        steps = zip(*(mine[epoch * length : (epoch + 1) * length] for mine in taken))
        together = list(itertools.chain.from_iterable(steps))
        whole = list(range(epoch * per_epoch, (epoch + 1) * per_epoch))
        assert together[:per_epoch] == whole
        assert set(together[per_epoch:]) <= set(whole)


@given(per_epoch=st.integers(1, 12), stopped=st.integers(0, 30))
def test_a_stopped_loader_goes_on_with_the_next_batch(per_epoch, stopped):
    def batches(loader, count):
        taken = []
        while len(taken) < count:
            taken += itertools.islice(loader, count - len(taken))
        return taken

    source = np.arange(1000)
    whole = batches(ResumableLoader(source, BatchNumbers(per_epoch), 0), stopped + 5)
    first = ResumableLoader(source, BatchNumbers(per_epoch), 0)
    batches(first, stopped)
    again = ResumableLoader(source, BatchNumbers(per_epoch), 0)
    again.load_state_dict(first.state_dict())
    assert batches(again, 5) == whole[stopped:]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return write_archive(tmp_path_factory.mktemp("archive"), scenes=(6, 2))


def test_an_archive_as_published_has_to_be_prepared_first(archive):
    with pytest.raises(DataError, match="prepare"):
        open_data([archive], GuidedRecipe())


def test_a_prepared_archive_trains_either_recipe(archive, tmp_path):
    prepare(archive, tmp_path / "prepared")
    for recipe in (
        CaffeRecipe(batch=4, width=2),
        GuidedRecipe(images=8, batch=2, width=2, simulated_scenes=0),
    ):
        data = open_data([tmp_path / "prepared"], recipe)
        data.setup()
        assert data.kind == "caffe"
        assert len(data.scenes) + len(data.validation_scenes) == len(list_scenes(archive, "train"))
        seen, fronts = set(), []
        for number in range(4):
            inputs, zones, front = data.training_batches[number]
            assert inputs.shape[:2] == (recipe.batch, len(recipe.inputs))
            assert zones.shape == front.shape == inputs.shape[:1] + inputs.shape[2:]
            seen |= set(np.unique(zones).tolist())
            fronts.append(float(front.max()))
        # Ice and sea of the archive, in the class ids that both recipes learn.
        assert {2, 3} <= seen
        assert max(fronts) > 0.5


def test_the_published_recipe_trains_on_a_coarser_grid_where_asked(archive, tmp_path):
    """Then the weights' card says so, and the scenes must be on it."""
    prepare(archive, tmp_path / "prepared")
    recipe = CaffeRecipe(batch=2, width=2, pixel_size_m=40.0)
    data = open_data([tmp_path / "prepared"], recipe)
    data.setup()
    # 300 x 330 pixels of 20 m and less are one patch of 40 m each.
    assert len(data.training_batches) == len(data.scenes) // 2
    assert recipe.card("coarse").working_pixel_size_m == 40.0


def test_scenes_without_native_pixels_need_a_pixel_size():
    with pytest.raises(DataError, match="--pixel-size"):
        open_data(["simulated"], CaffeRecipe())


def test_a_folder_without_a_data_set_is_refused_with_what_would_be_one(tmp_path):
    with pytest.raises(DataError, match=r"prepared\.json.*manifest\.csv.*GeoPackage"):
        open_data([tmp_path], GuidedRecipe())


@pytest.mark.parametrize(
    ("recipe", "way_out"),
    [
        (CaffeRecipe(batch=2, width=2, pixel_size_m=75.0), "--target fronts"),
        (GuidedRecipe(target="zones", batch=2, width=2, simulated_scenes=0), "--target fused or fronts"),
    ],
)
def test_labels_without_zones_are_refused_where_zones_are_learnt(recipe, way_out):
    scene = as_labelled(simulate_scene(3, (300, 300), 75.0, 30.0), "drawn")
    scene = replace(scene, zones=np.full_like(scene.zones, NOT_LABELLED))
    with pytest.raises(DataError, match=f"drawn.*{way_out}"):
        SceneData("qgis", [scene], [], recipe).setup()


def test_simulated_scenes_need_no_data():
    data = open_data(["simulated"], GuidedRecipe(images=4, batch=2, simulated_scenes=4))
    data.setup()
    assert data.scenes == ()
    assert data.training_batches[0][0].shape[:2] == (2, 6)


def test_a_batch_follows_from_the_seed_and_its_number():
    recipe = GuidedRecipe(images=8, batch=2)
    scenes = simulated_scenes(2, size=128)
    first, again = (SampleBatches([], scenes, recipe) for _ in range(2))
    first[0]
    for a, b in zip(first[3], again[3]):
        assert np.array_equal(a, b)
    other = SampleBatches([], scenes, GuidedRecipe(images=8, batch=2, seed=1))[3]
    assert other[0].shape != first[3][0].shape or not np.array_equal(other[0], first[3][0])


def test_validation_sees_no_batch_of_the_training():
    recipe = GuidedRecipe(images=8, batch=2)
    scenes = simulated_scenes(2, size=128)
    training = SampleBatches(scenes, [], recipe)[0][0]
    validation = SampleBatches(scenes, [], recipe, validation=True)[0][0]
    assert training.shape != validation.shape or not np.array_equal(training, validation)


def test_a_quarter_of_the_simulated_scenes_has_no_front_and_none_is_a_test_scene():
    scenes = simulated_scenes(8, size=64)
    assert [bool(scene.fronts) for scene in scenes] == [False, True, True, True] * 2
    assert [scene.name for scene in scenes][:2] == [f"simulated_{SIMULATION_SEED + k}" for k in (0, 1)]
    assert all(np.isinf(scene.front_distance_m).all() for scene in scenes[::4])
