"""Places as where partners are."""

import pytest

from partnerbot.bot import Bot
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.frames.locations import locations
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import AnyOf, BasedIn, Condition


def found(kb: Knowledge, text: str) -> list[str | Condition]:
    [sentence] = MentionFinder(kb).find(text)
    return [term.meaning for term in locations(sentence, kb)]


def test_a_place_is_where_somebody_is(registry_bot: Bot) -> None:
    assert found(registry_bot.knowledge, "organisations in Sweden") == [BasedIn("se")]


def test_a_name_that_several_places_share_means_any_of_them(registry_bot: Bot) -> None:
    assert found(registry_bot.knowledge, "companies in Cambridge") == [
        AnyOf((BasedIn("cambridge-gb"), BasedIn("cambridge-us")))
    ]


def test_the_larger_place_behind_it_tells_which(registry_bot: Bot) -> None:
    assert found(registry_bot.knowledge, "those in Cambridge, United Kingdom") == [
        BasedIn("cambridge-gb")
    ]


def test_two_places_are_two_conditions(registry_bot: Bot) -> None:
    assert found(registry_bot.knowledge, "in Uppsala or in Lund") == [
        BasedIn("uppsala-se"), BasedIn("lund-se"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["who signed in Sweden?", "Uppsala University", "in Norway"])
def test_other_places_are_no_such_condition(registry_bot: Bot, text: str) -> None:
    assert found(registry_bot.knowledge, text) == []


def test_a_base_that_knows_nobodys_place_has_none(harbour: Knowledge) -> None:
    assert found(harbour, "who is in Northport?") == []
