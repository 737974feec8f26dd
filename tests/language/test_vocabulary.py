"""Finding the longest known phrase."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.language import english
from partnerbot.language.senses import Sense, Tag
from partnerbot.language.vocabulary import Vocabulary
from partnerbot.language.words import split_words


@pytest.fixture(scope="module")
def vocabulary(harbour: Knowledge) -> Vocabulary:
    return Vocabulary(harbour)


def found(vocabulary: Vocabulary, text: str) -> tuple[int, tuple[Sense, ...]] | None:
    match = vocabulary.longest(split_words(text), 0)
    return (match.end, match.senses) if match else None


def test_the_longest_phrase_wins(vocabulary: Vocabulary) -> None:
    end, senses = found(vocabulary, "how many guilds") or (0, ())
    assert end == 2
    assert senses[0] == Sense(Tag.FORM, "how_many")


def test_articles_inside_a_phrase_are_left_out(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "catch of the fish") == (4, (Sense(Tag.TOPIC, "fishing"),))


def test_inflections_match(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "lighthouses") == (1, (Sense(Tag.TOPIC, "lights"),))


def test_no_phrase_reaches_over_a_comma(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "catch, of fish") is None


def test_places_and_strangers_do_not_inflect(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "Northport") == (1, (Sense(Tag.PLACE, "northport"),))
    assert found(vocabulary, "hamburgers") is None


def test_unknown_words_are_not_found(vocabulary: Vocabulary) -> None:
    assert found(vocabulary, "xyzzy") is None


@pytest.mark.parametrize("name", ["form", "action", "attribute", "order", "logic", "pointer"])
def test_no_english_phrase_has_two_meanings_in_one_file(name: str) -> None:
    seen: dict[str, str] = {}
    for phrase, value in english.phrases(name):
        assert seen.setdefault(phrase, value) == value, phrase
