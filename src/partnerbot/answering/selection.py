"""The partners that fulfil conditions, found without trying every partner.

Owns who is worth trying, and what else is told beside those that are found. What a
condition means is conditions.py's. Knows nothing of wording.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from typing import NamedTuple

from partnerbot.answering.conditions import support
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact, Fact
from partnerbot.understanding.query import (
    AllOf,
    Among,
    AnyOf,
    BasedIn,
    Called,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SitsAt,
)

MOST_TOLD = 50
"""Of so many partners, facts or values the answer speaks; of more it says how many there are."""


class Hit(NamedTuple):
    """A partner that fulfils a condition, with the facts that say so.

    The facts are only given for as many hits as an answer tells of.
    """

    partner: str
    facts: tuple[Fact, ...]


def facts_of(hits: Iterable[Hit]) -> tuple[Fact, ...]:
    """The facts that some partners are found by, each once."""
    return tuple(dict.fromkeys(fact for hit in hits for fact in hit.facts))


class Candidates(NamedTuple):
    """The partners that may fulfil a condition; `exact` says that all of them do."""

    partners: Collection[str]
    exact: bool


def candidates(condition: Condition, kb: Knowledge) -> Candidates | None:
    """The partners that are worth trying; None where anyone may fulfil the condition."""
    match condition:
        case OnTopic(topic):
            return Candidates(kb.index.on_topic(kb.narrower(topic)), exact=True)
        case OfKind(section):
            return Candidates(kb.index.of_kind(section), exact=True)
        case BasedIn(place):
            return Candidates(kb.index.in_place(place), exact=True)
        case Among(partners):
            return Candidates(partners, exact=True)
        case PartOf():
            return Candidates(kb.index.with_fact("part_of"), exact=False)
        case SitsAt():
            return Candidates(kb.index.with_fact("seat"), exact=False)
        case Called():
            return Candidates(kb.index.with_fact("full_name", "other_name"), exact=False)
        case Concerns():
            works = ("programme", "contribution", "support", "cooperation")
            return Candidates(kb.index.with_fact(*works), exact=False)
        case Happened(events, when):
            found = {partner for partner, _ in kb.index.dated(events, when)}
            return Candidates(found, exact=condition.is_bare and not condition.anchor)
        case AllOf(conditions):
            return _common([candidates(c, kb) for c in conditions])
        case AnyOf(conditions):
            return _together([candidates(c, kb) for c in conditions])
        case Not(inner):
            denied = candidates(inner, kb)
            if denied is None or not denied.exact:
                return None
            return Candidates(kb.partners.keys() - denied.partners, exact=True)
        case _:
            return None


def _common(found: Sequence[Candidates | None]) -> Candidates | None:
    known = [c for c in found if c is not None]
    if not known:
        return None
    sets = sorted((c.partners for c in known), key=len)
    common = reduce(lambda left, right: left.intersection(right), sets[1:], set(sets[0]))
    return Candidates(common, len(known) == len(found) and all(c.exact for c in known))


def _together(found: Sequence[Candidates | None]) -> Candidates | None:
    known = [c for c in found if c is not None]
    if len(known) < len(found):
        return None
    return Candidates({p for c in known for p in c.partners}, all(c.exact for c in known))


def select(condition: AllOf, kb: Knowledge) -> tuple[Hit, ...]:
    """The partners that fulfil a condition, in document order.

    A partner that fulfils it only by what is not said of it brings the fact that lists it.
    """
    worth = candidates(condition, kb)
    everyone = worth is None
    partners = kb.partners if worth is None else kb.in_order(worth.partners)
    certain = (everyone and not condition.conditions) or (worth is not None and worth.exact)
    denies = any(isinstance(c, Not) for c in condition.conditions)
    hits: list[Hit] = []
    for partner in partners:
        if certain and len(hits) >= MOST_TOLD:
            hits.append(Hit(partner, ()))
        elif (facts := support(condition, partner, kb)) is not None:
            listed = () if facts and not denies else (kb.main_fact(partner),)
            hits.append(Hit(partner, tuple(dict.fromkeys((*facts, *listed)))))
    return tuple(hits)


def select_near(condition: AllOf, kb: Knowledge) -> tuple[Hit, ...]:
    """The partners that fulfil several topics together, some by merely touching them.

    For where nobody is about all of them: who "brings librarians together and helps in
    war" is about one topic and touches the other.
    """
    groups = [topics for c in condition.conditions if (topics := _topics_of(c))]
    if len(groups) < 2:
        return ()
    others = AllOf(tuple(c for c in condition.conditions if not _topics_of(c)))
    concerned = {p for g in groups for t in g for p in (*kb.about(t), *kb.touching(t))}
    hits = []
    for partner in kb.in_order(concerned):
        held = support(others, partner, kb)
        about = [[f for t in topics for f in kb.on_topic(partner, t)] for topics in groups]
        touching = [
            found or [f for t in topics for f in kb.near_topic(partner, t)]
            for found, topics in zip(about, groups, strict=True)
        ]
        if held is not None and any(about) and all(touching):
            facts = (*held, *(fact for found in touching for fact in found))
            hits.append(Hit(partner, tuple(dict.fromkeys(facts))))
    return tuple(hits)


def _topics_of(condition: Condition) -> tuple[str, ...]:
    """The topics that a condition leaves to choose from; none, where it is about more."""
    match condition:
        case OnTopic(topic):
            return (topic,)
        case AnyOf(choices) if all(isinstance(c, OnTopic) for c in choices):
            return tuple(c.topic for c in choices if isinstance(c, OnTopic))
        case _:
            return ()


def near(condition: AllOf, kb: Knowledge, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The partners that fulfil a condition but for merely touching its topic."""
    found: dict[str, Hit] = {}
    inside = {hit.partner for hit in hits}
    for place, part in enumerate(condition.conditions):
        others = AllOf(condition.conditions[:place] + condition.conditions[place + 1 :])
        for partner in kb.touching(part.topic) if isinstance(part, OnTopic) else ():
            touching = kb.near_topic(partner, part.topic) if isinstance(part, OnTopic) else ()
            if partner not in inside and support(others, partner, kb) is not None:
                found.setdefault(partner, Hit(partner, touching))
    return tuple(found.values())


