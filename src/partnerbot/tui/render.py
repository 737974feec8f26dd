"""Answers as text for the screen.

Owns how an answer, its reading and its sources are put into lines. Everything that comes
from a user or a file passes through `plain`, which makes it text and never markup: square
brackets are shown, and nothing in the text can style, link or act.
"""

from textual.content import Content

from partnerbot.answering.answer import Answer, CitedFact
from partnerbot.facts.base import Knowledge
from partnerbot.language.text import clean, fold

Place = tuple[str, int]
"""A document's id and a line in it."""


def plain(text: str) -> Content:
    """Text from outside, made safe to show as it stands."""
    return Content(clean(text))


def answer_text(answer: Answer) -> Content:
    """The answer, each sentence followed by the numbers of its sources."""
    numbers = _numbers(answer)
    by_id = {fact.id: fact for fact in answer.facts}
    said = Content("")
    for part in answer.parts:
        cited = sorted({numbers[_place(by_id[id_])] for id_ in part.facts})
        marks = "".join(f"[{number}]" for number in cited)
        sentence = plain(part.text)
        if marks:
            sentence = Content.assemble(sentence, " ", (marks, "dim"))
        said = Content.assemble(said, " ", sentence) if said else sentence
    return said


def sources(answer: Answer, knowledge: Knowledge) -> list[Content]:
    """One numbered line for each place that the answer rests on."""
    first: dict[Place, CitedFact] = {}
    for fact in answer.facts:
        first.setdefault(_place(fact), fact)
    numbers = _numbers(answer)
    return [_source(numbers[place], fact, knowledge) for place, fact in first.items()]


def read_as(answer: Answer) -> str | None:
    """How the question was read, where that says more than the question itself."""
    if answer.status == "social" or not answer.understood_as:
        return None
    same = _bare(answer.question) == _bare(answer.understood_as)
    return None if same else answer.understood_as


def _source(number: int, fact: CitedFact, knowledge: Knowledge) -> Content:
    source = fact.source
    title = knowledge.source(knowledge.facts[fact.id]).document.title
    under = "" if source.section == title else f", under “{source.section}”"
    return plain(f"[{number}] {title}, line {source.line}{under}: “{source.phrase}”")


def _numbers(answer: Answer) -> dict[Place, int]:
    """The number of each place cited, in the order in which the text comes to them."""
    places = dict.fromkeys(_place(fact) for fact in answer.facts)
    return {place: number for number, place in enumerate(places, 1)}


def _place(fact: CitedFact) -> Place:
    return fact.source.document, fact.source.line


def _bare(question: str) -> list[str]:
    return [fold(word.strip("?!.,")) for word in question.split()]
