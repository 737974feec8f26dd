"""No byte of a question, a fact, a document or a name reaches the terminal as a command.

The real program in a pseudo-terminal: what comes out of it is split into tokens and held
against what comes out where nothing is hostile.
"""

import base64
import shlex
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import HARBOUR
from tests.hostile.payloads import ALL, FITTING, MARK
from tests.hostile.soundness import unsafe
from tests.hostile.tokens import Token, tokens
from tests.hostile.worlds import (
    at_once,
    broken_worlds,
    write_documents,
    write_home,
    write_world,
)
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind"
)

PIECES = list(ALL.values())
SHORT = [ALL[name] for name in FITTING]
LINE = {"text", "control 0d", "control 0a"}
"""What lines of text are made of; the terminal itself puts a return before each new line."""
STYLES = {"0", "1", "2"}
"""Neither, bold and dim: what the program itself writes."""
RED = "31"
"""The style that the payloads ask for, and that no theme has."""
EVIL = "\x1b]2;" + MARK + "\x07\x9b31m\u202e[bold]\u200b"
"""What stands in names of files and folders."""


def assert_only(output: bytes, kinds: Iterable[str]) -> None:
    """Nothing came out but tokens of some kinds, and no text that acts."""
    found = list(tokens(output))
    assert {token.kind for token in found} <= {*kinds}
    assert {token.held for token in found if token.kind == "CSI m"} <= STYLES
    strings = [token for token in found if token.kind in ("OSC", "DCS", "APC", "PM", "SOS")]
    assert not [token for token in strings if MARK in token.held]
    assert not [token for token in found if token.is_text and unsafe(token.held)]
    assert output.count(b"\r") == output.count(b"\r\n") or "CSI H" in kinds


def run_in_terminal(home: Path, *commands: tuple[str | bytes, ...], given: bytes = b"") -> bytes:
    """What commands print in one terminal, one after the other, with the same standard input."""
    (home / "given").write_bytes(given)
    python = [sys.executable, "-m", "partnerbot"]
    lines = [" ".join(map(_quoted, [*python, *command])) for command in commands]
    script = home / "script"
    script.write_bytes(b"\n".join(f"{line} < given".encode(*_AS_BYTES) for line in lines))
    before = f"cd {shlex.quote(str(home))}; . ./script; exit 0"
    with Terminal(home, before=before, columns=200) as terminal:
        assert terminal.status() == 0
        assert b"Traceback" not in terminal.raw
        return bytes(terminal.raw)


_AS_BYTES = ("utf-8", "surrogateescape")


