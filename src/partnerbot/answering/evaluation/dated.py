"""Dated facts: which of them a condition means, and their order in time.

Owns how kind, span, place and document of a condition are held against a fact. Knows
nothing of what is asked about them.
"""

from collections.abc import Collection, Iterable

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact
from partnerbot.understanding.query import ANYWHERE, Event, Happened


def dated_as(partner: str, events: Collection[Event], kb: Knowledge) -> tuple[DatedFact, ...]:
    """The dated facts of a partner that are of some kinds, in file order."""
    return tuple(f for f in kb.dated(partner) if Event(f.type) in events)


def happened(fact: DatedFact, condition: Happened, kb: Knowledge) -> bool:
    """Whether a dated fact is of the kind, in the span, place and form that are asked for."""
    if Event(fact.type) not in condition.events:
        return False
    if condition.when and not condition.when.holds(fact.date):
        return False
    if condition.where and not _is_at(getattr(fact, "place", None), condition.where, kb):
        return False
    return not condition.document or condition.document in getattr(fact, "document", "")


def _is_at(place: str | None, where: str, kb: Knowledge) -> bool:
    """Whether a place is one that is asked for or lies within it."""
    return place is not None and (where == ANYWHERE or kb.lies_in(place, where))


def in_time(dated: Iterable[DatedFact], newest: bool = False) -> tuple[DatedFact, ...]:
    """Dated facts in order of time, or with the newest first."""
    return tuple(sorted(dated, key=lambda fact: fact.date.first, reverse=newest))
