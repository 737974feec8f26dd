"""What a clause says that happened, and which fact that is."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.frames.events import events_of, fact_meant
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Event
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("put pen to paper", (Event.SIGNED,)),
        ("the agreement with them", (Event.SIGNED,)),
        ("a document of theirs", (Event.SIGNED,)),
        ("the document says", ()),  # the one that the facts are from
        ("we have the contract", (Event.SIGNED,)),
        ("we have something", ()),
        ("which contracts are old", (Event.SIGNED,)),
        ("which contract is it", ()),
        ("what was signed", (Event.SIGNED,)),
        ("when was it founded", (Event.CREATED,)),
        ("have worked together", (Event.SINCE,)),
        ("when did the board itself start", (Event.CREATED,)),
        ("the colour of the sea", ()),
    ],
)
def test_verbs_and_nouns_tell_what_happened(
    finder: MentionFinder, text: str, events: tuple[Event, ...]
) -> None:
    assert events_of(mentions_in(finder, text)) == events


def test_the_most_exact_tie_is_meant_where_nothing_is_said(harbour: Knowledge) -> None:
    fact = fact_meant(harbour, "fog", None)
    assert fact is not None
    assert fact.id == "fog-pact"
    assert fact_meant(harbour, "school", None) is None
