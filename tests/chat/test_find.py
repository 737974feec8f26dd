"""Finding words in a conversation."""

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.find import pattern, places
from partnerbot.chat.session import Session


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("LAMP   board", [0, 2, 3]),
        ("1888", [0, 2]),
        ("read as: when", [2]),
        ("line 12", [0, 2]),
        ("looks after fishing", [3]),
        ("nowhere", []),
        ("[/]", []),
        ("  ", []),
    ],
)
def test_turns_are_found_by_all_that_can_be_read_in_them(
    harbour_bot: Bot, words: str, found: list[int]
) -> None:
    session = Session(Desk.of(harbour_bot))
    session.ask("what is the Lamp Board?")
    session.divide()
    session.ask("lamp board created when")
    session.ask("compare FOG and the Pilots")
    assert places(session.views, words) == found


def test_without_words_nothing_matches() -> None:
    assert pattern(" ") is None
