"""Questions to begin with, made from the facts at hand.

Owns their choice. Knows no partner and no topic by name, and nothing of the screen.
"""

from collections.abc import Iterator
from itertools import chain, islice

from partnerbot.answering.restate import restate
from partnerbot.answering.suggest import curious
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import AllOf, Intent, OnTopic, Query

_MOST = 4


def examples(bot: Bot) -> tuple[str, ...]:
    """Up to four questions of different sorts; each of them has an answer."""
    found: list[str] = []
    for question in dict.fromkeys(_candidates(bot.knowledge)):
        if len(found) < _MOST and bot.ask(question).status == "answered":
            found.append(question)
    return tuple(found)


def _candidates(kb: Knowledge) -> Iterator[str]:
    """A shared topic, then a partner's date, then another partner; then more of them."""
    shared = sorted(_topics_shared(kb), key=lambda topic: -_sharers(kb, topic))
    for topic in shared[:1]:
        yield restate(Query(Intent.LIST, where=AllOf((OnTopic(topic),))), kb)
    dated = (partner for partner in kb.partners if kb.dated(partner))
    for partner in islice(dated, 1):
        yield from (restate(query, kb) for query in islice(curious((partner,), kb), 1))
    undated = (partner for partner in kb.partners if not kb.dated(partner))
    for partner in chain(undated, kb.partners):
        yield restate(Query(Intent.DESCRIBE, (partner,)), kb)


def _topics_shared(kb: Knowledge) -> list[str]:
    """Topics of several partners, though not of so many that naming them tells nothing."""
    half = len(kb.partners) / 2
    return [id_ for id_ in kb.topics if 1 < _sharers(kb, id_) <= max(2, half)]


def _sharers(kb: Knowledge, topic: str) -> int:
    return len(kb.about(topic))
