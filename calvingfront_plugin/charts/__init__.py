"""Charts of errors and of change, for panels and reports. They know matplotlib and the method, neither Qt nor QGIS."""
