"""From a knowledge folder to a base, or to every problem in it at once.

Owns cross-checking what the files of a folder say of one another. Reading each of them is
reading.py's; the documents themselves are check.py's.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple, cast

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.fields import Record
from partnerbot.facts.folder import knowledge_files
from partnerbot.facts.reading import ReadFile, read
from partnerbot.facts.records import Stranger

_REFERENCES = {"section": "section", "at": "partner", "body": "body", "work": "work",
               "place": "place", "within": "place", "partner": "partner", "topics": "topic",
               "near": "topic", "broader": "topic"}  # fmt: skip
"""Which field of a record names records of which kind."""
_KINDS = ("section", "body", "work", "place", "partner", "topic", "stranger")
"""The tables of a file that may stand there more than once."""


class _Entry(NamedTuple):
    """One record of a file: the table it stands in, its place there and, of a fact, in it."""

    file: ReadFile
    kind: str
    id: str
    record: Record
    table: str
    place: int
    inside: int | None = None

    def problem(self, field: str, message: str) -> Problem:
        """A problem with a field of the record."""
        inside = () if self.inside is None else ("fact", self.inside)
        place = (self.table,) if self.table == "host" else (self.table, self.place)
        return self.file.problem((*place, *inside, field), message)

    def __str__(self) -> str:
        return f"{self.kind} '{self.id}'"


def load(folder: Path) -> Knowledge:
    """Read every file of a folder into one base.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    problems: list[Problem] = []
    files = [file for path in knowledge_files(folder) if (file := read(path, problems))]
    if not problems:
        problems = [*_missing(folder, files), *_cycles(files)]
        if not _fit_together(files):
            entries = [entry for file in files for entry in _entries(file)]
            problems += [*_duplicates(entries), *_dangling(entries)]
    if problems:
        raise KnowledgeError(problems)
    return Knowledge([file.records for file in files])


def _entries(file: ReadFile) -> Iterator[_Entry]:
    """Every record of a file that has a name of its own, facts behind what they are about."""
    tables: dict[str, Any] = {"host": (file.records.host,) if file.records.host else ()}
    tables |= {kind: getattr(file.records, kind) for kind in _KINDS}
    for table, records in tables.items():
        for place, record in enumerate(records):
            name = record.name if isinstance(record, Stranger) else record.id
            yield _Entry(file, table, name, record, table, place)
            for inside, fact in enumerate(getattr(record, "fact", ())):
                yield _Entry(file, "fact", fact.id, fact, table, place, inside)


def _fit_together(files: list[ReadFile]) -> bool:
    """Whether all ids are different and all references lead somewhere.

    All at once, for a hundred thousand records; which of them don't is told one by one.
    """
    tables: dict[str, list[Any]] = {kind: [] for kind in _KINDS}
    for file in files:
        for kind in _KINDS:
            tables[kind] += getattr(file.records, kind)
    hosts = [file.records.host for file in files if file.records.host]
    facts = [fact for record in (*hosts, *tables["partner"]) for fact in record.fact]
    ids = {kind: _ids(records) for kind, records in tables.items() if kind != "stranger"}
    alone = all(len(ids[kind]) == len(tables[kind]) for kind in ids)
    if not alone or len(_ids(facts)) < len(facts):
        return False
    strangers = {stranger.name: stranger.near for stranger in tables["stranger"]}
    if (
        len(strangers) < len(tables["stranger"])
        or not {*strangers.values()} - {None} <= ids["partner"]
    ):
        return False
    by_class: dict[type, list[Record]] = {}
    for record in (*facts, *(r for kind in ids for r in tables[kind])):
        by_class.setdefault(type(record), []).append(record)
    return all(
        _named(records, field) <= ids[kind]
        for cls, records in by_class.items()
        for field, kind in _referring(cls)
    )


def _ids(records: Iterable[Any]) -> set[str]:
    return set(map(attrgetter("id"), records))


def _named(records: Iterable[Record], field: str) -> set[str]:
    """The ids that a field of some records names."""
    values = set(map(attrgetter(field), records))
    lone = {value for value in values if isinstance(value, str)}
    return lone.union(*(value for value in values if isinstance(value, tuple)))


def _missing(folder: Path, files: list[ReadFile]) -> Iterator[Problem]:
    """What a base can't do without."""
    hosts = [file for file in files if file.records.host]
    if len(hosts) != 1:
        message = f"the folder needs exactly one [host] table and has {len(hosts)}"
        yield Problem(str(folder), None, message)
    if not any(file.records.partner for file in files):
        yield Problem(str(folder), None, "the folder has no [[partner]]")
    for file in files:
        if (file.records.partner or file.records.host) and not file.records.document:
            message = "facts need a [document] table that says where they were read"
            yield Problem(file.name, None, message)


def _duplicates(entries: Sequence[_Entry]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], _Entry] = {}
    for entry in entries:
        first = seen.setdefault((entry.kind, entry.id), entry)
        if first is not entry:
            place = str(first.problem("id", "")).rstrip(": ")
            yield entry.problem("id", f"{entry} stands already at {place}")


def _dangling(entries: Sequence[_Entry]) -> Iterator[Problem]:
    """References that lead nowhere."""
    known = {(entry.kind, entry.id) for entry in entries}
    for entry in entries:
        for field, kind in _referring(type(entry.record)):  # type: ignore[arg-type]
            if value := getattr(entry.record, field):
                wanted = "partner" if entry.kind == "stranger" else kind
                for target in (value,) if isinstance(value, str) else value:
                    if (wanted, target) not in known:
                        message = f"{entry} names the {wanted} '{target}', which does not exist"
                        yield entry.problem(field, message)


@cache
def _referring(kind: Hashable) -> tuple[tuple[str, str], ...]:
    """The fields by which records of a class name others, with the kind of those."""
    names = {field.name for field in fields(cast(type[Record], kind))}
    return tuple((field, target) for field, target in _REFERENCES.items() if field in names)


def _cycles(files: list[ReadFile]) -> Iterator[Problem]:
    """Topics and places that lie, by whatever way, within themselves."""
    topics = {topic.id: topic.broader for file in files for topic in file.records.topic}
    places = {place.id: place.within for file in files for place in file.records.place}
    for file in files:
        for index, topic in enumerate(file.records.topic):
            if _returns(topic.id, topics):
                yield file.problem(("topic", index), f"topic '{topic.id}' is part of itself")
        for index, place in enumerate(file.records.place):
            if _returns(place.id, places):
                yield file.problem(("place", index), f"place '{place.id}' lies within itself")


def _returns(start: str, above: dict[str, str | None]) -> bool:
    """Whether going up from a record leads back to it."""
    here, seen = above[start], set[str]()
    while here and here != start and here not in seen:
        seen.add(here)
        here = above.get(here)
    return here == start
