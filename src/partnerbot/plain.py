"""Answers as plain text: wrapped, with numbered footnotes, in colour where that is wanted.

Owns the look of the shell's output. Knows nothing of where it goes.
"""

import textwrap
from collections.abc import Sequence

from partnerbot.answering.answer import Answer, CitedFact
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import FullName

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_NARROWEST, _WIDEST = 30, 100


def render_answer(answer: Answer, knowledge: Knowledge, width: int, colour: bool) -> str:
    """An answer with its sources as footnotes and, where it asks back, the choices."""
    width = max(_NARROWEST, min(width, _WIDEST))
    notes = _footnotes(answer)
    by_id = {fact.id: fact for fact in answer.facts}
    sentences = []
    for part in answer.parts:
        numbers = sorted({notes[_place(by_id[id_])] for id_ in part.facts})
        marks = "".join(f"[{n}]" for n in numbers)
        sentences.append(f"{part.text} {_dim(marks, colour)}" if marks else part.text)
    lines = [_wrap(" ".join(sentences), width, colour)]
    if answer.status == "ambiguous" and answer.suggestions:
        lines += [f"  - {question}" for question in answer.suggestions]
    if notes:
        lines.append("")
        lines += [_footnote(n, by_id, place, knowledge, width, colour) for place, n in notes.items()]
    return "\n".join(lines)


def _place(fact: CitedFact) -> tuple[str, int]:
    return fact.source.document, fact.source.line


def _footnotes(answer: Answer) -> dict[tuple[str, int], int]:
    """The number of each place cited, in the order in which the text comes to them."""
    places = dict.fromkeys(_place(fact) for fact in answer.facts)
    return {place: number for number, place in enumerate(places, 1)}


def _footnote(
    number: int, facts: dict[str, CitedFact], place: tuple[str, int], knowledge: Knowledge,
    width: int, colour: bool,
) -> str:  # fmt: skip
    """One source: the document's title, line and heading, and the phrase that marks the place."""
    source = next(f.source for f in facts.values() if _place(f) == place)
    fact = next(f for f in facts.values() if _place(f) == place)
    title = knowledge.source(knowledge.facts[fact.id]).document.title
    under = "" if source.section == title else f", under “{source.section}”"
    text = f"[{number}] {title}, line {source.line}{under}: “{source.phrase}”"
    indent = " " * (len(str(number)) + 3)
    return _dim(textwrap.fill(text, width, subsequent_indent=indent), colour)


def _wrap(text: str, width: int, colour: bool) -> str:
    """The text in lines; colour codes take no room."""
    if not colour:
        return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
    bare = text.replace(_DIM, "\x00").replace(_RESET, "\x01")
    words, lines, line = bare.split(" "), [], ""
    for word in words:
        longer = f"{line} {word}".strip(" ")
        if line and len(longer.replace("\x00", "").replace("\x01", "")) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    joined = "\n".join([*lines, line])
    return joined.replace("\x00", _DIM).replace("\x01", _RESET)


def _dim(text: str, colour: bool) -> str:
    return f"{_DIM}{text}{_RESET}" if colour and text else text


def render_partners(knowledge: Knowledge, width: int, colour: bool) -> str:
    """The partners as a table: id, name, full name and the heading they stand under."""
    rows = [("id", "name", "full name")]
    lines: list[str] = []
    section = ""
    full_width = max(20, width - 24)
    for partner in knowledge.partners.values():
        heading = knowledge.sections[partner.section].heading
        if heading != section:
            section = heading
            lines += ["", f"{_BOLD}{heading}{_RESET}" if colour else heading]
        rows.append((partner.id, partner.name, full_name(knowledge, partner.id) or "–"))
        wrapped = textwrap.wrap(rows[-1][2], full_width) or [""]
        lines.append(f"  {partner.id:9} {partner.name:12} {wrapped[0]}".rstrip())
        lines += [" " * 25 + more for more in wrapped[1:]]
    return "\n".join(lines[1:])


def full_name(knowledge: Knowledge, partner: str) -> str | None:
    """What a partner's name stands for, None where no fact says so."""
    names: Sequence[FullName] = knowledge.of_type(partner, FullName)
    return names[0].full_name if names else None
