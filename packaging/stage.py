"""Put together the folder that QGIS loads: the package, metadata.txt, LICENSE and resources."""

import shutil
import sys
from pathlib import Path

from translations import I18N, TranslationsError, compile_translations

REPOSITORY = Path(__file__).resolve().parents[1]
PLUGIN = "calvingfront_plugin"
STAGED = REPOSITORY / "build" / "plugins" / PLUGIN

#: Caches and leftovers of editors, file managers and GDAL, and what translations are compiled from; never part of
#: the plugin.
LEFT_OUT = ("__pycache__", "*.pyc", ".*", "*~", "*.aux.xml", "*.ts")

#: Without these the plugin draws nothing.
WEIGHTS = ("overview.safetensors", "MODEL_CARD.md")


def stage(target=STAGED):
    """Write the plugin folder afresh.

    Parameters
    ----------
    target : Path
        The plugin folder; what stood there is replaced as a whole.

    Returns
    -------
    Path
        ``target``.

    Raises
    ------
    FileNotFoundError
        If the weights or their model card are missing: the plugin would install and then draw nothing.
    TranslationsError
        If the translations cannot be compiled.
    """
    target = Path(target)
    missing = [name for name in WEIGHTS if not (REPOSITORY / PLUGIN / "weights" / name).is_file()]
    if missing:
        raise FileNotFoundError(
            f"there is no {' and no '.join(missing)} in {PLUGIN}/weights. Check the weights out from the "
            "repository or write them with 'python -m training export'."
        )
    fresh = target.parent.parent / f"{target.name}.staging"
    shutil.rmtree(fresh, ignore_errors=True)
    left_out = shutil.ignore_patterns(*LEFT_OUT)
    shutil.copytree(REPOSITORY / PLUGIN, fresh, ignore=left_out)
    shutil.copytree(REPOSITORY / "resources", fresh / "resources", ignore=left_out, dirs_exist_ok=True)
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy2(REPOSITORY / name, fresh / name)
    compile_translations(I18N, fresh / "resources" / "i18n")
    replace_folder(fresh, target)
    return target


def replace_folder(fresh, target):
    """Put the folder ``fresh`` in the place of ``target``, so that no mixture of the two is ever seen.

    Both must lie on one file system. The old folder (or link to one) steps aside first and comes back if the
    new one cannot take its place.
    """
    fresh, target = Path(fresh), Path(target)
    aside = fresh.with_name(f"{fresh.name}.old")
    _remove(aside)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() or target.is_symlink():
        target.rename(aside)
    try:
        fresh.rename(target)
    except OSError:
        if aside.exists() or aside.is_symlink():
            aside.rename(target)
        raise
    _remove(aside)


def _remove(path):
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)


if __name__ == "__main__":
    try:
        print(f"staged {stage(*sys.argv[1:])}")
    except (FileNotFoundError, TranslationsError) as error:
        sys.exit(f"error: {error}")
