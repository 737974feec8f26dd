"""Queries about time, run over the dated facts: order, extremes, durations, events.

Owns what "first", "same year" and "how long" mean for dates of unequal exactness. Knows
nothing of words.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice

from partnerbot.answering.conditions import happened
from partnerbot.answering.results import (
    Ambiguous,
    Events,
    Found,
    Lasted,
    Ranked,
    Reason,
    Result,
    SameDate,
    Unanswered,
)
from partnerbot.answering.selection import MOST_TOLD, select
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.facts.model import Created, DatedFact, Fact
from partnerbot.understanding.frames.events import events_told
from partnerbot.understanding.query import Event, EventOf, Happened, Query


def run_superlative(query: Query, kb: Knowledge) -> Result:
    """The earliest or latest dated fact among the partners that fulfil a condition."""
    dated = _dated(query, kb)
    if not dated:
        return Unanswered(Reason.NOT_RECORDED, (), ("date",))
    return Ranked(dated)


def run_events(query: Query, kb: Knowledge) -> Result:
    """What happened, in order of time."""
    dated = _dated(query, kb)
    return Events(dated) if dated else Found(())


def _dated(query: Query, kb: Knowledge) -> tuple[DatedFact, ...]:
    """The dated facts that a query is about, of the partners that fulfil its conditions.

    In order of time; of very many only the first.
    """
    asked = next((c for c in query.where.conditions if isinstance(c, Happened)), None)
    events = (query.event,) if query.event else events_told(kb)
    wanted = asked or Happened(events)
    fitting = {hit.partner for hit in select(query.where, kb)} if query.where.conditions else None
    found: set[DatedFact] = set()
    for event in wanted.events:
        entries = kb.index.dated((event,), wanted.when, query.newest)
        told = (f for p, f in entries if fitting is None or p in fitting)
        found.update(islice((f for f in told if happened(f, wanted)), MOST_TOLD))
    partners = kb.in_order(kb.partners_of(found))
    facts = [f for p in partners for f in kb.dated(p) if f in found]
    return _in_time(facts, newest=query.newest)


def _in_time(dated: Iterable[DatedFact], newest: bool = False) -> tuple[DatedFact, ...]:
    return tuple(sorted(dated, key=lambda fact: fact.date.first, reverse=newest))


def _facts_of(events: Sequence[EventOf], kb: Knowledge) -> list[DatedFact | None]:
    """The dated fact that each reference means; None where a partner has none such."""
    return [
        next((f for f in kb.dated(event.partner) if Event(f.type) == event.event), None)
        for event in events
    ]


def _undated(query: Query, kb: Knowledge, facts: Sequence[DatedFact | None]) -> Unanswered:
    """The refusal where one of the partners compared has no date."""
    known = tuple(fact for fact in facts if fact)
    offered: tuple[Fact, ...] = known
    if not known:
        offered = tuple(kb.main_fact(event.partner) for event in query.events)
    asked = (event.partner for event, fact in zip(query.events, facts, strict=True) if not fact)
    lacking = tuple(dict.fromkeys(asked))
    return Unanswered(Reason.NOT_RECORDED, query.partners, ("date",), offered, lacking)


def run_order(query: Query, kb: Knowledge) -> Result:
    """Which of some events came first or last, or whether they fell into the same year."""
    facts = _facts_of(query.events, kb)
    known = [fact for fact in facts if fact]
    if len(known) < len(facts):
        return _undated(query, kb, facts)
    if query.attribute == "same":
        return SameDate(_coincide(known, query.unit), _in_time(known), query.unit)
    ordered = _in_time(known, newest=query.newest)
    difference = abs(_between(ordered[0].date, ordered[-1].date, "years") or 0)
    return Ranked(ordered, len(ordered) if query.plural else 1, difference)


def _coincide(facts: Sequence[DatedFact], unit: str) -> bool:
    """Whether dates fall into one year, or one month or day where that is the unit.

    A date that is not exact enough coincides with none.
    """
    fields = {"years": ("year",), "months": ("year", "month")}.get(unit, ("year", "month", "day"))
    told = [tuple(getattr(fact.date, field) for field in fields) for fact in facts]
    return len(set(told)) == 1 and None not in told[0]


def run_duration(query: Query, kb: Knowledge, today: dt.date) -> Result:
    """The time between two events, or from one until today."""
    if not query.events:
        return Ambiguous(Reason.NEEDS_PARTNER, _dated_partners(kb))
    facts = _facts_of(query.events, kb)
    known = [fact for fact in facts if fact]
    if len(known) < len(facts):
        return _undated(query, kb, facts)
    ordered = _in_time(known)
    if len(ordered) == 1 and isinstance(ordered[0], Created) and query.event:
        return _undated(query, kb, [None])
    end = ordered[-1].date if len(ordered) > 1 else PartialDate(today.year, today.month, today.day)
    # Less than a year is told in days, where both dates are exact enough.
    spans = [(_between(ordered[0].date, end, unit), unit) for unit in (query.unit, "days", "years")]
    known_spans = [(amount, unit) for amount, unit in spans if amount is not None]
    amount, unit = next((span for span in known_spans if span[0]), known_spans[-1])
    return Lasted(amount, unit, ordered)


def _dated_partners(kb: Knowledge) -> tuple[str, ...]:
    """The partners to choose from for a duration; none, where they are too many."""
    return tuple(p for p in kb.partners if kb.dated(p)) if len(kb.partners) <= MOST_TOLD else ()


def _between(start: PartialDate, end: PartialDate, unit: str) -> int | None:
    """Whole units from one date to another; None where they are not exact enough.

    Years count from year to year where one of the dates is no more than a year.
    """
    years = end.year - start.year
    if unit == "years":
        exact = start.day is not None and end.day is not None
        short = exact and (end.month, end.day) < (start.month, start.day)
        return years - 1 if short and years > 0 else years
    if start.day is None or end.day is None:
        return None
    days = (end.first - start.first).days
    if unit == "months":
        months = years * 12 + (end.first.month - start.first.month)
        return months - 1 if end.first.day < start.first.day else months
    return days // 7 if unit == "weeks" else days
