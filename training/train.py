"""A run of training: a folder that an interrupted run goes on in, to the same losses.

It holds ``last.ckpt`` (resumes), for the recipe ``caffe`` also ``best.ckpt`` (the epoch that validation selects),
``losses.csv`` and ``validation.csv``, TensorBoard's events, and, when training has ended, ``weights.safetensors`` with
its model card.
"""

from __future__ import annotations

import csv
import logging
import math
import os
import time
import warnings
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from pathlib import Path

import torch
from filelock import FileLock, Timeout
from lightning.pytorch import Trainer
from lightning.pytorch.callbacks import Callback, EarlyStopping, ModelCheckpoint, TQDMProgressBar
from lightning.pytorch.loggers import TensorBoardLogger
from lightning.pytorch.utilities import rank_zero_only
from lightning.pytorch.utilities.exceptions import SIGTERMException

from calvingfront_plugin.delineation.segmentation import cpu_has_bfloat16
from calvingfront_plugin.delineation.whole_files import whole_file
from training.export import export
from training.module import FrontTraining, RunningAverage
from training.recipes import as_dict

#: Optimiser steps between checkpoints.
CHECKPOINT_STEPS = 100

#: Batches between validations where an epoch is the whole training.
VALIDATION_INTERVAL = 500

#: Largest norm of the gradient (method, section 4.3).
GRADIENT_NORM = 1.0

#: Seconds between lines of progress.
SECONDS_BETWEEN_LINES = 20

#: Names of the precisions, and Lightning's for them.
PRECISIONS = {"32": "32-true", "bf16": "bf16-mixed", "16": "16-mixed"}


class RunError(ValueError):
    """A run that cannot be started or gone on with; the message says why and what to do."""


class RunTakenError(RunError):
    """A run that another process works on."""


def train(
    data,
    recipe,
    run,
    *,
    precision="auto",
    accelerator="auto",
    devices="auto",
    nodes=1,
    accumulate=1,
    checkpoint_steps=CHECKPOINT_STEPS,
    report=print,
    callbacks=(),
):
    """Train, or go on training, the network of one run.

    Parameters
    ----------
    data : data_modules.SceneData
    recipe : recipes.CaffeRecipe or recipes.GuidedRecipe
    run : path
        Folder of the run; a checkpoint in it is resumed.
    precision : str
        ``32``, ``bf16``, ``16``, or ``auto``: bf16 where the recipe allows it and the device computes it natively.
    accelerator, devices, nodes
        As Lightning takes them; under torchrun and SLURM as many devices as processes were started.
    accumulate : int
        Batches whose gradients are averaged for one step.
    checkpoint_steps : int
        Steps between checkpoints.
    report : callable
        Takes lines of progress.
    callbacks : sequence of lightning.pytorch.Callback
        Further ones.

    Returns
    -------
    path
        The weights file.

    Raises
    ------
    RunError
        If the run's checkpoint belongs to another recipe or to other scenes: going on would make a left-out
        glacier one that was seen. If there are fewer batches than processes.
    RunTakenError
        If another process works on the run.
    """
    run = Path(run)
    devices = _devices(devices, accelerator)
    _check_machine(accelerator, devices, nodes, precision)
    machine = {
        "accelerator": accelerator,
        "devices": devices,
        "num_nodes": nodes,
        "precision": PRECISIONS[_precision(precision, recipe)],
        "accumulate_grad_batches": accumulate,
    }
    if run.exists() and not run.is_dir():
        raise RunError(f"{run} is a file; name a folder for the run.")
    run.mkdir(parents=True, exist_ok=True)
    # The other processes of the same training come under the claim of the first.
    with claimed(run) if rank_zero_only.rank == 0 else nullcontext():
        return _train(data, recipe, run, machine, checkpoint_steps, rank_zero_only(report), callbacks)


