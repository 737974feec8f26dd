"""How large it is: modules, functions, tests, questions, facts, and what gets installed."""

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.faithfulness.worlds import world
from tests.quality.page import Section
from tests.questions.judge import FOLDER, KEPT_ASIDE, items
from tests.test_structure import CEILING, MODULES, SOURCE

HEADING = "Size"
ROOT = FOLDER.parent.parent


class Length(NamedTuple):
    """So many lines of something with a name."""

    lines: int
    name: str


def section() -> Section:
    """What there is of the project, counted."""
    modules = [Length(len(lines(m)), str(m.relative_to(SOURCE))) for m in MODULES]
    functions = [length for module in MODULES for length in functions_of(module)]
    tests = list((ROOT / "tests").rglob("*.py"))
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = ", ".join(re.split(r"[<>=]", name)[0] for name in needed)
    wheel = wheel_size()
    return Section(
        HEADING,
        "Counted in `src/partnerbot` and `tests`, with blank lines and docstrings; tests as "
        "pytest collects them; the wheel as pip builds it.",
        ("what", "how much"),
        [
            ("modules", len(modules)),
            ("lines in them", sum(m.lines for m in modules)),
            ("lines in a module, median and most", _told(modules)),
            ("functions", len(functions)),
            ("lines in a function, median and most", _told(functions)),
            ("tests", tests_collected()),
            ("lines in the tests", sum(len(lines(test)) for test in tests)),
            ("questions, and those kept aside", f"{_count(FOLDER):,} and {_count(KEPT_ASIDE):,}"),
            ("facts", len(world("shipped").knowledge.facts)),
            ("wheel", f"{wheel / 1e3:.0f} kB" if wheel else "not built: pip could not"),
            ("runtime dependencies", f"{len(needed)}: {names}"),
        ],
        f"`{max(modules).name}` has {max(modules).lines} lines (a module may have {CEILING}), and "
        f"the function `{max(functions).name}` has {max(functions).lines}.",
    )


def lines(file: Path) -> list[str]:
    """The lines of a file."""
    return file.read_text(encoding="utf-8").splitlines()


def functions_of(module: Path) -> Iterable[Length]:
    """The functions of a module, from `def` to their last line."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield Length(node.end_lineno - node.lineno + 1, f"{module.stem}.{node.name}")


def tests_collected() -> int:
    """How many tests pytest finds."""
    command = (sys.executable, "-m", "pytest", "--collect-only", "-n", "0")
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found = re.search(r"(\d+) tests collected", told)
    assert found, told
    return int(found[1])


def wheel_size() -> int:
    """The bytes of the wheel; 0 if pip can't build one, for example without a network."""
    with tempfile.TemporaryDirectory() as folder:
        command = (sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, str(ROOT))
        subprocess.run(command, capture_output=True, check=False)
        return sum(wheel.stat().st_size for wheel in Path(folder).glob("*.whl"))


def _told(lengths: list[Length]) -> str:
    return f"{median(length.lines for length in lengths):g} and {max(lengths).lines}"


def _count(folder: Path) -> int:
    return sum(1 for _ in items(folder))
