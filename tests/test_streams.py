"""The standard streams: UTF-8, whole lines, and sentences where they fail."""

import io
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import pytest

from partnerbot import streams
from partnerbot.errors import PartnerbotError


class Pieces(io.TextIOBase):
    """An output that keeps every piece written to it, and may be interrupted in each."""

    def __init__(self, interruptions: int = 0, error: OSError | None = None) -> None:
        self.pieces: list[str] = []
        self._interruptions, self._error = interruptions, error

    def write(self, text: str) -> int:
        if self._error:
            raise self._error
        self.pieces.append(text)
        for _ in range(self._interruptions):
            os.kill(os.getpid(), signal.SIGINT)
        self.pieces.append("(whole)")
        return len(text)


def output(monkeypatch: pytest.MonkeyPatch, stream: Pieces | None) -> None:
    monkeypatch.setattr(sys, "stdout", stream)


def given(monkeypatch: pytest.MonkeyPatch, held: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(held), "ascii"))


def test_a_line_is_written_in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    output(monkeypatch, stream := Pieces())
    streams.write_line("a line" * 10_000)
    assert stream.pieces == ["a line" * 10_000 + "\n", "(whole)"]


def test_nothing_in_a_line_acts_unless_it_is_styled(monkeypatch: pytest.MonkeyPatch) -> None:
    output(monkeypatch, stream := Pieces())
    streams.write_line("\x1b[2mdim\x1b[0m")
    streams.write_line("\x1b[2mdim\x1b[0m \x1b[31mred\x1b]0;title\x07\x1b[0m.", styled=True)
    assert stream.pieces[::2] == ["dim\n", "\x1b[2mdim\x1b[0m red\x1b[0m.\n"]


def test_an_interruption_in_a_line_holds_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    output(monkeypatch, stream := Pieces(interruptions=1))
    with pytest.raises(KeyboardInterrupt):
        streams.write_line("a line")
    assert stream.pieces == ["a line\n", "(whole)"]


def test_who_interrupts_twice_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    output(monkeypatch, stream := Pieces(interruptions=2))
    with pytest.raises(KeyboardInterrupt):
        streams.write_line("a line")
    assert stream.pieces == ["a line\n"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_interruptions_that_are_ignored_stay_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        output(monkeypatch, stream := Pieces(interruptions=3))
        streams.write_line("a line")
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    assert stream.pieces == ["a line\n", "(whole)"]


def test_an_output_that_takes_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    output(monkeypatch, Pieces(error=OSError(28, "No space left on device")))
    with pytest.raises(PartnerbotError, match=r"can't be written to: No space left on device\.$"):
        streams.write_line("a line")
    output(monkeypatch, None)
    with pytest.raises(PartnerbotError, match="standard output is closed"):
        streams.write_line("a line")


def test_a_closed_pipe_is_no_trouble_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    output(monkeypatch, Pieces(error=BrokenPipeError(32, "Broken pipe")))
    with pytest.raises(BrokenPipeError):
        streams.write_line("a line")


def test_what_is_told_does_not_act_and_needs_nobody_to_hear(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    streams.tell("wrong: \x1b]0;title\x07x\udcff")
    assert capsys.readouterr().err == "wrong: x\n"
    for deaf in (None, Pieces(error=OSError(5, "Input/output error"))):
        monkeypatch.setattr(sys, "stderr", deaf)
        streams.tell("wrong")


def test_lines_are_read_as_utf8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, "é\r\n\nà la fin".encode())
    assert list(streams.lines()) == ["é", "", "à la fin"]


def test_a_line_that_is_no_text_is_told_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, b"who?\ncaf\xe9\n")
    lines = streams.lines()
    assert next(lines) == "who?"
    with pytest.raises(PartnerbotError, match="line 2 of standard input is not UTF-8 text"):
        next(lines)


def test_a_line_without_an_end_is_not_read_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "LONGEST_LINE", 8)
    given(monkeypatch, b"1234567\n12345678\n")
    lines = streams.lines()
    assert next(lines) == "1234567"
    with pytest.raises(PartnerbotError, match="line 2 of standard input has more than 8 bytes"):
        next(lines)


