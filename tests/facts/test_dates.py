"""Dates of unequal exactness, and whether spans hold them."""

import datetime as dt

import pytest

from partnerbot.facts.dates import DateSpan, PartialDate, read_date


@pytest.mark.parametrize(
    ("iso", "said", "first", "last"),
    [
        ("1946", "1946", dt.date(1946, 1, 1), dt.date(1946, 12, 31)),
        ("2000-02", "February 2000", dt.date(2000, 2, 1), dt.date(2000, 2, 29)),
        ("2010-05-21", "21 May 2010", dt.date(2010, 5, 21), dt.date(2010, 5, 21)),
    ],
)
def test_a_date_covers_the_days_it_may_mean(
    iso: str, said: str, first: dt.date, last: dt.date
) -> None:
    date = PartialDate.parse(iso)
    assert (date.iso, str(date)) == (iso, said)
    assert date.span == DateSpan(first, last)


@pytest.mark.parametrize("text", ["soon", "46", "2000-13", "2001-02-29", "2000-1-1"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("span", "date", "held"),
    [
        ("2000", "2000-04-11", True),
        ("2000-04-11", "2000", True),  # the year may mean that day
        ("2000-04", "2000-05-11", False),
        ("1999", "2000", False),
    ],
)
def test_a_span_holds_a_date_when_one_lies_within_the_other(
    span: str, date: str, held: bool
) -> None:
    assert PartialDate.parse(span).span.holds(PartialDate.parse(date)) is held


@pytest.mark.parametrize("value", [True, 19.46, None, dt.datetime(1946, 1, 1, 12)])
def test_what_is_not_even_written_like_a_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="a date is written 1946"):
        read_date(value)
