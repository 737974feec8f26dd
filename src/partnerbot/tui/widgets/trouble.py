"""Why the facts can't be used, and the way back in.

Owns that text. Knows nothing of how facts are read.
"""

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from partnerbot.chat.reading import Troubles
from partnerbot.wording import counted, sentence_case

_MOST = 20
"""More problems than that are not read at once."""


class Trouble(VerticalGroup):
    """Why the facts can't be used, and how to go on."""

    DEFAULT_CSS = """
    Trouble {
        max-width: 100;
        margin: 1 0 0 0;

        .problem {
            color: $text-error;
        }

        Button {
            margin: 1 0 0 2;
        }
    }
    """

    class Retried(Message):
        """The facts are to be read again."""

    def __init__(self, troubles: Troubles) -> None:
        super().__init__()
        self._troubles = troubles

    def compose(self) -> ComposeResult:
        """Every problem, and the way back in."""
        problems = self._troubles.problems
        things = sentence_case(counted(len(problems), "thing needs", "things need"))
        yield Static("The facts can't be used yet", classes="speaker", markup=False)
        yield Static(Content(f"{things} mending:"), classes="said")
        for problem in problems[:_MOST]:
            yield Static(Content(problem), classes="said problem")
        if (more := len(problems) - _MOST) > 0:
            yield Static(Content(f"… and {more} more."), classes="said")
        yield Button("Read the facts again (F5)", compact=True)

    @on(Button.Pressed)
    def _retry(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Retried())
