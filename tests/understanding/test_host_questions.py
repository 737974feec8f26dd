"""Questions about the host itself are told from questions about its partners."""

import pytest

from partnerbot.bot import Bot

ITSELF = "it does not say that of the Harbour Council itself"


@pytest.mark.parametrize(
    "question",
    [
        "what is the Harbour Council?",
        "when was the Harbour Council founded?",
        "who founded the Harbour Council?",
        "who is the president of the Harbour Council?",
        "where is the Harbour Council based?",
        "what does the Harbour Council do?",
        "is the Harbour Council a guild?",
        "is the Harbour Council a Crown body?",
        "are we a guild?",
    ],
)
def test_facts_about_partners_do_not_answer_what_is_asked_of_the_host(
    harbour_bot: Bot, question: str
) -> None:
    answer = harbour_bot.ask(question)
    assert (answer.status, answer.reason, answer.partners) == ("unanswered", "not_recorded", ())
    assert ITSELF in answer.text


def test_nor_does_the_partner_that_was_asked_about_before(harbour_bot: Bot) -> None:
    talk = harbour_bot.conversation()
    harbour_bot.ask("what is the Tide School?", talk)
    assert ITSELF in harbour_bot.ask("what is the Harbour Council?", talk).text


@pytest.mark.parametrize(
    ("question", "partners"),
    [
        ("who works with the Harbour Council?", ("fog", "pilots", "lamps", "school")),
        ("is the Harbour Council working with the Pilots?", ("pilots",)),
        ("is the Harbour Council a partner of FOG?", ("fog",)),
        ("does the Harbour Council sit on the Lamp Board?", ("lamps",)),
        ("are we on the Lamp Board?", ("lamps",)),
    ],
)
def test_what_ties_host_and_partners_is_answered(
    harbour_bot: Bot, question: str, partners: tuple[str, ...]
) -> None:
    answer = harbour_bot.ask(question)
    assert (answer.status, answer.partners) == ("answered", partners)


@pytest.mark.parametrize("verb", ["own", "leave", "outgrow"])
def test_a_claim_that_is_no_tie_is_not_confirmed(harbour_bot: Bot, verb: str) -> None:
    answer = harbour_bot.ask(f"did the Harbour Council {verb} the Pilots?")
    assert answer.status == "unanswered"
