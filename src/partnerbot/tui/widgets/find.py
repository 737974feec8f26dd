"""The bar that finds words in the conversation.

Owns what is looked for and which hit comes next. Knows nothing of how hits are shown.
"""

import re
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

from partnerbot.chat.find import pattern, places
from partnerbot.chat.shapes import Divider, TurnView
from partnerbot.tui.widgets.field import Field


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
    DEFAULT_CSS = """
    FindBar {
        display: none;
        height: 1;
        padding: 0 1;
        background: $panel;

        .label, .count {
            width: auto;
            padding: 0 1 0 0;
        }

        Field {
            width: 1fr;
            margin: 0;
        }
    }
    """

    @dataclass
    class Found(Message):
        """What matches is to be marked, and one turn shown: its place, None where none has it."""

        wanted: re.Pattern[str] | None
        place: int | None

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[TurnView | Divider] = ()
        self._hits: list[int] = []
        self._at = 0

    def compose(self) -> ComposeResult:
        """The words and how many turns hold them."""
        yield Static("Find:", classes="label", markup=False)
        yield Field(select_on_focus=True)
        yield Static("", classes="count", markup=False)

    def open(self, entries: Sequence[TurnView | Divider]) -> None:
        """Begin, or go on, looking through some entries."""
        self._entries = entries
        self.display = True
        self.query_one(Input).focus()
        self._look()

    def close(self) -> None:
        """Stop looking; what was looked for is kept for the next time."""
        self.display = False
        self.post_message(self.Found(None, None))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._look()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(-1)

    def _look(self) -> None:
        self._hits = places(self._entries, self._words)
        self._at = len(self._hits) - 1
        self._tell()

    def action_step(self, step: int) -> None:
        """Go to the hit before (-1) or after (1), round and round."""
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
        self._tell()

    @property
    def _words(self) -> str:
        return self.query_one(Input).value

    def _tell(self) -> None:
        wanted = pattern(self._words)
        count = f"{self._at + 1} of {len(self._hits)}" if self._hits else "none"
        self.query_one(".count", Static).update(Content(count if wanted else ""))
        place = self._hits[self._at] if self._hits else None
        self.post_message(self.Found(wanted, place))
