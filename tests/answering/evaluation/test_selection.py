"""Who fulfils conditions together, and what tells the others apart."""

from partnerbot.answering.evaluation.selection import excluded_by, rivals, select
from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.query import (
    ANYONE,
    AllOf,
    Among,
    Event,
    Happened,
    Not,
    OfKind,
    OnTopic,
)

ANY_SIGNING = Happened((Event.SIGNED,))
IN_1951 = Happened((Event.SIGNED,), PartialDate(1951).span, "in 1951")


def test_a_hit_carries_the_facts_that_say_so(harbour: Knowledge) -> None:
    [fog, _] = select(AllOf((OfKind("guilds"), OnTopic("mooring"))), harbour)
    assert {fact.id for fact in fog.facts} == {"section-guilds", "fog-pact"}


def test_who_is_not_something_is_cited_where_it_is_listed(harbour: Knowledge) -> None:
    [lamps, _] = select(AllOf((Not(OfKind("guilds")),)), harbour)
    assert {fact.id for fact in lamps.facts} == {"section-public", "lamps-crown"}


def test_without_conditions_everyone_is_cited_by_the_main_fact(harbour: Knowledge) -> None:
    hits = select(ANYONE, harbour)
    assert [hit.partner for hit in hits] == ["fog", "pilots", "lamps", "school"]
    assert [hit.facts for hit in hits] == [(harbour.main_fact(hit.partner),) for hit in hits]


def test_those_who_do_bear_out_that_the_rest_do_not(harbour: Knowledge) -> None:
    unsigned = AllOf((OfKind("guilds"), Not(ANY_SIGNING)))
    assert [fact.id for fact in excluded_by(unsigned, harbour)] == ["fog-pact"]


def test_a_heading_says_by_itself_who_stands_under_it(harbour: Knowledge) -> None:
    others = excluded_by(AllOf((Not(OfKind("guilds")),)), harbour)
    assert [fact.id for fact in others] == ["section-guilds"]


def test_of_those_chosen_from_it_is_told_when_it_happened_instead(harbour: Knowledge) -> None:
    chosen = AllOf((Among(("fog", "pilots")), IN_1951))
    assert [fact.id for fact in excluded_by(chosen, harbour)] == ["fog-pact"]


def test_dates_that_nobody_fits_are_held_against_those_there_are(harbour: Knowledge) -> None:
    assert [fact.id for fact in rivals(AllOf((IN_1951,)), harbour)] == ["fog-pact"]
    assert rivals(AllOf((ANY_SIGNING,)), harbour) == ()


def test_of_too_many_dates_none_is_told(icom_bot: Bot) -> None:
    span = PartialDate(1900).span
    signed, anything = Happened((Event.SIGNED,), span), Happened(tuple(Event), span)
    assert len(rivals(AllOf((signed,)), icom_bot.knowledge)) == 3
    assert rivals(AllOf((anything,)), icom_bot.knowledge) == ()
