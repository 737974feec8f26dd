"""Where in a table of a TOML file each value stands, since the TOML reader does not say.

Owns the way through keys, lists and inline tables, over any number of lines.
"""

from collections.abc import Sequence

from partnerbot.facts.reading.positions import Steps
from partnerbot.facts.reading.toml_tokens import HEADER, TOKEN, parts_of, unquoted


def lines_of(text: str) -> dict[Steps, int]:
    """The line, counted from 1, of every table, key and item in a TOML text."""
    walk = _Walk()
    position = 0
    while match := TOKEN.search(text, position):
        position = match.end()
        if walk.is_fresh and (header := HEADER.match(text, match.start())):
            position = header.end()
            walk.enter(parts_of(header["keys"]), is_item=header["open"] == "[[")
        elif match.lastgroup == "newline":
            walk.end_line()
        else:
            walk.take(match.lastgroup or "", match.group())
    return walk.lines


class _Walk:
    """The way through a text, token by token, and the lines found on it."""

    def __init__(self) -> None:
        self.lines: dict[Steps, int] = {}
        self.is_fresh = True
        """Whether a header may begin here."""
        self._line = 1
        self._table: Steps = ()
        self._items: dict[Steps, int] = {}
        """How many items each array of tables has so far."""
        self._open: list[tuple[Steps, int]] = []
        """The lists and inline tables around: each its place and the item; -1 in a table."""
        self._keys: list[str] = []
        self._value: Steps | None = None
        """The place of the value that is due, if one is."""

    def enter(self, keys: Sequence[str], is_item: bool) -> None:
        """Go into the table that a header names."""
        path: Steps = ()
        for key in keys[:-1]:
            path = (*path, key)
            if path in self._items:
                path = (*path, self._items[path] - 1)
        path = (*path, keys[-1])
        if is_item:
            self._items[path] = self._items.get(path, 0) + 1
            path = (*path, self._items[path] - 1)
        elif path in self._items:
            path = (*path, self._items[path] - 1)
        self._table = path
        self._found(path)
        self._open, self._keys, self._value = [], [], None

    def end_line(self) -> None:
        """Go on to the next line, which ends a statement unless a list is open."""
        self._line += 1
        if not self._open:
            self._keys, self._value = [], None
        self.is_fresh = not self._open

    def take(self, kind: str, token: str) -> None:
        """Go on by one token."""
        self.is_fresh = False
        if kind == "comment":
            return
        if kind == "mark":
            self._mark(token)
        elif self._value is None:
            self._keys.append(unquoted(token))
        else:
            self._found(self._value)
        self._line += token.count("\n")

    def _mark(self, mark: str) -> None:
        if mark == "=" and self._keys and self._value is None:
            self._value = (*(self._open[-1][0] if self._open else self._table), *self._keys)
            self._found(self._value)
        elif mark in "[{" and self._value is not None:
            self._found(self._value)
            self._open.append((self._value, 0 if mark == "[" else -1))
            self._due()
        elif mark in "]}" and self._open:
            self._open.pop()
            self._value, self._keys = None, []
        elif mark == "," and self._open:
            place, item = self._open.pop()
            self._open.append((place, item + 1 if item >= 0 else item))
            self._due()

    def _due(self) -> None:
        """What comes next in the innermost list or inline table: an item, or a key."""
        place, item = self._open[-1]
        self._keys = []
        self._value = (*place, item) if item >= 0 else None

    def _found(self, place: Steps) -> None:
        if self._open and self.lines.get(place[:-1]) == self._line:
            return  # what it is in stands there too, and there may be millions of them
        self.lines.setdefault(place, self._line)
