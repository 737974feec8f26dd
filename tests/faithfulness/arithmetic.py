"""What may be reckoned: spans between dates, and how many there are of what is listed.

Owns the arithmetic that an answer may do on what it cites.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from partnerbot.answering.answer import Answer
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.facts.model import DatedFact, Signed
from tests.faithfulness.sources import Given


def spans(dates: Sequence[PartialDate], today: dt.date) -> Given:
    """How long it is between any two dates, or from one until today, in whole units.

    With full dates a year or month counts once it is over; where one of them is no more than
    a year, years are told from year to year.
    """
    end = PartialDate(today.year, today.month, today.day)
    pairs = [(a, b) for a in dates for b in (*dates, end) if a.first <= b.first]
    return Given(numbers=frozenset(str(n) for a, b in pairs for n in _between(a, b)))


def _between(start: PartialDate, end: PartialDate) -> Iterator[int]:
    months = (end.year - start.year) * 12 + (end.first.month - start.first.month)
    if start.day and end.day:
        months -= end.day < start.day
        days = (end.first - start.first).days
        yield from (days, days // 7, months, months // 12)
    else:
        yield end.year - start.year


def counts(answer: Answer, ids: Iterable[str], kb: Knowledge) -> Given:
    """How many there are of what an answer lists, or of the signed documents it cites."""
    signed = [fact for fact in ids if isinstance(kb.facts[fact], Signed)]
    numbers = {str(len(answer.partners)), str(len(signed))}
    return Given(numbers=frozenset(numbers))


def dated(ids: Iterable[str], kb: Knowledge) -> list[PartialDate]:
    """The dates of some facts."""
    return [fact.date for i in ids if isinstance(fact := kb.facts[i], DatedFact)]
