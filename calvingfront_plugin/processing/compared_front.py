"""The front of a layer, lines or a mask raster, ready to be compared."""

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsLineString,
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

#: A front is a thin line; a zone or a scene fills more of its raster than this.
_LARGEST_SHARE = 0.2
#: What GDAL says of a raster that has none.
_WITHOUT_GEOREFERENCE = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


def tr(text):
    return QCoreApplication.translate("ComparedFront", text)


class ComparedFront:
    """A layer of front lines or a raster mask of front pixels.

    Made on the thread that the layer lives in; read on any.
    """

    def __init__(self, layer, role):
        self.name = layer.name()
        self.crs = layer.crs()
        self.is_mask = isinstance(layer, QgsRasterLayer)
        if self.is_mask:
            if layer.providerType() != "gdal":
                raise QgsProcessingException(
                    tr("{role} '{name}' is no raster file; save it as GeoTIFF first.").format(
                        role=role, name=self.name
                    )
                )
            self._path = layer.source().split("|")[0]
        elif (
            isinstance(layer, QgsVectorLayer)
            and layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
        ):
            self._source = QgsVectorLayerFeatureSource(layer)
        else:
            raise QgsProcessingException(
                tr(
                    "{role} '{name}' is neither a layer of lines nor a raster. Turn polygons into lines first "
                    "(Vector > Geometry Tools > Polygons to Lines)."
                ).format(role=role, name=self.name)
            )

    def mask(self):
        """Front pixels of a raster, shape (H, W) of bool: what is neither 0 nor nodata."""
        return _read_mask(self._path)[0]

    def lines(self, crs, transform_context, resolution_m):
        """Lines in a CRS as arrays (N, 2), x before y.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem
            Not valid: coordinates stay as they are.
        transform_context : QgsCoordinateTransformContext
        resolution_m : float
            Size of the pixels of a mask without CRS.
        """
        lines = self._mask_lines(resolution_m) if self.is_mask else self._vector_lines()
        if not (crs.isValid() and self.crs.isValid()) or crs == self.crs:
            return lines
        transform = QgsCoordinateTransform(self.crs, crs, transform_context)
        try:
            return [_transformed(line, transform) for line in lines]
        except QgsCsException as error:
            raise QgsProcessingException(
                tr("'{name}' has coordinates that do not exist in {crs}: {error}").format(
                    name=self.name, crs=crs.authid() or crs.description(), error=error
                )
            ) from error

    def _vector_lines(self):
        lines = []
        for feature in self._source.getFeatures(QgsFeatureRequest().setNoAttributes()):
            geometry = feature.geometry()
            if geometry.isNull():
                continue
            # Curves become segments; Z and M do not matter to a distance on the ground.
            geometry.convertToStraightSegment()
            for part in geometry.constParts():
                lines.append(np.array([(vertex.x(), vertex.y()) for vertex in part.vertices()]))
        return lines

    def _mask_lines(self, resolution_m):
        from skimage.morphology import skeletonize

        from ..delineation.front_mask import longest_paths
        from ..delineation.georeference import to_map

        mask, transform = _read_mask(self._path)
        if not self.crs.isValid() and transform == _WITHOUT_GEOREFERENCE:
            if not resolution_m:
                raise QgsProcessingException(
                    tr("'{name}' has no georeference: give the resolution of its pixels in metres.").format(
                        name=self.name
                    )
                )
            transform = (0.0, resolution_m, 0.0, 0.0, 0.0, -resolution_m)
        lines = []
        for path in longest_paths(skeletonize(mask)):
            x, y = to_map(transform, path[:, 1] + 0.5, path[:, 0] + 0.5)
            lines.append(np.column_stack([x, y]))
        return lines


def _read_mask(path):
    """Front pixels of a raster and its geotransform; a raster that is no mask of a front is refused."""
    dataset = gdal.Open(path)
    if dataset is None:
        raise QgsProcessingException(tr("{path} cannot be opened as a raster.").format(path=path))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray()
    is_valid = np.isfinite(values)
    if band.GetNoDataValue() is not None:
        is_valid &= values != band.GetNoDataValue()
    valid = values[is_valid]
    # Any value between the smallest and the largest is a third one.
    if valid.size and ((valid != valid.min()) & (valid != valid.max())).any():
        raise _no_mask(path, tr("it has more than two values"))
    mask = is_valid & (values != 0)
    if mask.mean() > _LARGEST_SHARE:
        raise _no_mask(path, tr("{share:.0%} of its pixels are not 0").format(share=mask.mean()))
    return mask, dataset.GetGeoTransform()


def _no_mask(path, reason):
    return QgsProcessingException(
        tr(
            "{path} is no mask of a front: {reason}. A mask is 0 everywhere but on the thin line of the front, where "
            "it has one other value, such as 1 or 255. A scene has to go through 'Delineate calving fronts' first."
        ).format(path=path, reason=reason)
    )


def _transformed(line, transform):
    geometry = QgsLineString(line[:, 0].tolist(), line[:, 1].tolist())
    geometry.transform(transform)
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])
