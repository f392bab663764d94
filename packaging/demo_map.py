"""Draw a map of a scene, its fronts coloured by confidence, and a label, with QGIS."""

import sys

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsRendererRange,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant
from qgis.PyQt.QtGui import QColor, QFont

#: Colours of confidence from low to high; told apart without red and green.
CONFIDENCE_COLOURS = (
    (0.0, 0.3, "#d73027"),
    (0.3, 0.5, "#fc8d59"),
    (0.5, 0.7, "#fee090"),
    (0.7, 1.0, "#4dd2ff"),
)
WIDTH_MM, HEIGHT_MM, MARGIN_MM, LEGEND_MM = 200.0, 150.0, 6.0, 46.0


def main(target, scene, fronts, label=None):
    """Write the map to a PNG."""
    application = QgsApplication([], False)
    application.initQgis()
    compose(QgsProject.instance(), target, scene, fronts, label)
    # The project must let go of its layers before QGIS does.
    QgsProject.instance().clear()
    application.exitQgis()


def compose(project, target, scene, fronts, label):
    """Load the layers, style them and draw the map."""
    raster = QgsRasterLayer(scene, "SAR scene")
    raster.setContrastEnhancement(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    layers = [confidence_layer(QgsVectorLayer(f"{fronts}|layername=fronts", "fronts")), raster]
    if label:
        layers.insert(1, label_layer(label))
    project.setCrs(raster.crs())
    project.addMapLayers(layers)
    draw(project, layers, raster, target)


def confidence_layer(lines):
    """The fronts cut into segments, each with the confidence of its vertices."""
    segments = QgsVectorLayer("LineString", "Confidence of the front", "memory")
    segments.setCrs(lines.crs())
    segments.dataProvider().addAttributes([QgsField("confidence", QVariant.Double)])
    segments.updateFields()
    features = []
    for line in lines.getFeatures():
        predicted = QgsGeometry.fromWkt(line["predicted_wkt"])
        vertices = list(predicted.vertices())
        for begin, end in zip(vertices, vertices[1:]):
            feature = QgsFeature(segments.fields())
            feature.setGeometry(QgsGeometry.fromPolyline([begin, end]))
            feature["confidence"] = (begin.m() + end.m()) / 2
            features.append(feature)
    segments.dataProvider().addFeatures(features)
    ranges = []
    for low, high, colour in CONFIDENCE_COLOURS:
        symbol = QgsLineSymbol.createSimple({"color": colour, "width": "0.9", "capstyle": "round"})
        ranges.append(QgsRendererRange(low, high, symbol, f"{low:.1f} to {high:.1f}"))
    segments.setRenderer(QgsGraduatedSymbolRenderer("confidence", ranges))
    return segments


def label_layer(path):
    """The label, dashed so that it is told from the prediction also without colour."""
    layer = QgsVectorLayer(path, "Label")
    symbol = QgsLineSymbol.createSimple({"color": "#ff00ff", "width": "0.5", "line_style": "dash"})
    layer.renderer().setSymbol(symbol)
    return layer


def draw(project, layers, raster, target):
    """Lay out map, legend and scale bar and write them as a picture."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(WIDTH_MM, HEIGHT_MM))
    item = QgsLayoutItemMap(layout)
    # An item without size and extent has no shape that resizing and zooming could keep.
    item.setRect(0, 0, 20, 20)
    item.setExtent(raster.extent())
    item.attemptMove(QgsLayoutPoint(MARGIN_MM, 2 * MARGIN_MM))
    map_width = WIDTH_MM - LEGEND_MM - 3 * MARGIN_MM
    item.attemptResize(QgsLayoutSize(map_width, HEIGHT_MM - 3 * MARGIN_MM))
    item.setCrs(raster.crs())
    item.setLayers(layers)
    item.zoomToExtent(QgsRectangle(raster.extent()))
    item.setFrameEnabled(True)
    item.setBackgroundColor(QColor("#303030"))
    layout.addLayoutItem(item)

    title = QgsLayoutItemLabel(layout)
    title.setText("Calving front")
    title.setFont(QFont("DejaVu Sans", 13))
    title.attemptMove(QgsLayoutPoint(MARGIN_MM, 3))
    title.attemptResize(QgsLayoutSize(WIDTH_MM - 2 * MARGIN_MM, 8))
    layout.addLayoutItem(title)

    right = map_width + 2 * MARGIN_MM
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(item)
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().removeLayer(raster)
    legend.attemptMove(QgsLayoutPoint(right, 2 * MARGIN_MM))
    layout.addLayoutItem(legend)

    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(item)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(_round_kilometres(item, map_width))
    bar.attemptMove(QgsLayoutPoint(right, HEIGHT_MM - 4 * MARGIN_MM))
    layout.addLayoutItem(bar)

    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 150
    if QgsLayoutExporter(layout).exportToImage(target, settings) != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"{target} could not be written")


def _round_kilometres(item, map_width):
    """A round length for half of a scale bar that fits beside the map."""
    metres_per_mm = item.scale() / 1000.0
    longest = 0.35 * LEGEND_MM * metres_per_mm / 1000.0
    return max(size for size in (0.1, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 50, 100) if size <= max(longest, 0.1))


if __name__ == "__main__":
    gdal.UseExceptions()
    main(*sys.argv[1:])
