"""What a clause says that a partner is."""

import pytest

from partnerbot.understanding.frames.predicates import is_predicate, said_to_be
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import SaidToBe
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("FOG is the federation of the booksellers", "the federation of the booksellers"),
        ("is FOG a guild", None),
        ("what is the federation of the booksellers", None),
        ("FOG is the federation of the booksellers that signed", None),
    ],
)
def test_a_phrase_that_no_fact_speaks_of_is_a_claim(
    finder: MentionFinder, text: str, said: str | None
) -> None:
    found = said_to_be(mentions_in(finder, text))
    assert (found.meaning if found else None) == (SaidToBe(said) if said else None)


def test_a_name_behind_is_says_what_the_one_before_it_is(finder: MentionFinder) -> None:
    mentions = mentions_in(finder, "FOG is not the Pilots")
    assert [i for i in range(len(mentions)) if is_predicate(mentions, i)] == [len(mentions) - 1]
    assert not any(is_predicate(mentions[2:], i) for i in range(len(mentions) - 2))
