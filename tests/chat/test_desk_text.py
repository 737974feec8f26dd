"""Evidence, cards, partners and dates as plain text."""

import pytest

from partnerbot.bot import Bot
from partnerbot.chat.desk import Desk
from partnerbot.chat.desk_text import card_text, dates_text, evidence_text, partners_text
from partnerbot.chat.session import Session
from partnerbot.chat.shapes import Original


@pytest.fixture
def desk(harbour_bot: Bot) -> Desk:
    return Desk.of(harbour_bot)


@pytest.mark.parametrize(
    ("original", "told"),
    [
        (None, []),
        (Original("The Lamp Board, created in 1888.", 0, 3),
         ["    The line: The Lamp Board, created in 1888."]),
        ("It is gone.", ["    The line: It is gone."]),
    ],
)  # fmt: skip
def test_a_fact_is_told_with_its_place_and_its_line(
    desk: Desk, original: Original | str | None, told: list[str]
) -> None:
    [fact] = Session(desk).ask("when was the Lamp Board created?").view.evidence
    assert evidence_text(fact, original).splitlines() == [
        "[1] The Lamp Board was created in 1888.",
        "    Friends of the Harbour, line 12, under “Public Bodies”: “created in 1888”",
        *told,
    ]


def test_a_card_has_a_row_a_line_and_its_places_below(desk: Desk) -> None:
    card = desk.card("lamps")
    assert card
    name, *lines = card_text(card).splitlines()
    assert name == "Lamp Board"
    assert "  Created: 1888 [2]" in lines
    assert lines[-len(card.notes)].startswith("  [1] Friends of the Harbour")


def test_partners_stand_below_their_headings_with_their_full_names(desk: Desk) -> None:
    lines = partners_text(desk.directory.filtered()).splitlines()
    assert [line for line in lines if line[0] != " "] == ["The Guilds", "Public Bodies"]
    assert "  FOG, Fishers' Own Guild" in lines
    assert "  Lamp Board" in lines


def test_dates_are_told_with_their_places(desk: Desk) -> None:
    assert dates_text(desk.dated()).splitlines()[0] == (
        "1888: The Lamp Board was created in 1888. (Friends of the Harbour, line 12)"
    )