_MOST_RIVALS = 6
"""Up to so many dated facts are told where none of them fits."""
_MOST_OTHERS = 8
"""Up to so many facts about others bear out that some are not among them."""


def excluded_by(condition: AllOf, kb: Knowledge) -> tuple[Fact, ...]:
    """The facts about others by which those do not fulfil a condition.

    Of those who fulfil all that is not denied: what they do that the rest do not. And of
    those that were chosen from: what happened with them at another time. None, where they
    are too many to cite.
    """
    denied = [c.condition for c in condition.conditions if isinstance(c, Not)]
    denied = [c for c in denied if not isinstance(c, Among)]
    affirmed = AllOf(tuple(c for c in condition.conditions if not isinstance(c, Not)))
    group = {p for c in affirmed.conditions if isinstance(c, Among) for p in c.partners}
    timed = [c for c in affirmed.conditions if isinstance(c, Happened) and c.when]
    events = {event for c in timed for event in c.events}
    others = AllOf((*affirmed.conditions, AnyOf(tuple(denied))))
    facts: dict[Fact, None] = {}
    for hit in select(others, kb) if denied else ():
        found = [support(c, hit.partner, kb) or () for c in denied]
        # A heading alone says of all who stand under it that they do.
        held = [f[:1] if isinstance(c, OfKind) else f for c, f in zip(denied, found, strict=True)]
        facts.update(dict.fromkeys(fact for own in held for fact in own))
        if len(facts) > _MOST_OTHERS:
            return ()
    at_other_times = (f for p in kb.in_order(group) for f in kb.dated(p) if Event(f.type) in events)
    facts.update(dict.fromkeys(at_other_times))
    return tuple(facts) if len(facts) <= _MOST_OTHERS else ()


def rivals(condition: AllOf, kb: Knowledge) -> tuple[DatedFact, ...]:
    """The dated facts that a date, place or document was held against, in order of time.

    Empty where a condition asks for none, or where they are too many to tell.
    """
    timed = [c for c in condition.conditions if isinstance(c, Happened) and not c.is_bare]
    events = {event for c in timed for event in c.events}
    if kb.index.count_dated(events) > _MOST_RIVALS:
        return ()
    partners = kb.in_order({partner for partner, _ in kb.index.dated(tuple(events))})
    held = [f for p in partners for f in kb.dated(p) if Event(f.type) in events]
    return tuple(sorted(held, key=lambda fact: fact.date.first))
