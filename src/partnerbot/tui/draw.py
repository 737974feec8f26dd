"""Shapes of a conversation as content for the screen.

Owns how text, marks and links look. All text is put in as text and never parsed, so that
nothing in it can style, link or act.
"""

import re

from rich.table import Table
from rich.text import Text
from textual.content import Content
from textual.style import Style

from partnerbot.chat.shapes import Cell, Evidence, Original, Run, Sentence

FOUND = "bold underline reverse"
"""How what was looked for is marked: seen without colour too."""
ASKER, ANSWERER, ASIDE = "bold $text-primary", "bold $text-accent", "dim"
"""How the speakers' names look, and what only accompanies what they say."""
RULE = "$panel-lighten-2"
"""How the lines of a table look."""
_LINK = "underline"
_FOCUSED_LINK = "bold underline reverse"


def sentences(said: tuple[Sentence, ...], focused: int | None = None) -> Content:
    """An answer, each sentence followed by the numbers of its sources.

    Names are links: a click on one carries the partner's id. The one that has the focus,
    counted from 0, is marked.
    """
    content = Content("")
    place = 0
    for sentence in said:
        parts: list[Content] = []
        for run in sentence.runs:
            if run.partner is None:
                parts.append(Content(run.text))
                continue
            parts.append(link(run, focused=place == focused))
            place += 1
        if sentence.marks:
            parts.append(Content.styled(f" {sentence.marks}", ASIDE))
        spoken = Content("").join(parts)
        content = Content.assemble(content, " ", spoken) if content else spoken
    return content


def link(run: Run, focused: bool = False) -> Content:
    """A name that asks about its partner."""
    meta = Style.from_meta({"partner": run.partner})
    return Content(run.text).stylize(meta).stylize(_FOCUSED_LINK if focused else _LINK)


def cell(told: Cell) -> Content:
    """What one partner has to say for a row of a table."""
    marks = Content.styled(f" {told.marks}" if told.marks else "", ASIDE)
    return Content.assemble(told.text or "–", marks)


def links(said: tuple[Sentence, ...]) -> list[str]:
    """The partners that the links of an answer ask about, in their order."""
    return [run.partner for sentence in said for run in sentence.runs if run.partner is not None]


def marked(content: Content, wanted: re.Pattern[str] | None) -> Content:
    """Content with everything marked that matches a pattern."""
    if wanted is None:
        return content
    for match in wanted.finditer(content.plain):
        content = content.stylize(FOUND, *match.span())
    return content


def evidence(fact: Evidence, original: Original | str | None) -> Content:
    """A fact with its place and, where the document is at hand, its line."""
    under = "" if fact.section == fact.document else f", under “{fact.section}”"
    parts = [
        Content.assemble((f"[{fact.number}] ", "bold"), fact.statement),
        Content.styled(f"{fact.document}, line {fact.line}{under}", ASIDE),
    ]
    if isinstance(original, Original):
        text = Content(f"│ {original.text}")
        parts.append(text.stylize(FOUND, original.start + 2, original.end + 2))
    else:
        parts.append(Content.styled(f"“{fact.phrase}”", ASIDE))
    if isinstance(original, str):
        parts.append(Content.styled(original, "italic"))
    return Content("\n").join(parts)


def columns(*cells: tuple[str, str], width: int) -> Table:
    """A line of a list: a first cell of a width, and a last one that takes the rest.

    Each cell is a text and its style; a text that is too long goes on below itself.
    """
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(width=width, no_wrap=True)
    for _ in cells[1:]:
        table.add_column(ratio=1)
    table.add_row(*(Text(text, style) for text, style in cells))
    return table
