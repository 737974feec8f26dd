"""A conversation as it stands on the screen: its turns, and the way back.

Owns the order of turns, where one conversation ends and another begins, and undoing.
Knows nothing of how turns look or how questions are understood.
"""

from dataclasses import dataclass
from pathlib import Path

from partnerbot.bot import Conversation
from partnerbot.chat.desk import Desk
from partnerbot.chat.export import destination, write
from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.chat.turns import Turn
from partnerbot.dialogue.state import Memory

_MOST_UNDONE = 100
_REHEARD = 20
"""So many of the last questions are heard again when the facts have changed."""


@dataclass(frozen=True)
class _State:
    """A session at one moment; `memory` is what the conversation holds."""

    entries: tuple[Turn | Divider, ...]
    memory: Memory
    undone: str


class Session:
    """The turns of one or more conversations with one desk.

    Without `tables`, comparisons are told in sentences alone.
    """

    def __init__(self, desk: Desk, tables: bool = True) -> None:
        self.desk = desk
        self._tables = tables
        self.entries: tuple[Turn | Divider, ...] = ()
        self._conversation = Conversation()
        self._before: list[_State] = []

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, without the marks between conversations."""
        return tuple(entry for entry in self.entries if isinstance(entry, Turn))

    @property
    def views(self) -> tuple[TurnView | Divider, ...]:
        """What is shown of every entry."""
        return tuple(e.view if isinstance(e, Turn) else e for e in self.entries)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    @property
    def can_divide(self) -> bool:
        """Whether there is a conversation to end."""
        return bool(self.entries) and isinstance(self.entries[-1], Turn)

    def ask(self, question: str) -> Turn:
        """Ask in the conversation at hand and keep the turn."""
        self._keep(question)
        answer = self.desk.bot.ask(question, self._conversation)
        turn = Turn(answer, self.desk.view(answer, self._tables))
        self.entries = (*self.entries, turn)
        return turn

    def divide(self) -> None:
        """Begin a new conversation below this one."""
        if self.can_divide:
            self._keep("")
            self._conversation = Conversation()
            self.entries = (*self.entries, Divider())

    def clear(self) -> None:
        """Begin anew with nothing on the screen."""
        if self.entries:
            self._keep("")
            self._conversation = Conversation()
            self.entries = ()

    def undo(self) -> str | None:
        """Take the last step back: a question, a clearing, a new conversation.

        Returns the question that was taken back, "" for another step, None for none.
        """
        if not self._before:
            return None
        state = self._before.pop()
        self.entries = state.entries
        self._conversation = Conversation(state.memory)
        return state.undone

    def export(self, name: str, replace: bool = False) -> Path:
        """Write all turns to the file that a typed name means; returns its whole path.

        Raises FileExistsError where a file is there that is not to be replaced, any other
        OSError where it can't be written, and ValueError where the name says no form.
        """
        path = destination(name, replace)
        write(path, self.entries, self.desk.overview.host)
        return path.absolute()

    def adopt(self, desk: Desk) -> None:
        """Go on with facts that were read anew.

        What was answered stays as it was; the last questions of the conversation are heard
        again, so that it can go on from there.
        """
        self.desk = desk
        self._before.clear()
        self._conversation = Conversation()
        since: list[str] = []
        for entry in self.entries:
            since = [*since, entry.answer.question] if isinstance(entry, Turn) else []
        for question in since[-_REHEARD:]:
            desk.bot.ask(question, self._conversation)

    def _keep(self, question: str) -> None:
        self._before.append(_State(self.entries, self._conversation.memory, question))
        del self._before[:-_MOST_UNDONE]
