"""Answers as plain text: wrapped, with numbered footnotes, in colour where that is wanted.

Owns the look of the shell's output. Knows nothing of where it goes.
"""

import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from partnerbot.answering.answer import Answer
from partnerbot.answering.footnotes import footnotes, marks
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName

if TYPE_CHECKING:
    from partnerbot.chat.shapes import TurnView

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_NARROWEST, _WIDEST = 30, 100
_MARKS = re.compile(r"\[\d[\d–,\s]*\]")
"""The numbers of footnotes in a text; a line may break inside them."""


def render_answer(answer: Answer, knowledge: Knowledge, width: int, colour: bool) -> str:
    """An answer with its sources as footnotes and, where it asks back, the choices."""
    width = max(_NARROWEST, min(width, _WIDEST))
    said = " ".join(
        f"{part.text} {marks(part.facts, answer.facts)}".rstrip() for part in answer.parts
    )
    text = textwrap.fill(said, width, break_long_words=False, break_on_hyphens=False)
    lines = [_MARKS.sub(lambda mark: _dim(mark.group(), colour), text)]
    if answer.status == "ambiguous":
        lines += [f"  - {question}" for question in answer.suggestions]
    notes = footnotes(answer.facts, knowledge)
    lines += [""] if notes else []
    lines += [_dim(_note(number, source, width), colour) for number, source in notes]
    return "\n".join(lines)


def render_turn(view: "TurnView", width: int) -> str:
    """A turn as it is told line by line: how it was read, the answer, its sources."""
    width = max(_NARROWEST, min(width, _WIDEST))
    lines = [f"(read as: {view.reading})"] if view.reading else []
    lines.append(textwrap.fill(view.answer, width, break_long_words=False, break_on_hyphens=False))
    lines += [_note(note.number, note.text, width) for note in view.notes]
    return "\n".join(lines)


def _note(number: int, source: str, width: int) -> str:
    """A footnote, its number hanging beside the text."""
    mark = f"[{number}] "
    return textwrap.fill(mark + source, width, subsequent_indent=" " * len(mark))


def _dim(text: str, colour: bool) -> str:
    return f"{_DIM}{text}{_RESET}" if colour else text


def render_partners(knowledge: Knowledge, partners: Sequence[str], width: int, colour: bool) -> str:
    """Partners as a table: id, name and full name, under the headings that they stand under."""
    listed = [knowledge.partners[partner] for partner in partners]
    ids = _column((partner.id for partner in listed), 9, width // 3)
    names = _column((partner.name for partner in listed), 12, width // 3)
    beside = ids + names + 4
    lines: list[str] = []
    section = ""
    for partner in listed:
        heading = knowledge.sections[partner.section].heading
        if heading != section:
            section = heading
            lines += ["", f"{_BOLD}{heading}{_RESET}" if colour else heading]
        told = full_name(knowledge, partner.id) or "–"
        first, *more = textwrap.wrap(told, max(16, width - beside))
        lines.append(f"  {partner.id:{ids}} {partner.name:{names}} {first}")
        lines += [" " * beside + line for line in more]
    return "\n".join(lines[1:])


def _column(cells: Iterable[str], least: int, most: int) -> int:
    """How wide a column is for its cells; one that is longer than most will stand out of it."""
    return max([least, *(len(cell) for cell in cells if len(cell) <= most)])


def full_name(knowledge: Knowledge, partner: str) -> str | None:
    """What a partner's name stands for, None where no fact says so."""
    names: Sequence[FullName] = knowledge.of_type(partner, FullName)
    return names[0].full_name if names else None
