"""Knowledge as JSON Lines: each line is one record in its table, {"partner": {…}}.

Owns reading those lines. Knows nothing of what records may hold.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json

from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.reading.rows import (
    TOO_DEEP,
    TOO_LONG,
    Broken,
    Row,
    repeated_table,
    unknown_table,
)
from partnerbot.facts.records import SINGLE, TABLES
from partnerbot.facts.regular_files import read_regular

MOST_BYTES = 1_000_000_000
"""Twenty times a registry of fifty thousand partners."""
_MOST_IN_A_LINE = 2_000_000
"""Six times what the longest record of that registry has."""
_ID = re.compile(r"""\bid["']?\s*:\s*["']?([\w-]+)""")
_TABLE = re.compile(r'\s*\{\s*"(\w+)')
_REASONS = {"recursion limit exceeded": TOO_DEEP, "number out of range": TOO_LONG}


class OnLine(NamedTuple):
    """Where a record stands that is one line."""

    number: int

    def line_at(self, steps: Steps = ()) -> int:  # noqa: ARG002 - all of it is there
        """That line."""
        return self.number


def json_rows(path: Path) -> Iterator[Row | Broken]:
    """The rows of a file; RefusedError where it is none."""
    nearest, seen = Nearest(), set[str]()
    held = read_regular(path, MOST_BYTES).removeprefix(BOM_UTF8)
    for number, line in enumerate(BytesIO(held), 1):
        if line.isspace():
            continue
        row = _row(line, number, nearest)
        if row.table in SINGLE and isinstance(row, Row):
            if row.table in seen:
                row = repeated_table(row.table, number)
            else:
                seen.add(row.table)
        yield row


def _row(line: bytes, number: int, nearest: Nearest) -> Row | Broken:
    """The record of a line in its table."""
    if len(line) > _MOST_IN_A_LINE:
        return Broken(number, "too-large", "this line is too long to be read; split it")
    try:
        entry = from_json(line, cache_strings="keys")
    except ValueError as error:
        return _unreadable(line, number, str(error))
    if not isinstance(entry, dict) or len(entry) != 1:
        message = 'a line holds one record in its table: {"place": {…}}'
        return _broken(line.decode(), number, message)
    [(name, record)] = entry.items()
    if name not in TABLES:
        return unknown_table(name, record, number, nearest)
    return Row(name, record, OnLine(number))


def _unreadable(line: bytes, number: int, said: str) -> Broken:
    """A line that is no JSON, by what the JSON reader says of it."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return Broken(number, "not-utf8", "this line is not UTF-8 text; save the file as UTF-8")
    reason, _, column = said.partition(" at line 1 column ")
    told = _REASONS.get(reason, f"this is not valid JSON: {reason}, in column {column}")
    return _broken(text, number, told)


def _broken(text: str, number: int, message: str) -> Broken:
    found = _TABLE.match(text)
    table = found[1] if found and found[1] in TABLES else None
    return Broken(number, "bad-json", message, table, tuple(_ID.findall(text)))
