"""Dates and spans of time in the words of a question.

Owns what stands before a date: before, after, since, until, between. Knows nothing of what
happened when.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from partnerbot.facts.dates import DateSpan, PartialDate
from partnerbot.language import english
from partnerbot.language.words import Word, stem
from partnerbot.language.written_dates import months, written_date

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
    found = written_date(words, i) if i < len(words) else None
    return found and DateMention(start, found.end, found.span, "in", found.date)


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
        or norm in months()
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
