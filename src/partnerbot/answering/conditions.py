"""Conditions put to the facts: which partners fulfil them, and which facts say so.

Owns the meaning of every condition of the query algebra. Knows nothing of wording.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
    DatedFact,
    Fact,
    FullName,
    Located,
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
            return kb.is_of_kind(partner, section) or None
        case BasedIn(place):
            here = partner in kb.index.in_place(place)
            located = kb.of_type(partner, Located) if here else ()
            return tuple(f for f in located if kb.lies_in(f.place, place)) or None
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
