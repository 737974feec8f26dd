"""Which of the possible readings of a clause is meant.

Owns the ranking of readings by the words that each leaves unread. Knows nothing of facts
beyond names.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frames.frame import Frame
from partnerbot.understanding.intents import RULES
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Query
from partnerbot.understanding.tag_groups import WEIGHTLESS


class Reading(NamedTuple):
    """One way to understand a message.

    `unread` are the mentions that carry meaning and that the query does not use; `ignored`
    says how many asking words ("the earliest") it leaves unexplained.
    """

    query: Query
    rule: Rule
    frame: Frame
    unread: tuple[Mention, ...]
    ignored: int

    @property
    def understood(self) -> float:
        """The share of the telling words that the query uses, from 0 to 1."""
        telling = [m for m in self.frame.mentions if m.tag not in WEIGHTLESS]
        words = sum(len(m.words) for m in telling)
        return 1 - sum(len(m.words) for m in self.unread) / words if words else 0.0


class Understanding:
    """What a message was understood as: the frame, and the readings of it.

    A reading ranks higher the fewer asking words it leaves unexplained ("the earliest" in a
    question that it takes for a mere description); among equals the order of RULES decides.
    """

    def __init__(self, frame: Frame, knowledge: Knowledge) -> None:
        self.frame = frame
        self._knowledge = knowledge

    @cached_property
    def best(self) -> Reading | None:
        """The reading that is chosen: the first that explains all, else the best there is."""
        found: list[Reading] = []
        for reading in self._each():
            if not reading.ignored:
                return reading
            found.append(reading)
        return min(found, key=lambda reading: reading.ignored, default=None)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """All readings from best to worst."""
        return tuple(sorted(self._each(), key=lambda reading: reading.ignored))

    def _each(self) -> Iterator[Reading]:
        """The readings in the order of the rules."""
        for rule in RULES:
            if rule.fits(self.frame) and (query := rule.build(self.frame, self._knowledge)):
                ignored = rule.ignores(self.frame)
                unread = (m for m in self.frame.unused if _is_unread(m, self.frame) or m in ignored)
                yield Reading(query, rule, self.frame, tuple(unread), len(ignored))


def understand(frame: Frame, knowledge: Knowledge) -> Understanding:
    """How a clause may be read."""
    return Understanding(frame, knowledge)


def _is_unread(mention: Mention, frame: Frame) -> bool:
    """Whether a mention that no part of the query uses carries meaning.

    A word that only goes with a topic does so where nothing else is named.
    """
    if mention.tag == Tag.HINT:
        return not frame.has_anchor
    return mention.tag in (Tag.UNKNOWN, Tag.ELSEWHERE)
