"""What takes long to make from files, kept in the user's cache until one of them changes.

Owns where it lies, how long it holds and reading it back safely; knows nothing of what it
is. A cache is a convenience: whatever is wrong with it, the thing is made anew.
"""

import atexit
import gc
import io
import os
import pickle
import sys
import zlib
from _thread import allocate_lock  # threading itself is dear to import
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Generic, TypeVar, cast

from partnerbot.folders import user_folder

T = TypeVar("T")

_PACKAGE = Path(__file__).parent
_EMPTY_SUM, _SUM_SIZE = 1, 4
"""Adler-32 of nothing, and the bytes that it takes."""
_PLAIN = {("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"),
          ("array", "_array_reconstructor"), ("array", "array")}  # fmt: skip
"""What may be read back besides instances of this package's own classes."""


def kept(name: str, sources: Sequence[Path], make: Callable[[], T]) -> T:
    """What `make` gives, from the cache where neither the sources nor this package changed.

    `name` tells one kind of thing from others made of the same sources. What `make` raises
    is raised; a cache that can't be read or written is as if there were none. What was made
    is written when the process ends, so that nobody waits for it.
    """
    with _without_collecting():
        folder = user_folder("cache")
        if folder is None:
            return make()
        file = folder / f"{name}-{zlib.crc32(repr(sources).encode()):08x}.pickle"
        try:
            state = _state(sources)
        except OSError:  # a source vanished
            return make()
        held, made = _unwritten.get(file, (b"", None))
        found: T | None = made if held == state else _read(file, state)
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
        with suppress(OSError, KeyboardInterrupt), _without_collecting():
            _write(file, state, thing)


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


def _read(file: Path, state: bytes) -> Any | None:
    """What a cache file holds; None where it is for another state, not ours, or damaged."""
    try:
        with open(file, "rb", opener=_open_waiting_for_nobody) as stored:
            if _is_own(stored) and stored.read(len(state)) == state and _is_whole(stored):
                return _Reader(stored).load()
    except Exception:  # damage shows as almost any exception
        return None
    return None


def _is_own(file: BinaryIO) -> bool:
    """Whether a file belongs to the user who runs this; always, where files have no owner."""
    return not hasattr(os, "getuid") or os.fstat(file.fileno()).st_uid == os.getuid()


def _open_waiting_for_nobody(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # as a pipe would have it


def _is_whole(file: BinaryIO) -> bool:
    """Whether the rest of a file is what its sum says; reads it, and goes back to its beginning.

    What is damaged might be read back as another fact.
    """
    told = file.read(_SUM_SIZE)
    start, found = file.tell(), _EMPTY_SUM
    while piece := file.read(1 << 20):
        found = zlib.adler32(piece, found)
    file.seek(start)
    return told == found.to_bytes(_SUM_SIZE, "big")


class _Summing:
    """A file to write to that sums up what is written."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.sum = _EMPTY_SUM

    def write(self, piece: bytes) -> int:
        self.sum = zlib.adler32(piece, self.sum)
        return self._file.write(piece)


def _write(file: Path, state: bytes, thing: object) -> None:
    """Put a cache file in place as a whole, for its owner only."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with open(part, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as stored:
            stored.write(state + bytes(_SUM_SIZE))
            body = _Summing(stored)
            pickle.dump(thing, body, protocol=pickle.HIGHEST_PROTOCOL)
            stored.seek(len(state))
            stored.write(body.sum.to_bytes(_SUM_SIZE, "big"))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


class _Reader(pickle.Unpickler):
    """Reads back what this package wrote; a file that holds anything else runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """A class of this package by its name, or one of a few plain ones."""
        if module.startswith("partnerbot.") or (module, name) in _PLAIN:
            found = super().find_class(module, name)
            # What a module of this package has imported can be named as if it were its own.
            own = isinstance(found, type) and found.__module__.startswith("partnerbot.")
            if own or (module, name) in _PLAIN:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a cache")


class Packed(Generic[T]):
    """A part of what is kept that is made, and later read back, only when it is asked for.

    Any number of threads may ask for it; it is made once.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._unpack: Callable[[], T] | None = make
        self._packed = b""
        self._thing: T
        self._making = allocate_lock()

    def get(self) -> T:
        """The part itself."""
        if self._unpack is not None:
            with self._making, _without_collecting():
                if self._unpack is not None:  # no other thread has been here meanwhile
                    self._thing = self._unpack()
                    self._unpack, self._packed = None, b""
        return self._thing

    def __getstate__(self) -> bytes:
        with self._making:
            packed = self._packed
        return packed or pickle.dumps(self.get(), protocol=pickle.HIGHEST_PROTOCOL)

    def __setstate__(self, packed: bytes) -> None:
        self._unpack = lambda: cast(T, _Reader(io.BytesIO(packed)).load())
        self._packed = packed
        self._making = allocate_lock()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spare Python the search for garbage among what is only being made."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
