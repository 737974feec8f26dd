"""What a conversation remembers, and what comes of one of its turns.

Owns the shapes that pass from turn to turn, and how an outcome is judged beside others.
Knows no wording.
"""

from dataclasses import dataclass
from typing import NamedTuple

from partnerbot.answering.results import Ambiguous, Reason, Result, SmallTalk, Sourced, Unanswered
from partnerbot.facts.model import Fact
from partnerbot.language.senses import Tag
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.query import Intent, Query
from partnerbot.understanding.readings import Reading, Understanding


@dataclass(frozen=True)
class Memory:
    """What a conversation remembers: its last question and the facts that its answer cited.

    `told` is a message just before that asked nothing that was understood.
    """

    past: Past | None = None
    facts: tuple[Fact, ...] = ()
    told: tuple[Mention, ...] = ()


class Outcome(NamedTuple):
    """How a question was understood and what came of it, before it is put into words."""

    result: Result
    query: Query | None = None
    understanding: Understanding | None = None
    confidence: float = 0.0
    understood: bool = True
    heard: tuple[Mention, ...] = ()
    """Every mention of the turn, also those outside the clause that asks."""

    @property
    def is_answer(self) -> bool:
        """Whether it answers a question to the facts."""
        return not isinstance(self.result, Unanswered | Ambiguous | SmallTalk | Sourced)

    @property
    def is_refusal(self) -> bool:
        """Whether it says of something that is named that the facts don't hold it."""
        told = (Reason.NOT_RECORDED, Reason.UNKNOWN_NAME)
        return isinstance(self.result, Unanswered) and self.result.reason in told

    @property
    def is_general(self) -> bool:
        """Whether it is the list of all partners, which no second question asks for."""
        query = self.query
        return query is not None and query.intent == Intent.LIST and not query.where.conditions

    @property
    def is_clear(self) -> bool:
        """Whether nothing was left unread and nothing is described but what was named."""
        best = self._best
        return self.understood and best is not None and not best.unread and not self.is_vague

    @property
    def is_vague(self) -> bool:
        """Whether it only describes partners that the message does not name."""
        best = self._best
        if best is None:
            return True
        return best.query.intent == Intent.DESCRIBE and not best.frame.has(Tag.PARTNER)

    @property
    def asks_whom(self) -> bool:
        """Whether it asks for somebody without saying for what: "who can help?"."""
        vague = not self.understood or isinstance(self.result, SmallTalk)
        return vague and self.understanding is not None and self.understanding.frame.asks("who")

    @property
    def _best(self) -> Reading | None:
        return self.understanding.best if self.understanding else None
