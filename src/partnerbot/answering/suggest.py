"""Questions to ask next: about what an answer named, and always answerable.

Owns the choice of suggestions. Each is the restatement of a query, so it is understood.
"""

from collections.abc import Iterator, Sequence

from partnerbot.answering.conjunctions import without
from partnerbot.answering.evaluation.dated import dated_as
from partnerbot.answering.restate import restate
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName
from partnerbot.understanding.query import AllOf, Among, Event, Intent, OnTopic, Query

_MOST = 3
_TELLING = (Event.SIGNED, Event.SINCE, Event.CREATED)
"""The events that a partner may be asked the date of, the most telling first."""


def suggestions(asked: str, partners: Sequence[str], kb: Knowledge) -> tuple[str, ...]:
    """Up to three questions that follow from an answer about some partners.

    `asked` is the question that was answered, restated: it is not suggested again.
    """
    found: dict[str, None] = {}
    for text in (restate(q, kb) for q in curious(partners, kb)):
        if text != asked:
            found[text] = None
        if len(found) == _MOST:
            break
    return tuple(found)


def readings(query: Query, candidates: Sequence[str], kb: Knowledge) -> tuple[str, ...]:
    """The question put for each partner that it may mean."""
    where = without(query.where, Among)
    given = [
        Query(query.intent, (p,), where, query.attribute, event=query.event) for p in candidates
    ]
    return tuple(restate(q, kb) for q in given)


def curious(partners: Sequence[str], kb: Knowledge) -> Iterator[Query]:
    """What a curious person would ask about some partners, most telling first."""
    for partner in partners[:4]:
        event = next((e for e in _TELLING if dated_as(partner, (e,), kb)), None)
        if event:
            yield Query(Intent.ATTRIBUTE, (partner,), attribute="date", event=event)
    if len(partners) == 1:
        partner = partners[0]
        yield Query(Intent.RELATION, (partner,))
        topics = [t for f in kb.partners[partner].fact for t in f.topics]
        shared = [t for t in topics if len(kb.about(t)) > 1]
        for topic in shared[:1]:
            yield Query(Intent.LIST, where=AllOf((OnTopic(topic),)))
        if kb.of_type(partner, FullName):
            yield Query(Intent.ATTRIBUTE, (partner,), attribute="full_name")
        yield Query(Intent.DESCRIBE, (partner,))
    for partner in partners[:3]:
        yield Query(Intent.DESCRIBE, (partner,))
