"""The zip in QGIS without a desktop: ``qgis_process`` enables the plugin and knows its algorithms."""

import json
import shutil
import subprocess

#: Debian 12's qgis_process is a wrapper that passes an option the program refuses; the program itself is this.
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


def qgis_process(environment, folder, *arguments):
    command = [QGIS_PROCESS, *arguments]
    ran = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def providers(environment, folder):
    """Processing providers by name, each with its algorithms; QGIS may speak before the JSON begins."""
    answer = qgis_process(environment, folder, "--json", "list")
    return json.loads(answer[answer.index("{") :])["providers"]


def test_the_provider_is_there_once_the_plugin_is_enabled(qgis_environment, tmp_path):
    assert "calvingfront" not in providers(qgis_environment, tmp_path)
    qgis_process(qgis_environment, tmp_path, "plugins", "enable", "calvingfront_plugin")
    algorithms = providers(qgis_environment, tmp_path)["calvingfront"]["algorithms"]
    assert {f"calvingfront:{name}" for name in ("delineatefronts", "segmentzones", "distanceerror")} <= set(
        algorithms
    )
