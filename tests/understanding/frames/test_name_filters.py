"""Names by a word in them."""

import pytest

from partnerbot.understanding.frames.name_filters import name_filter
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Called
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("which partners have the word Guild in their full name", Called("Guild")),
        ("who has Board in the name", Called("Board")),
        ("whose name contains Guild", Called("Guild")),
        ("partners whose name starts with Harbour", Called("Harbour", begins=True)),
        ("what is the full name of FOG", None),
        ("which partners work on mooring", None),
    ],
)
def test_a_word_in_a_name_is_told_from_the_name_itself(
    finder: MentionFinder, text: str, called: Called | None
) -> None:
    found = name_filter(mentions_in(finder, text))
    assert (found.meaning if found else None) == called
