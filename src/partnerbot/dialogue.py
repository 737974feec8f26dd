"""One message in a conversation: what it was understood as and what came of it.

Owns the order of the stages from words to result, what is tried where a message is not
understood as it stands, and what is remembered of it. Knows no wording.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise
from typing import NamedTuple

from partnerbot.answering.evaluation.partners import several_match
from partnerbot.answering.results import Ambiguous, Reason, Result, SmallTalk, Sourced, Unanswered
from partnerbot.answering.run import run
from partnerbot.answering.values import partners_of
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import Fact
from partnerbot.language.senses import Tag
from partnerbot.understanding.accounting import is_understood, strangers
from partnerbot.understanding.asides import without_asides
from partnerbot.understanding.clauses import Clause, turns
from partnerbot.understanding.context import in_context
from partnerbot.understanding.focus import focus
from partnerbot.understanding.follow_up import follow_up
from partnerbot.understanding.frame import Frame
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions import MentionFinder
from partnerbot.understanding.past import Past
from partnerbot.understanding.query import Among, Intent, Query
from partnerbot.understanding.readings import Reading, Understanding, understand

_MOST_RESPELT = 6
"""So many ways to read a message that is not understood are tried with one word respelt."""


@dataclass(frozen=True)
class Memory:
    """What a conversation remembers: its last question and the facts that its answer cited."""

    past: Past | None = None
    facts: tuple[Fact, ...] = ()


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
        everyone = self.query is not None and not self.query.where.conditions
        return everyone and self.query is not None and self.query.intent == Intent.LIST

    @property
    def is_clear(self) -> bool:
        """Whether nothing was left unread and nothing is described but what was named."""
        best = self.understanding.best if self.understanding else None
        return self.understood and best is not None and not best.unread and not self.is_vague

    @property
    def is_vague(self) -> bool:
        """Whether it only describes partners that the message does not name."""
        best = self.understanding.best if self.understanding else None
        describes = best is not None and best.query.intent == Intent.DESCRIBE
        return best is None or (describes and not best.frame.has(Tag.PARTNER))


def _namesakes(frame: Frame) -> tuple[str, ...]:
    """The partners that share a name which a clause asks about."""
    shared = (m.values(Tag.PARTNER) for m in frame.mentions if m.tag == Tag.PARTNER)
    return next((p for p in shared if len(p) > 1 and p[0] in frame.partners), ())


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
        parts = turns(sentences)
        if len(parts) > 1 or parts[0].corrects:
            outcomes: list[Outcome] = []
            corrected, since = False, memory
            for part in parts:
                outcome = self._understand(part.sentences, since)
                if part.corrects:
                    corrected = True
                    outcomes.clear()
                if outcome.understood or outcome.is_refusal:
                    outcomes.append(outcome)
                    since = self.remember(outcome, since)
            answers = [o for o in outcomes if (o.is_answer and not o.is_general) or o.is_refusal]
            answered = any(o.is_answer for o in answers)
            if answered and (len(answers) > 1 or corrected):
                return answers
        return [self._understand(sentences, memory)]

    def mentions(self, message: str) -> list[Mention]:
        """What the words of a cleaned message name, in their order."""
        return [*chain.from_iterable(self._finder.find(message))]

    def _understand(self, sentences: Sequence[Clause], memory: Memory) -> Outcome:
        """What comes of one turn; where it is not understood, what it says besides is left out.

        And one of its words may be a slip.
        """
        outcome = self._heard(sentences, memory)
        if outcome.understood:
            return outcome
        plain: list[Clause] = [without_asides(sentence) for sentence in sentences]
        if plain != sentences:
            shorter = self._read(plain, memory)._replace(heard=outcome.heard)
            if shorter.understood and not shorter.is_vague:
                return shorter
        respelt_ways = chain(self._finder.respellings(sentences), self._finder.respellings(plain))
        for respelt in islice(respelt_ways, _MOST_RESPELT):
            other = self._heard(respelt, memory)
            if other.is_clear:
                return other
        return outcome

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
            return memory
        past = memory.past or Past(query, ())
        return replace(memory, past=past.then(query, partners, tuple(named)))

    def _heard(self, sentences: Sequence[Clause], memory: Memory) -> Outcome:
        mentions = tuple(m for sentence in sentences for m in sentence)
        return self._read(sentences, memory)._replace(heard=mentions)

    def _read(self, sentences: Sequence[Clause], memory: Memory) -> Outcome:
        """What comes of a turn whose words are read in one way."""
        kb, past = self._knowledge, memory.past
        continued = bool(past and past.partners)
        frame = in_context(focus(sentences, kb, continued), past, kb)
        changed = follow_up(frame, past, kb)
        understanding = understand(frame, kb)
        best = understanding.best
        near = kb.mistaken_for
        unknown = strangers(frame, near)
        if unknown:
            said = [m for m in frame.mentions if not m.is_(Tag.TOPIC)]
            named = {p for m in said if (p := m.value(Tag.PARTNER))}
            unknown = tuple(s for s in unknown if near.get(s) not in named)
        if unknown:
            return Outcome(self._unknown(unknown), None, understanding, understood=False)
        if best and (namesakes := _namesakes(frame)):
            return Outcome(several_match(namesakes, kb), best.query, understanding)
        if changed is not None:
            return Outcome(run(changed, kb, self._today()), changed, understanding, 0.9)
        if best is None or not is_understood(best, continued):
            refusal = self._not_understood(understanding)
            return Outcome(refusal, None, understanding, understood=False)
        return self._run(best, understanding, memory)

    def _run(self, best: Reading, understanding: Understanding, memory: Memory) -> Outcome:
        query = best.query
        if query.intent == Intent.SOCIAL:
            return Outcome(SmallTalk(query.reply or "greeting"), query, understanding, 1.0)
        if query.intent == Intent.SOURCE:
            return self._source(query, understanding, memory)
        if self._lacks_subject(best):
            return Outcome(Ambiguous(Reason.NEEDS_PARTNER, ()), query, understanding)
        score = min((m.score for m in best.frame.mentions), default=100) / 100
        confidence = round(best.understood * score, 2)
        return Outcome(run(query, self._knowledge, self._today()), query, understanding, confidence)

    def _source(self, query: Query, understanding: Understanding, memory: Memory) -> Outcome:
        """Where the last answer stands, or what is said of the partners that are named."""
        past = memory.past.partners if memory.past else ()
        partners = query.partners or past
        facts = memory.facts
        if query.partners and query.partners != past:
            facts = tuple(self._knowledge.main_fact(p) for p in query.partners)
        result = Sourced(facts, partners) if facts else SmallTalk("help")
        return Outcome(result, replace(query, partners=partners), understanding, 1.0)

    def _lacks_subject(self, reading: Reading) -> bool:
        """Whether "they" or "it" is asked about and nothing before says who that is."""
        frame = reading.frame
        points = any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, "they") for m in frame.mentions)
        points |= reading.query.intent == Intent.VERIFY and any(
            verb.tag == Tag.AUX and it.tag == Tag.POINTER and it.is_(Tag.POINTER, "it")
            for verb, it in pairwise(frame.mentions)
        )
        named = (
            frame.partners or frame.has(Tag.NOUN, "partner") or frame.has(Tag.POINTER, "this_kind")
        )
        lent = any(isinstance(c, Among) for c in frame.where.conditions) or (
            frame.demands and reading.query.intent == Intent.ATTRIBUTE
        )
        exists = any(m.tag == Tag.FORM and m.has_word("existence") for m in frame.mentions)
        about_one = not exists and reading.query.intent in (Intent.VERIFY, Intent.ATTRIBUTE)
        return about_one and points and not (named or lent)

    def _unknown(self, names: tuple[str, ...]) -> Unanswered:
        near = self._knowledge.mistaken_for
        meant = tuple(n for name in names if (n := near.get(name)))
        return Unanswered(Reason.UNKNOWN_NAME, meant, names)

    def _not_understood(self, understanding: Understanding) -> Result:
        """A question back where only the partner is missing, else a refusal."""
        frame = understanding.frame
        best = understanding.best
        unread = best.unread if best else frame.unused
        unknown = tuple(m.text for m in unread if m.tag == Tag.UNKNOWN and m in frame.asking)
        aside = ("rest", "else")
        points = any(
            m.tag == Tag.POINTER and not m.is_(Tag.POINTER, *aside) for m in frame.mentions
        )
        if not unknown and points and not frame.has_anchor:
            return Ambiguous(Reason.NEEDS_PARTNER, ())
        reason = Reason.NOT_RECORDED if frame.partners else Reason.OUT_OF_SCOPE
        if reason == Reason.NOT_RECORDED:
            offered = tuple(self._knowledge.main_fact(p) for p in frame.partners[:2])
            return Unanswered(reason, frame.partners, (), offered)
        return Unanswered(reason, (), unknown)
