"""The two forms of a knowledge file, TOML and JSON Lines, as rows: one record each.

Owns how records are written down and where each stands. Knows nothing of what they may hold.
"""

import json
import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from partnerbot.errors import Problem
from partnerbot.facts.nearest import Nearest, quoted
from partnerbot.facts.records import SINGLE, TABLES
from partnerbot.facts.regular import RefusedError, read_regular
from partnerbot.facts.toml_lines import Steps
from partnerbot.facts.toml_tables import Table, tables
from partnerbot.facts.toml_tokens import has_endless_key

MOST_TOML = 4_000_000
"""What people write is smaller by far."""
MOST_JSON_LINES = 1_000_000_000
"""Twenty times a registry of fifty thousand partners."""
_MOST_LINE = 2_000_000
"""Six times what the longest record of that registry has."""
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_TOML_ID = re.compile(r"""^[ \t]*["']?id["']?[ \t]*=[ \t]*["']?([\w-]+)""", re.MULTILINE)
_JSON_ID = re.compile(r"""\bid["']?\s*:\s*["']?([\w-]+)""")
_JSON_TABLE = re.compile(r'\s*\{\s*"(\w+)')
_NOT_CLOSED = "the quotation marks of a text are not closed"
_REASONS = {"Illegal character '\\n'": _NOT_CLOSED, "Unterminated string": _NOT_CLOSED}
"""What the TOML reader says of the commonest mistake, in words for everybody."""
_TOO_DEEP = "lists or tables are nested too deeply here; write them flat"


class Where(Protocol):
    """Where a record stands in its file."""

    def line_at(self, steps: Steps = ()) -> int:
        """The line of a place in the record, or of the nearest one above it."""


class OnLine(NamedTuple):
    """Where a record stands that is one line."""

    number: int

    def line_at(self, steps: Steps = ()) -> int:  # noqa: ARG002 - all of it is there
        """That line."""
        return self.number


class InTable(NamedTuple):
    """Where a record stands in a TOML file: in a table of it, and how deep."""

    table: Table
    way: Steps

    def line_at(self, steps: Steps = ()) -> int:
        """The line of a place in the record, or of the nearest one above it."""
        return self.table.line_at((*self.way, *steps))


class Row(NamedTuple):
    """A record as it is written: its table, its values, and where it stands."""

    table: str
    value: Any
    where: Where


class Broken(NamedTuple):
    """What can't be read as a record, and what ids it seems to give to which table.

    `table` is None where it might be any.
    """

    line: int | None
    kind: str
    message: str
    table: str | None = None
    ids: tuple[str, ...] = ()


def rows(path: Path) -> Iterator[Row | Broken]:
    """The rows of a file, by its ending TOML or JSON Lines; RefusedError where it is no file."""
    if path.suffix == ".jsonl":
        yield from _json_rows(path)
        return
    held = read_regular(path, MOST_TOML)
    try:
        text = held.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = held.count(b"\n", 0, error.start) + 1
        message = "the file is not UTF-8 text from here on; save it as UTF-8"
        raise RefusedError(Problem(str(path), line, message, "not-utf8")) from None
    yield from _toml_rows(text)


def _toml_rows(text: str) -> Iterator[Row | Broken]:
    nearest, seen = Nearest(), set[str]()
    for table in tables(text):
        values = _toml_values(table)
        if isinstance(values, Broken):
            yield values
            continue
        for name, value in values.items():
            if name not in TABLES:
                yield _no_table(name, value, table.line_at((name,)), nearest)
            elif name in SINGLE:
                if name in seen:
                    yield _repeated(name, table.line_at((name,)))
                    continue
                seen.add(name)
                if isinstance(value, list):
                    line = table.line_at((name,))
                    message = f"this table stands once: write [{name}] with one pair of brackets"
                    yield Broken(line, "wrong-brackets", message, name, _ids(value))
                else:
                    yield Row(name, value, InTable(table, (name,)))
            elif isinstance(value, list):
                for number, item in enumerate(value):
                    yield Row(name, item, InTable(table, (name, number)))
            else:
                line = table.line_at((name,))
                written = "[ ]" if name == "background" else f"[[{name}]]"
                message = f"there may be several of these: write {written}"
                yield Broken(line, "wrong-brackets", message, name, _ids([value]))


