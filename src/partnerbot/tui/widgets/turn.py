"""One question with its answer, and the mark where a new conversation begins.

Owns their look. Speakers are told apart by words, so that nothing depends on colour.
"""

import re

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.widgets import Static

from partnerbot.chat.shapes import Divider, Note, TurnView
from partnerbot.tui.widgets.choices import Offer
from partnerbot.tui.widgets.passage import AnswerText, Passage, Words
from partnerbot.tui.widgets.side_by_side import DateStrip, SideBySide


class Source(HorizontalGroup):
    """One place in a document, its number hanging beside the text."""

    def __init__(self, note: Note) -> None:
        super().__init__(classes="aside")
        self._note = note

    def compose(self) -> ComposeResult:
        """The number and the place."""
        yield Static(f"[{self._note.number}] ", classes="number", markup=False)
        yield Words(self._note.text, "place")


class Turn(VerticalGroup):
    """A question, how it was read, the answer, its sources and what to ask next."""

    def __init__(self, view: TurnView, index: int, offers: bool) -> None:
        super().__init__()
        self.view = view
        self.index = index
        self._offers = offers

    def compose(self) -> ComposeResult:
        """The lines of the turn."""
        view = self.view
        yield Static("You", classes="speaker you", markup=False)
        yield Words(view.question, "said question")
        if view.reading:
            yield Words(f"read as: {view.reading}", "aside reading")
        yield Static("Partnerbot", classes="speaker bot", markup=False)
        answer = AnswerText(view.sentences)
        answer.let_focus(self._offers)
        yield answer
        if view.table:
            yield SideBySide(view.table)
        if view.strip:
            yield DateStrip(view.strip)
        for note in view.notes:
            yield Source(note)
        if self._offers and view.choices:
            yield Offer(view.lead, view.choices)

    async def hold(self, chosen: bool, newest: bool) -> None:
        """Let keys reach the turn if it is the chosen one; keep its offer if it is newest."""
        self.set_class(chosen, "-chosen")
        for answer in self.query_children(AnswerText):
            answer.let_focus(chosen)
        if not newest:
            # Removed through the turn: only then is its height worked out again.
            await self.query_children(Offer).remove()

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern in every text of the turn."""
        for passage in self.query(Passage).results(Passage):
            passage.mark(wanted)


class NewConversation(Static):
    """The line between two conversations."""

    def __init__(self, divider: Divider, index: int) -> None:
        super().__init__("New conversation", classes="divider", markup=False)
        self.divider = divider
        self.index = index
