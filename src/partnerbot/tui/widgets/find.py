"""The bar that finds words in the conversation.

Owns what is looked for and which hit comes next. Knows nothing of how hits are shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from partnerbot.chat.shapes import Divider, TurnView, finding


class FindBar(HorizontalGroup):
    """Finds turns that hold some words; the newest comes first."""

    HELP = """\
Find words in the conversation.

**Enter**, **F3** or **Up**: the hit before\\
**Down**: the next hit\\
**Escape**: close
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,f3", "step(-1)", "Before", show=False, id="find.before"),
        Binding("down", "step(1)", "Next", show=False, id="find.next"),
    ]

    @dataclass
    class Found(Message):
        """A turn holds the words: its place among the entries, None where none does."""

        words: str
        place: int | None

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[TurnView | Divider] = ()
        self._hits: list[int] = []
        self._at = 0

    def compose(self) -> ComposeResult:
        """The words and how many turns hold them."""
        yield Static("Find:", classes="label", markup=False)
        yield Input(compact=True, select_on_focus=True)
        yield Static("", classes="count", markup=False)

    def open(self, entries: Sequence[TurnView | Divider]) -> None:
        """Begin, or go on, looking through some entries."""
        self._entries = entries
        self.display = True
        self.query_one(Input).cursor_blink = False
        self.query_one(Input).focus()
        self._look()

    def close(self) -> None:
        """Stop looking; what was looked for is kept for the next time."""
        self.display = False
        self.post_message(self.Found("", None))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._look()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(-1)

    def _look(self) -> None:
        words = self.query_one(Input).value.strip()
        wanted = finding(words)
        self._hits = [
            place
            for place, entry in enumerate(self._entries)
            if words and isinstance(entry, TurnView) and entry.holds(wanted)
        ]
        self._at = len(self._hits) - 1
        self._tell(words)

    def action_step(self, step: int) -> None:
        """Go to the hit before (-1) or after (1), round and round."""
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
        self._tell(self.query_one(Input).value.strip())

    def _tell(self, words: str) -> None:
        count = f"{self._at + 1} of {len(self._hits)}" if self._hits else "none"
        self.query_one(".count", Static).update(Content(count if words else ""))
        place = self._hits[self._at] if self._hits else None
        self.post_message(self.Found(words, place))
