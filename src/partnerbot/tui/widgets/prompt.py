"""The line that questions are written in.

Owns editing, history and pasting. Knows nothing of answers.
"""

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from partnerbot.cleaning import clean
from partnerbot.tui.history import History

LONGEST = 1000
"""The most characters that a question may have."""


class Prompt(Input):
    """A one-line input that remembers the questions of the session."""

    HELP = """\
Ask in your own words and press **Enter**. A question may point back to the
last answer: *when?*, *and the others?*

**Up**, **Down**: earlier questions\\
**Tab**: the questions offered, and back\\
**Page Up**, **Page Down**: read back\\
**Ctrl+N**: new conversation\\
**Ctrl+L**: clear the screen\\
**Ctrl+Q**: quit\\
**F1**: close this help
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "older", "Earlier question", show=False, id="history.older"),
        Binding("down", "newer", "Later question", show=False, id="history.newer"),
    ]

    @dataclass
    class Asked(Message):
        """A question was sent."""

        question: str

    def __init__(self) -> None:
        # Without select_on_focus=False, a key that brings the focus here would be
        # selected and lost to the next key.
        super().__init__(
            placeholder="Ask a question and press Enter",
            max_length=LONGEST,
            select_on_focus=False,
        )
        self._history = History()

    def remember(self, question: str) -> None:
        """Put a question that was asked by other means into the history."""
        self._history.add(question)

    def insert_pasted(self, text: str) -> None:
        """Insert text from a clipboard: its lines joined, and only as much as there is room."""
        joined = " ".join(clean(text).split())
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + (end - start)
        if len(joined) > room:
            self.notify(f"Cut: a question may have {LONGEST} characters.", markup=False)
        self.replace(joined[:room], start, end)

    def on_paste(self, event: events.Paste) -> None:
        """Take every line of what is pasted; by itself an Input takes only the first."""
        event.prevent_default()
        event.stop()
        self.insert_pasted(event.text)

    def action_paste(self) -> None:
        """Insert what was copied inside the application."""
        self.insert_pasted(self.app.clipboard)

    @on(Input.Submitted)
    def _send(self, event: Input.Submitted) -> None:
        event.stop()
        question = clean(event.value).strip()
        if question:
            self.remember(question)
            self.clear()
            self.post_message(self.Asked(question))

    def action_older(self) -> None:
        """Show the question before."""
        self._show(self._history.older(self.value))

    def action_newer(self) -> None:
        """Show the question after, at last the one being written."""
        self._show(self._history.newer(self.value))

    def _show(self, line: str) -> None:
        self.value = line
        self.cursor_position = len(line)
