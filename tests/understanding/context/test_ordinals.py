"""Which of several "the former" means."""

from partnerbot.bot import Bot
from tests.understanding.context.test_follow_up import talk


def test_of_two_the_former_is_the_first(harbour_bot: Bot) -> None:
    named = "compare the Lamp Board and the Pilots"
    assert talk(harbour_bot, named, "what does the former do?").partners == ("lamps",)
