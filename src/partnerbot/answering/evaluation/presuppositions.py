"""Presuppositions: what a question takes for granted and the facts contradict.

Owns which conditions of a question are premises to be put right, and of whom they hold.
Knows no wording.
"""

from collections.abc import Sequence
from dataclasses import replace

from partnerbot.answering.conjunctions import of_type, without
from partnerbot.answering.evaluation.claims import check
from partnerbot.answering.evaluation.selection import select
from partnerbot.answering.evidence import Check, Hit, Verdict
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Signed
from partnerbot.understanding.query import AllOf, Among, BasedIn, Concerns, Happened, Query


def check_all(partners: Sequence[str], where: AllOf, kb: Knowledge) -> tuple[Check, ...]:
    """Every condition put to every one of some partners, but for those that choose among them."""
    claims = without(where, Among).conditions
    return tuple(check(claim, partner, kb) for partner in partners for claim in claims)


def wrong_premises(query: Query, kb: Knowledge) -> tuple[Check, ...]:
    """What a question takes for granted of dates and places, as far as facts contradict it.

    Which word it uses for a document that was signed does not matter here: an "agreement"
    may well be a memorandum to the one who asks.
    """
    dated = (c for c in of_type(query.where, Happened) if c.when or c.where)
    lenient = (replace(c, document=None) for c in dated)
    premises = AllOf((*lenient, *of_type(query.where, BasedIn)))
    wrong = (c for c in check_all(query.partners, premises, kb) if c.verdict == Verdict.FALSE)
    return tuple(c for c in wrong if not _holds_anyhow(c, query, kb))


def _holds_anyhow(wrong: Check, query: Query, kb: Knowledge) -> bool:
    """Whether a date that is said of no event in particular is that of some other event."""
    claim = wrong.claim
    if query.event or not isinstance(claim, Happened) or claim.where or not claim.when:
        return False
    return any(claim.when.holds(fact.date) for fact in kb.dated(wrong.partner))


def mismatched(where: AllOf, kb: Knowledge) -> tuple[Check, ...]:
    """Where a place and a date are taken for granted that don't go together: what does."""
    placed = [c for c in of_type(where, Happened) if c.where and c.when]
    return tuple(
        Check(hit.partner, c, Verdict.FALSE, hit.facts)
        for c in placed
        for hit in select(AllOf((replace(c, when=None),)), kb)
    )


def true_of(wrong: Sequence[Check], kb: Knowledge) -> tuple[Hit, ...]:
    """Of whom a claim about a named work is true that is false of the one named.

    And a claim about a place, where the one named signed nothing that tells otherwise.
    """
    claims = dict.fromkeys(c.claim for c in wrong if _may_be_of_another(c))
    return tuple(hit for claim in claims for hit in select(AllOf((claim,)), kb))


def _may_be_of_another(wrong: Check) -> bool:
    if isinstance(wrong.claim, Concerns):
        return True
    signed = any(isinstance(fact, Signed) for fact in wrong.facts)
    return isinstance(wrong.claim, Happened) and bool(wrong.claim.where) and not signed
