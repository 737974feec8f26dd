"""Which of the topics that a clause speaks of are asked about.

Owns choosing between a general topic and a part of it, and between the topics of a story.
Knows nothing of how topics are found.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.logic import are_joined
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import (
    AllOf,
    AnyOf,
    Condition,
    OnTopic,
    all_of,
)

_ENOUGH_HINTS = 2
"""How many words that go with a topic name it together."""


def hinted_topic(mentions: Sequence[Mention]) -> str | None:
    """The topic that two or more words hint at, more than at any other, for a "who…?"."""
    if not any(m.is_(Tag.FORM, "who") or m.is_(Tag.NOUN, "partner") for m in mentions):
        return None
    hints = [{s.value for s in m.senses} for m in mentions if m.tag == Tag.HINT]
    count = Counter(topic for topics in hints for topic in topics)
    ranked = count.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH_HINTS:
        return None
    return None if len(ranked) > 1 and ranked[1][1] == ranked[0][1] else ranked[0][0]


def narrowed(where: AllOf, mentions: Sequence[Mention], knowledge: Knowledge) -> AllOf:
    """The conditions with topics as narrow as the clause makes them.

    Where a clause names a topic and one that is part of it, the narrower one is meant;
    and so it is where two hints go with it ("old records … open to researchers"). A
    topic that is merely general gives way to any other. What is denied stays as it is.
    """
    topics = {c.topic for c in _affirmed(where) if isinstance(c, OnTopic)}
    if not topics:
        return where
    hints = [s.value for m in mentions if m.tag == Tag.HINT for s in m.senses]
    hinted = {topic for topic in hints if hints.count(topic) > 1}
    narrower = {
        topic: next(
            (n for n in sorted(knowledge.narrower(topic) - {topic}) if n in topics | hinted), topic
        )
        for topic in topics
    }
    if _offers_choice(mentions):
        narrower = {topic: topic for topic in topics}
    elif len(where.conditions) > 1 and (main := _main_topic(where, mentions, knowledge)):
        narrower = {topic: narrower[topic] if topic == main else "" for topic in topics}
    special = {t for t in narrower.values() if t and not knowledge.topics[t].general}
    kept = special or set(narrower.values()) - {""}

    def narrow(condition: Condition) -> Condition | None:
        match condition:
            case OnTopic(topic):
                return OnTopic(narrower[topic]) if narrower[topic] in kept else None
            case AnyOf(choices):
                left = tuple(dict.fromkeys(n for c in choices if (n := narrow(c))))
                return AnyOf(left) if len(left) > 1 else next(iter(left), None)
            case _:
                return condition

    return all_of(*(n for c in where.conditions if (n := narrow(c))))


def _main_topic(where: AllOf, mentions: Sequence[Mention], knowledge: Knowledge) -> str | None:
    """The most telling of several topics that nobody combines and the writer does not join.

    In "a stolen altarpiece … that trade" it is the one that most words speak of; among
    equals the last. None, where all of them are meant.
    """
    topics = [c.topic for c in where.conditions if isinstance(c, OnTopic)]
    if len(topics) < 2:
        return None
    combined = set.intersection(*(set(knowledge.about(topic)) for topic in topics))
    places = [i for i, m in enumerate(mentions) if m.value(Tag.TOPIC) in topics]
    joined = any(
        are_joined(mentions, i, j)
        for i, j in pairwise(places)
        if mentions[i].value(Tag.TOPIC) != mentions[j].value(Tag.TOPIC)
    )
    both = any(m.has_word("both") for m in mentions)
    choices = any(isinstance(c, AnyOf) for c in where.conditions)
    if combined or joined or both or choices:
        return None
    votes = Counter(
        s.value
        for m in mentions
        for s in m.senses
        if not m.is_(Tag.BACKGROUND)
        and s.value in topics
        and (s.tag == m.tag or s.tag == Tag.TOPIC)
    )
    return max(reversed(topics), key=lambda topic: votes[topic])


def _offers_choice(mentions: Sequence[Mention]) -> bool:
    """Whether a topic is put as one of several: "archives, paper or film"."""
    return any(
        joins.is_(Tag.LOGIC, "or")
        and other.tag == Tag.TOPIC
        and one.value(Tag.TOPIC) != other.value(Tag.TOPIC)
        for one, joins, other in zip(mentions, mentions[1:], mentions[2:], strict=False)
    )


def _affirmed(where: AllOf) -> Iterator[Condition]:
    """The conditions that must hold, with those inside choices."""
    for condition in where.conditions:
        match condition:
            case AnyOf(choices):
                yield from choices
            case _:
                yield condition
