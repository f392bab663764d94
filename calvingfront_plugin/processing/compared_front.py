"""What is compared: the fronts of a layer of lines, or the front of a raster mask."""

from __future__ import annotations

import datetime
import math
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLineString,
    QgsProcessingException,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..delineation.dated_front import DatedFront
from ..delineation.product_name import CAFFE_PIXEL_SIZES_M, CAFFE_SENSORS, parse_product_name
from ..layers.dated_fronts import DatedFrontsError, FrontSource
from .mask_raster import read_mask

#: What GDAL says of a raster that has none.
_WITHOUT_GEOREFERENCE = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)

#: What the benchmark's files add to the name of a scene.
_SUFFIXES = ("_front", "_zones")

#: Pixel size in metres -> the whole metres of a CaFFe name, and sensor -> its code there.
_WHOLE_METRES = {size: whole for whole, size in CAFFE_PIXEL_SIZES_M.items()}
_SENSOR_CODES = {sensor: code for code, sensor in CAFFE_SENSORS.items()}


def tr(text):
    return QCoreApplication.translate("ComparedFront", text)


class ComparedFront:
    """A layer of front lines or a raster mask of a front.

    Made on the thread that the layer lives in; read on any.

    Parameters
    ----------
    layer : QgsMapLayer
    role : str
        What it is compared as, for messages.
    fields : dict
        As of :class:`FrontSource`.
    resolution_m : float
        Size of the pixels of a mask; 0 where its name or its georeference tells.

    Attributes
    ----------
    name, long_name : str
        Of the layer, and with its folder.
    source : str
        Where the layer lies, without passwords.
    crs : QgsCoordinateReferenceSystem
        Not valid for a mask without georeference, whatever QGIS says of it.
    is_mask, has_georeference : bool
        Whether it is a mask, and whether that has a place on a map; lines always have.
    fields : dict
        As given.

    Raises
    ------
    QgsProcessingException
        If the layer is neither.
    """

    def __init__(self, layer, role, fields, resolution_m):
        self.name, self.crs, self.layer_id = layer.name(), layer.crs(), layer.id()
        self.is_mask = isinstance(layer, QgsRasterLayer)
        self.source = layer.publicSource()
        self.fields = {part: name for part, name in fields.items() if name}
        self.has_georeference = True
        self.long_name = f"{Path(layer.source().split('|')[0]).parent.name}/{self.name}"
        if not self.is_mask:
            try:
                self._source = FrontSource(layer, fields)
            except DatedFrontsError as error:
                raise QgsProcessingException(f"{role}: {error}") from error
            return
        if layer.providerType() != "gdal":
            raise QgsProcessingException(
                tr("{role} '{name}' is no raster file; save it as GeoTIFF first.").format(
                    role=role, name=self.name
                )
            )
        self.path = layer.source().split("|")[0]
        self._shape = layer.height(), layer.width()
        # QGIS may give the CRS of the project to a picture.
        if gdal.Open(self.path).GetGeoTransform() == _WITHOUT_GEOREFERENCE:
            self.crs, self.has_georeference = QgsCoordinateReferenceSystem(), False
        self._resolution_m = resolution_m
        self._told = parse_product_name(self.path)
        stem = Path(self.path).stem
        for suffix in _SUFFIXES:
            stem = stem[: -len(suffix)] if stem.endswith(suffix) else stem
        self.scene = self._told.image_id or stem

    @property
    def benchmark_resolution_m(self):
        """Metres by pixel as the benchmark takes them, whole ones from the name; None where nothing tells."""
        size = self._told.pixel_size_m
        return self._resolution_m or (size and _WHOLE_METRES.get(size, size)) or None

    def resolution_in_words(self, is_pixels):
        """Size of the pixels of a mask, where it is known from, and how many they are.

        Parameters
        ----------
        is_pixels : bool
            Measured on the pixels, not along lines.
        """
        told = self.benchmark_resolution_m if is_pixels else self._told.pixel_size_m
        if self.has_georeference and not is_pixels:
            size = tr("by the georeference")
        elif self._resolution_m:
            size = tr("{0:g} m as given").format(self._resolution_m)
        else:
            size = tr("{0:.4g} m from the name").format(told)
        rows, columns = self._shape
        return tr("{size}, {columns} x {rows} pixels").format(size=size, columns=columns, rows=rows)

    def fronts(self, crs, transform_context):
        """The fronts, with what is known of them, in a CRS.

        Parameters
        ----------
        crs : QgsCoordinateReferenceSystem
            Not valid: coordinates stay as they are.
        transform_context : QgsCoordinateTransformContext

        Returns
        -------
        tuple of DatedFront

        Raises
        ------
        QgsProcessingException
            If a mask cannot be read, or coordinates do not exist in the CRS.
        """
        if self.is_mask:
            return (self.record(tuple(self._mask_lines(crs, transform_context))),)
        try:
            return self._source.read(crs, transform_context)
        except DatedFrontsError as error:
            raise QgsProcessingException(str(error)) from error

    def record(self, lines=()):
        """What the name of a mask tells, with lines."""
        told = self._told
        sensor = told.sensor
        if told.pixel_size_m:
            sensor = _SENSOR_CODES[sensor]
        return DatedFront(
            lines=lines,
            date=datetime.date.fromisoformat(told.date) if told.date else None,
            glacier=told.glacier,
            scene=self.scene,
            sensor=sensor,
            orbit_pass=told.orbit_pass,
            resolution_m=self.benchmark_resolution_m,
            source=(self.layer_id, 0),
        )

    def front_pixels(self):
        """Front pixels of a mask as the benchmark draws them, shape (H, W) of bool."""
        return read_mask(self.path).front(self.benchmark_resolution_m)

    def _mask_lines(self, crs, transform_context):
        from skimage.morphology import skeletonize

        from ..delineation.front_mask import longest_paths
        from ..delineation.georeference import to_map

        mask = read_mask(self.path)
        transform, pixel_m = self._grid(mask)
        lines = []
        for path in longest_paths(skeletonize(mask.front(pixel_m))):
            x, y = to_map(transform, path[:, 1] + 0.5, path[:, 0] + 0.5)
            lines.append(np.column_stack([x, y]))
        if not (crs.isValid() and self.crs.isValid()) or crs == self.crs:
            return lines
        to_crs = QgsCoordinateTransform(self.crs, crs, transform_context)
        try:
            return [_transformed(line, to_crs) for line in lines]
        except QgsCsException as error:
            raise QgsProcessingException(
                tr("'{name}' has coordinates that do not exist in {crs}: {error}").format(
                    name=self.name, crs=crs.authid() or crs.description(), error=error
                )
            ) from error

    def _grid(self, mask):
        """Transform of a mask to map coordinates, and the size of its pixels in metres."""
        from ..delineation.georeference import ground_pixel_size

        if self.crs.isValid():
            rows, columns = mask.values.shape
            sizes = ground_pixel_size(mask.transform, self.crs.toWkt(), columns // 2, rows // 2)
            if sizes:
                return mask.transform, math.sqrt(sizes[0] * sizes[1])
        elif mask.transform == _WITHOUT_GEOREFERENCE:
            pixel_m = self._resolution_m or self._told.pixel_size_m
            if not pixel_m:
                raise QgsProcessingException(
                    tr("'{name}' has no georeference: give the resolution of its pixels in metres.").format(
                        name=self.name
                    )
                )
            return (0.0, pixel_m, 0.0, 0.0, 0.0, -pixel_m), pixel_m
        return mask.transform, math.hypot(mask.transform[1], mask.transform[4])


def _transformed(line, transform):
    geometry = QgsLineString(line[:, 0].tolist(), line[:, 1].tolist())
    geometry.transform(transform)
    return np.array([(vertex.x(), vertex.y()) for vertex in geometry.vertices()])
