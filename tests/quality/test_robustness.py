"""Slips are put where they are said to be, and what they cost is told apart."""

import random

import pytest

from partnerbot.answering.answer import Answer
from partnerbot.bot import Bot
from partnerbot.language.slips import are_neighbours
from tests.quality.made import ASKED_BACK, OTHER, REFUSED, RIGHT, answer, asked
from tests.quality.robustness import After, Where, became, mistyped, section
from tests.slips import Slip, slipped

ITEM = {"id": "sai-1", "turns": ["hello", "when did the Pilots sign?"]}


@pytest.mark.parametrize(
    ("slip", "typed"),
    [(Slip.SWAPPED, "habrour"), (Slip.DROPPED, "habour"), (Slip.DOUBLED, "harrbour")],
)
def test_each_kind_of_slip(slip: Slip, typed: str) -> None:
    assert slipped("harbour", 2, slip, random.Random(1)) == typed


def test_the_key_beside_lies_beside() -> None:
    typed = {slipped("harbour", 2, Slip.NEIGHBOUR, random.Random(seed)) for seed in range(40)}
    assert len(typed) > 2
    assert all(word[:2] + word[3:] == "habour" for word in typed)
    assert all(are_neighbours(word[2], "r") for word in typed)


def test_there_is_one_slip_of_each_kind_in_a_name_and_in_another_word(harbour_bot: Bot) -> None:
    found = list(mistyped(harbour_bot, ITEM))
    assert {(one.slip, one.where) for one in found} == {(s, w) for s in Slip for w in Where}
    for one in found:
        first, last = one.item["turns"]
        assert first == "hello"
        assert last != ITEM["turns"][1]
        assert ("Pilots" in last) == (one.where is Where.WORD)


def test_slips_are_the_same_each_time(harbour_bot: Bot) -> None:
    assert list(mistyped(harbour_bot, ITEM)) == list(mistyped(harbour_bot, ITEM))


def test_short_words_get_no_slip(harbour_bot: Bot) -> None:
    assert list(mistyped(harbour_bot, {"id": "sai-2", "turns": ["who is FOG"]})) == []


@pytest.mark.parametrize(
    ("after", "what"),
    [
        (RIGHT, After.SAME),
        (REFUSED, After.REFUSED),
        (ASKED_BACK, After.ASKED_BACK),
        (OTHER, After.FALSE),
    ],
)
def test_what_becomes_of_a_right_answer(after: Answer, what: After) -> None:
    assert became(asked(RIGHT).item, RIGHT, after) == what


def test_an_answer_may_be_another_and_right_too() -> None:
    item = {**asked(RIGHT).item, "partners_any": [["fog"], ["fog", "pilots"]]}
    assert became(item, RIGHT, answer(partners=("fog", "pilots"))) == After.OTHER_RIGHT


def test_only_what_is_right_without_a_slip_is_asked_with_one(harbour_bot: Bot) -> None:
    failing = asked(OTHER)
    assert section(harbour_bot, [failing]).rows[-1][2] == 0
