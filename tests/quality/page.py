"""The page as Markdown: sections, each with how it is measured, a table and the worst in it.

Owns the form of docs/quality.md, and knows no figure.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

HEADER = """\
# How good it is

`python -m tests.quality` wrote this page: do not edit it. Figures of the suite and of data outside
the project stay as they were last measured until its options measure them again (`--help`). All
is as it is, faults included; what is promised without exception stands in [trust.md](trust.md).
"""
Row = Sequence[object]


@dataclass(frozen=True)
class Section:
    """One table of the page, between how it is measured and the worst thing that it shows."""

    heading: str
    measured: str
    columns: Sequence[str]
    rows: Sequence[Row]
    worst: str

    def __str__(self) -> str:
        """The section as Markdown, its heading left out."""
        lines = [self.columns, ["---"] * len(self.columns), *self.rows]
        table = "\n".join(f"| {' | '.join(map(str, row))} |" for row in lines)
        return f"{self.measured}\n\n{table}\n\n**The worst of it:** {self.worst}\n"


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent, rounded down, so that only all of it is 100 %."""
    return f"{math.floor(1000 * part / whole) / 10} %" if whole else "–"


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
    """A page with some sections written anew, all in their order; those unknown to it go."""
    texts: Mapping[str, str] = {**sections_of(page), **{s.heading: str(s) for s in sections}}
    kept = [f"\n## {heading}\n\n{texts[heading]}" for heading in order if heading in texts]
    return HEADER + "".join(kept)
