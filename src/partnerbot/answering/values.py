"""The machine-readable side of an answer: which partners and values a result comes to.

Owns what `partners` and `values` hold for each kind of result, as the contract has it.
"""

from collections.abc import Iterable

from partnerbot.answering.conjunctions import of_type
from partnerbot.answering.evidence import Check, Entry, Value, Verdict, facts_of
from partnerbot.answering.results import (
    Ambiguous,
    Compared,
    Corrected,
    Counted,
    Described,
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
    Verified,
)
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.understanding.query import Happened, Query


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
            named = [*(check.partner for check in wrong), *(hit.partner for hit in hits)]
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


def _anchors(query: Query | None, kb: Knowledge) -> tuple[str, ...]:
    """The partners whose facts a claim was measured against: "before the signing with X"."""
    timed = of_type(query.where, Happened) if query else ()
    return kb.partners_of(kb.facts[c.anchor] for c in timed if c.anchor)


def values_of(result: Result, query: Query | None, kb: Knowledge) -> tuple[Value, ...]:
    """The values that were asked for, in the order in which the answer tells them."""
    match result:
        case Counted(total=total):
            return (total,)
        case Found(hits=hits) if query and query.expected not in (None, len(hits)):
            return (len(hits),)
        case Verified(truth=truth, checks=checks, hits=hits):
            miscounted = not truth and query is not None and query.expected is not None
            return (truth, *_true_values(checks, kb), *((len(hits),) if miscounted else ()))
        case Told(entries=entries, wrong=wrong):
            return tuple(dict.fromkeys([*_true_values(wrong, kb), *_values(entries)]))
        case Corrected(wrong=wrong, hits=hits):
            held = [fact.date.iso for fact in facts_of(hits) if isinstance(fact, Signed)]
            return tuple(dict.fromkeys([*_true_values(wrong, kb), *held]))
        case Ranked(dated=dated, chosen=chosen, difference=difference, also=also):
            dates = (fact.date.iso for fact in dated[:chosen])
            return (*dates, *_values(also), *((difference,) if difference else ()))
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


def _values(entries: Iterable[Entry]) -> list[Value]:
    return [entry.value for entry in entries if entry.value is not None]


def _true_values(checks: Iterable[Check], kb: Knowledge) -> list[Value]:
    """The dates and places that hold in place of claims that don't."""
    values: dict[Value, None] = {}
    for check in checks:
        if check.verdict != Verdict.FALSE or not isinstance(check.claim, Happened):
            continue
        where, when = check.claim.where, check.claim.when
        for fact in kb.dated(check.partner):
            if fact not in check.facts:
                continue
            place = fact.place if isinstance(fact, Signed) else None
            if where and place and not kb.lies_in(place, where):
                values[kb.places[place].name] = None
            if when and not when.holds(fact.date):
                values[fact.date.iso] = None
    return list(values)
