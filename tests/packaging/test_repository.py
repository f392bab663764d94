"""The repository as others get it: nothing of one machine in it, and no test left out of `make test`."""

import re
import shutil
import subprocess

import pytest

from run_tests import TIERS, files_below
from stage import REPOSITORY

#: Folders of a developer's machine, and hosts of package indexes other than the one the Makefile may need.
OF_ONE_MACHINE = re.compile(
    r"/wor[k]/|/roo[t]/|/tm[p]/\w|/opt/(wheel|pyp)[a-z]|pythonhoste[d]\.org|pyp[i]\.org|\bCo-Authored-B[y]"
)


def test_no_file_mentions_one_machine():
    if not (shutil.which("git") and (REPOSITORY / ".git").exists()):
        pytest.skip("not a git checkout")
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout.split(
        "\0"
    )
    found = []
    for name in filter(None, names):
        content = (REPOSITORY / name).read_bytes() if (REPOSITORY / name).is_file() else b""
        if b"\0" not in content:
            lines = content.decode("utf-8").splitlines()
            found += [f"{name}:{i}: {line}" for i, line in enumerate(lines, 1) if OF_ONE_MACHINE.search(line)]
    assert found == []


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("scene = '/wor" + "k/shared/data/scene.tif'", True),
        ("out = '/tm" + "p/fronts.gpkg'", True),
        ("pip install --index-url https://pyp" + "i.org/simple", True),
        ("CPU_WHEELS = 'https://download.pytorch.org/whl/cpu'", False),
        ("glaciers/workshop/scene.tif", False),
        ("tmp_path / 'fronts.gpkg'", False),
    ],
)
def test_what_counts_as_one_machine(line, is_found):
    assert bool(OF_ONE_MACHINE.search(line)) is is_found


def test_every_test_file_is_in_one_tier():
    in_tiers = [file for tier in TIERS for path in tier.paths for file in files_below(path)]
    assert sorted(in_tiers) == sorted((REPOSITORY / "tests").rglob("test_*.py"))