def _toml_values(table: Table) -> dict[str, Any] | Broken:
    """What stands in a table, or why it can't be read."""
    text = table.text
    name = table.name if table.name in TABLES else None
    ids = tuple(_TOML_ID.findall(text))
    first = table.in_file(1)
    if has_endless_key(text):
        return Broken(first, "bad-toml", "a key here has too many parts", name, ids)
    try:
        return tomllib.loads(text)
    except RecursionError:
        return Broken(first, "bad-toml", _TOO_DEEP, name, ids)
    except tomllib.TOMLDecodeError as error:
        found = _POSITION.search(said := str(error))
        line = table.in_file(int(found[1])) if found and found[1] else None
        line = line or table.in_file(max(1, text.rstrip().count("\n") + 1))
        reason = _POSITION.sub("", said)
        reason = _REASONS.get(reason, f"{reason[:1].lower()}{reason[1:]}")
        message = f"this is not valid TOML: {reason}"
        return Broken(line, "bad-toml", f"{message}; look for what is missing there", name, ids)
    except ValueError:  # Python reads no number of more than some thousand digits
        return Broken(first, "bad-toml", "a number here has too many digits", name, ids)


def _json_rows(path: Path) -> Iterator[Row | Broken]:
    """The rows of a file of which each line is one record in its table: {"partner": {…}}."""
    nearest, seen = Nearest(), set[str]()
    held = read_regular(path, MOST_JSON_LINES).removeprefix(BOM_UTF8)
    for number, line in enumerate(BytesIO(held), 1):
        if line.isspace():
            continue
        row = _json_row(line, number, nearest)
        if row.table in SINGLE and isinstance(row, Row):
            if row.table in seen:
                row = _repeated(row.table, number)
            else:
                seen.add(row.table)
        yield row


def _json_row(line: bytes, number: int, nearest: Nearest) -> Row | Broken:
    """The record of a line in its table."""
    try:
        text = line.decode("utf-8")
        if len(line) > _MOST_LINE:
            return Broken(number, "too-large", "this line is too long to be read; split it")
        entry = json.loads(text)
    except UnicodeDecodeError:
        return Broken(number, "not-utf8", "this line is not UTF-8 text; save the file as UTF-8")
    except RecursionError:
        return _bad_json(text, number, _TOO_DEEP)
    except json.JSONDecodeError as error:
        reason = f"{error.msg[:1].lower()}{error.msg[1:]}, in column {error.colno}"
        return _bad_json(text, number, f"this is not valid JSON: {reason}")
    except ValueError:  # Python reads no number of more than some thousand digits
        return _bad_json(text, number, "a number here has too many digits")
    if not isinstance(entry, dict) or len(entry) != 1:
        return _bad_json(text, number, 'a line holds one record in its table: {"place": {…}}')
    [(name, record)] = entry.items()
    if name not in TABLES:
        return _no_table(name, record, number, nearest)
    return Row(name, record, OnLine(number))


def _bad_json(text: str, number: int, message: str) -> Broken:
    found = _JSON_TABLE.match(text)
    table = found[1] if found and found[1] in TABLES else None
    return Broken(number, "bad-json", message, table, tuple(_JSON_ID.findall(text)))


def _no_table(name: str, value: Any, line: int, nearest: Nearest) -> Broken:
    near = nearest.among(name, tuple(TABLES))
    advice = f"did you mean {quoted(near)}?" if near else f"there are {', '.join(TABLES)}"
    message = f"there is no table {quoted(name)}; {advice}"
    ids = _ids(value if isinstance(value, list) else [value])
    return Broken(line, "unknown-table", message, near, ids)


def _repeated(name: str, line: int) -> Broken:
    message = f"the table '{name}' stands in this file already; put the two together"
    return Broken(line, "repeated-table", message, name)


def _ids(values: list[Any]) -> tuple[str, ...]:
    """The ids of records that are not where they should be."""
    found = [value.get("id") for value in values if isinstance(value, dict)]
    return tuple(id for id in found if isinstance(id, str))
