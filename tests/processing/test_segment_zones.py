"""Zones of a scene as a raster, with areas that add up."""

import numpy as np
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer


def test_areas_of_the_zones_add_up_to_the_scene(run, fjord, tmp_path):
    path = tmp_path / "zones.tif"
    log = QgsProcessingFeedback()
    result = run("segmentzones", log, INPUT=str(fjord.raster), ZONES=str(path))
    assert "Area of glacier: " in log.textLog() and "drawing fronts" not in log.textLog()
    zones = gdal.Open(str(path)).ReadAsArray()
    areas = [result[f"AREA_{name}"] for name in ("NO_DATA", "ROCK", "GLACIER", "OCEAN")]
    pixel_km = gdal.Open(str(path)).GetGeoTransform()[1] / 1000
    side_km = sum(areas) ** 0.5
    assert abs(side_km - 15) < 2 * pixel_km, "the fjord is 15 km wide, to whole working pixels"
    shares = np.bincount(zones.ravel(), minlength=4) / zones.size
    np.testing.assert_allclose(np.array(areas) / sum(areas), shares, atol=1e-9)
    assert result["DATE"] == "2020-03-15" and result["SCALE_USED"] == "db"
    assert "PROBABILITY" not in result


def test_zones_are_shown_with_their_names(provider, fjord, tmp_path):
    """Loaded into a project, the raster has the legend that the help speaks of."""
    import processing

    path, context = str(tmp_path / "zones.tif"), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    details = QgsProcessingContext.LayerDetails("Zones", QgsProject.instance(), "ZONES")
    context.addLayerToLoadOnCompletion(path, details)
    parameters = {"INPUT": str(fjord.raster), "ZONES": path}
    processing.run("calvingfront:segmentzones", parameters, context=context, feedback=QgsProcessingFeedback())
    layer = context.temporaryLayerStore().mapLayersByName("zones")[0]
    assert isinstance(layer, QgsRasterLayer)
    assert [entry.label for entry in layer.renderer().classes()] == [
        "No data",
        "Rock",
        "Glacier",
        "Ocean and melange",
    ]
