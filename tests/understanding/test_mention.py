"""One mention and its senses."""

import pytest

from partnerbot.language.senses import Sense, Tag
from partnerbot.language.words import split_words
from partnerbot.understanding.mention import BagOfWords, Mention
from partnerbot.understanding.mentions.finder import MentionFinder

SEAT = Mention(
    split_words("the seat"), (Sense(Tag.ACTION, "sit"), Sense(Tag.UNRECORDED, "head office"))
)


def test_the_first_sense_leads_and_all_can_be_asked_for() -> None:
    assert SEAT.tag == Tag.ACTION
    assert SEAT.text == "the seat"
    assert SEAT.value(Tag.UNRECORDED) == "head office"
    assert SEAT.value(Tag.TOPIC) is None
    assert SEAT.is_(Tag.ACTION)
    assert SEAT.is_(Tag.ACTION, "sign", "sit")
    assert not SEAT.is_(Tag.ACTION, "sign")


def test_it_is_as_sure_as_its_least_sure_word() -> None:
    first, second = split_words("the seat")
    assert Mention((first, second.read_as("seat", 80)), SEAT.senses).score == 80


@pytest.fixture(scope="module")
def bag(finder: MentionFinder) -> BagOfWords:
    [sentence] = finder.find("who works on lights, and not before 1950?")
    return BagOfWords(sentence)


@pytest.mark.parametrize("sense", ["form", "form.who", "topic.lights", "date.since", "logic.and"])
def test_a_sense_that_some_mention_has_is_told(bag: BagOfWords, sense: str) -> None:
    assert bag.says(sense)
    assert bag.says("place.nowhere", sense)


def test_a_sense_that_none_has_is_not(bag: BagOfWords) -> None:
    assert not bag.says("partner", "form.when", "place")


def test_so_it_is_with_the_words_of_the_grammar(bag: BagOfWords) -> None:
    assert bag.has_word("work")
    assert not bag.has_word("both")


def test_no_mentions_say_nothing() -> None:
    assert not BagOfWords(()).says("form")
