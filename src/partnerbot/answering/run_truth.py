"""Claims run over the facts: true, false, or not told.

Owns putting the conditions of a query to the partners that it names. Knows no wording.
"""

from collections.abc import Sequence
from dataclasses import replace

from partnerbot.answering.claims import Check, Verdict, check
from partnerbot.answering.results import Reason, Result, Unanswered, Verified
from partnerbot.answering.selection import Hit, excluded_by, near, rivals, select
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.understanding.query import (
    ANYONE,
    AllOf,
    Among,
    BasedIn,
    Concerns,
    Happened,
    OfKind,
    PartOf,
    Query,
)


def run_verify(query: Query, kb: Knowledge) -> Result:
    """Whether what a query claims is so."""
    if query.body:
        return _check_body(query.body, kb)
    if not query.partners and query.attribute == "every":
        first, *claims = query.where.conditions
        scope = (first,) if claims and isinstance(first, OfKind | PartOf | Among) else ()
        hits = select(query.where, kb)
        return Verified(len(hits) == len(select(AllOf(scope), kb)), (), hits)
    if not query.partners:
        hits = select(query.where, kb)
        touching = near(query.where, kb, hits)
        instead = () if hits else rivals(query.where, kb)
        others = excluded_by(query.where, kb)
        truth = bool(hits) != query.negated
        if query.expected is not None:
            truth = len(hits) == query.expected
        return Verified(truth, (), hits, touching, instead, others)
    member = Verdict.FALSE if query.negated else Verdict.TRUE
    checks = _check_all(query, kb) or tuple(
        Check(p, ANYONE, member, (kb.heading(p), kb.main_fact(p))) for p in query.partners
    )
    silent = [c for c in checks if c.verdict == Verdict.SILENT]
    wrong = [c for c in checks if c.verdict == Verdict.FALSE]
    if silent and not wrong:
        offered = tuple(fact for c in silent for fact in c.facts)
        about = tuple(dict.fromkeys(c.silent_on for c in silent))
        lacking = tuple(dict.fromkeys(c.partner for c in silent))
        return Unanswered(Reason.NOT_RECORDED, query.partners, about, offered, lacking)
    if query.attribute == "only" and not wrong:
        return _check_others(query, checks, kb)
    return Verified(not wrong, checks, true_of(wrong, kb))


def _check_others(query: Query, checks: tuple[Check, ...], kb: Knowledge) -> Verified:
    """Whether what is true of those named is true of nobody else."""
    hits = select(query.where, kb)
    others = tuple(hit for hit in hits if hit.partner not in query.partners)
    return Verified(not others, checks, others, near(query.where, kb, hits))


def _check_body(body: str, kb: Knowledge) -> Result:
    """A larger body that is taken for a partner: it is none, but partners belong to it.

    One that no fact names is none that the document speaks of.
    """
    facts = kb.on_body(body)
    if not facts:
        return Unanswered(Reason.UNKNOWN_NAME, (), (kb.bodies[body].said,))
    return Verified(False, (), tuple(Hit(p, (f,)) for f in facts if (p := kb.partner_of(f))))


def true_of(wrong: Sequence[Check], kb: Knowledge) -> tuple[Hit, ...]:
    """Of whom a claim about a named work is true that is false of the one named.

    And a claim about a place, where the one named signed nothing that tells otherwise.
    """
    claims = {
        c.claim
        for c in wrong
        if isinstance(c.claim, Concerns)
        or (
            isinstance(c.claim, Happened)
            and c.claim.where
            and not any(isinstance(fact, Signed) for fact in c.facts)
        )
    }
    return tuple(hit for claim in claims for hit in select(AllOf((claim,)), kb))


def _check_all(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """Every condition of a query put to every partner that it names."""
    conditions = [c for c in query.where.conditions if not isinstance(c, Among)]
    return tuple(check(c, p, kb) for p in query.partners for c in conditions)


def wrong_dates(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """What a question takes for granted of dates and places, as far as facts contradict it.

    Which word it uses for a document that was signed does not matter here: an "agreement"
    may well be a memorandum to the one who asks.
    """
    lenient = tuple(
        replace(c, document=None)
        for c in query.where.conditions
        if isinstance(c, Happened) and (c.when or c.where)
    )
    located = tuple(c for c in query.where.conditions if isinstance(c, BasedIn))
    checks = _check_all(replace(query, where=AllOf((*lenient, *located))), kb)
    wrong = (c for c in checks if c.verdict == Verdict.FALSE)
    return tuple(c for c in wrong if not _holds_anyhow(c, query, kb))


def _holds_anyhow(wrong: Check, query: Query, kb: Knowledge) -> bool:
    """Whether a date that is said of no event in particular is that of some other event."""
    claim = wrong.claim
    if query.event or not isinstance(claim, Happened) or claim.where or not claim.when:
        return False
    return any(claim.when.holds(fact.date) for fact in kb.dated(wrong.partner))


def misdated(where: AllOf, kb: Knowledge) -> tuple[Check, ...]:
    """Where a place and a date are taken for granted that don't go together: what does."""
    placed = [c for c in where.conditions if isinstance(c, Happened) and c.where and c.when]
    return tuple(
        Check(hit.partner, c, Verdict.FALSE, hit.facts)
        for c in placed
        for hit in select(AllOf((replace(c, when=None),)), kb)
    )