def test_an_input_that_is_closed_or_broken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(PartnerbotError, match="standard input is closed; give a question"):
        next(streams.lines())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Broken()))
    with pytest.raises(PartnerbotError, match="can't be read: Is a directory"):
        next(streams.lines())


def test_lines_of_a_file_are_read_as_those_of_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_bytes("\ufeffwho?\r\n\nwhen?".encode())
    assert list(streams.lines_of(str(file))) == ["who?", "", "when?"]
    file.write_bytes(b"")
    assert list(streams.lines_of(str(file))) == []


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, "\ufeffwho?\n\ufeffwhen?\n".encode())
    assert list(streams.lines_of("-")) == ["who?", "\ufeffwhen?"]


def test_lines_of_a_pipe_come_as_they_are_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    there = Event()

    def write() -> None:
        with (tmp_path / "pipe").open("wb", buffering=0) as pipe:
            pipe.write(b"who?\n")
            there.wait()

    writer = Thread(target=write)
    writer.start()
    lines = streams.lines_of(str(tmp_path / "pipe"))
    assert next(lines) == "who?"  # while the pipe is open
    there.set()
    assert list(lines) == []
    writer.join()


def test_a_file_of_any_length_is_read_line_by_line() -> None:
    """It is /dev/zero that never ends: what is too long for a line is told, not kept."""
    with pytest.raises(PartnerbotError, match="line 1 of /dev/zero has more than 16,777,216"):
        next(streams.lines_of("/dev/zero"))
    assert list(streams.lines_of("/dev/null")) == []


def test_a_file_that_gives_no_lines_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"who?\ncaf\xe9\n")
    for name, told in {
        tmp_path / "none\x1b[2J": r"none\\x1b\[2J does not exist; check the path\.$",
        tmp_path: "is a folder; name a file with one question a line.$",
        tmp_path / "latin": "line 2 of .*latin is not UTF-8 text; save it as UTF-8.$",
        tmp_path / "latin" / "below": "latin/below can't be read: Not a directory.$",
    }.items():
        with pytest.raises(PartnerbotError, match=told):
            list(streams.lines_of(str(name)))


def test_styles_are_for_a_terminal_that_shows_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    output(monkeypatch, Pieces())
    assert not streams.takes_colour()
    output(monkeypatch, terminal := Pieces())
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    assert streams.takes_colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not streams.takes_colour()
    monkeypatch.setenv("NO_COLOR", "")
    assert streams.takes_colour()
    monkeypatch.setenv("TERM", "dumb")
    assert not streams.takes_colour()


def test_text_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "61")
    assert streams.width() == 61


class Broken(io.BytesIO):
    """An input such as a folder is."""

    def readline(self, _: int | None = -1, /) -> bytes:
        raise IsADirectoryError(21, "Is a directory")


def test_an_argument_is_read_as_utf8_whatever_the_locale() -> None:
    assert streams.argument(["où", "est?"]) == "où est?"
    for wrong in (os.fsdecode(b"caf\xe9"), "\ud800"):
        with pytest.raises(PartnerbotError, match="the question is not UTF-8 text"):
            streams.argument([wrong])
        with pytest.raises(PartnerbotError, match="the section is not UTF-8 text"):
            streams.argument([wrong], "the section")


def test_the_streams_are_made_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "ascii"))
    monkeypatch.setattr(sys, "stderr", None)
    streams.prepare()
    streams.write_line("“é”")
    assert written.getvalue().decode() == "“é”\n"


def test_nobody_sits_at_a_closed_stream() -> None:
    assert not streams.is_terminal(None)
    assert not streams.is_terminal(io.StringIO())


def test_another_thread_writes_though_it_can_hold_no_interruption(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    output(monkeypatch, stream := Pieces())
    with ThreadPoolExecutor() as pool:
        pool.submit(streams.write_line, "one line").result()
    assert stream.pieces[-1] == "(whole)"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
