"""The one door for shell, screen and library: a question in, an answer out.

Owns putting outcomes into the public answer. Everything that it does for one question is a
pure function of the question, the conversation and the day.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from partnerbot.answering.answer import Answer, CitedFact, Part, Status
from partnerbot.answering.restate import restate
from partnerbot.answering.results import Ambiguous, Reason, Result, SmallTalk, TooLong, Unanswered
from partnerbot.answering.say import say, say_taken_for
from partnerbot.answering.suggest import readings, suggestions
from partnerbot.answering.values import partners_of, values_of
from partnerbot.cache import kept
from partnerbot.cleaning import clean, strip_controls
from partnerbot.dialogue.manager import Dialogue
from partnerbot.dialogue.state import Memory, Outcome
from partnerbot.explain import explain
from partnerbot.facts.base import Knowledge
from partnerbot.facts.folder import knowledge_files
from partnerbot.language.senses import Tag
from partnerbot.locations import knowledge_folder
from partnerbot.understanding.mention import Mention
from partnerbot.understanding.mentions.finder import MentionFinder
from partnerbot.understanding.query import Intent, Query

_SHORT_NAME = 4
"""With a slip in a name of so many letters another organisation may be meant."""
MOST_CHARACTERS = 200_000
"""A longer message is not read at all: some thirty thousand words."""


def _today() -> dt.date:
    """The day in universal time: an answer is the same wherever it is given."""
    return dt.datetime.now(dt.UTC).date()


@dataclass
class Conversation:
    """What one conversation remembers from turn to turn; `Bot.conversation` begins one."""

    memory: Memory = field(default_factory=Memory)


class Bot:
    """Answers questions from one knowledge base.

    A program may rely on `load`, `ask` and `conversation`; the rest serves this package's own
    modules. A bot never changes: any number of threads may ask it, each in its own conversation.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        today: Callable[[], dt.date] = _today,
        finder: MentionFinder | None = None,
    ) -> None:
        self.knowledge = knowledge
        self._dialogue = Dialogue(knowledge, finder or MentionFinder(knowledge), today)

    @classmethod
    def load(cls, folder: str | Path | None = None) -> "Bot":
        """A bot for a knowledge folder; without one, for the folder that the command reads.

        That is the one that PARTNERBOT_KNOWLEDGE names, else the one shipped. What was made of
        a folder is kept in the user's cache until a file of it changes.

        Raises KnowledgeError, which is a ValueError, where the folder can't be used; its
        `problems` are all that is wrong, each with `file`, `line` and `message`.
        """
        path = knowledge_folder(None if folder is None else str(folder))
        knowledge, finder = kept("base", knowledge_files(path), lambda: _read(path))
        return cls(knowledge, finder=finder)

    @staticmethod
    def conversation() -> Conversation:
        """A conversation that has not begun, to be handed to `ask` with each of its messages."""
        return Conversation()

    def ask(
        self, text: str, conversation: Conversation | None = None, explained: bool = False
    ) -> Answer:
        """Answer one message, of one question or several.

        Args:
            text: what somebody typed; any text will do, and none is an error.
            conversation: where given, the message may point back to earlier ones ("and the
                other one?"), and is remembered there.
            explained: whether the answer tells what each word was taken for.

        Returns:
            The answer, whose fields are those of the JSON that `partnerbot ask --json`
            prints: `status` ("answered", "unanswered", "ambiguous" or "social"), `text`,
            `partners` (ids), `values` (ISO dates, whole numbers, truths and names), and
            `facts`, each with its source (document, section, line from 1, phrase).
        """
        memory = conversation.memory if conversation else Memory()
        question = clean(text).strip() if len(text) <= MOST_CHARACTERS else strip_controls(text)
        if len(question) > MOST_CHARACTERS:
            refusal = Outcome(TooLong(len(question), MOST_CHARACTERS))
            return self._say(question, refusal, explained=False)
        answers = []
        for outcome in self._dialogue.hear(question, memory):
            answer = self._say(question, outcome, explained)
            if conversation:
                conversation.memory = self._remember(outcome, answer, conversation.memory)
            answers.append(answer)
        return answers[0] if len(answers) == 1 else Answer.joined(answers)

    def mentions(self, text: str) -> list[Mention]:
        """What the words of a text name, every word in exactly one mention.

        The offsets of words are those in `clean(text)`.
        """
        return self._dialogue.mentions(clean(text))

    def _remember(self, outcome: Outcome, answer: Answer, memory: Memory) -> Memory:
        after = self._dialogue.remember(outcome, memory)
        if after.past is memory.past:
            return after
        return replace(after, facts=tuple(self.knowledge.facts[f.id] for f in answer.facts))

    def _say(self, question: str, outcome: Outcome, explained: bool) -> Answer:
        kb, result = self.knowledge, outcome.result
        query = outcome.query
        understood_as = restate(query, kb) if query else ""
        sentences = say(result, query or Query(Intent.DESCRIBE), kb)
        status, reason = _status(result)
        if status == "answered":
            mended = _short_names_mended(outcome.heard)
            sentences += [say_taken_for(typed, partner, kb) for typed, partner in mended.items()]
        facts = kb.with_titles(fact for sentence in sentences for fact in sentence.facts)
        partners = partners_of(result, query, kb)
        offered: tuple[str, ...] = ()
        if query and isinstance(result, Ambiguous):
            offered = readings(query, result.candidates, kb)
        elif status in ("answered", "unanswered"):
            offered = suggestions(understood_as, partners, kb)
        return Answer(
            question=question,
            status=status,
            reason=reason,
            intent=str(query.intent) if query else None,
            understood_as=understood_as,
            partners=partners,
            values=values_of(result, query, kb),
            text=" ".join(sentence.text for sentence in sentences),
            facts=tuple(CitedFact.of(fact, kb) for fact in facts),
            confidence=outcome.confidence,
            suggestions=offered,
            parts=tuple(
                Part(text=s.text, facts=tuple(f.id for f in kb.with_titles(s.facts)))
                for s in sentences
            ),
            explanations=(explain(outcome.heard, outcome.understanding, query),)
            if explained
            else (),
        )


def _read(folder: Path) -> tuple[Knowledge, MentionFinder]:
    """A folder's facts, checked, and the index of its names."""
    from partnerbot.facts.load import load

    knowledge = load(folder)
    return knowledge, MentionFinder(knowledge)


def _short_names_mended(heard: Iterable[Mention]) -> dict[str, str]:
    """Short names that were typed with a slip, with the partner that each was taken for."""
    lone = ((m.words[0], m.value(Tag.PARTNER)) for m in heard if len(m.words) == 1)
    return {
        word.text: partner
        for word, partner in lone
        if partner and word.score < 100 and len(word.norm) <= _SHORT_NAME
    }


def _status(result: Result) -> tuple[Status, Reason | None]:
    """The status that the contract gives a result, and the reason where it has one."""
    match result:
        case Unanswered(reason=reason):
            return "unanswered", reason
        case Ambiguous(reason=reason):
            return "ambiguous", reason
        case TooLong():
            return "unanswered", Reason.OUT_OF_SCOPE
        case SmallTalk():
            return "social", None
        case _:
            return "answered", None
