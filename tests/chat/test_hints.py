"""What words are taken for while they are typed."""

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.hints import LONGEST, word_hints


def hints(bot: Bot, text: str) -> list[tuple[str, str, str]]:
    found = word_hints(text, bot.mentions, bot.knowledge)
    return [(text[h.start : h.end], h.sort, h.label) for h in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is Interpol ", [("Interpol", "name", "INTERPOL")]),
        ("on illicit traffic ", [("illicit traffic", "topic", "illicit traffic")]),
        ("who works on arhcives ", [("arhcives", "topic", "archives")]),
        ("does frobnix sign ", [("frobnix", "unknown", "frobnix")]),
        ("does frobnix", []),
        ("who is it", []),
        ("", []),
    ],
)
def test_words_that_matter_are_told(
    icom_bot: Bot, text: str, told: list[tuple[str, str, str]]
) -> None:
    assert [hint for hint in hints(icom_bot, text) if hint[1] != "slip"] == told


def test_very_long_texts_and_texts_with_controls_get_none(icom_bot: Bot) -> None:
    assert hints(icom_bot, "INTERPOL " * (LONGEST // 9 + 1)) == []
    assert hints(icom_bot, "INTERPOL \x1b[31m") == []
