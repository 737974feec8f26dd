"""A dump of the Research Organization Registry, record by record.

Owns the forms in which the registry publishes it: a zip or gzip file, a JSON array or JSON
Lines, of schema v2. Knows nothing of what becomes of a record.
"""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from partnerbot.errors import PartnerbotError

_GZIP, _ZIP = b"\x1f\x8b", b"PK"
_V2 = "_schema_v2.json"
"""How the file of schema v2 ends in the archives that hold v1 as well."""


class DumpRecord(NamedTuple):
    """One organisation as the registry describes it, and the line where its id stands."""

    line: int
    fields: dict[str, Any]


def dump_name(dump: Path) -> str:
    """What the dump's text is called once it is unpacked."""
    with dump.open("rb") as file:
        if file.read(2) == _ZIP:
            return Path(_member(dump)).name
    return dump.name.removesuffix(".gz")


def records(dump: Path) -> Iterator[DumpRecord]:
    """The records of a dump, each with the line (from 1) of the unpacked text where its id is.

    Raises PartnerbotError where the file can't be read or is no such dump.
    """
    try:
        text = _unpacked(dump).decode("utf-8")
    except UnicodeDecodeError:
        raise PartnerbotError(f"{dump} is not UTF-8 text; take it from ror.org as it is.") from None
    except (OSError, EOFError, zipfile.BadZipFile) as error:
        raise PartnerbotError(f"{dump} can't be read: {error}.") from None
    read = _array if text.lstrip()[:1] == "[" else _lines
    for record in read(text, dump):
        names = record.fields.get("names")
        if not isinstance(names, list) or not isinstance(record.fields.get("id"), str):
            message = "this is no record of ROR's schema v2; take a dump that has that schema."
            raise PartnerbotError(f"{dump}:{record.line}: {message}")
        yield record


def _unpacked(dump: Path) -> bytes:
    packed = dump.read_bytes()
    if packed.startswith(_GZIP):
        return gzip.decompress(packed)
    if packed.startswith(_ZIP):
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            return archive.read(_member(dump))
    return packed


def _member(dump: Path) -> str:
    """The file of schema v2 in a zip, or the only one of JSON."""
    with zipfile.ZipFile(dump) as archive:
        names = [name for name in archive.namelist() if name.endswith((".json", ".jsonl"))]
    found = [name for name in names if name.endswith(_V2)] or names
    if len(found) != 1:
        raise PartnerbotError(f"{dump} holds no single JSON file of ROR's schema v2.")
    return found[0]


def _lines(text: str, dump: Path) -> Iterator[DumpRecord]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _record(number, json.loads(line), dump)
            except json.JSONDecodeError as error:
                raise PartnerbotError(f"{dump}:{number}: this is not JSON: {error.msg}.") from None


def _array(text: str, dump: Path) -> Iterator[DumpRecord]:
    decoder, place, line = json.JSONDecoder(), text.index("[") + 1, 1
    counted = 0
    while True:
        while text[place : place + 1].strip(" \t\r\n,") == "" and place < len(text):
            place += 1
        line, counted = line + text.count("\n", counted, place), place
        if text[place : place + 1] == "]":
            return
        try:
            fields, end = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            raise PartnerbotError(
                f"{dump}:{error.lineno}: this is not JSON: {error.msg}."
            ) from None
        record = _record(line, fields, dump)
        own = text.find(json.dumps(record.fields.get("id")), place, end)
        yield record._replace(line=line + text.count("\n", place, max(own, place)))
        place = end


def _record(line: int, fields: object, dump: Path) -> DumpRecord:
    if not isinstance(fields, dict):
        raise PartnerbotError(f"{dump}:{line}: a record of a dump is a JSON object.")
    return DumpRecord(line, fields)
