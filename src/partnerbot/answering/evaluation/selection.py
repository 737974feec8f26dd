"""Who fulfils a conjunction of conditions, and which facts tell the others apart.

Owns going from conditions to partners without trying every one. What a condition means is
conditions.py's. Knows nothing of wording.
"""

from partnerbot.answering.conjunctions import of_type, without
from partnerbot.answering.evaluation.conditions import candidates, support
from partnerbot.answering.evaluation.dated import dated_as, in_time
from partnerbot.answering.evidence import MOST_TOLD, Hit
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact, Fact
from partnerbot.understanding.query import AllOf, Among, AnyOf, Condition, Happened, Not, OfKind

_MOST_RIVALS = 6
"""Up to so many dated facts are told where none of them fits."""
_MOST_OTHERS = 8
"""Up to so many facts about others bear out that some are not among them."""


def select(where: AllOf, kb: Knowledge) -> tuple[Hit, ...]:
    """The partners that fulfil all of some conditions, in document order.

    A partner that fulfils them only by what is not said of it brings the fact that lists it.
    """
    worth = candidates(where, kb)
    partners = kb.partners if worth is None else kb.in_order(worth.partners)
    certain = worth.exact if worth else not where.conditions
    denies = bool(of_type(where, Not))
    hits: list[Hit] = []
    for partner in partners:
        if certain and len(hits) >= MOST_TOLD:
            hits.append(Hit(partner, ()))
        elif (facts := support(where, partner, kb)) is not None:
            listed = () if facts and not denies else (kb.main_fact(partner),)
            hits.append(Hit(partner, tuple(dict.fromkeys((*facts, *listed)))))
    return tuple(hits)


def excluded_by(where: AllOf, kb: Knowledge) -> tuple[Fact, ...]:
    """The facts about others by which those do not fulfil the conditions.

    Of those who fulfil all that is not denied: what they do that the rest do not. And of
    those that were chosen from: what happened with them at another time. None, where they
    are too many to cite.
    """
    facts: dict[Fact, None] = {}
    denied = [c.condition for c in of_type(where, Not) if not isinstance(c.condition, Among)]
    affirmed = without(where, Not)
    others = AllOf((*affirmed.conditions, AnyOf(tuple(denied))))
    for hit in select(others, kb) if denied else ():
        for condition in denied:
            facts.update(dict.fromkeys(_telling(condition, hit.partner, kb)))
        if len(facts) > _MOST_OTHERS:
            return ()
    group = {p for c in of_type(affirmed, Among) for p in c.partners}
    events = {event for c in of_type(affirmed, Happened) if c.when for event in c.events}
    for partner in kb.in_order(group):
        facts.update(dict.fromkeys(dated_as(partner, events, kb)))
    return tuple(facts) if len(facts) <= _MOST_OTHERS else ()


def _telling(condition: Condition, partner: str, kb: Knowledge) -> tuple[Fact, ...]:
    """The facts by which a partner fulfils what is denied of others.

    A heading alone says of all who stand under it that they do.
    """
    facts = support(condition, partner, kb) or ()
    return facts[:1] if isinstance(condition, OfKind) else facts


def rivals(where: AllOf, kb: Knowledge) -> tuple[DatedFact, ...]:
    """The dated facts that a date, place or document was held against, in order of time.

    Empty where no condition asks for one, or where they are too many to tell.
    """
    denied = (c.condition for c in of_type(where, Not))
    told = (*of_type(where, Happened), *(c for c in denied if isinstance(c, Happened)))
    timed = [c for c in told if not c.is_bare]
    events = {event for c in timed for event in c.events}
    if kb.index.count_dated(events) > _MOST_RIVALS:
        return ()
    partners = kb.in_order({partner for partner, _ in kb.index.dated(tuple(events))})
    return in_time(fact for partner in partners for fact in dated_as(partner, events, kb))
