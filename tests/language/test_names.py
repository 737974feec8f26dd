"""Organisations named in part, in any order."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.language.names import PartialNames
from partnerbot.language.words import split_words


def named(knowledge: Knowledge, text: str) -> str | None:
    found = PartialNames(knowledge).match(split_words(text), 0)
    return found[1] if found else None


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("council on monuments", "icomos"),
        ("federation of library associations", "ifla"),
        ("council of audiovisual archives", "ccaaa"),
        ("archives council", "ica"),
    ],
)
def test_a_telling_part_of_a_name_is_enough(icom_bot: Bot, text: str, partner: str) -> None:
    assert named(icom_bot.knowledge, text) == partner


@pytest.mark.parametrize(
    "text",
    [
        "international organisation",  # says nothing
        "monuments and sites",  # a topic: no kind of organisation
        "cultural organisation",  # fits two
        "UN bodies",
    ],
)
def test_what_fits_anyone_names_nobody(icom_bot: Bot, text: str) -> None:
    assert named(icom_bot.knowledge, text) is None


def test_it_works_for_any_base(harbour: Knowledge) -> None:
    assert named(harbour, "guild of fishers") == "fog"
