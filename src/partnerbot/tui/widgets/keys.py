"""The line of keys at the bottom of the screen.

Owns how many keys there is room for, and their look. Knows nothing of what they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

_GAP = "  "


@dataclass(frozen=True)
class Key:
    """A key as it is written, what it does in a word, and the action that does it.

    Those with the highest `rank` give way first; what is not `possible` now is dim.
    """

    name: str
    title: str
    action: str
    rank: int
    possible: bool

    @property
    def content(self) -> Content:
        """Both, to be clicked where it is possible."""
        shown = Content.assemble((self.name, "bold"), f" {self.title}")
        style = Style.from_meta({"key": self.action}) if self.possible else "dim"
        return shown.stylize(style)


class KeyLine(Static):
    """A few keys with what they do; a click does it."""

    @dataclass
    class Clicked(Message):
        """A key was clicked: its action is to be carried out."""

        action: str

    def __init__(self) -> None:
        super().__init__("", classes="keys", markup=False)
        self._keys: Sequence[Key] = ()

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys."""
        if keys != self._keys:
            self._keys = keys
            self._draw()

    def on_resize(self) -> None:
        """Show as many keys as there is room for."""
        self._draw()

    def _draw(self) -> None:
        shown = list(self._keys)
        while len(shown) > 1 and _line(shown).cell_length > self.size.width:
            shown.remove(max(shown, key=lambda key: key.rank))
        self.update(_line(shown), layout=False)

    def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        if action := event.style.meta.get("key"):
            event.stop()
            self.post_message(self.Clicked(action))


def _line(keys: Sequence[Key]) -> Content:
    return Content(_GAP).join(key.content for key in keys)
