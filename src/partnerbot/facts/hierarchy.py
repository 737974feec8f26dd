"""Places within larger ones, and topics that are part of broader ones.

Owns the ways up and down in both.
"""

from collections.abc import Iterator, Mapping

from partnerbot.facts.records import Place, Topic


def larger_places(place: str, places: Mapping[str, Place]) -> Iterator[str]:
    """A place and those that it lies in, from the inside outwards."""
    here: str | None = place
    while here is not None:
        yield here
        here = places[here].within


def broader_topics(topic: str, topics: Mapping[str, Topic]) -> Iterator[str]:
    """A topic and those that it is part of, from the narrowest on."""
    here: str | None = topic
    while here is not None:
        yield here
        here = topics[here].broader


def narrower_topics(topics: Mapping[str, Topic]) -> dict[str, frozenset[str]]:
    """Each topic with itself and all that are part of it."""
    found: dict[str, set[str]] = {topic: set() for topic in topics}
    for topic in topics:
        for broader in broader_topics(topic, topics):
            found[broader].add(topic)
    return {topic: frozenset(narrower) for topic, narrower in found.items()}
