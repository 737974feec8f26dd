"""Dates as people write them: days in any order, months, years, decades, centuries.

Owns their grammar; what stands before a date is another module's.
"""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from partnerbot.facts.dates import DateSpan, PartialDate
from partnerbot.language import english
from partnerbot.language.words import Word

_NUMERIC_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er)?")
_DECADE = re.compile(r"(\d{3})0'?s|'?(\d)0'?s")
_YEARS = range(1000, 2101)


class WrittenDate(NamedTuple):
    """A date that ends before words[end]; `date` is None for a decade or a century."""

    end: int
    date: PartialDate | None
    span: DateSpan


def written_date(words: Sequence[Word], i: int) -> WrittenDate | None:
    """The date that begins at a word, if one does."""
    readers = (_numeric, _day_month, _month_day, _month_year, _period, _year)
    return next((found for read in readers if (found := read(words, i))), None)


def _numeric(words: Sequence[Word], i: int) -> WrittenDate | None:
    """2000-04-11, 11/4/2000, 11.4.2000 (day first, as in most of the world)."""
    text = words[i].norm
    if match := _NUMERIC_DAY.fullmatch(text):
        day, month, year = map(int, match.groups())
        if month > 12 >= day:
            day, month = month, day
        return _valid(i + 1, year, month, day)
    if "-" in text and text[:4].isdecimal():
        return _valid(i + 1, *map(int, text.split("-")))
    return None


def _day_month(words: Sequence[Word], i: int) -> WrittenDate | None:
    """11 April 2000, 11th of April 2000."""
    of = english.small_words("date_of")
    day, place = _day(words[i].norm), i + 1
    while place < len(words) and words[place].norm in of:
        place += 1
    if not day or place + 1 >= len(words):
        return None
    month, place = months().get(words[place].norm), place + 1
    if words[place].norm in of and place + 1 < len(words):
        place += 1
    year = _as_year(words[place].norm)
    return _valid(place + 1, year, month, day) if month and year else None


def _month_day(words: Sequence[Word], i: int) -> WrittenDate | None:
    """April 11, 2000."""
    month = months().get(words[i].norm)
    if not month or i + 2 >= len(words):
        return None
    day, year = _day(words[i + 1].norm), _as_year(words[i + 2].norm)
    return _valid(i + 3, year, month, day) if day and year else None


def _month_year(words: Sequence[Word], i: int) -> WrittenDate | None:
    """April 2000."""
    month = months().get(words[i].norm)
    year = _as_year(words[i + 1].norm) if i + 1 < len(words) else None
    return _valid(i + 2, year, month) if month and year else None


def _period(words: Sequence[Word], i: int) -> WrittenDate | None:
    """The 1990s, the nineties, the 20th century."""
    text, decades = words[i].norm, english.table("calendar")["decades"]
    if match := _DECADE.fullmatch(text):
        first = int(match.group(1)) * 10 if match.group(1) else 1900 + int(match.group(2)) * 10
        # No calendar has a year 0.
        return WrittenDate(i + 1, None, _years(first, first + 9)) if first else None
    if text in decades:
        first = 1920 + 10 * decades.index(text)
        return WrittenDate(i + 1, None, _years(first, first + 9))
    if i + 1 < len(words) and words[i + 1].stem == "centuri":
        match = _ORDINAL.fullmatch(text)
        if match and 10 < (century := int(match.group(1))) < 22:
            return WrittenDate(i + 2, None, _years(century * 100 - 99, century * 100))
    return None


def _year(words: Sequence[Word], i: int) -> WrittenDate | None:
    """2000."""
    year = _as_year(words[i].norm)
    return _valid(i + 1, year) if year else None


def _valid(
    end: int, year: int, month: int | None = None, day: int | None = None
) -> WrittenDate | None:
    """A date, if the calendar has it: there is no 31st of June."""
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    date = PartialDate(year, month, day)
    return WrittenDate(end, date, date.span)


def _years(first: int, last: int) -> DateSpan:
    return DateSpan(dt.date(first, 1, 1), dt.date(last, 12, 31))


def _day(text: str) -> int | None:
    match = _ORDINAL.fullmatch(text)
    return int(match.group(1)) if match and 0 < int(match.group(1)) < 32 else None


def _as_year(text: str) -> int | None:
    return int(text) if len(text) == 4 and text.isdecimal() and int(text) in _YEARS else None


@cache
def months() -> dict[str, int]:
    """The names and short forms of the months, with their numbers."""
    rows = english.table("calendar")["months"]
    return {name: n for n, row in enumerate(rows, 1) for name in row.split("|")}
