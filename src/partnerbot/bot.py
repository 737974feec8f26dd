"""The one door for shell, screen and library: a question in, an answer out.

Owns the order of the stages and what a conversation remembers between turns. Everything
that it does for one question is a pure function of the question, the conversation and the
day.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from partnerbot.answering.answer import Answer, CitedFact, Part
from partnerbot.answering.restate import restate
from partnerbot.answering.results import (
    Ambiguous,
    Reason,
    Result,
    SmallTalk,
    Sourced,
    Unanswered,
)
from partnerbot.answering.run import run
from partnerbot.answering.say import say
from partnerbot.answering.suggest import readings, suggestions
from partnerbot.answering.values import partners_of, values_of
from partnerbot.cleaning import clean
from partnerbot.explain import explain
from partnerbot.facts.base import Knowledge
from partnerbot.facts.load import load
from partnerbot.facts.model import Fact
from partnerbot.language.senses import Tag
from partnerbot.understanding.follow_up import Past, follow_up, in_context
from partnerbot.understanding.mentions import MentionFinder
from partnerbot.understanding.query import Among, Intent, Query
from partnerbot.understanding.readings import (
    Reading,
    Understanding,
    focus,
    is_understood,
    strangers,
    understand,
)


@dataclass
class Conversation:
    """What one conversation remembers: its last answered question and the facts it cited."""

    past: Past | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """How a question was understood and what came of it, before it is put into words."""

    result: Result
    query: Query | None = None
    understanding: Understanding | None = None
    confidence: float = 0.0
    named: tuple[str, ...] = ()
    """The partners named anywhere in the message, for what follows a refusal."""


class Bot:
    """Answers questions from one knowledge base."""

    def __init__(self, knowledge: Knowledge, today: Callable[[], dt.date] = dt.date.today) -> None:
        self.knowledge = knowledge
        self._finder = MentionFinder(knowledge)
        self._today = today

    @classmethod
    def load(cls, folder: Path) -> "Bot":
        """A bot for the knowledge folder; KnowledgeError where the folder is not sound."""
        return cls(load(folder))

    def ask(
        self, text: str, conversation: Conversation | None = None, explained: bool = False
    ) -> Answer:
        """Answer one question; in a conversation it may point back to earlier ones.

        With `explained` the answer carries what each word was taken for.
        """
        conversation = conversation if conversation is not None else Conversation()
        question = clean(text).strip()
        outcome = self.consider(question, conversation)
        answer = self._say(question, outcome, explained)
        self._remember(outcome, answer, conversation)
        return answer

    def _remember(self, outcome: Outcome, answer: Answer, conversation: Conversation) -> None:
        """Keep what later turns may point back to; small talk in between changes nothing."""
        if isinstance(outcome.result, SmallTalk | Sourced):
            return
        query, partners = outcome.query, answer.partners
        if query is None and outcome.named:
            # Not answered; but whom it named is what "it" means in the next turn.
            partners = outcome.named
            query = Query(Intent.DESCRIBE, partners)
        if query is not None:
            past = conversation.past or Past(query, ())
            conversation.past = past.then(query, partners)
            conversation.facts = tuple(self.knowledge.facts[f.id] for f in answer.facts)

    def consider(self, question: str, conversation: Conversation) -> Outcome:
        """Understand a cleaned question and run its query."""
        kb = self.knowledge
        sentences = self._finder.find(question)
        if not sentences:
            return Outcome(Unanswered(Reason.EMPTY))
        past = conversation.past
        frame = in_context(focus(sentences, kb, bool(past and past.partners)), past, kb)
        changed = follow_up(frame, past)
        understanding = understand(frame, kb)
        best = understanding.best
        if unknown := strangers(frame, {s.name for s in kb.strangers}):
            return Outcome(self._unknown(unknown), None, understanding)
        if changed is not None:
            return Outcome(run(changed, kb, self._today()), changed, understanding, 0.9)
        if best is None or not is_understood(best, bool(past and past.partners)):
            named = dict.fromkeys(p for s in sentences for m in s if (p := m.value(Tag.PARTNER)))
            refusal = self._not_understood(understanding)
            return Outcome(refusal, None, understanding, named=tuple(named))
        return self._run(best, understanding, conversation)

    def _run(
        self, best: Reading, understanding: Understanding, conversation: Conversation
    ) -> Outcome:
        query = best.query
        if query.intent == Intent.SOCIAL:
            return Outcome(SmallTalk(query.reply or "greeting"), query, understanding, 1.0)
        if query.intent == Intent.SOURCE:
            partners = conversation.past.partners if conversation.past else ()
            known = conversation.facts
            result = Sourced(known, partners) if known else SmallTalk("help")
            return Outcome(result, query, understanding, 1.0)
        if self._lacks_subject(best):
            return Outcome(Ambiguous(Reason.NEEDS_PARTNER, ()), query, understanding)
        score = min((m.score for m in best.frame.mentions), default=100) / 100
        confidence = round(best.understood * score, 2)
        return Outcome(run(query, self.knowledge, self._today()), query, understanding, confidence)

    def _lacks_subject(self, reading: Reading) -> bool:
        """Whether "they" or "it" is asked about and nothing before says who that is."""
        frame = reading.frame
        points = any(m.tag == Tag.POINTER and m.is_(Tag.POINTER, "they") for m in frame.mentions)
        named = (
            frame.partners or frame.has(Tag.NOUN, "partner") or frame.has(Tag.POINTER, "this_kind")
        )
        lent = any(isinstance(c, Among) for c in frame.where.conditions) or (
            frame.demands and reading.query.intent == Intent.ATTRIBUTE
        )
        about_one = reading.query.intent in (Intent.VERIFY, Intent.ATTRIBUTE)
        return about_one and points and not (named or lent)

    def _unknown(self, strangers: tuple[str, ...]) -> Unanswered:
        near = {s.name: s.near for s in self.knowledge.strangers}
        meant = tuple(n for name in strangers if (n := near.get(name)))
        return Unanswered(Reason.UNKNOWN_NAME, meant, strangers)

    def _not_understood(self, understanding: Understanding) -> Result:
        """A question back where only the partner is missing, else a refusal."""
        frame = understanding.frame
        best = understanding.best
        unread = best.unread if best else frame.unused
        unknown = tuple(m.text for m in unread if m.tag == Tag.UNKNOWN and m in frame.asking)
        points = any(m.tag == Tag.POINTER for m in frame.mentions)
        if not unknown and points and not frame.has_anchor:
            return Ambiguous(Reason.NEEDS_PARTNER, ())
        reason = Reason.NOT_RECORDED if frame.partners else Reason.OUT_OF_SCOPE
        if reason == Reason.NOT_RECORDED:
            offered = tuple(self.knowledge.main_fact(p) for p in frame.partners[:2])
            return Unanswered(reason, frame.partners, (), offered)
        return Unanswered(reason, (), unknown)

    def _say(self, question: str, outcome: Outcome, explained: bool) -> Answer:
        kb, result = self.knowledge, outcome.result
        query = outcome.query
        sentences = say(result, query or Query(Intent.DESCRIBE), kb)
        status, reason = _status(result)
        facts = dict.fromkeys(fact for sentence in sentences for fact in sentence.facts)
        partners = partners_of(result, query, kb)
        offered: tuple[str, ...] = ()
        if query and isinstance(result, Ambiguous):
            offered = readings(query, result.candidates, kb)
        elif query and status == "answered":
            offered = suggestions(query, partners, kb)
        return Answer(
            question=question,
            status=status,
            reason=reason,
            intent=str(query.intent) if query else None,
            understood_as=restate(query, kb) if query else "",
            partners=partners,
            values=values_of(result, query, kb),
            text=" ".join(sentence.text for sentence in sentences),
            facts=tuple(CitedFact.of(fact, kb) for fact in facts),
            confidence=outcome.confidence,
            suggestions=offered,
            parts=tuple(
                Part(text=s.text, facts=tuple(dict.fromkeys(f.id for f in s.facts)))
                for s in sentences
            ),
            explanation=explain(outcome.understanding, query) if explained else None,
        )


def _status(result: Result) -> tuple[str, str | None]:
    """The status that the contract gives a result, and the reason where it has one."""
    match result:
        case Unanswered(reason=reason):
            return "unanswered", str(reason)
        case Ambiguous(reason=reason):
            return "ambiguous", str(reason)
        case SmallTalk():
            return "social", None
        case _:
            return "answered", None
