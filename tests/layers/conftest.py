"""Scenes and fronts as layers of a project."""

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer

import calvingfront_plugin
from training.simulate import simulate_scene
from training.simulated_raster import write_scene


@pytest.fixture(scope="session", autouse=True)
def staged():
    """What is tested is the staged folder, as QGIS would load it."""
    folder = Path(calvingfront_plugin.__file__).parent
    assert (folder / "metadata.txt").is_file() and (folder / "resources").is_dir(), "run 'make stage' first"
    return folder


@pytest.fixture(scope="session")
def fjord():
    """A fjord of 6 km, simulated once for all tests."""
    return simulate_scene(12, (200, 200), 30.0)


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


@pytest.fixture
def scene_of(fjord, project, tmp_path):
    """Make a scene in the project from a file name: ``scene_of("S1_20200315.tif")``."""

    def make(name, **options):
        path = write_scene(tmp_path / name, fjord, **options)
        layer = QgsRasterLayer(str(path), path.stem, "gdal")
        project.addMapLayer(layer)
        return layer

    return make
