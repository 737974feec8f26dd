"""A turn as plain text: for the clipboard and for files.

Owns its lines. Knows nothing of where they go.
"""

from partnerbot.chat.shapes import Table, TurnView
from partnerbot.cleaning import one_line


def turn_text(view: TurnView) -> str:
    """One turn as lines of text."""
    lines = [f"You: {one_line(view.question)}"]
    lines += [f"(read as: {one_line(view.reading)})"] if view.reading else []
    lines += [f"Partnerbot: {one_line(view.answer)}"]
    lines += [f"  {row}" for row in _rows_as_text(view.table)] if view.table else []
    lines += [f"  [{note.number}] {one_line(note.text)}" for note in view.notes]
    if view.status == "ambiguous":
        lines += [f"  - {one_line(choice)}" for choice in view.choices]
    return "\n".join(lines) + "\n"


def _rows_as_text(table: Table) -> list[str]:
    found = []
    for row in table.rows:
        cells = zip(table.columns, row.cells, strict=True)
        told = "; ".join(
            f"{c.text}: {one_line(cell.text) or '–'} {cell.marks}" for c, cell in cells
        )
        found.append(f"{row.label}: {' '.join(told.split())}")
    return found
