"""The shipped model as a user changes it: right-click in the toolbox, designer, a copy of their own."""

import pytest
from processing.gui.ProviderActions import ProviderContextMenuActions
from processing.modeler.ModelerDialog import ModelerDialog
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from calvingfront_plugin.gui.model_designer import ModelDesignerEntry
from calvingfront_plugin.processing.provider import CalvingFrontProvider


@pytest.fixture
def provider(qgis_app, qgis_processing):
    provider = CalvingFrontProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def entry():
    entry = ModelDesignerEntry()
    yield entry
    entry.close()


def offered(algorithm):
    """Entries of the plugin that the toolbox shows for an algorithm."""
    entries = [
        each for each in ProviderContextMenuActions.actions if "model_designer" in type(each).__module__
    ]
    for each in entries:
        each.setData(algorithm, None)
    return [each for each in entries if each.isEnabled()]


def test_a_copy_of_the_model_opens_in_the_designer(provider, entry, qtbot, tmp_path, monkeypatch):
    # The stand-in for QGIS's window has another iconSize(); without a window the designer does not ask for it.
    monkeypatch.setattr("processing.modeler.ModelerDialog.iface", None)
    registry = QgsApplication.processingRegistry()
    (action,) = offered(registry.algorithmById("calvingfront:frontseries"))
    assert action.name.endswith("…") and not action.icon().isNull()
    designer = action.execute()
    qtbot.addWidget(designer)
    model = designer.model()
    assert set(model.childAlgorithms()) == {"fronts", "error", "change"}
    assert model.sourceFilePath() == "", "'Save' asks where, and never writes into the plugin's folder"
    assert model.validate() == (True, [])

    model.setName("mine")
    assert model.toFile(str(tmp_path / "mine.model3"))
    mine = QgsProcessingModelAlgorithm()
    assert mine.fromFile(str(tmp_path / "mine.model3"))
    names = [definition.name() for definition in mine.parameterDefinitions()]
    assert names[:4] == ["FOLDER", "PATTERN", "RECURSIVE", "BOX"] and "change:TABLE" in names
    ModelerDialog.dlgs.remove(designer)


def test_only_the_model_can_be_opened_so_and_only_with_the_plugin(provider):
    entry = ModelDesignerEntry()
    assert not offered(QgsApplication.processingRegistry().algorithmById("calvingfront:delineatefolder"))
    assert not offered(QgsApplication.processingRegistry().algorithmById("native:buffer"))
    entry.close()
    assert not offered(QgsApplication.processingRegistry().algorithmById("calvingfront:frontseries"))
