"""Answers about time in sentences: firsts and lasts, spans, coincidences.

Owns their wording; knows nothing of how dates are compared.
"""

from partnerbot.answering.realisation.phrases import on_date, subject
from partnerbot.answering.realisation.sentences import Sentence, behind, statements
from partnerbot.answering.results import Lasted, Ranked, SameDate
from partnerbot.facts.base import Knowledge
from partnerbot.understanding.query import Query
from partnerbot.wording import counted, sentence_case

_COMPARED = 8
"""Up to so many facts are cited for what comes first or last among them."""


def say_ranked(result: Ranked, query: Query, kb: Knowledge) -> list[Sentence]:
    """The first or last of some dated facts, and the one that comes next to it."""
    first, *others = result.dated
    lead = f"{sentence_case(subject(first, kb))} came {'last' if query.newest else 'first'}"
    [leading] = behind(lead, statements([first], kb), kb)
    # Being first or last rests on all that was compared.
    said = [leading._replace(facts=result.dated[:_COMPARED])]
    if result.difference is not None:
        said += statements(others, kb)
        if result.difference:
            years = sentence_case(counted(result.difference, "year lies", "years lie"))
            said.append(Sentence(f"{years} between them.", result.dated))
    elif others:
        after = "Before that came" if query.newest else "Next came"
        second = f"{after} {subject(others[0], kb)}, {on_date(others[0].date)}."
        said.append(Sentence(second, (others[0],)))
    return said


def say_same_date(result: SameDate, kb: Knowledge) -> list[Sentence]:
    """Whether dated facts fall into one year, month or day, with each of them."""
    unit = _one(result.unit)
    years = {fact.date.year for fact in result.dated}
    if result.truth:
        when = f"in {result.dated[0].date.year}" if unit == "year" else f"in the same {unit}"
        lead = f"Yes, {when}."
    elif unit != "year" and len(years) == 1:
        all_ = "both" if len(result.dated) == 2 else "all"
        lead = f"No, not in the same {unit}, though {all_} in {result.dated[0].date.year}."
    else:
        lead = f"No, not in the same {unit}."
    return [Sentence(lead, result.dated), *statements(result.dated, kb)]


def say_lasted(result: Lasted, kb: Knowledge) -> list[Sentence]:
    """A span of time, with the dates at its ends."""
    amount = sentence_case(counted(result.amount, _one(result.unit), result.unit))
    told = statements(result.dated, kb)
    if len(result.dated) == 1:
        return behind(f"{amount} by now", told, kb)
    lie = "lies" if result.amount == 1 else "lie"
    return [Sentence(f"{amount} {lie} between the two.", result.dated), *told]


def _one(unit: str) -> str:
    return unit.removesuffix("s")
