"""The page as Markdown: sections, each with how it is measured, a table and the worst in it.

Owns the form of docs/quality.md, and knows no figure.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

HEADER = """\
# How well it works

`python -m tests.quality` writes this page, so do not edit it. Test coverage and figures based on
outside data change only when its options measure them again (see `--help`). Shares are rounded to
one decimal place. Faults are shown as they are; [trust.md](trust.md) has what you can always rely
on.
"""
Row = Sequence[object]


@dataclass(frozen=True)
class Section:
    """A table of the page, with how it was measured above and the worst that it shows below."""

    heading: str
    measured: str
    columns: Sequence[str]
    rows: Sequence[Row]
    worst: str

    def __str__(self) -> str:
        """The section as Markdown, its heading left out."""
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        table = "\n".join(f"| {' | '.join(map(_cell, row))} |" for row in lines)
        return f"{self.measured}\n\n{table}\n\n**The worst of it:** {self.worst}\n"


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent, rounded to one decimal place."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _cell(value: object) -> str:
    """What a cell of a table shows: whole numbers with a comma for each thousand."""
    return f"{value:,}" if isinstance(value, int) else str(value)


def sections_of(page: str) -> dict[str, str]:
    """The text of each section of a page by its heading."""
    _, *found = re.split(r"(?m)^## ", page)
    texts = (section.partition("\n\n") for section in found)
    return {heading: f"{text.rstrip()}\n" for heading, _, text in texts}


def rows_of(section: str) -> list[list[str]]:
    """The cells of the table in a section's text, without its columns."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def renewed(page: str, sections: Iterable[Section], order: Sequence[str]) -> str:
    """A page with some sections replaced, all in the given order; others are dropped."""
    texts: Mapping[str, str] = {**sections_of(page), **{s.heading: str(s) for s in sections}}
    kept = [f"\n## {heading}\n\n{texts[heading]}" for heading in order if heading in texts]
    return HEADER + "".join(kept)
