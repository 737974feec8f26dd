"""The restatement closes the loop: asked again, it gives the same."""

import pytest

from partnerbot.answering.restate import restate
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    AllOf,
    AnyOf,
    Event,
    EventOf,
    Happened,
    Intent,
    Not,
    OfKind,
    OnTopic,
    Query,
    SitsAt,
)
from tests.answering.test_say import QUESTIONS

IN_1950 = Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950", "northport")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query(Intent.LIST), "Which partners does the Harbour Council have?"),
        (
            Query(Intent.LIST, where=AllOf((OfKind("guilds"), Not(OnTopic("fishing"))))),
            "Which partners are guilds and do not work on fishing?",
        ),
        (
            Query(Intent.COUNT, where=AllOf((AnyOf((OnTopic("fishing"), OnTopic("lights"))),))),
            "How many partners work on fishing or lights?",
        ),
        (
            Query(Intent.LIST, where=AllOf((IN_1950,))),
            "Which partners signed a document with the Harbour Council in Northport in 1950?",
        ),
        (
            Query(Intent.VERIFY, ("fog",), AllOf((SitsAt("lamps"),))),
            "Is it true that FOG sits at the Lamp Board with the Harbour Council?",
        ),
        (
            Query(Intent.ORDER_DATES, events=(EventOf("lamps", Event.CREATED),) * 2),
            "Which is the earliest: the creation of the Lamp Board or the creation of the Lamp "
            "Board?",
        ),
    ],
)
def test_a_query_is_said_in_plain_english(harbour: Knowledge, query: Query, said: str) -> None:
    assert restate(query, harbour) == said


def test_asked_again_it_gives_the_same(harbour_bot: Bot) -> None:
    answers = [harbour_bot.ask(question) for question in QUESTIONS]
    answered = [answer for answer in answers if answer.status == "answered"]
    assert len(answered) > 15
    for first in answered:
        again = harbour_bot.ask(first.understood_as)
        assert (again.intent, again.partners, again.values) == (
            first.intent,
            first.partners,
            first.values,
        ), first.understood_as
