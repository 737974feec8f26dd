"""What a command of the chat is.

Owns its parts, and how its key is written. Knows none of the commands.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from textual.binding import Binding

from partnerbot.tui.screens.conversation import ConversationScreen
from partnerbot.tui.widgets.keys import Key

_SHOWN_KEYS = {"ctrl+underscore": "Ctrl+_", "pageup": "Page Up", "pagedown": "Page Down"}


@dataclass(frozen=True)
class Command:
    """One thing to do.

    `key` is "" where there is none; `help` is a sentence without its full stop. `run` does
    it, where `possible` says that it can be done now. `rank` is its place in the line of
    keys, where the last ones give way first; 0 keeps it out. `listed` says whether the
    palette offers it.
    """

    id: str
    key: str
    title: str
    help: str
    run: Callable[[ConversationScreen], Awaitable[None] | None]
    possible: Callable[[ConversationScreen], bool]
    rank: int
    listed: bool

    @property
    def action(self) -> str:
        """The action of the screen that carries it out."""
        return f"command({self.id!r})"

    @property
    def binding(self) -> Binding:
        """The key of the command for the screen."""
        return Binding(
            self.key, self.action, self.title, show=bool(self.rank), id=self.id, tooltip=self.help
        )

    def shown(self, chat: ConversationScreen) -> Key:
        """The command in the line of keys."""
        return Key(key_name(self.key), self.title, self.action, self.rank, self.possible(chat))


def key_name(key: str) -> str:
    """A key as people write it: "F4", "Ctrl+R"."""
    return _SHOWN_KEYS.get(key) or "+".join(part.capitalize() for part in key.split("+"))
