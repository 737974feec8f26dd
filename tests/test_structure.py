"""The shape of the code: what design keeps, tests hold."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "partnerbot"
MODULES = sorted(SOURCE.rglob("*.py"))

LAYERS = (
    # What knows nothing of partners: text, the user's folders, the streams.
    "cleaning", "wording", "folders", "pickling", "cache_file", "cache", "errors", "streams",
    "locations", "manual",
    # Facts, questions, answers.
    "facts", "ror", "language", "understanding", "explain", "answering", "dialogue", "bot",
    "__init__",
    # What is made of answers, and who shows it.
    "checking", "chat", "starter", "plain", "tui", "line", "arguments", "shell_completion", "shell",
    "conversing", "commands", "cli", "__main__",
)  # fmt: skip
"""Every package and module from bottom to top: each imports only from those before it."""

CEILING, TYPICAL, LARGE = 260, 100, 200
"""Lines that no module passes, that half of them keep below, and that few pass."""
LONG_FUNCTION = 40
"""Lines of a function that holds more than one idea, but for a match of many cases."""

WITHOUT_TESTS_OF_THEIR_OWN = {
    # What the command does, which test_cli tries as a whole.
    "commands", "conversing", "shell",
    # Shapes without behaviour, and what only makes sense together with its neighbours.
    "__main__", "chat/shapes", "answering/answer", "answering/conjunctions",
    "answering/evidence", "answering/results", "answering/values", "facts/reading/positions",
    "language/senses", "understanding/query", "understanding/tag_groups",
    # What test_say, test_restate and the tests of evaluation try as a whole.
    "answering/run", "answering/evaluation/dated", "answering/realisation/attribute_questions",
    "answering/realisation/attributes", "answering/realisation/comparison",
    "answering/realisation/date_questions", "answering/realisation/dates",
    "answering/realisation/partners", "answering/realisation/phrases",
    "answering/realisation/refusals", "answering/realisation/truth",
    # Parts of one dialogue: its tests are in test_manager.
    "dialogue/state", "dialogue/turn",
    # The intents: test_intents has their queries, test_examples asks their examples.
    *(f"understanding/intents/{name}" for name in (
        "alternatives", "attributes", "counts", "dates", "descriptions", "selections",
        "small_talk", "unrecorded", "yes_no",
    )),
    # Parts of one step: its tests are in test_small_words, test_frame, test_terms, test_focus
    # and test_resolution.
    "understanding/frames/clause", "understanding/frames/framing", "understanding/frames/logic",
    "understanding/frames/narrowing",
    "understanding/frames/seats", "understanding/frames/term",
    "understanding/clauses/asking_sentence", "understanding/clauses/lending",
    "understanding/clauses/sentence_roles",
    "understanding/context/antecedents",
    "understanding/mentions/small_word_rules",
    "understanding/context/past", "understanding/context/pointing",
    "understanding/context/temporal_anaphora",
}  # fmt: skip


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def dotted(module: Path) -> str:
    """The name by which a module is imported."""
    parts = module.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Path) -> Iterator[str]:
    """All that a module imports, wherever in it: an import in a function is one as well."""
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def graph() -> dict[str, set[str]]:
    """The modules of the package, each with those that it imports."""
    names = {dotted(module) for module in MODULES}
    found: dict[str, set[str]] = {}
    for module in MODULES:
        taken = {n if n in names else n.rpartition(".")[0] for n in imports(module)}
        found[dotted(module)] = (taken & names) - {dotted(module)}
    return found


def layer(name: str) -> str:
    """The package or module below partnerbot that a module is or lies in."""
    return name.split(".")[1] if "." in name else "__init__"


def reached(start: str) -> set[str]:
    """The modules that a module imports, and those that they import, and so on."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        fresh = graph()[ahead.pop()] - seen
        seen |= fresh
        ahead += fresh
    return seen


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_a_module_says_what_it_owns_and_stays_small(module: Path) -> None:
    assert ast.get_docstring(parsed(module))
    assert lines(module) <= CEILING


def lines(module: Path) -> int:
    return len(module.read_text(encoding="utf-8").splitlines())


def test_most_modules_hold_one_idea() -> None:
    sizes = [lines(module) for module in MODULES if module.name != "__init__.py"]
    assert median(sizes) <= TYPICAL
    assert sum(size > LARGE for size in sizes) <= len(sizes) / 8


def test_hardly_a_function_is_long() -> None:
    sizes = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert median(sizes) <= 8
    assert sum(size > LONG_FUNCTION for size in sizes) <= len(sizes) / 100


def test_every_package_and_module_has_its_place() -> None:
    assert {layer(name) for name in graph()} == set(LAYERS)
    assert len(set(LAYERS)) == len(LAYERS)


def test_imports_point_down() -> None:
    rank = {name: place for place, name in enumerate(LAYERS)}
    up = [
        f"{name} imports {other}"
        for name, others in graph().items()
        for other in others
        if rank.get(layer(other), 0) > rank.get(layer(name), 0)
    ]
    assert up == []


def test_no_modules_import_one_another() -> None:
    ways = {name: reached(name) for name in graph()}
    circles = {
        frozenset(other for other in way if name in ways[other])
        for name, way in ways.items()
        if name in way
    }
    assert circles == set()


def test_only_the_screens_import_textual() -> None:
    users = {
        layer(dotted(module))
        for module in MODULES
        for name in imports(module)
        if name.split(".")[0] == "textual"
    }
    assert users == {"tui"}


def test_only_the_streams_write_to_the_shell() -> None:
    writers = {dotted(module) for module in MODULES if any(writes(parsed(module)))}
    assert writers == {"partnerbot.streams"}


def writes(tree: ast.Module) -> Iterator[str]:
    """The ways in which a module writes to standard output or standard error."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="print")):
                yield "print"
            case ast.Attribute(
                value=ast.Attribute(
                    value=ast.Name(id="sys"),
                    attr="stdout" | "stderr" | "__stdout__" | "__stderr__",
                ),
                attr="write" | "writelines" | "flush" | "buffer" | "fileno" as how,
            ):
                yield how
            case ast.Attribute(value=ast.Name(id="os"), attr="write" | "writev" | "system" as how):
                yield how


@pytest.mark.parametrize(
    "text",
    ["print('x')", "sys.stdout.write('x')", "sys.stderr.buffer.write(b'x')", "os.write(1, b'x')"],
)
def test_a_module_that_writes_is_noticed(text: str) -> None:
    assert any(writes(ast.parse(text)))


def test_a_module_that_only_reads_or_asks_is_no_writer() -> None:
    assert not any(writes(ast.parse("sys.stdin.buffer.readline(); is_terminal(sys.stdout)")))


def test_every_module_has_its_tests() -> None:
    tests = Path(__file__).parent
    missing = set()
    for module in MODULES:
        place = module.relative_to(SOURCE)
        beside = tests / place.parent / f"test_{place.stem}.py"
        if "tui" not in place.parts and place.name != "__init__.py" and not beside.exists():
            missing.add(str(place.with_suffix("")))
    assert missing == WITHOUT_TESTS_OF_THEIR_OWN


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_the_engine_knows_no_institution(module: Path) -> None:
    named = re.compile(r"\b(ICOM|UNESCO|INTERPOL|WCO|ICCROM|museums?|Blue Shield|Lisbon)\b", re.I)
    assert not named.findall(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "data", sorted((SOURCE / "language").rglob("*.toml")), ids=lambda data: data.name
)
def test_language_can_be_read_without_scrolling_aside(data: Path) -> None:
    assert max(map(len, data.read_text(encoding="utf-8").splitlines())) <= 100
