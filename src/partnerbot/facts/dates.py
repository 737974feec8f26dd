"""Dates as exact as a source has them, and spans of time to compare them with.

Owns the calendar arithmetic of facts and questions; knows nothing of wording.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year or a day: "1946", "2010-05" or "2010-05-21"."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> "PartialDate":
        """Read an ISO string of year, month or day precision; ValueError where it is none."""
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no date such as 1946, 2010-05 or 2010-05-21")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        dt.date(year, month or 1, day or 1)
        return cls(year, month, day)

    @property
    def iso(self) -> str:
        """The ISO string, as exact as the date is."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first(self) -> dt.date:
        """The earliest day that the date may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day that the date may mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def span(self) -> "DateSpan":
        """The days that the date may mean."""
        return DateSpan(self.first, self.last)

    def __str__(self) -> str:
        """The date as it is said: "1946", "May 2010", "21 May 2010"."""
        words = [str(self.day)] if self.day else []
        words += [calendar.month_name[self.month]] if self.month else []
        return " ".join([*words, str(self.year)])


@dataclass(frozen=True)
class DateSpan:
    """All days from `first` to `last`, both included."""

    first: dt.date = dt.date.min
    last: dt.date = dt.date.max

    def holds(self, date: PartialDate) -> bool:
        """Whether the whole of a date lies in the span, or a finer span in the date."""
        inside = self.first <= date.first and date.last <= self.last
        return inside or (date.first <= self.first and self.last <= date.last)
