"""Lists and counts run over the facts: which partners fulfil the conditions, and how many.

Owns what is told beside those that are found. Knows no wording.
"""

from collections.abc import Sequence
from itertools import chain

from partnerbot.answering.evaluation.presuppositions import mismatched
from partnerbot.answering.evaluation.relaxation import near, select_near
from partnerbot.answering.evaluation.selection import excluded_by, rivals, select
from partnerbot.answering.evidence import MOST_TOLD, Hit
from partnerbot.answering.results import Ambiguous, Corrected, Counted, Found, Reason, Result
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Located, Signed
from partnerbot.understanding.query import Query


def run_list(query: Query, kb: Knowledge) -> Result:
    """The partners that fulfil the conditions, or come nearest to it."""
    hits = select(query.where, kb) or select_near(query.where, kb)
    if not hits and (wrong := mismatched(query.where, kb)):
        return Corrected(wrong)
    instead = () if hits else rivals(query.where, kb)
    others = excluded_by(query.where, kb)
    return Found(hits, near(query.where, kb, hits), others, instead)


def run_count(query: Query, kb: Knowledge) -> Result:
    """How many partners fulfil the conditions, or how many documents they signed."""
    hits = select(query.where, kb)
    if query.attribute == "documents":
        signed = [(hit, _signed(hit, kb)) for hit in hits]
        hits = tuple(Hit(hit.partner, facts) for hit, facts in signed if facts)
        return Counted(sum(len(hit.facts) for hit in hits), hits)
    others = excluded_by(query.where, kb)
    return Counted(len(hits), hits, near(query.where, kb, hits), others)


def _signed(hit: Hit, kb: Knowledge) -> tuple[Fact, ...]:
    """The signings that a partner is found by or, where it is found otherwise, all of its own."""
    own = tuple(f for f in hit.facts if isinstance(f, Signed))
    return own or kb.of_type(hit.partner, Signed)


def several_match(partners: Sequence[str], kb: Knowledge) -> Ambiguous:
    """The question back where several partners have the name that is asked about.

    They are told apart by where they are.
    """
    told = tuple(partners[:MOST_TOLD])
    by_place = (kb.of_type(p, Located)[:1] or (kb.main_fact(p),) for p in told)
    return Ambiguous(Reason.SEVERAL_MATCH, told, tuple(chain.from_iterable(by_place)))
