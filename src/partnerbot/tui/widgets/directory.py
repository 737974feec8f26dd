"""The partners to look through, and the card of one of them.

Owns moving between list and card. Knows nothing of how partners are found or described.
"""

from typing import ClassVar

from rich.table import Table
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import Card, Entry
from partnerbot.tui import draw
from partnerbot.tui.widgets.choices import Offer
from partnerbot.tui.widgets.side_by_side import DateStrip


class CardView(VerticalScroll, can_focus=False):
    """All that is known of one partner, and questions about it."""

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
            told = Content.assemble(
                (f"{row.label}: ", "bold"), cell.text, (f" {cell.marks}", "dim")
            )
            yield Static(told, classes="fact-row")
        if card.strip:
            yield DateStrip(card.strip)
        yield Offer("Ask about it", card.questions, how="Enter")
        for fact in card.evidence:
            shown = draw.evidence(fact, self._desk.original(fact))
            yield Static(shown, classes="fact")


class DirectoryPanel(Vertical):
    """The partners by section with a filter that forgives slips."""

    HELP = """\
The partners, by the heading they are listed under.

**Letters**: only those with a name like it; slips are forgiven\\
**Up**, **Down**: move\\
**Enter**, or a click: the card of a partner, with questions to ask\\
**Left** or **Escape**: from the card back to the list\\
**F6**: close
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next partner", show=False, id="directory.next"),
        Binding("up", "move(-1)", "Partner before", show=False, id="directory.before"),
        Binding("left", "list", "Back to the list", show=False, id="directory.list"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The filter above the list."""
        yield Input(placeholder="Filter the partners", compact=True, select_on_focus=False)
        yield OptionList(markup=False, compact=True)

    def on_mount(self) -> None:
        """Begin with all partners."""
        self.query_one(Input).cursor_blink = False
        self._fill("")

    @property
    def card(self) -> Card | None:
        """The card that is shown, None while the list is."""
        views = list(self.query_children(CardView).results(CardView))
        return views[0].card if views else None

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, letters: str) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        section = None
        found = self._desk.directory.filtered(letters)
        width = max((len(entry.name) for entry in found), default=0) + 2
        for entry in found:
            if entry.section != section:
                section = entry.section
                options.add_option(Option(Content.styled(section, "bold"), disabled=True))
            options.add_option(Option(_line(entry, width), id=entry.partner))
        if section is None:
            options.add_option(Option("No partner has a name like that.", disabled=True))
        options.action_first()

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected, "DirectoryPanel > OptionList")
    async def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        card = self._desk.card(event.option.id or "")
        if card is not None:
            view = CardView(card, self._desk)
            await self.mount(view)
            self.set_class(True, "-card")
            self.screen.set_focus(view.query_one("Choices"))

    def action_move(self, step: int) -> None:
        """Move in the list while the filter keeps the focus."""
        options = self.query_one("DirectoryPanel > OptionList", OptionList)
        options.action_cursor_down() if step > 0 else options.action_cursor_up()

    async def action_list(self) -> None:
        """From the card back to the list."""
        await self.query_children(CardView).remove()
        self.set_class(False, "-card")
        self.query_one(Input).focus()


def _line(entry: Entry, width: int) -> Table:
    return draw.columns((f"  {entry.name}", ""), (entry.full_name, "dim"), width=width)
