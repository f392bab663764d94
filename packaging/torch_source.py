"""Decide where torch comes from: the default index, or PyTorch's own CPU wheels.

On Linux the default index serves torch with gigabytes of CUDA libraries, which are of no use without an NVIDIA
GPU. Run as a script this prints the index option for pip, or nothing where the default index is right.
"""

import json
import re
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

CPU_WHEELS = "https://download.pytorch.org/whl/cpu"
RUNTIME_REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements" / "runtime.txt"


def choose_index(report, has_gpu):
    """Choose the package index for torch.

    Parameters
    ----------
    report : dict
        What ``pip install --dry-run --report`` says it would install from the default index.
    has_gpu : bool
        Whether this machine has a working NVIDIA GPU.

    Returns
    -------
    str or None
        Address of the CPU wheel index, or None for the default index.
    """
    names = [item["metadata"]["name"] for item in report["install"]]
    pulls_cuda = any(re.match(r"nvidia[-_.]", name, re.IGNORECASE) for name in names)
    return CPU_WHEELS if pulls_cuda and not has_gpu else None


def pinned_torch(requirements=RUNTIME_REQUIREMENTS):
    """Return the pinned version of torch in the runtime requirements."""
    return re.search(r"^torch==(\S+)", Path(requirements).read_text(), re.MULTILINE)[1]


def is_installed(version):
    """Say whether torch of this version is here; a local label such as ``+cpu`` is of no account."""
    try:
        return metadata.version("torch").split("+")[0] == version
    except metadata.PackageNotFoundError:
        return False


def has_nvidia_gpu():
    """Say whether the NVIDIA driver lists a GPU on this machine."""
    try:
        listing = subprocess.run(["nvidia-smi", "-L"], capture_output=True, text=True, timeout=60)
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return False
    return listing.returncode == 0 and "GPU" in listing.stdout


def dry_run_report(requirement):
    """Return pip's report of what installing a requirement from the default index would bring."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        dry_run = ["install", "--quiet", "--dry-run", "--report", report, requirement]
        subprocess.run([sys.executable, "-m", "pip", *dry_run], check=True, stdout=sys.stderr)
        return json.loads(report.read_text())


if __name__ == "__main__":
    version = pinned_torch()
    gpu = has_nvidia_gpu()
    # With a GPU the default index is right whatever it serves, and the dry run may cost a download.
    if not is_installed(version) and not gpu:
        index = choose_index(dry_run_report(f"torch=={version}"), gpu)
        if index:
            print(f"--index-url {index}")
