"""Word accounting: what is answered and what is refused."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.accounting import is_understood
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.readings import Reading, understand


def best(kb: Knowledge, text: str) -> Reading | None:
    return understand(focus(MentionFinder(kb).find(text), kb), kb).best


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
        "when did ICOM sign an agreement with blorf?",
        "who signed with ICOM in May?",
        "Can INTERPOL check our list against its database?",
        "Would the IBA lend us a lawyer?",
        "did any partner sign during the niineties?",
        "is Lisbon a partner?",
        "is the Code of Ethics a partner?",
        "is the WCO bigger than INTERPOL?",
        "is ICOMOS older than ICOM?",
    ],
)
def test_what_is_not_ours_is_not_understood(icom_bot: Bot, text: str) -> None:
    reading = best(icom_bot.knowledge, text)
    refused = reading is None or not is_understood(reading)
    assert refused or (reading is not None and reading.query.unrecorded)
