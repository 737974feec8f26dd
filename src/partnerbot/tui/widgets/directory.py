"""The partners to look through, and the card of one of them.

Owns moving between list and card. Knows nothing of how partners are found or described.
"""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import ClassVar

from rich.cells import cell_len
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

_INDENT = 2
_NAME = 22
"""So many cells of a name leave room for what it stands for."""


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
        width = _width([entry.name for entry in found])
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
            self._turn(to_card=True)
            self.screen.set_focus(view.query_one(Choices))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Where no card is open, there is no way back from it."""
        del parameters
        return action != "list" or self.has_class("-card")

    async def action_list(self) -> None:
        """From the card back to the list."""
        await self.query_children(CardView).remove()
        self._turn(to_card=False)
        self.query_one(Input).focus()

    def _turn(self, to_card: bool) -> None:
        self.set_class(to_card, "-card")
        self.border_subtitle = "Esc goes back to the list" if to_card else self.BORDER_SUBTITLE


def _width(names: Sequence[str]) -> int:
    """The cells that names take: no word is cut, but not every name has room on one line."""
    whole = max(map(cell_len, names), default=0)
    words = max((cell_len(word) for name in names for word in name.split()), default=0)
    return _INDENT + max(words, min(whole, _NAME))


def _line(entry: Entry, width: int) -> Table:
    indent = " " * _INDENT
    name = textwrap.fill(
        entry.name, width, initial_indent=indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return draw.columns((name, ""), (entry.full_name, draw.ASIDE), width=width)
