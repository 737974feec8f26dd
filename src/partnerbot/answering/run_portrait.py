"""Partners told as a whole: one by itself, with the host, or beside another.

Owns which facts make a portrait, in which order. Knows no wording.
"""

from partnerbot.answering.conditions import support
from partnerbot.answering.results import (
    Compared,
    Corrected,
    Described,
    HostTold,
    Reason,
    Result,
    Unanswered,
)
from partnerbot.answering.run_truth import wrong_dates
from partnerbot.answering.selection import Hit, candidates
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Contribution,
    Cooperation,
    Created,
    Fact,
    FullName,
    Includes,
    Link,
    Located,
    Mission,
    OtherName,
    PartOf,
    Programme,
    Purpose,
    Seat,
    Signed,
    Since,
    Standing,
    Support,
)
from partnerbot.understanding.query import BasedIn, Concerns, Query

TIES = (Since, Standing, Signed, Seat, Programme, Support, Contribution, Cooperation)
"""The facts that tell what host and partner have to do with each other."""
NAMES = (FullName, OtherName)
_MOST_LINKS = 4
"""Of so many other organisations a portrait tells, those it belongs to before the rest."""


def run_describe(query: Query, kb: Knowledge) -> Result:
    """What partners are and do, have to do with the host, and are called."""
    if not query.partners and (works := _facts_on_works(query, kb)):
        return Described(kb.partners_of(works), works)
    if not query.partners:
        return _describe_body(query, kb)
    if wrong := wrong_dates(query, kb):
        return Corrected(wrong)
    facts: dict[Fact, None] = {}
    for partner in query.partners:
        own = kb.partners[partner].fact
        told = [c for c in query.where.conditions if not isinstance(c, BasedIn)]
        asked = [f for c in told for f in support(c, partner, kb) or ()]
        facts.update(dict.fromkeys(asked))
        if not asked:
            facts.update(dict.fromkeys(_portrait(own)))
    return Described(query.partners, tuple(facts))


def _portrait(facts: tuple[Fact, ...]) -> list[Fact]:
    """What a partner is and does, then its ties with the host, then its full name."""
    ties = [f for f in facts if isinstance(f, TIES)]
    names = [f for f in facts if isinstance(f, NAMES)]
    links = [f for f in facts if isinstance(f, Link)]
    links.sort(key=lambda f: f.relation != "parent")
    being = [f for f in facts if not isinstance(f, (*TIES, *NAMES, Link))]
    being.sort(key=lambda f: isinstance(f, Created))
    return [*being, *links[:_MOST_LINKS], *ties, *names[:1]]


def _facts_on_works(query: Query, kb: Knowledge) -> tuple[Fact, ...]:
    """What the facts say of a programme or text that is named."""
    works = [c for c in query.where.conditions if isinstance(c, Concerns)]
    concerned = [(work, candidates(work, kb)) for work in works]
    found = (
        support(work, partner, kb)
        for work, worth in concerned
        for partner in kb.in_order(worth.partners if worth else kb.partners)
    )
    return tuple(dict.fromkeys(fact for facts in found for fact in facts or ()))


def _describe_body(query: Query, kb: Knowledge) -> Result:
    """A body that is named and is no partner: what the facts say of it."""
    bodies = {c.body for c in query.where.conditions if hasattr(c, "body")}
    facts = [f for body in sorted(bodies) for f in kb.on_body(body)]
    supporting = [f for f in facts if isinstance(f, Support)]
    told = supporting or facts
    if not supporting:
        return Unanswered(Reason.NOT_RECORDED, (), ("description",), tuple(told))
    return Described(kb.partners_of(told), tuple(told))


def run_relation(query: Query, kb: Knowledge) -> Result:
    """What binds partners and the host."""
    if wrong := wrong_dates(query, kb):
        return Corrected(wrong)
    facts: list[Fact] = []
    for partner in query.partners:
        ties = [f for f in kb.partners[partner].fact if isinstance(f, TIES)]
        facts += ties or [kb.main_fact(partner)]
    return Described(query.partners, tuple(facts))


def run_compare(query: Query, kb: Knowledge) -> Result:
    """What partners share (section, body, seat, kind of document, topics), and their own."""
    partners = query.partners
    shared: list[tuple[Fact, ...]] = []
    if len({kb.partners[p].section for p in partners}) == 1:
        shared.append((kb.heading(partners[0]),))
    shared += _shared(PartOf, "body", partners, kb)
    shared += _shared(Seat, "at", partners, kb)
    shared += _shared(Signed, "document", partners, kb)
    topics = {t: [kb.on_topic(p, t) for p in partners] for t in kb.topics}
    common = {
        t: tuple(f for own in found for f in own) for t, found in topics.items() if all(found)
    }
    telling = {
        t: facts
        for t, facts in common.items()
        if not kb.topics[t].general and not any(n in common for n in kb.narrower(t) - {t})
    }
    own = tuple(Hit(p, _telling(kb.partners[p].fact)) for p in partners)
    return Compared(partners, tuple(shared), tuple(telling.items()), own)


def _shared(
    kind: type[Fact], field: str, partners: tuple[str, ...], kb: Knowledge
) -> list[tuple[Fact, ...]]:
    """The facts of one type that agree in a field for all of some partners."""
    facts = [kb.of_type(p, kind) for p in partners]
    values = set.intersection(*({getattr(f, field) for f in own} for own in facts))
    return [
        tuple(f for own in facts for f in own if getattr(f, field) == value)
        for value in sorted(values)
    ]


def _telling(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """What a partner is, and its first tie with the host or, without any, its beginning."""
    being = [f for f in facts if isinstance(f, Mission | Located)]
    ties = [f for f in facts if isinstance(f, TIES) and not isinstance(f, Seat)]
    began = [f for f in facts if isinstance(f, Created)]
    return (*being[:1], *(ties or began)[:1])


def run_host(query: Query, kb: Knowledge) -> Result:
    """What is told of the host and its partners at large."""
    includes = tuple(f for f in kb.host.fact if isinstance(f, Includes))
    purposes = tuple(f for f in kb.host.fact if isinstance(f, Purpose))
    if query.attribute == "purpose":
        return HostTold(purposes)
    if query.attribute == "includes":
        return HostTold(includes, tuple(m for f in includes for m in f.members))
    return HostTold(includes, (True,))
