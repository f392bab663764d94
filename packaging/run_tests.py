"""Run the tests in tiers, each in a process of its own, and say at the end what passed.

1. method: delineation and training, where QGIS must not even be imported;
2. QGIS: Processing and the user interface under pytest-qgis, offscreen, on the staged plugin;
3. installed: the built zip, its rules, ``qgis_process`` and the QGIS desktop, in child processes.
"""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
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
    Tier("method", ("tests/delineation", "tests/training", "tests/test_architecture.py"), WITHOUT_QGIS),
    Tier("QGIS", ("tests/processing", "tests/gui"), ("-o", "pythonpath=build/plugins . packaging")),
    Tier("installed", ("tests/packaging", "tests/desktop"), WITHOUT_QGIS),
)


def files_below(path):
    """Return the test files below a path of the repository."""
    full = REPOSITORY / path
    return [full] if full.is_file() else sorted(full.rglob("test_*.py"))


def run(tier, arguments):
    """Run one tier and return its verdict in words."""
    paths = [path for path in tier.paths if files_below(path)]
    if not paths:
        return "has no tests"
    command = [sys.executable, "-m", "pytest", *tier.options, *paths, *arguments]
    status = subprocess.run(command, cwd=REPOSITORY).returncode
    if status == NO_TESTS_COLLECTED and arguments:
        return "nothing selected"
    return "passed" if status == 0 else f"FAILED (pytest exit status {status})"


def main(arguments):
    """Run every tier, also after one has failed; return the exit status."""
    verdicts = []
    for tier in TIERS:
        print(f"\n=== tier: {tier.name}", flush=True)
        start = time.monotonic()
        verdict = run(tier, arguments)
        verdicts.append(verdict)
        print(f"=== tier: {tier.name}: {verdict}, {time.monotonic() - start:.1f} s", flush=True)
    failed = [tier.name for tier, verdict in zip(TIERS, verdicts) if verdict.startswith("FAILED")]
    if failed:
        print(f"\nFAILED: {', '.join(failed)}")
    elif "passed" not in verdicts:
        print("\nFAILED: no test was run")
    else:
        print("\nall tiers passed")
    return 1 if failed or "passed" not in verdicts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