def _train(data, recipe, run, machine, checkpoint_steps, report, callbacks):
    """Train on a machine in Lightning's words."""
    last, weights = run / "last.ckpt", run / "weights.safetensors"
    processes, accumulate = machine["devices"] * machine["num_nodes"], machine["accumulate_grad_batches"]
    step = _check_run(last, recipe, data, processes * accumulate)
    if weights.is_file() and step:
        report(f"{run} is finished: {weights}")
        return weights
    data.setup()
    steps = _steps(recipe, len(data.training_batches), processes, accumulate)
    card = asdict(recipe.card(run.name))
    module = FrontTraining(recipe, card, data.names, data.kind, steps, processes * accumulate)
    selects = recipe.monitor is not None and data.has_validation
    with _quiet():
        trainer = Trainer(
            **machine,
            default_root_dir=run,
            max_epochs=recipe.epochs if recipe.images is None else -1,
            max_steps=-1 if recipe.images is None else steps,
            gradient_clip_val=GRADIENT_NORM,
            use_distributed_sampler=False,
            limit_val_batches=1.0 if data.has_validation else 0,
            val_check_interval=_validation_interval(recipe, data, processes),
            num_sanity_val_steps=2 if data.has_validation else 0,
            log_every_n_steps=10,
            logger=TensorBoardLogger(run, name="tensorboard", version="", purge_step=step or None),
            callbacks=[
                *_callbacks(recipe, run, checkpoint_steps, selects),
                RunLog(run, step, report),
                *callbacks,
            ],
            enable_progress_bar=os.isatty(2),
            enable_model_summary=False,
        )
    glaciers = ", ".join(sorted({scene.glacier for scene in data.scenes}))
    scenes = f"{len(data.scenes)} scenes of {glaciers}" if glaciers else "simulated scenes"
    report(f"{scenes}; step {step} of {steps}")
    with _quiet():
        try:
            trainer.fit(module, datamodule=data, ckpt_path=last if step else None, weights_only=True)
        except SystemExit as left:
            # Lightning leaves without a word: after Ctrl-C with status 1, when it is terminated with status 0.
            report(f"stopped on the way to step {steps}; the same command goes on from the last checkpoint")
            raise SystemExit(143 if isinstance(left, SIGTERMException) else 130) from None
        trainer.save_checkpoint(last)
    if trainer.is_global_zero:
        export(run, weights, name=run.name, overwrite=True, finished=True)
    trainer.strategy.barrier("weights written")
    report(f"weights: {weights}")
    return weights


@contextmanager
def claimed(run):
    """Be the only process that works on a run; one that was killed claims nothing.

    Parameters
    ----------
    run : path
        Folder that is there.

    Raises
    ------
    RunTakenError
        If another process works on it.
    """
    # A singleton, so that who has claimed a run can train in it.
    lock = FileLock(Path(run) / "claim", blocking=False, is_singleton=True)
    try:
        lock.acquire()
    except Timeout:
        raise RunTakenError(
            f"Another process works on {run}; wait for it, or choose another folder."
        ) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _quiet():
    """Keep from the user what Lightning says of itself, of settings made on purpose, and of its own future."""
    logger = logging.getLogger("lightning.pytorch")
    level = logger.level
    logger.setLevel(logging.WARNING)
    with warnings.catch_warnings():
        for message in (
            ".*does not have many workers.*",
            ".*is smaller than the logging interval.*",
            ".*could not find the monitored key.*",  # a training that ends before its first validation
            "Checkpoint directory .* exists and is not empty.*",
            r".*isinstance\(treespec, LeafSpec\).*",
        ):
            warnings.filterwarnings("ignore", message=message)
        yield
    logger.setLevel(level)


