"""Draw a map of a scene, its fronts in the style that QGIS gives them, and a label, with QGIS."""

import argparse
import sys
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QFont

FRONT_STYLE = Path(__file__).resolve().parents[1] / "resources" / "styles" / "fronts.qml"

#: Limits of the map within the page, and the room beside, above and below it.
MAP_WIDTH_MM, MAP_HEIGHT_MM, LEAST_HEIGHT_MM = 160.0, 150.0, 50.0
MARGIN_MM, LEGEND_MM, TITLE_MM, BAR_MM = 5.0, 58.0, 9.0, 13.0

#: UTM ends there, and polar stereographic takes over.
UTM_NORTH, UTM_SOUTH = 84.0, -80.0


def main(arguments=None):
    """Write the map to a PNG."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", help="PNG to write")
    parser.add_argument("scene")
    parser.add_argument("fronts", help="GeoPackage of the fronts")
    parser.add_argument("--label", help="line layer")
    parser.add_argument("--pixel-size", type=float, metavar="METRES", help="of a scene without CRS")
    options = parser.parse_args(arguments)
    application = QgsApplication([], False)
    application.initQgis()
    compose(QgsProject.instance(), options)
    # The project must let go of its layers before QGIS does.
    QgsProject.instance().clear()
    application.exitQgis()


def compose(project, options):
    """Load the layers, style them and draw the map."""
    raster = QgsRasterLayer(options.scene, "SAR scene")
    raster.setContrastEnhancement(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    fronts = front_layer(options.fronts)
    layers = [fronts, raster]
    if options.label:
        layers.insert(1, label_layer(options.label))
    crs = map_crs(raster)
    project.setCrs(crs)
    if crs.isValid():
        # Lengths are those on the ground also where the projection stretches them.
        project.setEllipsoid(crs.ellipsoidAcronym())
    project.addMapLayers(layers)
    draw(project, layers, options.target, title_of(options.scene, fronts), options.pixel_size)


def map_crs(raster):
    """The CRS of the map: that of the scene, or for degrees the UTM zone or polar projection of its centre."""
    crs = raster.crs()
    if not crs.isValid() or not crs.isGeographic():
        return crs
    centre = raster.extent().center()
    if centre.y() > UTM_NORTH:
        epsg = 3413
    elif centre.y() < UTM_SOUTH:
        epsg = 3031
    else:
        zone = int((centre.x() + 180.0) % 360.0 // 6.0) + 1
        epsg = (32600 if centre.y() >= 0.0 else 32700) + zone
    return QgsCoordinateReferenceSystem.fromEpsgId(epsg)


def title_of(scene, fronts):
    """Name of the scene, and its date where the fronts state one."""
    dates = {feature["date"] for feature in fronts.getFeatures() if feature["date"]}
    return ", ".join([Path(scene).name, *sorted(date.toString("yyyy-MM-dd") for date in dates)])


def front_layer(path):
    """The fronts in the plugin's style, with the classes of confidence alone in the legend."""
    layer = QgsVectorLayer(f"{path}|layername=fronts", "Calving front")
    message, loaded = layer.loadNamedStyle(str(FRONT_STYLE))
    if not loaded:
        raise SystemExit(f"{FRONT_STYLE.name} could not be read: {message}")
    root = layer.renderer().rootRule()
    for rule in root.children():
        if not rule.label().startswith("Confidence"):
            root.removeChild(rule)
    return layer


def label_layer(path):
    """The label, dashed so that it is told from the prediction also without colour."""
    layer = QgsVectorLayer(path, "Label")
    symbol = QgsLineSymbol.createSimple({"color": "#ff00ff", "width": "0.5", "line_style": "dash"})
    layer.renderer().setSymbol(symbol)
    return layer


