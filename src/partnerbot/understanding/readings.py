"""Which of the possible readings of a clause is meant.

Owns the ranking of readings by the words that each leaves unread. Knows nothing of facts
beyond names.
"""

from dataclasses import dataclass

from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.frame import WEIGHTLESS, Frame
from partnerbot.understanding.intents import RULES
from partnerbot.understanding.intents.rule import Rule
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Query


@dataclass(frozen=True)
class Reading:
    """One way to understand a message.

    `unread` are the mentions that carry meaning and that the query does not use.
    """

    query: Query
    rule: Rule
    frame: Frame
    unread: tuple[Mention, ...]

    @property
    def understood(self) -> float:
        """The share of the telling words that the query uses, from 0 to 1."""
        telling = [m for m in self.frame.mentions if m.tag not in WEIGHTLESS]
        words = sum(len(m.words) for m in telling)
        return 1 - sum(len(m.words) for m in self.unread) / words if words else 0.0


@dataclass(frozen=True)
class Understanding:
    """What a message was understood as: the frame, and the readings from best to worst."""

    frame: Frame
    readings: tuple[Reading, ...]

    @property
    def best(self) -> Reading | None:
        """The reading that was chosen."""
        return self.readings[0] if self.readings else None


def understand(frame: Frame, knowledge: Knowledge) -> Understanding:
    """All readings of a clause, ranked.

    A reading ranks higher the fewer asking words it leaves unexplained ("the earliest" in
    a question that it takes for a mere description); among equals the order of RULES
    decides.
    """
    ranked: list[tuple[int, int, Reading]] = []
    for place, rule in enumerate(RULES):
        if rule.fits(frame) and (query := rule.build(frame, knowledge)):
            ignored = rule.ignores(frame)
            unread = tuple(m for m in frame.unused if _is_unread(m, frame) or m in ignored)
            ranked.append((len(ignored), place, Reading(query, rule, frame, unread)))
    ranked.sort(key=lambda entry: entry[:2])
    return Understanding(frame, tuple(reading for _, _, reading in ranked))


def _is_unread(mention: Mention, frame: Frame) -> bool:
    """Whether a mention that no part of the query uses carries meaning.

    A word that only goes with a topic does so where nothing else is named.
    """
    if mention.tag == Tag.HINT:
        return not frame.has_anchor
    return mention.tag in (Tag.UNKNOWN, Tag.ELSEWHERE)
