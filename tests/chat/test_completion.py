"""What a question that is being typed may become."""

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.completion import Completer, completer, questions


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("which partners work on illicit t", "Which partners work on illicit traffic?"),
        ("When was interpol cre", "When was INTERPOL created?"),
        ("is there a seat at icc", "is there a seat at ICCROM"),
        ("tell me about icom", "tell me about ICOMOS"),
        ("who knows world cus", "who knows World Customs Organisation"),
        ("who wor", None),
        ("w", None),
        ("", None),
        ("zzzz", None),
    ],
)
def test_names_and_questions_are_completed(icom_bot: Bot, typed: str, whole: str | None) -> None:
    assert completer(icom_bot.knowledge).complete(typed) == whole


def test_it_begins_with_what_was_typed(icom_bot: Bot) -> None:
    complete = completer(icom_bot.knowledge).complete
    for question in questions(icom_bot.knowledge):
        for length in range(2, len(question)):
            found = complete(question[:length].upper())
            assert found is None or found.casefold().startswith(question[:length].casefold())


def test_what_was_asked_before_comes_first() -> None:
    offered = Completer(["What is X?"], [])
    assert offered.complete("what", ["hello", "what now?"]) == "what now?"
    assert offered.complete("what", ["hello"]) == "What is X?"


@pytest.mark.parametrize("world", ["icom_bot", "harbour_bot"])
def test_every_question_that_is_offered_is_answered(
    world: str, request: pytest.FixtureRequest
) -> None:
    bot: Bot = request.getfixturevalue(world)
    offered = questions(bot.knowledge)
    assert len(offered) > 15
    assert [q for q in offered if bot.ask(q).status != "answered"] == []
