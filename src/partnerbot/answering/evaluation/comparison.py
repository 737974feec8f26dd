"""Partners side by side: what they share, and what each is by itself.

Owns what counts as shared. Knows no wording.
"""

from partnerbot.answering.evaluation.portraits import TIES
from partnerbot.answering.evidence import Hit
from partnerbot.answering.results import Compared
from partnerbot.facts import model
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Created, Fact, Located, Mission
from partnerbot.understanding.query import (
    Condition,
    Event,
    Happened,
    OfKind,
    OnTopic,
    PartOf,
    Query,
    SitsAt,
)

_Shared = list[tuple[Condition, tuple[Fact, ...]]]
"""Conditions that all of some partners fulfil, with the facts that say so."""


def run_compare(query: Query, kb: Knowledge) -> Compared:
    """What partners share (section, body, seat, kind of document, topics), and their own."""
    partners = query.partners
    shared: _Shared = []
    if len(sections := {kb.partners[p].section for p in partners}) == 1:
        shared.append((OfKind(*sections), (kb.heading(partners[0]),)))
    bodies = _agreeing(model.PartOf, "body", partners, kb)
    seats = _agreeing(model.Seat, "at", partners, kb)
    documents = _agreeing(model.Signed, "document", partners, kb)
    shared += [(PartOf(body), facts) for body, facts in bodies]
    shared += [(SitsAt(at), facts) for at, facts in seats]
    shared += [(Happened((Event.SIGNED,), document=kind), facts) for kind, facts in documents]
    shared += _shared_topics(partners, kb)
    return Compared(partners, tuple(shared), tuple(Hit(p, _telling(p, kb)) for p in partners))


def _agreeing(
    kind: type[Fact], field: str, partners: tuple[str, ...], kb: Knowledge
) -> list[tuple[str, tuple[Fact, ...]]]:
    """The values of a field that facts of one type give for all of some partners."""
    facts = [kb.of_type(p, kind) for p in partners]
    values = set.intersection(*({getattr(f, field) for f in own} for own in facts))
    return [
        (value, tuple(f for own in facts for f in own if getattr(f, field) == value))
        for value in sorted(values)
    ]


def _shared_topics(partners: tuple[str, ...], kb: Knowledge) -> _Shared:
    """The topics that all of some partners work on, the narrowest and no general ones."""
    found = {topic: [kb.on_topic(p, topic) for p in partners] for topic in kb.topics}
    common = {topic: facts for topic, facts in found.items() if all(facts)}
    return [
        (OnTopic(topic), tuple(fact for own in facts for fact in own))
        for topic, facts in common.items()
        if not kb.topics[topic].general and not common.keys() & (kb.narrower(topic) - {topic})
    ]


def _telling(partner: str, kb: Knowledge) -> tuple[Fact, ...]:
    """What a partner is, and its first tie with the host or, without any, its beginning."""
    facts = kb.partners[partner].fact
    being = [f for f in facts if isinstance(f, Mission | Located)]
    ties = [f for f in facts if isinstance(f, TIES) and not isinstance(f, model.Seat)]
    began = [f for f in facts if isinstance(f, Created)]
    return (*being[:1], *(ties or began)[:1])
