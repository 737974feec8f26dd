"""Attributes run over the facts."""

import pytest

from partnerbot.answering.results import Ambiguous, Corrected, Reason, Told, Unanswered
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import AllOf, Event, Happened, Intent, OnTopic
from tests.answering.evaluation.running import result


def test_an_attribute_comes_with_its_fact(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, ("fog",), attribute="place", also=("date",))
    assert isinstance(found, Told)
    assert [entry.value for entry in found.entries] == ["Northport", "1950-03-03"]


def test_what_is_asked_for_besides_and_not_told_is_missing(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, ("pilots",), attribute="date", also=("place", "day"))
    assert isinstance(found, Told)
    assert (found.missing, found.such) == (("place", "day"), ())


def test_an_attribute_without_a_partner_is_asked_back(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, attribute="date", event=Event.CREATED)
    assert found == Ambiguous(Reason.NEEDS_PARTNER, ("lamps",))


def test_an_attribute_that_several_have_is_asked_back(harbour: Knowledge) -> None:
    where = AllOf((OnTopic("mooring"),))
    found = result(harbour, Intent.ATTRIBUTE, where=where, attribute="date")
    by = (harbour.facts["fog-pact"], harbour.facts["pilots-since"])
    assert found == Ambiguous(Reason.SEVERAL_MATCH, ("fog", "pilots"), by)


def test_asked_of_several_it_is_told_of_each(harbour: Knowledge) -> None:
    where = AllOf((OnTopic("mooring"),))
    found = result(harbour, Intent.ATTRIBUTE, where=where, attribute="date", plural=True)
    assert isinstance(found, Told)
    assert [entry.partner for entry in found.entries] == ["fog", "pilots"]


def test_what_is_not_recorded_offers_the_nearest_fact(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, ("pilots",), attribute="place")
    assert isinstance(found, Unanswered)
    assert [fact.id for fact in found.offered] == ["pilots-since"]


def test_another_date_than_the_one_that_is_missing_is_such_a_one(harbour: Knowledge) -> None:
    found = result(harbour, Intent.ATTRIBUTE, ("fog",), attribute="date", event=Event.CREATED)
    assert isinstance(found, Unanswered)
    assert (found.about, found.such) == (("date",), ("date",))


def test_why_with_a_false_date_is_put_right(harbour: Knowledge) -> None:
    where = AllOf((Happened((Event.SIGNED,), PartialDate(1960).span, "in 1960"),))
    found = result(harbour, Intent.ATTRIBUTE, ("fog",), where, "reason")
    assert isinstance(found, Corrected)


@pytest.mark.parametrize(("event", "put_right"), [(Event.SIGNED, Corrected), (None, Unanswered)])
def test_a_false_place_is_put_right_where_a_signing_is_spoken_of(
    harbour: Knowledge, event: Event | None, put_right: type
) -> None:
    where = AllOf((Happened((Event.SIGNED,), where="Southport"),))
    asked = {"attribute": "signatories", "unrecorded": True, "event": event}
    assert isinstance(result(harbour, Intent.ATTRIBUTE, ("fog",), where, **asked), put_right)


def test_what_one_partner_alone_has_needs_no_partner_to_be_named(icom_bot: Bot) -> None:
    found = result(icom_bot.knowledge, Intent.ATTRIBUTE, attribute="supporter")
    assert isinstance(found, Told)
    assert [entry.partner for entry in found.entries] == ["wipo"]
