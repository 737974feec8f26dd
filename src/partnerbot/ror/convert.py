"""From a dump of the Research Organization Registry to a knowledge folder in JSON Lines.

Owns which records the knowledge file has and in which order, and writing it. Knows nothing of
how dumps are packed nor of how knowledge is read.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from partnerbot.errors import PartnerbotError
from partnerbot.ror.dump import records
from partnerbot.ror.facts import facts
from partnerbot.ror.organisations import Organisation, organisations
from partnerbot.ror.places import Places, Row
from partnerbot.ror.unpacking import text_name
from partnerbot.ror.words import words

_TITLE = "Research Organization Registry"
_HOST = {"id": "ror", "name": _TITLE, "article": True, "aliases": ["ROR", "ror.org"]}


def convert(dump: Path, folder: Path) -> int:
    """Write the organisations of a dump to `folder`/ror.jsonl and return how many they are.

    A file of that name is replaced once the new one is whole. Raises PartnerbotError where
    the dump can't be read or the folder can't be written.
    """
    found = list(organisations(records(dump)))
    if not found:
        raise PartnerbotError(f"{dump} names no organisation; take a dump from ror.org.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "ror.jsonl", _rows(found, text_name(dump)))
    except OSError as error:
        message = f"can't be written ({error.strerror}); name a folder that can."
        raise PartnerbotError(f"{folder} {message}") from None
    return len(found)


def _write(path: Path, rows: Iterable[tuple[str, Row]]) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for table, row in rows:
                text = json.dumps({table: row}, ensure_ascii=False, separators=(",", ":"))
                file.write(f"{text}\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _rows(found: Sequence[Organisation], file: str) -> Iterator[tuple[str, Row]]:
    """Every record of the knowledge file with its table."""
    yield "document", {"id": "ror", "title": _TITLE, "file": file}
    yield "host", _HOST
    yield from (("section", section) for section in _sections(found))
    places = Places()
    where = [places.of(organisation.record) for organisation in found]
    yield from (("place", place) for place in places.rows())
    names = {organisation.id: organisation.name for organisation in found}
    for organisation, here in zip(found, where, strict=True):
        yield "partner", _partner(organisation, here, names)


def _sections(found: Iterable[Organisation]) -> Iterator[Row]:
    """The kinds that occur, each with the line of the first record of that kind."""
    first: dict[str, int] = {}
    for organisation in found:
        for kind in organisation.kinds:
            first.setdefault(kind, organisation.line)
    for kind, said in words()["kinds"].items():
        if kind in first:
            called = {key: said[key] for key in ("one", "many", "words")}
            yield {"id": kind, "heading": kind, "line": first[kind], **called}


def _partner(of: Organisation, places: Sequence[tuple[str, str]], names: Mapping[str, str]) -> Row:
    name, *aliases = of.names
    return {"id": of.id, "name": name, "aliases": aliases, "section": of.kinds[0],
            "fact": facts(of, places, names)}  # fmt: skip
