"""Dates as people write them."""

import pytest

from partnerbot.language.dates import as_number, find_dates
from partnerbot.language.words import split_words


@pytest.mark.parametrize(
    ("text", "said", "first", "last"),
    [
        ("on 11 April 2000", "on 11 April 2000", "2000-04-11", "2000-04-11"),
        ("April 11, 2000", "on 11 April 2000", "2000-04-11", "2000-04-11"),
        ("the 11th of April 2000", "on 11 April 2000", "2000-04-11", "2000-04-11"),
        ("11/4/2000", "on 11 April 2000", "2000-04-11", "2000-04-11"),
        ("4/25/2000", "on 25 April 2000", "2000-04-25", "2000-04-25"),
        ("2000-04-11", "on 11 April 2000", "2000-04-11", "2000-04-11"),
        ("le 11 avril 2000", "on 11 April 2000", "2000-04-11", "2000-04-11"),
        ("in April 2000", "in April 2000", "2000-04-01", "2000-04-30"),
        ("in 2000", "in 2000", "2000-01-01", "2000-12-31"),
        ("the 1990s", "from 1990 to 1999", "1990-01-01", "1999-12-31"),
        ("in the nineties", "from 1990 to 1999", "1990-01-01", "1999-12-31"),
        ("the 20th century", "from 1901 to 2000", "1901-01-01", "2000-12-31"),
        ("between 2000 and 2010", "between 2000 and 2010", "2000-01-01", "2010-12-31"),
        ("from 2000 to 2002", "between 2000 and 2002", "2000-01-01", "2002-12-31"),
        ("before 1 January 2000", "before 1 January 2000", "0001-01-01", "1999-12-31"),
        ("after 2000", "after 2000", "2001-01-01", "9999-12-31"),
        ("since 2000", "since 2000", "2000-01-01", "9999-12-31"),
        ("up to 2000", "until 2000", "0001-01-01", "2000-12-31"),
    ],
)
def test_a_date_is_read_with_the_days_it_covers(
    text: str, said: str, first: str, last: str
) -> None:
    [mention] = find_dates(split_words(text))
    assert str(mention) == said
    assert mention.span.first.isoformat() == first
    assert mention.span.last.isoformat() == last


@pytest.mark.parametrize("text", ["31 June 2000 BC", "line 12", "may they", "the 5th one"])
def test_what_is_no_date_is_not_read_as_a_day(text: str) -> None:
    assert all(m.date is None or m.date.day is None for m in find_dates(split_words(text)))


@pytest.mark.parametrize(
    "text", ["\u1369", "\u2786", "\u1369" * 4, "\u2786" * 4 + "-12", "\u278600s"]
)
def test_digits_that_make_no_number_are_words(text: str) -> None:
    [word] = split_words(text)[:1]
    assert find_dates([word]) == []
    assert as_number(word) is None


def test_no_decade_begins_in_the_year_0() -> None:
    assert find_dates(split_words("the 0000s")) == []
    assert str(find_dates(split_words("the 0010s"))[0]) == "from 10 to 19"


def test_small_counts_are_numbers_in_letters_and_figures() -> None:
    assert [as_number(word) for word in split_words("three 3 2000 some")] == [3, 3, None, None]
