"""Where training scenes come from, as Lightning data modules: four kinds of data set, two kinds of batches.

``caffe`` is an archive of the official layout made ready by ``prepare``; ``overview`` the same scenes at overview
size; ``simulated`` needs no data at all; ``qgis`` is a folder of rasters with fronts drawn in the plugin.
"""

from __future__ import annotations

import signal
from functools import partial
from pathlib import Path

from lightning.pytorch import LightningDataModule
from lightning.pytorch.utilities import rank_zero_only
from torch.utils.data import DataLoader, Sampler
from tqdm import tqdm

from training.archive import ArchiveError, data_folder
from training.labelled_scene import NOT_LABELLED, LabelledScene
from training.overview import follows_its_zones, load_overview
from training.patch_scenes import labelled_scene, patch_scene
from training.patches import PatchBatches
from training.preparation import OVERLAPS, PREPARED_FILE, load_prepared
from training.qgis_labels import load_labels
from training.sample_batches import SampleBatches, simulated_scenes

#: Simulated scenes for recipes that do not say how many they want.
SIMULATED_SCENES = 240


class DataError(ValueError):
    """Data that cannot be trained on; the message says why and what to do."""


class BatchNumbers(Sampler):
    """Absolute numbers of the batches that one process takes in one epoch, from where a stopped run ended.

    Process r of n takes batches r, n + r, 2n + r, ...; where the last round is not full it begins again at the
    epoch's first batches, since all processes must take equally many.

    Parameters
    ----------
    per_epoch : int
        Batches of an epoch, of all processes together.
    process, processes : int
    """

    def __init__(self, per_epoch, process=0, processes=1):
        self._per_epoch = per_epoch
        self._process, self._processes = process, processes
        self.taken = 0

    def __len__(self):
        return -(-self._per_epoch // self._processes)

    def __iter__(self):
        epoch, first = divmod(self.taken, len(self))
        for turn in range(first, len(self)):
            number = (turn * self._processes + self._process) % self._per_epoch
            yield epoch * self._per_epoch + number


class ResumableLoader(DataLoader):
    """A loader that a checkpoint stops in the middle of an epoch and starts again at the next batch."""

    def __init__(self, source, numbers, workers):
        super().__init__(
            source,
            batch_size=None,
            sampler=numbers,
            num_workers=workers,
            persistent_workers=workers > 0,
            worker_init_fn=_leave_signals_to_the_parent,
        )
        self._numbers = numbers
        self._taken = 0

    def __iter__(self):
        # Workers fetch ahead; only what was handed out counts.
        self._numbers.taken = self._taken
        for batch in super().__iter__():
            self._taken += 1
            yield batch

    def state_dict(self):
        return {"taken": self._taken}

    def load_state_dict(self, state):
        self._taken = state["taken"]


def _leave_signals_to_the_parent(worker):
    """A batch system signals all processes of a run; the one that trains says what happened and ends the others."""
    for name in ("SIGTERM", "SIGINT"):
        signal.signal(getattr(signal, name), signal.SIG_IGN)


class SceneData(LightningDataModule):
    """Batches of labelled scenes for a recipe.

    Parameters
    ----------
    kind : str
        Kind of data set, for the checkpoints.
    training, validation : sequence of LabelledScene or PatchScene
    recipe : recipes.CaffeRecipe or recipes.GuidedRecipe
    workers : int
        Processes that make batches beside the computing; 0 makes them in between.
    """

    def __init__(self, kind, training, validation, recipe, workers=0):
        super().__init__()
        self.kind = kind
        self.scenes = tuple(training)
        self.validation_scenes = tuple(validation)
        self._recipe = recipe
        self._workers = workers
        self._sources = None

    def setup(self, stage=None):
        if self._sources is None:
            make = _patch_batches if self._recipe.name == "caffe" else _sample_batches
            self._sources = make(self.scenes, self.validation_scenes, self._recipe)

    @property
    def names(self):
        """Sorted names of the training scenes."""
        return sorted(scene.name for scene in self.scenes)

    @property
    def has_validation(self):
        return bool(self.validation_scenes)

    @property
    def training_batches(self):
        """Batches of one epoch, by number."""
        return self._sources[0]

    def train_dataloader(self):
        source = self._sources[0]
        return ResumableLoader(source, self._numbers(source), self._workers)

    def val_dataloader(self):
        source = self._sources[1]
        if source is None:
            return []
        return DataLoader(
            source,
            batch_size=None,
            sampler=self._numbers(source),
            num_workers=min(self._workers, 1),
            worker_init_fn=_leave_signals_to_the_parent,
        )

    def _numbers(self, source):
        process, processes = 0, 1
        if self.trainer is not None:
            process, processes = self.trainer.global_rank, self.trainer.world_size
        return BatchNumbers(source.batches_per_epoch, process, processes)


def _patch_batches(training, validation, recipe):
    if recipe.target != "fronts":
        _refuse(
            [scene for scene in training if isinstance(scene, LabelledScene) and _lacks_zones(scene).any()],
            "have no zone labels, or not everywhere; train the recipe 'caffe' on them with --target fronts",
        )
    training, validation = (
        [_as_patch_scene(scene, recipe) for scene in scenes] for scenes in (training, validation)
    )
    # On coarser grids scenes are no larger than a patch, and with an overlap too small for one.
    overlap = OVERLAPS["validation"] if recipe.pixel_size_m is None else 0
    make = partial(PatchBatches, batch=recipe.batch, seed=recipe.seed)
    return (
        make(training, augmentation=recipe.augmentation, overlap=0),
        make(validation, augmentation=None, overlap=overlap) if validation else None,
    )


def _sample_batches(training, validation, recipe):
    training, validation = (
        [_as_labelled_scene(scene, recipe) for scene in tqdm(scenes, "reading", unit="scene", disable=None)]
        for scenes in (training, validation)
    )
    if recipe.target == "zones":
        _refuse(
            [scene for scene in training if _lacks_zones(scene).all()],
            "have no zone labels; train on them with --target fused or fronts",
        )
    simulated = simulated_scenes(recipe.simulated_scenes)
    return (
        SampleBatches(training, simulated, recipe),
        SampleBatches(validation, [], recipe, validation=True) if validation else None,
    )


def _as_patch_scene(scene, recipe):
    if recipe.pixel_size_m is None:
        return scene
    return patch_scene(_as_labelled_scene(scene, recipe), recipe.pixel_size_m)


def _as_labelled_scene(scene, recipe):
    if isinstance(scene, LabelledScene):
        return scene
    return labelled_scene(scene, recipe.pixel_size_m)


def _lacks_zones(scene):
    return scene.zones == NOT_LABELLED


def _refuse(scenes, reason):
    if scenes:
        raise DataError(f"{len(scenes)} scenes ({scenes[0].name}, ...) {reason}.")


def open_data(where, recipe, leave_out=(), workers=0, report=print):
    """Data of one or several data sets for a recipe.

    Parameters
    ----------
    where : sequence of path or str
        Folders of data sets, or the word ``simulated``.
    recipe : recipes.CaffeRecipe or recipes.GuidedRecipe
    leave_out : sequence of str
        Glaciers not to train on.
    workers : int
    report : callable
        Takes lines about what was left out.

    Returns
    -------
    SceneData

    Raises
    ------
    DataError
        For a folder that holds none of the known data sets, or a glacier that no data set holds.
    """
    training, validation = [], []
    kinds = [_kind(one) for one in where]
    if recipe.pixel_size_m is None and set(kinds) != {"caffe"}:
        raise DataError(
            "Only a prepared archive has native pixels; give the --pixel-size to train on, such as 75."
        )
    for one, kind in zip(where, kinds):
        more_training, more_validation = _READERS[kind](one, recipe, rank_zero_only(report))
        training += more_training
        validation += more_validation
    check_glaciers(leave_out, training)
    training, validation = (
        [scene for scene in scenes if scene.glacier not in leave_out] for scenes in (training, validation)
    )
    if not training and kinds != ["simulated"]:
        raise DataError("No scene is left to train on.")
    return SceneData(" + ".join(kinds), training, validation, recipe, workers)


def check_glaciers(names, scenes):
    """Refuse glaciers that the data sets do not hold: a mistyped one would be trained on."""
    known = sorted({scene.glacier for scene in scenes})
    unknown = sorted(set(names) - set(known))
    if unknown:
        held = ", ".join(known) or "simulated scenes only"
        raise DataError(f"No scene of {', '.join(unknown)}; the data set holds {held}.")


def _kind(where):
    if str(where) == "simulated":
        return "simulated"
    folder = Path(where)
    if (folder / PREPARED_FILE).is_file():
        return "caffe"
    if (folder / "manifest.csv").is_file():
        return "overview"
    if folder.suffix == ".gpkg" or any(folder.glob("*.gpkg")):
        return "qgis"
    try:
        data_folder(folder)
    except ArchiveError:
        raise DataError(
            f"No data set in {folder}: it holds neither {PREPARED_FILE} (made by 'python -m training prepare') nor "
            "manifest.csv (overview scenes) nor a GeoPackage with fronts."
        ) from None
    raise DataError(f"{folder} is an archive as published; run 'python -m training prepare' on it first.")


def _read_caffe(folder, recipe, report):
    prepared = load_prepared(folder)
    return list(prepared.train), list(prepared.validation)


def _read_overview(folder, recipe, report):
    return [scene for scene in load_overview(folder) if follows_its_zones(scene.name)], []


def _read_simulated(word, recipe, report):
    # Our own recipe mixes simulated scenes in by itself.
    return ([] if recipe.name == "guided" else simulated_scenes(SIMULATED_SCENES)), []


def _read_qgis(folder, recipe, report):
    return list(load_labels(folder, recipe.pixel_size_m, report=report)), []


_READERS = {
    "caffe": _read_caffe,
    "overview": _read_overview,
    "simulated": _read_simulated,
    "qgis": _read_qgis,
}
