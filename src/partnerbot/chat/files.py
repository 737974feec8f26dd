"""The chat's own files, and how they are read and written.

Owns folders, modes, locks and whole writes, so that two chats at once lose nothing and
nobody else reads along. Knows nothing of what the files hold.
"""

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

from partnerbot.cleaning import one_line

try:
    import fcntl
except ImportError:  # Windows: two chats at once are not kept apart there
    fcntl = None  # type: ignore[assignment]

_PATIENCE = 3.0
_PAUSE = 0.005
"""Seconds to wait for another chat's lock in all, and between two attempts."""


def open_private(path: Path, mode: Literal["rb", "ab", "ab+"]) -> BinaryIO:
    """Open a file; one that is made by that is for its owner only.

    Raises OSError, also where a link, a folder or a device has taken the file's place.
    """
    return open(path, mode, opener=_open_ordinary)


def write_private(path: Path, text: str) -> None:
    """Put a text in place of what a file held, for its owner only. Raises OSError.

    What was there before is lost only when the new text is whole and on the disk.
    """
    _make_folder(path.parent)
    _write(path, text, 0o600)


def write_shared(path: Path, text: str) -> None:
    """Put a text in place of what a file held, who may read it being as before. Raises OSError.

    A new file is for whom the user's own new files are for. A link goes on leading where it
    led, and there the text is put. What was there before is lost only when the new text is
    whole and on the disk.
    """
    path = path.resolve()
    if not path.exists():
        _write(path, text, 0o666)  # less what the user's mask takes away
    elif path.is_file():
        _write(path, text, 0o666, stat.S_IMODE(path.stat().st_mode))
    else:
        raise OSError(errno.EINVAL, "It is a folder or a device", str(path))


def _write(path: Path, text: str, mode: int, exactly: int | None = None) -> None:
    """Put a text in place of what a file held, by way of another file beside it."""
    part = path.with_name(f".partnerbot-{secrets.token_hex(8)}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if exactly is not None:
            part.chmod(exactly)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def set_aside(path: Path) -> Path:
    """Rename a broken file to a free name beside it, which is returned. Raises OSError.

    The name is free for as long as the file is locked.
    """
    aside, number = path.with_name(f"{path.name}.broken"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}.broken-{number}")
    return path.rename(aside)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other chats from a file, by a lock on one beside it. Raises OSError.

    A lock that another holds for seconds is an error too: its holder may have been stopped,
    and a screen must not wait for that.
    """
    if fcntl is None:
        yield
        return
    _make_folder(path.parent)
    # The lock file stays: were it removed, two chats could hold locks on two files.
    with open_private(path.with_name(f"{path.name}.lock"), "ab") as file:
        _wait_for(file)
        yield


def named(path: Path) -> str:
    """A path as it can be shown, on one line."""
    return one_line(str(path))


def why(path: Path, error: OSError) -> str:
    """A path and what the system says against it, to be shown."""
    return f"{named(path)}: {error.strerror or error}"


def _open_ordinary(name: str, flags: int) -> int:
    if os.path.lexists(name) and not stat.S_ISREG(os.lstat(name).st_mode):
        raise OSError(errno.EINVAL, "It is a link, a folder or a device", name)
    # Should a link be put there just now, the system refuses it.
    return os.open(name, flags | getattr(os, "O_NOFOLLOW", 0), 0o600)


def _make_folder(folder: Path) -> None:
    # With parents=True, mkdir would give its mode to the last folder only.
    for missing in reversed([f for f in (folder, *folder.parents) if not f.is_dir()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def _wait_for(file: BinaryIO) -> None:
    until = time.monotonic() + _PATIENCE
    while not _taken(file):
        if time.monotonic() > until:
            raise TimeoutError(errno.ETIMEDOUT, "Another chat holds on to it")
        time.sleep(_PAUSE)


def _taken(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
