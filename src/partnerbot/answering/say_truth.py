"""Claims in sentences: borne out, denied or put right.

Owns the wording of yes and no; what counts as true is decided in conditions.
"""

from collections.abc import Sequence

from partnerbot.answering.claims import Check, Verdict
from partnerbot.answering.phrases import names, predicate
from partnerbot.answering.results import Verified
from partnerbot.answering.say_partners import listed, none_of, say_near, say_rivals
from partnerbot.answering.selection import Hit, facts_of
from partnerbot.answering.sentences import Sentence, statements
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Heading
from partnerbot.understanding.query import ANYONE, Happened, OfKind, Query, SitsAt
from partnerbot.wording import number, sentence_case


def say_verified(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """Yes or no first, then the facts that say so."""
    if query.body:
        return _about_body(result, query.body, kb)
    if not result.checks:
        return _existence(result, query, kb)
    if result.truth:
        return _confirmed(result, query, kb)
    if query.attribute == "only" and all(c.verdict == Verdict.TRUE for c in result.checks):
        return _others_too(result, query, kb)
    wrong = [check for check in result.checks if check.verdict == Verdict.FALSE]
    return [*_denied(wrong, kb), *statements(facts_of(result.hits), kb)]


def say_corrected(
    wrong: Sequence[Check], kb: Knowledge, hits: Sequence[Hit] = ()
) -> list[Sentence]:
    """What holds in place of what a question takes for granted, or of whom it holds."""
    if hits:
        others = names(tuple(dict.fromkeys(c.partner for c in wrong)), kb, "or")
        told = statements(facts_of(hits), kb)
        return [Sentence(f"Not with {others}: {told[0].text}", told[0].facts), *told[1:]]
    said = statements((fact for check in wrong for fact in check.facts), kb)
    if said and not any(map(_has_rival, wrong)) and isinstance(wrong[0].claim, Happened):
        return [_not_said(wrong[0], kb), *said]
    return [Sentence(f"Not quite: {said[0].text}", said[0].facts), *said[1:]] if said else []


def _not_said(check: Check, kb: Knowledge, answer: str = "") -> Sentence:
    """That something is not said rests on no fact; the date that it is measured by does."""
    claim = predicate(check.claim, kb, plural=False)
    lead = f"{answer}the document does not say that {kb.said(check.partner)} {claim}."
    anchor = isinstance(check.claim, Happened) and check.claim.anchor
    return Sentence(sentence_case(lead), (kb.facts[anchor],) if anchor else ())


def _about_body(result: Verified, body: str, kb: Knowledge) -> list[Sentence]:
    """A larger body that was taken for a partner."""
    facts = facts_of(result.hits)
    name = kb.bodies[body].said
    lead = f"No. The document names {name}, but not as a partner."
    return [Sentence(lead, facts), *statements(facts[:1], kb)]


def _existence(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """Whether any partner at all fulfils the conditions."""
    yes = "Yes" if result.truth else "No"
    if query.attribute == "every" and result.hits:
        them = "all of them:" if result.truth else "only"
        lead = Sentence(f"{yes}, {them} {listed(result.hits, kb)}.", facts_of(result.hits))
        return [lead]
    if result.hits:
        facts = tuple(dict.fromkeys((*facts_of(result.hits), *result.against)))
        count = f", {number(len(result.hits))}" if query.expected is not None else ""
        lead = Sentence(f"{yes}{count}: {listed(result.hits, kb)}.", facts)
        return [lead, *say_near(result.near, kb)]
    none = none_of(query, kb)
    lead = none._replace(text=f"{yes}: {none.text[0].lower()}{none.text[1:]}")
    return [lead, *say_rivals(result.instead, kb), *say_near(result.near, kb)]


def _confirmed(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    facts = tuple(dict.fromkeys(fact for check in result.checks for fact in check.facts))
    plural = len(query.partners) > 1
    said = predicate(query.where, kb, plural)
    told = [fact for fact in facts if kb.partner_of(fact)]
    if not said:
        return _are_partners("Yes", query.partners, facts, kb)
    if query.attribute == "seat":
        first, *others = statements(told[:2], kb)
        return [Sentence(f"Yes: {first.text}", first.facts), *others]
    if query.attribute == "only":
        lead = Sentence(f"Yes, only {names(query.partners, kb)} {said}.", facts)
        return [lead, *statements(told[:2], kb), *say_near(result.near, kb)]
    happened = all(isinstance(c, Happened) and not c.anchor for c in query.where.conditions)
    if happened and told and query.where.conditions and not plural:
        first, *others = statements(told[:2], kb)
        return [Sentence(f"Yes: {first.text}", facts), *others]
    claim = Sentence(f"Yes, {names(query.partners, kb)} {said}.", facts)
    return [claim, *statements(told[:2], kb)]


def _others_too(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """Of whom else it is true what is said of some alone."""
    own = [fact for check in result.checks for fact in check.facts]
    facts = tuple(dict.fromkeys((*own, *facts_of(result.hits))))
    who = names(query.partners, kb)
    return [Sentence(f"No, not only {who} but also {listed(result.hits, kb)}.", facts)]


def _denied(wrong: Sequence[Check], kb: Knowledge) -> list[Sentence]:
    """What the facts say instead: another date or place, or nothing of the kind."""
    facts = tuple(fact for check in wrong for fact in check.facts)
    told = statements(facts, kb)
    if all(isinstance(check.claim, Happened) and _has_rival(check) for check in wrong):
        return [Sentence(f"No: {told[0].text}", told[0].facts), *told[1:]]
    first = wrong[0]
    if first.claim == ANYONE:  # said to be no partner
        return _are_partners("No", tuple(c.partner for c in wrong), facts, kb)
    who = kb.said(first.partner)
    if isinstance(first.claim, OfKind) and len(wrong) == 1:
        under = kb.source(kb.heading(first.partner)).section
        return [Sentence(f"No, the document lists {who} under “{under}”.", first.facts)]
    lead = _not_said(first, kb, "No, ")
    if isinstance(first.claim, SitsAt):
        seated = kb.partners_of(first.facts[1:])
        others = Sentence(f"Those who do are {names(seated, kb)}.", first.facts[1:])
        return [lead._replace(facts=first.facts), others]
    return [lead, *told[:2]]


def _are_partners(
    answer: str, partners: tuple[str, ...], facts: Sequence[Fact], kb: Knowledge
) -> list[Sentence]:
    """That some are partners, by the headings that list them, and a word about them."""
    headings = tuple(dict.fromkeys(fact for fact in facts if isinstance(fact, Heading)))
    are = "are partners" if len(partners) > 1 else "is a partner"
    lead = Sentence(f"{answer}, {names(partners, kb)} {are} of {kb.host.said}.", headings)
    return [lead, *statements([fact for fact in facts if fact not in headings][:2], kb)]


def _has_rival(check: Check) -> bool:
    """Whether a dated fact of the same kind stands against the claim."""
    claim = check.claim
    return isinstance(claim, Happened) and any(
        getattr(fact, "type", None) in claim.events for fact in check.facts
    )
