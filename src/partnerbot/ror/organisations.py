"""The organisations of a dump: what of each record says who it is.

Owns how ids, names and types are read. Knows nothing of what is made of them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from partnerbot.cleaning import one_line
from partnerbot.ror.record import Record
from partnerbot.ror.words import words


class Organisation(NamedTuple):
    """A record that has a name, with what its facts are made of."""

    id: str
    line: int
    """The line of the dump's text on which the id stands, from 1."""
    record: Record
    names: list[str]
    """All names, the one that the registry shows first."""
    kinds: list[str]
    """The types that are known, at least one; that it is a funder comes last."""

    @property
    def name(self) -> str:
        """The name that the registry shows."""
        return self.names[0]


def organisations(found: Iterable[tuple[int, Record]]) -> Iterator[Organisation]:
    """The records that have a name, the first of each id."""
    seen: set[str] = set()
    for line, record in found:
        own, names = own_id(record.id), _names(record)
        if names and own and own not in seen:
            seen.add(own)
            yield Organisation(own, line, record, names, _kinds(record))


def own_id(address: str) -> str:
    """The id at the end of an address of the registry; "" where there is none."""
    own = address.rstrip("/").rpartition("/")[2].lower()
    return own if own.isascii() and own.isalnum() else ""


def names_of(record: Record, kind: str | None = None) -> list[str]:
    """The names of a record that are of one kind, or all of them."""
    names = [name for name in record.names if kind is None or kind in (name.types or ())]
    return [said for name in names if (said := one_line(name.value or ""))]


def _names(record: Record) -> list[str]:
    return list(dict.fromkeys([*names_of(record, "ror_display")[:1], *names_of(record)]))


def _kinds(record: Record) -> list[str]:
    known = words()["kinds"]
    kinds = dict.fromkeys(kind for kind in record.types or () if kind in known)
    return sorted(kinds, key="funder".__eq__) or ["other"]
