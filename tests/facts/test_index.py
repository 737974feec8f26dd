"""The partners of a base by what the facts say of them."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate


def test_partners_are_found_by_topic_kind_and_type_of_fact(harbour: Knowledge) -> None:
    assert harbour.index.on_topic(["mooring"]) == {
        p for p in harbour.partners if harbour.on_topic(p, "mooring")
    }
    for section in harbour.sections:
        assert set(harbour.index.of_kind(section)) == {
            p for p, partner in harbour.partners.items() if partner.section == section
        }
    for kind in ("signed", "since", "created", "seat"):
        assert harbour.index.with_fact(kind) == {
            p for p, partner in harbour.partners.items() if kind in {f.type for f in partner.fact}
        }


def test_a_further_kind_counts_as_well(registry_bot: Bot) -> None:
    assert registry_bot.knowledge.index.of_kind("funder") == {"048a87296"}


def test_who_is_in_a_city_is_in_its_country(registry_bot: Bot) -> None:
    index = registry_bot.knowledge.index
    assert set(index.in_place("lund-se")) < set(index.in_place("se"))
    assert len(index.in_place("se")) == 4
    assert not index.in_place("nowhere")


@pytest.mark.parametrize("newest", [False, True])
def test_dated_facts_come_in_order_of_time(registry_bot: Bot, newest: bool) -> None:
    index = registry_bot.knowledge.index
    dated = [fact.date.first for _, fact in index.dated(["created"], newest=newest)]
    assert len(dated) == index.count_dated(["created"]) == 9
    assert dated == sorted(dated, reverse=newest)


def test_a_span_leaves_what_may_lie_in_it(registry_bot: Bot) -> None:
    index = registry_bot.knowledge.index
    found = [partner for partner, _ in index.dated(["created"], PartialDate(1990).span)]
    assert found == ["04mmhzs81"]
    assert list(index.dated(["signed"], PartialDate(1990).span)) == []
