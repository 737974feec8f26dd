"""Dated facts in order of time: the strip under an answer, and the whole timeline.

Owns where a date lies among all others. Knows nothing of how a line is drawn.
"""

from collections.abc import Iterable

from partnerbot.answering.restate import restate
from partnerbot.chat.shapes import DatedEntry, Strip, Tick
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact
from partnerbot.understanding.query import Event, Intent, Query

_STEPS = 200
"""Into so many steps the time of a base is divided, to draw the dates of a large one."""


class Timeline:
    """The dated facts of a base, earliest first."""

    def __init__(self, kb: Knowledge) -> None:
        self._kb = kb
        found = [fact for partner in kb.partners for fact in kb.dated(partner)]
        self._facts = sorted(found, key=lambda fact: fact.date.first)
        self._first = self._facts[0].date.first.toordinal() if found else 0
        self._span = self._facts[-1].date.first.toordinal() - self._first if found else 0
        steps = {round(self._position(f) * _STEPS): f for f in self._facts} if self._span else {}
        self._others = tuple(self._tick(fact, cited=False) for fact in steps.values())

    def strip(self, ids: Iterable[str]) -> Strip | None:
        """The dates of the base with those of some facts marked.

        None where none of them is dated, or where all dates are one.
        """
        facts = [f for id_ in ids if isinstance(f := self._kb.facts.get(id_), DatedFact)]
        if not facts or not self._span:
            return None
        cited = [self._tick(fact, cited=True) for fact in facts]
        ticks = {tick.position: tick for tick in (*self._others, *cited)}
        return Strip(tuple(sorted(ticks.values(), key=lambda tick: tick.position)))

    def entries(self) -> tuple[DatedEntry, ...]:
        """Every dated fact with its place and the question that it answers."""
        return tuple(self._entry(fact) for fact in self._facts)

    def _position(self, fact: DatedFact) -> float:
        return (fact.date.first.toordinal() - self._first) / self._span

    def _tick(self, fact: DatedFact, cited: bool) -> Tick:
        return Tick(self._position(fact), str(fact.date.year), cited)

    def _entry(self, fact: DatedFact) -> DatedEntry:
        kb = self._kb
        partner = kb.partner_of(fact) or ""
        source = kb.source(fact)
        return DatedEntry(
            year=fact.date.year,
            date=str(fact.date),
            statement=fact.statement,
            partner=partner,
            source=f"{source.document.title}, line {source.line}",
            question=restate(asks_when(fact, kb), kb),
        )


def asks_when(fact: DatedFact, kb: Knowledge) -> Query:
    """The query that a dated fact answers."""
    partners = kb.partners_of((fact,))
    return Query(Intent.ATTRIBUTE, partners, attribute="date", event=Event(fact.type))
