"""Attributes run over the facts: of whom, which values, or what to say instead.

Owns finding the partner that is meant where none is named. Knows no wording.
"""

from partnerbot.answering.conjunctions import of_type
from partnerbot.answering.evaluation.attribute_values import ATTRIBUTES, entries, told_otherwise
from partnerbot.answering.evaluation.conditions import support
from partnerbot.answering.evaluation.presuppositions import true_of, wrong_premises
from partnerbot.answering.evaluation.selection import select
from partnerbot.answering.evidence import MOST_TOLD, Hit, facts_of
from partnerbot.answering.results import (
    Ambiguous,
    Corrected,
    Reason,
    Result,
    Told,
    Unanswered,
)
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Signed
from partnerbot.understanding.query import Concerns, Event, Happened, Query

_TELLING = ("supporter", "subject")
"""What, where one partner alone has it, needs no partner to be named."""
_ABOUT_SIGNING = ("place", "document", "signatories", "expiry")
"""What, where it is not recorded, is nearest to what is known of a signing."""


def run_attribute(query: Query, kb: Knowledge) -> Result:
    """The values of an attribute, for the partners named or the one that fits."""
    if query.unrecorded or query.attribute not in ATTRIBUTES:
        return _unrecorded(query, kb)
    subjects = query.partners or _subjects(query, query.attribute, kb)
    return subjects if isinstance(subjects, Ambiguous) else _told(query, subjects, kb)


def _unrecorded(query: Query, kb: Knowledge) -> Result:
    """What no fact records is refused, unless what is taken for granted has to be put right."""
    signing = query.event == Event.SIGNED  # only then a place matters as well
    wrong = tuple(
        c
        for c in wrong_premises(query, kb)
        if isinstance(c.claim, Happened) and (c.claim.when or signing)
    )
    if wrong:
        return Corrected(wrong, true_of(wrong, kb))
    return _not_recorded(query, query.partners or _fitting(query, kb), kb)


def _subjects(query: Query, attribute: str, kb: Knowledge) -> tuple[str, ...] | Ambiguous:
    """The partners that are meant where none is named, or the question which one it is."""
    everyone = tuple(kb.partners) if len(kb.partners) <= MOST_TOLD else ()
    having = _having(query, attribute, everyone, kb)
    if len(having) == 1 and attribute in _TELLING:
        return having
    if not query.plural and not _tells_apart(query):
        return Ambiguous(Reason.NEEDS_PARTNER, having)
    fitting = _having(query, attribute, _fitting(query, kb), kb)
    if len(fitting) > 1 and not query.plural:
        by_which = facts_of(Hit(p, support(query.where, p, kb) or ()) for p in fitting)
        return Ambiguous(Reason.SEVERAL_MATCH, fitting, by_which)
    return fitting


def _tells_apart(query: Query) -> bool:
    """Whether the conditions say more than that something was signed or begun."""
    return any(not (isinstance(c, Happened) and c.is_bare) for c in query.where.conditions)


def _having(
    query: Query, attribute: str, partners: tuple[str, ...], kb: Knowledge
) -> tuple[str, ...]:
    """Those partners for which the attribute has a value."""
    return tuple(p for p in partners if entries(attribute, p, kb, query.event))


def _fitting(query: Query, kb: Knowledge) -> tuple[str, ...]:
    """The partners that the conditions of a question leave; none, where there are none."""
    hits = select(query.where, kb) if query.where.conditions else ()
    return tuple(hit.partner for hit in hits)


def _told(query: Query, subjects: tuple[str, ...], kb: Knowledge) -> Result:
    """The values that some partners have, with what the question had wrong."""
    wrong = wrong_premises(query, kb)
    names = (query.attribute or "", *query.also)
    found = tuple(e for p in subjects for name in names for e in entries(name, p, kb, query.event))
    if found:
        known = {entry.attribute for entry in found}
        missing = tuple(name for name in names if name not in known)
        partners = tuple(dict.fromkeys(entry.partner for entry in found))
        return Told(found, wrong, missing, told_otherwise(missing, partners, kb))
    return Corrected(wrong, true_of(wrong, kb)) if wrong else _not_recorded(query, subjects, kb)


def _not_recorded(query: Query, subjects: tuple[str, ...], kb: Knowledge) -> Unanswered:
    """The refusal, with the facts nearest to what was asked."""
    works = tuple(c.work for c in of_type(query.where, Concerns)) if query.unrecorded else ()
    if works and not query.partners:
        telling = (fact for p in subjects for fact in support(query.where, p, kb) or ())
        about = (query.attribute or "",)
        return Unanswered(Reason.NOT_RECORDED, about=about, offered=tuple(telling), works=works)
    offered: list[Fact] = []
    for partner in subjects[:2]:
        signed = kb.of_type(partner, Signed) if query.attribute in _ABOUT_SIGNING else ()
        offered += signed[:1] or (kb.main_fact(partner),)
    about = (query.attribute or "",)
    such = told_otherwise(about, query.partners, kb)
    return Unanswered(Reason.NOT_RECORDED, query.partners, about, tuple(offered), (), such)
