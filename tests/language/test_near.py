"""Finding what lies near without looking at everything."""

from collections.abc import Callable

import pytest
from rapidfuzz.distance import OSA

from partnerbot.language import english
from partnerbot.language.near import NearIndex

WORDS = sorted(english.common_words())[::3]


def dropped(word: str, place: int) -> str:
    return word[:place] + word[place + 1 :]


def doubled(word: str, place: int) -> str:
    return word[:place] + word[place] + word[place:]


def swapped(word: str, place: int) -> str:
    return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


def changed(word: str, place: int) -> str:
    return f"{word[:place]}#{word[place + 1 :]}"


@pytest.fixture(scope="module")
def index() -> NearIndex:
    return NearIndex(WORDS, 3)


@pytest.mark.parametrize("slip", [dropped, doubled, swapped, changed])
def test_one_slip_anywhere_finds_what_a_search_through_all_finds(
    index: NearIndex, slip: Callable[[str, int], str]
) -> None:
    for number, word in enumerate(WORDS[::17]):
        typed = slip(word, number % len(word))
        all_near = {w for w in WORDS if OSA.distance(typed, w, score_cutoff=1) <= 1}
        assert {near for near, _ in index.near(typed, 1)} == all_near


def test_two_slips_are_found_with_their_number() -> None:
    known = NearIndex(["lighthouse", "lightship", "anchorage"], 3)
    assert known.near("lihgthouze", 2) == [("lighthouse", 2)]
    assert known.near("lihgthouze", 1) == []
    assert known.near("lightship", 2) == [("lightship", 0)]


def test_few_strings_are_looked_at(index: NearIndex) -> None:
    looked_at = [len(set(index._sharing_a_piece(word, 2))) for word in WORDS[::17]]
    assert sum(looked_at) / len(looked_at) < len(WORDS) / 10
