"""Run the tests in tiers, each in a process of its own, and say at the end what passed.

1. method: delineation, charts and training, where QGIS must not even be imported;
2. QGIS: Processing and the user interface under pytest-qgis, offscreen, on the staged plugin;
3. installed: the built zip, its rules, ``qgis_process`` and the QGIS desktop, in child processes.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
REAL_DATA_COUNTS = "REAL_DATA_COUNTS"  # names the file that tests/conftest.py adds a line a tier to
NO_TESTS_COLLECTED = 5  # pytest's exit status
WITHOUT_QGIS = ("-p", "no:pytest_qgis", "-p", "no:pytest-qt")


@dataclass(frozen=True)
class Tier:
    """A share of the tests with the options pytest needs for it."""

    name: str
    paths: tuple
    options: tuple = ()


TIERS = (
    # The architecture comes last: it also asserts that none of the tests before it has imported QGIS.
    Tier(
        "method",
        ("tests/delineation", "tests/charts", "tests/training", "tests/test_architecture.py"),
        WITHOUT_QGIS,
    ),
    Tier(
        "QGIS",
        ("tests/processing", "tests/layers", "tests/gui"),
        ("-o", "pythonpath=build/plugins . packaging"),
    ),
    Tier("installed", ("tests/packaging", "tests/desktop"), WITHOUT_QGIS),
)


def files_below(path):
    """Return the test files below a path of the repository."""
    full = REPOSITORY / path
    return [full] if full.is_file() else sorted(full.rglob("test_*.py"))


def run(tier, arguments, counts):
    """Run one tier and return its verdict in words; its real-data tests are counted in the file ``counts``."""
    paths = [path for path in tier.paths if files_below(path)]
    if not paths:
        return "nothing selected" if arguments else "FAILED (has no tests)"
    command = [sys.executable, "-m", "pytest", *tier.options, *paths, *arguments]
    environment = {**os.environ, REAL_DATA_COUNTS: str(counts)}
    status = subprocess.run(command, cwd=REPOSITORY, env=environment).returncode
    if status == NO_TESTS_COLLECTED and arguments:
        return "nothing selected"
    return "passed" if status == 0 else f"FAILED (pytest exit status {status})"


def real_data_total(counts):
    """Sum the lines ``run skipped`` that the tiers have written."""
    pairs = [tuple(map(int, line.split())) for line in counts.splitlines()]
    return sum(ran for ran, _ in pairs), sum(skipped for _, skipped in pairs)


def main(arguments):
    """Run every tier, also after one has failed; return the exit status."""
    verdicts = []
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts.txt"
        counts.touch()
        for tier in TIERS:
            print(f"\n=== tier: {tier.name}", flush=True)
            start = time.monotonic()
            verdict = run(tier, arguments, counts)
            verdicts.append(verdict)
            print(f"=== tier: {tier.name}: {verdict}, {time.monotonic() - start:.1f} s", flush=True)
        ran, skipped = real_data_total(counts.read_text())
    print(f"\nreal-data tests in all tiers: {ran} run, {skipped} skipped")
    failed = [tier.name for tier, verdict in zip(TIERS, verdicts) if verdict.startswith("FAILED")]
    if failed:
        print(f"FAILED: {', '.join(failed)}")
    elif "passed" not in verdicts:
        print("FAILED: no test was run")
    else:
        print("all tiers passed" if "nothing selected" not in verdicts else "all selected tests passed")
    return 1 if failed or "passed" not in verdicts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
