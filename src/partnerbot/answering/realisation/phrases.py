"""Noun phrases and phrases of time and place, as every sentence and question needs them.

Owns how partners, places, dates and dated facts are called. Knows nothing of whole sentences.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.facts.model import Fact
from partnerbot.understanding.query import ANYWHERE, AllOf, Among, Event, Happened, Not
from partnerbot.wording import enumerate_names

_EVENTS = {
    Event.SINCE: "the beginning of work with {who}",
    Event.SIGNED: "the signing with {who}",
    Event.CREATED: "the creation of {who}",
}


def names(partners: Sequence[str], kb: Knowledge, last: str = "and") -> str:
    """Partners by the names that a sentence gives them."""
    return enumerate_names([kb.said(p) for p in partners], last)


def subject(fact: Fact, kb: Knowledge) -> str:
    """The name of the partner that a fact is about; none where it is about no partner."""
    return names(kb.partners_of([fact]), kb)


def event_name(event: Event, partner: str, kb: Knowledge) -> str:
    """A dated fact of a partner as a noun: "the signing with X"."""
    return _EVENTS[event].format(who=kb.said(partner))


def on_date(date: PartialDate) -> str:
    """A date with its preposition: "in 1946", "on 21 May 2010"."""
    return f"on {date}" if date.day else f"in {date}"


def when_said(condition: Happened, kb: Knowledge) -> str:
    """The span of a condition as it was put: "in 2000", "before the signing with X"."""
    if condition.anchor is None:
        return condition.when_said
    relation = condition.when_said.split()[0]
    anchor = kb.facts[condition.anchor]
    [partner] = kb.partners_of([anchor])
    return f"{relation} {event_name(Event(getattr(anchor, 'type', '')), partner, kb)}"


def at_place(place: str, kb: Knowledge) -> str:
    """A place with its preposition; one that no fact names as it was typed."""
    if place == ANYWHERE:
        return "at a stated place"
    return f"in {kb.places[place].name if place in kb.places else place}"


def place_and_time(condition: Happened, kb: Knowledge) -> str:
    """Where and when something is to have happened: " in Northport in 1950"."""
    said = f" {at_place(condition.where, kb)}" if condition.where else ""
    return said + (f" {when_said(condition, kb)}" if condition.when_said else "")


def premise(where: AllOf, kb: Knowledge) -> str:
    """Place, time and company as the end of a question: " in Northport in 1950"."""
    said = ""
    for c in where.conditions:
        if isinstance(c, Happened):
            said += place_and_time(c, kb)
        elif isinstance(c, Not) and isinstance(c.condition, Happened):
            said += f", but not{place_and_time(c.condition, kb)}"
        elif isinstance(c, Among):
            said += f" with {names(c.partners, kb)}"
    return said
