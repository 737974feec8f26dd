"""A screen that reads the facts beside what goes on in it.

Owns that work, asking for it again and the line for short messages. Knows nothing of what
is shown of the facts. Imports nothing that the first frame does not need.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import getters, on, work
from textual.message import Message
from textual.screen import Screen

from partnerbot.chat.reading import Troubles, read
from partnerbot.tui.widgets.hint import HintLine

if TYPE_CHECKING:
    from partnerbot.chat.desk import Desk


class ReadingScreen(Screen[None]):
    """A screen that `load` brings facts to; it raises PartnerbotError where they can't be used."""

    @dataclass
    class _Read(Message):
        came: "Desk | Troubles"

    hint = getters.query_one(HintLine)

    def __init__(self, load: "Callable[[], Desk]") -> None:
        super().__init__()
        self._load = load

    async def take(self, desk: "Desk") -> None:
        """Go on with facts that were read."""
        raise NotImplementedError

    async def show_troubles(self, troubles: Troubles) -> None:
        """Show what there is to mend before the facts can be used."""
        raise NotImplementedError

    def tell(self, message: str) -> None:
        """Show a short message."""
        self.hint.tell(message)

    @work(thread=True, exclusive=True)
    def read_facts(self) -> None:
        """Read the facts beside the screen, which stays in use."""
        self.post_message(self._Read(read(self._load)))

    @on(_Read)
    async def _take(self, event: _Read) -> None:
        if isinstance(event.came, Troubles):
            await self.show_troubles(event.came)
        else:
            await self.take(event.came)

    def action_reload(self) -> None:
        """Read the facts again."""
        self.tell("Reading the facts …")
        self.read_facts()

    def on_trouble_retried(self) -> None:
        """Read the facts again."""
        self.action_reload()
