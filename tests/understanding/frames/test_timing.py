"""What a clause says of things that happened, and when."""

import pytest

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.frames.timing import absolute_timing, events_of, fact_meant
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Event, Happened
from tests.understanding.phrases import mentions_in


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("put pen to paper", (Event.SIGNED,)),
        ("the agreement with them", (Event.SIGNED,)),
        ("a document of theirs", (Event.SIGNED,)),
        ("the document says", ()),  # the one that the facts are from
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


def test_date_place_and_document_make_one_condition(
    finder: MentionFinder, harbour: Knowledge
) -> None:
    mentions = mentions_in(finder, "who signed a mooring pact in Northport in 1950")
    timing = absolute_timing(mentions, frozenset(), harbour)
    assert timing is not None
    assert timing.meaning == Happened(
        (Event.SIGNED,), PartialDate(1950).span, "in 1950", "northport", "mooring pact"
    )


def test_a_date_belongs_to_the_verb_beside_it(finder: MentionFinder, harbour: Knowledge) -> None:
    mentions = mentions_in(finder, "was it founded in 1888 and signed later")
    timing = absolute_timing(mentions, frozenset(), harbour)
    assert timing is not None
    assert isinstance(timing.meaning, Happened)
    assert timing.meaning.events == (Event.CREATED,)


def test_since_a_year_means_the_beginning_of_a_relation(
    finder: MentionFinder, harbour: Knowledge
) -> None:
    timing = absolute_timing(mentions_in(finder, "have worked since 1931"), frozenset(), harbour)
    assert timing is not None
    assert isinstance(timing.meaning, Happened)
    assert timing.meaning.when == PartialDate(1931).span


def test_the_most_exact_tie_is_meant_where_nothing_is_said(harbour: Knowledge) -> None:
    fact = fact_meant(harbour, "fog", None)
    assert fact is not None
    assert fact.id == "fog-pact"
    assert fact_meant(harbour, "school", None) is None
