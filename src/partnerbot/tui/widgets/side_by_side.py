"""Partners compared, a column for each.

Owns the layout of the table in one widget. Knows no facts.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual.content import Content

from partnerbot.chat.shapes import Row, Table
from partnerbot.tui import draw
from partnerbot.tui.widgets.passage import Passage

_LABEL = 14
"""The cells that labels take beside the columns."""
_TINY = 60
"""In fewer cells than these, the labels stand above the columns."""
_GAP = 2


class SideBySide(Passage):
    """A table with the partners' names, which are links, at its head."""

    DEFAULT_CSS = """
    SideBySide {
        margin: 1 0 0 2;
    }
    """

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
