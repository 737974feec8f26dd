"""One file of a knowledge folder, read and validated.

Owns which of its records are sound, and what can be known of those that are not. Knows
nothing of what records say of one another (crossing).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from partnerbot.errors import Problem
from partnerbot.facts.explaining import explain
from partnerbot.facts.json_rows import json_rows
from partnerbot.facts.nearest import Nearest
from partnerbot.facts.records import MANY, SINGLE, TABLES, KnowledgeFile
from partnerbot.facts.regular import RefusedError
from partnerbot.facts.rows import Broken, Row, Where
from partnerbot.facts.toml_rows import toml_rows

MOST_PROBLEMS = 100_000
"""After so many a file is not read any further."""
_TOO_MANY = f"more than {MOST_PROBLEMS:,} things are wrong here; the rest was not read"


@dataclass
class ReadFile:
    """A file as it was read: its sound records, and where they stand."""

    name: str
    records: KnowledgeFile = field(default_factory=KnowledgeFile)
    places: dict[str, list[Where]] = field(default_factory=lambda: {name: [] for name in TABLES})
    """Where the sound records of each table stand."""
    failed: list[Row] = field(default_factory=list)
    """The rows that are wrong in some way; their ids are taken all the same."""
    claimed: list[tuple[str, str]] = field(default_factory=list)
    """Tables and ids that rows seem to hold which can't be read."""
    unnamed: set[str] = field(default_factory=set)
    """The tables of which some record has no id that can be read."""


def read(path: Path, problems: list[Problem]) -> ReadFile:
    """Read a file, by its ending as TOML or as JSON Lines; what is wrong joins `problems`."""
    file, found = ReadFile(str(path)), list[Problem]()
    tables: dict[str, list[Any]] = {table: [] for table in TABLES}
    nearest = Nearest()
    try:
        for row in json_rows(path) if path.suffix == ".jsonl" else toml_rows(path):
            if len(found) > MOST_PROBLEMS:
                found.append(Problem(file.name, None, _TOO_MANY, "too-many"))
                file.unnamed.update(TABLES)
                break
            if isinstance(row, Broken):
                found.append(Problem(file.name, row.line, row.message, row.kind))
                _remember(file, row)
                continue
            try:
                tables[row.table].append(_adapter(row.table).validate_python(row.value))
                file.places[row.table].append(row.where)
            except ValidationError as error:
                found += _explained(file.name, row, error, nearest)
                file.failed.append(row)
                if row.table not in ("host", "document", "background") and not _has_name(row):
                    file.unnamed.add(row.table)
    except RefusedError as refused:
        found.append(refused.problem)
        file.unnamed.update(TABLES)
    problems += found
    records: dict[str, Any] = {table: tables[table][0] for table in SINGLE if tables[table]}
    records |= {table: tuple(tables[table]) for table in MANY}
    file.records = KnowledgeFile(**records)
    return file


def _explained(name: str, row: Row, error: ValidationError, nearest: Nearest) -> Iterator[Problem]:
    if error.error_count() > MOST_PROBLEMS:
        yield Problem(name, row.where.line_at(), _TOO_MANY, "too-many")
        return
    for steps, kind, message in explain(error, row.table, nearest):
        yield Problem(name, row.where.line_at(steps), message, kind)


def _remember(file: ReadFile, row: Broken) -> None:
    """Keep what a row that can't be read seems to hold, so that nothing else looks wrong."""
    for name in MANY if row.table is None else (row.table,):
        file.claimed += ((name, id) for id in row.ids)
    file.claimed += (("fact", id) for id in row.ids[1:])
    if row.table and (not row.ids or row.table == "stranger"):
        file.unnamed.add(row.table)
    if row.swallows:
        file.unnamed.update(TABLES)


def _has_name(row: Row) -> bool:
    """Whether a wrong record can be told by its id, or a stranger by its name."""
    field = "name" if row.table == "stranger" else "id"
    return isinstance(row.value, Mapping) and isinstance(row.value.get(field), str)


@cache
def _adapter(table: str) -> TypeAdapter[Any]:
    return TypeAdapter(TABLES[table])
