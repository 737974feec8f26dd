"""What takes long to make from files, kept in the user's cache until one of them changes.

Owns where it lies and how long it holds; knows nothing of what it is. A cache is a convenience:
whatever is wrong with it, the thing is made anew.
"""

import atexit
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from partnerbot import cache_file
from partnerbot.folders import user_folder
from partnerbot.pickling import without_collecting

T = TypeVar("T")

_PACKAGE = Path(__file__).parent


def kept(name: str, sources: Sequence[Path], make: Callable[[], T]) -> T:
    """What `make` gives, from the cache where neither the sources nor this package changed.

    `name` tells one kind of thing from others made of the same sources. What `make` raises
    is raised; a cache that can't be read or written is as if there were none. What was made
    is written when the process ends, so that nobody waits for it.
    """
    with without_collecting():
        folder = user_folder("cache")
        if folder is None:
            return make()
        file = folder / f"{name}-{zlib.crc32(repr(sources).encode()):08x}.pickle"
        try:
            state = _state(sources)
        except OSError:  # a source vanished
            return make()
        held, made = _unwritten.get(file, (b"", None))
        found: T | None = made if held == state else cache_file.read(file, state)
        if found is None:
            found = make()
            _unwritten[file] = state, found
        return found


_unwritten: dict[Path, tuple[bytes, Any]] = {}


@atexit.register
def write() -> None:
    """Put what was made and not yet written into the cache."""
    while _unwritten:
        file, (state, thing) = _unwritten.popitem()
        with suppress(OSError, KeyboardInterrupt), without_collecting():
            cache_file.write(file, state, thing)


def _state(sources: Iterable[Path]) -> bytes:
    """What must be the same for a cache to hold: Python, this package, every source."""
    files = sorted((*_modules(os.fspath(_PACKAGE)), *map(_stamp, sources)))
    return repr((sys.version, files)).encode()


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _modules(entry.path)
        elif entry.is_file():
            yield _stamp(entry)


def _stamp(file: Path | os.DirEntry[str]) -> tuple[str, int, int]:
    about = file.stat()
    return os.fspath(file), about.st_size, about.st_mtime_ns
