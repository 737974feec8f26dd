"""Where each record of a sound base stands in its files.

Owns the look-up from a record to its line, and the warning made there. Knows nothing of what
there is to warn of.
"""

from collections.abc import Iterable

from partnerbot.errors import Problem
from partnerbot.facts.integrity.entries import Entry, entries
from partnerbot.facts.reading.file import ReadFile


class Positions:
    """The records and facts of some files by what they are and what they are called."""

    def __init__(self, files: Iterable[ReadFile]) -> None:
        found = (entry for file in files for entry in entries(file))
        self._entries: dict[tuple[str, str], Entry] = {(e.kind, e.id): e for e in found}

    def warning(
        self, kind: str, id: str, steps: Iterable[str | int], message: str, slug: str
    ) -> Problem:
        """A warning about a place in a record."""
        entry = self._entries[kind, id]
        return Problem(entry.file, entry.line(*steps), message, slug)

    def of(self, kind: str, id: str, steps: Iterable[str | int] = ()) -> str:
        """Where a place in a record is, as "partners.toml:12"."""
        return self.warning(kind, id, steps, "", "").place
