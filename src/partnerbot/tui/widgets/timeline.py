"""Every dated fact in order of time, drawn from top to bottom.

Owns the look of the line. Knows nothing of where dates come from.
"""

from collections.abc import Sequence

from rich.text import Text
from textual import on
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from partnerbot.chat.desk import Desk
from partnerbot.chat.shapes import DatedEntry, TurnView
from partnerbot.tui import draw
from partnerbot.tui.widgets.choices import Choices
from partnerbot.tui.widgets.panel import Panel
from partnerbot.wording import counted

_MOST = 500
"""More dates than that are not looked through by eye."""
_GAP = 5
"""From so many years on the time between two dates is drawn as longer."""


class TimelinePanel(OptionList, Panel):
    """The dated facts; each can be asked about."""

    HELP = """\
Every dated fact, earliest first.

**Up**, **Down**: move\\
**Enter**, or a click: ask about it\\
**F7** or **Escape**: close
"""

    DEFAULT_CSS = """
    TimelinePanel {
        height: 1fr;
        padding: 0 1;
        background: transparent;

        &, &:focus {
            border: none;
        }
    }
    """

    def __init__(self, desk: Desk, _: TurnView | None) -> None:
        self._dates = desk.dated()
        super().__init__(*_drawn(self._dates), markup=False)

    @on(OptionList.OptionSelected)
    def _ask(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(Choices.Chosen(self._dates[int(event.option_id or 0)].question))


def _drawn(dates: Sequence[DatedEntry]) -> list[Option]:
    """Dates as points on a line that runs down; long times between them are told."""
    options = []
    for place, entry in enumerate(dates[:_MOST]):
        before = dates[place - 1].year if place else entry.year
        if (years := entry.year - before) >= _GAP:
            gap = (counted(years, "year", "years"), draw.ASIDE)
            options.append(
                Option(draw.columns(("     ┊", draw.ASIDE), gap, width=6), disabled=True)
            )
        year = "" if place and before == entry.year else str(entry.year)
        told = draw.columns((f"{year:>4} ●", ""), (entry.statement, ""), width=6)
        told.add_row(Text("     │", draw.ASIDE), Text(entry.source, draw.ASIDE))
        options.append(Option(told, id=str(place)))
    if not dates:
        options.append(Option("No fact has a date.", disabled=True))
    if (more := len(dates) - _MOST) > 0:
        options.append(Option(f"… and {more} more.", disabled=True))
    return options
