"""Pickles that are safe to read back, as a whole or in parts.

Owns what may be in them: instances of this package's own classes, and a few plain things. Knows
nothing of where they are kept.
"""

import gc
import io
import pickle
from _thread import allocate_lock  # threading itself is dear to import
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")

_PLAIN = {("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"),
          ("array", "_array_reconstructor"), ("array", "array")}  # fmt: skip
"""What may be read back besides instances of this package's own classes."""


class Reader(pickle.Unpickler):
    """Reads back what this package wrote; a file that holds anything else runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """A class of this package by its name, or one of a few plain ones."""
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith("partnerbot."):
            found = super().find_class(module, name)
            # What a module of this package has imported can be named as if it were its own.
            if isinstance(found, type) and found.__module__.startswith("partnerbot."):
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
            with self._making, without_collecting():
                if self._unpack is not None:  # no other thread has been here meanwhile
                    self._thing = self._unpack()
                    self._unpack, self._packed = None, b""
        return self._thing

    def __getstate__(self) -> bytes:
        with self._making:
            packed = self._packed
        return packed or pickle.dumps(self.get(), protocol=pickle.HIGHEST_PROTOCOL)

    def __setstate__(self, packed: bytes) -> None:
        self._unpack = lambda: cast(T, Reader(io.BytesIO(packed)).load())
        self._packed = packed
        self._making = allocate_lock()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Spare Python the search for garbage among what is only being made."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
