"""Organisations that nobody here knows, told by their capitals."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.mentions.finder import MentionFinder


def strangers(kb: Knowledge, text: str) -> list[str]:
    mentions = [m for s in MentionFinder(kb).find(text) for m in s]
    return [m.text for m in mentions if m.tag == Tag.STRANGER]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is the Society of Old Ships a partner?", ["Society of Old Ships"]),
        ("does the Institute for Tides work here?", ["Institute for Tides"]),
        ("what is the Tern Island Trust?", ["Tern Island Trust"]),  # "Trust" says so
        ("who signed with Fishing Lights?", ["Fishing Lights"]),  # "with" does
        ("who is for Fishing Lights?", []),
        ("does the École de la Mer work here?", ["École", "Mer"]),  # nothing does
        ("does the Université de la Mer work here?", ["Université de la Mer"]),
        ("who signed with 港務局?", ["港務局"]),  # no capitals in that script
        ("is the society of old ships a partner?", []),  # plain words
        ("is the Lamp Board a partner?", []),  # known
        ("Is The Society Of Old Ships A Partner?", []),  # a title: capitals tell nothing
        ("the Public Bodies, please", []),  # a heading
    ],
)
def test_a_name_made_of_ordinary_words_is_one_stranger(
    harbour: Knowledge, text: str, names: list[str]
) -> None:
    assert strangers(harbour, text) == names
