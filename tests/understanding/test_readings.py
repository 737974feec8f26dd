"""Choosing the reading that fits a clause."""

from partnerbot.facts.base import Knowledge
from partnerbot.understanding.clauses.focus import focus
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Intent
from partnerbot.understanding.readings import understand


def test_the_reading_that_leaves_fewer_asking_words_unread_wins(harbour: Knowledge) -> None:
    frame = focus(MentionFinder(harbour).find("what is the earliest pact?"), harbour)
    readings = understand(frame, harbour).readings
    assert readings[0].query.intent == Intent.SUPERLATIVE
    assert len(readings[0].unread) <= len(readings[-1].unread)
