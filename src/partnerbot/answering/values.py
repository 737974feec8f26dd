"""The machine-readable side of an answer: which partners and values a result comes to.

Owns what `partners` and `values` hold for each kind of result, as the contract has it.
"""

from partnerbot.answering.attributes import TOLD_AS_FACTS, entries
from partnerbot.answering.claims import Check, Verdict
from partnerbot.answering.results import (
    Ambiguous,
    Compared,
    Corrected,
    Counted,
    Described,
    Entry,
    Events,
    Found,
    HostTold,
    Lasted,
    Ranked,
    Result,
    SameDate,
    Sourced,
    Told,
    Unanswered,
    Value,
    Verified,
)
from partnerbot.answering.selection import facts_of
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact, Signed
from partnerbot.understanding.query import Event, Happened, Query


def partners_of(result: Result, query: Query | None, kb: Knowledge) -> tuple[str, ...]:
    """The ids of the partners that an answer consists of or speaks of."""
    match result:
        case Found(hits=hits) | Counted(hits=hits):
            return tuple(hit.partner for hit in hits)
        case Verified(checks=checks, hits=hits):
            named = [*(c.partner for c in checks), *_anchors(query, kb), *(h.partner for h in hits)]
            return tuple(dict.fromkeys(named))
        case Told(entries=entries):
            return tuple(dict.fromkeys(entry.partner for entry in entries))
        case Corrected(wrong=wrong, hits=hits):
            named = [*(claim.partner for claim in wrong), *(hit.partner for hit in hits)]
            return tuple(dict.fromkeys(named))
        case Described(partners=p) | Compared(partners=p) | Sourced(partners=p):
            return p
        case Unanswered(partners=p) | Ambiguous(candidates=p):
            return p
        case Ranked(dated=dated, chosen=chosen):
            return kb.partners_of(dated[:chosen])
        case SameDate(dated=dated) | Lasted(dated=dated) | Events(dated=dated):
            return kb.partners_of(dated)
        case _:
            return ()


def _anchors(query: Query | None, kb: Knowledge) -> list[str]:
    """The partners whose facts a claim was measured against: "before the signing with X"."""
    conditions = query.where.conditions if query else ()
    facts = [c.anchor for c in conditions if isinstance(c, Happened) and c.anchor]
    return [p for fact in facts if (p := kb.partner_of(kb.facts[fact]))]


def values_of(result: Result, query: Query | None, kb: Knowledge) -> tuple[Value, ...]:
    """The values that were asked for, in the order in which the answer tells them."""
    match result:
        case Counted(count=count):
            return (count,)
        case Found(hits=hits) if query and query.expected not in (None, len(hits)):
            return (len(hits),)
        case Verified(truth=truth, checks=checks, hits=hits):
            wrong = [c for c in checks if c.verdict == Verdict.FALSE]
            miscounted = not truth and query is not None and query.expected is not None
            return (truth, *_true_values(wrong, kb), *((len(hits),) if miscounted else ()))
        case Told(entries=entries, wrong=wrong):
            told = () if (query and query.attribute) in TOLD_AS_FACTS else entries
            own = [entry.value for entry in told if entry.value != entry.fact.id]
            return tuple(dict.fromkeys([*_true_values(list(wrong), kb), *own]))
        case Corrected(wrong=wrong, hits=hits):
            held = [fact.date.iso for fact in facts_of(hits) if isinstance(fact, Signed)]
            return tuple(dict.fromkeys([*_true_values(list(wrong), kb), *held]))
        case Ranked(dated=dated, chosen=chosen, difference=difference):
            dates: list[Value] = [fact.date.iso for fact in dated[:chosen]]
            names = query.also if query else ()
            more = [e.value for f in dated[:chosen] for n in names for e in _told(n, f, kb)]
            return (*dates, *more, *((difference,) if difference else ()))
        case Compared() if query and query.attribute == "same":
            return (False,)
        case SameDate(truth=truth):
            return (truth,)
        case Lasted(amount=amount, dated=dated):
            return (amount, *(fact.date.iso for fact in dated if len(dated) == 1))
        case Events(dated=dated):
            return tuple(fact.date.iso for fact in dated)
        case HostTold(values=values):
            return values
        case _:
            return ()


def _told(attribute: str, fact: DatedFact, kb: Knowledge) -> list[Entry]:
    """The values of an attribute that one dated fact gives."""
    partner = kb.partner_of(fact) or ""
    return [e for e in entries(attribute, partner, kb, Event(fact.type)) if e.fact == fact]


def _true_values(wrong: list[Check], kb: Knowledge) -> list[Value]:
    """The dates and places that hold in place of claims that don't."""
    values: list[Value] = []
    for claim in wrong:
        if not isinstance(claim.claim, Happened):
            continue
        where, when = claim.claim.where, claim.claim.when
        for fact in claim.facts:
            if kb.partner_of(fact) != claim.partner:
                continue
            place = fact.place if isinstance(fact, Signed) else None
            if where and place and place != where:
                values.append(kb.places[place].name)
            date = getattr(fact, "date", None)
            if when and date and not when.holds(date):
                values.append(date.iso)
    return list(dict.fromkeys(values))
