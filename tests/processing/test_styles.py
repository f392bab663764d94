"""How the layers look: what is sure and what is not must be told apart, also without colours."""

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from calvingfront_plugin.delineation.front_record import FRONT_FIELDS
from calvingfront_plugin.layers import fronts_layer, record, resources

#: One front below the other, from north to south: confidence, status, and whether its line is dashed.
FRONTS = (
    (0.9, "accepted", False),
    (0.6, "unreviewed", True),
    (0.2, "unreviewed", True),
    (None, "accepted", False),
    (0.9, "rejected", True),
)


@pytest.fixture
def fronts(qgis_app):
    layer = QgsVectorLayer("LineString?crs=EPSG:32624", "fronts", "memory")
    layer.dataProvider().addAttributes(record.qgis_fields(FRONT_FIELDS).toList())
    layer.updateFields()
    for row, (confidence, status, _) in enumerate(FRONTS):
        feature = QgsFeature(layer.fields())
        feature["confidence"], feature["status"] = confidence, status
        y = 4.5 - row
        feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING(1 {y}, 9 {y})"))
        layer.dataProvider().addFeature(feature)
    fronts_layer.prepare_fronts_layer(layer)
    return layer


@pytest.fixture
def drawn(fronts):
    """The layer drawn on grey."""
    settings = QgsMapSettings()
    settings.setLayers([fronts])
    settings.setDestinationCrs(fronts.crs())
    settings.setBackgroundColor(QColor(128, 128, 128))
    settings.setExtent(QgsRectangle(0, 0, 10, 5))
    settings.setOutputSize(QSize(600, 300))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours_along(image, row):
    """Colours of the pixels along the middle of a front, without those near its ends."""
    y = round((row + 0.5) * image.height() / len(FRONTS))
    return [image.pixelColor(x, y).getRgb()[:3] for x in range(90, 510)]


def test_every_front_is_drawn_in_its_own_colour(drawn):
    prevailing = [
        max(set(row), key=row.count) for row in (colours_along(drawn, n) for n in range(len(FRONTS)))
    ]
    assert len(set(prevailing)) == len(FRONTS), prevailing


@pytest.mark.parametrize("row", range(len(FRONTS)))
def test_what_is_unsure_or_rejected_is_dashed(drawn, row):
    assert (len(set(colours_along(drawn, row))) > 1) == FRONTS[row][2]


@pytest.mark.parametrize("name", ["fronts", "label", "error_lines"])
def test_styles_of_lines_load_without_complaint(fronts, name):
    message, succeeded = fronts.loadNamedStyle(resources.style_file(name))
    assert succeeded, message
    assert fronts.renderer().symbols(QgsRenderContext())


def test_a_map_tip_says_how_sure_a_front_is(fronts):
    assert "confidence" in fronts.mapTipTemplate()
