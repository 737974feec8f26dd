"""One file of the cache: the state that it holds for, a checksum, and a pickle.

Owns that form, and that a file is the user's own, whole, and put in place as a whole. Knows
nothing of what the state is made of.
"""

import os
import pickle
import zlib
from pathlib import Path
from typing import Any, BinaryIO

from partnerbot.pickling import Reader

_EMPTY_SUM, _SUM_SIZE = 1, 4
"""Adler-32 of nothing, and the bytes that it takes."""


def read(file: Path, state: bytes) -> Any | None:
    """What a cache file holds; None where it is for another state, not ours, or damaged."""
    try:
        with open(file, "rb", opener=_open_waiting_for_nobody) as stored:
            if _is_own(stored) and stored.read(len(state)) == state and _is_whole(stored):
                return Reader(stored).load()
    except Exception:  # damage shows as almost any exception
        return None
    return None


def write(file: Path, state: bytes, thing: object) -> None:
    """Put a cache file in place as a whole, for its owner only. Raises OSError."""
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


def _open_waiting_for_nobody(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # as a pipe would have it


def _is_own(file: BinaryIO) -> bool:
    """Whether a file belongs to the user who runs this; always, where files have no owner."""
    return not hasattr(os, "getuid") or os.fstat(file.fileno()).st_uid == os.getuid()


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
