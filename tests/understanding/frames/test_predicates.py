"""What a clause says that a partner is."""

import pytest

from partnerbot.understanding.frames.predicates import demands_more, is_predicate, said_to_be
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


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("which partners have a course", True),
        ("which partners have two ships", True),
        ("the partners that have courses", True),
        ("which partners belong somewhere", True),
        ("which partners support you", True),
        ("which partners teach", True),
        ("which partners are older than others", True),
        ("which partners do you have", False),
        ("which partners can I use for my course", False),
        ("which partners are included", False),
        ("all partners in a table", False),
        ("who has a course", False),
    ],
)
def test_a_verb_behind_their_noun_demands_more_of_partners(
    finder: MentionFinder, text: str, more: bool
) -> None:
    assert demands_more(mentions_in(finder, text)) is more


def test_a_name_behind_is_says_what_the_one_before_it_is(finder: MentionFinder) -> None:
    mentions = mentions_in(finder, "FOG is not the Pilots")
    assert [i for i in range(len(mentions)) if is_predicate(mentions, i)] == [len(mentions) - 1]
    assert not any(is_predicate(mentions[2:], i) for i in range(len(mentions) - 2))
