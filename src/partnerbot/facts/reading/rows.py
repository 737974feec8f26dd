"""A knowledge file as rows: each a record as it is written, or why it can't be read.

Owns the shape of rows and what both forms of a file say alike. The forms themselves are
toml_rows.py's and json_rows.py's; what a record may hold is nobody's here.
"""

from typing import Any, NamedTuple

from partnerbot.cleaning import quoted
from partnerbot.facts.nearest import Nearest
from partnerbot.facts.reading.positions import Where
from partnerbot.facts.records import TABLES

TOO_DEEP = "lists or tables are nested too deeply here; write them flat"
TOO_LONG = "a number here has too many digits; write a smaller one"


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
    swallows: bool = False
    """Whether other tables may lie in it, since the end of something is missing."""


def unknown_table(name: str, value: Any, line: int, nearest: Nearest) -> Broken:
    """A row in a table that there isn't."""
    near = nearest.among(name, tuple(TABLES))
    advice = f"did you mean {quoted(near)}?" if near else f"there are {', '.join(TABLES)}"
    message = f"there is no table {quoted(name)}; {advice}"
    return Broken(line, "unknown-table", message, near, ids_in(value))


def repeated_table(name: str, line: int) -> Broken:
    """A row in a table that stands once and had one already."""
    message = f"the table '{name}' stands in this file already; put the two together"
    return Broken(line, "repeated-table", message, name)


def ids_in(value: Any) -> tuple[str, ...]:
    """The ids of records, or of one, that are not where they should be."""
    values = value if isinstance(value, list) else [value]
    found = [value.get("id") for value in values if isinstance(value, dict)]
    return tuple(id for id in found if isinstance(id, str))
