"""What there is to see before the first question: what this is and how to begin.

Owns that text. Knows nothing of how facts are read.
"""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from partnerbot.chat.shapes import Overview
from partnerbot.tui.widgets.choices import Offer


class Welcome(VerticalGroup):
    """What an empty conversation shows."""

    DEFAULT_CSS = """
    Welcome {
        max-width: 100;
        margin: 1 0 0 0;

        .loaded {
            color: $text-muted;
        }

        .begin {
            margin-top: 1;
        }
    }
    """

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
        yield Static(keys, classes="aside begin")
