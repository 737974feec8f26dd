"""Which questions should bring a fact."""

import pytest

from partnerbot.checking.questions import about_host, about_partner
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import AllOf, Event, Intent, OnTopic, Query, SitsAt


def asked(kb: Knowledge, fact: str) -> list[Query]:
    partner = kb.partner_of(kb.facts[fact])
    assert partner is not None
    return list(about_partner(kb.facts[fact], kb.partners[partner]))


def test_a_dated_fact_is_asked_for_by_its_date(harbour: Knowledge) -> None:
    first = asked(harbour, "fog-pact")[0]
    assert (first.intent, first.partners) == (Intent.ATTRIBUTE, ("fog",))
    assert (first.attribute, first.event) == ("date", Event.SIGNED)


@pytest.mark.parametrize(
    ("fact", "where"),
    [("pilots-seat", SitsAt("lamps")), ("fog-mission", OnTopic("fishing"))],
)
def test_who_has_it_in_common_may_be_asked_for(
    harbour: Knowledge, fact: str, where: SitsAt | OnTopic
) -> None:
    assert Query(Intent.LIST, where=AllOf((where,))) in asked(harbour, fact)


def test_a_fact_about_the_host_is_asked_for_by_what_the_host_is(harbour: Knowledge) -> None:
    queries = list(about_host(harbour.facts["council-includes"]))
    assert queries[:2] == [
        Query(Intent.HOST, attribute="includes"), Query(Intent.HOST, attribute="purpose"),
    ]  # fmt: skip
