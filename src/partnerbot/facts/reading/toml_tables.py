"""A TOML file cut into its tables, so that each can be read, and be wrong, on its own.

Owns where a table begins and ends in the text. Knows nothing of what tables hold.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.reading.toml_lines import lines_of
from partnerbot.facts.reading.toml_tokens import HEADER, TOKEN, parts_of

_BEGINNING = re.compile(r"[\[\s]*([\w-]*)")


class Table:
    """One table of a file with all that belongs to it; `name` is empty before the first.

    Of an array of tables each item is a Table of its own.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._parts: list[str] = []
        self._begins: list[tuple[int, int]] = []
        """For each part the line at which it begins, in the table and in the file."""
        self._count = 0

    def add(self, text: str, line: int) -> None:
        """Take up a stretch of whole lines of the file that begins at a line of it."""
        self._parts.append(text)
        self._begins.append((self._count + 1, line))
        self._count += text.count("\n")

    @property
    def text(self) -> str:
        """Its text, whole lines of the file."""
        return "".join(self._parts)

    def in_file(self, line: int) -> int:
        """The line of the file that a line of its text is, both counted from 1."""
        place = bisect_right(self._begins, line, key=lambda begin: begin[0]) - 1
        inside, begin = self._begins[place]
        return begin + line - inside

    @cached_property
    def _lines(self) -> dict[Steps, int]:
        return lines_of(self.text)

    def line_at(self, steps: Steps) -> int:
        """The line of the file for a place in the table, or for the nearest one above it."""
        for length in range(len(steps), 0, -1):
            if (line := self._lines.get(steps[:length])) is not None:
                return self.in_file(line)
        return self.in_file(1)


def tables(text: str) -> list[Table]:
    """The tables of a TOML text, in its order; a table within another belongs to that one."""
    found = [Table("")]
    latest: dict[str, Table] = {}
    cuts = [(0, ""), *_headers(text)]
    line = 1
    for (start, header), (end, _) in zip(cuts, [*cuts[1:], (len(text), "")], strict=True):
        table = found[0]
        if header:
            name, is_whole = _named(header)
            if is_whole or name not in latest:
                latest[name] = Table(name)
                found.append(latest[name])
            table = latest[name]
        part = text[start:end]
        table.add(part, line)
        line += part.count("\n")
    return found


def _named(header: str) -> tuple[str, bool]:
    """The first part of the name of a table, and whether it is the whole name."""
    if match := HEADER.match(header):
        keys = parts_of(match["keys"])
        return keys[0], len(keys) == 1
    beginning = _BEGINNING.match(header)  # a broken one; TOML's reader says what is wrong
    return beginning.group(1) if beginning else "", "." not in header


def _headers(text: str) -> Iterator[tuple[int, str]]:
    """Where the lines that begin a table stand, with those lines from the bracket on."""
    depth, position, is_fresh = 0, 0, True
    while match := TOKEN.search(text, position):
        position, token = match.end(), match.group()
        if is_fresh and token == "[" and (depth == 0 or _is_no_value(text, match.start())):
            end = text.find("\n", position)
            position = end if end >= 0 else len(text)
            yield text.rfind("\n", 0, match.start()) + 1, text[match.start() : position]
            depth = 0
        elif match.lastgroup == "mark":
            depth = max(0, depth + (token in "[{") - (token in "]}"))
        is_fresh = match.lastgroup == "newline"


def _is_no_value(text: str, position: int) -> bool:
    """Whether a bracket in a list that was not closed can only be the next table's.

    A bare name is no value, so only a header has one in brackets.
    """
    match = HEADER.match(text, position)
    if match is None or not match["keys"][0].isalpha():
        return False
    return match["keys"] not in ("true", "false", "inf", "nan")
