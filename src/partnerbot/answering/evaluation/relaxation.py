"""Query relaxation: who comes near to conditions without fulfilling them.

Owns what "near" means: touching a topic in place of being about it. Knows nothing of wording.
"""

from collections.abc import Sequence

from partnerbot.answering.evaluation.conditions import support
from partnerbot.answering.evidence import Hit
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import AllOf, AnyOf, Condition, OnTopic


def select_near(where: AllOf, kb: Knowledge) -> tuple[Hit, ...]:
    """The partners that fulfil several topics together, some by merely touching them.

    For where nobody is about all of them: who "brings librarians together and helps in
    war" is about one topic and touches the other.
    """
    groups = [topics for c in where.conditions if (topics := _topics_of(c))]
    if len(groups) < 2:
        return ()
    others = AllOf(tuple(c for c in where.conditions if not _topics_of(c)))
    concerned = {p for g in groups for t in g for p in (*kb.about(t), *kb.touching(t))}
    hits = []
    for partner in kb.in_order(concerned):
        held = support(others, partner, kb)
        about = [[f for t in topics for f in kb.on_topic(partner, t)] for topics in groups]
        touching = [
            found or [f for t in topics for f in kb.near_topic(partner, t)]
            for found, topics in zip(about, groups, strict=True)
        ]
        if held is not None and any(about) and all(touching):
            facts = (*held, *(fact for found in touching for fact in found))
            hits.append(Hit(partner, tuple(dict.fromkeys(facts))))
    return tuple(hits)


def _topics_of(condition: Condition) -> tuple[str, ...]:
    """The topics that a condition leaves to choose from; none, where it is about more."""
    match condition:
        case OnTopic(topic):
            return (topic,)
        case AnyOf(choices) if all(isinstance(c, OnTopic) for c in choices):
            return tuple(c.topic for c in choices if isinstance(c, OnTopic))
        case _:
            return ()


def near(where: AllOf, kb: Knowledge, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The partners beside some hits that fulfil all but one topic, which they merely touch."""
    found: dict[str, Hit] = {}
    inside = {hit.partner for hit in hits}
    for place, part in enumerate(where.conditions):
        if not isinstance(part, OnTopic):
            continue
        others = AllOf(where.conditions[:place] + where.conditions[place + 1 :])
        for partner in kb.touching(part.topic):
            if partner not in inside and support(others, partner, kb) is not None:
                found.setdefault(partner, Hit(partner, kb.near_topic(partner, part.topic)))
    return tuple(found.values())
