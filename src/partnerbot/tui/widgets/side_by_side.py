"""Partners compared, a column for each.

Owns the layout of the table in one widget. Knows no facts.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from partnerbot.chat.shapes import Table
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
        """The head, and a rule above every row; without room for columns, name below name."""
        head = [draw.link(run) for run in self._table.columns]
        rows = [[self.marked(draw.cell(cell)) for cell in row.cells] for row in self._table.rows]
        least = [_longest_word(column) for column in zip(head, *rows, strict=True)]
        room = width - _GAP * len(least)
        beside = width >= _TINY and sum(least) <= room - _LABEL
        columns = _shared(least, room - _LABEL if beside else room)
        found = [*_line(Content(""), head, columns, beside)] if columns else []
        for row, cells in zip(self._table.rows, rows, strict=True):
            found.append(Content.styled("─" * width, draw.RULE))
            label = Content.styled(row.label, draw.ASIDE)
            found += [] if beside else label.wrap(width)
            if columns:
                found += _line(label, cells, columns, beside)
            else:
                found += _below_one_another(head, cells, width)
        return found


def _shared(least: Sequence[int], room: int) -> Sequence[int]:
    """How wide the columns are: of one width but where the longest word of one needs more.

    `least` are these words; [] where there is no room for all of them.
    """
    if sum(least) > room:
        return []
    widths = [*least]
    for others, place in enumerate(sorted(range(len(least)), key=least.__getitem__)[::-1]):
        widths[place] = max(least[place], room // (len(least) - others))
        room -= widths[place]
    return widths


def _longest_word(cells: Sequence[Content]) -> int:
    return max((cell_len(word) for cell in cells for word in cell.plain.split()), default=0)


def _line(
    label: Content, cells: Sequence[Content], columns: Sequence[int], beside: bool
) -> Iterator[Content]:
    """Cells wrapped beside one another, and beside their label."""
    widths = [*columns]
    if beside:
        cells, widths = [label, *cells], [_LABEL - _GAP, *widths]
    wrapped = [cell.wrap(width) for cell, width in zip(cells, widths, strict=True)]
    for lines in zip_longest(*wrapped, fillvalue=Content("")):
        shown = [_padded(text, w + _GAP) for text, w in zip(lines, widths, strict=True)]
        yield Content("").join(shown).rstrip()


def _below_one_another(
    names: Sequence[Content], cells: Sequence[Content], width: int
) -> Iterator[Content]:
    """Each cell behind its name."""
    for name, cell in zip(names, cells, strict=True):
        first, *others = Content.assemble(name, "  ", cell).wrap(max(1, width - _GAP))
        yield first
        yield from (Content.assemble(" " * _GAP, other) for other in others)


def _padded(line: Content, width: int) -> Content:
    return line.pad_right(max(0, width - line.cell_length))
