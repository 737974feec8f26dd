"""Choosing the clause of a message that asks, with what the others lend to it."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.readings import Reading, understand


def best(kb: Knowledge, text: str) -> Reading | None:
    return understand(focus(MentionFinder(kb).find(text), kb), kb).best


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


def asked(kb: Knowledge, text: str) -> str:
    """The words of the clause that was chosen."""
    return " ".join(m.text for m in focus(MentionFinder(kb).find(text), kb).mentions)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("I love ships. Is FOG a guild? Thanks.", "Is FOG a guild"),
        ("Which guilds are there? Leave FOG out of it.", "Which guilds are there Leave FOG out"),
        ("One partner is a guild. Which?", "One partner is a guild Which"),
        ("True or false? FOG is a guild.", "FOG is a guild True or false"),
        ("We need its full name. FOG.", "We need its full name FOG"),
        ("I work at a school. Who are your partners?", "I at a Who are your partners"),
    ],
)
def test_a_question_takes_what_it_needs_from_the_sentences_around_it(
    harbour: Knowledge, message: str, words: str
) -> None:
    assert asked(harbour, message).startswith(words)


def test_a_greeting_before_a_story_without_a_question_is_a_greeting(harbour: Knowledge) -> None:
    assert asked(harbour, "Hello! I am new here.") == "Hello"