def draw(project, layers, target, title, pixel_size_m):
    """Lay out title, map, legend and scale bar on a page no larger than they need; write it as a picture."""
    raster = layers[-1]
    extent = raster.extent()
    if raster.crs() != project.crs():
        extent = QgsCoordinateTransform(raster.crs(), project.crs(), project).transformBoundingBox(extent)
    mm_per_unit = min(MAP_WIDTH_MM / extent.width(), MAP_HEIGHT_MM / extent.height())
    width, height = mm_per_unit * extent.width(), mm_per_unit * extent.height()

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = QgsLayoutSize(
        width + LEGEND_MM + 3 * MARGIN_MM, TITLE_MM + max(height, LEAST_HEIGHT_MM) + BAR_MM + 2 * MARGIN_MM
    )
    layout.pageCollection().page(0).setPageSize(page)
    top = MARGIN_MM + TITLE_MM
    item = QgsLayoutItemMap(layout)
    # An item without size and extent has no shape that resizing and zooming could keep.
    item.setRect(0, 0, width, height)
    item.setCrs(project.crs())
    item.setExtent(extent)
    item.attemptMove(QgsLayoutPoint(MARGIN_MM, top))
    item.attemptResize(QgsLayoutSize(width, height))
    item.setLayers(layers)
    item.zoomToExtent(extent)
    item.setFrameEnabled(True)
    item.setBackgroundColor(QColor("#303030"))
    layout.addLayoutItem(item)

    heading = QgsLayoutItemLabel(layout)
    heading.setText(title)
    heading.setFont(QFont("DejaVu Sans", 10))
    heading.attemptMove(QgsLayoutPoint(MARGIN_MM, MARGIN_MM))
    heading.attemptResize(QgsLayoutSize(page.width() - 2 * MARGIN_MM, TITLE_MM))
    layout.addLayoutItem(heading)

    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(item)
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().removeLayer(raster)
    legend.setStyleFont(QgsLegendStyle.Style.Subgroup, QFont("DejaVu Sans", 10))
    legend.setStyleFont(QgsLegendStyle.Style.SymbolLabel, QFont("DejaVu Sans", 9))
    legend.attemptMove(QgsLayoutPoint(width + 2 * MARGIN_MM, top))
    layout.addLayoutItem(legend)

    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(item)
    bar.setStyle("Single Box")
    if project.crs().isValid():
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    elif pixel_size_m:
        bar.setMapUnitsPerScaleBarUnit(1000.0 / pixel_size_m)
    bar.setUnitLabel("km" if project.crs().isValid() or pixel_size_m else "pixels")
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    length = _round_length(0.3 * _true_width(item, project, pixel_size_m))
    bar.setUnitsPerSegment(length * bar.mapUnitsPerScaleBarUnit())
    bar.attemptMove(QgsLayoutPoint(MARGIN_MM, top + max(height, LEAST_HEIGHT_MM) + 2.0))
    layout.addLayoutItem(bar)

    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 150
    if QgsLayoutExporter(layout).exportToImage(target, settings) != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"{target} could not be written")


def _true_width(item, project, pixel_size_m):
    """Width of the map on the ground in km; in pixels where neither CRS nor pixel size is known."""
    extent = item.extent()
    if not project.crs().isValid():
        return extent.width() * (pixel_size_m / 1000.0 if pixel_size_m else 1.0)
    measure = QgsDistanceArea()
    measure.setSourceCrs(project.crs(), project.transformContext())
    measure.setEllipsoid(project.ellipsoid())
    lower = extent.yMinimum()
    metres = measure.convertLengthMeasurement(
        measure.measureLine(QgsPointXY(extent.xMinimum(), lower), QgsPointXY(extent.xMaximum(), lower)),
        QgsUnitTypes.DistanceUnit.DistanceMeters,
    )
    return metres / 1000.0


def _round_length(longest):
    """The largest of ... 1, 2, 5, 10, 20 ... that is not longer."""
    sizes = [factor * 10.0**power for power in range(-3, 6) for factor in (1, 2, 5)]
    return max(size for size in sizes if size <= max(longest, sizes[0]))


if __name__ == "__main__":
    gdal.UseExceptions()
    sys.exit(main())
