"""Conditions put to the facts: which partners fulfil them, and which facts say so.

Owns the meaning of every condition of the query algebra. Knows nothing of wording.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnerbot.facts.base import DatedFact, Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
    Fact,
    FullName,
    OtherName,
    Programme,
    Seat,
    Support,
)
from partnerbot.facts.model import (
    PartOf as PartOfFact,
)
from partnerbot.understanding.query import (
    ANYWHERE,
    AllOf,
    Among,
    AnyOf,
    Called,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SaidToBe,
    SitsAt,
)


def support(condition: Condition, partner: str, kb: Knowledge) -> tuple[Fact, ...] | None:
    """The facts by which a partner fulfils a condition; None where it does not.

    A condition fulfilled by what is not said (a "not") rests on no facts: ().
    """
    match condition:
        case OnTopic(topic):
            return kb.on_topic(partner, topic) or None
        case OfKind(section):
            if kb.partners[partner].section != section:
                return None
            return kb.heading(partner), kb.main_fact(partner)
        case PartOf(body):
            return _matching(kb.of_type(partner, PartOfFact), body=body)
        case SitsAt(at):
            return _matching(kb.of_type(partner, Seat), at=at)
        case Concerns(work):
            return _matching(_works(partner, kb), work=work)
        case Happened(anchor=anchor):
            dated = tuple(f for f in kb.dated(partner) if happened(f, condition))
            measured = (kb.facts[anchor],) if anchor else ()
            return (*dated, *measured) if dated else None
        case SaidToBe():
            return None
        case Called(word, begins):
            named = [f for f in kb.partners[partner].fact if isinstance(f, FullName | OtherName)]
            return tuple(f for f in named if _holds_word(f.full_name, word, begins)) or None
        case Among(partners):
            return () if partner in partners else None
        case Not(inner):
            if support(inner, partner, kb) is not None:
                return None
            return (kb.heading(partner),) if isinstance(inner, OfKind) else ()
        case AllOf(conditions):
            return _all(conditions, partner, kb)
        case AnyOf(conditions):
            found = [support(c, partner, kb) for c in conditions]
            held = [facts for facts in found if facts is not None]
            return tuple(fact for facts in held for fact in facts) if held else None


def _holds_word(name: str, word: str, begins: bool) -> bool:
    """Whether a name holds a word, or another with the same beginning: "Archive", "Archives"."""
    words = name.casefold().split()
    wanted = word.casefold()
    return words[0] == wanted if begins else any(w.startswith(wanted) for w in words)


def _all(conditions: Sequence[Condition], partner: str, kb: Knowledge) -> tuple[Fact, ...] | None:
    facts: dict[Fact, None] = {}
    for condition in conditions:
        found = support(condition, partner, kb)
        if found is None:
            return None
        facts.update(dict.fromkeys(found))
    return tuple(facts)


def _matching(facts: Sequence[Fact], **fields: str) -> tuple[Fact, ...] | None:
    wanted = fields.items()
    return tuple(f for f in facts if all(getattr(f, k) == v for k, v in wanted)) or None


def _works(partner: str, kb: Knowledge) -> tuple[Fact, ...]:
    kinds = (Programme, Contribution, Support, Cooperation)
    return tuple(f for f in kb.partners[partner].fact if isinstance(f, kinds))


def happened(fact: DatedFact, condition: Happened) -> bool:
    """Whether a dated fact is of the kind, in the span, place and form that are asked for."""
    if Event(fact.type) not in condition.events:
        return False
    if condition.when and not condition.when.holds(fact.date):
        return False
    place = getattr(fact, "place", None)
    if condition.where and place != condition.where and not (place and condition.where == ANYWHERE):
        return False
    return not condition.document or condition.document in getattr(fact, "document", "")


@dataclass(frozen=True)
class Hit:
    """A partner that fulfils a condition, with the facts that say so."""

    partner: str
    facts: tuple[Fact, ...]


def facts_of(hits: Iterable[Hit]) -> tuple[Fact, ...]:
    """The facts that some partners are found by, each once."""
    return tuple(dict.fromkeys(fact for hit in hits for fact in hit.facts))


def select(condition: AllOf, kb: Knowledge) -> tuple[Hit, ...]:
    """The partners that fulfil a condition, in document order.

    A partner that fulfils it only by what is not said of it brings the fact that lists it.
    """
    hits = []
    denies = any(isinstance(c, Not) for c in condition.conditions)
    for partner in kb.partners:
        facts = support(condition, partner, kb)
        if facts is not None:
            listed = () if facts and not denies else (kb.main_fact(partner),)
            hits.append(Hit(partner, tuple(dict.fromkeys((*facts, *listed)))))
    return tuple(hits)


def select_near(condition: AllOf, kb: Knowledge) -> tuple[Hit, ...]:
    """The partners that fulfil several topics together, some by merely touching them.

    For where nobody is about all of them: who "brings librarians together and helps in
    war" is about one topic and touches the other.
    """
    groups = [topics for c in condition.conditions if (topics := _topics_of(c))]
    others = AllOf(tuple(c for c in condition.conditions if not _topics_of(c)))
    hits = []
    for partner in kb.partners if len(groups) > 1 else ():
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
        for partner in kb.partners:
            touching = kb.near_topic(partner, part.topic) if isinstance(part, OnTopic) else ()
            if touching and partner not in inside and support(others, partner, kb) is not None:
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
    affirmed = tuple(c for c in condition.conditions if not isinstance(c, Not))
    facts: dict[Fact, None] = {}
    for partner in kb.partners:
        if support(AllOf(affirmed), partner, kb) is not None:
            found = [support(c, partner, kb) for c in denied if not isinstance(c, Among)]
            facts.update(dict.fromkeys(fact for held in found for fact in held or ()))
    group = {p for c in affirmed if isinstance(c, Among) for p in c.partners}
    events = {e for c in affirmed if isinstance(c, Happened) and c.when for e in c.events}
    facts.update(
        (f, None) for p in group for f in kb.dated(p) if events and Event(f.type) in events
    )
    return tuple(facts) if len(facts) <= _MOST_OTHERS else ()


def rivals(condition: AllOf, kb: Knowledge) -> tuple[DatedFact, ...]:
    """The dated facts that a date, place or document was held against, in order of time.

    Empty where a condition asks for none, or where they are too many to tell.
    """
    timed = [c for c in condition.conditions if isinstance(c, Happened) and not c.is_bare]
    dated = [f for p in kb.partners for f in kb.dated(p)]
    held = [f for f in dated for c in timed if Event(f.type) in c.events]
    ordered = sorted(dict.fromkeys(held), key=lambda fact: fact.date.first)
    return tuple(ordered) if len(ordered) <= _MOST_RIVALS else ()
