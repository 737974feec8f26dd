"""The questions that a fact may be the answer to.

Owns which those are for each type of fact. Knows nothing of how they are put or understood.
"""

from collections.abc import Iterator

from partnerbot.facts.model import Fact
from partnerbot.facts.records import Partner
from partnerbot.understanding.query import AllOf, Concerns, Event, Intent, OnTopic, Query, SitsAt

_ATTRIBUTES = {
    "since": "date", "signed": "date", "created": "date", "part_of": "parent", "link": "parent",
    "located": "place", "kind": "kind", "full_name": "full_name", "other_name": "full_name",
    "mission": "goals", "goals": "goals", "cooperation": "situation", "programme": "programme",
    "contribution": "programme", "support": "supporter",
}  # fmt: skip
"""The attribute that a fact of some type is the answer to."""
_EVENTS = {str(event): event for event in Event}


def about_host(fact: Fact) -> Iterator[Query]:
    """The questions that should bring a fact about the host."""
    for attribute in ("includes", "purpose"):
        yield Query(Intent.HOST, attribute=attribute)
    yield from _of_topics(fact)


def about_partner(fact: Fact, partner: Partner) -> Iterator[Query]:
    """The questions that should bring a fact about a partner, the likeliest first."""
    kind = str(getattr(fact, "type", ""))
    if attribute := _ATTRIBUTES.get(kind):
        yield Query(Intent.ATTRIBUTE, (partner.id,), attribute=attribute, event=_EVENTS.get(kind))
    yield Query(Intent.RELATION, (partner.id,))
    if at := getattr(fact, "at", None):
        yield Query(Intent.LIST, where=AllOf((SitsAt(at),)))
    if work := getattr(fact, "work", None):
        yield Query(Intent.DESCRIBE, where=AllOf((Concerns(work),)))
    yield from _of_topics(fact)


def _of_topics(fact: Fact) -> Iterator[Query]:
    for topic in (*fact.topics, *fact.near):
        yield Query(Intent.LIST, where=AllOf((OnTopic(topic),)))
