"""Claims in sentences: borne out, denied or put right.

Owns the wording of yes and no; what counts as true is decided before.
"""

from collections.abc import Sequence

from partnerbot.answering.evidence import Check, Verdict, facts_of
from partnerbot.answering.realisation.partners import (
    cited,
    listed,
    none_of,
    say_near,
    say_rivals,
)
from partnerbot.answering.realisation.phrases import names
from partnerbot.answering.realisation.predicates import predicate
from partnerbot.answering.realisation.sentences import Sentence, behind, statements
from partnerbot.answering.results import Corrected, Verified
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact, Heading
from partnerbot.understanding.query import ANYONE, Happened, Not, OfKind, Query, SitsAt
from partnerbot.wording import number, sentence_case


def say_verified(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """Yes or no first, then the facts that say so."""
    if query.body:
        return _about_body(result, query.body, kb)
    if not result.checks:
        return _existence(result, query, kb)
    if result.truth:
        return _confirmed(result, query, kb)
    wrong = [check for check in result.checks if check.verdict == Verdict.FALSE]
    if not wrong:
        return _others_too(result, query, kb)
    return [*_denied(wrong, kb), *statements(facts_of(result.hits), kb)]


def _about_body(result: Verified, body: str, kb: Knowledge) -> list[Sentence]:
    """A larger body that was taken for a partner."""
    facts = facts_of(result.hits)
    lead = f"No. The document names {kb.bodies[body].said}, but not as a partner."
    return [Sentence(lead, facts), *statements(facts[:1], kb)]


def _existence(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """Whether any partner at all, or every one, fulfils the conditions."""
    yes = "Yes" if result.truth else "No"
    if not result.hits:
        none = none_of(query, kb)
        lead = none._replace(text=f"{yes}: {none.text[0].lower()}{none.text[1:]}")
        return [lead, *say_rivals(result.instead, query.where, kb), *say_near(result.near, kb)]
    how_many = ":"
    if query.attribute == "every":
        how_many = ", all of them:" if result.truth else ", only"
    elif query.expected is not None:
        how_many = f", {number(len(result.hits))}:"
    facts = cited(result.hits, result.against)
    lead = Sentence(f"{yes}{how_many} {listed(result.hits, kb)}.", facts)
    return [lead, *say_near(result.near, kb)]


def _confirmed(result: Verified, query: Query, kb: Knowledge) -> list[Sentence]:
    """That a claim holds: by the fact that says so or, where it takes more, in its own words."""
    facts = tuple(dict.fromkeys(fact for check in result.checks for fact in check.facts))
    own = [fact for fact in facts if kb.partner_of(fact)][:2]
    plural = len(query.partners) > 1
    if query.attribute == "seat":
        lead = Sentence(f"Yes, {kb.host.said} sits at {names(query.partners, kb)}.", facts)
        return [lead, *statements(own, kb)]
    claim = predicate(query.where, kb, plural)
    if not claim:
        return _are_partners("Yes", query.partners, facts, kb)
    told = statements(own, kb, after="" if plural else query.partners[0])
    if query.attribute == "only":
        lead = Sentence(f"Yes, only {names(query.partners, kb)} {claim}.", facts)
        return [lead, *told, *say_near(result.near, kb)]
    happened = all(isinstance(c, Happened) and not c.anchor for c in query.where.conditions)
    if happened and own and not plural:
        first, *others = behind("Yes", statements(own, kb), kb)
        return [first._replace(facts=facts), *others]
    return [Sentence(f"Yes, {names(query.partners, kb)} {claim}.", facts), *told]


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
    if all(map(_has_rival, wrong)):
        return behind("No", told, kb)
    first = wrong[0]
    if first.claim == ANYONE:  # said to be no partner
        return _are_partners("No", [c.partner for c in wrong], facts, kb)
    if isinstance(first.claim, Not) and len(wrong) == 1:
        claim = predicate(first.claim.condition, kb, plural=False)
        lead = Sentence(f"No, {kb.said(first.partner)} {claim}.", facts)
        return [lead, *statements(facts[:2], kb, after=first.partner)]
    if isinstance(first.claim, OfKind) and len(wrong) == 1:
        under = kb.source(kb.heading(first.partner)).section
        text = f"No, the document lists {kb.said(first.partner)} under “{under}”."
        return [Sentence(text, first.facts)]
    lead = _not_said(first, kb, "No, ")
    if isinstance(first.claim, SitsAt):
        seats = first.facts[1:]
        others = Sentence(f"Those who do are {names(kb.partners_of(seats), kb)}.", seats)
        return [lead._replace(facts=first.facts), others]
    return [lead, *told[:2]]


def _are_partners(
    answer: str, partners: Sequence[str], facts: Sequence[Fact], kb: Knowledge
) -> list[Sentence]:
    """That some are partners, by the headings that list them, and a word about them."""
    headings = tuple(dict.fromkeys(fact for fact in facts if isinstance(fact, Heading)))
    are = "are partners" if len(partners) > 1 else "is a partner"
    lead = Sentence(f"{answer}, {names(partners, kb)} {are} of {kb.host.said}.", headings)
    own = [fact for fact in facts if fact not in headings][:2]
    return [lead, *statements(own, kb, after=partners[0] if len(partners) == 1 else "")]


def say_corrected(result: Corrected, kb: Knowledge) -> list[Sentence]:
    """What holds in place of what a question takes for granted, or of whom it holds."""
    wrong = result.wrong
    if result.hits:
        others = names(tuple(dict.fromkeys(c.partner for c in wrong)), kb, "or")
        return behind(f"Not with {others}", statements(facts_of(result.hits), kb), kb)
    told = statements((fact for check in wrong for fact in check.facts), kb)
    if not any(map(_has_rival, wrong)) and isinstance(wrong[0].claim, Happened):
        return [_not_said(wrong[0], kb), *told]
    return behind("Not quite", told, kb)


def _not_said(check: Check, kb: Knowledge, answer: str = "") -> Sentence:
    """That something is not said rests on no fact; the date that it is measured by does."""
    claim = predicate(check.claim, kb, plural=False)
    lead = f"{answer}the document does not say that {kb.said(check.partner)} {claim}."
    anchor = isinstance(check.claim, Happened) and check.claim.anchor
    return Sentence(sentence_case(lead), (kb.facts[anchor],) if anchor else ())


def _has_rival(check: Check) -> bool:
    """Whether a dated fact of the same kind stands against the claim."""
    claim = check.claim
    return isinstance(claim, Happened) and any(
        getattr(fact, "type", None) in claim.events for fact in check.facts
    )
