"""The QGIS side of the record: fields, styles, forms, time and metadata of layers."""
