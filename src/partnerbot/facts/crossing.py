"""What the records of a folder say of one another, and whether it holds together.

Owns the checks that need more than one record. Knows nothing of how files are read; a record
that is wrong by itself counts for its id, so that nothing else looks wrong because of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from partnerbot.errors import Problem
from partnerbot.facts.explaining import fact_types
from partnerbot.facts.fields import ID, Record
from partnerbot.facts.nearest import Nearest, quoted
from partnerbot.facts.reading import ReadFile
from partnerbot.facts.records import TABLES, heading_id
from partnerbot.facts.rows import Row, Where
from partnerbot.facts.toml_lines import Steps

_REFERENCES = {"section": "section", "at": "partner", "body": "body", "work": "work",
               "place": "place", "within": "place", "partner": "partner", "topics": "topic",
               "near": "topic", "broader": "topic"}  # fmt: skip
"""Which field of a record names records of which kind."""
_KINDS = ("section", "body", "work", "place", "partner", "topic", "stranger")
"""The tables of a file of which each record has a name of its own."""


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
        if isinstance(self.values, Mapping):
            return self.values.get(field)
        return getattr(self.values, field)

    def problem(self, field: str, message: str, kind: str) -> Problem:
        """A problem with a field of the record."""
        return Problem(self.file, self.line(field), message, kind)

    def __str__(self) -> str:
        return f"{self.kind} {quoted(self.id)}"


def entries(file: ReadFile, tables: Sequence[str] = ("host", *_KINDS)) -> Iterator[Entry]:
    """Every record of some tables of a file, facts behind what they are about."""
    for table in tables:
        held = getattr(file.records, table)
        records = held if isinstance(held, tuple) else (held,) if held else ()
        for record, where in zip(records, file.places[table], strict=True):
            yield Entry(file.name, table, getattr(record, _name_field(table)), record, where)
            for place, fact in enumerate(getattr(record, "fact", ())):
                yield Entry(file.name, "fact", fact.id, fact, where, ("fact", place))
    for row in file.failed:
        if row.table in tables:
            yield from _as_written(file.name, row)


def _as_written(file: str, row: Row) -> Iterator[Entry]:
    """What can be told of a record in which something is wrong."""
    if isinstance(row.value, Mapping):
        name = row.value.get(_name_field(row.table))
        yield Entry(file, row.table, _text(name), row.value, row.where)
        facts = row.value.get("fact")
        for place, fact in enumerate(facts if isinstance(facts, list) else ()):
            if isinstance(fact, Mapping):
                yield Entry(file, "fact", _text(fact.get("id")), fact, row.where, ("fact", place))


def _name_field(table: str) -> str:
    return "name" if table == "stranger" else "id"


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def fit_together(files: Sequence[ReadFile]) -> bool:
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
    told = _ids(facts) | {heading_id(section) for section in ids["section"]}
    if not alone or len(told) < len(facts) + len(ids["section"]):
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


def duplicates(found: Iterable[Entry]) -> Iterator[Problem]:
    """Records that have the id of another one of their kind."""
    same: dict[tuple[str, str], list[Entry]] = {}
    for entry in found:
        if entry.id and entry.kind != "host":
            same.setdefault((entry.kind, entry.id), []).append(entry)
        if entry.kind == "section":
            same.setdefault(("fact", heading_id(entry.id)), []).append(entry)
    for group in same.values():
        if len(group) == 1:
            continue
        first, *others = sorted(group, key=lambda e: (e.file, e.line(_name_field(e.kind))))
        place = f"{first.file}:{first.line(_name_field(first.kind))}"
        for entry in others:
            advice = "give one of them another id, or take one out"
            message = f"{entry} stands already at {place}; {advice}"
            yield entry.problem(_name_field(entry.kind), message, "duplicate-id")


def dangling(found: Sequence[Entry], files: Sequence[ReadFile]) -> Iterator[Problem]:
    """References that lead nowhere."""
    known: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for entry in found:
        if entry.kind in known:
            known[entry.kind][entry.id] = entry.id
    for kind, id in (claim for file in files for claim in file.claimed):
        known.setdefault(kind, {})[id] = id
    unnamed = {kind for file in files for kind in file.unnamed}
    nearest = Nearest()
    for entry in found:
        for field, kind in _references_of(entry):
            wanted = "partner" if entry.kind == "stranger" else kind
            if wanted in unnamed:
                continue
            for steps, target in _targets(field, entry.get(field)):
                # What is no id at all was told where its record was read.
                if target not in known[wanted] and ID.fullmatch(target):
                    near = nearest.question(target, known[wanted].values())
                    advice = near or f"; add it as a {wanted}"
                    message = f"there is no {wanted} {quoted(target)}, which {entry} names{advice}"
                    yield Problem(entry.file, entry.line(*steps), message, "dangling-reference")


def _targets(field: str, value: object) -> Iterator[tuple[Steps, str]]:
    """The ids that a field names, each with its place."""
    if isinstance(value, str):
        yield (field,), value
    elif isinstance(value, (tuple, list)):
        yield from (((field, n), item) for n, item in enumerate(value) if isinstance(item, str))


def _references_of(entry: Entry) -> Sequence[tuple[str, str]]:
    """The fields by which a record names others, with the kind of those."""
    if not isinstance(entry.values, Mapping):
        return _referring(type(entry.values))  # type: ignore[arg-type]
    if entry.kind == "fact":
        cls = fact_types().get(str(entry.values.get("type")))
    else:
        cls = TABLES[entry.kind]
    return _referring(cls) if cls else ()  # type: ignore[arg-type]


@cache
def _referring(kind: Any) -> tuple[tuple[str, str], ...]:
    names = {field.name for field in fields(kind)}
    return tuple((field, target) for field, target in _REFERENCES.items() if field in names)


def missing(folder: str, files: Sequence[ReadFile]) -> Iterator[Problem]:
    """What a base can't do without, as far as all of it could be read."""
    unnamed = {kind for file in files for kind in file.unnamed}
    hosts = [file for file in files if _holds(file, "host")]
    if len(hosts) > 1:
        first = hosts[0].name
        for file in hosts[1:]:
            message = f"a base has one host, and {first} has a [host] too; take one of them out"
            yield Problem(file.name, _line_of(file, "host"), message, "several-hosts")
    elif not hosts and "host" not in unnamed:
        message = "no file has a [host] table; add one that names whose partners these are"
        yield Problem(folder, None, message, "no-host")
    if "partner" not in unnamed and not any(_holds(file, "partner") for file in files):
        message = "no file has a [[partner]]; add one with at least one fact"
        yield Problem(folder, None, message, "no-partner")
    for file in files:
        told = [table for table in ("host", "partner", "section") if _holds(file, table)]
        if told and not _holds(file, "document") and "document" not in file.unnamed:
            line = _line_of(file, told[0])
            message = "facts need a [document] table in their file that says where they were read"
            yield Problem(file.name, line, message, "no-document-table")


def _places(file: ReadFile, table: str) -> list[Where]:
    return [*file.places[table], *(row.where for row in file.failed if row.table == table)]


def _holds(file: ReadFile, table: str) -> bool:
    """Whether a file has a table, be it sound or not."""
    return bool(_places(file, table)) or any(kind == table for kind, _ in file.claimed)


def _line_of(file: ReadFile, table: str) -> int | None:
    return min((where.line_at() for where in _places(file, table)), default=None)
