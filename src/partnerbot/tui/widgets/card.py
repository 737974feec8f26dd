"""The card of a partner: all that is known of it.

Owns its look. Knows nothing of where it stands and what asking does.
"""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import Card
from partnerbot.tui import draw
from partnerbot.tui.widgets.choices import Offer
from partnerbot.tui.widgets.date_strip import DateStrip


class CardView(VerticalScroll, can_focus=False):
    """All that is known of one partner, and questions about it."""

    DEFAULT_CSS = """
    CardView {
        padding: 0 1;

        Offer {
            margin-bottom: 1;
        }
    }
    """

    def __init__(self, card: Card, desk: Desk) -> None:
        super().__init__()
        self.card = card
        self._desk = desk

    def compose(self) -> ComposeResult:
        """Name, rows, dates, questions and evidence."""
        card = self.card
        yield Static(Content(card.name), classes="speaker")
        for row in card.rows:
            cell = row.cells[0]
            marks = (f" {cell.marks}", draw.ASIDE)
            yield Static(Content.assemble((f"{row.label}: ", "bold"), cell.text, marks))
        if card.strip:
            yield DateStrip(card.strip)
        yield Offer("Ask about it", card.questions, how="Enter")
        for fact in card.evidence:
            yield Static(draw.evidence(fact, self._desk.original(fact)), classes="fact")
