"""The line of keys at the bottom of the screen.

Owns which keys are worth a place there, and their look. Knows nothing of what they do.
"""

from collections.abc import Collection
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from partnerbot.tui.commands import COMMANDS, Command, key_name


class KeyLine(Static):
    """A few keys with what they do; a click does it. What can't be done now is dim."""

    @dataclass
    class Clicked(Message):
        """A key was clicked."""

        command: Command

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._possible: Collection[Command] = ()

    def show(self, possible: Collection[Command]) -> None:
        """Show which commands can be carried out."""
        if possible != self._possible:
            self._possible = possible
            self._draw()

    def on_resize(self) -> None:
        """Show as many keys as there is room for."""
        self._draw()

    def _draw(self) -> None:
        keys = [command for command in COMMANDS if command.footer]
        while len(keys) > 1 and sum(map(_width, keys)) > self.size.width:
            keys.remove(max(keys, key=lambda command: command.footer))
        self.update(Content("  ").join(map(self._key, keys)), layout=False)

    def _key(self, command: Command) -> Content:
        shown = Content.assemble((key_name(command.key), "bold"), f" {command.title}")
        if command not in self._possible:
            return shown.stylize("dim")
        return shown.stylize(Style.from_meta({"command": command.id}))

    def on_click(self, event: events.Click) -> None:
        """Do what the key does."""
        id_ = event.style.meta.get("command")
        command = next((command for command in COMMANDS if command.id == id_), None)
        if command is not None:
            event.stop()
            self.post_message(self.Clicked(command))


def _width(command: Command) -> int:
    return len(key_name(command.key)) + len(command.title) + 3
