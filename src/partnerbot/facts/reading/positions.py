"""Where in a knowledge file something stands.

Owns the words for it; how a position is found, each form of a file knows for itself.
"""

from typing import Protocol

Steps = tuple[str | int, ...]
"""The way to a place: ("partner", 0, "fact", 2, "date") is a field of the third fact."""


class Where(Protocol):
    """Where a record stands in its file."""

    def line_at(self, steps: Steps = ()) -> int:
        """The line of a place in the record, or of the nearest one above it."""
