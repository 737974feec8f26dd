"""What the words of a message name, each word accounted for."""

import pytest

from partnerbot.bot import Bot
from partnerbot.language.senses import Tag
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.finder import MentionFinder
from tests.understanding.phrases import mentions_in


@pytest.fixture(scope="module")
def icom_finder(icom_bot: Bot) -> MentionFinder:
    return MentionFinder(icom_bot.knowledge)


def tags(mentions: list[Mention]) -> list[tuple[str, Tag]]:
    return [(m.text, m.tag) for m in mentions if m.tag not in (Tag.FUNCTION, Tag.AUX)]


def test_every_word_belongs_to_one_mention(finder: MentionFinder) -> None:
    text = "Which guilds care for herring, or blorf, in Northport since 1950?"
    words = [word.text for m in mentions_in(finder, text) for word in m.words]
    assert words == text.replace(",", "").replace("?", "").split()


def test_mentions_say_what_they_name(finder: MentionFinder) -> None:
    found = tags(mentions_in(finder, "Which guilds signed a mooring pact in Northport in 1950?"))
    assert found == [
        ("Which", Tag.FORM),
        ("guilds", Tag.KIND),
        ("signed", Tag.ACTION),
        ("mooring pact", Tag.DOCUMENT),
        ("Northport", Tag.PLACE),
        ("1950", Tag.DATE),
    ]


def test_capitals_tell_the_name_from_the_word(icom_finder: MentionFinder) -> None:
    assert tags(mentions_in(icom_finder, "who works with WHO"))[0] == ("who", Tag.FORM)
    assert tags(mentions_in(icom_finder, "who works with WHO"))[-1] == ("WHO", Tag.STRANGER)
    assert tags(mentions_in(icom_finder, "WHO WORKS ON ARCHIVES"))[0] == ("WHO", Tag.FORM)


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("the customs people", "wco"),
        ("the police agreement", "interpol"),
        ("the arab league one", "alecso"),
        ("Bouclier bleu", "icbs"),
        ("O.M.P.I.", "wipo"),
        ("bleu sheild", "icbs"),
    ],
)
def test_partners_are_known_by_many_names(
    icom_finder: MentionFinder, text: str, partner: str
) -> None:
    assert partner in [m.value(Tag.PARTNER) for m in mentions_in(icom_finder, text)]


@pytest.mark.parametrize("text", ["is Zorblax a partner", "tell me about NAFO"])
def test_an_unknown_capitalised_name_is_a_stranger(icom_finder: MentionFinder, text: str) -> None:
    assert Tag.STRANGER in [m.tag for m in mentions_in(icom_finder, text)]


def test_a_word_that_nothing_explains_is_unknown(icom_finder: MentionFinder) -> None:
    assert ("wemmel", Tag.UNKNOWN) in tags(mentions_in(icom_finder, "which partner wemmel"))
