"""Queries run over the facts."""

import datetime as dt

import pytest

from partnerbot.answering.results import (
    Ambiguous,
    Compared,
    Corrected,
    Counted,
    Described,
    Events,
    Found,
    HostTold,
    Lasted,
    Ranked,
    Reason,
    Result,
    SameDate,
    Told,
    Unanswered,
    Verified,
)
from partnerbot.answering.run import run
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    ANYONE,
    AllOf,
    Concerns,
    Event,
    EventOf,
    Happened,
    Intent,
    OfKind,
    OnTopic,
    Query,
)

TODAY = dt.date(2000, 6, 1)
FOG, PILOTS = EventOf("fog", Event.SIGNED), EventOf("pilots", Event.SINCE)


def result(kb: Knowledge, intent: Intent, *args: object, **fields: object) -> Result:
    return run(Query(intent, *args, **fields), kb, TODAY)  # type: ignore[arg-type]


def test_a_list_holds_those_that_fit(harbour: Knowledge) -> None:
    found = result(harbour, Intent.LIST, where=AllOf((OfKind("guilds"),)))
    assert isinstance(found, Found)
    assert [hit.partner for hit in found.hits] == ["fog", "pilots"]


def test_a_wrong_date_at_a_place_is_put_right(harbour: Knowledge) -> None:
    wrong = Happened((Event.SIGNED,), PartialDate(1951).span, "in 1951", "northport")
    found = result(harbour, Intent.LIST, where=AllOf((wrong,)))
    assert isinstance(found, Corrected)
    assert [check.partner for check in found.wrong] == ["fog"]


def test_documents_are_counted_one_by_one(harbour: Knowledge) -> None:
    found = result(harbour, Intent.COUNT, where=ANYONE, attribute="documents")
    assert isinstance(found, Counted)
    assert (found.count, [hit.partner for hit in found.hits]) == (1, ["fog"])


def test_a_false_claim_about_a_work_names_whose_it_is(harbour: Knowledge) -> None:
    claim = AllOf((Concerns("tide-book"),))
    found = result(harbour, Intent.VERIFY, ("fog",), claim)
    assert isinstance(found, Verified)
    assert not found.truth
    assert [hit.partner for hit in found.hits] == ["school"]


def test_what_is_not_told_is_not_denied(harbour: Knowledge) -> None:
    claim = Happened((Event.CREATED,), PartialDate(1900).span, "in 1900")
    found = result(harbour, Intent.VERIFY, ("fog",), AllOf((claim,)))
    assert found == Unanswered(
        Reason.NOT_RECORDED, ("fog",), ("date",), (harbour.main_fact("fog"),), ("fog",)
    )


def test_an_attribute_comes_with_its_fact(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, ("fog",), attribute="place", also=("date",))
    assert isinstance(found, Told)
    assert [entry.value for entry in found.entries] == ["Northport", "1950-03-03"]


def test_an_attribute_without_a_partner_is_asked_back(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, attribute="date", event=Event.CREATED)
    assert found == Ambiguous(Reason.NEEDS_PARTNER, ("lamps",))


def test_an_attribute_that_several_have_is_asked_back(harbour: Knowledge) -> None:
    where = AllOf((OnTopic("mooring"),))
    found = result(harbour, Intent.ATTRIBUTE, where=where, attribute="date")
    by = (harbour.facts["fog-pact"], harbour.facts["pilots-since"])
    assert found == Ambiguous(Reason.SEVERAL_MATCH, ("fog", "pilots"), by)


def test_what_is_not_recorded_offers_the_nearest_fact(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, ("pilots",), attribute="place")
    assert isinstance(found, Unanswered)
    assert [fact.id for fact in found.offered] == ["pilots-since"]


def test_why_with_a_false_date_is_put_right(harbour: Knowledge) -> None:
    where = AllOf((Happened((Event.SIGNED,), PartialDate(1960).span, "in 1960"),))
    found = result(harbour, Intent.ATTRIBUTE, ("fog",), where, "reason")
    assert isinstance(found, Corrected)


def test_a_portrait_tells_what_one_is_before_its_name(harbour: Knowledge) -> None:
    found = result(harbour, Intent.DESCRIBE, ("fog",))
    assert isinstance(found, Described)
    assert [fact.id for fact in found.facts] == ["fog-mission", "fog-pact", "fog-name"]


def test_a_comparison_tells_what_is_shared(harbour: Knowledge) -> None:
    found = result(harbour, Intent.COMPARE, ("fog", "pilots"))
    assert isinstance(found, Compared)
    assert [facts[0].id for facts in found.shared] == ["section-guilds"]
    assert [topic for topic, _ in found.topics] == ["mooring"]


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


def test_the_host_tells_whom_it_includes(harbour: Knowledge) -> None:
    found = result(harbour, Intent.HOST, attribute="includes")
    assert isinstance(found, HostTold)
    assert found.values == ("guilds", "schools")
