"""What conditions on partners mean: who fulfils them, by which facts.

Owns both ways to evaluate a condition: on one partner, and by the indexes that know whom it
is worth trying on. Knows nothing of wording.
"""

from collections.abc import Collection, Sequence
from functools import reduce
from typing import NamedTuple

from partnerbot.answering.evaluation.dated import happened
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
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
    AllOf,
    Among,
    AnyOf,
    BasedIn,
    Called,
    Concerns,
    Condition,
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
            return tuple(f for f in kb.of_type(partner, PartOfFact) if f.body == body) or None
        case SitsAt(at):
            return tuple(f for f in kb.of_type(partner, Seat) if f.at == at) or None
        case Concerns(work):
            kinds = (Programme, Contribution, Support, Cooperation)
            works = (f for f in kb.partners[partner].fact if isinstance(f, kinds))
            return tuple(f for f in works if f.work == work) or None
        case Happened(anchor=anchor):
            dated = tuple(f for f in kb.dated(partner) if happened(f, condition, kb))
            measured = (kb.facts[anchor],) if anchor else ()
            return (*dated, *measured) if dated else None
        case SaidToBe():
            return None
        case Called(word, begins):
            named = (f for f in kb.partners[partner].fact if isinstance(f, FullName | OtherName))
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
        case PartOf():
            return Candidates(kb.index.with_fact("part_of"), exact=False)
        case SitsAt():
            return Candidates(kb.index.with_fact("seat"), exact=False)
        case Concerns():
            works = ("programme", "contribution", "support", "cooperation")
            return Candidates(kb.index.with_fact(*works), exact=False)
        case Happened(events, when):
            found = {partner for partner, _ in kb.index.dated(events, when)}
            return Candidates(found, exact=condition.is_bare and not condition.anchor)
        case SaidToBe():
            return Candidates((), exact=True)
        case Called():
            return Candidates(kb.index.with_fact("full_name", "other_name"), exact=False)
        case Among(partners):
            return Candidates(partners, exact=True)
        case Not(inner):
            denied = candidates(inner, kb)
            if denied is None or not denied.exact:
                return None
            return Candidates(kb.partners.keys() - denied.partners, exact=True)
        case AllOf(conditions):
            return _common([candidates(c, kb) for c in conditions])
        case AnyOf(conditions):
            return _together([candidates(c, kb) for c in conditions])


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
