"""Where a project's fronts go: beside it, into the folder chosen, or where the user says."""

import pytest
from qgis.core import QgsProject

from calvingfront_plugin.gui.choose_fronts_file import choose_path
from tests.gui.answers import Answers


@pytest.fixture
def saved(project, tmp_path):
    """A project saved as helheim.qgz."""
    home = tmp_path / "work"
    home.mkdir()
    assert QgsProject.instance().write(str(home / "helheim.qgz"))
    return home


@pytest.fixture
def choose(settings):
    """Choose with the user's answer to the file dialog; what was chosen, and what had been offered."""

    def run(answer, suggested="fronts.gpkg"):
        user = Answers(answer)
        chosen = choose_path(settings, QgsProject.instance(), None)(suggested)
        assert len(user.asked) == 1
        return chosen, user.asked[0]

    return run


@pytest.fixture
def choose_unasked(settings):
    """Would hang in the dialog, and fail by its time limit, if the user were asked."""
    return lambda: choose_path(settings, QgsProject.instance(), None)("fronts.gpkg")


def test_beside_the_project(settings, saved, choose_unasked):
    settings.fronts_place = "project"
    assert choose_unasked() == str(saved / "helheim_fronts.gpkg")
    (saved / "helheim_fronts.gpkg").write_bytes(b"")
    assert choose_unasked() == str(saved / "helheim_fronts.gpkg"), "the project's own file is gone on with"


def test_a_project_that_is_not_saved_has_no_place_beside_it(settings, project, choose, tmp_path):
    settings.fronts_place = "project"
    mine, suggested = str(tmp_path / "mine.gpkg"), str(tmp_path / "fronts.gpkg")
    assert choose(mine, suggested) == (mine, suggested)


def test_in_a_folder_for_all_projects(settings, saved, choose_unasked, choose, tmp_path):
    folder = tmp_path / "all fronts"
    folder.mkdir()
    settings.fronts_place, settings.fronts_folder = "folder", str(folder)
    own = str(folder / "helheim_fronts.gpkg")
    assert choose_unasked() == own
    # Another project of the same name may have made it.
    (folder / "helheim_fronts.gpkg").write_bytes(b"")
    assert choose(folder / "helheim2.gpkg") == (str(folder / "helheim2.gpkg"), own)


def test_a_folder_that_is_gone(settings, saved, choose, tmp_path):
    settings.fronts_place, settings.fronts_folder = "folder", str(tmp_path / "unplugged")
    chosen, offered = choose("")
    assert chosen == ""
    assert offered.endswith("helheim_fronts.gpkg")


def test_asked_the_user_gives_a_name_without_an_ending(saved, choose):
    offered = str(saved / "helheim_fronts.gpkg")
    assert choose(saved / "fronts 2024") == (str(saved / "fronts 2024.gpkg"), offered)


def test_a_file_that_is_there_can_be_chosen_without_a_question(saved, choose):
    """It is gone on with, so a question whether to overwrite it would only frighten."""
    (saved / "old.gpkg").write_bytes(b"")
    assert choose(saved / "old.gpkg")[0] == str(saved / "old.gpkg")


def test_the_user_declines(saved, choose):
    assert choose("")[0] == ""
