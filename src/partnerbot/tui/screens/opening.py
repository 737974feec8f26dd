"""What is on the screen until the facts are read.

Owns the first frame: it looks like the chat that takes its place, and a question can be
typed already. Where the facts can't be used it shows what to mend. Imports nothing that the
first frame does not need.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message
from textual.widgets import Input, Static

from partnerbot.chat.reading import Troubles
from partnerbot.tui.screens.reading import ReadingScreen
from partnerbot.tui.widgets.field import Field
from partnerbot.tui.widgets.hint import HintLine

if TYPE_CHECKING:
    from partnerbot.chat.desk import Desk


class OpeningScreen(ReadingScreen):
    """A prompt under a line that says what goes on."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "reload", "Read the facts again", show=False, id="reload"),
        # With priority, for the Input below would only delete with it.
        Binding("ctrl+d", "leave", "Quit", show=False, id="quit", priority=True),
        # What Enter sends where it was pressed before this program had the terminal.
        Binding("ctrl+j", "send", "Ask", show=False, id="send"),
    ]
    DEFAULT_CSS = """
    .opening {
        height: 1fr;
        padding: 0 1;
        align-vertical: bottom;
    }
    """

    @dataclass
    class FactsRead(Message):
        """The facts can be asked about."""

        desk: "Desk"

    def __init__(self, load: "Callable[[], Desk]") -> None:
        super().__init__(load)
        self._sent = False

    def compose(self) -> ComposeResult:
        """The frame of the chat."""
        yield Static("Partnerbot", classes="title", markup=False)
        with Container(classes="opening"):
            yield Static("Reading the facts …", classes="aside", markup=False)
        yield Field("Ask a question and press Enter", classes="prompt", compact=False)
        yield HintLine()
        yield Static("Ctrl+D Quit", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read the facts when the first frame is on the screen."""
        self.call_after_refresh(self.read_facts)

    async def settled(self) -> tuple[str, bool]:
        """What is in the prompt and whether it was sent, with every key taken that has come."""
        for taking in (self.query_one(Input), self):
            taken = asyncio.Event()
            taking.call_later(taken.set)
            await taken.wait()
        return self.query_one(Input).value, self._sent

    async def take(self, desk: "Desk") -> None:
        """Hand the facts on."""
        self.post_message(self.FactsRead(desk))

    async def show_troubles(self, troubles: Troubles) -> None:
        """Show what there is to mend in place of the line that says what goes on."""
        from partnerbot.tui.widgets.trouble import Trouble  # no first frame needs it

        body = self.query_one(".opening")
        await body.remove_children()
        await body.mount(Trouble(troubles))
        self.tell("")

    def action_leave(self) -> None:
        """Delete to the right, as in a shell; in an empty line, leave."""
        prompt = self.query_one(Input)
        if prompt.value:
            prompt.action_delete_right()
        else:
            self.app.exit()

    async def action_send(self) -> None:
        """Send what was typed."""
        await self.query_one(Input).action_submit()

    @on(Input.Submitted)
    def _send(self, event: Input.Submitted) -> None:
        event.stop()
        self._sent = bool(event.value.strip())
        if self._sent:
            self.tell("The answer follows when the facts are read.")

    def on_key(self, event: events.Key) -> None:
        """What was typed before the prompt had the focus goes there."""
        if event.is_printable and event.character:
            event.stop()
            self.query_one(Input).insert_text_at_cursor(event.character)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._sent = False
