"""Choosing the clause that asks and the reading that fits it, or none."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.intents import RULES
from partnerbot.understanding.mentions import MentionFinder
from partnerbot.understanding.query import Intent
from partnerbot.understanding.readings import Reading, focus, is_understood, understand


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


def test_the_question_in_a_long_message_is_its_last_one(icom_bot: Bot) -> None:
    story = "Our roof leaks. The cat is old. I saw a film. Which partners are NGOs? Bye."
    reading = best(icom_bot.knowledge, story)
    assert reading is not None
    assert [m.text for m in reading.frame.mentions if m.words][:2] == ["Which", "partners"]


def test_a_question_that_points_back_borrows_from_the_sentence_before(icom_bot: Bot) -> None:
    text = "A dealer offered us stolen vases. Which partners deal with that kind of thing?"
    reading = best(icom_bot.knowledge, text)
    assert reading is not None
    assert "illicit-traffic" in str(reading.query)


@pytest.mark.parametrize(
    "text",
    [
        "who is the best bar in Lisbon",
        "what customs apply to wedding guests in Japan",
        "will it rain in Brussels on Saturday?",
        "my library book is three weeks overdue, what do I owe",
        "i think my luggage was eaten by dogs",
        "blorf tink the wemmel",
        "speak to my bank about the loan",
    ],
)
def test_what_is_not_ours_is_not_understood(icom_bot: Bot, text: str) -> None:
    reading = best(icom_bot.knowledge, text)
    refused = reading is None or not is_understood(reading)
    assert refused or (reading is not None and reading.query.unrecorded)
