"""The unzipped plugin in a QGIS of its own, with and without a desktop."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.conftest import plugin_zip, plugins_folder, qgis_environment  # noqa: F401
from training.simulate import simulate_scene
from training.simulated_raster import write_label, write_scene

REPOSITORY = Path(__file__).resolve().parents[2]
SCREENSHOTS = REPOSITORY / "build" / "screenshots"

HELHEIM = "20180602_hh_GEE_sentinel_GRD_IW_helheim_stretch.tif"
KANGERDLUGSSUAQ = "20150130_hh_GEE_sentinel_GRD_IW_kanger_stretch.tif"

#: Debian 12's qgis_process is a wrapper that passes an option the program refuses; the program itself is this.
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture
def scene_of(shared_data, tmp_path):
    """Copy a real scene and its label next to each other; QGIS may write statistics beside a raster."""

    def copy(name):
        folder = shared_data / "georeferenced_sar"
        collection = json.loads((folder / "fronts.geojson").read_text())
        collection["features"] = [f for f in collection["features"] if f["properties"]["scene"] == name]
        label = tmp_path / f"label_{Path(name).stem}.geojson"
        label.write_text(json.dumps(collection))
        return Path(shutil.copy(folder / name, tmp_path / name)), label

    return copy


@pytest.fixture(scope="session")
def fjord(tmp_path_factory):
    """A simulated scene of 15 km in dB and its exact front."""
    folder = tmp_path_factory.mktemp("fjord")
    scene = simulate_scene(12, (500, 500), 30.0)
    raster = write_scene(folder / "simulated_S1_2024-07-15.tif", scene)
    return raster, write_label(folder / "label.gpkg", scene)


@pytest.fixture
def qgis_process(qgis_environment, tmp_path):  # noqa: F811
    """Run ``qgis_process`` with the plugin enabled; returns exit status, results of an algorithm, and the log."""

    def call(*arguments):
        command = [QGIS_PROCESS, *map(str, arguments)]
        ran = subprocess.run(
            command, env=qgis_environment, cwd=tmp_path, capture_output=True, text=True, timeout=280
        )
        return ran.returncode, ran.stdout, ran.stderr

    status, out, err = call("plugins", "enable", "calvingfront_plugin")
    assert status == 0, out + err

    def run(algorithm, **parameters):
        values = [f"--{name}={value}" for name, value in parameters.items()]
        status, out, err = call("--json", "run", f"calvingfront:{algorithm}", *values)
        answer = json.loads(out[out.index("{") :]) if "{" in out else {}
        return status, answer.get("results", {}), out + err

    return run


@pytest.fixture
def desktop(qgis_environment, tmp_path):  # noqa: F811
    """Run a script in a real QGIS window under a virtual X server; returns what the script left as JSON."""

    def run(script, **settings):
        answer = tmp_path / "answer.json"
        profile = tmp_path / "profiles" / "profiles" / "default" / "QGIS"
        profile.mkdir(parents=True)
        (profile / "QGIS3.ini").write_text("[PythonPlugins]\ncalvingfront_plugin=true\n")
        environment = {key: value for key, value in qgis_environment.items() if key != "QT_QPA_PLATFORM"}
        environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)
        environment["CALVINGFRONT_SESSION"] = json.dumps({"answer": str(answer), **settings})
        program = shutil.which("qgis.bin") or "qgis"
        command = ["timeout", "240", "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", program]
        command += ["--nologo", "--noversioncheck", "--profiles-path", str(tmp_path / "profiles")]
        command += ["--code", str(script)]
        ran = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True)
        said = ran.stdout[-3000:] + ran.stderr[-3000:]
        assert answer.is_file(), f"QGIS ended with {ran.returncode} and no answer: {said}"
        told = json.loads(answer.read_text())
        assert "failure" not in told, told.get("failure", "") + said
        assert ran.returncode == 0, said
        return told

    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return run