def _check_run(last, recipe, data, batches_per_step):
    """Optimiser steps done by the run's checkpoint, which must be of the same recipe and scenes."""
    if not last.is_file():
        return 0
    saved = torch.load(last, map_location="cpu", weights_only=True, mmap=True)
    about = saved["hyper_parameters"]
    theirs, mine = about["recipe"], as_dict(recipe)
    differing = [name for name in mine if theirs.get(name) != mine[name]]
    if differing:
        settings = ", ".join(f"{name} is {theirs.get(name)}, not {mine[name]}" for name in differing)
        raise RunError(
            f"{last.parent} is a run of another recipe: {settings}. Give the settings that it began with, or another "
            "folder; the length of a run cannot be changed either."
        )
    if about["scenes"] != data.names:
        raise RunError(
            f"{last.parent} is a run on other scenes ({len(about['scenes'])} of them, here {len(data.names)}); going "
            "on would mix them. Give the data that it began with, or another folder."
        )
    before = about["batches_per_step"]
    if before != batches_per_step:
        raise RunError(
            f"{last} averages {before} batches for a step (processes times --accumulate), not {batches_per_step}; go "
            "on with as many, or choose another folder."
        )
    return saved["global_step"]


def _check_machine(accelerator, devices, nodes, precision):
    """Refuse what this machine has not, before any long work."""
    gpus = torch.cuda.device_count()
    if accelerator == "gpu" and not gpus:
        raise RunError("No NVIDIA GPU can be used here; leave --accelerator out, or use cpu.")
    if accelerator == "mps" and not torch.backends.mps.is_available():
        raise RunError("No Apple GPU can be used here; leave --accelerator out, or use cpu.")
    if gpus and accelerator in ("auto", "gpu") and devices > gpus:
        raise RunError(f"{devices} GPUs were asked for, and {gpus} are here.")
    if precision == "16" and (accelerator == "cpu" or not gpus):
        raise RunError("16-bit floats of that kind need a GPU; use --precision 32 or bf16.")
    if nodes > 1 and not {"TORCHELASTIC_RUN_ID", "SLURM_NTASKS"} & set(os.environ):
        raise RunError(
            "Several machines are started by torchrun or SLURM on each; see 'Machines' in the README."
        )


