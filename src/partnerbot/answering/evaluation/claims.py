"""One claim about one partner put to the facts: true, false, or not told.

Owns what counts as false and what as merely unknown, and which facts to tell instead.
Knows nothing of wording.
"""

from dataclasses import replace

from partnerbot.answering.evaluation.conditions import support
from partnerbot.answering.evaluation.dated import dated_as, happened
from partnerbot.answering.evidence import Check, Verdict
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Mission, Seat, Signed
from partnerbot.understanding.query import (
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    SitsAt,
)


def check(claim: Condition, partner: str, kb: Knowledge) -> Check:
    """Put a claim about a partner to the facts.

    What the document lists in full (sections, bodies, seats, topics, signings) is false
    where it is not said; a date or place that it gives for nobody is unknown.
    """
    if isinstance(claim, Not):
        inner = check(claim.condition, partner, kb)
        flipped = {Verdict.TRUE: Verdict.FALSE, Verdict.FALSE: Verdict.TRUE}
        return replace(inner, claim=claim, verdict=flipped.get(inner.verdict, inner.verdict))
    facts = support(claim, partner, kb)
    if facts is not None:
        return Check(partner, claim, Verdict.TRUE, facts)
    if isinstance(claim, Happened):
        return _check_happened(claim, partner, kb)
    return Check(partner, claim, Verdict.FALSE, _instead(claim, partner, kb))


def _check_happened(claim: Happened, partner: str, kb: Knowledge) -> Check:
    """A claim that no dated fact bears out: false where one tells otherwise, else unknown."""
    of_kind = dated_as(partner, claim.events, kb)
    measured = (kb.facts[claim.anchor],) if claim.anchor else ()
    if not of_kind:
        signings = claim.events == (Event.SIGNED,)
        verdict = Verdict.FALSE if signings else Verdict.SILENT
        return Check(partner, claim, verdict, (kb.main_fact(partner), *measured), "date")
    placed = [f for f in of_kind if isinstance(f, Signed) and f.place]
    elsewhere = replace(claim, where=None)
    if claim.where and not placed and any(happened(f, elsewhere, kb) for f in of_kind):
        return Check(partner, claim, Verdict.SILENT, of_kind, "place")
    return Check(partner, claim, Verdict.FALSE, (*of_kind, *measured))


def _instead(claim: Condition, partner: str, kb: Knowledge) -> tuple[Fact, ...]:
    """The facts to tell in place of a false claim about a partner."""
    match claim:
        case OfKind():
            return kb.heading(partner), kb.main_fact(partner)
        case OnTopic(topic) if touching := kb.near_topic(partner, topic):
            return touching
        case SitsAt(at):
            return (kb.main_fact(partner), *seats_at(at, kb))
        case Concerns():
            return (kb.main_fact(partner),)
        case _:
            return kb.of_type(partner, Mission)[:1] or (kb.main_fact(partner),)


def seats_at(table: str, kb: Knowledge) -> tuple[Fact, ...]:
    """The facts by which partners sit at another one, together with the host."""
    sitting = kb.in_order(kb.index.with_fact("seat"))
    return tuple(f for partner in sitting for f in kb.of_type(partner, Seat) if f.at == table)
