"""Claims run over the facts: whether they hold, and what holds instead.

Owns putting the conditions of a query to the partners that it names, or to all. Knows no
wording.
"""

from partnerbot.answering.evaluation.attribute_values import told_otherwise
from partnerbot.answering.evaluation.claims import seats_at
from partnerbot.answering.evaluation.presuppositions import check_all, true_of
from partnerbot.answering.evaluation.relaxation import near
from partnerbot.answering.evaluation.selection import excluded_by, rivals, select
from partnerbot.answering.evidence import Check, Hit, Verdict
from partnerbot.answering.results import Reason, Result, Unanswered, Verified
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import ANYONE, AllOf, Among, OfKind, PartOf, Query


def run_verify(query: Query, kb: Knowledge) -> Result:
    """Whether what a query claims is so."""
    if query.body:
        return _check_body(query.body, kb)
    if query.partners:
        return _check_named(query, kb)
    return _check_every(query, kb) if query.attribute == "every" else _check_any(query, kb)


def _check_body(body: str, kb: Knowledge) -> Result:
    """A larger body that is taken for a partner: it is none, but partners belong to it.

    One that no fact names is none that the document speaks of.
    """
    facts = kb.on_body(body)
    if not facts:
        return Unanswered(Reason.UNKNOWN_NAME, (), (kb.bodies[body].said,))
    return Verified(False, (), tuple(Hit(p, (f,)) for f in facts if (p := kb.partner_of(f))))


def _check_every(query: Query, kb: Knowledge) -> Verified:
    """Whether every partner, or all of a kind or group, fulfils the conditions."""
    first, *claims = query.where.conditions
    scope = (first,) if claims and isinstance(first, OfKind | PartOf | Among) else ()
    hits = select(query.where, kb)
    return Verified(len(hits) == len(select(AllOf(scope), kb)), (), hits)


def _check_any(query: Query, kb: Knowledge) -> Verified:
    """Whether any partner fulfils the conditions, none at all, or as many as are expected."""
    hits = select(query.where, kb)
    truth = bool(hits) != query.negated
    if query.expected is not None:
        truth = len(hits) == query.expected
    instead = () if hits else rivals(query.where, kb)
    others = excluded_by(query.where, kb)
    return Verified(truth, (), hits, near(query.where, kb, hits), instead, others)


def _check_named(query: Query, kb: Knowledge) -> Result:
    """Whether every condition holds of every partner named; without any, that they are partners."""
    checks = check_all(query.partners, query.where, kb) or _members(query, kb)
    silent = [c for c in checks if c.verdict == Verdict.SILENT]
    wrong = [c for c in checks if c.verdict == Verdict.FALSE]
    if wrong:
        return Verified(False, checks, true_of(wrong, kb))
    if silent:
        offered = tuple(fact for c in silent for fact in c.facts)
        about = tuple(dict.fromkeys(c.silent_on for c in silent))
        lacking = tuple(dict.fromkeys(c.partner for c in silent))
        such = told_otherwise(about, lacking, kb)
        return Unanswered(Reason.NOT_RECORDED, query.partners, about, offered, lacking, such)
    return _check_only(query, checks, kb) if query.attribute == "only" else Verified(True, checks)


def _members(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """That those named are partners, which a negated claim denies, or that the host sits there."""
    if query.attribute == "seat":
        return tuple(
            Check(p, ANYONE, Verdict.TRUE, (kb.main_fact(p), *seats_at(p, kb)))
            for p in query.partners
        )
    verdict = Verdict.FALSE if query.negated else Verdict.TRUE
    return tuple(
        Check(p, ANYONE, verdict, (kb.heading(p), kb.main_fact(p))) for p in query.partners
    )


def _check_only(query: Query, checks: tuple[Check, ...], kb: Knowledge) -> Verified:
    """Whether what is true of those named is true of nobody else."""
    hits = select(query.where, kb)
    others = tuple(hit for hit in hits if hit.partner not in query.partners)
    return Verified(not others, checks, others, near(query.where, kb, hits))
