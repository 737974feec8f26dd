"""The shape of the code: what design keeps, tests hold."""

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "partnerbot"
MODULES = sorted(SOURCE.rglob("*.py"))
CEILING = 260
"""Lines of a module: one that grows past that usually holds two ideas."""

LAYERS = ("facts", "language", "understanding", "answering", "dialogue", "bot", "chat", "tui")
"""From bottom to top: a layer imports only from itself and from those before it."""
WITHOUT_TESTS_OF_THEIR_OWN = {
    # What the command does, which test_cli tries as a whole.
    "commands", "conversing", "shell",
    # Shapes without behaviour, and what only makes sense together with its neighbours.
    "__main__", "chat/shapes", "answering/answer", "answering/conjunctions",
    "answering/evidence", "answering/results", "answering/values", "errors", "facts/model",
    "facts/records", "language/senses", "understanding/intents/asking",
    "understanding/intents/checking", "understanding/intents/dated",
    "understanding/intents/selecting", "understanding/intents/talking",
    "understanding/intents/unrecorded", "understanding/logic",
    "understanding/query",
    # What test_say, test_restate and the tests of evaluation try as a whole.
    "answering/run", "answering/evaluation/dated", "answering/realisation/attribute_questions",
    "answering/realisation/attributes", "answering/realisation/comparison",
    "answering/realisation/date_questions", "answering/realisation/dates",
    "answering/realisation/partners", "answering/realisation/phrases",
    "answering/realisation/refusals", "answering/realisation/truth",
    # Parts of one dialogue: its tests are in test_manager.
    "dialogue/state", "dialogue/turn",
    # Parts of one step: its tests are in test_frame, test_terms, test_focus and test_context.
    "understanding/framing", "understanding/narrowing", "understanding/seats",
    "understanding/sentence_roles",
    "understanding/last_dates", "understanding/ordinals", "understanding/past",
    "understanding/pointing",
}  # fmt: skip


def imports(module: Path) -> set[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    froms = [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    plain = [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    return {*froms, *plain}


def layer(name: str) -> str | None:
    return next((part for part in name.split(".")[1:2] if part in LAYERS), None)


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_a_module_says_what_it_owns_and_stays_small(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= CEILING


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_imports_point_down(module: Path) -> None:
    here = layer(".".join(("partnerbot", *module.relative_to(SOURCE).with_suffix("").parts)))
    if here is None:
        return
    for name in imports(module):
        if name.startswith("partnerbot.") and (there := layer(name)):
            assert LAYERS.index(there) <= LAYERS.index(here), name


def test_only_the_chat_imports_textual() -> None:
    users = {m.relative_to(SOURCE).parts[0] for m in MODULES if "textual" in str(imports(m))}
    assert users <= {"tui"}


def test_every_module_has_its_tests() -> None:
    tests = Path(__file__).parent
    missing = []
    for module in MODULES:
        name = str(module.relative_to(SOURCE).with_suffix("")).removesuffix("/__init__")
        if module.parent.name == "tui" or "tui" in module.parts or module.name == "__init__.py":
            continue
        parent, _, stem = name.rpartition("/")
        if (
            name not in WITHOUT_TESTS_OF_THEIR_OWN
            and not (tests / parent / f"test_{stem}.py").exists()
        ):
            missing.append(name)
    assert missing == []


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_the_engine_knows_no_institution(module: Path) -> None:
    named = re.compile(r"\b(ICOM|UNESCO|INTERPOL|WCO|ICCROM|museums?|Blue Shield|Lisbon)\b", re.I)
    assert not named.findall(module.read_text(encoding="utf-8"))
