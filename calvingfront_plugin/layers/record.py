"""The record of a front and of a scene as QGIS fields, features and tables."""

from pathlib import Path

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
    QgsVectorLayerUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QVariant

from ..delineation.front_record import (
    FRONT_FIELDS,
    FRONT_LAYER,
    SCENE_FIELDS,
    SCENE_LAYER,
    RecordError,
    front_values,
    scene_values,
)
from ..delineation.georeference import quiet_call

# QGIS with Qt 6 has these names on QVariant itself; QGIS 3.22 does not take QMetaType.
_Type = getattr(QVariant, "Type", QVariant)

#: Kind of a field of the record -> its type in QGIS.
FIELD_TYPES = {
    "text": _Type.String,
    "date": _Type.Date,
    "datetime": _Type.DateTime,
    "real": _Type.Double,
    "integer": _Type.Int,
}

_KINDS = {field.name: field.kind for field in FRONT_FIELDS}


def qgis_fields(record_fields):
    """Fields of the record as QGIS knows them."""
    fields = QgsFields()
    for record_field in record_fields:
        fields.append(QgsField(record_field.name, FIELD_TYPES[record_field.kind]))
    return fields


def front_features(result):
    """One line feature for each front of a result, with :data:`FRONT_FIELDS`."""
    for front in result.fronts:
        yield _feature(FRONT_FIELDS, front_values(front, result), line_of(front.points))


def feature_for(layer, points, values):
    """A front as a feature to be added to a layer, which may have fields of its own and lack some of the record."""
    fields = layer.fields()
    attributes = {
        fields.indexFromName(name): _attribute(_KINDS[name], value)
        for name, value in values.items()
        if fields.indexFromName(name) >= 0
    }
    return QgsVectorLayerUtils.createFeature(layer, line_of(points), attributes)


def set_values(layer, fid, values):
    """Change fields of :data:`FRONT_FIELDS` of a front in a layer that is being edited."""
    for name, value in values.items():
        index = layer.fields().indexFromName(name)
        if index >= 0:
            layer.changeAttributeValue(fid, index, _attribute(_KINDS[name], value))


def scene_feature(result):
    """The feature without geometry that says what came of a scene, with :data:`SCENE_FIELDS`."""
    return scene_row(scene_values(result))


def scene_row(values):
    """As :func:`scene_feature`, from values for some of the fields."""
    return _feature(SCENE_FIELDS, {**dict.fromkeys(field.name for field in SCENE_FIELDS), **values}, None)


def line_of(points):
    """A line through points (x, y)."""
    return QgsGeometry(QgsLineString([float(x) for x, _ in points], [float(y) for _, y in points]))


def geopackage_of(source):
    """Path of the GeoPackage that a layer lies in, from its source; None where it lies elsewhere."""
    path = QgsProviderRegistry.instance().decodeUri("ogr", source).get("path") or ""
    return path if path.lower().endswith(".gpkg") else None


def add_fronts_to_geopackage(path, crs):
    """Add an empty table ``fronts`` to a GeoPackage, which is created if need be; other tables stay.

    Raises
    ------
    RecordError
        If the table cannot be written.
    """
    _write_table(path, FRONT_LAYER, FRONT_FIELDS, QgsWkbTypes.Type.LineString, crs, new=True)


def add_scenes_to_geopackage(path, features=()):
    """Append rows to the table ``scenes`` of a GeoPackage; table and file are created if need be.

    Parameters
    ----------
    path : str
    features : iterable of QgsFeature
        As by :func:`scene_feature`.

    Raises
    ------
    RecordError
        If the table cannot be written, or the GeoPackage has another layer of that name.
    """
    new = not has_scenes(path)
    no_geometry, no_crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
    _write_table(path, SCENE_LAYER, SCENE_FIELDS, no_geometry, no_crs, new, features)


def has_scenes(path):
    """Whether a file is a GeoPackage that has our table ``scenes``.

    Raises
    ------
    RecordError
        If the file cannot be written to, or has another layer of that name.
    """
    if not Path(path).exists() or SCENE_LAYER not in table_names(path):
        return False
    table = QgsVectorLayer(f"{path}|layername={SCENE_LAYER}", SCENE_LAYER, "ogr")
    if table.isSpatial() or not {field.name for field in SCENE_FIELDS} <= set(table.fields().names()):
        raise RecordError(
            f"{path} already has a layer '{SCENE_LAYER}' that is no table of scenes; "
            "rename that layer, or write to another file."
        )
    return True


def table_names(path):
    """Names of the layers and tables of a GeoPackage in lower case, since SQLite does not tell cases apart.

    Raises
    ------
    RecordError
        If the file cannot be written to.
    """
    from osgeo import gdal

    file, message = quiet_call(gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    if file is None:
        raise RecordError(
            f"{path} cannot be opened for writing ({message}). Is it write-protected, damaged, or in use by another "
            "program? Mend that or choose another file."
        )
    return {file.GetLayer(number).GetName().lower() for number in range(file.GetLayerCount())}


def _write_table(path, name, record_fields, geometry_type, crs, new, features=()):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    action = QgsVectorFileWriter.ActionOnExistingFile
    if not new:
        options.actionOnExistingFile = action.AppendToLayerNoNewFields
    elif Path(path).exists():
        options.actionOnExistingFile = action.CreateOrOverwriteLayer
    else:
        options.actionOnExistingFile = action.CreateOrOverwriteFile
    writer = QgsVectorFileWriter.create(
        path, qgis_fields(record_fields), geometry_type, crs, QgsCoordinateTransformContext(), options
    )
    fast = QgsFeatureSink.Flag.FastInsert
    no_error = QgsVectorFileWriter.WriterError.NoError
    is_written = writer.hasError() == no_error and all(
        writer.addFeature(feature, fast) for feature in features
    )
    if not is_written or writer.hasError() != no_error:
        raise RecordError(f"The table '{name}' of {path} cannot be written: {writer.errorMessage()}")


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
