"""Dates and spans of time in the words of a question.

Owns the grammar of written dates: days in any order, months, years, decades, centuries,
and before, after, since, until, between. Knows nothing of what happened when.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from partnerbot.facts.dates import DateSpan, PartialDate
from partnerbot.language import english
from partnerbot.language.words import Word, stem

_NUMERIC_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_ORDINAL_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er)?")
_DECADE = re.compile(r"(\d{3})0'?s|'?(\d)0'?s")
_YEARS = range(1000, 2101)
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class DateMention:
    """A date in a message: words[start:end], the days it covers and how it was related.

    `relation` is "in", "before", "after", "since", "until" or "between"; `date` is the date
    as it was written where there is one, without the relation.
    """

    start: int
    end: int
    span: DateSpan
    relation: str = "in"
    date: PartialDate | None = None
    said: DateSpan | None = None
    """The days of a period without its relation: those of the nineties in "since the nineties"."""

    def __str__(self) -> str:
        match self.relation:
            case "between":
                return f"between {self.span.first.year} and {self.span.last.year}"
            case "in" if self.date is None:
                return f"from {self.span.first.year} to {self.span.last.year}"
            case "in":
                return f"on {self.date}" if self.date and self.date.day else f"in {self.date}"
            case relation:
                return f"{relation} {self.date or self.span.first.year}"


def find_dates(words: Sequence[Word]) -> list[DateMention]:
    """Every date or span of time in the words, from left to right, none overlapping."""
    found: list[DateMention] = []
    i = 0
    while i < len(words):
        mention = _related(words, i) if _may_begin(words[i].norm) else None
        if mention is None:
            i += 1
        else:
            found.append(mention)
            i = mention.end
    return found


def _related(words: Sequence[Word], start: int) -> DateMention | None:
    """A date with the relation in front of it, if one begins at a word."""
    begun = _relations_from(words[start].stem)
    for relation in begun:
        for length in (3, 2, 1):
            said = " ".join(w.stem for w in words[start : start + length])
            if said not in _relations(relation):
                continue
            first = _plain(words, start + length)
            if first is None:
                continue
            if relation in ("between", "since"):
                second = _range_end(words, first.end)
                if second is not None:
                    span = DateSpan(first.span.first, second.span.last)
                    return DateMention(start, second.end, span, "between")
            if relation != "between":
                span = _relate(relation, first.span)
                return DateMention(start, first.end, span, relation, first.date, first.span)
    first = _plain(words, start)
    if first is not None and (second := _range_end(words, first.end, joined=("to", "through"))):
        span = DateSpan(first.span.first, second.span.last)
        return DateMention(start, second.end, span, "between")
    return first


def _range_end(words: Sequence[Word], i: int, joined: Sequence[str] = ()) -> DateMention | None:
    """The second date of a range, behind the word that joins it to the first."""
    if i >= len(words) or words[i].stem not in (joined or _relations("to")):
        return None
    return _plain(words, i + 1)


def _relate(relation: str, span: DateSpan) -> DateSpan:
    match relation:
        case "before":
            return DateSpan(last=span.first - _DAY)
        case "after":
            return DateSpan(first=span.last + _DAY)
        case "since":
            return DateSpan(first=span.first)
        case _:
            return DateSpan(last=span.last)


def _plain(words: Sequence[Word], start: int) -> DateMention | None:
    """A date without a relation, if one begins at a word."""
    i = start
    while i < len(words) and words[i].norm in english.small_words("date_filler"):
        i += 1
    if i >= len(words):
        return None
    for reader in (_numeric, _day_month, _month_day, _month_year, _period, _year):
        result = next(reader(words, i), None)
        if result is not None:
            end, date, span = result
            return DateMention(start, end, span or date.span, "in", date)  # type: ignore[union-attr]
    return None


_Read = Iterator[tuple[int, PartialDate | None, DateSpan | None]]


def _numeric(words: Sequence[Word], i: int) -> _Read:
    """2000-04-11, 11/4/2000, 11.4.2000 (day first, as in most of the world)."""
    text = words[i].norm
    match = _NUMERIC_DAY.fullmatch(text)
    if match:
        day, month, year = map(int, match.groups())
        if month > 12 >= day:
            day, month = month, day
        yield from _valid(i + 1, year, month, day)
    elif "-" in text and text[:4].isdecimal():
        yield from _valid(i + 1, *map(int, text.split("-")))


def _day_month(words: Sequence[Word], i: int) -> _Read:
    """11 April 2000, 11th of April 2000."""
    day = _day(words[i].norm)
    j = i + 1
    while j < len(words) and words[j].norm in english.small_words("date_of"):
        j += 1
    if day and j + 1 < len(words) and (month := _months().get(words[j].norm)):
        k = (
            j + 2
            if words[j + 1].norm in english.small_words("date_of") and j + 2 < len(words)
            else j + 1
        )
        if year := _as_year(words[k].norm):
            yield from _valid(k + 1, year, month, day)


def _month_day(words: Sequence[Word], i: int) -> _Read:
    """April 11, 2000."""
    month = _months().get(words[i].norm)
    if month and i + 2 < len(words):
        day, year = _day(words[i + 1].norm), _as_year(words[i + 2].norm)
        if day and year:
            yield from _valid(i + 3, year, month, day)


def _month_year(words: Sequence[Word], i: int) -> _Read:
    """April 2000."""
    month = _months().get(words[i].norm)
    if month and i + 1 < len(words) and (year := _as_year(words[i + 1].norm)):
        yield from _valid(i + 2, year, month)


def _period(words: Sequence[Word], i: int) -> _Read:
    """The 1990s, the nineties, the 20th century."""
    text = words[i].norm
    if match := _DECADE.fullmatch(text):
        first = int(match.group(1)) * 10 if match.group(1) else 1900 + int(match.group(2)) * 10
        if first:  # no calendar has a year 0
            yield i + 1, None, _years(first, first + 9)
    elif text in english.table("calendar")["decades"]:
        first = 1920 + 10 * english.table("calendar")["decades"].index(text)
        yield i + 1, None, _years(first, first + 9)
    elif i + 1 < len(words) and words[i + 1].stem == "centuri":
        match = _ORDINAL_DAY.fullmatch(text)
        if match and 10 < (century := int(match.group(1))) < 22:
            yield i + 2, None, _years(century * 100 - 99, century * 100)


def _year(words: Sequence[Word], i: int) -> _Read:
    if year := _as_year(words[i].norm):
        yield from _valid(i + 1, year)


def _valid(end: int, year: int, month: int | None = None, day: int | None = None) -> _Read:
    try:
        dt.date(year, month or 1, day or 1)
    except ValueError:  # the 31st of June is no date
        return
    yield end, PartialDate(year, month, day), None


def _years(first: int, last: int) -> DateSpan:
    return DateSpan(dt.date(first, 1, 1), dt.date(last, 12, 31))


def _day(text: str) -> int | None:
    match = _ORDINAL_DAY.fullmatch(text)
    return int(match.group(1)) if match and 0 < int(match.group(1)) < 32 else None


def _as_year(text: str) -> int | None:
    return int(text) if len(text) == 4 and text.isdecimal() and int(text) in _YEARS else None


@cache
def _months() -> dict[str, int]:
    rows = english.table("calendar")["months"]
    return {name: n for n, row in enumerate(rows, 1) for name in row.split("|")}


@cache
def _relations(relation: str) -> frozenset[str]:
    phrases = english.table("calendar")[relation]
    return frozenset(" ".join(map(stem, phrase.split())) for phrase in phrases)


@lru_cache(maxsize=4096)
def _may_begin(norm: str) -> bool:
    """Whether a date, with or without a relation, may begin with a folded word."""
    calendar = english.table("calendar")
    return (
        any(letter.isdigit() for letter in norm)
        or norm in english.small_words("date_filler")
        or norm in _months()
        or norm in calendar["decades"]
        or bool(_relations_from(stem(norm)))
    )


@lru_cache(maxsize=4096)
def _relations_from(first: str) -> tuple[str, ...]:
    """The relations that may be said in words of which this is the first stem."""
    relations = ("between", "before", "after", "since", "until")
    return tuple(r for r in relations if any(s.split()[0] == first for s in _relations(r)))


def as_number(word: Word) -> int | None:
    """A word as a small count: "three" or "3"; None where it is none."""
    if word.norm.isdecimal() and len(word.norm) < 4:
        return int(word.norm)
    numbers = english.table("calendar")["numbers"]
    return numbers.index(word.norm) + 1 if word.norm in numbers else None
