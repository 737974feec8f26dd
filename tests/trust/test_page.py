"""The page of promises names tests that exist."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "trust.md"


def defined_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, functions)}


def test_every_test_that_is_named_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE.read_text(encoding="utf-8"))
    assert len(named) >= 40
    missing = [f"{file}::{test}" for file, test in named if test not in defined_in(ROOT / file)]
    assert missing == []


def test_every_promise_has_a_test() -> None:
    """Each section names one at least."""
    _, *sections = re.split(r"(?m)^## ", PAGE.read_text(encoding="utf-8"))
    assert len(sections) >= 7
    assert [section.partition("\n")[0] for section in sections if "`tests/" not in section] == []
