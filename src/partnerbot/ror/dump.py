"""A dump of the Research Organization Registry, record by record.

Owns the forms of a dump's text (JSON Lines or an array) and the lines on which records stand.
Knows nothing of what records hold.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from partnerbot.errors import PartnerbotError
from partnerbot.ror.record import Record, why_not
from partnerbot.ror.unpacking import text_of

_SPACE = re.compile(r"[ \t\r\n]*")


def records(dump: Path) -> Iterator[tuple[int, Record]]:
    """Each record of a dump with the line, from 1, of the unpacked text where its id stands.

    Raises PartnerbotError where the dump can't be read or holds no records of schema v2.
    """
    text = text_of(dump)
    read = _array if text.lstrip()[:1] == "[" else _json_lines
    found = False
    for line, record in read(text, dump):
        found = True
        yield line, _checked(record, dump, line)
    if not found:
        raise PartnerbotError(f"{dump} holds no record; take a dump from ror.org.")


def _json_lines(text: str, dump: Path) -> Iterator[tuple[int, object]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _no_json(dump, number, _why(error)) from None


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
        except (ValueError, RecursionError) as error:
            line = getattr(error, "lineno", text.count("\n", 0, place) + 1)
            raise _no_json(dump, line, _why(error)) from None
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


def _why(error: Exception) -> str:
    """Why a text can't be read: it is no JSON, or more than a reader of JSON holds."""
    if isinstance(error, json.JSONDecodeError):
        return error.msg
    return "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"


def _no_json(dump: Path, line: int, reason: str) -> PartnerbotError:
    message = f"this is not JSON ({reason}); take the dump from ror.org again."
    return PartnerbotError(f"{dump}:{line}: {message}")


def _checked(record: object, dump: Path, line: int) -> Record:
    """A record of schema v2; PartnerbotError for anything else."""
    try:
        return Record.model_validate(record)
    except ValidationError as error:
        message = f"this is no record of ROR's schema v2 ({why_not(error)})"
    raise PartnerbotError(f"{dump}:{line}: {message}; take a dump of schema v2 from ror.org.")
