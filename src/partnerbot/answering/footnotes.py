"""The places that an answer rests on, numbered.

Owns the numbering of footnotes, for shell and screen alike; knows nothing of their look.
"""

from collections.abc import Collection, Iterable, Sequence

from partnerbot.answering.answer import CitedFact
from partnerbot.facts.base import Knowledge

Place = tuple[str, int]
"""A document's id and a line in it."""


def footnotes(facts: Sequence[CitedFact], knowledge: Knowledge) -> list[tuple[int, str]]:
    """Each place cited, with its number, in the order in which the text comes to them."""
    first: dict[Place, CitedFact] = {}
    for fact in facts:
        first.setdefault(_place(fact), fact)
    return [(number, place_of(fact, knowledge)) for number, fact in enumerate(first.values(), 1)]


def marks(ids: Collection[str], facts: Sequence[CitedFact]) -> str:
    """The numbers of the places of some of the facts cited: "[1]", "[2–4]", "[1, 3]"."""
    own = sorted({n for n, fact in zip(numbers(facts), facts, strict=True) if fact.id in ids})
    return f"[{', '.join(_ranges(own))}]" if own else ""


def numbers(facts: Sequence[CitedFact]) -> list[int]:
    """The number of the place of each fact cited, from 1 in the order of their places."""
    places = dict.fromkeys(_place(fact) for fact in facts)
    place_numbers = {place: number for number, place in enumerate(places, 1)}
    return [place_numbers[_place(fact)] for fact in facts]


def _ranges(places: Iterable[int]) -> list[str]:
    """Runs of three and more as ranges."""
    runs: list[list[int]] = []
    for number in places:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = []
    for run in runs:
        said += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run]
    return said


def _place(fact: CitedFact) -> Place:
    return fact.source.document, fact.source.line


def place_of(fact: CitedFact, knowledge: Knowledge) -> str:
    """Document, line, heading and the phrase that marks the place of a fact."""
    source = fact.source
    title = knowledge.source(knowledge.facts[fact.id]).document.title
    under = "" if source.section == title else f", under “{source.section}”"
    return f"{title}, line {source.line}{under}: “{source.phrase}”"
