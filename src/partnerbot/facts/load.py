"""From a knowledge folder to a base, or to every problem in it at once.

Owns cross-checking what the files of a folder say of one another. Reading each of them is
reading.py's; the documents themselves are check.py's.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.fields import Record
from partnerbot.facts.folder import knowledge_files
from partnerbot.facts.reading import ReadFile, Steps, read

_REFERENCES = {"section": "section", "at": "partner", "body": "body", "work": "work",
               "place": "place", "within": "place", "partner": "partner", "topics": "topic",
               "near": "topic", "broader": "topic"}  # fmt: skip
"""Which field of a record names records of which kind."""
_KINDS = ("section", "body", "work", "place", "partner", "topic", "stranger")
"""The tables of a file that may stand there more than once."""


class _Entry(NamedTuple):
    """One record of a file, with the path that leads to it."""

    kind: str
    id: str
    record: Record
    path: Steps

    def __str__(self) -> str:
        return f"{self.kind} '{self.id}'"


def load(folder: Path) -> Knowledge:
    """Read every file of a folder into one base.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    problems: list[Problem] = []
    files = [file for path in knowledge_files(folder) if (file := read(path, problems))]
    if not problems:
        problems = [*_missing(folder, files), *_duplicates(files), *_dangling(files)]
    if problems:
        raise KnowledgeError(problems)
    return Knowledge([file.records for file in files])


def _entries(file: ReadFile) -> Iterator[_Entry]:
    """Every record of a file that has a name of its own."""
    if file.records.host:
        yield from _entry("host", file.records.host, ("host",))
    for kind in _KINDS:
        for index, record in enumerate(getattr(file.records, kind)):
            yield from _entry(kind, record, (kind, index))


def _entry(kind: str, record: Record, path: Steps) -> Iterator[_Entry]:
    """A record and the facts inside it."""
    yield _Entry(kind, str(getattr(record, "id", "") or getattr(record, "name", "")), record, path)
    for index, fact in enumerate(getattr(record, "fact", ())):
        yield from _entry("fact", fact, (*path, "fact", index))


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


def _duplicates(files: list[ReadFile]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], tuple[ReadFile, _Entry]] = {}
    for file in files:
        for entry in _entries(file):
            first_file, first = seen.setdefault((entry.kind, entry.id), (file, entry))
            if first is not entry:
                place = str(first_file.problem((*first.path, "id"), "")).rstrip(": ")
                yield file.problem((*entry.path, "id"), f"{entry} stands already at {place}")


def _dangling(files: list[ReadFile]) -> Iterator[Problem]:
    """References that lead nowhere, and topics that are part of themselves."""
    known = {(entry.kind, entry.id) for file in files for entry in _entries(file)}
    for file in files:
        for entry in _entries(file):
            for field, kind in _referring(type(entry.record)):  # type: ignore[arg-type]
                wanted = "partner" if entry.kind == "stranger" else kind
                for target in _targets(getattr(entry.record, field)):
                    if (wanted, target) not in known:
                        message = f"{entry} names the {wanted} '{target}', which does not exist"
                        yield file.problem((*entry.path, field), message)
    yield from _cycles(files)


@cache
def _referring(kind: Hashable) -> tuple[tuple[str, str], ...]:
    """The fields by which records of a class name others, with the kind of those."""
    names = {field.name for field in fields(cast(type[Record], kind))}
    return tuple((field, target) for field, target in _REFERENCES.items() if field in names)


def _targets(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()


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
