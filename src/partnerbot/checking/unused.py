"""What a base defines and no fact of it uses.

Owns those warnings, and the one about topics that people have no words for.
"""

from collections.abc import Iterable, Iterator

from partnerbot.checking.positions import Positions
from partnerbot.cleaning import quoted
from partnerbot.errors import Problem
from partnerbot.facts.base import Knowledge
from partnerbot.facts.hierarchy import broader_topics, larger_places


def unused(knowledge: Knowledge, positions: Positions) -> Iterator[Problem]:
    """A warning for each topic, place, work, body and section that no fact leads to."""
    facts = knowledge.facts.values()
    named = {
        field: {value for fact in facts if (value := getattr(fact, field, None))}
        for field in ("place", "work", "body")
    }
    larger = {p for place in named["place"] for p in larger_places(place, knowledge.places)}
    sections = {section for section in knowledge.sections if knowledge.index.of_kind(section)}
    topics = {t for fact in facts for t in (*fact.topics, *fact.near)}
    broader = {b for topic in topics for b in broader_topics(topic, knowledge.topics)}
    yield from _left_over("place", knowledge.places, larger, positions)
    yield from _left_over("work", knowledge.works, named["work"], positions)
    yield from _left_over("body", knowledge.bodies, named["body"], positions)
    yield from _left_over("section", knowledge.sections, sections, positions)
    yield from _left_over("topic", knowledge.topics, broader, positions)
    for topic in knowledge.topics.values():
        if not topic.words:
            message = (
                f"topic {quoted(topic.id)} has no words: only its name “{topic.name}” is"
                " understood; add 'words' that people use for it"
            )
            yield positions.warning("topic", topic.id, ("name",), message, "topic-without-words")


def _left_over(
    kind: str, defined: Iterable[str], used: set[str], positions: Positions
) -> Iterator[Problem]:
    for id in defined:
        if id not in used:
            told = f"no fact names {kind} {quoted(id)}; name it in one"
            if kind == "section":
                told = f"no partner is in section {quoted(id)}; put one there"
            yield positions.warning(kind, id, ("id",), f"{told}, or take it out", f"unused-{kind}")
