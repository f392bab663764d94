"""What a user finds in the toolbox."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QUrl

from calvingfront_plugin.delineation import distance, front_mask
from calvingfront_plugin.processing import distance_error, drawn_fronts, packages

ALGORITHMS = (
    "delineatefolder",
    "delineatefronts",
    "distanceerror",
    "exportfronts",
    "frontchange",
    "frontseries",
    "importlabels",
    "segmentzones",
)


def algorithm(name):
    return QgsApplication.processingRegistry().algorithmById(f"calvingfront:{name}")


def test_the_toolbox_lists_all_algorithms(provider):
    assert sorted(each.name() for each in provider.algorithms()) == list(ALGORITHMS)
    assert {each.groupId() for each in provider.algorithms()} == {"calvingfronts"}
    assert not provider.icon().isNull()
    assert {provider.name(), *(each.group() for each in provider.algorithms())} == {"Calving fronts"}


@pytest.mark.parametrize("name", ALGORITHMS)
def test_each_says_what_it_does_and_has_its_page_of_help(provider, name):
    found = algorithm(name)
    assert found.displayName() and found.shortDescription() and "<p>" in found.shortHelpString()
    assert "glacier" in found.tags()
    assert not found.icon().isNull() and found.icon().availableSizes() is not None
    assert found.icon().pixmap(32, 32).toImage().pixelColor(16, 16).isValid()
    page = Path(QUrl(found.helpUrl()).toLocalFile())
    assert page.is_file() and found.displayName() in page.read_text(encoding="utf-8")
    assert found.canExecute()[0]


@pytest.mark.parametrize("name", [name for name in ALGORITHMS if name != "frontseries"])
def test_each_may_run_beside_the_window(provider, name):
    """Where a model runs is for QGIS to say: some versions run every one in the foreground."""
    assert not algorithm(name).flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


@pytest.mark.parametrize("name", ALGORITHMS)
def test_every_help_page_links_to_pages_that_are_there(provider, name):
    page = Path(QUrl(algorithm(name).helpUrl()).toLocalFile())
    links = {part.split('"')[0] for part in page.read_text(encoding="utf-8").split('href="')[1:]}
    assert links and all((page.parent / link).is_file() for link in links)


def test_the_command_for_missing_packages_names_the_torch_that_is_tested():
    requirements = Path(__file__).parents[2] / "requirements" / "runtime.txt"
    assert packages.DELINEATION["torch"] in requirements.read_text(encoding="utf-8").splitlines()


def test_defaults_are_those_of_the_method():
    """They stand twice because the method's own modules import what QGIS must not import at its start."""
    assert drawn_fronts.MINIMUM_LENGTH_M == front_mask.MINIMUM_LENGTH_M
    assert distance_error.TOLERANCE_M == distance.MATCH_TOLERANCE_M
    assert distance_error.BOX_MARGIN_M == distance.BOX_MARGIN_M
