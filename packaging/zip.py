"""Build the zip that QGIS installs: the same files always give the same bytes."""

import os
import sys
import zipfile
from pathlib import Path

from stage import REPOSITORY, stage

ZIP = REPOSITORY / "build" / "calvingfront_plugin.zip"

#: The plugin repository refuses larger uploads.
SIZE_LIMIT_BYTES = 25_000_000

#: The earliest time a zip can state; any fixed one would do.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)


def build_zip(plugin_folder, target=ZIP):
    """Pack a staged plugin folder.

    Parameters
    ----------
    plugin_folder : Path
        The folder that becomes the one top-level folder of the zip.
    target : Path
        The zip; written beside and renamed.

    Returns
    -------
    Path
        ``target``.

    Raises
    ------
    ValueError
        If the zip is larger than the plugin repository accepts.
    """
    plugin_folder, target = Path(plugin_folder), Path(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    with zipfile.ZipFile(part, "w") as archive:
        for path in sorted(p for p in plugin_folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(plugin_folder.parent).as_posix(), TIMESTAMP)
            entry.create_system = 3  # Unix, whatever built it: the permissions below are read only then
            entry.external_attr = 0o100644 << 16  # a plain file, not executable
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, compresslevel=9)
    size = part.stat().st_size
    if size >= SIZE_LIMIT_BYTES:
        part.unlink()
        raise ValueError(
            f"the plugin zip would have {size / 1e6:.1f} MB; the plugin repository accepts less than "
            f"{SIZE_LIMIT_BYTES / 1e6:.0f} MB. Store the weights at half width in fp16, or leave a file out."
        )
    os.replace(part, target)
    return target


if __name__ == "__main__":
    try:
        built = build_zip(stage(), *sys.argv[1:])
    except (FileNotFoundError, ValueError) as error:
        sys.exit(f"error: {error}")
    print(f"built {built} ({built.stat().st_size / 1e6:.2f} MB)")
