"""Questions to begin with."""

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.examples import examples


@pytest.mark.parametrize("world", ["icom_bot", "harbour_bot"])
def test_four_questions_come_from_the_facts_at_hand_and_have_answers(
    world: str, request: pytest.FixtureRequest
) -> None:
    bot: Bot = request.getfixturevalue(world)
    found = examples(bot)
    assert len(set(found)) == 4
    assert all(bot.ask(question).status == "answered" for question in found)
    assert world == "icom_bot" or not any("ICOM" in question for question in found)
