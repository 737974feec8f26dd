"""Opening files that somebody else may have put there.

Owns what is read at all: regular files up to a size, without waiting for a pipe or touching
a device. Knows nothing of what they hold.
"""

import errno
import os
import stat
from pathlib import Path

from partnerbot.errors import Problem

_WHAT = {
    stat.S_IFDIR: "a folder", stat.S_IFIFO: "a named pipe", stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device", stat.S_IFBLK: "a device",
}  # fmt: skip
_MEGABYTE = 1_000_000


class RefusedError(Exception):
    """A file that is not read; `problem` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_regular(path: Path, most: int) -> bytes:
    """What a regular file of at most so many bytes holds; RefusedError for anything else.

    A symbolic link to a regular file is one.
    """
    return read_beginning(path, most, whole=True)


def read_beginning(path: Path, most: int, whole: bool = False) -> bytes:
    """The first bytes of a regular file; RefusedError where it is none, or `whole` and larger."""
    try:
        _must_be_regular(path, path.stat())
        # Between the look and the opening another thing may have taken the place.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            about = os.fstat(file.fileno())
            _must_be_regular(path, about)
            held = b"" if whole and about.st_size > most else file.read(most + 1)
    except OSError as error:
        raise RefusedError(unreadable(path, error)) from None
    if whole and (about.st_size > most or len(held) > most):
        message = f"the file is larger than {most // _MEGABYTE} MB, which is the most that is read"
        raise RefusedError(Problem(str(path), None, f"{message}; split it", "too-large"))
    return held[:most]


def unreadable(path: Path, error: OSError) -> Problem:
    """What keeps a file or folder from being read, in a sentence."""
    link = os.path.islink(path)  # noqa: PTH114 - Path.is_symlink raises where it may not look
    if error.errno == errno.ELOOP:
        message, kind = "this symbolic link leads in a circle; remove it or mend it", "broken-link"
    elif error.errno == errno.ENOENT and link:
        message, kind = "this symbolic link leads nowhere; remove it or mend it", "broken-link"
    elif error.errno in (errno.EACCES, errno.EPERM):
        message, kind = "it can't be read; give yourself permission to read it", "unreadable"
    else:
        message, kind = f"it can't be read: {error.strerror or error}", "unreadable"
    return Problem(str(path), None, message, kind)


def _must_be_regular(path: Path, about: os.stat_result) -> None:
    if not stat.S_ISREG(about.st_mode):
        what = _WHAT.get(stat.S_IFMT(about.st_mode), "something else")
        message = f"this is {what}, not a file; remove it or give it another name"
        raise RefusedError(Problem(str(path), None, message, "not-a-file"))