def _quoted(argument: str | bytes) -> str:
    text = argument if isinstance(argument, str) else argument.decode(*_AS_BYTES)
    return shlex.quote(text.replace("\0", ""))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with hostile facts, documents and mistakes, under hostile names."""
    home = tmp_path_factory.mktemp("world")
    write_world(home / EVIL / "facts", PIECES, SHORT)
    write_documents(home / EVIL / "documents", PIECES)
    wrong = home / EVIL / "wrong"
    wrong.mkdir()
    texts = [text for piece in (p for p, _ in at_once()) for text in broken_worlds(piece)]
    for number, text in enumerate(texts):
        (wrong / f"{EVIL}{number}.jsonl").write_text(text, "utf-8", "surrogatepass")
    (wrong / f"{EVIL}.toml").write_bytes(f'"{EVIL}" = 1\n[[{EVIL}]]'.encode())
    return home


@pytest.fixture(scope="module")
def facts(world: Path) -> tuple[str, str]:
    return "--knowledge", str(world / EVIL / "facts")


@pytest.fixture(scope="module")
def documents(world: Path) -> tuple[str, str]:
    return "--documents", str(world / EVIL / "documents")


QUESTIONS = [
    "who are the partners?", "when was the Lamp Board created?", "compare FOG and the Pilots",
    "who works on mooring?", "what does FOG stand for?", "tell me about the Tide School",
]  # fmt: skip


def test_questions_in_the_shell(world: Path, facts: tuple[str, str]) -> None:
    asked = [*QUESTIONS, *PIECES, *(f"{QUESTIONS[1]} {piece}" for piece in PIECES)]
    lines = [piece.replace("\n", " ") for piece in asked]
    given = "\n".join(lines).encode("utf-8", "surrogatepass")
    output = run_in_terminal(
        world,
        ("ask", *facts),
        ("ask", *facts, "--explain", "--conversation"),
        ("ask", *facts, "--json", "--explain"),
        ("ask", *facts, *QUESTIONS[:2], *PIECES),
        ("ask", *facts, "--explain", b"when was FOG \xff\xfe\x80 \x9b2J created?"),
        given=given,
    )
    assert MARK.encode() in output
    assert_only(output, {*LINE, "CSI m"})


def test_lists_checks_and_what_is_wrong(
    world: Path, facts: tuple[str, str], documents: tuple[str, str]
) -> None:
    hostile = " ".join(PIECES)
    nowhere = str(world / "no" / EVIL)
    output = run_in_terminal(
        world,
        ("partners", *facts),
        ("partners", *facts, "--json"),
        ("check", *facts),
        ("check", *facts, *documents),
        ("check", *facts, "--documents", nowhere),
        ("check", "--knowledge", str(world / EVIL / "wrong")),
        ("ask", "--knowledge", str(world / EVIL / "wrong"), "who?"),
        ("ask", "--knowledge", nowhere, "who?"),
        ("ask", f"--{hostile}"),
        (hostile,),
        ("partners", hostile),
        ("ask", b"--\xff\x9b2J"),
        ("convert", nowhere, nowhere),
    )
    assert MARK.encode() in output
    assert_only(output, {*LINE, "CSI m"})


def test_input_that_is_no_text_is_told(world: Path, facts: tuple[str, str]) -> None:
    output = run_in_terminal(world, ("ask", *facts), given=b"\x1b]2;\xff\x9b31m\n")
    assert b"not UTF-8" in output
    assert_only(output, LINE)


def test_the_conversation_line_by_line(
    world: Path, facts: tuple[str, str], documents: tuple[str, str]
) -> None:
    commands = ["/sources", "/timeline", "/partners", "/card FOG", "/card Lamp Board", "/undo"]
    pieces = [piece.replace("\n", " ") for piece in PIECES]
    hostile = [
        f"{command} {piece}" for piece in pieces for command in ("", "/card", "/find", "/partners")
    ]
    named = [f"/export {piece.replace('/', '')}.txt" for piece in pieces]
    lines = [*QUESTIONS, *commands, *hostile, *named, *named, "/find FOG", "/reload", "/help"]
    given = "\n".join(lines).encode("utf-8", "surrogatepass")
    folder = world / "exported"
    folder.mkdir()
    output = run_in_terminal(folder, ("--plain", *facts, *documents), given=given)
    assert MARK.encode() in output
    assert_only(output, LINE)
    for file in folder.glob("*.txt"):
        assert not unsafe(file.read_text(encoding="utf-8"), allowed="\n")


def test_the_conversation_line_by_line_typed(
    tmp_path: Path, facts: tuple[str, str], documents: tuple[str, str]
) -> None:
    write_home(tmp_path, PIECES)
    with Terminal(tmp_path, "--plain", *facts, *documents, TERM="dumb") as terminal:
        terminal.wait_for("You:")
        terminal.ask("when was the Lamp Board created?", "1888")
        terminal.ask("/sources", "The line:")
        terminal.send("\x10" * 5)  # the question before, five times
        terminal.send("\r/quit\r")
        assert terminal.status() == 0
        # Readline moves back over a line and rings where it has no way to draw otherwise.
        assert_only(bytes(terminal.raw), {*LINE, "control 08", "control 07", "CSI H"})


def tour(terminal: Terminal, hostile: str, name: str) -> list[Token]:
    """Go through the whole chat and paste something wherever there is room for it."""
    line = " ".join(hostile.splitlines())  # an input takes the first line of what is pasted
    export = pasted(f"{name}.md") + "\r"
    steps = [
        ("\x1bOS", "line 12", True),  # F4, the evidence
        ("\x1b[17~", "Filter the partners", True),  # F6
        (pasted(line), "Filter the partners", False),
        ("\x1b[18~", "1931", True),  # F7, the timeline
        (_ESCAPE, "1931", False),
        ("\x1bOR", "Find:", True),  # F3
        (pasted(line), "of", True),
        (_ESCAPE, "Find:", False),
        ("\x12", "Search past", True),  # Ctrl+R
        (pasted(line), "Search past", True),
        (_ESCAPE, "Search past", False),
        ("\x1bOQ", "Search for commands", True),  # F2, the palette
        ("who", "Ask again", True),
        (pasted(line), "Search for commands", False),
        (_ESCAPE, "🔎", False),
        ("\x1b[20~", "sets the format", True),  # F9, the export
        (export, "Written to", True),
        ("\x1bw", "Copied the answer", True),
        ("\x1b[20~", "sets the format", True),
        (export, "Replace it?", True),
        (_ESCAPE, "sets the format", False),
    ]
    terminal.wait_for("Loaded:")
    terminal.send(pasted(hostile).encode("utf-8", "surrogatepass") + b"\r")
    terminal.ask("when was the Lamp Board created?", "1888")
    for keys, text, shown in steps:
        terminal.send(keys.encode("utf-8", "surrogatepass"))
        terminal.wait_until(partial(_is_shown, terminal, text, shown), f"{keys!a:.40}: {text}")
    terminal.send("\x04")
    assert terminal.status() == 0
    return list(tokens(bytes(terminal.raw)))


_ESCAPE = "\x1b"


def _is_shown(terminal: Terminal, text: str, wanted: bool) -> bool:
    return (text in terminal.words) is wanted


def pasted(text: str) -> str:
    """A text as a terminal sends what is pasted: it lets no escape through, which is a key."""
    return f"\x1b[200~{text.replace(_ESCAPE, '')}\x1b[201~"


def copied(found: Iterable[Token]) -> list[str]:
    """What was put into the clipboard."""
    held = [token.held for token in found if token.kind == "OSC" and token.held.startswith("52;")]
    return [base64.b64decode(text.split(";")[2]).decode("utf-8") for text in held]


def without_copies(found: Iterable[Token]) -> list[Token]:
    """All but what was put into the clipboard."""
    return [token for token in found if not (token.kind == "OSC" and token.held[:3] == "52;")]


def told_apart(found: Iterable[Token]) -> set[str]:
    """The kinds of tokens; of strings that a terminal acts on, all that is in them."""
    strings = {"OSC", "DCS", "APC", "PM", "SOS"}
    return {
        f"{token.kind} {token.held}" if token.kind in strings else token.kind for token in found
    }


def assert_no_more(found: list[Token], usual: list[Token]) -> None:
    """Nothing acts on the terminal that does not where all is harmless."""
    assert told_apart(found) - told_apart(usual) == set()
    assert RED not in {token.held for token in found if token.kind == "CSI m"}
    assert not [token for token in found if token.is_text and unsafe(token.held)]
    assert MARK in "".join(token.held for token in found if token.is_text)


def test_the_chat_on_the_screen(
    tmp_path: Path, world: Path, facts: tuple[str, str], documents: tuple[str, str]
) -> None:
    harmless, hostile = tmp_path / "harmless", tmp_path / "hostile"
    write_home(harmless, ["zzz qqq xxx"])
    write_home(hostile, PIECES)
    sound = ("--knowledge", str(HARBOUR), "--documents", str(HARBOUR))
    with Terminal(harmless, *sound, before=f"cd {harmless}") as terminal:
        usual = tour(terminal, "zzz qqq xxx", "zzz")
    with Terminal(hostile, *facts, *documents, before=f"cd {hostile}") as terminal:
        found = tour(terminal, " ".join(PIECES), EVIL)
    [text] = copied(usual)
    [other] = copied(found)
    assert not unsafe(text + other, allowed="\n")
    assert_no_more(without_copies(found), without_copies(usual))
    with Terminal(hostile, "--knowledge", str(world / EVIL / "wrong")) as terminal:
        terminal.wait_for("mending:")
        terminal.send("\x04")
        assert terminal.status() == 0
        assert_no_more(list(tokens(bytes(terminal.raw))), usual)
