"""Evidence, cards, partners and dates as plain text.

Owns their lines. Knows nothing of where they go.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from partnerbot.chat.shapes import Card, DatedEntry, Entry, Evidence, Original


def evidence_text(fact: Evidence, original: Original | str | None) -> str:
    """A fact with its place and, where the document is at hand, the line itself."""
    lines = [
        f"[{fact.number}] {fact.statement}",
        f"    {fact.document}, line {fact.line}, under “{fact.section}”: “{fact.phrase}”",
    ]
    if original is not None:
        lines.append(
            f"    The line: {original.text if isinstance(original, Original) else original}"
        )
    return "\n".join(lines)


def card_text(card: Card) -> str:
    """All that is known of a partner, with the places in the documents."""
    rows = ((row.label, row.cells[0]) for row in card.rows)
    lines = [f"  {label}: {cell.text} {cell.marks}".rstrip() for label, cell in rows]
    notes = [f"  [{note.number}] {note.text}" for note in card.notes]
    return "\n".join([card.name, *lines, *notes])


def partners_text(entries: Sequence[Entry]) -> str:
    """Partners below the headings that they are listed under."""
    return "\n".join(_listed(entries))


def _listed(entries: Sequence[Entry]) -> Iterator[str]:
    for section, partners in groupby(entries, key=lambda entry: entry.section):
        yield section
        yield from (f"  {', '.join(filter(None, (p.name, p.full_name)))}" for p in partners)


def dates_text(entries: Sequence[DatedEntry]) -> str:
    """Dated facts with their places."""
    return "\n".join(f"{entry.date}: {entry.statement} ({entry.source})" for entry in entries)
