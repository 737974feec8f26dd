"""Answers as text for the screen.

Owns how an answer, its reading and its sources are put into lines. Everything that comes
from a user or a file passes through `plain`, which makes it text and never markup: square
brackets are shown, and nothing in the text can style, link or act.
"""

from textual.content import Content

from partnerbot.answering.answer import Answer
from partnerbot.answering.footnotes import footnotes, marks
from partnerbot.cleaning import clean
from partnerbot.facts.base import Knowledge
from partnerbot.language.text import fold


def plain(text: str) -> Content:
    """Text from outside, made safe to show as it stands."""
    return Content(clean(text))


def answer_text(answer: Answer) -> Content:
    """The answer, each sentence followed by the numbers of its sources."""
    said = Content("")
    for part in answer.parts:
        sentence = plain(part.text)
        if numbers := marks(part, answer):
            sentence = Content.assemble(sentence, " ", (numbers, "dim"))
        said = Content.assemble(said, " ", sentence) if said else sentence
    return said


def sources(answer: Answer, knowledge: Knowledge) -> list[tuple[int, Content]]:
    """Each place that the answer rests on, with its number."""
    return [(number, plain(source)) for number, source in footnotes(answer, knowledge)]


def read_as(answer: Answer) -> str | None:
    """How the question was read, where that says more than the question itself."""
    if answer.status == "social" or not answer.understood_as:
        return None
    same = _bare(answer.question) == _bare(answer.understood_as)
    return None if same else answer.understood_as


def _bare(question: str) -> list[str]:
    return [fold(word.strip("?!.,")) for word in question.split()]
