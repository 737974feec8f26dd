"""The conversation as it is seen: its turns, one below the other.

Owns which turns are on the screen and where the view stands. Of a long conversation only
a window of turns is mounted, so that a thousand cost no more than ten; scrolling to its
end moves it. Knows nothing of how an answer comes about.
"""

import re
from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget

from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.tui.widgets.choices import Offer
from partnerbot.tui.widgets.turn import NewConversation, Turn

STEP = 8
"""So many entries a window moves at a time; it holds two to three times as many."""

Entry = TurnView | Divider


class Transcript(VerticalScroll, can_focus=False):
    """The turns of the conversation, the newest at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._first = 0
        self._shown: list[Turn | NewConversation] = []
        self._others: list[Widget] = []
        self._offer = Offer()
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
    def shown(self) -> Sequence[Turn | NewConversation]:
        """The entries that are mounted, in order."""
        return self._shown

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
        await self._open(max(0, len(entries) - 2 * STEP))
        self.anchor()

    async def add(self, entries: Sequence[Entry]) -> None:
        """Show what a session has more than before, below the rest."""
        known = len(self._entries)
        at_end = self._first + len(self._shown) == known
        self._entries = tuple(entries)
        before, self.chosen = self.chosen, self._newest()
        with self.app.batch_update():
            await self.put()
            if at_end:
                self._choose(before, False)
                if len(self._shown) >= 3 * STEP:
                    await self._close(self._shown[:STEP])
                    self._first += STEP
                await self._mount_at_end(known, len(entries))
                self._choose(self.chosen, True)
            else:
                await self._open(max(0, len(entries) - 2 * STEP))
        self.anchor()
        self.call_after_refresh(self.show_start)

    async def step(self, step: int) -> None:
        """Choose the turn above (-1) or below (1), and bring it into view."""
        places = [i for i, entry in enumerate(self._entries) if isinstance(entry, TurnView)]
        if self.chosen in places:
            at = places.index(self.chosen) + step
            await self.reveal(places[max(0, min(at, len(places) - 1))])

    def choose(self, place: int) -> None:
        """Choose a turn that is mounted by its place among the entries."""
        self._choose(self.chosen, False)
        self.chosen = place
        self._choose(place, True)
        self.set_class(place != self._newest(), "-choosing")

    async def reveal(self, place: int) -> None:
        """Choose any turn by its place among the entries, and bring it into view."""
        if not self._first <= place < self._first + len(self._shown):
            last = max(0, len(self._entries) - 2 * STEP)
            await self._open(max(0, min(place - STEP, last)))
        self.choose(place)
        self._hold_at(self._shown[place - self._first])

    def mark(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what matches a pattern wherever it stands."""
        self._wanted = wanted
        self._mark(self._shown)

    def _newest(self) -> int | None:
        places = reversed(range(len(self._entries)))
        return next((i for i in places if isinstance(self._entries[i], TurnView)), None)

    def _choose(self, place: int | None, chosen: bool) -> None:
        if place is not None and 0 <= place - self._first < len(self._shown):
            turn = self._shown[place - self._first]
            if isinstance(turn, Turn):
                turn.choose(chosen)

    def _mark(self, widgets: Sequence[Turn | NewConversation]) -> None:
        for turn in widgets:
            if isinstance(turn, Turn):
                turn.mark(self._wanted)

    def _widgets(self, first: int, last: int) -> list[Turn | NewConversation]:
        """Widgets for the entries from `first` up to `last`."""
        found: list[Turn | NewConversation] = []
        for place in range(first, last):
            entry = self._entries[place]
            if isinstance(entry, Divider):
                found.append(NewConversation(place))
            else:
                found.append(Turn(entry, place))
        return found

    async def _open(self, first: int) -> None:
        """Mount a window that begins at an entry, in place of the one there was."""
        with self.app.batch_update():
            await self._close(self._shown)
            self._first = first
            await self._mount_at_end(first, min(first + 2 * STEP, len(self._entries)))
            self._choose(self.chosen, True)

    async def _mount_at_end(self, first: int, last: int) -> None:
        widgets = self._widgets(first, last)
        self._shown = [*self._shown, *widgets]
        await self.mount_all(widgets, before=self._offer)
        self._show_offer()
        if self._wanted:
            self._mark(widgets)

    def _show_offer(self) -> None:
        """Offer what the newest answer does, where its turn is mounted and nothing follows."""
        newest = self._entries[-1] if self._entries else None
        at_end = self._first + len(self._shown) == len(self._entries)
        if isinstance(newest, TurnView) and at_end:
            self._offer.show(newest.lead, newest.choices)
        else:
            self._offer.show("", ())

    async def _close(self, turns: Sequence[Turn | NewConversation]) -> None:
        gone = set(turns)
        self._shown = [turn for turn in self._shown if turn not in gone]
        await self.remove_children(turns)

    def _hold_at(self, turn: Widget, top: bool = True) -> None:
        """Bring a turn into view once it has its place."""
        self.release_anchor()
        self.call_after_refresh(self.scroll_to_widget, turn, animate=False, top=top)

    def show_start(self) -> None:
        """Where the newest turn is taller than the view, show its beginning, not its end.

        For when the room for it has changed; a reader who has scrolled away stays there.
        """
        if not self.is_anchored and self.chosen != self._newest():
            return
        newest = self._shown[-1] if self._shown else None
        offered = self._offer.outer_size.height if self._offer.display else 0
        if newest and newest.outer_size.height + offered > self.size.height:
            self._hold_at(newest)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the window where its beginning or its end comes into view."""
        super().watch_scroll_y(old_value, new_value)
        if new_value < old_value and new_value <= 0 and self._first > 0:
            self.call_next(self._move_up)
        elif new_value > old_value and new_value >= self.max_scroll_y:
            self.call_next(self._move_down)

    async def _move_up(self) -> None:
        if not self._shown or self._first == 0:
            return
        first, top = max(0, self._first - STEP), self._shown[0]
        earlier = self._widgets(first, self._first)
        with self.app.batch_update():
            await self.mount_all(earlier, before=top)
            self._first, self._shown = first, [*earlier, *self._shown]
            self._mark(earlier)
            await self._close(self._shown[3 * STEP :])
            self._show_offer()
        self._hold_at(top)

    async def _move_down(self) -> None:
        last = self._first + len(self._shown)
        if not self._shown or last >= len(self._entries):
            return
        bottom = self._shown[-1]
        with self.app.batch_update():
            await self._mount_at_end(last, min(last + STEP, len(self._entries)))
            surplus = max(0, len(self._shown) - 3 * STEP)
            await self._close(self._shown[:surplus])
            self._first += surplus
        self._hold_at(bottom, top=False)
