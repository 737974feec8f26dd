"""Conversations: what a message means after the ones before it."""

import pytest

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot, Conversation


def talk(bot: Bot, *turns: str) -> Answer:
    """The answer to the last of several turns."""
    conversation = Conversation()
    return [bot.ask(turn, conversation) for turn in turns][-1]


@pytest.mark.parametrize(
    ("turns", "partners", "values"),
    [
        (("when was the FOG pact signed?", "and where?"), ("fog",), ("Northport",)),
        (("what is FOG?", "when did it sign?"), ("fog",), ("1950-03-03",)),
        (("who works on mooring?", "which of those are guilds?"), ("fog", "pilots"), ()),
        (("who works on mooring?", "how many?"), ("fog", "pilots"), (2,)),
        (("who works on mooring?", "tell me about the second one"), ("pilots",), ()),
        (("compare FOG and the Pilots", "what does the former do?"), ("fog",), ()),
        (("does FOG work on mooring?", "who else does?"), ("pilots",), ()),
        (("what is FOG?", "what about the Pilots?"), ("pilots",), ()),
        (("how many guilds are partners?", "which ones?"), ("fog", "pilots"), ()),
        (("when was it signed?", "the FOG one"), ("fog",), ("1950-03-03",)),
        (("who signed in 1949?", "and in 1950?"), ("fog",), ()),
        (("what is FOG?", "sorry, the Lamp Board"), ("lamps",), ()),
        (("what is FOG?", "thanks!", "where did they sign?"), ("fog",), ("Northport",)),
    ],
)
def test_a_turn_changes_the_one_before(
    harbour_bot: Bot, turns: tuple[str, ...], partners: tuple[str, ...], values: tuple[object, ...]
) -> None:
    answer = talk(harbour_bot, *turns)
    assert answer.status == "answered"
    assert (answer.partners, answer.values) == (partners, values)


def test_a_whole_question_drops_what_was_before(harbour_bot: Bot) -> None:
    answer = talk(harbour_bot, "what is FOG?", "which partners are public bodies?")
    assert answer.partners == ("lamps", "school")


@pytest.mark.parametrize("text", ["tell me about the second one", "and what do they do?"])
def test_pointing_at_nothing_is_asked_back(harbour_bot: Bot, text: str) -> None:
    assert harbour_bot.ask(text).status == "ambiguous"


def test_the_source_of_the_last_answer_can_be_asked_for(harbour_bot: Bot) -> None:
    answer = talk(harbour_bot, "when was the FOG pact signed?", "how do you know?")
    assert [fact.id for fact in answer.facts] == ["fog-pact"]
    assert "Line 6" in answer.text


def test_an_unknown_name_stays_unknown_in_a_conversation(harbour_bot: Bot) -> None:
    answer = talk(harbour_bot, "what is FOG?", "and FOGG?")
    assert (answer.status, answer.reason) == ("unanswered", "unknown_name")


@pytest.mark.parametrize("compared", ["which came first", "were they in the same year"])
@pytest.mark.parametrize(
    ("turn", "partner"),
    [("and the Tide School?", "school"), ("what about the others?", None), ("the first one", None)],
)
def test_what_is_compared_by_date_is_not_asked_of_one_other_partner(
    harbour_bot: Bot, compared: str, turn: str, partner: str | None
) -> None:
    first = f"{compared}, the FOG pact or the creation of the Lamp Board?"
    assert talk(harbour_bot, first).intent == "order_dates"
    answer = talk(harbour_bot, first, turn)
    assert answer.intent != "order_dates"
    assert partner is None or answer.partners == (partner,)
