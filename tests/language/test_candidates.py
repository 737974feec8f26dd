"""Which known word a misspelt one may stand for."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.language.candidates import Candidates
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import Folder, split_words


@pytest.fixture(scope="module")
def candidates(harbour: Knowledge) -> Candidates:
    return Candidates(Vocabulary(harbour, Folder()))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fihsing", "fishing"),
        ("lighthuose", "lighthouse"),
        ("mooringss", "moorings"),
        ("xqzt", None),
    ],
)
def test_the_nearest_word_is_meant(candidates: Candidates, typed: str, meant: str | None) -> None:
    [word] = split_words(typed)
    assert candidates.nearest(word, acronym=False) == meant


def test_what_is_nearest_comes_first_and_costs_least(candidates: Candidates) -> None:
    found = candidates.near("herrng", 1)
    assert found[0][1] == "herring"
    assert found == sorted(found, key=lambda cost_and_word: cost_and_word[0])


@pytest.mark.parametrize(
    ("typed", "meant"), [("CRWON", "crown"), ("FISHNG", None), ("BERHT", None)]
)
def test_an_acronym_is_a_slip_of_a_name_or_of_nothing(
    candidates: Candidates, typed: str, meant: str | None
) -> None:
    [word] = split_words(typed)
    assert candidates.nearest(word, acronym=True) == meant


@pytest.mark.parametrize(
    ("typed", "meant", "allowed"),
    [
        ("Crwon", "crown", True),  # a partner's name
        ("Lighthuose", "lighthouse", True),  # long, and one slip
        ("Berht", "berth", False),  # short: a name of its own
        ("LightHuose", "lighthouse", False),  # nobody writes a word so
    ],
)
def test_what_is_written_like_a_name_stands_for_few_other_words(
    candidates: Candidates, typed: str, meant: str, allowed: bool
) -> None:
    [word] = split_words(typed)
    assert candidates.may_be_named(word, meant) is allowed
