"""One loaded knowledge base with everything that a chat asks of it.

Owns what is loaded together. Screens know the engine only through this, and get nothing
from it but the plain values of chat.shapes. Knows of no conversation: that is a session's.
"""

from dataclasses import dataclass
from pathlib import Path

from partnerbot.answering.answer import Answer
from partnerbot.answering.restate import restate
from partnerbot.bot import Bot
from partnerbot.chat.completion import Completer, completer
from partnerbot.chat.dates import Timeline
from partnerbot.chat.directory import Directory
from partnerbot.chat.examples import examples
from partnerbot.chat.hints import word_hints
from partnerbot.chat.shapes import (
    Card,
    DatedEntry,
    Evidence,
    Original,
    Overview,
    TurnView,
    WordRead,
)
from partnerbot.chat.turns import card_of, turn_view
from partnerbot.errors import Problem
from partnerbot.facts.documents import Documents, find_phrase
from partnerbot.understanding.query import Intent, Query
from partnerbot.wording import counted


@dataclass(frozen=True)
class Desk:
    """A bot and what is made from its knowledge base once."""

    bot: Bot
    documents: Documents | None
    completer: Completer
    directory: Directory
    timeline: Timeline
    overview: Overview

    @classmethod
    def load(cls, folder: Path, documents: Path | None = None) -> "Desk":
        """A desk for a knowledge folder and, if given, the user's copies of its documents.

        Raises KnowledgeError where either can't be used as it is.
        """
        return cls.of(Bot.load(folder), Documents(documents) if documents else None)

    @classmethod
    def of(cls, bot: Bot, documents: Documents | None = None) -> "Desk":
        """A desk for a bot that is loaded."""
        kb = bot.knowledge
        sources = {kb.source(fact).document.id for fact in kb.facts.values()}
        loaded = ", ".join((
            counted(len(kb.partners), "partner", "partners"),
            counted(len(kb.written), "fact", "facts"),
            counted(len(sources), "document", "documents"),
        ))  # fmt: skip
        return cls(
            bot=bot,
            documents=documents,
            completer=completer(kb),
            directory=Directory(kb),
            timeline=Timeline(kb),
            overview=Overview(kb.host.said, loaded, examples(bot)),
        )

    def view(self, answer: Answer, tables: bool = True) -> TurnView:
        """What is shown of an answer, a comparison as a table where `tables` are wanted."""
        return turn_view(answer, self.bot.knowledge, self.timeline, tables)

    def hints(self, text: str) -> tuple[WordRead, ...]:
        """What the words of a question that is being typed are taken for."""
        return word_hints(text, self.bot.mentions, self.bot.knowledge)

    def card(self, partner: str) -> Card | None:
        """All that is known of a partner; None where the base has no such partner."""
        kb = self.bot.knowledge
        return card_of(partner, kb, self.timeline) if partner in kb.partners else None

    def dated(self) -> tuple[DatedEntry, ...]:
        """Every dated fact, earliest first."""
        return self.timeline.entries()

    def question_about(self, partner: str) -> str:
        """The question that asks what a partner is, "" where the base has no such partner."""
        kb = self.bot.knowledge
        return restate(Query(Intent.DESCRIBE, (partner,)), kb) if partner in kb.partners else ""

    def original(self, evidence: Evidence) -> Original | str | None:
        """The line that a fact was read from, with its phrase marked.

        A sentence where it can't be shown; None where no documents are at hand.
        """
        if self.documents is None:
            return None
        lines = self.documents.lines(evidence.file)
        if isinstance(lines, Problem):
            return str(lines)
        if evidence.line > len(lines):
            return f"{evidence.file} ends before line {evidence.line}."
        text = lines[evidence.line - 1]
        start, end = find_phrase(evidence.phrase, text) or (0, 0)
        return Original(text, start, end)
