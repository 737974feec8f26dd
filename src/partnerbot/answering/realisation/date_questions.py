"""Questions about time, as a restatement puts them.

Owns their wording. Knows nothing of dates that there are.
"""

from partnerbot.answering.conjunctions import of_type, without
from partnerbot.answering.realisation.phrases import event_name, names, premise
from partnerbot.answering.realisation.predicates import predicate
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import AllOf, Among, Event, Happened, Query
from partnerbot.wording import enumerate_names

_TIES = {
    Event.SIGNED: "signing",
    Event.CREATED: "creation",
    Event.SINCE: "beginning of work",
    None: "date with {host}",
}


def superlative_question(query: Query, kb: Knowledge) -> str:
    """Which is the earliest or latest of all, of some partners, or of those that fit."""
    tie = f"{_extreme(query)} {_TIES[query.event].format(host=kb.host.said)}"
    also = f", and what {enumerate_names(query.also)}" if query.also else ""
    among = of_type(query.where, Among)
    if among:
        rest = without(query.where, Among)
        fit = f" and {predicate(rest, kb, plural=False)}" if rest.conditions else ""
        return f"Which of {names(among[0].partners, kb)} has the {tie}{fit}{also}?"
    telling = (c for c in query.where.conditions if not (isinstance(c, Happened) and c.is_bare))
    said = predicate(AllOf(tuple(telling)), kb)
    return f"Which is the {tie}{f' of partners that {said}' if said else ''}{also}?"


def _extreme(query: Query) -> str:
    return "latest" if query.newest else "earliest"


def order_question(query: Query, kb: Knowledge) -> str:
    """Which of some events came first, in which order, or whether they coincide."""
    if query.attribute == "same":
        return f"Did {_events(query, kb)} fall into the same {query.unit.removesuffix('s')}?"
    if query.plural:
        return f"What is the order of time of {_events(query, kb)}?"
    return f"Which is the {_extreme(query)}: {_events(query, kb, 'or')}?"


def duration_question(query: Query, kb: Knowledge) -> str:
    """How much time lies between two events, or between one and today."""
    if len(query.events) > 1:
        return f"How many {query.unit} lie between {_events(query, kb)}?"
    return f"How long ago was {_events(query, kb) or 'that'}?"


def _events(query: Query, kb: Knowledge, last: str = "and") -> str:
    return enumerate_names([event_name(e.event, e.partner, kb) for e in query.events], last)


def events_question(query: Query, kb: Knowledge) -> str:
    """What happened at a time, or everything in order of time."""
    timed = of_type(query.where, Happened)
    signed = timed[0].events == (Event.SIGNED,) if timed else query.event == Event.SIGNED
    at = premise(query.where, kb)
    if at:
        return f"What {'was signed' if signed else 'happened'}{at}?"
    order = "newest first" if query.newest else "in order of date"
    happened = "Which documents were signed" if signed else "What happened with the partners"
    return f"{happened}, {order}?"
