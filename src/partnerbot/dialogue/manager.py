"""One message in a conversation: the turns that it takes, and what is remembered of them.

Owns what is tried where a turn is not understood as it stands: without its asides, then with
one word taken for a slip. Knows no wording.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, islice

from partnerbot.answering.results import Reason, SmallTalk, Sourced, Unanswered
from partnerbot.answering.values import partners_of
from partnerbot.dialogue.state import Memory, Outcome
from partnerbot.dialogue.turn import read_turn
from partnerbot.facts.base import Knowledge
from partnerbot.language.senses import Tag
from partnerbot.understanding.clauses.asides import without_asides
from partnerbot.understanding.clauses.turns import Clause, Turn, turns
from partnerbot.understanding.context.past import Past
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Intent, Query

_MOST_RESPELT = 6
"""So many ways to read a message that is not understood are tried with one word respelt."""


class Dialogue:
    """Understands messages and runs their queries over one knowledge base."""

    def __init__(
        self, knowledge: Knowledge, finder: MentionFinder, today: Callable[[], dt.date]
    ) -> None:
        self._knowledge = knowledge
        self._finder = finder
        self._today = today

    def hear(self, message: str, memory: Memory) -> list[Outcome]:
        """What comes of a cleaned message: one outcome, or one for each of its questions."""
        sentences = self._finder.find(message)
        if not sentences:
            return [Outcome(Unanswered(Reason.EMPTY))]
        return self._hear_turns(turns(sentences), memory) or [self._understand(sentences, memory)]

    def mentions(self, message: str) -> list[Mention]:
        """What the words of a cleaned message name, in their order."""
        return [*chain.from_iterable(self._finder.find(message))]

    def remember(self, outcome: Outcome, memory: Memory) -> Memory:
        """What later turns may point back to; small talk in between changes nothing."""
        if isinstance(outcome.result, SmallTalk | Sourced):
            return memory
        query = outcome.query
        partners = partners_of(outcome.result, query, self._knowledge)
        named = dict.fromkeys(p for m in outcome.heard if (p := m.value(Tag.PARTNER)))
        if query is None and named:
            # Not answered; but whom it named is what "it" means in the next turn.
            partners = tuple(named)
            query = Query(Intent.DESCRIBE, partners)
        if query is None:
            return replace(memory, told=outcome.heard)
        past = memory.past or Past(query, ())
        return replace(memory, past=past.then(query, partners, tuple(named)), told=())

    def _hear_turns(self, parts: Sequence[Turn], memory: Memory) -> list[Outcome]:
        """What comes of the turns of a message; nothing where it is one question after all.

        What a turn takes back is left out.
        """
        corrected = any(part.corrects for part in parts)
        if len(parts) == 1 and not corrected:
            return []
        outcomes: list[Outcome] = []
        for part in parts:
            outcome = self._understand(part.sentences, memory)
            if part.corrects:
                outcomes.clear()
            if outcome.understood or outcome.is_refusal:
                outcomes.append(outcome)
                memory = self.remember(outcome, memory)
        telling = [o for o in outcomes if (o.is_answer and not o.is_general) or o.is_refusal]
        answered = any(outcome.is_answer for outcome in telling)
        return telling if answered and (len(telling) > 1 or corrected) else []

    def _understand(self, sentences: Sequence[Clause], memory: Memory) -> Outcome:
        """What comes of one turn, if need be without its asides or with one word respelt.

        A bare "who can help?" is about what the message before told.
        """
        outcome = self._read(sentences, memory)
        if memory.told and outcome.asks_whom:
            story = self._read([memory.told, *sentences], memory)
            if story.is_clear and not story.is_general:
                return story
        if outcome.understood:
            return outcome
        plain: list[Clause] = [without_asides(sentence) for sentence in sentences]
        if plain != sentences:
            shorter = self._read(plain, memory)._replace(heard=outcome.heard)
            if shorter.understood and not shorter.is_vague:
                return shorter
        respelt_ways = chain(self._finder.respellings(sentences), self._finder.respellings(plain))
        for respelt in islice(respelt_ways, _MOST_RESPELT):
            other = self._read(respelt, memory)
            if other.is_clear:
                return other
        return outcome

    def _read(self, sentences: Sequence[Clause], memory: Memory) -> Outcome:
        outcome = read_turn(sentences, memory, self._knowledge, self._today())
        return outcome._replace(heard=tuple(chain.from_iterable(sentences)))
