"""The places that an answer rests on, numbered.

Owns the numbering of footnotes, for shell and screen alike; knows nothing of their look.
"""

from collections.abc import Iterable

from partnerbot.answering.answer import Answer, CitedFact, Part
from partnerbot.facts.base import Knowledge

Place = tuple[str, int]
"""A document's id and a line in it."""


def footnotes(answer: Answer, knowledge: Knowledge) -> list[tuple[int, str]]:
    """Each place cited, with its number, in the order in which the text comes to them."""
    numbers = _numbers(answer)
    first: dict[Place, CitedFact] = {}
    for fact in answer.facts:
        first.setdefault(_place(fact), fact)
    return [(numbers[place], _source(fact, knowledge)) for place, fact in first.items()]


def marks(part: Part, answer: Answer) -> str:
    """The numbers of the places that one sentence rests on: "[1]", "[2–4]", "[1, 3]"."""
    numbers = _numbers(answer)
    cited = set(part.facts)
    own = sorted({numbers[_place(fact)] for fact in answer.facts if fact.id in cited})
    return f"[{', '.join(_ranges(own))}]" if own else ""


def _ranges(numbers: Iterable[int]) -> list[str]:
    """Runs of three and more as ranges."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = []
    for run in runs:
        said += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run]
    return said


def _numbers(answer: Answer) -> dict[Place, int]:
    places = dict.fromkeys(_place(fact) for fact in answer.facts)
    return {place: number for number, place in enumerate(places, 1)}


def _place(fact: CitedFact) -> Place:
    return fact.source.document, fact.source.line


def _source(fact: CitedFact, knowledge: Knowledge) -> str:
    """Document, line, heading and the phrase that marks the place."""
    source = fact.source
    title = knowledge.source(knowledge.facts[fact.id]).document.title
    under = "" if source.section == title else f", under “{source.section}”"
    return f"{title}, line {source.line}{under}: “{source.phrase}”"
