"""One file of a knowledge folder, read and validated.

Owns which of its records are sound, and what can be known of those that are not. Knows
nothing of what records say of one another (integrity).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from partnerbot.errors import Problem
from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.explaining import explain
from partnerbot.facts.reading.json_rows import json_rows
from partnerbot.facts.reading.positions import Where
from partnerbot.facts.reading.rows import Broken, Row
from partnerbot.facts.reading.toml_rows import toml_rows
from partnerbot.facts.records import MANY, SINGLE, TABLES, KnowledgeFile, id_field
from partnerbot.facts.regular_files import RefusedError

MOST_PROBLEMS = 100_000
"""After so many a file is not read any further."""
_TOO_MANY = f"more than {MOST_PROBLEMS:,} things are wrong here; the rest was not read"


@dataclass
class ReadFile:
    """A file as it was read: its sound records, and where they stand."""

    name: str
    problems: list[Problem] = field(default_factory=list)
    records: KnowledgeFile = field(default_factory=KnowledgeFile)
    positions: dict[str, list[Where]] = field(default_factory=lambda: {name: [] for name in TABLES})
    """Where the sound records of each table stand."""
    failed: list[Row] = field(default_factory=list)
    """The rows that are wrong in some way; their ids are taken all the same."""
    claimed: list[tuple[str, str]] = field(default_factory=list)
    """Tables and ids that rows seem to hold which can't be read."""
    unnamed: set[str] = field(default_factory=set)
    """The tables of which some record has no id that can be read."""

    def give_up(self, problem: Problem) -> None:
        """Tell why the file is not read, or no further; anything may stand in what is left."""
        self.problems.append(problem)
        self.unnamed.update(TABLES)


def read(path: Path) -> ReadFile:
    """Read a file, by its ending as TOML or as JSON Lines; what is wrong is told in it."""
    file, nearest = ReadFile(str(path)), Nearest()
    tables: dict[str, list[Any]] = {table: [] for table in TABLES}
    try:
        for row in json_rows(path) if path.suffix == ".jsonl" else toml_rows(path):
            if len(file.problems) > MOST_PROBLEMS:
                file.give_up(Problem(file.name, None, _TOO_MANY, "too-many"))
                break
            if isinstance(row, Broken):
                _take_broken(row, file)
                continue
            try:
                tables[row.table].append(_adapter(row.table).validate_python(row.value))
                file.positions[row.table].append(row.where)
            except ValidationError as error:
                file.problems += _explained(file.name, row, error, nearest)
                _take_failed(row, file)
    except RefusedError as refused:
        file.give_up(refused.problem)
    single: dict[str, Any] = {table: tables[table][0] for table in SINGLE if tables[table]}
    many: dict[str, Any] = {table: tuple(tables[table]) for table in MANY}
    file.records = KnowledgeFile(**single, **many)
    return file


def _explained(name: str, row: Row, error: ValidationError, nearest: Nearest) -> Iterator[Problem]:
    if error.error_count() > MOST_PROBLEMS:
        yield Problem(name, row.where.line_at(), _TOO_MANY, "too-many")
        return
    for steps, kind, message in explain(error, row.table, nearest):
        yield Problem(name, row.where.line_at(steps), message, kind)


def _take_broken(row: Broken, file: ReadFile) -> None:
    """Keep what a row that can't be read seems to hold, so that nothing else looks wrong."""
    file.problems.append(Problem(file.name, row.line, row.message, row.kind))
    for table in MANY if row.table is None else (row.table,):
        file.claimed += ((table, id) for id in row.ids)
    file.claimed += (("fact", id) for id in row.ids[1:])
    if row.table and (not row.ids or row.table == "stranger"):
        file.unnamed.add(row.table)
    if row.swallows:
        file.unnamed.update(TABLES)


def _take_failed(row: Row, file: ReadFile) -> None:
    """Keep a row in which something is wrong; without an id it may be what others refer to."""
    file.failed.append(row)
    id = row.value.get(id_field(row.table)) if isinstance(row.value, dict) else None
    if row.table not in (*SINGLE, "background") and not isinstance(id, str):
        file.unnamed.add(row.table)


@cache
def _adapter(table: str) -> TypeAdapter[Any]:
    return TypeAdapter(TABLES[table])
