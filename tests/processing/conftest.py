"""The staged plugin in Processing, and simulated fjords with a known front as a user would have them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

import calvingfront_plugin
from calvingfront_plugin.processing.provider import CalvingFrontProvider
from training.simulate import simulate_scene
from training.simulated_raster import write_label, write_scene

#: A fjord of 15 km: big enough for a front, small enough for every run.
SHAPE, PIXEL_M, SEED = (500, 500), 30.0, 12


@pytest.fixture(scope="session", autouse=True)
def staged():
    """What is tested is the staged folder, as QGIS would load it."""
    folder = Path(calvingfront_plugin.__file__).parent
    assert (folder / "metadata.txt").is_file() and (folder / "resources").is_dir(), "run 'make stage' first"
    return folder


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    provider = CalvingFrontProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def run(provider):
    """Run an algorithm of the plugin as a script would: ``run("delineatefronts", INPUT=..., ...)``."""
    import processing

    def run_algorithm(name, feedback=None, **parameters):
        return processing.run(
            f"calvingfront:{name}", parameters, feedback=feedback or QgsProcessingFeedback()
        )

    return run_algorithm


@dataclass(frozen=True)
class Fjord:
    """A simulated scene as files.

    Attributes
    ----------
    raster, label : pathlib.Path
        GeoTIFF in dB, UTM 24N; its true front as a GeoPackage.
    front : ndarray, shape (N, 2)
        The true front in map coordinates.
    """

    raster: Path
    label: Path
    front: np.ndarray


@pytest.fixture(scope="session")
def fjord(tmp_path_factory):
    """A fjord seen by Sentinel-1 on 15 March 2020."""
    folder = tmp_path_factory.mktemp("fjord")
    scene = simulate_scene(SEED, SHAPE, PIXEL_M)
    name = "S1B_IW_GRDH_1SDH_20200315T101010_20200315T101035_020700_0273A1_1F2E.tif"
    raster = write_scene(folder / name, scene, date="2020-03-15")
    label = write_label(folder / "label.gpkg", scene, date="2020-03-15")
    layer = QgsVectorLayer(f"{label}|layername=fronts", "label", "ogr")
    longest = max((f.geometry() for f in layer.getFeatures()), key=lambda geometry: geometry.length())
    return Fjord(raster, label, np.array([(v.x(), v.y()) for v in longest.vertices()]))


@pytest.fixture
def points_layer(qgis_app):
    """Make a memory layer of points with attributes, moved from UTM 24N to another CRS."""

    def make(points, fields="field=kind:string&field=front:integer", attributes=(), crs="EPSG:4326"):
        layer = QgsVectorLayer(f"Point?crs={crs}&{fields}", "clicks", "memory")
        move = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32624"),
            QgsCoordinateReferenceSystem(crs),
            QgsProject.instance().transformContext(),
        )
        for number, (x, y) in enumerate(points):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(move.transform(QgsPointXY(x, y))))
            if attributes:
                feature.setAttributes(list(attributes[number]))
            layer.dataProvider().addFeature(feature)
        return layer

    return make


@pytest.fixture
def ends(fjord, points_layer):
    """The two ends of the fjord's front, clicked in degrees."""
    return points_layer(fjord.front[[0, -1]], attributes=[("end", 0), ("end", 0)])
