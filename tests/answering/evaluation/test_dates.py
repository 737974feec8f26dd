"""Queries about time, run over the dated facts."""

import pytest

from partnerbot.answering.results import Events, Found, Lasted, Ranked, SameDate, Unanswered
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import AllOf, Among, Event, EventOf, Happened, Intent
from tests.answering.evaluation.running import result

FOG, PILOTS = EventOf("fog", Event.SIGNED), EventOf("pilots", Event.SINCE)


@pytest.mark.parametrize(("newest", "first"), [(False, "pilots-since"), (True, "fog-pact")])
def test_the_extreme_leads(harbour: Knowledge, newest: bool, first: str) -> None:
    found = result(harbour, Intent.SUPERLATIVE, newest=newest)
    assert isinstance(found, Ranked)
    assert found.dated[0].id == first


def test_events_come_in_order_of_time(harbour: Knowledge) -> None:
    found = result(harbour, Intent.EVENTS)
    assert isinstance(found, Events)
    assert [fact.id for fact in found.dated] == ["pilots-since", "fog-pact"]


def test_order_and_distance_of_two_dates(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ORDER_DATES, ("fog", "pilots"), events=(FOG, PILOTS))
    assert isinstance(found, Ranked)
    assert (found.dated[0].id, found.difference) == ("pilots-since", 19)


def test_a_shared_year(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ORDER_DATES, events=(FOG, PILOTS), attribute="same")
    assert isinstance(found, SameDate)
    assert not found.truth


@pytest.mark.parametrize(
    ("events", "unit", "amount", "said"),
    [
        ((PILOTS, FOG), "years", 19, "years"),
        ((PILOTS, FOG), "days", 19, "years"),  # 1931 is no day
        ((FOG,), "days", 18353, "days"),
        ((FOG,), "months", 602, "months"),
        ((PILOTS,), "years", 69, "years"),
    ],
)
def test_durations_are_as_exact_as_their_dates(
    harbour: Knowledge, events: tuple[EventOf, ...], unit: str, amount: int, said: str
) -> None:
    found = result(harbour, Intent.DURATION, events=events, unit=unit)
    assert isinstance(found, Lasted)
    assert (found.amount, found.unit) == (amount, said)


def test_a_missing_date_is_told(harbour: Knowledge) -> None:
    found = result(harbour, Intent.DURATION, events=(EventOf("school", Event.SINCE),))
    assert isinstance(found, Unanswered)
    assert found.about == ("date",)


def test_what_else_is_asked_of_the_extreme_is_told_of_its_fact(harbour: Knowledge) -> None:
    found = result(harbour, Intent.SUPERLATIVE, newest=True, also=("place", "document"))
    assert isinstance(found, Ranked)
    assert [entry.value for entry in found.also] == ["Northport", "mooring pact"]


def test_of_another_fact_of_the_same_partner_it_is_not_told(icom_bot: Bot) -> None:
    where = AllOf((Among(("wco",)),))  # its work began before it signed
    found = result(icom_bot.knowledge, Intent.SUPERLATIVE, where=where, also=("place",))
    assert isinstance(found, Ranked)
    assert [fact.id for fact in found.dated] == ["wco-since", "wco-memorandum"]
    assert found.also == ()


def test_a_time_at_which_nothing_happened_has_no_events(harbour: Knowledge) -> None:
    in_1960 = Happened((Event.SIGNED,), PartialDate(1960).span, "in 1960")
    assert result(harbour, Intent.EVENTS, where=AllOf((in_1960,))) == Found(())
