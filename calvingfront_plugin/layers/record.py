"""The record of a front and of a scene as QGIS fields and features."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QVariant

from ..delineation.front_record import (
    FRONT_FIELDS,
    SCENE_FIELDS,
    SCENE_LAYER,
    RecordError,
    front_values,
    scene_values,
)

_TYPES = {
    "text": QVariant.Type.String,
    "date": QVariant.Type.Date,
    "datetime": QVariant.Type.DateTime,
    "real": QVariant.Type.Double,
    "integer": QVariant.Type.Int,
}


def qgis_fields(record_fields):
    """Fields of the record as QGIS knows them."""
    fields = QgsFields()
    for record_field in record_fields:
        fields.append(QgsField(record_field.name, _TYPES[record_field.kind]))
    return fields


def front_features(result):
    """One line feature for each front of a result, with :data:`FRONT_FIELDS`."""
    for front in result.fronts:
        line = QgsLineString(front.points[:, 0].tolist(), front.points[:, 1].tolist())
        yield _feature(FRONT_FIELDS, front_values(front, result), QgsGeometry(line))


def scene_feature(result):
    """The feature without geometry that says what came of a scene, with :data:`SCENE_FIELDS`."""
    return _feature(SCENE_FIELDS, scene_values(result), None)


def geopackage_of(source):
    """Path of the GeoPackage that a layer lies in, from its source; None where it lies elsewhere."""
    path = QgsProviderRegistry.instance().decodeUri("ogr", source).get("path") or ""
    return path if path.lower().endswith(".gpkg") else None


def add_scene_to_geopackage(path, result):
    """Append the row of a scene to the table ``scenes`` of a GeoPackage, which is created if need be.

    Raises
    ------
    RecordError
        If the table cannot be written, or the GeoPackage has another layer of that name.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = SCENE_LAYER
    table = QgsVectorLayer(f"{path}|layername={SCENE_LAYER}", SCENE_LAYER, "ogr")
    if table.isValid():
        if table.isSpatial() or not {field.name for field in SCENE_FIELDS} <= set(table.fields().names()):
            raise RecordError(
                f"{path} already has a layer '{SCENE_LAYER}' that is no table of scenes; "
                "rename that layer, or write to another file."
            )
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.AppendToLayerNoNewFields
    else:
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    del table
    writer = QgsVectorFileWriter.create(
        path,
        qgis_fields(SCENE_FIELDS),
        QgsWkbTypes.Type.NoGeometry,
        QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        options,
    )
    added = writer.addFeature(scene_feature(result), QgsFeatureSink.Flag.FastInsert)
    if not added or writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise RecordError(f"The table '{SCENE_LAYER}' of {path} cannot be written: {writer.errorMessage()}")


def _feature(record_fields, values, geometry):
    feature = QgsFeature(qgis_fields(record_fields))
    feature.setAttributes([_attribute(field.kind, values[field.name]) for field in record_fields])
    if geometry is not None:
        feature.setGeometry(geometry)
    return feature


def _attribute(kind, value):
    if value is not None and kind == "date":
        return QDate.fromString(value, Qt.DateFormat.ISODate)
    if value is not None and kind == "datetime":
        return QDateTime.fromString(value, Qt.DateFormat.ISODate)
    return value
