"""Attributes run over the facts: of whom, which values, or what to say instead.

Owns finding the partner that is meant where none is named, and what a question wrongly
takes for granted. Knows no wording.
"""

from partnerbot.answering.attributes import ATTRIBUTES, entries
from partnerbot.answering.claims import Check
from partnerbot.answering.conditions import support
from partnerbot.answering.results import (
    Ambiguous,
    Corrected,
    Reason,
    Result,
    Told,
    Unanswered,
)
from partnerbot.answering.run_truth import true_of, wrong_dates
from partnerbot.answering.selection import MOST_TOLD, select
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Signed
from partnerbot.understanding.query import Event, Happened, Query

_TELLING = ("supporter",)
"""What, where one partner alone has it, needs no partner to be named."""
_ABOUT_SIGNING = ("place", "document", "signatories", "expiry")
"""What, where it is not recorded, is nearest to what is known of a signing."""


def run_attribute(query: Query, kb: Knowledge) -> Result:
    """The values of an attribute, for the partners named or the one that fits."""
    recorded = query.attribute in ATTRIBUTES and not query.unrecorded
    wrong = wrong_dates(query, kb)
    if not recorded and (premises := _about_time(query, wrong)):
        return Corrected(premises, true_of(premises, kb))
    subjects = query.partners or _fitting(query, kb)
    if not recorded:
        return _not_recorded(query, subjects, kb)
    if not query.partners:
        having = _having(query, _worth_asking(kb), kb)
        lone = len(having) == 1 and query.attribute in _TELLING
        if not _tells_apart(query) and not lone and not query.plural:
            return Ambiguous(Reason.NEEDS_PARTNER, having)
        subjects = having if lone else _having(query, subjects, kb)
        if len(subjects) > 1 and not query.plural:
            return Ambiguous(Reason.SEVERAL_MATCH, subjects, _by_which(query, subjects, kb))
    names = (query.attribute or "", *query.also)
    found = tuple(e for p in subjects for name in names for e in entries(name, p, kb, query.event))
    if found:
        told = {entry.attribute for entry in found}
        return Told(found, wrong, tuple(name for name in names if name not in told))
    return Corrected(wrong, true_of(wrong, kb)) if wrong else _not_recorded(query, subjects, kb)


def _about_time(query: Query, wrong: tuple[Check, ...]) -> tuple[Check, ...]:
    """The false claims about a date, or about the place of a signing that is spoken of."""
    signing = query.event == Event.SIGNED
    return tuple(c for c in wrong if isinstance(c.claim, Happened) and (c.claim.when or signing))


def _tells_apart(query: Query) -> bool:
    """Whether the conditions say more than that something was signed or begun."""
    return any(not (isinstance(c, Happened) and c.is_bare) for c in query.where.conditions)


def _fitting(query: Query, kb: Knowledge) -> tuple[str, ...]:
    """The partners that the conditions of a question leave."""
    hits = select(query.where, kb) if query.where.conditions else ()
    return tuple(hit.partner for hit in hits)


def _having(query: Query, partners: tuple[str, ...], kb: Knowledge) -> tuple[str, ...]:
    """Those partners for which the attribute has a value."""
    name = query.attribute or ""
    return tuple(p for p in partners if entries(name, p, kb, query.event))


def _by_which(query: Query, partners: tuple[str, ...], kb: Knowledge) -> tuple[Fact, ...]:
    """The facts by which partners fulfil the conditions of a question."""
    held = (support(query.where, partner, kb) or () for partner in partners)
    return tuple(dict.fromkeys(fact for facts in held for fact in facts))


def _worth_asking(kb: Knowledge) -> tuple[str, ...]:
    """The partners to choose from where none is named; none, where they are too many."""
    return tuple(kb.partners) if len(kb.partners) <= MOST_TOLD else ()


def _not_recorded(query: Query, subjects: tuple[str, ...], kb: Knowledge) -> Unanswered:
    """The refusal, with the facts nearest to what was asked."""
    offered: list[Fact] = []
    for partner in subjects[:2]:
        signed = kb.of_type(partner, Signed) if query.attribute in _ABOUT_SIGNING else ()
        offered += signed[:1] or (kb.main_fact(partner),)
    about = (query.attribute or "",)
    return Unanswered(Reason.NOT_RECORDED, query.partners, about, tuple(offered))
