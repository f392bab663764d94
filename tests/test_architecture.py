"""The arrows of the design: who may import whom, read from the source without running it.

Each part of the project may use the parts listed for it and no other; the method, the charts and the training know
nothing of Qt or QGIS, so that all of them run without a desktop.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
PLUGIN = "calvingfront_plugin"

#: part -> parts of ours it may import. "shell" is what lies directly in the plugin package (plugin.py).
MAY_IMPORT = {
    "shell": {"gui", "processing", "layers", "delineation"},
    "gui": {"processing", "layers", "charts", "delineation"},
    "processing": {"layers", "charts", "delineation"},
    "layers": {"delineation"},
    "charts": {"delineation"},
    "delineation": set(),
    "training": {"delineation"},
}
WITHOUT_QGIS = {"charts", "delineation", "training"}
QT_AND_QGIS = {"qgis", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip", "processing"}


def module_name(source, root):
    """``calvingfront_plugin/gui/__init__.py`` -> (``calvingfront_plugin.gui``, True: a package)."""
    parts = list(source.relative_to(root).with_suffix("").parts)
    is_package = parts[-1] == "__init__"
    return ".".join(parts[:-1] if is_package else parts), is_package


def imported_names(source, root):
    """All (line, absolute dotted name) that a file imports, anywhere in it, also by name at run time."""
    module, is_package = module_name(source, root)
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                climb = node.level - 1 if is_package else node.level
                above = module.split(".")[: len(module.split(".")) - climb]
                base = ".".join([*above, node.module] if node.module else above)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            function = (
                node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            )
            if function in ("import_module", "__import__"):
                yield node.lineno, str(node.args[0].value)


def part_of(name):
    """The part of the project a dotted name belongs to; None if it is not ours."""
    first, _, rest = name.partition(".")
    if first == "training":
        return "training"
    if first == PLUGIN:
        second = rest.partition(".")[0]
        return second if second in MAY_IMPORT and second not in ("shell", "training") else "shell"
    return None


def violations(root):
    """Each import below ``root`` that the design does not allow, as one line of text."""
    found = []
    for source in sorted([*(root / PLUGIN).rglob("*.py"), *(root / "training").rglob("*.py")]):
        part = part_of(module_name(source, root)[0])
        for line, name in imported_names(source, root):
            target = part_of(name)
            where = f"{source.relative_to(root)}:{line}"
            if target and target != part and target not in MAY_IMPORT[part]:
                found.append(f"{where}: {part} must not import {target} ({name})")
            if part in WITHOUT_QGIS and name.partition(".")[0] in QT_AND_QGIS:
                found.append(f"{where}: {part} must not name Qt or QGIS ({name})")
    return found


def test_imports_follow_the_design():
    assert violations(REPOSITORY) == []


def test_every_package_of_the_plugin_has_its_arrows():
    packages = {init.parent.name for init in (REPOSITORY / PLUGIN).glob("*/__init__.py")}
    assert packages <= set(MAY_IMPORT), "name the new part in MAY_IMPORT and in the design"


def plant(root, path, source):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source)
    return violations(root)


@pytest.mark.parametrize(
    ("path", "source", "complaint"),
    [
        ("calvingfront_plugin/delineation/fronts.py", "from qgis.core import QgsGeometry", "Qt or QGIS"),
        ("calvingfront_plugin/delineation/fronts.py", "def f():\n    import PyQt5.QtCore", "Qt or QGIS"),
        (
            "training/train.py",
            "from importlib import import_module\nimport_module('qgis.core')",
            "Qt or QGIS",
        ),
        ("training/train.py", "import processing", "Qt or QGIS"),
        ("calvingfront_plugin/charts/error_charts.py", "from qgis.PyQt.QtGui import QColor", "Qt or QGIS"),
        (
            "calvingfront_plugin/charts/error_charts.py",
            "from ..layers import fields",
            "must not import layers",
        ),
        ("calvingfront_plugin/layers/fields.py", "from ..charts import figures", "must not import charts"),
        (
            "calvingfront_plugin/delineation/fronts.py",
            "from ..layers import fields",
            "must not import layers",
        ),
        ("calvingfront_plugin/delineation/__init__.py", "from .. import layers", "must not import layers"),
        ("calvingfront_plugin/delineation/fronts.py", "import training.simulate", "must not import training"),
        (
            "calvingfront_plugin/layers/fields.py",
            "from ..processing import provider",
            "must not import processing",
        ),
        (
            "calvingfront_plugin/processing/provider.py",
            "import calvingfront_plugin.gui",
            "must not import gui",
        ),
        ("calvingfront_plugin/processing/nested/a.py", "from ...gui.dock import Dock", "must not import gui"),
        (
            "calvingfront_plugin/gui/dock.py",
            "from ..plugin import CalvingFrontPlugin",
            "must not import shell",
        ),
        ("calvingfront_plugin/plugin.py", "from training import simulate", "must not import training"),
        ("training/train.py", "from calvingfront_plugin.layers import fields", "must not import layers"),
        ("training/train.py", "from calvingfront_plugin import plugin", "must not import shell"),
    ],
)
def test_a_planted_violation_is_caught(tmp_path, path, source, complaint):
    found = plant(tmp_path, path, source)
    assert len(found) == 1, found
    assert found[0].startswith(path)
    assert complaint in found[0]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "calvingfront_plugin/plugin.py",
            "from .gui.dock import Dock\nfrom qgis.PyQt.QtWidgets import QAction",
        ),
        ("calvingfront_plugin/gui/dock.py", "from ..layers.fields import FIELDS\nfrom . import tools"),
        (
            "calvingfront_plugin/gui/dock.py",
            "import processing\nfrom ..delineation.delineate import delineate",
        ),
        ("calvingfront_plugin/layers/fields.py", "from ..delineation import front_record"),
        ("calvingfront_plugin/delineation/__init__.py", "from .scene import Scene\nfrom osgeo import gdal"),
        (
            "training/train.py",
            "from calvingfront_plugin.delineation.scene import normalise\nfrom . import data",
        ),
        ("training/train.py", "from calvingfront_plugin import delineation"),
        ("calvingfront_plugin/charts/error_charts.py", "from ..delineation.ground import ground_plane"),
        ("calvingfront_plugin/processing/report.py", "from ..charts import error_charts"),
    ],
)
def test_the_arrows_of_the_design_pass(tmp_path, path, source):
    assert plant(tmp_path, path, source) == []


def test_method_charts_and_training_load_without_qt_and_qgis():
    """What the source cannot show: that no third package brings Qt along."""
    load_everything = f"""
import importlib, pkgutil, sys
for name in ("{PLUGIN}.delineation", "{PLUGIN}.charts", "training"):
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(sorted({{name.partition(".")[0] for name in sys.modules}} & {QT_AND_QGIS!r}))
"""
    command = [sys.executable, "-W", "ignore", "-c", load_everything]
    loaded = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=120)
    assert loaded.returncode == 0, loaded.stderr
    assert loaded.stdout.strip() == "[]"


def test_no_test_of_the_method_has_imported_qgis(request):
    """Runs after the tests of the method in their tier; in a run with pytest-qgis QGIS is there by intent."""
    if request.config.pluginmanager.hasplugin("pytest_qgis"):
        pytest.skip("this run was started with pytest-qgis; `make test` runs the method's tests without it")
    assert "qgis" not in sys.modules
