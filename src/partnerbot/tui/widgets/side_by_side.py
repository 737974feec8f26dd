"""Partners compared, a column for each, and the dates of an answer on a line.

Owns their layout in one widget each. Knows no facts.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from partnerbot.chat.shapes import Row, Strip, Table
from partnerbot.chat.strips import draw as draw_strip
from partnerbot.tui import draw
from partnerbot.tui.widgets.passage import Passage

_LABEL = 14
"""So many cells the labels take beside the columns."""
_TINY = 60
"""In less room than that the labels stand above the columns."""
_GAP = 2


class SideBySide(Passage):
    """A table with the partners' names, which are links, at its head."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def lines(self, width: int) -> list[Content]:
        """The head, and a rule above every row."""
        beside = width >= _TINY
        room = width - (_LABEL if beside else 0)
        column = max(4, room // len(self._table.columns) - _GAP)
        head = [draw.link(run) for run in self._table.columns]
        found = [*self._beside(Content(""), head, column, beside)]
        for row in self._table.rows:
            found.append(Content.styled("─" * width, draw.RULE))
            found += self._row(row, column, beside)
        return found

    def _row(self, row: Row, column: int, beside: bool) -> Iterator[Content]:
        label = Content.styled(row.label, draw.ASIDE)
        cells = [self.marked(draw.cell(cell)) for cell in row.cells]
        if not beside:
            yield label
        yield from self._beside(label, cells, column, beside)

    def _beside(
        self, label: Content, cells: Sequence[Content], column: int, beside: bool
    ) -> Iterator[Content]:
        """Cells wrapped beside one another."""
        wrapped = [cell.wrap(column) for cell in cells]
        for place, lines in enumerate(zip_longest(*wrapped, fillvalue=Content(""))):
            shown = [_padded(line, column + _GAP) for line in lines]
            if beside:
                shown.insert(0, _padded(label if place == 0 else Content(""), _LABEL))
            yield Content("").join(shown).rstrip()


def _padded(line: Content, width: int) -> Content:
    return line.pad_right(max(0, width - line.cell_length))


class DateStrip(Widget):
    """Dates on a line with the years below."""

    def __init__(self, strip: Strip) -> None:
        super().__init__()
        self._strip = strip

    def render(self) -> RenderResult:
        """Two lines as wide as there is room, and no wider than reads well."""
        line, years = draw_strip(self._strip, min(self.size.width, 72))
        return Content.assemble(line, "\n", (years, "dim"))
