"""The plugin without a desktop, as ``qgis_process`` loads it; with one, it is tested in a real QGIS."""

from qgis.core import QgsApplication

import calvingfront_plugin


def provider():
    return QgsApplication.processingRegistry().providerById("calvingfront")


def test_it_loads_unloads_and_loads_without_a_desktop(qgis_app):
    for _ in range(2):
        plugin = calvingfront_plugin.classFactory(None)
        plugin.initProcessing()
        assert len(provider().algorithms()) == 8
        plugin.unload()
        assert provider() is None


def test_unloading_what_was_never_loaded_does_nothing(qgis_app):
    calvingfront_plugin.classFactory(None).unload()
    assert provider() is None
