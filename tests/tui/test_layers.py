"""What stands on what in the chat: widgets below screens below the application."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "partnerbot"
CHAT = sorted(file for part in ("chat", "tui") for file in (SOURCE / part).rglob("*.py"))


def named(file: Path) -> str:
    return ".".join(("partnerbot", *file.relative_to(SOURCE).with_suffix("").parts))


def imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {node.module for node in found if node.module and "partnerbot." in node.module}


def test_no_module_imports_itself_through_others() -> None:
    order = TopologicalSorter({named(file): imported(file) for file in CHAT}).static_order()
    assert set(order) >= set(map(named, CHAT))


@pytest.mark.parametrize(
    ("part", "above"),
    [("tui/widgets", ("tui.screens", "tui.app")), ("tui/screens", ("tui.app",))],
)
def test_a_part_knows_nothing_of_what_stands_above_it(part: str, above: tuple[str, ...]) -> None:
    known = {name for file in (SOURCE / part).glob("*.py") for name in imported(file)}
    assert not [name for name in known if name.startswith(tuple(f"partnerbot.{a}" for a in above))]


def test_shapes_know_nothing() -> None:
    assert imported(SOURCE / "chat" / "shapes.py") == set()
