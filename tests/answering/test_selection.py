"""Conditions put to the facts."""

import pytest

from partnerbot.answering.claims import Verdict, check
from partnerbot.answering.selection import near, rivals, select, select_near
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    AllOf,
    Among,
    AnyOf,
    Concerns,
    Condition,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
    PartOf,
    SitsAt,
)

ANY_SIGNING = Happened((Event.SIGNED,))
IN_1950 = Happened((Event.SIGNED,), PartialDate(1950).span, "in 1950")
IN_1951 = Happened((Event.SIGNED,), PartialDate(1951).span, "in 1951")


def partners(kb: Knowledge, *conditions: Condition) -> list[str]:
    return [hit.partner for hit in select(AllOf(conditions), kb)]


@pytest.mark.parametrize(
    ("condition", "fulfilled_by"),
    [
        (OnTopic("mooring"), ["fog", "pilots"]),
        (OfKind("public"), ["lamps", "school"]),
        (PartOf("crown"), ["lamps"]),
        (SitsAt("lamps"), ["pilots"]),
        (Concerns("tide-book"), ["school"]),
        (ANY_SIGNING, ["fog"]),
        (IN_1951, []),
        (Happened((Event.SIGNED,), where="northport"), ["fog"]),
        (Happened((Event.SIGNED,), where="Paris"), []),
        (Happened((Event.SIGNED,), document="pact"), ["fog"]),
        (Happened((Event.SIGNED,), document="treaty"), []),
        (Happened((Event.SINCE, Event.SIGNED)), ["fog", "pilots"]),
        (Among(("school", "fog")), ["fog", "school"]),
        (Not(OfKind("guilds")), ["lamps", "school"]),
        (AnyOf((PartOf("crown"), ANY_SIGNING)), ["fog", "lamps"]),
        (AllOf((OfKind("guilds"), Not(ANY_SIGNING))), ["pilots"]),
        (AllOf(()), ["fog", "pilots", "lamps", "school"]),
    ],
)
def test_who_fulfils_a_condition(
    harbour: Knowledge, condition: Condition, fulfilled_by: list[str]
) -> None:
    assert partners(harbour, condition) == fulfilled_by


def test_a_hit_carries_the_facts_that_say_so(harbour: Knowledge) -> None:
    [fog, _] = select(AllOf((OfKind("guilds"), OnTopic("mooring"))), harbour)
    assert {fact.id for fact in fog.facts} == {"section-guilds", "fog-pact"}


def test_who_is_not_something_is_cited_where_it_is_listed(harbour: Knowledge) -> None:
    [lamps, _] = select(AllOf((Not(OfKind("guilds")),)), harbour)
    assert {fact.id for fact in lamps.facts} == {"section-public", "lamps-crown"}


def test_touching_a_topic_is_near_it_and_not_in_it(harbour: Knowledge) -> None:
    fishing = AllOf((OnTopic("fishing"),))
    hits = select(fishing, harbour)
    assert [hit.partner for hit in hits] == ["fog"]
    assert [hit.partner for hit in near(fishing, harbour, hits)] == ["lamps"]


def test_one_that_is_about_one_topic_and_touches_another_fits_both(harbour: Knowledge) -> None:
    both = AllOf((OnTopic("lights"), OnTopic("fishing")))
    assert select(both, harbour) == ()
    assert [hit.partner for hit in select_near(both, harbour)] == ["lamps"]


def test_dates_that_nobody_fits_are_held_against_those_there_are(harbour: Knowledge) -> None:
    assert [fact.id for fact in rivals(AllOf((IN_1951,)), harbour)] == ["fog-pact"]
    assert rivals(AllOf((ANY_SIGNING,)), harbour) == ()


@pytest.mark.parametrize(
    ("claim", "partner", "verdict", "silent_on"),
    [
        (IN_1950, "fog", Verdict.TRUE, ""),
        (IN_1951, "fog", Verdict.FALSE, ""),
        (ANY_SIGNING, "pilots", Verdict.FALSE, "date"),  # signings are listed in full
        (Happened((Event.CREATED,)), "fog", Verdict.SILENT, "date"),  # creations are not
        (OfKind("public"), "fog", Verdict.FALSE, ""),
        (Not(OfKind("public")), "fog", Verdict.TRUE, ""),
        (SitsAt("lamps"), "school", Verdict.FALSE, ""),
    ],
)
def test_a_claim_is_true_false_or_not_told(
    harbour: Knowledge, claim: Condition, partner: str, verdict: Verdict, silent_on: str
) -> None:
    found = check(claim, partner, harbour)
    assert (found.verdict, found.silent_on) == (verdict, silent_on)


def test_a_place_that_is_not_given_is_not_denied(icom_bot: object) -> None:
    kb: Knowledge = icom_bot.knowledge  # type: ignore[attr-defined]
    found = check(Happened((Event.SIGNED,), where="Lyon"), "interpol", kb)
    assert (found.verdict, found.silent_on) == (Verdict.SILENT, "place")
