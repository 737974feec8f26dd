"""A dump of the Research Organization Registry, record by record.

Owns the forms in which a dump comes (JSON Lines or an array, plain, in gzip or in zip), the
lines on which records stand and how their ids and names are read. Knows nothing of what
becomes of a record.
"""

import gzip
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from partnerbot.errors import PartnerbotError

Record = dict[str, Any]
"""An organisation as schema v2 of the registry describes it."""

_GZIP, _ZIP = b"\x1f\x8b", b"PK"
_V2 = "_schema_v2.json"
_SPACE = re.compile(r"[ \t\r\n]*")
# Lone surrogates can't be written as UTF-8; the bidirectional overrides disguise text.
# Joiners stay: Persian and Indian names are spelt with them.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_UNREADABLE = (
    OSError, EOFError, zlib.error, zipfile.BadZipFile,
    RuntimeError,  # what zipfile raises where a member is encrypted or packed in an unknown way
)  # fmt: skip


def records(dump: Path) -> Iterator[tuple[int, Record]]:
    """Each record of a dump with the line, from 1, of the unpacked text where its id stands.

    Raises PartnerbotError where the dump can't be read or holds no records of schema v2.
    """
    text = _text(dump)
    read = _array if text.lstrip()[:1] == "[" else _json_lines
    found = False
    for line, record in read(text, dump):
        found = True
        yield line, _check(record, dump, line)
    if not found:
        raise PartnerbotError(f"{dump} holds no record; take a dump from ror.org.")


def text_name(dump: Path) -> str:
    """The file name of a dump's text once it is unpacked.

    Raises PartnerbotError where the dump can't be read.
    """
    try:
        with dump.open("rb") as file:
            packed = file.read(2) == _ZIP
        return Path(_member(dump)).name if packed else dump.name.removesuffix(".gz")
    except _UNREADABLE as error:
        raise _unreadable(dump, error) from None


def own_id(address: str) -> str:
    """The id at the end of an address of the registry; "" where there is none."""
    own = address.rstrip("/").rpartition("/")[2].lower()
    return own if re.fullmatch("[a-z0-9]+", own) else ""


def values(record: Record, kind: str | None = None) -> list[str]:
    """The names of a record that are of one kind, or all of them, each on one line."""
    names = [n for n in record["names"] if kind is None or kind in (n.get("types") or ())]
    return [value for name in names if (value := plain(name.get("value")))]


def plain(text: object) -> str:
    """A name on one line without control characters; "" where there is none."""
    return " ".join(_CONTROLS.sub(" ", text).split()) if isinstance(text, str) else ""


def _text(dump: Path) -> str:
    try:
        return _unpacked(dump).decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "is not UTF-8 text; take the dump from ror.org again."
        raise PartnerbotError(f"{dump} {message}") from None
    except _UNREADABLE as error:
        raise _unreadable(dump, error) from None


def _unpacked(dump: Path) -> bytes:
    data = dump.read_bytes()
    if data.startswith(_GZIP):
        return gzip.decompress(data)
    if data.startswith(_ZIP):
        with zipfile.ZipFile(dump) as archive:
            return archive.read(_member(dump))
    return data


def _member(dump: Path) -> str:
    """The file of a zip that holds schema v2: by its ending, or because it is the only one."""
    with zipfile.ZipFile(dump) as archive:
        names = [name for name in archive.namelist() if name.endswith((".json", ".jsonl"))]
    found = [name for name in names if name.endswith(_V2)] or names
    if len(found) != 1:
        message = f"holds no single JSON file of schema v2, such as one that ends in {_V2}"
        raise PartnerbotError(f"{dump} {message}; unpack it and name the file itself.")
    return found[0]


def _unreadable(dump: Path, error: Exception) -> PartnerbotError:
    if isinstance(error, FileNotFoundError):
        return PartnerbotError(f"{dump} does not exist; name a dump from ror.org.")
    reason = getattr(error, "strerror", None) or str(error)
    return PartnerbotError(f"{dump} can't be read ({reason}); take the dump from ror.org again.")


def _json_lines(text: str, dump: Path) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except json.JSONDecodeError as error:
            raise _no_json(dump, number, error.msg) from None


def _array(text: str, dump: Path) -> Iterator[tuple[int, object]]:
    line, counted = 1, 0
    for start, end, record in _elements(text, dump):
        place = max(start, _place_of_id(record, text, start, end))
        line, counted = line + text.count("\n", counted, place), place
        yield line, record


def _elements(text: str, dump: Path) -> Iterator[tuple[int, int, object]]:
    """The elements of an array with the positions where each begins and ends."""
    decode, place = json.JSONDecoder().raw_decode, _after_space(text, text.index("[") + 1)
    if text[place : place + 1] == "]":
        return
    while True:
        try:
            record, end = decode(text, place)
        except json.JSONDecodeError as error:
            raise _no_json(dump, error.lineno, error.msg) from None
        yield place, end, record
        end = _after_space(text, end)
        if text[end : end + 1] == "]":
            return
        if text[end : end + 1] != ",":
            raise _no_json(dump, text.count("\n", 0, end) + 1, "Expecting ',' or ']'")
        place = _after_space(text, end + 1)


def _after_space(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _place_of_id(record: object, text: str, start: int, end: int) -> int:
    """Where in the text of a record its own id stands; -1 where it isn't found."""
    own = record.get("id") if isinstance(record, dict) else None
    return text.find(json.dumps(own), start, end) if isinstance(own, str) else -1


def _no_json(dump: Path, line: int, reason: str) -> PartnerbotError:
    message = f"this is not JSON ({reason}); take the dump from ror.org again."
    return PartnerbotError(f"{dump}:{line}: {message}")


def _check(record: object, dump: Path, line: int) -> Record:
    """A record of schema v2; PartnerbotError for anything else."""
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        problem = "this is no record of the registry: it has no id"
    elif not isinstance(record.get("names"), list):
        problem = "this is no record of ROR's schema v2: names is missing"
    else:
        return record
    raise PartnerbotError(f"{dump}:{line}: {problem}; take a dump of schema v2 from ror.org.")
