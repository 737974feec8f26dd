"""Belonging to a larger body that is not named: "which partners are part of a larger body?".

Owns finding the words for it; those of a body by name are conditions by themselves. Knows
nothing of who belongs where.
"""

from collections.abc import Sequence

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.term import Term
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import AnyOf, PartOf

_FEW = 6
"""Of more bodies than these no sentence tells the choice."""


def part_of_any(mentions: Sequence[Mention], knowledge: Knowledge) -> Term | None:
    """The condition to belong to some body or other, where partners are looked for by it.

    None where a body is named, where it is asked which one it is, and where the base knows
    too many to tell.
    """
    if not 0 < len(knowledge.bodies) <= _FEW:
        return None
    if any(m.tag in (Tag.BODY, Tag.PARTNER) for m in mentions):
        return None
    for place, mention in enumerate(mentions):
        if mention.tag != Tag.ATTRIBUTE or not mention.is_(Tag.ATTRIBUTE, "parent"):
            continue
        said = (*mentions[max(0, place - 1) : place], mention)
        if any(m.has_word("any_one") and not m.has_word("question") for m in said):
            choices = tuple(PartOf(body) for body in knowledge.bodies)
            meaning = AnyOf(choices) if len(choices) > 1 else choices[0]
            return Term(place, meaning, frozenset({place}))
    return None
