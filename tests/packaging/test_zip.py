"""The zip keeps the rules of the QGIS plugin repository: structure, metadata, security scan."""

import configparser
import json
import random
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
import tomllib

from stage import PLUGIN, REPOSITORY, stage
from zip import SIZE_LIMIT_BYTES, build_zip

#: What the plugin is made of. Anything else in the zip is a leftover or needs a decision.
SUFFIXES = set(
    [".py", ".txt", ".md", ".json", ".svg", ".png", ".qml", ".model3", ".html", ".css", ".qm", ".safetensors"]
) | {""}

REQUIRED_METADATA = {
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
}
EXTERNAL_PACKAGES = ("torch", "scikit-image", "shapely", "safetensors", "scipy", "numpy")


@pytest.fixture(scope="module")
def archive(plugin_zip):
    with zipfile.ZipFile(plugin_zip) as opened:
        yield opened


@pytest.fixture(scope="module")
def general(archive):
    """The section of metadata.txt, read as the plugin site reads it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(archive.read(f"{PLUGIN}/metadata.txt").decode("utf-8"))
    return dict(parser.items("general"))


def test_building_twice_gives_the_same_bytes(plugin_zip, tmp_path):
    again = build_zip(stage(tmp_path / "build" / "plugins" / PLUGIN), tmp_path / "again.zip")
    assert again.read_bytes() == plugin_zip.read_bytes()


def test_one_folder_with_what_qgis_needs(archive):
    names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {PLUGIN}
    assert PLUGIN.isidentifier()
    assert {f"{PLUGIN}/{name}" for name in ("__init__.py", "metadata.txt", "LICENSE")} <= set(names)
    assert names == sorted(names)
    assert archive.testzip() is None


def test_no_leftovers_and_nothing_that_runs_by_itself(archive):
    for entry in archive.infolist():
        path = Path(entry.filename)
        assert ".." not in entry.filename and "\\" not in entry.filename and not path.is_absolute()
        assert not any(part.startswith((".", "__pycache__", "__MACOSX")) for part in path.parts), path
        assert path.suffix in SUFFIXES, f"{path}: a kind of file the plugin does not ship"
        mode = entry.external_attr >> 16
        assert stat.S_ISREG(mode) and not mode & 0o111, f"{path}: mode {mode:o}"


def test_small_enough_for_the_plugin_repository(plugin_zip):
    assert plugin_zip.stat().st_size < SIZE_LIMIT_BYTES == 25_000_000


def test_weights_too_large_are_refused_with_the_way_out(tmp_path):
    folder = tmp_path / PLUGIN
    folder.mkdir()
    incompressible = random.Random(0).randbytes(SIZE_LIMIT_BYTES)
    (folder / "full_width.safetensors").write_bytes(incompressible)
    with pytest.raises(ValueError, match="25.0 MB.*half width"):
        build_zip(folder, tmp_path / "plugin.zip")
    assert [path.name for path in tmp_path.iterdir()] == [PLUGIN]


@pytest.mark.parametrize("script", ["stage.py", "zip.py"])
@pytest.mark.parametrize("missing", ["overview.safetensors", "MODEL_CARD.md"])
def test_a_checkout_without_weights_gives_no_plugin(tmp_path, script, missing):
    """Such a zip would install, and every scene would end in an error."""
    shutil.copytree(REPOSITORY / "packaging", tmp_path / "packaging")
    shutil.copytree(REPOSITORY / "resources", tmp_path / "resources")
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy2(REPOSITORY / name, tmp_path / name)
    weights = tmp_path / PLUGIN / "weights"
    weights.mkdir(parents=True)
    for name in {"overview.safetensors", "MODEL_CARD.md"} - {missing}:
        (weights / name).write_text("")
    command = [sys.executable, tmp_path / "packaging" / script]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"error: there is no {missing} in {PLUGIN}/weights.")
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "build").exists()


def test_staging_leaves_out_caches_and_what_an_older_version_had(tmp_path):
    target = tmp_path / "plugins" / PLUGIN
    target.mkdir(parents=True)
    (target / "gone_since_then.py").write_text("")
    stage(target)
    assert not (target / "gone_since_then.py").exists()
    assert (target / "resources" / "icons" / "calvingfront.svg").is_file()
    assert not [path for path in target.rglob("*") if path.name == "__pycache__" or path.name.startswith(".")]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plugins"]


def test_metadata_is_complete(general):
    assert {name for name in REQUIRED_METADATA if general.get(name)} == REQUIRED_METADATA
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["hasProcessingProvider"] == "yes"
    assert general["category"] == "Raster"
    assert "plugin" not in general["name"].lower()
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", general["email"])
    for name in ("homepage", "repository", "tracker"):
        assert general[name].startswith("https://")
    assert not re.search(r"<[a-zA-Z/]", " ".join(general.values())), "the plugin site allows no HTML"


@pytest.mark.parametrize("package", EXTERNAL_PACKAGES)
def test_about_names_every_external_package(general, package):
    assert package in general["about"]


def test_external_packages_are_the_runtime_requirements():
    pinned = re.findall(
        r"^([a-z-]+)==", (REPOSITORY / "requirements" / "runtime.txt").read_text(), re.MULTILINE
    )
    assert sorted(pinned) == sorted(EXTERNAL_PACKAGES)


def test_the_icon_is_a_picture_in_the_zip(archive, general):
    root = ElementTree.fromstring(archive.read(f"{PLUGIN}/{general['icon']}"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(root) > 0


def test_the_version_is_the_same_everywhere(general):
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    newest = re.search(r"^## \[([^\]]+)\]", (REPOSITORY / "CHANGELOG.md").read_text(), re.MULTILINE)[1]
    assert general["version"] == project["version"] == newest
    assert general["changelog"].startswith(newest)


def scan(plugins_folder, *command):
    """Run a scanner on the plugin from the folder above it: detect-secrets passes over files outside its own."""
    command = [sys.executable, "-m", *command, PLUGIN]
    return subprocess.run(command, cwd=plugins_folder, capture_output=True, text=True, timeout=120)


def test_no_finding_of_bandit_at_any_severity(plugins_folder):
    """The site lets a single finding of any severity block a version; ours passes without muting one."""
    report = scan(plugins_folder, "bandit", "-q", "-r", "--ignore-nosec", "-f", "json")
    answer = json.loads(report.stdout)
    assert answer["errors"] == []
    assert answer["metrics"]["_totals"]["loc"] > 0
    assert [(f["filename"], f["line_number"], f["issue_text"]) for f in answer["results"]] == []


def test_no_finding_of_detect_secrets(plugins_folder):
    """Also no checksum in a source or model card: long hexadecimal strings count as secrets."""
    report = scan(plugins_folder, "detect_secrets", "scan", "--all-files")
    assert json.loads(report.stdout)["results"] == {}


def test_no_finding_of_flake8_as_the_site_runs_it(plugins_folder):
    rules = "E101,E501,E7,E9,F402,F403,F404,F405,F8,F9,W605"
    report = scan(plugins_folder, "flake8", "--isolated", "--max-line-length=120", f"--select={rules}")
    assert report.returncode == 0, report.stdout + report.stderr


@pytest.mark.parametrize(
    ("source", "tool"),
    [
        ("import pickle\nmodel = pickle.load(open('w', 'rb'))\n", "bandit"),
        ("def f(x):\n    assert x  # nosec\n", "bandit"),
        ("SHA256_OF_WEIGHTS = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c'\n", "detect_secrets"),
        ("from math import *\nprint(undefined)\n", "flake8"),
    ],
)
def test_the_scanners_would_find_something(tmp_path, source, tool):
    (tmp_path / PLUGIN).mkdir()
    (tmp_path / PLUGIN / "planted.py").write_text(source)
    scanner = {
        "bandit": test_no_finding_of_bandit_at_any_severity,
        "detect_secrets": test_no_finding_of_detect_secrets,
        "flake8": test_no_finding_of_flake8_as_the_site_runs_it,
    }[tool]
    with pytest.raises(AssertionError, match="planted"):
        scanner(tmp_path)
