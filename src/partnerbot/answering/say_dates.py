"""Answers about time in sentences: firsts and lasts, spans, coincidences.

Owns their wording; the arithmetic is in run_dates.
"""

from partnerbot.answering.results import Lasted, Ranked, SameDate
from partnerbot.answering.sentences import Sentence, statements
from partnerbot.facts.base import Knowledge
from partnerbot.facts.model import DatedFact
from partnerbot.understanding.query import Query
from partnerbot.wording import counted, sentence_case

_COMPARED = 8
"""Up to so many facts are cited for what comes first or last among them."""


def say_ranked(result: Ranked, query: Query, kb: Knowledge) -> list[Sentence]:
    """The first or last of some dated facts, and the one that comes next to it."""
    first = result.dated[0]
    lead = f"{sentence_case(_name(first, kb))} came {'last' if query.newest else 'first'}"
    # Being first or last rests on all that was compared.
    said = [Sentence(f"{lead}: {first.statement}", result.dated[:_COMPARED])]
    if result.difference is not None:
        said += statements(result.dated[1:], kb)
        if result.difference:
            years = sentence_case(counted(result.difference, "year lies", "years lie"))
            said.append(Sentence(f"{years} between them.", result.dated))
    elif len(result.dated) > 1:
        second = result.dated[1]
        after = "Before that came" if query.newest else "Next came"
        said.append(Sentence(f"{after} {_name(second, kb)}, {_when(second)}.", (second,)))
    return said


def say_same_date(result: SameDate, kb: Knowledge) -> list[Sentence]:
    """Whether dated facts fall into one year, with each of them."""
    date = result.dated[0].date
    if result.truth:
        when = f"in {date.year}" if result.unit == "years" else f"in the same {_one(result.unit)}"
        lead = f"Yes, {when}."
    else:
        shared = result.unit != "years" and len({fact.date.year for fact in result.dated}) == 1
        but = f", though both in {date.year}" if shared else ""
        lead = f"No, not in the same {_one(result.unit)}{but}."
    return [Sentence(lead, result.dated), *statements(result.dated, kb)]


def _one(unit: str) -> str:
    return unit.removesuffix("s")


def say_lasted(result: Lasted, kb: Knowledge) -> list[Sentence]:
    """A span of time, with the dates at its ends."""
    amount = sentence_case(counted(result.amount, result.unit.removesuffix("s"), result.unit))
    told = statements(result.dated, kb)
    if len(result.dated) == 1:
        return [Sentence(f"{amount} by now: {told[0].text}", result.dated)]
    lie = "lies" if result.amount == 1 else "lie"
    return [Sentence(f"{amount} {lie} between the two.", result.dated), *told]


def _name(fact: DatedFact, kb: Knowledge) -> str:
    partner = kb.partner_of(fact)
    return kb.said(partner) if partner else kb.host.said


def _when(fact: DatedFact) -> str:
    return f"on {fact.date}" if fact.date.day else f"in {fact.date}"