def _steps(recipe, batches_per_epoch, processes, accumulate):
    """Optimiser steps of a whole training."""
    if batches_per_epoch < processes:
        raise RunError(f"{batches_per_epoch} batches are too few for {processes} processes.")
    if recipe.images is not None:
        return max(1, recipe.images // (recipe.batch * processes * accumulate))
    return recipe.epochs * math.ceil(math.ceil(batches_per_epoch / processes) / accumulate)


def _devices(devices, accelerator):
    """Number of devices, of which each gets a process."""
    if devices != "auto":
        return int(devices)
    for started in ("LOCAL_WORLD_SIZE", "SLURM_NTASKS_PER_NODE"):
        if started in os.environ:
            return int(os.environ[started])
    if accelerator in ("auto", "gpu", "cuda") and torch.cuda.is_available():
        return torch.cuda.device_count()
    return 1


def _validation_interval(recipe, data, processes):
    """Share of an epoch, or batches of a process, between validations; ours has a single, long epoch."""
    if recipe.epochs > 1 or not data.has_validation:
        return 1.0
    return min(VALIDATION_INTERVAL, len(data.training_batches) // processes)


def _precision(precision, recipe):
    if precision != "auto":
        if precision not in PRECISIONS:
            raise RunError(f"Unknown precision '{precision}'; use auto, {', '.join(PRECISIONS)}.")
        return precision
    # Without the instructions for it, 16-bit arithmetic on a CPU is many times slower than 32-bit.
    native = torch.cuda.is_bf16_supported() if torch.cuda.is_available() else cpu_has_bfloat16()
    return "bf16" if recipe.half_precision and native else "32"


def _callbacks(recipe, run, checkpoint_steps, selects):
    callbacks = [
        ModelCheckpoint(run, "last", every_n_train_steps=checkpoint_steps, enable_version_counter=False)
    ]
    if recipe.average is not None:
        callbacks.append(RunningAverage(recipe.average))
    if selects:
        figure, best_is = recipe.monitor
        callbacks.append(
            ModelCheckpoint(run, "best", monitor=figure, mode=best_is, enable_version_counter=False)
        )
        if recipe.images is None:
            callbacks.append(EarlyStopping(figure, patience=recipe.patience, mode=best_is))
    if os.isatty(2):
        callbacks.append(TQDMProgressBar(leave=True))
    return callbacks


class RunLog(Callback):
    """Losses and validation figures as CSV, without what an interrupted run logged after its last checkpoint.

    Every process logs its own batches, the first to ``losses.csv``, the others to ``losses_1.csv``, ...

    Parameters
    ----------
    run : path
    step : int
        Optimiser steps that the run has done.
    report : callable
        Takes a line of progress now and then, where there is no terminal for a bar.
    """

    def __init__(self, run, step, report):
        self._run, self._step, self._report = run, step, report
        self._waiting, self._images, self._loss = [], 0, math.nan

    def on_fit_start(self, trainer, module):
        suffix = f"_{trainer.global_rank}" if trainer.global_rank else ""
        self._losses = self._run / f"losses{suffix}.csv"
        self._validation = self._run / "validation.csv"
        done = self._step * trainer.accumulate_grad_batches * trainer.world_size
        _keep_rows(self._losses, lambda row: int(row["batch"]) < done)
        _keep_rows(self._validation, lambda row: int(row["step"]) <= self._step)
        self._start = self._said = time.monotonic()

    def on_train_batch_end(self, trainer, module, outputs, batch, batch_idx):
        rate = trainer.optimizers[0].param_groups[0]["lr"]
        number = trainer.fit_loop.epoch_loop.total_batch_idx * trainer.world_size + trainer.global_rank
        # Lightning has divided it by the number of batches of a step.
        loss = outputs["loss"].detach() * trainer.accumulate_grad_batches
        self._waiting.append((trainer.global_step, number, loss, rate))
        self._images += len(batch[0]) * trainer.world_size
        stepped = (batch_idx + 1) % trainer.accumulate_grad_batches == 0
        if stepped and time.monotonic() - self._said > SECONDS_BETWEEN_LINES:
            self._line(trainer, module.steps)

    def on_save_checkpoint(self, trainer, module, checkpoint):
        self._write()

    def on_validation_end(self, trainer, module):
        if trainer.sanity_checking or not trainer.is_global_zero:
            return
        figures = {
            name: float(value)
            for name, value in trainer.callback_metrics.items()
            if name.startswith("validation")
        }
        names = sorted(figures)
        _append(
            self._validation,
            ["step", "epoch", *names],
            [[trainer.global_step, trainer.current_epoch, *(f"{figures[name]:.6f}" for name in names)]],
        )
        self._report(
            f"epoch {trainer.current_epoch}: " + ", ".join(f"{name} {figures[name]:.4f}" for name in names)
        )

    def on_fit_end(self, trainer, module):
        self._write()

    def _line(self, trainer, steps):
        now = time.monotonic()
        speed = self._images / (now - self._said)
        self._said, self._images = now, 0
        left = (now - self._start) / (trainer.global_step - self._step) * (steps - trainer.global_step)
        self._write()
        if not os.isatty(2):
            self._report(
                f"step {trainer.global_step} of {steps}  loss {self._loss:.4f}  {speed:.1f} images/s  "
                f"about {math.ceil(left / 60)} min left"
            )

    def _write(self):
        rows = [
            (step, number, f"{float(loss):.6f}", f"{rate:.6g}") for step, number, loss, rate in self._waiting
        ]
        self._waiting = []
        if rows:
            self._loss = float(rows[-1][2])
            _append(self._losses, ["step", "batch", "loss", "rate"], rows)


def _append(path, header, rows):
    new = not path.is_file()
    with open(path, "a", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerows([header] if new else [])
        writer.writerows(rows)


def _keep_rows(path, belongs):
    """Drop the rows of a log that do not belong to the checkpoint, and a row that was cut short."""
    if not path.is_file():
        return
    with open(path, newline="") as stream:
        rows = csv.DictReader(stream)
        names = rows.fieldnames
        kept = [row for row in rows if all(row[name] for name in names) and belongs(row)]
    with whole_file(path) as beside, open(beside, "w", newline="") as stream:
        writer = csv.DictWriter(stream, names)
        writer.writeheader()
        writer.writerows(kept)
