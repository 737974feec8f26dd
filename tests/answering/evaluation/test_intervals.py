"""Dates of unequal exactness: whether they coincide, and how far they lie apart."""

import pytest

from partnerbot.answering.evaluation.intervals import between, coincide
from partnerbot.facts.dates import PartialDate

YEAR, MONTH, DAY = PartialDate(1950), PartialDate(1950, 3), PartialDate(1950, 3, 31)


@pytest.mark.parametrize(
    ("end", "unit", "amount"),
    [
        (PartialDate(1953, 3, 31), "years", 3),
        (PartialDate(1953, 3, 30), "years", 2),  # a day is missing
        (PartialDate(1953), "years", 3),  # from year to year
        (PartialDate(1950, 5, 31), "months", 2),
        (PartialDate(1950, 5, 30), "months", 1),
        (PartialDate(1950, 4, 14), "weeks", 2),
        (PartialDate(1950, 4, 14), "days", 14),
        (PartialDate(1950, 4), "days", None),  # a month is no day
    ],
)
def test_whole_units_are_counted(end: PartialDate, unit: str, amount: int | None) -> None:
    assert between(DAY, end, unit) == amount


@pytest.mark.parametrize(
    ("dates", "unit", "same"),
    [
        ([YEAR, DAY], "years", True),
        ([MONTH, DAY], "months", True),
        ([DAY, DAY], "days", True),
        ([DAY, PartialDate(1951, 3, 31)], "years", False),
        ([YEAR, YEAR], "months", False),  # of neither is a month known
        ([MONTH, MONTH], "days", False),
    ],
)
def test_dates_coincide_as_far_as_they_are_exact(
    dates: list[PartialDate], unit: str, same: bool
) -> None:
    assert coincide(dates, unit) == same
