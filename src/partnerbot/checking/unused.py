"""What a base defines and no fact of it uses.

Owns those warnings, and the one about topics that people have no words for.
"""

from collections.abc import Iterable, Iterator

from partnerbot.checking.places import Places
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.index import around
from partnerbot.facts.nearest import quoted


def unused(knowledge: Knowledge, places: Places) -> Iterator[Problem]:
    """A warning for each topic, place, work, body and section that no fact leads to."""
    facts = knowledge.facts.values()
    named = {
        field: {value for fact in facts if (value := getattr(fact, field, None))}
        for field in ("place", "work", "body")
    }
    larger = {p for place in named["place"] for p in around(place, knowledge.places)}
    sections = {section for section in knowledge.sections if knowledge.index.of_kind(section)}
    topics = {t for fact in facts for t in (*fact.topics, *fact.near)}
    broader = {b for topic in topics for b in _around_topic(topic, knowledge)}
    yield from _left_over("place", knowledge.places, larger, places)
    yield from _left_over("work", knowledge.works, named["work"], places)
    yield from _left_over("body", knowledge.bodies, named["body"], places)
    yield from _left_over("section", knowledge.sections, sections, places)
    yield from _left_over("topic", knowledge.topics, broader, places)
    for topic in knowledge.topics.values():
        if not topic.words:
            message = (
                f"topic {quoted(topic.id)} has no words: only its name “{topic.name}” is"
                " understood; add 'words' that people use for it"
            )
            yield places.warning("topic", topic.id, ("name",), message, "topic-without-words")


def _around_topic(topic: str, knowledge: Knowledge) -> Iterator[str]:
    here: str | None = topic
    while here:
        yield here
        here = knowledge.topics[here].broader


def _left_over(
    kind: str, defined: Iterable[str], used: set[str], places: Places
) -> Iterator[Problem]:
    for id in defined:
        if id not in used:
            message = f"no fact names {kind} {quoted(id)}; name it in one, or take it out"
            yield places.warning(kind, id, ("id",), message, f"unused-{kind}")
