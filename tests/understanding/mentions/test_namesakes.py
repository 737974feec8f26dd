"""Names that several partners share."""

import pytest

from partnerbot.bot import Bot
from partnerbot.language.senses import Tag
from partnerbot.understanding.mentions.finder import MentionFinder

GHANA, JAMAICA = "05c7h4935", "059v3b755"


def meant(bot: Bot, text: str) -> tuple[str, ...]:
    [sentence] = MentionFinder(bot.knowledge).find(text)
    return next(m.values(Tag.PARTNER) for m in sentence if m.tag == Tag.PARTNER)


def test_a_shared_name_means_any_of_them(registry_bot: Bot) -> None:
    assert meant(registry_bot, "the Ministry of Health") == (GHANA, JAMAICA)


@pytest.mark.parametrize("said", ["in Ghana", "in Accra", ", Ghana,", "(Ghana)"])
def test_the_place_behind_it_tells_which(registry_bot: Bot, said: str) -> None:
    assert meant(registry_bot, f"is the Ministry of Health {said} old?") == (GHANA,)


def test_a_place_that_none_of_them_is_in_tells_nothing(registry_bot: Bot) -> None:
    assert meant(registry_bot, "the Ministry of Health in Sweden") == (GHANA, JAMAICA)


def test_the_words_of_the_place_belong_to_the_name(registry_bot: Bot) -> None:
    [sentence] = MentionFinder(registry_bot.knowledge).find("the Ministry of Health in Ghana")
    assert sentence[-1].text == "Ministry of Health in Ghana"
