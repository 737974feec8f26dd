"""One file of a knowledge folder, read and validated.

Owns the two forms, TOML and JSON Lines, and where in a file each record stands. Knows
nothing of what records say of one another (load).
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from partnerbot.errors import Problem
from partnerbot.facts.fields import Text
from partnerbot.facts.locate import line_of
from partnerbot.facts.records import (
    Body,
    Document,
    Host,
    KnowledgeFile,
    Partner,
    Place,
    Section,
    Stranger,
    Topic,
    Work,
)

Steps = Sequence[str | int]
"""The way to a place in a file: ("partner", 2, "fact", 0, "date")."""

_SINGLE = {"document": Document, "host": Host}
"""The tables that stand once in a file."""
_MANY: dict[str, Any] = {
    "section": Section, "body": Body, "work": Work, "place": Place, "partner": Partner,
    "topic": Topic, "stranger": Stranger, "background": Text,
}  # fmt: skip
"""The tables that may stand there more than once."""


@dataclass(frozen=True)
class ReadFile:
    """A file as it was read: its name, its records, and how to find their lines."""

    name: str
    records: KnowledgeFile
    line_at: Callable[[Steps], int | None]

    def problem(self, path: Steps, message: str) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.name, self.line_at(path), message)


def read(path: Path, problems: list[Problem]) -> ReadFile | None:
    """Read a file, by its ending as TOML or as JSON Lines; what is wrong joins `problems`."""
    name = str(path)
    try:
        if path.suffix == ".jsonl":
            return _read_json_lines(path, problems)
        return _read_toml(name, path.read_text(encoding="utf-8"), problems)
    except OSError as error:
        problems.append(Problem(name, None, f"the file can't be read: {error.strerror}"))
    except UnicodeDecodeError:
        problems.append(Problem(name, None, "the file is not UTF-8 text"))
    return None


def _read_toml(name: str, text: str, problems: list[Problem]) -> ReadFile | None:
    def line_at(path: Steps) -> int | None:
        return line_of(text, path)

    try:
        records = _adapter(KnowledgeFile).validate_python(tomllib.loads(text))
        return ReadFile(name, records, line_at)
    except tomllib.TOMLDecodeError as error:
        message = f"this is not valid TOML: {error}"
        problems.append(Problem(name, _toml_line(str(error)), message))
    except ValidationError as error:
        problems += (Problem(name, line_at(place), said) for place, said in _explain(error))
    return None


def _toml_line(message: str) -> int | None:
    """The line that the TOML reader names in its message: "… (at line 3, column 1)"."""
    match = re.search(r"at line (\d+)", message)
    return int(match.group(1)) if match else None


def _read_json_lines(path: Path, problems: list[Problem]) -> ReadFile | None:
    """Read a file of which each line is one record in its table: {"partner": {…}}."""
    name, before = str(path), len(problems)
    tables: dict[str, list[Any]] = {kind: [] for kind in (*_SINGLE, *_MANY)}
    lines: dict[str, list[int]] = {kind: [] for kind in tables}
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                kind, record = _read_line(line)
                tables[kind].append(record)
                lines[kind].append(number)
            except ValidationError as error:
                problems += (Problem(name, number, said) for _, said in _explain(error))
            except ValueError as error:
                problems.append(Problem(name, number, str(error)))
    problems += (
        Problem(name, lines[kind][1], f"the table '{kind}' stands in this file already")
        for kind in _SINGLE
        if len(tables[kind]) > 1
    )
    if len(problems) > before:
        return None
    values: dict[str, Any] = {kind: tables[kind][0] for kind in _SINGLE if tables[kind]}
    values |= {kind: tuple(tables[kind]) for kind in _MANY}

    def line_at(path: Steps) -> int | None:
        kind, *inside = path
        index = inside[0] if inside and isinstance(inside[0], int) else 0
        places = lines.get(str(kind), [])
        return places[index] if index < len(places) else None

    return ReadFile(name, KnowledgeFile(**values), line_at)


def _read_line(line: str) -> tuple[str, Any]:
    """The table and the record of a line; ValueError in a sentence where it holds none."""
    try:
        entry = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not valid JSON: {error}") from None
    if not isinstance(entry, dict) or len(entry) != 1:
        raise ValueError('a line holds one record in its table, such as {"place": {…}}')
    [(kind, record)] = entry.items()
    field = _SINGLE.get(kind) or _MANY.get(kind)
    if field is None:
        known = ", ".join((*_SINGLE, *_MANY))
        raise ValueError(f"there is no table '{kind}'; those there are: {known}")
    return kind, _adapter(field).validate_python(record)


@cache
def _adapter(field: Any) -> TypeAdapter[Any]:
    return TypeAdapter(field)


def _explain(error: ValidationError) -> Iterator[tuple[Steps, str]]:
    """Pydantic's findings as sentences with the place that each is about."""
    for finding in error.errors():
        path = [step for step in finding["loc"] if not _is_type_tag(step, finding["loc"])]
        field = next((step for step in reversed(path) if isinstance(step, str)), "file")
        match finding["type"]:
            case "unexpected_keyword_argument":
                message = f"there is no field '{field}' here; check its spelling"
            case "missing":
                message = f"the field '{field}' is missing"
            case _:
                message = f"'{field}': {finding['msg'].removeprefix('Value error, ')}"
        yield path, message


def _is_type_tag(step: str | int, path: tuple[str | int, ...]) -> bool:
    """Whether a step of a path is the tag that pydantic puts in for a union's member."""
    place = path.index(step)
    return isinstance(step, str) and place >= 2 and path[place - 2] == "fact"
