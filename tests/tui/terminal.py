"""The real program in a pseudo-terminal, with a terminal's screen kept of what it writes.

Owns starting it, keys, size, waiting and how it ended. Nothing sleeps: waiting is reading
until something is on the screen, or until a deadline has passed.
"""

import os
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pexpect
import pyte

PATIENCE = 20.0
"""Seconds until something that should have happened counts as not happening."""

_MOMENT = 0.05
"""Seconds that one look for output takes at most."""

_KITTY = re.compile(rb"\x1b\[[<>=?]\d*u")
"""Sequences of the kitty keyboard, which pyte takes for text."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """What the program finds around it: a home of its own, and of ours what was cached.

    Where coverage is measured, its variable has it measured there too.
    """
    folders = {"CONFIG": "config", "STATE": "state", "DATA": "data"}
    measured = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return {
        **measured,
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "HOME": str(home),
        **{f"XDG_{name}_HOME": str(home / folder) for name, folder in folders.items()},
        "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(home / "cache")),
        **more,
    }


class _Screen(pyte.Screen):
    """A screen that answers what is asked of a terminal."""

    def __init__(self, columns: int, lines: int, answer: Callable[[str], object]) -> None:
        self._answer = answer
        super().__init__(columns, lines)

    def write_process_input(self, data: str) -> None:
        self._answer(data)


class Terminal:
    """The program, in a terminal of its own; leaving the block ends it and closes that.

    `before` is a line for the shell that becomes the program: what it prints stands above.
    """

    def __init__(
        self,
        home: Path,
        *arguments: str,
        columns: int = 100,
        lines: int = 30,
        before: str = "",
        **more: str,
    ) -> None:
        self.raw = bytearray()
        """Everything that came out, unread by any terminal."""
        self._screen = _Screen(columns, lines, self.send)
        self._stream = pyte.ByteStream(self._screen)
        self._ended = False
        command = [sys.executable, "-m", "partnerbot", *arguments]
        if before:
            command = ["/bin/sh", "-c", f'{before}; exec "$@"', "sh", *command]
        self.process = pexpect.spawn(
            command[0], command[1:],
            dimensions=(lines, columns), env=environment(home, **more), timeout=PATIENCE,
        )  # fmt: skip
        self.process.delaybeforesend = None
        self.process.delayafterread = None
        self.attributes_before = self.attributes

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.close(force=True)

    @property
    def display(self) -> list[str]:
        """The lines of the screen."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def words(self) -> str:
        """The text of the screen, however it is wrapped."""
        return " ".join(" ".join(self.display).split())

    @property
    def background(self) -> str:
        """The colour behind the title, by which themes differ."""
        colour: str = self._screen.buffer[0][0].bg
        return colour

    @property
    def attributes(self) -> list[Any]:
        """The settings of the line between terminal and program."""
        # On Linux and macOS, both ends of a pseudo-terminal tell those of the slave.
        return termios.tcgetattr(self.process.child_fd)

    def send(self, keys: str | bytes) -> None:
        """Press keys, or answer for the terminal."""
        self.process.send(keys.encode() if isinstance(keys, str) else keys)

    def press(self, keys: str) -> None:
        """Press some keys as fast as that goes, then read what comes out in a moment."""
        self.send(keys)
        self._read()

    def paste(self, text: bytes) -> None:
        """Paste, as a terminal does that was told to bracket what is pasted."""
        self.send(b"\x1b[200~" + text + b"\x1b[201~")

    def ask(self, question: str, answer: str) -> None:
        """Type a question and wait for a part of its answer."""
        self.send(f"{question}\r")
        self.wait_for(answer)

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size, and forget what was on it."""
        self._screen.resize(lines, columns)
        self._screen.reset()
        self.process.setwinsize(lines, columns)

    def forget(self) -> None:
        """Empty the screen, as a shell that draws over it would."""
        self._screen.reset()

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed."""
        # The number stays taken, so that pexpect can close it without closing another's.
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, self.process.child_fd)
        os.close(nothing)
        self._ended = True

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.process.pid, number)

    def wait_for(self, text: str) -> None:
        """Read until a text is on the screen."""
        self.wait_until(lambda: text in self.words, repr(text))

    def wait_until(self, holds: Callable[[], bool], what: str) -> None:
        """Read until something holds; AssertionError where it never does."""
        until = time.monotonic() + PATIENCE
        while not holds():
            shown = "\n".join(self.display)
            assert not self._ended or holds(), f"It ended before: {what}\n{shown}"
            assert time.monotonic() < until, f"Never came: {what}\n{shown}"
            self._read()

    def stopped(self) -> bool:
        """Whether the program is suspended."""
        # WNOWAIT leaves it to be seen again, here and by pexpect.
        state = os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT)
        return state is not None and state.si_code == os.CLD_STOPPED

    def status(self) -> int:
        """Read to the end; the exit status, or as a negative number what killed it."""
        self._wait_for_end()
        self.process.wait()
        code: int | None = self.process.exitstatus
        return code if code is not None else -int(self.process.signalstatus)

    def _wait_for_end(self) -> None:
        until = time.monotonic() + PATIENCE
        while not (self._ended and self._gone()):
            shown = "\n".join(self.display)
            assert time.monotonic() < until, f"It did not end.\n{shown}"
            self._read()

    def _gone(self) -> bool:
        if self.process.terminated:
            return True
        flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self.process.pid, flags) is not None

    def _read(self) -> None:
        """Take what comes out next, if anything does in a moment."""
        if self._ended:
            select.select([], [], [], _MOMENT)
            return
        try:
            came = self.process.read_nonblocking(65536, timeout=_MOMENT)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            self._ended = True
            return
        self.raw += came
        self._stream.feed(_KITTY.sub(b"", came))
