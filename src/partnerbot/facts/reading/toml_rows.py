"""Knowledge as TOML, the form that people write: each table is a record, or holds some.

Owns reading those tables, each on its own. Knows nothing of what records may hold.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from partnerbot.errors import Problem
from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.reading.rows import (
    TOO_DEEP,
    TOO_LONG,
    Broken,
    Row,
    ids_in,
    repeated_table,
    unknown_table,
)
from partnerbot.facts.reading.toml_tables import Table, tables
from partnerbot.facts.reading.toml_tokens import has_endless_key
from partnerbot.facts.records import SINGLE, TABLES
from partnerbot.facts.regular_files import RefusedError, read_regular

MOST_BYTES = 4_000_000
"""What people write is smaller by far."""
_POSITION = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_ID = re.compile(r"""^[ \t]*["']?id["']?[ \t]*=[ \t]*["']?([\w-]+)""", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[\[?[ \t]*[\w-]+[ \t]*\]", re.MULTILINE)
_NOT_CLOSED = "the quotation marks of a text are not closed"
_REASONS = {
    "Illegal character '\\n'": _NOT_CLOSED,
    "Unterminated string": _NOT_CLOSED,
    "Invalid value": "a text stands in quotation marks, a list in square brackets",
    "Expected newline or end of document after a statement":
        "behind a value its line ends, and a text or month stands in quotation marks",
}  # fmt: skip
"""What the TOML reader says of the commonest mistakes, in words for everybody."""


class InTable(NamedTuple):
    """Where a record stands: in a table of the file, and how deep."""

    table: Table
    way: Steps

    def line_at(self, steps: Steps = ()) -> int:
        """The line of a place in the record, or of the nearest one above it."""
        return self.table.line_at((*self.way, *steps))


def toml_rows(path: Path) -> Iterator[Row | Broken]:
    """The rows of a file; RefusedError where it is none or no text."""
    nearest, seen = Nearest(), set[str]()
    for table in tables(_text(path)):
        values = _values(table)
        if isinstance(values, Broken):
            yield values
            continue
        for name, value in values.items():
            line = table.in_file(1) if table.name else table.line_at((name,))
            if name not in TABLES:
                yield unknown_table(name, value, line, nearest)
            elif name in SINGLE:
                again = name in seen
                yield repeated_table(name, line) if again else _single(name, value, table, line)
                seen.add(name)
            else:
                yield from _items(name, value, table, line)


def _text(path: Path) -> str:
    held = read_regular(path, MOST_BYTES)
    try:
        return held.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = held.count(b"\n", 0, error.start) + 1
        message = "the file is not UTF-8 text from here on; save it as UTF-8"
        raise RefusedError(Problem(str(path), line, message, "not-utf8")) from None


def _single(name: str, value: Any, table: Table, line: int) -> Row | Broken:
    """The one record of a table that stands once."""
    if not isinstance(value, list):
        return Row(name, value, InTable(table, (name,)))
    message = f"this table stands once: write [{name}] with one pair of brackets"
    return Broken(line, "wrong-brackets", message, name, ids_in(value))


def _items(name: str, value: Any, table: Table, line: int) -> Iterator[Row | Broken]:
    """The records of a table of which there may be several."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield Row(name, item, InTable(table, (name, number)))
        return
    written = "[ ]" if name == "background" else f"[[{name}]]"
    message = f"there may be several of these: write {written}"
    yield Broken(line, "wrong-brackets", message, name, ids_in(value))


def _values(table: Table) -> dict[str, Any] | Broken:
    """What stands in a table, or why it can't be read."""
    text, line = table.text, table.in_file(1)
    try:
        if not has_endless_key(text):
            return tomllib.loads(text)
        message = "a key here has too many parts; write a shorter one"
    except RecursionError:
        message = TOO_DEEP
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _POSITION.search(said)
        last = max(1, text.rstrip().count("\n") + 1)
        line = table.in_file(int(found[1]) if found and found[1] else last)
        reason = _POSITION.sub("", said)
        reason = _REASONS.get(reason, f"{reason[:1].lower()}{reason[1:]}")
        message = f"this is not valid TOML: {reason}; look for what is missing there"
    except ValueError:  # Python reads no number of more than some thousand digits
        message = TOO_LONG
    name = table.name if table.name in TABLES else None
    swallows = len(_TABLE.findall(text)) > 1
    return Broken(line, "bad-toml", message, name, tuple(_ID.findall(text)), swallows)
