"""What the mentions of a clause say taken together."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.digest import Digest
from partnerbot.understanding.mentions import MentionFinder


@pytest.fixture(scope="module")
def digest(harbour: Knowledge) -> Digest:
    [sentence] = MentionFinder(harbour).find("who works on lights, and not before 1950?")
    return Digest(sentence)


@pytest.mark.parametrize("sense", ["form", "form.who", "topic.lights", "date.since", "logic.and"])
def test_a_sense_that_some_mention_has_is_told(digest: Digest, sense: str) -> None:
    assert digest.says(sense)
    assert digest.says("place.nowhere", sense)


def test_a_sense_that_none_has_is_not(digest: Digest) -> None:
    assert not digest.says("partner", "form.when", "place")


def test_so_it_is_with_the_words_of_the_grammar(digest: Digest) -> None:
    assert digest.has_word("work")
    assert not digest.has_word("both")


def test_no_mentions_say_nothing() -> None:
    assert not Digest(()).says("form")
