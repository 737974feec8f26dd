"""The real program at the edges of its life: its first moments, and a terminal that goes."""

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.conftest import HARBOUR
from tests.harbour import copy_of_harbour
from tests.tui.terminal import PATIENCE, Terminal, environment

LOADED = "Loaded: four partners"
QUESTION = "when was the Lamp Board created?"
ANSWER = "The Lamp Board was created in 1888. [1]"
MANY = 30_000
"""So many places take a second to read, which is time enough to type a question."""
SOON = 8.0
"""Seconds in which a program without a terminal must have ended."""

MODES = (b"?1049", b"?1000", b"?1003", b"?1006", b"?2004", b"?1004")
"""The other screen; the mouse pressed, moved and told in numbers; pasting; focus."""
READLINE = (b"\x1b[?2004h", b"\x1b[?2004l", b"\x1b[?1034h")
"""What readline itself may send: pasting in brackets on and off, and eight-bit keys."""
CONTROL = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|.)")


def harbour(home: Path, *arguments: str) -> Terminal:
    return Terminal(home, "--knowledge", str(HARBOUR), *arguments)


def assert_restored(terminal: Terminal) -> None:
    """Whatever was switched on is off, and what was off is on; each was in use at some time."""
    raw = bytes(terminal.raw)
    for mode in MODES:
        assert -1 < raw.rfind(mode + b"h") < raw.rfind(mode + b"l"), mode
    for mode in (b"?25", b"?7"):
        assert -1 < raw.rfind(mode + b"l") < raw.rfind(mode + b"h"), mode
    pushed, popped = re.findall(rb"\x1b\[>\d+u", raw), re.findall(rb"\x1b\[<u", raw)
    assert len(pushed) == len(popped) > 0
    assert raw.rfind(popped[0]) < raw.rfind(b"?1049l")  # each of the two screens has its own
    assert terminal.attributes == terminal.attributes_before


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_a_signal_before_the_first_frame_leaves_no_trace_in_the_terminal(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_until(lambda: b"?1049h" in terminal.raw, "the other screen")
        assert "Partnerbot" not in terminal.words
        terminal.signal(number)
        assert terminal.status() == status
        assert_restored(terminal)


def test_quitting_restores_all_and_each_stop_as_well(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for("Reading the facts")
        assert terminal.attributes != terminal.attributes_before
        terminal.wait_for(LOADED)
        terminal.send("\x1a")
        terminal.wait_until(terminal.stopped, "suspended")
        assert_restored(terminal)
        terminal.forget()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(LOADED)
        assert terminal.attributes != terminal.attributes_before
        terminal.ask(QUESTION, ANSWER)
        terminal.send("\x04")
        assert terminal.status() == 0
        assert_restored(terminal)


def test_what_is_typed_before_the_first_frame_is_asked(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        # The terminal still makes a line end of Enter, as it does for a shell.
        terminal.send(f"{QUESTION}\r")
        terminal.wait_for(ANSWER)


def test_no_key_is_lost_or_moved_while_the_chat_takes_the_place_of_the_first_frame(
    tmp_path: Path,
) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_until(lambda: b"?1049h" in terminal.raw, "the other screen")
        typed = ""
        while LOADED not in terminal.words:
            assert len(typed) < 900, "Never loaded"
            typed += f"{len(typed):03d}"
            terminal.press(typed[-3:])
        terminal.press("end")
        terminal.wait_for("end │")
        # A long line is shown by its end; the keys around the change are in it.
        assert terminal.words.partition("│ ")[2].partition(" │")[0] == f"{typed}end"[-95:]


def test_a_question_sent_before_the_facts_are_read_is_kept_and_answered(tmp_path: Path) -> None:
    folder = copy_of_harbour(tmp_path)
    places = ({"place": {"id": f"cove-{n}", "name": f"Cove {n}"}} for n in range(MANY))
    (folder / "places.jsonl").write_text("\n".join(map(json.dumps, places)), encoding="utf-8")
    with Terminal(tmp_path, "--knowledge", str(folder)) as terminal:
        terminal.wait_for("Reading the facts")
        terminal.send(f"{QUESTION}\r")
        terminal.wait_for("The answer follows when the facts are read.")
        assert ANSWER not in terminal.words
        terminal.wait_for(ANSWER)
        terminal.send("\x1b[A")
        terminal.wait_for(f"│ {QUESTION}")


@pytest.mark.parametrize("arguments", [[], ["--inline"]])
def test_a_terminal_that_is_closed_ends_it(tmp_path: Path, arguments: list[str]) -> None:
    with harbour(tmp_path, *arguments) as terminal:
        terminal.wait_for(LOADED)
        terminal.hang_up()
        # Nobody is told the status; Python itself makes 120 of an output that is closed.
        assert terminal.status() in (129, 120)


def test_a_terminal_that_is_closed_while_the_chat_is_stopped_ends_it(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        terminal.send("\x1a")
        terminal.wait_until(terminal.stopped, "suspended")
        terminal.hang_up()
        assert terminal.status() in (129, 120)


@pytest.mark.parametrize("arguments", [[], ["--inline"]])
def test_a_terminal_that_goes_without_a_signal_leaves_nothing_running(
    tmp_path: Path, arguments: list[str]
) -> None:
    # It is not the terminal that controls the process, so no SIGHUP comes from it.
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    command = [sys.executable, "-m", "partnerbot", "--knowledge", str(HARBOUR), *arguments]
    with subprocess.Popen(
        command, stdin=its, stdout=its, stderr=its, env=environment(tmp_path)
    ) as process:
        try:
            os.close(its)
            came = b""
            while LOADED.encode() not in came:
                assert select.select([ours], [], [], PATIENCE)[0], "Never loaded"
                came += os.read(ours, 65536)
            os.close(ours)
            assert process.wait(SOON) in (129, 120)
        finally:
            process.kill()


def test_line_by_line_a_terminal_gets_nothing_but_text(tmp_path: Path) -> None:
    with harbour(tmp_path, "--plain") as terminal:
        terminal.wait_for("You:")
        terminal.ask(QUESTION, "What is the Lamp Board? You:")
        terminal.send("\x04")
        assert terminal.status() == 0
        sent = set(CONTROL.findall(bytes(terminal.raw)))
        assert sent <= set(READLINE)
        assert terminal.attributes == terminal.attributes_before


def test_a_broken_folder_is_told_by_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "partners.toml"
    text = (HARBOUR / "partners.toml").read_text(encoding="utf-8")
    broken = text.replace("line = 13", "line = 0")
    file.write_text(broken, encoding="utf-8")
    line = broken[: broken.index("line = 0")].count("\n") + 1
    with Terminal(tmp_path, "--knowledge", str(tmp_path), columns=160) as terminal:
        terminal.wait_for("One thing needs mending:")
        told = re.search(rf"{re.escape(str(file))}:(\d+)", terminal.words)
        assert told
        assert line - 8 <= int(told[1]) <= line  # the line of the fact, or of its field
        file.write_text(text, encoding="utf-8")
        terminal.send("\x1b[15~")
        terminal.ask(QUESTION, ANSWER)


def test_what_is_pasted_before_the_facts_are_read_does_nothing_to_the_terminal(
    tmp_path: Path,
) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for("Reading the facts")
        terminal.paste(b"\x1b[31mred\x1b]0;title\x07 \xe2\x80\xaeback\xc2\x9b2Jhere")
        terminal.wait_for("here │")
        terminal.wait_for(LOADED)
        terminal.send("\r")
        terminal.wait_until(lambda: LOADED not in terminal.words, "an answer")
        terminal.send("\x04")
        assert terminal.status() == 0
        for sequence in (b"\x1b]0;", b"\x1b]1;", b"\x1b]2;", b"\x1b[31m", b"\xc2\x9b"):
            assert sequence not in terminal.raw
        assert "\u202e".encode() not in terminal.raw


@pytest.mark.parametrize("claimed", ["1000000", "1"])
def test_the_terminal_knows_its_size_better_than_a_variable(tmp_path: Path, claimed: str) -> None:
    arguments = ("--knowledge", str(HARBOUR))
    with Terminal(tmp_path, *arguments, COLUMNS=claimed, LINES=claimed) as terminal:
        terminal.wait_for(LOADED)
        terminal.ask(QUESTION, ANSWER)


def test_a_theme_that_was_chosen_is_there_in_the_next_session(tmp_path: Path) -> None:
    with harbour(tmp_path) as terminal:
        terminal.wait_for(LOADED)
        usual = terminal.background
        terminal.send("\x1bOQ")
        terminal.wait_for("Search for commands")
        terminal.send("choose a theme")
        terminal.wait_until(lambda: "Leave the chat" not in terminal.words, "only that command")
        terminal.wait_for("Change the colours")
        terminal.send("\r")
        terminal.wait_for("Search for themes")
        terminal.wait_for("monokai")
        terminal.send("nord")
        terminal.wait_until(lambda: "monokai" not in terminal.words, "only that theme")
        terminal.wait_for("nord nord")  # what was typed, and what it found
        terminal.send("\r")
        terminal.wait_until(lambda: "nord" not in terminal.words, "the chat again")
        terminal.ask(QUESTION, ANSWER)
        chosen = terminal.background
        assert chosen != usual
        terminal.send("\x04")
        assert terminal.status() == 0
    with harbour(tmp_path) as terminal:
        terminal.wait_for("Reading the facts")
        assert terminal.background == chosen
