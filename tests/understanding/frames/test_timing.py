"""When and where a clause says that something happened."""

from partnerbot.facts.base import Knowledge
from partnerbot.facts.dates import PartialDate
from partnerbot.understanding.frames.timing import absolute_timing
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Event, Happened
from tests.understanding.phrases import mentions_in


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
