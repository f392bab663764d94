"""Calving fronts in SAR scenes: the QGIS plugin. Loading it imports nothing heavy."""


def classFactory(iface):
    """Return the plugin object; the entry point that QGIS calls."""
    from .plugin import CalvingFrontPlugin

    return CalvingFrontPlugin(iface)
