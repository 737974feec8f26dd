"""Questions to choose from, by key or mouse.

Owns their list. Knows nothing of where they come from or what asking does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option


class Choices(OptionList):
    """A short list of questions; the chosen one is to be asked."""

    HELP = """\
Questions to choose from.

**Up**, **Down**: move\\
**Enter**, or a click: ask it\\
**Tab**, **Escape** or typing: back to the prompt\\
**F1**: close this help
"""

    @dataclass
    class Chosen(Message):
        """One of the questions was chosen."""

        question: str

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__(*(Option(Content(q)) for q in questions), markup=False, compact=True)
        self.questions = tuple(questions)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self.questions[event.option_index]))


class Offer(VerticalGroup):
    """Questions to choose from under a line that says how."""

    def __init__(self, lead: str, questions: Sequence[str], how: str = "Tab, then Enter") -> None:
        super().__init__()
        self._lead = f"{lead} ({how}, or click):"
        self._questions = questions

    def compose(self) -> ComposeResult:
        """The line and the list."""
        yield Static(Content(self._lead), classes="aside")
        yield Choices(self._questions)
