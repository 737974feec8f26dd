"""Belonging to a larger body that is not named."""

from copy import copy

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.frames.memberships import part_of_any
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import AnyOf, PartOf
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "is_condition"),
    [
        ("which partners belong to a larger body", True),
        ("partners that are part of a bigger organisation", True),
        ("which larger body do the partners belong to", False),  # it asks which one
        ("does FOG belong to a larger body", False),  # it asks of a partner by name
        ("which partners belong to a larger body, the Crown", False),
        ("which partners work on fishing", False),
    ],
)
def test_it_is_a_condition_on_partners_that_are_looked_for(
    finder: MentionFinder, harbour: Knowledge, text: str, is_condition: bool
) -> None:
    found = part_of_any(mentions_in(finder, text), harbour)
    assert (found is not None and found.meaning == PartOf("crown")) is is_condition


@pytest.mark.parametrize(("count", "choices"), [(0, 0), (2, 2), (6, 6), (7, 0)])
def test_any_of_a_few_bodies_will_do(
    finder: MentionFinder, harbour: Knowledge, count: int, choices: int
) -> None:
    world = copy(harbour)
    world.bodies = {f"body-{i}": harbour.bodies["crown"] for i in range(count)}
    found = part_of_any(mentions_in(finder, "which partners belong to a larger body"), world)
    meaning = found.meaning if found else AnyOf(())
    assert isinstance(meaning, AnyOf)
    assert len(meaning.conditions) == choices
