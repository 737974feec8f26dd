"""Knowledge folders damaged in every way: strategies of files to be loaded.

Owns the sound base that is damaged, in both forms, and what is done to it. Knows nothing of
what loading has to say.
"""

import json
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

from tests.conftest import HARBOUR
from tests.hostile import payloads
from tests.hostile.strategies import nasty

TOML = (HARBOUR / "partners.toml").read_text(encoding="utf-8")
SINGLE = ("document", "host")
_HUGE = "a number too large to be read"
"""Stands for one until it is written: Python does not write it either."""


def _records() -> Iterator[dict[str, Any]]:
    for table, value in tomllib.loads(TOML).items():
        for record in [value] if table in SINGLE else value:
            yield {table: record}


RECORDS = list(_records())
"""The sound base record by record."""


def as_json_lines(records: list[dict[str, Any]]) -> str:
    """Records as a file of JSON Lines; dates as ISO strings."""
    lines = "".join(json.dumps(record, default=str) + "\n" for record in records)
    return lines.replace(json.dumps(_HUGE), "9" * 5_000)


def _edited(text: str, spots: Callable[[str], list[str]]) -> st.SearchStrategy[str]:
    """A text with some of its parts dropped, doubled, swapped, or replaced by something nasty."""
    parts = spots(text)
    place = st.integers(0, len(parts) - 1)
    edit = st.tuples(st.sampled_from(["drop", "double", "swap", "replace"]), place, place, nasty())
    return st.lists(edit, min_size=1, max_size=4).map(lambda edits: _apply(parts, edits))


def _apply(parts: list[str], edits: list[tuple[str, int, int, str]]) -> str:
    kept = list(parts)
    for what, place, other, piece in edits:
        match what:
            case "drop":
                kept[place] = ""
            case "double":
                kept[place] *= 2
            case "swap":
                kept[place], kept[other] = kept[other], kept[place]
            case _:
                kept[place] = piece
    return "".join(kept)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _characters(text: str) -> list[str]:
    return list(text)


def _values() -> st.SearchStrategy[Any]:
    """What may stand where something else belongs."""
    plain = st.one_of(
        nasty(), st.none(), st.booleans(), st.integers(), st.floats(), st.just(_HUGE),
        st.sampled_from(["", " ", "fog", "9999-99-99", "0001-01-01", "../../etc", "/etc", "*"]),
        st.just("a").map(lambda letter: letter * 100_000),
    )  # fmt: skip
    nested = st.sampled_from([[], {}, [[]], {"id": {}}, _deep(50)])
    return st.one_of(plain, nested, st.lists(plain, max_size=3))


def _deep(levels: int) -> Any:
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


def _fields() -> list[tuple[int, tuple[str | int, ...]]]:
    """The place of every value: which record, and the way to it there."""

    def ways(value: Any) -> Iterator[tuple[str | int, ...]]:
        inside = value.items() if isinstance(value, dict) else enumerate(value)
        for key, held in inside:
            yield (key,)
            if isinstance(held, dict | list):
                yield from ((key, *way) for way in ways(held))

    return [(number, way) for number, record in enumerate(RECORDS) for way in ways(record)]


@st.composite
def _replaced(draw: st.DrawFn) -> str:
    """The base as JSON Lines with some values replaced by others, or by none."""
    records = json.loads(json.dumps(RECORDS, default=str))
    for number, way in draw(st.lists(st.sampled_from(_fields()), min_size=1, max_size=3)):
        *above, last = way
        holder = records[number]
        try:
            for step in above:
                holder = holder[step]
            if draw(st.integers(0, 4)):
                holder[last] = draw(_values())
            else:
                del holder[last]
        except (KeyError, IndexError, TypeError):
            continue  # an edit before this one has taken its place away
    return as_json_lines(records)


_BOMBS = {
    "brackets": "[" * 100_000,
    "arrays": "a = " + "[" * 5_000 + "]" * 5_000,
    "tables": "a = " + "{b=" * 2_000 + "1" + "}" * 2_000,
    "keys": "a." * 3_000 + "b = 1",
    "integer": "line = " + "9" * 10_000,
    "hexadecimal": "line = 0x" + "f" * 10_000,
    "lists": '{"partner": ' + "[" * 50_000 + "}",
    "objects": '{"partner": ' + '{"id": ' * 5_000 + "1" + "}" * 5_001,
    "integer for an id": '{"place": {"id": ' + "9" * 10_000 + "}}",
    "no number": '{"place": NaN}',
    "surrogate": '{"place": {"id": "\\ud800", "name": "x"}}',
    "null": "null",
    "nothing": "\x00" * 1_000,
    "byte order mark": "\ufeff",
}
"""Texts that are small and hard to read."""


def _flipped(text: str) -> st.SearchStrategy[bytes]:
    """A text as bytes, some of which are others."""
    data = text.encode()
    flips = st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), min_size=1)
    return flips.map(lambda found: _with(data, found))


def _with(data: bytes, flips: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for place, byte in flips[:5]:
        changed[place] = byte
    return bytes(changed)


def files() -> st.SearchStrategy[dict[str, bytes]]:
    """The files of a knowledge folder by their names, not all of them sound."""
    lines = as_json_lines(RECORDS)
    toml = st.one_of(_edited(TOML, _lines), _edited(TOML, _characters), _inside_texts())
    json_lines = st.one_of(_edited(lines, _lines), _edited(lines, _characters), _replaced())
    bomb = st.sampled_from([*_BOMBS]).map(_BOMBS.__getitem__)
    ends = st.sampled_from(["partners.toml", "partners.jsonl"])
    whole = st.one_of(
        st.tuples(st.just("partners.toml"), toml.map(_bytes)),
        st.tuples(st.just("partners.toml"), _flipped(TOML)),
        st.tuples(st.just("partners.jsonl"), json_lines.map(_bytes)),
        st.tuples(st.just("partners.jsonl"), _flipped(lines)),
        st.tuples(ends, st.one_of(bomb, bomb.map(lambda text: TOML + text)).map(_bytes)),
    )
    beside = st.tuples(st.sampled_from(["more.toml", "more.jsonl", "more.txt"]), bomb.map(_bytes))
    return st.lists(st.one_of(whole, whole, whole, beside), min_size=1, max_size=2).map(dict)


def _inside_texts() -> st.SearchStrategy[str]:
    """The base with pieces put into its texts, written as TOML lets every character be written."""
    texts = [
        i for i, line in enumerate(_lines(TOML)) if line.endswith('"\n') and "id =" not in line
    ]
    pieces = st.one_of(nasty(), st.sampled_from([*payloads.ALL.values()]))
    places = st.lists(st.tuples(st.sampled_from(texts), pieces), min_size=1, max_size=6)
    return places.map(_put_in)


def _put_in(found: list[tuple[int, str]]) -> str:
    lines = _lines(TOML)
    for place, piece in found:
        lines[place] = f'{lines[place][:-2]} {toml_escaped(piece)}"\n'
    return "".join(lines)


def toml_escaped(text: str) -> str:
    """A text as it stands between quotation marks in TOML."""
    return "".join(c if c.isalnum() or c == " " else f"\\U{ord(c):08x}" for c in text)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
