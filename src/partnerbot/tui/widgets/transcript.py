"""The conversation as it is seen: its turns, one below the other.

Owns which turns there are, which of them still offers choices and where the view stands.
Knows nothing of how an answer comes about.
"""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from partnerbot.answering.answer import Answer
from partnerbot.facts.base import Knowledge
from partnerbot.tui.widgets.turn import Offer, Turn, Welcome


class Transcript(VerticalScroll, can_focus=False):
    """The turns of the conversation, the newest at the bottom."""

    def __init__(self, knowledge: Knowledge, examples: Sequence[str]) -> None:
        super().__init__()
        self._knowledge = knowledge
        self._examples = examples

    def compose(self) -> ComposeResult:
        """What an empty conversation shows."""
        yield self._welcome()

    def _welcome(self) -> Welcome:
        return Welcome(self._knowledge.host.name, self._examples)

    def on_mount(self) -> None:
        """Follow the end until the reader scrolls away from it."""
        self.anchor()

    async def add(self, answer: Answer) -> None:
        """Show an answer below the others; only it keeps its choices."""
        await self.query_children(Welcome).remove()
        await self._withdraw_offers()
        turn = Turn(answer, self._knowledge)
        await self.mount(turn)
        self.anchor()
        self.call_after_refresh(self._show_start, turn)

    def _show_start(self, turn: Turn) -> None:
        """Where a turn is taller than the view, show its beginning rather than its end."""
        if turn.outer_size.height > self.size.height:
            self.release_anchor()
            self.scroll_to_widget(turn, top=True, animate=False)

    async def divide(self) -> None:
        """Mark that a new conversation begins, where there is one to end."""
        if self.children and isinstance(self.children[-1], Turn):
            await self._withdraw_offers()
            await self.mount(Static("New conversation", classes="divider", markup=False))

    async def _withdraw_offers(self) -> None:
        for turn in self.query_children(Turn):
            # Removed through the turn: only then is its height worked out again.
            await turn.query_children(Offer).remove()

    async def clear(self) -> None:
        """Back to an empty conversation."""
        await self.remove_children()
        await self.mount(self._welcome())
