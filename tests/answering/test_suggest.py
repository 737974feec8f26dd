"""Suggestions can be answered, and lead on."""

import pytest

from partnerbot.bot import Bot


@pytest.mark.parametrize(
    "question", ["who works on illicit traffic?", "what is UNESCO?", "which partners are NGOs?"]
)
def test_every_suggestion_has_an_answer(icom_bot: Bot, question: str) -> None:
    answer = icom_bot.ask(question)
    assert 0 < len(answer.suggestions) <= 3
    for suggestion in answer.suggestions:
        assert icom_bot.ask(suggestion).status == "answered", suggestion


def test_a_suggestion_never_repeats_the_question(icom_bot: Bot) -> None:
    answer = icom_bot.ask("When did ICOM and INTERPOL sign a document?")
    assert answer.understood_as not in answer.suggestions


@pytest.mark.parametrize(
    ("question", "about"), [("who leads UNESCO?", "UNESCO"), ("what is Europol?", "INTERPOL")]
)
def test_a_refusal_offers_what_can_be_asked_of_the_partner(
    icom_bot: Bot, question: str, about: str
) -> None:
    answer = icom_bot.ask(question)
    assert answer.status == "unanswered"
    assert answer.suggestions
    for suggestion in answer.suggestions:
        assert about in suggestion or icom_bot.ask(suggestion).partners
        assert icom_bot.ask(suggestion).status == "answered", suggestion


def test_a_question_back_offers_each_reading(icom_bot: Bot) -> None:
    answer = icom_bot.ask("when was it signed?")
    assert answer.partners == ("interpol", "wco", "wffm")
    assert [icom_bot.ask(text).values for text in answer.suggestions] == [
        ("2000-04-11",),
        ("2000-01-25",),
        ("2010-05-21",),
    ]
