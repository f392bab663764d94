"""Training of the weights that the plugin uses. Never imports QGIS."""
