"""Dates drawn on a line."""

import pytest

from partnerbot.chat.shapes import Strip, Tick
from partnerbot.chat.strips import CITED, OTHER, draw

STRIP = Strip((Tick(0, "1923", True), Tick(0.5, "1960", False), Tick(0.98, "2008", True),
               Tick(1, "2010", False)))  # fmt: skip


def test_cited_dates_are_dots_with_their_years() -> None:
    line, years = draw(STRIP, 40)
    assert line.count(CITED) == 2
    assert line[0] == CITED
    assert line.count(OTHER) >= 1
    assert years.startswith("1923")
    assert years[line.rindex(CITED) :].startswith("2008")


@pytest.mark.parametrize("width", [1, 12, 20, 40, 200])
def test_it_is_never_wider_than_asked_or_the_least_that_can_be_read(width: int) -> None:
    line, years = draw(STRIP, width)
    assert len(line) <= max(width, 12)
    assert len(years) <= max(width, 12)


@pytest.mark.parametrize("width", range(12, 60))
def test_years_never_run_into_one_another(width: int) -> None:
    _, years = draw(STRIP, width)
    assert set(years.split()) <= {"1923", "1960", "2008", "2010"}
