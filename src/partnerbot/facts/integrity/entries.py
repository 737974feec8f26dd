"""The records and facts of a file as the checks of integrity see them.

Owns one view of those that are sound and of those in which something is wrong: a wrong one
still counts for its id, so that nothing else looks wrong because of it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.reading.file import ReadFile
from partnerbot.facts.reading.positions import Steps, Where
from partnerbot.facts.reading.rows import Row
from partnerbot.facts.records import id_field

_TABLES = ("host", "section", "body", "work", "place", "partner", "topic", "stranger")
"""The tables of which each record has an id, or a name that stands for one."""


class Entry(NamedTuple):
    """One record of a file or one fact in it: what it is called and where it stands.

    `values` is the record, or the fields as they are written where something in them is wrong.
    """

    file: str
    kind: str
    id: str
    values: Any
    where: Where
    inside: Steps = ()

    def line(self, *steps: str | int) -> int:
        """The line of a place in the record, such as one of its fields."""
        return self.where.line_at((*self.inside, *steps))

    def get(self, field: str) -> object:
        """What a field holds, None where it holds nothing."""
        if isinstance(self.values, dict):
            return self.values.get(field)
        return getattr(self.values, field)

    def problem(self, message: str, kind: str, *steps: str | int) -> Problem:
        """A problem at a place in the record."""
        return Problem(self.file, self.line(*steps), message, kind)

    def __str__(self) -> str:
        return f"{self.kind} {quoted(self.id)}"


def entries(file: ReadFile) -> Iterator[Entry]:
    """Every record of a file that has an id, each followed by its facts."""
    for table in _TABLES:
        held = getattr(file.records, table)
        records = held if isinstance(held, tuple) else (held,) if held else ()
        for record, where in zip(records, file.positions[table], strict=True):
            yield Entry(file.name, table, getattr(record, id_field(table)), record, where)
            for place, fact in enumerate(getattr(record, "fact", ())):
                yield Entry(file.name, "fact", fact.id, fact, where, ("fact", place))
    for row in file.failed:
        if row.table in _TABLES:
            yield from _as_written(file.name, row)


def _as_written(file: str, row: Row) -> Iterator[Entry]:
    """What can be told of a record in which something is wrong."""
    if not isinstance(row.value, dict):
        return
    yield Entry(file, row.table, _id(row.value.get(id_field(row.table))), row.value, row.where)
    facts = row.value.get("fact")
    for place, fact in enumerate(facts if isinstance(facts, list) else ()):
        if isinstance(fact, dict):
            yield Entry(file, "fact", _id(fact.get("id")), fact, row.where, ("fact", place))


def _id(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
