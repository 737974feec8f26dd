"""How many a claim is about."""

import pytest

from partnerbot.understanding.frames.quantifiers import claimed_number, is_bounded, singles_out
from partnerbot.understanding.mentions.finder import MentionFinder
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("is FOG the only guild?", True),
        ("FOG is the sole partner that works on fishing", True),
        ("does only FOG work on fishing?", True),
        ("did they sign only with the Lamp Board?", True),
        ("are FOG and the Pilots the only ones?", True),
        ("does FOG alone work on fishing?", True),
        ("does nobody but FOG work on fishing?", True),
        ("does FOG only work on fishing?", False),
        ("is FOG not only a guild?", False),
        ("not only FOG works on fishing", False),
        ("does FOG work on fishing?", False),
        ("did it sign only in Northport?", False),
    ],
)
def test_who_is_singled_out(finder: MentionFinder, text: str, alone: bool) -> None:
    assert singles_out(mentions_in(finder, text)) is alone


@pytest.mark.parametrize(
    ("text", "number", "bounded"),
    [
        ("are there three guilds?", 3, False),
        ("do two partners work on mooring?", 2, False),
        ("is there only one guild?", 1, False),
        ("are there more than two guilds?", 2, True),
        ("are there at least 2 guilds?", 2, True),
        ("are there over 2 guilds?", 2, True),
        ("are there two guilds under the first heading?", 2, False),
        ("are there two guilds older than the Lamp Board?", 2, False),
        ("are there guilds?", None, False),
        ("the guilds please, just names", None, False),
        ("only those that work on mooring", None, False),
        ("was it created in 1888?", None, False),
    ],
)
def test_how_many_there_are_said_to_be(
    finder: MentionFinder, text: str, number: int | None, bounded: bool
) -> None:
    found = mentions_in(finder, text)
    assert (claimed_number(found), is_bounded(found)) == (number, bounded)
