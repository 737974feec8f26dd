"""The partners to look through, and the card of one of them.

Owns moving between list and card. Knows nothing of how partners are found or described.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import ClassVar

from rich.table import Table
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input
from textual.widgets.option_list import Option

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import Entry, TurnView
from partnerbot.tui import draw
from partnerbot.tui.widgets.card import CardView
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.filtered import FilteredList
from partnerbot.tui.widgets.panel import Panel


class DirectoryPanel(FilteredList, Panel):
    """The partners by section, with a filter that forgives slips."""

    HELP = """\
The partners, by the heading they are listed under.

**Letters**: only those with such a name; slips are forgiven\\
**Up**, **Down**: move\\
**Enter**, or a click: the card of a partner, with questions to ask\\
**Left** or **Escape**: from the card back to the list\\
**F6**: close
"""
    PLACEHOLDER = "Filter the partners"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,escape", "list", "Back to the list", show=False, id="directory.list"),
    ]
    DEFAULT_CSS = """
    DirectoryPanel {
        padding: 0 1;

        & > OptionList {
            height: 1fr;
        }

        &.-card > OptionList, &.-card > Input {
            display: none;
        }
    }
    """

    def __init__(self, desk: Desk, _: TurnView | None) -> None:
        super().__init__()
        self._desk = desk

    def options(self, letters: str) -> Iterable[Option]:
        """The partners with a name like some letters, below their headings."""
        found = self._desk.directory.filtered(letters)
        width = max((len(entry.name) for entry in found), default=0) + 2
        for section, entries in groupby(found, key=lambda entry: entry.section):
            yield Option(Content.styled(section, "bold"), disabled=True)
            yield from (Option(_line(entry, width), id=entry.partner) for entry in entries)
        if not found:
            yield Option("No partner has a name like that.", disabled=True)

    @on(FilteredList.Picked)
    async def _open(self, event: FilteredList.Picked) -> None:
        event.stop()
        card = self._desk.card(event.option.id or "")
        if card is not None:
            view = CardView(card, self._desk)
            await self.mount(view)
            self.set_class(True, "-card")
            self.screen.set_focus(view.query_one(Choices))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Where no card is open, there is no way back from it."""
        del parameters
        return action != "list" or self.has_class("-card")

    async def action_list(self) -> None:
        """From the card back to the list."""
        await self.query_children(CardView).remove()
        self.set_class(False, "-card")
        self.query_one(Input).focus()


def _line(entry: Entry, width: int) -> Table:
    return draw.columns((f"  {entry.name}", ""), (entry.full_name, draw.ASIDE), width=width)
