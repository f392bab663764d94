"""QGIS starts quickly and without torch: loading the plugin from the zip imports nothing heavy."""

import os
import subprocess
import sys
import sysconfig

import pytest

HEAVY = ("torch", "skimage", "shapely", "safetensors", "scipy", "matplotlib")

IN_A_CHILD = """
import os, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
sys.path.insert(0, {plugins!r})
{work}
import calvingfront_plugin
print(calvingfront_plugin.__file__)
print(sorted(set({heavy!r}) & set(sys.modules)), flush=True)
os._exit(0)  # how Qt is torn down is no matter of these tests
"""


def child(plugins_folder, tmp_path, work, blocked=()):
    """Run ``work`` with the unzipped plugin in a fresh interpreter; return the lines it printed."""
    code = IN_A_CHILD.format(blocked=tuple(blocked), plugins=str(plugins_folder), work=work, heavy=HEAVY)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""}
    command = [sys.executable, "-W", "ignore", "-c", code]
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


@pytest.mark.parametrize("blocked", [(), ("torch", "skimage"), HEAVY, (*HEAVY, "qgis", "PyQt5")])
def test_the_package_imports_without_heavy_packages(plugins_folder, tmp_path, blocked):
    work = "import calvingfront_plugin; print(callable(calvingfront_plugin.classFactory))"
    callable_, file, heavy = child(plugins_folder, tmp_path, work, blocked)
    assert callable_ == "True"
    assert file.startswith(str(plugins_folder))
    assert heavy == "[]"


@pytest.mark.parametrize("blocked", [(), HEAVY])
def test_the_plugin_and_its_algorithms_load_without_heavy_packages(plugins_folder, tmp_path, blocked):
    """As in ``qgis_process``: no iface, provider registered, each algorithm described and removed again."""
    work = f"""
sys.path += ["/usr/share/qgis/python/plugins"]
from qgis.core import QgsApplication
application = QgsApplication([], False, {str(tmp_path)!r})
application.initQgis()
import calvingfront_plugin
plugin = calvingfront_plugin.classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("calvingfront")
algorithms = sorted(a.name() for a in provider.algorithms() if a.shortHelpString() and a.parameterDefinitions())
print(" ".join(algorithms))
"""
    algorithms, file, heavy = child(plugins_folder, tmp_path, work, blocked)
    assert {"delineatefronts", "segmentzones", "distanceerror"} <= set(algorithms.split())
    assert file.startswith(str(plugins_folder))
    assert heavy == "[]"


def test_the_environment_has_what_was_blocked():
    """Otherwise the tests above would show nothing."""
    folder = sysconfig.get_paths()["purelib"]
    assert all(os.path.isdir(os.path.join(folder, name)) for name in HEAVY)
