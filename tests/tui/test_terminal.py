"""The real program in a pseudo-terminal: what comes out, and that all is as it was after."""

import signal
import sys
from pathlib import Path

import pytest

from tests.conftest import HARBOUR
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind"
)

LOADED = "Loaded: four partners"
ASK = ("when was the Lamp Board created?", "was created in 1888")
RESTORED = [b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l",
            b"\x1b[?2004l", b"\x1b[?1004l"]  # fmt: skip
"""The other screen left, the cursor shown; mouse, paste and focus no longer reported."""


def harbour(home: Path, *arguments: str, **more: str) -> Terminal:
    """The chat about the small invented harbour."""
    return Terminal(home, "--knowledge", str(HARBOUR), *arguments, **more)  # type: ignore[arg-type]


def assert_restored(terminal: Terminal) -> None:
    last = {mode: terminal.raw.rfind(mode) for mode in RESTORED}
    begun = {mode: terminal.raw.rfind(mode[:-1] + b"h") for mode in RESTORED if mode[-1:] == b"l"}
    assert all(place >= 0 for place in last.values()), last
    assert all(last[mode] > place for mode, place in begun.items())
    assert terminal.attributes == terminal.attributes_before


def test_ask_resize_quit(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.ask(*ASK)
        terminal.resize(40, 20)
        terminal.wait_for("was created in 1888")
        assert max(map(len, terminal.display)) <= 40
        terminal.resize(110, 30)
        terminal.wait_for("F7 Timeline")
        terminal.send("\x04")
        assert terminal.status() == 0
        assert_restored(terminal)


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)],
)
def test_a_signal_ends_it_well(tmp_path: Path, number: signal.Signals, status: int) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.signal(number)
        assert terminal.status() == status
        assert_restored(terminal)


def test_a_signal_while_the_facts_are_read_ends_it_well(tmp_path: Path) -> None:
    with Terminal(tmp_path) as terminal:
        terminal.wait_for("Ask a question")
        terminal.signal(signal.SIGTERM)
        assert terminal.status() == 143
        assert_restored(terminal)


def test_ctrl_c_twice_ends_it(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.send("\x03")
        terminal.wait_for("Press Ctrl+C again")
        terminal.send("\x03")
        assert terminal.status() == 0
        assert_restored(terminal)


def test_inline_leaves_the_lines_above(tmp_path: Path) -> None:
    with harbour(tmp_path, "--inline", before="echo MY SHELL LINE") as terminal:
        terminal.wait_for(LOADED)
        terminal.ask(*ASK)
        assert terminal.display[0] == "MY SHELL LINE"
        assert b"\x1b[?1049h" not in terminal.raw
        terminal.send("\x04")
        assert terminal.status() == 0
        assert terminal.attributes == terminal.attributes_before


@pytest.mark.parametrize("how", ["--plain", "TERM=dumb"])
def test_line_by_line_nothing_but_text_comes_out(tmp_path: Path, how: str) -> None:
    given = ["--plain"] if how == "--plain" else []
    with harbour(tmp_path, *given, TERM="dumb") as terminal:
        terminal.wait_for(LOADED)
        terminal.ask(*ASK)
        terminal.ask("/sources", "You: /sources [1] The Lamp Board was created in 1888.")
        terminal.send("\x04")
        assert terminal.status() == 0
        assert b"\x1b" not in terminal.raw


HOSTILE = b"\x1b[31mred\x1b]0;stolen\x07 \xe2\x80\xaeback\xc2\x9b2J"


def test_no_pasted_byte_comes_back_as_a_control_sequence(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.paste(HOSTILE)
        terminal.wait_for("back")
        terminal.send("\r")
        terminal.wait_for("You")
        terminal.send("\x04")
        assert terminal.status() == 0
        for bytes_ in (b"\x1b]0;", b"\xe2\x80\xae", b"\xc2\x9b"):
            assert bytes_ not in terminal.raw


def test_no_byte_of_the_facts_comes_out_as_a_control_sequence(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    text = (HARBOUR / "partners.toml").read_text(encoding="utf-8")
    evil = "\\u001b]0;stolen\\u0007[/b]\\u202e"
    text = text.replace('name = "Harbour Council"', f'name = "Harbour {evil}Council"', 1)
    text = text.replace("was created in 1888.", f"was {evil} created in 1888.")
    (folder / "partners.toml").write_text(text, encoding="utf-8")
    with Terminal(tmp_path, "--knowledge", str(folder)) as terminal:
        terminal.wait_for("Harbour [/b]Council")
        terminal.ask(ASK[0], "[/b] created in 1888")
        terminal.send("\x1b[17~")
        terminal.wait_for("Filter the partners")
        terminal.signal(signal.SIGTERM)
        assert terminal.status() == 143
        for bytes_ in (b"stolen", b"\x1b]0;", b"\xe2\x80\xae"):
            assert bytes_ not in terminal.raw


def test_questions_are_kept_between_sessions_unless_told_not_to(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.ask(*ASK)
        terminal.send("\x04")
        assert terminal.status() == 0
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.send("\x1b[A")
        terminal.wait_for(ASK[0])
    with harbour(tmp_path, "--no-history") as terminal:
        terminal.wait_for(LOADED)
        terminal.send("\x1b[A")
        terminal.ask("hello", "Ask me")
        assert ASK[0] not in terminal.words
