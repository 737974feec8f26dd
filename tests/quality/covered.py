"""Which lines and branches of the package the tests run."""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.quality.page import Row, Section, share
from tests.test_structure import SOURCE

HEADING = "Coverage"
ROOT = SOURCE.parent.parent
COMMANDS = ("erase", "run -m pytest", "combine -q")
"""What CONTRIBUTING.md has as one line, before it asks for the report."""
Report = Mapping[str, Mapping[str, Any]]
"""The `files` of what `coverage json` writes."""


def measure() -> Report:
    """The suite run under coverage, which takes minutes; CalledProcessError if it fails."""
    for command in COMMANDS:
        _coverage(*command.split())
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        _coverage("json", "-q", "--fail-under=0", "-o", str(report))
        files: Report = json.loads(report.read_text(encoding="utf-8"))["files"]
    return files


def _coverage(*arguments: str) -> None:
    command = (sys.executable, "-m", "coverage", *arguments)
    subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=True)


def section(report: Report) -> Section:
    """Lines and branches by package, and the modules in which the most is not run."""
    packages: dict[str, Counter[str]] = {}
    for path, module in report.items():
        packages.setdefault(package_of(path), Counter()).update(_counts(module))
    total = sum(packages.values(), Counter[str]())
    missed = {path: missing(_counts(module)) for path, module in report.items()}
    worst = sorted(missed, key=lambda path: -missed[path])[:3]
    told = ", ".join(f"`{Path(path).stem}` ({missed[path]})" for path in worst if missed[path])
    return Section(
        HEADING,
        "Measured by `coverage` over the whole test suite, including the processes that tests "
        "start. A branch is one of several ways in which the program can go on from a line.",
        ("package", "lines", "run", "branches", "taken"),
        [
            *(row(name, counts) for name, counts in sorted(packages.items())),
            row("all", total),
        ],
        f"{missing(total):,} lines and branches are never run"
        + (f", most of them in {told}." if told else "."),
    )


def package_of(path: str) -> str:
    """The package of a module, such as "facts"; those of the topmost are "partnerbot"."""
    *folders, _ = path.partition("partnerbot/")[2].split("/")
    return folders[0] if folders else "partnerbot"


def row(name: str, counts: Counter[str]) -> Row:
    """How much of one package is run."""
    lines, branches = counts["num_statements"], counts["num_branches"]
    return (
        name,
        lines,
        share(counts["covered_lines"], lines),
        branches,
        share(counts["covered_branches"], branches),
    )


def missing(counts: Counter[str]) -> int:
    """How many lines and branches are not run."""
    return counts["missing_lines"] + counts["missing_branches"]


def _counts(module: Mapping[str, Any]) -> Counter[str]:
    """What coverage counted in a module, without the shares."""
    return Counter({k: v for k, v in module["summary"].items() if isinstance(v, int)})
