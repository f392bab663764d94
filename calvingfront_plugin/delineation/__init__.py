"""Delineation of calving fronts in SAR scenes, without Qt and without QGIS."""
