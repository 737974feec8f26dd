"""Choosing the reading that fits a clause."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.intents import RULES
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Intent
from partnerbot.understanding.readings import Reading, understand


def best(kb: Knowledge, text: str) -> Reading | None:
    return understand(focus(MentionFinder(kb).find(text), kb), kb).best


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("who works on mooring?", Intent.LIST),
        ("how many guilds are partners?", Intent.COUNT),
        ("when was the FOG pact signed?", Intent.ATTRIBUTE),
        ("is FOG a guild?", Intent.VERIFY),
        ("what is FOG?", Intent.DESCRIBE),
        ("compare FOG and the Pilots", Intent.COMPARE),
        ("which partner is the oldest?", Intent.SUPERLATIVE),
        ("which came first, FOG or the Pilots?", Intent.ORDER_DATES),
        ("how many years lie between FOG and the Pilots?", Intent.DURATION),
        ("what happened in 1950?", Intent.EVENTS),
        ("how is FOG connected with the Harbour Council?", Intent.RELATION),
        ("how do you know?", Intent.SOURCE),
        ("thanks a lot!", Intent.SOCIAL),
        ("who is the director of FOG?", Intent.ATTRIBUTE),
    ],
)
def test_each_intent_is_asked_for_in_its_words(
    harbour: Knowledge, text: str, intent: Intent
) -> None:
    reading = best(harbour, text)
    assert reading is not None
    assert reading.query.intent == intent


def test_every_intent_has_a_rule_and_an_example() -> None:
    assert {rule.intent for rule in RULES} == set(Intent)
    assert all(rule.example for rule in RULES)


def test_the_reading_that_leaves_fewer_asking_words_unread_wins(harbour: Knowledge) -> None:
    frame = focus(MentionFinder(harbour).find("what is the earliest pact?"), harbour)
    readings = understand(frame, harbour).readings
    assert readings[0].query.intent == Intent.SUPERLATIVE
    assert len(readings[0].unread) <= len(readings[-1].unread)
