"""The three standard streams, as the shell contract has them.

Owns that questions are read and answers written as UTF-8 whatever the locale, that a line is
written as a whole or not at all, and what is said where a stream is closed, full or broken.
Knows nothing of questions and answers.
"""

import os
import sys
from collections.abc import Iterator
from itertools import count

TYPE_CHECKING = False  # in place of typing's, which is dear to import
if TYPE_CHECKING:
    from typing import BinaryIO, TextIO

    from partnerbot.errors import PartnerbotError

_STYLE = r"(\x1b\[[012]m)"
"""The only styles that are written: bold, dim, and neither."""
LONGEST_LINE = 1 << 24
"""Bytes of a line of input: 16 MB, of which nothing could be answered any more."""


def prepare() -> None:
    """Make the streams UTF-8; what can't be written in it shows as a question mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a stream may be closed, or somebody's own
            stream.reconfigure(encoding="utf-8", errors="replace")


def is_terminal(stream: "TextIO | None") -> bool:
    """Whether a stream is open and somebody sits at it."""
    return stream is not None and stream.isatty()


def takes_colour() -> bool:
    """Whether standard output is a terminal that shows styles, and nobody wants it without."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_terminal(sys.stdout) and not plain


def width() -> int:
    """The columns that there are for text: what COLUMNS says, or the terminal."""
    import shutil  # here: only who writes text waits for it

    return shutil.get_terminal_size().columns


def write_line(text: str, styled: bool = False) -> None:
    """Write a text and the end of its line to standard output, at once.

    Nothing in it acts on a terminal but, where it is `styled`, this package's own styles. Raises
    PartnerbotError where standard output takes nothing, BrokenPipeError where nobody reads
    it any more, and KeyboardInterrupt, when it is interrupted, behind the line.
    """
    if sys.stdout is None:
        raise _trouble("standard output is closed, so no answer can be given.")
    pieces = _split_at_styles(text) if styled else [text]
    pieces[::2] = map(_safe, pieces[::2])
    line = "".join([*pieces, "\n"])
    with _Uninterrupted():
        try:
            sys.stdout.write(line)  # as one piece: others may be writing to the same file
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            message = f"standard output can't be written to: {error.strerror or error}."
            raise _trouble(message) from None


def tell(text: str) -> None:
    """Write a text and the end of its line to standard error, if that is open."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(_safe(text) + "\n")
            sys.stderr.flush()
        except OSError:
            pass  # there is nobody left to tell


def give_up_output() -> None:
    """Let whatever is still to be written to standard output go nowhere.

    Python flushes it once more at exit, and would fail again where it failed before.
    """
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def lines() -> Iterator[str]:
    """The lines of standard input, as they come, without their ends.

    Raises PartnerbotError where it is closed or broken, and at a line that is not UTF-8 text
    or longer than LONGEST_LINE. A byte order mark before the first is dropped.
    """
    if sys.stdin is None:
        raise _trouble("standard input is closed; give a question, or lines to answer.")
    return _lines(sys.stdin.buffer, "standard input")


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file that was named on the command line, or of standard input for "-".

    They are read as those of standard input are, as they come; so the file may be a pipe,
    whose other end is waited for, and of any length. Raises PartnerbotError as `lines` does,
    and where the file can't be opened.
    """
    if name == "-":
        yield from lines()
        return
    from partnerbot.cleaning import visible

    called = visible(name) or "''"
    with _opened(name, called) as file:
        yield from _lines(file, called)


def _opened(name: str, called: str) -> "BinaryIO":
    try:
        return open(name, "rb")  # noqa: PTH123 - pathlib adds nothing here but its import
    except FileNotFoundError:
        raise _trouble(f"{called} does not exist; check the path.") from None
    except IsADirectoryError:
        raise _trouble(f"{called} is a folder; name a file with one question a line.") from None
    except OSError as error:
        raise _trouble(f"{called} can't be read: {error.strerror or error}.") from None


def _lines(stream: "BinaryIO", called: str) -> Iterator[str]:
    """The lines of a stream of bytes, which is called by a name where it is told of."""
    for number in count(1):
        try:
            line = stream.readline(LONGEST_LINE)
        except OSError as error:
            raise _trouble(f"{called} can't be read: {error.strerror or error}.") from None
        if not line:
            return
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            message = (
                f"line {number} of {called} has more than {LONGEST_LINE:,} bytes; "
                "end each question with a line break."
            )
            raise _trouble(message)
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            message = f"line {number} of {called} is not UTF-8 text; save it as UTF-8."
            raise _trouble(message) from None
        yield text.rstrip("\r\n")


def argument(words: list[str], what: str = "the question") -> str:
    """What was typed on the command line, read as UTF-8 whatever the locale.

    Raises PartnerbotError, which says `what` it is, where it is not UTF-8 text.
    """
    try:
        return os.fsencode(" ".join(words)).decode("utf-8")
    except UnicodeError:
        raise _trouble(f"{what} is not UTF-8 text; type it in UTF-8.") from None


def _safe(text: str) -> str:
    if text.replace("\n", "").isprintable():
        return text
    from partnerbot.cleaning import strip_controls  # here: help and version do without it

    return strip_controls(text)


def _split_at_styles(text: str) -> list[str]:
    """A text in pieces, of which every second one is a style."""
    import re  # here, like signal below: what only looks at the arguments does without

    return re.split(_STYLE, text)


def _trouble(message: str) -> "PartnerbotError":
    from partnerbot.errors import PartnerbotError

    return PartnerbotError(message)


class _Uninterrupted:
    """Does something whole: a first Ctrl-C in between holds behind it, a second one at once.

    Whoever ignores interruptions, or takes them in another way, goes on doing so; and only
    the main thread is ever interrupted.
    """

    def __enter__(self) -> None:
        import signal

        self._signal = signal
        self._asked = False
        self._holds = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._holds:
            try:
                signal.signal(signal.SIGINT, self._hold)
            except ValueError:  # another thread than the main one
                self._holds = False

    def __exit__(self, *_: object) -> None:
        if self._holds:
            self._signal.signal(self._signal.SIGINT, self._signal.default_int_handler)
        if self._asked:
            raise KeyboardInterrupt

    def _hold(self, *_: object) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
