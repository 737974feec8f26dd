"""Portraits of partners and of the host: what they are, do, and have to do with each other.

Owns which facts make a portrait, in which order. Knows no wording.
"""

from partnerbot.answering.conjunctions import of_type, without
from partnerbot.answering.evaluation.conditions import candidates, support
from partnerbot.answering.evaluation.presuppositions import wrong_premises
from partnerbot.answering.results import (
    Corrected,
    Described,
    HostTold,
    Reason,
    Result,
    Unanswered,
)
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
    Created,
    Fact,
    FullName,
    Includes,
    Link,
    OtherName,
    Programme,
    Purpose,
    Seat,
    Signed,
    Since,
    Standing,
    Support,
)
from partnerbot.understanding.query import BasedIn, Concerns, PartOf, Query

TIES = (Since, Standing, Signed, Seat, Programme, Support, Contribution, Cooperation)
"""The facts that tell what host and partner have to do with each other."""
_NAMES = (FullName, OtherName)
_MOST_LINKS = 4
"""Of so many other organisations a portrait tells, those it belongs to before the rest."""


def run_describe(query: Query, kb: Knowledge) -> Result:
    """What partners are and do, have to do with the host, and are called."""
    if not query.partners and (works := _facts_on_works(query, kb)):
        return Described(kb.partners_of(works), works)
    if not query.partners:
        return _describe_body(query, kb)
    if wrong := wrong_premises(query, kb):
        return Corrected(wrong)
    asked = without(query.where, BasedIn).conditions
    facts: dict[Fact, None] = {}
    for partner in query.partners:
        told = [fact for c in asked for fact in support(c, partner, kb) or ()]
        facts.update(dict.fromkeys(told or _portrait(kb.partners[partner].fact)))
    return Described(query.partners, tuple(facts))


def _portrait(facts: tuple[Fact, ...]) -> list[Fact]:
    """What a partner is and does, then its ties with the host, then its full name."""
    ties = [f for f in facts if isinstance(f, TIES)]
    names = [f for f in facts if isinstance(f, _NAMES)]
    links = [f for f in facts if isinstance(f, Link)]
    links.sort(key=lambda f: f.relation != "parent")
    being = [f for f in facts if not isinstance(f, (*TIES, *_NAMES, Link))]
    being.sort(key=lambda f: isinstance(f, Created))
    return [*being, *links[:_MOST_LINKS], *ties, *names[:1]]


def _facts_on_works(query: Query, kb: Knowledge) -> tuple[Fact, ...]:
    """What the facts say of a programme or text that is named."""
    facts: dict[Fact, None] = {}
    for work in of_type(query.where, Concerns):
        worth = candidates(work, kb)
        for partner in kb.in_order(worth.partners if worth else kb.partners):
            facts.update(dict.fromkeys(support(work, partner, kb) or ()))
    return tuple(facts)


def _describe_body(query: Query, kb: Knowledge) -> Result:
    """A body that is named and is no partner: what the facts say of it."""
    bodies = {c.body for c in of_type(query.where, PartOf)}
    facts = tuple(f for body in sorted(bodies) for f in kb.on_body(body))
    supporting = tuple(f for f in facts if isinstance(f, Support))
    if not supporting:
        return Unanswered(Reason.NOT_RECORDED, (), ("description",), facts)
    return Described(kb.partners_of(supporting), supporting)


def run_relation(query: Query, kb: Knowledge) -> Result:
    """What binds partners and the host."""
    if wrong := wrong_premises(query, kb):
        return Corrected(wrong)
    facts: list[Fact] = []
    for partner in query.partners:
        ties = [f for f in kb.partners[partner].fact if isinstance(f, TIES)]
        facts += ties or [kb.main_fact(partner)]
    return Described(query.partners, tuple(facts))


def run_host(query: Query, kb: Knowledge) -> Result:
    """What is told of the host and its partners at large."""
    if query.attribute == "purpose":
        purposes = tuple(f for f in kb.host.fact if isinstance(f, Purpose))
        return HostTold(purposes) if purposes else _unsaid("reason")
    includes = tuple(f for f in kb.host.fact if isinstance(f, Includes))
    members = tuple(m for f in includes for m in f.members)
    if not includes:
        return _unsaid("includes")
    return HostTold(includes, members if query.attribute == "includes" else (True,))


def _unsaid(attribute: str) -> Unanswered:
    return Unanswered(Reason.NOT_RECORDED, (), (attribute,))
