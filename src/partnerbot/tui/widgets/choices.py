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
**Tab**, **Escape** or typing: back to the prompt
"""

    DEFAULT_CSS = """
    Choices {
        margin: 0 0 0 2;
        max-height: 8;

        &, &:focus {
            background: transparent;
            background-tint: transparent;
        }

        &.-textual-compact > .option-list--option {
            padding: 0 1;
        }

        &:blur > .option-list--option-highlighted {
            color: $foreground;
            background: transparent;
            text-style: none;
        }
    }
    """

    @dataclass
    class Chosen(Message):
        """One of the questions was chosen."""

        question: str

    def __init__(self, questions: Sequence[str] = ()) -> None:
        super().__init__(markup=False, compact=True)
        self.questions: tuple[str, ...] = ()
        self.offer(questions)

    def offer(self, questions: Sequence[str]) -> None:
        """Offer other questions."""
        self.questions = tuple(questions)
        self.set_options(Option(Content(question)) for question in questions)
        self.highlighted = 0 if questions else None

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self.questions[event.option_index]))


class Offer(VerticalGroup):
    """Questions to choose from under a line that says how; not there without any."""

    DEFAULT_CSS = """
    Offer {
        margin-top: 1;
    }
    """

    def __init__(
        self, lead: str = "", questions: Sequence[str] = (), how: str = "Tab, then Enter"
    ) -> None:
        super().__init__()
        self._how = how
        self._lead = Static("", classes="aside", markup=False)
        self.choices = Choices()
        self.show(lead, questions)

    def compose(self) -> ComposeResult:
        """The line and the list."""
        yield self._lead
        yield self.choices

    def show(self, lead: str, questions: Sequence[str]) -> None:
        """Offer other questions."""
        self._lead.update(Content(f"{lead} ({self._how}, or click):"))
        self.choices.offer(questions)
        self.display = bool(questions)
