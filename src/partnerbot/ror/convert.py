"""From a dump of the Research Organization Registry to a knowledge folder in JSON Lines.

Owns what of a record becomes a name, a place or a fact, and in which words. Knows nothing
of how dumps are packed.
"""

import json
import os
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from partnerbot.errors import PartnerbotError
from partnerbot.ror.dump import DumpRecord, dump_name, records
from partnerbot.ror.places import Places
from partnerbot.wording import indefinite

Row = dict[str, Any]
"""A record of a knowledge file, as JSON has it."""

_HOST = {"id": "ror", "name": "Research Organization Registry", "article": True,
         "aliases": ["ROR", "ror.org"]}  # fmt: skip
_LINKS = {
    "parent": "{name} is part of {other}.",
    "child": "{other} is part of {name}.",
    "related": "{name} and {other} are related.",
    "predecessor": "{name} took the place of {other}.",
    "successor": "{other} took the place of {name}.",
}
"""What each relation of the registry says."""
_STANDINGS = {
    "inactive": "The registry lists {name} as inactive.",
    "withdrawn": "The registry has withdrawn its record of {name}.",
}


def convert(dump: Path, folder: Path) -> int:
    """Write the organisations of a dump to `folder`/ror.jsonl; returns how many they are.

    Raises PartnerbotError where the dump can't be read or the folder can't be written.
    """
    found = {_id(record): record for record in reversed([*_checked(dump)])}
    organisations = [*reversed(found.values())]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "ror.jsonl", _rows(organisations, dump_name(dump)))
    except OSError as error:
        raise PartnerbotError(f"{folder} can't be written: {error.strerror}.") from None
    return len(organisations)


def _checked(dump: Path) -> Iterator[DumpRecord]:
    """The records that have a name."""
    return (record for record in records(dump) if _names(record))


def _write(path: Path, rows: Iterator[tuple[str, Row]]) -> None:
    """Put a file in place as a whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for table, row in rows:
                text = json.dumps({table: row}, ensure_ascii=False, separators=(",", ":"))
                file.write(f"{text}\n")
        os.replace(part, path)  # noqa: PTH105
    finally:
        with suppress(OSError):
            part.unlink()


def _rows(organisations: Sequence[DumpRecord], file: str) -> Iterator[tuple[str, Row]]:
    """Every record of the knowledge file with its table."""
    yield "document", {"id": "ror", "title": "Research Organization Registry", "file": file}
    yield "host", _HOST
    for section in _sections(organisations):
        yield "section", section
    places = Places(_words()["countries"], _words()["articles"]["countries"])
    where = {_id(record): places.of(record.fields) for record in organisations}
    for place in places.rows():
        yield "place", place
    names = {_id(record): _names(record)[0] for record in organisations}
    for record in organisations:
        yield "partner", _partner(record, where[_id(record)], places, names)


@cache
def _words() -> Row:
    text = (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _sections(organisations: Sequence[DumpRecord]) -> Iterator[Row]:
    """The kinds of organisation that occur, each with the first line that has it."""
    first: dict[str, int] = {}
    for record in organisations:
        for kind in _kinds(record):
            first.setdefault(kind, record.line)
    for kind, words in _words()["kinds"].items():
        if kind in first:
            yield {"id": kind, "heading": kind, "line": first[kind], **words}


def _partner(
    record: DumpRecord, where: Sequence[str], places: Places, names: dict[str, str]
) -> Row:
    name, *aliases = _names(record)
    facts = [
        {"id": f"{_id(record)}-{key}", **fact, "line": record.line, "phrase": _id(record)}
        for key, fact in _facts(record, name, where, places, names)
    ]
    kind = _kinds(record)[0]
    return {"id": _id(record), "name": name, "aliases": aliases, "section": kind, "fact": facts}


def _facts(
    record: DumpRecord, name: str, where: Sequence[str], places: Places, names: dict[str, str]
) -> Iterator[tuple[str, Row]]:
    """The facts of an organisation, each with the end of its id."""
    for number, place in enumerate(where, 1):
        brief = f"in {places.said(place)}"
        key = "place" if number == 1 else f"place-{number}"
        yield key, {"type": "located", "place": place, **_told(f"{name} is {brief}.", brief)}
    year = record.fields.get("established")
    if isinstance(year, int) and 1 <= year <= 9999:
        brief = f"established in {year}"
        yield "created", {"type": "created", "date": f"{year:04}",
                          **_told(f"{name} was {brief}.", brief)}  # fmt: skip
    for kind in _kinds(record)[1:]:
        brief = f"{indefinite(_words()['kinds'][kind]['one'])} as well"
        yield f"kind-{kind}", {"type": "kind", "section": kind,
                               **_told(f"{name} is {brief}.", brief)}  # fmt: skip
    acronym = next(iter(_values(record, "acronym")), name)
    if acronym != name:
        yield "name", {"type": "full_name", "full_name": name, "acronym": acronym,
                       **_told(f"{acronym} stands for {name}.")}  # fmt: skip
    yield from _links(record, name, names)
    standing = _STANDINGS.get(str(record.fields.get("status")))
    if standing or not where:
        said = (standing or "The registry lists {name}.").format(name=name)
        yield "standing", {"type": "standing", **_told(said)}


def _told(statement: str, brief: str | None = None) -> Row:
    return {"statement": statement, "brief": brief} if brief else {"statement": statement}


def _links(record: DumpRecord, name: str, names: dict[str, str]) -> Iterator[tuple[str, Row]]:
    """The facts about other organisations, each relation to each of them once."""
    seen: set[str] = set()
    for link in record.fields.get("relationships") or ():
        relation = str(link.get("type", "")).lower()
        other = _last(str(link.get("id", "")))
        said = names.get(other) or _plain(str(link.get("label") or ""))
        key = f"{relation}-{other}"
        if relation not in _LINKS or not said or key in seen:
            continue
        seen.add(key)
        fact = {"type": "link", "relation": relation, "other": said,
                **_told(_LINKS[relation].format(name=name, other=said))}  # fmt: skip
        yield key, {**fact, "partner": other} if other in names else fact


def _id(record: DumpRecord) -> str:
    return _last(record.fields["id"])


def _last(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2].lower()


def _kinds(record: DumpRecord) -> list[str]:
    """The kinds that an organisation is of; that it gives money comes last."""
    known = _words()["kinds"]
    kinds = dict.fromkeys(k for k in record.fields.get("types") or () if k in known)
    return sorted(kinds, key=lambda kind: kind == "funder") or ["other"]


def _names(record: DumpRecord) -> list[str]:
    """All names of an organisation, the one that the registry shows first."""
    shown = _values(record, "ror_display")
    return list(dict.fromkeys((*shown, *_values(record, "label"), *_values(record, ""))))


def _values(record: DumpRecord, kind: str) -> list[str]:
    """The names of one kind, or with "" all of them."""
    names = record.fields["names"]
    said = (_plain(str(n.get("value") or "")) for n in names if kind in ("", *n.get("types", ())))
    return [name for name in said if name]


def _plain(name: str) -> str:
    """A name on one line, without characters that nobody sees."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())
