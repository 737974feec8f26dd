"""What there is to see before the first question: what this is, or why it can't begin.

Owns those texts. Knows nothing of how facts are read.
"""

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from partnerbot.chat.shapes import Overview, Troubles
from partnerbot.tui.widgets.choices import Offer
from partnerbot.wording import counted, sentence_case

_MOST = 20
"""More problems than that are not read at once."""


class Reading(Static):
    """Shown while the facts are read; questions can be typed already."""

    def __init__(self) -> None:
        super().__init__("Reading the facts …", classes="aside", markup=False)


class Welcome(VerticalGroup):
    """What an empty conversation shows."""

    def __init__(self, overview: Overview) -> None:
        super().__init__()
        self._overview = overview

    def compose(self) -> ComposeResult:
        """Two sentences, what is loaded, the examples and the keys that matter."""
        overview = self._overview
        yield Static(
            Content(
                f"Ask about {overview.host}'s partners in your own words. Every answer names "
                "the line of the document that says so."
            ),
            classes="said",
        )
        yield Static(Content(f"Loaded: {overview.loaded}."), classes="said loaded")
        if overview.examples:
            yield Offer("For example", overview.examples)
        keys = Content.assemble(
            ("F1", "bold"), " explains the keys, ", ("F2", "bold"), " finds everything else."
        )
        yield Static(keys, classes="aside keys")


class Trouble(VerticalGroup):
    """Why the facts can't be used, and how to go on."""

    class Retried(Message):
        """The facts are to be read again."""

    def __init__(self, troubles: Troubles) -> None:
        super().__init__()
        self._troubles = troubles

    def compose(self) -> ComposeResult:
        """Every problem, and the way back in."""
        problems = self._troubles.problems
        things = sentence_case(counted(len(problems), "thing is", "things are"))
        yield Static("The facts can't be used yet", classes="speaker", markup=False)
        yield Static(Content(f"{things} to be mended:"), classes="said")
        for problem in problems[:_MOST]:
            yield Static(Content(problem), classes="said problem")
        if (more := len(problems) - _MOST) > 0:
            yield Static(Content(f"… and {more} more."), classes="said")
        yield Button("Read the facts again (F5)", compact=True)

    @on(Button.Pressed)
    def _retry(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Retried())
