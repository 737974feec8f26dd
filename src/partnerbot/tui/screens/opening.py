"""What is on the screen until the facts are read.

Owns the first frame: it looks like the chat that takes its place, and a question can be
typed already. Where the facts can't be used it shows what to mend. Imports nothing that the
first frame does not need.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from partnerbot.chat.reading import Troubles, read

if TYPE_CHECKING:
    from partnerbot.chat.desk import Desk


class OpeningScreen(Screen[None]):
    """A prompt under a line that says what goes on."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "reload", "Read the facts again", show=False, id="reload"),
        Binding("ctrl+d", "app.exit", "Quit", show=False, id="quit"),
    ]

    @dataclass
    class FactsRead(Message):
        """The facts can be asked about; `typed` is in the prompt, or was sent from it."""

        desk: "Desk"
        typed: str
        sent: bool

    @dataclass
    class _Read(Message):
        came: "Desk | Troubles"

    def __init__(self, load: "Callable[[], Desk]") -> None:
        super().__init__()
        self._load = load
        self._sent = False

    def compose(self) -> ComposeResult:
        """The frame of the chat."""
        yield Static("Partnerbot", classes="title", markup=False)
        with Container(classes="opening"):
            yield Static("Reading the facts …", classes="aside", markup=False)
        prompt = Input(
            placeholder="Ask a question and press Enter", classes="prompt", select_on_focus=False
        )
        prompt.cursor_blink = False
        yield prompt
        yield Static("", classes="hint", markup=False)
        yield Static("Ctrl+D Quit", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read the facts when the first frame is on the screen."""
        self.call_after_refresh(self._read_facts)

    @work(thread=True, exclusive=True)
    def _read_facts(self) -> None:
        """Read the facts beside the screen, which stays in use."""
        self.post_message(self._Read(read(self._load)))

    @on(_Read)
    async def _take(self, event: _Read) -> None:
        """Hand the facts on, or show what there is to mend."""
        if not isinstance(event.came, Troubles):
            typed = self.query_one(Input).value
            self.post_message(self.FactsRead(event.came, typed, self._sent))
            return
        from partnerbot.tui.widgets.trouble import Trouble  # no first frame needs it

        body = self.query_one(".opening")
        await body.remove_children()
        await body.mount(Trouble(event.came))
        self.query_one(".hint", Static).update("")

    async def on_trouble_retried(self) -> None:
        """Read the facts again."""
        await self.action_reload()

    async def action_reload(self) -> None:
        """Read the facts again."""
        self.query_one(".hint", Static).update("Reading the facts …")
        self._read_facts()

    @on(Input.Submitted)
    def _send(self, event: Input.Submitted) -> None:
        event.stop()
        self._sent = bool(event.value.strip())
        if self._sent:
            self.query_one(".hint", Static).update("The answer follows when the facts are read.")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._sent = False
