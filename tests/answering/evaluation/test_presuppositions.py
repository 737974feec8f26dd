"""What a question takes for granted and the facts contradict."""

import pytest

from partnerbot.answering.evaluation.claims import check
from partnerbot.answering.evaluation.presuppositions import mismatched, true_of, wrong_premises
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import AllOf, Concerns, Event, Happened, Intent, OnTopic, Query


@pytest.mark.parametrize(
    ("premise", "wrong"),
    [
        (Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950"), False),
        (Happened((Event.SIGNED,), PartialDate(1960).span, "in 1960"), True),
        (Happened((Event.SIGNED,), where="Southport"), True),
        # An "agreement" may well be a pact to the one who asks.
        (Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950", document="treaty"), False),
        (Happened((Event.SIGNED,)), False),
        (OnTopic("lights"), False),  # not so, but no premise about a date or place
    ],
)
def test_only_dates_and_places_are_premises(
    harbour: Knowledge, premise: Happened | OnTopic, wrong: bool
) -> None:
    query = Query(Intent.ATTRIBUTE, ("fog",), AllOf((premise,)), event=Event.SIGNED)
    assert bool(wrong_premises(query, harbour)) == wrong


@pytest.mark.parametrize(("event", "wrong"), [(None, False), (Event.SIGNED, True)])
def test_a_date_of_no_event_in_particular_may_be_that_of_another(
    harbour: Knowledge, event: Event | None, wrong: bool
) -> None:
    in_1888 = AllOf((Happened((Event.SIGNED,), PartialDate(1888).span, "in 1888"),))
    query = Query(Intent.DESCRIBE, ("lamps",), in_1888, event=event)  # created in 1888
    assert bool(wrong_premises(query, harbour)) == wrong


def test_of_a_place_and_a_date_that_do_not_go_together_the_place_counts(
    harbour: Knowledge,
) -> None:
    both = Happened((Event.SIGNED,), PartialDate(1960).span, "in 1960", "northport")
    [wrong] = mismatched(AllOf((both,)), harbour)
    assert (wrong.partner, wrong.facts) == ("fog", (harbour.facts["fog-pact"],))


@pytest.mark.parametrize(
    ("claim", "holds_of"),
    [
        (Concerns("tide-book"), ["school"]),
        (Happened((Event.SIGNED,), where="northport"), ["fog"]),
        (OnTopic("mooring"), []),  # no claim about a work or a place
    ],
)
def test_of_whom_else_a_claim_is_true(
    harbour: Knowledge, claim: Concerns | Happened | OnTopic, holds_of: list[str]
) -> None:
    wrong = check(claim, "lamps", harbour)
    assert [hit.partner for hit in true_of([wrong], harbour)] == holds_of
