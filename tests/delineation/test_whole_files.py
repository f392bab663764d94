"""Files that are there whole or not at all."""

import os

import pytest

from calvingfront_plugin.delineation.whole_files import whole_file


def test_what_stood_there_stays_until_all_is_written(tmp_path):
    table = tmp_path / "fronts.csv"
    table.write_text("before")
    with whole_file(table) as beside:
        beside.write_text("half")
        assert table.read_text() == "before"
        beside.write_text("whole")
    assert table.read_text() == "whole" and os.listdir(tmp_path) == ["fronts.csv"]


def write_half(path, stop):
    with whole_file(path) as beside:
        beside.write_text("half")
        raise stop


@pytest.mark.parametrize("stop", [OSError("disk full"), KeyboardInterrupt()])
def test_a_writing_that_ends_early_leaves_the_old_file_and_nothing_else(tmp_path, stop):
    table = tmp_path / "fronts.csv"
    table.write_text("before")
    with pytest.raises(type(stop)):
        write_half(table, stop)
    assert table.read_text() == "before" and os.listdir(tmp_path) == ["fronts.csv"]


def test_what_a_killed_process_left_is_written_over(tmp_path):
    with whole_file(tmp_path / "fronts.csv") as left:
        left.write_text("before")
    left.write_text("a long half of another table")
    with whole_file(tmp_path / "fronts.csv") as beside:
        beside.write_text("whole")
    assert (tmp_path / "fronts.csv").read_text() == "whole" and os.listdir(tmp_path) == ["fronts.csv"]
