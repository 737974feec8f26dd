"""Partners aspect by aspect: the rows of a card and of a comparison.

Owns which aspects there are and what a partner has to say for each. Knows no screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from partnerbot.answering.answer import CitedFact
from partnerbot.answering.evaluation.portraits import TIES
from partnerbot.answering.footnotes import marks
from partnerbot.chat.shapes import Cell, Row, Run, Table
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import (
    Created,
    Fact,
    FullName,
    Goals,
    Heading,
    Mission,
    OtherName,
    PartOf,
)


@dataclass(frozen=True)
class _Aspect:
    """A row: its label, the types of fact that belong in it, and how one is said there."""

    label: str
    kinds: tuple[type[Fact], ...]
    said: Callable[[Fact, Knowledge], str]


def _statement(fact: Fact, _: Knowledge) -> str:
    return fact.statement


def _name(fact: Fact, _: Knowledge) -> str:
    return fact.full_name if isinstance(fact, FullName | OtherName) else fact.statement


def _body(fact: Fact, kb: Knowledge) -> str:
    return kb.bodies[fact.body].name if isinstance(fact, PartOf) else fact.statement


def _section(fact: Fact, kb: Knowledge) -> str:
    return kb.sections[fact.section].heading if isinstance(fact, Heading) else fact.statement


def _date(fact: Fact, _: Knowledge) -> str:
    return str(fact.date) if isinstance(fact, Created) else fact.statement


def _aspects(kb: Knowledge) -> tuple[_Aspect, ...]:
    return (
        _Aspect("Full name", (FullName,), _name),
        _Aspect("Also called", (OtherName,), _name),
        _Aspect("Listed under", (Heading,), _section),
        _Aspect("Belongs to", (PartOf,), _body),
        _Aspect("Created", (Created,), _date),
        _Aspect("What it does", (Mission, Goals), _statement),
        _Aspect(f"With {kb.host.said}", TIES, _statement),
    )


def facts_of(partners: Sequence[str], kb: Knowledge) -> list[Fact]:
    """Every fact of some partners, heading included, in the order of the rows."""
    own = [f for p in partners for f in (*kb.partners[p].fact, kb.heading(p))]
    return [f for aspect in _aspects(kb) for f in own if isinstance(f, aspect.kinds)]


def rows(partners: Sequence[str], cited: Sequence[CitedFact], kb: Knowledge) -> tuple[Row, ...]:
    """A row for every aspect of which some partner has a fact among those cited."""
    ids = {fact.id for fact in cited}
    found = []
    for aspect in _aspects(kb):
        cells = tuple(_cell(aspect, partner, ids, cited, kb) for partner in partners)
        if any(cell.text for cell in cells):
            found.append(Row(aspect.label, cells))
    return tuple(found)


def _cell(
    aspect: _Aspect, partner: str, ids: set[str], cited: Sequence[CitedFact], kb: Knowledge
) -> Cell:
    own = [f for f in (*kb.partners[partner].fact, kb.heading(partner)) if f.id in ids]
    facts = [f for f in own if isinstance(f, aspect.kinds)]
    text = " ".join(dict.fromkeys(aspect.said(fact, kb) for fact in facts))
    return Cell(text, marks([fact.id for fact in facts], cited))


def side_by_side(partners: Sequence[str], cited: Sequence[CitedFact], kb: Knowledge) -> Table:
    """Partners compared: a column for each."""
    columns = tuple(Run(kb.partners[p].name, p) for p in partners)
    return Table(columns, rows(partners, cited, kb))
