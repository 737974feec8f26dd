"""Dates as people write them, without what stands before."""

import pytest

from partnerbot.facts.dates import PartialDate
from partnerbot.language.words import split_words
from partnerbot.language.written_dates import written_date

APRIL = PartialDate(2000, 4, 11)


@pytest.mark.parametrize(
    ("text", "end", "date"),
    [
        ("2000-04-11", 1, APRIL),
        ("11/4/2000", 1, APRIL),
        ("4/25/2000", 1, PartialDate(2000, 4, 25)),  # no month has that number
        ("11th of April 2000", 4, APRIL),
        ("11 April of 2000", 4, APRIL),
        ("April 11, 2000", 3, APRIL),
        ("Sept 2000 again", 2, PartialDate(2000, 9)),
        ("2000 was it", 1, PartialDate(2000)),
    ],
)
def test_a_date_is_read_up_to_its_end(text: str, end: int, date: PartialDate) -> None:
    found = written_date(split_words(text), 0)
    assert found == (end, date, date.span)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("1990s", 1990, 1999), ("80s", 1980, 1989), ("nineties", 1990, 1999),
     ("20th century", 1901, 2000)],
)  # fmt: skip
def test_a_period_has_days_but_is_no_date(text: str, first: int, last: int) -> None:
    found = written_date(split_words(text), 0)
    assert found is not None
    assert found.date is None
    assert (found.span.first.year, found.span.last.year) == (first, last)


@pytest.mark.parametrize("text", ["31 June 2000", "April", "11 April", "3rd century", "line 12"])
def test_other_words_begin_no_date(text: str) -> None:
    assert written_date(split_words(text), 0) is None
