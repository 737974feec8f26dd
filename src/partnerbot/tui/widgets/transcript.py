"""The conversation as it is seen: its turns, one below the other.

Owns which turns are on the screen and where the view stands. Of a long conversation only
a window of turns is mounted, so that a thousand cost no more than ten; scrolling to its
end moves it. Knows nothing of how an answer comes about.
"""

import re
from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.widget import Widget

from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.tui.widgets.turn import NewConversation, Turn

STEP = 15
"""So many entries a window moves at a time; it holds two to three times as many."""

Entry = TurnView | Divider


class Transcript(VerticalScroll, can_focus=False):
    """The turns of the conversation, the newest at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._first = 0
        self._wanted: re.Pattern[str] | None = None
        self.chosen: int | None = None
        """The place among the entries of the turn that is chosen; None where there is none."""

    def on_mount(self) -> None:
        """Follow the end until the reader scrolls away from it."""
        self.anchor()

    @property
    def shown(self) -> list[Turn | NewConversation]:
        """What is mounted, in order."""
        return [w for w in self.children if isinstance(w, Turn | NewConversation)]

    @property
    def view(self) -> TurnView | None:
        """What is shown of the chosen turn."""
        entry = self._entries[self.chosen] if self.chosen is not None else None
        return entry if isinstance(entry, TurnView) else None

    async def put(self, *widgets: Widget) -> None:
        """Show something other than turns, in place of what there was."""
        await self._put_away()
        await self.mount(*widgets)

    async def _put_away(self) -> None:
        shown = self.shown
        await self._drop([widget for widget in self.children if widget not in shown])

    async def show(self, entries: Sequence[Entry]) -> None:
        """Show a session anew, from its end."""
        self._entries = tuple(entries)
        self._first = max(0, len(entries) - 2 * STEP)
        self.chosen = self._newest()
        await self.remove_children()
        await self.mount(*self._widgets(self._first, len(entries)))
        await self._hold()
        self.anchor()

    async def add(self, entries: Sequence[Entry]) -> None:
        """Show what a session has more than before, below the rest."""
        if self._first + len(self.shown) < len(self._entries):
            await self.show(entries)
            return
        known, self._entries = len(self._entries), tuple(entries)
        self.chosen = self._newest()
        await self._put_away()
        await self.mount(*self._widgets(known, len(entries)))
        if len(self.shown) > 3 * STEP:
            await self._drop(self.shown[:STEP])
            self._first += STEP
        await self._hold()
        self.anchor()
        self.call_after_refresh(self._show_start)

    async def step(self, step: int) -> None:
        """Choose the turn above (-1) or below (1), and bring it into view."""
        places = [i for i, entry in enumerate(self._entries) if isinstance(entry, TurnView)]
        if self.chosen in places:
            at = places.index(self.chosen) + step
            await self.reveal(places[max(0, min(at, len(places) - 1))])

    async def choose(self, place: int) -> None:
        """Choose a turn that is mounted by its place among the entries."""
        self.chosen = place
        await self._hold()

    async def reveal(self, place: int) -> None:
        """Choose any turn by its place among the entries, and bring it into view."""
        self.chosen = place
        if not self._first <= place < self._first + len(self.shown):
            self._first = max(0, min(place - STEP, len(self._entries) - 2 * STEP))
            last = min(self._first + 2 * STEP, len(self._entries))
            await self.remove_children()
            await self.mount(*self._widgets(self._first, last))
        await self._hold()
        self.release_anchor()
        self.call_after_refresh(
            self.scroll_to_widget, self.shown[place - self._first], animate=False, top=True
        )

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern wherever it stands."""
        self._wanted = wanted
        for turn in self.query_children(Turn):
            turn.mark(wanted)

    def _newest(self) -> int | None:
        places = (i for i in reversed(range(len(self._entries))))
        return next((i for i in places if isinstance(self._entries[i], TurnView)), None)

    def _widgets(self, first: int, last: int) -> list[Turn | NewConversation]:
        """Widgets for the entries from `first` up to `last`."""
        found: list[Turn | NewConversation] = []
        for place in range(first, last):
            entry = self._entries[place]
            if isinstance(entry, Divider):
                found.append(NewConversation(entry, place))
            else:
                found.append(Turn(entry, place, offers=place == len(self._entries) - 1))
        return found

    async def _hold(self) -> None:
        """Tell each turn whether it is the chosen one and whether it still offers choices."""
        for turn in self.query_children(Turn):
            await turn.hold(turn.index == self.chosen, turn.index == len(self._entries) - 1)
            if self._wanted:
                turn.mark(self._wanted)

    async def _drop(self, widgets: Sequence[Widget]) -> None:
        for widget in widgets:
            await widget.remove()

    def _show_start(self) -> None:
        """Where the newest turn is taller than the view, show its beginning, not its end."""
        newest = self.shown[-1] if self.shown else None
        if newest and newest.outer_size.height > self.size.height:
            self.release_anchor()
            self.scroll_to_widget(newest, top=True, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the window where its beginning or its end comes into view."""
        super().watch_scroll_y(old_value, new_value)
        if new_value < old_value and new_value <= 0 and self._first > 0:
            self.call_next(self._move_up)
        elif new_value > old_value and new_value >= self.max_scroll_y:
            self.call_next(self._move_down)

    async def _move_up(self) -> None:
        shown = self.shown
        if not shown or self._first == 0:
            return
        first = max(0, self._first - STEP)
        earlier = self._widgets(first, self._first)
        self.release_anchor()
        await self.mount(*earlier, before=shown[0])
        self._first = first
        await self._drop(self.shown[3 * STEP :])
        await self._hold()
        self.call_after_refresh(self.scroll_to_widget, shown[0], animate=False, top=True)

    async def _move_down(self) -> None:
        shown = self.shown
        last = self._first + len(shown)
        if not shown or last >= len(self._entries):
            return
        later = self._widgets(last, min(last + STEP, len(self._entries)))
        await self.mount(*later)
        if (surplus := len(self.shown) - 3 * STEP) > 0:
            await self._drop(self.shown[:surplus])
            self._first += surplus
        await self._hold()
        self.call_after_refresh(self.scroll_to_widget, shown[-1], animate=False, top=False)
