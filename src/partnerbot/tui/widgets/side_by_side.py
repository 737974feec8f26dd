"""Partners compared, a column for each, and the dates of an answer on a line.

Owns their layout: beside one another where there is room, else below. Knows no facts.
"""

from textual.app import ComposeResult, RenderResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widget import Widget

from partnerbot.chat.shapes import Row, Strip, Table
from partnerbot.chat.strips import draw
from partnerbot.tui.widgets.passage import Linked, Words


class TableRow(HorizontalGroup):
    """One aspect of each partner."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self._row = row

    def compose(self) -> ComposeResult:
        """The label and the cells."""
        yield Words(self._row.label, "label")
        with HorizontalGroup(classes="cells"):
            for cell in self._row.cells:
                yield Words(f"{cell.text or '–'} {cell.marks}".rstrip(), "cell")


class SideBySide(VerticalGroup):
    """A table with the partners' names at its head."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def compose(self) -> ComposeResult:
        """The names and the rows."""
        with HorizontalGroup(classes="head"):
            yield Words("", "label")
            with HorizontalGroup(classes="cells"):
                for column in self._table.columns:
                    yield Linked(column, "cell")
        for row in self._table.rows:
            yield TableRow(row)


class DateStrip(Widget):
    """Dates on a line with the years below."""

    def __init__(self, strip: Strip) -> None:
        super().__init__()
        self._strip = strip

    def render(self) -> RenderResult:
        """Two lines as wide as there is room, and no wider than reads well."""
        line, years = draw(self._strip, min(self.size.width, 72))
        return Content.assemble(line, "\n", (years, "dim"))
