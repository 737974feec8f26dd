"""A term: a partner or a condition that a clause names, and the words that say it.

Owns its shape, which every module that finds terms shares with those that join them.
"""

from dataclasses import dataclass

from partnerbot.understanding.query import Condition, Event, Happened


@dataclass(frozen=True)
class Term:
    """A partner, by its id, or a condition.

    `place` is where it stands among the mentions of the clause, so that "and" and "not" find
    it; `said_by` are the places of all mentions that say it.
    """

    place: int
    meaning: str | Condition
    said_by: frozenset[int]

    @property
    def is_signing(self) -> bool:
        """Whether it is about what was signed, and not about a beginning alone."""
        return isinstance(self.meaning, Happened) and Event.SIGNED in self.meaning.events
