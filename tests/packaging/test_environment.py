"""The environment that `make` sets up: what is pinned is there, and what would break it is not."""

import re
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

import numpy as np
import pytest

from torch_source import has_nvidia_gpu

REPOSITORY = Path(__file__).resolve().parents[2]
REQUIREMENTS = sorted((REPOSITORY / "requirements").glob("*.txt"))


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def own_packages():
    """Versions of the packages in the environment's own folder, not those of the system, by name."""
    folder = sysconfig.get_paths()["purelib"]
    return {normalised(d.metadata["Name"]): d.version for d in metadata.distributions(path=[folder])}


def pins():
    for file in REQUIREMENTS:
        for line in file.read_text().splitlines():
            if line and not line.startswith("#"):
                yield pytest.param(line, id=f"{file.stem}: {line}")


@pytest.mark.parametrize("line", pins())
def test_every_requirement_is_pinned_and_installed_so(line, own_packages):
    pin = re.fullmatch(r"([A-Za-z0-9._-]+)==([0-9][0-9a-z.]*)", line)
    assert pin, f"not an exact version: {line}"
    assert own_packages[normalised(pin[1])].split("+")[0] == pin[2]


def test_nothing_linked_to_cuda_without_a_gpu(own_packages):
    """torchvision breaks what imports it on a CPU build of torch; the others are gigabytes of no use."""
    unwanted = {"torchvision"}
    if not has_nvidia_gpu():
        unwanted |= {name for name in own_packages if name == "triton" or name.startswith("nvidia-")}
    assert unwanted & set(own_packages) == set()


def test_gdal_fills_arrays_of_this_numpy(tmp_path):
    """Debian 12's GDAL is built for numpy 1 and fails only when the first array is read."""
    from osgeo import gdal

    assert int(np.__version__.split(".")[0]) < 2
    backscatter_db = np.linspace(-25, 5, 12, dtype=np.float32).reshape(3, 4)
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "scene.tif"), 4, 3, 1, gdal.GDT_Float32)
    raster.GetRasterBand(1).WriteArray(backscatter_db)
    raster.FlushCache()
    np.testing.assert_array_equal(raster.ReadAsArray(), backscatter_db)


def test_the_interpreter_is_the_one_qgis_embeds():
    """QGIS's bindings load in it, in a process of their own, together with torch."""
    together = (
        "import qgis.core, torch; print(qgis.core.Qgis.QGIS_VERSION_INT, float(torch.ones(3).numpy().sum()))"
    )
    answer = subprocess.run([sys.executable, "-c", together], capture_output=True, text=True, timeout=120)
    assert answer.returncode == 0, answer.stderr
    version, total = answer.stdout.split()
    assert int(version) >= 32200
    assert float(total) == 3.0
