"""Arithmetic of dates of unequal exactness: years, months, weeks and days between them.

Owns what "same year" and "how long" mean. Knows nothing of facts.
"""

from collections.abc import Sequence

from partnerbot.facts.dates import PartialDate


def coincide(dates: Sequence[PartialDate], unit: str) -> bool:
    """Whether dates fall into one year, or one month or day where that is the unit.

    A date that is not exact enough coincides with none.
    """
    fields = {"years": ("year",), "months": ("year", "month")}.get(unit, ("year", "month", "day"))
    told = [tuple(getattr(date, field) for field in fields) for date in dates]
    return len(set(told)) == 1 and None not in told[0]


def between(start: PartialDate, end: PartialDate, unit: str) -> int | None:
    """Whole units from one date to another; None where they are not exact enough.

    Years count from year to year where one of the dates is no more than a year.
    """
    years = end.year - start.year
    if unit == "years":
        exact = start.day is not None and end.day is not None
        short = exact and (end.month, end.day) < (start.month, start.day)
        return years - 1 if short and years > 0 else years
    if start.day is None or end.day is None:
        return None
    days = (end.first - start.first).days
    if unit == "months":
        months = years * 12 + (end.first.month - start.first.month)
        return months - 1 if end.first.day < start.first.day else months
    return days // 7 if unit == "weeks" else days
