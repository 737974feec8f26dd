"""The conversation as it is seen: its turns, one below the other.

Owns which turn is chosen, what is marked, what is offered below and where the view stands.
Knows nothing of how an answer comes about.
"""

import re
from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget

from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.tui.widgets.choices import Offer
from partnerbot.tui.widgets.turn import NewConversation, Turn
from partnerbot.tui.widgets.window import STEP, Window

Entry = TurnView | Divider


class Transcript(Window[Entry, Turn | NewConversation], can_focus=False):
    """The turns of the conversation, the newest at the bottom."""

    DEFAULT_CSS = """
    Transcript {
        width: 1fr;
        height: 1fr;
        padding: 0 1;
    }
    """

    class Chosen(Message):
        """Another turn was chosen by a click."""

    def __init__(self) -> None:
        self._offer = Offer()
        super().__init__(below=self._offer)
        self._others: list[Widget] = []
        self._wanted: re.Pattern[str] | None = None
        self.chosen: int | None = None
        """The place among the entries of the turn that is chosen; None where there is none."""

    def compose(self) -> ComposeResult:
        """What the newest answer offers to ask stands below all turns."""
        yield self._offer

    def on_mount(self) -> None:
        """Follow the end until the reader scrolls away from it."""
        self.anchor()

    @property
    def view(self) -> TurnView | None:
        """What is shown of the chosen turn."""
        entry = self._entries[self.chosen] if self.chosen is not None else None
        return entry if isinstance(entry, TurnView) else None

    async def put(self, *widgets: Widget) -> None:
        """Show something other than turns, in place of what of that sort there was."""
        await self.remove_children(self._others)
        self._others = [*widgets]
        await self.mount_all(widgets, before=self._offer)

    async def show(self, entries: Sequence[Entry]) -> None:
        """Show a session anew, from its end."""
        self._entries = tuple(entries)
        self.chosen = self._newest()
        await self.open()
        self.anchor()

    async def add(self, entries: Sequence[Entry]) -> None:
        """Show what a session has more than before, below the rest."""
        with self.app.batch_update():
            await self.put()
            await self.extend(entries)
            self._choose(self._newest())
        self.anchor()
        self.call_after_refresh(self.show_start)

    async def step(self, step: int) -> None:
        """Choose the turn above (-1) or below (1), and bring it into view."""
        places = [i for i, entry in enumerate(self._entries) if isinstance(entry, TurnView)]
        if self.chosen in places:
            at = places.index(self.chosen) + step
            await self.reveal(places[max(0, min(at, len(places) - 1))])

    async def reveal(self, place: int) -> None:
        """Choose any turn by its place among the entries, and bring it into view."""
        if self.widget(place) is None:
            await self.open(place - STEP)
        self.choose(place)
        if turn := self.widget(place):
            self.hold_at(turn)

    def choose(self, place: int) -> None:
        """Choose a turn that is mounted by its place among the entries."""
        self._choose(place)
        self.set_class(place != self._newest(), "-choosing")

    def on_click(self, event: events.Click) -> None:
        """A click on a turn chooses it."""
        above = event.widget.ancestors_with_self if event.widget else ()
        turn = next((widget for widget in above if isinstance(widget, Turn)), None)
        if turn and turn.index != self.chosen:
            self.choose(turn.index)
            self.post_message(self.Chosen())

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern wherever it stands; None takes all marks away."""
        self._wanted = wanted
        for turn in _turns(self.shown):
            turn.mark(wanted)

    def show_start(self) -> None:
        """Where the newest turn is taller than the view, show its beginning, not its end.

        For when the room for it has changed; a reader who has scrolled away stays there.
        """
        if not self.is_anchored and self.chosen != self._newest():
            return
        newest = self.shown[-1] if self.shown else None
        offered = self._offer.outer_size.height if self._offer.display else 0
        if newest and newest.outer_size.height + offered > self.size.height:
            self.hold_at(newest)

    def made(self, entry: Entry, place: int) -> Turn | NewConversation:
        """A turn, or the line between two conversations."""
        return Turn(entry, place) if isinstance(entry, TurnView) else NewConversation(place)

    def moved(self, new: Sequence[Turn | NewConversation]) -> None:
        """Let new turns look as they should; offer what the newest does, where it is there."""
        for turn in _turns(new):
            turn.mark(self._wanted)
            turn.choose(turn.index == self.chosen)
        newest = self._entries[-1] if self._entries and self.at_end else None
        if isinstance(newest, TurnView):
            self._offer.show(newest.lead, newest.choices)
        else:
            self._offer.show("", ())

    def _newest(self) -> int | None:
        places = reversed(range(len(self._entries)))
        return next((i for i in places if isinstance(self._entries[i], TurnView)), None)

    def _choose(self, place: int | None) -> None:
        changed = [self.widget(self.chosen), self.widget(place)]
        self.chosen = place
        for turn in changed:
            if isinstance(turn, Turn):
                turn.choose(turn.index == place)


def _turns(widgets: Sequence[Turn | NewConversation]) -> list[Turn]:
    return [widget for widget in widgets if isinstance(widget, Turn)]
