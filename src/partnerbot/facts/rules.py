"""The rules that texts and dates of a knowledge file keep to.

Owns what is tidied and what is refused, with what is told of it. Which field keeps to which
rule is fields.py's.
"""

import datetime as dt
from math import prod
from typing import Any

from partnerbot.cleaning import one_line
from partnerbot.facts.dates import PartialDate

MAX_PHRASE_WORDS = 6
"""A phrase marks a place; a longer one would be a quotation."""
_MOST_ALTERNATIVES = 1000
"""So many phrases may be written as one, with "a|b" in the place of words."""
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that nobody can see."""


def text(written: str) -> str:
    """A text on one line, without controls or blanks at its ends; refused where it is empty."""
    tidy = written.strip()
    if tidy and tidy.isascii() and tidy.isprintable() and "  " not in tidy:
        return tidy  # what nearly every text is
    tidy = one_line(tidy)
    if not any(map(_is_seen, tidy)):
        raise _refused("empty-text", "is empty; write something there")
    return tidy


def phrase(written: str) -> str:
    """A text of a few words, which marks its place in a line."""
    tidy = text(written)
    count = tidy.count(" ") + 1
    if count > MAX_PHRASE_WORDS:
        message = f"has {count} words and may have {MAX_PHRASE_WORDS}; it only marks the place"
        raise _refused("long-phrase", message)
    return tidy


def phrasing(written: str) -> str:
    """A text of which words may be alternatives, "a|b", as long as that makes few phrases."""
    tidy = text(written)
    if "|" in tidy and count_alternatives(tidy) > _MOST_ALTERNATIVES:
        message = f"stands for more than {_MOST_ALTERNATIVES:,} phrases; write fewer with '|'"
        raise _refused("too-many-phrases", message)
    return tidy


def count_alternatives(phrasing: str) -> int:
    """How many phrases a text stands for of which words may be alternatives, "a|b"."""
    return prod(slot.count("|") + 1 for slot in phrasing.split())


def file_name(written: str) -> str:
    """The name of a file without any folder."""
    name = text(written)
    if "/" in name or "\\" in name or name in (".", ".."):
        message = "is to be the document's file name alone; leave the folder out"
        raise _refused("file-path", message)
    return name


def date(written: Any) -> PartialDate:
    """A date as TOML has it, a year or an ISO string."""
    try:
        if isinstance(written, dt.date) and not isinstance(written, dt.datetime):
            return PartialDate(written.year, written.month, written.day)
        if isinstance(written, int) and not isinstance(written, bool):
            return PartialDate.parse(f"{written:04}")
        if isinstance(written, str):
            return PartialDate.parse(written)
    except ValueError:
        pass  # no such day, or a year without end
    message = "is no date; a date is written 1946, 2010-05-21 or, for a month, '2010-05'"
    raise _refused("bad-date", message)


def _is_seen(character: str) -> bool:
    return character.isprintable() and character not in _BLANKS and character != " "


def _refused(kind: str, message: str) -> ValueError:
    """The error by which pydantic learns that a rule is broken, with what is told of it."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(kind, "{said}", {"said": message})
