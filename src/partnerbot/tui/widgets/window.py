"""A long list of entries of which only a window is mounted.

Owns which entries have widgets, so that a thousand cost no more than ten; scrolling to an end
of the window moves it. Knows nothing of what the entries are.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from textual.containers import VerticalScroll
from textual.widget import Widget

STEP = 8
"""So many entries a window moves at a time; it holds two to three times as many."""

E = TypeVar("E")
W = TypeVar("W", bound=Widget)


class Window(VerticalScroll, Generic[E, W], can_focus=False):
    """Entries from top to bottom, each a widget while it is near; `below` stands under all."""

    def __init__(self, below: Widget) -> None:
        super().__init__()
        self._below = below
        self._entries: tuple[E, ...] = ()
        self._first = 0
        self.shown: Sequence[W] = ()
        """The widgets of the entries that are mounted, in order."""

    @abstractmethod
    def made(self, entry: E, place: int) -> W:
        """The widget of an entry, which has this place among all of them."""

    @abstractmethod
    def moved(self, new: Sequence[W]) -> None:
        """The window holds other entries; these were mounted just now."""

    @property
    def at_end(self) -> bool:
        """Whether the last of all entries is mounted."""
        return self._first + len(self.shown) == len(self._entries)

    def widget(self, place: int | None) -> W | None:
        """The widget of the entry at a place, None where it is not mounted."""
        if place is None or not self._first <= place < self._first + len(self.shown):
            return None
        return self.shown[place - self._first]

    async def open(self, first: int | None = None) -> None:
        """Mount the window that begins at an entry, or the last one, in place of the present."""
        last = max(0, len(self._entries) - 2 * STEP)
        with self.app.batch_update():
            await self._close(self.shown)
            self._first = last if first is None else max(0, min(first, last))
            await self._mount_below(min(self._first + 2 * STEP, len(self._entries)))

    async def extend(self, entries: Sequence[E]) -> None:
        """Mount what there is more than before, where the end is mounted; else open the end."""
        followed, self._entries = self.at_end, tuple(entries)
        if not followed:
            await self.open()
            return
        if len(self.shown) >= 3 * STEP:
            await self._close(self.shown[:STEP])
            self._first += STEP
        await self._mount_below(len(entries))

    def hold_at(self, widget: Widget, top: bool = True) -> None:
        """Bring a widget into view once it has its place."""
        self.release_anchor()
        self.call_after_refresh(self.scroll_to_widget, widget, animate=False, top=top)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Move the window where its beginning or its end comes into view."""
        super().watch_scroll_y(old_value, new_value)
        if new_value < old_value and new_value <= 0:
            self.call_next(self._move_up)
        elif new_value > old_value and new_value >= self.max_scroll_y:
            self.call_next(self._move_down)

    async def _move_up(self) -> None:
        if not self.shown or self._first == 0:
            return
        top, first = self.shown[0], max(0, self._first - STEP)
        with self.app.batch_update():
            earlier = self._made(first, self._first)
            await self.mount_all(earlier, before=top)
            self._first, self.shown = first, [*earlier, *self.shown]
            await self._close(self.shown[3 * STEP :])
            self.moved(earlier)
        self.hold_at(top)

    async def _move_down(self) -> None:
        if not self.shown or self.at_end:
            return
        bottom = self.shown[-1]
        with self.app.batch_update():
            last = self._first + len(self.shown)
            await self._mount_below(min(last + STEP, len(self._entries)))
            surplus = max(0, len(self.shown) - 3 * STEP)
            await self._close(self.shown[:surplus])
            self._first += surplus
        self.hold_at(bottom, top=False)

    async def _mount_below(self, last: int) -> None:
        """Mount the entries from the end of the window up to another one."""
        new = self._made(self._first + len(self.shown), last)
        self.shown = [*self.shown, *new]
        await self.mount_all(new, before=self._below)
        self.moved(new)

    async def _close(self, widgets: Sequence[W]) -> None:
        gone = set(widgets)
        self.shown = [widget for widget in self.shown if widget not in gone]
        await self.remove_children(widgets)

    def _made(self, first: int, last: int) -> list[W]:
        return [self.made(self._entries[place], place) for place in range(first, last)]
