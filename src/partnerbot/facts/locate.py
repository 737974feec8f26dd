"""Where in a TOML file something stands, since the TOML reader gives no positions.

Owns the search for a table, an entry or a value in the text of a knowledge file.
"""

import re
from collections.abc import Sequence

_HEADER = re.compile(r"\s*\[+\s*([\w.-]+)\s*\]+")


def line_of(text: str, path: Sequence[str | int]) -> int | None:
    """The line, counted from 1, of a place in a TOML text.

    `path` is what pydantic calls a location: ("partner", 2, "fact", 0, "date") is the
    field `date` of the first fact of the third partner. The nearest line above that can
    be found is given where the field itself is missing; None where nothing is.
    """
    lines = text.splitlines()
    start, end, found = 0, len(lines), None
    name = ""
    for place, step in enumerate(path):
        if isinstance(step, int):
            continue
        name = f"{name}.{step}".strip(".")
        index = path[place + 1] if place + 1 < len(path) else 0
        nth = index if isinstance(index, int) else 0
        headers = [i for i in range(start, end) if _header(lines[i]) == name]
        if nth < len(headers):
            start = headers[nth]
            end = next((i for i in range(start + 1, end) if _closes(_header(lines[i]), name)), end)
            found = start
        elif (key := _key_line(lines, start, end, step)) is not None:
            return key + 1
    return None if found is None else found + 1


def _header(line: str) -> str | None:
    match = _HEADER.match(line)
    return match.group(1) if match else None


def _closes(header: str | None, name: str) -> bool:
    """Whether a table header ends the table `name`: it does unless it lies within it."""
    return header is not None and not header.startswith(f"{name}.")


def _key_line(lines: Sequence[str], start: int, end: int, key: str) -> int | None:
    """The line that gives a key in the table that begins at `start`, its sub-tables left out."""
    pattern = re.compile(rf"\s*{re.escape(key)}\s*=")
    for i in range(start, end):
        if i > start and _header(lines[i]):
            return None
        if pattern.match(lines[i]):
            return i
    return None
