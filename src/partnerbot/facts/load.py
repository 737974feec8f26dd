"""From a knowledge folder to a base, or to every problem in it at once.

Owns reading, validating and cross-checking the TOML files of a folder; knows nothing of
the documents themselves (facts.check) or of questions.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from partnerbot.errors import KnowledgeError, Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.fields import Record
from partnerbot.facts.folder import knowledge_files
from partnerbot.facts.locate import line_of
from partnerbot.facts.records import KnowledgeFile

_REFERENCES = {"section": "section", "at": "partner", "body": "body", "work": "work",
               "place": "place", "topics": "topic", "near": "topic",
               "broader": "topic"}  # fmt: skip
"""Which field of a record names records of which kind."""
_KINDS = ("section", "body", "work", "place", "partner", "topic", "stranger")
"""The tables of a file that may stand there more than once."""


_FILE = TypeAdapter(KnowledgeFile)


@dataclass(frozen=True)
class _File:
    """One file of the folder as it was read: its name, its text and its records."""

    name: str
    text: str
    records: KnowledgeFile

    def problem(self, path: Sequence[str | int], message: str) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.name, line_of(self.text, path), message)


@dataclass(frozen=True)
class _Record:
    """One record of a file, with the path that leads to it."""

    kind: str
    id: str
    fields: dict[str, object]
    path: tuple[str | int, ...]

    def __str__(self) -> str:
        return f"{self.kind} '{self.id}'"


def load(folder: Path) -> Knowledge:
    """Read every TOML file of a folder into one base.

    Raises KnowledgeError with all problems of all files where anything is wrong.
    """
    problems: list[Problem] = []
    files = [file for path in knowledge_files(folder) if (file := _read(path, problems))]
    if not problems:
        problems = [*_missing(folder, files), *_duplicates(files), *_dangling(files)]
    if problems:
        raise KnowledgeError(problems)
    return Knowledge([file.records for file in files])


def _read(path: Path, problems: list[Problem]) -> _File | None:
    name = str(path)
    try:
        text = path.read_text(encoding="utf-8")
        return _File(name, text, _FILE.validate_python(tomllib.loads(text)))
    except OSError as error:
        problems.append(Problem(name, None, f"the file can't be read: {error.strerror}"))
    except UnicodeDecodeError:
        problems.append(Problem(name, None, "the file is not UTF-8 text"))
    except tomllib.TOMLDecodeError as error:
        line = _toml_line(str(error))
        problems.append(Problem(name, line, f"this is not valid TOML: {error}"))
    except ValidationError as error:
        problems += _explain(name, text, error)
    return None


def _toml_line(message: str) -> int | None:
    """The line that the TOML reader names in its message: "… (at line 3, column 1)"."""
    match = re.search(r"at line (\d+)", message)
    return int(match.group(1)) if match else None


def _explain(name: str, text: str, error: ValidationError) -> Iterator[Problem]:
    """Pydantic's findings as sentences with the line they are about."""
    for finding in error.errors():
        path = [step for step in finding["loc"] if not _is_type_tag(step, finding["loc"])]
        field = next((step for step in reversed(path) if isinstance(step, str)), "file")
        match finding["type"]:
            case "unexpected_keyword_argument" | "extra_forbidden":
                message = f"there is no field '{field}' here; check its spelling"
            case "missing":
                message = f"the field '{field}' is missing"
            case _:
                message = f"'{field}': {finding['msg'].removeprefix('Value error, ')}"
        yield Problem(name, line_of(text, path), message)


def _is_type_tag(step: str | int, path: tuple[str | int, ...]) -> bool:
    """Whether a step of a path is the tag that pydantic puts in for a union's member."""
    place = path.index(step)
    return isinstance(step, str) and place >= 2 and path[place - 2] == "fact"


def _records(file: _File) -> Iterator[_Record]:
    """Every record of a file that has a name of its own."""
    tables = _fields(file.records)
    if host := tables.pop("host"):
        yield from _record("host", host, ("host",))
    for kind in _KINDS:
        for index, record in enumerate(tables[kind]):
            yield from _record(kind, record, (kind, index))


def _record(kind: str, record: Record, path: tuple[str | int, ...]) -> Iterator[_Record]:
    """A record and the facts inside it."""
    told = _fields(record)
    facts = told.pop("fact", ())
    yield _Record(kind, str(told.get("id", told.get("name"))), told, path)
    for index, fact in enumerate(facts):
        yield from _record("fact", fact, (*path, "fact", index))


def _fields(record: Record) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _missing(folder: Path, files: list[_File]) -> Iterator[Problem]:
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


def _duplicates(files: list[_File]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], tuple[_File, _Record]] = {}
    for file in files:
        for record in _records(file):
            first_file, first = seen.setdefault((record.kind, record.id), (file, record))
            if first is not record:
                place = str(first_file.problem((*first.path, "id"), "")).rstrip(": ")
                yield file.problem((*record.path, "id"), f"{record} stands already at {place}")


def _dangling(files: list[_File]) -> Iterator[Problem]:
    """References that lead nowhere, and topics that are part of themselves."""
    known = {(record.kind, record.id) for file in files for record in _records(file)}
    for file in files:
        for record in _records(file):
            for field, kind in _REFERENCES.items():
                wanted = "partner" if record.kind == "stranger" else kind
                for target in _targets(record.fields.get(field)):
                    if (wanted, target) not in known:
                        message = f"{record} names the {wanted} '{target}', which does not exist"
                        yield file.problem((*record.path, field), message)
    yield from _cycles(files)


def _targets(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()


def _cycles(files: list[_File]) -> Iterator[Problem]:
    broader = {topic.id: topic.broader for file in files for topic in file.records.topic}
    for file in files:
        for index, topic in enumerate(file.records.topic):
            above, seen = topic.broader, set[str]()
            while above and above != topic.id and above not in seen:
                seen.add(above)
                above = broader.get(above)
            if above == topic.id:
                yield file.problem(("topic", index), f"topic '{topic.id}' is part of itself")
