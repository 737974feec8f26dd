"""Dates put by what happened before or after something else."""

import datetime as dt

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import DateSpan
from partnerbot.understanding.frames.relative_timing import measured, relative_timing
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Happened
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("who signed after the Pilots came on board", DateSpan(first=dt.date(1932, 1, 1))),
        ("who signed before the pact with FOG", DateSpan(last=dt.date(1950, 3, 2))),
        ("is the Lamp Board older as a partner than FOG", DateSpan(last=dt.date(1950, 3, 2))),
        ("is FOG newer as a partner than the Pilots", DateSpan(first=dt.date(1932, 1, 1))),
    ],
)
def test_dates_may_be_put_by_what_happened_with_another(
    finder: MentionFinder, harbour: Knowledge, text: str, span: DateSpan
) -> None:
    timing = relative_timing(mentions_in(finder, text), harbour)
    assert timing is not None
    assert isinstance(timing.meaning, Happened)
    assert timing.meaning.when == span


def test_why_wait_before_orders_nothing(finder: MentionFinder, harbour: Knowledge) -> None:
    assert relative_timing(mentions_in(finder, "why wait before working with FOG"), harbour) is None


def test_what_is_measured_keeps_the_fact_it_is_measured_against(harbour: Knowledge) -> None:
    pact = next(fact for fact in harbour.dated("fog"))
    before = measured(pact, "before", None, harbour)
    assert before.anchor == pact.id
    assert before.when == DateSpan(last=pact.date.first - dt.timedelta(days=1))
