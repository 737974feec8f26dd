"""Queries about time, run over the dated facts: order, extremes, durations, events.

Owns which dated facts a query is about. Knows nothing of words.
"""

import datetime as dt
from itertools import islice

from partnerbot.answering.conjunctions import of_type
from partnerbot.answering.evaluation.attribute_values import entries, told_otherwise
from partnerbot.answering.evaluation.dated import dated_as, happened, in_time
from partnerbot.answering.evaluation.intervals import between, coincide
from partnerbot.answering.evaluation.selection import select
from partnerbot.answering.evidence import MOST_TOLD
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
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.facts.model import DatedFact, Fact
from partnerbot.understanding.frames.events import events_told
from partnerbot.understanding.query import Event, Happened, Query


def run_superlative(query: Query, kb: Knowledge) -> Result:
    """The earliest or latest dated fact among the partners that fulfil a condition."""
    dated = _dated(query, kb)
    if not dated:
        return Unanswered(Reason.NOT_RECORDED, (), ("date",), such=("date",))
    [partner] = kb.partners_of(dated[:1])
    event = Event(dated[0].type)
    asked = (entry for name in query.also for entry in entries(name, partner, kb, event))
    return Ranked(dated, also=tuple(entry for entry in asked if entry.fact is dated[0]))


def run_events(query: Query, kb: Knowledge) -> Result:
    """What happened, in order of time."""
    dated = _dated(query, kb)
    return Events(dated) if dated else Found(())


def _dated(query: Query, kb: Knowledge) -> tuple[DatedFact, ...]:
    """The dated facts that a query is about, of the partners that fulfil its conditions.

    In order of time; of very many only the first.
    """
    asked = next(iter(of_type(query.where, Happened)), None)
    wanted = asked or Happened((query.event,) if query.event else events_told(kb))
    fitting = {hit.partner for hit in select(query.where, kb)} if query.where.conditions else None
    found: set[DatedFact] = set()
    for event in wanted.events:
        indexed = kb.index.dated((event,), wanted.when, query.newest)
        told = (f for p, f in indexed if fitting is None or p in fitting)
        found.update(islice((f for f in told if happened(f, wanted, kb)), MOST_TOLD))
    partners = kb.in_order(kb.partners_of(found))
    return in_time((f for p in partners for f in kb.dated(p) if f in found), newest=query.newest)


def run_order(query: Query, kb: Knowledge) -> Result:
    """Which of some events came first or last, or whether they fell into the same year."""
    facts = _facts_meant(query, kb)
    if isinstance(facts, Unanswered):
        return facts
    if query.attribute == "same":
        dates = [fact.date for fact in facts]
        return SameDate(coincide(dates, query.unit), in_time(facts), query.unit)
    ordered = in_time(facts, newest=query.newest)
    difference = abs(between(ordered[0].date, ordered[-1].date, "years") or 0)
    return Ranked(ordered, len(ordered) if query.plural else 1, difference)


def run_duration(query: Query, kb: Knowledge, today: dt.date) -> Result:
    """The time between two events, or from one until today."""
    if not query.events:
        return Ambiguous(Reason.NEEDS_PARTNER, _dated_partners(kb))
    facts = _facts_meant(query, kb)
    if isinstance(facts, Unanswered):
        return facts
    ordered = in_time(facts)
    end = ordered[-1].date if len(ordered) > 1 else PartialDate(today.year, today.month, today.day)
    # Less than a year is told in days, where both dates are exact enough.
    spans = [(between(ordered[0].date, end, unit), unit) for unit in (query.unit, "days", "years")]
    known = [(amount, unit) for amount, unit in spans if amount is not None]
    amount, unit = next((span for span in known if span[0]), known[-1])
    return Lasted(amount, unit, ordered)


def _dated_partners(kb: Knowledge) -> tuple[str, ...]:
    """The partners to choose from for a duration; none, where they are too many."""
    return tuple(p for p in kb.partners if kb.dated(p)) if len(kb.partners) <= MOST_TOLD else ()


def _facts_meant(query: Query, kb: Knowledge) -> tuple[DatedFact, ...] | Unanswered:
    """The dated fact that each reference of a query means, or that some have none."""
    found = [(e.partner, dated_as(e.partner, (e.event,), kb)[:1]) for e in query.events]
    known = tuple(fact for _, facts in found for fact in facts)
    lacking = tuple(dict.fromkeys(partner for partner, facts in found if not facts))
    return _undated(query, known, lacking, kb) if lacking else known


def _undated(
    query: Query, known: tuple[DatedFact, ...], lacking: tuple[str, ...], kb: Knowledge
) -> Unanswered:
    """The refusal where some of the partners compared have no date."""
    offered: tuple[Fact, ...] = known or tuple(kb.main_fact(e.partner) for e in query.events)
    such = told_otherwise(("date",), lacking, kb)
    return Unanswered(Reason.NOT_RECORDED, query.partners, ("date",), offered, lacking, such)
